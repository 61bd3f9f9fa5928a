//! Another speaker, another source, or fact against statement.
//!
//! Rules: the same words in the mouth of another (quotes that share nearly all words, with two named
//! speakers); the same claim by another source; the same claim as fact in one report and as
//! somebody's statement in another (Reuters Handbook of Journalism, "Attribution": say who said it).
//! The last weighs where a report shows doubt that another does not have: a hedge, or a source
//! without a name. The hedges are the commonest cues of the CoNLL-2010 shared task on hedges in
//! text (R. Farkas et al.) with their counterparts in the other languages.

use std::collections::BTreeMap;
use std::hash::BuildHasher;

use super::DivergenceKind;
use super::scene::{Found, Scene};
use crate::collate::variant::{VariantKind, compare, keys};
use crate::collate::{Claim, ClaimKind, SentenceRef, spelling};
use crate::story::Place;
use crate::text::token::Fast;
use crate::text::{Quote, QuoteKind};

/// The share of the shorter quote's bytes that must be the same words.
const SAME: f64 = 0.75;

/// Somebody's words with who is said to have spoken them.
struct Spoken<'a> {
    place: Place,
    quote: &'a Quote,
    /// The folded last word of the speaker.
    speaker: String,
    /// Stands for each word, with its length in bytes, sorted.
    words: Vec<(u64, usize)>,
}

impl Spoken<'_> {
    fn sentence(&self) -> SentenceRef {
        SentenceRef {
            report: self.place.report,
            sentence: self.quote.sentence,
        }
    }

    /// How many bytes of its words `other` lacks altogether.
    fn lost(&self, other: &Self) -> usize {
        let has = |word: u64| other.words.binary_search_by_key(&word, |(w, _)| *w).is_ok();
        let lost = self.words.iter().filter(|(word, _)| !has(*word));
        lost.map(|(_, length)| length).sum()
    }
}

fn is_same(scene: &Scene, a: &Spoken, b: &Spoken) -> bool {
    let (short, long) = if a.place.span.len() <= b.place.span.len() {
        (a, b)
    } else {
        (b, a)
    };
    let least = SAME * short.place.span.len() as f64;
    // What the longer one lacks altogether cannot be the same: most pairs end here.
    if ((short.place.span.len() - short.lost(long)) as f64) < least {
        return false;
    }
    let (short, long) = (short.place, long.place);
    let variants = compare(
        scene.text(long.report),
        long.span,
        scene.text(short.report),
        short.span,
    );
    let same: usize = variants
        .iter()
        .filter(|v| v.kind == VariantKind::Same)
        .map(|v| v.span.len())
        .sum();
    same as f64 >= least
}

/// Words that hold a statement at a distance, in lower case.
const HEDGES: &[&str] = &[
    "appear",
    "appeared",
    "appears",
    "apparently",
    "believe",
    "believed",
    "believes",
    "alleged",
    "allegedly",
    "reportedly",
    "possibly",
    "perhaps",
    "probably",
    "likely",
    "unnamed",
    "anonymous",
    "anonymously",
    "anonymity",
    "unclear",
    "unconfirmed",
    "offenbar",
    "angeblich",
    "vermutlich",
    "mutmaßlich",
    "wohl",
    "unbestätigt",
    "apparemment",
    "présumé",
    "soupçonné",
    "probablement",
    "aparentemente",
    "presunto",
    "supuestamente",
    "probablemente",
    "apparentemente",
    "presumibilmente",
    "probabilmente",
    "vermoedelijk",
    "mogelijk",
    "waarschijnlijk",
];

/// Whether a reading of the claim holds what it says at a distance.
fn hedged(scene: &Scene, claim: &Claim, report: usize) -> bool {
    let notes = &scene.annotations[report];
    claim.readings_of(report).any(|r| {
        let tokens = r.sentences.iter().flat_map(|s| notes.tokens_of(*s));
        tokens
            .map(|t| t.span.of(scene.text(report)))
            .any(|word| HEDGES.iter().any(|hedge| is_word(word, hedge)))
    })
}

/// Whether a word is `lower`, which is in lower case.
fn is_word(word: &str, lower: &str) -> bool {
    if word.is_ascii() {
        word.eq_ignore_ascii_case(lower)
    } else {
        word.to_lowercase() == lower
    }
}

/// A source as a message can name it: what is no noun phrase is somebody.
fn presentable(source: &str) -> &str {
    let lower = source.chars().next().is_some_and(char::is_lowercase);
    if lower && !source.contains(' ') {
        "somebody unnamed"
    } else {
        source
    }
}

