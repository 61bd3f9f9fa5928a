//! Which claim of the new state is which of the old: by the words of their readings, since ids are
//! given again with every analysis.

use std::collections::BTreeMap;

use super::state::{Claim, Reading, State};

/// Readings of one report that share fewer of their words are not the same passage reworded.
const ALIKE: f64 = 0.4;

/// For every old claim its new one. Each claim has one partner at most; the pairs that share most
/// come first.
pub fn claims(old: &State, new: &State) -> Vec<Option<usize>> {
    let mut scores: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    let (before, now) = (by_report(&old.claims), by_report(&new.claims));
    for (report, readings) in &before {
        let Some(others) = now.get(report) else {
            continue;
        };
        for (a, reading) in readings {
            for (b, other) in others {
                let score = likeness(reading, other);
                if score >= ALIKE {
                    *scores.entry((*a, *b)).or_default() += score;
                }
            }
        }
    }
    let mut ranked: Vec<((usize, usize), f64)> = scores.into_iter().collect();
    // Equals stay in the order of the claims.
    ranked.sort_by(|x, y| y.1.total_cmp(&x.1));
    let mut out = vec![None; old.claims.len()];
    let mut taken = vec![false; new.claims.len()];
    for ((a, b), _) in ranked {
        if out[a].is_none() && !taken[b] {
            out[a] = Some(b);
            taken[b] = true;
        }
    }
    out
}

fn by_report(claims: &[Claim]) -> BTreeMap<&str, Vec<(usize, &Reading)>> {
    let mut out: BTreeMap<&str, Vec<(usize, &Reading)>> = BTreeMap::new();
    for (index, claim) in claims.iter().enumerate() {
        for reading in &claim.readings {
            out.entry(&reading.report)
                .or_default()
                .push((index, reading));
        }
    }
    out
}

/// The share of words that two readings have in common.
pub fn likeness(a: &Reading, b: &Reading) -> f64 {
    share(&a.key, &b.key)
}

/// The share of words that two texts as they are compared have in common, from 0 to 1 (Dice 1945, over multisets).
pub fn share(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let (mut x, mut y): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    x.sort_unstable();
    y.sort_unstable();
    let (mut at, mut to, mut both) = (0, 0, 0);
    while at < x.len() && to < y.len() {
        match x[at].cmp(y[to]) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => to += 1,
            std::cmp::Ordering::Equal => {
                both += 1;
                at += 1;
                to += 1;
            }
        }
    }
    f64::from(2 * both) / (x.len() + y.len()) as f64
}
