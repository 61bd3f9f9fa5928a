//! Where the reports of a page begin.
//!
//! A beginning is a line that reads as a headline with a summary below it, and then the article. A cross-heading has
//! an article's next paragraph below it, a teaser the next headline. What speaks for a beginning depends on where its
//! report ends, and a report ends where the next begins: the beginnings are chosen together, those for which most
//! speaks in sum, by dynamic programming over the candidates.

use super::between;
use super::echo::Page;
use super::evidence::{self, Evidence};
use super::line;
use crate::text::furniture;

/// Where one report begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Beginning {
    /// The line of the headline.
    pub headline: usize,
    /// The line of the summary: the first below the headline and its lines of author and date; `None` if the report
    /// has no summary.
    pub summary: Option<usize>,
    /// The first line of the article, below all lines of author and date.
    pub body: usize,
}

/// A possible beginning.
struct Candidate {
    place: Beginning,
    evidence: Evidence,
}

/// Smallest number of words of a summary: below it a few repeated words are too large a share.
const SUMMARY_WORDS: usize = 8;
/// The same of one that comes again below word for word, as hardly a short paragraph does.
const REPEATED_WORDS: usize = 4;
/// Words of a line above which only the page's title and furniture stand.
const OPENING_WORDS: usize = 15;

/// The beginnings of a page, in order.
pub(super) fn find(lines: &[&str]) -> Vec<Beginning> {
    let page = Page::new(lines);
    let opening = (0..lines.len())
        .find(|at| page.len(*at) >= OPENING_WORDS && line::is_prose(lines[*at]))
        .map_or(0, |first| first.saturating_sub(1));
    let candidates: Vec<Candidate> = (0..lines.len())
        .filter_map(|at| place(lines, &page, at))
        .map(|place| Candidate {
            place,
            evidence: Evidence::weigh(lines, &page, &place, opening),
        })
        .filter(|candidate| candidate.evidence.up_to(lines.len()) > 0.0)
        .collect();
    let mut chosen = choose(&candidates, lines.len());
    drop_odd(lines, &page, &mut chosen);
    for place in &mut chosen {
        if evidence::begins_the_article(lines, &page, place) {
            place.body = place.summary.take().unwrap_or(place.body);
        }
    }
    chosen
}

/// Headline, summary and article, if a line may be a headline.
fn place(lines: &[&str], page: &Page, headline: usize) -> Option<Beginning> {
    let own = lines[headline];
    let headline_like = line::is_headline(own) || line::is_like_a_headline(own);
    // What stands over a list of links may pass the first of them for its summary's headline.
    if !headline_like || line::is_between(own) || furniture::lists_others(own) {
        return None;
    }
    let (summary, _) = between::pass_all(lines, headline + 1);
    let text = lines.get(summary)?;
    let repeated = || {
        let echoes = page.echoes(summary, text);
        echoes.len() >= REPEATED_WORDS && echoes.iter().all(Option::is_some)
    };
    let long = page.len(summary) >= SUMMARY_WORDS || repeated();
    (long && line::is_prose(text)).then(|| Beginning {
        headline,
        summary: Some(summary),
        body: between::pass_below(lines, summary + 1).0,
    })
}

/// The set of candidates with the most evidence in sum.
fn choose(candidates: &[Candidate], end: usize) -> Vec<Beginning> {
    // For each candidate the best sum that begins with it, and the candidate that follows it then.
    let mut best: Vec<Option<(f64, Option<usize>)>> = vec![None; candidates.len()];
    for at in (0..candidates.len()).rev() {
        let alone = (candidates[at].evidence.up_to(end), 0.0, None);
        let followed = (at + 1..candidates.len()).filter_map(|next| {
            let (sum, _) = best[next]?;
            let here = candidates[at]
                .evidence
                .up_to(candidates[next].place.headline);
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

/// Smallest number of other beginnings on a page that one is compared with.
const OTHERS: usize = 3;
/// So much of the words of half of their summaries comes again below,
const COPIED: f64 = 0.4;
/// where of an odd one hardly any do. Of 105 reports of 81 pages without a line of author or date, none but one at the
/// head of its page has less than 0.28.
const HARDLY: f64 = 0.15;

/// Takes out a beginning unlike the others of its page: their summaries come again below, its own does not, and no line of
/// author or date stands by it. It is a box or a teaser within a report.
fn drop_odd(lines: &[&str], page: &Page, chosen: &mut Vec<Beginning>) {
    let ends = chosen.iter().skip(1).map(|next| next.headline);
    let ends: Vec<usize> = ends.chain([lines.len()]).collect();
    let share = |place: &Beginning, end: usize| {
        let summary = place.summary?;
        let echoes = page.echoes(summary, lines[summary]);
        let told = echoes.iter().flatten().filter(|line| **line < end).count();
        Some(told as f64 / echoes.len().max(1) as f64)
    };
    let shares = chosen
        .iter()
        .zip(ends)
        .map(|(place, end)| share(place, end));
    let shares: Vec<Option<f64>> = shares.collect();
    let odd = |at: usize| {
        let hardly = shares[at].is_some_and(|share| share < HARDLY);
        let mut others: Vec<f64> = shares.iter().flatten().copied().collect();
        others.sort_by(f64::total_cmp);
        // Its own is the least of them or near it, and shifts the middle by half a place at most.
        let alike = others.len() > OTHERS && others[others.len() / 2] >= COPIED;
        at > 0 && hardly && alike && !evidence::has_author(lines, &chosen[at])
    };
    if let Some(at) = (0..shares.len()).find(|at| odd(*at)) {
        chosen.remove(at);
    }
}

/// Smallest number of words below a heading for it to be a report's headline.
const REPORT_WORDS: usize = 60;

/// The beginnings of a page whose lines have levels of heading, 0 for none: headlines are headings of one level. It is
/// the one of most beginnings that summaries show; otherwise the highest that has two reports below it.
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
                body: between::pass(lines, headline + 1).0,
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
