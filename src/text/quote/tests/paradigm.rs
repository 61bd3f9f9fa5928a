//! Every tense and the plural of the verbs that hand words over.

use super::*;

#[test]
fn verbs_of_speaking_in_their_other_forms() {
    check(
        Lang::Es,
        &[
            (
                "La panadera Ana Ruiz apenas habla. «Era de la familia», musita.",
                &[("Era de la familia", FULL, "Ana Ruiz")],
            ),
            (
                "Los vecinos confiesan que fue «un infierno».",
                &[("un infierno", PART, "los vecinos")],
            ),
        ],
    );
    check(
        Lang::It,
        &[
            (
                "«È uno scandalo», tuonò il sindaco Carlo Ferri.",
                &[("È uno scandalo", FULL, "Carlo Ferri")],
            ),
            (
                "I medici riconoscono che fu «un errore».",
                &[("un errore", PART, "i medici")],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[
            (
                "Les ministres déclarèrent que c’était « une erreur ».",
                &[("une erreur", PART, "les ministres")],
            ),
            // A noun of the same form is no verb.
            ("« Non », répond l’accusé.", &[("Non", FULL, "l’accusé")]),
        ],
    );
    check(
        Lang::De,
        &[(
            "Die Anwohner beteuerten, dass es „nur ein Scherz“ war.",
            &[("nur ein Scherz", PART, "die Anwohner")],
        )],
    );
    check(
        Lang::Nl,
        &[
            (
                "Minister Jan Bos erkent dat er “fouten zijn gemaakt”.",
                &[("fouten zijn gemaakt", PART, "Jan Bos")],
            ),
            (
                "“Het is mooi geweest”, zuchtten de bewoners.",
                &[("Het is mooi geweest", FULL, "de bewoners")],
            ),
        ],
    );
}

#[test]
fn verbs_that_judge() {
    check(
        Lang::Fr,
        &[(
            "Le maire Luc Morand reproche au ministère son « silence ».",
            &[("silence", PART, "Luc Morand")],
        )],
    );
    check(
        Lang::De,
        &[(
            "Die Gewerkschaft wirft dem Konzern „Hinhaltetaktik“ vor.",
            &[("Hinhaltetaktik", PART, "die Gewerkschaft")],
        )],
    );
    check(
        Lang::Nl,
        &[(
            "De vakbond verweet de directie “kille zuinigheid”.",
            &[("kille zuinigheid", PART, "de vakbond")],
        )],
    );
    check(
        Lang::It,
        &[(
            "Il ministro ha bocciato il piano, giudicandolo «carente».",
            &[("carente", PART, "il ministro")],
        )],
    );
    check(
        Lang::Es,
        &[(
            "El alcalde rechazó el plan, calificándolo de «inútil».",
            &[("inútil", PART, "el alcalde")],
        )],
    );
}

#[test]
fn romance_infinitives_speak_for_whoever_governs_them() {
    check(
        Lang::Es,
        &[
            (
                "El entrenador se limitó a decir que el equipo fue «valiente».",
                &[("valiente", PART, "el entrenador")],
            ),
            (
                "El alcalde no quiso hablar de «fracaso».",
                &[("fracaso", SCARE, "")],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[(
            "Le préfet a tenu à rappeler que la digue était « solide ».",
            &[("solide", PART, "le préfet")],
        )],
    );
    check(
        Lang::It,
        &[(
            "Il sindaco ha voluto precisare che la scuola è «sicura».",
            &[("sicura", PART, "il sindaco")],
        )],
    );
}
