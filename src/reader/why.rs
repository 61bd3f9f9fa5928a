//! Why the readings of a claim were put together: the evidence behind every score on the screen.

use super::model::Model;
use super::rich::{Line, Piece, Rich};
use crate::collate::{Claim, Explainer, Reading, Relation, SentenceRef};
use crate::layout::Widths;
use crate::theme::Slot;

/// More pairs than these are not explained at once.
const PAIRS: usize = 12;

/// The best pair of sentences of two readings, its score and how they stand to each other.
type Best = (SentenceRef, SentenceRef, Option<(f64, Relation)>);

/// The heaviest match between sentences of two readings; their first sentences if none is listed.
fn best_pair(model: &Model, a: &Reading, b: &Reading) -> Option<Best> {
    let own =
        |r: &Reading, s: SentenceRef| r.report == s.report && r.sentences.contains(&s.sentence);
    let sentences = a.sentences.iter().map(|&sentence| SentenceRef {
        report: a.report,
        sentence,
    });
    let matches = &model.matter.collation.matches;
    let best = sentences
        .flat_map(|sentence| model.claims.index.matches_of(sentence))
        .filter_map(|at| matches.get(at))
        .filter(|m| own(b, m.a) || own(b, m.b))
        .max_by(|x, y| x.score.total_cmp(&y.score));
    if let Some(m) = best {
        let (first, second) = if own(a, m.a) { (m.a, m.b) } else { (m.b, m.a) };
        return Some((first, second, Some((m.score, m.relation))));
    }
    let first = |r: &Reading| {
        Some(SentenceRef {
            report: r.report,
            sentence: *r.sentences.first()?,
        })
    };
    Some((first(a)?, first(b)?, None))
}

/// The best score between the reading that the others are compared with and any other.
pub fn best_score(model: &Model, claim: &Claim, against: usize) -> Option<f64> {
    let base = claim.readings.get(against)?;
    claim
        .readings
        .iter()
        .filter(|r| r.report != base.report)
        .filter_map(|r| best_pair(model, base, r)?.2)
        .map(|(score, _)| score)
        .max_by(f64::total_cmp)
}

/// The lines of the overlay, broken to `columns`.
pub fn lines(model: &Model, claim: usize, columns: usize) -> Vec<Line> {
    let Some(claim) = model.matter.claim(claim) else {
        return Vec::new();
    };
    let widths = model.screen.widths();
    let base = model.outlets.base;
    let against = claim.readings.iter().find(|r| r.report == base);
    let Some(against) = against.or(claim.readings.first()) else {
        return Vec::new();
    };
    let explainer = Explainer::new(&model.matter.story, &model.matter.annotations);
    let mut lines = Vec::new();
    let others = claim.readings.iter().filter(|r| r.report != against.report);
    for reading in others.clone().take(PAIRS) {
        lines.extend(pair_lines(
            model,
            &explainer,
            (against, reading),
            (columns, widths),
        ));
        lines.push(Line::default());
    }
    let more = others.count().saturating_sub(PAIRS);
    if more > 0 {
        let words = format!("and {more} more; b makes another outlet the base");
        lines.push(Line::chrome(vec![Piece::new(words, Slot::TextDim)]));
    } else {
        lines.pop();
    }
    lines
}

fn pair_lines(
    model: &Model,
    explainer: &Explainer<'_>,
    (against, reading): (&Reading, &Reading),
    (columns, widths): (usize, Widths),
) -> Vec<Line> {
    let (one, other) = (against.report, reading.report);
    let names = format!(
        "{} and {}",
        model.matter.short(one),
        model.matter.short(other)
    );
    let Some((a, b, found)) = best_pair(model, against, reading) else {
        return vec![Line::chrome(vec![Piece::new(names, Slot::Popup)])];
    };
    let evidence = explainer.why(a, b);
    let said = match found {
        Some((score, relation)) => format!("match {score:.2}, {}", relation_name(relation)),
        None => "joined through another report".to_owned(),
    };
    let mut lines = vec![Line::chrome(vec![
        Piece::new(names, Slot::TextHeading),
        Piece::new(format!("  {said}"), Slot::Popup),
    ])];
    for (label, list) in [
        ("words in common", &evidence.words),
        ("both name", &evidence.names),
        ("the figures agree", &evidence.figures),
        ("both quote", &evidence.quoted),
    ] {
        if list.is_empty() {
            continue;
        }
        let mut rich = Rich::default();
        rich.push(&format!("{label}: "), Slot::TextDim);
        rich.push(&list.join(", "), Slot::Popup);
        let rows = rich.wrap(columns.saturating_sub(2).max(1), widths);
        lines.extend(rows.into_iter().map(|mut row| {
            row.insert(0, Piece::new("  ", Slot::Popup));
            Line::quoted(row)
        }));
    }
    lines
}

fn relation_name(relation: Relation) -> &'static str {
    match relation {
        Relation::Same => "the same words",
        Relation::Reworded => "in other words",
        Relation::Partial => "one holds more",
        Relation::Conflict => "in conflict",
    }
}
