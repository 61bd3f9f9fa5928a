//! Changes as one HTML file, in the same frame as the snapshot.

use maud::{Markup, html as markup};

use super::Changes;
use super::show::{Item, Row, sections, since, summary, title};
use crate::export::html::document;
use crate::export::wording::Piece;

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
        @for row in &item.rows { p dir="auto" { (words(row)) } }
    }
}

fn words(row: &Row) -> Markup {
    if let Some(pieces) = row.marked() {
        return differences(&pieces);
    }
    markup! {
        @if let Some(old) = &row.old { del { (old) } " " }
        @if let Some(new) = &row.new { ins { (new) } }
    }
}

fn differences(pieces: &[Piece]) -> Markup {
    markup! {
        @for piece in pieces {
            @match piece {
                Piece::Same(words) => (words),
                Piece::New(words) => ins { (words) },
                Piece::Gone(words) => del { (words) },
                Piece::Gap => " ",
            }
        }
    }
}
