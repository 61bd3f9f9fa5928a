//! Ends of sentences that sentencex takes for an abbreviation or an ordinal.

use super::super::Lang;

/// Clocks that may end a sentence in English.
const CLOCK: &[&str] = &["a.m.", "p.m.", "A.M.", "P.M."];

/// A word of so many letters before a full stop is no abbreviation.
const WHOLE_WORD: usize = 6;

/// Ends of German words that are cut however long they are: "Goethestr.", "Hausnr.".
const CUT: &[&str] = &["str", "nr", "abschn", "paragr", "aufl"];

/// Where further sentences begin, in rising order.
pub(super) fn ends(words: &str, lang: Lang) -> Vec<usize> {
    if !matches!(lang, Lang::En | Lang::De) {
        return Vec::new();
    }
    let stops = words.match_indices('.').map(|(at, stop)| at + stop.len());
    stops
        .filter(|at| words[*at..].starts_with(' '))
        .map(|at| at + 1)
        .filter(|at| {
            let (before, after) = words.split_at(*at);
            let before = before.trim_end();
            match lang {
                Lang::En => is_clock_before_quotation(before, after) || is_no(before, after),
                Lang::De => is_word_before_number(before, after),
                _ => false,
            }
        })
        .collect()
}

/// "… at 10 p.m. “It is over.”"
fn is_clock_before_quotation(before: &str, after: &str) -> bool {
    let mut letters = after.chars();
    letters.next().is_some_and(|c| matches!(c, '“' | '"' | '‘'))
        && letters.next().is_some_and(char::is_uppercase)
        && CLOCK.iter().any(|clock| before.ends_with(clock))
}

/// "They voted no. “She is ill,” he said.": the short form of a number stands before one.
fn is_no(before: &str, after: &str) -> bool {
    let opens = |c: char| c.is_uppercase() || matches!(c, '“' | '"' | '‘');
    before.ends_with(" no.") && after.starts_with(opens)
}

/// "… bis zum Morgen. 23 Menschen …": German numbers begin sentences, and the word before is whole.
fn is_word_before_number(before: &str, after: &str) -> bool {
    let stopped = before.strip_suffix('.').unwrap_or_default();
    let letters = stopped.chars().rev().take_while(|c| c.is_alphabetic());
    let number = after.split(' ').next().unwrap_or_default();
    let cut = CUT.iter().any(|end| stopped.to_lowercase().ends_with(end));
    letters.count() >= WHOLE_WORD
        && !cut
        && !number.is_empty()
        && number
            .bytes()
            .all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
        && !number.ends_with('.')
}
