//! What somebody takes something or oneself for, clauses that the verb closes, and titles.

use super::*;

#[test]
fn what_one_takes_a_thing_for() {
    check(
        Lang::De,
        &[
            (
                "Die Regierung sieht die Reform als „Schritt nach vorn“.",
                &[("Schritt nach vorn", PART, "die Regierung")],
            ),
            (
                "Ein Sprecher des Konzerns wies dies als „haltlos“ zurück.",
                &[("haltlos", PART, "ein Sprecher des Konzerns")],
            ),
            // A name in use is nobody's, nor is work that one does.
            (
                "Der Bürgermeister kennt das Haus als „Villa Rosa“.",
                &[("Villa Rosa", SCARE, "")],
            ),
            (
                "Der Bäcker arbeitete als „Nachtwächter“.",
                &[("Nachtwächter", SCARE, "")],
            ),
        ],
    );
    check(
        Lang::Nl,
        &[(
            "President Jan Bos deed de beschuldigingen af als “fabeltjes”.",
            &[("fabeltjes", PART, "Jan Bos")],
        )],
    );
}

#[test]
fn what_one_shows_oneself_to_be() {
    check(
        Lang::De,
        &[
            (
                "Die Ministerin, die am Abend zurückkehrte, zeigte sich „vorsichtig optimistisch“.",
                &[("vorsichtig optimistisch", PART, "die Ministerin")],
            ),
            (
                "Die Ministerin zeigte dem Gast das Schild „Bitte warten“.",
                &[("Bitte warten", SCARE, "")],
            ),
        ],
    );
    check(
        Lang::Nl,
        &[(
            "Minister Jan Bos toonde zich “diep bezorgd”.",
            &[("diep bezorgd", PART, "Jan Bos")],
        )],
    );
    check(
        Lang::Es,
        &[(
            "El ministro se mostró «muy satisfecho».",
            &[("muy satisfecho", PART, "el ministro")],
        )],
    );
}

#[test]
fn the_verb_closes_the_clause() {
    check(
        Lang::De,
        &[(
            "Was der Vorstand „Anpassung“ nennt, bleibt umstritten.",
            &[("Anpassung", PART, "der Vorstand")],
        )],
    );
    check(
        Lang::Nl,
        &[
            (
                "Wat het kabinet ‘maatwerk’ noemt, is duur.",
                &[("maatwerk", PART, "het kabinet")],
            ),
            (
                "Hij zag de minister, die hem “een held” noemde.",
                &[("een held", PART, "de minister")],
            ),
        ],
    );
}

#[test]
fn titles_are_nobody_s_words() {
    check(
        Lang::Fr,
        &[(
            "La chanteuse, qui publie son album, « Les heures », se tait.",
            &[("Les heures", SCARE, "")],
        )],
    );
    check(
        Lang::De,
        &[(
            "Im Roman „Der stille Gast“ erzählt Lisa Marten von früher.",
            &[("Der stille Gast", SCARE, "")],
        )],
    );
    check(
        Lang::En,
        &[
            (
                "Under the headline “A nation betrayed”, the paper accused Mr Lee of lying.",
                &[("A nation betrayed", SCARE, "")],
            ),
            // Words in small letters are no title.
            (
                "Ann Lee called the film “a waste of time”.",
                &[("a waste of time", PART, "Ann Lee")],
            ),
        ],
    );
}

#[test]
fn sources_of_several_words() {
    check(
        Lang::Es,
        &[
            (
                "De acuerdo con la fiscalía, el coche iba «muy deprisa».",
                &[("muy deprisa", PART, "la fiscalía")],
            ),
            (
                "El alcalde Luis Vega dijo estar de acuerdo con la fiscalía en que era «tarde».",
                &[("tarde", PART, "Luis Vega")],
            ),
        ],
    );
    check(
        Lang::Nl,
        &[(
            "“Een schande”, klinkt het bij de bewoners.",
            &[("Een schande", FULL, "de bewoners")],
        )],
    );
}

#[test]
fn where_it_is_heard() {
    check(
        Lang::De,
        &[
            (
                "„Kein Kommentar“, hieß es am Dienstag aus dem Rathaus.",
                &[("Kein Kommentar", FULL, "dem Rathaus")],
            ),
            (
                "Ihr Amtskollege dagegen sieht „noch einen weiten Weg“.",
                &[("noch einen weiten Weg", PART, "ihr Amtskollege")],
            ),
        ],
    );
    check(
        Lang::Fr,
        &[
            (
                "Du côté de la préfecture, on assure que le dialogue « n’a jamais été rompu ».",
                &[("n’a jamais été rompu", PART, "la préfecture")],
            ),
            // A place where nobody works.
            (
                "À la plage, on assure que l’eau est « très bonne ».",
                &[("très bonne", PART, "")],
            ),
        ],
    );
    check(
        Lang::Nl,
        &[(
            "Het bedrijf laat in een verklaring weten “zeer geschokt” te zijn.",
            &[("zeer geschokt", PART, "het bedrijf")],
        )],
    );
    check(
        Lang::It,
        &[(
            "«È stata una bravata», si giustificò allora il giovane.",
            &[("È stata una bravata", FULL, "il giovane")],
        )],
    );
}

#[test]
fn who_is_told_beside_the_words() {
    check(
        Lang::En,
        &[
            (
                "Rescuers found the climbers. One of them, a student from Ely, said they had “sung all night”.",
                &[("sung all night", PART, "a student from Ely")],
            ),
            (
                "His manager, Paul Reed, was less restrained: “He is the best in the league.”",
                &[("He is the best in the league.", FULL, "Paul Reed")],
            ),
            (
                "Her son Liam, she said, was “the light of our lives”. Anne Caldwell was speaking in Ely.",
                &[("the light of our lives", PART, "Anne Caldwell")],
            ),
        ],
    );
}

#[test]
fn what_one_speaks_of_is_no_paper() {
    check(
        Lang::De,
        &[
            (
                "Die Opposition sprach von „Wortbruch“.",
                &[("Wortbruch", PART, "die Opposition")],
            ),
            (
                "Jan Voigt sagte der „Rundschau“ mehr.",
                &[("Rundschau", SCARE, "")],
            ),
            (
                "Aus Sicht der Gewerkschaft ist das „ein fatales Signal“.",
                &[("ein fatales Signal", PART, "der Gewerkschaft")],
            ),
        ],
    );
}

#[test]
fn who_judges_and_what_is_judged() {
    check(
        Lang::Fr,
        &[
            (
                "Le texte est jugé « insuffisant » par les syndicats.",
                &[("insuffisant", PART, "les syndicats")],
            ),
            (
                "Le texte a été jugé « insuffisant ».",
                &[("insuffisant", SCARE, "")],
            ),
        ],
    );
    check(
        Lang::It,
        &[(
            "«Non mi dimetto»: così il sindaco Carlo Ferri.",
            &[("Non mi dimetto", PART, "Carlo Ferri")],
        )],
    );
    check(
        Lang::Nl,
        &[(
            "“Niemand belde”, laat zijn zus Eva Bos weten.",
            &[("Niemand belde", FULL, "Eva Bos")],
        )],
    );
    check(
        Lang::En,
        &[(
            "Campaigners cheered, with Shelter hailing “a turning point”.",
            &[("a turning point", PART, "Shelter")],
        )],
    );
}
