//! What is no figure.

use super::check;
use crate::text::Lang;

#[test]
fn names_labels_and_numbers_to_call() {
    check(
        Lang::En,
        &[
            ("The G7 met.", &[]),
            // Days that no day of the report's own says the year of.
            ("It sank on 14 October.", &[]),
            ("It sank on Oct. 6 off the coast.", &[]),
            ("An F-35 landed.", &[]),
            ("COVID-19 spread.", &[]),
            ("The Boeing 737 was grounded.", &[]),
            ("Nobody is the one to blame.", &[]),
            ("One of them left.", &[]),
            ("It is on page 171.", &[]),
            ("He cited section 12.", &[]),
            ("He cited Article 5.", &[]),
            ("It was cited under Resolution 2231, he said.", &[]),
            ("Resolution 2231 says nothing of bread.", &[]),
            ("The senate passed Act 12 that night.", &[]),
            ("By law 12 members sit on it.", &["count 12 members"]),
            ("They met at 10 Downing Street.", &[]),
            ("It lies at 40 Cannery Street.", &[]),
            ("It lies 180 metres from St. Mary’s.", &["measure 180 m"]),
            ("Call +44 20 7946 0958 now.", &[]),
            ("Call 020-7946-0958 now.", &[]),
            ("See example.org/2024/17 for more.", &[]),
            ("Rovers won 2-1.", &[]),
            (
                "The bill fell in a 432-202 vote.",
                &["count 432", "count 202"],
            ),
            (
                "Parliament threw it out by 202 to 432.",
                &["count 202", "count 432"],
            ),
            ("It needs 20 to 30 votes.", &["count 20..30 votes"]),
            ("The B6119 is shut.", &[]),
            ("The two sides are far apart.", &[]),
            ("It gave out phase-three data on the jab.", &[]),
            ("She has stage-four cancers.", &[]),
            ("A three-way meeting followed.", &[]),
            ("Buses 3 and 6 do not run.", &[]),
            ("Drovair seven-seven, climb.", &[]),
            ("Drovair seven seven, climb.", &[]),
            ("Drovair double-seven, climb.", &[]),
            ("It is cleared for zero-nine right.", &[]),
            ("She was in seat 11A.", &[]),
            ("He hopped into a 4x4.", &[]),
            ("AT1 and Tier 2 holders lose all.", &[]),
            ("It hit as a category four storm.", &[]),
            ("The party’s number two stormed.", &[]),
            ("A Year 11 student is less keen.", &[]),
            ("He took all Corva 300 cars back.", &[]),
            ("He took back the Corva 300s, all red.", &[]),
            ("He sat in row seven.", &[]),
            ("One letter in four came late.", &[]),
        ],
    );
    check(
        Lang::En,
        &[
            (
                "They built five two-bedroom flats.",
                &["count 5", "count 2 bedroom"],
            ),
            ("It grew to 30C and 12K.", &["measure 30 °", "count 12"]),
            ("In Kenya 26 boats sank.", &["count 26 boats"]),
            ("It sold its Kvarn 3.2m bond.", &["measure 3.2 m"]),
            ("The rows three men left stood empty.", &["count 3 men"]),
            ("On page two people read it.", &["count 2 people"]),
        ],
    );
    check(
        Lang::De,
        &[
            ("Die Nummer zwei der Partei tobte.", &[]),
            ("Hier spricht Adler sieben-acht.", &[]),
        ],
    );
    check(
        Lang::Fr,
        &[
            ("Le numéro deux du parti proteste.", &[]),
            ("Il a vingt-deux ans.", &["duration 22 year"]),
            ("Ils sont quatre-vingts.", &["count 80"]),
        ],
    );
    check(
        Lang::Es,
        &[
            ("El número dos del partido protestó.", &[]),
            ("La cabecera 21 está cerrada.", &[]),
        ],
    );
    check(Lang::It, &[("La pista 21 è chiusa.", &[])]);
    check(Lang::Nl, &[("De nummer twee van de partij raasde.", &[])]);
    check(
        Lang::It,
        &[("Un edificio di inizio Novecento è crollato.", &[])],
    );
}

#[test]
fn roads_and_lines_go_by_numbers() {
    check(
        Lang::Es,
        &[
            ("La ruta 11 amaneció cortada.", &[]),
            ("El kilómetro 14 de la autovía 3 arde.", &[]),
            (
                "En la línea 200 obreros protestaron.",
                &["count 200 obreros"],
            ),
        ],
    );
    check(Lang::It, &[("La statale 16 resta chiusa.", &[])]);
    check(Lang::Fr, &[("La route 11 reste fermée.", &[])]);
    check(Lang::De, &[("Die Bundesstraße 11 bleibt gesperrt.", &[])]);
    check(Lang::Nl, &[("Lijn 4 rijdt. De rijksweg 11 niet.", &[])]);
}

#[test]
fn what_a_line_a_door_or_a_call_for_help_goes_by() {
    check(
        Lang::En,
        &[
            ("Whoever is ill should ring 112.", &[]),
            ("They dialled 911 from the bus.", &[]),
            ("Police called 112 witnesses.", &["count 112 witnesses"]),
            (
                "It saw 62 metres, when the rules call for 110.",
                &["measure 62 m", "count 110"],
            ),
            ("It says they number 300.", &["count 300"]),
            ("Her number 12 shirt was red.", &[]),
        ],
    );
    check(Lang::De, &[("Sie wählten die 112.", &[])]);
    check(
        Lang::Nl,
        &[
            ("Bel 112 bij brand.", &[]),
            ("Hij zei dat hij op lijn 25 reed.", &[]),
        ],
    );
    check(
        Lang::It,
        &[(
            "Due porte non si aprivano: la 7, a nord, e la 9.",
            &["count 2 porte"],
        )],
    );
}

#[test]
fn the_year_of_a_participle() {
    check(
        Lang::De,
        &[
            ("Die 2019 eröffnete Brücke ist zu.", &["date 17897..18261"]),
            ("Der 2021 gebaute Wagen brannte.", &["date 18628..18992"]),
            (
                "Ein 1998 verabschiedetes Gesetz gilt.",
                &["date 10227..10591"],
            ),
            (
                "Die 2000 entlassenen Arbeiter klagen.",
                &["count 2000 arbeiter"],
            ),
            (
                "Dort wurden 2021 verletzte Vögel gezählt.",
                &["count 2021 verletzte"],
            ),
        ],
    );
}
