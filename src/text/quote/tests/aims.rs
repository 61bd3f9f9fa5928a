//! What somebody does in order to say something, who holds two offices, and who is told of in a sentence about what was said.

use super::*;

#[test]
fn who_does_a_thing_to_say_something_says_it() {
    check(
        Lang::En,
        &[
            (
                "It was Marit Lund, the head of the party, who on Saturday held a news conference to declare that “the country is no longer safe.”",
                &[("the country is no longer safe.", FULL, "Marit Lund")],
            ),
            (
                "Marit Lund called a meeting on Saturday to say that “the country is no longer safe.”",
                &[("the country is no longer safe.", FULL, "Marit Lund")],
            ),
        ],
    );
}

#[test]
fn who_holds_two_offices_is_named_behind_the_second() {
    check(
        Lang::En,
        &[
            (
                "“I believe it,” said Kelder chairman and chief executive Ann Lee on a morning show.",
                &[("I believe it,", FULL, "Ann Lee")],
            ),
            (
                "“I believe it,” said Chairman and CEO Dr. Ann Lee.",
                &[("I believe it,", FULL, "Ann Lee")],
            ),
            // Two people.
            (
                "“I believe it,” said the chairman and Mayor Ann Lee.",
                &[("I believe it,", FULL, "the chairman")],
            ),
        ],
    );
}

#[test]
fn nobody_who_may_not_be_there_speaks() {
    check(
        Lang::En,
        &[(
            "Boats could not land. Police doubted whether any more survivors would be found. They said “the last victim” had died.",
            &[("the last victim", PART, "police")],
        )],
    );
}

#[test]
fn a_sentence_on_what_was_said_goes_on_about_whom_it_met() {
    check(
        Lang::En,
        &[(
            "Mr. Sellick responded that “there is this broad discretion given the managers” but that “they do not decide alone.” Managers, he went on, “are told how to use it.”\n\nThat did not satisfy Judge Kovar. “If somebody tells you how,” he said, “you don’t have it.”",
            &[
                (
                    "there is this broad discretion given the managers",
                    FULL,
                    "Sellick",
                ),
                ("they do not decide alone.", FULL, "Sellick"),
                ("are told how to use it.", PART, "Sellick"),
                ("If somebody tells you how,", FULL, "Kovar"),
                ("you don’t have it.", FULL, "Kovar"),
            ],
        )],
    );
}

#[test]
fn who_speaks_for_somebody_is_named_behind_the_comma() {
    check(
        Lang::En,
        &[(
            "A spokesman for Mr. Berg, Mikael Holm, said that “this is purely political.”",
            &[("this is purely political.", FULL, "Mikael Holm")],
        )],
    );
}

#[test]
fn what_breaks_out_declares_nothing() {
    check(
        Lang::Fr,
        &[(
            "Un incendie, qui s’est déclaré dans la nuit, était « circonscrit, mais pas éteint » à midi.",
            &[("circonscrit, mais pas éteint", SCARE, "")],
        )],
    );
}

#[test]
fn what_is_conceded_within_what_is_said_opens_no_clause_of_its_own() {
    check(
        Lang::En,
        &[(
            "President Berg said from the palace on Friday that, while the details of the raid are unknown, the country stands with Norland “in the fight against terror.”",
            &[("in the fight against terror.", PART, "Berg")],
        )],
    );
}

#[test]
fn a_report_that_says_is_no_police_that_report() {
    check(
        Lang::En,
        &[
            (
                "“The islands were only lent,” a police report said.",
                &[("The islands were only lent,", FULL, "a police report")],
            ),
            (
                "“The islands were only lent,” the police report.",
                &[("The islands were only lent,", FULL, "the police")],
            ),
        ],
    );
}
