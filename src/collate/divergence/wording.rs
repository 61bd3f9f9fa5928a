//! The words of a quotation differ between outlets that quote the same utterance.
//!
//! Rule: words between quotation marks are somebody's own words (AP Stylebook, "quotations in the
//! news": never alter quotations), so that any two full renderings that differ after typography
//! diverge; a few words set into a sentence diverge where the full rendering lacks them, and weigh
//! little where they only give less of it. A word dropped from within is a difference where no ellipsis shows it (AP
//! Stylebook, "ellipsis"). Renderings in two languages are no difference of wording. Sentences that match
//! and quote one speaker once each give one utterance, be its words ever so different; where one gives no more than a scrap of
//! it, they must hardly differ in the rest.

mod reversed;
mod told;

use rayon::prelude::*;

use super::bearer;
use super::contraction;
use super::members::Members;
use super::scene::{Found, Scene};
use super::severity::of_sides;
use super::{DivergenceKind, Severity};
use crate::collate::index::Term;
use crate::collate::variant::{Numbers, Passage, Variant, VariantKind, keys, letters, same_words};
use crate::collate::{Claim, SentenceRef, Utterance, spelling};
use crate::story::Place;
use crate::text::{Lang, QuoteKind, TokenClass};
use told::{SHOWN, message};

/// Fewer words than this are set into a sentence for its sake and tell nothing by themselves.
const TELLING: usize = 3;

/// A rendering of the utterance and the outlets that give it.
struct Rendering {
    place: Place,
    kind: QuoteKind,
    reports: Vec<usize>,
    words: Passage,
    /// A bit for each of its words, some of which more than one word shares.
    bits: u64,
    /// Its letters and digits, however they are parted into words.
    letters: u64,
    /// Whether it shows that it leaves something out.
    gap: bool,
    /// Whether it is written with an apostrophe, as what is contracted is.
    apostrophe: bool,
    /// Who is said to have spoken the words.
    speaker: Option<String>,
}

impl Rendering {
    fn new(scene: &Scene, place: Place, kind: QuoteKind, words: Passage) -> Self {
        let written = scene.written(place);
        Self {
            place,
            kind,
            reports: vec![place.report],
            bits: words.numbers.iter().fold(0, |bits, n| bits | 1 << (n % 64)),
            words,
            letters: letters(&bare(scene, place)),
            gap: written.contains('…') || written.contains("..."),
            apostrophe: written.contains('\'') || written.contains('’'),
            speaker: speaker_at(scene, place),
        }
    }

    /// Whether all its words are among those of another rendering, in whatever order.
    fn shares_all(&self, whole: &Self) -> bool {
        let has = |n: &u32| whole.words.numbers.contains(n);
        self.bits & !whole.bits == 0 && self.words.numbers.iter().all(has)
    }

    /// Whether its words stand in another rendering in the same order.
    fn is_cut(&self, whole: &Self) -> bool {
        let mut rest = whole.words.numbers.iter();
        let mut own = self.words.numbers.iter();
        own.all(|word| rest.any(|other| other == word))
    }
}

/// The speaker of the quote at a place.
fn speaker_at(scene: &Scene, place: Place) -> Option<String> {
    let mut quotes = scene.annotations[place.report].quotes.iter();
    quotes
        .find(|q| q.span == place.span)
        .and_then(|q| q.speaker.clone())
}

/// Whether two renderings are surely the words of two people: who gives less of the words of another cuts nothing.
fn are_of_two(scene: &Scene, a: &Rendering, b: &Rendering) -> bool {
    let who = |r: &Rendering| r.speaker.clone().map(|s| (r.place.report, s));
    match (who(a), who(b)) {
        (Some((x, a)), Some((y, b))) => bearer::are_two(scene, (x, &a), (y, &b)),
        _ => false,
    }
}

fn same(scene: &Scene, a: Place, b: Place) -> bool {
    same_words(scene.text(a.report), a.span, scene.text(b.report), b.span)
}

/// Whether words are missing between two that stand: at its ends a quotation may give less.
fn is_dropped(variants: &[Variant]) -> bool {
    let inner = variants.len().saturating_sub(1);
    let inner = variants.get(1..inner).unwrap_or_default();
    inner.iter().any(|v| v.kind == VariantKind::Removed)
}

