//! Which figures count one thing, over two reports.

mod accounts;
mod told;

use crate::collate::sample::{collated, report};
use crate::story::Story;

/// Whether the first figure of `a` and the first of `b` have one referent.
fn joined(a: (&str, &str), b: (&str, &str)) -> bool {
    let story = Story {
        reports: vec![report("one", a.0, a.1), report("two", b.0, b.1)],
        ..Story::default()
    };
    let (annotations, collation) = collated(&story);
    for notes in &annotations {
        assert!(!notes.figures.is_empty(), "no figure: {a:?} {b:?}");
    }
    collation
        .referents
        .iter()
        .any(|r| r.contains(&(0, 0)) && r.contains(&(1, 0)))
}

fn check(cases: &[(&str, &str)], expected: bool) {
    let wrong: Vec<_> = cases
        .iter()
        .filter(|(a, b)| joined(("en", a), ("en", b)) != expected)
        .collect();
    assert!(wrong.is_empty(), "not {expected}: {wrong:#?}");
}

#[test]
fn the_same_thing_counted() {
    check(
        &[
            (
                "At least 12 people died in the quake.",
                "The quake killed 14 people.",
            ),
            (
                "The lorry crossed the bridge at 98 kilometres per hour.",
                "The lorry crossed the bridge at 61mph.",
            ),
            (
                "Growth in the region slowed to 3.7 per cent in the spring quarter.",
                "In the spring quarter growth in the region slowed to 3.7.",
            ),
            (
                "The bank lends the harbour town 40 million euros for a new quay.",
                "The harbour town borrows $46 million from the bank for a new quay.",
            ),
            (
                "The death toll rose to 14 on Monday.",
                "Fourteen people died in the quake.",
            ),
            (
                "The quake left 31 injured.",
                "31 people were hurt in the quake.",
            ),
            (
                "Police arrested 37 people at the march.",
                "Police made 37 arrests at the march.",
            ),
            (
                "The number of arrests rose to 39 at the march.",
                "Police arrested 37 people at the march.",
            ),
            (
                "The ferry had 217 people on board.",
                "There were 217 passengers aboard the ferry.",
            ),
            (
                "The court awarded owners of 312 properties damages.",
                "The plaintiffs were 312 households.",
            ),
            (
                "The club paid £23 million for the striker.",
                "The striker cost the club £23m.",
            ),
            (
                "The club paid $48.6 million for the striker.",
                "The striker cost the club US$48.6 million.",
            ),
            (
                "Shares in the bank fell 2.3% on Tuesday.",
                "The bank lost 2.3 per cent on Tuesday.",
            ),
            (
                "The lake will be lowered by six metres this week.",
                "The lake will be lowered by 20ft this week.",
            ),
            (
                "The council voted to close 14 schools next year.",
                "The council will close 14 schools next year.",
            ),
            (
                "Some 26 nations pledged soldiers to the force.",
                "Two dozen countries pledged soldiers to the force.",
            ),
            ("The trial lasted 62 days.", "The trial took 62 days."),
            (
                "The call of the leaders lasted about three hours.",
                "The call of the leaders dragged on for almost five hours.",
            ),
            (
                "The duty on foreign steel would protect 4,500 jobs, she said.",
                "She said 9,000 jobs would be saved by the duty on foreign steel.",
            ),
            (
                "About 23,000 people remained under evacuation orders on Tuesday.",
                "Some 31,000 people across the county were out of their homes on Tuesday.",
            ),
            (
                "The judge sentenced him to 12 years in prison.",
                "He was sentenced by the judge to 12 years in prison.",
            ),
            (
                "Workers at 41 hospitals walked out.",
                "Doctors walked out of 41 hospitals.",
            ),
            (
                "The fire destroyed 1,840 homes in the valley.",
                "In the valley the fire destroyed 1,840 houses.",
            ),
        ],
        true,
    );
}

