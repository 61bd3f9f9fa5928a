//! Figures that count the same thing, joined over reports by their noun, their value, the words
//! around them and the claim that they stand in.

mod apart;
mod around;
mod bearing;
mod befell;
mod candidates;
mod compared;
mod course;
mod dispute;
mod extent;
mod goods;
mod groups;
mod hoped;
mod known;
mod likely;
mod manner;
mod near;
mod once;
mod other;
mod pair;
mod period;
mod populace;
mod quake;
mod setting;
mod singled;
mod sources;
mod step;
mod subject;
mod summed;
mod supposed;
mod weigh;
mod wish;

use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::Referent;
use super::claim::Seats;
use super::cluster::Graph;
use super::curve::rounded;
use super::figures::{base, bounds, comparable, heads, is_one_value, kind_of, scale, telling};
use super::index::Index;
use super::memory::Slot;
use crate::story::Report;
use crate::text::{Annotations, Figure, FigureKind, Lang};

use candidates::Candidates;
use groups::Groups;
pub(super) use known::Answers;
use known::{Known, Weighed};
use likely::Likely;
use manner::Manner;
use near::{Around, Near};
use once::CountedOnce;
use pair::{JOIN, NEAR, Pair, SLIP, sureness};
use setting::Setting;

pub(super) use around::is_vague;
pub(super) use befell::{Befell, befell, deed_at, deed_of};
pub use befell::{InText, count_alike};

/// A figure that may be joined, with what it stands in.
struct Counted<'a> {
    place: (usize, usize),
    figure: &'a Figure,
    /// What it measures, a share told as a fraction as one in percent.
    kind: FigureKind,
    /// Its value and the values that it leaves possible, in the smallest unit of its dimension.
    base: f64,
    bounds: (f64, f64),
    /// The dimension that it is measured in, see [`scale`].
    scale: &'static str,
    /// How much the same value in another figure says.
    telling: f64,
    /// Nouns that stand for its own, each with its strength.
    kin: &'a [(&'static str, f64)],
    sentence: u32,
    claims: &'a [usize],
    lang: Lang,
    /// Whom it counts.
    befell: Befell,
    /// What stands in and around it.
    near: Near<'a>,
    /// How it is told.
    manner: &'a Manner,
    /// Of a bare number, the nearest figure with a unit before it, see [`other::before`].
    beside: Option<&'a Figure>,
}

impl Counted<'_> {
    /// As [`heads`].
    #[inline]
    fn heads(&self, other: &Self) -> f64 {
        match (&self.figure.head, &other.figure.head) {
            (Some(own), Some(noun)) if own != noun => {
                let kin = self.kin.iter().find(|(kin, _)| kin == noun);
                kin.map_or(0.0, |(_, strength)| *strength)
            }
            _ => heads(self.figure, other.figure),
        }
    }

    /// As [`comparable`].
    #[inline]
    fn is_comparable(&self, other: &Self) -> bool {
        let (own, figure) = (self.figure, other.figure);
        match self.kind {
            _ if self.kind != other.kind => false,
            FigureKind::Count | FigureKind::Percent => true,
            FigureKind::Duration | FigureKind::Measure
                if !self.scale.is_empty() && !other.scale.is_empty() =>
            {
                self.scale == other.scale
            }
            _ => comparable(own, figure),
        }
    }

    /// As [`super::figures::exclude`] for two that are comparable.
    #[inline]
    fn excludes(&self, other: &Self) -> bool {
        let ((al, ah), (bl, bh)) = (self.bounds, other.bounds);
        let dust = 1e-9 * al.abs().max(bl.abs());
        ah + dust < bl || bh + dust < al
    }

    /// Whether the same befell those whom both count.
    #[inline]
    fn is_toll(&self, other: &Self) -> bool {
        let same = self.befell.deed.is_some() && self.befell.deed == other.befell.deed;
        // Eight officers hurt are not the twenty people who were.
        same && (self.befell.general && other.befell.general || self.heads(other) > 0.25)
    }
}

