//! The subject of a cue: before it, behind it, shared with another verb, or left out.

mod across;
mod adjunct;
mod apposition;
mod fronted;
pub mod infinitive;
mod main_clause;
mod sharing;
pub mod voice;

use std::ops::Range;

use super::cue::{Cue, CueKind};
use super::scene::Scene;
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::{self, HUMAN, PRONOUN};
use crate::text::name::words::{Case, Gap};

use across::across;
pub use adjunct::WANTING;
pub use apposition::with_apposition;
pub use main_clause::{behind_colon, main_subject};
pub use sharing::{WHOSE, is_nation};

/// How many words an apposition or a relative clause between subject and verb may have.
const INSERTED: usize = 30;

/// How many words a verb and the one by whom it is done have before "as saying".
const AGENT: usize = 6;

/// Verbs of a tape or a picture before who speaks in it.
const HAVING: [&str; 9] = [
    "has", "had", "shows", "showed", "captures", "captured", "catches", "caught", "features",
];

/// A verb with its auxiliaries and adverbs.
pub struct VerbGroup {
    /// Its first word.
    pub start: usize,
    /// Has a form of be: "was described".
    pub passive: bool,
}

/// Walks from a verb to the first of its auxiliaries and adverbs.
pub fn verb_group(scene: &Scene, at: usize) -> VerbGroup {
    let words = &scene.words;
    let floor = scene.sentence_start(at);
    let helpers = Class::AUX
        .and(Class::ADV)
        .and(Class::NOT)
        .and(Class::CLITIC)
        .and(Class::BE);
    let (mut start, mut passive, mut raised) = (at, false, false);
    while start > floor {
        if let Some(verb) = infinitive::governor(scene, start, floor) {
            (start, raised) = (verb, true);
            continue;
        }
        if let Some(adjunct) = infinitive::adjunct(scene, start, floor) {
            start = adjunct;
        }
        let before = &words[start - 1];
        let adverb = !before.is_capital() && is_adverb(scene, start - 1, floor);
        // "Karl Long said": who has an adverb for a name.
        let helps = before.is(helpers) && !phrase::is_surname(before);
        if !before.flows() || !(helps || adverb) || before.is(HUMAN.and(PRONOUN)) {
            break;
        }
        start -= 1;
        // "was forced to admit" is no passive of admit.
        passive |= before.is(Class::BE) && !before.is_capital() && !raised;
    }
    // Where be makes a perfect tense, a passive cannot be told from it by this word alone, except of verbs that judge, which are
    // all transitive, without "oneself".
    let oneself = || (start..at).any(|w| words[w].is(Class::CLITIC));
    let certain = matches!(scene.lang(), Lang::En | Lang::De | Lang::Nl)
        || words[at].is(Class::CUE_NP) && !oneself();
    VerbGroup {
        start,
        passive: passive && certain,
    }
}

/// Whether a word is an adverb by its end: "firmly"; in Romance languages, where nouns end so too, behind an auxiliary alone,
/// « a fermement promis ».
fn is_adverb(scene: &Scene, at: usize, floor: usize) -> bool {
    let form = scene.words[at].span.of(scene.text);
    let helped = || {
        let before = at.checked_sub(1).filter(|b| *b >= floor);
        before.is_some_and(|b| scene.words[b].is(Class::AUX) && scene.words[b].flows())
    };
    match scene.lang() {
        Lang::En => form.ends_with("ly"),
        Lang::Fr => form.ends_with("ment") && helped(),
        Lang::Es | Lang::It => form.ends_with("mente") && helped(),
        _ => false,
    }
}

/// Who acts in a passive: "described as “…” by X".
pub fn agent(scene: &Scene, at: usize) -> Option<Range<usize>> {
    let end = scene.sentence_end(at).min(at + 40);
    let by = (at + 1..end).find(|w| scene.plain(*w, Class::BY))?;
    let range = phrase::starting_at(&scene.words, by + 1, scene.sentence_end(at))?;
    Some(with_apposition(scene, range))
}

