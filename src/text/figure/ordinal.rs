//! Places in an order: "26th", "third".

use super::line::Line;
use super::{Figure, FigureKind, count};
use crate::text::{Lang, TokenClass};

/// The place that token `at` names.
fn place(line: &Line, at: usize) -> Option<f64> {
    if line.digits(at) {
        let raw = line.raw(at);
        let last = raw.chars().next_back()?;
        if !(last.is_alphabetic() || matches!(last, 'º' | 'ª')) {
            return None;
        }
        let stem = &line.notes.stems[line.tokens[at].stem as usize];
        return stem.strip_prefix('#')?.parse().ok();
    }
    line.words.ordinals.get(line.low(at)).copied()
}

/// „In der 78. Minute“, „vom 12. bis 14. Mai“: German puts a full stop behind the digits of an ordinal, where no sentence ends.
pub(super) fn dotted(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let german = line.notes.lang == Lang::De && line.digits(at);
    if !german || line.gap(at + 1) != ". " || at + 1 >= line.len() {
        return None;
    }
    let value = line.raw(at).parse().ok()?;
    let figure = Figure {
        span: line.span(at),
        number: line.span(at),
        sentence: line.sentence,
        value,
        max: Some(value),
        kind: FigureKind::Ordinal,
        ..Figure::default()
    };
    Some((figure, at + 1))
}

/// The noun of ordinal `at`. "A second European referendum": an English adjective in a capital is no noun, and where the
/// noun is left out there is none; "the Second Amendment" is a name.
fn noun_at(line: &Line, at: usize) -> Option<usize> {
    let next = at + 1;
    let named =
        |at: usize| line.tokens[at].capital && !line.raw(at).chars().all(char::is_uppercase);
    let adjective =
        line.notes.lang == Lang::En && !line.digits(at) && !line.tokens[at].capital && named(next);
    if !adjective {
        return Some(next);
    }
    let noun = next + 1;
    let told = line.spaced(noun)
        && line.tokens[noun].class == TokenClass::Content
        && !line.tokens[noun].capital;
    told.then_some(noun)
}

/// Nouns behind which "first" is part of a name for a person or a help, and counts nothing, folded: "first responders".
const TITLES: [&str; 24] = [
    "responder",
    "responders",
    "aid",
    "aider",
    "aiders",
    "lady",
    "ladies",
    "minister",
    "ministers",
    "ministre",
    "ministres",
    "dame",
    "secours",
    "ministro",
    "ministra",
    "ministros",
    "dama",
    "auxilios",
    "soccorso",
    "soccorsi",
    "hilfe",
    "hulp",
    "helfer",
    "helfern",
];

/// An ordinal with its noun.
pub(super) fn read(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let value = place(line, at)?;
    let number = line.span(at);
    let noun = at + 1 < line.len()
        && line.spaced(at + 1)
        && line.tokens[at + 1].class == TokenClass::Content
        && count::head(line, at + 1).is_none_or(|h| h > at);
    if !line.digits(at) && value <= 1.0 && TITLES.contains(&line.low(at + 1)) {
        return None;
    }
    // "second" alone is a word of many uses; an ordinal stands before its noun.
    if !noun && !line.digits(at) {
        return None;
    }
    let mut figure = Figure {
        span: number,
        number,
        sentence: line.sentence,
        value,
        max: Some(value),
        kind: FigureKind::Ordinal,
        ..Figure::default()
    };
    if let Some(at) = noun.then(|| noun_at(line, at)).flatten() {
        let token = &line.tokens[at];
        figure.unit = Some(line.raw(at).to_lowercase());
        figure.head = Some(line.notes.stems[token.stem as usize].clone());
        figure.span = number.join(token.span);
    }
    Some((figure, at + 1))
}
