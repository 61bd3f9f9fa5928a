//! `parallax check` on broken bundles, through the real program: every fault named at its line, none invented.

mod common;

use std::fs;
use std::path::Path;
use std::process::Output;

use common::{of_project, parallax, stderr, stdout};

const PROSE: &str = "The ferry burned at the quay on Friday night, the harbour office said, and three men of the \
    engine crew were missing on Saturday morning when the boats came back.";
const OTHER: &str = "Rescuers pulled forty passengers from the burning ship late on Friday, a coastguard officer said, \
    but nobody could say how many people had been on board when it left.";
const GERMAN: &str = "Die Fähre brannte in der Nacht zum Samstag am Kai, teilte das Hafenamt mit, und drei Männer der \
    Besatzung wurden am Morgen noch vermisst, als die Boote zurückkamen.";

const JAPANESE: &str = "港で金曜の夜に火災があり、三人が行方不明になったと港湾事務所が土曜の朝に発表した。船は桟橋に着いたばかりだったという。乗客は全員が避難した。";

/// A sound manifest of two reports; cases replace a line of it. Numbers are those of the lines.
const MANIFEST: &str = r#"format = 1
title = "Fire"
date = 2031-05-02

[[report]]
id = "a"
outlet = "The Quay"
file = "a.txt"
title = "Ferry burns"
lang = "en"
published = 2031-05-03

[[report]]
id = "b"
outlet = "Shore News"
file = "b.txt"
title = "Rescue at sea"
url = "https://shore.example/1"
"#;

/// Lines of the sound manifest with what stands in their place, and what is said then.
type Fault = (
    &'static [(&'static str, &'static str)],
    &'static [&'static str],
);

