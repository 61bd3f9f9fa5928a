//! Snapshots as a user makes them: what must be in every one, what must not come through from
//! hostile sources, and that the same story gives the same bytes.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use common::{SAMPLE_PATHS as SAMPLES, parallax, printed, run};

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
fn html_is_one_file_that_asks_for_nothing() {
    for sample in SAMPLES {
        let page = exported(&[sample, "--format", "html"]);
        assert!(page.starts_with("<!DOCTYPE html>"), "{sample}");
        assert!(
            page.contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';")
        );
        for outside in [
            "<script", " src=", "<link", "<iframe", "<img", " style=", "onclick", "@import", "url(",
        ] {
            assert!(!page.contains(outside), "{sample}: {outside}");
        }
        for href in values(&page, "href") {
            assert!(
                href.starts_with('#')
                    || href.starts_with("https://")
                    || href.starts_with("http://"),
                "{sample}: {href}"
            );
        }
    }
}

#[test]
fn html_anchors_are_unique_and_every_link_inside_leads_somewhere() {
    for sample in SAMPLES {
        for view in [
            None,
            Some("reader"),
            Some("stack"),
            Some("matrix"),
            Some("review"),
        ] {
            let mut args = vec![sample, "--format", "html"];
            args.extend(view.iter().flat_map(|view| ["--view", *view]));
            let page = exported(&args);
            let ids = values(&page, "id");
            let known: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(known.len(), ids.len(), "{sample} {view:?}: an id twice");
            let named = ["href", "aria-labelledby"].map(|name| values(&page, name));
            for id in named.iter().flatten() {
                let inside = id.strip_prefix('#').unwrap_or(id);
                let outside = id.starts_with("http");
                assert!(outside || known.contains(inside), "{sample} {view:?}: {id}");
            }
        }
    }
}

#[test]
fn claims_and_reports_are_linked_both_ways() {
    let page = exported(&["sample-bundles/ferry-fire", "--format", "html"]);
    for part in [
        "href=\"#c1\"",
        "id=\"c1\"",
        "href=\"#r-draft-s0\"",
        "id=\"r-draft-s0\"",
        "<ins>",
        "<del>",
        "lang=\"es\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
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

#[test]
fn a_picture_is_xml_in_every_view_and_size_and_holds_the_hostile_words_as_text() {
    let folder = tempfile::tempdir().unwrap();
    hostile(folder.path());
    let path = folder.path().to_str().unwrap();
    for view in ["reader", "stack", "matrix", "review"] {
        for size in ["80x24", "120x36", "40x10", "300x80"] {
            let picture = exported(&[path, "--format", "svg", "--view", view, "--size", size]);
            let read = roxmltree::Document::parse(&picture).expect("XML");
            for node in read.descendants().filter(roxmltree::Node::is_element) {
                let name = node.tag_name().name();
                let drawn = ["svg", "title", "desc", "g", "rect", "text", "tspan"];
                assert!(drawn.contains(&name), "{view} {size}: <{name}>");
                assert!(
                    node.attributes()
                        .all(|a| !a.name().starts_with("on") && a.name() != "href")
                );
            }
        }
    }
}

#[test]
fn a_snapshot_replaces_another_but_never_a_file_of_the_story() {
    let folder = tempfile::tempdir().unwrap();
    let report = folder.path().join("a.md");
    fs::write(&report, "The bridge at Tarn was closed.").unwrap();
    fs::write(folder.path().join("b.md"), "The bridge at Tarn was shut.").unwrap();
    let path = folder.path().to_str().unwrap();
    let put = |file: &Path| {
        let file = file.to_str().unwrap();
        run(&["export", path, "--format", "md", "-o", file])
    };
    let refused = put(&report);
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("a.md is part of the story"), "{said}");
    assert_eq!(
        fs::read_to_string(&report).unwrap(),
        "The bridge at Tarn was closed."
    );
    for name in ["notes.toml", "bundle.toml"] {
        let file = folder.path().join(name);
        assert_eq!(put(&file).status.code(), Some(2), "{name}");
        assert!(!file.exists(), "{name}");
    }
    let inside = folder.path().join("all.md");
    let told = String::from_utf8_lossy(&put(&inside).stderr).into_owned();
    assert!(
        told.contains("all.md is now one of the report files"),
        "{told}"
    );
    fs::remove_file(&inside).unwrap();
    let other = tempfile::NamedTempFile::new().unwrap();
    assert_eq!(put(other.path()).status.code(), Some(0));
    assert!(fs::read_to_string(other.path()).unwrap().contains("Tarn"));
}

#[test]
fn a_file_that_is_read_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let old = folder.path().join("old.json");
    let before = exported(&[SAMPLES[1], "--format", "json"]);
    fs::write(&old, &before).unwrap();
    let link = folder.path().join("link.json");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&old, &link).unwrap();
    #[cfg(not(unix))]
    fs::copy(&old, &link).unwrap();
    for to in [&old, &link] {
        let (old, to) = (old.to_str().unwrap(), to.to_str().unwrap());
        let refused = run(&["export", SAMPLES[1], "--compare", old, "-o", to]);
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(2), "{said}");
        assert!(said.contains("is what --compare reads"), "{said}");
        assert_eq!(fs::read_to_string(old).unwrap(), before);
    }
}

