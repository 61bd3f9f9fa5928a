//! Draws the README's pictures, `docs/pictures/*.svg`, anew from the sample bundles:
//! `cargo run --example pictures`. `tests/docs.rs` fails where they are not current.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parallax::bundle;
use parallax::collate::{self, Options, Unwatched};
use parallax::export::about;
use parallax::notes::Notes;
use parallax::reader::still::{self, Scene};
use parallax::reader::{Settings, Size, View};
use parallax::text;
use parallax::theme::builtin;

/// A picture: its file, the bundle, the view, columns and rows, the theme.
type Picture = (&'static str, &'static str, View, (u16, u16), &'static str);

const PICTURES: [Picture; 5] = [
    (
        "reader-dark.svg",
        "legitimate-targets",
        View::Reader,
        (120, 30),
        "parallax-dark",
    ),
    (
        "reader-light.svg",
        "legitimate-targets",
        View::Reader,
        (120, 30),
        "parallax-light",
    ),
    (
        "stack.svg",
        "legitimate-targets",
        View::Stack,
        (100, 30),
        "parallax-dark",
    ),
    (
        "matrix.svg",
        "ferry-fire",
        View::Matrix,
        (100, 28),
        "parallax-dark",
    ),
    (
        "worklist.svg",
        "ferry-fire",
        View::WorkList,
        (100, 28),
        "parallax-dark",
    ),
];

/// Every picture: where it belongs, and what it has to be.
///
/// # Errors
/// If a sample bundle or a theme is not there.
pub fn pictures() -> Result<Vec<(PathBuf, String)>, Box<dyn Error>> {
    PICTURES.iter().map(drawn).collect()
}

fn drawn(
    &(name, bundle, view, (width, height), theme): &Picture,
) -> Result<(PathBuf, String), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let loaded = bundle::load(&[root.join("sample-bundles").join(bundle)])?;
    let story = Arc::new(loaded.story);
    let reports = story.reports.iter();
    let annotations: Vec<_> = reports.map(|r| text::annotate(r, story.date)).collect();
    let collation = collate::collate(&story, &annotations, &[], Options::default(), &Unwatched);
    let scene = Scene {
        collation: Arc::new(collation.ok_or("the collation was stopped")?),
        annotations: Arc::new(annotations),
        notes: Notes::default(),
        view: Some(view),
        keys: Vec::new(),
        story: Arc::clone(&story),
    };
    let theme = builtin(theme).ok_or("no such theme")?;
    let settings = Settings {
        theme: Arc::new(theme.clone()),
        ..Settings::default()
    };
    let cells = still::screen(&scene, Size::new(width, height), settings);
    let picture = still::svg(&cells, &theme, &story.title, &about(&story));
    Ok((root.join("docs/pictures").join(name), picture))
}

fn main() -> Result<(), Box<dyn Error>> {
    for (file, picture) in pictures()? {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, picture)?;
    }
    Ok(())
}
