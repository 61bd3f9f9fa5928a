//! Two values for one thing in one breath: "The union counted 61 arrests, the ministry 34", "31%, not 38%"; or in the next
//! sentence, which says no more than whose number it is: "Police put the number at 34".

mod again;

use std::sync::LazyLock;

use super::setting::Setting;
use super::{around, wish};
use crate::collate::figures::{base, comparable};
use crate::collate::lexicon::Listed;
use crate::text::{Figure, FigureKind, Token, token};

pub(super) use again::of_earlier;

/// Who tells numbers, and that they do, folded and in lower case.
static TELLS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "said says say put puts speak speaks spoke counted counts count estimated estimates claimed claims expects expect \
     expected reckons reckoned announced \
     police government unions union organisers organizers officials ministry authorities critics opposition \
     company companies employer employers management operator airline \
     unternehmen arbeitgeber konzern betreiber entreprise patronat direction employeurs \
     empresa patronal compania naviera aerolinea azienda impresa societa compagnia bedrijf werkgevers directie \
     polizei regierung veranstalter veranstaltern gewerkschaft gewerkschaften behorden sprach spricht sprechen zahlte zahlten \
     gouvernement organisateurs syndicats prefecture compte comptait \
     policia gobierno organizadores sindicatos autoridades calculo calcularon cifro cifra \
     polizia questura governo organizzatori sindacati \
     politie organisatie organisatoren regering vakbond vakbonden",
    )
});

/// Before the first of two values between which something lies, and between them, folded.
const RANGES: &[(&str, &str)] = &[
    ("between", "and"),
    ("zwischen", "und"),
    ("entre", "et"),
    ("entre", "y"),
    ("tra", "e"),
    ("fra", "e"),
    ("tussen", "en"),
];

/// Before "from" where no change is told: "anything from 50 to 70".
static ANYTHING: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("anything anywhere ranging ranges ranged varying vary varied"));

/// Whether a figure is the further end of a stretch that the one before it begins: two values of one thing.
fn is_end(set: &Setting, first: &Figure) -> bool {
    let own = set.figure;
    let between = &set.text[first.number.end..own.number.start];
    let words = set.before.iter().rev();
    let mut earlier = words.skip_while(|t| t.span.start >= first.number.start);
    let mut next = || {
        earlier
            .next()
            .map(|t| token::folded(set.word(t)).into_owned())
    };
    let mut inner = between
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| w.len() != 1 || *w == "y" || *w == "e");
    let joint = inner.rfind(|w| !w.is_empty()).map(token::folded);
    let (Some(opens), Some(joint)) = (next(), joint) else {
        return false;
    };
    let near = base(first).min(base(own)) >= NEXT * base(first).max(base(own));
    let ranged = RANGES
        .iter()
        .any(|(open, and)| *open == opens && *and == joint);
    let from = opens == "from" && joint == "to" && next().is_some_and(|w| ANYTHING.has(&w));
    near && between.len() <= RANGE && (ranged || from)
}

/// So many bytes at most stand between the ends of a stretch, a letter for millions among them.
const RANGE: usize = 16;

/// Words that set one value against another.
static AGAINST: LazyLock<Listed> = LazyLock::new(|| Listed::of("not nicht pas non niet statt"));

/// The same where the next sentence goes on with "the number".
const NEXT: f64 = 0.5;

/// Articles before a value told in the place of another.
static ARTICLES: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("the les los las i gli le il el la"));

/// No two who count one thing are further apart, as a share of the greater: "it cites forty and misreads, by my count, three".
const FARTHEST: f64 = 0.1;

/// So many words before the second value may say who tells it.
const REACH: usize = 5;

