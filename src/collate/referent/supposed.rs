//! Figures that are not of what is: a share that a survey found and a count of votes, what would be if something else were, and one
//! half of a score; nor what analysts had expected, nor what lies between two counts.
//!
//! Rule: a survey tells what those who were asked say and is no count (AP Stylebook, "polls and surveys": never as if it were
//! one); "would be 51" behind "if she wins" is no rival of the 52 that there are; the 48 of "52-48" is the other side's.

use std::sync::LazyLock;

use super::setting::Setting;
use crate::collate::lexicon::Listed;
use crate::text::{FigureKind, Token};

/// Words for a survey or for those who make it or answer it, in six languages, folded.
static SURVEYS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "survey surveys surveyed pollster pollsters respondents umfrage umfragen befragten sondage sondages sondes \
         encuesta encuestas encuestados sondeo sondeos sondaggio sondaggi intervistati peiling peilingen ondervraagden",
    )
});

/// English words that are of a vote as well.
static POLLS: LazyLock<Listed> = LazyLock::new(|| Listed::of("poll polls polling"));

/// What makes them a survey, in the same sentence: verbs of what it tells, and what it is called.
static TELLS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "show shows showed shown showing find finds found put puts putting give gives gave suggest suggests suggested indicate indicates \
         indicated conducted released published opinion exit average averages technique",
    )
});

/// What is said of votes that were cast, in six languages, folded.
static COUNTED: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "vote votes ballots won precincts counted reporting results defeating defeated stimmen ausgezahlt voix depouilles votos \
         escrutado voti scrutinati scrutinate stemmen geteld",
    )
});

/// Words that begin what something else depends on, and verbs of what would be, in three languages, folded.
static IF: LazyLock<Listed> = LazyLock::new(|| Listed::of("if unless wenn falls indien"));
static WOULD: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("would could wurde wurden zou zouden"));

/// Those who foretell the figures of a firm or a country, and what they do, in six languages, folded.
static ANALYSTS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "analyst analysts economist economists consensus forecasters analyst analysten okonomen volkswirte analyste analystes economistes \
         analista analistas economistas analisti economisti economen",
    )
});
static FORETELL: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "forecast forecasts forecasted prediction predictions projection projections expected expectation expectations estimate estimates estimated predicted projected anticipated \
         erwartet erwarteten erwartung erwartungen prognose prognosen attendu attendaient prevision previsions estimaient \
         esperaban esperado previsto previsiones prevision attendevano atteso attese previsione previsioni verwacht verwachtten \
         verwachting verwachtingen prognoses",
    )
});

/// What lies between two counts, in six languages, folded.
static LEADS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("lead leads advantage vorsprung avance ventaja vantaggio voorsprong")
});

/// What a share is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Share {
    /// Those who were asked.
    Polled,
    /// Votes that were counted.
    Counted,
}

/// In which ways a figure is not of what is.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of a figure, in any combination"
)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Unreal {
    /// Whose share it is, as far as the sentence says.
    share: Option<Share>,
    /// What would be if something else were.
    supposed: bool,
    /// One of the two numbers of a score.
    score: bool,
    /// What analysts had expected.
    foretold: bool,
    /// By how much one of two counts is greater: "a 190-vote lead".
    lead: bool,
}

impl Unreal {
    /// Of a figure, by the words of its sentence.
    pub fn of(set: &Setting) -> Self {
        let percent = set.figure.kind == FigureKind::Percent;
        let share = match () {
            () if is_polled(set) => Some(Share::Polled),
            () if percent && words(set).any(|w| COUNTED.has_folded(w)) => Some(Share::Counted),
            () => None,
        };
        Self {
            share,
            supposed: is_supposed(set),
            score: is_of_a_score(set),
            foretold: is_foretold(set),
            lead: is_lead(set),
        }
    }

    /// Whether one of two figures is of what is and the other is not.
    pub fn stands_apart(self, other: Self) -> bool {
        self.supposed != other.supposed
            || self.score != other.score
            || self.foretold != other.foretold
            || self.lead != other.lead
            || self.is_asked_beside(other)
    }

    /// Whether one of two is what people said and the other what they did.
    pub fn is_asked_beside(self, other: Self) -> bool {
        let both = self.share.zip(other.share);
        both.is_some_and(|(x, y)| x != y)
    }
}

/// The words of a figure's sentence around it.
fn words<'a>(set: &Setting<'a>) -> impl Iterator<Item = &'a str> {
    let (before, behind, set) = (set.before, set.behind, *set);
    before.iter().chain(behind).map(move |t| set.word(t))
}

/// Whether it is a share of those who were asked.
fn is_polled(set: &Setting) -> bool {
    let all = || words(set);
    set.figure.kind == FigureKind::Percent
        && (all().any(|w| SURVEYS.has_folded(w))
            || all().any(|w| POLLS.has_folded(w)) && all().any(|w| TELLS.has_folded(w)))
}

/// Whether it is what would be if something else were.
fn is_supposed(set: &Setting) -> bool {
    let has = |list: &Listed| set.before.iter().any(|t| list.has_folded(set.word(t)));
    let behind = || set.behind.iter().any(|t| IF.has_folded(set.word(t)));
    has(&WOULD) && (has(&IF) || behind())
}

/// Whether it is what analysts had expected: both words stand near before it, or right behind it.
fn is_foretold(set: &Setting) -> bool {
    const BEFORE: usize = 9;
    const BEHIND: usize = 5;
    let both = |near: &[Token]| {
        let has = |list: &Listed| near.iter().any(|t| list.has_folded(set.word(t)));
        has(&ANALYSTS) && has(&FORETELL)
    };
    let before = &set.before[set.before.len().saturating_sub(BEFORE)..];
    let behind = &set.behind[..set.behind.len().min(BEHIND)];
    both(before) || both(behind)
}

/// Whether a count is a lead: "a 190-vote lead", "a lead of just 190 votes".
fn is_lead(set: &Setting) -> bool {
    const NEAR: usize = 4;
    let is = |t: &Token| LEADS.has_folded(set.word(t));
    let behind = set.behind.first().is_some_and(|t| {
        let gap = set.text.get(set.figure.span.end..t.span.start);
        gap == Some(" ") && is(t)
    });
    let before = &set.before[set.before.len().saturating_sub(NEAR)..];
    let led = before.iter().position(is).is_some_and(|at| {
        let of = before.get(at + 1).map(|t| set.word(t));
        of.is_some_and(|of| matches!(of, "of" | "von" | "de" | "di" | "van"))
    });
    set.figure.kind == FigureKind::Count && (behind || led)
}

/// Whether it is one of the two numbers of a score: "a 52-48 majority".
fn is_of_a_score(set: &Setting) -> bool {
    let hyphen = |c: char| matches!(c, '-' | '–' | '‑');
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let (start, end) = (set.figure.span.start, set.figure.span.end);
    let mut before = set.text[..start].chars().rev();
    let mut behind = set.text[end..].chars();
    set.figure.kind == FigureKind::Count
        && (before.next().is_some_and(hyphen) && digit(before.next())
            || behind.next().is_some_and(hyphen) && digit(behind.next()))
}
