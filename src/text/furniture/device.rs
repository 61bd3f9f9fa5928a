//! What stands on a page for the device and its buttons: what the browser lacks, what can be clicked, the labels over parts of a
//! page, and what a live report promises.

use std::sync::LazyLock;

use super::Reason;
use super::index::Index;
use super::pattern::Hint::{Begins, Has};
use super::pattern::Paragraph;
use super::rules::{Rule, rule};

/// Each is the whole of its line, or tied to its beginning, but for what only a page says of a browser.
static DEVICE: [Rule; 16] = [
    rule(
        Reason::Caption,
        90,
        r"^(?:file|archive|undated) (?:photo|picture|image|photograph)s? shows?\b|^(?:this|these)(?: \w+){0,3} (?:photos?|pictures?|images?|photographs?|grabs?|screengrabs?),? (?:taken|released|provided|obtained|made|distributed|handed out)\b[^.]{3,220}\bshows?\b|^(?:dieses|diese|das|die)(?: [a-zäöüß-]+){0,6} (?:[a-z-]*foto|[a-z-]*bild|[a-z-]*aufnahme) (?:der |des |von |vom |aus )?[^.,]{0,60}zeigt\b|^cette (?:photo|image)(?: \w+)? (?:prise|diffusée|fournie|publiée|transmise)\b[^.]{3,200}\bmontre\b|^esta (?:foto|fotografía|imagen)(?: \w+)? (?:tomada|difundida|facilitada|cedida|distribuida)\b[^.]{3,200}\bmuestra\b|^questa (?:foto|immagine)(?: \w+)? (?:scattata|diffusa|fornita)\b[^.]{3,200}\bmostra\b|^deze (?:foto|afbeelding),? (?:genomen|verspreid|gemaakt|vrijgegeven)\b[^.]{3,200}\btoont\b",
        &[Begins(&[
            "file ", "archive ", "undated ", "this ", "these ", "diese", "das ", "die ", "cette ",
            "esta ", "questa ", "deze ",
        ])],
    ),
    rule(
        Reason::Caption,
        9,
        r"^(?:stock|file|library|archive|archival|handout|pool|generic|representative|representational) (?:photo|picture|image)s?$|^(?:symbol|archiv|beispiel)(?:bild|foto)$|^photo d[’'](?:archives?|illustration)\.?(?: [|©/] ?[^.!?]{2,40})?$|^(?:foto|imagen) de archivo$|^(?:foto d[’']archivio|foto di repertorio|immagine di repertorio)$|^(?:archief|stock)(?:foto|beeld)$",
        &[Begins(&[
            "stock",
            "file ",
            "library ",
            "archiv",
            "handout ",
            "pool ",
            "generic ",
            "representati",
            "symbol",
            "beispiel",
            "photo d",
            "foto d",
            "imagen de",
            "immagine di",
            "archief",
        ])],
    ),
    rule(
        Reason::Navigation,
        90,
        r"\bjavascript\b.{0,80}\b(?:disabled|enabled?|activated?|turned o(?:n|ff)|required|aktivier\w*|deaktiviert|einschalten|erforderlich|activer|activez|désactivé|activar|activa|active|desactivado|abilitare|abilita|attivare|attiva|disabilitato|inschakelen|ingeschakeld|uitgeschakeld)\b|\b(?:enable|activate|turn on|allow|aktivieren sie|activez|active|activa|abilita|attiva|schakel|benötigt|requires|nécessite|necesita|requiere|richiede|vereist) javascript\b",
        &[Has(&["javascript"])],
    ),
    rule(
        Reason::Navigation,
        60,
        r"^(?:you are using|you[’']re using|it (?:looks|seems) like you are using|your browser|this browser|sorry, your browser|please (?:use|upgrade|update) (?:a|your|to a) .{0,30}browser|(?:sie verwenden|sie benutzen|sie nutzen) .{0,30}browser|ihr browser|votre navigateur|vous utilisez .{0,40}navigateur|(?:su|tu) navegador|il tuo browser|stai usando .{0,30}browser|uw browser|je browser|u gebruikt .{0,30}browser).{0,60}\b(?:older|old|outdated|out of date|unsupported|not supported|no longer supported|does not support|doesn[’']t support|supported|veraltet\w*|älteren?|unterstützt|obsolète|ancien\w*|pas pris en charge|ne prend pas|no es compatible|no admite|obsoleto|antiguo|antigua|non supporta|non è supportato|vecchi[ao]|verouderde?|ondersteund|ondersteunt)\b",
        &[Begins(&[
            "you are using",
            "you’re using",
            "you're using",
            "it looks like",
            "it seems like",
            "your browser",
            "this browser",
            "sorry, your",
            "please ",
            "sie verwenden",
            "sie benutzen",
            "sie nutzen",
            "ihr browser",
            "votre navigateur",
            "vous utilisez",
            "su navegador",
            "tu navegador",
            "il tuo browser",
            "stai usando",
            "uw browser",
            "je browser",
            "u gebruikt",
        ])],
    ),
    rule(
        Reason::Advert,
        4,
        r"^(?:hide|skip|close|report|remove|stop) (?:this |the )?(?:ads?|advert|advertisement)$|^(?:anzeige|werbung) (?:ausblenden|überspringen|schließen)$|^(?:masquer|passer|fermer) (?:la |cette )?(?:publicité|pub)$|^(?:ocultar|omitir|cerrar) (?:el |este )?(?:anuncio|publicidad)$|^(?:nascondi|salta|chiudi) (?:l[’'])?(?:annuncio|pubblicità)$|^advertentie (?:verbergen|overslaan|sluiten)$",
        &[Begins(&[
            "hide ",
            "skip ",
            "close ",
            "report ",
            "remove ",
            "stop ",
            "anzeige ",
            "werbung ",
            "masquer ",
            "passer ",
            "fermer ",
            "ocultar ",
            "omitir ",
            "cerrar ",
            "nascondi ",
            "salta ",
            "chiudi ",
            "advertentie ",
        ])],
    ),
    rule(
        Reason::Navigation,
        7,
        r"^(?:access to|access|go to|read|see|show|view|open|jump to|join|hide) (?:the |all |our )?(?:[0-9]+ )?comments(?: comments)?$|^(?:zu den kommentaren|kommentare (?:lesen|anzeigen))$|^(?:accéder|voir|lire) (?:aux|les) commentaires(?: commentaires)?$|^(?:acceda|acceder|ver|leer) (?:a )?los comentarios(?: comentarios)?$|^(?:accedi|vai|leggi|vedi) (?:ai|i) commenti(?: commenti)?$|^(?:naar de reacties|reacties (?:lezen|bekijken))$",
        &[Has(&["comment", "kommentar", "comentario", "reacties"])],
    ),
    rule(
        Reason::Social,
        6,
        r"^(?:send|share) (?:it |this )?(?:in|by|via|as|to a friend by) e-?mail$|^(?:per|als) e-?mail (?:senden|teilen|versenden)$|^(?:envoyer|partager) par (?:e-?mail|mail|courriel)$|^(?:enviar|compartir) por (?:e-?mail|correo(?: electrónico)?)$|^(?:invia|condividi) (?:per|via) e-?mail$|^(?:per|via) e-?mail (?:versturen|delen)$",
        &[Has(&["mail", "e-mail", "email", "courriel", "correo"])],
    ),
    rule(
        Reason::Appeal,
        5,
        r"^(?:subscribe|subscribe (?:now|today|here|to our channel)|not now|maybe later|no,? thanks|remind me later|support (?:us|our (?:work|journalism)|independent journalism)(?: (?:today|now))?|donate(?: (?:now|today|here))?|become a (?:member|supporter)(?: today)?|already a (?:member|subscriber)\??|abonnieren|jetzt abonnieren|jetzt nicht|nicht jetzt|vielleicht später|später erinnern|unterstützen sie uns|jetzt (?:spenden|unterstützen)|s[’']abonner|abonnez-vous|pas maintenant|plus tard|soutenez-nous|faire un don|suscríbete|suscríbase|suscribirse|ahora no|más tarde|apóyanos|haz una donación|abbonati|non ora|più tardi|sostienici|dona ora|abonneren|abonneer je|word lid|niet nu|misschien later|steun ons)[.!]?$",
        &[Begins(&[
            "subscribe",
            "not now",
            "maybe later",
            "no thanks",
            "no, thanks",
            "remind me",
            "support ",
            "donate",
            "become a ",
            "already a ",
            "abonn",
            "jetzt ",
            "nicht jetzt",
            "vielleicht ",
            "später ",
            "unterstützen ",
            "s’abonner",
            "s'abonner",
            "pas maintenant",
            "plus tard",
            "soutenez",
            "faire un don",
            "suscr",
            "ahora no",
            "más tarde",
            "apóyanos",
            "haz una ",
            "abbonati",
            "non ora",
            "più tardi",
            "sostienici",
            "dona ora",
            "word lid",
            "niet nu",
            "misschien ",
            "steun ons",
        ])],
    ),
    rule(
        Reason::Appeal,
        45,
        r"^(?:readers|supporters|members|people) like you (?:keep|make|help|fund|allow|support|are|pay)\b|\b(?:readers|supporters|members|subscribers|people) have already (?:pitched in|chipped in|contributed|donated|signed up|joined|supported us|subscribed)\b|\bfor (?:the price of|less than)(?: \w+){0,2} (?:cup of )?coffee\b.{0,60}\b(?:you can|help|support|join|subscribe)\b|^(?:menschen|leser|leserinnen und leser) wie sie (?:machen|ermöglichen|finanzieren|halten)\b|\b(?:leser|leserinnen|menschen|unterstützer) haben bereits (?:gespendet|beigetragen|mitgemacht)\b|^des lecteurs comme vous\b|\blecteurs ont déjà (?:contribué|donné)\b|^(?:lectores|personas) como (?:tú|usted)\b|\blectores ya han (?:contribuido|donado)\b|^(?:lettori|persone) come te\b|\blettori hanno già (?:contribuito|donato)\b|^lezers (?:zoals|als) (?:u|jij|jullie)\b|\blezers hebben al (?:bijgedragen|gedoneerd)\b",
        &[Has(&[
            "readers ",
            "supporters ",
            "members ",
            "subscribers ",
            "people ",
            "for the price",
            "for less than",
            "menschen ",
            "leser",
            "unterstützer ",
            "des lecteurs",
            "lecteurs ",
            "lectores ",
            "personas ",
            "lettori ",
            "persone ",
            "lezers ",
        ])],
    ),
    rule(
        Reason::Navigation,
        4,
        r"^(?:at a glance|headlines?|top headlines|date|by|key (?:points|takeaways|facts)|highlights|in brief|in short|auf einen blick|das wichtigste in kürze|in kürze|schlagzeilen|datum|von|en bref|l[’']essentiel|à la une|par|en breve|lo esencial|titulares|fecha|por|in breve|in sintesi|titoli|data|in het kort|de belangrijkste punten|koppen|door):?$",
        &[Begins(&[
            "at a glance",
            "headline",
            "top headlines",
            "date",
            "by",
            "key ",
            "highlights",
            "in b",
            "in short",
            "auf einen",
            "das wichtigste",
            "in kürze",
            "schlagzeilen",
            "datum",
            "von",
            "en bref",
            "l’essentiel",
            "l'essentiel",
            "à la une",
            "par",
            "en breve",
            "lo esencial",
            "titulares",
            "fecha",
            "por",
            "in sintesi",
            "titoli",
            "data",
            "in het kort",
            "de belangrijkste",
            "koppen",
            "door",
        ])],
    ),
    rule(
        Reason::Navigation,
        7,
        r"^(?:(?:watch|hear|listen to) more|(?:watch|see|read|get|find|discover) more (?:videos|news|stories)) (?:on|at|from) [a-z0-9][\w.+]*(?: [\w.+]+){0,2}$|^mehr (?:videos|nachrichten) (?:auf|bei|von) [\w.+]+(?: [\w.+]+)?$|^voir plus (?:de vidéos )?sur [\w.+]+(?: [\w.+]+)?$|^(?:vea|mira) más (?:vídeos )?en [\w.+]+(?: [\w.+]+)?$|^guarda di più su [\w.+]+(?: [\w.+]+)?$|^bekijk meer op [\w.+]+(?: [\w.+]+)?$",
        &[Begins(&[
            "watch more ",
            "see more ",
            "read more ",
            "hear more ",
            "listen to more ",
            "get more ",
            "find more ",
            "discover more ",
            "mehr ",
            "voir plus ",
            "vea más ",
            "mira más ",
            "guarda di ",
            "bekijk meer ",
        ])],
    ),
    rule(
        Reason::Byline,
        6,
        r"^(?:[0-9]+|an?|one) (?:minute|hour|day|week|month|year)s? ago$|^vor (?:[0-9]+|einem|einer) (?:minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)$|^il y a (?:[0-9]+|une?) (?:minute|heure|jour|semaine|mois|an)s?$|^hace (?:[0-9]+|una?) (?:minuto|hora|día|semana|mes|año)(?:e?s)?$|^(?:[0-9]+|una?) (?:minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa$|^(?:[0-9]+|een) (?:minuut|minuten|uur|dag|dagen|week|weken|maand|maanden|jaar) geleden$",
        &[
            Has(&["ago", "fa", "geleden"]),
            Begins(&["vor ", "il y a ", "hace "]),
        ],
    ),
    rule(
        Reason::Byline,
        1,
        r"^(?:19|20)[0-9][0-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$",
        &[Begins(&["19", "20"])],
    ),
    rule(
        Reason::Byline,
        12,
        r"^.{2,30} logo .{0,40}\b[0-9]{1,2}/[0-9]{1,2}/(?:20)?[0-9][0-9]\b[^.!?]{0,40}$",
        &[Has(&["logo "])],
    ),
    rule(
        Reason::Navigation,
        9,
        r"^(?:more (?:to come|to follow|soon|details to follow|follows)|this (?:is a )?(?:developing|breaking) (?:story|news story)|(?:mehr|weiteres|weitere informationen) (?:in kürze|folgt|folgen|demnächst)|plus (?:d[’']informations|de détails) à (?:suivre|venir)|(?:seguirá ampliación|más información en breve|habrá ampliación|noticia en desarrollo)|(?:seguono aggiornamenti|notizia in aggiornamento|in aggiornamento)|(?:meer volgt|later meer|meer informatie volgt))[.…! ]*$",
        &[Begins(&[
            "more ",
            "this ",
            "mehr ",
            "weiter",
            "plus ",
            "seguirá ",
            "más ",
            "habrá ",
            "noticia ",
            "seguono ",
            "notizia ",
            "in aggiornamento",
            "meer ",
            "later meer",
        ])],
    ),
    rule(
        Reason::Related,
        30,
        r"^[^|]{15,200} \| (?:[\w’'-]+ ){0,3}(?:news|nachrichten|actualités|actu|noticias|notizie|nieuws|sport|opinion|politics|business)$",
        &[Has(&[
            "news",
            "nachrichten",
            "actu",
            "noticias",
            "notizie",
            "nieuws",
            "sport",
            "opinion",
            "politics",
            "business",
        ])],
    ),
];

