//! Sentences that name a thing and say nothing of it: "The roof.", "And the minister?", „Und der See?“ A report that goes
//! from one thing to the next has them in the place of headings.

use super::Annotations;
use super::name::lexicon::Class;
use super::name::words::Word;
use super::token::TokenClass;

/// Longest such sentence, in words.
const LONGEST: usize = 5;

/// What may stand before the thing: no verb, no subject, no denial, and nothing that counts ("Many died.").
const BEFORE: Class = Class::DEFINITE
    .and(Class::PREP)
    .and(Class::OF)
    .and(Class::AND)
    .and(Class::CONTRA)
    .and(Class::SUBORD)
    .and(Class::REL);
/// What makes a clause of it, or another one.
const TELLS: Class = Class::AUX
    .and(Class::NOT)
    .and(Class::FINITE)
    .and(Class::CUE);

/// What is quoted is said, however short it is.
const MARKS: [char; 8] = ['“', '”', '"', '„', '«', '»', '‘', '‹'];

/// Marks them; `words` are those of all tokens.
pub(super) fn mark(text: &str, notes: &mut Annotations, words: &[Word]) {
    for at in 0..notes.sentences.len() {
        let sentence = &notes.sentences[at];
        let said = sentence.span.of(text);
        let own = sentence.tokens.clone();
        if !(1..=LONGEST).contains(&own.len()) {
            continue;
        }
        let (asked, quoted) = (said.ends_with('?'), said.contains(MARKS));
        notes.sentences[at].topic = !quoted && is_topic(notes, words, own, asked);
    }
}

fn is_topic(notes: &Annotations, words: &[Word], own: std::ops::Range<usize>, asked: bool) -> bool {
    let last = own.end - 1;
    let before = own.start..last;
    let thing = notes.tokens[last].class == TokenClass::Content && !words[last].is(TELLS);
    let small = |at: usize| {
        notes.tokens[at].class == TokenClass::Stop && words[at].is(BEFORE) && !words[at].is(TELLS)
    };
    let pointed = before.clone().any(|at| words[at].is(Class::DEFINITE));
    thing && before.clone().all(small) && (pointed || asked && !before.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::story::{Report, Span};
    use crate::text::annotate;

    fn topics(text: &str, lang: &str) -> Vec<bool> {
        let mut report = Report {
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        report.meta.lang = Some(lang.to_owned());
        let notes = annotate(&report, None);
        notes.sentences.iter().map(|s| s.topic).collect()
    }

    #[test]
    fn a_thing_named_and_nothing_said_of_it() {
        let cases = [
            ("en", "The roof.", true),
            ("en", "And the minister?", true),
            ("en", "About the wind.", true),
            ("en", "When, doctor?", true),
            ("de", "Und der See?", true),
            ("fr", "Et le toit ?", true),
            ("es", "¿Y el lago?", true),
            ("it", "E il tetto?", true),
            ("nl", "En het dak?", true),
            ("en", "The roof burned.", false),
            ("en", "None was damaged.", false),
            ("en", "Many died.", false),
            ("en", "He resigned.", false),
            ("en", "Nothing changes.", false),
            ("en", "“The roof.”", false),
            ("de", "Niemand starb.", false),
            ("es", "No lo niega.", false),
        ];
        for (lang, sentence, wanted) in cases {
            let text = format!("{sentence} It went on until noon.");
            assert_eq!(topics(&text, lang)[0], wanted, "{sentence}");
        }
    }
}
