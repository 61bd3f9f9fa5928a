//! Figures that count the same thing, joined over reports by their noun, their value, the words
//! around them and the claim that they stand in.

mod around;
mod befell;
mod groups;
mod manner;
mod other;
mod weigh;

use std::collections::BTreeMap;

use super::Referent;
use super::claim::Seats;
use super::cluster::Graph;
use super::figures::{base, bounds, comparable, heads, telling};
use super::index::{Index, Term};
use super::lexicon::deed::Deed;
use super::spelling;
use crate::story::Story;
use crate::text::{Annotations, Figure, FigureKind, Lang};

use around::Aspect;
use groups::{Groups, Likely};
use manner::Manner;

pub(super) use befell::{Befell, befell, deed_of};

/// A figure that may be joined, with what it stands in.
struct Counted<'a> {
    place: (usize, usize),
    figure: &'a Figure,
    /// Its value and the values that it leaves possible, in the smallest unit of its dimension.
    base: f64,
    bounds: (f64, f64),
    sentence: u32,
    claims: &'a [usize],
    lang: Lang,
    /// Whom it counts.
    befell: Befell,
    /// Stems of the words around it, sorted.
    around: Vec<&'a str>,
    /// What it is surrounded by: the same as terms, sorted.
    near: Vec<Term>,
    /// The words right before and behind it.
    phrases: weigh::Phrases,
    /// How it is told.
    manner: Manner,
}

impl Counted<'_> {
    /// How much the same value in another figure says.
    fn telling(&self) -> f64 {
        telling(self.figure)
    }

    /// As [`super::figures::exclude`] for two that are comparable.
    fn excludes(&self, other: &Self) -> bool {
        let ((al, ah), (bl, bh)) = (self.bounds, other.bounds);
        let dust = 1e-9 * al.abs().max(bl.abs());
        ah + dust < bl || bh + dust < al
    }

    /// Whether the same befell those whom both count.
    fn is_toll(&self, other: &Self) -> bool {
        let same = self.befell.deed.is_some() && self.befell.deed == other.befell.deed;
        // Eight officers hurt are not the twenty people who were.
        same && (self.befell.general && other.befell.general
            || heads(self.figure, other.figure) > 0.25)
    }
}

/// Most figures of one value, one deed or one sentence that are all held against one another.
const MOST: usize = 64;

/// What is said of two shares in percent without a word that stands beside both.
const BARE: f64 = 0.35;

/// A value that tells so much, in sentences that score so much (in millionths), is one thing's.
const TELLS: f64 = 0.6;

/// Sentences that give a far value for the same noun must match this well to mean one thing, in millionths.
const FAR: u32 = 700_000;

/// Measures, sums and shares of one thing lie no further apart.
const HALF: f64 = 0.5;

/// See [`TELLS`].
const RELATED: u32 = 350_000;

/// Sentences that match so well tell of one event, in millionths.
const KINDRED: u32 = 200_000;

/// Nouns that are at least as near as kin name one kind of thing.
const ONE_KIND: f64 = 0.5;

/// How sure a join must be.
const JOIN: f64 = 1.0;

/// Values as near as this may be one thing counted otherwise.
const NEAR: f64 = 0.8;

/// Counts of the dead, the injured and their like are of one event from this nearness on.
const TOLL: f64 = 0.6;

/// Sentences that match this well have one thing left over, if they have one each.
const SURE: u32 = 800_000;

/// In one claim they may lie as far apart as this: 13 injured is 31 mistyped. So may counts of a crowd anywhere.
const SLIP: f64 = 0.28;

