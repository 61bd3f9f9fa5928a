//! Speakers named from afar: names behind a hyphen, names set between, offices with what they are over, subjects left out.

use super::*;

#[test]
fn names_behind_a_hyphen_are_whole() {
    check(
        Lang::En,
        &[
            (
                "It did not satisfy village head Seo Mi-rae. “We waited for months,” she said.",
                &[("We waited for months,", FULL, "Seo Mi-rae")],
            ),
            (
                "Port chief Han Jae-in came at dusk. “We are sorry,” Han told the crews.",
                &[("We are sorry,", FULL, "Han Jae-in")],
            ),
            (
                "Oslo-based engineer Ann Lee saw it. “It fell,” she said.",
                &[("It fell,", FULL, "Ann Lee")],
            ),
        ],
    );
}

#[test]
fn names_set_between_say_who() {
    check(
        Lang::En,
        &[
            (
                "Lawmakers ask why. “The crane should never have been bought,” one of them, Ann Lee, told the council.",
                &[("The crane should never have been bought,", FULL, "Ann Lee")],
            ),
            (
                "Its next customer, the Norwegian operator Fjordline, said it was “reviewing all options”.",
                &[("reviewing all options", PART, "Fjordline")],
            ),
            (
                "For Tom Berg, a retired teacher from Ely, there was some comfort. “I would have stood there too,” he said.",
                &[("I would have stood there too,", FULL, "Tom Berg")],
            ),
            (
                "Berg, who defends the mayor Tom Ash, will appeal. “He was sold,” she said.",
                &[("He was sold,", FULL, "Berg")],
            ),
        ],
    );
}

#[test]
fn times_and_things_do_not_speak() {
    check(
        Lang::En,
        &[
            (
                "The president, Ann Lee, yesterday hailed the treaty concluded in Oslo as “a victory of patience”.",
                &[("a victory of patience", PART, "Ann Lee")],
            ),
            (
                "Staff told son Tom Ash that she was well. “They wanted her passport,” he said.",
                &[("They wanted her passport,", FULL, "Tom Ash")],
            ),
            (
                "In its reasoning, the court held that “the yard was sold as if it were private”.",
                &[("the yard was sold as if it were private", FULL, "the court")],
            ),
            (
                "His Excellency Tom Berg, foreign minister, spoke last. “We stand apart,” His Excellency said.",
                &[("We stand apart,", FULL, "Tom Berg")],
            ),
            (
                "You must get a meal, says Ann Lee of the group Fair Seas. “Keep every receipt,” she advises.",
                &[("Keep every receipt,", FULL, "Ann Lee")],
            ),
        ],
    );
}

#[test]
fn views_and_names_given_are_theirs() {
    check(
        Lang::Fr,
        &[(
            "Le député Karl Voss est parti. Pour la magistrate Léa Morin, il s’agit d’« une machine à voler ».",
            &[("une machine à voler", PART, "Léa Morin")],
        )],
    );
    check(
        Lang::En,
        &[(
            "One resident, who gave her name only as Mira, said the noise was “like a train”.",
            &[("like a train", PART, "Mira")],
        )],
    );
}

#[test]
fn subjects_left_out_are_the_last_spoken_of() {
    check(
        Lang::Es,
        &[
            (
                "Su abogada, Gloria Ruiz, anunció que apelará. «La sentencia se escribió antes», se quejó.",
                &[("La sentencia se escribió antes", FULL, "Gloria Ruiz")],
            ),
            (
                "El exministro de Obras Públicas Efraín Soto fue condenado ayer. El juez Arnaldo Paz votó en contra.\n\nSoto salió \
                 esposado. «Soy inocente», dijo antes de subir al coche.",
                &[("Soy inocente", FULL, "Efraín Soto")],
            ),
        ],
    );
    check(
        Lang::It,
        &[(
            "L’avvocata Gloria Rossi farà appello. «La sentenza era scritta», si lamentava.",
            &[("La sentenza era scritta", FULL, "Gloria Rossi")],
        )],
    );
    check(
        Lang::It,
        &[(
            "«Ho pagato», ha detto Tom Neri scendendo la scala. La sua legale, l’avvocata Gloria Rossi, ha annunciato il ricorso. «La \
             sentenza era scritta», ha dichiarato.",
            &[
                ("Ho pagato", FULL, "Tom Neri"),
                ("La sentenza era scritta", FULL, "Gloria Rossi"),
            ],
        )],
    );
}

#[test]
fn bodies_of_two_matters_are_one() {
    check(
        Lang::En,
        &[
            (
                "The Food and Drug Administration called the cranes “a hazard”.",
                &[("a hazard", PART, "Food and Drug Administration")],
            ),
            (
                "The Institute for Snow and Water told the council that the dam “will not hold”.",
                &[("will not hold", PART, "Institute for Snow and Water")],
            ),
            (
                "“It will not hold,” the Ministry of Agriculture and Forestry said.",
                &[(
                    "It will not hold,",
                    FULL,
                    "the Ministry of Agriculture and Forestry",
                )],
            ),
            (
                "The Ministry of Health and Ann Lee called it “a hazard”.",
                &[("a hazard", PART, "Ann Lee")],
            ),
        ],
    );
}

#[test]
fn who_shows_that_somebody_is_meant() {
    check(
        Lang::En,
        &[
            (
                "Union boss Tom Ash called it “a hazard”. One roaster, who gave no name, was less forgiving. “He had three cars,” he said.",
                &[
                    ("a hazard", PART, "Tom Ash"),
                    ("He had three cars,", FULL, "one roaster"),
                ],
            ),
            (
                "Some 3,400 residents had left by noon, the service said. Residents called the alarm “late and faint”.",
                &[("late and faint", PART, "residents")],
            ),
        ],
    );
}
