//! A checker that knows the few words of JSON Schema 2020-12 that the schemas here use, and fails on
//! any other: a whole implementation takes longer to build than the program.

use serde_json::Value;

/// Words that describe and do not check.
const SILENT: [&str; 4] = ["$schema", "title", "description", "$defs"];

/// A schema that values are held to.
pub struct Checker<'a> {
    /// The whole of it, which a `$ref` points into.
    pub root: &'a Value,
}

impl Checker<'_> {
    /// Everything in `value` that `schema` forbids, with its path.
    pub fn faults(&self, schema: &Value, value: &Value, at: &str) -> Vec<String> {
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
                "additionalProperties" => {
                    let known = |key: &String| schema["properties"].get(key).is_some();
                    let others = value.as_object().into_iter().flatten();
                    let others = others.filter(|(key, _)| !known(key));
                    if *rule == Value::Bool(false) {
                        others.count() == 0
                    } else {
                        for (key, inside) in others {
                            out.extend(self.faults(rule, inside, &format!("{at}/{key}")));
                        }
                        true
                    }
                }
                "anyOf" => {
                    let mut ways = rule.as_array().unwrap().iter();
                    ways.any(|way| self.faults(way, value, at).is_empty())
                }
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
