//! What `parallax review --format sarif` prints, held against the official schema of SARIF 2.1.0.
//!
//! Only what that schema uses of JSON Schema (draft 7) is understood, and a keyword that is not
//! stops the test: a schema half read proves nothing.

mod common;

use std::fs;

use common::printed;
use serde_json::Value;

/// Keywords that say nothing about a value.
const SILENT: [&str; 9] = [
    "$schema",
    "$id",
    "title",
    "description",
    "default",
    "definitions",
    "format",
    "deprecated",
    "$comment",
];

struct Schema(Value);

impl Schema {
    fn read() -> Self {
        let text = fs::read_to_string("tests/schemas/sarif-schema-2.1.0.json").unwrap();
        Self(serde_json::from_str(&text).unwrap())
    }

    /// Everything that is wrong with `value`, each with its place.
    fn faults(&self, value: &Value, rule: &Value, at: &str, out: &mut Vec<String>) {
        for (keyword, wanted) in rule.as_object().unwrap() {
            if SILENT.contains(&keyword.as_str())
                || self.holds(keyword, wanted, rule, value, at, out)
            {
                continue;
            }
            out.push(format!("{at}: {keyword} {wanted}: {value}"));
        }
    }

    fn valid(&self, value: &Value, rule: &Value) -> bool {
        let mut out = Vec::new();
        self.faults(value, rule, "", &mut out);
        out.is_empty()
    }

    /// Whether one keyword holds; faults inside go to `out` by themselves.
    fn holds(
        &self,
        keyword: &str,
        wanted: &Value,
        rule: &Value,
        value: &Value,
        at: &str,
        out: &mut Vec<String>,
    ) -> bool {
        match keyword {
            "$ref" => {
                let name = wanted.as_str().unwrap().trim_start_matches('#');
                let target = self.0.pointer(name).unwrap();
                self.faults(value, target, at, out);
                true
            }
            "type" => is_of(value, wanted),
            "enum" => wanted.as_array().unwrap().contains(value),
            "required" => value.as_object().is_none_or(|o| {
                wanted
                    .as_array()
                    .unwrap()
                    .iter()
                    .all(|k| o.contains_key(k.as_str().unwrap()))
            }),
            "properties" | "additionalProperties" => {
                self.members(keyword, wanted, rule, value, at, out)
            }
            "items" => {
                for (n, item) in value.as_array().into_iter().flatten().enumerate() {
                    self.faults(item, wanted, &format!("{at}/{n}"), out);
                }
                true
            }
            "minItems" => value
                .as_array()
                .is_none_or(|a| a.len() as u64 >= wanted.as_u64().unwrap()),
            "uniqueItems" => value.as_array().is_none_or(|a| {
                wanted == false || a.iter().enumerate().all(|(n, x)| !a[n + 1..].contains(x))
            }),
            "minimum" => value.as_f64().is_none_or(|n| n >= wanted.as_f64().unwrap()),
            "maximum" => value.as_f64().is_none_or(|n| n <= wanted.as_f64().unwrap()),
            "pattern" => value.as_str().is_none_or(|s| {
                regex::Regex::new(wanted.as_str().unwrap())
                    .unwrap()
                    .is_match(s)
            }),
            "anyOf" => wanted
                .as_array()
                .unwrap()
                .iter()
                .any(|r| self.valid(value, r)),
            "oneOf" => {
                wanted
                    .as_array()
                    .unwrap()
                    .iter()
                    .filter(|r| self.valid(value, r))
                    .count()
                    == 1
            }
            other => panic!("{at}: the schema says {other}, which this test does not understand"),
        }
    }

    fn members(
        &self,
        keyword: &str,
        wanted: &Value,
        rule: &Value,
        value: &Value,
        at: &str,
        out: &mut Vec<String>,
    ) -> bool {
        let Some(object) = value.as_object() else {
            return true;
        };
        for (key, member) in object {
            let known = rule["properties"].get(key);
            let place = format!("{at}/{key}");
            match (keyword, known) {
                ("properties", Some(rule)) => self.faults(member, rule, &place, out),
                ("additionalProperties", None) if *wanted == false => {
                    out.push(format!("{place}: unknown"));
                }
                ("additionalProperties", None) if wanted.is_object() => {
                    self.faults(member, wanted, &place, out);
                }
                _ => {}
            }
        }
        true
    }
}

fn is_of(value: &Value, wanted: &Value) -> bool {
    let one = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "null" => value.is_null(),
        _ => false,
    };
    match wanted {
        Value::Array(names) => names.iter().any(|n| n.as_str().is_some_and(one)),
        name => name.as_str().is_some_and(one),
    }
}

