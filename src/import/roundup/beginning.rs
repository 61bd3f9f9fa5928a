//! Where the reports of a page begin.
//!
//! A beginning is a line that reads as a headline with a summary below it; a summary is a paragraph whose
//! words come again, in runs or sentence by sentence, in the lines between it and the next beginning. A
//! cross-heading has an article's next paragraph below it, which tells something new. Since one beginning's
//! lines end where the next one stands, the beginnings are chosen together: those whose summaries explain
//! most, by dynamic programming over the candidates.

use super::echo::Page;
use super::line;

/// Where one report begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Beginning {
    /// The line of the headline.
    pub headline: usize,
    /// The line of the summary: the next one, or the next but one below a byline; none if the report has no summary.
    pub summary: Option<usize>,
}

/// A possible beginning.
struct Candidate {
    place: Beginning,
    /// For each word of the summary, the first line below at which it comes again.
    echoes: Vec<Option<usize>>,
}

/// Words of a summary at least: below it a few repeated words are too large a share.
const SUMMARY_WORDS: usize = 8;
/// Lines of author and date that may stand between headline and summary.
const BETWEEN: usize = 2;

/// The beginnings of a page, in order.
pub(super) fn find(lines: &[&str]) -> Vec<Beginning> {
    let page = Page::new(lines);
    let candidates: Vec<Candidate> = (0..lines.len())
        .filter_map(|at| candidate(lines, &page, at))
        .collect();
    choose(&candidates, lines.len())
}

fn candidate(lines: &[&str], page: &Page, headline: usize) -> Option<Candidate> {
    if !line::is_headline(lines[headline]) || line::is_between(lines[headline]) {
        return None;
    }
    let summary = (headline + 1..lines.len())
        .take(BETWEEN + 1)
        .find(|at| !line::is_between(lines[*at]))?;
    let summary_like = page.len(summary) >= SUMMARY_WORDS && line::is_prose(lines[summary]);
    summary_like.then(|| Candidate {
        place: Beginning {
            headline,
            summary: Some(summary),
        },
        echoes: page.echoes(summary, lines[summary]),
    })
}

/// How much better than chance a summary is explained by the lines down to `end`; not above zero if it is none.
fn gain(candidate: &Candidate, end: usize) -> f64 {
    let words = candidate.echoes.len() as f64;
    let found = candidate
        .echoes
        .iter()
        .filter(|first| first.is_some_and(|line| line < end))
        .count() as f64;
    // An article's own paragraph repeats a phrase now and then: a run of four or eight words is a larger share
    // of a short paragraph than of a long one.
    let chance = 0.3 + 4.0 / words;
    found / words - chance
}

/// The set of candidates with the largest sum of gains.
fn choose(candidates: &[Candidate], end: usize) -> Vec<Beginning> {
    // For each candidate the best sum that begins with it, and the candidate that follows it then.
    let mut best: Vec<Option<(f64, Option<usize>)>> = vec![None; candidates.len()];
    for at in (0..candidates.len()).rev() {
        let alone = (gain(&candidates[at], end), 0.0, None);
        let followed = (at + 1..candidates.len()).filter_map(|next| {
            let (sum, _) = best[next]?;
            let here = gain(&candidates[at], candidates[next].place.headline);
            Some((here, sum, Some(next)))
        });
        best[at] = followed
            .chain([alone])
            .filter(|(here, _, _)| *here > 0.0)
            .max_by(|a, b| (a.0 + a.1).total_cmp(&(b.0 + b.1)))
            .map(|(here, rest, next)| (here + rest, next));
    }
    let first = (0..candidates.len())
        .filter_map(|at| Some((best[at]?.0, at)))
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)))
        .map(|(_, at)| at);
    let mut chosen = Vec::new();
    let mut next = first;
    while let Some(at) = next {
        chosen.push(candidates[at].place);
        next = best[at].and_then(|(_, next)| next);
    }
    chosen
}

/// Words that stand below a heading at least, for it to be a report's headline.
const REPORT_WORDS: usize = 60;

/// The beginnings of a page whose lines have levels of heading, 0 for none: headlines are headings of one level. It is
/// the one of most beginnings that summaries show; else the highest that has two reports below it.
pub(super) fn at_headings(lines: &[&str], levels: &[u8], found: Vec<Beginning>) -> Vec<Beginning> {
    let of_found = |level: u8| found.iter().filter(|b| levels[b.headline] == level).count();
    let level = (1..=6)
        .max_by_key(|level| (of_found(*level), 6 - *level))
        .filter(|level| of_found(*level) * 2 > found.len())
        .or_else(|| {
            (1..=6).find(|level| found.is_empty() && sections(lines, levels, *level).len() >= 2)
        });
    let Some(level) = level else { return found };
    sections(lines, levels, level)
        .into_iter()
        .map(|headline| {
            let known = found.iter().find(|b| b.headline == headline);
            known.copied().unwrap_or(Beginning {
                headline,
                summary: None,
            })
        })
        .collect()
}

/// The headings of a level that have enough prose between them and the next one of the level or above.
fn sections(lines: &[&str], levels: &[u8], level: u8) -> Vec<usize> {
    let heads = (0..lines.len()).filter(|at| levels[*at] == level);
    heads
        .filter(|head| {
            let below =
                (head + 1..lines.len()).take_while(|at| levels[*at] == 0 || levels[*at] > level);
            let prose = below.filter(|at| levels[*at] == 0 && line::is_prose(lines[*at]));
            let words: usize = prose.map(|at| lines[at].split_whitespace().count()).sum();
            words >= REPORT_WORDS
        })
        .collect()
}
