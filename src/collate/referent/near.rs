//! What stands in and around a figure: which words of its sentence do, read once for each report, and their terms in a story.

use super::setting::Setting;
use super::{around, other, subject};
use crate::collate::index::{Index, Term};
use crate::collate::lexicon::kin;
use crate::text::{Annotations, Token, TokenClass};

/// So many content words before and behind a figure say what it is about.
const REACH: usize = 8;

/// The place of a word among those of its sentence that are no function words.
pub(super) type Nth = u32;

/// See the module's documentation.
pub(super) struct Around {
    /// The content words in and around it.
    words: Vec<Nth>,
    /// See [`Near::sector`].
    sector: Vec<Nth>,
    /// See [`Near::alone`].
    alone: Option<Nth>,
    /// See [`Near::phrases`].
    phrases: [Option<(Nth, Nth)>; 2],
    /// Stems, see [`around::stems`].
    stems: Vec<u32>,
    /// See [`other::before`].
    pub beside: Option<usize>,
    /// Nouns that stand for its own, each with its strength.
    pub kin: Vec<(&'static str, f64)>,
}

/// The first two, where there are two and both tell something.
fn two(mut words: impl Iterator<Item = Option<Nth>>) -> Option<(Nth, Nth)> {
    words.next().flatten().zip(words.next().flatten())
}

impl Around {
    /// Of a figure in its sentence.
    pub fn of(set: &Setting) -> Self {
        let tells = |t: &&Token| t.class != TokenClass::Stop;
        let [before, inside] = [set.before, set.inside].map(|tokens| {
            let telling = tokens.iter().filter(tells);
            telling.count() as Nth
        });
        // The nearest first.
        let earlier = set.before.iter().rev().filter(tells);
        let earlier = earlier.zip((0..before).rev()).take(REACH);
        let own = set.inside.iter().filter(tells).zip(before..);
        let later = set.behind.iter().filter(tells);
        let later = later.zip(before + inside..).take(REACH);
        let content = |(token, nth): (&Token, Nth)| {
            let tells = token.class == TokenClass::Content;
            tells.then_some(nth)
        };
        let mut words = Vec::with_capacity(2 * REACH + set.inside.len());
        words.extend(
            earlier
                .clone()
                .chain(own)
                .chain(later.clone())
                .filter_map(content),
        );
        Self {
            words,
            sector: subject::sector(set, earlier.clone()),
            alone: subject::alone(set, earlier.clone().chain(later.clone())),
            phrases: [
                two(earlier.clone().map(content)).map(|(x, y)| (y, x)),
                two(later.clone().map(content)),
            ],
            stems: around::stems(set),
            beside: other::before(set),
            kin: set.figure.head.as_deref().map_or_else(Vec::new, kin),
        }
    }
}

/// The same with what is known of the story.
pub(super) struct Near<'a> {
    /// Stems, see [`around::stems`].
    pub stems: Vec<&'a str>,
    /// Terms of content words, sorted.
    pub terms: Vec<Term>,
    /// Their weights together.
    pub weight: f64,
    /// The terms that say of which part of an economy it is, see [`subject::sector`].
    pub sector: Vec<Term>,
    /// The place of which it is alone, see [`subject::alone`].
    pub alone: Option<Term>,
    /// The two content words right before the figure and the two right behind it: "a 30-day state of emergency".
    pub phrases: [Option<(Term, Term)>; 2],
}

impl<'a> Near<'a> {
    /// Of a figure in a sentence, by its place among all profiles.
    pub fn of(index: &Index, notes: &'a Annotations, around: &Around, sentence: usize) -> Self {
        let order = &index.profiles[sentence].order;
        let term = |nth: &Nth| order.get(*nth as usize).copied();
        let both = |(x, y): &(Nth, Nth)| term(x).zip(term(y));
        let mut terms = Vec::with_capacity(around.words.len());
        terms.extend(around.words.iter().filter_map(term));
        terms.sort_unstable();
        terms.dedup();
        let stem = |stem: &u32| notes.stems[*stem as usize].as_str();
        Self {
            stems: around.stems.iter().map(stem).collect(),
            weight: index.sum(&terms),
            terms,
            sector: around.sector.iter().filter_map(term).collect(),
            alone: around.alone.as_ref().and_then(term),
            phrases: around
                .phrases
                .each_ref()
                .map(|two| two.as_ref().and_then(both)),
        }
    }

    /// Whether the same two words stand right before or behind both.
    pub fn shares_phrase(&self, other: &Self) -> bool {
        let mut own = self.phrases.iter().flatten();
        own.any(|p| other.phrases.contains(&Some(*p)))
    }
}
