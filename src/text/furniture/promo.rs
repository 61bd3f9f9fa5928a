//! What a page calls out between paragraphs: "MUST READ" over a headline, "WATCH: …", "Sponsored: …", a line in square brackets.
//!
//! A heading in capitals is a cross-heading as often: it is one of the page only over a line that is no sentence.

use super::edge::Line;
use super::maker::is_of;
use super::shot;
use super::{Reason, Verdicts};

/// Longest heading, in words.
const MOST_HEADING: usize = 6;
/// Headlines below one, at most, and how many words each has.
const MOST_BELOW: usize = 3;
const BELOW: std::ops::RangeInclusive<usize> = 3..=18;

/// Words of headings over what else there is, in six languages.
const ELSE: &str = "now more miss missed also read reads like watch listen deals trending partners offer offers win stories promoted \
    sponsored popular latest gallery video videos best must top shop exclusive recommended picks free competition auch mehr lesen \
    beliebt angebote gewinnspiel partnern empfohlen aussi lire voir plus partenaires concours recommandé también leer ver más socios \
    interesar leído anche leggi altro letti partner ook lees meer gelezen";

/// Headings that nothing has to follow.
const ALONE: &str = "shop now,buy now,book now,read more,see more,watch now,listen now,play now,join now,find out more,jetzt \
    kaufen,mehr lesen,acheter maintenant,lire plus,comprar ahora,leer más,acquista ora,leggi di più,koop nu,lees meer";

/// Labels that no report begins a line with, whatever follows.
const LABELS: &str = "video,watch,pictured,gallery,map,maps,graphic,infographic,chart,ad,ads,sponsored,sponsored content,paid content,branded content,advertisement,promoted,advertorial,live updates,live blog,poll,don't \
    miss,must read,in pictures,above,below,left,right,anzeige,werbung,im video,bilderstrecke,fotostrecke,umfrage,karte,grafik,infografik,en vidéo,en \
    images,sondage,carte,infographie,publicité,publireportage,en vídeo,en imágenes,encuesta,mapa,gráfico,infografía,publicidad,sondaggio,mappa,grafico,infografica,in foto,pubblicità,fotogalerij,kaart,grafiek,\
    peiling,advertentie";

/// Labels that are the page's only in capitals.
const LOUD: &str = "more,read,read next,read on,exclusive,live,opinion,comment,analysis,explained,explainer,in depth,vote,listen,podcast,\
    quiz,related,update,updates,graphics,interactive,timeline,factbox,fact file,profile,\
    photos,pictures,audio,recap,chronik,cronología,mehr,lesen,live,analyse,plus,à lire,direct,más,lea,directo,altro,leggi,meer,lees";

/// Labels that are the page's in capitals where a headline stands behind them without a mark between.
const BEFORE: &str = "sponsored,promoted,advertorial,paid post,paid content,read more,read also,also read,read next,see also,lesen sie auch,mehr zum \
    thema,lire aussi,à lire aussi,voir aussi,lea también,lee también,le puede interesar,leggi anche,guarda anche,lees ook,lees meer,bekijk ook";

fn is_loud(text: &str) -> bool {
    text.contains(char::is_uppercase) && !text.contains(char::is_lowercase)
}

/// Why a line is called out by the page, if it is.
pub(super) fn reason(line: &Line) -> Option<Reason> {
    if line.stopped {
        return None;
    }
    if line.text.starts_with('[') && line.text.ends_with(']') && line.words > 1 {
        return Some(Reason::Navigation);
    }
    if is_loud(line.text) && line.words <= 3 && line.begins(ALONE) {
        return Some(Reason::Navigation);
    }
    if is_kicked(line) {
        return Some(Reason::Related);
    }
    if shot::is_drawn(line) {
        return Some(Reason::Caption);
    }
    let (label, rest) = line.text.split_once(':')?;
    let labelled = line.words <= 18 && rest.starts_with(' ') && !rest.trim().is_empty();
    let is = |list: &str| is_listed(list, label);
    (labelled && (is(LABELS) || is_loud(label) && is(LOUD))).then_some(Reason::Related)
}

/// Whether a label is one of a list, parted by commas.
fn is_listed(list: &str, label: &str) -> bool {
    let label = label.trim().to_lowercase().replace('’', "'");
    list.split(',').any(|listed| listed.trim() == label)
}

