//! Slips of the hand: which two numbers may be one that somebody mistyped.

use crate::text::Figure;

/// The digits of a value, without the point.
fn digits(figure: &Figure) -> String {
    let written = figure.in_whole().0.to_string();
    written.chars().filter(char::is_ascii_digit).collect()
}

/// Whether two rows of digits, not the same, are no more than a slip apart: one other, one more, one less, two in the wrong
/// order (F. Damerau, "A technique for computer detection and correction of spelling errors", 1964: four of five slips are
/// one of these).
fn are_apart(one: &[u8], other: &[u8]) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let head = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short, long) = (&short[head..], &long[head..]);
    let more = long.len() - short.len();
    match long {
        [] => false,
        _ if more > 0 => more == 1 && short == &long[1..],
        [_, rest @ ..] if short[1..] == *rest => true,
        [first, second, rest @ ..] => short[..2] == [*second, *first] && short[2..] == *rest,
        [_] => false,
    }
}

/// How many digits say something in the second of two numbers that are a slip apart; none where they are not. Of two single digits
/// nothing can be said.
pub(super) fn significant(own: &Figure, theirs: &Figure) -> Option<usize> {
    let (a, b) = (digits(own), digits(theirs));
    let apart = a.len().max(b.len()) > 1 && are_apart(a.as_bytes(), b.as_bytes());
    apart.then(|| b.trim_end_matches('0').len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_digit_makes_a_slip() {
        let figure = |value: f64| Figure {
            value,
            ..Figure::default()
        };
        let of = |a: f64, b: f64| significant(&figure(a), &figure(b));
        assert_eq!(of(430.0, 43.0), Some(2), "one more");
        assert_eq!(of(43.0, 430.0), Some(2), "one less");
        assert_eq!(of(18.4, 14.8), Some(3), "two in the wrong order");
        assert_eq!(of(52_000.0, 12_000.0), Some(2), "another");
        assert_eq!(of(40_000.0, 400_000.0), Some(1));
        assert_eq!(of(43.0, 43.0), None);
        assert_eq!(of(3.0, 7.0), None, "of single digits any is another");
        assert_eq!(of(17.0, 41.0), None);
        assert_eq!(of(118.0, 281.0), None);
    }
}
