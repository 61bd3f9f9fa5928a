//! `parallax import`

use std::fmt::Write as _;
use std::io::{self, IsTerminal};

use super::args::{Import, ImportRole};
use super::{FINE, FOUND, output};
use crate::bundle::write::{Change, Put, Step};
use crate::export::counted;
use crate::import::{self, Imported, Options, Outcome, Progress, Source, Stated, Unwatched, Web};
use crate::story::{Role, SetAside};
use crate::text::clean::clean_line;

/// Makes a bundle or adds to one, and says what became which report.
pub fn run(args: &Import) -> anyhow::Result<u8> {
    let sources: Vec<Source> = args.sources.iter().map(|s| Source::of(s)).collect();
    if sources.iter().filter(|s| **s == Source::Stdin).count() > 1 {
        anyhow::bail!("standard input holds one report and can be named once: write - once");
    }
    let options = options(args);
    let made = if io::stderr().is_terminal() {
        import::run(&sources, &args.into, &options, &Lines)?
    } else {
        import::run(&sources, &args.into, &options, &Unwatched)?
    };
    output::list(&summary(&made, args))?;
    for failure in &made.failures {
        output::say(&format!("parallax: {failure}"));
    }
    Ok(if made.failures.is_empty() {
        FINE
    } else {
        FOUND
    })
}

fn options(args: &Import) -> Options {
    Options {
        roundup: args.roundup,
        dry_run: args.dry_run,
        stated: Stated {
            id: args.id.clone(),
            outlet: args.outlet.clone(),
            title: args.title.clone(),
            short: args.short.clone(),
            lang: args.lang.clone(),
            role: args.role.map(|role| match role {
                ImportRole::Draft => Role::Draft,
                ImportRole::Published => Role::Published,
                ImportRole::Wire => Role::Wire,
            }),
        },
        web: Web {
            allow_private: args.allow_private,
            limit: args.limit,
            seconds: args.timeout,
            ..Web::default()
        },
    }
}

/// A line on stderr for each source.
struct Lines;

impl Progress for Lines {
    fn began(&self, source: &str) {
        if source.contains("://") {
            output::say(&format!("fetching {source}"));
        }
    }

    fn ended(&self, source: &str, outcome: &str, done: usize, all: usize) {
        output::say(&format!("[{done}/{all}] {source}: {outcome}"));
    }
}

fn summary(made: &Imported, args: &Import) -> String {
    let dry = args.dry_run;
    let mut out = String::new();
    for report in &made.reports {
        told(&mut out, report, args);
    }
    let folder = clean_line(&made.folder.display().to_string());
    let reports = |n: usize| counted(n, "report");
    let distinct = reports(made.distinct());
    let done = if made.before == 0 {
        distinct.clone()
    } else {
        let (all, changed) = (made.all(), made.reports.iter());
        let another =
            |change: &Change| matches!(change, Change::Changed { .. } | Change::Restored { .. });
        let changed = changed.filter(|r| another(&r.step.change) || !r.step.put.is_empty());
        match (all - made.before, changed.count()) {
            (new, 0) => format!("{new} added, {}", reports(all)),
            (0, changed) => format!("{changed} changed, {}", reports(all)),
            (new, changed) => format!("{new} added and {changed} changed, {}", reports(all)),
        }
    };
    let _ = match (dry, made.changed()) {
        (true, true) => writeln!(
            out,
            "{distinct} would be written to {folder}; nothing is written with --dry-run"
        ),
        (_, false) => writeln!(out, "{folder} has all of this already: nothing changed"),
        (false, true) => {
            let typed = output::typed(&folder);
            writeln!(out, "{done} in {folder}; read them with: parallax {typed}")
        }
    };
    if made.new {
        let _ = writeln!(out, "story: {}", clean_line(&made.title));
    }
    out
}

/// One report: what became of it, then on lines of its own what was set aside and what to look at.
fn told(out: &mut String, report: &Outcome, args: &Import) {
    let dry = args.dry_run;
    let step = &report.step;
    let _ = writeln!(
        out,
        "{}: {} ({}, {}{}), from {}",
        clean_line(&step.outlet),
        step.file,
        done(&step.change, dry),
        counted(report.words, "word"),
        if report.title.is_empty() {
            ", no headline"
        } else {
            ""
        },
        report.source
    );
    told_change(out, step);
    if !step.put.is_empty() {
        let verb = if dry { "would be put into" } else { "put into" };
        let said: Vec<String> = step.put.iter().map(put).collect();
        let _ = writeln!(out, "    {verb} bundle.toml: {}", said.join(", "));
    }
    if !report.set_aside.is_empty() {
        let _ = writeln!(out, "    set aside: {}", reasons(&report.set_aside));
    }
    for aside in report.set_aside.iter().filter(|_| args.verbose) {
        let _ = writeln!(out, "        {}: {}", aside.reason, clean_line(&aside.text));
    }
    for remark in &report.remarks {
        let _ = writeln!(out, "    look: {}", clean_line(remark));
    }
}

/// What differs from the text that was there.
fn told_change(out: &mut String, step: &Step) {
    if let Change::Changed {
        version,
        added,
        removed,
        title,
    } = &step.change
    {
        let _ = writeln!(
            out,
            "    {}, {removed} old {} gone; the old text is {version}",
            counted(*added, "new or changed paragraph"),
            if *removed == 1 { "one" } else { "ones" },
        );
        if let Some(title) = title {
            let _ = writeln!(out, "    the headline was: {}", clean_line(title));
        }
    }
    if let Some(headline) = &step.headline {
        let _ = writeln!(
            out,
            "    look: the headline is now “{}”, but bundle.toml keeps the title it has: change it there, or with --title",
            clean_line(headline)
        );
    }
    match &step.change {
        Change::Restored { version: None } => {
            let _ = writeln!(out, "    its file was missing or empty");
        }
        Change::Restored {
            version: Some(version),
        } => {
            let _ = writeln!(
                out,
                "    its file could not be read as a report: what stood in it is {version}"
            );
        }
        _ => {}
    }
    if let Change::Earlier { version } = &step.change {
        let _ = writeln!(
            out,
            "    a later text of it was there: this one is {version}"
        );
    }
}

/// A value that is another now, with the one before.
fn put(put: &Put) -> String {
    let new = clean_line(&put.new);
    match &put.old {
        Some(old) => format!("{} “{new}” (was “{}”)", put.key, clean_line(old)),
        None => format!("{} “{new}”", put.key),
    }
}

fn done(change: &Change, dry: bool) -> &'static str {
    match (change, dry) {
        (Change::New, _) => "new",
        (Change::Same, _) => "the text as before",
        (Change::Restored { .. }, false) => "restored",
        (Change::Restored { .. }, true) => "would be restored",
        (Change::Earlier { .. }, _) => "an earlier text",
        (Change::Changed { .. }, false) => "changed",
        (Change::Changed { .. }, true) => "would change",
    }
}

/// What is set aside, counted by reason, in the order in which reasons first occur.
fn reasons(list: &[SetAside]) -> String {
    let mut found: Vec<(&str, usize)> = Vec::new();
    for aside in list {
        match found.iter_mut().find(|(reason, _)| *reason == aside.reason) {
            Some((_, n)) => *n += 1,
            None => found.push((&aside.reason, 1)),
        }
    }
    let said: Vec<String> = found
        .iter()
        .map(|(reason, n)| format!("{reason} {n}"))
        .collect();
    said.join(", ")
}
