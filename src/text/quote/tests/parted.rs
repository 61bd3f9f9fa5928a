//! Subjects parted from their verbs, by ages, relative clauses and adjuncts, and verbs that only stand behind the marks.

use super::*;

#[test]
fn an_age_between_subject_and_verb_leaves_the_subject_before() {
    check(
        Lang::En,
        &[
            (
                "Ann Lee, 34, said staff at the school “treated him like a thief”.",
                &[("treated him like a thief", PART, "Ann Lee")],
            ),
            (
                "Dana Ozola, 15, said she “did not think about it”.",
                &[("did not think about it", PART, "Dana Ozola")],
            ),
            (
                "The memo, seen by the Herald, says that customers “will be sheared until they bleat”.",
                &[("will be sheared until they bleat", PART, "the memo")],
            ),
            (
                "“Nobody is to blame,” said police at the scene.",
                &[("Nobody is to blame,", FULL, "police")],
            ),
        ],
    );
}

#[test]
fn an_adjunct_between_subject_and_verb_is_walked_over() {
    check(
        Lang::En,
        &[
            (
                "According to two people in the room, Ann Lee at one point called Jan Roe “a schoolteacher”.",
                &[("a schoolteacher", PART, "Ann Lee")],
            ),
            (
                "Ann Lee in her letter calls the plan “a bad joke”.",
                &[("a bad joke", PART, "Ann Lee")],
            ),
        ],
    );
}

#[test]
fn a_verb_behind_a_word_that_is_set_in_hands_nothing_over() {
    check(
        Lang::En,
        &[(
            "The trust said it had “immediately” reported the case to the regulator.",
            &[("immediately", PART, "the trust")],
        )],
    );
}

#[test]
fn offices_names_and_groups_around_a_cue() {
    check(
        Lang::En,
        &[
            (
                "“A resignation is no answer,” said its leader in parliament, Ann Lee.",
                &[("A resignation is no answer,", FULL, "Ann Lee")],
            ),
            (
                "According to the minister, Norland reserves a reply, which will be “swift and painful”.",
                &[("swift and painful", PART, "the minister")],
            ),
            (
                "Ann Lee, a former prosecutor, shot back that he “would find a plot in a parking ticket”.",
                &[("would find a plot in a parking ticket", PART, "Ann Lee")],
            ),
            (
                "“He told them nothing,” said one of the officials, who asked not to be named.",
                &[("He told them nothing,", FULL, "one of the officials")],
            ),
        ],
    );
}

#[test]
fn a_verb_goes_on_with_the_main_clause_behind_an_aside() {
    check(
        Lang::En,
        &[
            (
                "Ely does not recognise Marsh, which declared itself a town in 2008, and calls the toll a “rule of trade at home”.",
                &[("rule of trade at home", PART, "Ely")],
            ),
            (
                "For weeks, ever since the Marsh police moved in, Ann Lee has kept her grain and called that “trade at home”.",
                &[("trade at home", PART, "Ann Lee")],
            ),
        ],
    );
}
