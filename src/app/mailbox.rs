//! Messages from worker threads to the loop, which sleeps in a read until something wakes it.

use std::sync::mpsc::Sender;

use super::signals::wake;
use crate::reader::Msg;

/// Where workers put their messages.
#[derive(Clone)]
pub(super) struct Mailbox {
    sender: Sender<Msg>,
}

impl Mailbox {
    /// A mailbox whose messages go to `sender`.
    pub(super) fn new(sender: Sender<Msg>) -> Self {
        Self { sender }
    }

    /// Puts a message in and wakes the loop.
    pub(super) fn send(&self, message: Msg) {
        // The receiver is gone once the reader has quit.
        if self.sender.send(message).is_ok() {
            wake();
        }
    }
}
