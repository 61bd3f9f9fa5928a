//! What a bundle's folder will hold, worked out before anything is touched.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table};

use super::again::{self, Known};
use super::{NewBundle, NewReport, WriteError, manifest as words, unusable};
use crate::bundle::diagnostic::{Level, Source};
use crate::bundle::manifest::{self, Entry, FILE_NAME, Manifest};
use crate::bundle::report::read as read_report;
use crate::bundle::{name, paths, read};
use crate::story::Role;

/// What a bundle's folder will hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// New and changed files: the name from the folder on, and what is in them. The manifest is the last.
    pub files: Vec<(String, Vec<u8>)>,
    /// Files to remove, because the report's new file has another name and the old text is among the versions.
    pub gone: Vec<String>,
    /// What becomes of each report of the import, in order.
    pub steps: Vec<Step>,
    /// How many reports the bundle has already.
    pub before: usize,
    /// Ids of the drafts that the bundle has already, in order.
    pub drafts: Vec<String>,
    /// Whether there was no bundle before.
    pub fresh: bool,
}

/// What becomes of one report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its id in the bundle.
    pub id: String,
    /// Its outlet, as the bundle has it.
    pub outlet: String,
    /// Its file, from the folder on.
    pub file: String,
    /// What is done about its text.
    pub change: Change,
    /// What the user says of it, where the manifest said otherwise.
    pub put: Vec<Put>,
    /// Its new headline, where the manifest keeps the one that it has: a person may have written that.
    pub headline: Option<String>,
}

impl Step {
    /// Whether anything has changed.
    pub fn changes(&self) -> bool {
        self.change != Change::Same || !self.put.is_empty()
    }
}

/// A value in the manifest that has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// Its key.
    pub key: &'static str,
    /// What it was, if it was there.
    pub old: Option<String>,
    /// What it is now.
    pub new: String,
}

/// What is done about a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It was not there.
    New,
    /// It is there with the same text.
    Same,
    /// It is there, but not its text: the file was missing, or nothing that can be read as a report.
    Restored {
        /// Where what stood in the file is now, from the folder on; none if nothing did.
        version: Option<String>,
    },
    /// It is there with a later text; this one is in the file `version`.
    Earlier {
        /// From the folder on.
        version: String,
    },
    /// It was there with another text, which now is in the file `version`.
    Changed {
        /// From the folder on.
        version: String,
        /// Paragraphs that only the new text has.
        added: usize,
        /// Paragraphs that only the old text had.
        removed: usize,
        /// The headline as it was, if it is another now.
        title: Option<String>,
    },
}

/// Works out what `write` has to do in `folder`.
pub(super) fn plan(folder: &Path, bundle: &NewBundle) -> Result<Plan, WriteError> {
    let path = folder.join(FILE_NAME);
    match fs::read_dir(folder) {
        Ok(_) if path.symlink_metadata().is_ok() => {
            let (known, document, crlf) = parse(&path)?;
            let planner = Planner::new(folder, known, document);
            Planner { crlf, ..planner }.run(bundle)
        }
        Ok(entries) => {
            // What begins with our own prefix is another import's, on its way or dead.
            let mut others = entries
                .flatten()
                .filter(|e| !e.file_name().to_string_lossy().starts_with(".parallax-"));
            if others.next().is_some() {
                return Err(WriteError::Occupied(folder.to_owned()));
            }
            fresh(folder, bundle)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => fresh(folder, bundle),
        Err(error) if error.kind() == ErrorKind::NotADirectory => {
            Err(WriteError::NotFolder(folder.to_owned()))
        }
        Err(error) => Err(WriteError::System {
            file: folder.to_owned(),
            reason: read::reason(&error),
        }),
    }
}

fn fresh(folder: &Path, bundle: &NewBundle) -> Result<Plan, WriteError> {
    let document = words::document(bundle);
    let plan = Planner::new(folder, Manifest::default(), document).run(bundle)?;
    Ok(Plan {
        fresh: true,
        ..plan
    })
}

/// What the manifest says, the manifest itself with its comments, and whether its lines end as on Windows.
fn parse(path: &Path) -> Result<(Manifest, DocumentMut, bool), WriteError> {
    let bytes = read::file(path).map_err(|reason| unusable(path, reason))?;
    let text = String::from_utf8(bytes)
        .map_err(|_| unusable(path, "the manifest is not in UTF-8: save it as UTF-8"))?;
    let source = Source {
        file: path,
        text: &text,
    };
    let (known, found) = manifest::parse(&source);
    if let Some(error) = found.iter().find(|d| d.level == Level::Error) {
        let reason = format!("the bundle has errors: correct them first\n{error}");
        return Err(unusable(path, reason));
    }
    let document = text
        .parse::<DocumentMut>()
        .map_err(|error| unusable(path, error.message()))?;
    let crlf = 2 * text.matches("\r\n").count() > text.matches('\n').count();
    Ok((known, document, crlf))
}

/// A plan under construction.
struct Planner<'f> {
    folder: &'f Path,
    document: DocumentMut,
    /// Whether the manifest's lines end in CR LF: reading it makes LF of them.
    crlf: bool,
    known: Vec<Known>,
    ids: BTreeSet<String>,
    /// Names of files that this plan writes.
    names: BTreeSet<String>,
    plan: Plan,
}

