//! Drafts with one word altered, and what `review` says of them.
//!
//! Of each story that the project holds two English reports are taken as drafts in turn. In each a word is altered that at
//! least two other reports (of quoted words: one) have as it stood before; which words these are stands in `tests/slips.txt`, so
//! that two builds are asked the same. A slip is *named* where the review of the altered draft says something that it does not
//! say of the report as it was, at the sentence that was altered.
//!
//! What the review says of the reports as they were published, each read as if it were the draft, are its *alarms*: some are true
//! differences between two outlets, the rest is false. They are counted beside what is named, since either is had easily without the other.

#[allow(dead_code, reason = "the test takes the list as it stands")]
pub mod choose;

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use parallax::bundle;
use parallax::collate::{self, Collation, Options, Unwatched};
use parallax::import;
use parallax::review::{self, Finding, Subject};
use parallax::story::{Role, Span, Story};
use parallax::text::{self, Annotations, clean};

/// Where stories stand: bundles, and round-ups (`.txt`).
const FOLDERS: &[&str] = &["sample-bundles", "tests/stories", "tests/unseen"];

/// The slips, one a line.
pub const LIST: &str = "tests/slips.txt";

/// One altered word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The story's name: that of its folder or file.
    pub story: String,
    /// Id of the report that it is made in.
    pub report: String,
    /// What was altered: a figure, a day, a person, …
    pub kind: String,
    /// What stands before it in its sentence, at most [`Self::AROUND`] characters.
    pub before: String,
    /// The word as it stood.
    pub old: String,
    /// What it was made.
    pub new: String,
    /// What stands after it in its sentence.
    pub after: String,
}

impl Slip {
    /// Characters on either side by which a place is found again.
    pub const AROUND: usize = 24;

    /// Reads a line of the list; none where it is no such line.
    pub fn read(line: &str) -> Option<Self> {
        let [story, report, kind, words] = line.splitn(4, '\t').collect::<Vec<_>>()[..] else {
            return None;
        };
        let (before, rest) = words.split_once('{')?;
        let (altered, after) = rest.split_once('}')?;
        let (old, new) = altered.split_once('|')?;
        let [story, report, kind, before, old, new, after] =
            [story, report, kind, before, old, new, after].map(str::to_owned);
        Some(Self {
            story,
            report,
            kind,
            before,
            old,
            new,
            after,
        })
    }

    /// Where it stands in a text (bytes), if at one place.
    pub fn place(&self, text: &str) -> Option<Span> {
        let whole = format!("{}{}{}", self.before, self.old, self.after);
        let mut places = text.match_indices(&whole);
        let (at, _) = places.next()?;
        let start = at + self.before.len();
        let only = places.next().is_none();
        only.then(|| Span::new(start, start + self.old.len()))
    }
}

impl fmt::Display for Slip {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            story,
            report,
            kind,
            before,
            old,
            new,
            after,
        } = self;
        write!(
            out,
            "{story}\t{report}\t{kind}\t{before}{{{old}|{new}}}{after}"
        )
    }
}

/// The slips of the list.
pub fn list() -> Vec<Slip> {
    let all = fs::read_to_string(root().join(LIST)).unwrap_or_default();
    let slip = |line| Slip::read(line).unwrap_or_else(|| panic!("{LIST}: {line}"));
    all.lines().map(slip).collect()
}

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The stories that the project holds, by name.
pub fn stories() -> Vec<PathBuf> {
    let mut all = Vec::new();
    for folder in FOLDERS {
        let entries = fs::read_dir(root().join(folder)).expect(folder);
        let paths = entries.map(|entry| entry.unwrap().path());
        all.extend(paths.filter(|p| p.is_dir() || p.extension().is_some_and(|e| e == "txt")));
    }
    all.sort_by_key(|path| name_of(path));
    all
}

/// What a story is called in the list.
pub fn name_of(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

/// A story, read.
pub struct Read {
    /// The story.
    pub story: Story,
    /// What was read off each report.
    pub annotations: Vec<Annotations>,
}

/// One thing that a review says.
#[derive(Clone, Debug)]
pub struct Said {
    /// The words that it points at; none where something is missing.
    pub span: Option<Span>,
    /// Kind, the words pointed at, and what is said of them: of two drafts the same where these are.
    pub words: [String; 3],
}

impl Read {
    /// Reads a bundle, or a round-up, which is imported first.
    pub fn of(path: &Path) -> Self {
        let room = tempfile::tempdir().unwrap();
        let mut folder = path.to_owned();
        if !path.is_dir() {
            folder = room.path().join("story");
            import::run_roundup(path, &folder).expect("a round-up");
        }
        let mut story = bundle::load(&[folder]).expect("a bundle").story;
        for report in &mut story.reports {
            report.role = Role::Published;
        }
        let annotations = text::reread(&Story::default(), &[], &story);
        Self { story, annotations }
    }

    /// The comparison, with a report as its base.
    pub fn collation(&self, base: usize) -> Collation {
        let options = Options {
            base: Some(base),
            candidates: true,
        };
        collate::collate(&self.story, &self.annotations, &[], options, &Unwatched)
            .expect("nobody stops it")
    }

    /// What the review says of a report as a draft.
    pub fn review(&self, draft: usize) -> Vec<Said> {
        let mut story = self.story.clone();
        story.reports[draft].role = Role::Draft;
        let text = &story.reports[draft].text;
        let found = review::findings(Subject {
            story: &story,
            annotations: &self.annotations,
            collation: &self.collation(draft),
        });
        let said = |f: Finding| Said {
            span: f.span,
            words: [
                f.kind.name().to_owned(),
                f.span.map_or("", |s| s.of(text)).replace('\n', " "),
                f.message,
            ],
        };
        found.into_iter().map(said).collect()
    }

    /// What the review says at the altered sentence that it does not say of the report as it was; none where the place of the slip is not found.
    pub fn named(&self, slip: &Slip, before: &[Said]) -> Option<Vec<Said>> {
        let draft = self.story.position(&slip.report)?;
        let report = &self.story.reports[draft];
        let place = slip.place(&report.text)?;
        let notes = &self.annotations[draft];
        let sentence = notes.sentences[notes.sentence_at(place.start)?].span;
        let mut altered = Self {
            story: self.story.clone(),
            annotations: self.annotations.clone(),
        };
        let own = &mut altered.story.reports[draft];
        own.text.replace_range(place.range(), &slip.new);
        own.paragraphs = clean::paragraphs(&own.text);
        altered.annotations[draft] = text::annotate(own, altered.story.date);
        let end = sentence.end + slip.new.len() - slip.old.len();
        let sentence = Span::new(sentence.start, end);
        let known: BTreeSet<&[String; 3]> = before.iter().map(|s| &s.words).collect();
        let mut said = altered.review(draft);
        said.retain(|s| s.span.is_some_and(|s| s.overlaps(sentence)) && !known.contains(&s.words));
        Some(said)
    }
}
