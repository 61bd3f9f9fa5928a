//! Subjects that stand apart from their verb of speaking: behind what opens the sentence, before a relative clause, in the
//! middle of a German or Dutch perfect, behind "one of".

use std::ops::Range;

use crate::text::Lang;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::name::phrase::{self, HUMAN, PRONOUN};
use crate::text::name::words::{Case, Gap, Word};
use crate::text::quote::cue::Cue;
use crate::text::quote::scene::Scene;

/// How many words "one of …" has before the comma and the name.
const ONE_OF: usize = 7;

/// Relative pronouns in the genitive.
pub const WHOSE: [&str; 7] = ["whose", "deren", "dessen", "dont", "cuyo", "cuya", "wiens"];

/// Whether a word is a preposition; German "zu" before a noun is one, before a verb none.
pub fn is_preposition(scene: &Scene, at: usize) -> bool {
    let words = &scene.words;
    let noun = || {
        let next = words.get(at + 1);
        next.is_some_and(|n| n.is(Class::DET) || n.is_capital())
    };
    words[at].is(Class::PREP)
        || scene.lang() == Lang::De && words[at].span.of(scene.text) == "zu" && noun()
}

/// The person right behind an adjunct that opens the sentence without a comma: "In a short statement Lee said".
pub fn behind_adjunct(scene: &Scene, last: usize, floor: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    if scene.lang() != Lang::En || !words[floor].is(Class::PREP) || words[floor].is(HUMAN) {
        return None;
    }
    let name = scene.names_in(&(last..last + 1)).last()?;
    let range = scene.names[name].clone();
    // "In 2007 Mr Lee said"
    let mr = range.start.checked_sub(1);
    let mr = mr.filter(|m| words[*m].is(Class::HONORIFIC) && words[*m].is_capital());
    let range = mr.unwrap_or(range.start)..range.end;
    let noun = range.start.checked_sub(1).filter(|n| *n > floor)?;
    let closed = HUMAN
        .and(Class::HONORIFIC)
        .and(Class::PREP)
        .and(Class::DET)
        .and(Class::ADV)
        .and(Class::EPITHET);
    let word = &words[noun];
    let year = word.case == Case::Digit && word.span.len() == 4;
    let plain = word.flows()
        && (word.case == Case::Lower || year)
        && !word.is(closed)
        && !word.gap.has(Gap::OWNER.and(Gap::TIGHT));
    let adjunct = phrase::ending_at(words, noun, floor)?;
    let fronted = adjunct.start == floor + 1 && words[floor].flows();
    (range.end == last + 1 && scene.notes.names[name].person && plain && fronted).then_some(range)
}

/// The phrase before a relative clause that ends with word `last`, where the verb behind it goes on with the main clause:
/// "An official who asked not to be named said", „un témoin qui était là a dit“.
pub fn before_relative(scene: &Scene, last: usize, floor: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    let who = |w: &usize| {
        let own = words[*w].span.of(scene.text);
        words[*w].is(Class::REL)
            && (own.eq_ignore_ascii_case("who") || own.eq_ignore_ascii_case("qui"))
    };
    let lowest = floor.max(last.saturating_sub(super::INSERTED));
    let mut back = (lowest..last).rev().take_while(|w| words[*w].flows());
    let at = back
        .find(who)
        .filter(|at| *at > floor && words[at - 1].flows())?;
    // "The man who Ann Lee said was drunk": her words are within the clause.
    let own = phrase::ending_at(words, last, at + 1);
    let within = own.is_some_and(|own| {
        own.start == at + 1
            && (words[own.start].is_capital() || words[own.start].is(HUMAN.and(Class::DET)))
    });
    if within {
        return None;
    }
    phrase::ending_at(words, at - 1, floor)
}

