//! What every view and every box looks like, at five sizes, with the slot of every cell.

use std::fmt::Write;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::sample::{Sample, bridge, hard, press, type_in};
use super::{Model, Settings, Size, draw_mapped, update};

const SIZES: [(u16, u16); 5] = [(40, 10), (80, 24), (120, 36), (200, 50), (300, 80)];
/// Views with the keys that lead to what is shown of them.
const VIEWS: [(&str, &str); 4] = [
    ("reader", "R J"),
    ("stack", "S J"),
    ("matrix", "M J l"),
    ("worklist", "V J"),
];

/// The rows of a screen; behind a wide letter the cell it covers is left out.
fn rows(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    (0..area.height)
        .map(|y| {
            let mut row = String::new();
            let mut covered = 0;
            for x in 0..area.width {
                let symbol = buffer[(x, y)].symbol();
                if covered > 0 {
                    covered -= 1;
                    continue;
                }
                covered = crate::layout::Widths::default()
                    .text(symbol)
                    .saturating_sub(1);
                row.push_str(symbol);
            }
            row.trim_end().to_owned()
        })
        .collect()
}

/// A frame: its words, and below them one letter a cell for its slot.
fn frame(model: &Model, styles: bool) -> String {
    let size = model.screen.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
    let (cursor, slots) = draw_mapped(model, &mut buffer);
    let mut out = format!("{}x{}", size.width, size.height);
    if let Some(cursor) = cursor {
        let _ = write!(out, ", cursor at column {} row {}", cursor.x, cursor.y);
    }
    out.push('\n');
    for row in rows(&buffer) {
        let _ = writeln!(out, "{row}");
    }
    if styles {
        out.push_str("styles\n");
        for line in slots.chunks(size.width.into()) {
            let letters: String = line.iter().map(|slot| slot.letter()).collect();
            let _ = writeln!(out, "{}", letters.trim_end());
        }
    }
    out
}

/// What is left of styles without colour: `b`old, `u`nderlined, `r`everse, `B`old and underlined.
fn modifiers(model: &Model) -> String {
    let size = model.screen.size;
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
    draw_mapped(model, &mut buffer);
    let letter = |m: Modifier| {
        let has = |one| m.contains(one);
        match (
            has(Modifier::REVERSED),
            has(Modifier::BOLD),
            has(Modifier::UNDERLINED),
        ) {
            (true, _, _) => 'r',
            (_, true, true) => 'B',
            (_, true, _) => 'b',
            (_, _, true) => 'u',
            _ if m.is_empty() => ' ',
            _ => 'o',
        }
    };
    let cells = buffer.content.chunks(size.width.into());
    let line = |cells: &[ratatui::buffer::Cell]| {
        let letters: String = cells.iter().map(|cell| letter(cell.modifier)).collect();
        letters.trim_end().to_owned() + "\n"
    };
    cells.map(line).collect()
}

fn at_all_sizes(sample: &Sample, keys: &str) -> String {
    let mut out = String::new();
    for (width, height) in SIZES {
        let mut model = sample.reader(width, height);
        press(&mut model, keys);
        out += &frame(&model, true);
        out.push('\n');
    }
    out
}

#[test]
fn views() {
    for (story, sample) in [("bridge", bridge()), ("hard", hard())] {
        for (view, keys) in VIEWS {
            insta::assert_snapshot!(format!("{story}_{view}"), at_all_sizes(&sample, keys));
        }
    }
}

fn mono() -> Settings {
    Settings {
        colour: false,
        ..Settings::default()
    }
}

fn in_ascii() -> Settings {
    Settings {
        ascii: true,
        ..Settings::default()
    }
}

#[test]
fn views_without_colour_and_in_ascii() {
    let (plain, ascii) = (mono(), in_ascii());
    for (view, keys) in VIEWS {
        let mut mono = bridge().reader_with(80, 24, plain.clone());
        press(&mut mono, keys);
        let mut lines = bridge().reader_with(80, 24, ascii.clone());
        press(&mut lines, keys);
        let both = format!(
            "without colour\n{}\nin ascii\n{}",
            modifiers(&mono),
            frame(&lines, false)
        );
        insta::assert_snapshot!(format!("plain_{view}"), both);
    }
}

