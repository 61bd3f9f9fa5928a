//! Names set beside offices, and participles that hand words over.

use super::*;

#[test]
fn a_name_behind_an_office_is_whom_a_pronoun_means() {
    check(
        Lang::En,
        &[
            (
                "Latvia’s fisheries minister, Juris Ozols, promised an inquiry. “Nobody gets off lightly,” he said.",
                &[("Nobody gets off lightly,", FULL, "Juris Ozols")],
            ),
            (
                "The leader of the opposition Ida Holm slammed the levy as “a tax on rain.”",
                &[("a tax on rain.", PART, "Ida Holm")],
            ),
            (
                "The leader of the opposition said: “We wait for her.”",
                &[("We wait for her.", FULL, "the leader of the opposition")],
            ),
        ],
    );
}

#[test]
fn a_participle_has_the_subject_it_hangs_on() {
    check(
        Lang::En,
        &[
            (
                "Riga is heading for the courts, with its trade minister, Juris Ozols, saying he was “surprised and sad”.",
                &[("surprised and sad", PART, "Juris Ozols")],
            ),
            (
                "“We are looking at the fire,” prosecutor Ida Holm was quoted as saying.",
                &[("We are looking at the fire,", FULL, "Ida Holm")],
            ),
            (
                "The union left the talks, growling that it was “firmly opposed”.",
                &[("firmly opposed", PART, "the union")],
            ),
        ],
    );
}

#[test]
fn words_at_the_end_of_a_relative_clause_are_not_the_next_verbs() {
    check(
        Lang::En,
        &[
            (
                "Minister Juris Ozols, who said he was “surprised and sad,” announced a complaint to the FIFA.",
                &[("surprised and sad,", PART, "Juris Ozols")],
            ),
            (
                "The levy, which starts in May, is harsh. “It is a tax on rain,” announced Ida Holm.",
                &[("It is a tax on rain,", FULL, "Ida Holm")],
            ),
        ],
    );
}

#[test]
fn a_german_office_with_a_genitive_points_at_the_last_subject() {
    check(
        Lang::De,
        &[(
            "Am Morgen steht Jan Voigt vor dem Tor. „Das war ein Fehler“, sagt der Leiter der Werkstatt Holm. „Es tut uns leid.“",
            &[
                ("Das war ein Fehler", FULL, "Jan Voigt"),
                ("Es tut uns leid.", FULL, "Jan Voigt"),
            ],
        )],
    );
}

#[test]
fn a_dutch_verb_stands_before_its_subject() {
    check(
        Lang::Nl,
        &[(
            "Gisteren bezocht Jan de Wit de haven. „Het was een fout”, zei hij.",
            &[("Het was een fout", FULL, "Jan de Wit")],
        )],
    );
}
