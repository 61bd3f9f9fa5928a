//! Which way a measure moves: a lake that "has risen four metres" is not to be lowered by five.

use std::sync::LazyLock;

use super::setting::Setting;
use crate::collate::lexicon::Table;
use crate::text::FigureKind;

/// Which way something goes that is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Course {
    Up,
    Down,
}

/// Words beside a measure that say so, in six languages, folded.
static WORDS: LazyLock<Table<Course>> = LazyLock::new(|| {
    Table::of(&[
        (
            Course::Up,
            "rose risen rise rises rising raised raise grew grown climbed swelled swollen gestiegen stieg steigen angestiegen monte \
             montee hausse augmente subido subio crecido salito salita cresciuto gestegen steeg",
        ),
        (
            Course::Down,
            "lower lowered lowering fell fallen fall sank sunk dropped drop drained drain gesunken sank senken gesenkt gefallen baisse \
             baisser abaisser bajado bajo rebajar descendido abbassare abbassato sceso calato gezakt verlagen verlaagd",
        ),
    ])
});

/// Words right before a measure that say so behind a verb: "come up three metres".
static BESIDE: LazyLock<Table<Course>> =
    LazyLock::new(|| Table::of(&[(Course::Up, "up"), (Course::Down, "down")]));

/// Of a measure; none where no word beside it says so, or two do otherwise.
pub(super) fn of(set: &Setting) -> Option<Course> {
    /// So many words before a measure and behind it tell where it goes.
    const BEFORE: usize = 5;
    const BEHIND: usize = 2;
    if set.figure.kind != FigureKind::Measure {
        return None;
    }
    let last = set.before.last().map(|t| set.word(t));
    let beside = last.and_then(|w| BESIDE.get(w).first().copied());
    let before = set.before.iter().rev().take(BEFORE);
    let near = before.chain(set.behind.iter().take(BEHIND));
    let mut told = near.filter_map(|t| WORDS.get(set.word(t)).first().copied());
    let first = beside.or_else(|| told.next())?;
    told.all(|other| other == first).then_some(first)
}

/// Whether two measures go two ways.
pub(super) fn are_apart(a: Option<Course>, b: Option<Course>) -> bool {
    a.zip(b).is_some_and(|(x, y)| x != y)
}
