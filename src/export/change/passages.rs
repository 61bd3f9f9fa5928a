//! What every report still says, no longer says, or says differently, sentence by sentence, including what only one outlet has, and so no claim.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::pair;
use super::state::{Report, key, plain};
use super::{Kind, Passage};

/// Sentences at one place of two states that share fewer of their words are not one sentence edited.
const EDITED: f64 = 0.4;

/// The same for sentences at different places: short sentences share words by chance.
const EDITED_ELSEWHERE: f64 = 0.7;

/// Sentences of one state that stand together.
type Run = Range<usize>;

/// The same of both states: the reports, runs of their sentences, which of these are taken.
#[derive(Clone, Copy)]
struct Both<T> {
    old: T,
    new: T,
}

/// What happened to a run of old sentences, or where a new run comes from.
struct Pair {
    old: Option<Run>,
    new: Option<Run>,
}

/// What changed in a report, in the order of its text now; what is gone stands where it was. Sentences whose changed
/// words are in what is told differently are left out.
pub fn of(old: &Report, new: &Report) -> Vec<Passage> {
    let reports = Both { old, new };
    let (a, b) = (forms(old), forms(new));
    let mut pairs = Vec::new();
    let mut lone = Both {
        old: Vec::new(),
        new: Vec::new(),
    };
    for op in capture_diff_slices(Algorithm::Myers, &a, &b) {
        if !matches!(op, DiffOp::Equal { .. }) {
            let runs = Both {
                old: op.old_range(),
                new: op.new_range(),
            };
            hunk(reports, &runs, &mut pairs);
        }
    }
    for pair in &pairs {
        match (&pair.old, &pair.new) {
            (Some(run), None) => lone.old.push(run.start),
            (None, Some(run)) => lone.new.push(run.start),
            _ => {}
        }
    }
    elsewhere(reports, &lone, &mut pairs);
    let mut out: Vec<((usize, usize), Passage)> = Vec::new();
    let places = places(&a, &b);
    for pair in pairs {
        if let Some(passage) = passage(reports, &pair) {
            let was = pair.old.map_or(usize::MAX, |run| run.start);
            let is = pair.new.map_or_else(|| places[was], |run| run.start);
            out.push(((is, was), passage));
        }
    }
    out.sort_by_key(|(place, _)| *place);
    out.into_iter().map(|(_, passage)| passage).collect()
}

fn forms(report: &Report) -> Vec<&str> {
    report.sentences.iter().map(|s| s.plain.as_str()).collect()
}

/// For every old sentence, the new one before which it stands.
fn places(a: &[&str], b: &[&str]) -> Vec<usize> {
    let mut out = vec![b.len(); a.len()];
    for op in capture_diff_slices(Algorithm::Myers, a, b) {
        for at in op.old_range() {
            out[at] = op.new_range().start;
        }
    }
    out
}

/// Pairs the sentences of two runs in which the states differ; what is left over is new or gone.
fn hunk(reports: Both<&Report>, runs: &Both<Run>, out: &mut Vec<Pair>) {
    let all = Both {
        old: runs.old.clone().collect(),
        new: runs.new.clone().collect(),
    };
    let mut found = paired(reports, &all, EDITED);
    let mut taken = Both {
        old: vec![false; runs.old.len()],
        new: vec![false; runs.new.len()],
    };
    for (a, b) in &found {
        taken.old[a - runs.old.start] = true;
        taken.new[b - runs.new.start] = true;
    }
    found.sort_unstable();
    for (a, b) in found {
        let mut pair = Both {
            old: a..a + 1,
            new: b..b + 1,
        };
        grow(reports, &mut pair, runs, &mut taken);
        out.push(Pair {
            old: Some(pair.old),
            new: Some(pair.new),
        });
    }
    let left = |taken: &[bool], run: &Run| -> Vec<Run> {
        let free = run.clone().zip(taken).filter(|(_, taken)| !**taken);
        free.map(|(at, _)| at..at + 1).collect()
    };
    out.extend(left(&taken.old, &runs.old).into_iter().map(|run| Pair {
        old: Some(run),
        new: None,
    }));
    out.extend(left(&taken.new, &runs.new).into_iter().map(|run| Pair {
        old: None,
        new: Some(run),
    }));
}

