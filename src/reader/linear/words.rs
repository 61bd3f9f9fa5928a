//! What is in a view, in words that can be read out: no glyph says anything that a word does
//! not say.

use std::sync::Arc;

use super::aloud::{aloud, one_line};
use crate::collate::variant::VariantKind;
use crate::collate::{Claim, coverage};
use crate::export::Elsewhere;
use crate::export::{NO_TEXT, counted};
use crate::layout::Anchor;
use crate::reader::compare::{self, Compared, DiffMode, at_odds, reading_mark};
use crate::reader::elsewhere;
use crate::reader::facts::{Cell, facts};
use crate::reader::model::{Coverage, Mark, Model, Verdict, View, Work};
use crate::reader::stack;
use crate::reader::view::nothing_listed;
use crate::story::Report;

/// The words a dialogue begins with.
pub fn greeting(model: &Model) -> Vec<String> {
    let story = &model.matter.story;
    let date = story.date.map(|date| format!(", {date}"));
    let mut lines = vec![format!("{}{}.", story.title, date.unwrap_or_default())];
    // The short names are used from here on and have to be introduced.
    let name = |report| {
        let base = if report == model.outlets.base {
            ", the base"
        } else {
            ""
        };
        let outlet = model.matter.report(report).map_or("", |r| &r.outlet);
        let short = model.matter.short(report);
        format!("{} {outlet}, {short}{base}", report + 1)
    };
    let names = (0..model.outlets.count()).map(name);
    let reports = counted(model.outlets.count(), "report");
    lines.push(format!(
        "{reports}: {}.",
        names.collect::<Vec<_>>().join("; ")
    ));
    match model.matter.remarks.said.len() {
        0 => {}
        n => lines.push(format!(
            "{} on the bundle: type messages.",
            counted(n, "remark")
        )),
    }
    lines.push(
        "Type a command and press Enter; help lists the commands, quit ends the program."
            .to_owned(),
    );
    if let Work::Running(_) = model.matter.work {
        lines.push("Comparing the reports.".to_owned());
    }
    lines
}

/// A report's number and outlet, and whether it is the base.
fn named(model: &Model, report: usize) -> String {
    let outlet = model.matter.report(report).map_or("", |r| &r.outlet);
    let base = if report == model.outlets.base {
        ", the base"
    } else {
        ""
    };
    format!("{} {outlet}{base}", report + 1)
}

/// What is at the reader's place, in full.
pub fn everything(model: &Model) -> Vec<String> {
    let mut lines = arrival(model);
    if model.screen.view() == View::Matrix {
        lines.extend(sums(model));
    }
    lines
}

/// What is at the reader's new place, without what stays the same from claim to claim.
pub fn arrival(model: &Model) -> Vec<String> {
    let view = model.screen.view();
    let mut lines = vec![match (&model.matter.work, view) {
        (Work::Running(stage), _) => crate::reader::bars::status::running(*stage).to_owned() + ".",
        (Work::Failed(why), _) => format!("Not compared: {why}"),
        (Work::Done, View::WorkList) => worklist_name(model),
        (Work::Done, _) => {
            let claims = counted(model.claims.listed.len(), "claim");
            let (view, list) = (view_name(view), model.list_name());
            format!("{view}; {claims} listed: {list}.")
        }
    }];
    let done = matches!(model.matter.work, Work::Done);
    if done && view.is_list() && model.items().is_empty() {
        lines.push(nothing_listed(model).to_owned());
        return lines;
    }
    match view {
        View::Reader => {
            lines.extend(place(model, None));
            if model.claims.current.is_some() {
                lines.extend(head(model));
            }
        }
        View::Stack => lines.extend(wordings(model)),
        View::Matrix => {
            lines.extend(row(model));
            lines.extend(cell(model));
        }
        View::WorkList => lines.extend(item(model)),
    }
    lines
}

fn view_name(view: View) -> &'static str {
    match view {
        View::Reader => "Reader, the reports sentence by sentence",
        View::Stack => "Stack, every wording of one claim",
        View::Matrix => "Matrix, claims by outlets; an empty line sums up each",
        View::WorkList => "Review, claims as a work list",
    }
}

