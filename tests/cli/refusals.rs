//! What cannot be done, and how that is said.

use std::fs;
use std::process::Stdio;

use crate::common::{SAMPLE_PATHS as SAMPLES, parallax, stderr, stdout};
use crate::{Folder, PROSE, run};

/// Fails with exit code 2, on stderr alone, without a backtrace, naming every one of `words`.
fn refused(args: &[&str], words: &[&str]) {
    let output = run(args, &[]);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
    assert!(
        output.stdout.is_empty(),
        "{args:?} printed {}",
        stdout(&output)
    );
    assert!(!said.trim().is_empty(), "{args:?} said nothing");
    for fault in ["panicked", "RUST_BACKTRACE", "stack backtrace"] {
        assert!(!said.contains(fault), "{args:?}: {said}");
    }
    assert!(
        !said.contains('\u{1b}'),
        "{args:?}: an escape byte in {said:?}"
    );
    for word in words {
        assert!(said.contains(word), "{args:?} should name {word:?}: {said}");
    }
}

#[test]
fn bad_calls_are_refused_with_one_clear_message() {
    refused(&[], &["no story given"]);
    refused(&["--no-such-flag"], &["--no-such-flag"]);
    refused(&["does/not/exist"], &["does/not/exist"]);
    refused(&["analyze"], &["PATH"]);
    refused(
        &["analize", SAMPLES[0]],
        &["analize", "did you mean `parallax analyze`"],
    );
    refused(
        &["exprot", SAMPLES[0], "--format", "md"],
        &["exprot", "did you mean `parallax export`"],
    );
    refused(
        &["--base", "meridian", "analyze", SAMPLES[0]],
        &["--base", "after the command"],
    );
    refused(&["analyze", "--formt", "json", SAMPLES[0]], &["--format"]);
    refused(&["check", "does/not/exist"], &["does/not/exist: error: "]);
    refused(
        &["analyze", SAMPLES[0], "--compare", "does/not/exist.json"],
        &["does/not/exist.json", "check the path"],
    );
    refused(&["export", SAMPLES[0], "--format", "docx"], &["docx"]);
    for seconds in ["half", "0", "4000", "-1"] {
        let timeout = format!("--timeout={seconds}");
        refused(
            &["import", "a.html", "--into", "b", &timeout],
            &["seconds from 1 to 3600"],
        );
    }
    refused(
        &["analyze", SAMPLES[0], "--base", "nobody"],
        &["nobody", "meridian"],
    );
}

#[test]
fn a_bundle_that_is_named_twice_is_read_once() {
    let manifest = format!("{}/bundle.toml", SAMPLES[0]);
    let alone = run(&[SAMPLES[0]], &[]);
    for paths in [[SAMPLES[0], SAMPLES[0]], [SAMPLES[0], &manifest]] {
        let output = run(&paths, &[]);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(said.contains("named twice"), "{said}");
        assert_eq!(stdout(&output), stdout(&alone));
        let checked = run(&["check", paths[0], paths[1]], &[]);
        assert_eq!(checked.status.code(), Some(0), "{}", stderr(&checked));
    }
    refused(&[SAMPLES[0], SAMPLES[1]], &["must be opened alone"]);
}

#[test]
fn bad_bundles_are_refused_at_their_line() {
    let empty = Folder::new();
    refused(&[empty.arg()], &[empty.arg()]);

    let typo = Folder::new();
    typo.file(
        "bundle.toml",
        b"format = 1\ntitle = \"T\ndate = 2025-01-01\n",
    );
    refused(&[typo.arg()], &["bundle.toml:2"]);

    let missing = Folder::new();
    missing.file(
        "bundle.toml",
        b"format = 1\ntitle = \"T\"\n[[report]]\nid = \"a\"\noutlet = \"A\"\nfile = \"a.txt\"\n",
    );
    refused(&[missing.arg()], &["bundle.toml:6", "a.txt"]);

    let twice = Folder::new();
    twice.file("a.txt", PROSE);
    twice.file(
        "bundle.toml",
        b"format = 1\ntitle = \"T\"\n[[report]]\nid = \"a\"\noutlet = \"A\"\nfile = \"a.txt\"\n\
          [[report]]\nid = \"a\"\noutlet = \"B\"\nfile = \"a.txt\"\n",
    );
    refused(&[twice.arg()], &["bundle.toml:8", "\"a\""]);

    let outside = Folder::new();
    outside.file(
        "bundle.toml",
        b"format = 1\ntitle = \"T\"\n[[report]]\nid = \"a\"\noutlet = \"A\"\nfile = \"../a.txt\"\n",
    );
    refused(&[outside.arg()], &["bundle.toml:6", "../a.txt"]);

    let binary = Folder::new();
    binary.file(
        "a.txt",
        b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0\x3e\0",
    );
    refused(&[binary.arg()], &["a.txt", "binary"]);
    binary.file("b.txt", PROSE);
    let file = |name: &str| binary.path().join(name).display().to_string();
    refused(&[&file("a.txt"), &file("b.txt")], &["a.txt", "binary"]);
    // Nobody named the file: the other is shown without it.
    let output = run(&[binary.arg()], &[]);
    assert_eq!(output.status.code(), Some(0));
    let said = stderr(&output);
    assert!(said.contains("a.txt: warning: skipped: "), "{said}");
}

