//! Most have it, or the base has it, and it was not found in this one.
//!
//! Rule: present in more than half of the reports, or in the base and at least one more, where reports that hold the
//! same text are one. Never called an omission: that nothing was found is all that can be said (C. Silverman, "Regret the Error").
//! A report is not named where a sentence of it resembles those of half the reports that have it, or matches one of them, or
//! resembles all a little: it may well say so (of a hundred reports that were named in spite of it, two thirds did). Nor
//! where it has all words of the claim's label in one sentence ([`super::worded`]), counts the same people, quotes the
//! same utterance, or gives another time or other words in such a sentence.
//! Nor where a sentence shares a little with those of all who tell it: such a report is left open, and said to have it,
//! perhaps, where that is likelier than not ([`super::resembled`]); where there are others, it is said who tells it, so that
//! the list of those who lack it does not read as if all others did.
//! Who stands in the claim for another fact of it is counted on neither side ([`super::telling`]).
//! The words of a speaker that most quote are looked for by themselves: a report may tell of the
//! speech and leave out what was said, but for a scrap of it ([`super::scrap`]). So is the count of those whom something
//! befell ([`super::uncounted`]). A report much shorter than the others is expected to leave things out: its silence
//! weighs less.
//! That somebody declined to comment has no content of its own, and is owed by the outlet that asked; it weighs where
//! nearly all others have it and a draft can still take it in. What somebody likens a thing to is colour, not fact, and weighs
//! as little ([`super::simile`]).

use std::collections::BTreeSet;

use super::resembled::{Desk, RESEMBLES};
use super::scene::{Found, Scene, reports_of};
use super::scrap::Whole;
use super::simile;
use super::telling::{Source, sentences, telling};
use super::uncounted::{self, has_deed};
use super::worded::with_words_of;
use super::wording::touch;
use super::{DivergenceKind, Severity};
use crate::collate::lexicon::answer;
use crate::collate::lexicon::deed::Deed;
use crate::collate::lexicon::silence::is_silence;
use crate::collate::marked::Marks;
use crate::collate::referent::deed_at;
use crate::collate::{Claim, ClaimKind, Reading, SentenceRef};
use crate::story::{Place, Role};
use crate::text::{Quote, QuoteKind, Token};

/// How much the silence of each report says: its length beside the median one, up to 1.
fn voices(scene: &Scene) -> Vec<f64> {
    let own: Vec<usize> = scene.annotations.iter().map(|n| n.tokens.len()).collect();
    let mut lengths: Vec<usize> = own.iter().copied().filter(|n| *n > 0).collect();
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2).map_or(1, |m| (*m).max(1));
    own.iter()
        .map(|length| (*length as f64 / median as f64).min(1.0))
        .collect()
}

/// The reports with a text that are not among `have`, which is ascending.
fn absent(scene: &Scene, have: &[usize]) -> Vec<usize> {
    scene
        .told()
        .filter(|r| have.binary_search(r).is_err())
        .collect()
}

/// Quotes of one utterance in sentences that score so much give the same part of it.
const PART: f64 = 0.15;

/// The utterances and the referents with a member in each claim, by claim, ascending.
struct Tied {
    utterances: Vec<Vec<usize>>,
    referents: Vec<Vec<usize>>,
    /// How many texts the story has.
    texts: usize,
}

impl Tied {
    fn of(scene: &Scene) -> Self {
        let notes = &scene.annotations;
        let quote = |at: &(usize, usize)| notes[at.0].quotes[at.1].sentence;
        let figure = |at: &(usize, usize)| notes[at.0].figures[at.1].sentence;
        Self {
            utterances: by_claim(scene, scene.utterances, quote),
            referents: by_claim(scene, scene.referents, figure),
            texts: scene.index.all_texts(),
        }
    }
}

