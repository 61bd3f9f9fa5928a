//! One report wrapped to one width: its rows, and the way from a place in the text to its row.

use super::{Widths, wrap};
use crate::story::{Report, Span};

/// A place in a report that outlives wrapping: positions are kept as anchors, never as row numbers.
/// The headline stands above the text, so every place in it comes before every place of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchor {
    /// A byte of the headline.
    Title(usize),
    /// A byte of the text.
    Text(usize),
}

impl Anchor {
    /// The byte of the text; the headline stands before its first.
    pub fn offset(self) -> usize {
        match self {
            Self::Title(_) => 0,
            Self::Text(offset) => offset,
        }
    }
}

/// What a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A part of the headline; the row's span is one of [`Report::headline`].
    Heading,
    /// The space between two paragraphs.
    Blank,
    /// A part of the paragraph with this index; the row's span is one of [`Report::text`].
    Text {
        /// Index into [`Report::paragraphs`].
        paragraph: usize,
    },
}

/// One row of a [`Sheet`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it begins.
    pub anchor: Anchor,
    /// What it holds.
    pub kind: RowKind,
    /// Its bytes, of the headline or of the text.
    pub span: Span,
}

impl Row {
    /// Its bytes of the text; none for the headline and the space between paragraphs.
    pub fn text_span(&self) -> Option<Span> {
        matches!(self.kind, RowKind::Text { .. }).then_some(self.span)
    }
}

/// One report wrapped to one width. Never empty: a report without words has one blank row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Columns it was wrapped to.
    pub width: usize,
    rows: Vec<Row>,
}

impl Sheet {
    /// Wraps a report.
    pub fn new(report: &Report, width: usize, widths: Widths) -> Self {
        let mut rows = Vec::new();
        let title = Span::new(0, report.headline().len());
        for span in wrap(report.headline(), title, width, widths) {
            rows.push(Row {
                anchor: Anchor::Title(span.start),
                kind: RowKind::Heading,
                span,
            });
        }
        let mut before = Anchor::Title(title.end);
        for (paragraph, &within) in report.paragraphs.iter().enumerate() {
            if within.is_empty() {
                continue;
            }
            if !rows.is_empty() {
                rows.push(blank(before));
            }
            for span in wrap(&report.text, within, width, widths) {
                rows.push(Row {
                    anchor: Anchor::Text(span.start),
                    kind: RowKind::Text { paragraph },
                    span,
                });
            }
            before = Anchor::Text(within.end);
        }
        if rows.is_empty() {
            rows.push(blank(Anchor::Text(0)));
        }
        Self { width, rows }
    }

    /// The same with blank rows before some rows: `(row, how many)`, by row.
    #[must_use]
    pub fn with_gaps(&self, gaps: &[(usize, usize)]) -> Self {
        let mut rows = Vec::with_capacity(self.rows.len());
        let mut gaps = gaps.iter().peekable();
        for (at, row) in self.rows.iter().enumerate() {
            while let Some((_, count)) = gaps.next_if(|gap| gap.0 == at) {
                let before = rows
                    .last()
                    .map_or(Anchor::Title(0), |r: &Row| match r.kind {
                        RowKind::Blank => r.anchor,
                        RowKind::Heading => Anchor::Title(r.span.end),
                        RowKind::Text { .. } => Anchor::Text(r.span.end),
                    });
                rows.extend(std::iter::repeat_n(blank(before.min(row.anchor)), *count));
            }
            rows.push(*row);
        }
        Self {
            width: self.width,
            rows,
        }
    }

    /// The first of the rows that begin where row `row` does: blank rows side by side begin alike.
    pub fn first_like(&self, row: usize) -> usize {
        let anchor = self.anchor(row);
        self.rows.partition_point(|r| r.anchor < anchor)
    }

    /// All rows, from the top.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// How many rows there are; at least one.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Never: a sheet has at least one row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row, by number; none beside the sheet.
    pub fn row(&self, row: usize) -> Option<&Row> {
        self.rows.get(row)
    }

    /// The row that holds the anchor.
    pub fn row_of(&self, anchor: Anchor) -> usize {
        self.rows
            .partition_point(|row| row.anchor <= anchor)
            .saturating_sub(1)
    }

    /// The row that holds the byte of the text.
    pub fn row_at(&self, offset: usize) -> usize {
        self.row_of(Anchor::Text(offset))
    }

    /// The rows that hold bytes of the text, which are given from the first to the last.
    pub fn rows_at(&self, offsets: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
        let mut row = 0;
        offsets.map(move |offset| {
            let holds = |row: &Row| row.anchor <= Anchor::Text(offset);
            while self.rows.get(row + 1).is_some_and(holds) {
                row += 1;
            }
            row
        })
    }

