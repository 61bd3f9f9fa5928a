//! `parallax import`

use std::fmt::Write;

use super::args::Import;
use super::{FINE, output};
use crate::import::{self, Imported};

/// Makes a bundle and says what became which report.
pub fn run(args: &Import) -> anyhow::Result<u8> {
    let made = import::run_roundup(&args.roundup, &args.into)?;
    for warning in &made.warnings {
        output::warning(warning);
    }
    output::print(&summary(&made))?;
    Ok(FINE)
}

fn summary(made: &Imported) -> String {
    let mut out = String::new();
    for (outlet, file) in &made.reports {
        let _ = writeln!(out, "{outlet}: {}", file.display());
    }
    let folder = made.folder.display();
    let _ = writeln!(
        out,
        "{} reports in {folder}; read them with: parallax {folder}",
        made.reports.len()
    );
    out
}
