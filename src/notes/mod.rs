//! Notes, marks and links, anchored by quoted words: values and their merging. No files.

use serde::{Deserialize, Serialize};

/// Words in one report, found again after the text changed by what stands around them
/// (the W3C Web Annotation text-quote selector).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// Id of the report.
    pub report: String,
    /// The words themselves.
    pub exact: String,
    /// What stands before them.
    #[serde(default)]
    pub prefix: String,
    /// What stands after them.
    #[serde(default)]
    pub suffix: String,
}

/// A person's word that two passages do, or do not, state the same thing. Wins over the engine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// One passage.
    pub a: Anchor,
    /// The other.
    pub b: Anchor,
    /// False for a cut: the two shall not stand in one claim.
    pub joined: bool,
}
