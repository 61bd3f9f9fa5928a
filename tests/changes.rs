//! `--compare` on two states of a story that differ in ten known things: these ten are reported,
//! in every form, and nothing else.

mod common;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use common::{printed, run};

const CLOSED: &str = "The tunnel under the river was closed on Monday after inspectors found water in its northern shaft.";
const SHUT: &str = "The tunnel under the river was shut to all traffic on Monday after inspectors found water in its northern shaft.";
const COST: &str = "The repair will cost 14 million euros, the regional transport office said.";
const PUMPS: &str =
    "“We will not reopen it until every pump has been replaced,” said the engineer Marta Holm.";
const NEW_PUMPS: &str = "“We will not reopen it before all of the pumps have been replaced,” said the engineer Marta Holm.";
const COMMUTERS: &str = "Some 300 commuters were led out on foot through an emergency gallery.";
const RESIGN: &str = "The opposition asked the mayor to resign over the neglected drainage.";
const COURT: &str =
    "A court ordered the builder to hand over the original drawings of the concrete lining.";

type Report<'a> = (&'a str, &'a str, Vec<String>);

fn story(folder: &Path, reports: &[Report]) {
    let mut manifest =
        String::from("format = 1\ntitle = \"The flooded tunnel\"\ndate = 2025-03-03\n");
    for (id, title, sentences) in reports {
        let _ = write!(
            manifest,
            "[[report]]\nid = \"{id}\"\noutlet = \"Outlet {id}\"\ntitle = \"{title}\"\nlang = \"en\"\nfile = \"{id}.txt\"\n"
        );
        fs::write(
            folder.join(format!("{id}.txt")),
            sentences.join("\n\n") + "\n",
        )
        .unwrap();
    }
    fs::write(folder.join("bundle.toml"), manifest).unwrap();
}

fn lines(of: &[&str]) -> Vec<String> {
    of.iter().map(|line| (*line).to_owned()).collect()
}

/// The story before, the story now, and the analysis of before.
struct States {
    _folder: tempfile::TempDir,
    now: String,
    old: String,
}

fn states() -> States {
    let folder = tempfile::tempdir().unwrap();
    let (before, now) = (folder.path().join("before"), folder.path().join("now"));
    fs::create_dir(&before).unwrap();
    fs::create_dir(&now).unwrap();
    story(
        &before,
        &[
            (
                "a",
                "Tunnel closed",
                lines(&[CLOSED, COST, PUMPS, COMMUTERS]),
            ),
            (
                "b",
                "River tunnel out of use",
                lines(&[CLOSED, COST, PUMPS, RESIGN]),
            ),
            (
                "c",
                "Water in the shaft",
                lines(&[CLOSED, PUMPS, COMMUTERS, RESIGN]),
            ),
            ("d", "Closed for weeks", lines(&[CLOSED])),
        ],
    );
    let dearer = COST.replace("14 million", "18 million");
    let more = COMMUTERS.replace("300", "420");
    story(
        &now,
        &[
            (
                "a",
                "Tunnel closed, cost rises",
                lines(&[CLOSED, &dearer, PUMPS, COMMUTERS, COURT]),
            ),
            (
                "b",
                "River tunnel out of use",
                lines(&[CLOSED, COST, NEW_PUMPS, COURT]),
            ),
            ("c", "Water in the shaft", lines(&[SHUT, &more])),
            ("e", "A tunnel stands still", lines(&[CLOSED])),
        ],
    );
    let old = folder.path().join("old.json");
    let json = printed(&["analyze", before.to_str().unwrap(), "--format", "json"]);
    fs::write(&old, json).unwrap();
    States {
        now: now.to_str().unwrap().to_owned(),
        old: old.to_str().unwrap().to_owned(),
        _folder: folder,
    }
}

