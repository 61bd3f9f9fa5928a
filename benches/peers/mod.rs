//! The whole program beside the fastest measured peer, start included: `git diff --word-diff` over
//! all pairs of the reports.

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use parallax::story::Story;

use crate::clock;

/// Runs of the program, whose time the kernel counts in hundredths of a second.
const RUNS: u32 = 50;

/// Writes a story as a bundle; gives the report files.
fn write(story: &Story, folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut manifest = format!("format = 1\ntitle = \"{}\"\n", story.title);
    let mut files = Vec::new();
    for report in &story.reports {
        let name = format!("{}.txt", report.id);
        manifest += &format!(
            "\n[[report]]\nid = \"{}\"\noutlet = \"{}\"\nfile = \"{name}\"\n",
            report.id, report.outlet
        );
        files.push(folder.join(&name));
        fs::write(folder.join(name), &report.text)?;
    }
    fs::write(folder.join("bundle.toml"), manifest)?;
    Ok(files)
}

/// Processor time of `work`, which runs programs and waits for them.
fn of_children(work: impl FnOnce() -> io::Result<()>) -> io::Result<Duration> {
    let before = clock::of_children();
    work()?;
    let after = clock::of_children();
    let spent = before.zip(after).map(|(b, a)| a.saturating_sub(b));
    spent.ok_or_else(|| io::Error::other("this system does not say what programs cost"))
}

fn run(command: &mut Command) -> io::Result<()> {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().map(drop)
}

fn measured(program: &str, story: &Story) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let files = write(story, folder.path())?;
    let own = |args: &[&str]| -> io::Result<Duration> {
        let work =
            || (0..RUNS).try_for_each(|_| run(Command::new(program).args(args).arg(folder.path())));
        Ok(of_children(work)? / RUNS)
    };
    let ours = own(&["analyze", "--format", "json"])?;
    let start = own(&["--version"])?;
    let git = of_children(|| {
        for (n, a) in files.iter().enumerate() {
            for b in &files[n + 1..] {
                let diff = ["diff", "--no-index", "--word-diff"];
                run(Command::new("git").args(diff).args([a, b]))?;
            }
        }
        Ok(())
    })?;
    println!(
        "{} reports  parallax analyze {:.0} ms (its start alone {:.1} ms)  git word diff of all pairs {:.0} ms: {:.2} of it",
        files.len(),
        ours.as_secs_f64() * 1e3,
        start.as_secs_f64() * 1e3,
        git.as_secs_f64() * 1e3,
        ours.as_secs_f64() / git.as_secs_f64(),
    );
    Ok(())
}

/// Prints what the program and its peer take for a story. The program is the one built with the
/// bench, or the one that `PARALLAX` names.
pub fn print(story: &Story) {
    let built = option_env!("CARGO_BIN_EXE_parallax").map(str::to_owned);
    let Some(program) = env::var("PARALLAX").ok().or(built) else {
        return println!("the program was not built: no figure beside its peers");
    };
    if let Err(error) = measured(&program, story) {
        println!("no figure beside the peers: {error}");
    }
}
