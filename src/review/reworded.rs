//! A quotation with a word or two otherwise than in the others, whichever of their quotations holds it.
//!
//! Rule: the words of the shorter of two quotations are found in the longer one but for one word, or for two of eight, and at
//! least one of those that differ tells something; nobody quotes the words as the draft does. No sentence need match, nor need
//! the two be of one length: who quotes two words of a speech may have got one of them wrong. Quotations of two or three words
//! are held against those of the same speaker alone, where the draft's word stands nowhere else.

use std::collections::BTreeSet;

use super::quotes::{Said, said_in};
use super::scene::Scene;
use super::weigh::Votes;
use super::{Finding, FindingKind, cited};
use crate::collate::{self, DivergenceKind, Severity};
use crate::story::{Place, Span};
use crate::text::{Token, TokenClass};

/// So many words at least.
const WORDS: usize = 2;

/// Fewer words than these are nothing that only one may have said.
const TELLING: usize = 4;

/// So many words may have two that differ.
const LONG: usize = 8;

/// A word of a quotation: its letters, small, and whether it tells something.
struct Word {
    letters: String,
    tells: bool,
    span: Span,
}

/// The words of a place; what stands in brackets is the reporter's.
fn words(scene: &Scene, place: Place) -> Vec<Word> {
    let (notes, text) = (scene.notes_of(place.report), scene.text(place.report));
    let first = notes
        .tokens
        .partition_point(|t| t.span.start < place.span.start);
    let inside = |t: &&Token| t.span.end <= place.span.end;
    let mut end = place.span.start;
    let mut bracket = false;
    let mut out = Vec::new();
    for token in notes.tokens[first..].iter().take_while(inside) {
        for c in text[end..token.span.start].chars() {
            bracket = (bracket || matches!(c, '[' | '(')) && !matches!(c, ']' | ')');
        }
        end = token.span.end;
        if !bracket {
            let letters = token.span.of(text).chars().filter(|c| c.is_alphanumeric());
            out.push(Word {
                letters: letters.flat_map(char::to_lowercase).collect(),
                tells: token.class != TokenClass::Stop,
                span: token.span,
            });
        }
    }
    out
}

/// Letters that one word may differ in and be the same, told by another speller.
const SLIP: usize = 1;

/// Shorter words with another letter are other words.
const LETTERS: usize = 5;

fn is_one(a: &Word, b: &Word) -> bool {
    let long = a.letters.len().min(b.letters.len()) >= LETTERS;
    a.letters == b.letters || long && strsim::damerau_levenshtein(&a.letters, &b.letters) <= SLIP
}

/// Where the words of a short list stand best in a long one, and which of them differ: pairs of indices, the second none where
/// the word is missing there. Words are put in each other's place; at most `most` of them.
fn best(short: &[Word], long: &[Word], most: usize) -> Option<(usize, Vec<usize>)> {
    let at = |from: usize| {
        let mut differ = Vec::new();
        for (n, word) in short.iter().enumerate() {
            if !is_one(word, &long[from + n]) {
                differ.push(n);
                if differ.len() > most {
                    return None;
                }
            }
        }
        Some((from, differ))
    };
    let places = (0..=long.len().checked_sub(short.len())?).filter_map(at);
    places.min_by_key(|(from, differ)| (differ.len(), *from))
}

/// What a quotation of the others' says of one of the draft's.
enum Heard {
    /// The same words.
    Same,
    /// Others in the place of a few: the stretch of the draft, and theirs.
    Altered(Span, Span),
}

/// Whether the two may be one person's words, as far as the reports say.
fn is_one_speaker(own: &Said, other: &Said) -> Option<bool> {
    let last = |said: &Said| said.quote.speaker.as_deref().map(collate::last_word);
    Some(collate::alike(&last(own)?, &last(other)?))
}

/// Whether a word stands in any other report.
fn is_known(scene: &Scene, letters: &str) -> bool {
    scene.others.iter().any(|report| {
        let (notes, text) = (scene.notes_of(*report), scene.text(*report));
        let mut tokens = notes.tokens.iter();
        tokens.any(|t| t.span.of(text).to_lowercase() == letters)
    })
}

fn hear(scene: &Scene, own: &Said, other: &Said) -> Option<Heard> {
    let (mine, theirs) = (words(scene, own.place), words(scene, other.place));
    let shorter = mine.len().min(theirs.len());
    if shorter < WORDS {
        return None;
    }
    let most = if shorter >= LONG { 2 } else { 1 };
    let turned = mine.len() > theirs.len();
    let (short, long) = if turned {
        (&theirs, &mine)
    } else {
        (&mine, &theirs)
    };
    let (from, differ) = best(short, long, most)?;
    let (first, last) = match differ.as_slice() {
        [] => return (!turned).then_some(Heard::Same),
        [first, .., last] => (*first, *last),
        [only] => (*only, *only),
    };
    let pair = |n: usize| (&short[n], &long[from + n]);
    let tells = differ.iter().any(|n| pair(*n).0.tells && pair(*n).1.tells);
    let same = (0..short.len()).filter(|n| !differ.contains(n) && short[*n].tells);
    let same = same.count();
    let mine_at = |n: usize| if turned { from + n } else { n };
    let theirs_at = |n: usize| if turned { n } else { from + n };
    let speaker = is_one_speaker(own, other);
    let enough = if shorter >= TELLING {
        same >= 2 && (speaker != Some(false) || shorter >= LONG)
    } else {
        let word = &mine[mine_at(first)].letters;
        same >= 1 && speaker == Some(true) && !is_known(scene, word)
    };
    let span = |words: &[Word], a: usize, b: usize| words[a].span.join(words[b].span);
    (tells && enough).then(|| {
        let own = span(&mine, mine_at(first), mine_at(last));
        Heard::Altered(own, span(&theirs, theirs_at(first), theirs_at(last)))
    })
}

