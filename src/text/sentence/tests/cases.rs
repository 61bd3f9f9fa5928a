//! What looks like the end of a sentence and is none, and the other way round.

use super::check;
use crate::text::Lang;

#[test]
fn abbreviations_and_initials() {
    check(
        Lang::En,
        &[
            "Mr. Holt met Mrs. Pell and Ms. Crane.| Dr. Webb stayed away.",
            "Lt. Col. Hale spoke for Sen. Park.| Rep. Lowe did not.",
            "Prof. Ines Moor wrote it with W. H. Tarn.| It sold well.",
            "The firm was bought by Harrow Inc. for nothing.| Its rival Lyle Ltd. was not.",
            "Holt vs. Pell was heard on Monday.| The verdict came later.",
            "Tools, ropes, etc. were lost.| So were the boats.",
            "She cited costs, e.g. rent and fuel, i.e. all of them.| He did not.",
            "The U.N. and the U.S. Navy agreed.| The E.U. did not.",
            "He lives in the U.K.| She lives in France.",
            "She sailed to Washington, D.C. on Friday.| He stayed in New York.",
            "The match ended at 11.30 p.m. in the rain.| Nobody left.",
            "It opens at 9 a.m. Monday.| It closes at noon.",
            "The chair came out at 10.40 p.m.| “The count is over,” she said.",
            "They closed at 6 p.m. “sharp” as ever.| Nobody complained.",
            "He holds a Ph.D. in law.| She does not.",
            "John F. Marlow and George R. Stead signed.| Others refused.",
            "Ann Moor, R-S.C., signed it.| Ines Tarn (D-N.Y.) did not.",
            "St. Mary Street was closed.| Mt. Egmont was not.",
            "They met on Jan. 5 and Sept. 12 in Oslo.| Nothing came of it.",
            "See No. 4 on p. 12 and fig. 3.| The rest is clear.",
            "The play was Plan B.| Then came Plan C.",
            "“It was dark,” she told me.| “And the gate was shut.”",
            "“It was asked of me. Nobody knew in May. Tarn did,” she said.| “Ask her.”",
            "He was ill.| Harrow Inc. paid.| It sold works of art.| Tarn bought them.",
            "The ferry sank on 9 May.| Tarn blames the crew.| It was raised in May.| Nobody was on it.",
            "It fell on 3 Dec.| Nobody saw it.| They met on Dec. 5 and 9 Jan. 2031 in Oslo.| Nothing came of it.",
            "Up to 70 km/h is allowed.| It blew 81 km/h.| Tarn stopped the lift.| It hangs 12 m.| “Too low,” she said.",
            "It weighs 5t.| Nobody can lift it.| The lake rose by 3 m. in a day.| Tarn fled.",
            "Martin Luther Jr. was there.| His father was not.",
        ],
    );
}

#[test]
fn words_that_look_cut_short_and_are_whole() {
    check(
        Lang::En,
        &[
            "He moved to LA.| Nobody won.",
            "She lost her ID.| “It was a con,” she told the ref.| Tarn (once an ex. Holt said so) left.",
            "The lake rose by 12 ft.| Tarn fled.",
            "DR. TARN WON.| NOBODY LEFT.",
        ],
    );
    check(
        Lang::It,
        &[
            "È durata dodici ore.| «Nessuno ha vinto», ha detto Tarni.| È successo tre anni fa.| Lui non c’era mai.| Era al bar.",
            "È andato negli Usa.| Ne parla all’Onu.| L’on. Tarni e il sen. Belli no.| «Tre anni fa. Forse più», ha detto il dott. Neri.",
            "Lo dice G. Tarni (tre anni fa. Forse più).| Nessuno ha vinto.",
        ],
    );
    check(
        Lang::Nl,
        &["Dat zei de pers.| Hij werd lid.| Hij brak zijn hand.| Wij waren op.| Drs. Tarn niet."],
    );
    check(
        Lang::Es,
        &["Dijo que no.| Todo va bien.| Salió al mar.| El Sr. Tarna no."],
    );
    check(
        Lang::De,
        &["Das freut mich.| Mag. Tarn nicht.| Friedrich II. Tarn nicht."],
    );
    check(Lang::Fr, &["Il fait sec.| Elle aime l’art.| Mme Tarn non."]);
}

