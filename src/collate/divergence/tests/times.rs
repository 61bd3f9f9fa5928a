//! Days, hours and distances in time that differ, and those that do not.

use super::*;

#[test]
fn two_days_and_hours_of_one_occasion() {
    let texts = [
        "The dispute is about the weir.\n\nThe council leader said that the two would speak again on Thursday.",
        "Nobody in Aldmoor wants the new dam.\n\nFresh talks are set for Friday.",
    ];
    says(&texts, Time, &["Thursday", "Friday"]);
    let other = [
        "The dispute is about the weir.\n\nThe council leader said that the two would speak again on Thursday.",
        "Nobody in Aldmoor wants the new dam.\n\nThe market is held on Friday.",
    ];
    silent(&other, Time);
    let far = [
        "The dispute is about the weir.\n\nBoth sides will see a state mediator in Aldmoor on Thursday.",
        "Nobody in Aldmoor wants the new dam.\n\nTalks between the council and the mill are to go on there on Friday.",
    ];
    says(&far, Time, &["Thursday", "Friday"]);
    let hours = [
        "The barn was old.\n\nThe first order to leave was issued at 6:15 p.m. by the sheriff.",
        "No alert reached the farm until 7:05 p.m., the log says.\n\nThe hens were saved.",
    ];
    says(&hours, Time, &["6:15", "7:05"]);
    let years = [
        "The Aurelia was built in 1989 and takes 300 cars.\n\nThe sea was calm.",
        "Nobody was hurt.\n\nThe ship left the yard in 1990, two years after her sister.",
    ];
    says(&years, Figure, &["1989", "1990"]);
    let midnight = [
        "The walkout of the dockers started at midnight.\n\nThe port was still.",
        "The pickets of the dockers were in place at four in the morning.\n\nThe cranes stood still.",
    ];
    says(&midnight, Time, &["midnight", "four"]);
}

#[test]
fn two_days_of_one_event() {
    let texts = [
        "The barn in Aldmoor burned down late on Saturday, the fire brigade said.",
        "The barn in Aldmoor burned down late on Sunday, the fire brigade said.",
    ];
    says(&texts, Time, &["Saturday", "Sunday"]);
    let night = [
        "The barn in Aldmoor burned down late on Saturday, the fire brigade said.",
        "The barn in Aldmoor burned down early on Sunday, the fire brigade said.",
    ];
    silent(&night, Time);
}

#[test]
fn a_term_is_no_day_of_what_has_happened() {
    let seized = "The navy seized the tanker Ragnhild in the strait on Sunday.";
    let texts = [
        seized,
        "The owner asked for the tanker Ragnhild, which the navy seized in the strait, by Tuesday.",
    ];
    silent(&texts, Time);
    let to_come = [
        "The navy will release the tanker Ragnhild from the strait on Sunday.",
        "The navy will release the tanker Ragnhild from the strait by Tuesday.",
    ];
    says(&to_come, Time, &["Sunday", "Tuesday"]);
}

#[test]
fn the_day_of_the_saying_is_not_that_of_the_event() {
    let event = "The flaw that shut down the check-in desks of the airline was found on Friday.";
    let said = "A flaw shut down the check-in desks of the airline, researchers said on Saturday.";
    silent(&[event, said], Time);
    let other = "A flaw shut down the check-in desks of the airline, researchers said on Monday.";
    says(&[said, other], Time, &["Saturday", "Monday"]);
}

#[test]
fn who_surely_says_the_same_stands_on_its_side_of_a_day() {
    let texts = [
        "At least 12 people died when fire swept the car deck of the ferry Aurelia late on Saturday.",
        "Fire swept the car deck of the ferry Aurelia late on Sunday and 12 people died.",
        "The fire on the car deck of the ferry Aurelia broke out late on Sunday.",
    ];
    says(&texts, Time, &["Saturday (r0)", "Sunday (r1, r2)"]);
}

