//! Holds the code to the table of rooms in ARCHITECTURE.md: a room names only rooms it may use,
//! no pair of rooms uses each other, and every room of the table exists and the other way round.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

struct Room {
    storey: String,
    may_use: BTreeSet<String>,
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The rooms of the table, in its order.
fn rooms() -> (Vec<String>, BTreeMap<String, Room>) {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let mut order = Vec::new();
    let mut rooms = BTreeMap::new();
    for line in page.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [
            _,
            storey @ ("matter" | "reader" | "shell"),
            name,
            _,
            uses,
            ..,
        ] = cells[..]
        else {
            continue;
        };
        let name = name.trim_matches('`').to_owned();
        let mut may_use = BTreeSet::new();
        for word in uses.split(',').map(|w| w.trim().trim_matches('`')) {
            match word {
                "" => {}
                "all" => may_use.extend(order.iter().cloned()),
                "matter" => may_use.extend(
                    order
                        .iter()
                        .filter(|o: &&String| {
                            rooms.get(*o).is_some_and(|r: &Room| r.storey == "matter")
                        })
                        .cloned(),
                ),
                room => {
                    may_use.insert(room.to_owned());
                }
            }
        }
        order.push(name.clone());
        let storey = storey.to_owned();
        rooms.insert(name, Room { storey, may_use });
    }
    (order, rooms)
}

fn rust_files(dir: &Path, out: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// The rooms that a source text names after `crate::`, comments left out.
fn named(source: &str) -> BTreeSet<String> {
    let code: String = source
        .lines()
        .map(|l| l.split("//").next().unwrap_or(""))
        .collect::<Vec<_>>()
        .join(" ");
    let word = |s: &str| -> String {
        s.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let mut out = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut item = String::new();
            for c in group.chars() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        out.insert(word(item.trim()));
                        item.clear();
                        continue;
                    }
                    _ => {}
                }
                item.push(c);
            }
            out.insert(word(item.trim()));
        } else {
            out.insert(word(rest));
        }
    }
    out.remove("");
    out
}

/// Room → rooms that its files name.
fn uses(order: &[String]) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for room in order {
        let mut files = Vec::new();
        let dir = root().join("src").join(room);
        assert!(
            dir.is_dir(),
            "ARCHITECTURE.md names the room {room}, src has no such folder"
        );
        rust_files(&dir, &mut files);
        let entry: &mut BTreeSet<String> = found.entry(room.clone()).or_default();
        for file in files {
            entry.extend(named(&fs::read_to_string(&file).unwrap()));
        }
        entry.remove(room);
    }
    found
}

#[test]
fn rooms_use_only_what_the_table_allows() {
    let (order, rooms) = rooms();
    assert!(order.len() >= 15, "the table was read: {order:?}");
    let uses = uses(&order);
    let mut wrong = Vec::new();
    for (room, used) in &uses {
        for other in used {
            if !rooms.contains_key(other) {
                wrong.push(format!(
                    "{room} names crate::{other}, which is no room of the table"
                ));
            } else if !rooms[room].may_use.contains(other) {
                wrong.push(format!(
                    "{room} uses {other}, which the table does not allow"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_two_rooms_use_each_other() {
    let (order, _) = rooms();
    let uses = uses(&order);
    for (room, used) in &uses {
        for other in used {
            assert!(
                !uses.get(other).is_some_and(|back| back.contains(room)),
                "{room} and {other} use each other"
            );
        }
    }
}

#[test]
fn every_folder_of_src_is_a_room() {
    let (order, _) = rooms();
    for entry in fs::read_dir(root().join("src")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            assert!(
                order.contains(&name),
                "src/{name} is missing in ARCHITECTURE.md"
            );
        }
    }
}

#[test]
fn the_reader_of_use_lines_sees_groups_and_skips_comments() {
    let source =
        "use crate::{story::{Span, Story}, text}; // crate::app\nlet x = crate::theme::y();";
    let expected: BTreeSet<String> = ["story", "text", "theme"].map(String::from).into();
    assert_eq!(named(source), expected);
}

#[test]
fn every_place_that_the_page_names_is_there() {
    let page = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let names = page.split('`').skip(1).step_by(2);
    let places = names.filter(|name| name.contains('/') && !name.contains(['<', ' ']));
    let places: Vec<&str> = places.collect();
    assert!(places.len() > 15, "{places:?}");
    for place in places {
        let there = [root(), root().join("src")].iter().any(|folder| {
            let path = folder.join(place);
            path.exists() || path.with_extension("rs").exists()
        });
        assert!(there, "ARCHITECTURE.md names {place}");
    }
}
