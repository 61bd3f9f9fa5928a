//! The terminal's modes: set on entering, restored on every way out.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::terminal;

/// Alternate screen, no cursor, bracketed paste, focus events.
const ENTER: &str = "\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b[?1004h";

/// Restores all of it in reverse order, and ends a frame that was interrupted.
const LEAVE: &str = "\x1b[?2026l\x1b[0m\x1b[?1004l\x1b[?2004l\x1b[?25h\x1b[?1049l";

/// Buttons, wheel, drags, in coordinates without a limit. crossterm's own command also asks for
/// every movement of the mouse (1003): a flood over a slow line that nothing here needs.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// Makes the terminal report when its background changes between dark and light, and what it is now.
/// <https://contour-terminal.org/vt-extensions/color-palette-update-notifications/>; terminals that do
/// not know the mode ignore it.
const GROUND_ON: &str = "\x1b[?2031h\x1b[?996n";
const GROUND_OFF: &str = "\x1b[?2031l";

/// The modes of this process's terminal. Held by the loop alone; the panic hook and the thread that
/// listens for signals know of them. The first to leave restores them; later calls do nothing.
pub(super) struct Modes {
    taken: AtomicBool,
    mouse: AtomicBool,
    /// Whether it matters what the terminal's background is.
    ground: bool,
}

impl Modes {
    /// Nothing taken yet; `mouse` says whether entering takes the mouse, `ground` whether the
    /// terminal is to say when its background changes.
    pub(super) fn new(mouse: bool, ground: bool) -> Self {
        Self {
            taken: AtomicBool::new(false),
            mouse: AtomicBool::new(mouse),
            ground,
        }
    }

    /// Takes the terminal.
    pub(super) fn enter(&self) -> io::Result<()> {
        terminal::enable_raw_mode()?;
        self.taken.store(true, Ordering::Release);
        send(ENTER)?;
        self.ask_for_ground()?;
        self.mouse(self.mouse.load(Ordering::Acquire))
    }

    /// Restores the terminal, if it is taken.
    pub(super) fn leave(&self) -> io::Result<()> {
        if !self.taken.swap(false, Ordering::AcqRel) {
            return Ok(());
        }
        // Both are tried whatever becomes of the first: half a restored terminal is worse.
        let sent = send(&format!("{MOUSE_OFF}{GROUND_OFF}{LEAVE}"));
        terminal::disable_raw_mode()?;
        sent
    }

    /// Takes the terminal again after the process was stopped from outside. The
    /// alternate screen is still there: entering it again would lose the cursor of the first.
    pub(super) fn take_again(&self) -> io::Result<()> {
        if !self.taken.load(Ordering::Acquire) {
            return Ok(());
        }
        // crossterm believes that it is in raw mode already; the shell has undone it.
        terminal::disable_raw_mode()?;
        terminal::enable_raw_mode()?;
        send("\x1b[?25l\x1b[?2004h\x1b[?1004h")?;
        self.ask_for_ground()?;
        self.mouse(self.mouse.load(Ordering::Acquire))
    }

    fn ask_for_ground(&self) -> io::Result<()> {
        if self.ground { send(GROUND_ON) } else { Ok(()) }
    }

    /// Takes the mouse, or leaves it to the terminal; remembered over a suspension.
    pub(super) fn mouse(&self, on: bool) -> io::Result<()> {
        self.mouse.store(on, Ordering::Release);
        send(if on { MOUSE_ON } else { MOUSE_OFF })
    }
}

impl Drop for Modes {
    fn drop(&mut self) {
        // A terminal that cannot be written to any more needs no restoring.
        let _ = self.leave();
    }
}

/// Writes to the terminal at once.
fn send(sequence: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(sequence.as_bytes())?;
    out.flush()
}