/// The rules by what a paragraph begins with and holds: an index holds no more than those and the others apart.
static PATTERNS: LazyLock<Index> =
    LazyLock::new(|| Index::new(DEVICE.iter().map(|rule| &rule.pattern)));

/// Why a line of few words is of the device or of its buttons, if it is.
pub(super) fn reason(paragraph: &Paragraph, words: usize) -> Option<Reason> {
    let text = paragraph.text;
    if is_lone_sign(text) {
        return Some(Reason::Navigation);
    }
    if is_icons(text) {
        return Some(Reason::Social);
    }
    let mut called = PATTERNS.called_by(paragraph);
    called.find_map(|at| {
        let rule = DEVICE.get(at)?;
        (words <= rule.words && rule.pattern.is_match(paragraph)).then_some(rule.reason)
    })
}

/// Names of networks, and of what icons show.
const ICONS: &str = "facebook twitter x instagram whatsapp youtube linkedin pinterest telegram tiktok reddit tumblr snapchat threads bluesky \
    mastodon messenger email e-mail mail envelope search print share copy link comment comments bookmark play close menu remove whatsapp \
    arrow rss flipboard sms wechat viber line";
/// Fewest of them in a row.
const ROW: usize = 4;

/// "facebook `envelope_alt` twitter search": the names of icons, one behind another, as a reader of their letters sees them.
fn is_icons(text: &str) -> bool {
    let icon = |word: &str| {
        let small = word.to_lowercase();
        let stem = small
            .split(['_', '-'])
            .next()
            .unwrap_or_default()
            .trim_end_matches(|c: char| c.is_ascii_digit());
        super::maker::is_of(ICONS, &small) || super::maker::is_of(ICONS, stem)
    };
    let named = |word: &str| {
        icon(word) || word.contains('_') || word.ends_with(|c: char| c.is_ascii_digit())
    };
    let words = || text.split_whitespace();
    let count = words().take(20).count();
    (ROW..20).contains(&count)
        && words().all(named)
        && words().filter(|word| icon(word)).count() * 2 > count
}

