//! Turns saved pages, links, feeds, documents, round-ups and text into a bundle folder.
//!
//! Each source is read by itself, in parallel (`gather`); then names are given with all of them in view (`naming`),
//! and the bundle is written in one step ([`crate::bundle::write`]). What a page says of itself and which of its words
//! are the report is decided once, here: the bundle keeps the clean text and the manifest, not the page, so that
//! nothing of the page's markup, scripts or links to elsewhere comes into the bundle.

mod consent;
mod error;
mod found;
mod gather;
mod hyphen;
mod kinds;
mod naming;
mod net;
mod outcome;
pub mod roundup;
mod sheets;
mod source;
mod wire;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use crate::bundle::count;
use crate::bundle::format::{self, Format};
use crate::bundle::write::{self, NewBundle, NewReport};
use crate::story::{Role, SetAside};

pub use error::{Failure, ImportError};
pub use outcome::{Imported, Outcome};
pub use roundup::{Roundup, RoundupReport, roundup};
pub use source::Source;

/// The options of an import.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The sources are round-up pages.
    pub roundup: bool,
    /// Write nothing.
    pub dry_run: bool,
    /// What the user says about the reports; overrides the sources.
    pub stated: Stated,
    /// Which web addresses, and how many entries of a feed.
    pub web: Web,
}

/// What the user says of the reports.
#[derive(Clone, Debug, Default)]
pub struct Stated {
    /// The id of the one report.
    pub id: Option<String>,
    /// The outlet's full name.
    pub outlet: Option<String>,
    /// The headline of the one report.
    pub title: Option<String>,
    /// The outlet's short name.
    pub short: Option<String>,
    /// The language, a BCP 47 tag.
    pub lang: Option<String>,
    /// What the reports are to the editor.
    pub role: Option<Role>,
}

/// What may be fetched.
#[derive(Clone, Copy, Debug)]
pub struct Web {
    /// Whether addresses on this machine and in private networks are allowed.
    pub allow_private: bool,
    /// One private address that is allowed nevertheless: that of the caller's own server.
    pub allowed: Option<SocketAddr>,
    /// Largest number of entries of a feed.
    pub limit: usize,
    /// Time limit for one page, in seconds.
    pub seconds: u64,
}

impl Default for Web {
    fn default() -> Self {
        Self {
            allow_private: false,
            allowed: None,
            limit: 10,
            seconds: 30,
        }
    }
}

/// Receives the progress of reading. Calls come from several threads.
pub trait Progress: Sync {
    /// A source is being read.
    fn began(&self, source: &str);
    /// It has been read, or not; `done` of `all` sources are.
    fn ended(&self, source: &str, outcome: &str, done: usize, all: usize);
}

/// Ignores progress.
pub struct Unwatched;

impl Progress for Unwatched {
    fn began(&self, _source: &str) {}
    fn ended(&self, _source: &str, _outcome: &str, _done: usize, _all: usize) {}
}

/// One report found in a source.
#[derive(Clone, Debug, Default)]
struct Item {
    /// The source, as the user named it.
    source: String,
    report: NewReport,
    /// Whether the outlet is a guess from a file's name.
    outlet_guessed: bool,
    set_aside: Vec<SetAside>,
    /// What the user should look at, one sentence each.
    remarks: Vec<String>,
}

impl Item {
    /// Words of its text: of Markdown, without what stands above it between `---` lines.
    fn words(&self) -> usize {
        let body = &self.report.body;
        if self.report.markdown {
            let text = format::extract(body, Format::Markdown).body;
            return count::words(&text);
        }
        count::words(body)
    }
}

/// Brings `sources` into the bundle folder `into`, which is made if it is absent. Sources that cannot be read are
/// passed over and named in the answer; if none can be read, that is the error.
pub fn run(
    sources: &[Source],
    into: &Path,
    options: &Options,
    progress: &dyn Progress,
) -> Result<Imported, ImportError> {
    let gathered = gather::all(sources, options, progress);
    if gathered.items.is_empty() {
        return Err(ImportError::Nothing(gathered.failures));
    }
    let mut items = gathered.items;
    let named = naming::apply(&mut items, &options.stated)?;
    let bundle = NewBundle {
        title: gathered.title.unwrap_or(named.title),
        date: gathered.date.or(named.date),
        summary: None,
        reports: items.iter().map(|item| item.report.clone()).collect(),
    };
    let plan = if options.dry_run {
        write::plan(into, &bundle)?
    } else {
        write::write(into, &bundle)?
    };
    Ok(outcome::of(into, &bundle, items, plan, gathered.failures))
}

/// Brings the round-up page `file` (`-` is standard input) into the bundle folder `into`.
pub fn run_roundup(file: &Path, into: &Path) -> Result<Imported, ImportError> {
    let options = Options {
        roundup: true,
        ..Options::default()
    };
    let source = if file == Path::new("-") {
        Source::Stdin
    } else {
        Source::File(PathBuf::from(file))
    };
    run(&[source], into, &options, &Unwatched)
}