/// Words on either side of what differs that are shown.
const BESIDE: usize = 40;

/// A stretch of a quotation around what differs in it.
fn shown(scene: &Scene, place: Place, differs: Span) -> Place {
    let text = scene.text(place.report);
    let before = &text[place.span.start..differs.start];
    let after = &text[differs.end..place.span.end];
    let from = before
        .char_indices()
        .rev()
        .filter(|(_, c)| c.is_whitespace());
    let from = from.map(|(at, _)| at).find(|at| before.len() - at > BESIDE);
    let start = from.map_or(place.span.start, |at| place.span.start + at + 1);
    let to = after.char_indices().filter(|(_, c)| c.is_whitespace());
    let to = to.map(|(at, _)| at).find(|at| *at > BESIDE);
    let end = to.map_or(place.span.end, |at| differs.end + at);
    Place {
        report: place.report,
        span: Span::new(start, end),
    }
}

fn one(scene: &Scene, own: Said, others: &[Said]) -> Option<Finding> {
    let mut votes = Votes::default();
    let mut against: Vec<(Place, Span, Span)> = Vec::new();
    for other in others {
        match hear(scene, &own, other) {
            None => {}
            Some(Heard::Same) => votes.count(other.place.report, true),
            Some(Heard::Altered(mine, theirs)) => {
                votes.count(other.place.report, false);
                against.push((other.place, mine, theirs));
            }
        }
    }
    against.retain(|(p, _, _)| votes.against.contains(&p.report));
    let severity = votes.severity()?;
    let (first, mine, _) = *against.first()?;
    let places: Vec<Place> = against
        .iter()
        .map(|(p, _, theirs)| shown(scene, *p, *theirs))
        .collect();
    let texts: BTreeSet<String> = against
        .iter()
        .map(|(p, _, theirs)| {
            scene
                .words(Place {
                    report: p.report,
                    span: *theirs,
                })
                .to_lowercase()
        })
        .collect();
    let severity = if texts.len() > 1 || votes.against.len() < 2 {
        severity.max(Severity::Medium)
    } else {
        severity
    };
    let told = cited::shown(scene, places[0], &places, 90);
    let reports = [first.report];
    let who = if told.have.is_empty() {
        &reports[..]
    } else {
        &told.have
    };
    Some(Finding {
        kind: FindingKind::QuoteAltered,
        severity,
        span: Some(own.place.span),
        message: format!(
            "quoted with “{}”; {} {} “{}”",
            scene.brief(scene.here(mine), 30),
            scene.who(who),
            if who.len() == 1 { "has" } else { "have" },
            told.words,
        ),
        others: against.iter().map(|(p, _, _)| *p).collect(),
        suggestion: None,
        claim: scene.told_at(DivergenceKind::Wording, own.place.span, own.quote.sentence),
    })
}

/// One finding for each quotation of the draft.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let others = scene.others.iter().filter(|r| scene.same_language(**r));
    let others: Vec<Said> = others.flat_map(|r| said_in(scene, *r)).collect();
    let own = said_in(scene, scene.draft).into_iter();
    own.filter_map(|own| one(scene, own, &others)).collect()
}

#[cfg(test)]
mod tests {
    use crate::review::FindingKind;
    use crate::review::sample::said_at;

    fn found(draft: &str) -> Vec<String> {
        let texts = [
            draft,
            "The minister, Ann Holt, told the house: “There was a plan, and the plan had a date. Who did they take orders from? We do not know who \
             the local helper was. Tonight we shall go on asking until somebody answers.”",
            "Ann Holt spoke for an hour. The opposition was silent.",
        ];
        said_at(FindingKind::QuoteAltered, &texts)
    }

    #[test]
    fn a_word_of_a_longer_quotation() {
        let asked = "“Who did they take money from?” Ann Holt asked.";
        assert_eq!(found(asked), ["Who did they take money from?"]);
        let right = asked.replace("money", "orders");
        assert_eq!(found(&right), Vec::<String>::new());
    }

    #[test]
    fn of_two_words_only_the_same_speaker_s() {
        let helper = "Ann Holt did not say who the “local traitor” was.";
        assert_eq!(found(helper), ["local traitor"]);
        let right = helper.replace("traitor", "helper");
        assert_eq!(found(&right), Vec::<String>::new());
        let another = helper.replace("Ann Holt", "Tom Reed");
        assert_eq!(found(&another), Vec::<String>::new());
    }
}
