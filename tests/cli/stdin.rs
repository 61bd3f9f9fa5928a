//! Reports on standard input.

use std::process::{Output, Stdio};

use crate::common::{parallax, stdout};
use crate::{Folder, PROSE, run};

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
