//! Speakers behind an adverbial, in a gapped clause, in an inner clause, in "for someone".

use super::*;

#[test]
fn a_subject_stands_behind_what_tells_where_it_was_said() {
    check(
        Lang::Es,
        &[(
            "Ruth Molina fue operada anoche. «Esa bala iba dirigida a todos», proclamó por televisión el presidente Viktor Selin.",
            &[("Esa bala iba dirigida a todos", FULL, "Viktor Selin")],
        )],
    );
    check(
        Lang::Fr,
        &[(
            "Anne Roux a été opérée. « Cette balle nous visait tous », a déclaré à la télévision le président Marc Lenoir.",
            &[("Cette balle nous visait tous", FULL, "Marc Lenoir")],
        )],
    );
    check(
        Lang::It,
        &[(
            "Anna Riva è stata operata. «Quel colpo era per tutti», ha detto in televisione il presidente Marco Seri.",
            &[("Quel colpo era per tutti", FULL, "Marco Seri")],
        )],
    );
}

#[test]
fn an_office_over_something_is_named_behind_it() {
    check(
        Lang::It,
        &[(
            "Durissimo il capo dell’opposizione Radu Kestel: «Si è dimesso un uomo. Il sistema è ancora lì».",
            &[(
                "Si è dimesso un uomo. Il sistema è ancora lì",
                FULL,
                "Radu Kestel",
            )],
        )],
    );
    check(
        Lang::En,
        &[(
            "Molnar’s deputy in the Civic Union, Pavel Iordan, said threats had been ignored. “They were warned,” he said.",
            &[("They were warned,", FULL, "Pavel Iordan")],
        )],
    );
}

#[test]
fn what_is_so_for_someone_is_in_their_words() {
    check(
        Lang::Fr,
        &[(
            "Pour la députée écologiste Ilse Maartens, la décision arrive « bien trop tard » et l’amende est « trop faible ».",
            &[
                ("bien trop tard", PART, "Ilse Maartens"),
                ("trop faible", PART, "Ilse Maartens"),
            ],
        )],
    );
    check(
        Lang::Es,
        &[(
            "Para la diputada Ana Vidal, la multa llega «demasiado tarde».",
            &[("demasiado tarde", PART, "Ana Vidal")],
        )],
    );
}

#[test]
fn who_is_told_of_in_the_clause_spoke_and_not_who_reports_it() {
    check(
        Lang::En,
        &[
            (
                "Foreign Minister Yegor Malin said any foreign soldier would be treated “as a party to the conflict,” the state news agency reported.",
                &[("as a party to the conflict,", PART, "Yegor Malin")],
            ),
            (
                "Ann Lee said the plan was “a mistake,” the newspaper reported.",
                &[("a mistake,", PART, "Ann Lee")],
            ),
        ],
    );
}

#[test]
fn a_verb_left_out_is_the_one_before() {
    check(
        Lang::Nl,
        &[(
            "De president, Lucien Marchetti, sprak van „een moedige stap”, zijn collega Declan Roake van „het moment waarop we hebben gewacht”.",
            &[
                ("een moedige stap", PART, "Lucien Marchetti"),
                ("het moment waarop we hebben gewacht", PART, "Declan Roake"),
            ],
        )],
    );
    check(
        Lang::En,
        &[(
            "The president, Ann Lee, spoke of “a brave step”, her colleague Tom Berg of “a moment we have waited for”.",
            &[
                ("a brave step", PART, "Ann Lee"),
                ("a moment we have waited for", PART, "Tom Berg"),
            ],
        )],
    );
}

#[test]
fn who_adds_something_spoke_before() {
    check(
        Lang::En,
        &[(
            "Premier Milos Kovar is in Oslo. Chancellor Ingrid Wassel came too. \"We will not remain on the sidelines,\" Wassel claimed. \"We are ready to send soldiers,\" the head of government added.",
            &[
                (
                    "We will not remain on the sidelines,",
                    FULL,
                    "Ingrid Wassel",
                ),
                ("We are ready to send soldiers,", FULL, "Ingrid Wassel"),
            ],
        )],
    );
}

#[test]
fn a_pronoun_behind_according_to_is_whole() {
    check(
        Lang::Fr,
        &[(
            "Son collègue, Tomas Verrik, est d’un autre avis : à l’entendre, il aurait fallu tout arrêter « dès le premier mort », survenu selon lui le 2 mai.",
            &[("dès le premier mort", FULL, "Tomas Verrik")],
        )],
    );
}

#[test]
fn a_remark_is_whose_it_is() {
    check(
        Lang::En,
        &[(
            "The minister, Tom Kovac, came at noon. The minister’s remark that a minority was ‘holding the entire country to ransom’ was booed.",
            &[("holding the entire country to ransom", PART, "Tom Kovac")],
        )],
    );
}

#[test]
fn what_somebody_bears_is_said_by_them() {
    check(
        Lang::En,
        &[(
            "The minister, Teodor Brasnik, resigned. In his statement Mr. Brasnik said that he bore “political responsibility” for the events.",
            &[("political responsibility", PART, "Teodor Brasnik")],
        )],
    );
}
