//! What stands between a reader and the text: for whom it is, what to do to go on; and what a page says in whole sentences of
//! those who pay for it, of when a station reported on it, of whose the views are.

use super::Reason;
use super::pattern::Hint::{Begins, Has};
use super::rules::{Rule, rule};

/// Each is a whole line, or tied to its beginning by words that address the reader or name the page's own text.
pub(super) static WALL: [Rule; 17] = [
    rule(
        Reason::Cookie,
        60,
        r"^we and our (?:[0-9]+ )?partners\b.*\b(?:cookies|data|identifiers)\b",
        &[Begins(&["we and our "])],
    ),
    rule(
        Reason::Paywall,
        16,
        r"^(?:this|the rest of this) (?:article|content|story|report|post|text|video|page) is (?:available |reserved )?(?:only |exclusively |exclusive )?(?:(?:available )?(?:for|to) )?(?:our |paying |registered |premium |digital ){0,2}(?:subscribers|members)(?: only)?[.!]?$|^(?:dieser (?:artikel|beitrag|inhalt|text)|dieses video|diese seite) ist (?:nur |exklusiv |ausschließlich )?(?:für )?(?:unsere[n]? |registrierte[n]? |zahlende[n]? )?(?:abonnenten|abonnentinnen und abonnenten|mitglieder|mitgliedern)(?: vorbehalten| lesbar| verfügbar| zugänglich)?[.!]?$|^(?:cet article|ce contenu|cette (?:page|vidéo)|la suite(?: de cet article)?|l[’']accès à cet article) est (?:exclusivement )?réservée? (?:à nos|aux) (?:abonnés|membres|adhérents)[.!]?$|^(?:este|esta) (?:artículo|contenido|noticia|nota|texto) es (?:solo|sólo|exclusivo|exclusiva|únicamente) para (?:nuestros )?(?:suscriptores|socios|abonados|usuarios registrados)[.!]?$|^(?:questo|il) (?:contenuto|articolo|servizio) è (?:riservato|disponibile) (?:solo )?(?:agli|ai nostri|per gli) (?:abbonati|iscritti)[.!]?$|^(?:dit|deze) (?:artikel|verhaal|inhoud|bericht|video) is (?:alleen|exclusief|enkel) (?:voor|toegankelijk voor|beschikbaar voor) (?:onze )?(?:abonnees|leden)[.!]?$",
        &[Begins(&[
            "this ",
            "the rest of this ",
            "dieser ",
            "dieses video ",
            "diese seite ",
            "cet article ",
            "ce contenu ",
            "cette ",
            "la suite ",
            "l’accès ",
            "l'accès ",
            "este ",
            "esta ",
            "questo ",
            "il ",
            "dit ",
            "deze ",
        ])],
    ),
    rule(
        Reason::Paywall,
        28,
        r"^(?:to (?:continue|keep)|for continued) reading,? (?:please )?(?:log|sign|subscribe|register|create|become)\b|^create (?:a|your) free account to\b|^(?:you have|you[’']ve) (?:reached|used|hit) (?:your|the|all) (?:of )?(?:your )?(?:monthly )?(?:limit|free|article)|^(?:you have|you[’']ve) read [0-9]+ of [0-9]+\b|^subscribe to (?:unlock|read|continue|keep)\b|^(?:get|try|enjoy) unlimited (?:digital )?access(?: to (?:all|our|the [a-z]+[’']s)\b|[.:!]| only\b|$)|^become a (?:member|subscriber) to (?:read|continue|unlock)\b|^(?:jetzt )?weiterlesen mit [a-zäöü0-9+]{1,20}(?: ?[+.:]|$)|^jetzt weiterlesen\b|^testen sie (?:das angebot|unser angebot|jetzt)\b|^(?:jetzt )?registrieren und weiterlesen|^(?:abonnez|connectez|inscrivez)-vous pour (?:lire|accéder|continuer|poursuivre|profiter)\b|^pour (?:lire|poursuivre|continuer) (?:cet article|la lecture|la suite|votre lecture)[^.!?]{0,40}, (?:abonnez|connectez|inscrivez|créez|identifiez)|^(?:suscríbete|regístrate|suscríbase|regístrese|suscribite|inicia sesión)(?: gratis)? para (?:seguir|continuar|leer|acceder)\b|^tu suscripción se está usando\b|^(?:abbonati|registrati|accedi) per (?:continuare|leggere|proseguire)\b|^per (?:leggere|continuare)[^.!?]{0,60} (?:abbonati|accedi|registrati)[.!]?$|^continua a leggere (?:con|su|gratis)\b|^(?:log in|word abonnee|neem een abonnement|abonneer je) (?:[^.!?]{1,20} )?om (?:verder te lezen|te lezen|dit artikel)|^om (?:verder|dit artikel)[^.!?]{0,30} te lezen, (?:log|word|neem)",
        &[Begins(&[
            "to continue reading",
            "to keep reading",
            "for continued reading",
            "create ",
            "you have ",
            "you’ve ",
            "you've ",
            "subscribe to ",
            "get unlimited ",
            "try unlimited ",
            "enjoy unlimited ",
            "become a ",
            "weiterlesen mit",
            "jetzt ",
            "testen sie ",
            "registrieren und ",
            "abonnez-vous pour ",
            "connectez-vous pour ",
            "inscrivez-vous pour ",
            "pour ",
            "suscr",
            "regístr",
            "inicia sesión ",
            "tu suscripción ",
            "abbonati per ",
            "registrati per ",
            "accedi per ",
            "per leggere",
            "per continuare",
            "continua a leggere ",
            "log in ",
            "word abonnee ",
            "neem een ",
            "abonneer je ",
            "om verder",
            "om dit artikel",
        ])],
    ),
    rule(
        Reason::Paywall,
        20,
        r"^il vous reste [0-9][0-9.,]* ?% (?:de cet article|à (?:lire|découvrir))",
        &[Begins(&["il vous reste "])],
    ),
    rule(
        Reason::Appeal,
        34,
        r"^if you(?:[’']ve)? (?:like|liked|enjoy|enjoyed|love|loved|appreciate|appreciated|value|valued|found) (?:what you (?:read|see|hear)|this (?:post|piece|article|blog|story|newsletter|essay|column)|(?:our|my) (?:work|writing|reporting|journalism|blog)|the blog)\b[^.!?]*\b(?:support|donate|donation|tip|share|subscribe|coffee|buy|forward|member|patreon)\b|^wenn (?:ihnen|dir|euch) (?:dieser|diese|dieses|der|das|mein|unser|unsere|meine)[^.!?]{1,40}gefällt\b[^.!?]*\b(?:unterstützen|spende|spenden|teilen|kaffee|empfehlen|mitglied|abonnieren)|^si (?:vous (?:aimez|appréciez)|tu aimes) (?:ce que (?:vous|tu) l|ce (?:blog|texte|billet|site)|cet article|notre travail|mon travail)[^.!?]*(?:soutenir|partager|\bdon\b|café|abonner|adhérer)|^si (?:te|le|os) (?:gusta|gustó|ha gustado) (?:lo que (?:lees|lee)|este (?:blog|artículo|texto)|esta (?:nota|noticia)|nuestro trabajo)[^.!?]*(?:apoyar|compart|café|suscrib|donar|donación)|^si quieres apoyar (?:nuestro|este)\b[^.!?]*(?:suscríbete|hazte|dona)|^se ti (?:piace|è piaciuto) (?:quello che leggi|questo (?:blog|articolo|testo)|il nostro lavoro)[^.!?]*(?:sosten|condivid|caffè|donazione|abbona)|^(?:als|vind) (?:je|u) (?:dit (?:blog|artikel|stuk)?|deze (?:blog|tekst)|ons werk)[^.!?]*(?:steun|koffie|deel|doneer|lid)",
        &[Begins(&[
            "if you",
            "wenn ihnen ",
            "wenn dir ",
            "wenn euch ",
            "si ",
            "se ti ",
            "als ",
            "vind ",
        ])],
    ),
    rule(
        Reason::Appeal,
        40,
        r"^(?:support|fund) (?:independent|nonprofit|non-profit|fearless|quality|our|local|public) (?:\w+ )?(?:analysis|research|media|writing|press|publishing|thinking|coverage|journalism)[.!:]|^(?:soutenez|soutenir) (?:une presse|un journalisme|l[’']information|un média) (?:libre|indépendant|indépendante|de qualité)|^(?:unterstützen sie|fördern sie) (?:unabhängige[nrs]?|freien?|kritischen?) (?:journalismus|medien|berichterstattung|analysen?)|^apoya el periodismo\b|^sostieni il giornalismo\b|^steun (?:de )?(?:onafhankelijke|kritische|vrije) (?:journalistiek|pers|media)\b|(?:^|[.!?] )(?:become|be) an? (?:member|subscriber|supporter|patron) (?:for|from) (?:just |only |as little as )?[$£€]",
        &[
            Begins(&[
                "support ",
                "fund ",
                "soutenez ",
                "soutenir ",
                "unterstützen sie ",
                "fördern sie ",
                "apoya el ",
                "sostieni il ",
                "steun ",
            ]),
            Has(&["become a", "be a"]),
        ],
    ),
    rule(
        Reason::Newsletter,
        40,
        r"^thanks for reading\b[^.!?]{0,60}[.!] ?(?:subscribe|sign up|this post|please)|\bis a reader-supported (?:publication|newsletter|blog)\b|\bto receive new posts and support\b",
        &[
            Begins(&["thanks for reading"]),
            Has(&["reader-supported", "reader-supp", "to receive new "]),
        ],
    ),
    rule(
        Reason::Navigation,
        40,
        r"^über dieses thema berichteten? .{2,110}\b(?:19|20)[0-9]{2} (?:um |ab )?[0-9]{1,2}[:.]?[0-9]{0,2} uhr\b|^diese (?:nachricht|meldung|sendung) wurde am [0-9]{1,2}\.[0-9. a-zä]{2,20} im programm\b",
        &[Begins(&[
            "über dieses thema ",
            "diese nachricht ",
            "diese meldung ",
            "diese sendung ",
        ])],
    ),
    rule(
        Reason::Legal,
        50,
        r"^(?:the )?(?:views|opinions|positions|statements) expressed(?: [^.!?]{1,60}?)? (?:are|is) (?:solely |exclusively |only |entirely )?(?:those of|the responsibility of|the) (?:the |its |their |his |her )?(?:individual |own )?(?:authors?|writers?|contributors?)\b|^the [a-z][^.,!?]{2,60} (?:takes no|does not take|do not take) (?:any )?(?:institutional |specific |official )?(?:policy )?positions? on\b|^(?:dieser|der) (?:beitrag|text|artikel|kommentar) gibt (?:ausschließlich |allein |nur )?die meinung (?:der|des) (?:autorin|autors|verfassers|verfasserin)\b|^les (?:opinions|propos|points de vue|analyses)(?: [^.!?]{1,40})?(?: sont (?:ceux|celles|celui) (?:de l[’']auteur|des auteurs)| n[’']engagent que (?:l[’']auteur|leurs? auteurs?|ses auteurs?|son auteur))|^las (?:opiniones|ideas) (?:expresadas|vertidas)?[^.!?]{0,50}\b(?:responsabilidad|exclusivas|propias|son) (?:exclusiva )?(?:son )?(?:de|del) (?:su autor|autor|la autora|los autores|sus autores)\b|^le opinioni (?:espresse )?[^.!?]{0,40}\b(?:sono )?(?:dell[’']autore|dell[’']autrice|degli autori)\b|^de meningen in (?:dit|deze) [a-z]{3,12} zijn (?:die )?van de auteur\b",
        &[Begins(&[
            "the ",
            "views expressed",
            "opinions expressed",
            "positions expressed",
            "statements expressed",
            "dieser ",
            "der ",
            "les ",
            "las ",
            "le opinioni ",
            "de meningen ",
        ])],
    ),
    rule(
        Reason::Newsletter,
        60,
        r"\bmit (?:ihrer|deiner|der) (?:registrierung|anmeldung|bestellung) (?:nehmen|stimmen|akzeptieren|erklären|bestätigen|willigen|nimmst|stimmst|akzeptierst)\b|\ben (?:vous inscrivant|vous abonnant|cliquant),? vous (?:acceptez|reconnaissez|consentez)|\bal (?:registrarte|suscribirte|registrarse|suscribirse|inscribirte),? (?:aceptas|acepta|confirmas)|\b(?:iscrivendoti|registrandoti),? (?:accetti|dichiari|acconsenti)|\bdoor (?:je|u) (?:in te schrijven|aan te melden|te registreren) ga|^vielen dank! wir haben ihnen\b|^(?:recevez chaque|recib[ae] cada|ricevi ogni|ontvang elke|erhalten sie jeden|receive every) [^.!?]{3,80}\b(?:mail|email|e-mail|correo|nieuwsbrief|newsletter|actualité|noticias|notizie|nieuws|nachrichten|news)\b|^(?:please )?(?:invalid|enter a valid|enter your) e-?mail\b",
        &[
            Has(&[
                "mit ihrer ",
                "mit deiner ",
                "mit der ",
                "en vous ",
                "en cliquant",
                "al registrar",
                "al suscribir",
                "al inscribir",
                "iscrivendoti",
                "registrandoti",
                "door je ",
                "door u ",
            ]),
            Begins(&[
                "vielen dank! ",
                "recevez chaque ",
                "recib",
                "ricevi ogni ",
                "ontvang elke ",
                "erhalten sie jeden ",
                "receive every ",
                "invalid ",
                "enter ",
                "please invalid",
                "please enter",
            ]),
        ],
    ),
    rule(
        Reason::Social,
        24,
        r"^(?:iscriviti|unisciti|segui|suscríbete|suscríbase|únete|sigue|abonnieren sie|folgen sie|folge|rejoignez|suivez|retrouvez|abonnez-vous|join|follow|subscribe|volg|abonneer|entra) [^.!?]{0,60}\b(?:whatsapp|telegram)(?:[- ](?:kanal|channel|canal|kanaal|community)\b|[^.!?]{0,40}[.!]?$)|\b(?:follow|find|join|like) us on (?:facebook|twitter|x|instagram|bluesky|whatsapp|tiktok|youtube|telegram|linkedin|threads|google)\b",
        &[
            Begins(&[
                "iscriviti ",
                "unisciti ",
                "segui ",
                "suscríb",
                "únete ",
                "sigue ",
                "abonnieren sie ",
                "folge",
                "rejoignez ",
                "suivez ",
                "retrouvez ",
                "abonnez-vous ",
                "join ",
                "follow ",
                "subscribe ",
                "volg ",
                "abonneer ",
                "entra ",
            ]),
            Has(&["follow us on ", "find us on ", "join us on ", "like us on "]),
        ],
    ),
    // What is promised, and how to have it: "The day’s top stories in your inbox. Sign me up".
    rule(
        Reason::Newsletter,
        26,
        r"[.:!,–—] (?:je m['’](?:inscris|abonne)|inscris-toi|suscríbe(?:te|ase)|apúntate|me apunto|meld je (?:nu )?aan|schrijf je (?:nu )?in|ja, ik wil|sign me up|hier anmelden|ich melde mich an|iscriviti(?: subito| qui| ora)?|mi iscrivo)[.!]?$",
        &[Has(&[
            "je m'",
            "je m’",
            "inscris-toi",
            "suscríb",
            "apúntate",
            "me apunto",
            "meld je ",
            "schrijf je ",
            "ja, ik wil",
            "sign me up",
            "anmelden",
            "melde mich an",
            "iscriv",
        ])],
    ),
    rule(
        Reason::Social,
        26,
        r"[.:!,–—] ?(?:(?:iscriviti|unisciti|segui|suscríbete|únete|sigue|join|follow|volg|abonneer|rejoignez|suivez|abonnez-vous|inscrivez-vous) [^.!?:]{0,40}\b(?:whatsapp|telegram)\b[^.!?]{0,20}|jetzt [^.!?:]{0,30}\b(?:whatsapp|telegram)-kanal (?:folgen|abonnieren))[.!]?$",
        &[Has(&["whatsapp", "telegram"])],
    ),
    rule(
        Reason::Navigation,
        40,
        r"^(?:turn on|enable|allow|get) (?:push )?(?:notifications|alerts)(?:$|[.!]| for\b)|^push-?(?:nachrichten|mitteilungen) (?:aktivieren|einschalten|erhalten)|^activez (?:les|vos) (?:notifications|alertes)\b|^activa las (?:notificaciones|alertas)\b|^attiva le notifiche\b|\b(?:zet|schakel) (?:de )?(?:push)?meldingen (?:aan|in)\b|\((?:opens in (?:a )?new (?:window|tab)|wird in (?:einem )?neue[mn] (?:fenster|tab) geöffnet|ouvre dans une? (?:nouvelle fenêtre|nouvel onglet)|se abre en una (?:ventana|pestaña) nueva|si apre in una nuova (?:finestra|scheda)|opent in (?:een )?nieuw (?:venster|tabblad))\)|, opens new tab$",
        &[
            Begins(&[
                "turn on ",
                "enable ",
                "allow ",
                "get ",
                "push",
                "activez ",
                "activa las ",
                "attiva le ",
            ]),
            Has(&[
                "zet ",
                "schakel ",
                "opens ",
                "wird in ",
                "ouvre dans ",
                "se abre en ",
                "si apre in ",
                "opent in ",
            ]),
        ],
    ),
    rule(
        Reason::Prompt,
        50,
        r"^do you have an opinion on\b[^?]{3,60}\? if you\b|^in the (?:u\.?s\.?|uk|united states|united kingdom|us and canada|uk and ireland),? (?:you can )?(?:call|text|dial|contact) (?:or |the (?:samaritans|national|suicide)|samaritans|[0-9])",
        &[Begins(&["in the u", "do you have an opinion "])],
    ),
    rule(
        Reason::Related,
        12,
        r"^(?:lesen sie (?:hier )?mehr (?:zum thema|zu|über)|lees (?:hier )?meer over|lire plus sur|leggi di più su|lea más sobre|leer más sobre|read more about) [^.!?,]{3,60}$|^save articles to read later\b|^most (?:read|viewed|shared|popular) (?:in|on) [a-z& ]{3,30}$|^read more on the [a-z ]{4,30} (?:sun|mail|times|post|mirror|news|star|express|herald|echo)$",
        &[Begins(&[
            "most ",
            "read more on the ",
            "read more about ",
            "save articles ",
            "lesen sie ",
            "lees ",
            "lire plus sur ",
            "leggi di più ",
            "lea más ",
            "leer más ",
        ])],
    ),
    rule(
        Reason::Cookie,
        40,
        r"^ich bin (?:damit )?einverstanden, dass mir (?:der |dieser |die )?(?:externe[rn]? inhalte?|inhalte? von [^.!?]{2,30}?) angezeigt (?:wird|werden)\b|^(?:(?:damit|dabei|dadurch|hierbei) können personenbezogene daten|personenbezogene daten können) an (?:drittplattformen|drittanbieter) übermittelt werden\b|^(?:du kannst|sie können) (?:ihn|sie|es) (?:dir|sich) mit einem klick (?:anzeigen|einblenden)\b|^th(?:is|e) (?:article|page|story) (?:contains|includes) (?:content|material|media) provided by [^.!?]{2,40}\. we ask (?:for )?your permission\b",
        &[Begins(&[
            "ich bin ",
            "damit können ",
            "dabei können ",
            "dadurch können ",
            "hierbei können ",
            "personenbezogene daten ",
            "du kannst ",
            "sie können ",
            "this ",
            "the ",
        ])],
    ),
];

