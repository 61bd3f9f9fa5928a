use crate::text::furniture::tests::{HEAD, around};

#[test]
#[allow(clippy::too_many_lines, reason = "a table of cases")]
fn strips_of_pages_are_set_aside_over_a_report() {
    let left: Vec<&str> = [
        "Published 5 May 2031 Share Save Anna Berg",
        "Published 5 May 2031 Share Save Anna Berg Reporting from Oslo",
        "Published 3 hours ago Share Save Anna Berg Harbour News, Oslo",
        "1 day ago Share Save Anna Berg and Tom Ash Harbour News",
        "5 May 2031, 08:41 GMT Updated 2 hours ago Anna Berg Harbour News, Oslo",
        "Anna Berg Reporting from Oslo",
        "Anna Berg Senior correspondent @annaberg",
        "Reporting from Oslo May 5, 2031, 12:30 p.m. ET",
        "Anna Berg, HNA 3 minute read Updated 12:30 PM EST, Fri May 5, 2031",
        "Anna Berg May 5, 2031 ∙ 41 likes ∙ 19 comments",
        "The Dock Letter by Anna Berg May 5, 2031 ∙ 41 likes ∙ 19 comments",
        "May 5, 2031 ∙ 41 Likes ∙ 19 Comments ∙ 3 Restacks",
        "Anna Berg May 5, 2031 ∙ Paid",
        "Anna Berg May 5 41 19 3 Share",
        "Friday 5 May 2031 12:30, UK",
        "05/05/2031 May 5, 2031",
        "HNA.com 5 May 2031",
        "Text by: HARBOUR 24 Follow",
        "Source: HNA Editor: abe 2031-05-05 12:30:15",
        "Anna Berg and agencies Sat 5 May 2031 08.41 GMT",
        "Anna Berg in Oslo Sat 5 May 2031 08.41 GMT Last modified on Sat 5 May 2031 11.20 GMT Share",
        "By Anna Berg and Tom Ash Anna Berg reported from Oslo, and Tom Ash from Hull. May 5, 2031",
        "A keeper looks at the crane in Hull, Norland, Saturday, May 5, 2031. (AP Photo/Anna Berg) Read More",
        "Par Anne Mercier, correspondante à Oslo publié le 5 mai 2031 à 8h41 Le Quai et AFP",
        "Publié le 05/05/2031 08:41 Article rédigé par Anne Mercier Radio Quai",
        "Aus Oslo berichtet Anna Berg 05.05.2031, 08.41 Uhr Artikel hören • 4 Min",
        "Anna Berg aus Oslo 5. Mai 2031, 08:41 112 Postings Später lesen",
        "Ana Ruiz Oslo 05/05/2031 a las 12:30h.",
        "Ana Ruiz Corresponsal en Oslo 05/05/2031 Actualizado a las 11:20h. Regala esta noticia",
        "dalla nostra inviata Anna Berg 5 maggio 2031 alle 08:41 2 minuti di lettura",
        "di redazione esteri Pubblicato il 5 Maggio 2031 Alle ore 08:41 Condividi",
        "Laatste update: 5 mei 2031 14:02",
        "Anna Berg correspondent Noord-Europa Vandaag, 08:41 Aangepast gisteren, 23:10",
        "abe Zaterdag 5 mei 2031 om 08:41 Bron: BELGA",
        "Share full article 214",
    ]
    .into_iter()
    .filter(|line| around("", line, HEAD).is_none())
    .collect();
    assert_eq!(left, Vec::<&str>::new());
    // Below a first sentence too where it says more.
    let line = "Published 5 May 2031 Share Save Anna Berg Harbour correspondent";
    assert!(around(HEAD, line, HEAD).is_some());
}

#[test]
fn headlines_and_sentences_stay() {
    let taken: Vec<&str> = [
        "Published figures show that the crane was unsafe for a decade",
        "Published on Friday, the report runs to 400 pages and names three firms",
        "Reporting from Oslo, she said, had taught her patience",
        "Reporting from Oslo became harder after the law of 2031",
        "Share prices in Oslo fell 4 percent after the fire",
        "Crane closed since 5 May 2031",
        "Anna Berg lost two sons on 5 May 2031",
        "Anna Berg waited for 3 hours and saved two children",
        "Anna Berg: 41 years on the quay",
        "Anna Berg, 41, a nurse from Hull",
        "5 May 2031: the day on which the crane fell",
        "8:41 a.m.: the crane gives way",
        "12 comments in the guest book speak of cracks",
        "3 minutes that changed Hull",
        "2 hours ago the crane still stood, he said",
        "Photos from the scene show a car hanging over the edge",
        "Facebook took down 214 posts on Friday",
        "Stand jetzt bleibt der Kran bis Mai 2031 gesperrt",
        "Le président à Paris, le 5 mai 2031",
        "Publicado el viernes, el informe nombra a tres empresas",
        "Aggiornato a venerdì il processo",
        "Laatste update van de politie: elf doden",
        "Who saved Anna Berg on 5 May 2031?",
        "Hull 2 Ely 1",
        "1. Anna Berg (NOR) 2:31:08",
        "Anna Berg 41, Tom Ash 19, Ina Poe 8",
        "Source: the quay that nobody counted",
        "HNA sends no one",
    ]
    .into_iter()
    .filter(|line| around("", line, HEAD).is_some() || around(HEAD, line, HEAD).is_some())
    .collect();
    assert_eq!(taken, Vec::<&str>::new());
}
