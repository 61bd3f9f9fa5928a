//! The reader in a real terminal: what a person sees who opens a story, and how the terminal is
//! left on every way out.
#![cfg(unix)]

#[path = "../benches/generator/mod.rs"]
#[allow(dead_code)]
mod generator;
mod terminal;

use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

use generator::{Plan, generate};
use terminal::{Start, Terminal, prose, prose_of};
use vt100::Screen;

const BUNDLE: &str = "sample-bundles/legitimate-targets";

fn reader() -> Terminal {
    let terminal = Start::parallax(120, 36, &[BUNDLE]).start();
    terminal.wait_taken();
    terminal
}

#[test]
fn leaving_gives_the_terminal_back() {
    let mut terminal = reader();
    terminal.see(|screen| assert!(screen.bracketed_paste()));
    terminal.keys("Q");
    let status = terminal.end();
    assert_eq!((status.exit_code(), status.signal()), (0, None));
    terminal.assert_restored();
}

#[test]
fn the_mouse_is_taken_without_its_every_movement() {
    let mut terminal = reader();
    let sent = String::from_utf8_lossy(&terminal.bytes()).into_owned();
    for mode in ["\x1b[?1000h", "\x1b[?1002h", "\x1b[?1006h"] {
        assert!(sent.contains(mode), "{mode:?}");
    }
    assert!(!sent.contains("\x1b[?1003h") && !sent.contains("\x1b[?1015h"));
    terminal.keys("Q");
    terminal.end();

    let mut terminal = Start::parallax(120, 36, &["--no-mouse", BUNDLE]).start();
    terminal.wait_taken();
    assert!(!String::from_utf8_lossy(&terminal.bytes()).contains("\x1b[?1000h"));
    terminal.keys("Q");
    terminal.end();
}

#[cfg(debug_assertions)]
#[test]
fn a_fault_of_the_program_gives_the_terminal_back_and_says_one_line() {
    let mut terminal = Start::parallax(120, 36, &[BUNDLE])
        .env("PARALLAX_TEST_PANIC", "1")
        .start();
    terminal.wait_taken();
    terminal.keys("\x1b[24~");
    let status = terminal.end();
    assert_eq!((status.exit_code(), status.signal()), (2, None));
    terminal.assert_restored();
    let said = terminal.see(prose);
    assert!(said.contains("parallax: a fault of the program"), "{said}");
    assert!(said.contains("asked for by a test"), "{said}");
    assert!(!said.contains("backtrace"), "{said}");
}

#[test]
fn signals_that_end_it_give_the_terminal_back() {
    for (name, says) in [
        ("TERM", "Terminated"),
        ("HUP", "Hangup"),
        ("INT", "Interrupt"),
    ] {
        let mut terminal = reader();
        terminal.signal(name);
        let status = terminal.end();
        // A shell makes 128 and the signal's number of this.
        assert_eq!(status.signal(), Some(says));
        terminal.assert_restored();
    }
}

#[test]
fn ctrl_z_gives_the_terminal_back_and_fg_takes_it_again() {
    let mut shell = Start::program("sh", 120, 36, &["-i"])
        .env("PS1", "ready> ")
        .env("ENV", "")
        .env("PARALLAX_THEME", "parallax-dark")
        .start();
    shell.wait_words("ready>");
    shell.keys("set -m\n");
    shell.keys(concat!(
        env!("CARGO_BIN_EXE_parallax"),
        " sample-bundles/legitimate-targets\n"
    ));
    shell.wait_taken();
    // Else the comparison may come to its end between the two screens that are compared.
    shell.wait_words("claim 1/");
    shell.wait_still();
    let before = shell.see(prose);
    shell.keys("\x1a");
    shell.wait("the shell to come back", |screen| {
        !screen.alternate_screen() && prose(screen).contains("Stopped")
    });
    shell.see(|screen| {
        assert!(!screen.hide_cursor() && !screen.bracketed_paste());
        assert!(screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None);
    });
    shell.keys("fg\n");
    shell.wait("the reader to come back whole", |screen| {
        screen.alternate_screen() && screen.bracketed_paste() && prose(screen) == before
    });
    shell.keys("Q");
    shell.wait("the shell to come back", |screen| {
        !screen.alternate_screen()
    });
    shell.keys("echo left with $?\n");
    shell.wait_words("left with 0");
    shell.keys("exit\n");
    shell.end();
}

#[test]
fn stopped_from_outside_it_draws_itself_anew() {
    let mut terminal = reader();
    terminal.wait_words("legitimate targets");
    terminal.signal("STOP");
    terminal.signal("CONT");
    terminal.wait_sent("\x1b[2J", 2);
    terminal.keys("Q");
    terminal.end();
    terminal.assert_restored();
}

#[test]
fn ctrl_z_where_no_shell_could_continue_it_changes_nothing() {
    // The pseudo-terminal's first program has nobody above it: the system does not stop it.
    let mut terminal = reader();
    terminal.wait_words("legitimate targets");
    terminal.keys("\x1a");
    terminal.wait_sent("\x1b[?1049h", 2);
    terminal.wait_sent("\x1b[2J", 2);
    terminal.signal("STOP");
    terminal.signal("CONT");
    terminal.wait_sent("\x1b[2J", 3);
    terminal.keys("Q");
    terminal.end();
    terminal.assert_restored();
}

