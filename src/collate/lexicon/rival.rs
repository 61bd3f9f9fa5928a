//! Words that make two acts of one: resigned or sacked, suspended or called off, escaped or freed, fighters or terrorists.
//!
//! Rule: each row is one act or one group of people, in words that no reader takes for the same. The acts are those that the
//! guides of the trade warn to keep apart or to name without taking sides: BBC Editorial Guidelines, section 11 ("terrorist",
//! "regime"); Reuters Handbook of Journalism, "terrorism", "militant", "resign, dismiss"; AP Stylebook, "asylum seeker, refugee",
//! "riot, protest", "cancel, postpone", "hospital conditions" (critical, stable). Words that are as often something else ("left",
//! "released", "row") are left out.

use std::sync::LazyLock;

use super::{Listed, Table};
use crate::text::token;

/// An act, or a group of people, that two sides of the table tell in different ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matter {
    /// Resigned, offered to, stood aside, left by consent, or was sacked.
    LeavingOffice,
    /// Suspended, or ended.
    Stopping,
    /// Thought over, or decided.
    Deciding,
    /// Looked into whether there is a case, or opened one.
    Proceedings,
    /// Came down, or was shot down.
    Downing,
    /// Apologised, or would not.
    Apology,
    /// Restricted, or banned.
    Ban,
    /// The outlook of a rating, or the rating.
    Rating,
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
    /// Whether of its two sides one is so where the other is not.
    pub fn is_contrary(self) -> bool {
        matches!(self, Self::Apology | Self::Working)
    }

    /// Whether it is told of people, by name as a rule.
    pub fn is_of_somebody(self) -> bool {
        matches!(
            self,
            Self::LeavingOffice
                | Self::Freedom
                | Self::Condition
                | Self::Apology
                | Self::Asking
                | Self::Refusing
                | Self::LeavingRoom
                | Self::Telling
        )
    }

    /// Whether its sides are shades of one act rather than two acts that cannot both be.
    pub fn is_shade(self) -> bool {
        matches!(
            self,
            Self::Refusing | Self::Asking | Self::Jobs | Self::Ban | Self::Rating
        )
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

impl Rival {
    /// What a word stands for that is denied: the other side where one of two is so, or else nothing.
    pub fn denied(self) -> Option<Self> {
        let side = 1_u8.checked_sub(self.side)?;
        self.matter.is_contrary().then_some(Self { side, ..self })
    }
}

/// Folded words in lower case; those of a phrase are joined by a low line.
const ROWS: &[(Matter, &[&str])] = &[
    (
        Matter::LeavingOffice,
        &[
            "resigned resigns resigning resignation resign stepped_down steps_down step_down stepping_down stood_down quit quits \
             zuruckgetreten rucktritt tritt_zuruck trat_zuruck abgetreten demissionne demission dimitio dimision dimite dimitido renuncio \
             dimesso dimissioni si_dimette afgetreden aftreden treedt_af trad_af opgestapt",
            "offered_to_resign offered_to_step offered_to_quit offered_his_resignation offered_her_resignation \
             bot_seinen_rucktritt bot_ihren_rucktritt propose_sa_demission presente_sa_demission puso_su_cargo puesto_su_cargo",
            "stepped_aside steps_aside step_aside stood_aside stands_aside placed_on_leave beurlaubt mis_a_pied",
            "parted_company part_company parted_ways part_ways mutual_consent mutual_agreement relieved_of left_office left_by_mutual \
             einvernehmlich einvernehmlichen commun_accord mutuo_acuerdo comun_acuerdo accordo_consensuale onderling_overleg",
            "sacked sacks fired dismissed dismisses ousted ousts deposed forced_out booted_out kicked_out punted toppled removed_as \
             removed_from_office removed_from_his removed_from_her entlassen gefeuert abgesetzt abberufen gesturzt geschasst limoge limogee \
             destitue destituee evince evincee congedie remercie destituido destituida destituyo destituye destituyera cesado ceso \
             despedido depuesto licenziato destituito rimosso cacciato esonerato ontslagen afgezet ontheven",
        ],
    ),
    (
        Matter::Stopping,
        &[
            "suspended suspends suspending suspension paused pauses postponed postpones put_on_hold deferred frozen freezes shelved \
             ausgesetzt setzt_aus verschoben unterbrochen eingefroren suspendu suspendue suspend_la suspend_le reporte reportee gele gelee \
             suspendido suspendida suspendio suspende aplazado aplazada pospuesto congelado congelada sospeso sospesa sospende rinviato \
             rinviata congelato opgeschort uitgesteld schort_op bevroren",
            "axed scrapped cancelled canceled cancels called_off calls_off terminated terminates ditched ended ends tore_up torn_up \
             revoked revokes annulled quashed pulled_the_plug broke_off breaks_off \
             abgesagt gestrichen gekundigt aufgekundigt beendet beendete widerrufen annule annulee supprime resilie resiliee rompu mis_fin \
             met_fin revoque cancelado cancelada cancelo anulado anulada roto rompe rompio puesto_fin puso_fin pone_fin rescindido \
             revocado cancellato cancellata annullato annullata rotto posto_fine pone_fine rescisso revocato afgelast geschrapt beeindigd \
             opgezegd ingetrokken",
        ],
    ),
    (
        Matter::Deciding,
        &[
            "considering considers_an considers_a mulling mulls weighing undecided reviewing_its reviewing_the no_decision yet_to_decide \
             erwagt erwagen noch_nicht_entschieden noch_keine_entscheidung envisage envisagent reflechit estudia estudian baraja barajan \
             sta_valutando overweegt overwegen beraadt",
            "will_appeal will_challenge will_sue to_appeal_against appealed lodged_an filed_an filed_a has_decided have_decided \
             legt_berufung legte_berufung geht_in_berufung fera_appel a_fait_appel interjete recurrira ha_recurrido fara_ricorso \
             ha_fatto_ricorso gaat_in_beroep in_beroep_gegaan",
        ],
    ),
    (
        Matter::Proceedings,
        &[
            "considering_whether considers_whether examining_whether looking_into_whether looking_at_whether reviewing_whether \
             preliminary_inquiry preliminary_investigation preliminary_probe vorermittlungen vorprufung pruft_ob enquete_preliminaire \
             diligencias_previas indagine_preliminare vooronderzoek",
            "criminal_investigation criminal_probe criminal_inquiry criminal_proceedings opened_an_investigation opened_an_inquiry \
             launched_an_investigation launched_a_probe ermittlungsverfahren strafverfahren information_judiciaire causa_penal \
             procedimento_penale strafrechtelijk_onderzoek",
        ],
    ),
    (
        Matter::Downing,
        &[
            "crashed crash came_down absturz abgesturzt ecrase s'ecrase estrello estrellado precipitato neergestort",
            "shot_down blasted_out blown_out_of_the abgeschossen abschuss abattu abattue derribado derribo abbattuto neergehaald \
             neergeschoten",
        ],
    ),
    (
        Matter::Apology,
        &[
            "apologised apologized apologises apologizes apologised_for entschuldigte entschuldigt presente_ses_excuses disculpo disculpa \
             scusato excuses_aangeboden verontschuldigde",
            "refused_to_apologise refused_to_apologize refuses_to_apologise refuses_to_apologize declined_to_apologise \
             declined_to_apologize stopped_short_of_an_apology",
        ],
    ),
    (
        Matter::Ban,
        &[
            "restricts restricted restriction restrictions curbs curbed limits limited licence_requirement license_requirement \
             eingeschrankt einschrankung einschrankungen beschrankt beschrankung beschrankungen restreint limite restringe restringido \
             restricciones limitato limitazioni restrizioni beperkt beperkingen",
            "ban bans banned outlawed outlaws prohibits prohibited prohibition verbot verboten verbietet interdit interdite interdiction \
             prohibe prohibido prohibida prohibicion vieta vietato vietata divieto verbod verbiedt",
        ],
    ),
    (
        Matter::Rating,
        &[
            "outlook ausblick perspective perspectiva prospettive vooruitzicht",
            "downgrade downgraded downgrades herabgestuft herabstufung degrade rebajado rebaja declassato declassamento afgewaardeerd",
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
            "working_order functioned operational sounded funktionierten fonctionnaient funcionaban funzionavano",
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
        rest.all(|(n, word)| after(n).is_some_and(|own| token::folded(own) == word))
    };
    let found = TABLE.get(word).iter().filter(follows);
    // Of phrases that begin alike the longest: "offered to resign" is no "resign".
    let found = found.max_by_key(|phrase| phrase.rest.len())?;
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
        assert_eq!(side("sacked"), Some((Matter::LeavingOffice, 4)));
        assert_eq!(side("offered to resign"), Some((Matter::LeavingOffice, 1)));
        assert_eq!(side("mis à pied"), Some((Matter::LeavingOffice, 2)));
        assert_eq!(side("zurückgetreten"), Some((Matter::LeavingOffice, 0)));
        assert_eq!(side("Libérés"), Some((Matter::Freedom, 1)));
        assert_eq!(side("out of service"), Some((Matter::Working, 1)));
        assert!(denies("not") && denies("didn’t") && denies("nicht") && !denies("now"));
        for words in ["stepped", "out of", "let", "called", "left", "released"] {
            assert_eq!(side(words), None, "{words}");
        }
    }
}
