//! Labels of claims that are about a figure, and figures in labels.

use super::border::Borders;
use super::stretch::{ROOMY, best_stretch};
use crate::collate::ClaimKind;
use crate::collate::figures;
use crate::collate::index::Index;
use crate::story::Span;
use crate::text::{Annotations, Figure, FigureKind, QuoteKind, Token, TokenClass};

/// Words after which something else is said.
const JOINTS: [&str; 12] = [
    "and", "but", "und", "aber", "et", "mais", "y", "pero", "e", "ma", "en", "maar",
];

/// Whether a stretch holds each figure whole, with what it counts, or not at all, and begins neither with a day or an hour
/// nor with a unit whose number stands before it: "13 people on Feb", "Tuesday released 11 hostages" and "metres after
/// inspectors found cracks" name nothing.
pub(super) fn keeps_figures(notes: &Annotations, sentence: usize, span: Span) -> bool {
    let first = notes.figures.partition_point(|f| f.sentence < sentence);
    let mut own = notes.figures[first..]
        .iter()
        .take_while(|f| f.sentence == sentence);
    own.all(|f| {
        let timed = matches!(f.kind, FigureKind::Date | FigureKind::Time);
        // "At least 43" may be cut to "43", a day to nothing less.
        let own = if timed { f.span } else { f.number };
        let cut = own.overlaps(span) && !span.covers(own) && !own.covers(span);
        let leads = timed && own.start == span.start && own.len() < span.len();
        let torn = span.covers(f.number) && span.end < f.span.end;
        let headless =
            f.kind != FigureKind::Count && span.start > f.number.start && span.start < f.span.end;
        !cut && !leads && !torn && !headless
    })
}

/// The figure of the chosen sentence that its claim is about: the first of those that at least half as
/// many members give as give any. With how many others give it.
pub(super) fn figure<'a>(
    annotations: &'a [Annotations],
    index: &Index,
    members: &[u32],
    chosen: u32,
) -> Option<(&'a Figure, usize)> {
    let of = |member: u32| {
        let at = index.profiles[member as usize].at;
        let own = annotations[at.report].figures.iter();
        own.filter(move |f| f.sentence == at.sentence)
    };
    let same = |a: &Figure, b: &Figure| figures::comparable(a, b) && figures::heads(a, b) > 0.5;
    let given = |f: &Figure| {
        let others = members.iter().filter(|m| **m != chosen);
        others.filter(|m| of(**m).any(|g| same(f, g))).count()
    };
    let counted: Vec<(&Figure, usize)> = of(chosen).map(|f| (f, given(f))).collect();
    let most = counted.iter().map(|(_, n)| *n).max().filter(|n| *n > 0)?;
    counted.into_iter().find(|(_, n)| n * 2 >= most)
}

/// The stretch that says a figure and what is said of it: "16 people were killed".
pub(super) fn figure_stretch(borders: &Borders, worth: &[f64], figure: &Figure) -> Option<Span> {
    let (text, tokens) = (borders.text, borders.tokens);
    let content = |t: &Token| t.span.start >= figure.span.end && t.class != TokenClass::Stop;
    let said = tokens.iter().position(content).filter(|&at| {
        let between = Span::new(figure.span.end, tokens[at].span.start).of(text);
        worth[at] > 0.0 && !between.contains([',', ';', '.', ':', '(', '\n'])
    });
    let end = said.map_or(figure.span.end, |at| tokens[at].span.end);
    let begins = |s: Span| {
        let before = tokens
            .iter()
            .filter(|t| s.covers(t.span) && t.span.end <= figure.number.start);
        s.start <= figure.number.end && before.clone().all(|t| t.class == TokenClass::Stop)
    };
    let holds = |s: Span| s.start <= figure.number.start && s.end >= figure.span.end;
    let one = |s: Span| !goes_on(text, tokens, s);
    let best = |fits: &dyn Fn(Span) -> bool| best_stretch(borders, worth, ROOMY, fits);
    best(&|s| begins(s) && s.end >= end && one(s))
        .or_else(|| best(&|s| holds(s) && one(s)))
        .or_else(|| best(&holds))
}

/// Whether a stretch says a second thing: something other than a number after an "and".
fn goes_on(text: &str, tokens: &[Token], span: Span) -> bool {
    let inside = |w: &&[Token]| span.covers(w[0].span) && span.covers(w[1].span);
    let own = tokens.windows(2).filter(inside);
    let joins = |word: &str| JOINTS.iter().any(|j| word.eq_ignore_ascii_case(j));
    own.filter(|w| joins(w[0].span.of(text)))
        .any(|w| w[1].class != TokenClass::Number && !w[1].capital)
}

/// Whether the claim is named by its figure: it is about one, or the words that the base quotes are a
/// fragment and most of the others give the same figure.
pub(super) fn is_told_by_figure(
    notes: &Annotations,
    sentence: usize,
    kind: ClaimKind,
    (given, members): (usize, usize),
) -> bool {
    let span = notes.sentences[sentence].span;
    let full = || {
        let mut quotes = notes.quotes.iter().filter(|q| q.span.overlaps(span));
        quotes.any(|q| q.kind == QuoteKind::Full)
    };
    match kind {
        ClaimKind::Figure => true,
        ClaimKind::Quote => given * 3 >= (members - 1) * 2 && !full(),
        ClaimKind::Fact => false,
    }
}
