//! Of whom it is unclear whether they tell what others are silent of.
//!
//! Whoever reads of one silent outlet takes it that all the others tell the thing, and of a line of three things that they tell
//! all three. Rule: beside what is not found anywhere stands of whom it cannot be said (of 126 reports that were so left open 29
//! told the thing and 14 a part of it), and who likely has it; in a line of several each thing has its own.

use super::scene::{Found, Scene};

/// So many reports that tell a thing or may have it are named; of more, one knows little.
const NAMED: usize = 3;

/// So many things of a line are named, those of a longer stretch counted: what a person takes in at one look.
pub(super) const THINGS: usize = 3;

/// How a silence begins that may be part of a longer one, before the reports that are silent.
const LEADS: [&str; 3] = ["not found", "not quoted", "no such number"];

/// How a silence is told and of what: of `not found in KG: two schools` these are `not found` and `two schools`.
pub(super) fn parts<'f>(scene: &Scene, found: &'f Found) -> Option<(&'f str, &'f str)> {
    let silent = format!(" in {}: ", scene.shorts(&found.missing));
    let parts = found.message.split_once(&silent)?;
    LEADS.contains(&parts.0).then_some(parts)
}

fn is_few(reports: &[usize]) -> bool {
    (1..=NAMED).contains(&reports.len())
}

/// Who likely tells it, where they are few.
fn likely(found: &Found) -> &[usize] {
    Some(found.likely.as_slice())
        .filter(|l| is_few(l))
        .unwrap_or_default()
}

/// The reports of which it cannot be said whether they have what others lack: none who tell it, or are likely to.
fn unclear(found: &Found) -> Vec<usize> {
    let likely = likely(found);
    let known = |r: &usize| likely.contains(r) || found.spans.iter().any(|at| at.report == *r);
    found.open.iter().copied().filter(|r| !known(r)).collect()
}

/// Who tells what others are silent of, in words.
fn tellers(scene: &Scene, found: &Found) -> String {
    let mut told: Vec<usize> = found.spans.iter().map(|at| at.report).collect();
    told.sort_unstable();
    told.dedup();
    match told.len() {
        0..=NAMED => format!("told by {}", scene.shorts(&told)),
        many => format!("told by {many}"),
    }
}

/// What is said behind a thing, in brackets: of whom it is unclear, and who may have it.
fn aside(scene: &Scene, found: &Found) -> String {
    let (unclear, likely) = (unclear(found), likely(found));
    let open = (!unclear.is_empty()).then(|| {
        if is_few(&unclear) {
            format!("unclear in {}", scene.shorts(&unclear))
        } else {
            tellers(scene, found)
        }
    });
    let may = (!likely.is_empty()).then(|| format!("{} may have it", scene.shorts(likely)));
    let said: Vec<String> = open.into_iter().chain(may).collect();
    if said.is_empty() {
        return String::new();
    }
    format!(" ({})", said.join("; "))
}

/// What the same reports lack, the gravest first:
/// `not found in KG: two schools (unclear in TL); rain; not quoted: “We are sorry” (HP may have it); and 2 more`.
pub(super) fn message(scene: &Scene, things: &[&Found]) -> String {
    let [head, others @ ..] = things else {
        return String::new();
    };
    let lead = parts(scene, head).map_or("", |(lead, _)| lead);
    let mut said = vec![head.message.clone() + &aside(scene, head)];
    for thing in others {
        said.extend(parts(scene, thing).map(|(own, what)| {
            // Who does not quote words may still report them.
            let own = Some(own).filter(|own| *own != lead);
            let own = own.map_or(String::new(), |own| match own {
                "not found" => "not found there: ".to_owned(),
                other => format!("{other}: "),
            });
            format!("{own}{what}{}", aside(scene, thing))
        }));
    }
    let more = said.len().saturating_sub(THINGS);
    said.truncate(THINGS);
    if more > 0 {
        said.push(format!("and {more} more"));
    }
    said.join("; ")
}
