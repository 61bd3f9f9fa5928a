//! What pages set between the paragraphs of nearly every report, in words that only a page has: a player and its length, what
//! is to be allowed before something is shown, that the text goes on, how old it is, where it was printed.

use super::Reason;
use super::pattern::Hint::{Begins, Has, Holds};
use super::rules::{Rule, rule};

/// Each is tied to the beginning of its line, or is the whole of it.
pub(super) static BESIDE: [Rule; 25] = [
    rule(
        Reason::Related,
        26,
        r"^(?:catch|get|read|check|explore) (?:out )?(?:all|more|the) (?:[^.!?]{0,90} )?(?:latest news|breaking news|live updates|news updates|latest updates|top headlines)(?: [^.!?]{0,60})?\.?$",
        &[Begins(&["catch ", "get ", "read ", "check ", "explore "])],
    ),
    rule(
        Reason::Paywall,
        12,
        r"^sie können (?:den|diesen) (?:artikel|text|beitrag) (?:leider )?nicht mehr (?:aufrufen|lesen|abrufen)\b",
        &[Begins(&["sie können "])],
    ),
    rule(
        Reason::Prompt,
        16,
        r"^(?:si|para) (?:quieres |quiere |desea |deseas )?(?:participar|comentar|leer|seguir leyendo)\b[^.!?]{0,50}[ ,](?:suscríb|regístr|inicia sesión|iniciar sesión|hazte|es necesario)[^.!?]{0,40}\.?$",
        &[Begins(&["si ", "para "])],
    ),
    rule(
        Reason::Social,
        30,
        r"^(?:puedes|también puedes|puede) seguir(?:nos| a [^.!?]{2,40}) en (?:facebook|x|twitter|instagram|whatsapp|google|telegram|linkedin)\b",
        &[Begins(&["puedes ", "también puedes ", "puede "])],
    ),
    rule(
        Reason::Navigation,
        8,
        r"^(?:listen|(?:(?:artikel|beitrag|text) )?(?:anhören|zum hören|vorlesen(?: lassen)?)|écouter|escuchar|ascolta|luister) ?[(·•|–—-] ?[0-9][0-9:]* ?(?:min(?:uten?|utes?|utos|uti)?\.?)?\)?$",
        &[Begins(&[
            "listen",
            "anhören",
            "artikel ",
            "beitrag ",
            "text ",
            "zum hören",
            "vorlesen",
            "écouter",
            "escuchar",
            "ascolta",
            "luister",
        ])],
    ),
    rule(
        Reason::Navigation,
        18,
        r"^(?:(?:add|make|set|choose) [^.!?]{1,40} (?:on|as (?:a|your) preferred source (?:on|in))|prefer [^.!?]{1,40} on) google$|^add [^.!?]{1,40} as (?:a|your) preferred source to see\b|^why you can trust [^.!?]{2,30}$",
        &[Begins(&[
            "add ",
            "make ",
            "set ",
            "choose ",
            "prefer ",
            "why you can trust ",
        ])],
    ),
    rule(
        Reason::Navigation,
        14,
        r"^this (?:article|story|post|page) is (?:more than|over|at least) (?:[0-9]+|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?:years?|months?|weeks?|days?) old\.?$|^this audio is (?:auto-?generated|read by)\b",
        &[Begins(&["this "])],
    ),
    rule(
        Reason::Navigation,
        45,
        r"^to (?:display|view|see|watch|show) this (?:content|video|post|element|embed)\b.*\b(?:enable|accept|allow|cookies?|consent)\b|^pour (?:afficher|lire|voir|visualiser|regarder) (?:ce contenu|cette vidéo)\b.*\b(?:accepter|autoriser|activer|cookies)\b|^(?:ce contenu est bloqué|cette vidéo est bloquée)\b|^dieser inhalt (?:stammt|kommt) von (?:einem drittanbieter|externen|youtube|x|instagram|facebook|tiktok)\b|^an dieser stelle (?:finden sie|befindet sich|steht|ist)\b.{0,60}\b(?:extern|drittanbieter)|^para (?:ver|mostrar) este (?:contenido|vídeo)\b.*\b(?:aceptar|acepta|acepte|cookies)\b|^per (?:vedere|visualizzare) questo contenuto\b.*\b(?:accetta|accettare|cookie)\b|^om deze (?:inhoud|video) te (?:bekijken|tonen|zien)\b.*\b(?:accepteren|accepteer|cookies)\b",
        &[Begins(&[
            "to ",
            "pour ",
            "ce contenu ",
            "cette vidéo ",
            "an dieser stelle ",
            "dieser inhalt ",
            "para ",
            "per ",
            "om deze ",
        ])],
    ),
    rule(
        Reason::Advert,
        10,
        r"^this (?:article|story) continues (?:below|after)\b",
        &[Begins(&["this "])],
    ),
    rule(
        Reason::Related,
        6,
        r"^more from [^.!?,]{2,40}$",
        &[Begins(&["more from "])],
    ),
    rule(
        Reason::Related,
        14,
        r"^for more (?:stories|news|videos) like this\b|^the content you requested does not exist\b",
        &[Begins(&["for more ", "the content "])],
    ),
    rule(
        Reason::Caption,
        120,
        r"^\[[0-9]{1,2}/[0-9]{1,2}\] ?\S|^map data ?©",
        &[Begins(&["[", "map data"])],
    ),
    rule(
        Reason::Caption,
        120,
        r"\bcredit ?(?:\.\.\.|…)",
        &[Has(&["credit"])],
    ),
    rule(
        Reason::Byline,
        16,
        r"^[^.!?]{3,60}[.,;] (?:photos?|pictures?) by the author\.?$|^(?:authors?|role|reporting from|reporting by), [^.!?]{2,60}$",
        &[
            Has(&["by the author"]),
            Begins(&["author", "role, ", "reporting "]),
        ],
    ),
    rule(
        Reason::Credit,
        30,
        r"^appeared in the .{3,40}\bprint edition\b|^originally published (?:by|on|in|at) [^.!?]{2,60}\.?$",
        &[Begins(&["appeared in the ", "originally published "])],
    ),
    rule(
        Reason::Credit,
        24,
        r"^[–—-]{1,2} ?with (?:assistance|help|reporting) (?:from|by) [^.!?]{3,120}\.?$|^with assistance (?:from|by) [^.,!?]{3,60}\.?$",
        &[Begins(&["–", "—", "-", "with assistance "])],
    ),
    rule(
        Reason::Credit,
        40,
        r"^\((?:[a-zäöüß]{2,6}/)*(?:dpa|afp|ap|apa|sda|rtr|reuters|sid|kna|epd|efe|ansa|anp|belga)(?:/[a-zäöüß]{2,6})*\)$|^dieses thema im programm\b",
        &[Begins(&["(", "dieses thema "])],
    ),
    rule(
        Reason::Legal,
        40,
        r"^\(?except for the headline, this (?:story|article|report)\b",
        &[Begins(&["except for ", "(except for "])],
    ),
    rule(
        Reason::Newsletter,
        45,
        r"^privacy notice: newsletters\b|^newsletters may contain\b|^our (?:[a-z]+ ){0,3}(?:e-?mail|newsletter|briefing) (?:breaks down|brings|tells|explains|rounds up|delivers|sends)\b.*\byour?\b",
        &[Begins(&["privacy notice", "newsletters may ", "our "])],
    ),
    rule(
        Reason::Byline,
        14,
        r"^eine? (?:bericht|analyse|kommentar|reportage|gastbeitrag|recherche|interview|essay|glosse) von [^.!?]{3,60}$|^une? (?:analyse|reportage|récit|enquête|tribune) (?:de|par) [^.!?]{3,60}$|^par [^.!?]{2,40} avec (?:afp|reuters|ap|agences)$|^publié (?:hier|aujourd[’']hui|le [0-9])[^.,!?]{0,40}$|^[^|0-9!?]{2,30} \| [0-9]{1,2}/[0-9]{1,2}/[0-9]{4}\b.{0,60}$|^[^.!?()]{2,30} \((?:dpa|afp|ap|apa|sda|reuters|efe|ansa|anp|belga)\) ?[-–—]?$",
        &[
            Begins(&["ein ", "eine ", "un ", "une ", "par ", "publié "]),
            Holds('('),
            Holds('|'),
        ],
    ),
    rule(
        Reason::Related,
        24,
        r"^(?:read|explained|explainer|opinion|analysis|interactive|watch|photos|in (?:photos|pictures)|also read) ?\| ?\S|^lesen sie (?:dazu|hierzu)(?: auch)? ?:",
        &[Begins(&[
            "read ",
            "read|",
            "explain",
            "opinion",
            "analysis",
            "interactive",
            "watch",
            "photos",
            "in p",
            "also read",
            "lesen sie ",
        ])],
    ),
    rule(
        Reason::Paywall,
        40,
        r"^(?:cet )?article (?:est )?réservé (?:à nos|aux) abonnés\b|^you have (?:been (?:given|allocated|sent)|read|[0-9]+|one|two|no) .{0,24}\b(?:gift|free) articles?\b|^your (?:subscription|support|donation|contribution)s? (?:makes?|helps?|keeps?|funds?|powers?)\b(?:.{0,60}\b(?:journalism|reporting|newsroom)\b| us (?:to )?(?:hold|keep|report|tell|stay|bring|produce|remain)\b)",
        &[Begins(&["cet article ", "article ", "you have ", "your "])],
    ),
    rule(
        Reason::Legal,
        60,
        r"^(?:the )?(?:views|opinions) expressed (?:in this (?:article|piece|column|post|commentary)|here|by the authors?)\b|^ich bin damit einverstanden, dass mir externe\b",
        &[Begins(&[
            "the views ",
            "views ",
            "the opinions ",
            "opinions ",
            "ich bin damit ",
        ])],
    ),
    rule(
        Reason::Legal,
        24,
        r"^(?:total or partial|partial or total) reproduction\b|^(?:reproducción|riproduzione) (?:total|totale) [oy] parcial|^reproduction (?:totale|partielle) ou (?:totale|partielle)\b|^to (?:submit|send|request) (?:us )?an? (?:correction|clarification)\b|^report an? (?:typo|error|correction)(?:[.!?]?$| (?:in|on|to|with|here)\b)|^authori[sz]ed by (?:[a-z]\. ?){0,3}[^.!?]{2,80}\.?$",
        &[Begins(&[
            "total or ",
            "partial or ",
            "reproducción ",
            "riproduzione ",
            "reproduction ",
            "to ",
            "report ",
            "authori",
        ])],
    ),
    rule(
        Reason::Related,
        16,
        r"^interactive: [^.!?]{5,100}$",
        &[Begins(&["interactive: "])],
    ),
];

