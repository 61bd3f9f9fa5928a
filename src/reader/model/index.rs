//! What is looked up in a collation on every key: marks, severities and orders of the claims, and which passages of a report
//! belong to any.

use super::copied::Copied;
use super::{Mark, Order};
use crate::collate::variant::same_words;
use crate::collate::{
    Claim, Collation, Divergence, DivergenceKind, Reading, SentenceRef, Severity,
};
use crate::export::is_read;
use crate::story::{Span, Story};

/// A passage of a report that something is known of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Its bytes.
    pub span: Span,
    /// The claim and its reading.
    pub reading: (usize, usize),
    /// The claim's mark.
    pub mark: Mark,
}

/// Index of a collation for what every key looks up.
#[derive(Clone, Debug, Default)]
pub struct ClaimIndex {
    /// The mark of every claim, then of every passage that stands alone.
    pub marks: Vec<Mark>,
    /// The marks that the divergences of every claim give it, its own included.
    all_marks: Vec<Vec<Mark>>,
    /// How many claims two reports or more share.
    shared: usize,
    /// The severity of every claim: that of its most serious divergence.
    severity: Vec<Severity>,
    /// Claims in each order, then where each is in it.
    orders: [(Vec<usize>, Vec<usize>); Order::ALL.len()],
    /// The divergences of every claim, in the order of the collation.
    divergences: Vec<Vec<usize>>,
    /// Whether words of a claim were copied.
    echoes: Vec<bool>,
    /// Whether a difference of a claim points at a report that has no reading of it: few do, and of the others
    /// nobody asks what such a report says.
    strays: Vec<bool>,
    /// For every report, the words that are in another one too to the letter, by start, apart.
    copied: Copied,
    /// How many passages one report alone has.
    pub single: usize,
    /// The matches of every sentence, by sentence.
    matches: Vec<(SentenceRef, usize)>,
    /// How many reports have each shared claim.
    found: Vec<usize>,
    /// For every report, its passages by start, and up to which byte those so far reach.
    passages: Vec<(Vec<Passage>, Vec<usize>)>,
}

/// The gravest mark of each shared claim, by the indices of its divergences.
fn gravest(story: &Story, collation: &Collation, divergences: &[Vec<usize>]) -> Vec<Mark> {
    let of_claim = |(claim, own): (&Claim, &Vec<usize>)| {
        let mark = Mark::of_claim(claim, own.iter().map(|&d| &collation.divergences[d]));
        if mark == Mark::Agree && differs(story, claim) {
            Mark::Wording
        } else {
            mark
        }
    };
    let claims = collation.claims.iter().zip(divergences);
    claims.map(of_claim).collect()
}

/// Every mark of each shared claim; the `gravest` is among them.
fn all_marks(
    collation: &Collation,
    divergences: &[Vec<usize>],
    gravest: &[Mark],
) -> Vec<Vec<Mark>> {
    let of_claim = |(claim, own): (usize, &Vec<usize>)| {
        let kind = Some(collation.claims[claim].kind);
        let told = own.iter();
        let told = told.map(|&d| Mark::of(collation.divergences[d].kind, kind));
        told.chain([gravest[claim]]).collect()
    };
    divergences.iter().enumerate().map(of_claim).collect()
}

impl ClaimIndex {
    /// Looks through the collation of a story, and what is alone in its reports.
    pub fn new(story: &Story, collation: &Collation, singles: &[Claim]) -> Self {
        let shared = collation.claims.len();
        let mut divergences = vec![Vec::new(); shared];
        let mut severity = vec![Severity::Low; shared];
        let copied = Copied::of(collation, story.reports.len());
        let mut echoes: Vec<bool> = collation.claims.iter().map(|c| copied.makes(c)).collect();
        let mut strays = vec![false; shared];
        for (index, divergence) in collation.divergences.iter().enumerate() {
            for claim in divergence.claims().filter(|&c| c < shared) {
                divergences[claim].push(index);
                severity[claim] = severity[claim].min(divergence.severity);
                echoes[claim] |= divergence.kind == DivergenceKind::Echo;
                strays[claim] = strays[claim] || strays_from(&collation.claims[claim], divergence);
            }
        }
        let mut marks = gravest(story, collation, &divergences);
        let all_marks = all_marks(collation, &divergences, &marks);
        marks.extend(singles.iter().map(|_| Mark::OnlyHere));
        severity.extend(singles.iter().map(|_| Severity::Low));
        let found: Vec<usize> = collation.claims.iter().map(outlets_with).collect();
        let rarity = |claim: usize| found.get(claim).copied().unwrap_or(1);
        let orders = Order::ALL.map(|order| {
            let mut by: Vec<usize> = (0..marks.len()).collect();
            match order {
                Order::Severity => by.sort_by_key(|&c| (c >= shared, severity[c], marks[c], c)),
                Order::Story => {}
                Order::Coverage => by.sort_by_key(|&c| (rarity(c), severity[c], marks[c], c)),
            }
            let mut rank = vec![0; by.len()];
            for (at, &claim) in by.iter().enumerate() {
                rank[claim] = at;
            }
            (by, rank)
        });
        let passages = passages(collation, singles, story.reports.len(), &marks);
        Self {
            single: singles.len(),
            marks,
            all_marks,
            shared,
            severity,
            orders,
            divergences,
            echoes,
            strays,
            copied,
            matches: by_sentence(collation),
            passages,
            found,
        }
    }

