//! Closed word classes that names and speech are read by, one file a language.
//!
//! The lists are the general ones of each language (function words, titles and offices, months,
//! demonyms, countries, common first names), never the people of one story.

mod de;
mod en;
mod es;
mod fr;
mod given;
mod it;
mod nl;
mod world;

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

use crate::text::Lang;
use crate::text::quote::cues;

/// A set of word classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Class(u64);

macro_rules! classes {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        impl Class {
            $($(#[$doc])* pub const $name: Class = Class(1 << $bit);)*
        }
    };
}

classes! {
    /// Articles, possessives, demonstratives.
    DET = 0;
    /// Those of them that point at someone already known.
    DEFINITE = 1;
    /// Prepositions.
    PREP = 2;
    /// The preposition that hangs one noun on another: of, de, von.
    OF = 3;
    /// Opens a stated clause: that, dass, que.
    THAT = 4;
    /// Relative pronouns.
    REL = 5;
    /// And, or.
    AND = 6;
    /// Sets a clause against the one before: but, while.
    CONTRA = 7;
    /// Opens a dependent clause: because, if, when.
    SUBORD = 8;
    /// Auxiliaries and the copula, finite.
    AUX = 9;
    /// Forms of be: they make a passive with a participle.
    BE = 10;
    /// Adverbs that stand between subject and verb.
    ADV = 11;
    /// He.
    HE = 12;
    /// She.
    SHE = 13;
    /// They.
    THEY = 14;
    /// It.
    IT = 15;
    /// I, we, you: only inside quotations a subject.
    SPEAKING = 16;
    /// Object and reflexive pronouns between subject and verb.
    CLITIC = 17;
    /// Months and days of the week.
    DATE = 18;
    /// Other words of time: yesterday, week.
    TIME = 19;
    /// Mr, Dr: a person's name follows.
    HONORIFIC = 20;
    /// Offices, jobs and other words for one person.
    ROLE = 21;
    /// Words for several people: officials, residents.
    PEOPLE = 22;
    /// Words for bodies that speak: ministry, police.
    BODY = 23;
    /// Marks a man.
    MASC = 24;
    /// Marks a woman.
    FEM = 25;
    /// Adjectives of nations.
    DEMONYM = 26;
    /// Countries and continents.
    PLACE = 27;
    /// Last or first word of a body's proper name: Council, University.
    ORG = 28;
    /// Common first names.
    GIVEN = 29;
    /// Small words inside a name: von, bin.
    PARTICLE = 30;
    /// Ordinary words that open sentences.
    COMMON = 31;
    /// Full verbs, finite, that are no cues.
    FINITE = 32;
    /// Hands words to a speaker: said.
    CUE = 33;
    /// The same without a subject of its own: saying.
    CUE_ING = 34;
    /// Takes a few quoted words as its object: described, dubbed.
    CUE_NP = 35;
    /// A preposition that names a source: according, laut.
    CUE_PREP = 36;
    /// The same behind its noun: zufolge.
    CUE_POST = 37;
    /// Something said, as a noun: warning, statement.
    CUE_NOUN = 38;
    /// A cue that is as often a noun in this form: reports, claims.
    NOUNY = 39;
    /// A cue whose first object is the hearer: told.
    TELL = 40;
    /// By, in a passive.
    BY = 41;
    /// Not, never.
    NOT = 42;
    /// Relative pronouns of people.
    WHO = 43;
    /// Prepositions of place.
    WHERE = 44;
    /// Prepositions that hang a body or a place on a person: a spokesman for, a farmer from.
    HANGS = 45;
    /// Words for a person that fit any office: leader, man.
    ANYONE = 46;
    /// First word of a cue of two: went on, pointed out.
    CUE_TWO = 47;
    /// Second word of such a cue.
    CUE_REST = 48;
    /// Ends an age: the 61-year-old.
    AGE = 49;
    /// A cue that states a clause only behind "that": decided, reported.
    WITH_THAT = 50;
    /// A verb of manner of speaking: a cue beside a quotation and before "that" only.
    TONE = 51;
    /// An adjective that papers set before a person's name: furious, brave.
    EPITHET = 52;
    /// The infinitive of a cue, which hands over what the subject of the verb that governs it says.
    CUE_INF = 53;
    /// Points at the one named last: the latter.
    LATTER = 54;
}

impl Class {
    /// No class: any other word.
    pub const NONE: Class = Class(0);

    /// Whether the two share a class.
    pub fn has(self, any: Class) -> bool {
        self.0 & any.0 != 0
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    /// This one without the other.
    #[must_use]
    pub const fn without(self, other: Class) -> Class {
        Class(self.0 & !other.0)
    }
}

/// The classes of a list of words, apart by white space.
pub type Entry = (Class, &'static str);

/// Passes a word's hash through: [`hash_of`] has mixed it already.
#[derive(Clone, Copy, Default)]
pub struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(FNV_PRIME);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// A set of words by their hashes.
pub type WordSet = HashSet<u64, BuildHasherDefault<Hashed>>;

/// FNV-1a (Fowler, Noll, Vo): short keys, no adversary, the same on every machine.
const FNV_PRIME: u64 = 0x0100_0000_01b3;
const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

/// The hash of a word in lower case, which stands for the word wherever words are compared.
pub const fn hash_of(lower: &str) -> u64 {
    let bytes = lower.as_bytes();
    let (mut hash, mut at) = (FNV_START, 0);
    // A loop by hand, since a constant function has no iterators.
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(FNV_PRIME);
        at += 1;
    }
    hash
}

/// The hashes of some words in lower case.
pub const fn hashes_of<const N: usize>(words: [&str; N]) -> [u64; N] {
    let (mut hashes, mut at) = ([0; N], 0);
    while at < N {
        hashes[at] = hash_of(words[at]);
        at += 1;
    }
    hashes
}

/// The classes of a language's words.
pub struct Lexicon {
    classes: HashMap<u64, Class, BuildHasherDefault<Hashed>>,
    /// How words that are not listed are made in the language.
    formation: Formation,
}

/// What the end of a word tells in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
enum Formation {
    /// Nothing that is used here.
    #[default]
    None,
    /// Plurals in -s.
    Plural,
    /// Plurals in -s, and -man, -woman, -keeper for people.
    English,
    /// Plurals in -s, and participles that agree with whom they tell of: indignée.
    French,
    /// The same in -a, -i and -e: lamentata.
    Italian,
    /// The last part of a compound is its head.
    Compound,
}

/// Ends of English words for one person.
const AGENTS: [(&str, Class); 6] = [
    ("woman", Class::ROLE.and(Class::FEM)),
    ("man", Class::ROLE.and(Class::MASC)),
    ("keeper", Class::ROLE),
    ("person", Class::ROLE),
    ("ologist", Class::ROLE),
    ("ician", Class::ROLE),
];

/// Ends of German words for one woman.
const FEMININE: [&str; 4] = ["erin", "istin", "ologin", "eurin"];

/// Shortest head of a compound, in bytes: shorter ones end too many other words.
const SHORTEST_HEAD: usize = 5;

/// What a compound takes from its head.
const OF_HEAD: Class = Class::ROLE
    .and(Class::PEOPLE)
    .and(Class::MASC)
    .and(Class::FEM)
    .and(Class::AGE);

impl Lexicon {
    /// The lexicon of a language; of any other language what all of them share.
    pub fn of(lang: Lang) -> &'static Lexicon {
        // Each is written down when it is first asked for: most stories are in one language.
        static ALL: [OnceLock<Lexicon>; Lang::KNOWN.len() + 1] =
            [const { OnceLock::new() }; Lang::KNOWN.len() + 1];
        ALL[lang as usize].get_or_init(|| Lexicon::of_lang(lang))
    }

    fn of_lang(lang: Lang) -> Self {
        let of = |tables: &[&[Entry]], formation| Self::new(tables).made(formation);
        match lang {
            Lang::En => of(&[en::WORDS, world::EN, cues::en::WORDS], Formation::English),
            Lang::De => of(
                &[de::WORDS, world::DE, cues::de::WORDS],
                Formation::Compound,
            ),
            Lang::Fr => of(&[fr::WORDS, world::FR, cues::fr::WORDS], Formation::French),
            Lang::Es => of(&[es::WORDS, world::ES, cues::es::WORDS], Formation::Plural),
            Lang::It => of(&[it::WORDS, world::IT, cues::it::WORDS], Formation::Italian),
            Lang::Nl => of(
                &[nl::WORDS, world::NL, cues::nl::WORDS],
                Formation::Compound,
            ),
            Lang::Other => Self::new(&[]),
        }
    }

    fn made(self, formation: Formation) -> Self {
        Self { formation, ..self }
    }

    fn new(tables: &[&[Entry]]) -> Self {
        let mut classes: HashMap<_, Class, _> = HashMap::default();
        for (class, words) in tables.iter().copied().flatten().chain(given::NAMES) {
            for word in words.split_whitespace() {
                let known = classes.entry(hash_of(word)).or_default();
                *known = known.and(*class);
            }
        }
        Self {
            classes,
            formation: Formation::None,
        }
    }

    /// The classes of a word in lower case with straight apostrophes, or what its ending tells.
    pub fn class(&self, lower: &str) -> Class {
        self.class_of(hash_of(lower), lower)
    }

    /// The same where the hash of the word is known.
    pub fn class_of(&self, hash: u64, lower: &str) -> Class {
        self.listed_as(hash)
            .unwrap_or_else(|| match self.formation {
                Formation::None => Class::NONE,
                Formation::Plural => self.plural(lower),
                Formation::French => self.agreeing(lower, &["es", "e", "s"], &["é", "i", "u"]),
                Formation::Italian => self.agreeing(lower, &["a", "i", "e"], &["at", "it", "ut"]),
                Formation::English => self.agent(lower),
                Formation::Compound => self.compound(lower),
            })
    }

    /// As [`Lexicon::class_of`], of a word with a capital: "Hoffman" is a family name, and every office that is written so
    /// is listed.
    pub fn class_of_name(&self, hash: u64, lower: &str) -> Class {
        let family = self.formation == Formation::English && lower.ends_with("man");
        if family {
            return self.listed_as(hash).unwrap_or_default();
        }
        self.class_of(hash, lower)
    }

    /// The classes of the word with this hash, if it is listed.
    fn listed_as(&self, hash: u64) -> Option<Class> {
        self.classes.get(&hash).copied()
    }

    fn listed(&self, lower: &str) -> Class {
        self.listed_as(hash_of(lower)).unwrap_or_default()
    }

    /// The participle of a verb of speaking with the ending that agrees with a woman or with several: s'est indignée, si è
    /// sfogata. One that is as often a noun is none.
    fn agreeing(&self, lower: &str, endings: &[&str], stems: &[&str]) -> Class {
        let stem = |end: &&str| {
            let stem = lower.strip_suffix(end)?;
            stems.iter().any(|s| stem.ends_with(s)).then_some(stem)
        };
        let speaks = Class::CUE.and(Class::CUE_NP).and(Class::TONE);
        let of = |stem: &str| {
            let own = self.listed(stem);
            let own = if own == Class::NONE {
                self.listed(&format!("{stem}o"))
            } else {
                own
            };
            if own.has(Class::NOUNY) {
                return Class::NONE;
            }
            Class(own.0 & speaks.0)
        };
        let found = endings.iter().filter_map(stem).map(of);
        let mut found = found.filter(|class| *class != Class::NONE);
        found.next().unwrap_or_else(|| self.plural(lower))
    }

    /// The plural of a word for one person is a word for people.
    fn plural(&self, lower: &str) -> Class {
        match lower.strip_suffix('s') {
            Some(one) if self.listed(one).has(Class::ROLE) => Class::PEOPLE,
            _ => self.former(lower),
        }
    }

    /// One who was: «exministro», "exsindaco".
    fn former(&self, lower: &str) -> Class {
        let office = lower.strip_prefix("ex").map(|office| self.listed(office));
        office
            .filter(|class| class.has(Class::ROLE))
            .unwrap_or_default()
    }

    fn agent(&self, lower: &str) -> Class {
        if lower.ends_with('s') {
            return self.plural(lower);
        }
        if !lower.ends_with(['n', 'r', 't']) {
            return Class::NONE;
        }
        let agent = |(end, _): &&(&str, Class)| lower.len() > end.len() + 2 && lower.ends_with(end);
        let found = AGENTS.iter().find(agent);
        found.map_or(Class::NONE, |(_, class)| *class)
    }

    /// Schiffssicherheitsexperte is an Experte.
    fn compound(&self, lower: &str) -> Class {
        // The feminine of an agent: Winzerin, Imkerin.
        let woman = |end: &str| lower.len() > end.len() + 2 && lower.ends_with(end);
        if FEMININE.iter().any(|end| woman(end)) {
            return Class::ROLE.and(Class::FEM);
        }
        // Kabinettschef, Polizeichef: the one short head that ends no other word.
        if lower.len() > "chef".len() + 2 && lower.ends_with("chef") {
            return Class::ROLE.and(Class::MASC);
        }
        let head = lower
            .char_indices()
            .skip(3)
            .map(|(at, _)| &lower[at..])
            .take_while(|tail| tail.len() >= SHORTEST_HEAD)
            .map(|tail| self.listed(tail))
            .find(|class| class.has(Class::ROLE));
        head.map_or(Class::NONE, |class| Class(class.0 & OF_HEAD.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of all tables of names.
    fn listed() -> impl Iterator<Item = &'static str> {
        let tables = [
            en::WORDS,
            de::WORDS,
            fr::WORDS,
            es::WORDS,
            it::WORDS,
            nl::WORDS,
            world::EN,
            world::DE,
            world::FR,
            world::ES,
            world::IT,
            world::NL,
            given::NAMES,
        ];
        let words = tables.into_iter().flatten();
        words.flat_map(|(_, words)| words.split_whitespace())
    }

    #[test]
    fn tables_hold_lower_case_words_only() {
        for word in listed() {
            assert_eq!(word, word.to_lowercase(), "{word}");
            assert!(!word.contains('’'), "{word}");
        }
    }

    #[test]
    fn no_two_words_share_a_hash() {
        let words: std::collections::BTreeSet<&str> = listed().collect();
        let hashes: std::collections::BTreeSet<u64> = words.iter().map(|w| hash_of(w)).collect();
        assert_eq!(words.len(), hashes.len());
    }

    #[test]
    fn looks_classes_up() {
        let en = Lexicon::of(Lang::En);
        assert!(en.class("said").has(Class::CUE));
        assert!(en.class("spokeswoman").has(Class::FEM));
        assert!(!en.class("harbour").has(Class::ROLE));
        assert!(Lexicon::of(Lang::De).class("laut").has(Class::CUE_PREP));
    }
}
