//! What a page says of its own text: whose it is, who translated it, how much of it is left to those who pay.

use super::Reason;
use super::edge::Line;
use super::imprint::is_title;
use super::maker::is_of;

/// "This text", in six languages.
pub(super) const THIS: &str =
    "this dieser diese dieses diesen diesem cet cette ce este esta este questo questa dit deze";

/// What a page calls its own text.
pub(super) const TEXT: &str = "text article story report page piece content translation version post item release bulletin \
    artikel beitrag bericht meldung seite fassung übersetzung texte version page traduction contenu dépêche artículo \
    texto nota noticia traducción versión contenido articolo testo notizia pagina traduzione contenuto tekst bericht \
    vertaling versie";

/// What was done to it, which nobody reports of somebody else's.
const DONE: &str = "translated generated machine automatic automatically automated ai third-party cookie cookies affiliate \
    übersetzt maschinell automatisch traduit traduite automatique automatiquement traducido traducida automáticamente \
    generado generada tradotto tradotta automaticamente generato vertaald gegenereerd licence license licensed";

/// What a line about a translation begins with.
const TRANSLATED: &str = "translated from,translated by,translation by,machine translation,machine translated,translated automatically,translated mechanically,automatic \
    translation,automatically translated,aus dem englischen,aus dem französischen,aus dem spanischen,aus dem \
    deutschen,übersetzt aus,übersetzt von,übersetzung aus,maschinell übersetzt,traduit de,traduit du,traduit \
    par,traduction automatique,traduction de,traducido del,traducido de,traducido por,traducción de,traducción \
    automática,tradotto dal,tradotto da,traduzione di,traduzione automatica,vertaald uit,vertaald door,automatisch \
    vertaald,vertaling uit";

/// What a line about rights begins with.
const RIGHTS: &str = "reproduction permitted,reproduction prohibited,reproduction is,reproduction in,no part of this,\
    unauthorised,unauthorized,licensed for,licensed to,licensed under,republication,nachdruck,vervielfältigung,\
    weiterverbreitung,alle rechte,toute reproduction,reproduction interdite,tous droits,prohibida la,prohibida \
    su,reproducción total,todos los derechos,riproduzione,tutti i diritti,vietata la riproduzione,overname \
    van,niets uit deze,alle rechten,all rights";

/// What says how often a paper comes out.
const ISSUED: &str = "is published every,is published weekly,is published daily,is published monthly,is published twice,is \
    published on,appears every,comes out every,is out every,erscheint jeden,erscheint jede,erscheint täglich,erscheint \
    wöchentlich,erscheint monatlich,paraît chaque,paraît tous les,paraît le,se publica cada,se publica los,sale cada,sale \
    todos los,esce ogni,è in edicola ogni,verschijnt elke,verschijnt iedere,verschijnt dagelijks,verschijnt wekelijks";

/// In how many languages a page has a text, behind "this information" and the like, and how long such a line is, in words.
const AVAILABLE: &str = "is also available in,is available in english,ist auch auf,sind auch auf,est également disponible en,est \
    aussi disponible en,también está disponible en,è disponibile anche in,is ook beschikbaar in";
const MOST_AVAILABLE: usize = 14;

/// What says that the rest is for those who pay.
const PAYWALL: &str = "you're a free subscriber,you are a free subscriber,you’re a free subscriber,for subscribers only,subscribers only,is reserved for subscribers,for our subscribers,subscriber \
    exclusive,subscriber-only,for members only,members only,of your free articles,free articles left,free articles \
    remaining,free article left,to continue reading,to keep reading,continue reading with,to read the full,to read \
    the rest,already a subscriber,nur für abonnenten,exklusiv für abonnenten,um weiterzulesen,weiterlesen mit,dieser \
    artikel ist kostenpflichtig,il vous reste,réservée aux abonnés,réservé aux abonnés,réservés aux abonnés,réservé à nos abonnés,\
    réservée à nos abonnés,pour lire la \
    suite,pour continuer à lire,lire la suite,solo para suscriptores,exclusivo para suscriptores,contenido \
    exclusivo,para seguir leyendo,para continuar leyendo,riservato agli abbonati,solo per abbonati,per continuare a \
    leggere,alleen voor abonnees,exclusief voor abonnees,om verder te lezen,verder lezen";

