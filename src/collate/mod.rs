//! What can only be said of several reports: similarity, matches, claims, variants, divergences.
//! Pure: no I/O, no clock, no thread that outlives the call.

mod board;
mod claim;
mod cluster;
mod copies;
mod counts;
pub mod coverage;
mod curve;
mod disjoint;
pub mod divergence;
mod evidence;
mod figures;
mod hand;
mod index;
mod joined;
mod kin;
mod label;
mod laid;
mod level;
mod lexicon;
mod marked;
mod matches;
mod memory;
mod nearest;
mod number;
mod own;
mod pairs;
mod profile;
mod referent;
mod relation;
mod rows;
#[cfg(test)]
pub(crate) mod sample;
mod seal;
mod similarity;
mod sole;
mod speaker;
mod spelling;
mod still;
mod style;
mod twos;
mod utterance;
pub mod variant;
mod words;

use std::sync::atomic::{AtomicBool, Ordering};

use crate::notes::Link;
use crate::story::{Place, Span, Story};
use crate::text::{Annotations, Quote};

pub use memory::Memory;
pub use nearest::Sought;

pub use divergence::is_death;
pub use divergence::{
    Divergence, DivergenceKind, Severity, by_votes, names_nobody, sides, unresolved,
};
pub use evidence::Explainer;
pub use figures::{exclude, is_one_size, is_rounded};
pub use lexicon::judging::judges;
pub use lexicon::kinship;
pub use lexicon::negation;
pub use lexicon::opposite;
pub use lexicon::rival::of as rival;
pub use lexicon::temper::is_loaded;
pub use referent::{InText, count_alike};
pub use spelling::{alike, last_word};

use claim::Seats;
use cluster::{Graph, Seat};
use hand::Hand;
use index::Index;
use joined::Joined;
use matches::Scored;
use utterance::Words;

/// One sentence of one report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SentenceRef {
    /// Index into [`Story::reports`].
    pub report: usize,
    /// Index into [`Annotations::sentences`].
    pub sentence: usize,
}

/// How two matched sentences stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The same words, typography aside.
    Same,
    /// The same thing in other words.
    Reworded,
    /// One holds more than the other.
    Partial,
    /// The same thing with a figure or name that cannot both be right.
    Conflict,
}

/// Two sentences of different reports that state the same thing, at least in part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// The sentence of the earlier report.
    pub a: SentenceRef,
    /// The sentence of the later report.
    pub b: SentenceRef,
    /// From 0 to 1.
    pub score: f64,
    /// How they stand to each other.
    pub relation: Relation,
}

/// A pair of sentences with a score above zero, before any choice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Candidate {
    /// The sentence of the earlier report.
    pub a: SentenceRef,
    /// The sentence of the later report.
    pub b: SentenceRef,
    /// From 0 to 1, on the scale of [`Match::score`].
    pub score: f64,
}

/// Why two sentences were matched, in words that a person understands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Words that both have, as the first sentence writes them, heaviest first.
    pub words: Vec<String>,
    /// Words that stand for one another, as each has it, heaviest first: a synonym, a word of the same family, a translation.
    pub meant: Vec<(String, String)>,
    /// Names that both have.
    pub names: Vec<String>,
    /// Names that are likely one and that they write differently, as each has it.
    pub spelt: Vec<(String, String)>,
    /// Figures that agree.
    pub figures: Vec<String>,
    /// Figures that count one thing with two values, as each has it.
    pub counted: Vec<(String, String)>,
    /// Whether they hold the same words of one speaker, whatever the wording.
    pub utterance: bool,
    /// Quoted words that both have.
    pub quoted: Vec<String>,
}

/// What a claim is mainly made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClaimKind {
    /// Somebody's words.
    Quote,
    /// A number of something.
    Figure,
    /// Anything else.
    Fact,
}

/// One report's wording of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Index into [`Story::reports`].
    pub report: usize,
    /// The passage, from the first sentence's start to the last one's end.
    pub span: Span,
    /// Indices of its sentences, in order.
    pub sentences: Vec<usize>,
}

impl Reading {
    /// Where the reading stands.
    pub fn place(&self) -> Place {
        Place {
            report: self.report,
            span: self.span,
        }
    }
}

/// A cluster of matched passages over two or more reports.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// `c1`, `c2`, … in the order of the list as it is without links and cuts: these leave the ids of all other claims.
    pub id: String,
    /// What it is mainly made of.
    pub kind: ClaimKind,
    /// What a person would call it.
    pub label: String,
    /// By report, then by start. At least two reports.
    pub readings: Vec<Reading>,
}

