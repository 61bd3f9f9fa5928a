//! What holds for every story, every size and every row of keys.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::msg::{Button, Key, KeyPress, MouseAt, MouseKind};
use super::sample::{Sample, annotate, bridge, press, sample, story};
use super::sync::{Mode, reading_rows};
use super::{Model, Msg, Size, draw, update};
use crate::collate::{Claim, ClaimKind, Collation, Divergence, DivergenceKind, Reading, Severity};
use crate::layout::Widths;
use crate::story::{Place, Span};

/// Draws the screen; fails if a cell holds what does not belong on a screen.
fn drawn(model: &Model) -> Buffer {
    let size = model.screen.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
    let cursor = draw(model, &mut buffer);
    if let Some(cursor) = cursor {
        assert!(
            cursor.x < size.width && cursor.y < size.height,
            "cursor inside"
        );
    }
    for y in 0..size.height {
        let mut end = 0;
        for x in 0..size.width {
            let symbol = buffer[(x, y)].symbol();
            assert!(!symbol.contains(char::is_control), "{symbol:?} at {x},{y}");
            let bad = |c: char| ('\u{202a}'..='\u{202e}').contains(&c);
            assert!(!symbol.contains(bad), "a bidi control at {x},{y}");
            let width = Widths::default().text(symbol) as u16;
            if x >= end {
                end = x + width.max(1);
                assert!(
                    end <= size.width,
                    "{symbol:?} at {x},{y} is wider than the screen"
                );
            } else {
                assert_eq!(
                    symbol.trim(),
                    "",
                    "a wide letter before {x},{y} is drawn over"
                );
            }
        }
    }
    buffer
}

/// Where every report is: what may only change when a key asks for it.
fn places(model: &Model) -> Vec<i32> {
    let top = |report: usize| {
        model
            .sheets
            .get(report)
            .map_or(0, |s| model.panes[report].top(s))
    };
    (0..model.panes.len()).map(top).collect()
}

/// All visible readings of the current claim are on one row, as far as their reports reach.
fn assert_level(model: &Model) {
    let Some(claim) = model.claims.current else {
        return;
    };
    let mut rows: Vec<i32> = Vec::new();
    for report in model.visible() {
        let Some(reading) = model.claims.chosen_in(report) else {
            continue;
        };
        let (Some(own), Some(sheet)) = (
            reading_rows(model, report, claim, reading),
            model.sheets.get(report),
        ) else {
            continue;
        };
        rows.push(own.start as i32 - model.panes[report].top(sheet));
    }
    rows.dedup();
    assert!(rows.len() <= 1, "readings stand on rows {rows:?}");
}

const LETTERS: &str =
    "[a-zA-Z0-9 .,“”«»é渡輪火👩🇮🇹\u{301}\u{200d}\u{202e}\u{1b}\u{fe0f}קחخبر-]{1,60}";

