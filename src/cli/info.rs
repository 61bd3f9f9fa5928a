//! What the program says of itself: themes, keys, configuration, completions, manual page.

use clap::CommandFactory;

use super::args::{Cli, Completions};
use super::{FINE, output};
use crate::{config, reader, theme};

/// `parallax themes`
pub fn themes() -> anyhow::Result<u8> {
    output::print(&theme::listing())?;
    Ok(FINE)
}

/// `parallax keys`
pub fn keys() -> anyhow::Result<u8> {
    let (keymap, complaints) = config::load().keymap();
    let rows = reader::command::table(&keymap);
    let row = |row: &reader::command::KeyLine| {
        let keys = row.keys.join(", ");
        format!("{:<8}{keys:<26}{:<18}{}\n", row.views, row.id, row.help)
    };
    output::print(&rows.iter().map(row).collect::<String>())?;
    for complaint in complaints {
        eprintln!("warning: {complaint}");
    }
    Ok(FINE)
}

/// `parallax config`
pub fn config() -> anyhow::Result<u8> {
    output::print(&config::load().listing())?;
    Ok(FINE)
}

/// `parallax completions SHELL`
pub fn completions(args: &Completions) -> anyhow::Result<u8> {
    let mut out = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "parallax", &mut out);
    output::print(&String::from_utf8_lossy(&out))?;
    Ok(FINE)
}

/// `parallax man`
pub fn man() -> anyhow::Result<u8> {
    let mut out = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut out)?;
    output::print(&String::from_utf8_lossy(&out))?;
    Ok(FINE)
}
