//! Quotes of one speaker that share too few words to be joined.

use std::cell::Cell;

use super::{At, answering, found, message, parts, quoted, rendered, seated, touch};
use crate::collate::divergence::members::Members;
use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::{Claim, SentenceRef, spelling};
use crate::text::QuoteKind;

/// Sentences that score at least so much and quote one speaker give one utterance, in millionths.
const MATCHED: u32 = 600_000;

/// Where one of them is no more than a scrap set into a sentence, that much.
const SURELY: u32 = 950_000;

/// A quote that stands alone in its sentence.
struct Lone {
    /// The number of its sentence among all.
    sentence: u32,
    at: At,
    /// The speaker's last name.
    voice: String,
    /// It is a sentence of its own, and no scrap set into one.
    full: bool,
}

/// Quotes long enough to be held against another, by the claim's sentences that give one each.
fn lone_quotes(scene: &Scene, claim: &Claim) -> Vec<Lone> {
    let mut out = Vec::new();
    for reading in &claim.readings {
        let report = reading.report;
        let quotes = &scene.annotations[report].quotes;
        for sentence in &reading.sentences {
            // They are sorted by where they begin, and so by the sentence in which they do.
            let first = quotes.partition_point(|q| q.sentence < *sentence);
            let held = quotes.iter().enumerate().skip(first);
            let held = held.take_while(|(_, q)| q.sentence == *sentence);
            let mut own = held.filter_map(|(n, q)| {
                let said = q.kind != QuoteKind::Scare;
                let speaker = q.speaker.as_deref().filter(|_| said)?;
                Some((n, speaker, q.kind == QuoteKind::Full))
            });
            if let (Some((n, speaker, full)), None) = (own.next(), own.next()) {
                let sentence = *sentence;
                out.push(Lone {
                    sentence: scene.index.position(SentenceRef { report, sentence }) as u32,
                    at: (report, n),
                    voice: spelling::last_word(speaker),
                    full,
                });
            }
        }
    }
    out
}

/// Quotes of one speaker in sentences of one claim that share too few words to be joined: what one translates, or
/// remembers, as "the biggest rise", another as "the largest increase".
pub(super) fn unjoined(scene: &Scene, joined: &Members, claim: &Claim) -> Option<Found> {
    let lang = |at: At| scene.annotations[at.0].lang;
    let quotes = lone_quotes(scene, claim);
    // Whose words another quote of the report renders are not rendered there a second time in other ones.
    let is_given_in = |at: At, report: usize| {
        let mut others = joined.groups(at).flat_map(|n| &scene.utterances[n]);
        others.any(|other| other.0 == report)
    };
    let mut places = Vec::new();
    for (n, a) in quotes.iter().enumerate() {
        for b in &quotes[n + 1..] {
            let apart = a.at.0 != b.at.0 && lang(a.at) == lang(b.at) && !joined.share(a.at, b.at);
            let known = || is_given_in(a.at, b.at.0) || is_given_in(b.at, a.at.0);
            let least = match (a.full, b.full) {
                (true, true) => MATCHED,
                (false, false) => continue,
                _ => SURELY,
            };
            if apart
                && scene.graph.score(a.sentence, b.sentence) >= least
                && spelling::alike(&a.voice, &b.voice)
                && !known()
                && touch(scene, quoted(scene, a.at).0, quoted(scene, b.at).0)
            {
                places.extend([a.at, b.at].map(|at| quoted(scene, at).0));
            }
        }
    }
    if places.is_empty() {
        return None;
    }
    let (renderings, _) = parts(scene, rendered(scene, places));
    let renderings = answering(scene, renderings, &Cell::default());
    let differ = renderings.len() > 1;
    differ.then(|| seated(scene, found(&renderings, 0.6, message(scene, &renderings))))
}
