//! Watches the files that are open: reports, manifest, notes, theme. Sleeps in the system's own call
//! until one changes.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, Weak};
use std::thread;
use std::time::{Duration, Instant};

use notify::{Config, EventKind, PollWatcher, RecursiveMode, Watcher};

use super::desk::what_was_said;
use super::keeper::{Keeper, lock};
use super::mailbox::Mailbox;
use crate::bundle::{self, BundleError, Loaded, folder_of, manifest};
use crate::reader::{Msg, UNREAD};

/// How long it must be quiet before a file is read: editors write, rename and touch in several steps.
const QUIET: Duration = Duration::from_millis(80);

/// How long changes are gathered at most.
const LONGEST: Duration = Duration::from_millis(500);

/// How long a story that could not be read is given before it is tried once more: between the two
/// steps of a save by renaming, its file is not there.
pub(crate) const AGAIN: Duration = Duration::from_millis(250);

/// How often files are looked at where the system does not tell of them.
const POLL: Duration = Duration::from_millis(300);

/// Watches as long as it lives.
pub(crate) struct Watch {
    _eyes: Arc<Eyes>,
}

/// The file of each report, as the story was read last.
#[derive(Clone, Debug, Default)]
pub(super) struct Files(Arc<Mutex<Vec<PathBuf>>>);

impl Files {
    /// Those of a story.
    pub(super) fn new(files: Vec<PathBuf>) -> Self {
        Self(Arc::new(Mutex::new(files)))
    }

    /// All of them, in the order of the reports.
    pub(super) fn now(&self) -> Vec<PathBuf> {
        lock(&self.0).clone()
    }

    fn set(&self, files: Vec<PathBuf>) {
        *lock(&self.0) = files;
    }
}

/// What is watched.
pub(super) struct Watched {
    /// What the story is loaded from.
    pub(super) paths: Vec<PathBuf>,
    /// Its manifest, where it has one.
    pub(super) manifest: Option<PathBuf>,
    /// Its folder, where there is no manifest: every report file in it belongs to the story.
    pub(super) folder: Option<PathBuf>,
    /// The file of each report; brought up to date where the manifest names others.
    pub(super) files: Files,
    /// Who keeps its notes.
    pub(super) keeper: Keeper,
}

impl Watch {
    /// Begins to watch a story. None where the system cannot: it is then read as it was opened.
    pub(super) fn start(watched: Watched, mailbox: Mailbox) -> Option<Self> {
        let notes: Vec<PathBuf> = watched.keeper.paths();
        let own = notes.iter().chain(&watched.manifest);
        let always = Always::of(own, watched.folder.as_deref());
        let reports = watched.files.now();
        let watching = Watching {
            notes: notes.iter().flat_map(|file| steps(file)).collect(),
            watched,
            mailbox,
        };
        Self::begin(always, &reports, move |eyes, changed| {
            watching.take_safely(eyes, changed);
        })
    }

    /// Begins to watch files, and `folder` for report files that are added to it: calls `changed` with those that were
    /// saved, once it is quiet. None where the system cannot.
    pub(crate) fn files(
        files: &[PathBuf],
        folder: Option<&Path>,
        changed: impl Fn(&[PathBuf]) + Send + 'static,
    ) -> Option<Self> {
        let own = files.to_vec();
        let always = Always::of([].into_iter(), folder);
        Self::begin(always, files, move |eyes, saved| {
            // A link may lead elsewhere now.
            eyes.turn_to(&own);
            changed(saved);
        })
    }

    /// Watches what is `always` to be watched, and `files` until `changed` names others.
    fn begin(
        always: Always,
        files: &[PathBuf],
        changed: impl Fn(&Eyes, &[PathBuf]) + Send + 'static,
    ) -> Option<Self> {
        let (sender, changes) = mpsc::channel();
        let eyes = Arc::new(Eyes {
            always,
            watcher: Mutex::new(watcher(sender)?),
            sought: Mutex::default(),
        });
        eyes.turn_to(files);
        // Theirs is the sender: were they the thread's too, it would wait for ever.
        let seen = Arc::downgrade(&eyes);
        let spawned = thread::Builder::new()
            .name("watch".into())
            .spawn(move || listen(&changes, &seen, changed));
        spawned.ok()?;
        Some(Self { _eyes: eyes })
    }
}

