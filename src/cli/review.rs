//! `parallax review PATH...`

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, bail};

use super::args::{Color, Review, ReviewFormat, Threshold};
use super::progress::Progress;
use super::{FINE, FOUND, output, story, watch};
use crate::bundle::locate::{SourceMap, source_of};
use crate::bundle::{Loaded, check};
use crate::collate::{self, Claim, Collation, Memory, Options, Reading, Severity};
use crate::export::findings::{self, Findings, Listed, Site};
use crate::notes::{Notes, attach, locate};
use crate::review::{self, Compared, FailOn, Finding, Selection, Settled, Subject};
use crate::story::{Place, Role, Span, Story};
use crate::text::clean::clean_line;
use crate::text::{self, Annotations};

/// A draft, loaded and reviewed.
pub(super) struct Reviewed {
    loaded: Loaded,
    annotations: Vec<Annotations>,
    /// What this collation leaves to the next.
    memory: Arc<Memory>,
    collation: Collation,
    /// The findings, with their places on disk.
    pub listed: Vec<Listed>,
    settled: usize,
    compared: Compared,
    /// Where those of its sentences are on disk that no other report has.
    alone: Vec<Site>,
    /// Where the details of those that others tell stand that nobody else has.
    details: Vec<Site>,
}

impl Reviewed {
    /// The input of the output formats.
    pub fn findings<'a>(&'a self, file: &'a str) -> Findings<'a> {
        Findings {
            subject: Subject {
                story: &self.loaded.story,
                annotations: &self.annotations,
                collation: &self.collation,
            },
            file,
            listed: &self.listed,
            settled: self.settled,
            compared: &self.compared,
            alone: &self.alone,
            details: &self.details,
        }
    }

    /// The draft's file, as the user would name it.
    pub fn file(&self) -> String {
        shown(&self.loaded, self.collation.base)
    }

    /// Whether one of the findings counts as a failure.
    pub fn fails(&self, args: &Review) -> bool {
        let found: Vec<Finding> = self.listed.iter().map(|l| l.finding.clone()).collect();
        fail_on(args.fail_on).fails(&found)
    }
}

fn shown(loaded: &Loaded, report: usize) -> String {
    let file = loaded.files.get(report);
    file.map_or(String::new(), |f| f.to_string_lossy().into_owned())
}

fn fail_on(threshold: Threshold) -> FailOn {
    match threshold {
        Threshold::High => FailOn::From(Severity::High),
        Threshold::Medium => FailOn::From(Severity::Medium),
        Threshold::Low => FailOn::From(Severity::Low),
        Threshold::Never => FailOn::Never,
    }
}

/// The report to review: the one given by `--draft`, or else the story's draft; where none is, what came from standard input.
fn draft_of(loaded: &Loaded, args: &Review) -> anyhow::Result<usize> {
    if let Some(id) = args.draft.as_deref() {
        return story::report_of(loaded, "--draft", id);
    }
    let mut reports = loaded.story.reports.iter();
    let draft = reports.position(|r| r.role == Role::Draft);
    let draft = draft.or_else(|| loaded.stdin_report());
    draft.with_context(|| {
        format!(
            "no report is a draft: name one with --draft ID, or set role = \"draft\" in bundle.toml; \
             the ids are: {}{}",
            story::ids_of(loaded),
            unlisted(args),
        )
    })
}

/// The report files beside the manifest that it does not list: the draft may be one of them.
fn unlisted(args: &Review) -> String {
    let manifest = check::manifest_of(&args.paths);
    let files = manifest.map_or(Vec::new(), |path| check::unlisted(&path));
    let names = files.iter().map(|f| clean_line(&f.display().to_string()));
    match files.as_slice() {
        [] => String::new(),
        [_] => format!(
            "; {} is not in bundle.toml: import it into the bundle",
            names.collect::<String>()
        ),
        _ => format!(
            "; not in bundle.toml: {}: import the draft into the bundle",
            names.collect::<Vec<_>>().join(", ")
        ),
    }
}

