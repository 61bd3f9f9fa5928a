//! Whose a figure is, where its sentence tells several of one kind: "the Dow is off 29%, the S&P 500 is off 27%".
//!
//! Rule: of two figures of one kind in one sentence each is of what is named between them and it. A figure of another report that is
//! told of the first by name is no rival of the second. A term in prison is of the one who is named before it. What one sector of an
//! economy or one place alone has is not what all have.

use std::sync::LazyLock;

use super::Counted;
use super::near::Nth;
use super::pair::Pair;
use super::setting::Setting;
use crate::collate::lexicon::Listed;
use crate::collate::lexicon::deed::Deed;
use crate::collate::lexicon::topic::Topic;
use crate::story::Span;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::{Figure, FigureKind, Lang, Token, TokenClass, token};

/// Words further before a figure do not say whose it is.
const REACH: usize = 14;

/// Those whose a figure is and who are not named, folded.
static OBJECTS: LazyLock<Listed> = LazyLock::new(|| Listed::of("him them ihn ihm ihnen hem"));

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
    // "The judge, Ann Lee, gave him six years": they are his.
    let object = |t: &&Token| OBJECTS.has_folded(set.word(t));
    let name = |t: &&Token| t.capital && t.class != TokenClass::Stop;
    if near.clone().take_while(|t| !name(t)).any(|t| object(&t)) {
        return Vec::new();
    }
    // What a sentence begins with has a capital and may be no name.
    let begins = set.notes.tokens_of(own.sentence).first().map(|t| t.span);
    let is_name = |span: Span| {
        let names = &set.notes.names;
        let at = names.partition_point(|n| n.span.end <= span.start);
        names.get(at).is_some_and(|n| n.span.covers(span))
    };
    let names = near.filter(name);
    let names = names.filter(|t| Some(t.span) != begins || is_name(t.span));
    let names = names.map(|t| token::fold(set.word(t)));
    let names: Vec<String> = names.filter(|w| !lexicon.class(w).has(when)).collect();
    if names.is_empty() {
        given_to(set)
    } else {
        names
    }
}

/// The folded words of the name that a length of time is given to: "the six years given to Ann Lee".
fn given_to(set: &Setting) -> Vec<String> {
    const NEAR: usize = 2;
    let of_time = set.figure.kind == FigureKind::Duration && set.notes.lang == Lang::En;
    let to = set
        .behind
        .iter()
        .take(NEAR)
        .position(|t| set.word(t) == "to");
    let Some(to) = to.filter(|_| of_time) else {
        return Vec::new();
    };
    let behind = set.behind[to + 1..].iter().take(REACH);
    let name = behind.skip_while(|t| !t.capital).take_while(|t| t.capital);
    name.map(|t| token::fold(set.word(t))).collect()
}

/// What an economy has several of, folded.
static SECTORS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "sector sectors industry industries sektor sektors branche secteur secteurs sectores industrie industria settore settori",
    )
});

/// So many content words beside such a word say which it is.
const WHICH: usize = 2;

/// The words that say in which part of an economy a figure is: "the private sector added 246,000". `earlier` are the
/// words before it, the nearest first; behind a figure of its kind they are of that.
pub(super) fn sector<'t>(
    set: &Setting,
    earlier: impl Iterator<Item = (&'t Token, Nth)> + Clone,
) -> Vec<Nth> {
    let own = set.figure;
    let kind = |f: &&Figure| f.kind == own.kind && f.span.end <= own.span.start;
    let from = set.figures().iter().filter(kind).map(|f| f.span.end).max();
    let mut near = earlier.take_while(|(t, _)| Some(t.span.start) >= from);
    let before = matches!(set.notes.lang, Lang::En | Lang::De | Lang::Nl);
    let is_sector = |t: &Token| SECTORS.has_folded(set.word(t));
    if !before || !near.any(|(t, _)| is_sector(t)) {
        return Vec::new();
    }
    let which = near
        .take(WHICH)
        .filter(|(t, _)| t.class == TokenClass::Content);
    which.map(|(_, nth)| nth).collect()
}

/// What makes of a place a part of a greater one, folded.
static ALONE: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("alone allein alleine rien solo tan alleen"));

/// What stands between it and the place, folded.
static IN: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("in im auf am en a à dans qu nel nella al der den kreis landkreis")
});

