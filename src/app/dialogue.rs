//! The reader as a dialogue, line by line: no alternate screen, no cursor, no colour. Lines come
//! from a person or from a script; changes are written to standard output.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use anyhow::Context;

use super::modes::Modes;
use super::shell::{Begun, Shell, Start};
use super::signals::Signals;
use super::{Chosen, Opened, Options, fault, linear_settings, outside};
use crate::reader::linear::{self, Dialogue, Said};
use crate::reader::{Effect, Model, Msg};
use crate::text::clean::visible;

/// Something that was received.
enum Heard {
    /// A line was typed.
    Line(String),
    /// No more lines will come.
    End,
    /// A worker has said something.
    Msg(Msg),
    /// A signal is about to end the program.
    Ending,
}

/// Opens the reader as a dialogue; returns the program's exit code when the user quits.
///
/// # Errors
/// If the lines cannot be read, or nothing can be written.
pub fn run_linear(opened: Opened, options: Options) -> anyhow::Result<u8> {
    let from_stdin = !opened.paths.iter().any(|path| path == Path::new("-"));
    let typed = lines(from_stdin)?;
    let reports = opened.loaded.story.reports.len();
    let start = Start::new(opened, options.base, false);
    let Chosen {
        settings,
        clipboard,
        found,
        ..
    } = linear_settings(options);
    let begun = start.begin(linear::size(reports), settings, found)?;
    let Begun {
        model,
        inbox,
        watch,
        mut shell,
    } = begun;
    shell.clipboard.take(clipboard);
    // Nothing is taken from the terminal; what listens for signals flushes the notes all the same.
    let modes = Arc::new(Modes::new(false, false));
    fault::restore_on_panic(&modes);
    let (sender, heard) = mpsc::channel();
    let woken = sender.clone();
    let wake = move || {
        let _ = woken.send(Heard::Ending);
    };
    let signals = Signals::watch(&modes, &shell.keeper, wake)?;
    let (dialogue, first) = Dialogue::begin(&model);
    let mut session = Session {
        model,
        dialogue,
        shell,
        signals,
        // A script means what it says after the comparison; a person is not kept waiting.
        patient: !(from_stdin && io::stdin().is_terminal()),
    };
    let next = listen(typed, sender.clone())?;
    forward(inbox, sender)?;
    let end = say(&first).and_then(|()| session.run(&heard, &next));
    drop(watch);
    session.shell.finish(&session.model)?;
    match end {
        // A closed pipe is a normal end.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(0),
        end => end
            .context("could not write to standard output")
            .map(|()| 0),
    }
}