/// Which of the groups `all` have a member in each claim; `sentence` is that of a member.
fn by_claim(
    scene: &Scene,
    all: &[Vec<(usize, usize)>],
    sentence: impl Fn(&(usize, usize)) -> usize,
) -> Vec<Vec<usize>> {
    let mut out = vec![Vec::new(); scene.claims.len()];
    for (n, group) in all.iter().enumerate() {
        for at in group {
            let (report, sentence) = (at.0, sentence(at));
            for claim in scene.seats(SentenceRef { report, sentence }) {
                let held: &mut Vec<usize> = &mut out[*claim];
                if held.last() != Some(&n) {
                    held.push(n);
                }
            }
        }
    }
    out
}

/// Those of `missing` who have a count of the same people, or words of the same utterance, as most who have the claim: they
/// say it otherwise, and what differs is another divergence.
fn told_otherwise(scene: &Scene, tied: &Tied, n: usize, missing: &[usize]) -> BTreeSet<usize> {
    let claim = &scene.claims[n];
    let inside =
        |report: usize, sentence: usize| scene.seats(SentenceRef { report, sentence }).contains(&n);
    let have = scene.index.texts(reports_of(claim));
    // Reports of one text speak once.
    let of_most = |held: BTreeSet<usize>| 2 * scene.index.texts(held) > have;
    let are_most = |all: &[(usize, usize)]| {
        2 * all.len() > have
            && all.iter().any(|at| missing.contains(&at.0))
            && of_most(all.iter().map(|at| at.0).collect())
    };
    let mut out = BTreeSet::new();
    let utterances = tied.utterances[n].iter().map(|at| &scene.utterances[*at]);
    for utterance in utterances.filter(|u| are_most(u)) {
        let sentence = |at: &(usize, usize)| SentenceRef {
            report: at.0,
            sentence: scene.annotations[at.0].quotes[at.1].sentence,
        };
        let held = utterance.iter().map(sentence);
        let held: Vec<SentenceRef> = held.filter(|at| inside(at.report, at.sentence)).collect();
        if claim.kind == ClaimKind::Quote && of_most(held.iter().map(|at| at.report).collect()) {
            // Who gives another part of the turn does not give this one.
            let alike = |at: &SentenceRef| held.iter().any(|h| scene.score(*h, *at) >= PART);
            out.extend(
                utterance
                    .iter()
                    .map(sentence)
                    .filter(alike)
                    .map(|at| at.report),
            );
        }
    }
    let referents = tied.referents[n].iter().map(|at| &scene.referents[*at]);
    for referent in referents.filter(|r| are_most(r)) {
        let figure = |at: &(usize, usize)| &scene.annotations[at.0].figures[at.1];
        let held = referent
            .iter()
            .filter(|at| inside(at.0, figure(at).sentence));
        if of_most(held.map(|at| at.0).collect()) && referent.iter().any(|at| has_deed(scene, at)) {
            out.extend(referent.iter().map(|at| at.0));
        }
    }
    out
}

/// Words of a speaker that more than half quote, and who does not, where no claim says so already.
fn unquoted(scene: &Scene, voices: &[f64], known: &[Found]) -> Vec<Found> {
    let mut out = Vec::new();
    for utterance in scene.utterances {
        let quotes = |at: &(usize, usize)| &scene.annotations[at.0].quotes[at.1];
        let Some(first) = utterance
            .iter()
            .find(|at| quotes(at).kind == QuoteKind::Full)
        else {
            continue;
        };
        let sentence = |at: &(usize, usize)| quotes(at).sentence;
        let place = |at: &(usize, usize)| Place {
            report: at.0,
            span: quotes(at).span,
        };
        let Some((claim, mut missing)) = unsaid(scene, utterance, sentence, known) else {
            continue;
        };
        let whole = Whole::of(scene, utterance);
        missing.retain(|r| !whole.has_scrap(scene, *r));
        if missing.is_empty() {
            continue;
        }
        let loudest = missing.iter().map(|r| voices[*r]).fold(0.0, f64::max);
        out.push(Found {
            kind: DivergenceKind::NotFound,
            gravity: others(scene, &missing)
                * (0.2 + 0.2 * claim.map_or(0.3, |c| scene.prominence(c)) + 0.07 * loudest),
            severity: Severity::Medium,
            claim,
            also: Vec::new(),
            open: Vec::new(),
            likely: Vec::new(),
            message: format!(
                "not quoted in {}: “{}”",
                scene.shorts(&missing),
                scene.brief(place(whole.said_by_most(scene, first)), 44)
            ),
            spans: utterance.iter().map(place).collect(),
            missing,
        });
    }
    out
}