/// Those who pay, of whom a line at the end says what they may do.
const PAYING: &str = "subscribers members abonnenten mitglieder abonnés suscriptores abonados abbonati abonnees leden";
/// What they may do.
const MAY: &str = "can may get receive have enjoy können erhalten peuvent reçoivent pueden reciben possono ricevono kunnen krijgen";

/// What copies of a text are called.
const COPIES: &str = "copying copies reproduction redistribution republication reuse reprinting reprint use vervielfältigung \
    weiterverbreitung weiterverwendung nachdruck verwendung rediffusion diffusion copie réutilisation reproducción redistribución \
    copia difusión riproduzione ridistribuzione diffusione copia overname verspreiding verveelvoudiging";
/// "Any", before them.
const ANY: &str = "any all toute jede jegliche cualquier qualsiasi elke iedere";
/// What is copied of a page.
const MATERIALS: &str = "material materials content contents text texts articles site publications inhalte inhalten texte texten \
    beiträgen artikeln contenu contenus textes articles materiales contenidos textos artículos contenuti testi articoli \
    materiali materiaal inhoud teksten artikelen";
/// What is said of such copies.
const RULED: &str = "prohibited,forbidden,not permitted,not allowed,only with,permitted only,allowed only,untersagt,verboten,nicht \
    gestattet,nur mit,interdite,interdit,prohibida,prohibido,vietata,vietato,solo con,verboden,niet toegestaan,alleen met";

/// What an outlet does not answer for,
const DISCLAIMS: &str = "not responsible for,no responsibility for,no liability for,not liable for,keine haftung,keine \
    verantwortung,nicht verantwortlich für,pas responsable,décline toute responsabilité,no se hace responsable,no se \
    responsabiliza,non è responsabile,declina ogni responsabilità,niet verantwoordelijk voor,niet aansprakelijk voor";
/// and whose it is.
const OF_OTHERS: &str = "external sites,external websites,external links,external content,other websites,third-party sites,third-party \
    content,linked sites,user comments,readers' comments,reader comments,translated comments,translated text,externer links,externer \
    seiten,externer webseiten,externe links,externe inhalte,verlinkter seiten,leserkommentare,sites externes,liens externes,sites \
    tiers,commentaires des lecteurs,sitios externos,enlaces externos,páginas externas,comentarios de los lectores,siti \
    esterni,link esterni,commenti dei lettori,externe sites,externe websites,reacties van lezers";

/// What a line about complaints holds, and how they are to be made.
const COMPLAINT: &str = "if you have a complaint,if you wish to complain,if you want to complain,wenn sie eine beschwerde,si vous avez une \
    réclamation,si tiene una queja,si tienes una queja,se avete un reclamo,se hai un reclamo,als u een klacht,heeft u een klacht";
const TO_COMPLAIN: &str = "contact,write to,email,e-mail,call,complain to,schreiben,wenden,kontaktieren,contactez,écrivez,contacte,contacta,\
    escriba,escribe,contattate,contatta,scrivete,scrivi,neem,mail,schrijf";

/// Why a line is about the page's own text, if it is.
pub(super) fn reason(line: &Line, edge: bool) -> Option<Reason> {
    if !edge {
        return None;
    }
    match () {
        () if is_copyright(line) || is_of_rights(line) => Some(Reason::Legal),
        () if is_ruled(line) || is_disclaimer(line) || is_of_quoting(line) => Some(Reason::Legal),
        () if line.words <= 14 && line.holds(ISSUED) => Some(Reason::Navigation),
        () if is_of_itself(line) || is_translated(line) => Some(Reason::Credit),
        () if is_cookie(line) => Some(Reason::Cookie),
        () if is_paywall(line) => Some(Reason::Paywall),
        () => None,
    }
}

