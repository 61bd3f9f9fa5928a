//! Cues with their subjects: who is said to say, whatever is said.

mod source;

use std::ops::Range;

use super::bare;
use super::scene::Scene;
use super::subject::{self, infinitive};
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase;
use crate::text::name::words::{Case, Gap, Word};

use source::{is_belief, postposition, source};

/// How a cue hands words over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CueKind {
    /// A verb with a clause or a quotation as its object: said.
    Verb,
    /// The same without a subject of its own: saying.
    Participle,
    /// A verb that takes a few quoted words: described as.
    Naming,
    /// A preposition that names a source: according to.
    Source,
    /// A noun with an owner: her warning.
    Noun,
}

/// One cue outside quotations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The word itself.
    pub word: usize,
    /// How it hands words over.
    pub kind: CueKind,
    /// Who: a noun phrase or a pronoun; none where the language leaves the pronoun out.
    pub subject: Option<Range<usize>>,
    /// First word of cue and subject together.
    pub start: usize,
    /// One past their last word.
    pub end: usize,
}

/// All cues of a text, in order.
pub fn find(scene: &Scene) -> Vec<Cue> {
    let any = Class::CUE
        .and(Class::CUE_ING)
        .and(Class::CUE_NP)
        .and(Class::CUE_PREP)
        .and(Class::CUE_POST)
        .and(Class::CUE_NOUN)
        .and(Class::CUE_TWO);
    let english = scene.lang() == Lang::En;
    let mut cues: Vec<Cue> = Vec::new();
    for at in 0..scene.words.len() {
        let known = || {
            !english
                && (infinitive::made_known(scene, at).is_some()
                    || infinitive::limited(scene, at).is_some()
                    || is_belief(scene, at)
                    || points_out(scene, at)
                    || sounds(scene, at))
        };
        if (scene.plain(at, any) || is_thought(scene, at) || known())
            && let Some(cue) = read(scene, at, &cues)
        {
            cues.push(cue);
        }
    }
    cues
}

/// Whether "continued" tells that something else was done on: "continued to spend money".
fn goes_on(scene: &Scene, at: usize) -> bool {
    let form = |w: usize| scene.words[w].span.of(scene.text);
    let next = scene.words.get(at + 1);
    let to = next.is_some_and(|n| scene.words[at].flows() && n.span.of(scene.text) == "to");
    scene.lang() == Lang::En && matches!(form(at), "continued" | "continues") && to
}

/// „Wies darauf hin, dass“: a verb that is none of speaking by itself.
fn points_out(scene: &Scene, at: usize) -> bool {
    const POINTS: [&str; 4] = ["wies", "weist", "wiesen", "weisen"];
    let form = |w: usize| scene.words.get(w).map_or("", |w| w.span.of(scene.text));
    scene.lang() == Lang::De
        && POINTS.contains(&form(at))
        && form(at + 1) == "darauf"
        && form(at + 2) == "hin"
        && scene.quoted[at].is_none()
}

/// “…”, klinkt het bij de bond: Dutch for "it is heard from", of the one told of last where nobody is named behind it.
fn sounds(scene: &Scene, at: usize) -> bool {
    const SOUNDS: [&str; 6] = ["klinkt", "klonk", "luidt", "luidde", "heet", "heette"];
    let words = &scene.words;
    let het = words
        .get(at + 1)
        .is_some_and(|w| w.is(Class::IT) && w.span.of(scene.text) == "het");
    let marked = at > 0 && words[at - 1].gap.has(Gap::MARK) && scene.quoted[at - 1].is_some();
    scene.lang() == Lang::Nl
        && SOUNDS.contains(&words[at].span.of(scene.text))
        && words[at].flows()
        && het
        && marked
}