/// The subject of a finite verb whose group begins at `start`.
pub fn of_verb(scene: &Scene, at: usize, start: usize, before: &[Cue]) -> Option<Range<usize>> {
    let words = &scene.words;
    let floor = scene.sentence_start(at);
    let start = sharing::before_time(scene, start, floor);
    let left = start
        .checked_sub(1)
        .filter(|l| *l >= floor && start > floor);
    let flowing = left.filter(|l| words[*l].flows());
    if let Some(source) = adjunct::heard_from(scene, at, scene.sentence_start(at)) {
        return Some(source);
    }
    if let Some(voice) = voice::of(scene, at) {
        return Some(voice);
    }
    if let Some(pronoun) = sharing::behind_object(scene, at, flowing, floor) {
        return Some(pronoun);
    }
    if let Some(last) = flowing {
        if words[last].is(Class::REL) && last > floor {
            return phrase::ending_at(words, last - 1, floor);
        }
        if is_one_of_several(scene, last) {
            return Some(last..last + 1);
        }
        if let Some(range) = sharing::of_relative(scene, last, floor) {
            return Some(range);
        }
        if let Some(range) = sharing::before_relative(scene, last, floor)
            .or_else(|| sharing::behind_adjunct(scene, last, floor))
        {
            return Some(range);
        }
        if let Some(range) = adjunct::before_wanting(scene, last, floor)
            .or_else(|| adjunct::behind_noun(scene, last, floor))
            .or_else(|| adjunct::before_date(scene, last, floor))
            .or_else(|| sharing::of_whose(scene, last, floor))
        {
            return Some(range);
        }
        if let Some(range) = sharing::before_participle(scene, last, floor) {
            return Some(range);
        }
        if let Some(range) = phrase::ending_at(words, last, floor)
            && (!is_object(scene, &range, floor) || opens_as(scene, range.start))
            && !adjunct::is_wanted(scene, &range, floor)
            && !fronted::is_fronted(scene, &range, floor)
            && !fronted::is_oblique(scene, &range, floor)
        {
            return Some(range);
        }
        if let Some(range) = adjunct::before_adverbial(scene, last, floor) {
            return Some(range);
        }
    }
    if let Some(range) = flowing.and_then(|last| behind_marks(scene, last, floor))
        && !fronted::is_fronted(scene, &range, floor)
    {
        return Some(range);
    }
    let parted = left
        .filter(|l| flowing.is_none() && !words[*l].gap.has(Gap::STOP.and(Gap::MARK)))
        .and_then(|last| across(scene, last, floor));
    let behind = inverted(scene, at, flowing.is_some());
    // "Ann Lee, 34, said staff at the school were rude": what follows opens what she says.
    let stated = |r: &Range<usize>| {
        let last = words[r.end - 1].gap;
        let closed = last.has(Gap::COMMA.and(Gap::STOP)) || r.end == scene.sentence_end(at);
        scene.lang() == Lang::En
            && !is_quoting(scene, at)
            && (!closed || words[r.start].is(PRONOUN))
    };
    if let Some(range) = behind.filter(|r| parted.is_none() || !stated(r)) {
        return Some(range);
    }
    if parted.is_some() {
        return parted;
    }
    let joined = flowing.is_some_and(|l| words[l].is(Class::AND.and(Class::CONTRA)));
    if joined {
        shared(scene, at, before)
    } else {
        sharing::of_perfect(scene, at, floor)
    }
}

/// Whose words a thing gives that somebody has: of "her PA" she. A person or a body speaks for itself.
pub fn owner_of(scene: &Scene, subject: Range<usize>) -> Range<usize> {
    let words = &scene.words;
    let first = &words[subject.start];
    let owned = subject.len() > 1 && first.is(Class::DET) && first.is(Class::MASC.and(Class::FEM));
    if owned && is_thing(scene, &subject) {
        subject.start..subject.start + 1
    } else {
        subject
    }
}