/// "Translated from the Norse", « Traduit par Anne Mercier ».
pub(super) fn is_translated(line: &Line) -> bool {
    line.words <= 20 && line.begins(TRANSLATED)
}

/// Longest name of who holds a copyright, in words.
const OWNER: usize = 6;

/// What a page says of who may print it, behind its own name at most: "HNA English Service. Reproduction permitted with …".
fn is_of_rights(line: &Line) -> bool {
    const SHORT: usize = 14;
    let behind = || {
        line.small
            .rsplit_once(". ")
            .map_or("", |(_, behind)| behind)
    };
    let tells = |text: &str| RIGHTS.split(',').any(|r| text.starts_with(r.trim()));
    line.words <= 25 && line.begins(RIGHTS) || line.words <= SHORT && tells(behind())
}

/// "<Copyright holder: …>", "(c) Harbour Media.", "© Harbour Media": behind any bracket.
fn is_copyright(line: &Line) -> bool {
    let open = line
        .small
        .trim_start_matches(['<', '[', '{', '*', '-', '–', '—', ' ']);
    let open = if open.starts_with("(c)") {
        open
    } else {
        open.trim_start_matches('(')
    };
    let word = open.strip_prefix("copyright");
    // "Copyright law", "copyrights": what a sentence would be about.
    let dated = |rest: &str| {
        let year =
            |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
        rest.starts_with(' ') && line.words <= 20 && super::edge::tokens(rest).take(8).any(year)
    };
    // "Copyright Harbour Media. For reprints contact …": whose it is, and no more before the stop.
    // Signs are as long in small letters; the rest of the line may be longer.
    let own = line.text.get(line.small.len() - open.len()..);
    let own = own.unwrap_or_default();
    let owner = own.split(". ").next().unwrap_or_default();
    let owned = owner
        .split_once(' ')
        .is_some_and(|(_, owner)| is_title(owner, OWNER));
    let owned = owned && word.is_some_and(|rest| rest.starts_with(' ')) && own.contains(". ");
    let alone = word.is_some_and(|rest| {
        let bare = rest.trim_start();
        let own = ["holder", "notice", "by", "owner", "reserved"];
        !rest.starts_with(char::is_alphabetic)
            && (!bare.starts_with(char::is_alphabetic)
                || own.iter().any(|own| bare.starts_with(own))
                || !line.stopped
                || dated(rest))
    });
    // The last sentence of a line that says what the house stands for.
    let last = [". ©", "! ©", " | ©", " – ©", " · ©"];
    let closes = || last.iter().any(|last| line.text.contains(last));
    open.starts_with('©') || open.starts_with("(c)") || alone || owned || closes()
}

/// "Any copying is prohibited", "Reproduction of materials is permitted only with a link": the last sentence of a line.
fn is_ruled(line: &Line) -> bool {
    if line.words > 25 || !line.holds(RULED) {
        return false;
    }
    let last = line.small.rsplit(". ").next().unwrap_or(&line.small);
    let opens: Vec<&str> = super::edge::tokens(last).take(4).collect();
    let copies = |at: usize| opens.get(at).is_some_and(|token| is_of(COPIES, token));
    let any = opens.first().is_some_and(|token| is_of(ANY, token)) && copies(1);
    let of_page = copies(0) && opens[1..].iter().any(|token| is_of(MATERIALS, token));
    let bare = copies(0) && super::edge::tokens(last).count() == 2;
    (any || of_page || bare) && !last.contains(',')
}

