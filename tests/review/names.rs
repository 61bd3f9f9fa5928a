//! Slips in the names of people.

use std::fs;

use crate::{findings, json, of_kind, path, text};
use serde_json::Value;

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

#[test]
fn a_hyphen_that_a_last_name_lacks_is_told_with_both_its_words() {
    let said = |name: &str| {
        format!(
            "Vote in Orrin\n\n{name} won a vote on the dam above Orrin on Monday. More than 4,000 people had come."
        )
    };
    let found = beside_two(
        &said("Council boss Jo Akers Doyle"),
        &said("The mayor, Josephine Akers-Doyle,"),
    );
    let slips = of_kind(&found, "name-spelling");
    assert_eq!(slips.len(), 1, "{found:?}");
    assert_eq!(text(&slips[0], "words"), "Akers Doyle");
    assert_eq!(text(&slips[0], "suggestion"), "Akers-Doyle");
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
fn two_of_one_sentence_do_not_both_stand_for_another() {
    let more = "\nEngineer Ivo Brandt had warned of the cracks in May. Sandbags ran out. The pumps failed. ";
    let signed = |who: &str| {
        format!("{DAM}{more}{who} signed the order to rebuild the weir and the mill race.\n")
    };
    let other = signed("Kovac");
    let (one, two) = (signed("Lindqvist"), signed("Lindqvist and Brandt"));
    let said = |draft: &str| {
        let found = beside_two(draft, &other);
        of_kind(&found, "name-disagrees").len()
    };
    assert_eq!((said(&one), said(&two)), (1, 0));
}

#[test]
fn another_of_that_last_name_is_nobody_elses_place() {
    let more = format!("{DAM}\nHis sister Anna Kovac said she had lost her house.\n");
    let found = of_kind(&beside_two(&more, DAM), "name-disagrees");
    assert!(found.is_empty(), "{found:?}");
}
