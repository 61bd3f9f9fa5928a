//! What brings two spellings together that only sound alike: sentences that match, or one first name. Rep. Waters in one
//! report and a Lindsay Walters in another have neither.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::collate::SentenceRef;
use crate::collate::divergence::scene::Scene;
use crate::text::token::Fast;

/// Sentences that match so well may tell of one bearer of a name.
const MET: f64 = 0.2;

/// Where a name stands, and what stands in it before its last word: "Ann", "Maestro Ann" where it opens a sentence.
struct Mention<'s> {
    at: SentenceRef,
    before: &'s str,
}

/// The mentions of some names, by the key of the name. All groups of a story are asked of one: a walk over its names for
/// each would cost the square of its length.
pub(super) struct Beside<'s>(HashMap<&'s str, Vec<Mention<'s>>, Fast>);

impl<'s> Beside<'s> {
    /// Those of the names in `groups`.
    pub fn of(scene: &Scene<'s>, groups: &[BTreeSet<String>]) -> Self {
        let mut out: HashMap<&str, Vec<Mention>, Fast> = HashMap::default();
        let wanted: BTreeSet<&str> = groups.iter().flatten().map(String::as_str).collect();
        if wanted.is_empty() {
            return Self(out);
        }
        for (report, notes) in scene.annotations.iter().enumerate() {
            for name in notes.names.iter().filter(|n| wanted.contains(&*n.key)) {
                let sentence = name.sentence;
                out.entry(&name.key).or_default().push(Mention {
                    at: SentenceRef { report, sentence },
                    before: name.full.rsplit_once(' ').map_or("", |(before, _)| before),
                });
            }
        }
        Self(out)
    }

    /// Each mention of a group with the spelling that it has.
    fn held(&self, group: &BTreeSet<String>) -> impl Iterator<Item = (&'s str, &Mention<'s>)> {
        let spelt = group
            .iter()
            .filter_map(|key| self.0.get_key_value(key.as_str()));
        spelt.flat_map(|(key, mentions)| mentions.iter().map(move |mention| (*key, mention)))
    }

    /// Whether two spellings of a group have one bearer.
    pub fn are_one(&self, scene: &Scene, group: &BTreeSet<String>) -> bool {
        self.share_a_first(group) || self.are_met(scene, group)
    }

    /// Whether two spellings stand behind one first name.
    fn share_a_first(&self, group: &BTreeSet<String>) -> bool {
        let mut known: BTreeMap<&str, &str> = BTreeMap::new();
        let mut held = self.held(group);
        held.any(|(key, mention)| {
            let words = mention.before.split(' ');
            let mut firsts = words.filter(|w| w.starts_with(char::is_uppercase));
            firsts.any(|first| *known.entry(first).or_insert(key) != key)
        })
    }

    /// Whether sentences with two spellings match.
    fn are_met(&self, scene: &Scene, group: &BTreeSet<String>) -> bool {
        let mut spelt: BTreeMap<SentenceRef, Vec<&str>> = BTreeMap::new();
        for (key, mention) in self.held(group) {
            spelt.entry(mention.at).or_default().push(key);
        }
        let is_other = |keys: &[&str], at: SentenceRef| {
            let mut there = spelt.get(&at).into_iter().flatten();
            there.any(|other| keys.iter().any(|key| key != other))
        };
        spelt.iter().any(|(at, keys)| {
            let mut row = scene.row(*at).filter(|(_, score)| *score >= MET);
            row.any(|(other, _)| is_other(keys, other))
        })
    }
}