/// Whose words they are where what is told of is itself something said: of „die Antwort von Anna Berg“, « réaction d’Anne Dupont »,
/// she whom it names.
pub fn author_of(scene: &Scene, subject: &Range<usize>) -> Range<usize> {
    let words = &scene.words;
    let said = subject
        .clone()
        .any(|w| words[w].is(Class::CUE_NOUN) && !words[w].is(HUMAN));
    let mut names = scene.names_in(subject);
    let person = names.find(|n| scene.notes.names[*n].person);
    match person {
        Some(person) if said => scene.names[person].clone(),
        _ => subject.clone(),
    }
}

/// Whether a phrase is neither of people nor of a body, nor holds a person's name.
fn is_thing(scene: &Scene, range: &Range<usize>) -> bool {
    let mut names = scene.names_in(range);
    let person = |n: usize| scene.notes.names[n].person || scene.bearers[scene.owners[n]].likely;
    !scene.words[phrase::head(&scene.words, range)].is(HUMAN) && !names.any(person)
}

/// Whether a word that begins its sentence, or what follows a quotation, stands for one of those told of before: "Two
/// diplomats took part. One accused the minister of …", "“…,” one told reporters", "“…,” said another".
pub fn is_one_of_several(scene: &Scene, at: usize) -> bool {
    const ONES: [&str; 3] = ["one", "another", "both"];
    let word = &scene.words[at];
    let own = word.span.of(scene.text);
    let is_own = |one: &&str| one.eq_ignore_ascii_case(own);
    if scene.lang() != Lang::En || !ONES.iter().any(is_own) {
        return false;
    }
    let behind = |w: usize| w > 0 && scene.words[w - 1].gap.has(Gap::MARK);
    let cue = at > 0 && scene.words[at - 1].is(Class::CUE) && behind(at - 1);
    let alone = word.gap.has(Gap::BORDER) || at + 1 == scene.sentence_end(at);
    let next = scene.words.get(at + 1);
    let says = next.is_some_and(|n| word.flows() && n.is(Class::CUE) && !n.is(Class::NOUNY));
    word.first || scene.quoted[at].is_none() && (behind(at) && says || cue && alone)
}

/// Whether a phrase stands behind "as": "as Ann Lee put it", „wie Jan Voigt mitteilte“.
pub fn opens_as(scene: &Scene, start: usize) -> bool {
    const AS: [&str; 6] = ["as", "wie", "comme", "como", "come", "zoals"];
    let before = start.checked_sub(1).map(|b| &scene.words[b]);
    before.is_some_and(|b| {
        let as_or_so = b.flows() && b.is(Class::PREP.and(Class::SUBORD));
        as_or_so && AS.contains(&b.span.of(scene.text).to_lowercase().as_str())
    })
}

/// Whether the phrase hangs on a preposition: "In Paris said".
fn is_object(scene: &Scene, range: &Range<usize>, floor: usize) -> bool {
    let words = &scene.words;
    let preposition = range.start > floor
        && words[range.start - 1].flows()
        && sharing::is_preposition(scene, range.start - 1);
    if !preposition {
        return false;
    }
    // "In Paris officials said": the head is a noun of its own behind the place.
    let own_head = range.len() > 1
        && words[range.end - 1].is(HUMAN)
        && words[range.start].is_capital()
        && !words[range.start].is(Class::DET);
    scene.lang() != Lang::En || !own_head
}

/// Everything between a closing mark and the verb, where that is one phrase: "…,” the postman from
/// Ely said".
fn behind_marks(scene: &Scene, last: usize, floor: usize) -> Option<Range<usize>> {
    let words = &scene.words;
    let mut start = last;
    while start > floor && words[start - 1].flows() && last - start < INSERTED {
        start -= 1;
    }
    let marked =
        start > 0 && words[start - 1].gap.has(Gap::MARK) && scene.quoted[start - 1].is_some();
    let range = phrase::starting_at(words, start, last + 1)?;
    let opens = words[start].is(Class::DET) || words[start].is_capital() || words[start].is(HUMAN);
    let verb = Class::AUX
        .and(Class::FINITE)
        .and(Class::CUE)
        .and(Class::AND);
    let whole = range.start == start && (range.end..=last).all(|w| !words[w].is(verb));
    (marked && opens && whole).then(|| start..last + 1)
}

