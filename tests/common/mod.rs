//! A copy of a sample bundle, for a test that writes into it.

use std::fs;
use std::path::Path;

/// Copies the files of the ferry fire into a folder that is there.
pub fn copy_to(folder: &Path) {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/sample-bundles/ferry-fire");
    for entry in fs::read_dir(sample).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
        }
    }
}
