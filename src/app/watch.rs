//! Watches the files that are open: reports, manifest, notes, theme. Sleeps in the system's own call
//! until one changes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use notify::{Config, EventKind, PollWatcher, RecursiveMode, Watcher};

use super::keeper::Keeper;
use super::mailbox::Mailbox;
use crate::bundle;
use crate::reader::Msg;

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
    _watcher: Box<dyn Watcher + Send>,
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
        self.lock().clone()
    }

    fn set(&self, files: Vec<PathBuf>) {
        *self.lock() = files;
    }

    fn lock(&self) -> MutexGuard<'_, Vec<PathBuf>> {
        // A list is whole at every moment.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is watched.
pub(super) struct Watched {
    /// What the story is loaded from.
    pub(super) paths: Vec<PathBuf>,
    /// Its manifest, where it has one.
    pub(super) manifest: Option<PathBuf>,
    /// The file of each report; brought up to date where the manifest names others.
    pub(super) files: Files,
    /// Who keeps its notes.
    pub(super) keeper: Keeper,
}

impl Watch {
    /// Begins to watch a story. None where the system cannot: it is then read as it was opened.
    pub(super) fn start(watched: Watched, mailbox: Mailbox) -> Option<Self> {
        let notes: Vec<PathBuf> = watched.keeper.paths();
        let reports = watched.files.now();
        let all = reports.iter().chain(&watched.manifest).chain(&notes);
        let all: Vec<PathBuf> = all.map(|file| whole(file)).collect();
        let watching = Watching {
            notes: notes.iter().map(|file| whole(file)).collect(),
            watched,
            mailbox,
        };
        let files = watching.watched.files.clone();
        let others: BTreeSet<PathBuf> = all.iter().cloned().collect();
        // A file that the manifest names later stands in a folder that is watched already.
        let wanted = move |path: &Path| {
            others.contains(path) || files.lock().iter().any(|file| whole(file) == path)
        };
        Self::folders_of(&all, wanted, move |changed| watching.take(changed))
    }

    /// Begins to watch files: calls `changed` with those that were saved, once it is quiet. None where
    /// the system cannot.
    pub(crate) fn files(
        files: &[PathBuf],
        changed: impl Fn(&[PathBuf]) + Send + 'static,
    ) -> Option<Self> {
        let files: Vec<PathBuf> = files.iter().map(|file| whole(file)).collect();
        let wanted: BTreeSet<PathBuf> = files.iter().cloned().collect();
        Self::folders_of(&files, move |path| wanted.contains(path), changed)
    }

    /// Watches the folders, not the files: editors put a new file in the old one's place.
    fn folders_of(
        files: &[PathBuf],
        wanted: impl Fn(&Path) -> bool + Send + 'static,
        changed: impl Fn(&[PathBuf]) + Send + 'static,
    ) -> Option<Self> {
        let (sender, changes) = mpsc::channel();
        let mut watcher = watcher(sender)?;
        let folders: BTreeSet<&Path> = files.iter().filter_map(|file| file.parent()).collect();
        for folder in folders {
            // A folder that is not there yet holds nothing to watch.
            let _ = watcher.watch(folder, RecursiveMode::NonRecursive);
        }
        let spawned = thread::Builder::new()
            .name("watch".into())
            .spawn(move || listen(&changes, wanted, changed));
        spawned.ok()?;
        Some(Self { _watcher: watcher })
    }
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
    wanted: impl Fn(&Path) -> bool,
    changed: impl Fn(&[PathBuf]),
) {
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
        changed(&all);
    }
}

/// The path with its folder resolved: the file itself may be missing for a moment.
fn whole(file: &Path) -> PathBuf {
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    folder.join(file.file_name().unwrap_or_default())
}

struct Watching {
    watched: Watched,
    notes: BTreeSet<PathBuf>,
    mailbox: Mailbox,
}

impl Watching {
    /// Reads anew what has changed.
    fn take(&self, changed: &[PathBuf]) {
        let (notes, reports): (Vec<_>, Vec<_>) =
            changed.iter().partition(|path| self.notes.contains(*path));
        if !notes.is_empty() {
            self.watched.keeper.reload();
        }
        if !reports.is_empty() {
            self.reread();
        }
    }

    fn reread(&self) {
        let paths = &self.watched.paths;
        let loaded = bundle::load(paths).or_else(|_| {
            thread::sleep(AGAIN);
            bundle::load(paths)
        });
        self.mailbox.send(match loaded {
            Ok(loaded) => {
                self.watched.files.set(loaded.files);
                let warnings = loaded.warnings.iter().map(ToString::to_string).collect();
                Msg::Reread(Arc::new(loaded.story), warnings)
            }
            Err(error) => {
                let first = error.diagnostics().first().map(ToString::to_string);
                let first = first.as_deref().and_then(|text| text.lines().next());
                Msg::Unreadable(format!(
                    "not read again, what was read stays: {}",
                    first.unwrap_or("the story cannot be read")
                ))
            }
        });
    }
}