#[test]
fn ten_known_things_are_these_ten() {
    let States { now, old, _folder } = states();
    let json = printed(&["analyze", &now, "--compare", &old, "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&json).unwrap();
    let of = |list: &str, name: &str| -> Vec<String> {
        let rows = found[list].as_array().unwrap().iter();
        rows.map(|row| row[name].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(found["schema"], "parallax/changes/1");
    assert_eq!(of("outlets_joined", "report"), ["e"], "{json}");
    assert_eq!(of("outlets_left", "report"), ["d"], "{json}");
    assert_eq!(of("headlines", "report"), ["a"], "{json}");
    assert_eq!(of("figures", "report"), ["a", "c"], "{json}");
    assert_eq!(of("wordings", "report"), ["c", "b"], "{json}");
    assert_eq!(of("claims_new", "claim").len(), 1, "{json}");
    assert_eq!(of("claims_gone", "claim").len(), 1, "{json}");
    assert_eq!(of("coverage", "report"), ["c"], "{json}");
    assert_eq!(found["figures"][0]["new_value"], 18_000_000.0);
    assert_eq!(found["coverage"][0]["found"], false);
}

#[test]
fn every_form_says_the_same() {
    let States { now, old, _folder } = states();
    for (format, parts) in [
        ("text", ["10 changes.", "Outlet e", "- ", "+ "]),
        (
            "md",
            ["10 changes.", "Outlet e", "  - before: ", "  - now: "],
        ),
        ("html", ["10 changes.", "Outlet e", "<del>", "<ins>"]),
    ] {
        let page = printed(&["export", &now, "--compare", &old, "--format", format]);
        for part in parts {
            assert!(page.contains(part), "{format} lacks {part}: {page}");
        }
        // Both states are of one day.
        assert!(page.contains("What changed since old.json"), "{page}");
    }
    assert_eq!(
        printed(&["analyze", &now, "--compare", &old]),
        printed(&["export", &now, "--compare", &old, "--format", "text"])
    );
}

const SEARCH: &str = "Police are looking for a man who was seen at the southern gate.";
const BANGS: &str = "“We heard two loud bangs,” said the baker Nora Lind.";

/// A story whose first report says `more` besides; the file with the analysis of it.
fn told(folder: &Path, name: &str, more: &[&str]) -> (String, String) {
    let place = folder.join(name);
    fs::create_dir(&place).unwrap();
    let first = [&[CLOSED, COST], more].concat();
    story(
        &place,
        &[
            ("a", "Tunnel closed", lines(&first)),
            ("b", "River tunnel out of use", lines(&[CLOSED, COST])),
        ],
    );
    let place = place.to_str().unwrap().to_owned();
    let file = folder.join(format!("{name}.json"));
    fs::write(&file, printed(&["analyze", &place, "--format", "json"])).unwrap();
    (place, file.to_str().unwrap().to_owned())
}

#[test]
fn what_one_outlet_alone_has_is_compared_too() {
    let folder = tempfile::tempdir().unwrap();
    let (short, short_json) = told(folder.path(), "short", &[]);
    let (long, long_json) = told(folder.path(), "long", &[SEARCH, BANGS]);
    let grown = printed(&["analyze", &long, "--compare", &short_json]);
    assert!(
        grown.contains("2 changes.") && grown.contains("New passages\n  Outlet a\n    + Police"),
        "{grown}"
    );
    assert!(grown.contains("    + “We heard"), "{grown}");
    let shrunk = printed(&["analyze", &short, "--compare", &long_json]);
    assert!(
        shrunk.contains("2 changes.")
            && shrunk.contains("Passages that disappeared\n  Outlet a\n    - Police"),
        "{shrunk}"
    );
    for format in ["md", "html", "json"] {
        let page = printed(&[
            "export",
            &long,
            "--compare",
            &short_json,
            "--format",
            format,
        ]);
        assert!(
            page.contains(SEARCH) && page.contains(&BANGS[3..15]),
            "{format}: {page}"
        );
    }
    let edited = SEARCH.replace("southern", "northern");
    let (other, _) = told(folder.path(), "other", &[&edited, BANGS]);
    let page = printed(&["analyze", &other, "--compare", &long_json]);
    assert!(
        page.contains("1 change.") && page.contains("[-southern-] {+northern+}"),
        "{page}"
    );
}

#[test]
fn of_many_passages_the_text_form_shows_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let (_, old) = told(folder.path(), "short", &[]);
    let beasts = [
        "heron", "badger", "otter", "lynx", "swift", "newt", "stoat", "adder",
    ];
    let more: Vec<String> = beasts
        .iter()
        .map(|beast| format!("A {beast} slept."))
        .collect();
    let more: Vec<&str> = more.iter().map(String::as_str).collect();
    let (now, _) = told(folder.path(), "long", &more);
    let text = printed(&["analyze", &now, "--compare", &old]);
    assert!(
        text.contains("8 changes.") && text.contains("    and 2 more\n"),
        "{text}"
    );
    assert!(text.contains("newt") && !text.contains("stoat"), "{text}");
    let json = printed(&["analyze", &now, "--compare", &old, "--format", "json"]);
    assert!(json.contains("adder"), "{json}");
}

#[test]
fn a_story_beside_itself_has_not_changed() {
    let sample = "sample-bundles/ferry-fire";
    let folder = tempfile::tempdir().unwrap();
    let old = folder.path().join("old.json");
    fs::write(&old, printed(&["analyze", sample, "--format", "json"])).unwrap();
    // Another base numbers and orders the claims anew.
    let args = [
        "analyze",
        sample,
        "--base",
        "ledger",
        "--compare",
        old.to_str().unwrap(),
    ];
    let text = printed(&args);
    assert!(text.contains("Nothing changed."), "{text}");
}

#[test]
fn what_is_no_analysis_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let sample = "sample-bundles/wire-rewrite";
    for (name, content, word) in [
        ("text.json", "no JSON", "parallax analyze"),
        (
            "half.json",
            "{\"schema\":\"parallax/analysis/1\",\"sto",
            "breaks off",
        ),
        (
            "review.json",
            "{\"schema\":\"parallax/review/1\",\"findings\":[]}",
            "\"parallax/review/1\", not an analysis",
        ),
        (
            "other.json",
            "{\"schema\":\"x/2\",\"story\":{\"title\":\"\"},\"reports\":[],\"claims\":[]}",
            "x/2",
        ),
        (
            "cut.json",
            "{\"schema\":\"parallax/analysis/1\",\"story\":{\"title\":\"\"},\"reports\":[],\"claims\":[{\"id\":\"c1\",\
             \"label\":\"\",\"readings\":[{\"report\":\"a\",\"start\":0,\"end\":9}]}]}",
            "c1",
        ),
    ] {
        let file = folder.path().join(name);
        fs::write(&file, content).unwrap();
        let output = run(&["analyze", sample, "--compare", file.to_str().unwrap()]);
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{error}");
        assert!(error.contains(name) && error.contains(word), "{error}");
        assert!(output.stdout.is_empty());
    }
}
