//! Indirect speech: what someone is said to say, without quotation marks.

use super::Statement;
use super::cue::{self, Cue, CueKind};
use super::discourse::Discourse;
use super::scene::Scene;
use super::subject;
use crate::story::Span;
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::PRONOUN;
use crate::text::name::words::{Case, Gap};

/// Fewest words of a stated clause.
const FEWEST: usize = 3;

/// The statements of a text, by start and without overlap inside one sentence's cue.
pub fn find(scene: &Scene, cues: &[Cue], discourse: &Discourse) -> Vec<Statement> {
    let mut found: Vec<Statement> = cues
        .iter()
        .filter_map(|cue| of(scene, cues, cue, discourse))
        .collect();
    found.sort_by_key(|s| (s.span.start, s.span.end));
    found.dedup_by_key(|s| s.span);
    found
}

fn of(scene: &Scene, cues: &[Cue], cue: &Cue, discourse: &Discourse) -> Option<Statement> {
    let subject = cue.subject.as_ref()?;
    let (first, last) = match cue.kind {
        CueKind::Verb => around(scene, cue)
            .or_else(|| complement(scene, cues, cue))
            .or_else(|| fronted(scene, cue))?,
        CueKind::Participle => complement(scene, cues, cue)?,
        CueKind::Source => around(scene, cue).or_else(|| sourced(scene, cue))?,
        CueKind::Naming | CueKind::Noun => return None,
    };
    let plain = (first..last).filter(|w| scene.quoted[*w].is_none()).count();
    if plain < FEWEST {
        return None;
    }
    let span = trim(
        scene,
        Span::new(
            scene.words[first].span.start,
            scene.words[last - 1].span.end,
        ),
    );
    Some(Statement {
        span,
        sentence: scene.words[cue.word].sentence,
        source: discourse.entity(subject).map(|e| discourse.name_of(&e)),
        cue: cue::wording(scene, cue),
    })
}

/// Takes in a possessive ending or a closing mark that belongs to the last word.
fn trim(scene: &Scene, span: Span) -> Span {
    let from = scene.marked.partition_point(|m| m.span.end < span.end);
    let closing = scene.marked[from..]
        .iter()
        .take(1)
        .find(|m| m.span.end >= span.end && m.outer.start >= span.start && m.span.start < span.end);
    closing.map_or(span, |m| Span::new(span.start, m.outer.end.max(span.end)))
}

/// What follows the cue: behind "that", or at once where a clause begins.
fn complement(scene: &Scene, cues: &[Cue], cue: &Cue) -> Option<(usize, usize)> {
    let words = &scene.words;
    let end = before_trailing(scene, cues, cue, scene.sentence_end(cue.word));
    let limit = end.min(cue.end + 12);
    let comma_first = matches!(scene.lang(), Lang::De | Lang::Nl);
    let that = (cue.end..limit)
        .take_while(|w| comma_first || !words[*w - 1].gap.has(Gap::COMMA))
        .find(|w| scene.plain(*w, Class::THAT));
    if let Some(that) = that
        && that + 1 < end
        && (cue.end..that).all(|w| !words[w].is(Class::AUX))
        && !is_of_another(scene, cue.end, that)
    {
        return Some((that + 1, clause_end(scene, that + 1, end)));
    }
    let english = scene.lang() == Lang::En;
    let last = &words[cue.end - 1];
    let mut first = cue.end;
    if subject::opens_as(scene, cue.start + 1) {
        // "As Lee put it, the ferry sank": the clause is the main one.
        let comma = (cue.end - 1..limit).find(|w| words[*w].gap.has(Gap::COMMA))?;
        let fits = cue.start == scene.sentence_start(cue.word) && comma + 1 < end;
        return fits.then_some((comma + 1, end));
    }
    if comma_first {
        // ", er werde …": the clause stands behind the comma.
        first = (cue.end - 1..limit).find(|w| {
            words[*w].gap.has(Gap::COMMA) && !words[*w].gap.has(Gap::STOP.and(Gap::MARK))
        })? + 1;
    } else if !english || !last.flows() {
        return None;
    }
    while first < limit
        && words[first].is(Class::DATE.and(Class::TIME).and(Class::ADV))
        && !words[first].is(Class::DET)
        && words[first].flows()
    {
        first += 1;
    }
    if english && words[cue.word].is(Class::TELL) {
        let first = behind_hearer(scene, first, end)?;
        return Some((first, clause_end(scene, first, end)));
    }
    if english && words[cue.word].is(Class::WITH_THAT) {
        return None;
    }
    (clause_at(scene, first, end) || says_at_once(scene, cue, first, end))
        .then(|| (first, clause_end(scene, first, end)))
}