/// The figure before one in its sentence whose value it disputes, by its place in the report: a bare number with the
/// teller right before it that ends its clause, or one behind "not".
pub(super) fn of(set: &Setting) -> Option<usize> {
    let own = set.figure;
    let earlier = disputable(set)?;
    let first = &set.notes.figures[earlier];
    let ends = earlier + 1 == set.at && is_end(set, first);
    let bare = own.kind != FigureKind::Count || own.head.is_none() || ends;
    let near = base(first).min(base(own)) >= FARTHEST * base(first).max(base(own));
    let other = comparable(first, own) && first.value.total_cmp(&own.value).is_ne() && near;
    // What stands in a quote is not disputed by what stands beside it.
    let between = &set.text[first.span.end..own.span.start];
    if !bare || !other || closes_a_quote(between) || around::is_age(set) {
        return None;
    }
    if ends {
        return Some(earlier);
    }
    let marked = between.contains([',', ';', ':', '—', '–']);
    let later = |t: &&Token| t.span.start >= first.span.end;
    let words = set
        .before
        .iter()
        .rev()
        .take_while(later)
        .map(|t| set.word(t));
    let against = words.clone().next().is_some_and(|w| AGAINST.has_folded(w));
    let then = || set.figures().iter().any(|f| is_then(set, f));
    if against || is_rather(words.clone()) || is_set_against(words.clone()) && !then() {
        return Some(earlier);
    }
    let ends = set.text[own.span.end..].starts_with(['.', ',', ';', ')']) || set.behind.is_empty();
    // "It showed 58 km/h, and up to 70 km/h is permitted": a limit is no rival of what is measured.
    let bound = words.clone().take(REACH).any(wish::is_bound);
    // "They want nine per cent; the government offers four": what one asks for is no rival of what the other offers.
    let wished = words.clone().take(REACH).any(wish::is_wish);
    let told = !bound && !wished && words.clone().take(REACH).any(|w| TELLS.has_folded(w));
    let told = told || puts(words.clone()) || again::is_the_number(words);
    (marked && ends && told).then_some(earlier)
}

/// Whether a quotation ends in a text: an apostrophe within a word, "Norland’s", ends none.
fn closes_a_quote(text: &str) -> bool {
    let apostrophe = |at: usize| text[at + '’'.len_utf8()..].starts_with(char::is_alphabetic);
    let mut marks = text.match_indices(['”', '"', '»', '’']);
    marks.any(|(at, mark)| mark != "’" || !apostrophe(at))
}

/// Whether somebody tells a number, by the words right before it.
pub(super) fn is_told(set: &Setting) -> bool {
    let near = set.before.iter().rev().take(REACH);
    near.map(|t| set.word(t)).any(|w| TELLS.has_folded(w))
}

/// Forms of "to be" and "there is" right before a bare number, folded.
static THERE: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "were was are is waren war sind etaient avait sont fueron eran son erano furono sono waren zijn",
    )
});

/// Whether a bare number ends a clause that only says how many there were: "there were six", „es waren sechs“.
pub(super) fn is_there(set: &Setting) -> bool {
    let own = set.figure;
    let bare = own.kind == FigureKind::Count && own.head.is_none() && own.unit.is_none();
    let ends = set.text[own.span.end..].starts_with(['.', ',', ';']);
    let last = set.before.last().map(|t| set.word(t));
    bare && ends && !around::is_age(set) && last.is_some_and(|w| THERE.has_folded(w))
}

/// The figure before one in its sentence that it may dispute: the nearest, but for a part of the one before that, "64
/// people, 41 of them soldiers".
fn disputable(set: &Setting) -> Option<usize> {
    let first = set.at - set.figures().iter().position(|f| f == set.figure)?;
    // "Since Wednesday" stands in nobody's way.
    let amount = |at: &usize| set.notes.figures[*at].kind.is_amount();
    let part = |at: usize| around::is_part(&Setting::of(set.text, set.notes, at));
    let amounts = || (first..set.at).rev().filter(amount);
    amounts().find(|at| !part(*at)).or_else(|| amounts().next())
}

/// What is said in the place of a value, in words from the nearest back, folded.
const RATHER: &[[&str; 2]] = &[
    ["than", "rather"],
    ["que", "plutot"],
    ["de", "vez"],
    ["de", "lugar"],
    ["che", "piuttosto"],
];

