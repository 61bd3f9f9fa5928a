//! German, French, Spanish, Italian, Dutch.

use super::check;
use crate::text::Lang;

#[test]
fn german() {
    check(
        Lang::De,
        &[
            ("Es starben zwölf Menschen.", &["count 12 menschen"]),
            ("Es kamen dreihundertfünfzig Gäste.", &["count 350 gäste"]),
            ("Es kamen zweiundzwanzig Gäste.", &["count 22 gäste"]),
            (
                "Er traf in der 12. und der 78. Minute.",
                &["ordinal 12", "ordinal 78"],
            ),
            ("Jeder fünfte Haushalt spart.", &["percent 20 %"]),
            ("Er kommt jeden zweiten Tag.", &["ordinal 2 tag"]),
            ("Es kamen 12.500 Zuschauer.", &["count 12500 zuschauer"]),
            ("Das kostet 3,5 Mio. Euro.", &["money 3500000 EUR"]),
            (
                "Das kostet rund 2 Milliarden Euro.",
                &["money ~2000000000 EUR"],
            ),
            ("Mindestens 15 Orte waren ohne Strom.", &["count 15+ orte"]),
            (
                "Zwischen 12 und 15 Schiffe sanken.",
                &["count 12..15 schiffe"],
            ),
            ("Ein Dutzend Boote sank.", &["count ~12 boote"]),
            ("Tausende Menschen flohen.", &["count ~1000+ menschen"]),
            ("Bis zu 80 Kinder fehlten.", &["count <80 kinder"]),
            ("Die Preise stiegen um 2,3 Prozent.", &["percent 2.3 %"]),
            ("Es dauerte anderthalb Stunden.", &["duration 1.5 hour"]),
            ("Es stieg um fast ein Drittel.", &["count ~0.3333"]),
            ("Es dauerte eine halbe Stunde.", &["duration 0.5 hour"]),
            (
                "Sie bekam zwei Jahre und drei Monate.",
                &["duration 27 month"],
            ),
            ("Es dauerte 1 Stunde 20 Minuten.", &["duration 80 minute"]),
            (
                "Es kam eine Viertelmillion Gäste.",
                &["count ~250000 gäste"],
            ),
            (
                "Er lag einen halben Kilometer weit weg.",
                &["measure 0.5 km"],
            ),
            ("Es fehlten ein oder zwei Stimmen.", &["count 1..2 stimmen"]),
            ("An der A 7 weicht der Boden auf.", &[]),
            (
                "In Gruppe B 12 Tore, in Gruppe C keines.",
                &["count 12 tore"],
            ),
        ],
    );
}

#[test]
fn french() {
    check(
        Lang::Fr,
        &[
            ("La loi 231 est claire.", &[]),
            ("On compte 26 pays.", &["count 26 pays"]),
            ("Elle a pris dix-huit mois.", &["duration 18 month"]),
            ("Un ménage sur trois épargne.", &["percent 33.3333 %"]),
            ("On compte vingt-six pays.", &["count 26 pays"]),
            (
                "On compte quatre-vingt-douze villages.",
                &["count 92 villages"],
            ),
            ("On compte soixante-dix maisons.", &["count 70 maisons"]),
            ("On compte vingt et une maisons.", &["count 21 maisons"]),
            (
                "Il y avait 12 500 manifestants.",
                &["count 12500 manifestants"],
            ),
            (
                "Cela coûte 48,6 millions de dollars canadiens.",
                &["money 48600000 CAD"],
            ),
            ("Cela coûte 31 millions d’euros.", &["money 31000000 EUR"]),
            ("Une douzaine de bateaux ont coulé.", &["count ~12 bateaux"]),
            (
                "Au moins 15 villages sont privés de courant.",
                &["count 15+ villages"],
            ),
            (
                "Entre 12 et 15 navires ont coulé.",
                &["count 12..15 navires"],
            ),
            ("Le titre a cédé 2,3 %.", &["percent 2.3 %"]),
            ("Cela a duré deux ans et demi.", &["duration 2.5 year"]),
            ("Cela a duré une demi-heure.", &["duration 0.5 hour"]),
            ("Cela a duré un quart d’heure.", &["duration 0.25 hour"]),
            ("Il a pris trois ans et deux mois.", &["duration 38 month"]),
            (
                "Des milliers de soldats sont venus.",
                &["count ~1000+ soldats"],
            ),
        ],
    );
}

