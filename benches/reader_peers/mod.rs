//! What other programs of the terminal take for a line and a page, at the same size and counted alike: `less`
//! on a text of 10,000 lines, `vim -d` on two that differ in every twentieth.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::Walk;
use super::program::{say, settled, walk};
use super::terminal::Start;

const LINES: usize = 10_000;

/// A text of so many lines; every `otherwise`th is worded otherwise.
fn text(otherwise: usize) -> String {
    let mut text = String::new();
    for line in 0..LINES {
        let word = if line % otherwise == 0 {
            "told"
        } else {
            "said"
        };
        let _ = writeln!(
            text,
            "{line} A witness {word} that the ferry was {} metres from the pier when the alarm went off.",
            line * 7 % 900
        );
    }
    text
}

/// Prints what those that are installed take.
pub fn print(folder: &Path) {
    println!("others in a terminal of 200 by 50, time of their own threads on a processor:");
    let (one, two) = (folder.join("one.txt"), folder.join("two.txt"));
    if fs::write(&one, text(usize::MAX)).is_err() || fs::write(&two, text(20)).is_err() {
        println!("no files for them");
        return;
    }
    let (one, two) = (one.to_string_lossy(), two.to_string_lossy());
    peer("less", &[&one], &[("line", "jjjjk"), ("page", "   b")]);
    // What it says of two files at its start would wait for a key.
    let quiet = ["--cmd", "set shortmess=aoOtTIF"];
    let bare = ["-u", "NONE", "-i", "NONE", "-n"];
    let plain = [&bare[..], &quiet, &["-d", &*one, &*two]].concat();
    let keys = [("line", "jjjjk"), ("page", "\u{6}\u{6}\u{6}\u{2}")];
    peer("vim", &plain, &keys);
}

fn peer(program: &str, args: &[&str], walks: &[(&'static str, &'static str)]) {
    let mut asked = Command::new(program);
    asked.arg("--version").stdout(Stdio::null());
    if !asked.status().is_ok_and(|status| status.success()) {
        println!("{program:<16} is not installed");
        return;
    }
    for &(name, keys) in walks {
        let mut terminal = Start::program(program, 200, 50, args).start();
        terminal.wait_words("A witness");
        let begun = settled(&terminal, Duration::ZERO);
        let one = Walk {
            name,
            before: "",
            keys,
            asked: 0.0,
        };
        let (times, bytes) = walk(&mut terminal, one);
        say(&format!("{program} {name}"), (&times, &bytes), "");
        if (name, keys) == walks[0] {
            println!("{program:<16} first frame {:.1} ms", super::ms(begun));
        }
        terminal.keys(if program == "vim" { ":qa!\r" } else { "q" });
        terminal.end();
    }
}
