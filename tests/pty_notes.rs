//! What a person writes in the reader, through the real binary: it is on disk within a second,
//! outlives every end of the program, and two readers of one bundle lose nothing.
#![cfg(unix)]

mod common;
mod terminal;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use common::Desk;
use parallax::notes::{self, Notes};
use parallax::store::NotesPlace;
use parallax::store::notes::look;
use terminal::{Start, Terminal, prose};

impl Desk {
    fn file(&self) -> PathBuf {
        self.bundle().join("notes.toml")
    }

    fn start(&self, columns: u16, rows: u16) -> Start {
        let bundle = self.bundle();
        let own = |name: &str| self.path().join(name).to_str().unwrap().to_owned();
        Start::parallax(columns, rows, &[bundle.to_str().unwrap()])
            .env("XDG_DATA_HOME", &own("data"))
            .env("XDG_STATE_HOME", &own("state"))
    }

    /// The reader with its claims listed as a work list.
    fn review(&self) -> Terminal {
        Self::review_of(self.start(120, 40))
    }

    fn review_of(start: Start) -> Terminal {
        let mut terminal = start.start();
        terminal.wait_taken();
        terminal.keys("V");
        terminal.wait_words("left · ");
        // Which claims are left depends on what was marked before.
        terminal.wait("the claims", |screen| {
            let words = prose(screen);
            words.contains(" done [") && !words.contains(" of 0 done [")
        });
        terminal
    }

    /// The notes on disk. Whatever happened, the file can be read.
    fn notes(&self) -> Notes {
        let (found, remarks) = look(&NotesPlace {
            beside: Some(self.file()),
            own: None,
        });
        assert!(remarks.is_empty(), "{remarks:?}");
        found
    }

    fn texts(&self) -> Vec<String> {
        self.notes()
            .notes
            .live()
            .map(|(_, n)| n.text.clone())
            .collect()
    }

