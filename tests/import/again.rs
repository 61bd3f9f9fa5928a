//! What is imported into a bundle that has it already, or twice at once.

use std::fs;
use std::path::Path;

use crate::common::parallax;
use crate::{PROSE, files, import, page, said, story};
use parallax::bundle;
use parallax::story::Role;

#[test]
fn what_is_said_of_a_report_that_is_there_is_put_into_the_manifest() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let file = folder.path().join("a.txt");
    fs::write(&file, format!("Ferry burns\n\n{PROSE}\n\n{PROSE}\n")).unwrap();
    let made = import(&[&file], &into, &["--outlet", "Quay", "--as", "q"]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    let manifest = into.join("bundle.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let text = text.replace("outlet = \"Quay\"", "outlet = \"Quay\" # mine");
    fs::write(&manifest, &text).unwrap();
    let words = [
        "--outlet",
        "The Quay",
        "--title",
        "Ferry burns at night",
        "--lang",
        "en-GB",
        "--role",
        "draft",
        "--short",
        "QY",
    ];
    let dry = import(&[&file], &into, &[&words[..], &["--dry-run"]].concat());
    assert!(said(&dry).contains("would be put into"), "{}", said(&dry));
    assert_eq!(fs::read_to_string(&manifest).unwrap(), text);
    let put = import(&[&file], &into, &words);
    assert_eq!(put.status.code(), Some(0), "{}", said(&put));
    for part in [
        "The Quay: q.txt (the text as before, ",
        "put into bundle.toml: outlet “The Quay” (was “Quay”), title “Ferry burns at night” (was “Ferry burns”), \
         short “QY”, lang “en-GB”, role “draft”\n",
        "1 changed, 1 report in ",
    ] {
        assert!(said(&put).contains(part), "{part}: {}", said(&put));
    }
    let now = fs::read_to_string(&manifest).unwrap();
    assert!(now.contains("outlet = \"The Quay\" # mine\n"), "{now}");
    let report = &story(&into).reports[0];
    let has = (report.title.as_str(), report.short.as_str(), report.role);
    assert_eq!(has, ("Ferry burns at night", "QY", Role::Draft));
    assert_eq!(report.meta.lang.as_deref(), Some("en-GB"));
    assert!(report.text.starts_with("The ferry burned"));
    for words in [&words[..], &[]] {
        let again = import(&[&file], &into, words);
        assert!(said(&again).contains("nothing changed"), "{}", said(&again));
    }
    let back = import(&[&file], &into, &["--role", "published"]);
    let part = "role “published” (was “draft”)";
    assert!(said(&back).contains(part), "{}", said(&back));
    assert_eq!(story(&into).reports[0].role, Role::Published);
    assert_eq!(files(&into).len(), 2);
}

#[test]
fn of_two_texts_of_a_report_in_one_import_none_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let dated = |text: &str, hour: &str| {
        let page = page("The Quay", "Ferry burns", &[PROSE, text]);
        page.replace("2031-05-04T10:00:00Z", hour)
    };
    let write = |name: &str, text: &str| {
        let file = folder.path().join(name);
        fs::write(&file, text).unwrap();
        file
    };
    let morning = write(
        "morning.html",
        &dated("Two people are missing.", "2031-05-04T06:00:00Z"),
    );
    let evening = write(
        "evening.html",
        &dated("Three people are dead.", "2031-05-04T18:00:00Z"),
    );
    for (place, sources) in [[morning.as_path(), &evening], [&evening, &morning]]
        .iter()
        .enumerate()
    {
        let into = folder.path().join(format!("story{place}"));
        let made = import(sources, &into, &[]);
        assert_eq!(made.status.code(), Some(0), "{}", said(&made));
        let version = "versions/the-quay/2031-05-04.txt";
        assert!(said(&made).contains(version), "{}", said(&made));
        let read = |name: &str| fs::read_to_string(into.join(name)).unwrap();
        assert!(read("the-quay.txt").contains("Three people are dead."));
        assert!(read(version).contains("Two people are missing."));
        assert_eq!(story(&into).reports.len(), 1);
        // The same once more is nothing new.
        let again = import(&[&evening], &into, &[]);
        assert!(said(&again).contains("nothing changed"), "{}", said(&again));
    }
    // Beside a text that the bundle has already, too: two later ones leave two versions.
    let night = write(
        "night.html",
        &dated("Four people are dead.", "2031-05-05T01:00:00Z"),
    );
    let into = folder.path().join("third");
    import(&[&morning], &into, &[]);
    import(&[&evening, &night], &into, &[]);
    let read = |name: &str| fs::read_to_string(into.join(name)).unwrap();
    assert!(read("the-quay.txt").contains("Four people are dead."));
    assert!(read("versions/the-quay/2031-05-04.txt").contains("Two people are missing."));
    assert!(read("versions/the-quay/2031-05-04-2.txt").contains("Three people are dead."));
}

