//! The colours while the reader runs: which themes there are, and a theme that is saved anew.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use super::mailbox::Mailbox;
use super::watch::Watch;
use crate::config::{self, Environment};
use crate::reader::Msg;
use crate::theme::Depth;

/// The theme in use, and where others are looked for.
pub(super) struct Colours {
    source: Source,
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
            mailbox,
            watch: None,
        };
        colours.watch(name);
        colours
    }

    /// Looks on a thread of its own which themes there are.
    pub(super) fn list(&self) {
        let (environment, mailbox) = (self.source.environment.clone(), self.mailbox.clone());
        let look = move || mailbox.send(Msg::Themes(config::offers(&environment)));
        // Without a thread the themes that come with the program are on offer.
        let _ = thread::Builder::new().name("themes".into()).spawn(look);
    }

    /// Another theme is in use: its files are watched from now on. A built-in one has none.
    pub(super) fn watch(&mut self, name: &str) {
        self.watch = None;
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
            .then(|| Watch::files(&files, saved))
            .flatten();
    }
}

/// The files, and those that links among them lead to: saving writes there.
fn with_targets(files: Vec<PathBuf>) -> Vec<PathBuf> {
    let targets = files.iter().filter_map(|file| file.canonicalize().ok());
    let targets: Vec<PathBuf> = targets.filter(|target| !files.contains(target)).collect();
    files.into_iter().chain(targets).collect()
}

impl Source {
    /// The theme as it is on disk now; what is wrong with it leaves the old one in use.
    fn read(&self, name: &str) -> Msg {
        match config::faultless(&self.environment, name) {
            Ok(found) => Msg::Theme(Arc::new(found.theme.at(self.depth))),
            Err(why) => Msg::Remark(format!("{why} · the colours stay as they were")),
        }
    }
}
