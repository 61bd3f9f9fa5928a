//! Verbs that are cues by their place.
//!
//! No list of verbs of speaking is ever complete: "fumed", "he began", „polterte er“. But where a quotation ends
//! with a comma, a question mark or an exclamation mark, the verb beside it that has a person as its subject hands
//! it over, whatever it means (Quirk et al. 1985, §14.28 to 14.30, on reporting clauses, medial and final). The same
//! holds for a verb right before a colon that opens one. Verbs of manner of speaking (`Class::TONE`) are cues in
//! more places: before "that", and right before the marks.

use std::ops::Range;

use super::scene::Scene;
use crate::text::Lang;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::name::phrase::{HUMAN, PRONOUN};
use crate::text::name::words::{Case, Gap, Word};

/// How many words a subject between quotation and verb may have.
const SUBJECT: usize = 12;

/// Any word that is a cue without its place.
const LISTED: Class = Class::CUE
    .and(Class::CUE_ING)
    .and(Class::CUE_PREP)
    .and(Class::CUE_POST);

/// Function words: none of them is a verb of speaking.
const CLOSED: Class = Class::DET
    .and(Class::PREP)
    .and(Class::REL)
    .and(Class::AND)
    .and(Class::CONTRA)
    .and(Class::SUBORD)
    .and(Class::THAT)
    .and(PRONOUN)
    .and(Class::SPEAKING)
    .and(Class::NOT)
    .and(Class::DATE)
    .and(Class::TIME)
    .and(Class::CLITIC)
    .and(Class::AUX)
    .and(Class::ADV)
    .and(Class::CUE_PREP)
    .and(Class::CUE_ING)
    .and(HUMAN);

/// English past forms without -ed that stand in such places.
const STRONG: &[&str] = &[
    "began", "begins", "went", "goes", "put", "puts", "shot", "hit", "hits", "swore", "swears",
    "read", "reads", "sang", "wept", "cut", "thought", "thinks", "broke", "bit", "let", "kept",
    "rang", "came", "spat", "spits", "told", "wrote", "spoke", "fought", "threw", "drew", "wound",
    "ran", "runs", "made", "sums", "signs",
];

/// Gives the verbs beside quotations the class of cues.
pub fn mark(scene: &mut Scene) {
    let mut found: Vec<usize> = Vec::new();
    for quote in 0..scene.marked.len() {
        if !scene.inside[quote].is_empty() {
            found.extend(behind(scene, quote));
            found.extend(before(scene, quote));
        }
    }
    let mut participles: Vec<usize> = Vec::new();
    for at in 0..scene.words.len() {
        if scene.words[at].is(Class::TONE) && hands_clause(scene, at) {
            found.push(at);
        }
        let behind_comma = at > 0 && scene.words[at - 1].gap.has(Gap::COMMA);
        if behind_comma && participle_hands_clause(scene, at) {
            participles.push(at);
        }
    }
    for at in participles {
        let class = &mut scene.words[at].class;
        *class = class.and(Class::CUE_ING);
    }
    for at in found {
        let class = &mut scene.words[at].class;
        *class = class.without(Class::NOUNY.and(Class::AUX)).and(Class::CUE);
    }
}

/// A verb of manner before "that" or right before the marks: "gushed that", "fumed “never”".
fn hands_clause(scene: &Scene, at: usize) -> bool {
    let word = &scene.words[at];
    if word.is_capital() || scene.quoted[at].is_some() {
        return false;
    }
    let Some(next) = scene
        .words
        .get(at + 1)
        .filter(|n| n.sentence == word.sentence)
    else {
        return false;
    };
    let comma = matches!(scene.lang(), Lang::De) && word.gap.has(Gap::COMMA);
    let stated = next.is(Class::THAT) && !next.is(Class::DET.and(Class::REL))
        || next.is(Class::THAT) && scene.lang() != Lang::De;
    (word.flows() || comma) && stated || word.gap.has(Gap::MARK)
}

