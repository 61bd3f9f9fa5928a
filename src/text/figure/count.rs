//! So many of something: the noun that a number counts.
//!
//! There is no parser: the noun is the first that its language's own form shows to be one (an English plural, a
//! German capital, in French, Spanish and Italian the word that follows).

use super::amount::Amount;
use super::line::Line;
use super::words::{Sets, Word};
use super::{Figure, FigureKind};
use crate::text::{Lang, TokenClass};

/// So many tokens may stand between a number and its noun.
const REACH: usize = 6;

/// English plurals that do not end in "s".
const PLURALS: &[&str] = &[
    "people",
    "men",
    "women",
    "children",
    "police",
    "personnel",
    "staff",
    "crew",
    "fish",
    "sheep",
    "aircraft",
    "cattle",
    "policemen",
    "firemen",
    "servicemen",
    "fishermen",
    "lawmen",
    "businessmen",
    "mice",
    "geese",
    "teeth",
    "media",
    "data",
    "criteria",
    "gendarmes",
    "offspring",
    "livestock",
    "spacecraft",
    "women's",
    "nm",
];

/// Whether an English word has the form of a plural noun.
fn is_plural(word: &str) -> bool {
    let made = word.len() > 3
        && word.ends_with('s')
        && !["ss", "us", "is", "as"]
            .iter()
            .any(|end| word.ends_with(end));
    made || PLURALS.contains(&word) || is_of_men(word)
}

/// "MPs", "GPs": letters with the ending of a plural.
fn is_letters(raw: &str) -> bool {
    let letters = raw.strip_suffix('s').unwrap_or_default();
    letters.len() > 1 && letters.bytes().all(|b| b.is_ascii_uppercase())
}

/// Words that end as the plurals of "man" and "woman" do and are none.
const SINGULAR_MEN: &[&str] = &[
    "specimen", "abdomen", "regimen", "acumen", "omen", "semen", "stamen", "bitumen", "amen",
    "yemen", "ramen",
];

/// "Crewmen", "policewomen".
fn is_of_men(word: &str) -> bool {
    word.len() > 4 && word.ends_with("men") && !SINGULAR_MEN.contains(&word)
}

/// "Two barrel bombs": behind a number above one an English unit in full is a plural; as a singular before a plural it
/// says of what sort that is.
pub(super) fn is_attributive(line: &Line, at: usize) -> bool {
    const SHORTEST: usize = 4;
    let word = line.low(at);
    line.notes.lang == Lang::En
        && word.len() >= SHORTEST
        && !word.ends_with('s')
        && !matches!(word, "feet" | "inches" | "century")
        && line.spaced(at)
        && line.spaced(at + 1)
        && !line.hyphened(at)
        && line.tokens[at + 1].class == TokenClass::Content
        && is_plural(line.low(at + 1))
        && line.words.unit(line.low(at + 1)).is_none()
}

/// "64 Lynkos carriers": what looks like a plural and is a name before one.
fn is_named(line: &Line, at: usize) -> bool {
    let next = at + 1;
    line.tokens[at].capital
        && line.spaced(next)
        && line.tokens[next].class == TokenClass::Content
        && !line.tokens[next].capital
        && is_plural(line.low(next))
}

/// "Sixty, of which the farmers speak": behind "of" no noun follows that is counted.
fn leads_a_clause(line: &Line, at: usize) -> bool {
    matches!(line.low(at), "which" | "whom" | "whose" | "what" | "denen")
}

/// Where the noun phrase begins behind "of the", "of Ukraine’s".
fn past_of(line: &Line, next: usize) -> usize {
    if !line.light(next) || !line.is(next, Sets::OF) || leads_a_clause(line, next + 1) {
        return next;
    }
    let mut at = next + 1;
    for _ in 0..2 {
        let stop = line
            .tokens
            .get(at)
            .is_some_and(|t| t.class == TokenClass::Stop);
        if stop && !line.is(at, Sets::QUALIFIER) {
            at += 1;
        }
    }
    at
}

/// The English noun: the first plural of the phrase, past "strike and decoy".
fn english(line: &Line, from: usize) -> Option<usize> {
    let mut content = false;
    for at in from..(from + REACH).min(line.len()) {
        if !line.light(at) {
            return None;
        }
        let word = line.low(at);
        let token = &line.tokens[at];
        if line.is(at, Sets::QUALIFIER) || word == "such" {
            continue;
        }
        match token.class {
            TokenClass::Stop if content && matches!(word, "and" | "or") => {}
            // "The nine MPs leaves": no sort of leaves.
            TokenClass::Content if is_letters(line.raw(at)) => return Some(at),
            TokenClass::Content if is_plural(word) => {
                return Some(at + usize::from(is_named(line, at)));
            }
            TokenClass::Content if at == from && line.is(at, Sets::BEFALLEN) => {
                let noun = line.light(at + 1) && is_plural(line.low(at + 1));
                return Some(if noun { at + 1 } else { at });
            }
            TokenClass::Content => content = true,
            _ => return None,
        }
    }
    None
}

