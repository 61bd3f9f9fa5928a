//! Labels of pages with what they label: "More from Harbour News: …", "Next: …", "Contact: …", "Legal notices: page 11".

use super::Reason;
use super::edge::{self, Line};

/// Longest label, in words.
const MOST_LABEL: usize = 6;
/// Longest line with one, in words.
const MOST_WORDS: usize = 18;

/// What stands before a colon and another report's headline.
const RELATED: &str = "more from,more on,more in,next,up next,coming up,coming next,read,read on,previously,from the archive,from \
    our archive,in pictures,in pics,gallery,photo gallery,video,audio,podcast,explainer,explained,factbox,timeline,live,live \
    blog,watch live,watch,listen,don't miss,see also,also read,related,mehr von,mehr aus,mehr zu,als nächstes,weiter,aus dem \
    archiv,bilderstrecke,fotostrecke,im video,hören sie,sehen sie,plus de,à suivre,ensuite,en images,en vidéo,diaporama,à \
    écouter,à voir,más de,siguiente,a continuación,en imágenes,galería,vídeo,en vídeo,escuche,altro da,altro su,prossimo,in \
    foto,fotogallery,ascolta,guarda,meer van,meer over,volgende,in beeld,fotoserie,luister,kijk";

/// Such as no report has over a part of its own.
const ANYWHERE: &str = "more from,read more from,read more on,read more about,te interesa,te puede interesar,le puede interesar,recommended,recommended for you,recommended reading,most read,most viewed,most popular,empfohlen,unsere \
    empfehlung,meistgelesen,recommandé,recommandé pour vous,les plus lus,recomendado,recomendamos,lo más \
    leído,consigliato,consigliati,i più letti,aanbevolen,meest gelezen";

/// Those of them that stand right before a headline, without a mark: "Recommended Why the cranes fell".
const UNMARKED: [&str; 5] = [
    "Recommended",
    "Recommandé",
    "Recomendado",
    "Consigliato",
    "Aanbevolen",
];

/// What stands before a colon and those to write to, or the page's own place.
const CONTACT: &str = "text and photos,text and pictures,words and pictures,text und fotos,texte et photos,texto y fotos,testo e \
    foto,tekst en foto's,contact,contacts,press contact,media contact,media contacts,media enquiries,press enquiries,press office,\
    enquiries,for further information,for more information,further information,notes to editors,note to editors,published \
    in,posted in,filed in,filed under,section,sections,column,category,categories,topic,topics,reference,ref,kontakt,pressekontakt,ansprechpartner,\
    rückfragen,weitere informationen,ressort,rubrik,kolumne,themen,aktenzeichen,contact presse,contacts,renseignements,rubrique,chronique,\
    thèmes,publié dans,contacto,contacto de prensa,contacto para prensa,publicado en,sección,columna,temas,contatti,contatto,ufficio \
    stampa,pubblicato in,sezione,temi,contact,perscontact,gepubliceerd in,rubriek,onderwerpen,hashtags";

/// What a page of a paper is for besides reports.
const NOTICES: &str = "obituaries,death notices,legal notices,legal announcements,public notices,classifieds,classified ads,births \
    and deaths,births,in memoriam,job vacancies,jobs,property,letters to the editor,todesanzeigen,traueranzeigen,amtliche \
    bekanntmachungen,bekanntmachungen,stellenanzeigen,kleinanzeigen,leserbriefe,avis de décès,annonces légales,petites \
    annonces,carnet,esquelas,necrológicas,avisos legales,edictos,clasificados,avisos clasificados,cartas al director,\
    necrologie,necrologi,annunci legali,annunci,lettere al direttore,overlijdensberichten,familieberichten,officiële \
    mededelingen,rouwadvertenties,vacatures,horoscope,crossword,puzzles,weather,tv guide,television";

/// What a statement of an office is headed or closed with.
const RELEASE: &str = "for immediate release,press release,media release,news release,statement for the press,embargoed \
    until,pressemitteilung,medienmitteilung,presseinformation,communiqué de presse,nota de prensa,comunicado de \
    prensa,comunicato stampa,persbericht,a service of,an initiative of,ein service von,un service de,un servicio de,un servizio \
    di,een dienst van,issn,isbn";

/// What stands before a colon and what a page says of its own mistakes, in full sentences.
const CORRECTIONS: &str = "correction,corrections,clarification,competing interests,competing interest,conflict of interest,conflicts of \
    interest,declaration of interests,declarations of interest,disclosure,interessenkonflikt,interessenkonflikte,conflits \
    d'intérêts,conflicto de intereses,conflitto di interessi,belangenverstrengeling,editor's note,editors' note,note to readers,korrektur,\
    berichtigung,anmerkung der redaktion,rectificatif,erratum,note de la rédaction,corrección,fe de errata,fe de erratas,\
    nota de la redacción,nota del editor,rettifica,errata corrige,nota della redazione,rectificatie,noot van de redactie";