/// Faults of a manifest.
const FAULTS: &[Fault] = &[
    (
        &[("format = 1\n", "format = 9\n")],
        &["bundle.toml:1:10: error…"],
    ),
    (
        &[("format = 1\n", "\n")],
        &["bundle.toml:1:1: warning…format"],
    ),
    (
        &[("title = \"Fire\"\n", "\n")],
        &["bundle.toml:1:1: error…title"],
    ),
    (
        &[("\"Fire\"", "\"Fire")],
        &["bundle.toml:2:14: error…quotes"],
    ),
    (&[("\"Fire\"", "7")], &["bundle.toml:2:9: error…number"]),
    (
        &[("title = \"Fire\"", "title = \"Fire\"\ntitle = \"F\"")],
        &["bundle.toml:3:1: error…duplicate"],
    ),
    (
        &[("date = 2031-05-02", "date = 02.05.2031")],
        &[
            "bundle.toml:3:…: error: “date” is not written as a date here: write a date such as 2025-09-05",
        ],
    ),
    (
        &[("published = 2031-05-03", "published = 3/5/2031")],
        &[
            "bundle.toml:11:…: error: “published” is not written as a date here: write a date such as 2025-09-05",
        ],
    ),
    (
        &[("[[report]]\nid = \"a\"", "[report] # one\nid = \"a\"")],
        &["bundle.toml:5:1: error…double brackets: write [[report]]"],
    ),
    (
        &[("[[report]]\nid = \"b\"", "[report]\nid = \"b\"")],
        &["bundle.toml:13:1: error…double brackets: write [[report]]"],
    ),
    (
        &[("2031-05-02", "\"2 May\"")],
        &["bundle.toml:3:8: error…without quotes"],
    ),
    (
        &[("2031-05-02", "2031-02-31")],
        &["bundle.toml:3:8: error…"],
    ),
    (
        &[("2031-05-02", "2031-05-02\nsumary = \"S\"")],
        &["bundle.toml:4:1: warning…“summary”"],
    ),
    (
        &[("2031-05-02", "2031-05-02\ntitel = \"S\"")],
        &["bundle.toml:4:1: warning…did you mean “title”, which is already present?"],
    ),
    (&[("id = \"a\"\n", "\n")], &["bundle.toml:5:1: error…id"]),
    (
        &[("id = \"a\"", "id = \"a b\"")],
        &["bundle.toml:6:6: error…"],
    ),
    (
        &[("id = \"b\"", "id = \"a\"")],
        &["bundle.toml:14:6: error…two reports have the id"],
    ),
    (
        &[("\"The Quay\"", "\"\"")],
        &["bundle.toml:7:10: error…outlet"],
    ),
    (
        &[("outlet = \"The Quay\"", "outlte = \"The Quay\"")],
        &[
            "bundle.toml:5:1: error…",
            "bundle.toml:7:1: warning…did you mean “outlet”",
        ],
    ),
    (
        &[("\"Shore News\"", "\"the quay\"")],
        &["bundle.toml:15:10: warning…also the outlet of report 1"],
    ),
    (
        &[("\"a.txt\"", "\"none.txt\"")],
        &["bundle.toml:8:8: error…"],
    ),
    (
        &[("\"a.txt\"", "\"../a.txt\"")],
        &["bundle.toml:8:8: error…"],
    ),
    (
        &[("\"a.txt\"", "\"/etc/passwd\"")],
        &["bundle.toml:8:8: error…"],
    ),
    (&[("\"a.txt\"", "\"a.pdf\"")], &["bundle.toml:8:8: error…"]),
    (
        &[("\"b.txt\"", "\"a.txt\"")],
        &[
            "bundle.toml:16:8: warning…used twice",
            "b.txt:1:1: warning…not in bundle.toml",
        ],
    ),
    (
        &[("lang = \"en\"", "lang = \"english\"")],
        &["bundle.toml:10:8: warning…not a language tag"],
    ),
    (
        &[("lang = \"en\"", "lang = \"fr\"")],
        &["bundle.toml:10:8: warning…reads as “en”"],
    ),
    (
        &[("= 2031-05-03", "= 2031-09-03")],
        &["bundle.toml:11:13: warning…124 days after"],
    ),
    (
        &[("= 2031-05-03", "= 2029-05-03T10:00:00Z")],
        &["bundle.toml:11:13: warning…days before"],
    ),
    (
        &[("= 2031-05-03", "= \"2031-05-03\"")],
        &["bundle.toml:11:13: error…without quotes"],
    ),
    (
        &[("= 2031-05-03", "= 2031-05-03\nrole = \"drfat\"")],
        &["bundle.toml:12:8: error…“draft”"],
    ),
    (
        &[("= 2031-05-03", "= 2031-05-03\nshort = \"LONGER\"")],
        &["bundle.toml:12:9: warning…columns"],
    ),
    (
        &[("= 2031-05-03", "= 2031-05-03\ncountry = \"UK\"")],
        &["bundle.toml:12:11: warning…"],
    ),
    (
        &[("https://shore", "javascript://shore")],
        &["bundle.toml:18:7: warning…https://"],
    ),
    (
        &[("lang = \"en\"", "url = \"https://shore.example/1\"")],
        &["bundle.toml:18:7: warning…address of report 1"],
    ),
    (
        &[("title = \"Ferry burns\"\n", "\n")],
        &["bundle.toml:6:6: warning…title"],
    ),
    (
        &[
            ("2031-05-02", "2021-05-02"),
            (
                "url = \"https://shore.example/1\"",
                "published = 2031-05-04",
            ),
        ],
        &["bundle.toml:3:8: warning…check the date"],
    ),
    // All of it in one run.
    (
        &[
            ("2031-05-02", "\"2 May\""),
            ("\"a.txt\"", "\"none.txt\""),
            ("lang = \"en\"", "lang = \"english\""),
            ("https://shore", "ftp://shore"),
        ],
        &[
            "bundle.toml:3:8: error…",
            "bundle.toml:8:8: error…",
            "bundle.toml:10:8: warning…",
            "bundle.toml:18:7: warning…",
        ],
    ),
];

/// Runs the program in this folder.
fn run(args: &[&str], folder: &Path) -> Output {
    let mut command = parallax();
    command.args(args).current_dir(folder).output().unwrap()
}

