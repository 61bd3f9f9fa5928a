//! Tables of cases, made from the grammar of each language.

mod calendar;
mod days;
mod english;
mod nothing;
mod other;
mod scales;

use super::*;
use crate::text::{Lang, clean, name, sentence, token};

fn read_at(text: &str, lang: Lang, date: Option<Date>) -> Vec<Figure> {
    let sentences = sentence::split(text, &clean::paragraphs(text), lang);
    let mut notes = token::tokenize(text, sentences, lang);
    let words = name::words::read(text, &notes);
    notes.names = name::find(text, &notes, &words).into();
    find(text, &notes, date)
}

fn kind(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Count => "count",
        FigureKind::Money => "money",
        FigureKind::Percent => "percent",
        FigureKind::Date => "date",
        FigureKind::Time => "time",
        FigureKind::Duration => "duration",
        FigureKind::Measure => "measure",
        FigureKind::Ordinal => "ordinal",
    }
}

/// A figure in short: "count ~24..24 countries"; no end for an open one, `<` for a ceiling.
fn short(figure: &Figure) -> String {
    let value = (figure.value * 1e4).round() / 1e4;
    let end = match figure.max {
        None => "+".to_owned(),
        Some(max) if (max - figure.value).abs() < 1e-9 => String::new(),
        Some(max) => format!("..{max}"),
    };
    let about = if figure.approximate { "~" } else { "" };
    let ceiling = if figure.ceiling { "<" } else { "" };
    let unit = figure
        .unit
        .as_deref()
        .map_or(String::new(), |u| format!(" {u}"));
    format!("{} {about}{ceiling}{value}{end}{unit}", kind(figure.kind))
}

/// Checks a table: a text, and its figures in short.
fn check(lang: Lang, cases: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found: Vec<String> = read_at(text, lang, None).iter().map(short).collect();
        if found != *expected {
            wrong.push(format!("{text}\n  found {found:?}\n  not   {expected:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