fn worklist_name(model: &Model) -> String {
    let tally = model.lists.listed;
    let which = if model.lists.hide_done {
        "open items"
    } else {
        "all items"
    };
    let mut words = format!(
        "{}; {} {which}: {}.",
        view_name(View::WorkList),
        model.lists.worklist.len(),
        model.list_name(),
    );
    let tally = [
        (tally.done, "done"),
        (tally.flagged, "flagged"),
        (tally.noted, "noted"),
    ];
    let said = tally.into_iter().filter(|(count, _)| *count > 0);
    let said: Vec<String> = said
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    if !said.is_empty() {
        words += &format!(" {}.", said.join(", "));
    }
    words
}

/// How reports differ on a claim.
fn spoken(mark: Mark) -> &'static str {
    match mark {
        Mark::Figure => "figures or times disagree",
        Mark::Quote => "a quotation differs",
        Mark::Attribution => "sources differ",
        Mark::Wording => "wording differs",
        Mark::OnlyHere => "in one report only",
        Mark::Agree => "all agree",
    }
}

/// The claim that the reader is at.
fn at(model: &Model) -> Option<(usize, &Claim)> {
    let index = model.claims.at()?;
    Some((index, model.matter.claim(index)?))
}

/// Its name, how it differs, where it is in the list, and what was decided about it.
pub fn head(model: &Model) -> Vec<String> {
    let Some((index, claim)) = at(model) else {
        return vec!["No claim here; J goes to the next.".to_owned()];
    };
    let outlets = model.matter.story.told();
    let found = (0..model.outlets.count()).filter(|&r| claim.found_in(r));
    let found = found.count();
    let mark = model.claims.index.marks[index];
    let mut words = format!("Claim {}", claim.id);
    let (label, how) = (one_line(&claim.label), spoken(mark));
    // One report alone has it, in one wording; its name is the sentence, which is read out with it but in lists.
    if mark == Mark::OnlyHere && model.screen.view().is_list() {
        words += &format!(": {label}; {how}");
    } else if mark == Mark::OnlyHere {
        words += &format!(", {how}");
    } else {
        words += &format!(": {label}; {how}. Found in {found} of {outlets}");
        if let Some(compared) = compared(model, index) {
            words += &format!(", {}", counted(compared.wordings, "wording"));
        }
    }
    if let Ok(place) = model.claims.list_place(index) {
        words += &format!("; {} of {}", place + 1, model.claims.listed.len());
    }
    let mut lines = vec![words + "."];
    lines.extend(decided(model, index));
    lines
}

/// What a person has decided about a claim, and written.
fn decided(model: &Model, index: usize) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(outdated) = model.outdated_mark(index) {
        lines.push(format!("Mark: {outdated}."));
    } else if let Some(verdict) = model.mark_of(index) {
        let word = match verdict {
            Verdict::Ok => "ok",
            Verdict::Flag => "flagged for follow-up",
            Verdict::Skip => "skipped",
        };
        lines.push(format!("Marked {word}."));
    }
    for (at, note) in model.matter.notebook.words_on(index).enumerate() {
        let what = if at == 0 { "Note" } else { "Another note" };
        lines.extend(note.lines().map(|line| format!("{what}: {line}")));
    }
    lines
}

fn compared(model: &Model, index: usize) -> Option<Arc<Compared>> {
    let known = model.stack.compared.clone();
    known
        .filter(|c| c.claim == index)
        .or_else(|| compare::compared(model, index))
}

/// Every wording of the claim, the outlets without one, and what its divergences say.
pub fn wordings(model: &Model) -> Vec<String> {
    let mut lines = head(model);
    let Some((index, claim)) = at(model) else {
        return lines;
    };
    let Some(compared) = compared(model, index) else {
        return lines;
    };
    for reading in stack::order(claim, model.outlets.base) {
        lines.extend(wording(model, claim, &compared, reading));
    }
    lines.extend(not_found(model, &compared));
    for (_, divergence) in stack::named_divergences(model, index) {
        let kind = divergence.kind.name();
        lines.push(format!("{kind}: {}", aloud(&divergence.message)));
    }
    lines
}