/// Most figures of one value, one deed or one sentence that are all held against one another.
const MOST: usize = 64;

/// Sentences that match this well have one thing left over, if they have one each.
const SURE: u32 = 800_000;

/// The figures of a report that may be joined, each with its index.
fn joinable(notes: &Annotations) -> impl Iterator<Item = (usize, &Figure)> {
    let figures = notes.figures.iter().enumerate();
    figures.filter(|(_, figure)| figure.kind.is_amount())
}

/// How the figures of a report are told that may be joined, and what stands around them, in their order.
pub(super) struct Manners(Vec<(Manner, Around)>);

impl Manners {
    /// Of a report of a story of that day.
    pub fn of(report: &Report, notes: &Annotations, date: Option<Date>) -> Self {
        let day = around::day_of(report, date);
        let one = |(at, _)| {
            let set = Setting::of(&report.text, notes, at);
            let manner = Manner {
                past: around::is_past(day, set.figures()) || around::is_of_before(&set),
                ..Manner::of(&set)
            };
            (manner, Around::of(&set))
        };
        Self(joinable(notes).map(one).collect())
    }
}

/// The figures of one report that may be joined.
fn of_report<'a>(
    index: &'a Index,
    (number, notes): (usize, &'a Annotations),
    seats: &'a Seats,
) -> Vec<Counted<'a>> {
    let own = &index.own[number];
    let one = |((at, figure), (manner, around)): ((usize, &'a Figure), &'a (Manner, Around))| {
        let sentence = index.first[number] + figure.sentence;
        let (kind, of) = kind_of(figure);
        let (low, high) = bounds(figure);
        Counted {
            place: (number, at),
            figure,
            kind,
            base: base(figure) * of,
            bounds: (low * of, high * of),
            scale: scale(figure),
            telling: telling(figure),
            kin: &around.kin,
            sentence: sentence as u32,
            claims: seats.held_by(sentence),
            lang: notes.lang,
            befell: own.befell[at],
            near: Near::of(index, notes, around, sentence),
            beside: around.beside.map(|beside| &notes.figures[beside]),
            manner,
        }
    };
    joinable(notes).zip(&own.manners.0).map(one).collect()
}

fn counted<'a>(
    index: &'a Index,
    annotations: &'a [Annotations],
    seats: &'a Seats,
) -> Vec<Counted<'a>> {
    let all = annotations.par_iter().enumerate();
    // A copied report says what its original says, and joins nothing by itself.
    let original = all.filter(|(number, _)| index.original[*number] == *number);
    let rows: Vec<Vec<Counted>> = original
        .map(|(number, notes)| of_report(index, (number, notes), seats))
        .collect();
    rows.into_iter().flatten().collect()
}

#[inline]
fn is_same_value(a: &Counted, b: &Counted) -> bool {
    is_one_value(a.base, b.base)
}

/// Where the figures of each sentence begin, and after the last where they end.
fn by_sentence(graph: &Graph, figures: &[Counted]) -> Vec<usize> {
    let mut first = 0;
    let of_sentence = |sentence: usize| {
        let before = |f: &&Counted| (f.sentence as usize) < sentence;
        first += figures[first..].iter().take_while(before).count();
        first
    };
    (0..=graph.edges.len()).map(of_sentence).collect()
}

/// How likely what [`sureness`] or the words around are sure of is one thing, where no likelihood was learned.
const TOLD: f64 = 0.9;

/// Of two such the likelier is the one whose sentences match better: at most by so much.
const CLOSER: f64 = 0.05;

/// The numbers of all figures, those of one claim side by side: they are held against the same others, which are then at
/// hand. In the order of the reports those of a large story would be fetched anew for each.
fn side_by_side(figures: &[Counted]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..figures.len() as u32).collect();
    order.sort_by_key(|n| figures[*n as usize].claims.first());
    order
}

