//! What a page says to its reader behind a report, in sentences: "Are you a patient? Get in touch: story@post.example", "Not yet
//! a member? Join at post.example/join", "The Echo is paid for by readers. Support us from $3 a month."
//!
//! Told by what they do, not by what they are about: they ask the reader and call upon him, or call and say where to. A report
//! does so within quotations alone.

use super::Reason;
use super::address::is_contact;
use super::call;
use super::edge::{self, Line};
use super::imprint::is_title;
use super::maker::is_of;

/// Longest paragraph of this kind, in words.
const MOST_WORDS: usize = 32;
/// Longest title of a paper, in words.
const NAME: usize = 5;
/// Longest question without a verb, in words: "Not yet a member?"
const BARE: usize = 6;

/// Who is asked, in six languages; „Ihr“ and „Sie“ are so in German whatever their first letter.
const YOU: &str = "you your yours yourself sie ihr ihre ihnen euch du dir vous votre vos tu te usted ustedes su ti vi voi lei vostro u uw je jij \
    jullie";
/// Who asks.
const US: &str = "us our we uns unsere unser wir nous notre nos nosotros nuestro nuestra noi nostra nostro ci ons onze wij";

/// How often a paper comes out: behind "appears", "erscheint".
const APPEARS: &str =
    "appears comes goes published erscheint paraît publica aparece sale esce verschijnt";
/// What it is counted by there.
const A_YEAR: &str = "every week,every month,every day,every monday,every tuesday,every wednesday,every thursday,every friday,every \
    saturday,every sunday,jeden monat,jede woche,chaque semaine,chaque mois,cada semana,cada mes,ogni settimana,ogni mese,elke \
    week,elke maand,times a year,times a month,times a week,mal im jahr,mal jährlich,mal im monat,mal pro woche,fois par an,fois par mois,\
    fois par semaine,veces al año,veces al mes,veces por semana,volte all'anno,volte al mese,volte a settimana,keer per jaar,keer per \
    maand,keer per week";

/// How often a subscription is paid.
const PAID: &str = "a day,a week,a month,a year,per week,per month,per year,im monat,pro monat,im jahr,par mois,par an,al mes,al año,\
    al mese,all'anno,per maand,per jaar";

/// What a paper asks of whoever knows more.
const HEARD: &str = "to hear from you,hear from readers,want to hear your,bei uns melden,aimerait vous lire,queremos leerte";

/// Why a line of the foot speaks to the reader, if it does.
pub(super) fn reason(line: &Line) -> Option<Reason> {
    if line.words > MOST_WORDS {
        return None;
    }
    if is_periodical(line) {
        return Some(Reason::Navigation);
    }
    if is_version(line) {
        return Some(Reason::Credit);
    }
    let parts = parts(line.text);
    let calls = |part: &&str| first_token(part).is_some_and(|first| call::is_verb(&first));
    let addressed = || line.text.split_whitespace().any(is_contact);
    let asked = parts.iter().position(|part| asks(part));
    let behind = asked.map_or(0, |at| at + 1);
    let called = parts[behind..].iter().any(calls);
    match asked {
        Some(_) if called || addressed() => Some(Reason::Prompt),
        None if called && (addressed() || is_paid(line)) => Some(Reason::Appeal),
        None if parts.iter().any(|part| calls(part) && is_rate(part)) => Some(Reason::Appeal),
        None if line.holds(HEARD) => Some(Reason::Prompt),
        None if parts.iter().any(|part| calls(part) && is_to_us(part)) => Some(Reason::Appeal),
        None if is_reached(line) => Some(Reason::AuthorBio),
        _ => None,
    }
}

/// "A version of this story first appeared in The Quay.": in a paper, not in court.
fn is_version(line: &Line) -> bool {
    const FIRST: [&str; 2] = [" first appeared in ", " first appeared on "];
    let paper = FIRST.iter().find_map(|first| line.text.split_once(first));
    let begun = line.begins("a version of this,an earlier version of this");
    begun && paper.is_some_and(|(_, paper)| is_title(paper.trim_end_matches('.'), NAME))
}

/// The sentences of a line, by their ends alone.
pub(super) fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, sign) in text.match_indices(['.', '!', '?']) {
        let end = at + sign.len();
        if text[end..].starts_with(' ') || end == text.len() {
            parts.push(text[from..end].trim());
            from = end;
        }
    }
    parts.push(text[from..].trim());
    parts.retain(|part| !part.is_empty());
    parts
}

fn first_token(part: &str) -> Option<String> {
    edge::tokens(&part.to_lowercase()).next().map(str::to_owned)
}

/// "Are you a patient?", "Not yet a member?": a question to the reader, or a short one without a verb.
fn asks(part: &str) -> bool {
    let Some(line) = part.ends_with('?').then(|| Line::of(part)).flatten() else {
        return false;
    };
    line.tokens().any(|token| is_of(YOU, token)) || line.words <= BARE && !edge::tells(&line)
}

