//! Who is meant behind compounds, kinship, dates, relative clauses, letters and reporters' sentences between two quotations.

use super::*;

#[test]
fn a_body_speaks_by_a_plain_noun() {
    check(
        Lang::En,
        &[
            (
                "“The crew followed the rules it was given,” the state-owned airline said.",
                &[(
                    "The crew followed the rules it was given,",
                    FULL,
                    "the state-owned airline",
                )],
            ),
            (
                "“The crew followed the rules it was given,” the statement of the ferry line underlines.",
                &[(
                    "The crew followed the rules it was given,",
                    FULL,
                    "the statement of the ferry line",
                )],
            ),
        ],
    );
}

#[test]
fn the_nearest_before_a_participle_or_a_verb_speaks() {
    check(
        Lang::En,
        &[
            (
                "A tape, whose origin was confirmed by two people close to the inquiry, has a porter saying: “Turn back now, all of you.”",
                &[("Turn back now, all of you.", FULL, "a porter")],
            ),
            (
                "The tape captures the moment a guard yelled: “Turn back! Turn back now!”",
                &[("Turn back! Turn back now!", FULL, "a guard")],
            ),
            (
                "Ann Lee told a crowd of locals, who chanted “Drink it! Drink it!” and waved a jug.",
                &[("Drink it! Drink it!", PART, "a crowd of locals")],
            ),
            (
                "The finance minister, Tom Ash, had warned Ms Lee on Sunday that her exit would “cost every tenant dear”.",
                &[("cost every tenant dear", PART, "Tom Ash")],
            ),
            (
                "The rioters burned a derelict jail dubbed “the Oven” and left.",
                &[("the Oven", SCARE, "")],
            ),
        ],
    );
}

#[test]
fn kin_and_callings_before_a_name_give_the_name() {
    check(
        Lang::En,
        &[
            (
                "Roe’s sister-in-law, Dora Lee, watched it on the screen. “It hit him over the eye,” she said.",
                &[("It hit him over the eye,", FULL, "Dora Lee")],
            ),
            (
                "One Farmers’ Party voter in the capital, builder Tom Ash, told us: “Good on her, I say.”",
                &[("Good on her, I say.", FULL, "Tom Ash")],
            ),
            (
                "For Marta Olsen, Norland’s president, the trouble is what comes next. She has promised not to sleep “until the last one is home”.",
                &[("until the last one is home", PART, "Marta Olsen")],
            ),
            (
                "Hero captain Ilse Brandt brought the ferry home. Mira Holm was on board. Then the unflappable skipper came on deck. “That was closer than I like,” she told them.",
                &[("That was closer than I like,", FULL, "Ilse Brandt")],
            ),
            (
                "Karen Lunde, who has done the round for 31 years, took another view.\n\n“It is not to be sniffed at,” said the 55-year-old.",
                &[("It is not to be sniffed at,", FULL, "Karen Lunde")],
            ),
        ],
    );
}

