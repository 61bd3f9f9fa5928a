//! When the program itself is at fault: the terminal first, then one line that says so.

use std::io::{self, Write};
use std::panic::{self, PanicHookInfo};
use std::sync::Arc;
use std::thread;

use super::desk::what_was_said;
use super::modes::Modes;
use crate::reader::Msg;
use crate::text::clean::visible;

/// What is done about a panic.
type Hook = Box<dyn Fn(&PanicHookInfo<'_>) + Send + Sync>;

/// From now on a panic of this thread gives the terminal back before it says anything. One of
/// another thread says nothing here, it would write into the frame: the thread's own work catches it and answers with
/// a message. `RUST_BACKTRACE` adds Rust's own report.
pub(super) fn restore_on_panic(modes: &Arc<Modes>) {
    panic::set_hook(restoring(modes, panic::take_hook()));
}

/// What gives the terminal back; `before` is Rust's own report.
fn restoring(modes: &Arc<Modes>, before: Hook) -> Hook {
    // A hook outlives everything: were the modes its own, nobody could give them back by dropping them.
    let (modes, own) = (Arc::downgrade(modes), thread::current().id());
    Box::new(move |info| {
        if thread::current().id() != own {
            return;
        }
        if let Some(modes) = modes.upgrade() {
            let _ = modes.leave();
        }
        let _ = writeln!(io::stderr(), "{}", visible(&line(info)));
        if std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0") {
            before(info);
        }
    })
}

fn line(info: &PanicHookInfo<'_>) -> String {
    let said = what_was_said(info.payload());
    let place = info
        .location()
        .map(|place| format!(" ({}:{})", place.file(), place.line()))
        .unwrap_or_default();
    format!(
        "parallax: a fault of the program: {said}{place}; keep this line and a copy of the story for whoever mends it"
    )
}

/// For the test that the terminal comes back: in a debug build with `PARALLAX_TEST_PANIC` set, the
/// key F12 is a fault.
#[cfg(debug_assertions)]
pub(super) fn panic_if_asked(message: &Msg) {
    use crate::reader::{Key, KeyPress};
    if let Msg::Key(KeyPress {
        key: Key::F(12), ..
    }) = message
        && std::env::var_os("PARALLAX_TEST_PANIC").is_some()
    {
        panic!("asked for by a test");
    }
}

/// Release builds have no such key.
#[cfg(not(debug_assertions))]
pub(super) fn panic_if_asked(_: &Msg) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_modes_are_not_kept_from_being_dropped() {
        let modes = Arc::new(Modes::new(false, false));
        let _hook = restoring(&modes, Box::new(|_| {}));
        assert_eq!(Arc::strong_count(&modes), 1);
    }
}
