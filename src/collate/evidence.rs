//! Why two sentences were matched, from the very measures that matched them.

use super::index::{Index, Term};
use super::matches::Scored;
use super::profile::shared;
use super::{Evidence, SentenceRef, figures};
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
    scored: &[Scored],
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
        score: score(index, scored, a, b),
    }
}

fn score(index: &Index, scored: &[Scored], a: SentenceRef, b: SentenceRef) -> f64 {
    let (x, y) = (index.position(a) as u32, index.position(b) as u32);
    scored
        .binary_search_by_key(&(x.min(y), x.max(y)), |s| (s.a, s.b))
        .map_or(0.0, |at| f64::from(scored[at].score) / 1e6)
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