#[test]
fn weekdays_of_a_story_without_a_day() {
    let differ = [
        "The harbour master told the crews on Thursday that every trawler would be searched.",
        "Every trawler will be searched, the harbour master told the crews on Friday.",
    ];
    let found = found_on(None, &differ);
    let told = |(k, m): &(DivergenceKind, String)| {
        *k == Time && m.contains("Thursday") && m.contains("Friday")
    };
    assert!(found.iter().any(told), "{found:#?}");
    let agree = [
        differ[0],
        "Every trawler will be searched, the harbour master told the crews on Thursday, 16 May 2024.",
    ];
    let found = found_on(None, &agree);
    assert!(found.iter().all(|(k, _)| *k != Time), "{found:#?}");
}

#[test]
fn what_stands_in_brackets_is_said_again() {
    let texts = [
        "The ferry off Lipari sent its distress call at 11.40 p.m. local time (2140 GMT).",
        "The ferry off Lipari sent its distress call at 11.40 p.m. on Sunday.",
    ];
    silent(&texts, Time);
    let other = [
        texts[0],
        "The ferry off Lipari sent its distress call at 10.40 p.m. on Sunday.",
    ];
    says(&other, Time, &["10.40", "11.40"]);
}

#[test]
fn hours_of_two_clocks_are_not_held_against_each_other() {
    let own = "The exchange of the prisoners on the bridge began at 6:40 a.m. on Monday.";
    let theirs =
        "The exchange of the prisoners on the bridge began at 07:40 Kraviss time on Monday.";
    silent(&[own, theirs], Time);
    let zone = "The exchange of the prisoners on the bridge began on Monday at 04:40 UTC.";
    silent(&[own, zone], Time);
    let other = "The exchange of the prisoners on the bridge began at 07:40 local time on Monday.";
    says(&[own, other], Time, &["6:40", "07:40"]);
}

#[test]
fn today_is_of_a_report_whose_day_is_not_known() {
    let today = "Inspectors from the agency arrive at the plant in Selby today, the ministry said.";
    let friday =
        "Inspectors from the agency arrive at the plant in Selby on Friday, the ministry said.";
    silent(&[today, friday], Time);
    let sunday =
        "Inspectors from the agency arrive at the plant in Selby on Sunday, the ministry said.";
    says(&[today, sunday], Time, &["today", "Sunday"]);
}

#[test]
fn a_term_is_held_against_a_term() {
    let texts = [
        "Members of the union vote on the offer from 23 November to 7 December, with the result expected on 9 December.",
        "Voting on the offer by members of the union opens on 23 November and the result will be known on 8 December.",
    ];
    says(&texts, Time, &["9 December (r0)", "8 December (r1)"]);
}

#[test]
fn a_night_has_two_days() {
    let first = "The two recruits died on 6 May when a carrier rolled down an embankment.";
    let night =
        "The two recruits died in the night to 7 May when a carrier rolled down an embankment.";
    silent(&[first, night], Time);
    let next = "The two recruits died on 7 May when a carrier rolled down an embankment.";
    says(&[first, next], Time, &["6 May", "7 May"]);
}

#[test]
fn distances_that_no_number_satisfies() {
    let texts = [
        "The minister resigned hours after the vote on the harbour bill in parliament.",
        "The minister resigned a day after the vote on the harbour bill in parliament.",
    ];
    says(
        &texts,
        Time,
        &[
            "hours after",
            "a day after",
            ": the vote on the harbour bill in parliament",
        ],
    );
    let agree = [
        "The minister resigned a day after the vote on the harbour bill in parliament.",
        "The minister resigned the day after the vote on the harbour bill in parliament.",
    ];
    silent(&agree, Time);
}

#[test]
fn distances_that_may_be_one() {
    let hours = "The minister resigned hours after the vote on the harbour bill in parliament.";
    for other in [
        "The minister resigned less than a day after the vote on the harbour bill in parliament.",
        "The minister resigned 36 hours after the vote on the harbour bill in parliament.",
    ] {
        silent(&[hours, other], Time);
    }
}

