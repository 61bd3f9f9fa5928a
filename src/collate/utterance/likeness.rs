//! How likely it is that two quotes of two reports render the same words.
//!
//! Two translations of one sentence share few words but its frame; a partial quotation shares few of either but
//! stands in a sentence that states the same. So what the words share, who speaks and what the sentences around
//! them share are weighed together. The coefficients are a logistic regression over eighteen stories on as many
//! subjects, every story of the same weight by the root of its pairs; rounded.

use super::order::{self, Places};
use super::verbatim;
use super::words::Words;
use crate::collate::cluster::Graph;
use crate::collate::curve::{exp, rounded};
use crate::collate::index::{Index, Term};
use crate::collate::laid::{self, Laid};
use crate::text::QuoteKind;

/// Coefficients of the logistic.
mod weigh {
    pub const BIAS: f64 = -6.44;
    /// Both speakers are known by name, and are two people.
    pub const OTHER_SPEAKER: f64 = -3.04;
    /// One of the two is not known by name.
    pub const UNKNOWN_SPEAKER: f64 = -0.1;
    /// The shared weight of content words by the weight of the lighter quote.
    pub const CONTAINMENT: f64 = 3.77;
    /// The logarithm of one and the number of words, function words too, that stand in one order.
    pub const IN_ORDER: f64 = 3.23;
    /// The same of the pairs of neighbouring words that both have.
    pub const NEIGHBOURS: f64 = 2.08;
    /// The same of the words of the shorter quote.
    pub const LENGTH: f64 = -0.84;
    /// Each of the two that only holds words at arm's length.
    pub const SCARE: f64 = -5.98;
    /// How much the sentences match that the quotes begin in.
    pub const SENTENCES: f64 = 3.4;
    /// Each of the two that is all its report quotes of the speaker, who is a person where it is a scrap.
    pub const SINGLE: f64 = 1.0;
    /// The two are in two languages, so that words cannot be shared.
    pub const FOREIGN: f64 = 5.15;
    /// The two are in two languages, and each is all that its report quotes of the one speaker.
    /// Set by hand: the eighteen stories have few such pairs.
    pub const ONLY_FOREIGN: f64 = 1.5;
    /// The two are in one language, each all that its report quotes of the one speaker, in sentences that match in
    /// part. Set by hand on all stories.
    pub const ONLY: f64 = 2.5;
    /// The two are of the one speaker, one at least is in part only, and they stand for one another in sentences that
    /// match nearly in all else: "with great concern", "gravely worried". Set by hand on all stories.
    pub const REWORDED: f64 = 2.5;
    /// The two are of the one speaker, a few words each set into a sentence, and all but one the same: "practically pointless",
    /// "practically useless". Set by hand.
    pub const ALL_BUT_ONE: f64 = 3.5;
}

/// Sentences that score so much are one but for the words quoted, of which so much has its kin in the other's.
const ALL_ELSE: f64 = 0.85;
const REWORDED: f64 = 0.25;

/// So many words in one order have quotes of two people who are said to have said the same.
const TWO_PEOPLE: usize = 3;

/// And so much of the lighter one's weight where one of the two is set into a sentence: "the fight against hunger" is in everybody's mouth.
const MOSTLY: f64 = 0.65;

/// How likely two quotes are one, in millionths, that are copies of each other but for a few words and who spoke.
const COPIED: u32 = 800_000;

/// When two quotes in two languages are one though two people are named for them. Of 107 pairs of 89 stories whose words are kin by a fifth or
/// more 28 are; of these all but six lie above the bounds, and of the others none.
mod handed_on {
    /// The least kinship of their words, and how well the sentences match that they stand in.
    pub const KIN: f64 = 0.39;
    pub const AROUND: f64 = 0.44;
    /// The same where both have so many terms.
    pub const KIN_LONG: f64 = 0.3;
    pub const AROUND_LONG: f64 = 0.65;
    pub const LONG: usize = 10;
}

/// Quotes of one language share at least so much of the lighter one's weight: two sentences of one build, "the … of the
/// … will not …", have many words in one order and nothing in common.
pub(super) const FRAME: f64 = 0.1;

