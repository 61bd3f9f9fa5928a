//! Whole lines that are nothing but a page's own wherever they stand: the words on a button, over an advertisement, beside a
//! picture, for a writer without a name. Each is compared to the letter, in small letters and without signs at its end. And those
//! of a form that nothing else has: "1 of 4", "Anna Berg reported from Hull."

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::Reason;
use super::address;
use super::maker::is_agency;
use super::moment;
use super::pattern::Paragraph;

/// Longest of these lines, in bytes.
const MOST_BYTES: usize = 96;

/// Why each line is one, and the lines, parted by commas.
const LINES: [(Reason, &str); 14] = [
    (
        Reason::Navigation,
        "gift unlocked article,gift this article,gift article,give this article,share full article,save this story,save this \
        article,save article,save story,bookmark,copy link,link copied,read aloud,text size,resize,listen,play video,play audio,\
        mute,unmute,fullscreen,full screen,view image in fullscreen,view in fullscreen,open image in gallery,toggle caption,hide \
        caption,show caption,enlarge this image,previous slide,next slide,tap to expand,click to expand,video player is loading,\
        loading,loading audio narration,close,keep reading below,read full story,read the full story,show more,show less,expand all,\
        collapse all,watch live,follow,share via,text to speech,font size,a-a+,play,unlock more,story highlights,top stories,feedback,continue reading the main story,article information,scroll down for video,scroll down for videos,the comments below have not been moderated,anhören,vorlesen,artikel merken,\
        artikel anhören,artikel vorlesen,merken,link kopieren,startseite,zur startseite,kommentieren,drucken,schließen,écouter,imprimer,fermer,offrir l'article,offrir cet article,ajouter à vos favoris,ajouter à vos sélections,copier le lien,contribuer,réagir,s'abonner,s'inscrire,\
        escuchar,imprimir,cerrar,copiar enlace,normas,ascolta,stampa,chiudi,copia link,luister,afdrukken,sluiten,artikel opslaan,reageren",
    ),
    (
        Reason::Legal,
        "licensing,about the author reprints,reprints,order reprints,rights and permissions,reprints and permissions",
    ),
    (
        Reason::Advert,
        "story ad,story continues,ad feedback,video ad feedback,weiterlesen nach der anzeige,continua a leggere dopo la pubblicità,paid post,advertisement feature,ad feature,after newsletter promotion",
    ),
    (
        Reason::Newsletter,
        "email address,please try again later,thank you for signing up,thank you for subscribing,thanks for subscribing,newsletter sign-up,newsletter signup,newsletter sign up,free newsletter,free daily newsletter,daily newsletter,weekly \
        newsletter",
    ),
    (
        Reason::Related,
        "what to read next,keep reading,watch more,editor's picks,editors' picks,related story,related stories,related video,related videos,you may also like,you might also like",
    ),
    (
        Reason::Byline,
        "special correspondent,our special correspondent,our correspondent,our bureau,staff reporter,staff correspondent,staff \
        writer,web desk,news desk,von der redaktion,von unserer redaktion,par notre rédaction,por nuestra redacción,door onze redactie,la rédaction,la redacción,la redazione,de redactie",
    ),
    (Reason::Credit, "(agency),(agencies),agencies"),
    (
        Reason::Caption,
        "screenshot,screengrab,file photo,file image,handout,symbolbild,archivbild",
    ),
    (
        Reason::Cookie,
        "allow cookies,accept cookies,allow and continue,manage cookies",
    ),
    (
        Reason::Social,
        "facebook,twitter,whatsapp,linkedin,reddit,pinterest,instagram,telegram,bluesky,messenger,flipboard,email,e-mail",
    ),
    (
        Reason::Navigation,
        "log in,login,log out,logout,sign in,sign out,register,my account,menu,search,anmelden,abmelden,mein konto,suche,se connecter,mon \
        compte,rechercher,iniciar sesión,mi cuenta,buscar,accedi,il mio account,cerca,inloggen,uitloggen,mijn account,zoeken",
    ),
    (
        Reason::Byline,
        "published,first published,updated,last updated,posted,veröffentlicht,aktualisiert,zuletzt aktualisiert,publié,mis à \
        jour,publicado,actualizado,pubblicato,aggiornato,gepubliceerd,bijgewerkt",
    ),
    // Over what a press release adds below its end. What it adds stays.
    (
        Reason::Navigation,
        "notes to editors,note to editors,notes to editor,note to editor,notes to the editor,notes for editors,note for editors,notes for \
        the editor,editor's notes,editors' notes,hinweis für die redaktion,hinweise für die redaktion,hinweis an die redaktion,hinweise \
        an die redaktion,anmerkung für die redaktion,anmerkungen für die redaktion,note aux rédactions,notes aux rédactions,note aux \
        rédacteurs,notes aux rédacteurs,nota a los editores,notas a los editores,nota para los editores,notas para los editores,note per \
        la redazione,note per i redattori,note per gli editori,noot voor de redactie,noten voor de redactie,noot voor redacties",
    ),
    (
        Reason::Navigation,
        "empfohlener redaktioneller inhalt,empfohlener externer inhalt,externer inhalt,contenu externe,contenido externo,contenuto esterno,externe inhoud",
    ),
];

