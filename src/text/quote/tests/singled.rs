//! Speakers that something beside the verb hid: the name of what they are over, a surname that is an adverb, a comma, a year.

use super::*;

#[test]
fn an_office_over_two_things() {
    check(
        Lang::En,
        &[
            (
                "“It is a fair law,” said former Housing and Urban Growth Secretary Ivo Kern.",
                &[("It is a fair law,", FULL, "Ivo Kern")],
            ),
            (
                "“She has a lawyer,” Oversight and Reform Committee spokesman Ivo Kern said in a note.",
                &[("She has a lawyer,", FULL, "Ivo Kern")],
            ),
        ],
    );
}

#[test]
fn titles_of_several_and_in_two_parts() {
    check(
        Lang::En,
        &[
            (
                "Representatives Ivo Kern of Borani and Ada Roe of Selland filed it.\n\n“I still believe it,” Mr. Kern said.",
                &[("I still believe it,", FULL, "Ivo Kern")],
            ),
            (
                "“We will mend it soon,” said Senate President Pro Tem Ivo Kern on Monday.",
                &[("We will mend it soon,", FULL, "Ivo Kern")],
            ),
        ],
    );
}
