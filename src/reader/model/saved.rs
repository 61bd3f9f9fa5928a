//! The place where a reader left off, as a value that outlives the program: everything in it is
//! named by ids and words, so that it is found again in an edited story.

use serde::{Deserialize, Serialize};

use super::{Draft, Filter, Model, Order, Outlets, Pane, View};
use crate::layout;
use crate::notes::{self, Anchor};
use crate::reader::compare::DiffMode;
use crate::reader::sync::Mode;
use crate::reader::update::anchors;
use crate::story::Span;

/// Characters that tell where a place is.
const HOLD: usize = 60;

/// A place of a pane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SavedPane {
    /// The cursor's row; none on the headline.
    cursor: Option<Anchor>,
    /// The row that is held; none on the headline.
    pin: Option<Anchor>,
    /// Its row on the screen.
    row: i32,
}

/// Which outlets stood where, by their ids.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct SavedOutlets {
    base: Option<String>,
    /// The base before that one.
    previous_base: Option<String>,
    focus: Option<String>,
    first: usize,
    /// All of them in their order.
    outlets: Vec<String>,
    /// Those without a pane.
    hidden: Vec<String>,
    /// Those that were on screen.
    shown: Vec<String>,
}

/// What is kept of a session.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Saved {
    views: Vec<View>,
    order: Order,
    filter: Filter,
    #[serde(flatten)]
    outlets: SavedOutlets,
    sync: Mode,
    diff: DiffMode,
    /// What is done was listed too.
    done_listed: bool,
    /// Nothing was shown below the lists.
    no_preview: bool,
    /// The claim the reader was at, by its readings; and whether the panes stood level on it.
    claim: Vec<Anchor>,
    level: bool,
    panes: Vec<SavedPane>,
    drafts: Vec<Draft>,
}

impl SavedOutlets {
    fn of(model: &Model) -> Self {
        let id = |report: usize| model.matter.report(report).map(|r| r.id.clone());
        let outlets = &model.outlets;
        let hidden = outlets.everyone().filter(|&r| outlets.is_hidden(r));
        Self {
            base: id(outlets.base),
            previous_base: outlets.previous_base.and_then(id),
            focus: id(outlets.focus),
            first: outlets.first,
            outlets: outlets.everyone().filter_map(id).collect(),
            hidden: hidden.filter_map(id).collect(),
            shown: model.visible().into_iter().filter_map(id).collect(),
        }
    }

    /// The same outlets in the story that is read now.
    fn in_story(&self, model: &Model) -> Outlets {
        let position = |id: &String| model.matter.story.position(id);
        let base = self.base.as_ref().and_then(position);
        let base = base.unwrap_or(model.outlets.base);
        let mut outlets = Outlets::new(model.outlets.count(), base);
        let order: Vec<usize> = self.outlets.iter().filter_map(position).collect();
        outlets.put_in_order(&order);
        let before = self.previous_base.as_ref().and_then(position);
        outlets.previous_base = before.filter(|&before| before != base);
        for report in self.hidden.iter().filter_map(position) {
            outlets.hide(report);
        }
        let focus = self.focus.as_ref().and_then(position).unwrap_or(base);
        outlets.unhide(focus);
        outlets.focus = focus;
        outlets.first = self.first;
        outlets
    }
}

impl Saved {
    /// Where the reader is now.
    pub fn of(model: &Model) -> Self {
        let panes = (0..model.outlets.count()).filter_map(|report| {
            let pane = model.panes.get(report)?;
            Some(SavedPane {
                cursor: anchor(model, report, pane.cursor),
                pin: anchor(model, report, pane.pin),
                row: pane.pin_row,
            })
        });
        let mut filter = model.claims.filter.clone();
        filter.outlet = None; // an index, which another manifest gives to another report
        Self {
            views: model.screen.way(),
            order: model.claims.order,
            filter,
            outlets: SavedOutlets::of(model),
            sync: model.sync.mode,
            diff: model.stack.diff,
            done_listed: !model.lists.hide_done,
            no_preview: !model.lists.preview,
            claim: model
                .claims
                .at()
                .map(|c| anchors(model, c))
                .unwrap_or_default(),
            level: model.claims.current.is_some(),
            panes: panes
                .filter(|p| p.cursor.is_some() || p.pin.is_some())
                .collect(),
            drafts: model.matter.notebook.drafts.clone(),
        }
    }

