//! What is joined speaks for the sentences that it stands in. Quotes and figures are joined by what is beside them, so
//! that they tell of two sentences what their words do not: the same words of one speaker under two translators, two
//! counts of the dead of one night. And sentences that belong together on the first look belong together a little more
//! on the second (stacked learning: D. Wolpert, "Stacked generalization", 1992).

use rayon::prelude::*;

use super::claim::Seats;
use super::cluster::Graph;
use super::curve::{logistic, millionths};
use super::divergence::{Echoes, Scene, of_one_event};
use super::hand::Hand;
use super::index::Index;
use super::matches::{Scored, few, logit, many};
use super::memory::Memory;
use super::profile::{Profile, shared};
use super::referent::Rival;
use super::rows::Rows;
use super::sole::Sole;
use super::utterance::Words;
use super::{Referent, SentenceRef, Utterance, figures, referent, utterance};
use crate::story::Story;
use crate::text::Annotations;

/// Coefficients of the logistic over the logit of the first look. Learned by logistic regression on 42 stories on other
/// subjects each, every story of the same weight, and rounded; [`BIAS`](weigh::BIAS) is three tenths above what was learned. With
/// each group of stories left out of the learning, the F1 of claims was the same within 0.003.
mod weigh {
    pub const SCORE: f64 = 0.71;
    pub const UTTERANCE: f64 = 3.3;
    /// A figure of the same value is a word that both have, and was counted as one.
    pub const SAME_VALUE: f64 = 0.43;
    /// Figures of two values are joined by all that stands beside them.
    pub const OTHER_VALUE: f64 = 3.45;
    /// Both hold figures that others have, and none of the other's.
    pub const OTHER_FIGURES: f64 = -0.94;
    /// Both hold one number, and of two things: it was counted as a word that both have. Set, not learned: with it, on each
    /// half of 57 stories the precision of claims rises and their recall stays.
    pub const OTHER_THING: f64 = -1.2;
    /// Set, not learned: nearly all such pairs tell one thing.
    pub const EVENT: f64 = 2.5;
    pub const CLAIM: f64 = 1.04;
    pub const BIAS: f64 = -0.46;

    /// Of the logit that all this makes, what is kept beside what [`Sole`](super::Sole) tells, and the constant.
    pub const AGAIN: f64 = 0.95;
    pub const LESS: f64 = -0.4;
}

/// Sentences that share so many words and numbers at most share little.
const LITTLE: usize = 3;

/// The logit of a score of a quarter: two sentences resemble each other and do not match.
const RESEMBLES: f64 = -1.098_612_288_668_11;

/// A logit from which nothing that is said once brings a pair to a match: there it is not looked for.
const HOPELESS: f64 = -3.5;

/// The score of two sentences that were not measured since they share no word, in millionths.
const UNMEASURED: u32 = 20_000;

/// So many pairs at least are weighed by one thread in a row.
const TASK: usize = 2_048;

/// A thing told in more places than this lends no score to pairs that were not measured: they would grow with the square.
const MANY: usize = 24;

/// A figure as a sentence has it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Counted {
    /// The figures of other texts that it is one with; none where it stands alone.
    referent: Option<usize>,
    /// In the smallest unit of its dimension.
    value: f64,
    /// As it is written: what makes it a word that another sentence may have.
    number: f64,
}

impl Counted {
    fn is_one_with(&self, other: &Self) -> bool {
        self.referent.is_some() && self.referent == other.referent
    }
}

/// What each sentence holds of what was joined, by the number of its profile; each list ascending.
struct Held<'a> {
    index: &'a Index,
    /// How much of what stories of few reports tell holds, from 0 to 1.
    few: f64,
    /// What each report says once; none where nothing of that holds.
    sole: Option<Sole>,
    utterances: Rows<usize>,
    figures: Rows<Counted>,
    seats: &'a Seats,
    /// Pairs of one event, the lesser number first, ascending.
    events: Vec<(u32, u32)>,
}

/// What was joined on the first look.
pub(super) struct Joined {
    /// The claim that each sentence fits best.
    pub seats: Seats,
    pub utterances: Vec<Utterance>,
    /// Whether quotes are given word for word, see [`utterance::Told`].
    pub verbatim: bool,
    pub referents: Vec<Referent>,
    /// Figures that may be joined and are not, the likeliest first.
    pub rivals: Vec<Rival>,
    /// Sentences that tell of one event by the time that they give it.
    events: Vec<(SentenceRef, SentenceRef)>,
}

