//! What commands do.

use crate::notes::State;
use crate::reader::model::{Kind, Order, View, Wanted};

/// What a command changes about which claims are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Narrow {
    /// All that reports share.
    All,
    /// Claims of one kind; repeating it takes it back.
    Kind(Kind),
    /// With or without single-source passages.
    Sources,
    /// Found (true) or not found (false) in the focused outlet.
    Outlet(bool),
    /// By what was decided.
    Wanted(Wanted),
    /// With words that the user is asked for.
    Text,
}

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

/// What is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Copied {
    /// The reading or sentence here, with its outlet.
    Reading,
    /// Every reading of the claim.
    Claim,
    /// The address of the focused report.
    Url,
}

/// What a command does, as carried out by `update`.
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
    /// The next order of claims.
    Order,
    /// One order of claims.
    OrderBy(Order),
    /// Which claims are listed.
    Filter(Narrow),
    /// The claim of a number that is asked for.
    ClaimNumber,
    /// Keeps the place under a letter that is asked for.
    Keep,
    /// Goes to a place kept under a letter.
    Kept,
    /// Moves the focused outlet among the others.
    MoveOutlet {
        /// To the right.
        forward: bool,
    },
    /// The preview below a list, or none.
    Preview,
    /// Whether what is done is listed.
    HideDone,
    /// Begins or ends a selection of words.
    Select,
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
    /// Shows other outlets in the panes.
    Strip {
        /// Forward.
        forward: bool,
    },
    /// The focused outlet becomes the base.
    BaseSet,
    /// The base before this one.
    BaseBack,
    /// Shows only the focused outlet, or all again.
    Zoom,
    /// Changes how panes are kept in step.
    Sync,
    /// Aligned rows, or claim lock again.
    Rows,
    /// Changes how changed words are shown.
    Diff,
    /// A view.
    View(View),
    /// Deeper.
    Drill,
    /// Up again; at the top, out.
    Back,
    /// Up again; at the top, nowhere.
    Climb,
    /// Marks the claim, and goes to the next open one.
    Mark(State),
    /// Undoes the last mark, note or link, or does it again.
    Undo {
        /// Again.
        forward: bool,
    },
    /// A note on the claim, or on the whole story.
    Note {
        /// On the story.
        story: bool,
    },
    /// The claim's note in the user's editor.
    NoteEditor,
    /// The next claim with a note.
    NoteNext,
    /// Lists every note, including those whose words are gone.
    Notes,
    /// Everything that was linked, cut and left out by hand.
    Hand,
    /// Joins two passages, one after another.
    Link,
    /// Cuts a reading off from its claim.
    Unlink,
    /// Confirms that the focused outlet leaves the claim out.
    Omit,
    /// Copies words.
    Copy(Copied),
    /// A snapshot for others.
    Export,
    /// The focused report's page in the browser.
    OpenUrl,
    /// The focused report's file in the editor.
    OpenFile,
    /// Look for words.
    Search,
    /// Look for the words under the cursor.
    SearchHere,
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
    /// Which outlets have a pane, in which order.
    Outlets,
    /// Other colours.
    Theme,
    /// Gives the mouse to the program, or to the terminal.
    Mouse,
    /// Away with what lies on top.
    Cancel,
    /// Stops what runs; twice, quits.
    Interrupt,
    /// Stops the program as a job.
    Suspend,
    /// Draws everything again.
    Redraw,
    /// Leaves.
    Quit,
}
