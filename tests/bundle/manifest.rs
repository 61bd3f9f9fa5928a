//! The manifest: its keys, its values, and what is said of wrong ones.

use crate::{Bundle, PLAIN, PROSE};
use parallax::bundle::{self};
use parallax::story::Role;

#[test]
fn every_key() {
    let manifest = r#"format = 1
title = "A ferry ‘burns’"
date = 2025-09-05
summary = "In short."

[[report]]
id = "meri-dian_1"
outlet = "The Meridian"
file = "in/meridian.md"
title = "Ferry burns"
short = "MER"
country = "gb"
lang = "en-GB"
byline = "Jane Roe"
published = 2025-09-05T18:20:00Z
url = "https://meridian.example/ferry"
role = "draft"
summary = "Shorter."

[[report]]
id = "b"
outlet = "The Daily Courier"
file = "b.txt"
role = "wire"
published = 2025-09-05
"#;
    let meridian = format!("# Ferry burns\n\n{PROSE}\n\nA second paragraph.\n");
    let courier = format!("Fire on the ferry\n\n{PROSE}");
    let bundle = Bundle::new(&[
        ("bundle.toml", manifest.as_bytes()),
        ("in/meridian.md", meridian.as_bytes()),
        ("b.txt", courier.as_bytes()),
    ]);
    let loaded = bundle.load();
    assert_eq!(loaded.warnings, []);
    assert_eq!(loaded.folder, Some(bundle.path()));
    assert_eq!(
        loaded.files,
        [
            bundle.path().join("in/meridian.md"),
            bundle.path().join("b.txt")
        ]
    );
    let story = loaded.story;
    assert_eq!(story.title, "A ferry ‘burns’");
    assert_eq!(story.date.unwrap().to_string(), "2025-09-05");
    assert_eq!(story.summary.as_deref(), Some("In short."));
    let [a, b] = story.reports.as_slice() else {
        panic!("two reports")
    };
    assert_eq!(
        (a.id.as_str(), a.outlet.as_str(), a.short.as_str()),
        ("meri-dian_1", "The Meridian", "MER")
    );
    assert_eq!((a.title.as_str(), a.role), ("Ferry burns", Role::Draft));
    assert_eq!(a.text, format!("{PROSE}\n\nA second paragraph."));
    assert_eq!(a.paragraphs.len(), 2);
    let meta = a.meta.clone();
    assert_eq!(meta.country.as_deref(), Some("GB"));
    assert_eq!(meta.lang.as_deref(), Some("en-GB"));
    assert_eq!(meta.byline.as_deref(), Some("Jane Roe"));
    assert_eq!(meta.published.as_deref(), Some("2025-09-05T18:20:00Z"));
    assert_eq!(meta.url.as_deref(), Some("https://meridian.example/ferry"));
    assert_eq!(meta.summary.as_deref(), Some("Shorter."));
    assert_eq!((b.short.as_str(), b.role), ("DC", Role::Wire));
    assert_eq!(b.title, "Fire on the ferry");
    assert_eq!(b.text, PROSE);
    assert_eq!(b.meta.published.as_deref(), Some("2025-09-05"));
}

#[test]
fn the_day_over_a_text_is_when_it_was_published() {
    let over =
        |line: &str| format!("Ferry burns\n\n{line}\n\n{PROSE}\n\nA second paragraph of it.");
    for (line, wanted) in [
        (
            "May 8, 2025 10:14 PM UTC Updated 3 hours ago",
            "2025-05-08T22:14:00Z",
        ),
        ("By Jane Roe | Oslo, 8 May 2025", "2025-05-08"),
        (
            "Oslo | North News | 14-04-2027 | 19:32",
            "2027-04-14T19:32:00",
        ),
    ] {
        let text = over(line);
        let bundle = Bundle::new(&[("a.txt", text.as_bytes()), ("b.txt", PROSE.as_bytes())]);
        let story = bundle.load().story;
        let [a, b] = story.reports.as_slice() else {
            panic!("two reports")
        };
        assert_eq!(a.meta.published.as_deref(), Some(wanted), "{line}");
        assert_eq!(b.meta.published, None);
    }
    // The manifest knows better.
    let manifest = "format = 1\ntitle = \"Fire\"\n\n[[report]]\nid = \"a\"\noutlet = \"A\"\nfile = \"a.txt\"\npublished = 2025-05-09\n";
    let text = over("By Jane Roe | Oslo, 8 May 2025");
    let bundle = Bundle::new(&[
        ("bundle.toml", manifest.as_bytes()),
        ("a.txt", text.as_bytes()),
    ]);
    let published = bundle.load().story.reports[0].meta.published.clone();
    assert_eq!(published.as_deref(), Some("2025-05-09"));
}