fn read(scene: &Scene, at: usize, before: &[Cue]) -> Option<Cue> {
    let word = &scene.words[at];
    if word.is(Class::CUE_POST) {
        return postposition(scene, at);
    }
    if word.is(Class::CUE_PREP)
        && let Some(cue) = source(scene, at)
    {
        return Some(cue);
    }
    let verb = Class::CUE.and(Class::CUE_NP).and(Class::CUE_ING);
    let then = |w: usize, class| scene.words.get(w).is_some_and(|n| n.is(class));
    // "shot back: “…”", "shot back that"
    let two = word.is(Class::CUE_TWO)
        && word.flows()
        && then(at + 1, Class::CUE_REST)
        && (scene.words[at + 1].gap.has(Gap::BORDER) || then(at + 2, Class::THAT));
    if two || points_out(scene, at) {
        return verb_cue(scene, at, before);
    }
    if sounds(scene, at) {
        return Some(Cue {
            end: at + 2,
            ..with(at, CueKind::Verb, subject::sounding(scene, at))
        });
    }
    if is_belief(scene, at) {
        let cue = source(scene, at)?;
        return Some(Cue {
            start: at - 2,
            ..cue
        });
    }
    if let Some(makes) = infinitive::made_known(scene, at) {
        return made_known(scene, at, makes, before);
    }
    if let Some(verb) = infinitive::limited(scene, at) {
        return limited(scene, at, verb, before);
    }
    let says = || !is_noun(scene, at) && !goes_on(scene, at);
    if word.is(verb) && (!word.is_capital() || word.first) && says() {
        return verb_cue(scene, at, before);
    }
    if word.is(Class::CUE_NOUN) || is_thought(scene, at) {
        noun(scene, at)
    } else {
        None
    }
}

/// Whether a noun for what somebody thinks stands before what that is: "Lee's point is that", „sein Argument war, dass“. By itself it
/// is of no speech: "at this point", "a loud argument".
#[inline]
fn is_thought(scene: &Scene, at: usize) -> bool {
    const THOUGHTS: &str = "point argument case contention thesis conclusion finding objection these fazit einwand \
        schluss";
    let words = &scene.words;
    let class = |w: usize, class| words.get(w).is_some_and(|word| word.is(class));
    if scene.quoted[at].is_some() || !class(at + 1, Class::BE) || !words[at].flows() {
        return false;
    }
    let form = words[at].span.of(scene.text).to_lowercase();
    class(at + 2, Class::THAT) && THOUGHTS.split_whitespace().any(|noun| noun == form)
}

/// Whether a word that can be a verb is a noun or an adjective here: "the warning", "in claims".
fn is_noun(scene: &Scene, at: usize) -> bool {
    let word = &scene.words[at];
    let Some(before) = at.checked_sub(1).map(|b| &scene.words[b]) else {
        return word.is(Class::NOUNY);
    };
    if before.sentence != word.sentence || !before.flows() {
        return false;
    }
    let article = before.is(Class::DET)
        && !before.is(Class::THAT
            .and(Class::REL)
            .and(Class::CLITIC)
            .and(Class::IT));
    // "The father of four said": the number closes the phrase before.
    let of_four = at > 1 && scene.words[at - 2].is(Class::OF) && !before.is(Class::DEFINITE);
    let article = article && (!of_four || word.is(Class::NOUNY));
    let owner = before.gap.has(Gap::OWNER) && !before.is(phrase::PRONOUN);
    // "The ministry's own report puts it at …"
    let owned = owner || before.span.of(scene.text) == "own";
    let object = before.is(Class::PREP)
        && !word.is(Class::CUE_ING)
        && !before.is(Class::SUBORD.and(Class::THAT))
        && !infinitive::is_governed(scene, at);
    // "One accused the minister", not "one accused man".
    let acts = scene
        .words
        .get(at + 1)
        .is_some_and(|n| word.flows() && (n.is(Class::DET.and(Class::THAT)) || n.is_capital()));
    // "“…,” one told reporters"
    if (acts || !before.first) && subject::is_one_of_several(scene, at - 1) {
        return false;
    }
    if scene.lang() == Lang::En && (article || owned || object || bare::is_noun(scene, at)) {
        return true;
    }
    if scene.lang() != Lang::En && word.is(Class::NOUNY) && (article || object) {
        return true;
    }
    // "A police report said": nobody reports said.
    let said = |n: &Word| n.is(Class::CUE) && !n.is(Class::NOUNY.and(Class::CUE_ING));
    let verbal = scene.words.get(at + 1).is_some_and(|n| {
        word.flows() && (n.is(Class::AUX) || said(n)) && n.sentence == word.sentence
    });
    scene.lang() == Lang::En && word.is(Class::NOUNY) && verbal
}

/// Whether a participle only tells what a thing is called: "a jail dubbed “the Oven”".
fn is_named_so(scene: &Scene, at: usize, subject: &Range<usize>) -> bool {
    const CALLED: [&str; 6] = [
        "dubbed",
        "called",
        "nicknamed",
        "branded",
        "labelled",
        "labeled",
    ];
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text);
    scene.lang() == Lang::En
        && CALLED.contains(&form(at))
        && words[at].gap.has(Gap::MARK)
        && subject.end == at
        && matches!(form(subject.start), "a" | "an" | "A" | "An")
        && is_thing(scene, subject)
}

