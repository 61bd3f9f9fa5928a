//! The name that follows an office, and the place that it is held in.

use std::ops::Range;

use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase;
use crate::text::name::words::{Case, Gap, Word};
use crate::text::quote::discourse::is_no_description;
use crate::text::quote::scene::Scene;

/// Adds ", Ann Lee" or ", Dr Ann Lee" to "the mayor" where the name follows the office.
pub fn with_apposition(scene: &Scene, range: Range<usize>) -> Range<usize> {
    let words = &scene.words;
    let range = with_place(scene, range);
    if let Some(held) = with_holder(scene, &range) {
        return held;
    }
    if let Some(named) = with_clause(scene, &range) {
        return named;
    }
    let last = &words[range.end - 1];
    // « L’avocat d’Anne Dupont, Luc Morand »: whose he is names nobody but her.
    let of = |n: usize| {
        let start = scene.names[n].start;
        start > range.start
            && words[start - 1].is(Class::OF)
            && words[phrase::head(words, &range)].is(Class::ROLE)
    };
    let named = scene.names_in(&range).any(|n| {
        let whole = scene.names[n].end == range.end && !of(n);
        scene.notes.names[n].person && whole
    });
    if named || !last.gap.has(Gap::COMMA) || last.gap.has(Gap::STOP) || last.gap.has(Gap::MARK) {
        return range;
    }
    let mut at = range.end;
    if let Some(described) = with_description(scene, &range) {
        return described;
    }
    // "the owner, a Mr Lee, explains"
    let titled = words.get(at + 1).is_some_and(|w| w.is(Class::HONORIFIC));
    if titled && words[at].is(Class::DET) && words[at].flows() {
        at += 1;
    }
    while words.get(at).is_some_and(|w| {
        w.flows()
            && w.is(Class::HONORIFIC.and(Class::ROLE))
            && scene.names_in(&(at..at + 1)).is_empty()
    }) {
        at += 1;
    }
    at += usize::from(is_styled(scene, at));
    let next = scene.names_in(&(at..at + 1)).next();
    let head = &words[phrase::head(words, &range)];
    let person = head.is(Class::ROLE)
        || words[range.start].is(Class::DEFINITE) && !head.is(Class::BODY.and(Class::PEOPLE));
    match next {
        Some(name) if person && scene.notes.names[name].person => {
            range.start..scene.names[name].end
        }
        // A name that nothing shows to be a person's yet is one behind an office of its own.
        Some(name)
            if head.is(Class::ROLE)
                && scene.bearers[scene.owners[name]].likely
                && words[scene.names[name].end - 1].gap.has(Gap::BORDER) =>
        {
            range.start..scene.names[name].end
        }
        // "The supplier, Halden Dairy, said": a body between commas.
        Some(name)
            if words[range.start].is(Class::DEFINITE)
                && head.is(phrase::HUMAN)
                && is_closed(scene, &scene.names[name]) =>
        {
            range.start..scene.names[name].end
        }
        _ => range,
    }
}

/// Whether a word that no list has styles the person named right behind it, between commas: «el gobernador, taita Luis Chirán,».
fn is_styled(scene: &Scene, at: usize) -> bool {
    let words = &scene.words;
    let style = words
        .get(at)
        .is_some_and(|w| w.class == Class::NONE && w.case == Case::Lower && w.flows());
    let name = scene.names_in(&(at + 1..at + 2)).next();
    style
        && name.is_some_and(|n| {
            let name = &scene.names[n];
            let closed = words[name.end - 1].gap.has(Gap::COMMA);
            name.start == at + 1 && name.len() > 1 && closed && scene.notes.names[n].person
        })
}

/// So many words at most has an office before the name of who holds it.
const OFFICE: usize = 5;

