//! Who wrote it, who edited it and with whose help, as lines of a page: by their shape, and by where they stand.

mod by;
mod named;

use super::credit::{self, Credit};
use super::imprint;
use super::maker::{is_name, is_role, is_role_line, is_stopped};
use super::moment::{self, Stamp};
use super::pattern::Paragraph;
use super::{Reason, Verdicts};
use by::{Line, by_agencies, by_line};
use named::{by_name, in_place, is_on_the_spot};

/// Longest such line, in words.
const MOST_WORDS: usize = 18;
/// A line of so many bytes has more words than that, and is not looked into.
const LONG: usize = 300;
/// Paragraphs at the head of a text among which a line without a role is an author's.
const HEAD: usize = 3;
/// Paragraphs at the foot of a text among which credits stand.
const FOOT: usize = 3;
/// Words from which a paragraph without a stop is prose all the same.
const PROSE_WORDS: usize = 16;

/// "Published Monday 06:12. Edited by Tom Ash": sentences each of which would be a line about the report.
fn is_joined(line: &str) -> bool {
    let parts: Vec<&str> = line
        .split(". ")
        .map(|part| part.trim().trim_end_matches('.'))
        .collect();
    let about = |part: &&str| {
        moment::stamp(part).is_some()
            || credit::credit(part).is_some()
            || by_line(part).is_some()
            || super::line::reason(part) == Some(Reason::Credit)
            || imprint::is_of_page(part)
    };
    let short = line.split_whitespace().count() <= MOST_WORDS;
    short && (2..=4).contains(&parts.len()) && parts.iter().all(about)
}

/// Whether a paragraph reads as prose.
fn is_prose(paragraph: &str) -> bool {
    is_stopped(paragraph) || paragraph.split_whitespace().count() >= PROSE_WORDS
}

/// Marks lines about who made the report and when, wherever they stand or at its edges.
pub(super) fn mark(paragraphs: &[&Paragraph], verdicts: &mut Verdicts) {
    let left: Vec<usize> = (0..paragraphs.len())
        .filter(|at| verdicts[*at].is_none())
        .collect();
    let lines: Vec<&str> = left.iter().map(|at| paragraphs[*at].text.trim()).collect();
    let prose = lines.iter().position(|line| is_prose(line)).unwrap_or(0);
    let head = prose.max(HEAD.min(lines.len()));
    let short = |line: &str| line.len() <= LONG;
    let stamp = |line: &&str| short(line).then(|| moment::stamp(line)).flatten();
    let stamps: Vec<Option<Stamp>> = lines.iter().map(stamp).collect();
    let bare = |stamp: &&Option<Stamp>| **stamp == Some(Stamp::Bare);
    let chronology =
        stamps.iter().filter(bare).count() > 1 && stamps.iter().skip(prose).any(|s| bare(&s));
    let is_named = |at: usize| lines.get(at).is_some_and(|l| short(l) && by_name(l));
    for at in 0..lines.len() {
        let place = Place {
            lines: &lines,
            at,
            head: at < head,
            // Below prose, beside another line that reads as an author's: an entry of a list.
            listed: &|| at >= prose && (is_named(at + 1) || at > 0 && is_named(at - 1)),
        };
        let found = match stamps[at] {
            Some(Stamp::Sure) => Some(Reason::Byline),
            Some(Stamp::Bare) if place.head && !chronology => Some(Reason::Byline),
            _ => of_shape(paragraphs[left[at]], place),
        };
        if found.is_some() {
            verdicts[left[at]] = found;
        }
    }
    mark_roles(&left, &lines, head, verdicts);
}

/// Where a line stands.
#[derive(Clone, Copy)]
struct Place<'l> {
    lines: &'l [&'l str],
    at: usize,
    /// Among the first lines, or before all prose.
    head: bool,
    /// Whether it is an entry of a list, which is dear to find out.
    listed: &'l dyn Fn() -> bool,
}

impl Place<'_> {
    /// How many lines come after it.
    fn after(self) -> usize {
        self.lines.len() - self.at - 1
    }

    /// Whether it stands right below a sentence, where a name signs it.
    fn is_signed(self) -> bool {
        let above = self.at.checked_sub(1).map(|above| self.lines[above]);
        above.is_some_and(|above| is_stopped(above) && !above.ends_with(':'))
    }
}

