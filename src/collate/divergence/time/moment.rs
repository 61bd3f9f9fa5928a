//! Another day, month, year or time of day for one event.
//!
//! Rule: in sentences of one event ([`near`]) one report gives a moment that nothing in the other's sentences meets,
//! and the other gives one that nothing in its sentences meets; each is held against the sentence that is nearest, and
//! what a third sentence of the event gives side by side is no disagreement. Where sentences share little, only a slip
//! counts: 3 against 4 October, 1989 against 1990, and neither report knows the other's. Days are resolved by the
//! figures' room, so that "Friday" and "5 September" do not differ; in a story without any day weekdays are held against
//! one another, and so are days of the year. What a speaker calls "today" is the day of the
//! speech, which nothing in the report need say: a day between quotation marks counts only where it is named by a
//! number. A bare year is a figure to whoever reads it, so two years make a difference of figures. After the
//! verification of when something happened in C. Silverman (ed.), "Verification Handbook" (2014).

mod after;
mod deed;
mod filed;
mod told;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::ahead;
use super::dated::Moment;
use super::hour::is_about;
use super::occasion::{Occasions, apart, are_close, are_near};
use super::same::{are_a_slip_apart, are_comparable, are_one_day_apart, meet};
use super::tense;
use crate::collate::SentenceRef;
use crate::collate::divergence::near::{self, Bond};
use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::lexicon::deed::{Deed, deed_in};
use crate::collate::lexicon::lower;
use crate::collate::own::{self, Own};
use crate::collate::referent::deed_at;
use crate::story::{Place, Report, Story};
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::{Annotations, Figure, FigureKind, Lang, TokenClass, figure};

/// A figure by report and index.
pub(super) type At = (usize, usize);

/// The days and times of each sentence that has some.
struct Dated<'a> {
    scene: &'a Scene<'a>,
    of: BTreeMap<SentenceRef, Vec<At>>,
    /// Weekdays and days of the year of each report where the story has no day to resolve them by; their numbers follow
    /// on those of its figures. Each sort can be held against its own and nothing else.
    undated: &'a [Vec<Figure>],
    /// The figures of each referent, by the sentences that hold them, once they are asked for.
    counted: OnceLock<near::Counted>,
    occasions: Occasions,
    /// What the moments of each sentence may be tied to those of another by where the sentences share nothing: bits for
    /// their occasions, and [`HOUR`].
    signs: Vec<(SentenceRef, u32)>,
    /// The hours that each report gives.
    hours: BTreeMap<usize, Vec<At>>,
    /// While sentences are still gathered into claims, what looks like one event is taken for it.
    gathers: bool,
}

/// Says of a sentence that it gives an hour; higher than the bits of all occasions.
const HOUR: u32 = 1 << 31;

/// The days of each report that no day resolves; none where the story or a report of it has one.
pub fn unresolved(story: &Story, annotations: &[Annotations]) -> Vec<Vec<Figure>> {
    let reports = &story.reports;
    if story.date.is_some() || reports.iter().any(|r| r.meta.published.is_some()) {
        return vec![Vec::new(); reports.len()];
    }
    let own = own::of_each(story, annotations);
    let all = reports.par_iter().zip(annotations).zip(&own);
    let undated = |((report, notes), own): ((&Report, &Annotations), &Arc<Own>)| {
        let read = || figure::undated(&report.text, notes);
        own.undated.get_or_init(read).clone()
    };
    all.map(undated).collect()
}

/// Sentences that count one thing tell of one event where they match so well.
const KINDRED: f64 = 0.15;

/// Sentences that score so much surely say the same.
const SURELY: f64 = 0.86;

/// Sentences that give the few hours of their reports are of one event where they share so much.
const RELATED: f64 = 0.05;

/// An hour that so many places give at most is that of one event.
const FEW: usize = 8;

/// Where two reports give one event two moments.
struct Clash {
    a: At,
    b: At,
    score: f64,
    bond: Bond,
}

