//! Whom and what place a member of an American parliament sits for: "Peter Roe, R-N.Y., said", "Stephen Poe (R-Tenn.)".
//!
//! Rule: behind a comma or an opening bracket the letter of a party, a hyphen and a place say no name (AP Stylebook, "party
//! affiliation"); the abbreviation of a state behind the comma of a place is of that place ("Halden, Mo., where"; AP Stylebook,
//! "state names").

use super::lexicon::{Class, hashes_of};
use super::words::{Case, Gap, Word};

/// The letters of parties, in small letters.
const PARTIES: [u64; 4] = hashes_of(["r", "d", "i", "dfl"]);

/// States as news agencies abbreviate them, in small letters and without their last stop.
const STATES: [u64; 44] = hashes_of([
    "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky",
    "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "n.h", "n.j", "n.m",
    "n.y", "n.c", "n.d", "okla", "ore", "pa", "r.i", "s.c", "s.d", "tenn", "vt", "va", "wash",
    "w.va", "wis", "wyo", "d.c", "dc",
]);

/// Makes the letter of a party and the place behind it, and the state behind a place, as transparent as an age between commas.
pub fn mark(text: &str, words: &mut [Word]) {
    for at in 1..words.len() {
        let (before, word) = (&words[at - 1], &words[at]);
        if !word.is_capital() || before.sentence != word.sentence {
            continue;
        }
        if is_party(words, at) {
            words[at..=at + 1].iter_mut().for_each(hide);
        } else if before.is_capital() && before.gap.has(Gap::COMMA) && is_state(text, word) {
            hide(&mut words[at]);
        }
    }
}

/// Makes a word one of no class that no name holds.
fn hide(word: &mut Word) {
    word.class = Class::NONE;
    word.case = Case::Digit;
}

/// Whether the letter of a party stands at `at`, joined to the place that its member sits for.
fn is_party(words: &[Word], at: usize) -> bool {
    let (before, word) = (&words[at - 1], &words[at]);
    let next = words.get(at + 1);
    PARTIES.contains(&word.hash)
        && before.is_capital()
        && before.gap.has(Gap::COMMA.and(Gap::BRACKET))
        && word.gap.has(Gap::TIGHT)
        && next.is_some_and(|next| next.is_capital() && next.gap.has(Gap::BORDER))
}

/// Whether a word between commas is the abbreviation of a state.
fn is_state(text: &str, word: &Word) -> bool {
    let stopped = text[word.span.end..].starts_with('.') || word.case == Case::Upper;
    stopped && word.gap.has(Gap::BORDER) && STATES.contains(&word.hash)
}

#[cfg(test)]
mod tests {
    use crate::text::Lang;
    use crate::text::name::{tests::annotate, words};

    /// The words that keep their capital.
    fn capitals(text: &str) -> Vec<&str> {
        let words = words::read(text, &annotate(text, Lang::En));
        let capital = words.iter().filter(|word| word.is_capital());
        capital.map(|word| word.span.of(text)).collect()
    }

    #[test]
    fn a_party_and_its_state_are_no_name() {
        let text = "Ann Lee, R-N.Y., and Jo Roe (D-Calif.) met Al Poe, I-Maine, in Halden, Mo., on Monday.";
        let expected = ["Ann", "Lee", "Jo", "Roe", "Al", "Poe", "Halden", "Monday"];
        assert_eq!(capitals(text), expected);
    }

    #[test]
    fn other_letters_and_names_keep_their_capitals() {
        let text = "The plane, D-Abcd, flew with Ann, Mo and Pa. R-Tenn stood there.";
        let expected = ["The", "D", "Abcd", "Ann", "Mo", "Pa", "R", "Tenn"];
        assert_eq!(capitals(text), expected);
    }
}
