//! Watches the files that are open: reports, manifest, notes, theme. Sleeps in the system's own call
//! until one changes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use notify::{Config, EventKind, PollWatcher, RecursiveMode, Watcher};

use super::keeper::Keeper;
use super::mailbox::Mailbox;
use crate::bundle;
use crate::reader::Msg;

/// How long it must be quiet before a file is read: editors write, rename and touch in several steps.
const QUIET: Duration = Duration::from_millis(80);

/// How long a story that could not be read is given before it is tried once more: between the two
/// steps of a save by renaming, its file is not there.
pub(crate) const AGAIN: Duration = Duration::from_millis(250);

/// How often files are looked at where the system does not tell of them.
const POLL: Duration = Duration::from_millis(300);

/// Watches as long as it lives.
pub(crate) struct Watch {
    _watcher: Box<dyn Watcher + Send>,
}

/// What is watched.
pub(super) struct Watched {
    /// What the story is loaded from.
    pub(super) paths: Vec<PathBuf>,
    /// Its files: reports and manifest.
    pub(super) files: Vec<PathBuf>,
    /// Who keeps its notes.
    pub(super) keeper: Keeper,
}

impl Watch {
    /// Begins to watch a story. None where the system cannot: it is then read as it was opened.
    pub(super) fn start(watched: Watched, mailbox: Mailbox) -> Option<Self> {
        let notes: Vec<PathBuf> = watched.keeper.paths();
        let all: Vec<PathBuf> = watched.files.iter().chain(&notes).cloned().collect();
        let watching = Watching {
            files: watched.files.iter().map(|file| whole(file)).collect(),
            notes: notes.iter().map(|file| whole(file)).collect(),
            paths: watched.paths,
            keeper: watched.keeper,
            mailbox,
        };
        Self::files(&all, move |changed| watching.take(changed))
    }

    /// Begins to watch files: calls `changed` with those that were saved, once it is quiet. None where
    /// the system cannot.
    pub(crate) fn files(
        files: &[PathBuf],
        changed: impl Fn(&[PathBuf]) + Send + 'static,
    ) -> Option<Self> {
        let (sender, changes) = mpsc::channel();
        let mut watcher = watcher(sender)?;
        let files: Vec<PathBuf> = files.iter().map(|file| whole(file)).collect();
        // The folders, not the files: editors put a new file in the old one's place.
        let folders: BTreeSet<&Path> = files.iter().filter_map(|file| file.parent()).collect();
        for folder in folders {
            // A folder that is not there yet holds nothing to watch.
            let _ = watcher.watch(folder, RecursiveMode::NonRecursive);
        }
        let spawned = thread::Builder::new()
            .name("watch".into())
            .spawn(move || listen(&files, &changes, changed));
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

/// Gathers changes until it is quiet, and passes on those of the watched files.
fn listen(files: &[PathBuf], changes: &Receiver<Vec<PathBuf>>, changed: impl Fn(&[PathBuf])) {
    while let Ok(first) = changes.recv() {
        let mut all = first;
        loop {
            match changes.recv_timeout(QUIET) {
                Ok(more) => all.extend(more),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        all.retain(|path| files.contains(path));
        if !all.is_empty() {
            changed(&all);
        }
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
    paths: Vec<PathBuf>,
    files: Vec<PathBuf>,
    notes: Vec<PathBuf>,
    keeper: Keeper,
    mailbox: Mailbox,
}

impl Watching {
    /// Reads anew what has changed.
    fn take(&self, changed: &[PathBuf]) {
        if changed.iter().any(|path| self.notes.contains(path)) {
            self.keeper.reload();
        }
        if changed.iter().any(|path| self.files.contains(path)) {
            self.reread();
        }
    }

    fn reread(&self) {
        let loaded = bundle::load(&self.paths).or_else(|_| {
            thread::sleep(AGAIN);
            bundle::load(&self.paths)
        });
        self.mailbox.send(match loaded {
            Ok(loaded) => {
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
