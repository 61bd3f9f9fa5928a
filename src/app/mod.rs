//! The event loop: terminal in and out, worker threads, effects.
//!
//! One thread owns the screen. It sleeps in a blocking read while nothing happens: an idle
//! reader uses no processor time and sends no bytes. Workers wake it when they have something to say
//! (`mailbox`). Signals have a thread of their own (`signals`),
//! because a sleeping reader cannot listen for them.
//!
//! There are two loops, this one and that of the dialogue, because they sleep in different places: this one reads the
//! terminal itself, where keys, reports and changes of size come in one stream; the dialogue waits at a channel, because
//! its lines are read by a thread that must not read on while an editor has the terminal. What happens in between is
//! `update` and `Shell`, and they share those.

#[cfg(unix)]
mod bytes;
mod clipboard;
mod colours;
mod desk;
mod dialogue;
mod events;
mod exports;
mod fault;
mod input;
mod keeper;
mod links;
mod look;
mod mailbox;
mod modes;
mod outside;
mod pen;
mod screen;
mod shell;
mod signals;
mod strokes;
mod watch;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use anyhow::Context;

use crate::bundle::Loaded;
use crate::config::{self, Flags, When};
use crate::reader::{Effect, Model, Msg, Settings, draw_tiles, update};

pub use dialogue::run_linear;
pub use screen::Screen;
pub(crate) use shell::notes_place;
pub use shell::recent;
pub(crate) use watch::{AGAIN, Watch};

use input::{Heard, Input};
use look::Wish;
use modes::Modes;
use shell::{Begun, Shell, Start};
use signals::Signals;

/// Whether a signal can end the loop's sleep when a worker has a message.
const WAKES: bool = cfg!(unix);

/// How long the loop waits for a key before it looks for messages, if no signal can wake it.
const PATIENCE: Duration = Duration::from_millis(100);

/// How many events are handled before the screen is drawn: enough that a held key or a wheel
/// never queues up, few enough that its effect is visible.
const BATCH: usize = 32;

/// The exit code of a program that could not do what was asked.
const CANNOT: u8 = 2;

/// A story that was read from disk.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The paths that it was loaded from.
    pub paths: Vec<PathBuf>,
    /// The story and its files.
    pub loaded: Loaded,
}

/// The reader's options from the command line.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Index of the base report; `None` for `Story::default_base`.
    pub base: Option<usize>,
    /// Name of the theme.
    pub theme: Option<String>,
    /// Marks and lines only in ASCII; false leaves it to the configuration.
    pub ascii: bool,
    /// False leaves the mouse to the terminal; true leaves it to the configuration.
    pub mouse: bool,
    /// When to use colour; `None` leaves it to configuration, environment and terminal.
    pub colour: Option<When>,
}

/// Opens the reader on a story; returns the program's exit code when the user quits. Warnings from loading
/// the story are shown.
///
/// # Errors
/// If there is no terminal, or it is lost.
pub fn run(opened: Opened, options: Options) -> anyhow::Result<u8> {
    // Before anything is asked of the terminal: that may take as long as the analysis.
    let start = Start::new(opened, options.base, true);
    let Chosen {
        settings,
        wish,
        clipboard,
        found,
    } = settings(options);
    let size = events::size().context("could not get the size of the terminal")?;
    let mouse = settings.mouse;
    let Begun {
        model,
        inbox,
        watch,
        mut shell,
    } = start.begin(size, settings, found)?;
    let follows = cfg!(unix) && matches!(wish, Wish::ByGround { .. });
    shell.colours.follow(wish);
    shell.clipboard.take(clipboard);

    let input = Input::open().context("could not read from the terminal")?;
    let terminal = Arc::new(Modes::new(mouse, follows));
    fault::restore_on_panic(&terminal);
    // Before the terminal is taken, so that no signal finds it taken and nobody listening.
    let signals = Signals::watch(&terminal, &shell.keeper, signals::wake)?;
    terminal.enter().context("could not draw on the terminal")?;
    let mut session = Session {
        model,
        screen: Screen::new(),
        input,
        inbox,
        modes: Arc::clone(&terminal),
        signals,
        shell,
    };
    let end = catch_unwind(AssertUnwindSafe(|| session.run()));
    drop(watch);
    if let Ok(Err(_)) = &end {
        // The terminal is gone: there was no regular quit.
        session.shell.remember(&session.model);
    }
    let finished = session.shell.finish(&session.model);
    terminal.leave()?;
    finished?;
    match end {
        Ok(end) => end.context("lost the terminal").map(|()| 0),
        Err(_) => Ok(CANNOT), // the panic hook has said why
    }
}

/// The reader's settings, from configuration and terminal.
struct Chosen {
    settings: Settings,
    /// The wish by which the theme was chosen.
    wish: Wish,
    /// How copied words leave the program.
    clipboard: config::Clipboard,
    /// What was wrong.
    found: Vec<String>,
}

/// Turns configuration and terminal into the reader's settings, with what was wrong.
fn settings(options: Options) -> Chosen {
    let environment = config::Environment::of_process();
    let mut config = config::load_with(&Flags {
        theme: options.theme,
        colour: options.colour,
        no_mouse: !options.mouse,
        ascii: options.ascii,
    });
    let look = look::choose(&config, &environment);
    let keymap = config.take_keymap();
    let settings = Settings {
        ascii: config.ascii.value,
        colour: look.colour,
        depth: look.depth,
        links: links::wanted(config.links.value, &environment),
        mouse: config.mouse.value,
        theme: Arc::new(look.theme),
        ambiguous_wide: config.ambiguous.value == 2,
        linear: false,
        folder: folder(),
        home: config::home(),
        keymap,
    };
    config.complaints.extend(look.complaints);
    Chosen {
        settings,
        wish: look.wish,
        found: config.in_order(),
        clipboard: config.clipboard.value,
    }
}

