//! Which day a word of the calendar is, by what stands beside it; against Friday 2025-09-05.

use jiff::civil::{Date, date};

use super::read_at;
use crate::text::{FigureKind, Lang};

fn days(from: Date) -> f64 {
    f64::from(date(1970, 1, 1).until(from).unwrap().get_days())
}

/// The dates of a text: how it tells each, its first day and its last.
fn dates(text: &str, lang: Lang) -> Vec<(&str, f64, Option<f64>)> {
    let found = read_at(text, lang, Some(date(2025, 9, 5)));
    let dates = found.iter().filter(|f| f.kind == FigureKind::Date);
    dates.map(|f| (f.span.of(text), f.value, f.max)).collect()
}

/// Checks that the last date of each text is that stretch of days.
fn check_last(cases: &[(&str, Lang, (Date, Date))]) {
    let wrong = cases.iter().filter_map(|(text, lang, (from, to))| {
        let found = dates(text, *lang);
        let right = found
            .last()
            .is_some_and(|f| f.1.total_cmp(&days(*from)).is_eq() && f.2 == Some(days(*to)));
        (!right).then(|| format!("{text} {found:?}"))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_counts_those_of_a_day_is_no_day() {
    for (text, day) in [
        ("She knew ten of the 19 Sept. 2 pilots.", "Sept. 2"),
        ("She knew ten of the pilots of 2 Sept.", "2 Sept"),
    ] {
        let told: Vec<&str> = dates(text, Lang::En).iter().map(|d| d.0).collect();
        assert_eq!(told, [day], "{text}");
    }
}

#[test]
fn a_capital_inside_a_sentence_makes_a_name_of_a_day() {
    for text in [
        "She told Today that the works were safe.",
        "She told the town’s Today the works were quite safe.",
    ] {
        assert!(dates(text, Lang::En).is_empty(), "{text}");
    }
    for text in [
        "Today she told the town that the works were safe.",
        "“Today is a sad day for the works,” she said.",
        "Court Set To Rule Today On Harbour Works",
        "The works shut TODAY for the whole summer.",
    ] {
        assert!(!dates(text, Lang::En).is_empty(), "{text}");
    }
}

#[test]
fn days_of_one_month_share_it() {
    let may = |day: i8| days(date(2025, 5, day));
    let stretch = [
        ("It runs from the 8th to the 13th of May.", Lang::En),
        ("It runs between 8 and 13 May.", Lang::En),
        ("Es läuft vom 8. bis zum 13. Mai.", Lang::De),
        ("Es war zwischen dem 8. und dem 13. Mai.", Lang::De),
        ("C’était entre le 8 et le 13 mai.", Lang::Fr),
        ("Fue entre el 8 y el 13 de mayo.", Lang::Es),
        ("Era tra l’8 e il 13 maggio.", Lang::It),
        ("Het was tussen 8 en 13 mei.", Lang::Nl),
        ("Het loopt van 8 tot en met 13 mei.", Lang::Nl),
    ];
    for (text, lang) in stretch {
        let found = read_at(text, lang, Some(date(2025, 9, 5)));
        let found: Vec<_> = found.iter().map(|f| (f.value, f.max)).collect();
        assert_eq!(found, [(may(8), Some(may(13)))], "{text}");
    }
    let apart = [
        ("It met on 8 and 13 May.", Lang::En),
        ("It met on May 8 and 13.", Lang::En),
        ("Es tagte am 8. und 13. Mai.", Lang::De),
        ("Il a siégé les 8 et 13 mai.", Lang::Fr),
        ("Se reunió los días 8 y 13 de mayo.", Lang::Es),
        ("Si è riunito l’8 e il 13 maggio.", Lang::It),
        ("Het kwam bijeen op 8 en 13 mei.", Lang::Nl),
    ];
    for (text, lang) in apart {
        let found = read_at(text, lang, Some(date(2025, 9, 5)));
        let found: Vec<_> = found.iter().map(|f| (f.value, f.max)).collect();
        let both = [(may(8), Some(may(8))), (may(13), Some(may(13)))];
        assert_eq!(found, both, "{text}");
    }
    assert_eq!(dates("It met on 8, 9 and 13 May.", Lang::En).len(), 3);
    // Those who are counted are no day.
    assert_eq!(dates("On May 8, 13 people died.", Lang::En).len(), 1);
    assert_eq!(dates("It killed 8 and 13 May was dark.", Lang::En).len(), 1);
}

#[test]
fn a_person_is_no_month() {
    for (text, lang) in [
        ("Mrs May said it was over.", Lang::En),
        ("Clara May’s plan fell. May has lost.", Lang::En),
        (
            "It was a defeat for the minister, Clara May, 62, said.",
            Lang::En,
        ),
        ("Frau Mai ging.", Lang::De),
        ("Selon Jeanne Mars, tout va bien.", Lang::Fr),
    ] {
        assert_eq!(dates(text, lang), [], "{text}");
    }
}

#[test]
fn a_weekday_and_its_date_are_one() {
    let cases = [
        (
            "It was shown on Tuesday, May 5, 2015, in Oslo.",
            Lang::En,
            "Tuesday, May 5, 2015",
            date(2015, 5, 5),
        ),
        (
            "It fell on Monday 21 July.",
            Lang::En,
            "Monday 21 July",
            date(2025, 7, 21),
        ),
        (
            "It fell Wednesday evening, March 5.",
            Lang::En,
            "Wednesday evening, March 5",
            date(2025, 3, 5),
        ),
        (
            "It fell on Wednesday (July 2).",
            Lang::En,
            "Wednesday (July 2",
            date(2025, 7, 2),
        ),
        (
            "Es fiel am Montag, dem 21. Juli.",
            Lang::De,
            "Montag, dem 21. Juli",
            date(2025, 7, 21),
        ),
        (
            "Es fiel am Montag (21.7.2025).",
            Lang::De,
            "Montag (21.7.2025",
            date(2025, 7, 21),
        ),
        (
            "Il est tombé lundi 21 juillet.",
            Lang::Fr,
            "lundi 21 juillet",
            date(2025, 7, 21),
        ),
        (
            "Cayó el lunes 21 de julio.",
            Lang::Es,
            "lunes 21 de julio",
            date(2025, 7, 21),
        ),
        (
            "È caduto lunedì 21 luglio.",
            Lang::It,
            "lunedì 21 luglio",
            date(2025, 7, 21),
        ),
        (
            "Het viel op maandag 21 juli.",
            Lang::Nl,
            "maandag 21 juli",
            date(2025, 7, 21),
        ),
        // No year told, and of the near ones that in which it is such a day.
        (
            "It fell on Sunday, July 21.",
            Lang::En,
            "Sunday, July 21",
            date(2024, 7, 21),
        ),
    ];
    for (text, lang, words, day) in cases {
        let day = days(day);
        assert_eq!(dates(text, lang), [(words, day, Some(day))], "{text}");
    }
}

#[test]
fn a_weekday_behind_its_date_is_that_day() {
    let day = |m: i8, d: i8| (date(2025, m, d), date(2025, m, d));
    check_last(&[
        (
            "It fell on July 21 at 4:30 pm, on Monday.",
            Lang::En,
            day(7, 21),
        ),
        (
            "It fell on July 21, police said on Monday.",
            Lang::En,
            day(9, 1),
        ),
    ]);
}

#[test]
fn the_nearest_verb_tells_whether_a_day_has_been() {
    let day = |d: i8| (date(2025, 9, d), date(2025, 9, d));
    let (past, coming) = (day(3), day(10));
    check_last(&[
        (
            "They tabled a motion which will be debated in the upper house on Wednesday.",
            Lang::En,
            coming,
        ),
        (
            "She said a proposal would be put to the full board on Wednesday.",
            Lang::En,
            coming,
        ),
        ("They agreed to meet again on Wednesday.", Lang::En, coming),
        ("On Wednesday, the council will vote.", Lang::En, coming),
        ("He will go, he said on Wednesday.", Lang::En, past),
        ("He would have spoken on Wednesday.", Lang::En, past),
        ("It will try those who fled on Wednesday.", Lang::En, past),
        (
            "It was expected, but as late as Wednesday he said no.",
            Lang::En,
            past,
        ),
        ("It was set to return on Wednesday.", Lang::En, past),
        (
            "There was no word following Wednesday’s vote.",
            Lang::En,
            past,
        ),
        (
            "They will vote on the following Wednesday.",
            Lang::En,
            coming,
        ),
        ("Sie wollen am Mittwochabend läuten.", Lang::De, coming),
        (
            "Es sind Glocken, die am Mittwoch läuten sollen.",
            Lang::De,
            coming,
        ),
        ("Am Mittwoch soll der Rat entscheiden.", Lang::De, coming),
        ("Er soll am Mittwoch getötet worden sein.", Lang::De, past),
        (
            "Die Glocken läuteten, wie er am Mittwoch sagte.",
            Lang::De,
            past,
        ),
        ("Le conseil votera mercredi.", Lang::Fr, coming),
        (
            "Il a dit que le conseil se réunirait mercredi.",
            Lang::Fr,
            coming,
        ),
        ("Il serait mort mercredi.", Lang::Fr, past),
        ("El consejo votará el miércoles.", Lang::Es, coming),
        ("El consejo votó el miércoles.", Lang::Es, past),
        ("Il consiglio si riunirà mercoledì.", Lang::It, coming),
        ("Il consiglio si è riunito mercoledì.", Lang::It, past),
        ("De raad zal woensdag stemmen.", Lang::Nl, coming),
        ("De raad stemde woensdag.", Lang::Nl, past),
    ]);
}

#[test]
fn a_month_without_a_year_goes_by_its_verb() {
    let february = |y: i16| (date(y, 2, 1), date(y, 2, 28));
    let march = |y: i16| (date(y, 3, 12), date(y, 3, 12));
    check_last(&[
        (
            "The boat was inspected in February.",
            Lang::En,
            february(2025),
        ),
        ("They met last February.", Lang::En, february(2025)),
        ("It will open next February.", Lang::En, february(2026)),
        ("It will open in March 12.", Lang::En, march(2026)),
        (
            "Das Boot wurde im Februar geprüft.",
            Lang::De,
            february(2025),
        ),
        (
            "Le bateau a été contrôlé en février.",
            Lang::Fr,
            february(2025),
        ),
    ]);
}

#[test]
fn from_one_day_to_another_of_a_month() {
    let of = (date(2025, 7, 1), date(2025, 7, 3));
    check_last(&[
        ("They mourned from July 1 to 3 for him.", Lang::En, of),
        ("They mourned from 1 to 3 July.", Lang::En, of),
        ("Sie trauerten vom 1. bis 3. Juli.", Lang::De, of),
        ("Ils ont été en deuil du 1er au 3 juillet.", Lang::Fr, of),
        ("Hubo luto del 1 al 3 de julio.", Lang::Es, of),
        ("Het was rouw van 1 tot 3 juli.", Lang::Nl, of),
        (
            "It rose from July 1 to 3 percent.",
            Lang::En,
            (date(2025, 7, 1), date(2025, 7, 1)),
        ),
    ]);
}

#[test]
fn stretches_of_hours() {
    let minutes = |text: &str| {
        let found = read_at(text, Lang::En, None);
        let hour = found.iter().find(|f| f.kind == FigureKind::Time);
        hour.map(|f| (f.value, f.max, f.approximate))
    };
    let cases = [
        (
            "They came between 9:50pm and 11pm.",
            (1310.0, 1380.0, false),
        ),
        ("They came between 09:50 and 11:00.", (590.0, 660.0, false)),
        ("They came from 10.30 pm to 1 am.", (1350.0, 1500.0, false)),
        ("It sank close to midnight.", (0.0, 0.0, true)),
    ];
    for (text, (from, to, rough)) in cases {
        assert_eq!(minutes(text), Some((from, Some(to), rough)), "{text}");
    }
}

#[test]
fn who_is_first_by_name() {
    for (text, lang) in [
        ("He thanked first responders.", Lang::En),
        ("La première dame est venue.", Lang::Fr),
        ("Sie leisteten erste Hilfe.", Lang::De),
    ] {
        assert_eq!(read_at(text, lang, None), [], "{text}");
    }
}

#[test]
fn what_would_be_says_nothing_of_when_a_days_own_thing_was() {
    let on = |day: i8| (date(2025, 9, day), date(2025, 9, day));
    check_last(&[
        (
            "That would make Wednesday’s storm the worst in years.",
            Lang::En,
            on(3),
        ),
        ("They would meet on Wednesday.", Lang::En, on(10)),
    ]);
}
