//! `parallax PATH...`: the reader, or the text snapshot if there is no terminal.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use anyhow::bail;
use clap::CommandFactory;

use super::args::{Cli, Color, Open};
use super::{output, story};
use crate::app;
use crate::config::{self, Environment};
use crate::export::{Scope, snapshot};
use crate::layout::{Ellipsis, Widths};
use crate::store::places::Recent;
use crate::text::clean::clean_line;

/// How many recent stories are offered.
const MOST_RECENT: usize = 9;

/// Opens the reader, or prints the text snapshot.
pub fn run(args: &Open, color: Option<Color>) -> anyhow::Result<u8> {
    if args.paths.is_empty() {
        return match choose_recent(args.linear)? {
            Some(paths) => {
                let args = Open {
                    paths,
                    ..args.clone()
                };
                run(&args, color)
            }
            None => Ok(super::FINE),
        };
    }
    if let Some(complaint) = args.paths.first().and_then(|path| mistyped(path)) {
        bail!("{complaint}");
    }
    if let Some(name) = &args.theme {
        config::theme(&Environment::of_process(), name).map_err(anyhow::Error::msg)?;
    }
    if args.plain || !(args.linear || drawable()) {
        return print(args, color);
    }
    read(args, color)
}

/// Prints the text snapshot.
fn print(args: &Open, color: Option<Color>) -> anyhow::Result<u8> {
    output::configuration();
    let loaded = story::load(&args.paths, args.versions.as_deref())?;
    let found = story::analysed(loaded, args.base.as_deref(), false)?;
    let scope = Scope {
        versions: args.versions.is_some(),
        ..Scope::default()
    };
    let options = output::text_options_with(color, args.ascii);
    output::print(&snapshot::text(found.collated(), &scope, options))?;
    Ok(super::FINE)
}

/// Opens the reader.
fn read(args: &Open, color: Option<Color>) -> anyhow::Result<u8> {
    let loaded = story::story(&args.paths, args.versions.as_deref())?;
    let base = story::base_of(&loaded, args.base.as_deref())?;
    let run = if args.linear {
        app::run_linear
    } else {
        app::run
    };
    run(
        app::Opened {
            paths: args.paths.clone(),
            loaded,
        },
        app::Options {
            base,
            theme: args.theme.clone(),
            ascii: args.ascii,
            mouse: !args.no_mouse,
            colour: color.and_then(Color::when),
        },
    )
}

/// Which command was probably meant by the first argument, if no such file exists and it is no command itself.
pub fn mistyped(word: &Path) -> Option<String> {
    let name = word.to_str().filter(|_| word.symlink_metadata().is_err())?;
    let all = Cli::command();
    let command = all
        .get_subcommands()
        .map(clap::Command::get_name)
        .find(|command| strsim::damerau_levenshtein(command, name) == 1)?;
    Some(format!(
        "{name}: no such file, folder or command; did you mean `parallax {command}`?"
    ))
}

/// Asks which of the recently read stories to open; `None` if none was chosen.
fn choose_recent(linear: bool) -> anyhow::Result<Option<Vec<PathBuf>>> {
    let mut recent = app::recent();
    recent.truncate(MOST_RECENT);
    if recent.is_empty() {
        bail!(
            "no story given: name a bundle folder, a bundle.toml or two report files \
             (see `parallax --help` for examples)"
        );
    }
    output::print(&offered(&recent, output::terminal_width()))?;
    if !(linear || drawable() && io::stdin().is_terminal()) {
        return Ok(None);
    }
    output::print("Open which one? (Enter: 1, q: none) ")?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    let number = match answer.trim() {
        "" if answer.is_empty() => return Ok(None),
        "" => 1,
        word => word.parse().unwrap_or(0),
    };
    let chosen = usize::checked_sub(number, 1).and_then(|at| recent.into_iter().nth(at));
    Ok(chosen.map(|story| story.paths))
}

/// The list of the stories, a title in one line of a terminal of that width.
fn offered(recent: &[Recent], width: Option<usize>) -> String {
    const INDENT: usize = 5;
    let room = width.map_or(usize::MAX, |width| width.saturating_sub(INDENT));
    let mut list = String::from("Recently read:\n");
    for (at, story) in recent.iter().enumerate() {
        let first = story.paths.first().map(|path| path.display().to_string());
        let (title, path) = (clean_line(&story.title), first.unwrap_or_default());
        let title = Widths::default().truncate(&title, room, Ellipsis::Unicode);
        let path = clean_line(&path);
        list.push_str(&format!("{:>3}  {title}\n     {path}\n", at + 1));
    }
    list
}

/// Whether stdout is a terminal that can show a full screen.
fn drawable() -> bool {
    io::stdout().is_terminal()
        && std::env::var_os("TERM").is_some_and(|t| t != "dumb" && !t.is_empty())
}

#[cfg(test)]
mod tests {
    use super::offered;
    use crate::store::places::Recent;

    #[test]
    fn a_long_title_is_cut_off_on_a_terminal_only() {
        let recent = [Recent {
            paths: vec!["/stories/ferry".into()],
            title: "The ferry that burned at the quay".to_owned(),
        }];
        let shown = offered(&recent, Some(20));
        assert_eq!(
            shown,
            "Recently read:\n  1  The ferry that…\n     /stories/ferry\n"
        );
        let whole = offered(&recent, None);
        assert!(whole.contains("burned at the quay\n"), "{whole}");
    }
}
