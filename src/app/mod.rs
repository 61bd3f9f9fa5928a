//! The event loop: terminal in and out, worker threads, effects.
//!
//! One thread owns the screen. It sleeps in a blocking read while nothing is under way: an idle
//! reader wakes nobody and sends no byte. While an analysis runs it looks up every
//! [`PATIENCE`] to see what the worker has said. Signals have a thread of their own ([`signals`]),
//! because a sleeping reader cannot listen for them.

mod desk;
mod events;
mod fault;
mod look;
mod modes;
mod screen;
mod signals;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use anyhow::Context;
use crossterm::event;

use crate::config::{self, Colour, Flags};
use crate::reader::{Effect, Model, Msg, Settings, draw, update};
use crate::story::Story;

use desk::Desk;
use modes::Modes;
use screen::Screen;
use signals::Signals;

/// How long the loop waits for a key before it looks at what a running analysis has said.
const PATIENCE: Duration = Duration::from_millis(30);

/// How many events are taken in before the screen is drawn: enough that a held key or a wheel
/// never queues up, few enough that what it does is seen.
const BATCH: usize = 32;

/// The code of a program that could not do what was asked.
const CANNOT: u8 = 2;

/// What the command line says about the reader.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Index of the base report; none for [`Story::default_base`].
    pub base: Option<usize>,
    /// Name of the theme.
    pub theme: Option<String>,
    /// Marks and lines in ASCII alone; false leaves it to the configuration.
    pub ascii: bool,
    /// False leaves the mouse to the terminal; true leaves it to the configuration.
    pub mouse: bool,
    /// Colour always or never; none leaves it to configuration, environment and terminal.
    pub color: Option<bool>,
}

/// Opens the reader on a story and gives the program's exit code when it is left. `warnings` are
/// what loading the story had to say; the reader shows them.
///
/// # Errors
/// If there is no terminal, or it goes away.
pub fn run(story: Arc<Story>, warnings: Vec<String>, options: Options) -> anyhow::Result<u8> {
    let (sender, inbox) = mpsc::channel();
    let base = options.base.unwrap_or_else(|| story.default_base());
    let desk = Desk::new(Arc::clone(&story), sender);
    // Before anything is asked of the terminal: that may take as long as the analysis.
    desk.analyse(0, base);

    let (settings, found) = settings(options);
    let warnings = warnings.into_iter().chain(found).collect();
    let size = events::size().context("the terminal does not say how large it is")?;
    let mouse = settings.mouse;
    let model = Model::new(story, warnings, size, settings);

    let terminal = Arc::new(Modes::new(mouse));
    fault::restore_on_panic(&terminal);
    terminal
        .enter()
        .context("the terminal cannot be drawn on")?;
    let signals = Signals::watch(&terminal)?;
    let mut session = Session {
        model,
        screen: Screen::new(),
        desk,
        inbox,
        modes: Arc::clone(&terminal),
        signals,
    };
    let end = catch_unwind(AssertUnwindSafe(|| session.run()));
    terminal.leave()?;
    match end {
        Ok(end) => end.context("the terminal went away").map(|()| 0),
        Err(_) => Ok(CANNOT), // the panic hook has said why
    }
}

/// Configuration and terminal turned into what the reader wants to know, and what was wrong.
fn settings(options: Options) -> (Settings, Vec<String>) {
    // crossterm 0.29 answers NO_COLOR by writing a full reset for every change of colour, which
    // takes bold and underline away too. Whether to use colour is decided here, by the theme.
    crossterm::style::force_color_output(true);
    let environment = config::Environment::of_process();
    let mut config = config::load_with(&Flags {
        theme: options.theme,
        colour: options
            .color
            .map(|on| if on { Colour::Always } else { Colour::Never }),
        no_mouse: !options.mouse,
        ascii: options.ascii,
    });
    let look = look::choose(&config, &environment);
    let (keymap, clashes) = config.keymap();
    let settings = Settings {
        ascii: config.ascii.value,
        colour: look.colour,
        mouse: config.mouse.value,
        theme: Arc::new(look.theme),
        ambiguous_wide: config.ambiguous.value == 2,
        keymap,
    };
    config.complaints.extend(clashes);
    config.complaints.extend(look.complaints);
    (settings, config.complaints)
}

/// A reader on a terminal.
struct Session {
    model: Model,
    screen: Screen,
    desk: Desk,
    inbox: Receiver<Msg>,
    modes: Arc<Modes>,
    signals: Signals,
}

impl Session {
    /// Draws, waits, and does what is asked, until the reader is left.
    fn run(&mut self) -> io::Result<()> {
        self.draw()?;
        loop {
            let messages = self.wait()?;
            let mut dirty = self.signals.take_woken();
            if dirty {
                self.screen.forget();
            }
            for message in messages {
                dirty = true;
                fault::panic_if_asked(&message);
                for effect in update(&mut self.model, message) {
                    if effect == Effect::Quit {
                        return Ok(());
                    }
                    self.carry_out(effect)?;
                }
            }
            if dirty {
                self.draw()?;
            }
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        let Self { model, screen, .. } = self;
        screen.draw(events::size()?, |buffer| draw(model, buffer))
    }

    /// What has happened, at least one thing unless a signal woke us.
    fn wait(&mut self) -> io::Result<Vec<Msg>> {
        // Asked before the inbox is emptied: a worker first says its last word and then is done,
        // so when none is at work nothing can come in that is not already there.
        let busy = self.desk.busy();
        let mut messages: Vec<Msg> = self.inbox.try_iter().collect();
        let patience = match (messages.is_empty(), busy) {
            (false, _) => Duration::ZERO,
            (true, true) => PATIENCE,
            (true, false) => Duration::MAX,
        };
        if patience < Duration::MAX && !event::poll(patience)? {
            return Ok(messages);
        }
        for _ in 0..BATCH {
            events::push(&mut messages, event::read()?);
            if !event::poll(Duration::ZERO)? {
                break;
            }
        }
        Ok(messages)
    }

    fn carry_out(&mut self, effect: Effect) -> io::Result<()> {
        match effect {
            Effect::Quit => Ok(()),
            Effect::Redraw => {
                self.screen.forget();
                Ok(())
            }
            Effect::Mouse(on) => self.modes.mouse(on),
            Effect::Suspend => self.suspend(),
            Effect::Analyse { generation, base } => {
                self.desk.analyse(generation, base);
                Ok(())
            }
        }
    }

    /// Gives the terminal back, stops, and takes it again when the shell says so.
    fn suspend(&mut self) -> io::Result<()> {
        self.modes.leave()?;
        self.signals.stop_here()?;
        self.modes.enter()?;
        self.screen.forget();
        // The window may have been given another size meanwhile.
        let size = events::size()?;
        update(&mut self.model, Msg::Resize(size));
        Ok(())
    }
}
