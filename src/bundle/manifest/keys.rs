//! The keys that a manifest may have.

/// Keys of the story.
pub const STORY_KEYS: [&str; 5] = ["format", "title", "date", "summary", "report"];

/// Keys of a `[[report]]`.
pub const REPORT_KEYS: [&str; 12] = [
    "id",
    "outlet",
    "file",
    "title",
    "short",
    "country",
    "lang",
    "byline",
    "published",
    "url",
    "role",
    "summary",
];

/// The key that was probably meant by `written`, if any is near.
pub(crate) fn nearest<'k>(written: &str, keys: &[&'k str]) -> Option<&'k str> {
    let written = written.to_lowercase();
    keys.iter()
        .map(|key| (score(&written, key), *key))
        .filter(|(score, _)| *score >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, key)| key)
}

/// Edit distance over length, and other names that people give the same thing.
fn score(written: &str, key: &str) -> f64 {
    let other_names: &[&str] = match key {
        "outlet" => &["source", "publisher", "publication", "newspaper", "site"],
        "file" => &["path", "filename", "text"],
        "title" => &["headline", "heading", "name"],
        "byline" => &["author", "authors", "by", "writer"],
        "published" => &["datetime", "publication_date", "date_published", "date"],
        "lang" => &["language", "locale"],
        "url" => &["link", "href", "uri"],
        "summary" => &["abstract", "description", "excerpt"],
        "report" => &["reports", "article", "articles"],
        "short" => &["abbreviation", "abbr", "shortname", "short_name"],
        "role" => &["kind", "status"],
        _ => &[],
    };
    if other_names.contains(&written) {
        return 1.0;
    }
    strsim::normalized_damerau_levenshtein(written, key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant() {
        let cases = [
            ("outlte", Some("outlet")),
            ("Title", Some("title")),
            ("headline", Some("title")),
            ("publishd", Some("published")),
            ("language", Some("lang")),
            ("colour", None),
        ];
        for (written, wanted) in cases {
            assert_eq!(nearest(written, &REPORT_KEYS), wanted, "{written}");
        }
        assert_eq!(nearest("reports", &STORY_KEYS), Some("report"));
    }
}
