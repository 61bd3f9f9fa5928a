//! Patterns that are compiled when a paragraph may hold what they find.
//!
//! Compiling them all takes twenty times as long as reading a bundle, and hardly a paragraph of prose
//! needs one: each says beside itself with which words its matches begin.

use std::borrow::Cow;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use regex_automata::meta::{Config, Regex};

use super::bytes::over_bytes;
use super::index::ones;
use super::narrow::narrowed;

/// What every match of a pattern has, in small letters; that it is there does not make a match.
#[derive(Clone, Copy)]
pub(super) enum Hint {
    /// The paragraph begins with one of these.
    Begins(&'static [&'static str]),
    /// This sign stands in it.
    Holds(char),
    /// A word begins with one of these.
    Has(&'static [&'static str]),
    /// A word begins with one of the first, and with one of the second it goes on.
    Next(&'static [&'static str], &'static [&'static str]),
}

/// The letters that plain text has: those that patterns name, and `A`, `a` and `0` for all others.
macro_rules! letters {
    () => {
        "A-Za-zàáäèéü"
    };
}
pub(super) use letters;

/// What a pattern sees of a paragraph.
#[derive(Clone, Copy)]
enum Sight {
    AsItIs,
    Small,
    Plain,
    PlainSmall,
}

/// A pattern of this room.
pub(super) struct Pattern {
    source: &'static str,
    sight: Sight,
    /// Every match has one of these.
    hints: &'static [Hint],
    compiled: OnceLock<Regex>,
    /// For how many paragraphs a part of it was compiled.
    parts: AtomicUsize,
}

/// For so many paragraphs a part of a pattern is compiled, which is forgotten; then the whole of it, for good.
const FEW: usize = 4;

impl Pattern {
    /// A pattern that is not compiled yet.
    pub(super) const fn new(source: &'static str, hints: &'static [Hint]) -> Self {
        Self {
            source,
            sight: Sight::AsItIs,
            hints,
            compiled: OnceLock::new(),
            parts: AtomicUsize::new(0),
        }
    }

    /// One that leaves case aside, in small letters: it sees the paragraph in them, which is far cheaper
    /// than a pattern that has every letter in every case.
    pub(super) const fn small(source: &'static str, hints: &'static [Hint]) -> Self {
        let mut pattern = Self::new(source, hints);
        pattern.sight = Sight::Small;
        pattern
    }

    /// One that sees the paragraph in [`letters`] alone: the class of all letters there are is the dearest
    /// thing in a pattern.
    pub(super) const fn plain(source: &'static str, hints: &'static [Hint]) -> Self {
        let mut pattern = Self::new(source, hints);
        pattern.sight = Sight::Plain;
        pattern
    }

    /// One that sees it in them and in small letters.
    pub(super) const fn plain_small(source: &'static str, hints: &'static [Hint]) -> Self {
        let mut pattern = Self::new(source, hints);
        pattern.sight = Sight::PlainSmall;
        pattern
    }

    /// Whether it is found in a paragraph.
    pub(super) fn is_match(&self, paragraph: &Paragraph) -> bool {
        self.may_match(paragraph) && self.matches(paragraph)
    }

    /// Whether it is found in a paragraph, whatever its hints say.
    pub(super) fn matches(&self, paragraph: &Paragraph) -> bool {
        let seen = self.seen(paragraph);
        if self.compiled.get().is_none() && self.parts.load(Ordering::Relaxed) < FEW {
            return self.part_for(paragraph).is_some_and(|part| {
                self.parts.fetch_add(1, Ordering::Relaxed);
                lean(&part).is_match(seen.as_ref())
            });
        }
        self.regex().is_match(seen.as_ref())
    }

    /// A paragraph as the pattern sees it.
    fn seen<'p>(&self, paragraph: &'p Paragraph) -> Cow<'p, str> {
        match self.sight {
            Sight::AsItIs => Cow::Borrowed(paragraph.text),
            Sight::Small => Cow::Borrowed(&paragraph.small),
            Sight::Plain => Cow::Owned(plain(paragraph.text)),
            Sight::PlainSmall => Cow::Owned(plain(&paragraph.small)),
        }
    }

    /// What of the pattern a paragraph can match.
    fn part_for(&self, paragraph: &Paragraph) -> Option<String> {
        match self.sight {
            Sight::AsItIs | Sight::Small => narrowed(self.source, &paragraph.small),
            Sight::Plain | Sight::PlainSmall => narrowed(self.source, &plain(&paragraph.small)),
        }
    }

    /// What every match has one of.
    pub(super) fn hints(&self) -> &'static [Hint] {
        self.hints
    }

    /// Whether a paragraph has what every match has.
    pub(super) fn may_match(&self, paragraph: &Paragraph) -> bool {
        self.hints.iter().any(|hint| paragraph.has(*hint))
    }

    /// The pattern itself, compiled; the tests reach every one of them.
    fn regex(&self) -> &Regex {
        self.compiled.get_or_init(|| lean(self.source))
    }
}