#[cfg(test)]
mod tests {
    use super::super::is_furniture;
    use super::super::pattern::tests::assert_hints_hold;
    use super::super::tests::{HEAD, around};
    use super::*;

    #[test]
    fn whatever_is_found_begins_as_it_is_said_to() {
        for rule in &WALL {
            assert_hints_hold(&rule.pattern);
        }
    }

    #[test]
    fn what_stands_before_a_text_and_what_is_said_of_it() {
        let cases = [
            "This article is for subscribers only.",
            "Dieser Inhalt ist nur für Abonnenten lesbar.",
            "Ce contenu est réservé aux abonnés.",
            "Este artículo es solo para suscriptores.",
            "Questo articolo è riservato agli abbonati.",
            "Dit artikel is alleen voor abonnees.",
            "To continue reading, please log in or create an account.",
            "Get unlimited access to all our journalism. Subscribe today.",
            "Regístrate gratis para seguir leyendo",
            "Per leggere tutto l’articolo abbonati",
            "Il vous reste 67.43% de cet article à lire. La suite est réservée aux abonnés.",
            "If you like what you read here, you can support this blog for the price of a coffee.",
            "Wenn Ihnen dieser Text gefällt, können Sie den Blog mit einer Spende unterstützen.",
            "Si vous aimez ce blog, vous pouvez le soutenir pour le prix d’un café.",
            "Se ti piace quello che leggi, puoi sostenere il blog al prezzo di un caffè.",
            "Support independent analysis. The Quay is a nonprofit. Become a member for $5 a month.",
            "Über dieses Thema berichtete der Hafenfunk am 07. Februar 2031 um 13:10 Uhr.",
            "Diese Nachricht wurde am 08.02.2031 im Programm Hafenfunk gesendet.",
            "The views expressed are those of the author.",
            "The Institute takes no institutional positions on public policy issues.",
            "Les opinions exprimées sont celles de l’auteur.",
            "Las opiniones expresadas son responsabilidad de su autor.",
            "De meningen in dit stuk zijn die van de auteur.",
            "Mit Ihrer Registrierung nehmen Sie die Datenschutzerklärung zur Kenntnis.",
            "Iscriviti al canale WhatsApp del Porto",
            "Listen to the best of Radio Quay and follow us on Facebook.",
            "Mis niets: zet pushmeldingen aan",
            "Click to share on X (Opens in new window)",
            "In the US, call or text 988 to reach the lifeline.",
            "Most read in News",
            "Lees meer over Kranen",
            "We and our partners use cookies to personalise content and ads.",
            "Ich bin damit einverstanden, dass mir der externe Inhalt angezeigt wird. Mehr dazu in unserer Erklärung.",
            "Ich bin damit einverstanden, dass mir Inhalte von Kranfunk angezeigt werden.",
            "Damit können personenbezogene Daten an Drittplattformen übermittelt werden.",
            "Sie können ihn sich mit einem Klick anzeigen lassen und wieder ausblenden.",
            "This article contains content provided by Cranegram. We ask for your permission before anything is loaded.",
            "Recevez chaque matin l’essentiel de l’actualité par mail",
            "Dieser Artikel ist Teil von QUAI am Wochenende, Ausgabe 6/2031.",
            "You are here: Home » News » Hull",
            "Posted in Cranes | Leave a comment",
            "Weiterlesen: Der Kran fährt mit",
            "Beeld ANP",
            "Editors’ picks The harbour with no cranes",
        ];
        let left: Vec<&&str> = cases
            .iter()
            .filter(|case| !is_furniture(case) && around(HEAD, case, HEAD).is_none())
            .collect();
        assert_eq!(left, Vec::<&&str>::new());
    }

