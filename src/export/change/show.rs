//! Changes as lines to read: one list for text, Markdown and HTML, so that all say the same.

use std::fmt::Write;

use super::pair;
use super::state::key;
use super::{Changes, Grouped, Kind, Outlet, Where};
use crate::export::fold::fold;
use crate::export::markdown::escape::inline;
use crate::export::wording::{self, Piece};
use crate::export::{TextOptions, imprint};

/// The number of passages per report in the text form; the other forms show all.
const FIRST: usize = 6;

/// Wordings that share this much of their words are shown as one, with marks on the words that differ.
const ONE_LINE: f64 = 0.6;

/// Changes of one thing: what it is about, and what stood before and stands now.
pub(super) struct Item {
    pub(super) about: String,
    pub(super) rows: Vec<Row>,
}

/// One change.
pub(super) struct Row {
    pub(super) old: Option<String>,
    pub(super) new: Option<String>,
}

impl Row {
    /// Both wordings as one, where marks show more than two lines do. Where none of their words differs but only marks
    /// between them, there is nothing to mark.
    pub(super) fn marked(&self) -> Option<Vec<Piece<'_>>> {
        let (old, new) = (self.old.as_deref()?, self.new.as_deref()?);
        let pieces = wording::between(old, new);
        let differs = |piece: &Piece| matches!(piece, Piece::New(_) | Piece::Gone(_));
        let alike = pair::share(&key(old), &key(new)) >= ONE_LINE;
        (alike && pieces.iter().any(differs)).then_some(pieces)
    }
}

/// Changes of one kind.
pub(super) struct Section {
    pub(super) head: &'static str,
    pub(super) items: Vec<Item>,
}

fn some(words: &str) -> Option<String> {
    (!words.is_empty()).then(|| words.to_owned())
}

fn at(place: &Where) -> String {
    format!("{} {} · {}", place.claim, place.label, place.outlet)
}

fn grouped(claim: &Grouped, new: bool) -> Item {
    let words: Vec<String> = claim
        .readings
        .iter()
        .map(|r| format!("{}: {}", r.outlet, r.text))
        .collect();
    let words = Some(words.join(" / "));
    let when = if new {
        "already there before"
    } else {
        "still there"
    };
    let alone = match claim.alone.as_slice() {
        [] => String::new(),
        some => format!(" ({when}, in no claim: {})", some.join(", ")),
    };
    Item {
        about: format!("{} {}{alone}", claim.claim, claim.label),
        rows: vec![Row {
            old: words.clone().filter(|_| !new),
            new: words.filter(|_| new),
        }],
    }
}

/// All changes, by kind; kinds without any are left out.
pub(super) fn sections(changes: &Changes) -> Vec<Section> {
    let outlets = |of: &[Outlet]| of.iter().map(outlet).collect();
    let claims = |of: &[Grouped], new| of.iter().map(|c| grouped(c, new)).collect();
    let headlines = changes.headlines.iter();
    let headlines = headlines.map(|h| reworded(h.outlet.clone(), &h.old, &h.new));
    let figures = changes.figures.iter();
    let figures = figures.map(|m| reworded(at(&m.at), &m.old, &m.new));
    let wordings = changes.wordings.iter();
    let wordings = wordings.map(|w| reworded(at(&w.at), &w.old, &w.new));
    let all = [
        ("Outlets that joined", outlets(&changes.outlets_joined)),
        ("Outlets that left", outlets(&changes.outlets_left)),
        ("Changed headlines", headlines.collect()),
        ("New claims", claims(&changes.claims_new, true)),
        (
            "Claims no longer shared",
            claims(&changes.claims_gone, false),
        ),
        ("Figures that moved", figures.collect()),
        ("Changed wordings", wordings.collect()),
        ("Found now", coverage(changes, true)),
        ("No longer found", coverage(changes, false)),
        ("New passages", passages(changes, Kind::New)),
        ("Passages that disappeared", passages(changes, Kind::Gone)),
        ("Edited passages", passages(changes, Kind::Edited)),
        ("Moved passages", passages(changes, Kind::Moved)),
    ];
    let all = all.into_iter().map(|(head, items)| Section { head, items });
    all.filter(|section| !section.items.is_empty()).collect()
}

/// An outlet that joined or left.
fn outlet(outlet: &Outlet) -> Item {
    let found = match outlet.claims.len() {
        0 => "no claim".to_owned(),
        1 => "1 claim".to_owned(),
        n => format!("{n} claims"),
    };
    Item {
        about: format!("{} ({}), found in {found}", outlet.outlet, outlet.report),
        rows: Vec::new(),
    }
}

