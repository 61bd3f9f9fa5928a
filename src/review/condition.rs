//! A condition that is not told: "they may go home" where the others have "if the water falls, they may go home".
//!
//! Rule: two texts and more of the draft's language tell what a sentence of the draft tells, each with a condition, and these have
//! a word in common; more of them than tell it without. The sentence, and those beside it, have no condition at all and no word of
//! theirs. What is said of a case is then read as said of all (BBC Editorial Guidelines, section 3.3: due accuracy requires the
//! context and the qualifications).

use std::collections::{BTreeMap, BTreeSet};

use super::reversed::clause::{Words, shared};
use super::scene::Scene;
use super::weigh::Votes;
use super::{Finding, FindingKind, cited};
use crate::collate::{SentenceRef, Severity};
use crate::story::{Place, Span};
use crate::text::{Lang, TokenClass, token};

/// Sentences that resemble each other this much tell of the same event, in part at least.
const SAME: f64 = 0.32;

/// So many texts must have the condition.
const WITNESSES: usize = 2;

/// A condition has so many words that tell something.
const LEAST: usize = 2;

/// Words that a condition begins with, folded. Those are left out that mostly say when, or that something goes on.
fn openers(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En => &["if", "unless"],
        Lang::De => &["wenn", "falls", "sofern"],
        Lang::Fr => &["si", "s'il", "s’il", "s'ils", "s’ils"],
        Lang::Es => &["si"],
        Lang::It => &["se", "purche"],
        Lang::Nl => &["indien", "tenzij", "mits"],
        Lang::Other => &[],
    }
}

/// Behind words that begin so "if" asks whether; folded, those of the languages whose "if" does both.
const WHETHER: &str = "ask wonder know knew clear unclear sure tell doubt decid determin question check find establish \
    investigat examin consider demand ignor savoir pregunt sabe chiest chied sapere interrog domand";

/// Behind these it asks whether, or opens a comparison or a concession; folded.
const AFTER: &str = "say said see told out about of on as even what sait come como comme auch als selbst anche incluso meme ook";

/// A condition, and what it stands with.
struct Conditioned {
    at: SentenceRef,
    /// From its first word to the end of its clause.
    span: Span,
    /// Its telling stems, sorted.
    stems: Vec<String>,
}

fn is_whether(before: &str) -> bool {
    let folded = token::folded(before);
    WHETHER
        .split_whitespace()
        .any(|own| folded.starts_with(own))
        || AFTER.split_whitespace().any(|own| folded == own)
}

/// Whether a condition begins at word `n`.
fn opens(words: &Words, n: usize) -> bool {
    let folded = |at: usize| words.all.get(at).map(|word| token::folded(word.form));
    let (Some(form), next) = (folded(n), folded(n + 1)) else {
        return false;
    };
    if form == "provided" && words.lang == Lang::En {
        return next.is_some_and(|next| next == "that");
    }
    let before = n.checked_sub(1).map(|before| words.all[before].form);
    openers(words.lang).contains(&form.as_ref())
        && (form == "unless" || !before.is_some_and(is_whether))
}

/// The telling stems among words, sorted, each once.
fn stems<'a>(words: &Words<'a>, wanted: impl Fn(Span) -> bool) -> Vec<&'a str> {
    let telling = words.all.iter().filter(|w| w.class != TokenClass::Stop);
    let mut stems: Vec<&str> = telling.filter(|w| wanted(w.span)).map(|w| w.stem).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// Whether a letter or a digit stands right behind the mark that a text begins with.
fn goes_on(text: &str) -> bool {
    text.chars().nth(1).is_some_and(char::is_alphanumeric)
}

