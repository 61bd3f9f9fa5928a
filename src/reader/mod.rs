//! The reader: a model, the registry of commands, `update` and the views, all pure.
//! Has no access to files, clock or terminal.
//!
//! ```text
//! Msg ─▶ update(&mut Model) ─▶ Vec<Effect>        draw(&Model, &mut Buffer)
//! ```
//!
//! `update` does all the work (wrapping, comparing, searching) and leaves the results in the
//! model; `draw` only looks.

mod ahead;
mod bars;
mod choices;
pub mod command;
mod compare;
#[cfg(test)]
mod deciding;
mod elsewhere;
#[cfg(test)]
mod exercises;
mod facts;
#[cfg(test)]
mod frames;
mod legend;
pub mod linear;
mod matrix;
mod model;
mod msg;
mod pick;
#[cfg(test)]
mod properties;
mod rich;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod saved;
mod search;
mod settings;
mod settle;
pub mod snapshot;
mod stack;
mod stance;
pub mod still;
mod sync;
mod table;
mod target;
mod update;
mod view;
mod web;
mod which;
mod why;
mod worklist;

pub use crate::layout::Size;
pub use ahead::Ahead;
pub use model::{Draft, Model, Offer, Saved, View};
pub use msg::{Button, Effect, Key, KeyPress, MouseAt, MouseKind, Msg, UNREAD};
pub use settings::Settings;
pub use update::update;
pub use view::{
    Grid, Ink, Links, Palette, Run, Shown, SlotMap, Symbol, draw, draw_mapped, draw_tiles,
};
pub use why::Question;
