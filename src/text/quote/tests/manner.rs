//! Who stands behind all that tells how, when and where it was said.

use super::*;

#[test]
fn german_manner() {
    check(
        Lang::De,
        &[
            (
                "„Es klang wie eine Bombe“, erzählte unter Tränen Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, sagte am Montag in Berlin Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, sagte sichtlich bewegt Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, sagte mit brüchiger Stimme Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, sagte nach der Sitzung die Ministerin Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, sagte am Telefon Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, sagte dazu Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, sagte vor dem Rathaus die Anwohnerin Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, sagte im Rundfunk Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, meinte trocken Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, berichtete noch am Abend Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, sagte kopfschüttelnd Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, rief unter dem Beifall der Menge Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
            (
                "„Es klang wie eine Bombe“, sagte zur Begründung Eva Braun.",
                &[("Es klang wie eine Bombe", FULL, "Eva Braun")],
            ),
        ],
    );
}

#[test]
fn spanish_manner() {
    check(
        Lang::Es,
        &[
            (
                "«Sonó como una bomba», contó entre lágrimas doña Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», contó con lágrimas en los ojos Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», dijo con voz entrecortada Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», dijo entre aplausos la alcaldesa, Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», dijo ante los periodistas Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», dijo tras la reunión la alcaldesa Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», dijo en rueda de prensa Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», dijo a la salida del pleno Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», dijo sin rodeos Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», dijo a este diario Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», dijo por teléfono Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», afirmó tajante Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», sentenció don Eusebio Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebio Mamani")],
            ),
            (
                "«Sonó como una bomba», relató todavía asustada Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
            (
                "«Sonó como una bomba», dijo al borde del llanto Eusebia Mamani.",
                &[("Sonó como una bomba", FULL, "Eusebia Mamani")],
            ),
        ],
    );
}

#[test]
fn french_manner() {
    check(
        Lang::Fr,
        &[
            (
                "« On aurait dit une bombe », a déclaré devant la presse Anne Dupont.",
                &[("On aurait dit une bombe", FULL, "Anne Dupont")],
            ),
            (
                "« On aurait dit une bombe », a déclaré à l’issue de la réunion la maire, Anne Dupont.",
                &[("On aurait dit une bombe", FULL, "Anne Dupont")],
            ),
            (
                "« On aurait dit une bombe », lance sans détour Anne Dupont.",
                &[("On aurait dit une bombe", FULL, "Anne Dupont")],
            ),
            (
                "« On aurait dit une bombe », raconte, encore sous le choc, Anne Dupont.",
                &[("On aurait dit une bombe", FULL, "Anne Dupont")],
            ),
            (
                "« On aurait dit une bombe », confie, visiblement émue, Anne Dupont.",
                &[("On aurait dit une bombe", FULL, "Anne Dupont")],
            ),
            (
                "« On aurait dit une bombe », a déclaré en conférence de presse Anne Dupont.",
                &[("On aurait dit une bombe", FULL, "Anne Dupont")],
            ),
            (
                "« On aurait dit une bombe », a déclaré lundi à Lyon Anne Dupont.",
                &[("On aurait dit une bombe", FULL, "Anne Dupont")],
            ),
            (
                "« On aurait dit une bombe », explique de son côté Anne Dupont.",
                &[("On aurait dit une bombe", FULL, "Anne Dupont")],
            ),
            (
                "« On aurait dit une bombe », souffle au téléphone Anne Dupont.",
                &[("On aurait dit une bombe", FULL, "Anne Dupont")],
            ),
            (
                "« On aurait dit une bombe », raconte les larmes aux yeux Anne Dupont.",
                &[("On aurait dit une bombe", FULL, "Anne Dupont")],
            ),
            (
                "« On aurait dit une bombe », témoigne, la voix tremblante, Anne Dupont.",
                &[("On aurait dit une bombe", FULL, "Anne Dupont")],
            ),
            (
                "« On aurait dit une bombe », ironise non sans malice Anne Dupont.",
                &[("On aurait dit une bombe", FULL, "Anne Dupont")],
            ),
        ],
    );
}

