//! The words of a whole story: every report's stems under one numbering, each with its weight,
//! and for each the sentences that hold it.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::counts::Said;
use super::curve::rounded;
use super::divergence::unresolved;
use super::marked::Marks;
use super::memory::Memory;
use super::own::{self, Met, Own};
use super::profile::{self, Numbered, Profile};
use super::rows::Rows;
use super::seal::{self, Seal};
use super::spelling::{self, Voices};
use super::{copies, counts, kin, lexicon};
use crate::story::Story;
use crate::text::token::Fast;
use crate::text::{Annotations, Figure, Lang, TokenClass};

/// A stem, a figure's value or a day, numbered over the story.
pub(super) type Term = u32;

/// All sentences of a story with their terms, in the order of the reports.
pub(super) struct Index {
    /// One a sentence.
    pub profiles: Vec<Profile>,
    /// For each report the one that stands for its text, see [`copies::originals`].
    pub original: Vec<usize>,
    /// For each original the reports of its text, itself among them, ascending; none for a copy.
    pub same_text: Rows<usize>,
    /// Where each report's profiles begin, and after the last where they end.
    pub first: Vec<usize>,
    /// The report of each profile, by itself: most that is asked of a sentence of another report is whose it is.
    pub report: Vec<u32>,
    /// What stands for the word of each term and the languages that it was met in.
    pub words: Vec<Seal>,
    /// How much each term tells.
    pub weights: Vec<f64>,
    /// What of its weight each term has for where it is mostly met, see [`shares`].
    shares: Vec<f64>,
    /// Terms of the story that stand for a term, with a strength below 1.
    pub kin: Vec<Vec<(Term, f64)>>,
    /// For each term those that have it among their kin.
    pub kin_to: Vec<Vec<Term>>,
    /// Sentences (indices into `profiles`, ascending) that hold each term.
    pub postings: Rows<u32>,
    /// The language of each report.
    pub langs: Vec<Lang>,
    /// Last words of names that sound alike.
    pub alike: Vec<(String, String)>,
    /// Those who are quoted.
    pub voices: Voices,
    /// What each report alone tells.
    pub own: Vec<Arc<Own>>,
    /// Which values each report says.
    pub said: Said,
    /// The days of each report that no day resolves, see [`unresolved`].
    pub undated: Vec<Vec<Figure>>,
    /// See [`Self::seals`].
    seals: OnceLock<Vec<Seal>>,
}

/// Numbers terms while the story is read.
#[derive(Default)]
pub(super) struct Vocabulary {
    ids: HashMap<String, Term, Fast>,
    pub words: Vec<String>,
    /// Bits of the languages that each word was met in, see [`bit`].
    pub langs: Vec<u8>,
}

/// The bit of a language in a set of languages.
pub(super) fn bit(lang: Lang) -> u8 {
    let place = Lang::KNOWN.iter().position(|l| *l == lang);
    1 << place.unwrap_or(Lang::KNOWN.len())
}

impl Vocabulary {
    /// The number of `word`, new if it has none.
    pub fn term(&mut self, word: &str, lang: Lang) -> Term {
        if let Some(id) = self.ids.get(word) {
            self.langs[*id as usize] |= bit(lang);
            return *id;
        }
        let id = self.words.len() as Term;
        self.ids.insert(word.to_owned(), id);
        self.words.push(word.to_owned());
        self.langs.push(bit(lang));
        id
    }

    /// See [`Index::words`].
    fn seals(&self) -> Vec<Seal> {
        let words = self.words.iter().zip(&self.langs);
        words.map(|word| seal::of(&word)).collect()
    }

    /// The number of `word`, if the story has it.
    pub fn get(&self, word: &str) -> Option<Term> {
        self.ids.get(word).copied()
    }
}

/// So many terms or sentences at least are weighed by one thread in a row.
const TASK: usize = 512;

/// Weights are whole multiples of this, so that sums do not depend on their order.
const GRAIN: f64 = 1.0 / 1024.0;

/// `x` in whole grains.
fn grain(x: f64) -> f64 {
    libm::round(x / GRAIN) * GRAIN
}

/// A weight in whole grains.
#[inline]
pub(super) fn grains(weight: f64) -> u32 {
    rounded(weight / GRAIN)
}

/// The weight of so many grains.
#[inline]
pub(super) fn of_grains(grains: u32) -> f64 {
    f64::from(grains) * GRAIN
}

