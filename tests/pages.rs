//! Saved pages with markup as different as sites have it: the report is recalled, the furniture is not, and what the
//! page says of itself is read. All outlets and all prose are invented.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use parallax::bundle;
use parallax::import::{self, Options, Source, Unwatched};
use parallax::story::Report;

/// What stands beside each page in a `.toml` of its name.
struct Expected(toml::Table);

impl Expected {
    fn of(page: &Path) -> Self {
        let text = fs::read_to_string(page.with_extension("toml")).unwrap();
        Self(text.parse().unwrap())
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key).and_then(toml::Value::as_str)
    }
}

fn import_page(page: &Path) -> Report {
    let folder = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let sources = [Source::File(page.to_owned())];
    import::run(&sources, &into, &Options::default(), &Unwatched).unwrap();
    let mut story = bundle::load(&[into]).unwrap().story;
    assert_eq!(story.reports.len(), 1);
    story.reports.remove(0)
}

/// Words in lower case; each character of a script without spaces is one.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        if word.chars().any(|c| c > '\u{3000}') {
            words.extend(word.chars().map(String::from));
        } else if !word.is_empty() {
            words.push(word.to_lowercase());
        }
    }
    words
}

fn counted(words: &[String]) -> HashMap<&str, i64> {
    let mut counts = HashMap::new();
    for word in words {
        *counts.entry(word.as_str()).or_default() += 1;
    }
    counts
}

/// Share of the words of `of` that are in `inside` too, each as often.
fn share(of: &[String], inside: &[String]) -> f64 {
    let mut left = counted(inside);
    let found = of.iter().filter(|word| match left.get_mut(word.as_str()) {
        Some(n) if *n > 0 => {
            *n -= 1;
            true
        }
        _ => false,
    });
    found.count() as f64 / of.len().max(1) as f64
}

/// Complaints about a page; none if all is right.
fn complaints(page: &Path) -> Vec<String> {
    let expected = Expected::of(page);
    let report = import_page(page);
    let name = page.file_name().unwrap().to_string_lossy();
    let mut found = Vec::new();
    let (text, body) = (words(&report.text), words(expected.text("body").unwrap()));
    let recall = share(&body, &text);
    if recall < 0.98 {
        found.push(format!("{name}: recall {recall:.3}\n{}", report.text));
    }
    let foreign = 1.0 - share(&text, &body);
    if foreign > 0.02 {
        found.push(format!("{name}: foreign {foreign:.3}\n{}", report.text));
    }
    for line in expected
        .text("furniture")
        .unwrap()
        .lines()
        .filter(|l| !l.is_empty())
    {
        if report.text.contains(line) {
            found.push(format!("{name}: furniture in the text: {line}"));
        }
    }
    let meta = &report.meta;
    for (key, got) in [
        ("title", Some(report.title.as_str())),
        ("outlet", Some(report.outlet.as_str())),
        ("byline", meta.byline.as_deref()),
        ("lang", meta.lang.as_deref()),
        ("url", meta.url.as_deref()),
    ] {
        let wanted = expected.text(key);
        if wanted.is_some() && got != wanted {
            found.push(format!("{name}: {key} {got:?}, not {wanted:?}"));
        }
    }
    // A time without a zone in the page may be read with one where the page has it elsewhere.
    let published = meta.published.as_deref().unwrap_or_default();
    if expected
        .text("published")
        .is_some_and(|wanted| !published.starts_with(wanted))
    {
        found.push(format!("{name}: published {published:?}"));
    }
    found
}

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut pages: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "html"))
        .collect();
    pages.sort();
    pages
}

#[test]
fn every_page_is_read() {
    let pages = pages();
    assert!(pages.len() >= 12);
    let found: Vec<String> = pages.iter().flat_map(|page| complaints(page)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Three megabytes: an article between long lists of links, with scripts and pictures as data.
#[test]
fn a_page_of_three_megabytes() {
    let numbers = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let sentence = |i: usize| {
        let word = |d: usize| numbers[i / d % 10];
        format!(
            "In paragraph {} {} {} the engineers counted {i} bolts, and the foreman said that none of them was loose.",
            word(100),
            word(10),
            word(1)
        )
    };
    let body: Vec<String> = (0..900).map(sentence).collect();
    let links: String = (0..12_000)
        .map(|i| format!("<li class=\"menu__item\"><a href=\"/section/{i}/a-long-address-for-a-link\">Headline of another report number {i}</a></li>"))
        .collect();
    let data = format!(
        "<script>var state=\"{}\";</script><img src=\"data:image/png;base64,{}\">",
        "x".repeat(700_000),
        "A".repeat(900_000)
    );
    let paragraphs: String = body
        .iter()
        .map(|p| format!("<div class=\"t\"><p>{p}</p></div>"))
        .collect();
    let page = format!(
        "<!doctype html><html lang=en><head><title>Bolts | Rivet Post</title></head><body><nav><ul>{links}</ul></nav>{data}<article><h1>Bolts</h1>{paragraphs}</article></body></html>"
    );
    assert!(page.len() > 3_000_000);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("big.html");
    fs::write(&file, page).unwrap();
    let report = import_page(&file);
    let (text, body) = (words(&report.text), words(&body.join(" ")));
    assert!(share(&body, &text) >= 0.98, "{}", share(&body, &text));
    assert!(share(&text, &body) >= 0.98);
    assert_eq!(report.outlet, "Rivet Post");
}
