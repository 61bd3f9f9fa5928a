//! Figures that count the same thing, joined over reports by their noun, their value, the words
//! around them and the claim that they stand in.

mod around;

use std::collections::BTreeMap;

use super::Referent;
use super::claim::Seats;
use super::cluster::Graph;
use super::figures::{base, bounds, comparable, heads, telling};
use super::index::Index;
use super::lexicon::deed::{Deed, deed_in, is_anybody};
use crate::story::{Report, Story};
use crate::text::{Annotations, Figure, FigureKind, Lang, Token, token};

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
    /// How much the same value in another figure says.
    telling: f64,
    /// Stems of the words around it, sorted.
    around: Vec<&'a str>,
    /// Its sentence tells of a time long before the story.
    past: bool,
    /// It is all the money of its sentence.
    only_money: bool,
}

impl Counted<'_> {
    /// As [`super::figures::exclude`] for two that are comparable.
    fn excludes(&self, other: &Self) -> bool {
        let ((al, ah), (bl, bh)) = (self.bounds, other.bounds);
        let dust = 1e-9 * al.abs().max(bl.abs());
        ah + dust < bl || bh + dust < al
    }

    /// Whether the same befell those whom both count.
    fn is_toll(&self, other: &Self) -> bool {
        self.befell.deed.is_some() && self.befell.deed == other.befell.deed
    }
}

/// So many words behind and before a figure may say what befell.
const REACH: usize = 8;

/// What befell those whom figure `at` of a report counts: by its noun, the words behind it, the words before it,
/// up to the next figure or comma.
pub(super) fn deed_of(text: &str, notes: &Annotations, at: usize) -> Option<Deed> {
    let figure = &notes.figures[at];
    if figure.kind != FigureKind::Count {
        return None;
    }
    let word = |t: &Token| deed_in(t.span.of(text));
    if let Some(own) = figure.unit.as_deref().and_then(deed_in) {
        return Some(own);
    }
    let tokens = notes.tokens_of(figure.sentence);
    // "killing at least 87 people and injuring more": the verb right before it is its own.
    let right_before = tokens
        .iter()
        .rev()
        .find(|t| t.span.end <= figure.span.start);
    let tied = right_before.filter(|t| text[t.span.end..figure.span.start].trim().is_empty());
    if let Some(own) = tied.and_then(word) {
        return Some(own);
    }
    let same = |n: &&Figure| n.sentence == figure.sentence;
    let limit = notes
        .figures
        .get(at + 1)
        .filter(same)
        .map_or(usize::MAX, |n| n.span.start);
    let floor = at
        .checked_sub(1)
        .map(|b| &notes.figures[b])
        .filter(same)
        .map_or(0, |n| n.span.end);
    let behind = tokens
        .iter()
        .filter(|t| t.span.start >= figure.span.end)
        .take(REACH);
    let mut end = figure.span.end;
    for token in behind {
        let cut = text[end..token.span.start].contains([',', ';', ':', '(']);
        if cut || token.span.start >= limit {
            break;
        }
        if let Some(found) = word(token) {
            return Some(found);
        }
        end = token.span.end;
    }
    let before = tokens
        .iter()
        .rev()
        .filter(|t| t.span.end <= figure.span.start);
    let before = before.take_while(|t| t.span.start >= floor).take(REACH);
    before.into_iter().find_map(word)
}

/// Whom a figure counts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Befell {
    /// What befell those who are counted.
    pub deed: Option<Deed>,
    /// Whether its noun is one for people in general, or there is none.
    pub anybody: bool,
}

impl Befell {
    /// Of figure `at` of a report.
    fn of(text: &str, notes: &Annotations, at: usize) -> Self {
        let figure = &notes.figures[at];
        if matches!(
            figure.kind,
            FigureKind::Date | FigureKind::Time | FigureKind::Ordinal
        ) {
            return Self::default();
        }
        let noun = figure.unit.as_deref().filter(|_| figure.head.is_some());
        let anybody = noun.is_none_or(|n| is_anybody(&token::fold(n)));
        let people = anybody || noun.and_then(deed_in).is_some();
        Self {
            deed: people.then(|| deed_of(text, notes, at)).flatten(),
            anybody,
        }
    }
}

