//! Where a length of time lies, as the words beside it say: what was four years ago is not what may take four years,
//! nor what comes back every four.

use std::sync::LazyLock;

use super::setting::Setting;
use crate::collate::lexicon::Listed;
use crate::text::{FigureKind, Token, TokenClass};

/// So many words before a time, up to the last mark, say whether it is still to come.
const REACH: usize = 8;

/// Where a length of time lies, seen from the day of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bearing {
    /// It ends today: "four years ago".
    Ago,
    /// It begins today or later: "another four years", "could take four years".
    Ahead,
    /// It comes back: "every four years".
    Recurring,
    /// It begins with something else: "two years after the vote".
    After,
    /// It is how long something goes on: "two years of talks".
    Of,
    /// It is one end of a longer one: "the first four months of the year".
    OfPeriod,
}

/// Behind a time that is past, folded and in lower case.
static BACK: LazyLock<Listed> = LazyLock::new(|| Listed::of("ago fa geleden"));

/// Before one.
static BEFORE: LazyLock<Listed> = LazyLock::new(|| Listed::of("vor hace"));

/// "Il y a".
const THERE_IS: [&str; 3] = ["a", "y", "il"];

/// Before a time that comes back, and before the plural article of French that does.
static EVERY: LazyLock<Listed> = LazyLock::new(|| Listed::of("every alle cada ogni elke iedere"));

/// See [`EVERY`].
static ALL: LazyLock<Listed> = LazyLock::new(|| Listed::of("tous toutes"));

/// Before one end of a longer time.
static ENDS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "first last ersten letzten premiers premieres derniers dernieres primeros primeras ultimos ultimas \
         primi prime ultimi ultime eerste laatste",
    )
});

/// Behind it, before the longer one.
static OF: LazyLock<Listed> = LazyLock::new(|| Listed::of("of des der de del dell dell' van"));

/// Behind a time that begins with something else.
static AFTER: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("after since nach apres despues dopo na"));

/// Right before a time that is still to come.
static NEXT: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "another further next coming weitere weiteren nachsten kommenden prochains prochaines proximos proximas \
         prossimi prossime komende volgende",
    )
});

/// Verbs in the clause before one.
static WILL: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "will would could may might shall can wird werden soll sollen konnte konnten durfte \
         pourrait pourraient devrait devraient pourra devra podria podrian podra debera \
         potrebbe potrebbero dovrebbe potra dovra zal zullen zou kan kunnen",
    )
});

/// The words of the clause before a figure, the nearest first.
fn clause<'a>(set: &Setting<'a>) -> impl Iterator<Item = &'a str> {
    let text = set.text;
    let mut edge = set.figure.span.start;
    let together = move |token: &&Token| {
        let gap = &text[token.span.end..edge];
        edge = token.span.start;
        !gap.contains([',', ';', ':', '(', ')', '—', '–'])
    };
    let words = set.before.iter().rev().take_while(together).take(REACH);
    words.map(|token| token.span.of(text))
}

/// Of a length of time; none where no word says it.
pub(super) fn of(set: &Setting) -> Option<Bearing> {
    if set.figure.kind != FigureKind::Duration {
        return None;
    }
    // "Within", "vor" and "over" may be told as a part of the figure.
    let own = set.inside.first().map(|t| set.word(t));
    let last = set.before.last().map(|t| set.word(t));
    let beside = |list: &Listed| own.into_iter().chain(last).any(|w| list.has_folded(w));
    let next = set.behind.first().map(|t| set.word(t));
    let behind = |list: &Listed| next.is_some_and(|w| list.has_folded(w));
    let mut words = set.before.iter().rev().map(|t| set.word(t));
    let second = words.clone().nth(1);
    let there_is = THERE_IS
        .iter()
        .all(|own| words.next().is_some_and(|w| w.eq_ignore_ascii_case(own)));
    if behind(&BACK) || beside(&BEFORE) || there_is {
        Some(Bearing::Ago)
    } else if beside(&EVERY) || second.is_some_and(|w| ALL.has_folded(w)) {
        Some(Bearing::Recurring)
    } else if beside(&ENDS) && behind(&OF) {
        Some(Bearing::OfPeriod)
    } else if beside(&NEXT) || clause(set).any(|w| WILL.has_folded(w)) {
        Some(Bearing::Ahead)
    } else if behind(&AFTER) {
        Some(Bearing::After)
    } else if behind(&OF) {
        Some(Bearing::Of)
    } else {
        None
    }
}

/// Of a length of time that begins with something else, the stems of what that is, as far as its clause goes.
pub(super) fn standard(set: &Setting) -> Vec<String> {
    if of(set) != Some(Bearing::After) {
        return Vec::new();
    }
    let mut edge = set.figure.span.end;
    let together = move |token: &&Token| {
        let gap = &set.text[edge..token.span.start];
        edge = token.span.end;
        !gap.contains([',', ';', ':', '(', ')', '—', '–'])
    };
    let words = set.behind.iter().take_while(together).skip(1).take(REACH);
    let content = words.filter(|t| t.class == TokenClass::Content);
    let stem = |t: &Token| set.notes.stems[t.stem as usize].clone();
    content.map(stem).collect()
}

/// What somebody is sentenced to, in six languages, folded.
static PENALTY: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "jail jailed prison imprisoned imprisonment sentence sentenced sentences custodial behind caged serve serving got given haft haftstrafe \
         freiheitsstrafe gefangnis verurteilt prison reclusion condamne condamnee ferme carcel prision condenado condenada condena \
         reclusione carcere condannato condannata condanna cel celstraf gevangenisstraf veroordeeld",
    )
});

