//! Settings from TOML, directories and environment.
//!
//! Five layers, of which later ones win: the built-in settings, the user's `config.toml`, environment
//! variables for all programs (`NO_COLOR`), `PARALLAX_…` variables, flags. Nothing is
//! ever read from a bundle: opening somebody's folder must not change how the reader behaves.

mod file;
mod keep;
mod keys;
mod layers;
mod listing;
mod origin;
mod place;
mod themes;

use std::path::PathBuf;

pub use file::KEYS;
pub use keep::with_theme;
pub use layers::{Environment, Flags, resolve};
pub use origin::{Origin, Set};
pub use place::{data_folder, folder, home, state_folder};
pub use themes::{Themed, faultless, is_own_theme, listing as theme_listing, offers, theme};

/// When to use features that a terminal may lack: colour, links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum When {
    /// If the terminal has it.
    #[default]
    Auto,
    /// Even where the terminal does not say so.
    Always,
    /// Not at all.
    Never,
}

impl When {
    /// Every choice, in the order of the documentation.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Always, Self::Never];

    /// The word in the file, the environment and the flag.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }
}

/// How words that are copied leave the program.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Clipboard {
    /// Through tmux where it runs, or else through the terminal.
    #[default]
    Auto,
    /// Through the terminal (OSC 52).
    Terminal,
    /// Through tmux.
    Tmux,
    /// A program with its arguments, which reads them from its standard input.
    Command(Vec<String>),
    /// Nothing is copied.
    Off,
}

impl Clipboard {
    /// The words in the file that are no program.
    const NAMED: [(&'static str, Self); 4] = [
        ("auto", Self::Auto),
        ("osc52", Self::Terminal),
        ("tmux", Self::Tmux),
        ("off", Self::Off),
    ];

    /// As the file has it.
    pub fn name(&self) -> String {
        match self {
            Self::Command(words) => words.join(" "),
            named => {
                let known = Self::NAMED.iter().find(|(_, one)| one == named);
                known.map_or("", |(word, _)| word).to_owned()
            }
        }
    }
}

/// The theme for each background; `None` where none was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ThemeChoice {
    /// On a dark background.
    pub dark: Option<String>,
    /// On a light background.
    pub light: Option<String>,
}

impl ThemeChoice {
    /// The same theme on every background.
    pub fn always(name: &str) -> Self {
        Self {
            dark: Some(name.to_owned()),
            light: Some(name.to_owned()),
        }
    }
}

/// The configuration in force, each value with where it came from.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Config {
    /// The theme.
    pub theme: Set<ThemeChoice>,
    /// When to use colour.
    pub colour: Set<When>,
    /// Whether the reader takes the mouse.
    pub mouse: Set<bool>,
    /// Whether marks and lines are drawn in ASCII.
    pub ascii: Set<bool>,
    /// Columns of a character whose width is ambiguous (UAX #11): 1, or 2 as in East Asian locales.
    pub ambiguous: Set<u8>,
    /// When the names of outlets are links to their reports.
    pub links: Set<When>,
    /// How copied words leave the program.
    pub clipboard: Set<Clipboard>,
    /// Keys that replace or unbind the built-in ones, in the order of the file.
    pub keys: Vec<KeyBinding>,
    /// What could not be used, one line each, with the file and line it is in.
    pub complaints: Vec<String>,
    /// Where the user's file is, or would be.
    pub file: Option<PathBuf>,
}

/// One line of a `[keys]` table, as written: the registry of commands judges it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyBinding {
    /// The view of `[keys.reader]`; `None` for `[keys]`, which holds everywhere.
    pub view: Option<String>,
    /// The command's id.
    pub command: String,
    /// Its keys; empty unbinds it.
    pub keys: Vec<String>,
    /// Line in the file, from 1.
    pub line: usize,
}

/// The configuration of this user in this environment, without flags.
pub fn load() -> Config {
    load_with(&Flags::default())
}

/// The configuration of this user in this environment under these flags.
pub fn load_with(flags: &Flags) -> Config {
    let environment = Environment::of_process();
    let file = folder(&environment).map(|folder| folder.join("config.toml"));
    let source = file.as_deref().map(std::fs::read_to_string);
    let mut unread = None;
    let text = match (&file, source) {
        (_, Some(Ok(text))) => Some(text),
        (Some(path), Some(Err(error))) if error.kind() != std::io::ErrorKind::NotFound => {
            unread = Some(format!(
                "{}: {}; the built-in settings apply",
                path.display(),
                refused(&error)
            ));
            None
        }
        _ => None,
    };
    let mut config = resolve(file, text.as_deref(), &environment, flags);
    config.complaints.extend(unread);
    config
}

/// Why a file of the user's cannot be read, and what to do.
fn refused(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied => {
            "it may not be read: give yourself permission to read it".to_owned()
        }
        std::io::ErrorKind::InvalidData => "it is not in UTF-8: save it as UTF-8".to_owned(),
        std::io::ErrorKind::IsADirectory => {
            "it is a folder: put a file in its place, or take it away".to_owned()
        }
        std::io::ErrorKind::NotADirectory => {
            "a part of this path is a file, not a folder: check the path".to_owned()
        }
        // The system's own words end with a number that tells nobody anything.
        kind => format!("it cannot be read ({kind})"),
    }
}

/// Which word in `known` was probably meant, as the end of a complaint; empty where none is near.
fn meant(word: &str, known: &[&str]) -> String {
    let nearest = known
        .iter()
        .map(|one| (strsim::jaro_winkler(word, one), *one))
        .max_by(|(one, _), (other, _)| one.total_cmp(other));
    match nearest {
        Some((near, one)) if near >= NEAR => format!("; did you mean \"{one}\"?"),
        _ => String::new(),
    }
}

/// How much alike a word and what was meant by it are at least, by Jaro and Winkler.
const NEAR: f64 = 0.8;