#[test]
fn two_sources_of_one_report_are_counted_as_one_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let write = |name: &str| {
        let file = folder.path().join(name);
        let linked = page("The Quay", "Ferry burns", &[PROSE, "Nobody slept."]);
        let link = "<link rel=\"canonical\" href=\"https://quay.example/ferry\"></head>";
        fs::write(&file, linked.replacen("</head>", link, 1)).unwrap();
        file
    };
    let (one, two) = (write("one.html"), write("two.html"));
    let dry = said(&import(&[&one, &two], &into, &["--dry-run"]));
    assert!(dry.contains("\n1 report would be written"), "{dry}");
    let made = said(&import(&[&one, &two], &into, &[]));
    assert!(made.contains("\n1 report in "), "{made}");
    let part = "is the same as that of the report from ";
    assert_eq!(made.matches(part).count(), 1, "{made}");
    assert!(made.contains(&format!("{part}{}", one.display())), "{made}");
    assert_eq!(story(&into).reports.len(), 1);
}

#[test]
fn one_agency_text_in_two_outlets_is_two_reports() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let write = |name: &str, outlet: &str, link: &str| {
        let file = folder.path().join(name);
        let page = page(outlet, "Ferry burns", &[PROSE, "Nobody slept."]);
        let own = page.split('\'').nth(1).unwrap().to_owned();
        fs::write(&file, page.replace(&own, link)).unwrap();
        file
    };
    let quay = write("quay.html", "The Quay", "https://quay.example/ferry");
    let bay = write("bay.html", "Bay Herald", "https://bay.example/ferry-burns");
    let made = said(&import(&[&quay, &bay], &into, &[]));
    assert!(made.contains("\n2 reports in "), "{made}");
    // Another link of one outlet, as for telephones, is no other report.
    let small = write("small.html", "The Quay", "https://amp.quay.example/ferry");
    let again = said(&import(&[&small, &bay], &into, &[]));
    assert!(again.contains("nothing changed"), "{again}");
    assert_eq!(story(&into).reports.len(), 2);
}

#[test]
fn one_agency_text_in_two_outlets_without_links_is_two_reports() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let write = |name: &str, outlet: &str| {
        let file = folder.path().join(name);
        let page = page(outlet, "Ferry burns", &[PROSE, "Nobody slept."]);
        let own = page.split('\'').nth(1).unwrap().to_owned();
        fs::write(&file, page.replace(&own, "")).unwrap();
        file
    };
    let (quay, bay) = (
        write("quay.html", "The Quay"),
        write("bay.html", "Bay Herald"),
    );
    let text = folder.path().join("copied.txt");
    fs::write(&text, format!("Ferry burns\n\n{PROSE}\n\nNobody slept.\n")).unwrap();
    let made = said(&import(&[&quay], &into, &[]));
    assert!(made.contains("\n1 report in "), "{made}");
    let made = said(&import(&[&bay], &into, &[]));
    assert!(made.contains("\n1 added, 2 reports in "), "{made}");
    // Of a text that does not say whose it is, nothing is known but the text.
    let again = said(&import(&[&text, &quay, &bay], &into, &[]));
    assert!(again.contains("nothing changed"), "{again}");
    let at_once = folder.path().join("at-once");
    let made = said(&import(&[&quay, &bay, &text], &at_once, &[]));
    assert!(made.contains("\n2 reports in "), "{made}");
}

