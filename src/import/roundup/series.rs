//! Headings of one form that follow each other: the questions of an explainer or an interview, the numbers of a list, the
//! hours of a live page. The paragraphs below each look like a summary; but one that goes on a row begins no report.

use super::between;
use super::line;
use crate::bundle::format::CLOSING;

/// Largest number of paragraphs from one heading of a row to the next; the lines of a list between them are none.
const REACH: usize = 8;

/// What the headings of a series have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// It asks.
    Question,
    /// `3. The court may still stop it`, by its number.
    Number(u32),
    /// `14:05 Minister resigns`.
    Hour,
}

/// Whether the line at `headline` is one of a row: another of its form stands a few paragraphs above it, or right below the
/// one paragraph under it, which is the line at `body`.
pub(super) fn goes_on(lines: &[&str], headline: usize, body: usize) -> bool {
    let Some(own) = form(lines[headline]) else {
        return false;
    };
    let paragraphs = lines[..headline].iter().rev().scan(0, |told, line| {
        *told += usize::from(line::is_prose(line));
        (*told < REACH).then_some(line)
    });
    let mut above = paragraphs.filter_map(|line| form(line));
    let before = |one: Form| match (one, own) {
        (Form::Number(one), Form::Number(own)) => one + 1 == own,
        (one, own) => one == own,
    };
    let next = lines.get(body).and_then(|line| form(line));
    let after = |next: Form| match (own, next) {
        (Form::Number(own), Form::Number(next)) => own + 1 == next,
        (own, next) => own == next,
    };
    above.any(before) || next.is_some_and(after)
}

fn form(text: &str) -> Option<Form> {
    if !line::is_headline(text) || line::is_prose(text) || between::kind(text).is_some() {
        return None;
    }
    let (first, rest) = text.split_once(' ')?;
    let digits = first.trim_end_matches(['.', ')', ':']);
    let all_digits = |part: &str| {
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut clock = digits.split([':', '.', 'h']);
    let hour = clock.next().is_some_and(all_digits)
        && clock
            .next()
            .is_some_and(|minute| minute.len() == 2 && all_digits(minute))
        && clock.next().is_none();
    match () {
        () if hour && !rest.is_empty() => Some(Form::Hour),
        () if digits.len() < first.len() && all_digits(digits) => {
            digits.parse().ok().map(Form::Number)
        }
        () if text.trim_end_matches(CLOSING).ends_with('?') => Some(Form::Question),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = "The owner says the mill ran out of money. Prices of pulp had doubled. A court will decide on Friday.";

    #[test]
    fn rows_of_headings() {
        for (first, second) in [
            ("What did the court say?", "Who pays for the mill now?"),
            (
                "War der Bau sicher?",
                "„Wer haftet für die Schäden im Tal?“",
            ),
            ("1. The owner is gone", "2. The court may still stop it"),
            ("9) Pulp", "10) Ice on the river"),
            ("14:05 Minister resigns", "14:40 Owner speaks at last"),
            ("18h20 Le ministre part", "19h05 Le patron parle"),
            ("9.30 Uhr: Der Minister geht", "10.15 Uhr: Der Chef redet"),
        ] {
            let lines = [first, TOLD, TOLD, second, TOLD, TOLD];
            assert!(goes_on(&lines, 3, 5), "{second}");
            assert!(!goes_on(&lines, 0, 2), "{first}");
            // One paragraph alone between them, the first is one of the row too.
            assert!(goes_on(&[first, TOLD, second, TOLD], 0, 2), "{first}");
        }
    }

    #[test]
    fn a_list_between_two_headings_is_no_paragraph() {
        let list = [
            "More on this story",
            "Who owns a river? 9 February",
            "Mill back on show 30 October",
        ];
        let above = ["What was lost?", TOLD, TOLD, TOLD, TOLD, TOLD];
        let lines: Vec<&str> = above
            .into_iter()
            .chain(list)
            .chain(["Why is there a row?", TOLD, TOLD])
            .collect();
        assert!(goes_on(&lines, 9, 11));
    }

    #[test]
    fn headlines_of_their_own() {
        let far: Vec<&str> = ["What did the court say?"]
            .into_iter()
            .chain([TOLD; REACH])
            .chain(["Who pays for the mill now?", TOLD, TOLD])
            .collect();
        assert!(!goes_on(&far, REACH + 1, REACH + 3));
        for (first, second) in [
            ("Mill closes after ninety years", "Who pays for the mill?"),
            (
                "Is the valley safe tonight?",
                "Mill closes after ninety years",
            ),
            ("1. The owner is gone", "3. The court may still stop it"),
            ("12 dead in mill fire", "13 hurt in second fire"),
            ("5 things to know", "6 ways to help the mill"),
            ("14:05", "14:40 Owner speaks at last"),
        ] {
            let lines = [first, TOLD, TOLD, second, TOLD, TOLD];
            assert!(!goes_on(&lines, 3, 5), "{second}");
        }
    }
}
