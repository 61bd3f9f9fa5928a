//! Verbs that hand a quotation over by their place, and the subjects around them.

use super::*;

#[test]
fn any_verb_beside_the_marks() {
    check(
        Lang::En,
        &[
            (
                "‘They never rang back,’ fumed plumber Þóra Ægisdóttir, 38, a mother of two from Selby.",
                &[("They never rang back,", FULL, "Þóra Ægisdóttir")],
            ),
            (
                "‘They never rang back!’ stormed the retired plumber. Nobody listened.",
                &[("They never rang back!", FULL, "the retired plumber")],
            ),
            (
                "“It was the best day of my life,” gushed Łucja Żak.",
                &[("It was the best day of my life,", FULL, "Łucja Żak")],
            ),
            (
                "“It was the best day of my life,” beamed newly crowned champion Řehoř Šimek.",
                &[("It was the best day of my life,", FULL, "Řehoř Šimek")],
            ),
            (
                "“The tide took it,” Owen Bright began, and then he wept.",
                &[("The tide took it,", FULL, "Owen Bright")],
            ),
            (
                "Owen Bright stood on the pier. “The tide took it,” he began.",
                &[("The tide took it,", FULL, "Owen Bright")],
            ),
            (
                "“Our letters went into a drawer,” criticised the chairwoman, Ines Falk.",
                &[("Our letters went into a drawer,", FULL, "Ines Falk")],
            ),
            (
                "“Nobody asked us,” sniffed its treasurer, Piet Maas.",
                &[("Nobody asked us,", FULL, "Piet Maas")],
            ),
            (
                "“There were forty children inside,” said the headmistress, Carla Moretti.",
                &[("There were forty children inside,", FULL, "Carla Moretti")],
            ),
            (
                "“We sewed by candlelight,” said its director, Dr Amina Okello.",
                &[("We sewed by candlelight,", FULL, "Amina Okello")],
            ),
            (
                "“We sewed by candlelight,” the headmistress, Carla Moretti, recalled.",
                &[("We sewed by candlelight,", FULL, "Carla Moretti")],
            ),
            (
                "The skipper of the tug thundered: “Cut the rope or we all go down.”",
                &[(
                    "Cut the rope or we all go down.",
                    FULL,
                    "the skipper of the tug",
                )],
            ),
            (
                "Furious harbour boss Karl Wendt blasted: “Nobody told the crew.”",
                &[("Nobody told the crew.", FULL, "Karl Wendt")],
            ),
            (
                "“Not while I live,” shot back Karl Wendt.",
                &[("Not while I live,", FULL, "Karl Wendt")],
            ),
            (
                "“Not while I live,” Karl Wendt shot back.",
                &[("Not while I live,", FULL, "Karl Wendt")],
            ),
            (
                "“Why now?” wondered Karl Wendt aloud.",
                &[("Why now?", FULL, "Karl Wendt")],
            ),
            (
                "“Why now?” the lighthouse’s last keeper, Karl Wendt, 71, grumbled on Sunday.",
                &[("Why now?", FULL, "Karl Wendt")],
            ),
            (
                "“Honestly,” sighed Eva Lund, “I had given up.”",
                &[
                    ("Honestly,", FULL, "Eva Lund"),
                    ("I had given up.", FULL, "Eva Lund"),
                ],
            ),
            (
                "“Honestly,” she quietly offered, “I had given up.” Eva Lund left.",
                &[
                    ("Honestly,", FULL, "Eva Lund"),
                    ("I had given up.", FULL, "Eva Lund"),
                ],
            ),
            (
                "“Honestly,” he quietly offered, “I had given up.” Eva Lund left.",
                &[("Honestly,", FULL, ""), ("I had given up.", FULL, "")],
            ),
        ],
    );
}

#[test]
fn verbs_beside_the_marks_that_hand_nothing_over() {
    check(
        Lang::En,
        &[
            (
                "The inn, known as “the old lady”, closed the kitchen in May.",
                &[("the old lady", SCARE, "")],
            ),
            (
                "Its sign, “fresh fish daily,” lured the tourists from Ghent.",
                &[("fresh fish daily,", SCARE, "")],
            ),
            (
                "The retired teacher Eva Lund said “nobody listens” to her.",
                &[("nobody listens", PART, "Eva Lund")],
            ),
        ],
    );
}

