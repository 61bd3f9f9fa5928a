//! The words of a quotation differ between outlets that quote the same utterance.
//!
//! Rule: words between quotation marks are somebody's own words (AP Stylebook, "quotations in the
//! news": never alter quotations), so that any two full renderings that differ after typography
//! diverge; a few words set into a sentence diverge where the full rendering lacks them, and weigh
//! little where they only give less of it. A word dropped from within is a difference where no ellipsis shows it (AP
//! Stylebook, "ellipsis"). Renderings in two languages are no difference of wording. Sentences that match
//! and quote one speaker once each give one utterance, be its words ever so different; where one gives no more than a scrap of
//! it, they must hardly differ in the rest.

mod both;
mod known;
mod limit;
mod moment;
mod premise;
mod reversed;
mod told;
mod unjoined;

use std::cell::Cell;

use rayon::prelude::*;

use super::bearer;
use super::contraction;
use super::correspond::{self, Bond};
use super::members::Members;
use super::scene::{Found, Scene};
use super::severity::of_sides;
use super::{DivergenceKind, Severity};
use crate::collate::index::Term;
use crate::collate::twos::Twos;
use crate::collate::variant::{Numbers, Passage, Variant, VariantKind, keys, letters, same_words};
use crate::collate::{SentenceRef, Utterance};
use crate::story::{Place, Span};
use crate::text::{Lang, QuoteKind};
pub(in crate::collate) use known::Answers;
use known::{Ground, Known};
pub(in crate::collate) use premise::Premised;
use told::{SHOWN, message};

/// A quote by its report and its number there.
type At = (usize, usize);

/// Fewer words than this are set into a sentence for its sake and tell nothing by themselves.
const TELLING: usize = 3;

