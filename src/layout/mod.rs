//! Collation × size → [`Page`]: wrapping, row heights, what stands level with what, and where a
//! place in the text is on screen. Computed here once; drawing, scrolling, jumping, searching and
//! the mouse all read it. Knows of no colour.

mod area;
mod frame;
mod hit;
mod overview;
mod page;
mod sheet;
mod width;
mod wrap;

pub use area::{Area, Size};
pub use frame::{Frame, MEASURE_MAX, MEASURE_MIN, MIN_HEIGHT, MIN_WIDTH, PANE_WIDTH};
pub use hit::HitMap;
pub use overview::{OverviewCell, overview, row_of_cell};
pub use page::{Page, PanePage};
pub use sheet::{Anchor, Row, RowKind, Sheet};
pub use width::{Ellipsis, Widths};
pub(crate) use width::{first_grapheme, pile, plain};
pub use wrap::wrap;
