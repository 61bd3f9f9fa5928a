//! Words that make two acts of one: resigned or sacked, suspended or called off, escaped or freed, fighters or terrorists.
//!
//! Rule: each row is one act or one group of people, in words that no reader takes for the same. The acts are those that the
//! guides of the trade warn to keep apart or to name without taking sides: BBC Editorial Guidelines, section 11 ("terrorist",
//! "regime"); Reuters Handbook of Journalism, "terrorism", "militant", "resign, dismiss"; AP Stylebook, "asylum seeker, refugee",
//! "riot, protest", "cancel, postpone", "hospital conditions" (critical, stable). Words that are as often something else ("left",
//! "released", "row") are left out.

use std::sync::LazyLock;

use super::{Listed, Table};

/// An act, or a group of people, that two sides of the table tell in different ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matter {
    /// Resigned, or sacked.
    LeavingOffice,
    /// Suspended, or called off.
    Stopping,
    /// Escaped, freed, or pardoned.
    Freedom,
    /// An incident, an attack, or a massacre.
    Violence,
    /// Fighters and prisoners, or terrorists.
    Fighters,
    /// Informed, or covered up.
    Telling,
    /// Declined, or refused.
    Refusing,
    /// Asked, or begged.
    Asking,
    /// Walked out, stormed out, or was thrown out.
    LeavingRoom,
    /// Withdrew, or fled.
    Retreat,
    /// An operation, or an invasion.
    Troops,
    /// A government, or a regime.
    Rulers,
    /// Refugees, or illegals.
    Migrants,
    /// A deal, or a surrender.
    Pact,
    /// A protest, or a riot.
    Crowd,
    /// In working order, or out of order.
    Working,
    /// Stable, or in danger of dying.
    Condition,
    /// Cut, or slashed.
    Jobs,
    /// Lawful, or not.
    Legality,
    /// United, or split.
    Unity,
}

impl Matter {
    /// Whether its sides are shades of one act rather than two acts that cannot both be.
    pub fn is_shade(self) -> bool {
        matches!(self, Self::Refusing | Self::Asking | Self::Jobs)
    }
}

/// Which matter a word is of, and on which side of it: 0 is the milder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rival {
    /// The act.
    pub matter: Matter,
    /// The side, in the order of the row.
    pub side: u8,
}

