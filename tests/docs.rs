//! Pages that are made from the program's own tables are current.
#![cfg(feature = "app")]

#[path = "../examples/pictures.rs"]
#[allow(dead_code)]
mod pictures;

use std::fs;
use std::path::Path;

use parallax::reader::command::{self, KeyMap};
use parallax::theme::Slot;

fn page(name: &str) -> String {
    fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("docs")
            .join(name),
    )
    .unwrap()
}

#[test]
fn the_page_of_keys_is_the_registry() {
    let table = command::markdown(&KeyMap::default());
    let page = page("keys.md");
    assert!(
        page.ends_with(&table),
        "docs/keys.md is not current: cargo run --example pages writes it anew"
    );
}

#[test]
fn the_page_of_themes_names_every_slot() {
    let page = page("themes.md");
    for slot in Slot::ALL {
        let row = format!("| `{}` | {} |", slot.name(), slot.what());
        assert!(page.contains(&row), "docs/themes.md lacks {row}");
    }
}

#[test]
fn the_pictures_of_the_readme_are_what_the_reader_shows_now() {
    let readme =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    for (file, wanted) in pictures::pictures().unwrap() {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        assert!(
            fs::read_to_string(&file).is_ok_and(|there| there == wanted),
            "docs/pictures/{name} is not current: run `cargo run --example pictures`, look at it, and commit it"
        );
        assert!(
            readme.contains(&format!("docs/pictures/{name}")),
            "the README does not show docs/pictures/{name}"
        );
    }
}