    /// Waits until the notes on disk are as `wanted` says.
    fn wait(&self, wanted: impl Fn(&Notes) -> bool) {
        let end = Instant::now() + Duration::from_mins(1);
        while !wanted(&self.notes()) {
            assert!(Instant::now() < end, "in vain: {:?}", self.notes());
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// Writes a note on the whole story, or goes on with it.
fn write(terminal: &mut Terminal, key: &str, words: &str) {
    terminal.keys(key);
    terminal.wait_words("Ctrl-s saves");
    terminal.keys(words);
    terminal.keys("\x13");
    terminal.wait("the box to close", |s| !prose(s).contains("Ctrl-s saves"));
}

fn quit(mut terminal: Terminal) {
    terminal.keys("Q");
    assert_eq!(terminal.end().exit_code(), 0);
    terminal.assert_restored();
}

#[test]
fn an_editors_session() {
    let desk = Desk::new();
    let mut terminal = desk.review();
    // The gravest item is marked, the next noted and flagged, the third marked and undone.
    terminal.keys("r");
    terminal.wait_words("Review 1 of");
    write(&mut terminal, "a", "Check the original.\rBefore noon.");
    terminal.wait_words("Check the original.");
    terminal.keys("!");
    terminal.wait_words("1 flagged");
    terminal.keys("-");
    terminal.wait_words("Review 2 of");
    terminal.keys("u");
    terminal.wait_words("undone: skip");
    terminal.wait_words("Review 1 of");
    quit(terminal);

    let found = desk.notes();
    assert_eq!(found.marks.len(), 2, "{found:?}");
    assert_eq!(desk.texts(), ["Check the original.\nBefore noon."]);
    let anchored =
        |a: &notes::Anchor| !a.exact.is_empty() && !a.prefix.is_empty() | !a.suffix.is_empty();
    assert!(
        found
            .marks
            .live()
            .all(|(_, m)| m.about.iter().all(anchored))
    );

    let mut terminal = desk.review();
    terminal.wait_words("Review 1 of");
    terminal.wait_words("1 flagged · 1 note");
    terminal.wait_words("Check the original.");
    terminal.keys("u");
    terminal.wait_words("nothing to undo");
    quit(terminal);
}

#[test]
fn a_saved_draft_is_read_again_where_the_reader_is() {
    let desk = Desk::new();
    let draft = desk.bundle().join("draft.md");
    let text = fs::read_to_string(&draft).unwrap();
    let mut terminal = desk.review();
    terminal.keys("r");
    terminal.wait_words("Review 1 of");
    // Saved in one go, through another file, cut off, and many times in a row.
    let edited = text.replacen(
        "\n\n",
        "\n\nA sentence that nobody else has, about a lighthouse.\n\n",
        2,
    );
    fs::write(&draft, &edited).unwrap();
    terminal.wait_words("read again");
    let other = desk.bundle().join("draft.md~");
    for round in 0..50 {
        fs::write(
            &other,
            &edited[..edited.floor_char_boundary(edited.len() * round / 50)],
        )
        .unwrap();
        fs::rename(&other, &draft).unwrap();
    }
    fs::remove_file(&draft).unwrap();
    terminal.wait_words("not read again");
    fs::write(&draft, &text).unwrap();
    terminal.wait_words("read again");
    terminal.wait_words("Review 1 of");
    terminal.keys("u");
    terminal.wait_words("undone: ok");
    quit(terminal);
}

#[test]
fn a_folder_without_a_manifest_is_read_again_too() {
    let desk = Desk::new();
    fs::remove_file(desk.bundle().join("bundle.toml")).unwrap();
    let draft = desk.bundle().join("draft.md");
    let text = fs::read_to_string(&draft).unwrap();
    let mut terminal = desk.review();
    let next = |terminal: &mut Terminal, words: &str| {
        terminal.wait_words(words);
        terminal.keys("j");
        terminal.wait("the line to go", |screen| {
            !prose(screen).contains("read again")
        });
    };
    let more = "\nThere is a lighthouse of 1871 that 40 people climbed on Tuesday.\n";
    let other = desk.bundle().join("draft.md~");
    fs::write(&other, format!("{text}{more}")).unwrap();
    fs::rename(&other, &draft).unwrap();
    next(&mut terminal, "saved elsewhere and read again");
    // A report that is added to the folder, and taken out of it.
    let outlets = |n: usize| format!("{n} outlets");
    let count = fs::read_dir(desk.bundle()).unwrap().count();
    let added = desk.bundle().join("late.md");
    terminal.wait_words(&outlets(count));
    fs::write(&added, format!("{text}{more}")).unwrap();
    next(&mut terminal, "saved elsewhere and read again");
    terminal.wait_words(&outlets(count + 1));
    fs::remove_file(&added).unwrap();
    next(&mut terminal, "saved elsewhere and read again");
    terminal.wait_words(&outlets(count));
    quit(terminal);
}

#[test]
fn a_file_that_the_manifest_names_later_is_watched_too() {
    let desk = Desk::new();
    let (draft, other) = (
        desk.bundle().join("draft.md"),
        desk.bundle().join("second.md"),
    );
    let text = fs::read_to_string(&draft).unwrap();
    fs::write(&other, &text).unwrap();
    let mut terminal = desk.review();
    let manifest = desk.bundle().join("bundle.toml");
    let names = fs::read_to_string(&manifest).unwrap();
    let more = "\nThere is a lighthouse of 1871 that 40 people climbed on Tuesday.\n";
    fs::write(&other, format!("{text}{more}")).unwrap();
    fs::write(&manifest, names.replace("draft.md", "second.md")).unwrap();
    terminal.wait_words("read again");
    terminal.keys("j");
    terminal.wait("the line to go", |screen| {
        !prose(screen).contains("read again")
    });
    fs::write(&other, &text).unwrap();
    terminal.wait_words("read again");
    quit(terminal);
}

#[test]
fn so_is_one_in_a_folder_that_is_made_later() {
    let desk = Desk::new();
    let manifest = desk.bundle().join("bundle.toml");
    let names = fs::read_to_string(&manifest).unwrap();
    let text = fs::read_to_string(desk.bundle().join("draft.md")).unwrap();
    let late = desk.bundle().join("sub").join("late.md");
    let mut terminal = desk.review();
    let next = |terminal: &mut Terminal, read: bool| {
        terminal.wait("word of it", |screen| {
            let shown = prose(screen);
            shown.contains("read again") && shown.contains("not read again") != read
        });
        // A row says that it was not read until it is put away.
        terminal.keys(if read { "j" } else { "\x1b" });
        terminal.wait("the line to go", |s| !prose(s).contains("read again"));
    };
    // Named before it is there, then made, then saved again.
    fs::write(&manifest, names.replace("draft.md", "sub/late.md")).unwrap();
    next(&mut terminal, false);
    fs::create_dir(late.parent().unwrap()).unwrap();
    next(&mut terminal, false);
    let more = "\nThere is a lighthouse of 1871 that 40 people climbed on Tuesday.\n";
    fs::write(&late, format!("{text}{more}")).unwrap();
    next(&mut terminal, true);
    fs::write(&late, &text).unwrap();
    next(&mut terminal, true);
    quit(terminal);
}

#[test]
fn it_opens_where_it_was_left_and_lists_what_was_read_last() {
    let desk = Desk::new();
    let mut terminal = desk.review();
    terminal.keys("jjj");
    terminal.keys("\r");
    terminal.wait_words("reading 1/");
    terminal.keys("fs");
    terminal.wait_words("by severity");
    terminal.keys("j");
    terminal.wait_words("reading 2/");
    terminal.keys("k");
    terminal.wait_words("reading 1/");
    let before = terminal.see(prose);
    quit(terminal);
    let terminal = desk.start(120, 40).start();
    terminal.wait("the same screen", |screen| prose(screen) == before);
    quit(terminal);

    let own = |name: &str| desk.path().join(name).to_str().unwrap().to_owned();
    let mut terminal = Start::parallax(120, 40, &[])
        .env("XDG_STATE_HOME", &own("state"))
        .env("XDG_DATA_HOME", &own("data"))
        .start();
    terminal.wait_words("Open which one?");
    terminal.wait_words("Ferry fire off Lipari");
    terminal.keys("7\r");
    terminal.wait_words("Write a number from 1 to 1, or q.");
    terminal.keys("1\r");
    terminal.wait("the same screen", |screen| prose(screen) == before);
    quit(terminal);
}

#[test]
fn esc_keeps_a_draft_and_undo_takes_a_note_back() {
    let desk = Desk::new();
    let mut terminal = desk.review();
    terminal.keys("A");
    terminal.wait_words("Ctrl-s saves");
    terminal.keys("half a tho");
    terminal.keys("\x1b");
    terminal.wait_words("draft kept");
    assert!(desk.texts().is_empty());
    write(&mut terminal, "A", "ught");
    desk.wait(|n| n.notes.live().any(|(_, n)| n.text == "half a thought"));
    terminal.keys("u");
    terminal.wait_words("undone: note on the story");
    desk.wait(|n| n.notes.is_empty());
    terminal.keys("\x12");
    terminal.wait_words("redone: note on the story");
    desk.wait(|n| n.notes.len() == 1);
    quit(terminal);
}

#[test]
fn signals_that_end_it_lose_nothing() {
    for name in ["TERM", "HUP", "INT"] {
        let desk = Desk::new();
        let mut terminal = desk.review();
        terminal.keys("r");
        terminal.wait_words("Review 1 of");
        terminal.signal(name);
        terminal.end();
        terminal.assert_restored();
        assert_eq!(desk.notes().marks.len(), 1, "{name}");
    }
}

#[test]
fn a_signal_after_mere_movement_keeps_the_place() {
    for name in ["TERM", "HUP"] {
        let desk = Desk::new();
        let mut terminal = desk.review();
        terminal.keys("jjj");
        terminal.wait_words("4/");
        terminal.keys("\r");
        terminal.wait_words("reading 1/");
        terminal.wait_still();
        let before = terminal.see(prose);
        terminal.signal(name);
        terminal.end();
        let terminal = desk.start(120, 40).start();
        terminal.wait("the same screen", |screen| prose(screen) == before);
        quit(terminal);
    }
}

#[test]
fn the_editor_opens_at_the_line_of_the_sentence() {
    let desk = Desk::new();
    let draft = desk.bundle().join("draft.md");
    // The same words begin two paragraphs; what stands above is no part of the text.
    let text = "---\ntitle: A ferry\n---\n\nThe ferry sank on Sunday evening near\nthe port.\n\n\
                The ferry sank on **Sunday evening** near the rocks, others say.\n";
    fs::write(&draft, text).unwrap();
    let editor = desk.path().join("editor");
    let told = desk.path().join("told");
    let script = format!("#!/bin/sh\nprintf '%s ' \"$@\" > {}\n", told.display());
    fs::write(&editor, script).unwrap();
    let mut start = desk.start(120, 40);
    for name in ["VISUAL", "EDITOR"] {
        start = start.env(name, &format!("sh {}", editor.display()));
    }
    let mut terminal = start.start();
    terminal.wait_taken();
    terminal.wait_words("shared");
    terminal.keys("R1Gge");
    let end = Instant::now() + Duration::from_mins(1);
    let line = loop {
        let found = fs::read_to_string(&told).unwrap_or_default();
        if found.ends_with("draft.md ") {
            break found;
        }
        assert!(Instant::now() < end, "the editor was not started");
        std::thread::sleep(Duration::from_millis(20));
    };
    assert!(line.starts_with("+8 "), "{line}");
    quit(terminal);
}

/// An editor that is at work until it is interrupted, and then says so in what it edits.
const INTERRUPTED: &str = "trap 'touch \"$0.interrupted\"' INT; touch \"$0.open\"
while ! [ -e \"$0.interrupted\" ]; do sleep 0.05; done
for file; do :; done
echo 'A ferry was interrupted.' >> \"$file\"
";

#[test]
fn an_interrupt_typed_in_the_editor_is_the_editors() {
    for linear in [false, true] {
        let desk = Desk::new();
        let editor = desk.path().join("editor");
        fs::write(&editor, INTERRUPTED).unwrap();
        let (bundle, told) = (desk.bundle(), |what: &str| editor.with_extension(what));
        let mut arguments = vec![bundle.to_str().unwrap()];
        if linear {
            arguments.push("--linear");
        }
        let mut terminal = Start::parallax(120, 40, &arguments)
            .env("VISUAL", &format!("sh {}", editor.display()))
            .start();
        if linear {
            terminal.wait_words("shared");
            terminal.keys("edit file\n");
        } else {
            terminal.wait_taken();
            terminal.wait_words("shared");
            terminal.keys("R1Gge");
        }
        wait_for("the editor to be started", || told("open").exists());
        terminal.keys("\x03");
        wait_for("the interrupt", || told("interrupted").exists());
        let draft = desk.bundle().join("draft.md");
        wait_for("the editor's words", || {
            fs::read_to_string(&draft).is_ok_and(|text| text.contains("interrupted"))
        });
        terminal.wait_words("read again");
        terminal.keys(if linear { "quit\n" } else { "Q" });
        assert_eq!(terminal.end().exit_code(), 0);
        terminal.assert_restored();
    }
}

fn wait_for(what: &str, there: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_mins(1);
    while !there() {
        assert!(Instant::now() < end, "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn killed_at_any_moment_it_loses_no_note_older_than_a_second() {
    // The long run is asked for by PARALLAX_TEST_KILLS=200.
    let kills = std::env::var("PARALLAX_TEST_KILLS");
    let kills: u64 = kills.ok().and_then(|n| n.parse().ok()).unwrap_or(5);
    let desk = Desk::new();
    let mut seed = 0x9e37_79b9_u64;
    for round in 0..kills {
        let before = desk.notes();
        let mut terminal = desk.review();
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695);
        let moment = Duration::from_millis(seed >> 33 & 1023);
        let words = format!(" {round}.");
        write(&mut terminal, "A", &words);
        let written = Instant::now();
        while written.elapsed() < moment + Duration::from_secs(1) {
            // No undo: when the marks of earlier rounds have left no claim to mark, it would take the note back.
            terminal.keys("!");
            std::thread::sleep(Duration::from_millis(37));
        }
        terminal.signal("KILL");
        terminal.end();
        let after = desk.notes();
        assert!(after.clock() > before.clock(), "round {round}");
        let kept = desk.texts().concat();
        assert!(kept.contains(words.trim()), "round {round}: {kept}");
        no_other_files(&desk.bundle());
    }
}

/// A writer that was killed may leave its unfinished file, and nothing else.
fn no_other_files(bundle: &Path) {
    let names = fs::read_dir(bundle)
        .unwrap()
        .map(|e| e.unwrap().file_name());
    let names: Vec<String> = names.map(|n| n.into_string().unwrap()).collect();
    let odd: Vec<_> = names.iter().filter(|n| n.contains("corrupt")).collect();
    assert!(odd.is_empty(), "{odd:?}");
    let left = names.iter().filter(|n| n.starts_with(".parallax-")).count();
    assert!(left <= 1, "{names:?}");
}

#[test]
fn two_readers_of_one_bundle_see_each_others_notes() {
    let desk = Desk::new();
    let (mut one, mut two) = (desk.review(), desk.review());
    write(&mut one, "A", "from one");
    desk.wait(|n| n.notes.len() == 1);
    two.wait_words("merged");
    one.keys("r");
    two.wait_words("Review 1 of");
    // Both at once.
    one.keys("a");
    two.keys("jja");
    one.wait_words("Ctrl-s saves");
    two.wait_words("Ctrl-s saves");
    one.keys("left");
    two.keys("right");
    one.keys("\x13");
    two.keys("\x13");
    desk.wait(|n| n.notes.len() == 3);
    quit(one);
    quit(two);
    let mut texts = desk.texts();
    texts.sort();
    assert_eq!(texts, ["from one", "left", "right"]);
}

#[test]
fn what_is_no_notes_file_is_kept_aside_and_said() {
    let desk = Desk::new();
    fs::write(desk.file(), "format = 1\n[[note\n").unwrap();
    let mut terminal = desk.review();
    terminal.keys("gm");
    terminal.wait_words("notes.toml.corrupt-1");
    terminal.keys("q");
    terminal.wait("the box to close", |s| !prose(s).contains("Esc closes"));
    terminal.keys("r");
    desk.wait(|n| n.marks.len() == 1);
    quit(terminal);
    let kept = fs::read_to_string(desk.bundle().join("notes.toml.corrupt-1")).unwrap();
    assert_eq!(kept, "format = 1\n[[note\n");
}

#[test]
fn notes_that_nobody_can_keep_are_printed_when_the_reader_is_left() {
    let desk = Desk::new();
    // A folder where the file would have to be, and a file where the folder.
    fs::create_dir(desk.file()).unwrap();
    let data = desk.bundle().join("bundle.toml");
    let start = desk.start(80, 24);
    let start = start.env("XDG_DATA_HOME", data.to_str().unwrap());
    let mut terminal = start.start();
    terminal.wait_taken();
    terminal.keys("A");
    terminal.wait_words("Ctrl-s saves");
    terminal.keys("Ring the harbour\x13");
    terminal.wait_words("notes cannot be saved and will be printed when you quit");
    terminal.keys("gm");
    terminal.wait_words("notes cannot be saved");
    assert!(!terminal.see(prose).contains("kept in"));
    terminal.keys("q");
    terminal.keys("Q");
    assert_eq!(terminal.end().exit_code(), 2);
    terminal.wait_words("notes could not be saved");
    terminal.wait_words("Ring the harbour");
}

#[test]
fn a_note_that_was_begun_is_told_where_it_cannot_be_kept() {
    let desk = Desk::new();
    // A file where a folder would have to be.
    let state = desk.bundle().join("bundle.toml");
    let start = desk.start(120, 40);
    let start = start.env("XDG_STATE_HOME", state.to_str().unwrap());
    let mut terminal = Desk::review_of(start);
    terminal.keys("a");
    terminal.wait_words("Ctrl-s saves");
    terminal.keys("Ring the harbour");
    terminal.wait_words("Ring the harbour");
    terminal.keys("\x07");
    terminal.wait("the box to be closed", |screen| {
        !prose(screen).contains("Ctrl-s saves")
    });
    terminal.keys("Q");
    assert_eq!(terminal.end().exit_code(), 2);
    terminal.wait_words("could not be kept");
    terminal.wait_words("Ring the harbour");
}
