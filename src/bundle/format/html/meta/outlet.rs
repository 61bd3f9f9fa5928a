//! Who published the page.

use std::sync::LazyLock;

use regex::Regex;

use super::title::parts;
use super::{Sources, plain};
use crate::bundle::names_outlet;

/// The outlet's name.
pub(super) fn read(sources: &Sources<'_>, url: Option<&str>) -> Option<String> {
    let article = &sources.article;
    let micro = sources.property("publisher").find_map(|at| {
        let inside = sources.tree.inside(at);
        let name = sources.property("name").find(|name| inside.contains(name));
        Some(sources.value(name.unwrap_or(at))).filter(|v| !v.is_empty())
    });
    let tag = |names: &[&str]| sources.tag(names).map(str::to_owned);
    let stated: Vec<String> = [
        article.publisher.clone(),
        tag(&["og:site_name"]),
        micro,
        tag(&[
            "application-name",
            "apple-mobile-web-app-title",
            "publisher",
            "dc.publisher",
            "dcterms.publisher",
            "al:ios:app_name",
            "cre",
            "copyright-holder",
        ]),
        article.site.clone(),
        tag(&["twitter:app:name:iphone", "al:android:app_name"]),
    ]
    .into_iter()
    .flatten()
    .map(|name| trimmed(&plain(&name)))
    .filter(|name| !name.is_empty() && name.chars().count() <= 80)
    .collect();
    let title = title_text(sources);
    let ends = parts(&title);
    // What the page's title ends with is the name that readers know.
    let known = stated.iter().find(|name| {
        ends.iter()
            .skip(1)
            .any(|end| super::super::same_words(end, name))
    });
    known
        .or_else(|| stated.iter().find(|name| is_readable(name)))
        .or(stated.first())
        .cloned()
        .or_else(|| from_title(sources, &ends, url))
        .or_else(|| copyright(sources))
        .or_else(|| url.and_then(host))
}

pub(super) fn title_text(sources: &Sources<'_>) -> String {
    let found = sources.tree.tagged(&["title"]).find(|(at, _)| {
        !sources
            .tree
            .above(*at)
            .any(|up| sources.tree.elements[up].tag == "svg")
    });
    found.map_or(String::new(), |(at, _)| plain(&sources.tree.raw_text(at)))
}

/// A site's name without its slogan.
fn trimmed(name: &str) -> String {
    let first = parts(name).into_iter().next().unwrap_or_default();
    first.trim_start_matches('@').trim().to_owned()
}

/// No address, and no company's name in full.
fn is_readable(name: &str) -> bool {
    static COMPANY: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)\b(?:ltd|limited|inc|llc|plc|gmbh|s\.?a\.?s?|b\.?v|corp(?:oration)?|ag|kg|s\.?r\.?l|s\.?p\.?a|pty|holdings)\.?$").ok()
    });
    let company = COMPANY.as_ref().is_some_and(|p| p.is_match(name));
    !company && !is_address(name)
}

fn is_address(name: &str) -> bool {
    !name.contains(' ')
        && name.contains('.')
        && name.rsplit('.').next().is_some_and(|end| end.len() >= 2)
}

/// The last part of the page's title, if the host or the rest of the page knows it; all of it, where the page has another
/// headline and it is known for the site's name.
fn from_title(sources: &Sources<'_>, ends: &[String], url: Option<&str>) -> Option<String> {
    const WORDS: usize = 6;
    let last = ends.last()?;
    let fold = |text: &str| -> String {
        text.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    let folded = fold(last);
    let host = url.and_then(host).map(|h| fold(&h)).unwrap_or_default();
    let by_host =
        !folded.is_empty() && host.contains(folded.strip_prefix("the").unwrap_or(&folded));
    let heading = |part: &str| {
        let headings = sources.tree.tagged(&["h1", "h2"]);
        headings
            .into_iter()
            .any(|(at, _)| super::super::same_words(&sources.tree.text(at), part))
    };
    if ends.len() == 1 {
        let mut headings = sources.tree.tagged(&["h1", "h2"]);
        let other = headings.any(|(at, _)| !super::super::same_words(&sources.tree.text(at), last));
        let words = last.split_whitespace().count();
        let site = names_outlet(last) || by_host && (2..=WORDS).contains(&words);
        return (other && site).then(|| last.clone());
    }
    // Some sites name themselves first.
    if heading(last) && !heading(&ends[0]) {
        return Some(ends[0].clone());
    }
    let heading = heading(&ends[0]);
    let short = last.split_whitespace().count() <= WORDS;
    (short && (by_host || heading || url.is_none())).then(|| last.clone())
}

/// “© 2031 The Quay” at the page's foot.
fn copyright(sources: &Sources<'_>) -> Option<String> {
    static LINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?:©|\(c\)|\(C\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{4}\s*(?:[-–]\s*\d{4})?)?\s*,?\s*(?:by\s+)?(\p{Lu}[\p{L}\p{N}’'&. -]{1,40}?)(?:\s*(?:\d{4}|[.,|·–—]|All |Alle |Tous |Todos |Tutti |Ltd|Inc|GmbH|LLC)|$)").ok()
    });
    let blocks = super::super::blocks::all(sources.tree);
    let lines = blocks.into_iter().rev().take(40).map(|block| block.text);
    let short = lines.filter(|line| line.split_whitespace().count() <= 40);
    let mut short = short;
    short.find_map(|text| {
        let found = LINE.as_ref()?.captures(&text)?;
        Some(found[1].trim().to_owned())
    })
}

/// The site of an address, as readers know it.
fn host(address: &str) -> Option<String> {
    let rest = address.split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?.to_lowercase();
    let mut host = host.as_str();
    for front in ["www.", "amp.", "m.", "mobile.", "edition."] {
        host = host.strip_prefix(front).unwrap_or(host);
    }
    (!host.is_empty()).then(|| host.to_owned())
}
