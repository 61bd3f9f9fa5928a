//! Speakers behind what hides them: bands that name themselves, bodies that hang on a name, letters behind one, "is how".

use super::*;

#[test]
fn a_band_is_called_as_it_calls_itself() {
    check(
        Lang::En,
        &[
            (
                "A hacking group that calls itself Red Crane claimed the attack. “Your ports are next,” it wrote online.",
                &[("Your ports are next,", FULL, "Red Crane")],
            ),
            (
                "A militia calling itself Red Crane holds the bridge. “Nobody crosses,” the militia said.",
                &[("Nobody crosses,", FULL, "Red Crane")],
            ),
            (
                "Twisted hacking mob Red Crane gloated that it was behind the raid. “Your ports are next,” the gang sneered online.",
                &[("Your ports are next,", FULL, "Red Crane")],
            ),
            (
                "Dockers met on the quay. “We wait,” the group said.",
                &[("We wait,", FULL, "the group")],
            ),
        ],
    );
}

#[test]
fn a_body_behind_a_name_and_a_name_before_another_are_no_subjects() {
    check(
        Lang::En,
        &[
            (
                "The engineer Dana Ozola of Halden Labs considers that a pretext. “This is theft,” she told the radio.",
                &[("This is theft,", FULL, "Dana Ozola")],
            ),
            (
                "Ann Lee gave them two days. Lee’s counterpart in Riga, Dana Ozola, dismissed the deadline. “We take no orders,” she said.",
                &[("We take no orders,", FULL, "Dana Ozola")],
            ),
            (
                "“We take no orders,” said Lee’s successor in Riga, Dana Ozola.",
                &[("We take no orders,", FULL, "Dana Ozola")],
            ),
            (
                "Lee’s lawyer, Dana Ozola, called the trial “a farce with a verdict”.",
                &[("a farce with a verdict", PART, "Dana Ozola")],
            ),
            (
                "Lina Kask wept when she heard of it.\n\nThe defence had argued that it was a loan, and at that point the judge allowed herself a smile. “A loan without a paper,” she said.",
                &[("A loan without a paper,", FULL, "the judge")],
            ),
        ],
    );
}

#[test]
fn letters_ages_and_sources() {
    check(
        Lang::En,
        &[
            (
                "Ozola KC starts from the proposition that “a fee that nobody asked for is no fee”.",
                &[("a fee that nobody asked for is no fee", FULL, "Ozola KC")],
            ),
            (
                "Ozola KC would have kept the rule. “The fee falls with it,” she writes.",
                &[("The fee falls with it,", FULL, "Ozola KC")],
            ),
            (
                "Dana Ozola was mending nets when the phone rang.\n\n“My lawyer said: you have won. I said: won what? The nets are not dry yet,” the trader, 61, recounted on the quay.",
                &[(
                    "My lawyer said: you have won. I said: won what? The nets are not dry yet,",
                    FULL,
                    "Dana Ozola",
                )],
            ),
            (
                "“It was like the end of the world,” the father of four said.",
                &[(
                    "It was like the end of the world,",
                    FULL,
                    "the father of four",
                )],
            ),
            (
                "“I did nothing!” the disgraced dad of four whined as he was led away.",
                &[("I did nothing!", FULL, "the disgraced dad of four")],
            ),
            (
                "Rob Tandy, 51, sold the boat twice.\n\n“He robbed us all,” prosecutor Jon Berg told the court.\n\n“I did nothing!” the disgraced dad of four whined.",
                &[
                    ("He robbed us all,", FULL, "Jon Berg"),
                    ("I did nothing!", FULL, "Rob Tandy"),
                ],
            ),
            (
                "Rob Tandy spoke on the quay. He put the country’s claim in plain words: “The sea is ours and nobody else’s.”",
                &[("The sea is ours and nobody else’s.", FULL, "Rob Tandy")],
            ),
            (
                "They played the ship’s last message: “We are taking water.”",
                &[("We are taking water.", FULL, "the ship")],
            ),
            (
                "A Downing Street source said: “We wait.”",
                &[("We wait.", FULL, "a Downing Street source")],
            ),
            (
                "Port boss Rob Tandy bragged that the crane “belongs to every docker”.",
                &[("belongs to every docker", PART, "Rob Tandy")],
            ),
        ],
    );
}

