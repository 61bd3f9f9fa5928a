//! Phrases that hold a statement to the moment it is made at, or to what is known then: "at this stage", "so far", "as far as we
//! know". The forms are those that the grammars list as adverbials of present time and of restricted knowledge (Quirk et al.,
//! "A Comprehensive Grammar of the English Language", 8.58 and 8.127; Duden 4, "Temporaladverbien"), with what the other
//! languages say for them.

use std::sync::LazyLock;

use super::{Listed, lower};
use crate::text::Lang;

type Row = (Lang, &'static str);

/// Phrases, one a line, in lower case; `|` stands between words of which any will do.
const PHRASES: [Row; 6] = [
    (
        Lang::En,
        "at this point|stage|time|moment
        at present
        at the moment
        for now
        for the moment
        for the time being
        so|thus far
        as of today|now
        as far as we know
        as far as we now know
        based on what we know
        to our knowledge
        to date
        until now
        currently|presently",
    ),
    (
        Lang::De,
        "derzeit|bisher|bislang|vorerst|momentan|zurzeit|einstweilen
        bis jetzt|heute|dato
        zum jetzigen|gegenwärtigen|heutigen zeitpunkt
        in diesem stadium
        im moment|augenblick
        stand jetzt|heute
        nach jetzigem|heutigem|derzeitigem|aktuellem stand
        soweit wir wissen
        soweit wir heute|jetzt wissen",
    ),
    (
        Lang::Fr,
        "à ce stade
        pour l'instant|l'heure
        pour le moment
        jusqu'à présent|maintenant
        jusqu'ici|actuellement
        à l'heure actuelle
        en l'état
        à notre connaissance
        à ma connaissance",
    ),
    (
        Lang::Es,
        "por ahora
        de momento
        por el momento
        hasta ahora
        hasta el momento|día
        hasta la fecha
        en este momento
        a estas alturas
        a día de hoy
        hoy por hoy
        que sepamos
        actualmente",
    ),
    (
        Lang::It,
        "per ora|adesso
        al momento
        per il momento
        in questo momento
        in questa fase
        allo stato
        ad oggi
        fino a ora|oggi
        finora|attualmente",
    ),
    (
        Lang::Nl,
        "op dit moment
        in dit stadium
        tot nu|dusver|nog
        vooralsnog|voorlopig|momenteel
        tot op heden
        voor zover wij weten
        voor zover wij nu weten
        voor zover we weten
        voor zover we nu weten",
    ),
];

/// The words of a phrase, each with what may stand in its place.
type Phrase = Vec<Vec<&'static str>>;

static ALL: LazyLock<Vec<(Lang, Vec<Phrase>)>> = LazyLock::new(|| {
    let parts = |line: &'static str| {
        let words = line.split_whitespace();
        words.map(|word| word.split('|').collect()).collect()
    };
    let of = |(lang, lines): &Row| (*lang, lines.lines().map(parts).collect());
    PHRASES.iter().map(of).collect()
});

/// Whether a word form, however it is cased, may end such a phrase in any language.
pub fn may_end(form: &str) -> bool {
    static LAST: LazyLock<Listed> = LazyLock::new(|| {
        Listed::of(
            "point stage time moment present now being far today know knowledge date currently presently \
             derzeit bisher bislang vorerst momentan zurzeit einstweilen jetzt heute dato zeitpunkt stadium augenblick stand wissen \
             stade l'instant l'heure présent maintenant jusqu'ici actuellement actuelle l'état connaissance \
             ahora momento día fecha alturas hoy sepamos actualmente \
             ora adesso fase stato oggi finora attualmente \
             nu dusver nog vooralsnog voorlopig momenteel heden weten",
        )
    });
    LAST.has(form)
}

/// Where the first such phrase stands among the words of a passage, from its first word to past its last.
pub fn within(lang: Lang, words: &[&str]) -> Option<std::ops::Range<usize>> {
    let (_, phrases) = ALL.iter().find(|(own, _)| *own == lang)?;
    let is = |phrase: &Phrase, at: usize| {
        let here = words.get(at..at + phrase.len());
        here.is_some_and(|here| {
            let mut both = here.iter().zip(phrase);
            both.all(|(word, any)| any.contains(&&*lower(word)))
        })
    };
    (0..words.len()).find_map(|at| {
        let longest = phrases.iter().filter(|phrase| is(phrase, at));
        let length = longest.map(Vec::len).max()?;
        Some(at..at + length)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_found_where_it_stands() {
        let at = |lang, text: &str| within(lang, &text.split(' ').collect::<Vec<_>>());
        for (lang, text, place) in [
            (Lang::En, "Nothing at this stage allows it", 1..4),
            (Lang::En, "as far as we now know it was in line", 0..6),
            (Lang::De, "Wir haben derzeit keinen Hinweis", 2..3),
            (Lang::Fr, "Rien pour l’instant ne le permet", 1..3),
            (Lang::Es, "Por ahora no hay indicios", 0..2),
            (Lang::It, "non risulta al momento indagata", 2..4),
            (Lang::Nl, "er is vooralsnog geen gevaar", 2..3),
        ] {
            assert_eq!(at(lang, text), Some(place), "{text}");
        }
        assert_eq!(at(Lang::En, "At this hour the stage is empty"), None);
        assert_eq!(at(Lang::De, "Nothing at this stage"), None);
    }

    #[test]
    fn every_phrase_ends_with_a_word_that_is_known_to_end_one() {
        let phrases = ALL.iter().flat_map(|(_, phrases)| phrases);
        for last in phrases.filter_map(|phrase| phrase.last()).flatten() {
            assert!(may_end(last), "{last}");
        }
    }
}
