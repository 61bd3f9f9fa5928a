//! Attribution as newspapers of all tempers write it.

use super::*;

#[test]
fn tabloid() {
    check(
        Lang::En,
        &[
            (
                "Devastated mum Kayleigh Obi, 29, said: ‘He was my world.’",
                &[("He was my world.", FULL, "Kayleigh Obi")],
            ),
            (
                "‘He was my world,’ the tearful mother-of-two told the Post.",
                &[("He was my world,", FULL, "the tearful mother-of-two")],
            ),
            (
                "Kayleigh Obi lost her son at sea. ‘He was my world,’ the tearful mother-of-two told the Post.",
                &[("He was my world,", FULL, "Kayleigh Obi")],
            ),
            (
                "Of that, the mayor, who spoke for an hour of her “deep pain”, said not a word.",
                &[("deep pain", PART, "the mayor")],
            ),
            (
                "Clara Reuss, who follows miners at the bank, said Phase 2 is \"now a 2030 story at best.\"",
                &[("now a 2030 story at best.", PART, "Clara Reuss")],
            ),
            (
                "Rob Tandy met the press. He attributed the brawl to “small groups who want no peace”.",
                &[("small groups who want no peace", PART, "Rob Tandy")],
            ),
            (
                "Council boss Rob Tandy has been slammed as ‘clueless’ by residents.",
                &[("clueless", PART, "residents")],
            ),
            (
                "A pal of the star revealed: ‘She is over the moon.’",
                &[("She is over the moon.", FULL, "a pal of the star")],
            ),
            (
                "One eyewitness said: ‘It came down like a stone.’",
                &[("It came down like a stone.", FULL, "one eyewitness")],
            ),
            (
                "Dad-of-three Rob Tandy added: ‘I ran like hell.’",
                &[("I ran like hell.", FULL, "Rob Tandy")],
            ),
            (
                "‘I ran like hell,’ admits Rob, who has sold the boat. Rob Tandy is 51.",
                &[("I ran like hell,", FULL, "Rob Tandy")],
            ),
        ],
    );
}

#[test]
fn feature() {
    check(
        Lang::En,
        &[
            (
                "Odile Marsh runs the ferry. “People think it is romantic,” she says, wiping her hands. “It is diesel.”",
                &[
                    ("People think it is romantic,", FULL, "Odile Marsh"),
                    ("It is diesel.", FULL, "Odile Marsh"),
                ],
            ),
            (
                "“It is diesel,” says Odile Marsh, whose mother ran the ferry before her.",
                &[("It is diesel,", FULL, "Odile Marsh")],
            ),
            (
                "Odile Marsh was blunter. The ferry, she told the council, was “a floating tyre”.",
                &[("a floating tyre", PART, "Odile Marsh")],
            ),
            (
                "Asked about the ferry, Odile Marsh laughed. “Ask the tide,” was her answer.",
                &[("Ask the tide,", FULL, "Odile Marsh")],
            ),
            (
                "For Odile Marsh, the ferry is “a floating tyre”.",
                &[("a floating tyre", PART, "Odile Marsh")],
            ),
            (
                "In the words of Odile Marsh, the ferry is “a floating tyre”.",
                &[("a floating tyre", PART, "Odile Marsh")],
            ),
            (
                "Odile Marsh’s verdict was short: “Scrap it.”",
                &[("Scrap it.", FULL, "Odile Marsh")],
            ),
            (
                "Jon Berg, her deputy, disagrees. “It floats,” he says. Odile Marsh shook her head. “So does a cork,” she said.",
                &[
                    ("It floats,", FULL, "Jon Berg"),
                    ("So does a cork,", FULL, "Odile Marsh"),
                ],
            ),
            (
                "“We sold it,” Odile Marsh said.\n\nThe buyer, Jon Berg, was pleased. “It floats.”",
                &[
                    ("We sold it,", FULL, "Odile Marsh"),
                    ("It floats.", FULL, "Jon Berg"),
                ],
            ),
            (
                "“We sold it,” Odile Marsh said. “And we would do it again.” She paused. “Tomorrow.”",
                &[
                    ("We sold it,", FULL, "Odile Marsh"),
                    ("And we would do it again.", FULL, "Odile Marsh"),
                    ("Tomorrow.", FULL, "Odile Marsh"),
                ],
            ),
            (
                "Her lawyers say that Odile Marsh is “a scapegoat”.",
                &[("a scapegoat", PART, "her lawyers")],
            ),
            (
                "Odile Marsh has been telling anyone who will listen that the ferry is “doomed”.",
                &[("doomed", PART, "Odile Marsh")],
            ),
        ],
    );
}

