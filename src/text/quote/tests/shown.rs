//! Names of which a report shows little, and what shows it after all: datelines, pronouns, what stands between commas.

use super::*;

#[test]
fn where_a_report_was_filed_is_nobody() {
    check(
        Lang::En,
        &[(
            "SALMA, Norland, Feb 3 (Halqin) - Skier Tom Roe was barred on Monday.\n\n“I have done nothing,” the 31-year-old told reporters in Salma.",
            &[("I have done nothing,", FULL, "Tom Roe")],
        )],
    );
}

#[test]
fn a_single_name_is_a_person_where_he_follows() {
    check(
        Lang::En,
        &[
            (
                "Tom Roe left.\n\nOstrav rejected claims that he had fixed the vote. “I was asleep,” he said.",
                &[("I was asleep,", FULL, "Ostrav")],
            ),
            (
                "Tom Roe left.\n\nAt noon Ostrav waved to the crowd. “I was asleep,” he shouted.",
                &[("I was asleep,", FULL, "Ostrav")],
            ),
            // A place or a group is not, nor one in another paragraph.
            (
                "Tom Roe left for Ostrav. Workers in Ostrav called it a shame. “I was asleep,” he said.",
                &[("I was asleep,", FULL, "Tom Roe")],
            ),
            (
                "Tom Roe left. Lifeboaters would be in the way, he added. “I was asleep,” he said.",
                &[("I was asleep,", FULL, "Tom Roe")],
            ),
            (
                "Tom Roe spoke of Ostrav. Ostrav closed two mills last year. “I was asleep,” he said.",
                &[("I was asleep,", FULL, "Tom Roe")],
            ),
        ],
    );
}

#[test]
fn who_is_of_a_place_is_a_person_where_who_follows() {
    check(
        Lang::En,
        &[(
            "Head coach Dan Lind was proud. “I am proud,” he told reporters.\n\nTarje Hovde of Norland, who came in second, said he had not slept. “I would like to know why,” he said.",
            &[
                ("I am proud,", FULL, "Dan Lind"),
                ("I would like to know why,", FULL, "Tarje Hovde"),
            ],
        )],
    );
}

#[test]
fn a_name_behind_a_comma_says_who_it_is() {
    check(
        Lang::En,
        &[
            (
                "Lee’s main sponsor, Fjord Dairy, said it had paused the deal “until the facts are in”.",
                &[("until the facts are in", PART, "Fjord Dairy")],
            ),
            (
                "The runner’s sponsor, Fjord Dairy, called the claims “a heap of nonsense”.",
                &[("a heap of nonsense", PART, "Fjord Dairy")],
            ),
        ],
    );
}

#[test]
fn it_may_be_a_body_that_looks_like_a_person() {
    check(
        Lang::En,
        &[
            (
                "Balk Dorran denied this. “All was well,” it said in a statement.",
                &[("All was well,", FULL, "Balk Dorran")],
            ),
            (
                "The ministry was asked about Tom Roe. Tom Roe denied this. “All was well,” it said in a statement.",
                &[("All was well,", FULL, "the ministry")],
            ),
        ],
    );
}

#[test]
fn a_pronoun_behind_a_source_is_who_was_told_of() {
    check(
        Lang::En,
        &[(
            "The press secretary, Dan Moruk, left. According to him, the list holds states “whose army fits into one tram”.",
            &[("whose army fits into one tram", PART, "Dan Moruk")],
        )],
    );
    check(
        Lang::De,
        &[(
            "Sprecher Jan Voigt trat zurück. Laut ihm war der Plan „von Anfang an ein Fehler“.",
            &[("von Anfang an ein Fehler", PART, "Jan Voigt")],
        )],
    );
    check(
        Lang::Nl,
        &[(
            "Woordvoerder Jan de Vries trad af. Volgens hem was het plan „van meet af aan een fout”.",
            &[("van meet af aan een fout", PART, "Jan de Vries")],
        )],
    );
}

#[test]
fn a_noun_of_speech_may_be_parted_from_what_it_states() {
    check(
        Lang::En,
        &[
            (
                "The statement of Halden Steel, that “all systems were working normally”, may be true.",
                &[("all systems were working normally", FULL, "Halden Steel")],
            ),
            (
                "Ann Krane called the ruling “a fiction”. The president for his part has assured us that “nobody stands above the law”.",
                &[
                    ("a fiction", PART, "Ann Krane"),
                    ("nobody stands above the law", PART, "the president"),
                ],
            ),
        ],
    );
}

#[test]
fn people_are_told_by_a_participle_before_the_verb() {
    check(
        Lang::En,
        &[
            (
                "The Farmers’ League left. One official involved in preparing it said the rise was “the first thing to go”.",
                &[("the first thing to go", PART, "one official")],
            ),
            (
                "A man wearing a mask said the gate was “open to anyone”.",
                &[("open to anyone", PART, "a man")],
            ),
        ],
    );
}

#[test]
fn the_head_of_state_is_the_president() {
    check(
        Lang::En,
        &[(
            "President Radim Kessel came.\n\nThe head of state gave his view of the talks with the head of the cabinet, Lia Holm. “Nobody shall pass,” he underlined.",
            &[("Nobody shall pass,", FULL, "Radim Kessel")],
        )],
    );
}