/// The place where the counted are that is a part of a greater one: "in Orsel alone", „allein in Orsel“.
fn place_alone<'a>(set: &Setting<'a>) -> Option<&'a Token> {
    const NEAR: usize = 4;
    let is = |list: &Listed, t: &Token| list.has_folded(set.word(t));
    let inside = |words: &[Token]| {
        let last = words.last().filter(|t| t.capital)?;
        let led = words.iter().rev().take(NEAR).any(|t| is(&IN, t));
        led.then_some(last.span)
    };
    let near = &set.before[set.before.len().saturating_sub(REACH)..];
    let before = near.iter().rposition(|t| is(&ALONE, t));
    let span = if set.notes.lang == Lang::En {
        let behind = &set.behind[..set.behind.len().min(2 * NEAR)];
        let after = behind.iter().position(|t| is(&ALONE, t));
        let words = before.map(|at| &near[..at]);
        words
            .or_else(|| after.map(|at| &behind[..at]))
            .and_then(inside)?
    } else {
        let words = &near[before? + 1..];
        let led = words.iter().take_while(|t| is(&IN, t)).count();
        let first = words.get(led).filter(|t| led > 0 && t.capital)?;
        first.span
    };
    let mut all = set.before.iter().chain(set.behind);
    all.find(|t| t.span == span)
}

/// That place, where `words` are the words around the figure.
pub(super) fn alone<'t>(
    set: &Setting,
    mut words: impl Iterator<Item = (&'t Token, Nth)>,
) -> Option<Nth> {
    let place = place_alone(set)?;
    words
        .find(|(t, _)| t.span == place.span)
        .map(|(_, nth)| nth)
}

/// Whether one of two figures of one language is told of a part of an economy that nothing beside the other names.
fn are_of_two_sectors(a: &Counted, b: &Counted) -> bool {
    let other = |x: &Counted, y: &Counted| {
        let (own, near) = (&x.near.sector, &y.near.terms);
        !own.is_empty() && !own.iter().any(|term| near.contains(term))
    };
    a.lang == b.lang && (other(a, b) || other(b, a))
}

/// Whether one of two tolls of one language is that of a part of the place, which nothing beside the other names.
fn are_of_two_places(pair: &Pair) -> bool {
    let (a, b) = (pair.a, pair.b);
    let other = |x: &Counted, y: &Counted| {
        let place = x.near.alone.as_ref();
        place.is_some_and(|place| !y.near.terms.contains(place))
    };
    let harm = pair.toll && a.befell.deed.is_some_and(Deed::is_harm);
    harm && a.lang == b.lang && (other(a, b) || other(b, a))
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

/// Whether two lengths of time are what two who are named spend in prison.
fn are_terms_of_two(a: &Counted, b: &Counted) -> bool {
    let term =
        |of: &Counted| of.kind == FigureKind::Duration && of.manner.top() == Some(Topic::Prison);
    let (x, y) = (&a.manner.named, &b.manner.named);
    term(a) && term(b) && !x.is_empty() && !y.is_empty() && !share(x, y)
}

/// Whether either sentence says that two figures are of two who are named.
pub(super) fn are_two(figures: &[Counted], first: &[usize], pair: &Pair) -> bool {
    let (a, b) = (pair.a, pair.b);
    let another = |x: &Counted, y: &Counted| is_of_another(figures, first, x, y);
    let apart = || are_terms_of_two(a, b) || are_of_two_sectors(a, b) || are_of_two_places(pair);
    let two = || another(a, b) || another(b, a) || apart();
    !pair.exact && a.place.0 != b.place.0 && two()
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

    #[test]
    fn what_a_sector_has_is_not_what_all_have() {
        let all = "The economy of Orsel added 236,000 jobs in May, the ministry said.";
        let private = "The private sector of Orsel added 246,000 jobs in May, the ministry said.";
        let other = "Private firms in Orsel added 221,000 jobs in May, the ministry said.";
        assert!(!joined(all, private, 246_000.0));
        assert!(joined(other, private, 246_000.0));
    }

    #[test]
    fn what_one_place_alone_has_is_not_what_all_have() {
        let all = "At least nine people died when the river Orsel burst its banks on Monday.";
        let part = "At least 20 people died when the river burst its banks on Monday; in Skell alone, 15 people died.";
        let place =
            "At least nine people died in Skell when the river Orsel burst its banks on Monday.";
        assert!(!joined(all, part, 15.0));
        assert!(joined(place, part, 15.0));
    }

    #[test]
    fn a_term_in_prison_is_of_whom_it_is_told() {
        let own = "Rolf Lind spent more than seven years in the federal prison of Selby for fraud.";
        let of_another =
            "Ivo Tarn was sentenced to 10 years in the federal prison of Selby for fraud.";
        let of_one = "Lind was sentenced to 10 years in the federal prison of Selby for fraud.";
        let of_him = "Judge Ivo Tarn gave him 10 years in the federal prison of Selby for fraud.";
        assert!(!joined(own, of_another, 10.0));
        let given = "The 10 years given to the banker Ivo Tarn in the federal prison of Selby for fraud were few.";
        assert!(!joined(own, given, 10.0));
        assert!(joined(own, of_one, 10.0) && joined(own, of_him, 10.0));
    }
}
