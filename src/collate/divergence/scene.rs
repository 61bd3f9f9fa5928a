//! What the kinds of divergence look at, and how they put it into words.

use std::collections::BTreeMap;

use super::{DivergenceKind, Echoes, Severity};
use crate::collate::claim::Seats;
use crate::collate::cluster::{Graph, SURE};
use crate::collate::hand::Hand;
use crate::collate::index::Index;
use crate::collate::matches::MATCH;
use crate::collate::memory::Memory;
use crate::collate::referent::Rival;
use crate::collate::speaker::Speakers;
use crate::collate::spelling;
use crate::collate::{Claim, Reading, Referent, SentenceRef, Utterance};
use crate::story::{Place, Story};
use crate::text::Annotations;

/// The collation so far.
pub(crate) struct Scene<'a> {
    /// The story.
    pub story: &'a Story,
    /// One entry a report.
    pub annotations: &'a [Annotations],
    /// The words of the story.
    pub index: &'a Index,
    /// Which sentences match.
    pub graph: &'a Graph,
    /// In their order.
    pub claims: &'a [Claim],
    /// Quotes joined.
    pub utterances: &'a [Utterance],
    /// Whether the outlets quote word for word.
    pub verbatim: bool,
    /// Who speaks each quote, as the story knows it: by report, then by quote.
    pub speakers: &'a Speakers,
    /// Figures joined.
    pub referents: &'a [Referent],
    /// Figures that may be joined and are not, the likeliest first.
    pub rivals: &'a [Rival],
    /// Index of the base.
    pub base: usize,
    /// The claims that each sentence stands in.
    pub seats: &'a Seats,
    /// What reports have word for word.
    pub echoes: &'a Echoes,
    /// What a person joined and cut.
    pub hand: &'a Hand,
    /// What the last collation left.
    pub memory: Option<&'a Memory>,
}

/// A difference before it is ranked.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// What differs.
    pub kind: DivergenceKind,
    /// How much a reader would be misled, from 0 to 1: its place among the others.
    pub gravity: f64,
    /// How grave it is where it stands among the first.
    pub severity: Severity,
    /// Index into the claims.
    pub claim: Option<usize>,
    /// Further claims that it stands for, ascending.
    pub also: Vec<usize>,
    /// One line that says it.
    pub message: String,
    /// The passages that differ.
    pub spans: Vec<Place>,
    /// Reports in which nothing was found.
    pub missing: Vec<usize>,
    /// Reports that may have it in other words, ascending.
    pub open: Vec<usize>,
    /// Those of them that more likely have it than not, ascending.
    pub likely: Vec<usize>,
}

