//! Another place, body or people in the same words: "the hospital in Khartoum" where another has "the hospital in Gedaref".
//!
//! Rule: a word or two with a capital stand in the draft where others stand in a sentence of another report, and the words on both sides
//! of them are the same: four or more, two of them telling something, on either side at least one, or the end of both
//! sentences. No sentence that tells the same has the draft's word anywhere, whoever's it is, and the draft's sentence has not theirs.
//! Two that stand for one another or are told in one sentence, as a town and its country, two spellings of one and a name beside its initials are one; persons, days and numbers are held
//! against the others elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use super::scene::{Scene, TELLS};
use super::{Finding, bearer};
use crate::collate::{self, SentenceRef};
use crate::story::{Place, Span};
use crate::text::{Figure, Token, TokenClass};

/// So many words around both are the same, and so many of them tell something.
const SAME: usize = 4;
const TELLING: usize = 2;

/// So many words make one name at most.
const LONGEST: usize = 3;

/// A sentence as words: small letters, and what they are.
struct Line<'a> {
    report: usize,
    tokens: &'a [Token],
    words: Vec<String>,
}

impl<'a> Line<'a> {
    fn of(scene: &Scene<'a>, at: SentenceRef) -> Self {
        let (notes, text) = (scene.notes_of(at.report), scene.text(at.report));
        let tokens = notes.tokens_of(at.sentence);
        let words = tokens
            .iter()
            .map(|t| t.span.of(text).to_lowercase())
            .collect();
        Line {
            report: at.report,
            tokens,
            words,
        }
    }

    /// Runs of words with a capital, as ranges of its words; what opens the sentence has one anyway.
    fn names(&self, scene: &Scene, undated: &[Vec<Figure>]) -> Vec<(usize, usize)> {
        let notes = scene.notes_of(self.report);
        let persons = notes.names.iter().filter(|n| n.person).map(|n| n.span);
        let figures = notes.figures.iter().chain(&undated[self.report]);
        let apart: Vec<Span> = persons.chain(figures.map(|f| f.span)).collect();
        let names_it = |t: &Token| {
            t.class == TokenClass::Content && !apart.iter().any(|span| span.overlaps(t.span))
        };
        let mut out = Vec::new();
        let mut from = 1;
        while from < self.tokens.len() {
            let run = self.tokens[from..].iter().take_while(|t| t.capital).count();
            let sound = self.tokens[from..from + run].iter().all(names_it);
            if (1..=LONGEST).contains(&run) && sound {
                out.push((from, from + run));
            }
            from += run.max(1);
        }
        out
    }

    fn span(&self, (from, end): (usize, usize)) -> Span {
        Span::new(self.tokens[from].span.start, self.tokens[end - 1].span.end)
    }
}

/// Whether two names stand in the same words.
fn is_in_its_stead(own: &Line, a: (usize, usize), other: &Line, b: (usize, usize)) -> bool {
    let left = own.words[..a.0].iter().rev();
    let left = left.zip(other.words[..b.0].iter().rev());
    let left = left.take_while(|(x, y)| x == y).count();
    let right = own.words[a.1..].iter().zip(&other.words[b.1..]);
    let right = right.take_while(|(x, y)| x == y).count();
    let ends = a.1 == own.words.len() && b.1 == other.words.len();
    let around = own.tokens[a.0 - left..a.0].iter();
    let around = around.chain(&own.tokens[a.1..a.1 + right]);
    let telling = around.filter(|t| t.class == TokenClass::Content).count();
    left > 0 && (right > 0 || ends) && left + right >= SAME && telling >= TELLING
}

/// Whether one is the first letters of the other's words.
fn are_initials(short: &[String], long: &[String]) -> bool {
    let letters = |words: &[String]| -> String {
        let all = words.iter().flat_map(|w| w.chars());
        all.filter(|c| c.is_alphanumeric()).collect()
    };
    let first: String = long.iter().filter_map(|w| w.chars().next()).collect();
    long.len() > 1 && letters(short) == first
}

/// Whether two names may be one.
fn may_be_one(
    scene: &Scene,
    own: &Line,
    here: (usize, usize),
    other: &Line,
    there: (usize, usize),
) -> bool {
    let (mine, theirs) = (&own.words[here.0..here.1], &other.words[there.0..there.1]);
    let stem = |line: &Line, word: usize| {
        let notes = scene.notes_of(line.report);
        notes.stems[line.tokens[word].stem as usize].as_str()
    };
    let kin = |m: usize, n: usize| {
        let (first, second) = (stem(own, m), stem(other, n));
        first == second || collate::kinship(first, second) > 0.0
    };
    let shared = (here.0..here.1).any(|m| (there.0..there.1).any(|n| kin(m, n)));
    let mut spelled = mine.iter().flat_map(|m| theirs.iter().map(move |n| (m, n)));
    shared
        || spelled.any(|(m, n)| collate::alike(m, n))
        || are_initials(mine, theirs)
        || are_initials(theirs, mine)
}

