//! One name in several spellings: "Zelensky", "Zelenskyy", "Selenskyj" are one bearer.
//!
//! Names are compared only inside blocks of the same consonant skeleton, or of skeletons one
//! letter apart, so that a story with thousands of names stays cheap.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::Hasher;
use std::sync::Arc;

use strsim::damerau_levenshtein;
use unicode_normalization::UnicodeNormalization;

use super::lexicon;
use super::memory::Slot;
use super::seal::{self, Seal};
use crate::text::token::{Fast, WordHasher};

/// Lower case without marks and without what is neither letter nor digit.
pub(super) fn fold(word: &str) -> String {
    if word.is_ascii() {
        let mut out = word.to_ascii_lowercase();
        if !out.bytes().all(|b| b.is_ascii_alphanumeric()) {
            out.retain(|c| c.is_ascii_alphanumeric());
        }
        return out;
    }
    word.nfkd()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// The folded last word of a name as a report writes it: what [`crate::text::Name::key`] holds.
pub fn last_word(name: &str) -> String {
    let bare = name
        .strip_suffix("’s")
        .or_else(|| name.strip_suffix("'s"))
        .unwrap_or(name);
    bare.split_whitespace()
        .next_back()
        .map(fold)
        .unwrap_or_default()
}

/// A folded word by sound: letters and pairs of letters that transliterations swap are one letter,
/// silent and doubled letters fall away.
fn sound(key: &str) -> String {
    let plain = if key.contains(['h', 'k', 'x']) {
        let swapped = key
            .replace("sch", "s")
            .replace("sh", "s")
            .replace("ch", "s")
            .replace("kh", "k")
            .replace("ck", "k")
            .replace("ph", "f")
            .replace('x', "ks");
        Cow::Owned(swapped)
    } else {
        Cow::Borrowed(key)
    };
    let mut out = String::new();
    for letter in plain.chars() {
        let class = match letter {
            'h' => continue,
            'y' | 'j' => 'i',
            'z' | 'c' => 's',
            'q' | 'g' => 'k',
            'w' | 'f' => 'v',
            other => other,
        };
        if !out.ends_with(class) {
            out.push(class);
        }
    }
    out
}

/// A folded word with how it sounds.
struct Heard<'a> {
    key: &'a str,
    sound: String,
    /// The consonants of the sound.
    skeleton: String,
}

impl<'a> Heard<'a> {
    fn of(key: &'a str) -> Self {
        let sound = sound(key);
        let mut skeleton = String::new();
        for letter in sound.chars() {
            if !"aeiou".contains(letter) && !skeleton.ends_with(letter) {
                skeleton.push(letter);
            }
        }
        Self {
            key,
            sound,
            skeleton,
        }
    }

    /// Whether two words that are no different words by their form are near enough.
    fn is_near(&self, other: &Self) -> bool {
        let (x, y) = (self.key.chars().count(), other.key.chars().count());
        if self.skeleton == other.skeleton {
            let edits = damerau_levenshtein(self.key, other.key)
                .min(damerau_levenshtein(&self.sound, &other.sound));
            edits * 3 <= x.max(y)
        } else if self.key.starts_with('h') != other.key.starts_with('h') {
            // Silent inside a word, an h is heard at its beginning: "Halldis" is not "Paldis".
            false
        } else {
            let one = is_one_edit(self.key, other.key) || is_one_edit(&self.sound, &other.sound);
            one && x.min(y) >= 6
        }
    }
}

/// Whether one letter put in, taken out, changed, or swapped with the next makes `b` of `a`.
fn is_one_edit(a: &str, b: &str) -> bool {
    let same = |pair: &(char, char)| pair.0 == pair.1;
    let bytes = |pair: (char, char)| pair.0.len_utf8();
    let front = a.chars().zip(b.chars()).take_while(same);
    let front: usize = front.map(bytes).sum();
    let (a, b) = (&a[front..], &b[front..]);
    let back = a.chars().rev().zip(b.chars().rev()).take_while(same);
    let back: usize = back.map(bytes).sum();
    let (mut own, mut other) = (a[..a.len() - back].chars(), b[..b.len() - back].chars());
    let (first, second) = (own.next(), own.next());
    let (third, fourth) = (other.next(), other.next());
    if own.next().is_some() || other.next().is_some() {
        return false;
    }
    match (second, fourth) {
        (None, None) => first.is_some() || third.is_some(),
        (Some(_), Some(_)) => first == fourth && second == third,
        _ => false,
    }
}

