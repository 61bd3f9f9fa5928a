//! Input and output: [`Msg`] is all that can happen to the reader, [`Effect`] all
//! that it can ask of the shell. Both are plain data, so that `update` needs no terminal.

use std::sync::Arc;

use super::command::Command;
use super::model::Offer;
use super::why::Question;
use crate::collate::{Collation, Evidence, Stage};
use crate::layout::Size;
use crate::notes::{Link, Notes};
use crate::reader::snapshot::{Order, Unwritten};
use crate::story::{Span, Story};
use crate::text::Annotations;
use crate::theme::{Theme, Variant};

/// A key of the keyboard, without its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A character as typed: upper case where shift made it so.
    Char(char),
    /// The return key.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Cursor up.
    Up,
    /// Cursor down.
    Down,
    /// Cursor left.
    Left,
    /// Cursor right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Delete forward.
    Delete,
    /// Insert.
    Insert,
    /// A function key, from 1.
    F(u8),
}

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyPress {
    /// The key.
    pub key: Key,
    /// Control was held.
    pub ctrl: bool,
    /// Alt (or Meta) was held.
    pub alt: bool,
    /// Shift was held; without meaning for [`Key::Char`], whose case says it.
    pub shift: bool,
}

impl KeyPress {
    /// The key without modifiers.
    pub fn plain(key: Key) -> Self {
        Self {
            key,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// A character without modifiers.
    pub fn char(c: char) -> Self {
        Self::plain(Key::Char(c))
    }

    /// A character with control.
    pub fn ctrl(c: char) -> Self {
        Self {
            ctrl: true,
            ..Self::char(c)
        }
    }

    /// A key with alt.
    pub fn alt(key: Key) -> Self {
        Self {
            alt: true,
            ..Self::plain(key)
        }
    }
}

/// A button of the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Button {
    /// The first.
    Left,
    /// The second.
    Right,
    /// The wheel, pressed.
    Middle,
}

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MouseKind {
    /// A button went down.
    Down(Button),
    /// A button came up.
    Up(Button),
    /// The mouse moved with a button down.
    Drag(Button),
    /// The wheel turned away from the reader.
    ScrollUp,
    /// The wheel turned towards the reader.
    ScrollDown,
}

/// What the mouse did, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MouseAt {
    /// What it did.
    pub kind: MouseKind,
    /// The cell's column, from 0.
    pub column: u16,
    /// The cell's row, from 0.
    pub row: u16,
}

/// How a [`Msg::Unreadable`] begins that says why the story was not read again.
pub const UNREAD: &str = "not read again, what was read stays: ";

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(KeyPress),
    /// A command was named, with the key that stood for it if one did.
    Command(&'static Command, Option<KeyPress>),
    /// The mouse did something.
    Mouse(MouseAt),
    /// The terminal has another size.
    Resize(Size),
    /// Text was pasted.
    Paste(String),
    /// The analysis of that generation begins a stage.
    Stage(u64, Stage),
    /// An analysis has ended.
    Analysed {
        /// The generation it was started for; an older one is dropped.
        generation: u64,
        /// The story that was analysed: the one being read, or one that was read in again.
        story: Arc<Story>,
        /// One entry a report, in the story's order.
        annotations: Arc<Vec<Annotations>>,
        /// The comparison.
        collation: Arc<Collation>,
    },
    /// An analysis could not be carried out.
    Failed {
        /// The generation it was started for.
        generation: u64,
        /// One line that says why.
        message: String,
    },
    /// The evidence that was asked for, one entry a pair.
    Explained(Question, Vec<Evidence>),
    /// Another theme is to be used from now on.
    Theme(Arc<Theme>),
    /// Every theme there is, those of the user too: the answer to [`Effect::ListThemes`].
    Themes(Vec<Offer>),
    /// A report was saved, or the manifest: the story as it is now on disk, and what reading it in
    /// had to say.
    Reread(Arc<Story>, Vec<String>),
    /// The story could not be read in again; one line that says why. What is read stays.
    Unreadable(String),
    /// Notes were saved or found on disk.
    Notes {
        /// What is new to the reader.
        news: Box<Notes>,
        /// All that is on disk.
        shared: Box<Notes>,
    },
    /// Notes could not be saved, and why; or, after that, they are now.
    Unsaved(Option<String>),
    /// Something to be said until the next key.
    Said(String),
    /// Something to be said, and kept among the messages.
    Remark(String),
    /// A snapshot was written (so many bytes), or why it was not.
    Exported(Box<Order>, Result<u64, Unwritten>),
    /// The user's editor has ended: with the words of a note, or with what went wrong.
    Edited(Result<String, String>),
    /// The terminal's window got (true) or lost the focus.
    Focus(bool),
}

/// Something the shell is asked to do. It does them in the order given, then draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Give the terminal back and stop, as Ctrl-Z does everywhere.
    Suspend,
    /// Clear the terminal and draw everything again.
    Redraw,
    /// Capture the mouse (true), or leave it to the terminal.
    Mouse(bool),
    /// Keep what was written: [`Model::notes`](super::Model::notes).
    Save,
    /// Keep the place, and notes that were begun.
    Remember,
    /// Let the user edit these words in an editor, and answer with [`Msg::Edited`].
    EditNote(String),
    /// Open a report's file in the user's editor, at the line where a stretch of its text stands.
    EditFile {
        /// Index of the report.
        report: usize,
        /// The stretch; `None` for the beginning of the file.
        span: Option<Span>,
    },
    /// Put words where the user's other programs can paste them from.
    Copy(String),
    /// Write a snapshot, and answer with [`Msg::Exported`].
    Export(Box<Order>),
    /// Look why sentences were matched, and answer with [`Msg::Explained`].
    Explain(Question),
    /// Open a page in the user's browser.
    OpenUrl(String),
    /// Find what the claims ask for before they are come to: [`Ahead`](super::Ahead). No answer is waited for.
    Prepare,
    /// Look which themes there are, and answer with [`Msg::Themes`].
    ListThemes,
    /// The theme of that name is used from now on: its file is watched.
    UseTheme(String),
    /// The theme of that name, made for that ground, is the user's from the next start on too.
    KeepTheme(String, Variant),
    /// Collate against another base, or another story. The answer carries `generation`.
    Analyse {
        /// What is analysed.
        story: Arc<Story>,
        /// Links made by hand.
        links: Vec<Link>,
        /// To be sent back with [`Msg::Analysed`].
        generation: u64,
        /// Index of the base report.
        base: usize,
    },
}
