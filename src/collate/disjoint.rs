//! Things while they are gathered into groups, each in one: the number of each one's group, and who is in it. Most stay
//! alone, so that a list is only made where two are joined.

use std::slice;

/// See the module's documentation. A group has the number of its first member.
pub(super) struct Disjoint {
    head: Vec<u32>,
    /// Of groups of several, by number.
    members: Vec<Vec<u32>>,
}

impl Disjoint {
    /// So many things, each by itself.
    pub fn alone(count: usize) -> Self {
        Self {
            head: (0..count as u32).collect(),
            members: vec![Vec::new(); count],
        }
    }

    /// The group of a thing.
    #[inline]
    pub fn group(&self, thing: u32) -> u32 {
        self.head[thing as usize]
    }

    /// The members of a group; none of one that was taken into another.
    #[inline]
    pub fn members(&self, group: u32) -> &[u32] {
        let head = &self.head[group as usize];
        match self.members[group as usize].as_slice() {
            [] if *head == group => slice::from_ref(head),
            members => members,
        }
    }

    /// The members of each group, by number; some are empty.
    pub fn groups(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.head.len() as u32).map(|group| self.members(group))
    }

    /// Takes a group into another, behind whose members its own stand; nobody is in one that was taken into another before.
    pub fn join(&mut self, into: u32, group: u32) {
        let moved = std::mem::take(&mut self.members[group as usize]);
        let moved = match moved.as_slice() {
            [] if self.head[group as usize] == group => &[group],
            moved => moved,
        };
        for member in moved {
            self.head[*member as usize] = into;
        }
        let alone = self.head[into as usize] == into;
        let members = &mut self.members[into as usize];
        if alone && members.is_empty() {
            members.push(into);
        }
        members.extend_from_slice(moved);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_joined_is_of_one_group() {
        let mut held = Disjoint::alone(5);
        held.join(1, 3);
        held.join(0, 4);
        held.join(0, 1);
        let groups: Vec<&[u32]> = held.groups().collect();
        assert_eq!(groups, [&[0, 4, 1, 3][..], &[], &[2], &[], &[]]);
        assert_eq!([0, 1, 2, 3, 4].map(|n| held.group(n)), [0, 0, 2, 0, 0]);
        // Whoever still holds the number of a group that is gone adds nobody by it.
        held.join(2, 3);
        assert_eq!((held.group(3), held.members(2)), (0, &[2][..]));
        held.join(1, 2);
        assert_eq!((held.group(2), held.members(1)), (1, &[2][..]));
    }
}
