//! Noun phrases: where the words around a head begin and end.

use super::lexicon::{Class, hash_of, hashes_of};
use super::words::{Case, Gap, Word};

/// Longest noun phrase that is read, in words: beyond it a subject is not one a reader would name.
const LONGEST: usize = 16;

/// A range of words.
pub type Range = std::ops::Range<usize>;

/// Words that no noun phrase goes over.
fn blocks(word: &Word) -> bool {
    let verb = Class::AUX
        .and(Class::FINITE)
        .and(Class::CUE)
        .and(Class::CUE_NP)
        .and(Class::CUE_ING);
    let small = Class::THAT
        .and(Class::REL)
        .and(Class::AND)
        .and(Class::CONTRA)
        .and(Class::SUBORD)
        .and(Class::CUE_PREP)
        .and(Class::NOT)
        .and(PRONOUN);
    if word.is(Class::NOUNY) && !word.is(Class::AUX) {
        return false;
    }
    // A word of a name is no verb: "Will Hunt", "United States".
    (word.is(verb) && !word.is_capital()) || (word.is(small) && !word.is(Class::DET))
}

/// Subject pronouns of the third person.
pub const PRONOUN: Class = Class::HE.and(Class::SHE).and(Class::THEY).and(Class::IT);

/// Words of a person or a body.
pub const HUMAN: Class = Class::ROLE.and(Class::PEOPLE).and(Class::BODY);

/// Whether an adverb by its form is somebody's name by its capital: "Karl Long said".
pub fn is_surname(word: &Word) -> bool {
    word.is(Class::ADV) && word.case == Case::Capital && !word.first
}

/// Nouns that say nothing where they stand over a picture or a page, and do in a sentence: "the advertisement says".
const PRINTED: [u64; 2] = hashes_of(["advertisement", "video"]);

/// Words that cannot be the head of a phrase.
fn is_light(word: &Word) -> bool {
    let light = Class::DET
        .and(Class::PREP)
        .and(Class::ADV)
        .and(Class::DATE)
        .and(Class::TIME)
        .and(Class::CLITIC);
    word.is(light) && !word.is(HUMAN) && !is_surname(word)
        || word.is(Class::COMMON)
            && !word.is(HUMAN)
            && !word.is_capital()
            && !PRINTED.contains(&word.hash)
}

/// The noun phrase that ends with word `last`. `floor` is the first word that may belong to it.
pub fn ending_at(words: &[Word], last: usize, floor: usize) -> Option<Range> {
    let head = &words[last];
    if head.is(PRONOUN) && !head.is(HUMAN) {
        return Some(last..last + 1);
    }
    if let Some(range) = aged(words, last, floor) {
        return Some(range);
    }
    if is_light(head) || blocks(head) {
        return None;
    }
    let mut start = last;
    let lowest = floor.max(last.saturating_sub(LONGEST));
    while start > lowest {
        let before = &words[start - 1];
        if !before.flows() || before.sentence != head.sentence || blocks(before) {
            break;
        }
        if before.is(Class::PREP) && !before.is(HUMAN) {
            let owner = start.checked_sub(2).filter(|o| *o >= lowest);
            if !owner.is_some_and(|o| attaches(words, o, start - 1)) {
                break;
            }
            start -= 2;
            continue;
        }
        if before.is(Class::DATE.and(Class::TIME))
            && !before.is(HUMAN)
            && !before.gap.has(Gap::OWNER)
        {
            break;
        }
        if before.is(Class::ADV) && !before.is(Class::DET) && !before.is_capital() {
            break;
        }
        start -= 1;
        let article = before.is(Class::DET) && !before.gap.has(Gap::TIGHT) && !is_numeral(before);
        if (article || opens_anew(words, start, lowest)) && !hangs(words, start, lowest) {
            break;
        }
    }
    let start = skip_front(words, start, last);
    Some(start..last + 1)
}

/// Whether the phrase whose article stands at `start` hangs on the noun before it: "a spokesman for
/// the brewery", "ein Sprecher der Polizei".
fn hangs(words: &[Word], start: usize, lowest: usize) -> bool {
    let Some(before) = start
        .checked_sub(1)
        .filter(|b| *b >= lowest && words[*b].flows())
    else {
        return false;
    };
    if words[before].is(Class::PREP) && !words[before].is(HUMAN) {
        return before > lowest && attaches(words, before - 1, before);
    }
    is_genitive(&words[start]) && words[before].is(OWNER)
}

