//! Which words are altered: those that others have as well.

use std::collections::{BTreeMap, BTreeSet};

use parallax::collate::{Claim, Collation};
use parallax::story::Span;
use parallax::text::Lang;

use super::{Read, Slip};

/// Reports of a story that are taken as drafts.
const DRAFTS: usize = 2;

/// Slips of a kind in one draft.
const OF_A_KIND: usize = 3;

/// Reports that tell a claim in which words are altered.
const TELLERS: usize = 3;

/// Other reports that have the word.
const WITNESSES: usize = 2;

/// A word and what is put in its place.
const ALTERED: &[(&str, &str)] = &[
    ("rose", "fell"),
    ("increased", "decreased"),
    ("increase", "decrease"),
    ("approved", "rejected"),
    ("before", "after"),
    ("after", "before"),
    ("more than", "fewer than"),
    ("at least", "at most"),
    ("north", "south"),
    ("northern", "southern"),
    ("eastern", "western"),
    ("first", "last"),
    ("won", "lost"),
    ("killed", "injured"),
    ("injured", "killed"),
    ("accepted", "refused"),
    ("arrested", "released"),
    ("opened", "closed"),
    ("closed", "opened"),
    ("men", "women"),
    ("woman", "man"),
    ("man", "woman"),
    ("allowed", "banned"),
    ("morning", "evening"),
    ("evening", "morning"),
    ("will", "will not"),
    ("was", "was not"),
    ("were", "were not"),
    ("has", "has not"),
    ("had", "had not"),
    ("is", "is not"),
    ("Monday", "Wednesday"),
    ("Tuesday", "Thursday"),
    ("Wednesday", "Friday"),
    ("Thursday", "Saturday"),
    ("Friday", "Sunday"),
    ("Saturday", "Monday"),
    ("Sunday", "Tuesday"),
];

/// Words that do not say what a verb in front of them denies.
const EMPTY: &[&str] = &[
    "not", "also", "been", "be", "the", "a", "an", "to", "in", "on", "of", "at", "by", "for", "it",
    "he", "she", "they", "still", "now", "already", "only", "more", "most", "so", "no", "never",
];

/// Where a phrase stands as whole words, in either case if `fold`; with `open` a longer word may begin with it.
fn places(text: &str, phrase: &str, open: bool) -> Vec<usize> {
    let outer = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let whole = |at: &usize| {
        let (before, rest) = (text[..*at].chars().next_back(), &text[*at + phrase.len()..]);
        outer(before) && (open || outer(rest.chars().next()))
    };
    text.match_indices(phrase)
        .map(|(at, _)| at)
        .filter(whole)
        .collect()
}

fn has(text: &str, word: &str) -> bool {
    !places(&text.to_lowercase(), &word.to_lowercase(), true).is_empty()
}

/// One report of a story, as a draft to be.
struct Draft<'a> {
    read: &'a Read,
    found: &'a Collation,
    report: usize,
}

