//! What a page says twice: its headline over the text again, a caption or a lead that stands doubled, a sentence of the report
//! set large beside it.
//!
//! Nothing is lost where it is set aside: the same words stand elsewhere in the report, or over it.

use std::collections::HashMap;

use super::edge::is_prose;
use super::maker::is_name;
use super::pattern::Paragraph;
use super::{Reason, Verdicts};

/// Paragraphs among which a headline stands over its text, and a lead is its own teaser.
const HEAD: usize = 8;
/// Fewest words of a title that is known for one wherever it stands.
const TITLE: usize = 3;
/// Longest name of a site behind a title, in words.
const SITE: usize = 5;
/// Fewest words of a paragraph that stands twice, one right below the other,
const BESIDE: usize = 6;
/// and of one that does with others between: a refrain is short,
const APART: usize = 12;
/// and comes more often.
const MOST_COPIES: usize = 3;
/// Words of a sentence set large.
const PULLED: std::ops::RangeInclusive<usize> = 5..=45;
/// Words that its paragraph has beyond it.
const BEYOND: usize = 3;
/// Longest name behind it, in words.
const SPEAKER: usize = 9;
/// Fewest letters that a line doubled in itself has twice.
const DOUBLED: usize = 8;
/// Fewest where something stands between the two.
const PARTED: usize = 30;

/// Marks of speech.
const QUOTES: [char; 9] = ['“', '”', '„', '"', '«', '»', '‘', '’', '\''];

/// The letters of a line, in small ones: what two lines that say the same have in common.
fn letters(line: &str) -> String {
    let letters = line.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Whether a line is a title, and what it is without the name of a site behind it.
fn without_site(line: &str) -> Option<&str> {
    let signs = [" | ", " - ", " – ", " — ", " :: "];
    let (title, site) = signs.iter().find_map(|sign| line.rsplit_once(sign))?;
    ((1..=SITE).contains(&words(site)) && words(title) >= TITLE).then_some(title)
}

/// Whether a paragraph is the report's title, word for word: no sentence, and no speech where the title is none.
fn is_headline(paragraph: &str, title: &str) -> bool {
    let ends = |line: &str, signs: &[char]| line.ends_with(signs);
    let (stops, opens) = (['.', ':', '…'], ['“', '„', '"', '«']);
    let says = ends(paragraph, &stops) && !ends(title, &stops)
        || paragraph.starts_with(opens) && !title.starts_with(opens);
    if says || words(title) < TITLE {
        return false;
    }
    let same = |a: &str, b: &str| letters(a) == letters(b);
    same(paragraph, title)
        || without_site(paragraph).is_some_and(|bare| same(bare, title))
        || without_site(title).is_some_and(|bare| same(paragraph, bare))
}

/// Marks the headline wherever it stands, and says where it stands over the text first.
pub(super) fn mark_headline(
    title: &str,
    kept: &[(usize, Paragraph)],
    verdicts: &mut Verdicts,
) -> Option<usize> {
    let title = title.trim();
    // Lines of far other lengths are not looked into.
    let near =
        |line: &str| line.len() <= 2 * title.len() + 60 && title.len() <= 2 * line.len() + 60;
    let mut first = None;
    for (at, (_, paragraph)) in kept.iter().enumerate() {
        let line = paragraph.text.trim();
        if near(line) && is_headline(line, title) {
            verdicts[at] = Some(Reason::Headline);
            first = first.or(Some(at).filter(|at| *at < HEAD));
        }
    }
    first
}

/// Marks what a page has around its headline: over it lines that are no sentences, and below it, before the first sentence,
/// names of those who wrote it. Sentences over it may be the report's: then nothing is known of the lines beside them.
pub(super) fn mark_around(headline: usize, kept: &[(usize, Paragraph)], verdicts: &mut Verdicts) {
    let left = |at: &usize| verdicts[*at].is_none();
    let prose = |at: &usize| is_prose(kept[*at].1.text);
    let over: Vec<usize> = (0..kept.len())
        .take_while(|at| kept[*at].0 < headline)
        .filter(left)
        .collect();
    let below: Vec<usize> = (over.len()..kept.len())
        .filter(|at| kept[*at].0 > headline)
        .filter(left)
        .take_while(|at| !prose(at))
        .filter(|at| is_name(kept[*at].1.text.trim()))
        .collect();
    let sentences = (0..kept.len()).filter(|at| kept[*at].0 > headline && prose(at));
    if sentences.take(2).count() < 2 {
        return;
    }
    if !over.iter().any(prose) {
        for at in over {
            let short = words(kept[at].1.text) < BESIDE;
            verdicts[at] = Some(if short {
                Reason::Navigation
            } else {
                Reason::Related
            });
        }
    }
    for at in below {
        verdicts[at] = Some(Reason::Byline);
    }
}

/// Marks paragraphs that stand twice, and sentences set large.
pub(super) fn mark(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    let left: Vec<usize> = (0..paragraphs.len())
        .filter(|at| verdicts[*at].is_none())
        .collect();
    let texts: Vec<&str> = left.iter().map(|at| paragraphs[*at].text.trim()).collect();
    for at in repeated(&texts) {
        verdicts[left[at]] = Some(Reason::Repeat);
    }
    for at in pulled(&texts) {
        verdicts[left[at]].get_or_insert(Reason::PullQuote);
    }
}

/// Which paragraphs say what another does, word for word. Of two in the head the last is the report's, for what stands
/// before it is a teaser; else the first.
fn repeated(texts: &[&str]) -> Vec<usize> {
    let mut same: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, text) in texts.iter().enumerate() {
        // What somebody says he may say again.
        if words(text) >= BESIDE && !text.starts_with(QUOTES) && !text.starts_with(['-', '—', '–'])
        {
            same.entry(letters(text)).or_default().push(at);
        }
    }
    let mut found = Vec::new();
    for places in same.into_values().filter(|places| places.len() > 1) {
        let beside = places.windows(2).all(|two| two[1] == two[0] + 1);
        let whole = words(texts[places[0]]) >= APART && places.len() <= MOST_COPIES;
        if !beside && !whole {
            continue;
        }
        let over = places.iter().all(|at| *at < HEAD);
        let kept = if over {
            places[places.len() - 1]
        } else {
            places[0]
        };
        found.extend(places.into_iter().filter(|at| *at != kept));
    }
    found.sort_unstable();
    found
}

