//! One name in several spellings: "Zelensky", "Zelenskyy", "Selenskyj" are one bearer.
//!
//! Names are compared only inside blocks of the same consonant skeleton, or of skeletons one
//! letter apart, so that a story with thousands of names stays cheap.

use std::collections::{BTreeMap, BTreeSet};

use strsim::damerau_levenshtein;
use unicode_normalization::UnicodeNormalization;

use super::lexicon;

/// Lower case without marks and without what is neither letter nor digit.
pub(super) fn fold(word: &str) -> String {
    word.nfd()
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
    let plain = key
        .replace("sch", "s")
        .replace("sh", "s")
        .replace("ch", "s")
        .replace("kh", "k")
        .replace("ck", "k")
        .replace("ph", "f")
        .replace('x', "ks");
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

/// The consonants of a folded word by sound.
fn skeleton(key: &str) -> String {
    let mut out = String::new();
    for letter in sound(key).chars() {
        if !"aeiou".contains(letter) && !out.ends_with(letter) {
            out.push(letter);
        }
    }
    out
}

/// Whether two folded names may be one name in two spellings.
pub fn alike(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (short, long) = {
        let (x, y) = (a.chars().count(), b.chars().count());
        (x.min(y), x.max(y))
    };
    if short < 5 || long - short > 3 {
        return false;
    }
    // A plural or a demonym is another word, not another spelling.
    if [("s", ""), ("n", ""), ("an", ""), ("ian", "")]
        .iter()
        .any(|(x, y)| {
            a.strip_suffix(x) == b.strip_suffix(y) || b.strip_suffix(x) == a.strip_suffix(y)
        })
    {
        return false;
    }
    let edits = damerau_levenshtein(a, b).min(damerau_levenshtein(&sound(a), &sound(b)));
    if skeleton(a) == skeleton(b) {
        edits * 3 <= long
    } else {
        edits == 1 && short >= 6
    }
}

/// The skeleton, and the skeleton with any one letter taken out.
fn blocks(key: &str) -> BTreeSet<String> {
    let whole = skeleton(key);
    let mut keys = BTreeSet::from([whole.clone()]);
    for (at, letter) in whole.char_indices() {
        let mut less = whole.clone();
        less.replace_range(at..at + letter.len_utf8(), "");
        keys.insert(less);
    }
    keys
}

/// Pairs of `names` (folded last word, with the reports that use it) that are one name in two
/// spellings. A word of the common language is no rare name, and a report that uses both means two.
pub(super) fn variants(names: &BTreeMap<String, BTreeSet<usize>>) -> Vec<(String, String)> {
    let mut block: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for key in names.keys() {
        if key.chars().count() >= 5 && lexicon::zipf(key) <= lexicon::RARE {
            for skeleton in blocks(key) {
                block.entry(skeleton).or_default().push(key);
            }
        }
    }
    let mut found = BTreeSet::new();
    for keys in block.values() {
        for (n, a) in keys.iter().enumerate() {
            for b in &keys[n + 1..] {
                if alike(a, b) && names[*a].is_disjoint(&names[*b]) {
                    found.insert(((*a).clone(), (*b).clone()));
                }
            }
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_and_other_names() {
        let cases = [
            ("gaddafi", "qaddafi", true),
            ("gaddafi", "khadafy", true),
            ("lukashenko", "lukaschenko", true),
            ("chernenko", "tschernenko", true),
            ("thomson", "thompson", true),
            ("haloran", "halloran", true),
            ("iran", "iraq", false),
            ("brown", "browne", true),
            ("bolton", "burton", false),
            ("peters", "peter", false),
            ("estonia", "estonian", false),
            ("marin", "martin", false),
        ];
        for (a, b, same) in cases {
            assert_eq!(alike(a, b), same, "{a} {b}");
            assert_eq!(alike(b, a), same, "{b} {a}");
        }
    }

    #[test]
    fn one_report_with_both_means_two() {
        let names = |a: &[usize], b: &[usize]| {
            BTreeMap::from([
                ("halloran".to_owned(), a.iter().copied().collect()),
                ("haloran".to_owned(), b.iter().copied().collect()),
            ])
        };
        assert_eq!(variants(&names(&[0, 1], &[2])).len(), 1);
        assert_eq!(variants(&names(&[0, 1], &[1])).len(), 0);
    }

    #[test]
    fn last_word_is_folded() {
        assert_eq!(last_word("António Costa’s"), "costa");
        assert_eq!(last_word("Elena Müller"), "muller");
    }
}
