//! What is above a Markdown text between `---` or `+++` lines: keys and values.

use super::Extract;
use crate::bundle::name::{is_language_tag, is_web_address};
use crate::story::Role;

/// Splits front matter off `text` and reads it; texts without any come back whole.
pub(super) fn split(text: &str) -> (Extract, &str) {
    for (fence, read) in [
        ("---", yaml as fn(&str) -> Vec<(String, String)>),
        ("+++", toml),
    ] {
        if let Some((matter, body)) = fenced(text, fence) {
            let pairs = read(matter);
            // A rule above the first paragraph is no front matter.
            if !pairs.is_empty() {
                let mut extract = Extract::default();
                for (key, value) in pairs {
                    put(&mut extract, &key.to_lowercase(), &value);
                }
                return (extract, body);
            }
        }
    }
    (Extract::default(), text)
}

/// Whether there is front matter above `text`.
pub(super) fn is_above(text: &str) -> bool {
    split(text).1.len() < text.len()
}

/// The lines between the fence at the top and the next one, and what follows.
fn fenced<'t>(text: &'t str, fence: &str) -> Option<(&'t str, &'t str)> {
    let text = text.trim_start_matches('\u{feff}');
    let rest = text.strip_prefix(fence)?.trim_start_matches([' ', '\t']);
    let rest = rest.strip_prefix('\n')?;
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some((&rest[..at], &rest[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

/// `key: value` lines; nested YAML is skipped.
fn yaml(matter: &str) -> Vec<(String, String)> {
    matter
        .lines()
        .filter(|line| !line.starts_with([' ', '\t', '#', '-']))
        .filter_map(|line| {
            let (key, value) = line.split_once(':')?;
            let key_like = !key.is_empty()
                && key
                    .chars()
                    .all(|c| c.is_alphanumeric() || c == '_' || c == '-');
            key_like.then(|| (key.to_owned(), unquoted(value.trim()).to_owned()))
        })
        .collect()
}

fn unquoted(value: &str) -> &str {
    for quote in ['"', '\''] {
        let inner = value
            .strip_prefix(quote)
            .and_then(|v| v.strip_suffix(quote));
        if let Some(inner) = inner {
            return inner;
        }
    }
    value
}

fn toml(matter: &str) -> Vec<(String, String)> {
    let Ok(table) = matter.parse::<toml::Table>() else {
        return yaml(&matter.replace(" = ", ": "));
    };
    table
        .into_iter()
        .filter_map(|(key, value)| match value {
            toml::Value::String(text) => Some((key, text)),
            toml::Value::Datetime(time) => Some((key, time.to_string())),
            _ => None,
        })
        .collect()
}

fn put(extract: &mut Extract, key: &str, value: &str) {
    if value.is_empty() {
        return;
    }
    let text = Some(value.to_owned());
    let meta = &mut extract.meta;
    match key {
        "title" | "headline" => extract.title = text,
        "outlet" | "source" | "publisher" => extract.outlet = text,
        "short" => extract.short = text,
        "byline" | "author" => meta.byline = text,
        "date" | "published" => meta.published = text,
        "url" | "link" if is_web_address(value) => meta.url = text,
        "lang" | "language" if is_language_tag(value) => meta.lang = text,
        "country" => {
            meta.country = text
                .map(|c| c.to_uppercase())
                .filter(|c| crate::bundle::country::is_code(c));
        }
        "summary" | "description" => meta.summary = text,
        "role" => {
            extract.role = match value.to_lowercase().as_str() {
                "draft" => Some(Role::Draft),
                "published" => Some(Role::Published),
                "wire" => Some(Role::Wire),
                _ => None,
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds() {
        let yaml = "---\ntitle: \"Ferry: burns\"\nauthor: Jane Roe\ntags:\n  - a\nlang: en\nrole: draft\n---\nText.";
        let toml = "+++\ntitle = \"Ferry: burns\"\nauthor = \"Jane Roe\"\nlang = \"en\"\nrole = \"draft\"\n+++\nText.";
        for text in [yaml, toml] {
            let (found, body) = split(text);
            assert_eq!(found.title.as_deref(), Some("Ferry: burns"));
            assert_eq!(found.meta.byline.as_deref(), Some("Jane Roe"));
            assert_eq!(found.meta.lang.as_deref(), Some("en"));
            assert_eq!(found.role, Some(Role::Draft));
            assert_eq!(body, "Text.");
        }
    }

    #[test]
    fn no_front_matter() {
        for text in [
            "Text.",
            "---\n\nText.\n\n---\nMore.",
            "---\ntitle: never closed\n",
            "--- x\na: b\n---\n",
        ] {
            assert_eq!(split(text), (Extract::default(), text));
        }
    }

    #[test]
    fn what_could_run_is_dropped() {
        let (found, _) = split("---\nurl: javascript:alert(1)\ncountry: Atlantis\n---\n");
        assert_eq!((found.meta.url, found.meta.country), (None, None));
    }
}
