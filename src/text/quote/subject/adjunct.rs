//! Subjects behind an adjunct: "proclamó por televisión el presidente", "in his statement Mr Berg said".

use std::ops::Range;

use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN, PRONOUN};
use crate::text::name::words::{Case, Gap, Word};
use crate::text::quote::scene::Scene;

/// Where the subject begins behind what tells where or to whom it was said: "proclamó por televisión el presidente",
/// « a dit à la presse Anne Roux ».
pub(super) fn behind_adverbial(scene: &Scene, first: usize, end: usize) -> Option<usize> {
    let words = &scene.words;
    let word = |at: usize| words.get(at).filter(|_| at < end);
    // «contaba envuelta en una manta Ana Ruiz»
    let first = first + usize::from(word(first).is_some_and(|w| is_participle(scene, w)));
    let preposition = word(first).filter(|w| w.is(Class::PREP) && !w.is(Class::OF) && w.flows())?;
    let article = word(first + 1)?.is(Class::DET) && !preposition.is(Class::DET);
    let noun = first + 1 + usize::from(article);
    let place = word(noun).filter(|w| !w.is(Class::DET) && w.flows())?;
    if scene.lang() == Lang::De {
        return behind_german(scene, noun, end);
    }
    if place.is_capital() {
        return None;
    }
    if let Some(subject) = behind_place(scene, noun, end) {
        return Some(subject);
    }
    let subject = word(noun + 1).filter(|w| !w.is(Class::PREP))?;
    let person = scene
        .names_in(&(noun + 1..noun + 2))
        .any(|n| scene.notes.names[n].person || scene.bearers[scene.owners[n]].likely);
    (!place.is(Class::CUE) && (subject.is(Class::DET) || person)).then_some(noun + 1)
}

/// What people have while they speak, which no preposition need open: « les larmes aux yeux », „mit Tränen“.
const BEARING: &str = "larmes voix yeux regard sourire visage mine gorge poing poings mains lágrimas voz ojos mirada rostro sonrisa puño \
    lacrime voce occhi sguardo sorriso volto Stimme Augen Tränen Blick Miene stem tranen ogen blik";

/// So many words of how, when and where stand between a verb and who speaks.
const MANNER: usize = 10;

/// The person named behind all that tells how, when and where it was said: „erzählte unter Tränen | Eva Braun“, « a déclaré lundi à
/// Lyon | Anne Dupont », «dijo con voz entrecortada | doña Ana Ruiz», « raconte, encore sous le choc, | Anne Dupont ».
pub(super) fn behind_manner(scene: &Scene, at: usize, end: usize) -> Option<usize> {
    let words = &scene.words;
    let first = at + 1;
    let set_off = !words[at].flows();
    let opening = words.get(first).filter(|_| first < end)?;
    let bears = |w: &usize| {
        let form = words[*w].span.of(scene.text);
        BEARING.split_whitespace().any(|known| known == form)
    };
    let manner = Class::PREP
        .and(Class::ADV)
        .and(Class::DATE)
        .and(Class::TIME);
    let tells = |w: usize| {
        words
            .get(w)
            .is_some_and(|word| word.is(Class::DATE.and(Class::TIME)) || bears(&w))
    };
    // «el lunes», « la voix tremblante »
    let opens = opening.is(manner)
        || opening.class == Class::NONE && opening.case == Case::Lower
        || opening.is(Class::DET) && tells(first + 1);
    if !opens || opening.is(PRONOUN) || set_off && !words[at].gap.has(Gap::COMMA) {
        return None;
    }
    let ends = Class::CUE
        .and(Class::FINITE)
        .and(Class::AUX)
        .and(Class::THAT)
        .and(Class::REL);
    let goes_on = |w: &usize| {
        let word = &words[*w];
        let verb =
            word.is(ends) && !word.is(Class::PREP.and(Class::DET).and(Class::ADV)) && !bears(w);
        let closed = words[*w - 1]
            .gap
            .has(Gap::STOP.and(Gap::MARK).and(Gap::DASH));
        !verb && !word.is(PRONOUN) && (*w == first || !closed)
    };
    let mut inside = (first..end.min(first + MANNER)).take_while(goes_on);
    let found = inside.find(|w| *w > first && is_named_free(scene, *w, first))?;
    // What a comma opens behind the verb a comma closes.
    (!set_off || (first..found).any(|w| words[w].gap.has(Gap::COMMA))).then_some(found)
}

