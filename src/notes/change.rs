//! Changes as values: each has its inverse, which is what undo needs.

use super::{Anchor, Kept, Link, Mark, Note, Notes, Omission, Shelf};

/// Sets one entry, or takes it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A note.
    Note(String, Option<Note>),
    /// A mark.
    Mark(String, Option<Mark>),
    /// A link.
    Link(String, Option<Link>),
    /// An omission.
    Omission(String, Option<Omission>),
}

impl Change {
    /// The passages that a mark, note or omission is set on; nothing where one is taken back, or a link
    /// is made.
    pub fn about(&self) -> &[Anchor] {
        match self {
            Self::Note(_, Some(note)) => &note.about,
            Self::Mark(_, Some(mark)) => &mark.about,
            Self::Omission(_, Some(omission)) => &omission.about,
            Self::Note(..) | Self::Mark(..) | Self::Omission(..) | Self::Link(..) => &[],
        }
    }

    /// The first passage of a link that is made; none of anything else.
    pub fn passage(&self) -> Option<&Anchor> {
        match self {
            Self::Link(_, Some(link)) => Some(&link.a),
            _ => None,
        }
    }
}

impl Notes {
    /// Carries a change out, as the newest of all, and gives the one that undoes it.
    pub fn apply(&mut self, change: Change) -> Change {
        let rev = self.clock() + 1;
        match change {
            Change::Note(id, value) => {
                let before = set(&mut self.notes, &id, rev, value);
                Change::Note(id, before)
            }
            Change::Mark(id, value) => {
                let before = set(&mut self.marks, &id, rev, value);
                Change::Mark(id, before)
            }
            Change::Link(id, value) => {
                let before = set(&mut self.links, &id, rev, value);
                Change::Link(id, before)
            }
            Change::Omission(id, value) => {
                let before = set(&mut self.omissions, &id, rev, value);
                Change::Omission(id, before)
            }
        }
    }

    /// Whether the entry is now as the change would leave it.
    pub fn stands(&self, change: &Change) -> bool {
        match change {
            Change::Note(id, value) => self.notes.get(id) == value.as_ref(),
            Change::Mark(id, value) => self.marks.get(id) == value.as_ref(),
            Change::Link(id, value) => self.links.get(id) == value.as_ref(),
            Change::Omission(id, value) => self.omissions.get(id) == value.as_ref(),
        }
    }

    /// An id for a new note. Two copies that write the same words about the same passage at the
    /// same revision come to the same id, and so to one note.
    pub fn new_note_id(&self, note: &Note) -> String {
        let rev = self.clock() + 1;
        format!("n{rev:06}-{:08x}", Self::fingerprint(note))
    }

    /// A number that differs where notes differ.
    pub(super) fn fingerprint(note: &Note) -> u32 {
        let mut hash = Fnv::new();
        hash.add(&note.text);
        hash.anchors(&note.about);
        hash.short()
    }

    /// The id of a mark of these readings: the same in every copy, so that two people who mark one
    /// claim meet in one entry.
    pub fn mark_id(about: &[Anchor]) -> String {
        let mut hash = Fnv::new();
        hash.anchors(about);
        format!("m-{:016x}", hash.0)
    }

    /// The id of a link of two passages, whichever is named first.
    pub fn link_id(a: &Anchor, b: &Anchor) -> String {
        let mut hash = Fnv::new();
        let (first, second) = if a <= b { (a, b) } else { (b, a) };
        hash.anchors([first, second]);
        format!("l-{:016x}", hash.0)
    }

    /// The id of a cut, of which two passages may have one at each claim that both are in.
    pub fn cut_id(link: &Link) -> String {
        let pair = Self::link_id(&link.a, &link.b);
        if link.among.is_empty() {
            return pair;
        }
        let mut hash = Fnv::new();
        hash.anchors(&link.among);
        format!("{pair}-{:08x}", hash.short())
    }

    /// The id of an omission.
    pub fn omission_id(omission: &Omission) -> String {
        let mut hash = Fnv::new();
        hash.add(&omission.report);
        hash.anchors(&omission.about);
        format!("o-{:016x}", hash.0)
    }
}

fn set<T>(shelf: &mut Shelf<T>, id: &str, rev: u64, value: Option<T>) -> Option<T> {
    shelf.put(id, Kept { rev, value })?.value
}

/// Fowler, Noll and Vo's hash (FNV-1a, 64 bits): small, and the same on every machine.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, words: &str) {
        // 0xff is in no UTF-8 text: "ab","c" and "a","bc" differ.
        for byte in words.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn anchors<'a>(&mut self, anchors: impl IntoIterator<Item = &'a Anchor>) {
        for anchor in anchors {
            self.add(&anchor.report);
            self.add(&anchor.exact);
            self.add(&anchor.prefix);
        }
    }

    fn short(&self) -> u32 {
        (self.0 ^ (self.0 >> 32)) as u32
    }
}
