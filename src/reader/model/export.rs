//! The box in which a snapshot is ordered: how much goes in, in which format, under which name.

use super::{Model, Prompt};
use crate::export::{self, counted};
use crate::layout::Size;

/// How much goes into a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Extent {
    /// What is on screen, as a picture.
    Screen,
    /// The claim that the reader is at.
    Claim,
    /// The claims that are listed.
    Filter,
    /// Everything.
    All,
}

impl Extent {
    /// Every extent, in the order of the box.
    pub const ALL: [Self; 4] = [Self::Screen, Self::Claim, Self::Filter, Self::All];

    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Screen => "screen",
            Self::Claim => "claim",
            Self::Filter => "filter",
            Self::All => "all",
        }
    }

    /// The formats that can hold it: JSON has one form, which is the whole analysis.
    pub fn formats(self) -> &'static [Format] {
        match self {
            Self::Screen => &[Format::Svg],
            Self::Claim | Self::Filter => &[Format::Html, Format::Markdown, Format::Text],
            Self::All => &[Format::Html, Format::Markdown, Format::Text, Format::Json],
        }
    }
}

/// The form of a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// One file for any browser.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    Text,
    /// The analysis.
    Json,
    /// A picture of the screen.
    Svg,
}

/// The ending of a file's name that names a format which cannot be written: "pdf".
fn other_ending(file: &str) -> Option<&str> {
    const OTHERS: &str =
        "pdf doc docx odt rtf epub tex png jpg jpeg gif webp csv tsv xls xlsx xml zip";
    let (stem, ending) = file.trim().rsplit_once('.')?;
    let mut others = OTHERS.split(' ');
    let other = others.any(|other| other.eq_ignore_ascii_case(ending));
    (other && !stem.is_empty()).then_some(ending)
}

impl Format {
    /// The word for it, as `export --format` takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Text => "text",
            Self::Json => "json",
            Self::Svg => "svg",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            other => other.name(),
        }
    }

    /// The format that the ending of a file's name asks for.
    pub fn of_file(name: &str) -> Option<Self> {
        let (stem, ending) = name.trim().rsplit_once('.')?;
        if stem.is_empty() {
            return None;
        }
        match ending.to_ascii_lowercase().as_str() {
            "html" | "htm" => Some(Self::Html),
            "md" | "markdown" => Some(Self::Markdown),
            "txt" | "text" => Some(Self::Text),
            "json" => Some(Self::Json),
            "svg" => Some(Self::Svg),
            _ => None,
        }
    }

    /// What a person does with it.
    pub fn about(self) -> &'static str {
        match self {
            Self::Html => "one file for any browser, without scripts",
            Self::Markdown => "for e-mail, GitHub and wikis",
            Self::Text => "plain text, 80 columns wide",
            Self::Json => "the analysis, for other programs",
            Self::Svg => "a picture with selectable text",
        }
    }
}

/// The rows of the box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExportRow {
    /// How much.
    Extent,
    /// In which format.
    Format,
    /// Under which name.
    File,
}

impl ExportRow {
    /// From the top.
    pub const ALL: [Self; 3] = [Self::Extent, Self::Format, Self::File];
}

/// A snapshot being ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportBox {
    /// The extents that there are now.
    pub extents: Vec<Extent>,
    /// The chosen one.
    pub extent: Extent,
    /// The format that is wanted where the extent leaves a choice.
    pub wanted: Format,
    /// The chosen row.
    pub row: ExportRow,
    /// The name of the file, from the folder in which the program was started.
    pub file: Prompt,
    /// Whether a person has typed the name: it then stays as it is.
    pub named: bool,
    /// Whether such a file was found to be there: it is written over only if asked again.
    pub there: bool,
}

