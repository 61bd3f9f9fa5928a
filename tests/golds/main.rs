//! What an editor would be told, against what a careful reader wrote down: each story under
//! `sample-bundles`, `tests/stories` and `tests/unseen` has a gold of its quotes, speakers, utterances and
//! divergences. The floors are what holds today, so that a fall is seen. Those of `tests/unseen` are round-ups that
//! were written apart from the code, after most of its coefficients were learned (those of figures were learned on them
//! too, each maker's stories left out in turn): what they score is nearer to what a new story will. A gold's `left` are
//! lines of a page that should be set aside and are not.

#[path = "../common/mod.rs"]
mod common;
mod floors;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use common::{of_project, parallax};
use floors::FLOORS;
use serde_json::Value;

/// So many divergences fill a screen.
const SCREEN: usize = 15;

fn read(path: &str) -> Value {
    serde_json::from_slice(&fs::read(of_project(path)).unwrap()).unwrap()
}

/// Runs the program at the root of the project.
fn run(args: &[&OsStr]) -> Vec<u8> {
    let out = parallax().args(args).output().unwrap();
    assert!(out.status.success(), "{args:?}");
    out.stdout
}

/// The analysis of a bundle, or of a round-up, which is imported first.
fn analysis(story: &str) -> Value {
    let room = tempfile::tempdir().unwrap();
    let imported = room.path().join("story");
    let round_up = Path::new(story).extension().is_some_and(|e| e == "txt");
    let bundle = if round_up {
        let into = imported.as_os_str();
        run(&[
            "import".as_ref(),
            "--roundup".as_ref(),
            story.as_ref(),
            "--into".as_ref(),
            into,
        ]);
        into
    } else {
        story.as_ref()
    };
    let out = run(&[
        "analyze".as_ref(),
        bundle,
        "--format".as_ref(),
        "json".as_ref(),
    ]);
    serde_json::from_slice(&out).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn rows<'a>(of: &'a Value, list: &str) -> &'a [Value] {
    of[list].as_array().map_or(&[], Vec::as_slice)
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

/// The reports of a gold by key: id, and the text as scalars.
struct Reports<'a>(BTreeMap<&'a str, (&'a Value, Vec<char>)>);

impl<'a> Reports<'a> {
    fn of(gold: &'a Value, out: &'a Value) -> Self {
        let found = gold["reports"]
            .as_object()
            .unwrap()
            .iter()
            .map(|(key, title)| {
                let report = rows(out, "reports")
                    .iter()
                    .find(|r| text(&r["title"]).starts_with(text(title)))
                    .unwrap_or_else(|| panic!("no report {title}"));
                (
                    key.as_str(),
                    (report, text(&report["text"]).chars().collect()),
                )
            });
        Self(found.collect())
    }

    /// Where words stand in a report, from a place on.
    fn find(&self, key: &str, words: &str, from: usize) -> Option<(usize, usize)> {
        let (_, all) = &self.0[key];
        let words: Vec<char> = words.chars().collect();
        (from..=all.len().checked_sub(words.len())?)
            .find(|at| all[*at..].starts_with(&words))
            .map(|at| (at, at + words.len()))
    }

    fn id(&self, key: &str) -> &str {
        text(&self.0[key].0["id"])
    }

    /// The sentence that a gold names: report and span.
    fn sentence(&self, gold: &'a Value, name: &str) -> (&str, usize, usize) {
        let row = &gold["sentences"][name];
        let key = text(&row[0]);
        let (at, _) = self
            .find(key, text(&row[1]), 0)
            .unwrap_or_else(|| panic!("{name}"));
        let of = |s: &&Value| number(&s["start"]) <= at && at < number(&s["end"]);
        let found = rows(self.0[key].0, "sentences").iter().find(of).unwrap();
        (self.id(key), number(&found["start"]), number(&found["end"]))
    }
}

/// For each quote of the gold the program's quote that covers it by three quarters.
fn paired<'a>(gold: &Value, out: &'a Value, reports: &Reports) -> Vec<Option<&'a Value>> {
    let mut seen: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut pair = |row: &Value| {
        let (key, words) = (text(&row[0]), text(&row[1]));
        let from = seen.entry((key.to_owned(), words.to_owned())).or_default();
        let (start, end) = reports.find(key, words, *from)?;
        *from = start + 1;
        rows(out, "quotes").iter().find(|q| {
            let (s, e) = (number(&q["start"]), number(&q["end"]));
            let both = e.min(end).saturating_sub(s.max(start));
            text(&q["report"]) == reports.id(key) && 4 * both >= 3 * (e - s).max(end - start)
        })
    };
    rows(gold, "quotes").iter().map(&mut pair).collect()
}

