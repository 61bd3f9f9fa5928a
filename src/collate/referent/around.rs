//! What stands around a figure: further evidence of what it counts, where nouns and values leave it open.
//!
//! - Words beside both: "trading put back by 35 minutes" and "put back trading by more than half an hour".
//! - The one count of each of two sentences that surely say the same, where all others have their equal.
//! - A large number that one story has once, told in another noun: nobody counts two unrelated things at 86,000
//!   and 90,000, and the noun of the one stands beside the other.
//!
//! What a number is of is read off the words around it (S. Roy, T. Vieira and D. Roth, "Reasoning about Quantities in
//! Natural Language", TACL 2015).

use std::sync::LazyLock;

use jiff::civil::Date;

use super::Counted;
use super::befell::deed_of;
use super::setting::Setting;
use crate::collate::figures::{base, kind_of, scale};
use crate::collate::lexicon::Listed;
use crate::collate::lexicon::deed::{Deed, deed_in};
use crate::story::Report;
use crate::text::{Annotations, Figure, FigureKind, TokenClass, figure, token};

/// A time that ended so many days before the day of the report is another event's: "51 died in 2019".
const LONG_AGO: f64 = 90.0;

/// From the first day of a year to its last.
const YEAR: f64 = 364.0;

/// So many tokens before and behind a figure say what it is about.
const REACH: usize = 8;

/// From this value on a count is too large to be met by chance.
const LARGE: f64 = 1_000.0;

/// Large counts of one thing lie no further apart.
const ROUNDED: f64 = 0.9;

/// Counts of one story within this factor are near each other.
const NEIGHBOURHOOD: f64 = 0.75;

/// Stems of content words around a figure, by their numbers in its report, in alphabetical order; of a count none, as its noun
/// tells more.
pub(super) fn stems(set: &Setting) -> Vec<u32> {
    if kind_of(set.figure).0 == FigureKind::Count {
        return Vec::new();
    }
    let before = set.before.iter().rev().take(REACH);
    let around = before.chain(set.behind.iter().take(REACH));
    let mut out: Vec<u32> = around
        .filter(|t| t.class == TokenClass::Content)
        .map(|t| t.stem)
        .collect();
    out.sort_unstable_by_key(|stem| &set.notes.stems[*stem as usize]);
    out.dedup();
    out
}

/// "Of them", "of whom": behind a count they make it a part of another, folded and in lower case.
const PARTS: &[&str] = &[
    "of them",
    "of whom",
    "of these",
    "of those",
    "among them",
    "davon",
    "von ihnen",
    "von denen",
    "darunter",
    "d’entre eux",
    "d'entre eux",
    "d’entre elles",
    "d'entre elles",
    "de ellos",
    "de ellas",
    "de los cuales",
    "de las cuales",
    "di loro",
    "dei quali",
    "delle quali",
    "van hen",
    "van wie",
    "daarvan",
];

/// What of a thing a figure tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Aspect {
    /// The whole of it.
    #[default]
    Whole,
    /// A part of those counted before it.
    Part,
    /// Those beside one who is named: "China and four other countries".
    Rest,
    /// How long it went on.
    Lasting,
    /// How old somebody is.
    Age,
}

impl Aspect {
    /// Of a figure.
    pub fn of(set: &Setting) -> Self {
        if is_age(set) {
            Self::Age
        } else if is_lasting(set) {
            Self::Lasting
        } else if is_rest(set) {
            Self::Rest
        } else if is_part(set) || is_listed(set) {
            Self::Part
        } else {
            Self::Whole
        }
    }
}

/// Words before an age, folded and in lower case.
static AGED: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("aged age ages alter alt edad edades eta leeftijd agees"));

/// Words between a name or a pronoun and an age without its years.
static BEFORE_AGE: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("is was also just only turned auch erst aussi tambien anche ook"));

