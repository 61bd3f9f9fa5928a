//! Where the words of a report's text stand in its file: text offsets → line and column on disk.
//!
//! The text was decoded, stripped of marks, tags and front matter, folded and composed, so no offset
//! of it means anything in the file. Rather than carry offsets through all of that, the cleaned text
//! is laid against the decoded file afterwards, letter by letter: what cleaning changes are marks and
//! white space, and what it drops is dropped in whole passages, so that letters and digits keep their
//! order. A paragraph whose letters cannot be found in one piece is laid word by word.

mod align;
mod letters;

use std::path::Path;

use super::format::Format;
use super::{decode, read};
use crate::story::Span;

use letters::Letter;

/// A place in a file, as editors count: from 1, columns in Unicode scalars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// The line; LF, CRLF and CR end one.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// A stretch of a file, half-open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Its first character.
    pub start: Point,
    /// One past its last.
    pub end: Point,
    /// The same in bytes of [`SourceMap::source`].
    pub bytes: std::ops::Range<usize>,
}

/// A report's file beside its text.
#[derive(Clone, Debug)]
pub struct SourceMap {
    source: String,
    /// Where each line of the source begins.
    lines: Vec<usize>,
    /// Letters of the text, by offset, with their stretch of the source where one was found.
    pairs: Vec<(usize, Option<(usize, usize)>)>,
    text: String,
}

/// The decoded characters of a report's file, and what kind of file it is.
///
/// # Errors
/// What to tell the user, where the file is gone or no report file any more.
pub fn source_of(file: &Path) -> Result<(String, Format), String> {
    let format = Format::of(file).ok_or("this is no report file")?;
    let bytes = read::file(file)?;
    let decoded =
        decode::decode(&bytes, format == Format::Html).map_err(|error| error.to_string())?;
    Ok((decoded.text, format))
}

impl SourceMap {
    /// Lays `text` against the decoded file that it was read from.
    pub fn new(source: String, format: Format, text: &str) -> Self {
        let theirs = letters::of_source(&source, format);
        let ours = letters::of_text(text);
        let found = align::align(&ours, &theirs, text);
        let at = |n: usize| (theirs[n].start, theirs[n].end);
        let pairs = ours
            .iter()
            .zip(found)
            .map(|(letter, n): (&Letter, Option<usize>)| (letter.start, n.map(at)))
            .collect();
        Self {
            lines: lines(&source),
            source,
            pairs,
            text: text.to_owned(),
        }
    }

    /// The decoded file.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// The line of the file, from 1, without its end; empty past the last.
    pub fn line(&self, line: usize) -> &str {
        let Some(start) = line.checked_sub(1).and_then(|n| self.lines.get(n)) else {
            return "";
        };
        let end = self.lines.get(line).copied().unwrap_or(self.source.len());
        self.source[*start..end].trim_end_matches(['\n', '\r'])
    }

    /// Where a stretch of the text (bytes) stands in the file; none if no letter near it was found there.
    pub fn region(&self, span: Span) -> Option<Region> {
        let start = self.start_of(span)?;
        let end = self.end_of(span).filter(|end| *end > start);
        let end = end.unwrap_or_else(|| self.source.ceil_char_boundary(start + 1));
        Some(Region {
            start: self.point(start),
            end: self.point(end),
            bytes: start..end,
        })
    }

    /// The first letter in the span that was found, then the marks before it that stand in the span;
    /// a span without one begins after the last letter before it.
    fn start_of(&self, span: Span) -> Option<usize> {
        let first = self.pairs.partition_point(|(at, _)| *at < span.start);
        let inside = self.pairs[first..]
            .iter()
            .take_while(|(at, _)| *at < span.end)
            .find_map(|(at, found)| found.map(|(start, _)| (*at, start)));
        let Some((at, start)) = inside else {
            let before = self.pairs[..first].iter().rev();
            return before.filter_map(|(_, found)| *found).map(|f| f.1).next();
        };
        let floor = self.pairs[..first]
            .iter()
            .rev()
            .find_map(|(_, found)| *found)
            .map_or(0, |(_, end)| end);
        let marks = &self.text[span.start..at.max(span.start)];
        Some(walk_back(&self.source, floor.min(start), start, marks))
    }

    /// One past the last letter in the span that was found, and the marks after it that stand in the span.
    fn end_of(&self, span: Span) -> Option<usize> {
        let first = self.pairs.partition_point(|(at, _)| *at < span.start);
        let after = self.pairs.partition_point(|(at, _)| *at < span.end);
        let (at, end) = self.pairs[first..after]
            .iter()
            .rev()
            .find_map(|(at, found)| found.map(|(_, end)| (*at, end)))?;
        let letter = self.text[at..].chars().next().map_or(0, char::len_utf8);
        let marks = &self.text[(at + letter).min(span.end)..span.end];
        Some(walk_on(&self.source, end, marks))
    }

    fn point(&self, at: usize) -> Point {
        let line = self.lines.partition_point(|start| *start <= at).max(1);
        let start = self.lines[line - 1];
        Point {
            line,
            column: self.source[start..at].chars().count() + 1,
        }
    }
}

/// How far back in the source the marks before a letter go, mark by mark; what cleaning put in between
/// (tags, `*`) is stepped over only where the mark is found behind it.
fn walk_back(source: &str, floor: usize, start: usize, marks: &str) -> usize {
    let mut at = start;
    for mark in marks.chars().rev().filter(|c| !c.is_whitespace()) {
        match source[floor..at].rfind(mark) {
            Some(found) => at = floor + found,
            None => break,
        }
    }
    at
}

/// How far on the marks after a letter go, on the same line.
fn walk_on(source: &str, end: usize, marks: &str) -> usize {
    let mut at = end;
    for mark in marks.chars().filter(|c| !c.is_whitespace()) {
        let rest = &source[at..];
        let near = rest
            .find(|c: char| c.is_alphanumeric() || c == '\n' || c == '\r')
            .unwrap_or(rest.len());
        match rest[..near].find(mark) {
            Some(found) => at += found + mark.len_utf8(),
            None => break,
        }
    }
    at
}

/// Where each line begins.
fn lines(source: &str) -> Vec<usize> {
    let bytes = source.as_bytes();
    let mut starts = vec![0];
    for (at, byte) in bytes.iter().enumerate() {
        let lone = *byte == b'\r' && bytes.get(at + 1) != Some(&b'\n');
        if *byte == b'\n' || lone {
            starts.push(at + 1);
        }
    }
    starts
}

#[cfg(test)]
mod tests;
