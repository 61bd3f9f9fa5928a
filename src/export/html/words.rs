//! A reading's words, with what differs from the base.

use maud::{Markup, html};

use super::Page;
use crate::collate::{Claim, Reading};
use crate::export::wording::{self, Piece};

impl Page<'_> {
    /// The words in `del` and `ins`, which assistive technology announces; the marks that the
    /// style draws around them are there without colour too.
    pub(super) fn words(&self, claim: &Claim, reading: &Reading) -> Markup {
        let wording = wording::of(self.given, claim, reading);
        html! {
            @for piece in &wording.pieces {
                @match piece {
                    Piece::Same(words) => (words),
                    Piece::New(words) => ins { (words) },
                    Piece::Gone(words) => del { (words) },
                    Piece::Gap => " ",
                }
            }
            @if let Some(why) = wording.unmarked { " " span.why { "(" (why) ")" } }
        }
    }
}
