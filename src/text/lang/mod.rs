//! Languages: which one a text is in, and each one's stop words, cue verbs, number words and
//! abbreviations. One file a language.

use serde::{Deserialize, Serialize};

use crate::story::Report;

/// A language that the program has tables for, or any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// German.
    De,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Italian.
    It,
    /// Dutch.
    Nl,
    /// Any other: read and matched by its words.
    Other,
}

/// The language of a report: what its manifest says, else what its text looks like.
pub fn of_report(report: &Report) -> Lang {
    let _ = report;
    Lang::En
}
