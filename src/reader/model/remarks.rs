//! What is to be said of the story beside its claims: remarks on its files, and what saving them has changed.

use std::collections::BTreeMap;

use crate::collate::{Divergence, DivergenceKind, Severity};

/// What was said of the story, to be read on.
#[derive(Clone, Debug, Default)]
pub struct Remarks {
    /// What loading it had to say, and what was to be remarked since.
    pub said: Vec<String>,
    /// Those of them that the last reading had to say; the next one says its own.
    pub of_reading: Vec<String>,
    /// Whether there is something among them that nobody has looked at.
    pub unread: bool,
    /// What became of the findings since the files were saved.
    pub changes: Changes,
}

impl Remarks {
    /// What loading the story had to say.
    pub fn of_loading(said: Vec<String>) -> Self {
        Self {
            unread: !said.is_empty(),
            of_reading: said.clone(),
            said,
            changes: Changes::default(),
        }
    }

    /// Somebody looks at all of it.
    pub fn look(&mut self) {
        self.unread = false;
        self.changes.seen = true;
    }
}

/// A finding as it is known again after the reports have changed: by its kind and its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// How grave it is.
    pub severity: Severity,
    /// What differs.
    pub kind: DivergenceKind,
    /// One line that says it.
    pub message: String,
}

impl Told {
    /// What is kept of a divergence.
    pub fn of(divergence: &Divergence) -> Self {
        Self {
            severity: divergence.severity,
            kind: divergence.kind,
            message: divergence.message.clone(),
        }
    }
}

/// The findings that are gone and those that are new since somebody looked at them last: a file that is written in
/// two goes has not lost its findings and got them back.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// No longer said, in the order in which they were.
    pub gone: Vec<Told>,
    /// Not said before, in their order.
    pub new: Vec<Told>,
    /// What was said when somebody looked last; none before anything was read again.
    since: Option<Vec<Told>>,
    seen: bool,
}

impl Changes {
    /// The reports were read again: `before` was said of them, `now` is.
    pub fn take(&mut self, before: Vec<Told>, now: &[Told]) {
        if std::mem::take(&mut self.seen) {
            self.since = None;
        }
        let since = self.since.get_or_insert(before);
        self.gone = lacking(since, now);
        self.new = lacking(now, since);
    }

    /// Whether nothing is gone and nothing new.
    pub fn is_empty(&self) -> bool {
        self.gone.is_empty() && self.new.is_empty()
    }
}

/// Those of `some` that `others` lack, in their order. What is said twice is missed twice.
pub fn lacking(some: &[Told], others: &[Told]) -> Vec<Told> {
    let mut left: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for told in others {
        *left.entry((told.kind.name(), &told.message)).or_default() += 1;
    }
    let mut out = Vec::new();
    for told in some {
        match left.get_mut(&(told.kind.name(), told.message.as_str())) {
            Some(count) if *count > 0 => *count -= 1,
            _ => out.push(told.clone()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(messages: &str) -> Vec<Told> {
        let one = |message: &str| Told {
            severity: Severity::High,
            kind: DivergenceKind::Figure,
            message: message.to_owned(),
        };
        messages.split_whitespace().map(one).collect()
    }

    #[test]
    fn what_is_lacking_is_counted() {
        for (some, others, lack) in [
            ("a b c", "c b a", ""),
            ("c a b", "b", "c a"),
            ("a a b", "a", "a b"),
            ("", "a", ""),
        ] {
            assert_eq!(
                lacking(&told(some), &told(others)),
                told(lack),
                "{some} | {others}"
            );
        }
    }

    #[test]
    fn changes_add_up_until_somebody_looks() {
        let mut remarks = Remarks::default();
        let saved = |remarks: &mut Remarks, before: &str, now: &str| {
            let changes = &mut remarks.changes;
            changes.take(told(before), &told(now));
            (changes.gone.clone(), changes.new.clone())
        };
        assert_eq!(saved(&mut remarks, "a b", ""), (told("a b"), told("")));
        assert_eq!(saved(&mut remarks, "", "a c"), (told("b"), told("c")));
        remarks.look();
        assert!(!remarks.changes.is_empty(), "it can be looked at once more");
        assert_eq!(saved(&mut remarks, "a c", "a c d"), (told(""), told("d")));
        assert_eq!(saved(&mut remarks, "a c d", "a c"), (told(""), told("")));
        assert!(remarks.changes.is_empty());
    }
}
