//! Colour for text exports, where it is wanted. Marks say the same.

/// Whether escape sequences are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Paint {
    /// No escape byte at all.
    #[default]
    Plain,
    /// The terminal's own sixteen colours and attributes.
    Ansi,
}

impl Paint {
    /// `text` as a heading.
    pub fn heading(self, text: &str) -> String {
        self.wrap("1", text)
    }

    /// `text` as words that differ from the base's.
    pub fn changed(self, text: &str) -> String {
        self.wrap("4", text)
    }

    /// `text` as words of the base that are missing here.
    pub fn removed(self, text: &str) -> String {
        self.wrap("9", text)
    }

    /// `text` as something less important.
    pub fn faint(self, text: &str) -> String {
        self.wrap("2", text)
    }

    fn wrap(self, code: &str, text: &str) -> String {
        match self {
            Self::Plain => text.to_owned(),
            Self::Ansi => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
        }
    }
}
