//! A figure that a report only compares with: "lower than the 31 that the mayor gave", "up from 12", "contrary to the 40".
//!
//! Standards of comparison stand behind a comparative and "than" or behind a preposition of their own (R. Huddleston and
//! G. Pullum, "The Cambridge Grammar of the English Language", 2002, chapter 13). "More than 31" is a bound; "more than the
//! 31" names a number that is known already, and so what the article stands before is none of the report's own.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::setting::Setting;
use crate::collate::lexicon::Listed;
use crate::text::token;

/// Articles that stand before a number told already, folded.
static DEFINITE: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("the those these den die der les aux los las ai alle agli dei delle de")
});

/// Words between those and the number.
static FORMER: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "earlier previous initial original former reported nearly almost about around some \
         fruheren bisherigen zunachst gemeldeten precedents anteriores precedenti eerdere",
    )
});

/// Behind a comparative, before what is compared with.
static THAN: LazyLock<Listed> = LazyLock::new(|| Listed::of("than als che dan"));

/// Prepositions that compare by themselves.
static ALONE: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("gegenuber statt anstatt anstelle tegenover versus"));

/// The last word of those that are told in two, and the words of which one stands before it.
const PAIRS: &[(&str, &str)] = &[
    ("to", "compared contrary opposed comparison relative"),
    ("with", "compared comparison contrast"),
    (
        "from",
        "up down revised lowered raised corrected reduced cut",
    ),
    ("of", "instead"),
    ("than", "rather"),
    ("zu", "vergleich gegensatz"),
    ("zum", "vergleich gegensatz"),
    ("a", "rapport frente rispetto"),
    ("aux", "rapport contrairement"),
    ("ai", "rispetto"),
    ("alle", "rispetto"),
    ("de", "lieu lugar vez"),
    ("di", "invece"),
    ("con", "comparacion comparado"),
    ("met", "vergeleken vergelijking"),
    ("van", "plaats"),
];

/// Whether a figure stands where a report tells what its own is compared with.
pub(super) fn is_standard(set: &Setting) -> bool {
    let own = set.figure.span.start;
    let Some(last) = set.before.last() else {
        return false;
    };
    if !set.text[last.span.end..own].trim().is_empty() {
        return false;
    }
    let nearest = token::folded(set.word(last));
    let in_table = || {
        [&FORMER, &DEFINITE, &ALONE]
            .iter()
            .any(|list| list.has(&nearest))
    };
    // Most figures end here.
    if !in_table() && !PAIRS.iter().any(|(last, _)| *last == nearest) {
        return false;
    }
    let mut words: Vec<Cow<str>> = Vec::with_capacity(2);
    let mut article = false;
    let mut edge = own;
    for token in set.before.iter().rev() {
        if words.len() == 2 || !set.text[token.span.end..edge].trim().is_empty() {
            break;
        }
        edge = token.span.start;
        let word = token::folded(set.word(token));
        if words.is_empty() && FORMER.has(&word) {
            continue;
        }
        // "Rispetto ai 31": the article is in the preposition.
        let led = || PAIRS.iter().any(|(last, _)| *last == word);
        if words.is_empty() && !article && DEFINITE.has(&word) && !led() {
            article = true;
            continue;
        }
        words.push(word);
    }
    let mut words = words.into_iter();
    let Some(last) = words.next() else {
        return false;
    };
    let before = words.next().unwrap_or_default();
    let paired = PAIRS
        .iter()
        .any(|(word, led)| *word == last && led.split_ascii_whitespace().any(|led| led == before));
    paired || ALONE.has(&last) || article && THAN.has(&last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Report, Span};
    use crate::text::annotate;

    fn is(lang: &str, text: &str) -> bool {
        let mut report = Report {
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        report.meta.lang = Some(lang.to_owned());
        is_standard(&Setting::of(text, &annotate(&report, None), 0))
    }

    #[test]
    fn what_is_compared_with_is_no_figure_of_its_own() {
        let compared = [
            (
                "en",
                "That is lower compared to the 31 deaths told by Governor Orsel.",
            ),
            ("en", "The toll is lower than the 31 that Orsel gave."),
            ("en", "It is now up from 12 on Monday."),
            ("en", "The number was revised from 31."),
            ("en", "This is contrary to the 40 that the mayor named."),
            ("en", "It came to less instead of the earlier 40 dead."),
            (
                "de",
                "Das sind weniger im Vergleich zu den 31 Toten vom Montag.",
            ),
            ("de", "Es sind mehr gegenüber 31 Toten am Montag."),
            ("fr", "C’est moins par rapport aux 31 morts de lundi."),
            ("es", "Son menos frente a 31 muertos el lunes."),
            ("it", "Sono meno rispetto ai 31 morti di lunedì."),
            ("nl", "Dat is minder vergeleken met 31 doden op maandag."),
        ];
        for (lang, text) in compared {
            assert!(is(lang, text), "{text}");
        }
        let own = [
            "More than 31 people died.",
            "No fewer than 31 died.",
            "They came from 31 towns.",
            "The dead were taken to 31 villages.",
            "Of the 31 victims all were local.",
        ];
        for text in own {
            assert!(!is("en", text), "{text}");
        }
    }
}
