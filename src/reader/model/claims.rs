//! The claims as the reader walks through them: their order, which one is current, and which
//! passages of a report belong to any.

use super::Mark;
use crate::collate::{Collation, DivergenceKind, Severity};
use crate::story::Span;

/// A passage of a report that something is known of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its bytes.
    pub span: Span,
    /// The claim and its reading; none for what this report alone has.
    pub reading: Option<(usize, usize)>,
    /// The claim's mark.
    pub mark: Mark,
}

/// The order in which `J` and `K` visit the claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Order {
    /// The gravest first.
    #[default]
    Severity,
    /// As the base tells the story.
    Story,
}

impl Order {
    /// The words for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Severity => "by severity",
            Self::Story => "story order",
        }
    }
}

/// What is looked up in a collation on every key, found once.
#[derive(Clone, Debug, Default)]
pub struct ClaimIndex {
    /// The mark of every claim.
    pub marks: Vec<Mark>,
    /// Claims by severity, then as in the story.
    by_severity: Vec<usize>,
    /// Where each claim stands in `by_severity`.
    rank: Vec<usize>,
    /// The divergences of every claim, in the order of the collation.
    divergences: Vec<Vec<usize>>,
    /// How many passages one report alone has.
    pub single: usize,
    /// For every report, its passages by start, and up to which byte those so far reach.
    passages: Vec<(Vec<Passage>, Vec<usize>)>,
}

impl ClaimIndex {
    /// Looks through a collation of `reports` reports.
    pub fn new(collation: &Collation, reports: usize) -> Self {
        let count = collation.claims.len();
        let mut divergences = vec![Vec::new(); count];
        let mut severity = vec![Severity::Low; count];
        for (index, divergence) in collation.divergences.iter().enumerate() {
            if let Some(claim) = divergence.claim.filter(|&c| c < count) {
                divergences[claim].push(index);
                severity[claim] = severity[claim].min(divergence.severity);
            }
        }
        let marks: Vec<Mark> = collation
            .claims
            .iter()
            .zip(&divergences)
            .map(|(claim, own)| {
                Mark::of_claim(claim, own.iter().map(|&d| &collation.divergences[d]))
            })
            .collect();
        let mut by_severity: Vec<usize> = (0..count).collect();
        by_severity.sort_by_key(|&claim| (severity[claim], marks[claim], claim));
        let mut rank = vec![0; count];
        for (at, &claim) in by_severity.iter().enumerate() {
            rank[claim] = at;
        }
        let (passages, single) = passages(collation, reports, &marks);
        Self {
            marks,
            by_severity,
            rank,
            divergences,
            single,
            passages,
        }
    }

    /// How many claims there are.
    pub fn len(&self) -> usize {
        self.marks.len()
    }

    /// Whether there is no claim.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// The claim at a place of the order.
    pub fn at(&self, order: Order, place: usize) -> Option<usize> {
        match order {
            Order::Severity => self.by_severity.get(place).copied(),
            Order::Story => (place < self.len()).then_some(place),
        }
    }

    /// The place of a claim in the order.
    pub fn place(&self, order: Order, claim: usize) -> usize {
        match order {
            Order::Severity => self.rank.get(claim).copied().unwrap_or(0),
            Order::Story => claim,
        }
    }

    /// The divergences of a claim, as indices into the collation's.
    pub fn divergences(&self, claim: usize) -> &[usize] {
        self.divergences.get(claim).map_or(&[], Vec::as_slice)
    }

    /// Every passage of a report, by start.
    pub fn passages(&self, report: usize) -> &[Passage] {
        self.passages.get(report).map_or(&[], |(p, _)| p.as_slice())
    }

    /// The passages of a report that share a byte with `span`, in no particular order.
    pub fn passages_in(&self, report: usize, span: Span) -> impl Iterator<Item = &Passage> {
        let (list, reach) = self
            .passages
            .get(report)
            .map_or((&[][..], &[][..]), |(p, r)| (p.as_slice(), r.as_slice()));
        let before = list.partition_point(|p| p.span.start < span.end);
        (0..before)
            .rev()
            .take_while(move |&i| reach[i] > span.start)
            .map(move |i| &list[i])
            .filter(move |p| p.span.overlaps(span))
    }
}

/// The passages of every report with how far they reach, and how many of them stand alone.
fn passages(
    collation: &Collation,
    reports: usize,
    marks: &[Mark],
) -> (Vec<(Vec<Passage>, Vec<usize>)>, usize) {
    let mut lists = vec![Vec::new(); reports];
    for (claim, each) in collation.claims.iter().enumerate() {
        for (index, reading) in each.readings.iter().enumerate() {
            if let Some(list) = lists.get_mut(reading.report) {
                list.push(Passage {
                    span: reading.span,
                    reading: Some((claim, index)),
                    mark: marks[claim],
                });
            }
        }
    }
    let alone = collation
        .divergences
        .iter()
        .filter(|d| d.kind == DivergenceKind::OnlyHere);
    let mut single = 0;
    for place in alone.flat_map(|d| &d.spans) {
        single += 1;
        if let Some(list) = lists.get_mut(place.report) {
            list.push(Passage {
                span: place.span,
                reading: None,
                mark: Mark::OnlyHere,
            });
        }
    }
    let lists = lists
        .into_iter()
        .map(|mut list: Vec<Passage>| {
            list.sort_by_key(|p| (p.span.start, p.span.end));
            let reach = list
                .iter()
                .scan(0, |reach, p| {
                    *reach = p.span.end.max(*reach);
                    Some(*reach)
                })
                .collect();
            (list, reach)
        })
        .collect();
    (lists, single)
}

