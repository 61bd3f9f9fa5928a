//! Indirect speech as newspapers write it.

use super::*;

#[test]
fn stated_clauses() {
    check_statements(&[
        (
            Lang::En,
            "Odile Marsh told the council the ferry was a wreck.",
            &[("Odile Marsh", "told", "the ferry was a wreck")],
        ),
        (
            Lang::En,
            "The ferry was a wreck, she told the council. Odile Marsh left.",
            &[("", "told", "The ferry was a wreck")],
        ),
        (
            Lang::En,
            "A pilot who asked not to be identified said the ferry was a wreck.",
            &[("a pilot", "said", "the ferry was a wreck")],
        ),
        (
            Lang::Fr,
            "Un pilote qui a requis l’anonymat a affirmé que le bac était une épave.",
            &[("un pilote", "affirmé", "le bac était une épave")],
        ),
        (
            Lang::En,
            "Odile Marsh gushed that the ferry was a wonder.",
            &[("Odile Marsh", "gushed", "the ferry was a wonder")],
        ),
        (
            Lang::En,
            "Odile Marsh, who runs the ferry, insisted it was safe.",
            &[("Odile Marsh", "insisted", "it was safe")],
        ),
        (
            Lang::En,
            "The pilot, Odile Marsh said, had been given no chart.",
            &[(
                "Odile Marsh",
                "said",
                "The pilot, Odile Marsh said, had been given no chart",
            )],
        ),
        (
            Lang::En,
            "The ferry, according to Odile Marsh, had sailed without a chart.",
            &[(
                "Odile Marsh",
                "according to",
                "The ferry, according to Odile Marsh, had sailed without a chart",
            )],
        ),
    ]);
}

#[test]
fn stated_clauses_and_adjuncts() {
    check_statements(&[
        (
            Lang::En,
            "As Odile Marsh put it, the ferry was a wreck.",
            &[("Odile Marsh", "put", "the ferry was a wreck")],
        ),
        (
            Lang::En,
            "Odile Marsh said the crew had left and that nobody was hurt.",
            &[(
                "Odile Marsh",
                "said",
                "the crew had left and that nobody was hurt",
            )],
        ),
        (
            Lang::En,
            "In the view of Odile Marsh, the ferry was a wreck.",
            &[("Odile Marsh", "In the view of", "the ferry was a wreck")],
        ),
        (
            Lang::En,
            "The fire, police believe, was started by a child.",
            &[(
                "police",
                "believe",
                "The fire, police believe, was started by a child",
            )],
        ),
        (
            Lang::En,
            "Odile Marsh told reporters 14 ferries would be sold.",
            &[("Odile Marsh", "told", "14 ferries would be sold")],
        ),
        (
            Lang::En,
            "Odile Marsh told the crew to leave their ship.",
            &[],
        ),
        (
            Lang::En,
            "Odile Marsh told the crew of the ferry that sank.",
            &[],
        ),
    ]);
}

#[test]
fn stated_clauses_of_other_languages() {
    check_statements(&[
        (
            Lang::De,
            "Ute Frank zufolge ist die Fähre sicher.",
            &[("Ute Frank", "zufolge", "ist die Fähre sicher")],
        ),
        (
            Lang::De,
            "Die Fähre sei sicher, sagte Ute Frank am Montag.",
            &[("Ute Frank", "sagte", "Die Fähre sei sicher")],
        ),
        (
            Lang::De,
            "Nach Angaben der Polizei wurden drei Menschen verletzt.",
            &[(
                "der Polizei",
                "Nach Angaben",
                "wurden drei Menschen verletzt",
            )],
        ),
        (
            Lang::Fr,
            "La route est coupée, a annoncé Luc Morand.",
            &[("Luc Morand", "annoncé", "La route est coupée")],
        ),
        (
            Lang::Fr,
            "La route, selon Luc Morand, est coupée depuis lundi.",
            &[(
                "Luc Morand",
                "selon",
                "La route, selon Luc Morand, est coupée depuis lundi",
            )],
        ),
        (
            Lang::Es,
            "El puente es seguro, aseguró Rosa Benítez.",
            &[("Rosa Benítez", "aseguró", "El puente es seguro")],
        ),
        (
            Lang::Es,
            "Rosa Benítez insiste en que el puente es seguro.",
            &[("Rosa Benítez", "insiste", "el puente es seguro")],
        ),
        (
            Lang::It,
            "Carla Moretti ha spiegato che il ponte è sicuro.",
            &[("Carla Moretti", "spiegato", "il ponte è sicuro")],
        ),
        (
            Lang::Nl,
            "Anna de Wit zei dat de brug veilig is.",
            &[("Anna de Wit", "zei", "de brug veilig is")],
        ),
        (
            Lang::Nl,
            "Volgens Anna de Wit is de brug veilig.",
            &[("Anna de Wit", "Volgens", "is de brug veilig")],
        ),
    ]);
}

#[test]
fn a_source_in_the_middle_of_a_clause_hands_over_all_of_it() {
    check_statements(&[
        (
            Lang::De,
            "Drei Menschen wurden nach Angaben der Küstenwache verletzt.",
            &[(
                "der Küstenwache",
                "nach Angaben",
                "Drei Menschen wurden nach Angaben der Küstenwache verletzt",
            )],
        ),
        (
            Lang::De,
            "30 weitere wurden nach Angaben der Küstenwache verletzt.",
            &[(
                "der Küstenwache",
                "nach Angaben",
                "30 weitere wurden nach Angaben der Küstenwache verletzt",
            )],
        ),
        (
            Lang::De,
            "Drei Menschen wurden laut Küstenwache am Montag verletzt.",
            &[(
                "Küstenwache",
                "laut",
                "Drei Menschen wurden laut Küstenwache am Montag verletzt",
            )],
        ),
        (
            Lang::Nl,
            "Drie mensen zijn volgens de kustwacht gewond.",
            &[(
                "de kustwacht",
                "volgens",
                "Drie mensen zijn volgens de kustwacht gewond",
            )],
        ),
        (
            Lang::It,
            "Tre persone sono rimaste ferite, secondo la guardia costiera.",
            &[(
                "la guardia costiera",
                "secondo",
                "Tre persone sono rimaste ferite",
            )],
        ),
    ]);
}

#[test]
fn a_thing_that_is_conceded_or_confirmed_is_no_statement() {
    check_statements(&[
        (
            Lang::En,
            "Odile Marsh conceded defeat even before the last votes were counted.",
            &[],
        ),
        (
            Lang::En,
            "Odile Marsh conceded election defeat after early counting suggested that she had lost.",
            &[],
        ),
        (
            Lang::En,
            "The board is not likely to confirm the results until later, and the count went on.",
            &[],
        ),
        (
            Lang::En,
            "Odile Marsh conceded the ferry was a wreck before it sank.",
            &[(
                "Odile Marsh",
                "conceded",
                "the ferry was a wreck before it sank",
            )],
        ),
    ]);
}