#[test]
fn the_next_version_of_a_draft_takes_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let write = |name: &str, title: &str, last: &str| {
        let file = folder.path().join(name);
        fs::write(
            &file,
            format!("{title}\n\n{PROSE}\n\n{PROSE} Really.\n\n{last}\n"),
        )
        .unwrap();
        file
    };
    let first = write("ferry draft v2.txt", "Ferry burns", "Two are missing.");
    let second = write(
        "ferry draft v3.txt",
        "Ferry burns at night",
        "Three are missing.",
    );
    import(&[&first], &into, &[]);
    let made = said(&import(&[&second], &into, &[]));
    assert!(made.contains("1 changed, 1 report in "), "{made}");
    let report = &story(&into).reports[0];
    assert!(
        report.text.contains("Three are missing."),
        "{}",
        report.text
    );
    assert_eq!(report.role, Role::Draft);
    // Another draft, and a published report of the same words, are others.
    let other = folder.path().join("other draft.txt");
    fs::write(
        &other,
        format!("Crane falls\n\n{PROSE} It fell.\n\nNobody saw it.\n"),
    )
    .unwrap();
    let copy = write("copy.txt", "Ferry burns", "Four are missing.");
    let made = said(&import(&[&other, &copy], &into, &[]));
    assert!(made.contains("2 added, 3 reports in "), "{made}");
}

#[test]
fn a_draft_written_in_the_bundle_is_listed_where_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let page = folder.path().join("quay.txt");
    fs::write(&page, format!("Ferry burns\n\n{PROSE}\n\n{PROSE}\n")).unwrap();
    import(&[&page], &into, &["--outlet", "Quay"]);
    let own = into.join("our-draft.md");
    let words =
        format!("---\ntitle: Ferry burns at night\n---\n\n{PROSE} *Really.*\n\nTwo are missing.\n");
    fs::write(&own, &words).unwrap();
    let made = said(&import(&[&own], &into, &[]));
    assert!(made.contains("Our Draft: our-draft.md (new, "), "{made}");
    let listed = story(&into);
    let draft = &listed.reports[1];
    let has = (draft.id.as_str(), draft.title.as_str(), draft.role);
    assert_eq!(has, ("our-draft", "Ferry burns at night", Role::Draft));
    assert_eq!(fs::read_to_string(&own).unwrap(), words);
    let names: Vec<_> = files(&into).into_keys().collect();
    assert_eq!(names.len(), 3, "{names:?}");
    let again = said(&import(&[&own], &into, &[]));
    assert!(again.contains("nothing changed"), "{again}");
    // What is read of a file is not always what stands in it.
    let pasted = into.join("bay.txt");
    let mail = format!(
        "From: Ann <ann@example.org>\nTo: desk@example.org\nSubject: Crane falls\n\n{PROSE} It fell.\n"
    );
    fs::write(&pasted, &mail).unwrap();
    let made = said(&import(&[&pasted], &into, &[]));
    assert!(made.contains(": bay-2.txt (new, "), "{made}");
    assert_eq!(fs::read_to_string(&pasted).unwrap(), mail);
}

#[test]
fn line_ends_of_a_manifest_stay() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let write = |name: &str, title: &str| {
        let file = folder.path().join(name);
        fs::write(&file, format!("{title}\n\n{PROSE} {title} it was.\n")).unwrap();
        file
    };
    let (one, two) = (
        write("one.txt", "Ferry burns"),
        write("two.txt", "Fire at sea"),
    );
    assert_eq!(import(&[&one], &into, &[]).status.code(), Some(0));
    let manifest = into.join("bundle.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let text = format!("# mine\n{text}").replace('\n', "\r\n");
    fs::write(&manifest, &text).unwrap();
    assert_eq!(import(&[&two], &into, &[]).status.code(), Some(0));
    let now = fs::read_to_string(&manifest).unwrap();
    assert!(now.starts_with(&text), "{now:?}");
    assert_eq!(
        now.matches('\n').count(),
        now.matches("\r\n").count(),
        "{now:?}"
    );
    assert_eq!(story(&into).reports.len(), 2);
}

