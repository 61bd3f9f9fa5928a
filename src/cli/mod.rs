//! The command line: the arguments of each command (`args`), and one short match arm per command.

mod analyze;
mod args;
mod check;
mod explain;
mod export;
mod import;
mod info;
mod manual;
mod open;
mod output;
mod progress;
mod review;
mod story;
mod watch;

use std::panic::catch_unwind;
use std::path::Path;
use std::process::ExitCode;

use anyhow::bail;
use clap::{CommandFactory, FromArgMatches};

use args::{Cli, Command};

use crate::bundle;

/// Success.
const FINE: u8 = 0;
/// The command ran and found something to report.
const FOUND: u8 = 1;
/// The command could not do what was asked.
const CANNOT: u8 = 2;

/// Runs the program on this process's arguments and gives its exit code: 0 fine, 1 it found
/// something to report, 2 it could not do what was asked.
pub fn run() -> ExitCode {
    let outcome = catch_unwind(|| match read() {
        Ok(mut cli) => {
            once(&mut cli);
            dispatch(&cli)
        }
        Err(answer) => match mistyped() {
            Some(complaint) if answer.use_stderr() => bail!("{complaint}"),
            _ => answered(&answer),
        },
    });
    let Ok(outcome) = outcome else {
        return ExitCode::from(CANNOT); // the panic hook has said why
    };
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(error) if output::is_broken_pipe(&error) => ExitCode::from(FINE),
        Err(error) => {
            output::error(&error);
            ExitCode::from(CANNOT)
        }
    }
}

/// Parses the command line.
fn read() -> Result<Cli, clap::Error> {
    let mut command = Cli::command();
    let matches = command.try_get_matches_from_mut(std::env::args_os())?;
    Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

/// That the first argument is no command but looks like one: its own options are then as unknown as it is.
fn mistyped() -> Option<String> {
    let first = std::env::args_os().nth(1)?;
    open::mistyped(Path::new(&first))
}

/// A bundle that is named twice, as by `story story/bundle.toml`, is named once.
fn once(cli: &mut Cli) {
    let paths = cli.paths_mut().filter(|paths| bundle::is_one(paths));
    if let Some(paths) = paths {
        let twice = format!(
            "{}: this bundle is named twice; it is read once",
            paths[0].display()
        );
        output::warning(&twice);
        paths.truncate(1);
    }
}

/// Prints help or the version, or what is wrong with the command line.
fn answered(answer: &clap::Error) -> anyhow::Result<u8> {
    let wrong = answer.use_stderr();
    match output::answer(answer) {
        Ok(()) => Ok(if wrong { CANNOT } else { FINE }),
        // A closed stderr is not a second error.
        Err(_) if wrong => Ok(CANNOT),
        Err(error) => Err(output::unprinted(error)),
    }
}

/// Whether a command warns about faults in the configuration: not those that list it, nor those that do not use it.
fn uses_configuration(command: &Command) -> bool {
    !matches!(
        command,
        Command::Import(_)
            | Command::Keys
            | Command::Config
            | Command::Completions(_)
            | Command::Man
    )
}

fn dispatch(cli: &Cli) -> anyhow::Result<u8> {
    let color = cli.color;
    let Some(command) = &cli.command else {
        return open::run(&cli.open, color);
    };
    if let Some(flag) = cli.open.flag() {
        bail!(
            "{flag} is given before a command: move it after the command, if the command accepts it"
        );
    }
    if uses_configuration(command) {
        output::configuration();
    }
    match command {
        Command::Import(args) => import::run(args),
        Command::Check(args) => check::run(args),
        Command::Analyze(args) => analyze::run(args, color),
        Command::Export(args) => export::run(args, color),
        Command::Review(args) => review::run(args, color),
        Command::Explain(args) => explain::run(args),
        Command::Themes => info::themes(),
        Command::Keys => info::keys(),
        Command::Config => info::config(),
        Command::Completions(args) => info::completions(args),
        Command::Man => manual::man(),
    }
}
