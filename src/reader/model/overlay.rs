//! What lies over the panes, and what is being typed.

use super::{Editing, ExportBox, NoteBox, NoteList, Picker, Selection};
use crate::reader::command::{Command, KeyMap};
use crate::reader::legend::Sign;
use crate::reader::msg::KeyPress;
use crate::reader::rich::Line;
use crate::reader::why::Question;
use crate::story::Span;

/// A line of text that is being typed; the cursor is at its end.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Prompt {
    /// What was typed so far.
    pub text: String,
}

impl Prompt {
    /// Longest line in bytes, longer than any search; a paste of a whole report is cut here.
    const LIMIT: usize = 400;

    /// Adds a character, unless it is one that cannot be drawn.
    pub fn push(&mut self, c: char) {
        if !c.is_control() && self.text.len() < Self::LIMIT {
            self.text.push(c);
        }
    }

    /// Deletes the last character. False if there is none.
    pub fn pop(&mut self) -> bool {
        self.text.pop().is_some()
    }

    /// Takes the last word back.
    pub fn pop_word(&mut self) {
        let kept = self.text.trim_end();
        let kept = kept.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        self.text.truncate(kept);
    }
}

/// What was searched in this session, to be searched again with Up and Down as in vim and helix.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct History {
    /// The lines, the newest last, each once.
    lines: Vec<String>,
    /// Which of them is in the prompt; none while something else is typed.
    at: Option<usize>,
    /// What was typed before the first of them was shown.
    typed: String,
}

impl History {
    /// Older lines than so many are forgotten.
    const LIMIT: usize = 100;

    /// Whether there is anything to go back to.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// A line was given.
    pub fn add(&mut self, line: &str) {
        self.at = None;
        if line.trim().is_empty() {
            return;
        }
        self.lines.retain(|old| old != line);
        self.lines.push(line.to_owned());
        let over = self.lines.len().saturating_sub(Self::LIMIT);
        self.lines.drain(..over);
    }

    /// Something else is typed.
    pub fn forget_place(&mut self) {
        self.at = None;
    }

    /// The line before or after the one that is in the prompt, of those that begin with what was typed; behind the
    /// newest what was typed. None where there is no other.
    pub fn step(&mut self, shown: &str, back: bool) -> Option<String> {
        if self.at.is_none() {
            shown.clone_into(&mut self.typed);
        }
        let fits = |at: &usize| self.lines[*at].starts_with(&self.typed);
        let from = self.at.unwrap_or(self.lines.len());
        if back {
            let found = (0..from).rev().find(fits)?;
            self.at = Some(found);
            return self.lines.get(found).cloned();
        }
        self.at?;
        self.at = (from + 1..self.lines.len()).find(fits);
        let line = self.at.and_then(|at| self.lines.get(at));
        Some(line.unwrap_or(&self.typed).clone())
    }
}

/// What a list of commands offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// A command, to be run.
    Command(&'static Command),
    /// Something that is on the screen, explained.
    Sign(&'static Sign),
}

/// A command offered in the palette or in the help, or a sign explained there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What it is.
    pub item: Item,
    /// Why it cannot be used in the view that lies below; `None` if it can.
    pub why: Option<String>,
}

impl Choice {
    /// The command, if it is one.
    pub fn command(&self) -> Option<&'static Command> {
        match self.item {
            Item::Command(command) => Some(command),
            Item::Sign(_) => None,
        }
    }

    /// The part of the help that it is in.
    pub fn part(&self) -> &'static str {
        match self.item {
            Item::Command(command) => command.group.name(),
            Item::Sign(sign) => sign.part,
        }
    }
}

/// What a line that is typed in the status row is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ask {
    /// Words to be searched for.
    Search,
    /// Words that listed claims must contain.
    Filter,
    /// The number of a claim.
    Claim,
}

impl Ask {
    /// The words before what is typed.
    pub fn lead(self) -> &'static str {
        match self {
            Self::Search => "/",
            Self::Filter => "only claims with: ",
            Self::Claim => "claim number: ",
        }
    }

    /// What Enter does.
    pub fn does(self) -> &'static str {
        match self {
            Self::Search => "finds",
            Self::Filter => "lists",
            Self::Claim => "goes there",
        }
    }
}