/// Why a line is a label with what it labels, if it is.
pub(super) fn reason(line: &Line, edge: bool) -> Option<Reason> {
    if line.begins(CORRECTIONS) && line.small.contains(':') || is_corrected(line) {
        return edge.then_some(Reason::Credit);
    }
    if line.stopped && !line.begins(CONTACT) || line.words > MOST_WORDS + 4 {
        return None;
    }
    let split = line.small.split_once([':', '|', '›', '»', '→']);
    let label = split.filter(|(label, rest)| is_short(label) && !rest.trim().is_empty());
    let named = |list: &str| label.is_some() && line.begins(list);
    match () {
        () if named(ANYWHERE) || is_before_headline(line) => Some(Reason::Related),
        () if !edge => None,
        () if named(RELATED) => Some(Reason::Related),
        () if named(CONTACT) => Some(Reason::Credit),
        () if line.begins(NOTICES)
            && (label.is_some() || line.words <= 4 && !edge::tells(line)) =>
        {
            Some(Reason::Navigation)
        }
        () if line.holds(RELEASE) && line.words <= 12 => Some(Reason::Byline),
        () => None,
    }
}

/// "Update, Nov 22, 18:20: Corrected the number of cranes.": news that goes on says what is new behind such a label.
fn is_corrected(line: &Line) -> bool {
    const UPDATE: &str = "update,updated,aktualisiert,aktualisierung,mise à jour,actualización,actualizado,aggiornamento,aggiornato,bijgewerkt";
    const MENDED: [&str; 12] = [
        "correct",
        "an earlier",
        "a previous",
        "clarifi",
        "amend",
        "korrig",
        "berichtig",
        "corrig",
        "rectifi",
        "rettific",
        "gecorrig",
        "fixe",
    ];
    let behind = line.small.rsplit_once(": ").map(|(_, behind)| behind);
    line.begins(UPDATE) && behind.is_some_and(|behind| MENDED.iter().any(|m| behind.starts_with(m)))
}

/// A label of [`UNMARKED`] with a headline behind it: a sentence that opens with such a word goes on in small letters.
fn is_before_headline(line: &Line) -> bool {
    const HEADLINE: usize = 3;
    let behind = UNMARKED.iter().find_map(|l| line.text.strip_prefix(l));
    let behind = behind.and_then(|rest| rest.strip_prefix(' '));
    line.words > HEADLINE && behind.is_some_and(|rest| rest.starts_with(char::is_uppercase))
}

fn is_short(label: &str) -> bool {
    (1..=MOST_LABEL).contains(&label.split_whitespace().count())
}

/// Whether a line is a few words, a colon, and more that is no sentence: what a page puts below a report.
pub(super) fn is_labelled(line: &Line) -> bool {
    let Some((label, rest)) = line.text.split_once(": ") else {
        return false;
    };
    is_short(label)
        && label.starts_with(char::is_uppercase)
        && !rest.trim().is_empty()
        && !line.stopped
        && line.words <= MOST_WORDS
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn labels_are_set_aside() {
        let left: Vec<_> = [
            ("More from HNA: Should you still go by sea?", "related"),
            ("Next: Who pays for the cranes?", "related"),
            ("En images: la tempête vue du port", "related"),
            ("Contact: Public Affairs Division, HNA", "credit"),
            ("Published in: Harbour, National", "credit"),
            (
                "Competing interests: AB has received fees from Hull Docks.",
                "credit",
            ),
            ("Pressekontakt: Hafenamt, Abteilung 3", "credit"),
            ("Obituaries and notices: page 14", "navigation"),
            ("Legal announcements: see page 11", "navigation"),
            ("Annonces légales : page 12", "navigation"),
            ("Clasificados", "navigation"),
            (
                "Correction: an earlier version misspelled the name of the mayor.",
                "credit",
            ),
            (
                "Update, Nov 22, 18:20: Corrected the number of cranes.",
                "credit",
            ),
            (
                "Anmerkung der Redaktion: Der Text wurde am Abend ergänzt.",
                "credit",
            ),
            ("Ministry of Ports – Press Release No. 44", "byline"),
            ("A service of the Ministry of Ports", "byline"),
        ]
        .into_iter()
        .filter(|(line, reason)| around(HEAD, line, "").as_deref() != Some(*reason))
        .collect();
        assert_eq!(left, Vec::new());
        assert_eq!(
            around("", "FOR IMMEDIATE RELEASE", HEAD).as_deref(),
            Some("byline")
        );
        for line in [
            "More from HNA: Should you still go by sea?",
            "Recommended: The captains of the quay",
            "Recommended Why small ports are losing patience",
            "Most read: 1 Storm warning for the south 2 Ferry strike off",
        ] {
            assert!(around(HEAD, line, HEAD).is_some(), "{line}");
        }
    }

    #[test]
    fn colons_of_the_report_stay() {
        let taken: Vec<&str> = [
            "Next: the vote, which nobody expects to be close.",
            "Contact was lost at noon",
            "Update: A third crane fell in the evening.",
            "Weather was to blame, the keeper said.",
            "Jobs are few here",
            "Recommended doses are too high, the keeper said",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
        assert_eq!(around(HEAD, "Next: the long road home", HEAD), None);
    }
}
