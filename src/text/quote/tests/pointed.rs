//! Whom a word that points back points at: he and she by the pronouns around, one of several, an office told apart, who is set
//! off in a sentence of two clauses.

use super::*;

#[test]
fn pronouns_beside_a_name_tell_he_from_she() {
    check(
        Lang::En,
        &[
            (
                "“It stinks,” fumed opposition boss Ludo Hanssen.\n\nBruna Talic, 44, was in no mood to chat when our man rang her bell. “Get off my gravel,” she snapped.",
                &[
                    ("It stinks,", FULL, "Ludo Hanssen"),
                    ("Get off my gravel,", FULL, "Bruna Talic"),
                ],
            ),
            (
                "When the prime minister said that in her country it was not so, Mayor Reto Vogler laughed. “It is so here,” he said.",
                &[("It is so here,", FULL, "Reto Vogler")],
            ),
            (
                "There is no thief in the original. Ivo Kern heard it so. “There is no thief,” he said.",
                &[("There is no thief,", FULL, "Ivo Kern")],
            ),
        ],
    );
}

#[test]
fn a_body_that_owns_or_runs_a_thing_is_nobody_who_is_she() {
    check(
        Lang::En,
        &[
            (
                "The head of the harbour office, Teresa Alvarez, said the owner of the barge, Lattice Communications, had been warned. “Nobody opened,” she said.",
                &[("Nobody opened,", FULL, "Teresa Alvarez")],
            ),
            (
                "The minister, Nora Lind, said the operator, Harbour Mutual, had been warned. “Nobody opened,” she said.",
                &[("Nobody opened,", FULL, "Nora Lind")],
            ),
            (
                "The minister, Nora Lind, said the owner, Joan Miller, had been warned. “Nobody told me,” she said.",
                &[("Nobody told me,", FULL, "Joan Miller")],
            ),
        ],
    );
}

#[test]
fn the_ending_of_a_first_name_counts_where_nothing_else_shows() {
    check(
        Lang::En,
        &[(
            "Editor Brundo Kell met builder Orna Vask at noon. Later Orna Vask left. “It will stand,” he said.",
            &[("It will stand,", FULL, "Brundo Kell")],
        )],
    );
}

#[test]
fn one_of_several_speaks_for_them() {
    check(
        Lang::En,
        &[
            (
                "The premier rang him at midnight, insiders say. “She gave him till breakfast,” one told us.",
                &[("She gave him till breakfast,", FULL, "insiders")],
            ),
            (
                "Officials point to stores that are full. “We could get through the winter,” said one, before asking not to be named.",
                &[("We could get through the winter,", FULL, "officials")],
            ),
        ],
    );
}

#[test]
fn the_minister_is_not_the_prime_minister() {
    check(
        Lang::En,
        &[(
            "Prime Minister Vera Roe took it badly. In a letter the outgoing minister writes that he “let friendship speak”.",
            &[("let friendship speak", PART, "the outgoing minister")],
        )],
    );
}

#[test]
fn a_subject_set_off_by_it_was_and_the_owner_of_a_clause() {
    check(
        Lang::En,
        &[
            (
                "It was Hanna Vogt who loosened the frame. “My hands were shaking,” the art historian said.",
                &[("My hands were shaking,", FULL, "Hanna Vogt")],
            ),
            (
                "Ann Lee’s “a minister goes so that the premier may stay” is the best line of the week.",
                &[(
                    "a minister goes so that the premier may stay",
                    PART,
                    "Ann Lee",
                )],
            ),
            (
                "Ann Lee’s “The House That Is Never Quite Built” hangs in the hall.",
                &[("The House That Is Never Quite Built", SCARE, "")],
            ),
        ],
    );
}