impl Claim {
    /// The readings of one report (a headline and a body sentence may both give the claim).
    pub fn readings_of(&self, report: usize) -> impl Iterator<Item = &Reading> {
        self.readings.iter().filter(move |r| r.report == report)
    }

    /// Whether the report has a reading.
    pub fn found_in(&self, report: usize) -> bool {
        self.readings_of(report).next().is_some()
    }
}

/// Quotes that render the same words of the same speaker: `(report, index into its quotes)`.
pub type Utterance = Vec<(usize, usize)>;

/// Figures that count the same thing: `(report, index into its figures)`.
pub type Referent = Vec<(usize, usize)>;

/// The whole comparison.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Collation {
    /// Index of the report that the order of claims and the labels follow.
    pub base: usize,
    /// Matches that claims are made of, by report and sentence.
    pub matches: Vec<Match>,
    /// By their place in the base, then by size.
    pub claims: Vec<Claim>,
    /// By severity, then by claim.
    pub divergences: Vec<Divergence>,
    /// Quotes joined over reports, two or more each.
    pub utterances: Vec<Utterance>,
    /// Who speaks each quote, by report and quote, in the spelling of the quote's own report.
    pub speakers: Vec<Vec<Option<String>>>,
    /// Figures joined over reports, two or more each.
    pub referents: Vec<Referent>,
    /// Where something was linked or cut by hand, the sentences that claims held before that.
    pub untouched: Option<Vec<SentenceRef>>,
    /// Every pair with a score above zero, where [`Options::candidates`] asks for it.
    pub candidates: Vec<Candidate>,
}

impl Collation {
    /// Who speaks a quote, by name where any report tells it; as the report alone tells it before the collation is made.
    pub fn speaker<'a>(&'a self, report: usize, index: usize, quote: &'a Quote) -> Option<&'a str> {
        let known = self.speakers.get(report).and_then(|held| held.get(index));
        known.unwrap_or(&quote.speaker).as_deref()
    }
}

/// What [`collate`] is told beside the story.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Index of the base; none for [`Story::default_base`].
    pub base: Option<usize>,
    /// Whether to keep every pair with a score above zero.
    pub candidates: bool,
}

/// A stage of the collation, told before it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Words are indexed.
    Index,
    /// Sentences are compared.
    Match,
    /// Matches are gathered into claims.
    Claims,
    /// Differences are named and ranked.
    Divergences,
}

/// Told of each stage; may ask to stop between two of them.
pub trait Watch: Sync {
    /// Called before `stage` begins.
    fn stage(&self, stage: Stage);
    /// Whether the work is no longer wanted.
    fn cancelled(&self) -> bool;
}

/// Watches nothing and never stops.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Watch for Unwatched {
    fn stage(&self, _stage: Stage) {}
    fn cancelled(&self) -> bool {
        false
    }
}

impl Watch for AtomicBool {
    fn stage(&self, _stage: Stage) {}
    fn cancelled(&self) -> bool {
        self.load(Ordering::Relaxed)
    }
}

/// Tells `watch` of a stage; none if it wants to stop.
fn enter(watch: &dyn Watch, stage: Stage) -> Option<()> {
    watch.stage(stage);
    (!watch.cancelled()).then_some(())
}

/// Collates a story. `annotations` holds one entry a report, in order. None if cancelled.
pub fn collate(
    story: &Story,
    annotations: &[Annotations],
    links: &[Link],
    options: Options,
    watch: &dyn Watch,
) -> Option<Collation> {
    with(None, story, annotations, links, options, watch)
}

/// As [`collate`], and finds the same, in less time where `memory` was at hand when the story was collated last, in whatever
/// state it was.
pub fn recollate(
    memory: &Memory,
    story: &Story,
    annotations: &[Annotations],
    links: &[Link],
    options: Options,
    watch: &dyn Watch,
) -> Option<Collation> {
    with(Some(memory), story, annotations, links, options, watch)
}

