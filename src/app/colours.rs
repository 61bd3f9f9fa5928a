//! Colours while the reader runs: the list of themes, a theme file that changes, a terminal
//! whose background changes.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use super::look::Wish;
use super::mailbox::Mailbox;
use super::watch::Watch;
use crate::config::{self, Environment};
use crate::reader::Msg;
use crate::store;
use crate::theme::{Depth, Variant};

/// The theme in use, and where others are looked for.
pub(super) struct Colours {
    source: Source,
    wish: Wish,
    /// The name of the theme in use.
    name: String,
    mailbox: Mailbox,
    /// Watches the files of the theme in use.
    watch: Option<Watch>,
}

/// Where themes come from, and in how many colours they are shown.
#[derive(Clone)]
struct Source {
    environment: Environment,
    depth: Depth,
}

impl Colours {
    /// The theme of that name is in use.
    pub(super) fn new(name: &str, depth: Depth, mailbox: Mailbox) -> Self {
        let source = Source {
            environment: Environment::of_process(),
            depth,
        };
        let mut colours = Self {
            source,
            wish: Wish::Always(name.to_owned()),
            name: name.to_owned(),
            mailbox,
            watch: None,
        };
        colours.watch(name);
        colours
    }

    /// The wish by which the theme was chosen: it may name another theme for the other background.
    pub(super) fn follow(&mut self, wish: Wish) {
        self.wish = wish;
    }

    /// Lists the themes, on a thread of its own.
    pub(super) fn list(&self) {
        let (environment, mailbox) = (self.source.environment.clone(), self.mailbox.clone());
        let look = move || mailbox.send(Msg::Themes(config::offers(&environment)));
        // Without a thread the themes that come with the program are on offer.
        let _ = thread::Builder::new().name("themes".into()).spawn(look);
    }

    /// The user has chosen a theme: it stays, however the background changes.
    pub(super) fn choose(&mut self, name: &str) {
        self.wish = Wish::Always(name.to_owned());
        self.watch(name);
    }

    /// Writes the choice of theme into the user's file, on a thread of its own.
    pub(super) fn keep(&self, name: String, ground: Variant) {
        let (environment, mailbox) = (self.source.environment.clone(), self.mailbox.clone());
        let keep = move || {
            mailbox.send(Msg::Said(match keep(&environment, &name, ground) {
                Ok(file) => format!("colours: {name}, kept in {}", file.display()),
                Err(why) => format!("colours: {name}, until you quit: {why}"),
            }));
        };
        if let Err(error) = thread::Builder::new().name("keep".into()).spawn(keep) {
            let said = format!("colours kept until you quit: could not start a thread ({error})");
            self.mailbox.send(Msg::Said(said));
        }
    }

    /// The terminal's background is now dark or light.
    pub(super) fn ground(&mut self, ground: Variant) {
        let name = self.wish.name(|| ground).to_owned();
        if name == self.name {
            return;
        }
        self.watch(&name);
        let (source, mailbox) = (self.source.clone(), self.mailbox.clone());
        let read = move || mailbox.send(source.read(&name));
        // Without a thread the colours stay as they are.
        let _ = thread::Builder::new().name("theme".into()).spawn(read);
    }

    /// Another theme is in use: its files are watched from now on. A built-in one has none.
    fn watch(&mut self, name: &str) {
        self.watch = None;
        name.clone_into(&mut self.name);
        if !config::is_own_theme(&self.source.environment, name) {
            return;
        }
        let Ok(found) = config::theme(&self.source.environment, name) else {
            return;
        };
        let files = with_targets(found.files);
        let (source, mailbox) = (self.source.clone(), self.mailbox.clone());
        let name = name.to_owned();
        let saved = move |_: &[PathBuf]| mailbox.send(source.read(&name));
        self.watch = (!files.is_empty())
            .then(|| Watch::files(&files, None, saved))
            .flatten();
    }
}

/// Writes the name of a theme into the user's file; returns the file.
fn keep(environment: &Environment, name: &str, ground: Variant) -> Result<PathBuf, String> {
    let folder =
        config::folder(environment).ok_or("there is no home folder to hold the configuration")?;
    let file = folder.join("config.toml");
    let at = |error: io::Error| format!("{} in {}", store::gist(&error), file.display());
    let text = match std::fs::read_to_string(&file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        read => read.map_err(at)?,
    };
    let text = config::with_theme(&text, name, ground);
    let text = text.map_err(|why| format!("{}:{why}", file.display()))?;
    std::fs::create_dir_all(&folder).map_err(at)?;
    store::write_whole(&file, text.as_bytes()).map_err(at)?;
    Ok(file)
}

/// The files, and the targets of links among them, where saving actually writes.
fn with_targets(files: Vec<PathBuf>) -> Vec<PathBuf> {
    let targets = files.iter().filter_map(|file| file.canonicalize().ok());
    let targets: Vec<PathBuf> = targets.filter(|target| !files.contains(target)).collect();
    files.into_iter().chain(targets).collect()
}

impl Source {
    /// Reads the theme from disk; if it has a fault, the old one stays in use.
    fn read(&self, name: &str) -> Msg {
        match config::faultless(&self.environment, name) {
            Ok(found) => Msg::Theme(Arc::new(found.theme.at(self.depth))),
            Err(why) => Msg::Remark(format!("{why} · the colours stay as they were")),
        }
    }
}
