//! The text form of notes: what stands in `notes.toml`.
//!
//! ```toml
//! format = 1
//!
//! [[note]]
//! id = "n000001-5f0c2a91"
//! rev = 1
//! text = "Check the original."
//!
//! [[note.about]]
//! report = "northern-wire"
//! exact = "At least 12 people died"
//! prefix = "… on the car deck. "
//! suffix = " and 31 were injured"
//! ```
//!
//! An entry with `id` and `rev` alone was taken back.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{Kept, Notes, Shelf};

/// What the file is called that holds notes, beside the manifest.
pub const FILE_NAME: &str = "notes.toml";

/// The form that this program writes.
const FORMAT: u32 = 1;

/// Why a text is no notes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// It cannot be understood.
    #[error("line {line}: {text}")]
    Broken {
        /// Line, from 1.
        line: usize,
        /// What is wrong there.
        text: String,
    },
    /// It was written by a later version of this program.
    #[error("it has format {0}, which this version of parallax does not know: use a newer one")]
    Newer(u32),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form<N, M, L, O> {
    format: u32,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    note: Vec<Entry<N>>,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    mark: Vec<Entry<M>>,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    link: Vec<Entry<L>>,
    #[serde(default = "Vec::new", skip_serializing_if = "Vec::is_empty")]
    omission: Vec<Entry<O>>,
}

#[derive(Serialize, Deserialize)]
struct Entry<T> {
    id: String,
    rev: u64,
    // Always some table; whether it holds a value is found out in `value`.
    #[serde(flatten)]
    body: T,
}

type Read = Form<toml::Table, toml::Table, toml::Table, toml::Table>;

#[derive(Deserialize)]
struct Head {
    format: Option<u32>,
}

/// Writes notes as text.
pub fn write(notes: &Notes) -> String {
    fn entries<T>(shelf: &Shelf<T>) -> Vec<Entry<Option<&T>>> {
        let entry = |(id, kept): (&str, &'_ Kept<T>)| (id.to_owned(), kept.rev);
        shelf
            .entries()
            .map(|e| {
                let (id, rev) = entry(e);
                Entry {
                    id,
                    rev,
                    body: e.1.value.as_ref(),
                }
            })
            .collect()
    }
    let form = Form {
        format: FORMAT,
        note: entries(&notes.notes),
        mark: entries(&notes.marks),
        link: entries(&notes.links),
        omission: entries(&notes.omissions),
    };
    // Nothing here is a map with keys that are no strings, nor a value before a table.
    toml::to_string(&form).unwrap_or_default()
}

/// Reads notes from text. A text of blanks alone holds none.
pub fn read(text: &str) -> Result<Notes, FormError> {
    if text.trim().is_empty() {
        return Ok(Notes::default());
    }
    let head: Head = toml::from_str(text).map_err(|error| broken(text, &error))?;
    match head.format {
        Some(format) if format > FORMAT => return Err(FormError::Newer(format)),
        _ => {}
    }
    let form: Read = toml::from_str(text).map_err(|error| broken(text, &error))?;
    Ok(Notes {
        notes: shelf(form.note)?,
        marks: shelf(form.mark)?,
        links: shelf(form.link)?,
        omissions: shelf(form.omission)?,
    })
}

fn shelf<T: DeserializeOwned>(list: Vec<Entry<toml::Table>>) -> Result<Shelf<T>, FormError> {
    let mut shelf = Shelf::default();
    for entry in list {
        let value = if entry.body.is_empty() {
            None
        } else {
            let value = toml::Value::Table(entry.body).try_into();
            Some(value.map_err(|error: toml::de::Error| FormError::Broken {
                line: 1,
                text: format!("entry {}: {}", entry.id, error.message()),
            })?)
        };
        shelf.put(
            &entry.id,
            Kept {
                rev: entry.rev,
                value,
            },
        );
    }
    Ok(shelf)
}

fn broken(text: &str, error: &toml::de::Error) -> FormError {
    let at = error.span().map_or(0, |span| span.start);
    FormError::Broken {
        line: 1 + text.get(..at).unwrap_or_default().matches('\n').count(),
        text: error.message().trim().replace('\n', " "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::{Anchor, Change, Link, Mark, Note, Omission, State};

    fn anchor(words: &str) -> Anchor {
        Anchor {
            report: "r".to_owned(),
            exact: words.to_owned(),
            prefix: "before “".to_owned(),
            suffix: "”\nafter".to_owned(),
        }
    }

    fn full() -> Notes {
        let mut notes = Notes::default();
        let note = |text: &str| Note {
            text: text.to_owned(),
            about: vec![anchor("a"), anchor("b")],
        };
        for text in ["one\ntwo \"three\"\n", "'''\\", "gone"] {
            let id = notes.new_note_id(&note(text));
            notes.apply(Change::Note(id, Some(note(text))));
        }
        let last = notes
            .notes
            .live()
            .last()
            .map(|(id, _)| id.to_owned())
            .unwrap();
        notes.apply(Change::Note(last, None));
        let mark = Mark {
            state: State::Flag,
            about: vec![anchor("a")],
        };
        notes.apply(Change::Mark(Notes::mark_id(&mark.about), Some(mark)));
        let link = Link {
            a: anchor("a"),
            b: anchor("b"),
            joined: false,
            among: Vec::new(),
        };
        notes.apply(Change::Link(Notes::link_id(&link.a, &link.b), Some(link)));
        let omission = Omission {
            report: "r".to_owned(),
            about: vec![anchor("a")],
        };
        notes.apply(Change::Omission(
            Notes::omission_id(&omission),
            Some(omission),
        ));
        notes
    }

    #[test]
    fn what_is_written_is_read_again() {
        let notes = full();
        let text = write(&notes);
        assert_eq!(read(&text), Ok(notes), "{text}");
        assert_eq!(read(&write(&Notes::default())), Ok(Notes::default()));
        assert_eq!(read(" \n"), Ok(Notes::default()));
    }

    #[test]
    fn what_is_no_notes_is_named_with_its_line() {
        let cases = [
            ("format = 1\n[[note]]\nid = 3", "line "),
            ("format = 1\n\nnote = [", "line 3"),
            (
                "format = 1\n[[note]]\nid = \"a\"\nrev = 1\ntext = 7",
                "entry a",
            ),
            (
                "format = 1\n[[mark]]\nid = \"a\"\nrev = 1\nstate = \"good\"\nabout = []",
                "good",
            ),
            ("format = 9", "newer"),
        ];
        for (text, part) in cases {
            let error = read(text).unwrap_err().to_string();
            assert!(error.contains(part), "{text}: {error}");
        }
    }

    #[test]
    fn a_file_cut_off_anywhere_is_never_read_as_other_notes() {
        let text = write(&full());
        for (end, _) in text.char_indices() {
            // Cut between two entries it is whole, with fewer of them.
            if let Ok(notes) = read(&text[..end]) {
                let mut whole = full();
                whole.merge(&notes);
                assert_eq!(whole, full(), "cut at {end}");
            }
        }
    }
}