/// Longer quotes than so many words have many words in one order by chance alone, and of two renderings of one saying as
/// long as that some words must be the same: each further word raises what they share at least by so much, up to the last.
const CHANCE: (usize, f64, f64) = (12, 0.01, 0.3);

/// Sentences that score less have nothing in common but such words.
const APART: f64 = 0.1;

/// Two translations of one long saying share half of that, be they all that either report quotes of the speaker.
const SOME_OF_IT: f64 = 0.5;

/// What two quotes of one language share at least, the shorter of so many words.
pub(super) fn frame(words: usize) -> f64 {
    let (from, step, most) = CHANCE;
    (FRAME + step * words.saturating_sub(from) as f64).min(most)
}

/// So many words at the beginning of two quotes of one person are no chance.
const OPENING: usize = 5;

/// So few words inside another's sentence, of nobody who is known by name, are a label and not an utterance.
const LABEL: usize = 2;

/// Sentences that score so much tell of one speech, where each has all that its report quotes of the speaker.
const TOGETHER: f64 = 0.25;

/// Below this sum nothing that order may add is worth counting.
const HOPELESS: f64 = -2.0;

/// At least as many words as two quotes can have in one order, found at once.
fn at_most(a: &Words, b: &Words) -> usize {
    let kept = |of: &Words, other: &Words| {
        let lost = (of.bits & !other.bits).count_ones() as usize;
        of.all.len().saturating_sub(lost)
    };
    kept(a, b).min(kept(b, a))
}

fn is_scare(quote: &Words) -> bool {
    quote.quote.kind == QuoteKind::Scare
}

/// Whether the shorter of two quotes is a label inside another's sentence.
fn is_label(a: &Words, b: &Words) -> bool {
    a.all.len().min(b.all.len()) <= LABEL && !(a.is_full() && b.is_full())
}

/// Whether two quotes of one person begin with the same words: "We did not come here to be audited", "We did not come here to
/// sit an exam" are one sentence in two translations, and no mere build.
fn open_alike(who: Who, a: &Words, b: &Words) -> bool {
    let same = a.all.iter().zip(&b.all).take_while(|(x, y)| x == y).count();
    who == Who::One && a.is_full() && b.is_full() && same >= OPENING
}

/// The noun by which a speaker is told of who is not named: "court" of "the labour court in Lund".
fn office(speaker: &str) -> Option<&str> {
    const HANGS: [&str; 8] = ["in", "of", "for", "at", "on", "from", "by", "to"];
    let words = speaker.split(' ').take_while(|word| !HANGS.contains(word));
    let last = words.last()?;
    let small = last.starts_with(char::is_lowercase) && last.chars().count() > 2;
    small.then_some(last)
}

/// Terms of one quote, or that have to do with it, so that it is seen at once whether a term is one of them.
struct Marked {
    /// By term: the turn at which a quote that has it was last turned to.
    turns: Vec<u32>,
    turn: u32,
    /// Whose terms they are, by report and number.
    whose: Option<(usize, usize)>,
}

impl Marked {
    fn new(terms: usize) -> Self {
        Self {
            turns: vec![0; terms],
            turn: 0,
            whose: None,
        }
    }

    fn turn_to(&mut self, quote: &Words, terms: impl Iterator<Item = Term>) {
        if self.whose.replace(quote.place) == Some(quote.place) {
            return;
        }
        self.turn += 1;
        for term in terms {
            self.turns[term as usize] = self.turn;
        }
    }

    fn has(&self, term: u32) -> bool {
        self.turns[term as usize] == self.turn
    }
}

/// Most words of a piece of which another has all but one, and how well their sentences match at least.
const PIECE: usize = 4;
const AROUND: f64 = 0.1;

