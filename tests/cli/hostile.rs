//! Names and texts that would act on the terminal.

use std::fs;

use crate::common::{copy_ferry_fire, stderr, stdout};
use crate::{Folder, PROSE, run};

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
    copy_ferry_fire(&bundle);
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