/// Whether all that stands before a verb tells when or where: «Alla vigilia del voto | aveva avvertito», «El lunes | había escrito».
pub(super) fn is_all(scene: &Scene, before: Range<usize>) -> bool {
    const LONGEST: usize = 6;
    let words = &scene.words[before.clone()];
    let time = |word: &Word| word.is(Class::DATE.and(Class::TIME));
    let Some((first, rest)) = words.split_first() else {
        return false;
    };
    let dated = first.is(Class::DET) && rest.first().is_some_and(time);
    let opens = first.is(Class::PREP) || time(first) || dated;
    let open = Class::PREP
        .and(Class::OF)
        .and(Class::DET)
        .and(Class::DATE)
        .and(Class::TIME);
    // Behind each noun that no preposition governs another may begin, which would be the subject.
    let governed = |at: usize| words[at].is(open) || at > 0 && words[at - 1].is(open);
    opens
        && words.len() <= LONGEST
        && words
            .iter()
            .all(|w| w.flows() && !w.is(PRONOUN.and(Class::REL).and(Class::THAT)))
        && (dated || (1..words.len()).all(governed))
        && scene.names_in(&before).is_empty()
}

/// Whether a person's name begins at a word and no preposition governs it, nor what the person is called before it.
fn is_named_free(scene: &Scene, at: usize, first: usize) -> bool {
    let words = &scene.words;
    let mut names = scene.names_in(&(at..at + 1));
    let person = |n: usize| scene.notes.names[n].person || scene.bearers[scene.owners[n]].likely;
    let called = HUMAN.and(Class::HONORIFIC).and(Class::EPITHET);
    let before = (first..at).rev().find(|w| {
        let word = &words[*w];
        word.is(Class::PREP) || !word.is(called.and(Class::DET))
    });
    let governed = before.is_some_and(|b| {
        words[b].is(Class::PREP.and(Class::OF).and(Class::AND)) && words[b].flows()
    });
    names.any(|n| person(n) && scene.names[n].start == at) && !governed
}

/// Who stands behind the noun of a German adjunct: „sagte nach dem Urteil | Patrick Monnin“, „erklärte vor Gericht | der Anwalt“.
fn behind_german(scene: &Scene, noun: usize, end: usize) -> Option<usize> {
    let words = &scene.words;
    let subject = noun + 1;
    let named = |at: usize| {
        let mut names = scene.names_in(&(at..at + 1));
        names.any(|n| scene.notes.names[n].person && scene.names[n].start <= at)
    };
    let opens = words
        .get(subject)
        .is_some_and(|w| w.is(Class::DET) && !w.is(Class::PREP) && w.case == Case::Lower);
    let starts = |at: usize| {
        scene
            .names_in(&(at..at + 1))
            .any(|n| scene.names[n].start == at)
    };
    let told = words[noun].is_capital() && !named(noun);
    (told && subject < end && (named(subject) && starts(subject) || opens)).then_some(subject)
}

/// Who stands behind a place that has more to it than its noun: «a las puertas del juzgado | el secretario», «en la estación
/// marítima de Ciutadella | el vecino Toni Pons».
fn behind_place(scene: &Scene, noun: usize, end: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let words = &scene.words;
    let limit = end.min(noun + LONGEST);
    let hangs = |w: usize| w < limit && words[w].is(Class::OF);
    let plain = |w: usize| w < limit && words[w].class == Class::NONE && words[w].flows();
    let mut at = noun + 1;
    at += usize::from(plain(at) && !words[at].is_capital() && hangs(at + 1));
    if !hangs(at) {
        return None;
    }
    while hangs(at) {
        at += 1;
        at += usize::from(at < limit && words[at].is(Class::DET));
        let named = (at..limit).take_while(|w| words[*w].is_capital() && words[*w].flows());
        at += named.count().max(1);
    }
    let told = (noun..at).all(|w| words[w].flows() && !words[w].is(Class::CUE.and(Class::FINITE)));
    let range = phrase::starting_at(words, at, end).filter(|r| r.start == at && told)?;
    let person = |n: usize| scene.notes.names[n].person || scene.bearers[scene.owners[n]].likely;
    let human = words[phrase::head(words, &range)].is(HUMAN) || scene.names_in(&range).any(person);
    (at < limit && words[at].is(Class::DET) && human).then_some(at)
}

