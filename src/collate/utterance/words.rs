//! What the joining of quotes looks at in each quote.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::collate::index::Index;
use crate::collate::lexicon::lower;
use crate::collate::seal::{self, Seal};
use crate::collate::{SentenceRef, speaker, spelling, style};
use crate::story::Story;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::token::{Fast, Memory};
use crate::text::{Annotations, Lang, Quote, QuoteKind, TokenClass};

/// No article is longer, in bytes.
const ARTICLE: usize = 3;

/// Which quotes one report gives as said in one go, each by the first of them.
#[derive(Clone, Copy, Default)]
pub(in crate::collate) struct Turn {
    /// Of the quotes with no more than the cue between: “…,” Lee said. “…” is one turn.
    pub own: usize,
    /// Of the quotes of one speaker in sentences that follow one another, in paragraphs of their own too.
    pub run: usize,
}

/// A quote with its words.
pub(in crate::collate) struct Words<'a> {
    /// `(report, index into its quotes)`.
    pub place: (usize, usize),
    pub quote: &'a Quote,
    pub lang: Lang,
    /// Content terms, sorted, each once.
    pub terms: Vec<u32>,
    /// All words in order, lower case, function words too, numbered over the story.
    pub all: Vec<u32>,
    /// Neighbours among them, sorted, each pair once.
    pub neighbours: Vec<(u32, u32)>,
    /// See [`states`].
    pub states: bool,
    /// A bit for each of them, some of which more than one word shares.
    pub bits: u64,
    /// The weight of the content terms.
    pub weight: f64,
    /// Position of the sentence that it begins in, among all profiles.
    pub sentence: u32,
    /// Whether its turn is all that its report quotes of its speaker.
    pub single: bool,
    /// See [`is_person`].
    pub person: bool,
    pub turn: Turn,
    /// Which of its speaker's quotes in its sentence it is, and of how many.
    pub piece: (usize, usize),
    /// Folded last name of the speaker, or the name of a body without whose it is, numbered over the story; none where
    /// nobody is named.
    pub speaker: Option<u32>,
    /// The last two words of such a name in one: "de Wit" in one, "Hyun Woo" as "Hyun-woo". None for any other.
    pub long: Option<u32>,
    /// The name as [`Index::voices`] numbers it.
    pub voice: Option<u32>,
    /// What stands for its words and for those who may speak them.
    pub seal: Seal,
    /// The first name, numbered with the last ones, of one who has a namesake in the story; none for any other.
    pub first: Option<u32>,
}

impl Words<'_> {
    #[inline]
    pub fn is_full(&self) -> bool {
        self.quote.kind == QuoteKind::Full
    }

    /// Whether two quotes are of one who is known by name, however it is spelled.
    #[inline]
    pub fn is_one(&self, other: &Words, index: &Index) -> bool {
        let alike = || {
            let voices = self.voice.zip(other.voice);
            voices.is_some_and(|(x, y)| index.voices.alike(x, y))
        };
        let namesakes = self.first.zip(other.first).is_some_and(|(x, y)| x != y);
        match (self.speaker, other.speaker) {
            _ if namesakes => false,
            (Some(own), Some(name)) => {
                own == name || other.long == Some(own) || self.long == Some(name) || alike()
            }
            _ => false,
        }
    }
}

/// Letters of a rank or an honour behind a name have at most so many.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=4;

/// A name without the letters of a rank or an honour: "Ann Lee QC", unless all of it is in capitals.
fn without_letters(name: &str) -> &str {
    let Some((rest, last)) = name.rsplit_once(' ') else {
        return name;
    };
    let loud = |s: &str| s.chars().all(|c| !c.is_lowercase());
    if loud(last) && LETTERS.contains(&last.chars().count()) && !loud(rest) {
        rest
    } else {
        name
    }
}

/// The last two words of a name in one.
fn long_of(speaker: &str) -> String {
    let name = speaker::name_in(speaker).filter(|name| speaker::is_person(name));
    let words: Vec<&str> = name
        .map_or("", without_letters)
        .split_whitespace()
        .collect();
    match words.as_slice() {
        [.., first, last] => spelling::fold(first) + &spelling::last_word(last),
        _ => String::new(),
    }
}

/// The last name of a speaker, empty for one known by a description alone ("the spokesman").
fn name_of(speaker: &str) -> String {
    speaker::name_in(speaker)
        .filter(|name| speaker::is_person(name))
        .map(|name| spelling::last_word(without_letters(name)))
        .unwrap_or_default()
}

