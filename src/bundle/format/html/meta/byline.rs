//! Who wrote the page.

use std::sync::LazyLock;

use regex::Regex;

use super::{Sources, plain};

/// Names that are not authors.
const NOBODY: [&str; 14] = [
    "admin",
    "administrator",
    "editor",
    "editors",
    "webmaster",
    "unknown",
    "guest",
    "staff",
    "author",
    "redaktion",
    "newsdesk",
    "web desk",
    "n/a",
    "null",
];
/// Largest number of authors in a line.
const MOST: usize = 12;

/// The author line: names, apart by commas.
pub(super) fn read(sources: &Sources<'_>, outlet: Option<&str>) -> Option<String> {
    let own = |name: &String| outlet.is_some_and(|o| super::super::same_words(o, name));
    let ways: [fn(&Sources<'_>) -> Vec<String>; 4] = [of_data, of_tags, of_properties, of_names];
    let mut house = None;
    for way in ways {
        let mut names: Vec<String> = Vec::new();
        for name in way(sources).iter().flat_map(|raw| people(raw)) {
            if !names.contains(&name) && names.len() < MOST {
                names.push(name);
            }
        }
        let persons: Vec<String> = names.iter().filter(|name| !own(name)).cloned().collect();
        if !persons.is_empty() {
            return Some(persons.join(", "));
        }
        house = house.or(names.into_iter().next());
    }
    house.filter(|name| !own(name))
}

fn of_data(sources: &Sources<'_>) -> Vec<String> {
    sources.article.authors.clone()
}

fn of_tags(sources: &Sources<'_>) -> Vec<String> {
    let names = [
        "author",
        "article:author_name",
        "byl",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "dc.contributor",
        "article:author",
        "og:article:author",
        "cxenseparse:author",
        "authors",
        "twitter:data1",
    ];
    for name in names {
        let found: Vec<String> = sources
            .tags_named(name)
            .map(plain)
            .filter(|v| !v.contains("://") && !v.starts_with('@'))
            .collect();
        // Networks let a page name two things beside a card: they are the author if the label says so.
        let labelled = name != "twitter:data1"
            || sources
                .tag(&["twitter:label1"])
                .is_some_and(|l| l.to_lowercase().contains("written by"));
        if !found.is_empty() && labelled {
            return found;
        }
    }
    Vec::new()
}

fn of_properties(sources: &Sources<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let tree = sources.tree;
    for at in sources
        .property("author")
        .chain(sources.property("creator"))
    {
        if in_comments(sources, at) {
            continue;
        }
        let inside = tree.inside(at);
        let name = sources.property("name").find(|name| inside.contains(name));
        found.push(sources.value(name.unwrap_or(at)));
    }
    if found.is_empty() {
        let linked = tree.tagged(&["a"]).filter(|(at, e)| {
            e.attribute("rel")
                .is_some_and(|r| r.split_whitespace().any(|r| r == "author"))
                && !in_comments(sources, *at)
        });
        found.extend(linked.map(|(at, _)| tree.text(at)));
    }
    found
}

/// What is called a byline: the links in it, or else its words.
fn of_names(sources: &Sources<'_>) -> Vec<String> {
    const NAMES: [&str; 16] = [
        "-byline-name-",
        "-author-name-",
        "-byline-author-",
        "-byline-",
        "-authors-",
        "-author-",
        "-article-author-",
        "-post-author-",
        "-entry-author-",
        "-writer-",
        "-journalist-",
        "-reporter-",
        "-autor-",
        "-auteur-",
        "-autore-",
        "-signature-",
    ];
    let tree = sources.tree;
    for name in NAMES {
        for (at, element) in tree.elements.iter().enumerate() {
            if !element.named(name) || element.tag == "body" || in_comments(sources, at) {
                continue;
            }
            let text = tree.text(at);
            if text.split_whitespace().count() > 30 {
                continue;
            }
            let pieces = |only_links: bool| -> Vec<String> {
                tree.inside(at)
                    .filter(|i| !only_links || tree.elements[*i].tag == "a")
                    .map(|i| plain(&tree.raw_text(i)))
                    .flat_map(|t| people(&t))
                    .filter(|t| looks_like_name(t))
                    .collect()
            };
            let links = pieces(true);
            let found = if links.is_empty() {
                pieces(false)
            } else {
                links
            };
            let found = if found.is_empty() { vec![text] } else { found };
            if found.iter().flat_map(|raw| people(raw)).next().is_some() {
                return found;
            }
        }
    }
    by_prefix(sources)
        .or_else(|| called_by(sources))
        .or_else(|| by_moment(sources))
        .into_iter()
        .collect()
}

/// A short line near the top that begins with "By".
fn by_prefix(sources: &Sources<'_>) -> Option<String> {
    let tree = sources.tree;
    let lines = tree.tagged(&[
        "p", "span", "div", "a", "address", "td", "font", "h3", "h4", "small", "i", "em", "b",
        "strong", "center",
    ]);
    lines
        .map(|(at, _)| tree.text(at))
        .filter(|text| text.split_whitespace().count() <= 14)
        .find(|text| {
            PREFIX.as_ref().is_some_and(|p| p.is_match(text))
                && people(text).iter().all(|n| looks_like_name(n))
                && !people(text).is_empty()
        })
}

/// What is called `by`, after the headline.
fn called_by(sources: &Sources<'_>) -> Option<String> {
    const AHEAD: usize = 60;
    let tree = sources.tree;
    let headline = tree.tagged(&["h1"]).next().map(|(at, _)| at)?;
    let called = (headline..tree.elements.len())
        .take(AHEAD)
        .filter(|at| tree.elements[*at].named("-by-"));
    let texts = called.flat_map(|at| tree.inside(at).map(|i| plain(&tree.raw_text(i))));
    texts.into_iter().find(|text| looks_like_name(text))
}

/// A name beside a day or a time, after the headline: "Ann Poe · 1 May 2031".
fn by_moment(sources: &Sources<'_>) -> Option<String> {
    const AHEAD: usize = 40;
    let tree = sources.tree;
    let headline = tree.tagged(&["h1"]).next().map(|(at, _)| at)?;
    let lines = (headline..tree.elements.len())
        .take(AHEAD)
        .map(|at| tree.text(at));
    lines
        .filter(|line| line.split_whitespace().count() <= 20 && super::date::of(line).is_some())
        .find_map(|line| {
            let parts = super::super::words::credit_parts(&line);
            let name = parts
                .iter()
                .find(|part| looks_like_name(part) && super::date::of(part).is_none());
            name.map(|part| (*part).to_owned())
        })
}

fn in_comments(sources: &Sources<'_>, at: usize) -> bool {
    const NAMES: [&str; 8] = [
        "-comment-",
        "-comments-",
        "-comment-list-",
        "-related-",
        "-teaser-",
        "-card-",
        "-sidebar-",
        "-recommended-",
    ];
    std::iter::once(at).chain(sources.tree.above(at)).any(|up| {
        let element = &sources.tree.elements[up];
        !matches!(element.tag.as_str(), "html" | "body") && NAMES.iter().any(|n| element.named(n))
            || element.tag == "aside"
    })
}

static PREFIX: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:(?i:by|von|par|por|di|da|door|av|af|przez|автор|от)\s*:?\s+|(?i:written by|words by|reporting by|reported by|story by|posted by|text by|author|text|autor(?:in)?|auteur|autore|texte|texto|testo|tekst)\s*:?\s+|(?:文|取材|記者|筆者)\s*[:：=＝・]?\s*|بقلم\s*:?\s*|كتب\s*:?\s*)").ok()
});

