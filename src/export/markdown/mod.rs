//! The snapshot as Markdown: a table per claim. Renders on GitHub, and reads well in a mail as it is.
//! Every word from outside goes through `escape`.

pub(super) mod escape;

use std::fmt::Write;

use super::imprint::NO_TEXT;
use super::order::{divergences_of, severities};
use super::scope::{Scope, View};
use super::wording::{self, Piece};
use super::written::{AtClaim, HEADING, LEFT_OUT, LEFT_OUT_SIGN, Written};
use super::{Collated, imprint};
use crate::collate::coverage::{self, Mark, Standing};
use crate::collate::{Claim, Reading};
use crate::review;
use crate::story::Report;
use escape::{inline, paragraph, running};

/// The whole snapshot. Ends with a line end.
pub fn text(given: Collated<'_>, scope: &Scope) -> String {
    let page = Page { given, scope };
    let mut out = page.head();
    if scope.shows(View::Divergences) {
        out.push_str(&page.divergences());
    }
    if scope.shows(View::Stack) {
        out.push_str(&page.claims());
    }
    if scope.shows(View::Matrix) {
        out.push_str(&page.matrix());
    }
    out.push_str(&page.unplaced());
    if scope.shows(View::Reader) {
        out.push_str(&page.reports());
    }
    let _ = write!(
        out,
        "\n---\n\nMade with {}. {}\n",
        imprint::MADE_WITH,
        imprint::NOT_FOUND
    );
    out
}

struct Page<'a> {
    given: Collated<'a>,
    scope: &'a Scope,
}