/// Who lacks what more than half have, with the claim that it is of, where that is not known already.
pub(super) fn unsaid(
    scene: &Scene,
    held: &[(usize, usize)],
    sentence: impl Fn(&(usize, usize)) -> usize,
    known: &[Found],
) -> Option<(Option<usize>, Vec<usize>)> {
    let mut have: Vec<usize> = held.iter().map(|at| at.0).collect();
    have.dedup();
    let texts = scene.index.texts(have.iter().copied());
    if have.len() == scene.told().count() || 2 * texts <= scene.index.all_texts() {
        return None;
    }
    let sentences: Vec<SentenceRef> = held
        .iter()
        .map(|at| SentenceRef {
            report: at.0,
            sentence: sentence(at),
        })
        .collect();
    let claim = scene.common_claim(&sentences);
    let missing = absent(scene, &have);
    let told = |f: &Found| f.claim == claim && f.missing.iter().any(|m| missing.contains(m));
    (claim.is_none() || !known.iter().any(told)).then_some((claim, missing))
}

/// Whether most readings say that somebody says nothing.
fn is_refusal(scene: &Scene, claim: &Claim) -> bool {
    let may_say = |r: &&Reading| {
        let mut sentences = r.sentences.iter();
        sentences.any(|s| {
            let (report, sentence) = (r.report, *s);
            let at = SentenceRef { report, sentence };
            scene.index.is_marked(at, Marks::SILENCE)
        })
    };
    let silent = claim.readings.iter().filter(may_say).filter(|r| {
        let words = r.span.of(scene.text(r.report));
        is_silence(scene.annotations[r.report].lang, words)
    });
    2 * silent.count() > claim.readings.len()
}

/// Whether a report says of somebody whom the claim names that they say nothing, in whatever words or language.
fn refuses_too(scene: &Scene, claim: &Claim, report: usize) -> bool {
    let notes = &scene.annotations[report];
    let named = |key: &str| {
        claim.readings.iter().any(|r| {
            let theirs = scene.annotations[r.report].names.iter();
            theirs
                .filter(|n| r.span.covers(n.span))
                .any(|n| n.key == key)
        })
    };
    notes.names.iter().any(|name| {
        let sentence = name.sentence;
        let at = SentenceRef { report, sentence };
        let words = notes.sentences[sentence].span.of(scene.text(report));
        scene.index.is_marked(at, Marks::SILENCE)
            && is_silence(notes.lang, words)
            && named(&name.key)
    })
}

/// What harm to people, or the law, adds to the gravity of a silence: it is the news that its readers are owed first (J.
/// Galtung and M. Ruge, "The Structure of Foreign News", 1965: negativity; T. Harcup and D. O'Neill, "What is News?", 2017).
const GRAVE: f64 = 0.1;

/// What an alarm that failed, an inspection, a warning or an inquiry adds, see [`answer`].
const ANSWER: f64 = 0.1;

/// What a silence weighs of what has little content.
pub(super) const SLIGHT: f64 = 0.6;

/// Whether most readings have a word that is `wanted`.
fn most_have(scene: &Scene, claim: &Claim, wanted: impl Fn(&str, &Token) -> bool) -> bool {
    let has = |at: SentenceRef| {
        let text = scene.text(at.report);
        let mut tokens = scene.annotations[at.report].tokens_of(at.sentence).iter();
        tokens.any(|token| wanted(text, token))
    };
    let tells = claim.readings.iter().filter(|r| sentences(r).any(has));
    2 * tells.count() > claim.readings.len()
}

