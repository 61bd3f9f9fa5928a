//! Single marks, which are apostrophes first and quotation marks second.

use super::scan::{Family, Mark, Shape};

/// How many marks and bytes the partner of a single mark is looked for: a bound that keeps a page
/// of apostrophes linear. The longest single-marked quotations in news are a few sentences.
const MARKS_AHEAD: usize = 48;
const BYTES_AHEAD: usize = 1200;

/// Words that begin with an apostrophe (English, then Dutch).
const ELISIONS: [&str; 22] = [
    "tis", "twas", "twere", "twill", "em", "til", "till", "cause", "bout", "round", "n", "neath",
    "cos", "ere", "nuff", "tween", "s", "t", "ie", "k", "m", "r",
];

/// Index of the mark that closes the single mark `at`, when that mark opens a quotation at all.
pub fn closer(body: &str, marks: &[Mark], at: usize) -> Option<usize> {
    let open = marks[at];
    if !may_open(body, open) {
        return None;
    }
    let mut weak = None;
    let mut doubles = 0usize;
    for (index, mark) in marks.iter().enumerate().skip(at + 1).take(MARKS_AHEAD) {
        if mark.at - open.at > BYTES_AHEAD {
            break;
        }
        if mark.family == Family::Double {
            doubles += 1;
            continue;
        }
        if mark.family != Family::Single || mark.end() == open.end() {
            continue;
        }
        if mark.opening && !mark.closing && mark.shape != Shape::Close {
            // The next quotation begins: what may have closed this one did.
            if weak.is_some() {
                break;
            }
            continue;
        }
        if !mark.closing || doubles % 2 == 1 {
            continue;
        }
        if is_strong(body, *mark) || !is_possessive(body, *mark) {
            return Some(index);
        }
        weak = weak.or(Some(index));
    }
    weak
}

fn may_open(body: &str, mark: Mark) -> bool {
    if mark.shape == Shape::Close || !mark.opening {
        return mark.shape == Shape::LowOpen;
    }
    let word: String = body[mark.end()..]
        .chars()
        .take_while(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    // ’90s: a decade, unless the digits are followed by more of a number ('1984').
    let decade = word.len() == 3 && word.ends_with('s') || word.len() == 2;
    let year = decade && word.starts_with(|c: char| c.is_ascii_digit());
    !year && !ELISIONS.contains(&word.as_str())
}

/// Whether a single mark can be nothing but a closing one: punctuation stands on one side.
pub fn is_strong(body: &str, mark: Mark) -> bool {
    if !mark.closing || mark.shape == Shape::LowOpen {
        return false;
    }
    let before = body[..mark.at].chars().next_back();
    let after = body[mark.end()..].chars().next();
    before.is_some_and(|c| matches!(c, ',' | '.' | '?' | '!' | '…' | '—' | ')'))
        || (after.is_none_or(|c| !c.is_whitespace()) && !before.is_some_and(char::is_whitespace))
}

/// A plural possessive (the leaders’ plan) or a dropped g (goin’ home) rather than an end.
fn is_possessive(body: &str, mark: Mark) -> bool {
    let before = &body[..mark.at];
    before.ends_with(['s', 'S', 'x', 'z']) || before.ends_with("in")
}