impl<'f> Planner<'f> {
    fn new(folder: &'f Path, manifest: Manifest, document: DocumentMut) -> Self {
        let ids = manifest.reports.iter().map(|r| r.id.clone()).collect();
        let drafts = manifest.reports.iter().filter(|r| r.role == Role::Draft);
        let plan = Plan {
            before: manifest.reports.len(),
            drafts: drafts.map(|r| r.id.clone()).collect(),
            ..Plan::default()
        };
        let known = manifest.reports.into_iter().map(Known::Entry).collect();
        Self {
            folder,
            document,
            crlf: false,
            known,
            ids,
            names: BTreeSet::new(),
            plan,
        }
    }

    fn run(mut self, bundle: &NewBundle) -> Result<Plan, WriteError> {
        for report in &bundle.reports {
            let step = match again::find(self.folder, &self.known, report) {
                Some(at) => {
                    let mut step = self.again(at, report)?;
                    self.state(at, report, &mut step)?;
                    step
                }
                None => self.add(report)?,
            };
            self.plan.steps.push(step);
        }
        if self.plan.steps.iter().any(Step::changes) {
            let mut manifest = self.document.to_string();
            if self.crlf {
                manifest = manifest.replace("\r\n", "\n").replace('\n', "\r\n");
            }
            let manifest = (FILE_NAME.to_owned(), manifest.into_bytes());
            self.plan.files.push(manifest);
        }
        Ok(self.plan)
    }

    fn tables(&mut self) -> Result<&mut ArrayOfTables, WriteError> {
        let path = self.folder.join(FILE_NAME);
        let item = self
            .document
            .entry("report")
            .or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
        item.as_array_of_tables_mut().ok_or_else(|| {
            let reason =
                "its reports are written as a list in brackets: rewrite each as a [[report]] first";
            unusable(&path, reason)
        })
    }

    fn add(&mut self, report: &NewReport) -> Result<Step, WriteError> {
        let mut report = report.clone();
        let wanted = report.id.clone();
        report.id = name::unique(&wanted, &mut self.ids);
        let file = if let Some(file) = self.in_place(&report) {
            self.names.insert(file.clone());
            file
        } else {
            while self.taken(&format!("{}.{}", report.id, report.ending())) {
                report.id = name::unique(&wanted, &mut self.ids);
            }
            let file = format!("{}.{}", report.id, report.ending());
            self.write(&file, report.body.clone().into_bytes());
            file
        };
        let table = words::table(&report, &file);
        self.tables()?.push(table);
        let step = Step {
            id: report.id.clone(),
            outlet: report.outlet.clone(),
            file: file.clone(),
            change: Change::New,
            put: Vec::new(),
            headline: None,
        };
        self.known.push(Known::New(report, file));
        Ok(step)
    }

