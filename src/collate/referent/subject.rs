//! Whose a figure is, where its sentence tells several of one kind: "the Dow is off 29%, the S&P 500 is off 27%".
//!
//! Rule: of two figures of one kind in one sentence each is of what is named between them and it. A figure of another report that is
//! told of the first by name is no rival of the second.

use super::Counted;
use super::pair::Pair;
use super::setting::Setting;
use crate::story::Span;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::{Figure, Token, TokenClass, token};

/// Words further before a figure do not say whose it is.
const REACH: usize = 14;

/// The folded words with a capital before a figure, back to the figure of its kind before it.
pub(super) fn named(set: &Setting) -> Vec<String> {
    let own = set.figure;
    let kind = |f: &&Figure| f.kind == own.kind && f.span.end <= own.span.start;
    let from = set.figures().iter().filter(kind).map(|f| f.span.end).max();
    let from = from.unwrap_or(0);
    let lexicon = Lexicon::of(set.notes.lang);
    let when = Class::DATE.and(Class::TIME);
    let near = set.before.iter().rev().take(REACH);
    let near = near.take_while(|t| t.span.start >= from);
    // What a sentence begins with has a capital and may be no name.
    let begins = set.notes.tokens_of(own.sentence).first().map(|t| t.span);
    let is_name = |span: Span| {
        let names = &set.notes.names;
        let at = names.partition_point(|n| n.span.end <= span.start);
        names.get(at).is_some_and(|n| n.span.covers(span))
    };
    let tells = |t: &&Token| t.capital && t.class != TokenClass::Stop;
    let names = near.filter(tells);
    let names = names.filter(|t| Some(t.span) != begins || is_name(t.span));
    let names = names.map(|t| token::fold(set.word(t)));
    names.filter(|w| !lexicon.class(w).has(when)).collect()
}

fn share(a: &[String], b: &[String]) -> bool {
    a.iter().any(|word| b.contains(word))
}

/// Whether the sentence of `other` gives another figure of the kind for whom `own` is told of, and `other` for somebody else.
fn is_of_another(figures: &[Counted], first: &[usize], own: &Counted, other: &Counted) -> bool {
    let (mine, theirs) = (&own.manner.named, &other.manner.named);
    if mine.is_empty() || theirs.is_empty() || share(mine, theirs) {
        return false;
    }
    let sentence = other.sentence as usize;
    let beside = figures[first[sentence]..first[sentence + 1]].iter();
    let mut beside = beside.filter(|f| f.place != other.place && f.is_comparable(own));
    beside.any(|f| share(mine, &f.manner.named))
}

/// Whether either sentence says that two figures are of two who are named.
pub(super) fn are_two(figures: &[Counted], first: &[usize], pair: &Pair) -> bool {
    let (a, b) = (pair.a, pair.b);
    let another = |x: &Counted, y: &Counted| is_of_another(figures, first, x, y);
    !pair.exact && a.place.0 != b.place.0 && (another(a, b) || another(b, a))
}

#[cfg(test)]
mod tests {
    use crate::collate::sample::{collated, report};
    use crate::story::Story;

    /// Whether the first figure of one report is one with a figure of another that has this value.
    fn joined(a: &str, b: &str, value: f64) -> bool {
        let story = Story {
            reports: vec![report("one", "en", a), report("two", "en", b)],
            ..Story::default()
        };
        let (annotations, collation) = collated(&story);
        let mut all = collation.referents.iter().filter(|r| r.contains(&(0, 0)));
        all.any(|r| {
            let mut others = r.iter().filter(|at| at.0 == 1);
            others.any(|at| (annotations[1].figures[at.1].value - value).abs() < 1e-9)
        })
    }

    #[test]
    fn of_two_in_one_sentence_each_is_of_the_name_before_it() {
        let own =
            "Shares of the bank Corvia closed on Thursday 26% below the record of last month.";
        let other = "Shares of Tessel closed 29% below the record of last month";
        assert!(joined(own, &format!("{other}."), 29.0));
        assert!(!joined(
            own,
            &format!("{other}, and those of Corvia 22%."),
            29.0
        ));
    }
}
