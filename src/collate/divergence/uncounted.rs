//! Those whom something befell, as most count them, and who gives no such number.
//!
//! Rule: more than half count them, where a number of things counts nobody; a report may tell of the dead and not say how
//! many. Two are counted by "both" or "a couple" too. Who counts people to whom the same happened, and nobody else tells
//! of these apart, gives another number. Who tells of the same with another number leaves out little.

use std::cmp::Reverse;
use std::sync::LazyLock;

use super::not_found::{SLIGHT, others, unsaid};
use super::scene::{Found, Scene};
use super::{DivergenceKind, Severity};
use crate::collate::lexicon::Listed;
use crate::collate::lexicon::deed::Deed;
use crate::collate::referent::{deed_at, deed_of};
use crate::story::Place;
use crate::text::{FigureKind, Token};

/// Whether something befell those whom a figure counts.
pub(super) fn has_deed(scene: &Scene, at: &(usize, usize)) -> bool {
    let known = &scene.index.own[at.0].befell[at.1];
    if known.people {
        return known.deed.is_some();
    }
    let read = || deed_of(scene.text(at.0), &scene.annotations[at.0], at.1);
    scene.index.own[at.0].deeds[at.1]
        .get_or_init(read)
        .is_some()
}

/// The first of the figures whose value most reports give, the first of equals: what is lacking is not called by the
/// number of who has it wrong.
fn commonest<'a>(scene: &Scene, referent: &'a [(usize, usize)]) -> Option<&'a (usize, usize)> {
    let value = |at: &(usize, usize)| scene.annotations[at.0].figures[at.1].value;
    let givers = |at: &(usize, usize)| {
        let same = referent
            .iter()
            .filter(|o| value(o).total_cmp(&value(at)).is_eq());
        scene.index.texts(same.map(|o| o.0))
    };
    let ranked = referent.iter().enumerate();
    ranked
        .max_by_key(|(n, at)| (givers(at), Reverse(*n)))
        .map(|(_, at)| at)
}

/// Whether a figure counts anybody: "17 carriers" are no survivors, whatever joined the two.
fn is_of_people(scene: &Scene, at: &(usize, usize)) -> bool {
    let known = &scene.index.own[at.0].befell[at.1];
    known.people || known.anybody || known.general || has_deed(scene, at)
}

/// Words that count two without a number, folded and in lower case.
static PAIR: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of("both couple pair twins beide beiden paar ambos ambas pareja entrambi coppia koppel")
});

/// Whether a report tells of two to whom the same happened as to those whom a figure counts: "Ann and Joe Lee, both 74, died".
fn tells_of_a_pair(scene: &Scene, report: usize, (of, at): (usize, usize)) -> bool {
    let deed = scene.index.own[of].befell[at].deed;
    let (text, notes) = (scene.text(report), &scene.annotations[report]);
    let has = |sentence: usize, test: &dyn Fn(&Token) -> bool| {
        let mut tokens = notes.tokens_of(sentence).iter();
        tokens.any(test)
    };
    scene.annotations[of].figures[at]
        .value
        .total_cmp(&2.0)
        .is_eq()
        && deed.is_some()
        && (0..notes.sentences.len()).any(|sentence| {
            has(sentence, &|t| PAIR.has_folded(t.span.of(text)))
                && has(sentence, &|t| deed_at(text, t) == deed)
        })
}

/// Whether a report counts people to whom the same happened, and none of those who give the number counts these apart:
/// "31 are feared dead" beside "at least 23 people were killed" is another number, not none.
fn counts_otherwise(scene: &Scene, report: usize, people: &[(usize, usize)]) -> bool {
    let befell = |at: &(usize, usize)| &scene.index.own[at.0].befell[at.1];
    let Some(deed) = people.iter().find_map(|at| befell(at).deed) else {
        return false;
    };
    let apart = |at: &(usize, usize)| {
        let groups = scene.referents.iter().filter(|group| group.contains(at));
        groups
            .flat_map(|group| group.iter())
            .any(|other| people.iter().any(|own| own.0 == other.0))
    };
    let own = (0..scene.annotations[report].figures.len()).map(|figure| (report, figure));
    own.filter(|at| befell(at).people && befell(at).deed == Some(deed))
        .any(|at| !apart(&at))
}

/// Fewer are met everywhere.
const SOME: f64 = 3.0;

/// Whether a report has as many to whom harm came, be it another: eight who are missing in one report are the eight feared dead of
/// another.
fn has_that_many(scene: &Scene, report: usize, (of, at): (usize, usize)) -> bool {
    let value = scene.annotations[of].figures[at].value;
    let harmed = |of: usize, at: usize| {
        let deed = scene.index.own[of].befell[at].deed;
        deed.is_some_and(Deed::is_harm)
    };
    let figures = scene.annotations[report].figures.iter().enumerate();
    let mut same =
        figures.filter(|(_, f)| f.kind == FigureKind::Count && f.value.total_cmp(&value).is_eq());
    value >= SOME && harmed(of, at) && same.any(|(n, _)| harmed(report, n))
}

