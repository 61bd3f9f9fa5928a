//! Ends of sentences that sentencex takes for an abbreviation, an initial or an ordinal.

use super::super::Lang;
use super::whole;

/// Clocks that may end a sentence in English.
const CLOCK: &[&str] = &["a.m.", "p.m.", "A.M.", "P.M."];

/// A word of so many letters before a full stop is no abbreviation.
const WHOLE_WORD: usize = 6;

/// Ends of German words that are cut however long they are: "Goethestr.", "Hausnr.".
const CUT: &[&str] = &["str", "nr", "abschn", "paragr", "aufl"];

/// Months as English shortens them.
const MONTHS: &[&str] = &[
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
];

/// Units behind a number that some take for an initial or for a word cut short.
const UNITS: &[&str] = &[
    "m", "h", "l", "s", "g", "t", "kg", "km", "cm", "mm", "ha", "ft", "km/h", "m/s", "mph", "kph",
    "kW", "MW", "GW", "kWh", "MWh", "W", "V",
];

/// Where further sentences begin, in rising order.
pub(super) fn ends(words: &str, lang: Lang) -> Vec<usize> {
    let stops = words.match_indices('.').map(|(at, stop)| at + stop.len());
    stops
        .filter(|at| words[*at..].starts_with(' '))
        .map(|at| at + 1)
        .filter(|at| {
            let (before, after) = words.split_at(*at);
            let before = before.trim_end();
            let english = lang == Lang::En;
            let ended = |two| {
                (is_unit(two) || english && is_dated(two) || is_whole(two, after, lang))
                    && !is_spoken(before)
                    && !is_bracketed(before)
            };
            let by_place = match lang {
                Lang::En => is_clock_before_quotation(before, after),
                Lang::De => is_word_before_number(before, after),
                _ => false,
            };
            let by_words = || english && is_no(before) || last_two(before).is_some_and(ended);
            by_place || opens(after) && by_words()
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

/// A capital or an opening mark: what a sentence begins with, and no number does.
fn opens(after: &str) -> bool {
    after.starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"' | '‘' | '«' | '„'))
}

/// The two words before a full stop at the end of `before`, without it.
fn last_two(before: &str) -> Option<(&str, &str)> {
    let mut words = before.strip_suffix('.')?.rsplit(' ');
    let last = words.next()?;
    Some((words.next().unwrap_or_default(), last))
}

/// "she told me. “And …”", "works of art. The", "tre anni fa. Il": what only looks like a word cut short.
fn is_whole((_, last): (&str, &str), after: &str, lang: Lang) -> bool {
    let next = after.split(' ').next().unwrap_or_default();
    whole::is_whole(last, next, lang)
}

/// "went down on 9 May. Halvia", "on 3 Dec. Nobody": a month behind its day.
fn is_dated((day, last): (&str, &str)) -> bool {
    let dated = !day.is_empty() && day.bytes().all(|byte| byte.is_ascii_digit());
    last == "May" || dated && MONTHS.contains(&last)
}

/// Whether a bracket is open behind `before`: what stands in it is of the sentence around it.
fn is_bracketed(before: &str) -> bool {
    let open = before.rfind('(');
    open.is_some_and(|at| !before[at..].contains(')'))
}

/// Whether a quotation is open behind `before`, which stays in one piece.
fn is_spoken(before: &str) -> bool {
    let open = |opens: &[char], closes: char| {
        let opened = before.rfind(opens);
        opened.is_some_and(|at| !before[at..].contains(closes))
    };
    open(&['“'], '”') && !before.contains('„')
        || open(&['„'], '“')
        || open(&['«'], '»')
        || before.matches('"').count() % 2 == 1
}

/// "permitted up to 70 km/h. The", „auf 12 m. Der“.
fn is_unit((number, last): (&str, &str)) -> bool {
    let counted = |word: &str| {
        word.ends_with(|c: char| c.is_ascii_digit())
            && word.starts_with(|c: char| c.is_ascii_digit() || "€$£~".contains(c))
    };
    let glued = || {
        let unit = last.trim_start_matches(|c: char| c.is_ascii_digit() || ".,".contains(c));
        unit.len() < last.len() && UNITS.contains(&unit)
    };
    counted(number) && UNITS.contains(&last) || glued()
}

/// "They voted no. “She is ill,” he said.": the short form of a number stands before one.
fn is_no(before: &str) -> bool {
    before.ends_with(" no.")
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
