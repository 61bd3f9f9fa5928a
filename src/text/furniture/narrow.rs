//! What of a pattern one paragraph can match.
//!
//! A pattern of this room is a list of labels in six languages, and a paragraph that has one of them has none of the
//! others. So what is compiled for it is what of the pattern stands in the paragraph letter by letter: mostly one label
//! of fifty, often none, at a tenth of the price.

use std::ops::Range;

/// What of `source` may be found in `text`; none if nothing may. Letters are compared in small letters, in which
/// `text` is.
pub(super) fn narrowed(source: &str, text: &str) -> Option<String> {
    let mut ways = alternatives(source).filter_map(|way| narrowed_way(way, text));
    let mut left = ways.next()?;
    for way in ways {
        left.push('|');
        left.push_str(&way);
    }
    Some(left)
}

/// What is left of one way through a pattern: groups lose the ways that are not in the text, and what may be left
/// out is left out where it has none.
fn narrowed_way(way: &str, text: &str) -> Option<String> {
    let atoms: Vec<Atom> = atoms(way).collect();
    // What groups leave can only make longer what has to stand in the text.
    if !letters_stand_in(way, &atoms, text) {
        return None;
    }
    if atoms.iter().all(|atom| atom.inner.is_none()) {
        return Some(way.to_owned());
    }
    let mut left = String::new();
    for atom in atoms {
        let Some(inner) = atom.inner else {
            left.push_str(&way[atom.whole]);
            continue;
        };
        let (open, close) = (atom.whole.start..inner.start, inner.end..atom.whole.end);
        match narrowed(&way[inner], text) {
            Some(inner) if atom.once && &way[open.clone()] == "(?:" && !is_divided(&inner) => {
                left.push_str(&inner);
            }
            Some(inner) => left.extend([&way[open], &inner, &way[close]]),
            None if atom.optional => {}
            None => return None,
        }
    }
    stands_in(&left, text).then_some(left)
}

/// Whether the letters that stand side by side in a way, outside of groups, stand so in a text.
fn stands_in(way: &str, text: &str) -> bool {
    letters_stand_in(way, &atoms(way).collect::<Vec<_>>(), text)
}

/// The same of a way of which the parts are known.
fn letters_stand_in(way: &str, atoms: &[Atom], text: &str) -> bool {
    let mut run = String::new();
    let mut begins = false;
    let stands = |run: &str, begins: bool| match run {
        "" | " " => true,
        run if begins => text.starts_with(run),
        run => text.contains(run),
    };
    for atom in atoms {
        match atom.letter {
            Some(letter) if !atom.optional => {
                run.extend(letter.to_lowercase());
                if atom.once {
                    continue;
                }
            }
            _ => {}
        }
        if !stands(&run, begins) {
            return false;
        }
        run.clear();
        begins = &way[atom.whole.clone()] == "^";
    }
    stands(&run, begins)
}

fn is_divided(source: &str) -> bool {
    alternatives(source).nth(1).is_some()
}

/// What stands between the bars of a pattern that are in no group.
fn alternatives(source: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(source);
    std::iter::from_fn(move || {
        let ways = rest?;
        let bar = bar(ways);
        rest = bar.map(|bar| &ways[bar + 1..]);
        Some(bar.map_or(ways, |bar| &ways[..bar]))
    })
}

/// Where the first bar stands that is in no group and no class.
fn bar(source: &str) -> Option<usize> {
    let bytes = source.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at += match byte {
            b'|' => return Some(at),
            b'\\' => 2,
            b'[' => closed(&source[at..], b'[', b']'),
            b'(' => closed(&source[at..], b'(', b')'),
            _ => 1,
        };
    }
    None
}

/// A part of a pattern, with what says how often it stands there.
struct Atom {
    whole: Range<usize>,
    /// What stands in the brackets of a group.
    inner: Option<Range<usize>>,
    /// The letter or sign that it is.
    letter: Option<char>,
    /// Whether it may be left out.
    optional: bool,
    /// Whether it stands there once, neither more nor less.
    once: bool,
}