#[test]
fn what_somebody_has_speaks_for_its_owner() {
    check(
        Lang::En,
        &[
            (
                "Captain Brandt, whose tannoy announced: “That was close,” gets the flowers.",
                &[("That was close,", FULL, "Brandt")],
            ),
            (
                "Captain Brandt gets the flowers. Her PA on the tannoy: “That was closer than I like.”",
                &[("That was closer than I like.", FULL, "Brandt")],
            ),
            (
                "Mr Brenner’s verdict was that a cabinet kept alive by a vote “is already dead and awaits burial”.",
                &[("is already dead and awaits burial", PART, "Brenner")],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[(
            "Le capitaine Morand, dont le message disait : « C’était trop près pour moi », est parti.",
            &[("C’était trop près pour moi", FULL, "Morand")],
        )],
    );
}

#[test]
fn a_letter_says_what_its_writer_says() {
    check(
        Lang::En,
        &[
            (
                "The e-mail was sent on Monday by Dr. Ines Karlsen to the works. “I would not give this to my dog,” it says.",
                &[("I would not give this to my dog,", FULL, "Ines Karlsen")],
            ),
            (
                "The Post has seen a text message that she received from Halden Steel. It reads: “The sample is bad.”",
                &[("The sample is bad.", FULL, "Halden Steel")],
            ),
            (
                "The company was fined. “We did nothing wrong at all,” it said.",
                &[("We did nothing wrong at all,", FULL, "the company")],
            ),
        ],
    );
}

#[test]
fn the_turn_goes_on_behind_a_sentence_of_the_reporter() {
    check(
        Lang::En,
        &[(
            "“My first thought was for the weak,” Mayor Ann Lee said in the hall. The event was attended by more than 300 residents. “I found out only shortly before you, and I lost no time.”",
            &[
                ("My first thought was for the weak,", FULL, "Ann Lee"),
                (
                    "I found out only shortly before you, and I lost no time.",
                    FULL,
                    "Ann Lee",
                ),
            ],
        )],
    );
}

#[test]
fn a_date_behind_the_subject_is_no_speaker() {
    check(
        Lang::En,
        &[
            (
                "An inspection report from March 2023 calls the hatch “beyond repair”.",
                &[(
                    "beyond repair",
                    PART,
                    "an inspection report from March 2023",
                )],
            ),
            (
                "The council saw the yard in May. Its unpublished report, seen by the Echo, was kept in a drawer, and Ann Lee called the yard “beyond repair”.",
                &[("beyond repair", PART, "Ann Lee")],
            ),
        ],
    );
    check(
        Lang::De,
        &[(
            "Ein Bericht vom März 2023 nennt die Brücke „nicht zu retten“.",
            &[("nicht zu retten", PART, "ein Bericht vom März 2023")],
        )],
    );
    check(
        Lang::Fr,
        &[(
            "Un rapport de mars 2023 qualifie le pont d’« irréparable ».",
            &[("irréparable", PART, "un rapport de mars 2023")],
        )],
    );
}

#[test]
fn an_adjective_that_wants_more_keeps_it() {
    check(
        Lang::En,
        &[(
            "According to a person close to the board, Lee had been told of a “bad sample” on Tuesday.",
            &[("bad sample", PART, "a person close to the board")],
        )],
    );
    check(
        Lang::Es,
        &[(
            "Según una persona cercana al consejo, hubo «un desastre».",
            &[("un desastre", PART, "una persona cercana al consejo")],
        )],
    );
    check(
        Lang::It,
        &[(
            "Secondo una persona vicina al consiglio, è stato «un disastro».",
            &[("un disastro", PART, "una persona vicina al consiglio")],
        )],
    );
}

#[test]
fn the_credit_of_a_picture_is_no_part_of_a_name() {
    check(
        Lang::En,
        &[(
            "HNA/VPN Ann Lee shields her face as she leaves.\n\nAnn Lee had no time. “I have kept my word,” she told us.",
            &[("I have kept my word,", FULL, "Ann Lee")],
        )],
    );
}

#[test]
fn what_is_expected_or_wanted_is_in_whose_words() {
    check(
        Lang::En,
        &[
            (
                "Halden Rail, the state-owned railway, is in Ely. Halden Rail, the state-owned railway, expects the work to cost £3m and to last “a month if it stays dry”.",
                &[("a month if it stays dry", PART, "Halden Rail")],
            ),
            (
                "“We were made fools of,” said Mayor Ann Lee. She wants the vote repeated by May, with the boxes kept “in a church, if need be.”",
                &[
                    ("We were made fools of,", FULL, "Ann Lee"),
                    ("in a church, if need be.", PART, "Ann Lee"),
                ],
            ),
            (
                "The supplier, Halden Dairy, said it had found no fault. “The churns were clean,” it said.",
                &[("The churns were clean,", FULL, "Halden Dairy")],
            ),
        ],
    );
}
