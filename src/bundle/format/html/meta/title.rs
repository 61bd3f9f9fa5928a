//! The headline.

use super::super::blocks::is_title;
use super::super::tree::{Child, Tree};
use super::outlet::title_text;
use super::{Sources, plain};

/// The headline of the page.
pub(super) fn read(sources: &Sources<'_>, outlet: Option<&str>) -> Option<String> {
    let micro = sources
        .property("headline")
        .next()
        .map(|at| sources.value(at));
    let tags = [
        "og:title",
        "twitter:title",
        "dc.title",
        "dcterms.title",
        "parsely-title",
        "sailthru.title",
        "headline",
    ];
    let mut stated: Vec<String> = sources.article.headline.iter().cloned().collect();
    stated.extend(
        tags.iter()
            .filter_map(|name| sources.tag(&[name]))
            .map(plain),
    );
    stated.extend(micro.map(|text| plain(&text)));
    let page = title_text(sources);
    let stated: Vec<String> = stated
        .iter()
        .map(|title| without_outlet(title, outlet))
        .filter(|title| {
            !title.is_empty() && outlet.is_none_or(|o| !super::super::same_words(o, title))
        })
        .collect();
    let fallback = without_outlet(&page, outlet);
    let headings = headings(sources.tree);
    let agreed = headings.iter().find(|heading| {
        stated
            .iter()
            .chain([&fallback])
            .any(|title| agree(heading, title))
    });
    agreed
        .or(stated.first())
        .or_else(|| headings.iter().find(|h| h.split_whitespace().count() >= 3))
        .or(Some(&fallback))
        .or(headings.first())
        .filter(|title| !title.is_empty())
        .cloned()
}

/// The main headings of the page, without labels that are in them ("Live", "Exclusive").
fn headings(tree: &Tree) -> Vec<String> {
    let typed = (0..tree.elements.len()).filter(|at| is_title(tree, *at));
    let first = typed.chain(tree.tagged(&["h1"]).map(|(at, _)| at));
    let second = tree.tagged(&["h2"]).map(|(at, _)| at).take(3);
    first
        .chain(second)
        .map(|at| unlabelled(tree, at))
        .filter(|text| !text.is_empty())
        .collect()
}

fn unlabelled(tree: &Tree, at: usize) -> String {
    const LABELS: [&str; 12] = [
        "-kicker-",
        "-label-",
        "-eyebrow-",
        "-overline-",
        "-badge-",
        "-flag-",
        "-section-",
        "-category-",
        "-tag-",
        "-prefix-",
        "-dachzeile-",
        "-sr-only-",
    ];
    let label = |c: &Child| match c {
        Child::Element(inner) => {
            LABELS.iter().any(|l| tree.elements[*inner].named(l))
                || super::super::blocks::is_silent(&tree.elements[*inner])
        }
        Child::Text(_) => false,
    };
    let children = &tree.elements[at].children;
    if !children.iter().any(label) {
        return tree.text(at);
    }
    let parts = children.iter().filter(|c| !label(c)).map(|c| match c {
        Child::Text(text) => text.clone(),
        Child::Element(inner) => tree.text(*inner),
    });
    plain(&parts.collect::<Vec<_>>().join(" "))
}

/// Whether two headlines are one: half of the words of the shorter are in the longer.
fn agree(a: &str, b: &str) -> bool {
    let folded = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    if super::super::same_words(a, b) {
        return true;
    }
    let (a, b) = (folded(a), folded(b));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let shared = short.iter().filter(|word| long.contains(word)).count();
    short.len() >= 2 && shared * 2 >= short.len() && shared * 4 >= long.len()
}

