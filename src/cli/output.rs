//! Where output goes, and whether it may be coloured.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use anyhow::Context;

use super::args::Color;
use crate::bundle::Diagnostic;
use crate::bundle::diagnostic::visible;
use crate::export::{Paint, TextOptions};
use crate::store;

/// Columns of text that goes to a pipe or a file.
const PIPE_WIDTH: usize = 80;
/// Narrower than this, a folded wording cannot be read.
const LEAST_WIDTH: usize = 40;

/// Writes all of `text` to stdout.
pub fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Writes all of `text` to the file, whole or not at all; to stdout without one.
pub fn deliver(text: &str, file: Option<&Path>) -> anyhow::Result<()> {
    match file {
        Some(file) => store::write_whole(file, text.as_bytes())
            .with_context(|| format!("{} could not be written", file.display())),
        None => Ok(print(text)?),
    }
}

/// Says an error on stderr, with its causes on the same line and no backtrace.
pub fn error(error: &anyhow::Error) {
    let text = format!("{error:#}");
    // A closed stderr is no reason to fail a second time.
    let _ = writeln!(io::stderr(), "parallax: {text}");
}

/// Says a warning on stderr.
pub fn warning(text: &str) {
    let _ = writeln!(io::stderr(), "parallax: warning: {text}");
}

/// Says on stderr what was put right, at its place.
pub fn fixed(change: &Diagnostic) {
    let file = visible(&change.file.to_string_lossy());
    let (line, column) = change.at.unwrap_or((1, 1));
    let text = visible(&change.text);
    let _ = writeln!(io::stderr(), "{file}:{line}:{column}: fixed: {text}");
}

/// Whether the reader of our output went away, which is no fault (`parallax … | head`).
pub fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
}

/// How text exports are laid out on this stdout.
pub fn text_options(color: Color) -> TextOptions {
    TextOptions {
        width: width(),
        paint: paint(color),
    }
}

fn width() -> usize {
    std::env::var("COLUMNS")
        .ok()
        .and_then(|c| c.parse().ok())
        .unwrap_or(PIPE_WIDTH)
        .max(LEAST_WIDTH)
}

/// `--color`, then `NO_COLOR` (<https://no-color.org>), then `CLICOLOR_FORCE`
/// (<https://bixense.com/clicolors>), then whether stdout is a terminal that knows colour.
pub fn paint(color: Color) -> Paint {
    let set = |name: &str| std::env::var_os(name).is_some_and(|v| !v.is_empty());
    let forced =
        || set("CLICOLOR_FORCE") && std::env::var_os("CLICOLOR_FORCE").is_some_and(|v| v != "0");
    let terminal =
        || io::stdout().is_terminal() && std::env::var_os("TERM").is_some_and(|t| t != "dumb");
    let on = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => !set("NO_COLOR") && (forced() || terminal()),
    };
    if on { Paint::Ansi } else { Paint::Plain }
}
