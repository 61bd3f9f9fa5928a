//! `parallax review` and `parallax explain`: what an editor, a CI step and an editor's problem
//! matcher see, on the real binary.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use common::run;
use serde_json::Value;

const FERRY: &str = "sample-bundles/ferry-fire";

fn out(args: &[&str]) -> String {
    let output = run(args);
    assert_ne!(
        output.status.code(),
        Some(2),
        "{args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn json(args: &[&str]) -> Value {
    let mut all = vec!["review"];
    all.extend(args);
    all.extend(["--format", "json"]);
    serde_json::from_str(&out(&all)).unwrap()
}

fn findings(page: &Value) -> Vec<Value> {
    page["findings"].as_array().unwrap().clone()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// A bundle whose draft has 16 where two others have 12, and a name spelt otherwise.
fn bundle(draft_name: &str, draft: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let other = |lead: &str| {
        format!(
            "{lead}\n\nAt 12 of the stations along the river the water rose above the quay on Monday, the \
             river office said. Mayor Jana Hollmann asked people to leave the lower streets of Brunnau.\n\n\
             The pumps at the old mill failed shortly after noon and were mended in the evening.\n"
        )
    };
    fs::write(folder.path().join("a.txt"), other("River rises in Brunnau")).unwrap();
    fs::write(
        folder.path().join("b.txt"),
        other("Water in the streets of Brunnau"),
    )
    .unwrap();
    fs::write(folder.path().join(draft_name), draft).unwrap();
    fs::write(
        folder.path().join("bundle.toml"),
        format!(
            "format = 1\ntitle = \"River\"\ndate = 2031-03-04\n\
             [[report]]\nid = \"draft\"\noutlet = \"Us\"\nfile = \"{draft_name}\"\nrole = \"draft\"\n\
             [[report]]\nid = \"a\"\noutlet = \"A\"\nfile = \"a.txt\"\n\
             [[report]]\nid = \"b\"\noutlet = \"B\"\nfile = \"b.txt\"\n"
        ),
    )
    .unwrap();
    folder
}

const TEXT: &str = "River rises in Brunnau\n\nMayor Jana Holmann asked people to leave the lower streets of Brunnau.\n\n\
    At 16 of the stations along the river the water rose above the quay on Monday, the river office said.\n\n\
    The pumps at the old mill failed shortly after noon and were mended in the evening.\n";

fn path(folder: &tempfile::TempDir) -> &str {
    folder.path().to_str().unwrap()
}

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
fn every_planted_slip_is_named_once_at_its_line() {
    let gold = fs::read_to_string("tests/gold/ferry-fire-slips.json").unwrap();
    let gold: Value = serde_json::from_str(&gold).unwrap();
    let found = findings(&json(&[FERRY]));
    for slip in gold["slips"].as_array().unwrap() {
        let (kind, words) = (text(slip, "kind"), text(slip, "words"));
        let named: Vec<&Value> = found
            .iter()
            .filter(|f| {
                text(f, "kind") == kind
                    && (slip["line"].is_null() || f["line"] == slip["line"])
                    && (words.is_empty()
                        || text(f, "words").contains(words.trim_end_matches(','))
                        || words.contains(text(f, "words")))
            })
            .collect();
        assert_eq!(named.len(), 1, "{kind} “{words}”: {named:#?}");
    }
    assert!(found.len() <= 9, "{} findings", found.len());
}

/// What three reports give with its source, and how often a draft with `lead` is told that it names none.
fn as_fact(lead: &str) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let others = [
        "At 12 of the stations along the river the water rose above the quay on Monday, the river office said. Mayor \
         Jana Hollmann asked people to leave the lower streets of Brunnau.",
        "Rivers rose above the quay at 12 of the stations along the river on Monday, the river office said. The mayor, \
         Jana Hollmann, told people to stay out of the lower streets.",
        "The river office said the water rose above the quay on Monday at 12 of its stations along the river. Trains \
         stopped.",
    ];
    let mut files = vec!["draft.md".to_owned()];
    for (n, other) in others.iter().enumerate() {
        files.push(format!("{n}.txt"));
        let page = format!("Report {n} of the water in Brunnau\n\n{other}\n");
        fs::write(folder.path().join(&files[n + 1]), page).unwrap();
    }
    let draft = format!("# River rises\n\n{lead}\n");
    fs::write(folder.path().join("draft.md"), draft).unwrap();
    let at = |file: &String| folder.path().join(file).to_str().unwrap().to_owned();
    let files: Vec<String> = files.iter().map(at).collect();
    let mut args: Vec<&str> = files.iter().map(String::as_str).collect();
    args.extend(["--draft", "draft"]);
    of_kind(&findings(&json(&args)), "attribution-missing").len()
}

#[test]
fn as_fact_is_said_only_where_no_source_is_named() {
    let rise = "at 12 of the stations along the river the water rose over the quay by Monday";
    assert_eq!(as_fact(&format!("A{}.", &rise[1..])), 1);
    for lead in [
        format!("According to the river office, {rise}."),
        format!("Gauges showed that {rise}."),
        format!("A{}, the river office told reporters.", &rise[1..]),
        format!("Residents were certain that {rise}."),
    ] {
        assert_eq!(as_fact(&lead), 0, "{lead}");
    }
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

/// The sample story with another draft.
fn ferry_with(draft: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(FERRY)).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    fs::write(folder.path().join("draft.md"), draft).unwrap();
    folder
}

const SHORT: &str = "# Blocked exits on the ferry

At least 12 people died and 31 were injured when fire broke out on the car deck of the ferry Aurelia off Lipari late on Sunday.

“The smoke came up the stairs like water,” said Giulia Ferrante, a teacher from Salerno.

Tirrena Lines, which owns the ferry, declined to comment. Commander Elena Marcetti of the coast guard said the search \
would go on through the night. The mayor of Milazzo has called a day of mourning for Thursday.
";

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
fn a_slip_in_a_speakers_name_is_one_finding() {
    let folder = tempfile::tempdir().unwrap();
    let said = |name: &str| {
        format!(
            "Dam in Orrin\n\nThe state will stand by the people of Orrin, President {name} said on Monday.\n\n\
             “We will not abandon a single village in this valley,” {name} said. More than 4,000 people had to leave."
        )
    };
    for (file, name) in [
        ("draft.txt", "Dusan Kovak"),
        ("a.txt", "Dusan Kovac"),
        ("b.txt", "Dusan Kovac"),
    ] {
        fs::write(folder.path().join(file), said(name)).unwrap();
    }
    let found = findings(&json(&[path(&folder), "--draft", "draft"]));
    let slips = of_kind(&found, "name-spelling");
    assert_eq!(slips.len(), 1);
    // Who puts the suggestion in the words' place keeps the first name.
    assert_eq!(text(&slips[0], "words"), "Dusan Kovak");
    assert_eq!(text(&slips[0], "suggestion"), "Dusan Kovac");
    assert!(
        of_kind(&found, "quote-misattributed").is_empty(),
        "{found:?}"
    );
}

#[test]
fn a_suggestion_for_a_first_name_has_the_last_one_too() {
    let said = |name: &str| {
        format!(
            "Dam in Orrin\n\nThe dam above Orrin will be drained by Friday, the engineer {name} said on Monday. \
             More than 4,000 people had to leave.\n\n“Nobody is in danger,” {name} said."
        )
    };
    let found = beside_two(&said("Mateo Rühl"), &said("Matteo Rühl"));
    let slips = of_kind(&found, "name-spelling");
    assert!(!slips.is_empty(), "{found:?}");
    for slip in slips {
        assert_eq!(text(&slip, "words"), "Mateo Rühl");
        assert_eq!(text(&slip, "suggestion"), "Matteo Rühl");
    }
}

/// What is found in a draft beside two reports that have it with other names.
fn beside_two(draft: &str, report: &str) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    for (file, words) in [("draft.txt", draft), ("a.txt", report), ("b.txt", report)] {
        fs::write(folder.path().join(file), words).unwrap();
    }
    findings(&json(&[path(&folder), "--draft", "draft"]))
}

