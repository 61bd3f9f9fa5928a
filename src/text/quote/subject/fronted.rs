//! What German and Dutch put before the verb in the subject's place: „Zurückhaltend äußerte sich der Minister“, „Deutlich
//! schärfer antwortete Ann Weber“. One part of the sentence stands before the finite verb, and be it an adjective
//! the subject stands behind (Duden, "Die Grammatik": "Vorfeld").

use super::Scene;
use crate::text::Lang;
use crate::text::name::lexicon::Class;
use crate::text::name::phrase::HUMAN;
use crate::text::name::words::Case;
use std::ops::Range;

/// How adjectives end, in lower case.
const ENDS: [&str; 13] = [
    "end", "isch", "ig", "lich", "los", "haft", "bar", "sam", "iv", "ell", "iert", "lijk", "ief",
];
/// How participles begin that end in t or en.
const BEGINS: [&str; 7] = ["ge", "ver", "be", "er", "ent", "über", "zer"];
/// Shorter words with such a beginning are no participles.
const PARTICIPLE: usize = 6;

fn is_adjective(word: &str) -> bool {
    let word = word.to_lowercase();
    let participle = || {
        let framed = BEGINS.iter().any(|begin| word.starts_with(begin));
        framed
            && word.chars().count() >= PARTICIPLE
            && (word.ends_with('t') && !word.ends_with("dt") || word.ends_with("en"))
    };
    ENDS.iter().any(|end| word.ends_with(end)) || participle()
}

/// „Der Regierung wirft Ann Lee vor“, „Den Behörden warf sie vor“: what opens a German sentence in another case than a subject's;
/// of feminine nouns, told by their endings, „der“ is one.
pub(super) fn is_oblique(scene: &Scene, range: &Range<usize>, floor: usize) -> bool {
    const FEMININE: [&str; 8] = ["ung", "heit", "keit", "schaft", "ion", "tät", "enz", "anz"];
    let form = |w: usize| scene.words[w].span.of(scene.text).to_lowercase();
    let feminine = || {
        let noun = form(range.end - 1);
        range.len() == 2 && FEMININE.iter().any(|end| noun.ends_with(end))
    };
    scene.lang() == Lang::De
        && range.start == floor
        && match form(floor).as_str() {
            "den" | "dem" | "einem" | "einen" | "diesem" | "diesen" => true,
            "der" => feminine(),
            _ => false,
        }
}

/// Whether a phrase that opens a sentence before its verb is an adjective, with or without an adverb, and names nobody.
pub(super) fn is_fronted(scene: &Scene, range: &Range<usize>, floor: usize) -> bool {
    let words = &scene.words;
    let own = &words[range.clone()];
    let german = matches!(scene.lang(), Lang::De | Lang::Nl);
    let plain = own
        .iter()
        .all(|w| !w.is(HUMAN.and(Class::DET).and(Class::BODY)));
    let lower = own.iter().skip(1).all(|w| w.case == Case::Lower);
    // Read as a name for its capital alone: nobody is called so elsewhere.
    let mut names = scene.names_in(range);
    let once = |n: usize| {
        scene
            .owners
            .iter()
            .filter(|owner| **owner == scene.owners[n])
            .count()
            == 1
    };
    let nobody = names.all(once) && !own.iter().any(|w| w.is(Class::GIVEN));
    let compared = || own.len() > 1 && own[own.len() - 1].span.of(scene.text).ends_with("er");
    let adjective = || own.iter().any(|w| is_adjective(w.span.of(scene.text)));
    german && range.start == floor && plain && lower && nobody && (adjective() || compared())
}