/// Each of [`LINES`] with why it is one.
static TABLE: LazyLock<HashMap<&'static str, Reason>> = LazyLock::new(|| {
    let mut table = HashMap::new();
    for (reason, lines) in LINES {
        for line in lines.split(',') {
            table.entry(line.trim()).or_insert(reason);
        }
    }
    table
});

/// All of [`LINES`], each with why it is one.
pub(super) fn lines() -> impl Iterator<Item = (&'static str, Reason)> {
    TABLE.iter().map(|(line, reason)| (*line, *reason))
}

/// Other words on buttons, of which one alone may be a word of the report.
const BUTTONS: [&str; 24] = [
    "save",
    "share",
    "gift",
    "print",
    "copy",
    "aa",
    "like",
    "comment",
    "comments",
    "a-",
    "a+",
    "download",
    "share via email",
    "share by email",
    "share on facebook",
    "share on x",
    "share on twitter",
    "share on whatsapp",
    "share on linkedin",
    "teilen",
    "partager",
    "compartir",
    "condividi",
    "delen",
];

/// So many words may stand on the buttons of one row.
const MOST_BUTTONS: usize = 12;

/// Why a line is a row of several buttons, if it is: "Aa Text size Copy link Share via email".
fn row(bare: &str) -> Option<Reason> {
    // "Comments 1.2k Share": how many there are stands between.
    let counts = |w: &&str| w.starts_with(|c: char| c.is_ascii_digit()) && w.len() <= 6;
    let words: Vec<&str> = bare
        .split([' ', '|', '·'])
        .filter(|w| !w.is_empty() && !counts(w))
        .collect();
    if !(2..=MOST_BUTTONS).contains(&words.len()) {
        return None;
    }
    let button = |text: &str| {
        let known = TABLE.get(text).copied();
        let known = known.filter(|r| [Reason::Navigation, Reason::Social].contains(r));
        known.or_else(|| BUTTONS.contains(&text).then_some(Reason::Navigation))
    };
    let (mut at, mut all) = (0, Vec::new());
    while at < words.len() {
        let mut ends = (at + 1..=words.len()).rev();
        let (end, reason) = ends.find_map(|end| Some((end, button(&words[at..end].join(" "))?)))?;
        all.push(reason);
        at = end;
    }
    let social = all.contains(&Reason::Social);
    (all.len() > 1).then_some(if social {
        Reason::Social
    } else {
        Reason::Navigation
    })
}

/// Why a paragraph is one of these lines, if it is.
pub(super) fn reason(paragraph: &Paragraph) -> Option<Reason> {
    let text = paragraph.text;
    if text.len() > MOST_BYTES {
        return None;
    }
    let small = match paragraph.small() {
        small if small.contains('’') => Cow::Owned(small.replace('’', "'")),
        small => Cow::Borrowed(small),
    };
    let bare = small.trim_end_matches([':', '.', '!', '…', ' ']);
    if is_count(bare) {
        return Some(Reason::Navigation);
    }
    if let Some(reason) = row(bare) {
        return Some(reason);
    }
    if is_from(text) || is_signed(text) || is_wired(text) || is_end(text) {
        return Some(Reason::Credit);
    }
    if is_handle(text) {
        return Some(Reason::Social);
    }
    if address::is_page(text) || is_sent_from(&small) {
        return Some(Reason::Navigation);
    }
    TABLE.get(bare).copied()
}

