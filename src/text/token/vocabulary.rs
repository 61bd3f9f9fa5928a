//! The stems of one report, each written down once, with a memory of the word forms seen.

use std::cell::RefCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::BuildHasher;

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::char::decompose_canonical;

use super::hash::Fast;
use super::memory::Memory;
use super::{TokenClass, number, phrase};
use crate::text::Lang;
use crate::text::name::words::Form;

/// What a word form stands for.
#[derive(Clone, Copy)]
pub(super) struct Known {
    /// Its number: forms are numbered as they are met, one in a shouted sentence apart from the same elsewhere.
    pub(super) form: u32,
    pub(super) stem: u32,
    pub(super) class: TokenClass,
    /// Whether a phrase may begin with it.
    pub(super) begins: bool,
}

thread_local! {
    /// Stems and classes of the forms in ordinary sentences.
    static READINGS: RefCell<Memory<Reading>> = RefCell::default();
}

/// What a word form is read as.
struct Reading {
    stem: String,
    /// Stands for the stem.
    hash: u64,
    class: TokenClass,
    begins: bool,
    grammar: Form,
}

impl Reading {
    fn new(stem: String, class: TokenClass) -> Self {
        let hash = Fast::default().hash_one(&stem);
        Self {
            stem,
            hash,
            class,
            begins: false,
            grammar: Form::default(),
        }
    }
}

/// The forms of one report and their stems.
pub(super) struct Vocabulary<'t> {
    reader: Reader,
    /// Whether the sentence at hand has no lower-case letter, so that capitals mean nothing.
    shouting: bool,
    /// Forms seen in ordinary sentences, and in shouted ones.
    forms: [HashMap<&'t str, Known, Fast>; 2],
    stems: Stems,
    /// The forms as they are numbered, each read for grammar.
    grammar: Vec<Form>,
}

impl<'t> Vocabulary<'t> {
    /// For a text of about so many words that differ.
    pub(super) fn new(lang: Lang, words: usize) -> Self {
        Self {
            reader: Reader {
                lang,
                stemmer: algorithm(lang).map(Stemmer::create),
            },
            shouting: false,
            forms: [
                HashMap::with_capacity_and_hasher(words, Fast::default()),
                HashMap::default(),
            ],
            stems: Stems {
                ids: HashMap::with_capacity_and_hasher(words, Fast::default()),
                list: Vec::with_capacity(words),
            },
            grammar: Vec::with_capacity(words),
        }
    }

    /// Turns to the next sentence.
    pub(super) fn enter(&mut self, sentence: &str) {
        self.shouting = !sentence.chars().any(char::is_lowercase);
    }

    pub(super) fn entry(&mut self, form: &'t str) -> Known {
        let reader = &self.reader;
        let free = match self.forms[usize::from(self.shouting)].entry(form) {
            Entry::Occupied(seen) => return *seen.get(),
            Entry::Vacant(free) => free,
        };
        let mut note = |reading: &Reading| {
            let form = self.grammar.len() as u32;
            self.grammar.push(reading.grammar);
            self.stems.note(form, reading)
        };
        let entry = if self.shouting {
            note(&reader.read(form, true))
        } else {
            let read = || reader.read(form, false);
            READINGS.with_borrow_mut(|known| known.recall(form, reader.lang, read, note))
        };
        *free.insert(entry)
    }

    /// The number of a stem, also one that no word of the text has.
    pub(super) fn stem(&mut self, stem: &str) -> u32 {
        let hash = Fast::default().hash_one(stem);
        self.stems.intern(stem, hash)
    }

    /// The stems, and the forms read for grammar.
    pub(super) fn into_lists(self) -> (Vec<String>, Vec<Form>) {
        (self.stems.list, self.grammar)
    }
}

/// Stems of one report in the order in which they first appear.
struct Stems {
    /// Stems by their hash, or by the next free number after it.
    ids: HashMap<u64, u32, Fast>,
    list: Vec<String>,
}

impl Stems {
    fn note(&mut self, form: u32, reading: &Reading) -> Known {
        Known {
            form,
            stem: self.intern(&reading.stem, reading.hash),
            class: reading.class,
            begins: reading.begins,
        }
    }

    fn intern(&mut self, stem: &str, mut hash: u64) -> u32 {
        let id = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        loop {
            match self.ids.entry(hash) {
                Entry::Vacant(free) => {
                    free.insert(id);
                    self.list.push(stem.to_owned());
                    return id;
                }
                Entry::Occupied(held) if self.list[*held.get() as usize] == stem => {
                    return *held.get();
                }
                Entry::Occupied(_) => hash = hash.wrapping_add(1),
            }
        }
    }
}

