//! The row that says where the reader is and what just moved.

use std::fmt::Write;

use super::{Segment, Sides};
use crate::collate::{Claim, Stage};
use crate::export::counted;
use crate::reader::command::{in_force, sequence_name};
use crate::reader::compare::DiffMode;
use crate::reader::elsewhere;
use crate::reader::facts::difference;
use crate::reader::model::{Ask, MORE, Model, Overlay, Prompt, View, Work};
use crate::reader::update::link_begun;
use crate::theme::Slot;

/// Below this width, shorter wordings are used.
const SHORT_BELOW: u16 = 100;

/// Left and right of the row.
pub fn segments(model: &Model) -> Sides {
    if let Some(Overlay::Line { ask, input }) = &model.input.overlay {
        return asked(model, *ask, input);
    }
    let right = right(model);
    if !model.input.pending.is_empty() {
        let left = pending(model);
        return Sides { left, right };
    }
    if let Some(message) = &model.input.message {
        return told(model, &format!(" {message}"), right);
    }
    if let Some(begun) = link_begun(model) {
        let words = format!(" {begun}");
        let right = if fits(model, &words, &right) {
            right
        } else {
            Vec::new()
        };
        let left = vec![Segment::new(words, Slot::Prompt)];
        return Sides { left, right };
    }
    let left = match &model.matter.work {
        Work::Failed(why) => vec![Segment::new(format!(" not compared: {why}"), Slot::Error)],
        Work::Running(stage) if model.claims.index.is_empty() => {
            vec![Segment::new(format!(" {}", running(*stage)), Slot::Status)]
        }
        _ => place(model),
    };
    if is_unseen(model) {
        let left = [unseen(model), left].concat();
        return Sides { left, right };
    }
    Sides { left, right }
}

/// A line to type into, and what Enter does with it.
fn asked(model: &Model, ask: Ask, input: &Prompt) -> Sides {
    let search = ask == Ask::Search;
    let typed = !input.text.trim().is_empty();
    let found = match &model.search.fault {
        Some(fault) if search => format!("{fault} · "),
        None if search && typed => {
            let besides = match model.search.headlines.len() {
                0 => String::new(),
                n => format!(", in {} too", counted(n, "headline")),
            };
            format!("{} found{besides} · ", model.search.total())
        }
        _ => String::new(),
    };
    let known = search && input.text.is_empty() && !model.input.searched.is_empty();
    let earlier = if known {
        " · ↑ ↓ earlier ones"
    } else {
        ""
    };
    let hint = format!("{found}Enter {}{earlier} · Esc cancels ", ask.does());
    let line = format!(" {}{}", ask.lead(), input.text);
    let right = |hint: String| vec![Segment::new(hint, Slot::TextDim)];
    let ways = right(format!("{WAYS} · {hint}"));
    let words = matches!(ask, Ask::Search | Ask::Filter);
    let right = if words && !typed && fits(model, &line, &ways) {
        ways
    } else {
        right(hint)
    };
    Sides {
        left: vec![Segment::new(line, Slot::Prompt)],
        right,
    }
}

/// What may be searched for beside words, told while nothing is typed.
const WAYS: &str = "\"exact words\" · re:regex · a figure";

/// A message. With the next step at its end, it takes precedence over the position on the right; where it is cut off, the
/// hint for reading on is not.
fn told(model: &Model, words: &str, right: Vec<Segment>) -> Sides {
    let segment = |words: &str| vec![Segment::new(words.to_owned(), Slot::Status)];
    if fits(model, words, &right) {
        let left = segment(words);
        return Sides { left, right };
    }
    let more = in_force(&model.input.keymap, MORE.to_owned());
    let kept = words.strip_suffix(&more);
    Sides {
        left: segment(kept.unwrap_or(words)),
        right: kept.map_or_else(Vec::new, |_| segment(more.trim_start())),
    }
}

/// Whether the row has room for the words beside its right part.
fn fits(model: &Model, words: &str, right: &[Segment]) -> bool {
    let widths = model.screen.widths();
    let beside: usize = right.iter().map(|s| widths.text(&s.text)).sum();
    widths.text(words) + 1 + beside <= model.screen.size.width.into()
}

/// Whether there is something to be read that no row below the title says: a low screen has none.
fn is_unseen(model: &Model) -> bool {
    let said = model.frame().is_some_and(|frame| frame.banner.is_some());
    model.matter.remarks.unread && !said
}

