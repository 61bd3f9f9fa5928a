//! Which groups things are members of: quotes of utterances, sentences of what is counted in them.

/// Pairs of a member and the number of a group, sorted.
pub(super) struct Members<K>(Vec<(K, usize)>);

impl<K: Copy + Ord> Members<K> {
    /// From pairs of a member and a group.
    pub fn of(pairs: impl Iterator<Item = (K, usize)>) -> Self {
        let mut pairs: Vec<(K, usize)> = pairs.collect();
        pairs.sort_unstable();
        Self(pairs)
    }

    /// The groups are numbered as they stand.
    pub fn of_groups(groups: &[Vec<K>]) -> Self {
        let numbered = groups.iter().enumerate();
        Self::of(numbered.flat_map(|(n, group)| group.iter().map(move |member| (*member, n))))
    }

    /// The numbers of the groups of a member.
    pub fn groups(&self, member: K) -> impl Iterator<Item = usize> {
        let first = self.0.partition_point(|(m, _)| *m < member);
        let own = self.0[first..].iter();
        own.take_while(move |(m, _)| *m == member).map(|(_, n)| *n)
    }

    /// Whether two are members of one group.
    pub fn share(&self, a: K, b: K) -> bool {
        self.groups(a)
            .any(|own| self.groups(b).any(|other| other == own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_of_one_group_share_it() {
        let held = Members::of_groups(&[vec![1, 4], vec![4, 2, 4], vec![3]]);
        assert!(held.share(1, 4) && held.share(4, 2) && held.share(3, 3));
        assert!(!held.share(1, 2) && !held.share(4, 3) && !held.share(5, 5));
    }
}
