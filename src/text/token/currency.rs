//! Abbreviations of currencies written right before a sum: "Kr310mn", "Rs500", "F60m".

use super::scan::number;
use crate::text::Lang;

/// Those that are known, as they are written.
const KNOWN: &[&str] = &[
    "Kr", "kr", "SKr", "NKr", "DKr", "IKr", "Rs", "Fr", "SFr", "Tk", "RM", "Rp", "Dh", "CHF",
    "EUR", "USD", "GBP", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RMB", "INR", "CAD", "AUD",
];

/// Nobody writes one with more letters.
const MOST: usize = 3;

/// Multipliers that stand behind a sum without a space (The Economist Style Guide, "figures"; FT style).
const MULTIPLIERS: &[&str] = &["m", "mn", "mln", "bn", "tn", "trn"];

/// The same in words behind a space, by their beginning.
const IN_WORDS: &[&str] = &[
    "million", "billion", "trillion", "milliard", "millón", "millones", "miljoen", "miljard",
    "milion", "miliard", "crore", "lakh",
];

/// How many bytes of a word are the abbreviation of a currency before a sum. Of letters that are not known to be one the sum
/// must show it, by a multiplier or by its groups: "F60m", "N2.5 billion" and "F250,000", but no "A320", "B6119" or "H5N1".
pub(super) fn leads(rest: &str) -> usize {
    let length = rest
        .bytes()
        .take(MOST + 1)
        .position(|b| !b.is_ascii_alphabetic())
        .unwrap_or_default();
    let (letters, sum) = rest.split_at(length);
    let named = letters.starts_with(|c: char| c.is_ascii_uppercase()) || KNOWN.contains(&letters);
    if !named || !sum.starts_with(|c: char| c.is_ascii_digit()) {
        return 0;
    }
    let (number, behind) = sum.split_at(number(sum, Lang::En));
    let ends = behind
        .find(|c: char| !c.is_alphanumeric())
        .unwrap_or(behind.len());
    let (behind, rest) = behind.split_at(ends);
    let grouped =
        || number.split(',').count() > 1 && number.split(',').skip(1).all(|g| g.len() == 3);
    let in_words = || {
        let next = rest.strip_prefix([' ', '\u{a0}']);
        next.is_some_and(|next| IN_WORDS.iter().any(|word| next.starts_with(word)))
    };
    let told = KNOWN.contains(&letters) || grouped() || in_words();
    if MULTIPLIERS.contains(&behind) || behind.is_empty() && told {
        length
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_told_from_a_name() {
        let cases = [
            ("Kr310mn off", 2),
            ("Kr2.3bn upgrade", 2),
            ("Kr900 a year", 2),
            ("SKr40", 3),
            ("kr500", 2),
            ("Rs500", 2),
            ("CHF12m", 3),
            ("F60m and", 1),
            ("F250,000 a day", 1),
            ("R1.2bn", 1),
            ("N2.5 billion in relief", 1),
            ("KSh300 million", 3),
            ("M25 million", 1),
            ("M25 minutes", 0),
            ("K150", 0),
            ("A320", 0),
            ("B6119 is", 0),
            ("H5N1", 0),
            ("M25, where", 0),
            ("M25,000", 1),
            ("AT1", 0),
            ("NL418 from", 0),
            ("covid19m", 0),
            ("a5m", 0),
        ];
        for (text, length) in cases {
            assert_eq!(leads(text), length, "{text}");
        }
    }
}
