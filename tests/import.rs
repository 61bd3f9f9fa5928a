//! What a user does with `parallax import`: several sources at once, the same ones again, and being interrupted.

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use common::{of_project, parallax};
use parallax::bundle;
use parallax::import;
use parallax::story::{Role, Story};
use parallax::text::clean::{self, Breaks};

fn import(sources: &[&Path], into: &Path, more: &[&str]) -> Output {
    let mut command = parallax();
    command
        .arg("import")
        .args(sources)
        .arg("--into")
        .arg(into)
        .args(more);
    command.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn story(into: &Path) -> Story {
    bundle::load(&[into.to_owned()]).unwrap().story
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).unwrap() {
            let path = entry.unwrap().path();
            let kind = path.symlink_metadata().unwrap();
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() {
                found.insert(
                    path.strip_prefix(folder).unwrap().to_owned(),
                    fs::read(&path).unwrap(),
                );
            }
        }
    }
    found
}

const PROSE: &str = "The ferry burned at the quay on Friday night, the harbour office said, and three men of the engine crew were missing on Saturday morning when the boats came back.";

fn page(outlet: &str, title: &str, paragraphs: &[&str]) -> String {
    let text: String = paragraphs.iter().map(|p| format!("<p>{p}</p>")).collect();
    let slug = outlet.to_lowercase().replace(' ', "-");
    format!(
        "<!doctype html><html lang=en><head><title>{title} | {outlet}</title><link rel=canonical href='https://{slug}.example/ferry'><meta property=article:published_time content='2031-05-04T10:00:00Z'><meta property=og:site_name content='{outlet}'></head><body><nav><a href=/>Home</a></nav><article><h1>{title}</h1>{text}</article></body></html>"
    )
}

/// Five saved pages and a draft in one command, and the story in a second one.
#[test]
fn from_pages_and_a_draft_to_a_story() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let draft = folder.path().join("our-draft.txt");
    fs::write(
        &draft,
        format!("Trams to stand still for two days\n\n{PROSE}\n"),
    )
    .unwrap();
    let names = ["wordpress", "hashed", "amp", "divs", "microdata"];
    let pages: Vec<PathBuf> = names
        .iter()
        .map(|n| of_project(&format!("tests/pages/{n}.html")))
        .collect();
    let mut sources: Vec<&Path> = pages.iter().map(PathBuf::as_path).collect();
    sources.push(&draft);
    let made = import(&sources, &into, &[]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    for part in [
        "Velmond Observer: velmond-observer.txt (new, ",
        "set aside: ",
        "6 reports in ",
        "story: ",
    ] {
        assert!(said(&made).contains(part), "{part}: {}", said(&made));
    }
    let story = story(&into);
    let shorts: Vec<&str> = story.reports.iter().map(|r| r.short.as_str()).collect();
    assert_eq!(shorts, ["VO", "AD", "FP", "MT", "PE", "OD"]);
    assert_eq!(story.reports[5].role, Role::Draft);
    assert_eq!(story.default_base(), 5);
    let read = parallax()
        .arg("analyze")
        .arg(&into)
        .args(["--format", "json"])
        .output()
        .unwrap();
    assert_eq!(read.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&read.stderr).is_empty());
}

#[test]
fn a_second_draft_is_spoken_of() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let drafts = ["first.txt", "second.txt"].map(|name| folder.path().join(name));
    for (n, draft) in drafts.iter().enumerate() {
        fs::write(
            draft,
            format!("Ferry burns, version {n}\n\n{PROSE} It was told {n} times.\n"),
        )
        .unwrap();
        let made = import(&[draft], &into, &["--role", "draft"]);
        assert_eq!(made.status.code(), Some(0), "{}", said(&made));
        let told = said(&made);
        assert_eq!(
            told.contains("already has a draft, “first”"),
            n == 1,
            "{told}"
        );
        assert_eq!(told.contains("--draft second"), n == 1, "{told}");
        assert_eq!(
            told.contains("story: "),
            n == 0,
            "a bundle keeps its title: {told}"
        );
        assert_eq!(
            told.contains("remove the [[report]] of “first”"),
            n == 1,
            "{told}"
        );
    }
    assert_eq!(story(&into).default_base(), 0);
    let checked = parallax().arg("check").arg(&into).output().unwrap();
    let told = said(&checked);
    assert!(
        told.contains("a second draft") && told.contains("--draft ID"),
        "{told}"
    );
    assert!(!told.contains("published"), "{told}");
}

