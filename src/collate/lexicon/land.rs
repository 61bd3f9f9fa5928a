//! Countries by their names and those of their people, and which language is spoken in them by those whom its own outlets
//! quote (official and first languages after the CIA World Factbook, "Languages"; countries of several are left out).

use std::sync::LazyLock;

use super::{COUNTRIES, Table, capital, lines};
use crate::text::Lang;

/// Those that [`capital`] numbers have smaller numbers.
const FIRST: u8 = 128;

/// The first word of the last line of countries: what follows are continents and unions.
const UNIONS: &str = "europ";

/// What its language is called tells of no country: "an exam in English".
const TONGUE: &str = "english";

/// "US" in small letters is a word.
const SHORT: &str = "us";

static BY_STEM: LazyLock<Table<u8>> = LazyLock::new(|| {
    let rows: Vec<(u8, &str)> = (FIRST..).zip(lines(COUNTRIES)).collect();
    let unions = rows.iter().position(|(_, row)| row.starts_with(UNIONS));
    Table::of(&rows[..unions.unwrap_or(rows.len())])
});

/// Where a language is spoken, each by one of its words.
const SPOKEN: &[(Lang, &[&str])] = &[
    (
        Lang::En,
        &["america", "britain", "england", "scotland", "australia"],
    ),
    (Lang::De, &["germany", "austria"]),
    (Lang::Fr, &["france"]),
    (
        Lang::Es,
        &[
            "spain",
            "venezuela",
            "mexico",
            "argentina",
            "chilean",
            "colombia",
            "cuba",
        ],
    ),
    (Lang::It, &["italy"]),
    (Lang::Nl, &["netherlands"]),
];

/// The country that a capital word of a text names, by its number; `stem` is that of an English word.
pub fn named(word: &str, stem: Option<&str>) -> Option<u8> {
    let plain = word.replace('.', "");
    let lower = plain.to_lowercase();
    if lower == TONGUE || lower == SHORT && plain != plain.to_uppercase() {
        return None;
    }
    let known = capital::country(&plain).map(|(number, _)| number);
    known.or_else(|| BY_STEM.get(stem?).first().copied())
}

/// Whether those who live in a country speak a language.
pub fn speaks(country: u8, lang: Lang) -> bool {
    let of = |word: &&str| named(word, Some(word)) == Some(country);
    let mut rows = SPOKEN.iter().filter(|(l, _)| *l == lang);
    rows.any(|(_, words)| words.iter().any(of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_people_and_its_capital() {
        let same = |a: (&str, &str), b: (&str, &str)| {
            let number = |(word, stem)| named(word, Some(stem));
            number(a).is_some() && number(a) == number(b)
        };
        assert!(same(("U.S.", "u.s"), ("Americans", "american")));
        assert!(same(("Mexico", "mexico"), ("Mexicans", "mexican")));
        assert!(same(("London", "london"), ("British", "british")));
        assert!(!same(("Ireland", "ireland"), ("Iceland", "iceland")));
        for (word, stem) in [("Us", "us"), ("English", "english"), ("Asian", "asian")] {
            assert_eq!(named(word, Some(stem)), None, "{word}");
        }
    }

    #[test]
    fn every_language_is_spoken_where_it_is_said_to_be() {
        for (lang, words) in SPOKEN {
            for word in *words {
                let country = named(word, Some(word));
                assert!(country.is_some_and(|c| speaks(c, *lang)), "{word}");
            }
        }
        let mexico = named("Mexican", Some("mexican"));
        assert!(mexico.is_some_and(|c| speaks(c, Lang::Es) && !speaks(c, Lang::En)));
    }
}