/// "Prantl (19)", "Emir Halilovic, also 19,", "he is 19 and": an age that is a bare number.
fn is_bare_age(set: &Setting) -> bool {
    let own = set.figure;
    let sole = own.kind == FigureKind::Count && own.unit.is_none() && own.number == own.span;
    if !sole || own.max != Some(own.value) || !(5.0..=110.0).contains(&own.value) {
        return false;
    }
    let (before, behind) = (&set.text[..own.span.start], &set.text[own.span.end..]);
    let mut words = set.before.iter().rev();
    let Some(last) = words.next() else {
        return false;
    };
    if before.ends_with('(') {
        return behind.starts_with(')') && last.capital;
    }
    let person = words
        .next()
        .is_some_and(|t| t.capital || matches!(set.word(t), "he" | "she" | "er" | "sie"));
    let ends = behind.starts_with([',', '.', ';']) || behind.starts_with(" and ");
    person && ends && BEFORE_AGE.has_folded(set.word(last))
}

/// Nouns for an age in the words before it, and words right before its number, folded.
static AGES: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("age ages alter edad edades eta leeftijd agees"));
static AT: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("is was be at to of and or than ist bei von est a de es di e van op")
});

/// Behind an age and a word for "or", folded.
static OLDER: LazyLock<Listed> = LazyLock::new(|| Listed::of("older younger alter junger"));

/// Whether a bare number is an age from which on, or up to which, something holds: "the age of consent there is 15", "between the ages
/// of 12 and 15", "anyone 15 or older".
fn is_legal_age(set: &Setting) -> bool {
    /// So many words stand between at most.
    const BETWEEN: usize = 8;
    let own = set.figure;
    let bare = own.kind == FigureKind::Count && own.unit.is_none() && own.head.is_none();
    let mut before = set.before.iter().rev().map(|t| set.word(t));
    let led = before.next().is_some_and(|w| AT.has_folded(w));
    let mut near = before.take(BETWEEN);
    let from = || {
        set.behind
            .get(1)
            .is_some_and(|t| OLDER.has_folded(set.word(t)))
    };
    bare && (1.0..=110.0).contains(&own.value)
        && (led && near.any(|w| AGES.has_folded(w)) || from())
}

/// Whether a figure is somebody's age: "Ann Lee, 36,", "a 36-year-old", "36 years old", "in his 50s", "aged between 16 and 58".
pub(super) fn is_age(set: &Setting) -> bool {
    if is_bare_age(set) {
        return true;
    }
    let last = set.before.last().map(|t| set.word(t));
    if last.is_some_and(|w| AGED.has_folded(w)) {
        return true;
    }
    if is_legal_age(set) {
        return true;
    }
    if set.figure.kind != FigureKind::Duration || scale(set.figure) != "months" {
        return false;
    }
    let own = set.figure.span.of(set.text);
    let behind = set.text[set.figure.span.end..].trim_start_matches([' ', '-']);
    // "In his 50s".
    let tens = own.trim_end_matches('s').trim_end_matches(['\'', '’']);
    let bare = tens.bytes().all(|b| b.is_ascii_digit());
    bare || own.ends_with("old") || behind.starts_with("old")
}

/// Words within a count that leave out one named beside it: "China and four other countries", folded and in lower case.
static OTHERS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "other others another weitere weiteren andere anderen autres otros otras altri altre overige",
    )
});

/// Whether a figure counts those beside one who is named.
fn is_rest(set: &Setting) -> bool {
    let mut own = set.figure.span.of(set.text).split_whitespace();
    own.any(|w| OTHERS.has(w)) || is_more(set)
}

/// Words right before or behind a count that add it to one told before, folded: "another 14", "14 more".
static ADDED: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "another additional further more weitere weiteren autres supplementaires otros otras mas altri altre nog",
    )
});