/// Whether a line says who made a report or when, wherever it may stand over it.
pub(super) fn is_over(line: &str) -> bool {
    let line = line.trim();
    let few = line.len() <= LONG && line.split_whitespace().count() <= MOST_WORDS;
    few && (moment::stamp(line).is_some()
        || !is_stopped(line)
            && (by_line(line).is_some()
                || by_name(line)
                || in_place(line)
                || is_on_the_spot(line)
                || is_joined(line)))
        // In capitals it has the form of a name.
        && !super::related::is_heading(line)
}

fn of_shape(paragraph: &Paragraph, place: Place) -> Option<Reason> {
    let line = place.lines[place.at];
    let (foot, last) = (place.after() < FOOT, place.after() == 0);
    let edge = place.head || foot;
    let byline = |found: Line| found == Line::Sure || edge;
    let credited = |found: Credit| edge || matches!(found, Credit::Sure);
    if edge && is_joined(line) {
        return Some(Reason::Byline);
    }
    if !is_stopped(line) && line.split_whitespace().count() <= MOST_WORDS {
        if by_line(line).is_some_and(byline)
            || by_agencies(line)
            || (place.head || last) && by_name(line) && !(place.listed)()
            || place.head && in_place(line)
            || edge && is_on_the_spot(line)
        {
            return Some(Reason::Byline);
        }
        if credit::credit(line).is_some_and(credited) {
            return Some(Reason::Credit);
        }
    }
    if foot && (credit::is_sign(line) || credit::is_with(line))
        || credit::is_contribution(paragraph)
    {
        return Some(Reason::Credit);
    }
    (last && place.is_signed() && is_name(line)).then_some(Reason::Byline)
}