/// Whether two pieces set into sentences have all words but one in common, at the same places, and one of those that they have
/// tells something.
fn are_all_but_one(a: &Words, b: &Words) -> bool {
    let pieces = a.quote.kind == QuoteKind::Partial && b.quote.kind == QuoteKind::Partial;
    let few = a.all.len() == b.all.len() && (2..=PIECE).contains(&a.all.len());
    let other = a.all.iter().zip(&b.all).filter(|(x, y)| x != y).count();
    pieces && few && other == 1 && a.terms.iter().any(|term| b.terms.contains(term))
}

/// What is known of who says two quotes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    /// One person or body.
    One,
    /// Two who are known by name.
    Two,
    /// At least one is not known by name.
    Unknown,
}

/// What is known of all quotes of a story while two of them are held against each other.
pub(super) struct Ground<'q> {
    index: &'q Index,
    graph: &'q Graph,
    /// The logarithm of one and each number of words that a quote may have.
    logs: Vec<f64>,
}

impl<'q> Ground<'q> {
    /// Of all `quotes` of a story.
    pub fn of(index: &'q Index, graph: &'q Graph, quotes: &[Words]) -> Self {
        let longest = quotes.iter().map(|q| q.all.len()).max().unwrap_or(0);
        Self {
            index,
            graph,
            logs: (0..=longest).map(|n| libm::log(1.0 + n as f64)).collect(),
        }
    }
}

/// Weighs pairs of quotes: most quickly those of one quote after another.
pub(super) struct Scales<'q> {
    ground: &'q Ground<'q>,
    index: &'q Index,
    /// The first of the two quotes weighed last, and the second.
    first: Marked,
    second: Marked,
    /// The terms that are kin of some term of the first, or have it for theirs.
    kin: Marked,
    /// The terms of the first by their weights, and whose they are, by report and number.
    laid: Laid,
    whose: Option<(usize, usize)>,
    /// The quote whose words have their places, by report and number.
    placed: Option<(usize, usize)>,
    places: Places,
    row: Vec<u32>,
}

impl<'q> Scales<'q> {
    /// Nothing weighed yet.
    pub fn new(ground: &'q Ground<'q>) -> Self {
        let terms = ground.index.weights.len();
        Self {
            ground,
            index: ground.index,
            first: Marked::new(terms),
            second: Marked::new(terms),
            kin: Marked::new(terms),
            laid: Laid::new(ground.index),
            whose: None,
            placed: None,
            places: Places::default(),
            row: Vec::new(),
        }
    }

    /// How many words stand in one order, and how many pairs of neighbours both have.
    fn order(&mut self, a: &Words, b: &Words) -> (usize, usize) {
        if a.all.len() > Places::MOST {
            let order = order::in_order(&mut self.row, &a.all, &b.all);
            return (order, order::common(&a.neighbours, &b.neighbours));
        }
        if self.placed.replace(a.place) != Some(a.place) {
            self.places.turn_to(&a.all);
        }
        self.places.shared(&b.all, &b.neighbours)
    }

    fn who(&self, a: &Words, b: &Words) -> Who {
        match () {
            () if a.is_one(b, self.index) => Who::One,
            () if a.voice.is_some() && b.voice.is_some() => Who::Two,
            () => Who::Unknown,
        }
    }

    /// How well the sentences match that two quotes begin in, from 0 to 1.
    fn sentences(&self, a: &Words, b: &Words) -> f64 {
        f64::from(self.ground.graph.score(a.sentence, b.sentence)) / 1e6
    }

    /// How much of the lighter one's weight the other has, or kin of it: synonyms, words of one family, and what a word
    /// means in the other's language. Never less than [`Self::containment`].
    pub fn kinship(&mut self, a: &Words, b: &Words) -> f64 {
        let (light, other, marked) = if a.weight <= b.weight {
            (a, b, &mut self.second)
        } else {
            (b, a, &mut self.first)
        };
        if light.weight <= 0.0 {
            return 0.0;
        }
        marked.turn_to(other, other.terms.iter().copied());
        let nearest = |term: &u32| {
            let kin = self.index.kin[*term as usize].iter();
            kin.filter(|(k, _)| marked.has(*k))
                .fold(0.0, |best: f64, (_, s)| best.max(*s))
        };
        let share = |term: &u32| {
            if marked.has(*term) {
                1.0
            } else {
                nearest(term)
            }
        };
        let weight = |term: &u32| self.index.weights[*term as usize];
        let shared: f64 = light.terms.iter().map(|t| weight(t) * share(t)).sum();
        shared / light.weight
    }

