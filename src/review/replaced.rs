//! A number in whose place the others have another, where the two were not joined: a number may be so far off that nothing
//! but its place in the sentence ties it to theirs.
//!
//! Rule: in a sentence of the draft stands a number that no other report gives anywhere; sentences of at least two others
//! that tell the same give one number that can be held beside it, and the draft gives that nowhere. Where they give more than
//! one such number, or the draft, nothing is said: which stands for which is anybody's guess.

use std::collections::BTreeSet;

use super::figure::{At, figure, place_of, said, shares};
use super::scene::{Scene, TELLS};
use super::weigh::Votes;
use super::{Finding, FindingKind, digits};
use crate::collate::{self, DivergenceKind, InText, Referent, SentenceRef};
use crate::story::Span;
use crate::text::{Figure, FigureKind, TokenClass};

/// So many other reports at least give one number in the place of the draft's.
const WITNESSES: usize = 2;

/// The amounts of a report.
pub(super) fn amounts(scene: &Scene, report: usize) -> impl Iterator<Item = At> {
    let figures = scene.notes_of(report).figures.iter().enumerate();
    let amounts = figures.filter(|(_, f)| f.kind.is_amount());
    amounts.map(move |(n, _)| (report, n))
}

/// Whether two numbers are one, of whatever: the same value, or in one unit two that may be one.
pub(super) fn are_one(a: &Figure, b: &Figure) -> bool {
    let counts = matches!(a.kind, FigureKind::Count | FigureKind::Percent);
    let unit = a.kind == b.kind && (counts || a.in_whole().1 == b.in_whole().1);
    a.in_whole().0.total_cmp(&b.in_whole().0).is_eq() || unit && shares(a, b)
}

/// Whether a report gives this number.
fn gives(scene: &Scene, report: usize, told: &Figure) -> bool {
    amounts(scene, report).any(|at| are_one(figure(scene, at), told))
}

/// Whether both count things of one noun, or people whom the same befell.
pub(super) fn count_alike(scene: &Scene, a: At, b: At) -> bool {
    let in_text = |at: At| InText {
        text: scene.text(at.0),
        notes: scene.notes_of(at.0),
        figure: at.1,
    };
    collate::count_alike(in_text(a), in_text(b))
}

/// Whether both may count the same thing: one unit, and where things are counted no two nouns.
fn may_stand_for(scene: &Scene, own: At, other: At) -> bool {
    let (a, b) = (figure(scene, own), figure(scene, other));
    let counted = a.kind == FigureKind::Count && a.head.is_some() && b.head.is_some();
    collate::exclude(a, b) && (!counted || count_alike(scene, own, other))
}

/// What a figure was found to count.
fn referent<'a>(scene: &Scene<'a>, at: At) -> Option<&'a Referent> {
    let mut all = scene.given.collation.referents.iter();
    all.find(|r| r.contains(&at))
}

/// Whether the draft counts what a figure of another report counts.
fn is_counted(scene: &Scene, at: At) -> bool {
    referent(scene, at).is_some_and(|r| r.iter().any(|own| own.0 == scene.draft))
}

/// One number of the others, or several of one referent, and where they give it.
struct Told {
    at: Vec<At>,
    votes: Votes,
}

/// The numbers that others give in place of `own`, in sentences that tell what its sentence tells.
fn in_place_of(scene: &Scene, own: At, telling: &BTreeSet<SentenceRef>) -> Vec<Told> {
    let mut out: Vec<Told> = Vec::new();
    for sentence in telling {
        let report = sentence.report;
        for at in amounts(scene, report) {
            let theirs = figure(scene, at);
            let here = theirs.sentence == sentence.sentence;
            if !here
                || !may_stand_for(scene, own, at)
                || gives(scene, scene.draft, theirs)
                || is_counted(scene, at)
            {
                continue;
            }
            let joined = |t: &Told| referent(scene, at).is_some_and(|r| r.contains(&t.at[0]));
            let same = |t: &&mut Told| are_one(figure(scene, t.at[0]), theirs) || joined(t);
            if let Some(told) = out.iter_mut().find(same) {
                told.at.push(at);
                told.votes.count(report, false);
            } else {
                let mut votes = Votes::default();
                votes.count(report, false);
                let at = vec![at];
                out.push(Told { at, votes });
            }
        }
    }
    out
}

/// Words on either side of a number that say what it is of.
const BESIDE: usize = 6;