/// The folded first name of a person by a whole name; none where what stands before the last is not known as one: an initial, an
/// adjective that opens a sentence.
fn first_of(lang: Lang, speaker: &str) -> Option<String> {
    let name = speaker::name_in(speaker).filter(|name| speaker::is_person(name))?;
    let (rest, _) = without_letters(name).rsplit_once(' ')?;
    let first = spelling::fold(rest.split_whitespace().next_back()?);
    Lexicon::of(lang)
        .class(&first)
        .has(Class::GIVEN)
        .then_some(first)
}

/// The last names that two people of one report have: "Ann Corby" and her husband, "Mark Corby". First names that begin alike may be one
/// person's: "Jeff", "Jeffrey".
fn namesakes(annotations: &[Annotations]) -> BTreeSet<&str> {
    let mut out = BTreeSet::new();
    for notes in annotations {
        let mut begins: BTreeMap<&str, char> = BTreeMap::new();
        let whole = notes.names.iter().filter(|name| name.person);
        for name in whole.filter(|name| name.full.contains(' ')) {
            let begin = first_of(notes.lang, &name.full).and_then(|first| first.chars().next());
            let Some(begin) = begin else { continue };
            if *begins.entry(&name.key).or_insert(begin) != begin {
                out.insert(name.key.as_str());
            }
        }
    }
    out
}

/// A body by its last two words: "China’s Commerce Ministry" and "the commerce ministry" are one.
fn body_of(lang: Lang, speaker: &str) -> String {
    let mut words: Vec<String> = speaker.split_whitespace().map(spelling::fold).collect();
    let is_body = |word: &String| Lexicon::of(lang).class(word).has(Class::BODY);
    // "a commerce ministry official" speaks for it.
    let speaks_for = |word: &String| Lexicon::of(lang).class(word).has(Class::ROLE);
    if words.len() > 2 && words.last().is_some_and(speaks_for) && is_body(&words[words.len() - 2]) {
        words.pop();
    }
    match words.as_slice() {
        [.., kind, body] if is_body(body) && kind.len() > ARTICLE => format!("{kind} {body}"),
        _ => String::new(),
    }
}

/// Whether a quote goes on with the one before it: the same speaker at once, with no more than the cue between.
fn goes_on(notes: &Annotations, at: usize) -> bool {
    let Some((before, quote)) = at
        .checked_sub(1)
        .map(|b| (&notes.quotes[b], &notes.quotes[at]))
    else {
        return false;
    };
    let last = notes.sentences_in(before.span).end;
    let paragraph = |sentence: usize| notes.sentences.get(sentence).map(|s| s.paragraph);
    let full = before.kind == QuoteKind::Full && quote.kind == QuoteKind::Full;
    let at_once = quote.sentence <= last && paragraph(quote.sentence) == paragraph(before.sentence);
    full && at_once && quote.speaker.is_some() && quote.speaker == before.speaker
}

/// Whether a quote is of the speaker of the one before it, and stands in the same sentence or the next.
fn runs_on(notes: &Annotations, at: usize) -> bool {
    let before = at.checked_sub(1).map(|b| &notes.quotes[b]);
    let quote = &notes.quotes[at];
    before.is_some_and(|before| {
        let next = quote.sentence <= notes.sentences_in(before.span).end;
        next && quote.speaker.is_some() && quote.speaker == before.speaker
    })
}

/// The last names of the speakers whom only one full name of the story begins with: Ann is Ann Lee.
fn by_first_name(annotations: &[Annotations]) -> BTreeMap<String, Option<String>> {
    let mut out: BTreeMap<String, Option<String>> = BTreeMap::new();
    let speakers = annotations.iter().flat_map(|notes| &notes.quotes);
    for speaker in speakers.filter_map(|q| q.speaker.as_deref()) {
        let Some((first, _)) = speaker.split_once(' ') else {
            continue;
        };
        let last = name_of(speaker);
        let known = out
            .entry(spelling::last_word(first))
            .or_insert(Some(last.clone()));
        if known.as_ref() != Some(&last) {
            *known = None;
        }
    }
    out
}

/// Whether a speaker may be a person: by more than one word, or by a first name that the report gives elsewhere. A firm that
/// speaks goes by one.
fn is_person(notes: &Annotations, speaker: Option<&String>) -> bool {
    let Some(speaker) = speaker else {
        return false;
    };
    let last = spelling::last_word(speaker);
    let mut names = notes.names.iter().filter(|name| name.key == last);
    speaker.contains(' ') || names.any(|name| name.person && name.full.contains(' '))
}

