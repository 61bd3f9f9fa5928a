//! Another distance between two events: "hours after" against "a day after".
//!
//! Rule: distances to the same side that no number satisfies both, in sentences that are readings of one claim or that share
//! something and stand beside such. (Sentences that resemble each other and no more mostly tell of two pairs of events: "three
//! weeks after the leak", "months after the bonus".) "Hours after" leaves the number open, "the day before" and "a day after" do not; a length of time that
//! stands before the word is taken with its bounds: "less than 24 hours earlier".

use crate::collate::SentenceRef;
use crate::collate::divergence::DivergenceKind;
use crate::collate::divergence::near;
use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::divergence::severity::of_sides;
use crate::collate::figures::{bounds, scale};
use crate::story::{Place, Span};
use crate::text::{FigureKind, Lang, Token, TokenClass};

/// Distances further apart than by this factor are of other events: "ten minutes before", "ten weeks before".
const FAR: f64 = 50.0;

/// A word for a unit of time, its hours, and what several of them without a number may be.
struct Unit {
    one: &'static str,
    many: &'static str,
    hours: f64,
    several: (f64, f64),
}

const UNITS: &[Unit] = &[
    Unit {
        one: "moment",
        many: "moments",
        hours: 0.01,
        several: (0.01, 0.2),
    },
    Unit {
        one: "minute",
        many: "minutes",
        hours: 1.0 / 60.0,
        several: (0.03, 1.0),
    },
    Unit {
        one: "hour",
        many: "hours",
        hours: 1.0,
        several: (2.0, 23.0),
    },
    Unit {
        one: "day",
        many: "days",
        hours: 24.0,
        several: (48.0, 240.0),
    },
    Unit {
        one: "week",
        many: "weeks",
        hours: 168.0,
        several: (336.0, 1_680.0),
    },
    Unit {
        one: "month",
        many: "months",
        hours: 730.0,
        several: (1_460.0, 8_700.0),
    },
    Unit {
        one: "year",
        many: "years",
        hours: 8_766.0,
        several: (17_520.0, f64::MAX),
    },
];

/// Words that say which side of the other event.
const SIDES: &[&str] = &["after", "later", "before", "earlier"];

/// Those of them that say after.
const AFTER: &[&str] = &["after", "later"];

/// So many of a unit may be what smaller ones are rounded to.
const ROUNDED: f64 = 3.0;

/// Seconds of an hour.
const HOUR: f64 = 3_600.0;

/// A distance in time: its words, and how many hours it may mean.
#[derive(Clone, Copy)]
pub(in crate::collate) struct Distance {
    at: SentenceRef,
    span: Span,
    least: f64,
    most: f64,
    /// After the other event, not before it.
    after: bool,
    /// The hours of its unit.
    unit: f64,
    /// Several of the unit, in no number: "hours".
    several: bool,
    /// In a number: "two days".
    numbered: bool,
}

impl Distance {
    /// Its hours as they stand beside a distance in a smaller unit: "ten weeks" are 67 days to 73.
    fn beside(&self, other: &Self) -> (f64, f64) {
        let rounded = self.least >= ROUNDED * self.unit && self.unit > other.unit;
        let slack = if rounded { self.unit / 2.0 } else { 0.0 };
        (self.least - slack, self.most + slack)
    }

    /// Whether no number satisfies both. "Hours" may be 36 hours as well as two.
    fn differs(&self, other: &Self) -> bool {
        if (self.several || other.several) && self.unit.total_cmp(&other.unit).is_eq() {
            return false;
        }
        let ((al, ah), (bl, bh)) = (self.beside(other), other.beside(self));
        ah < bl || bh < al
    }

    fn place(&self) -> Place {
        Place {
            report: self.at.report,
            span: self.span,
        }
    }
}