#[test]
#[cfg(unix)]
fn stdout_can_be_named_as_the_file() {
    let told = exported(&[SAMPLES[1], "--format", "md"]);
    for name in ["-", "/dev/stdout", "/dev/fd/1"] {
        assert_eq!(
            exported(&[SAMPLES[1], "--format", "md", "-o", name]),
            told,
            "-o {name}"
        );
    }
    assert!(!Path::new("-").exists());
    // What a log has already stays in it.
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    fs::write(&log, "before\n").unwrap();
    let append = fs::OpenOptions::new().append(true).open(&log).unwrap();
    let mut command = parallax();
    command.args(["export", SAMPLES[1], "--format", "md", "-o", "/dev/stdout"]);
    assert!(command.stdout(append).status().unwrap().success());
    let log = fs::read_to_string(&log).unwrap();
    assert_eq!(log, format!("before\n{told}"));
}

/// Who gives the base's figure is not at odds with it, whoever else is.
#[test]
fn a_report_on_the_bases_side_of_a_divergence_has_no_mark_of_it() {
    let page = exported(&["sample-bundles/legitimate-targets", "--format", "text"]);
    let from = page.find(" figure · 26 nations").expect("the claim");
    let claim = &page[from..from + page[from + 1..].find("\nc").unwrap()];
    assert!(claim.contains("FA #"), "{claim}");
    assert!(claim.contains("NP ~") && claim.contains("HW ~"), "{claim}");
}

#[test]
fn a_reading_in_the_bases_place_is_not_called_the_base() {
    let page = exported(&["sample-bundles/ferry-fire", "--format", "md"]);
    assert!(page.contains("| Northern Wire | in place of the base |"));
    let based = |line: &&str| line.ends_with(" |") && line.contains(" | base | ");
    let outlets = page.lines().filter(based);
    let others: Vec<&str> = outlets
        .filter(|l| !l.starts_with("| Strait Weekly"))
        .collect();
    assert_eq!(others, Vec::<&str>::new());
}

#[test]
fn who_says_otherwise_in_another_claim_is_not_called_without_it() {
    let room = tempfile::tempdir().unwrap();
    let bundle = room.path().join("border");
    let bundle = bundle.to_str().unwrap();
    let page = "tests/unseen/border.txt";
    let made = run(&["import", "--roundup", page, "--into", bundle]);
    assert_eq!(made.status.code(), Some(0));
    // A report gives its day in the sentence that another claim is about.
    for format in ["text", "md", "html"] {
        let page = exported(&[bundle, "--format", format]);
        assert!(page.contains("time differs, in c"), "{format}");
    }
}

