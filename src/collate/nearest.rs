//! The passage of a report that comes nearest to a claim that was not found in it: shown to a
//! person who looks for it, never taken for a reading.

use std::collections::HashMap;

use super::Reading;
use crate::text::{Annotations, TokenClass};

/// The least share of a reading's weight that a passage has to hold to be worth a look.
const SHARE: f64 = 0.25;

/// The sentence of `report` that holds most of the words of `reading`, and what share of their
/// weight: names and numbers weigh twice. None if no sentence holds a quarter of it.
pub fn nearest(
    annotations: &[Annotations],
    reading: &Reading,
    report: usize,
) -> Option<(usize, f64)> {
    let (from, to) = (annotations.get(reading.report)?, annotations.get(report)?);
    let mut weights: HashMap<&str, u32> = HashMap::new();
    for &sentence in &reading.sentences {
        for token in from.tokens_of(sentence) {
            let weight = match token.class {
                TokenClass::Stop => continue,
                TokenClass::Number => 2,
                TokenClass::Content => 1 + u32::from(token.capital),
            };
            let stem = from.stems.get(token.stem as usize)?;
            weights.insert(stem, weight);
        }
    }
    let all: u32 = weights.values().sum();
    let known: Vec<u32> = to
        .stems
        .iter()
        .map(|stem| weights.get(stem.as_str()).copied().unwrap_or(0))
        .collect();
    let shared = |sentence: usize| {
        // Most sentences have none of the words: nothing is gathered for them.
        let own = to.tokens_of(sentence).iter().map(|t| t.stem);
        let mut stems: Vec<u32> = own.filter(|&s| known[s as usize] > 0).collect();
        stems.sort_unstable();
        stems.dedup();
        stems.iter().map(|&s| known[s as usize]).sum::<u32>()
    };
    let best = (0..to.sentences.len())
        .map(|sentence| (shared(sentence), std::cmp::Reverse(sentence)))
        .max()?;
    let share = f64::from(best.0) / f64::from(all.max(1));
    (share >= SHARE).then_some((best.1.0, share))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Report, Span};
    use crate::text::annotate;

    fn notes(text: &str) -> Annotations {
        let report = Report {
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        annotate(&report, None)
    }

    #[test]
    fn the_sentence_with_most_of_the_words() {
        let all = [
            notes("The minister Rossi promised a full inquiry into the fire."),
            notes("It rained. An inquiry into the blaze was promised by Rossi. The fire was out."),
            notes("The match ended without a goal."),
        ];
        let reading = Reading {
            report: 0,
            span: Span::new(0, 10),
            sentences: vec![0],
        };
        assert_eq!(nearest(&all, &reading, 1).map(|n| n.0), Some(1));
        assert_eq!(nearest(&all, &reading, 2), None);
        assert_eq!(nearest(&all, &reading, 9), None, "no such report");
    }
}