/// Leaves other drafts out: what is not published is not evidence. With `base`, keeps only that report
/// beside the draft.
fn narrow(mut loaded: Loaded, draft: usize, base: Option<usize>) -> (Loaded, usize) {
    let stays = |n: usize, role: Role| match base {
        Some(base) => n == draft || n == base,
        None => n == draft || role != Role::Draft,
    };
    let mut kept = Vec::new();
    let mut files = Vec::new();
    let mut position = 0;
    for (n, report) in std::mem::take(&mut loaded.story.reports)
        .into_iter()
        .enumerate()
    {
        if stays(n, report.role) {
            if n == draft {
                position = kept.len();
            }
            kept.push(report);
            files.extend(loaded.files.get(n).cloned());
        }
    }
    for (n, report) in kept.iter_mut().enumerate() {
        if n == position {
            report.role = Role::Draft;
        } else if report.role == Role::Draft {
            // It was asked for by name, so it counts.
            report.role = Role::Published;
        }
    }
    loaded.story.reports = kept;
    loaded.files = files;
    (loaded, position)
}

/// Loads the story and reviews the draft. Reports that have not changed since `before` are not annotated
/// again.
pub(super) fn reviewed(args: &Review, before: Option<&Reviewed>) -> anyhow::Result<Reviewed> {
    let (loaded, notes, draft) = chosen(args)?;
    let story = &loaded.story;
    let progress = Progress::of("reading the reports");
    let annotations = match before {
        Some(before) => text::reread(&before.loaded.story, &before.annotations, story),
        None => text::reread(&Story::default(), &[], story),
    };
    let options = Options {
        base: Some(draft),
        candidates: true,
    };
    let links = notes.links_in_force();
    let memory = before.map_or_else(Arc::default, |before| Arc::clone(&before.memory));
    let collation = collate::recollate(&memory, story, &annotations, &links, options, &progress)
        .context("the collation was stopped")?;
    let subject = Subject {
        story,
        annotations: &annotations,
        collation: &collation,
    };
    let found = review::findings(subject);
    let compared = review::compared(subject, &found);
    let wanted = Selection {
        only: args.only.clone(),
        skip: args.skip.clone(),
    };
    let found: Vec<Finding> = found.into_iter().filter(|f| wanted.wants(f.kind)).collect();
    let (found, settled) = unsettled(&notes, subject, found);
    let listed = sites(&loaded, found);
    let alone = sites_of(&loaded, draft, &compared.alone);
    let details = sites_of(&loaded, draft, &compared.details);
    Ok(Reviewed {
        loaded,
        annotations,
        memory,
        collation,
        listed,
        settled,
        compared,
        alone,
        details,
    })
}

/// The story with what the draft is held against, the notes on it, and the index of the draft.
fn chosen(args: &Review) -> anyhow::Result<(Loaded, Notes, usize)> {
    let loaded = story::load(&args.paths, None)?;
    let draft = draft_of(&loaded, args)?;
    let base = story::base_of(&loaded, args.base.as_deref())?;
    if base == Some(draft) {
        bail!(
            "--base {}: this is the draft itself; name a report to compare it with",
            args.base.as_deref().unwrap_or_default()
        );
    }
    // Notes lie with the files that were named, whatever is left out of them.
    let notes = story::notes_of(&loaded);
    let (loaded, draft) = narrow(loaded, draft, base);
    if loaded.story.reports.len() < 2 {
        bail!(
            "there is nothing to hold the draft against: add a published report to the bundle, or name one with --base ID"
        );
    }
    Ok((loaded, notes, draft))
}

