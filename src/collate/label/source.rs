//! Which reading a claim's label is taken from.

use super::Names;
use crate::text::Lang;

/// The language that most reports are in; the base's where it is one of several.
pub(in crate::collate) fn common(langs: &[Lang], base: usize) -> Option<Lang> {
    let own = langs.get(base).copied();
    let rank = |lang: &Lang| {
        let count = langs.iter().filter(|l| *l == lang).count();
        (count, Some(*lang) == own)
    };
    let mut ranks: Vec<((usize, bool), Lang)> = Vec::new();
    for lang in langs {
        if ranks.iter().all(|(_, known)| known != lang) {
            ranks.push((rank(lang), *lang));
        }
    }
    // The first of equals: `max_by_key` gives the last.
    let most = ranks.into_iter().rev().max_by_key(|(rank, _)| *rank);
    most.map(|(_, lang)| lang)
}

/// The member that the label is taken from: the base's best-connected, else the best-connected in the
/// language of most reports, else anyone's.
pub(super) fn source(names: &Names, members: &[u32]) -> u32 {
    let (graph, index, base) = (names.graph, names.index, names.base);
    let pull = |m: u32| {
        members
            .iter()
            .map(|o| u64::from(graph.score(m, *o)))
            .sum::<u64>()
    };
    let best =
        |of: &mut dyn Iterator<Item = u32>| of.max_by_key(|m| (pull(*m), std::cmp::Reverse(*m)));
    best(
        &mut members
            .iter()
            .copied()
            .filter(|m| index.profiles[*m as usize].at.report == base),
    )
    .or_else(|| {
        let lang = names.lang?;
        let spoken = |m: &u32| index.langs[index.profiles[*m as usize].at.report] == lang;
        best(&mut members.iter().copied().filter(spoken))
    })
    .or_else(|| best(&mut members.iter().copied()))
    .unwrap_or(members[0])
}
