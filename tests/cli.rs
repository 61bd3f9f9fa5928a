//! The binary as a user meets it: what it prints where there is no terminal, and what it says of
//! bad input. Every case runs the real program on real files.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use common::{SAMPLE_PATHS as SAMPLES, parallax, stderr, stdout};

/// Runs the program with these arguments and variables.
fn run(args: &[&str], env: &[(&str, &str)]) -> Output {
    let mut command = parallax();
    command.args(args).envs(env.iter().copied());
    command.output().unwrap()
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn arg(&self) -> &str {
        self.path().to_str().unwrap()
    }
}

const PROSE: &[u8] =
    b"The council closed the old bridge on Monday after engineers found a crack in its \
northern pier. It will stay closed for at least six weeks, the mayor said.\n";

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
fn a_pipe_gets_a_text_without_escape_bytes() {
    for sample in SAMPLES {
        for env in [&[][..], &[("NO_COLOR", "1")], &[("TERM", "dumb")]] {
            let output = run(&[sample], env);
            let text = stdout(&output);
            assert_eq!(
                output.status.code(),
                Some(0),
                "{sample}: {}",
                stderr(&output)
            );
            assert!(!text.contains('\u{1b}'), "{sample} {env:?}");
            assert!(text.contains("Coverage"), "{sample}: {text}");
        }
    }
}

#[test]
fn the_snapshot_shows_wordings_against_the_base_and_who_lacks_a_claim() {
    let text = stdout(&run(&["sample-bundles/legitimate-targets"], &[]));
    for part in ["{+", "[-", "not found:", "★"] {
        assert!(text.contains(part), "{part} is missing:\n{text}");
    }
}

/// Arguments, and variables of the environment.
type Asked<'a> = (&'a [&'a str], &'a [(&'a str, &'a str)]);

#[test]
fn marks_are_ascii_where_that_is_asked_for() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("parallax");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("config.toml"), "ascii = true\n").unwrap();
    let own = ("XDG_CONFIG_HOME", home.path().to_str().unwrap());
    let set = ("PARALLAX_ASCII", "1");
    let sample = SAMPLES[1];
    let list = ["analyze", sample, "--format", "text"];
    let marks = "★☆∅⊘≡✓✎≈·…“”";
    let asked: [Asked; 5] = [
        (&["--ascii", sample], &[]),
        (&[sample], &[set]),
        (&[sample], &[own]),
        (&list, &[set]),
        (&list, &[own]),
    ];
    for (args, env) in asked {
        let text = stdout(&run(args, env));
        assert!(
            !text.contains(|c| marks.contains(c)),
            "{args:?} {env:?}: {text}"
        );
        assert!(
            text.contains("Küstenblatt") || args.len() > 2,
            "letters stay"
        );
    }
    let plain = stdout(&run(&[sample], &[]));
    let ascii = stdout(&run(&["--ascii", sample], &[]));
    assert!(plain.contains("∅ not found") && ascii.contains("/ not found"));
    // The table keeps its columns.
    let columns = |text: &str| -> Vec<usize> {
        let rows = text
            .lines()
            .skip_while(|l| !l.starts_with("Coverage"))
            .skip(1);
        rows.take(12).map(|l| l.chars().count()).collect()
    };
    assert_eq!(columns(&plain), columns(&ascii));
}

#[test]
fn the_list_names_the_language_of_who_is_silent_in_another_one() {
    let text = stdout(&run(
        &["analyze", "sample-bundles/ferry-fire", "--format", "text"],
        &[],
    ));
    assert!(text.contains("KB (in German)"), "{text}");
    assert!(!text.contains("(in English)"), "{text}");
}

#[test]
fn colour_only_where_it_is_forced() {
    let sample = SAMPLES[0];
    let coloured = |args: &[&str], env: &[(&str, &str)]| stdout(&run(args, env)).contains('\u{1b}');
    assert!(coloured(&[sample, "--color", "always"], &[]));
    assert!(coloured(&[sample], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(
        &[sample, "--color", "never"],
        &[("CLICOLOR_FORCE", "1")]
    ));
    assert!(!coloured(
        &[sample],
        &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]
    ));
}

