//! Offices and other descriptions that the report gives beside a name.

use super::lexicon::Class;
use super::phrase::{self, Range};
use super::words::{Gap, Word};

/// Offices and forms of address before a name: "Prime Minister", "the French president,".
pub fn before(words: &[Word], name: &Range) -> Option<Range> {
    let last = name.start.checked_sub(1)?;
    let (word, first) = (&words[last], &words[name.start]);
    if word.sentence != first.sentence || word.gap.has(Gap::OWNER) {
        return None;
    }
    let office = Class::ROLE.and(Class::HONORIFIC);
    if word.flows() {
        let range = phrase::ending_at(words, last, 0).unwrap_or(last..name.start);
        // "minister of Public Works Ann Lee": what the office is over stands between.
        let head = phrase::head(words, &range);
        let over = word.is_capital() && head < last && words[head].is(Class::ROLE);
        // "the greetings of President Ann Lee": the office alone, and not what is hers.
        let of = (head + 1..last).rev().find(|w| words[*w].is(Class::OF));
        let hers = word.is(Class::ROLE) && !words[head].is(phrase::HUMAN);
        let range = of.filter(|_| hers).map_or(range, |of| of + 1..name.start);
        return (word.is(office) || over).then(|| own_part(words, &range));
    }
    if !only_comma(word.gap) || !closes(words, name) {
        return None;
    }
    let range = phrase::ending_at(words, last, 0)?;
    let pointed = words[range.start].is(Class::DET) || range.len() > 1;
    // "According to the minister, Lee is", "In a letter to the mayor, Lee says": the name opens a clause of its own.
    let hung = |w: usize| words[w].flows() && words[w].is(Class::PREP.and(Class::CUE_PREP));
    let governed = range.start.checked_sub(1).is_some_and(hung);
    if governed && !words[name.end - 1].gap.has(Gap::BORDER) {
        return None;
    }
    (pointed && words[phrase::head(words, &range)].is(Class::ROLE)).then(|| own_part(words, &range))
}

/// Whether a description tells that it is of a person: a firm can be the owner or the operator of a thing too.
pub fn tells_person(words: &[Word], range: &Range) -> bool {
    !can_be_body(&words[phrase::head(words, range)])
}

/// Whether a word for one person is one for a body too.
pub fn can_be_body(word: &Word) -> bool {
    word.is(Class::ROLE) && word.is(Class::BODY)
}

fn only_comma(gap: Gap) -> bool {
    gap.has(Gap::COMMA) && !gap.has(Gap::STOP) && !gap.has(Gap::MARK)
}

/// Whether the phrase ends with the name, as an apposition does and a list does not.
fn closes(words: &[Word], name: &Range) -> bool {
    if words[name.end - 1].gap.has(Gap::BORDER) {
        return true;
    }
    words.get(name.end).is_some_and(|w| !w.is(Class::AND))
}

/// Without what belongs to someone else: of "the city's mayor" all, but no article.
fn own_part(words: &[Word], range: &Range) -> Range {
    let article = words[range.start].is(Class::DET) && !words[range.start].is_capital()
        || words[range.start].first;
    if article && range.len() > 1 && words[range.start].is(Class::DET) {
        range.start + 1..range.end
    } else {
        range.clone()
    }
}

/// A description after a name: ", the mayor of Y," or "is the mayor of Y".
pub fn after(words: &[Word], name: &Range) -> Option<Range> {
    let (last, next) = (&words[name.end - 1], words.get(name.end)?);
    if next.sentence != last.sentence {
        return None;
    }
    let copula = last.flows() && next.is(Class::BE);
    let set_off = (last.gap.has(Gap::COMMA.and(Gap::BRACKET)) && !last.gap.has(Gap::STOP))
        && !last.gap.has(Gap::MARK);
    if !copula && !set_off {
        return None;
    }
    let from = name.end + usize::from(copula);
    let range = phrase::starting_at(words, from, words.len())?;
    if copula && !words[range.start].is(Class::DET)
        || !words[phrase::head(words, &range)].is(Class::ROLE)
    {
        return None;
    }
    // "Ann Lee, hugged his mother": a verb that no table has stands before what it is done to.
    let head = phrase::head(words, &range);
    let object = |w: usize| {
        words[w].is(Class::DET) && words[w].is(Class::DEFINITE.and(Class::MASC).and(Class::FEM))
    };
    let acts = !words[range.start].is(Class::DET) && !words[range.start].is_capital();
    if acts && (range.start + 1..=head).any(object) {
        return None;
    }
    let end = &words[range.end - 1];
    let follows = words.get(range.end).filter(|w| w.sentence == end.sentence);
    // «Desde Madrid, la ministra, Lucía Rey, …»: the description is of who is named behind it.
    let before = name.start.checked_sub(1).map(|b| &words[b]);
    let place = before.is_some_and(|w| w.first && w.is(Class::PREP) && w.flows());
    if place && end.gap.has(Gap::COMMA) && follows.is_some_and(Word::is_capital) {
        return None;
    }
    let ends =
        end.gap.has(Gap::BORDER) || follows.is_none_or(|w| w.is(Class::PREP.and(Class::REL)));
    (ends && end.sentence == last.sentence).then(|| own_part(words, &range))
}

/// Whether what follows the name is said of people only: an age, "who".
pub fn humanly_followed(words: &[Word], name: &Range) -> bool {
    let Some(next) = words
        .get(name.end)
        .filter(|w| w.sentence == words[name.start].sentence)
    else {
        return false;
    };
    let last = &words[name.end - 1];
    // ", 82 ans,"
    let years = words
        .get(name.end + 1)
        .is_some_and(|w| next.flows() && w.is(Class::TIME) && w.gap.has(Gap::COMMA));
    let aged = last.gap.has(Gap::COMMA)
        && next.span.len() == 2
        && (next.gap.has(Gap::COMMA) || years)
        && next.case == super::words::Case::Digit;
    let who = |w: &Word| w.is(Class::REL) && w.is(Class::WHO);
    aged || who(next) || last.flows() && behind_place(words, name.end).is_some_and(who)
}

/// The word behind the place that somebody is of, where a comma follows: "Ann Lee of Norland, | who", « Anne Roux, de Lyon, | qui ».
fn behind_place(words: &[Word], of: usize) -> Option<&Word> {
    const MOST: usize = 3;
    let opens = words[of].flows() && words[of].is(Class::OF.and(Class::WHERE));
    let place = words[of + 1..].iter().take(MOST);
    let named = place.take_while(|w| w.sentence == words[of].sentence && w.is_capital());
    let last = of
        + named
            .clone()
            .count()
            .min(1 + named.take_while(|w| w.flows()).count());
    (opens && last > of && words[last].gap.has(Gap::COMMA)).then(|| words.get(last + 1))?
}
