//! What a user puts into a bundle folder, and what comes out: a story, or every complaint at its place.

mod files;
mod manifest;

use std::fs;
use std::path::PathBuf;

use parallax::bundle::{self, Diagnostic, Loaded};
use tempfile::TempDir;

const PROSE: &str = "The ferry burned at the quay on Friday night, the harbour office said, and three men of the \
    engine crew were missing on Saturday morning when the boats came back.";

/// A folder of files.
struct Bundle(TempDir);

impl Bundle {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        Self(folder)
    }

    /// One report `a.txt`, with these lines in its table.
    fn with(lines: &str) -> Self {
        let manifest = format!("format = 1\ntitle = \"Fire\"\n\n[[report]]\n{lines}\n");
        Self::new(&[
            ("bundle.toml", manifest.as_bytes()),
            ("a.txt", PROSE.as_bytes()),
        ])
    }

    fn path(&self) -> PathBuf {
        self.0.path().to_owned()
    }

    fn load(&self) -> Loaded {
        bundle::load(&[self.path()]).unwrap_or_else(|error| panic!("{error}"))
    }

    fn complaints(&self) -> Vec<Diagnostic> {
        match bundle::load(&[self.path()]) {
            Ok(loaded) => loaded.warnings,
            Err(error) => error.diagnostics().to_vec(),
        }
    }

    /// `line:column: level: text` of every complaint.
    fn said(&self) -> Vec<String> {
        let folder = format!("{}/", self.path().display());
        self.complaints()
            .iter()
            .map(|d| d.to_string().lines().next().unwrap().replace(&folder, ""))
            .collect()
    }
}

const PLAIN: &str = "id = \"a\"\noutlet = \"The Ark\"\nfile = \"a.txt\"";