/// Whether a German word in small letters may be an adjective before its noun, which is declined there: „Gesetz von 1991 regelt
/// Abgaben“, „Vertrag von 1991 müssten Anwohner“ tell a year.
fn is_declined(word: &str) -> bool {
    const VERBS: [&str; 12] = [
        "müssten", "könnten", "dürften", "sollten", "wollten", "möchten", "würden", "hätten",
        "wären", "mussten", "konnten", "durften",
    ];
    const ENDS: [&str; 5] = ["e", "en", "er", "es", "em"];
    ENDS.iter().any(|end| word.ends_with(end)) && !VERBS.contains(&word)
}

/// Whether a French, Spanish or Italian word behind a number above one has the ending of a verb of several, which no noun in the
/// plural has: « 40 gagnent », «nueve resultaron», «tre rimangono».
fn acts(line: &Line, at: usize) -> bool {
    const ONE: [&str; 7] = ["un", "une", "uno", "una", "1", "0", "zéro"];
    let ends: &[&str] = match line.notes.lang {
        Lang::Fr => &["ent", "ont"],
        Lang::Es => &["an", "en", "ron", "án"],
        Lang::It => &["ono", "ano", "anno"],
        _ => return false,
    };
    let word = line.low(at);
    let several = at > 0 && !ONE.contains(&line.low(at - 1));
    several && !line.tokens[at].capital && ends.iter().any(|end| word.ends_with(end))
}

/// The noun where the word itself or its place shows it.
fn other(line: &Line, from: usize) -> Option<usize> {
    let lang = line.notes.lang;
    let mut fallback = None;
    for at in from..(from + REACH).min(line.len()) {
        if !line.light(at) {
            break;
        }
        let (word, token) = (line.low(at), &line.tokens[at]);
        if line.is(at, Sets::QUALIFIER) {
            continue;
        }
        if token.class != TokenClass::Content || at == from && acts(line, at) {
            break;
        }
        let noun = match lang {
            Lang::De => token.capital,
            Lang::Nl => word.ends_with("en") || word.ends_with('s'),
            _ => true,
        };
        if noun || line.is(at, Sets::BEFALLEN) {
            return Some(at);
        }
        if lang == Lang::De && !is_declined(word) {
            break;
        }
        fallback = fallback.or(Some(at));
    }
    fallback.filter(|_| lang == Lang::Nl)
}

/// The token of the noun that a number counts, if one is found. `next` is the token behind the number.
pub(super) fn head(line: &Line, next: usize) -> Option<usize> {
    if line.hyphened(next) && line.tokens[next].class == TokenClass::Content {
        return Some(next);
    }
    if !line.light(next) {
        return None;
    }
    let from = past_of(line, next);
    match line.notes.lang {
        Lang::En | Lang::Other => english(line, from),
        _ => other(line, from),
    }
}

/// A count, with its noun if there is one.
pub(super) fn read(line: &Line, amount: &Amount) -> (Figure, usize) {
    let mut figure = amount.figure(line, FigureKind::Count);
    let Some(at) = head(line, amount.next) else {
        if is_of_a_parent(line, amount.number.first) {
            let (unit, head) = CHILDREN;
            figure.unit = Some(unit.to_owned());
            figure.head = Some(head.to_owned());
        }
        return (figure, amount.next);
    };
    let token = &line.tokens[at];
    figure.unit = Some(line.raw(at).to_lowercase());
    figure.head = Some(line.notes.stems[token.stem as usize].clone());
    if let Some(whole) = whole(line, amount.next, at) {
        return (figure, whole);
    }
    figure.span.end = token.span.end;
    let Some((crew, next)) = with_crew(line, at) else {
        return (figure, at + 1);
    };
    // People aboard: another count than that of the passengers alone.
    let stem = &line.notes.stems[line.tokens[crew].stem as usize];
    figure.unit = Some(line.text[token.span.start..line.span(crew).end].to_lowercase());
    figure.head = figure.head.map(|head| format!("{head} {stem}"));
    figure.span.end = line.span(crew).end;
    (figure, next)
}

/// What a parent has so many of, and its stem.
const CHILDREN: (&str, &str) = ("children", "children");

/// "A mother of five": who has children, where nothing behind the number says so.
fn is_of_a_parent(line: &Line, at: usize) -> bool {
    const PARENTS: &[&str] = &["mother", "father", "mum", "mom", "dad", "parent", "parents"];
    let before = |back: usize| at.checked_sub(back).map_or("", |at| line.low(at));
    let tied = at > 1 && line.spaced(at) && line.spaced(at - 1) || line.hyphened(at);
    line.notes.lang == Lang::En && tied && before(1) == "of" && PARENTS.contains(&before(2))
}

/// Those who work where others travel, folded.
const CREWS: [&str; 17] = [
    "crew",
    "crewmen",
    "crewmembers",
    "staff",
    "besatzung",
    "besatzungsmitglieder",
    "besatzungsmitgliedern",
    "crewmitglieder",
    "crewmitgliedern",
    "equipage",
    "membres",
    "tripulantes",
    "tripulacion",
    "membri",
    "equipaggio",
    "bemanning",
    "bemanningsleden",
];

