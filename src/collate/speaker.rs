//! Who spoke, as the story knows them: one spelling a person, and a name for one whom a report
//! only describes, where another report names the speaker of the same words.

use std::collections::{BTreeMap, BTreeSet};

use super::{Utterance, spelling};
use crate::text::{Annotations, Quote};

/// The speakers of all quotes: by report, then by quote.
pub type Speakers = Vec<Vec<Option<String>>>;

/// A spelling of a person's full name, with the reports that use it.
type Users = BTreeMap<String, BTreeSet<usize>>;

/// The name in a speaker: the whole of it, or what follows an office ("chief executive Ann Lee").
/// None for a description, with or without the name of a body ("a spokesman for Halden Steel").
pub(super) fn name_in(speaker: &str) -> Option<&str> {
    let capital = |w: &str| w.chars().next().is_some_and(char::is_uppercase);
    if capital(speaker) {
        return Some(speaker);
    }
    let office = speaker
        .split_inclusive(' ')
        .take_while(|w| !capital(w))
        .map(str::len)
        .sum::<usize>();
    let (office, name) = speaker.split_at(office);
    let hangs = |w: &str| {
        matches!(
            w,
            "for" | "of" | "at" | "from" | "in" | "the" | "a" | "an" | "by"
        )
    };
    let plain = !office.split_whitespace().any(hangs);
    let words = name.split_whitespace().count();
    (plain && words >= 2 && name.split_whitespace().all(capital)).then_some(name)
}

fn is_name(speaker: &str) -> bool {
    name_in(speaker).is_some()
}

/// Last words as the reports write them, grouped by person.
fn persons(annotations: &[Annotations]) -> Vec<(BTreeSet<String>, Users)> {
    let mut users: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
    let mut forms: BTreeMap<String, Users> = BTreeMap::new();
    // A report may show a person only by the name; that another shows one is enough.
    let people: BTreeSet<&String> = annotations
        .iter()
        .flat_map(|notes| &notes.names)
        .filter(|n| n.person)
        .map(|n| &n.key)
        .collect();
    for (report, notes) in annotations.iter().enumerate() {
        for name in notes.names.iter().filter(|n| people.contains(&n.key)) {
            users.entry(name.key.clone()).or_default().insert(report);
            let last = name.full.split_whitespace().next_back().unwrap_or_default();
            forms
                .entry(name.key.clone())
                .or_default()
                .entry(last.to_owned())
                .or_default()
                .insert(report);
        }
    }
    let mut groups: Vec<BTreeSet<String>> = Vec::new();
    for (a, b) in spelling::variants(&users) {
        match groups.iter_mut().find(|g| g.contains(&a) || g.contains(&b)) {
            Some(group) => group.extend([a, b]),
            None => groups.push(BTreeSet::from([a, b])),
        }
    }
    let grouped: BTreeSet<&String> = groups.iter().flatten().collect();
    let single = forms
        .iter()
        .filter(|(key, held)| held.len() > 1 && !grouped.contains(key));
    let alone: Vec<BTreeSet<String>> = single
        .map(|(key, _)| BTreeSet::from([key.clone()]))
        .collect();
    groups.extend(alone);
    groups
        .into_iter()
        .map(|keys| {
            let mut all = Users::new();
            for (form, reports) in keys.iter().filter_map(|k| forms.get(k)).flatten() {
                all.entry(form.clone()).or_default().extend(reports);
            }
            (keys, all)
        })
        .collect()
}

/// The spelling that most reports have, the base's of equals.
fn winner(users: &Users, base: usize) -> Option<&String> {
    users
        .iter()
        .max_by_key(|(form, reports)| {
            (
                reports.len(),
                reports.contains(&base),
                std::cmp::Reverse(form.as_str()),
            )
        })
        .map(|(form, _)| form)
}

/// Each spelling with the one that stands for it.
fn spellings(annotations: &[Annotations], base: usize) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for (keys, users) in persons(annotations) {
        if let Some(form) = winner(&users, base) {
            out.extend(keys.into_iter().map(|key| (key, form.clone())));
        }
    }
    out
}

/// The speaker in the story's spelling.
fn respelt(speaker: &str, spellings: &BTreeMap<String, String>) -> String {
    let known = spellings
        .get(&spelling::last_word(speaker))
        .filter(|_| is_name(speaker));
    let Some(form) = known else {
        return speaker.to_owned();
    };
    match speaker.rsplit_once(char::is_whitespace) {
        Some((before, _)) => format!("{before} {form}"),
        None => form.clone(),
    }
}

/// The name of an utterance's speaker that the described one's own report knows too.
fn named(utterance: &Utterance, annotations: &[Annotations], report: usize) -> Option<String> {
    let own: BTreeSet<&str> = annotations[report]
        .names
        .iter()
        .map(|n| n.key.as_str())
        .collect();
    utterance
        .iter()
        .filter_map(|at| annotations[at.0].quotes[at.1].speaker.as_deref())
        .filter_map(name_in)
        .find(|s| {
            let last = spelling::last_word(s);
            own.iter().any(|key| spelling::alike(key, &last))
        })
        .map(str::to_owned)
}

/// What described speakers turn out to be called, by report and description.
fn described(
    annotations: &[Annotations],
    utterances: &[Utterance],
) -> BTreeMap<(usize, String), String> {
    let mut out = BTreeMap::new();
    for utterance in utterances {
        for at in utterance {
            let speaker = annotations[at.0].quotes[at.1].speaker.as_deref();
            let Some(speaker) = speaker.filter(|s| !is_name(s)) else {
                continue;
            };
            if let Some(name) = named(utterance, annotations, at.0) {
                out.entry((at.0, speaker.to_owned())).or_insert(name);
            }
        }
    }
    out
}

/// The speakers of a story's quotes.
pub(super) fn resolve(
    annotations: &[Annotations],
    utterances: &[Utterance],
    base: usize,
) -> Speakers {
    let spellings = spellings(annotations, base);
    let described = described(annotations, utterances);
    let of = |report: usize, quote: &Quote| {
        let speaker = quote.speaker.as_ref()?;
        let name = described.get(&(report, speaker.clone())).unwrap_or(speaker);
        Some(respelt(name_in(name).unwrap_or(name), &spellings))
    };
    annotations
        .iter()
        .enumerate()
        .map(|(report, notes)| notes.quotes.iter().map(|q| of(report, q)).collect())
        .collect()
}