#[test]
fn italian_manner() {
    check(
        Lang::It,
        &[
            (
                "«Sembrava una bomba», ha raccontato con la voce rotta Anna Bianchi.",
                &[("Sembrava una bomba", FULL, "Anna Bianchi")],
            ),
            (
                "«Sembrava una bomba», ha detto al termine della riunione la sindaca Anna Bianchi.",
                &[("Sembrava una bomba", FULL, "Anna Bianchi")],
            ),
            (
                "«Sembrava una bomba», ha detto ai giornalisti Anna Bianchi.",
                &[("Sembrava una bomba", FULL, "Anna Bianchi")],
            ),
            (
                "«Sembrava una bomba», dice senza giri di parole Anna Bianchi.",
                &[("Sembrava una bomba", FULL, "Anna Bianchi")],
            ),
            (
                "«Sembrava una bomba», ha detto tra gli applausi Anna Bianchi.",
                &[("Sembrava una bomba", FULL, "Anna Bianchi")],
            ),
            (
                "«Sembrava una bomba», racconta al telefono Anna Bianchi.",
                &[("Sembrava una bomba", FULL, "Anna Bianchi")],
            ),
            (
                "«Sembrava una bomba», ha detto lunedì a Roma Anna Bianchi.",
                &[("Sembrava una bomba", FULL, "Anna Bianchi")],
            ),
            (
                "«Sembrava una bomba», racconta ancora scossa Anna Bianchi.",
                &[("Sembrava una bomba", FULL, "Anna Bianchi")],
            ),
            (
                "«Sembrava una bomba», dice con le lacrime agli occhi la signora Anna Bianchi.",
                &[("Sembrava una bomba", FULL, "Anna Bianchi")],
            ),
            (
                "«Sembrava una bomba», ha spiegato in conferenza stampa Anna Bianchi.",
                &[("Sembrava una bomba", FULL, "Anna Bianchi")],
            ),
            (
                "«Sembrava una bomba», commenta amaro il sindaco Anna Bianchi.",
                &[("Sembrava una bomba", FULL, "Anna Bianchi")],
            ),
            (
                "«Sembrava una bomba», dice dal canto suo Anna Bianchi.",
                &[("Sembrava una bomba", FULL, "Anna Bianchi")],
            ),
        ],
    );
}

#[test]
fn dutch_manner() {
    check(
        Lang::Nl,
        &[
            (
                "„Het klonk als een bom”, zei met trillende stem Anna de Wit.",
                &[("Het klonk als een bom", FULL, "Anna de Wit")],
            ),
            (
                "„Het klonk als een bom”, zei na afloop burgemeester Anna de Wit.",
                &[("Het klonk als een bom", FULL, "Anna de Wit")],
            ),
            (
                "„Het klonk als een bom”, zei tegen verslaggevers Anna de Wit.",
                &[("Het klonk als een bom", FULL, "Anna de Wit")],
            ),
            (
                "„Het klonk als een bom”, vertelt door de telefoon Anna de Wit.",
                &[("Het klonk als een bom", FULL, "Anna de Wit")],
            ),
            (
                "„Het klonk als een bom”, zei zichtbaar geëmotioneerd Anna de Wit.",
                &[("Het klonk als een bom", FULL, "Anna de Wit")],
            ),
            (
                "„Het klonk als een bom”, zei maandag in Utrecht Anna de Wit.",
                &[("Het klonk als een bom", FULL, "Anna de Wit")],
            ),
            (
                "„Het klonk als een bom”, vertelde in tranen Anna de Wit.",
                &[("Het klonk als een bom", FULL, "Anna de Wit")],
            ),
            (
                "„Het klonk als een bom”, aldus een aangeslagen Anna de Wit.",
                &[("Het klonk als een bom", FULL, "Anna de Wit")],
            ),
            (
                "„Het klonk als een bom”, zei desgevraagd Anna de Wit.",
                &[("Het klonk als een bom", FULL, "Anna de Wit")],
            ),
        ],
    );
}
