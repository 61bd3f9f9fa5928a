//! How the sentences of a claim stand to each other, as the list of matches that is shown.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::cluster::Graph;
use super::figures::{comparable, exclude};
use super::index::Index;
use super::profile::{Profile, shared_weight};
use super::variant::same_words;
use super::{Match, Referent, Relation, claim};
use crate::story::{Span, Story};
use crate::text::{Annotations, Figure};

/// So many sentences or pairs at least are looked at by one thread in a row.
const TASK: usize = 128;

/// A claim of more readings than this does not list all its pairs.
const MANY: usize = 24;

/// How many of its best matches a sentence of such a claim lists beside the best-connected one.
const BEST: usize = 8;

/// Of the shorter one's weight, what the longer one must have to hold it.
const HELD: f64 = 0.7;

/// How much heavier a sentence must be to hold more.
const MORE: f64 = 1.6;

/// The letters and digits of a passage together, whatever stands between them and however they are cased: the same words
/// always have the same sum, and other words seldom.
pub(super) fn sum_of_letters(passage: &str) -> u32 {
    // What tells a capital from its small letter is one bit, which digits have as well.
    let letters = passage.bytes().filter(u8::is_ascii_alphanumeric);
    let sum = letters.fold(0, |sum: u32, b| sum.wrapping_add((b | 0x20).into()));
    if passage.is_ascii() {
        return sum;
    }
    let others = passage
        .chars()
        .filter(|c| !c.is_ascii() && c.is_alphanumeric());
    let others = others.flat_map(char::to_lowercase).map(u32::from);
    others.fold(sum, u32::wrapping_add)
}

/// What the relations of sentences are read off.
struct Sentences<'a> {
    story: &'a Story,
    annotations: &'a [Annotations],
    index: &'a Index,
    /// Which referent each figure counts, by report.
    counted: Vec<Vec<Option<usize>>>,
}

/// Which referent each figure counts, by report.
fn counted(annotations: &[Annotations], referents: &[Referent]) -> Vec<Vec<Option<usize>>> {
    let of = |notes: &Annotations| vec![None; notes.figures.len()];
    let mut out: Vec<Vec<Option<usize>>> = annotations.iter().map(of).collect();
    for (n, referent) in referents.iter().enumerate() {
        for (report, figure) in referent {
            out[*report][*figure] = Some(n);
        }
    }
    out
}

impl<'a> Sentences<'a> {
    /// All of a story.
    fn of(
        story: &'a Story,
        annotations: &'a [Annotations],
        index: &'a Index,
        referents: &[Referent],
    ) -> Self {
        Self {
            story,
            annotations,
            index,
            counted: counted(annotations, referents),
        }
    }

    /// What stands for the letters of a sentence.
    fn letters(&self, sentence: u32) -> u32 {
        let at = self.index.profiles[sentence as usize].at;
        self.index.own[at.report].letters[at.sentence]
    }

    /// The text of a sentence's report, and where in it the sentence stands.
    fn place(&self, sentence: u32) -> (&'a str, Span) {
        let at = self.index.profiles[sentence as usize].at;
        let span = self.annotations[at.report].sentences[at.sentence].span;
        (&self.story.reports[at.report].text, span)
    }

    fn is_same(&self, a: u32, b: u32) -> bool {
        if self.letters(a) != self.letters(b) {
            return false;
        }
        let ((text, span), (other, others)) = (self.place(a), self.place(b));
        same_words(text, span, other, others)
    }

    /// The figures of a sentence, each with what it counts.
    fn figures(&self, of: &Profile) -> impl Iterator<Item = (&'a Figure, Option<usize>)> {
        let report = of.at.report;
        let counted = &self.counted[report][of.figures.clone()];
        let figures = &self.annotations[report].figures[of.figures.clone()];
        figures.iter().zip(counted.iter().copied())
    }

    /// Whether the two count one thing, and neither has a figure that agrees with what the other says of it. Numbers of other
    /// things may well differ: 191 passengers are no argument against 217 passengers and crew.
    fn contradict(&self, a: &Profile, b: &Profile) -> bool {
        let agrees = |f: &Figure, with: &Profile| {
            let mut others = self.figures(with);
            others.any(|(g, _)| comparable(f, g) && f.value.total_cmp(&g.value).is_eq())
        };
        self.figures(a).any(|(f, of)| {
            of.is_some()
                && !agrees(f, b)
                && self
                    .figures(b)
                    .any(|(g, other)| of == other && exclude(f, g) && !agrees(g, a))
        })
    }

    fn relation(&self, a: u32, b: u32) -> Relation {
        if self.is_same(a, b) {
            return Relation::Same;
        }
        let index = self.index;
        let (x, y) = (&index.profiles[a as usize], &index.profiles[b as usize]);
        if self.contradict(x, y) {
            return Relation::Conflict;
        }
        let (less, more) = (x.weight.min(y.weight), x.weight.max(y.weight));
        if more < MORE * less {
            return Relation::Reworded;
        }
        let (_, both) = shared_weight(&index.weights, &x.terms, &y.terms);
        if both >= HELD * less {
            Relation::Partial
        } else {
            Relation::Reworded
        }
    }
}

/// Those of a row of scored sentences that are of `members`; both ascending.
fn among(
    row: impl Iterator<Item = (u32, u32)>,
    members: &[u32],
) -> impl Iterator<Item = (u32, u32)> {
    let mut members = members.iter().peekable();
    row.filter(move |(b, _)| {
        while members.next_if(|m| **m < *b).is_some() {}
        members.next_if_eq(&b).is_some()
    })
}