/// Whether `part` adds no word to `whole`, and drops none from within it unless it says so.
fn is_within(scene: &Scene, part: &Rendering, whole: &Rendering) -> bool {
    if part.gap {
        return part.is_cut(whole);
    }
    // A word that the whole lacks altogether is an addition wherever it stands: most pairs end here.
    if !part.shares_all(whole) {
        return stands_in(scene, part, whole) || is_run(scene, part, whole);
    }
    // "Some slept. Some left": the words stand in one run where their first is met before, too.
    if is_run(scene, part, whole) {
        return true;
    }
    let variants = whole.words.compared(&part.words);
    variants
        .iter()
        .all(|v| matches!(v.kind, VariantKind::Same | VariantKind::Removed))
        && (part.kind == QuoteKind::Partial || !is_dropped(&variants))
}

/// Whether `part` stands in `whole`, both English, in one run of words where contractions are written out: see
/// [`contraction`].
fn stands_in(scene: &Scene, part: &Rendering, whole: &Rendering) -> bool {
    let english = |r: &&Rendering| scene.annotations[r.place.report].lang == Lang::En;
    if !(part.apostrophe || whole.apostrophe) || ![part, whole].iter().all(english) {
        return false;
    }
    let apart = |r: &Rendering| contraction::apart(&keys(scene.text(r.place.report), r.place.span));
    let (part, whole) = (apart(part), apart(whole));
    !part.is_empty() && whole.windows(part.len()).any(|run| run == part)
}

/// The words at a place as they are compared, with nothing between them.
fn bare(scene: &Scene, place: Place) -> String {
    let keys = keys(scene.text(place.report), place.span);
    keys.iter().map(|(key, _)| key.to_lowercase()).collect()
}

/// Fewer letters stand in any longer text by chance.
const RUN: usize = 12;

/// Whether `part` stands in `whole` letter by letter, however both part it into words: "wrong doing", "wrongdoing".
fn is_run(scene: &Scene, part: &Rendering, whole: &Rendering) -> bool {
    let part = bare(scene, part.place);
    part.len() >= RUN && bare(scene, whole.place).contains(&part)
}

/// The renderings of one language, the fullest of equals first.
fn renderings(scene: &Scene, quotes: impl Iterator<Item = (Place, QuoteKind)>) -> Vec<Rendering> {
    let mut out: Vec<Rendering> = Vec::new();
    let mut numbers = Numbers::new();
    for (place, kind) in quotes {
        let written = scene.written(place);
        // Most outlets give the very same letters.
        let copied = |r: &&mut Rendering| scene.written(r.place) == written;
        if let Some(known) = out.iter_mut().find(copied) {
            known.reports.push(place.report);
            continue;
        }
        let words = numbers.passage(scene.text(place.report), place.span);
        // "Onboard" and "on board": the letters are the same, however they are parted into words.
        let letters = letters(&bare(scene, place));
        let same = |r: &&mut Rendering| r.words.numbers == words.numbers || r.letters == letters;
        match out.iter_mut().find(same) {
            Some(known) => known.reports.push(place.report),
            None => out.push(Rendering::new(scene, place, kind, words)),
        }
    }
    out
}

/// Splits off what only quotes less of another rendering, or is part of one cut in two.
fn parts(scene: &Scene, all: Vec<Rendering>) -> (Vec<Rendering>, Vec<Rendering>) {
    let kept: Vec<bool> = (0..all.len())
        .map(|n| {
            !all.iter().enumerate().any(|(m, whole)| {
                let longer = (whole.place.span.len(), m) > (all[n].place.span.len(), n);
                longer && is_within(scene, &all[n], whole)
            })
        })
        .collect();
    let (mut whole, mut part) = (Vec::new(), Vec::new());
    for (rendering, kept) in all.into_iter().zip(kept) {
        if kept {
            whole.push(rendering);
        } else {
            part.push(rendering);
        }
    }
    (whole, part)
}

/// Of several pieces that one report sets into a sentence the longest alone: the reporter's words between them are nobody's.
fn without_pieces(scene: &Scene, all: Vec<Rendering>) -> Vec<Rendering> {
    let sentence =
        |r: &Rendering| scene.annotations[r.place.report].sentence_at(r.place.span.start);
    let length = |r: &Rendering| (r.place.span.len(), std::cmp::Reverse(r.place.span.start));
    let kept: Vec<bool> = all
        .iter()
        .map(|own| {
            let piece = |other: &Rendering| {
                let one =
                    own.place.report == other.place.report && sentence(own) == sentence(other);
                one && own.reports.len() == 1 && own.kind == QuoteKind::Partial
            };
            !all.iter()
                .any(|other| piece(other) && length(other) > length(own))
        })
        .collect();
    let both = all.into_iter().zip(kept);
    both.filter_map(|(own, kept)| kept.then_some(own)).collect()
}

