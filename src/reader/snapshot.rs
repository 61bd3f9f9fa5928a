//! A snapshot that was ordered in the reader, with everything needed to write it elsewhere.

use std::sync::Arc;

use ratatui::buffer::Buffer;

use super::model::{ExportBox, Format};
use super::{Model, still};
use crate::collate::Collation;
use crate::export::{Collated, Scope, TextOptions, Written, about, html, json, markdown, snapshot};
use crate::notes::Notes;
use crate::story::Story;
use crate::text::Annotations;
use crate::theme::Theme;

/// What to write, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// How much goes in.
    pub scope: Scope,
    /// The format.
    pub format: Format,
    /// The cells of a picture.
    pub picture: Option<Arc<Buffer>>,
    /// The file, from the folder in which the program was started.
    pub file: String,
    /// Whether an existing file of that name is overwritten.
    pub over: bool,
    /// The box as it was, in case the name is taken.
    pub area: ExportBox,
}

/// Why a snapshot was not written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unwritten {
    /// A file of that name exists.
    There,
    /// Another reason, in words.
    Failed(String),
}

/// The data of a snapshot, separate from the model so that it can be made on another thread.
#[derive(Clone, Debug)]
pub struct Matter {
    story: Arc<Story>,
    annotations: Arc<Vec<Annotations>>,
    collation: Arc<Collation>,
    theme: Arc<Theme>,
    notes: Notes,
}

impl Matter {
    /// What the model holds now.
    pub fn of(model: &Model) -> Self {
        Self {
            story: Arc::clone(&model.matter.story),
            annotations: Arc::clone(&model.matter.annotations),
            collation: Arc::clone(&model.matter.collation),
            theme: Arc::clone(&model.screen.settings.theme),
            notes: model.matter.notebook.notes.clone(),
        }
    }

    /// The snapshot.
    ///
    /// # Errors
    /// If the analysis cannot be written as JSON; one line that says why.
    pub fn text(&self, order: &Order) -> Result<String, String> {
        let written = Written::of(&self.notes, &self.story, &self.annotations, &self.collation);
        let given = Collated {
            story: &self.story,
            annotations: &self.annotations,
            collation: &self.collation,
            written: Some(&written),
        };
        let scope = &order.scope;
        Ok(match order.format {
            Format::Html => html::page(given, scope),
            Format::Markdown => markdown::text(given, scope),
            Format::Text => snapshot::text(given, scope, TextOptions::default()),
            Format::Json => json::analysis(given, false).map_err(|error| error.to_string())?,
            Format::Svg => self.picture(order),
        })
    }

    fn picture(&self, order: &Order) -> String {
        let empty = Buffer::default();
        let cells = order.picture.as_deref().unwrap_or(&empty);
        still::svg(cells, &self.theme, &self.story.title, &about(&self.story))
    }
}
