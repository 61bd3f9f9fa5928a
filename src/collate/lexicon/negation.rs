//! Words that say that something is not so, and words that leave it open, by language.
//!
//! Rule: what is denied stands close behind the word that denies it, and some words look like denials and are none
//! (Chapman et al. 2001, "A simple algorithm for identifying negated findings": `NegEx`, its window and its pseudo-negations).
//! Two negators of one clause make it positive again in English, German and Dutch, and do not in French, Spanish and Italian
//! (Zeijlstra 2004, "Sentential negation and negative concord").

use std::sync::LazyLock;

use super::{Listed, Table, lower};
use crate::text::Lang;

/// What a word does to what is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Negation {
    /// Says that what follows is not so.
    Plain,
    /// Says so of a thing: "no", "kein", "aucun".
    OfThing,
    /// Leaves it open, or denies it in another way: "refused", "if", "might".
    Open,
}

/// Folded words: what denies an act, what denies a thing.
const ROWS: &[(Lang, &str, &str)] = &[
    (
        Lang::En,
        "not never cannot nobody none nothing neither nor",
        "no",
    ),
    (
        Lang::De,
        "nicht nie niemals niemand niemanden nichts",
        "kein keine keinen keiner keines keinem keinerlei",
    ),
    (
        Lang::Fr,
        "pas jamais rien personne",
        "aucun aucune nul nulle",
    ),
    (
        Lang::Es,
        "no nunca jamas nadie nada tampoco",
        "ningun ninguna ninguno",
    ),
    (
        Lang::It,
        "non mai nessuno niente nulla neanche nemmeno neppure",
        "nessun nessuna alcun alcuna",
    ),
    (Lang::Nl, "niet nooit niemand niets", "geen"),
];

/// Folded words that leave open, or deny by what they mean.
static OPEN: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "if whether unless until without may might could should must ought than instead rather hardly barely scarcely rarely \
         seldom little few fewer unable unlikely impossible almost nearly only against despite cease ceased stop stopped stops \
         refuse refused refuses refusing refusal deny denied denies denying denial decline declined declines declining fail failed \
         fails failing failure reject rejected rejects rejecting avoid avoided avoids avoiding prevent prevented prevents \
         preventing ban banned bans banning block blocked lack lacked lacks lacking doubt doubts doubted dispute disputed untrue \
         false wrong wrongly absence absent missing dismissed dismiss dismisses forbid forbidden barred halt halted \
         ob wenn falls ohne kaum konnte konnten sollte sollten durfte musste statt anstatt weigert weigerte weigern verweigert \
         bestreitet bestritt bestreiten lehnt lehnte abgelehnt ablehnte verhindert verhindern dementiert dementierte fehlt fehlte \
         si sans sauf pourrait devrait plutot refuse refusait refus nie nient niait dement dementi empeche evite guere \
         sin podria deberia niega nego niegan rechazo rechaza evito evitar impide apenas salvo \
         se senza potrebbe dovrebbe nega negato negano rifiuta rifiutato evita evitato impedito \
         als indien zonder zou kon mocht weigert weigerde ontkent ontkende ontkennen nauwelijks amper tenzij",
    )
});

/// The words of all languages, each with what it does.
static TABLE: LazyLock<Table<(Lang, Negation)>> = LazyLock::new(|| {
    let of = |(lang, plain, things): &(Lang, &'static str, &'static str)| {
        let row = |negation, words| ((*lang, negation), words);
        [
            row(Negation::Plain, *plain),
            row(Negation::OfThing, *things),
        ]
    };
    let rows: Vec<_> = ROWS.iter().flat_map(of).collect();
    Table::of(&rows)
});

/// What a word of a language does to what is said; none where it does nothing.
pub fn of(word: &str, lang: Lang) -> Option<Negation> {
    let form = lower(word);
    if lang == Lang::En && (form.ends_with("n't") && form.len() > 3 || form == "non") {
        return Some(Negation::Plain);
    }
    let own = TABLE.get(&form).iter().find(|(of, _)| *of == lang);
    let open = || OPEN.has_folded(&form).then_some(Negation::Open);
    own.map(|(_, negation)| *negation).or_else(open)
}

/// Whether two negators of a clause make it positive again.
pub fn cancels(lang: Lang) -> bool {
    matches!(lang, Lang::En | Lang::De | Lang::Nl)
}

/// Folded words behind a negator with which it denies nothing of what follows: "not only", "no fewer", "nicht zuletzt".
static PSEUDO: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "only just merely simply least necessarily alone more less fewer later earlier sooner until unless because always every \
         all everyone both yet longer even doubt \
         nur bloss allein zuletzt zwingend unbedingt immer alle jeder mehr weniger bis einmal weil mal \
         seulement uniquement toujours tous plus moins encore que parce \
         solo solamente siempre todos mas menos hasta todavia porque \
         soltanto solamente sempre tutti piu meno ancora perche \
         alleen slechts altijd alle meer minder eens omdat",
    )
});

/// Whether a word, right behind a negator, takes its sting away.
pub fn is_pseudo(word: &str) -> bool {
    PSEUDO.has_folded(word)
}

/// Folded words after which what was denied is put right: "not a bullet for me but for all of us".
static INSTEAD: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("but sondern mais sino ma bensi maar rather instead"));

/// Whether a word puts something in the place of what was denied before it.
pub fn puts_instead(word: &str) -> bool {
    INSTEAD.has_folded(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negators_are_those_of_the_language() {
        assert_eq!(of("Not", Lang::En), Some(Negation::Plain));
        assert_eq!(of("didn’t", Lang::En), Some(Negation::Plain));
        assert_eq!(of("no", Lang::En), Some(Negation::OfThing));
        assert_eq!(of("keine", Lang::De), Some(Negation::OfThing));
        assert_eq!(of("Mai", Lang::De), None);
        assert_eq!(of("mai", Lang::It), Some(Negation::Plain));
        assert_eq!(of("refused", Lang::En), Some(Negation::Open));
        assert_eq!(of("harbour", Lang::En), None);
        assert!(is_pseudo("only") && !is_pseudo("voted"));
    }
}
