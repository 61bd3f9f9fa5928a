//! A number and a unit of time in one adjective, as German and Dutch write them: „zweitägiger Ausstand“, „die
//! Achtjährige“, "driedaagse staking", "een tienjarige".

use super::amount::Amount;
use super::line::Line;
use super::words::Word;
use super::{Figure, FigureKind};
use crate::text::Lang;

/// What such an adjective ends with before the endings of its case, folded, with the unit.
const fn adjectives(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::De => &[
            ("sekundig", "second"),
            ("minutig", "minute"),
            ("stundig", "hour"),
            ("tagig", "day"),
            ("wochig", "week"),
            ("monatig", "month"),
            ("jahrig", "year"),
        ],
        Lang::Nl => &[
            ("urig", "hour"),
            ("daags", "day"),
            ("weeks", "week"),
            ("maands", "month"),
            ("jarig", "year"),
        ],
        _ => &[],
    }
}

/// The endings, and none.
const fn endings(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::De => &["e", "er", "en", "es", "em"],
        _ => &["e", "en"],
    }
}

/// Whether a stem may be that of such an adjective, cheaply.
pub(super) fn may_be(lang: Lang, stem: &str) -> bool {
    let roots: &[&str] = match lang {
        Lang::De => &["sekund", "minut", "stund", "tag", "woch", "monat", "jahr"],
        Lang::Nl => &["uri", "dag", "daag", "wek", "week", "mand", "maand", "jar"],
        _ => return false,
    };
    stem.len() > 5 && roots.iter().any(|root| stem.contains(root))
}

/// The length of time that token `at` tells in one word.
pub(super) fn read(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let lang = line.notes.lang;
    let word = line.low(at);
    let told = |bare: &str| {
        let mut all = adjectives(lang).iter();
        let (number, unit) = all.find_map(|(end, unit)| Some((bare.strip_suffix(end)?, *unit)))?;
        let value = match line.words.number(number)? {
            Word::Value(value) | Word::Times(value) => value,
            Word::Group(_) | Word::Many(_) => return None,
        };
        Some((value, unit))
    };
    let cut = endings(lang)
        .iter()
        .filter_map(|end| word.strip_suffix(end));
    let (value, unit) = told(word).or_else(|| cut.into_iter().find_map(told))?;
    let mut amount = Amount::plain(line, at, at + 1, value);
    amount.bound(line, at);
    let mut figure = amount.figure(line, FigureKind::Duration);
    figure.unit = Some(unit.to_owned());
    Some((figure, at + 1))
}