/// The parts of a page's title: what is between bars, dots and dashes with spaces around them.
pub(super) fn parts(title: &str) -> Vec<String> {
    let dense = title
        .chars()
        .any(|c| ('\u{3040}'..='\u{9fff}').contains(&c));
    let mut parts = vec![String::new()];
    let mut rest = title;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let spaced = parts.last().is_some_and(|p| p.ends_with(' ')) && after.starts_with(' ');
        let bar = matches!(c, '|' | '｜' | '·' | '•' | '»' | '«' | '‹' | '›')
            || dense && matches!(c, '_' | '：' | '-');
        let dash = spaced && matches!(c, '-' | '–' | '—' | ':' | '/' | '~');
        if bar || dash {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
        rest = after;
    }
    let trimmed = parts.into_iter().map(|part| part.trim().to_owned());
    trimmed.filter(|part| !part.is_empty()).collect()
}

/// A title without the outlet's name, and the sections before it, at its end, or the name at its beginning.
fn without_outlet(title: &str, outlet: Option<&str>) -> String {
    let pieces = parts(title);
    let Some(outlet) = outlet else {
        return title.trim().to_owned();
    };
    if let Some((front, rest)) = title.split_once(": ")
        && super::super::same_words(front, outlet)
    {
        return rest.trim().to_owned();
    }
    let is_outlet =
        |piece: &String| super::super::same_words(piece, outlet) || shortened(piece, outlet);
    let longest = pieces.iter().map(|p| p.chars().count()).max().unwrap_or(0);
    let mut end = title;
    // Bars part the headline from section and outlet; the headline is not the shorter one.
    if let Some(at) = pieces.iter().rposition(is_outlet)
        && at > 0
    {
        let first = pieces
            .iter()
            .take(at)
            .position(|p| p.chars().count() == longest)
            .unwrap_or(0);
        let stop = &pieces[first + 1..=at].first().cloned().unwrap_or_default();
        let from = title.find(pieces[first].as_str()).unwrap_or(0) + pieces[first].len();
        if let Some(cut) = title[from..].find(stop.as_str()) {
            // A dash inside the headline belongs to it: only what is a section or the outlet goes.
            let sections = pieces[first + 1..at]
                .iter()
                .all(|p| p.split_whitespace().count() <= 3);
            let cut = if sections {
                from + cut
            } else {
                title.rfind(pieces[at].as_str()).unwrap_or(title.len())
            };
            end = &title[..cut];
        }
    } else if pieces.len() > 1 && is_outlet(&pieces[0]) {
        let from = title.find(pieces[1].as_str()).unwrap_or(0);
        end = &title[from..];
    }
    end.trim_end_matches(|c: char| c.is_whitespace() || "|｜·•»«‹›-–—:/~_：".contains(c))
        .trim()
        .to_owned()
}

/// “BBC News” for “BBC”, “quay.example” for “The Quay”.
fn shortened(piece: &str, outlet: &str) -> bool {
    let fold = |text: &str| -> String {
        let text = text.to_lowercase();
        let text = text.strip_prefix("the ").unwrap_or(&text);
        text.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    let (a, b) = (fold(piece), fold(outlet));
    let near = a.len().abs_diff(b.len()) <= 9;
    a.len() >= 3 && b.len() >= 3 && near && (a.starts_with(&b) || b.starts_with(&a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_outlets() {
        for (title, outlet, wanted) in [
            ("Ferry burns | The Quay", "The Quay", "Ferry burns"),
            (
                "Ferry burns at quay - World - The Quay",
                "The Quay",
                "Ferry burns at quay",
            ),
            (
                "The Quay: news | Ferry burns",
                "The Quay: news",
                "Ferry burns",
            ),
            (
                "Ferry burns – three missing – The Quay",
                "The Quay",
                "Ferry burns – three missing",
            ),
            (
                "Ferry burns – what three crews told us that night | The Quay",
                "The Quay",
                "Ferry burns – what three crews told us that night",
            ),
            ("Ferry burns", "The Quay", "Ferry burns"),
            ("The Quay: Ferry burns", "The Quay", "Ferry burns"),
            ("Ferry burns | Quay News", "The Quay", "Ferry burns"),
        ] {
            assert_eq!(without_outlet(title, Some(outlet)), wanted, "{title}");
        }
    }
}