/// Folded words in lower case; those of a phrase are joined by a low line.
const ROWS: &[(Matter, &[&str])] = &[
    (
        Matter::LeavingOffice,
        &[
            "resigned resigns resigning resignation resign stepped_down steps_down step_down stepping_down stood_down quit quits \
             zuruckgetreten rucktritt demissionne demission dimitio dimision dimite renuncio dimesso dimissioni afgetreden aftreden",
            "sacked fired dismissed ousted deposed forced_out booted_out kicked_out toppled \
             entlassen gefeuert abgesetzt gesturzt limoge limogee destitue destituee evince evincee destituido destituida cesado \
             despedido depuesto licenziato destituito rimosso ontslagen afgezet",
        ],
    ),
    (
        Matter::Stopping,
        &[
            "suspended suspends suspending suspension paused pauses postponed postpones put_on_hold deferred \
             ausgesetzt verschoben unterbrochen suspendu suspendue reporte reportee suspendido suspendida suspendio aplazado aplazada \
             pospuesto sospeso sospesa rinviato rinviata opgeschort uitgesteld",
            "axed scrapped cancelled canceled cancels called_off calls_off terminated ditched \
             abgesagt gestrichen gekundigt annule annulee supprime resilie cancelado cancelada cancelo anulado cancellato cancellata \
             annullato afgelast geschrapt",
        ],
    ),
    (
        Matter::Freedom,
        &[
            "escaped broke_out entkommen entkam gefluchtet fluchtete evade echappe escapo fugo huyo evaso fuggito ontsnapt gevlucht",
            "freed let_out let_go set_free walked_free freigelassen befreit libere liberee liberes relache liberado liberada liberados \
             libero liberato liberati rilasciato rilasciati vrijgelaten bevrijd",
            "pardoned pardons begnadigt gracie gracies indultado indultados indulto graziati graziato",
        ],
    ),
    (
        Matter::Violence,
        &[
            "incident incidents accident accidents zwischenfall vorfall unfall incidente incidentes accidente",
            "attack attacks attacked assault ambush bombing anschlag angriff attentat attaque atentado ataque attentato attacco aanslag \
             aanval",
            "massacre massacres massacred atrocity atrocities massaker matanza masacre massacro strage",
        ],
    ),
    (
        Matter::Fighters,
        &[
            "fighters militants rebels gunmen insurgents guerrillas separatists inmates prisoners detainees \
             kampfer rebellen haftlinge gefangene aufstandische combattants rebelles detenus prisonniers combatientes rebeldes presos \
             prisioneros combattenti ribelli detenuti strijders gevangenen",
            "terrorists terrorist terroristen terroristes terroristas terroristi",
        ],
    ),
    (
        Matter::Telling,
        &[
            "informed notified disclosed alerted informierte informe notifie informo notifico informato gemeld",
            "covered_up cover-up concealed concealing hushed_up vertuscht vertuschte verschwiegen dissimule etouffe oculto encubrio \
             nascosto occultato verzwegen",
        ],
    ),
    (
        Matter::Refusing,
        &[
            "declined declines declining",
            "refused refuses refusing spurned snubbed weigerte verweigerte",
        ],
    ),
    (
        Matter::Asking,
        &[
            "asked asks requested requests gebeten demande solicito pidio chiesto vroeg",
            "begged begs begging pleaded pleads pleading grovelled groveled flehte bettelte supplie suplico rogo supplicato smeekte",
        ],
    ),
    (
        Matter::LeavingRoom,
        &[
            "walked_out left_the withdrew_from verliess verliessen quitte salieron abandonaron lasciato verlieten",
            "stormed_out stormed_from flounced_out",
            "expelled thrown_out ejected hinausgeworfen expulse expulses expulsados espulso espulsi",
        ],
    ),
    (
        Matter::Retreat,
        &[
            "withdrew pulled_back pulled_out regrouped zuruckgezogen abgezogen retirees retiro replego ritirato teruggetrokken",
            "retreated fled routed driven_out uberrannt",
        ],
    ),
    (
        Matter::Troops,
        &[
            "operation deployment mission peacekeepers einsatz operacion operazione operatie",
            "invasion invaded incursion aggression invasione agresion aggressione inval",
        ],
    ),
    (
        Matter::Rulers,
        &[
            "government administration authorities regierung gouvernement gobierno governo regering",
            "regime junta clique",
        ],
    ),
    (
        Matter::Migrants,
        &[
            "refugees asylum_seekers asylum-seekers fluchtlinge asylbewerber refugies refugiados rifugiati vluchtelingen",
            "illegals illegal_migrants illegal_immigrants clandestins clandestini",
        ],
    ),
    (
        Matter::Pact,
        &[
            "deal agreement pact accord compromise settlement einigung abkommen acuerdo pacto accordo akkoord",
            "surrender capitulation capitulated climbdown sell-out sellout diktat betrayal kapitulation verrat capitulacion resa",
        ],
    ),
    (
        Matter::Crowd,
        &[
            "protest protests protesters protestors demonstration demonstrations demonstrators rally vigil kundgebung mahnwache \
             demonstranten manifestation manifestants manifestacion manifestantes corteo manifestanti betogers",
            "riots rioters rioting rampage unruhen randalierer krawalle emeute emeutes emeutiers disturbios alborotadores rellen",
        ],
    ),
    (
        Matter::Working,
        &[
            "working_order functioned operational funktionierten fonctionnaient funcionaban funzionavano",
            "out_of_service out_of_order malfunctioned defective faulty ausgefallen defekt panne averiadas fuera_de_servicio \
             fuori_servizio",
        ],
    ),
    (
        Matter::Condition,
        &[
            "stable out_of_danger lebensgefahr_ist_gebannt stabil estable fuera_de_peligro hors_de_danger stabile fuori_pericolo",
            "fighting_for critical_condition in_critical critically life-threatening lebensgefahrlich critico etat_critique",
        ],
    ),
    (
        Matter::Jobs,
        &[
            "cut cuts cutting shed shedding reduce reduced voluntary streicht",
            "axe axes axing slash slashed slashing",
        ],
    ),
    (
        Matter::Legality,
        &[
            "lawful lawfully legal legally rechtmassig legale",
            "illegal illegally unlawful unlawfully rechtswidrig illegale ilegal",
        ],
    ),
    (
        Matter::Unity,
        &[
            "united unanimous unanimously unity einig unanime unido",
            "split divided rift gespalten divise dividido",
        ],
    ),
];