/// What is watched as long as anything is.
struct Always {
    files: BTreeSet<PathBuf>,
    /// The folder of a story without a manifest.
    folder: Option<PathBuf>,
}

impl Always {
    /// Files, and a folder in which any report file is looked for, and the manifest that it has not got yet.
    fn of<'p>(files: impl Iterator<Item = &'p PathBuf>, folder: Option<&Path>) -> Self {
        let folder = folder.map(resolved);
        let manifest = folder.as_ref().map(|f| f.join(manifest::FILE_NAME));
        let manifest = manifest.iter().flat_map(|file| steps(file));
        Self {
            files: files.flat_map(|file| steps(file)).chain(manifest).collect(),
            folder,
        }
    }

    /// Whether a path is that of a report file in the folder.
    fn takes_in(&self, path: &Path) -> bool {
        let inside = self.folder.is_some() && path.parent() == self.folder.as_deref();
        inside && path.file_name().is_some_and(bundle::is_report_file)
    }
}

/// Which files are watched now, and by what.
struct Eyes {
    always: Always,
    watcher: Mutex<Box<dyn Watcher + Send>>,
    sought: Mutex<Sought>,
}

/// What is looked for among all that changes in the watched folders.
#[derive(Default)]
struct Sought {
    files: BTreeSet<PathBuf>,
    /// Folders that are watched, and which ones they were when that began: another may be put in the place of one.
    folders: BTreeMap<PathBuf, Identity>,
    /// Folders of files that are not there yet.
    absent: BTreeSet<PathBuf>,
}

impl Eyes {
    /// Watches these files from now on, and no longer others, but for what is always watched; says whether a folder is
    /// watched that was not. Folders are watched, not files: editors put a new file in the old one's place.
    fn turn_to(&self, files: &[PathBuf]) -> bool {
        let mut sought = lock(&self.sought);
        sought.files = files.iter().flat_map(|file| steps(file)).collect();
        sought.files.extend(self.always.files.iter().cloned());
        sought.absent.clear();
        let other = |(folder, was): (&PathBuf, &Identity)| {
            (identity(folder) != *was).then(|| folder.clone())
        };
        let gone: Vec<PathBuf> = sought.folders.iter().filter_map(other).collect();
        for folder in gone {
            // The system has forgotten one that was removed, but not one that was moved away.
            let _ = lock(&self.watcher).unwatch(&folder);
            sought.folders.remove(&folder);
        }
        let wanted: BTreeSet<PathBuf> = sought
            .files
            .iter()
            .map(|f| folder_of(f).to_owned())
            .collect();
        let mut new = false;
        for folder in wanted {
            // Of a folder that is not there yet, the one is watched in which it will appear.
            let there = folder.ancestors().find(|f| f.is_dir());
            if there.is_some_and(|there| there != folder) {
                sought.absent.insert(folder.clone());
            }
            let Some(there) = there.filter(|there| !sought.folders.contains_key(*there)) else {
                continue;
            };
            let which = identity(there);
            if lock(&self.watcher)
                .watch(there, RecursiveMode::NonRecursive)
                .is_ok()
            {
                sought.folders.insert(there.to_owned(), which);
                new = true;
            }
        }
        new
    }

    /// Whether a change of this file is to be told, or of a folder on the way to one, or that a folder is gone or another.
    fn seek(&self, path: &Path) -> bool {
        let sought = lock(&self.sought);
        let leads = |folder: &PathBuf| folder.starts_with(path);
        let watched = sought.folders.get(path);
        let other = watched.is_some_and(|was| identity(path) != *was);
        sought.files.contains(path)
            || self.always.takes_in(path)
            || watched.is_none() && sought.absent.iter().any(leads)
            || other && sought.files.iter().any(|f| folder_of(f) == path)
    }
}

