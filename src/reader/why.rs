//! Why the readings of a claim were put together: the evidence behind every score on the screen.

use super::command::{Action, Command};
use super::model::{Model, View};
use super::rich::{Line, Piece, Rich};
use super::{elsewhere, stack};
use crate::collate::{Claim, Collation, Evidence, Explainer, Reading, Relation, SentenceRef};
use crate::export::listing;
use crate::layout::Widths;
use crate::notes;
use crate::story::{Place, Story};
use crate::text::Annotations;
use crate::theme::Slot;

/// The most pairs explained at once.
const PAIRS: usize = 12;

/// The best pair of sentences of two readings.
#[derive(Clone, Copy)]
struct Best {
    sentences: (SentenceRef, SentenceRef),
    /// Its score, and how the two stand to each other; `None` if they are not matched.
    found: Option<(f64, Relation)>,
}

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
        return Some(Best {
            sentences: (first, second),
            found: Some((m.score, m.relation)),
        });
    }
    let first = |r: &Reading| {
        Some(SentenceRef {
            report: r.report,
            sentence: *r.sentences.first()?,
        })
    };
    Some(Best {
        sentences: (first(a)?, first(b)?),
        found: None,
    })
}

/// The best score between the reading that the others are compared with and any other.
pub fn best_score(model: &Model, claim: &Claim, against: usize) -> Option<f64> {
    let base = claim.readings.get(against)?;
    claim
        .readings
        .iter()
        .filter(|r| r.report != base.report)
        .filter_map(|r| best_pair(model, base, r)?.found)
        .map(|(score, _)| score)
        .max_by(f64::total_cmp)
}

/// The readings of a claim beside the one that the others are compared with, as many as are explained,
/// and how many more there are.
fn pairs<'a>(model: &Model, claim: &'a Claim) -> Option<(Vec<(&'a Reading, &'a Reading)>, usize)> {
    let base = model.outlets.base;
    let against = claim.readings.iter().find(|r| r.report == base);
    let against = against.or(claim.readings.first())?;
    let others = claim.readings.iter().filter(|r| r.report != against.report);
    let all: Vec<_> = others.map(|reading| (against, reading)).collect();
    let more = all.len().saturating_sub(PAIRS);
    Some((all.into_iter().take(PAIRS).collect(), more))
}

/// The question for the worker that looks up evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The comparison that holds the claim: an answer for another one is dropped.
    pub generation: u64,
    /// Index of the claim.
    pub claim: usize,
    /// The sentences that were matched.
    pub pairs: Vec<(SentenceRef, SentenceRef)>,
}

impl Question {
    /// Asks for the evidence behind a claim.
    pub fn new(model: &Model, claim: usize) -> Self {
        let found = model.matter.claim(claim).and_then(|c| pairs(model, c));
        let pairs = found.map_or(Vec::new(), |(pairs, _)| pairs);
        let sentences = pairs
            .into_iter()
            .filter_map(|(a, b)| best_pair(model, a, b))
            .map(|best| best.sentences);
        Self {
            generation: model.matter.held,
            claim,
            pairs: sentences.collect(),
        }
    }

    /// Looks the evidence up: reads the whole story once.
    pub fn answer(
        &self,
        story: &Story,
        annotations: &[Annotations],
        collation: &Collation,
    ) -> Vec<Evidence> {
        let explainer = Explainer::new(story, annotations, collation);
        let why = |&(a, b): &(SentenceRef, SentenceRef)| explainer.why(a, b);
        self.pairs.iter().map(why).collect()
    }
}

/// The lines of the box, broken to `columns`. Without evidence they say that it is being looked up.
pub fn lines(
    model: &Model,
    claim: usize,
    columns: usize,
    evidence: Option<&[Evidence]>,
) -> Vec<Line> {
    let found = model.matter.claim(claim).and_then(|c| pairs(model, c));
    let Some((pairs, more)) = found else {
        return Vec::new();
    };
    if pairs.is_empty() {
        return alone_lines(model, claim, columns);
    }
    let hands = Hands::of(model);
    let mut evidence = evidence.map(|list| list.iter());
    let silent = silent(model, claim);
    let mut lines = silent.map_or(Vec::new(), |report| {
        nearest_lines(model, claim, report, columns)
    });
    for (against, reading) in pairs {
        let best = best_pair(model, against, reading);
        let hand = hands.of_pair(against, reading);
        let why = best.and_then(|_| evidence.as_mut()?.next());
        lines.push(heading(model, (against, reading), best, why, hand));
        match (best, why) {
            (None, _) => {}
            (Some(_), None) => lines.push(Line::chrome(vec![Piece::new("  …", Slot::TextDim)])),
            (Some(_), Some(why)) => {
                lines.extend(evidence_lines(why, hand, columns, model.screen.widths()));
            }
        }
        lines.push(Line::default());
    }
    if more > 0 {
        let words = format!("and {more} more; b makes another outlet the base");
        lines.push(Line::chrome(vec![Piece::new(words, Slot::TextDim)]));
    } else {
        lines.pop();
    }
    lines
}

