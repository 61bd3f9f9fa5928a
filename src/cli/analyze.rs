//! `parallax analyze`

use super::args::{AnalysisFormat, Analyze, Color};
use super::story::{analysed, load};
use super::{FINE, output};
use crate::export::{change, json, listing};

/// Prints the collation, or what changed in it.
pub fn run(args: &Analyze, color: Option<Color>) -> anyhow::Result<u8> {
    let found = analysed(
        load(&args.paths, args.versions.as_deref())?,
        args.base.as_deref(),
        args.candidates,
    )?;
    if args.candidates && (args.format == AnalysisFormat::Text || args.compare.is_some()) {
        output::warning("--candidates is ignored: only the JSON form of the analysis lists them");
    }
    let options = output::text_options(color);
    let changes = match &args.compare {
        Some(old) => Some(super::export::changed(old, &found)?),
        None => None,
    };
    let text = match (args.format, changes) {
        (AnalysisFormat::Json, Some(changes)) => change::json(&changes)?,
        (AnalysisFormat::Text, Some(changes)) => change::text(&changes, options),
        (AnalysisFormat::Json, None) => json::analysis(found.collated(), args.candidates)?,
        (AnalysisFormat::Text, None) => listing::text(found.collated(), options),
    };
    output::print(&text)?;
    Ok(FINE)
}