    /// The notes that were begun and not saved.
    pub fn drafts(&self) -> &[Draft] {
        &self.drafts
    }

    /// The same with the drafts of another reader of the story, which left `there` meanwhile: what is there and is none of
    /// `known`, those that this reader itself had last.
    #[must_use]
    pub fn with_drafts_of(mut self, there: &Self, known: &[Draft]) -> Self {
        let others = there.drafts.iter().filter(|draft| {
            !known.contains(draft) && !self.drafts.iter().any(|own| own.same_note(draft))
        });
        let others: Vec<Draft> = others.cloned().collect();
        self.drafts.splice(0..0, others);
        self
    }

    /// The base that was chosen, as an index into the reports of a story.
    pub fn base_in(&self, story: &crate::story::Story) -> Option<usize> {
        story.position(self.outlets.base.as_deref()?)
    }

    /// The reports that were on screen, as indices into those of a story; empty where that is not known.
    pub fn shown_in(&self, story: &crate::story::Story) -> Vec<usize> {
        let shown = self.outlets.shown.iter();
        shown.filter_map(|id| story.position(id)).collect()
    }

    /// What can be restored before anything is compared: places, panes, drafts.
    pub(super) fn take_up(self, model: &mut Model) {
        model.outlets = self.outlets.in_story(model);
        model.matter.notebook.drafts.clone_from(&self.drafts);
        model.sync.mode = self.sync;
        model.stack.diff = self.diff;
        model.lists.hide_done = !self.done_listed;
        model.lists.preview = !self.no_preview;
        model.claims.order = self.order;
        model.claims.filter = self.filter.clone();
        for pane in &self.panes {
            let Some(id) = pane
                .cursor
                .as_ref()
                .or(pane.pin.as_ref())
                .map(|a| &a.report)
            else {
                continue;
            };
            if let Some(report) = model.matter.story.position(id) {
                model.panes[report] = Pane {
                    cursor: place(model, report, pane.cursor.as_ref()),
                    pin: place(model, report, pane.pin.as_ref()),
                    pin_row: pane.row,
                };
            }
        }
        if !self.views.is_empty() {
            model.screen.set_way(self.views.clone());
        }
        model.wrap_visible();
        model.screen.left = Some(Box::new(self));
    }

    /// The claim that was left, among those found now; and whether it was the current one.
    pub fn claim_in(&self, model: &Model) -> Option<(usize, bool)> {
        let wanted: Vec<(usize, Span)> = self
            .claim
            .iter()
            .filter_map(|anchor| {
                let report = model.matter.story.position(&anchor.report)?;
                let text = &model.matter.report(report)?.text;
                Some((report, notes::resolve(anchor, text)?.span))
            })
            .collect();
        let shared = |claim: usize| -> usize {
            let has = |r: &&crate::collate::Reading| {
                wanted
                    .iter()
                    .any(|(report, span)| *report == r.report && span.overlaps(r.span))
            };
            let readings = model.matter.claim(claim).map_or(&[][..], |c| &c.readings);
            readings.iter().filter(has).count()
        };
        let count = model.claims.index.marks.len();
        let best = (0..count)
            .map(|claim| (shared(claim), claim))
            .filter(|(n, _)| *n > 0);
        let best = best.max_by_key(|&(n, claim)| (n, std::cmp::Reverse(claim)));
        best.map(|(_, claim)| (claim, self.level))
    }
}

fn anchor(model: &Model, report: usize, at: layout::Anchor) -> Option<Anchor> {
    let layout::Anchor::Text(at) = at else {
        return None;
    };
    let report = model.matter.report(report)?;
    let rest = report.text.get(at..)?;
    let end = rest.char_indices().nth(HOLD).map_or(rest.len(), |(n, _)| n);
    Some(Anchor::new(
        &report.id,
        &report.text,
        Span::new(at, at + end),
    ))
}

fn place(model: &Model, report: usize, anchor: Option<&Anchor>) -> layout::Anchor {
    let found = anchor.and_then(|anchor| {
        let text = &model.matter.report(report)?.text;
        notes::resolve(anchor, text)
    });
    found.map_or(layout::Anchor::Title(0), |found| {
        layout::Anchor::Text(found.span.start)
    })
}

