//! What one report alone leads with.
//!
//! Rule: sentences of no claim that say what the headline says, in words of which one stands in no other report, neither
//! itself nor a word of the story that means the same. The headline sums up what a reader is to take away, and most read no
//! more (T. van Dijk, "News as Discourse", 1988: the headline is the top of the summary); what it has alone the readers
//! of all other reports miss. The first sentence often tells what all tell, in an outlet's own words, so it leads alone
//! only where it resembles nothing; and no report whose language no other report is in does.
//!
//! What stands around such a sentence is of one matter with it, as far as nobody else tells it: the rest of its paragraph, and
//! paragraphs beside it that go on in words of their own.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use super::scene::Scene;
use crate::collate::SentenceRef;
use crate::collate::index::Term;
use crate::story::{Report, Span};
use crate::text::sentence::Sentence;
use crate::text::token::{Fast, tokenize};
use crate::text::{Annotations, Token, TokenClass};

/// So many words of the headline are in a sentence that says what it says.
const SAYS: usize = 3;

/// So many in one that resembles no other.
const SAYS_ALONE: usize = 2;

/// A sentence that scores so much with one of another report may tell the same, in millionths: below what makes a match.
const MATTER: u32 = 400_000;

/// What one report alone leads with.
pub(super) struct Lead {
    /// The sentences that tell it, in runs, ascending.
    pub runs: Vec<Range<usize>>,
    /// The part of the headline that says it.
    pub label: String,
}

impl Lead {
    /// Whether a sentence is of it.
    pub fn has(&self, sentence: usize) -> bool {
        self.runs.iter().any(|run| run.contains(&sentence))
    }
}

/// A headline beside the text below it.
struct Headline<'s> {
    scene: &'s Scene<'s>,
    report: usize,
    /// Where its telling words stand.
    tokens: Vec<Span>,
    /// Where the words stand in it that the text has too.
    words: BTreeMap<Term, Vec<Span>>,
    /// Those of the words that no other text has.
    own: BTreeSet<Term>,
    /// Which of the words each sentence of the story has.
    held: BTreeMap<SentenceRef, BTreeSet<Term>>,
}

impl<'s> Headline<'s> {
    /// Nothing where no word is the report's own: most headlines have none, and asking is cheap.
    fn of(scene: &'s Scene, report: usize) -> Option<Self> {
        let (tokens, words) = words(scene, report);
        let mut out = Self {
            scene,
            report,
            tokens,
            words,
            own: BTreeSet::new(),
            held: BTreeMap::new(),
        };
        let is_own = |term: &Term| holders(scene, *term).all(|at| out.is_own(at.report));
        out.own = out.words.keys().copied().filter(is_own).collect();
        if out.own.is_empty() {
            return None;
        }
        for term in out.words.keys() {
            for at in holders(scene, *term) {
                out.held.entry(at).or_default().insert(*term);
            }
        }
        Some(out)
    }

    fn title(&self) -> &'s str {
        &self.scene.story.reports[self.report].title
    }

    /// Whether a report holds the same text.
    fn is_own(&self, report: usize) -> bool {
        self.scene.index.original[report] == self.scene.index.original[self.report]
    }

    /// Whether a sentence of another text has more than half of the words that one has.
    fn is_shared(&self, words: &BTreeSet<Term>) -> bool {
        let mut others = self.held.iter().filter(|(at, _)| !self.is_own(at.report));
        others.any(|(_, held)| 2 * held.intersection(words).count() > words.len())
    }

    /// Whether a sentence of the text below says what the headline says, and no other text does.
    fn is_in(&self, at: SentenceRef, alone: bool) -> bool {
        let Some(words) = self.held.get(&at) else {
            return false;
        };
        let least = if alone { SAYS_ALONE } else { SAYS };
        let first = at.sentence == 0;
        (alone || !first && is_apart(self.scene, at))
            && words.len() >= least
            && !words.is_disjoint(&self.own)
            && !self.is_shared(words)
    }

    /// The part of the headline that some sentences say most of, with an own word, if they say half of it; the first of equals.
    fn part(&self, carriers: &[usize]) -> Option<String> {
        let report = self.report;
        let at = |sentence: &usize| SentenceRef {
            report,
            sentence: *sentence,
        };
        let held: BTreeSet<Term> = carriers
            .iter()
            .filter_map(|s| self.held.get(&at(s)))
            .flatten()
            .copied()
            .collect();
        let title = self.title();
        let mut best: Option<(usize, usize, Span)> = None;
        for part in parts(title) {
            let inside = |span: &Span| part.covers(*span);
            let words = self.tokens.iter().filter(|span| inside(span)).count();
            let said = held.iter().filter(|t| self.words[t].iter().any(inside));
            let own = said.clone().any(|term| self.own.contains(term));
            let said = said.count();
            let is_better = best.is_none_or(|(s, w, _)| said * w > s * words);
            if own && said > 1 && 2 * said >= words && is_better {
                best = Some((said, words, part));
            }
        }
        let words = best?.2.of(title).split_whitespace();
        Some(words.collect::<Vec<_>>().join(" "))
    }
}

