//! Other programs: the browser, the user's editor.

use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::mailbox::Mailbox;
use crate::bundle::read::in_words;
use crate::reader::Msg;

/// How often to check whether a program has ended.
const LOOK: Duration = Duration::from_millis(20);

/// How long a browser launcher is given to fail. Most end at once; if it is the browser itself, it keeps running, and
/// is waited for silently.
const PATIENCE: Duration = Duration::from_secs(3);

/// Opens an address in the user's browser. The result comes as a message.
pub(super) fn browse(url: String, mailbox: Mailbox) {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let other = mailbox.clone();
    let said = match start(program, &url) {
        Ok(child) => {
            let told = move |said| mailbox.send(Msg::Said(said));
            let wait = move || await_end(child, program, &url, told);
            let thread = thread::Builder::new().name("browse".into()).spawn(wait);
            thread
                .err()
                .map(|error| format!("could not start a thread to wait for {program}: {error}"))
        }
        Err(why) => Some(why),
    };
    if let Some(said) = said {
        other.send(Msg::Said(said));
    }
}

/// Starts the program that opens an address, or says why not.
fn start(program: &str, url: &str) -> Result<Child, String> {
    Command::new(program)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| format!("could not start a browser; the address is {url}"))
}

/// Reports the result once, and returns when the program has ended.
fn await_end(mut child: Child, program: &str, url: &str, say: impl Fn(String)) {
    let opened = || format!("opened {url}");
    let ended = |status: ExitStatus| match status {
        // Explorer answers 1 to whatever it has opened.
        status if status.success() || cfg!(windows) => opened(),
        status => format!("{program} failed ({status}); the address is {url}"),
    };
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        match child.try_wait() {
            Ok(Some(status)) => return say(ended(status)),
            Ok(None) => thread::sleep(LOOK),
            Err(_) => break,
        }
    }
    say(opened());
    // One that has ended and was not waited for would stay in the system's table.
    let _ = child.wait();
}

/// The user's editor, as it is in the environment, or `vi` as git has it.
fn editor() -> Result<String, String> {
    let set = |name: &str| {
        std::env::var(name)
            .ok()
            .map(|value| value.trim().to_owned())
            .filter(|value| !value.is_empty())
    };
    set("VISUAL")
        .or_else(|| set("EDITOR"))
        .or_else(|| is_found("vi").then(|| "vi".to_owned()))
        .ok_or_else(|| "no editor found: set VISUAL or EDITOR".to_owned())
}

/// Whether a program is in the search path, as `vi` is wherever git can fall back on it.
fn is_found(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    cfg!(unix) && std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// The command that starts the editor. If it contains quotes, variables or a `~`, the shell interprets it, as with git;
/// otherwise it is a program and its arguments.
fn command_of(editor: &str) -> Command {
    if cfg!(unix) && editor.contains(['"', '\'', '\\', '$', '~', '`']) {
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("{editor} \"$@\""), editor]);
        return shell;
    }
    let mut words = editor.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words);
    command
}

/// Lets the user edit a file. `line` is counted from 1. The editor writes the file itself, so its changes remain
/// however it ends.
pub(super) fn edit(file: &Path, line: Option<usize>) -> Result<(), String> {
    run(&editor()?, file, line)
}

/// What helps where there is no such editor.
const REMEDY: &str = "set VISUAL or EDITOR";

/// What a shell ends with where there is no such program (POSIX, "Exit Status for Commands").
const NO_PROGRAM: i32 = 127;

fn run(editor: &str, file: &Path, line: Option<usize>) -> Result<(), String> {
    let mut command = command_of(editor);
    command.args(match line {
        Some(line) => at_line(editor, file, line),
        None => vec![file.into()],
    });
    let unknown = || {
        let program = editor.split_whitespace().next().unwrap_or_default();
        Err(format!("there is no program {program}: {REMEDY}"))
    };
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) if status.code() == Some(NO_PROGRAM) => unknown(),
        Ok(status) => Err(match status.code() {
            Some(code) => format!("{editor} ended with exit code {code}"),
            None => format!("{editor} ended with {status}"),
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => unknown(),
        Err(error) => Err(format!("could not start {editor}: {}", in_words(&error))),
    }
}

