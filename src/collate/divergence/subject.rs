//! What a difference in values is about, where the values do not tell.
//!
//! "26 nations against two dozen countries" says what is counted; "1989 against 1990", "Saturday against Sunday" and "12 days against
//! two weeks" may be of anything, and whoever reads a list has not read the reports. Rule: behind values without a noun of what
//! they count stands what their claim is called by, as it does behind words and sources; behind "hours after" and "a day after" the
//! event that one of them is told from.

use super::DivergenceKind;
use super::scene::{Found, Scene};
use super::sides::SOURCES;
use super::time::distance;
use crate::story::Place;
use crate::text::{Figure, FigureKind};

/// An event is told in so many columns.
const EVENT: usize = 50;

/// Whether a passage counts something and says what.
fn tells(scene: &Scene, at: &Place) -> bool {
    let figures = &scene.annotations[at.report].figures;
    let own = |figure: &&Figure| at.span.covers(figure.number);
    let mut own = figures.iter().filter(own);
    own.any(|f| f.kind == FigureKind::Count && f.unit.is_some())
}

/// What a difference says, with what it is about: `1989 (SW, DC) against 1990 (TL): built in the yard; sources: …`.
pub(super) fn message(scene: &Scene, found: &Found) -> String {
    let of_values = match found.kind {
        DivergenceKind::Time => true,
        DivergenceKind::Figure => !found.spans.iter().any(|at| tells(scene, at)),
        _ => false,
    };
    let Some(claim) = found.claim.filter(|_| of_values) else {
        return found.message.clone();
    };
    let mut places = found.spans.iter();
    let event = places.find_map(|at| distance::event(scene, at, EVENT));
    let label = event.unwrap_or_else(|| scene.claims[claim].label.clone());
    let (values, sources) = match found.message.split_once(SOURCES) {
        Some((values, sources)) => (values, format!("{SOURCES}{sources}")),
        None => (found.message.as_str(), String::new()),
    };
    format!("{values}: {label}{sources}")
}
