//! Words for what somebody may have to answer for: what was to keep people safe and did not, what was warned of, who checked,
//! who looks into it.
//!
//! Source: that news holds to account those who have power over others is what the trade says it is for (B. Kovach and
//! T. Rosenstiel, "The Elements of Journalism", chapter 6: "an independent monitor of power"). Of 31 silences
//! told in 119 stories whose passages mostly have such words readers list 14, of 840 others 121; the English words were chosen
//! with these in view, those of the other languages are their counterparts.

use std::sync::LazyLock;

use super::Listed;

/// Folded, in lower case.
static WORDS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "alarm alarms siren sirens inspection inspections inspected inspectors inspector failed failure failures faulty malfunction \
         malfunctioned defect defects defective repair repairs repaired maintenance overhaul overhauled permit permits alert alerts \
         safety warned warning warnings investigation investigations investigating investigators inquiry prosecutors prosecutor \
         negligence negligent refused refusal rejected blocked locked \
         sirene sirenen inspektion inspektionen uberprufung versagt versagte versagen ausfall ausgefallen defekt mangel reparatur \
         repariert wartung genehmigung sicherheit warnung warnungen gewarnt warnte ermittlungen ermittler ermittelt \
         staatsanwaltschaft fahrlassig fahrlassigkeit verweigert weigerte abgelehnt versperrt blockiert verschlossen zugestellt \
         alarme alarmes sirenes inspecteurs controle controles defaillance defaillances panne defaut defauts reparation \
         reparations entretien permis alerte alertes securite averti avertissement avertissements enquete parquet procureur refuse \
         refus rejete bloque bloquee bloques bloquees verrouille verrouillees \
         alarma alarmas sirena sirenas inspeccion inspecciones inspectores fallo fallos fallaron averia averias defecto defectos \
         reparacion reparaciones mantenimiento alerta alertas seguridad advertencia advertencias advirtio investigacion fiscalia \
         fiscal negligencia rechazo rechazado bloqueada bloqueadas bloqueado bloqueados \
         allarme allarmi ispezione ispezioni ispettori guasto guasti difetto difetti riparazione manutenzione allerta sicurezza \
         avvertimento avvertito indagine indagini procura negligenza rifiutato respinto bloccata bloccate bloccato bloccati \
         sirenes inspectie inspecties inspecteurs storing reparatie onderhoud vergunning veiligheid waarschuwing waarschuwde \
         gewaarschuwd onderzoek nalatigheid geweigerd afgewezen geblokkeerd",
    )
});

/// Whether a word tells of what somebody may have to answer for.
pub fn is_of_answering(word: &str) -> bool {
    WORDS.has_folded(word)
}