/// The pairs that share most words, each sentence in one pair at most.
fn paired(
    Both { old, new }: Both<&Report>,
    sentences: &Both<Vec<usize>>,
    least: f64,
) -> Vec<(usize, usize)> {
    let mut scores: Vec<(f64, usize, usize)> = Vec::new();
    for &a in &sentences.old {
        for &b in &sentences.new {
            let (x, y) = (&old.sentences[a], &new.sentences[b]);
            // The same form wins over the same words with different punctuation.
            let score = if x.plain == y.plain {
                2.0
            } else {
                pair::share(&x.key, &y.key)
            };
            if score >= least {
                scores.push((score, a, b));
            }
        }
    }
    // Equals stay in the order of the text.
    scores.sort_by(|x, y| y.0.total_cmp(&x.0));
    let mut out: Vec<(usize, usize)> = Vec::new();
    let mut taken = Both {
        old: vec![false; old.sentences.len()],
        new: vec![false; new.sentences.len()],
    };
    for (_, a, b) in scores {
        if !taken.old[a] && !taken.new[b] {
            (taken.old[a], taken.new[b]) = (true, true);
            out.push((a, b));
        }
    }
    out
}

/// Adds neighbours that no pair has while that brings the two sides closer: a sentence that was cut in two, or two
/// that were made one.
fn grow(
    reports: Both<&Report>,
    pair: &mut Both<Run>,
    runs: &Both<Run>,
    taken: &mut Both<Vec<bool>>,
) {
    loop {
        let is = share(reports, pair);
        let Both { old, new } = pair.clone();
        let (before_old, before_new) = (old.start.wrapping_sub(1), new.start.wrapping_sub(1));
        // The longer run, the sentence it has more, and whether that is an old one.
        let longer = [
            (before_old..old.end, before_old, true),
            (old.start..old.end + 1, old.end, true),
            (before_new..new.end, before_new, false),
            (new.start..new.end + 1, new.end, false),
        ];
        let free = longer.into_iter().find_map(|(run, at, is_old)| {
            let (own, taken) = if is_old {
                (&runs.old, &taken.old)
            } else {
                (&runs.new, &taken.new)
            };
            if !own.contains(&at) || taken[at - own.start] {
                return None;
            }
            let grown = if is_old {
                Both {
                    old: run,
                    new: new.clone(),
                }
            } else {
                Both {
                    old: old.clone(),
                    new: run,
                }
            };
            (share(reports, &grown) > is).then_some((grown, at, is_old))
        });
        let Some((grown, at, is_old)) = free else {
            return;
        };
        if is_old {
            taken.old[at - runs.old.start] = true;
        } else {
            taken.new[at - runs.new.start] = true;
        }
        *pair = grown;
    }
}

/// How many of their words two runs share, from 0 to 1.
fn share(reports: Both<&Report>, pair: &Both<Run>) -> f64 {
    let words = |report: &Report, run: &Run| -> String {
        let sentences = report.sentences[run.clone()].iter();
        let keys: Vec<&str> = sentences.map(|s| s.key.as_str()).collect();
        keys.join(" ")
    };
    pair::share(
        &words(reports.old, &pair.old),
        &words(reports.new, &pair.new),
    )
}

/// Joins what is gone in one place and new in another.
fn elsewhere(reports: Both<&Report>, lone: &Both<Vec<usize>>, pairs: &mut Vec<Pair>) {
    for (a, b) in paired(reports, lone, EDITED_ELSEWHERE) {
        let (a, b) = (a..a + 1, b..b + 1);
        pairs.retain(|pair| pair.new.as_ref() != Some(&b));
        for pair in pairs.iter_mut() {
            if pair.old.as_ref() == Some(&a) {
                pair.new = Some(b.clone());
            }
        }
    }
}