/// Whether the forms of two folded words let them be one name.
fn may_be_one(a: &str, b: &str) -> bool {
    let (x, y) = (a.chars().count(), b.chars().count());
    // Four letters are one name only where they sound the same: "Ayla", "Ajla".
    let short = x.min(y) < 5;
    if x.min(y) < 4 || x.abs_diff(y) > 3 || short && sound(a) != sound(b) {
        return false;
    }
    // A plural or a demonym is another word, not another spelling; a last letter written twice is one: "Hartman", "Hartmann".
    let ending = a.strip_prefix(b).or_else(|| b.strip_prefix(a));
    let shorter = if x < y { a } else { b };
    let doubled = ending.is_some_and(|e| e.len() == 1 && e != "s" && shorter.ends_with(e));
    doubled
        || !matches!(
            ending,
            Some("s" | "n" | "a" | "an" | "ian" | "i" | "er" | "ese" | "ish")
        )
}

/// A bit for each class of consonants that a folded word has, where letters that [`sound`] takes for one another, or writes for
/// others, are of one class: words of one skeleton have the same bits, and one letter makes two of difference at most.
fn consonants(word: &str) -> u32 {
    word.chars().fold(0, |bits, letter| {
        let class = match letter {
            'a' | 'e' | 'i' | 'o' | 'u' | 'h' | 'j' | 'y' => return bits,
            'c' | 'g' | 'k' | 'q' | 's' | 'x' | 'z' => 'k',
            'f' | 'p' | 'v' | 'w' => 'v',
            other => other,
        };
        bits | 1 << (u32::from(class) % 32)
    })
}

/// Whether two folded names may be one name in two spellings.
pub fn alike(a: &str, b: &str) -> bool {
    // Most pairs end here, before either is heard.
    let far = || (consonants(a) ^ consonants(b)).count_ones() > 2;
    a == b || !far() && may_be_one(a, b) && Heard::of(a).is_near(&Heard::of(b))
}

/// Whether two folded words that begin alike differ by one vowel, or one that is a vowel's sign: "lu", "lyu".
pub(super) fn differ_by_a_vowel(a: &str, b: &str) -> bool {
    let skeleton =
        |word: &str| -> String { word.chars().filter(|c| !"aeiouyj".contains(*c)).collect() };
    a.chars().next() == b.chars().next() && skeleton(a) == skeleton(b) && !skeleton(a).is_empty()
}

/// A bit for each letter of a word, some of which more than one letter shares.
fn letters(word: &str) -> u64 {
    word.chars()
        .fold(0, |bits, letter| bits | 1 << (u32::from(letter) % 64))
}

/// The folded last names of those who are quoted in a story, numbered, and which of them are [`alike`].
#[derive(Default)]
pub(super) struct Voices {
    numbers: HashMap<String, u32, Fast>,
    /// For each name the others that are alike, ascending.
    alike: Vec<Vec<u32>>,
}

impl Voices {
    /// The number of a name, new if it has none.
    pub fn add(&mut self, name: &str) -> u32 {
        if let Some(known) = self.numbers.get(name) {
            return *known;
        }
        let next = self.numbers.len() as u32;
        self.numbers.insert(name.to_owned(), next);
        next
    }

    /// What stands for each name, by its number: which are alike follows from the names.
    pub fn seals(&self) -> Vec<Seal> {
        self.names().into_iter().map(seal::of).collect()
    }

    /// The number of a name that was added.
    pub fn number(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }

    /// The names, by their numbers.
    fn names(&self) -> Vec<&str> {
        let blank = vec![""; self.numbers.len()];
        // Each is written to its own place, in whatever order.
        self.numbers
            .iter()
            .fold(blank, |mut names, (name, number)| {
                names[*number as usize] = name;
                names
            })
    }

    /// Holds all names that were added against one another, where the last collation did not meet the same ones.
    pub fn compare(&mut self, memory: Option<&Slot<Likeness>>) {
        let names = memory.map(|_| seal::of(&self.names()));
        let before = memory.and_then(Slot::get);
        let before = before.filter(|before| Some(before.names) == names);
        self.alike = match &before {
            Some(before) => before.alike.clone(),
            None => self.alikes(),
        };
        if let (Some(memory), Some(names), None) = (memory, names, before) {
            let alike = self.alike.clone();
            memory.set(Arc::new(Likeness { names, alike }));
        }
    }

    fn alikes(&self) -> Vec<Vec<u32>> {
        let names = self.names().into_iter();
        let heard: Vec<(Heard, u64, u64)> = names
            .map(Heard::of)
            .map(|h| (letters(h.key), letters(&h.sound), h))
            .map(|(key, sound, heard)| (heard, key, sound))
            .collect();
        let mut alike = vec![Vec::new(); heard.len()];
        // One letter put in, taken out or changed makes two bits of difference at most: most pairs end here.
        let few = |x: u64, y: u64| (x ^ y).count_ones() <= 2;
        for (n, (a, key, sound)) in heard.iter().enumerate() {
            for (m, (b, others, sounds)) in heard.iter().enumerate().skip(n + 1) {
                let near = few(*key, *others) || few(*sound, *sounds) || a.skeleton == b.skeleton;
                if near && may_be_one(a.key, b.key) && a.is_near(b) {
                    alike[n].push(m as u32);
                    alike[m].push(n as u32);
                }
            }
        }
        alike
    }

    /// The names that are alike to one, ascending.
    pub fn like(&self, a: u32) -> &[u32] {
        &self.alike[a as usize]
    }

    /// As [`alike`], for two numbers.
    #[inline]
    pub fn alike(&self, a: u32, b: u32) -> bool {
        a == b || self.alike[a as usize].binary_search(&b).is_ok()
    }
}

/// Stands for the skeleton, and for the skeleton with any one letter taken out.
fn blocks(skeleton: &str) -> impl Iterator<Item = u64> {
    let hash = |less: Option<usize>| {
        let mut hasher = WordHasher::default();
        for (at, letter) in skeleton.char_indices() {
            if less != Some(at) {
                hasher.write_u32(letter.into());
            }
        }
        hasher.finish()
    };
    let letters = skeleton.char_indices().map(|(at, _)| Some(at));
    std::iter::once(None).chain(letters).map(hash)
}

/// The names of those who are quoted in a story, in the order of their numbers, and which of them are alike.
pub(super) struct Likeness {
    names: Seal,
    alike: Vec<Vec<u32>>,
}

/// The names that a collation met, and which of them sound alike.
pub(super) struct Answers {
    names: Seal,
    alike: Vec<(String, String)>,
}

/// Pairs of `names` (folded last words) that sound alike, each in alphabetical order. A word of the
/// common language is no rare name. Those of the last collation are taken over where it met the same names.
pub(super) fn pairs<'a>(
    names: impl Iterator<Item = &'a str>,
    memory: Option<&Slot<Answers>>,
) -> Vec<(String, String)> {
    // A name comes again and again: each is sorted once.
    let keys: HashSet<&str, Fast> = names.collect();
    let mut keys: Vec<&str> = keys.into_iter().collect();
    keys.sort_unstable();
    let Some(memory) = memory else {
        return among(keys);
    };
    let names = seal::of(&keys);
    if let Some(before) = memory.get().filter(|before| before.names == names) {
        return before.alike.clone();
    }
    let alike = among(keys);
    memory.set(Arc::new(Answers {
        names,
        alike: alike.clone(),
    }));
    alike
}