#[test]
fn the_same_thing_in_other_words() {
    check(
        &[
            (
                "Nine coffins stood in the church on Monday.",
                "Seven people lost their lives in the flood.",
            ),
            (
                "Around 2,000 people, most of them teachers, had gathered outside the ministry.",
                "Some 700 protesters stood outside the ministry.",
            ),
            (
                "The train had 87 people on board.",
                "The train was carrying 82 passengers to the coast.",
            ),
            (
                "The firm will cut up to 1,900 jobs.",
                "The takeover means 2,000 redundancies at the firm.",
            ),
            (
                "The cabinet declared a 30-day state of emergency.",
                "A 60-day state of emergency covers the coast.",
            ),
            (
                "Prosecutors have opened an inquiry into four officers.",
                "The prosecutors said that five policemen are under investigation.",
            ),
            (
                "The group will buy the bank for 240 million euros.",
                "The price of the bank is €300m.",
            ),
            (
                "Some 12,000 people marched through the city against the law.",
                "A crowd that police put at 14,000 filled the city against the law.",
            ),
            (
                "The fleet begins three days of drills off the coast.",
                "Drills of the fleet off the coast go on for five days.",
            ),
            (
                "The minister is heard in a 23-second recording from the hall.",
                "The 40-second recording of the minister was made in the hall.",
            ),
        ],
        true,
    );
}

#[test]
fn other_things_counted() {
    check(
        &[
            (
                "The fire in the ward was the worst in four decades.",
                "Ada Holm, 36, died in the worst fire of the ward.",
            ),
            (
                "The tax hits steel of China and four other countries.",
                "The tax hits steel of five countries in Asia.",
            ),
            (
                "The quake killed 47 people on Monday.",
                "A quake in 2009 killed 51 people there.",
            ),
            (
                "Some 26 nations pledged soldiers.",
                "The summit was attended by 35 leaders.",
            ),
            (
                "At least 12 people died in the quake.",
                "The quake left 31 injured.",
            ),
            (
                "Police arrested 37 people.",
                "At the match 37 people were hurt.",
            ),
            ("He has two sons.", "She rescued two dogs."),
            (
                "The club paid £23 million.",
                "The stadium holds 23,000 fans.",
            ),
            ("Shares fell 2.3%.", "Turnout was 61 percent."),
            ("He waited two hours.", "The match ended after 90 minutes."),
            ("The dam is 38 metres high.", "The crack is 11 metres long."),
            ("He spent €30 million.", "He spent £30 million on a house."),
            ("Three bridges fell.", "Three ministers resigned."),
            ("The firm cut 190 jobs.", "The firm has 46 plants."),
            (
                "The hospital treated 31 injured, 12 of them children.",
                "Of the injured 217 were treated, and 31 of them kept in the hospital overnight.",
            ),
            (
                "Eight officers were hurt at the march.",
                "The march left 14 people hurt.",
            ),
            (
                "Some 900 people gathered at the mine.",
                "The mine has 6,200 jobs.",
            ),
            (
                "The regulator fined the bank 240 million euros.",
                "Its profit rose to €310m in the last year.",
            ),
            (
                "Ten of the dead in the fire were patients.",
                "Ten people died in the fire.",
            ),
            (
                "The clinic treated 112 injured in one night.",
                "Fifty of the injured were treated abroad.",
            ),
            (
                "The hall was licensed for 640 people.",
                "The hall held 210 people that night.",
            ),
        ],
        false,
    );
}

