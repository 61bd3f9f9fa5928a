//! Boilerplate: newsletter sign-ups, author bios, related-link lists, reader prompts.

use crate::story::SetAside;

/// Splits a cleaned text into what is the report and what is page furniture.
pub fn set_aside(text: &str) -> (String, Vec<SetAside>) {
    (text.to_owned(), Vec::new())
}
