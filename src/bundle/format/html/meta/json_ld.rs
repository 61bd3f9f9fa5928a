//! Structured data (<https://schema.org/NewsArticle> and its kin) in `application/ld+json` scripts.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::{Map, Value};

use super::super::tree::Tree;
use super::plain;

/// What the page's article says of itself as data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Article {
    pub headline: Option<String>,
    pub publisher: Option<String>,
    /// A site or an organisation that the page names beside the article.
    pub site: Option<String>,
    pub authors: Vec<String>,
    pub published: Option<String>,
    pub lang: Option<String>,
    pub url: Option<String>,
    pub body: Option<String>,
    pub live: bool,
    /// Whether it says that not everybody may read all of it.
    pub metered: bool,
}

/// How deep values may lie in one another.
const DEEPEST: usize = 12;

/// Reads the data of a page: of several articles the first that has a headline.
pub(super) fn read(tree: &Tree) -> Article {
    let mut values = Vec::new();
    let mut broken = Vec::new();
    for (at, element) in tree.tagged(&["script"]) {
        let kind = element.attribute("type").unwrap_or_default().to_lowercase();
        if !kind.contains("ld+json") {
            continue;
        }
        let raw = tree.raw_text(at);
        match parse(&raw) {
            Some(value) => values.push(value),
            None => broken.push(raw),
        }
    }
    let mut objects = Vec::new();
    for value in &values {
        collect(value, &mut objects, 0);
    }
    let mut article = of_objects(&objects);
    for raw in broken {
        salvage(&raw, &mut article);
    }
    article
}

/// Parses data that may have been written by hand: wrapped in comments, with line breaks in strings, with a comma
/// too many.
fn parse(raw: &str) -> Option<Value> {
    let trimmed = raw
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[")
        .trim_end_matches("-->")
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    serde_json::from_str(trimmed)
        .or_else(|_| serde_json::from_str(&mended(trimmed)))
        .ok()
        .or_else(|| {
            // Several values one after another.
            let stream: Vec<Value> = serde_json::Deserializer::from_str(trimmed)
                .into_iter()
                .map_while(Result::ok)
                .collect();
            (!stream.is_empty()).then_some(Value::Array(stream))
        })
}

/// Controls inside strings as escapes, commas before a closing bracket left out.
fn mended(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let (mut quoted, mut escaped) = (false, false);
    for c in raw.chars() {
        match c {
            '"' if !escaped => {
                quoted = !quoted;
                out.push(c);
            }
            '\n' | '\r' | '\t' if quoted => out.push(' '),
            c if quoted && c.is_control() => {}
            '}' | ']' if !quoted => {
                let bare = out.trim_end().len();
                if out[..bare].ends_with(',') {
                    out.truncate(bare - 1);
                }
                out.push(c);
            }
            _ => out.push(c),
        }
        escaped = quoted && c == '\\' && !escaped;
    }
    out
}

/// All objects that stand for something by themselves: not the items of a list of other articles.
fn collect<'v>(value: &'v Value, into: &mut Vec<&'v Map<String, Value>>, depth: usize) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Array(list) => list.iter().for_each(|v| collect(v, into, depth + 1)),
        Value::Object(object) => {
            into.push(object);
            for key in [
                "@graph",
                "mainEntity",
                "mainEntityOfPage",
                "publisher",
                "isPartOf",
            ] {
                if let Some(inner @ (Value::Array(_) | Value::Object(_))) = object.get(key) {
                    collect(inner, into, depth + 1);
                }
            }
        }
        _ => {}
    }
}

fn is_a(object: &Map<String, Value>, kinds: &[&str]) -> bool {
    let is = |kind: &str| {
        let kind = kind.rsplit(['/', ':']).next().unwrap_or(kind);
        kinds
            .iter()
            .any(|k| kind == *k || k.starts_with('*') && kind.ends_with(&k[1..]))
    };
    match object.get("@type") {
        Some(Value::String(kind)) => is(kind),
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).any(is),
        _ => false,
    }
}

const ARTICLES: [&str; 5] = [
    "*Article",
    "*Posting",
    "*BlogPosting",
    "Report",
    "*NewsArticle",
];
const PAGES: [&str; 3] = ["*WebPage", "ItemPage", "CreativeWork"];
const SITES: [&str; 4] = ["WebSite", "*Organization", "Newspaper", "*Periodical"];

fn of_objects(objects: &[&Map<String, Value>]) -> Article {
    let text = |object: &Map<String, Value>, key: &str| line(object.get(key)?);
    let articles: Vec<_> = objects.iter().filter(|o| is_a(o, &ARTICLES)).collect();
    let main = articles
        .iter()
        .find(|o| text(o, "headline").is_some() || text(o, "name").is_some())
        .or(articles.first())
        .copied();
    let page = objects.iter().find(|o| is_a(o, &PAGES));
    let site = objects
        .iter()
        .find(|o| is_a(o, &SITES) && text(o, "name").is_some());
    let mut article = Article {
        site: site.and_then(|o| text(o, "name")),
        ..Article::default()
    };
    for object in [main, page].into_iter().flatten() {
        let fill = |slot: &mut Option<String>, keys: &[&str]| {
            if slot.is_none() {
                *slot = keys.iter().find_map(|key| text(object, key));
            }
        };
        fill(&mut article.headline, &["headline", "name"]);
        fill(
            &mut article.published,
            &[
                "datePublished",
                "dateCreated",
                "uploadDate",
                "coverageStartTime",
            ],
        );
        fill(&mut article.lang, &["inLanguage"]);
        fill(&mut article.url, &["url", "@id", "mainEntityOfPage"]);
        if article.publisher.is_none() {
            article.publisher = named(object.get("publisher"), objects).into_iter().next();
        }
        if article.authors.is_empty() {
            let authors = object.get("author").or_else(|| object.get("creator"));
            article.authors = named(authors, objects);
        }
    }
    if let Some(main) = main {
        article.live = is_a(main, &["LiveBlogPosting"]);
        article.metered = match main.get("isAccessibleForFree") {
            Some(Value::Bool(free)) => !free,
            Some(Value::String(free)) => free.trim().eq_ignore_ascii_case("false"),
            _ => false,
        };
        article.body = main
            .get("articleBody")
            .or_else(|| main.get("text"))
            .and_then(Value::as_str)
            .map(str::to_owned);
    }
    article
}

