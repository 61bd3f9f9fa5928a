//! A text's tokens read for grammar: the word classes of each, and what stands between it and the next.

use super::lexicon::{Class, Lexicon, hash_of};
use super::{latter, month, nation, seat, someone, united};
use crate::story::Span;
use crate::text::{Annotations, Lang, TokenClass};

/// What stands between a word and the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Gap(u16);

impl Gap {
    /// A comma.
    pub const COMMA: Gap = Gap(1);
    /// The end of the sentence.
    pub const END: Gap = Gap(2);
    /// A colon.
    pub const COLON: Gap = Gap(4);
    /// A semicolon.
    pub const SEMI: Gap = Gap(8);
    /// A dash with space around it.
    pub const DASH: Gap = Gap(16);
    /// A bracket.
    pub const BRACKET: Gap = Gap(32);
    /// A quotation mark that is no apostrophe.
    pub const MARK: Gap = Gap(64);
    /// No space at all, or a hyphen.
    pub const TIGHT: Gap = Gap(128);
    /// A possessive ending.
    pub const OWNER: Gap = Gap(256);
    /// A slash.
    pub const SLASH: Gap = Gap(512);
    /// Anything that ends a phrase.
    pub const BORDER: Gap = Gap(1 | 2 | 4 | 8 | 16 | 32 | 64);
    /// Anything that ends a clause for good.
    pub const STOP: Gap = Gap(2 | 4 | 8);

    /// Whether the two share a mark.
    pub fn has(self, any: Gap) -> bool {
        self.0 & any.0 != 0
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Gap) -> Gap {
        Gap(self.0 | other.0)
    }

    /// Adds marks.
    pub fn set(&mut self, other: Gap) {
        self.0 |= other.0;
    }

    /// Reads the characters between two words. A full stop counts only at the end of a sentence.
    fn of(between: &str, ends: bool) -> Gap {
        let mut gap = Gap::default();
        if between == " " && !ends {
            return gap;
        }
        let mut rest = between;
        let possessive = ["’s", "'s", "’S", "'S"];
        if let Some(tail) = possessive.iter().find_map(|p| rest.strip_prefix(p)) {
            gap.set(Gap::OWNER);
            rest = tail;
        }
        if rest.is_empty() || rest == "-" || rest == "’" || rest == "'" {
            gap.set(Gap::TIGHT);
            return gap;
        }
        if ends {
            gap.set(Gap::END);
        }
        for c in rest.chars() {
            match c {
                ',' | '，' | '、' => gap.set(Gap::COMMA),
                ';' => gap.set(Gap::SEMI),
                ':' => gap.set(Gap::COLON),
                '!' | '?' | '。' | '…' => gap.set(Gap::END),
                '/' => gap.set(Gap::SLASH),
                '—' | '–' | '-' => gap.set(Gap::DASH),
                '(' | ')' | '[' | ']' => gap.set(Gap::BRACKET),
                '“' | '”' | '"' | '„' | '«' | '»' | '‘' | '‚' | '‹' | '›' => {
                    gap.set(Gap::MARK);
                }
                _ => {}
            }
        }
        gap
    }
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Case {
    /// Lower case, or no cased letter.
    #[default]
    Lower,
    /// An upper-case first letter.
    Capital,
    /// Two or more letters, all upper case.
    Upper,
    /// Digits first.
    Digit,
}

/// One word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Word {
    /// Its bytes, as its token's.
    pub span: Span,
    /// Its classes in the text's language.
    pub class: Class,
    /// Stands for its lower-case form.
    pub hash: u64,
    /// How it is written.
    pub case: Case,
    /// What follows before the next word.
    pub gap: Gap,
    /// Index of its sentence.
    pub sentence: usize,
    /// Whether it is the first of its sentence, or of one inside a quotation: its capital tells nothing.
    pub first: bool,
    /// A function word.
    pub stop: bool,
}

impl Word {
    /// Whether it is written as a name is.
    pub fn is_capital(&self) -> bool {
        matches!(self.case, Case::Capital | Case::Upper)
    }

    /// Whether it has a class.
    pub fn is(&self, class: Class) -> bool {
        self.class.has(class)
    }

