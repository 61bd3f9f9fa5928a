//! Who is called by a wider word than his or her office: "the politician" for a minister, « le parlementaire » for a deputy, «el
//! técnico» for a coach.
//!
//! The wider words are hypernyms, or what newsrooms write so as not to repeat an office; a report that presents one person alone by
//! an office of the kind means that one.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::antecedent::agree;
use super::{Discourse, Entity};
use crate::text::name::lexicon::hash_of;
use crate::text::name::office::kin;
use crate::text::name::{self, Office};
use crate::text::token::Fast;

/// Wider words, and the heads of the offices that they stand for.
const KINDS: [(&str, &str); 9] = [
    (
        "politician politiker politikerin kommunalpolitiker kommunalpolitikerin sozialdemokrat sozialdemokratin christdemokrat \
         christdemokratin élu élue político politico politicus",
        "minister mayor governor president mp lawmaker senator congressman congresswoman councillor deputy chancellor peer mep \
         abgeordneter abgeordnete landrat landrätin stadtrat stadträtin député députée sénateur sénatrice conseiller conseillère \
         adjoint adjointe diputado diputada senador senadora concejal deputato deputata senatore senatrice assessore assessora \
         kamerlid wethouder raadslid fraktionschef fraktionschefin",
    ),
    (
        "parliamentarian lawmaker legislator parlamentarier parlamentarierin parlementaire parlamentario parlamentaria parlamentare \
         parlementariër",
        "mp senator congressman congresswoman deputy mep abgeordneter abgeordnete député députée eurodéputé eurodéputée sénateur \
         sénatrice diputado diputada eurodiputado eurodiputada senador senadora deputato deputata eurodeputato senatore senatrice \
         kamerlid europarlementariër",
    ),
    (
        "officer policeman policewoman cop policier policière polizist polizistin beamter beamtin",
        "detective inspector constable sergeant superintendent commissaire inspecteur gendarme kommissar kommissarin",
    ),
    (
        "cleric churchman clergyman prelate geistlicher prélat ecclésiastique prelado clérigo prelato geestelijke",
        "archbishop bishop priest vicar imam rabbi cardinal pastor bischof erzbischof pfarrer pfarrerin kardinal évêque archevêque \
         curé prêtre obispo arzobispo cura sacerdote cardenal vescovo arcivescovo cardinale parroco bisschop pastoor",
    ),
    (
        "academic scholar scientist researcher universitaire académico académica accademico accademica studioso studiosa \
         investigador investigadora wetenschapper",
        "professor professorin lecturer historian economist professeur professeure profesor profesora catedrático catedrática \
         professore professoressa docente hoogleraar",
    ),
    (
        "ceo pdg dirigeant dirigeante vorstandschef vorstandschefin konzernchef konzernchefin firmenchef firmenchefin \
         bestuursvoorzitter topman topvrouw",
        "executive ceo pdg director amministratore consejero consejera vorstandschef vorstandschefin vorstandsvorsitzender \
         vorstandsvorsitzende geschäftsführer geschäftsführerin topman topvrouw bestuursvoorzitter",
    ),
    (
        "técnico tecnico übungsleiter technicien coach trainer mister",
        "coach",
    ),
    (
        "regidor regidora édile burgervader rathauschef rathauschefin stadtoberhaupt",
        "mayor",
    ),
    (
        "letrado letrada legale raadsman raadsvrouw verteidiger verteidigerin rechtsanwalt rechtsanwältin conseil avvocato avvocata \
         advocaat",
        "lawyer avvocato avvocata avvocatessa advocaat advocate rechtsanwalt rechtsanwältin",
    ),
];

/// Definite articles.
const ARTICLES: [&str; 18] = [
    "the", "der", "die", "das", "dem", "den", "le", "la", "l’", "l'", "l", "el", "il", "lo", "de",
    "het", "al", "del",
];

/// The kinds, by number, that a word is a wider one of, and those that a head is of; a bit for each.
static WIDER: LazyLock<[HashMap<u64, u16, Fast>; 2]> = LazyLock::new(|| {
    let mut maps = [HashMap::default(), HashMap::default()];
    for (n, (words, heads)) in KINDS.iter().enumerate() {
        for (map, list) in maps.iter_mut().zip([words, heads]) {
            for word in list.split_whitespace() {
                *map.entry(kin(hash_of(word))).or_insert(0) |= 1 << n;
            }
        }
    }
    maps
});

impl Discourse<'_, '_> {
    /// The one person told of before who has an office of the kind.
    pub(super) fn of_kind(&self, range: &Range<usize>, head: usize) -> Option<Entity> {
        let scene = self.scene;
        let words = &scene.words;
        // "Their officer" is told by whose he is.
        let article = words[range.start].span.of(scene.text).to_lowercase();
        if range.len() < 2 || !ARTICLES.contains(&article.as_str()) {
            return None;
        }
        let [wider, of] = &*WIDER;
        let kinds = *wider.get(&kin(words[head].hash))?;
        let described = Office::read(scene.text, words, range);
        let gender = name::gender_of_phrase(words, range);
        let upto = self.mentions.partition_point(|m| m.word < range.start);
        let fits = |bearer: usize, office: &Office| {
            let kind = of.get(&office.head).is_some_and(|own| own & kinds != 0);
            let same = described.is_bare() || office.shares(&described);
            kind && same && agree(gender, self.genders[bearer]) && self.told(bearer, upto)
        };
        let mut all = self.offices.iter();
        let mut so = all
            .by_ref()
            .filter(|(bearer, office)| fits(*bearer, office))
            .map(|(bearer, _)| *bearer);
        let first = so.next()?;
        so.all(|other| other == first)
            .then_some(Entity::Bearer(first))
    }
}
