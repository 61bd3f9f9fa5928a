//! What `review` names of the slips in `tests/slips.txt`, and how much it says of reports that nobody altered, in a few of the
//! stories: floors and ceilings, so that neither grows worse unseen. `cargo bench --bench slips` asks all stories.

#[path = "../benches/altered/mod.rs"]
mod altered;

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use altered::{Read, Said, Slip};

/// Stories of several subjects that take a few seconds together.
const STORIES: &[&str] = &[
    "ferry-fire",
    "crush",
    "rate-cut",
    "phoneban",
    "prisoners",
    "tapwater",
];

/// So many slips of a kind are named at least.
const NAMED: &[(&str, usize)] = &[
    ("day", 6),
    ("figure", 18),
    ("not", 2),
    ("opposite", 4),
    ("person", 16),
    ("q-not", 5),
    ("q-opposite", 1),
    ("spelling", 14),
];

/// So often a kind is said of the published reports at most. Some are true differences between two outlets.
const ALARMS: &[(&str, usize)] = &[
    ("attribution-missing", 5),
    ("copied", 4),
    ("date-disagrees", 14),
    ("figure-disagrees", 47),
    ("framing", 6),
    ("missing-from-draft", 115),
    ("name-spelling", 2),
    ("only-in-draft", 63),
    ("quote-altered", 27),
    ("quote-misattributed", 3),
    ("quote-unmatched", 1),
];

/// What is said at each slip of a story, and of its reports as they were.
type Answers = (Vec<(Slip, Vec<Said>)>, Vec<Said>);

fn ask(name: &str, slips: &[Slip]) -> Answers {
    let path = altered::stories()
        .into_iter()
        .find(|path| altered::name_of(path) == name)
        .unwrap();
    let read = Read::of(&path);
    let reports = 0..read.story.reports.len();
    let before: Vec<_> = reports.map(|n| read.review(n)).collect();
    let of = |slip: &Slip| {
        let draft = read.story.position(&slip.report);
        let named = draft.and_then(|draft| read.named(slip, &before[draft]));
        let named = named.unwrap_or_else(|| panic!("not in its report any more: {slip}"));
        (slip.clone(), named)
    };
    let slips = slips.iter().filter(|s| s.story == name).map(of).collect();
    (slips, before.into_iter().flatten().collect())
}

#[test]
fn slips_are_named_and_published_reports_left_alone() {
    let slips = altered::list();
    let answers: Vec<Answers> = thread::scope(|scope| {
        let of = |name: &&'static str| {
            let (name, slips) = (*name, &slips);
            scope.spawn(move || ask(name, slips))
        };
        let all: Vec<_> = STORIES.iter().map(of).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    for (slip, said) in answers.iter().flat_map(|(slips, _)| slips) {
        *named.entry(&slip.kind).or_default() += usize::from(!said.is_empty());
    }
    let mut alarms: BTreeMap<&str, usize> = BTreeMap::new();
    for said in answers.iter().flat_map(|(_, said)| said) {
        *alarms.entry(&said.words[0]).or_default() += 1;
    }
    let asked: BTreeSet<&str> = NAMED.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(asked, named.keys().copied().collect(), "{named:?}");
    for (kind, floor) in NAMED {
        assert!(named[kind] >= *floor, "{kind}: {named:?}");
    }
    for (kind, said) in &alarms {
        let ceiling = ALARMS
            .iter()
            .find(|(k, _)| k == kind)
            .map_or(0, |(_, n)| *n);
        assert!(*said <= ceiling, "{kind}, {ceiling} at most: {alarms:?}");
    }
}

#[test]
fn every_slip_stands_in_a_story_that_is_there() {
    let stories = altered::stories();
    let known: BTreeSet<String> = stories.iter().map(|path| altered::name_of(path)).collect();
    assert_eq!(known.len(), stories.len(), "no two of one name");
    let strange = altered::list()
        .into_iter()
        .find(|s| !known.contains(&s.story));
    assert_eq!(strange, None);
}
