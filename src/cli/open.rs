//! `parallax PATH...`: the reader, or the text snapshot where there is no terminal.

use std::io::{self, IsTerminal};

use anyhow::bail;

use super::args::{Color, Open};
use super::{analyze, output};
use crate::app;
use crate::export::{Scope, snapshot};

/// Opens the reader, or prints the text snapshot.
pub fn run(args: &Open) -> anyhow::Result<u8> {
    if args.paths.is_empty() {
        bail!(
            "no story named: give a bundle folder, a bundle.toml or two report files \
             (parallax --help shows examples)"
        );
    }
    if args.plain || !drawable() {
        let loaded = analyze::load(&args.paths, args.versions.as_deref())?;
        let found = analyze::analysed(loaded, args.base.as_deref(), false)?;
        output::print(&snapshot::text(
            found.collated(),
            &Scope::default(),
            output::text_options(args.color),
        ))?;
        return Ok(super::FINE);
    }
    let loaded = analyze::story(&args.paths, args.versions.as_deref())?;
    let base = analyze::base_of(&loaded, args.base.as_deref())?;
    app::run(
        app::Opened {
            paths: args.paths.clone(),
            loaded,
        },
        app::Options {
            base,
            theme: args.theme.clone(),
            ascii: args.ascii,
            mouse: !args.no_mouse,
            color: match args.color {
                Color::Auto => None,
                Color::Always => Some(true),
                Color::Never => Some(false),
            },
        },
    )
}

/// Whether stdout is a terminal that can be drawn on.
fn drawable() -> bool {
    io::stdout().is_terminal()
        && std::env::var_os("TERM").is_some_and(|t| t != "dumb" && !t.is_empty())
}
