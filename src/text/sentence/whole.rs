//! Words that sentencex takes for words cut short, and that newspapers write without a full stop: what stands behind such a word
//! ends the sentence.
//!
//! The lists of sentencex do not know small letters from capitals, and hold what few papers ever shorten: "ore" (Oregon) are hours in
//! Italian, "fa" (a football league) is "ago". Its Italian list is one of a thousand acronyms, which are written without
//! stops; so there the words that do have one are known, and all others are whole.

use super::super::Lang;

/// English words that look like an abbreviation in small letters: Maine, Illinois, article, Massachusetts.
const ENGLISH: &[&str] = &[
    "me", "ill", "art", "mass", "ore", "wash", "miss", "fig", "mar", "con", "ref", "ok", "ex",
    "op", "fed", "may", "id",
];

const GERMAN: &[&str] = &["mich", "mag"];

const FRENCH: &[&str] = &["art", "sec"];

const SPANISH: &[&str] = &[
    "no", "bien", "mar", "nos", "auto", "ante", "extra", "contra", "entre", "sobre", "con", "un",
    "super", "mega", "mono",
];

const DUTCH: &[&str] = &[
    "al", "as", "bel", "best", "dat", "de", "en", "hand", "lid", "mand", "max", "me", "om", "op",
    "pan", "pand", "pas", "pers", "pro", "red", "tar", "top", "vol", "wet",
];

/// What Italian papers cut short before a name or a number, in small letters.
const ITALIAN_CUT: &[&str] = &[
    "art", "artt", "arch", "avv", "brig", "cap", "capt", "car", "card", "cav", "cfr", "cod", "col",
    "comm", "corp", "dott", "dr", "ed", "fig", "gen", "geom", "inc", "ing", "jr", "lett", "ltd",
    "magg", "mar", "mons", "mr", "mrs", "ms", "nn", "on", "pag", "pagg", "pp", "proc", "prof",
    "rag", "rev", "sen", "serg", "sig", "sigg", "sr", "ss", "st", "tel", "ten", "vol", "voll",
    "vs",
];

/// English titles and the like that are cut short in capitals too, over a line or in a headline.
const CAPITALS_CUT: &[&str] = &[
    "MR", "MRS", "MS", "DR", "ST", "JR", "SR", "NO", "VS", "LT", "SGT", "COL", "GEN", "SEN", "REP",
    "GOV", "PROF", "CAPT", "MT",
];

/// Whether the word before a full stop is whole, `next` being the one behind it.
pub(super) fn is_whole(last: &str, next: &str, lang: Lang) -> bool {
    let word = last.rsplit(['’', '\'']).next().unwrap_or(last);
    match lang {
        Lang::En => ENGLISH.contains(&word) || is_acronym(word, next),
        Lang::De => GERMAN.contains(&word),
        Lang::Fr => FRENCH.contains(&word),
        Lang::Es => SPANISH.contains(&word),
        Lang::Nl => DUTCH.contains(&word),
        Lang::It => is_italian(word),
        Lang::Other => false,
    }
}

/// "He moved to LA. Nobody …", of a line that is not all in capitals.
fn is_acronym(word: &str, next: &str) -> bool {
    let capitals = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
    capitals(word) && !CAPITALS_CUT.contains(&word) && !capitals(next)
}

/// "tre anni fa. Il …", "negli Usa. Il …"; no initial.
fn is_italian(word: &str) -> bool {
    let letters = word.chars().all(char::is_alphabetic);
    letters && word.chars().nth(1).is_some() && !ITALIAN_CUT.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_stop_is_whole() {
        let cases = [
            (Lang::En, "ref", "He", true),
            (Lang::En, "gov", "He", false),
            (Lang::En, "LA", "Nobody", true),
            (Lang::En, "DR", "Tarn", false),
            (Lang::En, "LA", "NOBODY", false),
            (Lang::It, "ore", "Il", true),
            (Lang::It, "all’Onu", "Il", true),
            (Lang::It, "l’on", "Tarn", false),
            (Lang::It, "G", "Tarn", false),
            (Lang::Nl, "pers", "Hij", true),
            (Lang::Nl, "drs", "Tarn", false),
            (Lang::Es, "bien", "El", true),
            (Lang::Es, "Sr", "Tarn", false),
            (Lang::De, "mich", "Das", true),
            (Lang::De, "Mag", "Tarn", false),
            (Lang::Fr, "sec", "Elle", true),
        ];
        for (lang, last, next, whole) in cases {
            assert_eq!(is_whole(last, next, lang), whole, "{last} {next}");
        }
    }
}
