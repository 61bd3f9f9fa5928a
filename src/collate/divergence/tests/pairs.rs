//! What two reports tell of two things, however near their values, hours or words are.

use super::*;

#[test]
fn an_hour_of_a_named_clock_is_held_against_none_of_an_unnamed_one() {
    silent(
        &[
            "The signal that the probe had landed reached the control room in Selby at 4pm on Wednesday.",
            "The signal that the probe had landed reached the control room in Selby at 17:03 MEZ on Wednesday.",
        ],
        Time,
    );
}

#[test]
fn what_goes_back_to_a_year_begins_with_it() {
    let texts = [
        "The indictment lists payments by the mayor of Selby for his family that were made through 2016.",
        "The indictment lists payments by the mayor of Selby for his family that date back to 2015.",
        "The indictment lists payments by the mayor of Selby for his family that were made through 2015.",
    ];
    silent(&texts[..2], Figure);
    says(&[texts[0], texts[2]], Figure, &["2016", "2015"]);
}

#[test]
fn prices_of_two_things_are_no_two_prices_of_one() {
    let text = "The mayor of Selby spent the money of the town on things like GOODS.";
    let of = |goods: &str| text.replace("GOODS", goods);
    let [ball, capes, dearer] = [
        of("a $5,000 football that the king had signed"),
        of("this: $5,150 on fur capes for his wife"),
        of("a $5,400 football that the king had signed"),
    ];
    silent(&[&ball, &capes], Figure);
    says(&[&ball, &dearer], Figure, &["$5,000", "$5,400"]);
}

#[test]
fn what_went_to_the_state_is_no_other_sum_that_was_earned() {
    let texts = [
        "The Bergs earned $13.2 million in 2013, their returns show.",
        "The Bergs paid $13.6 million in taxes in 2013, their returns show.",
    ];
    silent(&texts, Figure);
}

#[test]
fn who_are_told_apart_by_where_they_are_from_are_parts_of_all() {
    let texts = [
        "Police said the passengers of the ferry Halma came from three lands: 24 were from Norland, nine from Selland and five from Orsel.",
        "Police said 27 of the passengers of the ferry Halma suffered burns.",
    ];
    silent(&texts, Figure);
}

#[test]
fn a_few_people_are_no_other_number_of_things() {
    let texts = [
        "Seven people killed 129 in attacks on the capital of Orsel on Friday evening, the prosecutor said.",
        "At least 127 were killed in six coordinated attacks on the capital of Orsel on Friday evening, the president said.",
    ];
    says(&texts, Figure, &["129", "127"]);
    let found = found(&texts);
    assert!(
        !found.iter().any(|(_, m)| m.contains("six coordinated")),
        "{found:#?}"
    );
}

#[test]
fn a_share_is_no_other_rise() {
    let texts = [
        "Orsel took in 34 million tons of steel last year, a 15 percent increase on steel imports from 2016.",
        "Norland shipped about 13 percent of the steel imports of Orsel last year.",
    ];
    silent(&texts, Figure);
}

#[test]
fn what_one_year_had_is_not_what_several_had() {
    let text = "The returns show that the Bergs paid a federal tax rate of";
    let texts = [
        format!("{text} 31.5 percent from 2007 through 2014."),
        format!("{text} 35.7 percent in 2014."),
        format!("{text} 31.5 percent in 2014."),
    ];
    silent(&[&texts[0], &texts[1]], Figure);
    says(&[&texts[1], &texts[2]], Figure, &["35.7", "31.5"]);
}

#[test]
fn who_is_in_a_bad_condition_is_not_who_died() {
    let texts = [
        "Gunmen killed at least 80 people in the concert hall of Selby on Friday, police said.",
        "After the attack on the concert hall of Selby on Friday 80 people are in a critical condition, police said.",
        "Gunmen shot 89 people to death in the concert hall of Selby on Friday.",
    ];
    says(
        &texts,
        Figure,
        &["at least 80 people (r0) against 89 people (r2)"],
    );
}

#[test]
fn a_rough_number_of_three_places_is_no_rounding_of_another() {
    let text = "from 2007 to 2014, according to the returns that they released on Friday.";
    let earned = |sum: &str| format!("The Bergs earned {sum} {text}");
    let [rough, other, near] =
        ["roughly $141 million", "$139 million", "$140.6 million"].map(earned);
    says(&[&rough, &other], Figure, &["$141 million", "$139 million"]);
    silent(&[&rough, &near], Figure);
}