/// What tells a folder from another of the same name; none where there is no folder.
type Identity = Option<(u64, u64)>;

#[cfg(unix)]
fn identity(folder: &Path) -> Identity {
    use std::os::unix::fs::MetadataExt;

    let found = folder.metadata().ok().filter(std::fs::Metadata::is_dir)?;
    Some((found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn identity(folder: &Path) -> Identity {
    folder.is_dir().then_some((0, 0))
}

/// The system's own watcher; where it has none left to give, one that looks again and again.
fn watcher(sender: Sender<Vec<PathBuf>>) -> Option<Box<dyn Watcher + Send>> {
    let tell = move |event: notify::Result<notify::Event>| {
        if let Ok(event) = event
            && !matches!(event.kind, EventKind::Access(_))
        {
            let _ = sender.send(event.paths);
        }
    };
    if let Ok(watcher) = notify::recommended_watcher(tell.clone()) {
        return Some(Box::new(watcher));
    }
    let config = Config::default().with_poll_interval(POLL);
    Some(Box::new(PollWatcher::new(tell, config).ok()?))
}

/// Gathers changes of the watched files until it is quiet, and passes them on.
fn listen(
    changes: &Receiver<Vec<PathBuf>>,
    eyes: &Weak<Eyes>,
    changed: impl Fn(&Eyes, &[PathBuf]),
) {
    let wanted = |path: &Path| eyes.upgrade().is_some_and(|eyes| eyes.seek(path));
    while let Ok(mut all) = changes.recv() {
        all.retain(|path| wanted(path));
        if all.is_empty() {
            continue;
        }
        // Something else in the folder may be written without end.
        let end = Instant::now() + LONGEST;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            match changes.recv_timeout(QUIET.min(left)) {
                Ok(more) => all.extend(more.into_iter().filter(|path| wanted(path))),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        let Some(eyes) = eyes.upgrade() else { return };
        changed(&eyes, &all);
    }
}

/// Links after one another that are followed, as many as Linux follows (`path_resolution(7)`).
const MOST_LINKS: usize = 40;

/// The file and, where it is a link, each that it leads to: whichever of them is written, the words behind it change.
fn steps(file: &Path) -> Vec<PathBuf> {
    let mut all = vec![whole(file)];
    while let Some(link) = all
        .last()
        .and_then(|last| Some(folder_of(last).join(last.read_link().ok()?)))
        && all.len() <= MOST_LINKS
    {
        all.push(whole(&link));
    }
    all
}

/// The path with its folder resolved, as far as there is one: the file itself may be missing for a moment.
fn whole(file: &Path) -> PathBuf {
    resolved(folder_of(file)).join(file.file_name().unwrap_or_default())
}

fn resolved(folder: &Path) -> PathBuf {
    match (folder.canonicalize(), folder.file_name()) {
        (Ok(folder), _) => folder,
        (Err(_), Some(name)) => resolved(folder_of(folder)).join(name),
        (Err(_), None) => folder.to_owned(),
    }
}

struct Watching {
    watched: Watched,
    notes: BTreeSet<PathBuf>,
    mailbox: Mailbox,
}

impl Watching {
    /// As [`Self::take`]; the next save is read as well where reading this one panics.
    fn take_safely(&self, eyes: &Eyes, changed: &[PathBuf]) {
        let taken = catch_unwind(AssertUnwindSafe(|| self.take(eyes, changed)));
        if let Err(payload) = taken {
            let why = what_was_said(&*payload);
            let why = format!("{UNREAD}a fault of the program ({why})");
            self.mailbox.send(Msg::Unreadable(why));
        }
    }

    /// Reads anew what has changed.
    fn take(&self, eyes: &Eyes, changed: &[PathBuf]) {
        let (notes, reports): (Vec<_>, Vec<_>) =
            changed.iter().partition(|path| self.notes.contains(*path));
        if !notes.is_empty() {
            self.watched.keeper.reload();
        }
        if !reports.is_empty() {
            self.reread(eyes);
        }
    }

    /// Reads the story: a bundle by its manifest, since the folder of one that is gone would be read as loose files.
    fn load(&self) -> Result<Loaded, BundleError> {
        let paths = match &self.watched.manifest {
            Some(manifest) => std::slice::from_ref(manifest),
            None => &self.watched.paths,
        };
        bundle::load(paths).or_else(|_| {
            thread::sleep(AGAIN);
            bundle::load(paths)
        })
    }

    /// Why nothing was read.
    fn why(&self, error: &BundleError) -> String {
        let opened = self.watched.manifest.as_deref().map(folder_of);
        let opened = opened.or(self.watched.paths.first().map(PathBuf::as_path));
        let gone = opened.filter(|folder| !folder.exists() && !folder.is_symlink());
        if let (Some(folder), 1) = (gone, self.watched.paths.len()) {
            let own = self.watched.keeper.paths();
            let kept = own.iter().find(|file| !file.starts_with(folder));
            let kept = kept.map_or_else(String::new, |file| {
                format!(", and notes are kept in {}", file.display())
            });
            let folder = folder.display();
            return format!("the folder {folder} is gone: what was read stays{kept}");
        }
        let first = error.diagnostics().first().map(ToString::to_string);
        let first = first.as_deref().and_then(|text| text.lines().next());
        format!("{UNREAD}{}", first.unwrap_or("the story cannot be read"))
    }

    fn reread(&self, eyes: &Eyes) {
        let mut loaded = self.load();
        // The manifest may name files in folders that nobody watched; one that is not there yet is waited for.
        let named = match &loaded {
            Ok(loaded) => loaded.files.clone(),
            Err(_) => bundle::named(&self.watched.paths),
        };
        if eyes.turn_to(&named) {
            // They may have been saved before they were watched.
            loaded = self.load();
        }
        self.mailbox.send(match loaded {
            Ok(loaded) => {
                self.watched.files.set(loaded.files);
                let warnings = loaded.warnings.iter().map(ToString::to_string).collect();
                Msg::Reread(Arc::new(loaded.story), warnings)
            }
            Err(error) => Msg::Unreadable(self.why(&error)),
        });
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_folder_that_is_put_in_the_place_of_another_is_watched() {
        let outer = tempfile::tempdir().unwrap();
        let outer = outer.path().canonicalize().unwrap();
        let (folder, aside) = (outer.join("story"), outer.join("aside"));
        let file = folder.join("a.txt");
        fs::create_dir(&folder).unwrap();
        fs::write(&file, "one").unwrap();
        let (sender, told) = mpsc::channel();
        let tell = move |saved: &[PathBuf]| {
            let _ = sender.send(saved.to_vec());
        };
        let watch = Watch::files(std::slice::from_ref(&file), None, tell).expect("a watcher");
        let quiet = || while told.recv_timeout(5 * QUIET).is_ok() {};
        let is_told = |of: &Path| {
            let end = Instant::now() + Duration::from_secs(20);
            std::iter::from_fn(|| {
                let left = end.checked_duration_since(Instant::now())?;
                told.recv_timeout(left).ok()
            })
            .any(|saved| saved.iter().any(|path| path == of))
        };
        // As a version control system changes to another branch, and back.
        fs::remove_dir_all(&folder).unwrap();
        quiet();
        fs::create_dir(&folder).unwrap();
        fs::write(&file, "two").unwrap();
        quiet();
        fs::write(&file, "three").unwrap();
        assert!(is_told(&file), "made anew");
        fs::rename(&folder, &aside).unwrap();
        quiet();
        fs::rename(&aside, &folder).unwrap();
        assert!(is_told(&folder), "it is back");
        quiet();
        fs::write(&file, "four").unwrap();
        assert!(is_told(&file), "moved back");
        drop(watch);
    }
}
