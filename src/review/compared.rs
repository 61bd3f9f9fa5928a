//! How much of the draft could be held against the others at all: where nobody else tells a thing, no finding says that it
//! is right.

use super::Subject;
use super::scene::Scene;
use crate::story::Span;

/// The sentences of a draft by whether others tell them, too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// How many sentences the draft has, those left out that tell nothing.
    pub sentences: usize,
    /// Those of them that stand in no claim with another report, as bytes of the draft's text, in order.
    pub alone: Vec<Span>,
}

impl Compared {
    /// How many sentences another report tells, too.
    pub fn told(&self) -> usize {
        self.sentences - self.alone.len()
    }
}

/// Parts the draft's sentences. Nothing is compared where there is no other report.
pub fn compared(subject: Subject<'_>) -> Compared {
    let Some(scene) = Scene::new(subject).filter(|scene| !scene.others.is_empty()) else {
        return Compared::default();
    };
    let mut out = Compared::default();
    for (at, sentence) in scene.notes().sentences.iter().enumerate() {
        if !scene.tells(at) {
            continue;
        }
        out.sentences += 1;
        if !scene.is_told(at) {
            out.alone.push(sentence.span);
        }
    }
    out
}