#[cfg(test)]
mod tests {
    use super::super::is_furniture;
    use super::super::pattern::tests::assert_hints_hold;
    use super::*;

    #[test]
    fn whatever_is_found_begins_as_it_is_said_to() {
        for rule in &BESIDE {
            assert_hints_hold(&rule.pattern);
        }
    }

    #[test]
    fn what_pages_set_between_paragraphs() {
        let cases = [
            "Listen (6 min)",
            "Anhören · 4:12 Min.",
            "Artikel zum Hören • 3 Min",
            "Add Harbour Echo on Google",
            "Make us your preferred source on Google",
            "Prefer the Harbour Post on Google",
            "Add Harbour News as your preferred source to see more of our stories on Google.",
            "Why you can trust Harbour News",
            "Catch all the Business News, Breaking News Events and Latest News Updates on The Quay.",
            "Sie können den Artikel leider nicht mehr aufrufen.",
            "Si quieres participar en la conversación, suscríbete.",
            "Para comentar es necesario iniciar sesión",
            "Puedes seguir a EL MUELLE en Facebook y X, o apuntarte aquí para recibir nuestra newsletter.",
            "This article is more than 2 years old",
            "This audio is auto-generated. Please let us know if you have feedback.",
            "To display this content from YouTube, you must enable advertisement tracking.",
            "Pour afficher ce contenu YouTube, il est nécessaire d’accepter les cookies.",
            "Ce contenu est bloqué car vous n’avez pas accepté les cookies.",
            "An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.",
            "Dieser Inhalt stammt von einem Drittanbieter. Inhalte einblenden",
            "This article continues after the advert",
            "More from Harbour Echo",
            "For more stories like this, check our news page.",
            "The content you requested does not exist or is not available anymore.",
            "[1/4]The crane in the water on Tuesday. HNA/Anna Berg Purchase Licensing Rights",
            "Map data © the makers",
            "The crane on its side.Credit...Anna Berg for The Harbour Echo",
            "Anna Berg, Hull. Photo by the author",
            "Author, Anna Berg",
            "Reporting from, Hull",
            "Appeared in the March 5, 2026, print edition as ‘Crane Falls’.",
            "Originally published by Harbour Echo",
            "—With assistance from Anna Berg.",
            "--With assistance from Anna Berg and Tom Ash.",
            "(dpa/ash)",
            "Dieses Thema im Programm: Das Erste berichtete um 17 Uhr.",
            "(Except for the headline, this story has not been edited by our staff.)",
            "Privacy Notice: Newsletters may contain information about charities.",
            "Eine Analyse von Anna Berg",
            "Par Le Quai avec AFP",
            "Publié hier à 17h12",
            "Hull | 04/03/2026 17:12h. Actualizado a las 18:02h.",
            "Hull (dpa) -",
            "READ | Quay to be sold",
            "Lesen Sie dazu auch: Der Kai wird verkauft",
            "Cet article est réservé aux abonnés. Il vous reste 80 % de cet article à lire.",
            "You have been allocated one gift article",
            "Total or partial reproduction permitted citing the source HNA",
            "To submit a correction request, please visit our Contact Us page.",
            "Authorised by C. Berg, Dockers United, Hull",
            "Interactive: where the crane stood",
            "Your subscription makes our journalism possible.",
            "The views expressed in this article are the author’s own.",
            "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.",
            "Our morning email breaks down the key stories of the day, telling you what matters",
        ];
        let left: Vec<&&str> = cases.iter().filter(|case| !is_furniture(case)).collect();
        assert_eq!(left, Vec::<&&str>::new());
    }

    #[test]
    fn what_reports_say_in_such_words_stays() {
        let cases = [
            "Listen, the keeper said, and 6 minutes went by.",
            "This article of the treaty is older than the port.",
            "To see this video, police had to ask its maker.",
            "More from the pit came to light in March, the keeper said.",
            "Appeared in the dock: two men from Hull.",
            "With help from the navy, the crane was lifted.",
            "Our email to the port went unanswered.",
            "Role models, he said, are few.",
            "Eine Analyse von Berg ergab am Montag nichts.",
            "The crane (dpa) fell on Monday.",
            "To submit a bid, firms had a week.",
            "Authorised by nobody, the crane was moved. It fell.",
            "You have no free speech here, he said.",
            "Your support helps us all, the mayor told the crew.",
            "She gave him credit.",
            "The book has photos by the author of the report.",
        ];
        let taken: Vec<&&str> = cases.iter().filter(|case| is_furniture(case)).collect();
        assert_eq!(taken, Vec::<&&str>::new());
    }
}