/// Pairs of figures with how likely they count one thing.
fn likely(
    index: &Index,
    graph: &Graph,
    annotations: &[Annotations],
    figures: &[Counted],
    first: &[usize],
    memory: Option<&Slot<Answers>>,
) -> Likely {
    let left_over = |pair: &Pair| {
        let (a, b) = (pair.a, pair.b);
        let people = || a.befell.anybody || b.befell.anybody || pair.nouns() > 0.0;
        pair.score >= SURE
            && !pair.apart
            && pair.ratio() >= if people() { SLIP } else { NEAR }
            && (pair.toll || a.befell.deed.is_none() || b.befell.deed.is_none())
            && around::are_left_over(figures, first, a, b)
    };
    let once = CountedOnce::of(figures);
    let weigher = weigh::Weigher::new(index, graph, figures, first);
    let asked = memory.map(|_| Answers::asked(index, graph, figures, &weigher));
    let before = memory.and_then(Slot::get);
    let known = before.as_ref().zip(asked.as_ref());
    let known = known.map(|(before, asked)| Known::of(before, asked));
    let weigh = |desk: &mut weigh::Desk, numbers: (u32, u32), score: u32| {
        let pair = Pair::of(figures, numbers, score);
        if subject::are_two(figures, first, &pair) {
            return 0.0;
        }
        let sure = sureness(&pair);
        let learned = pair.a.place.0 != pair.b.place.0 && pair.comparable && !pair.apart;
        let mut likely = if learned {
            weigher.likelihood(desk, &pair, sure)
        } else if sure >= JOIN {
            TOLD + CLOSER * f64::from(score) / 1e6
        } else {
            0.0
        };
        let told = || left_over(&pair) || once.are_one(&pair) || pair.is_slip_of_scale();
        if likely < weigh::LIKELY && told() {
            likely = weigh::LIKELY;
        }
        likely
    };
    let weighed = |desk: &mut weigh::Desk, numbers: (u32, u32), score: u32| -> Weighed {
        let [a, b] = [numbers.0, numbers.1].map(|n| &figures[n as usize]);
        let claim = a.claims.iter().any(|c| b.claims.contains(c));
        let held = known
            .as_ref()
            .and_then(|known| known.likely(numbers, claim));
        let likely = held.unwrap_or_else(|| weigh(desk, numbers, score));
        (numbers.1, claim, likely)
    };
    let candidates = Candidates::of(graph, figures, first);
    // Laid out once for each thread: they are as long as the story.
    let desk = || (weigh::Desk::new(index), candidates::Met::among(figures));
    let of_figure = |(desk, met): &mut (weigh::Desk, candidates::Met), n: u32| {
        let others = candidates.of_figure(n, met).iter();
        let mut row: Vec<Weighed> = others
            .map(|(m, score)| weighed(desk, (n, *m), *score))
            .collect();
        row.sort_unstable_by_key(|(other, ..)| *other);
        (n, row)
    };
    let order = side_by_side(figures);
    let weighed: Vec<(u32, Vec<Weighed>)> =
        order.into_par_iter().map_init(desk, of_figure).collect();
    let mut rows = vec![Vec::new(); figures.len()];
    for (n, row) in weighed {
        rows[n as usize] = row;
    }
    let mut out = Likely::of(&rows);
    if let (Some(memory), Some(asked)) = (memory, asked) {
        memory.set(Arc::new(asked.with(rows)));
    }
    for (a, b) in around::Large::of(figures).pairs(MOST) {
        let (x, y) = (&figures[a as usize], &figures[b as usize]);
        let notes = [&annotations[x.place.0], &annotations[y.place.0]];
        let are_two = || {
            let pair = Pair::of(figures, (a, b), graph.score(x.sentence, y.sentence));
            // Their nouns may be any: "86,000 heaters", "90,000 homes".
            apart::tell(x, y, pair.toll, pair.exact) || subject::are_two(figures, first, &pair)
        };
        if around::is_told_roundly(x, y, notes) && !are_two() {
            out.raise((a, b), weigh::LIKELY);
        }
    }
    out
}