impl Scene<'_> {
    /// Whether a quote's own report hands it by a pronoun to another than all others name: a slip in reading, and no difference.
    pub fn is_misread(&self, report: usize, quote: usize) -> bool {
        let own = &self.annotations[report].quotes[quote];
        let known = self
            .speakers
            .get(report)
            .and_then(|held| held.get(quote)?.as_deref());
        let read = own.speaker.as_deref();
        own.pointed
            && known.zip(read).is_some_and(|(known, read)| {
                let last = spelling::last_word;
                !spelling::alike(&last(known), &last(read))
            })
    }

    /// The reports that have a text, ascending: the silence of one without says nothing.
    pub fn told(&self) -> impl Iterator<Item = usize> {
        let told = self.annotations.iter().enumerate();
        told.filter(|(_, notes)| !notes.sentences.is_empty())
            .map(|(report, _)| report)
    }

    /// The text of a report.
    pub fn text(&self, report: usize) -> &str {
        &self.story.reports[report].text
    }

    /// A place as it is written.
    pub fn written(&self, place: Place) -> &str {
        place.span.of(self.text(place.report))
    }

    /// The words at a place, folded into one line.
    pub fn words(&self, place: Place) -> String {
        let mut out = String::with_capacity(place.span.len());
        for word in self.written(place).split_whitespace() {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(word);
        }
        out
    }

    /// The words at a place, cut after about `most` characters at a word's end.
    pub fn brief(&self, place: Place, most: usize) -> String {
        let (mut out, mut length, mut cut) = (String::new(), 0, None);
        for word in self.written(place).split_whitespace() {
            let own = word.chars().count();
            if length + own >= most {
                cut.get_or_insert(out.len());
            }
            if !out.is_empty() {
                out.push(' ');
                length += 1;
            }
            out.push_str(word);
            length += own;
            if let Some(cut) = cut.filter(|_| length > most) {
                out.truncate(cut);
                out.push('…');
                return out;
            }
        }
        out.truncate(out.trim_end_matches([',', '.', ';']).len());
        out
    }

    /// Short names of reports: "ME, PO".
    pub fn shorts(&self, reports: &[usize]) -> String {
        let name = |r: &usize| {
            let report = &self.story.reports[*r];
            if report.short.is_empty() {
                report.id.as_str()
            } else {
                report.short.as_str()
            }
        };
        reports.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// The claims of a sentence.
    pub fn seats(&self, at: SentenceRef) -> &[usize] {
        self.seats.held_by(self.index.position(at))
    }

    /// The claim that most of these sentences stand in, the first of equals.
    pub fn common_claim(&self, sentences: &[SentenceRef]) -> Option<usize> {
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        // A copied report has no vote beside what it copies.
        let own = |s: &&SentenceRef| {
            let of = self.index.original[s.report];
            of == s.report || !sentences.iter().any(|other| other.report == of)
        };
        for claim in sentences.iter().filter(own).flat_map(|s| self.seats(*s)) {
            *votes.entry(*claim).or_default() += 1;
        }
        votes
            .into_iter()
            .max_by_key(|(claim, n)| (*n, std::cmp::Reverse(*claim)))
            .map(|(c, _)| c)
    }

    /// Those of a group that no person cut off the others: a difference is told between these alone.
    pub fn uncut<T: Copy>(&self, group: &[T], sentence: impl Fn(&T) -> SentenceRef) -> Vec<T> {
        let number = |member: &T| vec![self.index.position(sentence(member)) as u32];
        self.hand.together(group, number)
    }

    /// The score of two sentences, from 0 to 1.
    pub fn score(&self, a: SentenceRef, b: SentenceRef) -> f64 {
        let (a, b) = (self.index.position(a) as u32, self.index.position(b) as u32);
        f64::from(self.graph.score(a, b)) / 1e6
    }

    /// The sentences that share something with one, each with the score of the two, from 0 to 1.
    pub fn row(&self, at: SentenceRef) -> impl Iterator<Item = (SentenceRef, f64)> {
        let row = self.graph.edges[self.index.position(at)].iter();
        let profiles = &self.index.profiles;
        row.map(move |(other, score)| (profiles[*other as usize].at, f64::from(*score) / 1e6))
    }

    /// Which share of the reports that have a text, from 0 to 1.
    pub fn share(&self, reports: usize) -> f64 {
        reports as f64 / self.told().count().max(1) as f64
    }

    /// Whether a claim is no more than two sentences that hardly match: see [`SURE`]. Two figures or verbs that differ there are
    /// the likelier of two things.
    pub fn is_thin(&self, claim: usize) -> bool {
        let [a, b] = self.claims[claim].readings.as_slice() else {
            return false;
        };
        let number = |r: &Reading| self.index.first[r.report] + r.sentences[0];
        let score = self.graph.score(number(a) as u32, number(b) as u32);
        // Those whom a person has linked need not match at all.
        a.sentences.len() + b.sentences.len() == 2 && (MATCH..SURE).contains(&score)
    }

    /// How prominent a claim is, from 0 to 1: how many have it and how early it stands where it does. Early is counted
    /// in sentences: other quotation marks have other lengths.
    pub fn prominence(&self, claim: usize) -> f64 {
        let claim = &self.claims[claim];
        let early: f64 = claim
            .readings
            .iter()
            .map(|r| {
                let all = self.annotations[r.report].sentences.len().max(1);
                1.0 - r.sentences.first().map_or(0, |s| *s) as f64 / all as f64
            })
            .fold(0.0, |sum, x| sum + x)
            / claim.readings.len().max(1) as f64;
        0.6 * self.share(reports_of(claim).len()) + 0.4 * early
    }
}

/// The reports that have a claim, ascending.
pub(crate) fn reports_of(claim: &Claim) -> Vec<usize> {
    let mut reports: Vec<usize> = claim.readings.iter().map(|r| r.report).collect();
    reports.dedup();
    reports
}
