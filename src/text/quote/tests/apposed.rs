//! Names set beside offices, and participles that hand words over.

use super::*;

#[test]
fn a_name_behind_an_office_is_whom_a_pronoun_means() {
    check(
        Lang::En,
        &[
            (
                "Latvia’s fisheries minister, Juris Ozols, promised an inquiry. “Nobody gets off lightly,” he said.",
                &[("Nobody gets off lightly,", FULL, "Juris Ozols")],
            ),
            (
                "The leader of the opposition Ida Holm slammed the levy as “a tax on rain.”",
                &[("a tax on rain.", PART, "Ida Holm")],
            ),
            (
                "The leader of the opposition said: “We wait for her.”",
                &[("We wait for her.", FULL, "the leader of the opposition")],
            ),
        ],
    );
}

#[test]
fn a_name_behind_what_tells_more_of_the_office_is_its_holder() {
    check(
        Lang::En,
        &[
            (
                "The teacher who was with them, John Moser, saw everything. “I looked up,” he said.",
                &[("I looked up,", FULL, "John Moser")],
            ),
            (
                "The keeper’s brother, a Mr Voigt, explains that it is “not a harbour”.",
                &[("not a harbour", PART, "Voigt")],
            ),
            (
                "“It went down like a stone,” said former diver and harbour guide Tom Berg.",
                &[("It went down like a stone,", FULL, "Tom Berg")],
            ),
            (
                "The minister who sacked the mayor, Ann Lee, left. “It was time,” said Tom Berg.",
                &[("It was time,", FULL, "Tom Berg")],
            ),
        ],
    );
    check(
        Lang::Es,
        &[
            (
                "El presidente lucano, Luis Rey, decretó tres días de luto y suspendió su viaje. «Somos una familia», afirmó.",
                &[("Somos una familia", FULL, "Luis Rey")],
            ),
            (
                "La ministra lucana de Cultura, Ana Rey, calló. «Es una tumba, no un banco», ha dicho también la ministra.",
                &[("Es una tumba, no un banco", FULL, "Ana Rey")],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[(
            "Le professeur qui les accompagnait, Luc Morand, a tout vu. « J’ai levé les yeux », raconte-t-il.",
            &[("J’ai levé les yeux", FULL, "Luc Morand")],
        )],
    );
    check(
        Lang::It,
        &[(
            "Il presidente lucano, Marco Seri, ha decretato il lutto. «Siamo una famiglia», ha detto.",
            &[("Siamo una famiglia", FULL, "Marco Seri")],
        )],
    );
    check(
        Lang::De,
        &[(
            "Der Lehrer, der sie begleitete, Jan Moser, sah alles. „Ich blickte auf“, erzählt er.",
            &[("Ich blickte auf", FULL, "Jan Moser")],
        )],
    );
}

#[test]
fn a_participle_has_the_subject_it_hangs_on() {
    check(
        Lang::En,
        &[
            (
                "Riga is heading for the courts, with its trade minister, Juris Ozols, saying he was “surprised and sad”.",
                &[("surprised and sad", PART, "Juris Ozols")],
            ),
            (
                "“We are looking at the fire,” prosecutor Ida Holm was quoted as saying.",
                &[("We are looking at the fire,", FULL, "Ida Holm")],
            ),
            (
                "The union left the talks, growling that it was “firmly opposed”.",
                &[("firmly opposed", PART, "the union")],
            ),
        ],
    );
}

#[test]
fn words_at_the_end_of_a_relative_clause_are_not_the_next_verbs() {
    check(
        Lang::En,
        &[
            (
                "Minister Juris Ozols, who said he was “surprised and sad,” announced a complaint to the FIFA.",
                &[("surprised and sad,", PART, "Juris Ozols")],
            ),
            (
                "The levy, which starts in May, is harsh. “It is a tax on rain,” announced Ida Holm.",
                &[("It is a tax on rain,", FULL, "Ida Holm")],
            ),
        ],
    );
}

#[test]
fn a_german_office_with_a_genitive_points_at_the_last_subject() {
    check(
        Lang::De,
        &[(
            "Am Morgen steht Jan Voigt vor dem Tor. „Das war ein Fehler“, sagt der Leiter der Werkstatt Holm. „Es tut uns leid.“",
            &[
                ("Das war ein Fehler", FULL, "Jan Voigt"),
                ("Es tut uns leid.", FULL, "Jan Voigt"),
            ],
        )],
    );
}

#[test]
fn a_dutch_verb_stands_before_its_subject() {
    check(
        Lang::Nl,
        &[(
            "Gisteren bezocht Jan de Wit de haven. „Het was een fout”, zei hij.",
            &[("Het was een fout", FULL, "Jan de Wit")],
        )],
    );
}

#[test]
fn the_sentence_behind_says_whose_the_words_were() {
    check(
        Lang::En,
        &[(
            "“We will not yield to the tide.” With that one sentence, spoken to a full hall, Tom Berg closed the port.",
            &[("We will not yield to the tide.", FULL, "Tom Berg")],
        )],
    );
    check(
        Lang::De,
        &[(
            "„Wir geben nicht nach.“ Mit diesen Worten beendete Bürgermeister Jan Moser die Debatte.",
            &[("Wir geben nicht nach.", FULL, "Jan Moser")],
        )],
    );
    check(
        Lang::Fr,
        &[
            (
                "« Nous ne céderons pas. » Par ces mots, Luc Morand a clos le débat.",
                &[("Nous ne céderons pas.", FULL, "Luc Morand")],
            ),
            (
                "Chacun campe sur ses positions : pour Luc Morand, ce serait « un billet gaspillé ».",
                &[("un billet gaspillé", PART, "Luc Morand")],
            ),
        ],
    );
    check(
        Lang::Es,
        &[(
            "«No cederemos.» Con estas palabras cerró Luis Rey el debate.",
            &[("No cederemos.", FULL, "Luis Rey")],
        )],
    );
}

#[test]
fn a_dutch_name_for_who_lives_somewhere_points_at_the_person_told_of() {
    check(
        Lang::Nl,
        &[
            (
                "Jan de Wit dacht dat hij had gewonnen. ‘Het was een fout’, zegt de Fries aan de telefoon.",
                &[("Het was een fout", FULL, "Jan de Wit")],
            ),
            (
                "Jan de Wit zweeg. ‘Het was een fout’, aldus de Volkskrant.",
                &[("Het was een fout", FULL, "Volkskrant")],
            ),
        ],
    );
}

#[test]
fn an_athlete_is_called_by_where_he_is_from() {
    check(
        Lang::Es,
        &[(
            "Luis Rey perdió el récord. «El dolor no me lo quita nadie», escribió el atleta de Lorca.",
            &[("El dolor no me lo quita nadie", FULL, "Luis Rey")],
        )],
    );
    check(
        Lang::Fr,
        &[(
            "Luc Morand a perdu. « Rien à dire », a écrit le coureur de Lens.",
            &[("Rien à dire", FULL, "Luc Morand")],
        )],
    );
}

#[test]
fn who_promises_or_threatens_is_quoted() {
    check(
        Lang::It,
        &[(
            "Il premier Marco Seri promette di saldare «quanto dovuto, non di più» e accusa Lenna. «Nessuno resterà al freddo», ha assicurato.",
            &[
                ("quanto dovuto, non di più", PART, "Marco Seri"),
                ("Nessuno resterà al freddo", FULL, "Marco Seri"),
            ],
        )],
    );
    check(
        Lang::Es,
        &[(
            "El presidente Luis Rey ha amenazado con cerrar «todas las puertas del puerto».",
            &[("todas las puertas del puerto", PART, "Luis Rey")],
        )],
    );
}

#[test]
fn a_new_paragraph_goes_on_in_the_subjunctive() {
    check(
        Lang::De,
        &[(
            "Präsident Jan Voigt hat die Nachbarn gewarnt, sagte er am Mittwoch.\n\nJedem Land, das „auch nur ein Boot“ entsende, werde er die Botschaft schließen.",
            &[("auch nur ein Boot", PART, "Jan Voigt")],
        )],
    );
    check(
        Lang::De,
        &[(
            "Präsident Jan Voigt hat die Nachbarn gewarnt, sagte er am Mittwoch.\n\nIda Holm versuchte zu beruhigen: Eine Gefahr habe „zu keinem Zeitpunkt“ bestanden.",
            &[("zu keinem Zeitpunkt", FULL, "Ida Holm")],
        )],
    );
}

#[test]
fn the_ending_of_a_first_name_speaks_against_a_pronoun() {
    check(
        Lang::En,
        &[(
            "Ruta Alk, a spokeswoman, denied it. Interior Minister Darius Petk had “never told anyone to wait,” she said.",
            &[("never told anyone to wait,", PART, "Ruta Alk")],
        )],
    );
}