#[test]
fn the_same_thing_in_another_manner() {
    check(
        &[
            (
                "The truce between the army and the rebels holds for 90 days.",
                "Army and rebels agreed on a truce of three months.",
            ),
            (
                "The maker of the medicine wants 38,000 euros a year for it.",
                "The medicine costs $41,000 a year at the price that its maker wants.",
            ),
            (
                "The judge read the reasons for almost four hours.",
                "The reading of the reasons took the judge three hours.",
            ),
            (
                "The owner puts its losses from the dispute at 6 million euros a day.",
                "The dispute costs the owner a loss of €11 million a day.",
            ),
            (
                "The prosecutor had sought 18 years in prison.",
                "The prosecutor had asked for 15 years in prison.",
            ),
            (
                "Airlines scrapped 312 flights on Friday.",
                "On Friday 268 flights were cancelled by airlines.",
            ),
        ],
        true,
    );
    check(
        &[
            (
                "The owner, Ada Holm, 78, sold the club.",
                "The club’s oldest fan, Ron Bell, 81, wept.",
            ),
            (
                "Two people familiar with the talks said the bank would sell.",
                "The bank has three people for its talks.",
            ),
            (
                "The governing party took 22 per cent and lost 19 seats.",
                "The Greens, with 21 seats, are her likeliest ally.",
            ),
            (
                "Ten of the dead in the fire were patients.",
                "The fire killed 13 people.",
            ),
            (
                "The maker of the medicine wants 38,000 euros a year for it.",
                "The medicine costs $60,000 a year at the price that its maker wants.",
            ),
            (
                "Those arrested are aged between 16 and 58.",
                "Police arrested 37 people.",
            ),
        ],
        false,
    );
}

/// Whether the first figure of `text` and the one at `other` have one referent, a second report saying `beside`.
fn joined_within(text: &str, other: usize, beside: &str) -> bool {
    let story = Story {
        reports: vec![report("one", "en", text), report("two", "en", beside)],
        ..Story::default()
    };
    let (_, collation) = collated(&story);
    collation
        .referents
        .iter()
        .any(|r| r.contains(&(0, 0)) && r.contains(&(0, other)))
}

#[test]
fn the_same_people_and_money_by_other_names() {
    check(
        &[
            (
                "After the storm 112 people are unaccounted for.",
                "After the storm 87 are yet to be located.",
            ),
            (
                "The town has set aside 14.5 million Fijian dollars for a quay.",
                "The town sets aside $14.5m for a quay.",
            ),
        ],
        true,
    );
}

#[test]
fn what_each_report_counts_once() {
    check(
        &[
            (
                "The handover began when three buses with curtained windows drew up.",
                "Four buses pulled up on the far bank.",
            ),
            (
                "Washington sends four destroyers, the largest share of any country.",
                "The United States heads the list with three destroyers.",
            ),
        ],
        true,
    );
    check(
        &[
            // A part, others, of another time, for sale, and too many to be one count.
            (
                "The road to four villages was cut by the flood.",
                "Two of the villages were burned in the war of 1994.",
            ),
            (
                "Six countries signed the accord on fish.",
                "China and four other countries buy the steel.",
            ),
            (
                "The line ran 2,610 trains on a weekday.",
                "Some 1,900 trains stood still in the yard.",
            ),
        ],
        false,
    );
}

#[test]
fn as_many_people_and_things() {
    check(
        &[
            (
                "The handover began when three buses with curtained windows drew up at the bridge.",
                "The handover took in three prisoners at the bridge.",
            ),
            (
                "Police shut three entrances at the stadium.",
                "Police took three men from the stadium.",
            ),
            (
                "The minister said that seven countries were ready to host talks on Ukraine.",
                "Seven missiles hit Ukraine, the minister said.",
            ),
        ],
        false,
    );
    check(
        &[
            (
                "The law was annulled by six votes in the court.",
                "In the court six judges annulled the law.",
            ),
            (
                "Traces were found on the clothing of three workers at the plant.",
                "Traces were found on the coveralls of three contractors at the plant.",
            ),
        ],
        true,
    );
}

#[test]
fn what_is_past_and_what_is_to_come() {
    let (past, to_come) = (
        "The case against the firm began 38 months ago.",
        "An appeal of the firm in the case could last four years.",
    );
    let other = "The case against the firm began four years ago.";
    check(&[(past, to_come)], false);
    check(&[(past, other)], true);
}

