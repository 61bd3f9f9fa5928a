//! The places of the screen that a theme can colour: one registry.

/// What a slot's colours have to do, and so which limit `themes check` holds them to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// Letters read on the page, in the band of the current claim and in popups.
    Text,
    /// Letters on a ground of their own.
    Pair,
    /// A ground others write on.
    Ground,
    /// Lines and bars that are looked at, not read.
    Line,
}

/// A place of the screen that a theme can colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(usize)]
#[allow(
    missing_docs,
    reason = "`TABLE` has a sentence for each, which `what` gives"
)]
pub enum Slot {
    Text,
    TextDim,
    TextHeading,
    TextLink,
    Background,
    Surface,
    Border,
    BorderFocus,
    Title,
    Tab,
    TabActive,
    TabBase,
    CursorRow,
    ClaimCurrent,
    Selection,
    SearchMatch,
    SearchCurrent,
    Overview,
    OverviewViewport,
    FooterKey,
    FooterLabel,
    Status,
    Popup,
    PopupSelected,
    Prompt,
    DiffChanged,
    DiffOnly,
    DiffRemoved,
    DiffNumber,
    TierConflict,
    TierWording,
    TierCoverage,
    TierAgree,
    StateOk,
    StateFlag,
    Note,
    Error,
    Warning,
    Outlet1,
    Outlet2,
    Outlet3,
    Outlet4,
    Outlet5,
    Outlet6,
    Outlet7,
    Outlet8,
}

use Duty::{Ground, Line, Pair, Text};

/// Slot, name in a theme file, letter in a style map, duty, and what it is for.
type Row = (Slot, &'static str, char, Duty, &'static str);

#[rustfmt::skip]
const TABLE: [Row; 46] = [
    (Slot::Text, "text", 't', Text, "The words of a report."),
    (Slot::TextDim, "text.dim", 'd', Text, "Less important text: without a claim, not found, set aside."),
    (Slot::TextHeading, "text.heading", 'h', Text, "A report's headline and its cross-headings."),
    (Slot::TextLink, "text.link", 'l', Text, "A web address."),
    (Slot::Background, "background", ' ', Ground, "The background of the whole screen."),
    (Slot::Surface, "surface", '_', Ground, "The background of title, tabs, status and footer."),
    (Slot::Border, "border", 'b', Line, "Lines between panes and around boxes."),
    (Slot::BorderFocus, "border.focus", 'B', Line, "Lines of the pane that has the focus."),
    (Slot::Title, "title", 'T', Text, "The story's title in the first row."),
    (Slot::Tab, "tab", 'u', Text, "An outlet's name in the tab row or above its pane."),
    (Slot::TabActive, "tab.active", 'U', Text, "The name of the outlet that has the focus."),
    (Slot::TabBase, "tab.base", 'V', Text, "The name of the base outlet; the mark of the base is beside it."),
    (Slot::CursorRow, "cursor.row", 'r', Ground, "The row of the cursor; a glyph in the margin marks it too."),
    (Slot::ClaimCurrent, "claim.current", 'c', Ground, "The band under the readings of the current claim; a bar in the margin marks it too."),
    (Slot::Selection, "selection", 'z', Ground, "Selected words."),
    (Slot::SearchMatch, "search.match", 'm', Pair, "A search match."),
    (Slot::SearchCurrent, "search.current", 'M', Pair, "The current search match."),
    (Slot::Overview, "overview", 'o', Line, "The column that shows the whole report beside its pane."),
    (Slot::OverviewViewport, "overview.viewport", 'O', Line, "The part of the overview that is on screen."),
    (Slot::FooterKey, "footer.key", 'k', Text, "A key in the footer, in help and in the palette."),
    (Slot::FooterLabel, "footer.label", 'f', Text, "What the key does."),
    (Slot::Status, "status", 's', Text, "The row that says where you are and what just happened."),
    (Slot::Popup, "popup", 'p', Pair, "A box over the panes: its words and its background."),
    (Slot::PopupSelected, "popup.selected", 'P', Pair, "The chosen line of a box."),
    (Slot::Prompt, "prompt", ':', Text, "What is typed in the last row."),
    (Slot::DiffChanged, "diff.changed", 'x', Pair, "Words that have a different form in the base; underlined too."),
    (Slot::DiffOnly, "diff.only", '+', Pair, "Words that the base does not have here; underlined too."),
    (Slot::DiffRemoved, "diff.removed", '-', Text, "Words of the base that this reading lacks, shown inline; struck through too."),
    (Slot::DiffNumber, "diff.number", '#', Pair, "A figure with a different value than in the base; underlined too."),
    (Slot::TierConflict, "tier.conflict", 'X', Text, "Marks of things that cannot both be right: figures, quotes, attribution."),
    (Slot::TierWording, "tier.wording", 'w', Text, "Marks of the same thing in different words."),
    (Slot::TierCoverage, "tier.coverage", 'v', Text, "Marks of what only some reports have: only here, not found."),
    (Slot::TierAgree, "tier.agree", '=', Text, "Marks of what all reports agree on."),
    (Slot::StateOk, "state.ok", 'y', Text, "A claim marked as checked."),
    (Slot::StateFlag, "state.flag", '!', Text, "A claim flagged for follow-up."),
    (Slot::Note, "note", 'n', Text, "A note."),
    (Slot::Error, "error", 'E', Text, "A message that something could not be done."),
    (Slot::Warning, "warning", 'W', Text, "A message that something was left out or guessed."),
    (Slot::Outlet1, "outlet.1", '1', Text, "Monogram of the first outlet, the ninth and so on; a tint without meaning."),
    (Slot::Outlet2, "outlet.2", '2', Text, "Monogram of the second outlet."),
    (Slot::Outlet3, "outlet.3", '3', Text, "Monogram of the third outlet."),
    (Slot::Outlet4, "outlet.4", '4', Text, "Monogram of the fourth outlet."),
    (Slot::Outlet5, "outlet.5", '5', Text, "Monogram of the fifth outlet."),
    (Slot::Outlet6, "outlet.6", '6', Text, "Monogram of the sixth outlet."),
    (Slot::Outlet7, "outlet.7", '7', Text, "Monogram of the seventh outlet."),
    (Slot::Outlet8, "outlet.8", '8', Text, "Monogram of the eighth outlet."),
];

