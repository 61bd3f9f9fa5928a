//! Things of which each of two reports counts some once: "three buses drew up", "four buses pulled up". What a report
//! comes back to has counts of many kinds; what it names once has one.

use std::collections::HashMap;

use super::Counted;
use super::around::Aspect;
use super::pair::{HALF, Pair};
use crate::text::FigureKind;
use crate::text::token::Fast;

/// Numbers of that many and more are of too many things to be compared: "2,610 trains", "1,900 trains".
const MANY: f64 = 13.0;

/// How often each report counts something, by the head noun.
pub(super) struct CountedOnce<'a>(HashMap<(usize, &'a str), usize, Fast>);

impl<'a> CountedOnce<'a> {
    /// Of all figures of a story.
    pub fn of(figures: &[Counted<'a>]) -> Self {
        let mut held = HashMap::default();
        for figure in figures {
            if let Some(head) = figure.figure.head.as_deref() {
                *held.entry((figure.place.0, head)).or_default() += 1;
            }
        }
        Self(held)
    }

    fn is_counted_once(&self, of: &Counted<'a>) -> bool {
        let head = of.figure.head.as_deref();
        head.is_some_and(|head| self.0.get(&(of.place.0, head)) == Some(&1))
    }

    /// Whether two figures are the only ones of one thing in two reports, few enough and near enough to be one count of it.
    pub fn are_one(&self, pair: &Pair<'_, 'a>) -> bool {
        let (a, b) = (pair.a, pair.b);
        let may_be = |of: &Counted| {
            let told = &of.manner;
            let plain = told.wish.is_none() && told.rate.is_none() && !told.change && !told.sources;
            of.kind == FigureKind::Count
                && of.figure.value < MANY
                && told.aspect == Aspect::Whole
                && plain
                && !of.befell.general
        };
        let one_thing =
            a.place.0 != b.place.0 && a.lang == b.lang && a.figure.head == b.figure.head;
        // People of one kind are many in a story: those of one claim, or whom the same befell.
        let people = a.befell.people || b.befell.people;
        one_thing
            && may_be(a)
            && may_be(b)
            && !pair.apart
            && pair.ratio() >= HALF
            && a.manner.past == b.manner.past
            && (!people || pair.toll || pair.is_of_claim())
            && self.is_counted_once(a)
            && self.is_counted_once(b)
    }
}
