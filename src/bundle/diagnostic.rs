//! What is wrong with a bundle, at its place, with the remedy.

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

use unicode_width::UnicodeWidthChar;

use crate::text::clean::visible;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The bundle cannot be used as it is.
    Error,
    /// It can be used, but something is not as it should be.
    Warning,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Level::Error => "error",
            Level::Warning => "warning",
        })
    }
}

/// One thing that is wrong with a bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// How bad it is.
    pub level: Level,
    /// The file, as the user would name it; empty where no file is meant.
    pub file: PathBuf,
    /// Line and column, from 1, in scalars; none where the whole file is meant.
    pub at: Option<(usize, usize)>,
    /// Length in scalars of what is meant, from `at`.
    pub len: usize,
    /// The line itself, scalar for scalar as it stands in the file, but with [`visible`] characters only.
    pub line: Option<String>,
    /// What is wrong, and after a colon what to do: see [`Self::parts`].
    pub text: String,
}

impl Diagnostic {
    /// About a whole file.
    pub fn of_file(level: Level, file: &Path, text: impl Into<String>) -> Self {
        Self {
            level,
            file: file.to_owned(),
            at: None,
            len: 0,
            line: None,
            text: text.into(),
        }
    }

    /// An error about a whole file.
    pub fn error(file: &Path, text: impl Into<String>) -> Self {
        Self::of_file(Level::Error, file, text)
    }

    /// A warning about a whole file.
    pub fn warning(file: &Path, text: impl Into<String>) -> Self {
        Self::of_file(Level::Warning, file, text)
    }

    /// What is wrong, and what to do where that is said: they stand on either side of the last colon that is neither
    /// quoted nor in brackets.
    pub fn parts(&self) -> (&str, Option<&str>) {
        let (mut depth, mut colon) = (0_usize, None);
        for (at, c) in self.text.char_indices() {
            match c {
                '“' | '(' => depth += 1,
                '”' | ')' => depth = depth.saturating_sub(1),
                ':' if depth == 0 && self.text[at..].starts_with(": ") => colon = Some(at),
                _ => {}
            }
        }
        match colon {
            Some(at) => (&self.text[..at], Some(&self.text[at + 2..])),
            None => (&self.text, None),
        }
    }
}

impl fmt::Display for Diagnostic {
    /// `file:line:column: error|warning: text`, with the line shown below and its place marked.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.file.as_os_str().is_empty() {
            write!(f, "{}", visible(&self.file.to_string_lossy()))?;
            if let Some((line, column)) = self.at {
                write!(f, ":{line}:{column}")?;
            }
            f.write_str(": ")?;
        }
        write!(f, "{}: {}", self.level, visible(&self.text))?;
        if let (Some((number, column)), Some(line)) = (self.at, &self.line) {
            let gutter = " ".repeat(number.to_string().len());
            let excerpt = Excerpt::cut(line, column, self.len);
            write!(f, "\n{number} | {}", excerpt.line)?;
            write!(f, "\n{gutter} | {}{}", excerpt.indent, excerpt.carets)?;
        }
        Ok(())
    }
}

/// Cells of a source line that are shown at most, so that the marks stay below it on any terminal.
const LINE_CELLS: usize = 100;
/// Cells shown before what is meant, where the line has to be cut.
const LEAD_CELLS: usize = 30;

/// One source line as it is printed, and what stands below it.
struct Excerpt {
    line: String,
    indent: String,
    carets: String,
}

impl Excerpt {
    /// Expands tabs, cuts what is too long on either side, and counts cells rather than scalars.
    fn cut(line: &str, column: usize, len: usize) -> Self {
        let cells: Vec<(char, usize)> = line.chars().map(|c| (c, cells_of(c))).collect();
        let start = column.saturating_sub(1).min(cells.len());
        let end = (start + len.max(1)).min(cells.len().max(start + 1));
        let total: usize = cells.iter().map(|(_, width)| width).sum();
        let first = if total > LINE_CELLS {
            begin(&cells, start)
        } else {
            0
        };
        let mut excerpt = Self {
            line: String::new(),
            indent: String::new(),
            carets: String::new(),
        };
        if first > 0 {
            excerpt.line.push('…');
            excerpt.indent.push(' ');
        }
        let mut used = 0;
        for (at, &(c, width)) in cells.iter().enumerate().skip(first) {
            if used + width > LINE_CELLS {
                excerpt.line.push('…');
                break;
            }
            used += width;
            excerpt.push(c, width, at < start, (start..end).contains(&at));
        }
        if excerpt.carets.is_empty() {
            excerpt.carets.push('^');
        }
        excerpt
    }

    fn push(&mut self, c: char, width: usize, before: bool, meant: bool) {
        if c == '\t' {
            self.line.push_str(&" ".repeat(width));
        } else {
            self.line.push(c);
        }
        if before {
            self.indent.push_str(&" ".repeat(width));
        } else if meant {
            self.carets.push_str(&"^".repeat(width));
        }
    }
}

/// The scalar to begin with, so that `LEAD_CELLS` stand before `start`.
fn begin(cells: &[(char, usize)], start: usize) -> usize {
    let mut lead = 0;
    let mut first = start;
    while first > 0 && lead + cells[first - 1].1 <= LEAD_CELLS {
        first -= 1;
        lead += cells[first].1;
    }
    first
}

