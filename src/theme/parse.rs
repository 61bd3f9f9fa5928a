//! Themes from TOML, in the form helix has them: flat slots, `[palette]`, `inherits`.
//!
//! ```toml
//! inherits = "parallax-dark"          # what is not said here is said there
//! variant = "dark"                    # or "light"
//! "text.dim" = "ash"                  # a colour alone is the colour of the letters
//! "diff.changed" = { fg = "#ffe9b8", bg = "#5a4310", underline = true }
//! "tier.conflict" = { fg = "rust", modifiers = ["bold"] }
//!
//! [palette]                           # a child's palette recolours the slots of its parent too
//! ash = "#939daa"
//! ```

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Color, DEFAULT_DARK, DEFAULT_LIGHT, Slot, Style, Theme, Variant, builtin};

/// How many themes may inherit from one another in a row.
const DEEPEST: usize = 8;

/// Something in a theme file that could not be used; the rest of the file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// The theme it stands in: the one asked for or one it inherits from.
    pub theme: String,
    /// Line, counted from 1.
    pub line: usize,
    /// What is wrong and what to write instead.
    pub text: String,
}

/// Reads a theme and those it inherits from. `lookup` gives the source of a theme by its name.
///
/// A slot that nobody in the line sets is taken from the default theme of the variant, so that a
/// theme file may be one line long.
pub fn parse(
    name: &str,
    source: &str,
    lookup: &dyn Fn(&str) -> Option<String>,
) -> (Theme, Vec<Complaint>) {
    let mut reading = Reading::default();
    reading.line_of_descent(name, source, lookup);
    let variant = reading.variant.unwrap_or_default();
    let root = match variant {
        Variant::Light => DEFAULT_LIGHT,
        Variant::Dark | Variant::Either => DEFAULT_DARK,
    };
    // The default sets every slot itself (a test holds it to that), so this ends there.
    let default = (name != root && reading.slots.len() < Slot::COUNT)
        .then(|| builtin(root))
        .flatten();
    let styles = Slot::ALL.map(|slot| match &default {
        Some(default) if !reading.slots.contains_key(&slot) => default.style(slot),
        _ => reading.style(slot),
    });
    let theme = Theme {
        name: name.to_owned(),
        variant,
        styles,
    };
    (theme, reading.complaints)
}

/// A colour's name or number, not yet looked up: a child's palette may still change what it means.
#[derive(Clone, Debug)]
struct Word {
    text: String,
    theme: String,
    line: usize,
}

/// A slot as one file writes it.
#[derive(Clone, Debug, Default)]
struct Entry {
    fg: Option<Word>,
    bg: Option<Word>,
    attributes: Style,
}

/// What has been read so far, the youngest theme first: the first to say something wins.
#[derive(Default)]
struct Reading {
    variant: Option<Variant>,
    palette: BTreeMap<String, Color>,
    slots: BTreeMap<Slot, Entry>,
    complaints: Vec<Complaint>,
}

/// That a theme inherits from one that stands above it in the line already.
fn circle(line: &[String], parent: &str) -> Option<String> {
    let from = line.iter().position(|name| name == parent)?;
    let ring = line[from..].join(" → ");
    Some(format!(
        "themes inherit from one another in a circle ({ring} → {parent}): take one “inherits” away"
    ))
}

/// The file being read: its name, and its text to count lines in.
#[derive(Clone, Copy)]
struct File<'a> {
    name: &'a str,
    source: &'a str,
}

impl File<'_> {
    fn line(self, span: &Range<usize>) -> usize {
        let before = self.source.get(..span.start).unwrap_or(self.source);
        1 + before.bytes().filter(|byte| *byte == b'\n').count()
    }
}

impl Reading {
    /// Reads `source`, then its parent, and so on.
    fn line_of_descent(
        &mut self,
        name: &str,
        source: &str,
        lookup: &dyn Fn(&str) -> Option<String>,
    ) {
        let (mut name, mut source) = (name.to_owned(), source.to_owned());
        let mut line = Vec::new();
        for _ in 0..DEEPEST {
            line.push(name.clone());
            let Some(parent) = self.file(&name, &source) else {
                return;
            };
            let Some(found) = lookup(&parent.text) else {
                let text = circle(&line, &parent.text).unwrap_or_else(|| {
                    format!("inherits from “{}”, which is not a theme", parent.text)
                });
                self.complain(&parent.theme, parent.line, text);
                return;
            };
            (name, source) = (parent.text, found);
        }
        self.complain(
            &name,
            1,
            format!("more than {DEEPEST} themes inherit from one another in a row"),
        );
    }

    /// Reads one file; gives what it inherits from.
    fn file(&mut self, name: &str, source: &str) -> Option<Word> {
        let file = File { name, source };
        let (table, errors) = DeTable::parse_recoverable(source);
        for error in errors {
            let line = file.line(&error.span().unwrap_or(0..0));
            self.complain(name, line, error.message().to_owned());
        }
        let mut parent = None;
        for (key, value) in table.get_ref() {
            match key.get_ref().as_ref() {
                "inherits" => parent = self.word(file, value),
                "variant" => self.variant(file, value),
                "palette" => self.palette(file, value),
                other => self.slot(file, other, &key.span(), value),
            }
        }
        parent
    }

