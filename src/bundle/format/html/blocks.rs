//! A page's text, block by block, in the order of the page: paragraphs, headings, list items, table rows, whether
//! they are marked up as such or as mere boxes with line breaks.

use super::raised;
use super::tree::{Child, Element, Tree};
pub(super) use crate::bundle::count::words;

/// What a block is by its markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A paragraph or a box.
    Text,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// In a list.
    Item,
    /// In a block quotation.
    Quote,
    /// A row of a table of data.
    Row,
}

/// One block of text.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// The words, white space folded.
    pub text: String,
    /// What it is.
    pub kind: Kind,
    /// The element that holds it.
    pub element: usize,
    /// Scalars of it that are links.
    pub linked: usize,
    /// Scalars of it in italics or small print.
    pub slanted: usize,
    /// Whether a picture is between the block before and this one.
    pub after_picture: bool,
    /// An inline element with all of its text, if there is one.
    pub wrapped_in: Option<usize>,
}

impl Block {
    /// Scalars.
    pub fn len(&self) -> usize {
        self.text.chars().count()
    }

    /// Words; for scripts without spaces, two characters for one.
    pub fn words(&self) -> usize {
        words(&self.text)
    }

    /// Whether nearly all of it is links.
    pub fn is_link(&self) -> bool {
        self.linked * 10 >= self.len() * 8
    }
}

/// Elements that are in a line of text.
pub(super) fn is_inline(tag: &str) -> bool {
    const INLINE: [&str; 38] = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del",
        "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "output",
        "picture", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
        "time", "tt", "u", "var",
    ];
    INLINE.contains(&tag) || tag == "wbr"
}

/// Elements whose characters are no text of the page.
pub(super) fn is_silent(element: &Element) -> bool {
    const SILENT: [&str; 39] = [
        "s", "strike", "del", // what was struck out is no longer said
        "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed",
        "canvas", "video", "audio", "head", "title", "link", "meta", "base", "map", "area",
        "source", "track", "select", "option", "datalist", "textarea", "input", "button",
        "progress", "meter", "rt", "rp", "frame", "frameset", "noframes", "applet", "dialog",
    ];
    let tag = element.tag.as_str();
    SILENT.contains(&tag)
        || element
            .attribute("hidden")
            .is_some_and(|v| v != "until-found")
        || is_clipped(element)
        || tag.starts_with("amp-")
            && !matches!(
                tag,
                "amp-accordion" | "amp-fit-text" | "amp-layout" | "amp-live-list"
            )
        || [
            "-sr-only-",
            "-screen-reader-",
            "-visually-hidden-",
            "-visuallyhidden-",
            "-a11y-hidden-",
            "-assistive-text-",
            "-material-icons-",
            "-print-only-",
            "-screenreader-",
            // A page that Word saved points at comments and notes in the text.
            "-mso-comment-reference-",
            "-mso-footnote-reference-",
            "-mso-endnote-reference-",
        ]
        .iter()
        .any(|name| element.named(name))
}

/// Whether the element is cut down to nothing, for those alone who have the page read to them.
fn is_clipped(element: &Element) -> bool {
    let style = element.attribute("style").unwrap_or_default();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let style = style.to_lowercase();
    style.contains("position:absolute")
        && (style.contains("clip:rect(0") || style.contains("clip:rect(1px"))
}

/// All blocks of the page.
pub(super) fn all(tree: &Tree) -> Vec<Block> {
    let mut reader = Reader {
        tree,
        blocks: Vec::new(),
        run: Run::default(),
        picture: false,
    };
    let body = tree.tagged(&["body"]).next().map_or(0, |(at, _)| at);
    reader.block(body, Kind::Text);
    reader.end(body, Kind::Text);
    reader.blocks
}