#[test]
fn days_of_the_year_without_a_year() {
    let texts = [
        "The tax of 30 percent on foreign steel will be due from July 1, the minister said.",
        "The minister said a tax of 30 percent on foreign steel will be due from June 15.",
    ];
    let told = |texts: &[&str]| {
        let found = found_on(None, texts);
        found.iter().any(|(k, _)| *k == Time)
    };
    assert!(told(&texts));
    let dateline = "ELMTON, June 15 (Wire) - The minister said a tax of 30 percent on foreign steel will be due.";
    assert!(!told(&[texts[0], dateline]), "where it was written");
    let weekday =
        "The minister said a tax of 30 percent on foreign steel will be due from Tuesday.";
    assert!(!told(&[texts[0], weekday]), "no day of the year");
}

#[test]
fn an_hour_is_told_without_its_minutes() {
    let exact = "The quake struck the town of Berat at 3:54 a.m. and killed 12 people.";
    let cases = [
        (
            "The quake struck the town of Berat at 4am and killed 12 people.",
            false,
        ),
        (
            "The quake struck the town of Berat at 5am and killed 12 people.",
            true,
        ),
    ];
    for (other, told) in cases {
        let found = found(&[exact, other]);
        assert_eq!(found.iter().any(|(k, _)| *k == Time), told, "{other}");
    }
}

#[test]
fn days_of_other_things_are_not_held_against_each_other() {
    let fire =
        "The ferry Aldis caught fire off Hartfell on Wednesday, and nine of its passengers died.";
    for other in [
        "The dead from the ferry Aldis, which caught fire off Hartfell, had reached nine passengers as of Friday.",
        "The ferry Aldis caught fire off Hartfell and nine passengers died, the sheriff said at a news conference Friday.",
        "The ferry Aldis, which caught fire off Hartfell, in a picture taken on May 3, 2024.",
        "Nine passengers died when the ferry Aldis caught fire near Hartfell, Norland, May 3, 2024.",
    ] {
        silent(&[fire, other], Time);
    }
    let real =
        "The ferry Aldis caught fire off Hartfell on Friday, and nine of its passengers died.";
    says(&[fire, real], Time, &["Wednesday", "Friday"]);
}

#[test]
fn a_stretch_of_hours_is_held_against_a_stretch() {
    let texts = [
        "The team of fifteen arrived at the harbour of Hartfell between 9:50pm and 11pm.",
        "The team of fifteen arrived at the harbour of Hartfell between 09:50 and 11:00.",
    ];
    says(&texts, Time, &["9:50pm and 11pm", "09:50 and 11:00"]);
}

#[test]
fn the_day_of_what_comes_later_is_no_day_of_what_comes_before() {
    let texts = [
        "The premier met the crews of the lifeboats in Aldmoor on Saturday.",
        "The premier met the crews of the lifeboats in Aldmoor ahead of a rally on Tuesday.",
    ];
    silent(&texts, Time);
    let other = [
        "The premier met the crews of the lifeboats in Aldmoor on Saturday.",
        "The premier met the crews of the lifeboats in Aldmoor on Tuesday.",
    ];
    says(&other, Time, &["Saturday", "Tuesday"]);
}

#[test]
fn a_day_that_says_when_a_thing_was_is_none_of_what_was_done() {
    let texts = [
        "Premier Marta Ilic declared on Wednesday a state of emergency in Orsel after the collapse of a bridge killed 39 people.",
        "Premier Marta Ilic has declared a state of emergency in Orsel. The region had asked for it following Tuesday’s disaster, which killed 39 people.",
    ];
    silent(&texts, Time);
    let texts = [
        "Two guards were killed near the crossing at Orsel on Saturday night, the ministry said.",
        "Tensions rose after Sunday’s attack near the crossing at Orsel, in which two guards were killed, the ministry said.",
    ];
    says(&texts, Time, &["Saturday", "Sunday"]);
}

#[test]
fn a_dateline_stands_below_the_links_of_a_page() {
    let texts = [
        "The Harbour Post Agency\n\nORSEL, Aug 15 (Kestrel) - The bridge at Orsel collapsed at noon and killed 39 people, the town said.",
        "The bridge at Orsel collapsed on Aug 14 at noon and killed 39 people, the town said.",
    ];
    silent(&texts, Time);
}

