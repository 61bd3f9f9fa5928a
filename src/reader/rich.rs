//! Lines of words with their slots, made by `update` and drawn as they are.

use compact_str::CompactString;

use crate::layout::{Widths, wrap};
use crate::story::Span;
use crate::theme::Slot;

/// Words drawn in one slot. A sheet has hundreds of them, most a few letters long: these take no memory of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: CompactString,
    /// How they are drawn.
    pub slot: Slot,
}

impl Piece {
    /// Words in a slot.
    pub fn new(text: impl Into<CompactString>, slot: Slot) -> Self {
        Self {
            text: text.into(),
            slot,
        }
    }

    /// So many columns of nothing.
    pub fn blank(columns: usize, slot: Slot) -> Self {
        const BLANKS: &str = "                                                                ";
        match BLANKS.get(..columns) {
            Some(blanks) => Self::new(blanks, slot),
            None => Self::new(" ".repeat(columns), slot),
        }
    }
}

/// A line: pieces from the left, and pieces that end at its right border.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Line {
    /// From the left.
    pub left: Vec<Piece>,
    /// Against the right border; where there is no room, the last piece alone, or none.
    pub right: Vec<Piece>,
    /// The program's own words (its marks follow `--ascii`), not a report's.
    pub chrome: bool,
}

impl Line {
    /// A line of the program's own words.
    pub fn chrome(left: Vec<Piece>) -> Self {
        Self {
            left,
            chrome: true,
            ..Self::default()
        }
    }

    /// The same with something at its right border.
    #[must_use]
    pub fn with_right(mut self, right: Vec<Piece>) -> Self {
        self.right = right;
        self
    }

    /// A line of a report's words.
    pub fn quoted(left: Vec<Piece>) -> Self {
        Self {
            left,
            ..Self::default()
        }
    }
}

/// Words that change their slot on the way, before they are broken into rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rich {
    text: String,
    runs: Vec<(Span, Slot)>,
}

impl Rich {
    /// None yet, with room for some: so many bytes in so many slots.
    pub fn with_room(bytes: usize, slots: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            runs: Vec::with_capacity(slots),
        }
    }

    /// Adds words.
    pub fn push(&mut self, text: &str, slot: Slot) {
        if text.is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(text);
        self.runs.push((Span::new(start, self.text.len()), slot));
    }

    /// The words alone.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Breaks the words into rows of at most `columns` columns.
    pub fn wrap(&self, columns: usize, widths: Widths) -> Vec<Vec<Piece>> {
        self.wrap_behind(columns, widths, |_| None).collect()
    }

    /// The same, with something before each row.
    pub fn wrap_behind(
        &self,
        columns: usize,
        widths: Widths,
        lead: impl Fn(usize) -> Option<Piece>,
    ) -> impl Iterator<Item = Vec<Piece>> {
        let all = Span::new(0, self.text.len());
        let rows = wrap(&self.text, all, columns, widths);
        let mut next = 0;
        rows.into_iter().enumerate().map(move |(at, row)| {
            while self.runs.get(next).is_some_and(|r| r.0.end <= row.start) {
                next += 1;
            }
            self.pieces(next, row, lead(at))
        })
    }

    /// The pieces of one row behind `lead`, beginning the search at run `from`.
    fn pieces(&self, from: usize, row: Span, lead: Option<Piece>) -> Vec<Piece> {
        let end = row.start + row.of(&self.text).trim_end().len();
        let runs = &self.runs[from.min(self.runs.len())..];
        let count = runs.iter().take_while(|(span, _)| span.start < end).count();
        let mut pieces = Vec::with_capacity(count + usize::from(lead.is_some()));
        pieces.extend(lead);
        pieces.extend(runs[..count].iter().map(|&(span, slot)| {
            let part = Span::new(span.start.max(row.start), span.end.min(end));
            Piece::new(part.of(&self.text), slot)
        }));
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_go_on_over_rows() {
        let mut rich = Rich::default();
        rich.push("We will ", Slot::Text);
        rich.push("turn every", Slot::DiffChanged);
        rich.push("", Slot::DiffOnly);
        rich.push(" stone", Slot::Text);
        let rows = rich.wrap(12, Widths::default());
        let got: Vec<Vec<(&str, Slot)>> = rows
            .iter()
            .map(|row| row.iter().map(|p| (p.text.as_str(), p.slot)).collect())
            .collect();
        assert_eq!(
            got,
            [
                vec![("We will ", Slot::Text), ("turn", Slot::DiffChanged)],
                vec![("every", Slot::DiffChanged), (" stone", Slot::Text)],
            ]
        );
    }

    #[test]
    fn nothing_has_no_rows() {
        assert!(Rich::default().wrap(10, Widths::default()).is_empty());
    }
}
