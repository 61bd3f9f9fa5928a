//! Word processors' documents: `.docx` (ECMA-376) and `.odt` (ISO/IEC 26300), both XML in a zip archive.
//!
//! Paragraphs in their order, rows of data with their cells in one; without what was deleted under change tracking, struck
//! out or hidden, without comments and notes.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::bundle::format::{CLOSING, Extract};
use crate::story::Role;

/// Largest size of a part, in bytes, unpacked: an archive may claim any size, and unpack to more.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// The content of a document. It is a draft: published reports do not come as documents.
pub(in super::super) fn read(bytes: &[u8]) -> Result<Extract, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| {
        "this archive is damaged: save the document again, as .docx, .odt or .txt".to_owned()
    })?;
    let (content, about) = if archive.index_for_name("word/document.xml").is_some() {
        ("word/document.xml", "docProps/core.xml")
    } else if archive.index_for_name("content.xml").is_some() {
        ("content.xml", "meta.xml")
    } else {
        return Err(
            "this archive does not contain a text document: save the text as .docx, .odt, .txt, .md or .html"
                .to_owned(),
        );
    };
    let blocks = blocks(&part(&mut archive, content)?)?;
    let about = part(&mut archive, about).unwrap_or_default();
    let mut extract = Extract {
        role: Some(Role::Draft),
        ..Extract::default()
    };
    extract.meta.byline = property(&about, b"creator");
    let titled = blocks.iter().take(3).position(|b| b.title);
    let texts = blocks
        .iter()
        .enumerate()
        .filter(|(at, _)| Some(*at) != titled);
    extract.body = texts
        .map(|(_, b)| b.text.as_str())
        .collect::<Vec<_>>()
        .join("\n\n");
    extract.title = titled.map(|at| blocks[at].text.clone());
    if extract.title.is_none() {
        let text =
            crate::bundle::format::extract(&extract.body, crate::bundle::format::Format::Text);
        extract.title = text.title;
        extract.body = text.body;
    }
    Ok(extract)
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Vec<u8>, String> {
    let damaged =
        || "a part of this document is damaged: save it again, as .docx, .odt or .txt".to_owned();
    let file = archive.by_name(name).map_err(|_| damaged())?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| damaged())?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(format!(
            "this document unpacks to more than {} MiB, too much for a report: keep only the text",
            MOST_BYTES / 1024 / 1024
        ));
    }
    Ok(bytes)
}

/// A line break within a paragraph, until it is known what it parts.
const BREAK: char = '\u{b}';

/// A paragraph.
#[derive(Default)]
struct Block {
    text: String,
    /// Whether it is styled as the document's title.
    title: bool,
}

/// Paragraphs in their order, and the rows of tables that are open.
#[derive(Default)]
struct Found {
    blocks: Vec<Block>,
    /// Cells, each with its paragraphs.
    rows: Vec<Vec<Vec<Block>>>,
}

impl Found {
    /// Puts a paragraph where it stands.
    fn push(&mut self, block: Block) {
        match self.rows.last_mut().and_then(|cells| cells.last_mut()) {
            Some(cell) => cell.push(block),
            None => self.blocks.push(block),
        }
    }

    fn open(&mut self, name: &[u8]) {
        match name {
            b"tr" | b"table-row" => self.rows.push(Vec::new()),
            b"tc" | b"table-cell" => {
                if let Some(cells) = self.rows.last_mut() {
                    cells.push(Vec::new());
                }
            }
            _ => {}
        }
    }

    /// A row of data is one paragraph, as on a page: two or more short cells of one each. Texts are laid out with tables too.
    fn close_row(&mut self) {
        const LONGEST: usize = 160;
        let Some(cells) = self.rows.pop() else { return };
        let short = |cell: &Vec<Block>| {
            let letters = cell.iter().map(|block| block.text.chars().count());
            cell.len() <= 1 && letters.sum::<usize>() <= LONGEST
        };
        let data = cells.len() > 1 && cells.iter().all(short);
        let blocks = cells.into_iter().flatten();
        if !data {
            blocks.for_each(|block| self.push(block));
            return;
        }
        let texts: Vec<String> = blocks.map(|block| block.text).collect();
        if !texts.is_empty() {
            self.push(Block {
                text: texts.join(" | "),
                title: false,
            });
        }
    }
}