/// Whether a figure counts further people whom the same befell as those told right before it: "20 bodies were found, and
/// another 14 people are presumed dead". Another 14 who were hurt are all who were.
fn is_more(set: &Setting) -> bool {
    let added = |t: Option<&token::Token>| t.is_some_and(|t| ADDED.has_folded(set.word(t)));
    // "14 more than the day before" are all.
    let than = set
        .behind
        .get(1)
        .is_some_and(|t| matches!(set.word(t), "than" | "que" | "als" | "che" | "dan"));
    if !(added(set.before.last()) || added(set.behind.first()) && !than) {
        return false;
    }
    let Some(deed) = deed_of(set.text, set.notes, set.at) else {
        return false;
    };
    let before = (0..set.at).rev();
    let mut before = before.take_while(|n| set.notes.figures[*n].sentence == set.figure.sentence);
    before.any(|n| deed_of(set.text, set.notes, n) == Some(deed))
}

/// "Ten of the dead": behind a count these make it a part of those after them.
const OF: &[&str] = &[
    "of the ",
    "of those ",
    "der ",
    "des ",
    "de los ",
    "dei ",
    "delle ",
    "van de ",
];

/// Whether what stands behind a number makes it a part of the dead: "ten of the dead were patients". What befell others
/// may befall them after it.
fn is_of_those(behind: &str, noun: Option<&str>) -> bool {
    let mut ends = OF.iter().filter_map(|of| behind.strip_prefix(of));
    ends.any(|rest| {
        let rest = rest.strip_prefix("who ").unwrap_or(rest);
        let word = rest.split(|c: char| !c.is_alphanumeric()).next();
        word.is_some_and(|w| match deed_in(w) {
            Some(Deed::Dead) => true,
            // "50 of the wounded": its own noun is what befell them.
            Some(_) => noun == Some(w),
            None => false,
        })
    })
}

/// Whether a bare number is one of several that part those who were counted: "24 were from Norland, nine from Selland and five from
/// Halden".
fn is_listed(set: &Setting) -> bool {
    const SEVERAL: usize = 3;
    let bare = |f: &Figure| {
        let exact = f.max == Some(f.value) && !f.approximate;
        f.kind == FigureKind::Count && f.unit.is_none() && f.head.is_none() && exact
    };
    let all = set.figures().iter().filter(|f| bare(f)).count();
    bare(set.figure) && all >= SEVERAL
}

/// Whether a figure counts a part of those counted before it: "217 people, 191 of them passengers"; of more than those
/// it is no part: "he spoke of 1,200 soldiers and denied that there are 3,000 of them".
pub(super) fn is_part(set: &Setting) -> bool {
    let own = set.figure;
    let behind = set.text[own.number.end..].trim_start();
    // No word of the two tables begins otherwise.
    if !behind.starts_with(['o', 'a', 'd', 'v']) {
        return false;
    }
    if is_of_those(behind, own.unit.as_deref()) {
        return true;
    }
    let before = set.notes.figures[..set.at].iter().rev();
    let mut before = before.take_while(|f| f.sentence == own.sentence);
    let whole = before.find(|f| f.kind == own.kind);
    if whole.is_some_and(|f| base(f) < base(own)) {
        return false;
    }
    let mut ends = PARTS.iter().filter_map(|part| behind.strip_prefix(part));
    ends.any(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether two figures of one language have a content word beside both.
pub(super) fn share_a_word(a: &Counted, b: &Counted) -> bool {
    a.lang == b.lang
        && a.near
            .stems
            .iter()
            .any(|w| b.near.stems.binary_search(w).is_ok())
}

/// Whether `a` and `b` are the only counts of their sentences without an equal in the other one.
pub(super) fn are_left_over(
    figures: &[Counted],
    first: &[usize],
    a: &Counted,
    b: &Counted,
) -> bool {
    let of = |sentence: u32| {
        let sentence = sentence as usize;
        figures[first[sentence]..first[sentence + 1]]
            .iter()
            .filter(|f| f.kind == FigureKind::Count)
    };
    let agree = |x: &Counted, y: &Counted| x.is_comparable(y) && !x.excludes(y);
    let alone = |own: u32, other: u32, only: &Counted| {
        let mut left = of(own).filter(|x| !of(other).any(|y| agree(x, y)));
        left.next().is_some_and(|x| x.place == only.place) && left.next().is_none()
    };
    // "At 118 kilometres per hour on a curve with a limit of 70": a bare number goes on with the measure before it.
    let goes_on = |x: &Counted| {
        let sentence = x.sentence as usize;
        let before = figures[first[sentence]..first[sentence + 1]].iter();
        let mut before = before.take_while(|f| f.place < x.place);
        x.figure.head.is_none() && before.any(|f| f.kind == FigureKind::Measure)
    };
    a.kind == FigureKind::Count
        && !goes_on(a)
        && !goes_on(b)
        && alone(a.sentence, b.sentence, a)
        && alone(b.sentence, a.sentence, b)
}

/// Verbs of what goes on for a time, folded and in lower case.
static LAST: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "lasted lasting lasts last took takes taking dragged ran stretched dauerte dauert gedauert dauern \
     dure durait dura duro durado tardo durato durata duurde duurt geduurd",
    )
});