/// Long enough not to be said by two by chance: four words or more.
fn spoken<'a>(scene: &'a Scene) -> Vec<Spoken<'a>> {
    let hash = |word: &str| Fast::default().hash_one(word);
    let mut out = Vec::new();
    for (report, notes) in scene.annotations.iter().enumerate() {
        for quote in notes.quotes.iter().filter(|q| q.kind != QuoteKind::Scare) {
            let place = Place {
                report,
                span: quote.span,
            };
            let written = place.span.of(scene.text(report)).split_whitespace();
            let Some(speaker) = quote.speaker.as_ref().filter(|_| written.count() >= 4) else {
                continue;
            };
            let mut words: Vec<(u64, usize)> = keys(scene.text(report), quote.span)
                .iter()
                .map(|(word, length)| (hash(word), *length))
                .collect();
            words.sort_unstable();
            out.push(Spoken {
                place,
                quote,
                speaker: spelling::last_word(speaker),
                words,
            });
        }
    }
    out
}

/// The same words by two speakers.
fn speakers(scene: &Scene) -> Vec<Found> {
    let spoken = spoken(scene);
    let mut ears = spelling::Ears::default();
    let mut by_sentence: BTreeMap<SentenceRef, Vec<usize>> = BTreeMap::new();
    for (n, one) in spoken.iter().enumerate() {
        by_sentence.entry(one.sentence()).or_default().push(n);
    }
    let mut out = Vec::new();
    for (n, a) in spoken.iter().enumerate() {
        let edges = &scene.graph.edges[scene.index.position(a.sentence())];
        let near = edges
            .iter()
            .map(|(other, _)| scene.index.profiles[*other as usize].at)
            .filter(|other| other.report != a.place.report)
            .filter_map(|other| by_sentence.get(&other));
        for b in near.flatten().filter(|m| **m > n).map(|m| &spoken[*m]) {
            if !ears.alike(&a.speaker, &b.speaker) && is_same(scene, a, b) {
                out.push(difference(scene, a, b));
            }
        }
    }
    out
}

fn difference(scene: &Scene, a: &Spoken, b: &Spoken) -> Found {
    let name = |of: &Spoken| of.quote.speaker.clone().unwrap_or_default();
    Found {
        kind: DivergenceKind::Attribution,
        gravity: 0.85,
        claim: scene.common_claim(&[a.sentence(), b.sentence()]),
        message: format!(
            "“{}” is said by {} ({}) and by {} ({})",
            scene.brief(a.place, 36),
            name(a),
            scene.shorts(&[a.place.report]),
            name(b),
            scene.shorts(&[b.place.report])
        ),
        spans: vec![a.place, b.place],
        missing: Vec::new(),
    }
}

/// The sources that each report names for a claim; an empty list where it names none.
fn sources(scene: &Scene, claim: &Claim) -> BTreeMap<usize, Vec<String>> {
    let mut out: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for reading in &claim.readings {
        let notes = &scene.annotations[reading.report];
        let own = out.entry(reading.report).or_default();
        let spoken = notes
            .quotes
            .iter()
            .filter(|q| q.span.overlaps(reading.span));
        let stated = notes
            .statements
            .iter()
            .filter(|s| s.span.overlaps(reading.span));
        own.extend(spoken.filter_map(|q| q.speaker.clone()));
        own.extend(stated.map(|s| s.source.clone().unwrap_or_else(|| s.cue.clone())));
    }
    out
}

/// Fact in one report, statement in another.
fn facts(scene: &Scene, n: usize) -> Option<Found> {
    let claim = &scene.claims[n];
    if claim.kind == ClaimKind::Quote {
        return None;
    }
    let sources = sources(scene, claim);
    let (bare, said): (Vec<usize>, Vec<usize>) = {
        let bare = |r: &usize| sources[r].is_empty();
        (
            sources.keys().copied().filter(bare).collect(),
            sources.keys().copied().filter(|r| !bare(r)).collect(),
        )
    };
    let source = said.first().and_then(|r| sources[r].first())?;
    if bare.is_empty() {
        return None;
    }
    let doubts = said.iter().any(|r| hedged(scene, claim, *r));
    let sure = bare.iter().any(|r| !hedged(scene, claim, *r));
    let doubt = if doubts && sure { 0.3 } else { 0.0 };
    Some(Found {
        kind: DivergenceKind::Attribution,
        gravity: doubt + 0.12 + 0.2 * scene.prominence(n),
        claim: Some(n),
        message: format!(
            "said by {} ({}), stated as fact ({}): {}",
            presentable(source),
            scene.shorts(&said),
            scene.shorts(&bare),
            claim.label
        ),
        spans: claim
            .readings
            .iter()
            .map(crate::collate::Reading::place)
            .collect(),
        missing: Vec::new(),
    })
}

/// Differences of speaker first, then of standing.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = speakers(scene);
    out.extend((0..scene.claims.len()).filter_map(|n| facts(scene, n)));
    out
}
