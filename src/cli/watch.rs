//! `parallax review --watch`: reviews again when a file changes, and prints which findings are gone or new.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::thread;

use anyhow::Context;

use super::args::{Color, Review, ReviewFormat};
use super::review::Reviewed;
use super::{FINE, output, review, story};
use crate::app::{AGAIN, Watch, notes_place};
use crate::bundle::{Loaded, manifest};
use crate::export::TextOptions;
use crate::export::findings::{self, Findings, Listed};
use crate::review::{Finding, FindingKind};

/// The files to watch: the reports, and the manifest and notes that belong to them.
fn watched(args: &Review, loaded: &Loaded) -> Vec<PathBuf> {
    let mut files = loaded.files.clone();
    let given = args.paths.iter().chain(&loaded.folder);
    files.extend(given.map(|path| {
        if path.is_dir() {
            path.join(manifest::FILE_NAME)
        } else {
            path.clone()
        }
    }));
    let notes = notes_place(loaded);
    files.extend(notes.beside.into_iter().chain(notes.own));
    files.sort();
    files.dedup();
    files
}

/// The files that are being watched, and the channel that their changes go to.
struct Eye {
    files: Vec<PathBuf>,
    watch: Option<Watch>,
    told: Sender<()>,
}

impl Eye {
    /// Reviews the draft, and reports everything saved from now on: the manifest may name new files, which are
    /// watched before anything is read.
    fn look(&mut self, args: &Review, before: Option<&Reviewed>) -> anyhow::Result<Reviewed> {
        let loaded = story::story(&args.paths, None)?;
        let files = watched(args, &loaded);
        if files != self.files {
            let told = self.told.clone();
            let tell = move |_: &[PathBuf]| {
                // At the end of the program nobody listens any more.
                let _ = told.send(());
            };
            // In a folder without a manifest every report file counts.
            let folder = loaded.folder.as_deref();
            let folder = folder.filter(|folder| !folder.join(manifest::FILE_NAME).exists());
            let watch = Watch::files(&files, folder, tell);
            self.watch = Some(watch.context("could not watch the files for changes")?);
            self.files = files;
        }
        review::reviewed(args, before)
    }

    /// Reviews again; and once more a moment later, if a file is missing or half-written.
    fn again(&mut self, args: &Review, before: &Reviewed) -> anyhow::Result<Reviewed> {
        self.look(args, Some(before)).or_else(|_| {
            thread::sleep(AGAIN);
            self.look(args, Some(before))
        })
    }
}

/// Whether two findings are the same, wherever they are in the draft.
fn is_same(a: &Finding, b: &Finding) -> bool {
    a.kind == b.kind && a.message == b.message
}

fn lines<'a>(sign: char, of: impl Iterator<Item = &'a Listed>, options: TextOptions) -> String {
    of.map(|l| findings::line(sign, l, options)).collect()
}

/// Whether two findings with different messages, about these words of the draft, concern the same fault: fixing a word
/// may lengthen a copied run, and another outlet may join those that give a different day.
fn is_reworded((a, own): (&Finding, &str), (b, other): (&Finding, &str)) -> bool {
    let longer = || own.contains(other) || other.contains(own);
    let words = own == other || a.kind == FindingKind::Copied && longer();
    a.kind == b.kind && words && !own.is_empty() && !other.is_empty()
}

/// A line for each finding that is gone, new, or only worded differently; empty if there is none.
fn changes(before: &Findings<'_>, after: &Findings<'_>, options: TextOptions) -> String {
    let lacks =
        |list: &[Listed], one: &Listed| !list.iter().any(|l| is_same(&l.finding, &one.finding));
    let gone = before.listed.iter().filter(|l| lacks(after.listed, l));
    let mut gone: Vec<&Listed> = gone.collect();
    let (mut new, mut told) = (Vec::new(), Vec::new());
    for one in after.listed.iter().filter(|l| lacks(before.listed, l)) {
        let own = after.own_words(&one.finding).unwrap_or("");
        let was = gone.iter().position(|old| {
            let words = before.own_words(&old.finding).unwrap_or("");
            is_reworded((&old.finding, words), (&one.finding, own))
        });
        match was {
            Some(at) => {
                gone.remove(at);
                told.push(one);
            }
            None => new.push(one),
        }
    }
    lines('-', gone.into_iter(), options)
        + &lines('+', new.into_iter(), options)
        + &lines('~', told.into_iter(), options)
}

/// Runs until it is interrupted.
pub fn run(args: &Review, color: Option<Color>) -> anyhow::Result<u8> {
    if args.format != ReviewFormat::Text {
        anyhow::bail!("--watch only prints text: leave out --format");
    }
    if args.paths.iter().any(|path| path == Path::new("-")) {
        anyhow::bail!("--watch needs files: a report from standard input does not change");
    }
    let (sender, told) = mpsc::channel();
    let mut eye = Eye {
        files: Vec::new(),
        watch: None,
        told: sender,
    };
    let mut known = eye.look(args, None)?;
    let file = known.file();
    let options = output::text_options(color);
    output::print(&findings::text(known.findings(&file), options))?;
    output::aside("watching the files: save one to have it reviewed again, Ctrl-c ends");
    let mut fault = String::new();
    while told.recv().is_ok() {
        // Several saves in the meantime need only one review.
        while told.try_recv().is_ok() {}
        match eye.again(args, &known) {
            Ok(next) => {
                say(&known, &next, options, !fault.is_empty())?;
                known = next;
                fault.clear();
            }
            // Reported once, and again if it changes.
            Err(error) => {
                let words = format!("{error:#}");
                if words != fault {
                    output::error(&error);
                    fault = words;
                }
            }
        }
    }
    Ok(FINE)
}

/// Prints what changed; after a fault (`mended`), prints the tally even if nothing did, to show that the fault is over.
fn say(
    before: &Reviewed,
    after: &Reviewed,
    options: TextOptions,
    mended: bool,
) -> anyhow::Result<()> {
    let file = after.file();
    let said = changes(&before.findings(&file), &after.findings(&file), options);
    if said.is_empty() && !mended {
        output::aside("reviewed again: no finding is gone, none is new");
        return Ok(());
    }
    output::print(&format!(
        "{said}{}\n",
        findings::tally(&after.findings(&file))
    ))
}

#[cfg(test)]
mod tests {
    use super::is_reworded;
    use crate::collate::Severity;
    use crate::review::{Finding, FindingKind};

    #[test]
    fn a_run_that_grows_is_the_same_finding_and_another_wrong_number_is_not() {
        let finding = |kind| Finding {
            kind,
            severity: Severity::Low,
            span: None,
            message: String::new(),
            others: Vec::new(),
            suggestion: None,
            claim: None,
        };
        let copied = finding(FindingKind::Copied);
        let figure = finding(FindingKind::FigureDisagrees);
        let is = |a: &Finding, x: &str, b: &Finding, y: &str| is_reworded((a, x), (b, y));
        assert!(is(
            &copied,
            "the river rose",
            &copied,
            "on Monday the river rose"
        ));
        assert!(is(&figure, "16", &figure, "16"));
        assert!(!is(&figure, "16", &figure, "17"));
        assert!(!is(&figure, "1", &figure, "16"));
        assert!(!is(&figure, "16", &copied, "16"));
        assert!(!is(&figure, "", &figure, ""));
    }
}
