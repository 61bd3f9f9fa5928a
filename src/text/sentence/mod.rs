//! Sentence boundaries: sentencex, repaired where a quotation is cut.

mod heading;
mod joint;
mod quoted;

use std::ops::Range;

use super::Lang;
use crate::story::Span;

/// One sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes, without the white space around it.
    pub span: Span,
    /// Index of its paragraph in the report.
    pub paragraph: usize,
    /// Its tokens, as a range into [`super::Annotations::tokens`].
    pub tokens: Range<usize>,
    /// A cross-heading inside the text: no full stop, a line of its own.
    pub heading: bool,
}

/// Splits every paragraph into sentences; `tokens` stays empty until [`super::token::tokenize`].
///
/// A quotation and its attribution are one sentence, however many the quotation holds. A long
/// quotation without an attribution behind it is split inside.
pub fn split(text: &str, paragraphs: &[Span], lang: Lang) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for (paragraph, span) in paragraphs.iter().enumerate() {
        let words = span.of(text);
        let first = sentences.len();
        let mut start = 0;
        for cut in cuts(words, lang) {
            if let Some(piece) = trimmed(words, start, cut) {
                sentences.push(Sentence {
                    span: Span::new(span.start + piece.start, span.start + piece.end),
                    paragraph,
                    ..Sentence::default()
                });
            }
            start = cut;
        }
        let last = paragraph + 1 == paragraphs.len();
        if let [only] = &mut sentences[first..] {
            only.heading = !last && heading::is_heading(only.span.of(text));
        }
    }
    sentences
}

/// Where the sentences of one paragraph end, in rising order; the last is the paragraph's end.
fn cuts(words: &str, lang: Lang) -> Vec<usize> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for cut in boundaries(words, lang) {
        if cut < words.len() && joint::holds(&words[start..cut], &words[cut..], lang) {
            continue;
        }
        pieces.extend(joint::asides(words, start..cut));
        pieces.push(cut);
        start = cut;
    }
    let mut found = Vec::with_capacity(pieces.len());
    start = 0;
    for cut in pieces {
        if let Some(inside) = quoted::inside(words, start..cut) {
            let offset = inside.start;
            let inner = &words[inside];
            let mut from = 0;
            for at in boundaries(inner, lang) {
                if at < inner.len() && !joint::holds(&inner[from..at], &inner[at..], lang) {
                    found.push(offset + at);
                    from = at;
                }
            }
        }
        found.push(cut);
        start = cut;
    }
    found
}

/// The ends of the pieces that sentencex finds; the last is the end of `words`.
fn boundaries(words: &str, lang: Lang) -> Vec<usize> {
    let mut ends: Vec<usize> = sentencex::get_sentence_boundaries(lang.code(), words)
        .iter()
        .map(|bound| bound.end_byte)
        .filter(|end| *end < words.len() && words.is_char_boundary(*end))
        .collect();
    ends.sort_unstable();
    ends.dedup();
    ends.push(words.len());
    ends
}