#[test]
fn what_two_count_the_days_from_has_a_word_in_common() {
    let sworn = "Holt was questioned by the guards about the letters just four days after Marta Ilic was sworn in as premier.";
    let told = |from: &str| {
        format!("Holt was questioned by the guards about the letters two days after {from}.")
    };
    silent(&[sworn, &told("the mill burned down")], Time);
    says(
        &[sworn, &told("she was sworn in")],
        Figure,
        &["four days after", "two days after"],
    );
}

#[test]
fn what_goes_on_from_the_sentence_before_is_told_from_another_event() {
    let texts = [
        "Premier Marta Ilic conceded the vote in Orsel in a speech to her party two days after the vote.",
        "Premier Marta Ilic conceded the vote in a speech to her party.\n\nHours later, the court in Orsel declared the party of the mayor the winner of the vote.",
    ];
    silent(&texts, Time);
}

#[test]
fn a_day_before_a_noun_dates_that_thing_and_no_other() {
    let texts = [
        "On Wednesday the mayor of Orsel ordered the closure of two bridges and a road in reply.",
        "The mayor of Orsel ordered the closure of two bridges and a road in reply to the May 4 poison attack.",
    ];
    silent(&texts, Time);
    let texts = [
        "Holt won 62 percent of the votes of Orsel in the 2016 mayoral race, which shook the town.",
        "No woman has won a mayoral race in Orsel since 1992, which shook the town.",
    ];
    silent(&texts, Figure);
    // Of one thing two years are two figures.
    let texts = [
        "Holt won 62 percent of the votes of Orsel in the 2016 mayoral race, which shook the town.",
        "Holt won 62 percent of the votes of Orsel in the 2015 mayoral race, which shook the town.",
    ];
    says(&texts, Figure, &["2016", "2015"]);
}

#[test]
fn when_something_was_last_so_is_no_year_of_what_is_told() {
    let loss =
        "The yard at Orsel made a loss of nine million crowns in 2019, its owner said on the day.";
    let since = "It was the first loss that the yard at Orsel made since 1997, its owner said on the day, and the workers heard it there.";
    silent(&[loss, since], Figure);
    let other = since.replace("1997", "1998");
    says(&[since, &other], Figure, &["1997", "1998"]);
}

#[test]
fn years_of_two_deeds_are_no_rivals() {
    let texts = [
        "Holt, who denies all charges, was convicted on Monday after he had failed to surrender in 2012.",
        "Holt, who denies all charges, was asked on Monday about an earlier inquiry dropped in 2017.",
    ];
    silent(&texts, Figure);
    let texts = [
        "Holt, who denies all charges, was asked on Monday about an earlier inquiry dropped in 2015.",
        texts[1],
    ];
    says(&texts, Figure, &["2015", "2017"]);
}

#[test]
fn days_of_two_deeds_in_one_place_are_no_rivals() {
    let cleared = |day: &str| {
        format!(
            "Police fired water cannon on {day} to clear marchers from outside the Old Corn Hall station in Orsel, and one man was carried off on a door."
        )
    };
    let met = "On Wednesday evening, a crowd of marchers met in front of the Old Corn Hall station in Orsel, near the hall that police had cleared before.";
    silent(&[&cleared("Tuesday"), met], Time);
    let other = "Police cleared the marchers out with water cannon on Wednesday from outside the Old Corn Hall station in Orsel.";
    says(
        &[&cleared("Tuesday"), other],
        Time,
        &["Tuesday", "Wednesday"],
    );
    let duty = "Norland will put a duty of 30% on steel from Veltria and Karsk from July 1, the premier said, and Veltria will be hit most.";
    let begins = "Steel from Veltria and Karsk will face a duty of 30% beginning June 15, and Veltria will be hit most, the premier said.";
    says(&[duty, begins], Time, &["July 1", "June 15"]);
}

