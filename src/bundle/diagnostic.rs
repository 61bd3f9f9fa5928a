//! What is wrong with a bundle, at its place, with the remedy.

use std::fmt;
use std::path::PathBuf;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The bundle cannot be used as it is.
    Error,
    /// It can be used, but something is not as it should be.
    Warning,
}

/// One thing that is wrong with a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub level: Level,
    /// The file, as the user would name it.
    pub file: PathBuf,
    /// Line and column, from 1, in scalars; none where the whole file is meant.
    pub at: Option<(usize, usize)>,
    /// Length in scalars of what is meant, from `at`.
    pub len: usize,
    /// The line itself, as it stands in the file, cleaned for the terminal.
    pub line: Option<String>,
    /// What is wrong and what to do, one sentence each.
    pub text: String,
}

impl fmt::Display for Diagnostic {
    /// `file:line:column: error|warning: text`, with the line shown below.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file.display())?;
        if let Some((line, column)) = self.at {
            write!(f, ":{line}:{column}")?;
        }
        let level = match self.level {
            Level::Error => "error",
            Level::Warning => "warning",
        };
        write!(f, ": {level}: {}", self.text)
    }
}
