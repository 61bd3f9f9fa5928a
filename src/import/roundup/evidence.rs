//! Evidence that a report begins at a line.
//!
//! A beginning is known by several things, none of which every page has: the form of headline and summary, lines of
//! author and date, what ended above, and that the lines below tell at length what the summary said. Each is worth
//! the logarithm of how much likelier it makes a beginning, so that they add up. The weights are set by hand in the
//! order of size that a logistic regression over the possible beginnings of two dozen pages gave, and moved until
//! those pages held also with bylines, furniture or most of a summary's words taken away and cross-headings put in.

use super::beginning::Beginning;
use super::between::{self, Between};
use super::echo::Page;
use super::line;
use super::series;
use crate::text::furniture::{self, Reason};

/// Prior against a beginning: most lines are not one.
const RARE: f64 = -6.8;
/// A headline has its whole length; cross-headings are short.
const LENGTH: f64 = 2.0;
const LENGTH_WORDS: usize = 7;
/// Few headlines are as short as most cross-headings, except above an author or a dateline.
const SHORT: f64 = -2.0;
const SHORT_WORDS: usize = 4;
/// Sentences of a summary beyond the first: machines write three or four short ones, reporters one or two a paragraph.
const SENTENCE: f64 = 1.0;
const SENTENCES: usize = 4;
/// A summary cut in mid-sentence. No paragraph of an article is.
const CUT: f64 = 1.0;
const CUT_WORDS: usize = 12;
/// Lines of author or date between headline and article.
const SURE_BETWEEN: f64 = 3.0;
const NAMES_BETWEEN: f64 = 2.1;
/// The headline is a line of author or role itself.
const AUTHOR: f64 = -2.0;
/// Another heading of a series, without an author below it.
const SERIES: f64 = -2.5;
/// A dateline at the head of the article.
const DATELINE: f64 = 1.5;
/// Above stands what is at an article's end: furniture, or a line that ends no sentence.
const ENDED: f64 = 1.5;
/// The lines above say who else worked on it or whose it is, as little but an article's last lines does.
const CLOSED: f64 = 1.5;
/// A heading of a list of other reports stands right above: what is below it is one of these.
const LISTED: f64 = -3.0;
/// It ends as a sentence does or is as long as one: paragraphs do, and few headlines.
const STOPPED: f64 = -3.0;
/// It ends in an ellipsis, as what a page has cut does.
const ELLIPSIS: f64 = -1.0;
/// The page's title comes again.
const TITLE: f64 = 2.0;
/// Headline or summary is furniture: a pointer to another article, a prompt.
const FURNITURE: f64 = -3.0;
/// The whole summary copied from lines below.
const ECHO: f64 = 2.0;
/// All telling words of the summary come again below, by what they are worth.
const RETOLD: f64 = 2.0;
/// The same within the first paragraphs, where an article tells what is new.
const LEAD: f64 = 1.0;
const LEAD_LINES: usize = 3;
/// All telling words of the headline come again in summary and article.
const KEPT: f64 = 1.5;
/// An article has paragraphs, mostly six or more; without any it is not an article.
const BODY: f64 = 2.0;
const BODY_LINES: usize = 6;
const NO_BODY: f64 = -9.0;

/// Evidence for one beginning: what holds wherever its report ends, and what the lines below add.
pub(super) struct Evidence {
    fixed: f64,
    /// Lines in order, and the sum of what they and those above add.
    grown: Vec<(usize, f64)>,
}

impl Evidence {
    /// The evidence for the beginning if its report ends above line `end`; zero or less if it is not one.
    pub(super) fn up_to(&self, end: usize) -> f64 {
        let lines = self.grown.partition_point(|(line, _)| *line < end);
        let below = lines.checked_sub(1).map_or(0.0, |last| self.grown[last].1);
        self.fixed + below
    }

    /// Weighs a possible beginning; the page's title is in the lines above `opening`.
    pub(super) fn weigh(lines: &[&str], page: &Page, place: &Beginning, opening: usize) -> Self {
        let Some(summary) = place.summary else {
            return Self::sum(f64::NEG_INFINITY, Vec::new());
        };
        let form = of_headline(lines, place, opening) + of_summary(lines[summary]);
        let between = of_between(lines, place, summary);
        let dateline = lines.get(place.body).is_some_and(|l| line::has_dateline(l));
        let dated = if dateline { DATELINE } else { 0.0 };
        let words = lines[place.headline].split_whitespace().count();
        let cross = words <= SHORT_WORDS && between + dated <= 0.0;
        let row = between <= 0.0 && series::goes_on(lines, place.headline, place.body);
        let against = if cross { SHORT } else { 0.0 } + if row { SERIES } else { 0.0 };
        let fixed = RARE + form + between + dated + against;
        Self::sum(fixed + NO_BODY, growth(lines, page, place, summary))
    }