impl Slot {
    /// How many slots there are.
    pub const COUNT: usize = TABLE.len();

    /// Every slot, in the order of the theme files.
    pub const ALL: [Self; Self::COUNT] = {
        let mut all = [Self::Text; Self::COUNT];
        let mut at = 0;
        while at < Self::COUNT {
            all[at] = TABLE[at].0;
            at += 1;
        }
        all
    };

    /// The name in a theme file: `text.dim`.
    pub fn name(self) -> &'static str {
        TABLE[self as usize].1
    }

    /// One printable ASCII character, different for every slot, that stands for it in the style
    /// maps of snapshot tests.
    pub fn letter(self) -> char {
        TABLE[self as usize].2
    }

    /// What its colours have to do.
    pub fn duty(self) -> Duty {
        TABLE[self as usize].3
    }

    /// One sentence: what is drawn in it.
    pub fn what(self) -> &'static str {
        TABLE[self as usize].4
    }

    /// The slot of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.name() == name)
    }

    /// The tint of the outlet at `index` (counted from 0): eight that come round again.
    pub fn outlet(index: usize) -> Self {
        Self::ALL[Self::Outlet1 as usize + index % 8]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_table_stands_in_the_order_of_the_enum() {
        for (index, slot) in Slot::ALL.into_iter().enumerate() {
            assert_eq!(slot as usize, index, "{slot:?}");
            assert_eq!(Slot::named(slot.name()), Some(slot));
            assert!(slot.what().ends_with('.'), "{slot:?} is not described");
        }
    }

    #[test]
    fn letters_are_distinct_and_printable() {
        let letters: BTreeSet<char> = Slot::ALL.into_iter().map(Slot::letter).collect();
        assert_eq!(letters.len(), Slot::COUNT);
        assert!(letters.iter().all(|c| (' '..='~').contains(c)));
    }

    #[test]
    fn outlets_come_round() {
        assert_eq!(Slot::outlet(0), Slot::Outlet1);
        assert_eq!(Slot::outlet(7), Slot::Outlet8);
        assert_eq!(Slot::outlet(8), Slot::Outlet1);
    }
}
