//! Patterns of characters as patterns of bytes, which cost a tenth to compile.
//!
//! The compiler of `regex-automata` turns each class that has a character beyond ASCII into the UTF-8 of its
//! ranges, and sets up a table of 400 kB for that, be the class `[^.]`. Most classes of this room name letters of ASCII,
//! a few others, or all but a few. In valid UTF-8 these are the same as bytes:
//! a byte of ASCII, the bytes of one letter, or any lead with what follows it.

use regex_syntax::hir::{
    Class, ClassBytes, ClassBytesRange, ClassUnicode, Hir, HirKind, Repetition,
};
use regex_syntax::utf8::{Utf8Range, Utf8Sequence, Utf8Sequences};

/// Characters beyond ASCII that are written out one by one.
const FEW: u32 = 24;
/// Ranges beyond ASCII that are turned into the sequences of their bytes, as all but a few characters are; a class of
/// more stays as it is.
const RANGES: usize = 8;
/// The last character of ASCII.
const ASCII: u32 = 0x7f;
/// A byte that UTF-8 has nowhere.
const NOWHERE: u8 = 0xff;

/// The same pattern over bytes, without captures.
pub(super) fn over_bytes(pattern: Hir) -> Hir {
    let all = |parts: Vec<Hir>| parts.into_iter().map(over_bytes).collect();
    match pattern.into_kind() {
        HirKind::Empty => Hir::empty(),
        HirKind::Literal(literal) => Hir::literal(literal.0),
        HirKind::Look(look) => Hir::look(look),
        HirKind::Class(Class::Bytes(class)) => Hir::class(Class::Bytes(class)),
        HirKind::Class(Class::Unicode(class)) => {
            bytes_of(&class).unwrap_or_else(|| Hir::class(Class::Unicode(class)))
        }
        HirKind::Repetition(mut repetition) => {
            *repetition.sub = over_bytes(*repetition.sub);
            Hir::repetition(repetition)
        }
        HirKind::Capture(capture) => over_bytes(*capture.sub),
        HirKind::Concat(parts) => Hir::concat(all(parts)),
        HirKind::Alternation(parts) => Hir::alternation(all(parts)),
    }
}

/// A class as bytes; none if it has many characters beyond ASCII, but not all.
fn bytes_of(class: &ClassUnicode) -> Option<Hir> {
    let mut ascii = ClassBytes::empty();
    let mut beyond = Vec::new();
    for range in class.iter() {
        let (start, end) = (u32::from(range.start()), u32::from(range.end()));
        if start <= ASCII {
            ascii.push(ClassBytesRange::new(start as u8, end.min(ASCII) as u8));
        }
        if end > ASCII {
            beyond.push((start.max(ASCII + 1), end));
        }
    }
    // A literal among literals would be made a class of characters again.
    if let [range] = ascii.ranges()
        && range.start() == range.end()
        && !beyond.is_empty()
    {
        ascii.push(ClassBytesRange::new(NOWHERE, NOWHERE));
    }
    let mut parts = vec![Hir::class(Class::Bytes(ascii))];
    let count: u32 = beyond.iter().map(|(start, end)| end - start + 1).sum();
    if beyond == [(ASCII + 1, u32::from(char::MAX))] {
        parts.push(any_beyond_ascii());
    } else if count <= FEW {
        let scalars = beyond.iter().flat_map(|(start, end)| *start..=*end);
        let letters = scalars.filter_map(char::from_u32);
        parts.extend(letters.map(|letter| Hir::literal(letter.to_string().into_bytes())));
    } else if beyond.len() <= RANGES {
        let scalars = |(start, end)| Some((char::from_u32(start)?, char::from_u32(end)?));
        let ranges = beyond.into_iter().filter_map(scalars);
        parts.extend(ranges.flat_map(|(start, end)| Utf8Sequences::new(start, end).map(in_a_row)));
    } else {
        return None;
    }
    Some(Hir::alternation(parts))
}

/// Bytes of so many ranges, one after the other.
fn in_a_row(sequence: Utf8Sequence) -> Hir {
    let byte = |range: &Utf8Range| {
        let range = ClassBytesRange::new(range.start, range.end);
        Hir::class(Class::Bytes(ClassBytes::new([range])))
    };
    Hir::concat(sequence.as_slice().iter().map(byte).collect())
}

/// A byte that begins a longer character, and those that go on with it.
fn any_beyond_ascii() -> Hir {
    let bytes = |start, end| {
        Hir::class(Class::Bytes(ClassBytes::new([ClassBytesRange::new(
            start, end,
        )])))
    };
    let rest = Hir::repetition(Repetition {
        min: 1,
        max: Some(3),
        greedy: true,
        sub: Box::new(bytes(0x80, 0xbf)),
    });
    Hir::concat(vec![bytes(0xc2, 0xf4), rest])
}

#[cfg(test)]
mod tests {
    use super::super::pattern::lean;
    use regex::Regex;

    #[test]
    fn bytes_find_what_characters_find() {
        let patterns = [
            r"^[^.]{3}$",
            r"[’']s\b",
            r"^[A-Zàáü]+$",
            r"^[^ ]+ [^ ]{2,4}$",
            r"(?i)^kiſs$",
            r"^(?:é|[^a-z])\)?$",
            r"\b[^!]\b",
            r"^[\p{Greek}a].$",
            r"^[^a]?$",
            r"^[^.“”]+$",
            r"^[^’渡\u{10000}]{2}$",
            r"[渡-起é]",
        ];
        let texts = [
            "",
            "a",
            "abc",
            "a’s",
            "a's b",
            "ÀÁü",
            "AÀé",
            "渡輪a",
            "👩‍👧x",
            "a. b",
            "KISS",
            "é)",
            "1)",
            "€x",
            "Éa",
            "É",
            "a b",
            "ab 渡輪船",
            "ab 渡",
            "ab 渡輪船起火",
        ];
        for pattern in patterns {
            let (known, own) = (Regex::new(pattern).unwrap(), lean(pattern));
            for text in texts {
                assert_eq!(
                    own.is_match(text),
                    known.is_match(text),
                    "{pattern} in {text:?}"
                );
            }
        }
    }
}