/// A phrase of the table by its first word.
#[derive(Clone, Copy)]
struct Phrase {
    rival: Rival,
    /// What follows the first word, joined as in the table; empty for a single word.
    rest: &'static str,
}

fn phrases() -> Vec<(Phrase, &'static str)> {
    let mut out = Vec::new();
    for (matter, sides) in ROWS {
        for (side, row) in (0..).zip(*sides) {
            let rival = Rival {
                matter: *matter,
                side,
            };
            for phrase in row.split_ascii_whitespace() {
                let (first, rest) = phrase.split_once('_').unwrap_or((phrase, ""));
                out.push((Phrase { rival, rest }, first));
            }
        }
    }
    out
}

/// The phrases by their first words.
static TABLE: LazyLock<Table<Phrase>> = LazyLock::new(|| Table::of(&phrases()));

/// Whether words that begin with `word` may stand for anything.
pub fn may_begin(word: &str) -> bool {
    !TABLE.get(word).is_empty()
}

/// What the words that begin with `word` stand for, and how many words more they take; `after` gives the words behind
/// it, the next one as 0.
pub fn at<'w>(word: &str, after: impl Fn(usize) -> Option<&'w str>) -> Option<(Rival, usize)> {
    let follows = |phrase: &&Phrase| {
        let mut rest = phrase.rest.split_terminator('_').enumerate();
        rest.all(|(n, word)| after(n).is_some_and(|own| own.eq_ignore_ascii_case(word)))
    };
    let found = TABLE.get(word).iter().find(follows)?;
    Some((found.rival, found.rest.split_terminator('_').count()))
}

/// Whether a word, folded, says that what follows it is not so.
pub fn denies(word: &str) -> bool {
    static WORDS: LazyLock<Listed> = LazyLock::new(|| {
        Listed::of(
            "not never no cannot neither nor without nicht kein keine keinen nie pas jamais nunca sin non mai senza niet geen nooit",
        )
    });
    WORDS.has(word) || word.ends_with("n't") || word.ends_with("n’t")
}

/// What a word or phrase by itself stands for.
pub fn of(words: &str) -> Option<Rival> {
    let mut parts = words.split_whitespace();
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let (rival, more) = at(first, |n| rest.get(n).copied())?;
    (more == rest.len()).then_some(rival)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_phrase_stands_twice() {
        let mut seen = HashSet::new();
        for (phrase, first) in phrases() {
            assert!(seen.insert((first, phrase.rest)), "{first} {}", phrase.rest);
        }
    }

    #[test]
    fn phrases_are_read_whole() {
        let side = |words: &str| of(words).map(|r| (r.matter, r.side));
        assert_eq!(side("Stepped down"), Some((Matter::LeavingOffice, 0)));
        assert_eq!(side("sacked"), Some((Matter::LeavingOffice, 1)));
        assert_eq!(side("zurückgetreten"), Some((Matter::LeavingOffice, 0)));
        assert_eq!(side("Libérés"), Some((Matter::Freedom, 1)));
        assert_eq!(side("out of service"), Some((Matter::Working, 1)));
        assert!(denies("not") && denies("didn’t") && denies("nicht") && !denies("now"));
        for words in ["stepped", "out of", "let", "called", "left", "released"] {
            assert_eq!(side(words), None, "{words}");
        }
    }
}