#[test]
fn words_set_into_indirect_speech() {
    check(
        Lang::En,
        &[
            (
                "Harbour Minister Dag Sørensen gushed that it was ‘a great day for the coast’.",
                &[("a great day for the coast", PART, "Dag Sørensen")],
            ),
            (
                "Union chief Sólveig Brandt was not impressed, branding the offer ‘crumbs from the table’.",
                &[("crumbs from the table", PART, "Sólveig Brandt")],
            ),
            (
                "Ines Falk hailed the ruling, calling it “a victory for the weak”.",
                &[("a victory for the weak", PART, "Ines Falk")],
            ),
            (
                "On Friday, now as harbour master, Ines Falk stood on the pier and promised “no more night sailings”.",
                &[("no more night sailings", PART, "Ines Falk")],
            ),
            (
                "Ines Falk came back in March. Standing on the pier as harbour master, she vowed that it would be the turn of “the greedy”.",
                &[("the greedy", PART, "Ines Falk")],
            ),
            (
                "The harbour master at the time was Ines Falk. On Friday she promised “no mercy” for smugglers.",
                &[("no mercy", PART, "Ines Falk")],
            ),
            (
                "Ines Falk spoke for an hour. The pilot, she said, had been given “no chart” at all.",
                &[("no chart", PART, "Ines Falk")],
            ),
            (
                "Ines Falk told Piet Maas that his boat was “a coffin”.",
                &[("a coffin", PART, "Ines Falk")],
            ),
            (
                "Ines Falk, whom the council sent to Oslo, dismissed the report as “a fairy tale”.",
                &[("a fairy tale", PART, "Ines Falk")],
            ),
            (
                "Piet Maas, who owns the boat, denied that it was “a coffin”.",
                &[("a coffin", PART, "Piet Maas")],
            ),
            (
                "The ministry said the plan was “sound”, while Ines Falk called it “mad”.",
                &[("sound", PART, "the ministry"), ("mad", PART, "Ines Falk")],
            ),
            (
                "The plan, which Ines Falk described as “mad”, was dropped.",
                &[("mad", PART, "Ines Falk")],
            ),
        ],
    );
}

#[test]
fn descriptions_of_one_who_was_named() {
    check(
        Lang::En,
        &[
            (
                "Brave Ayla Demir hid in a cupboard for a day. ‘Where is my dog?’ the eight-year-old whispered.",
                &[("Where is my dog?", FULL, "Ayla Demir")],
            ),
            (
                "Amadou Diallo walked into the hall at dawn. “It is done,” the Orlandi prime minister said.",
                &[("It is done,", FULL, "Amadou Diallo")],
            ),
            (
                "Bruno Haas, whose army is large, would have none of it. “Not our boys,” the Orlander said.",
                &[("Not our boys,", FULL, "Bruno Haas")],
            ),
            (
                "President Dovan Ilić opened the yard. “She will float,” the head of state said.",
                &[("She will float,", FULL, "Dovan Ilić")],
            ),
            (
                "Premier Elsa Tournai hit back. “We came to build,” stormed the former schoolteacher.",
                &[("We came to build,", FULL, "Elsa Tournai")],
            ),
            (
                "Ragnar Berg is fond of fog. “We steer by memory,” the governor of Norway’s central bank said.",
                &[("We steer by memory,", FULL, "Ragnar Berg")],
            ),
            (
                "Ragnar Berg met Prime Minister Ida Holm. “We steer by memory,” the governor of the central bank said.",
                &[(
                    "We steer by memory,",
                    FULL,
                    "the governor of the central bank",
                )],
            ),
            (
                "Prime Minister Ida Holm opened the fair. “We steer by memory,” the governor of the central bank said.",
                &[(
                    "We steer by memory,",
                    FULL,
                    "the governor of the central bank",
                )],
            ),
            (
                "Ida Holm was fined in May. “You lied,” the judge said.",
                &[("You lied,", FULL, "the judge")],
            ),
            (
                "The minister Helena Voss, herself a daughter of a fisherman, spoke last. “No one may starve,” she declared.",
                &[("No one may starve,", FULL, "Helena Voss")],
            ),
            (
                "Ships left Tarvia. The Tarvian skipper roared: “Out of the way!”",
                &[("Out of the way!", FULL, "the Tarvian skipper")],
            ),
        ],
    );
}
