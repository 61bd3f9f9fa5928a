//! `parallax explain [KIND]`

use super::args::Explain;
use super::{FINE, output};
use crate::collate::DivergenceKind;
use crate::review::FindingKind;

/// Prints what a kind of divergence or finding means, or lists all kinds. For a name that is both, prints both texts.
pub fn run(args: &Explain) -> anyhow::Result<u8> {
    let text = match &args.kind {
        Some(name) => of(name),
        None => list(),
    };
    output::print(&text)?;
    Ok(FINE)
}

fn of(name: &str) -> String {
    let divergence = DivergenceKind::named(name).map(|kind| {
        format!(
            "{name} (between reports)\n{}\n\n{}",
            kind.summary(),
            kind.explain()
        )
    });
    let beside = if divergence.is_some() {
        "in a draft, "
    } else {
        ""
    };
    let finding = FindingKind::named(name).map(|kind| {
        format!(
            "{name} ({beside}{})\n{}\n\n{}",
            kind.severity().name(),
            kind.summary(),
            kind.explain()
        )
    });
    let both: Vec<String> = divergence.into_iter().chain(finding).collect();
    both.join("\n")
}

fn list() -> String {
    let mut text =
        String::from("Divergences between reports (in the reader and in `parallax analyze`)\n");
    for kind in DivergenceKind::ALL {
        text += &format!("  {:<28} {}\n", kind.name(), kind.summary());
    }
    text += "\nFindings in a draft (by `parallax review`)\n";
    for kind in FindingKind::ALL {
        let severity = kind.severity().name();
        text += &format!("  {:<20} {severity:<7} {}\n", kind.name(), kind.summary());
    }
    text
}
