//! The article that Spanish and Italian put before a percentage, and what is said before it: «más del 60 %», «oltre il 90 per
//! cento» (Real Academia Española, "Nueva gramática de la lengua española", 2009, 21.8; L. Serianni, "Grammatica italiana",
//! 1988, VI.52).

use super::{Amount, Below};
use crate::text::Lang;
use crate::text::figure::line::Line;

/// Articles by themselves, folded.
const PLAIN: [&str; 10] = ["il", "l", "lo", "i", "gli", "le", "el", "la", "los", "las"];

/// Prepositions with their article, folded, each with the preposition that a phrase ends with.
const FUSED: [(&str, &str); 7] = [
    ("del", " di"),
    ("dell", " di"),
    ("dei", " di"),
    ("del", " de"),
    ("al", " a"),
    ("all", " a"),
    ("ai", " a"),
];

/// How many articles stand before the first of two numbers, and behind the word between them: «entre el 10 y el 12 %», "tussen de
/// 10 en 12 procent".
#[derive(Clone, Copy, Default)]
pub(super) struct Around {
    pub before: usize,
    pub behind: usize,
}

/// See [`Around`]; none where the language puts none there. `first` is the token of the first number, and `joint` that of the word
/// behind it.
pub(super) fn around(line: &Line, first: usize, joint: usize) -> Around {
    let article = |at: usize| match line.notes.lang {
        Lang::Es | Lang::It => PLAIN.contains(&line.low(at)),
        Lang::Nl => line.low(at) == "de",
        _ => false,
    };
    let before = first.checked_sub(1).is_some_and(article) && line.light(first);
    Around {
        before: usize::from(before),
        behind: usize::from(before && article(joint + 1)),
    }
}

/// Whether a percent sign or its words stand behind an amount.
fn is_share(line: &Line, amount: &Amount) -> bool {
    let sign = line.gap(amount.next).trim_start().starts_with('%');
    let words = || line.any_at(amount.next, line.words.table.small.percent);
    sign || line.light(amount.next) && words().is_some()
}

/// Length of the words before token `lead`, an article fused with their last word among them.
fn fused(line: &Line, lead: usize, phrases: &[&str]) -> Option<usize> {
    let own = line.low(lead - 1);
    let fits = FUSED.iter().filter(|(fused, _)| *fused == own);
    fits.filter_map(|(_, last)| {
        let heads = phrases.iter().filter_map(|p| p.strip_suffix(last));
        heads
            .filter_map(|head| line.ends_with(lead - 1, head))
            .max()
    })
    .max()
    .map(|n| n + 1)
}

/// Where the words begin before which more may be said of an amount: before its article, if it is a percentage with one, and
/// before those that are fused with that article, whose bound it has then.
pub(super) fn behind(line: &Line, amount: &mut Amount, lead: usize) -> usize {
    if !matches!(line.notes.lang, Lang::Es | Lang::It)
        || lead < 2
        || !line.light(lead)
        || !is_share(line, amount)
    {
        return lead;
    }
    let bounds = &line.words.table.bounds;
    if PLAIN.contains(&line.low(lead - 1)) {
        let said = [bounds.short, bounds.over, bounds.under, bounds.about];
        let bounded = |phrases: &&[&str]| line.any_before(lead - 1, phrases).is_some();
        return lead - usize::from(said.iter().any(bounded));
    }
    let taken = if let Some(n) = fused(line, lead, bounds.over) {
        amount.max = None;
        n
    } else if let Some(n) = fused(line, lead, bounds.under) {
        amount.below = Some(Below::Most);
        n
    } else if let Some(n) = fused(line, lead, bounds.about) {
        amount.approximate = true;
        n
    } else {
        return lead;
    };
    amount.start = line.span(lead - taken).start;
    lead - taken
}
