//! Who stands on which side of a divergence: its message names the outlets behind each version, as in
//! `26 nations (ME, NP) against two dozen (FA)`.

use std::collections::BTreeMap;

use super::Divergence;
use crate::story::Story;

/// What stands before a version in a message, and what is left of it in a list.
const LEADS: [(&str, &str); 7] = [
    (",", ""),
    ("against ", ""),
    ("and by ", ""),
    ("said by ", ""),
    ("stated as fact", "as fact"),
    ("somebody unnamed", "unnamed"),
    ("and ", ""),
];

/// Between what is told and who is cited for it: those behind it are of no version.
pub(super) const SOURCES: &str = "; sources: ";

/// One version, and the reports that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What they say, short.
    pub words: String,
    /// Who says it.
    pub reports: Vec<usize>,
    /// The words in which it is said, each with those who have them.
    pub ways: Vec<(String, Vec<usize>)>,
}

/// Whether words are the same but for capitals and punctuation: “4am” and “4 a.m.”.
pub fn is_one_wording(a: &str, b: &str) -> bool {
    fn letters(words: &str) -> impl Iterator<Item = char> + '_ {
        let letters = words.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase)
    }
    letters(a).eq(letters(b))
}

/// The sides that a message names; none where it names fewer than two.
pub fn of(message: &str, shorts: &BTreeMap<&str, usize>) -> Vec<Side> {
    let message = message.split(SOURCES).next().unwrap_or(message);
    let mut sides = Vec::new();
    let mut from = 0;
    for (at, _) in message.match_indices(" (") {
        let Some(end) = message[at..].find(')').map(|e| at + e) else {
            break;
        };
        if at < from {
            continue;
        }
        let names = message[at + 2..end].split(", ");
        let reports: Option<Vec<usize>> = names.map(|name| shorts.get(name).copied()).collect();
        if let Some(reports) = reports {
            join(&mut sides, &message[from..at], reports);
            from = end + 1;
        }
    }
    if sides.len() < 2 {
        sides.clear();
    }
    trim_common(&mut sides);
    sides
}

/// Takes in a version with its reports; words behind “or” are others of the version before.
fn join(sides: &mut Vec<Side>, words: &str, reports: Vec<usize>) {
    match (words.strip_prefix(" or "), sides.last_mut()) {
        (Some(other), Some(side)) => {
            side.words = format!("{} or {}", side.words, other.trim());
            side.ways.push((other.trim().to_owned(), reports.clone()));
            side.reports.extend(reports);
            side.reports.sort_unstable();
        }
        _ => sides.push(Side {
            words: short(words),
            ways: vec![(short(words), reports.clone())],
            reports,
        }),
    }
}

/// A version without the words that join it to the one before.
fn short(words: &str) -> String {
    let words = words.rsplit(" is said by ").next().unwrap_or(words);
    let mut words = words.trim().to_owned();
    for (lead, rest) in LEADS {
        if let Some(after) = words.strip_prefix(lead) {
            let joined = format!("{rest}{after}");
            joined.trim().clone_into(&mut words);
        }
    }
    words
}

/// Takes off what all versions of a quotation begin and end with, where that is more than one word.
fn trim_common(sides: &mut [Side]) {
    let bare = |side: &Side| {
        let inner = side.words.strip_prefix('“')?.strip_suffix('”')?;
        Some(inner.split(' ').map(str::to_owned).collect::<Vec<_>>())
    };
    let Some(all) = sides.iter().map(bare).collect::<Option<Vec<_>>>() else {
        return;
    };
    let least = all.iter().map(Vec::len).min().unwrap_or(0);
    let same = |at: &dyn Fn(&Vec<String>) -> String| {
        let mut words = all.iter().map(at);
        let first = words.next();
        words.all(|w| Some(w) == first)
    };
    let before = (0..least)
        .take_while(|&n| same(&|w: &Vec<String>| w[n].clone()))
        .count();
    // Where one version is what all others begin with, its last word stands for it.
    let whole = before == least;
    let before = if whole {
        before.saturating_sub(1)
    } else {
        before
    };
    let room = if whole { 0 } else { least - before };
    let after = (0..room)
        .take_while(|&n| same(&|w: &Vec<String>| w[w.len() - 1 - n].clone()))
        .count();
    let worth = if whole { 1 } else { 2 };
    if before + after < worth || before + after >= least {
        return;
    }
    for (side, words) in sides.iter_mut().zip(&all) {
        let core = words[before..words.len() - after].join(" ");
        let (lead, tail) = (
            if before > 0 { "…" } else { "" },
            if after > 0 { "…" } else { "" },
        );
        side.words = format!("“{lead}{core}{tail}”");
        side.ways = vec![(side.words.clone(), side.reports.clone())];
    }
}

