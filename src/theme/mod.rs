//! Colours and marks as values, and their contrast. Knows of no terminal.
//!
//! A view asks for a [`Slot`] ("a changed word", "the title") and never for a colour; a [`Theme`]
//! is the table from slots to styles, read from TOML ([`parse`]). What a slot says also stands on
//! the screen as a glyph or a word, so that [`Depth::Mono`] loses nothing but comfort.

mod ascii;
mod builtin;
mod check;
mod color;
mod contrast;
mod depth;
mod parse;
mod sight;
mod slot;
mod style;

pub use ascii::ascii;
pub use builtin::{BUILTIN, DEFAULT_DARK, DEFAULT_LIGHT, builtin, source_of};
pub use check::{Finding, check};
pub use color::Color;
pub use contrast::{contrast, luminance};
pub use depth::Depth;
pub use parse::{Complaint, parse};
pub use sight::{Sight, difference};
pub use slot::{Duty, Slot};
pub use style::Style;

/// Which kind of ground a theme is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Variant {
    /// Light letters on a dark ground.
    #[default]
    Dark,
    /// Dark letters on a light ground.
    Light,
    /// The terminal's own colours, whichever they are.
    Either,
}

impl Variant {
    /// The word in a theme file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::Either => "either",
        }
    }
}

/// Every slot's style, resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// The name it was asked for by.
    pub name: String,
    /// Made for a dark or a light ground.
    pub variant: Variant,
    styles: [Style; Slot::COUNT],
}

impl Theme {
    /// The style of `slot`, as written: what it leaves open is decided by what is drawn below it.
    pub fn style(&self, slot: Slot) -> Style {
        self.styles[slot as usize]
    }

    /// The same theme with only the colours a terminal of `depth` can show.
    #[must_use]
    pub fn at(&self, depth: Depth) -> Self {
        Self {
            styles: self.styles.map(|style| style.at(depth)),
            ..self.clone()
        }
    }

    /// Whether any slot has a colour other than the terminal's own foreground and background.
    pub fn has_colour(&self) -> bool {
        let coloured = |color: Option<Color>| color.is_some_and(|c| c != Color::Default);
        self.styles
            .iter()
            .any(|style| coloured(style.fg) || coloured(style.bg))
    }
}

impl Default for Theme {
    /// The default dark theme.
    fn default() -> Self {
        builtin(DEFAULT_DARK).unwrap_or_else(|| Self {
            name: DEFAULT_DARK.to_owned(),
            variant: Variant::Dark,
            styles: [Style::default(); Slot::COUNT],
        })
    }
}