#[test]
fn a_flag_that_is_not_heeded_is_told() {
    let said = |args: &[&str]| {
        let output = run(args);
        assert_eq!(output.status.code(), Some(0), "{args:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    let sample = SAMPLES[2];
    for (flag, value) in [("--size", "80x24"), ("--theme", "mono")] {
        let part = format!("warning: {flag} is ignored");
        let html = said(&["export", sample, "--format", "html", flag, value]);
        assert_eq!(html.matches(&part).count(), 1, "{html}");
        let svg = said(&["export", sample, "--format", "svg", flag, value]);
        assert!(!svg.contains("ignored"), "{svg}");
    }
    let list = ["analyze", sample, "--candidates", "--format"];
    assert!(said(&[&list[..], &["text"]].concat()).contains("--candidates is ignored"));
    assert!(!said(&[&list[..], &["json"]].concat()).contains("ignored"));
}

#[test]
fn a_picture_of_no_screen_or_theme_is_refused() {
    for (flag, value, word) in [
        ("--size", "wide", "120x36"),
        ("--size", "39x24", "40x10"),
        ("--size", "80x9", "40x10"),
        ("--theme", "mauve", "parallax themes"),
    ] {
        let output = run(&["export", SAMPLES[0], "--format", "svg", flag, value]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(word), "{said}");
    }
}

#[test]
fn a_picture_has_the_theme_that_is_named_and_is_the_same_whatever_is_configured() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join("parallax").join(name);
    fs::create_dir_all(at("themes")).unwrap();
    fs::write(at("config.toml"), "theme = \"mine\"\n").unwrap();
    fs::write(at("themes/mine.toml"), "text = \"#123abc\"\n").unwrap();
    fs::write(at("themes/torn.toml"), "text = { fg = 300 }\n").unwrap();
    fs::write(at("themes/one.toml"), "inherits = \"two\"\n").unwrap();
    fs::write(at("themes/two.toml"), "inherits = \"one\"\n").unwrap();
    let picture = |more: &[&str], variable: Option<&str>| {
        let mut command = parallax();
        let command = command
            .args(["export", SAMPLES[0], "--format", "svg"])
            .args(more)
            .envs(variable.map(|name| ("PARALLAX_THEME", name)))
            .env("XDG_CONFIG_HOME", home.path());
        command.output().unwrap()
    };
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase();
    let plain = picture(&[], None);
    assert!(!text(&plain.stdout).contains("#123abc"));
    assert_eq!(picture(&[], Some("mono")).stdout, plain.stdout);
    assert!(text(&picture(&["--theme", "mine"], None).stdout).contains("#123abc"));
    for (name, said) in [
        ("torn", "from \"0\" to \"255\""),
        ("one", "(one → two → one)"),
    ] {
        let named = picture(&["--theme", name], None);
        assert_eq!(named.status.code(), Some(2));
        assert!(named.stdout.is_empty());
        assert!(
            text(&named.stderr).contains(said),
            "{}",
            text(&named.stderr)
        );
    }
}

#[test]
fn an_unsafe_address_is_no_link() {
    let folder = tempfile::tempdir().unwrap();
    hostile(folder.path());
    let page = exported(&[folder.path().to_str().unwrap(), "--format", "html"]);
    assert!(
        values(&page, "href")
            .iter()
            .all(|href| href.starts_with('#'))
    );
}

#[test]
fn the_ending_of_the_file_names_the_form() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).display().to_string();
    // The file, and what an asked-for form would print.
    for (name, format) in [
        ("a.html", "html"),
        ("a.HTM", "html"),
        ("a.md", "md"),
        ("a.json", "json"),
        ("a.txt", "text"),
        ("a.svg", "svg"),
    ] {
        let output = run(&["export", SAMPLES[0], "-o", &at(name)]);
        assert_eq!(output.status.code(), Some(0), "{name}");
        let written = std::fs::read_to_string(at(name)).expect("it was written");
        assert_eq!(
            written,
            exported(&[SAMPLES[0], "--format", format]),
            "{name}"
        );
    }
    for name in ["a.pdf", "a"] {
        let output = run(&["export", SAMPLES[0], "-o", &at(name)]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(
            said.contains("add --format html, md, json, text or svg"),
            "{said}"
        );
        assert!(!std::path::Path::new(&at(name)).exists());
    }
}

