//! The short words of pages that stand on one line with others when a page is flattened to text: buttons, labels over another
//! report's headline, what asks who has an account, what to press to log in or sign up. In six languages, in small letters.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::Reason;
use super::exact;

/// What a phrase is on a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Of a page even where nothing stands beside it.
    Alone,
    /// A word of the report too where it stands alone.
    Beside,
    /// Stands before another report's headline.
    Label,
    /// The same, but a sentence may begin so: the headline has to show that it is one.
    Weak,
    /// Asks who has an account: with a question mark, or beside other pieces.
    Asks,
    /// What is pressed to log in, to sign up or to pay.
    Call,
}

/// A phrase of pages.
#[derive(Clone, Copy)]
pub(super) struct Phrase {
    pub(super) kind: Kind,
    pub(super) reason: Reason,
}

/// Longest phrase, in words.
pub(super) const MOST_WORDS: usize = 8;

const PHRASES: [(Kind, Reason, &str); 13] = [
    (
        Kind::Alone,
        Reason::Navigation,
        "continue reading,keep reading,read more here,sigue leyendo,seguir leyendo,siga leyendo,continuar leyendo,continua a leggere,lire la suite,poursuivre la lecture,\
        continuer la lecture,weiterlesen,artikel weiterlesen,zum artikel,lees verder,leseminuten,lire plus tard,ajouter à vos \
        sélections,ajouter à vos favoris,offrir cet article,offrir l'article,réutiliser ce contenu,artikel teilen,artikel drucken,artikel \
        merken,artikel hören,beitrag teilen,beitrag hören,bild vergrößern,afficher le diaporama,desplegar redes sociales,ahora en \
        reproducción,escucha este artículo,escuchar este artículo,escucha la noticia,ascolta l'articolo,ascolta questo articolo,écouter \
        l'article,écouter cet article,listen to article,listen to this article,luister naar dit artikel,deel dit artikel,deel artikel,kopieer \
        link,partager cet article,compartir noticia,compartir artículo,share this article,share article,share this story,save \
        article,print article,view image in fullscreen,view comments,view all comments,voir les commentaires,ver comentarios,ver los \
        comentarios,ir a los comentarios,vedi i commenti,leggi i commenti,bekijk alle reacties,bekijk reacties,alle reacties,kommentare \
        anzeigen,zu den kommentaren,commenter,share what you think,something went wrong,vai ai commenti,back to article,afspelen,guarda \
        il video,mira el video,voir la vidéo,audio artikel vorlesen,artikel vorlesen,manage preferences,accept all cookies,cookie \
        settings,alle cookies akzeptieren,cookies akzeptieren,tout accepter,accepter les cookies,aceptar cookies,accetta i cookie,accepteer \
        cookies,cookies accepteren,inhalte anzeigen,inhalt anzeigen,afficher le contenu,mostrar contenido,mostra contenuto,inhoud tonen,leer \
        en español,read in english,ahora suena,top of page,return to top,opens in new window,end of list,prefer on google,audio is ai-generated,audio generado con ia,audio gerado com \
        ia,zur merkliste hinzufügen,später lesen,gift this article free,commentsgo to comments,close extra sharing options,listen to article,regala esta \
        noticia,lien copié,link copied,enlace copiado,link copiato,link gekopieerd,artikelzusammenfassung,bildbeschreibung einblenden,player \
        audio,skip next section,copy/paste the article video embed link below,reading time,temps de lecture,minuti di lettura,add comment,view \
        all,report an error,reportar un error,signaler une erreur,fehler melden,segnala un errore,fout melden,volver a intentar,lees alles \
        van,clicca qui,discover more stories on,artikelrechte erwerben,zur sz-startseite,zur startseite,zur übersicht,vai a tutte le notizie,contact \
        us,policies and standards,privacy policy,terms and privacy policy,your privacy choices,collection notice,start your substack,give a gift \
        subscription,no posts,comments closed,conversations closed,license this content,licensing this content,ver biografía,mostrar \
        comentarios,más noticias,dans la même rubrique,pour aller plus loin,signaler un abus,transcript,end of article,see less,follow us on social \
        media,visual stories,ottieni il codice embed,tutti gli articoli,artikel delen,leeslijst,facebook icon,twitter icon,snapchat icon,whatsapp \
        icon,email icon,view more stories,text size small medium large,small medium large,top latest,top latest discussions,newest oldest best rated \
        worst rated,summary companies,email link,facebook tweet email link,follow us",
    ),
    (
        Kind::Beside,
        Reason::Navigation,
        "share,save,print,comment,comments,like,like this,likes,follow,listen,listen now,play,copy,email,gift,pin,tweet,more,menu,notes,restack,\
        discuss,reply,feedback,teilen,merken,drucken,speichern,hören,vorlesen,kommentieren,kommentare,versenden,verschenken,schenken,\
        partager,imprimer,enregistrer,écouter,réagir,réactions,offrir,envoyer,sauvegarder,contribuer,classer,conserver,compartir,guardar,comentar,\
        escuchar,imprimir,enviar,comentarios,normas,regalar,condividi,salva,stampa,ascolta,commenta,commenti,regala,delen,opslaan,bewaren,luister,\
        reageer,reageren,leeslijst,reacties,postings,bewaar,deel,android,ios,skip,sms,play video,watch,audio,video,bookmark,bookmarks,download,playlist,tweet,copied,threads,zusammenfassen,text \
        size,aa,restacks",
    ),
    (
        Kind::Beside,
        Reason::Advert,
        "advertisement,ad,ads,advert,sponsored,promoted,anzeige,anzeigen,werbung,publicité,annonce,publicidad,anuncio,pubblicità,\
        advertentie,reclame",
    ),
    (
        Kind::Alone,
        Reason::Advert,
        "skip advertisement,skip ad,scroll to continue,continue reading below,article continues below,article continues below this \
        ad,article continues after this ad,story continues below,story continues below advertisement,story continues after advertisement,\
        continue reading below advertisement,artikel weiterlesen nach der anzeige,weiterlesen nach der anzeige,weiter nach der anzeige,la \
        suite après la publicité,la suite après cette publicité,la suite après la pub,passer la publicité,continúa después de la \
        publicidad,sigue leyendo después de la publicidad,continua a leggere dopo la pubblicità,continua dopo la pubblicità,lees verder \
        na de advertentie,lees verder onder de advertentie,lees verder na de reclame,lees door onder de advertentie,after newsletter \
        promotion,skip past newsletter promotion",
    ),
    (
        Kind::Label,
        Reason::Related,
        "read more,read next,read also,also read,read now,related,related article,related articles,related story,related stories,\
        recommended stories,recommended reading,see also,up next,don't miss,editors picks,editor's picks,editor's pick,you may also \
        like,you might also like,what to read next,more on this story,most read,most popular,watch also,mehr zum thema,lesen \
        sie auch,lesen sie dazu,lesen sie dazu auch,lesen sie hierzu,lesen sie mehr,lesen sie weiter,auch interessant,passend zum \
        thema,passend dazu,mehr dazu,auch spannend,lesetipp,lesetipps,lese-tipp,empfehlung der redaktion,das könnte sie \
        interessieren,das könnte sie auch interessieren,à lire aussi,lire aussi,à lire également,lire également,à voir aussi,voir aussi,\
        sur le même sujet,sur le même thème,à ne pas manquer,à lire ensuite,à découvrir,lire aussi article réservé à nos \
        abonnés,te puede interesar,le puede interesar,os puede interesar,también te puede interesar,también le puede interesar,quizás te \
        interese,te recomendamos,lee también,lea también,lee además,leé también,leer también,mirá también,mira también,vea también,ver \
        también,noticia relacionada,noticias relacionadas,artículo relacionado,artículos relacionados,más información,leggi anche,leggi \
        pure,potrebbe interessarti,potrebbe interessarti anche,ti potrebbe interessare,ti potrebbe interessare anche,potrebbero \
        interessarti,guarda anche,vedi anche,approfondisci,per approfondire,articolo correlato,articoli correlati,lees ook,lees meer,\
        bekijk ook,kijk ook,zie ook,meer over dit onderwerp,ook interessant,gerelateerd,more to read,related topics,related countries,related people,related \
        content,argomenti,sujets,topics,tags,temas,themen,schlagworte,onderwerpen,etiquetas,archivado en,tags relacionados",
    ),
    (
        Kind::Weak,
        Reason::Related,
        "opinion,analysis,in depth,explainer,explained,recommended,latest,next,previous post,next post,trending,watch,listen,interview,zum thema,\
        hintergrund,kommentar,analyse,interview,sz plus,s+,faz+,z+,plus,premium,opinión,análisis,opinione,analisi,opinie,achtergrond,décryptage,\
        éditorial,tribune,entretien,reportage,récit,abonnés,exclusif",
    ),
    (
        Kind::Asks,
        Reason::Paywall,
        "already a member,already a subscriber,already subscribed,already registered,already have an account,already have a \
        subscription,do you have an account,do you already have an account,have an account,not a member,not a member yet,not yet a \
        member,not a subscriber,not a subscriber yet,are you a subscriber,are you already a subscriber,bereits mitglied,bereits \
        abonnent,bereits abonnentin,bereits abonniert,bereits registriert,bereits kunde,schon abonnent,schon mitglied,schon registriert,\
        sie sind bereits abonnent,sie sind bereits mitglied,sie haben bereits ein abo,sie haben schon ein abo,sie haben bereits ein \
        konto,haben sie bereits ein konto,haben sie schon ein abo,noch kein abo,noch kein konto,noch kein mitglied,noch nicht \
        registriert,déjà abonné,déjà abonnée,déjà membre,déjà inscrit,déjà inscrite,vous êtes abonné,vous êtes déjà abonné,vous avez un \
        compte,vous avez déjà un compte,pas encore abonné,pas encore inscrit,pas encore de compte,ya eres suscriptor,ya es suscriptor,ya \
        sos suscriptor,ya eres socio,ya eres usuario,ya eres suscriptora,ya tienes una cuenta,ya tienes cuenta,ya tiene una cuenta,ya \
        tenés una cuenta,tienes una cuenta,eres suscriptor,ya estás suscrito,ya estás registrado,todavía no eres suscriptor,aún no eres \
        suscriptor,sei già abbonato,sei già abbonata,sei già registrato,sei già iscritto,sei già un abbonato,sei un abbonato,hai già un \
        account,hai già un abbonamento,già abbonato,già registrato,non sei abbonato,non hai un account,al abonnee,al lid,al een \
        account,al een abonnement,al geregistreerd,ben je al abonnee,ben je al lid,bent u al abonnee,bent u al lid,heb je al een \
        account,heb je al een abonnement,heeft u al een account,heeft u al een abonnement,nog geen abonnee,nog geen account,nog geen lid,liked \
        this post,fehler gefunden,ready for more,fout gezien",
    ),
    (
        Kind::Call,
        Reason::Paywall,
        "log in,log in here,sign in,sign in here,log in now,join them,join us,log in to continue,einloggen,jetzt einloggen,hier einloggen,zum \
        login,zur anmeldung,se connecter,connectez-vous,identifiez-vous,je me connecte,je m'identifie,inicia sesión,inicia sesión aquí,\
        inicie sesión,iniciar sesión,iniciá sesión,identifícate,accede,ingresa aquí,accedi,accedi qui,effettua il login,inloggen,log hier \
        in,log dan in,log nu in,jetzt melden",
    ),
    (
        Kind::Call,
        Reason::Newsletter,
        "subscribe,subscribe now,subscribe here,subscribe today,subscribe for free,sign up,sign up here,sign up now,sign up for free,sign \
        me up,register,register now,register for free,anmelden,jetzt anmelden,hier anmelden,jetzt kostenlos anmelden,kostenlos anmelden,\
        jetzt gratis anmelden,abonnieren,jetzt abonnieren,jetzt kostenlos abonnieren,hier abonnieren,jetzt registrieren,jetzt testen,jetzt \
        kostenlos testen,jetzt gratis testen,jetzt bestellen,s'abonner,je m'abonne,abonnez-vous,m'abonner,s'inscrire,je m'inscris,m'inscrire,\
        inscrivez-vous,votre adresse email,votre adresse e-mail,ihre e-mail-adresse,tu correo electrónico,la tua email,je e-mailadres,\
        inscription gratuite,s'inscrire gratuitement,suscríbete,suscríbase,suscribite,suscribirme,suscribirse,suscríbete \
        aquí,suscríbete ya,apúntate,apúntate aquí,apúntate gratis,regístrate,regístrate aquí,regístrate gratis,quiero suscribirme,quiero \
        recibirla,iscriviti,iscriviti qui,iscriviti ora,iscriviti subito,abbonati,abbonati ora,abbonati subito,registrati,registrati qui,\
        schrijf je in,schrijf je hier in,schrijf je nu in,schrijf u in,meld je aan,meld je hier aan,meld je nu aan,aanmelden,inschrijven,\
        abonneren,abonneer,abonneer nu,word abonnee,word nu abonnee,word lid,type your email",
    ),
    (
        Kind::Asks,
        Reason::Newsletter,
        "newsletter,free newsletter,der newsletter,la newsletter,notre newsletter,nuestra newsletter,boletín,nieuwsbrief,invalid email,email address",
    ),
    (
        Kind::Alone,
        Reason::Paywall,
        "article réservé aux abonnés,article réservé à nos abonnés,réservé aux abonnés,réservé à nos abonnés,articolo riservato agli \
        abbonati,contenuto riservato agli abbonati,exklusiv für abonnenten,nur für abonnenten,contenido exclusivo para \
        suscriptores,exclusivo suscriptores,solo suscriptores,solo para suscriptores,exclusivo para suscriptores,alleen voor \
        abonnees,exclusief voor abonnees,subscribers only,members only,subscriber exclusive,for subscribers,sans engagement,cancel \
        anytime,jederzeit kündbar,lee sin límites,try unlimited access,get unlimited access,free article usually reserved for \
        subscribers,politico pro",
    ),
    (
        Kind::Alone,
        Reason::Comment,
        "leave a comment,leave a reply,join the conversation,share your thoughts,add a comment,post a comment,diskutieren sie mit,\
        kommentar schreiben,kommentar verfassen,mitdiskutieren,laisser un commentaire,poster un commentaire,écrire un commentaire,\
        deja un comentario,deja tu comentario,escribe un comentario,lascia un commento,scrivi un commento,laat een reactie achter,plaats \
        een reactie,discussion about this post,log in to comment",
    ),
    (
        Kind::Alone,
        Reason::Social,
        "compartir en whatsapp,compartir en facebook,compartir en twitter,compartir en x,compartir en linkedin,compartir en telegram,\
        share on facebook,share on x,share on twitter,share on whatsapp,share on linkedin,share via email,share by email,share this with,\
        share this post,copy this link,copier le lien,envoyer par email,envoyer par e-mail,auf facebook teilen,auf x teilen,auf whatsapp teilen,per e-mail \
        teilen,per mail teilen,link kopieren,partager sur facebook,partager sur x,partager sur twitter,partager sur whatsapp,condividi su \
        facebook,condividi su x,condividi su whatsapp,delen via whatsapp,deel op facebook,deel via whatsapp,copiar enlace,copia link,\
        click to share on x,click to share on facebook,get the app,download the app,suivez-nous sur whatsapp,síguenos en whatsapp,seguici su \
        whatsapp,volg ons op whatsapp",
    ),
];

