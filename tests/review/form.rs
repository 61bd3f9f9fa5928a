//! How findings are printed: lines, places, the last line, exit codes, colour.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::common::{parallax, run};
use crate::{FERRY, TEXT, bundle, findings, json, out, path, text};
use serde_json::Value;

#[test]
fn the_last_line_says_what_nobody_else_has_in_what_they_tell() {
    let text = TEXT.replace("the river office said", "the river office in Dornach said");
    let folder = bundle("draft.txt", text.as_bytes());
    let said = out(&["review", path(&folder), "--fail-on", "never"]);
    let last = "compared with others: 2 of 3 sentences; 1 only in part, in no other report: “Dornach” (line 5)";
    assert_eq!(said.lines().last(), Some(last));
    let page = json(&[path(&folder)]);
    let sentences = &page["sentences"];
    assert_eq!(sentences["told_by_others"], 3);
    assert_eq!(sentences["told_in_part"], 1);
    let detail = &sentences["details"][0];
    assert_eq!(
        (&detail["words"], &detail["line"]),
        (&"Dornach".into(), &5.into())
    );
}

#[test]
fn the_last_line_says_what_nobody_else_tells() {
    let whole = bundle("draft.txt", TEXT.as_bytes());
    let said = out(&["review", path(&whole), "--fail-on", "never"]);
    assert!(
        said.ends_with("\ncompared with others: all 3 sentences\n"),
        "{said}"
    );
    let alone = "Bakers in Oslo sold more rye bread than ever before.";
    let more = bundle("draft.md", format!("{TEXT}\n{alone}\n").as_bytes());
    let said = out(&["review", path(&more), "--fail-on", "never"]);
    let last =
        "compared with others: 3 of 4 sentences; 1 in no other report, check by hand: line 9";
    assert_eq!(said.lines().last(), Some(last));
    let page = json(&[path(&more)]);
    let sentences = &page["sentences"];
    assert_eq!(
        (&sentences["count"], &sentences["told_by_others"]),
        (&4.into(), &3.into())
    );
    let at = &sentences["alone"][0];
    assert_eq!((&at["line"], &at["column"]), (&9.into(), &1.into()));
    let length = at["end"].as_u64().unwrap() - at["start"].as_u64().unwrap();
    assert_eq!(length as usize, alone.len());
    // A dateline that is a sentence by itself tells nothing, and nobody else has to have it.
    let dated = TEXT.replace("Mayor Jana", "BRUNNAU, March 4. /KESTREL/. Mayor Jana");
    let page = json(&[path(&bundle("draft.txt", dated.as_bytes()))]);
    assert_eq!(page["sentences"]["count"], 3);
    assert!(
        findings(&page)
            .iter()
            .all(|f| text(f, "kind") != "only-in-draft")
    );
    // With nothing to be held against nothing can be reviewed.
    let only = tempfile::tempdir().unwrap();
    fs::write(only.path().join("draft.txt"), TEXT).unwrap();
    let draft = only.path().join("draft.txt");
    let output = run(&["review", draft.to_str().unwrap(), "--draft", "draft"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("nothing to hold the draft against"), "{said}");
}

#[test]
fn exit_codes() {
    let folder = bundle("draft.txt", TEXT.as_bytes());
    let here = path(&folder);
    let cases: [(&[&str], i32); 12] = [
        (&[], 1),
        (&["--fail-on", "high"], 1),
        (&["--fail-on", "medium"], 1),
        (&["--fail-on", "low"], 1),
        (&["--fail-on", "never"], 0),
        (&["--only", "name-spelling"], 0),
        (&["--only", "name-spelling", "--fail-on", "medium"], 1),
        (&["--skip", "figure-disagrees"], 0),
        (&["--only", "figure-sum", "--fail-on", "low"], 0),
        (&["--only", "no-such-kind"], 2),
        (&["--draft", "nobody"], 2),
        (&["--base", "draft"], 2),
    ];
    for (more, code) in cases {
        for format in ["text", "json", "sarif"] {
            let mut args = vec!["review", here, "--format", format];
            args.extend(more);
            let output = run(&args);
            let said = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(code), "{args:?}: {said}");
            assert_eq!(output.stdout.is_empty(), code == 2, "{args:?}");
        }
    }
    let output = run(&["review", "sample-bundles/wire-rewrite"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2));
    assert!(said.contains("--draft"), "says what to do: {said}");
}

