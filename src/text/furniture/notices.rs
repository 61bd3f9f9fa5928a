//! What a page says to its reader about itself: how to share, pay, write, click; whose rules hold; what it will do.
//! Beside [`super::rules`], for lines that stand in copied texts without the boxes that held them.

use super::Reason;
use super::pattern::Hint::{Begins, Has, Holds, Next};
use super::rules::{Rule, rule};

/// Each speaks to the reader or is a label with what it labels, tied to the beginning or to the end of its line.
pub(super) static NOTICES: [Rule; 17] = [
    rule(
        Reason::Credit,
        45,
        r"^(?:this (?:story|article|report|piece|page|headline|post) (?:has been|was) (?:corrected|updated|amended|edited|clarified|changed|revised)|dieser (?:artikel|text|beitrag|bericht) wurde (?:[^ ]+ ){0,4}(?:korrigiert|aktualisiert|geändert|ergänzt|überarbeitet)|cet article a été (?:corrigé|mis à jour|modifié|actualisé)|est[ea] (?:artículo|noticia|nota) ha sido (?:corregid|actualizad|modificad)[oa]|questo articolo è stato (?:corretto|aggiornato|modificato)|dit (?:artikel|bericht) (?:is|werd) (?:aangepast|gecorrigeerd|bijgewerkt))\b",
        &[Begins(&[
            "this ",
            "dieser ",
            "cet article a ",
            "este ",
            "esta ",
            "questo articolo ",
            "dit ",
        ])],
    ),
    rule(
        Reason::Comment,
        8,
        r"^(?:comments?|kommentare?|leserkommentare|commentaires?|comentarios?|commenti|commento|reacties?) ?\([0-9]{1,5}\)(?: [^.!?]{1,40})?$",
        &[Begins(&[
            "comment",
            "kommentar",
            "leserkommentare",
            "comentario",
            "reactie",
        ])],
    ),
    rule(
        Reason::Legal,
        14,
        r"^(?:all |market |stock |share )?(?:quotes|data|prices) (?:are )?delayed (?:by )?(?:at least |a minimum of )?(?:[0-9]+|fifteen|twenty) min|^(?:alle )?kurse (?:sind )?(?:mindestens )?[0-9]+ min[.a-z]* (?:verzögert|zeitverzögert)|^(?:cours|cotations) différée?s d[’'](?:au moins )?[0-9]+ min|^cotizaciones (?:con )?(?:un )?(?:retraso|retrasadas|diferidas)|^quotazioni (?:differite|ritardate)",
        &[Begins(&[
            "all quotes ",
            "all data ",
            "all prices ",
            "market ",
            "stock ",
            "share ",
            "quotes ",
            "data ",
            "prices ",
            "alle kurse ",
            "kurse ",
            "cours ",
            "cotations ",
            "cotizaciones ",
            "quotazioni ",
        ])],
    ),
    rule(
        Reason::Paywall,
        40,
        r"(?:is|are) (?:kept )?free (?:to read|for (?:everyone|all))\b.*\b(?:subscribers?|supporters|members|readers|donations)\b",
        &[Has(&["free to read", "free for "])],
    ),
    rule(
        Reason::Advert,
        12,
        r"^(?:advertisement|anzeige|werbung|publicité|publicidad|pubblicità|advertentie|reclame)\s?[-–—:|.·•]?\s?(?:scroll|continue|(?:story|article) continues|skip|remove|close|weiterlesen|scrollen|hier geht|faites défiler|passer|continúa|seguir|continua|lees verder|verder)\b|^(?:passer la publicité|remove ads|skip advertisement|skip past newsletter)",
        &[Begins(&[
            "advert",
            "anzeige",
            "werbung",
            "publicité",
            "publicidad",
            "pubblicità",
            "reclame",
            "passer la publicité",
            "remove ads",
            "skip ",
        ])],
    ),
    rule(
        Reason::Legal,
        45,
        r"^(?:our|editorial) (?:standards|principles)\s?:|^unsere standards\s?:|^(?:conforme a|se adhiere a) los criterios de\b|^nos (?:standards|principes)\s?:|^(?:©\s?)?(?:riproduzione riservata|reproduction interdite|nachdruck (?:verboten|nur)|rechte am artikel|prohibida (?:su|la) reproducción|purchase licensing rights|licen[cs]ing rights|reuse this content|order reprints|republish this)\b|^this (?:story|material|content|article) (?:has not been edited|is copyright|is published from)\b|\breceives? (?:\w+ )?(?:support|funding|assistance) from\b.*\bsolely responsible\b",
        &[
            Begins(&[
                "our ",
                "editorial ",
                "unsere standards",
                "conforme a los criterios",
                "se adhiere a ",
                "nos ",
                "©",
                "riproduzione riservata",
                "reproduction interdite",
                "nachdruck ",
                "rechte am artikel",
                "prohibida ",
                "purchase licen",
                "licen",
                "reuse this content",
                "order reprints",
                "republish this",
                "this ",
            ]),
            Next(&["receive", "receives"], &[" ", "s "]),
        ],
    ),
    rule(
        Reason::Legal,
        60,
        r"^(?:(?:safe harbou?r|cautionary|disclosure|note|statement|notice|caution|important information)(?: (?:statement|note|notice))?(?: (?:regarding|on|concerning|about|for))? )?forward[- ]looking (?:statements?|information)$|^this (?:announcement|(?:press |news )?release|document|communication|statement) (?:contains|may contain|includes) .{0,60}\b(?:statements?|information)\b.*\b(?:risks?|uncertaint|forward[- ]looking|actual results)|^(?:zukunftsgerichtete|vorausschauende) aussagen$|^diese (?:mitteilung|pressemitteilung) enthält .{0,40}aussagen\b.*\b(?:risiken|unsicherheiten)|^(?:déclarations|informations) prospectives$|^ce communiqué contient des .{0,30}(?:déclarations|informations)\b.*\b(?:risques|incertitudes)|^(?:declaraciones|afirmaciones) (?:prospectivas|a futuro)$|^est[ea] (?:comunicado|anuncio|nota) contiene .{0,30}(?:declaraciones|afirmaciones)\b.*\b(?:riesgos|incertidumbres)|^dichiarazioni previsionali$|^toekomstgerichte (?:verklaringen|uitspraken)$",
        &[Begins(&[
            "safe harb",
            "cautionary ",
            "disclosure ",
            "note ",
            "statement ",
            "notice ",
            "caution ",
            "important information",
            "forward",
            "this ",
            "zukunftsgerichtete",
            "vorausschauende",
            "diese ",
            "déclarations prospectives",
            "informations prospectives",
            "ce communiqué",
            "declaraciones ",
            "afirmaciones ",
            "este ",
            "esta ",
            "dichiarazioni previsionali",
            "toekomstgerichte",
        ])],
    ),
    rule(
        Reason::Social,
        16,
        r"^(?:you can |please |click here to |to )?share (?:or comment on |on social|this (?:article|story|post|page|news)|on)\b|^share\s?[:|]|^(?:diesen )?(?:artikel|beitrag) teilen\b|^teilen sie (?:diesen|den) (?:artikel|beitrag)|^(?:teilen|partager|compartir|condividi|delen)\s?[:|]|^partage[rz] (?:cet|l[’'])\s?article|^compart[ae]r? (?:est[ae]|la|el) (?:noticia|artículo|historia)|^condividi (?:quest|l[’'])|^deel (?:dit|het) (?:artikel|bericht)",
        &[Begins(&[
            "you can share",
            "please share",
            "click here to share",
            "to share",
            "share",
            "diesen artikel teilen",
            "diesen beitrag teilen",
            "artikel teilen",
            "beitrag teilen",
            "teilen",
            "partage",
            "compart",
            "condividi",
            "delen",
            "deel ",
        ])],
    ),
    rule(
        Reason::Social,
        30,
        r"^(?:(?:you can |please )?(?:follow|join)|folgen sie|abonnieren sie|sigue|siga|puedes seguir|segui|volg|suivez|retrouvez|rejoignez|únete)\b.{0,80}\b(?:twitter|x|facebook|instagram|bluesky|mastodon|linkedin|tiktok|telegram|whats ?app|youtube|threads|google news|flipboard)\b.{0,20}$|^(?:you can )?follow (?:.{0,60}\bcoverage\b|(?:the|these|your) (?:topics?|authors?)\b|topics\b|@\S+)|^(?:explore|see) (?:more on these|all) topics\b|^(?:folgen sie|suivre|seguir|segui|volg) (?:diesen|diesem|den|ces|ce|estos?|questi|deze) (?:themen|thema|thèmes?|sujets?|temas?|argomenti|onderwerpen)\b",
        &[Begins(&[
            "you can follow",
            "you can join",
            "please follow",
            "please join",
            "follow",
            "join",
            "folgen sie",
            "abonnieren sie",
            "sigue",
            "siga",
            "puedes seguir",
            "segui",
            "volg",
            "suiv",
            "retrouvez",
            "rejoignez",
            "únete",
            "explore ",
            "see ",
        ])],
    ),
    rule(
        Reason::Navigation,
        40,
        r"^(?:tags?|tagged(?: (?:with|as|in))?|filed under|posted in|keywords?|categor(?:y|ies)|suggested topics|related topics|see more on|more about|schlag(?:wörter|worte)|stichworte|mots[- ]cl[ée]f?s|rubriken|catégories|categorías|categorie|etiquetas|archivado en|palabras clave|parole chiave|trefwoorden)(?:\s?[:：|]|$)|^posted in [^.!?,]{2,60} (?:tagged|\||leave a)\b?|^(?:you are here|sie sind hier|sie befinden sich hier|vous êtes ici|estás aquí|sei qui|je bent hier|u bent hier)\s?:",
        &[Begins(&[
            "tag",
            "filed under",
            "posted in",
            "keyword",
            "categor",
            "suggested topics",
            "related topics",
            "see more on",
            "more about",
            "schlagw",
            "stichworte",
            "mots-cl",
            "mots cl",
            "rubriken",
            "catégories",
            "categorías",
            "etiquetas",
            "archivado en",
            "palabras clave",
            "parole chiave",
            "trefwoorden",
            "you are here",
            "sie sind hier",
            "sie befinden sich",
            "vous êtes ici",
            "estás aquí",
            "sei qui",
            "je bent hier",
            "u bent hier",
        ])],
    ),
    rule(
        Reason::Newsletter,
        60,
        r"^(?:please )?(?:sign up|subscribe) (?:to|for|here|now)\b|(?:^|[.?!:] )(?:(?:you can )?(?:sign up|subscribe|register) (?:now|here|today|free|online)|hier (?:abonnieren|anmelden|bestellen)|(?:abonnez|inscrivez)-vous ici|suscríb(?:ete|ase) aquí|(?:iscriviti|abbonati) qui|(?:abonneer|schrijf) je hier(?: in)?|meld je hier aan)[^.?!]{0,40}[.!]?\)?$|^(?:jetzt|hier|gleich)\b[^.?!]{0,90}\b(?:abonnieren|anmelden|bestellen|registrieren)[.!]?$",
        &[
            Begins(&["jetzt", "hier", "gleich"]),
            Has(&[
                "sign up ",
                "subscribe ",
                "register ",
                "hier abonnieren",
                "hier anmelden",
                "hier bestellen",
                "abonnez-vous",
                "inscrivez-vous",
                "suscríb",
                "iscriviti",
                "abbonati",
                "abonneer",
                "schrijf je hier",
                "meld je hier",
            ]),
        ],
    ),
    rule(
        Reason::Navigation,
        35,
        r"^[(\[*>]?(?:please )?(?:click|tap|press) (?:here|below|the link)(?: (?:to|for|if)\b|\W*$)|^[(\[*>]?(?:to|for|um|für|pour|para|per|om|voor) [^.?!]{1,120},? (?:please )?(?:click|tap|go|see|klicken sie|cliquez|ha(?:z|ga) clic|puls[ae]|clicca|klik) (?:here|hier|ici|aquí|qui)\W*$|^(?:hier klicken|klicken sie hier|cliquez ici|ha(?:z|ga) clic aquí|puls[ae] aquí|clicca qui|klik hier)\b|^your browser does(?:n[’']t| not) support\b|^(?:new ?)?you can now listen to\b|ctrl ?\+ ?enter",
        &[
            Has(&["click ", "tap ", "press "]),
            Next(&["ctrl"], &["+", " +"]),
            Begins(&["your browser does"]),
            Has(&[
                "hier klicken",
                "klicken sie",
                "cliquez",
                "haz clic",
                "haga clic",
                "pulsa ",
                "pulse ",
                "clicca",
                "klik ",
                "you can now listen",
                "newyou can now listen",
                "go here",
                "see here",
                "go hier",
                "go ici",
                "go aquí",
                "go qui",
                "see hier",
                "see ici",
                "see aquí",
                "see qui",
            ]),
        ],
    ),
    rule(
        Reason::Navigation,
        30,
        r"^(?:please )?scan (?:the|this) (?:qr[- ]?)?code\b|^scannen sie (?:den|diesen) (?:qr-?)?code\b|^scannez (?:le|ce) (?:code|qr)\b|^escane[ae] (?:el|este) código\b|^(?:inquadra|scansiona) il (?:codice|qr)\b|^scan de (?:qr-?)?code\b",
        &[Begins(&[
            "please scan ",
            "scan ",
            "scannen sie ",
            "scannez ",
            "escane",
            "inquadra il ",
            "scansiona il ",
        ])],
    ),
    rule(
        Reason::Comment,
        14,
        r"^(?:the )?comments (?:(?:for|on|to|under|below) this (?:article|story|post|report|page) )?(?:are|have been|are now) (?:now )?(?:closed|turned off|disabled|switched off)(?: (?:on|for|to) th(?:is|e) (?:article|story|post|page|publication|report|item|entry))?\.?$|^the comments below have\b|^(?:die kommentar(?:e|funktion)|les commentaires|los comentarios|i commenti|(?:de )?reacties)\b.{0,40}\b(?:geschlossen|deaktiviert|fermés|désactivés|cerrados|desactivados|chiusi|disattivati|gesloten|uitgeschakeld)\.?$|^(?:log|sign) in to comment\b",
        &[Begins(&[
            "the comments ",
            "comments ",
            "die kommentar",
            "les commentaires",
            "los comentarios",
            "i commenti",
            "de reacties",
            "reacties",
            "log in to comment",
            "sign in to comment",
        ])],
    ),
    rule(
        Reason::Navigation,
        25,
        r"^this is a (?:developing|breaking)(?: news)? story\b|^this (?:breaking news |live )?(?:story|article|report|page|copy) (?:is being|has been|will be|was(?: last)?) (?:continually |regularly )?updated\b|^more (?:to follow|follows)\b|^dieser (?:artikel|beitrag|text) wird (?:laufend |fortlaufend |ständig )?(?:aktualisiert|ergänzt)|^dieser (?:artikel|beitrag|text) wurde (?:zuletzt )?(?:aktualisiert|ergänzt)|^mehr in kürze|^cet article (?:a été|est|sera) (?:mis à jour|actualisé)|^plus d[’']informations à (?:venir|suivre)|^(?:más información en breve|noticia en desarrollo)|^est[ae] (?:noticia|artículo) (?:se está|está siendo|será|ha sido) actualiz|^(?:articolo|notizia) in aggiornamento|^dit artikel (?:wordt|werd|is) (?:\w+ )?(?:aangevuld|bijgewerkt)",
        &[Begins(&[
            "this ",
            "more to follow",
            "more follows",
            "dieser artikel w",
            "dieser beitrag w",
            "dieser text w",
            "mehr in kürze",
            "cet article ",
            "plus d’informations",
            "plus d'informations",
            "más información en breve",
            "noticia en desarrollo",
            "este artículo ",
            "esta noticia ",
            "este noticia ",
            "esta artículo ",
            "articolo in ",
            "notizia in ",
            "dit artikel ",
        ])],
    ),
    rule(
        Reason::Prompt,
        30,
        r"^(?:you can )?(?:e-?mail|contact|reach|write to|schreiben sie an|écrivez à|escrib[ae] a|scriv[ie] a|mail) [^@]{1,80}\S@\S+\.\w|^to contact (?:the|our) (?:reporters?|editors?|authors?|newsroom)\b|^if you (?:or (?:someone|anyone) you know )?(?:have been|are|has been|is|were) affected by\b|^if you have (?:a|any) (?:story|tips?|information|news|pictures|photos)\b[^.?!]*, (?:please )?(?:e-?mail|contact|call|write|get in touch|let)",
        &[Holds('@'), Begins(&["to contact ", "if you "])],
    ),
    rule(
        Reason::Related,
        30,
        r"^(?:follow|read|find|watch|view|full|more|hear|mehr|weitere|plus|más|altro|meer)\b.{0,60}\b(?:https?://|www\.)\S+$|^(?:read|see) the (?:full|whole|original) (?:article|story|report|interview|text)\b(?: (?:at|on|in|here)\b.{0,60})?\W*$|^(?:den )?(?:ganzen|vollständigen|kompletten) (?:artikel|text|beitrag) lesen\b|^lire (?:la suite|l[’']article (?:complet|entier|original))\b|^le(?:er|a|e) (?:la |el )?(?:noticia|nota|artículo) (?:complet[ao]|original)\b|^leggi (?:l[’']articolo|la notizia) (?:complet[ao]|originale|intero)\b|^lees (?:het|de) (?:hele|volledige) (?:artikel|verhaal|bericht)\b",
        &[
            Has(&["http", "www."]),
            Begins(&[
                "read the ",
                "see the ",
                "den ",
                "ganzen ",
                "vollständigen ",
                "kompletten ",
                "lire ",
                "leer ",
                "lea ",
                "lee ",
                "leggi ",
                "lees ",
            ]),
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::super::pattern::tests::assert_hints_hold;
    use super::super::tests::{HEAD, around, assert_reasons};
    use super::*;

    #[test]
    fn whatever_is_found_begins_as_it_is_said_to() {
        for notice in &NOTICES {
            assert_hints_hold(&notice.pattern);
        }
    }

    #[test]
    fn what_the_page_says_of_its_text_is_set_aside() {
        let left: Vec<&str> = [
            "This story has been corrected to show that the crane fell in 1994, not 1996.",
            "This article was amended on 5 May 2025.",
            "Dieser Artikel wurde am Montag aktualisiert.",
            "Cet article a été modifié le 5 mai.",
            "Harbour Review is free to read because of our subscribers.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
        let taken: Vec<&str> = [
            "This bridge was updated in 1994.",
            "The museum is free for everyone under 18.",
            "The port is free to read its contract as it likes.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, HEAD).is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
    }

    #[test]
    fn what_the_page_says_is_set_aside() {
        let cases = [
            ("Advertisement - Scroll to Continue", "advert"),
            ("Advertisement · Scroll to continue", "advert"),
            ("Anzeige – weiterlesen nach der Werbung", "advert"),
            ("Our Standards: The Harbour Wire Principles.", "legal"),
            ("All quotes delayed a minimum of 15 minutes.", "legal"),
            ("Comentarios (27) Inicia sesión para comentar", "comment"),
            ("Kommentare (3)", "comment"),
            ("Riproduzione riservata © Copyright HW", "legal"),
            ("Forward-looking statements", "legal"),
            (
                "Cautionary note regarding forward-looking statements",
                "legal",
            ),
            (
                "This announcement contains statements that involve risks and uncertainties.",
                "legal",
            ),
            ("Zukunftsgerichtete Aussagen", "legal"),
            ("Déclarations prospectives", "legal"),
            ("Declaraciones prospectivas", "legal"),
            (
                "The Harbour Wire receives support from several foundations. HW is solely responsible for all content.",
                "legal",
            ),
            ("You can share this story on social media.", "social"),
            ("Share: Facebook X Telegram", "social"),
            ("Comparte esta noticia", "social"),
            ("Follow Harbour Today on Telegram", "social"),
            ("Puedes seguir a El Puerto en Facebook y X", "social"),
            ("Follow the topics in this article", "social"),
            ("Tags: storm, harbour", "navigation"),
            ("Archivado en", "navigation"),
            (
                "Sign up to This Is Hull, our weekly letter on the people of the port",
                "newsletter",
            ),
            (
                "Every evening, our editors send you a selection of the day’s news. Subscribe here.",
                "newsletter",
            ),
            (
                "Jetzt den Newsletter „Hafen am Morgen“ kostenlos abonnieren",
                "newsletter",
            ),
            ("Jetzt Hafenbrief abonnieren", "newsletter"),
            (
                "(To sign up for a free subscription to Harbour Monitor, click here)",
                "navigation",
            ),
            ("To read the whole report, click here.", "navigation"),
            ("Pour lire la suite, cliquez ici", "navigation"),
            ("Scan the QR code to follow us", "navigation"),
            ("Scannen Sie den QR-Code", "navigation"),
            ("Comments have been turned off on this article", "comment"),
            ("Comments are closed for this item", "comment"),
            ("Die Kommentarfunktion ist geschlossen.", "comment"),
            (
                "This is a developing story and will be updated.",
                "navigation",
            ),
            ("Dieser Artikel wird laufend aktualisiert.", "navigation"),
            ("Write to Colin Reyes at colin.reyes@example.org", "prompt"),
            (
                "Schreiben Sie an die Lokalredaktion: hafen@example.org",
                "prompt",
            ),
            (
                "Follow HW’s coverage of the storm at https://example.org/storm",
                "social",
            ),
            ("More storm news: https://example.org/storm", "related"),
            ("Leer noticia completa en El Puerto.", "related"),
            ("Read the full story at Harbour Wire", "related"),
            ("Categorías: Sucesos y Puertos", "navigation"),
        ];
        assert_reasons(&cases, HEAD);
    }

    #[test]
    fn what_the_report_says_stays() {
        let cases = [
            "“Scan the QR code,” the fraudsters told them.",
            "“Read more,” she said. “It helps.”",
            "Anzeige gegen den Hafenmeister",
            "Anzeige erstattete die Stadt am Freitag.",
            "Our standards fell when the yard was sold, the union said.",
            "Share prices in Oslo fell by four percent.",
            "Shares: what holders get",
            "Follow the money, the prosecutor told the court.",
            "Followers of the sect on Telegram were warned.",
            "Tagged birds have been seen on the quay.",
            "The message told them to click here and pay.",
            "To pay, callers were told to press the star key",
            "To the harbour and back",
            "Comments from the yard were not to be had.",
            "Comments are closed to the crew, the owner said in a letter.",
            "The story was updated by each who told it, until no one knew the truth of it.",
            "This is a story of two ports.",
            "Subscribers were not told.",
            "Jetzt will die Stadt den Kran kaufen.",
            "Hier wurde der Kran gebaut",
            "Contact with the ship was lost at noon.",
            "Suivez mon regard, disait le maire.",
            "If you are on the quay, you hear it.",
            "See the island from the ferry.",
            "Read the full report before you vote, the mayor told the council.",
            "Leer noticias cansa, dijo el alcalde.",
        ];
        let taken = cases
            .iter()
            .filter(|line| around(HEAD, line, HEAD).is_some());
        assert_eq!(taken.collect::<Vec<_>>(), Vec::<&&str>::new());
    }
}
