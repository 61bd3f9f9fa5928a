//! The same act under a word of another temper: said, claimed, threatened; killed, died; seeped, poured.
//!
//! Rule: within one claim, the word that hands a statement to its speaker, or the word for a death,
//! a flow or a rise and fall, is of another temper in another report (lexicon and its sources:
//! [`crate::collate::lexicon::temper`]). Kept narrow: a word of speech must be the cue of somebody's
//! words, its speaker must be the same, and a report that uses both words differs from nobody. People "killed" in a fire died in
//! it: the word counts where somebody is told that killed. A word of rise, fall or flow
//! is also held against that of a sentence which gives the same figure of the same thing, in a claim with it or not; and it is
//! of one thing only where something near both words is one.

use std::collections::{BTreeMap, BTreeSet};

use super::near;
use super::said_of::SaidOf;
use super::scene::{Found, Scene};
use super::{DivergenceKind, Severity};
use crate::collate::lexicon::negation::{self, Negation};
use crate::collate::lexicon::temper::{Act, Temper};
use crate::collate::{Referent, SentenceRef, spelling};
use crate::story::{Place, Span};
use crate::text::Annotations;

/// A word of some temper, everywhere a report has it in one claim.
#[derive(Default)]
struct Use {
    places: Vec<Place>,
    /// Those whose words it hands over, an empty name where nobody is named; none for a word of no speech.
    speakers: Vec<String>,
}

/// Tempers by report, each with the words that show it.
type Shown = BTreeMap<usize, BTreeMap<Temper, Use>>;

/// Who speaks with this word for a cue; none where it hands nothing over.
fn speaker(notes: &Annotations, sentence: Span, word: &str) -> Option<String> {
    let cued = |cue: &str| cue.split_whitespace().any(|w| w.eq_ignore_ascii_case(word));
    let quoted = notes.quotes.iter().filter(|q| q.span.overlaps(sentence));
    let stated = notes
        .statements
        .iter()
        .filter(|s| s.span.overlaps(sentence));
    let quoted = quoted
        .filter(|q| q.cue.as_deref().is_some_and(cued))
        .map(|q| q.speaker.as_deref());
    let stated = stated.filter(|s| cued(&s.cue)).map(|s| s.source.as_deref());
    quoted
        .chain(stated)
        .next()
        .map(|name| name.unwrap_or_default().to_owned())
}

/// Whether two who hand over words may be one: by their last names, or by what they are; "Iranian officials" are no
/// "American officials".
fn are_one(a: &str, b: &str) -> bool {
    let last = spelling::last_word;
    let bare = |name: &str| {
        let word = name.split_whitespace().next_back();
        word.is_some_and(|word| word.starts_with(char::is_lowercase))
    };
    let of = |name: &str| -> Vec<String> {
        let words = name.split_whitespace();
        let capital = words.filter(|word| word.starts_with(char::is_uppercase));
        capital.map(spelling::fold).collect()
    };
    let (x, y) = (of(a), of(b));
    let apart =
        bare(a) && bare(b) && !x.is_empty() && !y.is_empty() && !x.iter().any(|w| y.contains(w));
    spelling::alike(&last(a), &last(b)) && !apart
}

/// The words of some temper in some sentences, wherever they stand.
fn tempered(scene: &Scene, sentences: &[SentenceRef]) -> Vec<(SentenceRef, Span, Temper)> {
    let mut out = Vec::new();
    for at in sentences.iter().copied() {
        let all = &scene.index.own[at.report].tempered;
        let first = all.partition_point(|(sentence, ..)| *sentence < at.sentence);
        let own = all[first..].iter();
        let own = own.take_while(|(sentence, ..)| *sentence == at.sentence);
        out.extend(own.map(|(_, span, temper)| (at, *span, *temper)));
    }
    out
}

/// Whether any two of the words, whoever has them, would be taken differently.
fn may_differ(words: &[(SentenceRef, Span, Temper)]) -> bool {
    let mut tempers: Vec<Temper> = words.iter().map(|(_, _, temper)| *temper).collect();
    tempers.sort_unstable();
    tempers.dedup();
    let mut pairs = tempers.iter().enumerate();
    pairs.any(|(n, a)| tempers[n + 1..].iter().any(|b| stands_against(*a, *b)))
}

