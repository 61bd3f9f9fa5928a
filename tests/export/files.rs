//! Where a snapshot is written, and what is never written over.

use std::fs;
use std::path::Path;

use crate::common::{SAMPLE_PATHS as SAMPLES, parallax, run};
use crate::exported;

#[test]
fn a_snapshot_replaces_another_but_never_a_file_of_the_story() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("a.md");
    fs::write(&report, "The bridge at Tarn was closed.").unwrap();
    fs::write(folder.path().join("b.md"), "The bridge at Tarn was shut.").unwrap();
    let path = folder.path().to_str().unwrap();
    let put = |file: &Path| {
        let file = file.to_str().unwrap();
        run(&["export", path, "--format", "md", "-o", file])
    };
    let refused = put(&report);
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("a.md is part of the story"), "{said}");
    assert_eq!(
        fs::read_to_string(&report).unwrap(),
        "The bridge at Tarn was closed."
    );
    for name in ["notes.toml", "bundle.toml"] {
        let file = folder.path().join(name);
        assert_eq!(put(&file).status.code(), Some(2), "{name}");
        assert!(!file.exists(), "{name}");
    }
    let inside = folder.path().join("all.md");
    let told = String::from_utf8_lossy(&put(&inside).stderr).into_owned();
    assert!(
        told.contains("all.md is now one of the report files"),
        "{told}"
    );
    fs::remove_file(&inside).unwrap();
    let other = tempfile::NamedTempFile::new().unwrap();
    assert_eq!(put(other.path()).status.code(), Some(0));
    assert!(fs::read_to_string(other.path()).unwrap().contains("Tarn"));
}

#[test]
fn a_file_that_is_read_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let old = folder.path().join("old.json");
    let before = exported(&[SAMPLES[1], "--format", "json"]);
    fs::write(&old, &before).unwrap();
    let link = folder.path().join("link.json");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&old, &link).unwrap();
    #[cfg(not(unix))]
    fs::copy(&old, &link).unwrap();
    for to in [&old, &link] {
        let (old, to) = (old.to_str().unwrap(), to.to_str().unwrap());
        let refused = run(&["export", SAMPLES[1], "--compare", old, "-o", to]);
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(2), "{said}");
        assert!(said.contains("is what --compare reads"), "{said}");
        assert_eq!(fs::read_to_string(old).unwrap(), before);
    }
}

#[test]
#[cfg(unix)]
fn stdout_can_be_named_as_the_file() {
    let told = exported(&[SAMPLES[1], "--format", "md"]);
    for name in ["-", "/dev/stdout", "/dev/fd/1"] {
        assert_eq!(
            exported(&[SAMPLES[1], "--format", "md", "-o", name]),
            told,
            "-o {name}"
        );
    }
    assert!(!Path::new("-").exists());
    // What a log has already stays in it.
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    fs::write(&log, "before\n").unwrap();
    let append = fs::OpenOptions::new().append(true).open(&log).unwrap();
    let mut command = parallax();
    command.args(["export", SAMPLES[1], "--format", "md", "-o", "/dev/stdout"]);
    assert!(command.stdout(append).status().unwrap().success());
    let log = fs::read_to_string(&log).unwrap();
    assert_eq!(log, format!("before\n{told}"));
}

#[test]
fn a_flag_that_is_not_heeded_is_told() {
    let said = |args: &[&str]| {
        let output = run(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let sample = SAMPLES[2];
    for (flag, value) in [("--size", "80x24"), ("--theme", "mono")] {
        let part = format!("warning: {flag} is ignored");
        let html = said(&["export", sample, "--format", "html", flag, value]);
        assert_eq!(html.matches(&part).count(), 1, "{html}");
        let svg = said(&["export", sample, "--format", "svg", flag, value]);
        assert!(!svg.contains("ignored"), "{svg}");
    }
    let list = ["analyze", sample, "--candidates", "--format"];
    assert!(said(&[&list[..], &["text"]].concat()).contains("--candidates is ignored"));
    assert!(!said(&[&list[..], &["json"]].concat()).contains("ignored"));
}

#[test]
fn the_ending_of_the_file_names_the_form() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).display().to_string();
    // The file, and what an asked-for form would print.
    for (name, format) in [
        ("a.html", "html"),
        ("a.HTM", "html"),
        ("a.md", "md"),
        ("a.json", "json"),
        ("a.txt", "text"),
        ("a.svg", "svg"),
    ] {
        let output = run(&["export", SAMPLES[0], "-o", &at(name)]);
        assert_eq!(output.status.code(), Some(0), "{name}");
        let written = std::fs::read_to_string(at(name)).expect("it was written");
        assert_eq!(
            written,
            exported(&[SAMPLES[0], "--format", format]),
            "{name}"
        );
    }
    for name in ["a.pdf", "a"] {
        let output = run(&["export", SAMPLES[0], "-o", &at(name)]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(
            said.contains("add --format html, md, json, text or svg"),
            "{said}"
        );
        assert!(!std::path::Path::new(&at(name)).exists());
    }
}

#[test]
fn a_format_that_cannot_be_told_is_asked_for_with_the_file() {
    for (args, says) in [
        (
            &["-o", "story.pdf"][..],
            "story.pdf: the file extension does not name a format: add --format html",
        ),
        (
            &["-o", "tests"],
            "tests: this is a folder: name a file in it",
        ),
        (&[], "write -o FILE.html, or add --format html"),
    ] {
        let run = run(&[&["export", SAMPLES[1]], args].concat());
        assert_eq!(run.status.code(), Some(2));
        let said = String::from_utf8(run.stderr).unwrap();
        assert!(said.contains(says), "{said}");
    }
}

#[test]
fn an_option_that_has_no_part_in_what_is_written_is_said_to_be_ignored() {
    let folder = tempfile::tempdir().unwrap();
    let old = folder.path().join("old.json");
    std::fs::write(
        &old,
        crate::common::printed(&["analyze", SAMPLES[1], "--format", "json"]),
    )
    .unwrap();
    let old = old.to_str().unwrap();
    for (args, says) in [
        (&["--format", "json"][..], "--view is ignored: JSON"),
        (
            &["--format", "md", "--compare", old],
            "--view is ignored: what changed",
        ),
        (
            &["--format", "json", "--compare", old],
            "--view is ignored: what changed",
        ),
    ] {
        let run = run(&[&["export", SAMPLES[1], "--view", "matrix"], args].concat());
        let said = String::from_utf8(run.stderr).unwrap();
        assert_eq!(run.status.code(), Some(0), "{said}");
        assert!(said.contains(says), "{said}");
    }
}
