//! Web pages: the article's text and what the page says of it.

use dom_smoothie::{Article, Config, Readability, TextMode};

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
    let paragraphs = paragraphs(decoded);
    let article = Readability::new(decoded, None, Some(config)).and_then(|mut page| page.parse());
    match article {
        Ok(article) => {
            let mut extract = of_article(&article);
            if words(&extract.body) < FEW_WORDS && words(&paragraphs) > words(&extract.body) {
                extract.body = paragraphs;
            }
            extract
        }
        Err(_) => Extract {
            title: title(decoded),
            body: paragraphs,
            ..Extract::default()
        },
    }
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
