//! Phrases that name a source: "according to Lee", „laut Polizei“, « à en croire le maire ».

use std::ops::Range;

use super::{Cue, CueKind, with};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase;
use crate::text::name::words::{Case, Gap};
use crate::text::quote::scene::Scene;
use crate::text::quote::subject;

/// « À en croire le maire », «De acuerdo con el informe»: the end of a phrase that names a source.
pub(super) fn is_belief(scene: &Scene, at: usize) -> bool {
    const BELIEFS: [(Lang, &[&str], &str, &str); 2] = [
        (Lang::Fr, &["À", "à", "A"], "en", "croire"),
        (Lang::Es, &["De", "de"], "acuerdo", "con"),
    ];
    let form = |w: usize| scene.words[w].span.of(scene.text);
    let told = |(lang, first, second, last): &(Lang, &[&str], &str, &str)| {
        scene.lang() == *lang
            && form(at) == *last
            && form(at - 1) == *second
            && first.contains(&form(at - 2))
    };
    // «Está de acuerdo con el ministro»: who agrees stands before it.
    let opens = || {
        let first = at - 2;
        scene.lang() != Lang::Es
            || first == scene.sentence_start(at)
            || scene.words[first - 1].gap.has(Gap::BORDER)
    };
    at >= 2 && scene.quoted[at].is_none() && BELIEFS.iter().any(told) && opens()
}

/// Pronouns as they stand behind a preposition, where they are no subject.
const STRESSED: [&str; 15] = [
    "lui", "elle", "eux", "elles", "él", "ella", "ellos", "ellas", "lei", "loro", "him", "ihm",
    "ihr", "hem", "haar",
];

/// "according to X", "laut X", "selon X", "nach Angaben der X".
pub(super) fn source(scene: &Scene, at: usize) -> Option<Cue> {
    let words = &scene.words;
    let next = words.get(at + 1).filter(|_| words[at].flows())?;
    let first = match scene.lang() {
        Lang::En => at + 1 + usize::from(next.is(Class::PREP)),
        Lang::Fr if words[at].hash == crate::text::name::lexicon::hash_of("après") => {
            let elided = at
                .checked_sub(1)
                .is_some_and(|b| words[b].is(Class::OF) && words[b].gap.has(Gap::TIGHT));
            elided.then_some(at + 1)?
        }
        Lang::De if words[at].hash == crate::text::name::lexicon::hash_of("so") => {
            let closing = at
                .checked_sub(1)
                .is_some_and(|b| words[b].gap.has(Gap::MARK.and(Gap::COMMA)));
            (closing && (next.is(Class::DET) || next.is_capital())).then_some(at + 1)?
        }
        _ => at + 1,
    };
    // "Selon lui le 2 mai": who was told of last, and not the day.
    if words
        .get(first)
        .is_some_and(|w| STRESSED.contains(&w.span.of(scene.text)))
    {
        let mut cue = with(at, CueKind::Source, None);
        cue.end = first + 1;
        return Some(cue);
    }
    let office = phrase::starting_at(words, first, scene.sentence_end(at))?;
    let named = subject::with_apposition(scene, office.clone());
    // "According to the minister, Lee is": the name opens the clause, and no comma closes it.
    let closed = words[named.end - 1].gap.has(Gap::BORDER) || named.end == scene.sentence_end(at);
    let range = before_clause(scene, if closed { named } else { office });
    let range = up_to_person(scene, range);
    let mut cue = with(at, CueKind::Source, Some(range));
    if scene.lang() == Lang::Fr && at > 0 && words[at - 1].gap.has(Gap::TIGHT) {
        cue.start = at - 1;
    }
    Some(cue)
}

/// A Romance source up to the article with which the clause begins that no comma parts from it: «secondo il tribunale | la
/// protesta è», « selon le tribunal | la grève cause ».
fn before_clause(scene: &Scene, source: Range<usize>) -> Range<usize> {
    let words = &scene.words;
    let hung = Class::PREP.and(Class::OF).and(Class::DET);
    let opens = |w: &usize| {
        let article = words[*w].is(Class::DEFINITE) && !words[*w].is_capital();
        let behind = words[w - 1].flows() && !words[w - 1].is(hung);
        article && behind && !words[*w].is(Class::PREP.and(Class::OF))
    };
    let romance = matches!(scene.lang(), Lang::Fr | Lang::Es | Lang::It);
    let clause = (source.start + 1..source.end).find(opens);
    source.start..clause.filter(|_| romance).unwrap_or(source.end)
}

/// A Dutch source up to the person or body that it is, where what follows is of the clause: ‘volgens de politie | gewond’.
fn up_to_person(scene: &Scene, source: Range<usize>) -> Range<usize> {
    let words = &scene.words;
    let ends = |w: &usize| words[*w].is(phrase::HUMAN) && words[w + 1].case == Case::Lower;
    let last = (source.start..source.end.saturating_sub(1)).find(ends);
    let rest = |w: usize| (w + 1..source.end).any(|r| words[r].is(phrase::HUMAN.and(Class::OF)));
    let last = last.filter(|w| scene.lang() == Lang::Nl && !rest(*w));
    source.start..last.map_or(source.end, |w| w + 1)
}

pub(super) fn postposition(scene: &Scene, at: usize) -> Option<Cue> {
    let before = at.checked_sub(1).filter(|b| scene.words[*b].flows())?;
    let mut range = phrase::ending_at(&scene.words, before, scene.sentence_start(at))?;
    // "Angaben der Feuerwehr zufolge": the source is whose statements they are.
    if let Some(noun) = range
        .clone()
        .find(|w| scene.words[*w].is(Class::CUE_NOUN) && w + 1 < range.end)
    {
        range.start = noun + 1;
    }
    Some(with(at, CueKind::Source, Some(range)))
}