/// Words or names, numbered in the order in which they are met.
type Numbers = HashMap<String, u32, Fast>;

/// The number of a name; none for an empty one.
fn number(numbers: &mut Numbers, name: String) -> Option<u32> {
    let next = numbers.len() as u32;
    (!name.is_empty()).then(|| *numbers.entry(name).or_insert(next))
}

/// The number of a word, new if it has none.
fn number_of<'w>(numbers: &mut HashMap<&'w str, u32, Fast>, word: &'w str) -> u32 {
    let next = numbers.len() as u32;
    *numbers.entry(word).or_insert(next)
}

/// The words of the quotes of one report: without their marks, contractions in two, "it's" is "it" and "s".
pub(in crate::collate) struct Spoken {
    /// Each word once, lower case, in the order in which they are met.
    words: Vec<Arc<str>>,
    /// Of each quote, as numbers of these.
    quotes: Vec<Vec<u32>>,
    /// Whether each quote states something, see [`states`].
    states: Vec<bool>,
}

/// Whether words have somebody do something: a finite verb that is known as one, or the speaker. "In the fight against hunger"
/// has not.
fn states(lang: Lang, words: &str) -> bool {
    let lexicon = Lexicon::of(lang);
    let told = Class::AUX.and(Class::FINITE).and(Class::SPEAKING);
    let mut words = words.split_whitespace();
    STATES.with_borrow_mut(|known| {
        words.any(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            let read = || lexicon.class(&lower(word).replace('’', "'")).has(told);
            known.recall(word, lang, read, |states| *states)
        })
    })
}

impl Spoken {
    /// Of a report.
    pub fn of(text: &str, notes: &Annotations) -> Self {
        // About as many as differ.
        let room = notes.quotes.iter().map(|q| q.span.len() / 8).sum();
        let mut words = Vec::with_capacity(room);
        // As they are written: most come again so.
        let mut forms: HashMap<&str, u32, Fast> =
            HashMap::with_capacity_and_hasher(room, Fast::default());
        let mut numbers: HashMap<Arc<str>, u32, Fast> =
            HashMap::with_capacity_and_hasher(room, Fast::default());
        let mut number = |form| {
            *forms.entry(form).or_insert_with(|| {
                let next = words.len() as u32;
                let word = plain(notes.lang, form);
                *numbers.entry(word).or_insert_with_key(|word| {
                    words.push(Arc::clone(word));
                    next
                })
            })
        };
        let quotes = notes.quotes.iter().map(|q| {
            let mut own = Vec::with_capacity(q.span.len() / 5 + 1);
            let all = q.span.of(text).split(|c: char| !c.is_alphanumeric());
            own.extend(all.filter(|w| !w.is_empty()).map(&mut number));
            own
        });
        let stating = |q: &Quote| states(notes.lang, q.span.of(text));
        Self {
            quotes: quotes.collect(),
            states: notes.quotes.iter().map(stating).collect(),
            words,
        }
    }
}

thread_local! {
    static PLAIN: RefCell<Memory<Arc<str>>> = RefCell::default();
    static STATES: RefCell<Memory<bool>> = RefCell::default();
}

/// A word of a quote, lower case, as both houses of English may have it.
fn plain(lang: Lang, form: &str) -> Arc<str> {
    let read = || {
        let lower = lower(form);
        match lang {
            Lang::En => style::plain(&lower).into(),
            _ => lower.into(),
        }
    };
    PLAIN.with_borrow_mut(|known| known.recall(form, lang, read, Arc::clone))
}

fn terms_of(index: &Index, notes: &Annotations, report: usize, quote: &Quote) -> Vec<u32> {
    let mut terms: Vec<u32> = Vec::new();
    for sentence in notes.sentences_in(quote.span) {
        let profile = index.profile(SentenceRef { report, sentence });
        let content = notes
            .tokens_of(sentence)
            .iter()
            .filter(|t| t.class != TokenClass::Stop);
        let inside = content
            .zip(&profile.order)
            .filter(|(t, _)| quote.span.covers(t.span));
        terms.extend(inside.map(|(_, term)| *term));
    }
    terms.sort_unstable();
    terms.dedup();
    terms
}

