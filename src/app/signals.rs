//! Signals, on a thread of their own, because the loop sleeps in a read that a signal does not end.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Sender};

use super::keeper::Keeper;
use super::modes::Modes;

/// State shared by the loop and the listening thread.
#[derive(Default)]
struct Shared {
    /// The process was stopped and continued: the screen must be redrawn.
    woken: AtomicBool,
    /// The loop itself stopped the process, and takes care of the screen itself.
    expected: AtomicBool,
    /// The process is about to end: the loop must hand over the reader's place.
    ending: AtomicBool,
    /// Another program has the terminal, and interrupts from the keyboard are meant for it.
    lent: AtomicBool,
    /// An interrupt has come and is unanswered. Set by the handler itself: the listening thread
    /// may come to it only when the terminal has long been taken back.
    interrupted: Arc<AtomicBool>,
    /// The process has been continued; set by the handler itself.
    continued: Arc<AtomicBool>,
}

/// Listens for signals until dropped.
pub(super) struct Signals {
    shared: Arc<Shared>,
    remembered: Sender<()>,
    #[cfg(unix)]
    handle: signal_hook::iterator::Handle,
}

impl Signals {
    /// Whether the process is about to end by a signal, which waits a moment for
    /// [`Signals::remembered`]. Asked again, it is not.
    pub(super) fn is_ending(&self) -> bool {
        self.shared.ending.swap(false, Ordering::AcqRel)
    }

    /// The reader's place has been handed to the keeper.
    pub(super) fn remembered(&self) {
        // Without a signal, nobody listens.
        let _ = self.remembered.send(());
    }

    /// Runs another program that has the terminal. Both are in its foreground: Ctrl-C and Ctrl-\ there reach this
    /// process too, and are left to that program, as git leaves them to an editor.
    pub(super) fn lend<T>(&self, work: impl FnOnce() -> T) -> T {
        self.shared.lent.store(true, Ordering::Release);
        let done = work();
        // In this order: what has come until now was that program's.
        self.shared.interrupted.store(false, Ordering::Release);
        self.shared.lent.store(false, Ordering::Release);
        done
    }

    /// Whether the process was stopped and continued since the last call.
    pub(super) fn take_woken(&self) -> bool {
        self.shared.woken.swap(false, Ordering::AcqRel)
    }
}

#[cfg(unix)]
mod unix {
    use super::{Arc, Keeper, Modes, Ordering, Shared, Signals, io, mpsc};
    use crate::text::clean::visible_lines;
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::flag;
    use signal_hook::low_level::{emulate_default_handler, raise};
    use std::io::Write;
    use std::sync::Weak;
    use std::thread;
    use std::time::Duration;

    /// How long a terminal that takes no more bytes (Ctrl-S, a dead line) may hold up an end.
    const LAST_WORDS: Duration = Duration::from_millis(500);

    impl Signals {
        /// Begins to listen. SIGTERM, SIGHUP, SIGINT and SIGQUIT give the terminal back and then
        /// end the process as they would have, so that the shell sees 128 and the signal.
        /// Before that the loop is woken, so that it says where the reader is.
        pub(in super::super) fn watch(
            modes: &Arc<Modes>,
            keeper: &Keeper,
            wake: impl Fn() + Send + 'static,
        ) -> io::Result<Self> {
            let shared = Arc::new(Shared::default());
            // Before the thread is told of them: handlers run in the order in which they are set.
            for signal in [SIGINT, SIGQUIT] {
                flag::register(signal, Arc::clone(&shared.interrupted))?;
            }
            flag::register(SIGCONT, Arc::clone(&shared.continued))?;
            let listened = [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT];
            let mut signals = signal_hook::iterator::Signals::new(listened)?;
            let handle = signals.handle();
            // The thread may outlive the reader by a moment; dropping the modes restores them all the same.
            let (modes, told) = (Arc::downgrade(modes), Arc::clone(&shared));
            let keeper = keeper.clone();
            let (remembered, place) = mpsc::channel();
            thread::Builder::new()
                .name("signals".into())
                .spawn(move || {
                    for signal in signals.forever() {
                        if signal == SIGCONT {
                            go_on(&modes, &told);
                        } else if !told.is_for_another(signal) {
                            // What was written goes to disk whatever becomes of the terminal.
                            let _ = keeper.flush();
                            told.ending.store(true, Ordering::Release);
                            wake();
                            let _ = place.recv_timeout(LAST_WORDS);
                            end_by(signal, &modes, keeper.flush());
                        }
                    }
                })?;
            Ok(Self {
                shared,
                remembered,
                handle,
            })
        }

        /// Stops the process, as Ctrl-Z does elsewhere; returns when it is continued. Where no
        /// shell could continue it, the system does not stop it, and this returns at once.
        pub(in super::super) fn stop_here(&self) -> io::Result<()> {
            let shared = &self.shared;
            shared.continued.store(false, Ordering::Release);
            shared.expected.store(true, Ordering::Release);
            let raised = raise(SIGTSTP);
            if !shared.continued.load(Ordering::Acquire) {
                // It was not stopped, so a later continuation is unexpected.
                shared.expected.store(false, Ordering::Release);
            }
            raised
        }
    }

    impl Shared {
        /// Whether a signal was typed to a program that has the terminal, or had it then.
        fn is_for_another(&self, signal: i32) -> bool {
            matches!(signal, SIGINT | SIGQUIT)
                && (self.lent.load(Ordering::Acquire)
                    || !self.interrupted.swap(false, Ordering::AcqRel))
        }
    }

    impl Drop for Signals {
        fn drop(&mut self) {
            self.handle.close();
        }
    }

    fn go_on(modes: &Weak<Modes>, told: &Shared) {
        if told.expected.swap(false, Ordering::AcqRel) {
            return;
        }
        // Should the terminal be gone, the loop is about to find out.
        let _ = modes.upgrade().map(|modes| modes.take_again());
        told.woken.store(true, Ordering::Release);
        wake();
    }

    /// Ends the sleep of a loop that reads events: termina, which reads for it, takes the signal for a change of size.
    /// While no events are read the signal is ignored, as it is by default.
    pub(in super::super) fn wake() {
        let _ = raise(SIGWINCH);
    }

    /// Gives the terminal back, says what would be `lost`, and ends the process.
    fn end_by(signal: i32, modes: &Weak<Modes>, lost: Option<String>) {
        let (done, waiting) = mpsc::channel();
        let modes = Weak::clone(modes);
        thread::spawn(move || {
            let _ = modes.upgrade().map(|modes| modes.leave());
            if let Some(lost) = lost {
                let _ = writeln!(io::stderr(), "error: {}", visible_lines(&lost));
            }
            let _ = done.send(());
        });
        let _ = waiting.recv_timeout(LAST_WORDS);
        let _ = emulate_default_handler(signal);
    }
}

#[cfg(unix)]
pub(super) use unix::wake;

/// On this platform the loop polls ([`super::PATIENCE`]).
#[cfg(not(unix))]
pub(super) fn wake() {}

#[cfg(not(unix))]
impl Signals {
    /// Does nothing on this platform.
    pub(super) fn watch(
        _: &Arc<Modes>,
        _: &Keeper,
        _: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        Ok(Self {
            shared: Arc::default(),
            remembered: mpsc::channel().0,
        })
    }

    /// A process cannot be stopped on this platform.
    pub(super) fn stop_here(&self) -> io::Result<()> {
        Ok(())
    }
}
