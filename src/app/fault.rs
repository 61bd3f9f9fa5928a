//! When the program itself is at fault: the terminal first, then one line that says so.

use std::io::{self, Write};
use std::panic::{self, PanicHookInfo};
use std::sync::Arc;
use std::thread;

use super::desk::what_was_said;
use super::modes::Modes;
use crate::reader::Msg;

/// From now on a panic of this thread gives the terminal back before it says anything. One of
/// another thread says nothing here: it would write into the frame, and whoever started the thread
/// hears of it by other means. `RUST_BACKTRACE` adds Rust's own report.
pub(super) fn restore_on_panic(modes: &Arc<Modes>) {
    let (modes, own) = (Arc::clone(modes), thread::current().id());
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if thread::current().id() != own {
            return;
        }
        let _ = modes.leave();
        let _ = writeln!(io::stderr(), "{}", line(info));
        if std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0") {
            before(info);
        }
    }));
}

fn line(info: &PanicHookInfo<'_>) -> String {
    let said = what_was_said(info.payload());
    let place = info
        .location()
        .map(|place| format!(" ({}:{})", place.file(), place.line()))
        .unwrap_or_default();
    format!("parallax: a fault of the program, please report it: {said}{place}")
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
