use super::*;

#[test]
fn german() {
    check(
        Lang::De,
        &[
            (
                "„Die Brücke bleibt gesperrt“, sagte Bürgermeisterin Jana Holt am Montag.",
                &[("Die Brücke bleibt gesperrt", FULL, "Jana Holt")],
            ),
            (
                "Jana Holt sagte: „Die Brücke bleibt gesperrt.“",
                &[("Die Brücke bleibt gesperrt.", FULL, "Jana Holt")],
            ),
            (
                "„Die Brücke bleibt gesperrt“, so Jana Holt.",
                &[("Die Brücke bleibt gesperrt", FULL, "Jana Holt")],
            ),
            (
                "»Wir warten ab«, erklärte ein Sprecher der Polizei.",
                &[("Wir warten ab", FULL, "ein Sprecher der Polizei")],
            ),
            (
                "Bürgermeisterin Jana Holt ist verärgert. „Das ist ein Skandal“, sagte sie.",
                &[("Das ist ein Skandal", FULL, "Jana Holt")],
            ),
            (
                "Laut Jana Holt ist der Bau „ein Skandal“.",
                &[("ein Skandal", PART, "Jana Holt")],
            ),
            (
                "Jana Holt nannte den Bau „einen Skandal“.",
                &[("einen Skandal", PART, "Jana Holt")],
            ),
            (
                "„Wir helfen“, sagte der Trainer Tom Krüger der Zeitung. „Sofort.“",
                &[
                    ("Wir helfen", FULL, "Tom Krüger"),
                    ("Sofort.", FULL, "Tom Krüger"),
                ],
            ),
            (
                "Am Freitag sagte Holt, der Bau sei „fast fertig“. Bürgermeisterin Jana Holt trat zurück.",
                &[("fast fertig", PART, "Jana Holt")],
            ),
            (
                "Der Bau sei „ein Skandal“, sagte der Minister.",
                &[("ein Skandal", PART, "der Minister")],
            ),
            (
                "Die „Mitfahrbank“ steht seit Mai am Markt.",
                &[("Mitfahrbank", SCARE, "")],
            ),
            (
                "Den Angaben der Feuerwehr zufolge war es „ein großes Feuer“.",
                &[("ein großes Feuer", PART, "der Feuerwehr")],
            ),
        ],
    );
}

#[test]
fn french() {
    check(
        Lang::Fr,
        &[
            (
                "« La route est coupée », a déclaré le préfet Luc Morand.",
                &[("La route est coupée", FULL, "Luc Morand")],
            ),
            (
                "« La route est coupée », a-t-il dit.",
                &[("La route est coupée", FULL, "")],
            ),
            (
                "Claire Aubert a perdu sa ferme. « Je vais reconstruire », a-t-elle ajouté.",
                &[("Je vais reconstruire", FULL, "Claire Aubert")],
            ),
            (
                "Claire Aubert a affirmé : « Je vais reconstruire. »",
                &[("Je vais reconstruire.", FULL, "Claire Aubert")],
            ),
            (
                "Selon Claire Aubert, la ferme est « perdue ».",
                &[("perdue", PART, "Claire Aubert")],
            ),
            (
                "« On attend », explique Luc Morand, maire de Vimy.",
                &[("On attend", FULL, "Luc Morand")],
            ),
            (
                "« On attend », dit-elle. Claire Aubert est fatiguée.",
                &[("On attend", FULL, "Claire Aubert")],
            ),
            (
                "Le ministre Paul Vasseur a qualifié le projet de « folie ».",
                &[("folie", PART, "Paul Vasseur")],
            ),
            (
                "“La route est coupée”, d’après la gendarmerie.",
                &[("La route est coupée", FULL, "la gendarmerie")],
            ),
            (
                "La ville inaugure un « banc intelligent ».",
                &[("banc intelligent", SCARE, "")],
            ),
        ],
    );
}

#[test]
fn spanish() {
    check(
        Lang::Es,
        &[
            (
                "«El puente está cerrado», dijo la alcaldesa Rosa Benítez.",
                &[("El puente está cerrado", FULL, "Rosa Benítez")],
            ),
            (
                "“El puente está cerrado”, aseguró Rosa Benítez.",
                &[("El puente está cerrado", FULL, "Rosa Benítez")],
            ),
            (
                "Rosa Benítez afirmó: “El puente está cerrado”.",
                &[("El puente está cerrado", FULL, "Rosa Benítez")],
            ),
            (
                "Rosa Benítez visitó el barrio. “No hay agua”, dijo.",
                &[("No hay agua", FULL, "Rosa Benítez")],
            ),
            (
                "Según Rosa Benítez, la obra es “una vergüenza”.",
                &[("una vergüenza", PART, "Rosa Benítez")],
            ),
            (
                "El ministro Pablo Rueda calificó la obra de “vergüenza”.",
                &[("vergüenza", PART, "Pablo Rueda")],
            ),
            (
                "“Esperamos ayuda”, explicó un portavoz de los bomberos.",
                &[("Esperamos ayuda", FULL, "un portavoz de los bomberos")],
            ),
            (
                "Llega el llamado “banco inteligente” al parque.",
                &[("banco inteligente", SCARE, "")],
            ),
        ],
    );
}

#[test]
fn italian_and_dutch() {
    check(
        Lang::It,
        &[
            (
                "«Il ponte è chiuso», ha detto la sindaca Carla Moretti.",
                &[("Il ponte è chiuso", FULL, "Carla Moretti")],
            ),
            (
                "Carla Moretti ha spiegato: “Il ponte è chiuso”.",
                &[("Il ponte è chiuso", FULL, "Carla Moretti")],
            ),
            (
                "Secondo Carla Moretti, il ponte è “perduto”.",
                &[("perduto", PART, "Carla Moretti")],
            ),
        ],
    );
    check(
        Lang::Nl,
        &[
            (
                "„De brug blijft dicht”, zei burgemeester Anna de Wit.",
                &[("De brug blijft dicht", FULL, "Anna de Wit")],
            ),
            (
                "‘De brug blijft dicht’, aldus Anna de Wit.",
                &[("De brug blijft dicht", FULL, "Anna de Wit")],
            ),
            (
                "Volgens Anna de Wit is de brug “verloren”.",
                &[("verloren", PART, "Anna de Wit")],
            ),
        ],
    );
}