#[test]
fn options_and_dry_run() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let file = folder.path().join("a.txt");
    fs::write(&file, format!("From: desk@wire.example\nSubject: Ferry burns\nDate: Sun, 04 May 2031 10:00:00 +0200\n\n{PROSE}\n\n{PROSE}\n")).unwrap();
    let options = [
        "--as",
        "kw",
        "--outlet",
        "Kestrel Wire",
        "--role",
        "wire",
        "--lang",
        "en-GB",
        "--short",
        "KW",
    ];
    let dry = import(&[&file], &into, &[&options[..], &["--dry-run"]].concat());
    assert_eq!(dry.status.code(), Some(0), "{}", said(&dry));
    assert!(said(&dry).contains("nothing is written"));
    assert!(!into.exists());
    let made = import(&[&file], &into, &options);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    let report = &story(&into).reports[0];
    assert_eq!(
        (
            report.id.as_str(),
            report.outlet.as_str(),
            report.short.as_str()
        ),
        ("kw", "Kestrel Wire", "KW")
    );
    assert_eq!(
        (report.title.as_str(), report.role),
        ("Ferry burns", Role::Wire)
    );
    assert_eq!(
        report.meta.published.as_deref(),
        Some("2031-05-04T10:00:00+02:00")
    );
    assert!(report.text.starts_with("The ferry burned"));

    let other = of_project("tests/pages/amp.html");
    let two = import(&[&file, &other], &into, &["--as", "x"]);
    assert_eq!(two.status.code(), Some(2));
    assert!(
        said(&two).contains("--as applies to a single report"),
        "{}",
        said(&two)
    );
}

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
fn what_cannot_be_read_does_not_stop_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let missing = folder.path().join("\u{1b}[31mnone.html");
    let pdf = folder.path().join("a.pdf");
    fs::write(&pdf, "%PDF-1.7").unwrap();
    let good = of_project("tests/pages/amp.html");
    let made = import(&[&missing, &good, &pdf], &into, &[]);
    assert_eq!(made.status.code(), Some(1), "{}", said(&made));
    assert!(
        said(&made).contains("there is no such file") && said(&made).contains("a PDF document")
    );
    assert!(!said(&made).contains('\u{1b}'));
    assert_eq!(story(&into).reports.len(), 1);
    let none = folder.path().join("none");
    let failed = import(&[&missing, &pdf], &none, &[]);
    assert_eq!(failed.status.code(), Some(2));
    assert!(!none.exists());
}

#[test]
fn what_is_only_named_a_document_is_none() {
    let desk = tempfile::tempdir().unwrap();
    // What a linear congruential generator gives: no text, and the same in every run.
    let mut seed = 1_u32;
    let junk: Vec<u8> = std::iter::repeat_with(|| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed.to_be_bytes()[0]
    })
    .take(4000)
    .collect();
    for (name, bytes) in [
        ("y.docx", junk.as_slice()),
        ("y.odt", &junk),
        ("Y.DOCX", PROSE.as_bytes()),
        ("empty.odt", b""),
    ] {
        let file = desk.path().join(name);
        fs::write(&file, bytes).unwrap();
        let into = desk.path().join("story");
        let output = import(&[&file], &into, &[]);
        let ending = name.rsplit('.').next().unwrap().to_lowercase();
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(
            said(&output).contains(&format!("this is not a .{ending} file: ")),
            "{}",
            said(&output)
        );
        assert!(!into.exists());
    }
}