/// Whether a verb with its auxiliaries stands right behind a quotation that it can hand over. English closes what is said:
/// in "it had “immediately” reported the case" nothing is.
fn is_quoting(scene: &Scene, at: usize) -> bool {
    const CLOSING: [char; 8] = [',', '?', '!', '…', '.', ':', '—', '–'];
    let words = &scene.words;
    let floor = scene.sentence_start(at);
    let closes = |w: usize| {
        let gap = scene.between(words[w - 1].span.end, words[w].span.start);
        let quote = scene.quoted[w - 1];
        let opens = quote.is_none_or(|q| scene.inside[q].start <= floor);
        scene.lang() != Lang::En || opens || gap.contains(CLOSING)
    };
    let marked = |w: usize| w > floor && words[w - 1].gap.has(Gap::MARK) && closes(w);
    marked(at) || marked(verb_group(scene, at).start)
}

/// A subject behind its verb: "said Lee", "dijo el ministro".
fn inverted(scene: &Scene, at: usize, flowing: bool) -> Option<Range<usize>> {
    let words = &scene.words;
    let english = scene.lang() == Lang::En;
    let naming = words[at].is(Class::CUE_NP);
    let group = verb_group(scene, at).start;
    let quoting = is_quoting(scene, at);
    // English has no auxiliary before what it inverts: "Lee, the mayor, had warned Roe".
    let helped = group < at && words[group..at].iter().any(|w| w.is(Class::AUX));
    let end = scene.sentence_end(at);
    if quoting
        && !english
        && let Some(person) = adjunct::behind_manner(scene, at, end)
    {
        return phrase::starting_at(words, person, end)
            .map(|range| with_apposition(scene, up_to_name(scene, range)));
    }
    if !words[at].flows()
        || english
            && (flowing
                || helped
                || (words[at].is(Class::TELL) && !quoting
                    || naming && (!quoting || !words[at].is(Class::CUE))
                    || words[at].is(Class::CUE_TWO) && !quoting))
    {
        return None;
    }
    // "shot back Ann Lee"
    let two = english
        && words[at].is(Class::CUE_TWO)
        && words
            .get(at + 1)
            .is_some_and(|w| w.is(Class::CUE_REST) && w.flows());
    // "said not a word"
    if words.get(at + 1).is_some_and(|w| w.is(Class::NOT)) {
        return None;
    }
    let first = at + 1 + usize::from(two);
    let first = if quoting && !english {
        adjunct::behind_adverbial(scene, first, end).unwrap_or(first)
    } else {
        first
    };
    // „Sagte deren Leiterin Ann Weber“
    let owned = |w: &str| matches!(w, "deren" | "dessen");
    let whose = first + 1 < end && owned(words[first].span.of(scene.text));
    let first = first + usize::from(whose && quoting && scene.lang() == Lang::De);
    if let Some(name) = sharing::one_of(scene, first, end) {
        return Some(name);
    }
    if quoting && first < end && is_one_of_several(scene, first) {
        return Some(first..first + 1);
    }
    let range = phrase::starting_at(words, first, end)?;
    // «Racconta al telefono», «dice al Corriere»: how it is told, and to whom.
    let romance = matches!(scene.lang(), Lang::It | Lang::Es | Lang::Fr);
    if romance && words[range.start].is(Class::PREP) {
        return None;
    }
    let mut range = apposition::with_second_office(scene, up_to_name(scene, range));
    // "came the reply from Ann Lee"
    let reply = words[phrase::head(words, &range)].is(Class::CUE_NOUN);
    if reply && range.end + 1 < end && words[range.end].is(Class::PREP) {
        range = phrase::starting_at(words, range.end + 1, end)?;
    }
    // "said Phase 2 is": the number is part of the name.
    let digits = words[range.end..end].iter();
    let digits = digits.take_while(|w| w.case == Case::Digit && w.flows());
    let behind = range.end + digits.count();
    let follows = words
        .get(behind)
        .filter(|w| w.sentence == words[at].sentence && words[behind - 1].flows());
    let clause = follows
        .is_some_and(|w| w.is(Class::AUX.and(Class::FINITE).and(Class::CUE)) && !w.is(Class::PREP));
    if clause && (english || scene.lang() == Lang::Es || scene.lang() == Lang::It) {
        return None;
    }
    let head = &words[phrase::head(words, &range)];
    // Behind the marks whatever has an article speaks: "said the headmistress".
    let pointed = quoting && words[range.start].is(Class::DET);
    let spoken = words[range.start].is(PRONOUN) && range.len() == 1
        || head.is(HUMAN)
        || pointed
        || range.clone().any(|w| words[w].is_capital());
    (spoken && !words[range.start].is(Class::SPEAKING)).then(|| with_apposition(scene, range))
}

