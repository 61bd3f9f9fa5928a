//! Figures of one thing by how they are told: as a share or in percent, as its weight or its width, by two tellers; openly, or
//! with the wrong word of scale.

use super::{check, joined, joined_within};
use crate::collate::sample::{collated, report};
use crate::story::Story;

#[test]
fn shares_as_fractions_and_in_percent() {
    check(
        &[
            (
                "Two thirds of all the gas the country burns comes through the pipe.",
                "About 70 per cent of the country’s gas comes through the pipe.",
            ),
            (
                "The firm raised its price by nearly a third in spring.",
                "In spring the firm raised its price by some 30 per cent.",
            ),
        ],
        true,
    );
    assert!(joined(
        ("de", "Zwei Drittel des Gases kommen durch die Leitung."),
        ("de", "Rund 70 Prozent des Gases kommen durch die Leitung."),
    ));
    check(
        &[(
            "Two thirds of all the gas the country burns comes through the pipe.",
            "Prices of bread rose by 70 per cent.",
        )],
        false,
    );
}

#[test]
fn what_a_thing_weighs() {
    check(
        &[(
            "The balloon carried roughly 140 kg of equipment, the ministry said.",
            "The balloon carried a barometer with a total weight of 90 kilograms.",
        )],
        true,
    );
}

#[test]
fn a_number_of_those_whom_the_sentence_before_is_about() {
    let text =
        "The dead were laid out in the school. The warden, who knew most of them, had counted 26.";
    assert!(joined_within(text, 0, "The blast killed 29 people."));
    assert!(!joined_within(text, 0, "The blast left 28 people missing."));
}

#[test]
fn either_side_of_a_dispute_has_its_equal() {
    let text =
        "The town says 40,000 troops take part; Norland’s own ministry gives a figure of 12,500.";
    assert!(joined_within(
        text,
        0,
        "In the drill 40,000 troops take part."
    ));
    assert!(joined_within(
        text,
        1,
        "In the drill 12,500 troops take part."
    ));
}

#[test]
fn a_few_of_one_thing_are_not_a_few_of_another() {
    check(
        &[(
            "Police searched nine rooms of the hotel in the town on Saturday.",
            "On Saturday police carried seven bags out of the hotel in the town.",
        )],
        false,
    );
}

#[test]
fn a_part_of_today_is_not_the_whole_of_then() {
    check(
        &[(
            "Of the hurt, nine of them are in a serious condition after the blast.",
            "A blast in 2011 killed nine people.",
        )],
        false,
    );
}

#[test]
fn two_tellers_of_one_toll() {
    let text =
        "The government has confirmed 1,612 deaths. The office says at least 1,870 people died.";
    assert!(joined_within(text, 1, "The flood killed 1,612 people."));
    let text = "The papers speak of four injured. From the hospital we know that there were six, all of them old.";
    assert!(joined_within(
        text,
        1,
        "Four people were injured in the fire."
    ));
    // Of what nobody tells anew there are two.
    let text = "The flood killed 1,612 people. In the war years before 1,870 houses burned.";
    assert!(!joined_within(text, 1, "The flood killed 1,612 people."));
}

#[test]
fn as_many_people_and_things_are_two() {
    check(
        &[(
            "The minister walked out with 14 delegates.",
            "It took the premier fourteen words to move the market.",
        )],
        false,
    );
}

#[test]
fn two_values_of_one_thing_in_one_breath() {
    let cases = [
        (
            "The ombudsman speaks of 61 arrests, the government of 34.",
            "Police made 34 arrests.",
            true,
        ),
        (
            "Some 1,200 people held a vigil, organisers said; police put the number at 400.",
            "About 400 people held a vigil.",
            true,
        ),
        (
            "The town lies 18 kilometres (11 miles) from the border.",
            "The town is 18 kilometres from the border.",
            true,
        ),
        (
            "Police arrested 34 people, and 11 officers were hurt.",
            "Police made 34 arrests.",
            false,
        ),
    ];
    for (text, beside, expected) in cases {
        assert_eq!(joined_within(text, 1, beside), expected, "{text}");
    }
}

#[test]
fn who_was_there_and_to_whom_it_was_told() {
    check(
        &[
            (
                "The ceremony in the town hall was attended by some 150 people.",
                "He spoke of his mother to the 200 guests in the town hall at the ceremony.",
            ),
            (
                "He spoke of the islands at a dinner before about 120 guests.",
                "He told 150 bosses at the dinner that the islands were on loan.",
            ),
            (
                "Some 150 people present at the opening applauded the singer.",
                "The opening was attended by 180 people, who applauded the singer.",
            ),
        ],
        true,
    );
}

