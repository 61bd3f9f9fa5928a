//! Who speaks where the sentence names more than one: hearsay, objects set first, relative clauses.

use super::*;

#[test]
fn what_one_is_reported_to_have_said_is_not_the_reporters() {
    check(
        Lang::En,
        &[
            (
                "Ann Lee told aides in private that the plan was a “gift to thieves”, according to three officials.",
                &[("gift to thieves", PART, "Ann Lee")],
            ),
            (
                "Ann Lee called the plan a “gift to thieves”, according to three officials.",
                &[("gift to thieves", PART, "Ann Lee")],
            ),
            (
                "The plan was a “gift to thieves”, according to Ann Lee.",
                &[("gift to thieves", PART, "Ann Lee")],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[(
            "Luc Morand a déclaré que le projet était « une folie », selon deux élus.",
            &[("une folie", PART, "Luc Morand")],
        )],
    );
    check(
        Lang::Es,
        &[(
            "Íñigo Ruiz dijo que el plan era «una locura», según dos concejales.",
            &[("una locura", PART, "Íñigo Ruiz")],
        )],
    );
}

#[test]
fn a_mouthpiece_is_a_person() {
    check(
        Lang::En,
        &[(
            "Its foreign ministry mouthpiece Ivar Holm laughed off the claims, sneering that they see ships ‘as drunks see mice’.",
            &[("as drunks see mice", PART, "Ivar Holm")],
        )],
    );
}

#[test]
fn what_is_named_may_stand_first() {
    check(
        Lang::Nl,
        &[
            (
                "Sanne Visser sprak in Utrecht. De brug noemde zij „een belofte aan niemand”.",
                &[("een belofte aan niemand", PART, "Sanne Visser")],
            ),
            (
                "Sanne Visser ontkent alles en spreekt van „hysterie aan zee”.",
                &[("hysterie aan zee", PART, "Sanne Visser")],
            ),
        ],
    );
    check(
        Lang::De,
        &[(
            "Ida Holm sprach in Kiel. Die Brücke nannte sie „ein Versprechen an niemanden“.",
            &[("ein Versprechen an niemanden", PART, "Ida Holm")],
        )],
    );
}

#[test]
fn who_promised_once_is_told_by_a_relative_clause() {
    check(
        Lang::Es,
        &[(
            "La oposición exige la salida de Ruiz, que en diciembre prometió que el puente solo caería «por encima de mi casa».",
            &[("por encima de mi casa", PART, "Ruiz")],
        )],
    );
    check(
        Lang::En,
        &[(
            "The opposition wants the head of Ivar Holm, who in December promised that the bridge would fall only “over my own house”.",
            &[("over my own house", PART, "Ivar Holm")],
        )],
    );
}

#[test]
fn who_is_meant_by_a_description() {
    check(
        Lang::En,
        &[
            (
                "“No,” Norland’s spokesman Ivar Holm said. According to the Arlian side, «six ships of some origin» were seen off the coast.",
                &[
                    ("No,", FULL, "Ivar Holm"),
                    ("six ships of some origin", PART, "the Arlian side"),
                ],
            ),
            (
                "Council boss Annelise Brand insisted it ‘made the price of it higher’.\n\nBut brave Mirela Sokan, the Arlian president, was left pleading for more.\n\n‘You cannot half-shut a door,’ she told the leaders.",
                &[
                    ("made the price of it higher", PART, "Annelise Brand"),
                    ("You cannot half-shut a door,", FULL, "Mirela Sokan"),
                ],
            ),
            (
                "The Land Fund saluted the measure as “an important step forward” and sent its staff.",
                &[("an important step forward", PART, "Land Fund")],
            ),
        ],
    );
}
