//! All wordings of one claim beneath each other.

use compact_str::ToCompactString;

use super::canvas::Canvas;
use crate::collate::Claim;
use crate::export::counted;
use crate::layout::{Area, Frame, Widths};
use crate::reader::Model;
use crate::reader::command::Command;
use crate::reader::facts::{difference, facts};
use crate::reader::model::Work;
use crate::reader::rich::{Line, Piece};
use crate::reader::stack::{Block, HEAD_ROWS, StackSheet, more_rows, rows_of_lines};
use crate::reader::target::rail_claims;
use crate::theme::Slot;

/// From this width on the key that shows what is below is named.
const KEY_FROM: u16 = 60;

/// Draws the stack; returns the cell of the chosen reading.
pub fn draw(model: &Model, frame: &Frame, canvas: &mut Canvas) -> Option<(u16, u16)> {
    let (rail, area) = frame.rail();
    if let Some(rail) = rail {
        draw_rail(model, rail, canvas);
        for y in rail.y..rail.bottom() {
            canvas.chrome(rail.right(), y, 1, "│", Slot::Border);
        }
    }
    let (top, body) = area.split_top(HEAD_ROWS);
    head(model, top, canvas);
    let Some(sheet) = model.stack.sheet.as_deref() else {
        nothing(model, body, canvas);
        return None;
    };
    readings(model, sheet, body, canvas)
}

/// The claim, and a line below it.
fn head(model: &Model, area: Area, canvas: &mut Canvas) {
    if let Some(claim) = model
        .stack
        .claim
        .and_then(|index| model.matter.claim(index))
    {
        let index = model.stack.claim.unwrap_or(0);
        let mark = model.claims.index.marks[index];
        let place = model.place_in_list(index);
        let y = area.y;
        let mut x = area.x;
        x += canvas.chrome(x, y, 8, &format!(" {} ", claim.id), Slot::TextDim);
        if let Some(verdict) = model.mark_of(index) {
            x += canvas.chrome(x, y, 1, verdict.glyph(), verdict.slot());
        }
        if model.note_of(index).is_some() {
            x += canvas.chrome(x, y, 1, "✎", Slot::Note);
        }
        x = if x > area.x + claim.id.len() as u16 + 2 {
            x + 1
        } else {
            x
        };
        x += canvas.chrome(x, y, 1, mark.glyph(), mark.slot());
        let kind = format!(" {}  ", difference(model, index, claim).to_uppercase());
        x += canvas.chrome(x, y, 16, &kind, mark.slot());
        let place = place.trim_start_matches(" · ");
        let left = usize::from(area.right().saturating_sub(x));
        let right = head_right(place, model.stack.score, left, claim, canvas.widths());
        let right_width = canvas.widths().text(&right) as u16;
        let room = area.right().saturating_sub(x + right_width + 1);
        let label = (claim.label.as_str(), model.screen.ellipsis());
        canvas.shortened(x, y, room, label, Slot::TextHeading);
        let at = area.right().saturating_sub(right_width);
        canvas.chrome(at, y, right_width, &right, Slot::TextDim);
    }
    if area.height > 1 {
        canvas.rule(area.x, area.y + 1, area.width, '─', Slot::Border);
        differing(model, (area.x, area.y + 1), area.width, canvas);
    }
}

/// What differs, set into the line below the claim: where the wordings fill the screen, what is said of them below stands
/// out of sight.
fn differing(model: &Model, (x, y): (u16, u16), width: u16, canvas: &mut Canvas) {
    let facts = model.stack.claim.and_then(|claim| facts(model, claim));
    let Some(facts) = facts.filter(|facts| facts.is_told()) else {
        return;
    };
    let mut told = facts.differs.clone();
    if !facts.counts.is_empty() {
        told.insert_str(0, &format!("{}: ", facts.counts));
    }
    let more = match facts.others {
        0 => String::new(),
        n => format!(" · {n} more below"),
    };
    let room = width.saturating_sub(4 + canvas.widths().text(&more) as u16);
    // A theme may leave letters in the colour of what they are written over: no line is left under them.
    canvas.clear(Area::new(x + 1, y, width - 1, 1), Slot::Background);
    let mut used = 2 + canvas.cut(x + 2, y, room, &told, Slot::Text);
    used += canvas.chrome(x + used, y, width, &more, Slot::TextDim);
    used += 1;
    let rest = width.saturating_sub(used);
    canvas.rule(x + used, y, rest, '─', Slot::Border);
}

/// Where the claim is in the list, and how well its readings match where its name leaves room.
fn head_right(
    place: &str,
    score: Option<f64>,
    left: usize,
    claim: &Claim,
    widths: Widths,
) -> String {
    let name = widths.text(&claim.label) + 1;
    let mut right = format!("{place} ");
    if let Some(score) = score {
        let dot = if place.is_empty() { "" } else { " · " };
        for more in [" · i why", ""] {
            let full = format!("{place}{dot}match {score:.2}{more} ");
            if name + widths.text(&full) <= left {
                right = full;
                break;
            }
        }
    }
    right
}