/// Right before a time through which something went on: "over four years".
static THROUGH: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("over during past last lasted uber wahrend pendant durante gedurende")
});

/// How a length of time is told that may be a penalty or be spent otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Term {
    /// Nothing says so.
    #[default]
    Any,
    /// Somebody is sentenced to it.
    Penalty,
    /// Something goes on or went on so long.
    Through,
}

impl Term {
    /// Of a length of time.
    pub fn of(set: &Setting) -> Self {
        /// So many words on either side tell that it is a penalty.
        const NEAR: usize = 5;
        if set.figure.kind != FigureKind::Duration {
            return Self::Any;
        }
        let behind = set.behind.iter().take(NEAR).map(|t| set.word(t));
        let mut near = clause(set).take(NEAR).chain(behind);
        if near.any(|w| PENALTY.has_folded(w)) {
            return Self::Penalty;
        }
        let own = set.inside.first().into_iter().chain(set.before.last());
        let mut own = own.map(|t| set.word(t));
        if own.any(|w| THROUGH.has_folded(w)) {
            return Self::Through;
        }
        Self::Any
    }

    /// Whether one is a penalty and the other is not: four years in prison are not the four through which somebody was paid.
    pub fn is_other(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Penalty, Self::Through) | (Self::Through, Self::Penalty)
        )
    }
}

/// Whether two lengths of time that differ are of two things by where they lie.
pub(super) fn are_apart(a: Option<Bearing>, b: Option<Bearing>) -> bool {
    use Bearing::{After, Ago, Ahead, Of, OfPeriod, Recurring};
    let one_has = |which: Bearing| (a == Some(which)) != (b == Some(which));
    let past = matches!((a, b), (Some(Ago), Some(Ahead)) | (Some(Ahead), Some(Ago)));
    let other = matches!((a, b), (Some(After), Some(Of)) | (Some(Of), Some(After)));
    past || other || one_has(Recurring) || one_has(OfPeriod)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Report, Span};
    use crate::text::annotate;

    fn english(text: &str) -> Report {
        Report {
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        }
    }

    fn bearing(lang: &str, text: &str) -> Option<Bearing> {
        let mut report = english(text);
        report.meta.lang = Some(lang.to_owned());
        of(&Setting::of(text, &annotate(&report, None), 0))
    }

    #[test]
    fn a_time_lies_where_its_words_say() {
        use Bearing::{After, Ago, Ahead, Of, OfPeriod, Recurring};
        let cases = [
            ("en", "The case began four years ago.", Some(Ago)),
            ("de", "Der Prozess begann vor vier Jahren.", Some(Ago)),
            ("fr", "Le procès a débuté il y a quatre ans.", Some(Ago)),
            ("es", "El juicio empezó hace cuatro años.", Some(Ago)),
            ("it", "Il processo è cominciato quattro anni fa.", Some(Ago)),
            ("nl", "Het proces begon vier jaar geleden.", Some(Ago)),
            ("en", "An appeal could last four years.", Some(Ahead)),
            ("en", "He may stay for another four years.", Some(Ahead)),
            ("de", "Die Berufung könnte vier Jahre dauern.", Some(Ahead)),
            ("fr", "L’appel pourrait durer quatre ans.", Some(Ahead)),
            ("es", "El recurso podría durar cuatro años.", Some(Ahead)),
            ("en", "It is renewed every six months.", Some(Recurring)),
            ("de", "Es wird alle sechs Monate erneuert.", Some(Recurring)),
            ("fr", "Il est renouvelé tous les six mois.", Some(Recurring)),
            ("es", "Se renueva cada seis meses.", Some(Recurring)),
            (
                "en",
                "Sales grew in the first five months of the year.",
                Some(OfPeriod),
            ),
            (
                "de",
                "Der Umsatz wuchs in den ersten fünf Monaten des Jahres.",
                Some(OfPeriod),
            ),
            ("en", "It came four years after the vote.", Some(After)),
            ("de", "Es kam vier Jahre nach der Wahl.", Some(After)),
            ("en", "It came after four years of talks.", Some(Of)),
            ("en", "The trial lasted four years.", None),
            (
                "en",
                "Whatever it may be, the trial lasted four years.",
                None,
            ),
            ("de", "Der Prozess dauerte vier Jahre.", None),
        ];
        for (lang, text, expected) in cases {
            assert_eq!(bearing(lang, text), expected, "{text}");
        }
    }

    #[test]
    fn what_a_time_begins_with_is_told_behind_it() {
        let standard =
            |text: &str| standard(&Setting::of(text, &annotate(&english(text), None), 0));
        let held = standard("It came four days after the mill burned, and nobody slept.");
        assert_eq!(held, ["mill", "burn"]);
        assert_eq!(standard("It took four days of talks."), [""; 0]);
    }

    #[test]
    fn only_what_is_told_of_both_tells_past_and_future_apart() {
        use Bearing::{Ago, Ahead, Recurring};
        assert!(are_apart(Some(Ago), Some(Ahead)));
        assert!(!are_apart(Some(Ago), None) && !are_apart(None, Some(Ahead)));
        assert!(are_apart(Some(Recurring), None) && are_apart(Some(Ago), Some(Recurring)));
        assert!(!are_apart(Some(Recurring), Some(Recurring)) && !are_apart(None, None));
    }
}