    /// The rows that hold a part of the span of the text.
    pub fn rows_of(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.row_at(span.start);
        let last = self.row_at(span.end.saturating_sub(1).max(span.start));
        first..last + 1
    }

    /// Where row `row` begins; the last row's beginning for one below the sheet.
    pub fn anchor(&self, row: usize) -> Anchor {
        self.rows[row.min(self.rows.len() - 1)].anchor
    }
}

fn blank(anchor: Anchor) -> Row {
    let at = anchor.offset();
    Row {
        anchor,
        kind: RowKind::Blank,
        span: Span::new(at, at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(title: &str, text: &str) -> Report {
        let mut paragraphs = Vec::new();
        let mut at = 0;
        for part in text.split("\n\n") {
            paragraphs.push(Span::new(at, at + part.len()));
            at += part.len() + 2;
        }
        Report {
            title: title.to_owned(),
            text: text.to_owned(),
            paragraphs,
            ..Report::default()
        }
    }

    #[test]
    fn headline_space_and_paragraphs() {
        let sheet = Sheet::new(
            &report("Fire on board", "One two three.\n\nFour."),
            10,
            Widths::default(),
        );
        let kinds: Vec<_> = sheet.rows().iter().map(|row| row.kind).collect();
        assert_eq!(
            kinds,
            [
                RowKind::Heading,
                RowKind::Heading,
                RowKind::Blank,
                RowKind::Text { paragraph: 0 },
                RowKind::Text { paragraph: 0 },
                RowKind::Blank,
                RowKind::Text { paragraph: 1 },
            ]
        );
        assert!(sheet.rows().is_sorted_by_key(|row| row.anchor));
    }

    #[test]
    fn a_title_that_is_how_the_text_begins_is_not_shown_above_it() {
        for title in ["One two three.", "One two three", "One two…", ""] {
            let sheet = Sheet::new(
                &report(title, "One two three.\n\nFour."),
                20,
                Widths::default(),
            );
            let first = sheet.rows()[0].kind;
            assert_eq!(first, RowKind::Text { paragraph: 0 }, "{title}");
            assert_eq!(sheet.row_of(Anchor::Title(0)), 0);
        }
        let own = Sheet::new(&report("One", "One two three."), 20, Widths::default());
        assert_eq!(own.rows()[0].kind, RowKind::Heading);
    }

    #[test]
    fn every_row_is_found_again_by_its_anchor() {
        for width in 2..30 {
            let report = report("Fire on board", "One two three.\n\nFour, five and six.");
            let sheet = Sheet::new(&report, width, Widths::default());
            for row in 0..sheet.len() {
                assert_eq!(sheet.row_of(sheet.anchor(row)), row, "width {width}");
            }
        }
    }

    #[test]
    fn places_in_order_to_rows() {
        let report = report("Fire on board", "One two three.\n\nFour, five and six.");
        let sheet = Sheet::new(&report, 6, Widths::default()).with_gaps(&[(3, 2), (5, 1)]);
        let places = || (0..report.text.len() + 3).flat_map(|at| [at, at]);
        let rows: Vec<usize> = sheet.rows_at(places()).collect();
        let each: Vec<usize> = places().map(|at| sheet.row_at(at)).collect();
        assert_eq!(rows, each);
    }

    #[test]
    fn places_to_rows() {
        let sheet = Sheet::new(&report("", "One two three.\n\nFour."), 8, Widths::default());
        assert_eq!(sheet.row_at(0), 0);
        assert_eq!(sheet.row_at(8), 1);
        assert_eq!(sheet.row_at(16), 3);
        assert_eq!(sheet.row_at(999), 3, "past the end");
        assert_eq!(sheet.rows_of(Span::new(4, 13)), 0..2);
        assert_eq!(sheet.rows_of(Span::new(4, 8)), 0..1, "ends before the row");
    }

    #[test]
    fn gaps_keep_every_word_on_its_row() {
        let sheet = Sheet::new(
            &report("A", "One two three.\n\nFour."),
            8,
            Widths::default(),
        );
        let wide = sheet.with_gaps(&[(2, 3), (5, 1)]);
        assert_eq!(wide.len(), sheet.len() + 4);
        assert!(wide.rows().is_sorted_by_key(|row| row.anchor));
        for row in sheet.rows().iter().filter(|r| r.text_span().is_some()) {
            let at = wide.row_of(row.anchor);
            assert_eq!(wide.row(at).and_then(Row::text_span), Some(row.span));
        }
    }

    #[test]
    fn a_report_without_words_has_a_row() {
        let sheet = Sheet::new(&Report::default(), 10, Widths::default());
        assert_eq!(sheet.len(), 1);
        assert_eq!(sheet.row_at(0), 0);
    }
}