#[test]
fn wire() {
    check(
        Lang::En,
        &[
            (
                "“The bridge is safe,” the ministry’s spokesman, Ivo Reis, told Reuters by telephone.",
                &[("The bridge is safe,", FULL, "Ivo Reis")],
            ),
            (
                "The bridge is “safe for now,” the transport ministry said in a statement.",
                &[("safe for now,", PART, "the transport ministry")],
            ),
            (
                "Ivo Reis, the mayor, said on Monday that “no stone” would be left.",
                &[("no stone", PART, "Ivo Reis")],
            ),
            (
                "The company said in a letter to investors it faced “headwinds”.",
                &[("headwinds", PART, "the company")],
            ),
            (
                "“No comment,” a person familiar with the matter said.",
                &[("No comment,", FULL, "a person familiar with the matter")],
            ),
            (
                "Ivo Reis was quoted as saying the bridge was “a marvel”.",
                &[("a marvel", PART, "Ivo Reis")],
            ),
            (
                "In a post on X, Ivo Reis wrote: “We are safe.”",
                &[("We are safe.", FULL, "Ivo Reis")],
            ),
            (
                "“We are safe,” Reis, 53, said. Mayor Ivo Reis has led the town since May.",
                &[("We are safe,", FULL, "Ivo Reis")],
            ),
            (
                "Speaking after the vote, Ivo Reis said the law was “fair” and thanked “all who waited”.",
                &[
                    ("fair", PART, "Ivo Reis"),
                    ("all who waited", PART, "Ivo Reis"),
                ],
            ),
            (
                "The minister rejected what he called “cheap tricks”. Minister Ivo Reis faces a vote.",
                &[("cheap tricks", PART, "Ivo Reis")],
            ),
            (
                "Ivo Reis accused the union of “blackmail”; its chief, Pia Holm, spoke of “a smokescreen”.",
                &[
                    ("blackmail", PART, "Ivo Reis"),
                    ("a smokescreen", PART, "Pia Holm"),
                ],
            ),
            (
                "The Tarvian Foreign Ministry dismissed the mission as “an occupation in white gloves”.",
                &[(
                    "an occupation in white gloves",
                    PART,
                    "Tarvian Foreign Ministry",
                )],
            ),
            (
                "The mission was condemned as “an occupation” by the ministry’s spokeswoman, Yuna Markov.",
                &[("an occupation", PART, "Yuna Markov")],
            ),
        ],
    );
}

#[test]
fn one_of_two_persons() {
    check(
        Lang::En,
        &[
            (
                "“You never came,” Odile Marsh told Jon Berg, who replied: “I had no boat.”",
                &[
                    ("You never came,", FULL, "Odile Marsh"),
                    ("I had no boat.", FULL, "Jon Berg"),
                ],
            ),
            (
                "Odile Marsh said of Jon Berg: “He floats.”",
                &[("He floats.", FULL, "Odile Marsh")],
            ),
            (
                "Odile Marsh quoted Jon Berg as saying the boat was “a cork”.",
                &[("a cork", PART, "Jon Berg")],
            ),
            (
                "In a letter to Jon Berg, Odile Marsh wrote that the boat was “a cork”.",
                &[("a cork", PART, "Odile Marsh")],
            ),
            (
                "Odile Marsh had a warning for Jon Berg: “Do not sail.”",
                &[("Do not sail.", FULL, "Odile Marsh")],
            ),
            (
                "Odile Marsh met Jon Berg on Friday. “It sank,” Berg said.",
                &[("It sank,", FULL, "Jon Berg")],
            ),
            (
                "Odile Marsh agreed with Jon Berg. “It sank.”",
                &[("It sank.", FULL, "Odile Marsh")],
            ),
            (
                "“It sank,” said Jon Berg, brother of Odile Marsh.",
                &[("It sank,", FULL, "Jon Berg")],
            ),
            (
                "“It sank,” said Odile Marsh’s brother, Jon Berg.",
                &[("It sank,", FULL, "Jon Berg")],
            ),
            (
                "According to Odile Marsh, Jon Berg is “a cork”.",
                &[("a cork", PART, "Odile Marsh")],
            ),
            (
                "Jon Berg was interviewed by Odile Marsh. “It sank,” he said.",
                &[("It sank,", FULL, "Jon Berg")],
            ),
            (
                "Protesters chanted “no more boats” as Odile Marsh arrived.",
                &[("no more boats", PART, "protesters")],
            ),
            (
                "Mr Berg was late. Ms Marsh was not. “It sank,” she said. Odile Marsh met Jon Berg.",
                &[("It sank,", FULL, "Odile Marsh")],
            ),
            (
                "Asked whether he would sail, Jon Berg said “no chance”.",
                &[("no chance", PART, "Jon Berg")],
            ),
            (
                "Odile Marsh: “It sank.”",
                &[("It sank.", FULL, "Odile Marsh")],
            ),
            (
                "Priya Nair and her son Arun came home. “We ran,” she said.",
                &[("We ran,", FULL, "Priya Nair")],
            ),
            (
                "Olga Petrenko thanked Viktor Sava. “He is a saint,” she said.",
                &[("He is a saint,", FULL, "Olga Petrenko")],
            ),
            (
                "Viktor Sava had help from Olga Petrenko. “She is a saint,” he said.",
                &[("She is a saint,", FULL, "Viktor Sava")],
            ),
        ],
    );
}

