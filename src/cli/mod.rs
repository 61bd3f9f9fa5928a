//! The command line: what each command takes (`args`), and one short arm a command.

mod analyze;
mod args;
mod check;
mod explain;
mod export;
mod import;
mod info;
mod open;
mod output;
mod review;
mod watch;

use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};

/// Fine.
const FINE: u8 = 0;
/// It ran and found something to report.
const FOUND: u8 = 1;
/// It could not do what was asked.
const CANNOT: u8 = 2;

/// Runs the program on this process's arguments and gives its exit code: 0 fine, 1 it found
/// something to report, 2 it could not do what was asked.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    match dispatch(cli) {
        Ok(code) => ExitCode::from(code),
        Err(error) if output::is_broken_pipe(&error) => ExitCode::from(FINE),
        Err(error) => {
            output::error(&error);
            ExitCode::from(CANNOT)
        }
    }
}

fn dispatch(cli: Cli) -> anyhow::Result<u8> {
    match cli.command {
        None => open::run(&cli.open),
        Some(Command::Import(args)) => import::run(&args),
        Some(Command::Check(args)) => check::run(&args),
        Some(Command::Analyze(args)) => analyze::analyze(&args),
        Some(Command::Export(args)) => export::run(&args),
        Some(Command::Review(args)) => review::run(&args),
        Some(Command::Explain(args)) => explain::run(&args),
        Some(Command::Themes) => info::themes(),
        Some(Command::Keys) => info::keys(),
        Some(Command::Config) => info::config(),
        Some(Command::Completions(args)) => info::completions(&args),
        Some(Command::Man) => info::man(),
    }
}