/// Each phrase, and what it is. A page's whole lines are such too.
static TABLE: LazyLock<HashMap<&'static str, Phrase>> = LazyLock::new(|| {
    let mut table = HashMap::new();
    for (kind, reason, phrases) in PHRASES {
        for phrase in phrases.split(',') {
            table
                .entry(phrase.trim())
                .or_insert(Phrase { kind, reason });
        }
    }
    for (line, reason) in exact::lines() {
        let kind = Kind::Beside;
        table.entry(line).or_insert(Phrase { kind, reason });
    }
    table
});

/// The words that phrases begin with.
static FIRST: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let first = |phrase: &&'static str| phrase.split(' ').next().unwrap_or_default();
    TABLE.keys().map(first).collect()
});

/// The words that what is pressed ends with.
static LAST: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let calls = TABLE.iter().filter(|(_, phrase)| phrase.kind == Kind::Call);
    calls
        .map(|(phrase, _)| phrase.rsplit(' ').next().unwrap_or_default())
        .collect()
});

/// The phrase that words are, if they are one.
pub(super) fn phrase(words: &str) -> Option<Phrase> {
    TABLE.get(words).copied()
}

/// Whether a phrase begins with a word.
pub(super) fn begins(word: &str) -> bool {
    FIRST.contains(word)
}

/// Whether what is pressed ends with a word.
pub(super) fn ends(word: &str) -> bool {
    LAST.contains(word)
}
