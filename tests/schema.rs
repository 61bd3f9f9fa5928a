//! The JSON Schema of the analysis holds real output, and would not hold anything else. The checker
//! here knows the few words of JSON Schema 2020-12 that the schema uses, and fails on any other:
//! a whole implementation takes longer to build than the program.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Words that describe and do not check.
const SILENT: [&str; 4] = ["$schema", "title", "description", "$defs"];

struct Checker<'a> {
    root: &'a Value,
}

impl Checker<'_> {
    /// Everything in `value` that `schema` forbids, with its path.
    fn faults(&self, schema: &Value, value: &Value, at: &str) -> Vec<String> {
        let mut out = Vec::new();
        for (word, rule) in schema.as_object().expect("a schema is an object") {
            let fine = match word.as_str() {
                word if SILENT.contains(&word) => true,
                "$ref" => {
                    let pointer = rule.as_str().unwrap().trim_start_matches('#');
                    let other = self.root.pointer(pointer).expect("a $ref leads somewhere");
                    out.extend(self.faults(other, value, at));
                    true
                }
                "type" => types(rule).any(|name| is(value, name)),
                "const" => value == rule,
                "enum" => rule.as_array().unwrap().contains(value),
                "minimum" => value.as_f64().is_none_or(|n| n >= rule.as_f64().unwrap()),
                "maximum" => value.as_f64().is_none_or(|n| n <= rule.as_f64().unwrap()),
                "minItems" => value
                    .as_array()
                    .is_none_or(|l| l.len() as u64 >= rule.as_u64().unwrap()),
                "required" => value.as_object().is_none_or(|o| {
                    rule.as_array()
                        .unwrap()
                        .iter()
                        .all(|k| o.contains_key(k.as_str().unwrap()))
                }),
                "additionalProperties" => value
                    .as_object()
                    .is_none_or(|o| o.keys().all(|key| schema["properties"].get(key).is_some())),
                "properties" => {
                    for (key, inner) in rule.as_object().unwrap() {
                        if let Some(inside) = value.get(key) {
                            out.extend(self.faults(inner, inside, &format!("{at}/{key}")));
                        }
                    }
                    true
                }
                "items" => {
                    for (n, inside) in value.as_array().into_iter().flatten().enumerate() {
                        out.extend(self.faults(rule, inside, &format!("{at}/{n}")));
                    }
                    true
                }
                other => panic!("the checker does not know {other}"),
            };
            if !fine {
                out.push(format!("{at}: {word}"));
            }
        }
        out
    }
}

fn types(rule: &Value) -> impl Iterator<Item = &str> {
    let many = rule.as_array().map_or(&[][..], Vec::as_slice);
    rule.as_str()
        .into_iter()
        .chain(many.iter().filter_map(Value::as_str))
}

fn is(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("no type is called {other}"),
    }
}

fn schema() -> Value {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/analysis.schema.json");
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

fn analysed(args: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_parallax"))
        .args(args)
        .args(["--format", "json"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn real_output_fits_the_schema() {
    let schema = schema();
    let checker = Checker { root: &schema };
    for story in [
        "sample-bundles/legitimate-targets",
        "sample-bundles/ferry-fire",
        "sample-bundles/wire-rewrite",
        "tests/stories/cup-final",
        "tests/stories/river-ruling",
    ] {
        for args in [
            vec!["analyze", story],
            vec!["analyze", story, "--candidates"],
            vec!["export", story],
        ] {
            assert_eq!(
                checker.faults(&schema, &analysed(&args), ""),
                Vec::<String>::new(),
                "{args:?}"
            );
        }
    }
}

#[test]
fn what_is_wrong_does_not_fit() {
    let schema = schema();
    let checker = Checker { root: &schema };
    let right = analysed(&["analyze", "sample-bundles/ferry-fire"]);
    let wrong: [(&str, Value, &str); 6] = [
        ("/schema", "parallax/analysis/2".into(), "/schema: const"),
        ("/claims/0/kind", "rumour".into(), "/claims/0/kind: enum"),
        (
            "/claims/0/readings/0/start",
            (-1).into(),
            "/claims/0/readings/0/start: minimum",
        ),
        (
            "/divergences/0/severity",
            Value::Null,
            "/divergences/0/severity: enum",
        ),
        (
            "/reports/0",
            serde_json::json!({"id": "a"}),
            "/reports/0: required",
        ),
        ("/matches/0/score", 2.into(), "/matches/0/score: maximum"),
    ];
    for (pointer, value, fault) in wrong {
        let mut broken = right.clone();
        *broken.pointer_mut(pointer).expect("is there") = value;
        assert_eq!(checker.faults(&schema, &broken, ""), [fault]);
    }
}
