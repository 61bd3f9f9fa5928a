//! What a page says about itself: headline, outlet, author line, time, language, link.
//!
//! Pages say these things up to six times, for as many readers. The order in which they are believed:
//!
//! - **title**: the heading on the page, if it agrees with any of the others (they may be shortened for a search
//!   engine, or sharpened for a network); otherwise JSON-LD's, Open Graph's, the rest; `<title>` less the outlet's name last.
//! - **outlet**: JSON-LD's publisher, then Open Graph's site, unless one is a company or an address and another is not;
//!   then the app's name, the end of `<title>`, the copyright line, the host.
//! - **byline**: JSON-LD's authors, then `<meta>`, then microdata and `rel=author`, then what is called a byline. Names
//!   alone, without "By"; the outlet's own name does not count.
//! - **published**: JSON-LD, then `<meta>`, microdata, `<time>`, then words beside the headline, then the address. Of two
//!   for the same day the one with a zone.
//! - **lang**: `<html lang>`, then JSON-LD, Open Graph, the header; unless the text clearly is in another.
//! - **url**: `rel=canonical`, then Open Graph, JSON-LD, what browsers write into a saved page.

pub(super) mod byline;
pub(super) mod date;
mod json_ld;
mod outlet;
mod title;

use super::tree::Tree;
use crate::bundle::name::{is_language_tag, is_web_address};
use json_ld::Article;

/// What a page says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    pub title: Option<String>,
    pub outlet: Option<String>,
    pub byline: Option<String>,
    /// As a manifest writes it.
    pub published: Option<String>,
    pub lang: Option<String>,
    pub url: Option<String>,
    /// The text, where the page has it as data.
    pub body: Option<String>,
    /// Whether it is a live blog.
    pub live: bool,
    /// Whether it says that not everybody may read all of it.
    pub metered: bool,
}

/// A page with its data taken out.
pub(super) struct Sources<'t> {
    pub tree: &'t Tree,
    /// `<meta>` by name or property, in lower case, in order.
    pub tags: Vec<(String, String)>,
    pub article: Article,
    /// The characters of the page before its first element and in comments near it: browsers note the address there.
    pub head: &'t str,
}

/// Reads what the page says of itself; `page` is its decoded text.
pub(super) fn read(tree: &Tree, page: &str) -> Facts {
    let sources = Sources {
        tree,
        tags: tags(tree),
        article: json_ld::read(tree),
        head: &page[..page.floor_char_boundary(4096)],
    };
    let url = url(&sources);
    let outlet = outlet::read(&sources, url.as_deref());
    let title = title::read(&sources, outlet.as_deref());
    Facts {
        byline: byline::read(&sources, outlet.as_deref()),
        published: date::read(&sources, title.as_deref(), url.as_deref()),
        lang: lang(&sources),
        live: sources.article.live || is_live(tree),
        metered: sources.article.metered,
        body: sources.article.body.clone(),
        title,
        outlet,
        url,
    }
}

impl Sources<'_> {
    /// The first `<meta>` of one of these names that says something.
    pub fn tag(&self, names: &[&str]) -> Option<&str> {
        let said_by = |name: &&str| {
            let found = self.tags.iter().find(|(key, _)| key == name);
            found.map(|(_, said)| said.as_str())
        };
        names.iter().find_map(said_by)
    }

    /// All `<meta>` of a name.
    pub fn tags_named<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        let named = self.tags.iter().filter(move |(key, _)| key == name);
        named.map(|(_, value)| value.as_str())
    }

    /// The elements with this microdata property, outside others' items.
    pub fn property<'s>(&'s self, name: &'s str) -> impl Iterator<Item = usize> + 's {
        let elements = self.tree.elements.iter().enumerate();
        elements
            .filter(move |(_, e)| {
                e.attribute("itemprop")
                    .is_some_and(|p| p.split_whitespace().any(|p| p == name))
            })
            .map(|(at, _)| at)
    }

    /// What an element says as data: `content`, `datetime`, or its text.
    pub fn value(&self, at: usize) -> String {
        let element = &self.tree.elements[at];
        element
            .attribute("content")
            .or_else(|| element.attribute("datetime"))
            .map_or_else(|| self.tree.text(at), str::to_owned)
    }
}

fn tags(tree: &Tree) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (_, element) in tree.tagged(&["meta"]) {
        let Some(value) = element
            .attribute("content")
            .map(str::trim)
            .filter(|v| !v.is_empty())
        else {
            continue;
        };
        for key in ["name", "property", "http-equiv", "itemprop"] {
            if let Some(name) = element.attribute(key) {
                for name in name.split_whitespace() {
                    found.push((name.to_lowercase(), value.to_owned()));
                }
            }
        }
    }
    found
}

fn is_live(tree: &Tree) -> bool {
    let names = [
        "-live-blog-",
        "-liveblog-",
        "-live-updates-",
        "-live-feed-",
        "-live-post-",
        "-liveticker-",
    ];
    let live = tree
        .elements
        .iter()
        .filter(|e| names.iter().any(|n| e.named(n)));
    live.count() >= 2
}

fn lang(sources: &Sources<'_>) -> Option<String> {
    let html = sources.tree.tagged(&["html"]).next();
    let html = html.and_then(|(_, e)| e.attribute("lang").or_else(|| e.attribute("xml:lang")));
    let said = [
        html,
        sources.article.lang.as_deref(),
        sources.tag(&[
            "og:locale",
            "content-language",
            "dc.language",
            "dcterms.language",
            "language",
        ]),
    ];
    said.into_iter()
        .flatten()
        .map(|tag| tag.trim().replace('_', "-"))
        .find(|tag| is_language_tag(tag))
}

fn url(sources: &Sources<'_>) -> Option<String> {
    let canonical = sources
        .tree
        .tagged(&["link"])
        .find(|(_, e)| {
            e.attribute("rel").is_some_and(|r| {
                r.split_whitespace()
                    .any(|r| r.eq_ignore_ascii_case("canonical"))
            })
        })
        .and_then(|(_, e)| e.attribute("href"));
    let said = [
        canonical,
        sources.tag(&["og:url", "twitter:url", "al:web:url", "parsely-link"]),
        sources.article.url.as_deref(),
    ];
    let saved = saved_from(sources.head);
    said.into_iter()
        .flatten()
        .map(str::trim)
        .filter(|url| has_path(url))
        .chain(saved.as_deref())
        .find(|url| is_web_address(url))
        .map(str::to_owned)
}

/// A link to a site's front page is not a link to a report.
fn has_path(url: &str) -> bool {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    rest.split_once('/')
        .is_some_and(|(_, path)| !path.is_empty())
}

/// The address that a browser or a saving program notes at the top: `<!-- saved from url=(0033)https://… -->`,
/// `url: https://…`.
fn saved_from(head: &str) -> Option<String> {
    let comment = head.split("<!--").skip(1).find_map(|rest| {
        let comment = rest.split("-->").next()?;
        let saved = comment.contains("saved from url=") || comment.contains("SingleFile");
        saved.then_some(comment)
    })?;
    let at = comment.find("http")?;
    comment[at..].split_whitespace().next().map(str::to_owned)
}

/// Text that may hold character references, as plain characters.
pub(super) fn plain(text: &str) -> String {
    let text = if text.contains('&') || text.contains('<') {
        dom_query::Document::fragment(text).text().to_string()
    } else {
        text.to_owned()
    };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