/// Whether most readings tell of harm to people or of an authority that acts against somebody.
fn is_grave(scene: &Scene, claim: &Claim) -> bool {
    most_have(scene, claim, |text, token| {
        deed_at(text, token).is_some_and(Deed::is_grave)
    })
}

/// What it weighs that most readings tell of what somebody may have to answer for.
fn answer_for(scene: &Scene, claim: &Claim) -> f64 {
    let tells = |text: &str, token: &Token| answer::is_of_answering(token.span.of(text));
    if most_have(scene, claim, tells) {
        ANSWER
    } else {
        0.0
    }
}

/// What a silence weighs beside what two reports say: who says nothing of it may have had no room.
const SILENCE: f64 = 0.7;

/// What it loses by a sentence of the silent report that may say the same.
const DOUBT: f64 = 0.4;

/// Sentences that match no better say nothing alike.
const UNLIKE: f64 = 0.1;

/// How well any sentence of the silent reports matches one of a claim, from 0 to 1: what is told there may be the same.
fn nearest(scene: &Scene, claim: &Claim, missing: &[usize]) -> f64 {
    let readings = claim.readings.iter();
    let rows = readings.flat_map(sentences).flat_map(|at| scene.row(at));
    let silent = rows.filter(|(at, _)| missing.contains(&at.report));
    silent.map(|(_, score)| score).fold(0.0, f64::max)
}

/// Whether all who tell a claim quote somebody in full, and no two of them the same words, where all quote word for word: "We are
/// deeply alarmed" and "We are deeply sorry" are no saying that a third could have left out.
fn is_of_two_sayings(scene: &Scene, tied: &Tied, n: usize) -> bool {
    let claim = &scene.claims[n];
    let quoted = |r: &Reading| {
        let quotes = &scene.annotations[r.report].quotes;
        let full = |q: &&Quote| q.kind == QuoteKind::Full && r.sentences.contains(&q.sentence);
        quotes.iter().any(|q| full(&q))
    };
    let own = claim.kind == ClaimKind::Quote && tied.utterances[n].is_empty();
    scene.verbatim && own && claim.readings.iter().all(quoted)
}

/// Whether two reports alone tell a claim, each with words of somebody, and these have nothing in common: "“They may go home tonight,”
/// the prefect said", "“The smoke is no poison,” the prefect said" are matched by who speaks, and say two things.
fn is_of_two_turns(scene: &Scene, tied: &Tied, n: usize) -> bool {
    let claim = &scene.claims[n];
    let quotes = |r: &Reading| -> Vec<Place> {
        let report = r.report;
        let quotes = scene.annotations[report].quotes.iter();
        let said = quotes.filter(|q| q.kind != QuoteKind::Scare && q.speaker.is_some());
        let own = said.filter(|q| r.sentences.contains(&q.sentence));
        own.map(|q| Place {
            report,
            span: q.span,
        })
        .collect()
    };
    let [a, b] = claim.readings.as_slice() else {
        return false;
    };
    let (own, theirs) = (quotes(a), quotes(b));
    tied.utterances[n].is_empty()
        && tied.referents[n].is_empty()
        && !own.is_empty()
        && !theirs.is_empty()
        && !own
            .iter()
            .any(|x| theirs.iter().any(|y| touch(scene, *x, *y)))
}