/// What the next key is the letter of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Awaited {
    /// A place to be kept.
    Keep,
    /// A place that was kept.
    Kept,
}

/// A box over the panes, or a prompt in the last row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// Every key of the view below.
    Help {
        /// Narrows the list.
        filter: Prompt,
        /// What is listed.
        choices: Vec<Choice>,
        /// Which of them is chosen.
        selected: usize,
    },
    /// Every command by name.
    Palette {
        /// Narrows the list.
        input: Prompt,
        /// What is listed, best first.
        choices: Vec<Choice>,
        /// Which of them is chosen.
        selected: usize,
    },
    /// A line is being typed in the status row.
    Line {
        /// What it is for.
        ask: Ask,
        /// The words.
        input: Prompt,
    },
    /// A list is open whose choice is shown at once.
    Pick(Box<Picker>),
    /// A note is being written.
    Note(Box<NoteBox>),
    /// Everything that was noted, to be gone to.
    Notes(Box<NoteList>),
    /// A snapshot is being ordered.
    Export(Box<ExportBox>),
    /// Lines to be read: why readings belong together, what was said at loading.
    Text {
        /// What they are about.
        title: String,
        /// The lines.
        lines: Vec<Line>,
        /// The first line on screen.
        top: usize,
        /// What is still being looked up for it.
        asked: Option<Question>,
    },
}

/// The input in progress, and the last message.
#[derive(Clone, Debug)]
pub struct Input {
    /// The keys in force.
    pub keymap: KeyMap,
    /// Keys of a sequence that has only begun.
    pub pending: Vec<KeyPress>,
    /// What lies over the panes.
    pub overlay: Option<Overlay>,
    /// What the next key gives a letter for.
    pub awaited: Option<Awaited>,
    /// The note that the user's editor has now.
    pub editing: Option<Editing>,
    /// Words that are selected.
    pub selection: Option<Selection>,
    /// Where the mouse went down: report and letter.
    pub drag: Option<(usize, Span)>,
    /// What was searched in this session.
    pub searched: History,
    /// The message shown until the next key.
    pub message: Option<String>,
    /// The claim that the last key marked and went on from: a note that is begun now is on it.
    pub marked: Option<usize>,
    /// Whether the last key was the one that interrupts: pressed again, it quits.
    pub interrupted: bool,
    /// Commands that wait for the first comparison, in the order in which they were given.
    pub early: Vec<&'static Command>,
}

impl Input {
    /// Nothing typed yet.
    pub fn new(keymap: KeyMap) -> Self {
        Self {
            keymap,
            pending: Vec::new(),
            overlay: None,
            awaited: None,
            editing: None,
            selection: None,
            drag: None,
            searched: History::default(),
            message: None,
            marked: None,
            interrupted: false,
            early: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_lines_that_begin_with_what_was_typed() {
        let mut history = History::default();
        for line in ["pier", "bridge", "pilot", "  ", "bridge"] {
            history.add(line);
        }
        let mut shown = "pi".to_owned();
        let mut went = Vec::new();
        for back in [false, true, true, true, false, false, false] {
            if let Some(line) = history.step(&shown, back) {
                shown = line;
            }
            went.push(shown.clone());
        }
        assert_eq!(went, ["pi", "pilot", "pier", "pier", "pilot", "pi", "pi"]);
        history.forget_place();
        assert_eq!(history.step("", true).as_deref(), Some("bridge"));
        assert_eq!(history.step("bridge", true).as_deref(), Some("pilot"));
    }

    #[test]
    fn typing() {
        let mut prompt = Prompt::default();
        for c in "two dozen\u{1b}é".chars() {
            prompt.push(c);
        }
        assert_eq!(prompt.text, "two dozené");
        assert!(prompt.pop());
        prompt.pop_word();
        assert_eq!(prompt.text, "two ");
        prompt.pop_word();
        assert_eq!(prompt.text, "");
        assert!(!prompt.pop());
    }
}