/// The distance that ends with the unit `word`, where a figure says how many.
fn counted(scene: &Scene, at: SentenceRef, word: Span) -> Option<(Span, f64, f64)> {
    let figures = scene.annotations[at.report].figures.iter();
    let figure = figures
        .filter(|f| f.sentence == at.sentence && f.kind == FigureKind::Duration)
        .find(|f| f.span.end == word.end)?;
    let (least, most) = bounds(figure);
    let hours = match scale(figure) {
        "time" => 1.0 / HOUR,
        "months" => 730.0,
        _ => return None,
    };
    Some((figure.span, least * hours, most * hours))
}

/// The distance that ends with the unit `word`, by the word before it.
fn bare(unit: &Unit, word: &str, before: Option<(&str, Span)>, own: Span) -> (Span, f64, f64) {
    let article = before.filter(|(w, _)| {
        ["a", "an", "one", "the"]
            .iter()
            .any(|a| w.eq_ignore_ascii_case(a))
    });
    let span = article.map_or(own, |(_, span)| span.join(own));
    if word.eq_ignore_ascii_case(unit.one) {
        (span, unit.hours, unit.hours)
    } else {
        (own, unit.several.0, unit.several.1)
    }
}

/// Whether the words before a unit, the nearest first, say "less than" one: "less than a day".
fn is_less(ahead: &[&str]) -> bool {
    let is = |at: usize, words: &[&str]| {
        let word = ahead.get(at);
        word.is_some_and(|w| words.iter().any(|known| w.eq_ignore_ascii_case(known)))
    };
    is(1, &["under", "within"]) || is(1, &["than"]) && is(2, &["less"])
}

/// Whether the words before a length of time say that somebody lets it pass before doing a thing: "would wait another 30 days
/// before deciding" is how long, and no distance between two events.
fn is_waited<'a>(before: &[Token], word: impl Fn(&Token) -> &'a str) -> bool {
    const WAITS: [&str; 12] = [
        "another",
        "further",
        "additional",
        "wait",
        "waits",
        "waited",
        "waiting",
        "spend",
        "spent",
        "stay",
        "stayed",
        "lasted",
    ];
    let mut near = before.iter().rev().take(2).map(word);
    near.any(|w| WAITS.contains(&w))
}

/// The distances that a report tells, read once however often it is collated.
fn of_report(scene: &Scene, report: usize) -> impl Iterator<Item = Distance> {
    let own = &scene.index.own[report].distances;
    let own = own.get_or_init(|| distances(scene, report)).iter();
    // It may have had another number among the reports.
    own.map(move |of| Distance {
        at: SentenceRef { report, ..of.at },
        ..*of
    })
}

fn distances(scene: &Scene, report: usize) -> Vec<Distance> {
    let notes = &scene.annotations[report];
    let text = scene.text(report);
    let mut out = Vec::new();
    if notes.lang != Lang::En {
        return out;
    }
    let word = |t: &Token| t.span.of(text);
    for sentence in 0..notes.sentences.len() {
        let at = SentenceRef { report, sentence };
        let tokens = notes.tokens_of(sentence);
        for (n, pair) in tokens.windows(2).enumerate() {
            // None of them is shorter or longer, or begins otherwise: most words end here.
            let first = text.as_bytes()[pair[1].span.start].to_ascii_lowercase();
            if !(5..=7).contains(&pair[1].span.len()) || !b"albe".contains(&first) {
                continue;
            }
            let side = word(&pair[1]);
            if !SIDES.iter().any(|s| side.eq_ignore_ascii_case(s)) {
                continue;
            }
            let unit = word(&pair[0]);
            let is =
                |u: &&Unit| unit.eq_ignore_ascii_case(u.one) || unit.eq_ignore_ascii_case(u.many);
            let Some(known) = UNITS.iter().find(is) else {
                continue;
            };
            let before = n
                .checked_sub(1)
                .map(|at| (word(&tokens[at]), tokens[at].span));
            let number = counted(scene, at, pair[0].span);
            let several = number.is_none() && !unit.eq_ignore_ascii_case(known.one);
            let (span, mut least, most) =
                number.unwrap_or_else(|| bare(known, unit, before, pair[0].span));
            let lead = tokens.partition_point(|t| t.span.start < span.start);
            if side == "before" && is_waited(&tokens[..lead], word) {
                continue;
            }
            let ahead: Vec<&str> = tokens[..n].iter().rev().take(3).map(word).collect();
            if is_less(&ahead) {
                least = 0.0;
            }
            out.push(Distance {
                at,
                span: span.join(pair[1].span),
                least,
                most,
                after: AFTER.iter().any(|w| side.eq_ignore_ascii_case(w)),
                unit: known.hours,
                several,
                numbered: number.is_some(),
            });
        }
    }
    out
}