#[test]
fn spanish() {
    check(
        Lang::Es,
        &[
            ("Murieron 26 personas.", &["count 26 personas"]),
            ("Murieron treinta y cinco personas.", &["count 35 personas"]),
            ("Murieron doscientas personas.", &["count 200 personas"]),
            ("Murió una docena de personas.", &["count ~12 personas"]),
            (
                "Al menos 15 pueblos quedaron sin luz.",
                &["count 15+ pueblos"],
            ),
            (
                "Entre 12 y 15 barcos se hundieron.",
                &["count 12..15 barcos"],
            ),
            ("Cuesta 3,5 millones de euros.", &["money 3500000 EUR"]),
            (
                "Cuesta dos mil millones de euros.",
                &["money 2000000000 EUR"],
            ),
            ("Subió un 2,3 por ciento.", &["percent 2.3 %"]),
            ("Votó más del 60 %.", &["percent 60+ %"]),
            ("Votó casi el 90 %.", &["percent ~90 %"]),
            ("Subió del 40 al 70 %.", &["percent 40 %", "percent 70 %"]),
            ("Votó entre el 10 y el 12 %.", &["percent 10..12 %"]),
            ("Duró media hora.", &["duration 0.5 hour"]),
            ("Duró dos años y medio.", &["duration 2.5 year"]),
            ("Duró dos años y seis meses.", &["duration 30 month"]),
        ],
    );
}

#[test]
fn italian() {
    check(
        Lang::It,
        &[
            ("In base alla legge 231 la società paga.", &[]),
            (
                "Nel 2021 l’azienda crebbe di 20 l’anno.",
                &["date 18628..18992", "count 20"],
            ),
            ("Ha versato 20 l di latte.", &["measure 20 l"]),
            ("Sono morte 26 persone.", &["count 26 persone"]),
            ("Sono morte ventidue persone.", &["count 22 persone"]),
            ("Ha perso duemilacinquecento voti.", &["count 2500 voti"]),
            ("Una dozzina di navi è affondata.", &["count ~12 navi"]),
            ("Almeno 15 paesi sono al buio.", &["count 15+ paesi"]),
            ("Tra 12 e 15 navi sono affondate.", &["count 12..15 navi"]),
            ("Costa 3,5 milioni di euro.", &["money 3500000 EUR"]),
            ("È salito del 2,3 per cento.", &["percent 2.3 %"]),
            ("Ha aderito oltre il 90 per cento.", &["percent 90+ %"]),
            ("Circa l’80 per cento ha votato.", &["percent ~80 %"]),
            (
                "Ha votato tra il 10 e il 12 per cento.",
                &["percent 10..12 %"],
            ),
            ("Hanno votato più del 60 per cento.", &["percent 60+ %"]),
            ("È durato due ore.", &["duration 2 hour"]),
            ("È durato una mezza giornata.", &["duration 0.5 day"]),
        ],
    );
}

#[test]
fn dutch() {
    check(
        Lang::Nl,
        &[
            ("Er zijn 26 landen.", &["count 26 landen"]),
            ("Er zijn tweeëntwintig landen.", &["count 22 landen"]),
            ("Tussen de 10 en 12 procent stemde.", &["percent 10..12 %"]),
            (
                "Er kwamen een kleine duizend mensen.",
                &["count ~1000 mensen"],
            ),
            (
                "Minstens 15 dorpen zaten zonder stroom.",
                &["count 15+ dorpen"],
            ),
            ("Tussen 12 en 15 schepen zonken.", &["count 12..15 schepen"]),
            ("Het kost 3,5 miljoen euro.", &["money 3500000 EUR"]),
            ("De koers daalde 2,3 procent.", &["percent 2.3 %"]),
            ("Het duurde anderhalf uur.", &["duration 1.5 hour"]),
            (
                "De staking is voor 24 uur opgeschort.",
                &["duration 24 hour"],
            ),
            ("Het duurde een half uur.", &["duration 0.5 hour"]),
            ("Duizenden mensen vluchtten.", &["count ~1000+ mensen"]),
        ],
    );
}

