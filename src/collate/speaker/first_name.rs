//! The whole names of those whom a report calls by their first name alone, by report and first name.

use std::collections::{BTreeMap, BTreeSet};

use super::name_in;
use crate::collate::Utterance;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::{Annotations, Name, Quote};

/// Whole names by report and first name.
type Whole = BTreeMap<(usize, String), String>;

/// All that a story tells of them: of several ways the last.
pub(super) fn whole(annotations: &[Annotations], utterances: &[Utterance]) -> Whole {
    let mut out = familiar(annotations, utterances);
    out.extend(of_one_family(annotations));
    out.extend(of_couples(annotations));
    out
}

/// Of those whose words another report has from somebody of that first name.
fn familiar(annotations: &[Annotations], utterances: &[Utterance]) -> Whole {
    let mut out = BTreeMap::new();
    for utterance in utterances {
        let speakers = utterance.iter().filter_map(|at| {
            let speaker = annotations[at.0].quotes[at.1].speaker.as_deref();
            Some((at.0, name_in(speaker?)?))
        });
        let speakers: Vec<(usize, &str)> = speakers.collect();
        let whole = |first: &str| {
            let mut names = speakers.iter().map(|(_, name)| *name);
            names.find(|name| name.split_once(' ').is_some_and(|(own, _)| own == first))
        };
        // Whether no longer name of the report holds this one as a word.
        let alone = |report: usize, name: &str| {
            let mut known = annotations[report].names.iter();
            !known.any(|own| own.full.contains(' ') && own.full.split(' ').any(|word| word == name))
        };
        for (report, first) in speakers.iter().filter(|(_, name)| !name.contains(' ')) {
            if let Some(name) = whole(first).filter(|_| alone(*report, first)) {
                out.entry((*report, (*first).to_owned()))
                    .or_insert_with(|| name.to_owned());
            }
        }
    }
    out
}

/// Of those who have the last name of another whom the report names: "his wife Tracey", where another report has Tracey Holtby and this one Gareth Holtby.
fn of_one_family(annotations: &[Annotations]) -> Whole {
    let names = annotations.iter().flat_map(|notes| notes.names.iter());
    let mut called: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (first, last) in names
        .filter(|n| n.person)
        .filter_map(|n| n.full.split_once(' '))
    {
        called.entry(first).or_default().insert(last);
    }
    let mut out = BTreeMap::new();
    for (report, notes) in annotations.iter().enumerate() {
        let firsts = notes.quotes.iter().filter_map(|q| q.speaker.as_deref());
        for first in firsts.filter(|name| !name.contains(' ')) {
            let Some(lasts) = called.get(first).filter(|lasts| lasts.len() == 1) else {
                continue;
            };
            let last = lasts.iter().next().copied().unwrap_or_default();
            let kin = |n: &Name| {
                n.full.ends_with(last) && n.full.contains(' ') && !n.full.starts_with(first)
            };
            let known =
                |n: &Name| n.full.contains(' ') && n.full.split(' ').any(|word| word == first);
            if notes.names.iter().any(kin) && !notes.names.iter().any(known) {
                out.insert((report, first.to_owned()), format!("{first} {last}"));
            }
        }
    }
    out
}

/// Of those of whom the report gives the last name once for two: "Josh and Amber Tilley".
fn of_couples(annotations: &[Annotations]) -> Whole {
    let mut out = BTreeMap::new();
    for (report, notes) in annotations.iter().enumerate() {
        for pair in notes.names.windows(2) {
            let [first, whole] = pair else { continue };
            let between = whole.span.start.saturating_sub(first.span.end);
            let near = first.sentence == whole.sentence && between <= COUPLED;
            let Some((_, last)) = whole.full.split_once(' ').filter(|_| near) else {
                continue;
            };
            let class = Lexicon::of(notes.lang).class(&first.full.to_lowercase());
            let speaks = |q: &Quote| q.speaker.as_deref() == Some(&first.full);
            if class.has(Class::GIVEN) && notes.quotes.iter().any(speaks) {
                out.insert(
                    (report, first.full.clone()),
                    format!("{} {last}", first.full),
                );
            }
        }
    }
    out
}

/// Characters between two first names at most: " and ", " und ".
const COUPLED: usize = 5;

#[cfg(test)]
mod tests {
    use super::super::tests::{last, last_of};

    #[test]
    fn a_first_name_alone_is_whose_words_another_report_has_of_that_name() {
        let whole = "“I am proud of him,” Vera Lund told reporters.";
        let first = "His mother, Vera, wept. “I am so proud of him,” Vera said.";
        let one = [vec![(0, 0), (1, 0)]];
        assert_eq!(last_of(&[whole, first], &one).as_deref(), Some("Vera Lund"));
        assert_eq!(last(&[whole, first]).as_deref(), Some("Vera"));
        let other = "“I am proud of him,” Ida Lund told reporters.";
        assert_eq!(last_of(&[other, first], &one).as_deref(), Some("Vera"));
    }

    #[test]
    fn a_first_name_in_a_family_that_another_report_names() {
        let whole = "Tracey Holt, who is married to the skipper, Gareth Holt, was told on Sunday.";
        let first =
            "The skipper, Gareth Holt, rang his wife Tracey. “He is no criminal,” Tracey said.";
        assert_eq!(last(&[whole, first]).as_deref(), Some("Tracey Holt"));
        let stranger =
            "The skipper, Paul Dean, rang his wife Tracey. “He is no criminal,” Tracey said.";
        assert_eq!(last(&[whole, stranger]).as_deref(), Some("Tracey"));
    }

    #[test]
    fn a_couple_has_its_last_name_once() {
        let two = |first: &str| {
            format!(
                "{first} and Amber Tilley, from Hull, were stuck. “We got a volcano,” said {first}, a plasterer."
            )
        };
        assert_eq!(last(&[&two("Josh")]).as_deref(), Some("Josh Tilley"));
        assert_eq!(last(&[&two("Halvard Roe")]).as_deref(), Some("Halvard Roe"));
        assert_eq!(last(&[&two("Marlow")]).as_deref(), Some("Marlow"));
    }
}
