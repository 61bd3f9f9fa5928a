//! Looking for words in all reports at once: over the text, not over rows, so that line and
//! paragraph breaks do not hide anything.
//!
//! Four ways to ask: words, of which case, accents, endings and typography make no difference and
//! the last may be a beginning; `"words"` exactly as they stand; `re:` a regular expression; a
//! number, which finds every figure of that value ("24" finds "two dozen").

mod corpus;
mod folded;
mod query;

use std::sync::Arc;

use crate::story::{Report, Span, Story};
use crate::text::Annotations;

pub use corpus::Corpus;
pub use folded::Folded;
pub use query::Query;

/// More places than this in one report are not marked: too many to visit.
const LIMIT: usize = 10_000;

/// A search and where it found something.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// The words, as typed; empty if nothing is searched.
    pub words: String,
    /// For every report, what was found, by start.
    pub found: Vec<Vec<Span>>,
    /// The place that was gone to last: report, and index into what was found there.
    pub current: Option<(usize, usize)>,
    /// What is wrong with the words.
    pub fault: Option<String>,
    /// The reports in whose headlines the words stand: these are shown above the text, and not gone to.
    pub headlines: Vec<usize>,
    /// What is said of the last search if it has found nothing.
    pub missed: Option<String>,
    corpus: Option<Arc<Corpus>>,
    /// The headlines as a story of their own.
    titles: Option<Arc<Titles>>,
}

/// Headlines, to be looked through as reports are.
#[derive(Debug)]
struct Titles {
    story: Story,
    corpus: Corpus,
}

impl Titles {
    fn of(story: &Story) -> Self {
        let headline = |report: &Report| Report {
            text: report.headline().to_owned(),
            ..Report::default()
        };
        let story = Story {
            reports: story.reports.iter().map(headline).collect(),
            ..Story::default()
        };
        let corpus = Corpus::new(&story, &[]);
        Self { story, corpus }
    }

    /// Whether they are those of a story as it is now.
    fn are_of(&self, story: &Story) -> bool {
        let own = self.story.reports.iter().map(|r| r.text.as_str());
        own.eq(story.reports.iter().map(Report::headline))
    }
}

impl Search {
    /// Looks for `words` in all reports. Their words are gathered on the first search and kept;
    /// endings are known once there are annotations.
    pub fn run(&mut self, story: &Story, annotations: &[Annotations], words: &str) {
        words.clone_into(&mut self.words);
        self.current = None;
        self.fault = None;
        self.found.clear();
        self.headlines.clear();
        if words.trim().is_empty() {
            return;
        }
        let corpus = self.corpus(story, annotations);
        match Query::parse(words) {
            Ok(query) => {
                self.found = query.find(story, annotations, &corpus);
                let titles = self.titles.take();
                let known = titles.filter(|t| t.are_of(story));
                let titles = known.unwrap_or_else(|| Arc::new(Titles::of(story)));
                let found = query.find(&titles.story, &[], &titles.corpus);
                let found = found.iter().enumerate().filter(|(_, own)| !own.is_empty());
                self.headlines = found.map(|(report, _)| report).collect();
                self.titles = Some(titles);
            }
            Err(fault) => self.fault = Some(fault),
        }
    }

    /// Where `words` stand in every report, by start, as [`Search::run`] finds them; what was searched for stays as it is. The
    /// error says what is wrong with the words.
    pub fn places(
        &mut self,
        story: &Story,
        annotations: &[Annotations],
        words: &str,
    ) -> Result<Vec<Vec<Span>>, String> {
        let query = Query::parse(words)?;
        let corpus = self.corpus(story, annotations);
        Ok(query.find(story, annotations, &corpus))
    }

    /// The words of the reports, gathered when they are first asked for.
    fn corpus(&mut self, story: &Story, annotations: &[Annotations]) -> Arc<Corpus> {
        let known = self.corpus.take();
        let known = known.filter(|c| c.has_stems() || annotations.is_empty());
        let corpus = known.unwrap_or_else(|| Arc::new(Corpus::new(story, annotations)));
        self.corpus = Some(Arc::clone(&corpus));
        corpus
    }