/// Whether a Romance word is a participle by its ending: «envuelta», « assise », «avvolta».
fn is_participle(scene: &Scene, word: &Word) -> bool {
    const SPANISH: [&str; 6] = ["ado", "ada", "ido", "ida", "elto", "elta"];
    const ITALIAN: [&str; 8] = ["ato", "ata", "ito", "ita", "uto", "uta", "olto", "olta"];
    const FRENCH: [&str; 6] = ["é", "ée", "is", "ise", "u", "ue"];
    let form = word.span.of(scene.text);
    let ends = |endings: &[&str]| endings.iter().any(|end| form.ends_with(end));
    let open = word.case == Case::Lower && word.class == Class::NONE && word.flows();
    open && match scene.lang() {
        Lang::Es => ends(&SPANISH),
        Lang::It => ends(&ITALIAN),
        Lang::Fr => ends(&FRENCH),
        _ => false,
    }
}

/// The noun before the day, month or year that it is of: "A report from March 2023 calls", „Ein Bericht vom März 2023 nennt“.
pub(super) fn before_date(scene: &Scene, last: usize, floor: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    let dated = |w: &usize| {
        let word = &words[*w];
        word.flows() && (word.is(Class::DATE.and(Class::OF)) || word.case == Case::Digit)
    };
    let mut back = (floor + 1..=last).rev();
    let first = back.by_ref().take_while(dated).last()?;
    let date = |w: usize| words[w].is(Class::DATE) || words[w].case == Case::Digit;
    // "of" before a date was walked over, "from" and "in" were not.
    let from = if words[first].is(Class::PREP) {
        first
    } else {
        first - 1
    };
    let noun = from.checked_sub(1).filter(|n| *n >= floor)?;
    let hangs = words[from].is(Class::PREP) && !words[from].is(HUMAN) && words[from].flows();
    let plain = !words[noun].is(Class::PREP
        .and(Class::AUX)
        .and(Class::TIME)
        .and(Class::DATE));
    if !hangs || !plain || !date(last) || !words[noun].flows() {
        return None;
    }
    let range = phrase::ending_at(words, noun, floor)?;
    let opens = words[range.start].is(Class::DET) || words[range.start].is_capital();
    (opens && !super::is_object(scene, &range, floor)).then_some(range.start..last + 1)
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

/// Adjectives that want something behind them, which tells who is meant: "a person familiar with the plan".
pub const WANTING: &[&str] = &[
    "familiar", "close", "briefed", "proche", "proches", "cercana", "cercano", "cercanas",
    "cercanos", "vicina", "vicino", "vicine", "vicini",
];

/// Who is told of by such an adjective before the verb: "A source close to the player said".
pub(super) fn before_wanting(scene: &Scene, last: usize, floor: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 8;
    let words = &scene.words;
    let lowest = (floor + 1).max(last.saturating_sub(LONGEST));
    let wants = |w: &usize| WANTING.contains(&words[*w].span.of(scene.text));
    let at = (lowest..last)
        .rev()
        .take_while(|w| words[*w].flows())
        .find(wants)?;
    let verb = Class::AUX.and(Class::FINITE).and(Class::CUE);
    let plain = words[at + 1].is(Class::PREP) && (at + 1..=last).all(|w| !words[w].is(verb));
    let who = phrase::ending_at(words, at - 1, floor)?;
    let head = &words[phrase::head(words, &who)];
    let speaks = words[at - 1].flows() && head.is(HUMAN) && !super::is_object(scene, &who, floor);
    (plain && speaks).then_some(who.start..at + 1)
}

/// Whether a thing is what somebody wants done: "She wants the vote repeated".
pub(super) fn is_wanted(scene: &Scene, range: &Range<usize>, floor: usize) -> bool {
    const WANTS: [&str; 5] = ["want", "wants", "wanted", "see", "saw"];
    let verb = range.start.checked_sub(1).filter(|verb| *verb >= floor);
    let wants = |verb: usize| WANTS.contains(&scene.words[verb].span.of(scene.text));
    verb.is_some_and(|verb| scene.words[verb].flows() && wants(verb))
        && super::is_thing(scene, range)
}

/// The person named before an adjunct that no comma sets off: "Lee at one point called the plan", "Lee in his letter says".
pub(super) fn before_adverbial(scene: &Scene, last: usize, floor: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 4;
    let words = &scene.words;
    let closed = Class::CUE
        .and(Class::AUX)
        .and(Class::FINITE)
        .and(Class::REL)
        .and(Class::AND);
    let lowest = (floor + 1).max((last + 1).saturating_sub(LONGEST));
    let at = (lowest..=last)
        .rev()
        .take_while(|w| words[*w].flows() && !words[*w].is(closed))
        .find(|w| words[*w].is(Class::PREP) && !words[*w].is(HUMAN))?;
    let hangs = Class::OF.and(Class::BY).and(Class::THAT).and(Class::SUBORD);
    if at == last || words[at].is(hangs) || !words[at - 1].flows() {
        return None;
    }
    let range = phrase::ending_at(words, at - 1, floor)?;
    // "The minister for his part called": an office alone may stand so too.
    let office = words[range.start].is(Class::DEFINITE) && words[at - 1].is(Class::ROLE);
    let name = scene.names_in(&(at - 1..at)).last();
    let named =
        name.filter(|n| scene.notes.names[*n].person || scene.bearers[scene.owners[*n]].likely);
    let person = named.is_some() || office;
    let before = range.start.checked_sub(1).filter(|b| *b >= floor);
    let opens = before.is_none_or(|b| {
        !words[b].flows() || words[b].is(Class::THAT.and(Class::AND).and(Class::CONTRA))
    });
    let whole = named.is_none_or(|n| scene.names[n].end == at) && opens;
    (person && whole && !super::is_object(scene, &range, floor)).then_some(range)
}

/// From whom something is to be heard: „Aus der Fraktion hieß es“, „hieß es aus dem Ministerium“.
pub(super) fn heard_from(scene: &Scene, at: usize, floor: usize) -> Option<Range<usize>> {
    const FROM: [&str; 10] = [
        "aus",
        "Aus",
        "bei",
        "Bei",
        "von",
        "Von",
        "vonseiten",
        "seitens",
        "beim",
        "Beim",
    ];
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text);
    let impersonal = scene.lang() == Lang::De
        && matches!(form(at), "hieß" | "heißt")
        && words[at].flows()
        && words.get(at + 1).is_some_and(|w| w.is(Class::IT));
    if let Some(range) = french_side(scene, at, floor) {
        return Some(range);
    }
    if !impersonal {
        return None;
    }
    let end = scene.sentence_end(at);
    let front = FROM.contains(&form(floor)).then_some((floor + 1, at));
    let time = Class::DATE
        .and(Class::TIME)
        .and(Class::PREP)
        .and(Class::DET);
    let behind = (at + 2..end.min(at + 8))
        .take_while(|w| words[*w].is(time) || FROM.contains(&form(*w)))
        .find(|w| FROM.contains(&form(*w)))
        .map(|w| (w + 1, end));
    let (first, limit) = front.or(behind)?;
    let range = phrase::starting_at(words, first, limit)?;
    let body = words[phrase::head(words, &range)].is(HUMAN.and(Class::ORG));
    // „Hieß es aus dem Rathaus“: a house stands for who works in it.
    let house = words[first].is(Class::DEFINITE) && matches!(form(first - 1), "aus" | "Aus");
    (body || house || !scene.names_in(&range).is_empty()).then_some(range)
}

/// On whose side one says something: « Du côté de la préfecture, on assure que … », « À la mairie, on répond que … ».
fn french_side(scene: &Scene, at: usize, floor: usize) -> Option<Range<usize>> {
    const SIDE: [&str; 9] = ["Du", "Au", "Aux", "À", "Chez", "Dans", "côté", "sein", "de"];
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text);
    let start = super::verb_group(scene, at).start;
    let one = start > floor + 2 && form(start - 1) == "on" && words[start - 2].gap.has(Gap::COMMA);
    let opens = ["Du", "Au", "Aux", "À", "Chez", "Dans"].contains(&form(floor));
    if scene.lang() != Lang::Fr || !one || !opens {
        return None;
    }
    let side = form(floor + 1) == "côté" || form(floor + 1) == "sein";
    let first = (floor + 1..start - 1).find(|w| !SIDE.contains(&form(*w)))?;
    let range = phrase::starting_at(words, first, start - 1)?;
    let head = &words[phrase::head(words, &range)];
    let speaks = side || head.is(HUMAN.and(Class::ORG));
    (speaks && range.end == start - 1).then_some(range)
}