#[test]
fn money_by_its_sign_and_its_nation() {
    check(
        Lang::De,
        &[
            ("Das kostet 3,5 Mio. € im Jahr.", &["money 3500000 EUR"]),
            (
                "Es ist ein 48-Millionen-Euro-Vertrag.",
                &["money 48000000 EUR"],
            ),
            ("Das kostet 900 Kronen.", &["money 900 kr"]),
            ("Das kostet 40 dänische Kronen.", &["money 40 DKK"]),
        ],
    );
    check(
        Lang::Fr,
        &[
            ("Cela coûte 12 M€.", &["money 12000000 EUR"]),
            (
                "Cela coûte 3 Md€ et 500 k€.",
                &["money 3000000000 EUR", "money 500000 EUR"],
            ),
            ("Cela coûte 900 couronnes suédoises.", &["money 900 SEK"]),
            ("Cela coûte 900 couronnes dans le pays.", &["money 900 kr"]),
        ],
    );
    check(
        Lang::Es,
        &[("Cuesta 900 coronas suecas.", &["money 900 SEK"])],
    );
    check(
        Lang::It,
        &[("Costa 900 corone danesi.", &["money 900 DKK"])],
    );
    check(
        Lang::Nl,
        &[("Het kost 900 Zweedse kronen.", &["money 900 SEK"])],
    );
}

#[test]
fn units_with_an_adjective_or_of() {
    check(
        Lang::Fr,
        &[
            ("À une quinzaine de kilomètres.", &["measure ~15 km"]),
            ("Après trois longues journées.", &["duration 3 day"]),
            ("Il a perdu 12 mètres cubes.", &["measure 12 m³"]),
            ("Il était à trois milles de la côte.", &["measure 3 nmi"]),
        ],
    );
    check(
        Lang::It,
        &[
            ("A una quindicina di chilometri.", &["measure ~15 km"]),
            ("Sono 40 metri quadrati.", &["measure 40 m²"]),
            ("Era a tre miglia nautiche.", &["measure 3 nmi"]),
        ],
    );
    check(
        Lang::Es,
        &[
            ("A una quincena de kilómetros.", &["measure ~15 km"]),
            ("Son 12 metros cúbicos.", &["measure 12 m³"]),
        ],
    );
    check(
        Lang::De,
        &[
            ("Es dauerte drei bange Stunden.", &["duration 3 hour"]),
            (
                "Es kostet 3 Millionen isländische Kronen.",
                &["money 3000000 ISK"],
            ),
        ],
    );
    check(
        Lang::Nl,
        &[("Het is 12 kubieke meter.", &["measure 12 m³"])],
    );
}

#[test]
fn a_number_and_its_unit_in_one_word() {
    check(
        Lang::De,
        &[
            ("Ein achtjähriges Mädchen weinte.", &["duration 8 year"]),
            ("Ein zweitägiger Ausstand folgt.", &["duration 2 day"]),
            ("Nach fast dreistündigen Gesprächen.", &["duration ~3 hour"]),
            ("Die Zwölfjährige weinte.", &["duration 12 year"]),
            ("Die Jahrhundertflut kam im mehrjährigen Mittel.", &[]),
        ],
    );
    check(
        Lang::Nl,
        &[
            ("Een achtjarig meisje huilde.", &["duration 8 year"]),
            ("Een driedaagse staking volgt.", &["duration 3 day"]),
            ("Een dorp van vierduizend mensen.", &["count 4000 mensen"]),
        ],
    );
    check(
        Lang::It,
        &[
            ("È un detenuto di vent’anni.", &["duration 20 year"]),
            ("Ha quarant'anni.", &["duration 40 year"]),
        ],
    );
}

#[test]
fn numbers_that_leave_out_their_unit() {
    let limit = [
        (Lang::De, "Es fuhr mit 58 km/h, bei einer Grenze von 70."),
        (Lang::Fr, "Il roulait à 58 km/h, pour une limite de 70."),
        (Lang::Es, "Iba a 58 km/h, con un límite de 70."),
        (Lang::It, "Andava a 58 km/h, con un limite di 70."),
        (Lang::Nl, "Hij reed 58 km/h, bij een limiet van 70."),
    ];
    for (lang, text) in limit {
        check(lang, &[(text, &["measure 58 km/h", "measure 70 km/h"])]);
    }
    check(
        Lang::De,
        &[(
            "Es waren 58 oder 81 Meter.",
            &["measure 58 m", "measure 81 m"],
        )],
    );
}

