//! Words with the outlets that have them: no outlet is given the wording of another.
//!
//! Rule: what a message puts between quotation marks stands so, capitals and punctuation apart, in each of the outlets that are
//! named behind it. Outlets that say the same otherwise are named with their own words, or as such.

use super::scene::Scene;
use crate::collate::sides::is_one_wording;
use crate::story::{Place, Span};

/// One wording, with the reports that have it.
pub(super) type Wording = (String, Vec<usize>);

/// The wordings in the order in which they are met, each with its reports.
pub(super) fn by_wording(told: impl IntoIterator<Item = (usize, String)>) -> Vec<Wording> {
    let mut out: Vec<Wording> = Vec::new();
    for (report, words) in told {
        match out.iter_mut().find(|(w, _)| is_one_wording(w, &words)) {
            Some((_, reports)) => reports.push(report),
            None => out.push((words, vec![report])),
        }
    }
    out
}

/// Wordings named before the rest are left to the list of passages.
const NAMED: usize = 3;

/// "“died” in Northern Wire, “killed” in Harbour Post and Daily Courier".
pub(super) fn in_each(scene: &Scene, wordings: &[Wording]) -> String {
    let part = |(words, reports): &Wording| format!("“{words}” in {}", scene.who(reports));
    let named: Vec<String> = wordings.iter().take(NAMED).map(part).collect();
    let rest = wordings.iter().skip(NAMED).flat_map(|(_, reports)| reports);
    let rest = scene.who(rest);
    if rest.is_empty() {
        named.join(", ")
    } else {
        format!("{}, otherwise again in {rest}", named.join(", "))
    }
}

/// The letters and digits of words, in small letters.
pub(super) fn letters(words: &str) -> String {
    let letters = words.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The words at `first` as they are shown, cut after about `most` characters, with those of the reports of `places` that have them
/// there, and the others.
pub(super) struct Shown {
    /// The words.
    pub words: String,
    /// The reports that have them, ascending.
    pub have: Vec<usize>,
    /// The reports that say it otherwise, ascending.
    pub otherwise: Vec<usize>,
}

/// Parts reports by whether they have the words that are shown of one of them.
pub(super) fn shown(scene: &Scene, first: Place, places: &[Place], most: usize) -> Shown {
    let words = scene.brief(first, most);
    let wanted = letters(&words);
    let mut have: Vec<usize> = places
        .iter()
        .filter(|p| letters(p.span.of(scene.text(p.report))).contains(&wanted))
        .map(|p| p.report)
        .chain([first.report])
        .collect();
    have.sort_unstable();
    have.dedup();
    let others = places.iter().map(|p| p.report);
    let mut otherwise: Vec<usize> = others.filter(|r| !have.contains(r)).collect();
    otherwise.sort_unstable();
    otherwise.dedup();
    Shown {
        words,
        have,
        otherwise,
    }
}

impl Shown {
    /// "“rose by a tenth” in Northern Wire, in other words in Harbour Post".
    pub fn in_each(&self, scene: &Scene) -> String {
        let told = format!("“{}” in {}", self.words, scene.who(&self.have));
        match self.otherwise.as_slice() {
            [] => told,
            others => format!("{told}, in other words in {}", scene.who(others)),
        }
    }
}

/// Whether two words are one, capitals and punctuation apart; signs are what they are.
fn is_one_word(a: &str, b: &str) -> bool {
    a == b || a.contains(char::is_alphanumeric) && is_one_wording(a, b)
}

/// What all of several passages have of the first one around a stretch of each: the longest run of whole words. None where the
/// stretches themselves are not the same words.
pub(super) fn in_common(scene: &Scene, all: &[(Place, Span)]) -> Option<String> {
    let around = |(place, core): &(Place, Span)| {
        let text = scene.text(place.report);
        let before = text.get(place.span.start..core.start)?;
        let after = text.get(core.end..place.span.end)?;
        Some((before, core.of(text), after))
    };
    let (before, number, after) = around(all.first()?)?;
    let (mut from, mut to) = (0, after.len());
    for passage in &all[1..] {
        let (theirs_before, theirs, theirs_after) = around(passage)?;
        if !is_one_wording(number, theirs) {
            return None;
        }
        let mine = before.split_whitespace().rev();
        let same = mine.zip(theirs_before.split_whitespace().rev());
        let last = same.take_while(|(a, b)| is_one_word(a, b)).last();
        from = from.max(last.map_or(before.len(), |(a, _)| offset(before, a)));
        let same = after
            .split_whitespace()
            .zip(theirs_after.split_whitespace());
        let last = same.take_while(|(a, b)| is_one_word(a, b)).last();
        to = to.min(last.map_or(0, |(a, _)| offset(after, a) + a.len()));
    }
    let words = format!("{}{number}{}", &before[from..], &after[..to]);
    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Where a part of a text begins in it, in bytes.
fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_its_own_words() {
        let told = [(1, "died"), (2, "Died."), (3, "was killed")];
        let told = by_wording(told.map(|(report, words)| (report, words.to_owned())));
        assert_eq!(
            told,
            [
                ("died".to_owned(), vec![1, 2]),
                ("was killed".to_owned(), vec![3])
            ]
        );
    }
}