/// For each figure of each report, whom it counts.
pub(super) fn befell(story: &Story, annotations: &[Annotations]) -> Vec<Vec<Befell>> {
    let of_report = |(report, notes): (&Report, &Annotations)| {
        let figures = 0..notes.figures.len();
        figures
            .map(|at| Befell::of(&report.text, notes, at))
            .collect()
    };
    story
        .reports
        .iter()
        .zip(annotations)
        .map(of_report)
        .collect()
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

/// How sure a join must be.
const JOIN: f64 = 1.0;

/// Values as near as this may be one thing counted otherwise.
const NEAR: f64 = 0.8;

/// Counts of the dead, the injured and their like are of one event from this nearness on.
const TOLL: f64 = 0.6;

/// Where their sentences match this well, from [`SLIP`] on: 13 injured is 31 mistyped.
const SURE: u32 = 800_000;

/// See [`SURE`].
const SLIP: f64 = 0.3;

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
            out.push(Counted {
                place: (report, at),
                figure,
                base: base(figure),
                bounds: bounds(figure),
                sentence: sentence as u32,
                claims: seats.of(sentence),
                lang: notes.lang,
                befell: index.befell[report][at],
                telling: telling(figure),
                around: around::stems(notes, at),
                past: around::is_past(&story.reports[report], story.date, notes, figure.sentence),
                only_money: around::is_only_money(notes, at),
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

/// How sure it is that two figures count one thing; [`JOIN`] and above is sure enough.
fn sureness(graph: &Graph, a: &Counted, b: &Counted) -> f64 {
    if is_converted(a, b) {
        return 2.0;
    }
    if let Some(sure) = around::of_other_kinds(graph, a, b) {
        return sure;
    }
    let toll = a.is_toll(b);
    let other_deed = !toll && a.befell.deed.is_some() && b.befell.deed.is_some();
    let other_time = a.befell.deed.is_some() && a.past != b.past && !is_same_value(a, b);
    if other_deed || other_time || !comparable(a.figure, b.figure) {
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
        (true, _) => a.telling,
        (false, true) if converted => 0.8,
        (false, true) => 0.3,
        _ => 0.0,
    };
    let nouns = nouns(a, b);
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
    if exact && related && a.telling >= TELLS && a.lang == b.lang {
        return (value + place + 0.5 * nouns).max(JOIN);
    }
    // Another noun, and neither value nor place speaks for it.
    if nouns == 0.0 && !(exact && (claim || a.telling >= 1.0)) {
        return 0.0;
    }
    // A toll is one for the whole story.
    if toll {
        let sure = || claim && ratio >= SLIP && graph.score(a.sentence, b.sentence) >= SURE;
        return if ratio >= TOLL || sure() {
            1.0 + value + place
        } else {
            0.0
        };
    }
    // No slip makes 50 km/h of 118.
    let measured = a.figure.kind != FigureKind::Count && ratio < HALF;
    if value == 0.0 && (measured || graph.score(a.sentence, b.sentence) < FAR) {
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

/// Figures while they are joined: the number of each one's group.
struct Groups<'a> {
    figures: &'a [Counted<'a>],
    head: Vec<usize>,
    members: Vec<Vec<usize>>,
}

impl Groups<'_> {
    /// Whether one report would count one thing twice with values that exclude each other.
    fn clash(&self, x: usize, y: usize) -> bool {
        let of = |g: usize| self.members[g].iter().map(|m| &self.figures[*m]);
        of(x).any(|a| {
            of(y).any(|b| {
                a.place.0 == b.place.0
                    && !a.is_toll(b)
                    && comparable(a.figure, b.figure)
                    && a.excludes(b)
            })
        })
    }

    fn join(&mut self, a: usize, b: usize) {
        let (x, y) = (
            self.head[a].min(self.head[b]),
            self.head[a].max(self.head[b]),
        );
        if x == y || self.clash(x, y) {
            return;
        }
        let moved = std::mem::take(&mut self.members[y]);
        for m in &moved {
            self.head[*m] = x;
        }
        self.members[x].extend(moved);
    }
}

/// Where the figures of each sentence begin, and after the last where they end.
fn by_sentence(graph: &Graph, figures: &[Counted]) -> Vec<usize> {
    let first = |sentence: usize| figures.partition_point(|f| (f.sentence as usize) < sentence);
    (0..=graph.edges.len()).map(first).collect()
}

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
    let left_over = |a: &Counted, b: &Counted| {
        let (x, y) = (a.base, b.base);
        let ratio = x.min(y) / x.max(y).max(f64::MIN_POSITIVE);
        let people = a.befell.anybody || b.befell.anybody || nouns(a, b) > 0.0;
        graph.score(a.sentence, b.sentence) >= SURE
            && ratio >= if people { SLIP } else { NEAR }
            && (a.is_toll(b) || a.befell.deed.is_none() || b.befell.deed.is_none())
            && around::are_left_over(&figures, &first, a, b)
    };
    let mut sure: Vec<(u64, usize, usize)> = pairs(graph, &figures)
        .into_iter()
        .map(|(a, b)| (a as usize, b as usize))
        .filter_map(|(a, b)| {
            let (x, y) = (&figures[a], &figures[b]);
            let mut sure = sureness(graph, x, y);
            if sure < JOIN && left_over(x, y) {
                sure = JOIN;
            }
            (sure >= JOIN).then_some((libm::round(sure * 1e6) as u64, a, b))
        })
        .collect();
    let large = around::Large::of(&figures).pairs(MOST);
    let rounded = large.into_iter().map(|(a, b)| (a as usize, b as usize));
    sure.extend(rounded.filter_map(|(a, b)| {
        let (x, y) = (&figures[a], &figures[b]);
        let notes = [&annotations[x.place.0], &annotations[y.place.0]];
        around::is_told_roundly(x, y, notes).then_some((libm::round(JOIN * 1e6) as u64, a, b))
    }));
    sure.sort_by_key(|(sure, a, b)| (std::cmp::Reverse(*sure), *a, *b));
    let mut groups = Groups {
        head: (0..figures.len()).collect(),
        members: (0..figures.len()).map(|n| vec![n]).collect(),
        figures: &figures,
    };
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
    let mut out: Vec<Referent> = groups.members.iter().map(joined).collect();
    out.retain(|referent| referent.len() > 1);
    for referent in &mut out {
        referent.sort_unstable();
    }
    out.sort();
    out
}

#[cfg(test)]
mod tests;
