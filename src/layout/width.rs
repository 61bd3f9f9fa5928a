//! How many columns text takes on a terminal.
//!
//! The width of a text is the sum of the widths of its graphemes (UAX #29), each drawn into cells
//! of its own. That is what ends up on the screen; the width of the whole string may be less, where
//! letters of two graphemes would join.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// More scalars than this in one grapheme are a pile meant to break a screen; the rest is not drawn.
const PILE: usize = 16;
/// In fewer columns than these the mark for what was cut off is one column wide.
const SHORT: usize = 6;

/// How text is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Widths {
    /// Characters of ambiguous width (UAX #11) take two columns.
    pub ambiguous_wide: bool,
}

/// The mark for what was cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ellipsis {
    /// `…`
    Unicode,
    /// `..`, in few columns `.`: no other mark of the program is either of them.
    Ascii,
}

impl Ellipsis {
    /// The mark in so many columns.
    fn as_str(self, columns: usize) -> &'static str {
        match self {
            Self::Unicode => "…",
            Self::Ascii if columns < SHORT => ".",
            Self::Ascii => "..",
        }
    }
}

impl Widths {
    /// Columns of one grapheme.
    pub fn grapheme(self, grapheme: &str) -> usize {
        match grapheme.as_bytes() {
            [b] if (0x20..0x7f).contains(b) => 1,
            _ => {
                // Most marks and letters that are not ASCII stand alone.
                if let Some(alone) = alone(grapheme) {
                    return self.scalar(alone);
                }
                if grapheme.chars().any(char::is_control) {
                    return 0;
                }
                let kept = pile(grapheme);
                if self.ambiguous_wide {
                    kept.width_cjk()
                } else {
                    kept.width()
                }
            }
        }
    }

    /// Columns of one scalar standing alone.
    pub fn scalar(self, c: char) -> usize {
        if !self.ambiguous_wide && is_narrow(c) {
            return 1;
        }
        let width = if self.ambiguous_wide {
            c.width_cjk()
        } else {
            c.width()
        };
        width.unwrap_or(0)
    }

    /// Columns of a text on one line.
    pub fn text(self, text: &str) -> usize {
        let (mut rest, mut columns) = (text, 0);
        loop {
            let letters = plain(rest).len();
            columns += letters;
            rest = &rest[letters..];
            let Some(grapheme) = first_grapheme(rest) else {
                return columns;
            };
            columns += self.grapheme(grapheme);
            rest = &rest[grapheme.len()..];
        }
    }

    /// How many columns a text takes at most, from its bytes alone: one for a letter of one or two bytes, three for a
    /// longer one.
    fn most(self, text: &str) -> usize {
        if self.ambiguous_wide {
            return text.len();
        }
        let begins = |byte: &u8| usize::from(byte & 0xc0 != 0x80) + 2 * usize::from(*byte >= 0xe0);
        text.as_bytes().iter().map(begins).sum()
    }

    /// The beginning of `text` that fits into `columns`, cut between graphemes, and its width.
    pub fn fit(self, text: &str, columns: usize) -> (&str, usize) {
        let (mut at, mut used) = (0, 0);
        loop {
            let letters = plain(&text[at..]).len().min(columns - used);
            at += letters;
            used += letters;
            // Plain letters that are left have no room: neither has the first of them.
            let Some(grapheme) = first_grapheme(&text[at..]) else {
                return (text, used);
            };
            let width = self.grapheme(grapheme);
            if used + width > columns {
                return (&text[..at], used);
            }
            used += width;
            at += grapheme.len();
        }
    }

    /// `text` in at most `columns`, with a mark at its end where something was cut off.
    pub fn truncate(self, text: &str, columns: usize, mark: Ellipsis) -> Cow<'_, str> {
        match self.cut(text, columns, mark) {
            (whole, "") => Cow::Borrowed(whole),
            (kept, mark) => Cow::Owned([kept, mark].concat()),
        }
    }

    /// What of `text` fits into `columns` with a mark behind it where something was cut off, and that mark.
    pub fn cut(self, text: &str, columns: usize, mark: Ellipsis) -> (&str, &'static str) {
        if self.most(text) <= columns {
            return (text, "");
        }
        let mark = mark.as_str(columns);
        let reserved = self.text(mark);
        // What fits beside the mark first: of the rest, hardly more has to be looked at.
        let (kept, used) = self.fit(text, columns.saturating_sub(reserved));
        let rest = &text[kept.len()..];
        if self.fit(rest, columns - used).0.len() == rest.len() {
            (text, "")
        } else if columns < reserved {
            ("", "")
        } else {
            (kept.trim_end(), mark)
        }
    }
}

