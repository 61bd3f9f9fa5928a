//! Number words, bounds, units and the calendar of each language. One file a language; a table is
//! written as words apart by white space, with diacritics, and folded when it is first looked into.

mod compound;
mod de;
mod en;
mod es;
mod fr;
mod it;
mod nl;
mod units;

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use super::date::Day;
use super::duration::is_time;
use crate::story::Span;
use crate::text::token::Fast;
use crate::text::{Lang, Sentence, token};

pub(super) use compound::Compound;

/// What a number word does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word {
    /// Is a number: "seven".
    Value(f64),
    /// Multiplies: "thousand".
    Times(f64),
    /// Counts in groups, and is often rounded: "dozen", "centaine".
    Group(f64),
    /// An open number when it stands alone, a multiplier after another: "thousands", "millions".
    Many(f64),
}

/// How numbers are said.
pub(super) struct NumberTable {
    /// Words that are numbers, each followed by its value.
    pub values: &'static str,
    /// Words that multiply, each followed by the factor.
    pub times: &'static str,
    /// Words for groups, each followed by its size.
    pub groups: &'static str,
    /// Plural multipliers, each followed by the factor.
    pub many: &'static str,
    /// Fractions that stand before what they share, each followed by its value: "half".
    pub shares: &'static str,
    /// "a" before a multiplier.
    pub articles: &'static str,
    /// "and" inside a number.
    pub and: &'static str,
    /// "of" between a number and what it counts.
    pub of: &'static str,
    /// "several" before a multiplier.
    pub few: &'static str,
    /// "half" before a group or a unit of time.
    pub half: &'static str,
    /// What adds a half behind a unit: "and a half".
    pub halves: &'static [&'static str],
}

/// What is said around a number. Phrases of several words are written as they stand in the text.
pub(super) struct BoundTable {
    /// "about".
    pub about: &'static [&'static str],
    /// "nearly".
    pub short: &'static [&'static str],
    /// "at least", "more than".
    pub over: &'static [&'static str],
    /// "at most", "up to".
    pub under: &'static [&'static str],
    /// "or more" behind the number.
    pub or_more: &'static [&'static str],
    /// "or so" behind the number.
    pub or_so: &'static [&'static str],
    /// "between", with the word that parts the two numbers.
    pub between: &'static [(&'static str, &'static str)],
    /// "to" and "or" between two numbers.
    pub range: &'static str,
}

