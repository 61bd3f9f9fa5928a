//! Words to where other programs can paste them from: through the terminal, tmux or a program of
//! the user's, on a thread of its own, and by which way they went is said.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::mailbox::Mailbox;
use crate::config;
use crate::reader::Msg;
use crate::text::clean::clean_line;

/// How long a program may take; one that forks to serve the words ends at once.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often it is looked whether it has ended.
const LOOK: Duration = Duration::from_millis(20);
/// Characters of the copied words that are shown.
const SHOWN: usize = 22;
/// Characters of what a program says that are shown.
const SAID: usize = 120;

/// The way that words take.
pub(super) struct Clipboard {
    way: config::Clipboard,
    mailbox: Mailbox,
}

impl Clipboard {
    /// The way that tmux or the terminal has.
    pub(super) fn new(mailbox: Mailbox) -> Self {
        Self {
            way: config::Clipboard::Auto,
            mailbox,
        }
    }

    /// Another way.
    pub(super) fn take(&mut self, way: config::Clipboard) {
        self.way = way;
    }

    /// Copies words; what became of it comes as a message.
    pub(super) fn copy(&self, words: String) {
        let (way, mailbox) = (self.way.clone(), self.mailbox.clone());
        let copy = move || mailbox.send(Msg::Said(with_words(&by(&way, &words), &words)));
        if let Err(error) = thread::Builder::new().name("copy".into()).spawn(copy) {
            let said = format!("not copied: no thread for it ({error})");
            self.mailbox.send(Msg::Said(said));
        }
    }
}

/// What became of a copy, with the first of the words: `copied “At least 12 people…” through tmux`.
fn with_words(said: &str, words: &str) -> String {
    let Some(way) = said.strip_prefix("copied ") else {
        return said.to_owned();
    };
    let mut first = String::new();
    let plain = words.replace("**", "");
    let mut all = within(plain.trim()).split_whitespace();
    for word in all.by_ref() {
        if !first.is_empty() && first.chars().count() + word.chars().count() >= SHOWN {
            first.push('…');
            break;
        }
        let gap = if first.is_empty() { "" } else { " " };
        first.push_str(gap);
        first.push_str(word);
    }
    format!("copied “{first}” {way}")
}

/// A quotation without its marks, as others are put around what is said of it; anything else as it is.
fn within(words: &str) -> &str {
    let inner = words.strip_prefix('“');
    inner.map_or(words, |rest| rest.split_once('”').map_or(rest, |own| own.0))
}

/// Copies words; says by which way, or why not. Whether a terminal took them, nobody tells.
fn by(way: &config::Clipboard, words: &str) -> String {
    match way {
        config::Clipboard::Off => "not copied: clipboard is off in the configuration".to_owned(),
        config::Clipboard::Terminal => through_terminal(words),
        config::Clipboard::Tmux => through(&["tmux", "load-buffer", "-w", "-"], words),
        config::Clipboard::Command(command) => {
            let command: Vec<&str> = command.iter().map(String::as_str).collect();
            through(&command, words)
        }
        config::Clipboard::Auto => {
            let in_tmux = std::env::var_os("TMUX").is_some_and(|value| !value.is_empty());
            let said = in_tmux.then(|| through(&["tmux", "load-buffer", "-w", "-"], words));
            match said.filter(|said| said.starts_with("copied")) {
                Some(said) => said,
                None => through_terminal(words),
            }
        }
    }
}

fn through_terminal(words: &str) -> String {
    // Frames are written under the same lock, each in one piece: nothing comes between.
    let mut out = io::stdout().lock();
    let sent = out
        .write_all(osc52(words).as_bytes())
        .and_then(|()| out.flush());
    match sent {
        Ok(()) => "copied through the terminal (OSC 52)".to_owned(),
        Err(error) => format!("not copied: {error}"),
    }
}

/// Gives words to a program; says what became of it.
fn through(command: &[&str], words: &str) -> String {
    let Some((program, arguments)) = command.split_first() else {
        return "not copied: no program is named".to_owned();
    };
    match run(program, arguments, words) {
        Ok((status, _)) if status.success() => format!("copied through {program}"),
        Ok((status, said)) if said.is_empty() => format!("not copied: {program}: {status}"),
        Ok((_, said)) => format!("not copied: {program}: {said}"),
        Err(error) => format!("not copied: {program}: {error}"),
    }
}

