//! Keeps notes and places on disk: a worker writes a moment after the last change, and the
//! rest is written when the program ends.

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use super::mailbox::Mailbox;
use crate::notes::{self, Notes};
use crate::reader::{Draft, Msg, Saved};
use crate::store::places::{self, Recent};
use crate::store::{self, NotesFile};

/// How long a change waits for the next one: many marks in a row cause one write, and the disk is never
/// more than a second behind.
const PAUSE: Duration = Duration::from_millis(150);

/// What has to be written, and to which file.
struct Shared {
    file: Mutex<NotesFile>,
    /// Where the place is kept; `None` if the user has no folder.
    place: Option<PathBuf>,
    /// The drafts that this reader had when the place was kept last: others in the file are another reader's.
    drafts: Mutex<Vec<Draft>>,
    pending: Mutex<Pending>,
    /// What could not be written: tried again with the next change, and at the end.
    unsaved: Mutex<Option<(Notes, Notes)>>,
    /// Why the last place could not be kept.
    unkept: Mutex<Option<String>>,
    changed: Condvar,
    mailbox: Mailbox,
}

#[derive(Default)]
struct Pending {
    /// The state it was based on, and what has to be written.
    notes: Option<(Notes, Notes)>,
    /// The place, and the story that it is in.
    place: Option<Box<(Recent, Saved)>>,
    /// Nothing more will come.
    closed: bool,
}

impl Pending {
    fn is_empty(&self) -> bool {
        self.notes.is_none() && self.place.is_none()
    }
}

/// The keeper of one story's notes.
#[derive(Clone)]
pub(super) struct Keeper {
    shared: Arc<Shared>,
}

impl Keeper {
    /// Starts the keeper. `file` has been read already, and so were `drafts` in the place.
    pub(super) fn start(
        file: NotesFile,
        place: Option<PathBuf>,
        drafts: Vec<Draft>,
        mailbox: Mailbox,
    ) -> std::io::Result<Self> {
        let shared = Arc::new(Shared {
            file: Mutex::new(file),
            place,
            drafts: Mutex::new(drafts),
            pending: Mutex::default(),
            unsaved: Mutex::default(),
            unkept: Mutex::default(),
            changed: Condvar::new(),
            mailbox,
        });
        let own = Arc::clone(&shared);
        thread::Builder::new()
            .name("notes".into())
            .spawn(move || own.work())?;
        Ok(Self { shared })
    }

    /// Writes these notes soon.
    pub(super) fn save(&self, base: Notes, mine: Notes) {
        lock(&self.shared.pending).notes = Some((base, mine));
        self.shared.changed.notify_one();
    }

    /// Keeps the place soon.
    pub(super) fn remember(&self, story: Recent, place: Saved) {
        lock(&self.shared.pending).place = Some(Box::new((story, place)));
        self.shared.changed.notify_one();
    }

    /// Writes now what has not been written, and once more what no disk took; from any thread. Gives what is said
    /// where notes would be lost: why, and all of them as they would stand in the file.
    pub(super) fn flush(&self) -> Option<String> {
        let why = self.shared.write()?;
        let wanted = lock(&self.shared.file).wanted();
        let unsaved = lock(&self.shared.unsaved).clone();
        let (_, mine) = unsaved?;
        Some(format!(
            "notes could not be saved: {why}\nTo restore them, put the following into {}:\n\n{}",
            wanted.display(),
            notes::write(&mine)
        ))
    }

    /// Why the place was not kept when it was written last.
    pub(super) fn unkept(&self) -> Option<String> {
        lock(&self.shared.unkept).clone()
    }

    /// Looks whether somebody else has written.
    pub(super) fn reload(&self) {
        let mut file = lock(&self.shared.file);
        let found = file.reload();
        let remarks = file.take_remarks();
        drop(file);
        self.shared.say(remarks);
        if let Some(found) = found {
            self.shared.mailbox.send(Msg::Notes {
                news: Box::new(found.clone()),
                shared: Box::new(found),
            });
        }
    }

    /// The files that hold the notes.
    pub(super) fn paths(&self) -> Vec<PathBuf> {
        let file = lock(&self.shared.file);
        file.paths().map(std::path::Path::to_owned).collect()
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        // The worker holds one, this another: the last handle ends it.
        if Arc::strong_count(&self.shared) <= 2 {
            lock(&self.shared.pending).closed = true;
            self.shared.changed.notify_all();
        }
    }
}

impl Shared {
    fn work(&self) {
        let mut failing = false;
        loop {
            let mut pending = lock(&self.pending);
            while pending.is_empty() && !pending.closed {
                pending = self
                    .changed
                    .wait(pending)
                    .unwrap_or_else(PoisonError::into_inner);
            }
            if pending.is_empty() {
                return;
            }
            drop(pending);
            thread::sleep(PAUSE);
            let wrong = self.write().map(|wrong| {
                format!("notes cannot be saved and will be printed when you quit: {wrong}")
            });
            if wrong.is_some() || failing {
                failing = wrong.is_some();
                self.mailbox.send(Msg::Unsaved(wrong));
            }
        }
    }

    fn write(&self) -> Option<String> {
        // The file first: else two writers could take turns with an older state.
        let mut file = lock(&self.file);
        let notes = lock(&self.pending).notes.take();
        let notes = notes.or_else(|| lock(&self.unsaved).take());
        // Saved notes are written before drafts: on a busy disk each write takes its time.
        let wrong = notes.and_then(|(base, mine)| self.write_notes(&mut file, &base, &mine));
        let place = lock(&self.pending).place.take();
        if let Some(place) = place {
            let (story, place) = *place;
            *lock(&self.unkept) = self.write_place(story, place);
        }
        wrong
    }

    fn write_notes(&self, file: &mut NotesFile, base: &Notes, mine: &Notes) -> Option<String> {
        let saved = file.save(base, mine);
        self.say(file.take_remarks());
        match saved {
            Ok(merged) => {
                let news = Box::new(notes::news(mine, &merged));
                let shared = Box::new(merged);
                self.mailbox.send(Msg::Notes { news, shared });
                *lock(&self.unsaved) = None;
                None
            }
            Err(error) => {
                *lock(&self.unsaved) = Some((base.clone(), mine.clone()));
                Some(error.to_string())
            }
        }
    }

    /// Losing a place loses no saved word, only notes that were begun and not yet saved. Those of another reader of the story stay.
    fn write_place(&self, story: Recent, place: Saved) -> Option<String> {
        let Some(path) = &self.place else {
            return Some("your data folder is unknown".to_owned());
        };
        let there: Saved = places::read_place(path).unwrap_or_default();
        let own = place.drafts().to_vec();
        let known = std::mem::replace(&mut *lock(&self.drafts), own);
        let text = places::place_text(story, &place.with_drafts_of(&there, &known))?;
        places::write_place(path, &text)
            .err()
            .map(|error| format!("{}: {}", path.display(), store::gist(&error)))
    }

    fn say(&self, remarks: Vec<String>) {
        for remark in remarks {
            self.mailbox.send(Msg::Remark(remark));
        }
    }
}

pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What is kept is whole at every moment: a panic elsewhere is not a reason to lose it.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