    #[test]
    fn what_reports_tell_of_readers_and_views_stays() {
        let cases = [
            "This article of the treaty is for members only.",
            "This content is illegal in Norland, the court said.",
            "Dieser Artikel ist nur für Mitglieder der Union bindend.",
            "Ce contenu est réservé aux adultes, selon le juge.",
            "Questo articolo è riservato ai soci, dice lo statuto.",
            "To continue reading the names took her an hour.",
            "Get unlimited access to the port and you control the trade, he said.",
            "Create a free port, and the money will come.",
            "If you like what you read in the polls, be careful.",
            "If you enjoyed the summer, thank the wind.",
            "Wenn Ihnen dieser Hafen gefällt, warten Sie auf den nächsten.",
            "Support independent candidates was all he would say.",
            "Über dieses Thema berichtete sie zuerst am 7. Februar, und am Tag darauf wurde sie entlassen.",
            "Diese Nachricht wurde am Montag im Hafen mit Erleichterung aufgenommen.",
            "The views expressed are those of a minority.",
            "The Institute takes no institutional memory with it.",
            "Les opinions exprimées lundi au conseil étaient partagées.",
            "Iscritti al canale WhatsApp della setta erano in quattromila.",
            "In the US, call centres were shut.",
            "Most read the verdict as a defeat.",
            "Already a subscriber to the plan, the city paid twice.",
            "Subscribe to a theory and you will find proof of it everywhere, he said.",
            "La suite après l’incendie reste ouverte.",
            "Report an error and you lose your bonus.",
            "Get the app, the port told tourists, or pay at the quay.",
            "Copyright 2031 will be a year of lawsuits, lawyers say.",
            "Recibe cada mañana a los vecinos en su casa.",
            "Posted in the north, he saw no ship for a year.",
            "Ich bin damit einverstanden, dass mir der Hafen gezeigt wird, sagte sie.",
            "Damit können personenbezogene Daten an Dritte gelangen, warnt das Amt.",
        ];
        let taken: Vec<&&str> = cases.iter().filter(|case| is_furniture(case)).collect();
        assert_eq!(taken, Vec::<&&str>::new());
    }

    #[test]
    fn a_promise_that_ends_with_how_to_have_it_is_set_aside() {
        let lines = [
            "L’essentiel de l’actualité du Jura, chaque matin dans votre boîte. Je m’inscris",
            "Gratis sul tuo telefono le notizie di Brivio e provincia: iscriviti al canale WhatsApp",
            "Las noticias de Albera cada mañana en tu correo. Suscríbete",
            "Alles Wichtige aus Ulm aufs Handy: Jetzt unserem WhatsApp-Kanal folgen",
            "Het belangrijkste nieuws elke ochtend in je mailbox. Meld je aan",
            "Al het nieuws uit Twente op je telefoon: volg ons WhatsApp-kanaal",
            "The day’s top stories from the quay. Sign me up",
        ];
        let left = lines
            .iter()
            .filter(|line| around(HEAD, line, HEAD).is_none());
        assert_eq!(left.collect::<Vec<_>>(), Vec::<&&str>::new());
        for line in [
            "The men said that they had met in a WhatsApp group, and that they would follow her to the quay.",
            "She told the crowd: “Sign me up.”",
            "He asked his followers on Telegram to join him: they came, all of them.",
        ] {
            assert!(around(HEAD, line, HEAD).is_none(), "{line}");
        }
    }
}
