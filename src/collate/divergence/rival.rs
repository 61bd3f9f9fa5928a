//! One act that two reports make two of: resigned against sacked, suspended against called off, escaped against freed.
//!
//! Rule: outside quotation marks a report has words of one side of a row of [`crate::collate::lexicon::rival`] and of no other
//! side, another those of another side alone, and they tell of one act: in one claim, or near both words stands the same person
//! or thing ([`said_of`](super::said_of)), since leads tell an act in words too different to be matched. A word behind a
//! negation is on no side.

use std::collections::{BTreeMap, BTreeSet};

use super::said_of::SaidOf;
use super::scene::{Found, Scene};
use super::{DivergenceKind, Severity};
use super::{framing, near};
use crate::collate::SentenceRef;
use crate::collate::lexicon::rival::{self, Matter, Rival};
use crate::collate::lexicon::temper;
use crate::collate::marked::Marks;
use crate::story::{Place, Span};
use crate::text::{Token, TokenClass};

/// What two acts for one are worth.
const ACTS: f64 = 0.35;

/// What a shade is worth.
const SHADE: f64 = 0.12;

/// What a claim that all open with adds.
const PROMINENT: f64 = 0.2;

/// How prominent an act is that no claim has.
const UNCLAIMED: f64 = 0.3;

/// So many letters of what an act is said of are told.
const BRIEF: usize = 60;

/// So many words before a word may deny it: "did not quite resign".
const DENIED: usize = 2;

/// So many tokens before and behind a word stands what it is said of.
const REACH: usize = 5;

/// Of a matter that has more words those of one claim alone are held against one another.
const MANY: usize = 120;

/// So many words of an act are asked what it is done to.
const ASKED: usize = 24;

/// Words that have a rival, with their places.
type Words = Vec<(Rival, Place)>;

/// A word that has a rival, and what else is asked of it.
struct Word {
    rival: Rival,
    place: Place,
    at: SentenceRef,
    said_of: SaidOf,
}

/// The words of a sentence that have a rival.
fn words(scene: &Scene, at: SentenceRef) -> Words {
    let SentenceRef { report, sentence } = at;
    if !scene.index.is_marked(at, Marks::RIVAL) {
        return Vec::new();
    }
    let notes = &scene.annotations[report];
    let text = scene.text(report);
    let quoted = |span: Span| notes.quotes.iter().any(|q| q.span.covers(span));
    let tokens = notes.tokens_of(sentence);
    let word = |n: usize| tokens.get(n).map(|t| t.span.of(text));
    let denied =
        |n: usize| (n.saturating_sub(DENIED)..n).find(|n| word(*n).is_some_and(rival::denies));
    let mut out = Vec::new();
    let mut n = 0;
    while n < tokens.len() {
        let read = word(n).and_then(|first| rival::at(first, |more| word(n + 1 + more)));
        let Some((rival, more)) = read else {
            n += 1;
            continue;
        };
        let not = denied(n);
        let first = not.unwrap_or(n);
        let span = Span::new(tokens[first].span.start, tokens[n + more].span.end);
        let told = not.map_or(Some(rival), |_| rival.denied());
        if !quoted(span) {
            out.extend(told.map(|rival| (rival, Place { report, span })));
        }
        n += 1 + more;
    }
    out
}

/// What a word is said of: neither days and numbers nor what itself has a rival.
fn said_of(scene: &Scene, at: SentenceRef, place: Place) -> SaidOf {
    let notes = &scene.annotations[at.report];
    let text = scene.text(at.report);
    let figures: Vec<Span> = notes
        .figures
        .iter()
        .filter(|figure| figure.sentence == at.sentence)
        .map(|figure| figure.span)
        .collect();
    let wanted = |token: &Token| {
        let word = token.span.of(text);
        token.class == TokenClass::Content
            && !figures.iter().any(|figure| figure.covers(token.span))
            && !rival::may_begin(word)
            && !temper::may_have(word)
    };
    SaidOf::of(scene, place, REACH, wanted)
}

/// The words of a story by their matter.
fn by_matter(scene: &Scene) -> BTreeMap<Matter, Vec<Word>> {
    let mut out: BTreeMap<Matter, Vec<Word>> = BTreeMap::new();
    for profile in scene
        .index
        .profiles
        .iter()
        .filter(|profile| !profile.heading)
    {
        let at = profile.at;
        for (rival, place) in words(scene, at) {
            let said_of = said_of(scene, at, place);
            let held = out.entry(rival.matter).or_default();
            held.push(Word {
                rival,
                place,
                at,
                said_of,
            });
        }
    }
    out
}