fn reports_of(renderings: &[Rendering]) -> Vec<usize> {
    let mut reports: Vec<usize> = renderings
        .iter()
        .flat_map(|r| &r.reports)
        .copied()
        .collect();
    reports.sort_unstable();
    reports.dedup();
    reports
}

fn found(scene: &Scene, renderings: &[Rendering], gravity: f64, message: String) -> Found {
    let sentences: Vec<SentenceRef> = renderings
        .iter()
        .filter_map(|r| {
            let notes = &scene.annotations[r.place.report];
            let sentence = notes.sentence_at(r.place.span.start)?;
            Some(SentenceRef {
                report: r.place.report,
                sentence,
            })
        })
        .collect();
    let claim = scene.common_claim(&sentences);
    let sides: Vec<usize> = renderings.iter().map(|r| r.reports.len()).collect();
    let prominence = claim.map_or(0.0, |c| scene.prominence(c));
    Found {
        kind: DivergenceKind::Wording,
        gravity: gravity + 0.15 * prominence,
        severity: of_sides(&sides),
        claim,
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message,
        spans: renderings.iter().map(|r| r.place).collect(),
        missing: Vec::new(),
    }
}

/// Whether a rendering is written with at least so many words.
fn has_words(scene: &Scene, rendering: &Rendering, least: usize) -> bool {
    let mut words = scene.written(rendering.place).split_whitespace();
    words.nth(least - 1).is_some()
}

/// Renderings that each have words of their own.
fn altered(scene: &Scene, whole: &[Rendering]) -> Option<Found> {
    let words = |r: &&Rendering| has_words(scene, r, 2);
    let full = whole.iter().filter(|r| r.kind == QuoteKind::Full).count();
    let long = whole.iter().filter(words).count();
    (reports_of(whole).len() > 1 && long > 1).then(|| {
        let gravity = if full > 1 { 0.82 } else { 0.6 };
        found(scene, whole, gravity, message(scene, whole))
    })
}

/// Two renderings of which one denies what the other says, by their numbers and with the words around what turns it.
fn contrary(scene: &Scene, all: &mut Vec<Rendering>, sides: [(usize, Place); 2]) -> Found {
    let told = |(n, place): &(usize, Place)| {
        let words = scene.brief(*place, SHOWN);
        format!("“{words}” ({})", scene.shorts(&all[*n].reports))
    };
    let message = sides.each_ref().map(told).join(" against ");
    let [(first, _), (second, _)] = sides;
    // The first has the lesser number.
    let second = all.remove(second);
    let pair = [all.remove(first), second];
    Found {
        severity: Severity::High,
        ..found(scene, &pair, 0.95, message)
    }
}

/// The whole sentence in one report, a few words of it in another.
fn shortened(scene: &Scene, mut whole: Vec<Rendering>, part: Vec<Rendering>) -> Option<Found> {
    let full = whole.iter().position(|r| r.kind == QuoteKind::Full)?;
    let whole = whole.swap_remove(full);
    let less: Vec<Rendering> = part
        .into_iter()
        .filter(|r| {
            let known = r.reports.iter().all(|x| whole.reports.contains(x));
            r.kind == QuoteKind::Partial && !known && !are_of_two(scene, r, &whole)
        })
        .collect();
    if !less.iter().any(|r| has_words(scene, r, TELLING)) {
        return None;
    }
    let cut: Vec<String> = less
        .iter()
        .map(|r| {
            format!(
                "“{}” ({})",
                scene.brief(r.place, 30),
                scene.shorts(&r.reports)
            )
        })
        .collect();
    let message = format!(
        "“{}” in full in {}, cut to {}",
        scene.brief(whole.place, 44),
        scene.shorts(&whole.reports),
        cut.join(" and to ")
    );
    let mut all = vec![whole];
    all.extend(less);
    Some(found(scene, &all, 0.48, message))
}

/// A rendering of its own for each place, those of the same words together.
fn rendered(scene: &Scene, mut places: Vec<Place>) -> Vec<Rendering> {
    places.sort_unstable();
    places.dedup();
    let full = |place: Place| (place, QuoteKind::Full);
    renderings(scene, places.into_iter().map(full))
}

