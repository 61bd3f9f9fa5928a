//! A value that the next sentence gives for what a figure counts, and says no more than whose it is: "Police put the number
//! at 34", "Its own figure is 34", "The mayor says 34".

use std::sync::LazyLock;

use super::{NEXT, REACH};
use crate::collate::figures::{base, comparable};
use crate::collate::lexicon::Listed;
use crate::collate::referent::around;
use crate::collate::referent::setting::Setting;
use crate::text::{Figure, FigureKind, Token};

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

/// The same where it is put at another value in so many words: of troops and crowds two tellers say very different things.
const PUT: f64 = 0.35;

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
    /// The same, by a verb of saying, which may say it of something else.
    Said,
    /// The same, by a verb that needs something to be said of: "it knew of 34".
    Known,
    /// Its noun too.
    Named,
}

/// Verbs right before a bare number that somebody gives, folded.
static SAYS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "said says say counted counts claimed claims reckoned reckons \
     sagte sagt sagen zahlte zahlt zahlten zahlen nannte nennt nannten nennen \
     compte comptait comptent dit disent annonce annoncent \
     dijo dicen dice conto contaron cifro cifra \
     disse dicono conta contano conto contato \
     zei zegt zeggen telde telt tellen noemt noemde",
    )
});

/// Verbs of speaking of a number or of knowing it, with a preposition between them and it, folded.
static SPEAKS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "speak speaks spoke talks talked knew knows know sprach spricht sprechen sprachen parle parlent parlait parlaient habla hablan hablo \
     hablaron parla parlano parlato spreekt spreken sprak spraken",
    )
});

/// See [`SPEAKS`].
static OF: LazyLock<Listed> = LazyLock::new(|| Listed::of("of von de di van"));

/// A sentence that says no more than whose number it is has no more words before it.
const SHORT: usize = 10;

/// Whether a bare number ends its clause right behind a verb by which somebody gives it: "The mayor says 21", „die
/// Veranstalter sprachen von 800“. `words` stand before it, nearest first.
fn is_said(set: &Setting, words: &[&str]) -> Option<Again> {
    let own = set.figure;
    let bare = own.head.is_none() && own.max.is_some();
    let behind = &set.text[own.span.end..];
    let ends = set.behind.is_empty() || behind.starts_with(['.', ',', ';', ')']);
    let is = |at: usize, list: &LazyLock<Listed>| words.get(at).is_some_and(|w| list.has_folded(w));
    match () {
        () if !bare || !ends => None,
        () if is(0, &SAYS) => Some(Again::Said),
        () => (is(0, &OF) && is(1, &SPEAKS)).then_some(Again::Known),
    }
}

/// "The true number was": the words before a value, nearest first.
pub(super) fn is_the_number<'a>(before: impl Iterator<Item = &'a str>) -> bool {
    let mut words = before.peekable();
    let linked = words.next_if(|w| COMES_TO.has_folded(w)).is_some();
    linked && words.next().is_some_and(|w| NUMBERS.has_folded(w))
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
    if let Some(said) = is_said(set, &words) {
        return Some(said);
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
pub(in crate::collate::referent) fn of_earlier(set: &Setting) -> Option<usize> {
    let own = set.figure;
    let noun = own.kind == FigureKind::Count && own.head.is_some();
    let first = set.figures().iter().find(|f| f.kind.is_amount());
    if noun || first.is_none_or(|f| f.span != own.span) || around::is_age(set) {
        return None;
    }
    let again = again(set)?;
    let near = |f: &Figure| base(f).min(base(own)) / base(f).max(base(own));
    let may_be = |f: &Figure| match again {
        Again::Number => f.sentence + 1 == own.sentence && near(f) >= PUT,
        Again::Said | Again::Known => f.sentence + 1 == own.sentence && near(f) >= NEXT,
        Again::Named => f.kind == FigureKind::Count && near(f) >= NEAR,
    };
    let alike = |at: &usize| comparable(&set.notes.figures[*at], own);
    let comparable = || (0..set.at).rev().filter(alike);
    let earlier = comparable().find(|at| may_be(&set.notes.figures[*at]))?;
    let beside = |at: &usize| set.notes.figures[*at].sentence + 1 == own.sentence;
    // Of two values before it, it may be either's, or neither's.
    let short = match again {
        Again::Said => SHORT,
        Again::Known => 2 * SHORT,
        _ => usize::MAX,
    };
    let several = short < usize::MAX && comparable().filter(beside).count() > 1;
    if several || set.before.len() > short {
        return None;
    }
    let told = &set.notes.figures[earlier];
    (base(told).total_cmp(&base(own)).is_ne()).then_some(earlier)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::{Report, Span};
    use crate::text::annotate;

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
                "en",
                "It sent 9,000 men, it says. Analysts put it at 25,000.",
            ),
            ("en", "It keeps to 27. The envoy, who was there, says 31."),
            (
                "en",
                "The maker confirmed 23 fires. The agency, which had threatened to order a recall, said it knew of 31.",
            ),
            (
                "de",
                "Es ließ 27 Kämpfer frei. Die Rebellen sprachen von 31.",
            ),
            ("fr", "Il y avait 27 bus. Le maire parle de 31."),
            ("es", "Había 27 autobuses. El alcalde habla de 31."),
            ("it", "C’erano 27 autobus. Il sindaco parla di 31."),
            ("nl", "Er waren 27 bussen. De burgemeester telde 31."),
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
            "It let 9 fighters go. The rebels put the number at 31.",
            "It let 27 fighters and 30 cooks go. The rebels say 31.",
            "It let 27 fighters go. Whether it kept to what had been signed in May is open, but his aunt said 31.",
            "It let 27 fighters go. She said 31 weeks.",
            "It let 27 fighters go. The number of cars rose to 31.",
            "It let 27 fighters go. He put the lamp at 31.",
            "The bus went at 61 km/h, he says. Police put it in 83 boxes.",
            "It lost 12,000 litres. The figure of 9,000 litres is that of last year.",
        ];
        for text in other {
            assert_eq!(earlier("en", text), None, "{text}");
        }
    }
}
