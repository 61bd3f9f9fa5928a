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

    /// The address that is meant where somebody typed one without its scheme, as a browser takes it: `example.org/a`.
    pub fn bare_address(&self) -> Option<String> {
        let Self::File(path) = self else {
            return None;
        };
        let text = path
            .to_str()
            .filter(|text| !text.contains(char::is_whitespace))?;
        let (host, _) = text.split_once('/')?;
        let (name, ending) = host.rsplit_once('.')?;
        let word =
            |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
        let is_host = name.split('.').all(word)
            && ending.len() > 1
            && ending.chars().all(char::is_alphabetic);
        is_host.then(|| format!("https://{text}"))
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
    fn an_address_without_a_scheme_is_known() {
        for (typed, want) in [
            ("example.org/a/b?c=1", Some("https://example.org/a/b?c=1")),
            ("www.example.co.uk/", Some("https://www.example.co.uk/")),
            ("example.org", None),
            ("./a.html", None),
            ("../pages/a.html", None),
            ("pages/a.html", None),
            ("my pages.old/a.html", None),
            ("v1.2/a.html", None),
            ("https://example.org/a", None),
        ] {
            let source = Source::of(std::ffi::OsStr::new(typed));
            assert_eq!(source.bare_address().as_deref(), want, "{typed}");
        }
    }

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
