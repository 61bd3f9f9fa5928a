//! Findings as text: one line each that an editor's problem matcher reads, the draft's line below it
//! with the words marked, and what the others have.

use std::fmt::Write;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Findings, Listed, Site};
use crate::collate::Severity;
use crate::export::fold::{columns, fold};
use crate::export::{Paint, TextOptions};
use crate::story::{Place, Span};
use crate::text::clean;

/// Passages of other reports shown below a finding.
const SHOWN: usize = 3;

/// Characters of such a passage.
const PASSAGE: usize = 160;

/// The same for a terminal, one for one, so that columns stay; tabs are one wide.
fn visible(text: &str) -> String {
    clean::visible(&text.replace('\t', " "))
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

/// The bytes to underline in the shown lines.
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

/// The gutter and what stands for words left out on both sides of a line.
const AROUND: usize = " | ......".len();

/// The words meant by themselves, folded behind the gutter of a snippet: where they do not fit in one line, with
/// what stands before and behind them still less.
fn folded(site: &Site, words: &str, options: TextOptions) -> Option<String> {
    let number = site.start.0.to_string();
    let fits = number.len() + AROUND + columns(words) <= options.width;
    if !options.by_eye || site.lines.len() != 1 || fits {
        return None;
    }
    let first = format!("{number} | ");
    let gutter = format!("{} | ", " ".repeat(number.len()));
    let rows = fold(words, options.width, &first, &gutter);
    Some(format!("{}\n{rows}", gutter.trim_end()))
}

fn snippet(site: &Site, severity: Severity, options: TextOptions) -> String {
    let lines: Vec<String> = site.lines.iter().map(|l| visible(l)).collect();
    let shown = lines.join("\n");
    let span = meant(site, &shown);
    if let Some(rows) = folded(site, &shown[span.clone()], options) {
        return rows;
    }
    let level = match severity {
        Severity::High => Level::ERROR,
        Severity::Medium => Level::WARNING,
        Severity::Low => Level::NOTE,
    };
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

/// What is before the lines that go on with one.
const INDENT: &str = "    ";

/// `head` and `words` in one line; in as many as the terminal asks for where a person reads them.
fn told(head: &str, words: &str, options: TextOptions) -> String {
    if !options.by_eye {
        return format!("{head} {words}\n");
    }
    let first = words.split_whitespace().next().map_or(0, columns);
    if columns(head) + 1 + first > options.width {
        // A path is one word, and is not cut.
        return format!("{head}\n{}", fold(words, options.width, INDENT, INDENT));
    }
    fold(words, options.width, &format!("{head} "), INDENT)
}

fn others(given: &Findings<'_>, listed: &Listed, options: TextOptions, out: &mut String) {
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
        let head = format!(
            "  = {} ({}:{}):",
            visible(given.outlet(place.report)),
            visible(&site.file),
            site.start.0
        );
        out.push_str(&told(&head, &brief(given.words(*place), PASSAGE), options));
    }
    if more > 0 {
        let _ = writeln!(out, "  = and {more} more");
    }
}

fn one(given: &Findings<'_>, listed: &Listed, options: TextOptions) -> String {
    let Listed { finding, site, .. } = listed;
    let head = format!("{}[{}]", finding.severity.name(), finding.kind.name());
    let head = format!(
        "{}:{}:{}: {}:",
        visible(&site.file),
        site.start.0,
        site.start.1,
        options.paint.heading(&head)
    );
    let mut out = told(&head, &visible(&finding.message), options);
    if !site.lines.is_empty() {
        out.push_str(snippet(site, finding.severity, options).trim_end());
        out.push('\n');
    }
    others(given, listed, options, &mut out);
    if let Some(suggestion) = &finding.suggestion {
        let words = visible(&suggestion.words);
        out.push_str(&told("  = suggestion:", &words, options));
    }
    out
}

/// One finding in one line, with `sign` before it: what `--watch` prints.
pub fn line(sign: char, listed: &Listed, options: TextOptions) -> String {
    let Listed { finding, site, .. } = listed;
    let head = format!(
        "{sign} {}:{}:{}: {}[{}]:",
        visible(&site.file),
        site.start.0,
        site.start.1,
        finding.severity.name(),
        finding.kind.name()
    );
    told(&head, &visible(&finding.message), options)
}

/// "3 high, 1 medium, 0 low", and how many were marked as looked at.
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

/// Lines named before the rest are counted.
const LINES: usize = 8;

/// What was compared with the others and what was not: that there is no finding on a sentence that only the draft has does not mean that
/// it is right. Nothing where there is no other report.
fn reach(given: &Findings<'_>) -> Option<String> {
    let (all, alone) = (given.compared.sentences, given.compared.alone.len());
    if all == 0 {
        return None;
    }
    let sentences = if all == 1 { "sentence" } else { "sentences" };
    let full = given.compared.in_full();
    let mut out = if full == all {
        format!("compared with others: all {all} {sentences}")
    } else {
        format!("compared with others: {full} of {all} {sentences}")
    };
    if alone > 0 {
        let mut lines: Vec<usize> = given.alone.iter().map(|site| site.start.0).collect();
        lines.dedup();
        let line = if lines.len() == 1 { "line" } else { "lines" };
        let lines: Vec<String> = lines.iter().map(usize::to_string).collect();
        let lines = first(&lines);
        let _ = write!(
            out,
            "; {alone} in no other report, check by hand: {line} {lines}"
        );
    }
    if given.compared.in_part > 0 {
        let told = |(span, site): (&Span, &Site)| {
            let place = Place {
                report: given.subject.collation.base,
                span: *span,
            };
            let words = visible(&brief(given.words(place), DETAIL)).replace(['“', '”', '"'], "");
            format!("“{words}” (line {})", site.start.0)
        };
        let details = given.compared.details.iter().zip(given.details);
        let details: Vec<String> = details.map(told).collect();
        let _ = write!(
            out,
            "; {} only in part, in no other report: {}",
            given.compared.in_part,
            first(&details)
        );
    }
    Some(out)
}

/// The first of a list, and how many more there are.
fn first(all: &[String]) -> String {
    let (named, rest) = all.split_at(all.len().min(LINES));
    match rest.len() {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}

/// Characters of a detail that are shown.
const DETAIL: usize = 40;

/// The findings as text: `file:line:column: severity[kind]: text`, each with its line below it, and
/// at the end how many there are and how much of the draft could be compared.
pub fn text(given: Findings<'_>, options: TextOptions) -> String {
    let mut out = String::new();
    for listed in given.listed {
        out.push_str(&one(&given, listed, options));
        out.push('\n');
    }
    let _ = writeln!(out, "{}", tally(&given));
    if let Some(reach) = reach(&given) {
        out.push_str(&if options.by_eye {
            fold(&reach, options.width, "", INDENT)
        } else {
            format!("{reach}\n")
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(width: usize, by_eye: bool) -> TextOptions {
        TextOptions {
            width,
            by_eye,
            ..TextOptions::default()
        }
    }

    #[test]
    fn a_line_for_programs_is_never_folded() {
        let words = "one two three four five six seven eight nine ten";
        for (head, width, want) in [
            (
                "a.md:1:2: high[figure]:",
                40,
                "a.md:1:2: high[figure]: one two three\n    four five six seven eight nine ten\n",
            ),
            // A path is one word; what follows begins below it.
            (
                "a/very/long/path/of/a/report.md:1:2: low:",
                40,
                "a/very/long/path/of/a/report.md:1:2: low:\n    one two three four five six seven\n    eight nine ten\n",
            ),
            (
                "a.md:1:2:",
                80,
                "a.md:1:2: one two three four five six seven eight nine ten\n",
            ),
        ] {
            assert_eq!(told(head, words, options(width, true)), want);
            let whole = format!("{head} {words}\n");
            assert_eq!(told(head, words, options(width, false)), whole);
        }
    }

    #[test]
    fn words_wider_than_the_terminal_are_folded_in_their_snippet() {
        let line = "Before it. ".to_owned() + &"word ".repeat(30) + "end. After it.";
        let site = Site {
            file: "a.md".to_owned(),
            start: (12, 12),
            end: (12, 12 + 30 * 5 + 4),
            lines: vec![line],
        };
        let seen = snippet(&site, Severity::Low, options(60, true));
        assert!(seen.starts_with("   |\n12 | word word"), "{seen}");
        assert!(seen.lines().all(|row| columns(row) <= 60), "{seen}");
        assert_eq!(seen.matches("word").count(), 30);
        assert!(
            !seen.contains("Before") && seen.ends_with("end.\n"),
            "{seen}"
        );
        // Elsewhere as before.
        let piped = snippet(&site, Severity::Low, options(60, false));
        assert!(piped.contains("^^^"), "{piped}");
    }
}
