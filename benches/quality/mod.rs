//! How much of what belongs together is found in generated stories, where it is known.

use std::collections::{BTreeSet, HashMap};

use parallax::collate::Collation;

use crate::generator::Generated;

type Sentence = (usize, usize);

/// All pairs of sentences of different reports inside the groups.
fn pairs(groups: impl Iterator<Item = Vec<Sentence>>) -> BTreeSet<(Sentence, Sentence)> {
    let mut out = BTreeSet::new();
    for mut group in groups {
        group.sort_unstable();
        for (n, a) in group.iter().enumerate() {
            let later = group[n + 1..].iter().filter(|b| b.0 != a.0);
            out.extend(later.map(|b| (*a, *b)));
        }
    }
    out
}

/// F1 over the pairs of sentences that tell one fact and those that stand in one claim.
pub fn pair_f1(made: &Generated, found: &Collation) -> f64 {
    let mut told: HashMap<usize, Vec<Sentence>> = HashMap::new();
    for (report, facts) in made.facts.iter().enumerate() {
        for (sentence, fact) in facts.iter().enumerate() {
            told.entry(*fact).or_default().push((report, sentence));
        }
    }
    let gold = pairs(told.into_values());
    let found = pairs(found.claims.iter().map(|claim| {
        let sentences = |r: &parallax::collate::Reading| {
            let at = |s: &usize| (r.report, *s);
            r.sentences.iter().map(at).collect::<Vec<_>>()
        };
        claim.readings.iter().flat_map(sentences).collect()
    }));
    let right = gold.intersection(&found).count();
    2.0 * right as f64 / (gold.len() + found.len()) as f64
}
