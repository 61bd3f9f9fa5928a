//! A cue between the marks parts a quotation.

use super::*;

#[test]
fn a_cue_between_french_marks() {
    check(
        Lang::Fr,
        &[
            (
                "« Le pont tiendra, assure le maire de Vimy, Luc Morand. Personne n’est en danger. »",
                &[
                    ("Le pont tiendra", FULL, "Luc Morand"),
                    ("Personne n’est en danger.", FULL, "Luc Morand"),
                ],
            ),
            (
                "« Il faudra, a averti la préfète Claire Aubert, devant les élus, que chacun paie sa part. »",
                &[
                    ("Il faudra", FULL, "Claire Aubert"),
                    ("que chacun paie sa part.", FULL, "Claire Aubert"),
                ],
            ),
            (
                "Odile Roux attend. « Qui va payer ? demande-t-elle. Moi, j’ai tout perdu. »",
                &[
                    ("Qui va payer ?", FULL, "Odile Roux"),
                    ("Moi, j’ai tout perdu.", FULL, "Odile Roux"),
                ],
            ),
            (
                "« Il a vu le maire, a prévenu la police, et il est rentré », a dit Odile Roux.",
                &[(
                    "Il a vu le maire, a prévenu la police, et il est rentré",
                    FULL,
                    "Odile Roux",
                )],
            ),
            (
                "« Elle a dit la vérité, a payé sa dette, et elle est partie », a dit Odile Roux.",
                &[(
                    "Elle a dit la vérité, a payé sa dette, et elle est partie",
                    FULL,
                    "Odile Roux",
                )],
            ),
        ],
    );
}

#[test]
fn a_cue_between_other_marks() {
    check(
        Lang::Es,
        &[(
            "«El puente aguantará —aseguró el alcalde Luis Prat—, y nadie corre peligro».",
            &[
                ("El puente aguantará", FULL, "Luis Prat"),
                ("y nadie corre peligro", FULL, "Luis Prat"),
            ],
        )],
    );
    check(
        Lang::It,
        &[(
            "«Il ponte reggerà, ha assicurato il sindaco Luca Prati, e nessuno rischia».",
            &[
                ("Il ponte reggerà", FULL, "Luca Prati"),
                ("e nessuno rischia", FULL, "Luca Prati"),
            ],
        )],
    );
}

#[test]
fn a_name_ends_with_its_sentence_within_marks() {
    check(
        Lang::En,
        &[(
            "“We met Ann Lee. On Monday we left,” said Joan Pell.",
            &[("We met Ann Lee. On Monday we left,", FULL, "Joan Pell")],
        )],
    );
}