/// The sentences that have a word, or one that stands for it.
fn holders<'s>(scene: &'s Scene, term: Term) -> impl Iterator<Item = SentenceRef> + 's {
    let index = scene.index;
    let kin = index.kin[term as usize].iter().map(|(kin, _)| *kin);
    let kin_to = index.kin_to[term as usize].iter().copied();
    let all = std::iter::once(term).chain(kin).chain(kin_to);
    let sentences = all.flat_map(|term| &index.postings[term as usize]);
    sentences.map(|n| index.profiles[*n as usize].at)
}

/// The telling words of a sentence with their terms.
fn telling<'s>(scene: &'s Scene, at: SentenceRef) -> impl Iterator<Item = (&'s Token, Term)> {
    let tokens = scene.annotations[at.report].tokens_of(at.sentence).iter();
    let order = &scene.index.profiles[scene.index.position(at)].order;
    let telling = tokens.filter(|t| t.class != TokenClass::Stop);
    telling.zip(order.iter().copied())
}

/// Where a telling word stands in a text: its sentence, and how many telling words of that stand before it.
type Told = (usize, usize);

/// The telling words of a report's headline.
pub(in crate::collate) struct Words {
    /// Where each stands in the headline, and where the text has it last, if it does.
    all: Vec<(Span, Option<Told>)>,
}

impl Words {
    /// Of a report.
    pub fn of(report: &Report, notes: &Annotations) -> Self {
        let title = &report.title;
        let whole = Sentence {
            span: Span::new(0, title.len()),
            ..Sentence::default()
        };
        let headline = tokenize(title, vec![whole], notes.lang);
        // A headline has few words, and a report many: these are asked by number whether they are of those.
        let wanted: HashMap<&str, usize, Fast> = (0..)
            .zip(headline.stems.iter())
            .map(|(n, stem)| (&**stem, n))
            .collect();
        let wanted: Vec<Option<usize>> = notes
            .stems
            .iter()
            .map(|stem| wanted.get(&**stem).copied())
            .collect();
        let mut last = vec![None; headline.stems.len()];
        let telling = |t: &&Token| t.class != TokenClass::Stop;
        for sentence in 0..notes.sentences.len() {
            let tokens = notes.tokens_of(sentence).iter().filter(telling);
            for (nth, token) in tokens.enumerate() {
                if let Some(stem) = wanted[token.stem as usize] {
                    last[stem] = Some((sentence, nth));
                }
            }
        }
        let all = headline.tokens.iter().filter(telling);
        Self {
            all: all.map(|t| (t.span, last[t.stem as usize])).collect(),
        }
    }
}

/// Where the telling words of a report's headline stand, and those of them that its text has too.
fn words(scene: &Scene, report: usize) -> (Vec<Span>, BTreeMap<Term, Vec<Span>>) {
    let all = &scene.index.own[report].headline.all;
    let mut told: BTreeMap<Term, Vec<Span>> = BTreeMap::new();
    for (span, at) in all {
        let term = at.and_then(|(sentence, nth)| {
            let profile = scene.index.profile(SentenceRef { report, sentence });
            profile.order.get(nth)
        });
        if let Some(term) = term {
            told.entry(*term).or_default().push(*span);
        }
    }
    (all.iter().map(|(span, _)| *span).collect(), told)
}

/// The parts of a headline: what its signs set apart, where they are outside quotation marks.
fn parts(title: &str) -> Vec<Span> {
    let (mut out, mut start, mut open) = (Vec::new(), 0, None);
    for (at, sign) in title.char_indices() {
        let end = at + sign.len_utf8();
        let next = title[end..].chars().next();
        let word_ends = next.is_none_or(char::is_whitespace);
        open = match sign {
            // What opens in one language closes in another.
            '"' | '«' | '»' => open.is_none().then_some(sign),
            '“' if open == Some('„') => None,
            '“' | '„' | '‘' => open.or(Some(sign)),
            '”' => None,
            // Between two letters it is an apostrophe.
            '’' if !next.is_some_and(char::is_alphanumeric) => None,
            _ => open,
        };
        let ends = matches!(sign, '–' | '—' | '|') || ",:;".contains(sign) && word_ends;
        if open.is_none() && ends {
            out.push(Span::new(start, at));
            start = end;
        }
    }
    out.push(Span::new(start, title.len()));
    out
}

