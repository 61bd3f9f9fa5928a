//! What singles a figure out among others of its unit, by a word beside it.
//!
//! Rule: "the top 2 percent" are people and no rate; "the first in 23 days" says how long there was none and not how long anything
//! lasted; "the 43 votes necessary" are no 51 that there are; "two more debates" are not the three that are held in all; what so
//! many percent say among some is not what all say; and votes are no seats. What words beside a number are of is read as by S. Roy, T.
//! Vieira and D. Roth, "Reasoning about Quantities in Natural Language" (TACL 2015).

use std::sync::LazyLock;

use super::around;
use super::setting::Setting;
use super::step::{self, Behind};
use crate::collate::lexicon::{Listed, Table};
use crate::text::{FigureKind, Token, TokenClass};

/// Right before a share of people at one end of a scale, folded.
static ENDS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "top bottom richest wealthiest poorest highest lowest reichsten armsten obersten untersten plus riches pauvres ricos pobres ricchi \
         poveri rijkste armste",
    )
});

/// Before how long there was none of a thing, with "in" or its like between, folded.
static FIRST: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "first only worst biggest largest highest lowest best deadliest erste ersten erstmals premiere premier primera primer primo prima eerste",
    )
});
static IN: LazyLock<Listed> = LazyLock::new(|| Listed::of("in seit depuis en da sinds"));

/// Beside what it takes, folded.
static NEEDED: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "need needs needed necessary require requires required braucht brauchen benotigt notig notigen erforderlich erforderlichen faut \
         necessaires requis requises necesarios necesarias requeridos necessari necessarie richiesti servono nodig benodigde vereist",
    )
});

/// In a count or right behind it, what adds it to others, folded; "than" makes all of it again.
static FURTHER: LazyLock<Listed> = LazyLock::new(|| Listed::of("more further additional"));

/// Before those who alone were asked, folded.
static AMONG: LazyLock<Listed> = LazyLock::new(|| Listed::of("among parmi"));

/// Nouns that people count in a house or an office and that are no others of these, folded.
static NOUNS: LazyLock<Table<u8>> = LazyLock::new(|| {
    Table::of(&[
        (0, "votes ballots stimmen voix votos voti stemmen"),
        (1, "seats sitze mandate sieges escanos seggi zetels"),
        (2, "signatures unterschriften firmas firme handtekeningen"),
        (3, "lawsuits suits klagen demandas"),
    ])
});

/// See the module's documentation.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of a figure, in any combination"
)]
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Singled {
    end: bool,
    none_since: bool,
    long: bool,
    needed: bool,
    further: bool,
    among: bool,
    share: bool,
    noun: Option<u8>,
}

impl Singled {
    /// Of a figure, by the words beside it.
    pub fn of(set: &Setting) -> Self {
        let kind = set.figure.kind;
        let count = kind == FigureKind::Count;
        let percent = kind == FigureKind::Percent;
        let near = |words: usize, list: &Listed| {
            let mut before = set.before.iter().rev().take(words);
            before.any(|t| list.has_folded(set.word(t)))
        };
        let none_since = kind == FigureKind::Duration && is_none_since(set);
        let noun = set.figure.unit.as_deref().filter(|_| count);
        Self {
            end: percent && near(1, &ENDS),
            none_since,
            long: kind == FigureKind::Duration && !none_since && around::is_long(set),
            needed: count && (near(2, &NEEDED) || has(set, set.behind.iter().take(2), &NEEDED)),
            further: count && is_further(set),
            among: percent && is_among(set),
            share: step::behind(set) == Some(Behind::Share),
            noun: noun.and_then(|noun| NOUNS.get(noun).first().copied()),
        }
    }

    /// Whether two figures of two values are singled out in two ways.
    pub fn is_other(self, other: Self, toll: bool) -> bool {
        let nouns = self.noun.zip(other.noun);
        let among = |some: Self, all: Self| some.among && !all.among && !all.share;
        self.end != other.end
            || self.none_since && other.long
            || self.long && other.none_since
            || self.needed != other.needed && !toll
            || self.further != other.further && !toll
            || among(self, other)
            || among(other, self)
            || nouns.is_some_and(|(x, y)| x != y)
    }
}

fn has<'t>(set: &Setting, mut words: impl Iterator<Item = &'t Token>, list: &Listed) -> bool {
    words.any(|t| list.has_folded(set.word(t)))
}

/// Whether a share is of those alone whom a bare noun names: "among women", and not "among his colleagues".
fn is_among(set: &Setting) -> bool {
    let bare = |pair: &[Token]| {
        AMONG.has_folded(set.word(&pair[0])) && pair[1].class == TokenClass::Content
    };
    set.before.windows(2).any(bare)
}

/// Whether a length of time is that in which there was none: "its first majority in eight years".
fn is_none_since(set: &Setting) -> bool {
    /// So many words stand between at most.
    const REACH: usize = 5;
    let mut before = set.before.iter().rev();
    let led = before.next().is_some_and(|t| IN.has_folded(set.word(t)));
    led && has(set, before.take(REACH), &FIRST)
}

/// Whether a count is of what is still to come beside others: "two more debates".
fn is_further(set: &Setting) -> bool {
    let inside = set.inside.iter().skip(1);
    let behind = set.behind.first();
    let next = |t: &Token| {
        let mut words = set.inside.iter().chain(set.behind);
        words.find(|w| w.span.start >= t.span.end)
    };
    let than = |t: &Token| next(t).is_some_and(|w| set.word(w) == "than");
    let mut told = inside.chain(behind);
    told.any(|t| FURTHER.has_folded(set.word(t)) && !than(t))
}