/// A name alone and a role alone below it, at the head.
fn mark_roles(left: &[usize], lines: &[&str], head: usize, verdicts: &mut Verdicts) {
    for at in 0..head.min(lines.len()).saturating_sub(1) {
        let role = is_role_line(lines[at + 1]) && !is_stopped(lines[at + 1]);
        if role && is_name(lines[at]) && !is_role(lines[at]) {
            verdicts[left[at]] = Some(Reason::Byline);
            verdicts[left[at + 1]] = Some(Reason::Byline);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn lines_about_the_makers_are_set_aside() {
        let anywhere = [
            "By GEMMA STOKES, US Reporter",
            "By Haruka Ebina, staff writer",
            "By Haruka Ebina | haruka.ebina@harbour.example",
            "By Haruka Ebina and our correspondents in Oslo",
            "Von Anna Berg und unseren Korrespondenten in Oslo",
            "Von Anna Berg, Korrespondentin in Oslo",
            "Par Anne Mercier, correspondante à Oslo",
            "By News Desk on September 12, 2025",
            "Analysis: Anna Berg, Harbour correspondent",
            "Kommentar: Anna Berg, Redakteurin",
            "Par Anne Mercier, envoyée spéciale à Oslo, et Luc Morel",
            "Por Ana Ruiz, enviada especial a Oslo",
            "Publié le 5 septembre à 18h20, mis à jour à 19h05 – Temps de lecture : 3 min.",
            "Lesezeit: 3 Min.",
            "Published: 22:41, 11 Sep 2025",
            "Posted on November 7",
            "Aktualisiert am 5. September 2025 um 18.20 Uhr",
            "Publié le 5 septembre 2025 à 18h20",
            "14 Oct, 2025 21:12",
        ];
        let left = anywhere
            .iter()
            .filter(|line| around(HEAD, line, HEAD).is_none());
        assert_eq!(left.collect::<Vec<_>>(), Vec::<&&str>::new());
        let at_the_head = [
            "By Colin Reyes",
            "By chief sports writer Tom Ash",
            "Por nuestra corresponsal Ana Ruiz, Oslo",
            "Written by Colin Reyes, 5 September",
            "Von Johanna Wegele",
            "Por Ana Ruiz y Luis Gómez",
            "EXCLUSIVE by Tom Ash, Hull Star",
            "Exklusiv von Anna Berg",
            "Story and picture by Tom Ash, Hull",
            "Words & pictures by Anna Berg",
            "Text und Fotos von Anna Berg",
            "Texte et photos de Anne Mercier",
            "Published Monday 06:12. Edited by Tom Ash",
            "Harbour News Agency | Oct. 14, 2025, 6:22 p.m.",
            "The Voice of Norland, Friday 9 May 2025, page 1",
            "Reporting from Oslo",
            "Anna Berg, Norway correspondent, reporting from Oslo",
            "TOM ASH and our man in Oslo",
            "Tom Ash, Political Editor",
            "Tom Ash, South Asia correspondent, Delhi",
            "Anne Mercier, envoyée spéciale, correspondante",
            "Anna Berg in Oslo",
            "Anna Berg in Oslo and agencies",
            "Anna Berg in Oslo AUGUST 9",
            "Anna Berg, Tom Ash and Ina Poe in Oslo",
            "Jan de Vries Correspondent Spanje",
            "Staff Writer | Harbour Weekly",
            "Anna Berg Political editor",
            "5 September 2025",
            "Madrid - 05 sept 2025 - 18:20 CEST",
            "a.berg@hull.example | Monday 10 March | Updated 14:20",
        ];
        let left = at_the_head
            .iter()
            .filter(|line| around("", line, HEAD).is_none());
        assert_eq!(left.collect::<Vec<_>>(), Vec::<&&str>::new());
        let at_the_foot = ["Salomé Robles", "Anna van der Berg", "Tom Ash, editor"];
        let left = at_the_foot
            .iter()
            .filter(|line| around(HEAD, line, "").is_none());
        assert_eq!(left.collect::<Vec<_>>(), Vec::<&&str>::new());
        let text = format!("Beth Osgood\n\nLocal Democracy Reporter\n\n{HEAD}");
        assert_eq!(super::super::set_aside(&text).0, HEAD);
    }

    #[test]
    fn lines_about_others_stay() {
        let anywhere = [
            "By Friday the water had fallen",
            "By Sea And Land",
            "By local editor and crew alike it was held to be lost",
            "By court order Tom Ash was freed",
            "Analysis: Anna Berg, the keeper, was right",
            "Analysis: what comes next, an editor writes",
            "By the numbers",
            "By our own hands",
            "Exclusive by Nature",
            "Story and song by the fire",
            "Pictures by night",
            "The ship sailed on Monday. Nobody was hurt",
            "Von Berlin in die Welt",
            "Par la force des choses",
            "Di nuovo in piazza",
            "Por qué importa",
            "Editor Jane Roe was shot on her way home",
            "Tom Ash, the harbour reporter, was held for two days.",
            "5 September 2025",
            "18:20",
            "Stand by your neighbours",
            "King Olav in Rome",
            "Anna Berg",
        ];
        let taken = anywhere
            .iter()
            .filter(|line| around(HEAD, line, HEAD).is_some());
        assert_eq!(taken.collect::<Vec<_>>(), Vec::<&&str>::new());
        let at_the_edges = [
            "What happened in Oslo",
            "A night in Oslo",
            "The editor speaks",
            "Anna Berg, a keeper and a cook in Oslo",
        ];
        for line in at_the_edges {
            assert_eq!(around("", line, HEAD), None, "{line}");
            assert_ne!(around(HEAD, line, "").as_deref(), Some("byline"), "{line}");
        }
        for list in [
            "The dead:\n\nTom Ash, reporter\n\nAnna Berg, photographer",
            "They are gone.\n\nThe dead:\n\nTom Ash",
            "They are gone.\n\nTom Ash\n\nAnna Berg",
            "The wall holds.\n\n[0.2.8] - 2021-10-27\n\n1.0.2",
            "5 May 2025\n\nThe yard was shut.\n\n6 May 2025\n\nIt opened again.",
            "Der Chef geht.\n\nEr sagt:\n\n18:20\n\nEs brennt.\n\n18:40\n\nEs ist aus.",
        ] {
            assert_eq!(super::super::set_aside(list).0, list);
        }
    }
}