#[test]
fn what_a_source_does_not_give_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let wall = of_project("tests/pages/paywall.html");
    let made = import(&[&wall], &folder.path().join("page"), &[]);
    let asked = "the page asks for a subscription: check that the article is complete";
    assert!(said(&made).contains(asked), "{}", said(&made));
    let page = of_project("tests/roundups/dam.txt");
    let made = import(&[&page], &folder.path().join("round-up"), &["--roundup"]);
    let unnamed = said(&made).matches("does not say which outlet").count();
    assert_eq!(
        unnamed,
        said(&made).matches("Outlet ").count(),
        "{}",
        said(&made)
    );
    assert!(unnamed > 0);
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
fn words_that_line_ends_part_are_put_together_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let file = folder.path().join("a.txt");
    let text = "Ferry burns\n\nThe ferry burned at the quay on Friday night, the har-\nbour office said. Its opera-\ntor, \
         Vale Lines, had no word for it.\n\nThe operator runs two other ferries in the bay.\n";
    fs::write(&file, text).unwrap();
    let made = said(&import(&[&file], &into, &[]));
    assert!(
        made.contains("were rejoined: harbour, operator\n"),
        "{made}"
    );
    let text = &story(&into).reports[0].text;
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        plain.contains("the harbour office said. Its operator, Vale Lines"),
        "{text}"
    );
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
        "2 new or changed paragraphs, 1 old ones gone",
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
fn nothing_is_written_outside_or_through_a_link() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let outside = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let file = folder.path().join("one.html");
    fs::write(
        &file,
        page("The Quay", "Ferry burns", &[PROSE, "Nobody slept."]),
    )
    .unwrap();
    assert_eq!(import(&[&file], &into, &[]).status.code(), Some(0));
    symlink(outside.path(), into.join("versions")).unwrap();
    symlink(outside.path().join("x.txt"), into.join("bay-post.txt")).unwrap();
    fs::write(
        &file,
        page(
            "The Quay",
            "Ferry burns",
            &[&PROSE.replace("three", "four"), "Nobody slept."],
        ),
    )
    .unwrap();
    let before = files(&into);
    let refused = import(&[&file], &into, &[]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert_eq!(files(&into), before);
    let other = folder.path().join("other.html");
    fs::write(
        &other,
        page("Bay Post", "Harbour fire", &[PROSE, "It rained."]),
    )
    .unwrap();
    assert_eq!(import(&[&other], &into, &[]).status.code(), Some(0));
    assert!(into.join("bay-post-2.txt").is_file());
    // An outlet's name is no path.
    let evil = folder.path().join("evil.html");
    fs::write(
        &evil,
        page(
            "../../evil",
            "Harbour fire again",
            &[PROSE, "It rained on."],
        ),
    )
    .unwrap();
    let made = import(&[&evil], &into, &[]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    let beside: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert_eq!(beside.len(), 4, "{beside:?}");
}

/// What a reader makes of a bundle, whatever lies in the folder beside it.
fn read_back(into: &Path) -> Option<Story> {
    bundle::load(&[into.to_owned()])
        .ok()
        .map(|loaded| loaded.story)
}

/// Kills imports after a little more time each round: whatever is left is the bundle as it was or as it will be.
#[test]
fn a_killed_import_leaves_the_bundle_as_before_or_as_after() {
    let folder = tempfile::tempdir().unwrap();
    let sources: Vec<PathBuf> = (0..12)
        .map(|i| {
            let file = folder.path().join(format!("{i}.html"));
            fs::write(
                &file,
                page(
                    &format!("Paper {i}"),
                    &format!("Fire number {i}"),
                    &[&PROSE.repeat(20), "Nobody slept."],
                ),
            )
            .unwrap();
            file
        })
        .collect();
    let old = folder.path().join("old.html");
    fs::write(&old, page("Paper 0", "Fire", &[PROSE, "Everybody slept."])).unwrap();
    let first = folder.path().join("first");
    assert_eq!(import(&[&old], &first, &[]).status.code(), Some(0));
    let copy = |name: String| {
        let into = folder.path().join(name);
        fs::create_dir(&into).unwrap();
        for (file, bytes) in files(&first) {
            fs::write(into.join(file), bytes).unwrap();
        }
        into
    };
    let whole = copy("whole".to_owned());
    let paths: Vec<&Path> = sources.iter().map(PathBuf::as_path).collect();
    assert_eq!(import(&paths, &whole, &[]).status.code(), Some(0));
    let (before, after) = (read_back(&first).unwrap(), read_back(&whole).unwrap());
    let (mut befores, mut afters) = (0, 0);
    for round in 0..30_u64 {
        let into = copy(format!("killed-{round}"));
        let mut child = parallax()
            .arg("import")
            .args(&paths)
            .arg("--into")
            .arg(&into)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(Duration::from_micros(round * 6_000));
        // It may have ended by itself.
        let _ = child.kill();
        child.wait().unwrap();
        let found = read_back(&into).unwrap();
        if found == before {
            befores += 1;
        } else {
            assert!(found == after, "round {round}");
            afters += 1;
        }
        // The next import is none the worse for it.
        assert_eq!(import(&paths, &into, &[]).status.code(), Some(0));
        assert_eq!(
            files(&into)
                .keys()
                .filter(|k| k.starts_with("versions"))
                .count(),
            1
        );
        assert!(
            !files(&into)
                .keys()
                .any(|k| k.to_string_lossy().contains(".parallax"))
        );
    }
    assert!(befores > 0, "{befores} before, {afters} after");
}

/// A file-size limit stands for a full disk: a write fails in the middle.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_bundle_as_before() {
    let folder = tempfile::tempdir().unwrap();
    let small = folder.path().join("small.html");
    let large = folder.path().join("large.html");
    fs::write(
        &small,
        page("The Quay", "Ferry burns", &[PROSE, "Nobody slept."]),
    )
    .unwrap();
    let long: Vec<String> = (0..400)
        .map(|i| format!("{PROSE} That was hour {i}."))
        .collect();
    let long: Vec<&str> = long.iter().map(String::as_str).collect();
    fs::write(&large, page("Bay Post", "All the hours", &long)).unwrap();
    let into = folder.path().join("story");
    assert_eq!(import(&[&small], &into, &[]).status.code(), Some(0));
    let before = read_back(&into).unwrap();
    let script = format!(
        "ulimit -f 8; '{}' import '{}' --into '{}'",
        env!("CARGO_BIN_EXE_parallax"),
        large.display(),
        into.display()
    );
    let failed = Command::new("sh").args(["-c", &script]).output().unwrap();
    assert!(!failed.status.success());
    assert_eq!(read_back(&into).unwrap(), before);
    assert_eq!(import(&[&large], &into, &[]).status.code(), Some(0));
    assert_eq!(story(&into).reports.len(), 2);
}