/// What there is to say of a claim that one outlet alone has: what comes nearest in the others, the chosen one first.
fn alone_lines(model: &Model, index: usize, columns: usize) -> Vec<Line> {
    let own = model.matter.claim(index).and_then(|c| c.readings.first());
    let own = own.map_or("", |reading| model.matter.short(reading.report));
    let chosen = silent(model, index);
    let (mut others, _) = elsewhere::missing(model, index);
    others.sort_by_key(|&report| Some(report) != chosen);
    let title = Piece::new(format!("only in {own}"), Slot::TextHeading);
    let mut lines = vec![Line::chrome(vec![title]), Line::default()];
    for &report in others.iter().take(PAIRS) {
        lines.extend(nearest_lines(model, index, report, columns));
    }
    lines.pop();
    if let Some(more @ 1..) = others.len().checked_sub(PAIRS) {
        let words = format!("and {more} more");
        lines.push(Line::chrome(vec![Piece::new(words, Slot::TextDim)]));
    }
    lines
}

/// The chosen outlet, where a claim was not found in it.
fn silent(model: &Model, index: usize) -> Option<usize> {
    let chosen = match model.screen.view() {
        View::Stack => stack::silent_choice(model),
        View::Matrix => model.focus(),
        View::Reader | View::WorkList => None,
    };
    let claim = model.matter.claim(index)?;
    chosen.filter(|&report| {
        !claim.found_in(report) && elsewhere::missing(model, index).0.contains(&report)
    })
}

/// Why an outlet has no reading: what comes nearest there, and that it is not near enough.
fn nearest_lines(model: &Model, index: usize, report: usize, columns: usize) -> Vec<Line> {
    let Some(claim) = model.matter.claim(index) else {
        return Vec::new();
    };
    let base = model.outlets.base;
    let against = claim.readings_of(base).next().or(claim.readings.first());
    let near = against.map(|reading| stack::nearest(model, reading, &[report]));
    let near = near.unwrap_or_default().into_iter().next();
    let words = match near {
        Some(near) => {
            let (words, paragraph) = near.words(model);
            format!(
                "Nearest is ¶{paragraph}, with {:.0} % of the words, too few for a match: {words}",
                near.share * 100.0
            )
        }
        None => "No sentence there shares anything significant with it.".to_owned(),
    };
    let name = format!("{}  ", model.matter.short(report));
    let title = Line::chrome(vec![
        Piece::new(name, Slot::TextHeading),
        Piece::new("∅ not found", Slot::Popup),
    ]);
    let mut rich = Rich::default();
    rich.push(&words, Slot::Popup);
    let rows = rich.wrap_behind(
        columns.saturating_sub(2).max(1),
        model.screen.widths(),
        |_| Some(Piece::blank(2, Slot::Popup)),
    );
    let mut lines = vec![title];
    lines.extend(rows.map(Line::quoted));
    lines.push(Line::default());
    lines
}

/// How a person has joined two readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hand {
    /// Not at all.
    Not,
    /// These two.
    These,
    /// One of the two with a reading of this report.
    Through(usize),
}

/// The passages that a person has joined.
struct Hands(Vec<(Place, Place)>);

impl Hands {
    fn of(model: &Model) -> Self {
        let matter = &model.matter;
        Self(notes::joined(&matter.notebook.notes, &matter.story))
    }

    /// How the second of two readings came to the first.
    fn of_pair(&self, against: &Reading, reading: &Reading) -> Hand {
        let over = |place: &Place, own: &Reading| {
            place.report == own.report && place.span.overlaps(own.span)
        };
        // Each link from the reading's side: what it was joined with.
        let ends = self.0.iter().filter_map(|(a, b)| {
            let other = over(a, reading).then_some(b);
            other.or_else(|| over(b, reading).then_some(a))
        });
        let ends: Vec<&Place> = ends.collect();
        if ends.iter().any(|place| over(place, against)) {
            return Hand::These;
        }
        ends.first()
            .map_or(Hand::Not, |place| Hand::Through(place.report))
    }
}

