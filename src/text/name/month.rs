//! Words of the calendar that are somebody's name: "Mrs May", "actress June Hale", „Frau Mai“, "Jeanne Mars".
//!
//! Rule: a form of address, an office or a first name before it makes it a person, and so does a verb of speaking behind a
//! month that stands by itself: no month says anything. Once a report shows that, the same word is that person wherever no
//! day, no year and no preposition of time stands beside it. Where months have a small letter a capital inside a sentence is
//! no month's. Behind an office a month and another name are first name and surname.

use super::lexicon::{Class, WordSet, hashes_of};
use super::words::{Case, Gap, Word};
use crate::text::Lang;

/// Prepositions of time and other words that a month follows and no person, in lower case.
const WHEN: [u64; 67] = hashes_of([
    "on",
    "am",
    "zum",
    "vom",
    "op",
    "le",
    "el",
    "in",
    "since",
    "during",
    "until",
    "till",
    "throughout",
    "early",
    "mid",
    "late",
    "last",
    "next",
    "this",
    "every",
    "each",
    "coming",
    "previous",
    "the",
    "im",
    "seit",
    "bis",
    "ab",
    "anfang",
    "mitte",
    "ende",
    "letzten",
    "vergangenen",
    "kommenden",
    "nächsten",
    "diesem",
    "der",
    "en",
    "depuis",
    "dès",
    "début",
    "fin",
    "mi",
    "mois",
    "desde",
    "hasta",
    "mes",
    "finales",
    "principios",
    "mediados",
    "nel",
    "da",
    "dal",
    "al",
    "mese",
    "fine",
    "inizio",
    "metà",
    "sinds",
    "tot",
    "begin",
    "eind",
    "half",
    "vanaf",
    "maand",
    "vorige",
    "volgende",
]);

/// Those that may stand before either: a verb or a possessive behind the word tells.
const EITHER: [u64; 8] = hashes_of([
    "before", "after", "by", "from", "through", "vor", "nach", "von",
]);

/// Months whose capital tells nothing, and which are names of persons too. No day of the week is among them: "the President
/// Tuesday said" leaves its "on" out.
const MONTHS: [u64; 20] = hashes_of([
    "january", "april", "may", "june", "july", "august", "march", "october", "november", "mai",
    "märz", "juni", "juli", "januar", "mars", "juin", "julio", "mayo", "maggio", "marzo",
]);

/// Of before a month: "the 1st of May", "el 1 de mayo".
const LINKS: Class = Class::OF.and(Class::AND);

/// What the word is where it is no name.
const OTHERS: Class = Class::DATE
    .and(Class::TIME)
    .and(Class::COMMON)
    .and(Class::ADV)
    .and(ACTS);

/// Verbs that tell what somebody does.
const ACTS: Class = Class::AUX.and(Class::CUE).and(Class::FINITE);

/// The word before `at` in the phrase.
fn before(words: &[Word], at: usize) -> Option<&Word> {
    let word = &words[at.checked_sub(1)?];
    (word.flows() && word.sentence == words[at].sentence).then_some(word)
}

/// The word behind `at` in the sentence.
fn behind(words: &[Word], at: usize) -> Option<&Word> {
    let word = words.get(at + 1)?;
    (word.sentence == words[at].sentence).then_some(word)
}

fn is_day(word: &Word) -> bool {
    word.is(Class::DATE) && word.is_capital()
}

/// Whether a day, a year or another month stands beside the word, so that it is a date: "May 5", "May, 2019", "5 May",
/// "the 1st of May", "April and May", "Sunday, May".
fn is_dated(words: &[Word], at: usize) -> bool {
    let own = &words[at];
    let told = |word: &Word| word.case == Case::Digit || is_day(word);
    let next = behind(words, at);
    // "Theresa May, 62, said": an age stands between commas.
    let aged = own.gap.has(Gap::COMMA) && words.get(at + 1).is_some_and(|n| n.gap.has(Gap::COMMA));
    let short = next.is_some_and(|n| n.span.len() < 4);
    let number = !(own.gap.has(Gap::STOP) || aged && short);
    if next.is_some_and(|n| number && told(n)) {
        return true;
    }
    let over = next.is_some_and(|n| n.is(Class::AND) && own.flows())
        && words.get(at + 2).is_some_and(is_day);
    let back = before(words, at);
    let linked = back.is_some_and(|b| b.is(LINKS))
        && at > 1
        && (words[at - 2].case == Case::Digit || is_day(&words[at - 2]));
    over || linked || back.is_some_and(told)
}

/// Whether the words before make it a time: "in May", "last May".
fn is_when(words: &[Word], at: usize) -> bool {
    let own = &words[at];
    let Some(back) = before(words, at) else {
        return false;
    };
    let owns = own.gap.has(Gap::OWNER);
    let acts = own.flows() && behind(words, at).is_some_and(|n| n.is(ACTS) && !n.is_capital());
    WHEN.contains(&back.hash) && !owns || EITHER.contains(&back.hash) && !owns && !acts
}

/// Whether what stands before makes it a person: "Mrs", "Prime Minister", "Theresa".
fn is_addressed(words: &[Word], at: usize, lang: Lang) -> bool {
    let Some(back) = before(words, at) else {
        return false;
    };
    let named = words[at].gap.has(Gap::OWNER.and(Gap::BORDER));
    let free = named || behind(words, at).is_none_or(|n| !n.is_capital());
    let capital = back.is_capital() || lang != Lang::En;
    let title = back.is(Class::HONORIFIC) && capital;
    let first = back.is(Class::GIVEN) && !back.is(Class::PLACE) && back.is_capital();
    // A heading in capitals has "President May Resign".
    let office = back.is(Class::ROLE) && back.is_capital() && free && lang != Lang::De;
    let tied = !back.gap.has(Gap::TIGHT.and(Gap::OWNER));
    let month = MONTHS.contains(&words[at].hash);
    tied && (title || month && (first && !is_day(back) || office))
}