    /// How much of the lighter one's weight the other has.
    fn containment(&mut self, a: &Words, b: &Words) -> f64 {
        let least = a.weight.min(b.weight);
        if least <= 0.0 {
            return 0.0;
        }
        if self.whose.replace(a.place) != Some(a.place) {
            let alone = |_, _| std::iter::empty();
            self.laid.turn_to(self.index, &a.terms, alone);
        }
        self.laid.shared(&b.terms).0 / least
    }

    /// Whether some term of one has kin in the other.
    fn have_kin(&mut self, a: &Words, b: &Words) -> bool {
        let kin = |term: &Term| laid::kin_both_ways(self.index, *term);
        self.kin.turn_to(a, a.terms.iter().flat_map(kin));
        b.terms.iter().any(|term| self.kin.has(*term))
    }

    /// The kinship of two quotes of a speaker of which one gives a part, and kin of the other's words, in sentences that
    /// are one but for them.
    fn reworded(&mut self, who: Who, sentences: f64, a: &Words, b: &Words) -> Option<f64> {
        let part = !(is_scare(a) || is_scare(b) || a.is_full() && b.is_full());
        if who != Who::One || !part || sentences < ALL_ELSE {
            return None;
        }
        Some(self.kinship(a, b)).filter(|kinship| *kinship >= REWORDED)
    }

    /// How likely two quotes in two languages are one, in millionths, where their reports give them to two people: their words are kin,
    /// and what is told around them is one. `None` where they are not of that sort or nothing speaks for it.
    fn handed_on(&mut self, who: Who, a: &Words, b: &Words) -> Option<u32> {
        use handed_on::{AROUND, AROUND_LONG, KIN, KIN_LONG, LONG};
        let sort = who == Who::Two && a.lang != b.lang && !is_scare(a) && !is_scare(b);
        let around = self.sentences(a, b);
        if !sort || around < AROUND {
            return None;
        }
        let long = a.terms.len().min(b.terms.len()) >= LONG && around >= AROUND_LONG;
        let least = if long { KIN_LONG } else { KIN };
        let kinship = self.kinship(a, b);
        let sure = || 1e6 * (0.5 + 0.5 * kinship.min(around));
        (kinship >= least).then(|| rounded(sure()))
    }

    /// Whether two people are quoted in one language with the same statement but for a few words: whatever their reports share
    /// around it, the saying is one, and one of the two is not who said it. Of 116 stories all such pairs are. A mere turn of
    /// phrase is in everybody's mouth.
    fn are_copied(&mut self, who: Who, a: &Words, b: &Words) -> bool {
        let states = a.states && b.states;
        if who != Who::Two || !states || a.lang != b.lang || at_most(a, b) < verbatim::RUN.0 {
            return false;
        }
        let run = order::run(&mut self.row, &a.all, &b.all);
        verbatim::is_copied(a, b, run)
    }

    /// Whether each is all that its report quotes of one speaker, in sentences that match in part: one speech that two
    /// translate has few words in common.
    fn are_only(&self, who: Who, a: &Words, b: &Words) -> bool {
        let alone = a.single && b.single && a.lang == b.lang && !is_scare(a) && !is_scare(b);
        // A firm or an office has a statement, an answer and a page of the web: of its scraps that are alone two are not one.
        let pieces = !(a.person || b.person || a.is_full() || b.is_full());
        let least = if pieces { ALL_ELSE } else { TOGETHER };
        who == Who::One && alone && self.sentences(a, b) >= least
    }

    /// Whether two who are not known by name are called by one noun in sentences that match: "the court" and "the labour court in Lund".
    fn are_of_one_office(&self, a: &Words, b: &Words) -> bool {
        let [own, theirs] = [a, b].map(|of| of.quote.speaker.as_deref().and_then(office));
        let one = a.voice.is_none() && b.voice.is_none() && a.lang == b.lang;
        one && own.is_some() && own == theirs && self.sentences(a, b) >= TOGETHER
    }