/// Where claim `n` was not found, and who tells it; none where all have it or only few do.
fn silence(scene: &Scene, voices: &[f64], tied: &Tied, desk: &mut Desk, n: usize) -> Option<Found> {
    let claim = &scene.claims[n];
    let held = reports_of(claim);
    let texts = |reports: &[usize]| scene.index.texts(reports.iter().copied());
    let is_most = |reports: &[usize]| 2 * texts(reports) > tied.texts;
    let is_owed =
        |reports: &[usize]| is_most(reports) || texts(reports) > 1 && reports.contains(&scene.base);
    if held.len() == scene.told().count() || !is_owed(&held) {
        return None;
    }
    if is_of_two_sayings(scene, tied, n) || is_of_two_turns(scene, tied, n) {
        return None;
    }
    let source = Source::of(scene, claim);
    let telling = telling(scene, claim, source.as_ref());
    let mut have: Vec<usize> = telling.iter().map(|r| r.report).collect();
    have.dedup();
    if !is_owed(&have) {
        return None;
    }
    let mut missing = absent(scene, &held);
    let like = desk.resembled(scene, claim, texts(&have), &missing);
    let like = |report: usize| like[scene.index.original[report]];
    missing.retain(|r| !like(*r).tells);
    if missing.is_empty() {
        return None;
    }
    let told = told_otherwise(scene, tied, n, &missing);
    missing.retain(|r| !told.contains(r));
    if let Some(source) = &source {
        let worded = with_words_of(scene, source, &missing);
        missing.retain(|r| !worded.contains(r) && !source.is_rounded_in(scene, *r));
    }
    let refusal = is_refusal(scene, claim);
    // Who refuses says so in words that are known in every language: nobody is left open.
    missing.retain(|r| {
        if refusal {
            !refuses_too(scene, claim, *r)
        } else {
            !like(*r).is_open(scene, claim, *r)
        }
    });
    if missing.is_empty() {
        return None;
    }
    let open = absent(scene, &have).into_iter();
    let open = open.filter(|r| !missing.contains(r) && !told.contains(r));
    let open: Vec<usize> = open.collect();
    // Who stands in the claim, if for another fact of it, is of its matter; of whom it is told that they say nothing is known.
    let likely = |r: &usize| {
        held.contains(r)
            || refusal && refuses_too(scene, claim, *r)
            || like(*r).is_likely(scene, claim)
    };
    let thing = source.as_ref().map(|source| {
        let span = source.shown(scene, &telling);
        let report = source.at.report;
        scene.words(Place { report, span })
    });
    let thing = thing.unwrap_or_else(|| claim.label.clone());
    Some(Found {
        kind: DivergenceKind::NotFound,
        gravity: others(scene, &missing)
            * if is_most(&have) {
                of_most(scene, voices, n, have.len(), &missing)
            } else {
                of_few(scene, n, have.len())
            }
            - doubt(scene, claim, &missing),
        severity: Severity::Medium,
        claim: Some(n),
        also: Vec::new(),
        likely: open.iter().copied().filter(likely).collect(),
        open,
        message: format!("not found in {}: {thing}", scene.shorts(&missing)),
        spans: telling.into_iter().map(Reading::place).collect(),
        missing,
    })
}

/// What it weighs that a claim gives somebody's words or a number.
fn content(claim: &Claim) -> f64 {
    match claim.kind {
        ClaimKind::Quote | ClaimKind::Figure => 0.1,
        ClaimKind::Fact => 0.0,
    }
}

fn is_draft(scene: &Scene, report: usize) -> bool {
    scene.story.reports[report].role == Role::Draft
}

/// What a silence of others weighs where there is a draft, which tells the thing: its editor need do nothing.
const OF_OTHERS: f64 = 0.6;

/// By how much a silence of `missing` weighs less for being none of the draft's.
pub(super) fn others(scene: &Scene, missing: &[usize]) -> f64 {
    let drafted = scene.told().any(|r| is_draft(scene, r));
    if drafted && !missing.iter().any(|r| is_draft(scene, *r)) {
        OF_OTHERS
    } else {
        1.0
    }
}

/// What a silence loses by what the silent reports tell that may be the same.
fn doubt(scene: &Scene, claim: &Claim, missing: &[usize]) -> f64 {
    DOUBT * (nearest(scene, claim, missing) - UNLIKE).max(0.0)
}