#[test]
fn standard_input_and_markdown() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let mut child = parallax()
        .args(["import", "-", "--outlet", "Our desk", "--into"])
        .arg(&into)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let text = format!(
        "---\ntitle: Ferry burns\nrole: draft\nauthor: Jane Roe\n---\n\n{PROSE} It is *hot*.\n"
    );
    child
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    let report = &story(&into).reports[0];
    // The keys above the text are none of its words.
    let words = report.text.split_whitespace().count();
    let counted = format!("{words} words");
    assert!(said(&output).contains(&counted), "{}", said(&output));
    assert_eq!(
        (report.role, report.title.as_str()),
        (Role::Draft, "Ferry burns")
    );
    assert_eq!(report.meta.byline.as_deref(), Some("Jane Roe"));
    assert!(report.text.ends_with("It is hot."));
    // The writer's own words stay as they are.
    assert_eq!(fs::read_to_string(into.join("our-desk.md")).unwrap(), text);
}

#[test]
fn a_page_that_asks_for_consent_is_not_taken_for_a_report_in_silence() {
    let folder = tempfile::tempdir().unwrap();
    for (n, (title, text)) in [
        (
            "We value your privacy",
            "<p>We and our 842 partners store and access information on a device, such as cookies, and process personal \
             data.</p><button>Accept all</button>",
        ),
        (
            "Ihre Privatsphäre ist uns wichtig",
            "<p>Wir und unsere Partner verwenden Cookies, um Ihnen personalisierte Anzeigen zu zeigen. Ihre Einwilligung \
             können Sie jederzeit widerrufen.</p>",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let file = folder.path().join(format!("{n}.html"));
        let page = format!("<!DOCTYPE html><meta charset=utf-8><title>The Quay</title><h1>{title}</h1>{text}");
        fs::write(&file, page).unwrap();
        let made = import(&[&file], &folder.path().join(n.to_string()), &[]);
        let told = said(&made);
        assert!(told.contains("look: this page asks for consent"), "{told}");
    }
}

#[test]
fn what_was_set_aside_is_shown_where_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.html");
    let aside = "Sign up for our newsletter to get the news every morning.";
    fs::write(&file, page("The Quay", "Ferry burns", &[PROSE, aside])).unwrap();
    let made = import(&[&file], &folder.path().join("a"), &[]);
    assert!(
        said(&made).contains("set aside: newsletter 1"),
        "{}",
        said(&made)
    );
    assert!(!said(&made).contains(aside), "{}", said(&made));
    let made = import(&[&file], &folder.path().join("b"), &["--verbose"]);
    let line = format!("        newsletter: {aside}");
    assert!(said(&made).contains(&line), "{}", said(&made));
}

