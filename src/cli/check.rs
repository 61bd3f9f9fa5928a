//! `parallax check PATH`

use super::args::Check;
use super::{FINE, FOUND, output};
use crate::bundle::{self, BundleError};

/// Prints everything that is wrong with a bundle.
pub fn run(args: &Check) -> anyhow::Result<u8> {
    let (found, code) = match bundle::load(&args.paths) {
        Ok(loaded) => (loaded.warnings, FINE),
        Err(BundleError::Bad(found)) => (found, FOUND),
    };
    let lines: String = found.iter().map(|d| format!("{d}\n")).collect();
    output::print(&lines)?;
    Ok(code)
}
