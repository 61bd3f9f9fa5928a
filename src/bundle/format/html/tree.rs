//! A page's elements as a plain list, in the order in which they open.
//!
//! The parser's own tree is shared and mutable; what reads a page here asks the same few things of an element many
//! times: its names, what it holds, what holds it.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use dom_query::{Document, NodeRef};
use regex::Regex;

/// How deep elements may lie in one another: browsers stop at 512, and the time that a page takes grows with
/// the square of it.
pub(super) const DEEPEST: usize = 500;

/// What is in an element.
#[derive(Clone, Debug)]
pub(super) enum Child {
    /// Characters.
    Text(String),
    /// An element, by its index.
    Element(usize),
}

/// One element.
#[derive(Clone, Debug, Default)]
pub(super) struct Element {
    /// The tag, in lower case.
    pub tag: String,
    /// Attributes, names in lower case.
    pub attributes: Vec<(String, String)>,
    /// Classes, id and what scripts call it, each as `-words-of-it-`.
    pub names: Vec<String>,
    /// What is in it, in order.
    pub children: Vec<Child>,
    /// What holds it; the root holds itself.
    pub parent: usize,
    /// One past the last element inside it.
    pub end: usize,
}

impl Element {
    /// An attribute's value.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Whether one of its names has these words in a row: `-read-more-`.
    pub fn named(&self, words: &str) -> bool {
        self.names.iter().any(|name| name.contains(words))
    }
}

/// A page.
#[derive(Clone, Debug, Default)]
pub(super) struct Tree {
    /// Its elements, each before those inside it; the first is the root.
    pub elements: Vec<Element>,
}

impl Tree {
    /// Parses a decoded page.
    pub fn parse(page: &str) -> Self {
        let document = Document::from(&*shallow(page));
        let mut tree = Self::default();
        tree.add(&document.root(), 0, 0);
        tree
    }

    fn add(&mut self, node: &NodeRef<'_>, parent: usize, depth: usize) -> usize {
        let at = self.elements.len();
        let attributes: Vec<(String, String)> = node
            .attrs()
            .iter()
            .map(|a| (a.name.local.to_lowercase(), a.value.to_string()))
            .collect();
        self.elements.push(Element {
            tag: node
                .node_name()
                .map_or(String::new(), |name| name.to_lowercase()),
            names: names(&attributes),
            attributes,
            parent,
            ..Element::default()
        });
        for child in node.children_it(false) {
            let child = if child.is_text() {
                Child::Text(child.text().to_string())
            } else if child.is_element() && depth < DEEPEST + 100 {
                Child::Element(self.add(&child, at, depth + 1))
            } else {
                continue;
            };
            self.elements[at].children.push(child);
        }
        self.elements[at].end = self.elements.len();
        at
    }

    /// The element and all inside it.
    pub fn inside(&self, at: usize) -> Range<usize> {
        at..self.elements[at].end
    }

    /// What holds the element, from the nearest on.
    pub fn above(&self, at: usize) -> impl Iterator<Item = usize> {
        let mut at = at;
        std::iter::from_fn(move || {
            let parent = self.elements[at].parent;
            let more = parent != at;
            at = parent;
            more.then_some(parent)
        })
    }

    /// The elements with one of these tags, in order.
    pub fn tagged<'t>(&'t self, tags: &'t [&str]) -> impl Iterator<Item = (usize, &'t Element)> {
        self.elements
            .iter()
            .enumerate()
            .filter(|(_, element)| tags.contains(&element.tag.as_str()))
    }

    /// All characters in the element, white space folded; scripts and styles left out.
    pub fn text(&self, at: usize) -> String {
        let mut raw = String::new();
        self.push_text(at, &mut raw);
        raw.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether an element holds elements alone: what stands side by side there is set apart by the style sheet.
    pub fn is_row(&self, at: usize) -> bool {
        self.elements[at].children.iter().all(|child| match child {
            Child::Text(text) => text.trim().is_empty(),
            Child::Element(_) => true,
        })
    }

    fn push_text(&self, at: usize, raw: &mut String) {
        if matches!(
            self.elements[at].tag.as_str(),
            "script" | "style" | "template" | "noscript"
        ) {
            return;
        }
        let row = self.is_row(at);
        for child in &self.elements[at].children {
            match child {
                Child::Text(text) => raw.push_str(text),
                Child::Element(inner) => {
                    let tag = self.elements[*inner].tag.as_str();
                    let apart = row || !super::blocks::is_inline(tag) || tag == "br";
                    if apart {
                        raw.push(' ');
                    }
                    self.push_text(*inner, raw);
                    if apart {
                        raw.push(' ');
                    }
                }
            }
        }
    }

    /// The characters of an element as they stand, for scripts that hold data.
    pub fn raw_text(&self, at: usize) -> String {
        let texts = self.elements[at].children.iter().filter_map(|c| match c {
            Child::Text(text) => Some(text.as_str()),
            Child::Element(_) => None,
        });
        texts.collect()
    }
}

