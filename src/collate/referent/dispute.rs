//! Two values for one thing in one breath: "The union counted 61 arrests, the ministry 34", "31%, not 38%"; or in the next
//! sentence, which says no more than whose number it is: "Police put the number at 34".

use std::sync::LazyLock;

use super::setting::Setting;
use super::{around, manner};
use crate::collate::figures::{base, comparable};
use crate::collate::lexicon::Listed;
use crate::text::{Figure, FigureKind, Token, token};

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

/// Verbs of who gives a number, between it and [`NUMBERS`] or before both, folded.
static PUTS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "put puts bezifferte beziffert beziffern schatzt schatzte evalue evaluait evaluent estime estimait estiment \
     chiffre chiffrent cifro cifra cifran situo situa situan estima estimo estiman indica indicano stima stimano fissa \
     fissano schat schatte schatten becijfert becijferde stelt stellen",
    )
});

/// What is put at a number, folded.
static NUMBERS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "number numbers figure total tally count toll zahl gesamtzahl anzahl nombre bilan total numero cifra bilancio totale \
     aantal totaal",
    )
});

/// Right before a number that something is put at, folded.
static AT: LazyLock<Listed> = LazyLock::new(|| Listed::of("at auf a en in op"));

/// The values of a thing that is told again with its noun are this near at least, as a share of the greater.
const NEAR: f64 = 0.8;

/// The same where the next sentence goes on with "the number".
const NEXT: f64 = 0.5;

/// Articles before a value told in the place of another.
static ARTICLES: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("the les los las i gli le il el la"));

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
    let other = comparable(first, own) && first.value.total_cmp(&own.value).is_ne();
    // What stands in a quote is not disputed by what stands beside it.
    let between = &set.text[first.span.end..own.span.start];
    if !bare || !other || between.contains(['”', '"', '»', '’']) || around::is_age(set) {
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
    if words.clone().next().is_some_and(|w| AGAINST.has_folded(w)) || is_rather(words.clone()) {
        return Some(earlier);
    }
    let ends = set.text[own.span.end..].starts_with(['.', ',', ';', ')']) || set.behind.is_empty();
    // "It showed 58 km/h, and up to 70 km/h is permitted": a limit is no rival of what is measured.
    let bound = words.clone().take(REACH).any(manner::is_bound);
    let told = !bound && words.clone().take(REACH).any(|w| TELLS.has_folded(w));
    (marked && ends && (told || puts(words))).then_some(earlier)
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

/// Words that stand for what was counted before: "Police put it at 83 km/h".
static IT: LazyLock<Listed> = LazyLock::new(|| Listed::of("it them"));

/// Whose an own estimate is, folded.
static OWN: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "its their his her s own ihre ihrer seine eigene son sa ses leur su sus suo sua loro zijn haar hun",
    )
});

/// What somebody comes to who counts for himself, folded.
static ESTIMATES: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "figure figures estimate estimates count tally calculation schatzung zahlung berechnung estimation calcul chiffre \
     estimacion calculo cifra stima calcolo cifra schatting telling berekening",
    )
});

/// Between such an estimate and its value, folded.
static COMES_TO: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "of was is were stood stands closer nearer to lag liegt bei von etait est de era es en e era di was is van op",
    )
});

/// What a sentence says of the number that it gives for what an earlier one counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Again {
    /// Nothing but whose it is.
    Number,
    /// Its noun too.
    Named,
}

/// Whether what a word names is said to be somebody's, by the word before it: "Halcyon’s figure", "its own estimate".
fn is_owned(set: &Setting, word: &Token, before: &Token) -> bool {
    let between = &set.text[before.span.end..word.span.start];
    OWN.has_folded(set.word(before)) || matches!(between.trim(), "’s" | "'s" | "’" | "'")
}

/// How the words before a value give it as another's number for what was counted before.
fn again(set: &Setting) -> Option<Again> {
    const FAR: usize = 9;
    let tokens: Vec<&Token> = set.before.iter().rev().take(FAR).collect();
    let words: Vec<&str> = tokens.iter().map(|t| set.word(t)).collect();
    let listed = |list: &'static LazyLock<Listed>| move |w: &&str| list.has_folded(w);
    let near = &words[..words.len().min(REACH)];
    let linked = near.iter().take_while(|w| COMES_TO.has_folded(w)).count();
    // "Its own estimate was closer to 12,000 litres", "Halcyon’s figure of 9 m³".
    let estimate = linked > 0 && near[linked..].first().is_some_and(listed(&ESTIMATES));
    let owner = tokens.get(linked + 1).filter(|_| estimate);
    if owner.is_some_and(|owner| is_owned(set, tokens[linked], owner)) {
        return Some(Again::Number);
    }
    if !words.first().is_some_and(listed(&AT)) {
        return None;
    }
    let put = |from: usize| words[from..].iter().any(|w| PUTS.has_folded(w));
    if words.get(1).is_some_and(listed(&IT)) {
        return words
            .get(2)
            .is_some_and(listed(&PUTS))
            .then_some(Again::Number);
    }
    let number = words.iter().position(|w| NUMBERS.has_folded(w))?;
    let told = if number == 1 {
        Again::Number
    } else {
        Again::Named
    };
    put(number).then_some(told)
}

