//! One report's wording of a claim beside the base's, as pieces that every format marks in its own
//! way. The pieces without the removed words are the reading, to the letter.

use super::{Collated, Paint};
use crate::collate::coverage;
use crate::collate::variant::{self, Stretch, VariantKind};
use crate::collate::{Claim, Reading};
use crate::story::Span;
use crate::text::lang;

/// Smallest number of words that two wordings share, in percent of the longer one's: with less, marks on
/// every second word hide what they should show.
const WORTH_MARKING: usize = 20;

/// A piece of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words that the base has too, and everything between words.
    Same(&'a str),
    /// Words that the base does not have here.
    New(&'a str),
    /// Words of the base that this reading lacks here. No part of the reading.
    Gone(&'a str),
    /// A space that parts removed words from what is beside them. No part of the reading.
    Gap,
}

/// A reading as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording<'a> {
    /// The words, in order.
    pub pieces: Vec<Piece<'a>>,
    /// Where the pieces are not marked: why.
    pub unmarked: Option<&'static str>,
}

/// The wording of `reading`, compared with the base's.
pub fn of<'a>(given: Collated<'a>, claim: &Claim, reading: &Reading) -> Wording<'a> {
    let reports = &given.story.reports;
    let text = reports[reading.report].text.as_str();
    let whole = |why| Wording {
        pieces: vec![Piece::Same(reading.span.of(text))],
        unmarked: why,
    };
    let base = match coverage::base_reading(claim, given.collation.base) {
        Some(base) if base.report != reading.report => base,
        _ => return whole(None),
    };
    let known = |report: usize| (&reports[report], given.annotations[report].lang);
    if !lang::are_one(known(base.report), known(reading.report)) {
        return whole(Some("in another language"));
    }
    let base_text = reports[base.report].text.as_str();
    let found = variant::align(base_text, base.span, text, reading.span);
    if let Some(rewording) = rewording(&found, base_text, text) {
        return whole(Some(rewording.name()));
    }
    Wording {
        pieces: pieces(&found, base_text, text, reading.span),
        unmarked: None,
    }
}

/// A whole text beside an earlier form of it.
pub fn between<'a>(old: &'a str, new: &'a str) -> Vec<Piece<'a>> {
    let (before, now) = (Span::new(0, old.len()), Span::new(0, new.len()));
    pieces(&variant::align(old, before, new, now), old, new, now)
}

/// The pieces as text, with `{+…+}` and `[-…-]` around the words that differ.
pub fn marked(pieces: &[Piece], paint: Paint) -> String {
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Same(words) => out.push_str(words),
            Piece::New(words) => enclose(&mut out, ["{+", "+}"], words, |word| paint.changed(word)),
            Piece::Gone(words) => {
                enclose(&mut out, ["[-", "-]"], words, |word| paint.removed(word));
            }
            Piece::Gap => out.push(' '),
        }
    }
    out
}

/// Encloses words, each by itself in colour, so that folding never splits an escape sequence.
fn enclose(out: &mut String, marks: [&str; 2], words: &str, paint: impl Fn(&str) -> String) {
    let core = words.trim();
    if core.is_empty() {
        out.push_str(words);
        return;
    }
    let (before, after) = words.split_once(core).unwrap_or(("", ""));
    let marked = format!("{}{core}{}", marks[0], marks[1]);
    let painted: Vec<String> = marked.split_whitespace().map(paint).collect();
    out.push_str(before);
    out.push_str(&painted.join(" "));
    out.push_str(after);
}

fn count(text: &str, span: Option<Span>) -> usize {
    span.map_or(0, |span| span.of(text).split_whitespace().count())
}

/// How far a wording is another one where marks on its words would hide what they should show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rewording {
    /// The shorter of the two has some of its words in the other: little of the longer, but not nothing of itself.
    Largely,
    /// Hardly a word of either is in the other.
    Throughout,
}

impl Rewording {
    /// The words for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Largely => "largely reworded",
            Self::Throughout => "reworded throughout",
        }
    }
}

/// How far a wording is another one; `None` if the two share so many words that marking those that differ shows
/// something.
pub fn rewording(found: &[Stretch], base_text: &str, text: &str) -> Option<Rewording> {
    let (mut same, mut own, mut base) = (0, 0, 0);
    for stretch in found {
        let words = count(text, stretch.own);
        own += words;
        base += count(base_text, stretch.base);
        if stretch.kind == VariantKind::Same {
            same += words;
        }
    }
    let is_kept = |of: usize| same * 100 >= of * WORTH_MARKING;
    if is_kept(own.max(base)) {
        None
    } else if same > 0 && is_kept(own.min(base)) {
        Some(Rewording::Largely)
    } else {
        Some(Rewording::Throughout)
    }
}

/// A piece before it is given its words: the span is one of the base's text where they are gone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Same,
    New,
    Gone,
}

