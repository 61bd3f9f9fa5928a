//! What can be imported, and what is said of a source that gives less than a report.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::common::{of_project, parallax};
use crate::{PROSE, import, said, story};
use parallax::story::Role;

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
        .map(|n| of_project(format!("tests/pages/{n}.html")))
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
fn what_cannot_be_read_does_not_stop_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let missing = folder.path().join("\u{1b}[31mnone.html");
    let pdf = folder.path().join("a.pdf");
    fs::write(&pdf, "%PDF-1.7").unwrap();
    let script = folder.path().join("page.js");
    fs::write(&script, "var page = 1;").unwrap();
    let good = of_project("tests/pages/amp.html");
    let made = import(&[&missing, &good, &pdf, &script], &into, &[]);
    let no_report = "page.js: a .js file holds no report: name the page";
    assert!(said(&made).contains(no_report), "{}", said(&made));
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

/// Of a page that its script had not filled yet, in any script and language, something is said.
#[test]
fn a_page_of_few_words_is_spoken_of() {
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("page.html");
    for (body, told) in [
        ("Loading…".to_owned(), "hardly any text; if a script"),
        (
            "El fuego empezó de noche, dijo la capitanía. Nadie resultó herido en el muelle."
                .to_owned(),
            "the page has little text",
        ),
        ("港で夜に火事が起きたと港湾局が言った。".repeat(8), ""),
    ] {
        fs::write(
            &page,
            format!("<html><head><meta charset=utf-8><title>Fire at the quay</title></head><body><p>{body}</p></body></html>"),
        )
        .unwrap();
        let into = folder.path().join("story");
        let made = import(&[&page], &into, &[]);
        assert_eq!(made.status.code(), Some(0), "{}", said(&made));
        let said = said(&made);
        assert_eq!(said.contains(" text"), !told.is_empty(), "{said}");
        assert!(said.contains(told), "{said}");
        fs::remove_dir_all(&into).unwrap();
    }
}

/// A mail of an office that writes pages: what was forwarded in it is the report, with its subject and its time.
#[test]
fn a_report_forwarded_in_a_page_is_taken_out_of_the_mail() {
    let folder = tempfile::tempdir().unwrap();
    let mail = folder.path().join("fire.eml");
    let head = "From: Ina <ina@quay.example>\nSubject: Fw: Statement on the fire\nDate: Mon, 5 May 2031 08:00:00 +0000\n\
        MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><div>";
    let inner = "<p>For you?<o:p></o:p></p><div><b>From:</b> Port Office &lt;p@port.example&gt;<br><b>Sent:</b> Sunday, 4 May 2031 10:00<br>\
        <b>To:</b> Ina<br><b>Subject:</b> Statement on the fire</div>";
    fs::write(
        &mail,
        format!("{head}{inner}<p>{PROSE}</p></div></body></html>"),
    )
    .unwrap();
    let into = folder.path().join("story");
    let made = import(&[&mail], &into, &["--outlet", "Port Office"]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    assert!(said(&made).contains("“For you?”"), "{}", said(&made));
    let report = &story(&into).reports[0];
    assert_eq!(report.title, "Statement on the fire");
    assert_eq!(
        report.meta.published.as_deref(),
        Some("2031-05-04T10:00:00")
    );
    assert_eq!(report.text, PROSE);
    // Of a page that forwards nothing the mail tells the headline.
    fs::write(&mail, format!("{head}<p>{PROSE}</p></div></body></html>")).unwrap();
    fs::remove_dir_all(&into).unwrap();
    import(&[&mail], &into, &[]);
    assert_eq!(story(&into).reports[0].title, "Statement on the fire");
}

/// A text that a program made of a printed page.
#[test]
fn what_stands_at_the_edges_of_printed_pages_is_told_and_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let paper = folder.path().join("paper.txt");
    fs::write(
        &paper,
        "Ferry burns at quay\n\nHULL, May 4 - The harbour office\nclosed its gates on Sunday after\na fire tore through a ferry and\n\n  A1\n\u{c}\
         A6   THE HARBOUR NEWS, MAY 5\n\nContinued From Page A1\n\nthree men of its crew were lost.\n\nNobody slept, the mayor told the\nreporters at the quay.\n\u{c}",
    )
    .unwrap();
    let into = folder.path().join("story");
    let made = import(&[&paper], &into, &[]);
    let told = "page numbers and running heads were left out: “A1”, “A6 THE HARBOUR NEWS, MAY 5”, “Continued From Page A1”";
    assert!(said(&made).contains(told), "{}", said(&made));
    let text = &story(&into).reports[0].text;
    assert!(
        text.contains("through a ferry and three men of its crew were lost."),
        "{text}"
    );
}

#[test]
fn of_a_short_entry_of_a_feed_nothing_is_said_of_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("feed.xml");
    let entry = "<entry><title>Ferry burns</title><content>It burned.</content></entry>";
    let feed = format!(
        "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Quay</title>{entry}</feed>"
    );
    fs::write(&file, feed).unwrap();
    let made = said(&import(&[&file], &folder.path().join("story"), &[]));
    assert!(
        made.contains("look: the feed has little text for it"),
        "{made}"
    );
    assert!(!made.contains("the page"), "{made}");
}

#[test]
fn a_page_without_data_is_of_the_day_that_stands_above_its_text() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("beacon.html");
    let page = format!(
        "<html><head><title>FERRY HORROR: Ten are missing - Daily Beacon</title></head><body bgcolor=white><table><tr><td><h1>FERRY \
         HORROR: Ten are missing</h1>By KEN DRAPER, Chief Reporter<br>PUBLISHED: 19:05, 14 March 2031 | UPDATED: 21:12, 14 March \
         2031<br><br>{PROSE}<br><br>Nobody slept in the harbour that night.<br><br></td></tr></table></body></html>"
    );
    fs::write(&file, page).unwrap();
    let into = folder.path().join("story");
    let run = import(&[&file], &into, &[]);
    assert_eq!(run.status.code(), Some(0), "{}", said(&run));
    let report = &story(&into).reports[0];
    assert!(!report.text.contains("PUBLISHED"), "{}", report.text);
    let published = report.meta.published.as_deref();
    assert_eq!(published, Some("2031-03-14T19:05:00"));
}
