//! Values of one manifest table, each checked for its form; what is wrong is noted at its place.

use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;
use unicode_width::UnicodeWidthStr;

use super::keys::nearest;
use crate::bundle::count::removed_characters;
use crate::bundle::country;
use crate::bundle::diagnostic::{Diagnostic, Level, Source};
use crate::story::Role;
use crate::text::clean::{Breaks, clean, clean_line};

/// A table of the manifest, with where complaints go.
pub(super) struct Fields<'t, 'i> {
    table: &'t DeTable<'i>,
    /// Where a missing key is complained of: the table's header.
    header: Range<usize>,
    source: &'t Source<'t>,
    found: &'t mut Vec<Diagnostic>,
}

/// What a value is, in words for people.
pub(super) fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

impl<'t, 'i> Fields<'t, 'i> {
    pub(super) fn new(
        table: &'t DeTable<'i>,
        header: Range<usize>,
        source: &'t Source<'t>,
        found: &'t mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            table,
            header,
            source,
            found,
        }
    }

    fn value(&self, key: &str) -> Option<&'t Spanned<DeValue<'i>>> {
        self.table.get(key)
    }

    /// Where the value of `key` stands; the header if it does not stand anywhere.
    pub(super) fn place(&self, key: &str) -> Range<usize> {
        self.value(key).map_or(self.header.clone(), Spanned::span)
    }

    fn note(&mut self, level: Level, key: &str, text: impl Into<String>) {
        let place = self.place(key);
        self.found.push(self.source.at(level, place, text));
    }

    fn wrong_kind(&mut self, key: &str, value: &DeValue<'_>, wanted: &str) {
        let text = format!("“{key}” is {} here: {wanted}", kind(value));
        self.note(Level::Error, key, text);
    }

    /// Text as it is written, or nothing if it is absent or no text.
    fn string(&mut self, key: &str) -> Option<&'t str> {
        match self.value(key)?.get_ref() {
            DeValue::String(text) => Some(text),
            other => {
                self.wrong_kind(key, other, "write text, between double quotes");
                None
            }
        }
    }

    /// One line of text, cleaned; nothing if it is absent or empty.
    pub(super) fn line(&mut self, key: &str) -> Option<String> {
        let raw = self.string(key)?;
        let line = clean_line(raw);
        if line.is_empty() {
            let text = format!("“{key}” is empty and is ignored: give a value or remove the line");
            self.note(Level::Warning, key, text);
            return None;
        }
        self.note_removed(key, raw);
        Some(line)
    }

    /// Says how many characters cleaning removes from a value.
    fn note_removed(&mut self, key: &str, raw: &str) {
        let removed = clean(raw, Breaks::Lines).removed;
        if removed > 0 {
            let text = format!(
                "{} from “{key}”: write it without",
                removed_characters(removed)
            );
            self.note(Level::Warning, key, text);
        }
    }

    /// One line that must be there; otherwise an error and an empty line.
    pub(super) fn required(&mut self, key: &str, remedy: &str) -> String {
        let line = self.raw(key, remedy);
        let clean = clean_line(&line);
        if clean.is_empty() && !line.is_empty() {
            self.note(Level::Error, key, format!("“{key}” is empty: {remedy}"));
        } else {
            self.note_removed(key, &line);
        }
        clean
    }

    /// Text that must be there, as it is written; otherwise an error and an empty text.
    pub(super) fn raw(&mut self, key: &str, remedy: &str) -> String {
        if self.value(key).is_none() {
            self.note(Level::Error, key, format!("“{key}” is missing: {remedy}"));
        }
        match self.string(key) {
            Some("") => {
                self.note(Level::Error, key, format!("“{key}” is empty: {remedy}"));
                String::new()
            }
            Some(text) => text.to_owned(),
            None => String::new(),
        }
    }

    /// `format = 1`.
    pub(super) fn format(&mut self) {
        match self.value("format").map(Spanned::get_ref) {
            None => {
                let text = "“format” is missing: write format = 1 as the first line";
                self.note(Level::Warning, "format", text);
            }
            Some(DeValue::Integer(number)) if number.as_str() == super::FORMAT.to_string() => {}
            Some(DeValue::Integer(_)) => {
                let text = "this version reads bundles of format 1: write format = 1, or use a newer version";
                self.note(Level::Error, "format", text);
            }
            Some(other) => self.wrong_kind("format", other, "write format = 1"),
        }
    }

    /// A unique id: letters, digits, `-` and `_`.
    pub(super) fn id(&mut self, key: &str) -> String {
        let id = self.raw(
            key,
            "write a short name without spaces, as in id = \"meridian\"",
        );
        if let Some(bad) = id.chars().find(|c| !id_char(*c)) {
            let text = format!(
                "an id may contain only letters, digits, - and _, not “{bad}”: write id = \"{}\"",
                crate::bundle::name::slug(&id, "report")
            );
            self.note(Level::Error, key, text);
        }
        id
    }

    fn datetime(&mut self, key: &str, wanted: &str) -> Option<&'t Datetime> {
        match self.value(key)?.get_ref() {
            DeValue::Datetime(time) => Some(time),
            DeValue::String(_) => {
                self.note(
                    Level::Error,
                    key,
                    format!("“{key}” is text here: write {wanted} without quotes"),
                );
                None
            }
            other => {
                self.wrong_kind(key, other, &format!("write {wanted}"));
                None
            }
        }
    }

    /// A day that exists.
    pub(super) fn date(&mut self, key: &str) -> Option<Date> {
        let wanted = "a date such as 2025-09-05";
        let time = self.datetime(key, wanted)?;
        if time.time.is_some() {
            let text = format!("“{key}” is a day without a time of day: write {wanted}");
            self.note(Level::Error, key, text);
            return None;
        }
        self.day(key, time)
    }

    fn day(&mut self, key: &str, time: &Datetime) -> Option<Date> {
        let date = time
            .date
            .and_then(|d| Date::new(i16::try_from(d.year).ok()?, d.month as i8, d.day as i8).ok());
        if date.is_none() {
            let text =
                format!("“{key}” is not a day of the calendar: write one such as 2025-09-05");
            self.note(Level::Error, key, text);
        }
        date
    }

    /// A date-time, or a part of it that has the day; as the manifest writes it.
    pub(super) fn published(&mut self, key: &str) -> Option<String> {
        let time = self.datetime(key, "a time such as 2025-09-05T18:20:00Z")?;
        self.day(key, time)?;
        Some(time.to_string())
    }

    /// Two to four columns.
    pub(super) fn short(&mut self, key: &str) -> Option<String> {
        let line = self.line(key)?;
        if (2..=4).contains(&line.width()) {
            return Some(line);
        }
        let text = match line.width() {
            1 => format!("“{line}” is one column wide and is ignored: use two to four"),
            n => format!("“{line}” is {n} columns wide and is ignored: use two to four"),
        };
        self.note(Level::Warning, key, text);
        None
    }

    /// One of the roles.
    pub(super) fn role(&mut self, key: &str) -> Role {
        let names = ["draft", "published", "wire"];
        match self.string(key) {
            None | Some("published") => Role::Published,
            Some("draft") => Role::Draft,
            Some("wire") => Role::Wire,
            Some(other) => {
                let meant = nearest(other, &names)
                    .map_or(String::new(), |name| format!(" (did you mean “{name}”?)"));
                let text =
                    format!("there is no role “{other}”: write draft, published or wire{meant}");
                self.note(Level::Error, key, text);
                Role::Published
            }
        }
    }

    /// ISO 3166-1 alpha-2, in capitals.
    pub(super) fn country(&mut self, key: &str) -> Option<String> {
        let line = self.line(key)?;
        let code = line.to_uppercase();
        if country::is_code(&code) {
            return Some(code);
        }
        let text = format!(
            "“{line}” is not a country code and is ignored: write a two-letter code of ISO 3166, such as GB"
        );
        self.note(Level::Warning, key, text);
        None
    }

    /// A BCP 47 tag, by its shape.
    pub(super) fn lang(&mut self, key: &str) -> Option<String> {
        let line = self.line(key)?;
        if crate::bundle::name::is_language_tag(&line) {
            return Some(line);
        }
        let text =
            format!("“{line}” is not a language tag and is ignored: write one such as en or pt-BR");
        self.note(Level::Warning, key, text);
        None
    }

    /// A web address: anything else might run when it is followed.
    pub(super) fn url(&mut self, key: &str) -> Option<String> {
        let line = self.line(key)?;
        if crate::bundle::name::is_web_address(&line) {
            return Some(line);
        }
        let text = "this is not a web address and is ignored: write one that begins with https://";
        self.note(Level::Warning, key, text);
        None
    }

    /// Warns of every key that is not among `keys`.
    pub(super) fn unknown(&mut self, keys: &[&str], of: &str) {
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if keys.contains(&name) {
                continue;
            }
            let absent: Vec<&str> = keys
                .iter()
                .copied()
                .filter(|key| !self.table.contains_key(*key))
                .collect();
            let remedy = match (nearest(name, &absent), nearest(name, keys)) {
                (Some(key), _) => format!("did you mean “{key}”?"),
                (None, Some(key)) => format!("did you mean “{key}”, which is already present?"),
                (None, None) => format!("{of} has {}", keys.join(", ")),
            };
            let text = format!("unknown key “{name}” is ignored: {remedy}");
            self.found
                .push(self.source.at(Level::Warning, key.span(), text));
        }
    }
}

/// What an id may hold.
pub(super) fn id_char(c: char) -> bool {
    c.is_alphanumeric() || c == '-' || c == '_'
}
