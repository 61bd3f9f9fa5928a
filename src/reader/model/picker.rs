//! Lists to choose from whose choice is shown at once behind them: themes and outlets.

use std::sync::Arc;

use super::{Outlets, Pane, Prompt};
use crate::theme::Theme;

/// A theme that can be chosen, or what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The name it is asked for by.
    pub name: String,
    /// What it is for, in a few words.
    pub what: String,
    /// Its colours; otherwise one line that says what is wrong, with file and line.
    pub theme: Result<Arc<Theme>, String>,
}

/// What is chosen among, and how things were before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// Colours.
    Themes {
        /// All there are.
        offers: Vec<Offer>,
        /// The one in use when the list was opened.
        before: Arc<Theme>,
    },
    /// Which outlets have a pane, in which order, and which of them has the focus.
    Outlets {
        /// As it was when the list was opened.
        before: Outlets,
        /// Where each pane stood then.
        panes: Vec<Pane>,
    },
}

/// An open list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picker {
    /// What is chosen among.
    pub of: Picked,
    /// Narrows the list.
    pub filter: Prompt,
    /// What is listed, best first: indices of offers, or of reports.
    pub listed: Vec<usize>,
    /// The place in `listed` that is chosen.
    pub selected: usize,
}

impl Picker {
    /// A list of everything, with nothing typed.
    pub fn new(of: Picked, listed: Vec<usize>) -> Self {
        Self {
            of,
            filter: Prompt::default(),
            listed,
            selected: 0,
        }
    }

    /// What is chosen; none in an empty list.
    pub fn chosen(&self) -> Option<usize> {
        self.listed.get(self.selected).copied()
    }

    /// Chooses what stands nearest to a place.
    pub fn choose(&mut self, place: usize) {
        self.selected = place.min(self.listed.len().saturating_sub(1));
    }

    /// Chooses an index, if it is listed.
    pub fn choose_index(&mut self, index: usize) {
        if let Some(at) = self.listed.iter().position(|&i| i == index) {
            self.selected = at;
        }
    }

    /// How many there are when nothing is typed.
    pub fn count(&self) -> usize {
        match &self.of {
            Picked::Themes { offers, .. } => offers.len(),
            Picked::Outlets { before, .. } => before.count(),
        }
    }
}