/// "CRANE PAIN Why the quay stays shut": two to four words that cry and a headline behind them, as tabloids call out another
/// report. A lead that opens in capitals goes on in small letters.
fn is_kicked(line: &Line) -> bool {
    const CRIES: std::ops::RangeInclusive<usize> = 2..=4;
    let words: Vec<&str> = line.text.split(' ').collect();
    let cries = |word: &&&str| is_loud(word) && word.chars().all(char::is_alphabetic);
    let at = words.iter().take_while(cries).count();
    let told = &words[at..];
    let small = |word: &&&str| word.starts_with(char::is_lowercase);
    // What stands for a body is short in letters.
    let long = words[..at].iter().any(|word| word.chars().count() > 4);
    // "QUIZ Can you name the five ports?"
    let asks = at == 1 && line.text.ends_with('?') && is_listed(LOUD, words[0]);
    (asks || long && CRIES.contains(&at))
        && (3..=14).contains(&told.len())
        && told[0].starts_with(char::is_uppercase)
        && !is_loud(told[0])
        && told.iter().filter(small).count() * 2 >= told.len()
}

/// "LEGGI ANCHE Porto, il presidente: “Resto”": a label in capitals and, with nothing between, the headline of another report.
pub(super) fn is_behind_label(text: &str) -> bool {
    if text.ends_with(['.', '!']) {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().take(BELOW.end() + 4).collect();
    let at = words.iter().take_while(|word| is_loud(word)).count();
    let label = |end: &usize| is_listed(BEFORE, &words[..*end].join(" "));
    let Some(end) = (1..=at.min(3)).rev().find(label) else {
        return false;
    };
    let capital = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    BELOW.contains(&(words.len() - end)) && words.get(end).is_some_and(capital)
}

/// Marks headings in capitals over one to three lines that are no sentences, with those.
pub(super) fn mark(paragraphs: &[&str], verdicts: &mut Verdicts) {
    for at in 1..paragraphs.len() {
        if verdicts[at].is_some() || !is_heading(paragraphs[at]) {
            continue;
        }
        let headline = |next: &usize| {
            let line = Line::of(paragraphs[*next]);
            verdicts[*next].is_none()
                && line.is_some_and(|line| !line.stopped && BELOW.contains(&line.words))
        };
        let below = (at + 1..paragraphs.len()).take_while(headline).count();
        if (1..=MOST_BELOW).contains(&below) {
            verdicts[at..=at + below].fill(Some(Reason::Related));
        }
    }
}

fn is_heading(paragraph: &str) -> bool {
    let short = paragraph.len() <= 60 && is_loud(paragraph);
    let line = short.then(|| Line::of(paragraph)).flatten();
    line.is_some_and(|line| {
        let page = line.tokens().any(|token| is_of(ELSE, token));
        page && line.words <= MOST_HEADING && !line.stopped
    })
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::set_aside;
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn what_is_called_out_is_set_aside() {
        let left: Vec<&str> = [
            "SHOP NOW",
            "CRANE PAIN Why the quay stays shut until spring",
            "TRAGEDY AT SEA Captain of the ferry tells of his last night",
            "Ad: see the sea from a boat of your own",
            "Video: the moment the crane fell",
            "LIVE UPDATES: follow the storm here",
            "Sponsored: five boats you can rent",
            "[Chart: cranes lost per year]",
            "EXCLUSIVE: the captain’s diary",
            "QUIZ Can you name the five ports?",
            "MAP: Where is the yard and is it safe to go?",
            "TIMELINE: From the first gust to the last crane",
            "Map: The harbour and the line of the cable",
            "KARTE: Wo der Kran stand",
            "CARTE : où se trouve le port",
            "En images : la tempête",
            "Umfrage: Soll der Hafen verkauft werden?",
            "SPONSORED Fewer hours at the crane: download the paper",
            "LEGGI ANCHE Porto, il presidente: “La gru resta”",
            "LIRE AUSSI Deux grues perdues dans la tempête",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, HEAD).is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
        for below in [
            "MUST READ\n\nThe captain who came back",
            "POPULAR NOW\n\nThe captain who came back\n\nThe storm in pictures",
            "AUCH BELIEBT\n\nDer Kapitän kommt heim",
            "LO MÁS VISTO\n\nEl capitán que volvió",
        ] {
            let text = format!("{HEAD}\n\n{below}\n\n{HEAD}");
            assert_eq!(set_aside(&text).0, format!("{HEAD}\n\n{HEAD}"), "{below}");
        }
    }

    #[test]
    fn headings_of_the_report_stay() {
        let taken: Vec<&str> = [
            "WHAT HAPPENS NOW",
            "NO MORE CRANES",
            "Analysis: what the storm means for trade",
            "Map: the keeper drew it by hand, and it was wrong.",
            "Above: it was dark, and the crane was gone.",
            "THE DEAD",
            "THE CRANE fell on Monday night",
            "THE STORM Crane Fell On Monday Night",
            "US AND EU Ministers met in the port",
            "BREAKING POINT Nobody knew how to raise the crane.",
            "Sponsored by the bank, the crane was blue",
            "READ MORE than you write",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, HEAD).is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
    }
}
