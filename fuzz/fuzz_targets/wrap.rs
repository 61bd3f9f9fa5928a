//! Any text in any width: the rows cover it without a gap, on scalar borders, and none is too wide.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parallax::layout::{Widths, wrap};
use parallax::story::Span;

fuzz_target!(|input: (u8, &str)| {
    let (columns, text) = (usize::from(input.0).max(2), input.1);
    let widths = Widths::default();
    let rows = wrap(text, Span::new(0, text.len()), columns, widths);
    let mut at = 0;
    for row in rows {
        assert_eq!(row.start, at);
        at = row.end;
        let width = widths.text(text[row.range()].trim_end());
        assert!(width <= columns, "{width} of {columns} columns");
    }
    assert_eq!(at, text.len());
});
