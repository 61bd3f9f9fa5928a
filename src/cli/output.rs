//! Where output goes, and whether it may be coloured.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use anyhow::{anyhow, bail};

use super::args::Color;
use crate::bundle::Diagnostic;
use crate::config::{self, Config, Flags, When};
use crate::export::{Paint, TextOptions};
use crate::store;
use crate::text::clean::{acts_on_terminal, visible, visible_lines};

/// The width, in columns, of text for a pipe or a file.
const PIPE_WIDTH: usize = 80;
/// The least width, in columns, at which wrapped wordings are readable.
const LEAST_WIDTH: usize = 40;

/// Writes all of `text` to stdout.
pub fn print(text: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    let done = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    done.map_err(unprinted)
}

/// Writes text without colour to stdout, so that no file name or value in it can act on the terminal.
pub fn list(text: &str) -> anyhow::Result<()> {
    print(&visible_lines(text))
}

/// A path as it is typed into a shell: in quotation marks, if it has a character that a shell takes for something else.
pub fn typed(path: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+,:@%=".contains(c);
    if !path.is_empty() && !path.starts_with('-') && path.chars().all(plain) {
        return path.to_owned();
    }
    let path = path.replace('\'', r"'\''");
    match path.strip_prefix('-') {
        Some(_) => format!("'./{path}'"),
        None => format!("'{path}'"),
    }
}

/// Writes lines to stderr; nothing in them can act on the terminal, wherever they come from.
pub fn say(text: &str) {
    // A closed stderr must not cause a second failure.
    let _ = writeln!(io::stderr(), "{}", visible_lines(text));
}

/// Prints clap's answer: an error or help. clap repeats arguments verbatim, among its own colours; where an argument
/// could act on the terminal, the colours are dropped with it.
pub fn answer(answer: &clap::Error) -> io::Result<()> {
    let hostile = |argument: OsString| argument.to_string_lossy().contains(acts_on_terminal);
    if std::env::args_os().any(hostile) {
        let text = visible_lines(&answer.render().to_string());
        return if answer.use_stderr() {
            write!(io::stderr(), "{text}")
        } else {
            write!(io::stdout(), "{text}")
        };
    }
    answer.print()
}

/// The error for a failed write to stdout. A closed pipe stays recognisable for [`is_broken_pipe`].
pub fn unprinted(error: io::Error) -> anyhow::Error {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return error.into();
    }
    let why = store::reason(&error, Path::new(""));
    anyhow!("could not write to standard output: {why}")
}

/// Writes `text` to the file, completely or not at all; without a file, to stdout.
pub fn deliver(text: &str, file: Option<&Path>) -> anyhow::Result<()> {
    let Some(file) = file else {
        return print(text);
    };
    match store::write_whole(file, text.as_bytes()) {
        Ok(()) => Ok(()),
        Err(error) => bail!("{}", unwritten(file, &error)),
    }
}

/// The message for a file that could not be written: why, and what to do.
pub fn unwritten(file: &Path, error: &io::Error) -> String {
    let name = visible(&file.to_string_lossy());
    format!(
        "{name}: could not be written: {}",
        store::reason(error, file)
    )
}

/// Prints an error to stderr, with its causes on the same line and without a backtrace.
pub fn error(error: &anyhow::Error) {
    say(&format!("parallax: {error:#}"));
}

/// Tells somebody who is looking what goes on; in a log or a pipe it would be noise.
pub fn aside(text: &str) {
    if io::stderr().is_terminal() {
        say(text);
    }
}

/// Prints a warning to stderr.
pub fn warning(text: &str) {
    say(&format!("parallax: warning: {text}"));
}

/// Prints to stderr what is wrong with the configuration, in one line: the first fault, and how many more there are.
pub fn configuration() {
    let mut config = config::load();
    config.take_keymap();
    let all = config.in_order();
    if let [first, more @ ..] = all.as_slice() {
        let more = match more.len() {
            0 => String::new(),
            n => format!(" (and {n} more; `parallax config` lists them)"),
        };
        warning(&format!("{first}{more}"));
    }
}

/// Prints to stderr what was fixed, and where.
pub fn fixed(change: &Diagnostic) {
    let file = visible(&change.file.to_string_lossy());
    let (line, column) = change.at.unwrap_or((1, 1));
    say(&format!("{file}:{line}:{column}: fixed: {}", change.text));
}

/// Whether the reader of our output closed the pipe, which is not a fault (`parallax … | head`).
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
}

/// How text exports are laid out on stdout.
pub fn text_options(color: Option<Color>) -> TextOptions {
    text_options_with(color, false)
}

/// [`text_options`] for commands that have `--ascii`; the configuration's choice of marks applies everywhere.
pub fn text_options_with(color: Option<Color>, ascii: bool) -> TextOptions {
    let config = config::load_with(&flags(color, ascii));
    TextOptions {
        width: width(),
        by_eye: io::stdout().is_terminal(),
        paint: paint(&config),
        ascii: config.ascii.value,
    }
}

/// How text exports are laid out in a file: as wide as a page, and in colour only if explicitly requested.
pub fn file_options(color: Option<Color>) -> TextOptions {
    TextOptions {
        paint: match color {
            Some(Color::Always) => Paint::Ansi,
            _ => Paint::Plain,
        },
        ..TextOptions::default()
    }
}

/// The width of the terminal in columns; `None` if stdout is a pipe or a file.
pub fn terminal_width() -> Option<usize> {
    io::stdout().is_terminal().then(width)
}

/// On a terminal `COLUMNS`, or else what the terminal reports; otherwise the width of a page: what is piped or put into a file
/// is the same whatever window, shell or service starts the program.
fn width() -> usize {
    if !io::stdout().is_terminal() {
        return PIPE_WIDTH;
    }
    let asked = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
    let reported = || crossterm::terminal::size().ok().map(|(columns, _)| columns);
    asked
        .or_else(|| reported().map(usize::from))
        .filter(|&columns| columns > 0)
        .unwrap_or(PIPE_WIDTH)
        .max(LEAST_WIDTH)
}

fn flags(color: Option<Color>, ascii: bool) -> Flags {
    Flags {
        colour: color.and_then(Color::when),
        ascii,
        ..Flags::default()
    }
}

/// `--color`, or else the configuration (its file, `PARALLAX_COLOR`, `NO_COLOR`, `CLICOLOR_FORCE`), or else
/// whether stdout is a terminal with colour. `--color auto` leaves it to the configuration.
fn paint(config: &Config) -> Paint {
    let terminal =
        || io::stdout().is_terminal() && std::env::var_os("TERM").is_some_and(|t| t != "dumb");
    let on = match config.colour.value {
        When::Always => true,
        When::Never => false,
        When::Auto => terminal(),
    };
    if on { Paint::Ansi } else { Paint::Plain }
}
