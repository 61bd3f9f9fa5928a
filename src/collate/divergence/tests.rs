//! What is found between short reports of one event, and what is not.

mod alone;
mod conditions;
mod framing;
mod names;
mod pairs;
mod quotes;
mod silences;
mod times;
mod tolls;

use super::DivergenceKind::{
    self, Attribution, Echo, Figure, Framing, Name, NotFound, OnlyHere, Time, Wording,
};
use super::Severity;
use crate::collate::sample::{collated, report};
use crate::story::Story;

/// The divergences between reports in English, each its text, as kind and message.
fn found(texts: &[&str]) -> Vec<(DivergenceKind, String)> {
    found_on(Some(jiff::civil::date(2024, 5, 16)), texts)
}

/// The same in a story of that day, or of none.
fn found_on(date: Option<jiff::civil::Date>, texts: &[&str]) -> Vec<(DivergenceKind, String)> {
    let report = |(n, text): (usize, &&str)| report(&format!("r{n}"), "en", text);
    let story = Story {
        reports: texts.iter().enumerate().map(report).collect(),
        date,
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    let told = |d: super::Divergence| (d.kind, d.message);
    collation.divergences.into_iter().map(told).collect()
}

/// Asserts that one difference of `kind` says all of `words`.
fn says(texts: &[&str], kind: DivergenceKind, words: &[&str]) {
    let found = found(texts);
    let told = |(k, message): &(DivergenceKind, String)| {
        *k == kind && words.iter().all(|w| message.contains(w))
    };
    assert!(found.iter().any(told), "{words:?} not in {found:#?}");
}

fn silent(texts: &[&str], kind: DivergenceKind) {
    let found = found(texts);
    assert!(found.iter().all(|(k, _)| *k != kind), "{found:#?}");
}

#[test]
fn who_gives_a_size_in_another_unit_stands_with_those_who_give_it() {
    let texts = [
        "The level in Skell reservoir is to be lowered by six metres after cracks were found in the dam.",
        "Skell reservoir is to be drawn down by six metres after cracks were found in the dam above it.",
        "Water in Skell reservoir is to be lowered by 20ft after cracks were found in the dam, its owner said.",
        "The level in Skell reservoir is to be lowered by seven metres after cracks were found in the dam.",
    ];
    let sides = "six metres (r0, r1) or 20ft (r2) against seven metres (r3)";
    says(&texts, Figure, &[sides]);
    silent(&texts[..3], Figure);
}

#[test]
fn one_count_told_by_two() {
    let texts = [
        "Clerks at the town hall ran out of forms at noon and turned away about 200 applicants.",
        "At the town hall the forms ran out at noon and 300 people were turned away by clerks.",
    ];
    says(&texts, Figure, &["200", "300"]);
}

#[test]
fn a_large_count_in_another_noun() {
    let texts = [
        "Ovenia is recalling 47,000 kettles.\n\nThe plug may melt, the maker said.",
        "The kettle that burned down a barn still stands in 50,000 kitchens.\n\nThe mayor wants an answer.",
    ];
    says(&texts, Figure, &["47,000 kettles", "50,000 kitchens"]);
    let apart = [
        "Ovenia is recalling 47,000 kettles.\n\nThe plug may melt, the maker said.",
        "The kettle that burned down a barn was one of 98,000 sold.\n\nThe mayor wants an answer.",
    ];
    silent(&apart, Figure);
}

#[test]
fn two_years_are_two_figures() {
    let texts = [
        "The bridge at Aldmoor was opened in 1931 and has been strengthened twice.",
        "The bridge at Aldmoor was opened in 1932 and has been strengthened twice.",
    ];
    says(&texts, Figure, &["1931", "1932"]);
}

#[test]
fn a_name_in_two_spellings_is_told_at_the_claim_that_has_both() {
    let claim_of = |texts: [&str; 3]| {
        let reports = texts.iter().enumerate();
        let story = Story {
            reports: reports
                .map(|(n, text)| report(&format!("r{n}"), "en", text))
                .collect(),
            ..Story::default()
        };
        let (_, collation) = collated(&story);
        let mut own = collation.divergences.iter().filter(|d| d.kind == Name);
        let found = own.next().expect("a name in two spellings");
        found.claim.map(|at| collation.claims[at].label.clone())
    };
    let shared =
        "The captain of the ferry, Antonio NAME, refused to leave the burning bridge until dawn.";
    let [one, other] = ["Sardella", "Sardello"].map(|name| shared.replace("NAME", name));
    let silent = "A market in the old town was closed on Sunday for want of stalls.";
    assert!(claim_of([&one, &other, silent]).is_some());
    // Where they are first named in sentences that nobody else has, no claim is theirs.
    let alone = "Antonio Sardella was born in a village above the lake and kept bees.";
    let apart = "Divers brought up a box of letters that Antonio Sardello had signed.";
    assert_eq!(claim_of([alone, apart, silent]), None);
}

#[test]
fn a_surname_that_is_a_common_word() {
    let texts = [
        "“We will rebuild it,” said the owner, Ann Miller, outside the barn.",
        "“We will rebuild it,” said the owner, Ann Millar, outside the barn.",
    ];
    says(&texts, Name, &["Miller", "Millar"]);
}

#[test]
fn a_belief_told_as_fact_beside_a_claim() {
    let texts = [
        "Ovenia is recalling 47,000 kettles sold in Britain.\n\nFire investigators believe that the blaze in Selby began at a kettle in the hall. Dennis and Joan Aldous, who were both 74, died of smoke inhalation.",
        "Ovenia will take back 47,000 kettles sold in Britain, it said.\n\nDennis and Joan Aldous, both 74, died when the kettle set fire to their home in Selby.",
    ];
    says(&texts, Attribution, &["investigators", "as fact"]);
    let joined = [
        "Fire investigators believe that the blaze in Selby began at a kettle in the hall.\n\nThe mayor wants an answer.",
        "The blaze in Selby began at a kettle in the hall.\n\nNobody slept.",
    ];
    says(&joined, Attribution, &["investigators", "as fact"]);
    let handed_over = [
        joined[0],
        "The start of the blaze in Selby was placed at a kettle in the hall by fire investigators.\n\nNobody slept.",
    ];
    silent(&handed_over, Attribution);
    // Marks that hold nobody's words are no source.
    let marked = [
        "The blaze in Selby is believed to have begun at a “kettle” in the hall.\n\nThe mayor wants an answer.",
        joined[1],
    ];
    silent(&marked, Attribution);
    // Whom both are about is not what is believed of her.
    let believed =
        "That is when guards believe Dole and Amber Voss, 29, of Lower Hexley caught fever.";
    let who = "The clerk is Amber Voss, 29, of Lower Hexley, at the Corrin Mint in Orsel.";
    silent(&[who, believed], Attribution);
    let caught = "Amber Voss, 29, of Lower Hexley, caught the fever at noon.";
    says(&[caught, believed], Attribution, &["guards", "as fact"]);
}

#[test]
fn who_says_a_doubtful_thing_in_more_words_says_it_with_a_source() {
    let texts = [
        "An official who asked not to be named said the fire appeared to have started in a refrigerated lorry.",
        "An official, who asked not to be named, said the fire appeared to have started in a refrigerated lorry parked towards the stern.",
        "The fire started in a refrigerated lorry.",
    ];
    says(&texts, Attribution, &["(r0, r1)", "as fact (r2)"]);
}

#[test]
fn a_denial_that_one_does_not_carry() {
    let texts = [
        "Clerks at the town hall ran out of forms at noon and turned away about 200 people. The mayor, Ada Brightwater, denied that anyone had been turned away.",
        "At the town hall the forms ran out at noon and 200 people were turned away by clerks. The doors were shut.",
    ];
    says(&texts, NotFound, &["denial not found in r1"]);
    let heard = [
        texts[0],
        "At the town hall the forms ran out at noon and 200 people were turned away by clerks. The mayor, Ada Brightwater, said that nobody was sent home.",
    ];
    let refuted = [
        texts[0],
        "At the town hall the forms ran out at noon and 200 people were turned away by clerks. Her office called this “an invention”.",
    ];
    let insisted = [
        texts[0],
        "At the town hall the forms ran out at noon and 200 people were turned away by clerks.\n\nThe queue was long. The town insists that its clerks never shut the doors.",
    ];
    for texts in [heard, refuted, insisted] {
        let denials = found(&texts);
        assert!(
            denials.iter().all(|(_, m)| !m.starts_with("denial")),
            "{denials:#?}"
        );
    }
}

#[test]
fn a_report_in_the_words_of_another() {
    let agency = "The level of the lake behind the dam is to be lowered by six metres after cracks were found in it, the owner said.\n\n\
        Residents of 840 homes in the valley were told to pack a bag and to be ready to leave at short notice.\n\n\
        Engineers who made a routine check of the spillway saw three cracks on Monday.";
    let reworded = "The level of the lake behind the old dam is to be cut by six metres after cracks were found in it, its owner has said.\n\n\
        People in 840 homes in the valley have been told to pack a bag and to be ready to go at short notice.\n\n\
        Engineers making a routine check of the spillway spotted three cracks on Monday.";
    let anew = "Cracks have forced the owner of the dam to let out six metres of water.\n\n\
        In 840 homes further down the valley, residents keep a packed bag in the hall.\n\n\
        It was on Monday, when they looked over the spillway as they do every year, that engineers noticed three of them.";
    says(
        &[agency, reworded],
        Echo,
        &["reworded", "% of r1 is in r0 too"],
    );
    silent(&[agency, anew], Echo);
}

#[test]
fn two_ages_without_a_name_in_common() {
    let texts = [
        "The club was bought by a 78-year-old investor on Monday for a sum that nobody would name.",
        "At the bar of the Selby Arms the retired docker Ron Tibbs, 81, raised a glass to the new owner.",
    ];
    silent(&texts, Figure);
    let one = [
        "Ron Tibbs, 78, raised a glass to the new owner of the club at the bar of the Selby Arms.",
        texts[1],
    ];
    says(&one, Figure, &["78", "81"]);
}

#[test]
fn the_other_ones_are_all_but_one() {
    let all = "The eleven leaders of the pact signed the embargo in Selby on Monday.";
    let others = "The embargo was signed in Selby on Monday by the other ten leaders of the pact.";
    silent(&[all, others], Figure);
    let fewer = "The embargo was signed in Selby on Monday by the other nine leaders of the pact.";
    says(&[all, fewer], Figure, &["eleven", "nine"]);
}

#[test]
fn two_ceilings_stand_against_each_other() {
    let texts = [
        "The fund will guarantee up to 1.7 billion euros of the bank’s bad loans.",
        "The fund guarantees bad loans of the bank of up to €1.5bn.",
    ];
    says(&texts, Figure, &["1.7 billion", "1.5bn"]);
    let same = [
        texts[0],
        "The fund guarantees up to €1.7bn of the bank’s bad loans.",
    ];
    silent(&same, Figure);
}

#[test]
fn figures_that_no_claim_holds_come_last() {
    let worth = |texts: [&str; 2]| {
        let report = |(n, text): (usize, &&str)| report(&format!("r{n}"), "en", text);
        let story = Story {
            reports: texts.iter().enumerate().map(report).collect(),
            ..Story::default()
        };
        let (_, collation) = collated(&story);
        let mut figures = collation.divergences.into_iter();
        figures.find(|d| d.kind == Figure).map(|d| d.severity)
    };
    let apart = [
        "House prices rose 6.1 per cent in Leeds.",
        "Arrivals fell by 7 per cent in Hull.",
    ];
    assert_eq!(worth(apart), Some(Severity::Low));
    let in_one_claim = [
        "The agency is sending four experts to the plant.",
        "The agency is sending a team of six to the plant.",
    ];
    assert_eq!(worth(in_one_claim), Some(Severity::Medium));
}

#[test]
fn the_most_of_a_range_is_told_flatly() {
    let told = |size: &str| {
        format!(
            "Theft in the shops of Aldmoor fell by {size} percent in the trial, the ministry said."
        )
    };
    let pairs = [
        ("between 29 and 41", "41", true),
        ("29 to 41", "41", true),
        ("between 29 and 41", "29", false),
        ("between 29 and 41", "about 41", false),
        ("at least 29", "29", false),
    ];
    for (range, flat, apart) in pairs {
        let texts = [told(range), told(flat)];
        let texts = [texts[0].as_str(), texts[1].as_str()];
        let apart_here = found(&texts).iter().any(|(kind, _)| *kind == Figure);
        assert_eq!(apart_here, apart, "{range} {flat}");
    }
}

#[test]
fn bounds_far_apart_are_two_sizes_of_one_thing() {
    let told = |size: &str| {
        format!(
            "{size} people were killed in the blast at the Ostrow plant on Monday, police said."
        )
    };
    let pairs = [
        ("At least 3", "At least 300", true),
        ("More than 30", "At least 100", true),
        ("At least 200", "At least 210", false),
        ("At least 3", "At least 3", false),
    ];
    for (one, other, apart) in pairs {
        let texts = [told(one), told(other)];
        let texts = [texts[0].as_str(), texts[1].as_str()];
        let apart_here = found(&texts).iter().any(|(kind, _)| *kind == Figure);
        assert_eq!(apart_here, apart, "{one} {other}");
    }
}

#[test]
fn a_year_beside_a_day_is_no_rival_of_it() {
    let texts = [
        "Henrik Salomon, the lender’s chief executive since 2017, resigned late on Sunday.",
        "The lender’s chief executive, Henrik Salomon, had resigned on Saturday.",
    ];
    says(&texts, Time, &["Sunday", "Saturday"]);
    let same = [
        texts[0],
        "The lender’s chief executive, Henrik Salomon, resigned on Sunday night.",
    ];
    silent(&same, Time);
}

#[test]
fn a_source_before_in_and_behind_a_claim_is_no_fact() {
    let said =
        "At least 12 people died and 31 were hurt on the ferry Aurelia, the coast guard said.";
    for other in [
        "At least 12 people died and 31 were hurt on the ferry Aurelia, the owner said, when fire swept the car deck.",
        "The coast guard said at least 12 people died and 31 were hurt on the ferry Aurelia.",
        "Survivors described how at least 12 people died and 31 were hurt on the ferry Aurelia.",
        "Port records showed that 12 people died and 31 were hurt on the ferry Aurelia.",
        "The coast guard spoke to reporters. At least 12 people died and 31 were hurt on the ferry Aurelia.",
    ] {
        let told = found(&[said, other]);
        let false_one = told.iter().find(|(_, m)| m.contains("as fact"));
        assert_eq!(false_one, None, "{other}");
    }
    let bare = "At least 12 people died and 31 were hurt on the ferry Aurelia.";
    says(
        &[said, bare],
        Attribution,
        &["the coast guard (r0)", "stated as fact (r1)"],
    );
}

#[test]
fn when_a_thing_was_is_no_part_of_what_is_said_of_it() {
    let toll = "Twelve people died, the coast guard said, when fire swept through the car deck of the ferry Aurelia off Lipari late on Sunday.";
    let fire =
        "Fire swept through the car deck of the ferry Aurelia off Lipari late on Sunday evening.";
    silent(&[toll, fire], Attribution);
}

#[test]
fn every_source_of_what_one_states_as_fact() {
    let texts = [
        "Twelve people died on the ferry Aurelia.\n\nA coast guard official who asked not to be named said that the fire appeared to have started in a refrigerated lorry.\n\nThe minister promised an inquiry.",
        "The ferry Aurelia burned off Lipari.\n\nProsecutors believe it started in a refrigerated truck.\n\nRelatives waited all night for lists of names.",
        "Tirrena Lines owns the Aurelia.\n\nA refrigerated lorry was the source of the fire.\n\nIts lenders are worried.",
        "Sicily is in mourning.\n\nThe fire started in a refrigerated truck, the coast guard said.\n\nSchools stay closed.",
    ];
    says(
        &texts,
        Attribution,
        &["coast guard official", "prosecutors", "stated as fact (r2)"],
    );
}

#[test]
fn another_source_is_named_as_such() {
    let texts = [
        "At least 12 people died and 31 were hurt on the ferry Aurelia, the coast guard said.",
        "At least 12 people died and 31 were hurt on the ferry Aurelia, according to the university hospital in Messina.",
    ];
    says(
        &texts,
        Attribution,
        &["by the coast guard (r0)", "by the university hospital (r1)"],
    );
}

#[test]
fn marks_hold_only_a_reports_own_word() {
    let texts = [
        "At least 14 people died in the attack on the ferry Aurelia off Lipari.",
        "At least 14 people were killed in the attack on the ferry Aurelia off Lipari.",
        "At least 14 people were dead after the attack on the ferry Aurelia off Lipari.",
    ];
    says(
        &texts,
        Framing,
        &["“died” (r0) or “dead” (r2)", "“killed” (r1)"],
    );
}

#[test]
fn each_outlet_stands_on_one_side_of_a_figure() {
    let texts = [
        "At least 16 people were killed in the fire on the ferry Aurelia off Lipari.",
        "At least 12 people were killed in the fire on the ferry Aurelia off Lipari.",
        "Exactly 12 people were killed in the fire on the ferry Aurelia off Lipari.",
        "At least 12 people were killed in the fire on the ferry Aurelia off Lipari.",
    ];
    // One side, and in it nobody's bound is given as another's.
    let told = "At least 16 people (r0) against At least 12 people (r1, r3) or 12 people (r2)";
    says(&texts, Figure, &[told]);
}

#[test]
fn a_round_number_that_the_exact_one_does_not_come_to() {
    let exact = "The firm said 340 clients had ended their contracts since the attack.";
    let cases = [
        (
            "Some 350 clients have ended their contracts with the firm since the attack.",
            true,
        ),
        (
            "Some 300 clients have ended their contracts with the firm since the attack.",
            true,
        ),
        (
            "Some 340 clients have ended their contracts with the firm since the attack.",
            false,
        ),
        (
            "Nearly 350 clients have ended their contracts with the firm since the attack.",
            true,
        ),
    ];
    for (other, told) in cases {
        let found = found(&[exact, other]);
        assert_eq!(found.iter().any(|(k, _)| *k == Figure), told, "{other}");
    }
    let dozens = [
        "The inspectors found 23 faults in the bridge on Monday.",
        "On Monday the inspectors found some two dozen faults in the bridge.",
    ];
    silent(&dozens, Figure);
}

#[test]
fn what_a_round_number_of_a_greater_unit_stands_for() {
    let about = "The premier took questions from reporters for about two hours in the great hall.";
    let exact = "The premier took questions from reporters for 130 minutes in the great hall.";
    silent(&[about, exact], Figure);
    let longer = "The premier took questions from reporters for 170 minutes in the great hall.";
    says(&[about, longer], Figure, &["two hours", "170 minutes"]);
    let weeks = [
        "The intruders were inside the systems of the bank for 71 days before they were noticed.",
        "The intruders were inside the systems of the bank for ten weeks before they were noticed.",
    ];
    silent(&weeks, Time);
    let nearly = [
        "The owner of the lake expects to reach the new level in 12 days if no rain falls.",
        "The owner of the lake expects to reach the new level in nearly two weeks if no rain falls.",
    ];
    says(&nearly, Figure, &["12 days", "nearly two weeks"]);
    let half = [
        "The skippers of half a dozen fishing boats off the island pulled passengers from the sea.",
        "The skippers of seven fishing boats off the island pulled passengers from the sea.",
    ];
    silent(&half, Figure);
}

#[test]
fn two_round_numbers_of_one_thing() {
    let texts = ["about 70", "about 68"].map(|share| {
        format!("Ovenia supplies {share} per cent of the world’s refined gallium, analysts said.")
    });
    let texts = [texts[0].as_str(), texts[1].as_str()];
    says(&texts, Figure, &["about 70", "about 68"]);
    let texts = ["about 3,000", "some 2,980"]
        .map(|size| format!("The new works in Aldmoor will have {size} workers, Ovenia said."));
    silent(&[texts[0].as_str(), texts[1].as_str()], Figure);
}

/// How grave the difference of a figure is in a story where two of three reports give one value and the third another.
fn of_a_figure(two: &str, third: &str) -> Option<Severity> {
    let told = [
        "Turnout in the vote on the new harbour stood at {}, the commission said on Monday.",
        "The commission put turnout in the vote on the new harbour at {} on Monday.",
        "In the vote on the new harbour turnout came to {}, the commission said.",
    ];
    let said = [two, two, third];
    let texts = told.iter().zip(said).zip(["r0", "r1", "r2"]);
    let reports = texts.map(|((text, value), id)| report(id, "en", &text.replace("{}", value)));
    let story = Story {
        reports: reports.collect(),
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    let mut divergences = collation.divergences.into_iter();
    divergences.find(|d| d.kind == Figure).map(|d| d.severity)
}

#[test]
fn a_value_told_to_fewer_places_stands_at_the_end() {
    let cases = [
        ("87.4 per cent", "87 per cent", Severity::Low),
        ("17.9 per cent", "18 per cent", Severity::Low),
        ("12.3 per cent", "12 per cent", Severity::Low),
        ("20.4 per cent", "20 per cent", Severity::Low),
        ("2.4 per cent", "2 per cent", Severity::High),
        ("87.4 per cent", "88 per cent", Severity::High),
        ("87.4 per cent", "90 per cent", Severity::High),
        ("412", "410", Severity::High),
    ];
    for (two, third, severity) in cases {
        assert_eq!(of_a_figure(two, third), Some(severity), "{two} {third}");
    }
}

#[test]
fn two_fates_of_as_many_people() {
    let killed =
        "Three people were killed in a bus crash on the road out of Tarn on Monday, police said.";
    let hurt = [
        "Three people were slightly hurt in a bus crash on the road out of Tarn on Monday, police said.",
        "Three people suffered minor injuries in a bus crash on the road out of Tarn on Monday.",
    ];
    let sides = "“killed” (r0) against “hurt” (r1) or “injuries” (r2)";
    says(&[killed, hurt[0], hurt[1]], Framing, &[sides]);
    // Who tells of both has neither wrong.
    let both = "Three people were killed and three were hurt in a bus crash on the road out of Tarn on Monday.";
    silent(&[both, hurt[0], hurt[1]], Framing);
    let others = "Three people were hurt in a bus crash on the road out of Tarn on Monday in which two died.";
    let told = found(&[killed, others]);
    assert!(told.iter().all(|(_, m)| !m.contains("hurt")), "{told:?}");
}

#[test]
fn nearly_is_less() {
    let texts = [
        "The drug slowed the decline of patients by 31 per cent in the trial.",
        "In the trial the drug slowed the decline of patients by almost 30 per cent.",
    ];
    says(&texts, Figure, &["31 per cent", "30 per cent"]);
    let below = [
        "The drug slowed the decline of patients by 29 per cent in the trial.",
        texts[1],
    ];
    silent(&below, Figure);
}

#[test]
fn who_is_only_described_may_be_anybody() {
    let quote = "“Conditions that night did not meet the threshold for a cut,”";
    let texts = [
        format!("{quote} Lena Ortiz said on Monday."),
        format!("{quote} a spokeswoman said on Monday."),
    ];
    silent(&[&texts[0], &texts[1]], Attribution);
    let other = format!("{quote} Paul Reiner said on Monday.");
    says(
        &[&texts[0], &other],
        Attribution,
        &["Lena Ortiz", "Paul Reiner"],
    );
}