/// The condition of a sentence that says something of `own` beside it.
fn condition(scene: &Scene, at: SentenceRef, own: &[&str]) -> Option<Conditioned> {
    let words = Words::of_sentence(scene, at.report, at.sentence);
    if words.asks {
        return None;
    }
    let first = (0..words.all.len()).find(|n| opens(&words, *n))?;
    let text = scene.text(at.report);
    let start = words.all[first].span.start;
    let sentence = scene.notes_of(at.report).sentences[at.sentence].span;
    let stop =
        |at: usize| text[at..sentence.end].find([',', ';', ':', '—', '–', '”', '»', '.', '!']);
    let end = match stop(start) {
        // The full stop of "2.5 metres" and of "U.N." ends nothing.
        Some(found) if goes_on(&text[start + found..sentence.end]) => sentence.end,
        Some(found) => start + found,
        None => sentence.end,
    };
    let span = Span::new(start, end);
    let inside = stems(&words, |word| span.covers(word));
    let rest = stems(&words, |word| !span.covers(word));
    let told = shared(&rest, own) > 0 && inside.len() >= LEAST;
    told.then(|| Conditioned {
        at,
        span,
        stems: inside.into_iter().map(str::to_owned).collect(),
    })
}

/// The stems of a sentence of the draft and of those beside it; none where they have a condition.
fn around<'a>(scene: &Scene<'a>, sentence: usize) -> Option<BTreeSet<&'a str>> {
    let last = scene.notes().sentences.len();
    let mut found = BTreeSet::new();
    for beside in sentence.saturating_sub(1)..(sentence + 2).min(last) {
        let words = Words::of_sentence(scene, scene.draft, beside);
        if (0..words.all.len()).any(|n| opens(&words, n)) {
            return None;
        }
        found.extend(words.all.iter().map(|w| w.stem));
    }
    Some(found)
}

/// The stems that conditions of two texts have.
fn in_common<'f>(scene: &Scene, found: &'f [Conditioned]) -> BTreeSet<&'f str> {
    let mut texts: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for condition in found {
        for stem in &condition.stems {
            let text = scene.text(condition.at.report);
            texts.entry(stem).or_default().insert(text);
        }
    }
    let several = texts
        .into_iter()
        .filter(|(_, texts)| texts.len() >= WITNESSES);
    several.map(|(stem, _)| stem).collect()
}

fn one(scene: &Scene, sentence: usize) -> Option<Finding> {
    let mut told = scene.telling(sentence, SAME);
    told.retain(|at| scene.same_language(at.report));
    let reports: BTreeSet<usize> = told.iter().map(|at| at.report).collect();
    if reports.len() < WITNESSES {
        return None;
    }
    let words = Words::of_sentence(scene, scene.draft, sentence);
    let own = stems(&words, |_| true);
    let around = around(scene, sentence)?;
    let found: Vec<Conditioned> = told
        .iter()
        .filter_map(|at| condition(scene, *at, &own))
        .collect();
    let common = in_common(scene, &found);
    let told_here = |c: &Conditioned| {
        c.stems
            .iter()
            .filter(|s| around.contains(s.as_str()))
            .count()
    };
    // The draft tells it where it has a word that these share, in whatever form; one alone may be a unit or a name.
    if common.iter().any(|stem| around.contains(stem)) || found.iter().any(|c| told_here(c) > 1) {
        return None;
    }
    let agrees = |c: &&Conditioned| c.stems.iter().any(|stem| common.contains(stem.as_str()));
    let agreed: Vec<&Conditioned> = found.iter().filter(agrees).collect();
    let first = *agreed.first()?;
    let mut votes = Votes::default();
    let having: BTreeSet<usize> = agreed.iter().map(|c| c.at.report).collect();
    for report in reports {
        votes.count(report, !having.contains(&report));
    }
    let severity = votes.severity()?.max(Severity::Medium);
    let place = |c: &Conditioned| Place {
        report: c.at.report,
        span: c.span,
    };
    let others: Vec<Place> = agreed.iter().map(|c| place(c)).collect();
    let said = cited::shown(scene, place(first), &others, 60);
    Some(Finding {
        kind: FindingKind::ConditionMissing,
        severity,
        span: Some(scene.notes().sentences[sentence].span),
        message: format!("no condition here; {}", said.in_each(scene)),
        others,
        suggestion: None,
        claim: scene.seats(sentence).first().copied(),
    })
}

