//! The event loop: terminal in and out, worker threads, effects.
//!
//! One thread owns the screen. It sleeps in a blocking read while nothing is under way: an idle
//! reader wakes nobody and sends no byte. Workers wake it when they have something to say
//! (`mailbox`). Signals have a thread of their own (`signals`),
//! because a sleeping reader cannot listen for them.

mod colours;
mod desk;
mod events;
mod exports;
mod fault;
mod keeper;
mod look;
mod mailbox;
mod modes;
mod outside;
mod screen;
mod signals;
mod watch;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use anyhow::Context;
use crossterm::event;

use crate::bundle::{self, Loaded};
use crate::config::{self, Colour, Flags};
use crate::reader::snapshot::Matter;
use crate::reader::{Effect, Model, Msg, Saved, Settings, draw, update};
use crate::store::places::{self, Recent};
use crate::store::{self, NotesFile, NotesPlace};

use colours::Colours;
use desk::{Desk, Order};
use exports::Exports;
use keeper::Keeper;
use mailbox::Mailbox;
use modes::Modes;
use screen::Screen;
use signals::Signals;
use watch::{Watch, Watched};

/// Whether a signal can end the loop's sleep when a worker has a message.
const WAKES: bool = cfg!(unix);

/// How long the loop waits for a key before it looks for messages, where no signal can wake it.
const PATIENCE: Duration = Duration::from_millis(100);

/// How many events are taken in before the screen is drawn: enough that a held key or a wheel
/// never queues up, few enough that what it does is seen.
const BATCH: usize = 32;

/// The code of a program that could not do what was asked.
const CANNOT: u8 = 2;

/// A story that was read from disk.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What was named to load it.
    pub paths: Vec<PathBuf>,
    /// The story and its files.
    pub loaded: Loaded,
}

/// What the command line says about the reader.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Index of the base report; none for `Story::default_base`.
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

/// Opens the reader on a story and gives the program's exit code when it is left. What loading it had to
/// say is shown.
///
/// # Errors
/// If there is no terminal, or it goes away.
pub fn run(opened: Opened, options: Options) -> anyhow::Result<u8> {
    let (sender, inbox) = mpsc::channel();
    let mailbox = Mailbox::new(sender);
    let story = Arc::new(opened.loaded.story.clone());
    let mut notes = NotesFile::open(place_of_notes(&opened));
    let place = place_file(&opened);
    let left: Option<Saved> = place.as_deref().and_then(places::read_place);
    let left_base = left.as_ref().and_then(|left| left.base_in(&story));
    let chosen = options.base;
    let base = chosen.or(left_base).unwrap_or_else(|| story.default_base());
    let desk = Desk::new(mailbox.clone());
    // Before anything is asked of the terminal: that may take as long as the analysis.
    desk.analyse(Order {
        generation: 0,
        story: Arc::clone(&story),
        links: notes.known().links_in_force(),
        base,
    });

    let (settings, found) = settings(options);
    let warnings = opened.loaded.warnings.iter().map(ToString::to_string);
    let warnings = warnings.chain(notes.take_remarks()).chain(found).collect();
    let size = events::size().context("the terminal does not say how large it is")?;
    let mouse = settings.mouse;
    let colours = Colours::new(&settings.theme.name, settings.depth, mailbox.clone());
    let model = Model::new(story, warnings, size, settings).with_notes(notes.known().clone());
    let model = match left {
        Some(left) => model.with_place(left),
        None => model,
    };
    let model = match chosen {
        Some(base) => model.with_base(base),
        None => model,
    };
    let keeper = Keeper::start(notes, place, mailbox.clone())?;
    let recent = Recent {
        paths: opened.paths.iter().map(|path| whole(path)).collect(),
        title: opened.loaded.story.title.clone(),
    };
    let watched = Watched {
        files: files(&opened),
        paths: opened.paths,
        keeper: keeper.clone(),
    };
    let watch = Watch::start(watched, mailbox.clone());

    let terminal = Arc::new(Modes::new(mouse));
    fault::restore_on_panic(&terminal);
    terminal
        .enter()
        .context("the terminal cannot be drawn on")?;
    let signals = Signals::watch(&terminal, &keeper)?;
    let mut session = Session {
        model,
        screen: Screen::new(),
        desk,
        exports: Exports::new(mailbox),
        inbox,
        modes: Arc::clone(&terminal),
        signals,
        keeper: keeper.clone(),
        colours,
        recent,
        files: opened.loaded.files,
    };
    let end = catch_unwind(AssertUnwindSafe(|| session.run()));
    drop(watch);
    session.exports.finish();
    let unsaved = keeper.flush();
    terminal.leave()?;
    if let Some(why) = unsaved {
        anyhow::bail!("{why}");
    }
    match end {
        Ok(end) => end.context("the terminal went away").map(|()| 0),
        Err(_) => Ok(CANNOT), // the panic hook has said why
    }
}

/// Where the notes of a story are: beside its manifest, else with the user.
fn place_of_notes(opened: &Opened) -> NotesPlace {
    let folder = opened.loaded.folder.as_deref();
    let beside = folder
        .filter(|folder| folder.join(bundle::manifest::FILE_NAME).is_file())
        .map(|folder| folder.join(store::notes::FILE_NAME));
    let own = config::data_folder(&config::Environment::of_process())
        .map(|data| data.join("notes").join(own_name(opened)));
    NotesPlace { beside, own }
}

