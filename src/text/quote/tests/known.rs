//! Speakers known by a part of their name, by what they are to someone, or by a sentence that is about them.

use super::*;

#[test]
fn a_first_name_opens_a_sentence() {
    check(
        Lang::En,
        &[
            (
                "Maria Finch wept.\n\nMaria said it was “like looking in a mirror”.",
                &[("like looking in a mirror", PART, "Maria Finch")],
            ),
            (
                "Giulia Ferri, 27, wrote: “He is a father.” The mum-of-one went on: “You hide behind a screen.”",
                &[
                    ("He is a father.", FULL, "Giulia Ferri"),
                    ("You hide behind a screen.", FULL, "Giulia Ferri"),
                ],
            ),
        ],
    );
}

#[test]
fn who_is_set_behind_an_office() {
    check(
        Lang::En,
        &[
            (
                "Lee's union, the Care Staff Alliance, called the sacking “an act of cowardice”.",
                &[("an act of cowardice", PART, "Care Staff Alliance")],
            ),
            (
                "One visitor, retired teacher Ida Marlowe, said she had seen a man “taking more interest in the ceiling”.",
                &[("taking more interest in the ceiling", PART, "Ida Marlowe")],
            ),
            (
                "Her neighbour and fellow beekeeper, Pat Shiels, lost six colonies. He blames the council. “Somebody read it upside down,” he says.",
                &[("Somebody read it upside down,", FULL, "Pat Shiels")],
            ),
            (
                "Karl Ferri has not commented. A source close to the player said he was “heartbroken for her”.",
                &[("heartbroken for her", PART, "a source close to the player")],
            ),
        ],
    );
}

#[test]
fn the_sentence_before_is_about_the_speaker() {
    check(
        Lang::En,
        &[
            (
                "According to a person who was in the room, Karl Moss left early, muttering that he was “surrounded by lawyers”.",
                &[("surrounded by lawyers", PART, "Karl Moss")],
            ),
            (
                "Moira Kent wrote to them. Another parent, who asked not to be named, said the school meant well. “They have lost the plot,” she added.",
                &[("They have lost the plot,", FULL, "another parent")],
            ),
            (
                "Ross Baird left.\n\nAsked whether he would go back to sea, Karl Moss did not hesitate. “Monday.”",
                &[("Monday.", FULL, "Karl Moss")],
            ),
            (
                "Maria Breen keeps bees.\n\nThe council's roads engineer admitted that the timing had been “not ideal”.\n\nFor Breen that is not enough. “Say sorry to the bees,” she says.",
                &[
                    ("not ideal", PART, "the council's roads engineer"),
                    ("Say sorry to the bees,", FULL, "Maria Breen"),
                ],
            ),
            (
                "They blocked the port of Vessel as farmers protested against a price they say is “robbery with a receipt”.",
                &[("robbery with a receipt", PART, "farmers")],
            ),
            (
                "The National Safety Board came in May. Its report, seen by the Herald, said the wall was “a hazard”.",
                &[("a hazard", PART, "National Safety Board")],
            ),
        ],
    );
}

#[test]
fn german_opinions() {
    check(
        Lang::De,
        &[
            (
                "Der Verband hält einen Abschuss für „reinen Aktionismus“.",
                &[("reinen Aktionismus", PART, "der Verband")],
            ),
            (
                "Lea Voigt hält den Plan für „reinen Aktionismus“.",
                &[("reinen Aktionismus", PART, "Lea Voigt")],
            ),
        ],
    );
}

#[test]
fn french_ages() {
    check(
        Lang::Fr,
        &[(
            "Une habitante du centre, Odile, 82 ans, applaudit : « J’ai failli mourir trois fois. »",
            &[("J’ai failli mourir trois fois.", FULL, "Odile")],
        )],
    );
}
