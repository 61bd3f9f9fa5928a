//! The screen, how things are drawn on it, and which view it shows.

use serde::{Deserialize, Serialize};

use super::Saved;
use crate::layout::{Ellipsis, Size, Widths};
use crate::reader::Settings;

/// A way of looking at the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum View {
    /// Reports side by side.
    Reader,
    /// One claim, with every outlet's wording beneath each other.
    Stack,
    /// Claims by outlets: who has what, and how.
    Matrix,
    /// Claims as work to be done. On screen, in commands and in files it is called `review`.
    #[serde(rename = "review")]
    WorkList,
}

impl View {
    /// Every view, in the order of the title row.
    pub const ALL: [Self; 4] = [Self::Reader, Self::Stack, Self::Matrix, Self::WorkList];

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Reader => "reader",
            Self::Stack => "stack",
            Self::Matrix => "matrix",
            Self::WorkList => "review",
        }
    }

    /// Whether it is a list of claims.
    pub fn is_list(self) -> bool {
        matches!(self, Self::Matrix | Self::WorkList)
    }

    /// Where `drill` leads.
    #[must_use]
    pub fn deeper(self) -> Self {
        match self {
            Self::Reader | Self::Matrix | Self::WorkList => Self::Stack,
            Self::Stack => Self::Reader,
        }
    }
}

/// The screen and what it shows.
#[derive(Clone, Debug)]
pub struct Screen {
    /// Its size in cells.
    pub size: Size,
    /// Its last size that had room for anything.
    pub seen: Option<Size>,
    /// How things are drawn.
    pub settings: Settings,
    /// Whether the mouse is captured now.
    pub mouse: bool,
    /// Whether the terminal's window has the focus.
    pub focused: bool,
    /// Whether a key or the mouse was used yet.
    pub touched: bool,
    /// The place to restore once there are claims.
    pub left: Option<Box<Saved>>,
    /// The views that led here; the last is shown. Never empty.
    path: Vec<View>,
}

impl Screen {
    /// A screen that shows the reports.
    pub fn new(size: Size, settings: Settings) -> Self {
        Self {
            size,
            seen: None,
            mouse: settings.mouse,
            settings,
            focused: true,
            touched: false,
            left: None,
            path: vec![View::Reader],
        }
    }

    /// The view that is shown.
    pub fn view(&self) -> View {
        self.path.last().copied().unwrap_or(View::Reader)
    }

    /// Shows a view: climbs back to it if it led here, or else goes down into it.
    pub fn show(&mut self, view: View) {
        match self.path.iter().rposition(|&v| v == view) {
            Some(at) => self.path.truncate(at + 1),
            None => self.path.push(view),
        }
    }

    /// Goes deeper into a view: what leads here is climbed to one by one.
    pub fn descend(&mut self, view: View) {
        self.path.retain(|&v| v != view);
        self.path.push(view);
    }

    /// Looks into a view for a moment: whatever led here leads there, the view itself not left out.
    pub fn visit(&mut self, view: View) {
        self.path.push(view);
    }

    /// The views that led here.
    pub fn way(&self) -> Vec<View> {
        self.path.clone()
    }

    /// Takes up another way here.
    pub fn set_way(&mut self, way: Vec<View>) {
        self.path = way;
    }

    /// Makes a view the one the reader starts from.
    pub fn start_with(&mut self, view: View) {
        self.path = vec![view];
    }

    /// Climbs to the view that led here. False at the top.
    pub fn climb(&mut self) -> bool {
        let below = self.path.len() > 1;
        if below {
            self.path.pop();
        }
        below
    }

    /// How text is measured.
    pub fn widths(&self) -> Widths {
        Widths {
            ambiguous_wide: self.settings.ambiguous_wide,
        }
    }

    /// Whether marks and lines are drawn in ASCII. Where ambiguous characters are wide, most of
    /// them would be two columns and push everything beside them.
    pub fn ascii(&self) -> bool {
        self.settings.ascii || self.settings.ambiguous_wide
    }

    /// The mark for what was cut off.
    pub fn ellipsis(&self) -> Ellipsis {
        if self.ascii() {
            Ellipsis::Ascii
        } else {
            Ellipsis::Unicode
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_down_and_climbing() {
        let mut screen = Screen::new(Size::new(80, 24), Settings::default());
        assert!(!screen.climb(), "at the top");
        screen.show(View::Stack);
        assert_eq!(screen.view(), View::Stack);
        screen.show(View::Reader);
        assert_eq!(screen.view(), View::Reader);
        assert!(!screen.climb(), "back where it began, not deeper");
        for view in [View::Matrix, View::Stack, View::Reader] {
            screen.descend(view);
        }
        assert_eq!(screen.way(), [View::Matrix, View::Stack, View::Reader]);
    }
}