/// Whether a line has a word of the name, whatever it is there.
fn has(line: &Line, words: &[String]) -> bool {
    words.iter().any(|word| line.words.contains(word))
}

/// A sentence that tells the same, and its names.
type Told<'a> = (Line<'a>, Vec<(usize, usize)>);

/// Whether a sentence of any report names both: a town and its country are told together, and either stands for the other.
fn are_told_together(scene: &Scene, own: &[String], other: &[String]) -> bool {
    let all = (0..scene.given.story.reports.len()).flat_map(|report| {
        let last = scene.notes_of(report).sentences.len();
        (0..last).map(move |sentence| SentenceRef { report, sentence })
    });
    let mut lines = all.map(|at| Line::of(scene, at));
    // What opens a sentence may say where it was filed.
    let inside = |line: &Line, name: &[String]| {
        let mut words = line.words.iter().skip(1);
        words.any(|word| name.contains(word))
    };
    lines.any(|line| inside(&line, own) && inside(&line, other))
}

fn one(scene: &Scene, own: &Line, at: (usize, usize), telling: &[Told]) -> Option<Finding> {
    let words = &own.words[at.0..at.1];
    if telling.iter().any(|(line, _)| has(line, words)) {
        return None;
    }
    let mut held: BTreeMap<usize, Place> = BTreeMap::new();
    for (line, names) in telling {
        let there = names.iter().find(|b| {
            is_in_its_stead(own, at, line, **b)
                && !may_be_one(scene, own, at, line, **b)
                && !has(own, &line.words[b.0..b.1])
                && !are_told_together(scene, words, &line.words[b.0..b.1])
        });
        if let Some(there) = there {
            let (report, span) = (line.report, line.span(*there));
            held.entry(report).or_insert(Place { report, span });
        }
    }
    let reports: BTreeSet<usize> = held.keys().copied().collect();
    bearer::another(scene, own.span(at), &reports, held.into_values().collect())
}

/// At most one finding for each such name of the draft.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let undated = collate::unresolved(scene.given.story, scene.given.annotations);
    let mut out = Vec::new();
    for sentence in 0..scene.notes().sentences.len() {
        let report = scene.draft;
        let own = Line::of(scene, SentenceRef { report, sentence });
        let names = own.names(scene, &undated);
        if names.is_empty() {
            continue;
        }
        let told = |at: &SentenceRef| {
            let line = Line::of(scene, *at);
            let names = if scene.same_language(at.report) {
                line.names(scene, &undated)
            } else {
                Vec::new()
            };
            (line, names)
        };
        let telling: Vec<Told> = scene.telling(sentence, TELLS).iter().map(told).collect();
        let found = names.into_iter();
        out.extend(found.filter_map(|at| one(scene, &own, at, &telling)));
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::review::FindingKind;
    use crate::review::sample::said_at;

    const OTHER: &str = "At least 11 of the dead were children, said Mona Elfadil, who runs the teaching hospital in Gedaref. The ship was bound for Norway when the fire broke out below deck, the harbour office said on Monday.";

    fn found(draft: &str) -> Vec<String> {
        let third = "The fire on the ship broke out below deck on its way to Norway.";
        said_at(FindingKind::NameDisagrees, &[draft, OTHER, third])
    }

    #[test]
    fn another_name_in_the_same_words() {
        assert_eq!(found(&OTHER.replace("Gedaref", "Khartoum")), ["Khartoum"]);
        assert_eq!(found(&OTHER.replace("Norway", "Iceland")), ["Iceland"]);
        assert_eq!(found(OTHER), Vec::<String>::new());
    }

    #[test]
    fn what_may_be_the_same_is_no_other_name() {
        for same in ["Gadaref", "Gedaref State"] {
            assert_eq!(found(&OTHER.replace("Gedaref", same)), Vec::<String>::new());
        }
        // Days are held against days, and other words leave open what stands there.
        assert_eq!(
            found(&OTHER.replace("Monday", "Friday")),
            Vec::<String>::new()
        );
        let other = "Children were among the dead, a doctor in Khartoum said.";
        assert_eq!(found(other), Vec::<String>::new());
    }
}
