//! The JSON Schema of the configuration and the program agree on what a configuration is.

mod common;
mod jsonschema;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use common::{of_project, parallax};
use jsonschema::Checker;
use parallax::config::{Config, Environment, Flags, KEYS, resolve};
use serde_json::{Value, json};

fn file(name: &str) -> String {
    fs::read_to_string(of_project(name)).unwrap()
}

fn schema() -> Value {
    serde_json::from_str(&file("schemas/config.schema.json")).unwrap()
}

/// What the program makes of a configuration.
fn read(text: &str) -> Config {
    let path = Some(PathBuf::from("config.toml"));
    resolve(path, Some(text), &Environment::default(), &Flags::default())
}

fn as_json(text: &str) -> Value {
    serde_json::to_value(toml::from_str::<toml::Value>(text).unwrap()).unwrap()
}

/// The configuration in the manual.
fn example() -> String {
    let page = file("docs/configuration.md");
    let (_, from) = page.split_once("```toml\n").unwrap();
    let (example, _) = from.split_once("```").unwrap();
    example.to_owned()
}

#[test]
fn the_schema_has_the_keys_of_the_program() {
    let schema = schema();
    let properties = schema["properties"].as_object().unwrap();
    let schemas: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
    assert_eq!(schemas, BTreeSet::from(KEYS));
}

#[test]
fn the_example_of_the_manual_has_every_key_and_is_right() {
    let example = example();
    let mut config = read(&example);
    config.take_keymap();
    assert_eq!(config.complaints, Vec::<String>::new());
    let schema = schema();
    let checker = Checker { root: &schema };
    let value = as_json(&example);
    assert_eq!(checker.faults(&schema, &value, ""), Vec::<String>::new());
    let keys: BTreeSet<&str> = value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(keys, BTreeSet::from(KEYS));
    let table = file("docs/configuration.md");
    for key in KEYS {
        assert!(
            table.contains(&format!("\n| `{key}` |")),
            "the table lacks {key}"
        );
    }
}

#[test]
fn schema_and_program_refuse_the_same_values() {
    let schema = schema();
    let checker = Checker { root: &schema };
    let values = [
        json!(true),
        json!(1),
        json!(2),
        json!(3),
        json!("auto"),
        json!("always"),
        json!("tmux"),
        json!("parallax-dark"),
        json!([]),
        json!(["wl-copy"]),
        json!(["wl-copy", 1]),
        json!({ "dark": "ansi" }),
        json!({ "dark": 1 }),
        json!({ "dusk": "ansi" }),
        json!({ "claim.next": "J" }),
        json!({ "claim.next": ["J"] }),
        json!({ "claim.next": false }),
        json!({ "claim.next": true }),
        json!({ "claim.next": 1 }),
        json!({ "stack": { "claim.next": [1] } }),
    ];
    let (mut right, mut wrong) = (0, 0);
    for key in KEYS.into_iter().chain(["mose"]) {
        for value in &values {
            let text = toml::to_string(&json!({ key: value })).unwrap();
            let complaints = read(&text).complaints;
            let faults = checker.faults(&schema, &as_json(&text), "");
            let (program, schema) = (complaints.is_empty(), faults.is_empty());
            assert_eq!(program, schema, "{text}{complaints:?}\n{faults:?}");
            right += usize::from(schema);
            wrong += usize::from(!schema);
        }
    }
    assert!(right > 20 && wrong > 80, "{right} {wrong}");
}

#[test]
fn an_unknown_key_is_named_with_its_line_and_the_nearest_one() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("parallax");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("config.toml"),
        "mouse = false\nclipbord = \"tmux\"\n",
    )
    .unwrap();
    let output = parallax()
        .arg("config")
        .env("XDG_CONFIG_HOME", home.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        said.contains("config.toml:2: unknown key “clipbord”; did you mean \"clipboard\"?"),
        "{said}"
    );
    for key in ["links", "clipboard", "theme.dark"] {
        assert!(said.contains(key), "{key} in {said}");
    }
}

#[test]
fn what_is_wrong_is_said_in_the_order_of_the_lines() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("parallax");
    fs::create_dir_all(&folder).unwrap();
    let text = "colour = \"always\"\nambiguous = 3\n[keys]\n\"claim.nxt\" = \"J\"\n\"zoom\" = 5\n";
    fs::write(folder.join("config.toml"), text).unwrap();
    let output = parallax()
        .arg("keys")
        .env("XDG_CONFIG_HOME", home.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let line = |line: &str| {
        line.split("config.toml:")
            .nth(1)?
            .split(':')
            .next()?
            .parse()
            .ok()
    };
    let lines: Vec<Option<u32>> = said.lines().map(line).collect();
    assert_eq!(lines, [Some(1), Some(2), Some(4), Some(5)], "{said}");
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_what_to_do() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("parallax/config.toml");
    let said = || {
        let mut command = parallax();
        command.arg("config").env("XDG_CONFIG_HOME", home.path());
        String::from_utf8_lossy(&command.output().unwrap().stdout).into_owned()
    };
    fs::create_dir_all(&file).unwrap();
    let folder = "config.toml: it is a folder: put a file in its place, or take it away; the built-in settings apply";
    assert!(said().contains(folder), "{}", said());
    fs::remove_dir(&file).unwrap();
    fs::remove_dir(home.path().join("parallax")).unwrap();
    fs::write(home.path().join("parallax"), "").unwrap();
    let part = "config.toml: a part of this path is a file, not a folder: check the path; the built-in settings apply";
    assert!(said().contains(part), "{}", said());
    fs::remove_file(home.path().join("parallax")).unwrap();
    fs::create_dir(home.path().join("parallax")).unwrap();
    fs::write(&file, b"theme = \"caf\xe9\"").unwrap();
    let latin = "config.toml: it is not in UTF-8: save it as UTF-8; the built-in settings apply";
    assert!(said().contains(latin), "{}", said());
}