#[test]
fn how_often_is_no_number_of_people_or_things() {
    check(
        &[
            (
                "The works council asked for the report on the fire three times.",
                "Three firemen were named in the report on the fire.",
            ),
            (
                "The panel met three times over the drug that he took.",
                "The panel met over three pills of the drug that he took.",
            ),
            (
                "Three speakers went through the recording for the court.",
                "The court heard a recording of three streets.",
            ),
        ],
        false,
    );
}

#[test]
fn what_each_got_is_no_rival_of_what_all_got() {
    let each = "Ann Lee sold shares worth $946,374; Bo Roe sold shares worth $584,099; and Ida Holm sold $250,458 of stock.";
    let all = "Three directors sold shares worth almost $1.8 million.";
    assert!(!joined_within(each, 0, all));
    let one = "Ann Lee sold shares worth $1,746,374; Bo Roe sold none.";
    assert!(joined_within(
        one,
        0,
        "Ann Lee sold shares worth almost $1.8 million."
    ));
}

#[test]
fn a_share_that_is_hoped_for_is_no_share_that_came_out() {
    let out = "The harbour jab was 90 per cent effective at keeping dockers out of hospital in the trial.";
    let hoped = "The makers would like to see a harbour jab 95 per cent effective at keeping dockers out of hospital.";
    assert!(!joined_within(hoped, 0, out));
    let other = "The makers say the harbour jab was 95 per cent effective at keeping dockers out of hospital.";
    assert!(joined_within(other, 0, out));
}

#[test]
fn those_who_came_to_help_are_not_those_who_fled() {
    check(
        &[
            (
                "Over 400 firefighters have been sent to the collapsed bridge in Orsel.",
                "More than 400 people were evacuated from houses near the collapsed bridge in Orsel.",
            ),
            (
                "16 people have been extracted from the rubble of the bridge in Orsel.",
                "There are 15 people being treated in hospital after the fall of the bridge in Orsel.",
            ),
            (
                "The fall of the bridge in Orsel killed three children.",
                "Anna and Jo Lund escaped the fall of the bridge in Orsel with their two children.",
            ),
            (
                "The 100-metre-high bridge in Orsel fell on Tuesday.",
                "A 200-metre section of the bridge in Orsel fell on Tuesday.",
            ),
        ],
        false,
    );
    check(
        &[(
            "Twelve firefighters were hurt in the blaze at the mill.",
            "12 people were hurt in the blaze at the mill.",
        )],
        true,
    );
}

#[test]
fn what_people_said_or_what_would_be_is_no_count() {
    let counted = "With all precincts reporting, Holt had 48.4 percent of the vote in Orsel.";
    check(
        &[
            (
                counted,
                "A poll released on Monday gave Holt 40 percent of the vote in Orsel.",
            ),
            (
                counted,
                "In the last survey of voters Holt had 48.4 percent of the vote in Orsel.",
            ),
            (
                "The party holds a majority of 52 seats in the Orsel assembly.",
                "If Holt wins, the party would hold a majority of 51 seats in the Orsel assembly.",
            ),
        ],
        false,
    );
    check(
        &[
            (
                counted,
                "With most precincts reporting, Holt had 47 percent of the vote in Orsel.",
            ),
            (
                "The party holds a majority of 52 seats in the Orsel assembly.",
                "The party holds a majority of 51 seats in the Orsel assembly.",
            ),
        ],
        true,
    );
}

#[test]
fn a_line_of_an_account_is_no_other_line() {
    let profit = "Kestrelon closed the year in Orsel with a profit of $10.5 billion.";
    check(
        &[
            (
                profit,
                "Kestrelon closed the year in Orsel with costs of $9.2 billion.",
            ),
            (
                "Kestrelon took a charge of $5.6 billion in Orsel.",
                "Kestrelon had a loss of $6.7 billion in Orsel.",
            ),
        ],
        false,
    );
    check(
        &[(
            profit,
            "Kestrelon closed the year in Orsel with a profit of $9.2 billion.",
        )],
        true,
    );
}

#[test]
fn what_analysts_had_expected_is_none_of_what_was() {
    let costs = "The costs of the yard in Orsel came to $18 billion at Kestrelon.";
    check(
        &[(
            costs,
            "The costs of the yard in Orsel missed what analysts had expected, $21 billion, at Kestrelon.",
        )],
        false,
    );
    check(
        &[(
            costs,
            "The costs of the yard in Orsel missed what the owner had expected, $21 billion, at Kestrelon.",
        )],
        true,
    );
}