/// The chosen wording of the claim.
pub fn chosen(model: &Model) -> Vec<String> {
    let Some((index, claim)) = at(model) else {
        return Vec::new();
    };
    match compared(model, index) {
        Some(compared) => wording(model, claim, &compared, model.stack.reading),
        None => Vec::new(),
    }
}

/// One outlet's wording, and which of its words are its own, with its name: a listener has no line above
/// to look at. Where no such line follows, the first says why.
fn wording(model: &Model, claim: &Claim, compared: &Compared, at: usize) -> Vec<String> {
    let Some(reading) = claim.readings.get(at) else {
        return Vec::new();
    };
    let report = reading.report;
    let (Some(own), Some(against)) = (
        model.matter.report(report),
        claim.readings.get(compared.against),
    ) else {
        return Vec::new();
    };
    let (paragraph, _) = model.matter.paragraph(report, reading.span.start);
    let words = one_line(reading.span.of(&own.text));
    let difference = OwnWords::of(model, (compared, at), (own, against.report), words.len());
    let how = match &difference {
        _ if at == compared.against => Vec::new(),
        OwnWords::All => {
            // That it is reworded is said by the words that follow.
            let said = if compared.is_other(at) {
                at_odds(compared, at).map(|(_, kinds)| kinds)
            } else {
                Some(reading_mark(compared, at).1)
            };
            let hardly = "with hardly a word the same".to_owned();
            said.into_iter().chain([hardly]).collect()
        }
        _ => vec![reading_mark(compared, at).1],
    };
    let how: String = how.iter().map(|said| format!(", {said}")).collect();
    let mut lines = vec![format!(
        "{}{how}, paragraph {paragraph}: {words}",
        named(model, report)
    )];
    if let OwnWords::Some { own, lacking } = difference {
        let short = model.matter.short(report);
        if !own.is_empty() {
            lines.push(format!("{short} differs in: {own}"));
        }
        if !lacking.is_empty() {
            lines.push(format!("{short} lacks: {lacking}"));
        }
    }
    lines
}

/// Which words of a reading the one it is compared with does not have.
enum OwnWords {
    /// None are listed: there are none, they are not wanted, or it is in another language.
    None,
    /// Nearly all: the wording itself shows them.
    All,
    /// Some, and those that it lacks.
    Some { own: String, lacking: String },
}

impl OwnWords {
    fn of(
        model: &Model,
        (compared, at): (&Compared, usize),
        (own, against): (&Report, usize),
        length: usize,
    ) -> Self {
        let mode = model.stack.diff;
        if mode == DiffMode::Off || compared.foreign.get(at).is_some_and(Option::is_some) {
            return Self::None;
        }
        let of = |kinds: &[VariantKind], text: &str| -> String {
            let own = compared.variants[at].iter();
            let found = own.filter(|v| kinds.contains(&v.kind));
            let words: Vec<String> = found.map(|v| one_line(v.span.of(text))).collect();
            words.join("; ")
        };
        let other = of(&[VariantKind::Changed, VariantKind::Only], &own.text);
        if other.len() * 4 > length * 3 {
            return Self::All;
        }
        let base = model.matter.report(against);
        let base = base.map_or("", |r| r.text.as_str());
        // Where a reading has no words of its own, those that it lacks are the whole difference.
        let asked = mode == DiffMode::Removed || other.is_empty() && mode == DiffMode::Words;
        let lacking = if asked {
            of(&[VariantKind::Removed], base)
        } else {
            String::new()
        };
        match (other.is_empty(), lacking.is_empty()) {
            (true, true) => Self::None,
            _ => Self::Some {
                own: other,
                lacking,
            },
        }
    }
}

