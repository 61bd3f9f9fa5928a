//! parallax lays several outlets' reports of one story side by side, keeps them aligned claim by
//! claim, and shows word by word where they differ.
//!
//! The rooms stand in three storeys, with Cargo features as the walls; ARCHITECTURE.md has the
//! whole table, and `tests/architecture.rs` enforces it.
//!
//! | storey | feature | rooms |
//! |---|---|---|
//! | matter | none | [`story`], [`text`], [`notes`], [`collate`], [`review`], [`theme`], [`export`] |
//! | reader | `reader` | `layout`, `reader` |
//! | shell | `app` | `bundle`, `import`, `store`, `config`, `app`, `cli` |
#![forbid(unsafe_code)]

pub mod collate;
pub mod export;
pub mod notes;
pub mod review;
pub mod story;
pub mod text;
pub mod theme;

#[cfg(feature = "reader")]
pub mod layout;
#[cfg(feature = "reader")]
pub mod reader;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod bundle;
#[cfg(feature = "app")]
pub mod cli;
#[cfg(feature = "app")]
pub mod config;
#[cfg(feature = "app")]
pub mod import;
#[cfg(feature = "app")]
pub mod store;
