//! `parallax review --watch`, the real binary beside an editor that saves in every way editors do,
//! and the notes that a reader of loose files has left with the user.
#![cfg(unix)]

mod common;
mod terminal;

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use common::parallax;
use terminal::Start;

/// How long anything may take before a test gives up.
const PATIENCE: Duration = Duration::from_mins(1);

/// A bundle of a draft and two reports, and a folder for what the user has.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Self { folder };
        fs::create_dir(desk.bundle()).unwrap();
        fs::create_dir(desk.own()).unwrap();
        for (name, lead) in [
            ("a.txt", "River rises in Brunnau"),
            ("b.txt", "Water in the streets of Brunnau"),
        ] {
            let text = format!(
                "{lead}\n\nAt 12 of the stations along the river the water rose above the quay on Monday, the \
                 river office said.\n\nThe pumps at the old mill failed shortly after noon and were mended in the \
                 evening.\n"
            );
            fs::write(desk.file(name), text).unwrap();
        }
        fs::write(desk.draft(), draft(16)).unwrap();
        desk
    }

    fn with_manifest(self) -> Self {
        let manifest = "format = 1\ntitle = \"River\"\ndate = 2031-03-04\n\
             [[report]]\nid = \"draft\"\noutlet = \"Us\"\nfile = \"draft.txt\"\nrole = \"draft\"\n\
             [[report]]\nid = \"a\"\noutlet = \"A\"\nfile = \"a.txt\"\n\
             [[report]]\nid = \"b\"\noutlet = \"B\"\nfile = \"b.txt\"\n";
        fs::write(self.file("bundle.toml"), manifest).unwrap();
        self
    }

    fn bundle(&self) -> PathBuf {
        self.folder.path().join("bundle")
    }

    fn own(&self) -> PathBuf {
        self.folder.path().join("own")
    }

    fn file(&self, name: &str) -> PathBuf {
        self.bundle().join(name)
    }

    fn draft(&self) -> PathBuf {
        self.file("draft.txt")
    }

    fn review(&self, args: &[&str]) -> Command {
        let mut command = parallax();
        command.arg("review").args(args);
        command.env("XDG_DATA_HOME", self.own());
        command
    }
}

/// The draft with that figure, where the others have 12.
fn draft(stations: u32) -> String {
    format!(
        "River rises in Brunnau\n\nAt {stations} of the stations along the river the water rose above the quay on \
         Monday, the river office said.\n\nThe pumps at the old mill failed shortly after noon and were mended in \
         the evening.\n"
    )
}

/// A watching program and what it says.
struct Watching {
    child: Child,
    said: Receiver<String>,
}