/// The only scalar of a grapheme.
fn alone(grapheme: &str) -> Option<char> {
    let mut scalars = grapheme.chars();
    let first = scalars.next()?;
    scalars.next().is_none().then_some(first)
}

/// The grapheme without what is piled too high on it.
pub(crate) fn pile(grapheme: &str) -> &str {
    if grapheme.len() <= PILE {
        return grapheme;
    }
    match grapheme.char_indices().nth(PILE) {
        Some((at, _)) => &grapheme[..at],
        None => grapheme,
    }
}

/// How much of the beginning of a text is plain letters that stand for themselves: they are ASCII, and what
/// follows them joins none of them to a longer grapheme.
pub(crate) fn plain(text: &str) -> &str {
    let count = letters(text.as_bytes());
    let next = text[count..].chars().next();
    let joins = next.is_some_and(|next| !next.is_ascii() && !is_apart(next));
    &text[..count.saturating_sub(joins.into())]
}

/// How many bytes at the beginning are printable ASCII. Most texts are nothing else: sixteen are looked at at once.
fn letters(bytes: &[u8]) -> usize {
    let is_letter = |b: &u8| b.wrapping_sub(0x20) < 0x5f;
    let (blocks, _) = bytes.as_chunks::<16>();
    let whole = |block: &&[u8; 16]| block.iter().fold(true, |all, b| all & is_letter(b));
    let sure = 16 * blocks.iter().take_while(whole).count();
    sure + bytes[sure..].iter().take_while(|b| is_letter(b)).count()
}

/// The first grapheme of a text. Most that are not ASCII are marks and letters of one scalar, for which the
/// whole rule of borders need not be asked.
pub(crate) fn first_grapheme(text: &str) -> Option<&str> {
    let mut scalars = text.chars();
    let (first, next) = (scalars.next()?, scalars.next());
    let apart = |c: char| is_apart(c) || (' '..='~').contains(&c);
    if apart(first) && next.is_none_or(apart) {
        return Some(&text[..first.len_utf8()]);
    }
    text.graphemes(true).next()
}

/// Whether a scalar that is not ASCII joins neither what is before it nor what is behind it, if that is such a one as
/// well or a plain letter: Latin letters, quotation marks and dashes, arrows, signs of sums and sets, boxes, blocks, shapes
/// and dingbats (`Grapheme_Cluster_Break` Other, UAX #29).
fn is_apart(c: char) -> bool {
    matches!(c,
        '\u{a1}'..='\u{ac}'
        | '\u{ae}'..='\u{24f}'
        | '\u{2010}'..='\u{2027}'
        | '\u{2030}'..='\u{205e}'
        | '\u{2190}'..='\u{23ff}'
        | '\u{2500}'..='\u{27bf}')
}