fn percent(part: usize, whole: usize) -> usize {
    (100 * part).checked_div(whole).unwrap_or(100)
}

fn speakers(gold: &Value, pairs: &[Option<&Value>]) -> usize {
    let named: Vec<_> = rows(gold, "quotes")
        .iter()
        .zip(pairs)
        .filter(|(row, _)| !row[2].is_null())
        .collect();
    let right = named.iter().filter(|(row, quote)| {
        let got = quote.map_or("", |q| text(&q["speaker"])).to_lowercase();
        got.contains(&text(&row[2]).to_lowercase())
    });
    percent(right.count(), named.len())
}

/// F1 over pairs of quotes that render one utterance, in per cent.
fn utterances(gold: &Value, pairs: &[Option<&Value>]) -> usize {
    let wanted = rows(gold, "quotes");
    let (mut both, mut only_gold, mut only_ours) = (0, 0, 0);
    for (n, a) in wanted.iter().enumerate() {
        for (m, b) in wanted.iter().enumerate().skip(n + 1) {
            let want = !a[3].is_null() && a[3] == b[3];
            let got = match (pairs[n], pairs[m]) {
                (Some(x), Some(y)) => !x["utterance"].is_null() && x["utterance"] == y["utterance"],
                _ => false,
            };
            both += usize::from(want && got);
            only_gold += usize::from(want && !got);
            only_ours += usize::from(!want && got);
        }
    }
    percent(2 * both, 2 * both + only_gold + only_ours)
}

/// Which of the gold's divergences are not among the first fifteen.
fn missing<'a>(gold: &'a Value, out: &Value, reports: &Reports<'a>) -> Vec<&'a str> {
    let first: Vec<&Value> = rows(out, "divergences").iter().take(SCREEN).collect();
    let is_there = |row: &Value| {
        let wanted: Vec<_> = row[2]
            .as_array()
            .unwrap()
            .iter()
            .map(|name| reports.sentence(gold, text(name)))
            .collect();
        let absent = text(&row[0]).split(' ').next().unwrap_or_default();
        first.iter().any(|d| {
            let covers = |(report, start, end): &&(&str, usize, usize)| {
                rows(d, "spans").iter().any(|s| {
                    text(&s["report"]) == *report
                        && number(&s["start"]) < *end
                        && *start < number(&s["end"])
                })
            };
            let missing = rows(d, "missing_from").iter().map(text);
            let silent = !reports.0.contains_key(absent)
                || text(&row[1]) != "not-found"
                || missing.into_iter().any(|id| id == reports.id(absent));
            d["kind"] == row[1]
                && silent
                && wanted.iter().filter(covers).count() >= wanted.len().min(2)
        })
    };
    rows(gold, "divergences")
        .iter()
        .filter(|row| !is_there(row))
        .map(|row| text(&row[0]))
        .collect()
}

#[test]
fn the_first_screen_says_what_an_editor_must_know() {
    let mut short = Vec::new();
    for floor in FLOORS {
        let (gold, out) = (read(floor.gold), analysis(floor.story));
        let reports = Reports::of(&gold, &out);
        let pairs = paired(&gold, &out, &reports);
        let missing = missing(&gold, &out, &reports);
        let found = rows(&gold, "divergences").len() - missing.len();
        let got = (speakers(&gold, &pairs), utterances(&gold, &pairs), found);
        let want = (floor.speakers, floor.utterances, floor.divergences);
        if got.0 < want.0 || got.1 < want.1 || got.2 < want.2 {
            short.push(format!(
                "{}: {got:?}, not {want:?}: {missing:?}",
                floor.story
            ));
        }
    }
    assert!(short.is_empty(), "{}", short.join("\n"));
}

#[test]
fn boilerplate_is_kept_out_and_every_sentence_stays() {
    for floor in FLOORS {
        let (gold, out) = (read(floor.gold), analysis(floor.story));
        let reports = Reports::of(&gold, &out);
        for words in rows(&gold, "boilerplate").iter().map(text) {
            let held = |key: &&&str| reports.find(key, words, 0).is_some();
            assert_eq!(
                reports.0.keys().find(held),
                None,
                "{}: {words}",
                floor.story
            );
        }
        for name in gold["sentences"].as_object().unwrap().keys() {
            reports.sentence(&gold, name);
        }
    }
}
