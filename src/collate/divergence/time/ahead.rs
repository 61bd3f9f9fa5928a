//! A day that is of what something comes before, and not of that: "met the press ahead of a summit on Friday".
//!
//! Rule: behind a word for "before" stands a noun, and the day right behind that, with no verb between: the preposition
//! governs both (R. Quirk and others, "A Comprehensive Grammar of the English Language", 17.37: postmodification by a
//! prepositional phrase). Of prepositions that open clauses too, only nouns with a capital tell that no clause follows.

use crate::text::Figure;

/// Words for "before" that open no clause, folded.
const AHEAD: [&str; 4] = ["ahead of", "prior to", "in advance of", "on the eve of"];

/// Those that may, or that stand before a moment too.
const BEFORE: [&str; 7] = [
    "before",
    "vor",
    "avant",
    "antes de",
    "antes del",
    "prima di",
    "voor",
];

/// Between the noun and its day.
const ON: [&str; 9] = ["on", "am", "this", "next", "le", "el", "del", "op", "di"];

/// So many words at most has what comes later.
const REACH: usize = 6;

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Whether the last words of a text are some words.
fn ends(words: &[&str], phrase: &str) -> bool {
    let mut own = words.iter().rev();
    let mut all = phrase.split(' ').rev();
    all.all(|word| own.next().is_some_and(|w| w.eq_ignore_ascii_case(word)))
}

/// Whether a day of a text is that of what its sentence puts later.
pub(super) fn is_of_what_comes(text: &str, figure: &Figure) -> bool {
    let head = &text[..figure.span.start];
    let marks = ['.', '!', '?', '\n', ',', ';', ':', '“', '"'];
    let head = head.rsplit(marks).next().unwrap_or_default();
    let words: Vec<&str> = head.split_whitespace().collect();
    let on = words
        .last()
        .is_some_and(|w| ON.contains(&&*w.to_lowercase()));
    let words = &words[..words.len() - usize::from(on)];
    let genitive = ["'s", "’s"]
        .iter()
        .any(|s| text[figure.span.end..].starts_with(s));
    (0..=words.len().min(REACH)).any(|back| {
        let (ahead, noun) = words.split_at(words.len() - back);
        let named = noun.iter().any(|w| is_capital(w));
        let small = |w: &&&str| !is_capital(w) && w.len() > 3;
        let governed = AHEAD.iter().any(|words| ends(ahead, words));
        let before =
            named && !noun.iter().any(|w| small(&w)) && BEFORE.iter().any(|b| ends(ahead, b));
        (genitive || !noun.is_empty()) && (governed || before && on)
    })
}

#[cfg(test)]
mod tests {
    use super::is_of_what_comes;
    use crate::story::Span;
    use crate::text::Figure;

    fn told(text: &str, day: &str) -> bool {
        let start = text.find(day).expect("the day");
        let figure = Figure {
            span: Span::new(start, start + day.len()),
            ..Figure::default()
        };
        is_of_what_comes(text, &figure)
    }

    #[test]
    fn the_day_is_of_what_comes_later() {
        for (text, day) in [
            ("She met the crews ahead of a summit on Friday.", "Friday"),
            ("She met the crews ahead of Friday’s summit.", "Friday"),
            ("He spoke prior to the hearing next Tuesday.", "Tuesday"),
            (
                "die sie vor dem Internationalen Waldtag am Dienstag traf",
                "Dienstag",
            ),
            ("Elle a parlé avant le Conseil le 3 mai", "3 mai"),
        ] {
            assert!(told(text, day), "{text}");
        }
        for (text, day) in [
            ("She met the crews on Friday.", "Friday"),
            (
                "She met the crews before the minister spoke on Friday.",
                "Friday",
            ),
            (
                "Ahead of the summit, she met the crews on Friday.",
                "Friday",
            ),
            ("She must answer before Friday.", "Friday"),
        ] {
            assert!(!told(text, day), "{text}");
        }
    }
}