/// Sentences that score so much surely say the same.
const SURELY: f64 = 0.86;

/// Whether a distance opens its sentence and goes on from the one before: "Hours later, the judge …".
fn goes_on(scene: &Scene, of: &Distance) -> bool {
    let sentence = scene.annotations[of.at.report].sentences[of.at.sentence].span;
    let head = &scene.text(of.at.report)[sentence.start..of.span.start.max(sentence.start)];
    head.split_whitespace().count() <= 1 && !names_its_standard(scene, of)
}

/// Whether words behind say from what a distance is told: "two days after the vote".
fn names_its_standard(scene: &Scene, of: &Distance) -> bool {
    behind(scene.text(of.at.report), of.span).is_some()
}

/// The event that a distance is told from, cut to so many columns: of "hours after | the allies had met, …" what stands behind.
pub(in crate::collate::divergence) fn event(
    scene: &Scene,
    at: &Place,
    most: usize,
) -> Option<String> {
    let text = scene.text(at.report);
    let rest = behind(text, at.span)?;
    let end = rest.find([',', ';', ':', '.', '—', '–', '\n', '“', '"']);
    let start = at.span.end + 1;
    let span = Span::new(start, start + end.unwrap_or(rest.len()));
    Some(scene.brief(Place { span, ..*at }, most))
}

/// The text behind a distance that it is told from: behind "two days after" that begins with "the vote".
fn behind(text: &str, distance: Span) -> Option<&str> {
    let side = distance.of(text).rsplit(' ').next().unwrap_or_default();
    let after = ["after", "before"]
        .iter()
        .any(|s| side.eq_ignore_ascii_case(s));
    let rest = text[distance.end..].strip_prefix(' ')?;
    (after && rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// The words that say something of what a distance is told from, as far as its clause goes.
fn standard<'s>(scene: &'s Scene, of: &Distance) -> Vec<&'s str> {
    /// No longer is such a clause.
    const REACH: usize = 10;
    let notes = &scene.annotations[of.at.report];
    let text = scene.text(of.at.report);
    let behind = notes.tokens_of(of.at.sentence).iter();
    let behind = behind.filter(|t| t.span.start >= of.span.end).take(REACH);
    let mut end = of.span.end;
    let clause = behind.take_while(|t| {
        let gap = text.get(end..t.span.start).unwrap_or_default();
        end = t.span.end;
        !gap.contains([',', ';', ':', '—', '–'])
    });
    let content = clause.filter(|t| t.class == TokenClass::Content);
    content
        .map(|t| notes.stems[t.stem as usize].as_str())
        .collect()
}

/// Distances further apart than by this factor are of one event only where some word of it is one: "weeks after the order",
/// "a day after the approval".
const OTHER_SIZE: f64 = 10.0;

/// Whether two distances may be told from one event: what goes on from the sentence before it seldom goes on from what another
/// report names, and what two who count the days name, or who name distances of two sizes, is one only where some word of it is.
fn have_one_standard(scene: &Scene, a: &Distance, b: &Distance) -> bool {
    let mixed = |x, y| goes_on(scene, x) && names_its_standard(scene, y);
    let strangers = || {
        let (own, other) = (standard(scene, a), standard(scene, b));
        let named = |of: &Distance| names_its_standard(scene, of);
        let numbered = a.numbered && b.numbered;
        let other_size = a.least.max(b.least) > OTHER_SIZE * a.most.min(b.most);
        let told = (numbered || other_size) && named(a) && named(b);
        told && !own.iter().any(|stem| other.contains(stem))
    };
    let goes_on = mixed(a, b) || mixed(b, a);
    !strangers() && (!goes_on || scene.score(a.at, b.at) >= SURELY)
}

