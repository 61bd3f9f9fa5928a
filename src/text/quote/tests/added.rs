//! Forms of speech that a drill over many styles of reporting turned up.

use super::*;

#[test]
fn in_english() {
    check(
        Lang::En,
        &[
            (
                "Ann Lee told the council that the levy “will hurt us”, but that “doing nothing will hurt more”.",
                &[
                    ("will hurt us", PART, "Ann Lee"),
                    ("doing nothing will hurt more", FULL, "Ann Lee"),
                ],
            ),
            (
                "“She is the best I have played with” – captain Ann Lee on her keeper.",
                &[("She is the best I have played with", FULL, "Ann Lee")],
            ),
            (
                "“It was over by noon” – the bridge was gone and Ann Lee with it.",
                &[("It was over by noon", FULL, "")],
            ),
            (
                "“Enough is enough.” That was the message from councillors in Ely as they voted.",
                &[("Enough is enough.", FULL, "councillors")],
            ),
            (
                "“It was never about the money.” So says Ann Lee, who sold the firm last week.",
                &[("It was never about the money.", FULL, "Ann Lee")],
            ),
            (
                "The mood was, in the words of one delegate, “funereal and dull”.",
                &[("funereal and dull", PART, "one delegate")],
            ),
            (
                "“Show me the cash flow” was one analyst’s terse reaction.",
                &[("Show me the cash flow", FULL, "one analyst")],
            ),
            (
                "The court heard that Joan Pell texted her sister: “You are next”.",
                &[("You are next", FULL, "Joan Pell")],
            ),
            (
                "The minister, Ann Lee, put the shortfall at “some three billion, depending on whom you ask”.",
                &[(
                    "some three billion, depending on whom you ask",
                    PART,
                    "Ann Lee",
                )],
            ),
            (
                "Ann Lee keeps two dogs. “Honestly,” laughs Lee, “I wanted a cat.”",
                &[
                    ("Honestly,", FULL, "Ann Lee"),
                    ("I wanted a cat.", FULL, "Ann Lee"),
                ],
            ),
        ],
    );
}

#[test]
fn in_other_languages() {
    check(
        Lang::Fr,
        &[
            (
                "« Le pont sera rouvert », fait savoir la mairie dans un communiqué.",
                &[("Le pont sera rouvert", FULL, "la mairie")],
            ),
            (
                "Le maire Luc Morand a signé. Pour lui, « on a trop attendu ».",
                &[("on a trop attendu", FULL, "Luc Morand")],
            ),
            (
                "À en croire le préfet, les pourparlers seraient « au point mort ».",
                &[("au point mort", PART, "le préfet")],
            ),
            (
                "Dans une lettre, le syndicat fustige « le mépris de la direction ».",
                &[("le mépris de la direction", PART, "le syndicat")],
            ),
        ],
    );
    check(
        Lang::It,
        &[(
            "«Il ponte riaprirà», fa sapere il Comune in una nota. A detta del sindaco, i lavori sono «a buon punto».",
            &[
                ("Il ponte riaprirà", FULL, "Comune"),
                ("a buon punto", PART, "sindaco"),
            ],
        )],
    );
    check(
        Lang::Nl,
        &[(
            "In een brief laat minister Jan Smit weten „diep geschokt” te zijn.",
            &[("diep geschokt", PART, "Jan Smit")],
        )],
    );
    check(
        Lang::De,
        &[(
            "Bürgermeisterin Carla Roth begrüßte das als „überfälligen Schritt“.",
            &[("überfälligen Schritt", PART, "Carla Roth")],
        )],
    );
    check(
        Lang::Es,
        &[
            (
                "Un ingeniero de la red alertaba a sus jefes de «oscilaciones sin explicación».",
                &[(
                    "oscilaciones sin explicación",
                    PART,
                    "un ingeniero de la red",
                )],
            ),
            (
                "Un operario de Red Nacional alertaba a sus jefes de «oscilaciones sin explicación».",
                &[(
                    "oscilaciones sin explicación",
                    PART,
                    "un operario de Red Nacional",
                )],
            ),
        ],
    );
}