/// Runs a program; gives how it ended and the first line of what it said.
fn run(program: &str, arguments: &[&str], words: &str) -> io::Result<(ExitStatus, String)> {
    // A file, not a pipe: a program that goes on serving the words would never close one.
    let mut errors = tempfile::tempfile()?;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(errors.try_clone()?)
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        let words = words.to_owned();
        // One that reads nothing must not hold this thread: it is ended below.
        thread::spawn(move || input.write_all(words.as_bytes()));
    }
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok((status, first_line(&mut errors)?));
        }
        if Instant::now() > end {
            child.kill()?;
            child.wait()?;
            let seconds = PATIENCE.as_secs();
            return Err(io::Error::other(format!("did not end within {seconds} s")));
        }
        thread::sleep(LOOK);
    }
}

fn first_line(errors: &mut File) -> io::Result<String> {
    let mut said = Vec::new();
    errors.rewind()?;
    errors.take(4096).read_to_end(&mut said)?;
    let said = String::from_utf8_lossy(&said);
    let line = said.lines().map(str::trim).find(|line| !line.is_empty());
    Ok(clean_line(line.unwrap_or_default())
        .chars()
        .take(SAID)
        .collect())
}

/// Sets the clipboard (xterm's control sequences, "Manipulate Selection Data").
fn osc52(words: &str) -> String {
    format!("\x1b]52;c;{}\x07", base64(words.as_bytes()))
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let at = |n: usize| u32::from(chunk.get(n).copied().unwrap_or(0));
        let group = at(0) << 16 | at(1) << 8 | at(2);
        for n in 0..4 {
            let digit = DIGITS[(group >> (18 - 6 * n) & 63) as usize];
            out.push(if n <= chunk.len() {
                char::from(digit)
            } else {
                '='
            });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_as_in_rfc_4648() {
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ];
        for (plain, coded) in cases {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn what_was_copied_is_said() {
        let said = |words| with_words("copied through tmux", words);
        assert_eq!(said("12 people\n"), "copied “12 people” through tmux");
        assert_eq!(
            said("At least 12 people died and 31 were hurt.\n\n> more"),
            "copied “At least 12 people…” through tmux"
        );
        assert_eq!(with_words("not copied: off", "x"), "not copied: off");
        // A wording in its quotation marks, and a claim in Markdown.
        assert_eq!(
            said("“It fell.” (The Wire)"),
            "copied “It fell.” through tmux"
        );
        assert_eq!(
            said("“The ferry, which burned off Lipari, sank.” (The Wire)"),
            "copied “The ferry, which…” through tmux"
        );
        assert_eq!(
            said("**12 people** (figure differs)\n\n- The Wire: 12"),
            "copied “12 people (figure…” through tmux"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_program_gets_the_words_and_its_failure_is_said() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let copy = folder.path().join("copy");
        let script = format!("cat > {}", copy.display());
        let command = |words: &[&str]| {
            config::Clipboard::Command(words.iter().map(|&word| word.to_owned()).collect())
        };
        let said = by(&command(&["sh", "-c", &script]), "“two words”\n");
        assert_eq!(said, "copied through sh");
        assert_eq!(std::fs::read_to_string(&copy)?, "“two words”\n");

        let said = by(
            &command(&["sh", "-c", "echo 'no \x1b[31mdisplay' >&2; exit 3"]),
            "x",
        );
        assert!(
            said.starts_with("not copied: sh: no ") && said.ends_with("display"),
            "{said}"
        );
        assert!(!said.contains('\x1b'), "{said:?}");
        let said = by(&command(&["sh", "-c", "exit 3"]), &"x".repeat(1 << 20));
        assert!(said.contains("exit status: 3"), "{said}");
        let said = by(&command(&["no-such-program-here"]), "x");
        assert!(
            said.starts_with("not copied: no-such-program-here: "),
            "{said}"
        );
        assert!(by(&config::Clipboard::Off, "x").starts_with("not copied"));
        Ok(())
    }
}
