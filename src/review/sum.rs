//! Parts that do not add up to the total beside them.
//!
//! Rule: one sentence gives an exact total, then a colon or a dash, then nothing but exact parts
//! joined by commas and "and" to its end or to the next stop: "217 people: 190 passengers and 26
//! crew". What may be only some of the parts ("including") is no sum.

use super::scene::Scene;
use super::{Finding, FindingKind};
use crate::text::{Figure, FigureKind};

/// Words that may stand between two parts, beside what is counted.
const MOST_BETWEEN: usize = 4;

/// Words that say that the parts are not all of them.
const SOME: &[&str] = &[
    "including",
    "among",
    "least",
    "about",
    "some",
    "mostly",
    "mainly",
    "such",
    "per",
    "than",
];

fn is_exact(figure: &Figure) -> bool {
    figure.kind == FigureKind::Count && !figure.approximate && figure.max == Some(figure.value)
}

/// The figures of a sentence that are exact counts, if all its counts are.
fn counts<'a>(scene: &Scene<'a>, sentence: usize) -> Vec<&'a Figure> {
    let figures = &scene.notes().figures;
    let of: Vec<&Figure> = figures
        .iter()
        .filter(|f| f.sentence == sentence && f.kind == FigureKind::Count)
        .collect();
    if of.iter().all(|f| is_exact(f)) {
        of
    } else {
        Vec::new()
    }
}

/// Whether what stands between the total and its first part is a colon or a dash.
fn opens(between: &str) -> bool {
    let mark = between.trim_start_matches(|c: char| c.is_alphabetic() || c.is_whitespace());
    let words = between.split_whitespace().count();
    let mark = mark.trim();
    words <= MOST_BETWEEN && matches!(mark, ":" | "–" | "—" | "-")
}

/// Whether two parts are joined by commas, "and", and what is counted.
fn joins(between: &str) -> bool {
    let words: Vec<String> = between
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty())
        .map(str::to_lowercase)
        .collect();
    let marks = between
        .chars()
        .all(|c| c.is_alphabetic() || c.is_whitespace() || c == ',');
    let and = words
        .last()
        .is_some_and(|w| ["and", "und", "et", "y", "e", "en"].contains(&w.as_str()));
    marks
        && (and || between.trim_end().ends_with(','))
        && words.len() <= MOST_BETWEEN
        // "20 of them children" are inside the part before.
        && !words.iter().any(|w| matches!(w.as_str(), "them" | "whom" | "which"))
        && !words.iter().any(|w| SOME.contains(&w.as_str()))
}

/// Whether the parts end with the last one: a stop, a dash, or the sentence's end follows shortly.
fn closes(after: &str) -> bool {
    let end = after
        .find(|c: char| !(c.is_alphabetic() || c.is_whitespace()))
        .unwrap_or(after.len());
    let words = after[..end].split_whitespace().count();
    let mark = after[end..].chars().next();
    words <= MOST_BETWEEN && mark.is_none_or(|c| ".;–—-".contains(c))
}

fn one(scene: &Scene, sentence: usize) -> Option<Finding> {
    let counts = counts(scene, sentence);
    let [total, parts @ ..] = counts.as_slice() else {
        return None;
    };
    if parts.len() < 2 {
        return None;
    }
    let text = scene.text(scene.draft);
    let between = |a: &Figure, b: &Figure| text.get(a.number.end..b.number.start);
    let end = scene.notes().sentences[sentence].span.end;
    let last = parts[parts.len() - 1];
    let certain = opens(between(total, parts[0])?)
        && parts
            .windows(2)
            .all(|p| between(p[0], p[1]).is_some_and(joins))
        && closes(text.get(last.number.end..end)?);
    let sum: f64 = parts.iter().map(|p| p.value).sum();
    // Counts are whole numbers far below the precision of a double.
    if !certain || (sum - total.value).abs() < 0.5 {
        return None;
    }
    let span = total.span.join(last.span);
    let added: Vec<String> = parts.iter().map(|p| p.value.to_string()).collect();
    Some(Finding {
        kind: FindingKind::FigureSum,
        severity: FindingKind::FigureSum.severity(),
        span: Some(span),
        message: format!("{} is {sum}, not {}", added.join(" + "), total.value),
        others: Vec::new(),
        suggestion: None,
        claim: scene.seats(sentence).first().copied(),
    })
}

/// At most one finding a sentence.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    (0..scene.notes().sentences.len())
        .filter_map(|sentence| one(scene, sentence))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::collate::{Collation, Options, Unwatched, collate};
    use crate::review::{FindingKind, Subject, findings};
    use crate::story::{Report, Role, Story};
    use crate::text::{annotate, clean};

    fn sums(text: &str) -> Vec<String> {
        let report = |text: &str, role| Report {
            text: text.to_owned(),
            paragraphs: clean::paragraphs(text),
            role,
            ..Report::default()
        };
        let story = Story {
            reports: vec![
                report(text, Role::Draft),
                report("Nothing was said about it.", Role::Published),
            ],
            ..Story::default()
        };
        let annotations: Vec<_> = story.reports.iter().map(|r| annotate(r, None)).collect();
        let collation: Collation =
            collate(&story, &annotations, &[], Options::default(), &Unwatched).unwrap();
        findings(Subject {
            story: &story,
            annotations: &annotations,
            collation: &collation,
        })
        .into_iter()
        .filter(|f| f.kind == FindingKind::FigureSum)
        .map(|f| f.message)
        .collect()
    }

    #[test]
    fn only_certain_sums() {
        let wrong = "The ship carried 217 people: 190 passengers and 26 crew.";
        assert_eq!(sums(wrong), ["190 + 26 is 216, not 217"]);
        for right in [
            "The ship carried 217 people: 191 passengers and 26 crew.",
            "The ship carried 217 people, including 190 passengers and 26 crew.",
            "The ship carried about 217 people: 190 passengers and 26 crew.",
            "The ship carried 217 people: 190 passengers, 20 of them children, and 26 crew.",
            "There were 12 dead and 31 hurt, and 40 people helped.",
        ] {
            assert!(sums(right).is_empty(), "{right}: {:?}", sums(right));
        }
    }
}