/// What is there without a claim.
fn nothing(model: &Model, area: Area, canvas: &mut Canvas) {
    let words = match model.matter.work {
        Work::Running(_) => "The reports are still being compared; R shows them meanwhile.",
        Work::Failed(_) => "The reports could not be compared; R shows them as they are.",
        Work::Done if model.outlets.count() == 1 => return super::list::alone(area, canvas),
        Work::Done => "No claim is shared by two reports; R shows them.",
    };
    canvas.chrome(
        area.x + 1,
        area.y,
        area.width.saturating_sub(1),
        words,
        Slot::TextDim,
    );
}

/// The readings that are on screen.
fn readings(
    model: &Model,
    sheet: &StackSheet,
    area: Area,
    canvas: &mut Canvas,
) -> Option<(u16, u16)> {
    let top = model.stack.top;
    let from_top = sheet.height.saturating_sub(top);
    let shown = rows_of_lines(area.height.into(), from_top);
    let mut cursor = None;
    for block in &sheet.blocks {
        let chosen = block.reading == Some(model.stack.reading);
        let claim = model
            .stack
            .claim
            .and_then(|index| model.matter.claim(index));
        let report = block
            .reading
            .and_then(|reading| Some(claim?.readings.get(reading)?.report));
        for (at, line) in block.lines.iter().enumerate() {
            let Some(row) = (block.row + at).checked_sub(top) else {
                continue;
            };
            if row >= shown {
                break;
            }
            let y = area.y + row as u16;
            let x = area.x + block.x;
            let width = width_of(block, sheet, area);
            if chosen {
                canvas.restyle(x, y, width, Slot::ClaimCurrent);
            }
            // The first line of a wording is its outlet.
            canvas.link(
                report
                    .filter(|_| at == 0)
                    .and_then(|r| super::link_of(model, r)),
            );
            draw_line(line, (x, y), width, canvas);
            canvas.link(None);
            if chosen {
                canvas.chrome(x, y, 1, "▌", Slot::BorderFocus);
                cursor = cursor.or(Some((x, y)));
            }
        }
    }
    if from_top > shown {
        let key = Command::named("move.page-down")
            .filter(|_| area.width >= KEY_FROM)
            .and_then(|command| model.input.keymap.keys_of(command).next())
            .map_or(String::new(), |key| format!(": {key}"));
        let more = more_rows(from_top - shown, &key);
        let width = canvas.widths().text(&more) as u16;
        let x = area.right().saturating_sub(width);
        let y = area.bottom() - 1;
        canvas.chrome(x, y, width, &more, Slot::TextDim);
    }
    cursor
}

fn width_of(block: &Block, sheet: &StackSheet, area: Area) -> u16 {
    let room = area.width.saturating_sub(block.x);
    if block.across {
        return room;
    }
    sheet.column.min(room)
}

/// Draws lines of a claim into a list's preview; where not all of them fit, the last row says how many more the stack has.
pub fn preview_lines(lines: &[Line], rows: Area, canvas: &mut Canvas) {
    let shown = rows_of_lines(rows.height.into(), lines.len());
    let hidden = lines.len().saturating_sub(shown);
    for (y, line) in (rows.y..rows.bottom()).zip(lines.iter().take(shown)) {
        draw_line(line, (rows.x, y), rows.width, canvas);
    }
    if hidden > 0 && rows.height > 0 {
        let more = more_rows(hidden, ": Enter");
        let width = canvas.widths().text(&more) as u16;
        let x = rows.right().saturating_sub(width);
        let y = rows.bottom() - 1;
        canvas.chrome(x, y, width, &more, Slot::TextDim);
    }
}

/// Draws a line of pieces.
pub fn draw_line(line: &Line, (x, y): (u16, u16), width: u16, canvas: &mut Canvas) {
    let mut used = 0;
    for piece in &line.left {
        let room = width - used;
        used += if line.chrome {
            canvas.cut(x + used, y, room, &piece.text, piece.slot)
        } else {
            canvas.text(x + used, y, room, &piece.text, piece.slot)
        };
    }
    let widths = canvas.widths();
    let wide = |pieces: &[Piece]| pieces.iter().map(|p| widths.text(&p.text)).sum::<usize>() as u16;
    // Where not all of it fits, its last piece is worth most.
    let last = line.right.len().saturating_sub(1);
    let parts = [&line.right[..], &line.right[last..]];
    let fitting = parts
        .into_iter()
        .find(|part| wide(part) + 2 <= width - used);
    let Some(part) = fitting else { return };
    let right = wide(part);
    let mut at = x + width - right - 1;
    for piece in part {
        at += canvas.chrome(at, y, right, &piece.text, piece.slot);
    }
}

