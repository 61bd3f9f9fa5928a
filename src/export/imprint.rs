//! What every snapshot says about itself: what made it, and what "not found" means.

use crate::story::{Report, Role, Story};

/// Name and version of what made a snapshot.
pub const MADE_WITH: &str = concat!("parallax ", env!("CARGO_PKG_VERSION"));

/// What "not found" means, in every snapshot.
pub const NOT_FOUND: &str =
    "“Not found” means not found by the program, not that the outlet left it out.";

/// The description of a picture for those who do not see it, with its source.
pub fn about(story: &Story) -> String {
    let outlets: Vec<String> = story
        .reports
        .iter()
        .map(|report| match link(report) {
            Some(url) => format!("{} {url}", report.outlet),
            None => report.outlet.clone(),
        })
        .collect();
    let date = story.date.map(|d| format!("{d}. ")).unwrap_or_default();
    format!(
        "{date}{}. Made with {MADE_WITH}. {NOT_FOUND}",
        outlets.join("; ")
    )
}

/// The day of a story, as shown in a snapshot.
pub fn date(story: &Story) -> String {
    story
        .date
        .map_or_else(|| "undated".to_owned(), |date| date.to_string())
}

/// The address of a report, where it is one that may be followed: `http` or `https` alone, and
/// nothing in it that ends an address in any of the formats.
pub fn link(report: &Report) -> Option<&str> {
    let url = report.meta.url.as_deref()?;
    let scheme = url.split_once("://")?.0;
    let web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let plain = !url.contains(|c: char| {
        c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"' | '\'' | '`' | '\\')
    });
    (web && plain).then_some(url)
}

/// When a report was published, as a person reads it: `2025-06-16 15:10 -04:00`. As it is given
/// where it is no RFC 3339 date-time.
pub fn published(report: &Report) -> Option<String> {
    let given = report.meta.published.as_deref()?;
    let Some((day, time)) = given.split_once(['T', 't']) else {
        return Some(given.to_owned());
    };
    let clock = time.get(..5).unwrap_or(time);
    let zone = match time.rfind(['+', '-', 'Z', 'z']) {
        Some(at) if ["z", "Z", "+00:00"].contains(&&time[at..]) => " UTC".to_owned(),
        Some(at) => format!(" {}", &time[at..]),
        None => String::new(),
    };
    Some(format!("{day} {clock}{zone}"))
}

/// The role of a report, if it is worth mentioning.
pub fn role(report: &Report) -> Option<&'static str> {
    match report.role {
        Role::Draft => Some("draft"),
        Role::Wire => Some("wire"),
        Role::Published => None,
    }
}

/// Said of a report whose file has no text.
pub const NO_TEXT: &str = "no text";

/// “1 outlet”, “2 outlets”.
pub fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Meta;

    #[test]
    fn times_as_a_person_reads_them() {
        let cases = [
            ("2025-06-16T15:10:00-04:00", "2025-06-16 15:10 -04:00"),
            ("2025-06-16T09:42:00Z", "2025-06-16 09:42 UTC"),
            ("2025-06-16T09:42:00+00:00", "2025-06-16 09:42 UTC"),
            ("2025-06-16T09:42:00.5", "2025-06-16 09:42"),
            ("2025-06-16", "2025-06-16"),
        ];
        for (given, want) in cases {
            let meta = Meta {
                published: Some(given.to_owned()),
                ..Meta::default()
            };
            let report = Report {
                meta,
                ..Report::default()
            };
            assert_eq!(published(&report).as_deref(), Some(want));
        }
    }

    #[test]
    fn only_web_addresses_are_links() {
        let cases = [
            ("https://a.example/x?y=1&z=2", true),
            ("HTTP://a.example/", true),
            ("javascript:alert(1)", false),
            ("javascript://a.example/%0aalert(1)", false),
            ("data:text/html,x", false),
            ("https://a.example/\"onclick=", false),
            ("https://a.example/ x", false),
            ("//a.example/", false),
            ("file:///etc/passwd", false),
        ];
        for (url, followed) in cases {
            let report = Report {
                meta: Meta {
                    url: Some(url.to_owned()),
                    ..Meta::default()
                },
                ..Report::default()
            };
            assert_eq!(link(&report).is_some(), followed, "{url}");
        }
    }
}
