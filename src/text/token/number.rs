//! One spelling for one number, so that "1,250" and "1.250" match across languages.

use crate::text::Lang;

/// The stem of a number: `#`, digits without group separators, a point before decimals. Times
/// and dates ("10:30", "5.9.2025") keep their marks.
pub(super) fn stem(form: &str, lang: Lang) -> String {
    let mut plain: String = form
        .trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, 'º' | 'ª'))
        .chars()
        .map(ascii_digit)
        .filter(|c| !matches!(c, ' ' | '\'' | '’'))
        .collect();
    if let Some((at, decimals)) = fraction(&plain) {
        plain.truncate(at);
        if plain.is_empty() {
            plain.push('0');
        }
        return format!("#{plain}.{decimals}");
    }
    format!("#{}", value(&plain, lang))
}

/// ASCII for the decimal digits of the scripts that news comes in.
fn ascii_digit(c: char) -> char {
    let zero = match c {
        '\u{660}'..='\u{669}' => 0x660,
        '\u{6f0}'..='\u{6f9}' => 0x6f0,
        '\u{966}'..='\u{96f}' => 0x966,
        '\u{9e6}'..='\u{9ef}' => 0x9e6,
        '\u{ff10}'..='\u{ff19}' => 0xff10,
        _ => return c,
    };
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

/// Where a vulgar fraction ends the number, and its decimals.
fn fraction(plain: &str) -> Option<(usize, &'static str)> {
    let last = plain.chars().next_back()?;
    let decimals = match last {
        '½' => "5",
        '¼' => "25",
        '¾' => "75",
        '⅓' => "333",
        '⅔' => "667",
        '⅕' => "2",
        '⅛' => "125",
        _ => return None,
    };
    Some((plain.len() - last.len_utf8(), decimals))
}

fn value(plain: &str, lang: Lang) -> String {
    let marks: Vec<char> = plain.chars().filter(|c| matches!(c, '.' | ',')).collect();
    let (whole, decimals) = match marks.as_slice() {
        _ if plain.contains(':') => return plain.to_owned(),
        [] => (plain.to_owned(), ""),
        [mark] => {
            let (whole, tail) = plain.split_once(*mark).unwrap_or((plain, ""));
            if *mark == group_mark(lang) && is_grouped(plain, *mark) {
                (format!("{whole}{tail}"), "")
            } else {
                (whole.to_owned(), tail)
            }
        }
        [first, .., last] if first == last => {
            if !is_grouped(plain, *first) {
                return plain.to_owned();
            }
            (plain.replace(*first, ""), "")
        }
        [first, .., last] => {
            let (whole, tail) = plain.rsplit_once(*last).unwrap_or((plain, ""));
            (whole.replace(*first, ""), tail)
        }
    };
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        trimmed => trimmed,
    };
    match decimals.trim_end_matches('0') {
        "" => whole.to_owned(),
        decimals => format!("{whole}.{decimals}"),
    }
}

/// Whether the marks part one to three digits, not zero, and then groups of three.
fn is_grouped(plain: &str, mark: char) -> bool {
    let mut groups = plain.split(mark);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && first != "0" && groups.all(|g| g.len() == 3)
}

/// The mark between groups of three digits.
fn group_mark(lang: Lang) -> char {
    match lang {
        Lang::En | Lang::Other => ',',
        Lang::De | Lang::Fr | Lang::Es | Lang::It | Lang::Nl => '.',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling() {
        let cases = [
            ("26", Lang::En, "#26"),
            ("1,250", Lang::En, "#1250"),
            ("1.250", Lang::De, "#1250"),
            ("1.250", Lang::En, "#1.25"),
            ("1,250", Lang::De, "#1.25"),
            ("0,125", Lang::En, "#0.125"),
            ("1,250,000.75", Lang::En, "#1250000.75"),
            ("1.250.000,75", Lang::Es, "#1250000.75"),
            ("12 500", Lang::Fr, "#12500"),
            ("1’000", Lang::De, "#1000"),
            ("10:30", Lang::En, "#10:30"),
            ("5.9.2025", Lang::De, "#5.9.2025"),
            ("007", Lang::En, "#7"),
            ("0", Lang::En, "#0"),
            ("3½", Lang::En, "#3.5"),
            ("26th", Lang::En, "#26"),
            ("٢٦", Lang::Other, "#26"),
        ];
        for (form, lang, expected) in cases {
            assert_eq!(stem(form, lang), expected, "{form} {lang:?}");
        }
    }
}
