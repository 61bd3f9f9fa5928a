use super::*;

#[test]
fn cues_beside_the_quotation() {
    check(
        Lang::En,
        &[
            (
                "“The ferry will sail on Monday,” Ingrid Solheim said.",
                &[("The ferry will sail on Monday,", FULL, "Ingrid Solheim")],
            ),
            (
                "“The ferry will sail on Monday,” said Ingrid Solheim, the harbour master.",
                &[("The ferry will sail on Monday,", FULL, "Ingrid Solheim")],
            ),
            (
                "Ingrid Solheim said: “The ferry will sail on Monday.”",
                &[("The ferry will sail on Monday.", FULL, "Ingrid Solheim")],
            ),
            (
                "Ingrid Solheim told reporters, “The ferry will sail on Monday.”",
                &[("The ferry will sail on Monday.", FULL, "Ingrid Solheim")],
            ),
            (
                "“The ferry,” Ingrid Solheim said, “will sail on Monday.”",
                &[
                    ("The ferry,", FULL, "Ingrid Solheim"),
                    ("will sail on Monday.", FULL, "Ingrid Solheim"),
                ],
            ),
            (
                "“The ferry is old,” Ingrid Solheim told a news conference in Bergen. “It will not sail.”",
                &[
                    ("The ferry is old,", FULL, "Ingrid Solheim"),
                    ("It will not sail.", FULL, "Ingrid Solheim"),
                ],
            ),
            (
                "“Will it sail?” asked Marta Kovacs.",
                &[("Will it sail?", FULL, "Marta Kovacs")],
            ),
            (
                "“Never!” Marta Kovacs shouted from the quay.",
                &[("Never!", FULL, "Marta Kovacs")],
            ),
            (
                "‘The bakery is closing,’ said owner Dilys Pugh.",
                &[("The bakery is closing,", FULL, "Dilys Pugh")],
            ),
            (
                "\"The bakery is closing,\" Dilys Pugh, 61, said.",
                &[("The bakery is closing,", FULL, "Dilys Pugh")],
            ),
            (
                "“We lost the harvest,” the mayor of Alcanena, Rui Tavares, told the station.",
                &[("We lost the harvest,", FULL, "Rui Tavares")],
            ),
            (
                "“We lost the harvest,” Rui Tavares, the mayor of Alcanena, said on Tuesday.",
                &[("We lost the harvest,", FULL, "Rui Tavares")],
            ),
            (
                "“We lost the harvest”, according to Rui Tavares.",
                &[("We lost the harvest", FULL, "Rui Tavares")],
            ),
            (
                "“Roads are flooded,” Rui Tavares wrote on social media.",
                &[("Roads are flooded,", FULL, "Rui Tavares")],
            ),
            (
                "Museum to sell ‘worthless’ painting, director says",
                &[("worthless", PART, "director")],
            ),
            (
                "“No refund, none at all,’” he said.",
                &[("No refund, none at all,", FULL, "")],
            ),
        ],
    );
}

#[test]
fn unnamed_sources() {
    check(
        Lang::En,
        &[
            (
                "“The mine was empty,” a rescue official said.",
                &[("The mine was empty,", FULL, "a rescue official")],
            ),
            (
                "“Nobody is missing,” police said.",
                &[("Nobody is missing,", FULL, "police")],
            ),
            (
                "“Nobody is missing,” the coast guard said in a statement.",
                &[("Nobody is missing,", FULL, "the coast guard")],
            ),
            (
                "“It was dark,” said two hikers who asked not to be named.",
                &[("It was dark,", FULL, "two hikers")],
            ),
            (
                "The river rose by a metre, officials said, calling it “a warning”.",
                &[("a warning", PART, "officials")],
            ),
            (
                "“We are hiring,” a spokesman for the brewery said.",
                &[("We are hiring,", FULL, "a spokesman for the brewery")],
            ),
            (
                "“We are hiring,” said a spokeswoman for Halden Steel.",
                &[("We are hiring,", FULL, "a spokeswoman for Halden Steel")],
            ),
        ],
    );
}