/// One line of text: a string, the first string of a list, or the address or name of an object.
fn line(value: &Value) -> Option<String> {
    let found = match value {
        Value::String(text) => plain(text),
        Value::Array(list) => return list.iter().find_map(line),
        Value::Object(object) => {
            let keys = ["@value", "name", "url", "@id", "alternateName"];
            return keys.iter().find_map(|key| line(object.get(*key)?));
        }
        _ => return None,
    };
    Some(found).filter(|text| !text.is_empty())
}

/// The names of persons or organisations: texts, objects with a name, or references to such.
fn named(value: Option<&Value>, objects: &[&Map<String, Value>]) -> Vec<String> {
    match value {
        Some(Value::String(text)) => vec![plain(text)],
        Some(Value::Array(list)) => list
            .iter()
            .flat_map(|value| named(Some(value), objects))
            .collect(),
        Some(Value::Object(object)) => {
            if let Some(name) = object.get("name").or_else(|| object.get("alternateName")) {
                return match name {
                    Value::Array(list) => list.iter().filter_map(line).collect(),
                    name => line(name).into_iter().collect(),
                };
            }
            let given = ["givenName", "familyName"].map(|key| object.get(key).and_then(line));
            if let [Some(given), Some(family)] = given {
                return vec![format!("{given} {family}")];
            }
            let id = object.get("@id");
            let meant = objects
                .iter()
                .find(|o| id.is_some() && o.get("@id") == id && o.contains_key("name"));
            meant
                .and_then(|o| line(o.get("name")?))
                .into_iter()
                .collect()
        }
        _ => Vec::new(),
    }
}

/// What can be recovered from data that no parser accepts.
fn salvage(raw: &str, article: &mut Article) {
    let fill = |slot: &mut Option<String>, key: &str| {
        if slot.is_none() {
            *slot = string_of(raw, key);
        }
    };
    fill(&mut article.headline, "headline");
    fill(&mut article.published, "datePublished");
    fill(&mut article.lang, "inLanguage");
    let name_in = |key: &str| {
        let at = raw.find(&format!("\"{key}\""))?;
        let value = raw[at..].split_once(':')?.1;
        let value = value.trim_start();
        if value.starts_with('"') {
            return string_of(&raw[at..], key);
        }
        let end = value.find([']', '}']).unwrap_or(value.len());
        string_of(&value[..end], "name")
    };
    if article.publisher.is_none() {
        article.publisher = name_in("publisher");
    }
    if article.authors.is_empty() {
        article.authors = name_in("author").into_iter().collect();
    }
}

fn string_of(raw: &str, key: &str) -> Option<String> {
    static PAIR: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r#""(@?\w+)"\s*:\s*"((?:[^"\\]|\\.)*)""#).ok());
    let found = PAIR.as_ref()?.captures_iter(raw).find(|c| &c[1] == key)?;
    let text: String = serde_json::from_str(&format!("\"{}\"", mended(&found[2])))
        .unwrap_or_else(|_| found[2].replace('\\', ""));
    Some(plain(&text)).filter(|t| !t.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(json: &str) -> Article {
        let page = format!("<script type='application/ld+json'>{json}</script>");
        read(&Tree::parse(&page))
    }

    #[test]
    fn articles_in_every_form() {
        let direct = r#"{"@type":"NewsArticle","headline":"Ferry &amp; fire","datePublished":"2031-05-04","author":[{"@type":"Person","name":"Jane Roe"},{"name":"John Doe"}],"publisher":{"name":"The Quay"}}"#;
        let graph = r##"{"@graph":[{"@type":"WebSite","name":"Site"},{"@type":["Article","NewsArticle"],"headline":"Ferry & fire","datePublished":"2031-05-04","author":{"@id":"#a"},"publisher":{"@id":"#p"}},{"@id":"#a","@type":"Person","name":"Jane Roe"},{"@id":"#p","@type":"Organization","name":"The Quay"}]}"##;
        let list = format!("[{{\"@type\":\"BreadcrumbList\"}},{direct}]");
        for json in [direct, graph, &list] {
            let found = of(json);
            assert_eq!(found.headline.as_deref(), Some("Ferry & fire"), "{json}");
            assert_eq!(found.published.as_deref(), Some("2031-05-04"));
            assert_eq!(found.publisher.as_deref(), Some("The Quay"));
            assert_eq!(found.authors[0], "Jane Roe");
        }
    }

    #[test]
    fn broken_data() {
        for json in [
            "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\n burns\",\"publisher\":{\"name\":\"The Quay\",},}",
            "<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Ferry burns\",\"publisher\":{\"name\":\"The Quay\"}} -->",
            "{\"@type\":\"NewsArticle\",\"headline\":\"Ferry burns\",\"publisher\":{\"@type\":\"Organization\",\"name\":\"The Quay\"} \"x\": \"an \"odd\" quote\"}",
        ] {
            let found = of(json);
            assert_eq!(found.headline.as_deref(), Some("Ferry burns"), "{json}");
            assert_eq!(found.publisher.as_deref(), Some("The Quay"), "{json}");
        }
        assert_eq!(of("nothing"), Article::default());
    }
}
