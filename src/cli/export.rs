//! `parallax export`: a snapshot to stdout, or to a file that appears whole or not at all.

use std::path::Path;

use super::analyze::{Analysed, analysed, load};
use super::args::{Color, Export, ExportFormat, ViewName};
use super::{FINE, output};
use crate::export::{Scope, TextOptions, View, html, json, markdown, snapshot};

/// Writes the snapshot.
pub fn run(args: &Export) -> anyhow::Result<u8> {
    let found = analysed(load(&args.paths, None)?, args.base.as_deref(), false)?;
    output::deliver(&snapshot_of(args, &found)?, args.output.as_deref())?;
    Ok(FINE)
}

fn snapshot_of(args: &Export, found: &Analysed) -> anyhow::Result<String> {
    let given = found.collated();
    let scope = Scope {
        view: args.view.map(view),
        claims: None,
    };
    Ok(match args.format {
        ExportFormat::Html => html::page(given, &scope),
        ExportFormat::Md => markdown::text(given, &scope),
        ExportFormat::Json => json::analysis(given, false)?,
        ExportFormat::Text => snapshot::text(given, &scope, text_options(args.output.as_deref())),
    })
}

/// A file gets no colour and the width of a page, whatever the terminal is.
fn text_options(file: Option<&Path>) -> TextOptions {
    match file {
        Some(_) => TextOptions::default(),
        None => output::text_options(Color::Auto),
    }
}

fn view(name: ViewName) -> View {
    match name {
        ViewName::Reader => View::Reader,
        ViewName::Stack => View::Stack,
        ViewName::Matrix => View::Matrix,
        ViewName::Review => View::Review,
    }
}