    /// How many reports have a claim, or a passage that stands alone.
    pub fn found(&self, claim: usize) -> usize {
        self.found.get(claim).copied().unwrap_or(1)
    }

    /// Whether a claim, or a passage that stands alone, has a mark, be it the gravest of its marks or not.
    pub fn has_mark(&self, claim: usize, mark: Mark) -> bool {
        let all = self.all_marks.get(claim);
        all.map_or(self.marks[claim] == mark, |all| all.contains(&mark))
    }

    /// How many claims are shared.
    pub fn len(&self) -> usize {
        self.shared
    }

    /// Whether no claim is shared.
    pub fn is_empty(&self) -> bool {
        self.shared == 0
    }

    /// Every claim and every passage that stands alone, in an order.
    pub fn in_order(&self, order: Order) -> &[usize] {
        &self.orders[order as usize].0
    }

    /// The place of a claim in an order of all.
    pub fn place(&self, order: Order, claim: usize) -> usize {
        self.orders[order as usize]
            .1
            .get(claim)
            .copied()
            .unwrap_or(0)
    }

    /// How grave what a claim's readings differ in is.
    pub fn severity(&self, claim: usize) -> Severity {
        self.severity.get(claim).copied().unwrap_or(Severity::Low)
    }

    /// Whether a difference of a claim points at words outside its readings.
    pub fn strays(&self, claim: usize) -> bool {
        self.strays.get(claim).copied().unwrap_or(false)
    }

    /// Whether words of a claim were copied from one report to another.
    pub fn echoes(&self, claim: usize) -> bool {
        self.echoes.get(claim).copied().unwrap_or(false)
    }

    /// The words of reports that are in others too to the letter.
    pub fn copied(&self) -> &Copied {
        &self.copied
    }

    /// The divergences of a claim, as indices into the collation's.
    pub fn divergences(&self, claim: usize) -> &[usize] {
        self.divergences.get(claim).map_or(&[], Vec::as_slice)
    }

    /// The matches of a sentence, as indices into the collation's.
    pub fn matches_of(&self, sentence: SentenceRef) -> impl Iterator<Item = usize> {
        let from = self.matches.partition_point(|m| m.0 < sentence);
        let own = self.matches[from..].iter();
        own.take_while(move |m| m.0 == sentence).map(|m| m.1)
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

/// Whether a difference points at words outside the readings of the claim.
fn strays_from(claim: &Claim, divergence: &Divergence) -> bool {
    Mark::of(divergence.kind, Some(claim.kind)) < Mark::OnlyHere
        && !divergence.spans.iter().all(|place| is_read(claim, *place))
}

/// The matches of a collation under both of their sentences.
fn by_sentence(collation: &Collation) -> Vec<(SentenceRef, usize)> {
    let matches = collation.matches.iter().enumerate();
    let mut all: Vec<(SentenceRef, usize)> =
        matches.flat_map(|(at, m)| [(m.a, at), (m.b, at)]).collect();
    all.sort_unstable();
    all
}

/// Whether any reading of a claim has other words than the first.
fn differs(story: &Story, claim: &Claim) -> bool {
    let text = |r: &Reading| story.reports.get(r.report).map_or("", |r| r.text.as_str());
    let Some((first, others)) = claim.readings.split_first() else {
        return false;
    };
    others
        .iter()
        .any(|r| !same_words(text(first), first.span, text(r), r.span))
}

/// How many reports have a claim.
pub(in super::super) fn outlets_with(claim: &Claim) -> usize {
    let mut found: Vec<usize> = claim.readings.iter().map(|r| r.report).collect();
    found.dedup();
    found.len()
}

/// The passages of every report with how far they reach.
fn passages(
    collation: &Collation,
    singles: &[Claim],
    reports: usize,
    marks: &[Mark],
) -> Vec<(Vec<Passage>, Vec<usize>)> {
    let mut lists = vec![Vec::new(); reports];
    let all = collation.claims.iter().chain(singles);
    for (claim, each) in all.enumerate() {
        for (index, reading) in each.readings.iter().enumerate() {
            if let Some(list) = lists.get_mut(reading.report) {
                list.push(Passage {
                    span: reading.span,
                    reading: (claim, index),
                    mark: marks[claim],
                });
            }
        }
    }
    let with_reach = |mut list: Vec<Passage>| {
        list.sort_by_key(|p| (p.span.start, p.span.end));
        let reach = list
            .iter()
            .scan(0, |reach, p| {
                *reach = p.span.end.max(*reach);
                Some(*reach)
            })
            .collect();
        (list, reach)
    };
    lists.into_iter().map(with_reach).collect()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::collate::{ClaimKind, Divergence};
    use crate::story::{Place, Report};

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
            also: Vec::new(),
            message: String::new(),
            spans: place.into_iter().collect(),
            missing_from: Vec::new(),
        }
    }