/// "250 passengers and crew": where the last of the nouns stands that one number counts together with that at `head`, and
/// the token behind it.
fn with_crew(line: &Line, head: usize) -> Option<(usize, usize)> {
    let crew = head + 2;
    let tied = line.spaced(head + 1) && line.spaced(crew);
    let joined = tied && line.is(head + 1, Sets::AND) && CREWS.contains(&line.low(crew));
    if !joined {
        return None;
    }
    let members =
        line.low(crew) == "crew" && line.spaced(crew + 1) && line.low(crew + 1) == "members";
    let last = crew + usize::from(members);
    Some((last, last + 1))
}

/// "Six of the seventeen members": where the number of all begins that a part is of, which is a figure of its own.
fn whole(line: &Line, next: usize, head: usize) -> Option<usize> {
    let from = past_of(line, next);
    let counts = |at: &usize| matches!(line.words.number(line.low(*at)), Some(Word::Value(value)) if value > 2.0);
    (from > next).then(|| (from..head).find(counts)).flatten()
}

/// "By nearly a third", „um ein Drittel“, « d’un tiers »: a share by which something changed, which ends its phrase.
fn is_change(line: &Line, amount: &Amount) -> bool {
    let by: &[&str] = match line.notes.lang {
        Lang::En | Lang::Other => &["by"],
        Lang::De => &["um"],
        Lang::Fr => &["d", "de"],
        Lang::Es => &["en"],
        Lang::It => &["di"],
        Lang::Nl => &["met"],
    };
    let lead = line.tokens.partition_point(|t| t.span.start < amount.start);
    let led = lead > 0 && by.contains(&line.low(lead - 1));
    let next = line
        .tokens
        .get(amount.next)
        .filter(|_| line.spaced(amount.next));
    let ends =
        next.is_none_or(|t| t.class == TokenClass::Stop && !line.is(amount.next, Sets::ARTICLE));
    led && ends && !line.hyphened(amount.next)
}

/// Fewer than a thousand are no multiplier that a part is told of: "half of a hundred" may be of a group.
const LARGE: f64 = 1000.0;

/// What a part behind which token `next` stands is of, where that is a large number: "a quarter of a million", „ein Viertel
/// einer Million“, "un cuarto de millón". The number, and the token behind it.
pub(super) fn large(line: &Line, next: usize) -> Option<(f64, usize)> {
    let mut at = next;
    let joins = |at: usize| line.is(at, Sets::OF) || line.is(at, Sets::ARTICLE);
    while at < next + 2 && line.light(at) && joins(at) {
        at += 1;
    }
    let Some(Word::Times(factor)) = line.words.number(line.low(at)) else {
        return None;
    };
    (line.light(at) && factor >= LARGE).then_some((factor, at + 1))
}

/// "half of the seats", "a third of voters", "die Hälfte der Stimmen".
pub(super) fn share(line: &Line, at: usize) -> Option<(Figure, usize)> {
    let value = *line.words.shares.get(line.low(at))?;
    // "One and a half million".
    if at > 2 && line.low(at - 2) == "and" && line.low(at - 3) == "one" {
        return None;
    }
    let of = line.light(at + 1) && line.is(at + 1, Sets::OF);
    let bare = line.notes.lang == Lang::En && line.light(at + 1) && line.low(at + 1) == "the";
    let half = (value - 0.5).abs() < 1e-9;
    let before = at.checked_sub(1).map(|b| line.low(b)).unwrap_or_default();
    let article = at > 0 && line.is(at - 1, Sets::ARTICLE);
    let told_off =
        line.words.ordinals.contains_key(before) || line.is(at.wrapping_sub(1), Sets::LAST);
    // "the northern half of the island" is no count.
    let described = !article
        && at > 1
        && line.spaced(at)
        && (line.is(at - 2, Sets::ARTICLE) || line.low(at - 2) == "the")
        && !line.is(at - 1, Sets::OF);
    let first = if article { at - 1 } else { at };
    let mut amount = Amount::plain(line, first, at + 1, value);
    amount.bound(line, first);
    // "A quarter million", "een kwart miljoen".
    if let Some((factor, next)) = large(line, at + 1).filter(|_| article && !told_off) {
        amount.scale(factor, next);
        return Some(super::measured(line, &amount));
    }
    let change = !of && (half || article) && is_change(line, &amount);
    if told_off || described || !(of && (half || article) || half && bare || change) {
        return None;
    }
    if change {
        return Some((amount.figure(line, FigureKind::Count), amount.next));
    }
    if bare && !of {
        amount.next += 1;
    }
    let (mut figure, next) = read(line, &amount);
    figure.number = line.span(first).join(line.span(at));
    figure.span.end = figure.span.end.max(figure.number.end);
    Some((figure, next))
}
