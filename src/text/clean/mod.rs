//! From decoded characters to clean paragraphs: NFC, line ends, control and format characters.

mod breaks;
mod character;
mod escape;
mod shown;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::story::Span;

pub use breaks::Breaks;
pub use shown::{acts_on_terminal, visible, visible_lines};

/// A cleaned text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clean {
    /// Paragraphs separated by one blank line; NFC; no control or format characters.
    pub text: String,
    /// How many characters were removed: controls, whole escape sequences, format characters.
    /// Line ends and white space that were only rewritten do not count.
    pub removed: usize,
}

/// Cleans a decoded text. Cleaning what is clean changes nothing.
pub fn clean(raw: &str, breaks: Breaks) -> Clean {
    let (stripped, removed) = strip(raw);
    Clean {
        text: breaks::lay(&nfc(stripped), breaks),
        removed,
    }
}

/// Cleans one line (a title, an outlet's name): as [`clean`], with white space folded to single spaces.
pub fn clean_line(raw: &str) -> String {
    let text = nfc(strip(raw).0);
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The paragraphs of a cleaned text: its lines that are not blank, without white space around them.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let start = at + (line.len() - line.trim_start().len());
        let end = start + line.trim().len();
        if start < end {
            found.push(Span::new(start, end));
        }
        at += line.len() + 1;
    }
    found
}

fn nfc(text: String) -> String {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text,
        _ => text.nfc().collect(),
    }
}

/// The printable ASCII that a text begins with.
fn plain(text: &str) -> &str {
    let end = text.bytes().position(|byte| !(b' '..=b'~').contains(&byte));
    &text[..end.unwrap_or(text.len())]
}

