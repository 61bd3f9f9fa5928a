//! Words that say whether work comes or goes, in six languages, for the nouns of [`super::deed::Deed::Redundant`].

use std::sync::LazyLock;

use super::Listed;
use super::deed::{Deed, deed_in};

/// What is done to work that comes, for the same nouns, folded.
const NEW: &str = "add adds added adding gain gains gained gaining hire hires hired hiring \
     hinzugekommen entstehen entstanden entstehe zuwachs \
     gagnes ajoute ajoutes ganado genero genera generar generado sumo \
     aggiunto aggiunti generati bijgekomen erbij";

/// What is done to work that goes, folded.
const GOES: &str = "cut cuts cutting lose loses losing lost loss losses shed sheds shedding axe axed axing axes slash slashed slashing \
     eliminate eliminates eliminated eliminating go goes gone risk threatened scrap scraps scrapped \
     streichen streicht gestrichen streichung abbau abbauen abgebaut baut verlieren verloren wegfallen verlust \
     supprimer supprime supprimes suppression suppressions perdus perdre perte \
     suprimir suprime suprimidos recortar recorta recorte perder perdidos perdida eliminar elimina \
     tagliare tagliati tagli taglio perdere persi perdita \
     schrappen schrapt geschrapt verdwijnen verliezen verlies";

/// Whether a word between a number and its work says that it comes.
pub fn is_new(form: &str) -> bool {
    static TABLE: LazyLock<Listed> = LazyLock::new(|| {
        Listed::of(
            "new additional extra find found neue neuen zusatzliche nouveaux nuevos nuovi nieuwe",
        )
    });
    TABLE.has_folded(form)
}

/// Whether a word as it is written says that work comes, or else that it goes; none where it says neither.
pub fn comes(form: &str) -> Option<bool> {
    static COME: LazyLock<Listed> = LazyLock::new(|| Listed::of(NEW));
    static GO: LazyLock<Listed> = LazyLock::new(|| Listed::of(GOES));
    match () {
        () if COME.has_folded(form) => Some(true),
        () if GO.has_folded(form) || deed_in(form) == Some(Deed::Redundant) => Some(false),
        () => None,
    }
}