#[test]
fn no_more_than_is_not_more_than() {
    for (lang, text, said) in [
        (
            Lang::De,
            "Nicht mehr als 40 Boote sanken.",
            "count <40 boote",
        ),
        (
            Lang::De,
            "Nicht weniger als 40 Boote sanken.",
            "count 40+ boote",
        ),
        (
            Lang::Fr,
            "Pas plus de 40 bateaux ont coulé.",
            "count <40 bateaux",
        ),
        (
            Lang::Es,
            "No más de 40 barcos se hundieron.",
            "count <40 barcos",
        ),
        (
            Lang::It,
            "Non più di 40 barche affondarono.",
            "count <40 barche",
        ),
        (
            Lang::Nl,
            "Niet meer dan 40 boten zonken.",
            "count <40 boten",
        ),
    ] {
        check(lang, &[(text, &[said])]);
    }
}

#[test]
fn parts_of_more_than_five() {
    check(
        Lang::De,
        &[("Ein Siebtel der Stimmen fehlte.", &["count 0.1429 stimmen"])],
    );
    check(
        Lang::Fr,
        &[("Un dixième des voix manquait.", &["count 0.1 voix"])],
    );
    check(
        Lang::Es,
        &[("Un quinto de los votos faltaba.", &["count 0.2 votos"])],
    );
    check(
        Lang::It,
        &[("Un decimo dei voti mancava.", &["count 0.1 voti"])],
    );
    check(
        Lang::Nl,
        &[("Een tiende van de stemmen ontbrak.", &["count 0.1 stemmen"])],
    );
}

#[test]
fn parts_of_a_unit_and_of_a_million() {
    for (lang, text, expected) in [
        (
            Lang::Fr,
            "Un quart de million de fans.",
            "count ~250000 fans",
        ),
        (Lang::Fr, "Un douzième du budget.", "count 0.0833 budget"),
        (Lang::Fr, "À un demi-kilomètre.", "measure 0.5 km"),
        (Lang::Fr, "Une ou deux voix.", "count 1..2 voix"),
        (
            Lang::Es,
            "Un cuarto de millón de fieles.",
            "count ~250000 fieles",
        ),
        (Lang::Es, "A medio kilómetro.", "measure 0.5 km"),
        (
            Lang::It,
            "Un quarto di milione di tifosi.",
            "count ~250000 tifosi",
        ),
        (Lang::It, "A mezzo chilometro.", "measure 0.5 km"),
        (
            Lang::Nl,
            "Een kwart miljoen fietsers kwam.",
            "count ~250000 fietsers",
        ),
        (Lang::Nl, "Een halve kilometer verder.", "measure 0.5 km"),
    ] {
        check(lang, &[(text, &[expected])]);
    }
}

#[test]
fn a_million_and_a_half() {
    check(
        Lang::Es,
        &[
            (
                "La multa fue de dos millones y medio de euros.",
                &["money 2500000 EUR"],
            ),
            (
                "Murieron 2 millones y medio de personas.",
                &["count 2500000 personas"],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[(
            "Cela coûte un milliard et demi d’euros.",
            &["money 1500000000 EUR"],
        )],
    );
    check(
        Lang::It,
        &[("Costa due milioni e mezzo di euro.", &["money 2500000 EUR"])],
    );
}

#[test]
fn a_verb_behind_a_number_is_not_counted() {
    check(
        Lang::Es,
        &[
            ("Hubo un choque y nueve resultaron heridos.", &["count 9"]),
            ("Otros seis permanecen en la clínica.", &["count 6"]),
            ("Cuatro patrones se fueron.", &["count 4 patrones"]),
            ("Vendieron dos Volkswagen rojos.", &["count 2 volkswagen"]),
        ],
    );
    check(
        Lang::Fr,
        &[
            (
                "Sur cent élèves, 40 gagnent.",
                &["count 100 élèves", "count 40"],
            ),
            ("Sept restent au port.", &["count 7"]),
            ("Sept accidents ont eu lieu.", &["count 7 accidents"]),
            ("Il y a eu 1 accident.", &["count 1 accident"]),
        ],
    );
    check(
        Lang::It,
        &[
            ("Di loro tre rimangono in porto.", &["count 3"]),
            ("Sono arrivate tre barche.", &["count 3 barche"]),
        ],
    );
}