/// The people before a participle and what it governs, where the verb behind goes on with the sentence: "One official involved
/// in preparing it said", "A man wearing a mask told".
pub fn before_participle(scene: &Scene, last: usize, floor: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text);
    let done = |w: &usize| {
        let word = &words[*w];
        let ends = form(*w).ends_with("ed") || form(*w).ends_with("ing");
        word.case == Case::Lower && ends && !word.is(HUMAN) && words[*w - 1].is(HUMAN)
    };
    let lowest = (floor + 1).max(last.saturating_sub(super::INSERTED));
    let flowing = (lowest..last).rev().take_while(|w| words[*w].flows());
    let at = flowing
        .filter(done)
        .last()
        .filter(|at| words[at - 1].flows())?;
    let verb = Class::AUX
        .and(Class::FINITE)
        .and(Class::CUE)
        .and(Class::AND);
    let plain = (at + 1..=last).all(|w| !words[w].is(verb) && scene.quoted[w].is_none());
    // What the participle governs ends with its object: "it", or behind a preposition.
    let object = phrase::ending_at(words, last, at + 1)?;
    let governed = object.start.checked_sub(1).filter(|b| *b >= at)?;
    let hung = words[governed].is(Class::PREP) || form(governed).ends_with("ing");
    let who = phrase::ending_at(words, at - 1, floor)?;
    let opens = who.start == floor && words[who.start].is(Class::DET.and(Class::PEOPLE));
    (scene.lang() == Lang::En && plain && hung && opens).then_some(who)
}

/// The phrase before a relative clause that opens with a time, "Lee, who in May promised", «Ruiz, que en mayo prometió», or
/// with its verb, where "that" may be its pronoun: «Ruiz, que pidió».
pub fn of_relative(scene: &Scene, last: usize, floor: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 5;
    let words = &scene.words;
    let relative = Class::REL.and(Class::THAT);
    let opens =
        |w: &usize| *w > floor && words[*w].is(relative) && words[*w - 1].gap.has(Gap::COMMA);
    let lowest = floor.max(last.saturating_sub(LONGEST));
    let mut back = (lowest..last).rev().take_while(|w| words[*w].flows());
    let pronoun = matches!(scene.lang(), Lang::Es | Lang::It) && opens(&last);
    let who = if pronoun { last } else { back.find(opens)? };
    let adjunct = Class::PREP
        .and(Class::DET)
        .and(Class::DATE)
        .and(Class::TIME)
        .and(Class::ADV);
    let time =
        |w: usize| words[w].is(adjunct) && !words[w].is(HUMAN) || words[w].case == Case::Digit;
    let timed = (who + 1..=last).all(time);
    // "the head of Lee, who in May promised": it is Lee's clause.
    let name = scene.names_in(&(who - 1..who)).last();
    let named = name
        .map(|n| scene.names[n].clone())
        .filter(|range| range.end == who);
    timed.then(|| named.or_else(|| phrase::ending_at(words, who - 1, floor)))?
}

/// Whether a cue stands in a relative clause that commas set off before the verb at `at` goes on: "Ely does not know Roe,
/// which declared itself a town, and calls it …".
pub fn is_aside(scene: &Scene, cue: &Cue, at: usize) -> bool {
    let words = &scene.words;
    let floor = scene.sentence_start(at);
    let comma = |w: usize| words[w].gap.has(Gap::COMMA);
    let closed = at >= floor + 2 && comma(at - 2) && at - 2 >= cue.word;
    let relative = |w: &usize| words[*w].is(Class::REL) && comma(w - 1);
    let mut back = (floor + 1..=cue.word).rev();
    let opens = back.find(|w| comma(w - 1)).filter(relative);
    closed && opens.is_some_and(|w| w > floor + 1)
}