/// Attributes whose value is a name that the site's own programs go by.
const NAMING: [&str; 12] = [
    "class",
    "id",
    "data-component",
    "data-testid",
    "data-test-id",
    "data-module",
    "data-block",
    "data-type",
    "data-qa",
    "data-name",
    "data-component-name",
    "aria-label",
];

fn names(attributes: &[(String, String)]) -> Vec<String> {
    const LONGEST: usize = 80;
    let naming = attributes
        .iter()
        .filter(|(key, _)| NAMING.contains(&key.as_str()));
    let mut names = Vec::new();
    for (key, value) in naming {
        if key == "aria-label" {
            if value.len() <= LONGEST {
                names.push(name(value));
            }
            continue;
        }
        names.extend(
            value
                .split_whitespace()
                .filter(|v| v.len() <= LONGEST)
                .map(name),
        );
    }
    names
}

/// A name's words between hyphens: `storyBody__text` is `-story-body-text-`.
fn name(raw: &str) -> String {
    let mut name = String::from("-");
    let mut before = ' ';
    for c in raw.chars() {
        if c.is_alphanumeric() {
            if before.is_lowercase() && c.is_uppercase() && !name.ends_with('-') {
                name.push('-');
            }
            name.extend(c.to_lowercase());
        } else if !name.ends_with('-') {
            name.push('-');
        }
        before = c;
    }
    if !name.ends_with('-') {
        name.push('-');
    }
    name
}

/// The page without the tags that open deeper than `DEEPEST`. Elements whose end may be left out do not nest.
pub(super) fn shallow(page: &str) -> Cow<'_, str> {
    static TAG: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"<(/?)([A-Za-z][A-Za-z0-9]*)[^>]*>").ok());
    const FLAT: [&str; 22] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option", "path",
    ];
    let Some(tag) = TAG.as_ref() else {
        return Cow::Borrowed(page);
    };
    let mut depth: usize = 0;
    tag.replace_all(page, |found: &regex::Captures<'_>| {
        let whole = &found[0];
        if FLAT.contains(&found[2].to_ascii_lowercase().as_str()) || whole.ends_with("/>") {
            return whole.to_owned();
        }
        if &found[1] == "/" {
            depth = depth.saturating_sub(1);
            return whole.to_owned();
        }
        depth += 1;
        if depth > DEEPEST {
            String::new()
        } else {
            whole.to_owned()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_and_their_names() {
        let tree = Tree::parse("<div class='storyBody__text Ad' id=x><p>a <b>b</b></p></div><p>c");
        let (at, div) = tree.tagged(&["div"]).next().unwrap();
        assert!(div.named("-story-body-") && div.named("-ad-") && div.named("-x-"));
        assert!(!div.named("-body-story-"));
        assert_eq!(tree.text(at), "a b");
        let inside: Vec<&str> = tree
            .inside(at)
            .map(|i| tree.elements[i].tag.as_str())
            .collect();
        assert_eq!(inside, ["div", "p", "b"]);
        let (b, _) = tree.tagged(&["b"]).next().unwrap();
        assert!(tree.above(b).any(|i| i == at));
    }

    #[test]
    fn depth_is_bounded() {
        let page = format!("{}<p>text</p>", "<div>".repeat(100_000));
        assert_eq!(shallow(&page).matches("<div>").count(), DEEPEST);
        let tree = Tree::parse(&page);
        assert_eq!(tree.text(0), "text");
        let flat = "<p>a<br><li>b<div>c</div>".repeat(2000);
        assert_eq!(shallow(&flat), flat);
    }
}
