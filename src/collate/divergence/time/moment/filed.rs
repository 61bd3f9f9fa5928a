//! Days that are no day of an event: a speaker's own, that of a dateline, that of a picture.

use crate::collate::divergence::scene::Scene;
use crate::collate::divergence::time::dated::Moment;
use crate::text::{Annotations, Figure, FigureKind};

/// A day that a speaker names from where the speaker stands: "today", "on Friday".
pub(super) fn is_speakers_own(scene: &Scene, report: usize, figure: &Figure) -> bool {
    let words = figure.span.of(scene.text(report));
    let quotes = &scene.annotations[report].quotes;
    let before = quotes.partition_point(|q| q.span.start <= figure.span.start);
    !words.contains(|c: char| c.is_ascii_digit())
        && before
            .checked_sub(1)
            .is_some_and(|at| quotes[at].span.covers(figure.span))
}

/// Where a report was written stands no further into its paragraph, in bytes.
const DATELINE: usize = 80;

/// A day that says when a report was written: before the dash of "HARTFELL, May 3 (Wire) —", at the head of a
/// paragraph: links of a page may stand before that.
pub(super) fn is_dateline(text: &str, figure: &Figure) -> bool {
    let head = text[..figure.span.start].rfind('\n').map_or(0, |at| at + 1);
    if figure.span.end > head + DATELINE {
        return false;
    }
    let lower = |word: &str| word.starts_with(char::is_lowercase);
    let behind = text[figure.span.end..].trim_start();
    let behind = match behind.strip_prefix('(').and_then(|b| b.split_once(')')) {
        Some((_, rest)) => rest.trim_start(),
        None => behind,
    };
    let dash = behind.starts_with(['-', '–', '—']);
    dash && !text[head..figure.span.start].split_whitespace().any(lower)
}

/// Whether a day is that of a picture: "picture taken on March 3", or the full date behind a place at the end of a caption,
/// "… near Hartfell, Norland, on March 3, 2024", or of a label of a few words.
pub(super) fn is_of_a_picture(text: &str, notes: &Annotations, figure: &Figure) -> bool {
    const LABEL: usize = 7;
    const TAKEN: [&str; 7] = [
        "taken", "shot", "prise", "tomada", "scattata", "genomen", "pictured",
    ];
    if figure.kind != FigureKind::Date {
        return false;
    }
    let moment = Moment { figure, text };
    let on = usize::from(matches!(
        moment.before(0).as_str(),
        "on" | "le" | "el" | "il" | "op"
    ));
    if TAKEN.contains(&moment.before(on).as_str()) {
        return true;
    }
    let sentence = notes.sentences[figure.sentence].span;
    let rest = text.get(figure.span.end..sentence.end).unwrap_or_default();
    let ends = !rest.contains(char::is_alphanumeric);
    let head = text
        .get(sentence.start..figure.span.start)
        .unwrap_or_default();
    let mut ahead = head.split_whitespace().rev().skip(on);
    let place = ahead
        .next()
        .is_some_and(|word| word.ends_with(',') && word.starts_with(char::is_uppercase));
    let label = notes.tokens_of(figure.sentence).len() <= LABEL && !ahead.any(is_small);
    moment.is_written_out() && moment.has_year() && ends && (place || label && on == 0)
}

/// Whether a word is none that says anything: "at", "it".
fn is_small(word: &str) -> bool {
    word.len() <= 3 && word.bytes().all(|b| b.is_ascii_lowercase())
}
