//! The head and foot of a page.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::export::imprint;

/// The style sheet. It names no font, picture or address outside the file.
const STYLE: &str = include_str!("style.css");

/// Nothing may be fetched, run, framed or sent, as a page from a stranger should guarantee.
/// The style is in the file itself, and nothing else is needed.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// A whole file around `body`. Ends with a line end.
pub fn document(title: &str, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                meta name="generator" content=(imprint::MADE_WITH);
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                a.skip href="#main" { "Skip to the comparison" }
                (body)
                footer {
                    p { "Made with " (imprint::MADE_WITH) ". " (imprint::NOT_FOUND) }
                    p { "The reports belong to their outlets; this page quotes them for comparison." }
                }
            }
        }
    };
    let mut out = page.into_string();
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_asks_for_nothing_outside() {
        for word in ["url(", "@import", "http:", "https:", "</"] {
            assert!(!STYLE.contains(word), "{word}");
        }
    }
}