#[test]
fn pronouns_and_offices() {
    check(
        Lang::En,
        &[
            (
                "Nadia Brandt lost her bakery. “I will rebuild,” she said.",
                &[("I will rebuild,", FULL, "Nadia Brandt")],
            ),
            (
                "Coach Tom Okafor praised keeper Lena Voss. “She was superb,” he said.",
                &[("She was superb,", FULL, "Tom Okafor")],
            ),
            (
                "Coach Tom Okafor praised keeper Lena Voss. “He trusts me,” she said.",
                &[("He trusts me,", FULL, "Lena Voss")],
            ),
            (
                "Prime Minister Edda Grönvall resigned on Monday. Analysts were surprised. “It is time,” the prime minister said.",
                &[("It is time,", FULL, "Edda Grönvall")],
            ),
            (
                "The Latvian president, Edgars Ozols, met the Estonian president, Kadri Tamm. “We agree on gas,” the Estonian president said.",
                &[("We agree on gas,", FULL, "Kadri Tamm")],
            ),
            (
                "Baxter Quill, the lighthouse keeper, was awake. “I saw the ship turn,” the keeper said.",
                &[("I saw the ship turn,", FULL, "Baxter Quill")],
            ),
            (
                "Surgeon Amina Okello led the team. Okello was tired. “He will walk,” she said.",
                &[("He will walk,", FULL, "Amina Okello")],
            ),
            (
                "A farmer from the valley lost his herd. “They just drowned,” he said.",
                &[("They just drowned,", FULL, "a farmer from the valley")],
            ),
            (
                "A woman was pulled from the rubble. “I heard dogs,” she said.",
                &[("I heard dogs,", FULL, "a woman")],
            ),
            (
                "Okello won the race. “I am proud,” Okello said. Later Amina Okello flew home.",
                &[("I am proud,", FULL, "Amina Okello")],
            ),
            (
                "Rangers found tracks near Lake Orta. “A lynx passed here,” they said.",
                &[("A lynx passed here,", FULL, "rangers")],
            ),
        ],
    );
}

#[test]
fn turns_and_context() {
    check(
        Lang::En,
        &[
            (
                "Judge Helen Marsh was blunt. “You lied to this court.”",
                &[("You lied to this court.", FULL, "Helen Marsh")],
            ),
            (
                "Judge Helen Marsh had one question for him: “Why did you run?”",
                &[("Why did you run?", FULL, "Helen Marsh")],
            ),
            (
                "“The dam holds,” Helen Marsh said.\n\n“But we watch it every hour.”",
                &[
                    ("The dam holds,", FULL, "Helen Marsh"),
                    ("But we watch it every hour.", FULL, "Helen Marsh"),
                ],
            ),
            (
                "“The dam holds, Helen Marsh said of the valley’s fear.\n\nThe river fell.",
                &[(
                    "The dam holds, Helen Marsh said of the valley’s fear.",
                    FULL,
                    "",
                )],
            ),
            (
                "“We came by boat.\n\n“We left on foot,” Helen Marsh said.",
                &[
                    ("We came by boat.", FULL, "Helen Marsh"),
                    ("We left on foot,", FULL, "Helen Marsh"),
                ],
            ),
            (
                "“It rained,” said Ann Reed. “It snowed,” said Bo Lund.",
                &[
                    ("It rained,", FULL, "Ann Reed"),
                    ("It snowed,", FULL, "Bo Lund"),
                ],
            ),
            (
                "“It rained,” Ann Reed said, adding that the roof was “a sieve”.",
                &[
                    ("It rained,", FULL, "Ann Reed"),
                    ("a sieve", PART, "Ann Reed"),
                ],
            ),
            (
                "“He told me ‘never again’ and left,” Ann Reed said.",
                &[("He told me ‘never again’ and left,", FULL, "Ann Reed")],
            ),
        ],
    );
}

