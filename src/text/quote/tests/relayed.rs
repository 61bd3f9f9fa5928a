//! Words that one hands on for another, and who is meant where the words before leave several.

use super::*;

#[test]
fn what_is_read_out_is_of_who_wrote_it() {
    check(
        Lang::En,
        &[
            (
                "He brought the greetings of President Ann Lee. “Nobody was asked,” he read from the President’s message.",
                &[("Nobody was asked,", FULL, "Ann Lee")],
            ),
            (
                "Tom Hall stood up. “Nobody was asked,” he read from a letter by Ann Lee.",
                &[("Nobody was asked,", FULL, "Ann Lee")],
            ),
            (
                "Mayor Tom Hall stood up. “Nobody was asked,” he read from his notes.",
                &[("Nobody was asked,", FULL, "Tom Hall")],
            ),
        ],
    );
    check(
        Lang::De,
        &[(
            "Jan Voigt stand auf. „Niemand wurde gefragt“, las er aus einem Brief von Ann Lee vor.",
            &[("Niemand wurde gefragt", FULL, "Ann Lee")],
        )],
    );
}

#[test]
fn who_translates_says_nothing() {
    check(
        Lang::En,
        &[
            (
                "Ann Lee spoke for an hour. The agency’s reporter translates the sentence as follows: “There may be no more gas.”",
                &[("There may be no more gas.", FULL, "Ann Lee")],
            ),
            (
                "Ann Lee did not say “court”. The word was closer to the dock: “If we are the accused, we will go.”",
                &[
                    ("court", SCARE, ""),
                    ("If we are the accused, we will go.", FULL, "Ann Lee"),
                ],
            ),
        ],
    );
    check(
        Lang::De,
        &[(
            "Ann Lee sprach eine Stunde. Die Agentur übersetzt den Satz so: „Es gibt kein Gas mehr.“",
            &[("Es gibt kein Gas mehr.", FULL, "Ann Lee")],
        )],
    );
    check(
        Lang::Fr,
        &[(
            "Ann Lee a parlé une heure. L’agence traduit la phrase ainsi : « Il n’y aura plus de gaz. »",
            &[("Il n’y aura plus de gaz.", FULL, "Ann Lee")],
        )],
    );
}

#[test]
fn a_reply_told_of_before() {
    check(
        Lang::En,
        &[
            (
                "Lee’s reply you know. We are people “who have never stood in the water”.",
                &[("who have never stood in the water", FULL, "Lee")],
            ),
            (
                "Lee’s reply you know. Minister Tom Roe and his men are people “who have never stood in the water”.",
                &[("who have never stood in the water", PART, "")],
            ),
        ],
    );
}

#[test]
fn the_subject_right_before_and_the_one_behind_a_relative_clause() {
    check(
        Lang::En,
        &[
            (
                "Ann Lee had held it back. She “waited until it could fall on nobody”.",
                &[("waited until it could fall on nobody", PART, "Ann Lee")],
            ),
            (
                "Mayor Tom Hall looked old. About the guard, whose post the council cut, he had only this to say: “Cameras do not sleep.”",
                &[("Cameras do not sleep.", FULL, "Tom Hall")],
            ),
        ],
    );
    check(
        Lang::De,
        &[(
            "Bürgermeister Jan Voigt sah alt aus. Zum Wächter, dessen Stelle der Rat gestrichen hatte, hatte er nur dies zu sagen: „Kameras schlafen nicht.“",
            &[("Kameras schlafen nicht.", FULL, "Jan Voigt")],
        )],
    );
}

#[test]
fn offices_and_verbs_that_look_like_nouns() {
    check(
        Lang::En,
        &[
            (
                "Vasil Roe told four million people to pay.\n\nThe Karvanian boss, 63, told a room: “Pay up now!”\n\nIlmergas boss Piet Maas said the bill was paid.",
                &[("Pay up now!", FULL, "Vasil Roe")],
            ),
            (
                "Tom Hall said he would go. The minister offers nothing. “It was sent,” she announced.",
                &[("It was sent,", FULL, "the minister")],
            ),
            (
                "Tom Hall said he would go. What does the minister offer? “It was sent,” she announced.",
                &[("It was sent,", FULL, "the minister")],
            ),
            (
                "The mayor talks of fifty million. He has sworn to rebuild it “to the last nail”.",
                &[("to the last nail", PART, "the mayor")],
            ),
        ],
    );
}

#[test]
fn a_second_clause_is_of_the_first_who_says() {
    check(
        Lang::En,
        &[
            (
                "Lawmaker Tom Berg said that the harbour office had warned the port in January that ice was near, and that the note “lay in a drawer for weeks.”",
                &[("lay in a drawer for weeks.", PART, "Tom Berg")],
            ),
            (
                "Norland called it a play. In what it termed “mirror measures”, the ministry sent seven envoys home.",
                &[("mirror measures", PART, "the ministry")],
            ),
            (
                "Norland is a cold country.\n\nIn reply it gave seven Belgians two days to go. It sneered that the whole thing was “a play for the cameras”.",
                &[("a play for the cameras", PART, "Norland")],
            ),
        ],
    );
}

#[test]
fn a_condition_hands_nothing_over() {
    check(
        Lang::Fr,
        &[(
            "Luc Morand a averti que, si l’Europe parle d’ultimatums, « elle devra garder sa côte ».",
            &[("elle devra garder sa côte", PART, "Luc Morand")],
        )],
    );
    check(
        Lang::Es,
        &[
            (
                "El portavoz lucano, Hasan Vall, lo niega. Avisó de que, si Europa habla de ultimátums, «tendrá que vigilar su costa».",
                &[("tendrá que vigilar su costa", PART, "Hasan Vall")],
            ),
            (
                "Desde Toledo, la ministra de Exteriores, Lucía Rey, elevó el tono. «Es un acto de piratería», denunció.",
                &[("Es un acto de piratería", FULL, "Lucía Rey")],
            ),
        ],
    );
}

#[test]
fn by_ones_own_account() {
    check(
        Lang::De,
        &[(
            "Das Norder Hafenamt hat geschwiegen. Die Polizei in Norden prüft nach eigenen Angaben „alle Wege“.",
            &[("alle Wege", PART, "die Polizei")],
        )],
    );
    check(
        Lang::Nl,
        &[(
            "Tom Berg is woensdag vertrokken. ‘Ik ben nu thuis’, klinkt het aan de telefoon.",
            &[("Ik ben nu thuis", FULL, "Tom Berg")],
        )],
    );
}

#[test]
fn who_is_told_of_by_two_descriptions() {
    check(
        Lang::Nl,
        &[(
            "Een buurvrouw, de studente verpleegkunde Ida Holm, filmde alles. ‘Ze droegen hem weg’, vertelt ze.",
            &[("Ze droegen hem weg", FULL, "Ida Holm")],
        )],
    );
    check(
        Lang::Fr,
        &[
            (
                "Une voisine, l’étudiante en soins Ida Holm, a tout filmé. « Ils l’ont emporté », raconte-t-elle.",
                &[("Ils l’ont emporté", FULL, "Ida Holm")],
            ),
            (
                "La pétition de Léa Morand, élève à Lens, a été signée. Elle demande que la note soit annulée, « pas recommencée ».",
                &[("pas recommencée", PART, "Léa Morand")],
            ),
        ],
    );
}