#[test]
fn datelines_numbers_and_lists() {
    check(
        Lang::En,
        &[
            "OSLO (Reuters) - The ferry sank on Friday.| Nobody died.",
            "PARIS, Sept. 5 (AFP) — The bridge fell.| It was old.",
            "OSLO, 5 September. /KNA/. The bridge fell.| It was old.",
            "OSLO, 5 September (KNA). The bridge fell.| It was old.",
            "OSLO, Sept. 5. The bridge fell.| It was old.",
            "Inflation was 2.3% in May.| It had been 2.1% before.",
            "It cost $3.50.| He paid $4.",
            "Version 2.0 came in 2024.| Version 3.0 never did.",
            "The score was 3.| The other side had none.",
            "He was born in 1961.| She was born in 1964.",
            "Read it at www.example.com/a.b or not.| It says little.",
            "It rose by .5 points.| That is little.",
            "It opens at 9 a.m. EST on Monday.| It closes at noon.",
            "It began at 4.30 a.m. Eastern time and spread.| It closes at 5 p.m. Lagos time.",
            "It ended at 5 p.m.| Eastern Airways said so.",
            "Brig. Gen. Ada Roe told Supt. Low.| Nobody left.",
            "1. The port stays open.| 2. The crews are paid.",
        ],
    );
}

#[test]
fn ellipses_and_other_ends() {
    check(
        Lang::En,
        &[
            "He waited… and left.| She stayed.",
            "He waited ...| Then he left.",
            "“I thought… well, never mind,” he said.| She nodded.",
            "Who knew?!| Nobody did.",
            "It was over!| They cheered.",
            "The ferry (built in 1961. It was rebuilt in 1990) sank.| Nobody died.",
            "They left: Nobody had told them.| It was late.",
            "He said no; She said yes.| They left.",
            "They voted no.| “She is ill,” he said.",
        ],
    );
}

#[test]
fn quotations_that_end_sentences() {
    check(
        Lang::En,
        &[
            "He called it “a disgrace.”| Nobody answered.",
            "He called it \"a disgrace.\"| Nobody answered.",
            "He called it ‘a disgrace’.| Nobody answered.",
            "“Stop. Stop now!” the captain shouted.| Nobody stopped.",
            "\"Is it true?\" she asked.| \"It is.\"",
            "“We go,” he said.| “Not tomorrow. Today.”",
            "“Who is there?” he asked, “and why?”| Nobody answered.",
            "He asked: “Who is there?”| Nobody answered.",
            "“Never again”, he said.| They believed him.",
            "‘It’s over. Go home,’ he said.| They went.",
            "(“So be it.”)| They left.",
            "'It's over. Go home,' he said.| They went.",
            "The crew’s ‘last trip’ ended.| The men’s pay did not.",
            "‘It’s over. Go home.’| They went.",
            "“Do you sail?” the officer asked.| “Yes!”",
        ],
    );
}

#[test]
fn german_stops() {
    check(
        Lang::De,
        &[
            "Das gilt u. a. für Köln und d. h. für alle.| Bonn fehlt.",
            "Das gilt u.a. für Köln, z.B. für den Hafen.| Bonn fehlt.",
            "Hr. Holt und Fr. Berg kamen.| Prof. Dr. Krüger blieb.",
            "Es waren ca. 200 Gäste bzw. Kunden da.| Alle gingen.",
            "Am 3. Oktober 2024 fiel die Brücke.| Am 4. war alles still.",
            "Der 1. FC Köln gewann.| Der 2. Platz ging an Mainz.",
            "Papst Johannes XXIII. sprach.| Alle hörten zu.",
            "Es kostet 3,5 Mrd. Euro.| Das ist viel.",
            "Sie kam um 9.30 Uhr.| Er kam um 10 Uhr.",
            "Es waren 1.250 Gäste.| Niemand blieb.",
            "Die Helfer suchen weiter nach den Wanderern.| 14 Menschen fehlen noch.",
            "Sie kamen nach dem Gewitter.| 1.250 Gäste blieben in der Vereinbarung.| 3,5 Mrd. Euro fehlen.",
            "Er wohnt in der Goethestr. 5.| Sie wohnt nebenan.",
            "„Warum?“, fragte er.| „Darum!“, rief sie.",
            "„Wir gehen.“| Er ging.",
            "Er sagte: „Wir gehen. Sofort.“| Dann ging er.",
            "Der Fall St. Georg usw. ist alt.| Niemand fragt.",
            "Das war im 2. Quartal.| Danach stieg der Preis.",
            "Siehe Abs. 3 und Art. 5.| Das reicht.",
            "Er wartete … und ging.| Sie blieb.",
            "Lt. Polizei war es Brandstiftung.| Niemand starb.",
            "J. R. Krüger schrieb es.| Sie las es.",
        ],
    );
}