/// What the silence of some weighs on the number of those whom `deed` befell: who tells of the same and gives another
/// number leaves out little, but for the dead.
fn gravity(
    scene: &Scene,
    voices: &[f64],
    (claim, deed): (Option<usize>, Option<Deed>),
    missing: &[usize],
) -> f64 {
    let loudest = missing.iter().map(|r| voices[*r]).fold(0.0, f64::max);
    let whole = 0.2 * claim.map_or(0.3, |c| scene.prominence(c)) + 0.07 * loudest;
    let whole = others(scene, missing) * whole;
    let tells = |claim: usize| missing.iter().all(|r| scene.claims[claim].found_in(*r));
    if deed != Some(Deed::Dead) && claim.is_some_and(tells) {
        SLIGHT * whole
    } else {
        whole
    }
}

/// Whether more than half of the texts count it, with whatever counts.
fn is_most(scene: &Scene, referent: &[(usize, usize)]) -> bool {
    2 * scene.index.texts(referent.iter().map(|at| at.0)) > scene.index.all_texts()
}

/// So many words may stand between a number and what befell those whom it counts.
const BETWEEN: usize = 4;

/// Words behind which another number begins.
static JOINING: LazyLock<Listed> =
    LazyLock::new(|| Listed::of("and or und oder et ou y o e ed en of"));

/// A number with what befell those whom it counts, where that stands beside it: "12 people were killed".
fn with_deed(scene: &Scene, place: Place) -> Place {
    let notes = &scene.annotations[place.report];
    let Some(sentence) = notes.sentence_at(place.span.start) else {
        return place;
    };
    let text = scene.text(place.report);
    let tokens = notes.tokens_of(sentence);
    let first = tokens.partition_point(|t| t.span.start < place.span.start);
    let end = tokens.partition_point(|t| t.span.start < place.span.end);
    let tells = |t: &&Token| deed_at(text, t).is_some();
    if tokens[first..end].iter().any(|t| tells(&t)) {
        return place;
    }
    let goes_on = |t: &&Token| !JOINING.has(t.span.of(text));
    let behind = tokens[end..].iter().take(BETWEEN);
    let behind = behind.take_while(goes_on).position(|t| tells(&t));
    let before = tokens[..first].iter().rev().take(BETWEEN);
    let before = before.take_while(goes_on).position(|t| tells(&t));
    // "Killed nine people and injured six": the nearer one.
    let deed = match (before, behind) {
        (Some(before), behind) if behind.is_none_or(|behind| before <= behind) => {
            Some(&tokens[first - 1 - before])
        }
        (_, behind) => behind.map(|behind| &tokens[end + behind]),
    };
    let whole = deed.map(|token| token.span.join(place.span));
    // A clause lies between.
    let one = whole.filter(|span| {
        !span
            .of(text)
            .contains([',', ';', ':', '–', '—', '“', '”', '"'])
    });
    Place {
        span: one.unwrap_or(place.span),
        ..place
    }
}

/// Those whom something befell, as more than half count them, and who does not.
pub(super) fn find(scene: &Scene, voices: &[f64], known: &[Found]) -> Vec<Found> {
    let figure = |at: &(usize, usize)| &scene.annotations[at.0].figures[at.1];
    let place = |at: &(usize, usize)| Place {
        report: at.0,
        span: figure(at).span,
    };
    let befell = |at: &(usize, usize)| scene.index.own[at.0].befell[at.1].deed;
    let mut out = Vec::new();
    for referent in scene.referents {
        if !is_most(scene, referent) {
            continue;
        }
        let people = referent.iter().filter(|at| is_of_people(scene, at));
        let people: Vec<(usize, usize)> = people.copied().collect();
        let Some(most) = commonest(scene, &people).filter(|_| has_deed(scene, &people[0])) else {
            continue;
        };
        let sentence = |at: &(usize, usize)| figure(at).sentence;
        let Some((claim, mut missing)) = unsaid(scene, &people, sentence, known) else {
            continue;
        };
        missing.retain(|r| {
            !tells_of_a_pair(scene, *r, *most)
                && !counts_otherwise(scene, *r, &people)
                && !has_that_many(scene, *r, *most)
        });
        if missing.is_empty() {
            continue;
        }
        out.push(Found {
            kind: DivergenceKind::NotFound,
            gravity: gravity(scene, voices, (claim, befell(most)), &missing),
            severity: Severity::Medium,
            claim,
            also: Vec::new(),
            open: Vec::new(),
            likely: Vec::new(),
            message: format!(
                "no such number in {}: {}",
                scene.shorts(&missing),
                scene.words(with_deed(scene, place(most)))
            ),
            spans: people.iter().map(place).collect(),
            missing,
        });
    }
    out
}
