//! Who is called by a wider word than an office, or by an age.

use super::*;

#[test]
fn english_kinds() {
    check(
        Lang::En,
        &[
            (
                "Ann Lee, a Labour MP, left early. The minister, Harry Zeal, stayed. “It was dreadful,” the Labour politician said.",
                &[("It was dreadful,", FULL, "Ann Lee")],
            ),
            (
                "Ann Lee, 43, left early. The mayor, Harry Zeal, 61, stayed. “It was dreadful,” the 43-year-old said.",
                &[("It was dreadful,", FULL, "Ann Lee")],
            ),
            (
                "Ann Lee left early. Harry Zeal, chief executive of Axis, stayed. “It was dreadful,” the CEO said.",
                &[("It was dreadful,", FULL, "Harry Zeal")],
            ),
            (
                "Ann Lee left early. Detective Inspector Harry Zeal stayed. “It was dreadful,” the officer said.",
                &[("It was dreadful,", FULL, "Harry Zeal")],
            ),
            (
                "Ann Lee left early. Professor Harry Zeal of Hull University stayed. “It was dreadful,” the academic said.",
                &[("It was dreadful,", FULL, "Harry Zeal")],
            ),
            (
                "Ann Lee left early. Archbishop Harry Zeal stayed. “It was dreadful,” the cleric said.",
                &[("It was dreadful,", FULL, "Harry Zeal")],
            ),
        ],
    );
}

#[test]
fn german_kinds() {
    check(
        Lang::De,
        &[
            (
                "Eva Braun, 43, kam früh. Bürgermeister Hans Zabel, 61, kam auch. „Es war furchtbar“, sagte die 43-Jährige.",
                &[("Es war furchtbar", FULL, "Eva Braun")],
            ),
            (
                "Eva Braun kam früh. Der Landrat Hans Zabel kam auch. „Es war furchtbar“, sagte der Kommunalpolitiker.",
                &[("Es war furchtbar", FULL, "Hans Zabel")],
            ),
            (
                "Eva Braun kam früh. Der Professor Hans Zabel kam auch. „Es war furchtbar“, sagte der Wissenschaftler.",
                &[("Es war furchtbar", FULL, "Hans Zabel")],
            ),
            (
                "Eva Braun kam früh. Trainer Hans Zabel kam auch. „Es war furchtbar“, sagte der Coach.",
                &[("Es war furchtbar", FULL, "Hans Zabel")],
            ),
        ],
    );
}

#[test]
fn spanish_kinds() {
    check(
        Lang::Es,
        &[
            (
                "Ana Ruiz vino pronto. El alcalde de Vigo, Luis Gil, también. «Fue horrible», dijo el regidor.",
                &[("Fue horrible", FULL, "Luis Gil")],
            ),
            (
                "Ana Ruiz vino pronto. El entrenador, Luis Gil, también. «Fue horrible», dijo el técnico.",
                &[("Fue horrible", FULL, "Luis Gil")],
            ),
            (
                "La abogada Ana Ruiz vino pronto. Su cliente, Luis Gil, también. «Fue horrible», dijo la letrada.",
                &[("Fue horrible", FULL, "Ana Ruiz")],
            ),
        ],
    );
}

#[test]
fn french_kinds() {
    check(
        Lang::Fr,
        &[
            (
                "Anne Dupont est venue tôt. Luc Morand, député du Nord, aussi. « C’était affreux », dit le parlementaire.",
                &[("C’était affreux", FULL, "Luc Morand")],
            ),
            (
                "Anne Dupont, 43 ans, est venue tôt. Luc Morand, 61 ans, aussi. « C’était affreux », dit la quadragénaire.",
                &[("C’était affreux", FULL, "Anne Dupont")],
            ),
            (
                "Anne Dupont, 43 ans, est venue tôt. Luc Morand, 61 ans, aussi. « C’était affreux », dit le sexagénaire.",
                &[("C’était affreux", FULL, "Luc Morand")],
            ),
        ],
    );
}

#[test]
fn italian_kinds() {
    check(
        Lang::It,
        &[
            (
                "Anna Bianchi è venuta presto. L’allenatore, Carlo Rossi, anche. «È stato orribile», dice il tecnico.",
                &[("È stato orribile", FULL, "Carlo Rossi")],
            ),
            (
                "Anna Bianchi è venuta presto. Carlo Rossi, deputato, anche. «È stato orribile», dice il parlamentare.",
                &[("È stato orribile", FULL, "Carlo Rossi")],
            ),
            (
                "L’avvocata Anna Bianchi è venuta presto. Il suo cliente, Carlo Rossi, anche. «È stato orribile», dice la legale.",
                &[("È stato orribile", FULL, "Anna Bianchi")],
            ),
        ],
    );
}

#[test]
fn dutch_kinds() {
    check(
        Lang::Nl,
        &[
            (
                "Anna de Wit kwam vroeg. Burgemeester Hans Zaal kwam ook. „Het was vreselijk”, zei de burgervader.",
                &[("Het was vreselijk", FULL, "Hans Zaal")],
            ),
            (
                "Anna de Wit kwam vroeg. Hans Zaal, topman van Axis, kwam ook. „Het was vreselijk”, zei de bestuursvoorzitter.",
                &[("Het was vreselijk", FULL, "Hans Zaal")],
            ),
            (
                "Advocaat Anna de Wit kwam vroeg. Haar cliënt, Hans Zaal, kwam ook. „Het was vreselijk”, zei de raadsvrouw.",
                &[("Het was vreselijk", FULL, "Anna de Wit")],
            ),
        ],
    );
}

#[test]
fn of_two_of_a_kind_nobody_knows_which() {
    check(
        Lang::En,
        &[
            (
                "Bishop Ann Lee left early. Archbishop Harry Zeal stayed. “It was dreadful,” the cleric said.",
                &[("It was dreadful,", FULL, "the cleric")],
            ),
            (
                "Ann Lee, 43, left early. The mayor, Harry Zeal, 43, stayed. “It was dreadful,” the 43-year-old said.",
                &[("It was dreadful,", FULL, "the 43-year-old")],
            ),
        ],
    );
}
