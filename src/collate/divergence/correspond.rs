//! Which parts of two quotations of one utterance answer to one another.
//!
//! Rule: who quotes a speech begins and ends where he likes: "… and concede defeat. I will step aside" and "I will step aside
//! and help" have four words in common, and all the rest is another sentence, or more of the same. What one quotation has before
//! the sentence that the other begins in, or behind the one that the other ends in, is no rendering of the other's words (AP
//! Stylebook, "quotations in the news": a quotation may be cut, and not altered).

use super::scene::Scene;
use crate::collate::SentenceRef;
use crate::collate::index::Term;
use crate::collate::variant::{Passage, Stretch, VariantKind};
use crate::story::{Place, Span};
use crate::text::TokenClass;

/// What two quotations are to one another.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Bond {
    /// Here they render the same words otherwise.
    Differ(Place, Place),
    /// What both give is the same; one begins or ends elsewhere.
    Overlap,
    /// No run of words is in both.
    Apart,
}

/// The sentences of a quotation. To the rest of the report a quotation with its speaker is one.
fn sentences(scene: &Scene, place: Place) -> Vec<Span> {
    let text = scene.text(place.report);
    let (mut out, mut start) = (Vec::new(), place.span.start);
    let words = place.span.of(text);
    for (at, mark) in words.match_indices(['.', '!', '?', '…']) {
        let end = place.span.start + at + mark.len();
        let rest = &text[end..place.span.end];
        let next = rest
            .trim_start()
            .trim_start_matches(['"', '“', '‘', '«', '(', '[', '¿', '¡', '\'']);
        let last = words[..at].rsplit(|c: char| !c.is_alphanumeric()).next();
        // "U.S.", "Mr. Lee".
        let short =
            last.is_some_and(|w| w.starts_with(char::is_uppercase) && w.chars().count() < 3);
        let opens = rest.starts_with(char::is_whitespace) && next.starts_with(char::is_uppercase);
        if opens && !short {
            out.push(Span::new(start, end));
            start = end + (rest.len() - rest.trim_start().len());
        }
    }
    out.push(Span::new(start, place.span.end));
    out
}

/// What a run of words tells that is in two quotations by no chance is more than this.
const RUN: usize = 3;

/// What a stretch that both have tells: its words, and once more those that say something; nothing where none does.
fn telling(scene: &Scene, report: usize, span: Span) -> usize {
    let tokens = &scene.annotations[report].tokens;
    let first = tokens.partition_point(|t| t.span.end <= span.start);
    let inside = tokens[first..]
        .iter()
        .take_while(|t| t.span.start < span.end);
    let (mut words, mut telling) = (0, 0);
    for token in inside {
        words += 1;
        telling += usize::from(token.class != TokenClass::Stop);
    }
    if telling > 0 { words + telling } else { 0 }
}

/// The telling words of a quotation.
pub(super) fn terms(scene: &Scene, place: Place) -> Vec<Term> {
    let notes = &scene.annotations[place.report];
    let of = |sentence: usize| {
        let at = SentenceRef {
            report: place.report,
            sentence,
        };
        let order = &scene.index.profiles[scene.index.position(at)].order;
        let tokens = notes.tokens_of(sentence).iter();
        let told = tokens.filter(|t| t.class != TokenClass::Stop).zip(order);
        told.filter(|(token, _)| place.span.covers(token.span))
            .map(|(_, term)| *term)
    };
    notes.sentences_in(place.span).flat_map(of).collect()
}

/// How much of the telling words of the shorter of two quotations the other has, or words that stand for them, from 0 to 1.
pub(super) fn share(scene: &Scene, a: Place, b: Place) -> f64 {
    let (own, theirs) = (terms(scene, a), terms(scene, b));
    let kin = |term: &Term, of: &[Term]| {
        let mut kin = scene.index.kin[*term as usize].iter();
        of.contains(term) || kin.any(|(stands, _)| of.contains(stands))
    };
    let (short, long) = if own.len() <= theirs.len() {
        (&own, &theirs)
    } else {
        (&theirs, &own)
    };
    let meet = |t: &&Term| kin(t, long) || long.iter().any(|o| kin(o, &[**t]));
    let shared = short.iter().filter(meet).count();
    shared as f64 / short.len().max(1) as f64
}