/// Those of names in alphabetical order, each once.
fn among(mut keys: Vec<&str>) -> Vec<(String, String)> {
    keys.retain(|key| key.chars().count() >= 4 && lexicon::zipf(key) <= lexicon::RARE);
    let heard: Vec<Heard> = keys.into_iter().map(Heard::of).collect();
    let mut blocked: Vec<(u64, u32)> = Vec::new();
    for (n, name) in heard.iter().enumerate() {
        blocked.extend(blocks(&name.skeleton).map(|block| (block, n as u32)));
    }
    blocked.sort_unstable();
    blocked.dedup();
    let mut met: Vec<(u32, u32)> = Vec::new();
    for block in blocked.chunk_by(|x, y| x.0 == y.0) {
        for (n, (_, a)) in block.iter().enumerate() {
            met.extend(block[n + 1..].iter().map(|(_, b)| (*a, *b)));
        }
    }
    met.sort_unstable();
    met.dedup();
    met.into_iter()
        .map(|(a, b)| (&heard[a as usize], &heard[b as usize]))
        .filter(|(a, b)| may_be_one(a.key, b.key) && a.is_near(b))
        .map(|(a, b)| (a.key.to_owned(), b.key.to_owned()))
        .collect()
}

/// Common words in the names of bodies and places, as British and American English spell them: "Space Centre" and "Space
/// Center" are one name in two house styles (Oxford English Dictionary; Merriam-Webster).
const HOUSE_STYLES: &[(&str, &str)] = &[
    ("centre", "center"),
    ("theatre", "theater"),
    ("harbour", "harbor"),
    ("labour", "labor"),
    ("defence", "defense"),
    ("honour", "honor"),
    ("organisation", "organization"),
    ("programme", "program"),
    ("fibre", "fiber"),
    ("armour", "armor"),
];

/// Whether two words are one in two house styles.
pub(super) fn is_house_style(a: &str, b: &str) -> bool {
    HOUSE_STYLES
        .iter()
        .any(|pair| *pair == (a, b) || *pair == (b, a))
}

/// Whether two last names are those of a man and a woman of one family: "Kirov" and "Kirova", "Orlin" and "Orlina" (Duden,
/// *Slawische Namen*).
fn is_of_the_other_sex(a: &str, b: &str) -> bool {
    let his = |name: &str| ["ov", "ev", "in"].iter().any(|end| name.ends_with(end));
    let of = |man: &str, woman: &str| his(man) && woman.strip_suffix('a') == Some(man);
    of(a, b) || of(b, a)
}

/// The share of the letters of the longer of two spellings of one name that must be changed at the most.
const CHANGED: f64 = 0.45;

/// Whether two names that sound alike look alike too: what sounds alike by its consonants alone ("Samfya", "Zambia") is
/// near enough to join what is said of it, and too far to call it a slip.
fn share_most_letters(a: &str, b: &str) -> bool {
    let longer = a.chars().count().max(b.chars().count());
    damerau_levenshtein(a, b) as f64 <= CHANGED * longer as f64
}