fn cells_of(c: char) -> usize {
    if c == '\t' { 4 } else { c.width().unwrap_or(0) }
}

/// A text file whose places diagnostics point at.
#[derive(Clone, Debug)]
pub struct Source<'a> {
    /// The file, as the user would name it.
    pub file: &'a Path,
    /// Its decoded text.
    pub text: &'a str,
}

impl Source<'_> {
    /// A diagnostic about the bytes `range` of the text; ranges past the end mean its end.
    pub fn at(&self, level: Level, range: Range<usize>, text: impl Into<String>) -> Diagnostic {
        let start = self.floor(range.start);
        let before = &self.text[..start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let rest = &self.text[line_start..];
        let line = rest.split('\n').next().unwrap_or_default();
        let line = line.strip_suffix('\r').unwrap_or(line);
        let line_end = line_start + line.len();
        let meant = self.floor(range.end.clamp(start, line_end.max(start)));
        Diagnostic {
            level,
            file: self.file.to_owned(),
            at: Some((
                before.matches('\n').count() + 1,
                self.text[line_start..start].chars().count() + 1,
            )),
            len: self.text[start..meant].chars().count(),
            line: Some(visible(line)),
            text: text.into(),
        }
    }

    fn floor(&self, offset: usize) -> usize {
        self.text.floor_char_boundary(offset)
    }
}

/// Sorts by file as they first appear, then by place: the order in which a person walks through them.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    let mut files: Vec<PathBuf> = Vec::new();
    for diagnostic in diagnostics.iter() {
        if !files.contains(&diagnostic.file) {
            files.push(diagnostic.file.clone());
        }
    }
    diagnostics.sort_by_key(|d| (files.iter().position(|f| *f == d.file), d.at));
    diagnostics.dedup();
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, range: Range<usize>) -> String {
        let source = Source {
            file: Path::new("b.toml"),
            text,
        };
        source.at(Level::Error, range, "wrong").to_string()
    }

    #[test]
    fn points_below_the_place() {
        let cases = [
            (
                "a = 1\nb = xy\n",
                10..12,
                "b.toml:2:5: error: wrong\n2 | b = xy\n  |     ^^",
            ),
            // A tab is four cells wide, in the line as in the indent.
            (
                "\tb = 1",
                5..6,
                "b.toml:1:6: error: wrong\n1 |     b = 1\n  |         ^",
            ),
            // Wide characters are two cells and one column of the file.
            (
                "日 = 1",
                6..7,
                "b.toml:1:5: error: wrong\n1 | 日 = 1\n  |      ^",
            ),
            // The end of the file.
            ("a =", 3..3, "b.toml:1:4: error: wrong\n1 | a =\n  |    ^"),
            ("", 0..9, "b.toml:1:1: error: wrong\n1 | \n  | ^"),
            // Ranges over several lines are marked to the end of the first.
            (
                "a = [\n1]\n",
                4..8,
                "b.toml:1:5: error: wrong\n1 | a = [\n  |     ^",
            ),
            (
                "a = 1\r\n",
                4..5,
                "b.toml:1:5: error: wrong\n1 | a = 1\n  |     ^",
            ),
        ];
        for (text, range, wanted) in cases {
            assert_eq!(shown(text, range), wanted, "{text:?}");
        }
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let text = format!("{}BAD{}", "x".repeat(500), "y".repeat(500));
        let shown = shown(&text, 500..503);
        let lines: Vec<&str> = shown.lines().collect();
        assert!(lines[1].contains("…xxx") && lines[1].ends_with('…'));
        assert!(lines[1].chars().count() <= LINE_CELLS + 6);
        assert_eq!(
            lines[1]
                .find("BAD")
                .map(|at| lines[1][..at].chars().count()),
            lines[2].find("^^^")
        );
    }

    #[test]
    fn nothing_acts_on_the_terminal() {
        let shown = shown("a = \"\u{1b}[31m\u{202e}x\u{200b}\"", 4..9);
        assert!(!shown.contains('\u{1b}') && !shown.contains('\u{202e}'));
        assert!(shown.contains("\u{fffd}[31m\u{fffd}x\u{fffd}"));
        let named = Diagnostic::error(Path::new("a\u{1b}]0;b\u{7}.txt"), "no\u{9b}31m");
        assert_eq!(
            named.to_string(),
            "a\u{fffd}]0;b\u{fffd}.txt: error: no\u{fffd}31m"
        );
    }

    #[test]
    fn sorted_by_file_and_place() {
        let text = "a\nb\n";
        let source = Source {
            file: Path::new("one"),
            text,
        };
        let mut list = vec![
            source.at(Level::Error, 2..3, "second"),
            Diagnostic::error(Path::new("two"), "third"),
            source.at(Level::Error, 0..1, "first"),
            source.at(Level::Error, 0..1, "first"),
        ];
        sort(&mut list);
        let order: Vec<&str> = list.iter().map(|d| d.text.as_str()).collect();
        assert_eq!(order, ["first", "second", "third"]);
    }
}