/// The names in an author line.
fn people(raw: &str) -> Vec<String> {
    static CUT: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)\s*(?:[|•·–—/]|\s-\s|\breporting (?:from|in)\b|\bpublished\b|\bupdated\b|\blast modified\b|\bposted\b|\bveröffentlicht\b|\bpublié\b|\bpublicado\b|\bpubblicato\b|\bgepubliceerd\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d{1,2}[.:/]\d|\d{4}|@).*$").ok()
    });
    static SPLIT: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"\s*(?:,|;|&|、|،|\b(?:and|und|et|y|e|en|og|och)\b|\bwith\b)\s*").ok()
    });
    let text = plain(raw);
    let text = PREFIX
        .as_ref()
        .map_or(text.clone(), |p| p.replace(&text, "").into_owned());
    let text = CUT
        .as_ref()
        .map_or(text.clone(), |p| p.replace(&text, "").into_owned());
    let Some(split) = SPLIT.as_ref() else {
        return vec![text];
    };
    let mut names: Vec<String> = Vec::new();
    for part in split.split(&text) {
        let part = part
            .trim()
            .trim_matches(|c: char| matches!(c, '.' | ':' | '(' | ')'))
            .trim();
        let part = part.split(" in ").next().unwrap_or(part).trim();
        // What follows the first name may be a trade: "Jane Roe, Political correspondent".
        if names.is_empty() && !part.is_empty() || looks_like_name(part) {
            names.push(upright(part));
        }
    }
    names.retain(|name| {
        !NOBODY.contains(&name.to_lowercase().as_str())
            && name.chars().any(char::is_alphabetic)
            && name.chars().count() <= 60
    });
    names
}