fn with(
    memory: Option<&Memory>,
    story: &Story,
    annotations: &[Annotations],
    links: &[Link],
    options: Options,
    watch: &dyn Watch,
) -> Option<Collation> {
    enter(watch, Stage::Index)?;
    let index = Index::remembering(story, annotations, memory);
    let mut hand = Hand::of(story, annotations, &index, links);
    let ids: Vec<&str> = story.reports.iter().map(|r| r.id.as_str()).collect();
    let given = Given {
        story,
        annotations,
        index: &index,
        ids: &ids,
        memory,
    };
    enter(watch, Stage::Match)?;
    let (judged, quotes) = given.judge(&hand);
    let mut found = collated(given, (&judged, quotes), &hand, options, watch)?;
    if hand.has_links() {
        hand.forget_links();
        let told = (&judged, given.quotes());
        still::keep(&mut found, collated(given, told, &hand, options, watch)?);
    }
    Some(found)
}

/// What is the same whatever was done by hand.
struct Judged {
    /// Pairs of sentences with their scores, by pair.
    scored: Vec<Scored>,
    /// What was copied.
    echoes: divergence::Echoes,
    /// The claims without what was done by hand, if anything was.
    untouched: Option<Gathered>,
}

/// Collates a story, with what was done by hand.
fn collated(
    given: Given,
    (judged, quotes): (&Judged, Vec<Words>),
    hand: &Hand,
    options: Options,
    watch: &dyn Watch,
) -> Option<Collation> {
    let Given {
        story,
        annotations,
        index,
        ..
    } = given;
    let base = options.base.unwrap_or_else(|| story.default_base());
    let untouched = judged.untouched.as_ref();
    let hand = &untouched.map_or_else(Hand::default, |claims| hand.within(&claims.close));
    let first = hand.scored(index, &judged.scored);
    let (joined, scored) = given.join(hand, &first, quotes, untouched);
    enter(watch, Stage::Claims)?;
    // To gather is the work of one processor.
    let ((graph, clusters), speakers) = rayon::join(
        || given.gather(hand, &scored, untouched),
        || speaker::resolve(annotations, &joined.utterances),
    );
    let (matches, claims) = rayon::join(
        || {
            let told = (joined.referents.as_slice(), clusters.as_slice());
            relation::matches(story, annotations, index, &graph, told)
        },
        || {
            let names = given.names(&graph, base);
            let before = untouched.map(|claims| claims.close.as_slice());
            claim::build(&names, &clusters, hand, before)
        },
    );
    // What is told beside something else is no reason to take two counts, or two days, for one.
    let members: Vec<Vec<u32>> = claims.iter().map(|c| index.members(c)).collect();
    let seats = Seats::of(index, &members).best(index, &graph, &members);
    enter(watch, Stage::Divergences)?;
    let divergences = divergence::find(&divergence::Scene {
        story,
        annotations,
        index,
        graph: &graph,
        claims: &claims,
        utterances: &joined.utterances,
        verbatim: joined.verbatim,
        speakers: &speakers,
        referents: &joined.referents,
        rivals: &joined.rivals,
        base,
        seats: &seats,
        echoes: &judged.echoes,
        hand,
        memory: given.memory,
    });
    let wanted = options.candidates.then(|| candidates(index, &scored));
    let at = |sentence: &u32| index.profiles[*sentence as usize].at;
    let told = untouched.map(|claims| claims.close.iter().flatten().map(at).collect());
    Some(Collation {
        base,
        matches,
        claims,
        divergences,
        speakers,
        utterances: joined.utterances,
        referents: joined.referents,
        untouched: told,
        candidates: wanted.unwrap_or_default(),
    })
}

/// A story, with what is known of each report alone.
#[derive(Clone, Copy)]
struct Given<'a> {
    story: &'a Story,
    annotations: &'a [Annotations],
    index: &'a Index,
    /// The ids of the reports.
    ids: &'a [&'a str],
    /// What the last collation left.
    memory: Option<&'a Memory>,
}

impl<'a> Given<'a> {
    /// What is the same whatever was done by `hand`; and the words of the quotes, which joining them uses up. To lay out what
    /// is judged is the work of one processor, and so is to read the quotes.
    fn judge(self, hand: &Hand) -> (Judged, Vec<Words<'a>>) {
        let (story, annotations, index) = (self.story, self.annotations, self.index);
        let pairs = self.memory.map(|memory| &memory.pairs);
        let standing = self.memory.map(|memory| &memory.standing);
        let pairs = (!index.has_copies()).then(|| pairs::find(index, pairs));
        let judged = || match &pairs {
            Some(found) => matches::judge(index, found, standing),
            None => copies::score(story, annotations, index, self.memory),
        };
        let (scored, (quotes, echoes)) = rayon::join(judged, || {
            (
                self.quotes(),
                divergence::echoes(story, annotations, &index.own),
            )
        });
        let untouched = (!hand.is_empty()).then(|| Gathered::of(self, &scored));
        let judged = Judged {
            scored,
            echoes,
            untouched,
        };
        (judged, quotes)
    }