/// Whether the plainest verb is followed at once by a noun phrase with more behind it: "said the ferry caught fire". Nothing
/// else than a clause can follow it there, whether its verb is listed or not.
fn says_at_once(scene: &Scene, cue: &Cue, first: usize, end: usize) -> bool {
    const SHORTEST: usize = 4;
    let words = &scene.words;
    let plain = ["said", "says", "say"].contains(&words[cue.word].span.of(scene.text));
    let before = cue.subject.as_ref().is_some_and(|s| s.end <= cue.word);
    let opens = words
        .get(first)
        .is_some_and(|w| w.is(Class::DET.and(PRONOUN)) || w.is_capital() || w.case == Case::Digit);
    plain
        && before
        && opens
        && first + SHORTEST <= end
        && scene.quoted[first].is_none()
        && !words[first..end]
            .iter()
            .take(3)
            .any(|w| w.gap.has(Gap::MARK))
}

/// Where the clause begins behind the hearer: "told the council | the ferry was a wreck".
fn behind_hearer(scene: &Scene, first: usize, end: usize) -> Option<usize> {
    const HEARER: usize = 6;
    let words = &scene.words;
    let stops = Class::PREP
        .and(Class::AUX)
        .and(Class::FINITE)
        .and(Class::REL)
        .and(Class::SUBORD)
        .and(Class::AND);
    let opens = Class::DET.and(PRONOUN);
    (first + 1..end.min(first + HEARER))
        .take_while(|w| {
            let before = &words[*w - 1];
            before.flows() && (before.is(Class::DET) || !before.is(stops))
        })
        .find(|w| {
            let word = &words[*w];
            let begins = word.is(opens) || word.case == Case::Digit;
            begins && clause_at(scene, *w, end)
        })
}

/// The clause that a cue is set into: "The driver, Lee said, had no map." "The ferry, according to Lee, sank."
fn around(scene: &Scene, cue: &Cue) -> Option<(usize, usize)> {
    let words = &scene.words;
    let (floor, end) = (scene.sentence_start(cue.word), scene.sentence_end(cue.word));
    let before = cue.start.checked_sub(1).filter(|b| *b >= floor)?;
    let comma = |w: usize| {
        words[w].gap.has(Gap::COMMA.and(Gap::DASH)) && !words[w].gap.has(Gap::STOP.and(Gap::MARK))
    };
    let verb = Class::AUX.and(Class::FINITE);
    let parted = comma(before)
        && comma(cue.end - 1)
        && cue.end < end
        && cue.end - cue.start <= 8
        && !words[before].is(Class::AND.and(Class::CONTRA));
    // The verb of the clause stands behind the cue, or right at its end with the whole clause before.
    let goes_on = parted && words[cue.end].is(verb) && !(floor..=before).any(|w| words[w].is(verb));
    goes_on.then_some((floor, end))
}

/// The end of the sentence without a cue that hands over all of it: "…, an official said".
fn before_trailing(scene: &Scene, cues: &[Cue], cue: &Cue, end: usize) -> usize {
    let words = &scene.words;
    let from = cues.partition_point(|c| c.word <= cue.word);
    cues[from..]
        .iter()
        .take_while(|c| c.word < end)
        .find(|c| {
            let apart = c.start > cue.end && words[c.start - 1].gap.has(Gap::COMMA);
            c.kind == CueKind::Verb
                && c.subject.is_some()
                && apart
                && (c.end == end || words[c.end - 1].gap.has(Gap::BORDER))
        })
        .map_or(end, |c| c.start)
}

