//! Classifies an element by its tag, role and names: furniture of the page, or the article.
//!
//! The names are those that content systems and design systems give to the parts of a page, not those of one site.
//! They are matched word by word, so `ad` is found in `ad-slot` and not in `headline`.

use std::sync::LazyLock;

use super::blocks::is_inline;
use super::tree::{Element, Tree};
use crate::text::furniture::Reason;

/// Why an element's text is not part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The reason that the user is told.
    pub reason: Reason,
    /// Whether it holds however much text the element has. Others are doubted when they contain most of the page: a
    /// site may give the box of its articles any name.
    pub firm: bool,
}

/// The names of parts, and of boxes of text.
struct Names {
    /// Of parts, in the order in which they are tried.
    parts: Vec<(Mark, Vec<String>)>,
    /// Of boxes of an article's text, the surest first.
    bodies: Vec<Vec<String>>,
}

/// Read from `names.txt`: `[reason]` or `[body n]`, then names apart by white space.
static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names {
        parts: Vec::new(),
        bodies: Vec::new(),
    };
    for group in include_str!("names.txt").split("\n[").skip(1) {
        let (head, list) = group.split_once(']').unwrap_or_default();
        let list = list.split_whitespace().map(|n| format!("-{n}-")).collect();
        let firm = head.ends_with('!');
        let reason = head.trim_end_matches('!');
        match Reason::ALL.into_iter().find(|r| r.name() == reason) {
            Some(reason) => names.parts.push((Mark { reason, firm }, list)),
            None => names.bodies.push(list),
        }
    }
    names
});

/// What the element is by itself, whatever is around it. The page's frame (`html`, `body`, `main`) is nothing.
pub(super) fn mark(tree: &Tree, at: usize) -> Option<Mark> {
    let element = &tree.elements[at];
    let tag = element.tag.as_str();
    if at == 0 || matches!(tag, "html" | "body" | "main" | "h1" | "br") {
        return None;
    }
    if tag == "p" {
        return by_name(element).or_else(|| by_style(element));
    }
    if matches!(tag, "h2" | "h3" | "h4" | "h5" | "h6") {
        // What a table of contents leads to is named after it, and is not in it.
        return by_name(element)
            .filter(|mark| mark.reason != Reason::Navigation)
            .or_else(|| by_style(element));
    }
    by_tag(tree, at)
        .or_else(|| by_role(element))
        .or_else(|| by_name(element))
        .or_else(|| by_style(element))
}

/// A mark that is doubted when most of the page is in the element.
const fn doubtful(reason: Reason) -> Mark {
    Mark {
        reason,
        firm: false,
    }
}

fn by_tag(tree: &Tree, at: usize) -> Option<Mark> {
    let element = &tree.elements[at];
    match element.tag.as_str() {
        "nav" => Some(doubtful(Reason::Navigation)),
        "footer"
            if !tree
                .above(at)
                .any(|up| tree.elements[up].tag == "blockquote") =>
        {
            Some(doubtful(Reason::Legal))
        }
        "figcaption" => Some(Mark {
            reason: Reason::Caption,
            firm: true,
        }),
        "figure" if !holds_text(tree, at) => Some(doubtful(Reason::Caption)),
        "caption" => Some(doubtful(Reason::Caption)),
        "aside" => by_name(element).or(Some(doubtful(Reason::Related))),
        "form" => by_name(element).or(Some(doubtful(Reason::Prompt))),
        "address" => Some(doubtful(Reason::Byline)),
        // The head and the foot of the pages of a document that LibreOffice saved.
        "div" if matches!(element.attribute("title"), Some("header" | "footer")) => {
            Some(doubtful(Reason::Navigation))
        }
        "ins" if element.named("-adsbygoogle-") => Some(doubtful(Reason::Advert)),
        _ => None,
    }
}

/// Whether a figure is one of words: a quotation, a table, a list.
fn holds_text(tree: &Tree, figure: usize) -> bool {
    tree.inside(figure).skip(1).any(|at| {
        matches!(
            tree.elements[at].tag.as_str(),
            "blockquote" | "table" | "pre" | "ul" | "ol"
        )
    })
}

