//! Full, partial or scare.

use std::ops::Range;

use super::QuoteKind;
use super::scene::Scene;
use super::speaker::Way;
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::PRONOUN;
use crate::text::name::words::{Case, Gap, Word};

/// Most words of a quotation that can be a label without a speaker.
const LABEL: usize = 6;

/// How much a quotation gives, by its words and by the way its speaker was found.
pub fn of(scene: &Scene, quote: usize, way: Option<Way>) -> QuoteKind {
    let range = &scene.inside[quote];
    let words = scene.marked[quote].span.of(scene.text);
    let clause = is_clause(scene, range);
    let stopped = words.ends_with(['.', '!', '?', '…', ',']);
    let comma = scene.text[scene.marked[quote].outer.end..].starts_with([',', '.']);
    let several = inner_stop(words);
    let capital = scene
        .words
        .get(range.start)
        .is_some_and(|w| w.case != Case::Lower);
    let alone = matches!(way, Some(Way::Turn | Way::Context));
    match way {
        _ if several || alone => QuoteKind::Full,
        Some(Way::Direct) if clause || (capital && (stopped || comma || range.len() >= 4)) => {
            QuoteKind::Full
        }
        Some(Way::Direct) if stopped && range.len() >= 8 => QuoteKind::Full,
        Some(Way::Governed) if clause && range.len() >= 4 && !continues(scene, range) => {
            QuoteKind::Full
        }
        Some(_) => QuoteKind::Partial,
        None if clause && range.len() >= 4 => QuoteKind::Full,
        None if range.len() > LABEL => QuoteKind::Partial,
        None => QuoteKind::Scare,
    }
}

/// Whether a quotation is a name that someone gave a thing (a film, a ship, a group) or a person's
/// byname: every word that counts has a capital.
pub fn is_title(scene: &Scene, quote: usize) -> bool {
    let range = &scene.inside[quote];
    let words = &scene.words[range.clone()];
    let byname = range.start > 0
        && scene.words[range.start - 1].is_capital()
        && !scene.words[range.start - 1].first
        && scene
            .words
            .get(range.end)
            .is_some_and(|w| w.is_capital() && !w.first)
        && scene
            .between(
                scene.words[range.start - 1].span.end,
                scene.marked[quote].outer.start,
            )
            .trim()
            .is_empty()
        && scene
            .between(
                scene.marked[quote].outer.end,
                scene.words[range.end].span.start,
            )
            .trim()
            .is_empty();
    if byname {
        return true;
    }
    let small = |w: &&Word| w.stop || w.is(Class::DET.and(Class::PREP).and(Class::AND));
    let last = words
        .last()
        .is_some_and(|w| w.is_capital() || w.case == Case::Digit);
    let counted = words.iter().filter(|w| !small(w)).count();
    scene.lang() != Lang::De
        && words.len() >= 2
        && last
        && counted >= 2
        && words.first().is_some_and(Word::is_capital)
        && words
            .iter()
            .filter(|w| !small(w))
            .all(|w| w.is_capital() || w.case == Case::Digit)
        && !scene.marked[quote]
            .span
            .of(scene.text)
            .ends_with(['.', '!', '?'])
}

/// What has a title.
const WORKS: &str = "novel memoir autobiography album song single film movie documentary play musical opera poem painting sculpture \
    exhibition podcast series sitcom headline roman buch autobiografie lied film spielfilm dokumentarfilm theaterstück serie gedicht \
    gemälde ausstellung schlagzeile überschrift livre roman autobiographie album chanson film documentaire pièce série poème \
    exposition disque libro novela autobiografía álbum canción película documental serie poema disco cuadro exposición titular \
    romanzo autobiografia canzone brano pellicola documentario poesia disco mostra boek autobiografie liedje nummer documentaire \
    toneelstuk gedicht tentoonstelling debuutroman debütalbum kop";

/// Most words of a title.
const TITLE: usize = 9;

/// Whether the words are the title of what stands right before them: «en su novela, “Sin red”, cuenta», „im Roman „Der stille
/// Gast““, "under the headline “A nation betrayed”".
pub fn is_work(scene: &Scene, quote: usize) -> bool {
    let range = &scene.inside[quote];
    let marked = &scene.marked[quote];
    let Some(before) = range.start.checked_sub(1).map(|b| &scene.words[b]) else {
        return false;
    };
    let words = marked.span.of(scene.text);
    let lead = scene.between(before.span.end, marked.outer.start);
    let beside = matches!(lead.trim(), "" | ",");
    let called = scene
        .words
        .get(range.start)
        .is_some_and(|w| w.case != Case::Lower);
    let said = words.ends_with([',', '.', ';']) && !words.ends_with("...");
    let same = scene.words[range.start - 1].sentence == scene.words[range.start].sentence;
    let may_be = beside && called && same && !said && range.len() <= TITLE;
    may_be && {
        let form = before.span.of(scene.text).to_lowercase();
        WORKS.split_whitespace().any(|work| work == form)
    }
}