/// Zipf values of figures: small whole numbers are met everywhere, a count of many digits is like
/// a name. Days, being few, are like common words.
fn figure_zipf(word: &str) -> f64 {
    let Some(number) = word.strip_prefix('#') else {
        return 4.5;
    };
    let digits = number
        .trim_end_matches('0')
        .chars()
        .filter(char::is_ascii_digit)
        .count();
    match (digits, number.len()) {
        (0 | 1, 1) => 4.5,
        (0..=2, _) => 3.5,
        _ => 2.0,
    }
}

/// What a word that is mostly met in names counts beside others: names say who, not what.
const NAME: f64 = 0.3;

/// What a word counts that is mostly met beside names: "operations director Piers Tolland" says who as well.
const BESIDE: f64 = 0.5;

/// `loc * sqrt(bg)`: how rare among the sentences of the story, times how rare in the language.
fn weight(word: &str, english: bool, share: f64, sentences: usize, holding: usize) -> f64 {
    let local = libm::log(1.0 + sentences as f64 / holding.max(1) as f64);
    let zipf = match word.as_bytes().first() {
        Some(b'#' | b'@' | b'~') => figure_zipf(word),
        _ if english => lexicon::zipf(word),
        _ => lexicon::RARE,
    };
    grain(share * local * libm::sqrt((8.0 - zipf).clamp(0.3, 6.0)))
}

/// What a term counts beside others for where it is mostly met: inside names, beside them, or neither.
fn shares(own: &[Arc<Own>], original: &[usize], numbered: &[Numbered], terms: usize) -> Vec<f64> {
    let mut counts = vec![Met::default(); terms];
    let reports = own.iter().zip(numbered).enumerate();
    for (_, (own, numbered)) in reports.filter(|(r, _)| original[*r] == *r) {
        for (met, term) in own.met.iter().zip(&numbered.stems) {
            if let Some(term) = term {
                counts[*term as usize].add(met);
            }
        }
    }
    let share = |met: Met| {
        if 2 * met.inside > met.all {
            NAME
        } else if met.all > 1 && 2 * met.beside > met.all {
            BESIDE
        } else {
            1.0
        }
    };
    counts.into_iter().map(share).collect()
}

/// For stems that are spellings of one name: the spelling that stands for all (the first in
/// alphabetical order), so that the order of reports does not matter.
fn spellings(
    annotations: &[Annotations],
    own: &[Arc<Own>],
    alike: &[(String, String)],
) -> HashMap<String, String, Fast> {
    let known: HashSet<&str, Fast> = alike
        .iter()
        .flat_map(|(a, b)| [a.as_str(), b.as_str()])
        .collect();
    let mut users: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    let mut stems: BTreeMap<&str, &str> = BTreeMap::new();
    for (report, (notes, own)) in annotations.iter().zip(own).enumerate() {
        for (key, stem) in own.names.iter().filter(|(key, _)| known.contains(&**key)) {
            users.entry(key).or_default().insert(report);
            stems.entry(key).or_insert(&notes.stems[*stem as usize]);
        }
    }
    let mut chief: BTreeMap<String, String> = BTreeMap::new();
    for (a, b) in spelling::variants(&users, alike) {
        let head = chief.get(&a).cloned().unwrap_or(a);
        chief.entry(b).or_insert(head);
    }
    let stem = |key: &String| Some((*stems.get(key.as_str())?).to_owned());
    chief
        .iter()
        .filter_map(|(from, to)| Some((stem(from)?, stem(to)?)))
        .collect()
}

/// The number of each report's stems in the story's vocabulary; none for function words.
fn number_stems(
    notes: &Annotations,
    vocabulary: &mut Vocabulary,
    spellings: &HashMap<String, String, Fast>,
) -> Vec<Option<Term>> {
    let mut ids = vec![None; notes.stems.len()];
    for token in &notes.tokens {
        let id = &mut ids[token.stem as usize];
        if token.class != TokenClass::Stop && id.is_none() {
            let stem = &notes.stems[token.stem as usize];
            let stem = spellings.get(stem).unwrap_or(stem);
            *id = Some(vocabulary.term(stem, notes.lang));
        }
    }
    ids
}

fn post(profiles: &[Profile], terms: usize) -> Rows<u32> {
    let held = (0..).zip(profiles).flat_map(|(at, profile)| {
        let terms = profile.terms.iter();
        terms.map(move |term| (*term as usize, at))
    });
    Rows::of(terms, held)
}