    /// What is weighed beside the order of words.
    fn apart_from_order(
        &self,
        who: Who,
        (containment, sentences): (f64, f64),
        a: &Words,
        b: &Words,
    ) -> f64 {
        let scare = usize::from(is_scare(a)) + usize::from(is_scare(b));
        let alone = |of: &Words| usize::from(of.single && (of.person || of.is_full()));
        let single = alone(a) + alone(b);
        let flag = |on: bool, weight: f64| if on { weight } else { 0.0 };
        let length = a.all.len().min(b.all.len());
        weigh::BIAS
            + flag(who == Who::Two, weigh::OTHER_SPEAKER)
            + flag(who == Who::Unknown, weigh::UNKNOWN_SPEAKER)
            + weigh::CONTAINMENT * containment
            + weigh::LENGTH * self.ground.logs[length]
            + weigh::SCARE * scare as f64
            + weigh::SENTENCES * sentences
            + weigh::SINGLE * single as f64
            + flag(a.lang != b.lang, weigh::FOREIGN)
            + flag(
                a.lang != b.lang && who == Who::One && single == 2,
                weigh::ONLY_FOREIGN,
            )
    }

    /// How likely two quotes give the same words, in millionths.
    pub fn weigh(&mut self, a: &Words, b: &Words) -> u32 {
        let who = self.who(a, b);
        if who == Who::Unknown && is_label(a, b) && !self.are_of_one_office(a, b) {
            return 0;
        }
        // « a dénoncé un « racket » et laissé des droits « sur la table » »: translated in the order of the original.
        let ((x, of), (y, count)) = (a.piece, b.piece);
        if a.lang != b.lang && of > 1 && of == count && x != y {
            return 0;
        }
        if let Some(sure) = self.handed_on(who, a, b) {
            return sure;
        }
        let most = at_most(a, b);
        if who == Who::Two && most < TWO_PEOPLE {
            return 0;
        }
        if self.are_copied(who, a, b) {
            return COPIED;
        }
        let mut containment = self.containment(a, b);
        let frame = frame(a.all.len().min(b.all.len()));
        let scrap = !(a.is_full() && b.is_full());
        // So two are who are told of by other words, where nothing else around is alike.
        let others = || {
            let told = a.quote.speaker.is_some() && b.quote.speaker.is_some();
            who == Who::Two || told && who == Who::Unknown && self.sentences(a, b) < APART
        };
        if scrap && containment < MOSTLY && others() {
            return 0;
        }
        let only = self.are_only(who, a, b)
            && (frame <= FRAME || self.kinship(a, b) >= SOME_OF_IT * frame);
        let apart = a.lang == b.lang && !only && containment < frame && !open_alike(who, a, b);
        if apart && !(self.have_kin(a, b) && self.kinship(a, b) >= frame) {
            return 0;
        }
        let sentences = self.sentences(a, b);
        let mut bonus = if only { weigh::ONLY } else { 0.0 };
        if let Some(kinship) = self.reworded(who, sentences, a, b) {
            containment = kinship;
            bonus = bonus.max(weigh::REWORDED);
        }
        if who == Who::One && sentences >= AROUND && are_all_but_one(a, b) {
            bonus = bonus.max(weigh::ALL_BUT_ONE);
        }
        let sum = bonus + self.apart_from_order(who, (containment, sentences), a, b);
        let log = self.ground.logs[most];
        if sum + weigh::IN_ORDER * log + weigh::NEIGHBOURS * log < HOPELESS {
            return 0;
        }
        let (order, neighbours) = self.order(a, b);
        if who == Who::Two && order < TWO_PEOPLE {
            return 0;
        }
        let sum = sum
            + weigh::IN_ORDER * self.ground.logs[order]
            + weigh::NEIGHBOURS * self.ground.logs[neighbours];
        rounded(1e6 / (1.0 + exp(-sum)))
    }
}