const DAM: &str = "Dam in Orrin

The state will stand by the people of Orrin, President Dusan Kovac said on Monday. More than 4,000 people had to leave.

Interior Minister Marta Lindqvist said the army would help with 30 boats. Schools stay closed until Thursday. Kovac flew over the valley with Lindqvist at noon.
";

#[test]
fn a_slip_in_a_name_that_the_draft_has_right_elsewhere() {
    let found = beside_two(&DAM.replacen("Lindqvist", "Lindvqist", 1), DAM);
    let found = of_kind(&found, "name-spelling");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(text(&found[0], "message").contains("Lindvqist"));
    assert!(of_kind(&beside_two(DAM, DAM), "name-spelling").is_empty());
}

#[test]
fn another_person_than_the_others_name() {
    for (right, wrong) in [
        // The first name of one, the last one of another.
        ("Marta Lindqvist", "Marta Kovac"),
        // Nobody's last name.
        ("Marta Lindqvist", "Marta Hargreave"),
        // Another's whole name.
        ("Minister Marta Lindqvist", "Minister Dusan Kovac"),
    ] {
        let found = beside_two(&DAM.replacen(right, wrong, 1), DAM);
        let found = of_kind(&found, "name-disagrees");
        assert_eq!(found.len(), 1, "{wrong}: {found:?}");
        assert!(
            text(&found[0], "message").contains("Lindqvist"),
            "{found:?}"
        );
    }
    assert!(of_kind(&beside_two(DAM, DAM), "name-disagrees").is_empty());
}

