//! The readings of a claim as a table of words: one row per outlet, one column per run of the base's
//! words, as the apparatus of a critical edition has them. `·` stands for the base's words.

use std::borrow::Cow;

use super::compare::{Compared, reading_mark};
use super::model::{Model, Tier};
use super::rich::{Line, Piece};
use crate::collate::Claim;
use crate::collate::variant::{Stretch, VariantKind};
use crate::layout::{Ellipsis, Widths};
use crate::story::Span;
use crate::theme::Slot;

/// The most readings in a table.
const ROWS: usize = 12;
/// A reading that has less than one in so many of the base's letters is in no table.
const FAR: usize = 3;
/// The same of one that is at odds with the base: it is what the table is looked at for.
const FAR_AT_ODDS: usize = 6;
/// Columns between two columns.
const GAP: usize = 2;

/// Columns before the table.
const INDENT: usize = 3;

/// What a reading has in one column.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Entry<'a> {
    /// The base's own words.
    Base(Cow<'a, str>),
    /// The same as the base.
    Same,
    /// Other words, or words where the base has none.
    Other(Cow<'a, str>),
    /// Nothing where the base has words.
    Nothing,
    /// A longer run that began in a column before, or no words here at all.
    Blank,
}

impl Entry<'_> {
    fn words(&self) -> &str {
        match self {
            Self::Base(words) | Self::Other(words) => words,
            Self::Same => "·",
            Self::Nothing => "-",
            Self::Blank => "",
        }
    }

    fn width(&self, widths: Widths) -> usize {
        match self {
            Self::Base(words) | Self::Other(words) => widths.text(words),
            Self::Same => widths.scalar('·'),
            Self::Nothing => 1,
            Self::Blank => 0,
        }
    }

    fn slot(&self) -> Slot {
        match self {
            Self::Base(_) => Slot::Text,
            Self::Other(_) => Slot::DiffChanged,
            Self::Same | Self::Nothing | Self::Blank => Slot::TextDim,
        }
    }
}

/// The columns of a table, from the left: a run of the base, or a place between two of its runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    /// Words that the base lacks, before byte `.0` of it.
    Between(usize),
    /// A run of the base.
    Run(usize, usize),
}

impl Column {
    /// Where it is among the others.
    fn key(self) -> (usize, bool) {
        match self {
            Self::Between(at) => (at, false),
            Self::Run(at, _) => (at, true),
        }
    }
}

/// The lines of the table, at most `columns` wide; none if there is nothing to set out.
pub fn lines(model: &Model, claim: &Claim, compared: &Compared, columns: usize) -> Vec<Line> {
    let Some(against) = claim.readings.get(compared.against) else {
        return Vec::new();
    };
    let text = |report: usize| model.matter.report(report).map_or("", |r| r.text.as_str());
    let base = text(against.report);
    let order = super::stack::order(claim, model.outlets.base);
    let whole = letters(base, against.span);
    let (shown, apart): (Vec<usize>, Vec<usize>) = order.into_iter().partition(|&at| {
        let runs = compared.stretches.get(at).map_or(&[][..], Vec::as_slice);
        at == compared.against
            || compared.foreign.get(at).is_none_or(Option::is_none)
                && is_near(base, whole, runs, far_enough(compared, at))
    });
    let shown: Vec<usize> = shown.into_iter().take(ROWS).collect();
    let mut far: Vec<usize> = apart.iter().map(|&at| claim.readings[at].report).collect();
    far.dedup();
    if shown.len() < 2 {
        return Vec::new();
    }
    let far = far_line(model, &far, columns);
    let runs: Vec<&[Stretch]> = shown
        .iter()
        .map(|&at| compared.stretches.get(at).map_or(&[][..], Vec::as_slice))
        .collect();
    let set = columns_of(base, against.span, &runs);
    let rows: Vec<Vec<Entry<'_>>> = shown
        .iter()
        .zip(&runs)
        .map(|(&at, runs)| {
            if at == compared.against {
                base_row(base, &set)
            } else {
                row(text(claim.readings[at].report), &set, runs)
            }
        })
        .collect();
    let names: Vec<(&str, Slot)> = shown
        .iter()
        .map(|&at| {
            let report = claim.readings[at].report;
            (model.matter.short(report), Slot::outlet(report))
        })
        .collect();
    let (widths, mark) = (model.screen.widths(), model.screen.ellipsis());
    let mut lines = bands(&names, &rows, columns, widths, mark);
    if model.screen.ascii() {
        let pieces = lines.iter_mut().flat_map(|line| &mut line.left);
        for piece in pieces.filter(|piece| piece.text == "·") {
            piece.text = ".".into();
        }
    }
    lines.extend(far);
    lines
}

/// How few of the base's letters a reading may have.
fn far_enough(compared: &Compared, at: usize) -> usize {
    if reading_mark(compared, at).0.tier() == Tier::Conflict {
        FAR_AT_ODDS
    } else {
        FAR
    }
}