/// Which paragraphs are one sentence or the words of one quotation of a longer paragraph.
fn pulled(texts: &[&str]) -> Vec<usize> {
    let all: Vec<Vec<String>> = texts.iter().map(|text| sentences(text)).collect();
    let mut said: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
    for (at, parts) in all.iter().enumerate() {
        let length = words(texts[at]);
        for part in parts {
            let places = said.entry(part).or_default();
            // Of a sentence that stands everywhere a few places are enough.
            if places.len() < MOST_COPIES {
                places.push((at, length));
            }
        }
    }
    let is_pulled = |at: &usize| {
        let length = words(texts[*at]);
        let (words, beyond) = match (all[*at].as_slice(), PULLED.contains(&length)) {
            ([words], true) => (words, 0),
            ([words, _], true) => match speaker_behind(texts[*at]) {
                Some(name) => (words, name),
                None => return false,
            },
            _ => return false,
        };
        let longer =
            |(other, long): &(usize, usize)| other != at && *long + beyond >= length + BEYOND;
        said.get(words.as_str())
            .is_some_and(|places| places.iter().any(longer))
    };
    // What a report begins with is its lead, and may be told again below.
    let from = usize::from(texts.first().is_some_and(|text| !text.starts_with(QUOTES)));
    (from..texts.len()).filter(is_pulled).collect()
}

/// How many words the name has behind a quotation that is set large: “We all saw it”: Anna Berg.
fn speaker_behind(text: &str) -> Option<usize> {
    text.starts_with(QUOTES).then_some(())?;
    let (said, name) = text.rsplit_once([':', '—', '–', '-', '”', '"', '»'])?;
    let name = name.trim();
    let count = words(name);
    let stopped = name.ends_with(['.', '!', '?', ',']);
    let open = words(said.trim_end_matches(|c: char| !c.is_alphanumeric())) + 1 >= 5;
    let named = name.split_whitespace().all(|word| {
        word.starts_with(|c: char| c.is_uppercase())
            || matches!(word, "of" | "de" | "van" | "von" | "der")
    });
    (open && !stopped && named && (2..=SPEAKER).contains(&count)).then_some(count)
}

