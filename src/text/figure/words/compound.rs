//! Numbers written as one word, as German, Dutch and Italian write them: "dreihundertfünfzig",
//! "tweeëntwintig", "duemilacinquecento".

use std::collections::HashMap;

use super::{NumberTable, Word, valued};
use crate::text::Lang;

/// How a language builds a number word out of smaller ones.
pub(in crate::text::figure) struct Compound {
    /// 1 to 99.
    small: HashMap<String, f64>,
    hundred: &'static str,
    /// The word for a thousand and the one behind a multiplier.
    thousand: [&'static str; 2],
    and: &'static str,
}

/// Units before tens: "zweiundzwanzig", "tweeëntwintig".
fn germanic(words: &HashMap<String, f64>, and: &str, one: &str) -> HashMap<String, f64> {
    let mut small = words.clone();
    small.insert(one.to_owned(), 1.0);
    let tens = words.iter().filter(|(_, v)| **v >= 20.0 && **v < 100.0);
    for (ten, tens) in tens {
        let units = words.iter().filter(|(_, v)| **v >= 2.0 && **v < 10.0);
        let one = (one.to_owned(), 1.0);
        for (unit, value) in units.map(|(w, v)| (w.clone(), *v)).chain([one]) {
            small.insert(format!("{unit}{and}{ten}"), tens + value);
        }
    }
    small
}

/// Tens before units, the last vowel of the tens lost before a vowel: "ventidue", "ventuno".
fn italian(words: &HashMap<String, f64>) -> HashMap<String, f64> {
    let mut small = words.clone();
    for (ten, tens) in words.iter().filter(|(_, v)| **v >= 20.0 && **v < 100.0) {
        let units = words.iter().filter(|(_, v)| **v >= 2.0 && **v < 10.0);
        for (unit, value) in units.map(|(w, v)| (w.as_str(), *v)).chain([("uno", 1.0)]) {
            let open = unit.starts_with(['o', 'u']);
            let stem = if open { &ten[..ten.len() - 1] } else { ten };
            small.insert(format!("{stem}{unit}"), tens + value);
        }
        small.insert(format!("{}un", &ten[..ten.len() - 1]), tens + 1.0);
    }
    small
}

impl Compound {
    pub fn of(lang: Lang, table: &NumberTable) -> Option<Self> {
        let words = valued(table.values);
        let whole = words
            .into_iter()
            .filter(|(_, v)| v.fract() == 0.0)
            .collect::<HashMap<_, _>>();
        Some(match lang {
            Lang::De => Self {
                small: germanic(&whole, "und", "ein"),
                hundred: "hundert",
                thousand: ["tausend", "tausend"],
                and: "und",
            },
            Lang::Nl => Self {
                small: germanic(&whole, "en", "een"),
                hundred: "honderd",
                thousand: ["duizend", "duizend"],
                and: "en",
            },
            Lang::It => Self {
                small: italian(&whole),
                hundred: "cento",
                thousand: ["mille", "mila"],
                and: "",
            },
            _ => return None,
        })
    }

    /// Whether a stem may be that of a compound, cheaply.
    pub fn may_be(&self, stem: &str) -> bool {
        let parts: &[&str] = match self.hundred {
            // The stemmers take the ending "-ig" off.
            "hundert" => &[
                "hundert", "tausend", "halb", "zehn", "undzw", "undd", "undv", "undf", "unds",
                "undac", "undn",
            ],
            "honderd" => &[
                "honderd", "duiz", "half", "tien", "twint", "dert", "veert", "vijft", "zest",
                "zevent", "tacht", "negent",
            ],
            _ => &["cent", "mil", "ant", "vent", "trent"],
        };
        stem.len() > 5 && parts.iter().any(|p| stem.contains(p))
    }

    /// The number that `word` (folded) writes.
    pub fn read(&self, word: &str) -> Option<Word> {
        if let Some(value) = self.small.get(word) {
            return (*value > 1.0).then_some(Word::Value(*value));
        }
        if let Some(unit) = self.halved(word) {
            return Some(Word::Value(unit + 0.5));
        }
        if let Some(singular) = self.plural(word) {
            return Some(Word::Many(self.thousands(singular)?));
        }
        let value = self.thousands(word)?;
        (value > 1.0).then_some(Word::Value(value))
    }

    /// "dreieinhalb", "drieënhalf".
    fn halved(&self, word: &str) -> Option<f64> {
        let unit = word
            .strip_suffix("einhalb")
            .or_else(|| word.strip_suffix("enhalf").filter(|_| self.and == "en"))?;
        self.small.get(unit).copied()
    }

    /// "Zehntausende", "tienduizenden" without their ending.
    fn plural<'w>(&self, word: &'w str) -> Option<&'w str> {
        let whole = word.strip_suffix("en").or_else(|| word.strip_suffix('e'))?;
        (whole.ends_with(self.thousand[0]) || whole.ends_with(self.hundred))
            .then_some(whole)
            .filter(|_| self.hundred != "cento")
    }

    fn thousands(&self, word: &str) -> Option<f64> {
        for name in self.thousand {
            if let Some((before, after)) = word.split_once(name) {
                let factor = if before.is_empty() {
                    1.0
                } else {
                    self.hundreds(before)?
                };
                return Some(factor * 1000.0 + self.rest(after, Self::hundreds)?);
            }
        }
        self.hundreds(word)
    }

    fn hundreds(&self, word: &str) -> Option<f64> {
        if let Some((before, after)) = word.split_once(self.hundred) {
            let factor = if before.is_empty() {
                1.0
            } else {
                *self.small.get(before)?
            };
            return Some(factor * 100.0 + self.rest(after, |c, w| c.small.get(w).copied())?);
        }
        self.small.get(word).copied()
    }

    fn rest(&self, word: &str, read: impl Fn(&Self, &str) -> Option<f64>) -> Option<f64> {
        if word.is_empty() {
            return Some(0.0);
        }
        read(self, word).or_else(|| read(self, word.strip_prefix(self.and)?))
    }
}
