//! The page for a browser.

use std::collections::BTreeSet;

use crate::common::SAMPLE_PATHS as SAMPLES;
use crate::{exported, hostile, values};

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
