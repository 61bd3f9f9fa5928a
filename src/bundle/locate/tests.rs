use std::fs;
use std::path::PathBuf;

use super::*;

/// Reads `bytes` as a report file called `name` and says where `words` of its text stand:
/// line, column and what stands there in the decoded file.
fn found(name: &str, bytes: &[u8], words: &str) -> (usize, usize, String) {
    let folder = tempfile::tempdir().unwrap();
    let file: PathBuf = folder.path().join(name);
    fs::write(&file, bytes).unwrap();
    let loaded = crate::bundle::load(std::slice::from_ref(&file)).unwrap();
    let text = &loaded.story.reports[0].text;
    let at = text
        .find(words)
        .unwrap_or_else(|| panic!("{words:?} is not in {text:?}"));
    let (source, format) = source_of(&file).unwrap();
    let map = SourceMap::new(source, format, text);
    let region = map.region(Span::new(at, at + words.len())).unwrap();
    (
        region.start.line,
        region.start.column,
        map.source()[region.bytes].to_owned(),
    )
}

const LONG: &str = "The harbour office closed its gates on Monday after the storm tore two cranes from their rails, the port said.";

#[test]
fn plain_text() {
    let text = format!("Storm hits harbour\n\n{LONG}\n\n“Nobody was hurt,” she said. {LONG}\n");
    assert_eq!(
        found("a.txt", text.as_bytes(), "“Nobody was hurt,”"),
        (5, 1, "“Nobody was hurt,”".into())
    );
    assert_eq!(
        found("a.txt", text.as_bytes(), "was hurt"),
        (5, 9, "was hurt".into())
    );
    let crlf = text.replace('\n', "\r\n");
    assert_eq!(found("a.txt", crlf.as_bytes(), "Nobody").0, 5);
    let cr = text.replace('\n', "\r");
    assert_eq!(found("a.txt", cr.as_bytes(), "Nobody").0, 5);
    let marked = format!("\u{feff}{LONG}\n");
    assert_eq!(
        found("a.txt", marked.as_bytes(), "harbour"),
        (1, 5, "harbour".into())
    );
}

#[test]
fn characters_that_are_composed_of_several_letters() {
    for (text, words, place) in [
        (
            "항구에서 불이 났다\n\n항만청은 금요일 밤에 배가 탔다고 밝혔다.\n\n선원 세 명이 실종됐다.\n",
            "실종됐다",
            (5, 9),
        ),
        (
            "حريق في الميناء\n\nقالت سلطة الميناء إن أربعة أشخاص أصيبوا في الحريق.\n\nوأغلق الميناء يوم الأحد.\n",
            "يوم الأحد",
            (5, 15),
        ),
        (
            "Ngọn lửa ở bến cảng\n\nCảng vụ cho biết con phà bốc cháy đêm thứ Sáu.\n\nBa người mất tích.\n",
            "mất tích",
            (5, 10),
        ),
    ] {
        for name in ["a.txt", "a.md"] {
            let (line, column, there) = found(name, text.as_bytes(), words);
            assert_eq!((line, column), place, "{text}");
            assert_eq!(there, words);
        }
    }
}

#[test]
fn wrapped_lines() {
    let text = "The harbour office closed its gates on Monday after the\n\
                storm tore two cranes from their rails and dropped a\n\
                third one into the basin, the port said in a report.\n\n\
                Nobody was hurt, it said, and the gates would open on\n\
                Tuesday at noon if the wind went down until then.\n";
    let (line, column, words) = found("a.txt", text.as_bytes(), "dropped a third");
    assert_eq!((line, column), (2, 44));
    assert_eq!(words, "dropped a\nthird");
    assert_eq!(found("a.txt", text.as_bytes(), "Tuesday").0, 6);
}

