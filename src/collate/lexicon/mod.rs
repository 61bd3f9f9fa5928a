//! What is known of words before a story is read: how common they are, which ones stand for one
//! another. The tables are text files beside this one; each says where it comes from.

pub mod answer;
pub mod capital;
pub mod deed;
pub mod judging;
pub mod land;
mod lines;
pub mod moment;
pub mod negation;
pub mod occasion;
pub mod opposite;
pub mod purpose;
pub mod rival;
pub mod silence;
pub mod temper;
pub mod topic;
pub mod work;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::text::Lang;
use crate::text::token::{self, Fast};
use lines::{Lines, Listing};

static FREQUENCY: &str = include_str!("frequency.en.txt");
static KIN: &str = include_str!("kin.en.txt");
static DERIVED: &str = include_str!("derived.en.txt");
static COUNTRIES: &str = include_str!("countries.en.txt");
static MEANINGS: &str = include_str!("foreign.txt");

/// The languages of `foreign.txt`, in the order of its columns.
pub const FOREIGN: [Lang; 6] = [Lang::En, Lang::De, Lang::Fr, Lang::Es, Lang::It, Lang::Nl];

/// Zipf value of a word that no table lists.
pub const RARE: f64 = 3.0;

/// How much a word of the same line of `kin.en.txt` counts beside the same word.
const KIN_STRENGTH: f64 = 0.55;

/// How much a word of the same family, or a people for its country, counts beside the same word.
const DERIVED_STRENGTH: f64 = 0.8;

/// How much a word of another language with the same meaning counts beside the same word.
pub const FOREIGN_STRENGTH: f64 = 0.8;

/// Words in lower case with straight apostrophes, told fast from most others.
pub struct Listed {
    gate: Gate,
    words: HashSet<&'static str, Fast>,
}

impl Listed {
    /// The words of a table, with white space between them.
    pub fn of(table: &'static str) -> Self {
        let words = || table.split_ascii_whitespace();
        Self {
            gate: Gate::of(words()),
            words: words().collect(),
        }
    }

    /// Whether the table has a word, however it is cased.
    #[inline]
    pub fn has(&self, form: &str) -> bool {
        self.gate.may_let(form) && self.holds(&lower(form))
    }

    /// Whether a table of folded words has a word, however it is written.
    #[inline]
    pub fn has_folded(&self, form: &str) -> bool {
        self.gate.may_let(form) && self.holds(&token::folded(form))
    }

    /// Few words get here: what is asked before is written down where it is asked.
    #[inline(never)]
    fn holds(&self, word: &str) -> bool {
        self.words.contains(word)
    }
}

/// Folded words in lower case with what each stands for, told fast from most others.
pub struct Table<T> {
    gate: Gate,
    words: HashMap<&'static str, Vec<T>, Fast>,
}

impl<T: Copy> Table<T> {
    /// The words of several rows, with white space between them. A word may stand in more than one row.
    pub fn of(rows: &[(T, &'static str)]) -> Self {
        let all = || {
            rows.iter()
                .flat_map(|(_, row)| row.split_ascii_whitespace())
        };
        let mut words: HashMap<_, Vec<T>, Fast> = HashMap::default();
        for (of, row) in rows {
            for word in row.split_ascii_whitespace() {
                words.entry(word).or_default().push(*of);
            }
        }
        Self {
            gate: Gate::of(all()),
            words,
        }
    }

    /// What a word stands for, however it is written, in the order of the rows.
    #[inline]
    pub fn get(&self, form: &str) -> &[T] {
        if !self.gate.may_let(form) {
            return &[];
        }
        self.words
            .get(&*token::folded(form))
            .map_or(&[], Vec::as_slice)
    }
}

/// A word in lower case with straight apostrophes.
pub fn lower(form: &str) -> Cow<'_, str> {
    if form
        .bytes()
        .all(|b| b.is_ascii() && !b.is_ascii_uppercase())
    {
        return Cow::Borrowed(form);
    }
    if form.is_ascii() {
        return Cow::Owned(form.to_ascii_lowercase());
    }
    Cow::Owned(form.to_lowercase().replace('’', "'"))
}

/// As [`str::is_ascii`], which looks at the bytes of a short word one after another.
#[inline]
fn is_ascii(word: &str) -> bool {
    let bytes = word.as_bytes();
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) if bytes.len() <= 8 => {
            let both: u32 = u32::from_le_bytes(*first) | u32::from_le_bytes(*last);
            both & 0x8080_8080 == 0
        }
        (Some(_), _) => word.is_ascii(),
        _ => bytes.iter().fold(0, |all, byte| all | byte) < 0x80,
    }
}

/// The first and last letters of the words of a table, two letters inside them, and both times the lengths: tells most
/// other words apart before they are looked up.
pub struct Gate {
    ends: [u32; 1024],
    inside: [u32; 1024],
}

