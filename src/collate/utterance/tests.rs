//! Which quotes are one utterance, over two reports.

use crate::collate::sample::report;
use crate::collate::{Options, Unwatched, collate};
use crate::story::Story;
use crate::text;

/// How many quotes of both reports the first quote's utterance has.
fn joined(a: (&str, &str), b: (&str, &str)) -> usize {
    let story = Story {
        reports: vec![report("one", a.0, a.1), report("two", b.0, b.1)],
        ..Story::default()
    };
    let notes: Vec<_> = story
        .reports
        .iter()
        .map(|r| text::annotate(r, None))
        .collect();
    assert!(notes.iter().all(|n| !n.quotes.is_empty()), "{a:?} {b:?}");
    let collation = collate(&story, &notes, &[], Options::default(), &Unwatched).unwrap();
    let held = collation.utterances.iter().find(|u| u.contains(&(0, 0)));
    held.map_or(0, Vec::len)
}

const WHOLE: &str = "“The bridge was never safe for lorries, and nobody told the drivers of it,” Ida Holm said on Monday.";

#[test]
fn a_turn_in_two_parts_is_one_utterance_with_what_gives_both() {
    let parts = "“The bridge was never safe for lorries,” Ida Holm said on Monday. “None of the drivers was told about that.”";
    assert_eq!(joined(("en", WHOLE), ("en", parts)), 3);
    // A greeting is no part of what the other report gives.
    let short = "“I am sorry,” Ida Holm said on Monday. “The bridge was never safe for lorries, and nobody told drivers of it.”";
    assert_eq!(joined(("en", WHOLE), ("en", short)), 2);
}

#[test]
fn the_only_words_of_one_speaker_are_joined_over_languages() {
    let german = "„Die Brücke war für Lastwagen nie sicher, und niemand hat es den Fahrern gesagt“, sagte Ida Holm am Montag.";
    assert_eq!(joined(("en", WHOLE), ("de", german)), 2);
    let french = "« Le pont n’a jamais été sûr pour les camions », a déclaré lundi Ida Holm.";
    assert_eq!(joined(("en", WHOLE), ("fr", french)), 2);
    // Another speaker's words are not.
    let other = "„Die Saison war für den Verein nie leicht, und niemand hat es den Spielern gesagt“, sagte Jan Voigt am Montag.";
    assert_eq!(joined(("en", WHOLE), ("de", other)), 0);
}

#[test]
fn a_first_name_alone_is_the_one_who_bears_it() {
    let first = "Her daughter Ida told us: “The bridge was never safe, and nobody told them.”";
    let full = "“The bridge was never safe. You do not expect nobody to tell them,” said Ida Holm.";
    assert_eq!(joined(("en", first), ("en", full)), 2);
}

#[test]
fn the_only_words_of_one_speaker_may_be_two_translations() {
    let told = "“Our people are asked to pay for what was gambled away,” Rui Alves, who leads the bank workers’ union, told the crowd in Porto.";
    let other = "“They played roulette and we pay the bill,” Rui Alves, who leads the bank workers’ union, told the crowd in Porto.";
    assert_eq!(joined(("en", told), ("en", other)), 2);
    // Who says two things in one report may say a third in the other.
    let more = "“They played roulette and we pay the bill,” Rui Alves, who leads the bank workers’ union, told the crowd in Porto.\n\nThe march went on. “I am seventy and I have never seen the like,” Rui Alves said later.";
    assert_eq!(joined(("en", told), ("en", more)), 0);
    let anyone = "“They played roulette and we get the bill,” Ana Leal, who leads the bank workers’ union, told the crowd in Porto.";
    assert_eq!(joined(("en", told), ("en", anyone)), 0);
}

#[test]
fn a_body_and_the_holder_of_an_office_are_known_without_a_name() {
    let body =
        "Arlia’s Trade Ministry vowed “necessary measures” against the new tax on its steel.";
    let short =
        "The trade ministry said it would take “necessary measures” against the tax on steel.";
    assert_eq!(joined(("en", body), ("en", short)), 2);
    let named = "President Ida Holm called off a trip and spoke of her “deep pain” over the deaths in the mine.";
    let office =
        "Of the deaths in the mine, the president, who spoke of her “deep pain”, said no more.";
    assert_eq!(joined(("en", named), ("en", office)), 2);
}