#[test]
fn a_folder_in_a_command_to_type_is_quoted() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.html");
    fs::write(&file, page("The Quay", "Ferry burns", &[PROSE])).unwrap();
    let into = folder.path().join("Ann's story");
    let made = import(&[&file], &into, &[]);
    let quoted = format!("parallax '{}'", into.display()).replace("Ann's", "Ann'\\''s");
    assert!(said(&made).contains(&quoted), "{}", said(&made));
}

/// A round-up in text form as a page, its headlines marked up as headings or as mere boxes: the reports are the same.
#[test]
fn round_ups_as_pages() {
    let escape = |line: &str| line.replace('&', "&amp;").replace('<', "&lt;");
    for name in ["dam.txt", "chess.txt"] {
        let text = fs::read_to_string(of_project("tests/roundups").join(name)).unwrap();
        let wanted = import::roundup(&text);
        let heads: Vec<&str> = wanted.reports.iter().map(|r| r.title.as_str()).collect();
        // One of the two is wrapped by hand.
        let wrapped = text.lines().all(|line| line.chars().count() <= 100);
        let breaks = if wrapped {
            Breaks::Detect
        } else {
            Breaks::Lines
        };
        let cleaned = clean::clean(&text, breaks).text;
        let lines: Vec<&str> = clean::paragraphs(&cleaned)
            .into_iter()
            .map(|span| span.of(&cleaned))
            .collect();
        let headed: String = lines
            .iter()
            .map(|line| {
                if heads.contains(line) {
                    format!("<h2>{}</h2>", escape(line))
                } else {
                    format!("<p>{}</p>\n", escape(line))
                }
            })
            .collect();
        let boxed: String = lines
            .iter()
            .map(|line| format!("<div class='x'><span>{}</span></div>", escape(line)))
            .collect();
        let frame = |body: &str| {
            format!(
                "<!doctype html><html><head><meta charset=utf-8><title>x</title></head><body><nav><a href=/>Home</a></nav><main>{body}</main><footer>Imprint</footer></body></html>"
            )
        };
        for page in [frame(&headed), frame(&boxed)] {
            let found = import::roundup::of_page(&page);
            assert_eq!(found.title, wanted.title, "{name}");
            assert_eq!(found.date, wanted.date, "{name}");
            assert_eq!(found.reports, wanted.reports, "{name}");
        }
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page.html");
        fs::write(&file, frame(&headed)).unwrap();
        let made = import(&[&file], &folder.path().join("story"), &["--roundup"]);
        assert_eq!(made.status.code(), Some(0), "{}", said(&made));
        assert_eq!(
            story(&folder.path().join("story")).reports.len(),
            wanted.reports.len()
        );
    }
}

#[test]
fn a_round_up_of_one_report_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let page = "Ferry sinks off Norholm\nA ferry sank off Norholm on Monday. Twelve people were rescued by fishermen.\n\
        A ferry sank off Norholm on Monday.\nTwelve people were rescued by fishermen.\nThe cause is not known.\n\
        COAST RADIO\nA boat with twelve people went down on Monday night, the coast guard told us.\n";
    let file = folder.path().join("page.txt");
    fs::write(&file, page).unwrap();
    let made = import(&[&file], &folder.path().join("story"), &["--roundup"]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    assert!(
        said(&made).contains("only one report was found in this page"),
        "{}",
        said(&made)
    );
}