/// A pair as it is told; `None` if both sides are the same at the same place, or what differs is told already.
fn passage(Both { old, new }: Both<&Report>, pair: &Pair) -> Option<Passage> {
    let (was, is) = (pair.old.clone(), pair.new.clone());
    let before = was.map_or(String::new(), |run| old.passage(&run));
    let now = is.map_or(String::new(), |run| new.passage(&run));
    let same = plain(&before) == plain(&now);
    let kind = match (&pair.old, &pair.new) {
        (None, _) => Kind::New,
        (_, None) => Kind::Gone,
        (Some(a), Some(b)) if same && a.len() == 1 && b.len() == 1 => Kind::Moved,
        _ if same => return None,
        _ => Kind::Edited,
    };
    let rest = |report: &Report, run: &Option<Run>| {
        let untold = run.as_ref().map(|run| report.untold(run));
        untold.unwrap_or_default()
    };
    let (before_rest, now_rest) = (rest(old, &pair.old), rest(new, &pair.new));
    let told = match kind {
        Kind::Moved => false,
        // A full stop after the words covered is not a passage.
        _ if key(&before_rest).is_empty() && key(&now_rest).is_empty() => {
            before_rest.len() + now_rest.len() < before.len() + now.len()
        }
        _ => plain(&before_rest) == plain(&now_rest),
    };
    (!told).then(|| Passage {
        report: new.id.clone(),
        outlet: new.outlet.clone(),
        kind,
        old: before,
        new: now,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Changes, compare};
    use super::*;

    /// An analysis of one report; its sentences are its paragraphs.
    fn analysis(text: &str) -> String {
        serde_json::json!({
            "schema": crate::export::json::SCHEMA,
            "story": { "title": "t", "date": null },
            "reports": [{ "id": "a", "outlet": "A", "title": "h", "text": text }],
            "claims": [],
        })
        .to_string()
    }

    fn changes(old: &[&str], new: &[&str]) -> Changes {
        compare(&analysis(&old.join("\n\n")), &analysis(&new.join("\n\n"))).unwrap()
    }

    fn told(old: &[&str], new: &[&str]) -> Vec<(Kind, String, String)> {
        let found = changes(old, new).passages.into_iter();
        found.map(|p| (p.kind, p.old, p.new)).collect()
    }

    const GATE: &str = "Police look for a man who was seen at the gate.";
    const SMOKE: &str = "Smoke drifted over the old town until noon.";
    const OWNER: &str = "The owner could not be reached.";

    #[test]
    fn new_and_gone_stand_in_the_order_of_the_text() {
        assert_eq!(
            told(&[OWNER, SMOKE], &[SMOKE, GATE]),
            [
                (Kind::Gone, OWNER.into(), String::new()),
                (Kind::New, String::new(), GATE.into()),
            ]
        );
    }

    #[test]
    fn an_edited_sentence_is_one_change() {
        let late = SMOKE.replace("noon", "late at night");
        assert_eq!(
            told(&[SMOKE, OWNER], &[GATE, &late, OWNER]),
            [
                (Kind::New, String::new(), GATE.into()),
                (Kind::Edited, SMOKE.into(), late.clone()),
            ]
        );
    }

    #[test]
    fn a_sentence_cut_in_two_is_one_change() {
        let whole = "The mayor came to the gate at noon and the crowd on the square was silent.";
        let halves = [
            "The mayor came to the gate at noon.",
            "The crowd on the square was silent.",
        ];
        let found = told(
            &[SMOKE, whole, OWNER],
            &[SMOKE, halves[0], halves[1], OWNER],
        );
        let [(Kind::Edited, old, new)] = &found[..] else {
            panic!("{found:?}")
        };
        assert_eq!(
            (old.as_str(), new.as_str()),
            (whole, halves.join("\n\n").as_str())
        );
    }

    #[test]
    fn a_sentence_at_another_place_is_neither_gone_nor_new() {
        let found = told(&[OWNER, SMOKE, GATE], &[SMOKE, GATE, OWNER]);
        assert_eq!(found, [(Kind::Moved, OWNER.into(), OWNER.into())]);
    }

    #[test]
    fn typography_is_no_change_and_marks_that_mean_something_are() {
        let plain = "\"It's over\" - he said... Why?";
        assert_eq!(told(&[plain], &["« It’s over » — he said… Why ?"]), []);
        for (old, new) in [
            ("It cost $5 in all.", "It cost £5 in all."),
            ("Some 5% of them left.", "Some 5 of them left."),
            ("He saw the experts come.", "He saw the “experts” come."),
        ] {
            assert_eq!(
                told(&[old], &[new]),
                [(Kind::Edited, old.into(), new.into())]
            );
        }
    }

    proptest! {
        #[test]
        fn nothing_changed_only_where_the_texts_are_the_same(
            old in prop::collection::vec("[a-c]( [a-c]){0,4}[.!]", 0..6),
            new in prop::collection::vec("[a-c]( [a-c]){0,4}[.!]", 0..6),
        ) {
            let of = |lines: &[String]| lines.join("\n\n");
            let found = compare(&analysis(&of(&old)), &analysis(&of(&new))).unwrap();
            prop_assert_eq!(found.count() == 0, plain(&of(&old)) == plain(&of(&new)));
        }
    }
}