/// Whether a French verb of declaring tells that something broke out: « un incendie s’est déclaré dans la nuit ».
fn broke_out(scene: &Scene, at: usize, subject: &Range<usize>) -> bool {
    const DECLARED: [&str; 8] = [
        "déclaré",
        "déclarée",
        "déclarés",
        "déclarées",
        "déclare",
        "déclara",
        "déclarait",
        "déclarent",
    ];
    let words = &scene.words;
    let form = |w: usize| words[w].span.of(scene.text);
    let floor = scene.sentence_start(at);
    let own = (floor..at).rev().take(2);
    let oneself = own
        .into_iter()
        .any(|w| matches!(form(w), "s" | "se" | "s'" | "s’"));
    scene.lang() == Lang::Fr && DECLARED.contains(&form(at)) && oneself && is_thing(scene, subject)
}

fn verb_cue(scene: &Scene, at: usize, before: &[Cue]) -> Option<Cue> {
    let word = &scene.words[at];
    let kind = if word.is(Class::CUE.and(Class::CUE_TWO)) || points_out(scene, at) {
        CueKind::Verb
    } else if word.is(Class::CUE_NP) {
        CueKind::Naming
    } else {
        CueKind::Participle
    };
    let group = subject::verb_group(scene, at);
    // "Asked whether he would go, Lee did not wait": a participle, and nobody's asking is told.
    let opens = word.first && word.is(Class::TELL) && scene.lang() == Lang::En;
    if opens
        && !scene
            .quoted
            .get(at.wrapping_sub(1))
            .is_some_and(Option::is_some)
    {
        return None;
    }
    // "has written that"; "a letter written by Lee" says nothing.
    if scene.lang() == Lang::En && word.span.of(scene.text) == "written" && group.start == at {
        return None;
    }
    // "Lee, described by neighbours as “…”": a passive without its auxiliary.
    let by = kind == CueKind::Naming
        && scene.lang() == Lang::En
        && word.flows()
        && scene.words.get(at + 1).is_some_and(|n| n.is(Class::BY));
    if (group.passive || by) && kind != CueKind::Participle {
        let agent = subject::agent(scene, at)?;
        return Some(Cue {
            word: at,
            kind: CueKind::Naming,
            subject: Some(agent),
            start: at,
            end: at + 1,
        });
    }
    // "…,” Ann Lee was quoted as saying": the whole is a verb of speaking.
    if kind == CueKind::Participle
        && let Some(source) = subject::of_quoted(scene, at, before)
    {
        return Some(with(at, CueKind::Verb, Some(source)));
    }
    let found = match kind {
        CueKind::Participle if !group.passive => subject::of_participle(scene, at, before),
        _ => subject::of_verb(scene, at, group.start, before),
    };
    // "Sent on March 2, and read out, said": no day speaks.
    let is_number = |r: &Range<usize>| {
        let words = &scene.words[r.clone()];
        words.iter().all(|w| w.case == Case::Digit)
    };
    let found = found.filter(|r| !is_number(r));
    let writer = found
        .as_ref()
        .is_some_and(|r| r.len() == 1 && scene.words[r.start].is(Class::SPEAKING));
    if writer {
        return None;
    }
    if found.is_none() && !subject::may_be_implicit(scene, at, group.start) {
        return None;
    }
    if found
        .as_ref()
        .is_some_and(|s| is_named_so(scene, at, s) || broke_out(scene, at, s))
    {
        return None;
    }
    let mut cue = with(at, kind, found);
    if cue.subject.as_ref().is_some_and(|s| s.start > at) || cue.subject.is_none() {
        cue.start = group.start;
    }
    if word.is(Class::CUE_TWO) {
        cue.end = cue.end.max(at + 2);
    }
    // "…, as Ann Lee put it": the group begins with "as".
    let inside = cue.start < at && cue.start > scene.sentence_start(at);
    if inside && subject::opens_as(scene, cue.start) {
        cue.start -= 1;
    }
    // A subject further left, shared with another verb, is no part of the group.
    if cue.subject.as_ref().is_some_and(|s| s.end + 8 < at) {
        cue.start = group.start;
    }
    Some(cue)
}

