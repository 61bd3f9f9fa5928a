//! What is below the readings of a claim: who does not have it, what its divergences say, and
//! the table of words.

use compact_str::format_compact;

use super::bracketed;
use super::wording::INDENT;
use crate::collate::{Claim, Divergence, DivergenceKind, Reading, Sought};
use crate::layout::{Frame, wrap};
use crate::reader::compare::{Compared, DiffMode, foreign};
use crate::reader::elsewhere::{self, missing};
use crate::reader::model::{Mark, Model, Verdict};
use crate::reader::rich::{Line, Piece};
use crate::reader::table;
use crate::story::Span;
use crate::text::clean::clean_line;
use crate::theme::Slot;

/// The most outlets that are searched for the passage nearest to a claim.
const NEAREST: usize = 6;

/// Lines below the readings, made one after another.
struct Below<'a> {
    model: &'a Model,
    columns: usize,
    lines: Vec<Line>,
}

impl Below<'_> {
    /// Words behind a mark, broken into rows.
    fn say(&mut self, (mark, slot): (&str, Slot), words: &str, words_slot: Slot) {
        let all = Span::new(0, words.len());
        let rows = wrap(words, all, self.columns, self.model.screen.widths());
        self.lines
            .extend(rows.into_iter().enumerate().map(|(at, row)| {
                let lead = if at == 0 {
                    Piece::new(format_compact!(" {mark} "), slot)
                } else {
                    Piece::blank(INDENT, slot)
                };
                let row = Piece::new(row.of(words).trim_end(), words_slot);
                Line::chrome(vec![lead, row])
            }));
    }
}

/// The outlets without the claim and what comes nearest there, what its divergences say, and the
/// table of words.
pub fn lines(model: &Model, compared: &Compared, claim: &Claim, frame: &Frame) -> Vec<Line> {
    let width = frame.rail().1.width.min(frame.stack_column().0 * 2);
    let mut below = Below {
        model,
        columns: usize::from(width).saturating_sub(INDENT + 1).max(1),
        lines: Vec::new(),
    };
    let verdict = model.mark_of(compared.claim);
    if let Some(outdated) = model.outdated_mark(compared.claim) {
        let glyph = verdict.map_or(" ", Verdict::glyph);
        below.say((glyph, Slot::Warning), outdated, Slot::Warning);
    }
    note_lines(&mut below, compared.claim);
    missing_lines(&mut below, compared);
    divergence_lines(&mut below, compared.claim);
    if model.stack.diff != DiffMode::Off && claim.readings.len() > 1 {
        let set = table::lines(model, claim, compared, below.columns);
        if !set.is_empty() {
            let against = claim.readings[compared.against].report;
            let short = model.matter.short(against);
            let same = if model.screen.ascii() { "." } else { "·" };
            let title = format!("word by word beside {short} ({same} as {short}, - without)");
            below.lines.push(Line::default());
            below.say(("╌", Slot::Border), &title, Slot::TextDim);
            below.lines.extend(set);
        }
    }
    below.lines
}

/// What a person has written about a claim, and what its divergences say.
pub fn notes_and_divergences(model: &Model, claim: usize, width: u16) -> Vec<Line> {
    let mut below = Below {
        model,
        columns: usize::from(width).saturating_sub(INDENT + 1).max(1),
        lines: Vec::new(),
    };
    note_lines(&mut below, claim);
    divergence_lines(&mut below, claim);
    below.lines
}

/// What the divergences of the claim say.
fn divergence_lines(below: &mut Below<'_>, claim: usize) {
    for (mark, divergence) in named_divergences(below.model, claim) {
        let words = format!("{}: {}", divergence.kind.name(), divergence.message);
        let sign = match divergence.kind {
            // Copied words agree, but that is not what is said of them here.
            DivergenceKind::Echo => ("≡", Slot::TierCoverage),
            _ => (mark.glyph(), mark.slot()),
        };
        below.say(sign, &words, Slot::Text);
    }
}

/// What a person has written about the claim.
fn note_lines(below: &mut Below<'_>, claim: usize) {
    let book = &below.model.matter.notebook;
    let notes = book.attached.notes(claim).iter();
    for note in notes.filter_map(|id| book.notes.notes.get(id)) {
        for (at, row) in note.text.lines().enumerate() {
            let mark = if at == 0 { "✎" } else { " " };
            if row.trim().is_empty() {
                below.lines.push(Line::default());
            } else {
                below.say((mark, Slot::Note), &clean_line(row), Slot::Note);
            }
        }
    }
}

