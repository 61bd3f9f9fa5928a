//! How far long work is, said on a terminal: the real binary waits for a report that is typed.
#![cfg(unix)]

mod terminal;

use terminal::Start;

const TYPED: &str = "The council closed the old bridge on Monday.";
const SAMPLE: &str = "sample-bundles/ferry-fire/draft.md";

#[test]
fn what_takes_long_says_so_and_takes_the_line_away() {
    let mut terminal = Start::parallax(100, 30, &["analyze", "-", SAMPLE]).start();
    // Nobody types yet, so that reading takes as long as this test likes.
    terminal.wait_sent("reading the files", 1);
    terminal.keys(&format!("{TYPED}\n\u{4}"));
    terminal.wait_sent("2 reports, ", 1);
    terminal.wait_sent("\r\u{1b}[K", 2);
}

#[test]
fn a_terminal_that_cannot_go_back_gets_lines() {
    let start = Start::parallax(100, 30, &["analyze", "-", SAMPLE]);
    let mut terminal = start.env("TERM", "dumb").start();
    terminal.wait_sent("reading the files \u{2026}\r\n", 1);
    terminal.keys(&format!("{TYPED}\n\u{4}"));
    terminal.wait_sent("2 reports, ", 1);
    assert_eq!(terminal.count_sent("\u{1b}"), 0);
}
