//! What the kinds look at, and how they put it into words.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Subject;
use crate::collate::{Claim, Divergence, DivergenceKind, SentenceRef};
use crate::story::{Place, Role, Span};
use crate::text::{Annotations, Lang, Token, TokenClass};

/// Outlets named in a message before the rest are counted.
const NAMED: usize = 2;

/// The score from which on a sentence tells the same, at least in part.
pub(super) const TELLS: f64 = 0.3;

/// The draft and what it is compared with.
pub(super) struct Scene<'a> {
    /// What was found.
    pub given: Subject<'a>,
    /// Index of the draft.
    pub draft: usize,
    /// Indices of the reports that count as evidence, ascending.
    pub others: Vec<usize>,
    /// The claims that each sentence of the draft stands in.
    seats: BTreeMap<usize, Vec<usize>>,
    /// The reports that have something like a sentence of the draft, with the score.
    near: BTreeMap<usize, Vec<(SentenceRef, f64)>>,
}

impl<'a> Scene<'a> {
    /// None where the story has no report at the collation's base.
    pub fn new(given: Subject<'a>) -> Option<Self> {
        let draft = given.collation.base;
        let reports = &given.story.reports;
        if draft >= reports.len() || given.annotations.len() != reports.len() {
            return None;
        }
        // A report without a text neither has nor lacks anything.
        let told = |r: usize| !given.annotations[r].sentences.is_empty();
        let counts = |r: &usize| *r != draft && reports[*r].role != Role::Draft && told(*r);
        let mut seats: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (n, claim) in given.collation.claims.iter().enumerate() {
            for sentence in claim.readings_of(draft).flat_map(|r| &r.sentences) {
                seats.entry(*sentence).or_default().push(n);
            }
        }
        Some(Self {
            given,
            draft,
            others: (0..reports.len()).filter(counts).collect(),
            seats,
            near: near(given, draft),
        })
    }

