//! Lists of other reports' headlines.

use super::pattern::Hint::Begins;
use super::pattern::{Paragraph, Pattern, letters};
use super::promo;
use super::{Reason, Verdicts};

/// Longest headline in a list, in words.
const MOST_WORDS: usize = 20;

/// Headings that only stand over lists of links.
static HEADING: Pattern = Pattern::small(
    r"^(?:read (?:more|also|next)(?: (?:on|in|about|from) .{1,40})?|also read|see (?:more|also)|related(?: (?:articles?|stor(?:y|ies)|news|topics?|content|reading|coverage|links?|posts?))?|more (?:stories|news|headlines|coverage)(?: .{1,30})?|more from .{1,30}|more on th(?:is|e) .{1,20}|most (?:read|popular|viewed|shared)(?: .{1,30})?|recommended(?: .{1,20})?|further reading|up next|elsewhere on .{1,20}|list of \d+ items|you (?:may|might) (?:also )?(?:like|be interested in|(?:want|like) to (?:watch|read|see))|trending(?: now)?|don[’']t miss|top stories|latest (?:news|stories|headlines)|what to read next|editors?[’']s? (?:picks?|choice)|in other news|mehr (?:zum thema|artikel|nachrichten|dazu)|lesen sie (?:auch|mehr|hier)|auch interessant|passend zum (?:artikel|thema)|(?:mehr|weiterlesen) (?:zu|über|aus) .{1,30}|lesetipps?|(?:meistgelesen|am meisten gelesen)(?: (?:auf|bei|in|im) .{1,30})?|weitere (?:artikel|nachrichten|themen|meldungen)|das könnte sie (?:auch )?interessieren|zum thema|(?:à )?(?:lire|voir) aussi|sur le même (?:sujet|thème)|les plus lus(?: (?:sur|de|du) .{1,30})?|en savoir plus|pour aller plus loin|à découvrir|articles? (?:liés?|associés?)|à ne pas manquer|le choix de la rédaction|le[ae] también|(?:también )?[lt]e puede interesar|más (?:noticias|leídos?)|lo más leído(?: (?:en|de|del) .{1,30})?|sigue leyendo|más información|más sobre .{1,30}|(?:noticias|artículos) relacionad[oa]s|ve[ra] también|leggi anche|potrebbe(?:ro)? interessar[tv]i|articoli correlati|i più letti(?: (?:di|su|del|della) .{1,30})?|approfondi(?:sci|menti|mento)|per approfondire|altri articoli|lees (?:ook|meer|verder)|meer (?:nieuws|over dit onderwerp)|meest gelezen(?: (?:op|van|in) .{1,30})?|bekijk ook|zie ook|meer over .{1,30}|gerelateerde?(?: artikelen)?)\s?:?$",
    &[Begins(&[
        "read more",
        "read also",
        "read next",
        "also read",
        "further reading",
        "up next",
        "elsewhere on ",
        "list of ",
        "mehr zu ",
        "passend zum ",
        "mehr über ",
        "mehr aus ",
        "weiterlesen ",
        "lesetipp",
        "am meisten gelesen",
        "en savoir plus",
        "pour aller plus loin",
        "à découvrir",
        "más información",
        "más sobre ",
        "approfondi",
        "per approfondire",
        "altri articoli",
        "zie ook",
        "meer over ",
        "see more",
        "see also",
        "related",
        "more stor",
        "more news",
        "more headlines",
        "more coverage",
        "more from ",
        "more on th",
        "most read",
        "most popular",
        "most viewed",
        "most shared",
        "recommended",
        "you may ",
        "you might ",
        "trending",
        "don’t miss",
        "don't miss",
        "top stories",
        "latest news",
        "latest stories",
        "latest headlines",
        "what to read next",
        "editor",
        "in other news",
        "mehr zum thema",
        "mehr artikel",
        "mehr nachrichten",
        "mehr dazu",
        "lesen sie ",
        "auch interessant",
        "meistgelesen",
        "weitere ",
        "das könnte sie ",
        "zum thema",
        "à lire aussi",
        "lire aussi",
        "à voir aussi",
        "voir aussi",
        "sur le même ",
        "les plus lus",
        "article lié",
        "articles lié",
        "article associé",
        "articles associé",
        "à ne pas manquer",
        "le choix de ",
        "lea también",
        "lee también",
        "también te puede",
        "también le puede",
        "te puede interesar",
        "le puede interesar",
        "más noticias",
        "más leído",
        "lo más leído",
        "sigue leyendo",
        "noticias relacionad",
        "artículos relacionad",
        "vea también",
        "ver también",
        "leggi anche",
        "potrebbe",
        "articoli correlati",
        "i più letti",
        "lees ook",
        "lees meer",
        "lees verder",
        "meer nieuws",
        "meer over dit",
        "meest gelezen",
        "bekijk ook",
        "gerelateerd",
    ])],
);

