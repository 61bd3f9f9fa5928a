//! Which part a reading has in the divergences of its claim.

use super::model::{Mark, Model};
use crate::collate::Claim;
use crate::collate::sides::{self, Side};
use crate::story::{Place, Span};

/// A divergence of a claim, for asking how one reading is in it.
pub struct Stance<'a> {
    mark: Mark,
    kind: &'static str,
    sides: Vec<Side>,
    places: &'a [Place],
}

impl Stance<'_> {
    /// Whether it is about a passage: it points there, or it names the report without pointing.
    fn is_about(&self, report: usize, span: Span) -> bool {
        let mut own = self.places.iter().filter(|p| p.report == report).peekable();
        match own.peek() {
            Some(_) => own.any(|p| p.span.overlaps(span)),
            None => self.sides.iter().any(|side| side.reports.contains(&report)),
        }
    }

    /// Whether two reports say the same in it.
    fn joins(&self, a: usize, b: usize) -> bool {
        sides::joins(&self.sides, a, b)
    }
}

/// The divergences of a claim that are about more than coverage.
pub fn stances<'a>(model: &'a Model, index: usize, claim: &Claim) -> Vec<Stance<'a>> {
    let shorts = sides::shorts(&model.matter.story);
    let own = model.claims.index.divergences(index).iter();
    own.filter_map(|&at| model.matter.collation.divergences.get(at))
        .map(|divergence| Stance {
            mark: Mark::of(divergence.kind, Some(claim.kind)),
            kind: divergence.kind.name(),
            sides: sides::of(&divergence.message, &shorts),
            places: &divergence.spans,
        })
        .filter(|stance| stance.mark != Mark::Agree)
        .collect()
}

/// How a passage differs from what the report `against` says: the most serious mark of the divergences in
/// which it is on another side, and their kinds.
pub fn named(
    stances: &[Stance],
    (report, span): (usize, Span),
    against: usize,
) -> (Option<Mark>, Vec<&'static str>) {
    let own = stances
        .iter()
        .filter(|s| s.is_about(report, span) && !s.joins(report, against));
    let mut kinds = Vec::new();
    let mut mark: Option<Mark> = None;
    for stance in own {
        mark = Some(mark.map_or(stance.mark, |m| m.min(stance.mark)));
        if !kinds.contains(&stance.kind) {
            kinds.push(stance.kind);
        }
    }
    (mark, kinds)
}

/// The words of a passage that the divergences point at in which it is on another side than the report
/// `against`, by start, apart.
pub fn pointed(stances: &[Stance], (report, span): (usize, Span), against: usize) -> Vec<Span> {
    let at_odds = stances.iter().filter(|s| !s.joins(report, against));
    let places = at_odds.flat_map(|s| s.places);
    let mut own: Vec<Span> = places
        .filter(|p| p.report == report && p.span.start >= span.start && p.span.end <= span.end)
        // A span over the whole passage points at nothing within it.
        .filter(|p| p.span.len() * 2 <= span.len())
        .map(|p| p.span)
        .collect();
    own.sort_unstable_by_key(|s| (s.start, s.end));
    own.dedup();
    // A speaker spans a sentence, a count only two words of it.
    let holds = |outer: &Span| own.iter().any(|s| s != outer && outer.join(*s) == *outer);
    let own: Vec<Span> = own.iter().copied().filter(|s| !holds(s)).collect();
    let mut out: Vec<Span> = Vec::new();
    for one in own {
        match out.last_mut() {
            Some(last) if one.start < last.end => *last = last.join(one),
            _ => out.push(one),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::reader::compare::reading_mark;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn a_reading_that_says_what_the_base_says_is_not_called_at_odds() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "S g g");
        let compared = model.stack.compared.clone().expect("a comparison");
        let words: Vec<String> = (0..4).map(|at| reading_mark(&compared, at).1).collect();
        assert!(words[1].starts_with("figure"), "14 cracks: {words:?}");
        assert!(!words[2].contains("figure"), "a dozen cracks: {words:?}");
    }
}