#[test]
fn nothing_is_sent_and_nobody_wakes_while_nothing_happens() {
    let mut terminal = reader();
    terminal.wait_words("legitimate targets");
    settle(&terminal);
    // There is nothing to wait for: what is tested is that nothing comes. On a busy machine the comparison may
    // still be under way after a pause; a program that ticks has no quiet stretch among ten.
    let quiet = (0..10).any(|_| {
        let before = (terminal.sent(), switches(terminal.pid()));
        std::thread::sleep(Duration::from_millis(700));
        (terminal.sent(), switches(terminal.pid())) == before
    });
    assert!(quiet, "it draws or wakes though no key was pressed");
    terminal.keys("Q");
    terminal.end();
}

/// Waits until the program has been asleep for a while.
fn settle(terminal: &Terminal) {
    let mut before = switches(terminal.pid());
    for _ in 0..200 {
        std::thread::sleep(Duration::from_millis(150));
        let now = switches(terminal.pid());
        if now == before {
            return;
        }
        before = now;
    }
    panic!("the program never sleeps");
}

/// How often the threads of a process have been woken; always 0 where the system does not say.
fn switches(pid: u32) -> u64 {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{pid}/task")) else {
        return 0;
    };
    let of_thread = |path: std::path::PathBuf| -> u64 {
        let status = std::fs::read_to_string(path.join("status")).unwrap_or_default();
        let counts = status.lines().filter(|line| line.contains("ctxt_switches"));
        counts
            .filter_map(|line| line.split_whitespace().last()?.parse::<u64>().ok())
            .sum()
    };
    threads
        .filter_map(Result::ok)
        .map(|thread| of_thread(thread.path()))
        .sum()
}

#[test]
fn the_terminal_is_asked_for_its_ground() {
    let mut terminal = Start::parallax(120, 36, &[BUNDLE])
        .env("PARALLAX_THEME", "")
        .start();
    terminal.wait_sent("\x1b]11;?", 1);
    terminal.keys("\x1b]10;rgb:0000/0000/0000\x1b\\\x1b]11;rgb:ffff/ffff/ffff\x1b\\\x1b[?62;c");
    terminal.wait_taken();
    terminal.wait_words("legitimate targets");
    let page = vt100::Color::Rgb(0xfb, 0xfa, 0xf6);
    terminal.wait("the light page", |screen| {
        (0..36).any(|row| {
            screen
                .cell(row, 60)
                .is_some_and(|cell| cell.bgcolor() == page)
        })
    });
    terminal.keys("Q");
    terminal.end();
}

#[test]
fn without_colour_there_are_still_bold_and_underline() {
    let mut terminal = Start::parallax(120, 36, &[BUNDLE])
        .env("NO_COLOR", "1")
        .start();
    terminal.wait_taken();
    terminal.wait_words("legitimate targets");
    let any = |has: fn(&vt100::Cell) -> bool| {
        terminal.see(|screen| {
            (0..36).any(|row| (0..120).any(|column| screen.cell(row, column).is_some_and(has)))
        })
    };
    assert!(any(vt100::Cell::bold));
    assert!(!any(|cell| cell.fgcolor() != vt100::Color::Default));
    assert!(!any(|cell| cell.bgcolor() != vt100::Color::Default));
    terminal.keys("Q");
    terminal.end();
}

/// The quotation in the words of the four outlets that have it.
const WORDINGS: [&str; 4] = [
    "we proceed from the fact that these will be legitimate targets for destruction",
    "we assume that they will be legitimate targets",
    "proceed from the assumption that these are legitimate targets for strikes",
    "we proceed from the premise that they will be legitimate targets",
];

/// The words of the first of two panes from the cursor's row on, as far as a reading goes: neither
/// the marks before them nor the overview behind.
fn at_cursor(screen: &Screen) -> String {
    let (row, _) = screen.cursor_position();
    prose_of(screen, row..row + 7, 3..screen.size().1.get() / 2 - 1)
}

/// What is sent behind every frame.
const FRAME_END: &str = "\x1b[?2026l";

/// Walks to the quotation in the first report, claim by claim.
fn walk_to_quotation(terminal: &mut Terminal) {
    // A key that is pressed before there are claims waits for them, with others: what it leads to is not seen.
    terminal.wait("the comparison", |screen| {
        !prose(screen).contains("comparing")
    });
    for _ in 0..60 {
        if terminal.see(at_cursor).contains(WORDINGS[0]) {
            return;
        }
        // A frame that is only half sent shows neither this claim nor the next.
        let frames = terminal.count_sent(FRAME_END);
        terminal.keys("J");
        terminal.wait_sent(FRAME_END, frames + 1);
    }
    panic!("no claim is the quotation");
}