/// The telling words around a figure, by their stems; units of whatever kind say nothing of what is measured.
pub(super) fn around<'a>(scene: &Scene<'a>, at: At) -> BTreeSet<&'a str> {
    let (notes, own) = (scene.notes_of(at.0), figure(scene, at));
    let tokens = notes.tokens_of(own.sentence);
    let first = tokens.partition_point(|t| t.span.end <= own.number.start);
    let end = tokens.partition_point(|t| t.span.start < own.number.end);
    let near = first.saturating_sub(BESIDE)..(end + BESIDE).min(tokens.len());
    let measures = |span: Span| {
        let mut figures = notes.figures.iter();
        figures.any(|f| f.kind != FigureKind::Count && f.span.covers(span))
    };
    let outside = near
        .filter(|n| !(first..end).contains(n))
        .map(|n| &tokens[n]);
    let telling = outside.filter(|t| t.class == TokenClass::Content && !measures(t.span));
    let stems = telling.map(|t| notes.stems[t.stem as usize].as_str());
    stems.filter(|stem| !UNITS.contains(stem)).collect()
}

/// Stems of units, and of those who are counted without more being said of them.
const UNITS: &[&str] = &[
    "year", "month", "week", "day", "hour", "minut", "second", "percent", "cent", "million",
    "billion", "euro", "dollar", "pound", "metr", "kilometr", "mile", "peopl", "person", "jahr",
    "monat", "tag", "stund", "prozent", "milliard", "menschen",
];

/// So many digits that say something make a slip by themselves.
const SIGNIFICANT: usize = 3;

/// So many words around both numbers are the same where they are no slip apart.
const SHARED: usize = 2;

/// Whether the others' number stands where the draft's stands: by the words around both, fewer where they are a slip apart. Others
/// who do not agree with one another may well count something else: of several numbers one must be a slip apart.
fn is_in_its_place(scene: &Scene, own: At, told: &Told) -> bool {
    let words = around(scene, own);
    let shared = |at: &At| {
        let alike = usize::from(count_alike(scene, own, *at));
        alike + around(scene, *at).intersection(&words).count()
    };
    let most = told.at.iter().map(shared).max().unwrap_or(0);
    let some: BTreeSet<usize> = told
        .at
        .iter()
        .filter(|at| shared(at) > 0)
        .map(|at| at.0)
        .collect();
    let slip = told
        .at
        .iter()
        .filter_map(|at| digits::significant(figure(scene, own), figure(scene, *at)))
        .max();
    let first = figure(scene, told.at[0]);
    let one = told.at.iter().all(|at| are_one(figure(scene, *at), first));
    match slip {
        Some(significant) => most > 0 || significant >= SIGNIFICANT,
        None => one && most >= SHARED && some.len() >= WITNESSES,
    }
}

/// What is found of one number of the draft that nobody else gives.
fn one(scene: &Scene, own: At) -> Option<(Finding, At)> {
    let told = figure(scene, own);
    let mut numbers = in_place_of(scene, own, &scene.telling(told.sentence, TELLS));
    numbers.sort_by_key(|t| std::cmp::Reverse(t.votes.against.len()));
    let second = numbers.get(1).map_or(0, |t| t.votes.against.len());
    let first = numbers.into_iter().next()?;
    let witnesses = first.votes.against.len();
    if witnesses < WITNESSES || witnesses == second || !is_in_its_place(scene, own, &first) {
        return None;
    }
    let finding = Finding {
        kind: FindingKind::FigureDisagrees,
        severity: first.votes.severity()?,
        span: Some(told.span),
        message: format!(
            "“{}” here; the others have {}",
            scene.brief(scene.here(told.span), 40),
            said(scene, &first.at),
        ),
        others: first.at.iter().map(|at| place_of(scene, *at)).collect(),
        suggestion: None,
        claim: scene.told_at(DivergenceKind::Figure, told.span, told.sentence),
    };
    Some((finding, first.at[0]))
}

/// One finding for each such number, where only one of the draft's may stand for it.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let alone = |at: &At| {
        let told = figure(scene, *at);
        !scene.others.iter().any(|r| gives(scene, *r, told))
    };
    let found: Vec<(Finding, At)> = amounts(scene, scene.draft)
        .filter(alone)
        .filter_map(|at| one(scene, at))
        .collect();
    let rival = |n: usize| {
        let theirs = figure(scene, found[n].1);
        let mut others = found.iter().enumerate();
        others.any(|(m, (_, at))| m != n && are_one(figure(scene, *at), theirs))
    };
    let clear: Vec<bool> = (0..found.len()).map(|n| !rival(n)).collect();
    let each = found.into_iter().zip(clear);
    each.filter(|(_, clear)| *clear)
        .map(|((f, _), _)| f)
        .collect()
}