impl Joined {
    /// Joins by what the words of sentences score; `quotes` are those of the story, and what was cut by `hand` is not joined. `claims` gathers them on these scores, as numbers of profiles.
    pub fn of(
        story: &Story,
        annotations: &[Annotations],
        index: &Index,
        (graph, quotes, hand): (&Graph, Vec<Words>, &Hand),
        memory: Option<&Memory>,
        claims: impl Fn() -> Vec<Vec<u32>> + Sync,
    ) -> Self {
        // Quotes are joined whatever claims their sentences make.
        let (told, (seats, (referents, rivals))) = rayon::join(
            || utterance::join(index, graph, quotes, memory.map(|m| &m.quotes)),
            || {
                let claims = claims();
                let seats = Seats::of(index, &claims).best(index, graph, &claims);
                let counted = referent::join(
                    index,
                    graph,
                    annotations,
                    &seats,
                    memory.map(|m| &m.figures),
                );
                (seats, counted)
            },
        );
        let utterance::Told {
            mut utterances,
            verbatim,
        } = told;
        hand.part_quotes(index, annotations, &mut utterances);
        let events = of_one_event(&Scene {
            story,
            annotations,
            index,
            graph,
            claims: &[],
            utterances: &utterances,
            verbatim,
            // Who spoke is asked of no event.
            speakers: &Vec::new(),
            referents: &referents,
            rivals: &rivals,
            base: story.default_base(),
            seats: &seats,
            echoes: &Echoes::default(),
            hand,
            memory: None,
        });
        Self {
            seats,
            utterances,
            verbatim,
            referents,
            rivals,
            events,
        }
    }

    /// The scores of the first look, `scored` (by pair), with what was joined; and of pairs that were not measured.
    pub fn weigh(
        &self,
        index: &Index,
        annotations: &[Annotations],
        scored: &[Scored],
    ) -> Vec<Scored> {
        let held = Held::of(index, annotations, self);
        let mut linked = linked(index, &held).into_iter().peekable();
        let unmeasured = |(a, b)| Scored {
            a,
            b,
            score: UNMEASURED,
        };
        let mut out = Vec::with_capacity(scored.len() + linked.len());
        // Both lists are in order.
        for pair in scored {
            let at = (pair.a, pair.b);
            while let Some(before) = linked.next_if(|linked| *linked < at) {
                out.push(unmeasured(before));
            }
            linked.next_if_eq(&at);
            if pair.score > 0 {
                out.push(*pair);
            }
        }
        out.extend(linked.map(unmeasured));
        out.par_iter_mut()
            .with_min_len(TASK)
            .for_each(|pair| pair.score = held.again(pair));
        out
    }
}

/// Whether two ascending lists have something in common.
fn meet(a: &[usize], b: &[usize]) -> bool {
    a.iter().any(|x| b.binary_search(x).is_ok())
}

impl<'a> Held<'a> {
    fn of(index: &'a Index, annotations: &[Annotations], joined: &'a Joined) -> Self {
        let said = joined.utterances.iter().enumerate();
        let said = said.flat_map(|(n, utterance)| {
            utterance.iter().flat_map(move |(report, quote)| {
                let (notes, first) = (&annotations[*report], index.first[*report]);
                let sentences = notes.sentences_in(notes.quotes[*quote].span);
                sentences.map(move |sentence| (first + sentence, n))
            })
        });
        // A copy is no second witness.
        let few = few(many(index.all_texts()));
        Self {
            index,
            few,
            sole: (few > 0.0).then(|| Sole::of(index)),
            utterances: Rows::of(index.profiles.len(), said),
            seats: &joined.seats,
            figures: figures_of(index, annotations, &joined.referents),
            events: events(index, &joined.events),
        }
    }

    /// What two sentences share that each of their reports says once, as a part of the logit.
    fn said_once(&self, a: usize, b: usize) -> f64 {
        let shared = |sole: &Sole| sole.shared(self.index, a, b);
        self.sole.as_ref().map_or(0.0, |sole| shared(sole).logit())
    }

    /// Whether two sentences of two texts share little but a number, and it counts two things.
    fn counts_two_things(&self, a: usize, b: usize) -> bool {
        if !is_of_two_things(&self.figures[a], &self.figures[b]) {
            return false;
        }
        let (a, b) = (&self.index.profiles[a], &self.index.profiles[b]);
        let original = |of: &Profile| self.index.original[of.at.report];
        original(a) != original(b) && shared(&a.terms, &b.terms).len() <= LITTLE
    }

    /// What the claims and the figures of two sentences add to their logit, which was `own` on the first look, in a story
    /// of few reports.
    fn standing(&self, a: usize, b: usize, own: f64, apart: f64) -> f64 {
        let one_claim = meet(self.seats.held_by(a), self.seats.held_by(b));
        let claim = if one_claim { weigh::CLAIM } else { 0.0 };
        (weigh::SCORE - 1.0) * own + weigh::BIAS + apart + claim
    }

