//! The program's own marks in ASCII, column for column but for the ellipsis.

use std::borrow::Cow;

/// What each mark becomes with `--ascii`. No digit is among them: beside the figures of the matrix it would be one. Nor are
/// the signs of bounds, which take two columns and are written so from the first: `>12` is not `>=12`.
const ASCII: [(char, &str); 29] = [
    ('≡', "&"),
    ('✓', "o"),
    ('✎', "*"),
    ('∅', "/"),
    ('⊘', "X"),
    ('★', "^"),
    ('☆', "`"),
    ('┃', "|"),
    ('│', ":"),
    ('─', "-"),
    ('╌', "-"),
    ('┌', "+"),
    ('┐', "+"),
    ('└', "+"),
    ('┘', "+"),
    ('▌', "|"),
    ('▐', "|"),
    ('‹', "<"),
    ('›', ">"),
    ('·', "-"),
    ('…', ".."),
    ('⇄', "%"),
    ('≈', "_"),
    ('¶', "P"),
    ('↑', "^"),
    ('↓', "v"),
    ('“', "\""),
    ('”', "\""),
    ('×', "x"),
];

/// The words with every mark in ASCII.
pub fn ascii(words: &str) -> Cow<'_, str> {
    if words.is_ascii() {
        return Cow::Borrowed(words);
    }
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match ASCII.iter().find(|(from, _)| *from == c) {
            Some((_, to)) => out.push_str(to),
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthChar;

    #[test]
    fn every_mark_keeps_its_width() {
        for (from, to) in ASCII {
            let plain = |c: u8| c.is_ascii_graphic() && !c.is_ascii_digit();
            assert!(to.bytes().all(plain), "{from}");
            assert_eq!(from.width(), Some(1), "{from}");
            assert_eq!(to.len() == 1, from != '…', "{from}");
        }
        assert_eq!(ascii("∅ c7 not found"), "/ c7 not found");
        assert_eq!(ascii(" … 3 more rows "), " .. 3 more rows ");
        assert_eq!(ascii("Le Quai é"), "Le Quai é", "letters are no marks");
    }
}
