//! Words that hand words to a speaker, one table a language.
//!
//! The verbs are those that style guides list as attributive (neutral first: say, tell; then the
//! tempered ones); nothing here judges their temper. Verbs of manner of speaking (`Class::TONE`) are those of Levin's
//! class 37 for English, and for the other languages the verbs of the same senses (`GermaNet`'s *sprechen* and *sagen*, Charaudeau's
//! *verbes de parole*); they are cues only beside a quotation or before "that".

pub mod de;
pub mod en;
pub mod es;
pub mod fr;
pub mod it;
pub mod nl;

#[cfg(test)]
mod tests {
    use crate::text::Lang;
    use crate::text::name::lexicon::{Class, Lexicon};

    #[test]
    fn each_language_has_its_plain_cues() {
        let cases = [
            (Lang::En, "said", "according"),
            (Lang::De, "sagte", "laut"),
            (Lang::Fr, "déclaré", "selon"),
            (Lang::Es, "dijo", "según"),
            (Lang::It, "detto", "secondo"),
            (Lang::Nl, "zei", "volgens"),
        ];
        for (lang, verb, preposition) in cases {
            assert!(Lexicon::of(lang).class(verb).has(Class::CUE), "{verb}");
            assert!(
                Lexicon::of(lang).class(preposition).has(Class::CUE_PREP),
                "{preposition}"
            );
        }
    }
}
