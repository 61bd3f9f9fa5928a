//! More turns of phrase, over the languages.

use super::*;

#[test]
fn turns_of_phrase() {
    check(
        Lang::En,
        &[
            (
                "“We heard it,” recalled Ida Holm, who was 12 at the time. “Then the roof went.”",
                &[
                    ("We heard it,", FULL, "Ida Holm"),
                    ("Then the roof went.", FULL, "Ida Holm"),
                ],
            ),
            (
                "Ida Holm has no doubts. “The roof will go,” says the retired roofer.",
                &[("The roof will go,", FULL, "Ida Holm")],
            ),
            (
                "Ida Holm, the mayor, called it a shame. Her deputy, Jon Berg, spoke of “theft”.",
                &[("theft", PART, "Jon Berg")],
            ),
            (
                "“The roof went,” according to the fire chief, Ida Holm.",
                &[("The roof went,", FULL, "Ida Holm")],
            ),
            (
                "The union of nurses called the offer “an insult” on Monday.",
                &[("an insult", PART, "the union of nurses")],
            ),
            (
                "Ida Holm likened the roof to “wet paper”, and Jon Berg agreed.",
                &[("wet paper", PART, "Ida Holm")],
            ),
            (
                "“Go home,” the crowd shouted at Ida Holm.",
                &[("Go home,", FULL, "the crowd")],
            ),
        ],
    );
    check(
        Lang::De,
        &[
            (
                "„Das Dach ging“, berichtet Ida Holm, die damals zwölf war.",
                &[("Das Dach ging", FULL, "Ida Holm")],
            ),
            (
                "Ida Holm ist sich sicher: „Das Dach wird fallen.“",
                &[("Das Dach wird fallen.", FULL, "Ida Holm")],
            ),
            (
                "Die Gewerkschaft nannte das Angebot „eine Frechheit“.",
                &[("eine Frechheit", PART, "die Gewerkschaft")],
            ),
            (
                "„Geht heim“, rief die Menge.",
                &[("Geht heim", FULL, "die Menge")],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[
            (
                "« Le toit est tombé », se rappelle Ida Morand, qui avait douze ans.",
                &[("Le toit est tombé", FULL, "Ida Morand")],
            ),
            (
                "Le syndicat a qualifié l’offre d’« insulte ».",
                &[("insulte", PART, "le syndicat")],
            ),
            (
                "« Le toit est tombé », a-t-elle dit devant la presse. Ida Morand est maire.",
                &[("Le toit est tombé", FULL, "Ida Morand")],
            ),
        ],
    );
    check(
        Lang::Es,
        &[
            (
                "“El techo cayó”, recuerda Ida Ruiz, que tenía doce años.",
                &[("El techo cayó", FULL, "Ida Ruiz")],
            ),
            (
                "El sindicato tachó la oferta de “insulto”.",
                &[("insulto", PART, "el sindicato")],
            ),
        ],
    );
}
