//! German and Romance as agencies write it: offices with what they are over, the first subjunctive, adverbs of manner.

use super::*;

#[test]
fn an_office_with_what_it_is_over_and_its_holder_without_a_comma() {
    check(
        Lang::Fr,
        &[
            (
                "« C’est fini », a dit le secrétaire d’État à l’Intérieur Luc Morand.",
                &[("C’est fini", FULL, "Luc Morand")],
            ),
            (
                "« C’est fini », a dit le secrétaire d’État aux Transports Luc Morand.",
                &[("C’est fini", FULL, "Luc Morand")],
            ),
            (
                "« C’est fini », a dit le ministre de la Justice Luc Morand.",
                &[("C’est fini", FULL, "Luc Morand")],
            ),
            (
                "« C’est fini », a dit le ministre de l’Économie et des Finances Luc Morand.",
                &[("C’est fini", FULL, "Luc Morand")],
            ),
            (
                "Le maire Jean Aubert a parlé. Selon le secrétaire d’État à l’Intérieur Luc Morand, c’est « fini pour de bon ».",
                &[("fini pour de bon", PART, "Luc Morand")],
            ),
            (
                "La maire Claire Aubert a solennellement promis que ce serait « avant cinq ans ».",
                &[("avant cinq ans", PART, "Claire Aubert")],
            ),
        ],
    );
    check(
        Lang::It,
        &[
            (
                "«È finita», ha detto il sottosegretario alla Salute Marcello Seri.",
                &[("È finita", FULL, "Marcello Seri")],
            ),
            (
                "Il presidente Marco Seri ha solennemente promesso che sarà «entro cinque anni».",
                &[("entro cinque anni", PART, "Marco Seri")],
            ),
        ],
    );
    check(
        Lang::Es,
        &[
            (
                "El puente costará “diez o doce millones”, según el jefe del grupo de trabajo para la restauración de monumentos \
                 históricos, Juan Ruiz.",
                &[("diez o doce millones", PART, "Juan Ruiz")],
            ),
            (
                "Horas atrás, Juan Ruiz, escribió en su cuenta: “El puerto en llamas”.",
                &[("El puerto en llamas", FULL, "Juan Ruiz")],
            ),
        ],
    );
    check(
        Lang::Nl,
        &[(
            "„Het is voorbij”, zei de minister van Justitie en Veiligheid Jan de Wit.",
            &[("Het is voorbij", FULL, "Jan de Wit")],
        )],
    );
}

#[test]
fn what_german_renders_in_the_subjunctive_names_nobody_who_speaks() {
    check(
        Lang::De,
        &[
            (
                "Jan Voigt hielt eine Rede. Lettland sei ein Land der Ideen. „Wir schaffen das.“",
                &[("Wir schaffen das.", FULL, "Jan Voigt")],
            ),
            (
                "Jan Voigt hielt eine Rede. Der Brand habe alle getroffen, nun sei es Zeit. „Ich teile ihren Schmerz.“",
                &[("Ich teile ihren Schmerz.", FULL, "Jan Voigt")],
            ),
            (
                "Präsident Jan Voigt sprach. Der Präsident dankte Polizei und Feuerwehr. Zugleich würdigte er die Helfer. „Jeder \
                 hat gegeben.“ Der Brand habe alle getroffen, nun sei es Zeit. „Ich teile ihren Schmerz.“",
                &[
                    ("Jeder hat gegeben.", FULL, "Jan Voigt"),
                    ("Ich teile ihren Schmerz.", FULL, "Jan Voigt"),
                ],
            ),
            (
                "In seiner Rede appellierte Jan Voigt an den Zusammenhalt. „Wir bleiben zusammen.“",
                &[("Wir bleiben zusammen.", FULL, "Jan Voigt")],
            ),
        ],
    );
}

#[test]
fn a_german_article_behind_a_noun_opens_the_object() {
    check(
        Lang::De,
        &[
            (
                "Am Morgen erklärte die Feuerwehr den Brand für „unter Kontrolle“, wie Medien berichteten.",
                &[("unter Kontrolle", PART, "die Feuerwehr")],
            ),
            (
                "Am Abend lobte Jan Voigt den Zusammenhalt. „Wir bleiben zusammen.“",
                &[("Wir bleiben zusammen.", FULL, "Jan Voigt")],
            ),
            (
                "Eine Passantin äußert ihr Bedauern: „Es ist furchtbar.“",
                &[("Es ist furchtbar.", FULL, "eine Passantin")],
            ),
        ],
    );
}
