//! What stands in the way in reports of parliaments: parties and states behind a name, clauses within clauses, and what was said
//! judged by others.

use super::*;

#[test]
fn the_party_and_the_state_behind_a_name() {
    check(
        Lang::En,
        &[
            (
                "Rep. Peter Roe, R-N.Y., who opposes it, said on Monday that the house “heard the street”.",
                &[("heard the street", PART, "Peter Roe")],
            ),
            (
                "Ida Lind, the communications director for Rep. Stephen Poe (R-Tenn.), wrote that the two should “show some manners”.",
                &[("show some manners", PART, "Ida Lind")],
            ),
            (
                "The bill passed. “We have waited for this,” House Speaker Nancy Marsh (D-Calif.) said.",
                &[("We have waited for this,", FULL, "Nancy Marsh")],
            ),
        ],
    );
}

#[test]
fn a_noun_that_a_verb_looks_like() {
    check(
        Lang::En,
        &[
            (
                "Ida Marsh said that her panel would look into the Courier report and was “already asking for papers”.",
                &[("already asking for papers", PART, "Ida Marsh")],
            ),
            (
                "Ida Marsh wrote on Monday. Ms. Marsh made similar demands and sent the news on with three words: “Wait for Monday.”",
                &[("Wait for Monday.", FULL, "Ida Marsh")],
            ),
            (
                "The court report claims “nothing of the kind happened”.",
                &[("nothing of the kind happened", FULL, "the court report")],
            ),
        ],
    );
}

#[test]
fn who_judges_what_another_said() {
    check(
        Lang::En,
        &[
            (
                "Jon Berg spoke to reporters. Ida Marsh said that Mr. Berg’s comments were “far from the truth.”",
                &[("far from the truth.", PART, "Ida Marsh")],
            ),
            (
                "Jon Berg’s answer was “no, and never”.",
                &[("no, and never", PART, "Jon Berg")],
            ),
        ],
    );
}

#[test]
fn a_subject_within_a_clause_is_not_what_goes_on() {
    check(
        Lang::En,
        &[
            (
                "Vincent Poe spoke of Donald Berg. Poe, however, isn’t worried that Berg will win.\n\n“Nobody can pick him,” he said.",
                &[("Nobody can pick him,", FULL, "Vincent Poe")],
            ),
            (
                "Michael Berg met the press. After reporter Michael Lind finished his report, Berg stormed back, leaned into him and said, “Listen to me first.”",
                &[("Listen to me first.", FULL, "Michael Berg")],
            ),
        ],
    );
}

#[test]
fn who_is_called_by_the_union() {
    check(
        Lang::En,
        &[
            (
                "“It is neglect,” said Oscar Hume, general secretary of the water workers’ union. The minister, Harry Zeal, disagreed. “It is slander,” said the union boss.",
                &[
                    ("It is neglect,", FULL, "Oscar Hume"),
                    ("It is slander,", FULL, "Oscar Hume"),
                ],
            ),
            // Of two nobody knows which.
            (
                "“It is neglect,” said Oscar Hume, general secretary of the union. Ada Roe, chair of the union, agreed. “It is slander,” said the union boss.",
                &[
                    ("It is neglect,", FULL, "Oscar Hume"),
                    ("It is slander,", FULL, "the union boss"),
                ],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[(
            "« C’est l’abandon », ironise Oscar Huet, secrétaire général du syndicat. Le ministre Hervé Zay n’y voit pas un hasard. « C’est une calomnie », rétorque le syndicaliste.",
            &[
                ("C’est l’abandon", FULL, "Oscar Huet"),
                ("C’est une calomnie", FULL, "Oscar Huet"),
            ],
        )],
    );
    check(
        Lang::Es,
        &[(
            "Allí trabaja como primer oficial un gallego, Xoán Piñeiro, que atendió a este diario por teléfono. «Aquí nadie sabe nada», cuenta.",
            &[("Aquí nadie sabe nada", FULL, "Xoán Piñeiro")],
        )],
    );
}

#[test]
fn a_style_that_no_list_has_before_a_name_between_commas() {
    check(
        Lang::Es,
        &[(
            "La alcaldesa Lucía Benavides habló ayer. El gobernador del Cabildo, taita Efraín Chirán, denunció que la vía estuvo bloqueada. «Nos tocó a nosotros», relató.",
            &[("Nos tocó a nosotros", FULL, "Efraín Chirán")],
        )],
    );
}
