//! All that the reader knows. Positions are places in the text, never row numbers, so that they
//! outlive wrapping; what is costly to find out (wrapped sheets, compared words) is kept here by
//! `update`, so that drawing only looks.

mod claims;
mod copied;
mod export;
mod filter;
mod index;
mod jumps;
mod lists;
mod mark;
mod matter;
mod notebook;
mod notebox;
mod notelist;
mod outlets;
mod overlay;
mod pane;
mod picker;
mod remarks;
mod saved;
mod screen;
mod selection;
mod sheets;
mod verdict;

use std::sync::Arc;

use super::search::Search;
use super::stack::StackState;
use super::sync::SyncState;
use crate::collate::Collation;
use crate::layout::{Frame, Page, PanePage, Size};
use crate::notes::Notes;
use crate::reader::Settings;
use crate::reader::command::in_force;
use crate::story::Story;
use crate::text::Annotations;

pub use claims::{Claims, Coverage};
pub use export::{ExportBox, ExportRow, Extent, Format};
pub use filter::{Filter, Kind, Order, Sources, Wanted};
pub use index::ClaimIndex;
pub(super) use index::outlets_with;
pub use jumps::{Jump, Jumps, Visit};
pub use lists::{Lists, Shown, Tally};
pub use mark::{Mark, Tier};
pub use matter::{Matter, Work, singles};
pub use notebook::{Draft, End, Moved, Notebook};
pub use notebox::{Editing, NoteBox, Title};
pub use notelist::{Entry, NoteList, Noted, Written};
pub use outlets::Outlets;
pub use overlay::{Ask, Awaited, Choice, History, Input, Item, Overlay, Prompt};
pub use pane::Pane;
pub use picker::{Offer, Picked, Picker};
pub use remarks::{Found, Remarks, Told};
pub use saved::Saved;
pub use screen::{Screen, View};
pub use selection::Selection;
pub use sheets::Sheets;
pub use verdict::Verdict;

/// What stands behind what is kept among the messages: the keys that read it on.
pub const MORE: &str = " · g m";

/// The state of the reader.
#[derive(Clone, Debug)]
pub struct Model {
    pub(crate) matter: Matter,
    pub(crate) screen: Screen,
    pub(crate) claims: Claims,
    pub(crate) outlets: Outlets,
    /// One a report, in the story's order.
    pub(crate) panes: Vec<Pane>,
    pub(crate) sheets: Sheets,
    pub(crate) sync: SyncState,
    pub(crate) stack: StackState,
    pub(crate) lists: Lists,
    pub(crate) search: Search,
    pub(crate) jumps: Jumps,
    pub(crate) input: Input,
}

impl Model {
    /// A reader of `story`, before any analysis. `warnings` are what loading it had to say. The
    /// shell starts the first analysis itself, as generation 0 with [`Story::default_base`].
    pub fn new(story: Arc<Story>, warnings: Vec<String>, size: Size, settings: Settings) -> Self {
        let reports = story.reports.len();
        let base = story.default_base();
        let keymap = settings.keymap.clone();
        let mut model = Self {
            matter: Matter::new(story, warnings),
            screen: Screen::new(size, settings),
            claims: Claims::new(),
            outlets: Outlets::new(reports, base),
            panes: vec![Pane::default(); reports],
            sheets: Sheets::new(reports),
            sync: SyncState::default(),
            stack: StackState::default(),
            lists: Lists::default(),
            search: Search::default(),
            jumps: Jumps::default(),
            input: Input::new(keymap),
        };
        model.wrap_visible();
        model
    }

    /// How the screen is divided in the view that is shown; `None` if it is too small.
    pub(crate) fn frame(&self) -> Option<Frame> {
        let frame = self.whole_frame()?;
        Some(match self.screen.view() {
            View::Reader => frame,
            View::Stack | View::Matrix | View::WorkList => frame.without_tabs(),
        })
    }

    /// How the screen is divided with its tabs, as in the reader.
    fn whole_frame(&self) -> Option<Frame> {
        let frame = Frame::new(self.screen.size)?;
        Some(if self.matter.remarks.unread {
            frame.with_banner()
        } else {
            frame
        })
    }

    /// Rows of text in a pane.
    pub(crate) fn pane_rows(&self) -> i32 {
        self.whole_frame()
            .map_or(1, |frame| frame.pane_rows().max(1).into())
    }

    /// The reports that have a pane, from the left.
    pub(crate) fn visible(&self) -> Vec<usize> {
        let Some(frame) = self.frame() else {
            return Vec::new();
        };
        self.outlets.visible(frame.panes(self.outlets.shown()))
    }