#[test]
fn the_sentence_behind_a_quotation_may_name_who_was_heard() {
    check(
        Lang::En,
        &[
            (
                "The woman who speaks for the millers had it better: “A year closed is better than ten years begging.” That was Mira Solt, who lost her mill. “Good night,” Ida Holm said.",
                &[
                    (
                        "A year closed is better than ten years begging.",
                        FULL,
                        "Mira Solt",
                    ),
                    ("Good night,", FULL, "Ida Holm"),
                ],
            ),
            (
                "“We close at nine,” said Ida Holm. “Nobody will miss us.” That was the old miller Mira Solt.",
                &[
                    ("We close at nine,", FULL, "Ida Holm"),
                    ("Nobody will miss us.", FULL, "Mira Solt"),
                ],
            ),
            // What is whose is no speaker.
            (
                "“We close at nine,” said Ida Holm. “Nobody will miss us.” That was Mira Solt’s fault.",
                &[
                    ("We close at nine,", FULL, "Ida Holm"),
                    ("Nobody will miss us.", FULL, "Ida Holm"),
                ],
            ),
        ],
    );
    check(
        Lang::De,
        &[(
            "Es wurde still. „Wir machen zu und kommen nie wieder.“ Das war Jana Holm, die Wirtin.",
            &[("Wir machen zu und kommen nie wieder.", FULL, "Jana Holm")],
        )],
    );
}

#[test]
fn who_was_heard_goes_on_behind_what_tells_that_more_comes() {
    check(
        Lang::En,
        &[
            (
                "“They could not stop a cart,” says Ida Holm on the tape, and everybody in the village asks whom she meant. The envy comes next: “they are paid like kings”.",
                &[
                    ("They could not stop a cart,", FULL, "Ida Holm"),
                    ("they are paid like kings", FULL, "Ida Holm"),
                ],
            ),
            (
                "“We will close,” Ida Holm said. And later: “Nobody will miss us.”",
                &[
                    ("We will close,", FULL, "Ida Holm"),
                    ("Nobody will miss us.", FULL, "Ida Holm"),
                ],
            ),
        ],
    );
    // What hangs on the door is not hers.
    let speech = read(
        "“We will close,” Ida Holm said. On the door hung a sheet: “Closed until further notice.”",
        Lang::En,
    );
    assert_eq!(speech.quotes[1].speaker, None);
}

#[test]
fn a_pronoun_with_one_to_mean_points_nowhere_else() {
    let pointed = |text: &str| read(text, Lang::En).quotes[0].pointed;
    assert!(!pointed(
        "Keeper Ida Holm laughed it off. “I have seen worse,” she told friends."
    ));
    assert!(!pointed(
        "Ida Holm vowed to answer what she called “an act of war against a mill”."
    ));
    assert!(pointed(
        "Ida Holm wrote to Mira Solt. “I have seen worse,” she told friends."
    ));
    assert!(pointed(
        "Ida Holm laughed it off.\n\n“I have seen worse,” she told friends."
    ));
    assert!(pointed(
        "For many years everybody laughed about Ida Holm. “I have seen worse,” she said."
    ));
}

#[test]
fn the_only_one_whom_the_sentence_before_tells_of_is_meant() {
    check(
        Lang::En,
        &[(
            "Ivo Kern must pay back all of the money.\n\nThe cup goes to Paul Voigt. He sniffed: “Nobody drinks wine out of a letter.”",
            &[("Nobody drinks wine out of a letter.", FULL, "Paul Voigt")],
        )],
    );
    check(
        Lang::Fr,
        &[(
            "Le coureur irlandais Paul Kelder a été suspendu quatre ans.\n\nLe succès revient à Luc Morand, battu en juin. Le Tarbais n’a pas sauté de joie : « On ne boit pas le champagne dans une enveloppe. »\n\nLe coureur, qui se dit « détruit », nie toute intention.",
            &[
                (
                    "On ne boit pas le champagne dans une enveloppe.",
                    FULL,
                    "Luc Morand",
                ),
                ("détruit", PART, "Paul Kelder"),
            ],
        )],
    );
}
