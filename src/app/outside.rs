//! Other programs: the clipboard, the browser, the user's editor.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// Puts words where other programs can paste them from, and says by which way they went: whether
/// the terminal took them, nobody tells.
pub(super) fn copy(words: &str) -> String {
    let in_tmux = std::env::var_os("TMUX").is_some_and(|value| !value.is_empty());
    if in_tmux && piped(Command::new("tmux").args(["load-buffer", "-w", "-"]), words) {
        return "copied through tmux".to_owned();
    }
    let mut out = io::stdout().lock();
    let sent = out
        .write_all(osc52(words).as_bytes())
        .and_then(|()| out.flush());
    match sent {
        Ok(()) => "copied through the terminal (OSC 52)".to_owned(),
        Err(error) => format!("not copied: {error}"),
    }
}

/// Gives words to a program's standard input.
fn piped(command: &mut Command, words: &str) -> bool {
    let child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = child else { return false };
    let written = child
        .stdin
        .take()
        .is_some_and(|mut input| input.write_all(words.as_bytes()).is_ok());
    child.wait().is_ok_and(|status| status.success()) && written
}

/// Sets the clipboard (xterm's control sequences, "Manipulate Selection Data").
fn osc52(words: &str) -> String {
    format!("\x1b]52;c;{}\x07", base64(words.as_bytes()))
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let at = |n: usize| u32::from(chunk.get(n).copied().unwrap_or(0));
        let group = at(0) << 16 | at(1) << 8 | at(2);
        for n in 0..4 {
            let digit = DIGITS[(group >> (18 - 6 * n) & 63) as usize];
            out.push(if n <= chunk.len() {
                char::from(digit)
            } else {
                '='
            });
        }
    }
    out
}

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_as_in_rfc_4648() {
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, coded) in cases {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }
}