impl<'a> Draft<'a> {
    fn text(&self) -> &'a str {
        &self.read.story.reports[self.report].text
    }

    fn sentence(&self, at: usize) -> Option<usize> {
        self.read.annotations[self.report].sentence_at(at)
    }

    /// What other reports say in the claims of a sentence, by report.
    fn others(&self, sentence: usize) -> BTreeMap<usize, String> {
        let of = |c: &&Claim| {
            let mut own = c.readings_of(self.report);
            own.any(|r| r.sentences.contains(&sentence))
        };
        let mut out: BTreeMap<usize, String> = BTreeMap::new();
        for reading in self
            .found
            .claims
            .iter()
            .filter(of)
            .flat_map(|c| &c.readings)
        {
            let text = &self.read.story.reports[reading.report].text;
            if reading.report != self.report {
                let all = out.entry(reading.report).or_default();
                all.push(' ');
                all.push_str(reading.span.of(text));
            }
        }
        out
    }

    fn is_witnessed(&self, sentence: usize, word: &str) -> bool {
        let others = self.others(sentence);
        others.values().filter(|text| has(text, word)).count() >= WITNESSES
    }

    /// Whether a sentence stands in a claim that enough reports tell.
    fn is_told(&self, sentence: usize) -> bool {
        self.found.claims.iter().any(|c| {
            let mut own = c.readings_of(self.report);
            let tellers: BTreeSet<usize> = c.readings.iter().map(|r| r.report).collect();
            tellers.len() >= TELLERS && own.any(|r| r.sentences.contains(&sentence))
        })
    }

    /// The quote that holds a place, by its index.
    fn quote(&self, at: usize) -> Option<usize> {
        let quotes = &self.read.annotations[self.report].quotes;
        quotes.iter().position(|q| q.span.contains(at))
    }

    /// Whether another English report renders the quote with the word.
    fn is_quoted(&self, quote: usize, word: &str) -> bool {
        let mut all = self.found.utterances.iter();
        let utterance = all.find(|u| u.contains(&(self.report, quote)));
        utterance.is_some_and(|u| {
            u.iter().any(|(report, n)| {
                let notes = &self.read.annotations[*report];
                let text = &self.read.story.reports[*report].text;
                *report != self.report
                    && notes.lang == Lang::En
                    && has(notes.quotes[*n].span.of(text), word)
            })
        })
    }

    fn figures(&self, out: &mut Vec<(&'static str, Span, String)>) {
        let figure = |at: &(usize, usize)| &self.read.annotations[at.0].figures[at.1];
        for referent in &self.found.referents {
            for at in referent.iter().filter(|at| at.0 == self.report) {
                let own = figure(at);
                let same = |o: &&(usize, usize)| {
                    o.0 != self.report && figure(o).value.total_cmp(&own.value).is_eq()
                };
                let witnesses: BTreeSet<usize> =
                    referent.iter().filter(same).map(|o| o.0).collect();
                let words = own.span.of(self.text());
                let digit = words.find(|c: char| c.is_ascii_digit());
                if let (true, Some(digit)) = (witnesses.len() >= WITNESSES, digit) {
                    let at = own.span.start + digit;
                    let number = words[digit..]
                        .find(|c: char| !(c.is_ascii_digit() || ",.".contains(c)))
                        .map_or(&words[digit..], |end| &words[digit..digit + end]);
                    let number = number.trim_end_matches([',', '.']);
                    let first = (number.as_bytes()[0] - b'0' + 3) % 9 + 1;
                    let new = format!("{first}{}", &number[1..]);
                    out.push(("figure", Span::new(at, at + number.len()), new));
                }
            }
        }
    }

    fn words(&self, out: &mut Vec<(&'static str, Span, String)>) {
        for (old, new) in ALTERED {
            let denied = new.strip_prefix(old).is_some();
            for at in places(self.text(), old, false) {
                let span = Span::new(at, at + old.len());
                let after = &self.text()[span.end..];
                let mut next = after
                    .split(|c: char| !c.is_ascii_alphabetic())
                    .filter(|w| !w.is_empty());
                let Some(sentence) = self.sentence(at).filter(|s| self.is_told(*s)) else {
                    continue;
                };
                if denied && after.trim_start().starts_with("not") {
                    continue;
                }
                let (kind, known) = if let Some(quote) = self.quote(at) {
                    let word = if denied { next.next() } else { Some(*old) };
                    let kind = if denied { "q-not" } else { "q-opposite" };
                    (kind, word.is_some_and(|w| self.is_quoted(quote, w)))
                } else if denied {
                    let telling = next.take(8).find(|w| !EMPTY.contains(w));
                    let stem =
                        |w: &str| w[..w.len().saturating_sub(3).max(w.len().min(4))].to_owned();
                    let known = telling.is_some_and(|w| self.is_witnessed(sentence, &stem(w)));
                    ("not", known)
                } else {
                    let day = old.ends_with("day");
                    let kind = if day { "day" } else { "opposite" };
                    (kind, self.is_witnessed(sentence, old))
                };
                if known {
                    out.push((kind, span, (*new).to_owned()));
                }
            }
        }
    }

    /// Last names of those whom two reports at least quote.
    fn people(&self) -> Vec<String> {
        let mut quoted: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for (report, notes) in self.read.annotations.iter().enumerate() {
            for (n, quote) in notes.quotes.iter().enumerate() {
                let speaker = self.found.speaker(report, n, quote);
                if let Some(last) = speaker.and_then(|s| s.split_whitespace().last()) {
                    quoted.entry(last.to_owned()).or_default().insert(report);
                }
            }
        }
        let known = |(name, reports): &(String, BTreeSet<usize>)| {
            let written = name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
            reports.len() >= 2 && written
        };
        quoted.into_iter().filter(known).map(|(n, _)| n).collect()
    }

    fn names(&self, out: &mut Vec<(&'static str, Span, String)>) {
        let people = self.people();
        for (n, name) in people.iter().enumerate() {
            for at in places(self.text(), name, false) {
                let span = Span::new(at, at + name.len());
                let Some(sentence) = self.sentence(at).filter(|s| self.is_told(*s)) else {
                    continue;
                };
                let other = &people[(n + 1) % people.len()];
                if other != name && self.is_witnessed(sentence, name) {
                    out.push(("person", span, other.clone()));
                }
                let mut letters: Vec<char> = name.chars().collect();
                if letters.len() > 4 && letters[2] != letters[3] {
                    letters.swap(2, 3);
                    out.push(("spelling", span, letters.iter().collect()));
                }
            }
        }
    }

    /// The slip at a place; none where its surroundings do not tell the place from others.
    fn slip(&self, story: &str, (kind, span, new): &(&'static str, Span, String)) -> Option<Slip> {
        let notes = &self.read.annotations[self.report];
        let sentence = notes.sentences[self.sentence(span.start)?].span;
        let before = &self.text()[sentence.start..span.start];
        let from = before.char_indices().rev().nth(Slip::AROUND - 1);
        let before = &before[from.map_or(0, |(at, _)| at)..];
        let after = self.text().get(span.end..sentence.end)?;
        let end = after.char_indices().nth(Slip::AROUND);
        let slip = Slip {
            story: story.to_owned(),
            report: self.read.story.reports[self.report].id.clone(),
            kind: (*kind).to_owned(),
            before: before.to_owned(),
            old: span.of(self.text()).to_owned(),
            new: new.clone(),
            after: after[..end.map_or(after.len(), |(at, _)| at)].to_owned(),
        };
        let line = slip.to_string();
        (slip.place(self.text()) == Some(*span)
            && Slip::read(&line).as_ref() == Some(&slip)
            && !line.contains('\n'))
        .then_some(slip)
    }

    /// The slips that are made in it: of each kind a few, spread over the text.
    fn slips(&self, story: &str) -> Vec<Slip> {
        let mut all = Vec::new();
        self.figures(&mut all);
        self.words(&mut all);
        self.names(&mut all);
        all.sort_by_key(|(kind, span, _)| (*kind, span.start));
        let mut out = Vec::new();
        for kind in all.chunk_by(|a, b| a.0 == b.0) {
            let of: Vec<Slip> = kind.iter().filter_map(|s| self.slip(story, s)).collect();
            let few = of.len().min(OF_A_KIND);
            out.extend((0..few).map(|n| of[n * of.len() / few].clone()));
        }
        out
    }
}

/// The slips that are made in a story: its first English report is one draft, one from the middle the other.
pub fn slips(name: &str, read: &Read) -> Vec<Slip> {
    let english = |r: &usize| read.annotations[*r].lang == Lang::En;
    let reports: Vec<usize> = (0..read.annotations.len()).filter(english).collect();
    let found = read.collation(0);
    let drafts = reports.len().min(DRAFTS);
    let drafts = (0..drafts).map(|n| reports[n * reports.len() / drafts]);
    let slips = drafts.flat_map(|report| {
        let draft = Draft {
            read,
            found: &found,
            report,
        };
        draft.slips(name)
    });
    slips.collect()
}