/// The words of some temper in some sentences, by their act; none where no two of them would be taken differently.
fn shown(scene: &Scene, sentences: &[SentenceRef]) -> BTreeMap<Act, Shown> {
    let mut out: BTreeMap<Act, Shown> = BTreeMap::new();
    let words = tempered(scene, sentences);
    if !may_differ(&words) {
        return out;
    }
    let by_somebody = words.iter().any(|(at, span, temper)| {
        let notes = &scene.annotations[at.report];
        *temper == Temper::Killing
            && (has_agent(scene.text(at.report), notes, *span)
                || tells_of_violence(scene.text(at.report), notes, at.sentence))
    });
    let mut word = String::new();
    for (SentenceRef { report, sentence }, span, temper) in words {
        let notes = &scene.annotations[report];
        if notes.quotes.iter().any(|q| q.span.covers(span)) {
            continue;
        }
        lower(span.of(scene.text(report)), &mut word);
        let speaker = speaker(notes, notes.sentences[sentence].span, &word);
        let unsaid = || is_denied(scene.text(report), notes, span);
        if temper.act() == Act::Speech && (speaker.is_none() || unsaid()) {
            continue;
        }
        let temper = match temper {
            Temper::Killing if !by_somebody => Temper::Dying,
            other => other,
        };
        let shown = out.entry(temper.act()).or_default();
        let held = shown.entry(report).or_default().entry(temper).or_default();
        held.places.push(Place { report, span });
        held.speakers.extend(speaker);
    }
    out
}

/// Whether a word that denies stands before a word of speech, which then hands nothing over: "did not say what they had".
fn is_denied(text: &str, notes: &Annotations, span: Span) -> bool {
    let tokens = &notes.tokens;
    let at = tokens.partition_point(|t| t.span.start < span.start);
    let before = at.checked_sub(1).map(|n| tokens[n].span.of(text));
    before.is_some_and(|word| negation::of(word, notes.lang) == Some(Negation::Plain))
}

/// Whether somebody or something is told that killed: "killed by a shell", "the blast killed two". Where people "were killed in a
/// fire" the word says no more than that they died.
fn has_agent(text: &str, notes: &Annotations, span: Span) -> bool {
    const BE: [&str; 9] = [
        "was", "were", "been", "being", "be", "is", "are", "got", "get",
    ];
    const CLOSED: [&str; 12] = [
        "in", "on", "when", "after", "during", "as", "and", "or", "while", "near", "outside",
        "there",
    ];
    let tokens = &notes.tokens;
    let at = tokens.partition_point(|t| t.span.start < span.start);
    let word = |n: usize| tokens.get(n).map(|t| t.span.of(text));
    let by = (at + 1..at + 5).any(|n| word(n) == Some("by"));
    let done = at
        .checked_sub(1)
        .and_then(word)
        .is_some_and(|before| BE.contains(&before));
    let next = tokens.get(at + 1);
    // "Sixteen people killed and 31 injured": nothing is killed behind the word.
    let gap = next.map_or("", |next| &text[span.end..next.span.start]);
    let object = next.is_some_and(|next| !CLOSED.contains(&next.span.of(text))) && gap == " ";
    by || !done && object
}

/// Whether a sentence has a word for what people do to people with arms.
fn tells_of_violence(text: &str, notes: &Annotations, sentence: usize) -> bool {
    const ARMS: &str = "airstrike strike shot shoot gun bomb shell missile rocket attack stab knife murder massacre ambush raid fight \
        soldier troops militant";
    notes.tokens_of(sentence).iter().any(|token| {
        let word = token.span.of(text).to_lowercase();
        ARMS.split_whitespace().any(|arms| word.starts_with(arms))
    })
}

/// Writes the lower-case form into `into`.
fn lower(form: &str, into: &mut String) {
    into.clear();
    if form.is_ascii() {
        into.push_str(form);
        into.make_ascii_lowercase();
    } else {
        into.push_str(&form.to_lowercase());
    }
}

/// Whether two uses can hand over the words of one speaker.
fn of_one_speaker(act: Act, a: &Use, b: &Use) -> bool {
    let meet = |x: &String| b.speakers.iter().any(|y| are_one(x, y));
    act != Act::Speech || a.speakers.iter().any(meet)
}

/// Whether two tempers tell of an act in ways that a reader would take differently.
fn stands_against(a: Temper, b: Temper) -> bool {
    use Temper::{Dying, Falling, Killing, Moving, Murdering, Plain, Plunging, Pouring, Rising};
    use Temper::{Seeping, Soaring, Warning};
    match (a.min(b), a.max(b)) {
        (Dying, Killing) | (Dying | Killing, Murdering) => true,
        (Seeping | Moving, Pouring) => true,
        (Falling, Plunging) | (Rising, Soaring) => true,
        // Warned and hinted are close to said: only a plain word against a loaded one counts.
        (Plain, other) => {
            other.act() == Act::Speech
                && !matches!(other, Warning | Temper::Hinting | Temper::Promising)
        }
        _ => false,
    }
}

/// So many tokens before and behind a word of a rise, a fall or a flow stands what rose, fell or flowed.
const REACH: usize = 6;