impl ExportBox {
    /// A box with what fits the view: one claim where one is shown, or else all that is listed.
    pub fn new(model: &Model) -> Self {
        let extents = extents(model);
        let first = if model.screen.view() == super::View::Stack {
            Extent::Claim
        } else {
            Extent::Filter
        };
        let extent = Some(first).filter(|e| extents.contains(e));
        let extent = extent.or(extents.last().copied()).unwrap_or(Extent::Screen);
        let mut made = Self {
            extents,
            extent,
            wanted: Format::Html,
            row: ExportRow::Extent,
            file: Prompt::default(),
            named: false,
            there: false,
        };
        made.rename(model);
        made
    }

    /// The format it will have.
    pub fn format(&self) -> Format {
        let formats = self.extent.formats();
        let wanted = Some(self.wanted).filter(|f| formats.contains(f));
        wanted.unwrap_or(formats[0])
    }

    /// Chooses the extent or the format before or after the one that is chosen.
    pub fn turn(&mut self, model: &Model, forward: bool) {
        match self.row {
            ExportRow::Extent => {
                self.extent = beside(&self.extents, self.extent, forward);
                self.follow_name();
            }
            ExportRow::Format => {
                self.wanted = beside(self.extent.formats(), self.format(), forward);
            }
            ExportRow::File => return,
        }
        self.rename(model);
    }

    /// A person has changed the name: its ending chooses the format, where the extent leaves that choice.
    pub fn name_changed(&mut self) {
        (self.named, self.there) = (true, false);
        self.follow_name();
    }

    fn follow_name(&mut self) {
        let asked = Format::of_file(&self.file.text).filter(|_| self.named);
        if let Some(format) = asked.filter(|f| self.extent.formats().contains(f)) {
            self.wanted = format;
        }
    }

    /// Why the file cannot hold what its ending says.
    pub fn misnamed(&self) -> Option<String> {
        let formats: Vec<&str> = self.extent.formats().iter().map(|f| f.name()).collect();
        let Some(asked) = Format::of_file(&self.file.text) else {
            let other = other_ending(&self.file.text)?;
            return Some(format!(
                ".{other} is no format of {}, only {}: change the ending",
                self.extent.name(),
                formats.join(", ")
            ));
        };
        if asked == self.format() {
            return None;
        }
        Some(format!(
            "{} cannot be written as {}, only as {}: change what, or the ending",
            self.extent.name(),
            asked.name(),
            formats.join(", ")
        ))
    }

    /// Goes to the row below or above.
    pub fn step(&mut self, forward: bool) {
        self.row = beside(&ExportRow::ALL, self.row, forward);
    }

    /// Proposes a name, unless one was typed.
    fn rename(&mut self, model: &Model) {
        self.there = false;
        if self.named {
            // Of a name that was typed only an ending that names a format follows it.
            let text = &self.file.text;
            let other = Format::of_file(text).is_some_and(|asked| asked != self.format());
            if let (true, Some((stem, _))) = (other, text.trim().rsplit_once('.')) {
                self.file.text = format!("{stem}.{}", self.format().ending());
            }
            return;
        }
        let part = match self.extent {
            Extent::Screen => format!("-{}", model.screen.view().name()),
            Extent::Claim => model
                .exported_claim()
                .and_then(|claim| model.matter.claim(claim))
                .map(|claim| format!("-{}", claim.id))
                .unwrap_or_default(),
            Extent::Filter => "-filter".to_owned(),
            Extent::All => String::new(),
        };
        let stem = stem(&model.matter.story.title);
        self.file.text = format!("{stem}{part}.{}", self.format().ending());
    }
}

/// The one before or after `at`; the ends are joined.
fn beside<T: Copy + PartialEq>(all: &[T], at: T, forward: bool) -> T {
    let here = all.iter().position(|one| *one == at).unwrap_or(0);
    let step = if forward { 1 } else { all.len().max(1) - 1 };
    all.get((here + step) % all.len().max(1))
        .copied()
        .unwrap_or(at)
}

/// What there is to export: a filter only where it leaves something out.
fn extents(model: &Model) -> Vec<Extent> {
    let listed = model.exported_list().len();
    let there = |extent: &Extent| match extent {
        Extent::Screen => true,
        Extent::Claim => model.exported_claim().is_some(),
        Extent::Filter => listed > 0 && listed < model.claims.index.len(),
        Extent::All => model.is_compared(),
    };
    Extent::ALL.into_iter().filter(there).collect()
}

