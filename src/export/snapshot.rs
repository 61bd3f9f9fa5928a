//! The text snapshot: what `parallax PATH` prints where there is no terminal to draw on.
//! Story, outlets, every claim with every outlet's wording, then a table of who has what.

use std::fmt::Write;

use super::fold::{columns, fold, pad};
use super::{Collated, Paint, TextOptions};
use crate::collate::coverage::{self, Mark};
use crate::collate::variant::{self, VariantKind};
use crate::collate::{Claim, Reading};
use crate::review;
use crate::story::Role;

/// The whole snapshot. Ends with a line end.
pub fn text(given: Collated<'_>, options: TextOptions) -> String {
    let page = Page {
        given,
        options,
        base: given.collation.base,
    };
    let mut out = page.head();
    for index in page.order() {
        out.push('\n');
        out.push_str(&page.claim(index));
    }
    out.push_str(&page.concerns());
    out.push_str(&page.table());
    out
}

/// Claims in the order in which a reader should meet them: by the first divergence that names
/// them, then as they stand in the base.
fn by_severity(given: Collated<'_>) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::new();
    let named = given.collation.divergences.iter().filter_map(|d| d.claim);
    let all = 0..given.collation.claims.len();
    for index in named.chain(all) {
        if !order.contains(&index) {
            order.push(index);
        }
    }
    order
}

struct Page<'a> {
    given: Collated<'a>,
    options: TextOptions,
    base: usize,
}