/// Classes of Unicode that patterns name, and what they mean here: what of them is ASCII, or any letter beyond it. As
/// they are they have hundreds of ranges, and three patterns that name one took half of all compiling.
const SHORT: [(&str, &str); 4] = [
    (r"\w", r"[0-9A-Za-z_\x{80}-\x{10FFFF}]"),
    (r"\S", r"[^ \t\n]"),
    (r"\d", "[0-9]"),
    (r"\p{Lu}", r"[A-Z\x{80}-\x{10FFFF}]"),
];

/// Compiles one of this room's patterns for the few paragraphs that are looked at: without the automata that
/// make long texts fast, and that take most of the compiling. It says whether there is a match, and not where.
pub(super) fn lean(source: &str) -> Regex {
    let config = Config::new()
        .auto_prefilter(false)
        .hybrid(false)
        .dfa(false)
        .onepass(false)
        .utf8_empty(false);
    let of_all = source.to_owned();
    let source = SHORT
        .iter()
        .fold(of_all, |s, (class, short)| s.replace(class, short));
    let pattern = regex_syntax::parse(&source).expect("a pattern of the program itself");
    let built = Regex::builder()
        .configure(config)
        .build_from_hir(&over_bytes(pattern));
    built.expect("a pattern that was parsed")
}

/// A paragraph, and with what its words begin.
pub(super) struct Paragraph<'t> {
    pub(super) text: &'t str,
    /// In small letters, as patterns that leave case aside see it.
    small: String,
    /// Where words begin in it.
    begins: Vec<usize>,
    /// A bit for every beginning of a word.
    begun: [u64; WORD_BITS / 64],
}

impl<'t> Paragraph<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let small = small(text);
        let begins = beginnings(&small);
        let mut begun = [0; WORD_BITS / 64];
        for at in &begins {
            let bit = word_bit(&small[*at..]);
            begun[bit / 64] |= 1 << (bit % 64);
        }
        Self {
            text,
            small,
            begins,
            begun,
        }
    }

    /// The paragraph in small letters.
    pub(super) fn small(&self) -> &str {
        &self.small
    }

    /// The bits of the beginnings of its words.
    pub(super) fn word_bits(&self) -> impl Iterator<Item = usize> {
        let words = self.begun.iter().enumerate();
        words.flat_map(|(at, word)| ones(*word).map(move |bit| at * 64 + bit))
    }

    /// Whether it has what a hint names.
    pub(super) fn has(&self, hint: Hint) -> bool {
        match hint {
            Hint::Begins(words) => {
                let first = self.small.as_bytes().first();
                let begins = |words: &&&str| words.as_bytes().first() == first;
                let mut words = words.iter().filter(begins);
                words.any(|words| self.small.starts_with(words))
            }
            Hint::Holds(sign) => self.text.contains(sign),
            Hint::Has(words) => words.iter().any(|words| self.after(words).next().is_some()),
            Hint::Next(first, then) => first.iter().any(|first| {
                let mut after = self.after(first);
                after.any(|rest| then.iter().any(|then| rest.starts_with(then)))
            }),
        }
    }

    /// What follows wherever `words` begin a word.
    fn after(&self, words: &str) -> impl Iterator<Item = &str> {
        let bit = word_bit(words);
        let may = self.begun[bit / 64] & (1 << (bit % 64)) != 0;
        let all = if may { self.begins.as_slice() } else { &[] };
        let rest = all.iter().map(|at| &self.small[*at..]);
        rest.filter_map(move |rest| rest.strip_prefix(words))
    }
}

/// A text in small letters, with no long `ſ`.
fn small(text: &str) -> String {
    let mut small = String::with_capacity(text.len() + 8);
    let mut rest = text;
    loop {
        let plain = rest.bytes().position(|byte| !byte.is_ascii());
        let (letters, other) = rest.split_at(plain.unwrap_or(rest.len()));
        small.push_str(letters);
        let mut others = other.chars();
        match others.next() {
            None => break,
            Some('ſ') => small.push('s'),
            Some(c) => small.extend(c.to_lowercase()),
        }
        rest = others.as_str();
    }
    small.make_ascii_lowercase();
    small
}

/// Where words begin: whatever stands behind something that is no letter, but for white space.
fn beginnings(text: &str) -> Vec<usize> {
    let mut begins = Vec::with_capacity(text.len() / 4);
    let (mut inside, mut at) = (false, 0);
    while let Some(&byte) = text.as_bytes().get(at) {
        let (letter, space, length) = if byte.is_ascii() {
            let space = byte.is_ascii_whitespace() || byte == b'\x0b';
            (byte.is_ascii_alphabetic(), space, 1)
        } else {
            let c = text[at..].chars().next().unwrap_or_default();
            (c.is_alphabetic(), c.is_whitespace(), c.len_utf8())
        };
        if !inside && !space {
            begins.push(at);
        }
        inside = letter;
        at += length;
    }
    begins
}