/// The list of claims.
fn draw_rail(model: &Model, rail: Area, canvas: &mut Canvas) {
    let count = model.claims.listed.len();
    // The usual filter needs no name here: the rail is narrow, and the status row names it.
    let filter = match &model.claims.filter {
        filter if filter.is_plain() => String::new(),
        filter => format!(" · {}", filter.name(model)),
    };
    let claims = counted(count, "claim");
    let order = model.claims.order.name();
    let words = format!(" {claims}{filter} · {order}");
    canvas.cut(rail.x, rail.y, rail.width, &words, Slot::TextDim);
    let current = model.stack.claim;
    let ids = model.claims.index.len().max(10).ilog10() as usize + 2;
    // The same words are written over at every row.
    let (mut words, mut found) = (String::new(), String::new());
    for (y, index) in rail_claims(model, rail) {
        let Some(claim) = model.matter.claim(index) else {
            continue;
        };
        let chosen = current == Some(index);
        if chosen {
            canvas.restyle(rail.x, y, rail.width, Slot::ClaimCurrent);
            canvas.chrome(rail.x, y, 1, "▌", Slot::BorderFocus);
        }
        let mark = model.claims.index.marks[index];
        found.clear();
        for part in [
            " ",
            &model.claims.index.found(index).to_compact_string(),
            "/",
            &model.matter.story.told().to_compact_string(),
            " ",
        ] {
            found.push_str(part);
        }
        let found_width = found.len() as u16;
        if let Some(verdict) = model.mark_of(index) {
            canvas.chrome(rail.x + 1, y, 1, verdict.glyph(), verdict.slot());
        }
        canvas.chrome(rail.x + 2, y, 1, mark.glyph(), mark.slot());
        let room = rail.width.saturating_sub(4 + found_width);
        words.clear();
        words.push_str(&claim.id);
        words.extend(std::iter::repeat_n(
            ' ',
            ids.saturating_sub(claim.id.len()) + 1,
        ));
        words.push_str(&claim.label);
        let named = (words.as_str(), model.screen.ellipsis());
        canvas.shortened(rail.x + 4, y, room, named, Slot::Text);
        let x = rail.right().saturating_sub(found_width);
        canvas.chrome(x, y, found_width, &found, Slot::TextDim);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    use super::*;
    use crate::layout::Size;
    use crate::reader::exercises::words;
    use crate::reader::model::Screen;
    use crate::reader::sample::{bridge, press};
    use crate::reader::view::Grid;
    use crate::reader::{Settings, draw};
    use crate::theme::{Depth, builtin};

    #[test]
    fn how_much_is_below_is_said_in_a_row_of_its_own() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S g c 1 Enter");
        let rows = |model: &Model| -> Vec<String> {
            words(model)
                .lines()
                .map(|row| row.trim().to_owned())
                .collect()
        };
        let more = |rows: &[String]| rows.iter().position(|row| row.contains(" more row"));
        let first = rows(&model);
        let at = more(&first).unwrap_or_else(|| panic!("{first:?}"));
        assert!(first[at].starts_with('…'), "{}", first[at]);
        // What is read on with a page begins no later than where the first screen ends.
        press(&mut model, "Space");
        let next = rows(&model);
        let last = &first[at - 1];
        assert!(next.contains(last), "{last}: {next:?}");
    }

    #[test]
    fn what_differs_has_not_the_colour_of_the_line_it_is_set_into() {
        let settings = Settings {
            theme: Arc::new(builtin("ansi").expect("a theme")),
            depth: Depth::Sixteen,
            ..Settings::default()
        };
        let mut model = bridge().reader_with(80, 24, settings);
        press(&mut model, "S g c 1 Enter");
        let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
        draw(&model, &mut buffer);
        let row = buffer.content.chunks(80).find(|row| row[0].symbol() == "─");
        let cells = row.into_iter().flatten().filter(|c| c.symbol() != " ");
        let (line, words): (Vec<_>, Vec<_>) = cells.partition(|c| c.symbol() == "─");
        assert!(line.len() > 5 && words.len() > 10);
        assert!(words.iter().all(|word| word.fg != line[0].fg));
    }

    #[test]
    fn a_long_difference_leaves_room_for_the_paragraph() {
        let piece = |words: &str| Piece::new(words, Slot::Text);
        let line = Line::chrome(vec![piece("3 DC #  figure, framing differ")])
            .with_right(vec![piece("Daily Courier "), piece("¶2")]);
        for (width, want) in [
            (
                60,
                "3 DC #  figure, framing differ             Daily Courier ¶2",
            ),
            (40, "3 DC #  figure, framing differ       ¶2"),
            (33, "3 DC #  figure, framing differ"),
        ] {
            let screen = Screen::new(Size::new(width, 1), Settings::default());
            let mut grid = Grid::empty(screen.size);
            draw_line(
                &line,
                (0, 0),
                width,
                &mut Canvas::new(&mut grid, &screen, true),
            );
            let mut buffer = Buffer::empty(Rect::new(0, 0, width, 1));
            grid.paint_all(&mut buffer);
            let cells = buffer.content.iter();
            let shown: String = cells.map(ratatui::buffer::Cell::symbol).collect();
            assert_eq!(shown.trim_end(), want);
        }
    }
}
