//! Messages from worker threads to the loop, which sleeps in a read until something wakes it.

use std::sync::mpsc::Sender;

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
        // Nobody listens any more when the reader has been left.
        if self.sender.send(message).is_ok() {
            wake();
        }
    }
}

/// Ends the loop's sleep: crossterm takes the signal for a change of size.
#[cfg(unix)]
fn wake() {
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGWINCH);
}

/// The loop looks up by itself on this platform.
#[cfg(not(unix))]
fn wake() {}