/// Reads word forms in a language.
struct Reader {
    lang: Lang,
    stemmer: Option<Stemmer>,
}

impl Reader {
    /// `shouting` is whether capitals mean nothing.
    fn read(&self, form: &str, shouting: bool) -> Reading {
        Reading {
            grammar: Form::read(form, self.lang),
            ..self.read_stem(form, shouting)
        }
    }

    /// The same but for its grammar.
    fn read_stem(&self, form: &str, shouting: bool) -> Reading {
        if form.starts_with(char::is_numeric) {
            return Reading::new(number::stem(form, self.lang), TokenClass::Number);
        }
        let word = spelt_out(form.to_lowercase()).replace(['’', 'ʼ', '＇'], "'");
        if word.contains('.') {
            return Reading::new(self.acronym(&word.replace('.', "")), TokenClass::Content);
        }
        let stop = self.lang.is_stop_word(&word);
        if stop && !shouting && is_acronym(form) {
            return Reading::new(self.acronym(&word), TokenClass::Content);
        }
        let small = self.lang.small_number(&word);
        let stem = match small {
            Some(number) => format!("#{number}"),
            None => self.stem(&word, stop),
        };
        let class = match small {
            _ if stop => TokenClass::Stop,
            Some(_) => TokenClass::Number,
            None => TokenClass::Content,
        };
        Reading {
            begins: self.lang == Lang::En && !phrase::beginning(&word).is_empty(),
            ..Reading::new(stem, class)
        }
    }

    /// The stem of an abbreviation in capitals: "U.S." and "US" share it, and never with "us".
    fn acronym(&self, letters: &str) -> String {
        if !self.lang.is_stop_word(letters) {
            return fold(letters);
        }
        let letters: Vec<String> = letters.chars().map(|c| fold(&c.to_string())).collect();
        letters.join(".")
    }

    /// English is written without diacritics, so that its stemmer should not see the foreign ones;
    /// the others' stemmers need their own.
    fn stem(&self, word: &str, stop: bool) -> String {
        match &self.stemmer {
            Some(_) if stop => fold(word),
            Some(stemmer) if self.lang == Lang::En => stemmer.stem(&fold(word)).into_owned(),
            Some(stemmer) => fold(&stemmer.stem(word)),
            None => fold(word),
        }
    }
}

fn is_acronym(form: &str) -> bool {
    form.chars().count() > 1 && form.chars().all(char::is_uppercase)
}

fn algorithm(lang: Lang) -> Option<Algorithm> {
    match lang {
        Lang::En => Some(Algorithm::English),
        Lang::De => Some(Algorithm::German),
        Lang::Fr => Some(Algorithm::French),
        Lang::Es => Some(Algorithm::Spanish),
        Lang::It => Some(Algorithm::Italian),
        Lang::Nl => Some(Algorithm::Dutch),
        Lang::Other => None,
    }
}

/// The letters that a ligature of the typesetter stands for (Unicode, "Alphabetic Presentation Forms").
fn letters_of(ligature: char) -> &'static str {
    match ligature {
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        _ => "",
    }
}

/// A word with the letters of its ligatures apart: a page set for print says "ﬁre" for "fire".
pub(in crate::text) fn spelt_out(word: String) -> String {
    let is_ligature = |c: char| matches!(c, '\u{fb00}'..='\u{fb06}');
    if word.is_ascii() || !word.contains(is_ligature) {
        return word;
    }
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if is_ligature(c) {
            out.push_str(letters_of(c));
        } else {
            out.push(c);
        }
    }
    out
}

/// Without the diacritics of the Latin, Greek and Cyrillic scripts; other scripts' marks are
/// letters to them and stay. Takes lower case.
pub(super) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.chars() {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            '’' | 'ʼ' | '＇' => folded.push('\''),
            '\u{fb00}'..='\u{fb06}' => folded.push_str(letters_of(c)),
            '\u{300}'..='\u{36f}' => {}
            '\u{80}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}' => decompose_canonical(c, |part| {
                if !matches!(part, '\u{300}'..='\u{36f}') {
                    folded.push(part);
                }
            }),
            _ => folded.push(c),
        }
    }
    if folded.is_empty() {
        word.to_owned()
    } else {
        folded
    }
}