/// He or she right behind a German or Dutch verb, where the object stands first and can say nothing: „Die Brücke nannte sie
/// …“, „De brug noemde hij …“.
pub fn behind_object(
    scene: &Scene,
    at: usize,
    flowing: Option<usize>,
    floor: usize,
) -> Option<Range<usize>> {
    let words = &scene.words;
    let second = matches!(scene.lang(), Lang::De | Lang::Nl);
    let pronoun = words
        .get(at + 1)
        .filter(|w| words[at].flows() && w.is(Class::HE.and(Class::SHE)) && !w.is(Class::DET))?;
    let object = phrase::ending_at(words, flowing?, floor)?;
    let speaks = words[phrase::head(words, &object)].is(HUMAN.and(PRONOUN))
        || !scene.names_in(&object).is_empty();
    let here = pronoun.sentence == words[at].sentence && scene.quoted[at + 1].is_none();
    (second && here && !speaks).then_some(at + 1..at + 2)
}

/// Where a verb's group begins with the time that English sets between subject and verb: "Ann Lee, the mayor, yesterday
/// hailed", "Ann Lee on Friday said".
pub fn before_time(scene: &Scene, start: usize, floor: usize) -> usize {
    let words = &scene.words;
    let time =
        |w: &Word| w.is(Class::DATE.and(Class::TIME)) && !w.is(HUMAN) && !w.gap.has(Gap::OWNER);
    let mut at = start;
    while scene.lang() == Lang::En && at > floor && words[at - 1].flows() && time(&words[at - 1]) {
        at -= 1;
    }
    let on = at < start && at > floor && words[at - 1].span.of(scene.text) == "on";
    at - usize::from(on && words[at - 1].flows())
}

/// The owner of a thing that is the subject of a relative clause: "Captain Lee, whose message read", « Morand, dont le message
/// disait ». A person or a body speaks for itself.
pub fn of_whose(scene: &Scene, last: usize, floor: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    let thing = phrase::ending_at(words, last, floor)?;
    let whose = thing.start.checked_sub(1).filter(|w| *w > floor)?;
    let own = words[whose].span.of(scene.text);
    let set_off = WHOSE.contains(&own) && words[whose - 1].gap.has(Gap::COMMA);
    if !set_off || !super::is_thing(scene, &thing) {
        return None;
    }
    phrase::ending_at(words, whose - 1, floor)
}

/// Whether a phrase stands in a relative clause that commas set off and nothing has closed: "Lee, whose son, 19, was there,
/// said".
pub fn is_within_relative(scene: &Scene, range: &Range<usize>, last: usize, floor: usize) -> bool {
    let words = &scene.words;
    // "whose head, Ann Lee, said": the verb behind is the clause's own.
    let start = range.start;
    if is_object_of_who(scene, start, floor) {
        return true;
    }
    let verb = Class::AUX.and(Class::FINITE);
    if !(range.end..=last).any(|w| words[w].is(verb)) {
        return false;
    }
    let opens =
        |w: &usize| *w > floor && words[*w].is(Class::REL) && words[*w - 1].gap.has(Gap::COMMA);
    let Some(opened) = (floor..start).rev().find(opens) else {
        return false;
    };
    let theirs = WHOSE.contains(&words[opened].span.of(scene.text));
    let apart = Class::AND.and(Class::CONTRA).and(Class::SUBORD);
    theirs && !(opened + 1..start).any(|w| words[w].is(apart) || scene.quoted[w].is_some())
}

/// Whether a phrase is what "who" does something to: "Lee, who heads the line, Northrail, said".
fn is_object_of_who(scene: &Scene, start: usize, floor: usize) -> bool {
    let words = &scene.words;
    let opens = |w: &usize| words[*w].span.of(scene.text) == "who";
    let Some(who) = (floor + 1..start).rev().find(opens) else {
        return false;
    };
    let named = scene
        .names_in(&(who - 1..who))
        .any(|n| scene.notes.names[n].person);
    let whole = (who..start).all(|w| words[w].flows() && scene.quoted[w].is_none());
    named && words[who - 1].gap.has(Gap::COMMA) && whole && start > who + 1
}

