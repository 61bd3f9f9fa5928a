//! The subject of the main clause of a sentence, past what opens it: a question, a clause of time, an aside.

use std::ops::Range;

use super::sharing::{self, WHOSE};
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN, PRONOUN};
use crate::text::name::words::{Case, Gap};
use crate::text::quote::scene::Scene;

/// Within how many words of a sentence its subject is looked for.
const MAIN: usize = 120;

/// The first person, pronoun or body of a sentence, outside quotations and before `limit`, that no
/// preposition governs.
pub fn main_subject(scene: &Scene, sentence: usize, limit: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    let tokens = scene.notes.sentences[sentence].tokens.clone();
    let mut at = behind_question(scene, &tokens);
    while at < tokens.end.min(limit).min(tokens.start + MAIN) {
        if scene.quoted[at].is_some() {
            at += 1;
            continue;
        }
        let end = tokens.end.min(limit);
        if let Some(behind) =
            behind_relative(scene, at, end).or_else(|| behind_subordinate(scene, at, end))
        {
            at = behind;
            continue;
        }
        let word = &words[at];
        let governed = at > tokens.start && words[at - 1].is(Class::PREP) && words[at - 1].flows();
        if word.is(PRONOUN) && !word.is(Class::DET) && !governed {
            return Some(at..at + 1);
        }
        let name = scene.names_in(&(at..at + 1)).next();
        let end = name.map_or(at + 1, |n| scene.names[n].end);
        let owner = words[end - 1].gap.has(Gap::OWNER);
        let place = word.is(Class::PLACE) && word.is_capital();
        let told = name.is_some() || word.is(HUMAN) || place || sharing::is_nation(scene, at);
        if told && !owner {
            let range = phrase::ending_at(words, end - 1, tokens.start);
            if let Some(range) = range.filter(|r| !super::is_object(scene, r, tokens.start)) {
                return Some(whole(scene, range, tokens.end));
            }
        }
        at = end.max(at + 1);
    }
    None
}

/// Who is named at the head of what stands behind the first colon from `from` on: "London tells it otherwise: the minister, Ann Lee, wants".
pub fn behind_colon(scene: &Scene, from: usize, end: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    let first = (from..end).find(|w| words[*w - 1].gap.has(Gap::COLON))?;
    let range = phrase::starting_at(words, first, end)?;
    named(scene, &range, end)
}

/// The person whom a phrase names, or a name set off behind it: "its minister, Ann Lee,".
pub(super) fn named(scene: &Scene, range: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let person = |n: &usize| scene.notes.names[*n].person || scene.bearers[scene.owners[*n]].likely;
    let own = scene.names_in(range).find(person);
    let behind = || {
        let name = scene.names_in(&(range.end..end)).next()?;
        let set_off = scene.words[range.end - 1].gap.has(Gap::COMMA);
        let here = set_off && scene.names[name].start == range.end && person(&name);
        here.then_some(name)
    };
    let name = own.or_else(behind)?;
    Some(scene.names[name].clone())
}

/// Behind a relative clause that begins at a word and tells of what a preposition governs: "About the guard, whose post the
/// council had cut, | he was silent".
fn behind_relative(scene: &Scene, at: usize, end: usize) -> Option<usize> {
    let words = &scene.words;
    let set_off = at > scene.sentence_start(at) && words[at - 1].gap.has(Gap::COMMA);
    let whose = WHOSE.contains(&words[at].span.of(scene.text));
    let relative = whose || words[at].is(Class::REL) && !words[at].is(Class::DET);
    let closed = (at..end).find(|w| words[*w].gap.has(Gap::COMMA))?;
    (set_off && relative && closed + 1 < end).then_some(closed + 1)
}