    fn variant(&mut self, file: File<'_>, value: &Spanned<DeValue<'_>>) {
        let variant = [Variant::Dark, Variant::Light, Variant::Either]
            .into_iter()
            .find(|variant| value.get_ref().as_str() == Some(variant.name()));
        match variant {
            Some(variant) => self.variant = self.variant.or(Some(variant)),
            None => self.complain_at(
                file,
                &value.span(),
                "variant is “dark”, “light” or “either”",
            ),
        }
    }

    fn palette(&mut self, file: File<'_>, value: &Spanned<DeValue<'_>>) {
        let Some(table) = value.get_ref().as_table() else {
            return self.complain_at(
                file,
                &value.span(),
                "palette is a table of names and colours",
            );
        };
        for (key, value) in table {
            match value.get_ref().as_str().and_then(Color::parse) {
                Some(color) => {
                    let name = key.get_ref().clone().into_owned();
                    self.palette.entry(name).or_insert(color);
                }
                None => self.complain_at(file, &value.span(), format!("the palette's “{}” is no colour: write \"#rrggbb\", a terminal colour's name, or \"0\" to \"255\"", key.get_ref())),
            }
        }
    }

    fn slot(
        &mut self,
        file: File<'_>,
        name: &str,
        span: &Range<usize>,
        value: &Spanned<DeValue<'_>>,
    ) {
        let Some(slot) = Slot::named(name) else {
            let nearest = Slot::ALL
                .into_iter()
                .max_by(|one, other| {
                    let near = |slot: &Slot| strsim::jaro_winkler(name, slot.name());
                    near(one).total_cmp(&near(other))
                })
                .map_or("text", Slot::name);
            return self.complain_at(
                file,
                span,
                format!("no slot is called “{name}”; the nearest is \"{nearest}\""),
            );
        };
        let entry = match value.get_ref() {
            DeValue::String(_) => Entry {
                fg: self.word(file, value),
                ..Entry::default()
            },
            DeValue::Table(table) => self.entry(file, table),
            _ => {
                return self.complain_at(
                    file,
                    &value.span(),
                    format!("“{name}” is a colour or a table of fg, bg, modifiers and underline"),
                );
            }
        };
        self.slots.entry(slot).or_insert(entry);
    }