/// A German article that makes a genitive: it hangs one noun on another as "of" does.
fn is_genitive(word: &Word) -> bool {
    word.is(Class::OF) && word.is(Class::DET) && !word.is(Class::PREP)
}

/// Nouns that take a genitive or "for X" in the phrases that are read here.
const OWNER: Class = HUMAN.and(Class::ORG).and(Class::CUE_NOUN);

/// "the 61-year-old": a person by age.
fn aged(words: &[Word], last: usize, floor: usize) -> Option<Range> {
    let age = last.checked_sub(2).filter(|a| *a >= floor)?;
    let tight = words[age].gap.has(Gap::TIGHT) && words[last - 1].gap.has(Gap::TIGHT);
    // "the 61-year-old", "the eight-year-old".
    let counted = words[age].case == Case::Digit || words[last - 1].is(Class::TIME);
    if !words[last].is(Class::AGE) || !tight || !counted {
        return None;
    }
    let article = age > floor && words[age - 1].is(Class::DET) && words[age - 1].flows();
    Some(age - usize::from(article)..last + 1)
}

/// Whether the English article at a word opens a phrase of its own: "the moment | a guard yelled". Not behind what goes
/// before an article: "such a man", "half a dozen men".
fn opens_anew(words: &[Word], at: usize, lowest: usize) -> bool {
    const ARTICLES: [u64; 2] = hashes_of(["a", "an"]);
    const BEFORE: [u64; 6] = hashes_of(["such", "half", "quite", "many", "what", "rather"]);
    let word = &words[at];
    let behind = at > lowest && BEFORE.contains(&words[at - 1].hash);
    word.is(Class::DET) && ARTICLES.contains(&word.hash) && !behind
}

/// The same from its first word.
fn aged_from(words: &[Word], start: usize, ceiling: usize) -> Option<Range> {
    let last = start + 2 + usize::from(words[start].is(Class::DET) && words[start].flows());
    let range = (last < ceiling).then(|| aged(words, last, start))??;
    let alone = words[last].gap.has(Gap::BORDER)
        || words.get(last + 1).is_none_or(|w| {
            w.sentence != words[last].sentence || w.class != Class::NONE && !w.is(HUMAN)
        });
    (range.start == start && alone).then_some(range)
}

fn is_numeral(word: &Word) -> bool {
    word.is(Class::DET) && !word.is(Class::DEFINITE)
}

/// Whether the preposition at `at` hangs what follows on the noun before it.
fn attaches(words: &[Word], noun: usize, at: usize) -> bool {
    let owner = &words[noun];
    if !owner.flows() || is_light(owner) || blocks(owner) {
        return false;
    }
    words[at].is(Class::OF) || owner.is(HUMAN) && !opens_aside(words, at)
}

/// Whether "for his part" stands at a word, which hangs nothing on the noun before: "The minister for his part said".
fn opens_aside(words: &[Word], at: usize) -> bool {
    let part = |w: &Word| w.hash == const { hash_of("part") };
    words.get(at + 2).is_some_and(part)
}

/// Drops what opens a sentence but belongs to no phrase: "Meanwhile residents".
fn skip_front(words: &[Word], mut start: usize, last: usize) -> usize {
    while start < last {
        let word = &words[start];
        let light = word.is(Class::ADV.and(Class::DATE).and(Class::TIME))
            || (word.first
                && word.is(Class::COMMON)
                && !word.is(Class::DET.and(HUMAN))
                && !word.is(Class::DEMONYM)
                && !names_kind(words, start)
                && !counts(words, start));
        if !light || word.is(Class::DET) {
            break;
        }
        start += 1;
    }
    start
}

/// Whether an opening word tells how many: "Thousands of residents".
fn counts(words: &[Word], at: usize) -> bool {
    let of = words.get(at + 1);
    words[at].flows() && of.is_some_and(|of| of.is(Class::OF) && !of.is(Class::DET))
}

/// Whether an opening ordinary word describes the phrase ("Local police") rather than the sentence.
fn names_kind(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| {
        next.is(HUMAN) && !words[at].is(Class::ADV.and(Class::TIME)) && words[at].flows()
    }) && !words[at].stop
}