/// The text with `\n` for every line end, plain spaces, and without what no reader should see;
/// with the number of scalars removed.
fn strip(raw: &str) -> (String, usize) {
    let mut out = String::with_capacity(raw.len());
    let mut removed = 0;
    let mut escapes = escape::Scanner::new(raw);
    let mut before = None;
    let mut at = 0;
    loop {
        // Most of a text is plain letters: they stay, and begin no sequence.
        let letters = plain(&raw[at..]);
        if let Some(last) = letters.as_bytes().last() {
            out.push_str(letters);
            before = Some(char::from(*last));
            at += letters.len();
        }
        let mut rest = raw[at..].chars();
        let Some(c) = rest.next() else { break };
        let length = escapes.sequence_at(at, c);
        if length > 0 {
            let sequence = raw[at..].char_indices();
            removed += sequence.take_while(|(i, _)| *i < length).count();
            at += length;
            continue;
        }
        if let Some(flag) = character::flag(&raw[at..]) {
            out.push_str(flag);
            before = flag.chars().next_back();
            at += flag.len();
            continue;
        }
        at += c.len_utf8();
        let after = rest.next();
        if c == '\r' && after == Some('\n') {
            continue;
        }
        match character::keep(before, c, after) {
            Some(kept) => {
                out.push(kept);
                before = Some(kept);
            }
            None => removed += 1,
        }
    }
    (out, removed)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn lines(raw: &str) -> (String, usize) {
        let clean = clean(raw, Breaks::Lines);
        (clean.text, clean.removed)
    }

    #[test]
    fn removes_and_counts() {
        let cases = [
            ("plain", "plain", 0),
            ("\u{1b}[31mred\u{1b}[0m", "red", 9),
            ("\u{1b}]8;;http://x\u{7}link\u{1b}]8;;\u{1b}\\", "link", 21),
            ("\u{9b}1;31mred", "red", 6),
            ("\u{9d}0;title\u{9c}seen", "seen", 9),
            // Not a sequence: mis-decoded quotation marks must not swallow the words between them.
            ("â\u{80}\u{9d} words â\u{80}\u{9c}", "â words â", 4),
            ("\u{1b}(Bx\u{1b}My", "xy", 5),
            ("\u{1b}]0;never ended", "0;never ended", 2),
            ("\u{1b}\u{1b}[1mx", "x", 5),
            ("end\u{1b}", "end", 1),
            ("a\u{0}b\u{7}c\u{7f}d\u{85}e", "abcd\n\ne", 3),
            (
                "\u{202e}evil\u{202c} \u{2066}x\u{2069}\u{200f}\u{61c}",
                "evil x",
                6,
            ),
            (
                "zero\u{200b}width\u{feff}soft\u{ad}hyphen\u{2060}",
                "zerowidthsofthyphen",
                4,
            ),
            ("\u{feff}bom", "bom", 1),
            ("tag\u{e0041}\u{fffe}\u{fdd0}\u{fff9}", "tag", 4),
            (
                "a\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}b\u{1f3f4}\u{e0068}\u{e0069}\u{e007f}",
                "a\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}b\u{1f3f4}",
                3,
            ),
            ("👩\u{200d}🚀 x\u{200d}y", "👩\u{200d}🚀 xy", 1),
            (
                "❤\u{fe0f} a\u{fe0f} 1\u{fe0f}\u{20e3} 2\u{fe0f}",
                "❤\u{fe0f} a 1\u{fe0f}\u{20e3} 2",
                2,
            ),
            ("می\u{200c}خواهم a\u{200c}b", "می\u{200c}خواهم ab", 1),
            ("क्\u{200d}ष", "क्\u{200d}ष", 0),
        ];
        for (raw, text, removed) in cases {
            assert_eq!(lines(raw), (text.to_owned(), removed), "{raw:?}");
        }
    }

    #[test]
    fn composes_and_folds_space() {
        assert_eq!(lines("Cafe\u{301}").0, "Café");
        // The zero-width character kept the accent from its letter.
        assert_eq!(lines("Cafe\u{200b}\u{301}").0, "Café");
        assert_eq!(lines("a\u{a0}b\u{202f}c\t\td\u{3000} e ").0, "a b c d e");
    }

    #[test]
    fn every_line_end_ends_a_line() {
        let raw = "a\r\nb\rc\u{85}d\u{2028}e\u{2029}f\u{b}g\u{c}h\ni";
        assert_eq!(lines(raw).0, "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng\n\nh\n\ni");
        assert_eq!(lines(raw).1, 0);
    }

    #[test]
    fn one_line() {
        assert_eq!(
            clean_line("  A\ttitle\r\nin \u{1b}[1mtwo\u{1b}[m  lines\u{200e} "),
            "A title in two lines"
        );
    }

    #[test]
    fn paragraphs_are_the_lines() {
        let text = "One.\n\nTwo – é.\n\n";
        let found: Vec<_> = paragraphs(text).into_iter().map(|p| p.of(text)).collect();
        assert_eq!(found, ["One.", "Two – é."]);
        assert!(paragraphs("").is_empty());
    }

    #[test]
    fn unended_sequences_take_linear_time() {
        let raw = "\u{1b}]".repeat(200_000);
        assert_eq!(lines(&raw), (String::new(), 400_000));
    }

    proptest! {
        #[test]
        fn cleaning_twice_is_cleaning_once(
            raw in "([a-z .-]|\\PC|[\\n\\r\u{1b}\u{9b}\u{9d}\u{200c}\u{200d}\u{fe0f}\u{301}\u{20e3}☀👩1]|\\[31m|\\]0;|[a-z ]{60}){0,30}",
            detect: bool,
        ) {
            let breaks = if detect { Breaks::Detect } else { Breaks::Lines };
            let once = clean(&raw, breaks);
            let twice = clean(&once.text, breaks);
            prop_assert_eq!(twice.removed, 0);
            prop_assert_eq!(&twice.text, &once.text);
            prop_assert!(once.text.trim() == once.text);
            prop_assert!(!once.text.contains("\n\n\n") && !once.text.contains("  "));
            for span in paragraphs(&once.text) {
                prop_assert!(!span.of(&once.text).contains('\n'));
            }
        }
    }
}