#[test]
fn what_is_rightly_rounded_stands_at_the_end() {
    let paid = |sum: &str| {
        format!(
            "The Bergs paid {sum} in taxes to their state, according to the returns that they released on Friday."
        )
    };
    let texts = [paid("$13,625,777"), paid("$13.6 million")];
    let story = Story {
        reports: vec![report("a", "en", &texts[0]), report("b", "en", &texts[1])],
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    let mut figures = collation.divergences.iter().filter(|d| d.kind == Figure);
    assert!(figures.all(|d| d.severity == Severity::Low));
}

#[test]
fn few_words_of_a_body_are_no_cut_of_somebodys_words() {
    let texts = [
        "“No signs of life have been seen at any point,” the island police said in a statement on Tuesday.",
        "Ann Lee, the prime minister of Orsel, said on Tuesday there were “no signs of life” on the island after flights over it.",
    ];
    silent(&texts, Wording);
}

#[test]
fn who_gives_the_number_for_the_dead_lacks_none_of_the_missing() {
    let texts = [
        "The eight people who are still missing on Halma are believed to be dead, in addition to the five who were taken to the mainland, said the police.\n\nRescuers in Selby had no boats.",
        "Fearing that it could erupt again, search parties were unable to set foot on the island for eight people who are still missing on Tuesday.\n\nA cook from Orsel wept.",
        "Hopes are fading for the eight people who are still missing.\n\nThe mayor wants an answer.",
        "Five people are now confirmed dead and eight others are presumed to have perished when the most active volcano of the land exploded in a shower of steam, rock and ash.\n\nExperts warn of more.",
    ];
    silent(&texts, NotFound);
}

#[test]
fn two_things_that_one_person_says_are_nothing_a_third_leaves_out() {
    let texts = [
        "People who live near the plant in Selby “may go home tonight,” the prefect of Orsel, Luc Morand, said.\n\nThe fire in the plant in Selby is out.",
        "The plume is linked to oil and the first tests “show no poison in it,” the prefect of Orsel, Luc Morand, said.\n\nThe fire in the plant in Selby is out.",
        "The fire in the plant in Selby is out, and schools stay shut on Friday.",
    ];
    silent(&texts, NotFound);
}

#[test]
fn who_raises_a_toll_tells_it() {
    let texts = [
        "Boats could not reach Halma on Tuesday, as police raised the death toll of the eruption there to six.",
        "Police deputy commissioner Ivo Kern said on Tuesday that the death toll of the eruption on Halma is six.",
        "The mayor wants an answer.",
    ];
    silent(&texts, Attribution);
}

#[test]
fn a_common_turn_is_nobodys_words_in_anothers_mouth() {
    let texts = [
        "“It is more necessary than ever to unite in the fight against terrorism,” the foreign minister, Ivo Kern, said on Saturday.",
        "President Ann Lee said on Friday that her country stands with Orsel “in the fight against terrorism and extremism.”",
    ];
    silent(&texts, Wording);
    silent(&texts, Attribution);
}

#[test]
fn two_long_sayings_that_share_no_word_are_two_be_they_all_that_is_quoted() {
    let texts = [
        "“I believe that this is likely the greatest step of the last hundred years, if you count what it will mean for health and trade,” said Kelder chairman Ann Lee on Monday of the vaccine.",
        "“We come to this critical point of our program at a time when everybody needs it most with cases setting new records, wards nearing their limit and shops in trouble,” Ann Lee, the chairman of Kelder, said on Monday of the vaccine in a statement.",
    ];
    silent(&texts, Wording);
}

#[test]
fn who_gives_both_quotes_two_things() {
    let suit = "“The plan was an act of unheard-of folly: the council of a small town in league with a foreign lender to keep its own mayor in office,” the complaint states.";
    let said = "“This was an act of plain folly: the council of a town in league with a foreign lender to keep its own mayor in office,” the union chair, Tom Hadley, said in a statement.";
    let scrap = "Tom Hadley, the chair of the union, said in a statement that it was “an act of plain folly.”";
    let rest = "The union took the council of Selby to court on Friday.";
    let both = format!("{rest}\n\n{suit}\n\n{scrap}");
    let one = format!("{rest}\n\n{said}");
    let told = |texts: [&str; 2]| {
        let found = found(&texts).into_iter();
        let mut wordings = found.filter(|(kind, _)| *kind == Wording);
        wordings.any(|(_, message)| message.contains("unheard-of"))
    };
    assert!(!told([&both, &one]));
    let other = format!("{rest}\n\n{suit}");
    assert!(told([&other, &one]));
    let parted = "“You cannot feed the dead,” Ann Lee told a heckler in Selby. “The rest we can talk about, and I hope we will.”";
    let whole = "“You cannot feed the dead. Everything else we can talk about,” said Ann Lee, who spoke in Selby.";
    says(&[parted, whole], Wording, &["Everything", "I hope we will"]);
}

#[test]
fn a_decade_of_somebodys_life_is_no_sentence_and_holds_an_age() {
    let texts = [
        "A source told reporters that the suspect in the Selby case is a man in his 50s who used to live in Orsel and was held before.",
        "An official named the suspect in the Selby case as Ivo Kern Jr., 56, of Orsel, who was held before.",
        "The suspect in the Selby case, a man from Orsel who was held before, faces up to 48 years in prison.",
    ];
    silent(&texts, Figure);
}

#[test]
fn what_a_report_concedes_is_nothing_that_another_says() {
    let texts = [
        "While there are several inquiries into the Selby bridge and its builder, one of them by the state auditor, Ann Lee, Tom Hadley said the union decided to go to court because its members believed that nobody else would ask for a repair, and it was unclear when anybody would be done.",
        "There are several inquiries into the Selby bridge and its builder, one of them by the state auditor, Ann Lee.",
    ];
    silent(&texts, Attribution);
}

#[test]
fn who_names_the_order_alone_is_no_rival_of_a_sum_of_that_order() {
    let set_aside =
        |sum: &str| format!("The board set aside {sum} for the new sea wall of Selby on Friday.");
    let [some, sum, less] = ["billions of dollars", "$1.4 billion", "$140 million"].map(set_aside);
    silent(&[&some, &sum], Figure);
    says(&[&some, &less], Figure, &["billions", "$140 million"]);
}