#[test]
fn the_same_again_changes_nothing_and_another_text_keeps_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let write = |name: &str, text: &str| {
        let file = folder.path().join(name);
        fs::write(&file, text).unwrap();
        file
    };
    let one = write(
        "one.html",
        &page("The Quay", "Ferry burns", &[PROSE, "Nobody slept."]),
    );
    let two = write(
        "two.txt",
        &format!("Fire at the harbour\n\n{PROSE} So it went."),
    );
    assert_eq!(import(&[&one, &two], &into, &[]).status.code(), Some(0));
    let manifest = into.join("bundle.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let text = text.replace("format = 1", "# mine\nformat = 1").replace(
        "title = \"Ferry burns\"\nlang",
        "title = \"Ferry burns\" # theirs\nlang",
    );
    fs::write(&manifest, &text).unwrap();
    fs::write(into.join("notes.toml"), "# notes\n").unwrap();
    let before = files(&into);
    let again = import(&[&one, &two], &into, &[]);
    assert!(said(&again).contains("nothing changed"), "{}", said(&again));
    assert_eq!(files(&into), before);

    let changed = write(
        "one.html",
        &page(
            "The Quay",
            "Ferry burns, three dead",
            &[
                &PROSE.replace("missing", "dead"),
                "Nobody slept.",
                "The search is over, the mayor said.",
            ],
        ),
    );
    let made = import(&[&changed, &two], &into, &[]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    for part in [
        "the-quay.txt (changed, ",
        "2 new or changed paragraphs, 1 old one gone",
        "versions/the-quay/2031-05-04.txt",
        "the headline is now “Ferry burns, three dead”, but bundle.toml keeps the title it has",
    ] {
        assert!(said(&made).contains(part), "{part}: {}", said(&made));
    }
    // Whether a person wrote the title cannot be told, so it stays.
    let text = fs::read_to_string(&manifest).unwrap();
    assert!(
        text.starts_with("# mine\n") && text.contains("title = \"Ferry burns\" # theirs"),
        "{text}"
    );
    assert_eq!(
        fs::read_to_string(into.join("notes.toml")).unwrap(),
        "# notes\n"
    );
    let now = story(&into);
    assert_eq!(now.reports.len(), 2);
    assert!(
        now.reports[0]
            .text
            .contains("three men of the engine crew were dead")
    );

    let versions = bundle::versions::load_versions(&into, "the-quay")
        .unwrap()
        .story;
    assert_eq!(versions.reports.len(), 2);
    assert_eq!(
        (
            versions.reports[0].title.as_str(),
            versions.reports[1].title.as_str()
        ),
        ("Ferry burns", "Ferry burns")
    );
    let shown = parallax()
        .arg("analyze")
        .arg(&into)
        .args(["--versions", "the-quay", "--format", "json"])
        .output()
        .unwrap();
    let shown: serde_json::Value = serde_json::from_slice(&shown.stdout).unwrap();
    let texts: Vec<&str> = shown["reports"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["text"].as_str().unwrap())
        .collect();
    assert!(texts[0].contains("were missing") && texts[1].contains("were dead"));
    let snapshot = parallax()
        .arg(&into)
        .args(["--versions", "the-quay"])
        .output()
        .unwrap();
    assert_eq!(snapshot.status.code(), Some(0), "{}", said(&snapshot));
}

#[test]
fn an_outlet_is_assumed_of_a_new_report_alone() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let file = folder.path().join("two.txt");
    fs::write(&file, format!("Fire at the harbour\n\n{PROSE}")).unwrap();
    let first = said(&import(&[&file], &into, &[]));
    let assumed = "the source does not name its outlet, so “Two” was assumed";
    assert!(first.contains(assumed), "{first}");
    let other = folder.path().join("three.txt");
    fs::write(
        &other,
        format!("Fire at the harbour\n\n{PROSE} So it went."),
    )
    .unwrap();
    let again = said(&import(&[&other], &into, &["--as", "two"]));
    assert!(
        again.contains("changed, ") && !again.contains("was assumed"),
        "{again}"
    );
}

#[test]
fn a_new_headline_goes_into_the_manifest_where_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let file = folder.path().join("one.html");
    let write = |title: &str, text: &str| {
        fs::write(&file, page("The Quay", title, &[PROSE, text])).unwrap();
    };
    let title = || story(&into).reports[0].title.clone();
    write("Ferry burns", "Nobody slept.");
    import(&[&file], &into, &[]);
    write("Three dead", "The search is over, the mayor said.");
    let made = import(&[&file], &into, &[]);
    assert!(said(&made).contains("keeps the title"), "{}", said(&made));
    assert_eq!(title(), "Ferry burns");
    write("Three dead", "The search is over, the mayor said at noon.");
    let made = import(&[&file], &into, &["--title", "Three dead"]);
    assert!(!said(&made).contains("keeps the title"), "{}", said(&made));
    assert_eq!(title(), "Three dead");
}