/// The stretch without the white space around it, if anything is left.
fn trimmed(words: &str, start: usize, end: usize) -> Option<Span> {
    let piece = words.get(start..end)?;
    let front = start + (piece.len() - piece.trim_start().len());
    let back = front + piece.trim().len();
    (front < back).then(|| Span::new(front, back))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::text::clean;

    fn read(text: &str, lang: Lang) -> Vec<&str> {
        let found = split(text, &clean::paragraphs(text), lang);
        found.into_iter().map(|s| s.span.of(text)).collect()
    }

    /// Reads every case, in which `|` stands where a sentence ends.
    fn check(lang: Lang, cases: &[&str]) {
        for case in cases {
            let expected: Vec<&str> = case.split('|').map(str::trim).collect();
            assert_eq!(read(&case.replace('|', ""), lang), expected);
        }
    }

    #[test]
    fn english() {
        check(
            Lang::En,
            &[
                "“Is it safe?” he asked.| Nobody answered.",
                "“Is it safe?” Miller asked.| Nobody answered.",
                "“Is it safe?” Anna von Berg asked on Monday.| Nobody answered.",
                "“Is it safe?”| Miller said the port had closed.",
                "“We are ready to sail. But the weather is not,” said the captain.| He left.",
                "“We are ready to sail. But the weather is not.”| The captain left.",
                "“We sail,” Hale said.| “And that is that, whatever they say.”",
                "\"One storm. Two storms,\" he said.| \"It is over.\"",
                "The plan was called “unacceptable.”| Ships left.",
                "He said he “would not go.”| (It was late.)| They left.",
                "“Stop!” she cried.| (He did not.)| They left.",
                "It was done.|“Next time,” he said.",
                "The end came.|Next week it starts.| See example.com for more.",
                "U.S. President Joe Miller met Gov. Hale and Gov Pell at 5.30 p.m. on Friday.| It went well.",
                "No. 10 said nothing.| The U.N. Security Council met.| J. K. Barlow wrote it.",
                "He arrived at 5 p.m.| The train left.",
                "We wait … and see... or not.| It ends.",
                "It cost 3.5 million.| Nobody paid.",
                "-His words came late.| -Another item.",
                "They sold it.| iPhone owners were glad.",
                "He moved to the U.S.| The others stayed.",
                "“The port is closed and will be closed until the wind has gone down, which may be days from now. \
                 |Nobody can say how many. |We have asked the crews to stay on board, we have asked the drivers to \
                 turn around, and we have asked everybody else to be patient with us, for once. |It will pass.”| He left.",
                "“An open quotation goes on.| Its second sentence stands here.",
            ],
        );
    }

    #[test]
    fn german() {
        check(
            Lang::De,
            &[
                "Am 5. September kam er.| Die 3. Liga spielt am 12. Mai.| Er ist 26.| Die Frau auch.",
                "Das gilt z. B. für Nr. 5 und Dr. Müller.| Sie kamen.",
                "„Geht es?“, fragte er.| „Ja. Es geht“, sagte sie.",
                "„Wir sind bereit. Das Wetter ist es nicht“, sagte der Kapitän.| Er ging.",
                "Das kostet 5 Mio. Euro.| Niemand zahlt.",
                "Im 19. Jahrhundert war das so.| Heute nicht.",
                "Das war im Jahr 2020.| Danach kam nichts.",
            ],
        );
    }

    #[test]
    fn french_spanish_italian_dutch() {
        check(
            Lang::Fr,
            &[
                "M. Dupont a vu Mme. Durand.| Ils sont partis.",
                "« Est-ce sûr ? » a-t-il demandé.| Personne n’a répondu.",
                "« Nous sommes prêts. Le temps ne l’est pas », a déclaré le capitaine.| Il est parti.",
                "J. K. Barlow est venue.| Elle a parlé.",
            ],
        );
        check(
            Lang::Es,
            &[
                "El Sr. Pérez viajó a EE. UU. ayer.| «¿Es seguro?», preguntó.| Nadie contestó.",
                "¿Quién?| ¡Nadie!| Llegó el Dr. Ruiz.",
            ],
        );
        check(
            Lang::It,
            &["Il sig. Rossi è partito.| «Siamo pronti. Il tempo no», ha detto.| Poi è uscito."],
        );
        check(
            Lang::Nl,
            &["Dhr. Jansen ging weg.| ‘We zijn klaar. Het weer niet’, zei hij.| Daarna niets."],
        );
        check(
            Lang::Other,
            &["船が出た。|「安全ですか。」と彼は聞いた。|終わり。"],
        );
    }

    #[test]
    fn headings() {
        let cases = [
            ("What happens next", true),
            ("Why now?", true),
            ("A Port Without Ships: The Winter Ahead", true),
            ("Was nun?", true),
            ("The ferry left.", false),
            ("“Not a word”", false),
            ("- one crane lost", false),
            ("* * *", false),
            (
                "Is it true that the owners of the ferry knew of the fault before it left?",
                false,
            ),
            ("It left. It sank", false),
            ("He listed three things:", false),
        ];
        for (line, expected) in cases {
            let text = format!("It began.\n\n{line}\n\nThe rest of the story follows.");
            let found = split(&text, &clean::paragraphs(&text), Lang::En);
            let heading = found.iter().any(|s| s.heading && s.span.of(&text) == line);
            assert_eq!(heading, expected, "{line}");
        }
        let tail = "It began.\n\nWhat happens next";
        assert!(!split(tail, &clean::paragraphs(tail), Lang::En)[1].heading);
    }

    proptest! {
        #[test]
        fn any_text(raw in "([a-zA-Z .,?!“”\"'‘’«»()1\\n]|[a-z]{3}|\\PC){0,200}", which in 0usize..7) {
            let lang = Lang::KNOWN.get(which).copied().unwrap_or(Lang::Other);
            let text = clean::clean(&raw, clean::Breaks::Lines).text;
            let paragraphs = clean::paragraphs(&text);
            let mut end = 0;
            for sentence in split(&text, &paragraphs, lang) {
                prop_assert!(sentence.span.start >= end && !sentence.span.is_empty());
                prop_assert!(text[end..sentence.span.start].trim().is_empty());
                prop_assert!(paragraphs[sentence.paragraph].covers(sentence.span));
                let words = sentence.span.of(&text);
                prop_assert_eq!(words, words.trim());
                end = sentence.span.end;
            }
            prop_assert!(text[end..].trim().is_empty());
        }
    }
}