/// How many remarks there are to read, and with which keys.
fn unseen(model: &Model) -> Vec<Segment> {
    let words = format!(" {} ·", remarks(model));
    vec![Segment::new(words, Slot::Warning)]
}

fn remarks(model: &Model) -> String {
    let count = model.matter.remarks.said.len();
    in_force(
        &model.input.keymap,
        format!("{}: g m", counted(count, "remark")),
    )
}

/// An unfinished key sequence, and where it can lead.
fn pending(model: &Model) -> Vec<Segment> {
    let keys = &model.input.pending;
    let mut left = vec![Segment::new(
        format!(" {} … ", sequence_name(keys)),
        Slot::Prompt,
    )];
    left.push(Segment::new("which key next?", Slot::Status));
    left
}

/// What the analysis is doing.
pub fn running(stage: Option<Stage>) -> &'static str {
    match stage {
        None => "comparing: reading sentences",
        Some(Stage::Index) => "comparing 1/4: indexing words",
        Some(Stage::Match) => "comparing 2/4: matching sentences",
        Some(Stage::Claims) => "comparing 3/4: grouping claims",
        Some(Stage::Divergences) => "comparing 4/4: finding differences",
    }
}

/// Where the reader is among the claims.
fn place(model: &Model) -> Vec<Segment> {
    let claim = match model.screen.view() {
        View::Reader => model.claims.current,
        View::Stack | View::Matrix | View::WorkList => return listing(model),
    };
    match claim.and_then(|index| Some((index, model.matter.claim(index)?))) {
        Some((index, claim)) => about(model, index, claim),
        None => vec![Segment::new(nowhere(model), Slot::Status)],
    }
}

/// View, filter, order and base, as in `matrix · shared only · by severity · base ★NW`.
fn listing(model: &Model) -> Vec<Segment> {
    let view = model.screen.view();
    let mut parts = vec![view.name().to_owned()];
    if view == View::WorkList {
        let hidden = model.lists.hide_done;
        parts.push(if hidden { "open items" } else { "all items" }.to_owned());
    }
    let filter = &model.claims.filter;
    let named = (view != View::WorkList || !filter.is_plain()).then_some(parts.len());
    if named.is_some() {
        parts.push(filter.name(model));
    }
    parts.push(model.claims.order.name().to_owned());
    if view != View::WorkList {
        parts.push(match (view, model.stack.diff) {
            (View::Stack, diff @ DiffMode::Previous) => diff.name().to_owned(),
            _ => format!("base ★{}", model.matter.short(model.outlets.base)),
        });
    }
    let hidden = model.outlets.count() - model.outlets.shown();
    if view == View::Matrix && hidden > 0 {
        parts.push(format!("{hidden} hidden"));
    }
    if let Some(at) = named {
        shorten(model, &mut parts, at);
    }
    let slot = if filter.is_plain() {
        Slot::Status
    } else {
        Slot::Warning
    };
    let mut left = vec![Segment::new(format!(" {}", parts.join(" · ")), slot)];
    left.push(Segment::new(decided(model), Slot::Status));
    left
}

/// Cuts the words of a filter off where the row has no room for what stands behind them: `g m` has them whole.
fn shorten(model: &Model, parts: &mut [String], at: usize) {
    /// The columns of a filter's name that are enough to recognise it.
    const LEAST: usize = 16;
    let widths = model.screen.widths();
    let columns = |words: &str| widths.text(words);
    let right: usize = right(model).iter().map(|s| columns(&s.text)).sum();
    let left = columns(&parts.join(" · ")) + columns(&decided(model)) + 1;
    let over = (left + 1 + right).saturating_sub(model.screen.size.width.into());
    let own = columns(&parts[at]);
    if over > 0 && own > LEAST {
        let most = own.saturating_sub(over).max(LEAST);
        let words = widths.truncate(&parts[at], most, model.screen.ellipsis());
        parts[at] = words.into_owned();
    }
}

/// How many claims are marked, and noted: ` · ✓9 !2 ✎1`; with a `-3` where some were passed over.
fn decided(model: &Model) -> String {
    let mut tally = model.lists.tally;
    // As the work list counts them.
    tally.noted += model.matter.notebook.attached.story.len();
    if tally == crate::reader::model::Tally::default() {
        return String::new();
    }
    let ok = tally.done - tally.skipped;
    let skipped = match tally.skipped {
        0 => String::new(),
        n => format!(" -{n}"),
    };
    format!(" · ✓{ok} !{}{skipped} ✎{}", tally.flagged, tally.noted)
}

