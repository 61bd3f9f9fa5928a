//! Why two sentences were matched, from the very measures that matched them.

use std::collections::BTreeSet;

use super::index::{Index, Term};
use super::profile::{Profile, shared};
use super::{Collation, Evidence, Referent, SentenceRef, Utterance, figures, spelling};
use crate::story::{Span, Story};
use crate::text::{Annotations, Figure};

/// How many words are shown.
const WORDS: usize = 8;

/// How many pairs of words that stand for one another are shown.
const MEANT: usize = 4;

/// The tokens of `a` that `b` has as well, as `a` writes them, heaviest first, each once.
fn words(
    story: &Story,
    annotations: &[Annotations],
    index: &Index,
    a: SentenceRef,
    terms: &[Term],
) -> Vec<String> {
    let (text, notes) = (&story.reports[a.report].text, &annotations[a.report]);
    let profile = index.profile(a);
    let content = notes
        .tokens_of(a.sentence)
        .iter()
        .filter(|t| t.class != crate::text::TokenClass::Stop);
    let mut found: Vec<(f64, Term, &str)> = profile
        .order
        .iter()
        .zip(content)
        .filter(|(term, _)| terms.binary_search(term).is_ok())
        .map(|(term, token)| (index.weights[*term as usize], *term, token.span.of(text)))
        .collect();
    found.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    found.dedup_by_key(|f| f.1);
    found
        .into_iter()
        .map(|(_, _, word)| word.to_owned())
        .collect()
}

/// A term of one sentence and the term of another that stands for it.
type Meant = (Term, Term);

/// Which terms of one sentence stand for terms of another, each once, the heaviest first.
fn stand_for(index: &Index, x: &Profile, y: &Profile) -> Vec<Meant> {
    let has = |profile: &Profile, term: Term| profile.terms.binary_search(&term).is_ok();
    let weight = |term: Term| index.weights[term as usize];
    let mut pairs: Vec<(f64, Meant)> = Vec::new();
    for own in x.terms.iter().filter(|own| !has(y, **own)) {
        for (kin, strength) in &index.kin[*own as usize] {
            if has(y, *kin) && !has(x, *kin) {
                pairs.push((strength * weight(*own).min(weight(*kin)), (*own, *kin)));
            }
        }
    }
    pairs.sort_by(|p, q| q.0.total_cmp(&p.0).then(p.1.cmp(&q.1)));
    let mut seen = BTreeSet::new();
    let pairs = pairs.into_iter().map(|(_, pair)| pair);
    pairs
        .filter(|(own, other)| seen.insert((0, *own)) && seen.insert((1, *other)))
        .take(MEANT)
        .collect()
}

fn within(text: &str, spans: impl Iterator<Item = Span>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for span in spans {
        let word = span.of(text).to_owned();
        if !out.contains(&word) {
            out.push(word);
        }
    }
    out
}

/// A sentence of a report.
#[derive(Clone, Copy)]
struct Told<'a> {
    /// The report's text.
    text: &'a str,
    notes: &'a Annotations,
    /// Index into [`Annotations::sentences`].
    sentence: usize,
}

/// The names that two sentences have in common, as the first writes them, and those that are likely one and are
/// written differently.
fn names(a: Told<'_>, b: Told<'_>) -> (Vec<String>, Vec<(String, String)>) {
    fn of(told: Told<'_>) -> impl Iterator<Item = (&str, &str)> {
        let all = told.notes.names.iter();
        let own = all.filter(move |n| n.sentence == told.sentence);
        own.map(move |n| (n.span.of(told.text), n.key.as_str()))
    }
    let (mut same, mut spelt) = (Vec::new(), Vec::new());
    for (name, key) in of(a) {
        let near: Vec<(&str, &str)> = of(b).filter(|(_, k)| spelling::alike(k, key)).collect();
        if near
            .iter()
            .any(|(other, k)| *k == key && is_within(name, other))
        {
            same.push(name.to_owned());
        } else if let Some((other, _)) = near.first() {
            spelt.push((name.to_owned(), (*other).to_owned()));
        }
    }
    (each_once(same), each_once(spelt))
}