/// Whether a clause begins at a word: a subject, and a finite verb soon behind it.
fn clause_at(scene: &Scene, first: usize, end: usize) -> bool {
    let words = &scene.words;
    let Some(word) = words
        .get(first)
        .filter(|_| first < end && scene.quoted[first].is_none())
    else {
        return false;
    };
    let verb = Class::AUX.and(Class::FINITE);
    let no_subject = Class::PREP.and(Class::AND).and(Class::REL).and(verb);
    if word.is(no_subject) && !word.is(Class::DET.and(PRONOUN)) && !word.is_capital() {
        return false;
    }
    let finite = |w: usize| words[w].is(Class::AUX.and(Class::FINITE)) && !words[w].is(Class::DET);
    let pronoun = word.is(PRONOUN) && !word.is(Class::DET);
    let own =
        |w: &usize| !words[*w - 1].gap.has(Gap::STOP.and(Gap::MARK)) && !opens_another(scene, *w);
    pronoun || (first + 1..end.min(first + 12)).take_while(own).any(finite)
}

/// Whether "that" at a word belongs to a verb of saying in a clause that begins behind the cue: "conceded defeat after early
/// counts suggested | that".
fn is_of_another(scene: &Scene, first: usize, that: usize) -> bool {
    let says = Class::CUE.and(Class::CUE_NP).and(Class::WITH_THAT);
    that > first
        && scene.words[that - 1].is(says)
        && (first..that - 1).any(|w| opens_another(scene, w))
}

/// Conjunctions of time that are prepositions too.
const WHEN: [&str; 4] = ["after", "before", "until", "till"];

/// Whether a clause of its own begins at a word, whose verb is none of the subject before: "conceded defeat before the polls
/// closed" concedes a thing and hands over no words.
fn opens_another(scene: &Scene, word: usize) -> bool {
    let form = scene.words[word].span.of(scene.text);
    scene.lang() == Lang::En
        && (WHEN.contains(&form)
            || scene.plain(word, Class::SUBORD) && !scene.words[word].is(Class::PREP))
}

/// The end of a stated clause: before ", but" and the like, else the sentence.
fn clause_end(scene: &Scene, first: usize, end: usize) -> usize {
    (first + 1..end)
        .find(|w| scene.plain(*w, Class::CONTRA) && scene.words[*w - 1].gap.has(Gap::COMMA))
        .unwrap_or(end)
}

/// What stands before a cue that ends its sentence: "The bridge is shut, Lee said."
fn fronted(scene: &Scene, cue: &Cue) -> Option<(usize, usize)> {
    let words = &scene.words;
    let floor = scene.sentence_start(cue.word);
    let before = cue.start.checked_sub(1).filter(|b| *b >= floor)?;
    let apart =
        words[before].gap.has(Gap::COMMA.and(Gap::DASH)) && !words[before].gap.has(Gap::STOP);
    if !apart
        || words[before].is(Class::AND.and(Class::PREP))
        || scene.quoted[before].is_some_and(|q| scene.inside[q].start <= floor)
    {
        return None;
    }
    let end = scene.sentence_end(cue.word);
    let adjunct = Class::PREP
        .and(Class::DATE)
        .and(Class::TIME)
        .and(Class::ADV);
    let goes_on = adjunct
        .and(Class::CUE_ING)
        .and(Class::CONTRA)
        .and(Class::REL)
        .and(Class::AND)
        .and(Class::SUBORD);
    let last = &words[cue.end - 1];
    let closes = cue.end == end
        || last.gap.has(Gap::STOP)
        || words[cue.end].is(if last.flows() { adjunct } else { goes_on })
        || is_apposed(scene, cue, end)
        || words[cue.word].is(Class::TELL) && only_hearer(scene, cue.end, end);
    let clause =
        (floor..before).any(|w| words[w].is(Class::AUX.and(Class::FINITE))) || before - floor >= 5;
    (closes
        && clause
        && (opens_with_number(scene, floor, before)
            || words[floor].is(Class::PREP) && has_clause(scene, floor, before)
            || !words[floor].is(Class::SUBORD
                .and(Class::CONTRA)
                .and(Class::PREP)
                .and(Class::CUE_ING))))
    .then_some((floor, before + 1))
}