/// "1 of 4", "2/7", "(3/5)", "Photo 1 of 3": which picture of how many is shown; "4 minutes": how long something plays.
fn is_count(line: &str) -> bool {
    const SHOWN: [&str; 6] = ["photo ", "picture ", "image ", "slide ", "bild ", "foto "];
    let framed = |open, shut| line.strip_prefix(open).and_then(|l| l.strip_suffix(shut));
    let inner = framed('[', ']').or_else(|| framed('(', ')'));
    let inner = inner.unwrap_or(line);
    let shown = SHOWN.iter().find_map(|shown| inner.strip_prefix(shown));
    let parts = shown.unwrap_or(inner);
    let parts = parts.split_once(" of ").or_else(|| parts.split_once('/'));
    let number = |part: &str| part.trim().parse::<u8>().ok();
    let nth = parts.is_some_and(|(nth, of)| {
        let pair = number(nth).zip(number(of));
        pair.is_some_and(|(nth, of)| (1..=of).contains(&nth))
    });
    nth || is_length(line)
}

/// "4 minutes": how long something plays. "1:12" may be the hour of an entry.
fn is_length(line: &str) -> bool {
    const MINUTES: [&str; 8] = [
        "min", "mins", "minutes", "minuten", "minuti", "minutos", "minuto", "minuut",
    ];
    let small = |part: &str| part.parse::<u8>().is_ok_and(|n| n < 60);
    let told = line.split_once(' ');
    told.is_some_and(|(n, unit)| small(n) && MINUTES.contains(&unit))
}

/// "CNN —" over a report, "-- BERNAMA" below it: an agency's or outlet's letters with a dash.
fn is_signed(line: &str) -> bool {
    const DASHES: [char; 3] = ['-', '–', '—'];
    let bare = line.trim_matches(DASHES).trim();
    let loud = bare.chars().all(|c| c.is_ascii_uppercase() || c == '/');
    if (2..=12).contains(&bare.len()) && loud && bare.len() < line.len() {
        return true;
    }
    // "Lima, Peru CNN —"
    let placed = line
        .strip_suffix(" —")
        .and_then(|line| line.rsplit_once(' '));
    placed.is_some_and(|(place, outlet)| {
        let named = |word: &str| word.starts_with(char::is_uppercase);
        let outlet = outlet.len() > 1 && outlet.bytes().all(|b| b.is_ascii_uppercase());
        outlet && place.split(' ').count() <= 4 && place.split(' ').all(named)
    })
}

/// "TASS, November 21.", "MOSCOW, March 14. /TASS/.": an agency, a day and perhaps a place, and nothing behind them.
fn is_wired(line: &str) -> bool {
    const MOST: usize = 7;
    let words: Vec<&str> = line
        .split([' ', ',', '.', '/', '(', ')', '-', '–', '—'])
        .filter(|word| !word.is_empty())
        .collect();
    let agency = |word: &&str| is_agency(word) && word.starts_with(char::is_uppercase);
    let day = |word: &&str| moment::is_of_time(word);
    let number = |word: &&str| word.bytes().all(|b| b.is_ascii_digit());
    let month = |word: &&str| moment::names_a_day(&word.to_lowercase());
    let named = |word: &&str| word.starts_with(char::is_uppercase);
    (3..=MOST).contains(&words.len())
        && words.iter().any(agency)
        && words.iter().filter(|word| number(word)).count() == 1
        && words.iter().any(month)
        && words
            .iter()
            .all(|word| agency(word) || day(word) || named(word))
        && (agency(&words[0]) || words.last().is_some_and(agency))
}

/// "Sent from my iPhone": what a device puts below a mail.
fn is_sent_from(small: &str) -> bool {
    const SENT: [&str; 9] = [
        "sent from my ",
        "sent from outlook for ",
        "get outlook for ",
        "von meinem ",
        "gesendet von meinem ",
        "envoyé de mon ",
        "enviado desde mi ",
        "inviato da ",
        "verstuurd vanaf mijn ",
    ];
    const DEVICES: [&str; 9] = [
        "iphone", "ipad", "android", "galaxy", "phone", "mobile", "telefon", "handy", "tablet",
    ];
    let words = small.split_whitespace().count();
    words <= 7
        && SENT.iter().any(|sent| small.starts_with(sent))
        && DEVICES.iter().any(|device| small.contains(device))
}

/// "@aberg": what a writer is called on a network, alone on a line.
fn is_handle(line: &str) -> bool {
    let name = line.strip_prefix('@').unwrap_or_default();
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '@');
    name.starts_with(char::is_alphanumeric) && name.chars().all(fits)
}