    /// The score of a pair on the second look. The more reports a story has, the more counts stand in one manner by chance;
    /// the same words of one speaker and one event speak in any.
    fn again(&self, pair: &Scored) -> u32 {
        let (a, b, few) = (pair.a as usize, pair.b as usize, self.few);
        let (counted, apart) = if few > 0.0 {
            counts(&self.figures[a], &self.figures[b])
        } else {
            (0.0, 0.0)
        };
        let mut joined = few * counted;
        if meet(&self.utterances[a], &self.utterances[b]) {
            joined += weigh::UTTERANCE;
        }
        if self.events.binary_search(&(pair.a, pair.b)).is_ok() {
            joined += weigh::EVENT;
        }
        if few == 0.0 && joined == 0.0 {
            return pair.score;
        }
        let own = logit(f64::from(pair.score) / 1e6);
        let mut told = own + few * self.standing(a, b, own, apart) + joined;
        if few > 0.0 {
            let two = self.counts_two_things(a, b);
            let beside = if two || told <= HOPELESS {
                0.0
            } else {
                self.said_once(a, b)
            };
            told += few * ((weigh::AGAIN - 1.0) * told + weigh::LESS + beside);
            if two {
                // What they share else they resemble each other by all the same.
                told = told.min((told + few * weigh::OTHER_THING).max(RESEMBLES));
            }
        }
        millionths(logistic(told))
    }
}

/// Pairs as numbers of profiles, the lesser first, ascending.
fn events(index: &Index, pairs: &[(SentenceRef, SentenceRef)]) -> Vec<(u32, u32)> {
    let number = |at: SentenceRef| index.position(at) as u32;
    let pair = |(a, b): &(SentenceRef, SentenceRef)| {
        let (a, b) = (number(*a), number(*b));
        (a.min(b), a.max(b))
    };
    let mut out: Vec<(u32, u32)> = pairs.iter().map(pair).collect();
    out.sort_unstable();
    out.dedup();
    out
}

/// The number of the referent of each figure, by report and figure; none of what fewer than two texts have: a copy is no
/// second witness.
fn referents_of(
    index: &Index,
    annotations: &[Annotations],
    referents: &[Referent],
) -> Vec<Vec<Option<usize>>> {
    let blank = |notes: &Annotations| vec![None; notes.figures.len()];
    let mut out: Vec<Vec<Option<usize>>> = annotations.iter().map(blank).collect();
    let shared = |referent: &&Referent| index.texts(referent.iter().map(|f| f.0)) > 1;
    for (n, referent) in referents.iter().filter(shared).enumerate() {
        for (report, figure) in referent {
            out[*report][*figure] = Some(n);
        }
    }
    out
}

/// The amounts that each sentence gives.
fn figures_of(index: &Index, annotations: &[Annotations], referents: &[Referent]) -> Rows<Counted> {
    let referents = referents_of(index, annotations, referents);
    let reports = annotations.iter().zip(&referents).zip(&index.first);
    let amounts = reports.flat_map(|((notes, referents), first)| {
        let all = notes.figures.iter().zip(referents);
        let amounts = all.filter(|(figure, _)| figure.kind.is_amount());
        amounts.map(move |(figure, referent)| {
            let counted = Counted {
                referent: *referent,
                value: figures::base(figure),
                number: figure.value,
            };
            (first + figure.sentence, counted)
        })
    });
    Rows::of(index.profiles.len(), amounts)
}

/// What the joined figures of two sentences say for them and against them, as parts of the logit.
fn counts(a: &[Counted], b: &[Counted]) -> (f64, f64) {
    let (mut same, mut other) = (false, false);
    for x in a {
        for y in b.iter().filter(|y| x.is_one_with(y)) {
            let equal = figures::is_one_value(x.value, y.value);
            same |= equal;
            other |= !equal;
        }
    }
    let of = |is: bool, weight: f64| if is { weight } else { 0.0 };
    if same || other {
        let joined = of(same, weigh::SAME_VALUE) + of(other, weigh::OTHER_VALUE);
        return (joined, 0.0);
    }
    let has_known = |figures: &[Counted]| figures.iter().any(|f| f.referent.is_some());
    (0.0, of(has_known(a) && has_known(b), weigh::OTHER_FIGURES))
}

/// Whether two sentences have one number, and none that counts one thing in both.
fn is_of_two_things(a: &[Counted], b: &[Counted]) -> bool {
    let mut two = false;
    for x in a {
        for y in b.iter().filter(|y| x.number.total_cmp(&y.number).is_eq()) {
            if x.is_one_with(y) {
                return false;
            }
            two = true;
        }
    }
    two
}

