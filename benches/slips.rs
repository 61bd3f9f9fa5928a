//! How many slips of a draft `review` names, and how much it says of reports that nobody altered (see `benches/altered/mod.rs`).
//!
//! `cargo bench --bench slips` prints both, by kind. `-- missed` lists the slips that are not named, `-- named` those that are, with what is said,
//! `-- alarms` what is said of published reports: one a line, so that two builds can be held side by side. Kinds and stories named behind it leave
//! out the others (`-- missed figure day`). `-- choose` writes `tests/slips.txt` anew, which is to be done when stories are added.

mod altered;

use std::collections::BTreeMap;
use std::env;
use std::fs;

use rayon::prelude::*;

use altered::{Read, Said, Slip, choose};

/// A story, asked.
struct Asked {
    name: String,
    slips: Vec<(Slip, Vec<Said>)>,
    /// What is said of each report as it was published.
    alarms: Vec<(String, Vec<Said>)>,
}

fn ask(name: String, read: &Read, all: &[Slip]) -> Asked {
    let ids = read.story.reports.iter().map(|r| r.id.clone());
    let alarms: Vec<(String, Vec<Said>)> = ids
        .enumerate()
        .map(|(n, id)| (id, read.review(n)))
        .collect();
    let of = |slip: &Slip| {
        let before = alarms.iter().find(|(id, _)| *id == slip.report);
        let named = before.and_then(|(_, before)| read.named(slip, before));
        let named = named.unwrap_or_else(|| panic!("not in its report any more: {slip}"));
        (slip.clone(), named)
    };
    let slips = all.iter().filter(|s| s.story == name).map(of).collect();
    Asked {
        name,
        slips,
        alarms,
    }
}

/// What is wanted of the list: with no kind and no story named, all.
fn wants(words: &[String], story: &str, kind: &str) -> bool {
    words.is_empty() || words.iter().any(|w| w == story || w == kind)
}

fn summary(asked: &[Asked]) {
    let mut named: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (slip, said) in asked.iter().flat_map(|a| &a.slips) {
        let (found, all) = named.entry(&slip.kind).or_default();
        *found += usize::from(!said.is_empty());
        *all += 1;
    }
    println!("slips named, of all that are made");
    for (kind, (found, all)) in &named {
        println!("{kind:24}{found:>4} of {all}");
    }
    let mut alarms: BTreeMap<&str, usize> = BTreeMap::new();
    let reports: Vec<_> = asked.iter().flat_map(|a| &a.alarms).collect();
    for said in reports.iter().flat_map(|(_, said)| said) {
        *alarms.entry(&said.words[0]).or_default() += 1;
    }
    println!("\nsaid of {} published reports", reports.len());
    for (kind, count) in &alarms {
        println!("{kind:24}{count:>4}");
    }
}

fn list_slips(asked: &[Asked], words: &[String], named: bool) {
    for (slip, said) in asked.iter().flat_map(|a| &a.slips) {
        if said.is_empty() != named && wants(words, &slip.story, &slip.kind) {
            println!("{slip}");
            for said in said {
                println!("    {}", said.words.join(" | "));
            }
        }
    }
}

fn list_alarms(asked: &[Asked], words: &[String]) {
    for story in asked {
        for (report, said) in &story.alarms {
            for said in said
                .iter()
                .filter(|s| wants(words, &story.name, &s.words[0]))
            {
                println!("{} {report} | {}", story.name, said.words.join(" | "));
            }
        }
    }
}

fn main() {
    let words: Vec<String> = env::args()
        .skip(1)
        .filter(|a| !a.starts_with("--"))
        .collect();
    let read = |path: &std::path::PathBuf| (altered::name_of(path), Read::of(path));
    let stories: Vec<(String, Read)> = altered::stories().par_iter().map(read).collect();
    if words.first().is_some_and(|w| w == "choose") {
        let chosen = stories
            .par_iter()
            .map(|(name, read)| choose::slips(name, read));
        let lines: Vec<String> = chosen.flatten().map(|slip| format!("{slip}\n")).collect();
        fs::write(altered::root().join(altered::LIST), lines.concat()).expect(altered::LIST);
        return;
    }
    let all = altered::list();
    let asked: Vec<Asked> = stories
        .into_par_iter()
        .map(|(name, read)| ask(name, &read, &all))
        .collect();
    match words.split_first() {
        Some((what, of)) if what == "missed" => list_slips(&asked, of, false),
        Some((what, of)) if what == "named" => list_slips(&asked, of, true),
        Some((what, of)) if what == "alarms" => list_alarms(&asked, of),
        _ => summary(&asked),
    }
}
