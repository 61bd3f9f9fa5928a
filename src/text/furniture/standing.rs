//! What stands in every copy of a page: captions with who took the picture, labels of galleries and players, what was
//! corrected, where else to read it, whose rules the paper keeps.

use super::Reason;
use super::pattern::Hint::{Begins, Has, Holds};
use super::rules::{Rule, rule};

/// Each is tied to the beginning or the end of its line by words that only a page puts there.
pub(super) static STANDING: [Rule; 27] = [
    rule(
        Reason::Caption,
        120,
        r"\((?:[^()]{1,40}[ /])?(?:photos?|pictures?|images?|fotos?|bild)\s?[/:][^()]{1,60}\)$|\((?:supplied|handout|courtesy)(?: (?:by|of))?\s?:?\s[^()]{1,60}\)$",
        &[Has(&[
            "photo", "picture", "image", "foto", "bild", "supplied", "handout", "courtesy",
        ])],
    ),
    rule(
        Reason::Caption,
        50,
        r"^[^|:]{20,200} (?:fotos?|photos?|photographs?|pictures?|bild|images?|credit)\s?: ?[^.!?:]{2,50}$",
        &[Has(&[
            "foto", "photo", "picture", "bild", "image", "credit",
        ])],
    ),
    rule(
        Reason::Caption,
        120,
        r"^(?:file|archive)(?: (?:photo|picture|image))? ?[-–—:] |^item [0-9]+ of [0-9]+ |^(?:figure|fig\.|abbildung|abb\.) ?[0-9]+[.:] |^(?:[*•] ?)?pictured ?[:–—-]",
        &[
            Begins(&["file", "archive", "item ", "fig", "abb"]),
            Has(&["pictured"]),
        ],
    ),
    rule(
        Reason::Navigation,
        4,
        r"^(?:\+ ?[0-9]{1,3}|(?:view|see|open) (?:the )?(?:gallery|photos?|slideshow)|photos?|videos?|(?:photo )?gallery|galerie|bilderstrecke|fotostrecke|galería|galleria)$",
        &[Begins(&[
            "+",
            "view ",
            "see ",
            "open ",
            "photo",
            "video",
            "gall",
            "gale",
            "bilderstrecke",
            "fotostrecke",
        ])],
    ),
    rule(
        Reason::Navigation,
        9,
        r"^(?:(?:watch|video|audio|listening) )?(?:duration|running time) ?:? ?[0-9][0-9: a-z]*$",
        &[Begins(&[
            "watch ",
            "video ",
            "audio ",
            "listening ",
            "duration",
            "running time",
        ])],
    ),
    rule(
        Reason::Credit,
        1,
        r"^[a-z]{2,6}/(?:wires?|agencies|agenturen|agences|agencias)$",
        &[Holds('/')],
    ),
    rule(
        Reason::Prompt,
        25,
        r"^comments are (?:moderated\b|(?:now )?(?:closed|open|welcome)\.?$)",
        &[Begins(&["comments "])],
    ),
    rule(
        Reason::Prompt,
        60,
        r"^(?:warning: )?comments (?:that|which|containing|with) .*\b(?:will not be|won[’']t be|are not) (?:published|approved|posted)\.?$",
        &[Begins(&["comments ", "warning: comments "])],
    ),
    rule(
        Reason::Social,
        16,
        r"^(?:compartir|share|teilen|partager|condividi|delen) (?:en|on|via|auf|sur|su|op|per|in) (?:redes(?: sociales)?|social(?: media| network)?|(?:les |los |den )?(?:réseaux|sozialen (?:medien|netzwerken))|sociale media|whatsapp|facebook|twitter|x|telegram|linkedin|e-?mail|mail|bluesky)\b",
        &[Begins(&[
            "compartir ",
            "share ",
            "teilen ",
            "partager ",
            "condividi ",
            "delen ",
        ])],
    ),
    rule(
        Reason::Credit,
        45,
        r"^(?:corrected|updated|amended) (?:on )?[0-9]{1,2} [a-z]+ (?:[0-9]{4},? )?(?:at )?[0-9]{1,2}[:.][0-9]{2}\b|^fe de errores\b|^(?:an earlier|a previous) version of this (?:story|article|report|page)\b.{0,30} (?:mis[a-z]+|incorrectly|wrongly|gave|stated|named|identified)\b|^(?:in einer früheren version|une version (?:antérieure|précédente)|una versión anterior|una versione precedente|in een eerdere versie)\b",
        &[Begins(&[
            "corrected ",
            "updated ",
            "amended ",
            "fe de errores",
            "an earlier version",
            "a previous version",
            "in einer früheren",
            "une version ",
            "una versión anterior",
            "una versione precedente",
            "in een eerdere",
        ])],
    ),
    rule(
        Reason::Navigation,
        25,
        r"^(?:←|→|«|»|‹|›|<<?|>>?) ?(?:previous|next|older|newer|earlier|zurück|weiter|vorherige[rs]?|nächste[rs]?|précédente?|suivante?|anterior|siguiente|precedente|successiv[oa]|vorige|volgende)\b",
        &[Begins(&["←", "→", "«", "»", "‹", "›", "<", ">"])],
    ),
    rule(
        Reason::Appeal,
        25,
        r"^(?:like|liked|love|loved|enjoy|enjoyed|enjoying) (?:this|our|what you) (?:\w+ ){0,2}\w+ ?\?|^(?:enjoying|enjoyed|liked|loved) this ?\?|^hat (?:ihnen|dir) (?:dieser|der|das) (?:\w+ )?gefallen ?\?|^cet article vous a plu ?\?|^(?:¿ ?)?(?:te|le) ha gustado est[ea] \w+ ?\?|^(?:ti|vi) è piaciuto (?:questo|l[’'])[a-z ]+ ?\?|^vond je dit [a-z ]+ ?\?",
        &[Begins(&[
            "like",
            "love",
            "enjoy",
            "hat ",
            "cet article ",
            "¿",
            "te ha ",
            "le ha ",
            "ti è ",
            "vi è ",
            "vond je ",
        ])],
    ),
    rule(
        Reason::Newsletter,
        40,
        r"^(?:(?:our )?(?:subscribers|members|readers)|you) can (?:also |now )?(?:sign up|subscribe|register) (?:to|for) (?:our|the|a)\b|^(?:unsere )?(?:abonnenten|leser|mitglieder) können (?:sich |unseren |jetzt )+|^(?:nos )?(?:abonnés|lecteurs) peuvent s[’']inscrire à notre\b|^(?:nuestros |los )?(?:suscriptores|lectores) pueden (?:apuntarse|suscribirse) a nuestr[oa]\b|^(?:gli )?abbonati possono iscriversi alla nostra\b|^(?:onze )?(?:abonnees|lezers) kunnen zich (?:aanmelden|inschrijven) voor onze\b",
        &[Begins(&[
            "our ",
            "subscribers ",
            "members ",
            "readers ",
            "you can ",
            "unsere ",
            "abonnenten ",
            "leser ",
            "mitglieder ",
            "nos ",
            "abonnés ",
            "lecteurs ",
            "nuestros ",
            "los ",
            "suscriptores ",
            "lectores ",
            "gli ",
            "abbonati ",
            "onze ",
            "abonnees ",
            "lezers ",
        ])],
    ),
    rule(Reason::Navigation, 3, r"^_{2,}$", &[Begins(&["__"])]),
    rule(
        Reason::Comment,
        3,
        r"^[0-9][0-9.,]*\s?[km]? (?:comments?|kommentare?|commentaires?|comentarios?|commenti|commento|reacties)$",
        &[Has(&["comment", "kommentar", "comentario", "reacties"])],
    ),
    rule(
        Reason::Caption,
        40,
        r"^(?:pool|library|stock|archive|handout|generic|representative) (?:image|photo|picture)s?\s?:|^(?:symbol|archiv|agentur)(?:bild|foto)\s?:|^photo d[’']archives?\s?:|^foto (?:de archivo|d[’']archivio)\s?:|^archieffoto\s?:",
        &[Begins(&[
            "pool ",
            "library ",
            "stock ",
            "archive ",
            "handout ",
            "generic ",
            "representative ",
            "symbol",
            "archiv",
            "agentur",
            "photo d",
            "foto d",
            "archieffoto",
        ])],
    ),
    rule(
        Reason::Newsletter,
        30,
        r"\bnewsletter\b[^.!?]{0,60}[–—:|-] ?(?:(?:jetzt|hier|gleich)(?: kostenlos| gratis)? (?:abonnieren|anmelden|bestellen|registrieren)|sign up|subscribe|register (?:now|here|today)|abonnez|inscrivez|suscr[ií]b[a-z]+|iscriviti|iscrivetevi|abonneer|schrijf je|meld je)\b[^.!?]{0,60}[.!]?$",
        &[Has(&["newsletter"])],
    ),
    rule(
        Reason::Newsletter,
        40,
        r"^stay (?:informed|up to date|on top of|ahead of|in the know)\b.{0,60}\b(?:updates|newsletter|sign(?:ing)? up|alerts|inbox)\b|^simply sign up (?:to|for)\b|^newsletter\b.{1,60}\b(?:anmelden|abonnieren|sign up|subscribe|inscrivez|suscríbete|iscriviti|aanmelden)\b|^newsletter\b.{1,200}\bjetzt (?:kostenlos |gratis )?(?:anmelden|abonnieren|bestellen)[.!]?$",
        &[Begins(&["stay ", "simply sign up", "newsletter"])],
    ),
    rule(
        Reason::Appeal,
        30,
        r"^(?:enjoying|liking|loving) [^.?!]{2,40}\? ?(?:join|subscribe|sign up|become|support)\b|^join (?:our |the |more than |over |some )?[0-9][0-9.,]*(?: other)? (?:readers|subscribers|members|people)\b",
        &[Begins(&["enjoying ", "liking ", "loving ", "join "])],
    ),
    rule(
        Reason::Paywall,
        30,
        r"^you(?:['’]re| are) reading (?:an?|your|one of (?:your|our)) (?:free|complimentary|sample)\b",
        &[Begins(&["you"])],
    ),
    rule(
        Reason::Credit,
        40,
        r"^this (?:article|story|piece|report|column) (?:appeared|appears|ran|was published) in (?:the|our)\b.{1,60}\b(?:print|edition|issue)\b",
        &[Begins(&["this "])],
    ),
    rule(
        Reason::Legal,
        40,
        r"^(?:the )?[^.,;:!?]{2,40} is (?:proud to be a|a proud) member of\b|\bmember of the [^.,;:!?]{2,60}\. if you have a complaint\b",
        &[Has(&["proud", "complaint"])],
    ),
    rule(
        Reason::Legal,
        40,
        r"\b(?:hyperlink|active link|link) to [^.!?]{2,60} is (?:obligatory|mandatory|required|compulsory)\b",
        &[Has(&["hyperlink", "active link", "link "])],
    ),
    rule(
        Reason::AuthorBio,
        40,
        r"^[^.!?]{3,60} (?:covers|writes|reports|is an?|is the)\b.{3,120}[.!?] (?:reach|contact|e-?mail|follow) (?:him|her|them) (?:at|on|via)\b",
        &[Has(&["reach", "contact", "email", "e-mail", "follow"])],
    ),
    rule(
        Reason::Navigation,
        25,
        r"[–—-] (?:independent since|established (?:since|in)|founded in|serving [^.!?]{2,40} since) [0-9]{4}\b",
        &[Has(&[
            "independent since",
            "established ",
            "founded in",
            "serving ",
        ])],
    ),
    rule(
        Reason::Navigation,
        8,
        r"^(?:page|seite|página|pagina) ?[0-9]{1,3} ?(?:of|von|de|sur|di|van|/) ?[0-9]{1,3}$|^continued (?:from|on) (?:page )?[a-z]?[0-9]{1,3}$|^(?:please )?see [^ ]+, page [a-z]?[0-9]{1,3}$|^fortsetzung (?:von|auf) seite [0-9]{1,3}$|^suite (?:de la )?page [0-9]{1,3}$|^(?:viene de|sigue en) la página [0-9]{1,3}$|^segue (?:da|dalla|a) pagina [0-9]{1,3}$|^vervolg (?:van|op) pagina [0-9]{1,3}$",
        &[Begins(&[
            "page",
            "seite",
            "página",
            "pagina",
            "continued ",
            "please see ",
            "see ",
            "fortsetzung ",
            "suite ",
            "viene de ",
            "sigue en ",
            "segue ",
            "vervolg ",
        ])],
    ),
    rule(
        Reason::Legal,
        120,
        r"^(?:this|the information (?:contained )?in this) (?:e-?mail|electronic mail|message|communication) (?:.{0,80} )?(?:is|are|may be|contains?) (?:.{0,60} )?(?:confidential|privileged|intended) .*(?:intended|recipient|addressee|delete|unauthori[sz]ed)|^diese (?:e-?mail|nachricht) .{0,80}vertraulich.*(?:empfänger|adressat|löschen|vernichten)|^(?:ce (?:message|courriel|mail)|cet e-?mail) .{0,80}confidentiel.*destinataire|^est[ea] (?:mensaje|correo|e-?mail|comunicación) .{0,80}confidencial.*destinatari|^quest[ao] (?:messaggio|e-?mail|comunicazione) .{0,80}(?:riservat|confidenzial).*destinatari|^(?:dit bericht|deze e-?mail) .{0,80}vertrouwelijk.*(?:geadresseerde|ontvanger|bestemd)|^please consider the environment before printing\b",
        &[Begins(&[
            "this ",
            "the information ",
            "diese ",
            "ce ",
            "cet ",
            "este ",
            "esta ",
            "quest",
            "dit bericht",
            "deze ",
            "please consider ",
        ])],
    ),
];

