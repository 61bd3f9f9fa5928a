//! Any text as a round-up page: no report without a headline, and no line of the page in two reports.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parallax::import::roundup::roundup;

fuzz_target!(|page: &str| {
    let read = roundup(page);
    let lines: usize = read.reports.iter().map(|r| r.paragraphs.len() + 2).sum();
    assert!(
        lines <= page.lines().count().max(1) * 2,
        "more lines than the page has"
    );
    assert!(read.reports.iter().all(|r| !r.title.is_empty()));
});