/// Which outlets, with which score, and how their sentences stand to each other.
fn heading(
    model: &Model,
    (against, reading): (&Reading, &Reading),
    best: Option<Best>,
    why: Option<&Evidence>,
    hand: Hand,
) -> Line {
    let names = format!(
        "{} and {}",
        model.matter.short(against.report),
        model.matter.short(reading.report)
    );
    let Some(Best { found, .. }) = best else {
        return Line::chrome(vec![Piece::new(names, Slot::Popup)]);
    };
    let key = Command::doing(Action::Link).and_then(|c| model.input.keymap.keys_of(c).next());
    let by_hand = match key {
        Some(key) => format!("{} ({key})", listing::BY_HAND),
        None => listing::BY_HAND.to_owned(),
    };
    let said = match (hand, found) {
        (Hand::These, _) => by_hand,
        (_, Some((score, relation))) => {
            let differs = why.is_some_and(|why| !why.counted.is_empty());
            format!("match {score:.2}, {}", relation_name(relation, differs))
        }
        (Hand::Through(other), None) => format!("{by_hand} with {}", model.matter.short(other)),
        (Hand::Not, None) => "joined through another report".to_owned(),
    };
    Line::chrome(vec![
        Piece::new(names, Slot::TextHeading),
        Piece::new(format!("  {said}"), Slot::Popup),
    ])
}

/// What two sentences share.
fn evidence_lines(evidence: &Evidence, hand: Hand, columns: usize, widths: Widths) -> Vec<Line> {
    let mut lines = Vec::new();
    let bare = match hand {
        _ if *evidence != Evidence::default() => "",
        Hand::Not => listing::BY_PLACE,
        Hand::These | Hand::Through(_) => listing::NO_WORD,
    };
    let spelt: Vec<String> = evidence.spelt.iter().map(listing::against).collect();
    let counted: Vec<String> = evidence.counted.iter().map(listing::against).collect();
    let meant: Vec<String> = evidence.meant.iter().map(listing::for_another).collect();
    let utterance: &[&str] = if evidence.utterance {
        &[listing::SAME_WORDS]
    } else {
        &[]
    };
    for (label, words) in [
        ("words in common: ", evidence.words.join(", ")),
        ("words that stand for one another: ", meant.join(", ")),
        ("both name: ", evidence.names.join(", ")),
        ("one name spelt two ways: ", spelt.join(", ")),
        ("the figures agree: ", evidence.figures.join(", ")),
        ("the same thing counted: ", counted.join(", ")),
        ("both quote: ", evidence.quoted.join(", ")),
        ("", utterance.concat()),
        ("", bare.to_owned()),
    ] {
        if words.is_empty() {
            continue;
        }
        let mut rich = Rich::default();
        rich.push(label, Slot::TextDim);
        rich.push(&words, Slot::Popup);
        let rows = rich.wrap_behind(columns.saturating_sub(2).max(1), widths, |_| {
            Some(Piece::blank(2, Slot::Popup))
        });
        lines.extend(rows.map(Line::quoted));
    }
    lines
}

/// How two sentences stand to each other; `differs` where they give one thing two values.
fn relation_name(relation: Relation, differs: bool) -> &'static str {
    match relation {
        Relation::Same => "the same words",
        Relation::Conflict => "in conflict",
        Relation::Reworded | Relation::Partial if differs => "with another figure",
        Relation::Reworded => "in other words",
        Relation::Partial => "one says more",
    }
}

#[cfg(test)]
mod tests {
    use crate::collate::Evidence;
    use crate::reader::model::{Model, Overlay};
    use crate::reader::sample::{bridge, press};
    use crate::reader::{Effect, Msg, update};

    fn asked(model: &mut Model, keys: &str) -> super::Question {
        match press(model, keys).pop() {
            Some(Effect::Explain(question)) => question,
            other => panic!("nothing was asked but {other:?}"),
        }
    }

    fn shown(model: &Model) -> String {
        let Some(Overlay::Text { lines, .. }) = &model.input.overlay else {
            return String::new();
        };
        let pieces = lines.iter().flat_map(|line| &line.left);
        pieces.map(|piece| piece.text.as_str()).collect()
    }

    fn evidence(question: &super::Question, word: &str) -> Vec<Evidence> {
        let one = Evidence {
            words: vec![word.to_owned()],
            ..Evidence::default()
        };
        vec![one; question.pairs.len()]
    }

    #[test]
    fn the_evidence_comes_from_a_worker_and_fills_the_box() {
        let sample = bridge();
        let mut model = sample.reader(100, 30);
        let question = asked(&mut model, "J i");
        assert_eq!(question.pairs.len(), 2);
        assert!(shown(&model).contains("VV and NW") && shown(&model).contains('…'));
        let found = question.answer(&sample.story, &sample.annotations, &sample.collation);
        update(&mut model, Msg::Explained(question, found));
        assert!(
            shown(&model).contains("words in common: "),
            "{}",
            shown(&model)
        );
        assert!(!shown(&model).contains('…'));
    }

