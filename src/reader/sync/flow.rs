//! Continuous sync: between two reports, the heaviest run of matching sentences that are in the
//! same order in both is the spine along which one pane follows the other.

use std::sync::Arc;

use crate::layout::Sheet;
use crate::reader::model::Model;

/// A report flows with another in auto mode if at least half of its sentences match …
const SENTENCES: f64 = 0.5;
/// … and at least this share of the matches is in the same order.
const ORDERED: f64 = 0.8;

/// The matches of two reports that are in the same order in both.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Spine {
    /// Bytes of the focused and of the other report, both growing.
    pub points: Vec<(usize, usize)>,
    /// Whether auto mode lets the two flow.
    pub suits: bool,
}

/// Scrolls every pane that flows with the focused one.
pub fn flow(model: &mut Model) {
    let Some(focus) = model.focus() else { return };
    match model.sync.mode {
        super::Mode::Lock | super::Mode::Free => return,
        super::Mode::Rows => {
            super::rows::same_top(model);
            return;
        }
        super::Mode::Flow | super::Mode::Auto => {}
    }
    for report in model.visible() {
        if report == focus {
            continue;
        }
        let spine = spine(model, focus, report);
        if model.sync.flows(focus, report) {
            flow_pane(model, focus, report, &spine);
        }
    }
}

/// Scrolls one pane to where the focused one is.
fn flow_pane(model: &mut Model, focus: usize, report: usize, spine: &Spine) {
    let (Some(from), Some(to)) = (model.sheets.share(focus), model.sheets.share(report)) else {
        return;
    };
    let height = model.pane_rows();
    let top = model.panes[focus].top(&from);
    let line = sync_line(top, from.len() as i32, height);
    let wanted = interpolate(spine, &from, &to, f64::from(top + line));
    let last = (to.len() as i32 - height).max(0);
    let wanted = (wanted as i32 - line).clamp(0, last);
    let pane = &mut model.panes[report];
    let moved = wanted - pane.top(&to);
    if moved != 0 {
        pane.scroll_to(&to, wanted, height);
        pane.keep_cursor_visible(&to, height, 0);
        model.sync.moved.push((report, moved));
    }
}

/// The screen row on which two panes agree: a third of the height, sliding to the ends of the
/// report so that both its beginning and its end can be reached.
fn sync_line(top: i32, rows: i32, height: i32) -> i32 {
    let third = height / 3;
    let below = (rows - height - top).max(0);
    top.clamp(0, third)
        .max((height - 1 - below).max(0).min(height - 1))
        .min(if below == 0 {
            height - 1
        } else {
            third.max(height - 1 - below)
        })
}

/// The row of `to` that stands where row `row` of `from` does.
fn interpolate(spine: &Spine, from: &Sheet, to: &Sheet, row: f64) -> f64 {
    let ends = (from.len() as f64, to.len() as f64);
    let at = |&(a, b): &(usize, usize)| (from.row_at(a) as f64, to.row_at(b) as f64);
    let next = spine.points.partition_point(|p| at(p).0 <= row);
    let before = next
        .checked_sub(1)
        .map_or((0.0, 0.0), |i| at(&spine.points[i]));
    let after = spine.points.get(next).map_or(ends, at);
    if after.0 <= before.0 {
        return before.1;
    }
    let share = ((row - before.0) / (after.0 - before.0)).clamp(0.0, 1.0);
    before.1 + share * (after.1 - before.1)
}

/// The spine of two reports, found once.
fn spine(model: &mut Model, focus: usize, report: usize) -> Arc<Spine> {
    if let Some(spine) = model.sync.spines.get(&(focus, report)) {
        return Arc::clone(spine);
    }
    let spine = Arc::new(find_spine(model, focus, report));
    model
        .sync
        .spines
        .insert((focus, report), Arc::clone(&spine));
    spine
}

