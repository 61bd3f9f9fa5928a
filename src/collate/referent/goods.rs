//! What a sum of money is the price of: "a $5,000 football", "$900 on fur capes".
//!
//! Rule: what right behind a sum names goods, and nothing that is a sum itself or is done with one, is what was bought for it; the
//! prices of two things that have no word in common are no two values of one.

use std::sync::LazyLock;

use super::setting::Setting;
use crate::collate::lexicon::Listed;
use crate::collate::lexicon::purpose::purpose_in;
use crate::text::{FigureKind, Lang, Token, TokenClass};

/// English nouns right behind a sum that are no goods with a price: what the sum itself is, or what is done with it.
static NO_GOODS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "package plan plans deal contract programme program project bill budget fund agreement scheme offer bid order campaign bond \
         facility merger lawsuit suit claim bail prize jackpot business company firm industry market economy stake share rise hike increase \
         cut drop boost hole gap surplus trade tariff tariffs tax levy fee rent worth more less limit cap threshold minimum maximum question \
         figure sum total amount",
    )
});

/// So many words behind a sum may tell what it is the price of.
const REACH: usize = 8;

/// What a sum is the price of, as the stems of the words right behind it: "a $5,000 football", "$900 on fur capes". English sets
/// it there; empty where it is anything else.
pub(super) fn of(set: &Setting) -> Vec<String> {
    let text = set.text;
    if set.figure.kind != FigureKind::Money || set.notes.lang != Lang::En {
        return Vec::new();
    }
    let mut edge = set.figure.span.end;
    let together = |token: &&Token| {
        let gap = text.get(edge..token.span.start).unwrap_or_default();
        edge = token.span.end;
        matches!(gap, " " | "-" | "\u{2019}" | "'")
    };
    let told: Vec<&Token> = set.behind.iter().take_while(together).take(REACH).collect();
    let Some(first) = told.first() else {
        return Vec::new();
    };
    let on = matches!(set.word(first), "on" | "worth");
    let content = |t: &&&Token| t.class == TokenClass::Content;
    let noun = first.class == TokenClass::Content;
    let mut words = told.iter().skip(usize::from(on));
    let other =
        words.any(|t| NO_GOODS.has_folded(set.word(t)) || purpose_in(set.word(t)).is_some());
    if other || !on && !noun {
        return Vec::new();
    }
    let of = told.iter().skip(usize::from(on));
    let stems = of
        .filter(content)
        .map(|t| set.notes.stems[t.stem as usize].clone());
    stems.collect()
}