    /// What was read off the draft.
    pub fn notes(&self) -> &'a Annotations {
        &self.given.annotations[self.draft]
    }

    /// What was read off a report.
    pub fn notes_of(&self, report: usize) -> &'a Annotations {
        &self.given.annotations[report]
    }

    /// The text of a report.
    pub fn text(&self, report: usize) -> &'a str {
        &self.given.story.reports[report].text
    }

    /// Whether a report counts as evidence.
    pub fn counts(&self, report: usize) -> bool {
        self.others.binary_search(&report).is_ok()
    }

    /// Whether a report is in the draft's language: wordings can be held side by side.
    pub fn same_language(&self, report: usize) -> bool {
        let lang: Lang = self.notes_of(report).lang;
        lang == self.notes().lang
    }

    /// The claims of a sentence of the draft.
    pub fn seats(&self, sentence: usize) -> &[usize] {
        self.seats.get(&sentence).map_or(&[], Vec::as_slice)
    }

    /// Whether a sentence of the draft tells anything: a cross-heading, a topic that is only named and a dateline without a
    /// dash ("OSLO, 15 May. /KESTREL/.") do not.
    pub fn tells(&self, sentence: usize) -> bool {
        self.tells_in(self.draft, sentence)
    }

    /// The same of a sentence of any report.
    pub fn tells_in(&self, report: usize, sentence: usize) -> bool {
        let notes = self.notes_of(report);
        let own = &notes.sentences[sentence];
        let word = |token: &Token| token.class != TokenClass::Stop;
        !own.heading && !own.topic && notes.tokens_of(sentence).iter().any(word)
    }

    /// Whether a sentence stands in a claim with a report that counts as evidence.
    pub fn is_told(&self, sentence: usize) -> bool {
        let claims = &self.given.collation.claims;
        let mut seats = self.seats(sentence).iter();
        seats.any(|claim| {
            claims[*claim]
                .readings
                .iter()
                .any(|r| self.counts(r.report))
        })
    }

    /// The claim at which a difference of the draft's words is told: that of the divergence of its kind that points at
    /// them, as the reader has it; else the first that their sentence stands in.
    pub fn told_at(&self, kind: DivergenceKind, own: Span, sentence: usize) -> Option<usize> {
        let draft = |p: &Place| p.report == self.draft && p.span.overlaps(own);
        let mut told = self.given.collation.divergences.iter();
        let told = told.find(|d| d.kind == kind && d.claim.is_some() && d.spans.iter().any(draft));
        let first = || self.seats(sentence).first().copied();
        told.and_then(|d| d.claim).or_else(first)
    }

    /// The claims that have a reading with all of a place in it.
    pub fn holding(&self, place: Place) -> impl Iterator<Item = usize> + '_ {
        let holds = move |claim: &Claim| {
            claim
                .readings_of(place.report)
                .any(|r| r.span.covers(place.span))
        };
        let claims = self.given.collation.claims.iter().enumerate();
        claims.filter(move |(_, c)| holds(c)).map(|(n, _)| n)
    }

    /// The claim that words of the draft are about: one of those that their sentence stands in, else
    /// the one that holds more than half of the passages beside which they are seen.
    pub fn claim_of(&self, own: Option<Span>, others: &[Place]) -> Option<usize> {
        let mut sentences = self.notes().sentences_in(own?);
        if let Some(seat) = sentences.find_map(|s| self.seats(s).first()) {
            return Some(*seat);
        }
        let mut held: BTreeMap<usize, usize> = BTreeMap::new();
        for claim in others.iter().flat_map(|p| self.holding(*p)) {
            *held.entry(claim).or_default() += 1;
        }
        let most = held
            .into_iter()
            .max_by_key(|(n, held)| (*held, Reverse(*n)));
        most.filter(|(_, held)| 2 * held > others.len())
            .map(|(n, _)| n)
    }

    /// Sentences of other reports that resemble one of the draft, with the score.
    pub fn near(&self, sentence: usize) -> &[(SentenceRef, f64)] {
        self.near.get(&sentence).map_or(&[], Vec::as_slice)
    }

    /// The sentences of the reports that count which tell what one of the draft tells, in part at least: readings of its claims,
    /// and what resembles it by `least` or more, from 0 to 1.
    pub fn telling(&self, sentence: usize, least: f64) -> BTreeSet<SentenceRef> {
        let near = self.near(sentence).iter();
        let near = near.filter(|(_, score)| *score >= least).map(|(at, _)| *at);
        let claims = self.seats(sentence).iter();
        let readings = claims.flat_map(|claim| &self.given.collation.claims[*claim].readings);
        let told = readings.flat_map(|reading| {
            let at = |sentence: &usize| SentenceRef {
                report: reading.report,
                sentence: *sentence,
            };
            reading.sentences.iter().map(at)
        });
        near.chain(told)
            .filter(|at| self.counts(at.report))
            .collect()
    }

    /// Divergences of a kind that have a passage in the draft.
    pub fn divergences(&self, kind: DivergenceKind) -> impl Iterator<Item = &'a Divergence> {
        let draft = self.draft;
        self.given
            .collation
            .divergences
            .iter()
            .filter(move |d| d.kind == kind && d.spans.iter().any(|p| p.report == draft))
    }

    /// A place in the draft.
    pub fn here(&self, span: Span) -> Place {
        Place {
            report: self.draft,
            span,
        }
    }

    /// The words at a place, folded into one line.
    pub fn words(&self, place: Place) -> String {
        let words: Vec<&str> = place
            .span
            .of(self.text(place.report))
            .split_whitespace()
            .collect();
        words.join(" ")
    }

    /// The words at a place, cut after about `most` characters at a word's end, for quotation marks
    /// to be put around them.
    pub fn brief(&self, place: Place, most: usize) -> String {
        within(&cut(&self.words(place), most))
    }

    /// Outlets by name: "Northern Wire", "Northern Wire and Daily Courier", "Northern Wire, Daily
    /// Courier and 3 more".
    pub fn who<'r>(&self, reports: impl IntoIterator<Item = &'r usize>) -> String {
        let unique: BTreeSet<usize> = reports.into_iter().copied().collect();
        let names: Vec<&str> = unique
            .iter()
            .map(|r| self.given.story.reports[*r].outlet.as_str())
            .collect();
        match names.as_slice() {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [rest @ .., last] if names.len() <= NAMED + 1 => {
                format!("{} and {last}", rest.join(", "))
            }
            _ => format!(
                "{} and {} more",
                names[..NAMED].join(", "),
                names.len() - NAMED
            ),
        }
    }
}

/// Words as they stand within quotation marks: their own double ones become single ones, a closing
/// one that nothing opens goes, and one that is cut off is closed.
pub(super) fn within(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut open = None;
    for c in words.chars() {
        match (c, open) {
            ('”', None) => {}
            ('“' | '„' | '"', None) => {
                open = Some(c);
                out.push('‘');
            }
            ('”' | '"', Some(_)) | ('“', Some('„')) => {
                open = None;
                out.push('’');
            }
            _ => out.push(c),
        }
    }
    if open.is_some() {
        let bare = out.trim_end_matches('‘').trim_end().len();
        if bare == out.len() {
            out.push('’');
        } else {
            out.truncate(bare);
        }
    }
    out
}