    fn sum(fixed: f64, mut added: Vec<(usize, f64)>) -> Self {
        added.sort_by_key(|(line, _)| *line);
        let mut so_far = 0.0;
        for (_, worth) in &mut added {
            so_far += *worth;
            *worth = so_far;
        }
        Self {
            fixed,
            grown: added,
        }
    }
}

fn of_headline(lines: &[&str], place: &Beginning, opening: usize) -> f64 {
    let headline = lines[place.headline];
    let words = headline.split_whitespace().count().min(LENGTH_WORDS);
    let mut sum = LENGTH * words as f64 / LENGTH_WORDS as f64;
    let above = place.headline.checked_sub(1).map(|at| lines[at]);
    if above.is_some_and(furniture::lists_others) {
        sum += LISTED;
    } else if above.is_none_or(|above| !line::is_stopped(above) || furniture::is_furniture(above)) {
        sum += ENDED;
    }
    if above.is_some_and(furniture::closes) {
        sum += CLOSED;
    }
    if !line::is_headline(headline) {
        let cut = headline.ends_with('…') || headline.ends_with("...");
        sum += if cut { ELLIPSIS } else { STOPPED };
    }
    if lines[..opening.min(place.headline)].contains(&headline) {
        sum += TITLE;
    }
    if furniture::is_furniture(headline) {
        sum += FURNITURE;
    }
    sum
}

fn of_summary(summary: &str) -> f64 {
    let sentences = line::sentences(summary).min(SENTENCES);
    let mut sum = SENTENCE * (sentences.saturating_sub(1)) as f64;
    if !line::is_stopped(summary) && summary.split_whitespace().count() >= CUT_WORDS {
        sum += CUT;
    }
    if furniture::is_furniture(summary) {
        sum += FURNITURE;
    }
    sum
}

/// Whether lines of author or date stand by a beginning.
pub(super) fn has_author(lines: &[&str], place: &Beginning) -> bool {
    let summary = place.summary.unwrap_or(place.headline);
    let below = |at: usize| between::pass_all(lines, at + 1).1.is_some();
    below(place.headline) || below(summary)
}

/// Neither an author, though role or date are below, nor a role is a headline.
fn of_between(lines: &[&str], place: &Beginning, summary: usize) -> f64 {
    if is_author(lines, place.headline) {
        return AUTHOR;
    }
    let above = between::pass_all(lines, place.headline + 1).1;
    let below = between::pass_all(lines, summary + 1).1;
    let below = below.max(between::pass_below(lines, summary + 1).1);
    match above.max(below) {
        Some(Between::Sure) => SURE_BETWEEN,
        Some(Between::Names) => NAMES_BETWEEN,
        None => 0.0,
    }
}

fn is_author(lines: &[&str], at: usize) -> bool {
    const NAME_WORDS: usize = 4;
    let next = lines.get(at + 1).and_then(|next| between::kind(next));
    let named = lines[at].split_whitespace().count() <= NAME_WORDS
        && between::names(lines[at]).is_some()
        && next == Some(Between::Sure);
    let over = || furniture::over(lines[at]) == Some(Reason::Byline);
    named || between::kind(lines[at]) == Some(Between::Sure) || over()
}

/// What each line below adds: the first that tells a word of the summary or headline again, and the first paragraphs.
fn growth(lines: &[&str], page: &Page, place: &Beginning, summary: usize) -> Vec<(usize, f64)> {
    let mut added = Vec::new();
    let echoes = page.echoes(summary, lines[summary]);
    let share = ECHO / echoes.len().max(1) as f64;
    added.extend(echoes.into_iter().flatten().map(|line| (line, share)));
    for (line, worth) in page.retold(summary, summary) {
        added.push((line, RETOLD * worth));
        if line < place.body + LEAD_LINES {
            added.push((line, LEAD * worth));
        }
    }
    let headline = page.retold(place.headline, summary - 1);
    added.extend(headline.map(|(line, worth)| (line, KEPT * worth)));
    let prose = (place.body..lines.len()).filter(|at| line::is_prose(lines[*at]));
    for (count, at) in prose.take(BODY_LINES).enumerate() {
        let first = if count == 0 { -NO_BODY } else { 0.0 };
        added.push((at, first + BODY / BODY_LINES as f64));
    }
    added
}

