//! Tables of cases for the ends of sentences, made from the grammar of each language; `|` stands
//! where a sentence ends.

mod cases;

use proptest::prelude::*;

use super::*;
use crate::text::clean;

fn read(text: &str, lang: Lang) -> Vec<&str> {
    let found = split(text, &clean::paragraphs(text), lang);
    found.into_iter().map(|s| s.span.of(text)).collect()
}

/// Reads every case, in which `|` stands where a sentence ends.
fn check(lang: Lang, cases: &[&str]) {
    let mut wrong = Vec::new();
    for case in cases {
        let expected: Vec<&str> = case.split('|').map(str::trim).collect();
        let text = case.replace('|', "");
        let found = read(&text, lang);
        if found != expected {
            wrong.push(format!("{lang:?}: found {found:#?}\n  not   {expected:#?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
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

#[test]
fn a_paragraph_of_any_length_is_cut_at_white_space() {
    let long = "word ".repeat(PIECE);
    let ends = piece_ends(&long, PIECE);
    let starts = std::iter::once(0).chain(ends.iter().copied());
    for (start, end) in starts.zip(&ends) {
        assert!(end - start <= PIECE && start < *end);
        assert!(long[..*end].ends_with(char::is_alphanumeric) || *end == long.len());
    }
    assert_eq!(ends.last(), Some(&long.len()));
    let unbroken = "é".repeat(PIECE);
    assert!(
        piece_ends(&unbroken, PIECE)
            .iter()
            .all(|e| unbroken.is_char_boundary(*e))
    );
    // Sentences are found behind the cut as before it.
    let sentences = "The dam held. ".repeat(3000);
    assert_eq!(read(&sentences, Lang::En).len(), 3000);
}

#[test]
fn a_table_without_a_full_stop_is_many_sentences() {
    let table = "The quay has 12 boats, ".repeat(2000);
    let found = read(&table, Lang::En);
    assert!(found.len() >= table.len() / LONGEST);
    assert!(found.iter().all(|sentence| sentence.len() <= LONGEST));
}