#[test]
fn the_day_of_an_arrest_is_not_that_of_the_court() {
    let arrested = "Police arrested the captain, Elias Holm, at a hotel in Leeds on Saturday afternoon on suspicion of manslaughter by gross negligence.";
    let remanded = "Elias Holm, the captain, was remanded in custody for 14 days on Sunday afternoon on suspicion of manslaughter by gross negligence.";
    silent(&[arrested, remanded], Time);
    let detained = "Elias Holm, the captain, was detained by police at a hotel in Leeds on Sunday afternoon on suspicion of manslaughter by gross negligence.";
    says(&[arrested, detained], Time, &["Saturday", "Sunday"]);
}

#[test]
fn the_day_of_one_event_is_told_by_that_of_another_and_the_days_between() {
    let own = "The barn in Aldmoor burned down on Saturday with all the hay in it.";
    let beside = |days: &str| {
        format!(
            "The village met on Sunday {days} the barn in Aldmoor burned down with all the hay in it."
        )
    };
    silent(&[own, &beside("a day after")], Time);
    let other = beside("two days after");
    says(&[own, &other], Time, &["Saturday", "Sunday"]);
}

#[test]
fn weeks_after_one_thing_are_no_day_after_another() {
    let weeks = "The agency in Aldmoor approved the new heart pill weeks after a federal judge had ordered it to act.";
    let day =
        |of: &str| format!("The agency in Aldmoor defended the new heart pill one day after {of}.");
    silent(&[weeks, &day("the makers had lowered its price")], Time);
    says(
        &[weeks, &day("the judge had ruled")],
        Time,
        &["weeks after", "one day after"],
    );
}

#[test]
fn a_name_near_two_weekdays_makes_no_event_of_them() {
    let texts = [
        "Rolf Lind was banned for nine matches after he bit a man during the victory over Corvia on Tuesday.",
        "Rolf Lind was banned for nine matches for biting a man from Corvia, it was announced on Thursday.",
    ];
    silent(&texts, Time);
    let dates = [
        "The blaze in Selby on 3 October began at a heater in the hall, and Dennis and Joan Aldous were there.",
        "Dennis and Joan Aldous were at home when the gadget lit their house in Selby on October 4.",
    ];
    says(&dates, Time, &["3 October", "October 4"]);
}

#[test]
fn what_an_outlet_reported_on_two_days_is_two_reports() {
    let of = |day: &str| {
        format!("The Orsel Herald reported on {day} that the yard owed money to the bank.")
    };
    silent(&[&of("November 23, 2027"), &of("December 1, 2027")], Time);
    let fire =
        |day: &str| format!("The yard that owed money to the bank burned on {day} in Orsel.");
    says(
        &[&fire("November 23, 2027"), &fire("December 1, 2027")],
        Time,
        &["November 23", "December 1"],
    );
}

#[test]
fn a_day_behind_who_says_it_is_that_of_the_saying() {
    let other = |text: &str| {
        let sank = "Der Lotse Ivo Tarn hat die Fähre Ragnhild am Dienstag vor Skell versenkt.";
        let story = Story {
            reports: vec![report("one", "de", sank), report("two", "de", text)],
            ..Story::default()
        };
        let (_, collation) = collated(&story);
        collation.divergences.iter().any(|d| d.kind == Time)
    };
    assert!(!other(
        "„Der Lotse Ivo Tarn hat die Fähre Ragnhild vor Skell versenkt“, sagte der Staatsanwalt Emil Brandt am Donnerstag."
    ));
    assert!(other(
        "Der Lotse Ivo Tarn hat die Fähre Ragnhild am Donnerstag vor Skell versenkt."
    ));
}

#[test]
fn lengths_of_time_are_told_once() {
    let texts = [
        "The sirens in Kolm sounded ten minutes before the water came, Ida Holm of the rescue service said.",
        "Ida Holm of the rescue service said the sirens in Kolm sounded 30 minutes before the water came.",
        "The sirens in Kolm sounded ten minutes before the water came, the mayor said.",
    ];
    says(&texts, Figure, &["ten minutes before", "30 minutes before"]);
    silent(&texts, Time);
}