    pub fn collation() -> Collation {
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

    /// Two reports with the same words throughout.
    pub fn story() -> Story {
        let report = || Report {
            text: "x".repeat(100),
            ..Report::default()
        };
        Story {
            reports: vec![report(), report()],
            ..Story::default()
        }
    }

    pub fn single() -> Claim {
        Claim {
            id: "s1".to_owned(),
            kind: ClaimKind::Fact,
            label: String::new(),
            readings: vec![reading(1, 60, 70)],
        }
    }

    #[test]
    fn order_and_marks() {
        let index = ClaimIndex::new(&story(), &collation(), &[single()]);
        assert_eq!(
            index.marks,
            [Mark::Agree, Mark::Wording, Mark::Figure, Mark::OnlyHere]
        );
        assert_eq!(index.in_order(Order::Severity), [2, 1, 0, 3]);
        assert_eq!(index.in_order(Order::Story), [0, 1, 2, 3]);
        assert_eq!(index.in_order(Order::Coverage), [3, 2, 1, 0]);
        assert_eq!(index.place(Order::Severity, 0), 2);
        assert_eq!((index.len(), index.single), (3, 1));
        assert_eq!(index.divergences(2), [0]);
    }

    #[test]
    fn every_claim_of_a_divergence_leads_to_it() {
        let mut collation = collation();
        let mut silence = divergence(DivergenceKind::NotFound, Severity::Medium, Some(1), None);
        silence.also = vec![0];
        collation.divergences.insert(1, silence);
        let index = ClaimIndex::new(&story(), &collation, &[]);
        let led = [0, 1, 2].map(|claim| index.divergences(claim).to_vec());
        assert_eq!(led, [vec![1], vec![1, 2], vec![0]]);
        let severity = [0, 1, 2].map(|claim| index.severity(claim));
        assert_eq!(
            severity,
            [Severity::Medium, Severity::Medium, Severity::High]
        );
    }

    #[test]
    fn copied_words_are_joined_and_found_again() {
        let mut collation = collation();
        for (start, end) in [(40, 60), (0, 10), (50, 70)] {
            let place = Place {
                report: 1,
                span: Span::new(start, end),
            };
            let echo = divergence(DivergenceKind::Echo, Severity::Low, None, Some(place));
            collation.divergences.push(echo);
        }
        let index = ClaimIndex::new(&story(), &collation, &[]);
        assert_eq!(
            index.copied().runs(1),
            [Span::new(0, 10), Span::new(40, 70)]
        );
        for (start, end, copied) in [
            (10, 40, false),
            (9, 12, true),
            (30, 41, true),
            (69, 90, true),
            (70, 90, false),
        ] {
            assert_eq!(
                index.copied().are_in(1, Span::new(start, end)),
                copied,
                "{start}"
            );
            assert!(!index.copied().are_in(0, Span::new(start, end)));
        }
    }

    #[test]
    fn passages_by_overlap() {
        let index = ClaimIndex::new(&story(), &collation(), &[]);
        for (start, end, want) in [
            (0, 5, vec![0]),
            (5, 15, vec![0, 1]),
            (30, 40, vec![1]),
            (22, 23, vec![1, 2]),
            (50, 60, vec![]),
        ] {
            let mut got: Vec<usize> = index
                .passages_in(0, Span::new(start, end))
                .map(|p| p.reading.0)
                .collect();
            got.sort_unstable();
            assert_eq!(got, want, "{start}..{end}");
        }
    }
}
