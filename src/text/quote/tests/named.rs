//! Where a name begins and ends, and who bears it: what parts a son from his father, the house somebody is of, the place an office
//! is held in.

use super::*;

#[test]
fn what_parts_a_son_from_his_father_is_no_last_name() {
    check(
        Lang::En,
        &[
            (
                "Former Rep. Oskar Berg Jr. pleaded guilty on Wednesday. His wife, Ida Berg, is expected to plead guilty too. Berg said he had “no excuses” for it.",
                &[("no excuses", PART, "Oskar Berg")],
            ),
            (
                "Robert S. Kelder III is the counsel. “It is over,” Mr. Kelder said.",
                &[("It is over,", FULL, "Robert S. Kelder")],
            ),
        ],
    );
}

#[test]
fn a_german_house_is_no_part_of_a_full_name() {
    check(
        Lang::De,
        &[
            (
                "„Es spricht zu uns“, sagte Projektleiter Dr. Jan Voigt vom Deutschen Zentrum für Seefahrt.",
                &[("Es spricht zu uns", FULL, "Jan Voigt")],
            ),
            (
                "„Es spricht zu uns“, sagte Ada Roe von der Universität Halden.",
                &[("Es spricht zu uns", FULL, "Ada Roe")],
            ),
            (
                "„Es spricht zu uns“, sagte Alexander Graf von Halden.",
                &[("Es spricht zu uns", FULL, "Alexander Graf von Halden")],
            ),
            (
                "„Es spricht zu uns“, sagte Kelder-CEO Jan Voigt.",
                &[("Es spricht zu uns", FULL, "Jan Voigt")],
            ),
        ],
    );
}

#[test]
fn the_place_of_an_office_is_no_part_of_a_romance_name() {
    check(
        Lang::Fr,
        &[
            (
                "« La fumée n’est pas toxique », a déclaré le préfet de Bretagne Luc Morand.",
                &[("La fumée n’est pas toxique", FULL, "Luc Morand")],
            ),
            (
                "« La fumée n’est pas toxique », a déclaré le maire de Saint-Denis Luc Morand.",
                &[("La fumée n’est pas toxique", FULL, "Luc Morand")],
            ),
        ],
    );
}

#[test]
fn a_description_is_of_the_person_and_not_of_the_place_before_it() {
    check(
        Lang::En,
        &[(
            "Her aides hope for a contrast with former Gov. Jan Berg of Selland, a leading contender, who has argued he is more open than she is. A month ago, when Mr. Berg released his returns, he said: “I paid a higher rate.”",
            &[("I paid a higher rate.", FULL, "Jan Berg")],
        )],
    );
}