/// What a report says differently outside its wording of the claim, if it has one.
fn said_elsewhere(model: &Model, other: &Elsewhere<'_>) -> String {
    let (paragraph, _) = model.matter.paragraph(other.report, other.span.start);
    let text = model.matter.report(other.report).map_or("", |r| &r.text);
    let has_one = at(model).is_some_and(|(_, claim)| claim.found_in(other.report));
    let beside = if has_one {
        "in addition to its wording"
    } else {
        "no wording of this claim, but"
    };
    format!(
        "{}, {beside} {}, paragraph {paragraph}: {}",
        named(model, other.report),
        other.how(),
        one_line(other.span.of(text))
    )
}

/// The outlets that say something different, those without the claim, and what comes nearest to it there.
fn not_found(model: &Model, compared: &Compared) -> Vec<String> {
    let elsewhere = elsewhere::of(model, compared.claim);
    let mut lines: Vec<String> = elsewhere.iter().map(|o| said_elsewhere(model, o)).collect();
    let (mut missing, omitted) = elsewhere::missing(model, compared.claim);
    let cut = elsewhere::cut(model, compared.claim, &mut missing);
    let names = |reports: &[usize]| {
        let names: Vec<String> = reports.iter().map(|&r| named(model, r)).collect();
        names.join("; ")
    };
    if !cut.is_empty() {
        lines.push(format!("Cut off by hand: {}.", names(&cut)));
    }
    if !omitted.is_empty() {
        lines.push(format!("Left out by {}, as confirmed.", names(&omitted)));
    }
    if missing.is_empty() {
        return lines;
    }
    lines.push(format!("Not found in {}.", names(&missing)));
    for near in compared.nearest(model, &missing).iter() {
        let (words, paragraph) = near.words(model);
        lines.push(format!(
            "Nearest in {}, paragraph {paragraph}, {:.0} percent of the words: {}",
            model.matter.short(near.report),
            near.share * 100.0,
            one_line(words)
        ));
    }
    lines
}

/// Whether two places are in one sentence of one report.
pub fn same_sentence(
    model: &Model,
    one: Option<(usize, Anchor)>,
    other: Option<(usize, Anchor)>,
) -> bool {
    let (Some((report, Anchor::Text(one))), Some((second, Anchor::Text(other)))) = (one, other)
    else {
        return false;
    };
    let notes = model.matter.annotations.get(report);
    let sentence = |at| notes.and_then(|notes| notes.sentence_at(at));
    report == second && sentence(one).is_some() && sentence(one) == sentence(other)
}

/// The sentence at the cursor; outlet and paragraph before it where they are others than those of
/// the place `before`.
pub fn place(model: &Model, before: Option<(usize, Anchor)>) -> Vec<String> {
    let Some(report) = model.focus() else {
        return Vec::new();
    };
    let Some(own) = model.matter.report(report) else {
        return Vec::new();
    };
    let Anchor::Text(at) = model.panes[report].cursor else {
        return vec![match own.headline() {
            "" => format!("{}, no headline.", named(model, report)),
            headline => format!("{}, headline: {headline}", named(model, report)),
        }];
    };
    let (paragraph, all) = model.matter.paragraph(report, at);
    let sentence = model.matter.annotations.get(report).and_then(|notes| {
        let at = notes.sentence_at(at)?;
        Some(notes.sentences.get(at)?.span)
    });
    let paragraphs = || own.paragraphs.iter().rev().find(|p| p.start <= at).copied();
    let words = sentence
        .or_else(paragraphs)
        .map_or("", |span| span.of(&own.text));
    let words = one_line(words);
    vec![match before {
        Some((outlet, Anchor::Text(was)))
            if outlet == report && model.matter.paragraph(report, was).0 == paragraph =>
        {
            words
        }
        Some((outlet, _)) if outlet == report => format!("Paragraph {paragraph}: {words}"),
        _ => format!(
            "{}, paragraph {paragraph} of {all}: {words}",
            named(model, report)
        ),
    }]
}