impl Gate {
    /// The gate of words in lower case.
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut gate = Self {
            ends: [0; 1024],
            inside: [0; 1024],
        };
        for word in words.map(str::as_bytes).filter(|w| !w.is_empty()) {
            gate.ends[Self::ends(word)] |= Self::length(word);
            gate.inside[Self::inside(word)] |= Self::length(word);
        }
        gate
    }

    /// A letter has the same place in lower and in upper case.
    #[inline]
    fn place(first: u8, second: u8) -> usize {
        usize::from(first % 32) * 32 + usize::from(second % 32)
    }

    #[inline]
    fn ends(word: &[u8]) -> usize {
        Self::place(word[0], word[word.len() - 1])
    }

    #[inline]
    fn inside(word: &[u8]) -> usize {
        Self::place(word[1 % word.len()], word[word.len() / 2])
    }

    #[inline]
    fn length(word: &[u8]) -> u32 {
        1 << word.len().min(31)
    }

    /// Whether the table may hold a word, however it is cased: letters that are not ASCII may be folded to any.
    #[inline]
    fn may_let(&self, word: &str) -> bool {
        self.lets(word) || !is_ascii(word)
    }

    /// Whether the table may hold a word of ASCII, however it is cased.
    #[inline]
    pub fn lets(&self, word: &str) -> bool {
        let word = word.as_bytes();
        let length = Self::length(word);
        !word.is_empty()
            && self.ends[Self::ends(word)] & length != 0
            && self.inside[Self::inside(word)] & length != 0
    }
}

/// Lines that hold words: neither empty nor a comment.
fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
}

fn read_frequency() -> HashMap<&'static str, f64, Fast> {
    let mut zipf = HashMap::with_capacity_and_hasher(5_000, Fast::default());
    for line in lines(FREQUENCY) {
        let mut words = line.split(' ');
        let tier = words.next().and_then(|t| t.parse().ok()).unwrap_or(RARE);
        zipf.extend(words.map(|w| (w, tier)));
    }
    zipf
}

/// Words that stand for one word, about.
const KIN_OF_ONE: usize = 8;

/// Words of the tables of kin, about.
const WORDS: usize = 11_000;

/// English stems that stand for one another: the strongest tables first.
static LINES: LazyLock<Lines> = LazyLock::new(|| {
    let table = |text, strength, headed| Listing {
        text,
        strength,
        headed,
    };
    let tables = [
        table(DERIVED, DERIVED_STRENGTH, true),
        table(COUNTRIES, DERIVED_STRENGTH, false),
        table(KIN, KIN_STRENGTH, false),
    ];
    Lines::of(&tables, WORDS)
});

/// The Zipf value (0 to 8) of an English stem; [`RARE`] where it is not listed.
pub fn zipf(stem: &str) -> f64 {
    static TABLE: LazyLock<HashMap<&str, f64, Fast>> = LazyLock::new(read_frequency);
    TABLE.get(stem).copied().unwrap_or(RARE)
}

/// English stems that stand for `stem` in reports of the news, each with a strength below 1.
pub fn kin(stem: &str) -> Vec<(&'static str, f64)> {
    let mut out: Vec<(&str, f64)> = Vec::with_capacity(KIN_OF_ONE);
    for (other, strength) in LINES.with(stem) {
        if !out.iter().any(|(known, _)| *known == other) {
            out.push((other, strength));
        }
    }
    out
}

/// How much an English stem counts that stands for `stem`; nothing where it does not.
pub fn kinship(stem: &str, other: &str) -> f64 {
    let mut with = LINES.with(stem);
    let found = with.find(|(word, _)| *word == other);
    found.map_or(0.0, |(_, strength)| strength)
}

/// Lines of words that mean the same, one column for each of [`FOREIGN`], parted by bars.
pub fn meanings() -> impl Iterator<Item = &'static str> {
    lines(MEANINGS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_words_are_commoner() {
        assert!(zipf("the") > zipf("court"));
        assert!(zipf("court") > zipf("armistic"));
        assert!((zipf("zzgrub") - RARE).abs() < 1e-9);
    }

    #[test]
    fn kin_is_mutual_and_below_one() {
        for stem in ["ceasefir", "blaze", "decid", "companion", "firm"] {
            for (other, strength) in kin(stem) {
                assert!(strength < 1.0);
                assert!((kinship(stem, other) - strength).abs() < 1e-9);
                assert!(
                    kin(other).iter().any(|(back, _)| *back == stem),
                    "{other} lacks {stem}"
                );
            }
        }
        assert!(kin("ceasefir").iter().any(|(w, _)| *w == "truce"));
        assert!(kin("decid").iter().any(|(w, _)| *w == "decis"));
    }

    #[test]
    fn every_meaning_has_a_column_for_each_language() {
        for line in meanings() {
            let columns: Vec<&str> = line.split('|').collect();
            assert_eq!(columns.len(), FOREIGN.len(), "{line}");
            let told = columns.iter().filter(|c| !c.trim().is_empty()).count();
            assert!(told > 1, "{line}");
        }
    }

    #[test]
    fn tables_hold_lower_case_words_only() {
        for table in [FREQUENCY, KIN, DERIVED, COUNTRIES] {
            for word in lines(table).flat_map(|l| l.split(' ')) {
                assert!(
                    word.chars()
                        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-'".contains(c)),
                    "{word:?}"
                );
            }
        }
    }
}