/// The participle, behind a comma, of an English verb of speaking that no table has in this form: "…, growling that".
fn participle_hands_clause(scene: &Scene, at: usize) -> bool {
    let word = &scene.words[at];
    if scene.lang() != Lang::En || word.case != Case::Lower || scene.quoted[at].is_some() {
        return false;
    }
    let form = word.span.of(scene.text);
    let Some(stem) = form.strip_suffix("ing").filter(|s| s.len() > 2) else {
        return false;
    };
    let table = Lexicon::of(Lang::En);
    let speaks = |ending: &str| {
        table
            .class(&format!("{stem}{ending}"))
            .has(Class::TONE.and(Class::CUE))
    };
    let hands = scene.words.get(at + 1).is_some_and(|n| {
        n.sentence == word.sentence
            && (word.flows() && n.is(Class::THAT) || word.gap.has(Gap::MARK))
    });
    hands && (speaks("ed") || speaks("s"))
}

/// The verb of a reporting clause behind a quotation.
fn behind(scene: &Scene, quote: usize) -> Option<usize> {
    let next = scene.inside[quote].end;
    let word = scene.words.get(next)?;
    let mark = &scene.marked[quote];
    let far = scene.quoted[next].is_some() || scene.paragraph(next) != mark.paragraph;
    let words = scene.said(quote);
    let tail = scene.between(mark.outer.end, word.span.start);
    let hands = words.ends_with([',', '?', '!', '…', '—', '–']) || tail.contains([',', '–', '—']);
    if far || !hands || tail.contains(['.', ';', ':']) || word.is_capital() && word.is(Class::DET) {
        return None;
    }
    let end = scene.sentence_end(next);
    inverted(scene, quote, next, end).or_else(|| straight(scene, quote, next, end))
}

/// Whether a quotation is an utterance of its own rather than words set into a sentence.
fn is_utterance(scene: &Scene, quote: usize) -> bool {
    let range = &scene.inside[quote];
    let first = &scene.words[range.start];
    // "…,” she said, “…,” he replied.
    let resumed = quote > 0
        && scene.inside[quote - 1]
            .clone()
            .next_back()
            .is_some_and(|last| scene.words[last].sentence == first.sentence)
        && scene.words[range.start - 1].gap.has(Gap::COMMA);
    first.case != Case::Lower || resumed || range.start == scene.sentence_start(range.start)
}

/// "…," fumed nurse Ann Lee. „…“, polterte der Minister. « … », s’emporte Luc Morand.
fn inverted(scene: &Scene, quote: usize, next: usize, end: usize) -> Option<usize> {
    let words = &scene.words;
    let english = scene.lang() == Lang::En;
    let helper = if english {
        Class::ADV
    } else {
        Class::ADV
            .and(Class::AUX)
            .and(Class::CLITIC)
            .and(Class::NOT)
    };
    let mut at = next;
    // "„…?“, wollte Lee wissen"
    let asks = scene.lang() == Lang::De
        && words[next].is(Class::AUX)
        && (next + 1..end).any(|w| words[w].span.of(scene.text) == "wissen");
    while !asks
        && at < end.min(next + 4)
        && (words[at].is(helper) || english && is_adverb(scene, at))
        && !words[at].is_capital()
    {
        at += 1;
    }
    // "a-t-il lancé": the subject stands between.
    let enclosed =
        at > next && at < end && words[at].is(PRONOUN) && words[at - 1].gap.has(Gap::TIGHT);
    at += usize::from(enclosed);
    let verb = words.get(at).filter(|_| at < end)?;
    if !(is_open(verb, scene) || asks) || english && !is_verbal(scene, at) {
        return None;
    }
    // "shot back Ann Lee"
    let two = english
        && words
            .get(at + 1)
            .is_some_and(|w| w.is(Class::CUE_REST) && w.flows());
    if !verb.is(Class::TONE) && !is_utterance(scene, quote) {
        return None;
    }
    let speaker = at + 1 + usize::from(two);
    let spoken = enclosed || verb.flows() && names_speaker(scene, speaker, end);
    (spoken || leaves_out_subject(scene, at, end)).then_some(at)
}

