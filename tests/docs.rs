//! Pages that are made from the program's own tables are current.
#![cfg(feature = "app")]

mod common;
#[path = "../examples/pictures.rs"]
#[allow(dead_code)]
mod pictures;

use std::fs;

use common::{of_project, run, stdout};
use parallax::reader::command::{self, KeyMap};
use parallax::theme::Slot;

fn page(name: &str) -> String {
    fs::read_to_string(of_project("docs").join(name)).unwrap()
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
    let readme = fs::read_to_string(of_project("README.md")).unwrap();
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

/// The commands of a page's console blocks, each with what the page says it prints.
fn consoles(page: &str) -> Vec<(&str, &str)> {
    let blocks = page.split("```console\n").skip(1);
    blocks
        .filter_map(|block| block.split("\n```").next()?.split_once('\n'))
        .filter_map(|(typed, said)| Some((typed.strip_prefix("$ parallax ")?, said)))
        .collect()
}

#[test]
fn what_the_pages_say_a_command_prints_is_what_it_prints() {
    let mut tried = 0;
    for entry in fs::read_dir(of_project("docs")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "md") {
            continue;
        }
        let page = fs::read_to_string(&path).unwrap();
        for (typed, said) in consoles(&page) {
            let typed: Vec<&str> = typed.split(' ').collect();
            let printed = stdout(&run(&typed));
            let mut rest = printed.as_str();
            // A line with three dots stands for lines left out.
            for part in said.split("\n…\n") {
                let Some(at) = rest.find(part.trim_end()) else {
                    panic!(
                        "{}: `parallax {}` prints something else; put this in its place:\n{printed}",
                        path.display(),
                        typed.join(" ")
                    );
                };
                rest = &rest[at + part.trim_end().len()..];
            }
            tried += 1;
        }
    }
    assert!(tried >= 3, "{tried} commands");
}