#[test]
fn partial_and_scare() {
    check(
        Lang::En,
        &[
            (
                "Ann Reed insisted that her team would treat the fans as “family members,” not guests.",
                &[("family members,", PART, "Ann Reed")],
            ),
            (
                "The judge, Helen Marsh, dismissed the claim as “fanciful”.",
                &[("fanciful", PART, "Helen Marsh")],
            ),
            (
                "It is a tax that Berlin has repeatedly described as “unfair.”",
                &[("unfair.", PART, "Berlin")],
            ),
            (
                "The tower was described as “a blot” by architect Paul Venner.",
                &[("a blot", PART, "Paul Venner")],
            ),
            (
                "According to Ann Reed, the bridge is “beyond repair”.",
                &[("beyond repair", PART, "Ann Reed")],
            ),
            (
                "The bridge is “beyond repair”, Ann Reed said.",
                &[("beyond repair", PART, "Ann Reed")],
            ),
            (
                "The bridge is “beyond repair” and will be pulled down, according to Ann Reed.",
                &[("beyond repair", PART, "Ann Reed")],
            ),
            (
                "Critics scoffed at Ann Reed’s promise of “free bread”.",
                &[("free bread", PART, "Ann Reed")],
            ),
            (
                "The town opened a “smart bench” in the park.",
                &[("smart bench", SCARE, "")],
            ),
            (
                "The film “The Long Night of Porto” won two prizes.",
                &[("The Long Night of Porto", SCARE, "")],
            ),
            (
                "The director said “The Long Night” would open in May.",
                &[("The Long Night", SCARE, "")],
            ),
            (
                "Boxer Dwayne “Iron” Mallory said he was done.",
                &[("Iron", SCARE, "")],
            ),
            (
                "Ann Reed said the mill was sold, but the council kept its “lucky” bell.",
                &[("lucky", SCARE, "")],
            ),
            (
                "The teachers’ strike enters its ’90s-style third week at 6'2\" height.",
                &[],
            ),
            (
                "She said prices were “too high” and wages “too low”.",
                &[("too high", PART, ""), ("too low", PART, "")],
            ),
            (
                "Ann Reed said “no one should doubt” the plan.",
                &[("no one should doubt", FULL, "Ann Reed")],
            ),
        ],
    );
}

#[test]
fn statements() {
    check_statements(&[
        (
            Lang::En,
            "Doors on the two lowest decks had been blocked by crates for months, and porters had complained about it since \
             the spring, said Jon Berg, secretary of the union.",
            &[(
                "Jon Berg",
                "said",
                "Doors on the two lowest decks had been blocked by crates for months, and porters had complained about it since \
                 the spring",
            )],
        ),
        (
            Lang::En,
            "Prosecutors believe it started in a shed.",
            &[("prosecutors", "believe", "it started in a shed")],
        ),
        (
            Lang::En,
            "Ann Reed said that the bridge was safe.",
            &[("Ann Reed", "said", "the bridge was safe")],
        ),
        (
            Lang::En,
            "Ann Reed said the bridge was safe, but offered no proof.",
            &[("Ann Reed", "said", "the bridge was safe")],
        ),
        (
            Lang::En,
            "The bridge was safe, Ann Reed said on Monday.",
            &[("Ann Reed", "said", "The bridge was safe")],
        ),
        (
            Lang::En,
            "According to the port authority, three ships were late.",
            &[(
                "the port authority",
                "According to",
                "three ships were late",
            )],
        ),
        (
            Lang::En,
            "Three ships were late, according to the port authority.",
            &[(
                "the port authority",
                "according to",
                "Three ships were late",
            )],
        ),
        (
            Lang::En,
            "Ann Reed announced on Friday that 14 schools would close.",
            &[("Ann Reed", "announced", "14 schools would close")],
        ),
        (
            Lang::En,
            "Ann Reed told reporters that 14 schools would close.",
            &[("Ann Reed", "told", "14 schools would close")],
        ),
        (Lang::En, "Ann Reed urged voters to stay at home.", &[]),
        (Lang::En, "The claims were false.", &[]),
        (
            Lang::De,
            "Die Ministerin Jana Holt sagte, die Brücke sei sicher.",
            &[("Jana Holt", "sagte", "die Brücke sei sicher")],
        ),
        (
            Lang::De,
            "Laut Polizei wurden drei Menschen verletzt.",
            &[("Polizei", "Laut", "wurden drei Menschen verletzt")],
        ),
        (
            Lang::Fr,
            "Selon le préfet, la route est coupée.",
            &[("le préfet", "Selon", "la route est coupée")],
        ),
        (
            Lang::Fr,
            "Paul Vasseur a déclaré que la route était coupée.",
            &[("Paul Vasseur", "déclaré", "la route était coupée")],
        ),
        (
            Lang::Es,
            "Rosa Benítez aseguró que el puente es seguro.",
            &[("Rosa Benítez", "aseguró", "el puente es seguro")],
        ),
        (
            Lang::Es,
            "Según la policía, tres barcos llegaron tarde.",
            &[("la policía", "Según", "tres barcos llegaron tarde")],
        ),
    ]);
}

