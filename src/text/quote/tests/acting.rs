//! Speakers behind a German adjunct, by office and department, and as the subject of what the marks open with.

use super::*;

#[test]
fn a_german_subject_stands_behind_its_adjunct() {
    let cases = [
        "„Wir gehen“, sagte nach dem Urteil Patrick Monnin, der Präsident der Vereinigung.",
        "„Wir gehen“, sagte nach dem Urteil der Anwalt Patrick Monnin.",
        "„Wir gehen“, erklärte im Anschluss Patrick Monnin.",
        "„Wir gehen“, sagte im Gericht Patrick Monnin.",
        "Zuständig ist die Behörde. „Wir gehen“, sagte deren Leiter Patrick Monnin vor den Medien.",
    ];
    for case in cases {
        check(
            Lang::De,
            &[(case, &[("Wir gehen", FULL, "Patrick Monnin")])],
        );
    }
}

#[test]
fn a_minister_is_not_called_by_the_department() {
    check(
        Lang::Nl,
        &[
            (
                "Minister van Volksgezondheid Leonor Quadros kwam. ‘Het is een grote schande’, zei ze.",
                &[("Het is een grote schande", FULL, "Leonor Quadros")],
            ),
            (
                "Minister van Defensie Jan de Wit zei dat het ‘een grote schande’ is.",
                &[("een grote schande", PART, "Jan de Wit")],
            ),
        ],
    );
}

#[test]
fn she_is_the_subject_before_whatever_her_name() {
    check(
        Lang::Nl,
        &[(
            "Minister Leonor Quadros was boos.\n\nRia Wolters hoort het aan. ‘Henk heeft om water gevraagd’, vertelt ze.",
            &[("Henk heeft om water gevraagd", FULL, "Ria Wolters")],
        )],
    );
}

#[test]
fn who_is_quoted_from_the_verb_on_speaks() {
    check(
        Lang::En,
        &[
            (
                "The railway “bows its head before the families”.",
                &[("bows its head before the families", PART, "the railway")],
            ),
            (
                "Anna Lee, for her part, “regrets the delay for all”.",
                &[("regrets the delay for all", PART, "Anna Lee")],
            ),
            (
                "The court “is a sham of justice”.",
                &[("is a sham of justice", SCARE, "")],
            ),
            (
                "Moscow “threats of war and worse” do not scare us.",
                &[("threats of war and worse", SCARE, "")],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[(
            "Dans un communiqué, la compagnie « s’incline devant la douleur des familles ».",
            &[(
                "s’incline devant la douleur des familles",
                PART,
                "la compagnie",
            )],
        )],
    );
}

#[test]
fn whom_a_relative_clause_tells_of_is_not_what_it_tells() {
    check(
        Lang::En,
        &[(
            "Aurelie Castan, who heads the coach firm, Rhodan Voyages, said that it had passed “without a single remark”.",
            &[("without a single remark", PART, "Aurelie Castan")],
        )],
    );
}
