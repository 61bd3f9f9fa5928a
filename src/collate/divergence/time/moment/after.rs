//! Two events in one sentence, with the days between them: "Wednesday's appeal came a day after the agency had lowered the age".
//!
//! Rule: who gives the day of one of two events and how many days it was after the other, or before it, gives the other's day
//! too, and contradicts nobody who tells it.

use std::sync::LazyLock;

use super::{At, Dated};
use crate::collate::lexicon::Listed;
use crate::text::FigureKind;

/// Words for one day and for several, in six languages, folded.
static DAY: LazyLock<Listed> = LazyLock::new(|| Listed::of("day tag jour dia giorno dag"));
static DAYS: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("days tage tagen jours dias giorni dagen"));

/// The same for a week.
static WEEK: LazyLock<Listed> = LazyLock::new(|| Listed::of("week woche semaine semana settimana"));
static WEEKS: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("weeks wochen semaines semanas settimane weken"));

/// Words right behind them that say on which side of the other event, folded; "plus" is of "plus tard".
static SIDES: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "after later before earlier nach spater vor zuvor danach apres plus avant despues antes dopo prima na voor eerder",
    )
});

/// The days of a week.
const SEVEN: f64 = 7.0;

impl Dated<'_> {
    /// How many days before or after something else the sentence of a moment says that something was.
    fn days_between(&self, at: At) -> Option<f64> {
        let (text, notes) = (self.scene.text(at.0), &self.scene.annotations[at.0]);
        let sentence = self.moment(at).figure.sentence;
        let tokens = notes.tokens_of(sentence);
        tokens.windows(2).find_map(|pair| {
            let unit = pair[0].span.of(text);
            let (one, several) = (DAY.has_folded(unit), DAYS.has_folded(unit));
            let (week, weeks) = (WEEK.has_folded(unit), WEEKS.has_folded(unit));
            if !(one || several || week || weeks) || !SIDES.has_folded(pair[1].span.of(text)) {
                return None;
            }
            let mut figures = notes.figures.iter().filter(|f| f.sentence == sentence);
            let counted =
                figures.find(|f| f.kind == FigureKind::Duration && f.span.end == pair[0].span.end);
            let number = counted.map(|f| f.value).or((one || week).then_some(1.0))?;
            Some(if week || weeks {
                SEVEN * number
            } else {
                number
            })
        })
    }

    /// Whether one of two days is that of the other's event, by the days that its sentence puts between two.
    pub(super) fn is_of_the_event_beside(&self, a: At, b: At) -> bool {
        let (x, y) = (self.moment(a).figure, self.moment(b).figure);
        let apart = (x.value - y.value).abs();
        // Days of the week that no day of the story resolves come round.
        let undated = self.sort(a).0;
        let is = |days: f64| {
            let off = (apart - days).abs();
            let off = if undated { libm::fmod(off, SEVEN) } else { off };
            off < 0.5
        };
        x.kind == FigureKind::Date
            && [a, b]
                .into_iter()
                .any(|at| self.days_between(at).is_some_and(is))
    }
}