/// A file and the line to start at, in the form that the editor expects. vi, emacs, nano, micro, helix and most others
/// understand `+LINE`; the editors listed here would take it for another file.
fn at_line(editor: &str, file: &Path, line: usize) -> Vec<OsString> {
    let program = editor.split_whitespace().next().unwrap_or_default();
    let program = Path::new(program.trim_matches(['"', '\''])).file_stem();
    let file = file.as_os_str();
    let with_line = || {
        let mut file = file.to_owned();
        file.push(format!(":{line}"));
        file
    };
    match program.and_then(OsStr::to_str).unwrap_or_default() {
        "code" | "code-insiders" | "codium" | "vscodium" => vec!["--goto".into(), with_line()],
        "subl" | "sublime_text" | "zed" | "zeditor" => vec![with_line()],
        "kate" | "kwrite" | "mate" => vec!["--line".into(), line.to_string().into(), file.into()],
        "notepad" | "open" => vec![file.into()],
        _ => vec![format!("+{line}").into(), file.into()],
    }
}

/// Lets the user edit words, and returns them.
pub(super) fn edit_words(words: &str) -> Result<String, String> {
    let failed = |error: io::Error| format!("no file for the editor: {}", in_words(&error));
    let mut file = tempfile::Builder::new()
        .prefix("parallax-note-")
        .suffix(".md")
        .tempfile()
        .map_err(failed)?;
    let mut text = words.to_owned();
    if !text.is_empty() {
        let _ = writeln!(text);
    }
    file.write_all(text.as_bytes()).map_err(failed)?;
    let path = file.into_temp_path();
    edit(&path, None).map_err(unchanged)?;
    let bytes = std::fs::read(&path).map_err(failed)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Why an editor gave no words. That nothing was changed goes without saying where none was started, and would take the place
/// of what to do.
fn unchanged(why: String) -> String {
    if why.ends_with(REMEDY) {
        return why;
    }
    format!("{why}: nothing was changed")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_editor_is_taken_apart_as_the_shell_does() {
        let said = |editor: &str| {
            let output = command_of(editor).args(["+3", "a b.md"]).output();
            String::from_utf8(output.unwrap().stdout).unwrap()
        };
        assert_eq!(said("printf [%s]"), "[+3][a b.md]");
        assert_eq!(said("printf [%s] --wait"), "[--wait][+3][a b.md]");
        assert_eq!(said("'printf' '<%s>' \"x y\""), "<x y><+3><a b.md>");
    }

    #[test]
    fn an_editor_is_told_the_line_as_it_takes_it() {
        let told = |editor: &str| {
            let told = at_line(editor, Path::new("a b.md"), 7);
            let told: Vec<_> = told.iter().map(|word| word.to_string_lossy()).collect();
            told.join("|")
        };
        for (editor, words) in [
            ("vi", "+7|a b.md"),
            ("sh /home/me/edit", "+7|a b.md"),
            ("code --wait", "--goto|a b.md:7"),
            ("'/opt/subl' -w", "a b.md:7"),
            ("kate --block", "--line|7|a b.md"),
            ("open -W -t", "a b.md"),
        ] {
            assert_eq!(told(editor), words, "{editor}");
        }
    }

    #[test]
    fn an_editor_that_is_not_there_is_named_with_what_to_set() {
        for editor in ["no-such-editor --wait", "no-such-editor '-f'"] {
            assert_eq!(
                run(editor, Path::new("a.md"), Some(3)),
                Err("there is no program no-such-editor: set VISUAL or EDITOR".to_owned())
            );
        }
    }

    #[test]
    fn an_editor_that_fails_has_changed_nothing() {
        let said = |editor: &str| run(editor, Path::new("a.md"), None).map_err(unchanged);
        let failed = "false ended with exit code 1: nothing was changed";
        assert_eq!(said("false"), Err(failed.to_owned()));
        let missing = "there is no program no-such-editor: set VISUAL or EDITOR";
        assert_eq!(said("no-such-editor"), Err(missing.to_owned()));
    }

    #[test]
    fn what_became_of_a_browser_is_said_once() {
        let said = |program: &str| {
            let url = "https://a.example";
            let said = std::cell::RefCell::new(Vec::new());
            match start(program, url) {
                Ok(child) => await_end(child, program, url, |words| said.borrow_mut().push(words)),
                Err(why) => said.borrow_mut().push(why),
            }
            said.into_inner().join("|")
        };
        assert_eq!(said("true"), "opened https://a.example");
        assert_eq!(
            said("false"),
            "false failed (exit status: 1); the address is https://a.example"
        );
        assert_eq!(
            said("no-such-browser"),
            "could not start a browser; the address is https://a.example"
        );
    }
}