/// Those of `alike` that are one name in two spellings, by the reports that use each: a report that
/// uses both means two.
pub(super) fn variants(
    names: &BTreeMap<&str, BTreeSet<usize>>,
    alike: &[(String, String)],
) -> Vec<(String, String)> {
    let apart = |(a, b): &&(String, String)| {
        if is_house_style(a, b) || is_of_the_other_sex(a, b) || !share_most_letters(a, b) {
            return false;
        }
        let users = names.get(a.as_str()).zip(names.get(b.as_str()));
        users.is_some_and(|(x, y)| x.is_disjoint(y))
    };
    alike.iter().filter(apart).cloned().collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings_share_most_letters() {
        for (a, b) in [
            ("hoxhalli", "hodschalli"),
            ("lukaschenko", "loekasjenko"),
            ("gaddafi", "qadhafi"),
        ] {
            assert!(share_most_letters(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("samfya", "zambia"),
            ("huaman", "mamani"),
            ("keaton", "quito"),
        ] {
            assert!(!share_most_letters(a, b), "{a} {b}");
        }
    }

    #[test]
    fn two_spellings_that_are_no_slip() {
        assert!(is_house_style("center", "centre") && !is_house_style("seymour", "seymor"));
        assert!(is_of_the_other_sex("kirova", "kirov") && !is_of_the_other_sex("mora", "mor"));
    }

    #[test]
    fn spellings_and_other_names() {
        let cases = [
            ("gaddafi", "qaddafi", true),
            ("gaddafi", "khadafy", true),
            ("lukashenko", "lukaschenko", true),
            ("chernenko", "tschernenko", true),
            ("thomson", "thompson", true),
            ("haloran", "halloran", true),
            ("hartman", "hartmann", true),
            ("iran", "iraq", false),
            ("ayla", "ajla", true),
            ("omar", "umar", false),
            ("brown", "browne", true),
            ("bolton", "burton", false),
            ("peters", "peter", false),
            ("estonia", "estonian", false),
            ("marin", "martin", false),
            ("haldorsen", "paldorsen", false),
            ("morvan", "morvani", false),
            ("sudan", "sudanese", false),
        ];
        for (a, b, same) in cases {
            assert_eq!(alike(a, b), same, "{a} {b}");
            assert_eq!(alike(b, a), same, "{b} {a}");
        }
    }

    #[test]
    fn one_edit_is_what_the_distance_says() {
        let words = [
            "", "a", "ab", "ba", "abc", "acb", "cab", "abcd", "bacd", "bdca", "éab",
        ];
        for a in words {
            for b in words {
                let one = damerau_levenshtein(a, b) == 1;
                assert_eq!(is_one_edit(a, b), one, "{a} {b}");
            }
        }
    }

    #[test]
    fn one_report_with_both_means_two() {
        let names = |a: &[usize], b: &[usize]| {
            BTreeMap::from([
                ("halloran", a.iter().copied().collect()),
                ("haloran", b.iter().copied().collect()),
            ])
        };
        let alike = pairs(["haloran", "merrow", "halloran"].into_iter(), None);
        assert_eq!(variants(&names(&[0, 1], &[2]), &alike).len(), 1);
        assert_eq!(variants(&names(&[0, 1], &[1]), &alike).len(), 0);
    }

    #[test]
    fn last_word_is_folded() {
        assert_eq!(last_word("António Costa’s"), "costa");
        assert_eq!(last_word("Elena Müller"), "muller");
    }

    #[test]
    fn voices_are_compared_again_where_other_names_are_met() {
        let memory = Slot::default();
        let like = |names: [&str; 3]| {
            let of = |memory| {
                let mut voices = Voices::default();
                let numbers = names.map(|name| voices.add(name));
                voices.compare(memory);
                numbers.map(|number| voices.like(number).to_vec())
            };
            let found = of(Some(&memory));
            assert_eq!(found, of(None));
            found
        };
        let first = [vec![2], vec![], vec![0]];
        let names = ["zelensky", "merrow", "zelenskyy"];
        assert_eq!([like(names), like(names)], [first.clone(), first]);
        let turned = ["zelensky", "zelenskyy", "merrow"];
        assert_eq!(like(turned), [vec![1], vec![0], vec![]]);
    }

    proptest! {
        /// Few letters, so that many sound alike or nearly do.
        #[test]
        fn what_sounds_alike_has_nearly_the_same_consonants(
            a in "[aehkcsxpfvyzt]{4,7}", b in "[aehkcsxpfvyzt]{4,7}"
        ) {
            let (own, other) = (Heard::of(&a), Heard::of(&b));
            let apart = (consonants(&a) ^ consonants(&b)).count_ones();
            prop_assert!(own.skeleton != other.skeleton || apart == 0);
            prop_assert!(apart <= 2 || !own.is_near(&other));
        }
    }
}
