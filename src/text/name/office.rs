//! Offices and descriptions, and when two of them mean one person.

mod portfolio;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::lexicon::{Class, hash_of, hashes_of};
use super::nation;
use super::phrase::{self, Range};
use super::words::{Gap, Word};
use crate::text::token::Fast;

/// An office or description, for resolving "the minister" to a name. Comparable over the reports of a story.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Office {
    /// Hash of its head or of the word that stands for the head's kin: president.
    pub head: u64,
    /// Hashes of its other words that carry meaning.
    pub others: Vec<u64>,
    /// Those of them that name a country or place, cut to what the country and its adjective share.
    pub places: Vec<u64>,
}

/// Words for one office: the report says justice here and judge there, Präsident in another language.
const KIN: [&[&str]; 24] = [
    &[
        "judge",
        "justice",
        "magistrate",
        "richter",
        "richterin",
        "juge",
        "juez",
        "jueza",
        "giudice",
        "rechter",
    ],
    &[
        "lawyer",
        "attorney",
        "counsel",
        "solicitor",
        "barrister",
        "anwalt",
        "anwältin",
        "avocat",
        "avocate",
        "abogado",
        "abogada",
    ],
    &[
        "spokesperson",
        "spokesman",
        "spokeswoman",
        "sprecher",
        "sprecherin",
        "porte-parole",
        "portavoz",
        "woordvoerder",
    ],
    &[
        "chief", "head", "boss", "chef", "chefin", "cheffe", "jefe", "jefa", "patron", "patronne",
    ],
    &[
        "doctor",
        "surgeon",
        "physician",
        "medic",
        "arzt",
        "ärztin",
        "médecin",
        "médico",
        "médica",
    ],
    &[
        "coach",
        "manager",
        "trainer",
        "entraîneur",
        "entrenador",
        "entrenadora",
        "allenatore",
    ],
    &["striker", "forward", "player"],
    &[
        "strongman",
        "dictator",
        "tyrant",
        "despot",
        "autocrat",
        "machthaber",
        "diktator",
        "dictateur",
        "autocrate",
        "dictador",
        "tirano",
        "dittatore",
        "tiranno",
    ],
    &[
        "chairman",
        "chairwoman",
        "chair",
        "chairperson",
        "vorsitzender",
        "vorsitzende",
    ],
    &[
        "president",
        "präsident",
        "präsidentin",
        "staatspräsident",
        "bundespräsident",
        "staatschef",
        "staatschefin",
        "staatsoberhaupt",
        "président",
        "présidente",
        "presidente",
        "presidenta",
    ],
    &[
        "minister",
        "ministerin",
        "bewindsman",
        "bewindsvrouw",
        "ministre",
        "ministro",
        "ministra",
        "secretary",
    ],
    &[
        "mayor",
        "bürgermeister",
        "bürgermeisterin",
        "oberbürgermeister",
        "oberbürgermeisterin",
        "maire",
        "alcalde",
        "alcaldesa",
        "sindaco",
        "sindaca",
        "burgemeester",
    ],
    &[
        "governor",
        "gouverneur",
        "gobernador",
        "gobernadora",
        "governatore",
    ],
    &[
        "director",
        "direktor",
        "direktorin",
        "directeur",
        "directrice",
        "directora",
        "direttore",
    ],
    &["headteacher", "headmaster", "headmistress", "principal"],
    &["investigator", "detective", "inspector"],
    &[
        "farmer",
        "landwirt",
        "landwirtin",
        "bauer",
        "agriculteur",
        "agricultrice",
        "agricultor",
    ],
    &[
        "firefighter",
        "fireman",
        "feuerwehrmann",
        "pompier",
        "bombero",
    ],
    &["mother", "mum", "mom"],
    &["father", "dad"],
    &[
        "researcher",
        "scientist",
        "forscher",
        "forscherin",
        "wissenschaftler",
        "wissenschaftlerin",
        "chercheur",
        "chercheuse",
    ],
    &["officer", "policeman", "policewoman", "cop"],
    &["owner", "landlord", "landlady", "proprietor"],
    &[
        "captain",
        "skipper",
        "kapitän",
        "kapitänin",
        "flugkapitän",
        "flugkapitänin",
        "capitaine",
        "capitán",
        "capitana",
        "capitano",
        "comandante",
        "kapitein",
        "schipper",
        "gezagvoerder",
    ],
];

/// Heads that mean a prime minister by themselves.
const PREMIERS: [u64; 9] = hashes_of([
    "premier",
    "pm",
    "ministerpräsident",
    "ministerpräsidentin",
    "premierminister",
    "premierministerin",
    "premier-ministre",
    "regierungschef",
    "regierungschefin",
]);

/// What a head of state or of government is the head of.
const STATE: [u64; 6] = hashes_of(["state", "staat", "staates", "état", "estado", "stato"]);
const GOVERNMENT: [u64; 6] = hashes_of([
    "government",
    "regierung",
    "gouvernement",
    "gobierno",
    "governo",
    "regering",
]);

/// The first of a government's ministers.
const PRIME: [u64; 7] = hashes_of([
    "prime",
    "premier",
    "première",
    "primer",
    "primera",
    "primo",
    "prima",
]);

/// What papers set before an office that tells one holder from another.
const TELLING: [u64; 8] = hashes_of([
    "former", "retired", "outgoing", "incoming", "ousted", "old", "young", "elderly",
]);

/// What stands for a head and its kin, "head" among them.
const CHIEF: u64 = hash_of("chief");