#[test]
fn what_a_thought_is_gives_its_words() {
    check(
        Lang::En,
        &[
            (
                "Judge Alden’s dissent is the better read. His central point is that the court had before it “no proof, merely habits”.",
                &[("no proof, merely habits", PART, "Alden")],
            ),
            (
                "Judge Alden was there. At this point it was plain that there was “no proof, merely habits”.",
                &[("no proof, merely habits", SCARE, "")],
            ),
        ],
    );
    check(
        Lang::De,
        &[(
            "Richter Jan Voigt blieb ruhig. Sein Argument ist, dass der Rat „keinen Beweis, nur Gewohnheiten“ habe.",
            &[("keinen Beweis, nur Gewohnheiten", PART, "Jan Voigt")],
        )],
    );
}

#[test]
fn what_words_are_like_is_not_whose_they_are() {
    check(
        Lang::En,
        &[
            (
                "Zeta was found in the milk. The next line fared worse. It is a passive: “It will be found out how it came there.”",
                &[("It will be found out how it came there.", FULL, "")],
            ),
            (
                "The ministry replied at once. It was brief: “Nobody knew of it before Friday.”",
                &[("Nobody knew of it before Friday.", FULL, "the ministry")],
            ),
        ],
    );
}

#[test]
fn a_name_behind_the_hour_is_a_subject() {
    check(
        Lang::En,
        &[
            (
                "Tom Roe left.\n\nShortly after twelve Ostrav came out. “I was asleep,” he shouted.",
                &[("I was asleep,", FULL, "Ostrav")],
            ),
            (
                "Tom Roe left.\n\nAt 12 Ostrav came out. “I was asleep,” he shouted.",
                &[("I was asleep,", FULL, "Ostrav")],
            ),
        ],
    );
}

#[test]
fn an_age_is_not_whose_somebody_is() {
    for (lang, text, quote, speaker) in [
        (
            Lang::Es,
            "«No le había dicho nada a nadie», declaró la mujer de 41 años de edad en una comisaría.",
            "No le había dicho nada a nadie",
            "la mujer",
        ),
        (
            Lang::Fr,
            "« Nous ne savions rien de ce navire », a déclaré la femme de 41 ans à la radio.",
            "Nous ne savions rien de ce navire",
            "la femme",
        ),
        (
            Lang::It,
            "«Non sapevamo nulla della nave», ha detto la donna di 41 anni alla radio.",
            "Non sapevamo nulla della nave",
            "la donna",
        ),
        (
            Lang::Nl,
            "“Wij wisten niets van dat schip”, zegt de vrouw van 41 jaar op de radio.",
            "Wij wisten niets van dat schip",
            "de vrouw",
        ),
        (
            Lang::It,
            "«Non sapevamo nulla della nave», ha detto la sindaca di Valmora alla radio.",
            "Non sapevamo nulla della nave",
            "la sindaca di Valmora",
        ),
    ] {
        check(lang, &[(text, &[(quote, FULL, speaker)])]);
    }
}

#[test]
fn a_noble_name_from_abroad_is_whole() {
    for (lang, text, quote) in [
        (
            Lang::Es,
            "Berta von der Marwitz dirige el puerto. «Deberíamos seguir con la idea», dice Von der Marwitz en la carta.",
            "Deberíamos seguir con la idea",
        ),
        (
            Lang::Fr,
            "« Nous devons tous poursuivre », a dit Berta von der Marwitz dans la lettre.",
            "Nous devons tous poursuivre",
        ),
        (
            Lang::It,
            "«Dobbiamo andare avanti con i lavori», ha detto Berta von der Marwitz nella lettera.",
            "Dobbiamo andare avanti con i lavori",
        ),
    ] {
        check(lang, &[(text, &[(quote, FULL, "Berta von der Marwitz")])]);
    }
}

#[test]
fn by_whom_is_no_part_of_a_name() {
    check(
        Lang::It,
        &[
            (
                "Il capitano Livio Merani, scelto come segretario di Stato da Borani, è al molo. «È una serata molto bella», ha detto Borani agli ospiti.",
                &[("È una serata molto bella", FULL, "Borani")],
            ),
            (
                "Leonardo da Valmora ha detto agli ospiti: «È una serata molto bella».",
                &[("È una serata molto bella", FULL, "Leonardo da Valmora")],
            ),
            (
                "Livio da Silva ha detto agli ospiti: «È una serata molto bella».",
                &[("È una serata molto bella", FULL, "Livio da Silva")],
            ),
        ],
    );
}

#[test]
fn an_adverb_before_the_verb_is_nobodys_name() {
    check(
        Lang::It,
        &[
            (
                "Livio Merani infatti ha sottolineato di attenersi ai «principi di rispetto» nelle acque del porto.",
                &[("principi di rispetto", PART, "Livio Merani")],
            ),
            (
                "La sindaca finora ha chiesto un rinvio «per la pioggia» al comitato.",
                &[("per la pioggia", PART, "la sindaca")],
            ),
        ],
    );
}

#[test]
fn a_correspondent_is_named_behind_the_office() {
    check(
        Lang::De,
        &[(
            "„Anders als das Amt waren sie in der Nacht am Kai“, sagt XRF-Landeskorrespondent Martin Zahl.",
            &[(
                "Anders als das Amt waren sie in der Nacht am Kai",
                FULL,
                "Martin Zahl",
            )],
        )],
    );
}