/// What stands near each word of a rise, a fall or a flow, looked up once; nothing for words of other acts.
fn near_each(scene: &Scene, shown: &Shown, act: Act) -> BTreeMap<Place, SaidOf> {
    if !matches!(act, Act::Flow | Act::Scale) {
        return BTreeMap::new();
    }
    let uses = shown.values().flat_map(BTreeMap::values);
    let places = uses.flat_map(|held| &held.places);
    places
        .map(|at| (*at, SaidOf::of(scene, *at, REACH, |_| true)))
        .collect()
}

/// The words that stand against one another, each with its temper and place.
fn opposed(scene: &Scene, shown: &Shown, act: Act) -> Vec<(Temper, Place)> {
    let mut spans: Vec<(Temper, Place)> = Vec::new();
    let near = near_each(scene, shown, act);
    let one = |a: &Place, b: &Place| {
        let both = near.get(a).zip(near.get(b));
        both.is_none_or(|(a, b)| a.is_one(b))
    };
    for (report, tempers) in shown {
        for theirs in shown.iter().filter(|(o, _)| *o != report).map(|(_, t)| t) {
            for (temper, own) in tempers.iter().filter(|(t, _)| t.is_loaded()) {
                // They use a plainer word and none of this temper; so a difference.
                let plain = theirs.iter().find(|(t, held)| {
                    stands_against(**t, *temper) && of_one_speaker(act, own, held)
                });
                if let Some((kind, against)) = plain.filter(|_| !theirs.contains_key(temper)) {
                    let mine = own.places.iter();
                    let mine = mine.filter(|a| against.places.iter().any(|b| one(a, b)));
                    spans.extend(mine.map(|p| (*temper, *p)));
                    let other = against.places.iter();
                    let other = other.filter(|b| own.places.iter().any(|a| one(a, b)));
                    spans.extend(other.map(|p| (*kind, *p)));
                }
            }
        }
    }
    spans.sort_unstable();
    spans.dedup();
    spans
}

/// A word, and the reports that have it.
type Told = (String, Vec<usize>);

/// Each temper with its words, every report's own: “died” (A) or “dead” (B).
///
/// `spans` are sorted; whatever they are sorted by parts the sides.
pub(super) fn sides<K: PartialEq + Copy>(scene: &Scene, spans: &[(K, Place)]) -> Vec<String> {
    let mut tempers: Vec<(K, Vec<Told>)> = Vec::new();
    for (temper, place) in spans {
        if tempers.last().is_none_or(|(t, _)| t != temper) {
            tempers.push((*temper, Vec::new()));
        }
        let Some((_, words)) = tempers.last_mut() else {
            continue;
        };
        // Of a report that has several words of one temper the first stands for it.
        if words.iter().any(|(_, of)| of.contains(&place.report)) {
            continue;
        }
        let word = scene.words(*place).to_lowercase();
        match words.iter_mut().find(|(w, _)| *w == word) {
            Some((_, reports)) => reports.push(place.report),
            None => words.push((word, vec![place.report])),
        }
    }
    let part = |(word, of): &Told| format!("“{word}” ({})", scene.shorts(of));
    let parts = |(_, words): &(K, Vec<Told>)| {
        let parts: Vec<String> = words.iter().map(part).collect();
        parts.join(" or ")
    };
    tempers.iter().map(parts).collect()
}

/// A difference, and the places of its loaded words.
type Marked = (Found, Vec<Place>);

fn difference(scene: &Scene, of: &Of, act: Act, shown: &Shown) -> Option<Marked> {
    let spans = opposed(scene, shown, act);
    let loaded = spans.iter().filter(|(temper, _)| temper.is_loaded());
    let loaded: Vec<Place> = loaded.map(|(_, place)| *place).collect();
    let parts = sides(scene, &spans);
    // To insist is to say once more, and who fumes says it too: a shade, and no more.
    let shade = |(temper, _): &(Temper, Place)| {
        matches!(temper, Temper::Plain | Temper::Insistent | Temper::Raging)
    };
    let murder = |(temper, _): &(Temper, Place)| *temper == Temper::Murdering;
    let prominent = 0.1 * of.claim.map_or(0.3, |n| scene.prominence(n));
    let gravity = match act {
        Act::Speech if spans.iter().all(shade) => 0.12 + prominent,
        Act::Speech => 0.25 + prominent,
        Act::Flow | Act::Scale => 0.2 + prominent,
        Act::Death if spans.iter().any(murder) => 0.2 + prominent,
        // Of a fire people are killed, and they die of it: it stands in the list, and not on its first screen.
        Act::Death => 0.05,
    };
    let found = || Found {
        kind: DivergenceKind::Framing,
        gravity,
        severity: Severity::Medium,
        claim: of.claim,
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: format!("{}: {}", parts.join(" against "), of.label),
        spans: spans.iter().map(|(_, place)| *place).collect(),
        missing: Vec::new(),
    };
    (parts.len() > 1).then(|| (found(), loaded))
}

