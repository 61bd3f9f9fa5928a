//! English nouns that a verb looks like, where no article stands right before them: "its unpublished report", "made similar demands",
//! "the Courier report and".

use super::scene::Scene;
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase;
use crate::text::name::words::{Case, Gap};

/// Singular nouns: the verb would want several before it.
const ONE: [&str; 10] = [
    "report", "claim", "promise", "demand", "hope", "answer", "pledge", "vow", "urge", "call",
];

/// Nouns for several: the verb would want one before it.
const SEVERAL: [&str; 8] = [
    "reports", "claims", "promises", "demands", "pledges", "calls", "signs", "charges",
];

/// What somebody sends, or does in the present: "her private emails", "her editor texts".
const SENT: [&str; 3] = ["emails", "texts", "messages"];

/// Whether the word at `at` is such a noun.
pub fn is_noun(scene: &Scene, at: usize) -> bool {
    let form = scene.words[at].span.of(scene.text);
    if SENT.contains(&form) {
        return is_behind_adjective(scene, at);
    }
    if ONE.contains(&form) {
        return is_behind_adjective(scene, at) || is_behind_name(scene, at);
    }
    SEVERAL.contains(&form) && is_object(scene, at)
}

/// What somebody has said, where others say how it was: "her comments were “disgraceful”".
pub fn is_judged(scene: &Scene, at: usize) -> bool {
    const SAID: [&str; 3] = ["comments", "remarks", "allegations"];
    let words = &scene.words;
    let be = words.get(at + 1).is_some_and(|next| next.is(Class::BE));
    scene.lang() == Lang::En
        && SAID.contains(&words[at].span.of(scene.text))
        && words[at].flows()
        && be
        && words[at + 1].gap.has(Gap::MARK)
}

/// "Its unpublished report".
fn is_behind_adjective(scene: &Scene, at: usize) -> bool {
    let subject = phrase::HUMAN
        .and(phrase::PRONOUN)
        .and(Class::SPEAKING)
        .and(Class::AUX)
        .and(Class::ADV)
        .and(Class::PREP)
        .and(Class::AND)
        .and(Class::REL);
    let before = &scene.words[at - 1];
    let form = before.span.of(scene.text);
    before.case == Case::Lower && form != "to" && !form.ends_with('s') && !before.is(subject)
}

/// "Would look into the Courier report and was": an article and a name before it, and nothing behind it that anybody would report.
fn is_behind_name(scene: &Scene, at: usize) -> bool {
    let words = &scene.words;
    let (before, word) = (&words[at - 1], &words[at]);
    let article = at.checked_sub(2).is_some_and(|first| {
        words[first].is(Class::DET) && words[first].flows() && words[first].case == Case::Lower
    });
    let goes_on = Class::AND.and(Class::AUX).and(Class::PREP);
    let alone = word.gap.has(Gap::BORDER) || words.get(at + 1).is_none_or(|next| next.is(goes_on));
    let several = before.span.of(scene.text).ends_with('s');
    article && before.is_capital() && !several && alone
}

/// "Hauled signs", "made similar demands": right behind a verb in the past, or with one word between that has no article.
fn is_object(scene: &Scene, at: usize) -> bool {
    let words = &scene.words;
    let free = |w: usize| !words[w].is(phrase::PRONOUN.and(phrase::HUMAN).and(Class::DET));
    let past = |w: usize| {
        let word = &words[w];
        let form = word.span.of(scene.text);
        let verb = word.is(Class::FINITE) || form.ends_with("ed") && form.len() > 4;
        let own = w.checked_sub(1).is_none_or(|before| {
            !words[before].flows() || !words[before].is(Class::DET) && !words[before].is(Class::OF)
        });
        word.case == Case::Lower && word.flows() && verb && own
    };
    let before = at - 1;
    let described = || {
        let plain = words[before].case == Case::Lower && words[before].flows() && free(before);
        plain && before > 0 && words[before - 1].sentence == words[at].sentence && past(before - 1)
    };
    past(before) || described()
}
