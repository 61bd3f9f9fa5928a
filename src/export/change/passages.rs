//! What every report still says, no longer says, or says differently, sentence by sentence, including what only one outlet has, and so no claim.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::pair;
use super::state::{Report, Sentence, key, plain};
use super::{Kind, Passage};

/// Sentences at one place of two states that share fewer of their words are not one sentence edited.
const EDITED: f64 = 0.4;

/// The same for sentences at different places: short sentences share words by chance.
const EDITED_ELSEWHERE: f64 = 0.7;

/// Sentences of one state that stand together.
type Run = Range<usize>;

/// What happened to a run of old sentences, or where a new run comes from.
struct Pair {
    old: Option<Run>,
    new: Option<Run>,
}

/// What changed in a report, in the order of its text now; what is gone stands where it was. Sentences whose changed
/// words are in what is told differently are left out.
pub fn of(old: &Report, new: &Report) -> Vec<Passage> {
    let (a, b) = (forms(old), forms(new));
    let mut pairs = Vec::new();
    let mut lone = (Vec::new(), Vec::new());
    for op in capture_diff_slices(Algorithm::Myers, &a, &b) {
        if !matches!(op, DiffOp::Equal { .. }) {
            hunk((op.old_range(), op.new_range()), (old, new), &mut pairs);
        }
    }
    for pair in &pairs {
        match (&pair.old, &pair.new) {
            (Some(run), None) => lone.0.push(run.start),
            (None, Some(run)) => lone.1.push(run.start),
            _ => {}
        }
    }
    elsewhere(&lone, (old, new), &mut pairs);
    let mut out: Vec<((usize, usize), Passage)> = Vec::new();
    let places = places(&a, &b);
    for pair in pairs {
        if let Some(passage) = passage(&pair, (old, new)) {
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

/// Pairs the sentences of a stretch in which the two states differ; what is left over is new or gone.
fn hunk((olds, news): (Run, Run), (old, new): (&Report, &Report), out: &mut Vec<Pair>) {
    let mut found = paired(
        &olds.clone().collect::<Vec<_>>(),
        &news.clone().collect::<Vec<_>>(),
        EDITED,
        (old, new),
    );
    let mut taken = (vec![false; olds.len()], vec![false; news.len()]);
    for (a, b) in &found {
        taken.0[a - olds.start] = true;
        taken.1[b - news.start] = true;
    }
    found.sort_unstable();
    for (a, b) in found {
        let mut pair = (a..a + 1, b..b + 1);
        grow(&mut pair, (&olds, &news), &mut taken, (old, new));
        out.push(Pair {
            old: Some(pair.0),
            new: Some(pair.1),
        });
    }
    let left = |taken: &[bool], run: &Run| -> Vec<Run> {
        let free = run.clone().zip(taken).filter(|(_, taken)| !**taken);
        free.map(|(at, _)| at..at + 1).collect()
    };
    out.extend(left(&taken.0, &olds).into_iter().map(|run| Pair {
        old: Some(run),
        new: None,
    }));
    out.extend(left(&taken.1, &news).into_iter().map(|run| Pair {
        old: None,
        new: Some(run),
    }));
}

/// The pairs that share most words, each sentence in one pair at most.
fn paired(
    olds: &[usize],
    news: &[usize],
    least: f64,
    (old, new): (&Report, &Report),
) -> Vec<(usize, usize)> {
    let mut scores: Vec<(f64, usize, usize)> = Vec::new();
    for &a in olds {
        for &b in news {
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
    let mut taken = (
        vec![false; old.sentences.len()],
        vec![false; new.sentences.len()],
    );
    for (_, a, b) in scores {
        if !taken.0[a] && !taken.1[b] {
            (taken.0[a], taken.1[b]) = (true, true);
            out.push((a, b));
        }
    }
    out
}

/// Adds neighbours that no pair has while that brings the two sides closer: a sentence that was cut in two, or two
/// that were made one.
fn grow(
    pair: &mut (Run, Run),
    (olds, news): (&Run, &Run),
    taken: &mut (Vec<bool>, Vec<bool>),
    (old, new): (&Report, &Report),
) {
    loop {
        let is = share(pair, (old, new));
        let (a, b) = pair.clone();
        let longer = [
            (
                a.start.wrapping_sub(1)..a.end,
                b.clone(),
                a.start.wrapping_sub(1),
                true,
            ),
            (a.start..a.end + 1, b.clone(), a.end, true),
            (
                a.clone(),
                b.start.wrapping_sub(1)..b.end,
                b.start.wrapping_sub(1),
                false,
            ),
            (a.clone(), b.start..b.end + 1, b.end, false),
        ];
        let free = longer.into_iter().find(|(x, y, at, own)| {
            let (run, taken) = if *own {
                (olds, &taken.0)
            } else {
                (news, &taken.1)
            };
            run.contains(at)
                && !taken[at - run.start]
                && share(&(x.clone(), y.clone()), (old, new)) > is
        });
        let Some((x, y, at, own)) = free else { return };
        if own {
            taken.0[at - olds.start] = true;
        } else {
            taken.1[at - news.start] = true;
        }
        *pair = (x, y);
    }
}

fn share(pair: &(Run, Run), (old, new): (&Report, &Report)) -> f64 {
    let words = |sentences: &[Sentence]| -> String {
        let keys: Vec<&str> = sentences.iter().map(|s| s.key.as_str()).collect();
        keys.join(" ")
    };
    pair::share(
        &words(&old.sentences[pair.0.clone()]),
        &words(&new.sentences[pair.1.clone()]),
    )
}

/// Joins what is gone in one place and new in another.
fn elsewhere(
    (olds, news): &(Vec<usize>, Vec<usize>),
    (old, new): (&Report, &Report),
    pairs: &mut Vec<Pair>,
) {
    for (a, b) in paired(olds, news, EDITED_ELSEWHERE, (old, new)) {
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
fn passage(pair: &Pair, (old, new): (&Report, &Report)) -> Option<Passage> {
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