/// Whether a scalar is known to be one column wide without looking it up, unless ambiguous ones are wide: most letters
/// and marks of a screen.
fn is_narrow(c: char) -> bool {
    matches!(c,
        ' '..='~'
        | '\u{a1}'..='\u{ac}'
        | '\u{ae}'..='\u{24f}'
        | '\u{2010}'..='\u{2027}'
        | '\u{2030}'..='\u{205e}'
        | '\u{2190}'..='\u{2319}'
        | '\u{2500}'..='\u{25fc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const NARROW: Widths = Widths {
        ambiguous_wide: false,
    };
    const WIDE: Widths = Widths {
        ambiguous_wide: true,
    };

    #[test]
    fn columns_of_text() {
        for (text, narrow, wide) in [
            ("", 0, 0),
            ("ferry", 5, 5),
            ("渡輪", 4, 4),
            ("cafe\u{301}", 4, 4),
            ("👩‍👩‍👧", 2, 2),
            ("🇮🇹", 2, 2),
            ("“—”", 3, 6),
            ("a\tb\u{1b}", 2, 2),
            ("\u{301}", 0, 0),
        ] {
            assert_eq!(NARROW.text(text), narrow, "{text:?}");
            assert_eq!(WIDE.text(text), wide, "{text:?} with wide ambiguous");
        }
    }

    #[test]
    fn no_text_takes_more_columns_than_its_bytes_say() {
        let holds = |text: &str| {
            for widths in [NARROW, WIDE] {
                assert!(widths.text(text) <= widths.most(text), "{text:?}");
            }
        };
        for text in [
            "#\u{fe0f}\u{20e3}©\u{fe0f}™\u{fe0f}❤\u{fe0f}",
            "👩‍👩‍👧🇮🇹🇮",
            "cafe\u{301} ﾊﾞ 각",
            "لا ქართული क्षि",
        ] {
            holds(text);
        }
        for c in '\0'..=char::MAX {
            holds(c.encode_utf8(&mut [0; 4]));
        }
        assert_eq!(NARROW.most("17 O17 · 渡"), 12);
    }

    #[test]
    fn a_scalar_is_as_wide_alone_as_in_a_text() {
        for c in '\0'..=char::MAX {
            if c.is_control() {
                assert_eq!([NARROW.scalar(c), WIDE.scalar(c)], [0, 0], "{c:?}");
                continue;
            }
            let text = c.to_string();
            assert_eq!(NARROW.scalar(c), text.width(), "{c:?}");
            assert_eq!(WIDE.scalar(c), text.width_cjk(), "{c:?}");
        }
    }

    #[test]
    fn the_first_grapheme_is_that_of_the_rule() {
        let behind = [
            "",
            "a",
            "é",
            "”",
            "\u{301}",
            "\u{200d}👧",
            "\u{fe0f}",
            "\u{903}",
            "\n",
            "한",
        ];
        for c in ('\0'..='\u{33ff}').chain('\u{1f1e6}'..='\u{1f5ff}') {
            for next in behind {
                let text = format!("{c}{next}");
                assert_eq!(
                    first_grapheme(&text),
                    text.graphemes(true).next(),
                    "{text:?}"
                );
                let text = format!("ab{text}");
                let letters = plain(&text).len();
                let borders = text.grapheme_indices(true).any(|(at, _)| at == letters);
                assert!(borders || letters == text.len(), "{text:?}");
            }
        }
    }

    #[test]
    fn cut_between_graphemes() {
        for (text, columns, want) in [
            ("ferry", 5, "ferry"),
            ("ferry", 4, "fer…"),
            ("渡輪起火", 5, "渡輪…"),
            ("渡輪起火", 4, "渡…"),
            ("cafe\u{301}s", 4, "caf…"),
            ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"),
            ("to sea", 4, "to…"),
            ("ferry", 0, ""),
        ] {
            let got = NARROW.truncate(text, columns, Ellipsis::Unicode);
            assert_eq!(got, want, "{text:?} in {columns}");
            assert!(NARROW.text(&got) <= columns);
        }
    }

    #[test]
    fn what_fits_is_cut_where_graphemes_are_summed() {
        let texts = [
            "",
            "ferry",
            "caf\u{e9}s “to” sea",
            "渡輪a起火",
            "a\u{301}b",
            "x👩‍👩‍👧y",
            "a\u{301}",
        ];
        for text in texts {
            for columns in 0..12 {
                let (mut at, mut used) = (0, 0);
                for grapheme in text.graphemes(true) {
                    if used + NARROW.grapheme(grapheme) > columns {
                        break;
                    }
                    used += NARROW.grapheme(grapheme);
                    at += grapheme.len();
                }
                assert_eq!(
                    NARROW.fit(text, columns),
                    (&text[..at], used),
                    "{text:?} in {columns}"
                );
            }
        }
    }

    #[test]
    fn cut_in_ascii() {
        for (columns, want) in [
            (11, "ferry fir.."),
            (6, "ferr.."),
            (5, "ferr."),
            (1, "."),
            (0, ""),
        ] {
            let got = NARROW.truncate("ferry fire out", columns, Ellipsis::Ascii);
            assert_eq!(got, want, "in {columns}");
        }
        assert_eq!(NARROW.truncate("ferry", 5, Ellipsis::Ascii), "ferry");
    }

    #[test]
    fn a_pile_of_accents_is_one_narrow_cell() {
        let tower = format!("a{}", "\u{301}".repeat(10_000));
        assert_eq!(NARROW.text(&tower), 1);
        assert_eq!(pile(&tower).chars().count(), PILE);
    }
}
