//! Times of day as reports write them, in six languages.

use crate::story::{Report, Span};
use crate::text::{FigureKind, annotate};

fn minutes(lang: &str, text: &str) -> Option<f64> {
    let mut report = Report {
        text: text.to_owned(),
        paragraphs: vec![Span::new(0, text.len())],
        ..Report::default()
    };
    report.meta.lang = Some(lang.to_owned());
    let figures = annotate(&report, None).figures;
    let hour = figures.iter().find(|f| f.kind == FigureKind::Time);
    hour.map(|f| f.value)
}

#[test]
fn minutes_behind_the_word_for_the_hour() {
    for (lang, text, want) in [
        ("de", "Der Zug fuhr um 7 Uhr 30 ab.", Some(450.0)),
        (
            "de",
            "Gegen 7 Uhr 30 Boote zu zählen war schwer.",
            Some(420.0),
        ),
        (
            "fr",
            "Le train est parti vers 7 heures et demie.",
            Some(450.0),
        ),
    ] {
        assert_eq!(minutes(lang, text), want, "{text}");
    }
}

#[test]
fn hours_with_a_name() {
    let cases = [
        ("en", "The strike began at midnight.", Some(0.0)),
        ("en", "It was over before noon.", Some(720.0)),
        ("en", "They saw the midnight sun.", None),
        (
            "en",
            "It was off until about ten, because of it.",
            Some(600.0),
        ),
        (
            "en",
            "They stood there until ten because of it.",
            Some(600.0),
        ),
        ("en", "By six the line was long.", Some(360.0)),
        ("en", "They won by six and left.", None),
        ("en", "They cut it by about ten.", None),
        ("en", "At twenty to midnight it rang.", Some(1420.0)),
        (
            "en",
            "The clock had struck a quarter to eight.",
            Some(465.0),
        ),
        ("en", "At ten minutes past two it sank.", Some(130.0)),
        ("en", "At three minutes past midnight it sank.", Some(3.0)),
        ("en", "It sank at twenty past noon.", Some(740.0)),
        ("en", "It was logged at 2138Z.", Some(1298.0)),
        ("de", "Sie blieben bis gegen zehn.", Some(600.0)),
        ("nl", "Ze bleven tot rond tien.", Some(600.0)),
        ("de", "Die Zahl stieg um zwölf auf 30.", None),
        ("de", "Der Streik begann um Mitternacht.", Some(0.0)),
        ("es", "La huelga empezó a medianoche.", Some(0.0)),
        (
            "en",
            "It has been shut since two in the afternoon.",
            Some(840.0),
        ),
        ("en", "By three o’clock the hall was full.", Some(180.0)),
        ("en", "The doors opened at 18.52.", Some(1132.0)),
        ("en", "The shares closed at 18.52.", None),
        ("de", "Es endete kurz nach zehn Uhr.", Some(600.0)),
        ("de", "Es endete gegen halb vier Uhr morgens.", Some(210.0)),
        ("de", "Sie verlor halb so viel.", None),
        ("nl", "Ze hoorden het even na half elf.", Some(630.0)),
        ("nl", "Ze woont sinds een half jaar hier.", None),
        (
            "es",
            "A las seis y cincuenta de la mañana cayó.",
            Some(410.0),
        ),
        ("es", "A las tres y media salió.", Some(210.0)),
        (
            "en",
            "The wall broke at a quarter past two in the morning.",
            Some(135.0),
        ),
        (
            "en",
            "She left at half past two in the afternoon.",
            Some(870.0),
        ),
        ("en", "A quarter of the town is flooded.", None),
        ("de", "Um Viertel nach zwei brach der Damm.", Some(135.0)),
        ("de", "Es begann um Viertel vor acht Uhr.", Some(465.0)),
        ("de", "Ein Viertel vor dem Rathaus brennt.", None),
        ("nl", "De dam brak om kwart over twee.", Some(135.0)),
        ("nl", "Het begon om kwart voor acht.", Some(465.0)),
        (
            "fr",
            "Ils sont arrivés peu après 20 heures à Paris.",
            Some(1200.0),
        ),
        ("fr", "Ils ont voté après 20 heures de débat.", None),
        ("es", "Ocurrió a las 19.42, ante todos.", Some(1182.0)),
        (
            "it",
            "La protesta è scoppiata intorno alle 19.30, dopo cena.",
            Some(1170.0),
        ),
        ("nl", "Om 19.42 uur viel het schot.", Some(1182.0)),
        ("it", "Le 19.30 tonnellate sono perse.", None),
        ("en", "She rang him at 8.15 on Tuesday.", Some(495.0)),
        ("en", "The guards noticed it at 3.20 and hid.", Some(200.0)),
        ("en", "The dollar closed at 8.15 on Tuesday.", None),
        ("es", "Duró hasta las tres de la mañana.", Some(180.0)),
        (
            "fr",
            "Ils sont restés jusqu’à trois heures du matin.",
            Some(180.0),
        ),
        ("it", "Sono rimasti fino alle tre del mattino.", Some(180.0)),
        ("nl", "Het begon om drie uur.", Some(180.0)),
        ("en", "He saw two in the garden.", None),
    ];
    for (lang, text, expected) in cases {
        assert_eq!(minutes(lang, text), expected, "{text}");
    }
}