/// Whether two sentences may speak of the same two events.
fn are_of_the_same(scene: &Scene, a: SentenceRef, b: SentenceRef) -> bool {
    let score = scene.score(a, b);
    near::share_a_claim(scene, a, b) || score > 0.0 && near::is_around(scene, a, b)
}

fn found(scene: &Scene, group: &[Distance], score: f64) -> Found {
    let mut parts: Vec<(f64, f64, String, Vec<usize>)> = Vec::new();
    for one in group {
        let same = |p: &&mut (f64, f64, String, Vec<usize>)| p.0 <= one.most && one.least <= p.1;
        match parts.iter_mut().find(same) {
            Some((_, _, _, reports)) => reports.push(one.at.report),
            None => parts.push((
                one.least,
                one.most,
                scene.words(one.place()),
                vec![one.at.report],
            )),
        }
    }
    for part in &mut parts {
        part.3.dedup();
    }
    let sides: Vec<usize> = parts.iter().map(|p| p.3.len()).collect();
    let parts: Vec<String> = parts
        .iter()
        .map(|(_, _, words, reports)| format!("{words} ({})", scene.shorts(reports)))
        .collect();
    let sentences: Vec<SentenceRef> = group.iter().map(|d| d.at).collect();
    Found {
        kind: DivergenceKind::Time,
        gravity: 0.7 + 0.3 * score,
        severity: of_sides(&sides),
        claim: scene.common_claim(&sentences),
        also: Vec::new(),
        open: Vec::new(),
        likely: Vec::new(),
        message: parts.join(" against "),
        spans: group.iter().map(Distance::place).collect(),
        missing: Vec::new(),
    }
}

/// One difference for distances that hang together.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let reports = 0..scene.story.reports.len();
    let all: Vec<Distance> = reports.flat_map(|r| of_report(scene, r)).collect();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (n, a) in all.iter().enumerate() {
        for (m, b) in all.iter().enumerate().skip(n + 1) {
            let far = a.least.max(b.least) > FAR * a.most.min(b.most);
            let differ = a.after == b.after && !far && a.differs(b);
            let same = || are_of_the_same(scene, a.at, b.at) && have_one_standard(scene, a, b);
            if differ && a.at.report != b.at.report && same() {
                pairs.push((n, m));
            }
        }
    }
    let told = |group: Vec<usize>| scene.uncut(&group, |n| all[*n].at);
    let inside = |group: &[usize]| {
        let held = |(n, m): &&(usize, usize)| group.contains(n) && group.contains(m);
        pairs.iter().filter(held).copied().collect::<Vec<_>>()
    };
    let groups = near::groups(&pairs).into_iter().map(told);
    groups
        .filter(|group| !inside(group).is_empty())
        .map(|group| {
            let inside = inside(&group);
            let inside = inside.iter();
            let score = inside.map(|(n, m)| scene.score(all[*n].at, all[*m].at));
            let held: Vec<Distance> = group.iter().map(|n| all[*n]).collect();
            found(scene, &held, score.fold(0.0, f64::max))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::sample::report;
    use crate::text::annotate;

    #[test]
    fn what_somebody_waits_is_no_distance() {
        let waited = |text: &str| {
            let report = report("a", "en", text);
            let notes = annotate(&report, None);
            let word = |t: &Token| t.span.of(&report.text);
            let tokens = notes.tokens_of(0);
            let number = tokens.iter().position(|t| word(t) == "30");
            is_waited(&tokens[..number.expect("a number")], word)
        };
        assert!(waited(
            "They will wait another 30 days before deciding on it."
        ));
        assert!(waited("They waited 30 days before they decided on it."));
        assert!(!waited("It came 30 days before the vote."));
    }
}
