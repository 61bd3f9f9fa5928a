//! Lists of other reports' headlines.

use std::sync::LazyLock;

use regex::Regex;

use super::{Reason, Verdicts, fixed};

/// Longest headline in a list, in words.
const MOST_WORDS: usize = 20;

/// Headings that only stand over lists of links.
static HEADING: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)^(?:read (?:more|also|next)|see (?:more|also)|related(?: (?:articles?|stor(?:y|ies)|news|topics?|content|reading|coverage|links?|posts?))?|more (?:stories|news|headlines|coverage)(?: .{1,30})?|more from .{1,30}|more on th(?:is|e) .{1,20}|most (?:read|popular|viewed|shared)(?: .{1,20})?|recommended(?: .{1,20})?|you (?:may|might) (?:also )?(?:like|be interested in)|trending(?: now)?|don[’']t miss|top stories|latest (?:news|stories|headlines)|what to read next|editors?[’']s? (?:picks?|choice)|in other news|mehr (?:zum thema|artikel|nachrichten|dazu)|lesen sie (?:auch|mehr|hier)|auch interessant|meistgelesen|weitere (?:artikel|nachrichten|themen|meldungen)|das könnte sie (?:auch )?interessieren|zum thema|(?:à )?(?:lire|voir) aussi|sur le même (?:sujet|thème)|les plus lus|articles? (?:liés?|associés?)|à ne pas manquer|le[ae] también|(?:también )?[lt]e puede interesar|más (?:noticias|leídos?)|lo más leído|(?:noticias|artículos) relacionad[oa]s|ve[ra] también|leggi anche|potrebbe(?:ro)? interessar[tv]i|articoli correlati|i più letti|lees (?:ook|meer|verder)|meer (?:nieuws|over dit onderwerp)|meest gelezen|bekijk ook|gerelateerde?(?: artikelen)?)\s?:?$",
    )
});

/// A heading and one headline on a line of their own: "Read more: Two cranes lost in storm".
static INLINE: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"(?i)^(?:read (?:more|also|next)|see also|related|watch|lesen sie (?:auch|mehr)|mehr zum thema|(?:à )?lire aussi|voir aussi|le[ae] también|leggi anche|lees ook)\s?[:|›»–—] ?\S",
    )
});

/// A section's name after "more": over a list at the end of a page, but also a fair cross-heading.
static SECTION: LazyLock<Regex> = LazyLock::new(|| {
    fixed(
        r"^(?:(?:More|MORE)(?: (?:In|in|On|on|About|about))?(?: [\p{Lu}&][\p{L}’'&-]*){1,3}|(?:Mehr|Meer|Plus|Más|Altro)(?: (?:aus|zu|über|over|de|sur|da|su))? \p{Lu}[\p{L}’'-]*):?$",
    )
});

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

/// One past the last line of the run of headlines that begins at `at`.
fn run(paragraphs: &[&str], verdicts: &Verdicts, at: usize) -> usize {
    let stays = |i: &usize| verdicts[*i].is_some() || !is_headline(paragraphs[*i]);
    (at..paragraphs.len())
        .find(stays)
        .unwrap_or(paragraphs.len())
}

/// Whether nothing but furniture stands from `at` on.
fn ends(verdicts: &Verdicts, at: usize) -> bool {
    verdicts[at..].iter().all(Option::is_some)
}

/// Marks headings over lists of links, with the lists.
pub(super) fn lists(paragraphs: &[&str], verdicts: &mut Verdicts) {
    for at in (0..paragraphs.len()).rev() {
        let heading = paragraphs[at];
        let known = HEADING.is_match(heading);
        if verdicts[at].is_some_and(|r| r != Reason::Navigation || !known) {
            continue;
        }
        if INLINE.is_match(heading) && heading.split_whitespace().count() <= MOST_WORDS + 4 {
            verdicts[at] = Some(Reason::Related);
            continue;
        }
        let end = run(paragraphs, verdicts, at + 1);
        let listed = end - at - 1;
        // A run of headlines that ends at prose may have a cross-heading for its last line.
        let closed = ends(verdicts, end);
        let links = if closed || listed < 2 {
            listed
        } else {
            listed - usize::from(verdicts[end].is_none())
        };
        let section = SECTION.is_match(heading) && closed && listed >= 2;
        if section || known && (links > 0 || closed) {
            verdicts[at..=at + links].fill(Some(Reason::Related));
        }
    }
}

/// Marks two or more headlines between an author's bio and the end.
pub(super) fn tail_after_bio(paragraphs: &[&str], verdicts: &mut Verdicts) {
    let Some(bio) = verdicts.iter().rposition(|r| *r == Some(Reason::AuthorBio)) else {
        return;
    };
    let end = run(paragraphs, verdicts, bio + 1);
    if end > bio + 2 && ends(verdicts, end) {
        verdicts[bio + 1..end].fill(Some(Reason::Related));
    }
}
