//! What befell people, where two words say it that stand near each other: "lost their lives", "brought to safety".

use std::sync::LazyLock;

use super::Deed;
use crate::collate::lexicon::{Listed, Table};

/// What a life goes by: with a noun of [`LIFE`] behind one of them somebody died.
static LOSE: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "lost lose losing loses cost costs costing claimed claiming claims took taken taking \
     verlor verloren kostete gekostet ums \
     perdu perdent perdirent coute \
     perdieron perdio perdido perder costo costado cobrado \
     perso persero perdono costato \
     kostte gekost om",
    )
});

/// See [`LOSE`].
const LIFE: &str = "life lives leben vie vies vida vidas vita vite leven levens";

/// Where people lived who are counted as out of it: "forced from their homes", "out of their homes".
const HOMES: &str = "homes hausern maisons casas case huizen";

/// See [`HOMES`].
static OUT: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "out from leave leaving left flee fleeing fled abandon abandoned forced driven \
     aus verlassen quitter quitte leurs abandonar abandonado lasciare lasciato verlaten uit",
    )
});

/// How people come out of danger, before where it is safe: "brought to safety", „in Sicherheit gebracht“.
static MOVED: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "brought moved taken led carried ferried bused bussed airlifted flown driven guided escorted transferred \
         sicherheit mis mises puestos puestas puesto messi messe tratti tratte veiligheid",
    )
});

/// See [`MOVED`]; and where a verb stands behind it, that verb.
const SAFETY: &str = "safety safe shelters shelter gebracht abri securite salvo";

/// Who is made to go, before "leave", and what is done to them, before "moved".
static MADE: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("told ordered forced asked urged instructed"));
static BEEN: LazyLock<Listed> = LazyLock::new(|| Listed::of("been were be being are"));

/// Where people go away from: "have left the valley".
const REGIONS: &str = "valley town village villages area region island city district";
static LEFT: LazyLock<Listed> = LazyLock::new(|| Listed::of("left leave leaving"));

/// Verbs and prepositions before the streets that people fill, see [`STREETS`].
static FILL: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "took take taken taking onto filled fill poured lined flooded auf dans descendus salieron tomaron llenaron scesi sceso in op",
    )
});

/// Where people gather: "took to the streets", "descendus dans la rue".
const STREETS: &str = "streets strasse strassen rue rues calle calles piazza straat";

/// Prepositions before a square that people stand in.
static ON: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("on in into onto filled fill packed auf dans en nella sulla"));

/// Where people gather: "around 400 people were on the square".
const SQUARES: &str = "square squares platz plaza piazza";

/// What is done for those who are not found, before "for".
static SEARCH: LazyLock<Listed> = LazyLock::new(|| Listed::of("search searches suche zoektocht"));

/// Who is not found yet, before a verb of finding: "yet to be located", "noch nicht gefunden".
static YET: LazyLock<Listed> = LazyLock::new(|| Listed::of("yet noch encore sin ancora nog"));

/// In what condition those are who were hurt.
static GRAVE: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "critical serious grave stable life-threatening threatening kritischem ernstem lebensbedrohlichem stabilem",
    )
});

/// What those do who may die of it: "fighting for their lives".
static FIGHT: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("fighting fight fights fought kampfen kampft luttent luchan lottano vechten")
});

/// How people fall ill, before "down": "struck down by the bug".
static STRUCK: LazyLock<Listed> = LazyLock::new(|| Listed::of("struck laid"));

/// A gentle word for dying, before "away".
static PASS: LazyLock<Listed> = LazyLock::new(|| Listed::of("pass passed passes passing"));

/// How death came, before "alive".
static ALIVE: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("burned burnt burn verbrannt brules quemados bruciati verbrand"));

/// So many words stand between a verb of [`LOSE`] and its noun at most: "lost their young lives".
const BETWEEN: usize = 3;

