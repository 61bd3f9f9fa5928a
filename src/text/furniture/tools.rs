//! What a page puts beside a report for its readers to use: a bar to share it by, the head of its comments, a player that has
//! nothing to play, where to write to; and what it says of what others gave to the report.

use super::Reason;
use super::call;
use super::edge::{Line, Place, tokens};
use super::maker::{is_agency, is_of};
use super::own::{TEXT, THIS};

/// Where and by what a report is passed on.
const NETWORKS: &str = "facebook twitter x whatsapp telegram linkedin instagram messenger reddit pinterest bluesky mastodon threads tiktok \
    xing signal viber flipboard pocket email e mail sms print link url";
/// What is done with it there.
const PASSED: &str = "share tweet post pin send save print copy email teilen drucken kopieren merken senden verschicken artikel partager imprimer copier lien envoyer \
    compartir imprimir copiar enlace enviar guardar condividi stampa copia invia salva delen afdrukken kopieer stuur bewaar on via auf per sur \
    par en por su op this it";
/// What a reader may do with a report by a button,
const BUTTONS: &str = "share save gift print copy bookmark listen comment follow teilen drucken merken speichern verschicken vorlesen anhören \
    kommentieren verschenken partager imprimer offrir ajouter enregistrer commenter écouter compartir guardar imprimir escuchar comentar \
    regalar condividi salva stampa ascolta regala commenta delen bewaren opslaan printen luister";
/// and what else such a row of buttons has.
const ON_BUTTONS: &str = "article articles icon story this the to my a favourites favorites later artikel diesen den beitrag cet mes favoris aux \
    à l artículo noticia este esta el la favoritos mis articolo questo ai preferiti i miei dit";
/// Longest and shortest bar, in words.
const BAR: std::ops::RangeInclusive<usize> = 3..=14;

/// What is shown or heard on a page.
const MEDIA: &str = "video videos audio clip media content player stream livestream broadcast embed inhalt element beitrag vidéo contenu lecteur \
    vídeo contenido reproductor filmato contenuto inhoud fragment";
/// What is said of it where it is not.
const NOT_SHOWN: &str = "can not be played,cannot be played,can't be played,is not available,is unavailable,is no longer available,could not be \
    loaded,failed to load,kann nicht abgespielt werden,ist in ihrem land nicht verfügbar,ist nicht verfügbar,ist nicht mehr verfügbar,konnte nicht geladen werden,ne peut pas \
    être lu,ne peut pas être lue,n'est pas disponible,n'est plus disponible,no se puede reproducir,no está disponible,ya no está disponible,\
    non può essere riprodotto,non è disponibile,non è più disponibile,kan niet worden afgespeeld,is niet beschikbaar,is niet meer beschikbaar";
/// How a page begins that is sorry for it.
const SORRY: [&str; 7] = [
    "we apologize, but ",
    "we apologise, but ",
    "we are sorry, but ",
    "we're sorry, but ",
    "sorry, ",
    "leider ",
    "désolé, ",
];
/// Words that may follow: "in your country".
const BEHIND: usize = 6;

/// What the writer of a page asks for.
const ROUND: &str = "buy me a,buy me an,buy us a,buy us an,spendier mir,spendiere mir,spendieren sie mir,spendieren sie uns,offrez-moi un,offrez-nous \
    un,payez-moi un,invítame a un,invítanos a un,offrimi un,offrici un,trakteer me op,trakteer mij op,trakteer ons op";
/// What for.
const GIVEN: &str = "donation,donations,donate,support,patreon,paypal,ko-fi,spende,spenden,don,dons,donación,donaciones,donazione,donazioni,\
    donatie,donaties,blog,podcast,coffee,kaffee,café,caffè,koffie";

/// What readers write, where the page speaks to them.
const YOUR_COMMENTS: &str = "your comment,your comments,euren kommentar,eure kommentare,votre commentaire,vos commentaires,tu comentario,tus \
    comentarios,il tuo commento,i tuoi commenti,i vostri commenti,uw reactie,uw reacties,je reactie,jouw reactie";

/// What others give to a report,
const GIFTS: &str = "material materials information agency agencies files agentur agenturen agenturmaterial informationen éléments informations agence \
    agences material información agencia agencias materiale informazioni agenzia agenzie materiaal informatie persbureau";
/// and what is done with that.
const USED: &str = "used included verwendet eingeflossen utilisé utilisés utilisées utilizado utilizó utilizaron usado usó usaron utilizzato utilizzate \
    utilizzati usato usati gebruikt";