/// The divergences of a claim that are about more than coverage, each with its mark.
pub fn named_divergences(model: &Model, claim: usize) -> Vec<(Mark, &Divergence)> {
    let kind = model.matter.claim(claim).map(|c| c.kind);
    let own = model.claims.index.divergences(claim).iter();
    own.filter_map(|&at| model.matter.collation.divergences.get(at))
        .map(|divergence| (Mark::of(divergence.kind, kind), divergence))
        .filter(|(mark, d)| *mark != Mark::Agree || d.kind == DivergenceKind::Echo)
        .collect()
}

/// The passage nearest to a reading in a report without the claim.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nearest {
    /// The report.
    pub report: usize,
    /// The sentence's bytes.
    pub span: Span,
    /// What share of the reading's words it has.
    pub share: f64,
}

impl Nearest {
    /// Its words, and their paragraph from 1.
    pub fn words(self, model: &Model) -> (&str, usize) {
        let text = model.matter.report(self.report).map_or("", |r| &r.text);
        let (paragraph, _) = model.matter.paragraph(self.report, self.span.start);
        (text.get(self.span.range()).unwrap_or_default(), paragraph)
    }
}

/// Of reports that do not have a claim those that are searched for what comes nearest.
pub fn searched(missing: &[usize]) -> &[usize] {
    &missing[..missing.len().min(NEAREST)]
}

/// What comes nearest to a reading in each of `reports`, where anything does.
pub fn nearest(model: &Model, reading: &Reading, reports: &[usize]) -> Vec<Nearest> {
    let notes = &model.matter.annotations;
    let Some(sought) = Sought::new(notes, reading) else {
        return Vec::new();
    };
    let passage = |&report: &usize| {
        let own = notes.get(report)?;
        let (sentence, share) = sought.nearest_in(own)?;
        let span = own.sentences.get(sentence)?.span;
        Some(Nearest {
            report,
            span,
            share,
        })
    };
    reports.iter().filter_map(passage).collect()
}

/// The outlets without the claim, and what comes nearest to it there.
fn missing_lines(below: &mut Below<'_>, compared: &Compared) {
    let model = below.model;
    let (mut missing, omitted) = missing(model, compared.claim);
    let cut = elsewhere::cut(model, compared.claim, &mut missing);
    if !cut.is_empty() {
        let words = named("cut off by hand: ", model, &cut, |_| None);
        below.say(("∅", Slot::TierCoverage), &words, Slot::TextDim);
    }
    if !omitted.is_empty() {
        let words = named("left out by ", model, &omitted, |_| None) + ": confirmed";
        below.say(("⊘", Slot::TierCoverage), &words, Slot::TextDim);
    }
    if missing.is_empty() {
        return;
    }
    let claim = model.matter.claim(compared.claim);
    let against = claim.and_then(|claim| claim.readings.get(compared.against));
    let against = against.map_or(model.outlets.base, |reading| reading.report);
    // In other words and other languages, more is missed.
    let language = |report| foreign(model, report, against);
    let words = named("not found in ", model, &missing, language);
    below.say(("∅", Slot::TierCoverage), &words, Slot::TextDim);
    for near in compared.nearest(model, &missing).iter() {
        let (words, paragraph) = near.words(model);
        let words = format!(
            "nearest in {} ¶{paragraph} ({:.0} % of the words): {words}",
            model.matter.short(near.report),
            near.share * 100.0,
        );
        below.say((" ", Slot::TextDim), &words, Slot::TextDim);
    }
}

/// Reports with their numbers and both their names, behind something, and with the language of those that are in another
/// one; what that means is said once. There may be a hundred of them.
fn named(
    lead: &str,
    model: &Model,
    reports: &[usize],
    language: impl Fn(usize) -> Option<&'static str>,
) -> String {
    let mut words = String::with_capacity(lead.len() + 32 * reports.len());
    words.push_str(lead);
    let mut meaning = ", where less is found";
    for (at, &report) in reports.iter().enumerate() {
        if at > 0 {
            words.push_str(" · ");
        }
        let Some(own) = model.matter.report(report) else {
            continue;
        };
        let name = format_compact!("{} {} {}", report + 1, own.short, own.outlet);
        words.push_str(&bracketed(model, report, &name));
        if let Some(language) = language(report) {
            words.push_str(&format_compact!(" ({language}{meaning})"));
            meaning = "";
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::named;
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn copied_words_have_the_sign_that_they_have_in_a_pane() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "S g c 4 Enter");
        let shown = words(&model);
        assert!(shown.contains("≡ echo: the same nine words"), "{shown}");
    }

    #[test]
    fn that_less_is_found_in_other_languages_is_said_once() {
        let model = bridge().reader(120, 36);
        let language = |report| (report > 1).then_some("in German");
        assert_eq!(
            named("not found in ", &model, &[1, 2, 3], language),
            "not found in 2 NW Northern Wire · 3 TL The Ledger (in German, where less is found) · 4 EP El Puente (in German)"
        );
    }
}