#[test]
fn descriptions_and_nested_reports() {
    check(
        Lang::En,
        &[
            (
                "Piet Maas lost his boat. “It sank in minutes,” the 58-year-old said.",
                &[("It sank in minutes,", FULL, "Piet Maas")],
            ),
            (
                "Ann Reed was fined in May. “You lied to us,” the judge said.",
                &[("You lied to us,", FULL, "the judge")],
            ),
            (
                "The Estonian president met the crew. “We are safe,” said the ferryman from Delft.",
                &[("We are safe,", FULL, "the ferryman from Delft")],
            ),
            (
                "Ann Reed confirmed that a guest had reported “odd noises” at night.",
                &[("odd noises", PART, "Ann Reed")],
            ),
            (
                "Ann Reed was at a loss. She put the cost “in the millions”.",
                &[("in the millions", PART, "Ann Reed")],
            ),
            (
                "Piet Maas wept. “It sank in minutes,” he went on.",
                &[("It sank in minutes,", FULL, "Piet Maas")],
            ),
            (
                "“My clients won,” Eva Lund, lead counsel for the village, said.",
                &[("My clients won,", FULL, "Eva Lund")],
            ),
            (
                "By Hanna Ek\n\nPiet Maas lost his boat.\n\n“It sank in minutes,” the baker from Delft said.",
                &[("It sank in minutes,", FULL, "Piet Maas")],
            ),
            (
                "A woman who gave her name as Marta Kovacs was still there. “Nobody called me,” she said.",
                &[("Nobody called me,", FULL, "Marta Kovacs")],
            ),
            (
                "A man named Piet Maas lost his boat. “It sank in minutes,” he said.",
                &[("It sank in minutes,", FULL, "Piet Maas")],
            ),
            (
                "What will stay is one line that Justice Eva Lund wrote: the firm “knew and chose to wait”.",
                &[("knew and chose to wait", PART, "Eva Lund")],
            ),
            (
                "Justice Eva Lund sat on Monday. “The firm knew,” the judge wrote.",
                &[("The firm knew,", FULL, "Eva Lund")],
            ),
        ],
    );
}

#[test]
fn who_is_told_of_last_goes_on_speaking() {
    check(
        Lang::En,
        &[
            (
                "The governor, Ellen Marsh, raged: “It is a shame.”\n\nAmong those left with nothing is widow Joyce Tillman, whose house is gone.\n\n“We lost it all,” she said.",
                &[
                    ("It is a shame.", FULL, "Ellen Marsh"),
                    ("We lost it all,", FULL, "Joyce Tillman"),
                ],
            ),
            (
                "Lena Ortiz, who speaks for the firm, said: “It was calm.” That did not sit well with Joyce Tillman, a retired cook. “We lost it all,” she said.",
                &[
                    ("It was calm.", FULL, "Lena Ortiz"),
                    ("We lost it all,", FULL, "Joyce Tillman"),
                ],
            ),
            (
                "Judge Ramune Jankute read for hours, and Viktor Balt turned pages. He closed his book when she came to the sentence.\n\n“You took it,” she said.",
                &[("You took it,", FULL, "Ramune Jankute")],
            ),
            (
                "Two officials followed the talks. One accused the minister of “a plain attempt at blackmail”; the other was kinder.",
                &[("a plain attempt at blackmail", PART, "two officials")],
            ),
        ],
    );
}
