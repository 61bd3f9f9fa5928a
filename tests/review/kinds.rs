//! What is found, kind by kind.

use std::collections::BTreeSet;
use std::fs;

use crate::{FERRY, SHORT, TEXT, bundle, ferry_with, findings, json, of_kind, path, text};
use serde_json::Value;

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