/// A story of random reports, with claims over random passages.
fn any_sample() -> impl Strategy<Value = Sample> {
    let paragraph = LETTERS.prop_map(|text| format!("x{text}"));
    let report = prop::collection::vec(paragraph, 1..6);
    let reports = prop::collection::vec(report, 1..7);
    let readings = prop::collection::vec((0_usize..7, 0_usize..300, 1_usize..200), 1..8);
    let claims = prop::collection::vec(readings, 0..9);
    (reports, claims, any::<u8>()).prop_map(|(reports, claims, seed)| {
        let texts: Vec<Vec<&str>> = reports
            .iter()
            .map(|r| r.iter().map(String::as_str).collect())
            .collect();
        let told: Vec<_> = texts
            .iter()
            .map(|paragraphs| ("Outlet 渡 name", "O1", paragraphs[0], paragraphs.as_slice()))
            .collect();
        let story = story("A title 渡輪", &told);
        let notes: Vec<_> = story.reports.iter().map(|r| annotate(r, &[])).collect();
        let mut collation = Collation::default();
        for (at, readings) in claims.into_iter().enumerate() {
            let mut own: Vec<Reading> = readings
                .into_iter()
                .filter_map(|(report, start, length)| {
                    let report = report % story.reports.len();
                    let text = &story.reports[report].text;
                    let start = text.floor_char_boundary(start.min(text.len()));
                    let end = text.ceil_char_boundary((start + length).min(text.len()));
                    (start < end).then(|| Reading {
                        report,
                        span: Span::new(start, end),
                        sentences: notes[report].sentences_in(Span::new(start, end)).collect(),
                    })
                })
                .collect();
            own.sort_by_key(|r| (r.report, r.span));
            if own.is_empty() {
                continue;
            }
            let spans: Vec<Place> = own.iter().map(Reading::place).collect();
            let index = collation.claims.len();
            collation.claims.push(Claim {
                id: format!("c{}", index + 1),
                kind: [ClaimKind::Quote, ClaimKind::Figure, ClaimKind::Fact][at % 3],
                label: "a label 渡".to_owned(),
                readings: own,
            });
            let kind = DivergenceKind::ALL[(at + usize::from(seed)) % DivergenceKind::ALL.len()];
            collation.divergences.push(Divergence {
                id: String::new(),
                kind,
                severity: [Severity::High, Severity::Medium, Severity::Low][at % 3],
                claim: (kind != DivergenceKind::OnlyHere).then_some(index),
                also: (kind == DivergenceKind::NotFound && index > 0)
                    .then(|| index - 1)
                    .into_iter()
                    .collect(),
                message: "what differs".to_owned(),
                spans,
                missing_from: Vec::new(),
            });
        }
        sample(story, notes, collation)
    })
}

/// What a person may do.
#[derive(Clone, Debug)]
enum Act {
    Key(KeyPress),
    Mouse(MouseAt),
    Resize(u16, u16),
    Paste,
    Analysed,
}

fn any_act() -> impl Strategy<Value = Act> {
    let letters = "jkJKcChl123RSMVfaoOuqwsbBdinN/?:*xgpDzeFHL.m'<>=GtvyErT!-\r "
        .chars()
        .collect::<Vec<_>>();
    let named = vec![
        Key::Enter,
        Key::Esc,
        Key::Tab,
        Key::BackTab,
        Key::Backspace,
        Key::Up,
        Key::Down,
        Key::Left,
        Key::Right,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
        Key::F(1),
    ];
    let key = prop_oneof![
        10 => prop::sample::select(letters).prop_map(KeyPress::char),
        3 => prop::sample::select(named).prop_map(KeyPress::plain),
        2 => prop::sample::select(vec!['d', 'u', 'f', 'b', 'e', 'y', 'o', 'p', 'l', 'r']).prop_map(KeyPress::ctrl),
    ];
    let kind = prop::sample::select(vec![
        MouseKind::Down(Button::Left),
        MouseKind::ScrollDown,
        MouseKind::ScrollUp,
        MouseKind::Drag(Button::Left),
        MouseKind::Up(Button::Left),
    ]);
    let mouse = (kind, 0_u16..400, 0_u16..120).prop_map(|(kind, column, row)| MouseAt {
        kind,
        column,
        row,
    });
    prop_oneof![
        12 => key.prop_map(Act::Key),
        3 => mouse.prop_map(Act::Mouse),
        1 => (1_u16..400, 1_u16..120).prop_map(|(w, h)| Act::Resize(w, h)),
        1 => Just(Act::Paste),
        1 => Just(Act::Analysed),
    ]
}

fn act(model: &mut Model, sample: &Sample, act: &Act) {
    let msg = match *act {
        Act::Key(key) => Msg::Key(key),
        Act::Mouse(at) => Msg::Mouse(at),
        Act::Resize(width, height) => Msg::Resize(Size::new(width, height)),
        Act::Paste => Msg::Paste("two\u{1b}[31m words\n渡".to_owned()),
        Act::Analysed => sample.analysed(model.matter.generation),
    };
    update(model, msg);
}

