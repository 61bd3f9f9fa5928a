//! Other programs: the browser, the user's editor.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// Opens an address in the user's browser.
pub(super) fn browse(url: &str) -> String {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let started = Command::new(program)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    match started {
        Ok(_) => format!("opened {url}"),
        Err(_) => format!("no browser could be started; the address is {url}"),
    }
}

/// The user's editor with its arguments.
fn editor() -> Result<Vec<String>, String> {
    let set = |name: &str| {
        std::env::var(name)
            .ok()
            .filter(|value| !value.trim().is_empty())
    };
    set("VISUAL")
        .or_else(|| set("EDITOR"))
        .map(|line| line.split_whitespace().map(str::to_owned).collect())
        .ok_or_else(|| "no editor is set: set VISUAL or EDITOR".to_owned())
}

/// Lets the user edit a file. `line` is counted from 1.
pub(super) fn edit(file: &Path, line: Option<usize>) -> Result<(), String> {
    let words = editor()?;
    let (program, arguments) = words.split_first().ok_or("no editor is set")?;
    let mut command = Command::new(program);
    command.args(arguments);
    if let Some(line) = line {
        // vi, emacs, nano, micro, helix and most others understand it.
        command.arg(format!("+{line}"));
    }
    match command.arg(file).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!(
            "{program} ended with {status}: nothing was changed"
        )),
        Err(error) => Err(format!("{program} could not be started: {error}")),
    }
}

/// Lets the user edit words, and gives them back.
pub(super) fn edit_words(words: &str) -> Result<String, String> {
    let failed = |error: io::Error| format!("no file for the editor: {error}");
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
    edit(&path, None)?;
    let bytes = std::fs::read(&path).map_err(failed)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