#[test]
fn the_flag_for_colour_stands_anywhere_and_the_configuration_holds_for_all_that_is_printed() {
    let draft = SAMPLES[1];
    let commands: [&[&str]; 4] = [
        &["analyze", draft],
        &["review", draft],
        &["export", draft, "--format", "text"],
        &[draft],
    ];
    let always = [("PARALLAX_COLOR", "always")];
    for command in commands {
        let coloured = |args: &[&str], env: &[(&str, &str)]| {
            let output = run(args, env);
            assert_ne!(
                output.status.code(),
                Some(2),
                "{args:?}: {}",
                stderr(&output)
            );
            stdout(&output).contains('\u{1b}')
        };
        let before = [&["--color", "always"], command].concat();
        let behind = [command, &["--color", "always"]].concat();
        assert!(coloured(&before, &[]), "{before:?}");
        assert!(coloured(&behind, &[]), "{behind:?}");
        assert!(coloured(command, &always), "{command:?}");
        let never = [command, &["--color", "never"]].concat();
        assert!(!coloured(&never, &always), "{never:?}");
        assert!(!coloured(command, &[]), "{command:?}");
    }
    for quiet in ["themes", "keys", "config", "explain"] {
        let output = run(&["--color", "never", quiet], &[]);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{quiet}: {}",
            stderr(&output)
        );
    }
}

#[test]
fn the_same_bytes_on_any_number_of_threads() {
    for sample in SAMPLES {
        let run = |threads| {
            let args = ["analyze", sample, "--format", "json", "--candidates"];
            run(&args, &[("RAYON_NUM_THREADS", threads)]).stdout
        };
        let one = run("1");
        assert!(!one.is_empty());
        assert_eq!(one, run("2"), "{sample}");
        assert_eq!(one, run("8"), "{sample}");
        assert_eq!(one, run("8"), "{sample}");
    }
}