impl<'a> Dated<'a> {
    fn new(scene: &'a Scene<'a>) -> Self {
        let mut of: BTreeMap<SentenceRef, Vec<At>> = BTreeMap::new();
        let undated = &scene.index.undated;
        for (report, notes) in scene.annotations.iter().enumerate() {
            let text = scene.text(report);
            let all = notes.figures.iter().chain(&undated[report]);
            for (at, figure) in all.enumerate() {
                let sentence = figure.sentence;
                if matches!(figure.kind, FigureKind::Date | FigureKind::Time)
                    && !figure.opens_bracket(text)
                    && !filed::is_dateline(text, figure)
                    && !filed::is_of_a_picture(text, notes, figure)
                    && !filed::is_speakers_own(scene, report, figure)
                    && !ahead::is_of_what_comes(text, figure)
                {
                    let here = SentenceRef { report, sentence };
                    of.entry(here).or_default().push((report, at));
                }
            }
        }
        let figure = |at: At| {
            let figures = &scene.annotations[at.0].figures;
            let later = |n: usize| &undated[at.0][n - figures.len()];
            figures.get(at.1).unwrap_or_else(|| later(at.1))
        };
        let all = || of.values().flatten().copied();
        let occasions = Occasions::of(scene, all(), figure);
        let mut hours: BTreeMap<usize, Vec<At>> = BTreeMap::new();
        for at in all().filter(|at| figure(*at).kind == FigureKind::Time) {
            hours.entry(at.0).or_default().push(at);
        }
        let hour = |at: &At| figure(*at).kind == FigureKind::Time;
        let sign = |at: &At| occasions.bits(*at) | if hour(at) { HOUR } else { 0 };
        let signs = of.iter().map(|(sentence, held)| {
            let signs = held.iter().fold(0, |signs, at| signs | sign(at));
            (*sentence, signs)
        });
        Self {
            scene,
            signs: signs.collect(),
            of,
            undated,
            counted: OnceLock::new(),
            occasions,
            hours,
            gathers: scene.claims.is_empty(),
        }
    }

    fn signs(&self, at: SentenceRef) -> u32 {
        let place = self.signs.binary_search_by_key(&at, |(at, _)| *at);
        place.map_or(0, |place| self.signs[place].1)
    }