/// A sentence that matches by so much more is what answers to another.
const BETTER: f64 = 0.1;

/// Whether the sentence of one of two quotations matches another sentence of the other's report better than that of the other
/// quotation: it is told there in the outlet's own words, or quoted beside.
pub(super) fn are_met_elsewhere(scene: &Scene, a: Place, b: Place) -> bool {
    let at = |place: Place| {
        let sentence = scene.annotations[place.report].sentence_at(place.span.start)?;
        let report = place.report;
        Some(SentenceRef { report, sentence })
    };
    let Some((x, y)) = at(a).zip(at(b)) else {
        return false;
    };
    let held = scene.score(x, y) + BETTER;
    let better = |of: SentenceRef, there: SentenceRef| {
        let mut row = scene.row(of).filter(|(at, _)| at.report == there.report);
        row.any(|(at, score)| at != there && score > held)
    };
    better(x, y) || better(y, x)
}

/// The part of a quotation from one of its sentences to another.
fn part(place: Place, sentences: &[Span], first: usize, last: usize) -> Place {
    let span = Span::new(sentences[first].start, sentences[last].end);
    Place { span, ..place }
}

/// The parts of two quotations that answer to one another, and what is the same in them; none where no run of words is in both.
fn answering(
    scene: &Scene,
    (first, words): (Place, &Passage),
    (second, others): (Place, &Passage),
) -> Option<(Place, Place, Vec<Stretch>)> {
    let (own, other) = (sentences(scene, first), sentences(scene, second));
    let at = |all: &[Span], offset: usize| {
        let behind = all.partition_point(|s| s.end <= offset);
        behind.min(all.len().saturating_sub(1))
    };
    let stretches = words.aligned(others);
    let same = stretches.iter().filter(|s| s.kind == VariantKind::Same);
    let shared: Vec<(Span, Span)> = same.filter_map(|s| s.base.zip(s.own)).collect();
    let tells = |(span, _): &(Span, Span)| telling(scene, first.report, *span);
    if !shared.iter().any(|both| tells(both) > RUN) {
        return None;
    }
    let mut says = shared.iter().filter(|both| tells(both) > 0);
    let opens = *says.next()?;
    let closes = says.next_back().copied().unwrap_or(opens);
    let mut from = (at(&own, opens.0.start), at(&other, opens.1.start));
    if from.0.min(from.1) > 0 {
        from = (0, 0);
    }
    let last = (own.len() - 1, other.len() - 1);
    let mut to = (at(&own, closes.0.end - 1), at(&other, closes.1.end - 1));
    if to.0 < last.0 && to.1 < last.1 {
        to = last;
    }
    let mine = part(first, &own, from.0, to.0);
    let answer = part(second, &other, from.1, to.1);
    let between = if (mine, answer) == (first, second) {
        stretches
    } else {
        words.part(mine.span).aligned(&others.part(answer.span))
    };
    Some((mine, answer, between))
}

/// What two quotations in one language, of one utterance, are to one another: each with its words, numbered alike.
pub(super) fn of(scene: &Scene, first: (Place, &Passage), second: (Place, &Passage)) -> Bond {
    let Some((mine, theirs, between)) = answering(scene, first, second) else {
        return Bond::Apart;
    };
    let same = |n: &usize| between[*n].kind == VariantKind::Same;
    let (Some(first), Some(last)) = (
        (0..between.len()).find(same),
        (0..between.len()).rfind(same),
    ) else {
        return Bond::Apart;
    };
    let inside = (first..last).all(|n| same(&n));
    let ends = between[..first].iter().chain(&between[last + 1..]);
    let ends: Vec<VariantKind> = ends.map(|s| s.kind).collect();
    // "In the thousands, not just a few", "not single digits, but in the thousands": of one sentence each has words of its own.
    let one_sided = ends.iter().all(|kind| *kind == VariantKind::Only)
        || ends.iter().all(|kind| *kind == VariantKind::Removed);
    if inside && one_sided {
        Bond::Overlap
    } else {
        Bond::Differ(mine, theirs)
    }
}
