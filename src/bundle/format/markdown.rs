//! Markdown → plain paragraphs.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Extract, front_matter, html, unify_line_ends};

pub(super) fn extract(decoded: &str) -> Extract {
    let text = unify_line_ends(decoded);
    let (mut extract, markdown) = front_matter::split(&text);
    let mut reader = Reader::default();
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    for event in Parser::new_ext(markdown, options) {
        reader.read(event);
    }
    reader.end_block();
    let heading = reader.title.take();
    match (&extract.title, heading) {
        (None, heading) => {
            extract.title_in_body = heading.is_some();
            extract.title = heading;
        }
        // Two different titles: the front matter's is the title, the heading stays where it stood.
        (Some(title), Some(heading)) if crate::bundle::report::same_line(title, &heading) => {}
        (Some(_), Some(heading)) => reader.blocks.insert(reader.title_at, heading),
        (Some(_), None) => {}
    }
    extract.body = reader.blocks.join("\n\n");
    extract
}

/// Collects blocks of text from the parser's events.
#[derive(Default)]
struct Reader {
    blocks: Vec<String>,
    block: String,
    title: Option<String>,
    /// The position of the title among the blocks.
    title_at: usize,
    in_title: bool,
    /// A block of HTML, while it is read.
    markup: String,
    /// Inside pictures and code blocks: their text is not a report.
    skipping: usize,
}

impl Reader {
    fn read(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) if self.skipping == 0 => {
                self.block.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.block.push(' '),
            Event::Html(html) => self.markup.push_str(&html),
            Event::InlineHtml(html) if html.starts_with("<br") => self.block.push(' '),
            Event::Rule => self.end_block(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.end_block();
                self.in_title = *level == HeadingLevel::H1 && self.title.is_none();
            }
            Tag::HtmlBlock => self.end_block(),
            Tag::CodeBlock(_) => {
                self.end_block();
                self.skipping += 1;
            }
            Tag::Image { .. } => self.skipping += 1,
            Tag::Paragraph | Tag::Item | Tag::BlockQuote(_) | Tag::TableRow | Tag::TableHead => {
                self.end_block();
            }
            _ => {}
        }
    }

    /// What a block of HTML says: who writes Markdown in a paragraph's mark means the paragraph.
    fn end_markup(&mut self) {
        let markup = std::mem::take(&mut self.markup);
        if markup.trim().is_empty() {
            return;
        }
        let lines = html::lines(&markup).1.into_iter();
        let told = lines.map(|line| line.text.split_whitespace().collect::<Vec<_>>().join(" "));
        self.blocks.extend(told.filter(|text| !text.is_empty()));
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::HtmlBlock => self.end_markup(),
            TagEnd::Heading(_) if self.in_title => {
                self.title = Some(std::mem::take(&mut self.block)).filter(|t| !t.trim().is_empty());
                self.title_at = self.blocks.len();
                self.in_title = false;
            }
            TagEnd::CodeBlock | TagEnd::Image => self.skipping = self.skipping.saturating_sub(1),
            TagEnd::TableCell => self.block.push_str(" | "),
            TagEnd::Heading(_)
            | TagEnd::Paragraph
            | TagEnd::Item
            | TagEnd::BlockQuote(_)
            | TagEnd::TableRow
            | TagEnd::TableHead => self.end_block(),
            _ => {}
        }
    }

    fn end_block(&mut self) {
        let block = std::mem::take(&mut self.block);
        let block = block.trim().trim_end_matches(" |").trim();
        if !block.is_empty() {
            self.blocks.push(block.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks() {
        let text = "# Ferry *burns*\n\nThe [ferry](https://a.example) burned\nat the **quay**.\n\n## Why now?\n\n- One &amp; two\n- Three\n\n> “No,” he said.\n\n```\ncode\n```\n\n<div>Nobody was hurt.</div>\n\n<script>x()</script> <img src=x> The owner spoke.\n\n<!-- y -->\n\n![picture](a.png)\n\nLast `word`.";
        let found = extract(text);
        assert_eq!(found.title.as_deref(), Some("Ferry burns"));
        let blocks: Vec<&str> = found.body.split("\n\n").collect();
        assert_eq!(
            blocks,
            [
                "The ferry burned at the quay.",
                "Why now?",
                "One & two",
                "Three",
                "“No,” he said.",
                "Nobody was hurt.",
                "The owner spoke.",
                "Last word."
            ]
        );
    }

    #[test]
    fn titles() {
        let cases = [
            ("# A\n\nText.", Some("A"), "Text."),
            ("---\ntitle: A\n---\n\n# A\n\nText.", Some("A"), "Text."),
            (
                "---\ntitle: A\n---\n\n# B\n\nText.",
                Some("A"),
                "B\n\nText.",
            ),
            (
                "Text.\n\n## Cross-heading\n\nMore.",
                None,
                "Text.\n\nCross-heading\n\nMore.",
            ),
            ("| a | b |\n|---|---|\n| 1 | 2 |\n", None, "a | b\n\n1 | 2"),
        ];
        for (text, title, body) in cases {
            let found = extract(text);
            assert_eq!((found.title.as_deref(), found.body.as_str()), (title, body));
        }
    }
}