/// The sides of a divergence of a story.
pub fn of_divergence(story: &Story, divergence: &Divergence) -> Vec<Side> {
    of(&divergence.message, &shorts(story))
}

/// The reports by their short names.
pub fn shorts(story: &Story) -> BTreeMap<&str, usize> {
    let reports = story.reports.iter().enumerate();
    reports.map(|(at, r)| (r.short.as_str(), at)).collect()
}

/// Whether two reports say the same in a divergence of these sides.
pub fn joins(sides: &[Side], a: usize, b: usize) -> bool {
    let both = |side: &Side| side.reports.contains(&a) && side.reports.contains(&b);
    sides.iter().any(both)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(message: &str) -> Vec<(String, Vec<usize>)> {
        let shorts = ["SW", "NW", "DC"].into_iter().zip(0..).collect();
        let sides = of(message, &shorts);
        sides.into_iter().map(|s| (s.words, s.reports)).collect()
    }

    #[test]
    fn each_way_of_saying_it_keeps_those_who_have_it() {
        let shorts = ["SW", "NW", "DC"].into_iter().zip(0..).collect();
        let sides = of("3:40 a.m. (DC) or 3.25 (SW) against 4am (NW)", &shorts);
        let ways = [
            ("3:40 a.m.".to_owned(), vec![2]),
            ("3.25".to_owned(), vec![0]),
        ];
        assert_eq!(sides[0].ways, ways);
        assert!(is_one_wording("4am", "4 a.m."));
        assert!(!is_one_wording("11:05", "11:15"));
    }

    fn side(words: &str, reports: &[usize]) -> (String, Vec<usize>) {
        (words.to_owned(), reports.to_vec())
    }

    #[test]
    fn every_form_of_message() {
        assert_eq!(
            read("At least 16 people (SW) against 12 (NW, DC) against 14 (DC)"),
            [
                side("At least 16 people", &[0]),
                side("12", &[1, 2]),
                side("14", &[2])
            ]
        );
        assert_eq!(
            read("said by somebody unnamed (SW, NW), stated as fact (DC): how it began"),
            [side("unnamed", &[0, 1]), side("as fact", &[2])]
        );
        assert_eq!(
            read("“We had no alarm…” is said by Paolo Greco (SW) and by Salvatore Brancato (NW)"),
            [side("Paolo Greco", &[0]), side("Salvatore Brancato", &[1])]
        );
        assert_eq!(
            read("“died” (NW) or “dead” (DC) against “killed” (SW): the toll"),
            [side("“died” or “dead”", &[1, 2]), side("“killed”", &[0])]
        );
        assert_eq!(
            read("not found in SW: the (NW) line"),
            [],
            "one group is no side"
        );
        assert_eq!(read("the (old) one (XX) against (YY)"), []);
    }

    #[test]
    fn what_versions_of_a_quotation_share_is_left_out() {
        assert_eq!(
            read("“must leave no stone” (SW) against “will leave no stone” (NW)"),
            [side("“must…”", &[0]), side("“will…”", &[1])]
        );
        assert_eq!(
            read("“we will not go” (SW) against “we will not stay” (NW)"),
            [side("“…go”", &[0]), side("“…stay”", &[1])]
        );
        assert_eq!(
            read("“next week” (SW) against “tomorrow” (NW)"),
            [side("“next week”", &[0]), side("“tomorrow”", &[1])]
        );
        assert_eq!(
            read("“lawful prey for seizure” (SW) against “lawful prey” (NW)"),
            [side("“…prey for seizure”", &[0]), side("“…prey”", &[1])]
        );
    }
}