    #[test]
    fn what_was_joined_by_hand_is_called_so() {
        use super::{Hand, Hands};
        use crate::collate::Reading;
        use crate::story::{Place, Span};
        let place = |report| Place {
            report,
            span: Span::new(10, 20),
        };
        let reading = |report| Reading {
            report,
            span: Span::new(0, 15),
            sentences: Vec::new(),
        };
        let hands = Hands(vec![(place(0), place(2))]);
        for (a, b, hand) in [
            (0, 2, Hand::These),
            (2, 0, Hand::These),
            (1, 2, Hand::Through(0)),
            (0, 1, Hand::Not),
        ] {
            assert_eq!(hands.of_pair(&reading(a), &reading(b)), hand, "{a} {b}");
        }
        let bare = Evidence::default();
        for (hand, said) in [
            (Hand::These, "no words in common"),
            (Hand::Not, super::listing::BY_PLACE),
        ] {
            let lines = super::evidence_lines(&bare, hand, 200, crate::layout::Widths::default());
            let words: String = lines
                .iter()
                .flat_map(|l| &l.left)
                .map(|p| p.text.as_str())
                .collect();
            assert_eq!(words.trim(), said);
        }
    }

    #[test]
    fn a_link_names_its_key_and_the_words_in_common_beside_it() {
        let sample = bridge();
        let mut model = sample.reader(100, 30);
        press(&mut model, "S x l j x l");
        let question = asked(&mut model, "i");
        let said = shown(&model);
        assert!(said.contains("joined by hand (x l)"), "{said}");
        let found = evidence(&question, "bridge");
        update(&mut model, Msg::Explained(question, found));
        let said = shown(&model);
        assert!(said.contains("joined by hand (x l)"), "{said}");
        assert!(said.contains("words in common: bridge"), "{said}");
    }

    #[test]
    fn figures_at_odds_are_no_other_words() {
        use super::{Relation, relation_name};
        assert_eq!(
            relation_name(Relation::Reworded, true),
            "with another figure"
        );
        assert_eq!(relation_name(Relation::Partial, false), "one says more");
    }

    #[test]
    fn a_cell_without_a_reading_is_explained_first() {
        let mut model = bridge().reader(120, 36);
        // The last claim, which two of the outlets do not have.
        press(&mut model, "M G");
        let claim = model.claim_here().expect("a claim");
        let (missing, _) = crate::reader::elsewhere::missing(&model, claim);
        let silent = *missing.first().expect("somebody without it");
        press(&mut model, &(silent + 1).to_string());
        assert_eq!(model.focus(), Some(silent));
        asked(&mut model, "i");
        let words = shown(&model);
        let lead = format!("{}  ∅ not found", model.matter.short(silent));
        assert!(words.starts_with(&lead), "{words}");
        assert!(
            words.contains("Nearest is ¶") || words.contains("No sentence there"),
            "{words}"
        );
    }

    #[test]
    fn what_one_outlet_alone_has_is_held_against_the_others() {
        for keys in ["f u f u g g J", "M f u f u G"] {
            let mut model = bridge().reader(120, 36);
            press(&mut model, keys);
            let claim = model.claim_here().expect("a claim");
            let (missing, _) = crate::reader::elsewhere::missing(&model, claim);
            assert!(!missing.is_empty());
            let question = asked(&mut model, "i");
            let before = shown(&model);
            assert!(before.starts_with("only in "), "{before}");
            for &other in &missing {
                let lead = format!("{}  ∅ not found", model.matter.short(other));
                assert_eq!(before.matches(&lead).count(), 1, "{before}");
            }
            update(&mut model, Msg::Explained(question, Vec::new()));
            assert_eq!(shown(&model), before);
        }
    }

    #[test]
    fn an_answer_that_nobody_waits_for_changes_nothing() {
        let mut model = bridge().reader(100, 30);
        let first = asked(&mut model, "J i");
        let second = asked(&mut model, "Esc J i");
        let late = evidence(&first, "late");
        update(&mut model, Msg::Explained(first, late));
        assert!(
            shown(&model).contains('…'),
            "the second is still being looked up"
        );
        press(&mut model, "Esc");
        let late = evidence(&second, "late");
        update(&mut model, Msg::Explained(second, late));
        assert!(model.input.overlay.is_none());
    }

    #[test]
    fn another_comparison_leaves_no_question_open() {
        let sample = bridge();
        let mut model = sample.reader(100, 30);
        press(&mut model, "R l b");
        let old = asked(&mut model, "J i");
        assert_eq!(old.generation, 0, "that of the claims that are shown");
        update(&mut model, sample.analysed(1));
        assert!(model.input.overlay.is_none());
        let new = asked(&mut model, "i");
        assert_eq!(new.generation, 1);
        let late = evidence(&old, "late");
        update(&mut model, Msg::Explained(old, late));
        assert!(!shown(&model).contains("late"));
    }
}