/// "Tell us if you find a mistake": a call, those who call within its first words, and no verb of a report.
fn is_to_us(part: &str) -> bool {
    const NEAR: usize = 3;
    let line = Line::of(part).filter(|line| !edge::tells(line));
    line.is_some_and(|line| {
        line.tokens()
            .take(NEAR)
            .skip(1)
            .any(|token| is_of(US, token))
    })
}

/// "Anna Berg can be reached at aberg@post.example": who begins the line, and the mail that ends it.
fn is_reached(line: &Line) -> bool {
    const WORDS: usize = 9;
    let words: Vec<&str> = line.text.split(' ').collect();
    let mailed = words
        .last()
        .is_some_and(|last| last.contains('@') && is_contact(last));
    mailed && words.len() <= WORDS && words.len() > 2 && is_title(&words[..2].join(" "), 2)
}

/// "SUPPORT US. We have no owner.": a call in capitals before the first stop, between paragraphs too.
pub(super) fn is_shouted(line: &Line) -> bool {
    const WORDS: std::ops::RangeInclusive<usize> = 2..=5;
    let parts = parts(line.text);
    let Some(shout) = parts.first().filter(|_| parts.len() > 1) else {
        return false;
    };
    let small = shout.to_lowercase();
    let mut tokens = edge::tokens(&small);
    let loud = !shout.contains(char::is_lowercase);
    loud && WORDS.contains(&shout.split(' ').count())
        && tokens.next().is_some_and(call::is_verb)
        && tokens.any(|token| is_of(US, token))
}

/// "Support us from $3 a month": who asks, and a sum.
fn is_paid(line: &Line) -> bool {
    line.text.contains(['£', '€', '$']) && line.tokens().any(|token| is_of(US, token))
}

/// "From 3 crowns a week": a sum, and how often it is to be paid.
fn is_rate(part: &str) -> bool {
    let counted = part.contains(|c: char| c.is_ascii_digit());
    counted && Line::of(part).is_some_and(|line| line.holds(PAID))
}

/// "PULSE appears ten times a year. Letters are welcome.": a title and how often it comes out, in the first sentence.
fn is_periodical(line: &Line) -> bool {
    const SENTENCE: usize = 12;
    let first = line.text.split(". ").next().unwrap_or_default();
    let words: Vec<&str> = first.split(' ').collect();
    let Some(verb) = words.iter().position(|word| is_of(APPEARS, word)) else {
        return false;
    };
    let auxiliary = |word: &&&str| !is_of("is se", word);
    let name: Vec<&str> = words[..verb].iter().filter(auxiliary).copied().collect();
    let counted = Line::of(first).is_some_and(|first| first.holds(A_YEAR));
    counted && words.len() <= SENTENCE && is_title(&name.join(" "), NAME)
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn what_is_said_to_the_reader_is_set_aside() {
        let left: Vec<&str> = [
            "Are you a docker or a member of the crew? Get in touch: mystory@post.example",
            "Do you have a photo or a tip? Send it to the ECHO and earn up to €250!",
            "Not yet a member? Join in two minutes at dockers.example/join",
            "Not yet a member? Join in two minutes.",
            "The Echo is paid for by readers. Support us from $3 a month.",
            "The Echo is paid for by readers. Join at echo.example/join.",
            "Waren Sie am Hafen? Schreiben Sie an die Redaktion.",
            "Vous étiez au port ? Écrivez à la rédaction.",
            "THE QUAY appears ten times a year. Letters are welcome and may be shortened.",
            "The Long Quay goes out every Tuesday. It takes no advertising, least of all for rope",
            "Radio Quay is financed by the licence fee. Tell us if you find a mistake",
            "Local news costs money. Support the Echo from 3 crowns a week.",
            "If you took part in the rescue, the Echo would like to hear from you",
            "Anna Berg can be reached at aberg@post.example",
            "DER KAI erscheint sechs Mal im Jahr.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").is_none())
        .collect();
        assert_eq!(left, Vec::<&str>::new());
    }

    #[test]
    fn what_is_told_stays() {
        let taken: Vec<&str> = [
            "Are you mad? That is what the keeper asked him.",
            "The port can be reached at port.example, it said.",
            "Who pays for the cranes? The owner has not said.",
            "Nobody knows. Ask the keeper and he shrugs.",
            "The storm comes three times a year.",
            "The keeper was asked. Tell us the truth, they said.",
            "The port goes out every Tuesday with the tide.",
            "He paid us $3 for our trouble, the keeper said.",
        ]
        .into_iter()
        .filter(|line| around(HEAD, line, "").is_some())
        .collect();
        assert_eq!(taken, Vec::<&str>::new());
        // Between paragraphs it is somebody's question.
        let shout = "SUPPORT US. We have no owner, only you.";
        assert!(around(HEAD, shout, HEAD).is_some());
        for kept in [
            "SUPPORT FADED. We had no owner.",
            "Support us. They had no owner.",
        ] {
            assert_eq!(around(HEAD, kept, HEAD), None, "{kept}");
        }
        let asked = "Are you a docker? Get in touch with the union, it says.";
        assert_eq!(around(HEAD, asked, HEAD), None);
    }
}