impl Page<'_> {
    fn head(&self) -> String {
        let Collated {
            story,
            annotations,
            collation,
            ..
        } = self.given;
        let shown = self.scope.said.as_deref();
        let tally = self.given.written.and_then(Written::tally);
        let mut out = format!("# {}\n\n", inline(&story.title));
        let _ = write!(
            out,
            "{} · {} · {} · made with {}\n\n{}{}{}\n\n## Outlets\n\n",
            imprint::date(story),
            imprint::counted(story.reports.len(), "outlet"),
            imprint::counted(collation.claims.len(), "shared claim"),
            imprint::MADE_WITH,
            shown
                .map(|said| format!("Shown: {}\n\n", inline(said)))
                .unwrap_or_default(),
            tally
                .map(|tally| format!("{HEADING}: {tally}\n\n"))
                .unwrap_or_default(),
            imprint::NOT_FOUND,
        );
        out.push_str("| | Outlet | Headline | Published | Shared claims it has | Single-source claims it has |\n");
        out.push_str("|---|---|---|---|---:|---:|\n");
        let single = coverage::count_single_source(annotations, collation);
        for (index, report) in story.reports.iter().enumerate() {
            let claims = collation.claims.iter();
            let _ = writeln!(
                out,
                "| {} | {} | {} | {} | {} | {} |",
                inline(&report.short),
                self.outlet(index, report),
                headline(report),
                inline(
                    imprint::published(report)
                        .as_deref()
                        .unwrap_or("not stated")
                ),
                claims.filter(|c| c.found_in(index)).count(),
                single.get(index).copied().unwrap_or(0),
            );
        }
        out
    }

    fn outlet(&self, index: usize, report: &Report) -> String {
        let mut out = inline(&report.outlet);
        if let Some(role) = imprint::role(report) {
            let _ = write!(out, " ({role})");
        }
        if index == self.given.collation.base {
            out.push_str(" ★ base");
        }
        out
    }

    fn divergences(&self) -> String {
        let Collated {
            story, collation, ..
        } = self.given;
        let draft = review::concerns(story, collation);
        let mut out = String::from("\n## Divergences\n\n");
        let all = collation.divergences.iter();
        let mut none = true;
        for d in all.filter(|d| self.scope.holds_divergence(d)) {
            none = false;
            let claims: Vec<&str> = self.given.claim_ids(d).collect();
            let claim = if claims.is_empty() {
                String::new()
            } else {
                format!(" ({})", claims.join(", "))
            };
            let concerns = if draft.iter().any(|c| c.id == d.id) {
                " _concerns the draft_"
            } else {
                ""
            };
            let decided = self.given.decided(d);
            let decided = decided.map(|d| format!(" _{}_", inline(&d)));
            let _ = writeln!(
                out,
                "- **{}** {}{concerns}: {}{claim}{}",
                d.severity.name(),
                d.kind.name(),
                inline(&d.message),
                decided.unwrap_or_default()
            );
        }
        if none {
            out.push_str("None were found.\n");
        }
        out
    }

    fn claims(&self) -> String {
        let mut out = String::from(
            "\n## Claims\n\nCompared with the base’s wording, **these words** are only here and ~~these words~~ \
             of the base are missing.\n",
        );
        let grave = severities(self.given);
        for index in self.scope.order(self.given) {
            let claim = &self.given.collation.claims[index];
            let severity = grave[index].map_or("no divergence", crate::collate::Severity::name);
            out.push_str(&self.claim(index, claim, severity));
        }
        out
    }

    fn claim(&self, index: usize, claim: &Claim, severity: &str) -> String {
        let Collated {
            story, collation, ..
        } = self.given;
        let found = (0..story.reports.len()).filter(|r| claim.found_in(*r));
        let elsewhere = self.given.elsewhere(index);
        let missing = self.given.missing(index, &elsewhere);
        let standing = coverage::of_claim(story, collation, index);
        let mut out = format!(
            "\n### {} · {}\n\n{severity} · {} · found in {} of {}\n\n",
            claim.id,
            inline(&claim.label),
            standing.word(),
            found.count(),
            story.told(),
        );
        for d in divergences_of(self.given, index) {
            let (severity, kind) = (d.severity.name(), d.kind.name());
            let confirmed = self.given.confirmed(d, index);
            let confirmed = confirmed.map(|c| format!(" _{}_", inline(&c)));
            let _ = writeln!(
                out,
                "- **{severity}** {kind}: {}{}",
                inline(&d.message),
                confirmed.unwrap_or_default()
            );
        }
        if let Some(at) = self.given.written_at(index) {
            out.push_str(&by_hand(at));
        }
        let row = self.given.standings(index);
        out.push_str("\n| Outlet | | Wording |\n|---|---|---|\n");
        for reading in &claim.readings {
            out.push_str(&self.reading(claim, reading, row[reading.report]));
        }
        for other in elsewhere {
            let report = &story.reports[other.report];
            let (outlet, words) = (inline(&report.outlet), running(other.span.of(&report.text)));
            let _ = writeln!(out, "| {outlet} | {} | {} |", other.how(), words.trim());
        }
        for (said, reports) in [
            ("∅ not found".to_owned(), missing.as_slice()),
            (
                format!("{LEFT_OUT_SIGN} {LEFT_OUT}"),
                self.given.omitted(index),
            ),
        ] {
            let names = reports.iter().map(|r| inline(&story.reports[*r].outlet));
            let names: Vec<String> = names.collect();
            if !names.is_empty() {
                let _ = writeln!(out, "| {} | {said} | |", names.join(", "));
            }
        }
        out
    }

    /// What was written that is beside no claim of the snapshot.
    fn unplaced(&self) -> String {
        let entries = self.given.unplaced(self.scope);
        if entries.is_empty() {
            return String::new();
        }
        let mut out = format!("\n## {HEADING}\n\n");
        for entry in entries {
            let _ = write!(out, "- ✎ {}", inline(&entry.headline()));
            for line in &entry.lines {
                let _ = write!(out, "<br>{}", inline(line));
            }
            out.push('\n');
        }
        out
    }

    fn reading(&self, claim: &Claim, reading: &Reading, standing: Standing) -> String {
        let story = self.given.story;
        let outlet = inline(&story.reports[reading.report].outlet);
        let words = self.words(claim, reading);
        format!("| {outlet} | {} | {} |\n", standing.word(), words.trim())
    }

    fn words(&self, claim: &Claim, reading: &Reading) -> String {
        let wording = wording::of(self.given, claim, reading);
        let mut out = String::new();
        for piece in wording.pieces {
            match piece {
                Piece::Same(words) => out.push_str(&running(words)),
                Piece::New(words) => enclose(&mut out, "**", words),
                Piece::Gone(words) => enclose(&mut out, "~~", words),
                Piece::Gap => out.push(' '),
            }
        }
        if let Some(why) = wording.unmarked {
            let _ = write!(out, " _({why})_");
        }
        out
    }

    fn matrix(&self) -> String {
        let Collated {
            story, collation, ..
        } = self.given;
        let shorts: Vec<String> = story.reports.iter().map(|r| inline(&r.short)).collect();
        let mut out = format!(
            "\n## Who has what\n\n| Claim | {} |\n|---|",
            shorts.join(" | ")
        );
        out.push_str(&":-:|".repeat(shorts.len()));
        out.push('\n');
        for index in self.scope.order(self.given) {
            let claim = &collation.claims[index];
            let _ = write!(out, "| {} {} |", claim.id, inline(&claim.label));
            let omitted = self.given.omitted(index);
            for (report, standing) in self.given.standings(index).into_iter().enumerate() {
                let sign = if omitted.contains(&report) {
                    LEFT_OUT_SIGN.to_owned()
                } else if self.given.is_blank(report, standing) {
                    String::new()
                } else {
                    inline(&standing.mark.sign().to_string())
                };
                let _ = write!(out, " {sign} |");
            }
            out.push('\n');
        }
        let mut legend: Vec<String> = Mark::ALL
            .iter()
            .map(|m| format!("{} {}", inline(&m.sign().to_string()), m.word()))
            .collect();
        if self.given.written.is_some_and(Written::omits) {
            legend.push(format!("{LEFT_OUT_SIGN} {LEFT_OUT}"));
        }
        let _ = writeln!(out, "\n{}", legend.join(" · "));
        out
    }

    fn reports(&self) -> String {
        let mut out = String::from("\n## Full reports\n");
        for (index, report) in self.given.story.reports.iter().enumerate() {
            let _ = writeln!(out, "\n### {}", self.outlet(index, report));
            if !report.headline().is_empty() {
                let _ = writeln!(out, "\n**{}**", headline(report));
            }
            if !report.has_text() {
                let _ = writeln!(out, "\n_{NO_TEXT}_");
            }
            for (span, claims) in super::passages::paragraphs(self.given, self.scope, index) {
                let _ = write!(out, "\n{}", paragraph(span.of(&report.text)));
                if !claims.is_empty() {
                    let _ = write!(out, " ({})", claims.join(", "));
                }
                out.push('\n');
            }
        }
        out
    }
}

/// What a person has written about a claim, as the last items of its list.
fn by_hand(at: &AtClaim) -> String {
    let mut out = String::new();
    if let Some(mark) = at.mark_words() {
        let _ = writeln!(out, "- ✎ **{mark}**");
    }
    for joined in at.joined_words() {
        let _ = writeln!(out, "- ✎ {}", inline(&joined));
    }
    for note in &at.notes {
        let lines: Vec<String> = note.iter().map(|line| inline(line)).collect();
        let _ = writeln!(out, "- ✎ **note**: {}", lines.join("<br>"));
    }
    out
}

/// Words between two marks; emphasis must touch what it encloses.
fn enclose(out: &mut String, mark: &str, words: &str) {
    let inner = inline(words);
    let _ = write!(out, "{mark}{}{mark}", inner.trim());
}

/// The headline, as a link where the report says where it was published.
fn headline(report: &Report) -> String {
    match imprint::link(report) {
        Some(url) => format!("[{}](<{}>)", inline(&report.title), url.replace('|', "%7C")),
        None => inline(&report.title),
    }
}