#[cfg(unix)]
/// An outlet that was put right by hand does not part the report from its correction.
#[test]
fn a_corrected_file_is_known_again_after_its_outlet_was_changed_by_hand() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let file = folder.path().join("two.txt");
    let tell =
        |end: &str| fs::write(&file, format!("Fire at the harbour\n\n{PROSE}\n\n{end}")).unwrap();
    tell("Nobody slept.");
    assert_eq!(import(&[&file], &into, &[]).status.code(), Some(0));
    let manifest = into.join("bundle.toml");
    let text = fs::read_to_string(&manifest).unwrap();
    let line = text.lines().find(|l| l.starts_with("outlet")).unwrap();
    fs::write(&manifest, text.replace(line, "outlet = \"The Bay Post\"")).unwrap();
    tell("Nobody slept, the mayor said.");
    let made = import(&[&file], &into, &[]);
    assert!(said(&made).contains("changed, "), "{}", said(&made));
    let story = story(&into);
    assert_eq!(story.reports.len(), 1);
    assert_eq!(story.reports[0].outlet, "The Bay Post");
}

#[test]
fn a_folder_is_answered_with_how_to_name_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let pages = folder.path().join("pages");
    fs::create_dir(&pages).unwrap();
    let made = import(&[&pages], &folder.path().join("story"), &[]);
    assert_eq!(made.status.code(), Some(2));
    let wanted = format!("name the files in it, as in {}", pages.join("*").display());
    assert!(said(&made).contains(&wanted), "{}", said(&made));
}

#[test]
fn an_address_without_its_scheme_is_answered_with_one() {
    let folder = tempfile::tempdir().unwrap();
    let typed = Path::new("press.example.org/ferry");
    let made = import(&[typed], &folder.path().join("story"), &[]);
    assert_eq!(made.status.code(), Some(2));
    let wanted = "to fetch it from the web, write https://press.example.org/ferry";
    assert!(said(&made).contains(wanted), "{}", said(&made));
}

/// A file that somebody has removed, or written something else into, comes back with the report, and this is said.
#[test]
fn a_report_without_its_file_is_restored() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let file = folder.path().join("a.txt");
    fs::write(&file, format!("Ferry burns\n\n{PROSE}\n")).unwrap();
    let flags = ["--outlet", "Quay", "--as", "q"];
    import(&[&file], &into, &flags);
    let report = into.join("q.txt");
    let text = fs::read(&report).unwrap();
    fs::remove_file(&report).unwrap();
    let dry = import(&[&file], &into, &[&flags[..], &["--dry-run"]].concat());
    assert!(said(&dry).contains("would be restored"), "{}", said(&dry));
    let made = import(&[&file], &into, &flags);
    for part in [
        "Quay: q.txt (restored, ",
        "its file was missing or empty",
        "1 changed, 1 report in ",
    ] {
        assert!(said(&made).contains(part), "{part}: {}", said(&made));
    }
    assert_eq!(fs::read(&report).unwrap(), text);
    // What stands there instead is not lost.
    fs::write(&report, b"\0\x01\0 somebody's notes").unwrap();
    let made = import(&[&file], &into, &flags);
    let part = "what stood in it is versions/q/1.txt";
    assert!(said(&made).contains(part), "{}", said(&made));
    assert_eq!(fs::read(&report).unwrap(), text);
    let kept = fs::read(into.join("versions/q/1.txt")).unwrap();
    assert!(kept.ends_with(b"somebody's notes"));
    // A folder in its place stops the import before anything of it is written.
    fs::remove_file(&report).unwrap();
    fs::create_dir(&report).unwrap();
    let other = folder.path().join("b.txt");
    fs::write(&other, format!("Boats sail\n\n{PROSE} {PROSE}\n")).unwrap();
    let before = files(&into);
    let made = import(&[&file, &other], &into, &flags[..2]);
    assert_eq!(made.status.code(), Some(2), "{}", said(&made));
    let part = "q.txt: this is a folder, where a file of the bundle has to be";
    assert!(said(&made).contains(part), "{}", said(&made));
    assert_eq!(files(&into), before);
}