/// The stem of the noun right behind a word, in small letters: what "legal" in "legal ports" is said of.
fn noun<'s>(scene: &'s Scene, place: Place) -> Option<&'s str> {
    let (notes, text) = (&scene.annotations[place.report], scene.text(place.report));
    let next = notes
        .tokens
        .partition_point(|t| t.span.start < place.span.end);
    let token = notes.tokens.get(next)?;
    let noun = token.class == TokenClass::Content && !token.capital;
    let joined = text.get(place.span.end..token.span.start) == Some(" ");
    (noun && joined).then(|| &*notes.stems[token.stem as usize])
}

/// Whether two words of law are said of two things: "illegal entries", "legal ports of entry".
fn are_of_two(scene: &Scene, (a, first): &(Rival, Place), (_, second): &(Rival, Place)) -> bool {
    let lang = |place: &Place| scene.annotations[place.report].lang;
    let nouns = || noun(scene, *first).zip(noun(scene, *second));
    a.matter == Matter::Legality
        && lang(first) == lang(second)
        && nouns().is_some_and(|(x, y)| x != y)
}

/// The words of one matter in the order of the reports, and how they stand to one another.
struct Held<'w> {
    words: &'w [Word],
    /// Whether words of two claims are held against one another.
    near: bool,
}

impl<'w> Held<'w> {
    fn of(words: &'w [Word]) -> Self {
        // Shades of an act are as often two acts.
        let shade = words
            .first()
            .is_some_and(|word| word.rival.matter.is_shade());
        Self {
            words,
            near: !shade && words.len() <= MANY,
        }
    }

    /// Whether two words tell an act in two ways, if it is one.
    fn differ(scene: &Scene, a: &Word, b: &Word) -> bool {
        let words = [a, b].map(|word| (word.rival, word.place));
        a.rival.side != b.rival.side && !are_of_two(scene, &words[0], &words[1])
    }

    /// Whether two words tell one act in two ways: in one claim, or of the same person or thing.
    fn are_rivals(&self, scene: &Scene, a: &Word, b: &Word) -> bool {
        let one = || near::share_a_claim(scene, a.at, b.at);
        Self::differ(scene, a, b) && (one() || self.near && a.said_of.is_one(&b.said_of))
    }

    /// Pairs that join the words of an act: of one claim those that any other word of it stands against.
    fn pairs(&self, scene: &Scene) -> Vec<(usize, usize)> {
        let words = self.words;
        let apart = |a: usize, b: usize| words[a].at.report != words[b].at.report;
        let mut claims: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (n, word) in words.iter().enumerate() {
            for claim in scene.seats(word.at) {
                claims.entry(*claim).or_default().push(n);
            }
        }
        let mut out = Vec::new();
        for own in claims.values() {
            let against =
                |a: usize, b: usize| apart(a, b) && Self::differ(scene, &words[a], &words[b]);
            let opposed = |a: &usize| own.iter().any(|b| against(*a, *b));
            let opposed: Vec<usize> = own.iter().copied().filter(opposed).collect();
            out.extend(opposed.windows(2).map(|two| (two[0], two[1])));
        }
        let near = if self.near { words.len() } else { 0 };
        let all = (0..near).flat_map(|a| (a + 1..near).map(move |b| (a, b)));
        let rivals = |a: usize, b: usize| {
            let (x, y) = (&words[a], &words[b]);
            apart(a, b) && x.said_of.is_one(&y.said_of) && Self::differ(scene, x, y)
        };
        out.extend(all.filter(|(a, b)| rivals(*a, *b)));
        out
    }

    /// Whether the report of a word of a group tells the act in the other way too.
    fn tells_both(&self, scene: &Scene, group: &[usize], report: usize) -> bool {
        let first = self.words.partition_point(|word| word.at.report < report);
        let own = self.words[first..].iter();
        let own = own.take_while(|word| word.at.report == report);
        let told = group.iter().map(|n| &self.words[*n]);
        let mut told = told.filter(|word| word.at.report == report);
        told.any(|word| own.clone().any(|other| self.are_rivals(scene, word, other)))
    }

