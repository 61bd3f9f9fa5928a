//! What happens at a day or an hour, in words of six languages: talks that go on on Thursday or on Friday, a verdict read
//! at twenty to twelve or at a quarter past one. Outlets tell of one occasion in sentences that share no other word. The
//! kinds are those that news is dated by: what is announced for a day, and what broke out or was decided at an hour (IPTC
//! `NewsCodes`, "Media Topics": conflict, disaster, justice, labour, politics).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Gate;
use crate::text::token::{self, Fast};

/// What happens at a day or an hour.
#[allow(
    missing_docs,
    reason = "the words of each in `WORDS` describe it better than a sentence"
)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    Talks,
    Strike,
    Signing,
    Verdict,
    Attack,
    Blaze,
    Alarm,
    Departure,
    Resignation,
    Counting,
    Funeral,
    Vote,
    Truce,
    Arrest,
    Collision,
    Release,
    Founding,
    Beginning,
}

/// Words folded and in lower case.
const WORDS: &[(Occasion, &str)] = &[
    (
        Occasion::Talks,
        "talks negotiations negotiation negotiate discussions discussion consultations consult meet meeting \
         mediator mediators mediation speak spoke receive summit dialogue vermittler schlichtung mediateur mediation mediador mediacion \
         mediatore mediatori mediazione bemiddelaar bemiddeling verhandlungen gesprache treffen negociations negociaciones \
         conversaciones reunion negoziati colloqui incontro onderhandelingen gesprekken overleg",
    ),
    (
        Occasion::Strike,
        "strike strikes walkout walk stoppage picket pickets streik warnstreik greve huelga paro sciopero staking",
    ),
    (
        Occasion::Signing,
        "signed sign sealed signing contract contracts takeover unterzeichnet signe signature paraphe firmado firma \
         firmo firmato getekend",
    ),
    (
        Occasion::Verdict,
        "verdict judgment judgement ruling ruled sentenced convicted read urteil jugement sentencia fallo leyo sentenza vonnis",
    ),
    (
        Occasion::Attack,
        "shooting shot fire shells shelling mortar mortars attack raid opened bullets angriff schusse attaque tirs \
         obus ataque disparos attacco spari aanval beschieting",
    ),
    (
        Occasion::Blaze,
        "blaze fire flames smoke feuer brand flammen feu incendie flammes incendio fuego llamas fiamme vuur",
    ),
    (
        Occasion::Alarm,
        "order orders ordered alert alerts warning warnings alarm evacuate evacuation warnung alerte alerta allarme",
    ),
    (
        Occasion::Departure,
        "liftoff lifted left pad launch launched blasted departed sailed abfahrt start depart decollage salida partenza vertrek",
    ),
    (
        Occasion::Resignation,
        "resigned resign resignation quit stepped removed dismissed sacked tendered zurucktritt rucktritt demission \
         dimissioni dimitio renuncia ontslag",
    ),
    (
        Occasion::Counting,
        "count counting recount counted auszahlung depouillement escrutinio spoglio telling",
    ),
    (
        Occasion::Funeral,
        "funeral burial buried bury mourners begrabnis funerailles obseques entierro funerale begrafenis",
    ),
    (
        Occasion::Vote,
        "vote votes voted election poll ballot abstimmung wahl scrutin votacion elecciones voto stemming",
    ),
    (
        Occasion::Truce,
        "truce ceasefire waffenruhe treve cessez-le-feu tregua wapenstilstand",
    ),
    (
        Occasion::Arrest,
        "arrested detained arrest festgenommen arrete detenido arrestato aangehouden",
    ),
    (
        Occasion::Collision,
        "crash crashed collided collision derailed capsized sank unfall accident choque choco incidente botsing",
    ),
    (
        Occasion::Release,
        "released freed release freigelassen libere liberado liberato vrijgelaten",
    ),
    (
        Occasion::Founding,
        "built completed delivered yard commissioned constructed founded opened established gebaut erbaut gegrundet \
         construit fonde construido fundado costruito fondato gebouwd opgericht",
    ),
    (
        Occasion::Beginning,
        "begin begins began beginning start starts started starting commence commences commenced first beginnt begann \
         beginnen startet erste ersten commence commencer debut debute premier premiere empieza empezar empezara \
         comienza comenzara primera inizia inizio comincia prima begint begon eerste",
    ),
];

/// Each word with what it says; it may say several.
struct Table {
    of: HashMap<&'static str, Vec<Occasion>, Fast>,
    gate: Gate,
}

/// What may happen by a word as it is written.
pub fn occasions_in(form: &str) -> &'static [Occasion] {
    static TABLE: LazyLock<Table> = LazyLock::new(|| {
        let mut of: HashMap<&str, Vec<Occasion>, Fast> = HashMap::default();
        for (occasion, words) in WORDS {
            for word in words.split_whitespace() {
                of.entry(word).or_default().push(*occasion);
            }
        }
        let gate = Gate::of(WORDS.iter().flat_map(|(_, words)| words.split_whitespace()));
        Table { of, gate }
    });
    if form.is_ascii() && !TABLE.gate.lets(form) {
        return &[];
    }
    let held = TABLE.of.get(token::fold(form).as_str());
    held.map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_say_what_happens() {
        assert_eq!(occasions_in("Negotiations"), [Occasion::Talks]);
        assert_eq!(occasions_in("fire"), [Occasion::Attack, Occasion::Blaze]);
        assert_eq!(occasions_in("leyó"), [Occasion::Verdict]);
        assert!(occasions_in("table").is_empty());
    }
}
