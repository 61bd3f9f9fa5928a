//! The tally of a vote: "432-202", "by 202 to 432". Two counts, of those for and those against, and no range from one to the
//! other. A match is scored in the same form; what tells the two apart are the words of voting beside it.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::line::Line;

/// So many words before and behind a tally may say that it is one.
const REACH: usize = 10;

/// Words of voting, and for those who do, folded.
static VOTING: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "vote votes voted voting ballot ballots parliament commons senate congress mps lawmakers legislators councillors \
     senators delegates abstimmung stimmen abgestimmt bundestag parlament parlement voix scrutin deputes senat \
     votos votacion votaron diputados parlamento voti votazione deputati stemmen stemming kamer kamerleden"
        .split_ascii_whitespace()
        .collect()
});

/// Before the first of two numbers that "to" stands between, folded: "by 202 to 432", "a margin of 202 to 432".
const LED: [&str; 4] = ["by", "of", "voted", "vote"];

/// Whether words of voting stand near tokens `first` and `second`.
fn is_of_voting(line: &Line, first: usize, second: usize) -> bool {
    let from = first.saturating_sub(REACH);
    let near = from..(second + 1 + REACH).min(line.len());
    near.into_iter().any(|at| VOTING.contains(line.low(at)))
}

/// Whether the numbers that begin at tokens `first` and `second`, with a dash between them, are a tally.
pub(super) fn is_dashed(line: &Line, first: usize, second: usize) -> bool {
    is_of_voting(line, first, second)
}

/// The same with "to" between them. "It needs 20 to 30 votes" is a range.
pub(super) fn is_worded(line: &Line, first: usize, second: usize) -> bool {
    let led = first.checked_sub(1).map(|at| line.low(at));
    let to = second.checked_sub(1).map(|at| line.low(at));
    to == Some("to")
        && led.is_some_and(|led| LED.contains(&led))
        && is_of_voting(line, first, second)
}
