//! What a person would call a claim: the core of its quotation, its figure with what was counted,
//! else the shortest telling stretch of its wording.

use super::ClaimKind;
use super::cluster::Graph;
use super::index::{Index, Term};
use crate::story::{Span, Story};
use crate::text::{Annotations, Lang, QuoteKind, Token, TokenClass};

/// Columns that a label should not pass.
const WIDTH: usize = 40;

/// A quotation of so few words is its own label.
const FEW: usize = 6;

/// How many readings hold each term, for the terms of one sentence.
fn spread(index: &Index, members: &[u32], term: Term) -> usize {
    members
        .iter()
        .filter(|m| {
            index.profiles[**m as usize]
                .terms
                .binary_search(&term)
                .is_ok()
        })
        .count()
}

/// What a token adds to a label: its weight by how many readings share it.
fn worth(index: &Index, members: &[u32], terms: &[Option<Term>], at: usize) -> f64 {
    let Some(term) = terms[at] else { return 0.0 };
    let others = spread(index, members, term).saturating_sub(1);
    index.weights[term as usize] * others as f64 / (members.len() - 1).max(1) as f64
}

/// The language that most reports are in; the base's where it is one of several.
fn common(langs: &[Lang], base: usize) -> Option<Lang> {
    let count = |lang: Lang| langs.iter().filter(|l| **l == lang).count();
    let own = langs.get(base).copied();
    let rank = |lang: Lang| (count(lang), Some(lang) == own);
    // The first of equals: `max_by_key` gives the last.
    langs.iter().rev().copied().max_by_key(|l| rank(*l))
}

/// The member that the label is taken from: the base's best-connected, else the best-connected in the
/// language of most reports, else anyone's.
fn source(graph: &Graph, index: &Index, members: &[u32], base: usize) -> u32 {
    let pull = |m: u32| {
        members
            .iter()
            .map(|o| u64::from(graph.score(m, *o)))
            .sum::<u64>()
    };
    let best =
        |of: &mut dyn Iterator<Item = u32>| of.max_by_key(|m| (pull(*m), std::cmp::Reverse(*m)));
    best(
        &mut members
            .iter()
            .copied()
            .filter(|m| index.profiles[*m as usize].at.report == base),
    )
    .or_else(|| {
        let lang = common(&index.langs, base)?;
        let spoken = |m: &u32| index.langs[index.profiles[*m as usize].at.report] == lang;
        best(&mut members.iter().copied().filter(spoken))
    })
    .or_else(|| best(&mut members.iter().copied()))
    .unwrap_or(members[0])
}

/// Tokens of the sentence that may give the label, all in one stretch of text.
fn stage(notes: &Annotations, sentence: usize, kind: ClaimKind) -> &[Token] {
    let tokens = notes.tokens_of(sentence);
    let span = notes.sentences[sentence].span;
    let quote = notes
        .quotes
        .iter()
        .filter(|q| q.kind != QuoteKind::Scare && q.span.overlaps(span))
        .max_by_key(|q| q.span.len());
    match quote {
        Some(quote) if kind == ClaimKind::Quote => {
            let first = tokens.partition_point(|t| t.span.start < quote.span.start);
            let last = tokens.partition_point(|t| t.span.start < quote.span.end);
            &tokens[first..last.max(first)]
        }
        _ => tokens,
    }
}

fn columns(text: &str, span: Span) -> usize {
    span.of(text).chars().count()
}

/// How much a stretch says to someone who has not read it, by how many of its words are no function
/// words and how many of these no numbers: one word says little, a bare number nothing, and a stretch
/// that ends in a number hides what was counted.
fn telling(words: usize, content: usize, ends_in_number: bool) -> f64 {
    match (words, content) {
        (0, _) => 0.1,
        (1, 1) => 0.3,
        _ if ends_in_number => 0.7,
        _ => 1.0,
    }
}

/// The stretch of tokens with the most worth for its length, function words at its ends cut off.
fn best_stretch(text: &str, tokens: &[Token], worth: &[f64]) -> Option<Span> {
    let mut best: Option<(f64, Span)> = None;
    for (first, start) in tokens.iter().enumerate() {
        if start.class == TokenClass::Stop {
            continue;
        }
        let (mut sum, mut width, mut end_before) = (0.0, 0, start.span.start);
        let (mut words, mut content) = (0, 0);
        for (last, end) in tokens.iter().enumerate().skip(first) {
            let more = Span::new(end_before, end.span.end);
            width += columns(text, more);
            if width > WIDTH || more.of(text).contains(['\n', ';', '.']) {
                break;
            }
            end_before = end.span.end;
            sum += worth[last];
            if end.class == TokenClass::Stop {
                continue;
            }
            let number = end.class == TokenClass::Number;
            content += 1;
            words += usize::from(!number);
            // Long stretches must earn their length: the gain falls with the root of the columns.
            let value = sum / (8.0 + width as f64).sqrt() * telling(words, content, number);
            if best.is_none_or(|(most, _)| value > most) {
                best = Some((value, start.span.join(end.span)));
            }
        }
    }
    best.map(|(_, span)| span)
}

/// The label of a claim.
pub(super) fn of(
    story: &Story,
    annotations: &[Annotations],
    index: &Index,
    graph: &Graph,
    members: &[u32],
    kind: ClaimKind,
    base: usize,
) -> String {
    let chosen = source(graph, index, members, base);
    let profile = &index.profiles[chosen as usize];
    let (report, sentence) = (profile.at.report, profile.at.sentence);
    let (text, notes) = (&story.reports[report].text, &annotations[report]);
    let all = notes.tokens_of(sentence);
    let mut order = profile.order.iter();
    let terms: Vec<Option<Term>> = all
        .iter()
        .map(|t| {
            if t.class == TokenClass::Stop {
                None
            } else {
                order.next().copied()
            }
        })
        .collect();
    let tokens = stage(notes, sentence, kind);
    let skip = all.partition_point(|t| tokens.first().is_some_and(|f| t.span.start < f.span.start));
    let worth: Vec<f64> = (skip..skip + tokens.len())
        .map(|at| worth(index, members, &terms, at))
        .collect();
    let whole = tokens.first().zip(tokens.last());
    let short = whole
        .map(|(first, last)| first.span.join(last.span))
        .filter(|s| kind == ClaimKind::Quote && tokens.len() <= FEW && columns(text, *s) <= WIDTH);
    let span = short.or_else(|| best_stretch(text, tokens, &worth));
    let label = span.map_or_else(|| notes.sentences[sentence].span.of(text), |s| s.of(text));
    label.chars().take(WIDTH).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_most_reports() {
        use Lang::{De, En, Es};
        assert_eq!(common(&[De, En, En, Es], 0), Some(En));
        assert_eq!(common(&[De, En, Es], 1), Some(En), "the base's of equals");
        assert_eq!(
            common(&[De, De, En, En, Es], 4),
            Some(De),
            "the first of equals"
        );
        assert_eq!(common(&[], 0), None);
    }
}