/// A phrase up to the person that it names, where no phrase goes on: "wondered Ann Lee aloud".
fn up_to_name(scene: &Scene, range: Range<usize>) -> Range<usize> {
    let words = &scene.words;
    let end = |n: usize| scene.names[n].end;
    let next = |n: usize| {
        words
            .get(end(n))
            .filter(|w| end(n) < range.end && !w.is_capital())
    };
    let mut people = scene
        .names_in(&range)
        .filter(|n| scene.notes.names[*n].person);
    // „nennt Jan Voigt die Mine“, „sagte Jan Voigt der Zeitung“
    let before_article = |n: &usize| next(*n).is_some_and(|w| w.is(Class::DET));
    if let Some(name) = people.clone().find(before_article) {
        return range.start..end(name);
    }
    match people
        .next_back()
        .filter(|n| next(*n).is_some_and(|w| w.class == Class::NONE))
    {
        Some(last) if scene.names_in(&range).last() == Some(last) => range.start..end(last),
        _ => range,
    }
}

/// The subject that a verb behind "and" or "but" shares with the one before it.
fn shared(scene: &Scene, at: usize, before: &[Cue]) -> Option<Range<usize>> {
    let sentence = scene.words[at].sentence;
    let same = before
        .iter()
        .rev()
        .take_while(|c| scene.words[c.word].sentence == sentence);
    let first = same.clone().last();
    if let Some(person) = first.and_then(|c| behind_colon(scene, c.end, at)) {
        return Some(person);
    }
    let cued = same
        // "According to a guest, Lee left, muttering that": who told of it is not who mutters.
        .filter(|c| !matches!(c.kind, CueKind::Noun | CueKind::Source))
        .filter(|c| !sharing::is_aside(scene, c, at))
        .find_map(|c| c.subject.clone());
    cued.or_else(|| main_subject(scene, sentence, at))
}

/// The subject of a participle: of the clause that it hangs on, or the noun before it.
pub fn of_participle(scene: &Scene, at: usize, before: &[Cue]) -> Option<Range<usize>> {
    let words = &scene.words;
    let floor = scene.sentence_start(at);
    // "quoted Ann Lee as saying"
    if at > floor + 1 && words[at - 1].span.of(scene.text) == "as" && words[at - 2].flows() {
        let range = phrase::ending_at(words, at - 2, floor);
        let speaks = |r: &Range<usize>| {
            words[phrase::head(words, r)].is(HUMAN)
                || scene.names_in(r).any(|n| scene.notes.names[n].person)
        };
        if let Some(range) = range.filter(speaks) {
            return Some(range);
        }
    }
    if let Some(range) = absolute(scene, at, floor) {
        return Some(range);
    }
    if at > floor && words[at - 1].flows() {
        let range = phrase::ending_at(words, at - 1, floor);
        // "A recording has a guard saying": whoever a picture or a tape has says it, whatever the word.
        let had = |r: &Range<usize>| {
            let verb = r.start.checked_sub(1).filter(|v| *v > floor);
            verb.is_some_and(|v| HAVING.contains(&words[v].span.of(scene.text)))
                && words[r.start].is(Class::DET)
        };
        let speaks =
            |r: &Range<usize>| words[phrase::head(words, r)].is(Class::ROLE.and(Class::PEOPLE));
        if let Some(range) = range.filter(|r| speaks(r) || had(r)) {
            return Some(range);
        }
    }
    shared(scene, at, before)
}