#[cfg(test)]
mod tests {
    use super::super::is_furniture;
    use super::super::pattern::tests::assert_hints_hold;
    use super::*;

    #[test]
    fn whatever_is_found_begins_as_it_is_said_to() {
        for rule in &STANDING {
            assert_hints_hold(&rule.pattern);
        }
    }

    #[test]
    fn what_pages_put_into_every_copy() {
        let cases = [
            "Cranes stand idle at the port of Hull on Sunday. (HN Photo/Anna Berg)",
            "FILE - Ships lie at anchor off Hull, March 3, 2024. (HN Photo/Tom Ash, File)",
            "The fallen crane from above. (Supplied: Rosa Diaz)",
            "Der umgestürzte Kran im Hafen. Foto: dpa/Berg",
            "The crane on its side in February Credit: Harbourpix",
            "Item 2 of 5 Workers look at the crane in Hull, October 14, 2025. HN/Tom Ash",
            "Figure 2. Load on the boom (dashed). Data: Port of Hull",
            "* Pictured: the crane at night, by reader Tom Ash",
            "+6",
            "View gallery",
            "Watch Duration: 2 minutes 14 seconds",
            "HPN/wires",
            "2.4k comments",
            "1.200 Kommentare",
            "37 comentarios",
            "Pool image: the minister looks at the crane",
            "Symbolbild: Ein Kran im Hafen",
            "Photo d’archives : le port en hiver",
            "Der Hafen-Newsletter „Flut“ – jetzt kostenlos abonnieren",
            "Our harbour newsletter: subscribe now",
            "La newsletter du port – inscrivez-vous",
            "Share on social media",
            "Partager sur les réseaux",
            "Teilen in sozialen Netzwerken",
            "Comments are moderated. Be civil and stay on topic.",
            "Compartir en WhatsApp Compartir en Facebook Copiar enlace",
            "Corrected 8 September 19:02: An earlier version gave the wrong name of the port.",
            "An earlier version of this story misspelled the name of the port.",
            "Fe de errores: una versión anterior de esta noticia situaba el puerto en el sur.",
            "Stay informed with free updates",
            "Enjoying The Crane? Join 11,300 readers who get it on Thursdays",
            "Join more than 11,300 other readers",
            "You are reading a free column. Become a member from $3 a month",
            "Simply sign up to the Shipping myPost Digest -- delivered directly to your inbox.",
            "Newsletter „Hafen am Morgen“: Jetzt kostenlos anmelden",
            "This article appeared in the Leaders section of the print edition under the headline “The crane”",
            "The Post is proud to be a member of the Press Standards Panel. If you have a complaint contact the editor.",
            "When using materials, a hyperlink to HARBOUR TODAY is obligatory.",
            "Anna Berg covers the port and schools. Reach her at aberg@post.example",
            "Harbour Post – independent since 1991. Support your local paper with a subscription.",
            "Page 2 of 5",
            "Seite 2 von 5",
            "Continued from Page A1",
            "See CRANE, Page A6",
            "Fortsetzung auf Seite 12",
            "This e-mail and any attachments are confidential. If you are not the intended recipient, please delete it.",
            "This message may contain privileged information for the addressee. Any unauthorised use is forbidden.",
            "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Empfänger sind, vernichten Sie sie bitte.",
            "Ce message et ses pièces jointes sont confidentiels et établis à l’intention exclusive de leur destinataire.",
            "Please consider the environment before printing this e-mail.",
        ];
        let left: Vec<&&str> = cases.iter().filter(|case| !is_furniture(case)).collect();
        assert_eq!(left, Vec::<&&str>::new());
    }