#[test]
fn a_large_count_that_was_foretold_is_not_the_one_that_came_told_roundly() {
    let came = "The mills of Orsel sold 236,000 tons of flour in May.";
    let other = "236,000 tons were sold. Economists had made a prediction of 222,000 tons of flour for Orsel in May.";
    let later = "In May the mills of Orsel sold 222,000 tons of flour.";
    check(&[(later, came)], true);
    check(
        &[(came, other.split_once(". ").map_or("", |(_, said)| said))],
        false,
    );
}

#[test]
fn jobs_that_come_are_no_toll_of_one_event() {
    let retail = "Shops took on staff at last, and retail in Orsel added 24,000 jobs in May.";
    let banks = "Banks on the coast had hoped for 18,000 new jobs.";
    check(&[(retail, banks)], false);
    let lost = "Banks on the coast had lost 18,000 jobs.";
    let cut = "Shops shut at last, and retail in Orsel lost 24,000 jobs in May.";
    check(&[(cut, lost)], true);
}

#[test]
fn a_lead_is_no_count_of_votes() {
    let left = "In Orsel 8,400 votes for mayor are yet to be counted.";
    let lead = "In Orsel Lind has a 7,900-vote lead in votes for mayor that are counted.";
    let of = "In Orsel Lind has a lead of just 7,900 votes for mayor that are counted.";
    check(&[(left, lead), (left, of)], false);
    check(
        &[(
            left,
            "In Orsel 7,900 votes for mayor are yet to be counted.",
        )],
        true,
    );
}

#[test]
fn days_counted_from_two_events_are_two_lengths() {
    let sworn = "Holt was questioned by the guards in Orsel four days after Ilic was sworn in.";
    check(
        &[(
            sworn,
            "Holt was questioned by the guards in Orsel two days after the mill burned.",
        )],
        false,
    );
    check(
        &[(
            sworn,
            "Holt was questioned by the guards in Orsel two days after Ilic was sworn in.",
        )],
        true,
    );
}

#[test]
fn a_round_number_is_no_bond_between_those_who_were_taken_and_those_who_vote() {
    let taken = "1,200 marchers were arrested.";
    check(&[(taken, "1,200 residents may vote.")], false);
    check(&[(taken, "1,200 marchers may vote.")], true);
}

#[test]
fn what_had_come_to_pass_before_a_day() {
    let joined = |other: &str| {
        let dead = "Five people died in the slide on Tuesday.";
        let story = Story {
            date: Some(jiff::civil::date(2031, 3, 5)),
            reports: vec![report("one", "en", dead), report("two", "en", other)],
            ..Story::default()
        };
        let (annotations, collation) = collated(&story);
        let count = |r: usize| {
            let mut figures = annotations[r].figures.iter();
            figures.position(|f| f.kind == crate::text::FigureKind::Count)
        };
        let both = [(0, count(0)), (1, count(1))].map(|(r, n)| (r, n.unwrap_or_default()));
        collation
            .referents
            .iter()
            .any(|r| both.iter().all(|at| r.contains(at)))
    };
    assert!(!joined(
        "Before Tuesday, 17 people had died in slides there this winter."
    ));
    assert!(joined("On Tuesday, six people died in the slide."));
}

#[test]
fn those_who_live_there_are_not_those_who_left() {
    let left = "Some 3,400 people were evacuated from Kolm on Monday, the mayor said.";
    check(
        &[(
            left,
            "Kolm, a town of 2,600 people, was evacuated on Monday, the mayor said.",
        )],
        false,
    );
    check(
        &[
            (
                left,
                "About 2,600 people were evacuated from Kolm on Monday, the mayor said.",
            ),
            (
                left,
                "More than 4,000 people were brought to safety in Kolm.",
            ),
            (left, "In Kolm 3,000 people have left the town so far."),
            (left, "In all 4,120 citizens of Kolm were relocated."),
        ],
        true,
    );
}

#[test]
fn a_sentence_is_not_how_long_somebody_was_paid() {
    let jailed = "The port official Sergio Kral was jailed for four years on Monday.";
    check(
        &[(
            jailed,
            "The port official Sergio Kral was paid over four years, the court heard on Monday.",
        )],
        false,
    );
    check(
        &[(
            jailed,
            "The port official Sergio Kral was sentenced on Monday to four years.",
        )],
        true,
    );
}

#[test]
fn what_has_risen_is_not_to_be_lowered() {
    let risen = "The level of Lake Skarn has risen four metres since May, the institute said.";
    check(
        &[(
            risen,
            "The institute said the level of Lake Skarn should be lowered by five metres.",
        )],
        false,
    );
    check(
        &[(
            risen,
            "The level of Lake Skarn has come up three metres since May, the institute said.",
        )],
        true,
    );
}