/// Characters on their way to a block.
#[derive(Default)]
struct Run {
    text: String,
    linked: usize,
    slanted: usize,
    /// Line breaks since the last character.
    breaks: usize,
    /// The element of the first character, and whether all others are in it.
    wrapped_in: Option<usize>,
    unwrapped: bool,
}

/// How the characters that are being read stand.
#[derive(Clone, Copy, Default)]
struct Style {
    link: bool,
    slanted: bool,
    /// The outermost inline element.
    inline: Option<usize>,
}

struct Reader<'t> {
    tree: &'t Tree,
    blocks: Vec<Block>,
    run: Run,
    picture: bool,
}

impl Reader<'_> {
    /// Reads the inside of a block element.
    fn block(&mut self, at: usize, kind: Kind) {
        self.inside(at, at, kind, Style::default());
    }

    /// Reads the inside of `at`, whose text belongs to the block element `holder`.
    fn inside(&mut self, at: usize, holder: usize, kind: Kind, style: Style) {
        let tree = self.tree;
        let row = tree.is_row(at);
        for child in &tree.elements[at].children {
            match child {
                Child::Text(text) if tree.elements[at].tag == "pre" => {
                    self.preformatted(text, holder, kind, style);
                }
                Child::Text(text) => self.text(text, style),
                Child::Element(inner) => {
                    if row {
                        self.text(" ", style);
                    }
                    self.element(*inner, holder, kind, style);
                }
            }
        }
    }

    fn element(&mut self, at: usize, holder: usize, kind: Kind, style: Style) {
        let element = &self.tree.elements[at];
        let tag = element.tag.as_str();
        self.picture |= matches!(
            tag,
            "img" | "picture" | "amp-img" | "video" | "iframe" | "figure" | "svg"
        );
        if is_silent(element) || style.link && self.says_where_it_opens(at) {
            return;
        }
        match tag {
            "br" => self.line_break(holder, kind),
            "hr" => self.end(holder, kind),
            "q" => {
                self.text("“", style);
                self.inside(at, holder, kind, style);
                self.text("”", style);
            }
            _ if is_inline(tag) => {
                let style = Style {
                    link: style.link || tag == "a" && element.attribute("href").is_some(),
                    slanted: style.slanted || matches!(tag, "i" | "em" | "small" | "cite"),
                    inline: style.inline.or(Some(at)),
                };
                let from = self.run.text.len();
                self.inside(at, holder, kind, style);
                if tag == "sup" && from <= self.run.text.len() {
                    let raised = self.run.text.split_off(from);
                    let read = raised::read(&self.run.text, &raised);
                    self.run.text.push_str(&read);
                }
            }
            _ => self.nested(at, holder, kind, style),
        }
    }

    /// Whether an element in a link tells those who do not see the page that it opens elsewhere: "(opens in a new window)".
    fn says_where_it_opens(&self, at: usize) -> bool {
        const MOST: usize = 9;
        const OPENS: [&str; 8] = [
            "open",
            "öffne",
            "geöffnet",
            "ouvre",
            "abre",
            "apre",
            "opent",
            "geopend",
        ];
        const WHERE: [&str; 16] = [
            "new tab",
            "new window",
            "neuen fenster",
            "neuen tab",
            "neuem fenster",
            "neuem tab",
            "nouvel onglet",
            "nouvelle fenêtre",
            "ventana nueva",
            "nueva ventana",
            "nueva pestaña",
            "nuova finestra",
            "nuova scheda",
            "nieuw venster",
            "nieuw tabblad",
            "nieuwe tab",
        ];
        if self.tree.elements[at].tag != "span" {
            return false;
        }
        let text = self.tree.text(at).to_lowercase();
        words(&text) <= MOST
            && OPENS.iter().any(|word| text.contains(word))
            && WHERE.iter().any(|place| text.contains(place))
    }

    /// A block element inside another.
    fn nested(&mut self, at: usize, holder: usize, kind: Kind, style: Style) {
        self.end(holder, kind);
        let inner = kind_of(self.tree, at, kind);
        if inner == Kind::Row {
            self.row(at);
        } else {
            // A link around boxes makes links of them.
            let style = Style {
                inline: None,
                ..style
            };
            self.inside(at, at, inner, style);
        }
        self.end(at, inner);
    }

    /// The cells of a row of data, apart by bars.
    fn row(&mut self, at: usize) {
        let tree = self.tree;
        for child in &tree.elements[at].children {
            let Child::Element(cell) = child else {
                continue;
            };
            if is_silent(&tree.elements[*cell]) {
                continue;
            }
            if !self.run.text.trim().is_empty() {
                self.text(" | ", Style::default());
            }
            self.inside(*cell, at, Kind::Row, Style::default());
        }
    }

    /// Preformatted text has its paragraphs between blank lines.
    fn preformatted(&mut self, raw: &str, holder: usize, kind: Kind, style: Style) {
        for (at, paragraph) in raw.split("\n\n").enumerate() {
            if at > 0 {
                self.end(holder, kind);
            }
            self.text(paragraph, style);
        }
    }

    fn text(&mut self, raw: &str, style: Style) {
        let text = &mut self.run.text;
        let before = text.chars().count();
        for c in raw.chars() {
            if c.is_whitespace() {
                if !text.is_empty() && !text.ends_with(' ') {
                    text.push(' ');
                }
            } else {
                text.push(c);
            }
        }
        let added = text.chars().count() - before;
        if raw.trim().is_empty() {
            return;
        }
        self.run.breaks = 0;
        self.run.linked += if style.link { added } else { 0 };
        self.run.slanted += if style.slanted { added } else { 0 };
        match style.inline {
            Some(at) if self.run.wrapped_in.is_none_or(|w| w == at) => {
                self.run.wrapped_in = Some(at);
            }
            _ => self.run.unwrapped = true,
        }
    }

    /// Two breaks part paragraphs; so does one, after a line that is long and ends like a sentence.
    fn line_break(&mut self, holder: usize, kind: Kind) {
        const LONG: usize = 80;
        self.run.breaks += 1;
        let text = self.run.text.trim_end();
        let sentence = text.ends_with(['.', '!', '?', '”', '"', '»', '。', '」', '’']);
        if self.run.breaks >= 2 || sentence && text.chars().count() >= LONG {
            let breaks = self.run.breaks;
            self.end(holder, kind);
            self.run.breaks = breaks;
        } else {
            self.run.text.push(' ');
        }
    }

    fn end(&mut self, element: usize, kind: Kind) {
        let run = std::mem::take(&mut self.run);
        let text = run.text.trim();
        let text = text.trim_end_matches(" |").trim_start_matches("| ").trim();
        if !text.chars().any(char::is_alphanumeric) {
            return;
        }
        self.blocks.push(Block {
            text: text.to_owned(),
            kind,
            element,
            linked: run.linked,
            slanted: run.slanted,
            after_picture: std::mem::take(&mut self.picture),
            wrapped_in: run.wrapped_in.filter(|_| !run.unwrapped),
        });
    }
}

