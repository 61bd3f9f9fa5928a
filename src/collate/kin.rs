//! Words of a story that stand for one another: synonyms, words of one family, and across languages words of the same
//! meaning and words that look alike.

use std::collections::BTreeMap;

use super::index::{Term, Vocabulary, bit};
use super::lexicon;
use crate::text::Lang;

/// For each term the terms of the story that stand for it, with a strength below 1.
pub(super) type Kin = Vec<Vec<(Term, f64)>>;

/// Letters that a cognate shares with its word from the beginning on, at least.
const STEM: usize = 4;

/// Of the longer word, what a cognate shares with it at least.
const COMMON: f64 = 0.6;

/// How much a cognate counts beside the same word.
const COGNATE: f64 = 0.7;

/// Whether two stems of different languages look like one word: a common beginning that is most
/// of both (Simard, Foster and Isabelle 1992 take the first four letters for sentence alignment).
fn cognate(a: &str, b: &str) -> bool {
    let (x, y) = (a.chars().count(), b.chars().count());
    let same = a.chars().zip(b.chars()).take_while(|(c, d)| c == d).count();
    x.min(y) > STEM && same >= STEM && same as f64 >= COMMON * x.max(y) as f64
}

/// Adds to `kin` the words of other languages that look like each word.
fn add_cognates(vocabulary: &Vocabulary, kin: &mut Kin) {
    let mut block: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (n, word) in vocabulary.words.iter().enumerate() {
        if word.chars().all(char::is_alphabetic) && word.chars().count() > STEM {
            let start = word.chars().take(STEM).collect();
            block.entry(start).or_default().push(n);
        }
    }
    for (n, word) in vocabulary.words.iter().enumerate() {
        let start: String = word.chars().take(STEM).collect();
        for other in block.get(&start).into_iter().flatten() {
            let apart = vocabulary.langs[n] & vocabulary.langs[*other] == 0;
            let known = kin[n].iter().any(|(k, _)| *k as usize == *other);
            if apart && !known && cognate(word, &vocabulary.words[*other]) {
                kin[n].push((*other as Term, COGNATE));
            }
        }
    }
}

/// Adds to `kin` what each word means in the other languages of the story. The table is read through for the
/// languages that the story has: that is less work than to look each word up in a table of all.
fn add_foreign(vocabulary: &Vocabulary, kin: &mut Kin) {
    let spoken = vocabulary.langs.iter().fold(0, |all, langs| all | langs);
    let mut met: Vec<(usize, Term)> = Vec::new();
    for line in lexicon::meanings() {
        met.clear();
        let columns = lexicon::FOREIGN.iter().zip(line.split('|'));
        for (n, (lang, words)) in columns.enumerate().filter(|c| spoken & bit(*c.1.0) != 0) {
            let terms = words.split_ascii_whitespace();
            let terms = terms.filter_map(|word| vocabulary.get(word));
            let terms = terms.filter(|t| vocabulary.langs[*t as usize] & bit(*lang) != 0);
            met.extend(terms.map(|term| (n, term)));
        }
        for (column, own) in &met {
            for (_, other) in met.iter().filter(|(c, t)| c != column && t != own) {
                let row = &mut kin[*own as usize];
                if !row.iter().any(|(known, _)| known == other) {
                    row.push((*other, lexicon::FOREIGN_STRENGTH));
                }
            }
        }
    }
}

/// For each term those that have it among their kin.
pub(super) fn reversed(kin: &Kin) -> Vec<Vec<Term>> {
    let mut out = vec![Vec::new(); kin.len()];
    for (term, row) in (0..).zip(kin) {
        for (other, _) in row {
            out[*other as usize].push(term);
        }
    }
    out
}

/// The kin of every word of a story whose reports are in `langs`.
pub(super) fn relate(vocabulary: &Vocabulary, langs: &[Lang]) -> Kin {
    let kin_of = |(word, of): (&String, &u8)| {
        if of & bit(Lang::En) == 0 {
            return Vec::new();
        }
        let kin = lexicon::kin(word).into_iter();
        let kin = kin.filter_map(|(other, s)| Some((vocabulary.get(other)?, s)));
        // A word that another language alone has stands for no English one by its letters.
        kin.filter(|(other, _)| vocabulary.langs[*other as usize] & bit(Lang::En) != 0)
            .collect()
    };
    let words = vocabulary.words.iter().zip(&vocabulary.langs);
    let mut kin: Kin = words.map(kin_of).collect();
    if langs.iter().any(|l| *l != langs[0]) {
        add_foreign(vocabulary, &mut kin);
        add_cognates(vocabulary, &mut kin);
        // The strongest first; of equals, the word that the alphabet puts first, so that the order
        // of reports does not matter.
        let word = |t: &(Term, f64)| &vocabulary.words[t.0 as usize];
        for row in &mut kin {
            row.sort_by(|x, y| y.1.total_cmp(&x.1).then_with(|| word(x).cmp(word(y))));
        }
    }
    kin
}