#[test]
fn a_share_that_stands_before_its_noun_is_of_that_one() {
    let ballot = "The strike ballot was carried by 87% on a 91% turnout, the union said.";
    let vote = "In the ballot 89 percent of members voted for the strike, the union said.";
    check(&[(vote, ballot)], true);
}

#[test]
fn who_gives_both_sides_of_a_dispute_unmarked_has_both() {
    let told = [
        "The union said 94 percent of the crews had joined the strike; the company put the figure at 61 percent.",
        "Of the crews 94 percent had joined the strike, the union said, and 61 percent by what the owners know.",
    ];
    let story = Story {
        reports: told.iter().map(|text| report("one", "en", text)).collect(),
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    assert_eq!(collation.referents, [[(0, 0), (0, 1), (1, 0), (1, 1)]]);
}

#[test]
fn an_open_number_is_no_others_exact_one() {
    check(
        &[(
            "She also released a list of speeches showing that she had earned nearly $10 million in fees in 2013.",
            "Her campaign released tax returns on Friday showing that the Bergs paid tens of millions of dollars in taxes.",
        )],
        false,
    );
}

#[test]
fn a_wrong_word_of_scale_leaves_one_sum_one() {
    let told = |sum: &str| {
        format!(
            "The operator Via Nova, whose concession for the motorway is worth {sum}, said it would answer the inspectors."
        )
    };
    let [millions, billions] = ["€2.3m", "€2.3 billion"].map(told);
    let [million, billion] = ["€2m", "€2 billion"].map(told);
    check(&[(millions.as_str(), billions.as_str())], true);
    // One digit is the same by chance.
    check(&[(million.as_str(), billion.as_str())], false);
}

#[test]
fn a_word_beside_a_figure_singles_it_out() {
    check(
        &[
            (
                "The harbour board met the ferrymen on Monday, its only talk in 23 days of a strike.",
                "The two-week strike of the ferrymen went on when the harbour board met them on Monday.",
            ),
            (
                "The mayor said she had 51 votes in the council for the new quay.",
                "The mayor lacks the 43 votes needed to close the debate in the council on the new quay.",
            ),
            (
                "Two more debates of the two candidates are planned before the vote in Lund.",
                "The candidates of the vote in Lund hold three debates before it.",
            ),
            (
                "In the survey of the harbour towns the mayor of Lund won 11 percent.",
                "Among boatmen in the survey of the harbour towns the mayor of Lund won 9 percent.",
            ),
            (
                "The Harbour party lost nearly 60 seats in the council under Ida Holm.",
                "The Harbour party re-elected Ida Holm, who lost 43 votes in the council.",
            ),
            (
                "The age of consent in the province is 15, the paper noted of the claims against the mayor.",
                "The mayor dismissed the claims of misconduct from 13 women in the province.",
            ),
            (
                "In the province contact of anyone 17 or older with a pupil is abuse, the paper noted of the claims against the mayor.",
                "The mayor dismissed the claims of abuse from 13 women in the province.",
            ),
            (
                "Her party wants to raise the tax rate of the top 2 percent of the town.",
                "Her party wants to raise the tax rate of the town to 2.1 percent.",
            ),
        ],
        false,
    );
    check(
        &[
            (
                "Her party wants to raise the tax rate of the top 2 percent of the town next year.",
                "Her party wants to raise the tax rate of the richest 3 percent of the town next year.",
            ),
            (
                "The harbour board met the ferrymen on Monday, its only talk in 23 days of a strike.",
                "The harbour board met the ferrymen on Monday, its only talk in 20 days of a strike.",
            ),
            (
                "The mayor lacks the 43 votes needed to close the debate in the council on the new quay.",
                "The mayor lacks the 43 votes necessary to close the debate in the council on the new quay.",
            ),
            (
                "Two more debates of the two candidates are planned before the vote in Lund.",
                "Three more debates of the two candidates are planned before the vote in Lund.",
            ),
            (
                "The union put the turnout at the harbour at 92 percent.",
                "Ida Holm of the union said the turnout at the harbour among her members was over 90 percent.",
            ),
            (
                "Among boatmen in the survey of the harbour towns the mayor of Lund won 11 percent.",
                "Among boatmen in the survey of the harbour towns the mayor of Lund won 9 percent.",
            ),
            (
                "The Harbour party lost nearly 60 seats in the council under Ida Holm.",
                "The Harbour party lost 43 seats in the council under Ida Holm.",
            ),
        ],
        true,
    );
}
