//! Whether a day is one that has been or one yet to come, by the verb beside it.
//!
//! Rule: the verb nearest to the day rules, not that of the main clause: "a motion was tabled which will be debated on
//! Wednesday". That is the last one before it, and where none stands before it in its clause, or the day opens the clause, the
//! first one behind: „die Glocken, die am Mittwoch läuten sollen“. A participle says nothing of itself; the verb that it
//! hangs on does.

use super::line::Line;
use super::words::Sets;
use crate::text::name::lexicon::{Class, Lexicon};
use crate::text::{Lang, TokenClass};

/// When something is, as its verb tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Coming,
}

/// So many tokens from a day of the week its verb stands.
pub(super) const FAR: usize = 16;

/// Words behind which an infinitive with "to" is yet to come.
const PLANS: &[&str] = &[
    "plan",
    "plans",
    "planned",
    "planning",
    "agreed",
    "agree",
    "set",
    "wants",
    "want",
    "wanted",
    "hopes",
    "hope",
    "hoped",
    "vowed",
    "promised",
    "pledged",
    "intends",
    "intend",
    "aims",
    "aim",
    "due",
    "expected",
    "scheduled",
    "slated",
    "poised",
    "ready",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "voted",
    "decided",
    "called",
    "ordered",
    "asked",
    "urged",
];

/// Past forms of English verbs that do not end in -ed, and of those by which pasts are made in each language.
fn pasts(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::En | Lang::Other => &[
            "was", "were", "had", "has", "have", "did", "said", "told", "came", "made", "took",
            "gave", "got", "went", "met", "held", "ran", "won", "lost", "fell", "rose", "struck",
            "shot", "sent", "left", "put", "cut", "hit", "began", "became", "found", "saw",
            "heard", "stood", "sank", "fled", "broke", "brought", "built", "caught", "led",
            "spoke", "paid", "sold", "wrote", "drew", "fought", "spent", "knew", "thought", "felt",
            "kept", "taught", "flew", "drove", "swept", "grew", "threw", "chose", "lay", "burnt",
            "burst", "shut", "quit", "sought", "bought",
        ],
        Lang::De => &[
            "war", "waren", "wurde", "wurden", "hat", "haben", "hatte", "hatten", "kam", "kamen",
            "ging", "gingen", "fiel", "fielen", "starb", "starben", "gab", "gaben", "begann",
            "begannen", "traf", "trafen", "ließ", "fand", "fanden",
        ],
        Lang::Fr => &[
            "a", "ont", "avait", "avaient", "était", "étaient", "fut", "furent", "eut", "est",
            "sont",
        ],
        Lang::Es => &[
            "ha", "han", "había", "habían", "fue", "fueron", "era", "eran", "estaba", "hubo",
            "dijo",
        ],
        Lang::It => &[
            "ha", "hanno", "aveva", "avevano", "era", "erano", "fu", "furono", "è", "sono",
        ],
        Lang::Nl => &[
            "heeft", "hebben", "had", "hadden", "werd", "werden", "was", "waren", "is", "zei",
            "kwam", "kwamen", "ging", "viel", "vielen",
        ],
    }
}

/// Those of them that are an infinitive too: "will put".
const AS_BASE: &[&str] = &[
    "put", "cut", "hit", "shut", "quit", "burst", "lay", "found", "have",
];

/// Endings of past forms, as they are written.
fn past_endings(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Es => &["ó", "aron", "ieron"],
        _ => &[],
    }
}

/// Endings of the future, and of the conditional where it is told as the future of a past.
fn coming_endings(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Fr => &["ra", "ront", "rait", "raient"],
        Lang::Es => &["rá", "rán", "rían"],
        Lang::It => &["rà", "ranno"],
        _ => &[],
    }
}

/// Conditionals that tell what is said to have been: "il serait mort", "habría muerto".
const HEARSAY: &[&str] = &["aurait", "auraient", "serait", "seraient", "habrían"];

/// A word at token `at` without its accents folded.
fn written(line: &Line, at: usize) -> String {
    line.raw(at).to_lowercase()
}

fn class(line: &Line, at: usize) -> Class {
    Lexicon::of(line.notes.lang).class(&written(line, at))
}

/// Whether what stands before token `at` makes it a noun or part of one.
fn is_nominal(line: &Line, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| line.light(at));
    before.is_none_or(|b| class(line, b).has(Class::DET.and(Class::PREP)) && !line.digits(b))
}

/// Whether a word for what is yet to come stands among the few tokens before `at`.
fn is_led(line: &Line, at: usize) -> bool {
    const FEW: usize = 3;
    let own = at.saturating_sub(FEW)..at;
    let mut clause = own.rev().take_while(|b| !line.gap(b + 1).contains(','));
    clause.any(|b| line.is(b, Sets::FUTURE) || line.low(b) == "to")
}

/// The future that token `at` tells.
fn is_coming(line: &Line, at: usize) -> bool {
    let english = line.notes.lang == Lang::En;
    let word = written(line, at);
    if english && line.low(at + 1) == "to" && line.spaced(at + 1) && PLANS.contains(&&*word) {
        return !is_past_plan(line, at);
    }
    if english && word == "to" && line.low(at + 1) == "be" {
        let told = at.checked_sub(1).map_or("", |b| line.low(b));
        return !matches!(told, "said" | "believed" | "thought" | "reported" | "known");
    }
    if line.is(at, Sets::FUTURE) {
        return !english || is_planned(line, at);
    }
    let ends = || {
        let mut all = coming_endings(line.notes.lang).iter();
        all.any(|end| word.len() > end.len() + 2 && word.ends_with(end))
    };
    !line.tokens[at].capital && ends() && !HEARSAY.contains(&&*word) && !is_nominal(line, at)
}