fn counted<'a>(
    story: &Story,
    index: &Index,
    annotations: &'a [Annotations],
    seats: &'a Seats,
) -> Vec<Counted<'a>> {
    let mut out = Vec::new();
    // A copied report says what its original says, and joins nothing by itself.
    let original = |(report, _): &(usize, &Annotations)| index.original[*report] == *report;
    for (report, notes) in annotations.iter().enumerate().filter(original) {
        for (at, figure) in notes.figures.iter().enumerate() {
            if matches!(
                figure.kind,
                FigureKind::Date | FigureKind::Time | FigureKind::Ordinal
            ) {
                continue;
            }
            let sentence = index.first[report] + figure.sentence;
            let text = &story.reports[report].text;
            let manner = Manner {
                purpose: weigh::purpose(text, notes, at),
                past: around::is_past(&story.reports[report], story.date, notes, figure.sentence),
                only: around::is_only(notes, at),
                vague: around::is_vague(text, figure),
                aspect: Aspect::of(text, notes, at),
                ..Manner::of(text, notes, at)
            };
            out.push(Counted {
                place: (report, at),
                figure,
                base: base(figure),
                bounds: bounds(figure),
                sentence: sentence as u32,
                claims: seats.of(sentence),
                lang: notes.lang,
                befell: index.befell[report][at],
                around: around::stems(notes, at),
                near: weigh::near(index, notes, sentence, at),
                phrases: weigh::phrases(index, notes, sentence, at),
                manner,
            });
        }
    }
    out
}

/// How alike what two figures count is, from 0 to 1.
fn nouns(a: &Counted, b: &Counted) -> f64 {
    if a.is_toll(b) {
        return 1.0;
    }
    let known = a.figure.head.is_some() && b.figure.head.is_some();
    if a.lang != b.lang && known {
        // 212 shops are not 180 Beschäftigte, in whatever language.
        if a.befell.people != b.befell.people && a.figure.kind == FigureKind::Count {
            return 0.0;
        }
        // Two of one thing and two of another are met in every report.
        return if a.figure.value < 3.0 { 0.3 } else { 0.4 };
    }
    // "which of the 26": a number that comes back without its noun.
    if a.place.0 == b.place.0 && (a.figure.head.is_none() || b.figure.head.is_none()) {
        return 0.8;
    }
    if a.figure.kind != FigureKind::Count {
        return match a.figure.kind {
            _ if around::share_a_word(a, b) => 1.0,
            FigureKind::Percent => BARE,
            _ => 0.5,
        };
    }
    match (a.befell.anybody, b.befell.anybody) {
        (false, false) => heads(a.figure, b.figure),
        (true, true) => 0.4,
        _ => 0.25,
    }
}

/// "C$48.6 million (US$34 million)": one amount in two currencies.
fn is_converted(a: &Counted, b: &Counted) -> bool {
    let (first, second) = (a.figure.span, b.figure.span);
    let apart = second.start.saturating_sub(first.end);
    a.sentence == b.sentence
        && a.figure.kind == FigureKind::Money
        && b.figure.kind == FigureKind::Money
        && a.figure.unit != b.figure.unit
        && (1..=2).contains(&apart)
}

fn is_same_value(a: &Counted, b: &Counted) -> bool {
    (a.base - b.base).abs() <= 1e-9 * a.base.abs()
}

/// Whether one of the two alone tells of this aspect.
fn differ(a: &Counted, b: &Counted, aspect: Aspect) -> bool {
    (a.manner.aspect == aspect) != (b.manner.aspect == aspect)
}

/// Whether one counts a rest or a part or is an age, or is of another time, and the other, of another value, is not;
/// or they are the ages of two people, or one counts people of some sort whom the same befell as the people of the other.
fn tell_apart(a: &Counted, b: &Counted) -> bool {
    let aspects = [Aspect::Rest, Aspect::Age, Aspect::Part];
    let apart = aspects.iter().any(|aspect| differ(a, b, *aspect));
    let other_time = a.befell.deed.is_some() && a.manner.past != b.manner.past;
    let ages = a.manner.aspect == Aspect::Age && b.manner.aspect == Aspect::Age;
    let people = a.manner.person.as_ref().zip(b.manner.person.as_ref());
    let of_two = ages && people.is_some_and(|(x, y)| !spelling::alike(x, y));
    // Eight officers hurt are not the 14 people who were.
    let group = a.befell.deed.is_some_and(Deed::is_grave)
        && a.befell.deed == b.befell.deed
        && a.befell.general != b.befell.general
        && !a.is_toll(b);
    // Who told it is not whom it is told of, be they as many.
    let sources = a.manner.sources != b.manner.sources;
    sources || (apart || other_time || of_two || group) && !is_same_value(a, b)
}