/// Two figures of two reports that may count one thing, if not surely enough to be joined.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rival {
    /// By report and index.
    pub a: (usize, usize),
    /// By report and index, of a later report or figure.
    pub b: (usize, usize),
    /// How likely it is, from 0 to 1.
    pub likely: f64,
    /// How alike the nouns are, from 0 to 1.
    pub nouns: f64,
}

/// Less likely pairs are none.
const RIVAL: f64 = 0.1;

/// Pairs that are likely enough and were left apart, the likeliest first.
fn rivals(graph: &Graph, figures: &[Counted], likely: &Likely, groups: &Groups) -> Vec<Rival> {
    let apart = |(pair, likely): ((u32, u32), f64)| {
        let (a, b) = (&figures[pair.0 as usize], &figures[pair.1 as usize]);
        // "Tens of millions" is at odds with hardly anything.
        let open = |of: &Counted| of.figure.max.is_none() && of.figure.approximate;
        let may_be = likely >= RIVAL
            && open(a) == open(b)
            && !groups.are_one(pair.0, pair.1)
            && a.place.0 != b.place.0
            && a.is_comparable(b)
            && a.manner.may_be_one_age(b.manner);
        may_be.then(|| Rival {
            a: a.place.min(b.place),
            b: a.place.max(b.place),
            likely,
            nouns: Pair::of(figures, pair, graph.score(a.sentence, b.sentence)).nouns(),
        })
    };
    let mut out: Vec<Rival> = likely.each_pair(apart);
    out.sort_unstable_by(|x, y| {
        let likelier = y.likely.total_cmp(&x.likely);
        likelier.then_with(|| (x.a, x.b).cmp(&(y.a, y.b)))
    });
    out
}

/// By so much earlier figures of one value are joined: two values that one report gives for two things would else keep out
/// the very number that one of them is, where sentences that match as well have it beside another.
const FIRST: f64 = 0.005;

/// A pair of figures as one number, the lesser the likelier they are one, then by the figures: sorting a large story's
/// pairs is quick only where two are compared at once.
fn in_turn(likely: u32, a: u32, b: u32) -> u128 {
    u128::from(u32::MAX - likely) << 64 | u128::from(a) << 32 | u128::from(b)
}

/// The referents of a story, by report and start of their first figure, and the pairs that are not sure enough.
pub(super) fn join(
    index: &Index,
    graph: &Graph,
    annotations: &[Annotations],
    seats: &Seats,
    memory: Option<&Slot<Answers>>,
) -> (Vec<Referent>, Vec<Rival>) {
    let figures = counted(index, annotations, seats);
    let first = by_sentence(graph, &figures);
    let likely = likely(index, graph, annotations, &figures, &first, memory);
    let turn = |((a, b), likely): ((u32, u32), f64)| {
        let same = is_same_value(&figures[a as usize], &figures[b as usize]);
        let first = if same { FIRST } else { 0.0 };
        (likely >= weigh::LIKELY).then(|| in_turn(rounded((likely + first) * 1e6), a, b))
    };
    let mut sure: Vec<u128> = likely.each_pair(turn);
    sure.sort_unstable();
    let mut groups = Groups::new(&figures, &likely);
    for turn in sure {
        groups.join((turn >> 32) as u32, turn as u32);
    }
    let places = |n: &u32| {
        let (report, at) = figures[*n as usize].place;
        index.same_text[report].iter().map(move |r| (*r, at))
    };
    let rivals = rivals(graph, &figures, &likely, &groups);
    let joined = |m: &[u32]| m.iter().flat_map(places).collect();
    let mut out: Vec<Referent> = groups.members().map(joined).collect();
    out.retain(|referent| referent.len() > 1);
    for referent in &mut out {
        referent.sort_unstable();
    }
    out.sort();
    (out, rivals)
}

#[cfg(test)]
mod tests;
