//! Marks and notes, at their claims or listed separately.

use maud::{Markup, html};

use super::Page;
use crate::export::written::{AtClaim, HEADING};

/// What was written about a claim, in words, so that nothing depends on colour.
pub(super) fn by_hand(at: &AtClaim) -> Markup {
    html! {
        @if let Some(mark) = at.mark_words() {
            p.by-hand { span aria-hidden="true" { "✎ " } span.tag { (mark) } }
        }
        @for joined in at.joined_words() {
            p.by-hand { span aria-hidden="true" { "✎ " } (joined) }
        }
        @for note in &at.notes {
            div.by-hand {
                p.kind { span aria-hidden="true" { "✎ " } "Note" }
                @for line in note { p dir="auto" { (line) } }
            }
        }
    }
}

impl Page<'_> {
    /// What was written that is beside no claim of the page.
    pub(super) fn unplaced(&self) -> Markup {
        let entries = self.given.unplaced(self.scope);
        html! {
            @if !entries.is_empty() {
                section id="written" aria-labelledby="written-head" {
                    h2 id="written-head" { (HEADING) }
                    @for entry in &entries {
                        div.by-hand {
                            p { span aria-hidden="true" { "✎ " } span.kind { (entry.what) } @if let Some(about) = &entry.about { " · " bdi { (about) } } }
                            @for line in &entry.lines { p dir="auto" { (line) } }
                        }
                    }
                }
            }
        }
    }
}