#[test]
fn no_mark_is_left_in_ascii() {
    let ascii = Settings {
        ascii: true,
        ..Settings::default()
    };
    for (_, keys) in VIEWS {
        for more in ["", "?", ":", "f", "i", "/", "E", "T", "o"] {
            let mut model = bridge().reader_with(120, 36, ascii.clone());
            press(&mut model, keys);
            press(&mut model, more);
            let shown = frame(&model, false);
            // Letters and quotation marks of the reports stay as they are.
            let strange = |c: &char| !c.is_ascii() && !"“”«»–áéíóúñ".contains(*c);
            assert_eq!(shown.chars().find(strange), None, "{keys} {more}\n{shown}");
        }
    }
}

/// Boxes and prompts with the keys that open them, what is typed into them, and what is pressed then.
const BOXES: [(&str, &str, &str, &str); 15] = [
    ("help", "R ?", "", ""),
    ("palette", "R :", "filt", ""),
    ("which_key", "R f", "", ""),
    ("search", "R /", "bridge", ""),
    ("filter_text", "V f /", "ferries", ""),
    ("claim_number", "S g c", "3", ""),
    ("messages", "R g m", "", ""),
    ("why", "S i", "", ""),
    ("note", "V a", "Ask the county.", "Enter"),
    ("notes", "V J a", "Ask the county.", "Ctrl-s g N"),
    ("hand", "S x l j x l g c 2 Enter x o j x u", "", "x x"),
    ("export", "M f c E", "", ""),
    ("themes", "R J T Down", "", ""),
    ("themes_filter", "M J T", "contr", ""),
    ("outlets", "R J o Down Down Space Alt-Up", "", ""),
];

/// A reader with one of the boxes open.
fn boxed(
    (keys, typed, then): (&str, &str, &str),
    (width, height): (u16, u16),
    settings: Settings,
) -> Model {
    let mut model = bridge().reader_with(width, height, settings);
    press(&mut model, keys);
    type_in(&mut model, typed);
    press(&mut model, then);
    model
}

#[test]
fn boxes() {
    for (name, keys, typed, then) in BOXES {
        let mut out = String::new();
        for size in SIZES {
            out += &frame(&boxed((keys, typed, then), size, Settings::default()), true);
            out.push('\n');
        }
        insta::assert_snapshot!(format!("box_{name}"), out);
    }
}

#[test]
fn boxes_without_colour_and_in_ascii() {
    let (plain, ascii) = (mono(), in_ascii());
    let mut out = String::new();
    for (name, keys, typed, then) in BOXES {
        let how = (keys, typed, then);
        let mono = boxed(how, (80, 24), plain.clone());
        let lines = boxed(how, (80, 24), ascii.clone());
        let words = frame(&lines, false);
        let marks = modifiers(&mono);
        let _ = write!(out, "{name}, without colour\n{marks}\nin ascii\n{words}\n");
    }
    insta::assert_snapshot!("plain_boxes", out);
}

#[test]
fn what_was_said_at_loading_stands_below_the_title_until_it_is_looked_at() {
    let said = [
        "bundle.toml:9:1: warning: unknown key `titel`: did you mean `title`?",
        "notes.toml: it could not be read and is kept as notes.toml.corrupt-1",
    ];
    let mut out = String::new();
    for (width, height) in SIZES {
        let sample = bridge();
        let said = said.map(str::to_owned).to_vec();
        let size = Size::new(width, height);
        let story = std::sync::Arc::clone(&sample.story);
        let mut model = Model::new(story, said, size, Settings::default());
        update(&mut model, sample.analysed(0));
        press(&mut model, "R");
        out += &frame(&model, true);
        out.push('\n');
        let full = frame(&bridge().reader(width, height), false);
        for keys in ["Esc", "g m Esc"] {
            let mut away = model.clone();
            press(&mut away, keys);
            press(&mut away, "V J R g g J");
            let mut other = bridge().reader(width, height);
            press(&mut other, "V J R g g J");
            assert_eq!(frame(&away, false), frame(&other, false), "{keys}\n{full}");
        }
    }
    insta::assert_snapshot!("banner", out);
}

#[test]
fn before_the_comparison_has_come_and_where_nothing_fits() {
    let waiting = bridge().waiting(80, 24, Settings::default());
    let small = bridge().reader(39, 9);
    insta::assert_snapshot!(
        "waiting_and_small",
        frame(&waiting, true) + "\n" + &frame(&small, true)
    );
}