/// The row's text if no claim is current.
fn nowhere(model: &Model) -> String {
    let count = model.claims.index.len();
    if count == 0 && model.outlets.count() == 1 {
        return " only one report: nothing to compare it with".to_owned();
    }
    if count == 0 {
        return " no claim is shared by two reports".to_owned();
    }
    if model.claims.last.is_some() {
        return " no shared claim here · J K continue from the last one".to_owned();
    }
    let warnings = match model.matter.remarks.said.len() {
        0 => String::new(),
        _ if is_unseen(model) => String::new(),
        _ => format!(" · {}", remarks(model)),
    };
    let words = format!(" J next claim · Enter all wordings · ? all keys{warnings}");
    in_force(&model.input.keymap, words)
}

/// Facts about a claim, most useful first.
fn about(model: &Model, index: usize, claim: &Claim) -> Vec<Segment> {
    let mark = model.claims.index.marks[index];
    let outlets = model.matter.story.told();
    let have = (0..model.outlets.count()).filter(|&r| claim.found_in(r));
    let (missing, omitted) = elsewhere::missing(model, index);
    let shorts = |reports: Vec<usize>| -> Vec<&str> {
        let names = reports.into_iter().map(|r| model.matter.short(r));
        names.collect()
    };
    let (missing, omitted) = (shorts(missing), shorts(omitted));
    let narrow = model.screen.size.width < SHORT_BELOW;
    let found = if narrow { "in" } else { "found in" };
    let mut words = format!(
        " {} · {found} {} of {outlets}",
        difference(model, index, claim),
        have.count()
    );
    let right = right(model);
    // Each part whole, or a shorter one, or none: of "✓12" a "✓1" would be left, of three outlets two.
    let mut add = |forms: &[String]| {
        let row = |part: &String| format!(" {} {}{words}{part}", claim.id, mark.glyph());
        let fitting = forms.iter().find(|part| fits(model, &row(part), &right));
        words += fitting.map_or("", String::as_str);
    };
    if let Some(outdated) = model.outdated_mark(index) {
        add(&[format!(" · {outdated}")]);
    }
    if let Some(report) = out_of_sight(model, claim) {
        let short = model.matter.short(report);
        let number = format!(" · see {}", report + 1);
        add(&[format!("{number} {short}"), number]);
    }
    if let Some(compared) = model.stack.compared.as_deref().filter(|c| c.claim == index) {
        add(&[format!(" · {}", counted(compared.wordings, "wording"))]);
    }
    add(&[model.place_in_list(index)]);
    let signs = if narrow {
        ["∅", "⊘"]
    } else {
        ["not found:", "left out by"]
    };
    for (sign, outlets) in signs.into_iter().zip([missing, omitted]) {
        if !outlets.is_empty() {
            let all = format!(" · {sign} {}", outlets.join(" "));
            let count = counted(outlets.len(), "outlet");
            add(&[all, format!(" · {sign} {count}")]);
        }
    }
    add(&[decided(model)]);
    vec![
        Segment::new(format!(" {} ", claim.id), Slot::Status),
        Segment::new(mark.glyph(), mark.slot()),
        Segment::new(words, Slot::Status),
    ]
}

/// The first outlet without a pane that has a claim, where none of the others on screen has it: else nothing
/// would show which outlet the focused one can be compared with.
fn out_of_sight(model: &Model, claim: &Claim) -> Option<usize> {
    let focus = model.focus()?;
    let visible = model.visible();
    let mut beside = visible.iter().filter(|&&r| r != focus);
    if beside.any(|&r| claim.found_in(r)) {
        return None;
    }
    let mut strip = model.outlets.strip();
    strip.find(|r| !visible.contains(r) && claim.found_in(*r))
}

/// The focused report, its paragraph, and how far that is from the base's.
fn right(model: &Model) -> Vec<Segment> {
    let words = match model.screen.view() {
        View::Reader => reader_right(model),
        View::Stack => stack_right(model),
        View::Matrix => matrix_right(model),
        View::WorkList => worklist_right(model),
    };
    words
        .map(|words| vec![Segment::new(format!("{words} "), Slot::TextDim)])
        .unwrap_or_default()
}

