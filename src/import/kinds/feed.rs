//! Feeds: RSS, Atom, JSON Feed.

use feed_rs::model::{Entry, Feed, Text};
use feed_rs::parser;

use crate::bundle::format;

/// One entry of a feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Listed {
    /// The headline.
    pub title: Option<String>,
    /// The page of the report.
    pub url: Option<String>,
    /// The author line.
    pub byline: Option<String>,
    /// When it was published, as a manifest writes it.
    pub published: Option<String>,
    /// What the feed has of the text, as HTML.
    pub content: String,
}

/// A feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Read {
    /// The outlet.
    pub outlet: Option<String>,
    /// The language.
    pub lang: Option<String>,
    /// Its entries in its order.
    pub entries: Vec<Listed>,
}

/// Reads a feed that was at `url`, if it was fetched; `limit` entries at most.
pub(in super::super) fn read(
    bytes: &[u8],
    url: Option<&str>,
    limit: usize,
) -> Result<Read, String> {
    let feed = parser::Builder::new()
        .base_uri(url)
        .build()
        .parse(bytes)
        .map_err(|error| {
            format!(
                "this feed could not be read ({error}): open it in a browser and save its pages"
            )
        })?;
    if feed.entries.is_empty() {
        return Err(
            "this feed has no entries: give another one, or the page of a report".to_owned(),
        );
    }
    let entries = feed.entries.iter().take(limit.max(1)).map(listed);
    Ok(Read {
        entries: entries.collect(),
        outlet: outlet(&feed),
        lang: feed.language,
    })
}

/// The feed's title without the words that say that it is a feed.
fn outlet(feed: &Feed) -> Option<String> {
    let title = plain(&feed.title.as_ref()?.content);
    let name = title.split([':', '|', '–', '»', '>']).next()?;
    let name = name.split(" - ").next()?.trim();
    let name = name
        .trim_end_matches(" RSS")
        .trim_end_matches(" Feed")
        .trim_end_matches(" RSS");
    Some(name.to_owned()).filter(|n| !n.is_empty())
}

/// A title in plain text, for which many systems write the one of their page: "Fire &amp;amp; rescue".
fn plain(title: &str) -> String {
    let named = |rest: &str| {
        let name = rest.split(';').next().unwrap_or_default();
        rest.len() > name.len()
            && !name.is_empty()
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
    };
    if title.contains("</") || title.split('&').skip(1).any(named) {
        format::plain(title)
    } else {
        title.to_owned()
    }
}

fn listed(entry: &Entry) -> Listed {
    let text = |text: &Option<Text>| text.as_ref().map(|t| t.content.clone());
    let content = entry.content.as_ref().and_then(|c| c.body.clone());
    let summary = text(&entry.summary);
    // Some feeds have the whole text in one, some in the other.
    let longer = [content, summary]
        .into_iter()
        .flatten()
        .max_by_key(String::len);
    let link = entry
        .links
        .iter()
        .find(|l| l.rel.as_deref().is_none_or(|rel| rel == "alternate"))
        .or(entry.links.first());
    let names: Vec<String> = entry
        .authors
        .iter()
        .map(|a| a.name.clone())
        .filter(|n| !n.is_empty() && !n.contains('@'))
        .collect();
    Listed {
        title: text(&entry.title)
            .map(|title| plain(&title))
            .filter(|t| !t.trim().is_empty()),
        url: link
            .map(|l| l.href.clone())
            .filter(|url| crate::bundle::name::is_web_address(url)),
        byline: Some(names.join(", ")).filter(|n| !n.is_empty()),
        published: entry.published.or(entry.updated).map(|t| t.to_rfc3339()),
        content: longer.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_title_as_its_page_has_it() {
        for (raw, title) in [
            ("Fire &amp; rescue", "Fire & rescue"),
            ("The mayor&#8217;s words", "The mayor’s words"),
            ("Ferry <em>Aurelia</em> burns", "Ferry Aurelia burns"),
            ("Fire & rescue; two hurt", "Fire & rescue; two hurt"),
            ("If 3 < 4 & all is well", "If 3 < 4 & all is well"),
        ] {
            assert_eq!(plain(raw), title);
        }
    }
}
