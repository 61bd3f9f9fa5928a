//! Makes and writes snapshots on worker threads; the result of each comes as a message.

use std::fs;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::thread::{self, JoinHandle};

use super::desk::what_was_said;
use super::mailbox::Mailbox;
use crate::reader::Msg;
use crate::reader::snapshot::{Matter, Order, Unwritten};
use crate::store;

/// Takes orders for snapshots.
pub(super) struct Exports {
    answers: Mailbox,
    running: Vec<JoinHandle<()>>,
}

impl Exports {
    /// No orders yet.
    pub(super) fn new(answers: Mailbox) -> Self {
        Self {
            answers,
            running: Vec::new(),
        }
    }

    /// Starts writing a snapshot.
    pub(super) fn write(&mut self, order: Order, matter: Matter) {
        self.running.retain(|job| !job.is_finished());
        let answers = self.answers.clone();
        let own = order.clone();
        let work = move || {
            let written = catch_unwind(AssertUnwindSafe(|| write(&own, &matter)));
            let written = written.unwrap_or_else(|payload| {
                let said = what_was_said(&*payload);
                Err(Unwritten::Failed(format!("the export failed: {said}")))
            });
            answers.send(Msg::Exported(Box::new(own), written));
        };
        match thread::Builder::new().name("export".into()).spawn(work) {
            Ok(job) => self.running.push(job),
            Err(error) => {
                let failed = Unwritten::Failed(format!("could not start a thread: {error}"));
                self.answers
                    .send(Msg::Exported(Box::new(order), Err(failed)));
            }
        }
    }

    /// Waits until every order is written, so that a file ordered just before quitting is still written.
    pub(super) fn finish(&mut self) {
        for job in self.running.drain(..) {
            // A panic has become a message already.
            let _ = job.join();
        }
    }
}

/// Makes a snapshot and writes it; returns its length in bytes.
fn write(order: &Order, matter: &Matter) -> Result<u64, Unwritten> {
    let path = Path::new(&order.file);
    let there = fs::symlink_metadata(path).is_ok();
    if there && !path.is_file() {
        return Err(Unwritten::Failed(
            "a folder or device has that name".to_owned(),
        ));
    }
    if there && !order.over {
        return Err(Unwritten::There);
    }
    let text = matter.text(order).map_err(Unwritten::Failed)?;
    let done = if there {
        store::write_whole(path, text.as_bytes())
    } else {
        store::write_new(path, text.as_bytes())
    };
    match done {
        Ok(()) => Ok(text.len() as u64),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(Unwritten::There),
        Err(error) => Err(Unwritten::Failed(store::reason(&error, path))),
    }
}
