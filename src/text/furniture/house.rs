//! What a house says of itself and of those who write for it: the board as author, whose the opinions are, who helped from elsewhere.

use super::edge::Line;
use super::maker::{is_agency, is_capital, is_joint, is_of, is_role};

/// The house itself as author, alone on a line over its report: "Editorial Board", „Die Redaktion“.
pub(super) fn is_of_house(line: &Line) -> bool {
    const HOUSE: [&str; 18] = [
        "editorial board",
        "the editorial board",
        "editorial team",
        "the editors",
        "staff reporters",
        "news staff",
        "newsroom staff",
        "redaktion",
        "die redaktion",
        "la rédaction",
        "rédaction",
        "la redacción",
        "redacción",
        "consejo editorial",
        "la redazione",
        "redazione",
        "de redactie",
        "redactie",
    ];
    HOUSE.contains(&line.small.as_str()) || is_desk(line)
}

/// "Redazione Esteri", "Rédaction Monde", "The Harbour Post news desk": those of a house who work on one thing.
fn is_desk(line: &Line) -> bool {
    const STAFF: &str = "redaktion rédaction redacción redazione redactie";
    const DESKS: [&str; 6] = [
        "news desk",
        "newsdesk",
        "web desk",
        "world desk",
        "digital desk",
        "newsroom",
    ];
    const MOST: usize = 6;
    let words: Vec<&str> = line.text.split_whitespace().collect();
    let (Some(first), true) = (words.first(), (2..=MOST).contains(&words.len())) else {
        return false;
    };
    let named = |words: &[&str]| words.iter().all(|word| is_capital(word));
    let staff = words.len() <= 3 && is_of(STAFF, &first.to_lowercase()) && named(&words);
    let desk = DESKS.iter().find_map(|desk| line.small.strip_suffix(desk));
    let of = desk.map_or(0, |before| before.split_whitespace().count());
    staff || of > 0 && named(&words[..of])
}

/// "Views are her own", "and does not speak for it", behind who wrote it: what a writer signs off with.
pub(super) fn is_signed_off(line: &Line) -> bool {
    const OWN: &str = "opinions are his own,opinions are her own,opinions are their own,opinions are my own,views are his own,views \
        are her own,views are their own,views are my own,opinions expressed are his own,opinions expressed are her own,views \
        expressed are his own,views expressed are her own,views expressed are their own,gibt die meinung der autorin wieder,gibt \
        die meinung des autors wieder,n'engagent que leur auteur,n'engagent que son auteur,n'engage que son auteur,las opiniones \
        son personales,las opiniones son suyas,le opinioni sono personali,le opinioni espresse sono personali,op persoonlijke titel";
    // "Anna Berg works for the port and does not speak for it": somebody with a name, in a sentence of one piece.
    const OF_NONE: &str = "not speak for it,not speak for them,not speak on its behalf,not speak for her employer,not speak for his \
        employer,a personal capacity,her personal capacity,his personal capacity,spricht nicht in ihrem namen,spricht nicht in \
        seinem namen,schreibt hier als privatperson,s'exprime à titre personnel,ne parle pas en son nom,a título \
        personal,no habla en su nombre,a titolo personale,non parla a suo nome,spreekt niet namens";
    let words: Vec<&str> = line.text.split_whitespace().take(2).collect();
    let named = words.len() == 2 && words.iter().all(|word| is_capital(word));
    let of_none = || named && !line.text.contains(',') && line.holds(OF_NONE);
    is_capital(line.text) && line.holds(OWN) || of_none()
}

/// "Agency reporter Anna Berg contributed from Oslo.", "Berg reported from Oslo. Harbour writer Tom Ash in Salem contributed.":
/// who worked where, in each sentence.
pub(super) fn is_from_elsewhere(line: &Line) -> bool {
    let sentences: Vec<&str> = line.text.split(". ").collect();
    let one = sentences.len() == 1;
    let whole = |part: &&str| is_from_there(part, one) || !one && is_helped(part);
    sentences
        .iter()
        .all(|part| whole(&part.trim_end_matches('.')))
}