#[test]
fn french_stops() {
    check(
        Lang::Fr,
        &[
            "M. Morand a rencontré Mme Aubert et MM. Petit et Roy.| Ils ont parlé.",
            "Le Dr. Vasseur et Mgr. Roux sont venus.| Ils sont repartis.",
            "Il habite rue St. Paul, no. 5.| Elle habite Lyon.",
            "Il a payé 3,5 millions d’euros.| C’est beaucoup.",
            "« Pourquoi ? » demande-t-il.| « Parce que ! » répond-elle.",
            "« On attend. On verra », a dit M. Morand.| Il est parti.",
            "Il a dit : « On attend. »| Elle est partie.",
            "Jean-P. Morand est venu.| Il a parlé.",
            "J.-P. Morand est venu.| Il a parlé.",
            "Il aime l’art.| Elle aime la mer.",
            "Les ports, les gares, etc. sont fermés.| Tout est calme.",
            "La réunion est à 9 h. 30 précises.| Nul ne vient.",
            "Il attend… et part.| Elle reste.",
            "Le XXe siècle est fini.| Le nôtre commence.",
            "Qui ?| Personne !| C’est fini.",
            "Cf. l’art. 5 du code.| Il est clair.",
        ],
    );
}

#[test]
fn spanish_stops() {
    check(
        Lang::Es,
        &[
            "La Sra. Benítez y el Sr. Rueda llegaron.| La Dra. Gil no vino.",
            "D. Luis y Dña. Ana hablaron.| Nadie escuchó.",
            "Vive en la Av. Colón, núm. 5.| Ella vive en Lima.",
            "El presidente de EE. UU. habló.| Nadie escuchó.",
            "El presidente de EE.UU. habló.| Nadie escuchó.",
            "Costó 3,5 millones de euros.| Es mucho.",
            "Eran 1.250 personas.| Nadie murió.",
            "—No hay agua —dijo Rosa.| Nadie contestó.",
            "«No hay agua. No hay luz», dijo Rosa.| Nadie contestó.",
            "“No hay agua”.| Rosa se fue.",
            "¿Por qué?| Porque sí.",
            "Llegó a las 9 a. m. del lunes.| Se fue el martes.",
            "Los puertos, las estaciones, etc. cerraron.| Todo está en calma.",
            "Esperó… y se fue.| Ella se quedó.",
            "El Gral. Paz y el Lic. Mora firmaron.| Los demás no.",
        ],
    );
}

#[test]
fn italian_and_dutch_stops() {
    check(
        Lang::It,
        &[
            "Il dott. Moretti e l’on. Bianchi sono arrivati.| L’avv. Conti no.",
            "Il prof. Neri abita in via Roma n. 5.| Lei abita a Pisa.",
            "È costato 3,5 milioni di euro.| È molto.",
            "«Perché?», ha chiesto.| Nessuno ha risposto.",
            "I porti, le stazioni, ecc. sono chiusi.| Tutto tace.",
            "La sig.ra Rossi è partita.| Il marito no.",
            "S. Giovanni e S. Paolo sono vicine.| Venezia è lontana.",
            "Aspettò… e partì.| Lei rimase.",
        ],
    );
    check(
        Lang::Nl,
        &[
            "Mevr. de Wit en dr. Bakker kwamen.| Prof. Smit niet.",
            "Dat geldt o.a. voor Delft, bijv. de haven.| Leiden niet.",
            "Het kostte 3,5 mln. euro.| Dat is veel.",
            "„Waarom?”, vroeg hij.| Niemand antwoordde.",
            "Er waren ca. 1.250 gasten.| Niemand bleef.",
            "J. P. de Vries schreef het.| Zij las het.",
            "Hij wachtte… en ging.| Zij bleef.",
            "“Waarom?”, vroeg Jan.| Niemand antwoordde.",
            "Op 5 sept. viel de brug.| Zij was oud.",
        ],
    );
}

/// What joins to the sentence before it, whatever the language.
#[test]
fn any_language() {
    for lang in Lang::KNOWN {
        check(
            lang,
            &[
                "Anna 2.5 Bruno.| Carla!| Dora?| Emil",
                "Anna (Bruno. Carla) dora.| Emil",
                "Anna.| “Bruno.”| Carla.",
            ],
        );
    }
}