/// What stands before "this report".
const FOR: &str = "in for to für in pour dans à para en per a voor bij aan";
/// Longest such line, in words.
const MOST_USED: usize = 18;

/// Longest line that speaks of comments or ends in an address, in words.
const MOST_PROMPT: usize = 24;

/// Why a line is one of these, if it is.
pub(super) fn reason(line: &Line, place: Place) -> Option<Reason> {
    let foot = place == Place::Foot;
    match () {
        () if is_bar(line) || is_buttons(line) => Some(Reason::Social),
        () if is_call_in_brackets(line) => Some(Reason::Navigation),
        () if is_enlarged(line) => Some(Reason::Caption),
        () if is_unavailable(line) || is_player(line) => Some(Reason::Navigation),
        () if is_round(line, foot) => Some(Reason::Appeal),
        () if place == Place::Middle => None,
        () if line.words <= MOST_PROMPT && is_of_comments(line) => Some(Reason::Prompt),
        () if foot && ends_in_address(line) => Some(Reason::Prompt),
        () if foot && is_of_use(line) => Some(Reason::Credit),
        () => None,
    }
}

/// "Share Facebook Messenger WhatsApp": nothing but networks and what is done there. One parted by commas is a list of names.
fn is_bar(line: &Line) -> bool {
    if line.stopped || !BAR.contains(&line.words) || line.text.contains([',', ';', '?']) {
        return false;
    }
    let all: Vec<&str> = line.tokens().collect();
    let network = |token: &&&str| is_of(NETWORKS, token);
    let networks = all.iter().filter(network).count();
    let begun = all.first().is_some_and(|first| is_of(PASSED, first));
    let known = |token: &&str| is_of(NETWORKS, token) || is_of(PASSED, token);
    all.iter().all(known) && (networks >= 3 || begun && networks >= 2)
}

/// "Share article icon Save Gift this article": two buttons or more, and no word that is on none.
fn is_buttons(line: &Line) -> bool {
    let button = |token: &&str| is_of(BUTTONS, token);
    let mut first = line.tokens();
    !line.stopped
        && BAR.contains(&line.words)
        && !line.text.contains([',', ';', '?'])
        && first.next().is_some_and(|first| is_of(BUTTONS, first))
        && line.tokens().filter(button).count() >= 2
        && line
            .tokens()
            .all(|token| is_of(BUTTONS, token) || is_of(ON_BUTTONS, token))
}

/// "[Pin this for later!]", "[Here is what to know.]": a whole line in square brackets that calls upon the reader or points to
/// another page.
fn is_call_in_brackets(line: &Line) -> bool {
    let framed = line.text.starts_with('[') && line.text.ends_with(']');
    let points = || {
        let mut tokens = line.tokens();
        let here = tokens.next() == Some("here");
        here && matches!(tokens.next(), Some("is" | "are")) || line.small.starts_with("[here’s ")
    };
    framed && line.words > 1 && (line.tokens().next().is_some_and(call::is_verb) || points())
}

/// "Just watched The harbour at night Replay More videos ... Must watch The harbour at night 01:12": a player's labels around what it
/// played.
fn is_player(line: &Line) -> bool {
    line.begins("just watched,now playing,must watch")
        && line.holds("replay,more videos,must watch")
}

/// "Enlarge this image toggle caption Ann Berg/HNA Ann Berg/HNA": a picture's buttons, and who took it.
fn is_enlarged(line: &Line) -> bool {
    line.begins("enlarge this image,enlarge image") && line.holds("toggle caption,hide caption")
}

/// "This video is not available in your country": in its first sentence, which ends there.
fn is_unavailable(line: &Line) -> bool {
    let first = line.small.split(['.', '!']).next().unwrap_or_default();
    let sorry = SORRY.iter().find_map(|sorry| first.strip_prefix(sorry));
    let first = sorry.unwrap_or(first);
    let mut words = tokens(first);
    let media = words.next().is_some_and(|word| is_of(THIS, word))
        && words.take(2).any(|word| is_of(MEDIA, word));
    let said = || {
        NOT_SHOWN.split(',').find_map(|said| {
            let (_, behind) = first.split_once(said.trim())?;
            Some(tokens(behind).count() <= BEHIND && !behind.contains(','))
        })
    };
    media && said() == Some(true)
}

/// "Buy me a pint: the Crane runs on donations".
fn is_round(line: &Line, foot: bool) -> bool {
    !line.stopped && line.words <= MOST_PROMPT && line.begins(ROUND) && (foot || line.holds(GIVEN))
}

