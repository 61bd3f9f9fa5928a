//! One name in several spellings.
//!
//! Rule: last names of which each report uses one, that differ by a transliteration or a slip (see
//! [`crate::collate::spelling`]). Spellings by house style are worth knowing, a spelling that one
//! outlet alone has is likely a slip (Reuters Handbook of Journalism, "Names").

use std::collections::{BTreeMap, BTreeSet};

use super::DivergenceKind;
use super::scene::{Found, Scene};
use crate::collate::spelling;
use crate::story::Place;

/// First mention of each spelling in each report.
type Mentions = BTreeMap<String, BTreeMap<usize, Place>>;

fn mentions(scene: &Scene) -> Mentions {
    let mut out = Mentions::new();
    for (report, notes) in scene.annotations.iter().enumerate() {
        for name in &notes.names {
            let place = Place {
                report,
                span: name.span,
            };
            out.entry(name.key.clone())
                .or_default()
                .entry(report)
                .or_insert(place);
        }
    }
    out
}

/// Spellings that belong together, each group in alphabetical order.
fn groups(mentions: &Mentions) -> Vec<BTreeSet<String>> {
    let users: BTreeMap<String, BTreeSet<usize>> = mentions
        .iter()
        .map(|(key, held)| (key.clone(), held.keys().copied().collect()))
        .collect();
    let mut groups: Vec<BTreeSet<String>> = Vec::new();
    for (a, b) in spelling::variants(&users) {
        match groups.iter_mut().find(|g| g.contains(&a) || g.contains(&b)) {
            Some(group) => group.extend([a, b]),
            None => groups.push(BTreeSet::from([a, b])),
        }
    }
    groups
}

/// One difference a name.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mentions = mentions(scene);
    let mut out = Vec::new();
    for group in groups(&mentions) {
        let held: Vec<&BTreeMap<usize, Place>> = group.iter().map(|key| &mentions[key]).collect();
        let last = |place: &Place| {
            scene
                .words(*place)
                .split(' ')
                .next_back()
                .unwrap_or_default()
                .to_owned()
        };
        let part = |users: &&BTreeMap<usize, Place>| {
            let reports: Vec<usize> = users.keys().copied().collect();
            let word = users.values().next().map(last).unwrap_or_default();
            format!("{word} ({})", scene.shorts(&reports))
        };
        let parts: Vec<String> = held.iter().map(part).collect();
        let users: usize = held.iter().map(|h| h.len()).sum();
        let rare = held.iter().map(|h| h.len()).min().unwrap_or(0);
        let own = held.iter().find(|h| h.contains_key(&scene.base));
        let slip = own.is_some_and(|h| h.len() == 1) && users > 2;
        out.push(Found {
            kind: DivergenceKind::Name,
            gravity: 0.5 + 0.2 * scene.share(users - rare) + if slip { 0.15 } else { 0.0 },
            claim: None,
            message: parts.join(" against "),
            spans: held.iter().flat_map(|h| h.values().copied()).collect(),
            missing: Vec::new(),
        });
    }
    out
}