/// "When quoting, a reference to HNA is mandatory.", „Bei Zitat ist die Quelle verpflichtend anzugeben.“: what those must do who
/// take over a text.
fn is_of_quoting(line: &Line) -> bool {
    const WHEN: &str = "when if for any bei im en al para in per nel bij";
    const TAKING: &str = "quoting citing using reprinting copying reproducing republishing quotation quotations reproduction use \
        zitat zitaten zitieren zitierung verwendung nachdruck übernahme weiterverwendung cas citation reprise utilisation citar \
        reproducir utilizar usar caso citazione riproduzione utilizzo citare overname citeren gebruik";
    const SOURCE: &str = "reference link hyperlink credit attribution source mention acknowledgement quelle quellenangabe verweis \
        nennung mention lien source mención enlace fuente referencia fonte menzione collegamento bron bronvermelding verwijzing";
    const MUST: &str = "mandatory obligatory required compulsory verpflichtend pflicht erforderlich obligatorisch obligatoire exigée \
        exigé obligatoria obligatorio imprescindible obbligatoria obbligatorio verplicht";
    let opens: Vec<&str> = line.tokens().take(4).collect();
    let when = opens.first().is_some_and(|first| is_of(WHEN, first));
    let any = |list: &str| line.tokens().any(|token| is_of(list, token));
    line.words <= 20
        && when
        && opens[1..].iter().any(|token| is_of(TAKING, token))
        && any(SOURCE)
        && any(MUST)
}

/// "The Echo is not responsible for the content of external sites.", "If you have a complaint, contact the editor."
fn is_disclaimer(line: &Line) -> bool {
    line.holds(DISCLAIMS) && line.holds(OF_OTHERS) && !line.small.contains(',')
        || line.holds(COMPLAINT) && line.holds(TO_COMPLAIN)
}

/// "This text was translated from German", "Dieser Artikel enthält Affiliate-Links".
fn is_of_itself(line: &Line) -> bool {
    let mut tokens = line.tokens();
    if !tokens.next().is_some_and(|token| is_of(THIS, token)) {
        return false;
    }
    let own = tokens.take(2).any(|token| is_of(TEXT, token));
    let done = || line.tokens().any(|token| is_of(DONE, token));
    let provided = || {
        line.holds(
            "provided by,supplied by,contains content,contains links,contains affiliate,enthält inhalte,contient des,contiene contenido,\
             contiene contenuti,bevat inhoud",
        )
    };
    own && (done() || provided()) || line.words <= MOST_AVAILABLE && line.holds(AVAILABLE)
}

/// "Manage your cookie preferences."
fn is_cookie(line: &Line) -> bool {
    let cookie = line.tokens().any(|token| token.starts_with("cookie"));
    cookie
        && line.holds(
            "your,preferences,settings,policy,einstellungen,paramètres,préférences,preferencias,configuración,\
             preferenze,voorkeuren,instellingen",
        )
}