/// Whether what opens with a preposition holds a verb of its own: "Among the dead are two sailors", „En total han muerto doce“.
fn has_clause(scene: &Scene, floor: usize, before: usize) -> bool {
    let words = &scene.words;
    let verb = Class::AUX.and(Class::FINITE);
    let opener = Class::REL.and(Class::SUBORD).and(Class::THAT).and(verb);
    let first = (floor + 1..before).find(|w| words[*w].is(opener) && !words[*w].is(Class::DET));
    first.is_some_and(|w| words[w].is(verb))
}

/// Words that bound a number: "at least", "up to", "au moins", "bis zu".
const BOUNDS: [&str; 14] = [
    "at least",
    "at most",
    "up to",
    "more than",
    "close to",
    "au moins",
    "jusqu'à",
    "plus de",
    "al menos",
    "por lo",
    "hasta",
    "bis zu",
    "fino a",
    "tot wel",
];

/// Whether a sentence opens with a number and what bounds it, which is a subject and no adjunct: "At least 12 people died",
/// "Over 300 fled".
fn opens_with_number(scene: &Scene, floor: usize, before: usize) -> bool {
    let words = &scene.words;
    if before <= floor + 1 {
        return false;
    }
    let lead = scene.between(words[floor].span.start, words[floor + 1].span.end);
    let lead = lead.to_lowercase().replace('’', "'");
    let bound = BOUNDS.iter().any(|b| lead.starts_with(b));
    let about = [
        "about", "around", "over", "under", "rund", "gegen", "cerca", "circa", "sur",
    ];
    let round = about.iter().any(|a| lead.starts_with(a));
    bound || round && words[floor + 1].case == Case::Digit
}

/// Whether nothing but the hearer follows: "…, she told the council."
fn only_hearer(scene: &Scene, first: usize, end: usize) -> bool {
    let clause = Class::THAT
        .and(Class::AUX)
        .and(Class::SUBORD)
        .and(Class::FINITE);
    (first..end).all(|w| !scene.words[w].is(clause) && scene.quoted[w].is_none())
}

/// No apposition is longer, in words.
const APPOSED: usize = 80;

/// Whether nothing but an apposition follows the subject: "…, said Jon Berg, secretary of the union."
fn is_apposed(scene: &Scene, cue: &Cue, end: usize) -> bool {
    let inverted = cue.start == cue.word;
    let verb = Class::AUX.and(Class::FINITE);
    inverted
        && scene.words[cue.end - 1].gap.has(Gap::COMMA)
        && end - cue.end <= APPOSED
        && (cue.end..end).all(|w| !scene.words[w].is(verb))
}

/// What a source is given for: behind "according to X,", or all that stands before.
fn sourced(scene: &Scene, cue: &Cue) -> Option<(usize, usize)> {
    let words = &scene.words;
    let (floor, end) = (scene.sentence_start(cue.word), scene.sentence_end(cue.word));
    if cue.start == floor || cue.start == floor + 1 && words[floor].is(Class::COMMON) {
        let comma = (cue.end - 1..end.min(cue.end + 14)).find(|w| words[*w].gap.has(Gap::COMMA));
        let first = match comma {
            Some(comma) => comma + 1,
            // German puts the verb at once: "Laut Polizei wurde …".
            None if words
                .get(cue.end)
                .is_some_and(|w| w.is(Class::AUX.and(Class::FINITE))) =>
            {
                cue.end
            }
            None => return None,
        };
        return (first < end).then_some((first, end));
    }
    // The Germanic clause goes on behind a source in its middle: „Drei wurden laut Polizei verletzt“.
    let inside = matches!(scene.lang(), Lang::De | Lang::Nl)
        && words[cue.end - 1].flows()
        && (floor..cue.start).any(|w| words[w].is(Class::AUX.and(Class::FINITE)));
    let last = if inside { end } else { cue.start };
    (last > floor + 2).then_some((floor, last))
}