/// "We value your comments. Please keep them civil.", „Wir freuen uns über Ihre Kommentare.“: who says "your" to the reader.
fn is_of_comments(line: &Line) -> bool {
    // In small letters "ihre" is hers.
    let polite = [" Ihre Kommentare", " Ihren Kommentar", " Ihr Kommentar"];
    line.holds(YOUR_COMMENTS) || polite.iter().any(|your| line.text.contains(your))
}

/// "Anna Berg covers the port. Got a tip? aberg@post.example": a question, and where to write to.
fn ends_in_address(line: &Line) -> bool {
    let Some((asked, address)) = line.text.rsplit_once(' ') else {
        return false;
    };
    let host = address.split_once('@').map(|(_, host)| host);
    let reached = host.is_some_and(|host| host.trim_end_matches('.').contains('.'));
    reached && asked.trim_end_matches([':', ' ']).ends_with('?') && line.words <= MOST_PROMPT
}

/// "Material from the HNA agency was used in this report.", „Für diesen Text wurde Material der dpa verwendet.“
fn is_of_use(line: &Line) -> bool {
    let all: Vec<&str> = line.tokens().collect();
    let here =
        |three: &[&str]| is_of(FOR, three[0]) && is_of(THIS, three[1]) && is_of(TEXT, three[2]);
    let edges = all.len() > 4 && (here(&all[..3]) || here(&all[all.len() - 3..]));
    let given = |token: &&str| is_of(GIFTS, token) || is_agency(token);
    line.words <= MOST_USED
        && edges
        && all.iter().any(given)
        && all.iter().any(|token| is_of(USED, token))
        && !line.text.contains(',')
}

