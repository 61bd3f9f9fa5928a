//! `parallax explain [KIND]`

use super::args::Explain;
use super::{FINE, output};
use crate::review::FindingKind;

/// Prints what a kind of finding means, or all kinds with a line each.
pub fn run(args: &Explain) -> anyhow::Result<u8> {
    let text = match args.kind {
        Some(kind) => format!(
            "{} ({})\n{}\n\n{}",
            kind.name(),
            kind.severity().name(),
            kind.summary(),
            kind.explain()
        ),
        None => FindingKind::ALL
            .iter()
            .map(|kind| {
                let severity = kind.severity().name();
                format!("{:<20} {severity:<7} {}\n", kind.name(), kind.summary())
            })
            .collect(),
    };
    output::print(&text)?;
    Ok(FINE)
}
