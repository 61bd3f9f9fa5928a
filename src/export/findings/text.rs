//! Findings as text: one line each that an editor's problem matcher reads, the draft's line below it
//! with the words marked, and what the others have.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Findings, Listed, Site, acts};
use crate::collate::Severity;
use crate::export::{Paint, TextOptions};

/// Passages of other reports shown below a finding.
const SHOWN: usize = 3;

/// Characters of such a passage.
const PASSAGE: usize = 160;

/// Every character that could act on the terminal as U+FFFD, one for one, so that columns stay.
fn visible(text: &str) -> String {
    let shown = |c: char| match c {
        '\t' => ' ',
        c if acts(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    text.chars().map(shown).collect()
}

/// One line, cut at a word's end.
fn brief(text: &str, most: usize) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        if !out.is_empty() {
            if out.chars().count() + word.chars().count() >= most {
                out.push('…');
                break;
            }
            out.push(' ');
        }
        out.push_str(word);
    }
    visible(&out)
}

/// The bytes of the shown lines that are meant.
fn meant(site: &Site, shown: &str) -> Range<usize> {
    let at = |line: usize, column: usize| -> usize {
        let start: usize = shown
            .split_inclusive('\n')
            .take(line.saturating_sub(site.start.0))
            .map(str::len)
            .sum();
        let rest = &shown[start..];
        let end = rest.find('\n').unwrap_or(rest.len());
        let offset = rest[..end]
            .char_indices()
            .nth(column.saturating_sub(1))
            .map_or(end, |(at, _)| at);
        start + offset
    };
    let start = at(site.start.0, site.start.1);
    start..at(site.end.0, site.end.1).max(start)
}

fn snippet(site: &Site, severity: Severity, options: TextOptions) -> String {
    let lines: Vec<String> = site.lines.iter().map(|l| visible(l)).collect();
    let shown = lines.join("\n");
    let level = match severity {
        Severity::High => Level::ERROR,
        Severity::Medium => Level::WARNING,
        Severity::Low => Level::NOTE,
    };
    let span = meant(site, &shown);
    let renderer = match options.paint {
        Paint::Ansi => Renderer::styled(),
        Paint::Plain => Renderer::plain(),
    };
    let source = Snippet::source(shown)
        .line_start(site.start.0)
        .annotation(AnnotationKind::Primary.span(span));
    let group = Group::with_level(level).element(source);
    renderer
        .decor_style(DecorStyle::Ascii)
        .term_width(options.width)
        .render(&[group])
}

fn others(given: &Findings<'_>, listed: &Listed, out: &mut String) {
    let mut said: Vec<usize> = Vec::new();
    let mut more = 0;
    for (place, site) in listed.finding.others.iter().zip(&listed.others) {
        if said.contains(&place.report) {
            continue;
        }
        said.push(place.report);
        if said.len() > SHOWN {
            more += 1;
            continue;
        }
        let _ = writeln!(
            out,
            "  = {} ({}:{}): {}",
            visible(given.outlet(place.report)),
            visible(&site.file),
            site.start.0,
            brief(given.words(*place), PASSAGE)
        );
    }
    if more > 0 {
        let _ = writeln!(out, "  = and {more} more");
    }
}

fn one(given: &Findings<'_>, listed: &Listed, options: TextOptions) -> String {
    let Listed { finding, site, .. } = listed;
    let head = format!("{}[{}]", finding.severity.name(), finding.kind.name());
    let mut out = format!(
        "{}:{}:{}: {}: {}\n",
        visible(&site.file),
        site.start.0,
        site.start.1,
        options.paint.heading(&head),
        visible(&finding.message)
    );
    if !site.lines.is_empty() {
        out.push_str(snippet(site, finding.severity, options).trim_end());
        out.push('\n');
    }
    others(given, listed, &mut out);
    if let Some(suggestion) = &finding.suggestion {
        let _ = writeln!(out, "  = suggestion: {}", visible(&suggestion.words));
    }
    out
}

/// One finding in one line, with `sign` before it: what `--watch` prints.
pub fn line(sign: char, listed: &Listed) -> String {
    let Listed { finding, site, .. } = listed;
    format!(
        "{sign} {}:{}:{}: {}[{}]: {}\n",
        visible(&site.file),
        site.start.0,
        site.start.1,
        finding.severity.name(),
        finding.kind.name(),
        visible(&finding.message)
    )
}

/// "3 high, 1 medium, 0 low", and how many are not said again.
pub fn tally(given: &Findings<'_>) -> String {
    let mut out = format!(
        "{} high, {} medium, {} low",
        given.count(Severity::High),
        given.count(Severity::Medium),
        given.count(Severity::Low)
    );
    if given.settled > 0 {
        let _ = write!(out, "; {} marked as looked at", given.settled);
    }
    out
}

/// The findings as text: `file:line:column: severity[kind]: text`, each with its line below it, and
/// at the end how many there are.
pub fn text(given: Findings<'_>, options: TextOptions) -> String {
    let mut out = String::new();
    for listed in given.listed {
        out.push_str(&one(&given, listed, options));
        out.push('\n');
    }
    let _ = writeln!(out, "{}", tally(&given));
    out
}