/// Whether a paragraph is the title of a document that a word processor saved as a page: Word's, or the only one of `LibreOffice`
/// and Google Docs where there is no heading of a page.
pub(super) fn is_title(tree: &Tree, at: usize) -> bool {
    let is_called = |element: &Element| {
        let class = element.attribute("class").unwrap_or_default();
        element.tag == "p" && class.split_whitespace().any(|name| name == "title")
    };
    let element = &tree.elements[at];
    let only = || {
        tree.elements
            .iter()
            .filter(|e| is_called(e))
            .nth(1)
            .is_none()
            && tree.tagged(&["h1"]).next().is_none()
    };
    element.tag == "p" && element.named("-mso-title-") || is_called(element) && only()
}

fn kind_of(tree: &Tree, at: usize, around: Kind) -> Kind {
    let element = &tree.elements[at];
    match element.tag.as_str() {
        "h1" => Kind::Heading(1),
        "h2" => Kind::Heading(2),
        "h3" => Kind::Heading(3),
        "h4" => Kind::Heading(4),
        "h5" => Kind::Heading(5),
        "h6" => Kind::Heading(6),
        "li" | "dd" | "dt" => Kind::Item,
        "blockquote" => Kind::Quote,
        "tr" if is_data(tree, at) => Kind::Row,
        _ if is_title(tree, at) => Kind::Heading(1),
        _ if element.attribute("role") == Some("heading") => {
            let level = element.attribute("aria-level").and_then(|l| l.parse().ok());
            Kind::Heading(level.unwrap_or(2))
        }
        _ => match around {
            Kind::Heading(_) | Kind::Row => Kind::Text,
            other => other,
        },
    }
}