/// Adds "and chief executive Ann Lee" to "chairman": who holds two offices is named behind the second of them.
pub(super) fn with_second_office(scene: &Scene, range: Range<usize>) -> Range<usize> {
    let words = &scene.words;
    let end = scene.sentence_end(range.start);
    let first = range.end + 1;
    let joined = first < end
        && words[range.end - 1].flows()
        && words[range.end].is(Class::AND)
        && words[phrase::head(words, &range)].is(Class::ROLE)
        // "The mayor and Governor Ann Lee" are two.
        && !words[range.start].is(Class::DET);
    let closed = Class::DET
        .and(Class::PREP)
        .and(Class::AUX)
        .and(Class::FINITE)
        .and(Class::CUE);
    let named = |w: &usize| {
        let mut names = scene.names_in(&(*w..*w + 1));
        names.any(|n| scene.notes.names[n].person)
    };
    let mut offices = (first..end.min(first + OFFICE))
        .take_while(|w| *w == first || words[*w - 1].flows())
        .skip_while(|w| !named(w) && !words[*w].is(closed));
    let Some(at) = offices.next().filter(|_| joined) else {
        return range;
    };
    let held = (first..at).any(|w| words[w].is(Class::ROLE));
    let name = scene.names_in(&(at..at + 1)).next();
    match name.filter(|n| held && scene.notes.names[*n].person) {
        Some(name) if scene.names[name].start == at => range.start..scene.names[name].end,
        _ => range,
    }
}

/// Whether a comma and no further member of a list stands behind a name.
fn is_closed(scene: &Scene, name: &Range<usize>) -> bool {
    let last = &scene.words[name.end - 1];
    let next = scene.words.get(name.end);
    let list = Class::AND.and(Class::CONTRA);
    last.gap.has(Gap::COMMA)
        && next.is_some_and(|n| n.sentence == last.sentence && !n.is(list) && !n.is_capital())
}

/// An office with what it is over and who holds it, without a comma: « le secrétaire d’État aux Transports Luc Morand »,
/// «il sottosegretario alla Salute Marco Seri». What a preposition hangs on it is followed by a name and nothing else.
fn with_holder(scene: &Scene, range: &Range<usize>) -> Option<Range<usize>> {
    const MOST: usize = 14;
    let words = &scene.words;
    let head = &words[phrase::head(words, range)];
    let hung = words
        .get(range.end)
        .filter(|_| words[range.end - 1].flows())?;
    // « de l’Économie et des Finances Luc Morand »
    let next = words.get(range.end + 1);
    let and = hung.is(Class::AND)
        && next.is_some_and(|n| n.is(Class::PREP.and(Class::OF)) || n.is_capital());
    if !head.is(Class::ROLE) || !and && !hung.is(Class::PREP.and(Class::OF)) {
        return None;
    }
    let verb = Class::AUX
        .and(Class::FINITE)
        .and(Class::CUE)
        .and(Class::REL)
        .and(Class::SUBORD);
    let end = scene.sentence_end(range.start).min(range.end + MOST);
    let mut parted = false;
    for at in range.end + 1..end {
        let before = words[at - 1].gap;
        let comma = before.has(Gap::COMMA) && !before.has(Gap::STOP) && !before.has(Gap::MARK);
        if parted
            || !words[at - 1].flows() && !comma
            || !words[at].is_capital() && words[at].is(verb)
        {
            return None;
        }
        // « selon le chef du groupe de travail sur le climat, Luc Morand, »
        parted = !words[at - 1].flows();
        let Some(name) = scene.names_in(&(at..at + 1)).next() else {
            continue;
        };
        let name_range = &scene.names[name];
        let behind = &words[at - 1];
        // "told the mayor by the nurse Ann Lee": whom another word describes is another.
        let of_office = is_no_description(behind);
        let closed = words[name_range.end - 1].gap.has(Gap::BORDER)
            || name_range.end == scene.sentence_end(at);
        let person = scene.notes.names[name].person || scene.bearers[scene.owners[name]].likely;
        if name_range.start == at && person {
            let whole = of_office && name_range.len() > 1 && closed;
            return whole.then_some(range.start..name_range.end);
        }
    }
    None
}

