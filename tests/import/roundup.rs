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
        // Boxes beside the reports are none of theirs, and are told.
        let related = "<div class=related-links><h4>More like this</h4><ul><li><a href=x>Old pipes under the town</a></li></ul></div>";
        let comments =
            "<section id=comments><h3>Comments (2)</h3><p>Nice page, that!</p></section>";
        let boxes = headed.replace("<h2>", &format!("{related}<h2>")) + related + comments;
        let found = parallax::import::roundup::of_page(&frame(&boxes));
        for (found, wanted) in found.reports.iter().zip(&wanted.reports) {
            assert_eq!(found.paragraphs, wanted.paragraphs, "{name}");
            let aside = |text: &str| found.set_aside.iter().any(|aside| aside.text == text);
            assert!(aside("Old pipes under the town"), "{:?}", found.set_aside);
        }
        let last = found.reports.last().unwrap();
        let told = last.set_aside.iter().map(|aside| aside.reason.as_str());
        assert!(told.clone().any(|reason| reason == "comment"), "{last:?}");
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
