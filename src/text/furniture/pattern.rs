//! Patterns that are compiled when a paragraph may hold what they find.
//!
//! Compiling them all takes twenty times as long as reading a bundle, and hardly a paragraph of prose
//! needs one: each says beside itself with which words its matches begin.

use std::sync::OnceLock;

use regex_automata::meta::{Config, Regex};

use super::bytes::over_bytes;

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
}

/// A pattern of this room.
pub(super) struct Pattern {
    source: &'static str,
    sight: Sight,
    /// Every match has one of these.
    hints: &'static [Hint],
    compiled: OnceLock<Regex>,
}

impl Pattern {
    /// A pattern that is not compiled yet.
    pub(super) const fn new(source: &'static str, hints: &'static [Hint]) -> Self {
        Self {
            source,
            sight: Sight::AsItIs,
            hints,
            compiled: OnceLock::new(),
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

    /// Whether it is found in a paragraph.
    pub(super) fn is_match(&self, paragraph: &Paragraph) -> bool {
        self.may_match(paragraph) && self.matches(paragraph)
    }

    fn matches(&self, paragraph: &Paragraph) -> bool {
        match self.sight {
            Sight::AsItIs => self.regex().is_match(paragraph.text),
            Sight::Small => self.regex().is_match(&paragraph.small),
            Sight::Plain => self.regex().is_match(&plain(paragraph.text)),
        }
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
    /// A bit for every beginning of a word.
    begun: [u64; 64],
}

impl<'t> Paragraph<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut small = text.to_lowercase();
        if small.contains('ſ') {
            small = small.replace('ſ', "s");
        }
        let mut begun = [0; 64];
        for at in beginnings(&small) {
            let bit = bit(&small[at..]);
            begun[bit / 64] |= 1 << (bit % 64);
        }
        Self { text, small, begun }
    }

    fn has(&self, hint: Hint) -> bool {
        match hint {
            Hint::Begins(words) => words.iter().any(|words| self.small.starts_with(words)),
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
        let bit = bit(words);
        let may = self.begun[bit / 64] & (1 << (bit % 64)) != 0;
        let all = may.then(|| beginnings(&self.small)).into_iter().flatten();
        all.filter_map(move |at| self.small[at..].strip_prefix(words))
    }
}

/// Where words begin: whatever stands behind something that is no letter, but for white space.
fn beginnings(text: &str) -> impl Iterator<Item = usize> {
    let mut inside = false;
    text.char_indices().filter_map(move |(at, c)| {
        let begins = !inside && !c.is_whitespace();
        inside = c.is_alphabetic();
        begins.then_some(at)
    })
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

/// A number below 4096 that texts with the same three first bytes have in common.
fn bit(text: &str) -> usize {
    let bytes = text.as_bytes();
    let at = |place: usize| usize::from(bytes.get(place).copied().unwrap_or(0));
    (at(0) * 961 + at(1) * 31 + at(2)) % 4096
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

    /// Whatever a pattern finds, its hints have.
    pub(in super::super) fn assert_hints_hold(pattern: &Pattern) {
        let mut chance = Chance::new();
        let mut matched = 0;
        for _ in 0..1500 {
            let found = found_by(pattern.source, &mut chance);
            for text in [
                found.clone(),
                format!("It rained. {found}"),
                format!("2026{found} 3"),
            ] {
                let paragraph = Paragraph::new(&text);
                if pattern.matches(&paragraph) {
                    matched += 1;
                    assert!(pattern.may_match(&paragraph), "{text:?}");
                }
            }
        }
        assert!(matched > 500, "{matched} of {}", pattern.source);
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