fn faults(schema: &Schema, log: &Value) -> Vec<String> {
    let mut out = Vec::new();
    schema.faults(log, &schema.0, "", &mut out);
    out
}

/// The log that `review` writes with these arguments.
fn log_of(args: &[&str]) -> Value {
    let form = ["review", "--format", "sarif", "--fail-on", "never"];
    serde_json::from_str(&printed(&[&form, args].concat())).unwrap()
}

#[test]
fn every_log_is_valid() {
    let schema = Schema::read();
    for args in [
        &["sample-bundles/ferry-fire"][..],
        &["sample-bundles/wire-rewrite", "--draft", "kelder-gazette"],
        &["sample-bundles/ferry-fire", "--only", "figure-sum"],
    ] {
        let log = log_of(args);
        assert_eq!(log["version"], "2.1.0");
        assert_eq!(faults(&schema, &log), Vec::<String>::new(), "{args:?}");
    }
}

/// The file with every fix of the log made, the last one first so that places stay.
fn fixed(log: &Value, text: &str) -> (String, usize) {
    let mut lines: Vec<Vec<char>> = text.split('\n').map(|l| l.chars().collect()).collect();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let mut all: Vec<&Value> = results
        .iter()
        .filter_map(|r| r.pointer("/fixes/0/artifactChanges/0/replacements/0"))
        .collect();
    let at = |r: &Value, key: &str| r["deletedRegion"][key].as_u64().unwrap() as usize;
    all.sort_by_key(|r| std::cmp::Reverse((at(r, "startLine"), at(r, "startColumn"))));
    for r in &all {
        assert_eq!(
            at(r, "startLine"),
            at(r, "endLine"),
            "of one line in this story"
        );
        let line = &mut lines[at(r, "startLine") - 1];
        let new = r["insertedContent"]["text"].as_str().unwrap();
        line.splice(
            at(r, "startColumn") - 1..at(r, "endColumn") - 1,
            new.chars(),
        );
    }
    let lines: Vec<String> = lines.into_iter().map(|l| l.into_iter().collect()).collect();
    (lines.join("\n"), all.len())
}

#[test]
fn a_fix_that_is_made_takes_its_finding_away() {
    let folder = tempfile::tempdir().unwrap();
    common::copy_ferry_fire(folder.path());
    let log = || {
        let kinds = "quote-altered,name-spelling";
        log_of(&[folder.path().to_str().unwrap(), "--only", kinds])
    };
    let before = log();
    let of_kind = |log: &Value, kind: &str| -> Vec<Value> {
        let all = log["runs"][0]["results"].as_array().unwrap();
        let kind = |r: &&Value| r["ruleId"] == kind;
        all.iter().filter(kind).cloned().collect()
    };
    // A quotation is never mended from another outlet.
    let quotes = of_kind(&before, "quote-altered");
    assert!(!quotes.is_empty());
    for quote in &quotes {
        assert_eq!(quote.get("fixes"), None, "{quote}");
        let message = quote["message"]["text"].as_str().unwrap();
        assert!(!message.ends_with(','), "{message}");
    }
    let names = of_kind(&before, "name-spelling").len();
    let draft = folder.path().join("draft.md");
    let (text, fixes) = fixed(&before, &fs::read_to_string(&draft).unwrap());
    assert!(
        names > 0 && fixes == names,
        "{fixes} fixes of {names} names"
    );
    fs::write(&draft, text).unwrap();
    assert_eq!(of_kind(&log(), "name-spelling"), Vec::<Value>::new());
}

#[test]
fn a_log_that_is_not_valid_is_told_from_one_that_is() {
    let schema = Schema::read();
    let good = serde_json::json!({
        "version": "2.1.0",
        "runs": [{ "tool": { "driver": { "name": "x" } }, "results": [{ "message": { "text": "t" } }] }]
    });
    assert!(faults(&schema, &good).is_empty());
    for (pointer, bad) in [
        ("/version", serde_json::json!("2.0")),
        ("/runs/0/tool/driver", serde_json::json!({})),
        ("/runs/0/results/0/message", serde_json::json!(7)),
        (
            "/runs/0/tool",
            serde_json::json!({ "driver": { "name": "x" }, "more": 1 }),
        ),
        (
            "/runs/0/results/0",
            serde_json::json!({ "message": { "text": "t" }, "level": "bad" }),
        ),
    ] {
        let mut log = good.clone();
        *log.pointer_mut(pointer).unwrap() = bad;
        assert!(!faults(&schema, &log).is_empty(), "{pointer}");
    }
}