/// The weight of each term in a story of `sentences`. What copies say again counts for nothing: `tells` is true of the
/// sentences of originals.
fn weights(
    vocabulary: &Vocabulary,
    shares: &[f64],
    postings: &Rows<u32>,
    sentences: usize,
    tells: impl Fn(u32) -> bool + Sync,
) -> Vec<f64> {
    let telling = (0..sentences as u32).filter(|at| tells(*at)).count();
    let copied = telling < sentences;
    let weight_of = |n: usize| {
        let english = vocabulary.langs[n] & bit(Lang::En) != 0;
        let holding = if copied {
            postings[n].iter().filter(|at| tells(**at)).count()
        } else {
            postings[n].len()
        };
        weight(&vocabulary.words[n], english, shares[n], telling, holding)
    };
    let terms = (0..postings.len()).into_par_iter().with_min_len(TASK);
    terms.map(weight_of).collect()
}

/// What is read of the reports before their sentences have profiles.
struct Read {
    /// See [`Index::alike`].
    alike: Vec<(String, String)>,
    own: Vec<Arc<Own>>,
    numbered: Vec<Numbered>,
    vocabulary: Vocabulary,
    voices: Voices,
}

impl Read {
    /// Reads the reports side by side, and then numbers their words one after the other: numbers follow the order.
    fn of(story: &Story, annotations: &[Annotations], memory: Option<&Memory>) -> Self {
        // A report without a text is in no language.
        let mut langs = annotations.iter().filter(|n| !n.sentences.is_empty());
        let lang = langs.next().map(|n| n.lang);
        let mixed = langs.any(|n| Some(n.lang) != lang);
        let names = annotations.iter().flat_map(|n| n.names.iter());
        let (alike, own) = rayon::join(
            || spelling::pairs(names.map(|n| n.key.as_str()), memory.map(|m| &m.names)),
            || own::of_each(story, annotations),
        );
        let spellings = spellings(annotations, &own, &alike);
        let (mut vocabulary, mut voices) = (Vocabulary::default(), Voices::default());
        let number = |(notes, own): (&Annotations, &Arc<Own>)| {
            let stems = number_stems(notes, &mut vocabulary, &spellings);
            let met = (&mut vocabulary, &mut voices);
            Numbered::of(&own.written, stems, (notes.lang, mixed), met)
        };
        let numbered = annotations.iter().zip(&own).map(number).collect();
        Self {
            alike,
            own,
            numbered,
            vocabulary,
            voices,
        }
    }
}

impl Index {
    /// Reads every report's annotations.
    pub fn of(story: &Story, annotations: &[Annotations]) -> Self {
        Self::remembering(story, annotations, None)
    }

    /// The same, in less time where there is a `memory` of the story.
    pub fn remembering(
        story: &Story,
        annotations: &[Annotations],
        memory: Option<&Memory>,
    ) -> Self {
        let Read {
            alike,
            own,
            numbered,
            vocabulary,
            mut voices,
        } = Read::of(story, annotations, memory);
        let profiles_of = |(report, notes): (usize, &Annotations)| {
            let (own, numbered) = (&own[report], &numbered[report]);
            profile::of_report(report, notes, (&own.written, numbered), &own.names)
        };
        let langs: Vec<Lang> = annotations.iter().map(|n| n.lang).collect();
        let told = annotations.iter().filter(|n| !n.sentences.is_empty());
        let spoken: Vec<Lang> = told.map(|n| n.lang).collect();
        let original = copies::originals(story, annotations);
        let terms = vocabulary.words.len();
        let ((of_reports, undated), ((kin_to, kin), shares)) = rayon::join(
            || {
                let all = annotations.par_iter().enumerate().map(profiles_of);
                let of_reports: Vec<Vec<Profile>> = all.collect();
                let undated = unresolved(story, annotations);
                (of_reports, undated)
            },
            || {
                voices.compare(memory.map(|memory| &memory.voices));
                let kin = kin::relate(&vocabulary, &spoken);
                let kin = (kin::reversed(&kin), kin);
                (kin, shares(&own, &original, &numbered, terms))
            },
        );
        let mut first = vec![0];
        first.extend(of_reports.iter().scan(0, |end, held| {
            *end += held.len();
            Some(*end)
        }));
        let mut profiles: Vec<Profile> = of_reports.into_iter().flatten().collect();
        let postings = post(&profiles, terms);
        let said = counts::fill(annotations, &own, &vocabulary, &mut profiles);
        let tells = |at: u32| {
            let report = profiles[at as usize].at.report;
            original[report] == report
        };
        let weights = weights(&vocabulary, &shares, &postings, profiles.len(), tells);
        let all = profiles.par_iter_mut().with_min_len(TASK);
        all.for_each(|profile| profile.weigh(&weights));
        let same_text = original
            .iter()
            .enumerate()
            .map(|(report, of)| (*of, report));
        Self {
            same_text: Rows::of(original.len(), same_text),
            original,
            first,
            report: profiles.iter().map(|p| p.at.report as u32).collect(),
            profiles,
            words: vocabulary.seals(),
            weights,
            shares,
            kin,
            kin_to,
            postings,
            langs,
            alike,
            voices,
            own,
            said,
            undated,
            seals: OnceLock::new(),
        }
    }