/// The person of an absolute participle: "with Ann Lee saying", "with its minister, Ann Lee, saying".
fn absolute(scene: &Scene, at: usize, floor: usize) -> Option<Range<usize>> {
    const WITH: [&str; 2] = ["with", "With"];
    let words = &scene.words;
    if scene.lang() != Lang::En || at <= floor + 1 || words[at - 1].gap.has(Gap::MARK) {
        return None;
    }
    let name = scene.names_in(&(at - 1..at)).last()?;
    let range = scene.names[name].clone();
    let with = (floor..range.start)
        .rev()
        .take(INSERTED)
        .find(|w| WITH.contains(&words[*w].span.of(scene.text)))?;
    let verb = Class::AUX.and(Class::FINITE).and(Class::CUE);
    let whole = (with + 1..range.start).all(|w| !words[w].is(verb));
    // "Compared his plan with Lee's, saying": what somebody has says nothing, and a comma parts the clause from the one before.
    let last = words[at - 1].gap;
    let set_off = range.start > with + 1 && words[range.start - 1].gap.has(Gap::COMMA);
    if last.has(Gap::OWNER) || last.has(Gap::COMMA) && !set_off {
        return None;
    }
    // "With Shelter hailing": a body right behind.
    let beside = range.start == with + 1;
    ((scene.notes.names[name].person || beside) && range.end == at && whole).then_some(range)
}

/// Whom a passive gives as the source: "Ann Lee was quoted as saying".
pub fn of_quoted(scene: &Scene, at: usize, before: &[Cue]) -> Option<Range<usize>> {
    const QUOTED: [&str; 4] = ["quoted", "cited", "reported", "heard"];
    let words = &scene.words;
    let floor = scene.sentence_start(at);
    if let Some(heard) = infinitive::perceived(scene, at, floor) {
        let group = verb_group(scene, heard);
        return group
            .passive
            .then(|| of_verb(scene, heard, group.start, before))
            .flatten();
    }
    let last = at.checked_sub(2).filter(|q| *q > floor)?;
    let form = |w: usize| words[w].span.of(scene.text);
    // "was quoted by the paper as saying"
    let quoted = (floor + 1..=last)
        .rev()
        .take(AGENT)
        .take_while(|w| words[*w].flows())
        .find(|w| QUOTED.contains(&form(*w)))?;
    let passive = scene.lang() == Lang::En && form(at - 1) == "as";
    let group = verb_group(scene, quoted);
    (passive && group.passive)
        .then(|| of_verb(scene, quoted, group.start, before))
        .flatten()
}

/// From whom something is to be heard in Dutch: “…”, klinkt het | bij de bond.
pub fn sounding(scene: &Scene, at: usize) -> Option<Range<usize>> {
    const AT: [&str; 3] = ["bij", "binnen", "vanuit"];
    let words = &scene.words;
    let end = scene.sentence_end(at);
    let bij = words
        .get(at + 2)
        .filter(|w| at + 2 < end && AT.contains(&w.span.of(scene.text)));
    let range = phrase::starting_at(words, at + 3, end).filter(|_| bij.is_some())?;
    Some(with_apposition(scene, range))
}

/// Whether a cue without a subject stands for he or she: Spanish and Italian leave the pronoun out.
pub fn may_be_implicit(scene: &Scene, at: usize, start: usize) -> bool {
    if !matches!(scene.lang(), Lang::Es | Lang::It) || !scene.words[at].is(Class::CUE) {
        return false;
    }
    let floor = scene.sentence_start(at);
    let auxiliary = scene.words[start..at].iter().any(|w| w.is(Class::AUX));
    let participle = scene.words[at].span.of(scene.text).ends_with("do")
        || scene.words[at].span.of(scene.text).ends_with("to");
    if participle && !auxiliary {
        return false;
    }
    start == floor
        || scene.words[start - 1].gap.has(Gap::BORDER)
        || scene.words[start - 1].is(Class::AND)
        || adjunct::is_all(scene, floor..start)
}
