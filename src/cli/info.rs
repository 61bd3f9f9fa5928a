//! What the program says of itself: themes, keys, configuration, completions, manual page.

use clap::CommandFactory;

use super::args::{Cli, Completions};
use super::{FINE, output};
use crate::config;
use crate::reader::command;

/// `parallax themes`
pub fn themes() -> anyhow::Result<u8> {
    output::print(&config::theme_listing(&config::Environment::of_process()))?;
    Ok(FINE)
}

/// `parallax keys`
pub fn keys() -> anyhow::Result<u8> {
    let (keymap, complaints) = config::load().keymap();
    output::print(&command::listing(&keymap))?;
    for complaint in complaints {
        output::warning(&complaint);
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
