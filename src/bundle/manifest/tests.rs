use std::path::Path;

use super::*;

fn parse_text(text: &str) -> (Manifest, Vec<Diagnostic>) {
    parse(&Source {
        file: Path::new("bundle.toml"),
        text,
    })
}

/// The keys that the contract documents are the keys that are read: each one changes what is parsed.
#[test]
fn every_registered_key_is_read() {
    let value = |key: &str| match key {
        "published" => "2025-09-05".to_owned(),
        "role" => "\"wire\"".to_owned(),
        "country" => "\"GB\"".to_owned(),
        "lang" => "\"de\"".to_owned(),
        "url" => "\"https://a.example\"".to_owned(),
        other => format!("\"{}\"", &other[..2]),
    };
    let top = "format = 1\ntitle = \"x\"\n[[report]]\n";
    let (bare, _) = parse_text(top);
    for key in REPORT_KEYS {
        let (read, _) = parse_text(&format!("{top}{key} = {}\n", value(key)));
        let entry = |manifest: &Manifest| Entry {
            id_at: 0..0,
            file_at: 0..0,
            ..manifest.reports[0].clone()
        };
        assert_ne!(entry(&read), entry(&bare), "{key}");
    }
}

#[test]
fn any_text_is_parsed_or_complained_of() {
    for text in [
        "",
        "\u{feff}format = 1",
        "[[[",
        "report = 1",
        "\"\"\"",
        "a.b.c = {",
        "= 1",
        "[report]\n[[report]]",
    ] {
        let (_, found) = parse_text(text);
        assert!(!found.is_empty(), "{text:?}");
    }
}