    /// The panes as they are on screen.
    pub(crate) fn page(&self) -> Option<Page<'_>> {
        let frame = self.whole_frame()?;
        let visible = self.visible();
        let areas = frame.pane_areas(visible.len());
        let panes = visible
            .iter()
            .zip(areas)
            .filter_map(|(&report, area)| {
                let sheet = self.sheets.get(report)?;
                Some(PanePage {
                    report,
                    area,
                    sheet,
                    top: self.panes[report].top(sheet),
                })
            })
            .collect();
        Some(Page { frame, panes })
    }

    /// Wraps what is on screen and not wrapped to its width yet.
    pub(crate) fn wrap_visible(&mut self) {
        let visible = self.visible();
        let Some(frame) = self.frame() else { return };
        self.sheets.set_width(frame.measure(visible.len()));
        for report in visible {
            self.wrap_report(report);
        }
    }

    /// Wraps one report, on screen or not.
    pub(crate) fn wrap_report(&mut self, report: usize) {
        let widths = self.screen.widths();
        if let Some(text) = self.matter.story.reports.get(report) {
            self.sheets.wrap(report, text, widths);
        }
    }

    /// The report with the focus, where the story has any.
    pub(crate) fn focus(&self) -> Option<usize> {
        (self.outlets.count() > 0).then_some(self.outlets.focus)
    }

    /// The claim that a command is about. Among the reports it is the one that the cursor's row belongs
    /// to, never the one before it; in a list one that is listed.
    pub(crate) fn claim_here(&self) -> Option<usize> {
        match self.screen.view() {
            View::Reader => self.claims.current,
            View::Stack => self.claims.at(),
            View::Matrix | View::WorkList => {
                let listed = |claim: &usize| self.items().contains(claim);
                self.claims.at().filter(listed)
            }
        }
    }

    /// What a person has decided about a claim; none while it is open.
    pub(crate) fn mark_of(&self, claim: usize) -> Option<Verdict> {
        let mark = self.matter.notebook.mark(claim)?;
        mark.stands().then(|| Verdict::of(mark.state))
    }

    /// What is said of a mark that was set on other words than those that are there now.
    pub(crate) fn outdated_mark(&self, claim: usize) -> Option<&'static str> {
        let mark = self.matter.notebook.mark(claim)?;
        mark.changed.then(|| Verdict::of(mark.state).outdated())
    }

    /// The first words of a person's note on a claim.
    pub(crate) fn note_of(&self, claim: usize) -> Option<&str> {
        let note = self.matter.notebook.note(claim)?;
        Some(note.lines().next().unwrap_or(note))
    }

    /// The story, what was read off its reports, and their comparison: for what is looked up elsewhere.
    pub fn matter_of(&self) -> (&Arc<Story>, &Arc<Vec<Annotations>>, &Arc<Collation>) {
        let matter = &self.matter;
        (&matter.story, &matter.annotations, &matter.collation)
    }

    /// What was written, for the shell to keep: the state it grew out of, and all of it now.
    pub fn notes(&self) -> (&Notes, &Notes) {
        let book = &self.matter.notebook;
        (book.shared(), &book.notes)
    }

    /// The words of the notes that were begun and not saved.
    pub fn drafts(&self) -> impl Iterator<Item = &str> {
        let drafts = self.matter.notebook.drafts.iter();
        drafts.map(|draft| draft.text.as_str())
    }

    /// Adds what else is to be remarked on: not by the reading of the story, so that reading it again does
    /// not take it away.
    #[must_use]
    pub fn with_remarks(mut self, remarks: Vec<String>) -> Self {
        self.matter.remarks.unread |= !remarks.is_empty();
        self.matter.remarks.said.extend(remarks);
        self
    }

    /// Takes up the place that was left.
    #[must_use]
    pub fn with_place(mut self, saved: Saved) -> Self {
        saved.take_up(&mut self);
        self
    }

    /// Compares with another report than the story's default, or the one that was left, from the
    /// beginning; the outlets stay as they were left.
    #[must_use]
    pub fn with_base(mut self, base: usize) -> Self {
        self.outlets.set_base(base);
        self.outlets.focus = base;
        self.outlets.first = 0;
        self.wrap_visible();
        self
    }

    /// Gives the reader what was written before, as it was found on disk.
    #[must_use]
    pub fn with_notes(mut self, notes: Notes) -> Self {
        self.matter.notebook = Notebook::new(notes);
        self
    }

    /// Finds again which claims are listed.
    pub(crate) fn relist(&mut self) {
        let words = &self.claims.filter.text;
        self.claims.worded = if words.is_empty() {
            Vec::new()
        } else {
            let (story, annotations) = (&self.matter.story, &self.matter.annotations);
            let found = self.search.places(story, annotations, words);
            found.unwrap_or_default()
        };
        let index = &self.claims.index;
        let all = index.in_order(self.claims.order).iter().copied();
        let listed: Vec<usize> = all
            .filter(|&claim| self.claims.filter.admits(self, claim))
            .collect();
        self.claims.listed = Arc::new(listed);
        let in_worklist = |claim: &usize| self.is_in_worklist(*claim);
        let open = self.claims.listed.iter().copied().filter(in_worklist);
        self.lists.worklist = Arc::new(open.collect());
        self.lists.tally = self.tally_of(0..self.claims.index.marks.len());
        self.lists.listed = self.tally_of(self.claims.listed.iter().copied());
        self.claims.stale = false;
    }

    /// How many passages of one report alone the filter would list if it did not list shared claims only.
    pub(crate) fn single_beyond(&self) -> usize {
        let filter = &self.claims.filter;
        if filter.sources != Sources::Shared {
            return 0;
        }
        let wider = Filter {
            sources: Sources::Single,
            ..filter.clone()
        };
        let all = self.claims.index.in_order(self.claims.order);
        all.iter().filter(|&&at| wider.admits(self, at)).count()
    }

    /// How many of these claims were decided, and noted.
    fn tally_of(&self, claims: impl Iterator<Item = usize>) -> Tally {
        let mut tally = Tally::default();
        for claim in claims {
            let verdict = self.mark_of(claim);
            tally.done += usize::from(verdict.is_some_and(Verdict::is_done));
            tally.skipped += usize::from(verdict == Some(Verdict::Skip));
            tally.flagged += usize::from(verdict == Some(Verdict::Flag));
            tally.noted += usize::from(self.note_of(claim).is_some());
        }
        tally
    }

    /// Whether a listed claim is in the work list.
    pub(crate) fn is_in_worklist(&self, claim: usize) -> bool {
        !self.lists.hide_done || self.mark_of(claim).is_none_or(|v| !v.is_done())
    }

    /// The claims of the view that is shown, in their order.
    pub(crate) fn items(&self) -> Arc<Vec<usize>> {
        let worklist = self.screen.view() == View::WorkList;
        Arc::clone(if worklist {
            &self.lists.worklist
        } else {
            &self.claims.listed
        })
    }

    /// Which claims are listed, in words: `shared only, by severity`.
    pub(crate) fn list_name(&self) -> String {
        let filter = self.claims.filter.name(self);
        format!("{filter}, {}", self.claims.order.name())
    }

    /// Where a claim is in the list: ` · claim 3/23`, or that a filter leaves it out.
    pub(crate) fn place_in_list(&self, claim: usize) -> String {
        match self.claims.list_place(claim) {
            Ok(at) => {
                let plain = self.claims.filter.is_plain();
                let filtered = if plain { "" } else { " filtered" };
                format!(" · claim {}/{}{filtered}", at + 1, self.claims.listed.len())
            }
            Err(_) => " · not in the list".to_owned(),
        }
    }

    /// The words that are selected.
    pub(crate) fn selected_words(&self) -> Option<&str> {
        let selection = self.input.selection?;
        let text = &self.matter.report(selection.report)?.text;
        text.get(selection.span().range()).map(str::trim)
    }

    /// What the reader says until the next key, and keeps among the messages.
    pub(crate) fn remark(&mut self, words: String) {
        if self.matter.remarks.said.last() != Some(&words) {
            self.matter.remarks.said.push(words.clone());
        }
        self.say_on(words);
    }

    /// What a row says before all other remarks until somebody has looked: to miss it would cost work.
    pub(crate) fn warn(&mut self, words: String) {
        self.matter.remarks.warn(words.clone());
        self.say_on(words);
    }

    /// What the reader says until the next key, where more of it is among the messages.
    pub(crate) fn say_on(&mut self, words: String) {
        self.say(words + MORE);
    }

    /// Whether words have more columns than the status row. Where they are read out nothing is cut off.
    pub(crate) fn runs_over(&self, words: &str) -> bool {
        let columns = self.screen.widths().text(words) + 1;
        !self.screen.settings.linear && columns > usize::from(self.screen.size.width)
    }

    /// What the reader says in the status row until the next key.
    pub(crate) fn say(&mut self, message: impl Into<String>) {
        self.input.message = Some(in_force(&self.input.keymap, message.into()));
    }
}
