//! From one place found to the next.

use std::sync::Arc;

use super::open::headline_here;
use super::{jump, motion, outlet, select};
use crate::layout::Anchor;
use crate::reader::Model;
use crate::reader::model::{View, Visit};
use crate::story::Span;
use crate::text::TokenClass;

/// Begins a search that is typed: in the reader the panes show where it would come to.
pub fn begin(model: &mut Model) {
    model.input.searched.forget_place();
    if model.screen.view() == View::Reader {
        let from = jump::here(model);
        model.jumps.begin_typing(from);
    }
}

/// Everything is where it was when the search began to be typed.
fn end_typing(model: &mut Model) {
    if let Some(from) = model.jumps.end_typing() {
        jump::restore(model, from);
    }
}

/// Leaves a search that was being typed: nothing is found, and nothing has moved.
pub fn leave(model: &mut Model) {
    end_typing(model);
    model.search.clear();
}

/// Looks for words, and goes to the first place from the cursor on.
pub fn start(model: &mut Model, words: &str) {
    end_typing(model);
    model.input.searched.add(words);
    look(model, words);
    if model.search.words.trim().is_empty() {
        return;
    }
    let none = match model.search.fault.clone() {
        None if model.search.total() > 0 => None,
        Some(fault) => Some(fault),
        None => Some(nowhere(model, words)),
    };
    model.search.missed.clone_from(&none);
    match none {
        Some(none) => {
            model.search.clear();
            model.say(none);
        }
        None => go(model, true),
    }
}

/// Whether somebody who types this may mean a regular expression, as pagers and editors read it.
fn looks_like_pattern(words: &str) -> bool {
    let signs = [".*", ".+", "\\", "|", "^", "$", "[", "("];
    !words.starts_with(['"', '“', '„', '«'])
        && signs.iter().any(|sign| words.contains(sign))
        && !words.starts_with("re:")
}

/// The message that words are in no text, but in some headlines.
fn nowhere(model: &Model, words: &str) -> String {
    let headlines = headlines(model);
    if headlines.is_empty() {
        let pattern = looks_like_pattern(words);
        let pattern = if pattern {
            " · re: before it makes it a regex"
        } else {
            ""
        };
        format!("“{words}” is in none of the reports{pattern}")
    } else {
        format!("“{words}” is not in any text, but in the {headlines}")
    }
}

/// Looks for words as they are typed. In the reader the first place from where it was begun is shown, without a jump.
pub fn typed(model: &mut Model, words: &str) {
    look(model, words);
    let Some(from) = model.jumps.typed_from() else {
        return;
    };
    jump::restore(model, from);
    if let Some(place) = nearest(model, true) {
        show(model, place);
    }
}

/// Looks again for what was looked for, where the texts are others: `n` goes on from the cursor.
pub fn again(model: &mut Model) {
    let words = std::mem::take(&mut model.search.words);
    if !words.is_empty() {
        look(model, &words);
    }
}

/// Looks for words without going anywhere.
fn look(model: &mut Model, words: &str) {
    let story = Arc::clone(&model.matter.story);
    let notes = Arc::clone(&model.matter.annotations);
    model.search.run(&story, &notes, words);
}

/// The place that comes next: a report, and the number of what was found there.
fn nearest(model: &Model, forward: bool) -> Option<(usize, usize)> {
    let focus = model.focus()?;
    let strip: Vec<usize> = model.outlets.everyone().collect();
    let here = match model.search.current {
        Some((report, index)) if report == focus => model.search.in_report(report)[index].start,
        _ => model.panes[focus].cursor.offset(),
    };
    model.search.next(&strip, focus, here, forward)
}

/// Puts the cursor on a place that was found.
fn show(model: &mut Model, (report, index): (usize, usize)) {
    if model.focus() != Some(report) {
        outlet::focus_on(model, report);
    }
    model.search.current = Some((report, index));
    let start = model.search.in_report(report)[index].start;
    motion::go_to(model, report, Anchor::Text(start));
}

/// The next place found, in the focused report first, then in the others.
pub fn go(model: &mut Model, forward: bool) {
    let Some(place) = nearest(model, forward) else {
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
    let from = model.search.current;
    show(model, place);
    say(model, place, from, forward);
}

/// Says which of all places this is, and whether the search has gone round on the way from the one before.
fn say(model: &mut Model, place: (usize, usize), from: Option<(usize, usize)>, forward: bool) {
    let strip: Vec<usize> = model.outlets.everyone().collect();
    let strip_place = |(report, index): (usize, usize)| {
        let before = strip.iter().take_while(|r| **r != report);
        before
            .map(|r| model.search.in_report(*r).len())
            .sum::<usize>()
            + index
    };
    let at = strip_place(place);
    let again = match from.map(strip_place) {
        Some(from) if forward && at < from => " · from the top again",
        Some(from) if !forward && at > from => " · from the end again",
        _ => "",
    };
    let (report, index) = place;
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

/// Opens the reader at what was found. Going back from there leads to where the search was begun.
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

/// The most names listed.
const NAMES: usize = 4;

/// Outlets whose headlines contain the words, which `n` does not visit: `headlines of NW, KB`; empty if there are none.
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
        model.say("no words to search for on this row");
        return;
    }
    let at = words.iter().position(|w| *w == model.search.words);
    let next = at.map_or(0, |at| (at + 1) % words.len());
    start(model, &words[next]);
}

/// The words of a headline that may well be in the texts too, longest first: which of them are names is not known there.
fn long_words(headline: &str) -> Vec<String> {
    const LETTERS: usize = 4;
    let words = headline.split(|c: char| !c.is_alphanumeric());
    let long = words.filter(|word| word.chars().count() > LETTERS);
    let mut words: Vec<String> = long.map(str::to_owned).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.dedup();
    words
}

/// The names, figures and long words of the cursor's row, in that order.
fn words_here(model: &Model) -> Vec<String> {
    let Some(focus) = model.focus() else {
        return Vec::new();
    };
    if let Some((_, headline)) = headline_here(model) {
        return long_words(headline);
    }
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
