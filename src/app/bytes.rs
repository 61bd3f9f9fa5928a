//! Bytes of the terminal, turned into what they mean.
//!
//! termina's own reader waits for the end of a string that never comes: Alt-] and Alt-P send what begins one
//! (`ESC ]`, `ESC P`; ECMA-48, 5.6), and every later key went into it. So the bytes are read here, and its parser is given
//! whole sequences only.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::os::fd::AsFd;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios;
use signal_hook::consts::SIGWINCH;
use signal_hook::{SigId, low_level};
use termina::event::{Event, KeyCode, KeyEvent, Modifiers};
use termina::{Parser, WindowSize};

/// How long what may begin a sequence waits for the rest; longer than a terminal takes, shorter than a person notices.
const BEGUN: Duration = Duration::from_millis(50);

/// How long a report that has begun waits for its next byte.
const REPORT: Duration = Duration::from_secs(1);

/// Bytes that a report has at most: what is longer is none.
const LONGEST: usize = 4096;

const ESC: u8 = 0x1b;
const BEL: u8 = 0x07;
const PASTE: &[u8] = b"\x1b[200~";
const PASTED: &[u8] = b"\x1b[201~";

/// The terminal's bytes.
pub(super) struct Bytes {
    terminal: File,
    /// Has a byte for each signal that the size has changed, or that somebody wakes the loop by.
    resized: UnixStream,
    signal: SigId,
    split: Split,
}

impl Bytes {
    /// Opens the terminal.
    pub(super) fn open() -> io::Result<Self> {
        let (resized, sender) = UnixStream::pair()?;
        resized.set_nonblocking(true)?;
        Ok(Self {
            terminal: terminal()?,
            resized,
            signal: low_level::pipe::register(SIGWINCH, sender)?,
            split: Split::default(),
        })
    }

    /// Its size.
    pub(super) fn size(&self) -> io::Result<WindowSize> {
        Ok(termios::tcgetwinsize(&self.terminal)?.into())
    }

    /// Whether something is there within `patience`, or ever.
    pub(super) fn poll(&mut self, patience: Option<Duration>) -> io::Result<bool> {
        let end = patience.map(|time| Instant::now() + time);
        let left = |end: Instant| end.saturating_duration_since(Instant::now());
        loop {
            if !self.split.events.is_empty() {
                return Ok(true);
            }
            let until_end = end.map(left);
            let until_given_up = self.split.patience();
            let wait = until_end.into_iter().chain(until_given_up).min();
            if !self.take(wait)? {
                self.split.give_up();
                if self.split.events.is_empty() && end.is_some_and(|end| left(end).is_zero()) {
                    return Ok(false);
                }
            }
        }
    }

    /// Waits for what comes next.
    pub(super) fn read(&mut self) -> io::Result<Event> {
        loop {
            if let Some(event) = self.split.events.pop_front() {
                return Ok(event);
            }
            self.poll(None)?;
        }
    }

    /// Takes in what comes within `wait`; false if nothing did.
    fn take(&mut self, wait: Option<Duration>) -> io::Result<bool> {
        let wait = wait.map(|time| Timespec {
            tv_sec: time.as_secs().try_into().unwrap_or(i64::MAX),
            tv_nsec: time.subsec_nanos().into(),
        });
        let mut watched = [
            PollFd::new(&self.terminal, PollFlags::IN),
            PollFd::new(&self.resized, PollFlags::IN),
        ];
        match poll(&mut watched, wait.as_ref()) {
            Ok(0) => return Ok(false),
            Ok(_) => {}
            Err(rustix::io::Errno::INTR) => return Ok(true),
            Err(error) => return Err(error.into()),
        }
        // A terminal that is gone has no bytes but is told of: reading says so.
        let [typed, resized] = watched.map(|fd| !fd.revents().is_empty());
        if typed {
            let mut bytes = [0; 1024];
            match self.terminal.read(&mut bytes) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(length) => self.split.take(&bytes[..length], length == bytes.len()),
                Err(error) if is_passing(&error) => {}
                Err(error) => return Err(error),
            }
        }
        if resized {
            let mut signals = [0; 64];
            while matches!(self.resized.read(&mut signals), Ok(read) if read > 0) {}
            let size = self.size()?;
            self.split.events.push_back(Event::WindowResized(size));
        }
        Ok(true)
    }
}

