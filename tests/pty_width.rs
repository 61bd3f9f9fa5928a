//! What is printed for a person is as wide as the terminal; what another program reads is in whole lines.
#![cfg(unix)]

mod common;
mod terminal;

use common::{parallax, stdout};
use terminal::Start;

const FERRY: &str = "sample-bundles/ferry-fire";

/// The lines that the program prints in a terminal of so many columns, as they were sent.
fn sent(columns: u16, args: &[&str], asked: &str) -> Vec<String> {
    let start = Start::parallax(columns, 24, args).env("COLUMNS", asked);
    let mut terminal = start.env("NO_COLOR", "1").start();
    terminal.end();
    let bytes = terminal.bytes();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    // On a busy machine a line of progress is drawn, and wiped off again before the first of these.
    let left = |line: &str| line.rsplit("\r\u{1b}[K").next().map(str::to_owned);
    text.lines()
        .filter_map(|line| left(line.trim_end()))
        .collect()
}

fn wide(line: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(line)
}

#[test]
fn keys_and_findings_are_as_wide_as_the_terminal() {
    // A path is not cut: narrower than the longest of the bundle, findings run over.
    for (args, least) in [(&["keys"][..], 40), (&["review", FERRY], 70)] {
        for columns in [40_u16, 60, 80, 120, 200]
            .into_iter()
            .filter(|&c| c >= least)
        {
            let lines = sent(columns, args, "");
            let most = lines.iter().map(|line| wide(line)).max().unwrap_or(0);
            assert!(
                most <= usize::from(columns),
                "{args:?}: {most} of {columns}"
            );
            assert!(
                most * 10 >= usize::from(columns.min(120)) * 7,
                "{args:?}: {most}"
            );
        }
    }
}

#[test]
fn columns_that_are_asked_for_go_before_the_terminals() {
    for columns in [70, 120] {
        let asked = columns.to_string();
        for args in [&["review", FERRY][..], &["--plain", FERRY]] {
            let lines = sent(200, args, &asked);
            let words = lines.iter().filter(|line| !line.contains("://"));
            let most = words.map(|line| wide(line)).max().unwrap_or(0);
            assert!(most <= columns, "{args:?}: {most} of {columns}");
        }
    }
}

#[test]
fn what_goes_to_a_pipe_has_one_line_for_each_finding_and_command() {
    let piped = |args: &[&str]| {
        let mut command = parallax();
        command.args(args).env("COLUMNS", "40");
        stdout(&command.output().unwrap())
    };
    let found = piped(&["review", FERRY]);
    let heads = found
        .lines()
        .filter(|line| line.contains(".md:13:2: high["));
    let heads: Vec<&str> = heads.collect();
    assert_eq!(heads.len(), 1);
    assert!(
        heads[0].ends_with("have “We will leave no stone unturned”"),
        "{heads:?}"
    );
    let keys = piped(&["keys"]);
    assert!(
        keys.lines()
            .any(|line| line.contains("outlet.number") && line.contains("0: tenth"))
    );
}