#[test]
fn a_pipe_gets_the_same_lines_whatever_columns_the_environment_has() {
    let text = stdout(&run(&[SAMPLES[1]], &[]));
    // An address is one word, and is not cut.
    for line in text.lines().filter(|line| !line.contains("://")) {
        let wide = unicode_width::UnicodeWidthStr::width(line);
        assert!(wide <= 80, "{wide} columns: {line}");
    }
    for columns in ["40", "200", "0", "x"] {
        let other = stdout(&run(&[SAMPLES[1]], &[("COLUMNS", columns)]));
        assert_eq!(other, text, "COLUMNS={columns}");
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
    refused(
        &["analyze", SAMPLES[0], "--base", "nobody"],
        &["nobody", "meridian"],
    );
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
    binary.file("b.txt", PROSE);
    refused(&[binary.arg()], &["a.txt"]);
}

#[test]
fn hostile_text_is_disarmed_and_counted() {
    let folder = Folder::new();
    let hostile = "The \u{1b}[31mmayor\u{1b}[0m said\u{202e} on Monday\u{200b} that \u{1b}]0;owned\u{7} the old \
                   bridge would stay closed for six weeks while engineers look at the northern pier.\n";
    folder.file("a.txt", hostile.as_bytes());
    folder.file("b.txt", PROSE);
    let output = run(&[folder.arg()], &[]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let both = stdout(&output) + &stderr(&output);
    for bad in ['\u{1b}', '\u{202e}', '\u{200b}', '\u{7}'] {
        assert!(!both.contains(bad), "{bad:?} came through");
    }
    assert!(!both.contains("[31m") && !both.contains("owned"), "{both}");
    assert!(
        stderr(&output).contains("removed"),
        "says how many: {}",
        stderr(&output)
    );
}

/// Red, a title for the window and its bell, the same in one byte of C1 each, and words from right to left.
const HOSTILE: &str = "d\u{1b}[31mx\u{1b}]0;y\u{7}\u{9b}31m\u{202e}z";

#[test]
fn no_name_acts_on_the_terminal() {
    let folder = Folder::new();
    let bundle = folder.path().join(HOSTILE);
    fs::create_dir(&bundle).unwrap();
    common::copy_ferry_fire(&bundle);
    fs::write(bundle.join("notes.toml"), "format = [\n").unwrap();
    let one = folder.file(&format!("{HOSTILE}.txt"), PROSE);
    let config = folder.path().join("config");
    fs::create_dir_all(config.join("parallax/themes")).unwrap();
    fs::write(config.join(format!("parallax/themes/{HOSTILE}.toml")), "x").unwrap();
    let (bundle, one) = (bundle.to_str().unwrap(), one.to_str().unwrap());
    let inside = format!("{bundle}/no/such");
    let into = format!("{}/{HOSTILE}-new", folder.arg());
    let over = format!("{bundle}/bundle.toml");
    let calls: &[&[&str]] = &[
        &[bundle],
        &[&inside],
        &[bundle, "--base", HOSTILE],
        &[bundle, "--versions", HOSTILE],
        &[bundle, HOSTILE],
        &[one],
        &["--linear", bundle],
        &["--linear", bundle, "--theme", HOSTILE],
        &[HOSTILE],
        &["--color", HOSTILE, bundle],
        &["--no-such-flag", HOSTILE],
        &[&format!("--{HOSTILE}")],
        &["check", &inside],
        &["check", bundle, one],
        &["check", "--fix", one],
        &["analyze", &inside],
        &["analyze", bundle, "--format", HOSTILE],
        &["review", bundle, "--draft", HOSTILE],
        &["review", bundle],
        &["review", &inside],
        &["explain", HOSTILE],
        &["export", bundle, "--format", "text", "--base", HOSTILE],
        &["export", bundle, "--format", "text", "--compare", &inside],
        &["export", bundle, "--format", "text", "--compare", one],
        &["export", bundle, "--format", "text", "-o", &inside],
        &[
            "export",
            bundle,
            "--format",
            "text",
            "-o",
            &format!("{inside}/x"),
        ],
        &["export", bundle, "--format", "text", "-o", &over],
        &[
            "export", bundle, "--format", "svg", "--theme", HOSTILE, "-o", &inside,
        ],
        &["import", &inside, "--into", &into],
        &["import", one, &inside, "--into", &into],
        &["import", one, "--into", one],
        &["completions", HOSTILE],
        &["themes"],
        &["keys"],
        &["config"],
    ];
    let env = [
        ("XDG_CONFIG_HOME", config.to_str().unwrap()),
        ("PARALLAX_THEME", HOSTILE),
    ];
    for call in calls {
        let output = run(call, &env);
        for said in [stdout(&output), stderr(&output)] {
            let acts = |c: char| c.is_control() && c != '\n' && c != '\t' || c == '\u{202e}';
            let at = said.find(acts).map(|at| said[..at].lines().last());
            assert!(at.is_none(), "{call:?}: after {at:?} in {said:?}");
        }
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = parallax()
        .args(["analyze", SAMPLES[1], "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(stderr(&output), "");
    assert_eq!(output.status.code(), Some(0));
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

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_a_name() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new();
    let odd = std::ffi::OsStr::from_bytes(b"odd\xff.txt");
    fs::write(folder.path().join(odd), PROSE).unwrap();
    folder.file("b.txt", PROSE);
    let output = run(&["analyze", folder.arg()], &[]);
    assert!(
        stdout(&output).contains("2 reports, "),
        "{}",
        stdout(&output)
    );
}

/// What is written into the standard input of the program.
fn given(text: &str, args: &[&str]) -> Output {
    use std::io::Write as _;
    let mut command = parallax();
    command.args(args).stdin(Stdio::piped());
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    pipe.write_all(text.as_bytes()).unwrap();
    drop(pipe);
    child.wait_with_output().unwrap()
}

#[test]
fn markdown_is_known_on_standard_input() {
    let prose = std::str::from_utf8(PROSE).unwrap();
    for (above, title, outlet) in [
        (
            "---\ntitle: Bridge shut\noutlet: Tarn Post\n---\n\n",
            "Bridge shut",
            "Tarn Post",
        ),
        ("# Bridge shut\n\n", "Bridge shut", "Stdin"),
        (
            "\u{feff}+++\r\ntitle = \"Bridge shut\"\r\n+++\r\n",
            "Bridge shut",
            "Stdin",
        ),
    ] {
        let text = format!("{above}{prose}It was **old**.\n");
        let output = given(&text, &["analyze", "-", "--format", "json"]);
        let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let report = &told["reports"][0];
        assert_eq!(report["title"], title, "{above}");
        assert_eq!(report["outlet"], outlet, "{above}");
        let words = report["text"].as_str().unwrap();
        assert!(words.starts_with("The council"), "{words}");
        assert!(words.ends_with("It was old."), "{words}");
    }
    // A line across the page is no Markdown.
    let output = given(
        &format!("---\n\n{prose}"),
        &["analyze", "-", "--format", "json"],
    );
    assert!(stdout(&output).contains("The council"));
}

#[test]
fn a_title_is_made_of_the_first_line() {
    let folder = Folder::new();
    let line = "Bridge closed. Mayor speaks.";
    let long =
        "The council closed the old bridge on Monday after engineers found a crack. ".repeat(3);
    folder.file("a.txt", format!("{line}\nand on\n\n{long}\n").as_bytes());
    folder.file("b.txt", long.as_bytes());
    let output = run(&["analyze", "--format", "json", folder.arg()], &[]);
    let value: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(value["reports"][0]["title"], line);
    assert_eq!(
        value["reports"][1]["title"],
        "The council closed the old bridge on Monday after engineers found a crack"
    );
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
fn the_configuration_is_shown_with_all_that_is_wrong_in_it() {
    let home = Folder::new();
    fs::create_dir(home.path().join("parallax")).unwrap();
    home.file(
        "parallax/config.toml",
        b"theme = \"nosuch\"\ncolour = \"auto\"\nambiguous = 3\n[keys]\n\"claim.nxt\" = \"J\"\n",
    );
    let env = [("XDG_CONFIG_HOME", home.arg())];
    let text = stdout(&run(&["config"], &env));
    let warned: Vec<&str> = text
        .lines()
        .filter(|l| l.starts_with("warning: "))
        .collect();
    let wanted = [
        ("toml:1", "nosuch"),
        ("toml:2", "colour"),
        ("toml:3", "ambiguous"),
        ("toml:5", "claim.next"),
    ];
    assert_eq!(warned.len(), wanted.len(), "{text}");
    for (line, (place, word)) in warned.iter().zip(wanted) {
        assert!(line.contains(place) && line.contains(word), "{line}");
    }
    // What was refused is not listed as in force.
    let listed = text.split("warning: ").next().unwrap();
    assert!(
        !listed.contains("nosuch") && !listed.contains("claim.nxt"),
        "{listed}"
    );
    let variable = [env[0], ("PARALLAX_THEME", "mauve")];
    let text = stdout(&run(&["config"], &variable));
    let listed = text.split("warning: ").next().unwrap();
    assert!(
        !listed.contains("mauve") && text.contains("mauve"),
        "{text}"
    );
    home.file("parallax/config.toml", b"[keys\n");
    let said = stderr(&run(&["keys"], &env));
    assert!(said.contains("config.toml:1"), "{said}");
}

#[test]
fn whoever_heeds_the_configuration_is_told_what_is_wrong_with_it() {
    let home = Folder::new();
    fs::create_dir(home.path().join("parallax")).unwrap();
    let env = [("XDG_CONFIG_HOME", home.arg())];
    let sample = SAMPLES[1];
    let commands: [&[&str]; 7] = [
        &[sample],
        &["analyze", sample],
        &["review", sample, "--fail-on", "never"],
        &["export", sample, "--format", "md"],
        &["check", sample],
        &["themes"],
        &["explain", "time"],
    ];
    let lines = |args: &[&str]| -> Vec<String> {
        let said = stderr(&run(args, &env));
        let of_it = said.lines().filter(|l| l.contains("config.toml"));
        of_it.map(str::to_owned).collect()
    };
    for (text, place, rest) in [
        (
            "theme = \"mono\"\nmouse = 1\n",
            "config.toml:2: mouse must be",
            "true or false",
        ),
        (
            "color = 1\nmouse = 1\n",
            "config.toml:1: color must be",
            "(and 1 more; `parallax config` lists them)",
        ),
        (
            "color = \"never\nmouse = true\n",
            "config.toml:1: ",
            "this file is ignored as a whole",
        ),
    ] {
        home.file("parallax/config.toml", text.as_bytes());
        for args in commands {
            let said = lines(args);
            let [line] = said.as_slice() else {
                panic!("{args:?}: {said:?}");
            };
            assert!(line.starts_with("parallax: warning: "), "{line}");
            assert!(
                line.contains(place) && line.contains(rest),
                "{args:?}: {line}"
            );
        }
    }
    home.file("parallax/config.toml", b"color = \"never\"\n");
    for args in commands {
        assert_eq!(lines(args), Vec::<String>::new(), "{args:?}");
    }
}

#[test]
fn what_the_program_says_of_itself() {
    for (args, word) in [
        (&["themes"][..], "parallax-dark"),
        (&["keys"], "claim"),
        (&["config"], "theme"),
        (&["completions", "bash"], "parallax"),
        (&["man"], ".TH"),
        (&["--help"], "sample-bundles"),
        (&["--version"], "parallax"),
    ] {
        let output = run(args, &[]);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{args:?}: {}",
            stderr(&output)
        );
        assert!(stdout(&output).contains(word), "{args:?}");
    }
}

#[test]
fn what_one_version_alone_has_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let manifest = "format = 1\ntitle = \"Fire\"\n[[report]]\nid = \"a\"\noutlet = \"The Quay\"\nfile = \"a.txt\"\n";
    let fire = "A fire broke out in a warehouse at the harbour on Monday.";
    fs::write(at.join("bundle.toml"), manifest).unwrap();
    fs::create_dir_all(at.join("versions/a")).unwrap();
    let put = |name: &str, more: &str| {
        fs::write(at.join(name), format!("Fire\n\n{fire}\n\n{more}\n")).unwrap();
    };
    put("versions/a/2025-03-02.txt", "The cause is not known.");
    put("a.txt", "Police went from door to door.");
    let path = at.to_str().unwrap();
    let page = stdout(&run(&[path, "--versions", "a", "--plain"], &[]));
    let gone = "Only in The Quay (2025-03-02), not in now\n  - The cause is not known.\n";
    let new = "Only in The Quay (now), not in v1\n  + Police went from door to door.\n";
    assert!(page.contains(gone) && page.contains(new), "{page}");
    assert!(!page.contains(&format!("+ {fire}")), "{page}");
}
