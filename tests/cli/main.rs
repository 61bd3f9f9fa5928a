//! The binary as a user meets it: what it prints where there is no terminal, and what it says of
//! bad input. Every case runs the real program on real files.

#[path = "../common/mod.rs"]
mod common;
mod hostile;
mod piped;
mod refusals;
mod settings;
mod stdin;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use common::{parallax, stderr, stdout};

/// Runs the program with these arguments and variables.
fn run(args: &[&str], env: &[(&str, &str)]) -> Output {
    let mut command = parallax();
    command.args(args).envs(env.iter().copied());
    command.output().unwrap()
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    fn arg(&self) -> &str {
        self.path().to_str().unwrap()
    }
}

const PROSE: &[u8] =
    b"The council closed the old bridge on Monday after engineers found a crack in its \
northern pier. It will stay closed for at least six weeks, the mayor said.\n";

#[test]
fn what_the_program_says_of_itself() {
    for (args, word) in [
        (&["themes"][..], "parallax-dark"),
        (&["keys"], "claim"),
        (&["config"], "theme"),
        (&["completions", "bash"], "compgen -W \"parallax-dark "),
        (&["man"], ".TH"),
        (&["--help"], "sample-bundles"),
        (&["--version"], "parallax"),
    ] {
        let output = run(args, &[]);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{args:?}: {}",
            stderr(&output)
        );
        assert!(stdout(&output).contains(word), "{args:?}");
    }
}
