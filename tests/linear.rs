//! The reader as a dialogue, through the real binary: by a pipe, as a script would, and in a
//! terminal, as a person with a screen reader would.
#![cfg(unix)]

mod common;
mod terminal;

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use common::{Desk, parallax};
use terminal::{Start, prose};

impl Desk {
    /// All that is said to these lines; the program ends by itself.
    fn say(&self, typed: &str) -> String {
        self.run(&[self.bundle().to_str().unwrap()], typed, true)
    }

    fn run(&self, args: &[&str], typed: &str, well: bool) -> String {
        let mut child = parallax()
            .arg("--linear")
            .args(args)
            .envs(self.env())
            .env_remove("TERM")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        input.write_all(typed.as_bytes()).unwrap();
        drop(input);
        let out = child.wait_with_output().unwrap();
        let said = String::from_utf8(out.stdout).unwrap();
        let complaint = String::from_utf8_lossy(&out.stderr).into_owned();
        assert_eq!(out.status.success(), well, "{said}\n{complaint}");
        said + &complaint
    }
}

impl Desk {
    /// The ids of the claims that two reports have, with a word that the first has in them.
    fn claims_with(&self, reports: [&str; 2], word: &str) -> Vec<String> {
        let command = Command::new(env!("CARGO_BIN_EXE_parallax"))
            .args(["analyze", "--format", "json"])
            .arg(self.bundle())
            .output();
        let page: serde_json::Value = serde_json::from_slice(&command.unwrap().stdout).unwrap();
        let texts = page["reports"].as_array().unwrap().iter();
        let mut texts = texts.filter(|r| r["id"] == reports[0]);
        let text: Vec<char> = texts.next().unwrap()["text"]
            .as_str()
            .unwrap()
            .chars()
            .collect();
        let has = |claim: &&serde_json::Value| {
            let readings = claim["readings"].as_array().unwrap();
            let at = |n: &serde_json::Value| n.as_u64().unwrap() as usize;
            let words = |r: &serde_json::Value| -> String {
                text[at(&r["start"])..at(&r["end"])].iter().collect()
            };
            let own = |r: &serde_json::Value| r["report"] == reports[0] && words(r).contains(word);
            readings.iter().any(own) && readings.iter().any(|r| r["report"] == reports[1])
        };
        let claims = page["claims"].as_array().unwrap().iter().filter(has);
        claims
            .map(|claim| claim["id"].as_str().unwrap().to_owned())
            .collect()
    }
}

/// What is said, from the line that has `words` on.
fn from<'a>(said: &'a str, words: &str) -> &'a str {
    let at = said.find(words);
    &said[at.unwrap_or_else(|| panic!("no {words:?} in\n{said}"))..]
}

#[test]
fn the_manual_shows_what_is_said() {
    let page = include_str!("../docs/by-ear.md");
    let block = page.split("```text\n").nth(1).unwrap();
    let shown = block.split("```").next().unwrap();
    let desk = Desk::new();
    let id = shown
        .trim_start_matches("Claim c")
        .split(':')
        .next()
        .unwrap();
    let said = desk.say(&format!("g c {id}\n"));
    let mut rest = said.as_str();
    for line in shown.lines().filter(|line| *line != "…") {
        // Where a claim stands in the list moves with what is found elsewhere.
        let line = match line.rsplit_once("; ") {
            Some((head, _)) if line.starts_with("Claim ") => head,
            _ => line,
        };
        let Some(at) = rest.find(line) else {
            panic!("docs/by-ear.md shows {line:?}, which is not said of that claim:\n{said}");
        };
        rest = &rest[at + line.len()..];
    }
}

#[test]
fn a_script_walks_from_claim_to_claim_and_into_the_reports() {
    let desk = Desk::new();
    let said = desk.say("J\nJ\nR\nj\nQ\nJ\n");
    assert!(
        said.starts_with("Ferry fire off Lipari, 2025-06-16.\n"),
        "{said}"
    );
    let compared = from(&said, "Compared: ");
    // The gravest claim with every wording, before anything was typed.
    let first = from(compared, "Claim c");
    assert!(first.contains("; 1 of "), "{first}");
    assert!(first.contains("\n2 Northern Wire, "), "{first}");
    let second = from(&first[1..], "Claim c");
    assert!(second.contains("; 2 of "), "{second}");
    // The toll, whatever was come to before.
    let removed = desk.say("g c\n1\nd\nS\n");
    assert!(from(&removed, "marked, removed words shown").contains(" lacks: "));
    let report = from(second, "Reader, the reports sentence by sentence");
    assert!(
        report.contains("Strait Weekly, the base, paragraph "),
        "{report}"
    );
    let without = Desk::new().say("J\nJ\nR\nj\nQ\n");
    assert_eq!(said, without, "nothing after Q is done");
}

#[test]
fn nothing_is_sent_but_lines_of_words() {
    let desk = Desk::new();
    let said = desk.say("M\nl\nV\nR\nj\n/ferry\n?\ni\ng m\nS\nd\nf\nhelp\nkeys\n:\ny y\n");
    let odd = |c: char| c.is_control() && c != '\n';
    assert!(!said.contains(odd), "{said}");
    assert!(!said.contains(['│', '─', '┌', '▌', '★', '¶']), "{said}");
    assert!(said.lines().all(|line| !line.trim().is_empty()), "{said}");
    assert!(said.contains("not copied: this is not a terminal"));
}

