//! What the program says about itself: themes, keys, configuration, completions.

use clap::CommandFactory;

use super::args::{Cli, Completions};
use super::{FINE, output};
use crate::config;
use crate::reader::command;

/// `parallax themes`
pub fn themes() -> anyhow::Result<u8> {
    output::list(&config::theme_listing(&config::Environment::of_process()))?;
    Ok(FINE)
}

/// `parallax keys`
pub fn keys() -> anyhow::Result<u8> {
    let mut config = config::load();
    let keymap = config.take_keymap();
    output::list(&command::listing(&keymap, output::terminal_width()))?;
    for complaint in config.in_order() {
        output::warning(&complaint);
    }
    Ok(FINE)
}

/// `parallax config`
pub fn config() -> anyhow::Result<u8> {
    let environment = config::Environment::of_process();
    let mut config = config::load();
    config.take_keymap();
    let mut wrong: Vec<String> = Vec::new();
    let config::ThemeChoice { dark, light } = &mut config.theme.value;
    for choice in [dark, light] {
        let Some(name) = choice.as_deref() else {
            continue;
        };
        match config::theme(&environment, name) {
            Ok(found) => wrong.extend(found.complaints),
            Err(error) => {
                wrong.push(format!("{}: {error}", config.theme.origin));
                // So it is not in force.
                *choice = None;
            }
        }
    }
    wrong.dedup();
    config.complaints.extend(wrong);
    output::list(&config.listing())?;
    Ok(FINE)
}

/// `parallax completions SHELL`
pub fn completions(args: &Completions) -> anyhow::Result<u8> {
    let mut out = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "parallax", &mut out);
    output::print(&String::from_utf8_lossy(&out))?;
    Ok(FINE)
}
