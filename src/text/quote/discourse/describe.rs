//! Descriptions that point at someone named: "the minister", "the 61-year-old", "the former teacher".

use std::ops::Range;

use super::antecedent::{REACH, agree};
use super::subject;
use super::{Discourse, Entity, Mention, Number};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN, PRONOUN};
use crate::text::name::words::{Case, Gap, Word};
use crate::text::name::{self, Office};
use crate::text::quote::Role;
use crate::text::token;

/// How many sentences back a description points, and how far where the report leaves no doubt that it points back.
const NEAR: usize = 2;
const FAR: usize = 4;

/// What someone is to a family, which tells of no office.
const FAMILY: [&str; 10] = [
    "mother",
    "father",
    "mum",
    "mom",
    "dad",
    "gran",
    "grandmother",
    "grandfather",
    "widow",
    "widower",
];

/// Bands without an office or a seat, which reports call by a word and a name.
const BANDS: [&str; 26] = [
    "group",
    "gang",
    "mob",
    "outfit",
    "collective",
    "crew",
    "cartel",
    "faction",
    "militia",
    "network",
    "syndicate",
    "gruppe",
    "bande",
    "miliz",
    "kartell",
    "groupe",
    "gang",
    "milice",
    "grupo",
    "banda",
    "cártel",
    "milicia",
    "gruppo",
    "milizia",
    "groep",
    "bende",
];

/// Words for a party to something, which are nobody's description: "the Arlian side".
const SIDES: [&str; 8] = [
    "side", "camp", "seite", "partie", "parte", "lado", "kant", "zijde",
];

/// What is written or recorded, which is nobody's description either, folded: "the 31-page indictment".
const RECORDS: [&str; 50] = [
    "indictment",
    "complaint",
    "lawsuit",
    "suit",
    "affidavit",
    "ruling",
    "judgment",
    "judgement",
    "verdict",
    "order",
    "warrant",
    "filing",
    "petition",
    "motion",
    "dossier",
    "file",
    "memo",
    "memorandum",
    "transcript",
    "audit",
    "bill",
    "resolution",
    "treaty",
    "agreement",
    "contract",
    "notice",
    "article",
    "editorial",
    "book",
    "video",
    "footage",
    "recording",
    "website",
    "release",
    "anklage",
    "anklageschrift",
    "klage",
    "urteil",
    "beschluss",
    "gutachten",
    "jugement",
    "plainte",
    "rapport",
    "sentencia",
    "querella",
    "informe",
    "sentenza",
    "rapporto",
    "aanklacht",
    "vonnis",
];

/// What stands before somebody of whom another has one.
const OWNERS: &str =
    "his her their sein seine ihr ihre son sa ses leur su sus suo sua zijn haar hun";

/// Words that make an office no reason against another: the former teacher may be minister now.
const ONCE: [&str; 12] = [
    "former",
    "ex",
    "then",
    "onetime",
    "future",
    "retired",
    "disgraced",
    "ousted",
    "outgoing",
    "embattled",
    "deposed",
    "departing",
];