    /// The name of the report's own file, where that is in the bundle's folder already, is nobody else's, and shows the same
    /// text: whoever writes there goes on writing in it.
    fn in_place(&self, report: &NewReport) -> Option<String> {
        let origin = report.origin.as_deref()?;
        let file = origin.file_name()?.to_str()?;
        let path = paths::resolve(self.folder, file).ok()?;
        let here = path.canonicalize().ok()? == origin.canonicalize().ok()?;
        let listed = self.names.contains(file) || self.known.iter().any(|k| k.place().2 == file);
        let format = origin.extension()?.to_str()? == report.ending();
        if !here || listed || !format {
            return None;
        }
        let shown = read_report(&path, &path, again::said(report))
            .ok()?
            .report
            .text;
        (shown == again::text_of(report)).then(|| file.to_owned())
    }

    fn taken(&self, file: &str) -> bool {
        self.names.contains(file) || self.folder.join(file).symlink_metadata().is_ok()
    }

    fn write(&mut self, file: &str, text: Vec<u8>) {
        self.names.insert(file.to_owned());
        self.plan.files.push((file.to_owned(), text));
    }

    /// A report that is there already, at `at` among the known ones.
    fn again(&mut self, at: usize, report: &NewReport) -> Result<Step, WriteError> {
        let (id, outlet, file) = self.known[at].place();
        let mut step = Step {
            id,
            outlet,
            file,
            change: Change::Same,
            put: Vec::new(),
            headline: None,
        };
        let entry = match &self.known[at] {
            Known::Entry(entry) => entry.clone(),
            Known::New(first, _) => {
                let first = first.clone();
                return self.once_more(at, step, &first, report);
            }
        };
        let Some(old) = again::old(self.folder, &entry) else {
            step.change = self.restore(&entry, report)?;
            return Ok(step);
        };
        let new = again::text_of(report);
        if new == old.report.text {
            return Ok(step);
        }
        let ending = Path::new(&entry.file).extension();
        let ending = ending.map_or("txt".into(), |e| e.to_string_lossy());
        let named = (entry.meta.published.as_deref(), &*ending);
        let version = again::version_name(self.folder, &self.names, &entry.id, named);
        self.write(&version, again::as_version(&old));
        if !entry.file.ends_with(&format!(".{}", report.ending())) {
            step.file = self.free_file(&step.id, report);
            self.plan.gone.push(entry.file.clone());
        }
        self.write(&step.file.clone(), report.body.clone().into_bytes());
        self.move_to(at, report, &step.file)?;
        let mut title = None;
        if old.same_title || entry.title.is_none() {
            title = self.retitle(at, report, &old.report.title)?;
        } else if !report.title.is_empty() && report.title != old.report.title {
            step.headline = Some(report.title.clone());
        }
        self.hold(at, &step, report);
        let (fresh, lost) = again::difference(&old.report.text, &new);
        step.change = Change::Changed {
            version,
            added: fresh,
            removed: lost,
            title,
        };
        Ok(step)
    }

    /// A report whose file is missing or cannot be read as one: the new text takes its place, and what is there is kept.
    fn restore(&mut self, entry: &Entry, report: &NewReport) -> Result<Change, WriteError> {
        let there = paths::resolve(self.folder, &entry.file).ok();
        let bytes = there.map(|path| fs::read(&path).map_err(super::system(&path)));
        let bytes = bytes.transpose()?.filter(|bytes| !bytes.is_empty());
        let version = bytes.map(|bytes| {
            let ending = Path::new(&entry.file).extension();
            let ending = ending.map_or("txt".into(), |e| e.to_string_lossy());
            let version =
                again::version_name(self.folder, &self.names, &entry.id, (None, &*ending));
            self.write(&version, bytes);
            version
        });
        self.write(&entry.file, report.body.clone().into_bytes());
        Ok(Change::Restored { version })
    }