/// Whether a word, with the words before it, nearest first, says what befell somebody whom no single word says it of:
/// "lost their lives", "were burned alive", "forced from their homes", "are yet to be found".
pub fn phrase<'a>(word: &str, before: impl Iterator<Item = &'a str>) -> Option<Deed> {
    /// What the last word says, and the words of which one stands before it.
    type Said = (Deed, &'static LazyLock<Listed>);
    static LAST: LazyLock<Table<Said>> = LazyLock::new(|| {
        Table::of(&[
            ((Deed::Dead, &ALIVE), "alive vifs vivos vivi"),
            ((Deed::Dead, &PASS), "away"),
            ((Deed::Sick, &STRUCK), "down low"),
            ((Deed::Hurt, &GRAVE), "condition zustand"),
            ((Deed::Hurt, &FIGHT), LIFE),
            ((Deed::Dead, &LOSE), LIFE),
            ((Deed::Fled, &OUT), HOMES),
            ((Deed::Fled, &MOVED), SAFETY),
            ((Deed::Fled, &MADE), "leave"),
            ((Deed::Fled, &BEEN), "moved"),
            ((Deed::Fled, &LEFT), REGIONS),
            ((Deed::Gathered, &FILL), STREETS),
            ((Deed::Gathered, &ON), SQUARES),
            ((Deed::Missing, &SEARCH), "for nach naar"),
            (
                (Deed::Missing, &YET),
                "located found traced gefunden geortet trouves localizar trovati gevonden",
            ),
        ])
    });
    // No word of the table is longer, nor has one as many letters without an accent.
    if word.len() > 10 || word.len() > 9 && word.is_ascii() {
        return None;
    }
    let said = LAST.get(word);
    if said.is_empty() {
        return None;
    }
    let told = said.iter().map(|(_, of)| *of);
    let near = before.take(BETWEEN);
    let mut near = near.filter_map(|w| told.clone().position(|of| of.has_folded(w)));
    near.next().map(|n| said[n].0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_life_is_lost_by_a_verb_and_a_home_left() {
        let said = |words: &str| {
            let mut words = words.rsplit(' ');
            let last = words.next().unwrap();
            phrase(last, words)
        };
        let cases = [
            ("lost their lives", Some(Deed::Dead)),
            ("passed away", Some(Deed::Dead)),
            ("went away", None),
            ("have been struck down", Some(Deed::Sick)),
            ("put down", None),
            ("kamen ums Leben", Some(Deed::Dead)),
            ("ont perdu la vie", Some(Deed::Dead)),
            ("perdieron la vida", Some(Deed::Dead)),
            ("hanno perso la vita", Some(Deed::Dead)),
            ("om het leven", Some(Deed::Dead)),
            ("were burned alive", Some(Deed::Dead)),
            ("are out of their homes", Some(Deed::Fled)),
            ("were driven from their homes", Some(Deed::Fled)),
            ("sind aus ihren Häusern", Some(Deed::Fled)),
            ("were brought to safety", Some(Deed::Fled)),
            ("wurden in Sicherheit gebracht", Some(Deed::Fled)),
            ("ont été mises en sécurité", Some(Deed::Fled)),
            ("have been moved", Some(Deed::Fled)),
            ("were told to leave", Some(Deed::Fled)),
            ("have left the valley", Some(Deed::Fled)),
            ("wanted to leave", None),
            ("the sleepy town", None),
            ("took to the streets", Some(Deed::Gathered)),
            ("gingen auf die Straße", Some(Deed::Gathered)),
            ("salieron a las calles", Some(Deed::Gathered)),
            ("scesi in piazza", Some(Deed::Gathered)),
            ("were on the square", Some(Deed::Gathered)),
            ("standen auf dem Platz", Some(Deed::Gathered)),
            ("left the square", None),
            ("the search for", Some(Deed::Missing)),
            ("die Suche nach", Some(Deed::Missing)),
            ("looked for", None),
            ("are yet to be located", Some(Deed::Missing)),
            ("sind noch nicht gefunden", Some(Deed::Missing)),
            ("siguen sin localizar", Some(Deed::Missing)),
            ("were found safe", None),
            ("were found", None),
            ("the narrow streets", None),
            ("the woman lives", None),
            ("das gute Leben", None),
            ("le coût de la vie", None),
            ("they lost their homes", None),
            ("he was found alive", None),
        ];
        for (words, deed) in cases {
            assert_eq!(said(words), deed, "{words}");
        }
    }
}