/// The quotes of a story, by report and start.
pub(in crate::collate) fn read<'a>(
    story: &Story,
    index: &Index,
    annotations: &'a [Annotations],
) -> Vec<Words<'a>> {
    let mut out = Vec::new();
    let (mut numbers, mut names) = (HashMap::default(), Numbers::default());
    let described = speaker::described(annotations, &[]);
    let meant = speaker::meant(annotations);
    let first_names = by_first_name(annotations);
    let namesakes = namesakes(annotations);
    let mut turn = Turn::default();
    for (report, notes) in annotations.iter().enumerate() {
        let spoken = &index.own[report].spoken;
        // In the order in which they are met.
        let known = spoken
            .words
            .iter()
            .map(|word| number_of(&mut numbers, word));
        let known: Vec<u32> = known.collect();
        for (at, quote) in notes.quotes.iter().enumerate() {
            let terms = terms_of(index, notes, report, quote);
            let words = quote.span.of(&story.reports[report].text);
            let all = spoken.quotes[at].iter().map(|n| known[*n as usize]);
            let all: Vec<u32> = all.collect();
            let mut neighbours: Vec<(u32, u32)> =
                all.windows(2).map(|pair| (pair[0], pair[1])).collect();
            neighbours.sort_unstable();
            neighbours.dedup();
            let sentence = quote.sentence;
            let told = quote.speaker.as_ref();
            let told = told.map(|s| described.get(&(report, s.clone())).unwrap_or(s));
            let mut speaker = told.map_or_else(String::new, |told| {
                let body = body_of(notes.lang, told);
                let name = if body.is_empty() { name_of(told) } else { body };
                let holder = || meant.get(&(report, told.clone())).cloned();
                Some(name)
                    .filter(|n| !n.is_empty())
                    .or_else(holder)
                    .unwrap_or_default()
            });
            if let Some(Some(last)) = first_names.get(&speaker).filter(|l| l.is_some())
                && told.is_some_and(|s| !s.contains(' '))
            {
                speaker.clone_from(last);
            }
            if !goes_on(notes, at) {
                turn.own = out.len();
            }
            if !runs_on(notes, at) {
                turn.run = out.len();
            }
            let known = !speaker.is_empty();
            let voice = index.voices.number(&speaker).filter(|_| known);
            let long = told.filter(|_| known).map(|told| long_of(told));
            let shared = namesakes.contains(speaker.as_str());
            let first = told
                .filter(|_| shared)
                .and_then(|told| first_of(notes.lang, told));
            out.push(Words {
                seal: seal::of(&(words, &speaker, &long, &first, &quote.speaker)),
                place: (report, at),
                quote,
                lang: notes.lang,
                weight: index.sum(&terms),
                terms,
                bits: all.iter().fold(0, |bits, word| bits | 1 << (word % 64)),
                all,
                neighbours,
                sentence: index.position(SentenceRef { report, sentence }) as u32,
                states: spoken.states[at],
                single: false,
                person: is_person(notes, told),
                turn,
                piece: (0, 1),
                voice,
                speaker: number(&mut names, speaker),
                long: long.and_then(|long| number(&mut names, long)),
                first: first.and_then(|first| number(&mut names, first)),
            });
        }
    }
    mark_single(&mut out);
    number_pieces(&mut out);
    out
}

/// Numbers the quotes of one speaker that are set into one sentence.
fn number_pieces(quotes: &mut [Words]) {
    let mut from = 0;
    while from < quotes.len() {
        let (sentence, speaker) = (quotes[from].sentence, quotes[from].speaker);
        let same = |q: &&Words| q.sentence == sentence && q.speaker == speaker;
        let count = quotes[from..].iter().take_while(same).count().max(1);
        for (nth, quote) in quotes[from..from + count].iter_mut().enumerate() {
            quote.piece = (nth, count);
        }
        from += count;
    }
}

/// Marks the quotes whose turn is all of their speaker in their report.
fn mark_single(quotes: &mut [Words]) {
    let mut held: BTreeMap<(usize, u32), BTreeSet<usize>> = BTreeMap::new();
    let key = |q: &Words| Some((q.place.0, q.speaker?));
    for quote in &*quotes {
        if let Some(key) = key(quote) {
            held.entry(key).or_default().insert(quote.turn.own);
        }
    }
    for quote in quotes {
        let turns = key(quote).and_then(|key| held.get(&key));
        quote.single = turns.is_some_and(|turns| turns.len() == 1);
    }
}