    /// Forgets the words and what was found.
    pub fn clear(&mut self) {
        self.words.clear();
        self.found.clear();
        self.headlines.clear();
        self.current = None;
        self.fault = None;
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
    use crate::story::Report;
    use crate::text::annotate;

    fn story(texts: &[&str]) -> Story {
        let report = |text: &&str| Report {
            text: (*text).to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        Story {
            reports: texts.iter().map(report).collect(),
            ..Story::default()
        }
    }

    fn find(text: &str, words: &str) -> Vec<String> {
        let story = story(&[text]);
        let notes: Vec<Annotations> = story.reports.iter().map(|r| annotate(r, None)).collect();
        let mut search = Search::default();
        search.run(&story, &notes, words);
        let found = search.in_report(0).iter();
        found.map(|span| span.of(text).to_owned()).collect()
    }

    #[test]
    fn what_counts_as_the_same() {
        for (text, words, want) in [
            ("Twelve people died.", "PEOPLE", vec!["people"]),
            ("in São Tomé", "sao tome", vec!["São Tomé"]),
            ("“No,” she said", "no she", vec!["No,” she"]),
            (
                "the\nharbour\n\nmaster",
                "harbour master",
                vec!["harbour\n\nmaster"],
            ),
            ("2019–2021", "\"2019-2021\"", vec!["2019–2021"]),
            ("a b a", "a", vec!["a", "a"]),
            ("anything", "  ", vec![]),
            ("ﬁre", "fire", vec!["ﬁre"]),
            ("the harbourmaster", "harb", vec!["harbourmaster"]),
            ("harbours of the north", "harbour of", vec!["harbours of"]),
            ("a fireman", "man", vec![]),
        ] {
            assert_eq!(find(text, words), want, "{words:?} in {text:?}");
        }
    }

    #[test]
    fn exactly_as_it_stands_but_for_typography() {
        for (text, words, want) in [
            ("The mayor. the Mayor", "\"the M", vec!["the M"]),
            ("it’s “late”", "\"it's \"late\"\"", vec!["it’s “late”"]),
            ("São Sao", "\"Sao\"", vec!["Sao"]),
            ("one\n\ntwo", "\"one two\"", vec!["one\n\ntwo"]),
        ] {
            assert_eq!(find(text, words), want, "{words:?} in {text:?}");
        }
    }

    #[test]
    fn figures_by_their_value() {
        let text = "Two dozen ships came, 24 boats and 1,200 men. There were two of them.";
        for (words, want) in [
            ("24", vec!["Two dozen", "24"]),
            ("two dozen", vec!["Two dozen", "24"]),
            ("#1200", vec!["1,200"]),
            ("two", vec!["Two", "two"]),
        ] {
            assert_eq!(find(text, words), want, "{words:?}");
        }
    }

    #[test]
    fn a_time_of_day_is_found_where_one_is_typed() {
        let text = "It began at 3 p.m. and ended at noon. The crew of 720 met at 15:00, on 5 May.";
        for (words, want) in [
            ("900", vec![]),
            ("#900", vec![]),
            ("720", vec!["720"]),
            ("3 p.m.", vec!["3 p.m", "15:00"]),
            ("15:00", vec!["3 p.m", "15:00"]),
        ] {
            let found = find(text, words);
            let found: Vec<&str> = found.iter().map(|f| f.trim_end_matches('.')).collect();
            assert_eq!(found, want, "{words:?}");
        }
    }

    #[test]
    fn what_stands_behind_an_apostrophe_counts_where_it_is_typed() {
        let text = "It’s late, it said. It is the mayor’s bridge; the mayor knows it.";
        for (words, want) in [
            ("it's", vec!["It’s"]),
            ("mayor's", vec!["mayor’s"]),
            ("mayor", vec!["mayor’s", "mayor"]),
        ] {
            assert_eq!(find(text, words), want, "{words:?}");
        }
    }

    #[test]
    fn regular_expressions_and_what_is_none() {
        assert_eq!(find("12 or 340 dead", r"re:\d{3}"), ["340"]);
        assert_eq!(find("Fire\nbrigade", "re:fire brigade"), ["Fire\nbrigade"]);
        assert!(
            find("fire", "re:Fire").is_empty(),
            "capitals count if typed"
        );
        let mut search = Search::default();
        search.run(&story(&["x"]), &[], "re:(");
        assert!(search.fault.is_some());
        assert_eq!(search.total(), 0);
    }

    #[test]
    fn headlines_are_looked_through_beside_the_texts() {
        let mut own = story(&["A ship sank.", "Twelve died in the fire."]);
        own.reports[0].title = "Fire at sea: 12 dead".into();
        let mut search = Search::default();
        for (words, texts, headlines) in [
            ("fire", 1, vec![0]),
            ("\"12 dead\"", 0, vec![0]),
            ("re:died|dead", 1, vec![0]),
            ("ship", 1, vec![]),
        ] {
            search.run(&own, &[], words);
            assert_eq!(
                (search.total(), &search.headlines),
                (texts, &headlines),
                "{words}"
            );
        }
        own.reports[1].title = "A ship of fire".into();
        search.run(&own, &[], "ship");
        assert_eq!(search.headlines, [1], "another headline since");
    }

    #[test]
    fn through_all_reports_and_round() {
        let mut search = Search::default();
        search.run(&story(&["fire and fire", "none", "a fire"]), &[], "fire");
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
