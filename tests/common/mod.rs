//! What several test files need: the program, run so that nothing of whoever runs the tests gets into it, and stories
//! to run it on.
#![allow(
    dead_code,
    reason = "each test file is a crate of its own and uses a part"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use parallax::bundle;
use parallax::collate::{self, Collation, Options, Unwatched};
use parallax::notes::Link;
use parallax::story::Story;
use parallax::text::{self, Annotations};

/// The sample bundles by name.
pub const SAMPLES: [&str; 3] = ["legitimate-targets", "ferry-fire", "wire-rewrite"];

/// The same as arguments: the program is run at the root of the project.
pub const SAMPLE_PATHS: [&str; 3] = [
    "sample-bundles/legitimate-targets",
    "sample-bundles/ferry-fire",
    "sample-bundles/wire-rewrite",
];

/// A file or folder of the project.
pub fn of_project(path: impl AsRef<Path>) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The program, at the root of the project, with nothing to read, no colour or theme from the environment, and the home
/// of a user who has never had it.
pub fn parallax() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parallax"));
    command
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::null());
    for name in [
        "NO_COLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
        "PARALLAX_THEME",
        "PARALLAX_COLOR",
    ] {
        command.env_remove(name);
    }
    let nobody = Path::new(env!("CARGO_TARGET_TMPDIR")).join("nobody");
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
        command.env(name, &nobody);
    }
    command
}

/// Runs the program with these arguments.
pub fn run(args: &[&str]) -> Output {
    parallax().args(args).output().unwrap()
}

/// What the program prints with these arguments; it must succeed.
pub fn printed(args: &[&str]) -> String {
    let output = run(args);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(0), "{args:?}: {said}");
    stdout(&output)
}

/// What a run printed.
pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What a run said on standard error.
pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The story of a sample bundle.
pub fn sample(name: &str) -> Story {
    let folder = of_project("sample-bundles").join(name);
    bundle::load(&[folder]).unwrap().story
}

/// The story's annotations and its collation with these links.
pub fn collated(story: &Story, links: &[Link]) -> (Vec<Annotations>, Collation) {
    let reports = story.reports.iter();
    let annotations: Vec<Annotations> = reports.map(|r| text::annotate(r, story.date)).collect();
    let options = Options::default();
    let collation = collate::collate(story, &annotations, links, options, &Unwatched).unwrap();
    (annotations, collation)
}

/// Copies the files of the ferry fire into a folder that exists, for a test that writes into it.
pub fn copy_ferry_fire(folder: &Path) {
    for entry in fs::read_dir(of_project(SAMPLE_PATHS[1])).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
        }
    }
}

/// A copy of the ferry fire, with folders of the user's own beside it.
pub struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// A new copy.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let bundle = folder.path().join("bundle");
        fs::create_dir(&bundle).unwrap();
        copy_ferry_fire(&bundle);
        Self { folder }
    }

    /// The folder that holds everything.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The copied bundle.
    pub fn bundle(&self) -> PathBuf {
        self.path().join("bundle")
    }

    /// The variables that name the user's folders, with their values.
    pub fn env(&self) -> [(&'static str, PathBuf); 3] {
        [
            ("XDG_STATE_HOME", self.path().join("state")),
            ("XDG_DATA_HOME", self.path().join("data")),
            ("XDG_CONFIG_HOME", self.path().join("config")),
        ]
    }
}
