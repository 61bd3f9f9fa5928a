//! Boxes of a page that holds several reports, which stand beside each of them: related headlines, comments, sharing.
//!
//! On a page of one report the text is what is left ([`super::body`]); here each box is judged alone, by what it is called and
//! by its size.

use std::collections::BTreeMap;
use std::ops::Range;

use super::blocks::{Block, words};
use super::marks::{self, Mark};
use super::tree::Tree;
use crate::text::furniture::Reason;

/// Largest number of words in a box whose name might be that of a report's.
const SMALL: usize = 60;
/// Of so many parts of a page's words, a box has one at most.
const PARTS: usize = 4;

/// The elements that are such boxes, with why.
pub(super) fn beside(tree: &Tree, blocks: &[Block]) -> BTreeMap<usize, Reason> {
    let elements = tree.elements.len();
    let mut said = vec![0; elements];
    for block in blocks {
        said[block.element] += words(&block.text);
    }
    let mut heads = vec![0; elements];
    for (at, _) in tree.tagged(&["h1", "h2", "article"]) {
        heads[at] = 1;
    }
    let (said, heads) = (Sums::of(&said), Sums::of(&heads));
    let all = said.within(0..elements);
    let is_small = |at: usize, mark: Mark| {
        let words = said.within(tree.inside(at));
        (mark.firm || words <= SMALL) && words * PARTS <= all
    };
    (0..elements)
        .filter_map(|at| Some((at, marks::mark(tree, at).filter(|mark| is_beside(*mark))?)))
        .filter(|(at, mark)| {
            // Inside it, a report begins.
            let begins = heads.within(at + 1..tree.inside(*at).end) > 0;
            is_small(*at, *mark) && !begins
        })
        .map(|(at, mark)| (at, mark.reason))
        .collect()
}

/// Counts of elements, to be added up over any run of them: a hostile page has many boxes.
struct Sums(Vec<usize>);

impl Sums {
    fn of(counts: &[usize]) -> Self {
        let mut sums = vec![0];
        let mut sum = 0;
        sums.extend(counts.iter().map(|count| {
            sum += count;
            sum
        }));
        Self(sums)
    }

    fn within(&self, elements: Range<usize>) -> usize {
        self.0[elements.end] - self.0[elements.start]
    }
}

/// Lines about author and outlet are looked for among those of the report.
fn is_beside(mark: Mark) -> bool {
    matches!(
        mark.reason,
        Reason::Comment
            | Reason::Related
            | Reason::Newsletter
            | Reason::Advert
            | Reason::Social
            | Reason::Paywall
    ) || mark.reason == Reason::Caption && mark.firm
}
