//! Raised characters: the mark of a footnote, an exponent, or the end of a word ("5th").

/// Marks of footnotes that are no digits.
const MARKS: &str = "*†‡§[]().,–- ";

/// Units that are squared and cubed.
const UNITS: [&str; 9] = ["m", "km", "cm", "mm", "ft", "in", "mi", "yd", "s"];

/// What raised characters say behind the text `before` them: nothing where they point at a footnote, which would else be
/// read as more digits of a number. An exponent keeps its place above the line.
pub(super) fn read(before: &str, raised: &str) -> String {
    let signs = raised.trim();
    let is_mark = |c: char| c.is_ascii_digit() || MARKS.contains(c) || c == '−';
    if is_bracketed(signs) {
        return String::new();
    }
    if signs.is_empty() || !signs.chars().all(is_mark) {
        return raised.to_owned();
    }
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let ten = word
        .strip_suffix("10")
        .is_some_and(|sign| matches!(sign, "" | "×" | "x" | "·"));
    let unit = matches!(signs, "2" | "3")
        && UNITS.contains(&word.trim_start_matches(|c: char| !c.is_alphabetic()));
    if !(ten || unit) {
        return String::new();
    }
    signs.chars().map(above).collect()
}

/// "[a]", "[note 2]": a note or a comment, as encyclopaedias and word processors mark it.
fn is_bracketed(signs: &str) -> bool {
    const LONGEST: usize = 10;
    let inside = signs.strip_prefix('[').and_then(|s| s.strip_suffix(']'));
    inside.is_some_and(|inside| {
        (1..=LONGEST).contains(&inside.chars().count())
            && inside.chars().all(|c| c.is_alphanumeric() || c == ' ')
    })
}

fn above(c: char) -> char {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    match c {
        '-' | '−' | '–' => '⁻',
        c => c.to_digit(10).map_or(c, |n| DIGITS[n as usize]),
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_footnote_is_no_digit() {
        for (before, raised, wanted) in [
            ("At least 12", "1", ""),
            ("the report.", "[3]", ""),
            ("the report.", "[a]", ""),
            ("the report.", "[note 2]", ""),
            (
                "the report",
                "[sic: he said what he said]",
                "[sic: he said what he said]",
            ),
            ("the minister", "*", ""),
            ("some 10", "6", "⁶"),
            ("3.2 ×10", "−4", "⁻⁴"),
            ("1,200 m", "2", "²"),
            ("1,200m", "3", "³"),
            ("the 5", "th", "th"),
            ("the 1", "er", "er"),
            ("a team", "2", ""),
        ] {
            assert_eq!(read(before, raised), wanted, "{before}{raised}");
        }
    }
}