#[test]
fn another_of_that_last_name_is_nobody_elses_place() {
    let more = format!("{DAM}\nHis sister Anna Kovac said she had lost her house.\n");
    let found = of_kind(&beside_two(&more, DAM), "name-disagrees");
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn a_number_with_a_digit_too_many_is_held_against_the_one_in_its_place() {
    let told = |from: &str, to: &str| {
        let folder = ferry_with(&SHORT.replace(from, to));
        let page = json(&[path(&folder)]);
        let found = of_kind(&findings(&page), "figure-disagrees").into_iter();
        let words: Vec<String> = found.map(|f| text(&f, "words").to_owned()).collect();
        words
    };
    assert_eq!(told("12", "12"), Vec::<String>::new());
    assert_eq!(told("12", "120"), ["At least 120 people"]);
    assert_eq!(told("12", "21"), ["At least 21 people"]);
}

#[test]
fn the_headline_is_held_against_its_own_text() {
    let told = |headline: &str| {
        let folder = ferry_with(SHORT);
        let manifest = folder.path().join("bundle.toml");
        let words = fs::read_to_string(&manifest).unwrap();
        let own = words.lines().find(|l| l.contains("Questions over exits"));
        let title = format!("title = \"{headline}\"");
        fs::write(&manifest, words.replace(own.unwrap(), &title)).unwrap();
        let page = json(&[path(&folder)]);
        let found = findings(&page).into_iter();
        let mut found = found.map(|f| text(&f, "message").to_owned());
        found.find(|m| m.contains("in the headline"))
    };
    let wrong = told("Twenty-five dead as ferry burns").expect("named");
    assert!(
        wrong.starts_with("“Twenty-five dead” in the headline, “At least 12 people”"),
        "{wrong}"
    );
    assert_eq!(told("Twelve dead as ferry burns"), None);
    assert_eq!(told("Some 30 hurt as ferry burns"), None, "31 come to it");
    assert_eq!(
        told("Two ferries burn off Lipari"),
        None,
        "nothing that the text counts"
    );
}

/// Findings of a kind.
fn of_kind(all: &[Value], kind: &str) -> Vec<Value> {
    let named = all.iter().filter(|f| text(f, "kind") == kind);
    named.cloned().collect()
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

#[test]
fn what_both_quote_is_not_copied() {
    let folder = ferry_with(SHORT);
    let all = findings(&json(&[path(&folder)]));
    assert_eq!(of_kind(&all, "copied"), [Value::Null; 0]);
    let bare = ferry_with(&SHORT.replace(['“', '”'], ""));
    let all = findings(&json(&[path(&bare)]));
    let copied = of_kind(&all, "copied");
    assert_eq!(copied.len(), 1, "{all:#?}");
    assert!(text(&copied[0], "words").starts_with("The smoke came up"));
}

#[test]
fn what_is_missing_counts_those_that_surely_have_it() {
    let folder = ferry_with(SHORT);
    let all = findings(&json(&[path(&folder)]));
    let missing = of_kind(&all, "missing-from-draft");
    assert!(!missing.is_empty());
    for finding in &missing {
        let others = finding["others"].as_array().unwrap();
        let said = text(finding, "message");
        let has: BTreeSet<&str> = others.iter().map(|o| text(o, "report")).collect();
        assert!(
            said.contains(&format!("; {} of 6 others have it", has.len())),
            "{said}"
        );
        // What stands in the same claim for one word in common.
        for loose in [
            "when each alarm went off",
            "two Spanish citizens",
            "keinen Alarm",
        ] {
            let cites = |o: &Value| text(o, "words").contains(loose);
            assert!(!others.iter().any(cites), "{finding:#}");
        }
    }
    let lorry = |f: &&Value| text(f, "message").contains("refrigerated");
    assert!(missing.iter().any(|f| lorry(&f)), "{missing:#?}");
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
fn a_word_that_makes_another_act_of_it_is_named() {
    let draft = TEXT.replace(
        "Mayor Jana Holmann asked people to leave the lower streets of Brunnau.",
        "Mayor Jana Hollmann begged people to leave the lower streets of Brunnau.",
    );
    let folder = bundle("draft.txt", draft.as_bytes());
    let found = findings(&json(&[path(&folder)]));
    let framing: Vec<_> = found.iter().filter(|f| f["kind"] == "framing").collect();
    assert_eq!(framing.len(), 1, "{found:#?}");
    assert_eq!(
        text(framing[0], "message"),
        "“begged” here, “asked” in A and B"
    );
}

/// A bundle of a draft and three reports of a ballot; `said` is what the draft says of it.
fn ballot(said: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let end = "The harbour office will pay for the new cranes, which are to stand on the eastern quay next year.";
    let reports = [
        ("draft", said),
        (
            "wire",
            "Dockers at the port of Sandmouth voted on Tuesday to accept the pay offer before the deadline set by the harbour office.",
        ),
        (
            "post",
            "The dockers of Sandmouth voted on Tuesday to accept the pay offer, well before the deadline of the harbour office.",
        ),
        (
            "echo",
            "On Tuesday dockers at Sandmouth voted for the pay offer before the deadline that the harbour office had set.",
        ),
    ];
    for (name, text) in reports {
        fs::write(
            folder.path().join(format!("{name}.txt")),
            format!("{text}\n\n{end}\n"),
        )
        .unwrap();
    }
    folder
}

#[test]
fn the_opposite_of_what_the_others_say() {
    let found = |said: &str| {
        let folder = ballot(said);
        let path = folder.path().to_str().unwrap();
        let page = json(&[
            path,
            "--draft",
            "draft",
            "--only",
            "reversed",
            "--fail-on",
            "never",
        ]);
        let words = |f: &Value| format!("{} {}", text(f, "severity"), text(f, "words"));
        findings(&page).iter().map(words).collect::<Vec<String>>()
    };
    let so = "Dockers at the port of Sandmouth voted on Tuesday to accept the pay offer before the deadline of the harbour office.";
    assert_eq!(found(so), Vec::<String>::new());
    let denied = found(&so.replace("voted", "had not voted"));
    assert!(
        matches!(&denied[..], [one] if one.starts_with("high") && one.contains("not voted")),
        "{denied:?}"
    );
    let after = found(&so.replace("before", "after"));
    assert!(
        matches!(&after[..], [one] if one.starts_with("high") && one.contains("after the deadline")),
        "{after:?}"
    );
    // Who refuses to say, or asks, has said nothing of it.
    for open in [
        "refused to say whether they had voted",
        "were asked if they voted",
    ] {
        assert_eq!(
            found(&so.replace("voted", open)),
            Vec::<String>::new(),
            "{open}"
        );
    }
}

#[test]
fn the_second_of_two_sentences_that_begin_alike_is_not_altered() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    let said = |words: &str| {
        format!(
            "Fire on the ferry\n\nThe union spoke of it on Monday.\n\n“{words},” Carla Rossi said.\n"
        )
    };
    write("draft.txt", said("We lost everything in the fire"));
    for other in ["one.txt", "two.txt"] {
        write(
            other,
            said("We had no alarm. We lost everything in the fire"),
        );
    }
    let page = |draft: &str| json(&[path(&folder), "--draft", draft]);
    let found = findings(&page("draft"));
    assert_eq!(of_kind(&found, "quote-altered"), [Value::Null; 0]);
    write("draft.txt", said("We lost anything in the fire"));
    let found = findings(&page("draft"));
    assert_eq!(of_kind(&found, "quote-altered").len(), 1, "{found:#?}");
}