/// The holder of an office behind what tells more of it, between commas: "the teacher who was with them, Ann Lee, saw", «el
/// presidente aragonés, Luis Rey, decretó», „der Lehrer, der sie begleitete, Jan Moser, sah“.
fn with_clause(scene: &Scene, range: &Range<usize>) -> Option<Range<usize>> {
    const MOST: usize = 9;
    let words = &scene.words;
    let end = scene.sentence_end(range.start).min(range.end + MOST);
    let office = words[phrase::head(words, range)].is(Class::ROLE)
        && words[range.start].is(Class::DEFINITE)
        && scene.names_in(range).is_empty();
    let first = words.get(range.end).filter(|_| office && range.end < end)?;
    let comma = |w: usize| {
        let gap = words[w].gap;
        gap.has(Gap::COMMA) && !gap.has(Gap::STOP) && !gap.has(Gap::MARK)
    };
    let set_off = comma(range.end - 1);
    let german = scene.lang() == Lang::De && first.is(Class::DET);
    let clause = first.is(Class::REL.and(Class::THAT)) || set_off && german;
    // „der Präsident, der“ and "the mayor, who" are closed by a comma of their own; without it only what flows.
    let hung = if set_off {
        clause && scene.lang() == Lang::De
    } else {
        words[range.end - 1].flows()
    };
    if !hung {
        return None;
    }
    let last = (range.end..end).find(|w| !words[*w].flows())?;
    // «la ministra holandesa de Cultura»: of clauses only the last word tells whether somebody else is named there.
    let hangs = |w: usize| words[w].is(Class::OF) || w > range.end && words[w - 1].is(Class::OF);
    let within = |w: usize| {
        let word = &words[w];
        let noun = hangs(w) || w > range.end + 1 && words[w - 1].is(Class::DET) && hangs(w - 1);
        !word.is(phrase::HUMAN) && (noun || is_plain(word) && !word.is_capital())
    };
    let other = words[last].is_capital() || words[last].is(phrase::HUMAN);
    if !comma(last) || clause && other || !clause && !(range.end..=last).all(within) {
        return None;
    }
    let name = scene.names_in(&(last + 1..last + 2)).next()?;
    let found = &scene.names[name];
    let closed = found.start == last + 1 && found.len() > 1 && is_closed(scene, found);
    let person = scene.notes.names[name].person || scene.bearers[scene.owners[name]].likely;
    (closed && person).then_some(range.start..found.end)
}

/// Adds who somebody is that is told of by two descriptions, the name at the end of the second: "a neighbour, the nursing student Ann
/// Lee, filmed it".
fn with_description(scene: &Scene, range: &Range<usize>) -> Option<Range<usize>> {
    const MOST: usize = 5;
    let words = &scene.words;
    let first = range.end;
    let end = scene.sentence_end(range.start).min(first + MOST);
    let one =
        words[phrase::head(words, range)].is(phrase::HUMAN) && words[range.start].is(Class::DET);
    let pointed = words.get(first).is_some_and(|w| w.is(Class::DET)) && first < end;
    if !one || !pointed {
        return None;
    }
    let mut flowing = (first + 1..end).take_while(|w| words[w - 1].flows());
    let name = flowing.find_map(|w| scene.names_in(&(w..w + 1)).next())?;
    let person = scene.notes.names[name].person || scene.bearers[scene.owners[name]].likely;
    let found = &scene.names[name];
    let noun = |w: usize| words[w].is(Class::ROLE) || !words[w].is_capital() && is_plain(&words[w]);
    let described = (first + 1..found.start).any(noun);
    (person && described && found.len() > 1 && is_closed(scene, found))
        .then_some(range.start..found.end)
}

/// Whether a word can be an adjective behind its noun: nothing that a table has.
fn is_plain(word: &Word) -> bool {
    word.class == Class::NONE || word.is(Class::DEMONYM)
}

/// Adds the place that an office is held in, or what it is over, where a comma follows: "the minister in Oslo, Ann Lee,", "the
/// minister of state, Ann Lee,".
fn with_place(scene: &Scene, range: Range<usize>) -> Range<usize> {
    const MOST: usize = 3;
    let words = &scene.words;
    let held = words[phrase::head(words, &range)].is(Class::ROLE) && words[range.end - 1].flows();
    let place = words
        .get(range.end)
        .is_some_and(|w| w.is(Class::WHERE.and(Class::OF)) && w.flows());
    if !held || !place {
        return range;
    }
    let over = words[range.end].is(Class::OF);
    // "Deputy in the Civic Union"
    let article = !over && words.get(range.end + 1).is_some_and(|w| w.is(Class::DET));
    let first = range.end + 1 + usize::from(article);
    let end = scene.sentence_end(range.start).min(first + MOST);
    let mut named = (first..end).take_while(|w| *w == first || words[*w - 1].flows());
    let Some(last) = named.find(|w| words[*w].gap.has(Gap::COMMA)) else {
        return range;
    };
    // "Its leader in parliament, Ann Lee,": a place without a name, where who holds the office follows.
    let person = || {
        let mut names = scene.names_in(&(last + 1..last + 2));
        names.any(|n| {
            scene.notes.names[n].person && words[scene.names[n].end - 1].gap.has(Gap::BORDER)
        })
    };
    if over || (first..=last).all(|w| words[w].is_capital()) || person() {
        range.start..last + 1
    } else {
        range
    }
}