#[test]
fn markdown() {
    let text = format!(
        "---\ntitle: Nobody was hurt\nauthor: Jane Roe\n---\n\n# Storm hits harbour\n\n\
         {LONG}\n\n![Nobody was hurt](a.png)\n\n“Nobody *was*\n[hurt](https://a.example/was/hurt),” the **mayor**, \
         R&eacute;my Caf\\_e, said &ndash; at 11.40. {LONG}\n"
    );
    let at = |words: &str| found("a.md", text.as_bytes(), words);
    assert_eq!(at("“Nobody"), (12, 1, "“Nobody".into()));
    assert_eq!(at("was"), (12, 10, "was".into()));
    assert_eq!(at("hurt").0, 13);
    assert_eq!(at("hurt").2, "hurt");
    assert_eq!(at("mayor"), (13, 44, "mayor".into()));
    assert_eq!(at("Rémy").2, "R&eacute;my");
    assert_eq!(at("11.40").2, "11.40");
}

#[test]
fn a_web_page() {
    let page = format!(
        "<!doctype html>\r\n<html lang=en><head><title>Storm</title>\r\n<script>var a = \"Nobody was hurt\";</script>\r\n\
         </head><body><nav><a href=/>Nobody</a></nav>\r\n<article><h1>Storm hits harbour</h1>\r\n\
         <p>{LONG}</p>\r\n\r\n<p title=\"Nobody was\">&ldquo;Nobody <em\r\nclass=x>was</em> hurt,&rdquo; said R&#233;my. {LONG}</p>\r\n\
         <p>{LONG} So be&shy;it.</p></article></body></html>"
    );
    let at = |words: &str| found("a.html", page.as_bytes(), words);
    assert_eq!(at("Nobody"), (8, 30, "Nobody".into()));
    assert_eq!(at("was hurt"), (9, 9, "was</em> hurt".into()));
    assert_eq!(at("Rémy").2, "R&#233;my");
    assert_eq!(at("So beit").0, 10);
}

#[test]
fn other_encodings() {
    let text = format!("{LONG}\n\nDer Bürgermeister sagte «Nein». {LONG}\n");
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
    assert_eq!(found("a.txt", &latin, "Nein»"), (3, 26, "Nein»".into()));
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(found("a.txt", &wide, "Bürger").0, 3);
    let apart: String = unicode_normalization::UnicodeNormalization::nfd(text.chars()).collect();
    assert_eq!(
        found("a.txt", apart.as_bytes(), "Bürger").2,
        "Bu\u{308}rger"
    );
}

#[test]
fn what_cleaning_removes() {
    let text = format!(
        "{LONG}\n\nThe \u{1b}[31mmayor\u{1b}[0m said\u{202e} no\u{200b}body was hurt. {LONG}\n"
    );
    let at = |words: &str| found("a.txt", text.as_bytes(), words);
    assert_eq!(at("mayor"), (3, 10, "mayor".into()));
    assert_eq!(at("nobody").2, "no\u{200b}body");
    assert_eq!(at("was hurt").2, "was hurt");
}

#[test]
fn words_that_are_nowhere() {
    let map = SourceMap::new("One two.".into(), Format::Text, "Three four.");
    assert_eq!(map.region(Span::new(0, 5)), None);
    let map = SourceMap::new(String::new(), Format::Text, "");
    assert_eq!(map.region(Span::new(0, 0)), None);
    assert_eq!((map.line(1), map.line(0), map.line(9)), ("", "", ""));
}

#[test]
fn every_sentence_of_the_samples_is_found() {
    for sample in ["ferry-fire", "legitimate-targets", "wire-rewrite"] {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("sample-bundles")
            .join(sample);
        let loaded = crate::bundle::load(&[folder]).unwrap();
        for (file, report) in loaded.files.iter().zip(&loaded.story.reports) {
            let (source, format) = source_of(file).unwrap();
            let map = SourceMap::new(source, format, &report.text);
            for paragraph in &report.paragraphs {
                let region = map.region(*paragraph).unwrap();
                let plain =
                    |s: &str| -> String { s.chars().filter(|c| c.is_alphanumeric()).collect() };
                assert_eq!(
                    plain(&map.source()[region.bytes.clone()]),
                    plain(paragraph.of(&report.text)),
                    "{}",
                    file.display()
                );
            }
        }
    }
}
