//! Changes as one HTML file, in the same frame as the snapshot.

use maud::{Markup, html as markup};

use super::Changes;
use super::show::{Item, sections, since, summary, title};
use crate::export::html::document;
use crate::export::wording::{self, Piece};

/// The whole file. Ends with a line end.
pub fn html(changes: &Changes) -> String {
    let title = title(changes);
    let body = markup! {
        header {
            p.kicker { "What changed since " (since(changes)) }
            h1 dir="auto" { (changes.states.title) }
            p { (changes.states.date.as_deref().unwrap_or("undated")) " · " (summary(changes)) }
        }
        main id="main" tabindex="-1" {
            @for section in sections(changes) {
                section {
                    h2 { (section.head) }
                    ul.findings { @for item in &section.items { li { (change(item)) } } }
                }
            }
        }
    };
    document(&title, &body)
}

fn change(item: &Item) -> Markup {
    markup! {
        p { strong { bdi { (item.about) } } }
        @match (&item.old, &item.new) {
            (Some(old), Some(new)) => p dir="auto" { (differences(old, new)) },
            (Some(old), None) => p dir="auto" { del { (old) } },
            (None, Some(new)) => p dir="auto" { ins { (new) } },
            (None, None) => {},
        }
    }
}

fn differences(old: &str, new: &str) -> Markup {
    markup! {
        @for piece in wording::between(old, new) {
            @match piece {
                Piece::Same(words) => (words),
                Piece::New(words) => ins { (words) },
                Piece::Gone(words) => del { (words) },
                Piece::Gap => " ",
            }
        }
    }
}