    fn entry(&mut self, file: File<'_>, table: &DeTable<'_>) -> Entry {
        let mut entry = Entry::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "fg" => entry.fg = self.ink(file, value),
                "bg" => entry.bg = self.ink(file, value),
                "modifiers" => self.modifiers(file, value, &mut entry.attributes),
                // Terminals differ in dotted and double lines; parallax draws them all as one line.
                "underline" => {
                    entry.attributes.underline =
                        !matches!(value.get_ref(), DeValue::Boolean(false));
                }
                other => self.complain_at(
                    file,
                    &key.span(),
                    format!("a slot has fg, bg, modifiers and underline, but no “{other}”"),
                ),
            }
        }
        entry
    }

    fn modifiers(&mut self, file: File<'_>, value: &Spanned<DeValue<'_>>, style: &mut Style) {
        let Some(list) = value.get_ref().as_array() else {
            return self.complain_at(
                file,
                &value.span(),
                "modifiers is a list: [\"bold\", \"italic\"]",
            );
        };
        for word in list {
            match word.get_ref().as_str() {
                Some("bold") => style.bold = true,
                Some("dim") => style.dim = true,
                Some("italic") => style.italic = true,
                Some("underlined") => style.underline = true,
                Some("reversed") => style.reverse = true,
                Some("crossed_out") => style.strike = true,
                _ => self.complain_at(
                    file,
                    &word.span(),
                    "the modifiers are bold, dim, italic, underlined, reversed and crossed_out",
                ),
            }
        }
    }

    /// A colour's name, or its number: that is written in quotation marks as a name is.
    fn ink(&mut self, file: File<'_>, value: &Spanned<DeValue<'_>>) -> Option<Word> {
        if matches!(value.get_ref(), DeValue::Integer(_)) {
            let text = "a colour's number is from \"0\" to \"255\", and stands in quotation marks";
            self.complain_at(file, &value.span(), text);
            return None;
        }
        self.word(file, value)
    }

    fn word(&mut self, file: File<'_>, value: &Spanned<DeValue<'_>>) -> Option<Word> {
        let Some(text) = value.get_ref().as_str() else {
            self.complain_at(
                file,
                &value.span(),
                "a name in quotation marks belongs here",
            );
            return None;
        };
        Some(Word {
            text: text.to_owned(),
            theme: file.name.to_owned(),
            line: file.line(&value.span()),
        })
    }

    /// The style of a slot, its colours looked up in the palettes of the whole line.
    fn style(&mut self, slot: Slot) -> Style {
        let Some(entry) = self.slots.remove(&slot) else {
            return Style::default();
        };
        Style {
            fg: entry.fg.and_then(|word| self.color(&word)),
            bg: entry.bg.and_then(|word| self.color(&word)),
            ..entry.attributes
        }
    }

    fn color(&mut self, word: &Word) -> Option<Color> {
        let found = self
            .palette
            .get(&word.text)
            .copied()
            .or_else(|| Color::parse(&word.text));
        if found.is_none() {
            self.complain(
                &word.theme,
                word.line,
                format!(
                    "“{}” is neither in the palette nor a colour: write #rrggbb, #rgb, 0 to 255 or a name such as red",
                    word.text
                ),
            );
        }
        found
    }

    fn complain_at(&mut self, file: File<'_>, span: &Range<usize>, text: impl Into<String>) {
        self.complain(file.name, file.line(span), text);
    }

    /// Notes a complaint, the first of its line: what a parser says after its first stumble helps
    /// nobody.
    fn complain(&mut self, theme: &str, line: usize, text: impl Into<String>) {
        let known = |one: &Complaint| one.theme == theme && one.line == line;
        if self.complaints.iter().any(known) {
            return;
        }
        self.complaints.push(Complaint {
            theme: theme.to_owned(),
            line,
            text: text.into(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARENT: &str = "variant = \"light\"\ntext = \"ink\"\n\"text.dim\" = \"ash\"\n[palette]\nink = \"#101010\"\nash = \"#606060\"\n";

    fn read(source: &str) -> (Theme, Vec<Complaint>) {
        parse("mine", source, &|name| {
            (name == "parent").then(|| PARENT.to_owned())
        })
    }

    #[test]
    fn a_child_overrides_and_recolours() {
        let (theme, complaints) = read(
            "inherits = \"parent\"\n\"diff.changed\" = { bg = \"ink\", modifiers = [\"bold\"], underline = true }\n[palette]\nash = \"#707070\"\n",
        );
        assert_eq!(complaints, []);
        assert_eq!(theme.variant, Variant::Light);
        assert_eq!(theme.style(Slot::Text).fg, Some(Color::Rgb(16, 16, 16)));
        assert_eq!(
            theme.style(Slot::TextDim).fg,
            Some(Color::Rgb(0x70, 0x70, 0x70))
        );
        let changed = theme.style(Slot::DiffChanged);
        assert!(changed.bold && changed.underline && changed.fg.is_none());
        assert_eq!(changed.bg, Some(Color::Rgb(16, 16, 16)));
        let light = super::super::builtin(DEFAULT_LIGHT).map(|theme| theme.style(Slot::Border));
        assert_eq!(
            Some(theme.style(Slot::Border)),
            light,
            "unset slots come from the default"
        );
    }

    #[test]
    fn what_cannot_be_used_is_named_with_its_line() {
        let cases = [
            ("\"text.din\" = \"red\"", 1, "nearest is \"text.dim\""),
            ("\n\ntext = \"mauve\"", 3, "“mauve” is neither"),
            ("text = 3", 1, "“text” is a colour"),
            ("text = { fg = \"red\", blink = true }", 1, "no “blink”"),
            ("text = { modifiers = [\"fat\"] }", 1, "the modifiers are"),
            ("variant = \"dusk\"", 1, "“dark”, “light”"),
            (
                "\ninherits = \"nobody\"",
                2,
                "“nobody”, which is not a theme",
            ),
            ("text = \"red\"\n[palette]\nx = \"#12\"", 3, "palette's “x”"),
            ("inherits = \"mine\"", 1, "in a circle (mine → mine)"),
            ("text = { fg = 300 }", 1, "from \"0\" to \"255\""),
            ("text = ", 1, ""),
        ];
        for (source, line, part) in cases {
            let (_, complaints) = read(source);
            let [complaint] = complaints.as_slice() else {
                panic!("{source}: {complaints:?}");
            };
            assert_eq!(complaint.line, line, "{source}");
            assert!(
                complaint.text.contains(part),
                "{source}: {}",
                complaint.text
            );
        }
    }

    #[test]
    fn two_themes_that_inherit_from_each_other_are_named() {
        let other = |name: &str| (name == "b").then(|| "\ninherits = \"a\"".to_owned());
        let (_, complaints) = parse("a", "inherits = \"b\"", &other);
        let [complaint] = complaints.as_slice() else {
            panic!("{complaints:?}");
        };
        assert_eq!((complaint.theme.as_str(), complaint.line), ("b", 2));
        assert!(complaint.text.contains("(a → b → a)"), "{}", complaint.text);
    }

    #[test]
    fn a_ring_of_themes_ends() {
        let (_, complaints) = parse("a", "inherits = \"a\"", &|_| {
            Some("inherits = \"a\"".into())
        });
        assert!(complaints.iter().any(|c| c.text.contains("in a row")));
    }
}