/// The parts of a pattern in a row, a group as one.
fn atoms(source: &str) -> impl Iterator<Item = Atom> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at;
        let first = source[start..].chars().next()?;
        let end = start + length(&source[start..], first);
        let (optional, often) = repeated(&source[end..]);
        at = end + often;
        let letter = match first {
            '\\' => source[start + 1..]
                .chars()
                .next()
                .filter(|c| !c.is_ascii_alphanumeric()),
            '[' | '(' | '.' | '^' | '$' | '|' => None,
            letter => Some(letter),
        };
        let opened = || start + source[start..].find(':').map_or(1, |colon| colon + 1);
        Some(Atom {
            whole: start..at,
            inner: (first == '(').then(|| opened()..end - 1),
            letter,
            optional,
            once: often == 0,
        })
    })
}

/// The length of the part that a text begins with, without what says how often it stands there.
fn length(rest: &str, first: char) -> usize {
    match first {
        '\\' if rest[1..].starts_with(['p', 'x']) => rest.find('}').map_or(2, |end| end + 1),
        '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
        '[' => closed(rest, b'[', b']'),
        '(' => closed(rest, b'(', b')'),
        first => first.len_utf8(),
    }
}

/// The length of what a text begins with, up to the bracket that closes it.
fn closed(rest: &str, open: u8, close: u8) -> usize {
    let bytes = rest.as_bytes();
    let (mut depth, mut at) = (0, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 1,
            b'[' if open == b'(' => at += closed(&rest[at..], b'[', b']') - 1,
            // In a class an opening bracket is a sign like others.
            byte if byte == open && (depth == 0 || open == b'(') => depth += 1,
            byte if byte == close => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            break;
        }
    }
    at.min(rest.len())
}

/// Whether what stands before may be left out, and the length of the text that says how often it stands there.
fn repeated(rest: &str) -> (bool, usize) {
    let bytes = rest.as_bytes();
    let (optional, length) = match bytes.first() {
        Some(b'?' | b'*') => (true, 1),
        Some(b'+') => (false, 1),
        Some(b'{') => (
            bytes.get(1) == Some(&b'0') || bytes.get(1) == Some(&b','),
            rest.find('}').map_or(rest.len(), |end| end + 1),
        ),
        _ => return (false, 0),
    };
    let lazy = bytes.get(length) == Some(&b'?');
    (optional, length + usize::from(lazy))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_what_the_text_has() {
        let source = r"^(?:please )?(?:read (?:more|also)|see also|watch(?: this)?) (?:on|about)\b|\b(?:e-?mail|write to) (?:us|\S+@\S+)|(?i-u:by (?:Ann|Bea)) \(c[|)]\)";
        let cases = [
            ("they said so", None),
            ("read more in it", None),
            ("they read more about it", None),
            ("read more about it", Some(r"^read more about\b")),
            ("watch about", Some(r"^watch about\b")),
            (
                "please see also on us, about",
                Some(r"^(?:please )?see also (?:on|about)\b"),
            ),
            ("we e-mail him", None),
            ("write to us or a@b", Some(r"\bwrite to (?:us|\S+@\S+)")),
            ("by ann (c|)", Some(r"(?i-u:by Ann) \(c[|)]\)")),
        ];
        for (text, wanted) in cases {
            assert_eq!(narrowed(source, text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn parts_are_told_apart() {
        let parts: Vec<&str> = atoms(r"a[|\]]b+(?:c|(d)){2,}?\p{Lu}*\.é?")
            .map(|atom| &r"a[|\]]b+(?:c|(d)){2,}?\p{Lu}*\.é?"[atom.whole])
            .collect();
        let wanted = [
            "a",
            r"[|\]]",
            "b+",
            "(?:c|(d)){2,}?",
            r"\p{Lu}*",
            r"\.",
            "é?",
        ];
        assert_eq!(parts, wanted);
    }
}