    /// Knows the text that a report has now.
    fn hold(&mut self, at: usize, step: &Step, report: &NewReport) {
        let report = NewReport {
            id: step.id.clone(),
            outlet: step.outlet.clone(),
            ..report.clone()
        };
        self.known[at] = Known::New(report, step.file.clone());
    }

    /// A name for the file of a report whose own file has another ending.
    fn free_file(&self, id: &str, report: &NewReport) -> String {
        let mut free = BTreeSet::new();
        loop {
            let file = format!("{}.{}", name::unique(id, &mut free), report.ending());
            if !self.taken(&file) {
                return file;
            }
        }
    }

    /// A report of which this import holds another text: the one that was published earlier, or else was named first,
    /// goes among the versions.
    fn once_more(
        &mut self,
        at: usize,
        mut step: Step,
        first: &NewReport,
        report: &NewReport,
    ) -> Result<Step, WriteError> {
        let (held, given) = (again::text_of(first), again::text_of(report));
        if held == given {
            return Ok(step);
        }
        let earlier = again::is_before(report, first);
        let old = if earlier { report } else { first };
        let named = (old.meta.published.as_deref(), old.ending());
        let version = again::version_name(self.folder, &self.names, &first.id, named);
        self.write(&version, again::new_as_version(old));
        if earlier {
            step.change = Change::Earlier { version };
            return Ok(step);
        }
        self.plan.files.retain(|(file, _)| *file != step.file);
        if first.ending() != report.ending() {
            self.names.remove(&step.file);
            step.file = self.free_file(&step.id, report);
        }
        self.write(&step.file.clone(), report.body.clone().into_bytes());
        self.move_to(at, report, &step.file)?;
        let title = self.retitle(at, report, &first.title)?;
        let (added, removed) = again::difference(&held, &given);
        step.change = Change::Changed {
            version,
            added,
            removed,
            title,
        };
        self.hold(at, &step, report);
        Ok(step)
    }

    /// Writes what the user says of a report into its entry, where the manifest says something different.
    fn state(&mut self, at: usize, report: &NewReport, step: &mut Step) -> Result<(), WriteError> {
        for key in &report.stated {
            let Some(new) = words::text_of(report, key) else {
                continue;
            };
            let table = self.entry(at)?;
            let old = table.get(key).and_then(Item::as_str).map(str::to_owned);
            let unsaid = *key == "role" && old.is_none() && report.role == Role::default();
            if unsaid || old.as_ref() == Some(&new) {
                continue;
            }
            words::set(table, key, new.as_str());
            match *key {
                "outlet" => step.outlet.clone_from(&new),
                "title" => step.headline = None,
                _ => {}
            }
            step.put.push(Put { key, old, new });
        }
        Ok(())
    }

    /// The table of the report that is known as number `at`.
    fn entry(&mut self, at: usize) -> Result<&mut Table, WriteError> {
        let path = self.folder.join(FILE_NAME);
        let table = self.tables()?.get_mut(at);
        table.ok_or_else(|| unusable(&path, "its reports could not be found again"))
    }

    /// Lets the manifest's entry name the file and the time of the new text.
    fn move_to(&mut self, at: usize, report: &NewReport, file: &str) -> Result<(), WriteError> {
        let table = self.entry(at)?;
        if table.get("file").and_then(Item::as_str) != Some(file) {
            words::set(table, "file", file);
        }
        if let Some(time) = words::published(report) {
            words::set(table, "published", time);
        }
        Ok(())
    }

    /// Gives the manifest's entry the new headline; returns the headline as it was if it is another now.
    fn retitle(
        &mut self,
        at: usize,
        report: &NewReport,
        old: &str,
    ) -> Result<Option<String>, WriteError> {
        if report.title.is_empty() || report.title == old {
            return Ok(None);
        }
        words::set(self.entry(at)?, "title", report.title.as_str());
        Ok(Some(old.to_owned()))
    }
}