/// Whether all words are of names, roles and places.
fn is_of_names(words: &str) -> bool {
    let named = |word: &str| is_capital(word) || is_joint(word) || is_role(word) || is_agency(word);
    words.split_whitespace().all(named)
}

/// "Harbour writer Tom Ash in Salem contributed".
fn is_helped(sentence: &str) -> bool {
    let names = sentence
        .strip_suffix(" contributed")
        .or_else(|| sentence.strip_suffix(" contributed to this report"));
    let worked = [" contributed research", " contributed reporting"];
    let worked = worked
        .iter()
        .find_map(|worked| sentence.strip_suffix(worked));
    names.is_some_and(|names| is_of_names(names) && names.split_whitespace().any(is_role))
        || worked.is_some_and(is_of_names)
}

/// "Tom Ash reported from Salem"; `alone` such a sentence names a role too.
fn is_from_there(sentence: &str, alone: bool) -> bool {
    const FROM: [&str; 9] = [
        " contributed from ",
        " contributed reporting from ",
        " reported from ",
        " hat aus ",
        " a contribué depuis ",
        " a contribué à ",
        " contribuyó desde ",
        " ha contribuito da ",
        " droeg bij vanuit ",
    ];
    const WHENCE: usize = 5;
    let found = FROM.iter().find_map(|from| sentence.split_once(from));
    let Some((names, place)) = found else {
        return false;
    };
    let places: Vec<&str> = place.split_whitespace().collect();
    let words = || names.split_whitespace();
    let capitals = words().filter(|word| is_capital(word)).count();
    let placed = places.first().is_some_and(|word| is_capital(word)) && places.len() <= WHENCE;
    let trade = capitals > 1 && words().any(is_role);
    is_of_names(names) && placed && (trade || !alone && capitals > 0)
}

#[cfg(test)]
mod tests {
    use crate::text::furniture::tests::{HEAD, around};

    #[test]
    fn what_the_house_says_of_itself_is_set_aside() {
        for line in [
            "Editorial Board",
            "Die Redaktion",
            "La rédaction",
            "De redactie",
            "Redazione Esteri",
            "Rédaction Monde",
            "The Harbour Post news desk",
        ] {
            assert!(around("", line, HEAD).is_some(), "{line}");
        }
        for line in [
            "Yardmaster was a crane driver for 26 years. Opinions are his own, as is the tea.",
            "Anna Berg runs the harbour museum. Views are her own.",
            "Harbour Notes is written by a man who has stood on the quay in the rain in thirty-one countries. Views are his own.",
            "Ana Ruiz es abogada. Las opiniones son personales.",
            "Agency reporter Anna Berg contributed from Oslo.",
            "Berg reported from Oslo. Harbour News writer Tom Ash in Salem contributed.",
            "Anna Berg contributed reporting from Oslo. Tom Ash contributed research.",
            "Like this post? Buy me a tea or follow by e-mail",
            "Hat Ihnen der Artikel gefallen? Empfehlen Sie ihn weiter",
            "← Previous: Why we say “aye”",
            "→ Nächster Beitrag: Der Kran",
            "___",
            "Subscribers can sign up to our Opinion newsletter, which brings together the best of our columns",
        ] {
            assert!(around(HEAD, line, "").is_some(), "{line}");
        }
    }

    #[test]
    fn what_others_think_and_say_stays() {
        for line in [
            "His opinions are his own affair, the mayor said.",
            "Ann Lee said the views are her own, not the party’s.",
            "The rain that came from Oslo contributed from the start.",
            "Ash reported from Salem. The harbour master contributed.",
            "Like this crane, the other one had no papers.",
            "The subscribers can sign up at the yard, the port said.",
            "Redazione perquisita a Oslo",
            "Redacción de una nueva ley",
            "The harbour news desk was empty",
            "The editorial board met on Monday and wrote to the mayor.",
        ] {
            assert_eq!(around(HEAD, line, HEAD), None, "{line}");
        }
    }
}
