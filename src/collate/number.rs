//! The numbers of claims: those of their order as the engine alone gathers them. A link or a cut by hand changes one or two
//! claims; all others keep the numbers that a person knows them by, and has written down.

use std::collections::BTreeSet;

/// How many sentences (ascending) are in both.
fn shared(a: &[u32], b: &[u32]) -> usize {
    a.iter().filter(|n| b.binary_search(n).is_ok()).count()
}

/// The numbers, from 1, of the claims that there are `now`, of which each is a list of sentences, ascending, as each of those
/// `before` anything was done by hand: these are numbered in their order. What was made of several keeps the first
/// number of those that it holds half of at least; what holds half of none has a number that no claim had before.
pub(super) fn numbers(before: &[&[u32]], now: &[&[u32]]) -> Vec<usize> {
    let mut free: BTreeSet<usize> = (0..before.len()).collect();
    let mut out: Vec<Option<usize>> = now
        .iter()
        .map(|claim| {
            let same = free.iter().copied().find(|n| before[*n] == *claim);
            same.and_then(|n| free.take(&n))
        })
        .collect();
    for (claim, number) in now.iter().zip(&mut out).filter(|(_, n)| n.is_none()) {
        let half = |n: &usize| 2 * shared(before[*n], claim) >= before[*n].len();
        *number = free.iter().copied().find(half).and_then(|n| free.take(&n));
    }
    let mut next = before.len()..;
    let numbered = out.into_iter().map(|n| n.or_else(|| next.next()));
    numbered.map(|n| n.map_or(0, |n| n + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn what_is_done_by_hand_leaves_the_numbers_of_other_claims() {
        let before: [&[u32]; 4] = [&[0, 10, 20], &[1, 11], &[2, 12], &[1, 21, 31]];
        // The second and the last were linked.
        let linked: [&[u32]; 3] = [&[0, 10, 20], &[1, 11, 21, 31], &[2, 12]];
        assert_eq!(numbers(&before, &linked), [1, 2, 3]);
        // Two passages that no claim had were linked, and stand before all others.
        let new: [&[u32]; 5] = [&[9, 19], &[0, 10, 20], &[1, 11], &[2, 12], &[1, 21, 31]];
        assert_eq!(numbers(&before, &new), [5, 1, 2, 3, 4]);
        // The third is gone, and the first has lost a passage, which is told elsewhere now.
        let cut: [&[u32]; 4] = [&[0, 10], &[1, 11], &[1, 21, 31], &[2, 20]];
        assert_eq!(numbers(&before, &cut), [1, 2, 4, 3]);
    }
}