/// The sentences and quotations of a paragraph, as letters alone; of a German verb in indirect speech, the plain form.
fn sentences(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    for word in text.split_whitespace() {
        let opens = word.starts_with(QUOTES);
        if opens && !part.is_empty() {
            parts.push(std::mem::take(&mut part));
        }
        part.push_str(plain(&letters(word)));
        let bare = word.trim_end_matches(QUOTES).trim_end_matches(')');
        let stops = bare.ends_with(['.', '!', '?', '…', ':']) && bare.chars().count() > 2;
        let closes = word
            .trim_end_matches([',', '.', ':', ';', '!', '?'])
            .ends_with(QUOTES);
        if (stops || closes) && !part.is_empty() {
            parts.push(std::mem::take(&mut part));
        }
    }
    if !part.is_empty() {
        parts.push(part);
    }
    parts
}

/// What a German verb in indirect speech is in the speaker's own words.
fn plain(word: &str) -> &str {
    match word {
        "sei" => "ist",
        "seien" => "sind",
        "habe" => "hat",
        "werde" => "wird",
        "könne" => "kann",
        "müsse" => "muss",
        "wolle" => "will",
        "solle" => "soll",
        "dürfe" => "darf",
        _ => word,
    }
}

/// Whether a line says the same twice over, as no sentence does: "Send by mailSend by mail", or a caption with its credit
/// between its two copies.
pub(super) fn doubled(text: &str) -> Option<Reason> {
    const LONGEST: usize = 900;
    if text.len() > LONGEST || text.starts_with(QUOTES) {
        return None;
    }
    let opening: String = text.chars().take(DOUBLED).collect();
    text.get(opening.len()..)?.find(opening.as_str())?;
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let border = longest_border(&letters);
    let whole = border >= DOUBLED && border * 2 == letters.len() && words(text) > 2;
    let parted = border >= PARTED && border * 5 >= letters.len() * 2;
    let long = words(text) >= 2 * BESIDE;
    match () {
        () if (whole || parted) && long => Some(Reason::Caption),
        () if whole => Some(Reason::Navigation),
        () => None,
    }
}

