//! Days that are told of two things in one sentence: of what happened, of what is yet to come, of the saying of it.
//!
//! Rule: a day that something is done by is held against a bare day only where both sentences tell of what is yet to come:
//! neither "gave them until Tuesday" nor "had counted them by Tuesday" stands against "was seized on Sunday". A day right beside a word for saying is
//! that of the saying ("police said on Monday") and is held against another such day alone (a dateline or a cue dates the
//! statement and not the event: `TimeML` annotation guidelines, R. Saurí et al., 2006, reporting events).

use crate::collate::lexicon::lower;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::token::fold;
use crate::text::{Annotations, Figure, Token};

/// Words for what is yet to come, in lower case.
const TO_COME: &[&str] = &[
    "will",
    "would",
    "shall",
    "should",
    "could",
    "may",
    "might",
    "must",
    "expect",
    "expects",
    "expected",
    "plan",
    "plans",
    "planned",
    "due",
    "scheduled",
    "hope",
    "hopes",
    "hoped",
    "pledged",
    "vowed",
    "promised",
    "wird",
    "werden",
    "würde",
    "würden",
    "soll",
    "sollen",
    "sollte",
    "sollten",
    "wollen",
    "erwartet",
    "geplant",
    "dürfte",
    "dürften",
    "muss",
    "müssen",
    "sera",
    "seront",
    "serait",
    "seraient",
    "doit",
    "doivent",
    "devrait",
    "devraient",
    "prévoit",
    "prévu",
    "prévue",
    "será",
    "serán",
    "sería",
    "serían",
    "debe",
    "deben",
    "debería",
    "deberían",
    "prevé",
    "previsto",
    "prevista",
    "sarà",
    "saranno",
    "dovrà",
    "dovranno",
    "dovrebbe",
    "dovrebbero",
    "prevede",
    "zal",
    "zullen",
    "zou",
    "zouden",
    "moet",
    "moeten",
    "verwacht",
    "gepland",
];

/// Forms of "to be": behind them "to" is a future ("talks are to begin"), and a word for saying tells what was done to
/// somebody ("was found on Friday").
const BE: &[&str] = &["is", "are", "was", "were", "be", "been"];

/// Words for a saying that is the event itself: what a ministry announced on Thursday happened on Thursday.
const ANNOUNCES: &[&str] = &[
    "announced",
    "announces",
    "declared",
    "unveiled",
    "published",
    "pledged",
    "promised",
    "ordered",
    "angekündigt",
    "kündigte",
    "annoncé",
    "anunció",
    "annunciato",
    "aangekondigd",
];

/// Words that may stand between a word for saying and its day.
const BETWEEN: &[&str] = &[
    "on",
    "late",
    "early",
    "am",
    "le",
    "el",
    "op",
    "reporters",
    "journalists",
];

/// Occasions of a saying, folded: "at a news conference on Tuesday", "during a Tuesday morning press conference".
const SAYINGS: &[&str] = &[
    "conference",
    "briefing",
    "statement",
    "interview",
    "speech",
    "address",
    "remarks",
    "pressekonferenz",
    "erklarung",
    "mitteilung",
    "ansprache",
    "communique",
    "declaration",
    "entretien",
    "discours",
    "rueda",
    "comunicado",
    "entrevista",
    "declaracion",
    "discurso",
    "conferenza",
    "comunicato",
    "intervista",
    "discorso",
    "persconferentie",
    "verklaring",
    "toespraak",
];

/// Words between such an occasion and its day, on either side.
const BESIDE: &[&str] = &[
    "morning",
    "afternoon",
    "evening",
    "night",
    "press",
    "news",
    "televised",
    "on",
    "late",
    "early",
    "am",
    "le",
    "el",
    "op",
    "de",
    "presse",
    "prensa",
    "stampa",
    "s",
];

/// Whether an occasion of a saying stands beside tokens `first` to before `last`.
fn is_at_a_saying(text: &str, tokens: &[Token], (first, last): (usize, usize)) -> bool {
    const BETWEEN: usize = 3;
    let word = |t: &Token| fold(t.span.of(text));
    let saying = |all: &mut dyn Iterator<Item = &Token>| {
        let mut near = all.take(BETWEEN + 1).map(word);
        let named = near.find(|w| !BESIDE.contains(&w.as_str()));
        named.is_some_and(|w| SAYINGS.contains(&w.as_str()))
    };
    saying(&mut tokens[..first].iter().rev())
        || saying(&mut tokens[last.min(tokens.len())..].iter())
}

/// Whether who says it stands between a word for saying, behind what is said, and the day before token `first`: „…“, sagte
/// der Staatsanwalt Emil Brandt am Donnerstag.
fn is_behind_speaker(
    text: &str,
    lexicon: &Lexicon,
    before: &[Token],
    says: impl Fn(&Token) -> bool,
) -> bool {
    /// So many words has a speaker.
    const FAR: usize = 10;
    let verb = Class::AUX
        .and(Class::FINITE)
        .and(Class::REL)
        .and(Class::CUE)
        .and(Class::SUBORD);
    let gap = |at: usize| {
        let from = at.checked_sub(1).map_or(0, |b| before[b].span.end);
        text.get(from..before[at].span.start).unwrap_or_default()
    };
    for at in (0..before.len()).rev().take(FAR) {
        if says(&before[at]) {
            return gap(at).contains([',', '"', '”', '“', '»', '«']);
        }
        let word = lower(before[at].span.of(text));
        if lexicon.class(&word).has(verb) || gap(at) != " " {
            return false;
        }
    }
    false
}

/// Whether a sentence tells of what is yet to come.
pub(super) fn is_to_come(text: &str, notes: &Annotations, sentence: usize) -> bool {
    let tokens = notes.tokens_of(sentence);
    let word = |t: &Token| lower(t.span.of(text)).into_owned();
    let words: Vec<String> = tokens.iter().map(word).collect();
    let infinitive = |pair: &[String]| pair[1] == "to" && BE.contains(&pair[0].as_str());
    words
        .iter()
        .any(|w| TO_COME.contains(&w.as_str()) || w.ends_with("’ll") || w.ends_with("'ll"))
        || words.windows(2).any(infinitive)
}

/// Whether a day is that on which something was said.
pub(super) fn is_of_saying(text: &str, notes: &Annotations, day: &Figure) -> bool {
    let lexicon = Lexicon::of(notes.lang);
    let tokens = notes.tokens_of(day.sentence);
    let says = |t: &Token| {
        let word = lower(t.span.of(text));
        let class = lexicon.class(&word);
        // "The search continued on Thursday" is a saying only before "that".
        let doubtful = class.has(Class::WITH_THAT) && !word.starts_with("report");
        !ANNOUNCES.contains(&word.as_ref())
            && !doubtful
            && class.has(Class::CUE.and(Class::CUE_NP).and(Class::TONE))
    };
    let between = |t: &&Token| BETWEEN.contains(&lower(t.span.of(text)).as_ref());
    let first = tokens.partition_point(|t| t.span.start < day.span.start);
    let last = tokens.partition_point(|t| t.span.start < day.span.end);
    let be = |t: &Token| BE.contains(&lower(t.span.of(text)).as_ref());
    let mut before = tokens[..first].iter().rev().skip_while(between);
    let said = before.next().is_some_and(says) && !before.next().is_some_and(be);
    let rest = tokens[..first].iter().rposition(|t| !between(&t));
    let speaker = &tokens[..rest.map_or(0, |at| at + 1)];
    said || tokens.get(last).is_some_and(says)
        || is_at_a_saying(text, tokens, (first, last))
        || is_behind_speaker(text, lexicon, speaker, says)
}