/// A rendering of the utterance and the outlets that give it.
#[derive(Clone)]
struct Rendering {
    place: Place,
    kind: QuoteKind,
    reports: Vec<usize>,
    words: Passage,
    /// A bit for each of its words, some of which more than one word shares.
    bits: u64,
    /// Its words as they are compared, with nothing between them.
    bare: String,
    /// Which of its letters stand side by side.
    twos: Twos,
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
    fn new<'s>(scene: &'s Scene, place: Place, kind: QuoteKind, numbers: &mut Numbers<'s>) -> Self {
        let written = scene.written(place);
        let quote = quote_at(scene, place);
        let (words, bare) = match quote {
            Some(quote) => numbers.quote(&scene.index.own[place.report].quoted, quote),
            None => numbers.passage_and_bare(scene.text(place.report), place.span),
        };
        let quote = quote.map(|quote| &scene.annotations[place.report].quotes[quote]);
        Self {
            place,
            kind,
            reports: vec![place.report],
            bits: words.numbers.iter().fold(0, |bits, n| bits | 1 << (n % 64)),
            words,
            letters: letters(&bare),
            twos: Twos::of(&bare),
            bare,
            gap: written.contains('…') || written.contains("..."),
            apostrophe: written.contains('\'') || written.contains('’'),
            speaker: quote.and_then(|quote| quote.speaker.clone()),
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

/// The quote at a place, by its number.
fn quote_at(scene: &Scene, place: Place) -> Option<usize> {
    let quotes = &scene.annotations[place.report].quotes;
    let first = quotes.partition_point(|q| q.span.start < place.span.start);
    let here = quotes.get(first).filter(|q| q.span == place.span);
    here.map(|_| first)
}

/// Whether two renderings are surely the words of two people: who gives less of the words of another cuts nothing.
fn are_of_two(scene: &Scene, a: &Rendering, b: &Rendering) -> bool {
    let who = |r: &Rendering| r.speaker.clone().map(|s| (r.place.report, s));
    match (who(a), who(b)) {
        (Some((x, a)), Some((y, b))) => bearer::are_two(scene, (x, &a), (y, &b)),
        _ => false,
    }
}

/// So few words may be in anybody's mouth.
const SCRAP: usize = 5;

/// Whether a few words are another's than those that have them too: "no signs of life" may be said by the police and by a minister, and
/// nobody cuts the other short. Who speaks for a body is no other.
fn is_anothers_scrap(scene: &Scene, scrap: &Rendering, whole: &Rendering) -> bool {
    let told = scrap.speaker.as_ref().zip(whole.speaker.as_ref());
    let few = !has_words(scene, scrap, SCRAP);
    few && told.is_some_and(|(a, b)| {
        let (a, b) = (
            (scrap.place.report, a.as_str()),
            (whole.place.report, b.as_str()),
        );
        bearer::are_others(scene, a, b)
    })
}

/// Whether two quotes have a telling word in common, or one that stands for one of the other's: who says two things in sentences
/// that match by who says it, and where, says them one after the other.
pub(super) fn touch(scene: &Scene, a: Place, b: Place) -> bool {
    let (own, theirs) = (correspond::terms(scene, a), correspond::terms(scene, b));
    let kin = |term: &Term, of: &[Term]| {
        let mut kin = scene.index.kin[*term as usize].iter();
        of.contains(term) || kin.any(|(stands, _)| of.contains(stands))
    };
    own.iter().any(|t| kin(t, &theirs)) || theirs.iter().any(|t| kin(t, &own))
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
        return stands_in(scene, part, whole) || is_run(part, whole);
    }
    // "Some slept. Some left": the words stand in one run where their first is met before, too.
    if is_run(part, whole) {
        return true;
    }
    // Held against the whole, a short word of it may stand for that of another sentence: "I".
    let (short, long) = (&part.words.numbers, &whole.words.numbers);
    if !short.is_empty() && long.windows(short.len()).any(|run| run == short) {
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

/// Fewer letters stand in any longer text by chance.
const RUN: usize = 12;

/// Whether `part` stands in `whole` letter by letter, however both part it into words: "wrong doing", "wrongdoing".
fn is_run(part: &Rendering, whole: &Rendering) -> bool {
    // Most pairs end here.
    let may_be = part.bare.len() >= RUN && whole.twos.may_hold(part.twos);
    may_be && whole.bare.contains(&part.bare)
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
        let own = Rendering::new(scene, place, kind, &mut numbers);
        // "Onboard" and "on board": the letters are the same, however they are parted into words.
        let same =
            |r: &&mut Rendering| r.words.numbers == own.words.numbers || r.letters == own.letters;
        match out.iter_mut().find(same) {
            Some(known) => known.reports.push(place.report),
            None => out.push(own),
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

/// A difference before it is said in which claim it stands, see [`seated`].
fn found(renderings: &[Rendering], gravity: f64, message: String) -> Found {
    let sides: Vec<usize> = renderings.iter().map(|r| r.reports.len()).collect();
    Found {
        kind: DivergenceKind::Wording,
        gravity,
        severity: of_sides(&sides),
        claim: None,
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message,
        spans: renderings.iter().map(|r| r.place).collect(),
        missing: Vec::new(),
    }
}

/// A difference with the claim that its renderings stand in, the graver the more prominent that is.
fn seated(scene: &Scene, found: Found) -> Found {
    let sentence = |place: &Place| {
        let sentence = scene.annotations[place.report].sentence_at(place.span.start)?;
        let report = place.report;
        Some(SentenceRef { report, sentence })
    };
    let sentences: Vec<SentenceRef> = found.spans.iter().filter_map(sentence).collect();
    let claim = scene.common_claim(&sentences);
    let prominence = claim.map_or(0.0, |c| scene.prominence(c));
    Found {
        gravity: found.gravity + 0.15 * prominence,
        claim,
        ..found
    }
}

/// Whether a rendering is written with at least so many words.
fn has_words(scene: &Scene, rendering: &Rendering, least: usize) -> bool {
    let mut words = scene.written(rendering.place).split_whitespace();
    words.nth(least - 1).is_some()
}

/// Renderings of one utterance that have less of what either says in common, as it stands or in other words, may be two
/// sentences of one speech.
const SHARED: f64 = 0.2;

/// Of renderings those that have other words than another where both give the same part, each cut to what answers to such a
/// one; what shares no run of words with any is as it is. Notes in `asked` where that follows from which sentences match.
fn answering(scene: &Scene, all: Vec<Rendering>, asked: &Cell<bool>) -> Vec<Rendering> {
    let cut = |n: usize| {
        let own = all[n].place;
        // Whether it shares no run of words with any, and is told elsewhere in each of their reports.
        let mut alone = true;
        let mut cut: Option<Span> = None;
        for other in (0..all.len()).filter(|m| *m != n) {
            let theirs = all[other].place;
            let bond = correspond::of(scene, (own, &all[n].words), (theirs, &all[other].words));
            alone =
                alone && bond == Bond::Apart && correspond::share(scene, own, theirs) < SHARED && {
                    asked.set(true);
                    correspond::are_met_elsewhere(scene, own, theirs)
                };
            let span = match bond {
                Bond::Differ(own, _) => own.span,
                Bond::Apart => own.span,
                Bond::Overlap => continue,
            };
            cut = Some(cut.map_or(span, |known| known.join(span)));
            if !alone && cut == Some(own.span) {
                break; // all of it already: more others add nothing
            }
        }
        cut.filter(|_| !alone)
    };
    let cuts: Vec<Option<Span>> = (0..all.len()).map(cut).collect();
    let mut both = all.iter().zip(&cuts);
    if both.all(|(rendering, cut)| *cut == Some(rendering.place.span)) {
        return all;
    }
    let mut numbers = Numbers::new();
    let told = all.into_iter().zip(cuts);
    let told = told.filter_map(|(rendering, cut)| {
        let place = Place {
            span: cut?,
            ..rendering.place
        };
        Some(Rendering {
            reports: rendering.reports,
            gap: rendering.gap,
            speaker: rendering.speaker,
            ..Rendering::new(scene, place, rendering.kind, &mut numbers)
        })
    });
    told.collect()
}

/// Renderings that each have words of their own.
fn altered(scene: &Scene, whole: Vec<Rendering>, asked: &Cell<bool>) -> Option<Found> {
    let whole = &answering(scene, whole, asked);
    let words = |r: &&Rendering| has_words(scene, r, 2);
    let full = whole.iter().filter(|r| r.kind == QuoteKind::Full).count();
    let long = whole.iter().filter(words).count();
    (reports_of(whole).len() > 1 && long > 1).then(|| {
        let gravity = if full > 1 { 0.82 } else { 0.6 };
        found(whole, gravity, message(scene, whole))
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
        ..found(&pair, 0.95, message)
    }
}

/// What it is worth to know that a report gives a few words of what another gives in full; and where outlets quote word for word,
/// so that what is between the marks is right and most set pieces of it into sentences of their own.
const CUT: f64 = 0.48;
const CUT_DAILY: f64 = 0.2;

/// Of ten words of a quotation as many has a report that gives it in several pieces.
const PIECED: (usize, usize) = (9, 10);

/// Whether a report gives the rest of a quotation, too, in other places: it cuts nothing.
fn has_rest(own: &Rendering, whole: &Rendering, parts: &[Rendering]) -> bool {
    let words = |r: &Rendering| r.words.numbers.len();
    let of_report = |report: &usize| {
        let pieces = parts.iter().filter(|r| r.reports.contains(report));
        let (most, of) = PIECED;
        pieces.map(words).sum::<usize>() * of >= words(whole) * most
    };
    own.reports.iter().all(of_report)
}

/// The whole sentence in one report, a few words of it in another.
fn shortened(scene: &Scene, mut whole: Vec<Rendering>, part: Vec<Rendering>) -> Option<Found> {
    let Some(full) = whole.iter().position(|r| r.kind == QuoteKind::Full) else {
        // Of words that all set into sentences it is told what they depend on.
        let own = |whole: &Rendering| {
            let others = part.iter().filter(|r| !are_of_two(scene, r, whole));
            limit::lost(scene, whole, &others.cloned().collect::<Vec<_>>())
        };
        return whole.iter().find_map(own);
    };
    let whole = whole.swap_remove(full);
    let all = part.clone();
    let less: Vec<Rendering> = part
        .into_iter()
        .filter(|r| {
            let known = r.reports.iter().all(|x| whole.reports.contains(x));
            let others = || are_of_two(scene, r, &whole) || is_anothers_scrap(scene, r, &whole);
            r.kind == QuoteKind::Partial && !known && !others() && !has_rest(r, &whole, &all)
        })
        .collect();
    if !less.iter().any(|r| has_words(scene, r, TELLING)) {
        return None;
    }
    if let Some(found) = limit::lost(scene, &whole, &less) {
        return Some(found);
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
    let gravity = if scene.verbatim { CUT_DAILY } else { CUT };
    let told = found(&all, gravity, message);
    // Who gives less of the same words is no odd one out who may have them wrong.
    let severity = told.severity.max(Severity::Medium);
    Some(Found { severity, ..told })
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
    let renderings = answering(scene, renderings, &Cell::default());
    let differ = renderings.len() > 1;
    differ.then(|| seated(scene, found(&renderings, 0.7, message(scene, &renderings))))
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

/// What tells the renderings of an utterance apart that are in one language, see [`found`]; and what that follows from.
fn in_one_language(
    scene: &Scene,
    quotes: impl Iterator<Item = (Place, QuoteKind)>,
) -> (Option<Found>, Ground) {
    let mut all = renderings(scene, quotes);
    if let Some(sides) = reversed::find(scene, &all) {
        return (Some(contrary(scene, &mut all, sides)), Ground::Quotes);
    }
    if let Some(found) = moment::find(scene, &all) {
        // Who speaks is asked of all reports.
        return (Some(found), Ground::Story);
    }
    let (whole, part) = parts(scene, all);
    let (whole, part) = both::without_others(scene, whole, part);
    let whole = without_pieces(scene, whole);
    let asked = Cell::new(false);
    let altered = altered(scene, whole.clone(), &asked);
    let ground = match asked.get() {
        // Who speaks is asked of all reports.
        _ if altered.is_none() && !part.is_empty() => Ground::Story,
        true => Ground::Matches,
        false => Ground::Quotes,
    };
    (altered.or_else(|| shortened(scene, whole, part)), ground)
}

/// At most one difference an utterance and language.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let known = Known::of(scene);
    let in_one_language = |utterance: &Utterance, lang: Lang| {
        let own = utterance.iter().copied();
        let own: Vec<At> = own
            .filter(|at| scene.annotations[at.0].lang == lang)
            .collect();
        let quotes = || own.iter().map(|at| quoted(scene, *at));
        let found = match &known {
            Some(known) => known.or_find(&own, || in_one_language(scene, quotes())),
            None => in_one_language(scene, quotes()).0,
        };
        found.map(|found| seated(scene, found))
    };
    let of_utterance = |utterance: &Utterance| -> Vec<Found> {
        let languages = languages(scene, utterance).into_iter();
        let found = languages.filter_map(|lang| in_one_language(utterance, lang));
        let without = premise::find(scene, utterance);
        found
            .chain(without.into_iter().map(|found| seated(scene, found)))
            .collect()
    };
    let joined = Members::of_groups(scene.utterances);
    let (of_utterances, unjoined): (Vec<Vec<Found>>, Vec<Found>) = rayon::join(
        || scene.utterances.par_iter().map(of_utterance).collect(),
        || {
            if scene.verbatim {
                return Vec::new(); // nobody renders freely there what another quotes
            }
            let claims = scene.claims.par_iter();
            let found = claims.filter_map(|claim| unjoined::unjoined(scene, &joined, claim));
            found.collect()
        },
    );
    if let Some(known) = known {
        known.leave();
    }
    of_utterances
        .into_iter()
        .flatten()
        .chain(unjoined)
        .collect()
}
