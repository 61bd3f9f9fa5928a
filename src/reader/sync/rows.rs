//! Aligned rows: blank rows are put between the paragraphs of every report so that claims that are in the same
//! order in all visible panes stand level, and all panes scroll as one. A second claim of one paragraph stands level
//! where it happens to: nothing is torn apart for it.

use std::sync::Arc;

use super::Mode;
use crate::layout::Row;
use crate::reader::model::Model;

/// Puts blank rows into the visible reports, or takes them out again where the mode is another.
pub fn settle_rows(model: &mut Model) {
    if model.sync.mode != Mode::Rows {
        model.sheets.clear_aligned();
        return;
    }
    let visible = model.visible();
    if model.sheets.is_aligned(&visible) {
        return;
    }
    model.sheets.clear_aligned();
    let gaps = gaps(model, &visible);
    let sheets = visible.iter().zip(gaps).filter_map(|(&report, gaps)| {
        let sheet = model.sheets.get(report)?.with_gaps(&gaps);
        Some((report, Arc::new(sheet)))
    });
    let sheets = sheets.collect();
    model.sheets.set_aligned(visible, sheets);
    same_top(model);
}

/// A reading that is to stand level: its row, and the row before which blank ones may be put.
#[derive(Clone, Copy)]
struct Level {
    row: usize,
    /// The first row of its paragraph, or its own where nothing else is in that: no sentence is torn apart.
    opens: usize,
}

/// The first reading of a claim in a report: which is nearest to the screen changes with every key, and rows would with it.
fn reading(model: &Model, claim: usize, report: usize) -> Option<Level> {
    let first = model.matter.claim(claim)?.readings_of(report).next()?;
    let start = first.span.start;
    let sheet = model.sheets.get(report)?;
    let row = sheet.row_at(start);
    let paragraphs = &model.matter.report(report)?.paragraphs;
    let paragraph = paragraphs.iter().find(|p| p.contains(start))?;
    let own = sheet.row(row).and_then(Row::text_span);
    let alone = own.is_some_and(|span| span.start == start);
    let opens = if alone {
        row
    } else {
        sheet.row_at(paragraph.start)
    };
    Some(Level { row, opens })
}

/// For every visible report, before which of its rows how many blank ones are needed.
fn gaps(model: &Model, visible: &[usize]) -> Vec<Vec<(usize, usize)>> {
    let mut gaps = vec![Vec::new(); visible.len()];
    // The last row that stands level, and how many blank ones were put in so far.
    let mut last = vec![0; visible.len()];
    let mut added = vec![0; visible.len()];
    for claim in 0..model.claims.index.len() {
        let of = |&report: &usize| reading(model, claim, report);
        let levels: Vec<Option<Level>> = visible.iter().map(of).collect();
        let found = || levels.iter().zip(&added).zip(&last);
        let found = || found().filter_map(|((l, added), last)| Some(((*l)?, *added, *last)));
        let level = found().map(|(l, added, _)| l.row + added).max();
        let level = level.unwrap_or(0);
        // Where what stands level already is in the same paragraph, it would be moved too.
        let in_order = found()
            .all(|(l, added, last)| l.row > last && (l.opens > last || l.row + added == level));
        if found().count() < 2 || !in_order {
            continue;
        }
        for (at, own) in levels.into_iter().enumerate() {
            let Some(own) = own else { continue };
            let missing = level - (own.row + added[at]);
            if missing > 0 {
                gaps[at].push((own.opens, missing));
                added[at] += missing;
            }
            last[at] = own.row;
        }
    }
    gaps
}

/// Scrolls every pane to where the focused one is.
pub fn same_top(model: &mut Model) {
    if let Some(focus) = model.focus() {
        all_as(model, focus);
    }
}

/// Scrolls every pane to where the one of a report is.
pub fn all_as(model: &mut Model, leader: usize) {
    let Some(sheet) = model.sheets.share(leader) else {
        return;
    };
    let top = model.panes[leader].top(&sheet);
    let height = model.pane_rows();
    for report in model.visible() {
        let Some(own) = model.sheets.share(report).filter(|_| report != leader) else {
            continue;
        };
        let pane = &mut model.panes[report];
        let moved = top - pane.top(&own);
        if moved != 0 {
            let row = (top + height / 3).clamp(0, own.len() as i32 - 1);
            pane.pin_to(&own, row, top);
            pane.keep_cursor_visible(&own, height, 0);
            model.sync.moved.push((report, moved));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::reader::sample::{bridge, press};

    #[test]
    fn a_pane_that_is_scrolled_alone_takes_the_others_along() {
        let mut model = bridge().reader(120, 14);
        press(&mut model, "R = Ctrl-e Ctrl-e");
        let tops: Vec<i32> = model
            .visible()
            .into_iter()
            .map(|r| model.panes[r].top(model.sheets.get(r).expect("rows")))
            .collect();
        assert!(tops.iter().all(|top| *top == tops[0]), "{tops:?}");
        assert!(tops.len() > 1);
    }

    #[test]
    fn claims_that_were_made_level_stay_level_whatever_is_pressed() {
        let mut model = bridge().reader(120, 14);
        press(&mut model, "R = G g g");
        for keys in [
            "", "j j j", "Ctrl-d", "G", "l k k", "Ctrl-e", "J", "K K", "g g", "z t", "G", "z b",
            "z z",
        ] {
            press(&mut model, keys);
            let tops = |r: &usize| model.panes[*r].top(model.sheets.get(*r).expect("rows"));
            let tops: Vec<i32> = model.visible().iter().map(tops).collect();
            assert!(tops.iter().all(|top| *top == tops[0]), "{keys}: {tops:?}");
        }
    }

    #[test]
    fn no_sentence_is_torn_apart() {
        let mut seen = 0;
        for width in (60..200).step_by(4) {
            let mut model = bridge().reader(width, 14);
            press(&mut model, "R =");
            let visible = model.visible();
            model.sheets.clear_aligned();
            let gaps = super::gaps(&model, &visible);
            for (report, gaps) in visible.iter().zip(gaps) {
                let starts = model.matter.annotations[*report].sentences.iter();
                let starts: Vec<usize> = starts.map(|s| s.span.start).collect();
                for (row, _) in gaps {
                    let row = model.sheets.get(*report).and_then(|s| s.row(row));
                    let first = row.and_then(crate::layout::Row::text_span);
                    let first = first.expect("text").start;
                    assert!(starts.contains(&first), "{report} at {width}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 0);
    }

    #[test]
    fn rows_do_not_hang_on_where_a_pane_stands() {
        let mut sample = bridge();
        // The first claim has the last paragraph of the first report too.
        let last = *sample.story.reports[0]
            .paragraphs
            .last()
            .expect("a paragraph");
        let claims = &mut Arc::make_mut(&mut sample.collation).claims;
        let mut second = claims[0].readings[0].clone();
        second.span = last;
        claims[0].readings.insert(1, second);
        let mut model = sample.reader(120, 14);
        press(&mut model, "R =");
        let gaps = |model: &crate::reader::Model| {
            let mut plain = model.clone();
            plain.sheets.clear_aligned();
            super::gaps(&plain, &plain.visible())
        };
        let before = gaps(&model);
        press(&mut model, "G J K G");
        assert_eq!(gaps(&model), before);
    }
}