/// Where lines come from: standard input, or the terminal if standard input was used for a report.
fn lines(from_stdin: bool) -> anyhow::Result<Box<dyn BufRead + Send>> {
    if from_stdin {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let terminal = File::open("/dev/tty").context(
        "standard input was used for a report, and there is no terminal to type commands at: name a file instead of -",
    )?;
    Ok(Box::new(BufReader::new(terminal)))
}

/// A running dialogue.
struct Session {
    model: Model,
    dialogue: Dialogue,
    shell: Shell,
    signals: Signals,
    /// Whether lines wait until the comparison is finished.
    patient: bool,
}

impl Session {
    /// Listens and answers until the user quits. `next` asks for another line.
    fn run(&mut self, heard: &Receiver<Heard>, next: &Sender<()>) -> io::Result<()> {
        let mut waiting: Option<Heard> = None;
        let _ = next.send(());
        loop {
            let held = self.patient && self.dialogue.is_waiting(&self.model);
            let one = match waiting.take_if(|_| !held) {
                Some(one) => one,
                None => match heard.recv() {
                    Ok(one) => one,
                    Err(_) => return Ok(()),
                },
            };
            match one {
                Heard::Msg(message) => {
                    let said = self.dialogue.take_in(&mut self.model, message);
                    if self.take(said)? {
                        return Ok(());
                    }
                }
                Heard::Ending => self.shell.heed_ending(&self.model, &self.signals),
                one if self.patient && self.dialogue.is_waiting(&self.model) => waiting = Some(one),
                Heard::Line(line) => {
                    let said = self.dialogue.take_line(&mut self.model, &line);
                    if self.take(said)? {
                        return Ok(());
                    }
                    let _ = next.send(());
                }
                Heard::End => {
                    let said = self.dialogue.end(&mut self.model);
                    self.shell.remember(&self.model);
                    return say(&said.lines);
                }
            }
        }
    }

    /// Prints answers and carries out effects; true if the user quits. An action is announced only once it is
    /// under way.
    fn take(&mut self, said: Said) -> io::Result<bool> {
        let mut left = false;
        let mut at_terminal = Vec::new();
        for effect in said.effects {
            left |= effect == Effect::Quit;
            at_terminal.extend(self.shell.carry_out(&self.model, effect));
        }
        say(&said.lines)?;
        if left {
            self.shell.remember(&self.model);
            return Ok(true);
        }
        for effect in at_terminal {
            if let Some(answer) = self.do_at_terminal(effect)? {
                let said = self.dialogue.take_in(&mut self.model, answer);
                self.take(said)?;
            }
        }
        Ok(false)
    }

    /// Hands the terminal to another program.
    fn aside<T>(&self, work: impl FnOnce() -> T) -> T {
        // If the process is ended in the meantime, the position could no longer be saved.
        self.shell.remember(&self.model);
        self.signals.lend(work)
    }

    /// Carries out what needs a terminal, if there is one; returns the result.
    fn do_at_terminal(&self, effect: Effect) -> io::Result<Option<Msg>> {
        let seen = io::stdout().is_terminal();
        Ok(match effect {
            Effect::Suspend => {
                self.signals.stop_here()?;
                None
            }
            Effect::Copy(words) if seen => {
                self.shell.clipboard.copy(words);
                None
            }
            Effect::Copy(_) => Some(Msg::Said("not copied: this is not a terminal".to_owned())),
            Effect::OpenUrl(url) => {
                self.shell.browse(url);
                None
            }
            Effect::EditNote(_) if self.patient || !seen => Some(Msg::Edited(Err(no_editor()))),
            Effect::EditFile { .. } if self.patient || !seen => Some(Msg::Said(no_editor())),
            Effect::EditNote(words) => {
                let edited = self.aside(|| outside::edit_words(&words));
                Some(Msg::Edited(edited))
            }
            Effect::EditFile { report, span } => {
                let asked = self.shell.place_in_file(&self.model, report, span);
                let edited =
                    asked.and_then(|(file, line)| self.aside(|| outside::edit(&file, line)));
                edited.err().map(Msg::Said)
            }
            _ => None,
        })
    }
}

/// Why no editor is started.
fn no_editor() -> String {
    "cannot start an editor: there is no terminal".to_owned()
}

/// Prints lines at once and in one piece: a screen reader starts with the first as soon as it arrives.
fn say(lines: &[String]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let columns = if out.is_terminal() {
        super::events::size().map_or(0, |size| size.width.into())
    } else {
        0
    };
    let mut all = String::new();
    for line in lines {
        // Texts are clean; what else is told may hold the name of a file.
        all += &linear::fitted(&visible(line), columns);
        all.push('\n');
    }
    out.write_all(all.as_bytes())?;
    out.flush()
}

/// Reads a line whenever one is asked for, so that an editor has the terminal to itself in between.
fn listen(mut typed: Box<dyn BufRead + Send>, heard: Sender<Heard>) -> io::Result<Sender<()>> {
    let (next, asked) = mpsc::channel();
    let work = move || {
        for () in asked {
            let mut bytes = Vec::new();
            let line = match typed.read_until(b'\n', &mut bytes) {
                Ok(1..) => Heard::Line(String::from_utf8_lossy(&bytes).into_owned()),
                Ok(0) | Err(_) => Heard::End,
            };
            if heard.send(line).is_err() {
                return;
            }
        }
    };
    thread::Builder::new().name("lines".into()).spawn(work)?;
    Ok(next)
}

/// Forwards messages from workers.
fn forward(inbox: Receiver<Msg>, heard: Sender<Heard>) -> io::Result<()> {
    let work = move || {
        for message in inbox {
            if heard.send(Heard::Msg(message)).is_err() {
                return;
            }
        }
    };
    thread::Builder::new().name("inbox".into()).spawn(work)?;
    Ok(())
}
