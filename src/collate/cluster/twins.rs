//! Claims that are one but for a sentence made one: where a report tells a thing in its lead and again below, two claims may
//! hold the same sentences of all others, each with one of the two.
//!
//! Rule: what is joined shares sentences of several reports, and holds no pair of two reports that no claim held before. So a
//! lead that tells two things stays in the claims of both, whose other sentences have nothing to do with one another.

use std::collections::BTreeSet;

use super::{Graph, Held};

/// Sentences of so many reports at least are in both.
const SHARED: usize = 3;

/// So many sentences at most are in one alone.
const OWN: usize = 1;

/// The sentences of `a` that are not in `b`, both ascending.
fn without(a: &[u32], b: &[u32]) -> Vec<u32> {
    let other = a.iter().filter(|m| b.binary_search(m).is_err());
    other.copied().collect()
}

/// Whether two claims (sentences, ascending) are one.
fn are_one(graph: &Graph, held: &Held, a: &[u32], b: &[u32]) -> bool {
    let report = |m: &u32| graph.report[*m as usize];
    let shared = a.iter().filter(|m| b.binary_search(m).is_ok());
    let reports: BTreeSet<usize> = shared.map(report).collect();
    let (own, theirs) = (without(a, b), without(b, a));
    // Only sentences that are in one alone make pairs that are in neither.
    let known = |x: &u32| {
        let other = |y: &&u32| report(x) != report(y);
        theirs.iter().filter(other).all(|y| held.together(*x, *y))
    };
    reports.len() >= SHARED && own.len() <= OWN && theirs.len() <= OWN && own.iter().all(known)
}

/// The claims that share a sentence with claim `n` and come behind it.
fn near(held: &Held, members: &[u32], n: usize) -> BTreeSet<usize> {
    let seats = members.iter().flat_map(|m| &held.seats[*m as usize]);
    seats.copied().filter(|c| *c > n).collect()
}

/// `held` with twins made one, its seats as they were before.
pub(super) fn joined(graph: &Graph, held: &Held) -> Vec<Vec<u32>> {
    let mut claims = held.claims.clone();
    for members in &mut claims {
        members.sort_unstable();
    }
    loop {
        let mut moved = false;
        for n in 0..claims.len() {
            for other in near(held, &claims[n], n) {
                if claims[other].is_empty() || !are_one(graph, held, &claims[n], &claims[other]) {
                    continue;
                }
                let theirs = std::mem::take(&mut claims[other]);
                claims[n].extend(theirs);
                claims[n].sort_unstable();
                claims[n].dedup();
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    claims.retain(|members| !members.is_empty());
    claims
}