/// Whether a reading has so many of the base's words, one in `far` at least, that a table shows more than the
/// readings do.
fn is_near(base: &str, whole: usize, runs: &[Stretch], far: usize) -> bool {
    let same = runs.iter().filter(|r| r.kind == VariantKind::Same);
    let same: usize = same
        .filter_map(|r| r.base)
        .map(|own| letters(base, own))
        .sum();
    same * far >= whole
}

/// How many letters and digits there are.
fn letters(text: &str, span: Span) -> usize {
    let words = text.get(span.range()).unwrap_or("");
    let plain = words.bytes().filter(u8::is_ascii_alphanumeric).count();
    if words.is_ascii() {
        return plain;
    }
    let others = words
        .chars()
        .filter(|c| !c.is_ascii() && c.is_alphanumeric());
    plain + others.count()
}

/// Whose readings are not in the table: in another language, or with hardly a word in common.
fn far_line(model: &Model, reports: &[usize], columns: usize) -> Vec<Line> {
    if reports.is_empty() {
        return Vec::new();
    }
    let names: Vec<&str> = reports.iter().map(|&r| model.matter.short(r)).collect();
    let words = format!("not in the table: {}", names.join(" "));
    let cut = model
        .screen
        .widths()
        .truncate(&words, columns, model.screen.ellipsis());
    vec![Line::chrome(vec![
        Piece::blank(INDENT, Slot::Text),
        Piece::new(cut, Slot::TextDim),
    ])]
}

/// The columns: the base cut wherever a run of any reading begins or ends.
fn columns_of(base: &str, span: Span, runs: &[&[Stretch]]) -> Vec<Column> {
    let mut cuts = vec![span.start, span.end];
    let mut between = Vec::new();
    for list in runs {
        let mut done = span.start;
        for run in *list {
            match run.base {
                Some(own) => {
                    cuts.extend([own.start, own.end]);
                    done = own.end;
                }
                None => between.push(done),
            }
        }
    }
    cuts.sort_unstable();
    cuts.dedup();
    let has_words = |a: usize, b: usize| {
        base.get(a..b)
            .is_some_and(|words| words.contains(char::is_alphanumeric))
    };
    let mut columns: Vec<Column> = cuts
        .windows(2)
        .filter(|w| has_words(w[0], w[1]))
        .map(|w| Column::Run(w[0], w[1]))
        .collect();
    between.sort_unstable();
    between.dedup();
    columns.extend(between.into_iter().map(Column::Between));
    columns.sort_by_key(|c| c.key());
    columns
}

fn base_row<'a>(base: &'a str, set: &[Column]) -> Vec<Entry<'a>> {
    let entry = |column: &Column| match *column {
        Column::Run(a, b) => Entry::Base(one_line(base.get(a..b).unwrap_or(""))),
        Column::Between(_) => Entry::Blank,
    };
    set.iter().map(entry).collect()
}

/// A reading's entries, column by column.
fn row<'a>(text: &'a str, set: &[Column], runs: &[Stretch]) -> Vec<Entry<'a>> {
    let words = |own: Option<Span>| {
        own.and_then(|span| text.get(span.range()))
            .map(one_line)
            .unwrap_or_default()
    };
    // Words where the base has none stand after the run before them.
    let mut inserted: Vec<(usize, Cow<'a, str>)> = Vec::new();
    let mut done = None;
    for run in runs {
        if let Some(base) = run.base {
            done = Some(base.end);
        } else {
            let at = done.or(set.first().map(|c| c.key().0)).unwrap_or(0);
            inserted.push((at, words(run.own)));
        }
    }
    let entry = |column: &Column| match *column {
        Column::Between(at) => inserted
            .iter()
            .find(|(place, _)| *place == at)
            .map_or(Entry::Blank, |(_, words)| Entry::Other(words.clone())),
        Column::Run(a, b) => {
            let over = runs
                .iter()
                .find(|r| r.base.is_some_and(|base| base.overlaps(Span::new(a, b))));
            match over {
                Some(run) if run.kind == VariantKind::Same => Entry::Same,
                Some(run) if run.own.is_none() => Entry::Nothing,
                Some(run) if run.base.is_some_and(|base| base.start >= a) => {
                    Entry::Other(words(run.own))
                }
                Some(_) | None => Entry::Blank,
            }
        }
    };
    set.iter().map(entry).collect()
}

fn one_line(words: &str) -> Cow<'_, str> {
    let even = |pair: &[u8]| pair[1] != b' ' || pair[0] != b' ';
    let bytes = words.as_bytes();
    // Most runs of words are on one line already.
    if words.trim().len() == words.len()
        && bytes.iter().all(|b| matches!(b, b' '..b'\x7f'))
        && bytes.windows(2).all(even)
    {
        return words.into();
    }
    words
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .into()
}