/// Whether a word is of the first of two names alone.
fn is_own(word: &str, (one, other): &(String, String)) -> bool {
    let word = spelling::last_word(word);
    let has = |name: &str| {
        let mut words = name.split_whitespace();
        words.any(|own| spelling::last_word(own) == word)
    };
    has(one) && !has(other)
}

/// The first of equals, in their order.
fn each_once<T: Ord + Clone>(mut list: Vec<T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    list.retain(|one| seen.insert(one.clone()));
    list
}

/// Whether the shorter of two names is a part of the longer: "Rossi" and "Clara Rossi", but not "Carla Rossi".
fn is_within(a: &str, b: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        let mut words: Vec<String> = name.split_whitespace().map(spelling::fold).collect();
        // "Rossi’s" is Rossi.
        if let Some(last) = words.last_mut() {
            *last = spelling::last_word(name);
        }
        words
    };
    let (a, b) = (words(a), words(b));
    let (less, more) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    less.iter().all(|word| more.contains(word))
}

/// Whether two figures say the same: "at least 16" leaves 31 possible, but does not say it.
fn agree(a: &Figure, b: &Figure) -> bool {
    let open = |f: &Figure| f.max.is_none() || f.ceiling;
    let same = figures::base(a).total_cmp(&figures::base(b)).is_eq();
    figures::comparable(a, b) && !figures::exclude(a, b) && (same || !open(a) && !open(b))
}

/// What `a` and `b` share.
pub(super) fn of(
    story: &Story,
    annotations: &[Annotations],
    index: &Index,
    (a, b): (SentenceRef, SentenceRef),
) -> Evidence {
    let (x, y) = (index.profile(a), index.profile(b));
    let both = shared(&x.terms, &y.terms);
    let (text, notes) = (&story.reports[a.report].text, &annotations[a.report]);
    let mut all = words(story, annotations, index, a, &both);
    let quoted = words(story, annotations, index, a, &shared(&x.quoted, &y.quoted));
    let other = &annotations[b.report];
    let told = |at: SentenceRef| Told {
        text: &story.reports[at.report].text,
        notes: &annotations[at.report],
        sentence: at.sentence,
    };
    let (names, spelt) = names(told(a), told(b));
    let figures = notes.figures.iter().filter(|f| {
        f.sentence == a.sentence
            && other
                .figures
                .iter()
                .any(|g| g.sentence == b.sentence && agree(f, g))
    });
    // A name that each writes otherwise is no word that both have.
    let own = |word: &String| spelt.iter().any(|pair| is_own(word, pair));
    all.retain(|word| !own(word));
    all.truncate(WORDS);
    let written = |at: SentenceRef, term: Term| words(story, annotations, index, at, &[term]).pop();
    let meant = stand_for(index, x, y);
    let meant = meant
        .into_iter()
        .filter_map(|(own, other)| written(a, own).zip(written(b, other)));
    Evidence {
        meant: meant.collect(),
        names,
        spelt,
        figures: within(text, figures.map(|f| f.span)),
        quoted,
        words: all,
        ..Evidence::default()
    }
}

/// The figures of two sentences that were joined with two values, as each sentence has them.
pub(super) fn counted(
    story: &Story,
    annotations: &[Annotations],
    collation: &Collation,
    (a, b): (SentenceRef, SentenceRef),
) -> Vec<(String, String)> {
    let of = |referent: &Referent, at: SentenceRef| {
        let held = referent.iter().filter(move |f| f.0 == at.report);
        let figures = held.map(|f| &annotations[f.0].figures[f.1]);
        let mut own = figures.filter(move |f| f.sentence == at.sentence);
        own.next()
    };
    let both = |referent: &Referent| Some((of(referent, a)?, of(referent, b)?));
    let pairs = collation.referents.iter().filter_map(both);
    let other = pairs.filter(|(x, y)| !figures::is_one_value(figures::base(x), figures::base(y)));
    let words = |figure: &Figure, at: SentenceRef| {
        let text = &story.reports[at.report].text;
        figure.span.of(text).to_owned()
    };
    other.map(|(x, y)| (words(x, a), words(y, b))).collect()
}