/// How sure it is that two figures count one thing; [`JOIN`] and above is sure enough.
fn sureness(graph: &Graph, a: &Counted, b: &Counted) -> f64 {
    if is_converted(a, b) {
        return 2.0;
    }
    if let Some(sure) = other::sureness(graph, a, b) {
        return sure;
    }
    let toll = a.is_toll(b);
    let score = graph.score(a.sentence, b.sentence);
    let deeds = a.befell.deed.is_some() && b.befell.deed.is_some();
    // "Two guards were killed", "two servicemen lost their lives": one loss, whatever they are called.
    let one_loss = deeds
        && a.befell.deed == b.befell.deed
        && score >= KINDRED
        && a.place.0 != b.place.0
        && is_same_value(a, b)
        && !(a.befell.general || b.befell.general);
    if one_loss && comparable(a.figure, b.figure) {
        return JOIN + f64::from(score) / 1e6;
    }
    let other_deed = !toll && deeds;
    if other_deed || tell_apart(a, b) || !comparable(a.figure, b.figure) {
        return 0.0;
    }
    let (x, y) = (a.base, b.base);
    let same_report = a.place.0 == b.place.0;
    let agree = !a.excludes(b);
    let exact = is_same_value(a, b);
    if same_report && (!exact || a.sentence == b.sentence) {
        return 0.0;
    }
    let claim = a.claims.iter().any(|c| b.claims.contains(c));
    let ratio = x.min(y) / x.max(y).max(f64::MIN_POSITIVE);
    // An open or topped figure agrees with anything on its side; only near ones tell something.
    let open = |f: &Figure| f.max.is_none() && f.approximate;
    let close = ratio >= NEAR || agree && (ratio >= 0.5 || open(a.figure) || open(b.figure));
    let converted =
        ratio >= 0.97 && a.figure.unit != b.figure.unit && a.figure.kind != FigureKind::Count;
    let value = match (exact, close) {
        (true, _) => a.telling(),
        (false, true) if converted => 0.8,
        (false, true) => 0.3,
        _ => 0.0,
    };
    let nouns = nouns(a, b);
    // "1,200 soldiers", "3,000 troops": the one thing of its kind that either sentence counts.
    let counts = a.figure.kind == FigureKind::Count && a.manner.only && b.manner.only;
    let of_one_kind = counts && nouns >= ONE_KIND && a.manner.is_like(&b.manner);
    if value == 0.0 && of_one_kind && (claim || score >= KINDRED) && ratio >= SLIP {
        return JOIN + f64::from(score) / 1e6;
    }
    // "The call lasted three hours", "it dragged on for almost five": how long one thing went on.
    if a.manner.aspect == Aspect::Lasting
        && b.manner.aspect == Aspect::Lasting
        && a.manner.only
        && b.manner.only
        && score >= KINDRED
        && ratio >= HALF
    {
        return JOIN + f64::from(score) / 1e6;
    }
    if !toll && value + 0.5 + 0.5 * nouns < JOIN {
        // Not even in the same claim.
        return 0.0;
    }
    let place = if claim {
        0.5
    } else {
        (f64::from(graph.score(a.sentence, b.sentence)) / 1e6).min(0.5)
    };
    let related = graph.score(a.sentence, b.sentence) >= RELATED;
    if exact && related && a.telling() >= TELLS && a.lang == b.lang {
        return (value + place + 0.5 * nouns).max(JOIN);
    }
    // Another noun, and neither value nor place speaks for it.
    if nouns == 0.0 && !(exact && (claim || a.telling() >= 1.0)) {
        return 0.0;
    }
    // A toll is one for the whole story.
    if toll {
        // Of those who came, police and organisers are never of one mind.
        let crowd = a.befell.deed == Some(Deed::Gathered);
        let kindred = claim || crowd || score >= KINDRED;
        return if ratio >= TOLL || ratio >= SLIP && kindred {
            1.0 + value + place
        } else {
            0.0
        };
    }
    // No slip makes 50 km/h of 118.
    let measured = a.figure.kind != FigureKind::Count && ratio < HALF;
    if value == 0.0 && (measured || score < FAR) {
        return 0.0;
    }
    value + place + 0.5 * nouns
}