/// Whether a few quoted words are a paragraph by themselves and no sentence: a heading, which quotes what is told below it
/// and goes on with nobody's words above it.
pub fn is_heading(scene: &Scene, quote: usize) -> bool {
    let marked = &scene.marked[quote];
    let words = marked.span.of(scene.text);
    let rest = &scene.text[marked.outer.end..];
    let before = scene.text[..marked.outer.start].trim_end();
    let own = scene
        .marked
        .iter()
        .filter(|m| m.paragraph == marked.paragraph);
    let range = &scene.inside[quote];
    own.count() == 1
        && !range.is_empty()
        && range.len() <= LABEL
        && scene.is_all_quoted(marked.paragraph)
        && !marked.resumes
        && !before.is_empty()
        && !before.ends_with([':', ','])
        && !words.ends_with(['.', '!', '?', '…', ',', ';', ':', '—', '–'])
        && (rest.is_empty() || rest.starts_with('\n'))
}

/// Whether a word or two are the name of a paper or programme: „sagte der „Rundschau“, « a dit au « Courrier »,
/// in der „Abendschau“.
pub fn is_paper(scene: &Scene, range: &Range<usize>) -> bool {
    let words = &scene.words;
    let floor = scene.sentence_start(range.start);
    if range.len() > 2
        || range.start < floor + 2
        || !words[range.clone()].iter().all(Word::is_capital)
    {
        return false;
    }
    let before = &words[range.start - 1];
    let told = &words[range.start - 2];
    let dative = before.is(Class::DET) && before.is(Class::DEFINITE.and(Class::PREP));
    // „Sprach von „Wortbruch““: what somebody speaks of is no paper.
    let of = told.is(Class::CUE_NP) && before.is(Class::OF);
    let hearer = told.is(Class::CUE) && !of && (dative || before.is(Class::PREP));
    let inside = told.is(Class::WHERE) && before.is(Class::DET) && before.is(Class::DEFINITE);
    hearer || inside
}

/// Whether the reporter's own words run into the quotation: "that they “will stay as long as it takes”".
fn continues(scene: &Scene, range: &Range<usize>) -> bool {
    let Some(before) = range.start.checked_sub(1).map(|b| &scene.words[b]) else {
        return false;
    };
    let hands = Class::CUE
        .and(Class::CUE_ING)
        .and(Class::CUE_NP)
        .and(Class::THAT)
        .and(Class::CUE_NOUN);
    let border = Gap::COMMA.and(Gap::STOP);
    !before.is(hands) && !before.gap.has(border)
}

/// Whether the words hold a clause of their own: a finite verb with its subject before it.
fn is_clause(scene: &Scene, range: &Range<usize>) -> bool {
    let mut subject = false;
    for word in &scene.words[range.clone()] {
        let relative = word.is(Class::REL);
        if relative {
            return false;
        }
        if word.is(Class::SPEAKING.and(PRONOUN)) && !word.is(Class::DET) {
            if word.is(Class::AUX) {
                return true;
            }
            subject = true;
            continue;
        }
        let finite =
            word.is(Class::AUX.and(Class::FINITE)) && !word.is(Class::PREP.and(Class::DET));
        if finite && subject {
            return true;
        }
        if finite {
            return false;
        }
        subject |= !word.is(Class::PREP
            .and(Class::ADV)
            .and(Class::AND)
            .and(Class::SUBORD)
            .and(Class::NOT));
    }
    false
}

/// Whether a sentence ends inside the words.
fn inner_stop(words: &str) -> bool {
    let mut rest = words;
    let stops = |b: u8| matches!(b, b'.' | b'!' | b'?');
    while let Some(at) = rest.bytes().position(stops) {
        let tail = &rest[at + 1..];
        let long = rest[..at]
            .chars()
            .rev()
            .take_while(|c| c.is_alphanumeric())
            .count()
            > 2;
        if long && tail.starts_with(' ') && tail.trim_start().starts_with(char::is_uppercase) {
            return true;
        }
        rest = tail;
    }
    false
}