/// Behind a clause of time or reason that opens the sentence or is set off, where the main one goes on: "Ever since the police
/// moved in, | Ely has kept silent".
fn behind_subordinate(scene: &Scene, at: usize, end: usize) -> Option<usize> {
    // "As", "if", "so" and what asks open much else.
    // What is a preposition as well opens the sentence: "After Roe finished, Lee left", "After the match Lee left".
    const PREPOSED: [&str; 2] = ["after", "before"];
    const OPENS: [&str; 15] = [
        "while", "although", "though", "since", "because", "when", "once", "until", "unless",
        "porque", "cuando", "lorsque", "puisque", "weil", "quando",
    ];
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text).to_lowercase();
    let floor = scene.sentence_start(at);
    let ever = usize::from(at > floor && form(at - 1) == "ever");
    let timed = PREPOSED.contains(&form(at).as_str()) && at > floor;
    // "One day before Lee left, | Roe"
    let counts = |w: &usize| {
        let counted = words[*w].is(Class::TIME.and(Class::DET)) || words[*w].case == Case::Digit;
        words[*w].flows() && counted
    };
    let back = (floor..at).rev().take_while(counts).count();
    let first = at - ever - if timed { back } else { 0 };
    let set_off = first == floor || words[first - 1].gap.has(Gap::COMMA);
    let opener = form(at);
    let opens = words[at].is(Class::SUBORD.and(Class::CONTRA)) && OPENS.contains(&opener.as_str())
        || (at == floor || timed && back > 0) && PREPOSED.contains(&opener.as_str());
    let closed = (at..end).find(|w| words[*w].gap.has(Gap::COMMA))?;
    (set_off && opens && closed + 1 < end).then_some(closed + 1)
}

/// Where the main clause begins behind what one was asked: "Asked whether he would go, | Lee shrugged".
fn behind_question(scene: &Scene, tokens: &Range<usize>) -> usize {
    const ASKED: [&str; 14] = [
        "Asked",
        "Pressed",
        "Questioned",
        "Quizzed",
        "Challenged",
        "Told",
        "Gefragt",
        "Interrogé",
        "Interrogée",
        "Preguntado",
        "Preguntada",
        "Interpellato",
        "Interpellata",
        "Gevraagd",
    ];
    let words = &scene.words;
    let asked = words
        .get(tokens.start)
        .is_some_and(|w| ASKED.contains(&w.span.of(scene.text)));
    let comma = |w: &usize| {
        words[*w].gap.has(Gap::COMMA) && words.get(w + 1).is_some_and(|n| !n.is(Class::SUBORD))
    };
    let behind = tokens.clone().find(comma).filter(|_| asked);
    behind.map_or(tokens.start, |w| w + 1)
}

/// The rest of a phrase whose last words were not reached: of "Union" all of "Union chief Ann Lee".
fn whole(scene: &Scene, range: Range<usize>, end: usize) -> Range<usize> {
    let words = &scene.words;
    // "Il capo dell’opposizione Marco Seri": the office with what it is over, and who holds it.
    if words.get(range.end).is_some_and(|w| w.is(Class::OF)) && words[range.end - 1].flows() {
        let full = phrase::starting_at(words, range.start, end);
        let held = |r: &Range<usize>| {
            let told =
                |n: usize| scene.notes.names[n].person || scene.bearers[scene.owners[n]].likely;
            let mut names = scene.names_in(r);
            names.any(|n| scene.names[n].end == r.end && told(n))
        };
        if let Some(full) = full.filter(|r| r.start == range.start && held(r)) {
            return full;
        }
    }
    let mut last = range.end;
    while last < end
        && words[last - 1].flows()
        && !words[last - 1].gap.has(Gap::OWNER)
        && (words[last].is(HUMAN.and(Class::HONORIFIC)) || words[last].is_capital())
    {
        last += 1;
    }
    let named = scene
        .names_in(&(range.end..last))
        .any(|n| scene.notes.names[n].person && scene.names[n].end == last);
    let headed = last > range.end && words[last - 1].is(HUMAN) && !words[last - 1].is_capital();
    if named || headed {
        range.start..last
    } else {
        range
    }
}
