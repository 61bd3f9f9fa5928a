//! `parallax review --watch`: looks again when a file changes, and says what is gone and what is new.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

use super::args::{Review, ReviewFormat};
use super::{output, review};
use crate::export::findings::{self, Listed};
use crate::review::Finding;

/// How often the files are looked at. A person who saves and turns to the other window waits no
/// longer than that; a look at twenty files costs nothing.
const PAUSE: Duration = Duration::from_millis(300);

/// What a file looks like from outside; none while it is away (an editor that renames is between two
/// steps).
type Look = Vec<Option<(SystemTime, u64)>>;

fn look(files: &[PathBuf]) -> Look {
    let one = |file: &PathBuf| {
        let there = fs::metadata(file).ok()?;
        Some((there.modified().ok()?, there.len()))
    };
    files.iter().map(one).collect()
}

/// What is looked at: the reports, and the manifest and notes beside them.
fn watched(paths: &[PathBuf], reports: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = reports.to_vec();
    for path in paths {
        let folder = if path.is_dir() {
            path.as_path()
        } else {
            path.parent().unwrap_or(Path::new("."))
        };
        for name in [
            crate::bundle::manifest::FILE_NAME,
            crate::store::notes::FILE_NAME,
        ] {
            files.push(folder.join(name));
        }
    }
    files.sort();
    files.dedup();
    files
}

/// Whether two findings are the same one, wherever it stands by now.
fn is_same(a: &Finding, b: &Finding) -> bool {
    a.kind == b.kind && a.message == b.message
}

fn lines<'a>(sign: char, of: impl Iterator<Item = &'a Listed>) -> String {
    of.map(|l| findings::line(sign, l)).collect()
}

/// What is gone and what is new, a line each; empty where nothing is.
fn changes(before: &[Listed], after: &[Listed]) -> String {
    let lacks =
        |list: &[Listed], one: &Listed| !list.iter().any(|l| is_same(&l.finding, &one.finding));
    lines('-', before.iter().filter(|l| lacks(after, l)))
        + &lines('+', after.iter().filter(|l| lacks(before, l)))
}

/// Runs until it is interrupted.
pub fn run(args: &Review) -> anyhow::Result<u8> {
    if args.format != ReviewFormat::Text {
        anyhow::bail!("--watch prints text: leave --format out");
    }
    let mut known = review::reviewed(args)?;
    let file = known.file();
    output::print(&findings::text(
        known.findings(&file),
        output::text_options(args.color),
    ))?;
    let mut seen = look(&watched(&args.paths, known.files()));
    loop {
        thread::sleep(PAUSE);
        let now = look(&watched(&args.paths, known.files()));
        if now == seen {
            continue;
        }
        seen = now;
        match review::reviewed(args) {
            Ok(next) => {
                let file = next.file();
                let said = changes(&known.listed, &next.listed);
                known = next;
                if !said.is_empty() {
                    let tally = findings::tally(&known.findings(&file));
                    output::print(&format!("{said}{tally}\n"))?;
                }
            }
            // Half-written or away: said once, and looked at again when it changes.
            Err(error) => output::error(&error),
        }
    }
}