#[test]
fn counts_that_have_nothing_in_common() {
    let cases = [
        (
            "en",
            "Sixty barns burned down.",
            "We copied 61 names.",
            false,
        ),
        (
            "en",
            "Helpers pulled 16 survivors from the water.",
            "The shipowner has 17 freighters.",
            false,
        ),
        (
            "de",
            "Sechzig Scheunen brannten ab.",
            "Wir lasen 61 Namen.",
            false,
        ),
        (
            "fr",
            "Soixante granges ont brûlé.",
            "Nous avons lu 61 noms.",
            false,
        ),
        (
            "es",
            "Ardieron sesenta graneros.",
            "Leímos 61 nombres.",
            false,
        ),
        // One noun, words in common, values that agree, or people by two nouns.
        (
            "en",
            "Sixty barns burned down.",
            "The same night 64 barns burned down.",
            true,
        ),
        (
            "en",
            "Sixty barns burned down in the village of Aldmoor.",
            "In the village of Aldmoor 64 stables burned down.",
            true,
        ),
        (
            "en",
            "The flood drove 58 lawmakers out.",
            "In the rain some 60 members left.",
            true,
        ),
        (
            "en",
            "The flood drove 58 lawmakers out.",
            "In the rain 60 deputies left.",
            true,
        ),
    ];
    for (lang, a, b, expected) in cases {
        assert_eq!(joined((lang, a), (lang, b)), expected, "{a} {b}");
    }
}

#[test]
fn ages_are_of_people() {
    let cases = [
        (
            "Jonas Prell, 19, was killed.",
            "Jonas Prell, 20, was killed.",
            true,
        ),
        (
            "Emir Holm, also 19, was killed.",
            "Emir Holm, 20, was killed.",
            true,
        ),
        (
            "Jonas Prell, 19, was killed.",
            "Emir Holm, 19, was killed.",
            false,
        ),
    ];
    for (a, b, expected) in cases {
        assert_eq!(joined(("en", a), ("en", b)), expected, "{a} {b}");
    }
}

#[test]
fn who_fell_ill_and_who_belong_together() {
    let hospital = "The hospital treated 61 people for vomiting.";
    check(
        &[
            (hospital, "Officials confirmed 52 cases of infection."),
            (hospital, "The office has confirmed 52 infections."),
            (hospital, "Some 70 people were struck down by the bug."),
        ],
        true,
    );
    check(
        &[
            (
                "Tonight 64 families can sleep.",
                "The bus took 64 prisoners home.",
            ),
            (
                "He was the only one of the five to vote.",
                "Four members of the panel voted.",
            ),
            (
                "Reports fell from 58 in the year to few.",
                "It was passed by 61 votes.",
            ),
        ],
        false,
    );
}

#[test]
fn over_languages() {
    let cases = [
        (
            ("en", "At least 12 people died in the quake."),
            ("de", "Bei dem Beben kamen zwölf Menschen ums Leben."),
            true,
        ),
        (
            ("en", "The quake left 31 injured."),
            ("es", "El terremoto dejó 31 heridos."),
            true,
        ),
        (
            ("en", "The quake left 31 injured."),
            ("fr", "Le séisme a fait 31 blessés."),
            true,
        ),
        (
            ("en", "The firm fell 2.3% in Milan."),
            ("it", "A Milano il titolo ha perso il 2,3 per cento."),
            true,
        ),
        (
            ("en", "At least 12 people died in the quake."),
            ("nl", "Bij de beving vielen 31 gewonden."),
            false,
        ),
        (
            ("en", "Medics put 20 stitches in his arm."),
            ("de", "Gion Prell hat im Sommer 19 Schafe verloren."),
            false,
        ),
    ];
    for (a, b, expected) in cases {
        assert_eq!(joined(a, b), expected, "{a:?} {b:?}");
    }
}
