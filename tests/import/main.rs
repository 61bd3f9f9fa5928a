//! What a user does with `parallax import`: several sources at once, the same ones again, and being interrupted.

mod again;
#[path = "../common/mod.rs"]
mod common;
mod options;
mod roundup;
mod sources;
mod whole;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use common::parallax;
use parallax::bundle;
use parallax::story::Story;

fn import(sources: &[&Path], into: &Path, more: &[&str]) -> Output {
    let mut command = parallax();
    command
        .arg("import")
        .args(sources)
        .arg("--into")
        .arg(into)
        .args(more);
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn story(into: &Path) -> Story {
    bundle::load(&[into.to_owned()]).unwrap().story
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).unwrap() {
            let path = entry.unwrap().path();
            let kind = path.symlink_metadata().unwrap();
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() {
                found.insert(
                    path.strip_prefix(folder).unwrap().to_owned(),
                    fs::read(&path).unwrap(),
                );
            }
        }
    }
    found
}

const PROSE: &str = "The ferry burned at the quay on Friday night, the harbour office said, and three men of the engine crew were missing on Saturday morning when the boats came back.";

fn page(outlet: &str, title: &str, paragraphs: &[&str]) -> String {
    let text: String = paragraphs.iter().map(|p| format!("<p>{p}</p>")).collect();
    let slug = outlet.to_lowercase().replace(' ', "-");
    format!(
        "<!doctype html><html lang=en><head><title>{title} | {outlet}</title><link rel=canonical href='https://{slug}.example/ferry'><meta property=article:published_time content='2031-05-04T10:00:00Z'><meta property=og:site_name content='{outlet}'></head><body><nav><a href=/>Home</a></nav><article><h1>{title}</h1>{text}</article></body></html>"
    )
}
