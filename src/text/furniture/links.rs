//! The links of a page in a copied text: its menu over the report, words run together where the page had links side by side,
//! names that style sheets give to sizes of a window.
//!
//! Rule: no sentence is made of them. A menu is a run of labels over the first sentence, more than any headline with its
//! kicker and byline has; of run-together words and of names in hyphens one may stand in a report, several do not.

use super::Reason;
use super::edge::{Line, tells};

/// So many labels over a report are a menu.
const MENU: usize = 5;

/// The words of a label at most.
const LABEL: usize = 5;

/// So many words run together, or names of sizes, are no sentence.
const SEVERAL: usize = 3;

/// Whether two words stand as one: `AgencyRisk`.
fn is_glued(word: &str) -> bool {
    const LETTERS: usize = 3;
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let border = |at: usize| letters[at - 1].is_lowercase() && letters[at].is_uppercase();
    (LETTERS..letters.len().saturating_sub(LETTERS - 1)).any(border)
}

/// Whether a word is a name of a style sheet: "narrow-browser-and-phone".
fn is_of_a_style_sheet(word: &str) -> bool {
    const PARTS: usize = 3;
    let mut parts = word.split('-');
    let plain = |part: &str| part.len() > 1 && part.bytes().all(|b| b.is_ascii_lowercase());
    word.matches('-').count() + 1 >= PARTS && parts.all(plain)
}

/// Why a paragraph is furniture that is made of links or of names of style sheets.
pub(super) fn reason(paragraph: &str) -> Option<Reason> {
    // Most have no such word at all.
    let hyphens = paragraph.matches('-').count() + 1 >= SEVERAL;
    let words = || paragraph.split_whitespace();
    let sheet = || {
        let told = words().filter(|w| w.contains(char::is_alphabetic)).count();
        let named = words().filter(|w| is_of_a_style_sheet(w)).count();
        named >= SEVERAL.min(told.max(1)) && 2 * named >= told
    };
    let stopped = paragraph.trim_end().ends_with(['.', '!', '?', '”', '"']);
    let glued = || {
        let count = words().filter(|w| is_glued(w)).count();
        let small = words()
            .filter(|w| w.starts_with(char::is_lowercase))
            .count();
        count >= SEVERAL && small < count
    };
    let bullet = paragraph.trim_start().starts_with(['•', '·', '*', '▪']);
    let item = || {
        let mut names = words().filter(|w| w.contains(char::is_alphabetic));
        let one = names.next().is_some_and(|w| w.contains('-')) && names.next().is_none();
        one && !paragraph.contains(char::is_uppercase)
    };
    (hyphens && sheet() || bullet && item() || !stopped && glued()).then_some(Reason::Navigation)
}

/// Whether a line over a report may be a label of a menu.
fn is_label(paragraph: &str) -> bool {
    Line::of(paragraph).is_some_and(|line| {
        let closes = line.text.ends_with([':', ',', ';', '?']);
        let opens = line.text.starts_with(char::is_uppercase);
        let digits = line.text.contains(|c: char| c.is_ascii_digit());
        line.words <= LABEL && opens && !line.stopped && !closes && !digits && !tells(&line)
    })
}

/// The lines of a menu among those over a report, by their places in `head`.
pub(super) fn menu(head: &[&str]) -> Vec<usize> {
    let mut out = Vec::new();
    let mut run = Vec::new();
    for (at, line) in head.iter().enumerate() {
        if is_label(line) {
            run.push(at);
            continue;
        }
        if run.len() >= MENU {
            out.append(&mut run);
        }
        run.clear();
    }
    if run.len() >= MENU {
        out.append(&mut run);
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::set_aside;
    use crate::text::furniture::tests::HEAD;

    #[test]
    fn what_a_page_is_worked_with_is_no_report() {
        for line in [
            "FinanceGovernment ServicesLegalHarbour Post AgencyRisk Management",
            "• narrow-window-and-phone",
            "• wide-tablet",
            "0 : 0 • narrow-window-and-phone • medium-window-and-tablet • wide-window-and-larger • above-phone",
        ] {
            assert_eq!(set_aside(&format!("{HEAD}\n\n{line}")).0, HEAD, "{line}");
            assert_eq!(set_aside(&format!("{line}\n\n{HEAD}")).0, HEAD, "{line}");
        }
        let menu = "Directory of Pages\n\nLog In\n\nEnergy & Sea\n\nNorland\n\nFuture of Fishing\n\nHarbour Views";
        assert_eq!(set_aside(&format!("{menu}\n\n{HEAD}")).0, HEAD);
    }

    #[test]
    fn words_and_labels_of_a_report_stay() {
        for line in [
            "The state-of-the-art, up-to-the-minute and out-of-the-way yard was shut by its owner until the end of the week.",
            "HarbourNet and DockWatch sold the yard to SeaLines for eleven million crowns on the first day of the month.",
        ] {
            let text = format!("{HEAD}\n\n{line}");
            assert_eq!(set_aside(&text).0, text, "{line}");
        }
        let few = format!("Orsel\n\nThe Lost Crane\n\n{HEAD}");
        assert_eq!(set_aside(&few).0, few);
    }
}