impl Drop for Bytes {
    fn drop(&mut self) {
        low_level::unregister(self.signal);
    }
}

fn is_passing(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock
    )
}

/// The terminal to read from: standard input, or where that is a file, the one that this process has.
fn terminal() -> io::Result<File> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return Ok(stdin.as_fd().try_clone_to_owned()?.into());
    }
    // By its own name where that is known: macOS does not wait for bytes of `/dev/tty`.
    let named = [
        termios::ttyname(io::stderr(), Vec::new()),
        termios::ttyname(io::stdout(), Vec::new()),
    ];
    let named = named.into_iter().flatten().filter_map(|name| {
        let name = name.into_string().ok()?;
        File::open(PathBuf::from(name)).ok()
    });
    named
        .take(1)
        .next()
        .map_or_else(|| File::open("/dev/tty"), Ok)
}

/// Bytes parted so that no sequence keeps the parser from what follows, and what they mean.
#[derive(Default)]
struct Split {
    parser: Parser,
    /// What the parser has not been given yet, from an escape on.
    held: Vec<u8>,
    /// When the last of them came.
    since: Option<Instant>,
    /// Inside of pasted words, where nothing is a sequence but their end.
    pasting: bool,
    events: VecDeque<Event>,
}

/// What is to be done with what is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// So many bytes are for the parser.
    Pass(usize),
    /// The first two are a key that was pressed with Alt.
    Key,
    /// More has to come first, for so long at most.
    Wait(Duration),
}

impl Split {
    /// Takes bytes in as they come; `more` says that others are there already.
    fn take(&mut self, bytes: &[u8], more: bool) {
        self.held.extend_from_slice(bytes);
        self.since = Some(Instant::now());
        self.go_on(more);
    }

    fn go_on(&mut self, more: bool) {
        loop {
            match self.next() {
                Next::Pass(length) => self.pass(length, more),
                Next::Key => self.key(),
                Next::Wait(_) => return,
            }
        }
    }

    fn pass(&mut self, length: usize, more: bool) {
        let bytes: Vec<u8> = self.held.drain(..length).collect();
        self.pasting = if self.pasting {
            !bytes.ends_with(PASTED)
        } else {
            bytes.ends_with(PASTE)
        };
        self.parser.parse(&bytes, more && self.held.is_empty());
        self.events.extend(std::iter::from_fn(|| self.parser.pop()));
    }

    fn key(&mut self) {
        let key = self.held.drain(..2).next_back().map(char::from);
        let press = |key| KeyEvent::new(KeyCode::Char(key), Modifiers::ALT);
        self.events.extend(key.map(press).map(Event::Key));
    }

    fn next(&self) -> Next {
        let held = self.held.as_slice();
        if held.is_empty() {
            return Next::Wait(Duration::MAX);
        }
        if self.pasting {
            let end = held.windows(PASTED.len()).position(|w| w == PASTED);
            return match end {
                Some(at) => Next::Pass(at + PASTED.len()),
                None if PASTED.starts_with(held) => Next::Wait(Duration::MAX),
                // Up to where the end may have begun.
                None => Next::Pass(
                    held[1..]
                        .iter()
                        .position(|b| *b == ESC)
                        .map_or(held.len(), |at| at + 1),
                ),
            };
        }
        let escapes = held.iter().enumerate().filter(|(_, byte)| **byte == ESC);
        for (at, _) in escapes {
            let begun = &held[at..];
            let next = match begun {
                _ if begun.starts_with(PASTE) => return Next::Pass(at + PASTE.len()),
                [_, b']' | b'P', inside @ ..] => report(inside),
                [_, b'O'] => Next::Wait(BEGUN),
                [_, b'[', ..] if PASTE.starts_with(begun) => Next::Wait(BEGUN),
                _ => continue,
            };
            return if at > 0 { Next::Pass(at) } else { next };
        }
        Next::Pass(held.len())
    }

