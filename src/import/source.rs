//! Where a report comes from, as the user names it.

use std::fmt;
use std::path::PathBuf;

use crate::bundle::name::is_web_address;
use crate::text::clean::clean_line;

/// Where a report comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
    /// A page of the web.
    Url(String),
}

impl Source {
    /// By what the user typed: `-`, an address of the web, or else a file.
    pub fn of(typed: &std::ffi::OsStr) -> Self {
        match typed.to_str() {
            Some("-") => Self::Stdin,
            Some(text) if is_web_address(text) => Self::Url(text.to_owned()),
            _ => Self::File(PathBuf::from(typed)),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stdin => f.write_str("-"),
            Self::File(path) => f.write_str(&clean_line(&path.display().to_string())),
            Self::Url(url) => f.write_str(&clean_line(url)),
        }
    }
}
