//! What somebody likens a thing to: the smoke came up “like water”.
//!
//! Rule: a quotation of a few words that begins with the word by which a language compares. Such a scrap gives the manner in
//! which a thing was told, which each reporter picks for themselves, and no fact that readers are owed.

use std::sync::LazyLock;

use super::scene::Scene;
use crate::collate::lexicon::Table;
use crate::collate::{Claim, ClaimKind};
use crate::text::{Lang, QuoteKind};

/// So many words a comparison that is quoted by itself has at most.
const WORDS: usize = 5;

/// The words by which a language compares.
static LIKE: LazyLock<Table<Lang>> = LazyLock::new(|| {
    Table::of(&[
        (Lang::En, "like"),
        (Lang::De, "wie"),
        (Lang::Fr, "comme"),
        (Lang::Es, "como"),
        (Lang::It, "come"),
        (Lang::Nl, "als zoals alsof"),
    ])
});

/// Whether the words of a quotation are a comparison by itself.
fn likens<'w>(lang: Lang, mut words: impl Iterator<Item = &'w str>) -> bool {
    let first = words.next();
    first.is_some_and(|word| LIKE.get(word).contains(&lang)) && (1..WORDS).contains(&words.count())
}

/// Whether all that a reading of a claim quotes is what something is likened to.
pub(super) fn is_simile(scene: &Scene, claim: &Claim) -> bool {
    claim.kind == ClaimKind::Quote
        && claim.readings.iter().any(|reading| {
            let text = scene.text(reading.report);
            let notes = &scene.annotations[reading.report];
            let quotes = notes.quotes.iter();
            let own = quotes.filter(|q| reading.sentences.contains(&q.sentence));
            let mut own = own.filter(|q| q.kind != QuoteKind::Scare).peekable();
            own.peek().is_some()
                && own.all(|quote| {
                    let tokens = notes.tokens_of(quote.sentence).iter();
                    let inside = tokens.filter(|t| quote.span.covers(t.span));
                    likens(notes.lang, inside.map(|t| t.span.of(text)))
                })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comparison_stands_by_itself() {
        let likens = |lang, words: &str| likens(lang, words.split(' '));
        assert!(likens(Lang::En, "like water"));
        assert!(likens(Lang::En, "Like a gun going off"));
        assert!(likens(Lang::De, "wie Wasser"));
        assert!(likens(Lang::Es, "como el agua"));
        // It is the verb.
        assert!(!likens(Lang::En, "come in"));
        assert!(!likens(Lang::En, "like"));
        assert!(!likens(Lang::En, "a likely target"));
        assert!(!likens(
            Lang::En,
            "like all who were there I want to know why"
        ));
    }
}
