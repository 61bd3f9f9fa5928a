//! Speakers whom the report introduces by a clause, a name behind a description, or what is theirs.

use super::*;

#[test]
fn a_clause_of_whose_is_about_the_one_before() {
    check(
        Lang::En,
        &[
            (
                "Dana Ozola, whose grandmother lost two fingers to a machine, leads visitors through the sheds. Of the owners she says only that they were “men of their time”.",
                &[("men of their time", PART, "Dana Ozola")],
            ),
            (
                "Marlene Tooke, whose son Cody was found dead, spoke in favour.\n\nKarl Osgood asked members to vote no. “She needed a bed,” he said.",
                &[("She needed a bed,", FULL, "Karl Osgood")],
            ),
            (
                "The girl's father wept. “You gave me my life back,” he told Karl Roe.",
                &[("You gave me my life back,", FULL, "the girl's father")],
            ),
        ],
    );
}

#[test]
fn a_description_is_given_its_name() {
    check(
        Lang::En,
        &[
            (
                "A resident who gave only her first name, Lesia, said she had been “two shops away”. “I bent down for my bag,” she said.",
                &[
                    ("two shops away", PART, "Lesia"),
                    ("I bent down for my bag,", FULL, "Lesia"),
                ],
            ),
            (
                "The musician, whose real name is Sam Dawes, hugged his mother in the dock.\n\n“God is good,” he said outside.",
                &[("God is good,", FULL, "Sam Dawes")],
            ),
            (
                "Passenger group RailVoice urged both sides to return. “Passengers are tired,” it said.",
                &[("Passengers are tired,", FULL, "RailVoice")],
            ),
            (
                "That was the complaint of the three members who had voted against it. “A remedy without a buyer is no remedy,” they wrote.",
                &[(
                    "A remedy without a buyer is no remedy,",
                    FULL,
                    "the three members",
                )],
            ),
        ],
    );
}

#[test]
fn what_is_said_without_a_verb_of_saying() {
    check(
        Lang::En,
        &[
            (
                "For the farmer Ann Lee, it is the end of the road. “I have nowhere to put them.”",
                &[("I have nowhere to put them.", FULL, "Ann Lee")],
            ),
            (
                "“I told her it was a museum,” Ann Lee remembers.",
                &[("I told her it was a museum,", FULL, "Ann Lee")],
            ),
            (
                "Prosecutor Ann Lee does not comment on this. “Too early to name a cause,” is all she will say.",
                &[("Too early to name a cause,", FULL, "Ann Lee")],
            ),
            (
                "Karl Roe left early. His joke about “papers at the altar” amused nobody.",
                &[("papers at the altar", PART, "Karl Roe")],
            ),
            (
                "The winger was, by Castlegate's own account, “a signature away” from joining them.",
                &[("a signature away", PART, "Castlegate")],
            ),
            (
                "In a statement, the family said they were “broken”.",
                &[("broken", PART, "the family")],
            ),
            (
                "Karl Roe said in a letter to the premier that he was tired. “I leave with my head high,” it read.",
                &[("I leave with my head high,", FULL, "Karl Roe")],
            ),
            (
                "Ann Lee reads the report and declines. “I cannot ask them to pay for a scan” is a good line.",
                &[("I cannot ask them to pay for a scan", FULL, "Ann Lee")],
            ),
            (
                "The pilot covered two schools, and the ministry's report puts the fall at “between 29 and 41 per cent”.",
                &[("between 29 and 41 per cent", SCARE, "")],
            ),
        ],
    );
}

#[test]
fn french_sources_and_unions() {
    check(
        Lang::Fr,
        &[
            (
                "Pour le syndicat, cette décision est « une provocation ».",
                &[("une provocation", PART, "le syndicat")],
            ),
            (
                "Une source diplomatique évoque un versement de six millions. « Officiellement, c’est un hôpital qu’on finance », souffle-t-elle.",
                &[(
                    "Officiellement, c’est un hôpital qu’on finance",
                    FULL,
                    "une source",
                )],
            ),
            (
                "Lumenta, qui dénonce une décision de nature à rendre ses clients « moins en sécurité », a annoncé son intention de saisir le tribunal.",
                &[("moins en sécurité", PART, "Lumenta")],
            ),
        ],
    );
}

#[test]
fn spanish_sources_and_offices() {
    check(
        Lang::Es,
        &[
            (
                "Fuentes de la compañía replican que la oferta es «inmejorable».",
                &[("inmejorable", PART, "fuentes de la compañía")],
            ),
            (
                "Según el arqueólogo Raúl Prieto, las figuras son «de una finura excepcional». El director del museo, en cambio, pide prudencia: «Todavía no sabemos nada».",
                &[
                    ("de una finura excepcional", PART, "Raúl Prieto"),
                    ("Todavía no sabemos nada", FULL, "el director del museo"),
                ],
            ),
            (
                "El fotógrafo Luis Gil recibió un golpe en la calle.\n\nEn Pozo Hondo, a 600 kilómetros, Reinalda Cáceres escuchó la lectura por radio. «Por esa ruta mi hijo no llegó al hospital», dijo.",
                &[(
                    "Por esa ruta mi hijo no llegó al hospital",
                    FULL,
                    "Reinalda Cáceres",
                )],
            ),
        ],
    );
}

#[test]
fn german_hearsay_has_a_source() {
    check(
        Lang::De,
        &[(
            "Aus der Fraktion der Liberalen hieß es dagegen, der Entwurf sei „handwerklich miserabel“.",
            &[("handwerklich miserabel", PART, "der Fraktion der Liberalen")],
        )],
    );
}

#[test]
fn a_sentence_may_open_with_the_verb() {
    let cases: [(Lang, &str, &str); 9] = [
        (
            Lang::En,
            "Adds Ida Holm: “We are very well here today.”",
            "Ida Holm",
        ),
        (
            Lang::En,
            "Explains Ida Holm, the chair: “We are very well here.”",
            "Ida Holm",
        ),
        (
            Lang::De,
            "Erklärt Jana Berg: „Wir sind heute sehr gut hier.“",
            "Jana Berg",
        ),
        (
            Lang::Fr,
            "Explique Anne Dupont : « Nous sommes très bien ici. »",
            "Anne Dupont",
        ),
        (
            Lang::Es,
            "Explicó Mirta Sosa, presidenta: “Aquí estamos muy bien”.",
            "Mirta Sosa",
        ),
        (
            Lang::Es,
            "Recuerda Mirta Sosa que “aquí estamos muy bien”.",
            "Mirta Sosa",
        ),
        (
            Lang::It,
            "Spiega Anna Bianchi: «Siamo qui molto bene oggi».",
            "Anna Bianchi",
        ),
        (
            Lang::Nl,
            "Vertelt Anna Bakker: ‘Wij zijn hier vandaag heel goed.’",
            "Anna Bakker",
        ),
        // A name that is a verb elsewhere.
        (
            Lang::En,
            "Grant Holm was late. “We are very well here,” Grant Holm said.",
            "Grant Holm",
        ),
    ];
    for (lang, text, speaker) in cases {
        let found = read(text, lang).quotes[0].speaker.clone();
        assert_eq!(found.as_deref(), Some(speaker), "{text}");
    }
}