#[test]
fn only_and_skip() {
    let folder = bundle("draft.txt", TEXT.as_bytes());
    let here = path(&folder);
    let kinds = |more: &[&str]| -> BTreeSet<String> {
        let mut args = vec![here];
        args.extend(more);
        findings(&json(&args))
            .iter()
            .map(|f| text(f, "kind").to_owned())
            .collect()
    };
    let all = kinds(&[]);
    assert!(
        all.contains("figure-disagrees") && all.contains("name-spelling"),
        "{all:?}"
    );
    assert_eq!(
        kinds(&["--only", "name-spelling"]),
        BTreeSet::from(["name-spelling".to_owned()])
    );
    assert!(!kinds(&["--skip", "name-spelling"]).contains("name-spelling"));
    assert!(kinds(&["--only", "name-spelling", "--skip", "name-spelling"]).is_empty());
}

#[test]
fn the_line_is_that_of_the_file_in_every_form() {
    let (lead, rest) = TEXT.split_once("\n\n").unwrap();
    let markdown = format!(
        "---\ntitle: {lead}\n---\n\n{}",
        rest.replace("16 of", "*16* of")
    );
    let html = format!(
        "<!doctype html>\n<html><head><title>{lead}</title></head><body>\n<article>\n<h1>{lead}</h1>\n<p>{}</p>\n</article></body></html>\n",
        rest.trim()
            .replace("16 of", "<b>16</b>\nof")
            .replace("\n\n", "</p>\n\n<p>")
    );
    let crlf = TEXT.replace('\n', "\r\n");
    for (name, draft) in [
        ("draft.txt", TEXT.to_owned()),
        ("draft.txt", crlf),
        ("draft.md", markdown),
        ("draft.html", html),
    ] {
        let folder = bundle(name, draft.as_bytes());
        let line = 1 + draft.lines().position(|l| l.contains("16")).unwrap();
        let args = ["review", path(&folder), "--only", "figure-disagrees"];
        let said = out(&args);
        let wanted = format!("{name}:{line}:");
        assert!(
            said.lines().next().unwrap().contains(&wanted),
            "{wanted}\n{said}"
        );
        let page = json(&args[1..]);
        assert_eq!(page["findings"][0]["line"], line, "{name}");
        let log: Value =
            serde_json::from_str(&out(&[&args[..], &["--format", "sarif"]].concat())).unwrap();
        let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(place["region"]["startLine"], line, "{name}");
        assert!(text(&place["artifactLocation"], "uri").ends_with(name));
    }
}

#[test]
fn hostile_text_acts_on_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let evil = TEXT.replace("16 of", "<script>alert(1)</script> 16 of\u{202e}");
    for (name, words) in [
        ("draft.txt", evil.as_str()),
        ("a.txt", TEXT),
        ("b.txt", TEXT),
    ] {
        fs::write(folder.path().join(name), words).unwrap();
    }
    fs::write(
        folder.path().join("bundle.toml"),
        "format = 1\ntitle = \"T\\u001b]0;x\\u0007\\u202e\"\n\
         [[report]]\nid = \"draft\"\noutlet = \"\\u001b[31mUs\\u009b\"\nfile = \"draft.txt\"\nrole = \"draft\"\n\
         [[report]]\nid = \"a\"\noutlet = \"A\\\"\\n::error::x\\u202e\"\nfile = \"a.txt\"\n\
         [[report]]\nid = \"b\"\noutlet = \"B\\u0007\"\nfile = \"b.txt\"\n",
    )
    .unwrap();
    for format in ["text", "json", "sarif"] {
        let said = out(&[
            "review",
            path(&folder),
            "--format",
            format,
            "--fail-on",
            "never",
        ]);
        for bad in ['\u{1b}', '\u{7}', '\u{202e}', '\u{9b}'] {
            assert!(!said.contains(bad), "{format}: {bad:?}");
        }
        assert!(!said.lines().any(|l| l.starts_with("::error")), "{format}");
    }
}

#[test]
fn every_kind_is_explained_and_in_help_and_sarif() {
    let log: Value = serde_json::from_str(&out(&["review", FERRY, "--format", "sarif"])).unwrap();
    let rules: Vec<&str> = log["runs"][0]["tool"]["driver"]["rules"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| text(r, "id"))
        .collect();
    let help = out(&["review", "--help"]);
    let listed = out(&["explain"]);
    let page = fs::read_to_string("docs/reviewing-a-draft.md").unwrap();
    for kind in parallax::review::FindingKind::ALL {
        let name = kind.name();
        assert!(rules.contains(&name), "SARIF: {name}");
        assert!(help.contains(name), "help: {name}");
        assert!(listed.contains(name), "explain: {name}");
        assert!(page.contains(&format!("`{name}`")), "docs: {name}");
        assert!(out(&["explain", name]).contains("What to do"), "{name}");
    }
    for kind in parallax::collate::DivergenceKind::ALL {
        let name = kind.name();
        assert!(listed.contains(name), "explain: {name}");
        assert!(out(&["explain", name]).contains("What to do"), "{name}");
    }
    let framing = out(&["explain", "framing"]);
    assert!(framing.contains("between reports") && framing.contains("in a draft"));
    assert_eq!(run(&["explain", "nothing"]).status.code(), Some(2));
}

