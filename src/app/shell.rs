//! Everything behind a reader, however it is shown: analyses, notes, the saved place, the
//! watched files.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};

use super::Opened;
use super::clipboard::Clipboard;
use super::colours::Colours;
use super::desk::{Desk, Order};
use super::exports::Exports;
use super::keeper::Keeper;
use super::mailbox::Mailbox;
use super::outside;
use super::signals::Signals;
use super::watch::{Files, Watch, Watched};
use crate::bundle::locate::{SourceMap, source_of};
use crate::bundle::{self, Loaded};
use crate::config;
use crate::reader::snapshot::Matter;
use crate::reader::{Ahead, Effect, Model, Msg, Saved, Settings, Size};
use crate::store::places::{self, Recent};
use crate::store::{self, NotesFile, NotesPlace};
use crate::story::{Span, Story};

/// A story whose first analysis has started, before it is known how the story will be shown.
pub(super) struct Start {
    opened: Opened,
    story: Arc<Story>,
    /// The base that was asked for.
    chosen: Option<usize>,
    notes: NotesFile,
    place: Option<PathBuf>,
    left: Option<Saved>,
    desk: Desk,
    mailbox: Mailbox,
    inbox: Receiver<Msg>,
}

/// A reader and everything behind it.
pub(super) struct Begun {
    /// The reader.
    pub(super) model: Model,
    /// Messages from workers.
    pub(super) inbox: Receiver<Msg>,
    /// Watches files until dropped.
    pub(super) watch: Option<Watch>,
    /// Carries out effects.
    pub(super) shell: Shell,
}

impl Start {
    /// Reads the notes on the story, and starts to analyse it; if there is a screen, only once
    /// [`Shell::shown`] says that the first frame is on it.
    pub(super) fn new(opened: Opened, chosen: Option<usize>, screen: bool) -> Self {
        let (sender, inbox) = mpsc::channel();
        let mailbox = Mailbox::new(sender);
        let story = Arc::new(opened.loaded.story.clone());
        let notes = NotesFile::open(notes_place(&opened.loaded));
        let place = place_file(&opened);
        let left: Option<Saved> = place.as_deref().and_then(places::read_place);
        let left_base = left.as_ref().and_then(|left| left.base_in(&story));
        let base = chosen.or(left_base);
        let desk = Desk::new(mailbox.clone());
        if screen {
            desk.hold();
        }
        desk.analyse(Order {
            generation: 0,
            story: Arc::clone(&story),
            links: notes.known().links_in_force(),
            base: base.unwrap_or_else(|| story.default_base()),
        });
        Self {
            opened,
            story,
            chosen,
            notes,
            place,
            left,
            desk,
            mailbox,
            inbox,
        }
    }

    /// Makes the reader. `found` lists what was wrong with the configuration.
    pub(super) fn begin(
        mut self,
        size: Size,
        settings: Settings,
        found: Vec<String>,
    ) -> io::Result<Begun> {
        let loaded = &self.opened.loaded;
        let warnings = loaded.warnings.iter().map(ToString::to_string).collect();
        let others = self.notes.take_remarks().into_iter().chain(found);
        let colours = Colours::new(&settings.theme.name, settings.depth, self.mailbox.clone());
        let mut model = Model::new(self.story, warnings, size, settings)
            .with_remarks(others.collect())
            .with_notes(self.notes.known().clone());
        let drafts = self.left.as_ref().map_or(&[][..], Saved::drafts).to_vec();
        if let Some(left) = self.left {
            model = model.with_place(left);
        }
        if let Some(base) = self.chosen {
            model = model.with_base(base);
        }
        let keeper = Keeper::start(self.notes, self.place, drafts, self.mailbox.clone())?;
        let recent = Recent {
            paths: self.opened.paths.iter().map(|path| whole(path)).collect(),
            title: loaded.story.title.clone(),
        };
        let files = Files::new(self.opened.loaded.files.clone());
        let manifest = manifest(&self.opened);
        let folder = self.opened.loaded.folder.clone();
        let watched = Watched {
            folder: folder.filter(|_| manifest.is_none()),
            manifest,
            files: files.clone(),
            paths: self.opened.paths,
            keeper: keeper.clone(),
        };
        Ok(Begun {
            model,
            inbox: self.inbox,
            watch: Watch::start(watched, self.mailbox.clone()),
            shell: Shell {
                desk: self.desk,
                clipboard: Clipboard::new(self.mailbox.clone()),
                exports: Exports::new(self.mailbox.clone()),
                mailbox: self.mailbox,
                colours,
                keeper,
                recent,
                files,
            },
        })
    }
}

/// Carries out the effects that need no screen.
pub(super) struct Shell {
    desk: Desk,
    /// Where snapshots are written.
    pub(super) exports: Exports,
    /// Where copied words go.
    pub(super) clipboard: Clipboard,
    /// Which theme is in use.
    pub(super) colours: Colours,
    /// Keeps what is written.
    pub(super) keeper: Keeper,
    /// What was opened, for the list of recent stories.
    recent: Recent,
    /// The file of each report.
    files: Files,
    /// Where the results of orders are sent.
    mailbox: Mailbox,
}

impl Shell {
    /// The first frame is on the screen.
    pub(super) fn shown(&self) {
        self.desk.release();
    }

