//! The JSON Schema of the analysis holds real output, and would not hold anything else.

mod common;
mod jsonschema;

use std::fs;

use common::{of_project, printed};
use jsonschema::Checker;
use serde_json::Value;

fn schema() -> Value {
    let file = of_project("schemas/analysis.schema.json");
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}

fn analysed(args: &[&str]) -> Value {
    serde_json::from_str(&printed(&[args, &["--format", "json"]].concat())).unwrap()
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