/// As many cases as `PROPTEST_CASES` asks for, or else few: each draws whole screens.
fn config() -> ProptestConfig {
    let asked = ProptestConfig::default();
    let cases = match std::env::var_os("PROPTEST_CASES") {
        Some(_) => asked.cases,
        None => 48,
    };
    ProptestConfig { cases, ..asked }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_breaks_and_every_row_keeps_its_columns(
        sample in any_sample(),
        width in 1_u16..400,
        height in 1_u16..120,
        acts in prop::collection::vec(any_act(), 1..40),
    ) {
        let mut model = sample.waiting(width, height, super::Settings::default());
        drawn(&model);
        for one in acts {
            act(&mut model, &sample, &one);
            drawn(&model);
        }
    }

    #[test]
    fn readings_are_level_after_every_jump(
        sample in any_sample(),
        width in 40_u16..400,
        height in 10_u16..120,
        keys in prop::collection::vec(prop::sample::select(vec!["J", "K", "c", "C", "j", "k", "l", "h", "Space"]), 1..30),
    ) {
        let mut model = sample.reader(width, height);
        press(&mut model, "R");
        for key in keys {
            let before = model.claims.current;
            press(&mut model, key);
            let jumped = ["J", "K", "c", "C"].contains(&key) && model.claims.current != before;
            if jumped && model.sync.mode == Mode::Lock {
                assert_level(&model);
            }
        }
    }

    #[test]
    fn going_back_restores_every_pane(
        sample in any_sample(),
        width in 40_u16..300,
        height in 10_u16..100,
        moves in 0_usize..6,
    ) {
        let mut model = sample.reader(width, height);
        press(&mut model, "R");
        for _ in 0..moves {
            press(&mut model, "j");
        }
        let before = (places(&model), model.panes.clone(), model.outlets.focus);
        let at = model.claims.current;
        press(&mut model, "J");
        if model.claims.current != at {
            press(&mut model, "Ctrl-o");
            prop_assert_eq!(before, (places(&model), model.panes.clone(), model.outlets.focus));
        }
    }

    #[test]
    fn nothing_moves_without_a_key(
        sample in any_sample(),
        width in 120_u16..400,
        height in 10_u16..120,
        keys in prop::collection::vec(any_act(), 0..12),
        (rows, stack) in any::<(bool, bool)>(),
    ) {
        let mut model = sample.reader(width, height);
        if rows {
            press(&mut model, "R =");
        }
        for one in keys {
            if let Act::Key(_) = one {
                act(&mut model, &sample, &one);
            }
        }
        model.input.overlay = None;
        if stack {
            press(&mut model, "S");
        }
        let before = (places(&model), model.screen.view(), model.outlets.focus);
        update(&mut model, Msg::Focus(false));
        let again = sample.analysed(model.matter.generation);
        update(&mut model, again);
        prop_assert_eq!(before, (places(&model), model.screen.view(), model.outlets.focus));
    }
}

#[test]
fn a_word_of_ten_thousand_letters_and_a_pile_of_accents() {
    let word = "w".repeat(10_000);
    let pile = format!("a{} and more", "\u{301}".repeat(5_000));
    let told = [(
        "Outlet",
        "O",
        word.as_str(),
        &[word.as_str(), pile.as_str()][..],
    )];
    let story = story("x", &told);
    let notes = story.reports.iter().map(|r| annotate(r, &[])).collect();
    let sample = sample(story, notes, Collation::default());
    for (width, height) in [(40, 10), (80, 24), (200, 50)] {
        let mut model = sample.reader(width, height);
        for keys in ["", "G", "S", "M", "V", "R g g Space"] {
            press(&mut model, keys);
            drawn(&model);
        }
    }
}

#[test]
fn the_first_screen_shows_something_to_compare() {
    for (width, height) in [(60, 16), (80, 24), (120, 36), (200, 50), (300, 80)] {
        let model = bridge().reader(width, height);
        let shown = super::exercises::words(&model);
        for words in ["found 12", "after 14"] {
            assert!(
                shown.contains(words),
                "{words} at {width}x{height}\n{shown}"
            );
        }
    }
}

#[test]
fn the_worst_conflict_with_all_its_wordings_within_three_keys() {
    for (width, height, keys) in [(80, 24, ""), (120, 36, "Enter"), (200, 50, "Enter")] {
        let mut model = bridge().reader(width, height);
        press(&mut model, keys);
        let shown: String = drawn(&model)
            .content
            .iter()
            .map(ratatui::buffer::Cell::symbol)
            .collect();
        for words in ["12 cracks", "14 cracks", "a dozen cracks", "14 grietas"] {
            assert!(shown.contains(words), "{words} at {width}x{height}");
        }
    }
}
