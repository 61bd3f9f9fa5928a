//! The text snapshot: what `parallax PATH` prints where there is no terminal to draw on.
//! Story, outlets, every claim with every outlet's wording, then a table of who has what.

use std::fmt::Write;

use super::change;
use super::fold::{columns, fold, pad_with};
use super::order::divergences_of;
use super::scope::{Scope, View};
use super::wording;
use super::written::{AtClaim, HEADING, LEFT_OUT, LEFT_OUT_SIGN, Written};
use super::{Collated, Paint, TextOptions, imprint};
use crate::collate::coverage::{self, Mark, Standing};
use crate::collate::{Claim, ClaimKind, DivergenceKind, Reading};
use crate::review;
use crate::story::Role;

/// Before what a divergence says: the sign that its kind has everywhere.
fn sign_of(kind: DivergenceKind, claim: ClaimKind) -> char {
    match (kind, coverage::mark_of(kind, claim)) {
        (_, Some(mark)) => mark.sign(),
        (DivergenceKind::Echo, None) => COPIED,
        (DivergenceKind::OnlyHere, None) => Mark::Only.sign(),
        (_, None) => Mark::NotFound.sign(),
    }
}

/// The sign of copied words.
const COPIED: char = '≡';

/// The whole snapshot. Ends with a line end. Full reports are in it only where the scope asks for
/// them by name: a pipe is for the comparison, and the reports are there already.
pub fn text(given: Collated<'_>, scope: &Scope, options: TextOptions) -> String {
    let page = Page {
        given,
        scope,
        options,
        base: given.collation.base,
        names: widest_name(given),
    };
    let mut out = page.head();
    if scope.shows(View::Stack) {
        for index in scope.order(given) {
            out.push('\n');
            out.push_str(&page.claim(index));
        }
    }
    match scope.view {
        Some(View::Divergences) => out.push_str(&page.divergences()),
        Some(View::Reader) => out.push_str(&page.reports()),
        None => out.push_str(&page.concerns()),
        Some(_) => {}
    }
    if scope.shows(View::Matrix) {
        out.push_str(&page.table());
    }
    if scope.versions {
        out.push_str(&page.alone());
    }
    out.push_str(&page.unplaced());
    out.push_str(&page.foot());
    options.marked(out)
}

struct Page<'a> {
    given: Collated<'a>,
    scope: &'a Scope,
    options: TextOptions,
    base: usize,
    /// Columns of the longest short name.
    names: usize,
}

fn widest_name(given: Collated<'_>) -> usize {
    let reports = &given.story.reports;
    reports.iter().map(|r| columns(&r.short)).max().unwrap_or(0)
}