/// What was, and what is in its place; either may be empty.
fn reworded(about: String, old: &str, new: &str) -> Item {
    Item {
        about,
        rows: vec![Row {
            old: some(old),
            new: some(new),
        }],
    }
}

/// The readings that are found now, or are no longer.
fn coverage(changes: &Changes, found: bool) -> Vec<Item> {
    let of = changes.coverage.iter().filter(|c| c.found == found);
    of.map(|c| {
        let (old, new) = if found {
            ("", &*c.text)
        } else {
            (&*c.text, "")
        };
        reworded(at(&c.at), old, new)
    })
    .collect()
}

/// The passages of one kind, report by report.
fn passages(changes: &Changes, kind: Kind) -> Vec<Item> {
    let mut out: Vec<(&str, Item)> = Vec::new();
    for passage in changes.passages.iter().filter(|p| p.kind == kind) {
        let moved = kind == Kind::Moved;
        let row = Row {
            old: some(&passage.old).filter(|_| !moved),
            new: some(&passage.new),
        };
        match out.last_mut() {
            Some((report, item)) if *report == passage.report => item.rows.push(row),
            _ => out.push((
                &passage.report,
                Item {
                    about: passage.outlet.clone(),
                    rows: vec![row],
                },
            )),
        }
    }
    out.into_iter().map(|(_, item)| item).collect()
}

/// How many changes, in a sentence.
pub(super) fn summary(changes: &Changes) -> String {
    let count = match changes.count() {
        0 => "Nothing changed.".to_owned(),
        1 => "1 change.".to_owned(),
        n => format!("{n} changes."),
    };
    match changes.regrouped {
        0 => count,
        1 => format!("{count} 1 claim is grouped differently although none of its words changed."),
        n => format!(
            "{count} {n} claims are grouped differently although none of their words changed."
        ),
    }
}

/// What the state now is compared with: the earlier state's day where it is another one, or else its name.
pub(super) fn since(changes: &Changes) -> &str {
    let states = &changes.states;
    let day = states.since.as_deref();
    day.filter(|_| states.since != states.date)
        .or(states.earlier.as_deref())
        .unwrap_or("an earlier analysis")
}

/// What is compared, and the story.
pub(super) fn title(changes: &Changes) -> String {
    format!(
        "What changed since {}: {}",
        since(changes),
        changes.states.title
    )
}

fn lines(row: &Row, options: TextOptions) -> String {
    if let Some(pieces) = row.marked() {
        return fold(
            &wording::marked(&pieces, options.paint),
            options.width,
            "    ~ ",
            "      ",
        );
    }
    let both = [("    - ", &row.old), ("    + ", &row.new)];
    let there = both
        .into_iter()
        .filter_map(|(mark, words)| Some((mark, words.as_ref()?)));
    there
        .map(|(mark, words)| fold(words, options.width, mark, "      "))
        .collect()
}

/// The changes as text. Ends with a line end.
pub fn text(changes: &Changes, options: TextOptions) -> String {
    let mut out = format!("{}\n", options.paint.heading(&title(changes)));
    let date = changes.states.date.as_deref().unwrap_or("undated");
    let line = format!("{date} · {}", summary(changes));
    out.push_str(&fold(&line, options.width, "", ""));
    for section in sections(changes) {
        let _ = write!(out, "\n{}\n", options.paint.heading(section.head));
        for item in section.items {
            out.push_str(&fold(&item.about, options.width, "  ", "    "));
            for row in item.rows.iter().take(FIRST) {
                out.push_str(&lines(row, options));
            }
            if item.rows.len() > FIRST {
                let _ = writeln!(out, "    and {} more", item.rows.len() - FIRST);
            }
        }
    }
    let line = format!("Made with {}. {}", imprint::MADE_WITH, imprint::NOT_FOUND);
    out.push('\n');
    out.push_str(&fold(&line, options.width, "", ""));
    options.marked(out)
}

/// The changes as Markdown. Ends with a line end.
pub fn markdown(changes: &Changes) -> String {
    let date = changes.states.date.as_deref().unwrap_or("undated");
    let mut out = format!(
        "# {}\n\n{} · {}\n",
        inline(&title(changes)),
        inline(date),
        summary(changes)
    );
    for section in sections(changes) {
        let _ = write!(out, "\n## {}\n\n", section.head);
        for item in section.items {
            let _ = writeln!(out, "- **{}**", inline(&item.about).trim());
            for row in &item.rows {
                for (name, words) in [("before", &row.old), ("now", &row.new)] {
                    if let Some(words) = words {
                        let _ = writeln!(out, "  - {name}: {}", inline(words));
                    }
                }
            }
        }
    }
    let _ = write!(
        out,
        "\n---\n\nMade with {}. {}\n",
        imprint::MADE_WITH,
        imprint::NOT_FOUND
    );
    out
}
