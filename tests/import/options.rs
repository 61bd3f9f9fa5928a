//! What flags do, and what is told beside.

use std::fs;

use crate::common::of_project;
use crate::{PROSE, import, page, said, story};
use parallax::story::Role;

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

#[test]
fn of_a_mail_the_report_that_it_forwards_is_imported() {
    let folder = tempfile::tempdir().unwrap();
    let more = "The owner of the ferry had said nothing about it by Sunday evening.";
    let text = format!(
        "Hi Bo,\n\nsee below.\n\n---------- Forwarded message ---------\nFrom: Cy <cy@wire.example>\n\
         Date: Sun, 4 May 2031 09:00:00 +0200\nSubject: Ferry burns\nTo: Bo\n\n{PROSE}\n\n{more}\n\n-- \nAnna\n"
    );
    let encoded = text.replace('=', "=3D").replace("ferry", "f=65rry");
    let head = "From: Anna <a@quay.example>\nSubject: =?utf-8?Q?Fwd:_F=C3=A4hre?=\nDate: Sun, 4 May 2031 10:00:00 +0200\n\
                MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n";
    let saved = folder.path().join("saved.eml");
    fs::write(&saved, format!("{head}{encoded}")).unwrap();
    let copied = folder.path().join("copied.txt");
    fs::write(&copied, text).unwrap();
    for mail in [saved, copied] {
        let into = folder.path().join("story").join(mail.extension().unwrap());
        let made = import(&[&mail], &into, &[]);
        assert_eq!(made.status.code(), Some(0), "{}", said(&made));
        let left = "words of the mail around the report were left out: “Hi Bo, see below.";
        assert!(said(&made).contains(left), "{}", said(&made));
        let report = &story(&into).reports[0];
        assert_eq!(report.title, "Ferry burns");
        let published = report.meta.published.as_deref();
        assert_eq!(published, Some("2031-05-04T09:00:00+02:00"));
        assert_eq!(report.text, format!("{PROSE}\n\n{more}"));
    }
}