#[test]
fn german_widely() {
    check(
        Lang::De,
        &[
            (
                "Der Feuerwehrmann Ilir Daka zog das Kind heraus. „Es hielt meine Hand“, sagt der 29-Jährige.",
                &[("Es hielt meine Hand", FULL, "Ilir Daka")],
            ),
            (
                "Wie der Sprecher Jan Voigt mitteilte, sei die Lage „unübersichtlich“.",
                &[("unübersichtlich", PART, "Jan Voigt")],
            ),
            (
                "Die Lage sei „unübersichtlich“, wie Jan Voigt mitteilte.",
                &[("unübersichtlich", PART, "Jan Voigt")],
            ),
            (
                "Jan Voigt zufolge ist die Lage „unübersichtlich“.",
                &[("unübersichtlich", PART, "Jan Voigt")],
            ),
            (
                "Ministerin Ute Frank, die den Bau genehmigt hatte, sprach von einem „schwarzen Tag“.",
                &[("schwarzen Tag", PART, "Ute Frank")],
            ),
            (
                "Nach den Worten von Ute Frank war es ein „schwarzer Tag“.",
                &[("schwarzer Tag", PART, "Ute Frank")],
            ),
            (
                "„Wir haben alles verloren“, klagt Bäuerin Resi Huber. „Alles.“",
                &[
                    ("Wir haben alles verloren", FULL, "Resi Huber"),
                    ("Alles.", FULL, "Resi Huber"),
                ],
            ),
        ],
    );
}

#[test]
fn romance_and_dutch_widely() {
    check(
        Lang::Fr,
        &[
            (
                "Pour Luc Morand, c’est « une honte ».",
                &[("une honte", PART, "Luc Morand")],
            ),
            (
                "Le maire, Luc Morand, a dénoncé « une honte » et réclamé des excuses.",
                &[("une honte", PART, "Luc Morand")],
            ),
            (
                "« Une honte », selon Luc Morand, qui réclame des excuses.",
                &[("Une honte", FULL, "Luc Morand")],
            ),
            (
                "Interrogée mardi, la ministre Claire Aubert a parlé d’un « malentendu ».",
                &[("malentendu", PART, "Claire Aubert")],
            ),
            (
                "« J’ai couru », raconte Odile Petit, 34 ans. « Je n’ai pas réfléchi. »",
                &[
                    ("J’ai couru", FULL, "Odile Petit"),
                    ("Je n’ai pas réfléchi.", FULL, "Odile Petit"),
                ],
            ),
        ],
    );
    check(
        Lang::Es,
        &[
            (
                "Para Rosa Benítez, la obra es “una vergüenza”.",
                &[("una vergüenza", PART, "Rosa Benítez")],
            ),
            (
                "La ministra Rosa Benítez habló de “un malentendido”.",
                &[("un malentendido", PART, "Rosa Benítez")],
            ),
            (
                "En palabras de Rosa Benítez, fue “un milagro”.",
                &[("un milagro", PART, "Rosa Benítez")],
            ),
            (
                "“Corrí sin mirar atrás”, cuenta Rosa Benítez, de 34 años. “No pensé en nada”.",
                &[
                    ("Corrí sin mirar atrás", FULL, "Rosa Benítez"),
                    ("No pensé en nada", FULL, "Rosa Benítez"),
                ],
            ),
        ],
    );
    check(
        Lang::It,
        &[
            (
                "Per Carla Moretti il piano è “una follia”.",
                &[("una follia", PART, "Carla Moretti")],
            ),
            (
                "Carla Moretti ha visitato la scuola. «Ripartiamo», ha detto.",
                &[("Ripartiamo", FULL, "Carla Moretti")],
            ),
        ],
    );
    check(
        Lang::Nl,
        &[
            (
                "Volgens de burgemeester, Anna de Wit, is het “een wonder”.",
                &[("een wonder", PART, "Anna de Wit")],
            ),
            (
                "Anna de Wit spreekt van “een wonder”.",
                &[("een wonder", PART, "Anna de Wit")],
            ),
        ],
    );
}