/// Whether a sentence is of no claim and resembles none of another report enough to be of its matter.
fn is_apart(scene: &Scene, at: SentenceRef) -> bool {
    let number = scene.index.position(at);
    let mut row = scene.graph.edges[number].iter();
    !scene.index.profiles[number].heading
        && scene.seats(at).is_empty()
        && row.all(|(_, score)| *score < MATTER)
}

/// The words that a sentence and no other text has.
fn private(scene: &Scene, at: SentenceRef) -> BTreeSet<Term> {
    let own = &scene.index.original;
    let is_own = |term: &Term| holders(scene, *term).all(|o| own[o.report] == own[at.report]);
    telling(scene, at).map(|(_, t)| t).filter(is_own).collect()
}

/// The sentences around `carrier` that are of one matter with it.
fn around(scene: &Scene, report: usize, carrier: usize, alone: &[bool]) -> Range<usize> {
    let notes = &scene.annotations[report];
    let paragraph = |sentence: usize| notes.sentences[sentence].paragraph;
    let at = |sentence: usize| SentenceRef { report, sentence };
    let apart = |sentence: &usize| is_apart(scene, at(*sentence));
    let of = |wanted: usize| {
        let start = notes.sentences.partition_point(|s| s.paragraph < wanted);
        start..notes.sentences.partition_point(|s| s.paragraph <= wanted)
    };
    let home = of(paragraph(carrier));
    let before = (home.start..carrier).rev().take_while(apart).count();
    let behind = (carrier + 1..home.end).take_while(apart).count();
    let mut run = carrier - before..carrier + 1 + behind;
    let mut words: BTreeSet<Term> = run.clone().flat_map(|s| private(scene, at(s))).collect();
    let mut goes_on = |next: Range<usize>| {
        let own: BTreeSet<Term> = next.clone().flat_map(|s| private(scene, at(s))).collect();
        let is_of = next.clone().any(|s| alone[s]) || !own.is_disjoint(&words);
        let joins = !next.is_empty() && is_of && next.clone().all(|s| apart(&s));
        if joins {
            words.extend(own);
        }
        joins
    };
    while run.end == of(paragraph(run.end - 1)).end && run.end < notes.sentences.len() {
        let next = of(paragraph(run.end));
        if !goes_on(next.clone()) {
            break;
        }
        run.end = next.end;
    }
    while run.start > 0 && run.start == of(paragraph(run.start)).start {
        let next = of(paragraph(run.start - 1));
        if !goes_on(next.clone()) {
            break;
        }
        run.start = next.start;
    }
    run
}

/// What a report alone leads with; `alone` tells which of its sentences resemble no other.
pub(super) fn of(scene: &Scene, report: usize, alone: &[bool]) -> Option<Lead> {
    let headline = Headline::of(scene, report)?;
    let at = |sentence: &usize| SentenceRef {
        report,
        sentence: *sentence,
    };
    let says = |sentence: &usize| headline.is_in(at(sentence), alone[*sentence]);
    let carriers: Vec<usize> = (0..alone.len()).filter(says).collect();
    let label = headline.part(&carriers)?;
    let mut runs: Vec<Range<usize>> = Vec::new();
    for carrier in &carriers {
        let run = around(scene, report, *carrier, alone);
        match runs.last_mut().filter(|last| last.end >= run.start) {
            Some(last) => *last = last.start.min(run.start)..last.end.max(run.end),
            None => runs.push(run),
        }
    }
    (!runs.is_empty()).then_some(Lead { runs, label })
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn signs_outside_of_quotation_marks_part_a_headline() {
        let cases: [(&str, &[&str]); 5] = [
            (
                "Stop buying grain, Tavora tells Norland",
                &["Stop buying grain", " Tavora tells Norland"],
            ),
            (
                "‘They’re here, they know my name’: a town’s night of fear",
                &[
                    "‘They’re here, they know my name’",
                    " a town’s night of fear",
                ],
            ),
            (
                "„Wir wissen, was zu tun ist“ – Tavora droht",
                &["„Wir wissen, was zu tun ist“ ", " Tavora droht"],
            ),
            ("Cut of 1,840 jobs", &["Cut of 1,840 jobs"]),
            ("\"No, never\": mayor", &["\"No, never\"", " mayor"]),
        ];
        for (title, told) in cases {
            let found: Vec<&str> = parts(title).iter().map(|span| span.of(title)).collect();
            assert_eq!(found, told, "{title}");
        }
    }
}
