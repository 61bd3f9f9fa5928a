//! All that the reader knows.

use std::sync::Arc;

use crate::layout::Size;
use crate::reader::Settings;
use crate::story::Story;

/// The state of the reader.
#[derive(Clone, Debug)]
pub struct Model {
    pub(crate) story: Arc<Story>,
    pub(crate) warnings: Vec<String>,
    pub(crate) size: Size,
    pub(crate) settings: Settings,
}

impl Model {
    /// A reader of `story`, before any analysis. `warnings` are what loading it had to say. The
    /// shell starts the first analysis itself, as generation 0 with [`Story::default_base`].
    pub fn new(story: Arc<Story>, warnings: Vec<String>, size: Size, settings: Settings) -> Self {
        Self {
            story,
            warnings,
            size,
            settings,
        }
    }
}