/// The bundle with these lines of the manifest replaced, and these files.
fn bundle(lines: &[(&str, &str)], files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut manifest = MANIFEST.to_owned();
    for (old, new) in lines {
        assert_eq!(manifest.matches(old).count(), 1, "{old}");
        manifest = manifest.replace(old, new);
    }
    let whole = [
        ("bundle.toml", manifest.as_bytes()),
        ("a.txt", PROSE.as_bytes()),
        ("b.txt", OTHER.as_bytes()),
    ];
    for (name, bytes) in whole.iter().chain(files) {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

/// The first lines of the diagnostics: those that begin with a file.
fn heads(output: &Output) -> Vec<String> {
    stdout(output)
        .lines()
        .filter(|line| line.contains(": warning: ") || line.contains(": error: "))
        .map(str::to_owned)
        .collect()
}

/// Checks the bundle: what is wanted is the beginning of each diagnostic, in order, and then some words of it.
fn expect(name: &str, folder: &Path, wanted: &[&str]) {
    let output = run(&["check", "."], folder);
    let found = heads(&output);
    let all = stdout(&output);
    assert_eq!(found.len(), wanted.len(), "{name}:\n{all}");
    for (found, wanted) in found.iter().zip(wanted) {
        let (place, words) = wanted.split_once('…').unwrap_or((wanted, ""));
        assert!(
            found.starts_with(place) && found.contains(words),
            "{name}: {wanted}\n{all}"
        );
    }
    let bad = wanted.iter().any(|w| w.contains(": error"));
    assert_eq!(output.status.code(), Some(i32::from(bad)), "{name}:\n{all}");
    assert!(output.stderr.is_empty(), "{name}");
}

#[test]
fn a_sound_bundle_is_sound() {
    expect("sound", bundle(&[], &[]).path(), &[]);
    for shelf in ["sample-bundles", "tests/stories"] {
        for entry in fs::read_dir(of_project(shelf)).unwrap() {
            let path = entry.unwrap().path();
            if path.join("bundle.toml").exists() {
                expect(&path.display().to_string(), &path, &[]);
            }
        }
    }
}

#[test]
fn every_fault_of_a_manifest_is_named_at_its_line() {
    for (lines, wanted) in FAULTS {
        expect(&format!("{lines:?}"), bundle(lines, &[]).path(), wanted);
    }
}

#[test]
fn every_fault_of_a_report_is_named_at_its_line() {
    let latin: Vec<u8> = format!("{PROSE}\n\nThe caf\u{e9} stayed open.")
        .chars()
        .map(|c| c as u8)
        .collect();
    let twice = format!("{}\n", PROSE.to_uppercase());
    let signup = format!("{PROSE}\n\n{OTHER} {OTHER} Follow us on Facebook.");
    let markup = format!("{OTHER}\n\nThe fire</p> was out.");
    let menu = format!("{PROSE}\n\nHome | News | Sport | Weather\n\n{OTHER}");
    let hidden = format!("{PROSE}\n\nIt\u{200b} was late.");
    let family = format!("{PROSE}\n\nA \u{1f468}\u{200d}\u{1f469} it\u{200b} was late.");
    let nul = PROSE.replacen("The", "The\0", 1);
    let mark = |id: &str| {
        format!(
            "format = 1\n\n[[mark]]\nid = \"m\"\nrev = 1\nstate = \"ok\"\nabout = [{{ report = \"{id}\", exact = \"The ferry\" }}]\n"
        )
    };
    let (about, renamed) = (mark("a"), mark("old"));
    let cases: &[(&str, &[u8], &[&str])] = &[
        ("a.txt", b"", &["a.txt:1:1: warning…no text"]),
        ("a.txt", b"Too short.", &["a.txt:1:1: warning…only 2 words"]),
        ("a.txt", &latin, &["a.txt:3:8: warning…encoding"]),
        (
            "a.txt",
            hidden.as_bytes(),
            &["a.txt:3:3: warning…1 control or format character was removed"],
        ),
        ("b.txt", JAPANESE.as_bytes(), &[]),
        (
            "a.txt",
            "火事".as_bytes(),
            &["a.txt:1:1: warning…only 1 word"],
        ),
        (
            "bundle.toml",
            b"format = 1\ntitle = \"Caf\xe9\"\n",
            &["bundle.toml:2:13: error\u{2026}not in UTF-8"],
        ),
        ("a.txt", b"%PDF-1.7 and so on", &["a.txt:1:1: error…PDF"]),
        ("a.txt", b"\0\0\0\0", &["a.txt:1:1: error…binary"]),
        (
            "a.txt",
            GERMAN.as_bytes(),
            &["bundle.toml:10:8: warning…reads as “de”"],
        ),
        (
            "b.txt",
            twice.as_bytes(),
            &["bundle.toml:16:8: warning…same text as report 1"],
        ),
        (
            "a.txt",
            signup.as_bytes(),
            &["a.txt:3:335: warning…follow or share"],
        ),
        ("b.txt", markup.as_bytes(), &["b.txt:3:9: warning…markup"]),
        ("a.txt", menu.as_bytes(), &["a.txt:3:1: warning…menu"]),
        // A family of one sign is held together by a character that stays; what is taken out comes after it.
        (
            "a.txt",
            family.as_bytes(),
            &["a.txt:3:9: warning…1 control or format character was removed"],
        ),
        (
            "a.txt",
            nul.as_bytes(),
            &["a.txt:1:4: warning…1 control or format character was removed"],
        ),
        (
            "notes.toml",
            b"format = 1\n\n  [[note]]\nid = \n",
            &["notes.toml:4:1: warning…cannot be understood"],
        ),
        (
            "notes.toml",
            b"format = 99\n",
            &["notes.toml:1:1: warning…format 99"],
        ),
        (
            "notes.toml",
            b"\xff",
            &["notes.toml:1:1: warning…not in UTF-8"],
        ),
        ("notes.toml", about.as_bytes(), &[]),
        (
            "notes.toml",
            renamed.as_bytes(),
            &["notes.toml:7:12: warning…1 mark, note or link is about the report “old”"],
        ),
    ];
    for (file, bytes, wanted) in cases {
        let folder = bundle(&[], &[(file, bytes)]);
        expect(&format!("{wanted:?}"), folder.path(), wanted);
    }
}

#[test]
fn every_complaint_about_a_text_shows_a_line() {
    let folder = bundle(&[], &[("b.txt", b"Fire\n")]);
    fs::remove_file(folder.path().join("bundle.toml")).unwrap();
    fs::copy(folder.path().join("a.txt"), folder.path().join("c.txt")).unwrap();
    let output = run(&["check", "."], folder.path());
    let said = stdout(&output);
    let lines: Vec<&str> = said.lines().collect();
    let complaints = lines.iter().filter(|line| line.contains(": warning: "));
    let shown = lines
        .windows(2)
        .filter(|pair| pair[0].contains(": warning: ") && pair[1].trim_start().starts_with("1 | "));
    assert!(said.contains("same text"), "{said}");
    assert_eq!(complaints.count(), shown.count(), "{said}");
}

#[cfg(unix)]
#[test]
fn a_folder_whose_only_report_cannot_be_read_says_which() {
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("a.txt")).unwrap();
    let output = run(&["check", "."], folder.path());
    let said = stdout(&output);
    assert!(said.contains("a.txt:1:1: warning: skipped: "), "{said}");
    assert!(said.contains("nor a report file"), "{said}");
}

#[test]
fn what_cannot_be_looked_at_is_exit_2() {
    let folder = bundle(&[], &[]);
    for args in [
        &["check", "none"][..],
        &["check"],
        &["check", "--fix", "a.txt", "b.txt"],
        // A bundle and a file are no story: `analyze` does not take them either.
        &["check", ".", "a.txt"],
        &["check", "a.txt", "none.txt"],
        &["check", "-", "-"],
    ] {
        let output = run(args, folder.path());
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}

#[test]
fn more_text_than_a_report_has_is_a_warning() {
    let many: String = (0..8_000)
        .map(|n| format!("Boat {n} lay at the quay when the fire broke out, and nobody was on board, the harbour office said of it, so that it burned unseen.\n\n"))
        .collect();
    let folder = bundle(&[], &[("a.txt", many.as_bytes())]);
    expect(
        "much",
        folder.path(),
        &["bundle.toml:8:8: warning…this report has 1.1 MB of text"],
    );
}

#[cfg(unix)]
#[test]
fn what_the_system_does_not_open_is_exit_2() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = bundle(&[], &[]);
    let at = |name: &str| folder.path().join(name);
    symlink("nowhere", at("dangling")).unwrap();
    symlink("round", at("round")).unwrap();
    fs::create_dir(at("shut")).unwrap();
    fs::create_dir(at("inner")).unwrap();
    fs::copy(at("bundle.toml"), at("inner/bundle.toml")).unwrap();
    for name in ["shut", "inner/bundle.toml"] {
        fs::set_permissions(at(name), fs::Permissions::from_mode(0o000)).unwrap();
    }
    for (name, refused) in [
        ("dangling", "dangling"),
        ("round", "round"),
        ("shut", "shut"),
        ("inner", "inner/bundle.toml"),
    ] {
        // Nothing is shut for root.
        if fs::read_dir(at(refused)).is_ok() || fs::read(at(refused)).is_ok() {
            continue;
        }
        let output = run(&["check", name], folder.path());
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(2), "{name}: {said}");
        assert!(output.stdout.is_empty(), "{name}");
        assert!(said.contains(&format!(" {refused}: error: ")), "{said}");
    }
    fs::set_permissions(at("shut"), fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn the_marks_stand_below_their_place() {
    // A tab is drawn four cells wide; 日 and 本 are two cells and one column of the file each.
    let folder = bundle(&[("lang = \"en\"", "\tlang = \"日本\"")], &[]);
    let output = stdout(&run(&["check", "bundle.toml"], folder.path()));
    let lines: Vec<&str> = output.lines().collect();
    assert!(
        lines[0].starts_with("bundle.toml:10:9: warning: "),
        "{output}"
    );
    assert_eq!(lines[1], "10 |     lang = \"日本\"");
    assert_eq!(lines[2], "   |            ^^^^^^");
}

#[test]
fn json_has_one_object_a_diagnostic() {
    let folder = bundle(
        &[
            ("id = \"b\"", "id = \"a\""),
            ("lang = \"en\"", "lagn = \"en\""),
        ],
        &[],
    );
    let output = run(&["check", "--format", "json", "."], folder.path());
    assert_eq!(output.status.code(), Some(1));
    let page: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(page["schema"], "parallax/check/1");
    assert_eq!(
        (page["errors"].as_u64(), page["warnings"].as_u64()),
        (Some(1), Some(1))
    );
    let first = &page["diagnostics"][0];
    assert_eq!(first["file"], "bundle.toml");
    assert_eq!(
        (first["line"].as_u64(), first["column"].as_u64()),
        (Some(10), Some(1))
    );
    assert_eq!(first["severity"], "warning");
    assert_eq!(first["remedy"], "did you mean “lang”?");
    assert_eq!(page["diagnostics"][1]["severity"], "error");
}

#[test]
fn fix_renames_keys_and_keeps_comments() {
    let folder = bundle(
        &[
            ("outlet = \"The Quay\"", "outlte = 'The Quay'   # ours"),
            ("date = ", "# the day\ndat = "),
        ],
        &[],
    );
    let file = folder.path().join("bundle.toml");
    let before = fs::read_to_string(&file).unwrap();
    let output = run(&["check", "--fix", "."], folder.path());
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(0), "{said}{}", stdout(&output));
    assert!(
        said.contains("bundle.toml:8:1: fixed: “outlte” renamed to “outlet”"),
        "{said}"
    );
    let wanted = before
        .replace("outlte", "outlet")
        .replace("dat = ", "date = ");
    assert_eq!(fs::read_to_string(&file).unwrap(), wanted);
    // Nothing is left to do, and nothing lies beside it.
    assert!(
        run(&["check", "--fix", "."], folder.path())
            .stderr
            .is_empty()
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), wanted);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
}

#[test]
fn a_file_of_the_folder_one_is_in_is_named_without_it() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.txt"), "Too short.").unwrap();
    fs::write(folder.path().join("b.txt"), "a\0b").unwrap();
    let said = run(&["check", "."], folder.path());
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    for line in ["a.txt:1:1: warning: ", "b.txt:1:1: warning: skipped: "] {
        assert!(said.lines().any(|l| l.starts_with(line)), "{said}");
    }
}

#[test]
fn a_report_file_that_is_not_listed_is_named() {
    let files: [(&str, &[u8]); 4] = [
        ("draft.md", PROSE.as_bytes()),
        ("README.md", b"How we work."),
        (".hidden.txt", b"x"),
        ("photo.jpg", b"x"),
    ];
    let folder = bundle(&[], &files);
    expect(
        "unlisted",
        folder.path(),
        &["draft.md:1:1: warning: …not in bundle.toml"],
    );
    let review = run(&["review", "."], folder.path());
    assert_eq!(review.status.code(), Some(2));
    let said = String::from_utf8_lossy(&review.stderr).into_owned();
    assert!(said.contains("draft.md is not in bundle.toml"), "{said}");
}
