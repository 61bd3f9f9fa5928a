//! From one place found to the next.

use std::sync::Arc;

use super::{jump, motion, outlet, select};
use crate::layout::Anchor;
use crate::reader::Model;
use crate::reader::model::{View, Visit};
use crate::story::Span;
use crate::text::TokenClass;

/// Looks for words, and goes to the first place from the cursor on.
pub fn start(model: &mut Model, words: &str) {
    look(model, words);
    if model.search.words.trim().is_empty() {
        return;
    }
    if let Some(fault) = model.search.fault.clone() {
        model.search.clear();
        model.say(fault);
        return;
    }
    if model.search.total() == 0 {
        let headlines = headlines(model);
        model.search.clear();
        model.say(if headlines.is_empty() {
            format!("“{words}” is in none of the reports")
        } else {
            format!("“{words}” is in no text, but in the {headlines}")
        });
        return;
    }
    go(model, true);
}

/// Looks for words without going anywhere, as they are typed.
pub fn look(model: &mut Model, words: &str) {
    let story = Arc::clone(&model.matter.story);
    let notes = Arc::clone(&model.matter.annotations);
    model.search.run(&story, &notes, words);
}

/// The next place found, in the focused report first, then in the others.
pub fn go(model: &mut Model, forward: bool) {
    let Some(focus) = model.focus() else { return };
    let strip: Vec<usize> = model.outlets.everyone().collect();
    let here = match model.search.current {
        Some((report, index)) if report == focus => model.search.in_report(report)[index].start,
        _ => model.panes[focus].cursor.offset(),
    };
    let Some((report, index)) = model.search.next(&strip, focus, here, forward) else {
        model.say(format!(
            "“{}” is in none of the reports",
            model.search.words
        ));
        return;
    };
    jump::leave(model);
    if model.screen.view() != View::Reader {
        visit(model);
    }
    if report != focus {
        outlet::focus_on(model, report);
    }
    let strip_place = |(report, index): (usize, usize)| {
        let before = strip.iter().take_while(|r| **r != report);
        before
            .map(|r| model.search.in_report(*r).len())
            .sum::<usize>()
            + index
    };
    let at = strip_place((report, index));
    let again = match model.search.current.map(strip_place) {
        Some(from) if forward && at < from => " · from the top again",
        Some(from) if !forward && at > from => " · from the end again",
        _ => "",
    };
    model.search.current = Some((report, index));
    let start = model.search.in_report(report)[index].start;
    motion::go_to(model, report, Anchor::Text(start));
    let (own, all) = (model.search.in_report(report).len(), model.search.total());
    let headlines = headlines(model);
    let besides = if headlines.is_empty() {
        headlines
    } else {
        format!(" · also in the {headlines}")
    };
    model.say(format!(
        "/{} · {} of {all} · {} of {own} in {}{again}{besides}",
        model.search.words,
        at + 1,
        index + 1,
        model.matter.short(report)
    ));
}

/// Opens the reader for what was found. Who goes up again from there is where the search was begun.
fn visit(model: &mut Model) {
    let (way, stack) = (model.screen.way(), &model.stack);
    model.jumps.visit(Visit {
        way: way.clone(),
        from: jump::here(model),
        stack: (stack.claim, stack.reading, stack.silent, stack.top),
    });
    super::view::show(model, View::Reader);
    model.screen.set_way(way);
    model.screen.visit(View::Reader);
}

/// Back to where the search was begun that has led out of its view. False if none has.
pub fn return_from(model: &mut Model) -> bool {
    let Some(visit) = model.jumps.end_visit(&model.screen.way()) else {
        return false;
    };
    model.screen.set_way(visit.way);
    let stack = &mut model.stack;
    (stack.claim, stack.reading, stack.silent, stack.top) = visit.stack;
    jump::restore(model, visit.from);
    model.stack.forget();
    true
}

/// Names more than this are not listed.
const NAMES: usize = 4;

/// Whose headlines have the words, which nobody walks to: `headlines of NW, KB`; nothing if none has.
fn headlines(model: &Model) -> String {
    let found = &model.search.headlines;
    let names: Vec<&str> = found.iter().map(|&r| model.matter.short(r)).collect();
    match names.len() {
        0 => String::new(),
        1 => format!("headline of {}", names[0]),
        n if n <= NAMES => format!("headlines of {}", names.join(", ")),
        n => format!("headlines of {n} outlets"),
    }
}

/// Looks for the words of the cursor's row in all reports: its names, figures and long words, one
/// after the other when it is asked for again.
pub fn here(model: &mut Model) {
    let words = words_here(model);
    if words.is_empty() {
        model.say("no words to look for on this row");
        return;
    }
    let at = words.iter().position(|w| *w == model.search.words);
    let next = at.map_or(0, |at| (at + 1) % words.len());
    start(model, &words[next]);
}

/// The names, figures and long words of the cursor's row, in that order.
fn words_here(model: &Model) -> Vec<String> {
    let Some(focus) = model.focus() else {
        return Vec::new();
    };
    let row = select::cursor_row(model);
    let (Some(row), Some(notes), Some(report)) = (
        row,
        model.matter.annotations.get(focus),
        model.matter.report(focus),
    ) else {
        return Vec::new();
    };
    let names = notes.names.iter().map(|n| n.span);
    let figures = notes.figures.iter().map(|f| f.number);
    let mut long: Vec<Span> = notes
        .tokens
        .iter()
        .filter(|t| t.class == TokenClass::Content && t.span.overlaps(row))
        .map(|t| t.span)
        .collect();
    long.sort_by_key(|span| (std::cmp::Reverse(span.len()), span.start));
    let mut words: Vec<String> = Vec::new();
    for span in names.chain(figures).filter(|s| s.overlaps(row)).chain(long) {
        let found = span.of(&report.text).to_owned();
        if !words.contains(&found) {
            words.push(found);
        }
    }
    words
}