    /// Whether the next word belongs to the same phrase, as far as punctuation tells.
    pub fn flows(&self) -> bool {
        !self.gap.has(Gap::BORDER)
    }
}

/// Words that a full stop may shorten.
const TITLES: Class = Class::HONORIFIC.and(Class::ROLE);

/// The words of a text; word `i` is token `i`.
pub fn read(text: &str, notes: &Annotations) -> Vec<Word> {
    let lexicon = Lexicon::of(notes.lang);
    let mut words: Vec<Word> = Vec::with_capacity(notes.tokens.len());
    let forms = notes.forms.grammar();
    let form_of = notes.forms.of_tokens();
    let mut joined = String::new();
    for (index, sentence) in notes.sentences.iter().enumerate() {
        let tokens = &notes.tokens[sentence.tokens.clone()];
        // What stands before the token at hand.
        let mut lead = "";
        for (nth, token) in tokens.iter().enumerate() {
            let form = forms[form_of[words.len()] as usize];
            let next = tokens
                .get(nth + 1)
                .map_or(sentence.span.end, |t| t.span.start);
            let between = text.get(token.span.end..next).unwrap_or_default();
            let mut class = form.class;
            let tight = nth > 0 && words.last().is_some_and(|w| w.gap.has(Gap::TIGHT));
            if tight
                && let Some((whole, parts)) =
                    compound(text, &words, token.span, &mut joined, lexicon)
            {
                class = whole;
                // The middle of sister-in-law is no preposition.
                if parts == 3
                    && let Some(middle) = words.last_mut()
                {
                    middle.class = Class::NONE;
                }
            }
            let before = words.last().filter(|_| nth > 0);
            let opens = before.is_none_or(|w| lead != " " && begins_anew(w.span.of(text), lead));
            // A full stop within a quotation ends its phrase, as one between sentences does.
            if opens
                && lead.starts_with('.')
                && let Some(before) = words.last_mut().filter(|w| nth > 0 && !w.is(TITLES))
            {
                before.gap.set(Gap::END);
            }
            words.push(Word {
                span: token.span,
                class,
                hash: form.hash,
                case: form.case,
                gap: Gap::of(between, nth + 1 == tokens.len()),
                sentence: index,
                first: opens,
                stop: token.class == TokenClass::Stop,
            });
            lead = between;
        }
    }
    month::mark(&mut words, notes.lang);
    latter::mark(&mut words, notes.lang);
    united::mark(&mut words);
    match notes.lang {
        Lang::En => {
            nation::mark(text, &mut words);
            someone::mark(&mut words);
            seat::mark(text, &mut words);
        }
        Lang::De => mark_verbs(&mut words),
        _ => {}
    }
    words
}

/// German writes nouns with capitals, and no adjective stands behind its noun: what does there is a verb, or ends the phrase as
/// one does: „Der Präsident dankte Polizei und Feuerwehr“.
fn mark_verbs(words: &mut [Word]) {
    const SHORTEST: usize = 4;
    for at in 1..words.len() {
        let (before, word) = (&words[at - 1], &words[at]);
        let behind_noun = before.case == Case::Capital
            && !before.first
            && before.flows()
            && before.sentence == word.sentence;
        let plain = word.class == Class::NONE && !word.stop || word.is(Class::TONE);
        if behind_noun && word.case == Case::Lower && plain && word.span.len() >= SHORTEST {
            words[at].class = word.class.and(Class::FINITE);
        }
    }
}

/// What is read off a word form alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    hash: u64,
    class: Class,
    case: Case,
}

impl Form {
    pub(in crate::text) fn read(written: &str, lang: Lang) -> Self {
        let mut lower = String::with_capacity(written.len());
        lower_case(written, &mut lower);
        let (hash, case) = (hash_of(&lower), case_of(written));
        let lexicon = Lexicon::of(lang);
        let class = match case {
            Case::Lower => lexicon.class_of(hash, &lower),
            _ => lexicon.class_of_name(hash, &lower),
        };
        Self { hash, class, case }
    }
}

