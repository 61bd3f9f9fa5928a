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

#[test]
fn the_seat_of_who_speaks_may_be_shortened() {
    check(
        Lang::En,
        &[
            (
                "The senator Ann Lee, R-Calif., called the plan “weak and unwise.”",
                &[("weak and unwise.", PART, "Ann Lee")],
            ),
            (
                "“It is over,” Ann Lee, R-S.C., said late on Tuesday.",
                &[("It is over,", FULL, "Ann Lee")],
            ),
        ],
    );
}

#[test]
fn who_calls_a_speech_something_says_so() {
    check(
        Lang::En,
        &[
            (
                "Ann Lee called Emil Roe’s speech “a tawdry stunt” in May.",
                &[("a tawdry stunt", PART, "Ann Lee")],
            ),
            (
                "Ann Lee heard Emil Roe’s speech, “a plea for calm”, in May.",
                &[("a plea for calm", PART, "Emil Roe")],
            ),
        ],
    );
}
