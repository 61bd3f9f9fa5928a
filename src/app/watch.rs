//! Watches the files that are open: reports, manifest, notes. Sleeps in the system's own call
//! until one changes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::keeper::Keeper;
use super::mailbox::Mailbox;
use crate::bundle;
use crate::reader::Msg;

/// How long it must be quiet before a file is read: editors write, rename and touch in several steps.
const QUIET: Duration = Duration::from_millis(80);

/// How long a story that could not be read is given before it is tried once more: between the two
/// steps of a save by renaming, its file is not there.
const AGAIN: Duration = Duration::from_millis(250);

/// Watches as long as it lives.
pub(super) struct Watch {
    _watcher: RecommendedWatcher,
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
    /// Begins to watch. None where the system cannot: the story is then read as it was opened.
    pub(super) fn start(watched: Watched, mailbox: Mailbox) -> Option<Self> {
        let (sender, changes) = mpsc::channel();
        let mut watcher =
            notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
                if let Ok(event) = event
                    && !matches!(event.kind, EventKind::Access(_))
                {
                    let _ = sender.send(event.paths);
                }
            })
            .ok()?;
        let notes = watched.keeper.paths();
        let folders: BTreeSet<PathBuf> = watched
            .files
            .iter()
            .chain(&notes)
            .filter_map(|file| Some(whole(file).parent()?.to_owned()))
            .collect();
        for folder in folders {
            // A folder that is not there yet holds nothing to watch.
            let _ = watcher.watch(&folder, RecursiveMode::NonRecursive);
        }
        let watching = Watching {
            files: watched.files.iter().map(|file| whole(file)).collect(),
            notes: notes.iter().map(|file| whole(file)).collect(),
            paths: watched.paths,
            keeper: watched.keeper,
            mailbox,
        };
        let spawned = thread::Builder::new()
            .name("watch".into())
            .spawn(move || watching.listen(&changes));
        spawned.ok()?;
        Some(Self { _watcher: watcher })
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
    fn listen(&self, changes: &Receiver<Vec<PathBuf>>) {
        while let Ok(first) = changes.recv() {
            let mut changed = first;
            loop {
                match changes.recv_timeout(QUIET) {
                    Ok(more) => changed.extend(more),
                    Err(RecvTimeoutError::Timeout) => break,
                    Err(RecvTimeoutError::Disconnected) => return,
                }
            }
            if changed.iter().any(|path| self.notes.contains(path)) {
                self.keeper.reload();
            }
            if changed.iter().any(|path| self.files.contains(path)) {
                self.reread();
            }
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