    fn quotes(self) -> Vec<Words<'a>> {
        utterance::read(self.story, self.index, self.annotations)
    }

    /// Sentences, joined where these pairs score.
    fn graph(self, scored: &[Scored]) -> Graph {
        Graph::of(self.index, scored, self.ids)
    }

    /// The first look: what is joined where pairs score so, and the scores that they have with it. `untouched` has the
    /// claims without what was done by hand, if anything was.
    fn join(
        self,
        hand: &Hand,
        scored: &[Scored],
        quotes: Vec<Words<'a>>,
        untouched: Option<&Gathered>,
    ) -> (Joined, Vec<Scored>) {
        let Self {
            story,
            annotations,
            index,
            ..
        } = self;
        let graph = self.graph(scored);
        let told = (&graph, quotes, hand);
        let mut joined = Joined::of(
            story,
            annotations,
            index,
            told,
            self.memory,
            || match untouched {
                Some(claims) => hand.arrange(index, &graph, claims.loose.clone()),
                None => self.clusters(&graph, scored, Seat::Loose),
            },
        );
        let figures = (&mut joined.referents, &mut joined.rivals);
        hand.part_figures(index, annotations, &joined.seats, figures);
        let mut scored = joined.weigh(index, annotations, scored);
        hand.score(index, &mut scored);
        (joined, scored)
    }

    /// The second look: the claims that are shown, as numbers of profiles.
    fn gather(
        self,
        hand: &Hand,
        scored: &[Scored],
        untouched: Option<&Gathered>,
    ) -> (Graph, Vec<Vec<u32>>) {
        let graph = self.graph(scored);
        let clusters = match untouched {
            Some(claims) => hand.arrange(self.index, &graph, claims.close.clone()),
            None => self.close(&graph, scored),
        };
        (graph, clusters)
    }

    /// Sentences of the originals gathered into claims. `graph` has all sentences.
    fn clusters(self, graph: &Graph, scored: &[Scored], seat: Seat) -> Vec<Vec<u32>> {
        let memory = self.memory.map(|memory| match seat {
            Seat::Loose => &memory.loose,
            Seat::Close => &memory.close,
        });
        if self.index.has_copies() {
            let own = copies::without(self.index, scored);
            return cluster::claims(&self.graph(&own), seat, memory);
        }
        cluster::claims(graph, seat, memory)
    }

    /// The claims that are shown: those of the originals, with what their copies say.
    fn close(self, graph: &Graph, scored: &[Scored]) -> Vec<Vec<u32>> {
        copies::spread(self.index, self.clusters(graph, scored, Seat::Close))
    }

    /// What claims are named by.
    fn names<'g>(self, graph: &'g Graph, base: usize) -> label::Names<'g>
    where
        'a: 'g,
    {
        label::Names {
            story: self.story,
            annotations: self.annotations,
            index: self.index,
            graph,
            base,
            lang: label::common(&self.index.langs, base),
            memory: self.memory,
        }
    }
}

/// The claims of a story as if nothing had been linked or cut. What was done by hand changes the claims that it was done
/// to, and leaves all others as they were: gathered anew with the linked pairs and without the cut ones, sentences that
/// nobody spoke of would find other claims.
struct Gathered {
    loose: Vec<Vec<u32>>,
    close: Vec<Vec<u32>>,
}

impl Gathered {
    fn of(given: Given, scored: &[Scored]) -> Self {
        let nothing = Hand::default();
        let graph = given.graph(scored);
        let loose = given.clusters(&graph, scored, Seat::Loose);
        let told = (&graph, given.quotes(), &nothing);
        let (story, annotations, index) = (given.story, given.annotations, given.index);
        let joined = Joined::of(story, annotations, index, told, None, || loose.clone());
        let scored = joined.weigh(index, annotations, scored);
        let close = given.close(&given.graph(&scored), &scored);
        Self { loose, close }
    }
}

fn candidates(index: &Index, scored: &[Scored]) -> Vec<Candidate> {
    scored
        .iter()
        .filter(|pair| pair.score > 0)
        .map(|pair| Candidate {
            a: index.profiles[pair.a as usize].at,
            b: index.profiles[pair.b as usize].at,
            score: f64::from(pair.score) / 1e6,
        })
        .collect()
}
