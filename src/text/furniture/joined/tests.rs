use crate::text::furniture::is_furniture;
use crate::text::furniture::tests::{HEAD, around, assert_reasons};

#[test]
#[allow(clippy::too_many_lines, reason = "a table of cases")]
fn lines_of_several_pieces_are_set_aside() {
    let cases = [
        ("Publicidad Sigue leyendo", "advert"),
        ("Publicité La suite après cette publicité", "advert"),
        ("Anzeige Artikel weiterlesen nach der Anzeige", "advert"),
        ("20.10.2031, 06.15 Uhr 4 Leseminuten", "byline"),
        ("8. Februar 2031, 17:40 Uhr Lesezeit: 3 Min.", "byline"),
        ("Wed 14 May 2031 19.22 BST Share 214 comments", "byline"),
        (
            "08.02.2031, 05.30 Uhr 6 min Hören Merken Drucken Teilen",
            "byline",
        ),
        (
            "Publié le : 08/02/2031 - 17:40 3 min Temps de lecture",
            "byline",
        ),
        ("Published 3 hours ago Share Save", "byline"),
        ("Posted on November 6, 2031 by The Quay Sister", "byline"),
        (
            "Tue 3 Feb 2031 12.01 GMT Last modified on Tue 3 Feb 2031 16.40 GMT Share",
            "byline",
        ),
        ("8 februari 2031 Leestijd 4 minuten", "byline"),
        ("Comentarios 34", "comment"),
        ("MÁS INFORMACIÓN", "related"),
        (
            "Recommended Stories list 1 of 4 Why the ports of the north are sinking",
            "related",
        ),
        (
            "This content is exclusive to subscribers. Subscribe to read on.",
            "paywall",
        ),
        (
            "Vous avez un compte ? Connectez-vous pour lire la suite",
            "paywall",
        ),
        ("9 Comments 4 Min Read", "comment"),
        ("34 comentarios Compartir", "comment"),
        ("Ir a los comentarios 34", "navigation"),
        ("Temps de lecture : 4 min. Partager", "navigation"),
        ("Escucha este artículo Ahora en reproducción", "navigation"),
        ("Keep reading list of 3 items", "navigation"),
        ("Compartir Guardar Comentar", "navigation"),
        ("Sigue leyendo", "navigation"),
        ("Leseminuten", "navigation"),
        (
            "Mehr zum Thema Das Restrisiko fährt mit – wie sicher sind die Kräne?",
            "related",
        ),
        ("Te puede interesar El puerto sigue sin fecha", "related"),
        (
            "À lire aussi « Ils chantaient » : les messages des proches",
            "related",
        ),
        ("Leggi anche > Gru, il ministro: ora i controlli", "related"),
        ("Lees ook De haven zonder kranen gaat dicht", "related"),
        ("Zum Thema Wie sicher sind die Kräne?", "related"),
        ("In depth The harbour with no cranes", "related"),
        (
            "Ce contenu est réservé aux abonnés. Déjà abonné ? Se connecter",
            "paywall",
        ),
        (
            "This article is for subscribers only. Already a member? Log in",
            "paywall",
        ),
        (
            "Dieser Artikel ist nur für Abonnenten. Bereits Mitglied? Anmelden",
            "paywall",
        ),
        (
            "Este artículo es solo para suscriptores. ¿Ya eres suscriptor? Inicia sesión",
            "paywall",
        ),
        (
            "Questo contenuto è riservato agli abbonati. Sei già abbonato? Accedi",
            "paywall",
        ),
        (
            "Dit artikel is alleen voor abonnees. Al lid? Log in",
            "paywall",
        ),
        ("Heb je al een account? Log in", "paywall"),
        (
            "Newsletter « Le Quai » : chaque jeudi, le regard de nos chroniqueurs. Je m’inscris",
            "newsletter",
        ),
        (
            "Der Newsletter für alle, die mehr wissen wollen. Jetzt anmelden",
            "newsletter",
        ),
        (
            "Newsletter Recibe cada mañana las noticias más importantes Apúntate",
            "newsletter",
        ),
    ];
    assert_reasons(&cases, HEAD);
}

#[test]
fn those_who_made_a_report_stand_before_its_day() {
    let left: Vec<&str> = [
        "Publiziert heute um 17:40 Uhr Aktualisiert vor 2 Stunden",
        "Expert Comment Published 6 November 2031 — 4 minute READ",
        "Par Anne Mercier Publié il y a 2 heures, Mis à jour il y a 1 heure",
        "Anna Berg Oslo - 08 FEB 2031 - 17:40 CET",
        "zo 8 feb. 17:40",
    ]
    .into_iter()
    .filter(|line| around("", line, HEAD).is_none())
    .collect();
    assert_eq!(left, Vec::<&str>::new());
}

#[test]
fn sentences_that_begin_with_such_words_stay() {
    let cases = [
        "Publicidad engañosa: multa al puerto",
        "Publicité mensongère : le port condamné",
        "Anzeige gegen Unbekannt",
        "Share of blame",
        "Share the road",
        "Teilen und herrschen",
        "Partager la route",
        "Guardar silencio",
        "Delen en heersen",
        "Sigue leyendo los informes cada noche, dice su hija.",
        "Mehr zum Thema Brandschutz soll am Freitag bekannt werden.",
        "Zum Thema Brandschutz sagte der Minister nichts.",
        "Mehr zum Thema Kran",
        "Te puede interesar o no, pero es la ley.",
        "À lire le rapport, personne n’est coupable.",
        "Leggi anche severe non bastano",
        "Lees ook eens het rapport",
        "Read more closely, the report blames three people.",
        "Opinion is divided on the crane",
        "Opinion polls",
        "Facebook, Instagram, WhatsApp",
        "Déjà abonné aux scandales, le port en connaît un nouveau.",
        "Already a member of the council, she ran for mayor in May.",
        "214 comments had been left by noon.",
        "4 Crew members were rescued by helicopter, and two were still missing on Monday evening.",
        "8 February 2031 will be remembered in the town.",
        "5 May was the day on which the crane was raised.",
        "Vier Leseminuten dauerte die Begründung, mehr nicht.",
        "The newsletter was sent to 4,000 subscribers on Thursday.",
        "Published in 2019, the report warned of a storm.",
        "Posted to Norland in 1994, she learned the language within a year.",
    ];
    let taken: Vec<&&str> = cases.iter().filter(|line| is_furniture(line)).collect();
    assert_eq!(taken, Vec::<&&str>::new());
    let taken: Vec<&&str> = cases
        .iter()
        .filter(|line| around(HEAD, line, HEAD).is_some())
        .collect();
    assert_eq!(taken, Vec::<&&str>::new());
    for told in [
        "By Sunday the fire was out",
        "At 17:40 on 8 February 2031 a lorry caught fire.",
    ] {
        assert_eq!(around("", told, HEAD), None, "{told}");
    }
}
