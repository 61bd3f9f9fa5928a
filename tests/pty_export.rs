//! Snapshots from the reader: ordered with `E`, written beside it, never over a file unasked.
#![cfg(unix)]

mod terminal;

use std::fs;
use std::path::Path;

use terminal::{Start, Terminal, prose};

const BUNDLE: &str = "sample-bundles/ferry-fire";

/// The row of the name is above the first one.
const UP: &str = "\x1b[A";

/// Orders what the box offers under another name; `keys` lead to the row of the name.
fn order(terminal: &mut Terminal, keys: &str, file: &Path) {
    terminal.keys("E");
    terminal.wait_words("E export");
    terminal.keys(keys);
    terminal.keys(&format!("\x15{}", file.display()));
    let end = file.file_name().unwrap().to_string_lossy().into_owned();
    terminal.wait(&end, |screen| prose(screen).contains(&end));
    terminal.keys("\r");
}

#[test]
fn a_claim_is_written_and_nothing_is_written_over_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("claim.html");
    let mut terminal = Start::parallax(120, 36, &[BUNDLE]).start();
    terminal.wait_taken();
    terminal.wait_words("claim 1/");
    terminal.keys("SJ");
    terminal.wait_words("claim 2/");
    order(&mut terminal, UP, &file);
    terminal.wait_words("written:");
    let page = fs::read_to_string(&file).unwrap();
    assert!(page.ends_with("</html>\n"));
    assert_eq!(page.matches("<article").count(), 1, "one claim");
    assert!(page.contains("Shown") && page.contains("claim c"));

    fs::write(&file, "mine").unwrap();
    order(&mut terminal, UP, &file);
    terminal.wait_words("already exists");
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");
    terminal.wait_words("Enter overwrites it");
    terminal.keys("\r");
    terminal.wait_words("written:");
    assert_eq!(fs::read_to_string(&file).unwrap(), page);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);

    order(&mut terminal, UP, &folder.path().join("none/claim.html"));
    terminal.wait_words("there is no folder");
    // The box is there again for another name.
    terminal.wait_words("type the name");
    let again = folder.path().join("again.html");
    terminal.keys(&format!("\x15{}\r", again.display()));
    terminal.wait("the file", |screen| {
        let said = prose(screen);
        said.contains("written: ") && !said.contains("not written: ")
    });
    assert_eq!(fs::read_to_string(&again).unwrap(), page);

    // What cannot be written over is not offered to be.
    let taken = folder.path().join("taken.html");
    fs::create_dir(&taken).unwrap();
    order(&mut terminal, UP, &taken);
    terminal.wait_words("a folder or device has that name");
    terminal.keys("\x1b");
    terminal.wait("no box", |screen| !prose(screen).contains("E export"));
    terminal.keys("Q");
    terminal.end();
    terminal.assert_restored();
}

#[test]
fn who_leaves_at_once_has_the_file_nevertheless() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("all.md");
    let mut terminal = Start::parallax(120, 36, &[BUNDLE]).start();
    terminal.wait_taken();
    terminal.wait_words("claim 1/");
    terminal.keys("M");
    terminal.wait_words("by severity");
    order(&mut terminal, "jlj", &file);
    terminal.keys("Q");
    terminal.end();
    terminal.assert_restored();
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.starts_with("# ") && text.contains("Made with parallax"));
}