    fn moment(&self, at: At) -> Moment<'_> {
        let figures = &self.scene.annotations[at.0].figures;
        let undated = |n: usize| &self.undated[at.0][n - figures.len()];
        Moment {
            figure: figures.get(at.1).unwrap_or_else(|| undated(at.1)),
            text: self.scene.text(at.0),
        }
    }

    /// Whether it is a day that no day is known for, and if so whether one of the year.
    fn sort(&self, at: At) -> (bool, bool) {
        let undated = at.1 >= self.scene.annotations[at.0].figures.len();
        let figure = self.moment(at).figure;
        (undated, undated && figure::is_of_the_year(figure))
    }

    fn meet(&self, a: At, b: At) -> bool {
        self.sort(a) == self.sort(b)
            && (meet(self.moment(a), self.moment(b)) || self.may_be_next_day(a, b))
    }

    /// "Today" in a report of which it is not known on which day it came out: a morning paper tells of the day before, a
    /// site of its own.
    fn may_be_next_day(&self, a: At, b: At) -> bool {
        let unknown = |at: At| {
            let told = self.moment(at).is_told_from_today();
            told && self.scene.story.reports[at.0].meta.published.is_none()
        };
        let (x, y) = (self.moment(a), self.moment(b));
        let days = x.figure.kind == FigureKind::Date && y.figure.kind == FigureKind::Date;
        let one = days && a.0 != b.0 && are_one_day_apart(x, y);
        one && (unknown(a) || unknown(b))
    }

    fn figures(&self, at: SentenceRef) -> &[At] {
        self.of.get(&at).map_or(&[], Vec::as_slice)
    }

    /// Of two sentences the moments of which each side alone gives one.
    fn lonely(&self, a: SentenceRef, b: SentenceRef) -> Option<(At, At)> {
        let (here, there) = (self.figures(a), self.figures(b));
        let kind = |at: At| self.moment(at).figure.kind;
        let alone = |x: At, others: &[At]| others.iter().all(|y| !self.meet(x, *y));
        for of in [FigureKind::Date, FigureKind::Time] {
            let only = |mine: &[At], others: &[At]| -> Vec<At> {
                let own = mine.iter().copied().filter(|x| kind(*x) == of);
                own.filter(|x| alone(*x, others)).collect()
            };
            // "Chief since 2017, he resigned on Sunday": the year stands against no day.
            let held = |x: &At, y: &At| {
                self.sort(*x) == self.sort(*y)
                    && are_comparable(self.moment(*x), self.moment(*y))
                    && self.are_of_one_tense(*x, *y)
                    && !self.are_of_two_stages(*x, *y)
                    && !self.are_of_two_reports(*x, *y)
                    && !self.is_of_the_event_beside(*x, *y)
            };
            let (mine, theirs) = (only(here, there), only(there, here));
            let pairs = mine.iter().flat_map(|x| theirs.iter().map(move |y| (x, y)));
            let pairs: Vec<(&At, &At)> = pairs.filter(|(x, y)| held(x, y)).collect();
            // "They vote until the seventh, and the result comes on the ninth": a term is held against a term.
            // So is a stretch of hours against a stretch.
            let term = |at: &At| {
                let moment = self.moment(*at);
                (moment.is_term(), moment.is_stretch_of_hours())
            };
            let alike = pairs.iter().filter(|(x, y)| term(x) == term(y));
            let mut alike = alike.chain(pairs.iter().filter(|_| pairs.len() == 1));
            let first = alike.next();
            if let Some((x, y)) = first.filter(|first| alike.all(|other| other == *first)) {
                return Some((**x, **y));
            }
        }
        None
    }

    /// Whether both may be days of what happens, or of its saying: see [`tense`].
    fn are_of_one_tense(&self, a: At, b: At) -> bool {
        let notes = |at: At| &self.scene.annotations[at.0];
        let (x, y) = (self.moment(a), self.moment(b));
        let to_come =
            |at: At, of: &Moment| tense::is_to_come(of.text, notes(at), of.figure.sentence);
        let one_sided = x.is_term() != y.is_term();
        let said = |at: At, of: &Moment| tense::is_of_saying(of.text, notes(at), of.figure);
        let days = x.figure.kind == FigureKind::Date;
        let coming = || to_come(a, &x) && to_come(b, &y);
        let stood = x.is_standing() != y.is_standing() || x.is_last_time() != y.is_last_time();
        let other = || match (x.is_of_a_thing(), y.is_of_a_thing()) {
            (true, true) => !self.are_of_one_noun(a, b),
            (false, false) => false,
            // "The 2016 race", "none since 1992".
            _ => x.is_year() && x.end() != y.end() || !self.name_one_thing(a, b),
        };
        !days || !other() && !stood && (!one_sided || coming()) && said(a, &x) == said(b, &y)
    }

    /// Of a day that says when a thing was and a day on which something was done, whether the thing stands near the other
    /// too: "Tuesday's collapse", "the span collapsed on Monday".
    fn name_one_thing(&self, a: At, b: At) -> bool {
        let (thing, done) = if self.moment(a).is_of_a_thing() {
            (a, b)
        } else {
            (b, a)
        };
        let lang = |at: At| self.scene.annotations[at.0].lang;
        let named = |stem: &&str| self.deed(done).contains(*stem);
        let other = self.is_of_another_verb(done);
        self.occasions.share(a, b)
            || lang(a) != lang(b)
            || self.owned(thing).iter().any(named)
            || !other && self.tells_of_harm(a) && self.tells_of_harm(b)
    }

    /// Of two days that say when a thing was, whether it is one kind of thing: "the March 4 attack", "Tuesday's attack".
    fn are_of_one_noun(&self, a: At, b: At) -> bool {
        let lang = |at: At| self.scene.annotations[at.0].lang;
        let other = self.owned(b);
        lang(a) != lang(b) || self.owned(a).iter().any(|stem| other.contains(stem))
    }

    /// Whether somebody came to harm in the sentence of a day.
    fn tells_of_harm(&self, at: At) -> bool {
        let text = self.scene.text(at.0);
        let notes = &self.scene.annotations[at.0];
        let sentence = self.moment(at).figure.sentence;
        let harm = |deed: Option<Deed>| deed.is_some_and(Deed::is_harm);
        let befell = &self.scene.index.own[at.0].befell;
        let mut counted = notes.figures.iter().zip(befell);
        let mut tokens = notes.tokens_of(sentence).iter();
        tokens.any(|t| harm(deed_at(text, t)))
            || counted.any(|(f, of)| f.sentence == sentence && harm(of.deed))
    }

    /// Whether a verb stands right before a day that tells of no harm: "declared on Wednesday", "signalled on Wednesday".
    fn is_of_another_verb(&self, at: At) -> bool {
        let notes = &self.scene.annotations[at.0];
        let (text, span) = (self.scene.text(at.0), self.moment(at).figure.span);
        let tokens = notes.tokens_of(self.moment(at).figure.sentence);
        let first = tokens.partition_point(|t| t.span.start < span.start);
        let mut before = tokens[..first].iter().rev();
        let verb = before
            .find(|t| t.class != TokenClass::Stop)
            .map(|t| t.span.of(text));
        let lexicon = Lexicon::of(notes.lang);
        let finite = |word: &str| {
            let said = Class::FINITE.and(Class::CUE).and(Class::CUE_NP);
            notes.lang == Lang::En && word.ends_with("ed") || lexicon.class(&lower(word)).has(said)
        };
        verb.is_some_and(|word| {
            word.starts_with(char::is_lowercase) && finite(word) && deed_in(word).is_none()
        })
    }

    /// The words that say something right beside a day that says when a thing was.
    fn owned(&self, at: At) -> Vec<&str> {
        const BESIDE: usize = 3;
        let notes = &self.scene.annotations[at.0];
        let span = self.moment(at).figure.span;
        let tokens = notes.tokens_of(self.moment(at).figure.sentence);
        let first = tokens.partition_point(|t| t.span.start < span.start);
        let last = tokens.partition_point(|t| t.span.start < span.end);
        let near = match notes.lang {
            Lang::En => &tokens[last..(last + BESIDE).min(tokens.len())],
            _ => &tokens[first.saturating_sub(BESIDE)..first],
        };
        let content = near.iter().filter(|t| t.class == TokenClass::Content);
        content
            .map(|t| notes.stems[t.stem as usize].as_str())
            .collect()
    }

    /// Whether a report gives a moment that `at` may be, anywhere.
    fn knows(&self, report: usize, at: At) -> bool {
        let (from, to) = (
            SentenceRef {
                report,
                sentence: 0,
            },
            SentenceRef {
                report: report + 1,
                sentence: 0,
            },
        );
        self.of
            .range(from..to)
            .any(|(_, held)| held.iter().any(|x| self.meet(*x, at)))
    }

    /// Whether two sentences that resemble each other count one thing.
    fn count_one_thing(&self, here: SentenceRef, there: &near::Near) -> bool {
        let counted = || self.counted.get_or_init(|| near::Counted::of(self.scene));
        there.score >= KINDRED && counted().share(self.scene, here, there.at)
    }

    /// Whether a sentence gives both moments, each by a figure of its own.
    fn gives_both(&self, at: SentenceRef, a: At, b: At) -> bool {
        let given = |x: At, other: At| {
            let mut own = self.figures(at).iter();
            own.any(|y| self.meet(x, *y) && !self.meet(other, *y))
        };
        given(a, b) && given(b, a)
    }

    /// Moments of other reports that stand against one of `here`.
    fn against(&self, here: SentenceRef) -> Vec<Clash> {
        let near = near::among(self.scene, here, |at| self.of.contains_key(&at));
        let sure = || near.iter().filter(|n| n.bond == Bond::Sure);
        let agrees = |x: At, report: usize| {
            let own = sure().filter(|n| n.at.report == report);
            own.flat_map(|n| self.figures(n.at))
                .any(|y| self.meet(x, *y))
        };
        let mut out = Vec::new();
        for one in &near {
            let Some((a, b)) = self.lonely(here, one.at) else {
                continue;
            };
            let slip = || !self.sort(a).0 && are_a_slip_apart(self.moment(a), self.moment(b));
            let same = || slip() && self.are_of_one_deed(a, b);
            let tied = || same() || self.count_one_thing(here, one);
            let strangers = || !self.knows(b.0, a) && !self.knows(a.0, b);
            if one.bond == Bond::Loose && !(tied() && strangers()) {
                continue;
            }
            // Sentences that no claim holds together tell of more than one event: of which each day is, they do not say.
            let together = || near::share_a_claim(self.scene, here, one.at);
            let told =
                || self.gathers || one.score >= SURELY || together() || self.are_of_one_event(a, b);
            if one.bond == Bond::Sure && !same() && !told() {
                continue;
            }
            let years = self.moment(a).is_year() && self.moment(b).is_year();
            if years && one.score < SURELY && !slip() && !self.are_of_one_deed(a, b) {
                continue;
            }
            if one.bond == Bond::Sure
                && !self.tell_of_one_thing(a, b)
                && !self.are_of_one_event(a, b)
            {
                continue;
            }
            if !agrees(a, b.0) && !sure().any(|n| self.gives_both(n.at, a, b)) {
                out.push(Clash {
                    a,
                    b,
                    score: one.score,
                    bond: one.bond,
                });
            }
        }
        let own = self.signs(here);
        for (there, signs) in &self.signs {
            let there = *there;
            if there.report == here.report || own & signs == 0 {
                continue;
            }
            let clash = self.lonely(here, there).filter(|(a, b)| {
                let met = out.iter().any(|c| c.a == *a);
                let nearest = || !met && self.are_nearest(*a, *b);
                let alike = || self.scene.score(here, there) >= KINDRED;
                (self.are_of_one_event(*a, *b) || nearest() && alike())
                    && !self.knows(b.0, *a)
                    && !self.knows(a.0, *b)
                    && !agrees(*a, b.0)
                    && !sure().any(|n| self.gives_both(n.at, *a, *b))
            });
            let Some((a, b)) = clash else { continue };
            let held = out.iter().any(|c| c.a == a && c.b == b);
            if !held {
                out.push(Clash {
                    a,
                    b,
                    score: self.scene.score(here, there),
                    bond: Bond::Loose,
                });
            }
        }
        self.corroborated(out)
    }

    /// Whether two moments may be those of one event, by what is said to happen then, or as hours of reports that give few.
    fn are_of_one_event(&self, a: At, b: At) -> bool {
        let (own, other) = (self.moment(a), self.moment(b));
        let (here, there) = (self.sentence(a), self.sentence(b));
        let related =
            || self.scene.score(here, there) >= RELATED || near::is_around(self.scene, here, there);
        let weekdays = !own.is_written_out() && !other.is_written_out();
        let close =
            || are_close(own.figure, other.figure, weekdays) || are_a_slip_apart(own, other);
        let written = own.is_written_out() && other.is_written_out();
        let begin = || written && self.occasions.begin((a, own.figure), (b, other.figure));
        self.occasions.share(a, b) && close() || begin() || self.are_few(a, b) && related()
    }

    /// Whether two hours are near, and each the nearest to the other.
    fn are_nearest(&self, a: At, b: At) -> bool {
        let figure = |at: At| self.moment(at).figure;
        let hours = |at: At| self.hours.get(&at.0).map_or(&[][..], Vec::as_slice);
        let own = apart(figure(a), figure(b));
        let nearest = |of: At, other: At| {
            let mut all = hours(of).iter();
            all.all(|at| apart(figure(*at), figure(other)) >= own)
        };
        are_near(figure(a), figure(b)) && nearest(a, b) && nearest(b, a)
    }

    /// Whether one of two near hours is the only one of its report, and each the nearest to the other.
    fn are_few(&self, a: At, b: At) -> bool {
        let only = |at: At| self.hours.get(&at.0).is_some_and(|held| held.len() == 1);
        (only(a) || only(b)) && self.are_nearest(a, b)
    }

    /// For each moment and report the one clash whose moment most other reports give too, the nearest of equals.
    fn corroborated(&self, all: Vec<Clash>) -> Vec<Clash> {
        let company = |of: &Clash| {
            let others = all.iter().filter(|c| c.a == of.a && c.b.0 != of.b.0);
            let reports: BTreeSet<usize> = others
                .filter(|c| self.meet(c.b, of.b))
                .map(|c| c.b.0)
                .collect();
            reports.len()
        };
        // Nearest first, so that a later one must have more company.
        let mut best: BTreeMap<(At, usize), ((usize, bool), usize)> = BTreeMap::new();
        for (n, clash) in all.iter().enumerate() {
            let own = (company(clash), self.occasions.share(clash.a, clash.b));
            let held = best.entry((clash.a, clash.b.0)).or_insert((own, n));
            if own > held.0 {
                *held = (own, n);
            }
        }
        let kept: BTreeSet<usize> = best.into_values().map(|(_, n)| n).collect();
        let numbered = all.into_iter().enumerate();
        numbered
            .filter(|(n, _)| kept.contains(n))
            .map(|(_, c)| c)
            .collect()
    }

    /// Clashes that are found from either side.
    fn clashes(&self) -> Vec<Clash> {
        let all: Vec<Clash> = self
            .of
            .keys()
            .flat_map(|here| self.against(*here))
            .collect();
        let pairs: BTreeSet<(At, At)> = all.iter().map(|c| (c.a, c.b)).collect();
        all.into_iter()
            .filter(|c| c.a < c.b && pairs.contains(&(c.b, c.a)))
            .collect()
    }

    fn place(&self, at: At) -> Place {
        Place {
            report: at.0,
            span: self.moment(at).figure.span,
        }
    }

    fn sentence(&self, at: At) -> SentenceRef {
        SentenceRef {
            report: at.0,
            sentence: self.moment(at).figure.sentence,
        }
    }
}