fn by_role(element: &Element) -> Option<Mark> {
    match element.attribute("role")? {
        "navigation" | "menu" | "menubar" | "search" | "toolbar" | "tablist" => {
            Some(doubtful(Reason::Navigation))
        }
        "complementary" => by_name(element).or(Some(doubtful(Reason::Related))),
        "contentinfo" => Some(doubtful(Reason::Legal)),
        "dialog" | "alertdialog" => by_name(element).or(Some(doubtful(Reason::Prompt))),
        "banner" => Some(doubtful(Reason::Navigation)),
        _ => None,
    }
}

fn by_name(element: &Element) -> Option<Mark> {
    if element.names.is_empty() {
        return None;
    }
    let found = NAMES.parts.iter().find(|(mark, names)| {
        let named = |name: &String| element.names.iter().any(|own| said(own, name, mark.reason));
        names.iter().any(named)
    });
    found.map(|(mark, _)| *mark)
}

/// Whether an element's own name says `name`. A name that says what the element is *without*, or *for which* part of
/// the page it makes room, does not say that it is that part.
fn said(own: &str, name: &str, reason: Reason) -> bool {
    const AROUND: [&str; 17] = [
        "-has-",
        "-no-",
        "-with-",
        "-without-",
        "-hide-",
        "-show-",
        "-is-",
        "-above-",
        "-below-",
        "-before-",
        "-after-",
        "-wrapper-main-",
        "-body-",
        "-content-main-",
        "-not-",
        "-enable-",
        "-enabled-",
    ];
    if !own.contains(name) || is_slug(own) || name == "-sidebar-" && has_sidebar(own) {
        return false;
    }
    // `caption-body` is a caption, `article-body-related` is not the body.
    let around = AROUND.iter().any(|word| own.starts_with(word));
    // Short names are those of parts; a long one that has the word at its end is a part of that part.
    let generic = matches!(reason, Reason::Byline) && own.contains("-article-body-");
    !around && !generic
}

/// Whether a name is one of the layout that has a sidebar, and not of the sidebar in it.
fn has_sidebar(name: &str) -> bool {
    ["-sidebar-grid-", "-sidebar-layout-", "-sidebar-page-"]
        .iter()
        .any(|layout| name.contains(layout))
        && !name.ends_with("-sidebar-")
}

/// Whether a name is the words of a heading put together, to link to it: no part of a page is named at such length.
fn is_slug(name: &str) -> bool {
    const WORDS: usize = 10;
    name.split('-').filter(|word| !word.is_empty()).count() >= WORDS
}

fn by_style(element: &Element) -> Option<Mark> {
    is_hidden(element).then_some(doubtful(Reason::Navigation))
}

/// Whether a browser does not show the element, unless a script has it shown, or a screen reader does not read it. A paragraph
/// that screen readers are to leave out is shown all the same.
pub(super) fn is_hidden(element: &Element) -> bool {
    let decorates = element.tag != "p" && !is_inline(&element.tag);
    let hidden = element.attribute("aria-hidden") == Some("true") && decorates;
    let style: String = element
        .attribute("style")
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    let styled = style.to_lowercase();
    hidden || styled.contains("display:none") || styled.contains("visibility:hidden")
}

/// How sure the element's names are that it holds the article's text: 0 very, 1 and 2 less; `None` if they say nothing.
pub(super) fn body_rank(element: &Element) -> Option<usize> {
    let property = element.attribute("itemprop").unwrap_or_default();
    if property
        .split_whitespace()
        .any(|p| p == "articleBody" || p == "reviewBody")
    {
        return Some(0);
    }
    if is_inline(&element.tag)
        || matches!(element.tag.as_str(), "html" | "body" | "ul" | "ol" | "li")
    {
        return None;
    }
    NAMES.bodies.iter().position(|names| {
        let named = |name: &String| element.names.iter().any(|own| ends_as(own, name));
        names.iter().any(named)
    })
}