#[test]
fn a_manifest_may_be_named_itself() {
    let bundle = Bundle::with(PLAIN);
    let loaded = bundle::load(&[bundle.path().join("bundle.toml")]).unwrap();
    assert_eq!(loaded.story.reports.len(), 1);
    assert_eq!(loaded.folder, Some(bundle.path()));
}

#[test]
fn one_column_is_one() {
    let bundle = Bundle::with(&format!("{PLAIN}\nshort = \"L\""));
    let said = bundle.said();
    let wanted = "“L” is one column wide and is ignored: use two to four";
    assert!(said[0].contains(wanted), "{said:?}");
}

#[test]
fn values_that_are_refused() {
    let cases = [
        (
            "outlet = \"The Ark\"\nfile = \"a.txt\"",
            "bundle.toml:4:1: error: “id” is missing",
        ),
        (
            "id = \"a\"\nfile = \"a.txt\"",
            "bundle.toml:4:1: error: “outlet” is missing",
        ),
        (
            "id = \"a\"\noutlet = \"The Ark\"",
            "bundle.toml:4:1: error: “file” is missing",
        ),
        (
            "id = \"a b\"\noutlet = \"x\"\nfile = \"a.txt\"",
            "bundle.toml:5:6: error: an id may contain only letters",
        ),
        (
            "id = 7\noutlet = \"x\"\nfile = \"a.txt\"",
            "bundle.toml:5:6: error: “id” is a number here",
        ),
        (
            "id = \"a\"\noutlet = \"\"\nfile = \"a.txt\"",
            "bundle.toml:6:10: error: “outlet” is empty",
        ),
        (
            "id = \"a\"\noutlet = \" \"\nfile = \"a.txt\"",
            "bundle.toml:6:10: error: “outlet” is empty",
        ),
        (
            "id = \"a\"\noutlet = [\"x\"]\nfile = \"a.txt\"",
            "bundle.toml:6:10: error: “outlet” is a list here",
        ),
    ];
    for (lines, wanted) in cases {
        let said = Bundle::with(lines).said();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with(wanted), "{said:?}");
    }
    let more = [
        (
            "role = \"drafft\"",
            "bundle.toml:8:8: error: there is no role “drafft”",
            "did you mean “draft”?",
        ),
        (
            "published = \"2025-09-05\"",
            "bundle.toml:8:13: error: “published” is text here",
            "without quotes",
        ),
        ("published = 2025-02-30", "bundle.toml:8", ""),
        (
            "title = 1",
            "bundle.toml:8:9: error: “title” is a number here",
            "double quotes",
        ),
        (
            "short = \"LONGER\"",
            "bundle.toml:8:9: warning: “LONGER” is 6 columns wide",
            "two to four",
        ),
        (
            "country = \"UK\"",
            "bundle.toml:8:11: warning: “UK” is not a country code",
            "GB",
        ),
        (
            "lang = \"english\"",
            "bundle.toml:8:8: warning: “english” is not a language tag",
            "pt-BR",
        ),
        (
            "url = \"javascript:x\"",
            "bundle.toml:8:7: warning: this is not a web address",
            "https://",
        ),
        (
            "byline = \"\"",
            "bundle.toml:8:10: warning: “byline” is empty",
            "remove",
        ),
        (
            "outlte = \"x\"",
            "bundle.toml:8:1: warning: unknown key “outlte”",
            "",
        ),
        (
            "headline = \"x\"",
            "bundle.toml:8:1: warning: unknown key “headline”",
            "did you mean “title”?",
        ),
    ];
    for (line, begins, holds) in more {
        let said = Bundle::with(&format!("{PLAIN}\n{line}")).said();
        assert_eq!(said.len(), 1, "{line}: {said:?}");
        assert!(
            said[0].starts_with(begins) && said[0].contains(holds),
            "{said:?}"
        );
    }
}