/// Whether a word for the future is one here: "expected" and its like are before what they plan, "expected to", "scheduled
/// for", and not behind a past, "was expected to".
fn is_planned(line: &Line, at: usize) -> bool {
    let participle = matches!(line.low(at), "expected" | "scheduled" | "slated");
    let goes_on = matches!(line.low(at + 1), "to" | "for" | "on");
    !participle || goes_on && !is_past_plan(line, at)
}

/// "Was set to", "were expected to".
fn is_past_plan(line: &Line, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |b| line.low(b));
    line.low(at) != "due" && matches!(before, "was" | "were")
}

/// "Soll am Mittwoch getötet haben", "would have met": what is said to have been.
fn is_hearsay(line: &Line, at: usize, to: usize) -> bool {
    match line.notes.lang {
        Lang::En => line.low(at) == "would" && line.low(at + 1) == "have",
        Lang::De | Lang::Nl => {
            let last = to.checked_sub(1).map_or("", |last| line.low(last));
            let word = line.low(at);
            let said = matches!(
                word,
                "soll" | "sollen" | "will" | "wollen" | "zou" | "zouden"
            );
            said && to > at + 1 && matches!(last, "haben" | "sein" | "hebben" | "zijn")
        }
        _ => false,
    }
}

/// Whether a participle ends here whose verb stands before it: "be debated", "was put".
fn hangs(line: &Line, at: usize) -> bool {
    let adverb = at
        .checked_sub(1)
        .is_some_and(|b| line.low(b).ends_with("ly"));
    let verb = at.checked_sub(1 + usize::from(adverb));
    verb.is_some_and(|v| {
        matches!(
            line.low(v),
            "be" | "been"
                | "being"
                | "was"
                | "were"
                | "is"
                | "are"
                | "has"
                | "have"
                | "had"
                | "not"
                | "to"
        )
    })
}

/// Whether token `at` is a verb of the past.
fn is_past(line: &Line, at: usize) -> bool {
    if line.tokens[at].capital && at > 0 {
        return false;
    }
    let lang = line.notes.lang;
    let word = written(line, at);
    let own = class(line, at);
    let known = pasts(lang).contains(&&*word);
    if lang == Lang::En {
        let regular =
            word.len() > 4 && word.ends_with("ed") && line.tokens[at].class == TokenClass::Content;
        let verb = known || regular && !word.ends_with("eed") && !is_nominal(line, at);
        let base = regular || AS_BASE.contains(&&*word);
        return verb && !hangs(line, at) && !(base && is_led(line, at));
    }
    let ends = || {
        let mut all = past_endings(lang).iter();
        all.any(|end| word.len() > end.len() + 2 && word.ends_with(end)) && !is_nominal(line, at)
    };
    known || ends() || own.has(Class::CUE) && !own.has(Class::NOUNY) && !is_nominal(line, at)
}

/// Whether a clause ends before token `at`.
fn ends_clause(line: &Line, at: usize) -> bool {
    let gap = line.gap(at);
    let comma = line.notes.lang == Lang::De && gap.contains(',');
    comma || gap.contains([';', ':', '—', '–', '“', '”', '„', '«', '»', '"', '('])
}

/// What the verb at token `at` says, of a clause that ends before token `to`.
fn told(line: &Line, at: usize, to: usize) -> Option<Tense> {
    if is_coming(line, at) {
        let said = is_hearsay(line, at, to);
        // "Had been due to meet".
        let been = at > 0 && line.low(at - 1) == "been";
        return Some(if said || been {
            Tense::Past
        } else {
            Tense::Coming
        });
    }
    is_past(line, at).then_some(Tense::Past)
}

/// Whether no verb stands among some tokens.
pub(super) fn is_verbless(line: &Line, mut tokens: std::ops::Range<usize>) -> bool {
    let to = tokens.end;
    tokens.all(|at| told(line, at, to).is_none())
}

/// When the day of tokens `first` to before `next` is, by the verb no further than `reach` tokens from it.
pub(super) fn around(line: &Line, (first, next): (usize, usize), reach: usize) -> Option<Tense> {
    /// Words before a day that opens its clause: "On", „Am kommenden“.
    const OPENS: usize = 2;
    let begin = (0..=first)
        .rev()
        .find(|at| *at == 0 || ends_clause(line, *at))
        .unwrap_or(0);
    // "On Friday, the council will vote".
    let opens = first - begin <= OPENS;
    let from = next + usize::from(opens && line.gap(next).contains(','));
    let end = (from..line.len())
        .find(|at| ends_clause(line, *at))
        .unwrap_or(line.len());
    let low = begin.max(first.saturating_sub(reach));
    // "That would make Friday's storm the worst": what would be says nothing of when a day's own thing was.
    let owner = matches!(line.gap(next), "’s " | "'s ");
    let supposed = |at: usize| owner && line.notes.lang == Lang::En && line.low(at) == "would";
    let before = (low..first)
        .rev()
        .filter(|at| !supposed(*at))
        .find_map(|at| told(line, at, end));
    let final_verb = matches!(line.notes.lang, Lang::De | Lang::Nl);
    let behind = || (next..end.min(next + reach)).find_map(|at| told(line, at, end));
    before.or_else(|| (opens || final_verb).then(behind).flatten())
}