/// The findings that were not settled in the reader, and how many were.
fn unsettled(notes: &Notes, subject: Subject, found: Vec<Finding>) -> (Vec<Finding>, usize) {
    let collation = subject.collation;
    let located = locate(notes, subject.story);
    let places = |claim: &Claim| claim.readings.iter().map(Reading::place).collect();
    let readings: Vec<Vec<Place>> = collation.claims.iter().map(places).collect();
    let attached = attach(notes, &located, subject.story, &readings);
    let settled = Settled::new(notes, &located, &attached, collation.base);
    let (found, settled) = settled.part(found);
    (found, settled.len())
}

/// Adds the places on disk; each file is read once more, and only if there is something to place in it.
fn sites(loaded: &Loaded, found: Vec<Finding>) -> Vec<Listed> {
    let draft = loaded
        .story
        .reports
        .iter()
        .position(|r| r.role == Role::Draft)
        .unwrap_or_default();
    let mut maps: BTreeMap<usize, Option<SourceMap>> = BTreeMap::new();
    let mut site = |place: Place| {
        let map = maps
            .entry(place.report)
            .or_insert_with(|| source_map(loaded, place.report));
        site_of(shown(loaded, place.report), map.as_ref(), place)
    };
    found
        .into_iter()
        .map(|finding| Listed {
            site: match finding.span {
                Some(span) => site(Place {
                    report: draft,
                    span,
                }),
                None => Site::top(shown(loaded, draft)),
            },
            others: finding.others.iter().map(|p| site(*p)).collect(),
            fix: finding.suggestion.as_ref().and_then(|suggestion| {
                let span = suggestion.replaces?;
                let there = site(Place {
                    report: draft,
                    span,
                });
                let text = &loaded.story.reports[draft].text;
                fits(&there, span.of(text), &suggestion.words).then_some(there)
            }),
            finding,
        })
        .collect()
}

/// The places on disk of spans of a report.
fn sites_of(loaded: &Loaded, report: usize, spans: &[Span]) -> Vec<Site> {
    if spans.is_empty() {
        return Vec::new();
    }
    let map = source_map(loaded, report);
    let site = |span: &Span| {
        let place = Place {
            report,
            span: *span,
        };
        site_of(shown(loaded, report), map.as_ref(), place)
    };
    spans.iter().map(site).collect()
}

/// Whether words in a file can simply be replaced by others: the old ones contain no markup that would be
/// lost, and the new ones nothing that the file's format would take for markup.
fn fits(there: &Site, old: &str, new: &str) -> bool {
    let old: Vec<&str> = old.split_whitespace().collect();
    !there.lines.is_empty()
        && there.words() == old.join(" ")
        && !new.contains(['<', '>', '&', '*', '_', '`', '[', ']', '\\'])
}

fn source_map(loaded: &Loaded, report: usize) -> Option<SourceMap> {
    let file: &Path = loaded.files.get(report)?;
    let (source, format) = match &loaded.stdin {
        Some((source, format)) if file == Path::new("-") => (source.clone(), *format),
        _ => source_of(file).ok()?,
    };
    Some(SourceMap::new(
        source,
        format,
        &loaded.story.reports[report].text,
    ))
}

fn site_of(file: String, map: Option<&SourceMap>, place: Place) -> Site {
    let Some((map, region)) = map.and_then(|m| Some((m, m.region(place.span)?))) else {
        return Site::top(file);
    };
    Site {
        file,
        start: (region.start.line, region.start.column),
        end: (region.end.line, region.end.column),
        lines: (region.start.line..=region.end.line)
            .map(|n| map.line(n).to_owned())
            .collect(),
    }
}

/// `parallax review`
pub fn run(args: &Review, color: Option<Color>) -> anyhow::Result<u8> {
    if args.watch {
        return watch::run(args, color);
    }
    let found = reviewed(args, None)?;
    let file = found.file();
    let given = found.findings(&file);
    let text = match args.format {
        ReviewFormat::Text => findings::text(given, output::text_options(color)),
        ReviewFormat::Json => findings::json(given)?,
        ReviewFormat::Sarif => findings::sarif(given)?,
    };
    output::print(&text)?;
    Ok(if found.fails(args) { FOUND } else { FINE })
}
