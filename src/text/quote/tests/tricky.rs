//! Attribution where something stands in the way.

use super::*;

#[test]
fn a_few_quoted_words_by_themselves_are_a_heading() {
    check(
        Lang::En,
        &[
            (
                "Odile Marsh called it a loss and advised everyone to wait.\n\n“At the heart of town”\n\nThe baker fell silent.",
                &[("At the heart of town", SCARE, "")],
            ),
            (
                "Odile Marsh called it a loss and advised everyone to wait.\n\n“It was the heart of the town.”\n\nThe baker fell silent.",
                &[("It was the heart of the town.", FULL, "Odile Marsh")],
            ),
        ],
    );
}

#[test]
fn what_stands_between() {
    check(
        Lang::En,
        &[
            (
                "Mayor Odile Marsh – re-elected in May – said: “We will rebuild.”",
                &[("We will rebuild.", FULL, "Odile Marsh")],
            ),
            (
                "Odile Marsh (62), a baker, said: “We will rebuild.”",
                &[("We will rebuild.", FULL, "Odile Marsh")],
            ),
            (
                "“We will rebuild,” a visibly moved Odile Marsh told the crowd.",
                &[("We will rebuild,", FULL, "Odile Marsh")],
            ),
            (
                "Then came Odile Marsh. “We will rebuild.”",
                &[("We will rebuild.", FULL, "Odile Marsh")],
            ),
            (
                "“No,” came the reply from Odile Marsh.",
                &[("No,", FULL, "Odile Marsh")],
            ),
            (
                "“If it floats,” Jon Berg joked to the crew, “we sail.”",
                &[
                    ("If it floats,", FULL, "Jon Berg"),
                    ("we sail.", FULL, "Jon Berg"),
                ],
            ),
            (
                "“We will rebuild,” vowed Odile Marsh. “Brick by brick.”\n\n“And stone by stone,” added Jon Berg.",
                &[
                    ("We will rebuild,", FULL, "Odile Marsh"),
                    ("Brick by brick.", FULL, "Odile Marsh"),
                    ("And stone by stone,", FULL, "Jon Berg"),
                ],
            ),
            (
                "“We will rebuild,” the mayor, who is 62, said. Mayor Odile Marsh left.",
                &[("We will rebuild,", FULL, "Odile Marsh")],
            ),
            (
                "Jon Berg, described by neighbours as “quiet”, was arrested.",
                &[("quiet", PART, "neighbours")],
            ),
            (
                "Jon Berg was branded “a liar” by Odile Marsh.",
                &[("a liar", PART, "Odile Marsh")],
            ),
            (
                "What Odile Marsh calls “the cork” sank.",
                &[("the cork", PART, "Odile Marsh")],
            ),
            (
                "Neighbours described Jon Berg as “quiet”.",
                &[("quiet", PART, "neighbours")],
            ),
            (
                "“It burned,” said a neighbour who gave her name only as Rosa.",
                &[("It burned,", FULL, "Rosa")],
            ),
            (
                "The prime minister’s spokesman said the talks were “frank”.",
                &[("frank", PART, "the prime minister’s spokesman")],
            ),
            (
                "The judge, Mrs Justice Helen Marsh, said “no one” was above the law.",
                &[("no one", PART, "Helen Marsh")],
            ),
            (
                "A sign at the gate reads “closed for good”.",
                &[("closed for good", SCARE, "")],
            ),
        ],
    );
}

#[test]
fn papers_are_nobodys_words() {
    check(
        Lang::De,
        &[
            (
                "Karl Wendt sagte der „Rundschau“, das sei „knapp“ gewesen.",
                &[("Rundschau", SCARE, ""), ("knapp", PART, "Karl Wendt")],
            ),
            (
                "In der „Abendschau“ sagte Karl Wendt: „Das war knapp.“",
                &[
                    ("Abendschau", SCARE, ""),
                    ("Das war knapp.", FULL, "Karl Wendt"),
                ],
            ),
            (
                "„Das war knapp“, so der Kapitän, Karl Wendt.",
                &[("Das war knapp", FULL, "Karl Wendt")],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[(
            "Luc Morand a déclaré au « Courrier » : « C’est une honte. »",
            &[
                ("Courrier", SCARE, ""),
                ("C’est une honte.", FULL, "Luc Morand"),
            ],
        )],
    );
}
