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
        ("The board voted ten to three.", None),
        ("It fell from twenty to five.", None),
    ];
    for (text, minutes) in cases {
        assert_eq!(time(text), minutes, "{text}");
    }
}