impl Page<'_> {
    fn paint(&self) -> Paint {
        self.options.paint
    }

    fn pad(&self, text: &str, width: usize) -> String {
        pad_with(text, width, self.options.cut())
    }

    fn short(&self, report: usize) -> &str {
        &self.given.story.reports[report].short
    }

    /// A heading, every line of it painted.
    fn heading(&self, words: &str) -> String {
        let folded = fold(words, self.options.width, "", "   ");
        let mut out = String::new();
        for line in folded.lines() {
            out.push_str(&self.paint().heading(line));
            out.push('\n');
        }
        out
    }

    fn head(&self) -> String {
        let Collated {
            story,
            annotations,
            collation,
            ..
        } = self.given;
        let mut out = self.heading(&story.title);
        let single = coverage::single_source(annotations, collation).len();
        let date = story.date.map(|d| format!(" · {d}")).unwrap_or_default();
        let counts = format!(
            "{} · {}, {single} single-source{date}",
            imprint::counted(story.reports.len(), "outlet"),
            imprint::counted(collation.claims.len(), "shared claim"),
        );
        out.push_str(&fold(&counts, self.options.width, "", ""));
        if let Some(said) = &self.scope.said {
            out.push_str(&fold(&format!("Shown: {said}"), self.options.width, "", ""));
        }
        if let Some(tally) = self.given.written.and_then(Written::tally) {
            let line = format!("{HEADING}: {tally}");
            out.push_str(&fold(&line, self.options.width, "", ""));
        }
        out.push('\n');
        for (index, report) in story.reports.iter().enumerate() {
            let role = match report.role {
                crate::story::Role::Published => String::new(),
                other => format!(" ({other})"),
            };
            let star = if index == self.base { " ★ base" } else { "" };
            let title = match (report.has_text(), report.title.as_str()) {
                (true, title) => title.to_owned(),
                (false, "") => imprint::NO_TEXT.to_owned(),
                (false, title) => format!("{title} ({})", imprint::NO_TEXT),
            };
            let line = format!("{}{role}{star}: {title}", report.outlet);
            out.push_str(&fold(
                &line,
                self.options.width,
                &format!(" {:>2} {} ", index + 1, self.pad(&report.short, self.names)),
                &" ".repeat(self.names + 5),
            ));
        }
        out
    }

    fn claim(&self, index: usize) -> String {
        let Collated {
            story, collation, ..
        } = self.given;
        let claim = &collation.claims[index];
        let standing = coverage::of_claim(story, collation, index);
        let found = (0..story.reports.len())
            .filter(|r| claim.found_in(*r))
            .count();
        let mut out = self.heading(&format!(
            "{} {} {} · {} · found in {found} of {}",
            claim.id,
            standing.mark.sign(),
            standing.word(),
            claim.label,
            story.told(),
        ));
        for divergence in divergences_of(self.given, index) {
            let mut line = format!("{}: {}", divergence.kind.name(), divergence.message);
            if let Some(confirmed) = self.given.confirmed(divergence, index) {
                let _ = write!(line, " ({confirmed})");
            }
            let sign = sign_of(divergence.kind, claim.kind);
            out.push_str(&fold(
                &line,
                self.options.width,
                &format!("  {sign} "),
                "    ",
            ));
        }
        if let Some(at) = self.given.written_at(index) {
            out.push_str(&self.by_hand(at));
        }
        let row = self.given.standings(index);
        for reading in &claim.readings {
            out.push_str(&self.reading(claim, reading, row[reading.report]));
        }
        let elsewhere = self.given.elsewhere(index);
        for other in &elsewhere {
            let words = other.span.of(&story.reports[other.report].text);
            let line = format!("({}) {}", other.how(), words.replace('\n', " "));
            let sign = other.mark.sign();
            let first = format!(
                "  {} {sign} ",
                self.pad(self.short(other.report), self.names)
            );
            let indent = " ".repeat(columns(&first));
            out.push_str(&fold(&line, self.options.width, &first, &indent));
        }
        let missing = self.given.missing(index, &elsewhere);
        let omitted = self.given.omitted(index);
        for (said, reports) in [
            ("∅ not found".to_owned(), missing.as_slice()),
            (format!("{LEFT_OUT_SIGN} {LEFT_OUT}"), omitted),
        ] {
            let names: Vec<&str> = reports.iter().map(|r| self.short(*r)).collect();
            if !names.is_empty() {
                let line = format!("{said}: {}", names.join(" "));
                out.push_str(&fold(&line, self.options.width, "  ", "    "));
            }
        }
        out
    }

    /// What a person has written about a claim.
    fn by_hand(&self, at: &AtClaim) -> String {
        let mut out = String::new();
        if let Some(mark) = at.mark_words() {
            out.push_str(&fold(mark, self.options.width, "  ✎ ", "    "));
        }
        for joined in at.joined_words() {
            out.push_str(&fold(&joined, self.options.width, "  ✎ ", "    "));
        }
        for note in &at.notes {
            for (n, line) in note.iter().enumerate() {
                let first = if n == 0 { "  ✎ note: " } else { "    " };
                out.push_str(&fold(line, self.options.width, first, "    "));
            }
        }
        out
    }

    /// What was written that is beside no claim of the snapshot.
    /// The sentences that one version has and the one before or after it has not.
    fn alone(&self) -> String {
        let mut out = String::new();
        for (now, passages) in change::between(self.given) {
            for (kind, at, beside, sign) in [
                (change::Kind::Gone, now - 1, now, "- "),
                (change::Kind::New, now, now - 1, "+ "),
            ] {
                let own: Vec<_> = passages.iter().filter(|p| p.kind == kind).collect();
                if own.is_empty() {
                    continue;
                }
                let outlet = &self.given.story.reports[at].outlet;
                let head = format!("Only in {outlet}, not in {}", self.short(beside));
                out.push('\n');
                out.push_str(&self.heading(&head));
                for passage in own {
                    let words = if kind == change::Kind::Gone {
                        &passage.old
                    } else {
                        &passage.new
                    };
                    let first = format!("  {sign}");
                    out.push_str(&fold(words, self.options.width, &first, "    "));
                }
            }
        }
        out
    }

    fn unplaced(&self) -> String {
        let entries = self.given.unplaced(self.scope);
        if entries.is_empty() {
            return String::new();
        }
        let mut out = format!("\n{}\n", self.paint().heading(HEADING));
        for entry in entries {
            out.push_str(&fold(&entry.headline(), self.options.width, "  ✎ ", "    "));
            for line in &entry.lines {
                out.push_str(&fold(line, self.options.width, "    ", "    "));
            }
        }
        out
    }

    fn reading(&self, claim: &Claim, reading: &Reading, standing: Standing) -> String {
        let first = format!(
            "  {} {} ",
            self.pad(self.short(reading.report), self.names),
            standing.mark.sign()
        );
        let indent = " ".repeat(columns(&first));
        let words = self.words(claim, reading);
        fold(&words, self.options.width, &first, &indent)
    }

    /// The words of a reading with `{+…+}` and `[-…-]` against the base's wording.
    fn words(&self, claim: &Claim, reading: &Reading) -> String {
        let wording = wording::of(self.given, claim, reading);
        let mut out = wording::marked(&wording.pieces, self.paint());
        if let Some(why) = wording.unmarked {
            let _ = write!(out, " ({why})");
        }
        out
    }

    /// What concerns the draft, where the base is one.
    fn concerns(&self) -> String {
        let Collated {
            story,
            annotations,
            collation,
            ..
        } = self.given;
        let is_draft = story
            .reports
            .get(collation.base)
            .is_some_and(|r| r.role == Role::Draft);
        if !is_draft {
            return String::new();
        }
        let findings = review::findings(review::Subject {
            story,
            annotations,
            collation,
        });
        if findings.is_empty() {
            return String::new();
        }
        let mut out = format!("\n{}\n", self.paint().heading("Concerns the draft"));
        for f in findings {
            let mut line = format!("{} {}: {}", f.severity.name(), f.kind.name(), f.message);
            let at = f.claim.and_then(|claim| self.given.written_at(claim));
            if let Some(brief) = at.and_then(AtClaim::brief) {
                let _ = write!(line, " ({brief})");
            }
            out.push_str(&fold(&line, self.options.width, "  ", "    "));
        }
        out
    }

    /// One row per claim, one column per report.
    fn table(&self) -> String {
        let Collated {
            story, collation, ..
        } = self.given;
        let reports = story.reports.len();
        let cell = self.names.max(2) + 1;
        let label = self
            .options
            .width
            .saturating_sub(8 + reports * cell)
            .clamp(12, 48);
        let mut out = format!("\n{}\n", self.paint().heading("Coverage"));
        let cut = self.options.cut();
        let mut row = |name: &str, text: &str, cells: &mut dyn Iterator<Item = String>| {
            let mut line = format!(
                "  {} {}",
                pad_with(name, 4, cut),
                pad_with(text, label, cut)
            );
            for text in cells {
                line.push(' ');
                line.push_str(&pad_with(&text, cell - 1, cut));
            }
            let _ = writeln!(out, "{}", line.trim_end());
        };
        row("", "", &mut (0..reports).map(|r| self.short(r).to_owned()));
        for index in self.scope.order(self.given) {
            let claim = &collation.claims[index];
            let standings = self.given.standings(index);
            let omitted = self.given.omitted(index);
            let mut cells = standings.iter().enumerate().map(|(report, standing)| {
                if omitted.contains(&report) {
                    return LEFT_OUT_SIGN.to_owned();
                }
                if self.given.is_blank(report, *standing) {
                    return String::new();
                }
                standing.mark.sign().to_string()
            });
            row(&claim.id, &claim.label, &mut cells);
        }
        let have = |r: usize| collation.claims.iter().filter(|c| c.found_in(r)).count();
        row(
            "",
            "shared claims it has",
            &mut (0..reports).map(|r| have(r).to_string()),
        );
        let single = coverage::count_single_source(self.given.annotations, collation);
        row(
            "",
            "single-source claims it has",
            &mut single.iter().map(ToString::to_string),
        );
        let mut legend: Vec<String> = Mark::ALL
            .iter()
            .map(|m| format!("{} {}", m.sign(), m.word()))
            .collect();
        if self.given.written.is_some_and(Written::omits) {
            legend.push(format!("{LEFT_OUT_SIGN} {LEFT_OUT}"));
        }
        let all = &collation.divergences;
        if all.iter().any(|d| d.kind == DivergenceKind::Echo) {
            legend.push(format!("{COPIED} copied"));
        }
        out.push('\n');
        out.push_str(&fold(&legend.join(" · "), self.options.width, "  ", "  "));
        out
    }

    /// Every divergence, the most serious first.
    fn divergences(&self) -> String {
        let all = self.given.collation.divergences.iter();
        let mut out = format!("\n{}\n", self.paint().heading("Divergences"));
        for d in all.filter(|d| self.scope.holds_divergence(d)) {
            let mut line = format!("{} {}: {}", d.severity.name(), d.kind.name(), d.message);
            if let Some(decided) = self.given.decided(d) {
                let _ = write!(line, " ({decided})");
            }
            out.push_str(&fold(&line, self.options.width, "  ", "    "));
        }
        out
    }

    /// The reports one after another, each paragraph with the claims it holds.
    fn reports(&self) -> String {
        let mut out = String::new();
        for (index, report) in self.given.story.reports.iter().enumerate() {
            let _ = write!(out, "\n{}\n", self.paint().heading(&report.outlet));
            if !report.headline().is_empty() {
                out.push_str(&fold(report.headline(), self.options.width, "", ""));
            }
            for (span, claims) in super::passages::paragraphs(self.given, self.scope, index) {
                let mut words = span.of(&report.text).to_owned();
                if !claims.is_empty() {
                    let _ = write!(words, " [{}]", claims.join(" "));
                }
                out.push('\n');
                out.push_str(&fold(&words, self.options.width, "", ""));
            }
        }
        out
    }

    /// Where the reports stand, what made this, and what "not found" means.
    fn foot(&self) -> String {
        let mut out = String::from("\n");
        for report in &self.given.story.reports {
            if let Some(url) = imprint::link(report) {
                let _ = writeln!(out, "  {} {url}", self.pad(&report.short, self.names));
            }
        }
        let line = format!("Made with {}. {}", imprint::MADE_WITH, imprint::NOT_FOUND);
        out.push_str(&fold(&line, self.options.width, "  ", "  "));
        out
    }
}
