//! Records that speak, "the same", "continued to", and what is only reported.

use super::*;

#[test]
fn what_is_written_is_nobody_who_was_told_of() {
    check(
        Lang::En,
        &[
            (
                "The mayor, Ann Lee, repaid it in May. “They lacked the money,” the 31-page indictment says.",
                &[("They lacked the money,", FULL, "the 31-page indictment")],
            ),
            (
                "The mayor, Ann Lee, repaid it in May. “They lacked the money,” the weary politician says.",
                &[("They lacked the money,", FULL, "Ann Lee")],
            ),
            (
                "The mayor, Ann Lee, repaid it in May. “They lacked the money,” the same beekeeper says.",
                &[("They lacked the money,", FULL, "the same beekeeper")],
            ),
        ],
    );
}

#[test]
fn who_goes_on_to_do_something_says_nothing() {
    check(
        Lang::En,
        &[
            (
                "The mayor, Ann Lee, continued to spend it in spite of “doubtful purchases”.",
                &[("doubtful purchases", SCARE, "")],
            ),
            (
                "“It was mine,” the mayor, Ann Lee, continued.",
                &[("It was mine,", FULL, "Ann Lee")],
            ),
        ],
    );
}

#[test]
fn what_is_only_reported_is_of_who_spoke_last() {
    check(
        Lang::De,
        &[(
            "Der Kapitän habe die Brücke verlassen, sagte Jan Voigt. Der Lotse, der 31-jährige Paul Weber, hatte das Kommando. Die Tür sei verschlossen gewesen. „Er kam nicht mehr hinein.“",
            &[("Er kam nicht mehr hinein.", FULL, "Jan Voigt")],
        )],
    );
}