fn find_spine(model: &Model, focus: usize, report: usize) -> Spine {
    let notes = &model.matter.annotations;
    let start = |report: usize, sentence: usize| {
        let sentence = notes.get(report)?.sentences.get(sentence)?;
        Some(sentence.span.start)
    };
    let mut points = Vec::new();
    for found in &model.matter.collation.matches {
        let (a, b) = match (found.a.report, found.b.report) {
            (a, b) if (a, b) == (focus, report) => (found.a, found.b),
            (a, b) if (a, b) == (report, focus) => (found.b, found.a),
            _ => continue,
        };
        if let (Some(a), Some(b)) = (start(focus, a.sentence), start(report, b.sentence)) {
            points.push((a, b, found.score));
        }
    }
    let all = points.len();
    let mut matched: Vec<usize> = points.iter().map(|p| p.0).collect();
    matched.sort_unstable();
    matched.dedup();
    let sentences = notes.get(focus).map_or(0, |n| n.sentences.len());
    let points = heaviest_increasing(points);
    let suits = matched.len() as f64 >= SENTENCES * sentences as f64
        && points.len() as f64 >= ORDERED * all as f64
        && all > 0;
    Spine { points, suits }
}

/// The heaviest subsequence in which both coordinates grow.
fn heaviest_increasing(mut points: Vec<(usize, usize, f64)>) -> Vec<(usize, usize)> {
    points.sort_by(|a, b| (a.0, b.1).cmp(&(b.0, a.1)));
    let mut ranks: Vec<usize> = points.iter().map(|p| p.1).collect();
    ranks.sort_unstable();
    ranks.dedup();
    // A Fenwick tree over the second coordinate holds the heaviest run that ends at or before it.
    let mut tree: Vec<(f64, Option<usize>)> = vec![(0.0, None); ranks.len() + 1];
    let mut before = vec![None; points.len()];
    for (index, point) in points.iter().enumerate() {
        let rank = ranks.partition_point(|&r| r < point.1);
        let (mut weight, mut best, mut at) = (0.0, None, rank);
        while at > 0 {
            if tree[at].0 > weight {
                (weight, best) = tree[at];
            }
            at -= at & at.wrapping_neg();
        }
        before[index] = best;
        let weight = weight + point.2.max(f64::MIN_POSITIVE);
        let mut at = rank + 1;
        while at < tree.len() {
            if weight > tree[at].0 {
                tree[at] = (weight, Some(index));
            }
            at += at & at.wrapping_neg();
        }
    }
    let best = tree.iter().max_by(|a, b| a.0.total_cmp(&b.0));
    let mut run = Vec::new();
    let mut next = best.and_then(|b| b.1);
    while let Some(index) = next {
        run.push((points[index].0, points[index].1));
        next = before[index];
    }
    run.reverse();
    run
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::Widths;
    use crate::story::{Report, Span};

    #[test]
    fn the_heaviest_run_that_keeps_its_order() {
        for (points, want) in [
            (vec![], vec![]),
            (vec![(0, 0, 1.0), (5, 5, 1.0)], vec![(0, 0), (5, 5)]),
            (vec![(0, 9, 1.0), (5, 5, 0.4), (7, 8, 0.4)], vec![(0, 9)]),
            (
                vec![(0, 9, 0.5), (5, 5, 0.4), (7, 8, 0.4)],
                vec![(5, 5), (7, 8)],
            ),
            (vec![(3, 1, 0.5), (3, 2, 0.6)], vec![(3, 2)]),
            (vec![(1, 3, 0.5), (2, 3, 0.6)], vec![(2, 3)]),
        ] {
            assert_eq!(heaviest_increasing(points.clone()), want, "{points:?}");
        }
    }

    #[test]
    fn the_sync_line_slides_to_the_ends() {
        assert_eq!(sync_line(0, 100, 30), 0);
        assert_eq!(sync_line(4, 100, 30), 4);
        assert_eq!(sync_line(40, 100, 30), 10);
        assert_eq!(sync_line(70, 100, 30), 29);
        assert_eq!(sync_line(60, 100, 30), 19);
    }

    #[test]
    fn between_two_matches_the_way_is_shared_out() {
        let sheet = |words: usize| {
            let text = "word ".repeat(words).trim_end().to_owned();
            let report = Report {
                paragraphs: vec![Span::new(0, text.len())],
                text,
                ..Report::default()
            };
            Sheet::new(&report, 4, Widths::default())
        };
        let (from, to) = (sheet(10), sheet(20));
        let spine = Spine {
            points: vec![(4 * 5, 10 * 5)],
            suits: true,
        };
        for (row, want) in [
            (0.0, 0.0),
            (2.0, 5.0),
            (4.0, 10.0),
            (7.0, 15.0),
            (10.0, 20.0),
        ] {
            let got = interpolate(&spine, &from, &to, row);
            assert!((got - want).abs() < 1e-9, "{row}: {got}");
        }
    }
}
