//! How one slot is drawn.

use super::{Color, Depth};

/// How a slot is drawn. Nothing here is meaning: what it says stands on the screen as a mark too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
#[allow(clippy::struct_excessive_bools)] // the terminal's own attributes, one switch each
pub struct Style {
    /// Colour of the letters; none leaves what is below.
    pub fg: Option<Color>,
    /// Colour of the ground; none leaves what is below.
    pub bg: Option<Color>,
    /// Bold.
    pub bold: bool,
    /// Faint.
    pub dim: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Letters and ground exchanged.
    pub reverse: bool,
    /// Struck through.
    pub strike: bool,
}

impl Style {
    /// `self` with `over` drawn on top: its colours win where it has any, its attributes add.
    #[must_use]
    pub fn patch(self, over: Self) -> Self {
        Self {
            fg: over.fg.or(self.fg),
            bg: over.bg.or(self.bg),
            bold: self.bold || over.bold,
            dim: self.dim || over.dim,
            italic: self.italic || over.italic,
            underline: self.underline || over.underline,
            reverse: self.reverse || over.reverse,
            strike: self.strike || over.strike,
        }
    }

    /// The same style in the colours a terminal of `depth` has.
    #[must_use]
    pub fn at(self, depth: Depth) -> Self {
        Self {
            fg: self.fg.map(|color| color.at(depth)),
            bg: self.bg.map(|color| color.at(depth)),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_patch_wins_where_it_says_something() {
        let below = Style {
            fg: Some(Color::Ansi(1)),
            bg: Some(Color::Ansi(2)),
            bold: true,
            ..Style::default()
        };
        let over = Style {
            fg: Some(Color::Ansi(3)),
            underline: true,
            ..Style::default()
        };
        let both = below.patch(over);
        assert_eq!(both.fg, Some(Color::Ansi(3)));
        assert_eq!(both.bg, Some(Color::Ansi(2)));
        assert!(both.bold && both.underline && !both.italic);
    }
}
