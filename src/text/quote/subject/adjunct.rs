//! Subjects behind an adjunct: "proclamó por televisión el presidente", "in his statement Mr Berg said".

use std::ops::Range;

use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::HUMAN;
use crate::text::name::words::Case;
use crate::text::quote::scene::Scene;

/// Where the subject begins behind what tells where or to whom it was said: "proclamó por televisión el presidente",
/// « a dit à la presse Anne Roux ».
pub(super) fn behind_adverbial(scene: &Scene, first: usize, end: usize) -> Option<usize> {
    let words = &scene.words;
    let word = |at: usize| words.get(at).filter(|_| at < end);
    let preposition = word(first).filter(|w| w.is(Class::PREP) && !w.is(Class::OF) && w.flows())?;
    let article = word(first + 1)?.is(Class::DET) && !preposition.is(Class::DET);
    let noun = first + 1 + usize::from(article);
    let place = word(noun).filter(|w| !w.is(Class::DET) && !w.is_capital() && w.flows())?;
    let subject = word(noun + 1).filter(|w| !w.is(Class::PREP))?;
    let person = scene
        .names_in(&(noun + 1..noun + 2))
        .any(|n| scene.notes.names[n].person);
    (!place.is(Class::CUE) && (subject.is(Class::DET) || person)).then_some(noun + 1)
}

/// A person's name right behind the noun of an adjunct that opens the sentence: "In his statement Mr Berg said".
pub(super) fn behind_noun(scene: &Scene, last: usize, floor: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    let name = scene.names_in(&(last..last + 1)).last()?;
    let named = scene.names[name].clone();
    let told = scene.notes.names[name].person || scene.bearers[scene.owners[name]].likely;
    if named.end != last + 1 || !told {
        return None;
    }
    let titled = named.start > floor && words[named.start - 1].is(Class::HONORIFIC);
    let start = named.start - usize::from(titled);
    let noun = start.checked_sub(1).filter(|n| *n > floor + 1)?;
    // "Its president Ann Lee" is one phrase; a letter or a report is no person.
    let spoken = words[noun].is(Class::CUE_NOUN) && !words[noun].is(Class::ROLE);
    let plain =
        words[noun].case == Case::Lower && (spoken || !words[noun].is(HUMAN.and(Class::DEMONYM)));
    let article = noun - 1;
    let opens =
        article == floor + 1 && words[floor].is(Class::PREP) && words[article].is(Class::DET);
    (scene.lang() == Lang::En && plain && opens && words[noun].flows()).then_some(start..last + 1)
}