#[test]
fn story_values() {
    let cases = [
        (
            "title = \"x\"\n",
            "bundle.toml:1:1: warning: “format” is missing",
        ),
        (
            "format = 2\ntitle = \"x\"\n",
            "bundle.toml:1:10: error: this version reads bundles of format 1",
        ),
        (
            "format = \"1\"\ntitle = \"x\"\n",
            "bundle.toml:1:10: error: “format” is text here",
        ),
        ("format = 1\n", "bundle.toml:1:1: error: “title” is missing"),
        (
            "format = 1\ntitle = \"x\"\ndate = \"2025-09-05\"\n",
            "bundle.toml:3:8: error: “date” is text here",
        ),
        (
            "format = 1\ntitle = \"x\"\ndate = 2025-09-05T10:00:00Z\n",
            "bundle.toml:3:8: error: “date” is a day without",
        ),
        (
            "format = 1\ntitle = \"x\"\nsumary = \"y\"\n",
            "bundle.toml:3:1: warning: unknown key “sumary” is ignored: did you mean “summary”?",
        ),
    ];
    for (top, wanted) in cases {
        let manifest = format!("{top}[[report]]\n{PLAIN}\n");
        let bundle = Bundle::new(&[
            ("bundle.toml", manifest.as_bytes()),
            ("a.txt", PROSE.as_bytes()),
        ]);
        let said = bundle.said();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with(wanted), "{said:?}");
    }
    for (rest, wanted) in [
        ("", "error: there is no report: add"),
        ("report = []", "error: the story has no reports"),
        (
            "report = [1]",
            "error: a report must be a table, not a number",
        ),
        (
            "[report]\nid = \"a\"",
            "error: a report needs double brackets",
        ),
    ] {
        let manifest = format!("format = 1\ntitle = \"x\"\n{rest}\n");
        let said = Bundle::new(&[("bundle.toml", manifest.as_bytes())]).said();
        assert!(said.len() == 1 && said[0].contains(wanted), "{said:?}");
    }
}

#[test]
fn all_complaints_come_together() {
    let manifest = "format = 1\ntitel = \"x\"\n[[report]]\nid = \"a\"\noutlet = \"A\"\nfile = \"none.txt\"\n\
        [[report]]\nid = \"a\"\noutlet = \"B\"\nfile = \"../b.txt\"\n[[report]]\nid = \"c\"\noutlet = \"C\"\nfile = \"c.txt\"\nrole = \"x\"\n";
    let bundle = Bundle::new(&[("bundle.toml", manifest.as_bytes()), ("c.txt", b"a\0b")]);
    let said = bundle.said();
    let places: Vec<&str> = said.iter().map(|s| s.split(": ").next().unwrap()).collect();
    assert_eq!(
        places,
        [
            "bundle.toml:1:1",
            "bundle.toml:2:1",
            "bundle.toml:6:8",
            "bundle.toml:8:6",
            "bundle.toml:10:8",
            "bundle.toml:15:8",
            "c.txt"
        ],
        "{said:#?}"
    );
    assert!(said[1].contains("did you mean “title”?"));
    assert!(said[3].contains("two reports have the id “a”"));
    assert!(said[6].contains("binary file"));
}

#[test]
fn what_is_removed_from_a_value_is_said_at_it() {
    let manifest = "format = 1\ntitle = \"Fire \\u202Eat\\u001B[31m sea\"\n[[report]]\nid = \"a\"\n\
                    outlet = \"The Q\u{200b}uay\"\nfile = \"a.txt\"\nbyline = \"J. R\u{f6}e\"\n";
    let bundle = Bundle::new(&[
        ("bundle.toml", manifest.as_bytes()),
        ("a.txt", format!("Fire\u{7}\n\n{PROSE}").as_bytes()),
    ]);
    let said: Vec<String> = bundle.said();
    for (said, wanted) in said.iter().zip([
        "bundle.toml:2:9: warning: 6 control or format characters were removed from “title”: ",
        "bundle.toml:5:10: warning: 1 control or format character was removed from “outlet”: ",
        "a.txt:1:5: warning: 1 control or format character was removed",
    ]) {
        assert!(said.starts_with(wanted), "{said}");
    }
    assert_eq!(said.len(), 3, "{said:#?}");
    assert_eq!(bundle.load().story.title, "Fire at sea");
}

#[test]
fn syntax_errors_have_their_line() {
    let manifest = "format = 1\ntitle = Fire at the quay\n[[report]]\nid = \"a\n";
    let bundle = Bundle::new(&[("bundle.toml", manifest.as_bytes())]);
    let said = bundle.said();
    assert!(said[0].starts_with("bundle.toml:2:"), "{said:?}");
    assert!(
        said.iter().any(|s| s.starts_with("bundle.toml:4:")),
        "{said:?}"
    );
    let shown = bundle::load(&[bundle.path()]).unwrap_err().to_string();
    assert!(
        shown.contains("2 | title = Fire at the quay\n  |"),
        "{shown}"
    );
    let twice = Bundle::new(&[("bundle.toml", b"title = \"a\"\ntitle = \"b\"\n")]).said();
    assert!(
        twice[0].starts_with("bundle.toml:2:1: error: duplicate key"),
        "{twice:?}"
    );
}