/// The name of this story's files in the user's folders.
fn own_name(opened: &Opened) -> String {
    store::file_name_for(&match &opened.loaded.folder {
        Some(folder) => vec![whole(folder)],
        None => opened.loaded.files.iter().map(|path| whole(path)).collect(),
    })
}

fn whole(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// The file that keeps the place where this story was left.
fn place_file(opened: &Opened) -> Option<PathBuf> {
    Some(places_folder()?.join(own_name(opened)))
}

/// The folder of all such files.
fn places_folder() -> Option<PathBuf> {
    let state = config::state_folder(&config::Environment::of_process())?;
    Some(state.join("places"))
}

/// The stories that were read last, the newest first.
pub fn recent() -> Vec<Recent> {
    places_folder().map_or_else(Vec::new, |folder| places::recent(&folder))
}

/// The files whose change is a change of the story.
fn files(opened: &Opened) -> Vec<PathBuf> {
    let manifest = opened
        .loaded
        .folder
        .as_ref()
        .map(|folder| folder.join(bundle::manifest::FILE_NAME));
    opened
        .loaded
        .files
        .iter()
        .cloned()
        .chain(manifest)
        .collect()
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
        depth: look.depth,
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
    exports: Exports,
    inbox: Receiver<Msg>,
    modes: Arc<Modes>,
    signals: Signals,
    keeper: Keeper,
    colours: Colours,
    /// What was opened, for the list of recent stories.
    recent: Recent,
    /// The file of each report.
    files: Vec<PathBuf>,
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
                if self.take_in(message)? {
                    return Ok(());
                }
            }
            if dirty {
                self.draw()?;
            }
        }
    }

    /// Takes a message in and does what follows from it; true if the reader is left.
    fn take_in(&mut self, message: Msg) -> io::Result<bool> {
        for effect in update(&mut self.model, message) {
            if effect == Effect::Quit {
                self.remember();
                return Ok(true);
            }
            self.carry_out(effect)?;
        }
        Ok(false)
    }

    fn draw(&mut self) -> io::Result<()> {
        let Self { model, screen, .. } = self;
        screen.draw(events::size()?, |buffer| draw(model, buffer))
    }

    /// What has happened, at least one thing unless a signal woke us.
    fn wait(&mut self) -> io::Result<Vec<Msg>> {
        let mut messages: Vec<Msg> = self.inbox.try_iter().collect();
        if !messages.is_empty() {
            if !event::poll(Duration::ZERO)? {
                return Ok(messages);
            }
        } else if !WAKES && !event::poll(PATIENCE)? {
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
            Effect::Analyse {
                story,
                links,
                generation,
                base,
            } => {
                self.desk.analyse(Order {
                    generation,
                    story,
                    links,
                    base,
                });
                Ok(())
            }
            Effect::Save => {
                let (base, mine) = self.model.notes();
                self.keeper.save(base.clone(), mine.clone());
                self.remember();
                Ok(())
            }
            Effect::Remember => {
                self.remember();
                Ok(())
            }
            Effect::Export(order) => {
                self.exports.write(*order, Matter::of(&self.model));
                Ok(())
            }
            Effect::Copy(words) => {
                let said = outside::copy(&words);
                self.take_in(Msg::Said(said)).map(|_| ())
            }
            Effect::ListThemes => {
                self.colours.list();
                Ok(())
            }
            Effect::UseTheme(name) => {
                self.colours.watch(&name);
                Ok(())
            }
            Effect::OpenUrl(url) => {
                let said = outside::browse(&url);
                self.take_in(Msg::Said(said)).map(|_| ())
            }
            Effect::EditNote(words) => {
                let edited = self.aside(|| outside::edit_words(&words))?;
                self.take_in(Msg::Edited(edited)).map(|_| ())
            }
            Effect::EditFile { report, words } => self.edit_file(report, &words),
        }
    }

    /// Keeps the place, for the next start.
    fn remember(&self) {
        let place = Saved::of(&self.model);
        if let Some(text) = places::place_text(self.recent.clone(), &place) {
            self.keeper.remember(text);
        }
    }

    /// Opens a report's file in the user's editor.
    fn edit_file(&mut self, report: usize, words: &str) -> io::Result<()> {
        let Some(file) = self
            .files
            .get(report)
            .filter(|file| file.is_file())
            .cloned()
        else {
            let said = "this report has no file that could be edited".to_owned();
            return self.take_in(Msg::Said(said)).map(|_| ());
        };
        let line = outside::line_of(&file, words);
        match self.aside(|| outside::edit(&file, line))? {
            Ok(()) => Ok(()),
            Err(why) => self.take_in(Msg::Said(why)).map(|_| ()),
        }
    }

    /// Gives the terminal to another program.
    fn aside<T>(&mut self, work: impl FnOnce() -> T) -> io::Result<T> {
        self.modes.leave()?;
        let done = work();
        self.modes.enter()?;
        self.screen.forget();
        update(&mut self.model, Msg::Resize(events::size()?));
        Ok(done)
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