#[cfg(test)]
mod tests {
    use super::Saved;
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};
    use crate::reader::sync::is_level;
    use crate::reader::{Settings, update};

    #[test]
    fn what_the_lists_show_is_kept() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "V D p");
        let left = Saved::of(&model);
        let again = bridge().waiting(120, 36, Settings::default());
        let again = again.with_place(left);
        assert!(!again.lists.hide_done && !again.lists.preview);
        let fresh = bridge().waiting(120, 36, Settings::default());
        let fresh = fresh.with_place(Saved::default());
        assert!(fresh.lists.hide_done && fresh.lists.preview);
    }

    #[test]
    fn the_base_before_this_one_is_kept() {
        let sample = bridge();
        let mut model = sample.reader(120, 36);
        press(&mut model, "R l b");
        let left = Saved::of(&model);
        let mut again = sample
            .waiting(120, 36, Settings::default())
            .with_place(left);
        update(&mut again, sample.analysed(1));
        assert_eq!(again.outlets.base, 1);
        press(&mut again, "B");
        assert_eq!(again.outlets.base, 0, "{}", words(&again));
    }

    #[test]
    fn a_pane_that_a_wider_screen_adds_stands_level_with_the_others() {
        let sample = bridge();
        let mut model = sample.reader(80, 24);
        press(&mut model, "R g c 2 Enter");
        let left = Saved::of(&model);
        let mut again = sample
            .waiting(200, 50, Settings::default())
            .with_place(left);
        update(&mut again, sample.analysed(0));
        let shown = words(&again);
        assert_eq!(again.visible().len(), 4, "{shown}");
        // The Puente's reading of the second claim, beside those that were on screen.
        let row = |words: &str| shown.lines().position(|l| l.contains(words));
        assert!(row("▌\" «No lo abriremos").is_some(), "{shown}");
        assert_eq!(
            row("▌\" «No lo abriremos"),
            row("“We will not open it"),
            "{shown}"
        );
    }

    #[test]
    fn a_claim_that_was_left_low_on_a_high_screen_is_in_view_on_a_lower_one() {
        let sample = bridge();
        let mut model = sample.reader(120, 50);
        press(&mut model, "R g c 2 Enter z b");
        let reading = "▌\" “We will not open it";
        let row = |shown: &str| shown.lines().position(|l| l.contains(reading));
        assert!(row(&words(&model)) > Some(24), "{}", words(&model));
        for (view, keys) in [("R", ""), ("V", "R"), ("M", "R")] {
            press(&mut model, view);
            let left = Saved::of(&model);
            let mut again = sample.waiting(80, 24, Settings::default()).with_place(left);
            update(&mut again, sample.analysed(0));
            press(&mut again, keys);
            let shown = words(&again);
            assert!(row(&shown).is_some(), "{view}: {shown}");
            let level = |report: &usize| is_level(&again, *report);
            assert!(again.visible().iter().all(level), "{view}: {shown}");
        }
    }

    #[test]
    fn a_filter_that_is_kept_is_told_with_what_it_leaves_out_and_the_key_that_ends_it() {
        let sample = bridge();
        let start = |left: Saved| {
            let mut model = sample.waiting(80, 24, Settings::default()).with_place(left);
            update(&mut model, sample.analysed(0));
            model
        };
        let mut model = sample.reader(80, 24);
        press(&mut model, "M f c");
        let mut again = start(Saved::of(&model));
        let shown = words(&again);
        let said = "kept from last time: conflicts, 2 of 4 claims · f a lists all";
        assert!(shown.contains(said), "{shown}");
        press(&mut again, "f a");
        assert!(again.claims.filter.is_plain());
        // Nothing is said where nothing is left out.
        let plain = start(Saved::of(&again));
        assert!(!words(&plain).contains("kept from last time"));
    }

    #[test]
    fn a_base_that_is_asked_for_leaves_the_outlets_in_their_order() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "R l L");
        let order: Vec<usize> = model.outlets.everyone().collect();
        assert_ne!(order, [0, 1, 2, 3]);
        let left = Saved::of(&model);
        let again = bridge().waiting(120, 36, Settings::default());
        let again = again.with_place(left).with_base(3);
        // The base is first, the others as they were left.
        let kept: Vec<usize> = again.outlets.everyone().collect();
        assert_eq!((kept[0], &kept[1..]), (3, &order[..3]));
        assert_eq!((again.outlets.base, again.outlets.focus), (3, 3));
    }
}