/// Characters of a story's title in the name of a file.
const STEM: usize = 40;

/// A title as the beginning of a file's name: its letters and digits, words joined by hyphens.
fn stem(title: &str) -> String {
    let mut out = String::new();
    for word in title.split(|c: char| !c.is_alphanumeric()) {
        if word.is_empty() {
            continue;
        }
        let long = out.chars().count() + word.chars().count() >= STEM;
        if long && !out.is_empty() {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.extend(word.chars().take(STEM).flat_map(char::to_lowercase));
    }
    if out.is_empty() {
        "story".clone_into(&mut out);
    }
    out
}

impl Model {
    /// Whether there is a comparison that could be exported.
    pub(crate) fn is_compared(&self) -> bool {
        !self.matter.annotations.is_empty()
    }

    /// The shared claim that the reader is at.
    pub(crate) fn exported_claim(&self) -> Option<usize> {
        let shared = self.claims.index.len();
        self.claim_here().filter(|&claim| claim < shared)
    }

    /// The shared claims that the view lists.
    pub(crate) fn exported_list(&self) -> Vec<usize> {
        let shared = self.claims.index.len();
        let items = self.items();
        items.iter().copied().filter(|&c| c < shared).collect()
    }

    /// What a snapshot of that extent holds.
    pub(crate) fn export_scope(&self, extent: Extent) -> export::Scope {
        let (view, claims) = match extent {
            Extent::Screen | Extent::All => (None, None),
            Extent::Claim => {
                let claim = self.exported_claim();
                (Some(export::View::Stack), Some(claim.into_iter().collect()))
            }
            Extent::Filter => (None, Some(self.exported_list())),
        };
        let said = claims.is_some().then(|| self.export_words(extent));
        export::Scope {
            view,
            claims,
            said,
            versions: false,
        }
    }

    /// What a snapshot of that extent holds, in words.
    pub(crate) fn export_words(&self, extent: Extent) -> String {
        let all = self.claims.index.len();
        match extent {
            Extent::Screen => {
                let Size { width, height } = self.screen.size;
                format!(
                    "the {} as shown here, {width}x{height}",
                    self.screen.view().name()
                )
            }
            Extent::Claim => {
                let claim = self.exported_claim().and_then(|c| self.matter.claim(c));
                claim.map_or_else(String::new, |claim| {
                    format!("claim {} of {all}: {}", claim.id, claim.label)
                })
            }
            Extent::Filter => format!(
                "{} of {}: {}",
                self.exported_list().len(),
                counted(all, "claim"),
                self.list_words()
            ),
            Extent::All => {
                let outlets = counted(self.outlets.count(), "outlet");
                format!("{} and the reports of {outlets}", counted(all, "claim"))
            }
        }
    }

    /// Which claims the view lists, in words.
    fn list_words(&self) -> String {
        let filter = self.claims.filter.name(self);
        let open = self.screen.view() == super::View::WorkList && self.lists.hide_done;
        if open {
            format!("open items · {filter}")
        } else {
            filter
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name() {
        let cases = [
            ("Ferry fire off Lipari", "ferry-fire-off-lipari"),
            (
                "Western troops would be ‘legitimate targets’",
                "western-troops-would-be-legitimate",
            ),
            ("../../etc/passwd", "etc-passwd"),
            ("渡輪起火", "渡輪起火"),
            ("— — —", "story"),
        ];
        for (title, wanted) in cases {
            assert_eq!(stem(title), wanted);
        }
        assert_eq!(stem(&"a".repeat(300)).len(), STEM);
    }

    #[test]
    fn the_ends_of_a_row_are_joined() {
        let all = [1, 2, 3];
        assert_eq!(beside(&all, 3, true), 1);
        assert_eq!(beside(&all, 1, false), 3);
        assert_eq!(beside(&all, 1, true), 2);
        assert_eq!(beside(&[4], 4, false), 4);
    }
}