#[test]
fn is_how_somebody_puts_it() {
    check(
        Lang::En,
        &[
            (
                "“Tight, but doable,” is how the harbour’s head, Dana Ozola, sums it up.",
                &[("Tight, but doable,", FULL, "Dana Ozola")],
            ),
            (
                "Dana Ozola runs the yard. “A gift to nobody,” was how she put it.",
                &[("A gift to nobody,", FULL, "Dana Ozola")],
            ),
            (
                "Prices fell. “Dead cat bounce” is what traders call it.",
                &[("Dead cat bounce", SCARE, "")],
            ),
        ],
    );
    let others: &[(Lang, &str, &[Said])] = &[
        (
            Lang::De,
            "„Knapp, aber machbar“, so fasst es Bürgermeister Jan Voigt zusammen.",
            &[("Knapp, aber machbar", FULL, "Jan Voigt")],
        ),
        (
            Lang::De,
            "„Knapp, aber machbar“, so beschreibt Jan Voigt die Lage.",
            &[("Knapp, aber machbar", FULL, "Jan Voigt")],
        ),
        (
            Lang::Nl,
            "„Krap, maar haalbaar”, zo vat Jan Bakker het samen.",
            &[("Krap, maar haalbaar", FULL, "Jan Bakker")],
        ),
        (
            Lang::Fr,
            "« Serré, mais faisable », c’est ainsi que Luc Morand résume la tâche.",
            &[("Serré, mais faisable", FULL, "Luc Morand")],
        ),
        (
            Lang::Es,
            "«Justo, pero posible», así lo resume Ana Leal.",
            &[("Justo, pero posible", FULL, "Ana Leal")],
        ),
        (
            Lang::It,
            "«Stretti, ma ce la facciamo», così riassume Luca Ferri.",
            &[("Stretti, ma ce la facciamo", FULL, "Luca Ferri")],
        ),
    ];
    for (lang, text, expected) in others {
        check(*lang, &[(*text, *expected)]);
    }
}

#[test]
fn a_noun_of_speech_behind_the_words() {
    check(
        Lang::En,
        &[
            (
                "“We will rebuild.” — Odile Marsh, mayor of Ely.",
                &[("We will rebuild.", FULL, "Odile Marsh")],
            ),
            (
                "“A gift to the rich” was the verdict of Odile Marsh, the mayor.",
                &[("A gift to the rich", FULL, "Odile Marsh")],
            ),
            (
                "“We lost everything” — these were the words of Odile Marsh as she left the court.",
                &[("We lost everything", FULL, "Odile Marsh")],
            ),
            (
                "“A grave in waiting” is Odile Marsh’s phrase for the mine.",
                &[("A grave in waiting", FULL, "Odile Marsh")],
            ),
            (
                "To Odile Marsh the mine was always “a grave in waiting”.",
                &[("a grave in waiting", PART, "Odile Marsh")],
            ),
            (
                "“They lied,” Odile Marsh, leader of the miners, was quoted by the paper as saying.",
                &[("They lied,", FULL, "Odile Marsh")],
            ),
            (
                "The prime minister, Odile Marsh, accused the bank of “gambling with the pensions of widows”.",
                &[("gambling with the pensions of widows", PART, "Odile Marsh")],
            ),
            (
                "The storm broke two cranes.\n\n“It came up to here.” Odile Marsh points to a line on the wall.",
                &[("It came up to here.", FULL, "Odile Marsh")],
            ),
        ],
    );
}

#[test]
fn what_is_named_comes_first_and_participles_agree() {
    let others: &[(Lang, &str, &[Said])] = &[
        (
            Lang::De,
            "„Ein Grab auf Zeit“ nennt Bürgermeisterin Odile Marsh die Mine.",
            &[("Ein Grab auf Zeit", FULL, "Odile Marsh")],
        ),
        (
            Lang::De,
            "Als „Grab auf Zeit“ bezeichnete Bürgermeisterin Odile Marsh die Mine.",
            &[("Grab auf Zeit", PART, "Odile Marsh")],
        ),
        (
            Lang::Fr,
            "« Un vol en plein jour », s’est indignée lundi la maire de la ville, Odile Marsh.",
            &[("Un vol en plein jour", FULL, "Odile Marsh")],
        ),
        (
            Lang::Fr,
            "La mine est, selon les mots de la maire de la ville, Odile Marsh, « une tombe ».",
            &[("une tombe", PART, "Odile Marsh")],
        ),
        (
            Lang::It,
            "«Ci hanno mentito», si è lamentata la sindaca Odile Marsh.",
            &[("Ci hanno mentito", FULL, "Odile Marsh")],
        ),
    ];
    for (lang, text, expected) in others {
        check(*lang, &[(*text, *expected)]);
    }
}
