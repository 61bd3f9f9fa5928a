//! Quotations and speakers over six languages: each case a text, and for each quotation its words,
//! kind and speaker.

mod acting;
mod added;
mod agents;
mod aims;
mod apposed;
mod english;
mod farther;
mod foreign;
mod germanic;
mod governed;
mod hearsay;
mod incise;
mod introduced;
mod judged;
mod kinds;
mod known;
mod latter;
mod manner;
mod meant;
mod members;
mod named;
mod other;
mod paradigm;
mod parted;
mod phrases;
mod place;
mod pointed;
mod records;
mod relayed;
mod romance;
mod shown;
mod singled;
mod stated;
mod told;
mod tricky;
mod voices;
mod widely;
mod widened;

use super::*;
use crate::text::name::tests::annotate;
use crate::text::{Lang, clean};
use proptest::prelude::*;

const FULL: QuoteKind = QuoteKind::Full;
const PART: QuoteKind = QuoteKind::Partial;
const SCARE: QuoteKind = QuoteKind::Scare;

/// Words, kind, speaker; no speaker is the empty string.
type Said = (&'static str, QuoteKind, &'static str);

fn read(text: &str, lang: Lang) -> Speech {
    let notes = annotate(text, lang);
    let words = crate::text::name::words::read(text, &notes);
    find(text, &clean::paragraphs(text), &notes, words)
}

fn check(lang: Lang, cases: &[(&str, &[Said])]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let speech = read(text, lang);
        let got: Vec<(&str, QuoteKind, &str)> = speech
            .quotes
            .iter()
            .map(|q| {
                (
                    q.span.of(text),
                    q.kind,
                    q.speaker.as_deref().unwrap_or_default(),
                )
            })
            .collect();
        if got != *expected {
            let cues: Vec<_> = speech.quotes.iter().map(|q| &q.cue).collect();
            wrong.push(format!(
                "{text}\n  got  {got:?} {cues:?}\n  want {expected:?}"
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Source, cue and stated words.
type Stated = (&'static str, &'static str, &'static str);

/// Each case a text, then source, cue and stated words of each statement.
fn check_statements(cases: &[(Lang, &str, &[Stated])]) {
    let mut wrong = Vec::new();
    for (lang, text, expected) in cases {
        let speech = read(text, *lang);
        let got: Vec<(&str, &str, &str)> = speech
            .statements
            .iter()
            .map(|s| {
                (
                    s.source.as_deref().unwrap_or_default(),
                    s.cue.as_str(),
                    s.span.of(text),
                )
            })
            .collect();
        if got != *expected {
            wrong.push(format!("{text}\n  got  {got:?}\n  want {expected:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "([a-zA-Z]{1,6}|said|Lee|he|the|“|”|\"|'|‘|’|«|»|„|,|\\.|\\?|:| |\n\n|é|6'2\"){0,60}", lang in 0usize..7) {
        let lang = [Lang::En, Lang::De, Lang::Fr, Lang::Es, Lang::It, Lang::Nl, Lang::Other][lang];
        let speech = read(&text, lang);
        for quote in &speech.quotes {
            prop_assert!(text.get(quote.span.range()).is_some());
        }
        for statement in &speech.statements {
            prop_assert!(text.get(statement.span.range()).is_some());
        }
    }
}
