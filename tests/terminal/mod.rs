//! The real binary in a pseudo-terminal, with a terminal's own idea of what it shows.
#![allow(
    dead_code,
    reason = "each test file is a crate of its own and uses a part"
)]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::ops::Range;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use vt100::{MouseProtocolMode, Screen};

/// How long anything may take before a test gives up: long enough for the slowest machine under
/// load, because nobody waits for it when all is well.
const PATIENCE: Duration = Duration::from_mins(1);

/// Nothing sent for so long: the program is at rest.
const STILL: Duration = Duration::from_millis(400);

/// What the terminal has been sent.
struct Shown {
    parser: vt100::Parser,
    bytes: Vec<u8>,
    closed: bool,
}

/// A pseudo-terminal with a program in it.
pub struct Terminal {
    shown: Arc<(Mutex<Shown>, Condvar)>,
    keys: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    child: Box<dyn Child + Send + Sync>,
    settings_before: String,
    _own: tempfile::TempDir,
}

/// How a program is started.
pub struct Start {
    size: (u16, u16),
    program: String,
    args: Vec<String>,
    env: Vec<(String, String)>,
}

impl Start {
    /// The binary under test, in a terminal of so many columns and rows.
    pub fn parallax(columns: u16, rows: u16, args: &[&str]) -> Self {
        Self::program(env!("CARGO_BIN_EXE_parallax"), columns, rows, args)
            .env("PARALLAX_THEME", "parallax-dark")
    }

    /// Any program.
    pub fn program(program: &str, columns: u16, rows: u16, args: &[&str]) -> Self {
        Self {
            size: (columns, rows),
            program: program.to_owned(),
            args: args.iter().map(|&arg| arg.to_owned()).collect(),
            env: Vec::new(),
        }
    }

    /// With a variable; an empty value takes it away.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Starts it.
    pub fn start(self) -> Terminal {
        let (columns, rows) = self.size;
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let settings_before = settings(&*pair.master);
        let mut command = CommandBuilder::new(&self.program);
        command.args(&self.args);
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        for name in [
            "NO_COLOR",
            "CLICOLOR_FORCE",
            "RUST_BACKTRACE",
            "TMUX",
            "STY",
            "COLORFGBG",
        ] {
            command.env_remove(name);
        }
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        command.env(
            "XDG_CONFIG_HOME",
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/no-such-folder"),
        );
        // What one test leaves behind must not be found by another.
        let own = tempfile::tempdir().unwrap();
        for name in ["XDG_DATA_HOME", "XDG_STATE_HOME"] {
            command.env(name, own.path());
        }
        for (name, value) in &self.env {
            if value.is_empty() {
                command.env_remove(name);
            } else {
                command.env(name, value);
            }
        }
        let child = pair.slave.spawn_command(command).unwrap();
        // Else the terminal would never be closed when the program ends.
        drop(pair.slave);
        let shown = Arc::new((
            Mutex::new(Shown {
                parser: vt100::Parser::new(cells(rows), cells(columns), 0),
                bytes: Vec::new(),
                closed: false,
            }),
            Condvar::new(),
        ));
        listen(pair.master.try_clone_reader().unwrap(), Arc::clone(&shown));
        Terminal {
            shown,
            keys: pair.master.take_writer().unwrap(),
            master: pair.master,
            child,
            settings_before,
            _own: own,
        }
    }
}

