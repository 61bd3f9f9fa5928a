//! How a page asks its readers to sign up for what it sends.

use super::pattern::Hint::Has;
use super::pattern::Pattern;

/// Speaks to the reader about signing up: an order, or the words of a form.
pub(super) static SIGN_UP: Pattern = Pattern::small(
    r"(?:^|[.:!?*|] )(?:please )?(?:sign up\b|subscribe\b|get (?:a|an|the|our|your)\b|register (?:for|now|here)|enter your e-?mail|stay (?:informed|up to date)|receive (?:our|the)|melden sie sich|abonnieren sie|inscrivez-vous|abonnez-vous|recevez|suscríb(?:ete|ase|anse|ete)|recib[ae]|apúntate|iscriviti|ricevi|abbonati|meld (?:je|u) aan|schrijf (?:je|u) (?:\w+ )?in|ontvang)|\be-?mail(?: address)? ?\*|\bi would like to (?:be emailed|receive)|\bby (?:signing up|clicking|subscribing|submitting),? you|\bread our privacy",
    &[Has(&[
        "sign up",
        "subscribe",
        "get a",
        "get the",
        "get our",
        "get your",
        "register for",
        "register now",
        "register here",
        "enter your e",
        "stay informed",
        "stay up to",
        "receive our",
        "receive the",
        "melden sie sich",
        "abonnieren sie",
        "inscrivez-vous",
        "abonnez-vous",
        "recevez",
        "suscríb",
        "recib",
        "apúntate",
        "iscriviti",
        "ricevi",
        "abbonati",
        "meld je aan",
        "meld u aan",
        "schrijf je ",
        "schrijf u ",
        "ontvang",
        "e-mail",
        "email",
        "i would like to ",
        "by signing up",
        "by clicking",
        "by subscribing",
        "by submitting",
        "read our privacy",
    ])],
);

/// Names what comes by mail or what the form binds to.
pub(super) static BY_MAIL: Pattern = Pattern::small(
    r"\bnewsletters?\b|\binbox\b|\be-?mail(?:s|ed)?\b|\bprivacy (?:notice|policy)\b|\b(?:daily|weekly|morning|evening) (?:\w+ )?(?:briefing|dispatch|digest|round-?up|update)\b|\bbreaking news alerts?\b|\bpostfach\b|\binfolettre\b|boîte (?:mail|de réception)|\bboletín\b|bandeja de entrada|casella di posta|\bnieuwsbrief\b|\bmailbox\b|\bdatenschutz\w*",
    &[Has(&[
        "newsletter",
        "inbox",
        "email",
        "e-mail",
        "privacy notice",
        "privacy policy",
        "briefing",
        "dispatch",
        "digest",
        "roundup",
        "round-up",
        "update",
        "breaking news alert",
        "postfach",
        "infolettre",
        "mail",
        "de réception",
        "boletín",
        "de entrada",
        "di posta",
        "nieuwsbrief",
        "datenschutz",
    ])],
);

#[cfg(test)]
mod tests {
    use super::super::pattern::tests::assert_hints_hold;
    use super::*;

    #[test]
    fn whatever_is_found_begins_as_it_is_said_to() {
        assert_hints_hold(&SIGN_UP);
        assert_hints_hold(&BY_MAIL);
    }
}