/// A text with no other letters and digits than [`letters`] and ASCII.
pub(super) fn plain(text: &str) -> String {
    let one = |c: char| match c {
        c if c.is_ascii() => c,
        'à' | 'á' | 'ä' | 'è' | 'é' | 'ü' => c,
        c if c.is_uppercase() => 'A',
        c if c.is_alphabetic() => 'a',
        c if c.is_numeric() => '0',
        c => c,
    };
    text.chars().map(one).collect()
}

/// How many bits there are for beginnings of words.
pub(super) const WORD_BITS: usize = 4096;

/// A number below [`WORD_BITS`] that texts with the same three first bytes have in common.
pub(super) fn word_bit(text: &str) -> usize {
    let bytes = text.as_bytes();
    let at = |place: usize| usize::from(bytes.get(place).copied().unwrap_or(0));
    (at(0) * 961 + at(1) * 31 + at(2)) % WORD_BITS
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use regex_syntax::hir::{Class, Hir, HirKind};

    /// Chance that is the same at every run.
    pub(in super::super) struct Chance(u64);

    impl Chance {
        pub(in super::super) fn new() -> Self {
            Self(7)
        }

        fn below(&mut self, end: usize) -> usize {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (self.0 >> 33) as usize % end.max(1)
        }
    }

    /// Something that a pattern finds, if what stands around it lets it.
    pub(in super::super) fn found_by(source: &str, chance: &mut Chance) -> String {
        let mut out = String::new();
        let hir = regex_syntax::parse(source).unwrap();
        write(&hir, chance, &mut out);
        out
    }

    fn write(hir: &Hir, chance: &mut Chance, out: &mut String) {
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => out.push_str(std::str::from_utf8(&literal.0).unwrap()),
            HirKind::Class(Class::Unicode(class)) => {
                let range = class.ranges()[chance.below(class.ranges().len())];
                let all: Vec<char> = (range.start()..=range.end()).take(200).collect();
                out.push(all[chance.below(all.len())]);
            }
            HirKind::Class(Class::Bytes(class)) => {
                let range = class.ranges()[chance.below(class.ranges().len())];
                out.push(char::from(range.start()));
            }
            HirKind::Repetition(repeated) => {
                let most = repeated
                    .max
                    .unwrap_or(repeated.min + 2)
                    .min(repeated.min + 2);
                let times =
                    repeated.min as usize + chance.below((most - repeated.min + 1) as usize);
                for _ in 0..times {
                    write(&repeated.sub, chance, out);
                }
            }
            HirKind::Capture(capture) => write(&capture.sub, chance, out),
            HirKind::Concat(parts) => parts.iter().for_each(|part| write(part, chance, out)),
            HirKind::Alternation(ways) => write(&ways[chance.below(ways.len())], chance, out),
        }
    }

    /// Whatever a pattern finds, its hints have, and the part of it that is compiled for a paragraph finds it too.
    pub(in super::super) fn assert_hints_hold(pattern: &Pattern) {
        let mut chance = Chance::new();
        let mut matched = 0;
        for round in 0..1500 {
            let found = found_by(pattern.source, &mut chance);
            for text in [
                found.clone(),
                format!("It rained. {found}"),
                format!("2026{found} 3"),
            ] {
                let paragraph = Paragraph::new(&text);
                let seen = pattern.seen(&paragraph);
                let matches = pattern.regex().is_match(seen.as_ref());
                if round < 20 {
                    let part = pattern.part_for(&paragraph);
                    let by_part = part
                        .as_deref()
                        .map(|part| lean(part).is_match(seen.as_ref()));
                    assert_eq!(by_part.unwrap_or(false), matches, "{text:?}: {part:?}");
                }
                if matches {
                    matched += 1;
                    let hinted = pattern.hints.is_empty() || pattern.may_match(&paragraph);
                    assert!(hinted, "{text:?}");
                }
            }
        }
        assert!(matched > 500, "{matched} of {}", pattern.source);
    }

    #[test]
    fn words_begin_behind_what_is_no_letter() {
        for (text, begins) in [
            ("", &[][..]),
            ("the “old” ferry", &[0, 4, 7, 14]),
            ("2nd\u{b}é à", &[0, 1, 4, 7]),
            (" ’s", &[1, 4]),
        ] {
            assert_eq!(beginnings(text), begins, "{text}");
        }
    }

    #[test]
    fn hints_are_found_where_words_begin() {
        const HAS: Hint = Hint::Has(&["sign up"]);
        const NEXT: Hint = Hint::Next(&["write ", "e-mail "], &["us", "our desk"]);
        const BEGINS: Hint = Hint::Begins(&["ſee", "see also"]);
        for (text, hint, has) in [
            ("Please Sign Up now", HAS, true),
            ("(SIGN UP)", HAS, true),
            ("2026sign up", HAS, true),
            ("resign up", HAS, false),
            ("They wrote. Write us, or e-mail Our Desk", NEXT, true),
            ("Write to them, not us", NEXT, false),
            ("ſee alſo", BEGINS, true),
            ("They see also", BEGINS, false),
        ] {
            assert_eq!(Paragraph::new(text).has(hint), has, "{text}");
        }
    }
}
