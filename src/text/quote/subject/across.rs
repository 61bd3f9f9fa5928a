//! Subjects parted from their verbs by commas: "Lee, the mayor of Ely, said", "Lee, 34, said".

use std::ops::Range;

use super::sharing;
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN, PRONOUN};
use crate::text::name::words::{Case, Gap};
use crate::text::quote::scene::Scene;

/// Participles without -ed that open what is set behind a noun: "The memo, seen by the paper, says".
const STRONG: &str = "seen given held written led made known born sent brought built kept found told shown drawn left paid read run \
    sold bought caught chosen driven taken thrown worn hit cut won understood sworn begun bound broken";

/// A subject parted from its verb by commas: "Lee, the mayor of Ely, said".
pub(super) fn across(scene: &Scene, last: usize, floor: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    let lowest = floor.max(last.saturating_sub(super::INSERTED));
    let mut at = last;
    let mut fallback = None;
    while at > lowest {
        at -= 1;
        let gap = words[at].gap;
        if gap.has(Gap::STOP.and(Gap::MARK)) {
            break;
        }
        if !gap.has(Gap::BORDER) {
            continue;
        }
        if let Some(one) = one_of_them(scene, at, last, floor) {
            return Some(one);
        }
        let Some(range) = phrase::ending_at(words, at, floor) else {
            continue;
        };
        if sharing::is_within_relative(scene, &range, last, floor) {
            continue;
        }
        let inner = at + 1..last + 1;
        if let Some(name) = set_between(scene, &range, &inner, floor) {
            return Some(name);
        }
        let after_marks = range.start > 0 && words[range.start - 1].gap.has(Gap::MARK);
        // "As Lee, the mayor, put it"
        let hung = super::is_object(scene, &range, floor) && !super::opens_as(scene, range.start);
        if !(inserted(scene, inner.start) || after_marks) || hung {
            continue;
        }
        let person = |r: &Range<usize>| scene.names_in(r).any(|n| scene.notes.names[n].person);
        // "Lee's counterpart in Oslo, Ann Roe,": the name set between says who it is.
        let head = phrase::head(words, &range);
        // "A spokesman for Lee, Ann Roe,": and so does the one behind what an office hangs on.
        let hung = head + 1 < range.end && words[head + 1].is(Class::HANGS);
        let other = words[head].is(Class::ROLE)
            && (hung || range.clone().any(|w| words[w].gap.has(Gap::OWNER)));
        let likely = scene
            .names_in(&inner)
            .any(|n| scene.names[n] == inner && scene.bearers[scene.owners[n]].likely);
        // "Lee's sponsor, Halden Dairy,": who is called so need be no person.
        // "R-Calif." is a party and a seat.
        let first = &words[inner.start];
        let seat = first.is_capital() && first.span.len() == 1 && first.gap.has(Gap::TIGHT);
        let whole = scene.names_in(&inner).any(|n| scene.names[n] == inner)
            && !seat
            && !inner.clone().any(|w| words[w].is(Class::PLACE));
        let named = person(&inner) || likely || whole;
        let owned = range.clone().any(|w| words[w].gap.has(Gap::OWNER));
        if whole && (owned || words[range.start].is(Class::DEFINITE)) {
            return Some(range.start..last + 1);
        }
        if other && inner.len() <= 8 && named && words[inner.start].is_capital() {
            return Some(range.start..last + 1);
        }
        if person(&range) || words[range.start].is(PRONOUN) {
            return Some(range);
        }
        // "One voter, Ann Lee, said", "one voter, builder Ann Lee, said"
        // "the head of the mission, former minister Ann Lee, said"
        let titled = words[inner.start].is_capital()
            || words[inner.start].is(Class::ROLE.and(Class::EPITHET));
        let named = inner.len() <= 8 && person(&inner) && titled;
        if words[phrase::head(words, &range)].is(HUMAN)
            || named && words[range.start].is(Class::DET)
        {
            return Some(if named { range.start..last + 1 } else { range });
        }
        fallback = fallback.or(Some(range));
    }
    fallback
}

/// A name that alone is set between a phrase and the verb, where it says who: "one of them, Ann Lee, said", "its next
/// customer, the Norwegian operator Fjordline, said".
fn set_between(
    scene: &Scene,
    range: &Range<usize>,
    inner: &Range<usize>,
    floor: usize,
) -> Option<Range<usize>> {
    let words = &scene.words;
    let name = scene.names_in(&(inner.end - 1..inner.end)).last()?;
    let named = scene.names[name].clone();
    if named.end != inner.end || inner.len() > 8 {
        return None;
    }
    let person = scene.notes.names[name].person || scene.bearers[scene.owners[name]].likely;
    let counted = range.start.checked_sub(2).is_some_and(|w| {
        words[w].is(Class::DET.and(Class::COMMON)) && words[range.start - 1].is(Class::OF)
    });
    let group = counted && super::is_object(scene, range, floor);
    // "Lee's union, the Care Staff Alliance, said": a body that is called by what it is to somebody.
    let head = phrase::head(words, range);
    let body = words[head].is(Class::BODY) && !words[head].is(Class::ROLE.and(Class::PEOPLE));
    let theirs =
        range.clone().any(|w| words[w].gap.has(Gap::OWNER)) || words[range.start].is(Class::DET);
    let whole = named.start == inner.start + usize::from(words[inner.start].is(Class::DEFINITE));
    let place = named.clone().any(|w| words[w].is(Class::PLACE));
    if body && theirs && whole && !person && !place && !super::is_object(scene, range, floor) {
        return Some(named);
    }
    if named.start == inner.start {
        return (person && group).then_some(named);
    }
    let apposed = words[inner.start].is(Class::DET)
        && words[named.start - 1].is(HUMAN)
        && !words[named.start].is(Class::PLACE)
        && words[phrase::head(words, range)].is(HUMAN)
        && scene.names_in(range).is_empty()
        && !(inner.clone()).any(|w| words[w].is(Class::PREP));
    apposed.then_some(named)
}

/// Whether a word can open what is set between subject and verb.
fn inserted(scene: &Scene, at: usize) -> bool {
    let word = &scene.words[at];
    let opens = Class::REL
        .and(Class::DET)
        .and(Class::PREP)
        .and(Class::ADV)
        .and(Class::COMMON)
        .and(HUMAN)
        .and(Class::SUBORD)
        .and(Class::CUE_ING);
    // "the deputy, sacked within a year, said"
    let done = scene.lang() == Lang::En
        && word.case == Case::Lower
        && word.span.of(scene.text).ends_with("ed");
    let strong = scene.lang() == Lang::En
        && STRONG
            .split(' ')
            .any(|form| form == word.span.of(scene.text));
    word.is(opens) || word.is_capital() || word.case == Case::Digit || done || strong
}

/// What one of several is, told between commas: "One of them, a student from Ely, said".
fn one_of_them(scene: &Scene, at: usize, last: usize, floor: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text);
    let them = at == floor + 2 && form(at) == "them" && words[at - 1].is(Class::OF);
    if scene.lang() != Lang::En
        || !them
        || !matches!(form(floor), "One" | "Another" | "Two" | "Some")
    {
        return None;
    }
    phrase::starting_at(words, at + 1, last + 1).filter(|r| words[r.start].is(Class::DET))
}