/// Pairs of sentences of two reports in which something is joined that no word of theirs may tell of, ascending.
fn linked(index: &Index, held: &Held) -> Vec<(u32, u32)> {
    let lists = held.utterances.iter().zip(held.figures.iter());
    let lists = (0..).zip(lists).zip(&index.profiles);
    let told = lists.filter(|(_, profile)| !profile.heading);
    // Utterances and referents are numbered apart: even and odd.
    let noted = told.flat_map(|((sentence, (utterances, figures)), _)| {
        let utterances = utterances.iter().map(|utterance| 2 * utterance);
        let referents = figures.iter().filter_map(|figure| figure.referent);
        let groups = utterances.chain(referents.map(|referent| 2 * referent + 1));
        groups.map(move |group| (group, sentence))
    });
    let groups = Rows::<u32>::as_given(noted);
    let report = |n: u32| index.profiles[n as usize].at.report;
    let mut out = Vec::new();
    for group in groups.iter().filter(|group| group.len() <= MANY) {
        for (nth, a) in group.iter().enumerate() {
            let others = group[nth + 1..]
                .iter()
                .filter(|b| report(*a) != report(**b));
            out.extend(others.map(|b| (*a, *b)));
        }
    }
    let heading = |n: u32| index.profiles[n as usize].heading;
    let events = held.events.iter().copied();
    out.extend(events.filter(|(a, b)| !heading(*a) && !heading(*b)));
    out.par_sort_unstable();
    out.dedup();
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::matches::MATCH;
    use crate::collate::sample::report;
    use crate::text::annotate;

    fn counted(figures: &[(Option<usize>, f64)]) -> Vec<Counted> {
        let one = |(referent, value): &(Option<usize>, f64)| Counted {
            referent: *referent,
            value: *value,
            number: *value,
        };
        figures.iter().map(one).collect()
    }

    #[test]
    fn two_values_of_one_thing_say_more_than_one() {
        let toll = counted(&[(Some(0), 13.0), (Some(1), 7.0)]);
        assert_eq!(
            counts(&toll, &counted(&[(Some(0), 31.0)])),
            (weigh::OTHER_VALUE, 0.0)
        );
        assert_eq!(
            counts(&toll, &counted(&[(Some(1), 7.0)])),
            (weigh::SAME_VALUE, 0.0)
        );
        assert_eq!(
            counts(&toll, &counted(&[(Some(2), 9.0)])),
            (0.0, weigh::OTHER_FIGURES)
        );
        assert_eq!(counts(&toll, &[]), (0.0, 0.0));
    }

    #[test]
    fn one_number_may_count_two_things() {
        let missiles = counted(&[(None, 7.0), (None, 157.0)]);
        assert!(is_of_two_things(&missiles, &counted(&[(None, 7.0)])));
        assert!(!is_of_two_things(&missiles, &counted(&[(None, 8.0)])));
        let known = counted(&[(Some(0), 7.0)]);
        assert!(is_of_two_things(&missiles, &known));
        // Where they count one thing too, the number says nothing more.
        let both = counted(&[(None, 7.0), (Some(0), 7.0)]);
        assert!(!is_of_two_things(&both, &known));
    }

    #[test]
    fn one_utterance_matches_without_a_word_in_common() {
        let texts = [
            "“Whoever comes near will regret it deeply,” Anna Lund said.",
            "“Those approaching these vessels shall be sorry,” warned Anna Lund.",
        ];
        let reports = ["a", "b"].iter().zip(texts);
        let story = Story {
            reports: reports.map(|(id, text)| report(id, "en", text)).collect(),
            ..Story::default()
        };
        let notes: Vec<Annotations> = story.reports.iter().map(|r| annotate(r, None)).collect();
        let index = Index::of(&story, &notes);
        let score = |utterances: &[Utterance], scored: &[Scored]| {
            let joined = Joined {
                seats: Seats::of(&index, &[]),
                utterances: utterances.to_vec(),
                verbatim: false,
                referents: Vec::new(),
                rivals: Vec::new(),
                events: Vec::new(),
            };
            let found = joined.weigh(&index, &notes, scored);
            found.first().map_or(0, |pair| pair.score)
        };
        let one = [vec![(0, 0), (1, 0)]];
        assert!(score(&one, &[]) >= MATCH);
        let measured = Scored {
            a: 0,
            b: 1,
            score: 150_000,
        };
        assert!(score(&one, &[measured]) > score(&one, &[]));
        assert!(score(&[], &[measured]) < MATCH);
        assert_eq!(score(&[], &[]), 0);
    }
}
