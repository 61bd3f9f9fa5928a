//! Where a report comes from, as given by the user.

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

    /// The scheme of an address (RFC 3986, section 3.1) other than http and https: the program fetches http and https
    /// alone, and reads what else is typed as a file.
    pub fn strange_scheme(&self) -> Option<&str> {
        let Self::File(path) = self else {
            return None;
        };
        let (scheme, _) = path.to_str()?.split_once("://")?;
        let letter = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
        let begins = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
        let web = ["http", "https"]
            .iter()
            .any(|w| scheme.eq_ignore_ascii_case(w));
        (begins && !web && scheme.chars().all(letter)).then_some(scheme)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_that_is_not_fetched_is_named() {
        for (typed, want) in [
            ("ftp://example.org/a.html", Some("ftp")),
            ("file:///tmp/a.html", Some("file")),
            ("gemini://example.org", Some("gemini")),
            ("https://", None),
            ("https://example.org/a.html", None),
            ("notes/a.html", None),
            ("://a", None),
            ("a b://c", None),
        ] {
            let source = Source::of(std::ffi::OsStr::new(typed));
            assert_eq!(source.strange_scheme(), want, "{typed}");
        }
    }
}
