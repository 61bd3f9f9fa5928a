//! Why two sentences were matched, from the very measures that matched them.

use super::index::{Index, Term};
use super::profile::shared;
use super::{Collation, Evidence, Referent, SentenceRef, Utterance, figures};
use crate::story::{Span, Story};
use crate::text::{Annotations, Figure};

/// How many words are shown.
const WORDS: usize = 8;

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
    let names = notes.names.iter().filter(|n| {
        n.sentence == a.sentence
            && other
                .names
                .iter()
                .any(|m| m.sentence == b.sentence && super::spelling::alike(&m.key, &n.key))
    });
    let figures = notes.figures.iter().filter(|f| {
        f.sentence == a.sentence
            && other
                .figures
                .iter()
                .any(|g| g.sentence == b.sentence && agree(f, g))
    });
    all.truncate(WORDS);
    Evidence {
        names: within(text, names.map(|n| n.span)),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::FigureKind;

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
