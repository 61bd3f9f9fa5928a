//! What commands do.

use crate::reader::model::View;

/// Where the row of the current claim is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Height {
    /// The first row.
    Top,
    /// A third from the top, where the eye rests.
    Middle,
    /// The last row.
    Bottom,
}

/// What a command does; `update` carries it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// One row, reading or item: forward or back.
    Step {
        /// Forward.
        forward: bool,
    },
    /// Half a page.
    HalfPage {
        /// Forward.
        forward: bool,
    },
    /// A page.
    Page {
        /// Forward.
        forward: bool,
    },
    /// The very beginning or end.
    End {
        /// The end.
        forward: bool,
    },
    /// Scrolls the pane under a cursor that stays where it is in the text.
    Nudge {
        /// Forward.
        forward: bool,
    },
    /// Puts the current claim on a row, in every pane.
    Place(Height),
    /// The next claim in the order.
    Claim {
        /// Forward.
        forward: bool,
    },
    /// The next claim on which reports contradict each other.
    Conflict {
        /// Forward.
        forward: bool,
    },
    /// The report's next reading of the current claim.
    NextReading,
    /// Another order of claims.
    Order,
    /// Why the readings were put together.
    Why,
    /// Back to where the last jump began, or forward again.
    Jump {
        /// Forward.
        forward: bool,
    },
    /// The next outlet.
    Outlet {
        /// Forward.
        forward: bool,
    },
    /// The outlet of the digit that was pressed.
    OutletNumber,
    /// Other outlets into the panes.
    Strip {
        /// Forward.
        forward: bool,
    },
    /// The focused outlet becomes the base.
    BaseSet,
    /// The base before this one.
    BaseBack,
    /// The focused outlet alone, or all again.
    Zoom,
    /// Another way of keeping panes in step.
    Sync,
    /// Another way of showing changed words.
    Diff,
    /// A view.
    View(View),
    /// Deeper.
    Drill,
    /// Up again; at the top, out.
    Back,
    /// Look for words.
    Search,
    /// The next place that was found.
    Found {
        /// Forward.
        forward: bool,
    },
    /// Every key.
    Help,
    /// Every command by name.
    Palette,
    /// What was said at loading.
    Messages,
    /// The mouse to the program, or to the terminal.
    Mouse,
    /// Away with what lies on top.
    Cancel,
    /// Stops what runs; twice, quits.
    Interrupt,
    /// Stops the program as a job.
    Suspend,
    /// Draws everything anew.
    Redraw,
    /// Leaves.
    Quit,
}
