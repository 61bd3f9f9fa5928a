//! Word processors' documents: `.docx` (ECMA-376) and `.odt` (ISO/IEC 26300), both XML in a zip archive.
//!
//! Paragraphs in their order, without what was deleted under change tracking, without comments and notes.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use crate::bundle::format::Extract;
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

/// A paragraph.
#[derive(Default)]
struct Block {
    text: String,
    /// Whether it is styled as the document's title.
    title: bool,
}

/// Elements whose text was deleted, or is beside the text.
const SKIPPED: [&[u8]; 8] = [
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
    let mut found: Vec<Block> = Vec::new();
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
    Ok(found)
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
}

impl Inside {
    fn counts(&self) -> bool {
        self.skipped == 0 && self.open > 0 && (self.text || !self.runs)
    }
}

fn start(
    tag: &BytesStart<'_>,
    inside: &mut Inside,
    block: &mut Block,
    found: &mut Vec<Block>,
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
        b"pStyle" => {
            let style = value(tag, b"val").unwrap_or_default();
            block.title |=
                style == "Title" || style == "Heading1" || style == "Titel" || style == "Titre";
        }
        b"t" => {
            inside.runs = true;
            inside.text = !empty;
        }
        b"tab" | b"s" | b"br" | b"line-break" | b"cr" if inside.skipped == 0 && inside.open > 0 => {
            block.text.push(' ');
        }
        b"noBreakHyphen" => block.text.push('-'),
        _ => {}
    }
}

fn end(block: &mut Block, found: &mut Vec<Block>) {
    let ended = std::mem::take(block);
    let text = ended.text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.is_empty() {
        found.push(Block { text, ..ended });
    }
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
