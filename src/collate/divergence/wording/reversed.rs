//! One rendering of an utterance says that something is not so, and another, in the same words but for that, that it is.
//!
//! Rule: between words that both have stands a negator in one alone. A lost "not" turns what somebody said round, and is the
//! gravest slip in a quotation (AP Stylebook, "quotations in the news"). Who says "has no doubt" where another says "does not
//! doubt" denies as much.

use super::{Rendering, told};
use crate::collate::divergence::scene::Scene;
use crate::collate::lexicon::negation::{self, Negation};
use crate::collate::variant::{Stretch, VariantKind};
use crate::collate::words;
use crate::story::{Place, Span};
use crate::text::Lang;

/// So many words that both have stand before and behind the negator at least, and so many in all.
const BESIDE: usize = 2;
const AROUND: usize = 6;

/// More words than so many put something else in the place of what another says.
const MOST: usize = 3;

/// So many words before the negator are shown, the most where a message can show them.
const SHOWN: [usize; 3] = [4, 2, 1];

/// So many behind it.
const BEHIND: usize = 4;

/// Where the words of a stretch stand in their text.
fn words_of(text: &str, span: Option<Span>) -> Vec<Span> {
    let mut out = Vec::new();
    if let Some(span) = span {
        words::each(span.of(text), |at, word| {
            out.push(Span::new(span.start + at, span.start + at + word.len()));
        });
    }
    out
}

/// Whether a word denies what stands around it.
fn is_denial(lang: Lang, word: &str) -> bool {
    let negation = negation::of(word, lang);
    matches!(negation, Some(Negation::Plain | Negation::OfThing))
}

/// How often the words of a stretch deny what stands around them; in a language where two negators are one, at most once.
fn denials(lang: Lang, text: &str, words: &[Span]) -> usize {
    let denying = |word: &&Span| is_denial(lang, word.of(text));
    let count = words.iter().filter(denying).count();
    if negation::cancels(lang) {
        count
    } else {
        count.min(1)
    }
}

/// The words around a stretch: the last ones before it up to the first ones behind.
fn around(before: &[Span], behind: &[Span], shown: usize) -> Option<Span> {
    let first = before.get(before.len().saturating_sub(shown))?;
    let last = behind.get(BEHIND.min(behind.len()).checked_sub(1)?)?;
    Some(first.join(*last))
}

/// Whether a passage shows that it leaves something out between two of its stretches.
fn is_left_out(text: &str, before: Option<Span>, behind: Option<Span>) -> bool {
    let between = before
        .zip(behind)
        .and_then(|(b, a)| text.get(b.end..a.start));
    between.is_some_and(|gap| gap.contains('…') || gap.contains("..."))
}

/// Whether a passage denies, in the same sentence, what it says from a stretch on: "I would not say that we are at war".
fn is_denied(lang: Lang, text: &str, passage: Span, stretch: Option<Span>) -> bool {
    let led = stretch.and_then(|s| text.get(passage.start..s.start));
    let Some(led) = led else { return false };
    let sentence = led.rfind(['.', '!', '?', ';']).map_or(0, |at| at + 1);
    let from = passage.start + sentence;
    let words = words_of(text, Some(Span::new(from, passage.start + led.len())));
    denials(lang, text, &words) > 0
}

/// Where two passages that read alike say the contrary, as words of each.
fn turned(scene: &Scene, one: &Rendering, other: &Rendering) -> Option<(Place, Place)> {
    let (a, b) = (one.place, other.place);
    let lang = scene.annotations[a.report].lang;
    let (old, new) = (scene.text(a.report), scene.text(b.report));
    let stretches = one.words.aligned(&other.words);
    stretches.windows(3).find_map(|three| {
        let [before, at, behind] = three else {
            return None;
        };
        let same = |s: &Stretch| s.kind == VariantKind::Same;
        if !same(before) || same(at) || !same(behind) {
            return None;
        }
        let (mine, theirs) = (words_of(old, at.base), words_of(new, at.own));
        let (ahead, after) = (words_of(new, before.own), words_of(new, behind.own));
        let told = ahead.len() >= BESIDE && after.len() >= BESIDE;
        let told = told && ahead.len() + after.len() >= AROUND;
        let few = mine.len().max(theirs.len()) <= MOST;
        let counts = [denials(lang, old, &mine), denials(lang, new, &theirs)];
        // "I will not, until" and "I won't, not until" deny one thing.
        let beside = [
            &ahead[ahead.len().saturating_sub(BESIDE)..],
            &after[..BESIDE.min(after.len())],
        ];
        let denied = beside.iter().any(|words| denials(lang, new, words) > 0);
        if !told || !few || denied || !matches!(counts, [0, 1] | [1, 0]) {
            return None;
        }
        let led = is_denied(lang, old, a.span, before.base);
        if led != is_denied(lang, new, b.span, before.own) {
            return None;
        }
        if is_left_out(old, before.base, behind.base) || is_left_out(new, before.own, behind.own) {
            return None;
        }
        let (led, followed) = (words_of(old, before.base), words_of(old, behind.base));
        let places = |shown: usize| {
            let place = |report: usize, span: Span| Place { report, span };
            let own = place(a.report, around(&led, &followed, shown)?);
            Some((own, place(b.report, around(&ahead, &after, shown)?)))
        };
        let is_whole = |at: Place| !scene.brief(at, told::SHOWN).ends_with('…');
        let all: Vec<(Place, Place)> = SHOWN.into_iter().filter_map(places).collect();
        let whole = all
            .iter()
            .find(|(own, theirs)| is_whole(*own) && is_whole(*theirs));
        whole.or(all.last()).copied()
    })
}

/// Whether a passage denies anything.
fn denies(scene: &Scene, place: Place) -> bool {
    let lang = scene.annotations[place.report].lang;
    let mut denies = false;
    words::each(scene.written(place), |_, word| {
        denies |= is_denial(lang, word);
    });
    denies
}

/// Two of the renderings that say the contrary, by their numbers, with the words of each.
pub(super) fn find(scene: &Scene, all: &[Rendering]) -> Option<[(usize, Place); 2]> {
    let denying: Vec<bool> = all.iter().map(|r| denies(scene, r.place)).collect();
    let numbered = || all.iter().enumerate();
    numbered().find_map(|(n, a)| {
        let rest = numbered().skip(n + 1);
        // Most pairs end here: where neither denies anything, none denies what the other says.
        rest.filter(|(m, b)| a.place.report != b.place.report && (denying[n] || denying[*m]))
            .find_map(|(m, b)| {
                let (own, theirs) = turned(scene, a, b)?;
                Some([(n, own), (m, theirs)])
            })
    })
}
