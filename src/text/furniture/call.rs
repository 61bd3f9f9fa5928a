//! Calls to act on what the outlet makes: "Download our app", « Abonnez-vous dès 1 € », „Jetzt die Ausgabe bestellen“.
//!
//! A verb in the imperative opens the line, and what it is to be done with is the page's own: a thing that outlets make, or "our"
//! and "your". Reports do not speak so outside quotations, and least of all behind their last sentence.

use super::Reason;
use super::edge::Line;
use super::maker::is_of;

/// How a language calls.
struct Tongue {
    /// Imperatives that open a line.
    verbs: &'static str,
    /// What outlets make and sell.
    products: &'static str,
    /// "Our", "your", "free", "here".
    own: &'static str,
}

const TONGUES: [Tongue; 6] = [
    Tongue {
        verbs: "download register subscribe listen pick become read join get follow watch buy order renew book donate support try \
            install discover explore browse visit call ring text email write send share sign tune stream shop claim enter win \
            vote take see view find check scan save start upgrade activate unlock continue log click tap hear catch apply \
            request grab pin bookmark tell reserve give pay advertise republish manage access sponsor add play ask submit report",
        products: "app apps application podcast podcasts newsletter newsletters bulletin bulletins edition editions epaper paper print \
            newsstand newsstands kiosk kiosks member members membership subscriber subscription subscriptions webinar webinars \
            conference expo summit guide guides handbook ebook whitepaper toolkit dataset database archive archives channel website \
            issue issues magazine calendar puzzles crossword quiz alert alerts notification notifications briefing briefings digest \
            trial offer offers shop store tickets livestream stream broadcast radio episode episodes supplement factsheet feed rss \
            coverage account profile library slideshow gallery games",
        own: "our your us free here today now",
    },
    Tongue {
        verbs: "laden abonnieren lesen hören werden melden bestellen sichern testen folgen besuchen entdecken kaufen unterstützen \
            spenden registrieren holen schauen sehen rufen jetzt hier gleich erhalten empfangen buchen schreiben probieren nutzen",
        products: "app apps podcast podcasts newsletter ausgabe ausgaben epaper zeitung heft magazin abo abonnement mitglied webinar \
            leitfaden studie archiv kanal mediathek probeabo probemonat angebot rätsel kreuzworträtsel briefing digital shop",
        own: "unsere unseren unserem unser ihre ihren ihr uns kostenlos gratis hier jetzt",
    },
    Tongue {
        verbs: "téléchargez abonnez inscrivez lisez écoutez devenez rejoignez suivez regardez achetez commandez réservez découvrez \
            retrouvez recevez soutenez faites profitez consultez visitez participez appelez écrivez testez essayez offrez",
        products: "application appli podcast podcasts newsletter infolettre édition édition numéro journal papier magazine abonnement \
            membre adhérent webinaire guide dossier archives chaîne kiosque kiosques lettre alertes direct émission boutique offre",
        own: "notre nos votre vos nous gratuitement gratuit ici",
    },
    Tongue {
        verbs: "descarga descargue descargá descargate suscríbete suscríbase suscribite suscribirse suscribete regístrate regístrese \
            registrate escucha escuche escuchá lee lea leé hazte hágase hacete únete únase unite sigue siga seguí seguinos mira \
            mire mirá compra compre comprá pide pida reserva reserve descubre descubra recibe reciba recibí apoya apoye prueba \
            pruebe visita visite consulta consulte llama llame participa participe accede acceda conoce conozca",
        products: "app aplicación podcast pódcast boletín boletines newsletter edición diario periódico papel revista suscripción socio \
            socia suscriptor suscriptora webinar seminario guía archivo hemeroteca canal quiosco quioscos kiosco kioscos alertas \
            programa tienda oferta",
        own: "nuestro nuestra nuestros nuestras tu tus su gratis aquí mes",
    },
    Tongue {
        verbs: "scarica scaricate abbonati abbonatevi iscriviti iscrivetevi registrati ascolta ascoltate leggi leggete diventa diventate \
            segui seguite guarda guardate acquista acquistate ordina prenota scopri ricevi sostieni prova visita chiama partecipa \
            unisciti accedi",
        products: "app applicazione podcast newsletter edizione giornale cartacea rivista abbonamento socio webinar guida dossier archivio \
            canale edicola edicole notifiche puntata programma offerta negozio",
        own: "nostra nostro nostre nostri tua tuo vostra vostro gratis qui",
    },
    Tongue {
        verbs: "download abonneer meld schrijf luister lees word volg bekijk kijk koop bestel reserveer ontdek ontvang steun probeer \
            bezoek bel doe sluit haal neem",
        products: "app podcast podcasts nieuwsbrief editie krant papieren magazine abonnement lid webinar gids dossier archief kanaal \
            kiosk meldingen aflevering programma aanbieding proefabonnement",
        own: "onze ons uw jouw je gratis hier nu",
    },
];