/// `words`, cut after about `most` characters at a word's end.
pub(super) fn cut(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        let bare = words.trim_end_matches([',', ';', ':', '.']);
        // The full stop of "4:30 a.m." is its own.
        let last = bare.rsplit(' ').next().unwrap_or("");
        let shortened = last.contains('.') && last.ends_with(char::is_alphabetic);
        let own = shortened && words[bare.len()..].starts_with('.');
        return words[..bare.len() + usize::from(own)].to_owned();
    }
    let mut out = String::new();
    for word in words.split(' ') {
        if !out.is_empty() && out.chars().count() + word.chars().count() >= most {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.push('…');
    out
}

/// For each sentence of the draft what resembles it, from the candidates where they were kept, else
/// from the matches.
fn near(given: Subject<'_>, draft: usize) -> BTreeMap<usize, Vec<(SentenceRef, f64)>> {
    let mut out: BTreeMap<usize, Vec<(SentenceRef, f64)>> = BTreeMap::new();
    let candidates = given
        .collation
        .candidates
        .iter()
        .map(|c| (c.a, c.b, c.score));
    let matches = given.collation.matches.iter().map(|m| (m.a, m.b, m.score));
    for (a, b, score) in candidates.chain(matches) {
        if a.report == draft {
            out.entry(a.sentence).or_default().push((b, score));
        } else if b.report == draft {
            out.entry(b.sentence).or_default().push((a, score));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::{ClaimKind, Collation, Reading};
    use crate::story::{Report, Story};
    use crate::text::annotate;

    #[test]
    fn the_claim_of_a_finding() {
        let text = "It rained all day. The river rose in the night.";
        let report = Report {
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        let story = Story {
            reports: vec![report; 4],
            ..Story::default()
        };
        let annotations: Vec<_> = story.reports.iter().map(|r| annotate(r, None)).collect();
        let reading = |report: usize, sentence: usize| Reading {
            report,
            span: annotations[report].sentences[sentence].span,
            sentences: vec![sentence],
        };
        let claim = |readings: Vec<Reading>| Claim {
            id: String::new(),
            kind: ClaimKind::Fact,
            label: String::new(),
            readings,
        };
        let first = vec![reading(0, 0), reading(1, 0)];
        let second = vec![reading(1, 1), reading(2, 1)];
        let collation = Collation {
            claims: vec![claim(first), claim(second)],
            ..Collation::default()
        };
        let scene = Scene::new(Subject {
            story: &story,
            annotations: &annotations,
            collation: &collation,
        })
        .unwrap();
        let rose = |report| Place {
            report,
            span: Span::new(29, 33),
        };
        let own = |from| Some(Span::new(from, from + 2));
        // The draft's own sentence stands in a claim: that one.
        assert_eq!(scene.claim_of(own(3), &[rose(1), rose(2)]), Some(0));
        // It stands in none, and the others in one.
        assert_eq!(scene.claim_of(own(23), &[rose(1), rose(2)]), Some(1));
        assert_eq!(scene.claim_of(own(23), &[rose(1), rose(3)]), None, "half");
        assert_eq!(scene.claim_of(None, &[rose(1)]), None, "no words");
    }

    #[test]
    fn a_shortened_word_keeps_its_full_stop() {
        for (words, want) in [
            ("4:30 a.m.", "4:30 a.m."),
            ("at 3.25.", "at 3.25"),
            ("in the U.S.;", "in the U.S."),
            ("the pumps failed.", "the pumps failed"),
        ] {
            assert_eq!(cut(words, 40), want);
        }
    }

    #[test]
    fn marks_within_marks_are_single_and_in_pairs() {
        for (words, inside) in [
            ("no marks at all", "no marks at all"),
            ("“We had no alarm,” he said", "‘We had no alarm,’ he said"),
            ("We had no alarm,” he said", "We had no alarm, he said"),
            ("he said: \"We had\" twice", "he said: ‘We had’ twice"),
            ("He said “We had no…", "He said ‘We had no…’"),
            ("He said “", "He said"),
            ("Er sagte: „Nein“ – nie", "Er sagte: ‘Nein’ – nie"),
        ] {
            assert_eq!(within(words), inside);
        }
    }
}
