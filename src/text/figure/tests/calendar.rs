//! Days and times, against Friday 2025-09-05.

use jiff::civil::{Date, date};

use super::{read_at, short};
use crate::text::{FigureKind, Lang};

fn days(from: Date) -> f64 {
    f64::from(date(1970, 1, 1).until(from).unwrap().get_days())
}

#[test]
fn days_are_resolved() {
    let own = date(2025, 9, 5);
    let day = |d: i8| (date(2025, 9, d), date(2025, 9, d));
    let cases: &[(&str, Lang, (Date, Date))] = &[
        ("He spoke on Friday.", Lang::En, day(5)),
        ("He spoke on Thursday.", Lang::En, day(4)),
        ("He spoke yesterday.", Lang::En, day(4)),
        ("They will meet on Monday.", Lang::En, day(8)),
        ("He spoke on 5 September.", Lang::En, day(5)),
        ("He spoke on September 3, 2025.", Lang::En, day(3)),
        (
            "It fell last month.",
            Lang::En,
            (date(2025, 8, 1), date(2025, 8, 31)),
        ),
        (
            "It fell last year.",
            Lang::En,
            (date(2024, 1, 1), date(2024, 12, 31)),
        ),
        (
            "It was made after the 2024 controls.",
            Lang::En,
            (date(2024, 1, 1), date(2024, 12, 31)),
        ),
        (
            "Helvar’s 2031 bonds fell.",
            Lang::En,
            (date(2031, 1, 1), date(2031, 12, 31)),
        ),
        (
            "It opened in 1998.",
            Lang::En,
            (date(1998, 1, 1), date(1998, 12, 31)),
        ),
        (
            "It was so in the 1990s.",
            Lang::En,
            (date(1990, 1, 1), date(1999, 12, 31)),
        ),
        (
            "It froze on the night of 2–3 September.",
            Lang::En,
            (date(2025, 9, 2), date(2025, 9, 3)),
        ),
        (
            "They met on September 2-4 in Oslo.",
            Lang::En,
            (date(2025, 9, 2), date(2025, 9, 4)),
        ),
        (
            "Sie tagten am 2.–4. September in Oslo.",
            Lang::De,
            (date(2025, 9, 2), date(2025, 9, 4)),
        ),
        ("Er sprach am Freitag.", Lang::De, day(5)),
        ("Er sprach gestern.", Lang::De, day(4)),
        ("Er sprach vorgestern.", Lang::De, day(3)),
        ("Er sprach am Mittwochvormittag.", Lang::De, day(3)),
        ("Es begann am Morgen des Mittwochs.", Lang::De, day(3)),
        ("Er spricht übermorgen.", Lang::De, day(7)),
        ("Er spricht morgen.", Lang::De, day(6)),
        ("Morgen spricht er.", Lang::De, day(6)),
        ("Habló el jueves por la mañana.", Lang::Es, day(4)),
        ("Hij sprak donderdag in de morgen.", Lang::Nl, day(4)),
        ("He spoke the day before yesterday.", Lang::En, day(3)),
        ("He will speak the day after tomorrow.", Lang::En, day(7)),
        ("Il a parlé avant-hier.", Lang::Fr, day(3)),
        ("Il parlera après-demain.", Lang::Fr, day(7)),
        ("Habló anteayer.", Lang::Es, day(3)),
        ("Hablará pasado mañana.", Lang::Es, day(7)),
        ("Ha parlato l’altro ieri.", Lang::It, day(3)),
        ("Hij sprak eergisteren.", Lang::Nl, day(3)),
        ("Hij sprak gisteravond.", Lang::Nl, day(4)),
        ("Er sprach am 3. September 2025.", Lang::De, day(3)),
        ("Das war am 3.9.2025 so.", Lang::De, day(3)),
        ("Il a parlé jeudi.", Lang::Fr, day(4)),
        ("Il a parlé le 3 septembre.", Lang::Fr, day(3)),
        ("Habló el jueves.", Lang::Es, day(4)),
        ("Habló el 3 de septiembre de 2025.", Lang::Es, day(3)),
        ("Ha parlato giovedì.", Lang::It, day(4)),
        ("Ha parlato il 3 settembre.", Lang::It, day(3)),
        ("Hij sprak donderdag.", Lang::Nl, day(4)),
        ("Hij sprak op 3 september.", Lang::Nl, day(3)),
    ];
    let mut wrong = Vec::new();
    for (text, lang, (from, to)) in cases {
        let found = read_at(text, *lang, Some(own));
        let right = matches!(&found[..], [f] if f.kind == FigureKind::Date
            && (f.value - days(*from)).abs() < 0.5 && f.max == Some(days(*to)));
        if !right {
            wrong.push(format!(
                "{text} {:?}",
                found.iter().map(short).collect::<Vec<_>>()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Checks the first day of a text, against Friday 2025-09-05.
fn check_days(cases: &[(&str, Lang, (Date, Date))]) {
    let mut wrong = Vec::new();
    for (text, lang, (from, to)) in cases {
        let found = read_at(text, *lang, Some(date(2025, 9, 5)));
        let right = found.iter().find(|f| f.kind == FigureKind::Date);
        if !right.is_some_and(|f| (f.value - days(*from)).abs() < 0.5 && f.max == Some(days(*to))) {
            wrong.push(format!(
                "{text} {:?}",
                found.iter().map(short).collect::<Vec<_>>()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn parts_of_a_month_a_year_or_a_week() {
    let of = |y, m, d, n, e| (date(y, m, d), date(y, n, e));
    let october = of(2025, 10, 11, 10, 20);
    let year_end = of(2025, 11, 1, 12, 31);
    check_days(&[
        ("It will end by mid-October.", Lang::En, october),
        (
            "It will end late in October.",
            Lang::En,
            of(2025, 10, 21, 10, 31),
        ),
        (
            "It will end at the end of October.",
            Lang::En,
            of(2025, 10, 21, 10, 31),
        ),
        (
            "It will end early next month.",
            Lang::En,
            of(2025, 10, 1, 10, 10),
        ),
        ("It began late last year.", Lang::En, of(2024, 9, 1, 12, 31)),
        ("It began in early 2019.", Lang::En, of(2019, 1, 1, 4, 30)),
        (
            "It ended at the end of March 2024.",
            Lang::En,
            of(2024, 3, 21, 3, 31),
        ),
        ("It will end by the end of the year.", Lang::En, year_end),
        ("It will end by year-end.", Lang::En, year_end),
        ("It will end by year’s end.", Lang::En, year_end),
        (
            "It will end late this week.",
            Lang::En,
            of(2025, 9, 4, 9, 7),
        ),
        (
            "It was too late in October.",
            Lang::En,
            of(2025, 10, 1, 10, 31),
        ),
        (
            "They end October with a loss.",
            Lang::En,
            of(2025, 10, 1, 10, 31),
        ),
        ("Es endet bis Mitte Oktober.", Lang::De, october),
        ("Es endet bis Jahresende.", Lang::De, year_end),
        ("Es endet bis Ende des Jahres.", Lang::De, year_end),
        (
            "Es endet Anfang nächsten Monats.",
            Lang::De,
            of(2025, 10, 1, 10, 10),
        ),
        ("Es begann Anfang 2019.", Lang::De, of(2019, 1, 1, 4, 30)),
        ("Il finira à la mi-octobre.", Lang::Fr, october),
        ("Il finira fin octobre.", Lang::Fr, of(2025, 10, 21, 10, 31)),
        ("Il finira d’ici la fin de l’année.", Lang::Fr, year_end),
        (
            "Il finira à la fin du mois d’octobre.",
            Lang::Fr,
            of(2025, 10, 21, 10, 31),
        ),
        ("Terminará a mediados de octubre.", Lang::Es, october),
        ("Terminará antes de fin de año.", Lang::Es, year_end),
        ("Terminará antes de que acabe el año.", Lang::Es, year_end),
        (
            "Terminará a principios del próximo mes.",
            Lang::Es,
            of(2025, 10, 1, 10, 10),
        ),
        ("Finirà entro metà ottobre.", Lang::It, october),
        ("Finirà entro la fine dell’anno.", Lang::It, year_end),
        ("Het eindigt half oktober.", Lang::Nl, october),
        (
            "Het eindigt voor het einde van het jaar.",
            Lang::Nl,
            year_end,
        ),
    ]);
}

#[test]
fn seasons_of_a_year() {
    let of = |y, m, n, e| (date(y, m, 1), date(y, n, e));
    let (spring, summer, autumn) = (of(2026, 3, 5, 31), of(2025, 6, 8, 31), of(2025, 9, 11, 30));
    check_days(&[
        ("It began this fall.", Lang::En, autumn),
        ("It will begin next spring.", Lang::En, spring),
        ("It began last summer.", Lang::En, summer),
        ("It began last autumn.", Lang::En, of(2024, 9, 11, 30)),
        (
            "It began in the summer of 2019.",
            Lang::En,
            of(2019, 6, 8, 31),
        ),
        ("Es begann im vergangenen Sommer.", Lang::De, summer),
        ("Es beginnt im nächsten Frühjahr.", Lang::De, spring),
        ("Il a commencé l’été dernier.", Lang::Fr, summer),
        ("Il commencera cet automne.", Lang::Fr, autumn),
        ("Empezó el verano pasado.", Lang::Es, summer),
        ("Empezará la próxima primavera.", Lang::Es, spring),
        ("Comincerà quest’autunno.", Lang::It, autumn),
        ("Het begint volgend voorjaar.", Lang::Nl, spring),
    ]);
}

#[test]
fn what_is_no_season_of_a_year() {
    for (text, lang) in [
        ("This fall in prices was steep.", Lang::En),
        ("It was warm in spring.", Lang::En),
        ("Il a été passé à tabac.", Lang::Fr),
    ] {
        let found = read_at(text, lang, Some(date(2025, 9, 5)));
        assert!(found.iter().all(|f| f.kind != FigureKind::Date), "{text}");
    }
}

#[test]
fn what_is_no_part_of_a_period() {
    for (text, lang) in [
        ("The year-end results fell.", Lang::En),
        ("It was the end of the school year.", Lang::En),
        ("It was the end of the year-long war.", Lang::En),
        ("Terminará antes del fin de semana.", Lang::Es),
        ("È chiuso nel fine settimana.", Lang::It),
        ("Ze woont hier een half jaar.", Lang::Nl),
    ] {
        let found = read_at(text, lang, Some(date(2025, 9, 5)));
        assert!(found.iter().all(|f| f.kind != FigureKind::Date), "{text}");
    }
}

#[test]
fn a_weekday_without_a_day_to_count_from_is_left_alone() {
    assert!(read_at("He spoke on Friday.", Lang::En, None).is_empty());
}

#[test]
fn times_of_day() {
    for (text, lang, minutes) in [
        ("It sank at 11.40pm.", Lang::En, 1420.0),
        ("It sank at 10:30.", Lang::En, 630.0),
        ("It sank at 5 p.m. sharp.", Lang::En, 1020.0),
        ("They ran out at six and closed.", Lang::En, 360.0),
        ("Es sank um 23.40 Uhr.", Lang::De, 1420.0),
        ("Il a coulé à 15h30.", Lang::Fr, 930.0),
        ("Het zonk om 10 uur.", Lang::Nl, 600.0),
    ] {
        let found = read_at(text, lang, None);
        assert_eq!(found.len(), 1, "{text} {found:?}");
        assert_eq!(
            (found[0].kind, found[0].value),
            (FigureKind::Time, minutes),
            "{text}"
        );
    }
}

#[test]
fn minutes_before_an_hour() {
    let time = |text: &str| {
        let found = read_at(text, Lang::En, None);
        let mut times = found.iter().filter(|f| f.kind == FigureKind::Time);
        times.next().map(|f| f.value)
    };
    let cases = [
        ("She smelt smoke at ten to three.", Some(170.0)),
        ("They waited until a quarter to nine.", Some(525.0)),
        ("It began around quarter to nine.", Some(525.0)),
        ("It began at half past nine.", Some(570.0)),
        ("It came at twenty-five past four.", Some(265.0)),
        ("They left at twenty-five to six.", Some(335.0)),
        ("They left at twenty-five minutes past six.", Some(385.0)),
        ("Twenty-five past presidents came.", None),
        ("Sent at eight minutes to eleven, he says.", Some(652.0)),
        ("It gave four minutes to eleven speakers.", None),
        ("It was locked since five; he came later.", Some(300.0)),
        ("They fed in pages as the clock struck 11.", Some(660.0)),
        ("The shell struck 11 of them.", None),
        ("The board voted ten to three.", None),
        ("It fell from twenty to five.", None),
    ];
    for (text, minutes) in cases {
        assert_eq!(time(text), minutes, "{text}");
    }
}

/// The first time of day of a text, and whether it is about then.
fn time_of(text: &str, lang: Lang) -> Option<(f64, bool)> {
    let found = read_at(text, lang, None);
    let mut times = found.iter().filter(|f| f.kind == FigureKind::Time);
    times.next().map(|f| (f.value, f.approximate))
}

#[test]
fn hours_by_the_words_around_them() {
    let cases = [
        ("It ended shortly after ten.", Lang::En, Some(600.0)),
        (
            "It ended a little after five, he said.",
            Lang::En,
            Some(300.0),
        ),
        (
            "It ended just before eight on Tuesday.",
            Lang::En,
            Some(480.0),
        ),
        (
            "It ended soon after six and they left.",
            Lang::En,
            Some(360.0),
        ),
        ("It had just gone one.", Lang::En, Some(60.0)),
        (
            "It ended around nine on Friday night.",
            Lang::En,
            Some(1260.0),
        ),
        ("It ended by 7 that evening.", Lang::En, Some(1140.0)),
        ("It ended at 12 on Friday night.", Lang::En, Some(0.0)),
        (
            "It ended at seven o’clock in the evening.",
            Lang::En,
            Some(1140.0),
        ),
        (
            "It ended shortly after ten Vole rose.",
            Lang::En,
            Some(600.0),
        ),
        (
            "It ended shortly after ten Vole boats sank.",
            Lang::En,
            None,
        ),
        (
            "It ran between ten in the evening and four at night.",
            Lang::En,
            Some(1320.0),
        ),
        (
            "Es lief zwischen zehn Uhr abends und vier Uhr nachts.",
            Lang::De,
            Some(1320.0),
        ),
        (
            "Il a duré entre dix heures du soir et minuit.",
            Lang::Fr,
            Some(1320.0),
        ),
        (
            "Het duurde tussen tien uur 's avonds en vier uur 's nachts.",
            Lang::Nl,
            Some(1320.0),
        ),
        ("It ended just after eight people left.", Lang::En, None),
        ("It ended shortly after two were shot.", Lang::En, None),
        ("It ended just before two of them left.", Lang::En, None),
        ("It ended shortly after ten more came.", Lang::En, None),
        ("It ended just after two miles.", Lang::En, None),
        ("It ended shortly after 9/11.", Lang::En, None),
        ("It killed around nine.", Lang::En, None),
        ("Es endete kurz nach zehn.", Lang::De, Some(600.0)),
        ("Es endete kurz vor eins.", Lang::De, Some(60.0)),
        ("Es endete kurz nach zehn Jahren.", Lang::De, None),
        ("Es endete kurz nach zehn weiteren Toten.", Lang::De, None),
        ("Sie stimmten gegen acht.", Lang::De, None),
        ("Il a fini peu après dix heures.", Lang::Fr, Some(600.0)),
        ("Il a fini vers dix heures et demie.", Lang::Fr, Some(630.0)),
        (
            "Il a fini à onze heures moins le quart.",
            Lang::Fr,
            Some(645.0),
        ),
        ("Il a fini après dix heures de débat.", Lang::Fr, None),
        ("Il a duré dix heures.", Lang::Fr, None),
        ("Terminó poco después de las diez.", Lang::Es, Some(600.0)),
        (
            "Terminó hacia las ocho menos cuarto.",
            Lang::Es,
            Some(465.0),
        ),
        ("Terminó a las diez del martes.", Lang::Es, Some(600.0)),
        ("Llegó después de las diez víctimas.", Lang::Es, None),
        ("È finito poco prima delle otto.", Lang::It, Some(480.0)),
        ("È finito alle otto e mezza.", Lang::It, Some(510.0)),
        ("Lo ha detto alle otto donne.", Lang::It, None),
        ("Het eindigde even na tien.", Lang::Nl, Some(600.0)),
        ("Het eindigde even na tien dagen.", Lang::Nl, None),
    ];
    for (text, lang, minutes) in cases {
        assert_eq!(time_of(text, lang).map(|t| t.0), minutes, "{text}");
    }
}

#[test]
fn hours_that_are_about_so_late() {
    let cases = [
        ("It ended at about 4:20 a.m. there.", Lang::En, true),
        ("It ended shortly before midnight.", Lang::En, true),
        ("It ended at 4:20 a.m. there.", Lang::En, false),
        ("Es endete gegen 21.30 Uhr.", Lang::De, true),
        ("Es endete um 21.30 Uhr.", Lang::De, false),
        ("Il a fini vers 15h30.", Lang::Fr, true),
        ("Terminó hacia las 19.42, dijo.", Lang::Es, true),
        ("Terminó alrededor de las tres y media.", Lang::Es, true),
        ("È finito intorno alle 19.30, dopo cena.", Lang::It, true),
        ("Het eindigde rond half elf.", Lang::Nl, true),
    ];
    for (text, lang, about) in cases {
        assert_eq!(time_of(text, lang).map(|t| t.1), Some(about), "{text}");
    }
}

#[test]
fn from_one_hour_to_another() {
    let cases = [
        (
            "It fell between 10 and 11 p.m. there.",
            Lang::En,
            Some((1320.0, 1380.0)),
        ),
        (
            "It is open 11-2 p.m. daily.",
            Lang::En,
            Some((660.0, 840.0)),
        ),
        (
            "It is open from 10 to 2 a.m. daily.",
            Lang::En,
            Some((1320.0, 1560.0)),
        ),
        ("It fell from 10 to 12 percent.", Lang::En, None),
        (
            "Es fiel zwischen zehn und elf Uhr.",
            Lang::De,
            Some((600.0, 660.0)),
        ),
        (
            "Es fiel zwischen 23 und 1 Uhr.",
            Lang::De,
            Some((1380.0, 1500.0)),
        ),
        (
            "Cayó entre las diez y las once.",
            Lang::Es,
            Some((600.0, 660.0)),
        ),
        ("Cayó entre las diez y las once candidatas.", Lang::Es, None),
        (
            "Era chiusa tra le 15 e le 17, dicono.",
            Lang::It,
            Some((900.0, 1020.0)),
        ),
        ("Era tra le 15 e le 17 candidate.", Lang::It, None),
    ];
    for (text, lang, hours) in cases {
        let found = read_at(text, lang, None);
        let mut times = found.iter().filter(|f| f.kind == FigureKind::Time);
        let time = times.next().map(|f| (f.value, f.max.unwrap_or(f.value)));
        assert_eq!(time, hours, "{text}");
    }
}