/// "ENDS", "-- Ends --", "###", "- 30 -": where a press release or an agency's text ends. Without a sign around it only in capitals.
fn is_end(line: &str) -> bool {
    const WORDS: [&str; 9] = [
        "0", "end", "ends", "30", "ende", "fin", "fine", "einde", "more",
    ];
    let sign = |c: char| {
        matches!(
            c,
            '-' | '–' | '—' | '#' | '*' | '/' | '[' | ']' | '(' | ')' | ' '
        )
    };
    let bare = line.trim_end_matches('.').trim_matches(sign);
    if bare.is_empty() {
        return line.contains("###") || line.contains("# # #");
    }
    let signed = line.starts_with(sign) && line.ends_with(sign);
    let loud = matches!(bare, "END" | "ENDS" | "ENDE");
    loud || signed && WORDS.contains(&bare.to_lowercase().as_str())
}

/// "Anna Berg reported from Hull and Leeds.", "Anna Berg reported from Hull, and Tom Ash from Leeds.": names, and from which
/// places they wrote.
fn is_from(line: &str) -> bool {
    const NAMES: std::ops::RangeInclusive<usize> = 2..=9;
    const PLACES: std::ops::RangeInclusive<usize> = 1..=16;
    let Some((who, from)) = line.split_once(" reported from ") else {
        return false;
    };
    let capitals = |text: &str| {
        let mut words = text.split(' ');
        words.all(|word| matches!(word, "and" | "from") || word.starts_with(char::is_uppercase))
    };
    let begun = who.split(' ').next().unwrap_or_default();
    let words = |text: &str| text.split(' ').count();
    NAMES.contains(&words(who))
        && PLACES.contains(&words(from))
        && begun != "The"
        && capitals(who)
        && capitals(from)
}

#[cfg(test)]
mod tests {
    use super::super::is_furniture;

    #[test]
    fn a_pages_own_words_alone_on_a_line() {
        let cases = [
            "Gift unlocked article",
            "Share full article",
            "Aa Text size Copy link Share via email",
            "Save Share Gift this article",
            "Comments 1.2k Share",
            "Scroll down for video",
            "Video Player is loading.",
            "Loading...",
            "Offrir l’article",
            "After newsletter promotion",
            "Newsletter Sign-up",
            "You may also like:",
            "Special Correspondent",
            "Facebook",
            "1 of 4",
            "[2/7]",
            "(2/7)",
            "Photo 1 of 3",
            "4 Minuten",
            "HNA —",
            "-- HULLNEWS",
            "TASS, November 21.",
            "OSLO, March 14. /TASS/.",
            "Log In",
            "Published",
            "https://www.quay.example/news/crane?x=1",
            "www.quay.example",
            "quay.example/news/crane/1060344",
            "Oslo, Norland HNA —",
            "Sent from my iPhone",
            "Von meinem Android-Telefon gesendet",
            "@aberg",
            "@a_berg@quay.example",
            "ENDS",
            "ENDS.",
            "-- Ends --",
            "[Ends]",
            "###",
            "# # #",
            "- 30 -",
            "-0-",
            "Notes to Editors:",
            "NOTE FOR EDITORS",
            "Editor’s notes",
            "Hinweise für die Redaktion:",
            "Link copied!",
            "Anna Berg reported from Hull and Leeds.",
            "Anna Berg and Tom Ash reported from Hull.",
            "Anna Berg reported from Hull, and Tom Ash from Leeds.",
            "Anna Berg reported from Hull, Tom Ash from Leeds, and Ina Poe and Jo Dean from New York.",
        ];
        let left: Vec<&&str> = cases.iter().filter(|case| !is_furniture(case)).collect();
        assert_eq!(left, Vec::<&&str>::new());
    }

    #[test]
    fn what_says_more_stays() {
        let cases = [
            "Listen to the harbour at night and it hums.",
            "Close to the quay stood the crane.",
            "The special correspondent of the Echo was there.",
            "1 of 4 cranes fell.",
            "The Echo reported from Hull.",
            "Anna Berg reported from the quay.",
            "Anna Berg reported from Hull, and Tom Ash fled from Leeds.",
            "24/7",
            "18:20",
            "4 cranes",
            "HNA - The crane fell.",
            "TASS, 14 March: nothing.",
            "OSLO, March 14. /TASS/. A crane fell in Hull on Saturday.",
            "D-DAY",
            "Ends",
            "30",
            "(30)x",
            "* * *",
            "The notes to editors were wrong.",
            "@aberg was there.",
            "and/or",
            "quay.example/news has the film.",
            "https://quay.example has the film.",
            "Sent from my desk in Hull.",
            "Published in spring.",
            "Facebook took the film down.",
        ];
        let taken: Vec<&&str> = cases.iter().filter(|case| is_furniture(case)).collect();
        assert_eq!(taken, Vec::<&&str>::new());
    }
}