/// Pairs of sentences that tell of one event: they give it two moments, or the same hour. Asks nothing of the claims.
pub(in crate::collate) fn joined(scene: &Scene) -> Vec<(SentenceRef, SentenceRef)> {
    let dated = Dated::new(scene);
    let clashes = dated.clashes();
    let of_clash = |clash: &Clash| (dated.sentence(clash.a), dated.sentence(clash.b));
    let mut out: Vec<(SentenceRef, SentenceRef)> = clashes.iter().map(of_clash).collect();
    let mut by_hour: BTreeMap<u64, Vec<At>> = BTreeMap::new();
    let mut rough: Vec<At> = Vec::new();
    for at in dated.hours.values().flatten() {
        let figure = dated.moment(*at).figure;
        by_hour.entry(figure.value.to_bits()).or_default().push(*at);
        rough.extend(figure.approximate.then_some(*at));
    }
    let mut pairs: Vec<(At, At)> = Vec::new();
    for held in by_hour.values().filter(|held| held.len() <= FEW) {
        for (nth, a) in held.iter().enumerate() {
            pairs.extend(held[nth + 1..].iter().map(|b| (*a, *b)));
        }
    }
    // "About 6:50 p.m." and 18:52.
    for a in rough {
        let own = dated.moment(a).figure;
        let all = dated.hours.values().flatten().copied();
        let near: Vec<At> = all
            .filter(|b| is_about(dated.moment(*b).figure, own))
            .collect();
        if near.len() < FEW {
            pairs.extend(near.into_iter().map(|b| (a, b)));
        }
    }
    let apart = pairs.iter().filter(|(a, b)| a.0 != b.0);
    out.extend(apart.map(|(a, b)| (dated.sentence(*a), dated.sentence(*b))));
    out
}

/// Days and times of one event that cannot both be right.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let dated = Dated::new(scene);
    let clashes = dated.clashes();
    let pairs: Vec<(At, At)> = clashes.iter().map(|c| (c.a, c.b)).collect();
    let told = |group: &[At]| scene.uncut(group, |at| dated.sentence(*at));
    near::groups(&pairs)
        .iter()
        .filter_map(|group| dated.found(&told(&dated.with_company(group)), &clashes))
        .collect()
}
