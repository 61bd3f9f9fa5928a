//! Snapshots as a user makes them: what must be in every one, what must not come through from
//! hostile sources, and that the same story gives the same bytes.

#[path = "../common/mod.rs"]
mod common;
mod files;
mod html;
mod picture;
mod told;

use std::fs;
use std::path::Path;

use common::{SAMPLE_PATHS as SAMPLES, parallax, printed};

fn exported(args: &[&str]) -> String {
    printed(&[&["export"], args].concat())
}

/// The values of an attribute, in order.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let lead = format!(" {attribute}=\"");
    page.split(lead.as_str())
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect()
}

#[test]
fn every_snapshot_says_what_it_is_of_and_what_made_it() {
    let made = format!("parallax {}", env!("CARGO_PKG_VERSION"));
    for format in ["html", "md", "text", "svg"] {
        let page = exported(&["sample-bundles/ferry-fire", "--format", format]);
        for words in [
            "Ferry fire off Lipari",
            "2025-06-16",
            "Strait Weekly",
            "Küstenblatt",
            "https://northernwire.example/2025/06/16/aurelia-ferry-fire",
            made.as_str(),
            "means not found by the",
        ] {
            assert!(page.contains(words), "{format}: {words}");
        }
    }
}

#[test]
fn a_view_is_a_part() {
    let sample = SAMPLES[0];
    for (format, heads) in [
        (
            "html",
            [
                "<h2 id=\"divergences-head\"",
                "<h2 id=\"claims-head\"",
                "<h2 id=\"matrix-head\"",
                "<h2 id=\"reports-head\"",
            ],
        ),
        (
            "md",
            [
                "## Divergences",
                "## Claims",
                "## Who has what",
                "## Full reports",
            ],
        ),
    ] {
        let all = exported(&[sample, "--format", format]);
        assert!(heads.iter().all(|head| all.contains(head)), "{format}");
        for (view, own) in ["review", "stack", "matrix", "reader"].iter().zip(heads) {
            let part = exported(&[sample, "--format", format, "--view", view]);
            let there: Vec<&str> = heads
                .into_iter()
                .filter(|head| part.contains(head))
                .collect();
            assert_eq!(there, [own], "{format} --view {view}");
        }
    }
}

#[test]
fn the_same_bytes_twice_and_on_any_number_of_threads() {
    for format in ["html", "md", "text", "json", "svg"] {
        let run = |threads| {
            let mut command = parallax();
            command.args(["export", SAMPLES[1], "--format", format]);
            command
                .env("RAYON_NUM_THREADS", threads)
                .output()
                .unwrap()
                .stdout
        };
        let first = run("1");
        assert!(!first.is_empty());
        assert_eq!(first, run("1"), "{format}");
        assert_eq!(first, run("8"), "{format}");
    }
}

/// A story whose every word tries to be something else.
fn hostile(folder: &Path) {
    let payload = "<script>alert(1)</script><img src=x onerror=alert(2)> ]]> &lt;b&gt; {{7*7}} [x](javascript:alert(3)) \
                   | `code` | ~~gone~~ **bold** _it_ \u{1b}[31mred\u{1b}[0m \u{202e}txet \u{200b} \u{7}";
    let text = format!(
        "The council closed the old bridge on Monday after engineers found a crack in its northern pier, {payload}.\n\n\
         # Not a heading\n\n- not a list\n\n1. not a list either\n\n<!-- not a comment -->\n"
    );
    let other = text.replace("Monday", "Tuesday").replace("bold", "brave");
    fs::write(folder.join("a.txt"), text).unwrap();
    fs::write(folder.join("b.txt"), other).unwrap();
    let manifest = r#"
format = 1
title = "</title><script>alert('t')</script> | `t` \u001b[31m"
summary = "</p><script>alert('s')</script>"
[[report]]
id = "a"
outlet = "\" onmouseover=alert(4) <script>alert('o')</script> | * _"
short = "<b>"
title = "</a><script>alert('h')</script> ](javascript:alert(5)) | x"
byline = "<script>alert('b')</script>"
file = "a.txt"
url = "javascript:alert(document.cookie)"
[[report]]
id = "b"
outlet = "Plain & Simple"
title = "'\"><svg onload=alert(6)>"
file = "b.txt"
url = "https://b.example/?a=1&b=\"><script>alert('u')</script>"
"#;
    fs::write(folder.join("bundle.toml"), manifest).unwrap();
}

/// Markdown without what stands behind a backslash, which means itself and nothing else.
fn without_escapes(page: &str) -> String {
    let mut letters = page.chars();
    let mut out = String::new();
    while let Some(c) = letters.next() {
        if c == '\\' {
            letters.next();
        } else {
            out.push(c);
        }
    }
    out
}

#[test]
fn nothing_hostile_comes_through() {
    let folder = tempfile::tempdir().unwrap();
    hostile(folder.path());
    let path = folder.path().to_str().unwrap();
    // Format, what must not stand in it, what must: the words themselves, escaped.
    let table: [(&str, &[&str], &[&str]); 4] = [
        (
            "html",
            &[
                "<script",
                "<img",
                "<svg",
                "href=\"javascript",
                "<b>",
                "<!--",
                " onmouseover=alert(4) <",
            ],
            &[
                "&lt;script&gt;alert(1)",
                "Plain &amp; Simple",
                "&quot; onmouseover",
            ],
        ),
        (
            "md",
            &[
                "<script",
                "<img",
                "<svg",
                "](javascript",
                "](<javascript",
                "\n# Not a heading",
                "\n- not a list",
                "\n<!--",
                "<b>",
            ],
            &[
                "\\<script\\>alert(1)",
                "\\# Not a heading",
                "\\- not a list",
                "\\`code\\`",
            ],
        ),
        (
            "text",
            &[],
            &["<script>alert(1)</script>", "Plain & Simple"],
        ),
        ("json", &[], &["<script>alert(1)</script>"]),
    ];
    for (format, never, there) in table {
        let page = exported(&[path, "--format", format]);
        for bad in ['\u{1b}', '\u{202e}', '\u{200b}', '\u{7}'] {
            assert!(!page.contains(bad), "{format}: {bad:?}");
        }
        let bare = if format == "md" {
            without_escapes(&page)
        } else {
            page.clone()
        };
        for words in never {
            assert!(!bare.contains(words), "{format}: {words}");
        }
        for words in there {
            assert!(page.contains(words), "{format} lacks {words}");
        }
    }
}