/// A sign of a list or an arrow that stands alone, without what it was to point at.
fn is_lone_sign(text: &str) -> bool {
    const SIGNS: &str = "►▶▸▼▲◄◀^•·|›‹→←↑↓■●○◆◇⟶»«+×✕✖☰";
    !text.is_empty()
        && text.chars().count() <= 3
        && text.chars().all(|c| SIGNS.contains(c) || c == ' ')
}

#[cfg(test)]
mod tests {
    use super::super::pattern::tests::assert_hints_hold;
    use super::super::tests::{HEAD, around};
    use super::*;

    #[test]
    fn whatever_is_found_begins_as_it_is_said_to() {
        for rule in &DEVICE {
            assert_hints_hold(&rule.pattern);
        }
    }

    #[test]
    fn what_is_there_for_device_and_buttons_is_set_aside() {
        let left: Vec<&str> = [
            "Please enable JavaScript to read this page.",
            "JavaScript is disabled in your browser. Most pages need it to work.",
            "Bitte aktivieren Sie JavaScript in Ihrem Browser.",
            "You are using an outdated browser. Please upgrade.",
            "Votre navigateur est obsolète.",
            "Su navegador no es compatible con este vídeo.",
            "Hide Ad",
            "Anzeige überspringen",
            "Go to the comments",
            "Accéder aux commentaires Commentaires",
            "Send by e-mail",
            "Subscribe",
            "Not now",
            "Pas maintenant",
            "Support us today",
            "Readers like you keep the Post afloat.",
            "Over 900 readers have already chipped in to keep the Post free.",
            "For less than a cup of coffee each month you can help us print.",
            "At a glance",
            "Headlines",
            "Auf einen Blick",
            "by",
            "Watch more on HarbourTV",
            "Bekijk meer op HavenNieuws",
            "412 days ago",
            "vor 3 Jahren",
            "il y a 2 ans",
            "hace 3 años",
            "3 anni fa",
            "3 jaar geleden",
            "20260314",
            "Echo logo Echo 3/14/2026 Anna Berg",
            "More to come.",
            "Weitere Informationen folgen.",
            "Ferries stay in port as the wind turns | Harbour News",
            "facebook twitter envelope_alt search youtube_play",
            "Facebook Twitter WhatsApp Email Print",
            "►",
            "^",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, HEAD).is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
    }

    #[test]
    fn what_a_report_says_of_such_things_stays() {
        let taken: Vec<&str> = [
            "The form was written in JavaScript and read by nobody.",
            "Your browser knows more of you than your mother, she said.",
            "The paper will hide ads from those who pay.",
            "Comments on the plan fill four files.",
            "Subscribers to a paper may still see it close, he said.",
            "Not now, he said.",
            "Readers have long known of the crane.",
            "The price of a coffee rose to four euros in May.",
            "Three years ago the yard was shut.",
            "Vor drei Jahren stand der Hafen still.",
            "More will come to the quay on Sunday.",
            "He left Facebook for Twitter.",
            "The bill was 20269999 euros.",
            "Hull | Ely",
            "Read more on the quay",
            "Yes",
            "1",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, HEAD).is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
    }
}