/// A name that ends with the words, or has a hash, a number or a size after them.
fn ends_as(own: &str, name: &str) -> bool {
    let Some(at) = own.rfind(name) else {
        return false;
    };
    let rest = &own[at + name.len()..];
    let rest = rest.trim_end_matches('-');
    rest.is_empty()
        || !rest.contains('-') && (rest.chars().any(|c| c.is_ascii_digit()) || rest.len() <= 2)
        || matches!(
            rest,
            "wrapper"
                | "container"
                | "inner"
                | "text"
                | "main"
                | "block"
                | "section"
                | "wrap"
                | "holder"
                | "component"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(html: &str) -> Option<Reason> {
        let tree = Tree::parse(&format!("<body>{html}</body>"));
        let body = tree.tagged(&["body"]).next().unwrap().0;
        mark(&tree, body + 1).map(|m| m.reason)
    }

    #[test]
    fn parts_of_a_page() {
        for (html, wanted) in [
            (
                "<div class='c-newsletter__box'>x</div>",
                Some(Reason::Newsletter),
            ),
            (
                "<div class='styles_newsletterSignup__3xK9a'>x</div>",
                Some(Reason::Newsletter),
            ),
            ("<section id=comments>x</section>", Some(Reason::Comment)),
            ("<div class='ad-slot'>x</div>", Some(Reason::Advert)),
            ("<div class='headline adventure'>x</div>", None),
            ("<div class='has-sidebar'>x</div>", None),
            ("<aside>x</aside>", Some(Reason::Related)),
            ("<aside class=pull-quote>x</aside>", Some(Reason::PullQuote)),
            (
                "<figure><img><figcaption>x</figcaption></figure>",
                Some(Reason::Caption),
            ),
            ("<figure><table></table></figure>", None),
            (
                "<div data-component='links-block'>x</div>",
                Some(Reason::Related),
            ),
            (
                "<div style='display: none'>x</div>",
                Some(Reason::Navigation),
            ),
            ("<p style='display:none'>x</p>", Some(Reason::Navigation)),
            ("<p style='color:red'>x</p>", None),
            ("<div aria-hidden=true>x</div>", Some(Reason::Navigation)),
            ("<p aria-hidden=true>x</p>", None),
            ("<div id=toc-1>x</div>", Some(Reason::Navigation)),
            ("<h2 id=toc-1>x</h2>", None),
            ("<h3 id=nav-what-the-pilot-saw-0>x</h3>", None),
            ("<h3 class=related-title>x</h3>", Some(Reason::Related)),
            (
                "<div class=sidebar-grid__sidebar>x</div>",
                Some(Reason::Related),
            ),
            ("<div class=sidebar-grid__content>x</div>", None),
            ("<div class=sidebar-content>x</div>", Some(Reason::Related)),
            ("<div id=promoted-box>x</div>", Some(Reason::Advert)),
            (
                "<div id=the-mate-who-was-promoted-after-the-ferry-had-burned-at-the-quay-1>x</div>",
                None,
            ),
            ("<div class='story-body'>x</div>", None),
        ] {
            assert_eq!(reason(html), wanted, "{html}");
        }
    }

    #[test]
    fn the_table_of_names() {
        assert_eq!(NAMES.bodies.len(), 3);
        let all: Vec<&String> = NAMES.parts.iter().flat_map(|(_, names)| names).collect();
        assert!(all.len() > 300 && all.iter().all(|n| n.len() > 3 && !n.contains("--")));
        // A misspelled reason would make boxes of text of its names.
        assert_eq!(NAMES.parts.len(), 15);
    }

    #[test]
    fn boxes_of_text() {
        for (html, wanted) in [
            ("<div itemprop=articleBody>", Some(0)),
            ("<div class='article-body'>", Some(0)),
            ("<div class='ArticleBody-x1y2'>", Some(0)),
            ("<div class='article-body-related'>", None),
            ("<section class='post'>", Some(1)),
            ("<div class='sidebar'>", None),
        ] {
            let tree = Tree::parse(html);
            let body = tree.tagged(&["body"]).next().unwrap().0;
            assert_eq!(body_rank(&tree.elements[body + 1]), wanted, "{html}");
        }
    }
}