    /// Opens an address in the user's browser; the result comes as a message.
    pub(super) fn browse(&self, url: String) {
        outside::browse(url, self.mailbox.clone());
    }

    /// Carries out an effect, or returns it if it needs a terminal.
    pub(super) fn carry_out(&mut self, model: &Model, effect: Effect) -> Option<Effect> {
        match effect {
            Effect::Analyse {
                story,
                links,
                generation,
                base,
            } => self.desk.analyse(Order {
                generation,
                story,
                links,
                base,
            }),
            Effect::Save => {
                let (base, mine) = model.notes();
                self.keeper.save(base.clone(), mine.clone());
                self.remember(model);
            }
            Effect::Remember => self.remember(model),
            Effect::Export(order) => self.exports.write(*order, Matter::of(model)),
            Effect::Explain(question) => {
                let (story, annotations, collation) = model.matter_of();
                let matter = (story.clone(), annotations.clone(), collation.clone());
                self.desk.explain(question, matter);
            }
            Effect::Prepare => self.desk.prepare(Ahead::of(model)),
            Effect::ListThemes => self.colours.list(),
            Effect::UseTheme(name) => self.colours.choose(&name),
            Effect::KeepTheme(name, ground) => self.colours.keep(name, ground),
            other => return Some(other),
        }
        None
    }

    /// Saves the place for the next start.
    pub(super) fn remember(&self, model: &Model) {
        // Left before anything was compared, there was no place yet: the one that is kept is better.
        if model.matter.annotations.is_empty() && model.drafts().next().is_none() {
            return;
        }
        self.keeper.remember(self.recent.clone(), Saved::of(model));
    }

    /// Hands over the place, if a signal is about to end the program: the thread that listens for signals ends it, and
    /// waits for this.
    pub(super) fn heed_ending(&self, model: &Model, signals: &Signals) {
        if signals.is_ending() {
            self.remember(model);
            signals.remembered();
        }
    }

    /// Writes everything that has not been written yet.
    ///
    /// # Errors
    /// What is lost by quitting: why notes could not be saved, and the words of unfinished notes that could not be kept.
    pub(super) fn finish(&mut self, model: &Model) -> anyhow::Result<()> {
        self.exports.finish();
        let unsaved = self.keeper.flush();
        let drafts: Vec<&str> = model.drafts().collect();
        let unkept = self.keeper.unkept().filter(|_| !drafts.is_empty());
        let lost = unkept.map(|why| {
            let words = drafts.join("\n");
            format!("an unfinished note could not be kept ({why}); it was:\n{words}")
        });
        let all: Vec<String> = unsaved.into_iter().chain(lost).collect();
        anyhow::ensure!(all.is_empty(), "{}", all.join("\n"));
        Ok(())
    }

    /// A report's file, and the line of a span of its text in that file, if it can be found.
    ///
    /// # Errors
    /// If the report has no file that could be edited.
    pub(super) fn place_in_file(
        &self,
        model: &Model,
        report: usize,
        span: Option<Span>,
    ) -> Result<(PathBuf, Option<usize>), String> {
        let files = self.files.now();
        let file = files.get(report).filter(|file| file.is_file());
        let file = file.ok_or("this report has no file to edit")?;
        let text = model
            .matter_of()
            .0
            .reports
            .get(report)
            .map(|r| r.text.as_str());
        let line = || {
            let (source, format) = source_of(file).ok()?;
            let map = SourceMap::new(source, format, text?);
            Some(map.region(span?)?.start.line)
        };
        Ok((file.clone(), line()))
    }
}

/// Where the notes of a story are: beside its manifest, or else in the user's data folder.
pub(crate) fn notes_place(loaded: &Loaded) -> NotesPlace {
    let folder = loaded.folder.as_deref();
    let beside = folder
        .filter(|folder| folder.join(bundle::manifest::FILE_NAME).is_file())
        .map(|folder| folder.join(store::notes::FILE_NAME));
    let own = config::data_folder(&config::Environment::of_process())
        .map(|data| data.join("notes").join(own_name(loaded)));
    NotesPlace { beside, own }
}

/// The name of this story's files in the user's folders; the order in which loose files are named makes no other story.
fn own_name(loaded: &Loaded) -> String {
    let mut paths: Vec<PathBuf> = match &loaded.folder {
        Some(folder) => vec![whole(folder)],
        None => loaded.files.iter().map(|path| whole(path)).collect(),
    };
    paths.sort();
    store::file_name_for(&paths)
}

fn whole(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// The file with the place where this story was left.
fn place_file(opened: &Opened) -> Option<PathBuf> {
    Some(places_folder()?.join(own_name(&opened.loaded)))
}

/// The folder of all such files.
fn places_folder() -> Option<PathBuf> {
    let state = config::state_folder(&config::Environment::of_process())?;
    Some(state.join("places"))
}

/// The recently read stories, latest first.
pub fn recent() -> Vec<Recent> {
    places_folder().map_or_else(Vec::new, |folder| places::recent(&folder))
}

/// The manifest of a bundle; a folder of report files has none.
fn manifest(opened: &Opened) -> Option<PathBuf> {
    let folder = opened.loaded.folder.as_ref()?;
    let manifest = folder.join(bundle::manifest::FILE_NAME);
    manifest.exists().then_some(manifest)
}
