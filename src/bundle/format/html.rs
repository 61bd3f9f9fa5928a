//! Web pages: the article's text and what the page says of it.

use std::borrow::Cow;
use std::sync::LazyLock;

use dom_smoothie::{Article, Config, Readability, TextMode};

use regex::Regex;

use super::Extract;
use crate::bundle::name::{is_language_tag, is_web_address};
use crate::story::Meta;

/// Words below which an extraction is doubted and the page's paragraphs are looked at.
const FEW_WORDS: usize = 20;

pub(super) fn extract(decoded: &str) -> Extract {
    let config = Config {
        text_mode: TextMode::Formatted,
        ..Config::default()
    };
    let decoded = &*shallow(decoded);
    let article = Readability::new(decoded, None, Some(config)).and_then(|mut page| page.parse());
    match article {
        Ok(article) => {
            let mut extract = of_article(&article);
            if words(&extract.body) < FEW_WORDS {
                let paragraphs = paragraphs(decoded);
                if words(&paragraphs) > words(&extract.body) {
                    extract.body = paragraphs;
                }
            }
            extract
        }
        Err(_) => Extract {
            title: title(decoded),
            body: paragraphs(decoded),
            ..Extract::default()
        },
    }
}

/// How deep elements may lie in one another: browsers stop at 512, and the time that a page takes grows with
/// the square of it.
const DEEPEST: usize = 500;

/// The page without the tags that open deeper than `DEEPEST`. Elements whose end may be left out do not nest.
fn shallow(page: &str) -> Cow<'_, str> {
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

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn of_article(article: &Article) -> Extract {
    let stated = |value: &Option<String>| value.clone().filter(|v| !v.trim().is_empty());
    Extract {
        title: Some(article.title.clone()).filter(|t| !t.trim().is_empty()),
        body: blocks(&article.text_content),
        outlet: stated(&article.site_name),
        meta: Meta {
            lang: stated(&article.lang).filter(|tag| is_language_tag(tag)),
            byline: stated(&article.byline),
            published: stated(&article.published_time),
            url: stated(&article.url).filter(|url| is_web_address(url)),
            ..Meta::default()
        },
        ..Extract::default()
    }
}

/// One paragraph for each line of formatted text.
fn blocks(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n\n")
}

/// The text of every paragraph, for pages in which no article can be made out.
fn paragraphs(decoded: &str) -> String {
    let page = Readability::from(decoded);
    let texts: Vec<String> = page
        .doc
        .select("p, blockquote, li")
        .iter()
        .map(|node| node.text().split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| !text.is_empty())
        .collect();
    if texts.is_empty() {
        return blocks(&page.doc.select("body").formatted_text());
    }
    texts.join("\n\n")
}

fn title(decoded: &str) -> Option<String> {
    let title = Readability::from(decoded).get_article_title().to_string();
    Some(title).filter(|t| !t.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "The ferry burned at the quay on Friday night, the harbour office said, and three men of the engine crew were missing on Saturday morning when the boats came back to the town.";

    #[test]
    fn an_article() {
        let page = format!(
            "<!doctype html><html lang=en><head><title>Ferry burns | The Quay</title>\
             <meta property=og:site_name content='The Quay'><meta name=author content='Jane Roe'>\
             <meta property=article:published_time content='2031-05-04T10:00:00Z'>\
             <link rel=canonical href='https://quay.example/ferry'></head><body>\
             <nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><article><h1>Ferry burns</h1>\
             <p>{PROSE}</p><h2>Why now?</h2><p>{PROSE} &amp; <em>so on</em>.</p><ul><li>{PROSE}</li></ul></article>\
             <script>alert('no')</script><footer>© The Quay</footer></body></html>"
        );
        let found = extract(&page);
        let blocks: Vec<&str> = found.body.split("\n\n").collect();
        assert!(
            blocks.contains(&PROSE) && blocks.contains(&"Why now?"),
            "{blocks:?}"
        );
        assert!(!found.body.contains("alert") && !found.body.contains("Sport"));
        assert!(found.title.is_some_and(|t| t.starts_with("Ferry burns")));
        assert_eq!(found.outlet.as_deref(), Some("The Quay"));
        assert_eq!(found.meta.byline.as_deref(), Some("Jane Roe"));
        assert_eq!(
            found.meta.published.as_deref(),
            Some("2031-05-04T10:00:00Z")
        );
        assert_eq!(found.meta.lang.as_deref(), Some("en"));
    }

    #[test]
    fn pages_that_hold_no_article() {
        for (page, wanted) in [
            ("<p>One</p><p>Two</p>", "One\n\nTwo"),
            ("just text", "just text"),
            ("", ""),
            (
                "<html><head><title>T</title></head><body></body></html>",
                "",
            ),
        ] {
            assert_eq!(extract(page).body, wanted, "{page}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let page = format!("{}<p>{PROSE}</p>", "<div>".repeat(100_000));
        assert_eq!(shallow(&page).matches("<div>").count(), DEEPEST);
        assert_eq!(extract(&page).body, PROSE);
        let flat = "<p>a<br><li>b<div>c</div>".repeat(2000);
        assert_eq!(shallow(&flat), flat);
    }
}