impl Terminal {
    /// Types `keys`.
    pub fn keys(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Waits until the screen is as `wanted` says; `what` names it if it never comes.
    pub fn wait(&self, what: &str, wanted: impl Fn(&Screen) -> bool) {
        self.wait_for(what, |shown| wanted(shown.parser.screen()));
    }

    /// Waits until `words` stand on the screen, wherever its rows are broken.
    pub fn wait_words(&self, words: &str) {
        self.wait(words, |screen| prose(screen).contains(words));
    }

    /// Waits until the program has sent `sequence` at least `times`.
    pub fn wait_sent(&self, sequence: &str, times: usize) {
        self.wait_for(&format!("{sequence:?} to be sent"), |shown| {
            count(&shown.bytes, sequence) >= times
        });
    }

    /// How often the program has sent `sequence` until now.
    pub fn count_sent(&self, sequence: &str) -> usize {
        count(&self.lock().bytes, sequence)
    }

    fn wait_for(&self, what: &str, wanted: impl Fn(&Shown) -> bool) {
        let end = Instant::now() + PATIENCE;
        let mut shown = self.lock();
        while !wanted(&shown) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero() && !shown.closed,
                "waited in vain for {what}; the screen is\n{}",
                shown.parser.screen().contents()
            );
            shown = self.shown.1.wait_timeout(shown, left).unwrap().0;
        }
    }

    /// Waits until nothing has been sent for a while: a screen that is to be compared is drawn whole by then.
    pub fn wait_still(&self) {
        let end = Instant::now() + PATIENCE;
        let mut before = self.sent();
        loop {
            std::thread::sleep(STILL);
            let now = self.sent();
            if now == before {
                break;
            }
            assert!(Instant::now() < end, "the program does not come to rest");
            before = now;
        }
    }

    /// What `look` sees of the screen now.
    pub fn see<T>(&self, look: impl FnOnce(&Screen) -> T) -> T {
        look(self.lock().parser.screen())
    }

    /// How many bytes have been sent until now.
    pub fn sent(&self) -> usize {
        self.lock().bytes.len()
    }

    /// All that has been sent.
    pub fn bytes(&self) -> Vec<u8> {
        self.lock().bytes.clone()
    }

    /// Gives the terminal another size.
    pub fn resize(&self, columns: u16, rows: u16) {
        let mut shown = self.lock();
        shown
            .parser
            .screen_mut()
            .set_size(cells(rows), cells(columns));
        drop(shown);
        self.master.resize(size(columns, rows)).unwrap();
    }

    /// The program's process number.
    pub fn pid(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends the program a signal: `TERM`, `HUP`.
    pub fn signal(&self, name: &str) {
        let status = Command::new("kill")
            .args([&format!("-{name}"), &self.pid().to_string()])
            .status()
            .unwrap();
        assert!(status.success());
    }

    /// Waits until the program has ended and all it said is on the screen.
    pub fn end(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        let status = loop {
            match self.child.try_wait().unwrap() {
                Some(status) => break status,
                None if Instant::now() > end => {
                    let screen = self.see(Screen::contents);
                    panic!("the program does not end; the screen is\n{screen}");
                }
                None => std::thread::sleep(Duration::from_millis(5)),
            }
        };
        let mut shown = self.lock();
        while !shown.closed {
            let (next, timeout) = self.shown.1.wait_timeout(shown, PATIENCE).unwrap();
            shown = next;
            assert!(!timeout.timed_out(), "the terminal is not closed");
        }
        drop(shown);
        status
    }

    /// Fails unless the terminal is as it was before the program took it.
    pub fn assert_restored(&self) {
        self.see(|screen| {
            assert!(!screen.alternate_screen(), "the alternate screen is left");
            assert!(!screen.hide_cursor(), "the cursor is shown");
            assert!(!screen.bracketed_paste(), "bracketed paste is off");
            assert!(
                screen.mouse_protocol_mode() == MouseProtocolMode::None,
                "the mouse is free"
            );
        });
        let bytes = String::from_utf8_lossy(&self.bytes()).into_owned();
        // The terminal's model knows nothing of focus events, the old mouse modes and frames.
        for mode in [1000, 1002, 1003, 1004, 1006, 1015, 2004, 2026, 2031] {
            let (on, off) = (format!("\x1b[?{mode}h"), format!("\x1b[?{mode}l"));
            assert!(bytes.rfind(&on) <= bytes.rfind(&off), "mode {mode} is off");
        }
        assert_eq!(
            settings(&*self.master),
            self.settings_before,
            "lines are edited again"
        );
    }

    /// Waits until the reader has the terminal.
    pub fn wait_taken(&self) {
        self.wait("the reader to take the terminal", Screen::alternate_screen);
        self.wait_sent("\x1b[?2026l", 1);
    }

    fn lock(&self) -> MutexGuard<'_, Shown> {
        lock(&self.shown.0)
    }
}

fn count(bytes: &[u8], sequence: &str) -> usize {
    let needle = sequence.as_bytes();
    let windows = bytes.windows(needle.len());
    windows.filter(|window| *window == needle).count()
}

/// A test that failed while it held the lock has said why already.
fn lock(shown: &Mutex<Shown>) -> MutexGuard<'_, Shown> {
    shown.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A test that failed leaves a program behind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The words on the screen as they would be read aloud: rows joined, marks at their edges and
/// runs of blanks taken away.
pub fn prose(screen: &Screen) -> String {
    let (rows, columns) = screen.size();
    prose_of(screen, 0..rows.get(), 0..columns.get())
}

/// [`prose`] of a part of the screen.
pub fn prose_of(screen: &Screen, rows: Range<u16>, columns: Range<u16>) -> String {
    let margin = |c: char| c.is_whitespace() || "▌▐┃│|╌─".contains(c);
    let lines: Vec<String> = screen
        .rows(columns.start, columns.end - columns.start)
        .collect();
    let last = lines.len().min(usize::from(rows.end));
    let words: Vec<&str> = lines[usize::from(rows.start).min(last)..last]
        .iter()
        .flat_map(|line| line.trim_matches(margin).split_whitespace())
        .collect();
    words.join(" ")
}

fn listen(mut reader: Box<dyn Read + Send>, shown: Arc<(Mutex<Shown>, Condvar)>) {
    std::thread::spawn(move || {
        let mut buffer = vec![0; 65536];
        // Linux answers with an error when the last program has left the terminal.
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            let mut now = lock(&shown.0);
            now.parser.process(&buffer[..count]);
            now.bytes.extend_from_slice(&buffer[..count]);
            shown.1.notify_all();
        }
        lock(&shown.0).closed = true;
        shown.1.notify_all();
    });
}

/// Whether lines are edited and typed characters shown: the settings `stty` would print.
#[cfg(unix)]
fn settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}

#[cfg(not(unix))]
fn settings(_: &dyn MasterPty) -> String {
    String::new()
}

fn size(cols: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}
