//! Colours and marks as values, and their contrast. Knows of no terminal.

/// A colour as a theme writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Color {
    /// The terminal's own foreground or background.
    #[default]
    Default,
    /// One of the terminal's sixteen colours, 0 to 15.
    Ansi(u8),
    /// One of the 256-colour cube, 16 to 255.
    Indexed(u8),
    /// 24 bits.
    Rgb(u8, u8, u8),
}

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
}
