//! What was marked in the reader.

use std::fs;
use std::path::Path;

use crate::{FERRY, SHORT, TEXT, bundle, ferry_with, findings, json, of_kind, out, path, text};
use serde_json::Value;

/// Marks a claim as looked at, as the reader does.
fn mark(folder: &tempfile::TempDir, claim: &str) {
    let analysis: Value =
        serde_json::from_str(&out(&["analyze", path(folder), "--format", "json"])).unwrap();
    let claim = analysis["claims"]
        .as_array()
        .unwrap()
        .iter()
        .find(|c| c["id"] == claim)
        .unwrap()
        .clone();
    let mut notes = parallax::notes::Notes::default();
    let about = claim["readings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| {
            let report = analysis["reports"]
                .as_array()
                .unwrap()
                .iter()
                .find(|x| x["id"] == r["report"])
                .unwrap();
            let words = text(report, "text");
            let byte = |key: &str| {
                let n = r[key].as_u64().unwrap() as usize;
                words
                    .char_indices()
                    .nth(n)
                    .map_or(words.len(), |(at, _)| at)
            };
            let span = parallax::story::Span::new(byte("start"), byte("end"));
            parallax::notes::Anchor::new(text(r, "report"), words, span)
        })
        .collect();
    let kept = parallax::notes::Kept {
        rev: 1,
        value: Some(parallax::notes::Mark {
            state: parallax::notes::State::Ok,
            about,
        }),
    };
    notes.marks.put("m1", kept);
    fs::write(
        folder.path().join("notes.toml"),
        parallax::notes::write(&notes),
    )
    .unwrap();
}

#[test]
fn what_was_marked_is_not_said_again_unless_the_words_change() {
    let folder = bundle("draft.txt", TEXT.as_bytes());
    let here = path(&folder);
    let page = json(&[here, "--only", "figure-disagrees"]);
    mark(&folder, text(&page["findings"][0], "claim"));
    let page = json(&[here, "--only", "figure-disagrees"]);
    assert!(findings(&page).is_empty(), "{page:#}");
    assert_eq!(page["settled"], 1);
    let draft = folder.path().join("draft.txt");
    fs::write(&draft, TEXT.replace("16 of", "17 of")).unwrap();
    assert_eq!(
        findings(&json(&[here, "--only", "figure-disagrees"])).len(),
        1
    );
}

#[test]
fn a_claim_that_was_looked_at_hides_no_other_of_its_sentence() {
    let draft = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR"))
            .join(FERRY)
            .join("draft.md"),
    );
    let folder = ferry_with(&draft.unwrap());
    let here = path(&folder);
    let about = |words: &str| {
        let page = json(&[here]);
        let found = findings(&page);
        let one = found.iter().find(|f| text(f, "message").contains(words));
        one.map(|f| text(f, "claim").to_owned())
    };
    let (toll, day) = (
        about("16").expect("the toll"),
        about("Saturday").expect("the day"),
    );
    assert_ne!(toll, day, "one sentence, two claims");
    mark(&folder, &toll);
    assert_eq!(about("16"), None);
    assert_eq!(about("Saturday"), Some(day));
}

#[test]
fn a_slip_has_the_claim_it_is_seen_in_and_cites_all_languages() {
    let folder = ferry_with(SHORT);
    let all = findings(&json(&[path(&folder)]));
    for kind in ["date-disagrees", "name-spelling"] {
        let found = of_kind(&all, kind);
        assert_eq!(found.len(), 1, "{kind}: {all:#?}");
        assert!(found[0]["claim"].is_string(), "{kind}: {:#}", found[0]);
    }
    let day = &of_kind(&all, "date-disagrees")[0];
    let cited: Vec<&str> = day["others"]
        .as_array()
        .unwrap()
        .iter()
        .map(|o| text(o, "words"))
        .collect();
    assert_eq!(cited, ["Wednesday", "miércoles", "Mittwoch"]);
    mark(&folder, text(day, "claim"));
    let all = findings(&json(&[path(&folder)]));
    assert_eq!(of_kind(&all, "date-disagrees"), [Value::Null; 0]);
}
