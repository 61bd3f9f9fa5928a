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
    loop {
        output::print("Open which one? (Enter: 1, q: none) ")?;
        let mut answer = String::new();
        if io::stdin().read_line(&mut answer)? == 0 {
            return Ok(None);
        }
        match chosen(answer.trim(), recent.len()) {
            Ok(None) => return Ok(None),
            Ok(Some(at)) => return Ok(Some(recent.swap_remove(at).paths)),
            Err(what) => output::print(&what)?,
        }
    }
}

/// Which of so many stories an answer names, if it names one; otherwise what it could be.
fn chosen(answer: &str, count: usize) -> Result<Option<usize>, String> {
    match answer {
        "" => return Ok(Some(0)),
        "q" | "Q" => return Ok(None),
        _ => {}
    }
    let at = answer.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    match at.filter(|&at| at < count) {
        Some(at) => Ok(Some(at)),
        None => Err(format!("Write a number from 1 to {count}, or q.\n")),
    }
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
    use super::{chosen, offered};
    use crate::store::places::Recent;

    #[test]
    fn an_answer_that_names_no_story_is_asked_for_again() {
        assert_eq!(chosen("", 3), Ok(Some(0)));
        assert_eq!(chosen("3", 3), Ok(Some(2)));
        assert_eq!(chosen("q", 3), Ok(None));
        for word in ["0", "4", "-1", "ferry", "1 2"] {
            let said = chosen(word, 3).expect_err(word);
            assert!(said.contains("from 1 to 3"), "{said}");
        }
    }

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