#[test]
fn colour_only_where_asked_for_and_the_same_bytes_twice() {
    let plain = out(&["review", FERRY]);
    assert!(!plain.contains('\u{1b}'));
    assert!(out(&["review", FERRY, "--color", "always"]).contains('\u{1b}'));
    assert_eq!(plain, out(&["review", FERRY]));
}

#[test]
fn the_walk_through_shows_what_the_program_prints() {
    let page = fs::read_to_string("docs/reviewing-a-draft.md").unwrap();
    let mut shown = 0;
    let mut blocks = page.split("```");
    while let (Some(_), Some(block)) = (blocks.next(), blocks.next()) {
        let Some((command, output)) = block
            .strip_prefix("console\n$ parallax ")
            .and_then(|b| b.split_once('\n'))
        else {
            continue;
        };
        shown += 1;
        let args: Vec<&str> = command.split(' ').collect();
        let said = out(&args);
        // "…" on a line of its own stands for lines left out.
        let mut rest = said.as_str();
        for piece in output.split("\n…\n") {
            let piece = piece.trim_end();
            let at = rest.find(piece);
            assert!(
                at.is_some(),
                "$ parallax {command}\n{piece}\n--- is not in\n{said}"
            );
            rest = &rest[at.unwrap_or_default() + piece.len()..];
        }
    }
    assert!(shown >= 3, "{shown} commands");
    assert!(Path::new(FERRY).is_dir());
}

#[test]
fn of_loose_files_the_one_that_is_called_a_draft_is_reviewed() {
    let bundle = bundle(
        "our draft.md",
        b"At 16 of the stations along the river the water rose above the quay on Monday.\n",
    );
    fs::remove_file(bundle.path().join("bundle.toml")).unwrap();
    let folder = bundle.path().to_str().unwrap();
    let draft = |page: &Value| text(&page["draft"], "file").to_owned();
    assert!(draft(&json(&[folder])).ends_with("our draft.md"));
    let mut files: Vec<String> = fs::read_dir(bundle.path())
        .unwrap()
        .map(|entry| entry.unwrap().path().to_str().unwrap().to_owned())
        .collect();
    files.sort();
    let loose: Vec<&str> = files.iter().map(String::as_str).collect();
    assert!(draft(&json(&loose)).ends_with("our draft.md"));
    // An editor's buffer is one where no file is.
    let buffer = bundle.path().join("buffer");
    fs::copy(bundle.path().join("our draft.md"), &buffer).unwrap();
    let piped = parallax()
        .args(["review", "--format", "json", "-"])
        .args(["a.txt", "b.txt"].map(|name| bundle.path().join(name)))
        .stdin(fs::File::open(&buffer).unwrap())
        .output()
        .unwrap();
    let page: Value = serde_json::from_slice(&piped.stdout).unwrap();
    assert_eq!(page["draft"]["id"], "stdin");
    // With a second one somebody has to say which is meant.
    fs::write(bundle.path().join("draft.txt"), "Another text.\n").unwrap();
    let two = run(&["review", folder]);
    assert_eq!(two.status.code(), Some(2));
    let said = String::from_utf8(two.stderr).unwrap();
    assert!(said.contains("name one with --draft ID"), "{said}");
}

#[test]
fn a_report_is_named_by_what_the_screen_calls_it_too() {
    let id = |flag: &str, name: &str| {
        let page = json(&[FERRY, flag, name]);
        (page["draft"]["id"].clone(), page["compared_with"].clone())
    };
    assert_eq!(id("--draft", "DC"), id("--draft", "daily-courier"));
    assert_eq!(
        id("--draft", "daily courier"),
        id("--draft", "daily-courier")
    );
    assert_eq!(id("--base", "nw"), id("--base", "northern-wire"));
    let none = run(&["review", FERRY, "--draft", "Nobody"]);
    assert_eq!(none.status.code(), Some(2));
    let said = String::from_utf8(none.stderr).unwrap();
    assert!(
        said.contains("--draft Nobody: no report has this id; the ids are: "),
        "{said}"
    );
}