/// "Rather than the 41": the words before a value, nearest first.
fn is_rather<'a>(before: impl Iterator<Item = &'a str>) -> bool {
    let mut words = before.map(token::folded).skip_while(|w| ARTICLES.has(w));
    let (last, first) = (words.next(), words.next());
    let says = |own: &Option<std::borrow::Cow<str>>, word: &str| own.as_deref() == Some(word);
    RATHER
        .iter()
        .any(|[than, rather]| says(&last, than) && says(&first, rather))
}

/// Whether a date says of when a value is, "frente a los 84 del viernes": what something was before disputes nothing.
fn is_then(set: &Setting, date: &Figure) -> bool {
    const NEAR: usize = 12;
    let end = set.figure.span.end;
    date.kind == FigureKind::Date && (end..=end + NEAR).contains(&date.span.start)
}

/// "38 cases, against the 46 of the inspectors": the words before a value, nearest first.
fn is_set_against<'a>(before: impl Iterator<Item = &'a str>) -> bool {
    const SET: [&str; 7] = [
        "against",
        "gegen",
        "gegenuber",
        "contre",
        "frente",
        "contro",
        "tegenover",
    ];
    let mut words = before.map(token::folded);
    let the = words
        .next()
        .is_some_and(|w| ARTICLES.has(&w) || matches!(&*w, "den" | "de"));
    // "Frente a los 46".
    let words = words.skip_while(|w| w == "a");
    the && words.take(1).any(|w| SET.contains(&&*w))
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

    #[test]
    fn two_ends_of_a_stretch() {
        for (lang, text) in [
            ("en", "The damage lies between €60m and €80m."),
            ("en", "There were anything from 50 to 70 of them."),
            (
                "de",
                "Der Schaden liegt zwischen 60 Millionen Euro und 80 Millionen Euro.",
            ),
            (
                "es",
                "Los daños están entre 60 millones de euros y 80 millones de euros.",
            ),
            (
                "it",
                "I danni sono tra 60 milioni di euro e 80 milioni di euro.",
            ),
        ] {
            assert!(disputes(lang, text), "{text}");
        }
        for text in [
            "The price rose from €60 to €80.",
            "It lies between the 60 boats and a mole with 80 lamps.",
        ] {
            assert!(!disputes("en", text), "{text}");
        }
    }

    fn disputes(lang: &str, text: &str) -> bool {
        disputed(lang, text, 1).is_some()
    }

    #[test]
    fn a_company_may_dispute_and_an_offer_is_no_rival() {
        assert!(disputes(
            "es",
            "La secunda el 94 % de los tripulantes; la naviera rebaja el seguimiento al 61 %."
        ));
        assert!(!disputes(
            "en",
            "The union wants nine per cent; the government’s offer is 4.5 per cent."
        ));
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
                "Police counted 400 carts since Monday; organisers put the figure at 900.",
                true,
            ),
            (
                "en",
                "It says 400 guests came; Norland’s foreign ministry gives a figure of 900.",
                true,
            ),
            (
                "en",
                "It admits 38 leaks, against the 46 in the file of the town.",
                true,
            ),
            (
                "de",
                "Sie räumt 38 Lecks ein, gegenüber den 46 in der Akte.",
                true,
            ),
            (
                "es",
                "Costaba 119 coronas, frente a las 84 del viernes.",
                false,
            ),
            (
                "en",
                "It cites forty cases and misreads, by my count, three.",
                false,
            ),
            (
                "en",
                "The deficit will be 1.1%, the minister said; the bank expects 0.7%.",
                true,
            ),
            ("en", "By that measure 31%, not 38%, got better.", true),
            (
                "en",
                "Records of 1.2 million patients were copied, rather than the 1.9 million named.",
                true,
            ),
            ("fr", "Il a compté 12 blessés plutôt que 19.", true),
            (
                "en",
                "Records of 12 patients were copied later than the 19 named.",
                false,
            ),
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
                "The gauge showed 58 km/h, he says, and it is permitted up to 70 km/h.",
                false,
            ),
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
