//! Progress of long work, on stderr if that is a terminal.

use std::io::{self, IsTerminal, Write};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::collate::{Stage, Watch};

/// Work that takes less than this shows nothing.
const PATIENCE: Duration = Duration::from_millis(700);
/// How often the line is rewritten.
const PACE: Duration = Duration::from_millis(100);

/// A line on stderr while work is in progress; dropping the value removes it.
pub struct Progress {
    shared: Arc<Shared>,
    teller: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    now: Mutex<Now>,
    ended: Condvar,
}

/// The current state.
#[derive(Default)]
struct Now {
    what: &'static str,
    done: usize,
    all: Option<usize>,
    over: bool,
}

impl Now {
    fn line(&self) -> String {
        match self.all {
            Some(all) => format!("{} of {all} {}", self.done, self.what),
            None => format!("{} …", self.what),
        }
    }
}

impl Shared {
    /// A poisoned lock is fine: a thread that panicked while counting leaves only a wrong number.
    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Progress {
    /// Work without countable steps.
    pub fn of(what: &'static str) -> Self {
        Self::begun(what, None)
    }

    /// Work in `all` steps: "12 of 40 reports read".
    pub fn counted(what: &'static str, all: usize) -> Self {
        Self::begun(what, Some(all))
    }

    /// Counts one more step as done.
    pub fn step(&self) {
        self.shared.now().done += 1;
    }

    fn begun(what: &'static str, all: Option<usize>) -> Self {
        let shared = Arc::new(Shared::default());
        {
            let mut now = shared.now();
            (now.what, now.all) = (what, all);
        }
        let told = shared.clone();
        let tell = move || tell(&told);
        // If no thread can be started, the work goes on in silence.
        let teller = io::stderr()
            .is_terminal()
            .then(|| {
                thread::Builder::new()
                    .name("progress".into())
                    .spawn(tell)
                    .ok()
            })
            .flatten();
        Self { shared, teller }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.shared.now().over = true;
        self.shared.ended.notify_all();
        if let Some(teller) = self.teller.take() {
            // It only writes to stderr; if that failed, nobody can be told.
            let _ = teller.join();
        }
    }
}

impl Watch for Progress {
    fn stage(&self, stage: Stage) {
        let mut now = self.shared.now();
        now.all = None;
        now.what = match stage {
            Stage::Index => "indexing words",
            Stage::Match => "finding matches",
            Stage::Claims => "grouping claims",
            Stage::Divergences => "finding differences",
        };
    }

    fn cancelled(&self) -> bool {
        false
    }
}

/// Rewrites the line until the work is over, then removes it.
fn tell(shared: &Shared) {
    let plain = std::env::var_os("TERM").is_none_or(|term| term == "dumb" || term.is_empty());
    let (mut last, mut counted) = (String::new(), false);
    let mut wait = PATIENCE;
    loop {
        let now = shared.now();
        let (now, _) = shared
            .ended
            .wait_timeout_while(now, wait, |now| !now.over)
            .unwrap_or_else(PoisonError::into_inner);
        let (line, over, counts) = (now.line(), now.over, now.all.is_some());
        drop(now);
        wait = PACE;
        let shown = match (over, plain) {
            (true, true) => return,
            (true, false) if last.is_empty() => return,
            (true, false) => "\r\u{1b}[K".to_owned(),
            _ if line == last => continue,
            // A terminal without cursor movement gets a line for each stage, not for each report.
            (false, true) if counts && counted => continue,
            (false, true) => format!("{line}\n"),
            (false, false) => format!("\r\u{1b}[K{line}"),
        };
        // A closed stderr must not stop the work.
        let _ = write!(io::stderr(), "{shown}");
        if over {
            return;
        }
        (last, counted) = (line, counts);
    }
}
