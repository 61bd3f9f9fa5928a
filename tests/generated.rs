//! The engine on generated stories, where what belongs together is known.

mod common;
#[path = "../benches/generator/mod.rs"]
#[allow(dead_code)]
mod generator;

use std::collections::{BTreeSet, HashMap};

use common::collated;
use generator::{Generated, Plan, generate};

type Sentence = (usize, usize);

/// All pairs of sentences of different reports inside the groups.
fn pairs(groups: impl Iterator<Item = Vec<Sentence>>) -> BTreeSet<(Sentence, Sentence)> {
    let mut out = BTreeSet::new();
    for mut group in groups {
        group.sort_unstable();
        for (i, a) in group.iter().enumerate() {
            out.extend(
                group[i + 1..]
                    .iter()
                    .filter(|b| b.0 != a.0)
                    .map(|b| (*a, *b)),
            );
        }
    }
    out
}

fn pair_f1(made: &Generated) -> f64 {
    let (annotations, collation) = collated(&made.story, &[]);
    for (notes, facts) in annotations.iter().zip(&made.facts) {
        assert_eq!(notes.sentences.len(), facts.len(), "one sentence a telling");
    }
    let mut by_fact: HashMap<usize, Vec<Sentence>> = HashMap::new();
    for (report, facts) in made.facts.iter().enumerate() {
        for (sentence, fact) in facts.iter().enumerate() {
            by_fact.entry(*fact).or_default().push((report, sentence));
        }
    }
    let gold = pairs(by_fact.into_values());
    let found = pairs(collation.claims.iter().map(|c| {
        c.readings
            .iter()
            .flat_map(|r| r.sentences.iter().map(|s| (r.report, *s)))
            .collect()
    }));
    let right = gold.intersection(&found).count() as f64;
    2.0 * right / (gold.len() + found.len()) as f64
}

#[test]
fn claims_are_found_among_many_reports() {
    let made = generate(Plan {
        reports: 80,
        words: 200,
        told_by: 8,
        edited: 0.2,
        seed: 3,
    });
    let f1 = pair_f1(&made);
    assert!(f1 >= 0.9, "{f1:.3}");
}

#[test]
fn claims_survive_edited_words() {
    for (edited, least) in [(0.0, 0.99), (0.2, 0.95), (0.4, 0.85)] {
        let made = generate(Plan {
            reports: 20,
            words: 600,
            told_by: 8,
            edited,
            seed: 7,
        });
        let f1 = pair_f1(&made);
        println!(
            "{:.0} % of the words edited: pair F1 {f1:.3}",
            edited * 100.0
        );
        assert!(f1 >= least, "{edited}: {f1:.3} < {least}");
    }
}
