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
                "Representatives Odo Sherwin of Borani and Ada Roe of Selland filed it.\n\n“I still believe it,” Mr. Sherwin said.",
                &[("I still believe it,", FULL, "Odo Sherwin")],
            ),
            (
                "“We will mend it soon,” said Senate President Pro Tem Ivo Kern on Monday.",
                &[("We will mend it soon,", FULL, "Ivo Kern")],
            ),
        ],
    );
}

#[test]
fn a_surname_that_is_an_adverb() {
    check(
        Lang::En,
        &[(
            "The clerk Odile Marsh left. “It is a wreck,” Karl Long said.",
            &[("It is a wreck,", FULL, "Karl Long")],
        )],
    );
}

#[test]
fn a_quotation_that_ends_with_another() {
    check(
        Lang::En,
        &[(
            "“We have said for years, ‘Those who row must steer,’” Ferry Guild President Ada Roe said ahead of the vote.",
            &[(
                "We have said for years, ‘Those who row must steer,’",
                FULL,
                "Ada Roe",
            )],
        )],
    );
}

#[test]
fn behind_as_or_a_year() {
    check(
        Lang::En,
        &[
            (
                "As Sen. Ivo Kern, R-Ky., put it, “The harbour will sink before it pays a penny back.”",
                &[(
                    "The harbour will sink before it pays a penny back.",
                    FULL,
                    "Ivo Kern",
                )],
            ),
            (
                "In 2007 Ada Roe was quoted as saying, “The ice is here, and it is real.”",
                &[("The ice is here, and it is real.", FULL, "Ada Roe")],
            ),
            (
                "In 2007 Mr. Kern said that “the ice is here, and it is real.”",
                &[("the ice is here, and it is real.", FULL, "Kern")],
            ),
        ],
    );
}

#[test]
fn what_somebody_has_says_nothing() {
    check(
        Lang::En,
        &[(
            "Ada Roe is rich. Ada Roe contrasted her trade with Ivo Kern’s, saying “I built a mill from nothing at all.”",
            &[("I built a mill from nothing at all.", FULL, "Ada Roe")],
        )],
    );
}

#[test]
fn behind_a_day_before_something() {
    check(
        Lang::En,
        &[(
            "And on Monday, one day before Chancellor Ivo Kern published the budget, former teacher Ada Roe charged on the quay that you “have a chancellor who sold the cranes.”",
            &[("have a chancellor who sold the cranes.", PART, "Ada Roe")],
        )],
    );
}

#[test]
fn who_is_set_between_commas_goes_on() {
    check(
        Lang::En,
        &[(
            "Senator Ivo Kern was cautious. The ferry is an important matter, he said, but “no crew has ever lived on what it earns.”",
            &[("no crew has ever lived on what it earns.", PART, "Ivo Kern")],
        )],
    );
}

#[test]
fn a_name_before_a_hyphen_is_nobody_told_of() {
    check(
        Lang::En,
        &[(
            "Former Senator Ivo Kern said that few would vote. The Otto Brandt-era rule that shields the boats is an important matter, he said, but “no crew has ever lived on what it earns.”",
            &[("no crew has ever lived on what it earns.", PART, "Ivo Kern")],
        )],
    );
}

#[test]
fn an_advertisement_says() {
    check(
        Lang::En,
        &[(
            "“You paid for the pier for years,” the advertisement says.",
            &[(
                "You paid for the pier for years,",
                FULL,
                "the advertisement",
            )],
        )],
    );
}

#[test]
fn the_one_asked_answers() {
    check(
        Lang::En,
        &[
            (
                "Mayor Otto Brandt asked the harbour master, Ivo Kern, whether the quay would hold. His response: “It will hold for another decade at least.”",
                &[(
                    "It will hold for another decade at least.",
                    FULL,
                    "Ivo Kern",
                )],
            ),
            (
                "Mayor Otto Brandt spoke to the harbour master, Ivo Kern, about the quay. His response: “It will hold for another decade at least.”",
                &[(
                    "It will hold for another decade at least.",
                    FULL,
                    "Otto Brandt",
                )],
            ),
        ],
    );
}
