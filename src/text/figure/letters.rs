//! English "m" and "k" right behind a numeral, which are metres and nothing by themselves, and a million and a thousand before
//! what is counted by them: "50m people", "1.3m of them", "12k homes", but "20m waves" and "a 10k race".
//!
//! Rule: by the noun, since a size may stand before any other (The Guardian and Observer style guide, "m": "million for
//! sums of money, units or inanimate objects").

use std::collections::HashSet;
use std::sync::LazyLock;

use super::count;
use super::line::Line;
use crate::text::Lang;

/// English plurals of what is counted by the million or the thousand and has no length to tell.
static COUNTED: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "people men women children adults babies pensioners retirees households homes families couples jobs posts vacancies votes \
     ballots signatures accounts users customers clients subscribers followers members viewers listeners readers visitors \
     tourists travellers travelers passengers commuters guests fans workers employees staff residents citizens inhabitants \
     patients pupils students migrants refugees taxpayers claimants voters drivers riders doses jabs vaccines vaccinations tests \
     cases deaths infections shares units copies records files documents pages tickets trips journeys items parcels letters \
     cards calls messages texts emails e-mails posts downloads views clicks hits streams names passwords birds chickens hens \
     cows cattle pigs sheep deaths lives bottles eggs vehicles phones devices words hours barrels tonnes tons gallons litres \
     liters acres hectares kilos pounds bushels"
        .split_ascii_whitespace()
        .collect()
});

/// How English plurals end that are of people by what they do.
const AGENTS: [&str; 6] = ["ers", "ors", "ists", "ants", "ians", "ees"];

/// Behind "of" these are people or things told before.
const THOSE: [&str; 6] = ["them", "these", "those", "us", "you", "whom"];

/// "40m doses of the one, and 5m of the other": the noun was told before, by the same letter.
fn is_of_more(line: &Line, at: usize) -> bool {
    let letter = line.raw(at - 1);
    let told = |before: usize| {
        let same = line.raw(before) == letter && line.gap(before).is_empty();
        same && line.low(before + 1) != "of" && is_counted(line, before + 1)
    };
    (0..at - 1).any(told)
}

/// Whether what stands from token `at` on is counted by the million.
fn is_counted(line: &Line, at: usize) -> bool {
    if !line.spaced(at) {
        return false;
    }
    // "38m cubic metres": no length is told of a volume.
    if matches!(line.low(at), "cubic" | "square") && line.words.unit(line.low(at + 1)).is_some() {
        return true;
    }
    if line.low(at) == "of" && line.spaced(at + 1) {
        return THOSE.contains(&line.low(at + 1)) || is_of_more(line, at);
    }
    if line.words.money.contains_key(line.low(at)) {
        return true;
    }
    let Some(head) = count::head(line, at) else {
        return false;
    };
    let noun = line.low(head);
    // "Americans": of a nation, the only plurals with a capital that are told by the million.
    let nation = line.tokens[head].capital && noun.ends_with("ns");
    COUNTED.contains(noun) || nation || AGENTS.iter().any(|end| noun.ends_with(end))
}

/// What the first letter of a word right behind a numeral makes of it in Chinese, Japanese and Korean: "3万人" are 30,000 people.
fn of_myriads(word: &str) -> Option<f64> {
    match word.chars().next()? {
        '百' => Some(1e2),
        '千' => Some(1e3),
        '万' | '萬' | '만' => Some(1e4),
        '億' | '亿' | '억' => Some(1e8),
        _ => None,
    }
}

/// The multiplier that a letter at token `next` is, right behind a numeral.
pub(super) fn factor(line: &Line, next: usize) -> Option<f64> {
    if let Some(factor) = of_myriads(line.raw(next)) {
        return line.gap(next).is_empty().then_some(factor);
    }
    let factor = match line.raw(next) {
        "m" => 1e6,
        "k" | "K" => 1e3,
        _ => return None,
    };
    let english = matches!(line.notes.lang, Lang::En);
    (english && line.gap(next).is_empty() && is_counted(line, next + 1)).then_some(factor)
}
