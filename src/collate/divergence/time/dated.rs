//! A date or a time with the words around it: how long a stretch it names, which end of one, which part of the day.

use std::sync::LazyLock;

use crate::collate::lexicon::Listed;
use crate::text::{Figure, FigureKind};

/// How long a stretch a date names, by its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    Day,
    Weeks,
    /// "Mid-October".
    PartOfMonth,
    Month,
    Season,
    /// "The end of the year".
    PartOfYear,
    Years,
}

/// Which end of a stretch of time a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    First,
    Last,
}

/// Words before a date that make it the first or the last day of a stretch, in lower case.
const ENDS: &[(End, &[&str])] = &[
    (
        End::First,
        &[
            "since",
            "from",
            "after",
            "beginning",
            "starting",
            "seit",
            "ab",
            "von",
            "nach",
            "depuis",
            "dès",
            "après",
            "desde",
            "tras",
            "dal",
            "dopo",
            "sinds",
            "vanaf",
            "na",
        ],
    ),
    (
        End::Last,
        &[
            "until",
            "till",
            "to",
            "by",
            "before",
            "through",
            "bis",
            "vor",
            "jusqu’en",
            "jusqu'en",
            "jusqu’à",
            "jusqu'à",
            "d’ici",
            "d'ici",
            "avant",
            "hasta",
            "antes",
            "para",
            "fino",
            "entro",
            "prima",
            "tot",
            "voor",
        ],
    ),
];

/// What stands between those and a day in Romance languages, and in German behind "bis".
const DAY_ARTICLES: [&str; 10] = ["el", "le", "la", "il", "lo", "al", "a", "zum", "au", "den"];

/// The end that a word before a date makes of it.
fn end_of(word: &str) -> Option<End> {
    let has = |(_, words): &&(End, &[&str])| words.contains(&word);
    ENDS.iter().find(has).map(|(end, _)| *end)
}

/// Words before a noun that a day or year stands before too.
const ARTICLES: [&str; 10] = [
    "the", "a", "an", "this", "that", "its", "his", "her", "their", "our",
];

/// English words behind a day that no noun is.
static NO_NOUNS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "and or to when as in at for with after before but was is were are had has have that which who until till through by from on of while          because than if so where since into over during without between about will would",
    )
});

/// Words of six languages that a stretch of time begins behind.
const SINCE: [&str; 6] = ["since", "seit", "depuis", "desde", "dal", "sinds"];

/// Words that say that something had not been so for a while, in six languages, folded.
static LAST_SO: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "first worst best biggest largest lowest highest deadliest steepest sharpest longest most fewest no none not never only \
         erste ersten erster erstes schlimmste schlimmsten beste besten grosste grossten niedrigste hochste kein keine nie \
         premier premiere pire meilleur plus aucun aucune jamais primer primera peor mejor mayor menor ningun ninguna nunca \
         prima primo peggior peggiore migliore maggiore nessun nessuna mai eerste ergste beste grootste laagste hoogste geen nooit",
    )
});

/// Words between those and a part of a month or a year: "bis zum Jahresende", "d’ici à la fin de l’année".
const PART_OF: &[&str] = &["the", "zum", "à", "au", "la", "de", "a", "il", "het"];

/// Words between those and a date that leave it the least: "until at least 2029".
const LEAST: &[&[&str]] = &[
    &["at", "least"],
    &["mindestens"],
    &["wenigstens"],
    &["au", "moins"],
    &["al", "menos"],
    &["almeno"],
    &["minstens"],
];

/// Words beside a day that put an event at its end or at its beginning, in lower case.
pub(super) const LATE: &[&str] = &[
    "late", "night", "evening", "midnight", "abend", "abends", "nacht", "spät", "soir", "nuit",
    "noche", "sera", "notte", "avond",
];

/// See [`LATE`].
pub(super) const EARLY: &[&str] = &[
    "early",
    "morning",
    "dawn",
    "midnight",
    "overnight",
    "hours",
    "heures",
    "horas",
    "ore",
    "uren",
    "morgenstunden",
    "morgen",
    "früh",
    "morgens",
    "nacht",
    "matin",
    "nuit",
    "madrugada",
    "mañana",
    "mattina",
    "notte",
    "ochtend",
];

/// Words for a day by how far it is from that of the report, in lower case.
const FROM_TODAY: &[&str] = &[
    "today",
    "yesterday",
    "tomorrow",
    "tonight",
    "heute",
    "gestern",
    "morgen",
    "aujourd’hui",
    "aujourd'hui",
    "hier",
    "demain",
    "hoy",
    "ayer",
    "mañana",
    "oggi",
    "ieri",
    "domani",
    "vandaag",
    "gisteren",
];

