//! Another person than the one whom the others name.
//!
//! Rule: a full name of the draft that no other report has, whose first name is in two of them or more that of one and the
//! same other person, where the last one is somebody else's in theirs, or their sentences tell what the draft's tells:
//! "Ann Reed" where they have "Ann Holt" and "Tom Reed". Two of one first name are rare in a story, and of two whom one
//! confuses one has the first name and the other the last. One report is enough for a last name that nobody else has at all. Where the others spell the last name otherwise it is
//! a matter of spelling.

use std::collections::{BTreeMap, BTreeSet};

use super::scene::{Scene, TELLS};
use super::weigh::Votes;
use super::{Finding, FindingKind, bearer};
use crate::collate::{self, SentenceRef, Severity};
use crate::story::Place;
use crate::text::Name;

/// A name of two words or more.
struct Full {
    /// The folded first word.
    first: String,
    /// The folded others.
    rest: Vec<String>,
    place: Place,
    sentence: usize,
    person: bool,
}

impl Full {
    /// The name without the first `skip` words of it: "Commodore Ann Holt" is "Ann Holt" as well.
    fn read(scene: &Scene, report: usize, name: &Name, skip: usize) -> Option<Self> {
        let written = name.span.of(scene.text(report));
        let mut words = written.split_whitespace().map(collate::last_word);
        let first = words.nth(skip)?;
        let rest: Vec<String> = words.filter(|word| !word.is_empty()).collect();
        let span = name.span;
        let (sentence, person) = (name.sentence, name.person);
        (!first.is_empty() && !rest.is_empty()).then_some(Self {
            first,
            rest,
            place: Place { report, span },
            sentence,
            person,
        })
    }

    fn last(&self) -> &str {
        self.rest.last().map_or("", String::as_str)
    }

    /// Whether two names of one first word may be one person's: they share another word, or nearly.
    fn may_be(&self, other: &Self) -> bool {
        let near = |a: &String, b: &String| collate::alike(a, b) || is_slip(a, b) || joins(a, b);
        self.rest
            .iter()
            .any(|a| other.rest.iter().any(|b| near(a, b)))
    }
}

/// Words with which a name may begin, the first name among them: a rank stands before it.
const TITLES: usize = 2;

/// Letters that two spellings of one last name may differ in.
const SLIPS: usize = 2;

/// Whether two folded last names are more likely one with a slip than two.
fn is_slip(a: &str, b: &str) -> bool {
    let short = a.chars().count().min(b.chars().count());
    strsim::damerau_levenshtein(a, b) <= SLIPS.min(short / 3)
}

/// Whether one is the other with a word more written to it: "dewit", "wit".
fn joins(a: &str, b: &str) -> bool {
    a.ends_with(b) || b.ends_with(a) || a.starts_with(b) || b.starts_with(a)
}

/// The full names of the other reports that begin with a word with which one of the draft's does.
struct Roster {
    own: Vec<Full>,
    others: BTreeMap<String, Vec<Full>>,
}

impl Roster {
    fn read(scene: &Scene) -> Self {
        let full = |report: usize, most: usize| {
            let names = scene.notes_of(report).names.iter();
            names.flat_map(move |name| {
                (0..most).filter_map(move |skip| Full::read(scene, report, name, skip))
            })
        };
        let own: Vec<Full> = full(scene.draft, 1).collect();
        let mut others: BTreeMap<String, Vec<Full>> = BTreeMap::new();
        for name in &own {
            others.entry(name.first.clone()).or_default();
        }
        for name in scene.others.iter().flat_map(|report| full(*report, TITLES)) {
            if let Some(held) = others.get_mut(&name.first) {
                held.push(name);
            }
        }
        Self { own, others }
    }
}

/// Whether any other report has a word.
fn is_written(scene: &Scene, word: &str) -> bool {
    scene.others.iter().any(|report| {
        let (notes, text) = (scene.notes_of(*report), scene.text(*report));
        let mut tokens = notes.tokens.iter();
        tokens.any(|t| collate::last_word(t.span.of(text)) == word)
    })
}

/// A last name that no other report has, two letters away from the one that they have behind that first name; one letter is told
/// by [`super::name`] and [`super::slip`].
fn misspelt(scene: &Scene, own: &Full, others: &[Full]) -> Option<Finding> {
    let first = others.first()?;
    let apart = |o: &Full| strsim::damerau_levenshtein(own.last(), o.last());
    let same = others.iter().all(|o| o.last() == first.last());
    if !same || apart(first) != SLIPS || is_written(scene, own.last()) {
        return None;
    }
    let places: BTreeMap<usize, Place> = others.iter().map(|o| (o.place.report, o.place)).collect();
    let others: Vec<Place> = places.into_values().collect();
    let reports: BTreeSet<usize> = others.iter().map(|p| p.report).collect();
    let mut found = bearer::another(scene, own.place.span, &reports, others)?;
    found.kind = FindingKind::NameSpelling;
    found.severity = Severity::Medium;
    Some(found)
}

fn one(scene: &Scene, own: &Full, others: &[Full]) -> Option<Finding> {
    let mut votes = Votes::default();
    for other in others {
        let agrees = own.may_be(other);
        if agrees || other.person {
            votes.count(other.place.report, agrees);
        }
    }
    if votes.against.is_empty() {
        return misspelt(scene, own, others);
    }
    if !votes.with.is_empty() {
        return None;
    }
    let against = others.iter().filter(|o| o.person);
    let mut held: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for other in against.clone() {
        let reports = held.entry(other.last()).or_default();
        reports.insert(other.place.report);
    }
    let (last, reports) = held
        .iter()
        .max_by_key(|(last, reports)| (reports.len(), std::cmp::Reverse(**last)))?;
    if reports.len() < 2 && (held.len() > 1 || is_written(scene, own.last())) {
        return None;
    }
    let known = bearer::known(scene, own.last()) > 0;
    let told = scene.telling(own.sentence, TELLS);
    let meant = |report: &&usize| {
        let mut names = scene.notes_of(**report).names.iter();
        let at = |sentence: usize| SentenceRef {
            report: **report,
            sentence,
        };
        names.any(|n| n.key == **last && told.contains(&at(n.sentence)))
    };
    let beside = reports.iter().filter(meant).count();
    if !known && beside < reports.len().min(2) {
        return None;
    }
    let mut places: BTreeMap<usize, Place> = BTreeMap::new();
    for other in against.filter(|o| o.last() == *last) {
        places.entry(other.place.report).or_insert(other.place);
    }
    let others: Vec<Place> = places.into_values().collect();
    bearer::another(scene, own.place.span, reports, others)
}

/// One finding a mention.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let roster = Roster::read(scene);
    let own = roster.own.iter();
    own.filter_map(|name| one(scene, name, roster.others.get(&name.first)?))
        .collect()
}