/// Elements whose text was deleted, or is beside the text; and how words were styled before somebody changed that.
const SKIPPED: [&[u8]; 10] = [
    b"rPrChange",
    b"pPrChange",
    b"del",
    b"moveFrom",
    b"tracked-changes",
    b"annotation",
    b"note",
    b"footnotePr",
    b"Fallback",
    b"ruby-text",
];

fn blocks(xml: &[u8]) -> Result<Vec<Block>, String> {
    let mut reader = Reader::from_reader(xml);
    let mut found = Found::default();
    let (mut block, mut inside) = (Block::default(), Inside::default());
    loop {
        let event = reader.read_event().map_err(|error| {
            format!(
                "the text of the document could not be read ({error}): save it again, or as .txt"
            )
        })?;
        match event {
            Event::Start(tag) => start(&tag, &mut inside, &mut block, &mut found, false),
            Event::Empty(tag) => start(&tag, &mut inside, &mut block, &mut found, true),
            Event::End(tag) => {
                let name = tag.local_name();
                if SKIPPED.contains(&name.as_ref()) {
                    inside.skipped = inside.skipped.saturating_sub(1);
                }
                match name.as_ref() {
                    b"p" | b"h" if inside.skipped == 0 => {
                        end(&mut block, &mut found);
                        inside.open = inside.open.saturating_sub(1);
                    }
                    b"t" => inside.text = false,
                    b"r" => inside.unseen = false,
                    b"tr" | b"table-row" => {
                        end(&mut block, &mut found);
                        found.close_row();
                    }
                    _ => {}
                }
            }
            Event::Text(text) if inside.counts() => {
                block.text.push_str(&text.decode().unwrap_or_default());
            }
            Event::GeneralRef(name) if inside.counts() => {
                block.text.push_str(&reference(&name));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    end(&mut block, &mut found);
    while !found.rows.is_empty() {
        found.close_row();
    }
    Ok(found.blocks)
}

/// Where the reader is.
#[derive(Default)]
struct Inside {
    /// Elements of [`SKIPPED`] around.
    skipped: usize,
    /// Paragraphs around.
    open: usize,
    /// In a run's text, where the document marks those.
    text: bool,
    /// Whether it marks them (`w:t`).
    runs: bool,
    /// In a run that is struck out or hidden.
    unseen: bool,
}

impl Inside {
    fn counts(&self) -> bool {
        self.skipped == 0 && self.open > 0 && !self.unseen && (self.text || !self.runs)
    }
}

fn start(
    tag: &BytesStart<'_>,
    inside: &mut Inside,
    block: &mut Block,
    found: &mut Found,
    empty: bool,
) {
    let name = tag.local_name();
    let name = name.as_ref();
    if SKIPPED.contains(&name) {
        inside.skipped += usize::from(!empty);
        return;
    }
    match name {
        b"p" | b"h" if inside.skipped == 0 => {
            end(block, found);
            inside.open += usize::from(!empty);
            block.title = name == b"h" && value(tag, b"outline-level").as_deref() == Some("1")
                || value(tag, b"style-name").is_some_and(|s| s == "Title");
        }
        b"tr" | b"table-row" | b"tc" | b"table-cell" if !empty => {
            end(block, found);
            found.open(name);
        }
        // What is said of the paragraph's own mark stands before its first run.
        b"r" => inside.unseen = false,
        b"vanish" | b"strike" | b"dstrike" if inside.skipped == 0 => inside.unseen |= is_on(tag),
        b"pStyle" if inside.skipped == 0 => {
            let style = value(tag, b"val").unwrap_or_default();
            block.title |=
                style == "Title" || style == "Heading1" || style == "Titel" || style == "Titre";
        }
        b"t" => {
            inside.runs = true;
            inside.text = !empty;
        }
        b"tab" | b"s" if inside.skipped == 0 && inside.open > 0 => block.text.push(' '),
        b"br" | b"line-break" | b"cr" if inside.skipped == 0 && inside.open > 0 => {
            block.text.push(BREAK);
        }
        b"noBreakHyphen" => block.text.push('-'),
        _ => {}
    }
}

/// Whether a property is switched on: it is unless it says otherwise.
fn is_on(tag: &BytesStart<'_>) -> bool {
    let value = value(tag, b"val");
    value.is_none_or(|value| !matches!(&*value, "0" | "false" | "off"))
}

/// Puts what is read of a paragraph where it stands: as several where its writer parted them by line breaks.
fn end(block: &mut Block, found: &mut Found) {
    let ended = std::mem::take(block);
    for text in parted(&ended.text) {
        found.push(Block { text, ..ended });
    }
}

/// The paragraphs in one: two breaks part them, and so does one where a sentence ends before each. Others are an address, or
/// a headline of two lines.
fn parted(text: &str) -> Vec<String> {
    let fold = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = text.trim().split(BREAK).map(fold).collect();
    let Some((_, above)) = lines.split_last() else {
        return Vec::new();
    };
    let stops = |line: &String| {
        let core = line.trim_end_matches(CLOSING);
        core.is_empty() || core.ends_with(['.', '!', '?', '…', '。'])
    };
    let each = above.iter().all(stops);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines {
        match paragraphs.last_mut().filter(|_| open && !each) {
            Some(paragraph) if !line.is_empty() => {
                paragraph.push(' ');
                paragraph.push_str(&line);
            }
            _ if !line.is_empty() => paragraphs.push(line.clone()),
            _ => {}
        }
        open = !line.is_empty();
    }
    paragraphs
}

fn value(tag: &BytesStart<'_>, name: &[u8]) -> Option<String> {
    let found = tag
        .attributes()
        .flatten()
        .find(|a| a.key.local_name().as_ref() == name)?;
    Some(String::from_utf8_lossy(&found.value).into_owned())
}

/// The character that a reference stands for; a document's own entities are not supported.
fn reference(name: &[u8]) -> String {
    let name = String::from_utf8_lossy(name);
    let code = name
        .strip_prefix("#x")
        .or(name.strip_prefix("#X"))
        .map_or_else(
            || name.strip_prefix('#').and_then(|d| d.parse().ok()),
            |hex| u32::from_str_radix(hex, 16).ok(),
        );
    match (&*name, code.and_then(char::from_u32)) {
        (_, Some(c)) => c.to_string(),
        ("amp", _) => "&".to_owned(),
        ("lt", _) => "<".to_owned(),
        ("gt", _) => ">".to_owned(),
        ("quot", _) => "\"".to_owned(),
        ("apos", _) => "'".to_owned(),
        _ => String::new(),
    }
}

/// The text of one property.
fn property(xml: &[u8], name: &[u8]) -> Option<String> {
    let mut reader = Reader::from_reader(xml);
    let (mut inside, mut text) = (false, String::new());
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) if tag.local_name().as_ref() == name => inside = true,
            Event::End(tag) if tag.local_name().as_ref() == name => break,
            Event::Text(part) if inside => text.push_str(&part.decode().unwrap_or_default()),
            Event::GeneralRef(part) if inside => text.push_str(&reference(&part)),
            Event::Eof => break,
            _ => {}
        }
    }
    Some(text.trim().to_owned()).filter(|t| !t.is_empty())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer
                .start_file(*name, SimpleFileOptions::default())
                .unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn both_kinds() {
        let docx = archive(&[
            (
                "word/document.xml",
                "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Ferry &amp; fire</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">The ferry </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>burned&#8217;s end.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Three</w:t><w:br/><w:t>men.</w:t></w:r></w:p></w:body></w:document>",
            ),
            (
                "docProps/core.xml",
                "<c><dc:creator>Jane Roe</dc:creator></c>",
            ),
        ]);
        let odt = archive(&[
            (
                "content.xml",
                "<office:document-content><office:body><office:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:h text:outline-level=\"1\">Ferry &amp; fire</text:h><text:p>The ferry <office:annotation><text:p>why?</text:p></office:annotation>burned<text:span>’s end.</text:span></text:p><text:p>Three<text:line-break/>men.</text:p></office:text></office:body></office:document-content>",
            ),
            ("meta.xml", "<m><dc:creator>Jane Roe</dc:creator></m>"),
        ]);
        for bytes in [docx, odt] {
            let found = read(&bytes).unwrap();
            assert_eq!(found.title.as_deref(), Some("Ferry & fire"));
            assert_eq!(found.body, "The ferry burned’s end.\n\nThree men.");
            assert_eq!(found.meta.byline.as_deref(), Some("Jane Roe"));
            assert_eq!(found.role, Some(Role::Draft));
        }
    }

    #[test]
    fn breaks_after_sentences_part_paragraphs() {
        for (text, paragraphs) in [
            (
                "The ferry burned.|“Nobody slept.”|It is over",
                &["The ferry burned.", "“Nobody slept.”", "It is over"][..],
            ),
            ("Ferry burns|at the quay", &["Ferry burns at the quay"]),
            (
                "Port Office|2 Quay St. |Hull",
                &["Port Office 2 Quay St. Hull"],
            ),
            ("Ferry burns||at the quay", &["Ferry burns", "at the quay"]),
            ("|The ferry burned.|", &["The ferry burned."]),
            (" | ", &[]),
            ("", &[]),
        ] {
            assert_eq!(parted(&text.replace('|', "\u{b}")), paragraphs, "{text}");
        }
    }

    #[test]
    fn what_is_struck_out_or_hidden_is_no_text() {
        let run = |style: &str, text: &str| {
            format!("<w:r><w:rPr>{style}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
        };
        let text = [
            "<w:pPr><w:pStyle w:val=\"Body\"/><w:pPrChange><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr></w:pPrChange>",
            "<w:rPr><w:strike/></w:rPr></w:pPr>",
            &run("<w:b/>", "The ferry "),
            &run("<w:strike/>", "sank "),
            &run("<w:strike w:val=\"0\"/>", "burned "),
            &run("<w:vanish/>", "[check] "),
            &run(
                "<w:rPrChange><w:rPr><w:dstrike/></w:rPr></w:rPrChange>",
                "on Friday.",
            ),
        ]
        .concat();
        let docx = archive(&[(
            "word/document.xml",
            &format!("<w:document><w:body><w:p>{text}</w:p></w:body></w:document>"),
        )]);
        let found = read(&docx).unwrap();
        assert_eq!(found.body, "The ferry burned on Friday.");
        assert_eq!(found.title, None);
    }

    #[test]
    fn rows_of_data_are_told_from_texts_in_tables() {
        let docx = |rows: &[&[&str]]| {
            let cell = |text: &&str| {
                let paragraphs = text
                    .split('/')
                    .map(|p| format!("<w:p><w:r><w:t>{p}</w:t></w:r></w:p>"));
                format!("<w:tc>{}</w:tc>", paragraphs.collect::<String>())
            };
            let row = |cells: &&[&str]| {
                format!(
                    "<w:tr>{}</w:tr>",
                    cells.iter().map(cell).collect::<String>()
                )
            };
            let rows: String = rows.iter().map(row).collect();
            let body = format!(
                "<w:document><w:body><w:p><w:t>It burned.</w:t></w:p><w:tbl>{rows}</w:tbl></w:body></w:document>"
            );
            read(&archive(&[("word/document.xml", &body)]))
                .unwrap()
                .body
        };
        assert_eq!(
            docx(&[&["Year", "Dead"], &["2019", "7"], &["2020", ""]]),
            "It burned.\n\nYear | Dead\n\n2019 | 7\n\n2020"
        );
        assert_eq!(
            docx(&[&["The ferry burned./Nobody slept."]]),
            "It burned.\n\nThe ferry burned.\n\nNobody slept."
        );
        assert_eq!(
            docx(&[&["Left./Below.", "Right."]]),
            "It burned.\n\nLeft.\n\nBelow.\n\nRight."
        );
        let odt = "<o><text:p>It burned.</text:p><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>7</text:p>\
             </table:table-cell></table:table-row><text:p>The end of it.</text:p></o>";
        let odt = read(&archive(&[("content.xml", odt)])).unwrap();
        assert_eq!(odt.body, "It burned.\n\nYear | 7\n\nThe end of it.");
    }

    #[test]
    fn bombs_and_damage() {
        let bomb = archive(&[("word/document.xml", &" ".repeat(40 * 1024 * 1024))]);
        assert!(bomb.len() < 200_000);
        assert!(read(&bomb).unwrap_err().contains("32 MiB"));
        assert!(
            read(&archive(&[("x", "y")]))
                .unwrap_err()
                .contains("not contain a text document")
        );
        assert!(read(b"PK\x03\x04rubbish").is_err());
        assert!(read(&archive(&[("word/document.xml", "<a><b></a>")])).is_err());
    }
}