/// What a silence weighs on a claim that the base and `have` reports in all tell, less than most.
fn of_few(scene: &Scene, n: usize, have: usize) -> f64 {
    let half = 0.4 * (scene.share(have) - 0.25).max(0.0);
    let (kind, answer) = (
        content(&scene.claims[n]),
        answer_for(scene, &scene.claims[n]),
    );
    let whole = 0.1 + 0.2 * scene.prominence(n) + half + 0.5 * kind + answer;
    if simile::is_simile(scene, &scene.claims[n]) {
        return SILENCE * SLIGHT * whole;
    }
    SILENCE * whole
}

/// What the silence of `missing` weighs on a claim that most, `have` reports, tell.
fn of_most(scene: &Scene, voices: &[f64], n: usize, have: usize, missing: &[usize]) -> f64 {
    let claim = &scene.claims[n];
    let loudest = missing.iter().map(|r| voices[*r]).fold(0.0, f64::max);
    // What all the others have weighs most where a draft can still take it in.
    let own = if !missing.iter().any(|r| is_draft(scene, *r)) {
        0.0
    } else if 3 * have >= 2 * scene.told().count() {
        0.3
    } else {
        0.1
    };
    let grave = if is_grave(scene, claim) { GRAVE } else { 0.0 };
    let grave = grave + answer_for(scene, claim);
    // What gives neither a number nor anybody's words, and tells of no harm and no fault, is told by who has room for it.
    let plain = claim.kind == ClaimKind::Fact && grave == 0.0;
    let share = if is_refusal(scene, claim) || plain || simile::is_simile(scene, claim) {
        SLIGHT
    } else {
        1.0
    };
    let whole = grave + 0.2 + 0.38 * scene.prominence(n) + content(claim) + 0.1 * loudest;
    SILENCE * (share * whole + own)
}

/// One difference a claim, then one an utterance or a count.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let (voices, tied, mut desk) = (voices(scene), Tied::of(scene), Desk::new(scene));
    let claims = 0..scene.claims.len();
    let mut out: Vec<Found> = claims
        .filter_map(|n| silence(scene, &voices, &tied, &mut desk, n))
        .collect();
    let quoted = unquoted(scene, &voices, &out);
    out.extend(quoted);
    let counted = uncounted::find(scene, &voices, &out);
    out.extend(counted);
    out
}

/// Whether the sentence of a passage resembles those of a third of the `texts` that have a claim.
fn is_like(scene: &Scene, claim: &Claim, texts: usize, at: Place) -> bool {
    let Some(sentence) = scene.annotations[at.report].sentence_at(at.span.start) else {
        return false;
    };
    let own = SentenceRef {
        report: at.report,
        sentence,
    };
    let resembled = |reading: &&Reading| {
        let report = reading.report;
        let mut theirs = reading.sentences.iter();
        theirs.any(|sentence| {
            let sentence = *sentence;
            scene.score(own, SentenceRef { report, sentence }) >= f64::from(RESEMBLES) / 1e6
        })
    };
    let like = claim.readings.iter().filter(resembled).map(|r| r.report);
    3 * scene.index.texts(like) >= texts
}

/// Takes back that nothing was found in a report that has another time or other words in a sentence like those of the
/// claim: it tells of it, if otherwise. (Who gives another count of one thing may still be silent on the count of another.)
pub(super) fn take_back(scene: &Scene, found: &mut Vec<Found>) {
    let text = |report: usize| scene.index.original[report];
    let mut sides: BTreeSet<(usize, usize)> = BTreeSet::new();
    for one in found.iter() {
        if let (DivergenceKind::Time | DivergenceKind::Wording, Some(claim)) = (one.kind, one.claim)
        {
            let of = &scene.claims[claim];
            let texts = scene.index.texts(reports_of(of));
            let told = one.spans.iter();
            let told = told.filter(|at| is_like(scene, of, texts, **at));
            sides.extend(told.map(|at| (claim, text(at.report))));
        }
    }
    found.retain(|f| {
        let silent = f.kind == DivergenceKind::NotFound && !f.missing.is_empty();
        let told = |claim| f.missing.iter().all(|r| sides.contains(&(claim, text(*r))));
        !(silent && f.claim.is_some_and(told))
    });
}