/// Whether a capital after `word` may be that of an opening: behind a full stop, a colon or an opening mark.
fn begins_anew(word: &str, between: &str) -> bool {
    // "Ann Lee, R-Calif., said", "Ann Lee (R-Calif.) said": no sentence ends before a comma, and none within brackets.
    let within = between.starts_with(".,") || between.starts_with(".)");
    let stopped = between.starts_with(['.', '!', '?', '…', ':']) && !within;
    let abbreviation =
        between.starts_with('.') && word.starts_with(char::is_uppercase) && word.len() <= 4;
    stopped
        && !abbreviation
        && between.ends_with(|c: char| c.is_whitespace() || "“\"„«‘".contains(c))
        || between.ends_with(['“', '„', '«', '‘', '‹'])
        || between.ends_with(" \"")
}

/// The classes of a word written with hyphens, when the whole is in the lexicon, and of how many parts it is: porte-parole.
fn compound(
    text: &str,
    words: &[Word],
    last: Span,
    joined: &mut String,
    lexicon: &Lexicon,
) -> Option<(Class, usize)> {
    let mut class_from = |first: &Word| {
        let whole = text.get(first.span.start..last.end)?;
        lower_case(whole, joined);
        let class = lexicon.class(joined);
        (class != Class::NONE).then_some(class)
    };
    let (before, rest) = words.split_last()?;
    if let Some(class) = class_from(before) {
        return Some((class, 2));
    }
    // mother-of-two
    let first = rest.last().filter(|w| w.gap.has(Gap::TIGHT))?;
    class_from(first).map(|class| (class, 3))
}

/// Writes the lower-case form with straight apostrophes into `into`.
fn lower_case(form: &str, into: &mut String) {
    into.clear();
    if form.is_ascii() {
        into.push_str(form);
        into.make_ascii_lowercase();
        return;
    }
    for c in crate::text::token::spelt_out(form.to_owned()).chars() {
        match c {
            '’' => into.push('\''),
            _ => into.extend(c.to_lowercase()),
        }
    }
}

fn case_of(form: &str) -> Case {
    let mut chars = form.chars();
    let Some(first) = chars.next() else {
        return Case::Lower;
    };
    if first.is_numeric() {
        return Case::Digit;
    }
    if !first.is_uppercase() {
        // A prefix such as al- or an elided article keeps its lower case; the name is what follows.
        return Case::Lower;
    }
    let mut letters = chars.filter(|c| c.is_alphabetic()).peekable();
    if letters.peek().is_some() && letters.all(char::is_uppercase) {
        Case::Upper
    } else {
        Case::Capital
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::name::tests::annotate;

    #[test]
    fn reads_gaps_and_cases() {
        let text = "Gov. Ann Lee’s aide, who left: “no”, USA.";
        let words = read(text, &annotate(text, Lang::En));
        let gap = |word: &str| {
            words
                .iter()
                .find(|w| w.span.of(text) == word)
                .map(|w| w.gap)
        };
        assert_eq!(gap("Gov"), Some(Gap::default()));
        assert!(gap("Lee").is_some_and(|g| g.has(Gap::OWNER) && !g.has(Gap::BORDER)));
        assert!(gap("aide").is_some_and(|g| g.has(Gap::COMMA)));
        assert!(gap("left").is_some_and(|g| g.has(Gap::COLON) && g.has(Gap::MARK)));
        assert!(gap("USA").is_some_and(|g| g.has(Gap::END)));
        assert_eq!(words.last().map(|w| w.case), Some(Case::Upper));
    }

    #[test]
    fn a_capital_makes_no_man_of_a_family_name() {
        let text = "A craftsman saw Bergman. Hoffman and Assemblyman Roe saw her.";
        let words = read(text, &annotate(text, Lang::En));
        let roles = words.iter().filter(|w| w.is(Class::ROLE));
        let roles: Vec<&str> = roles.map(|w| w.span.of(text)).collect();
        assert_eq!(roles, ["craftsman", "Assemblyman"]);
    }

    #[test]
    fn knows_compounds() {
        let text = "Le porte-parole a parlé.";
        let words = read(text, &annotate(text, Lang::Fr));
        assert!(words[2].is(Class::ROLE));
    }
}
