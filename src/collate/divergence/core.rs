//! By which of their words renderings of one utterance are told apart, where they differ in several places.
//!
//! Rule: readers remember and quote the core of an utterance, the run of words that no translator could put otherwise;
//! what each outlet makes it end in ("a lawful prey for seizure", "… for the navy", nothing) misleads more than
//! words before it that are cut or turned another way. Differences of one place need no such choice.

use std::ops::Range;

use super::scene::Scene;
use crate::collate::variant::{Passage, Variant, VariantKind};
use crate::story::{Place, Span};
use crate::text::TokenClass;

/// A run of fewer words that say something is no core.
const TELLING: usize = 2;

/// So many words before a core are shown where it is they that differ.
const BEFORE: usize = 3;

/// Where a rendering stands, and its words.
pub(super) type Told<'a> = (Place, &'a Passage);

/// The core in each rendering with what follows it, or with what stands before it where only that differs; nothing where
/// there is no core.
pub(super) fn around(scene: &Scene, all: &[Told]) -> Option<Vec<Place>> {
    let runs = core(scene, all)?;
    let own: Vec<(Told, Range<usize>)> = all.iter().copied().zip(runs).collect();
    let behind = |(told, run): &(Told, Range<usize>)| run.start..clause_end(scene, *told, run.end);
    let before = |(told, run): &(Told, Range<usize>)| {
        clause_start(scene, *told, run.start).max(run.start.saturating_sub(BEFORE))..run.end
    };
    shown(&own, behind).or_else(|| shown(&own, before))
}

/// The stretches as places, if not all have the same words.
fn shown(
    own: &[(Told, Range<usize>)],
    stretch: impl Fn(&(Told, Range<usize>)) -> Range<usize>,
) -> Option<Vec<Place>> {
    let stretches: Vec<Range<usize>> = own.iter().map(stretch).collect();
    let numbers = |n: usize| &own[n].0.1.numbers[stretches[n].clone()];
    if (1..own.len()).all(|n| numbers(n) == numbers(0)) {
        return None;
    }
    let place = |(((place, words), _), range): (&(Told, Range<usize>), &Range<usize>)| {
        let span = words.over(range)?;
        Some(Place { span, ..*place })
    };
    own.iter().zip(&stretches).map(place).collect()
}

/// Whether a rendering differs in more than one place from the one that it was compared with.
pub(super) fn is_wide(variants: &[Variant]) -> bool {
    let mut parts = variants.split(|v| v.kind == VariantKind::Same);
    parts.by_ref().any(|part| !part.is_empty()) && parts.any(|part| !part.is_empty())
}

/// The run of words that all have which says most, the last of equals, as each has it.
fn core(scene: &Scene, all: &[Told]) -> Option<Vec<Range<usize>>> {
    let (first, others) = all.split_first()?;
    let numbers = &first.1.numbers;
    let mut best: Option<(usize, Range<usize>)> = None;
    for start in 0..numbers.len() {
        let mut end = start;
        while end < numbers.len()
            && others
                .iter()
                .all(|o| find(o.1, &numbers[start..=end]).is_some())
        {
            end += 1;
        }
        let says = content(scene, *first, start..end);
        if says >= TELLING && best.as_ref().is_none_or(|(most, _)| says >= *most) {
            // A run that is the end of a longer one says as much and is shorter: the longer one came first.
            let within = best
                .as_ref()
                .is_some_and(|(most, run)| says == *most && run.end == end);
            if !within {
                best = Some((says, start..end));
            }
        }
    }
    let (_, run) = best?;
    let words = &numbers[run.clone()];
    let at = |told: &Told| find(told.1, words).map(|start| start..start + words.len());
    all.iter().map(at).collect()
}

/// Where words stand in a rendering in one run: the last time, if more than once.
fn find(passage: &Passage, words: &[u32]) -> Option<usize> {
    // Most runs are told apart by their first word.
    let stands = |run: &[u32]| run.first() == words.first() && run == words;
    passage.numbers.windows(words.len()).rposition(stands)
}

/// How many words of a stretch say something by themselves.
fn content(scene: &Scene, (place, words): Told, range: Range<usize>) -> usize {
    let tokens = &scene.annotations[place.report].tokens;
    let says = |span: Span| {
        let at = tokens.partition_point(|t| t.span.end <= span.start);
        tokens.get(at).is_none_or(|t| t.class != TokenClass::Stop)
    };
    let spans = range.filter_map(|n| words.over(&(n..n + 1)));
    spans.filter(|span| says(*span)).count()
}

/// Whether a clause ends between a word and the next.
fn is_border(scene: &Scene, (place, words): Told, before: usize) -> bool {
    let own = |n: usize| words.over(&(n..n + 1));
    let (Some(a), Some(b)) = (own(before), own(before + 1)) else {
        return true;
    };
    let between = Span::new(a.end, b.start).of(scene.text(place.report));
    between.contains([',', ';', ':', '.', '!', '?', '—', '–', '…', '\n'])
}

/// The end of the clause that goes on behind a word, in words.
fn clause_end(scene: &Scene, told: Told, from: usize) -> usize {
    let mut end = from;
    while end < told.1.numbers.len() && !is_border(scene, told, end - 1) {
        end += 1;
    }
    end
}

/// The beginning of the clause that a word stands in, in words.
fn clause_start(scene: &Scene, told: Told, from: usize) -> usize {
    let mut start = from;
    while start > 0 && !is_border(scene, told, start - 1) {
        start -= 1;
    }
    start
}