/// « …», fait savoir la mairie; "In een tweet laat de minister weten …": the verb `makes` has the subject.
fn made_known(scene: &Scene, at: usize, makes: usize, before: &[Cue]) -> Option<Cue> {
    // "Laat zijn zus weten": an owner that is a verb elsewhere.
    let owned = scene.words[makes + 1].is(Class::DET) && makes + 2 < at;
    let phrase_from = |first| phrase::starting_at(&scene.words, first, at);
    let between = (makes + 1 < at)
        .then(|| phrase_from(makes + 1).or_else(|| phrase_from(makes + 2).filter(|_| owned)));
    let own = || {
        subject::of_verb(
            scene,
            makes,
            subject::verb_group(scene, makes).start,
            before,
        )
    };
    let subject = match between {
        // "Het bedrijf laat in een verklaring weten": the subject stands before.
        Some(subject) => subject.or_else(own),
        None => subject::of_verb(scene, at, subject::verb_group(scene, at).start, before),
    };
    let mut cue = with(at, CueKind::Verb, Some(subject?));
    cue.start = cue.start.min(makes);
    Some(cue)
}

/// «Ruiz se limitó a decir que …», « Morand a tenu à rappeler que … »: the verb `verb` has the subject.
fn limited(scene: &Scene, at: usize, verb: usize, before: &[Cue]) -> Option<Cue> {
    let start = subject::verb_group(scene, verb).start;
    let subject = subject::of_verb(scene, verb, start, before)?;
    let mut cue = with(at, CueKind::Verb, Some(subject));
    cue.start = cue.start.min(start);
    Some(cue)
}

fn with(word: usize, kind: CueKind, subject: Option<Range<usize>>) -> Cue {
    let (start, end) = subject.as_ref().map_or((word, word + 1), |s| {
        (s.start.min(word), s.end.max(word + 1))
    });
    Cue {
        word,
        kind,
        subject,
        start,
        end,
    }
}

/// Words for someone's words or view: "in the words of Lee", „nach Ansicht der Polizei“.
const VIEWS: [&str; 24] = [
    "augen",
    "ogen",
    "ojos",
    "occhi",
    "sicht",
    "words",
    "view",
    "opinion",
    "estimation",
    "worten",
    "ansicht",
    "meinung",
    "auffassung",
    "einschätzung",
    "mots",
    "yeux",
    "dires",
    "aveu",
    "detta",
    "palabras",
    "opinión",
    "juicio",
    "parole",
    "woorden",
];

/// Those that are nothing else: "a detta del sindaco", « aux dires du maire », « de l’aveu du maire ».
const OF_VIEWS: [&str; 7] = ["detta", "dires", "aveu", "augen", "ogen", "ojos", "occhi"];

/// Where an adjunct of source with a word for someone's words begins: "In the words of Lee, …".
fn view(scene: &Scene, at: usize) -> Option<usize> {
    let words = &scene.words;
    let floor = scene.sentence_start(at);
    let form = words[at].span.of(scene.text).to_lowercase();
    let mut before = at;
    while before > floor && at - before < 2 && words[before - 1].flows() {
        before -= 1;
    }
    let adjunct = VIEWS.contains(&form.as_str())
        && (before..at).any(|w| words[w].is(Class::PREP))
        && (before == floor
            || words[before - 1].gap.has(Gap::BORDER)
            || words[before].is(Class::PREP));
    adjunct.then_some(before)
}

/// Whether nobody is meant by a phrase: "the country", in small letters and no word for people or a body.
fn is_thing(scene: &Scene, range: &Range<usize>) -> bool {
    let words = &scene.words;
    !words[phrase::head(words, range)].is(phrase::HUMAN)
        && words[range.clone()]
            .iter()
            .all(|w| !w.is_capital() || w.first)
        && scene.names_in(range).is_empty()
}

/// Whether the sentence of a word is about a person told of before the word: "He put the country's claim so".
fn is_of_person(scene: &Scene, at: usize) -> bool {
    let words = &scene.words;
    let subject = subject::main_subject(scene, words[at].sentence, at);
    subject.is_some_and(|s| {
        let head = &words[phrase::head(words, &s)];
        head.is(Class::HE.and(Class::SHE).and(Class::ROLE)) && s.end < at
    })
}

/// Whether a noun is of speech only in "by Lee's account", "by her own admission".
fn is_record(scene: &Scene, at: usize) -> bool {
    const RECORDS: [&str; 3] = ["account", "admission", "reckoning"];
    RECORDS.contains(&scene.words[at].span.of(scene.text))
}