    /// How much longer what is held waits for its rest.
    fn patience(&self) -> Option<Duration> {
        match (self.next(), self.since) {
            (Next::Wait(Duration::MAX), _) | (_, None) => None,
            (Next::Wait(time), Some(since)) => Some(time.saturating_sub(since.elapsed())),
            _ => Some(Duration::ZERO),
        }
    }

    /// Takes what is held for a key, or for nothing, once it has waited long enough.
    fn give_up(&mut self) {
        if self.patience() != Some(Duration::ZERO) {
            return;
        }
        match self.held.len() {
            2 => self.key(),
            // A report that broke off: as keys it would do what nobody asked for.
            _ if self.held.starts_with(b"\x1b]") || self.held.starts_with(b"\x1bP") => {
                self.held.clear();
            }
            length => self.pass(length, false),
        }
        self.go_on(false);
    }
}

/// What begins with the `inside` of a string, behind `ESC ]` or `ESC P`. Those that terminals send begin with a digit or a
/// sign of their own.
fn report(inside: &[u8]) -> Next {
    let Some(first) = inside.first() else {
        return Next::Wait(BEGUN);
    };
    if !first.is_ascii_digit() && !b">!$+=?".contains(first) || inside.len() > LONGEST {
        return Next::Key;
    }
    let end = inside.iter().take_while(|byte| **byte >= b' ').count();
    match inside[end..] {
        [] | [ESC] => Next::Wait(REPORT),
        [BEL, ..] => Next::Pass(2 + end + 1),
        [ESC, b'\\', ..] => Next::Pass(2 + end + 2),
        _ => Next::Key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What these pieces say, each a read of its own, and once nothing more comes.
    fn said(pieces: &[&[u8]]) -> String {
        let mut split = Split::default();
        for piece in pieces {
            split.take(piece, false);
        }
        split.since = split.since.and_then(|now| now.checked_sub(2 * REPORT));
        split.give_up();
        let said = |event: &Event| match event {
            Event::Key(key) => {
                let alt = if key.modifiers.contains(Modifiers::ALT) {
                    "A-"
                } else {
                    ""
                };
                match key.code {
                    KeyCode::Char(c) => format!("{alt}{c}"),
                    code => format!("{alt}{code:?}"),
                }
            }
            Event::Paste(text) => format!("“{text}”"),
            Event::Osc(_) => "osc".to_owned(),
            Event::Dcs(_) => "dcs".to_owned(),
            other => format!("{other:?}"),
        };
        let said: Vec<String> = split.events.iter().map(said).collect();
        said.join(" ")
    }

    #[test]
    fn no_key_waits_for_the_end_of_a_string_that_never_comes() {
        let cases: [(&[&[u8]], &str); 16] = [
            (&[b"\x1b]", b"J", b"V"], "A-] J V"),
            (&[b"\x1b]JV"], "A-] J V"),
            (&[b"\x1bP", b"j"], "A-P j"),
            (&[b"\x1b]"], "A-]"),
            (&[b"\x1b["], "A-["),
            (&[b"\x1bO"], "A-O"),
            (&[b"\x1b]", b"\x1b[A"], "A-] Up"),
            (&[b"\x1b]", b"\x1b[A", b"\x1b]"], "A-] Up A-]"),
            (&[b"\x1b\x1b]"], "Escape A-]"),
            (&[b"a\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\b"], "a osc b"),
            (&[b"\x1b]11;rgb:1e", b"1e/1e1e/1e1e\x07", b"b"], "osc b"),
            (&[b"\x1b]11;rgb:1e1e"], ""),
            (
                &[b"\x1b[200~a\x1b]b", b"\x1b]c\x1b[20", b"1~d"],
                "“a\x1b]b\x1b]c” d",
            ),
            (&[b"\x1b[20", b"0~\x1bP\x1b[201~"], "“\x1bP”"),
            (&[b"\x1bx\x1b"], "A-x Escape"),
            (&[b"\x1b[1;", b"3B"], "A-Down"),
        ];
        for (pieces, wanted) in cases {
            assert_eq!(said(pieces), wanted, "{pieces:?}");
        }
    }
}
