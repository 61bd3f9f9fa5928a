//! Whole lines that are nothing but a page's own wherever they stand: the words on a button, over an advertisement, beside a
//! picture, for a writer without a name. Each is compared to the letter, in small letters and without signs at its end. And those
//! of a form that nothing else has: "1 of 4", "Anna Berg reported from Hull."

use super::Reason;

/// Longest of these lines, in bytes.
const MOST_BYTES: usize = 96;

/// Why each line is one, and the lines, parted by commas.
const LINES: [(Reason, &str); 8] = [
    (
        Reason::Navigation,
        "gift unlocked article,gift this article,gift article,give this article,share full article,save this story,save this \
        article,save article,save story,bookmark,copy link,link copied,read aloud,text size,resize,listen,play video,play audio,\
        mute,unmute,fullscreen,full screen,view image in fullscreen,view in fullscreen,open image in gallery,toggle caption,hide \
        caption,show caption,enlarge this image,previous slide,next slide,tap to expand,click to expand,video player is loading,\
        loading,close,keep reading below,continue reading the main story,article information,anhören,vorlesen,artikel merken,\
        artikel anhören,drucken,schließen,écouter,imprimer,fermer,offrir l'article,offrir cet article,ajouter à vos favoris,\
        escuchar,imprimir,cerrar,ascolta,stampa,chiudi,luister,afdrukken,sluiten,artikel opslaan",
    ),
    (
        Reason::Legal,
        "licensing,reprints,order reprints,rights and permissions,reprints and permissions",
    ),
    (
        Reason::Advert,
        "story ad,paid post,advertisement feature,ad feature,after newsletter promotion",
    ),
    (
        Reason::Newsletter,
        "newsletter sign-up,newsletter signup,newsletter sign up,free newsletter,free daily newsletter,daily newsletter,weekly \
        newsletter",
    ),
    (
        Reason::Related,
        "related story,related stories,related video,related videos,you may also like,you might also like",
    ),
    (
        Reason::Byline,
        "special correspondent,our special correspondent,our correspondent,our bureau,staff reporter,staff correspondent,staff \
        writer,web desk,news desk,von der redaktion,la rédaction,la redacción,la redazione,de redactie",
    ),
    (
        Reason::Social,
        "facebook,twitter,whatsapp,linkedin,reddit,pinterest,instagram,telegram,bluesky,messenger,flipboard,email,e-mail",
    ),
    (
        Reason::Navigation,
        "empfohlener redaktioneller inhalt,externer inhalt,contenu externe,contenido externo,contenuto esterno,externe inhoud",
    ),
];

/// Why a paragraph is one of these lines, if it is.
pub(super) fn reason(paragraph: &str) -> Option<Reason> {
    if paragraph.len() > MOST_BYTES {
        return None;
    }
    let small = paragraph.to_lowercase().replace('’', "'");
    let bare = small.trim_end_matches([':', '.', '…', ' ']);
    if is_count(bare) {
        return Some(Reason::Navigation);
    }
    if is_from(paragraph) {
        return Some(Reason::Credit);
    }
    let has = |lines: &str| lines.split(',').any(|line| line.trim() == bare);
    let mut found = LINES.iter().filter(|(_, lines)| has(lines));
    found.next().map(|(reason, _)| *reason)
}

/// "1 of 4", "2/7", "[3/5]": which picture of how many is shown.
fn is_count(line: &str) -> bool {
    let inner = line.strip_prefix('[').and_then(|l| l.strip_suffix(']'));
    let parts = inner.unwrap_or(line);
    let parts = parts.split_once(" of ").or_else(|| parts.split_once('/'));
    let number = |part: &str| part.trim().parse::<u8>().ok();
    parts.is_some_and(|(nth, of)| {
        let pair = number(nth).zip(number(of));
        pair.is_some_and(|(nth, of)| (1..=of).contains(&nth))
    })
}

/// "Anna Berg reported from Hull and Leeds.", "Anna Berg and Tom Ash reported from Hull.": names, and from which places they
/// wrote.
fn is_from(line: &str) -> bool {
    const NAMES: std::ops::RangeInclusive<usize> = 2..=9;
    const PLACES: std::ops::RangeInclusive<usize> = 1..=8;
    let Some((who, from)) = line.split_once(" reported from ") else {
        return false;
    };
    let capitals = |text: &str| {
        let mut words = text.split(' ');
        words.all(|word| word == "and" || word.starts_with(char::is_uppercase))
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
            "Anna Berg reported from Hull and Leeds.",
            "Anna Berg and Tom Ash reported from Hull.",
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
            "24/7",
            "Facebook took the film down.",
        ];
        let taken: Vec<&&str> = cases.iter().filter(|case| is_furniture(case)).collect();
        assert_eq!(taken, Vec::<&&str>::new());
    }
}