/// Whether [`sureness`] may say so, by what is seen at once: most pairs of figures have neither value nor noun in common.
fn may_be_one(a: &Counted, b: &Counted) -> bool {
    if a.figure.kind != b.figure.kind {
        // A number that comes back without its unit.
        return is_same_value(a, b)
            || (a.figure.value - b.figure.value).abs() <= 1e-6 * a.figure.value.abs();
    }
    let (less, more) = (a.base.min(b.base), a.base.max(b.base));
    let open = |f: &Figure| f.max.is_none() && f.approximate;
    let near = less <= 0.0 || less >= SLIP * more || open(a.figure) || open(b.figure);
    // Values far apart need one noun, or what befell the same people.
    near || a.is_toll(b) || a.figure.kind == FigureKind::Money || a.figure.head == b.figure.head
}

/// Where the figures of each sentence begin, and after the last where they end.
fn by_sentence(graph: &Graph, figures: &[Counted]) -> Vec<usize> {
    let first = |sentence: usize| figures.partition_point(|f| (f.sentence as usize) < sentence);
    (0..=graph.edges.len()).map(first).collect()
}

/// Up to so many figures all are held against one another.
const FEW: usize = 300;

/// Pairs of figures worth weighing: of sentences that share something, or of one value.
fn pairs(graph: &Graph, figures: &[Counted]) -> Vec<(u32, u32)> {
    let first = by_sentence(graph, figures);
    let of = |sentence: usize| first[sentence] as u32..first[sentence + 1] as u32;
    let mut by_value: BTreeMap<u64, Vec<u32>> = BTreeMap::new();
    let mut by_deed: BTreeMap<Deed, Vec<u32>> = BTreeMap::new();
    for (n, figure) in (0..).zip(figures) {
        by_value.entry(figure.base.to_bits()).or_default().push(n);
        if let Some(deed) = figure.befell.deed {
            by_deed.entry(deed).or_default().push(n);
        }
    }
    let mut out: Vec<(u32, u32)> = Vec::new();
    if figures.len() <= FEW {
        let all = figures.len() as u32;
        let behind = |a: u32| (a + 1..all).map(move |b| (a, b));
        return (0..all).flat_map(behind).collect();
    }
    let mut add = |a: u32, b: u32| {
        if may_be_one(&figures[a as usize], &figures[b as usize]) {
            out.push((a, b));
        }
    };
    let held = by_value.values().chain(by_deed.values());
    for held in held.filter(|held| held.len() <= MOST) {
        for (i, a) in held.iter().enumerate() {
            held[i + 1..].iter().for_each(|b| add(*a, *b));
        }
    }
    for sentence in 0..graph.edges.len() {
        let own = of(sentence);
        if own.is_empty() {
            continue;
        }
        if own.len() <= MOST {
            for a in own.clone() {
                (a + 1..own.end).for_each(|b| add(a, b));
            }
        }
        let row = &graph.edges[sentence];
        let later = row.partition_point(|(other, _)| *other as usize <= sentence);
        for (other, _) in &row[later..] {
            let theirs = of(*other as usize);
            for a in own.clone() {
                theirs.clone().for_each(|b| add(a, b));
            }
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// How likely what [`sureness`] or the words around are sure of is one thing, where no likelihood was learned.
const TOLD: f64 = 0.9;

/// Pairs of figures with how likely they count one thing.
fn likely(
    index: &Index,
    graph: &Graph,
    annotations: &[Annotations],
    figures: &[Counted],
    first: &[usize],
) -> Likely {
    let left_over = |a: &Counted, b: &Counted| {
        let ratio = a.base.min(b.base) / a.base.max(b.base).max(f64::MIN_POSITIVE);
        let people = a.befell.anybody || b.befell.anybody || nouns(a, b) > 0.0;
        graph.score(a.sentence, b.sentence) >= SURE
            && !tell_apart(a, b)
            && ratio >= if people { SLIP } else { NEAR }
            && (a.is_toll(b) || a.befell.deed.is_none() || b.befell.deed.is_none())
            && around::are_left_over(figures, first, a, b)
    };
    let weigher = weigh::Weigher::new(index, graph, figures, first);
    let of_pair = |(a, b): (u32, u32)| {
        let (x, y) = (&figures[a as usize], &figures[b as usize]);
        let sure = sureness(graph, x, y);
        let learned = x.place.0 != y.place.0 && comparable(x.figure, y.figure) && !tell_apart(x, y);
        let mut likely = if learned {
            weigher.likelihood(x, y, sure)
        } else if sure >= JOIN {
            TOLD
        } else {
            0.0
        };
        if likely < weigh::LIKELY && left_over(x, y) {
            likely = weigh::LIKELY;
        }
        ((a as usize, b as usize), likely)
    };
    let weighed = pairs(graph, figures).into_iter().map(of_pair);
    let mut out: Likely = weighed.filter(|(_, likely)| *likely > 0.0).collect();
    for (a, b) in around::Large::of(figures).pairs(MOST) {
        let (x, y) = (&figures[a as usize], &figures[b as usize]);
        let notes = [&annotations[x.place.0], &annotations[y.place.0]];
        if around::is_told_roundly(x, y, notes) {
            let likely = out.entry((a as usize, b as usize)).or_default();
            *likely = likely.max(weigh::LIKELY);
        }
    }
    out
}

/// The referents of a story, by report and start of their first figure.
pub(super) fn join(
    story: &Story,
    index: &Index,
    graph: &Graph,
    annotations: &[Annotations],
    seats: &Seats,
) -> Vec<Referent> {
    let figures = counted(story, index, annotations, seats);
    let first = by_sentence(graph, &figures);
    let likely = likely(index, graph, annotations, &figures, &first);
    let mut sure: Vec<(u64, usize, usize)> = likely
        .iter()
        .filter(|(_, likely)| **likely >= weigh::LIKELY)
        .map(|((a, b), likely)| (libm::round(likely * 1e6) as u64, *a, *b))
        .collect();
    sure.sort_by_key(|(sure, a, b)| (std::cmp::Reverse(*sure), *a, *b));
    let mut groups = Groups::new(&figures, &likely);
    for (_, a, b) in sure {
        groups.join(a, b);
    }
    let same_text = |report: usize| {
        let all = index.original.iter().enumerate();
        all.filter(move |(_, of)| **of == report).map(|(r, _)| r)
    };
    let places = |n: &usize| {
        let (report, at) = figures[*n].place;
        same_text(report).map(move |r| (r, at))
    };
    let joined = |m: &Vec<usize>| m.iter().flat_map(places).collect();
    let mut out: Vec<Referent> = groups.members().iter().map(joined).collect();
    out.retain(|referent| referent.len() > 1);
    for referent in &mut out {
        referent.sort_unstable();
    }
    out.sort();
    out
}

#[cfg(test)]
mod tests;
