//! `parallax import`

use super::args::Import;
use super::{FINE, output};
use crate::import;

/// Makes a bundle and says what became which report.
pub fn run(args: &Import) -> anyhow::Result<u8> {
    let summary = import::run_roundup(&args.roundup, &args.into)?;
    output::print(&summary.to_string())?;
    Ok(FINE)
}