/// Words for a night that the day it ends with is told behind, and those between.
const NIGHT: &[&str] = &["nacht", "night", "nuit", "noche", "notte"];

/// See [`NIGHT`].
const INTO: &[&str] = &["auf", "zum", "zu", "into", "to", "naar", "op"];

/// A date or a time with the words around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment<'a> {
    pub figure: &'a Figure,
    /// The text of its report.
    pub text: &'a str,
}

impl Moment<'_> {
    pub(super) fn words(&self) -> &str {
        self.figure.span.of(self.text)
    }

    /// The word right before it, in lower case.
    pub(super) fn before(&self, back: usize) -> String {
        let ahead = &self.text[..self.figure.span.start];
        let word = ahead.split_whitespace().rev().nth(back).unwrap_or_default();
        word.to_lowercase()
    }

    /// The word behind it, in lower case without marks.
    fn behind(&self, on: usize) -> String {
        let rest = &self.text[self.figure.span.end..];
        let word = rest.split_whitespace().nth(on).unwrap_or_default();
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase()
    }

    pub(super) fn length(&self) -> Length {
        let days = self.figure.max.map_or(0.0, |max| max - self.figure.value);
        match days {
            8.0..12.0 if self.figure.approximate => Length::PartOfMonth,
            12.0.. if self.figure.approximate => Length::PartOfYear,
            ..1.0 => Length::Day,
            1.0..27.0 => Length::Weeks,
            27.0..32.0 => Length::Month,
            88.0..93.0 => Length::Season,
            _ => Length::Years,
        }
    }

    /// Whether a year stands in its words.
    pub(super) fn has_year(&self) -> bool {
        let digits = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
        self.words()
            .split(|c: char| !c.is_alphanumeric())
            .any(digits)
    }

    pub(super) fn end(&self) -> Option<End> {
        let part = |back: &usize| {
            self.figure.approximate && PART_OF.contains(&self.before(*back).as_str())
        };
        let least = LEAST.iter().find(|words| {
            let mut words = words.iter().rev().enumerate();
            words.all(|(back, word)| self.before(back) == *word)
        });
        let back = match least {
            Some(words) => words.len(),
            None => (0..2).take_while(part).count(),
        };
        let word = self.before(back);
        // "Dating back to 2015": it began then.
        if word == "to" && self.before(back + 1) == "back" {
            return Some(End::First);
        }
        // «Hasta el miércoles», «fino a mercoledì», « depuis le 3 mai ».
        let own = end_of(&word);
        let behind_article = || end_of(&self.before(back + 1));
        own.or_else(|| behind_article().filter(|_| DAY_ARTICLES.contains(&word.as_str())))
    }

    /// "Between 9 and 11 p.m."
    pub(super) fn is_stretch_of_hours(&self) -> bool {
        let ends = self.figure.max.is_some_and(|max| max > self.figure.value);
        self.figure.kind == FigureKind::Time && ends
    }

    /// "As of Friday", "as of 9:40 a.m. Friday": the day up to which something is known, which no event is held against.
    pub(super) fn is_standing(&self) -> bool {
        let clock = |word: &str| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            word.starts_with(|c: char| c.is_ascii_digit())
                || matches!(bare, "am" | "pm" | "a.m" | "p.m")
        };
        let hour = (0..3).take_while(|back| clock(&self.before(*back))).count();
        let (last, first) = (self.before(hour), self.before(hour + 1));
        match last.as_str() {
            "of" => first == "as",
            "du" | "del" | "de" => matches!(first.as_str(), "date" | "fecha" | "data"),
            last => last.trim_matches(|c: char| !c.is_alphanumeric()) == "stand",
        }
    }

    /// "The first loss since 1997", "none since 1992": when it was last so, which is no time of what the sentence tells.
    pub(super) fn is_last_time(&self) -> bool {
        const REACH: usize = 12;
        let from = SINCE.contains(&self.before(0).as_str());
        let ahead = self.text[..self.figure.span.start].split_whitespace();
        let within = ahead.rev().take(REACH);
        let mut within = within.take_while(|word| !word.ends_with(['.', '!', '?']));
        let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        from && within.any(|word| LAST_SO.has_folded(&bare(word)))
    }

    /// Whether it is the day that something is to be done by, or lasts until.
    pub fn is_term(&self) -> bool {
        self.figure.kind == FigureKind::Date && self.end() == Some(End::Last)
    }

    pub(super) fn is_beside(&self, words: &[&str]) -> bool {
        let near = [
            self.before(0),
            self.before(1),
            self.before(2),
            self.behind(0),
        ];
        // „Dienstagabend“; but "morgen" is tomorrow.
        let own = self.words().to_lowercase();
        let ends = |word: &&str| own.len() > word.len() && own.ends_with(*word);
        let inside = || words.iter().any(ends);
        near.iter().any(|word| words.contains(&word.as_str())) || inside()
    }

    /// "In der Nacht auf den 7. Oktober": the day that a night ends with, which began on the one before.
    pub(super) fn ends_a_night(&self) -> bool {
        let words: [String; 4] = std::array::from_fn(|back| self.before(back));
        let mut pairs = words.windows(2);
        pairs.any(|pair| INTO.contains(&pair[0].as_str()) && NIGHT.contains(&pair[1].as_str()))
    }

    /// Whether it says of a thing when that was, and not when what the sentence tells was done: "Tuesday's collapse", "Tuesday
    /// morning's collapse", „das Unglück vom Dienstag“, «l’accident de mardi».
    pub fn is_of_a_thing(&self) -> bool {
        let owner = |rest: &str| {
            let bare = rest
                .strip_prefix("'s ")
                .or_else(|| rest.strip_prefix("’s "));
            bare.is_some_and(|noun| noun.starts_with(char::is_alphabetic))
        };
        let rest = &self.text[self.figure.span.end..];
        let part = rest.trim_start().split(|c: char| !c.is_alphabetic()).next();
        let part =
            part.filter(|word| LATE.contains(word) || EARLY.contains(word) || *word == "afternoon");
        let behind = part.map_or(rest, |word| &rest.trim_start()[word.len()..]);
        let adnominal = matches!(
            self.before(0).as_str(),
            "vom" | "de" | "du" | "del" | "di" | "van"
        );
        let named = !self.words().starts_with(|c: char| c.is_ascii_digit());
        let of = owner(rest) || owner(behind) || adnominal && named || self.is_attributive();
        self.figure.kind == FigureKind::Date && of
    }

    /// "The March 4 attack", "the 2016 race", "fiscal 2017": behind an article and right before a noun.
    fn is_attributive(&self) -> bool {
        let before = self.before(0);
        let next = self.text[self.figure.span.end..].strip_prefix(' ');
        let next = next.and_then(|rest| rest.split(|c: char| !c.is_alphabetic()).next());
        let noun = next
            .is_some_and(|word| word.starts_with(char::is_lowercase) && !NO_NOUNS.has_folded(word));
        before == "fiscal"
            || noun
                && (ARTICLES.contains(&before.as_str())
                    || before.ends_with("'s")
                    || before.ends_with("’s"))
    }

    /// Whether it is told by how far it is from the day of the report.
    pub fn is_told_from_today(&self) -> bool {
        let words = self.words().to_lowercase();
        let mut words = words.split_whitespace();
        self.figure.kind == FigureKind::Date && words.any(|word| FROM_TODAY.contains(&word))
    }

    /// Whether it is a day or a year in digits, what a slip of one can be seen in, or a part of a month that is named.
    pub fn is_written_out(&self) -> bool {
        self.length() == Length::PartOfMonth || self.words().contains(|c: char| c.is_ascii_digit())
    }

    /// Whether it is a year and nothing else.
    pub fn is_year(&self) -> bool {
        self.has_year() && self.words().len() == 4
    }

    /// The clock that a time of day is read from, where it is named: "GMT", "EDT", "Moscow" for "Moscow time".
    pub(super) fn clock(&self) -> Option<&str> {
        fn bare(word: &str) -> &str {
            word.trim_matches(|c: char| !c.is_alphanumeric())
        }
        let zone = |name: &&str| {
            let capitals = name.len() > 2 && name.bytes().all(|b| b.is_ascii_uppercase());
            let german = ["MEZ", "MESZ", "OEZ", "OESZ", "WEZ", "WESZ"].contains(name);
            german || capitals && (2..=4).contains(&name.len()) && name.ends_with(['T', 'C'])
        };
        let mut behind = self.text[self.figure.span.end..].split_whitespace();
        let next = behind.next().map_or("", bare);
        let within = self.figure.span.of(self.text).split_whitespace();
        let named = within.last().map(bare).filter(zone);
        let place = behind.next().map(bare) == Some("time") && next.starts_with(char::is_uppercase);
        named.or_else(|| Some(next).filter(|n| zone(n) || place))
    }
}
