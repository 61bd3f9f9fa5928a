//! The program's own marks in ASCII, column for column.

use std::borrow::Cow;

/// What each mark becomes with `--ascii`.
const ASCII: [(char, char); 29] = [
    ('≡', '&'),
    ('✓', 'o'),
    ('✎', '*'),
    ('∅', '0'),
    ('⊘', 'X'),
    ('★', '^'),
    ('┃', '|'),
    ('│', ':'),
    ('─', '-'),
    ('╌', '-'),
    ('┌', '+'),
    ('┐', '+'),
    ('└', '+'),
    ('┘', '+'),
    ('▌', '|'),
    ('▐', '|'),
    ('‹', '<'),
    ('›', '>'),
    ('·', '-'),
    ('…', '.'),
    ('⇄', '%'),
    ('≈', '~'),
    ('¶', 'P'),
    ('↑', '^'),
    ('↓', 'v'),
    ('↕', '!'),
    ('“', '"'),
    ('”', '"'),
    ('×', 'x'),
];

/// The words with every mark in ASCII.
pub fn ascii(words: &str) -> Cow<'_, str> {
    if words.is_ascii() {
        return Cow::Borrowed(words);
    }
    let mapped = |c: char| ASCII.iter().find(|(from, _)| *from == c).map_or(c, |m| m.1);
    Cow::Owned(words.chars().map(mapped).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Widths;

    #[test]
    fn every_mark_keeps_its_width() {
        for (from, to) in ASCII {
            assert!(to.is_ascii_graphic());
            assert_eq!(Widths::default().scalar(from), 1, "{from}");
        }
        assert_eq!(ascii("∅ c7 not found"), "0 c7 not found");
        assert_eq!(ascii("Le Quai é"), "Le Quai é", "letters are no marks");
    }
}