/// The subject of a German or Dutch perfect, whose participle ends the clause: „Am Montag hatte Lee zu seiner Frau gesagt“.
pub fn of_perfect(scene: &Scene, at: usize, floor: usize) -> Option<Range<usize>> {
    const HAVE: [&str; 10] = [
        "hat", "haben", "hatte", "hatten", "habe", "heeft", "hebben", "had", "hadden", "heb",
    ];
    let words = &scene.words;
    let second = matches!(scene.lang(), Lang::De | Lang::Nl);
    if !second || !words[at].gap.has(Gap::BORDER) && at + 1 < scene.sentence_end(at) {
        return None;
    }
    let border = |w: &usize| words[*w].gap.has(Gap::BORDER);
    let start = (floor..at).rev().find(border).map_or(floor, |w| w + 1);
    let have = (start..at).find(|w| HAVE.contains(&words[*w].span.of(scene.text)))?;
    let speaks = |range: &Range<usize>| {
        let head = &words[phrase::head(words, range)];
        let named = !scene.names_in(range).is_empty();
        head.is(HUMAN.and(PRONOUN)) || words[range.start].is(PRONOUN) || named
    };
    let before = have.checked_sub(1).filter(|b| *b >= start);
    let fronted = before
        .and_then(|b| phrase::ending_at(words, b, start))
        .filter(|range| !super::is_object(scene, range, start) && speaks(range));
    fronted.or_else(|| {
        let range = phrase::starting_at(words, have + 1, at)?;
        // „hatte Lee zu seiner Frau gesagt“
        let to = (range.start + 1..range.end).find(|w| is_preposition(scene, *w));
        let range = super::up_to_name(scene, range.start..to.unwrap_or(range.end));
        speaks(&range).then_some(range)
    })
}

/// Who is named behind the group that he or she is one of: "said one of their leaders, Ann Lee", «dijo una de sus líderes, Ana
/// Ruiz»; else the one as the text has it.
pub fn one_of(scene: &Scene, first: usize, end: usize) -> Option<Range<usize>> {
    const ONE: [&str; 12] = [
        "one", "another", "einer", "eine", "eines", "un", "uno", "una", "une", "een", "otro",
        "otra",
    ];
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text);
    let one = first + usize::from(first < end && form(first) == "l");
    let of = one + 1;
    let opens = of < end && ONE.contains(&form(one)) && words[one].flows();
    let genitive = || scene.lang() == Lang::De && words[of].is(Class::DET);
    if !opens || !(words[of].is(Class::OF) || genitive()) {
        return None;
    }
    let named = || {
        let comma = (of + 1..end.min(of + ONE_OF)).find(|w| !words[*w].flows())?;
        let name = scene.names_in(&(comma + 1..comma + 2)).next()?;
        let range = scene.names[name].clone();
        let person = scene.notes.names[name].person || scene.bearers[scene.owners[name]].likely;
        let set_off = words[comma].gap.has(Gap::COMMA) && range.start == comma + 1;
        (person && set_off && scene.quoted[range.start].is_none()).then_some(range)
    };
    // "said one of the officials"
    let group = || {
        let first = of + usize::from(words[of].is(Class::OF) && !words[of].is(Class::DET));
        let range = phrase::starting_at(words, first, end)?;
        let head = &words[phrase::head(words, &range)];
        (head.is(Class::PEOPLE) && range.start == first).then_some(one..range.end)
    };
    named().or_else(group)
}

/// Whether an English word is the people of a nation: "Austrians", "Poles".
pub fn is_nation(scene: &Scene, at: usize) -> bool {
    let word = &scene.words[at];
    let form = word.span.of(scene.text);
    let several =
        form.ends_with('s') && !form.eq_ignore_ascii_case("swiss") && !form.ends_with("ss");
    let one = || {
        let one = form.strip_suffix('s').unwrap_or_default().to_lowercase();
        Lexicon::of(Lang::En).class(&one).has(Class::DEMONYM)
    };
    scene.lang() == Lang::En
        && word.case == Case::Capital
        && several
        && (word.is(Class::DEMONYM) || one())
        && !word.gap.has(Gap::OWNER)
}
