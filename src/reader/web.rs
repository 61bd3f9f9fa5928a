//! Addresses of pages in the web: what of a bundle's words may be given to a browser, and what to a
//! terminal as the target of a link.

use std::fmt::Write;

use super::Model;

/// The longest that VTE takes (its `VTE_HYPERLINK_URI_MAX_LENGTH`, from what browsers take).
const LONGEST: usize = 2083;

/// The words, if they are an address that a browser may be given: `http` or `https`, no space, no
/// control character.
pub fn address(words: &str) -> Option<&str> {
    let web = ["http://", "https://"]
        .iter()
        .any(|scheme| words.starts_with(scheme));
    let plain = words.chars().all(|c| !c.is_control() && !c.is_whitespace());
    (web && plain).then_some(words)
}

/// The same in the letters that a terminal takes in a link: printable ASCII, all else as the bytes of
/// its UTF-8 (RFC 3987, section 3.1).
pub fn target(words: &str) -> Option<String> {
    let mut out = String::new();
    for byte in address(words)?.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    (out.len() <= LONGEST).then_some(out)
}

/// The page that a report's name leads to.
pub fn target_of(model: &Model, report: usize) -> Option<String> {
    target(model.matter.report(report)?.meta.url.as_deref()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_the_web_and_no_letter_a_terminal_obeys() {
        let right = [
            ("https://a.example/b?c=d;e#f", "https://a.example/b?c=d;e#f"),
            ("http://a.example/é", "http://a.example/%C3%A9"),
            (
                "https://a.example/\u{202e}x",
                "https://a.example/%E2%80%AEx",
            ),
        ];
        for (words, expected) in right {
            assert_eq!(target(words).as_deref(), Some(expected));
        }
        for words in [
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://a.example/\u{1b}]8;;",
            "https://a.example/\u{9c}",
            "https://a.example/a b",
            "",
        ] {
            assert_eq!(target(words), None, "{words:?}");
        }
        assert_eq!(
            target(&format!("https://a.example/{}", "é".repeat(1000))),
            None
        );
    }
}