fn reader_right(model: &Model) -> Option<String> {
    let focus = model.focus()?;
    let at = model.panes[focus].cursor.offset();
    let (paragraph, _) = model.matter.paragraph(focus, at);
    let mut words = format!("{} ¶{paragraph}", model.matter.short(focus));
    let base = model.outlets.base;
    let claim = model
        .claims
        .current
        .and_then(|index| model.matter.claim(index));
    if let Some(claim) = claim.filter(|_| base != focus)
        && let Some(reading) = claim.readings_of(base).next()
        && claim.found_in(focus)
    {
        let (there, _) = model.matter.paragraph(base, reading.span.start);
        match paragraph.cmp(&there) {
            std::cmp::Ordering::Less => {
                let _ = write!(words, " ↑{} vs base", there - paragraph);
            }
            std::cmp::Ordering::Equal => {}
            std::cmp::Ordering::Greater => {
                let _ = write!(words, " ↓{} vs base", paragraph - there);
            }
        }
    }
    Some(words)
}

fn matrix_right(model: &Model) -> Option<String> {
    let claim = model.matter.claim(model.claims.at()?)?;
    let place = model.claims.list_place(model.claims.at()?).ok();
    let place = place.map_or(String::new(), |at| {
        format!("{}/{} · ", at + 1, model.claims.listed.len())
    });
    let outlet = model.matter.short(model.focus()?);
    Some(format!("{place}{} × {outlet}", claim.id))
}

fn worklist_right(model: &Model) -> Option<String> {
    let items = &model.lists.worklist;
    let at = items.iter().position(|c| Some(*c) == model.claims.at())?;
    let outlet = model.matter.short(model.focus()?);
    Some(format!("{}/{} · {outlet}", at + 1, items.len()))
}

fn stack_right(model: &Model) -> Option<String> {
    let claim = model.matter.claim(model.stack.claim?)?;
    let reading = claim.readings.get(model.stack.reading)?;
    let order = crate::reader::stack::order(claim, model.outlets.base);
    let at = order.iter().position(|&r| r == model.stack.reading)? + 1;
    if let Some(silent) = crate::reader::stack::silent_choice(model) {
        return Some(format!("[{}] has no reading", model.matter.short(silent)));
    }
    let (paragraph, _) = model.matter.paragraph(reading.report, reading.span.start);
    let short = model.matter.short(reading.report);
    Some(format!(
        "reading {at}/{} · {short} ¶{paragraph}",
        order.len()
    ))
}