impl Discourse<'_, '_> {
    /// The offices of all persons, and those of the speakers whom the report does not name.
    pub fn roles<'e>(&self, speakers: impl Iterator<Item = &'e Entity>) -> Vec<Role> {
        let scene = self.scene;
        let known = self.offices.iter().map(|(bearer, office)| Role {
            bearer: Some(scene.bearers[*bearer].full.to_owned()),
            words: String::new(),
            office: office.clone(),
        });
        let mut roles: Vec<Role> = known.collect();
        for entity in speakers {
            let Entity::Phrase(range) = entity else {
                continue;
            };
            let head = &scene.words[phrase::head(&scene.words, range)];
            // "his spokeswoman" is nobody's that another report could name by the office alone.
            let first = &scene.words[range.start];
            let owned = first.is(Class::MASC.and(Class::FEM).and(PRONOUN)) && range.len() > 1;
            // "Norland's energy minister" is one as "the energy minister of Norland" is.
            let genitive = first.is_capital() && first.gap.has(Gap::OWNER);
            let pointed = !owned && (range.len() == 1 || genitive || first.is(Class::DEFINITE));
            let words = self.name_of(entity);
            let known = roles.iter().any(|r| r.words == words);
            if pointed && head.is(Class::ROLE) && !head.is(Class::ANYONE) && !known {
                let office = Office::read(scene.text, &scene.words, range);
                roles.push(Role {
                    bearer: None,
                    words,
                    office,
                });
            }
        }
        roles
    }

    /// Adds what an adjective behind the noun wants, which tells who is meant: "a person familiar | with the plan", «una
    /// persona cercana | al consejo».
    pub(super) fn with_complement(&self, range: &Range<usize>) -> Range<usize> {
        let words = &self.scene.words;
        let last = range.end - 1;
        let form = words[last].span.of(self.scene.text);
        let hung = words.get(range.end).is_some_and(|w| w.is(Class::PREP)) && words[last].flows();
        if range.len() < 2 || !subject::WANTING.contains(&form) || !hung {
            return range.clone();
        }
        let end = self.scene.sentence_end(last);
        let object = range.end + 1;
        match phrase::starting_at(words, object.min(end), end) {
            Some(with) if with.start == object => range.start..with.end,
            _ => range.clone(),
        }
    }

    /// Whether the word behind a noun is a verb by its ending, which no table has: "the judge allowed"; "the minister offers
    /// nothing", "the mayor talks of a loss", by what is behind it.
    pub(super) fn acts_behind(&self, at: usize) -> bool {
        let words = &self.scene.words;
        let Some(next) = words.get(at + 1).filter(|_| words[at].flows()) else {
            return false;
        };
        let form = next.span.of(self.scene.text);
        if self.scene.lang() != Lang::En || next.case != Case::Lower || form.len() <= 4 {
            return false;
        }
        let past = (next.class == Class::NONE || next.is(Class::TONE)) && form.ends_with("ed");
        // "Officials point to": a plural is seldom set before another noun.
        let several = words[at].is(Class::PEOPLE)
            && words[at].span.of(self.scene.text).ends_with('s')
            && next.class == Class::NONE
            && !form.ends_with('s');
        let hung = |w: &Word| w.is(Class::PREP.and(Class::DET).and(Class::THAT));
        let verb = next.flows() && words.get(at + 2).is_some_and(hung);
        past || several && verb
            || words[at].is(Class::ROLE) && !next.is(HUMAN) && self.acts_on(at + 1)
    }

    /// Whether what looks like an English plural is a verb, by an object behind it.
    fn acts_on(&self, at: usize) -> bool {
        const OF: [&str; 5] = ["talks", "speaks", "dreams", "thinks", "hopes"];
        let words = &self.scene.words;
        let form = words[at].span.of(self.scene.text);
        let Some(next) = words.get(at + 1).filter(|_| words[at].flows()) else {
            return false;
        };
        let plural =
            form.ends_with('s') && !["ss", "us", "is"].iter().any(|end| form.ends_with(end));
        let object = next.is(Class::DET.and(Class::NOT)) && !next.is(Class::THAT.and(Class::REL));
        plural && (object || next.is(Class::OF) && OF.contains(&form))
    }

    /// Whether a phrase is of one of theirs whose name ends it, whatever he is called: "un operario de Red Nacional".
    pub(super) fn is_one_of(&self, range: &Range<usize>, name: &Range<usize>) -> bool {
        let words = &self.scene.words;
        let noun = |w: usize| !words[w].is_capital() && !words[w].stop;
        words[range.start].is(Class::DET)
            && name.start == range.start + 3
            && noun(range.start + 1)
            && words[range.start + 2].is(Class::OF)
    }

    /// Whether a name stands in the genitive before a word for another person: "Lee's counterpart in Oslo".
    pub(super) fn owns_person(&self, range: &Range<usize>) -> bool {
        let words = &self.scene.words;
        let end = self.scene.sentence_end(range.start);
        words[range.end - 1].gap.has(Gap::OWNER)
            && (range.end..end.min(range.end + 3))
                .take_while(|w| *w == range.end || words[*w - 1].flows())
                .any(|w| words[w].is(Class::ROLE))
    }

    /// Whom a new description points at: "the Argentinian", "the 61-year-old", "the postman from Ely", "the former
    /// teacher". Only the one person that the last sentences speak of, and none who holds another office. A bare
    /// judge or spokesman is more often someone else.
    pub(super) fn described(&self, range: &Range<usize>, head: usize, at: usize) -> Option<Entity> {
        let words = &self.scene.words;
        if !words[range.start].is(Class::DEFINITE) || range.len() < 2 {
            return None;
        }
        // "his chief of staff", „ihr früherer Chef“, «il suo ex capo» is not the one who was told of, who has one.
        let form = |w: usize| words[w].span.of(self.scene.text).to_lowercase();
        let theirs = (range.start..head.min(range.start + 2))
            .any(|w| OWNERS.split_whitespace().any(|owner| owner == form(w)));
        let owned = range.clone().any(|w| words[w].gap.has(Gap::OWNER));
        if theirs || owned && FAMILY.contains(&words[head].span.of(self.scene.text)) {
            return None;
        }
        let any = |class| range.clone().any(|w| words[w].is(class));
        // "the trader, 61,": an age is given to one who is told of already.
        if self.is_aged(range) && words[head].is(Class::ROLE) {
            return self.told_within(range, at, true, FAR);
        }
        let nation = any(Class::DEMONYM) && words[head].is(Class::DEMONYM.and(Class::ROLE));
        let plain = words[head].is(Class::ANYONE) && range.len() == 2;
        let from =
            words[head].is(Class::ROLE) && (head + 1..range.end).any(|w| words[w].is(Class::HANGS));
        if nation
            || plain
            || from
            || self.is_from_somewhere(range, head)
            || words[head].is(Class::AGE)
        {
            return self.told_of(range, at, true);
        }
        // "the governor of the central bank", "the former teacher", "the proud skipper".
        let noun = words[head].span.of(self.scene.text);
        let written = RECORDS.contains(&token::fold(noun).as_str());
        // "The same officer" is one of those told of without a name.
        let same = words[range.start + 1].span.of(self.scene.text) == "same";
        let plain = !words[head].is(HUMAN) && !SIDES.contains(&noun) && !written && !same;
        let one = words[head].is(Class::ROLE) || plain && head > range.start + 1;
        let theirs = words[range.start].span.of(self.scene.text) != "our";
        let speaks = theirs && range.len() > 2;
        if one && speaks && !any(Class::BODY.and(Class::PEOPLE).and(Class::ORG))
            || self.is_office_of(range, head)
        {
            self.told_of(range, at, false)
        } else {
            None
        }
    }

    /// «la atleta de Zarautz», « le coureur de Lens »: where somebody is from, and not what is governed from there.
    fn is_from_somewhere(&self, range: &Range<usize>, head: usize) -> bool {
        const TRADES: &str = "atleta corredor corredora ciclista futbolista jugador jugadora delantero delantera portero tenista nadador nadadora piloto \
            torero cantante actor actriz escritor escritora pintor pintora músico poeta cineasta athlète coureur coureuse cycliste footballeur \
            footballeuse joueur joueuse attaquant gardien nageur nageuse pilote chanteur chanteuse acteur actrice écrivain écrivaine peintre \
            poète cinéaste corridore calciatore calciatrice giocatore giocatrice attaccante portiere nuotatore nuotatrice pilota cantante \
            attore attrice scrittore scrittrice pittore pittrice regista";
        let words = &self.scene.words;
        let trade = words[head].span.of(self.scene.text);
        range.end == head + 3
            && words[head + 1].is(Class::OF)
            && words[head + 2].is_capital()
            && TRADES.split_whitespace().any(|known| known == trade)
    }

    /// "the head of the fire service": an office told by what it is over.
    fn is_office_of(&self, range: &Range<usize>, head: usize) -> bool {
        let words = &self.scene.words;
        words[head].is(Class::ROLE)
            && words
                .get(head + 1)
                .is_some_and(|w| head + 1 < range.end && (w.is(Class::OF) || self.is_genitive(w)))
    }

    /// Whether a word opens a German genitive: „der Leiter der Feuerwehr“.
    fn is_genitive(&self, word: &Word) -> bool {
        const GENITIVE: [&str; 4] = ["der", "des", "einer", "eines"];
        self.scene.lang() == Lang::De && GENITIVE.contains(&word.span.of(self.scene.text))
    }

    /// The one person whom the last sentences speak of. `loose` takes one who is no subject too.
    pub(super) fn told_of(&self, range: &Range<usize>, at: usize, loose: bool) -> Option<Entity> {
        self.told_within(range, at, loose, NEAR)
    }

    fn told_within(
        &self,
        range: &Range<usize>,
        at: usize,
        loose: bool,
        sentences: usize,
    ) -> Option<Entity> {
        let words = &self.scene.words;
        let gender = match name::gender_of_phrase(words, range) {
            name::Gender::Unknown => self.gender_behind(range),
            shown => shown,
        };
        let sentence = words[at].sentence;
        let upto = self.mentions.partition_point(|m| m.word < range.start);
        let back = || {
            let mentions = self.mentions[..upto].iter().rev();
            mentions
                .take_while(|m| sentence - words[m.word].sentence <= sentences)
                .filter(|m| m.is_person() && matches!(m.entity, Entity::Bearer(_)))
        };
        // One behind a preposition is no topic: "By Ann Lee" stands over every report.
        let near: Vec<&Mention> = back()
            .filter(|m| m.subject >= 0 && agree(gender, m.gender))
            .collect();
        let last = words[back().next()?.word].sentence;
        let here = |m: &&Mention| words[m.word].sentence == last;
        // « Le succès revient à Anne Colin. La Lyonnaise … »: nobody else is told of since.
        let alone = self.alone_before(&self.mentions[..upto], at);
        let alone = back().find(|m| alone == Some(m.word) && agree(gender, m.gender));
        let found = if let Some(alone) = alone.filter(|_| loose) {
            Some(alone.entity.clone())
        } else if loose {
            // Within one sentence the earlier subject is its topic.
            let topic = || near.iter().rfind(|m| m.subject >= 2 && here(m));
            let shown = near.iter().filter(|m| m.gender == gender);
            let shown = only(shown.copied()).filter(|_| gender != name::Gender::Unknown);
            shown
                .or_else(|| only(near.iter().copied()))
                .or_else(|| topic().map(|m| m.entity.clone()))
        } else {
            let subject = near.iter().any(|m| m.subject >= 1 && here(m));
            let fitting = back().filter(here).filter(|m| agree(gender, m.gender));
            only(fitting)
                .filter(|_| subject)
                .or_else(|| self.fallen(range, upto))
        };
        let found = found.filter(|entity| loose || !self.holds_another(entity, range))?;
        // "the father of four" is hardly the prosecutor of the sentence before: who has no office is.
        let head = &words[phrase::head(words, range)];
        let private = FAMILY.contains(&head.span.of(self.scene.text));
        let officer = |entity: &Entity| {
            let mut holders = self
                .offices
                .iter()
                .map(|(bearer, _)| Entity::Bearer(*bearer));
            holders.any(|holder| holder == *entity)
        };
        // "said the judge, Ann Lee. “…,” declared the 58-year-old": one named once, by an office, in passing.
        let people = self.mentions[..upto].iter().filter(|m| m.is_person());
        let passing = || {
            let sentence = |m: &Mention| words[m.word].sentence;
            let mut own = people.clone().filter(|m| m.entity == found).map(sentence);
            let first = own.next();
            let once = own.all(|other| Some(other) == first);
            let mut others = people.clone();
            once && others.any(|m| m.entity != found && matches!(m.entity, Entity::Bearer(_)))
        };
        if head.is(Class::AGE) && officer(&found) && passing() {
            return None;
        }
        if loose || !private || !officer(&found) {
            return Some(found);
        }
        let far = self.mentions[..upto].iter().rev();
        far.take_while(|m| sentence - words[m.word].sentence <= FAR)
            .filter(|m| m.is_person() && matches!(m.entity, Entity::Bearer(_)))
            .find(|m| m.subject >= 2 && agree(gender, m.gender) && !officer(&m.entity))
            .map(|m| m.entity.clone())
    }

    /// Whether he or she is meant, by the pronoun that opens the clause behind: "said the 58-year-old as he left".
    fn gender_behind(&self, range: &Range<usize>) -> name::Gender {
        const MOST: usize = 3;
        let words = &self.scene.words;
        let end = self.scene.sentence_end(range.start).min(range.end + MOST);
        let opens = |w: &usize| words[*w - 1].is(Class::SUBORD.and(Class::CONTRA));
        let clause = Class::HE.and(Class::SHE);
        let pronoun = (range.end + 1..end)
            .filter(opens)
            .find(|w| words[*w].is(clause) && !words[*w].is(Class::DET));
        pronoun.map_or(name::Gender::Unknown, |w| super::pronoun_gender(&words[w]))
    }

    /// Whether a mention is of someone who is told by whose he or she is, where the pronoun is that one's: "Roe had not known, her
    /// manager said. “…,” she wrote."
    pub(super) fn is_of(&self, mention: &Mention, at: usize) -> bool {
        let words = &self.scene.words;
        let Entity::Phrase(range) = &mention.entity else {
            return false;
        };
        let (owner, pronoun) = (&words[range.start], &words[at]);
        let same = pronoun.is(Class::SHE) && owner.is(Class::FEM)
            || pronoun.is(Class::HE) && owner.is(Class::MASC);
        same && owner.is(Class::DET) && range.len() > 1 && mention.gender == name::Gender::Unknown
    }

    /// Whom "the disgraced minister", "the retired brigadier" points at, where the report has told of one person only: new to the
    /// reader is how he or she fell, not who that is.
    fn fallen(&self, range: &Range<usize>, upto: usize) -> Option<Entity> {
        let scene = self.scene;
        let once = |w: usize| ONCE.contains(&scene.words[w].span.of(scene.text));
        let people = self.mentions[..upto].iter();
        let people = people.filter(|m| m.is_person() && matches!(m.entity, Entity::Bearer(_)));
        let sure = people.filter(|m| m.number == Number::One);
        range.clone().any(once).then(|| only(sure)).flatten()
    }

    /// Whether an age stands behind a phrase, between commas.
    fn is_aged(&self, range: &Range<usize>) -> bool {
        let words = &self.scene.words;
        let comma = words[range.end - 1].gap.has(Gap::COMMA);
        comma
            && words.get(range.end).is_some_and(|age| {
                age.case == Case::Digit && age.span.len() == 2 && age.gap.has(Gap::COMMA)
            })
    }

    /// The name that "the gang" stands for: of the band that was told of by that word, or named behind a word of the
    /// kind, in the sentences before: "the hacking mob Red Crane".
    pub(super) fn band(&self, range: &Range<usize>, head: usize) -> Option<Entity> {
        let words = &self.scene.words;
        let is_band = |w: usize| BANDS.contains(&words[w].span.of(self.scene.text));
        if !words[range.start].is(Class::DEFINITE) || range.len() != 2 || !is_band(head) {
            return None;
        }
        let named = |m: &Mention| {
            let name = self.scene.names_in(&(m.word..m.word + 1)).next();
            let before = name.and_then(|n| self.scene.names[n].start.checked_sub(1));
            before.is_some_and(|b| words[b].flows() && is_band(b))
        };
        let upto = self.mentions.partition_point(|m| m.word < range.start);
        let sentence = words[range.start].sentence;
        self.mentions[..upto]
            .iter()
            .rev()
            .take_while(|m| sentence - words[m.word].sentence <= FAR)
            .filter(|m| matches!(m.entity, Entity::Bearer(_)))
            .find(|m| words[m.word].hash == words[head].hash || named(m))
            .map(|m| m.entity.clone())
    }

    /// Whether someone is known by an office that the description does not give.
    fn holds_another(&self, entity: &Entity, range: &Range<usize>) -> bool {
        let scene = self.scene;
        let once = range
            .clone()
            .any(|w| ONCE.contains(&scene.words[w].span.of(scene.text)));
        let head = &scene.words[phrase::head(&scene.words, range)];
        if head.is(Class::ANYONE) || !head.is(Class::ROLE) {
            return false;
        }
        let office = Office::read(scene.text, &scene.words, range);
        if once {
            // "the outgoing minister" is not the prime minister.
            let mut own = self.offices.iter();
            return own.any(|(b, o)| Entity::Bearer(*b) == *entity && o.leads(&office));
        }
        let Entity::Bearer(bearer) = entity else {
            return true;
        };
        let mut known = self.offices.iter().filter(|(b, _)| b == bearer).peekable();
        known.peek().is_some() && known.all(|(_, o)| o.fits(&office).is_none())
    }

    /// Whether a bearer is among the first `upto` mentions.
    pub(super) fn told(&self, bearer: usize, upto: usize) -> bool {
        let mut before = self.mentions[..upto].iter();
        before.any(|m| m.entity == Entity::Bearer(bearer))
    }

    /// Whom "the minister" points at: by office, else by an earlier and longer phrase of the same head.
    pub(super) fn holder(&self, range: &Range<usize>, head: usize, at: usize) -> Option<Entity> {
        let scene = self.scene;
        let office = Office::read(scene.text, &scene.words, range);
        let upto = self.mentions.partition_point(|m| m.word < at);
        let last = |bearer: usize| {
            self.mentions[..upto]
                .iter()
                .rposition(|m| m.entity == Entity::Bearer(bearer))
        };
        let anyone = scene.words[head].is(Class::ANYONE);
        let compound = head > range.start && scene.words[head - 1].gap.has(Gap::TIGHT);
        let kin = FAMILY.contains(&scene.words[head].span.of(scene.text));
        let private = anyone && (compound || kin);
        let holder = self
            .offices
            .iter()
            .filter_map(|(bearer, known)| {
                let fit = known
                    .fits(&office)
                    .or_else(|| (anyone && known.shares(&office)).then_some(1))?;
                // "the mum-of-two" is nobody whom the report has yet to tell of, nor is "the Latvian boss" the boss of a firm.
                let known = last(*bearer).map(|m| m as i64);
                let told = fit > 0 || office.is_bare();
                Some((fit, known.or((!private && told).then_some(-1))?, *bearer))
            })
            .max_by_key(|&(fit, recent, b)| (fit, recent, std::cmp::Reverse(b)));
        if let Some((_, _, bearer)) = holder.filter(|_| scene.words[head].is(Class::ROLE)) {
            return Some(Entity::Bearer(bearer));
        }
        if range.len() > 2 {
            return None;
        }
        // "3,400 residents were moved. Residents said": they are not those who were counted.
        let others = |r: &Range<usize>| {
            range.len() == 1 && r.clone().any(|w| scene.words[w].case == Case::Digit)
        };
        let same = |m: &&Mention| match &m.entity {
            Entity::Phrase(r) => {
                r.len() > range.len()
                    && !others(r)
                    && scene.words[phrase::head(&scene.words, r)].hash == scene.words[head].hash
            }
            Entity::Bearer(_) => false,
        };
        self.mentions[..upto]
            .iter()
            .rev()
            .take(REACH)
            .find(same)
            .map(|m| m.entity.clone())
    }
}

/// Whether an English word that is a preposition too opens a clause where a verb follows.
pub(super) fn opens_clause(scene: &super::Scene, at: usize) -> bool {
    const OPENERS: [&str; 5] = ["as", "after", "before", "since", "until"];
    let form = scene.words[at].span.of(scene.text);
    scene.lang() == Lang::En && OPENERS.iter().any(|o| o.eq_ignore_ascii_case(form))
}

/// The entity of all mentions, when it is one.
fn only<'m>(mut mentions: impl Iterator<Item = &'m Mention>) -> Option<Entity> {
    let first = mentions.next()?;
    mentions
        .all(|m| m.entity == first.entity)
        .then(|| first.entity.clone())
}
