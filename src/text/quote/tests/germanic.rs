//! More German and Dutch.

use super::*;

#[test]
fn german_verbs_by_their_place() {
    check(
        Lang::De,
        &[
            (
                "„Das ist ein Witz“, polterte der Winzer Jörg Mäder.",
                &[("Das ist ein Witz", FULL, "Jörg Mäder")],
            ),
            (
                "„Das ist ein Witz“, schob Jörg Mäder nach.",
                &[("Das ist ein Witz", FULL, "Jörg Mäder")],
            ),
            (
                "„Wann kommt die Fähre?“, wollte die Schülerin Lale Öz wissen.",
                &[("Wann kommt die Fähre?", FULL, "Lale Öz")],
            ),
            (
                "„Wir bleiben“, beharrte Lale Öz, „und zwar alle.“",
                &[
                    ("Wir bleiben", FULL, "Lale Öz"),
                    ("und zwar alle.", FULL, "Lale Öz"),
                ],
            ),
            (
                "Ministerpräsidentin Ute Frank wetterte, dass der Plan „ein Hohn“ sei.",
                &[("ein Hohn", PART, "Ute Frank")],
            ),
            (
                "Ute Frank höhnte: „Wer soll das bezahlen?“",
                &[("Wer soll das bezahlen?", FULL, "Ute Frank")],
            ),
            (
                "„Wir fangen an“, sagte die Leiterin der Schule, Mirela Prifti.",
                &[("Wir fangen an", FULL, "Mirela Prifti")],
            ),
            (
                "Ministerpräsidentin Ute Frank reiste ab. „Das reicht“, sagte die Regierungschefin.",
                &[("Das reicht", FULL, "Ute Frank")],
            ),
            (
                "Kritiker sprachen von „Flickwerk“, der Verband lobte die „klare Linie“.",
                &[
                    ("Flickwerk", PART, "Kritiker"),
                    ("klare Linie", PART, "der Verband"),
                ],
            ),
            (
                "Der Bau sei „ein Fass ohne Boden“, so die Opposition.",
                &[("ein Fass ohne Boden", PART, "die Opposition")],
            ),
            (
                "„Das Wasser kam von allen Seiten“, erinnert sich Karl Wendt.",
                &[("Das Wasser kam von allen Seiten", FULL, "Karl Wendt")],
            ),
        ],
    );
}

#[test]
fn dutch_verbs_by_their_place() {
    check(
        Lang::Nl,
        &[
            (
                "‘Dit is een ramp’, foeterde schipper Joost Dekker.",
                &[("Dit is een ramp", FULL, "Joost Dekker")],
            ),
            (
                "“Dit is een ramp”, verzuchtte de burgemeester, Anna de Wit.",
                &[("Dit is een ramp", FULL, "Anna de Wit")],
            ),
            (
                "Anna de Wit kwam kijken. “Dit is een ramp”, zei ze.",
                &[("Dit is een ramp", FULL, "Anna de Wit")],
            ),
            (
                "Anna de Wit noemde het plan “een gok”.",
                &[("een gok", PART, "Anna de Wit")],
            ),
        ],
    );
}

#[test]
fn who_is_told_of_before_a_colon_says_what_stands_behind_it() {
    check(
        Lang::De,
        &[(
            "„Das war kein Fußball“, sagte Elena Vogt. Jan Voigt vom Bund der Fans machte die Polizei verantwortlich, weil die Tore versperrt geblieben seien: „Sie haben uns eingesperrt.“",
            &[
                ("Das war kein Fußball", FULL, "Elena Vogt"),
                ("Sie haben uns eingesperrt.", FULL, "Jan Voigt"),
            ],
        )],
    );
}

#[test]
fn an_adjective_before_the_verb_is_nobody() {
    check(
        Lang::De,
        &[
            (
                "Man sei „keinen Meter gewichen“.\n\nZurückhaltend äußerte sich Minister Jan Voigt: Man werde zahlen, „sobald die anderen gezahlt haben“.",
                &[
                    ("keinen Meter gewichen", SCARE, ""),
                    ("sobald die anderen gezahlt haben", FULL, "Jan Voigt"),
                ],
            ),
            (
                "Deutlich schärfer antwortete Elena Vogt: „Das war kein Fußball.“",
                &[("Das war kein Fußball.", FULL, "Elena Vogt")],
            ),
            (
                "Verärgert sagte der Minister: „Das war kein Fußball.“",
                &[("Das war kein Fußball.", FULL, "der Minister")],
            ),
            (
                "Eva Lindig kam. Lindig antwortete der Ministerin: „Das war kein Fußball.“",
                &[("Das war kein Fußball.", FULL, "Eva Lindig")],
            ),
        ],
    );
}

#[test]
fn one_person_before_a_colon_and_not_who_spoke_before() {
    check(
        Lang::De,
        &[(
            "Ministerin Elena Vogt nannte das „inakzeptabel“. Rückendeckung bekam die Stadt von der Sprecherin Eva Lindig: Das Land habe „jedes Recht, selbst zu bestimmen“.",
            &[
                ("inakzeptabel", PART, "Elena Vogt"),
                ("jedes Recht, selbst zu bestimmen", FULL, "Eva Lindig"),
            ],
        )],
    );
}
