//! Pages that ask for consent in the place of the report.

/// A page with so many words has a report beside the question.
const MOST_WORDS: usize = 200;

/// So many of the signs make such a page, one of them an address to the reader.
const SIGNS: usize = 3;

/// What only such a page says to its reader: what is on its buttons, and how it begins.
const ADDRESSED: &[&str] = &[
    "accept all",
    "reject all",
    "accept cookies",
    "accept and continue",
    "your privacy",
    "alle akzeptieren",
    "alles akzeptieren",
    "akzeptieren und weiter",
    "alle ablehnen",
    "ihre privatsphäre",
    "deine privatsphäre",
    "ihre daten",
    "tout accepter",
    "tout refuser",
    "continuer sans accepter",
    "votre vie privée",
    "aceptar todo",
    "aceptar todas",
    "rechazar todo",
    "rechazar todas",
    "aceptar y continuar",
    "tu privacidad",
    "su privacidad",
    "accetta tutto",
    "accetta tutti",
    "rifiuta tutto",
    "la tua privacy",
    "alles accepteren",
    "alles weigeren",
    "uw privacy",
    "je privacy",
    "aceitar tudo",
    "aceitar todos",
    "sua privacidade",
    "twoja prywatność",
    "zaakceptuj wszystkie",
    "godkänn alla",
    "acceptera alla",
    "accepter alle",
    "godta alle",
];

/// What it is about, each in several languages.
const ABOUT: &[&[&str]] = &[
    &["cookie"],
    &[
        "consent",
        "einwillig",
        "zustimm",
        "consentement",
        "consentimiento",
        "consenso",
        "toestemming",
        "consentimento",
        "zgod",
        "samtycke",
        "samtykke",
    ],
    &[
        "personal data",
        "personal information",
        "personenbezogen",
        "personalisier",
        "personalis",
        "personaliz",
        "données personnelles",
        "datos personales",
        "dati personali",
        "persoonsgegevens",
        "dados pessoais",
        "danych osobowych",
        "personuppgifter",
        "personopplysninger",
    ],
    &[
        "our partners",
        "partners store",
        "partner verwenden",
        "unsere partner",
        "unseren partnern",
        "nos partenaires",
        "nuestros socios",
        "nostri partner",
        "onze partners",
        "nossos parceiros",
        "naszymi partnerami",
        "våra partner",
        "våre partnere",
        "vendors",
    ],
    &[
        "preferences",
        "choices",
        "einstellungen",
        "préférences",
        "preferencias",
        "preferenze",
        "voorkeuren",
        "preferências",
        "inställningar",
    ],
];

/// Whether the words of a page, headline and buttons among them, ask for consent and hardly anything else.
pub(super) fn is_asked_for(page: &str) -> bool {
    if page.split_whitespace().count() > MOST_WORDS {
        return false;
    }
    let words: Vec<&str> = page.split_whitespace().collect();
    let page = words.join(" ").to_lowercase();
    let says = |list: &[&str]| list.iter().any(|words| page.contains(words));
    let about = ABOUT.iter().filter(|list| says(list)).count();
    says(ADDRESSED) && about + 1 >= SIGNS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asking_is_told_from_telling() {
        for page in [
            "We value your privacy\n\nWe and our partners store information on a device, such as cookies.",
            "Ihre Privatsphäre\n\nMit Klick auf „Alle akzeptieren“ willigen Sie ein, dass unsere Partner Cookies setzen.",
            "Le respect de votre vie privée\n\nAvec votre consentement, nos partenaires et nous utilisons des cookies.",
            "Tu privacidad nos importa\n\nUsamos cookies con tu consentimiento.\n\nAceptar todo",
            "Rispettiamo la tua privacy\n\nI cookie dei nostri partner. Accetta tutto",
            "Wij geven om uw privacy\n\nOnze partners plaatsen cookies met uw toestemming.",
        ] {
            assert!(is_asked_for(page), "{page}");
        }
        for page in [
            "The council closed the bridge on Monday, and the mayor gave no consent to a second ferry.",
            "A court fined the shop for cookies that stored personal data without the consent of visitors.",
            "Accept all the risks, the coach told his players, and make your choices.",
        ] {
            assert!(!is_asked_for(page), "{page}");
        }
        let report = "The harbour was shut. ".repeat(60);
        assert!(!is_asked_for(&format!(
            "We value your privacy. Our partners use cookies with your consent. {report}"
        )));
    }
}
