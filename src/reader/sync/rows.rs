//! Aligned rows: blank rows are put into every report so that the claims that stand in the same
//! order in all visible panes stand level throughout, and all panes scroll as one.

use std::sync::Arc;

use super::Mode;
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

/// For every visible report, before which of its rows how many blank ones are needed.
fn gaps(model: &Model, visible: &[usize]) -> Vec<Vec<(usize, usize)>> {
    let mut gaps = vec![Vec::new(); visible.len()];
    let mut last = vec![0; visible.len()];
    let mut added = vec![0; visible.len()];
    for claim in 0..model.claims.index.len() {
        let rows: Vec<Option<usize>> = visible
            .iter()
            .map(|&report| {
                // The first one: which is nearest to the screen changes with every key, and rows would with it.
                let first = model.matter.claim(claim)?.readings_of(report).next()?;
                Some(model.sheets.get(report)?.row_at(first.span.start))
            })
            .collect();
        let found = rows.iter().flatten().count();
        let in_order = rows
            .iter()
            .zip(&last)
            .all(|(row, last)| row.is_none_or(|row| row > *last));
        if found < 2 || !in_order {
            continue;
        }
        let level = rows
            .iter()
            .zip(&added)
            .filter_map(|(row, a)| Some((*row)? + a));
        let level = level.max().unwrap_or(0);
        for (at, row) in rows.into_iter().enumerate() {
            let Some(row) = row else { continue };
            let missing = level - (row + added[at]);
            if missing > 0 {
                gaps[at].push((row, missing));
                added[at] += missing;
            }
            last[at] = row;
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
            pane.place(own.anchor(row as usize), row - top);
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
        let gaps = super::gaps(&model, &model.visible());
        press(&mut model, "G J K G");
        assert_eq!(super::gaps(&model, &model.visible()), gaps);
    }
}