#[cfg(test)]
mod tests {
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press, type_in};
    use crate::reader::{Msg, update};

    #[test]
    fn what_is_said_is_whole_before_it_is_said_where_one_is() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S g g x l");
        let shown = words(&model);
        assert!(
            shown.contains("· x l links the passage you go to · Esc cancels"),
            "{shown}"
        );
    }

    #[test]
    fn how_to_search_is_told_before_anything_is_typed_and_where_it_failed() {
        let ways = "\"exact words\" · re:regex · a figure · Enter finds";
        for (width, told) in [(80, true), (60, false)] {
            let mut model = bridge().reader(width, 24);
            press(&mut model, "/");
            assert_eq!(words(&model).contains(ways), told, "{}", words(&model));
        }
        let mut model = bridge().reader(100, 24);
        press(&mut model, "f /");
        let shown = words(&model);
        assert!(shown.contains("a figure · Enter lists"), "{shown}");
        let mut model = bridge().reader(80, 24);
        press(&mut model, "/");
        type_in(&mut model, "[0-9]+ cracks");
        assert!(!words(&model).contains(ways));
        press(&mut model, "Enter");
        let shown = words(&model);
        let said = "“[0-9]+ cracks” is in none of the reports · re: before it makes it a regex";
        assert!(shown.contains(said), "{shown}");
    }

    #[test]
    fn a_screen_without_the_row_below_the_title_counts_what_is_to_be_read() {
        let said = || vec!["notes.toml is broken".to_owned(), "no theme".to_owned()];
        for (height, keys) in [(10, "S"), (10, "R g g"), (11, "M"), (10, "V")] {
            let mut model = bridge().reader(60, height).with_remarks(said());
            press(&mut model, keys);
            let shown = words(&model);
            assert!(shown.contains("2 remarks: g m"), "{keys}: {shown}");
            press(&mut model, "g m Esc");
            assert!(!words(&model).contains("remarks:"), "{keys}");
        }
        let mut model = bridge().reader(80, 24).with_remarks(said());
        press(&mut model, "S");
        let shown = words(&model);
        assert!(shown.contains("! notes.toml is broken  "), "{shown}");
        assert!(shown.contains("g m reads all 2  Esc puts away"), "{shown}");
    }

    #[test]
    fn a_long_filter_makes_room_and_is_whole_among_the_messages() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "M");
        let row = |model: &crate::reader::Model| {
            let shown = words(model);
            shown.lines().rev().nth(1).unwrap_or_default().to_owned()
        };
        press(&mut model, "f /");
        crate::reader::sample::type_in(
            &mut model,
            "the bridge at Tarn and a great many words that nobody has in it",
        );
        press(&mut model, "Enter g m");
        assert!(
            words(&model).contains("nobody has in it"),
            "{}",
            words(&model)
        );
        press(&mut model, "Esc l");
        assert!(row(&model).contains("base ★VV"), "{}", row(&model));
    }

    #[test]
    fn earlier_searches_come_back_into_the_line() {
        let mut model = bridge().reader(80, 24);
        let row = |model: &crate::reader::Model| {
            let shown = words(model);
            shown.lines().rev().nth(1).unwrap_or_default().to_owned()
        };
        press(&mut model, "R /");
        assert!(!row(&model).contains("earlier"), "{}", row(&model));
        for what in ["cracks", "the mayor"] {
            press(&mut model, "Esc /");
            crate::reader::sample::type_in(&mut model, what);
            press(&mut model, "Enter /");
        }
        assert!(row(&model).contains("earlier ones"), "{}", row(&model));
        press(&mut model, "Up Up");
        assert!(row(&model).starts_with(" /cracks"), "{}", row(&model));
        assert!(
            row(&model).contains("found"),
            "it is looked for: {}",
            row(&model)
        );
        press(&mut model, "Down Enter");
        assert!(row(&model).contains("/the mayor · 1 of"), "{}", row(&model));
        press(&mut model, "Esc / Up");
        assert!(row(&model).starts_with(" /the mayor"), "{}", row(&model));
    }

    #[test]
    fn notes_are_counted_as_in_the_work_list() {
        let mut model = bridge().reader(120, 36);
        for (keys, text) in [("V A", "On all."), ("a", "On one.")] {
            press(&mut model, keys);
            crate::reader::sample::type_in(&mut model, text);
            press(&mut model, "Ctrl-s");
        }
        press(&mut model, "j");
        let shown = words(&model);
        assert!(
            shown.contains("· 2 notes") && shown.contains("✎2"),
            "{shown}"
        );
    }

    #[test]
    fn what_is_cut_off_says_where_the_rest_stands() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S");
        let long = "not written: there is no folder /a/folder/that/has/a/long/name: make it first";
        update(&mut model, Msg::Remark(long.to_owned()));
        let shown = words(&model);
        let row = shown.lines().rev().nth(1).unwrap_or_default();
        assert!(row.starts_with(" not written: there is"), "{shown}");
        assert!(row.contains('…') && row.ends_with("· g m"), "{shown}");
    }

    #[test]
    fn who_has_the_claim_gets_the_pane_beside_the_base_or_is_named() {
        let mut model = bridge().reader(80, 24);
        let status = |model: &crate::reader::Model| {
            let shown = words(model);
            shown.lines().rev().nth(1).unwrap_or_default().to_owned()
        };
        press(&mut model, "R g c 1 Enter");
        assert_eq!(model.visible(), [0, 1], "the first two");
        // The Wire lacks the fourth claim, the Ledger has it.
        press(&mut model, "g c 4 Enter");
        assert_eq!(model.visible(), [0, 2], "{}", words(&model));
        assert_eq!(model.focus(), Some(0), "the focus stays");
        assert!(!status(&model).contains("see"), "{}", status(&model));
        assert!(status(&model).contains("∅ NW EP"), "{}", status(&model));
        // The focused outlet keeps its pane: the others are named.
        press(&mut model, "2 g c 4 Enter");
        assert_eq!(model.visible(), [0, 1]);
        assert!(status(&model).contains(" · see 3 TL") || status(&model).contains("∅"));
        press(&mut model, "1 g c 1 Enter");
        assert_eq!(
            model.visible(),
            [0, 1],
            "nothing moves where there is something beside"
        );
    }
}
