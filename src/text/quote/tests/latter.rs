//! Those whom a demonstrative points at, and those whom somebody has: neither is the subject of the sentence before.

use super::*;

#[test]
fn the_one_named_last() {
    check(
        Lang::En,
        &[
            (
                "Ann Lee met Tom Berg. “Somebody must pay,” said the latter.",
                &[("Somebody must pay,", FULL, "Tom Berg")],
            ),
            (
                "Ann Lee met Tom Berg. The latter part of the talk, she said, was “not worth it”.",
                &[("not worth it", PART, "Ann Lee")],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[
            (
                "Anne Colin a reçu Jean Roux. Ce dernier a dit que « quelqu’un devra payer un jour ».",
                &[("quelqu’un devra payer un jour", PART, "Jean Roux")],
            ),
            (
                "Anne Colin a reçu Jean Roux. « Quelqu’un devra payer », a lâché celui-ci.",
                &[("Quelqu’un devra payer", FULL, "Jean Roux")],
            ),
            (
                "Ils sont revenus une fois le directeur, Jean Roux, tiré du lit par un appel de la ministre. « Quelqu’un devra payer », a lâché ce dernier, qui compte tout.",
                &[("Quelqu’un devra payer", FULL, "Jean Roux")],
            ),
            (
                "Anne Colin a reçu Jean Roux ce dernier mois. Elle a dit : « Quelqu’un devra payer. »",
                &[("Quelqu’un devra payer.", FULL, "Anne Colin")],
            ),
        ],
    );
    check(
        Lang::Es,
        &[
            (
                "Ana Colina recibió a Juan Roca. «Alguien tendrá que pagar», dijo este último.",
                &[("Alguien tendrá que pagar", FULL, "Juan Roca")],
            ),
            (
                "Ana Colina recibió a Juan Roca. «Alguien tendrá que pagar», dijo este.",
                &[("Alguien tendrá que pagar", FULL, "Juan Roca")],
            ),
            (
                "Juan Roca recibió a Ana Colina. Esta dijo que «alguien tendrá que pagar».",
                &[("alguien tendrá que pagar", PART, "Ana Colina")],
            ),
        ],
    );
    check(
        Lang::It,
        &[(
            "Anna Collina ha ricevuto Gianni Rocca. «Qualcuno dovrà pagare», ha detto quest’ultimo.",
            &[("Qualcuno dovrà pagare", FULL, "Gianni Rocca")],
        )],
    );
    check(
        Lang::De,
        &[
            (
                "Anna Kolb empfing Jan Rocker. „Jemand muss zahlen“, sagte dieser.",
                &[("Jemand muss zahlen", FULL, "Jan Rocker")],
            ),
            (
                "Anna Kolb empfing Jan Rocker. Letzterer sagte: „Jemand muss zahlen.“",
                &[("Jemand muss zahlen.", FULL, "Jan Rocker")],
            ),
        ],
    );
    check(
        Lang::Nl,
        &[
            (
                "Anna Kolder ontving Jan Rocker. ‘Iemand moet betalen’, zei laatstgenoemde.",
                &[("Iemand moet betalen", FULL, "Jan Rocker")],
            ),
            (
                "Anna Kolder ontving Jan Rocker. ‘Iemand moet betalen’, zei deze week de minister Piet Bol.",
                &[("Iemand moet betalen", FULL, "Piet Bol")],
            ),
        ],
    );
}

#[test]
fn whom_somebody_has_is_another() {
    check(
        Lang::En,
        &[
            (
                "Ann Lee spoke on Friday. Her own lawyer called the ruling “out of touch with life”.",
                &[("out of touch with life", PART, "her own lawyer")],
            ),
            (
                "Tom Berg spoke on Friday. “We had no idea,” said his longtime rival.",
                &[("We had no idea,", FULL, "his longtime rival")],
            ),
            (
                "Tom Berg spoke on Friday. “We had no idea,” his chief of staff said.",
                &[("We had no idea,", FULL, "his chief of staff")],
            ),
            (
                "Tom Berg, the former mayor, spoke on Friday. “We had no idea,” the former mayor said.",
                &[("We had no idea,", FULL, "Tom Berg")],
            ),
            (
                "Ann Lee first said she “had thrown out in March” her private work emails. But she left.",
                &[("had thrown out in March", PART, "Ann Lee")],
            ),
        ],
    );
    check(
        Lang::Nl,
        &[(
            "Jan Kolder sprak vrijdag. Zijn vroegere baas zei: ‘Dit is helemaal voorbij.’",
            &[("Dit is helemaal voorbij.", FULL, "zijn vroegere baas")],
        )],
    );
    check(
        Lang::It,
        &[(
            "Anna Collina ha parlato venerdì. Il suo ex capo ha detto: «È del tutto finita».",
            &[("È del tutto finita", FULL, "suo ex capo")],
        )],
    );
}

#[test]
fn whom_a_sentence_opens_with_is_spoken_of() {
    check(
        Lang::En,
        &[
            (
                "Ann Lee resigned on Friday. About Ruth Roe she said: “Nobody will miss that one.”",
                &[("Nobody will miss that one.", FULL, "Ann Lee")],
            ),
            (
                "Tom Berg is out. The tape was made in a bar. Of captain Jan Roe he says: “He is finished and has been for years.”",
                &[("He is finished and has been for years.", FULL, "Tom Berg")],
            ),
        ],
    );
    check(
        Lang::De,
        &[(
            "Jan Kolb trat zurück. Über Tom Weber sagte er: „Den wird niemand vermissen.“",
            &[("Den wird niemand vermissen.", FULL, "Jan Kolb")],
        )],
    );
}