/// The folder in which the program was started, as it may be shown.
fn folder() -> Option<String> {
    let folder = std::env::current_dir().ok()?;
    Some(crate::text::clean::clean_line(
        &folder.display().to_string(),
    ))
}

/// The settings of a reader by ear: nothing is asked of the terminal, nothing is coloured.
fn linear_settings(options: Options) -> Chosen {
    let mut config = config::load_with(&Flags {
        theme: options.theme,
        colour: Some(When::Never),
        no_mouse: true,
        ascii: options.ascii,
    });
    let keymap = config.take_keymap();
    let settings = Settings {
        colour: false,
        mouse: false,
        linear: true,
        home: config::home(),
        keymap,
        ..Settings::default()
    };
    Chosen {
        wish: Wish::Always(settings.theme.name.clone()),
        settings,
        found: config.in_order(),
        clipboard: config.clipboard.value,
    }
}

/// A reader on a terminal.
struct Session {
    model: Model,
    screen: Screen,
    input: Input,
    inbox: Receiver<Msg>,
    modes: Arc<Modes>,
    signals: Signals,
    shell: Shell,
}

impl Session {
    /// Draws, waits, and handles events until the user quits.
    fn run(&mut self) -> io::Result<()> {
        self.draw()?;
        self.shell.shown();
        loop {
            let messages = self.wait()?;
            self.shell.heed_ending(&self.model, &self.signals);
            let mut dirty = self.signals.take_woken();
            if dirty {
                self.screen.forget();
            }
            for message in messages {
                dirty = true;
                fault::panic_if_asked(&message);
                if self.take_in(message)? {
                    return Ok(());
                }
            }
            if dirty {
                self.draw()?;
            }
        }
    }

    /// Handles a message and carries out its effects; true if the user quits.
    fn take_in(&mut self, message: Msg) -> io::Result<bool> {
        for effect in update(&mut self.model, message) {
            if effect == Effect::Quit {
                self.shell.remember(&self.model);
                return Ok(true);
            }
            let Some(effect) = self.shell.carry_out(&self.model, effect) else {
                continue;
            };
            if let Some(answer) = self.do_at_terminal(effect)? {
                self.take_in(answer)?;
            }
        }
        Ok(false)
    }

    fn draw(&mut self) -> io::Result<()> {
        let Self {
            model,
            screen,
            input,
            ..
        } = self;
        screen.draw(input.size()?, |grid| draw_tiles(model, grid))
    }

    /// The events so far; at least one unless a signal woke us.
    fn wait(&mut self) -> io::Result<Vec<Msg>> {
        let mut messages: Vec<Msg> = self.inbox.try_iter().collect();
        if !messages.is_empty() {
            if !self.input.poll(Duration::ZERO)? {
                return Ok(messages);
            }
        } else if !WAKES && !self.input.poll(PATIENCE)? {
            return Ok(messages);
        }
        for _ in 0..BATCH {
            match self.input.read()? {
                Some(Heard::Event(event)) => events::push(&mut messages, event),
                Some(Heard::Ground(ground)) => self.shell.colours.ground(ground),
                None => {}
            }
            if !self.input.poll(Duration::ZERO)? {
                break;
            }
        }
        Ok(messages)
    }

    /// Carries out what needs the terminal; returns the result.
    fn do_at_terminal(&mut self, effect: Effect) -> io::Result<Option<Msg>> {
        Ok(match effect {
            Effect::Redraw => {
                self.screen.forget();
                None
            }
            Effect::Mouse(on) => {
                self.modes.mouse(on)?;
                None
            }
            Effect::Suspend => {
                self.suspend()?;
                None
            }
            Effect::Copy(words) => {
                self.shell.clipboard.copy(words);
                None
            }
            Effect::OpenUrl(url) => {
                self.shell.browse(url);
                None
            }
            Effect::EditNote(words) => {
                let edited = self.aside(|| outside::edit_words(&words))?;
                Some(Msg::Edited(edited))
            }
            Effect::EditFile { report, span } => {
                let asked = self.shell.place_in_file(&self.model, report, span);
                let edited = match asked {
                    Ok((file, line)) => self.aside(|| outside::edit(&file, line))?,
                    Err(why) => Err(why),
                };
                edited.err().map(Msg::Said)
            }
            // The shell has carried the others out.
            _ => None,
        })
    }

    /// Gives the terminal to another program.
    fn aside<T>(&mut self, work: impl FnOnce() -> T) -> io::Result<T> {
        // If the process is ended in the meantime, the position could no longer be saved.
        self.shell.remember(&self.model);
        self.modes.leave()?;
        let done = self.signals.lend(work);
        self.take_back()?;
        Ok(done)
    }

    /// Restores the terminal, stops, and takes the terminal again when the shell continues us.
    fn suspend(&mut self) -> io::Result<()> {
        self.modes.leave()?;
        self.signals.stop_here()?;
        self.take_back()
    }

    /// Takes the terminal after another program had it, at the size that its window has by now.
    fn take_back(&mut self) -> io::Result<()> {
        self.modes.enter()?;
        self.screen.forget();
        update(&mut self.model, Msg::Resize(self.input.size()?));
        Ok(())
    }
}