/// The noun phrase that begins at word `first` or behind its adverbs and dates; not beyond `ceiling`.
pub fn starting_at(words: &[Word], first: usize, ceiling: usize) -> Option<Range> {
    let mut start = first;
    while start < ceiling && !words[start].is(HUMAN) && !words[start].is(PRONOUN) {
        let word = &words[start];
        let dated = word.is(Class::DET.and(Class::PREP))
            && words
                .get(start + 1)
                .is_some_and(|n| n.is(Class::DATE.and(Class::TIME)));
        let skipped = word.is(Class::ADV
            .and(Class::DATE)
            .and(Class::TIME)
            .and(Class::CLITIC))
            && !word.is(Class::DEFINITE);
        if !(skipped || dated) || !word.flows() || word.is_capital() && !word.is(Class::DATE) {
            break;
        }
        start += 1;
    }
    if start >= ceiling {
        return None;
    }
    if let Some(range) = aged_from(words, start, ceiling) {
        return Some(range);
    }
    if words[start].is(PRONOUN) && !words[start].is(Class::DET) {
        return Some(start..start + 1);
    }
    if words[start].is(Class::PREP) && !words[start].is(Class::DET) || blocks(&words[start]) {
        return None;
    }
    let mut end = start;
    while end < ceiling.min(start + LONGEST) {
        let word = &words[end];
        let linked = end > start && links(words, end);
        let article = word.is(Class::DET) && end == start;
        let hung = word.is(Class::PREP) && !word.is(HUMAN) && !article;
        let genitive = end > start && is_genitive(word) && !words[end - 1].is(Class::PREP);
        let inner = !linked && (hung || genitive);
        let timed =
            word.is(Class::DATE.and(Class::TIME)) && !word.is(HUMAN) && !word.gap.has(Gap::OWNER);
        let adverb = word.is(Class::ADV) && !word.is(Class::DET) && !word.is_capital();
        if blocks(word) || inner || timed || adverb || opens_object(words, start, end) {
            break;
        }
        end += 1;
        if !word.flows() {
            break;
        }
    }
    // "The head of state was": what an office is over is no light word.
    let over = |w: usize| {
        let noun = words[w].is(Class::COMMON) && !words[w].is(Class::DET.and(Class::PREP));
        noun && w > start + 1 && words[w - 1].is(Class::OF) && words[w - 2].is(Class::ROLE)
    };
    while end > start && is_light(&words[end - 1]) && !words[end - 1].is_capital() && !over(end - 1)
    {
        end -= 1;
    }
    (end > start).then_some(start..end)
}

/// Whether a German article behind a noun opens what the verb is about: „erklärte die Feuerwehr | den Brand für“.
fn opens_object(words: &[Word], start: usize, at: usize) -> bool {
    const ARTICLES: [u64; 7] = hashes_of(["den", "dem", "das", "die", "ein", "einen", "einem"]);
    let (word, before) = (&words[at], at.checked_sub(1).map(|b| &words[b]));
    let article = word.is(Class::DET) && word.case == Case::Lower && ARTICLES.contains(&word.hash);
    at > start && article && before.is_some_and(|b| b.is_capital() && !b.is(Class::DET))
}

/// Whether the word at `at` hangs what follows on the noun before it.
fn links(words: &[Word], at: usize) -> bool {
    let (word, noun) = (&words[at], &words[at - 1]);
    if is_genitive(word) {
        return noun.is(OWNER);
    }
    let timed = words.get(at + 1).is_none_or(|n| {
        n.is(Class::DATE.and(Class::TIME))
            || n.is(Class::COMMON) && !n.is(Class::DET) && !n.is_capital()
    });
    let hung = word.is(Class::HANGS) && noun.is(HUMAN) && !timed && !opens_aside(words, at);
    (word.is(Class::OF) && !is_light(noun) || hung) && !opens_age(words, at)
}

/// Whether a preposition opens how old somebody is, which is neither whose nor of what: «la mujer | de 41 años».
fn opens_age(words: &[Word], at: usize) -> bool {
    let counted = |w: &Word| w.flows() && (w.case == Case::Digit || is_numeral(w));
    words.get(at + 1).is_some_and(counted) && words.get(at + 2).is_some_and(|w| w.is(Class::TIME))
}

/// The last word before the first preposition that hangs something on it: the head.
pub fn head(words: &[Word], range: &Range) -> usize {
    let mut at = range.start;
    while at < range.end {
        let word = &words[at];
        let preposition = word.is(Class::PREP) && !word.is_capital() && !word.is(HUMAN);
        if at > range.start && (preposition || is_genitive(word)) {
            return at - 1;
        }
        at += 1;
    }
    range.end.saturating_sub(1).max(range.start)
}
