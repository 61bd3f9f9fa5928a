//! Everything on the screen that is not words: every mark, sign and colour, as the help and the manual explain it.

#[cfg(test)]
use std::fmt::Write;

use crate::theme::Slot;

/// A mark, a sign or a colour.
#[derive(Debug, PartialEq, Eq)]
pub struct Sign {
    /// The part of the help that explains it.
    pub part: &'static str,
    /// How it looks on the screen; for a colour, words drawn in it.
    pub shown: &'static str,
    /// How it is drawn.
    pub slot: Slot,
    /// What it means. Has to fit one row of the help at 80 columns.
    pub means: &'static str,
}

/// The marks at claims and rows.
const MARKS: &str = "Marks";
/// The signs around them.
const SCREEN: &str = "What else the screen shows";
/// The colours of words and backgrounds.
const COLOURS: &str = "Colours";

const fn sign(part: &'static str, slot: Slot, shown: &'static str, means: &'static str) -> Sign {
    Sign {
        part,
        shown,
        slot,
        means,
    }
}

/// All of them, in the order of the help.
#[rustfmt::skip]
pub const SIGNS: [Sign; 40] = [
    sign(MARKS, Slot::TierConflict, "#", "figures or times disagree"),
    sign(MARKS, Slot::TierConflict, "\"", "a quotation is worded differently"),
    sign(MARKS, Slot::TierConflict, "@", "a different speaker or source"),
    sign(MARKS, Slot::TierWording, "~", "different words"),
    sign(MARKS, Slot::TierCoverage, "+", "only one report has it"),
    sign(MARKS, Slot::TierAgree, "=", "the same words, typography aside"),
    sign(MARKS, Slot::TierCoverage, "≡", "copied: 12 words in a row, or sentence by sentence"),
    sign(MARKS, Slot::TextDim, "∅", "not found by the program, which is not “left out”"),
    sign(MARKS, Slot::TierCoverage, "⊘", "left out, as you confirmed"),
    sign(MARKS, Slot::TabBase, "★", "the base, which the others are compared with"),
    sign(MARKS, Slot::TabBase, "☆", "a reading in its place, where the base has none"),
    sign(MARKS, Slot::Text, "≥12 ≈12 ≤12", "at least, about, at most 12"),
    sign(MARKS, Slot::StateOk, "✓", "marked ok"),
    sign(MARKS, Slot::StateFlag, "!", "flagged for follow-up"),
    sign(MARKS, Slot::TextDim, "-", "skipped"),
    sign(MARKS, Slot::Note, "✎", "has a note; ✓3 !1 ✎2: three ok, one flagged, two notes"),
    sign(SCREEN, Slot::Tab, "▐1 SW★▌", "tab of an outlet with a pane; its digit goes there"),
    sign(SCREEN, Slot::BorderFocus, ">", "in the margin: the row of the cursor"),
    sign(SCREEN, Slot::BorderFocus, "▌", "in the margin: the current claim, the chosen line"),
    sign(SCREEN, Slot::BorderFocus, "│", "rail beside a pane: the whole report, with its marks"),
    sign(SCREEN, Slot::OverviewViewport, "┃", "in the rail: the part on screen, between marks"),
    sign(SCREEN, Slot::TextDim, "⇄", "at a pane: its reading of the claim stands level"),
    sign(SCREEN, Slot::TextDim, "≈", "in step: flowing with the focused pane"),
    sign(SCREEN, Slot::TextDim, "·", "in step: no, each pane by itself"),
    sign(SCREEN, Slot::TextDim, "=", "in a pane’s head: in rows, as one page"),
    sign(SCREEN, Slot::TextDim, "⇄↓ ⇄↑", "the pane just moved far down or up to stay in step"),
    sign(SCREEN, Slot::Status, "↓6 vs base", "six paragraphs further down than in the base"),
    sign(SCREEN, Slot::Status, "see 5 FA", "no other outlet on screen has it: 5 shows one"),
    sign(SCREEN, Slot::DiffRemoved, "[-words-]", "words of the base that this reading lacks"),
    sign(SCREEN, Slot::TextDim, "· -", "in the table of wordings: as above; no such words"),
    sign(SCREEN, Slot::BorderFocus, "[≥12]", "the chosen cell of the matrix"),
    sign(COLOURS, Slot::DiffChanged, "changed", "in a different form than in the base; underlined too"),
    sign(COLOURS, Slot::DiffOnly, "added", "not in the base at this point; underlined too"),
    sign(COLOURS, Slot::ClaimCurrent, "claim", "the band under the current claim"),
    sign(COLOURS, Slot::SearchMatch, "found", "what was searched for"),
    sign(COLOURS, Slot::SearchCurrent, "found", "the match that the cursor is on"),
    sign(COLOURS, Slot::Selection, "chosen", "selected words"),
    sign(COLOURS, Slot::TierConflict, "# \" @", "marks of things that cannot both be right"),
    sign(COLOURS, Slot::Warning, "warning", "something was left out, guessed, or needs reading"),
    sign(COLOURS, Slot::TextDim, "dim", "less important: no claim, not found, set aside"),
];

/// A table of the manual: the signs of one part.
#[cfg(test)]
fn markdown(part: &str, head: &str) -> String {
    let mut out = format!("| {head} | meaning |\n|---|---|\n");
    for one in SIGNS.iter().filter(|one| one.part == part) {
        let _ = writeln!(out, "| `{}` | {} |", one.shown, one.means);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, check_page, press, type_in};

    #[test]
    fn the_readme_explains_the_marks() {
        check_page("README.md", "marks", &markdown(MARKS, "mark"));
    }

    #[test]
    fn the_manual_explains_the_signs() {
        check_page(
            "docs/reading-a-story.md",
            "signs",
            &markdown(SCREEN, "sign"),
        );
    }

    #[test]
    fn help_finds_every_sign_by_itself_and_has_room_for_what_it_means() {
        for one in &SIGNS {
            let mut model = bridge().reader(80, 24);
            press(&mut model, "R ?");
            type_in(&mut model, one.shown);
            let shown = words(&model);
            assert!(shown.contains(one.means), "{}: {shown}", one.shown);
        }
        for asked in ["rail", "margin", "reading lacks", "underlined"] {
            let mut model = bridge().reader(80, 24);
            press(&mut model, "V ?");
            type_in(&mut model, asked);
            let shown = words(&model);
            let found = SIGNS.iter().any(|one| shown.contains(one.means));
            assert!(found, "{asked}: {shown}");
        }
    }

    #[test]
    fn a_sign_runs_nothing() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "R ?");
        type_in(&mut model, "┃");
        press(&mut model, "Enter");
        assert!(
            words(&model).contains("in the rail: the part"),
            "{}",
            words(&model)
        );
        press(&mut model, "Esc");
        assert_eq!(model.input.overlay, None);
    }

    #[test]
    fn the_end_of_the_help_explains_the_screen() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "R ? End");
        let shown = words(&model);
        assert!(shown.contains("── Colours ─"), "{shown}");
        press(&mut model, "Home");
        assert!(words(&model).contains("── Move ─"));
    }
}