/// The words of quotations that two speakers are given, where not even the words are the same.
pub(super) fn between(scene: &Scene, pairs: &[(Place, Place)]) -> Option<Found> {
    let lang = |place: Place| scene.annotations[place.report].lang;
    let differ = |(a, b): &&(Place, Place)| lang(*a) == lang(*b) && !same(scene, *a, *b);
    let places = pairs.iter().filter(differ).flat_map(|(a, b)| [*a, *b]);
    // Who quotes more of it has no other words.
    let (renderings, _) = parts(scene, rendered(scene, places.collect()));
    (renderings.len() > 1).then(|| found(scene, &renderings, 0.7, message(scene, &renderings)))
}

/// Sentences that score at least so much and quote one speaker give one utterance, in millionths.
const MATCHED: u32 = 600_000;

/// Where one of them is no more than a scrap set into a sentence, that much.
const SURELY: u32 = 950_000;

/// A quote by its report and its number there.
type At = (usize, usize);

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

/// The telling words of a quote.
fn terms(scene: &Scene, at: At) -> Vec<Term> {
    let quote = &scene.annotations[at.0].quotes[at.1];
    let sentence = SentenceRef {
        report: at.0,
        sentence: quote.sentence,
    };
    let order = &scene.index.profiles[scene.index.position(sentence)].order;
    let tokens = scene.annotations[at.0].tokens_of(quote.sentence).iter();
    let told = tokens.filter(|t| t.class != TokenClass::Stop).zip(order);
    let told = told.filter(|(token, _)| quote.span.covers(token.span));
    told.map(|(_, term)| *term).collect()
}

/// Whether two quotes have a telling word in common, or one that stands for one of the other's: who says two things in sentences
/// that match by who says it, and where, says them one after the other.
fn touch(scene: &Scene, a: At, b: At) -> bool {
    let (own, theirs) = (terms(scene, a), terms(scene, b));
    let kin = |term: &Term, of: &[Term]| {
        let mut kin = scene.index.kin[*term as usize].iter();
        of.contains(term) || kin.any(|(stands, _)| of.contains(stands))
    };
    own.iter().any(|t| kin(t, &theirs)) || theirs.iter().any(|t| kin(t, &own))
}

/// Quotes of one speaker in sentences of one claim that share too few words to be joined: what one translates, or
/// remembers, as "the biggest rise", another as "the largest increase".
fn unjoined(scene: &Scene, joined: &Members<At>, claim: &Claim) -> Option<Found> {
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
                && touch(scene, a.at, b.at)
            {
                places.extend([a.at, b.at].map(|at| quoted(scene, at).0));
            }
        }
    }
    if places.is_empty() {
        return None;
    }
    let renderings = rendered(scene, places);
    (renderings.len() > 1).then(|| found(scene, &renderings, 0.6, message(scene, &renderings)))
}

/// Where a quote stands, and how much it gives.
fn quoted(scene: &Scene, at: At) -> (Place, QuoteKind) {
    let (report, quote) = (at.0, &scene.annotations[at.0].quotes[at.1]);
    let span = quote.span;
    (Place { report, span }, quote.kind)
}

/// The languages that the quotes of an utterance are in, in one order.
fn languages(scene: &Scene, utterance: &[At]) -> Vec<Lang> {
    let mut out: Vec<Lang> = utterance
        .iter()
        .map(|at| scene.annotations[at.0].lang)
        .collect();
    out.dedup();
    out.sort_by_cached_key(|lang| format!("{lang:?}"));
    out.dedup();
    out
}

/// At most one difference an utterance and language.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let in_one_language = |utterance: &Utterance, lang: Lang| {
        let own = utterance
            .iter()
            .filter(|at| scene.annotations[at.0].lang == lang);
        let mut all = renderings(scene, own.map(|at| quoted(scene, *at)));
        if let Some(sides) = reversed::find(scene, &all) {
            return Some(contrary(scene, &mut all, sides));
        }
        let (whole, part) = parts(scene, all);
        let whole = without_pieces(scene, whole);
        altered(scene, &whole).or_else(|| shortened(scene, whole, part))
    };
    let of_utterance = |utterance: &Utterance| -> Vec<Found> {
        let languages = languages(scene, utterance).into_iter();
        let found = languages.filter_map(|lang| in_one_language(utterance, lang));
        found.collect()
    };
    let joined = Members::of_groups(scene.utterances);
    let (of_utterances, unjoined): (Vec<Vec<Found>>, Vec<Found>) = rayon::join(
        || scene.utterances.par_iter().map(of_utterance).collect(),
        || {
            let claims = scene.claims.par_iter();
            let found = claims.filter_map(|claim| unjoined(scene, &joined, claim));
            found.collect()
        },
    );
    of_utterances
        .into_iter()
        .flatten()
        .chain(unjoined)
        .collect()
}