/// One finding for each sentence of the draft.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let sentences = 0..scene.notes().sentences.len();
    let telling = sentences.filter(|sentence| scene.tells(*sentence));
    telling
        .filter_map(|sentence| one(scene, sentence))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::sample::said_at;

    const POST: &str = "About 2,300 people in the villages of Arden and Strathlin were told to leave their homes by Wednesday evening, \
        unless the rain stops and the level falls below 40 metres. The dam was built in 1957.";
    const RADIO: &str = "Some 2,300 people have to leave their homes in Arden and Strathlin by Wednesday evening unless the rain stops, \
        the water authority said. A sluice gate failed on Monday night.";
    const LEDGER: &str = "The 2,300 people of Arden and Strathlin must leave their homes by Wednesday evening, the council said.";
    const BARE: &str =
        "About 2,300 people in Arden and Strathlin must leave their homes by Wednesday evening.";

    fn said(draft: &str, others: &[&str]) -> Vec<String> {
        let texts: Vec<&str> = [draft].into_iter().chain(others.iter().copied()).collect();
        said_at(FindingKind::ConditionMissing, &texts)
    }

    #[test]
    fn what_two_tell_of_a_case_and_the_draft_of_all() {
        assert_eq!(said(BARE, &[POST, RADIO]), [BARE]);
        assert_eq!(said(BARE, &[POST, RADIO, LEDGER]), [BARE]);
        for (draft, others) in [
            (BARE, vec![POST, LEDGER]),
            (BARE, vec![POST, POST]),
            (
                BARE,
                vec![
                    POST,
                    RADIO,
                    LEDGER,
                    "The people of Arden and Strathlin, 2,300 of them, must leave their homes by Wednesday evening.",
                ],
            ),
            (POST, vec![RADIO, LEDGER]),
        ] {
            assert_eq!(said(draft, &others), [""; 0], "{draft}");
        }
    }

    #[test]
    fn a_condition_may_end_at_any_mark() {
        for mark in ['”', '»', '—', '–', ';', '!'] {
            let told = POST.replace(". The dam", &format!("{mark} he said. The dam"));
            assert_eq!(said(BARE, &[&told, RADIO]), [BARE], "{mark}");
        }
    }

    #[test]
    fn a_condition_in_other_words_or_in_the_sentence_beside_it_is_told() {
        for beside in [
            "That holds only while it goes on raining: should the rain stop, nobody has to go.",
            "If it clears up, they can stay.",
        ] {
            let draft = format!("{BARE} {beside}");
            assert_eq!(said(&draft, &[POST, RADIO]), [""; 0], "{beside}");
        }
    }

    #[test]
    fn a_word_of_another_language_is_no_condition() {
        let gate = |who: &str| {
            format!(
                "{who} said that the water level in the harbour of Arden falls two metres each day."
            )
        };
        let (one, two) = (gate("Engineers"), gate("Two engineers"));
        let draft = "Engineers said that they measure the water level in the harbour of Arden.";
        assert_eq!(said(draft, &[&one, &two]), [""; 0]);
        assert!(openers(Lang::De).contains(&"falls"));
    }

    #[test]
    fn an_if_that_asks_whether_is_no_condition() {
        let asked = |who: &str| {
            format!(
                "{who} asked the council of Arden on Monday if the new bridge over the river would be closed to lorries."
            )
        };
        let (one, two) = (asked("Residents"), asked("Angry residents"));
        let draft = "Residents asked the council of Arden on Monday about the river.";
        assert_eq!(said(draft, &[&one, &two]), [""; 0]);
    }
}