/// Words from such a verb to the time that it takes: "took the judge almost three hours".
const FROM_VERB: usize = 4;

/// Words between "for" and a time that goes on: "for another 30 minutes".
static MORE: LazyLock<Listed> = LazyLock::new(|| Listed::of("another further"));

/// Words between a time and what goes on so long: "three days of drills".
static OF_WHAT: LazyLock<Listed> = LazyLock::new(|| Listed::of("of de di van"));

/// Whether a time says how long the thing is that stands behind it: "a 23-second recording", "three days of drills".
pub(super) fn is_long(set: &Setting) -> bool {
    let own = set.figure.span.of(set.text);
    let tied = own.contains(['-', '‑']) && !own.ends_with("old") && !own.ends_with('s');
    let behind = |t: &token::Token| {
        set.text[set.figure.span.end..t.span.start]
            .trim()
            .is_empty()
    };
    let next = set.behind.first().filter(|t| behind(t));
    next.is_some_and(|t| tied || OF_WHAT.has_folded(set.word(t)))
}

/// Whether a figure says how long something went on: "the call lasted three hours", "read for three hours".
fn is_lasting(set: &Setting) -> bool {
    if set.figure.kind != FigureKind::Duration || scale(set.figure) != "time" {
        return false;
    }
    let mut near = set.before.iter().rev().map(|t| set.word(t)).take(FROM_VERB);
    let mut right_before = near.clone().map(token::fold);
    let first = right_before.next();
    let another = first.as_deref().is_some_and(|w| MORE.has(w));
    let led = if another { right_before.next() } else { first };
    led.is_some_and(|w| w == "for") || near.any(|w| LAST.has_folded(w)) || is_long(set)
}

/// The number of the day of a report, or else that of the story.
pub(super) fn day_of(report: &Report, story: Option<Date>) -> Option<f64> {
    let published = report.meta.published.as_deref().and_then(figure::date_of);
    published.or(story).map(figure::day_number)
}

/// Whether figures of one sentence are a day, month or year long before the report's own `day`.
pub(super) fn is_past(day: Option<f64>, figures: &[Figure]) -> bool {
    figures
        .iter()
        .filter(|f| f.kind == FigureKind::Date)
        .filter_map(|f| f.max.map(|end| (f.value, end)))
        .any(|(start, end)| match day {
            Some(day) => end < day - LONG_AGO,
            // Where no day is known, a year by itself is hardly that of the story.
            None => end - start >= YEAR,
        })
}

/// Words before a day until which something had come to pass, and the auxiliary that says that it had, folded.
static UNTIL: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("before until prior vor bis avant jusqu antes hasta prima fino voor tot")
});
static HAD: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "had hatte hatten waren war avait avaient etaient habia habian aveva avevano erano hadden was",
    )
});

