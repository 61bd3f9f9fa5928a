//! How the reader looks and behaves, as decided by flags, configuration and terminal.

use std::sync::Arc;

use super::command::KeyMap;
use crate::theme::{Depth, Theme};

/// Given once at the start; only the theme may change later.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools)] // independent switches, one flag each
pub struct Settings {
    /// Draw marks and lines in ASCII.
    pub ascii: bool,
    /// Use the theme's colours; false leaves bold, underline and reverse alone (mono).
    pub colour: bool,
    /// Whether names of outlets are links to their reports.
    pub links: bool,
    /// Whether the mouse is captured at the start.
    pub mouse: bool,
    /// How many colours the terminal has.
    pub depth: Depth,
    /// The colours.
    pub theme: Arc<Theme>,
    /// Characters of ambiguous width take two columns, as terminals of East Asian locales draw them.
    pub ambiguous_wide: bool,
    /// Nothing is drawn, everything is said line by line: the cursor goes from sentence to
    /// sentence, because rows are not visible.
    pub linear: bool,
    /// The folder in which the program was started, from which names of files are told; `None` if nobody knows.
    pub folder: Option<String>,
    /// The user's own folder, for which `~` stands in names of files; `None` if nobody knows.
    pub home: Option<String>,
    /// The keys in force.
    pub keymap: KeyMap,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            ascii: false,
            colour: true,
            depth: Depth::True,
            links: false,
            mouse: true,
            theme: Arc::new(Theme::default()),
            ambiguous_wide: false,
            linear: false,
            folder: None,
            home: None,
            keymap: KeyMap::default(),
        }
    }
}

impl Settings {
    /// The name of a file as it is typed, with the user's folder for the `~` before it, as a shell would have it.
    pub fn named(&self, typed: &str) -> String {
        match (typed.strip_prefix("~/"), &self.home) {
            (Some(rest), Some(home)) => format!("{}/{rest}", home.trim_end_matches('/')),
            _ => typed.to_owned(),
        }
    }
}