/// A heading and one headline on a line of their own: "Read more: Two cranes lost in storm".
static INLINE: Pattern = Pattern::small(
    r"^(?:read (?:more|also|next|our \w+)(?: (?:on|in|about) .{1,30}?)?|also read|see also|related(?: \w+)?|watch|listen|don[’']t miss|lesen sie (?:auch|mehr|hier)|mehr (?:zum thema|dazu)|auch interessant|lesetipp|weiterlesen|mir[ae] el v[ií]deo|guarda il video|voir la vidéo|(?:à )?lire (?:aussi|plus)|voir aussi|en savoir plus|le[ae] (?:también|más)|(?:también )?te puede interesar|más información|leggi anche|guarda anche|approfondisci|lees (?:ook|meer|verder)|zie ook|bekijk ook)\s?[:|›»–—] ?\S|^(?:also read|read also|see also|lesen sie auch|(?:à )?lire aussi|voir aussi|le[ae] también|leggi anche|lees ook|bekijk ook)\. \S|^more on this story \S",
    &[Begins(&[
        "more on this story ",
        "read more",
        "read also",
        "read next",
        "read our ",
        "also read",
        "see also",
        "related",
        "watch",
        "listen",
        "don’t miss",
        "don't miss",
        "lesen sie ",
        "mehr zum thema",
        "mehr dazu",
        "auch interessant",
        "lesetipp",
        "weiterlesen",
        "mira el ",
        "mire el ",
        "guarda il video",
        "voir la vidéo",
        "à lire plus",
        "lire plus",
        "en savoir plus",
        "lea más",
        "lee más",
        "también te puede",
        "te puede interesar",
        "más información",
        "guarda anche",
        "approfondisci",
        "lees meer",
        "lees verder",
        "zie ook",
        "bekijk ook",
        "à lire aussi",
        "lire aussi",
        "voir aussi",
        "lea también",
        "lee también",
        "leggi anche",
        "lees ook",
    ])],
);

/// A section's name after "more": over a list at the end of a page, but also a fair cross-heading.
static SECTION: Pattern = Pattern::plain(
    concat!(
        r"^(?:(?:More|MORE)(?: (?:In|in|On|on|About|about))?(?: [A-Z&][",
        letters!(),
        r"’'&-]*){1,3}|(?:Mehr|Meer|Plus|Más|Altro)(?: (?:aus|zu|über|over|de|sur|da|su))? [A-Z][",
        letters!(),
        r"’'-]*):?$"
    ),
    &[Begins(&[
        "more ", "mehr ", "meer ", "plus ", "más ", "altro ",
    ])],
);

/// Whether a line only ever stands over a list of links.
pub(super) fn is_heading(line: &str) -> bool {
    HEADING.is_match(&Paragraph::new(line.trim()))
}

/// A line that reads as a headline: short, begun with a capital or a digit, without a full stop.
fn is_headline(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let first = line
        .trim_start_matches(|c: char| !c.is_alphanumeric())
        .chars()
        .next();
    (2..=MOST_WORDS).contains(&words)
        && first.is_some_and(|c| !c.is_lowercase())
        && !line.ends_with(['.', '!', ':', ';', ',', '…', '”', '"'])
        && !line.starts_with(['-', '–', '“', '"', '„', '«'])
}

/// Whether a line has more words than a cross-heading.
fn is_long(line: &str) -> bool {
    const CROSS_HEADING: usize = 7;
    line.split_whitespace().count() > CROSS_HEADING
}

/// Whether a line of several words has hardly one that the prose has too, as a cross-heading would.
fn is_strange(line: &str, paragraphs: &[&Paragraph], verdicts: &Verdicts) -> bool {
    const FEWEST: usize = 5;
    const FEWEST_TELLING: usize = 3;
    const TELLING: usize = 6;
    let telling: Vec<String> = line
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= TELLING)
        .map(|word| {
            word.chars()
                .take(TELLING)
                .collect::<String>()
                .to_lowercase()
        })
        .collect();
    if line.split_whitespace().count() < FEWEST || telling.len() < FEWEST_TELLING {
        return false;
    }
    let prose: Vec<String> = (paragraphs.iter().zip(verdicts.iter()))
        .filter(|(p, verdict)| verdict.is_none() && p.text != line)
        .map(|(p, _)| p.text.to_lowercase())
        .collect();
    let told = |word: &&String| prose.iter().any(|text| text.contains(word.as_str()));
    3 * telling.iter().filter(told).count() <= telling.len()
}