#[test]
fn hours_of_the_second_half_of_the_day_by_their_article() {
    let cases = [
        (
            "it",
            "La seduta è finita alle 19 di mercoledì.",
            Some(1140.0),
        ),
        (
            "it",
            "Il collegio è rientrato poco dopo le 19.",
            Some(1140.0),
        ),
        ("it", "Le 19 vittime erano tutte italiane.", None),
        ("it", "Alle 19 famiglie è stato chiesto di uscire.", None),
        ("es", "Terminó a las 19 del miércoles.", Some(1140.0)),
        ("es", "Las 19 víctimas eran españolas.", None),
    ];
    for (lang, text, expected) in cases {
        assert_eq!(minutes(lang, text), expected, "{text}");
    }
}

#[test]
fn an_hour_with_the_part_of_the_day_or_the_word_for_it() {
    let cases = [
        ("nl", "Om half twaalf ’s avonds was het stil.", Some(1410.0)),
        (
            "nl",
            "De poort is van elf uur ’s avonds af dicht.",
            Some(1380.0),
        ),
        (
            "nl",
            "Tussen negen en elf uur ’s ochtends was het stil.",
            Some(540.0),
        ),
        ("nl", "Dat duurde vijf uur.", None),
        (
            "de",
            "Zwischen halb zwölf abends und sechs Uhr ruht alles.",
            Some(1410.0),
        ),
        (
            "de",
            "Sie stehen und fünf Uhr morgens ist es kalt.",
            Some(300.0),
        ),
        ("de", "Sie haben fünf Uhren.", None),
        (
            "fr",
            "De dix à douze heures, la place était vide.",
            Some(600.0),
        ),
        ("fr", "Le marché ferme de 12 à 14 heures.", Some(720.0)),
        ("fr", "Le repos passe de dix à douze heures.", None),
        ("fr", "Une grève de dix à douze heures.", None),
        (
            "es",
            "La oficina atenderá el sábado de 8 a 13.",
            Some(480.0),
        ),
        ("es", "Abre de 8 a 13 y de 15 a 20.", Some(480.0)),
        ("es", "Abre de 10 a 18 horas.", Some(600.0)),
        ("es", "El sábado de 8 a 13 obreros pararon.", None),
        ("es", "Pasó de 8 a 13.", None),
        ("nl", "De winkel is open van 8 tot 13 uur.", Some(480.0)),
        ("nl", "De staking duurde van 8 tot 13 uur.", None),
    ];
    for (lang, text, expected) in cases {
        assert_eq!(minutes(lang, text), expected, "{text}");
    }
}