/// The figure of an earlier sentence whose value a number disputes, by its place in the report: "27 were let out. The
/// rebels put the number at 31."
pub(super) fn of_earlier(set: &Setting) -> Option<usize> {
    let own = set.figure;
    let noun = own.kind == FigureKind::Count && own.head.is_some();
    let first = set.figures().iter().find(|f| f.kind.is_amount());
    if noun || first.is_none_or(|f| f.span != own.span) || around::is_age(set) {
        return None;
    }
    let again = again(set)?;
    let near = |f: &Figure| base(f).min(base(own)) / base(f).max(base(own));
    let may_be = |f: &Figure| match again {
        Again::Number => f.sentence + 1 == own.sentence && near(f) >= NEXT,
        Again::Named => f.kind == FigureKind::Count && near(f) >= NEAR,
    };
    let earlier = (0..set.at).rev().find(|at| {
        let figure = &set.notes.figures[*at];
        comparable(figure, own) && may_be(figure)
    })?;
    let told = &set.notes.figures[earlier];
    (base(told).total_cmp(&base(own)).is_ne()).then_some(earlier)
}

/// The figure before one in its sentence that it may dispute: the nearest, but for a part of the one before that, "64
/// people, 41 of them soldiers".
fn disputable(set: &Setting) -> Option<usize> {
    let first = set.at - set.figures().iter().position(|f| f == set.figure)?;
    let part = |at: usize| around::is_part(&Setting::of(set.text, set.notes, at));
    let whole = (first..set.at).rev().find(|at| !part(*at));
    whole.or(set.at.checked_sub(1).filter(|at| *at >= first))
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
    fn rivals_in_the_next_sentence() {
        let earlier = |lang: &str, text: &str| {
            let mut report = Report {
                text: text.to_owned(),
                paragraphs: vec![Span::new(0, text.len())],
                ..Report::default()
            };
            report.meta.lang = Some(lang.to_owned());
            let notes = annotate(&report, None);
            of_earlier(&Setting::of(text, &notes, notes.figures.len() - 1))
        };
        let put = [
            (
                "en",
                "It let 27 fighters go. The rebels put the number at 31.",
            ),
            (
                "en",
                "The bus went at 61 km/h, he says. Police put it at 83 km/h.",
            ),
            (
                "en",
                "The firm puts the leak at 9,000 litres. The agency’s own estimate was closer to 12,000 litres.",
            ),
            (
                "en",
                "It lost 12,000 litres. The firm’s figure of 9,000 litres is of the pump alone.",
            ),
            (
                "de",
                "Es verlor 12000 Liter. Ihre eigene Schätzung lag bei 9000 Litern.",
            ),
            (
                "fr",
                "Il a perdu 12 000 litres. Son estimation était de 9 000 litres.",
            ),
            (
                "es",
                "Perdió 12.000 litros. Su cálculo era de 9.000 litros.",
            ),
            (
                "en",
                "It must sell 83 shops. It came late. The firm puts the number of supermarkets at 79.",
            ),
            (
                "de",
                "Es ließ 27 Kämpfer frei. Die Rebellen beziffern die Zahl auf 31.",
            ),
            (
                "fr",
                "Il a libéré 27 combattants. Les rebelles estiment le nombre à 31.",
            ),
            (
                "es",
                "Liberó a 27 combatientes. Los rebeldes sitúan la cifra en 31.",
            ),
            (
                "it",
                "Ha liberato 27 combattenti. I ribelli indicano il numero in 31.",
            ),
            (
                "nl",
                "Het liet 27 strijders vrij. De rebellen schatten het aantal op 31.",
            ),
        ];
        for (lang, text) in put {
            assert_eq!(earlier(lang, text), Some(0), "{text}");
        }
        let other = [
            "It let 27 fighters go. It came late. The rebels put the number at 31.",
            "It let 27 fighters go. The rebels put the number at 310.",
            "It let 27 fighters go. The number of cars rose to 31.",
            "It let 27 fighters go. He put the lamp at 31.",
            "The bus went at 61 km/h, he says. Police put it in 83 boxes.",
            "It lost 12,000 litres. The figure of 9,000 litres is that of last year.",
        ];
        for text in other {
            assert_eq!(earlier("en", text), None, "{text}");
        }
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