    /// The words that stand against one another, those of each act by themselves. A report that tells one act in both ways
    /// differs from nobody.
    fn opposed(&self, scene: &Scene) -> Vec<Vec<&'w Word>> {
        let each = near::groups(&self.pairs(scene)).into_iter().map(|group| {
            let reports: BTreeSet<usize> = group.iter().map(|n| self.words[*n].at.report).collect();
            let both = reports
                .into_iter()
                .filter(|r| self.tells_both(scene, &group, *r));
            let both: BTreeSet<usize> = both.collect();
            let words = group.iter().map(|n| &self.words[*n]);
            words
                .filter(|word| !both.contains(&word.at.report))
                .collect::<Vec<_>>()
        });
        let sides = |group: &Vec<&Word>| group.iter().any(|w| w.rival.side != group[0].rival.side);
        each.filter(sides).collect()
    }
}

/// The words of one act that stand against one another.
struct Told {
    matter: Matter,
    words: Words,
    /// What they are said of, as one of the reports writes it.
    of: Option<String>,
}

impl Told {
    fn of(scene: &Scene, matter: Matter, group: &[&Word]) -> Self {
        let mut words: Words = group.iter().map(|word| (word.rival, word.place)).collect();
        words.sort_unstable();
        Self {
            matter,
            words,
            of: of_what(scene, group),
        }
    }
}

/// What the words of an act are said of: of the stretches near one of them that stand near one of another side too the longest
/// name, where it is somebody's act, and else the longest thing; in the base's language before others.
fn of_what(scene: &Scene, group: &[&Word]) -> Option<String> {
    let mut best: Option<((bool, bool, usize), Place)> = None;
    // Many say no more of it than the first few.
    let group = &group[..group.len().min(ASKED)];
    for word in group {
        let text = scene.text(word.at.report);
        let lang = |report: usize| scene.annotations[report].lang;
        let known = lang(word.at.report) == lang(scene.base);
        let others = group.iter().filter(|o| o.rival.side != word.rival.side);
        for span in others.flat_map(|other| word.said_of.shared(&other.said_of, text)) {
            let named = span.of(text).starts_with(char::is_uppercase);
            let fits = named == word.rival.matter.is_of_somebody();
            let rank = (known, fits, span.end - span.start);
            if best.is_none_or(|(most, _)| rank > most) {
                best = Some((rank, Place { span, ..word.place }));
            }
        }
    }
    best.map(|(_, place)| scene.brief(place, BRIEF))
}

/// What the acts of one claim, or of none, come to: each with its sides, the gravest as grave as it is.
fn found(scene: &Scene, claim: Option<usize>, acts: &[Told]) -> Found {
    let sides = |act: &Told| framing::sides(scene, &act.words).join(" against ");
    let all: Vec<String> = acts.iter().map(sides).collect();
    let shade = acts.iter().all(|act| act.matter.is_shade());
    let places = acts.iter().flat_map(|act| &act.words);
    let prominence = claim.map_or(UNCLAIMED, |number| scene.prominence(number));
    let alone = Some(acts)
        .filter(|acts| acts.len() == 1)
        .and_then(|acts| acts[0].of.clone());
    let label = || claim.map(|number| scene.claims[number].label.clone());
    let of = alone.or_else(label).unwrap_or_default();
    Found {
        kind: DivergenceKind::Framing,
        gravity: if shade { SHADE } else { ACTS } + PROMINENT * prominence,
        severity: Severity::Medium,
        claim,
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: format!("{}: {of}", all.join("; ")),
        spans: places.map(|(_, place)| *place).collect(),
        missing: Vec::new(),
    }
}

/// At most one difference a claim, and one for each act that no claim has.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut claims: BTreeMap<usize, Vec<Told>> = BTreeMap::new();
    let mut out = Vec::new();
    for (matter, words) in by_matter(scene) {
        for group in Held::of(&words).opposed(scene) {
            let at: Vec<SentenceRef> = group.iter().map(|word| word.at).collect();
            let told = Told::of(scene, matter, &group);
            match scene.common_claim(&at) {
                Some(claim) => claims.entry(claim).or_default().push(told),
                None => out.push(found(scene, None, &[told])),
            }
        }
    }
    let claims = claims.iter();
    out.extend(claims.map(|(claim, acts)| found(scene, Some(*claim), acts)));
    out
}
