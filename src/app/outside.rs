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

/// The user's editor, as it stands in the environment, or `vi` as git has it.
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
        .ok_or_else(|| "no editor is set: set VISUAL or EDITOR".to_owned())
}

/// Whether a program lies in the search path, as `vi` does wherever git may fall back on it.
fn is_found(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    cfg!(unix) && std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// What starts the editor. One with quotes, variables or a `~` in it is for the shell to take apart, as git has it do;
/// any other is a program and its arguments.
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

/// Lets the user edit a file. `line` is counted from 1.
pub(super) fn edit(file: &Path, line: Option<usize>) -> Result<(), String> {
    let editor = editor()?;
    let mut command = command_of(&editor);
    if let Some(line) = line {
        // vi, emacs, nano, micro, helix and most others understand it.
        command.arg(format!("+{line}"));
    }
    match command.arg(file).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{editor} ended with {status}: nothing was changed")),
        Err(error) => Err(format!("{editor} could not be started: {error}")),
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
}