#[test]
fn j_walks_to_the_quotation_and_the_stack_has_its_four_wordings() {
    let mut terminal = Start::parallax(100, 50, &[BUNDLE]).start();
    terminal.wait_taken();
    terminal.keys("R");
    terminal.wait_words("h/l outlet");
    walk_to_quotation(&mut terminal);
    terminal.keys("\r");
    terminal.wait("four wordings", |screen| {
        let shown = prose(screen);
        WORDINGS.iter().all(|wording| shown.contains(wording))
    });
    terminal.keys("q");
    terminal.wait("the reader where it was", |screen| {
        at_cursor(screen).contains(WORDINGS[0])
    });
    terminal.keys("q");
    assert_eq!(terminal.end().exit_code(), 0);
    terminal.assert_restored();
}

#[test]
fn a_key_that_begins_a_string_takes_no_other_key() {
    let mut terminal = reader();
    for begun in ["\x1b]", "\x1bP"] {
        terminal.keys(begun);
        terminal.wait_words("does nothing here");
        terminal.keys("M");
        terminal.wait_words("shared claims it has");
        terminal.keys("R");
        terminal.wait_words("sync");
    }
    terminal.keys("Q");
    assert_eq!(terminal.end().exit_code(), 0);
}

#[test]
fn another_size_keeps_the_place() {
    let mut terminal = Start::parallax(100, 50, &[BUNDLE]).start();
    terminal.wait_taken();
    terminal.keys("R");
    terminal.wait_words("h/l outlet");
    walk_to_quotation(&mut terminal);
    for (columns, rows) in [(200, 40), (84, 24), (45, 20), (300, 80)] {
        terminal.resize(columns, rows);
        terminal.wait("the quotation at the cursor", |screen| {
            let (row, _) = screen.cursor_position();
            let pane = 3..columns.min(39);
            // The terminal changes its size before the program has heard of it.
            prose_of(screen, rows - 1..rows, 0..columns).contains("all keys")
                && prose_of(screen, row..row + 7, pane).contains("Therefore, if some troops")
        });
    }
    terminal.keys("Q");
    assert_eq!(terminal.end().exit_code(), 0);
    terminal.assert_restored();
}

#[test]
fn the_wheel_scrolls_the_pane_under_it_alone() {
    let mut terminal = Start::parallax(100, 30, &[BUNDLE]).start();
    terminal.wait_taken();
    terminal.keys("R");
    terminal.wait_words("h/l outlet");
    let pane = |screen: &Screen, columns: std::ops::Range<u16>| prose_of(screen, 4..27, columns);
    let (left, right) = terminal.see(|screen| (pane(screen, 0..49), pane(screen, 52..98)));
    terminal.keys("\x1b[<65;75;12M");
    terminal.wait("the right pane to move", |screen| {
        pane(screen, 52..98) != right
    });
    assert_eq!(terminal.see(|screen| pane(screen, 0..49)), left);
    terminal.keys("Q");
    terminal.end();
}

#[test]
fn keys_come_from_the_terminal_when_a_report_comes_from_a_pipe() {
    let parallax = env!("CARGO_BIN_EXE_parallax");
    let line = format!("cat {BUNDLE}/halden.txt | {parallax} - {BUNDLE}/meridian.md");
    let mut terminal = Start::program("sh", 120, 36, &["-c", &line])
        .env("PARALLAX_THEME", "parallax-dark")
        .start();
    terminal.wait_taken();
    terminal.wait_words("claim 1/");
    terminal.keys("Q");
    assert_eq!(terminal.end().exit_code(), 0);
    terminal.assert_restored();
}

#[test]
fn the_first_frame_does_not_wait_for_the_analysis() {
    let folder = tempfile::tempdir().unwrap();
    let first = large_bundle(folder.path());
    let path = folder.path().to_str().unwrap();
    let mut terminal = Start::parallax(120, 36, &[path]).start();
    terminal.wait("the first report while all are still compared", |screen| {
        let shown = prose(screen);
        shown.contains("comparing") && prose_of(screen, 0..36, 0..40).contains(&first)
    });
    // And it can be read meanwhile.
    let before = terminal.see(Screen::contents);
    terminal.keys(" ");
    terminal.wait("the next page", |screen| {
        prose(screen).contains("comparing") && screen.contents() != before
    });
    terminal.keys("Q");
    assert_eq!(terminal.end().exit_code(), 0);
    terminal.assert_restored();
}

/// Two hundred reports of 1,500 words each; gives the first words of the first.
fn large_bundle(folder: &Path) -> String {
    let made = generate(Plan {
        reports: 200,
        words: 1500,
        told_by: 20,
        edited: 0.2,
        seed: 8,
    });
    let mut manifest = String::from("format = 1\ntitle = \"Large\"\n");
    for (index, report) in made.story.reports.iter().enumerate() {
        std::fs::write(folder.join(format!("{index}.txt")), &report.text).unwrap();
        writeln!(
            manifest,
            "[[report]]\nid = \"r{index}\"\noutlet = \"Outlet {index}\"\nfile = \"{index}.txt\"\ntitle = \"Report {index}\""
        )
        .unwrap();
    }
    std::fs::write(folder.join("bundle.toml"), manifest).unwrap();
    let words: Vec<&str> = made.story.reports[0]
        .text
        .split_whitespace()
        .take(4)
        .collect();
    words.join(" ")
}
