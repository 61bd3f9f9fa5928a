//! Another day or time, or another distance between two events.

mod ahead;
mod dated;
pub(super) mod distance;
mod hour;
mod moment;
mod occasion;
mod same;
mod tense;

use super::scene::{Found, Scene};

pub(in crate::collate) use distance::Distance;
pub(in crate::collate) use moment::joined;
pub use moment::unresolved;

/// Days and times of one event, then distances between two.
pub(super) fn find(scene: &Scene) -> Vec<Found> {
    let mut out = moment::find(scene);
    out.extend(distance::find(scene));
    out
}