/// Whether the paragraph below a headline begins the article and is not a summary: the author is named above it and not
/// below, it is not a row of short sentences, and the article does not tell it again.
pub(super) fn begins_the_article(lines: &[&str], page: &Page, place: &Beginning) -> bool {
    const TOLD_AGAIN: f64 = 0.3;
    let Some(summary) = place.summary else {
        return true;
    };
    let above = between::pass_all(lines, place.headline + 1).1;
    let told: f64 = page.retold(summary, summary).map(|(_, worth)| worth).sum();
    let copied = page
        .echoes(summary, lines[summary])
        .iter()
        .any(Option::is_some);
    above == Some(Between::Sure)
        && place.body == summary + 1
        && line::sentences(lines[summary]) < SENTENCES
        && line::is_stopped(lines[summary])
        && !copied
        && told < TOLD_AGAIN
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: [&str; 8] = [
        "The mill is still, and the town waits",
        "Work has stopped at the big mill on the river. Talks failed in the night. Nobody knows what comes next.",
        "Jane Roe",
        "Four hundred people were sent home from Tarn’s paper mill on Monday when its owner ran out of money.",
        "“We were given an hour,” said Tom Low, who has worked at the mill for nineteen years.",
        "What went wrong?",
        "Prices of pulp doubled in two years. The river froze, and barges could not come.",
        "The owner, Ada Brandt, did not answer questions. A court will decide on Friday.",
    ];

    fn weight(lines: &[&str], headline: usize, summary: usize, body: usize, end: usize) -> f64 {
        let place = Beginning {
            headline,
            summary: Some(summary),
            body,
        };
        Evidence::weigh(lines, &Page::new(lines), &place, 0).up_to(end)
    }

    #[test]
    fn a_headline_outweighs_a_cross_heading() {
        assert!(weight(&LINES, 0, 1, 3, 8) > 0.0);
        assert!(weight(&LINES, 5, 6, 7, 8) < 0.0);
    }

    #[test]
    fn a_cross_heading_below_a_caption_is_none() {
        let with = |heading: &'static str, below: Option<&'static str>| {
            let mut lines = LINES.to_vec();
            lines.insert(5, "Map of the river and the mill");
            lines[6] = heading;
            lines[7] = "The owner is in trouble too. Prices of pulp doubled in two years. The river froze, she said.";
            if let Some(below) = below {
                lines.insert(8, below);
            }
            let body = lines.len() - 1;
            lines.push("Ada Brandt, the owner, said that prices of pulp doubled and the river froze in the same year.");
            weight(&lines, 6, 7, body, body + 2)
        };
        let short = with("‘In trouble’", None);
        let long = with("Prices and ice are to blame, says the owner", None);
        assert!(short < long - LENGTH);
        assert!(with("‘In trouble’", Some("By Jane Roe")) > short - SHORT);
    }

    #[test]
    fn the_lines_below_add_to_it() {
        let by_end: Vec<f64> = (3..9).map(|end| weight(&LINES, 0, 1, 3, end)).collect();
        assert!(by_end.is_sorted(), "{by_end:?}");
        // No article, no report.
        assert!(by_end[0] < 0.0, "{by_end:?}");
    }

    #[test]
    fn each_kind_of_evidence_counts() {
        let whole = weight(&LINES, 0, 1, 3, 8);
        let with = |at: usize, line: &'static str| {
            let mut lines = LINES;
            lines[at] = line;
            weight(&lines, 0, 1, 3, 8)
        };
        // An author by role for a bare name; a dateline; a summary cut short; a longer row of sentences; copied words.
        assert!(with(2, "Jane Roe, business editor") > whole);
        assert!(with(3, "TARN (KW) — The paper mill on the river has closed.") > whole);
        assert!(
            with(
                1,
                "Work has stopped at the big mill on the river. Talks failed in the night. Nobody kn"
            ) > whole
        );
        assert!(with(1, "Work has stopped at the mill.") < whole);
        assert!(
            with(
                4,
                "Talks failed in the night. Nobody knows what comes next, said Tom Low."
            ) > whole
        );
        // A pointer to another article is not a headline.
        assert!(with(0, "Read more: The mill is still, and the town waits") < whole);
    }

    #[test]
    fn an_author_is_no_headline() {
        let lines = [
            "Jane Roe",
            "Business reporter",
            LINES[1],
            LINES[3],
            LINES[4],
        ];
        assert!(weight(&lines, 0, 2, 3, 5) < weight(&lines, 1, 2, 3, 5) + SURE_BETWEEN);
        assert!(weight(&lines, 0, 2, 3, 5) < 0.0);
    }

    #[test]
    fn an_article_below_its_author_has_no_summary() {
        let lines = [
            LINES[0],
            "By Jane Roe",
            LINES[3],
            LINES[4],
            LINES[6],
            LINES[7],
        ];
        let page = Page::new(&lines);
        let mut place = Beginning {
            headline: 0,
            summary: Some(2),
            body: 3,
        };
        assert!(begins_the_article(&lines, &page, &place));
        // The author below it, it is a summary.
        let lines = [LINES[0], LINES[1], "By Jane Roe", LINES[3], LINES[4]];
        place.summary = Some(1);
        assert!(!begins_the_article(&lines, &Page::new(&lines), &place));
    }
}