/// A bundle of three outlets, with what an editor has written about it beside it.
fn decided(folder: &Path) {
    let manifest = "format = 1\ntitle = \"The bridge at Tarn\"\n[[report]]\nid = \"one\"\noutlet = \"The One\"\nfile = \"one.md\"\n\
        [[report]]\nid = \"two\"\noutlet = \"The Two\"\nfile = \"two.md\"\n[[report]]\nid = \"three\"\noutlet = \"The Three\"\nfile = \"three.md\"\n";
    fs::write(folder.join("bundle.toml"), manifest).unwrap();
    let claim =
        "The old bridge at Tarn was closed to lorries on Monday after engineers found cracks.";
    for (name, text) in [
        ("one.md", format!("{claim} The mayor spoke.")),
        (
            "two.md",
            format!("{claim} It rained hard all day in the valley."),
        ),
        (
            "three.md",
            "A concert in the town hall raised money for the choir.".to_owned(),
        ),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
    let about = |kind: &str| format!("[[{kind}.about]]\nreport = \"one\"\nexact = \"{claim}\"\n");
    let notes = format!(
        "format = 1\n[[mark]]\nid = \"m1\"\nrev = 1\nstate = \"flag\"\n{}\
         [[note]]\nid = \"n1\"\nrev = 2\ntext = \"Ask the <b>engineers</b> | again.\\nWho paid?\"\n{}\
         [[note]]\nid = \"n2\"\nrev = 3\ntext = \"A quiet day.\"\n\
         [[omission]]\nid = \"o1\"\nrev = 4\nreport = \"three\"\n{}",
        about("mark"),
        about("note"),
        about("omission"),
    );
    fs::write(folder.join("notes.toml"), notes).unwrap();
}

#[test]
fn what_the_editor_decided_stands_at_its_claim_in_words() {
    let folder = tempfile::tempdir().unwrap();
    decided(folder.path());
    let path = folder.path().to_str().unwrap();
    for (format, wanted) in [
        (
            "text",
            [
                "Marks and notes: 1 flagged · 1 note on a claim · 1 omission confirmed",
                "  ✎ flagged\n  ✎ note: Ask the <b>engineers</b> | again.\n    Who paid?\n",
                "  ⊘ left out, confirmed by hand: TH",
                "  ✎ note on the whole story\n    A quiet day.\n",
                "⊘ left out, confirmed by hand\n",
            ],
        ),
        (
            "md",
            [
                "- ✎ **flagged**\n- ✎ **note**: Ask the \\<b\\>engineers\\</b\\> \\| again.<br>Who paid?\n",
                "| ⊘ left out, confirmed by hand | |\n",
                " = | ⊘ |\n",
                "## Marks and notes\n\n- ✎ note on the whole story<br>A quiet day.\n",
                "Marks and notes: 1 flagged",
            ],
        ),
        (
            "html",
            [
                "<span class=\"tag\">flagged</span>",
                "<p dir=\"auto\">Ask the &lt;b&gt;engineers&lt;/b&gt; | again.</p><p dir=\"auto\">Who paid?</p>",
                "<span aria-hidden=\"true\">⊘</span> left out, confirmed by hand</span></dt><dd><bdi>The Three</bdi>",
                "<span class=\"tag\">flagged, 1 note</span>",
                "note on the whole story",
            ],
        ),
    ] {
        let page = exported(&[path, "--format", format]);
        for words in wanted {
            assert!(page.contains(words), "{format}: {words}\n{page}");
        }
        assert!(!page.contains("∅ not found: "), "{format}");
        // Where the claims do not stand with their wordings, what was written does all the same.
        let review = exported(&[path, "--format", format, "--view", "review"]);
        assert!(
            review.contains("Who paid?") && review.contains("A quiet day."),
            "{format}: {review}"
        );
    }
    // The analysis has one form, whatever was written.
    let with = exported(&[path, "--format", "json"]);
    fs::remove_file(folder.path().join("notes.toml")).unwrap();
    assert_eq!(with, exported(&[path, "--format", "json"]));
    let without = exported(&[path, "--format", "text"]);
    assert!(
        without.contains("∅ not found: ") && !without.contains('✎'),
        "{without}"
    );
}

/// In a claim of quoted words one outlet's telling was called "quote" and the next one's "wording", as the difference itself is.
#[test]
fn one_difference_has_one_name_in_a_claims_table() {
    let page = exported(&[
        "sample-bundles/ferry-fire",
        "--format",
        "md",
        "--view",
        "stack",
    ]);
    let from = page
        .find(" · We must leave no stone unturned")
        .expect("the claim");
    let claim = &page[from..from + page[from..].find("\n### ").unwrap()];
    assert!(claim.contains("**high** wording: “must leave"), "{claim}");
    for outlet in ["Northern Wire", "Daily Courier", "El Faro"] {
        assert!(
            claim.contains(&format!("| {outlet} | wording |")),
            "{claim}"
        );
    }
    assert!(!claim.contains("quote |"), "{claim}");
    // The signs tell a quotation's wording from any other, for the copy that the difference names as well.
    let page = exported(&[
        "sample-bundles/ferry-fire",
        "--format",
        "text",
        "--view",
        "stack",
    ]);
    let from = page
        .find(" · We must leave no stone unturned")
        .expect("the claim");
    let claim = &page[from..from + page[from..].find("\n\n").unwrap()];
    assert!(
        claim.contains("NW \"") && claim.contains("DC \""),
        "{claim}"
    );
}

/// The Kelder Gazette cuts the agency's text: what stands side by side there is one silence, and each of its claims says so.
#[test]
fn a_silence_on_several_claims_is_told_at_each() {
    let bundle = "sample-bundles/wire-rewrite";
    let told = "not found in KG: advised to move livestock from the water meadows; finished in 1911 and last strengthened; \
        not quoted: “We are sorry for the worry that this causes”";
    let md = exported(&[bundle, "--format", "md"]);
    assert!(md.contains(&format!("{told} (c9, c10, c12)\n")), "{md}");
    for claim in ["c9", "c10", "c12"] {
        let (_, section) = md.split_once(&format!("\n### {claim} · ")).unwrap();
        let section = section.split("\n### ").next().unwrap();
        assert!(section.starts_with(|c: char| c != '\n'), "{claim}");
        assert!(
            section.contains("\n\nmedium · ") && section.contains(told),
            "{section}"
        );
    }
    let html = exported(&[bundle, "--format", "html"]);
    let (_, finding) = html.split_once(told).unwrap();
    let finding = finding.split("</li>").next().unwrap();
    for claim in ["c9", "c10", "c12"] {
        assert!(finding.contains(&format!("href=\"#{claim}\"")), "{finding}");
    }
    // The analysis names one, as its schema has it.
    let json: serde_json::Value =
        serde_json::from_str(&exported(&[bundle, "--format", "json"])).unwrap();
    let all = json["divergences"].as_array().unwrap();
    let one = all.iter().find(|d| d["message"] == told).unwrap();
    assert_eq!(one["claim"], "c9");
}

#[test]
fn every_snapshot_counts_a_reports_claims_as_the_matrix_does() {
    let bundle = "sample-bundles/ferry-fire";
    let page: serde_json::Value =
        serde_json::from_str(&exported(&[bundle, "--format", "json"])).unwrap();
    let list = |key: &str| page[key].as_array().unwrap().clone();
    let of = |report: &serde_json::Value, claim: &serde_json::Value| -> Vec<u64> {
        let readings = claim["readings"].as_array().unwrap().iter();
        let own = readings.filter(|r| r["report"] == report["id"]);
        own.flat_map(|r| r["sentences"].as_array().unwrap())
            .map(|n| n.as_u64().unwrap())
            .collect()
    };
    let counts: Vec<[usize; 2]> = list("reports")
        .iter()
        .map(|report| {
            let told: Vec<Vec<u64>> = list("claims").iter().map(|c| of(report, c)).collect();
            let shared = told.iter().filter(|own| !own.is_empty()).count();
            let claimed: BTreeSet<u64> = told.into_iter().flatten().collect();
            // The paragraph of each sentence that is in no claim, none of one that is in a claim; the one cross-heading
            // of this bundle is no sentence.
            let text: Vec<char> = report["text"].as_str().unwrap().chars().collect();
            let alone = report["sentences"].as_array().unwrap().iter().zip(0..);
            let alone: Vec<Option<u64>> = alone
                .map(|(sentence, n)| {
                    let end = sentence["end"].as_u64().unwrap() as usize;
                    let is_heading = text[end - 1].is_alphabetic();
                    let is_alone = !claimed.contains(&n) && !is_heading;
                    is_alone.then(|| sentence["paragraph"].as_u64().unwrap())
                })
                .collect();
            let runs = alone.chunk_by(|a, b| a == b);
            [shared, runs.filter(|run| run[0].is_some()).count()]
        })
        .collect();
    let column = |at: usize| counts.iter().map(move |c| c[at].to_string());

    let text = exported(&[bundle, "--format", "text"]);
    let alone: usize = counts.iter().map(|c| c[1]).sum();
    assert!(text.contains(&format!("claims, {alone} single-source")));
    let drawn = exported(&[bundle, "--format", "svg", "--view", "matrix"]);
    for (at, name) in ["shared claims it has", "single-source claims it has"]
        .into_iter()
        .enumerate()
    {
        let row = text.lines().find(|line| line.trim().starts_with(name));
        let row: Vec<&str> = row.expect(name).split_whitespace().collect();
        let want: Vec<String> = column(at).collect();
        assert_eq!(row[row.len() - want.len()..], want, "{name}");
        assert!(drawn.contains(name), "{name}");
    }
    let md = exported(&[bundle, "--format", "md"]);
    assert!(md.contains("| Shared claims it has | Single-source claims it has |"));
    let html = exported(&[bundle, "--format", "html"]);
    assert!(html.contains("Shared claims it has") && html.contains("Single-source claims it has"));
    for [shared, alone] in counts {
        assert!(md.contains(&format!("| {shared} | {alone} |\n")));
        let cells = format!("<td class=\"number\">{shared}</td><td class=\"number\">{alone}</td>");
        assert!(html.contains(&cells), "{cells}");
    }
}
