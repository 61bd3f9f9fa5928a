//! What ministers are over, in six languages: the defence minister is der Verteidigungsminister.

use crate::text::name::lexicon::hash_of;

/// Words for one portfolio each; the stems of German compounds among them.
const PORTFOLIOS: [&str; 17] = [
    "defence defense verteidigung verteidigungs défense armées defensa difesa defensie",
    "foreign außen aussen auswärtiges étrangères exteriores esteri buitenlandse",
    "interior innen inneres intérieur interno binnenlandse home",
    "finance finanz finanzen finances hacienda finanzas finanze financiën treasury",
    "justice justiz justicia giustizia justitie",
    "health gesundheit gesundheits santé salud sanidad salute volksgezondheid",
    "economy economic wirtschaft wirtschafts économie economía economia economische",
    "education bildung bildungs éducation educación istruzione onderwijs",
    "environment umwelt environnement écologie ambiente milieu",
    "transport transportation verkehr verkehrs transports transporte transportes trasporti verkeer",
    "agriculture agricultural landwirtschaft landwirtschafts agricultura agricoltura landbouw",
    "labour labor arbeit arbeits travail trabajo lavoro arbeid",
    "energy energie énergie energía energia",
    "culture kultur cultura cultuur",
    "trade handel handels commerce comercio commercio",
    "family familie familien famille familia famiglia",
    "information informations información informazione informatie",
];

/// Heads of German compounds that are offices, each with the English word that stands for its kin.
const HEADS: [(&str, &str); 2] = [("ministerin", "minister"), ("minister", "minister")];

/// Which portfolio a word names, by the hash of the word that stands for it in every language.
fn named(word: &str) -> Option<u64> {
    let found = PORTFOLIOS
        .iter()
        .find(|list| list.split(' ').any(|w| w == word))?;
    found.split(' ').next().map(hash_of)
}

/// The same of a word by its hash.
pub(super) fn of(hash: u64) -> Option<u64> {
    use std::collections::HashMap;
    use std::sync::LazyLock;

    static ALL: LazyLock<HashMap<u64, u64>> = LazyLock::new(|| {
        let all = PORTFOLIOS.iter().flat_map(|list| list.split(' '));
        all.filter_map(|word| Some((hash_of(word), named(word)?)))
            .collect()
    });
    ALL.get(&hash).copied()
}

/// Portfolio and office of a German compound: Verteidigungsminister, Bundesfinanzministerin.
pub(super) fn parted(form: &str) -> Option<(u64, u64)> {
    // Most words end otherwise, which is seen without writing them down in lower case.
    let ends = |end: &str| {
        let at = form.len().checked_sub(end.len());
        at.is_some_and(|at| form.as_bytes()[at..].eq_ignore_ascii_case(end.as_bytes()))
    };
    if !HEADS.iter().any(|(end, _)| ends(end)) {
        return None;
    }
    let lower = form.to_lowercase();
    let head = HEADS
        .iter()
        .find_map(|(end, head)| Some((lower.strip_suffix(end)?, head)));
    let (over, head) = head?;
    let over = over.strip_prefix("bundes").unwrap_or(over);
    if over.len() < 3 {
        return None;
    }
    Some((named(over).unwrap_or_else(|| hash_of(over)), hash_of(head)))
}
