//! Which reports have a pane, which one has the focus, and which one is the base.

use std::collections::BTreeSet;

/// The outlets and the window of them that is on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlets {
    /// All reports, in the order of panes, tabs and columns.
    order: Vec<usize>,
    /// Hidden reports, without pane, tab and column. Never the base nor the focused one.
    hidden: BTreeSet<usize>,
    /// The report that the others are compared with. Its pane is the leftmost.
    pub base: usize,
    /// The base before this one.
    pub previous_base: Option<usize>,
    /// The report with the cursor.
    pub focus: usize,
    /// How many of the others stand left of the window.
    pub first: usize,
    /// Whether the focused report has the whole screen.
    pub zoom: bool,
}

impl Outlets {
    /// All outlets of a story of `count` reports.
    pub fn new(count: usize, base: usize) -> Self {
        Self {
            order: (0..count).collect(),
            hidden: BTreeSet::new(),
            base,
            previous_base: None,
            focus: base,
            first: 0,
            zoom: false,
        }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.order.len()
    }

    /// How many of them are not hidden.
    pub fn shown(&self) -> usize {
        self.count() - self.hidden.len()
    }

    /// The base, then the others in their order, hidden ones too.
    pub fn everyone(&self) -> impl Iterator<Item = usize> + use<'_> {
        let base = self.base;
        let others = self.order.iter().copied().filter(move |&r| r != base);
        (base..self.count().min(base + 1)).chain(others)
    }

    /// The order of panes and tabs: the base, then the others that are not hidden.
    pub fn strip(&self) -> impl Iterator<Item = usize> + use<'_> {
        self.everyone().filter(|&report| !self.is_hidden(report))
    }

    /// Whether a report has neither pane nor tab.
    pub fn is_hidden(&self, report: usize) -> bool {
        self.hidden.contains(&report)
    }

    /// Takes pane and tab from a report; the focus goes to the base if it was there. False for the
    /// base, which always has a pane.
    pub fn hide(&mut self, report: usize) -> bool {
        if report == self.base || report >= self.count() {
            return false;
        }
        self.hidden.insert(report);
        if self.focus == report {
            self.focus = self.base;
        }
        true
    }

    /// Shows a hidden report again.
    pub fn unhide(&mut self, report: usize) {
        self.hidden.remove(&report);
    }

    /// Puts the reports of `order` first, in that order; the others stay behind them in theirs. An order that is the story's own,
    /// the base aside, was not chosen: then every report has its own place, those too that were added since.
    pub fn put_in_order(&mut self, order: &[usize]) {
        let others: Vec<usize> = order.iter().copied().filter(|&r| r != self.base).collect();
        if others.is_sorted() {
            return;
        }
        let rest: Vec<usize> = self
            .order
            .iter()
            .copied()
            .filter(|r| !order.contains(r))
            .collect();
        let mut seen = BTreeSet::new();
        let known = |r: &usize| *r < self.order.len() && seen.insert(*r);
        self.order = order.iter().copied().filter(known).chain(rest).collect();
    }

    /// The place of a report in [`Outlets::strip`].
    pub fn position(&self, report: usize) -> usize {
        self.strip().position(|r| r == report).unwrap_or(0)
    }

    /// Moves a report one place right or left among those that are not the base. False at the end.
    pub fn move_by_one(&mut self, report: usize, forward: bool) -> bool {
        let others: Vec<usize> = self.strip().skip(1).collect();
        self.swap_with_neighbour(&others, report, forward)
    }

    /// The same among all that are not the base, hidden ones too.
    pub fn move_among_everyone(&mut self, report: usize, forward: bool) -> bool {
        let others: Vec<usize> = self.everyone().skip(1).collect();
        self.swap_with_neighbour(&others, report, forward)
    }

    fn swap_with_neighbour(&mut self, others: &[usize], report: usize, forward: bool) -> bool {
        let Some(at) = others.iter().position(|&r| r == report) else {
            return false;
        };
        let to = if forward { at + 1 } else { at.wrapping_sub(1) };
        let Some(&other) = others.get(to) else {
            return false;
        };
        let place = |wanted| self.order.iter().position(|&r| r == wanted);
        if let (Some(one), Some(two)) = (place(report), place(other)) {
            self.order.swap(one, two);
        }
        true
    }

    /// The reports in `panes` panes, from the left.
    pub fn visible(&self, panes: usize) -> Vec<usize> {
        if self.count() == 0 {
            return Vec::new();
        }
        if self.zoom || panes <= 1 {
            return vec![self.focus];
        }
        self.window(panes)
    }

    /// The reports in `columns` columns, from the left, zoomed or not.
    pub fn window(&self, panes: usize) -> Vec<usize> {
        if self.count() == 0 {
            return Vec::new();
        }
        if panes <= 1 {
            return vec![self.focus];
        }
        let others = panes - 1;
        let first = self.first.min(self.last_first(panes));
        let mut strip = self.strip();
        let base = strip.next();
        base.into_iter()
            .chain(strip.skip(first).take(others))
            .collect()
    }

    /// The largest useful [`Outlets::first`].
    fn last_first(&self, panes: usize) -> usize {
        self.shown().saturating_sub(panes)
    }

    /// Shifts the window by one outlet. False if it is at its end.
    pub fn shift(&mut self, panes: usize, forward: bool) -> bool {
        let last = self.last_first(panes);
        let first = self.first.min(last);
        let wanted = if forward {
            (first + 1).min(last)
        } else {
            first.saturating_sub(1)
        };
        self.first = wanted;
        wanted != first
    }

    /// Focuses a report and shifts the window as little as possible to show it.
    pub fn focus_on(&mut self, report: usize, panes: usize) {
        self.focus = report.min(self.count().saturating_sub(1));
        self.unhide(self.focus);
        self.first = self.first.min(self.last_first(panes));
        let position = self.position(self.focus);
        if position == 0 || panes <= 1 {
            return;
        }
        let lowest = (position + 1).saturating_sub(panes);
        self.first = self.first.clamp(lowest, position - 1);
    }

    /// The neighbour of the focused report in the strip; none at its end.
    pub fn neighbour(&self, forward: bool) -> Option<usize> {
        let position = self.position(self.focus);
        let wanted = if forward {
            position + 1
        } else {
            position.checked_sub(1)?
        };
        self.strip().nth(wanted)
    }

    /// Makes a report the base.
    pub fn set_base(&mut self, report: usize) {
        if report != self.base && report < self.count() {
            self.previous_base = Some(self.base);
            self.base = report;
            self.unhide(report);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_is_pinned_leftmost() {
        let mut outlets = Outlets::new(5, 2);
        assert_eq!(outlets.strip().collect::<Vec<_>>(), [2, 0, 1, 3, 4]);
        assert_eq!(outlets.visible(3), [2, 0, 1]);
        assert!(outlets.shift(3, true));
        assert_eq!(outlets.visible(3), [2, 1, 3]);
        assert!(outlets.shift(3, true));
        assert!(!outlets.shift(3, true), "at its end");
        assert_eq!(outlets.visible(3), [2, 3, 4]);
        for report in 0..5 {
            let position = outlets.position(report);
            assert_eq!(outlets.strip().nth(position), Some(report));
        }
    }

    #[test]
    fn the_focus_is_always_visible() {
        for panes in 1..6 {
            let mut outlets = Outlets::new(5, 1);
            for report in [4, 0, 3, 1, 2, 4, 0] {
                outlets.focus_on(report, panes);
                assert!(outlets.visible(panes).contains(&report), "{report} {panes}");
                assert_eq!(outlets.visible(panes).len(), panes);
            }
        }
    }

    #[test]
    fn an_outlet_is_moved_among_the_others() {
        let mut outlets = Outlets::new(4, 1);
        assert!(outlets.move_by_one(0, true));
        assert_eq!(outlets.strip().collect::<Vec<_>>(), [1, 2, 0, 3]);
        assert!(outlets.move_by_one(3, false));
        assert_eq!(outlets.strip().collect::<Vec<_>>(), [1, 2, 3, 0]);
        assert!(!outlets.move_by_one(0, true), "at the end");
        assert!(!outlets.move_by_one(2, false), "the base stays leftmost");
        assert!(!outlets.move_by_one(1, true), "the base itself");
    }

    #[test]
    fn a_hidden_outlet_has_no_pane_until_it_is_wanted() {
        let mut outlets = Outlets::new(4, 1);
        outlets.focus_on(2, 3);
        assert!(outlets.hide(2));
        assert!(!outlets.hide(1), "the base always has a pane");
        assert_eq!(
            outlets.focus, 1,
            "the focus does not stay on what is hidden"
        );
        assert_eq!(outlets.strip().collect::<Vec<_>>(), [1, 0, 3]);
        assert_eq!(outlets.everyone().collect::<Vec<_>>(), [1, 0, 2, 3]);
        assert_eq!(outlets.visible(3), [1, 0, 3]);
        assert!(outlets.move_among_everyone(2, true));
        assert_eq!(outlets.everyone().collect::<Vec<_>>(), [1, 0, 3, 2]);
        outlets.focus_on(2, 3);
        assert_eq!(outlets.shown(), 4, "going there shows it");
        outlets.hide(0);
        outlets.set_base(0);
        assert_eq!(outlets.strip().next(), Some(0), "a base is never hidden");
        outlets.put_in_order(&[3, 9, 3, 1]);
        assert_eq!(outlets.everyone().collect::<Vec<_>>(), [0, 3, 1, 2]);
    }

    #[test]
    fn an_order_that_nobody_chose_leaves_every_report_its_place() {
        let mut outlets = Outlets::new(5, 2);
        outlets.put_in_order(&[2, 0, 3, 4]);
        assert_eq!(outlets.everyone().collect::<Vec<_>>(), [2, 0, 1, 3, 4]);
        outlets.put_in_order(&[2, 3, 0, 4]);
        assert_eq!(outlets.everyone().collect::<Vec<_>>(), [2, 3, 0, 4, 1]);
    }

    #[test]
    fn no_outlets_at_all() {
        let outlets = Outlets::new(0, 0);
        assert!(outlets.visible(3).is_empty());
        assert_eq!(outlets.neighbour(true), None);
        assert_eq!(outlets.strip().count(), 0);
    }
}