impl Watching {
    fn start(desk: &Desk) -> Self {
        let mut command = desk.review(&["--watch", desk.bundle().to_str().unwrap()]);
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (sender, said) = mpsc::channel();
        let out: [Box<dyn Read + Send>; 2] = [
            Box::new(child.stdout.take().unwrap()),
            Box::new(child.stderr.take().unwrap()),
        ];
        for stream in out {
            let sender = sender.clone();
            std::thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    if sender.send(line).is_err() {
                        return;
                    }
                }
            });
        }
        Self { child, said }
    }

    /// Waits for a line that begins with these words; gives all lines until then.
    fn wait(&self, words: &str) -> Vec<String> {
        let mut lines = Vec::new();
        loop {
            let line = self.said.recv_timeout(PATIENCE);
            lines.push(line.unwrap_or_else(|_| panic!("no {words:?} after {lines:#?}")));
            if lines.last().is_some_and(|line| line.starts_with(words)) {
                return lines;
            }
        }
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Saves as editors that write a new file and rename it.
fn renamed(path: &Path, text: &str) {
    let other = path.with_extension("new");
    fs::write(&other, text).unwrap();
    fs::rename(&other, path).unwrap();
}

#[test]
fn however_a_draft_is_saved_the_last_state_is_what_is_said() {
    let desk = Desk::new().with_manifest();
    let path = desk.draft();
    let mut watching = Watching::start(&desk);
    watching.wait("1 high");

    fs::write(&path, draft(12)).unwrap();
    let lines = watching.wait("0 high");
    assert!(
        lines
            .iter()
            .any(|l| l.starts_with("- ") && l.contains("figure-disagrees")),
        "{lines:#?}"
    );

    for stations in 13..62 {
        fs::write(&path, draft(stations)).unwrap();
    }
    fs::write(&path, draft(63)).unwrap();
    loop {
        let lines = watching.wait("1 high");
        let new = |l: &String| l.starts_with("+ ") && l.contains("63");
        if lines.iter().any(new) {
            break;
        }
    }

    renamed(&path, &draft(12));
    watching.wait("0 high");
    // Half of it, and the rest a moment later.
    let text = draft(17);
    fs::write(&path, &text[..60]).unwrap();
    std::thread::sleep(Duration::from_millis(120));
    fs::write(&path, &text).unwrap();
    watching.wait("1 high");

    fs::remove_file(&path).unwrap();
    let lines = watching.wait("parallax: ");
    assert!(
        lines.last().is_some_and(|l| l.contains("draft.txt")),
        "{lines:#?}"
    );
    // The same again: that it is read again is said.
    renamed(&path, &draft(17));
    watching.wait("1 high");
    renamed(&path, &draft(12));
    watching.wait("0 high");

    // The manifest too: another draft is looked at from now on.
    fs::write(desk.file("other.txt"), draft(18)).unwrap();
    let manifest = fs::read_to_string(desk.file("bundle.toml")).unwrap();
    renamed(
        &desk.file("bundle.toml"),
        &manifest.replace("draft.txt", "other.txt"),
    );
    watching.wait("1 high");
    fs::write(desk.file("other.txt"), draft(12)).unwrap();
    watching.wait("0 high");
    assert!(
        watching.child.try_wait().unwrap().is_none(),
        "it still runs"
    );
}

#[test]
fn who_looks_on_is_told_that_it_waits_and_that_a_save_was_seen() {
    let desk = Desk::new().with_manifest();
    let bundle = desk.bundle();
    let args = ["review", "--watch", bundle.to_str().unwrap()];
    let mut terminal = Start::parallax(100, 40, &args).start();
    terminal.wait_words("watching the files: save one to have it reviewed again, Ctrl-c ends");
    renamed(&desk.draft(), &(draft(16) + "\nIt is a grey day.\n"));
    terminal.wait_words("reviewed again: no finding is gone, none is new");
    terminal.keys("\x03");
    terminal.end();
}

#[test]
fn a_report_that_is_added_to_a_folder_without_a_manifest_is_evidence() {
    let desk = Desk::new();
    let watching = Watching::start(&desk);
    watching.wait("1 high");
    let late = fs::read_to_string(desk.file("a.txt")).unwrap();
    fs::write(desk.file("late.txt"), late).unwrap();
    let lines = watching.wait("1 high");
    assert!(lines.iter().any(|l| l.contains("Late")), "{lines:#?}");
}

#[test]
fn a_draft_that_is_a_link_is_watched_where_it_leads() {
    use std::os::unix::fs::symlink;
    let desk = Desk::new().with_manifest();
    let path = desk.draft();
    for (folder, stations) in [("one", 12), ("two", 14)] {
        std::fs::create_dir(desk.file(folder)).unwrap();
        fs::write(desk.file(folder).join("draft.txt"), draft(stations)).unwrap();
    }
    fs::remove_file(&path).unwrap();
    symlink("one/draft.txt", &path).unwrap();
    let watching = Watching::start(&desk);
    watching.wait("0 high");
    renamed(&desk.file("one").join("draft.txt"), &draft(17));
    watching.wait("1 high");
    fs::write(desk.file("one").join("draft.txt"), draft(12)).unwrap();
    watching.wait("0 high");
    // It may lead elsewhere from one moment to the next.
    let other = desk.file("other.txt");
    symlink("two/draft.txt", &other).unwrap();
    fs::rename(&other, &path).unwrap();
    watching.wait("1 high");
    fs::write(desk.file("two").join("draft.txt"), draft(12)).unwrap();
    watching.wait("0 high");
}

#[test]
fn what_is_marked_in_the_reader_of_loose_files_is_not_said_again() {
    let desk = Desk::new();
    let files = ["draft.txt", "a.txt", "b.txt"].map(|name| desk.file(name));
    let paths = files.each_ref().map(|file| file.to_str().unwrap());
    let own = desk.own();
    let said = |desk: &Desk| {
        let output = desk
            .review(&[&paths[..], &["--draft", "draft", "--fail-on", "never"]].concat())
            .output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    assert!(said(&desk).contains("1 high"), "{}", said(&desk));
    let mut reader = Start::parallax(120, 36, &paths)
        .env("XDG_DATA_HOME", own.to_str().unwrap())
        .start();
    reader.wait_taken();
    reader.wait_words("claim 1/");
    reader.keys("V");
    reader.wait_words("0 of ");
    reader.keys("r");
    reader.wait_words("1 of ");
    reader.keys("Q");
    reader.end();
    let after = said(&desk);
    assert!(
        after.contains("0 high") && after.contains("marked as looked at"),
        "{after}"
    );
    assert!(
        !desk.file("notes.toml").exists(),
        "loose files have none beside them"
    );
}