/// Where a German line ends that calls by an infinitive: „Jetzt Hafenbrief bestellen“.
const INFINITIVES: &str = "abonnieren bestellen herunterladen lesen hören testen anmelden registrieren kaufen sichern spenden ansehen \
    anhören weiterlesen downloaden buchen";

/// Products that others have too: a cross-heading may call to "read the small print".
const OF_OTHERS: &str = "paper print issue issues account library profile archive stream offer coverage games gallery guide store member \
    members journal papier magazine carte archivo diario papel giornale heft magazin krant";

/// Longest call that is set as a sentence, in words.
const MOST_STOPPED: usize = 18;

/// Why a line is a call, if it is. At the foot less is asked of it.
pub(super) fn reason(line: &Line, foot: bool) -> Option<Reason> {
    let calls =
        TONGUES.iter().any(|tongue| tongue.calls(line, foot)) || foot && is_by_infinitive(line);
    calls.then_some(Reason::Appeal)
}

/// Whether a word, in small letters, calls upon somebody where it opens a sentence.
pub(super) fn is_verb(word: &str) -> bool {
    TONGUES.iter().any(|tongue| is_of(tongue.verbs, word))
}

impl Tongue {
    fn calls(&self, line: &Line, foot: bool) -> bool {
        let polite = ["please", "bitte", "and", "now"];
        let mut tokens = line.tokens().skip_while(|token| polite.contains(token));
        if !tokens.next().is_some_and(|first| is_of(self.verbs, first)) {
            return false;
        }
        // "Share prices", "Support for": a noun that only looks like the verb has a verb of its own behind it.
        let (mut product, mut own) = (false, false);
        for token in tokens {
            product |= is_of(self.products, token);
            own |= is_of(self.own, token);
        }
        let money = line.text.contains(['£', '€', '$'])
            || line.tokens().any(|t| matches!(t, "euros" | "euro"));
        let reached =
            line.text.contains('@') || line.small.contains("http") || line.small.contains("www.");
        match (line.stopped, foot) {
            (true, true) => product && own && line.words <= MOST_STOPPED,
            (false, true) => product || own || money || reached,
            (true, false) => false,
            (false, false) => {
                let last = line.tokens().last().unwrap_or_default();
                let sold = line.words > 3 && is_of(self.products, last) && !is_of(OF_OTHERS, last);
                product && (own || money) || own && line.words > 4 || sold
            }
        }
    }
}

fn is_by_infinitive(line: &Line) -> bool {
    let last = line.tokens().last().unwrap_or_default();
    let opens = line.tokens().next().is_some_and(|first| {
        is_of(TONGUES[1].products, first) || is_of("jetzt hier gleich digital alle mehr", first)
    });
    !line.stopped && is_of(INFINITIVES, last) && opens
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn calls_are_set_aside() {
        let left: Vec<&str> = [
            "Download our harbour guide: what the port pays for",
            "Listen to our podcast: Twenty minutes of cranes",
            "Become a Bell member from 3 euros a month",
            "Pick up the print edition at kiosks on the quay",
            "Read the Bell on paper: call 061 for a free week",
            "Register for our webinar on cranes",
            "Download the HNA application",
            "Abonnieren Sie unsere Zeitung",
            "Jetzt die Ausgabe bestellen",
            "Téléchargez notre application",
            "Devenez membre dès 5 € par mois",
            "Suscribite a El Puerto desde 25 pesos por mes",
            "Escuche nuestro pódcast",
            "Scarica la nostra app",
            "Luister naar onze podcast",
            "Get our app for the latest news.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
        let left: Vec<&str> = [
            "Download our harbour guide: what the port pays for",
            "Escuche nuestro pódcast",
            "Listen to the Harbour podcast",
            "Follow the storm live with our reporters",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, HEAD).is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
    }

    #[test]
    fn what_is_told_stays() {
        let taken: Vec<&str> = [
            "Follow the money.",
            "Call it a storm, the keeper said.",
            "Support for the paper fell by a third.",
            "Listen to the harbour at night and it hums.",
            "Watch the water, they say here.",
            "Report on the cranes expected in May.",
            "Hören und sehen vergeht einem dort.",
            "Lee fue el primero en llegar.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
    }
}