fn pieces<'a>(found: &[Stretch], base_text: &'a str, text: &'a str, whole: Span) -> Vec<Piece<'a>> {
    let mut runs: Vec<(Kind, Span)> = Vec::new();
    let mut at = whole.start;
    for stretch in found {
        if let Some(own) = stretch.own {
            push(&mut runs, Kind::Same, Span::new(at, own.start));
            at = own.start;
        }
        if let Some(base) = stretch.base.filter(|_| stretch.kind != VariantKind::Same) {
            if stretch.own.is_none() && is_outside(base_text, base.start) {
                let end = closed(&text[..whole.end], at);
                push(&mut runs, Kind::Same, Span::new(at, end));
                at = end;
            }
            push(&mut runs, Kind::Gone, base);
        }
        if let Some(own) = stretch.own {
            let same = stretch.kind == VariantKind::Same;
            push(&mut runs, if same { Kind::Same } else { Kind::New }, own);
            at = own.end;
        }
    }
    push(&mut runs, Kind::Same, Span::new(at, whole.end));
    let worded = runs.into_iter().map(|(kind, span)| match kind {
        Kind::Same => Piece::Same(span.of(text)),
        Kind::New => Piece::New(span.of(text)),
        Kind::Gone => Piece::Gone(span.of(base_text)),
    });
    parted(worded)
}

/// Marks that close a quotation.
const CLOSING: [char; 4] = ['”', '»', '"', '’'];

/// Whether a quotation is closed between a word and the one before it.
fn is_outside(text: &str, word: usize) -> bool {
    let before = text[..word].chars().rev();
    let mut marks = before.take_while(|c| !c.is_alphanumeric());
    marks.any(|c| CLOSING.contains(&c))
}

/// The end of the marks at a place that close a quotation; the place itself where none do.
fn closed(text: &str, at: usize) -> usize {
    let marks = text[at..].split(|c: char| c.is_alphanumeric() || c.is_whitespace());
    let marks = marks.into_iter().next().unwrap_or_default();
    let last = marks.rfind(CLOSING);
    let end = last.and_then(|from| Some(from + marks[from..].chars().next()?.len_utf8()));
    at + end.unwrap_or(0)
}

/// Adds a run; words that are the same, and the marks between them, are one.
fn push(runs: &mut Vec<(Kind, Span)>, kind: Kind, span: Span) {
    match runs.last_mut() {
        _ if span.is_empty() => {}
        Some((Kind::Same, before)) if kind == Kind::Same => *before = before.join(span),
        _ => runs.push((kind, span)),
    }
}

/// Puts a gap between removed words and the words beside them.
fn parted<'a>(pieces: impl Iterator<Item = Piece<'a>>) -> Vec<Piece<'a>> {
    let mut out: Vec<Piece<'a>> = Vec::new();
    for piece in pieces {
        let close = match (out.last(), piece) {
            (Some(Piece::Same(before) | Piece::New(before)), Piece::Gone(_)) => {
                let closed = before.strip_suffix(CLOSING);
                before.ends_with(char::is_alphanumeric)
                    || before.ends_with([',', '.', ';', ':'])
                    || closed.is_some_and(|words| !words.is_empty() && !words.ends_with(' '))
            }
            (Some(Piece::Gone(_)), Piece::Same(next) | Piece::New(next)) => {
                next.starts_with(char::is_alphanumeric)
            }
            _ => false,
        };
        if close {
            out.push(Piece::Gap);
        }
        out.push(piece);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(base: &str, own: &str) -> String {
        let (a, b) = (Span::new(0, base.len()), Span::new(0, own.len()));
        let found = variant::align(base, a, own, b);
        let made = pieces(&found, base, own, b);
        let kept: String = made
            .iter()
            .filter_map(|piece| match piece {
                Piece::Same(words) | Piece::New(words) => Some(*words),
                Piece::Gone(_) | Piece::Gap => None,
            })
            .collect();
        assert_eq!(kept, own, "the reading, to the letter");
        made.iter()
            .map(|piece| match piece {
                Piece::Same(words) => (*words).to_owned(),
                Piece::New(words) => format!("+{words}+"),
                Piece::Gone(words) => format!("-{words}-"),
                Piece::Gap => " ".to_owned(),
            })
            .collect()
    }

    #[test]
    fn both_sides_of_a_change_and_every_mark_between() {
        let cases = [
            (
                "At least 16 people were killed, he said.",
                "At least 12 people were killed, he said!",
                "At least -16- +12+ people were killed, he said!",
            ),
            (
                "The ferry sank.",
                "The old ferry sank.",
                "The +old+ ferry sank.",
            ),
            (
                "The old ferry sank.",
                "The ferry sank.",
                "The -old- ferry sank.",
            ),
            (
                "“We are sorry,” the owner said.",
                "“We are sorry.”",
                "“We are sorry.” -the owner said-",
            ),
            (
                "The ferry sank today.",
                "The ferry sank.",
                "The ferry sank -today-.",
            ),
            (
                "“Gone,” he said.",
                "“Gone,” she said.",
                "“Gone,” -he- +she+ said.",
            ),
        ];
        for (base, own, want) in cases {
            assert_eq!(shown(base, own), want);
        }
    }

    #[test]
    fn few_words_beside_many_are_not_called_other_words_throughout() {
        let long = "A coast guard official, who asked not to be named, said that the fire seemed to have begun in a refrigerated lorry.";
        for (base, own, said) in [
            (
                long,
                "A refrigerated lorry was the source.",
                Some(Rewording::Largely),
            ),
            (
                "A refrigerated lorry was the source.",
                long,
                Some(Rewording::Largely),
            ),
            (
                long,
                "Nobody knows where it started.",
                Some(Rewording::Throughout),
            ),
            ("He declined comment.", "She declined it.", None),
        ] {
            let (a, b) = (Span::new(0, base.len()), Span::new(0, own.len()));
            let found = variant::align(base, a, own, b);
            assert_eq!(rewording(&found, base, own), said, "{own}");
        }
    }
}