/// The claims and the reader's place among them.
#[derive(Clone, Debug)]
pub struct Claims {
    /// What is looked up.
    pub index: ClaimIndex,
    /// In which order they are visited.
    pub order: Order,
    /// The claim that the panes are level on; none where the cursor's row belongs to none.
    pub current: Option<usize>,
    /// The claim that was current last, from which `J` and `K` go on.
    pub last: Option<usize>,
    /// Which reading of the current claim a report shows: `(report, index into its readings)`.
    pub chosen: Vec<(usize, usize)>,
}

impl Claims {
    /// No claims yet.
    pub fn new(reports: usize) -> Self {
        Self {
            index: ClaimIndex::new(&Collation::default(), reports),
            order: Order::default(),
            current: None,
            last: None,
            chosen: Vec::new(),
        }
    }

    /// Makes a claim current.
    pub fn set(&mut self, claim: Option<usize>) {
        if claim != self.current {
            self.chosen.clear();
        }
        self.current = claim;
        if claim.is_some() {
            self.last = claim;
        }
    }

    /// The reading that a report shows of the current claim.
    pub fn chosen_in(&self, report: usize) -> Option<usize> {
        let found = self.chosen.iter().find(|(r, _)| *r == report)?;
        Some(found.1)
    }

    /// Chooses a reading of the current claim for a report.
    pub fn choose(&mut self, report: usize, reading: usize) {
        match self.chosen.iter_mut().find(|(r, _)| *r == report) {
            Some(entry) => entry.1 = reading,
            None => self.chosen.push((report, reading)),
        }
    }

    /// The next claim in the order after the last one for which `wanted` holds; none at the end.
    pub fn next(&self, forward: bool, wanted: impl Fn(Mark) -> bool) -> Option<usize> {
        let index = &self.index;
        let place = self.last.map(|claim| index.place(self.order, claim));
        let all = 0..index.len();
        let mut ahead: Box<dyn Iterator<Item = usize>> = match (place, forward) {
            (None, _) => Box::new(all),
            (Some(place), true) => Box::new(place + 1..index.len()),
            (Some(place), false) => Box::new((0..place).rev()),
        };
        ahead
            .by_ref()
            .filter_map(|place| index.at(self.order, place))
            .find(|&claim| wanted(index.marks[claim]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::{Claim, ClaimKind, Divergence, Reading};
    use crate::story::Place;

    fn reading(report: usize, start: usize, end: usize) -> Reading {
        Reading {
            report,
            span: Span::new(start, end),
            sentences: Vec::new(),
        }
    }

    fn divergence(
        kind: DivergenceKind,
        severity: Severity,
        claim: Option<usize>,
        place: Option<Place>,
    ) -> Divergence {
        Divergence {
            id: String::new(),
            kind,
            severity,
            claim,
            message: String::new(),
            spans: place.into_iter().collect(),
            missing_from: Vec::new(),
        }
    }

    fn collation() -> Collation {
        let claim = |readings| Claim {
            id: String::new(),
            kind: ClaimKind::Fact,
            label: String::new(),
            readings,
        };
        Collation {
            claims: vec![
                claim(vec![reading(0, 0, 10), reading(1, 20, 30)]),
                claim(vec![reading(0, 10, 50), reading(1, 0, 10)]),
                claim(vec![reading(0, 20, 25), reading(1, 40, 45)]),
            ],
            divergences: vec![
                divergence(DivergenceKind::Figure, Severity::High, Some(2), None),
                divergence(DivergenceKind::Wording, Severity::Low, Some(1), None),
                divergence(
                    DivergenceKind::OnlyHere,
                    Severity::Low,
                    None,
                    Some(Place {
                        report: 1,
                        span: Span::new(60, 70),
                    }),
                ),
            ],
            ..Collation::default()
        }
    }

    #[test]
    fn order_and_marks() {
        let index = ClaimIndex::new(&collation(), 2);
        assert_eq!(index.marks, [Mark::Agree, Mark::Wording, Mark::Figure]);
        assert_eq!(index.by_severity, [2, 1, 0]);
        assert_eq!(index.place(Order::Severity, 0), 2);
        assert_eq!(index.single, 1);
        assert_eq!(index.divergences(2), [0]);
    }

    #[test]
    fn walking() {
        let mut claims = Claims::new(2);
        claims.index = ClaimIndex::new(&collation(), 2);
        let any = |_| true;
        assert_eq!(claims.next(true, any), Some(2), "the gravest first");
        claims.set(Some(2));
        assert_eq!(claims.next(true, any), Some(1));
        assert_eq!(claims.next(false, any), None);
        assert_eq!(claims.next(true, |mark| mark == Mark::Agree), Some(0));
        claims.set(None);
        assert_eq!(claims.next(true, any), Some(1), "goes on from the last");
        claims.order = Order::Story;
        assert_eq!(claims.next(false, any), Some(1));
    }

    #[test]
    fn passages_by_overlap() {
        let index = ClaimIndex::new(&collation(), 2);
        for (start, end, want) in [
            (0, 5, vec![0]),
            (5, 15, vec![0, 1]),
            (30, 40, vec![1]),
            (22, 23, vec![1, 2]),
            (50, 60, vec![]),
        ] {
            let mut got: Vec<usize> = index
                .passages_in(0, Span::new(start, end))
                .filter_map(|p| p.reading.map(|r| r.0))
                .collect();
            got.sort_unstable();
            assert_eq!(got, want, "{start}..{end}");
        }
    }
}
