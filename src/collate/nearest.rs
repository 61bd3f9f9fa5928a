//! The passage of a report that comes nearest to a claim that was not found in it: shown to a
//! person who looks for it, never taken for a reading.

use std::collections::{HashMap, HashSet};

use super::Reading;
use crate::text::{Annotations, TokenClass};

/// The least share of a reading's weight that a passage has to hold to be worth a look: half. Below it passages mostly share
/// the names that every sentence of the story has, and say nothing of what the reading says.
const SHARE: f64 = 0.5;

/// The words of a reading that are looked for in other reports: names and numbers weigh twice.
pub struct Sought<'a> {
    weights: HashMap<&'a str, u32>,
    /// Those of them that begin with a capital.
    names: HashSet<&'a str>,
    /// Marks of the words that are looked for: most others have another one, and need no looking up.
    marks: [bool; 256],
    /// What they weigh together.
    all: u32,
}

impl<'a> Sought<'a> {
    /// The words of `reading`; none if it is of no report.
    pub fn new(annotations: &'a [Annotations], reading: &Reading) -> Option<Self> {
        let from = annotations.get(reading.report)?;
        let mut weights: HashMap<&str, u32> = HashMap::new();
        let mut names: HashSet<&str> = HashSet::new();
        let mut marks = [false; 256];
        for &sentence in &reading.sentences {
            for token in from.tokens_of(sentence) {
                let weight = match token.class {
                    TokenClass::Stop => continue,
                    TokenClass::Number => 2,
                    TokenClass::Content => 1 + u32::from(token.capital),
                };
                let stem = from.stems.get(token.stem as usize)?;
                weights.insert(stem, weight);
                if token.capital {
                    names.insert(stem);
                }
                marks[mark(stem)] = true;
            }
        }
        Some(Self {
            all: weights.values().sum(),
            weights,
            names,
            marks,
        })
    }

    fn weight(&self, stem: &str) -> u32 {
        if !self.marks[mark(stem)] {
            return 0;
        }
        self.weights.get(stem).copied().unwrap_or(0)
    }

    /// The sentence of a report that holds most of the words, and what share of their weight. None if
    /// no sentence holds half of it and a word that is no name: whom both are about is not what they say.
    pub fn nearest_in(&self, report: &Annotations) -> Option<(usize, f64)> {
        let known: Vec<u32> = report.stems.iter().map(|stem| self.weight(stem)).collect();
        let weight = |stem: u32| known[stem as usize];
        let mut best = (0, 0);
        for sentence in 0..report.sentences.len() {
            let own = || report.tokens_of(sentence).iter().map(|t| t.stem);
            // Words that stand twice in it count once; where even all together do not weigh more, they need not
            // be told apart.
            if own().map(weight).sum::<u32>() <= best.0 {
                continue;
            }
            let mut stems: Vec<u32> = own().filter(|&s| weight(s) > 0).collect();
            stems.sort_unstable();
            stems.dedup();
            let told = |stem: &u32| !self.names.contains(report.stems[*stem as usize].as_str());
            let says = stems.iter().any(told);
            let shared = stems.into_iter().map(weight).sum::<u32>();
            if shared > best.0 && says {
                best = (shared, sentence);
            }
        }
        let share = f64::from(best.0) / f64::from(self.all.max(1));
        (share >= SHARE).then_some((best.1, share))
    }
}

/// A number that the same words have in common, and few others.
fn mark(stem: &str) -> usize {
    let bytes = stem.as_bytes();
    let at = |place: usize| bytes.get(place).copied().unwrap_or(0);
    let mixed = at(0)
        .wrapping_mul(7)
        .wrapping_add(at(1).wrapping_mul(31))
        .wrapping_add(bytes.len() as u8);
    mixed.into()
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
        let sought = Sought::new(&all, &reading).unwrap();
        assert_eq!(sought.nearest_in(&all[1]).map(|n| n.0), Some(1));
        assert_eq!(sought.nearest_in(&all[2]), None);
        // Whom it is about is not what it says, be that more than half of the weight.
        let named = [
            notes("The company, Tirrena Lines, refused to speak."),
            notes("The ferry that sank belongs to Tirrena Lines."),
            notes("At the office of Tirrena Lines a clerk refused to speak."),
        ];
        let short = Sought::new(&named, &reading).unwrap();
        assert_eq!(short.nearest_in(&named[1]), None);
        assert_eq!(short.nearest_in(&named[2]).map(|n| n.0), Some(0));
        // Who and where alone, be they names, are not half of it.
        let names = [
            notes(
                "Captain Ann Rossi of the ferry Aurelia had checked every alarm on the bridge in May.",
            ),
            notes("Ann Rossi went home. The Aurelia was towed."),
        ];
        let sought = Sought::new(&names, &reading).unwrap();
        assert_eq!(sought.nearest_in(&names[1]), None);
        let nobody = Reading {
            report: 9,
            ..reading
        };
        assert!(Sought::new(&all, &nobody).is_none(), "no such report");
    }
}