/// Days, months and what is said about them.
pub(super) struct CalendarTable {
    /// January to December, abbreviations behind a slash.
    pub months: [&'static str; 12],
    /// Monday to Sunday, abbreviations behind a slash.
    pub weekdays: [&'static str; 7],
    /// The day before yesterday to that after tomorrow, those that have a word.
    pub days: [&'static str; 5],
    /// Words that point back: "last".
    pub last: &'static str,
    /// Words that point ahead: "next".
    pub next: &'static str,
    /// Week, month, year.
    pub periods: [&'static str; 3],
    /// Spring to winter.
    pub seasons: [&'static str; 4],
    /// Words that point at what is now: "this".
    pub this: &'static str,
    /// Words before a year: "in", "since".
    pub year: &'static str,
    /// Words that put a sentence into the future: "will".
    pub future: &'static str,
    /// Words behind a time of day: "o’clock", "Uhr".
    pub clock: &'static str,
}

/// Other small words.
pub(super) struct SmallTable {
    /// Percent, in one word or more.
    pub percent: &'static [&'static str],
    /// Words that may stand between a number and its unit or noun: "other", "more".
    pub qualifiers: &'static str,
    /// Words after which a numeral is a label: "page", "section".
    pub labels: &'static str,
    /// Nouns of idioms and of matches' scores, which a number before them does not count.
    pub idioms: &'static str,
    /// Participles that stand for those whom they befell: "injured", "dead".
    pub befallen: &'static str,
    /// Nouns of currencies, each followed by its code.
    pub money: &'static str,
    /// Names of units, each line a unit with its words.
    pub units: &'static [(&'static str, &'static str)],
    /// Ordinals from the second on, each followed by its place.
    pub ordinals: &'static str,
}

/// One language's tables as they are written.
pub(super) struct Table {
    pub numbers: NumberTable,
    pub bounds: BoundTable,
    pub calendar: CalendarTable,
    pub small: SmallTable,
}

type Map<T> = HashMap<String, T, Fast>;

/// One language's tables, ready for looking up. Every word is folded.
pub(super) struct Words {
    pub numbers: Map<Word>,
    pub shares: Map<f64>,
    pub days: Map<Day>,
    pub money: Map<String>,
    pub units: Map<&'static str>,
    pub ordinals: Map<f64>,
    sets: Map<Sets>,
    seeds: HashSet<String, Fast>,
    compound: Option<Compound>,
    lang: Lang,
    pub table: &'static Table,
}

/// In which of a language's small sets a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Sets(u32);

impl Sets {
    pub const ARTICLE: Sets = Sets(1);
    pub const AND: Sets = Sets(1 << 1);
    pub const OF: Sets = Sets(1 << 2);
    pub const FEW: Sets = Sets(1 << 3);
    pub const HALF: Sets = Sets(1 << 4);
    pub const RANGE: Sets = Sets(1 << 5);
    pub const YEAR: Sets = Sets(1 << 6);
    pub const FUTURE: Sets = Sets(1 << 7);
    pub const CLOCK: Sets = Sets(1 << 8);
    pub const QUALIFIER: Sets = Sets(1 << 9);
    pub const LABEL: Sets = Sets(1 << 10);
    pub const IDIOM: Sets = Sets(1 << 11);
    pub const BEFALLEN: Sets = Sets(1 << 12);
    pub const LAST: Sets = Sets(1 << 13);
    pub const NEXT: Sets = Sets(1 << 14);
    /// The last word of a phrase that bounds the number behind it: see [`BoundTable`].
    pub const BOUND: Sets = Sets(1 << 15);
    /// The first word of one that bounds the number before it.
    pub const BOUND_BEHIND: Sets = Sets(1 << 16);
    pub const THIS: Sets = Sets(1 << 17);

    pub fn has(self, other: Sets) -> bool {
        self.0 & other.0 != 0
    }
}

fn pairs(list: &'static str) -> impl Iterator<Item = (String, &'static str)> {
    let mut words = list.split_whitespace();
    std::iter::from_fn(move || Some((token::fold(words.next()?), words.next()?)))
}

fn valued(list: &'static str) -> Map<f64> {
    pairs(list)
        .filter_map(|(word, value)| Some((word, value.parse().ok()?)))
        .collect()
}

fn numbers(table: &NumberTable) -> Map<Word> {
    let mut map = Map::default();
    let mut add = |list: &'static str, kind: fn(f64) -> Word| {
        map.extend(valued(list).into_iter().map(|(w, v)| (w, kind(v))));
    };
    add(units::MULTIPLIERS, Word::Times);
    add(table.values, Word::Value);
    add(table.times, Word::Times);
    add(table.groups, Word::Group);
    add(table.many, Word::Many);
    map
}

fn sets(table: &Table) -> Map<Sets> {
    let mut map: Map<Sets> = Map::default();
    let (n, b, c, s) = (&table.numbers, &table.bounds, &table.calendar, &table.small);
    let lists = [
        (n.articles, Sets::ARTICLE),
        (n.and, Sets::AND),
        (n.of, Sets::OF),
        (n.few, Sets::FEW),
        (n.half, Sets::HALF),
        (b.range, Sets::RANGE),
        (c.year, Sets::YEAR),
        (c.future, Sets::FUTURE),
        (c.clock, Sets::CLOCK),
        (s.qualifiers, Sets::QUALIFIER),
        (s.labels, Sets::LABEL),
        (s.idioms, Sets::IDIOM),
        (s.befallen, Sets::BEFALLEN),
        (c.last, Sets::LAST),
        (c.next, Sets::NEXT),
        (c.this, Sets::THIS),
    ];
    for (list, set) in lists {
        for word in list.split_whitespace() {
            map.entry(token::fold(word)).or_default().0 |= set.0;
        }
    }
    let before = [b.about, b.short, b.over, b.under].concat();
    let last = before.iter().filter_map(|p| p.split(' ').next_back());
    let behind = [b.or_more, b.or_so].concat();
    let first = behind.iter().filter_map(|p| p.split(' ').next());
    let ends = last.map(|word| (word, Sets::BOUND));
    for (word, set) in ends.chain(first.map(|word| (word, Sets::BOUND_BEHIND))) {
        map.entry(token::fold(word)).or_default().0 |= set.0;
    }
    map
}

fn days(table: &CalendarTable) -> Map<Day> {
    let mut map = Map::default();
    let mut add = |forms: &'static str, day: Day| {
        let forms = forms.split(['/', ' ']).filter(|w| !w.is_empty());
        map.extend(forms.map(|w| (token::fold(w), day)));
    };
    for (n, forms) in (1..).zip(table.months) {
        add(forms, Day::Month(n));
    }
    for (n, forms) in (0..).zip(table.weekdays) {
        add(forms, Day::Weekday(n));
    }
    for (n, forms) in (-2..).zip(table.days) {
        add(forms, Day::Relative(n));
    }
    for (n, forms) in (0..).zip(table.seasons) {
        add(forms, Day::Season(n));
    }
    for (n, forms) in (0..).zip(table.periods) {
        add(forms, Day::Period(n));
    }
    map
}

/// The stems under which the words that begin a figure stand in a report.
fn seeds(lang: Lang, words: &Words) -> HashSet<String, Fast> {
    let mut list: Vec<&str> = words.numbers.keys().map(String::as_str).collect();
    list.extend(words.shares.keys().map(String::as_str));
    list.extend(words.days.keys().map(String::as_str));
    list.extend(words.ordinals.keys().map(String::as_str));
    list.extend(words.table.numbers.half.split_whitespace());
    list.extend(super::time::NAMED.iter().map(|(word, _)| *word));
    list.extend(
        super::part::compounds(lang)
            .iter()
            .map(|(word, _, _)| *word),
    );
    list.sort_unstable();
    // The words as the table writes them have the stems of the text; the folded ones need not.
    let n = &words.table.numbers;
    let c = &words.table.calendar;
    let written = [n.values, n.times, n.groups, n.many, n.shares, n.half];
    let calendar = c.months.iter().chain(&c.weekdays).chain(&c.days);
    // "an hour and a half" begins with its unit.
    let units = words.table.small.units.iter();
    let hours = units
        .filter(|(unit, _)| is_time(unit))
        .map(|(_, forms)| *forms);
    let written: Vec<&str> = written
        .into_iter()
        .chain(hours)
        .chain(calendar.copied())
        .chain([words.table.small.ordinals])
        .collect();
    let text = format!("x {} {}", list.join(" "), written.join(" "));
    let sentence = Sentence {
        span: Span::new(0, text.len()),
        ..Sentence::default()
    };
    let notes = token::tokenize(&text, vec![sentence], lang);
    notes.stems.iter().filter(|s| *s != "x").cloned().collect()
}

impl Words {
    fn new(lang: Lang, table: &'static Table) -> Self {
        let units = table.small.units.iter().chain(units::COMMON);
        let mut words = Self {
            numbers: numbers(&table.numbers),
            shares: valued(table.numbers.shares),
            days: days(&table.calendar),
            money: pairs(table.small.money)
                .map(|(word, code)| (word, code.to_owned()))
                .collect(),
            units: units
                .flat_map(|(unit, forms)| forms.split(' ').map(|f| (token::fold(f), *unit)))
                .collect(),
            ordinals: valued(table.small.ordinals),
            sets: sets(table),
            seeds: HashSet::default(),
            compound: Compound::of(lang, &table.numbers),
            lang,
            table,
        };
        words.seeds = seeds(lang, &words);
        words
    }

    /// Whether a word, folded and in lower case, is a day of the week.
    pub fn is_weekday(&self, word: &str) -> bool {
        matches!(self.days.get(word), Some(Day::Weekday(_)))
    }

    /// Whether a word is, or has in it, a day of the week or the name of a month.
    pub fn is_day(&self, word: &str) -> bool {
        let mut parts = word.split(|c: char| !c.is_alphabetic());
        let named = |part: &str| {
            let day = self.days.get(&*token::folded(part));
            matches!(day, Some(Day::Weekday(_) | Day::Month(_)))
        };
        self.is_weekday(&token::folded(word)) || parts.any(named)
    }

    /// Whether one of some words is the name of a month.
    pub fn names_month(&self, words: &str) -> bool {
        let mut words = words.split(|c: char| !c.is_alphabetic());
        words.any(|word| matches!(self.days.get(&*token::folded(word)), Some(Day::Month(_))))
    }

    /// The tables of a language; English ones for those that have none, since their numerals are read alike.
    pub fn of(lang: Lang) -> &'static Words {
        // Each is written down when it is first asked for: most stories are in one language.
        static WORDS: [OnceLock<Words>; Lang::KNOWN.len()] =
            [const { OnceLock::new() }; Lang::KNOWN.len()];
        let (lang, table) = match lang {
            Lang::En | Lang::Other => (Lang::En, &en::TABLE),
            Lang::De => (Lang::De, &de::TABLE),
            Lang::Fr => (Lang::Fr, &fr::TABLE),
            Lang::Es => (Lang::Es, &es::TABLE),
            Lang::It => (Lang::It, &it::TABLE),
            Lang::Nl => (Lang::Nl, &nl::TABLE),
        };
        WORDS[lang as usize].get_or_init(|| Words::new(lang, table))
    }

    /// What `word` (folded) is as a number.
    pub fn number(&self, word: &str) -> Option<Word> {
        let known = self.numbers.get(word).copied();
        known.or_else(|| self.compound.as_ref()?.read(word))
    }

    /// The sets that `word` (folded) is in.
    pub fn sets(&self, word: &str) -> Sets {
        self.sets.get(word).copied().unwrap_or_default()
    }

    /// Which of a report's stems can begin a figure.
    pub fn seeds_among(&self, stems: &[String]) -> Vec<bool> {
        let compound = |s: &str| self.compound.as_ref().is_some_and(|c| c.may_be(s));
        stems
            .iter()
            .map(|s| {
                let aged = || super::aged::may_be(self.lang, s);
                s.starts_with('#') || self.seeds.contains(s) || compound(s) || aged()
            })
            .collect()
    }

    /// The names of a physical or temporal unit.
    pub fn unit(&self, word: &str) -> Option<&'static str> {
        self.units.get(word).copied()
    }
}