/// Two to five words with capitals (or of a script without), none of them a trade.
fn looks_like_name(text: &str) -> bool {
    const TRADES: [&str; 44] = [
        "correspondent",
        "editor",
        "reporter",
        "writer",
        "journalist",
        "columnist",
        "producer",
        "desk",
        "staff",
        "news",
        "chief",
        "political",
        "politics",
        "business",
        "sports",
        "sport",
        "science",
        "health",
        "world",
        "senior",
        "deputy",
        "agency",
        "agencies",
        "korrespondent",
        "korrespondentin",
        "redakteur",
        "redakteurin",
        "redaktion",
        "journaliste",
        "correspondante",
        "rédacteur",
        "rédactrice",
        "periodista",
        "redactor",
        "redactora",
        "corresponsal",
        "giornalista",
        "corrispondente",
        "inviato",
        "verslaggever",
        "redacteur",
        "photographer",
        "contributor",
        "bureau",
    ];
    let words: Vec<&str> = text.split_whitespace().collect();
    let cased = text.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    let capital = |w: &&&str| w.chars().next().is_some_and(char::is_uppercase);
    let trade = words
        .iter()
        .any(|w| TRADES.contains(&w.to_lowercase().as_str()));
    let many = words.iter().filter(capital).count() >= 2;
    !trade
        && !text.chars().any(char::is_numeric)
        && (if cased {
            many && (2..=5).contains(&words.len())
        } else {
            (1..=4).contains(&words.len()) && !text.is_empty()
        })
}

/// "JANE ROE" as "Jane Roe".
fn upright(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let shouted = letters > 4
        && name.contains(' ')
        && name.chars().all(|c| !c.is_lowercase())
        && name.chars().any(char::is_uppercase);
    if !shouted {
        return name.to_owned();
    }
    let mut out = String::new();
    let mut start = true;
    for c in name.chars() {
        if start {
            out.push(c);
        } else {
            out.extend(c.to_lowercase());
        }
        start = !c.is_alphabetic();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_a_line() {
        for (line, wanted) in [
            ("By Jane Roe", &["Jane Roe"][..]),
            ("By Jane Roe and John Doe", &["Jane Roe", "John Doe"]),
            ("JANE ROE, POLITICAL CORRESPONDENT", &["Jane Roe"]),
            ("Von Anna Berg, Korrespondentin in Tarn", &["Anna Berg"]),
            ("Jane Roe | 5 May 2031", &["Jane Roe"]),
            ("By Jane Roe Published 5 May 2031", &["Jane Roe"]),
            ("Jane Roe in Tarn, John Doe", &["Jane Roe", "John Doe"]),
            ("Jane Roe, Reporting from Tarn", &["Jane Roe"]),
            ("Reporting from Tarn", &[]),
            ("Kestrel Wire", &["Kestrel Wire"]),
            ("admin", &[]),
            ("山田太郎", &["山田太郎"]),
        ] {
            assert_eq!(people(line), wanted, "{line}");
        }
    }
}
