//! Findings as SARIF 2.1.0 (OASIS Standard, 27 March 2020): what code-review tools and editors read.

use serde_json::{Value, json};

use super::{Findings, Listed, Site, pretty};
use crate::collate::Severity;
use crate::review::FindingKind;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low => "note",
    }
}

/// A path as a relative reference: `/` between parts, all but unreserved characters percent-encoded
/// (RFC 3986), an absolute one with its scheme.
fn uri(file: &str) -> String {
    let mut out = String::new();
    let file = file.replace('\\', "/");
    if file.starts_with('/') {
        out.push_str("file://");
    }
    for byte in file.strip_prefix("./").unwrap_or(&file).bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

fn rule(kind: FindingKind) -> Value {
    json!({
        "id": kind.name(),
        "shortDescription": { "text": kind.summary() },
        "fullDescription": { "text": kind.explain().trim_end() },
        "help": { "text": kind.explain().trim_end() },
        "defaultConfiguration": { "level": level(kind.severity()) },
    })
}

fn region(site: &Site) -> Value {
    json!({
        "startLine": site.start.0,
        "startColumn": site.start.1,
        "endLine": site.end.0,
        "endColumn": site.end.1,
    })
}

fn location(site: &Site) -> Value {
    let mut region = region(site);
    if !site.lines.is_empty() {
        region["snippet"] = json!({ "text": site.lines.join("\n") });
    }
    json!({
        "artifactLocation": { "uri": uri(&site.file) },
        "region": region,
    })
}

/// What a finding is recognised by when lines have moved: its kind and its words. FNV-1a, which is
/// the same on every machine.
fn fingerprint(given: &Findings<'_>, listed: &Listed) -> String {
    let words = given
        .own_words(&listed.finding)
        .unwrap_or(&listed.finding.message);
    let bytes = listed
        .finding
        .kind
        .name()
        .bytes()
        .chain([0])
        .chain(words.bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

fn result(given: &Findings<'_>, listed: &Listed) -> Value {
    let finding = &listed.finding;
    let mut message = finding.message.clone();
    if let Some(suggestion) = &finding.suggestion {
        message = format!("{message}. Suggestion: {}", suggestion.words);
    }
    let related: Vec<Value> = finding
        .others
        .iter()
        .zip(&listed.others)
        .enumerate()
        .map(|(n, (place, site))| {
            json!({
                "id": n + 1,
                "message": { "text": format!("{}: {}", given.outlet(place.report), given.words(*place)) },
                "physicalLocation": location(site),
            })
        })
        .collect();
    let mut out = json!({
        "ruleId": finding.kind.name(),
        "ruleIndex": FindingKind::ALL.iter().position(|k| *k == finding.kind),
        "level": level(finding.severity),
        "message": { "text": message },
        "locations": [{ "physicalLocation": location(&listed.site) }],
        "relatedLocations": related,
        "partialFingerprints": { "parallax/1": fingerprint(given, listed) },
        "properties": { "severity": finding.severity.name(), "claim": given.claim(finding) },
    });
    if let (Some(site), Some(suggestion)) = (&listed.fix, &finding.suggestion) {
        out["fixes"] = json!([fix(site, &suggestion.words)]);
    }
    out
}

/// The edit that applies a suggestion.
fn fix(site: &Site, words: &str) -> Value {
    json!({
        "description": { "text": format!("Write “{words}”, as in the other reports") },
        "artifactChanges": [{
            "artifactLocation": { "uri": uri(&site.file) },
            "replacements": [{
                "deletedRegion": region(site),
                "insertedContent": { "text": words },
            }],
        }],
    })
}

/// The findings as a SARIF log of one run, with a line end.
///
/// # Errors
/// Only where the values could not be written as JSON, which they can.
pub fn sarif(given: Findings<'_>) -> Result<String, serde_json::Error> {
    let rules: Vec<Value> = FindingKind::ALL.into_iter().map(rule).collect();
    let results: Vec<Value> = given.listed.iter().map(|l| result(&given, l)).collect();
    pretty(&json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "parallax",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_references() {
        for (path, wanted) in [
            ("a/b.md", "a/b.md"),
            ("./a b.md", "a%20b.md"),
            ("/x/é.md", "file:///x/%C3%A9.md"),
            ("a\\b.md", "a/b.md"),
            ("javascript:x", "javascript%3Ax"),
            ("a\u{1b}]0;b\u{7}.md", "a%1B%5D0%3Bb%07.md"),
        ] {
            assert_eq!(uri(path), wanted);
        }
    }
}
