//! What one collation leaves to the next of the same story, so that of a story of which one report was edited only what the
//! edit touches is found anew.
//!
//! It is answers with the [seals](super::seal) of what they were found from, or with that itself, nothing else: an answer is
//! taken over where all of that is as it was, and else found as if there were no memory. So what is found is the same with
//! any memory, and with none.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::divergence::wording;
use super::{cluster, label, matches, pairs, referent, spelling, utterance};

/// See the module's documentation. Whoever keeps a story open keeps one beside it, and drops it with the story.
#[derive(Default)]
pub struct Memory {
    /// Names that sound alike.
    pub(super) names: Slot<spelling::Answers>,
    /// Which of those who are quoted have names that do.
    pub(super) voices: Slot<spelling::Likeness>,
    /// Pairs of sentences.
    pub(super) pairs: Slot<pairs::Answers>,
    /// How pairs of sentences stand among the others.
    pub(super) standing: Slot<matches::Answers>,
    /// Claims that speak for the pairs in them, and those that are shown.
    pub(super) loose: Slot<cluster::Answers>,
    pub(super) close: Slot<cluster::Answers>,
    /// Pairs of quotes.
    pub(super) quotes: Slot<utterance::Answers>,
    /// Pairs of figures.
    pub(super) figures: Slot<referent::Answers>,
    /// What claims are called.
    pub(super) labels: Slot<label::Answers>,
    /// What tells the renderings of an utterance apart.
    pub(super) wordings: Slot<wording::Answers>,
}

impl fmt::Debug for Memory {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("Memory")
    }
}

/// A place for the answers of one stage, of the last collation alone.
pub(super) struct Slot<T>(Mutex<Option<Arc<T>>>);

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> Slot<T> {
    /// What the last collation left.
    pub fn get(&self) -> Option<Arc<T>> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.clone()
    }

    /// Leaves this to the next.
    pub fn set(&self, answers: Arc<T>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(answers);
    }
}