/// Whether a paragraph of the foot is the head of its comments: "7 thoughts on “The crane” – Leave a reply". It quotes a title.
pub(super) fn is_head_of_comments(text: &str) -> bool {
    const COMMENTS: &str = "thought thoughts comment comments reply replies response responses kommentar kommentare gedanke gedanken antworten \
        réflexion réflexions commentaire commentaires réponses comentario comentarios respuestas commento commenti pensieri risposte \
        reactie reacties gedachten";
    const LEAVE: [&str; 8] = [
        "leave a reply",
        "leave a comment",
        "kommentar hinterlassen",
        "kommentar schreiben",
        "laisser un commentaire",
        "deja un comentario",
        "lascia un commento",
        "laat een reactie achter",
    ];
    const ONE: &str = "one ein eine un une uno una één een";
    const MOST: usize = 30;
    if text.len() > 300 || text.split_whitespace().count() > MOST {
        return false;
    }
    let small = text.to_lowercase();
    let small = small.trim_end_matches(|c: char| !c.is_alphanumeric() && !"”“\"»’".contains(c));
    let apart = |leave: &str| {
        let before = small.strip_suffix(leave).map(str::trim_end);
        before.is_some_and(|before| {
            before.is_empty() || before.ends_with(['–', '—', '-', '|', '·', '”', '“', '»'])
        })
    };
    if LEAVE.iter().any(|leave| apart(leave)) {
        return true;
    }
    let mut words = tokens(small);
    let counted = words
        .next()
        .is_some_and(|one| one.bytes().all(|b| b.is_ascii_digit()) || is_of(ONE, one));
    let comments = words.next().is_some_and(|word| is_of(COMMENTS, word));
    let titled = small.ends_with(['”', '“', '"', '»', '’'])
        && small
            .split_whitespace()
            .take(5)
            .any(|word| word.starts_with(['“', '„', '"', '«', '‘']));
    counted && comments && titled
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn what_readers_are_given_is_set_aside() {
        let left: Vec<(&str, Option<String>)> = [
            ("Share Facebook Messenger WhatsApp", "social"),
            ("Facebook Twitter WhatsApp E-Mail", "social"),
            ("Teilen Facebook X WhatsApp Link kopieren", "social"),
            ("Partager Facebook Twitter LinkedIn", "social"),
            ("Auf Facebook teilen Per WhatsApp verschicken Artikel drucken", "social"),
            ("Share article icon Save Gift this article", "social"),
            ("Offrir cet article Ajouter à mes favoris", "social"),
            ("Guardar artículo Escuchar noticia", "social"),
            ("Escuchar noticia", "navigation"),
            ("The Crane is free because readers pay for it. Join the 90 who chip in", "appeal"),
            ("De Kraan leeft van zijn lezers. Probeer ons zes weken", "appeal"),
            ("Read more from Norland: The crane that fell", "related"),
            (
                "This video can not be played. 'Nobody slept' - inside the crane at night",
                "navigation",
            ),
            (
                "We apologize, but this video has failed to load.",
                "navigation",
            ),
            ("Sorry, this content is not available", "navigation"),
            ("[Pin this for later!]", "navigation"),
            ("[Here are five things to know about the crane.]", "navigation"),
            (
                "Enlarge this image toggle caption Ann Berg/HNA Ann Berg/HNA",
                "caption",
            ),
            (
                "JUST WATCHED The crane at night Replay More Videos ... MUST WATCH The crane at night 02:48",
                "navigation",
            ),
            (
                "This content is not available in your country",
                "navigation",
            ),
            ("Dieses Video ist nicht mehr verfügbar", "navigation"),
            (
                "Cette vidéo n’est pas disponible dans votre pays.",
                "navigation",
            ),
            ("Este contenido ya no está disponible", "navigation"),
            ("Buy me a pint: the Crane runs on donations", "appeal"),
            ("Trakteer ons op koffie", "appeal"),
        ]
        .into_iter()
        .map(|(line, wanted)| (line, wanted, around(HEAD, line, HEAD)))
        .filter(|(_, wanted, found)| found.as_deref() != Some(*wanted))
        .map(|(line, _, found)| (line, found))
        .collect();
        assert_eq!(left, Vec::new());
    }

    #[test]
    fn what_stands_at_the_foot_is_set_aside() {
        let left: Vec<(&str, Option<String>)> = [
            ("7 thoughts on “The crane” – Leave a reply", "comment"),
            ("One thought on “The crane”", "comment"),
            ("3 Kommentare zu „Der Kran“", "comment"),
            ("12 commentaires sur « La grue »", "comment"),
            ("2 comentarios en «La grúa» – Deja un comentario", "comment"),
            ("We value your comments. Please keep them civil.", "prompt"),
            ("Wir freuen uns über Ihre Kommentare.", "prompt"),
            ("Merci pour vos commentaires.", "prompt"),
            (
                "Anna Berg covers city hall. Got a tip? aberg@post.example",
                "prompt",
            ),
            ("Hinweise? hafen@bote.example", "prompt"),
            (
                "Material from the Norwave agency was used in this report.",
                "credit",
            ),
            (
                "Für diesen Bericht wurde Material der dpa verwendet.",
                "credit",
            ),
            (
                "Des éléments de l’AFP ont été utilisés dans cet article.",
                "credit",
            ),
            (
                "The Post is committed to open debate. © 2026 Harbour Post",
                "legal",
            ),
        ]
        .into_iter()
        .map(|(line, wanted)| (line, wanted, around(HEAD, line, "")))
        .filter(|(_, wanted, found)| found.as_deref() != Some(*wanted))
        .map(|(line, _, found)| (line, found))
        .collect();
        assert_eq!(left, Vec::new());
    }

    #[test]
    fn what_reports_tell_of_such_things_stays() {
        for line in ["Save the articles", "Copy and share this"] {
            let text = format!("{HEAD}\n\n{line}.\n\n{HEAD}");
            assert!(
                crate::text::furniture::set_aside(&text).0.contains(line),
                "{line}"
            );
        }
        let middle = [
            "Facebook and Twitter and WhatsApp",
            "Facebook, Instagram, WhatsApp",
            "Save Our Signal",
            "This video is not available to the court, the judge said.",
            "This video shows the crane as it falls.",
            "The content is not available in English, the port said.",
            "Buy me a ticket home",
            "Material from the wreck was used in this crane.",
            "7 comments on the crane that nobody liked",
        ];
        let foot = [
            "The keeper was sorry for her comments.",
            "Er bat um Nachsicht für ihre Kommentare.",
            "Pidió perdón por sus comentarios.",
            "Three thoughts on “the crane” stayed with her.",
            "“Leave a reply,” the machine said.",
            "The port has named this report in its files.",
            "Information from the crew was used in this trial.",
            "The agency faulted the port in this report.",
            "Who saw the crane? Nobody, says the port.",
        ];
        let taken: Vec<&str> = middle
            .into_iter()
            .filter(|line| around(HEAD, line, HEAD).is_some())
            .chain(
                foot.into_iter()
                    .filter(|line| around(HEAD, line, "").is_some()),
            )
            .collect();
        assert_eq!(taken, Vec::<&str>::new());
    }
}