/// Sets the columns side by side, as many as fit, then the next ones below.
fn bands(
    names: &[(&str, Slot)],
    rows: &[Vec<Entry<'_>>],
    columns: usize,
    widths: Widths,
    mark: Ellipsis,
) -> Vec<Line> {
    let count = rows.first().map_or(0, Vec::len);
    let lead = names.iter().map(|(name, _)| widths.text(name)).max();
    let lead = lead.unwrap_or(0) + 2;
    let wide_of = |row: &Vec<Entry<'_>>| row.iter().map(|e| e.width(widths)).collect();
    let wide_of: Vec<Vec<usize>> = rows.iter().map(wide_of).collect();
    let whole = |column: usize| wide_of.iter().map(|row| row[column]).max().unwrap_or(0);
    let whole: Vec<usize> = (0..count).map(whole).collect();
    let mut lines = Vec::new();
    let mut from = 0;
    while from < count {
        let wide = band(&whole[from..], columns.saturating_sub(lead));
        if from > 0 {
            lines.push(Line::quoted(vec![Piece::blank(INDENT, Slot::Text)]));
        }
        for (((name, slot), row), own) in names.iter().zip(rows).zip(&wide_of) {
            let mut pieces = Vec::with_capacity(2 * wide.len() + 2);
            pieces.push(Piece::blank(INDENT, Slot::Text));
            pieces.push(Piece::new(pad(name, lead, widths), *slot));
            for ((entry, &own), &width) in row[from..].iter().zip(&own[from..]).zip(&wide) {
                let (words, own) = if own <= width {
                    (Cow::Borrowed(entry.words()), own)
                } else {
                    let words = widths.truncate(entry.words(), width, mark);
                    let own = widths.text(&words);
                    (words, own)
                };
                let rest = width.saturating_sub(own) + GAP;
                if !words.is_empty() {
                    pieces.push(Piece::new(words, entry.slot()));
                }
                pieces.push(Piece::blank(rest, Slot::Text));
            }
            lines.push(Line::quoted(pieces));
        }
        from += wide.len();
    }
    lines
}

/// How wide the first columns are that stand side by side in `room`, one at least, of columns that are `whole`
/// wide. Only one that is wider than the room is cut, and stands alone.
fn band(whole: &[usize], room: usize) -> Vec<usize> {
    let mut used = 0;
    let fits = |width: &usize| {
        let first = used == 0;
        used += width + GAP;
        first || used <= room + GAP
    };
    let wide = whole.iter().map(|width| (*width).min(room));
    wide.take_while(fits).collect()
}

fn pad(words: &str, width: usize, widths: Widths) -> String {
    let rest = width.saturating_sub(widths.text(words));
    format!("{words}{}", " ".repeat(rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::variant::align;

    /// The table of readings beside the first, one line per row.
    fn table(readings: &[&str], columns: usize) -> Vec<String> {
        let base = readings[0];
        let span = Span::new(0, base.len());
        let runs: Vec<Vec<Stretch>> = readings
            .iter()
            .map(|own| align(base, span, own, Span::new(0, own.len())))
            .collect();
        let slices: Vec<&[Stretch]> = runs.iter().map(Vec::as_slice).collect();
        let set = columns_of(base, span, &slices);
        let rows: Vec<Vec<Entry<'_>>> = readings
            .iter()
            .zip(&runs)
            .enumerate()
            .map(|(at, (own, runs))| {
                if at == 0 {
                    base_row(base, &set)
                } else {
                    row(own, &set, runs)
                }
            })
            .collect();
        let names: Vec<String> = (0..readings.len()).map(|at| format!("R{at}")).collect();
        let names: Vec<(&str, Slot)> = names.iter().map(|name| (&**name, Slot::Text)).collect();
        let line = |line: Line| {
            let words: String = line.left.iter().map(|p| p.text.as_str()).collect();
            words[INDENT..].trim_end().to_owned()
        };
        bands(&names, &rows, columns, Widths::default(), Ellipsis::Unicode)
            .into_iter()
            .map(line)
            .collect()
    }

    #[test]
    fn one_column_a_run() {
        assert_eq!(
            table(
                &[
                    "the old ferry sank at noon",
                    "the old ferry sank at dusk",
                    "the ferry sank at noon on Monday",
                ],
                80
            ),
            [
                "R0  the  old  ferry sank at  noon",
                "R1  ·    ·    ·              dusk",
                "R2  ·    -    ·              ·     on Monday",
            ]
        );
    }

    #[test]
    fn no_column_is_cut_beside_free_room() {
        assert_eq!(band(&[50, 5], 60), [50, 5]);
        assert_eq!(band(&[50, 8], 60), [50, 8]);
        assert_eq!(band(&[50, 9], 60), [50]);
        assert_eq!(band(&[50, 9], 20), [20]);
        assert_eq!(band(&[3, 4, 50], 30), [3, 4]);
        assert_eq!(band(&[0, 4], 0), [0]);
    }

    #[test]
    fn columns_that_do_not_fit_go_below() {
        let lines = table(&["one two three four", "one ten three nine"], 14);
        assert_eq!(
            lines,
            [
                "R0  one  two",
                "R1  ·    ten",
                "",
                "R0  three",
                "R1  ·",
                "",
                "R0  four",
                "R1  nine"
            ]
        );
    }
}