/// Whether a month that stands by itself speaks: "May said: …".
fn speaks(words: &[Word], at: usize) -> bool {
    let own = &words[at];
    let opens = Class::AND
        .and(Class::THAT)
        .and(Class::SUBORD)
        .and(Class::CUE);
    let alone = before(words, at).is_none_or(|b| b.is(opens) && !b.is(Class::PREP));
    let verb = |n: &Word| n.is(Class::CUE) && !n.is(Class::NOUNY) && !n.is_capital();
    let bare = !own.gap.has(Gap::TIGHT.and(Gap::OWNER));
    let month = MONTHS.contains(&own.hash);
    month && alone && own.flows() && bare && behind(words, at).is_some_and(verb)
}

/// Whether it is a first name: behind an office, before a surname, "actress June Hale".
fn is_first_name(words: &[Word], at: usize) -> bool {
    let office = Class::ROLE.and(Class::HONORIFIC);
    let announced = before(words, at).is_some_and(|b| b.is(office) && !b.gap.has(Gap::OWNER));
    let surname = behind(words, at).is_some_and(|n| {
        let other = Class::DATE
            .and(Class::ORG)
            .and(Class::DEMONYM)
            .and(Class::ROLE);
        n.case == Case::Capital && !n.stop && !n.is(other)
    });
    let tight = words[at].gap.has(Gap::TIGHT.and(Gap::OWNER));
    let month = MONTHS.contains(&words[at].hash);
    month && announced && surname && words[at].flows() && !tight
}

/// Whether it has a capital where its language gives a month none.
fn is_raised(words: &[Word], at: usize, lang: Lang) -> bool {
    let small = matches!(lang, Lang::Fr | Lang::Es | Lang::It | Lang::Nl);
    let of = before(words, at).is_some_and(|b| b.is(Class::PREP));
    let word = &words[at];
    small && !word.first && !of && word.case == Case::Capital
}

/// Marks the words of the calendar that are names.
pub fn mark(words: &mut [Word], lang: Lang) {
    let days: Vec<usize> = (0..words.len()).filter(|w| is_day(&words[*w])).collect();
    if days.is_empty() {
        return;
    }
    let free = |at: &&usize| !is_dated(words, **at);
    let shown = |at: &&usize| is_addressed(words, **at, lang) || speaks(words, **at);
    let persons: Vec<usize> = days.iter().filter(free).filter(shown).copied().collect();
    let known: WordSet = persons.iter().map(|at| words[*at].hash).collect();
    let again = |at: &&usize| {
        let told = known.contains(&words[**at].hash) && !is_when(words, **at);
        told || is_raised(words, **at, lang) || is_first_name(words, **at)
    };
    let also: Vec<usize> = days.iter().filter(free).filter(again).copied().collect();
    let firsts: Vec<usize> = also
        .iter()
        .filter(|at| is_first_name(words, **at))
        .copied()
        .collect();
    for at in persons.iter().chain(&also) {
        let word = &mut words[*at];
        word.class = word.class.without(OTHERS);
        word.stop = false;
    }
    for at in firsts {
        words[at].class = words[at].class.and(Class::GIVEN);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::name::tests::annotate;
    use crate::text::name::words::read;

    /// The words of the calendar that are names in a text.
    fn persons(text: &str, lang: Lang) -> Vec<&str> {
        let words = read(text, &annotate(text, lang));
        let names = words.iter().filter(|w| {
            let month = [
                "may", "june", "august", "april", "mai", "mars", "sonntag", "julio",
            ];
            month.contains(&w.span.of(text).to_lowercase().as_str())
                && w.is_capital()
                && !w.is(Class::DATE)
        });
        names.map(|w| w.span.of(text)).collect()
    }

    #[test]
    fn who_is_called_like_a_month() {
        let cases: &[(Lang, &str, &[&str])] = &[
            (Lang::En, "Mrs May left the hall.", &["May"]),
            (
                Lang::En,
                "It was Clara May’s bill. May has lost.",
                &["May", "May"],
            ),
            (Lang::En, "Clara May left. It fell in May.", &["May"]),
            (Lang::En, "Clara May left. It ends on May 5.", &["May"]),
            (Lang::En, "Clara May, 62, left. It was 5 May.", &["May"]),
            (
                Lang::En,
                "Clara May left after May was told.",
                &["May", "May"],
            ),
            (Lang::En, "May said: “It is over.”", &["May"]),
            (Lang::En, "It was over by the end of May.", &[]),
            (Lang::En, "May was the wettest month, and June too.", &[]),
            (Lang::En, "Shops sold less in April and May.", &[]),
            (Lang::En, "The actress June Hale sang.", &["June"]),
            (Lang::En, "Prime Minister August resigned.", &["August"]),
            (Lang::En, "They met in Jordan May 5.", &[]),
            (Lang::De, "Frau Mai ging im Mai.", &["Mai"]),
            (Lang::De, "Herr Sonntag kam am Sonntag.", &["Sonntag"]),
            (Lang::De, "Der Mai war kalt.", &[]),
            (Lang::Fr, "Selon Jeanne Mars, c’est en mars.", &["Mars"]),
            (Lang::Es, "Lo dijo Julio Peña en julio.", &["Julio"]),
        ];
        for (lang, text, expected) in cases {
            assert_eq!(persons(text, *lang), *expected, "{text}");
        }
    }
}