#[test]
fn the_same_script_says_the_same_words() {
    let script = "J\nr\na Look again.\nb\nR\nj\nj\nl\nb\nV\n";
    let once = Desk::new().say(script);
    assert!(once.contains("base is now"), "{once}");
    for _ in 0..3 {
        assert_eq!(Desk::new().say(script), once);
    }
}

#[test]
fn a_script_goes_on_from_the_place_that_was_left_unless_it_is_kept_elsewhere() {
    let desk = Desk::new();
    let script = "c\nc\nR\n";
    let once = desk.say(script);
    assert_ne!(
        desk.say(script),
        once,
        "the place that was left is taken up"
    );
    for _ in 0..2 {
        // As docs/by-ear.md tells it: the folder of the place is another one each time.
        fs::remove_dir_all(desk.path().join("state")).unwrap();
        assert_eq!(desk.say(script), once);
    }
}

#[test]
fn marks_notes_and_the_place_are_kept() {
    let desk = Desk::new();
    let said = desk.say("r\na\nCheck the original.\nBefore noon.\n.\nu\nCtrl-r\n! \nV\n");
    assert!(said.contains("ok c1; next open: c"), "{said}");
    assert!(said.contains("A dot alone saves."), "{said}");
    assert!(said.contains("undone: note on c"), "{said}");
    assert!(said.contains("redone: note on c"), "{said}");
    let notes = fs::read_to_string(desk.bundle().join("notes.toml")).unwrap();
    assert!(notes.contains("Check the original."), "{notes}");
    let said = desk.say("");
    assert!(
        said.contains("Review, claims as a work list"),
        "the view that was left: {said}"
    );
    assert!(said.contains("1 done, 1 flagged, 1 noted"), "{said}");
    // What was kept is found by its words.
    let said = desk.say("gg\ngoto note\n");
    assert!(
        said.contains("Note: Check the original.\nNote: Before noon."),
        "{said}"
    );
}

#[test]
fn a_note_that_was_begun_is_kept_when_the_lines_end() {
    let desk = Desk::new();
    let said = desk.say("a\nhalf a thought\n");
    assert!(
        said.ends_with("draft kept, not saved: a continues it\n"),
        "{said}"
    );
    let said = desk.say("a\nand the rest\n.\n");
    assert!(
        said.contains("draft of a note on c1, so far:\nhalf a thought\n"),
        "{said}"
    );
    let notes = fs::read_to_string(desk.bundle().join("notes.toml")).unwrap();
    assert!(notes.contains("half a thought\nand the rest"), "{notes}");
}

#[test]
fn a_note_begun_in_one_reader_outlives_another_of_the_same_story() {
    let desk = Desk::new();
    let mut other = parallax()
        .arg("--linear")
        .arg(desk.bundle())
        .envs(desk.env())
        .env_remove("TERM")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = other.stdin.take().unwrap();
    let mut said = BufReader::new(other.stdout.take().unwrap()).lines();
    let compared = |line: &io::Result<String>| line.as_ref().unwrap().starts_with("Compared: ");
    assert!(said.any(|line| compared(&line)), "it has begun");
    desk.say("a\nhalf a thought\n");
    input.write_all(b"J\nquit\n").unwrap();
    drop(input);
    assert!(said.all(|line| line.is_ok()));
    assert!(other.wait().unwrap().success());
    let said = desk.say("S\ng c 1\na\n");
    assert!(said.contains("half a thought"), "{said}");
    // What one reader itself has made a note of is no draft any more.
    desk.say("S\ng c 1\na\n.\n");
    let said = desk.say("g N\n");
    assert!(!said.contains("draft"), "{said}");
}

#[test]
fn hostile_lines_do_no_harm() {
    let desk = Desk::new();
    let long = "x".repeat(100_000);
    let typed = format!(
        "\u{1b}[2J\n/\u{1b}]0;title\u{7}ferry\n{long}\na \u{202e}note\u{1b}[31m\n\n\0\nn\n"
    );
    let said = desk.say(&typed);
    assert!(
        !said.contains(['\u{1b}', '\u{7}', '\u{202e}', '\0']),
        "{said:?}"
    );
    assert!(said.contains("note on c1"), "{said}");
}

