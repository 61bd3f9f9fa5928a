//! Pictures of the reader's screen.

use std::fs;

use crate::common::{SAMPLE_PATHS as SAMPLES, parallax, run};
use crate::{exported, hostile};

#[test]
fn a_picture_is_xml_in_every_view_and_size_and_holds_the_hostile_words_as_text() {
    let folder = tempfile::tempdir().unwrap();
    hostile(folder.path());
    let path = folder.path().to_str().unwrap();
    for view in ["reader", "stack", "matrix", "review"] {
        for size in ["80x24", "120x36", "40x10", "300x80"] {
            let picture = exported(&[path, "--format", "svg", "--view", view, "--size", size]);
            let read = roxmltree::Document::parse(&picture).expect("XML");
            for node in read.descendants().filter(roxmltree::Node::is_element) {
                let name = node.tag_name().name();
                let drawn = ["svg", "title", "desc", "g", "rect", "text", "tspan"];
                assert!(drawn.contains(&name), "{view} {size}: <{name}>");
                assert!(
                    node.attributes()
                        .all(|a| !a.name().starts_with("on") && a.name() != "href")
                );
            }
        }
    }
}

#[test]
fn a_picture_of_no_screen_or_theme_is_refused() {
    for (flag, value, word) in [
        ("--size", "wide", "120x36"),
        ("--size", "39x24", "40x10"),
        ("--size", "80x9", "40x10"),
        ("--theme", "mauve", "parallax themes"),
    ] {
        let output = run(&["export", SAMPLES[0], "--format", "svg", flag, value]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(word), "{said}");
    }
}

#[test]
fn a_picture_has_the_theme_that_is_named_and_is_the_same_whatever_is_configured() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join("parallax").join(name);
    fs::create_dir_all(at("themes")).unwrap();
    fs::write(at("config.toml"), "theme = \"mine\"\n").unwrap();
    fs::write(at("themes/mine.toml"), "text = \"#123abc\"\n").unwrap();
    fs::write(at("themes/torn.toml"), "text = { fg = 300 }\n").unwrap();
    fs::write(at("themes/one.toml"), "inherits = \"two\"\n").unwrap();
    fs::write(at("themes/two.toml"), "inherits = \"one\"\n").unwrap();
    let picture = |more: &[&str], variable: Option<&str>| {
        let mut command = parallax();
        let command = command
            .args(["export", SAMPLES[0], "--format", "svg"])
            .args(more)
            .envs(variable.map(|name| ("PARALLAX_THEME", name)))
            .env("XDG_CONFIG_HOME", home.path());
        command.output().unwrap()
    };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase();
    let plain = picture(&[], None);
    assert!(!text(&plain.stdout).contains("#123abc"));
    assert_eq!(picture(&[], Some("mono")).stdout, plain.stdout);
    assert!(text(&picture(&["--theme", "mine"], None).stdout).contains("#123abc"));
    let torn = format!("{}:1: ", at("themes/torn.toml").display()).to_lowercase();
    for (name, said) in [
        // Nothing else on the command line says where themes are.
        ("torn", &*torn),
        ("torn", "from \"0\" to \"255\""),
        ("one", "(one → two → one)"),
    ] {
        let named = picture(&["--theme", name], None);
        assert_eq!(named.status.code(), Some(2));
        assert!(named.stdout.is_empty());
        assert!(
            text(&named.stderr).contains(said),
            "{}",
            text(&named.stderr)
        );
    }
}
