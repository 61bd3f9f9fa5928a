//! Two values for one thing in one breath: "The union counted 61 arrests, the ministry 34", "31%, not 38%".

use std::sync::LazyLock;

use super::around;
use super::setting::Setting;
use crate::collate::figures::comparable;
use crate::collate::lexicon::Listed;
use crate::text::{FigureKind, Token};

/// Who tells numbers, and that they do, folded and in lower case.
static TELLS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "said says say put puts speak speaks spoke counted counts count estimated estimates claimed claims expects expect \
     expected reckons reckoned announced \
     police government unions union organisers organizers officials ministry authorities critics opposition \
     polizei regierung veranstalter veranstaltern gewerkschaft gewerkschaften behorden sprach spricht sprechen zahlte zahlten \
     gouvernement organisateurs syndicats prefecture compte comptait \
     policia gobierno organizadores sindicatos autoridades calculo calcularon cifro cifra \
     polizia questura governo organizzatori sindacati \
     politie organisatie organisatoren regering vakbond vakbonden",
    )
});

/// Words that set one value against another.
static AGAINST: LazyLock<Listed> = LazyLock::new(|| Listed::of("not nicht pas non niet statt"));

/// So many words before the second value may say who tells it.
const REACH: usize = 5;

/// The figure before one in its sentence whose value it disputes, by its place in the report: a bare number with the
/// teller right before it that ends its clause, or one behind "not".
pub(super) fn of(set: &Setting) -> Option<usize> {
    let own = set.figure;
    let earlier = disputable(set)?;
    let first = &set.notes.figures[earlier];
    let bare = own.kind != FigureKind::Count || own.head.is_none();
    let other = comparable(first, own) && first.value.total_cmp(&own.value).is_ne();
    // What stands in a quote is not disputed by what stands beside it.
    let between = &set.text[first.span.end..own.span.start];
    if !bare || !other || between.contains(['”', '"', '»', '’']) || around::is_age(set) {
        return None;
    }
    let marked = between.contains([',', ';', ':', '—', '–']);
    let later = |t: &&Token| t.span.start >= first.span.end;
    let words = set
        .before
        .iter()
        .rev()
        .take_while(later)
        .map(|t| set.word(t));
    if words.clone().next().is_some_and(|w| AGAINST.has_folded(w)) {
        return Some(earlier);
    }
    let ends = set.text[own.span.end..].starts_with(['.', ',', ';', ')']) || set.behind.is_empty();
    let told = words.clone().take(REACH).any(|w| TELLS.has_folded(w));
    (marked && ends && (told || puts(words))).then_some(earlier)
}

/// The figure before one in its sentence that it may dispute: the nearest, but for a part of the one before that, "64
/// people, 41 of them soldiers".
fn disputable(set: &Setting) -> Option<usize> {
    let first = set.at - set.figures().iter().position(|f| f == set.figure)?;
    let part = |at: usize| around::is_part(&Setting::of(set.text, set.notes, at));
    let whole = (first..set.at).rev().find(|at| !part(*at));
    whole.or(set.at.checked_sub(1).filter(|at| *at >= first))
}

/// "Put the number that it had let go at 68": the words before a value, nearest first.
fn puts<'a>(mut before: impl Iterator<Item = &'a str>) -> bool {
    const FAR: usize = 9;
    before.next() == Some("at") && before.take(FAR).any(|w| matches!(w, "put" | "puts"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Report, Span};
    use crate::text::annotate;

    #[test]
    fn a_part_is_not_disputed() {
        let text = "The government said it had received 64 people, 41 of them soldiers, while Norland put the number it had sent home at 68.";
        assert_eq!(disputed("en", text, 2), Some(0));
        let text = "He met 64 people, 41 of them soldiers, while the bridge was shut at 68.";
        assert_eq!(disputed("en", text, 2), None);
    }

    fn disputed(lang: &str, text: &str, at: usize) -> Option<usize> {
        let mut report = Report {
            text: text.to_owned(),
            paragraphs: vec![Span::new(0, text.len())],
            ..Report::default()
        };
        report.meta.lang = Some(lang.to_owned());
        of(&Setting::of(text, &annotate(&report, None), at))
    }

    fn disputes(lang: &str, text: &str) -> bool {
        disputed(lang, text, 1).is_some()
    }

    #[test]
    fn rivals_in_one_breath() {
        let cases = [
            (
                "en",
                "The ombudsman speaks of 61 arrests, the government of 34.",
                true,
            ),
            (
                "en",
                "Some 1,200 people came, organisers said; police put the number at 400.",
                true,
            ),
            (
                "en",
                "The deficit will be 1.1%, the minister said; the bank expects 0.7%.",
                true,
            ),
            ("en", "By that measure 31%, not 38%, got better.", true),
            (
                "de",
                "Die Veranstalter zählten 1200 Teilnehmer, die Polizei 400.",
                true,
            ),
            (
                "fr",
                "Les syndicats ont compté 40 000 manifestants, la police 12 000.",
                true,
            ),
            (
                "es",
                "Los sindicatos calcularon 40.000 manifestantes; la Policía, 12.000.",
                true,
            ),
            (
                "it",
                "I sindacati parlano di 40.000 manifestanti, la questura di 12.000.",
                true,
            ),
            ("nl", "De bond telde 4000 betogers, de politie 1200.", true),
            (
                "en",
                "Police arrested 34 people and 11 officers were hurt.",
                false,
            ),
            (
                "en",
                "She was fined £5,000, police said, and then ordered to pay £300.",
                false,
            ),
        ];
        for (lang, text, expected) in cases {
            assert_eq!(disputes(lang, text), expected, "{text}");
        }
    }
}