    /// What stands for all that may be read of each term, see [`seal::terms`]: only where there is a memory is it asked for.
    pub fn seals(&self) -> &[Seal] {
        self.seals.get_or_init(|| seal::terms(self))
    }

    /// Whether reports of the story hold the same text.
    pub fn has_copies(&self) -> bool {
        self.original.iter().enumerate().any(|(r, of)| *of != r)
    }

    fn has_text(&self, report: usize) -> bool {
        self.first[report] < self.first[report + 1]
    }

    /// How many reports have a text: one without is no witness, and neither has nor lacks anything.
    pub fn told(&self) -> usize {
        let reports = 0..self.original.len();
        reports.filter(|r| self.has_text(*r)).count()
    }

    /// How many texts these reports hold, copies taken for one.
    pub fn texts(&self, reports: impl IntoIterator<Item = usize>) -> usize {
        // Most stories have no more reports than one number has bits.
        let (mut first, mut later) = (0_u64, vec![0_u64; self.original.len() / 64]);
        let told = reports.into_iter().filter(|r| self.has_text(*r));
        for text in told.map(|r| self.original[r]) {
            let bits = match text / 64 {
                0 => &mut first,
                n => &mut later[n - 1],
            };
            *bits |= 1 << (text % 64);
        }
        let all = later.iter().chain([&first]);
        all.map(|bits| bits.count_ones() as usize).sum()
    }

    /// How many texts the story has.
    pub fn all_texts(&self) -> usize {
        let reports = 0..self.original.len();
        reports
            .filter(|r| self.original[*r] == *r && self.has_text(*r))
            .count()
    }

    /// Whether a term is mostly met in names.
    pub fn is_name(&self, term: Term) -> bool {
        self.shares[term as usize] <= NAME
    }

    /// The weight of a term wherever it is met.
    pub fn bare_weight(&self, term: Term) -> f64 {
        self.weights[term as usize] / self.shares[term as usize]
    }

    /// Whether the report of a sentence says a term anywhere.
    pub fn says(&self, sentence: usize, term: Term) -> bool {
        let report = self.profiles[sentence].at.report;
        let held = &self.postings[term as usize];
        let first = held.partition_point(|n| (*n as usize) < self.first[report]);
        held.get(first)
            .is_some_and(|n| (*n as usize) < self.first[report + 1])
    }

    /// The weights of `terms` together.
    pub fn sum(&self, terms: &[Term]) -> f64 {
        terms.iter().map(|t| self.weights[*t as usize]).sum()
    }

    /// The profile of a sentence.
    pub fn profile(&self, at: super::SentenceRef) -> &Profile {
        &self.profiles[self.first[at.report] + at.sentence]
    }

    /// The sentences of a claim, by the numbers of their profiles.
    pub fn members(&self, claim: &super::Claim) -> Vec<u32> {
        let readings = claim.readings.iter();
        let numbers = readings.flat_map(|reading| {
            let first = self.first[reading.report];
            let sentences = reading.sentences.iter();
            sentences.map(move |sentence| (first + sentence) as u32)
        });
        numbers.collect()
    }

    /// Whether a sentence has a word of a table.
    pub fn is_marked(&self, at: super::SentenceRef, table: Marks) -> bool {
        self.own[at.report].marks[at.sentence].has(table)
    }

    /// The number of a sentence among all profiles.
    pub fn position(&self, at: super::SentenceRef) -> usize {
        self.first[at.report] + at.sentence
    }
}