/// Whether a Spanish or Italian verb behind a quotation has its subject in its ending alone: «…», se quejó.
fn leaves_out_subject(scene: &Scene, at: usize, end: usize) -> bool {
    const PAST: [&str; 6] = ["ó", "aba", "ía", "ava", "eva", "iva"];
    let words = &scene.words;
    let drops = matches!(scene.lang(), Lang::Es | Lang::It);
    let form = words[at].span.of(scene.text);
    let told = words[at].is(Class::TONE) || PAST.iter().any(|ending| form.ends_with(ending));
    let adjunct = Class::PREP
        .and(Class::ADV)
        .and(Class::TIME)
        .and(Class::DATE)
        .and(Class::SUBORD);
    let closes = at + 1 == end || words[at].gap.has(Gap::BORDER) || words[at + 1].is(adjunct);
    drops && told && closes
}

/// Whether a noun phrase that can speak begins at a word.
fn names_speaker(scene: &Scene, at: usize, end: usize) -> bool {
    let words = &scene.words;
    let Some(mut word) = words.get(at).filter(|_| at < end) else {
        return false;
    };
    let mut at = at;
    let dated = scene.lang() != Lang::En;
    while (word.is(Class::ADV.and(Class::CLITIC).and(Class::TIME)) || dated && word.is(Class::DATE))
        && !word.is(Class::DET.and(PRONOUN))
        && at + 1 < end
    {
        at += 1;
        word = &words[at];
    }
    if word.is(PRONOUN) {
        return !word.is(Class::IT);
    }
    let article = word.is(Class::DET) && !word.is(Class::DATE);
    let named =
        (at..end.min(at + 4)).any(|w| words[w].is_capital() && (at..w).all(|b| words[b].flows()));
    let several = scene.lang() == Lang::En && word.is(PRONOUN.and(Class::SPEAKING));
    !several && (article || word.is_capital() || word.is(HUMAN) || named && !word.is(Class::PREP))
}

/// "…," the former teacher stormed. "…," Lee, 44, fumed on Monday. "…," he began.
fn straight(scene: &Scene, quote: usize, next: usize, end: usize) -> Option<usize> {
    if scene.lang() != Lang::En || !is_utterance(scene, quote) {
        return None;
    }
    let words = &scene.words;
    let first = &words[next];
    let opens =
        first.is(PRONOUN.and(HUMAN).and(Class::DET).and(Class::HONORIFIC)) || first.is_capital();
    if !opens || first.is(Class::SPEAKING) {
        return None;
    }
    for at in next + 1..end.min(next + SUBJECT) {
        let word = &words[at];
        if scene.quoted[at].is_some() || words[at - 1].gap.has(Gap::STOP.and(Gap::MARK)) {
            return None;
        }
        if word.is(LISTED) && !word.is(Class::CUE_PREP) || word.is(Class::REL.and(Class::BE)) {
            return None;
        }
        // "the barked order came": behind an article it is no verb.
        let article = words[at - 1].is(Class::DET) && !words[at - 2].is(Class::OF);
        let tone = word.is(Class::TONE) && !article;
        let told = is_verbal(scene, at) && (tone || ends_clause(scene, at, end));
        if is_open(word, scene) && (told || is_present(scene, at, end)) {
            return Some(at);
        }
        if first.is(PRONOUN) && !word.is(Class::ADV) && !is_adverb(scene, at) {
            return None;
        }
    }
    None
}