/// What every outlet has of the story.
fn sums(model: &Model) -> Vec<String> {
    let all = model.claims.index.len();
    let coverage = model.claims.coverage.iter().enumerate();
    let line = |(report, own): (usize, &Coverage)| {
        let mut words = format!(
            "{}: {} of {}",
            named(model, report),
            own.found,
            counted(all, "shared claim")
        );
        if own.single > 0 {
            words += &format!(", {} in it alone", own.single);
        }
        match own.odd {
            0 => {}
            n => words += &format!(", {} at odds", counted(n, "figure")),
        }
        if own.copied > 0 {
            words += &format!(
                ", {} percent of its words copied, quotations aside",
                own.copied
            );
        }
        words + "."
    };
    coverage.map(line).collect()
}

/// The short name of the outlet whose reading the others of a claim are compared with.
fn compared_with(model: &Model, index: usize) -> &str {
    let claim = model.matter.claim(index);
    let reading = claim.and_then(|claim| coverage::base_reading(claim, model.outlets.base));
    model
        .matter
        .short(reading.map_or(model.outlets.base, |r| r.report))
}

/// A claim's row of the matrix: what every outlet has.
pub fn row(model: &Model) -> Vec<String> {
    let mut lines = head(model);
    let Some((index, _)) = at(model) else {
        return lines;
    };
    let Some(facts) = facts(model, index) else {
        return lines;
    };
    let cells = facts.cells.iter().enumerate();
    let cells: Vec<String> = cells
        .map(|(report, cell)| format!("{} {}", model.matter.short(report), in_cell(cell)))
        .collect();
    let agree = facts.agree;
    let what = if agree.figures {
        "give the same figure".to_owned()
    } else {
        format!("have the words of {}", compared_with(model, index))
    };
    lines.push(format!(
        "{}; {} of {} {what}.",
        cells.join("; "),
        agree.same,
        agree.of
    ));
    lines
}

/// A figure with its bound in words.
fn bounded(words: &str) -> String {
    aloud(&words.replace("~=", "about ").replace('≈', "about "))
}

fn in_cell(cell: &Cell) -> String {
    match cell {
        Cell::NotFound => "not found".to_owned(),
        Cell::NoText => NO_TEXT.to_owned(),
        Cell::Omitted => "left out, as confirmed".to_owned(),
        Cell::Base => "the others are compared with it".to_owned(),
        Cell::InPlace => "the others are compared with it, in place of the base".to_owned(),
        Cell::Mark(Mark::Agree) => "the same words".to_owned(),
        Cell::Mark(mark) => spoken(*mark).to_owned(),
        Cell::Figure {
            words, odd: false, ..
        } => bounded(words),
        Cell::Figure {
            words, odd: true, ..
        } => format!("{}, at odds with most", bounded(words)),
    }
}

/// The chosen cell of the matrix: what the focused outlet says.
pub fn cell(model: &Model) -> Vec<String> {
    let (Some((index, claim)), Some(focus)) = (at(model), model.focus()) else {
        return Vec::new();
    };
    let compared = compare::compared(model, index);
    let told = compared.and_then(|compared| {
        let own = compare::telling(claim, &compared, focus)?;
        Some(wording(model, claim, &compared, own))
    });
    let other = elsewhere::in_report(model, index, focus);
    let other = other.map(|other| said_elsewhere(model, &other));
    if let Some(mut lines) = told {
        lines.extend(other);
        return lines;
    }
    let cell = facts(model, index).and_then(|f| f.cells.get(focus).cloned());
    let cell = || in_cell(&cell.unwrap_or(Cell::NotFound));
    vec![other.unwrap_or_else(|| format!("{}: {}.", named(model, focus), cell()))]
}

/// An item of the work list: the claim, and what differs.
pub fn item(model: &Model) -> Vec<String> {
    let Some((index, _)) = at(model) else {
        return vec!["Nothing is listed.".to_owned()];
    };
    let mut lines = head(model);
    if let Some(facts) = facts(model, index) {
        lines.push(format!("What differs: {}", bounded(&facts.differs)));
    }
    lines
}