/// One loaded word stands against plainer ones in every claim that its sentence is in: it is shown once, where it is worth most.
fn each_once(mut all: Vec<Marked>) -> Vec<Found> {
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by(|a, b| {
        all[*b]
            .0
            .gravity
            .total_cmp(&all[*a].0.gravity)
            .then(a.cmp(b))
    });
    let mut known: BTreeSet<Place> = BTreeSet::new();
    let mut shown = vec![false; all.len()];
    for n in order {
        let loaded = std::mem::take(&mut all[n].1);
        shown[n] = loaded.is_empty() || loaded.iter().any(|place| !known.contains(place));
        known.extend(loaded);
    }
    let found = all.into_iter().map(|(found, _)| found);
    let each = found.zip(shown).filter(|(_, shown)| *shown);
    each.map(|(found, _)| found).collect()
}

/// What the words are about.
struct Of {
    claim: Option<usize>,
    /// What a person would call it.
    label: String,
}

/// Sentences that share so much and a figure of one thing tell of one rise or fall, in millionths.
const SHARES: u32 = 200_000;

/// The sentences of a referent that resemble another of it without standing in one claim with it.
fn outside(scene: &Scene, referent: &Referent) -> Vec<SentenceRef> {
    let sentence = |at: &(usize, usize)| SentenceRef {
        report: at.0,
        sentence: scene.annotations[at.0].figures[at.1].sentence,
    };
    let all: Vec<SentenceRef> = referent.iter().map(sentence).collect();
    let number = |at: SentenceRef| scene.index.position(at) as u32;
    let kindred = |a: SentenceRef| {
        all.iter().any(|b| {
            let shared = || near::share_a_claim(scene, a, *b);
            a.report != b.report && scene.graph.score(number(a), number(*b)) >= SHARES && !shared()
        })
    };
    all.iter().copied().filter(|at| kindred(*at)).collect()
}

/// A word of rise, fall or flow beside one figure of one thing, where no claim joins the sentences.
fn of_referents(scene: &Scene) -> Vec<Found> {
    let mut out = Vec::new();
    for referent in scene.referents {
        let sentences = outside(scene, referent);
        let Some((report, at)) = referent.first().filter(|_| sentences.len() > 1) else {
            continue;
        };
        let of = Of {
            claim: scene.common_claim(&sentences),
            label: scene.words(Place {
                report: *report,
                span: scene.annotations[*report].figures[*at].span,
            }),
        };
        let shown = shown(scene, &sentences);
        let found = |act: Act| difference(scene, &of, act, shown.get(&act)?);
        let found = [Act::Flow, Act::Scale].into_iter().filter_map(found);
        out.extend(found.map(|(found, _)| found));
    }
    out
}

/// At most one difference a claim and act, where it is no thin one, then those beside figures.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = Vec::new();
    let claims = scene.claims.iter().enumerate();
    for (n, claim) in claims.filter(|(n, _)| !scene.is_thin(*n)) {
        let sentences: Vec<SentenceRef> = claim
            .readings
            .iter()
            .flat_map(|r| {
                let report = r.report;
                r.sentences.iter().map(move |sentence| SentenceRef {
                    report,
                    sentence: *sentence,
                })
            })
            .collect();
        let shown = shown(scene, &sentences);
        if shown.is_empty() {
            continue;
        }
        let of = Of {
            claim: Some(n),
            label: claim.label.clone(),
        };
        let found = |act: Act| difference(scene, &of, act, shown.get(&act)?);
        out.extend(Act::ALL.into_iter().filter_map(found));
    }
    let mut out = each_once(out);
    let known: Vec<Place> = out.iter().flat_map(|f| f.spans.clone()).collect();
    let new = |f: &Found| f.spans.iter().any(|p| !known.contains(p));
    out.extend(of_referents(scene).into_iter().filter(new));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loaded_word_is_shown_once_where_it_is_worth_most() {
        let place = |start| Place {
            report: 0,
            span: Span::new(start, start + 7),
        };
        let marked = |gravity: f64, starts: &[usize]| {
            let loaded: Vec<Place> = starts.iter().copied().map(place).collect();
            let found = Found {
                kind: DivergenceKind::Framing,
                gravity,
                severity: Severity::Medium,
                claim: None,
                also: Vec::new(),
                open: Vec::new(),
                likely: Vec::new(),
                message: String::new(),
                spans: loaded.clone(),
                missing: Vec::new(),
            };
            (found, loaded)
        };
        let all = vec![
            marked(0.2, &[10]),
            marked(0.3, &[10]),
            marked(0.2, &[10, 40]),
            marked(0.1, &[]),
        ];
        let kept: Vec<f64> = each_once(all).iter().map(|found| found.gravity).collect();
        assert_eq!(kept, [0.3, 0.2, 0.1]);
    }
}
