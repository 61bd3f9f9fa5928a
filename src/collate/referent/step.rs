//! By how much a sum changed: "down $500 million", "a $207 million dip", „um 40 Millionen Euro“, "en baisse de 40 millions".
//!
//! Rule: a change is no rival of a sum, nor a rise of a fall. A profit of 2.1 billion that is down 500 million has two sums in one
//! sentence, and only one of them is the profit.

use std::sync::LazyLock;

use super::setting::Setting;
use crate::collate::lexicon::Table;
use crate::text::FigureKind;

/// Which way a sum changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Up,
    Down,
    /// Nothing beside it says which way.
    By,
}

/// Right before a change, folded and in lower case.
static LEADS: LazyLock<Table<Step>> =
    LazyLock::new(|| Table::of(&[(Step::Up, "up"), (Step::Down, "down"), (Step::By, "um")]));

/// Nouns for a change, right behind it in English, and before it where a word for "of" stands between.
static NOUNS: LazyLock<Table<Step>> = LazyLock::new(|| {
    Table::of(&[
        (
            Step::Up,
            "rise increase jump anstieg zuwachs zunahme erhohung hausse augmentation progression aumento subida alza \
             incremento rialzo incremento stijging toename verhoging",
        ),
        (
            Step::Down,
            "dip drop decline decrease fall slide slump reduction ruckgang minus senkung baisse recul chute diminution caida \
             descenso bajada disminucion calo ribasso diminuzione riduzione daling afname verlaging",
        ),
    ])
});

/// Between such a noun and its sum, folded.
const OF: [&str; 8] = ["of", "um", "von", "de", "d", "di", "met", "van"];

/// Of a sum of money; none where it is no change.
pub(super) fn of(set: &Setting) -> Option<Step> {
    if set.figure.kind != FigureKind::Money {
        return None;
    }
    let step = |table: &Table<Step>, word: &str| table.get(word).first().copied();
    let mut before = set.before.iter().rev().map(|t| set.word(t));
    let last = before.next();
    let noun = last
        .filter(|w| OF.contains(&w.to_lowercase().as_str()))
        .and_then(|_| before.next())
        .and_then(|w| step(&NOUNS, w));
    let next = set.behind.first().filter(|t| {
        let gap = set.text.get(set.figure.span.end..t.span.start);
        gap.is_some_and(|gap| matches!(gap, " " | "-"))
    });
    let behind = || next.and_then(|t| step(&NOUNS, set.word(t)));
    noun.or_else(|| last.and_then(|w| step(&LEADS, w)))
        .or_else(behind)
}

/// Behind a share of something, folded.
const SHARE: [&str; 12] = [
    "of", "der", "des", "von", "de", "du", "d", "del", "della", "dei", "di", "van",
];

/// What stands right behind a figure in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Behind {
    /// "13 percent of all imports".
    Share,
    /// "A 15 percent increase".
    Change,
}

/// Whether a figure in percent is told as a share of something or as a change: none where what stands right behind it says
/// neither.
pub(super) fn behind(set: &Setting) -> Option<Behind> {
    if set.figure.kind != FigureKind::Percent {
        return None;
    }
    let next = set.behind.first()?;
    let gap = set.text.get(set.figure.span.end..next.span.start)?;
    if !matches!(gap, " " | "-") {
        return None;
    }
    let word = set.word(next);
    if !NOUNS.get(word).is_empty() {
        Some(Behind::Change)
    } else if SHARE.contains(&word.to_lowercase().as_str()) {
        Some(Behind::Share)
    } else {
        None
    }
}

/// Whether two sums are told as changes of two sorts, or one alone as a change.
pub(super) fn are_apart(a: Option<Step>, b: Option<Step>) -> bool {
    match (a, b) {
        (Some(x), Some(y)) => x != y && x != Step::By && y != Step::By,
        (None, None) => false,
        _ => true,
    }
}