/// How long the longest beginning is, no more than half of all, that is the end too.
fn longest_border(letters: &[char]) -> usize {
    let mut borders = vec![0; letters.len()];
    let mut length = 0;
    for at in 1..letters.len() {
        while length > 0 && letters[at] != letters[length] {
            length = borders[length - 1];
        }
        length += usize::from(letters[at] == letters[length]);
        borders[at] = length;
    }
    while length * 2 > letters.len() {
        length = borders[length - 1];
    }
    length
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::HEAD;
    use crate::text::furniture::{Head, set_aside, set_aside_below};

    const TITLE: &str = "Two cranes fall into the basin at Hull";

    fn head(title: &str) -> Head<'_> {
        Head { title, byline: "" }
    }

    fn reasons(title: &str, text: &str) -> (String, Vec<String>) {
        let (left, aside) = set_aside_below(head(title), text);
        (
            left,
            aside.into_iter().map(|passage| passage.reason).collect(),
        )
    }

    #[test]
    fn a_headline_in_the_text_is_no_sentence_of_it() {
        for line in [
            TITLE,
            "TWO CRANES FALL INTO THE BASIN AT HULL",
            "Two cranes fall into the basin at Hull | Harbour News",
            "Two cranes fall into the basin at Hull – Ports",
        ] {
            let (left, why) = reasons(TITLE, &format!("{HEAD}\n\n{line}\n\n{HEAD}"));
            assert_eq!(why, ["headline"], "{line}");
            assert_eq!(left, format!("{HEAD}\n\n{HEAD}"));
        }
        for line in [
            "Two cranes fall into the basin at Hull.",
            "“Two cranes fall into the basin at Hull”",
            "Two cranes fall into the basin at Hull, three at Ely",
        ] {
            let (left, _) = reasons(TITLE, &format!("{HEAD}\n\n{line}\n\n{HEAD}"));
            assert!(left.contains(line), "{line}");
        }
    }

    #[test]
    fn what_stands_over_the_headline_is_of_the_page() {
        let over = "Latest\n\nThe last ferry Tides and winds Is the coast sinking?";
        let (left, why) = reasons(TITLE, &format!("{over}\n\n{TITLE}\n\nAnna Berg\n\n{HEAD}"));
        assert_eq!(left, HEAD);
        assert_eq!(why, ["navigation", "related", "headline", "byline"]);
        // A sentence over it may be the report's.
        let told = format!("The port of Hull is shut.\n\nRain\n\n{TITLE}\n\n{HEAD}");
        assert_eq!(
            reasons(TITLE, &told).0,
            format!("The port of Hull is shut.\n\nRain\n\n{HEAD}")
        );
    }

    #[test]
    fn what_stands_twice_counts_once() {
        let lead =
            "The port of Hull was shut on Monday after a storm had broken two of its cranes.";
        let caption = "The minister speaks to dockers at Hull";
        for (text, left) in [
            (
                format!("{lead}\n\nRain and wind\n\n{lead}\n\n{HEAD}"),
                format!("Rain and wind\n\n{lead}\n\n{HEAD}"),
            ),
            (
                format!("{caption}\n\n{caption}\n\n{HEAD}"),
                format!("{caption}\n\n{HEAD}"),
            ),
            (
                format!("{lead}\n\n{HEAD}\n\n{HEAD}\n\n{HEAD}\n\n{lead}"),
                format!("{lead}\n\n{HEAD}\n\n{HEAD}\n\n{HEAD}"),
            ),
        ] {
            assert_eq!(set_aside(&text).0, left);
        }
    }

    #[test]
    fn a_refrain_stays() {
        let short = "We shall not leave the quay.";
        let long = "“We shall not leave the quay to those who have never loaded a ship in all their lives.”";
        for line in [short, long] {
            let text = format!("{line}\n\n{HEAD}\n\n{line}\n\n{HEAD}\n\n{line}");
            assert_eq!(set_aside(&text).0, text);
        }
    }

    #[test]
    fn a_sentence_set_large_is_set_aside() {
        for (large, told) in [
            (
                "We will raise both cranes by May.",
                "At noon the keeper spoke: “We will raise both cranes by May. We know how.”",
            ),
            (
                "“We will raise both cranes by May”",
                "“We will raise both cranes by May,” the keeper said at noon.",
            ),
            (
                "'We will raise both cranes by May': Keeper Tom Ash",
                "\"We will raise both cranes by May,\" the keeper told the crowd.",
            ),
            (
                "Der Hafen ist ein Ort der Arbeit.",
                "Der Hafen sei ein Ort der Arbeit. «Wir bleiben hier», sagte der Wärter.",
            ),
        ] {
            let text = format!("{HEAD}\n\n{large}\n\n{HEAD}\n\n{told}");
            let (left, aside) = set_aside(&text);
            assert_eq!(left, format!("{HEAD}\n\n{HEAD}\n\n{told}"), "{large}");
            assert_eq!(aside[0].reason, "pull-quote");
        }
        for (line, told) in [
            (
                "We will raise both cranes by June.",
                "At noon the keeper spoke: “We will raise both cranes by May. We know how.”",
            ),
            (
                "“We will raise both cranes by May,” Tom Ash said.",
                "“We will raise both cranes by May,” the keeper said at noon, and left.",
            ),
        ] {
            let text = format!("{HEAD}\n\n{line}\n\n{HEAD}\n\n{told}");
            assert_eq!(set_aside(&text).0, text);
        }
        let lead = "Two cranes fell at Hull.\n\nNobody saw it, they say. Two cranes fell at Hull. It rained.";
        assert_eq!(set_aside(lead).0, lead);
    }

    #[test]
    fn a_line_doubled_in_itself_is_a_label() {
        for (line, reason) in [
            ("Send by mailSend by mail", "navigation"),
            (
                "The keeper looks at the fallen crane in Hull on Monday HNA © Harbour Pix The keeper looks at the fallen crane in Hull on Monday HNA",
                "caption",
            ),
        ] {
            let (left, aside) = set_aside(&format!("{HEAD}\n\n{line}\n\n{HEAD}"));
            assert_eq!(left, format!("{HEAD}\n\n{HEAD}"));
            assert_eq!(aside[0].reason, reason);
        }
        for line in [
            "The crane fell, the keeper said. The crane fell.",
            "No cranes, no ships: no cranes",
            "Hear, hear",
        ] {
            let text = format!("{HEAD}\n\n{line}\n\n{HEAD}");
            assert_eq!(set_aside(&text).0, text, "{line}");
        }
    }
}