impl Page<'_> {
    fn order(&self) -> Vec<usize> {
        by_severity(self.given)
    }

    fn paint(&self) -> Paint {
        self.options.paint
    }

    fn short(&self, report: usize) -> &str {
        &self.given.story.reports[report].short
    }

    fn short_width(&self) -> usize {
        let reports = &self.given.story.reports;
        reports.iter().map(|r| columns(&r.short)).max().unwrap_or(0)
    }

    fn head(&self) -> String {
        let Collated {
            story, collation, ..
        } = self.given;
        let mut out = format!("{}\n", self.paint().heading(&story.title));
        let single: usize = coverage::single_source(collation, self.given.annotations)
            .iter()
            .sum();
        let date = story.date.map(|d| format!(" · {d}")).unwrap_or_default();
        let _ = writeln!(
            out,
            "{} outlets · {} shared claims, {single} single-source sentences{date}\n",
            story.reports.len(),
            collation.claims.len(),
        );
        for (index, report) in story.reports.iter().enumerate() {
            let role = match report.role {
                crate::story::Role::Published => String::new(),
                other => format!(" ({other})"),
            };
            let star = if index == self.base { " ★ base" } else { "" };
            let line = format!("{}{role}{star}: {}", report.outlet, report.title);
            out.push_str(&fold(
                &line,
                self.options.width,
                &format!(
                    " {:>2} {} ",
                    index + 1,
                    pad(&report.short, self.short_width())
                ),
                &" ".repeat(self.short_width() + 5),
            ));
        }
        out
    }

    fn claim(&self, index: usize) -> String {
        let Collated {
            story, collation, ..
        } = self.given;
        let claim = &collation.claims[index];
        let mark = coverage::of_claim(story, collation, index);
        let found = (0..story.reports.len())
            .filter(|r| claim.found_in(*r))
            .count();
        let mut out = format!(
            "{}\n",
            self.paint().heading(&format!(
                "{} {} {} · {} · found in {found} of {}",
                claim.id,
                mark.sign(),
                mark.word(),
                claim.label,
                story.reports.len(),
            ))
        );
        for divergence in collation
            .divergences
            .iter()
            .filter(|d| d.claim == Some(index))
        {
            let line = format!("{}: {}", divergence.kind.name(), divergence.message);
            out.push_str(&fold(&line, self.options.width, "  ! ", "    "));
        }
        for reading in &claim.readings {
            out.push_str(&self.reading(index, claim, reading));
        }
        let missing: Vec<&str> = (0..story.reports.len())
            .filter(|r| !claim.found_in(*r))
            .map(|r| self.short(r))
            .collect();
        if !missing.is_empty() {
            let line = format!("∅ not found: {}", missing.join(" "));
            out.push_str(&fold(&line, self.options.width, "  ", "    "));
        }
        out
    }

    fn reading(&self, index: usize, claim: &Claim, reading: &Reading) -> String {
        let Collated {
            story, collation, ..
        } = self.given;
        let mark = coverage::of_report(story, collation, index, reading.report, self.base);
        let first = format!(
            "  {} {} ",
            pad(self.short(reading.report), self.short_width()),
            mark.sign()
        );
        let indent = " ".repeat(columns(&first));
        let words = self.words(claim, reading);
        fold(&words, self.options.width, &first, &indent)
    }

    /// The words of a reading with `{+…+}` and `[-…-]` against the base's wording.
    fn words(&self, claim: &Claim, reading: &Reading) -> String {
        let reports = &self.given.story.reports;
        let text = &reports[reading.report].text;
        let base = match coverage::base_reading(claim, self.base) {
            Some(base) if base.report != reading.report => base,
            _ => return reading.span.of(text).to_owned(),
        };
        let base_text = &reports[base.report].text;
        let mut out = String::new();
        for variant in variant::compare(base_text, base.span, text, reading.span) {
            match variant.kind {
                VariantKind::Same => out.push_str(variant.span.of(text)),
                VariantKind::Changed | VariantKind::Only => {
                    self.enclose(
                        &mut out,
                        ["{+", "+}"],
                        variant.span.of(text),
                        Paint::changed,
                    );
                }
                VariantKind::Removed => {
                    let words = variant.span.of(base_text);
                    if !out.is_empty() && !out.ends_with(char::is_whitespace) {
                        out.push(' ');
                    }
                    self.enclose(&mut out, ["[-", "-]"], words, Paint::removed);
                    out.push(' ');
                }
            }
        }
        out
    }

    /// Encloses each word by itself in colour, so that folding never splits an escape sequence.
    fn enclose(
        &self,
        out: &mut String,
        marks: [&str; 2],
        words: &str,
        paint: fn(Paint, &str) -> String,
    ) {
        let core = words.trim();
        if core.is_empty() {
            out.push_str(words);
            return;
        }
        let (before, after) = words.split_once(core).unwrap_or(("", ""));
        let marked = format!("{}{core}{}", marks[0], marks[1]);
        let painted: Vec<String> = marked
            .split_whitespace()
            .map(|word| paint(self.paint(), word))
            .collect();
        out.push_str(before);
        out.push_str(&painted.join(" "));
        out.push_str(after);
    }

    /// What concerns the draft, where the base is one.
    fn concerns(&self) -> String {
        let Collated {
            story,
            annotations,
            collation,
        } = self.given;
        let is_draft = story
            .reports
            .get(collation.base)
            .is_some_and(|r| r.role == Role::Draft);
        let findings = review::findings(review::Subject {
            story,
            annotations,
            collation,
        });
        if findings.is_empty() || !is_draft {
            return String::new();
        }
        let mut out = format!("\n{}\n", self.paint().heading("Concerns the draft"));
        for f in findings {
            let line = format!("{} {}: {}", f.severity.name(), f.kind.name(), f.message);
            out.push_str(&fold(&line, self.options.width, "  ", "    "));
        }
        out
    }

    /// One row a claim, one column a report.
    fn table(&self) -> String {
        let Collated {
            story, collation, ..
        } = self.given;
        let reports = story.reports.len();
        let cell = self.short_width().max(2) + 1;
        let label = self
            .options
            .width
            .saturating_sub(8 + reports * cell)
            .clamp(12, 48);
        let mut out = format!("\n{}\n", self.paint().heading("Coverage"));
        let mut row = |name: &str, text: &str, cells: &mut dyn Iterator<Item = String>| {
            let mut line = format!("  {} {}", pad(name, 4), pad(text, label));
            for text in cells {
                line.push(' ');
                line.push_str(&pad(&text, cell - 1));
            }
            let _ = writeln!(out, "{}", line.trim_end());
        };
        row("", "", &mut (0..reports).map(|r| self.short(r).to_owned()));
        for index in self.order() {
            let claim = &collation.claims[index];
            let mark = |r| coverage::of_report(story, collation, index, r, self.base);
            let mut cells = (0..reports).map(|r| mark(r).sign().to_string());
            row(&claim.id, &claim.label, &mut cells);
        }
        let have = |r: usize| collation.claims.iter().filter(|c| c.found_in(r)).count();
        row(
            "",
            "claims found",
            &mut (0..reports).map(|r| have(r).to_string()),
        );
        let single = coverage::single_source(collation, self.given.annotations);
        row(
            "",
            "sentences only here",
            &mut single.iter().map(ToString::to_string),
        );
        let legend: Vec<String> = Mark::ALL
            .iter()
            .map(|m| format!("{} {}", m.sign(), m.word()))
            .collect();
        out.push('\n');
        out.push_str(&fold(&legend.join(" · "), self.options.width, "  ", "  "));
        out.push_str(&fold(
            "“Not found” means not found by the program, not that the outlet left it out.",
            self.options.width,
            "  ",
            "  ",
        ));
        out
    }
}