/// The pairs of `members`, ascending, that match.
fn all(graph: &Graph, members: &[u32]) -> Vec<(u32, u32)> {
    let later = |(nth, a): (usize, &u32)| {
        let a = *a;
        among(graph.matches(a), &members[nth + 1..]).map(move |(b, _)| (a, b))
    };
    members.iter().enumerate().flat_map(later).collect()
}

/// Pairs of one claim of `readings` readings that are listed; `members` ascending.
fn pairs(graph: &Graph, members: &[u32], readings: usize) -> Vec<(u32, u32)> {
    if readings <= MANY {
        return all(graph, members);
    }
    let pull = |a: u32| {
        let edges = graph.edges[a as usize].iter().copied();
        among(edges, members)
            .map(|(_, s)| u64::from(s))
            .sum::<u64>()
    };
    let centre = members.iter().copied();
    let centre = centre.max_by_key(|a| (pull(*a), Reverse(*a)));
    let mut out = Vec::new();
    for a in members {
        let mut ranked: Vec<(u32, u32)> = among(graph.matches(*a), members).collect();
        let centre = ranked.iter().find(|(b, _)| centre == Some(*b)).copied();
        // In which order they stand is nothing to the list, which is sorted in the end.
        if ranked.len() > BEST {
            ranked.select_nth_unstable_by_key(BEST, |(b, score)| (Reverse(*score), *b));
            ranked.truncate(BEST);
        }
        let listed = ranked.into_iter().chain(centre);
        out.extend(listed.map(|(b, _)| (*a.min(&b), *a.max(&b))));
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The matches that the claims are made of, by report and sentence.
pub(super) fn matches(
    story: &Story,
    annotations: &[Annotations],
    index: &Index,
    graph: &Graph,
    (referents, clusters): (&[Referent], &[Vec<u32>]),
) -> Vec<Match> {
    let listed = |members: &Vec<u32>| {
        let readings = claim::passages(index, annotations, members).count();
        pairs(graph, members, readings)
    };
    let of_claims: Vec<Vec<(u32, u32)>> = clusters.par_iter().map(listed).collect();
    let mut out: Vec<(u32, u32)> = of_claims.into_iter().flatten().collect();
    #[expect(
        clippy::stable_sort_primitive,
        reason = "the pairs of each claim are in order, and a stable sort merges such runs"
    )]
    out.sort();
    out.dedup();
    let sentences = Sentences::of(story, annotations, index, referents);
    out.into_par_iter()
        .with_min_len(TASK)
        .map(|(a, b)| Match {
            a: index.profiles[a as usize].at,
            b: index.profiles[b as usize].at,
            score: f64::from(graph.score(a, b)) / 1e6,
            relation: sentences.relation(a, b),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::matches::Scored;
    use crate::collate::sample::{collated, report};
    use crate::story::Report;
    use crate::text::annotate;

    /// So many reports of one sentence, each matched with every other.
    fn all_alike(reports: usize) -> (Index, Graph) {
        let text = "The ferry sank at noon.";
        let report = |n: usize| Report {
            id: format!("r{n}"),
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        let story = Story {
            reports: (0..reports).map(report).collect(),
            ..Story::default()
        };
        let notes: Vec<Annotations> = story.reports.iter().map(|r| annotate(r, None)).collect();
        let index = Index::of(&story, &notes);
        let pairs = (0..reports as u32).flat_map(|a| (a + 1..reports as u32).map(move |b| (a, b)));
        let scored: Vec<Scored> = pairs
            .map(|(a, b)| Scored {
                a,
                b,
                score: 900_000 + a,
            })
            .collect();
        let ids: Vec<&str> = story.reports.iter().map(|r| r.id.as_str()).collect();
        let graph = Graph::of(&index, &scored, &ids);
        (index, graph)
    }

    #[test]
    fn a_claim_of_many_readings_lists_the_best_of_each_sentence() {
        let (_, graph) = all_alike(30);
        let members: Vec<u32> = (0..30).collect();
        // It is the readings that count: two sentences in a row are one.
        assert_eq!(pairs(&graph, &members, MANY).len(), 30 * 29 / 2);
        let listed = pairs(&graph, &members, MANY + 1);
        assert!(listed.len() <= 30 * (BEST + 1), "{}", listed.len());
        for a in members {
            let of = |(x, y): &&(u32, u32)| *x == a || *y == a;
            assert!(listed.iter().filter(of).count() >= BEST, "{a}");
        }
    }

    #[test]
    fn numbers_of_other_things_are_no_conflict() {
        let relation = |a: &str, b: &str| {
            let reports = [a, b].into_iter().zip(["a", "b"]);
            let story = Story {
                reports: reports.map(|(text, id)| report(id, "en", text)).collect(),
                ..Story::default()
            };
            let (_, collation) = collated(&story);
            collation.matches.first().map(|m| m.relation)
        };
        let aboard =
            "There were 217 people aboard the ferry Aurelia off Lipari, 191 of them passengers.";
        let cases = [
            (
                "A total of 217 passengers and crew were aboard the ferry Aurelia off Lipari.",
                false,
            ),
            (
                "There were 271 people aboard the ferry Aurelia off Lipari, 191 of them passengers.",
                true,
            ),
        ];
        for (other, conflict) in cases {
            let relation = relation(aboard, other);
            assert!(relation.is_some(), "{other}");
            assert_eq!(relation == Some(Relation::Conflict), conflict, "{other}");
        }
    }
}