/// Two claims of which both tell what the draft and El Faro say in one sentence each.
#[test]
fn a_cut_at_one_claim_leaves_the_passage_in_another() {
    let desk = Desk::new();
    let ids = desk.claims_with(["draft", "el-faro"], "stairwells");
    let [meant, other] = &ids[..] else {
        panic!("{ids:?}");
    };
    let cut = format!("g c\n{meant}\nj\nj\nj\nj\nx u\ng c\n{other}\nx x\n\n");
    let said = desk.say(&cut);
    let after = from(&said, &format!("cut EF off {meant}"));
    let here = from(after, &format!("Claim {meant}: "));
    assert!(here.contains("Cut off by hand: 6 El Faro."), "{said}");
    let there = from(here, &format!("Claim {other}: "));
    assert!(there.contains("6 El Faro, in Spanish"), "{said}");
    assert!(!there.contains("Cut off by hand"), "{said}");
    assert!(there.contains(&format!("1: cut; {meant}\n")), "{said}");
    // The other can be cut as well, and each is taken back by itself.
    let cut = format!("g c\n{other}\nj\nj\nj\nx u\nx x\nd 1\n\ng c\n{meant}\n");
    let said = desk.say(&cut);
    let both = from(&said, "By hand:");
    assert!(both.contains(&format!("1: cut; {other}\n")), "{said}");
    assert!(both.contains(&format!("2: cut; {meant}\n")), "{said}");
    let meant = from(both, &format!("Claim {meant}: "));
    assert!(meant.contains("Cut off by hand: 6 El Faro."), "{said}");
}

#[test]
fn loose_reports_and_what_cannot_be_opened() {
    let desk = Desk::new();
    let one = desk.bundle().join("draft.md");
    let two = desk.bundle().join("northern-wire.txt");
    let paths = [one.to_str().unwrap(), two.to_str().unwrap()];
    let said = desk.run(&paths, "quit\n", true);
    assert!(said.contains("2 reports: "), "{said}");
    // What was marked is marked, whichever file is named first.
    desk.run(&paths, "r\nquit\n", true);
    let turned = desk.run(&[paths[1], paths[0]], "f m\nquit\n", true);
    assert!(turned.contains("1 claim: shared only; marked"), "{turned}");
    let said = desk.run(&["no-such-folder"], "", false);
    assert!(said.contains("no-such-folder"), "{said}");
}

#[test]
fn who_stops_listening_ends_it_without_a_word() {
    let desk = Desk::new();
    let line = format!(
        "yes J | {} --linear {} 2>{}/err | head -1",
        env!("CARGO_BIN_EXE_parallax"),
        desk.bundle().display(),
        desk.path().display()
    );
    let out = Command::new("sh")
        .args(["-c", &line])
        .env("XDG_STATE_HOME", desk.path())
        .output()
        .unwrap();
    assert!(out.status.success());
    assert_eq!(out.stdout, b"Ferry fire off Lipari, 2025-06-16.\n");
    let complaint = fs::read_to_string(desk.path().join("err")).unwrap();
    assert_eq!(complaint, "");
}

#[test]
fn in_a_terminal_nothing_but_lines_is_sent_and_lines_are_edited_as_ever() {
    let desk = Desk::new();
    let bundle = desk.bundle();
    let mut terminal = Start::parallax(100, 200, &["--linear", bundle.to_str().unwrap()]).start();
    terminal.wait_words("Compared: ");
    terminal.wait_words("; 1 of ");
    terminal.keys("JX\x7f\r");
    terminal.wait_words("; 2 of ");
    terminal.keys("a Look here.\r");
    terminal.wait_words("note on c");
    terminal.keys("V\r");
    terminal.wait_words("Note: Look here.");
    terminal.see(|screen| {
        assert!(!screen.alternate_screen() && !screen.hide_cursor());
        assert!(!prose(screen).contains('│'));
    });
    terminal.keys("\x04");
    assert_eq!(terminal.end().exit_code(), 0);
    terminal.assert_restored();
    // The terminal's own echo of an erased letter is all that is not a line of words.
    // It may fall between the bytes of one that is being written: so bytes are looked at, not letters.
    let sent = terminal.bytes();
    let words = String::from_utf8_lossy(&sent);
    assert!(!sent.contains(&0x1b), "{words:?}");
}

#[test]
fn a_signal_loses_nothing() {
    let desk = Desk::new();
    let bundle = desk.bundle();
    for (name, says) in [("TERM", "Terminated"), ("HUP", "Hangup")] {
        let _ = fs::remove_file(bundle.join("notes.toml"));
        let mut terminal =
            Start::parallax(100, 60, &["--linear", bundle.to_str().unwrap()]).start();
        terminal.wait_words("Compared: ");
        terminal.keys("A At once.\r");
        terminal.wait_words("note on the story");
        terminal.signal(name);
        assert_eq!(terminal.end().signal(), Some(says));
        let notes = fs::read_to_string(bundle.join("notes.toml")).unwrap();
        assert!(notes.contains("At once."), "{name}: {notes}");
    }
}

#[test]
fn a_report_without_a_text_is_not_called_silent() {
    let desk = Desk::new();
    let manifest = desk.bundle().join("bundle.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let blank = "[[report]]\nid = \"blank\"\noutlet = \"Blank Post\"\nfile = \"blank.txt\"\n";
    fs::write(&manifest, format!("{text}\n{blank}")).unwrap();
    fs::write(desk.bundle().join("blank.txt"), "").unwrap();
    let last = text.matches("[[report]]").count() + 1;
    let said = desk.say(&format!("M\n{last}\n"));
    assert!(said.contains("Blank Post: no text."), "{said}");
    assert!(!said.contains("Blank Post: not found"), "{said}");
}