/// The place of a headline in a list, alone on a line over it: "1", "2.".
fn is_rank(line: &str) -> bool {
    let digits = line.trim_end_matches('.');
    (1..=2).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// One past the last line of the run of headlines that begins at `at`.
fn run(paragraphs: &[&Paragraph], verdicts: &Verdicts, at: usize) -> usize {
    let listed = |i: usize| {
        let next = paragraphs.get(i + 1).is_some_and(|p| is_headline(p.text));
        is_headline(paragraphs[i].text) || next && is_rank(paragraphs[i].text)
    };
    let stays = |i: &usize| verdicts[*i].is_some() || !listed(*i);
    (at..paragraphs.len())
        .find(stays)
        .unwrap_or(paragraphs.len())
}

/// Whether nothing but furniture stands from `at` on.
fn ends(verdicts: &Verdicts, at: usize) -> bool {
    verdicts[at..].iter().all(Option::is_some)
}

/// Marks headings over lists of links, with the lists.
pub(super) fn lists(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    for at in (0..paragraphs.len()).rev() {
        let heading = paragraphs[at];
        let known = HEADING.is_match(heading);
        let of_page = |r: Reason| matches!(r, Reason::Navigation | Reason::Related);
        if verdicts[at].is_some_and(|r| !of_page(r) || !known) {
            continue;
        }
        let inline = INLINE.is_match(heading) || promo::is_behind_label(heading.text);
        if inline && heading.text.split_whitespace().count() <= MOST_WORDS + 4 {
            verdicts[at] = Some(Reason::Related);
            continue;
        }
        let section = SECTION.is_match(heading);
        if !(known || section) {
            continue;
        }
        let end = run(paragraphs, verdicts, at + 1);
        let listed = end - at - 1;
        // A run of headlines that ends at prose may have a cross-heading for its last line.
        let closed = ends(verdicts, end);
        let strange = |at: usize| is_strange(paragraphs[at].text, paragraphs, verdicts);
        let links = if closed || listed < 2 || is_long(paragraphs[end - 1].text) || strange(end - 1)
        {
            listed
        } else {
            listed - usize::from(verdicts[end].is_none())
        };
        if section && closed && listed >= 2 || known && (links > 0 || closed) {
            verdicts[at..=at + links].fill(Some(Reason::Related));
        }
    }
}

/// Marks two or more headlines between an author's bio and the end.
pub(super) fn tail_after_bio(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    let Some(bio) = verdicts.iter().rposition(|r| *r == Some(Reason::AuthorBio)) else {
        return;
    };
    let end = run(paragraphs, verdicts, bio + 1);
    if end > bio + 2 && ends(verdicts, end) {
        verdicts[bio + 1..end].fill(Some(Reason::Related));
    }
}

#[cfg(test)]
mod tests {
    use super::super::pattern::tests::assert_hints_hold;
    use super::super::set_aside;
    use super::super::tests::HEAD;
    use super::*;

    #[test]
    fn a_heading_that_is_a_pages_own_takes_its_list_with_it() {
        let list = "Why ferry fares rose faster than fuel\n\nThe long decline of the night boat";
        for heading in ["More from Transport", "Related stories"] {
            let page = format!("{HEAD}\n\n{heading}\n\n{list}");
            assert_eq!(set_aside(&page).0, HEAD, "{heading}");
        }
    }

    #[test]
    fn the_last_headline_before_prose_is_one_if_the_prose_knows_nothing_of_it() {
        let first = "Why ferry fares rose faster than fuel";
        let list =
            format!("Most read\n\n{first}\n\nPilot’s seven-word message before jet vanished");
        let page = format!("{HEAD}\n\n{list}\n\n{HEAD}");
        assert_eq!(set_aside(&page).0, format!("{HEAD}\n\n{HEAD}"));
        let heading = HEAD
            .split_whitespace()
            .take(5)
            .collect::<Vec<_>>()
            .join(" ");
        let page = format!("{HEAD}\n\nMost read\n\n{first}\n\n{heading}\n\n{HEAD}");
        assert_eq!(set_aside(&page).0, format!("{HEAD}\n\n{heading}\n\n{HEAD}"));
    }

    #[test]
    fn a_list_may_be_numbered() {
        let list =
            "1\n\nWhy ferry fares rose faster than fuel\n\n2\n\nThe long decline of the night boat";
        let page = format!("{HEAD}\n\nMost read\n\n{list}");
        assert_eq!(set_aside(&page).0, HEAD);
    }

    #[test]
    fn whatever_is_found_begins_as_it_is_said_to() {
        for pattern in [&HEADING, &INLINE, &SECTION] {
            assert_hints_hold(pattern);
        }
    }
}