/// Whether what follows a word can follow a verb of speaking, and no noun does.
fn ends_clause(scene: &Scene, at: usize, end: usize) -> bool {
    let words = &scene.words;
    if words[at].gap.has(Gap::BORDER) || at + 1 >= end {
        return true;
    }
    let follow = Class::PREP
        .and(Class::DATE)
        .and(Class::TIME)
        .and(Class::ADV)
        .and(Class::AND)
        .and(Class::SUBORD)
        .and(Class::DET)
        .and(Class::CLITIC)
        .and(Class::CUE_REST);
    let next = &words[at + 1];
    next.is(follow) && !next.is_capital() || is_adverb(scene, at + 1) || next.is(Class::DATE)
}

/// The verb right before a colon or comma that opens a quotation: the skipper thundered: “…”.
fn before(scene: &Scene, quote: usize) -> Option<usize> {
    let start = scene.inside[quote].start;
    let at = start.checked_sub(1)?;
    let words = &scene.words;
    let outside =
        scene.quoted[at].is_none() && scene.paragraph(at) == scene.marked[quote].paragraph;
    let lead = scene.between(words[at].span.end, scene.marked[quote].outer.start);
    let lead = lead.trim_end();
    let opens = lead.ends_with(':') || lead.ends_with(',') && words[start].case != Case::Lower;
    if !outside || !opens || !is_open(&words[at], scene) || at == scene.sentence_start(at) {
        return None;
    }
    let told = match scene.lang() {
        // "Lee was less restrained: “…”" tells how Lee was.
        Lang::En => {
            let floor = scene.sentence_start(at);
            let be = |w: usize| words[w].is(Class::BE) && words[w].flows();
            is_verbal(scene, at) && !(floor.max(at.saturating_sub(2))..at).any(be)
        }
        _ => words[at].is(Class::TONE) || words[at - 1].is(Class::AUX) && words[at - 1].flows(),
    };
    let by_cue = cued(scene, scene.sentence_start(at)..at);
    (told && !by_cue).then_some(at)
}

fn cued(scene: &Scene, range: Range<usize>) -> bool {
    scene.words[range]
        .iter()
        .any(|w| w.is(Class::CUE) && !w.is(Class::NOUNY))
}

/// Whether a word is written small and belongs to no closed class.
fn is_open(word: &Word, scene: &Scene) -> bool {
    let strong = scene.lang() == Lang::En && STRONG.contains(&word.span.of(scene.text));
    word.case == Case::Lower
        && (strong || word.is(Class::TONE.and(Class::CUE_NP)) || !word.is(CLOSED))
}

/// Whether an English word has the form of a verb of the third person.
fn is_verbal(scene: &Scene, at: usize) -> bool {
    let word = &scene.words[at];
    let form = word.span.of(scene.text);
    // "the state-owned airline said": the end of a compound is no verb.
    let compound = at > 0 && scene.words[at - 1].gap.has(Gap::TIGHT);
    !compound
        && (word.is(Class::TONE.and(Class::CUE_NP))
            || form.len() > 4 && form.ends_with("ed")
            || STRONG.contains(&form))
}

/// Whether an English word that no table has closes a clause behind who does it in the present: "…,” Ann Lee remembers.
fn is_present(scene: &Scene, at: usize, end: usize) -> bool {
    let words = &scene.words;
    let form = words[at].span.of(scene.text);
    let before = &words[at - 1];
    let third = form.len() > 4 && form.ends_with('s') && !form.ends_with("ss");
    let closes = words[at].gap.has(Gap::BORDER) || at + 1 == end;
    let speaks = before.is_capital() || before.is(Class::ROLE.and(PRONOUN));
    third && closes && words[at].class == Class::NONE && before.flows() && speaks
}

/// Whether an English word is an adverb by its ending.
fn is_adverb(scene: &Scene, at: usize) -> bool {
    let word = &scene.words[at];
    word.case == Case::Lower && word.span.of(scene.text).ends_with("ly") && scene.lang() == Lang::En
}