/// Whether two sentences hold quotes that were joined.
pub(super) fn is_utterance(
    annotations: &[Annotations],
    collation: &Collation,
    (a, b): (SentenceRef, SentenceRef),
) -> bool {
    let has = |utterance: &Utterance, at: SentenceRef| {
        utterance.iter().any(|(report, quote)| {
            let notes = &annotations[*report];
            *report == at.report
                && notes
                    .sentences_in(notes.quotes[*quote].span)
                    .contains(&at.sentence)
        })
    };
    collation.utterances.iter().any(|u| has(u, a) && has(u, b))
}

/// Says why sentences are matched. It reads the whole story once, and then answers at once.
pub struct Explainer<'a> {
    story: &'a Story,
    annotations: &'a [Annotations],
    collation: &'a Collation,
    index: Index,
}

impl<'a> Explainer<'a> {
    /// Reads the story, of which `collation` is the comparison.
    pub fn new(story: &'a Story, annotations: &'a [Annotations], collation: &'a Collation) -> Self {
        Self {
            story,
            annotations,
            collation,
            index: Index::of(story, annotations),
        }
    }

    /// Why sentences `a` and `b` are matched.
    pub fn why(&self, a: SentenceRef, b: SentenceRef) -> Evidence {
        Evidence {
            counted: counted(self.story, self.annotations, self.collation, (a, b)),
            utterance: is_utterance(self.annotations, self.collation, (a, b)),
            ..of(self.story, self.annotations, &self.index, (a, b))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::FigureKind;

    #[test]
    fn a_name_that_both_write_alike_is_a_part_of_the_other() {
        for (a, b, is) in [
            ("Sardella", "Antonio Sardella", true),
            ("Antonio Sardella’s", "Capt. Antonio Sardella", true),
            ("Núñez", "Nunez", true),
            ("Clara Rossi", "Carla Rossi", false),
            ("Antonio Sardella", "Antonio Sardello", false),
        ] {
            assert_eq!(is_within(a, b), is, "{a} and {b}");
        }
    }

    #[test]
    fn a_word_of_one_spelling_alone_is_not_in_common() {
        let names = (
            "Antonio Sardello’s".to_owned(),
            "Antonio Sardella".to_owned(),
        );
        for (word, own) in [("Sardello", true), ("Antonio", false), ("inquiry", false)] {
            assert_eq!(is_own(word, &names), own, "{word}");
        }
    }

    #[test]
    fn two_spellings_are_not_called_one() {
        let text =
            |name: &str| format!("On Monday Captain {name} told the court that the deck was full.");
        let report = |name: &str| {
            let text = text(name);
            crate::story::Report {
                paragraphs: vec![Span::new(0, text.len())],
                text,
                ..crate::story::Report::default()
            }
        };
        let told = |one: &str, other: &str| {
            let reports = [report(one), report(other)];
            let notes = reports.each_ref().map(|r| crate::text::annotate(r, None));
            let [a, b] = [0, 1].map(|n: usize| Told {
                text: &reports[n].text,
                notes: &notes[n],
                sentence: 0,
            });
            names(a, b)
        };
        let (same, spelt) = told("Antonio Sardella", "Antonio Sardello");
        assert!(same.is_empty(), "{same:?}");
        assert_eq!(spelt.len(), 1, "{spelt:?}");
        assert!(spelt[0].0.ends_with("Sardella") && spelt[0].1.ends_with("Sardello"));
        let (same, spelt) = told("Antonio Sardella", "Sardella");
        assert_eq!((same.len(), spelt.len()), (1, 0));
    }

    #[test]
    fn at_least_sixteen_does_not_say_thirty_one() {
        let figure = |value: f64, max: Option<f64>| Figure {
            span: Span::new(0, 1),
            number: Span::new(0, 1),
            sentence: 0,
            value,
            max,
            approximate: false,
            ceiling: false,
            short: false,
            unit: None,
            head: None,
            kind: FigureKind::Count,
        };
        let open = figure(16.0, None);
        assert!(!agree(&open, &figure(31.0, Some(31.0))));
        assert!(agree(&open, &figure(16.0, Some(16.0))));
        assert!(agree(&figure(31.0, Some(31.0)), &figure(31.0, Some(31.0))));
        assert!(!agree(&figure(12.0, Some(12.0)), &figure(14.0, Some(14.0))));
    }
}