#[test]
fn an_output_file_appears_whole_or_not_at_all() {
    let folder = Folder::new();
    let file = folder.path().join("out.txt");
    let args = [
        "export",
        SAMPLES[0],
        "--format",
        "text",
        "-o",
        file.to_str().unwrap(),
    ];
    assert_eq!(run(&args, &[]).status.code(), Some(0));
    assert!(fs::read_to_string(&file).unwrap().contains("Coverage"));
    let nowhere = folder.path().join("no/such/folder/out.txt");
    let nowhere = nowhere.to_str().unwrap();
    refused(
        &["export", SAMPLES[0], "--format", "text", "-o", nowhere],
        &[nowhere, "there is no folder", "create it first"],
    );
    let said = run(
        &["export", SAMPLES[0], "--format", "text", "-o", nowhere],
        &[],
    );
    assert!(!stderr(&said).contains(".parallax-"), "{}", stderr(&said));
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(left.len(), 1, "nothing else is left behind");
}

/// A file that takes nothing, as a full disk does.
#[cfg(target_os = "linux")]
fn full() -> Stdio {
    Stdio::from(
        fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap(),
    )
}

#[cfg(target_os = "linux")]
#[test]
fn what_nobody_can_be_told_is_no_crash() {
    let folder = Folder::new();
    folder.file("a.txt", b"Too short, and therefore warned of.\n");
    folder.file("b.txt", PROSE);
    let run = |args: &[&str]| {
        let mut command = parallax();
        command.args(args);
        command
    };
    let warned = run(&["analyze", folder.arg()])
        .stdout(Stdio::null())
        .stderr(full())
        .status()
        .unwrap();
    assert_eq!(warned.code(), Some(0));
    for args in [
        &["analyze", SAMPLES[0], "--format", "json"][..],
        &["themes"],
        &["--help"],
        &["--version"],
    ] {
        let output = run(args).stdout(full()).stderr(Stdio::piped()).output();
        let output = output.unwrap();
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
        assert!(
            said.contains("could not write to standard output: no space is left"),
            "{args:?}: {said}"
        );
    }
}

#[test]
fn notes_that_cannot_be_understood_are_left_where_they_are_by_those_who_only_read() {
    let folder = Folder::new();
    folder.file("a.txt", PROSE);
    folder.file("b.txt", PROSE);
    folder.file(
        "bundle.toml",
        b"format = 1\ntitle = \"T\"\n[[report]]\nid = \"a\"\noutlet = \"A\"\nfile = \"a.txt\"\nrole = \"draft\"\n\
          [[report]]\nid = \"b\"\noutlet = \"B\"\nfile = \"b.txt\"\n",
    );
    let notes = folder.file("notes.toml", b"format = 1\n[[mark]]\nid = \n");
    for command in ["analyze", "review"] {
        let output = run(&[command, folder.arg()], &[]);
        let said = stderr(&output);
        assert_ne!(output.status.code(), Some(2), "{said}");
        assert!(
            said.contains("notes.toml") && said.contains("line 3"),
            "{said}"
        );
        assert!(notes.exists(), "{command} took it away");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 4);
}

#[test]
fn a_round_up_that_is_read_as_one_report_is_said_to_be_one() {
    let page = "tests/roundups/chess.txt";
    let output = run(&["analyze", page, "--format", "json"], &[]);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("looks like a round-up of"), "{said}");
    assert!(
        said.contains(&format!("import --roundup {page} --into")),
        "{said}"
    );
    let checked = run(&["check", page], &[]);
    let told = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(told.contains("looks like a round-up of"), "{told}");
    let one = run(
        &[
            "analyze",
            "sample-bundles/wire-rewrite/tna.txt",
            "--format",
            "json",
        ],
        &[],
    );
    assert!(!stderr(&one).contains("round-up of"), "{}", stderr(&one));
}