/// Whether a figure stood before a day that its sentence names: "Before Tuesday, 17 people had died there this winter".
pub(super) fn is_of_before(set: &Setting) -> bool {
    /// So many bytes at most stand between "before" and its day.
    const NEAR: usize = 12;
    let days = set.figures().iter();
    let mut days = days.filter(|f| f.kind == FigureKind::Date);
    let tokens = set.notes.tokens_of(set.figure.sentence);
    let led = |day: &Figure| {
        let near = |t: &&crate::text::Token| {
            t.span.end <= day.span.start && day.span.start - t.span.end <= NEAR
        };
        tokens
            .iter()
            .filter(near)
            .any(|t| UNTIL.has_folded(set.word(t)))
    };
    let had = || set.behind.iter().any(|t| HAD.has_folded(set.word(t)));
    days.any(led) && had()
}

/// Whether a number in words has no upper end: "thousands", "dozens of".
pub(in crate::collate) fn is_vague(text: &str, figure: &Figure) -> bool {
    let own = figure.number.of(text);
    figure.max.is_none()
        && figure.approximate
        && !own.contains(char::is_whitespace)
        && !own.contains(|c: char| c.is_ascii_digit())
}

/// Whether the sentence of a figure has no other of its kind.
pub(super) fn is_only(set: &Setting) -> bool {
    let alike = |f: &&Figure| kind_of(f).0 == kind_of(set.figure).0;
    set.figures().iter().filter(alike).count() == 1
}

/// Large counts by value, for finding those that may be one number told roundly.
pub(super) struct Large {
    /// Values in ascending order with the figures' numbers.
    by_value: Vec<(f64, u32)>,
}

impl Large {
    pub fn of(figures: &[Counted]) -> Self {
        let mut by_value: Vec<(f64, u32)> = (0..)
            .zip(figures)
            .filter(|(_, f)| f.kind == FigureKind::Count && base(f.figure) >= LARGE)
            .map(|(n, f)| (base(f.figure), n))
            .collect();
        by_value.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        Self { by_value }
    }

    fn within(&self, low: f64, high: f64) -> &[(f64, u32)] {
        let from = self.by_value.partition_point(|(v, _)| *v < low);
        let to = self.by_value.partition_point(|(v, _)| *v <= high);
        &self.by_value[from..to]
    }

    /// Pairs of other values of which the story has no third near them, and figures no more than `most`.
    pub fn pairs(&self, most: usize) -> Vec<(u32, u32)> {
        let mut out = Vec::new();
        for (value, n) in &self.by_value {
            for (more, m) in self.within(*value, value / ROUNDED) {
                let near = self.within(value * NEIGHBOURHOOD, more / NEIGHBOURHOOD);
                // What stands near only becomes more with the second value.
                if near.len() > most {
                    break;
                }
                let steps = near.windows(2).filter(|two| two[0].0 < two[1].0);
                if more > value && steps.count() == 1 {
                    out.push((*n.min(m), *n.max(m)));
                }
            }
        }
        out
    }
}

/// Whether the noun of one large count stands in the sentence of the other, or in the one before or behind it.
pub(super) fn is_told_roundly(a: &Counted, b: &Counted, notes: [&Annotations; 2]) -> bool {
    let (x, y) = (base(a.figure), base(b.figure));
    let near = |noun: &Counted, other: &Counted, notes: &Annotations| {
        let Some(head) = noun.figure.head.as_deref() else {
            return false;
        };
        let at = other.figure.sentence;
        let sentences = at.saturating_sub(1)..(at + 2).min(notes.sentences.len());
        sentences
            .flat_map(|s| notes.tokens_of(s))
            .any(|t| notes.stems[t.stem as usize] == head)
    };
    a.kind == FigureKind::Count
        && b.kind == FigureKind::Count
        && a.lang == b.lang
        && a.place.0 != b.place.0
        && x.min(y) >= LARGE
        && x.min(y) >= ROUNDED * x.max(y)
        && (near(a, b, notes[1]) || near(b, a, notes[0]))
}
