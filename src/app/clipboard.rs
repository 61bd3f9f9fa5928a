//! Copies words for other programs to paste: through the terminal, tmux or a program of the user's
//! choice, on a thread of its own; says which way was used.

use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::mailbox::Mailbox;
use crate::bundle::read::in_words;
use crate::config;
use crate::reader::Msg;
use crate::text::clean::clean_line;

/// How long a program may take; one that forks to serve the words ends at once.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often to check whether it has ended.
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

    /// Copies words; the result comes as a message.
    pub(super) fn copy(&self, words: String) {
        let (way, mailbox) = (self.way.clone(), self.mailbox.clone());
        let copy = move || mailbox.send(Msg::Said(with_words(by(&way, &words), &words)));
        if let Err(error) = thread::Builder::new().name("copy".into()).spawn(copy) {
            let said = format!("not copied: could not start a thread ({error})");
            self.mailbox.send(Msg::Said(said));
        }
    }
}

/// The result of a copy, with the first of the words, and how many lines follow that say more:
/// `copied “At least 12 people…” and 7 lines more through tmux`.
fn with_words(copied: Result<String, String>, words: &str) -> String {
    let way = match copied {
        Ok(way) => way,
        Err(why) => return format!("not copied: {why}"),
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
    let lines = words.lines().filter(|line| !line.trim().is_empty()).count();
    let more = match lines.saturating_sub(1) {
        0 => String::new(),
        1 => " and a line more".to_owned(),
        n => format!(" and {n} lines more"),
    };
    format!("copied “{first}”{more} {way}")
}

/// A quotation without its marks, as others are put around what is said of it; anything else as it is.
fn within(words: &str) -> &str {
    let inner = words.strip_prefix('“');
    inner.map_or(words, |rest| rest.split_once('”').map_or(rest, |own| own.0))
}

/// Copies words; returns the way they went, or why they did not. A terminal never confirms that it took them.
fn by(way: &config::Clipboard, words: &str) -> Result<String, String> {
    match way {
        config::Clipboard::Off => {
            Err("the clipboard is turned off in the configuration".to_owned())
        }
        config::Clipboard::Terminal => through_terminal(words),
        config::Clipboard::Tmux => through(&["tmux", "load-buffer", "-w", "-"], words),
        config::Clipboard::Command(command) => {
            let command: Vec<&str> = command.iter().map(String::as_str).collect();
            through(&command, words)
        }
        config::Clipboard::Auto => {
            let in_tmux = std::env::var_os("TMUX").is_some_and(|value| !value.is_empty());
            if in_tmux && let Ok(way) = through(&["tmux", "load-buffer", "-w", "-"], words) {
                return Ok(way);
            }
            through_terminal(words)
        }
    }
}

fn through_terminal(words: &str) -> Result<String, String> {
    // Frames are written under the same lock, each in one piece: nothing comes between.
    let mut out = io::stdout().lock();
    out.write_all(osc52(words).as_bytes())
        .and_then(|()| out.flush())
        .map_err(|error| in_words(&error))?;
    Ok("through the terminal (OSC 52)".to_owned())
}

/// Gives words to a program.
fn through(command: &[&str], words: &str) -> Result<String, String> {
    let Some((program, arguments)) = command.split_first() else {
        return Err("no program is given".to_owned());
    };
    match run(program, arguments, words) {
        Ok((status, _)) if status.success() => Ok(format!("through {program}")),
        Ok((status, said)) if said.is_empty() => Err(format!("{program}: {status}")),
        Ok((_, said)) => Err(format!("{program}: {said}")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(format!("there is no program {program}"))
        }
        Err(error) => Err(format!("{program}: {}", in_words(&error))),
    }
}

/// Runs a program; returns how it ended and the first line of what it said.
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
        let said = |words| with_words(Ok("through tmux".to_owned()), words);
        assert_eq!(said("12 people\n"), "copied “12 people” through tmux");
        assert_eq!(
            said("At least 12 people died and 31 were hurt.\n\n> more"),
            "copied “At least 12 people…” and a line more through tmux"
        );
        let not = with_words(Err("off".to_owned()), "x");
        assert_eq!(not, "not copied: off");
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
            said("**12 people** (figure differs)\n\n- The Wire: 12\n- The Bay: 14"),
            "copied “12 people (figure…” and 2 lines more through tmux"
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
        let way = by(&command(&["sh", "-c", &script]), "“two words”\n");
        assert_eq!(way, Ok("through sh".to_owned()));
        assert_eq!(std::fs::read_to_string(&copy)?, "“two words”\n");

        let why = |way: config::Clipboard, words: &str| by(&way, words).unwrap_err();
        let said = why(
            command(&["sh", "-c", "echo 'no \x1b[31mdisplay' >&2; exit 3"]),
            "x",
        );
        assert!(
            said.starts_with("sh: no ") && said.ends_with("display"),
            "{said}"
        );
        assert!(!said.contains('\x1b'), "{said:?}");
        let said = why(command(&["sh", "-c", "exit 3"]), &"x".repeat(1 << 20));
        assert!(said.contains("exit status: 3"), "{said}");
        let said = why(command(&["no-such-program-here"]), "x");
        assert_eq!(said, "there is no program no-such-program-here");
        let said = why(command(&["/"]), "x");
        assert_eq!(said, "/: Permission denied");
        assert!(by(&config::Clipboard::Off, "x").is_err());
        Ok(())
    }
}