fn is_paywall(line: &Line) -> bool {
    let share = line.small.contains('%') || line.words <= 12;
    let paying = || line.tokens().take(2).any(|token| is_of(PAYING, token));
    let may = || line.tokens().take(4).any(|token| is_of(MAY, token));
    let of_page = || {
        line.holds(
            "here,full,download,archive,articles,edition,hier,artikel,ausgabe,ici,articles,numéro,aquí,artículos,edición,\
             qui,articoli,edizione,editie",
        )
    };
    share && line.holds(PAYWALL) || line.words <= 16 && paying() && may() && of_page()
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::{HEAD, around, assert_reasons};

    #[test]
    fn what_a_page_says_of_itself_is_set_aside() {
        let cases = [
            (
                "This information is also available in Norse and German",
                "credit",
            ),
            (
                "Translated automatically from Norse. Show original",
                "credit",
            ),
            (
                "<Copyright holder: Harbour Gazette. Reproduction permitted with source.>",
                "legal",
            ),
            (
                "(c) Harbour Risk Report. Unauthorised forwarding is theft.",
                "legal",
            ),
            ("Copyright: Harbour Media", "legal"),
            (
                "Copyright Harbour Media 2025. You may share using our tools.",
                "legal",
            ),
            (
                "HNA English Service. Reproduction permitted with reference to the source",
                "legal",
            ),
            ("Nachdruck, auch auszugsweise, nur mit Genehmigung", "legal"),
            ("Toute reproduction est interdite sans accord", "legal"),
            (
                "Harbour Post content is the property of HP Media. Any redistribution is forbidden",
                "legal",
            ),
            (
                "Copying of texts is allowed only with a link to the Harbour Post",
                "legal",
            ),
            ("Jede Weiterverbreitung ist untersagt", "legal"),
            (
                "When quoting, a reference to HARBOUR-INFORM is mandatory.",
                "legal",
            ),
            ("For any use a link to the source is required.", "legal"),
            ("Bei Verwendung ist die Quellenangabe Pflicht.", "legal"),
            (
                "En cas de reprise, la mention de la source est obligatoire.",
                "legal",
            ),
            (
                "Al citar, es obligatoria la referencia a El Puerto.",
                "legal",
            ),
            (
                "In caso di riproduzione la citazione della fonte è obbligatoria.",
                "legal",
            ),
            ("Bij overname is bronvermelding verplicht.", "legal"),
            ("Cualquier reproducción queda prohibida", "legal"),
            (
                "The Harbour Post is not responsible for external content.",
                "legal",
            ),
            ("HNA accepts no liability for user comments.", "legal"),
            ("Für externe Inhalte übernehmen wir keine Haftung.", "legal"),
            (
                "El Puerto no se responsabiliza de los comentarios de los lectores.",
                "legal",
            ),
            (
                "The Harbour Post belongs to HP Media. If you have a complaint about our reports, write to the desk.",
                "legal",
            ),
            (
                "This text was translated from German with automatic tools and checked by an editor",
                "credit",
            ),
            (
                "This article contains content provided by a third party.",
                "credit",
            ),
            ("Dieser Artikel wurde maschinell übersetzt.", "credit"),
            ("Cet article a été traduit automatiquement", "credit"),
            ("Este texto fue traducido del inglés", "credit"),
            ("Traduit de l’anglais par Anne Mercier", "credit"),
            ("Manage your cookie settings", "cookie"),
            (
                "Il vous reste 42 % de cet article à lire. La suite est réservée aux abonnés.",
                "paywall",
            ),
            ("You have 2 free articles left", "paywall"),
            ("Subscribers can download the full table here.", "paywall"),
            ("Exklusiv für Abonnenten", "paywall"),
            ("Contenido exclusivo para suscriptores", "paywall"),
            ("Alleen voor abonnees", "paywall"),
        ];
        assert_reasons(&cases, "");
    }

    #[test]
    fn a_report_for_those_who_pay_says_so_above_its_text() {
        for line in ["Réservé à nos abonnés", "Réservé aux abonnés"] {
            assert_eq!(around(HEAD, line, "").as_deref(), Some("paywall"));
        }
    }

    #[test]
    fn whose_a_page_is_stands_in_a_sentence_too() {
        for line in [
            "Copyright Harbour Weekly. For reprints write to our office.",
            "Ships & Ports is published by Harbour Media. Reproduction prohibited.",
        ] {
            assert_eq!(around(HEAD, line, "").as_deref(), Some("legal"), "{line}");
        }
    }

    #[test]
    fn what_the_report_says_of_others_stays() {
        let taken: Vec<&str> = [
            "Copyright law protects the song, the court held.",
            // In small letters, it is longer.
            "İZMİR İTFAİYESİ GECE LİMANDA ÇIKAN YANGINI SÖNDÜRDÜ.",
            "This report was written by the inspectors in May.",
            "The letter was translated from German for the court.",
            "Any use of the quay is forbidden, the port said.",
            "Copying of the key was forbidden by the owner.",
            "The port is not responsible for the crane.",
            "For any quotation of the law a source is at hand, she said.",
            "When using the crane, a helmet is mandatory.",
            "In case of fire, a call to the station is required by law.",
            "The port accepts no liability for lost bags, its owner said.",
            "Those who have a complaint should write to the port.",
            "Subscribers can expect a higher bill, the company said.",
            "Members may leave the party at any time.",
            "Only 42 percent of the road is left to build.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
    }
}