/// What German calls the words of whoever knows: „nach Angaben der Reederei“.
const ACCOUNTS: [&str; 7] = [
    "Angaben",
    "Angabe",
    "Aussage",
    "Aussagen",
    "Auskunft",
    "Darstellung",
    "Einschätzung",
];

/// A noun of speech with an owner: "Lee's warning", "his words", "a statement by Lee", "Angaben der Polizei".
fn noun(scene: &Scene, at: usize) -> Option<Cue> {
    let words = &scene.words;
    if bare::is_judged(scene, at) {
        return None;
    }
    let floor = scene.sentence_start(at);
    let mut owner = at;
    while owner > floor && owner + 4 > at && words[owner - 1].flows() {
        owner -= 1;
        let word = &words[owner];
        if word.gap.has(Gap::OWNER) && !word.is(phrase::PRONOUN) {
            let range = phrase::ending_at(words, owner, floor)?;
            let thing = is_thing(scene, &range) && is_of_person(scene, at);
            let by = range.start.checked_sub(1).filter(|b| *b >= floor);
            let told = !is_record(scene, at) || by.is_some_and(|b| words[b].is(Class::PREP));
            return (!thing && told).then(|| with(at, CueKind::Noun, Some(range)));
        }
        if word.is(Class::DET) && word.is(Class::MASC.and(Class::FEM)) {
            let by = owner.checked_sub(1).filter(|b| *b >= floor);
            if is_record(scene, at) && by.is_none_or(|b| !words[b].is(Class::PREP)) {
                return None;
            }
            return Some(with(at, CueKind::Noun, Some(owner..owner + 1)));
        }
        if word.is(Class::DET.and(Class::PREP)) {
            break;
        }
    }
    let next = words.get(at + 1).filter(|_| words[at].flows())?;
    let german = scene.lang() == Lang::De && next.is(Class::DET);
    let from = scene.lang() == Lang::En && next.span.of(scene.text) == "from";
    if !next.is(Class::OF.and(Class::BY)) && !german && !from {
        return None;
    }
    // "Del sindaco": the preposition holds the article.
    let held = matches!(scene.lang(), Lang::It | Lang::Es) && next.is(Class::OF);
    let first = at + 1 + usize::from(held || !next.is(Class::DET));
    let range = phrase::starting_at(words, first, scene.sentence_end(at))?;
    let range = subject::with_apposition(scene, range);
    let head = &words[phrase::head(words, &range)];
    let named = head.is_capital() && scene.lang() != Lang::De || !scene.names_in(&range).is_empty();
    // "A letter from Berlin" is nobody's.
    let person = || scene.names_in(&range).any(|n| scene.notes.names[n].person);
    // "nach Angaben der Polizei" is the German "according to".
    let according = at > 0
        && scene.lang() == Lang::De
        && words[at - 1].is(Class::PREP)
        && words[at - 1].flows();
    // Whoever gives such an account is somebody, known or not: „nach Angaben der Küstenwache“.
    let accounted =
        according && head.is_capital() && ACCOUNTS.contains(&words[at].span.of(scene.text));
    let told = head.is(phrase::HUMAN) || named && (!from || person()) || accounted;
    let mut cue = told.then(|| with(at, CueKind::Noun, Some(range.clone())))?;
    let viewed = view(scene, at);
    // "Detta", "dires" are of somebody's words there alone.
    if viewed.is_none() && OF_VIEWS.contains(&words[at].span.of(scene.text)) {
        return None;
    }
    if let Some(start) = viewed {
        cue.kind = CueKind::Source;
        cue.start = start;
        return Some(cue);
    }
    if according {
        cue.kind = CueKind::Source;
        cue.start = at - 1;
    }
    Some(cue)
}

/// The cue as the text words it: "said", "according to".
pub fn wording(scene: &Scene, cue: &Cue) -> String {
    let end = cue.subject.as_ref().map_or(cue.word, |s| s.start);
    let long = cue.kind == CueKind::Source && end > cue.word + 1 && scene.lang() == Lang::En;
    let last = if long { end - 1 } else { cue.word };
    let first = if cue.kind == CueKind::Source {
        cue.start.min(cue.word)
    } else {
        cue.word
    };
    let first = if scene.words[cue.word].is(Class::CUE_POST) {
        cue.word
    } else {
        first
    };
    scene.slice(&(first..last + 1)).to_owned()
}