/// Whether a row belongs to a table of data: two or more short cells without boxes in them. Pages are laid out with
/// tables too.
fn is_data(tree: &Tree, row: usize) -> bool {
    const LONGEST: usize = 160;
    let cells: Vec<usize> = tree.elements[row]
        .children
        .iter()
        .filter_map(|child| match child {
            Child::Element(at) if matches!(tree.elements[*at].tag.as_str(), "td" | "th") => {
                Some(*at)
            }
            _ => None,
        })
        .collect();
    let plain = |cell: &usize| {
        let boxes = tree.inside(*cell).skip(1).filter(|at| {
            matches!(
                tree.elements[*at].tag.as_str(),
                "table" | "div" | "ul" | "h1" | "h2" | "h3" | "article"
            )
        });
        boxes.count() == 0 && tree.text(*cell).chars().count() <= LONGEST
    };
    cells.len() >= 2 && cells.iter().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(page: &str) -> Vec<String> {
        let blocks = all(&Tree::parse(page));
        blocks.into_iter().map(|b| b.text).collect()
    }

    #[test]
    fn blocks_of_every_markup() {
        assert_eq!(
            texts(
                "<p>One <b>two</b>\n three</p><div>four<p>five</p>six</div><ul><li>seven<li>eight</ul>"
            ),
            ["One two three", "four", "five", "six", "seven", "eight"]
        );
        assert_eq!(
            texts("<div>First para.<br><br>Second<br>line.<br /> <br/>Third.</div>"),
            ["First para.", "Second line.", "Third."]
        );
        assert_eq!(
            texts(
                "<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Tarn</td><td>3</td></tr></table>"
            ),
            ["Town | Dead", "Tarn | 3"]
        );
        assert_eq!(
            texts(
                "<table><tr><td><div>Menu</div></td><td><p>One.</p><p>Two.</p></td></tr></table>"
            ),
            ["Menu", "One.", "Two."]
        );
        assert_eq!(
            texts("<p>He said <q>no</q>.<script>x()</script><span class=sr-only>opens</span></p>"),
            ["He said “no”."]
        );
        assert_eq!(
            texts(
                "<p>At least 12<sup><a href=#n1>1</a></sup> people on 300 m<sup>2</sup>, <s>forty</s> thirty of them hurt.</p>"
            ),
            ["At least 12 people on 300 m², thirty of them hurt."]
        );
        assert_eq!(texts("<p><ruby>港<rt>みなと</rt></ruby>で</p>"), ["港で"]);
    }

    #[test]
    fn links_and_wrappings() {
        let blocks = all(&Tree::parse(
            "<a href=x><h3>Head</h3><p>Text</p></a><div><span class=c>All of it</span></div><p><img><i>Caption</i>",
        ));
        assert!(blocks[0].is_link() && blocks[1].is_link());
        assert_eq!(blocks[0].kind, Kind::Heading(3));
        assert!(blocks[2].wrapped_in.is_some() && blocks[0].wrapped_in.is_none());
        assert!(blocks[3].after_picture && blocks[3].slanted == 7);
    }
}
