//! Claims that were gathered in the last collation and are the same in this one: sentences that no chain of matches joins have
//! nothing to do with one another, so that those of one chain make the claims that they made where their scores are as they were.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use super::{Graph, Seat, gathered};
use crate::collate::memory::Slot;
use crate::collate::seal::{Seal, Sealer};
use crate::text::token::Fast;

/// What is left to the next collation: by the seal of a chain its claims.
pub(in crate::collate) type Answers = HashMap<Seal, Vec<Vec<u32>>, Fast>;

/// The sentences that chains of matches join, chain by chain, each ascending; and the number of each sentence's, beyond all of
/// them for one that matches nobody.
fn chains(graph: &Graph) -> (Vec<Vec<u32>>, Vec<usize>) {
    let mut of = vec![usize::MAX; graph.edges.len()];
    let mut chains: Vec<Vec<u32>> = Vec::new();
    for first in 0..graph.edges.len() as u32 {
        if of[first as usize] != usize::MAX || graph.matches(first).next().is_none() {
            continue;
        }
        of[first as usize] = chains.len();
        let mut chain = vec![first];
        let mut met = 0;
        while let Some(own) = chain.get(met).copied() {
            met += 1;
            for (other, _) in graph.matches(own) {
                if of[other as usize] == usize::MAX {
                    of[other as usize] = chains.len();
                    chain.push(other);
                }
            }
        }
        chain.sort_unstable();
        chains.push(chain);
    }
    (chains, of)
}

/// What stands for all that the claims of a chain are gathered by.
fn seal(graph: &Graph, chain: &[u32], of: &[usize]) -> Seal {
    let mut sealer = Sealer::default();
    let own = of[chain[0] as usize];
    for sentence in chain {
        let at = *sentence as usize;
        (*sentence, graph.report[at], graph.rank[at], graph.lang[at]).hash(&mut sealer);
        let row = graph.edges[at].iter();
        // Each pair stands in the rows of both.
        let later = row.filter(|(other, _)| other > sentence);
        for (other, score) in later.filter(|(other, _)| of[*other as usize] == own) {
            sealer.write_u64(u64::from(*other) << 32 | u64::from(*score));
        }
    }
    sealer.sealed()
}

/// The claims of all sentences, see [`gathered`]. Those that the last collation knew are taken over from it, and all are left to the
/// next, where there is a memory.
pub(in crate::collate) fn claims(
    graph: &Graph,
    seat: Seat,
    memory: Option<&Slot<Answers>>,
) -> Vec<Vec<u32>> {
    let Some(memory) = memory else {
        let all = 0..graph.edges.len() as u32;
        let matched = all.filter(|a| graph.matches(*a).next().is_some());
        return gathered(graph, &matched.collect::<Vec<u32>>(), seat);
    };
    let before = memory.get().unwrap_or_default();
    let (chains, of) = chains(graph);
    let seals: Vec<Seal> = chains.iter().map(|chain| seal(graph, chain, &of)).collect();
    let mut found: Vec<Option<Vec<Vec<u32>>>> =
        seals.iter().map(|seal| before.get(seal).cloned()).collect();
    let new = chains
        .iter()
        .zip(&found)
        .filter(|(_, known)| known.is_none());
    let mut asked: Vec<u32> = new.flat_map(|(chain, _)| chain).copied().collect();
    asked.sort_unstable();
    for claim in gathered(graph, &asked, seat) {
        let chain = of[claim[0] as usize];
        found[chain].get_or_insert_default().push(claim);
    }
    let found: Vec<Vec<Vec<u32>>> = found.into_iter().map(Option::unwrap_or_default).collect();
    let mut out: Vec<Vec<u32>> = found.iter().flatten().cloned().collect();
    out.sort();
    memory.set(Arc::new(seals.into_iter().zip(found).collect()));
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::graph;
    use super::*;

    #[test]
    fn a_chain_makes_the_claims_that_it_made() {
        let memory = Slot::default();
        let told = |pairs: &[(u32, u32, u32)]| {
            let graph = graph(30, pairs);
            let found = claims(&graph, Seat::Close, Some(&memory));
            assert_eq!(found, claims(&graph, Seat::Close, None));
            found
        };
        let (first, second) = ([(0, 11, 900), (0, 12, 100)], [(4, 15, 800), (15, 26, 800)]);
        let both = [&first[..], &second[..]].concat();
        assert_eq!(told(&both), [vec![0, 11], vec![4, 15, 26]]);
        let before = memory.get().unwrap();
        // What one shares with a sentence of no chain is asked of no claim.
        let other = [&[(0, 11, 900), (0, 12, 200)], &second[..]].concat();
        told(&other);
        assert_eq!(*memory.get().unwrap(), *before);
        let other = [&first[..], &[(4, 15, 800), (15, 26, 810)]].concat();
        told(&other);
        let again = memory.get().unwrap();
        let known = before.keys().filter(|seal| again.contains_key(seal));
        assert_eq!((before.len(), known.count()), (2, 1));
        assert_eq!(told(&first), [[0, 11]]);
        assert!(told(&[]).is_empty());
    }
}
