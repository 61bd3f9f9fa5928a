//! Round-up pages, through the program.

use std::fs;

use crate::common::of_project;
use crate::{import, said, story};
use parallax::text::clean::{self, Breaks};

/// A round-up in text form as a page, its headlines marked up as headings or as mere boxes: the reports are the same.
#[test]
fn round_ups_as_pages() {
    let escape = |line: &str| line.replace('&', "&amp;").replace('<', "&lt;");
    for name in ["dam.txt", "chess.txt"] {
        let text = fs::read_to_string(of_project("tests/roundups").join(name)).unwrap();
        let wanted = parallax::import::roundup(&text);
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
            let found = parallax::import::roundup::of_page(&page);
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
