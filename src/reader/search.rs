//! Looking for words in all reports at once: over the text, not over rows, so that line and
//! paragraph breaks do not hide anything; case, accents and typography make no difference.

use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::story::{Report, Span};

/// More places than this in one report are not marked: nobody walks through them.
const LIMIT: usize = 10_000;

/// A text as it is searched, with the way back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For every byte of `text`, the first byte of the original it stands for.
    origin: Vec<u32>,
    length: usize,
}

impl Folded {
    /// Folds a text: lower case, no accents, straight quotes, single spaces.
    pub fn new(text: &str) -> Self {
        let mut folded = Self {
            length: text.len(),
            ..Self::default()
        };
        for (at, c) in text.char_indices() {
            folded.push(c, at);
        }
        folded
    }

    fn push(&mut self, c: char, at: usize) {
        if c.is_ascii() && !c.is_ascii_whitespace() {
            self.push_folded(c.to_ascii_lowercase(), at);
            return;
        }
        if c.is_whitespace() {
            if !self.text.is_empty() && !self.text.ends_with(' ') {
                self.push_folded(' ', at);
            }
            return;
        }
        for part in std::iter::once(plain(c)).nfkd() {
            if !is_combining_mark(part) {
                for lower in part.to_lowercase() {
                    self.push_folded(lower, at);
                }
            }
        }
    }

    fn push_folded(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.origin.resize(self.text.len(), at as u32);
    }

    /// Where `needle` stands, as bytes of the original.
    pub fn find(&self, needle: &Self) -> Vec<Span> {
        let words = needle.text.trim();
        if words.is_empty() {
            return Vec::new();
        }
        self.text
            .match_indices(words)
            .take(LIMIT)
            .map(|(at, _)| self.original(at, at + words.len()))
            .collect()
    }

    fn original(&self, start: usize, end: usize) -> Span {
        let to = self.origin.get(end).map_or(self.length, |&o| o as usize);
        Span::new(self.origin[start] as usize, to)
    }
}

/// Quotes and dashes as a keyboard has them.
fn plain(c: char) -> char {
    match c {
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        '‘' | '’' | '‚' | '‛' | '‹' | '›' => '\'',
        '–' | '—' | '‑' | '‐' | '−' => '-',
        other => other,
    }
}

/// A search and where it found something.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// The words, as typed; empty if nothing is searched.
    pub words: String,
    /// For every report, what was found, by start.
    pub found: Vec<Vec<Span>>,
    /// The place that was gone to last: report, and index into what was found there.
    pub current: Option<(usize, usize)>,
    folded: Option<Arc<Vec<Folded>>>,
}

impl Search {
    /// Looks for `words` in all reports; they are folded on the first search and kept.
    pub fn run(&mut self, reports: &[Report], words: &str) {
        words.clone_into(&mut self.words);
        self.current = None;
        if words.trim().is_empty() {
            self.found.clear();
            return;
        }
        let folded = self.folded.get_or_insert_with(|| {
            Arc::new(reports.iter().map(|r| Folded::new(&r.text)).collect())
        });
        let needle = Folded::new(words);
        self.found = folded.iter().map(|text| text.find(&needle)).collect();
    }

    /// What was found in a report.
    pub fn in_report(&self, report: usize) -> &[Span] {
        self.found.get(report).map_or(&[], Vec::as_slice)
    }

    /// How many places were found.
    pub fn total(&self) -> usize {
        self.found.iter().map(Vec::len).sum()
    }

    /// The next place from byte `offset` of report `focus`, then through `strip` and round again.
    pub fn next(
        &self,
        strip: &[usize],
        focus: usize,
        offset: usize,
        forward: bool,
    ) -> Option<(usize, usize)> {
        let here = self.in_report(focus);
        let in_focus = if forward {
            let after = match self.current {
                Some((report, index)) if report == focus => here
                    .get(index)
                    .map_or(offset, |span| span.start.max(offset) + 1),
                _ => offset,
            };
            let index = here.partition_point(|span| span.start < after);
            (index < here.len()).then_some(index)
        } else {
            here.partition_point(|span| span.start < offset)
                .checked_sub(1)
        };
        if let Some(index) = in_focus {
            return Some((focus, index));
        }
        let at = strip.iter().position(|&r| r == focus).unwrap_or(0);
        let count = strip.len();
        (1..=count)
            .map(|step| {
                let step = if forward { step } else { count - step % count };
                strip[(at + step) % count]
            })
            .find(|&report| !self.in_report(report).is_empty())
            .map(|report| {
                let last = self.in_report(report).len() - 1;
                (report, if forward { 0 } else { last })
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(text: &str, words: &str) -> Vec<String> {
        Folded::new(text)
            .find(&Folded::new(words))
            .into_iter()
            .map(|span| span.of(text).to_owned())
            .collect()
    }

    #[test]
    fn what_counts_as_the_same() {
        for (text, words, want) in [
            ("Twelve people died.", "PEOPLE", vec!["people"]),
            ("in São Tomé", "sao tome", vec!["São Tomé"]),
            ("“No,” she said", "\"no,\"", vec!["“No,”"]),
            (
                "the\nharbour\n\nmaster",
                "harbour master",
                vec!["harbour\n\nmaster"],
            ),
            ("2019–2021", "2019-2021", vec!["2019–2021"]),
            ("a b a", "a", vec!["a", "a"]),
            ("anything", "  ", vec![]),
            ("ﬁre", "fire", vec!["ﬁre"]),
        ] {
            assert_eq!(find(text, words), want, "{words:?} in {text:?}");
        }
    }

    fn reports(texts: &[&str]) -> Vec<Report> {
        texts
            .iter()
            .map(|text| Report {
                text: (*text).to_owned(),
                ..Report::default()
            })
            .collect()
    }

    #[test]
    fn through_all_reports_and_round() {
        let mut search = Search::default();
        search.run(&reports(&["fire and fire", "none", "a fire"]), "fire");
        assert_eq!(search.total(), 3);
        let strip = [0, 1, 2];
        let mut at = (0, 0);
        let mut visited = Vec::new();
        search.current = None;
        for _ in 0..4 {
            at = search
                .next(&strip, at.0, search.in_report(at.0)[at.1].start, true)
                .expect("one");
            search.current = Some(at);
            visited.push(at);
        }
        assert_eq!(visited, [(0, 0), (0, 1), (2, 0), (0, 0)]);
        assert_eq!(search.next(&strip, 0, 0, false), Some((2, 0)));
    }
}