    #[test]
    fn what_reports_say_of_such_things_stays() {
        let cases = [
            "The photo, which Berg posted on Sunday, shows the crane (left) before it fell.",
            "He gave her the credit: nobody else had seen the crack.",
            "File by file, the port handed its records to the inspectors.",
            "Item 2 of the list was the crane.",
            "Comments by the minister drew anger in Hull.",
            "An earlier version of the plan had no second crane.",
            "Stay away from the port, police said.",
            "Join the queue: 300 people want the crane gone, said Berg.",
            "You are reading a lot into it, he told her.",
            "The port is a member of the Harbour Council.",
            "Berg writes that she could not reach him on Sunday.",
            "The firm, founded in 1911, is owned by its workers.",
            "Newsletters were found in the cabin.",
            "The newsletter of the port was read by few – subscribers had left.",
            "The post drew 2.4k comments",
            "Der Newsletter lief gut – jetzt will der Hafen einen zweiten.",
            "Stock images of cranes were sold.",
            "The crane was moved to page 8 of the plan.",
            "Page 3 of 40 bears her name, Berg said.",
            "This message is confidential, the harbour master wrote.",
            "This e-mail was confidential, and its recipients were told to delete it.",
        ];
        let taken: Vec<&&str> = cases.iter().filter(|case| is_furniture(case)).collect();
        assert_eq!(taken, Vec::<&&str>::new());
    }
}
