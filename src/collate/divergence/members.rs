//! Which groups things are members of: quotes of utterances, figures of referents.

use crate::collate::rows::Rows;

/// By its report and its number there, the groups of each thing.
pub(super) struct Members {
    /// Where the rows of each report begin, and after the last where they end.
    first: Vec<usize>,
    /// The numbers of the groups, ascending.
    groups: Rows<usize>,
}

impl Members {
    /// The groups are numbered as they stand.
    pub fn of_groups(groups: &[Vec<(usize, usize)>]) -> Self {
        let mut first = vec![0];
        for (report, number) in groups.iter().flatten() {
            if first.len() < report + 2 {
                first.resize(report + 2, 0);
            }
            first[report + 1] = first[report + 1].max(number + 1);
        }
        for report in 1..first.len() {
            first[report] += first[report - 1];
        }
        let rows = first[first.len() - 1];
        let start = first.as_slice();
        let members = groups.iter().enumerate().flat_map(|(n, group)| {
            let row = move |(report, number): &(usize, usize)| (start[*report] + number, n);
            group.iter().map(row)
        });
        let groups = Rows::of(rows, members);
        Self { first, groups }
    }

    fn row(&self, (report, number): (usize, usize)) -> &[usize] {
        match self.first.get(report..report + 2) {
            Some([start, end]) if start + number < *end => &self.groups[start + number],
            _ => &[],
        }
    }

    /// The numbers of the groups of a member.
    pub fn groups(&self, member: (usize, usize)) -> impl Iterator<Item = usize> {
        self.row(member).iter().copied()
    }

    /// Whether two are members of one group.
    pub fn share(&self, a: (usize, usize), b: (usize, usize)) -> bool {
        let others = self.row(b);
        self.row(a).iter().any(|own| others.contains(own))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_of_one_group_share_it() {
        let [a, b, c, d] = [(0, 1), (0, 4), (2, 0), (2, 3)];
        let held = Members::of_groups(&[vec![a, c], vec![c, b, c], vec![d]]);
        assert!(held.share(a, c) && held.share(c, b) && held.share(d, d));
        assert!(!held.share(a, b) && !held.share(c, d));
        let none = [(0, 2), (0, 9), (1, 0), (2, 4), (3, 0)];
        assert!(none.iter().all(|at| !held.share(*at, *at)));
        assert_eq!(Members::of_groups(&[]).groups(a).count(), 0);
    }
}
