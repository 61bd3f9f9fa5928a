//! Who is called by the kind of body that he or she speaks for: "the union boss", « le syndicaliste », "the academic".

use std::ops::Range;

use super::{Discourse, Entity};
use crate::text::name::lexicon::{Class, hashes_of};
use crate::text::name::phrase::HUMAN;
use crate::text::name::words::Word;

/// Words for those who speak for a union.
const UNIONISTS: [u64; 18] = hashes_of([
    "unionist",
    "syndicaliste",
    "sindicalista",
    "sindacalista",
    "gewerkschafter",
    "gewerkschafterin",
    "gewerkschaftschef",
    "gewerkschaftschefin",
    "gewerkschaftsführer",
    "gewerkschaftsführerin",
    "gewerkschaftssekretär",
    "gewerkschaftssekretärin",
    "vakbondsman",
    "vakbondsvrouw",
    "vakbondsbestuurder",
    "vakbondsleider",
    "vakbondsleidster",
    "vakbondsvoorzitter",
]);

/// A union, and what is of one.
const UNIONS: [u64; 15] = hashes_of([
    "union",
    "unions",
    "syndicat",
    "syndical",
    "syndicale",
    "sindicato",
    "sindical",
    "sindacato",
    "sindacale",
    "gewerkschaft",
    "gewerkschaften",
    "vakbond",
    "confederation",
    "confédération",
    "gewerkschaftsbund",
]);

/// Words for those who teach or search at a university.
const ACADEMICS: [u64; 7] = hashes_of([
    "academic",
    "universitaire",
    "académico",
    "académica",
    "accademico",
    "accademica",
    "hoogleraar",
]);

/// A university.
const UNIVERSITIES: [u64; 8] = hashes_of([
    "university",
    "université",
    "universidad",
    "università",
    "universität",
    "universiteit",
    "college",
    "hochschule",
]);

impl Discourse<'_, '_> {
    /// The one person told of before whose office is in a body of the kind.
    pub(super) fn member(&self, range: &Range<usize>, head: usize) -> Option<Entity> {
        let words = &self.scene.words;
        let pointed = words[range.start].is(Class::DEFINITE);
        let of = |word: &Word, kind: &[u64]| kind.contains(&word.hash);
        // "The union leader", «el dirigente sindical».
        let leads = words[head].is(HUMAN)
            && range.len() == 3
            && range.clone().any(|w| of(&words[w], &UNIONS));
        let body = match () {
            () if !pointed => return None,
            () if leads || of(&words[head], &UNIONISTS) => &UNIONS[..],
            () if of(&words[head], &ACADEMICS) => &UNIVERSITIES[..],
            () => return None,
        };
        let upto = self.mentions.partition_point(|m| m.word < range.start);
        let mut members = self
            .offices
            .iter()
            .filter(|(bearer, office)| {
                office.others.iter().any(|word| body.contains(word)) && self.told(*bearer, upto)
            })
            .map(|(bearer, _)| *bearer);
        let first = members.next()?;
        members
            .all(|other| other == first)
            .then_some(Entity::Bearer(first))
    }
}