/// The hash that stands for state or for government in any language.
fn over(hash: u64) -> Option<u64> {
    let mut groups = [STATE, GOVERNMENT].into_iter();
    let group = groups.find(|group| group.contains(&hash))?;
    Some(group[0])
}

/// The hash that stands for a head and its kin.
pub fn kin(head: u64) -> u64 {
    static FIRST: LazyLock<HashMap<u64, u64, Fast>> = LazyLock::new(|| {
        let of = |group: &&[&str]| {
            let first = hash_of(group[0]);
            group
                .iter()
                .map(move |word| (hash_of(word), first))
                .collect::<Vec<_>>()
        };
        KIN.iter().flat_map(of).collect()
    });
    FIRST.get(&head).copied().unwrap_or(head)
}

impl Office {
    /// Reads an office from the words that give it.
    pub fn read(text: &str, words: &[Word], range: &Range) -> Self {
        let head = phrase::head(words, range);
        let light = Class::DET.and(Class::PREP).and(Class::CLITIC);
        let (mut others, mut places) = (Vec::new(), Vec::new());
        for at in range.clone() {
            let word = &words[at];
            // "Hero captain Ann Lee" is "the captain" and "the proud skipper".
            let epithet = word.is(Class::EPITHET) && !TELLING.contains(&word.hash);
            if at == head || word.is(light) || epithet {
                continue;
            }
            if let Some(portfolio) = portfolio::of(word.hash) {
                others.push(portfolio);
                continue;
            }
            if let Some(over) = over(word.hash) {
                others.push(over);
                continue;
            }
            let owner = word.is_capital() && word.gap.has(Gap::OWNER);
            let after = word.is_capital() && at > range.start && words[at - 1].is(Class::OF);
            if word.is(Class::DEMONYM.and(Class::PLACE)) || owner || after {
                places.push(nation::root(&word.span.of(text).to_lowercase()));
            } else {
                others.push(word.hash);
            }
        }
        let mut office = Office {
            head: kin(words[head].hash),
            others,
            places,
        };
        let whole = words[head].hash;
        if !PREMIERS.contains(&whole)
            && let Some((over, head)) = portfolio::parted(words[head].span.of(text))
        {
            office.head = head;
            office.others.push(over);
        }
        office.settle(whole);
        office
    }

    /// Makes one of the ways to say it: head of state is president, head of government and premier are prime minister.
    fn settle(&mut self, head: u64) {
        let [state, ..] = STATE;
        let [government, ..] = GOVERNMENT;
        let [prime, first @ ..] = PRIME;
        let chief = self.head == CHIEF;
        if PREMIERS.contains(&head) || chief && self.others.contains(&government) {
            self.head = const { hash_of("minister") };
            self.others.retain(|w| *w != government);
            self.others.push(prime);
        } else if chief && self.others.contains(&state) {
            self.head = const { hash_of("president") };
            self.others.retain(|w| *w != state);
        }
        for word in &mut self.others {
            if first.contains(word) {
                *word = prime;
            }
        }
    }

    /// Whether the two share a word beside their heads: the Latvian leader, the Latvian president.
    pub fn shares(&self, other: &Office) -> bool {
        other.others.iter().any(|w| self.others.contains(w))
            || other.places.iter().any(|w| self.places.contains(w))
    }

    /// Whether it is that of the first of the ministers, and the other of one of them.
    pub fn leads(&self, other: &Office) -> bool {
        let [prime, ..] = PRIME;
        self.head == other.head && self.others.contains(&prime) && !other.others.contains(&prime)
    }

    /// Whether nothing tells it from others of its head: "the president".
    pub fn is_bare(&self) -> bool {
        self.others.is_empty() && self.places.is_empty()
    }

    /// How well "the Russian president" (`other`) points at this office: none when it cannot,
    /// else the number of words that both share.
    pub fn fits(&self, other: &Office) -> Option<usize> {
        if self.head != other.head || self.leads(other) && other.places.is_empty() {
            return None;
        }
        let shared = |a: &[u64], b: &[u64]| a.iter().filter(|w| b.contains(w)).count();
        let words = shared(&other.others, &self.others);
        let places = shared(&other.places, &self.places);
        let other_place = places == 0 && !other.places.is_empty() && !self.places.is_empty();
        // A description that says more than the office known may still mean it; one that says
        // something else where the office is told apart by that does not.
        let clash = words == 0 && !other.others.is_empty() && !self.others.is_empty();
        (!other_place && (!clash || places > 0)).then_some(words + places)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;
    use crate::text::name::tests::annotate;
    use crate::text::name::words;

    fn office(phrase: &str) -> Office {
        let read = words::read(phrase, &annotate(phrase, Lang::En));
        Office::read(phrase, &read, &(0..read.len()))
    }

    #[test]
    fn knows_one_office_by_several_names() {
        let fits = |a: &str, b: &str| office(a).fits(&office(b)).is_some();
        assert!(fits("President", "the head of state"));
        assert!(fits("Prime Minister", "the head of government"));
        assert!(fits("Latvia’s prime minister", "the Latvian premier"));
        assert!(!fits("Latvia’s prime minister", "the Estonian premier"));
        assert!(!fits("Finance Minister", "the prime minister"));
        assert!(!fits("Prime Minister", "the minister"));
        assert!(fits("Governor", "the governor of Norway’s central bank"));
        assert!(!fits("the mayor of Ely", "the mayor of Truro"));
    }
}
