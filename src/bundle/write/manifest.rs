//! The manifest's own words: a new one, a table added, a value changed in its place.

use jiff::civil::Date;
use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, Value, value};

use super::{NewBundle, NewReport};
use crate::bundle::manifest::FORMAT;
use crate::story::Role;

/// A manifest without reports, keys in the order in which the documentation has them.
pub(super) fn document(bundle: &NewBundle) -> DocumentMut {
    let mut document = DocumentMut::new();
    document["format"] = value(FORMAT);
    document["title"] = value(bundle.title.as_str());
    if let Some(date) = bundle.date {
        document["date"] = value(toml_date(date));
    }
    if let Some(summary) = &bundle.summary {
        document["summary"] = value(summary.as_str());
    }
    document["report"] = Item::ArrayOfTables(ArrayOfTables::new());
    document
}

fn toml_date(date: Date) -> toml_edit::Datetime {
    toml_edit::Datetime {
        date: Some(toml_edit::Date {
            year: date.year().unsigned_abs(),
            month: date.month().unsigned_abs(),
            day: date.day().unsigned_abs(),
        }),
        time: None,
        offset: None,
    }
}

/// What a report says for a key of its table that is text.
pub(super) fn text_of(report: &NewReport, key: &str) -> Option<String> {
    let meta = &report.meta;
    match key {
        "outlet" => Some(report.outlet.clone()),
        "title" => Some(report.title.clone()).filter(|title| !title.is_empty()),
        "short" => report.short.clone(),
        "country" => meta.country.clone(),
        "lang" => meta.lang.clone(),
        "byline" => meta.byline.clone(),
        "role" => Some(report.role.to_string()),
        _ => None,
    }
}

/// The table of a new report whose file is `file`.
pub(super) fn table(report: &NewReport, file: &str) -> Table {
    let mut table = Table::new();
    table["id"] = value(report.id.as_str());
    table["outlet"] = value(report.outlet.as_str());
    table["file"] = value(file);
    let meta = &report.meta;
    for key in ["title", "short", "country", "lang", "byline"] {
        if let Some(text) = text_of(report, key) {
            table[key] = value(text);
        }
    }
    if let Some(time) = published(report) {
        table["published"] = value(time);
    }
    if let Some(url) = &meta.url {
        table["url"] = value(url.as_str());
    }
    if report.role != Role::Published {
        table["role"] = value(report.role.to_string());
    }
    if let Some(summary) = &meta.summary {
        table["summary"] = value(summary.as_str());
    }
    table
}

/// When it was published, if that is a time that a manifest can hold.
pub(super) fn published(report: &NewReport) -> Option<toml_edit::Datetime> {
    let time: toml_edit::Datetime = report.meta.published.as_deref()?.parse().ok()?;
    time.date.is_some().then_some(time)
}

/// Puts `new` in the place of `key`'s value; the comment beside it stays.
pub(super) fn set(table: &mut Table, key: &str, new: impl Into<Value>) {
    let mut new = new.into();
    if let Some(Item::Value(old)) = table.get_mut(key) {
        *new.decor_mut() = old.decor().clone();
        *old = new;
    } else {
        table[key] = Item::Value(new);
    }
}
