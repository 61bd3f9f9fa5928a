//! A still of the reader as SVG: the very cells that the terminal would show, so that a picture
//! and the program never tell two stories. Text stays text: it can be selected, searched and read aloud.

use std::fmt::Write;
use std::sync::Arc;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color as Ink, Modifier};

use super::command::{Action, Command};
use super::model::View;
use super::msg::KeyPress;
use super::{Model, Msg, Settings, draw, update};
use crate::collate::Collation;
use crate::layout::{Size, Widths};
use crate::notes::Notes;
use crate::story::Story;
use crate::text::Annotations;
use crate::theme::{Color, Theme, Variant};

/// Tenths of a pixel: a cell of a 14-pixel monospaced font, whose letters are 0.6 of its size wide.
const CELL: (u32, u32) = (84, 170);
/// From the top of a cell to its base line, in tenths of a pixel.
const BASELINE: u32 = 128;
/// Fonts with even columns and the marks that the reader draws, then whatever is there.
const FONTS: &str = "'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,'Liberation Mono',monospace";

/// What is shown, and how.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The story.
    pub story: Arc<Story>,
    /// What was read off each report, in order.
    pub annotations: Arc<Vec<Annotations>>,
    /// What was found between them.
    pub collation: Arc<Collation>,
    /// The notes on it.
    pub notes: Notes,
    /// The view; `None` for the one that the reader opens with at this size.
    pub view: Option<View>,
    /// Keys that are pressed after that.
    pub keys: Vec<KeyPress>,
}

/// The cells of the reader on a screen of that size. A view that is asked for is at the
/// most serious claim, as after its key and the one for the next claim.
pub fn screen(scene: &Scene, size: Size, settings: Settings) -> Buffer {
    let model = Model::new(Arc::clone(&scene.story), Vec::new(), size, settings);
    let mut model = model.with_notes(scene.notes.clone());
    model.outlets.set_base(scene.collation.base);
    let analysed = Msg::Analysed {
        generation: 0,
        story: Arc::clone(&scene.story),
        annotations: Arc::clone(&scene.annotations),
        collation: Arc::clone(&scene.collation),
    };
    let _ = update(&mut model, analysed);
    if let Some(view) = scene.view {
        super::update::run(&mut model, Command::doing(Action::View(view)));
        if view == View::Reader && model.claims.current.is_none() {
            super::update::run(&mut model, Command::doing(Action::Claim { forward: true }));
        }
        // What the last key left behind goes with the next.
        model.input.message = None;
        model.sync.moved.clear();
    }
    for key in &scene.keys {
        let _ = update(&mut model, Msg::Key(*key));
    }
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
    draw(&model, &mut buffer);
    buffer
}

/// The cells as one SVG file, with `title` and `about` for those who do not see it. Ends with a line end.
pub fn svg(buffer: &Buffer, theme: &Theme, title: &str, about: &str) -> String {
    let ground = Ground::of(theme);
    let (width, height) = (u32::from(buffer.area.width), u32::from(buffer.area.height));
    let mut out = String::new();
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\">\n\
         <title>{}</title>\n<desc>{}</desc>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n",
        escaped(title),
        escaped(about),
        hex(ground.paper),
        w = tenths(width * CELL.0),
        h = tenths(height * CELL.1),
    );
    let _ = writeln!(out, "<g shape-rendering=\"crispEdges\">");
    for row in 0..buffer.area.height {
        grounds(buffer, row, ground, &mut out);
    }
    let _ = writeln!(out, "</g>\n<g font-family=\"{FONTS}\" font-size=\"14\">");
    for row in 0..buffer.area.height {
        letters(buffer, row, ground, &mut out);
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// What stands for the terminal's own two colours.
#[derive(Clone, Copy)]
struct Ground {
    ink: [u8; 3],
    paper: [u8; 3],
}

impl Ground {
    fn of(theme: &Theme) -> Self {
        match theme.variant {
            Variant::Light => Self {
                ink: [0x1b, 0x20, 0x27],
                paper: [0xfb, 0xfa, 0xf6],
            },
            Variant::Dark | Variant::Either => Self {
                ink: [0xdd, 0xe2, 0xe9],
                paper: [0x14, 0x17, 0x1c],
            },
        }
    }

    /// Colour of letters and of the ground of a cell.
    fn colours(self, cell: &Cell) -> ([u8; 3], [u8; 3]) {
        let (fg, bg) = (rgb(cell.fg, self.ink), rgb(cell.bg, self.paper));
        if cell.modifier.contains(Modifier::REVERSED) {
            (bg, fg)
        } else {
            (fg, bg)
        }
    }
}

fn rgb(ink: Ink, default: [u8; 3]) -> [u8; 3] {
    match ink {
        Ink::Rgb(r, g, b) => [r, g, b],
        Ink::Indexed(index) => Color::Indexed(index).rgb().unwrap_or(default),
        _ => default,
    }
}

fn hex([r, g, b]: [u8; 3]) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// Tenths of a pixel as a number of pixels.
fn tenths(value: u32) -> String {
    match value % 10 {
        0 => format!("{}", value / 10),
        rest => format!("{}.{rest}", value / 10),
    }
}

/// Letters of the scripts that are written from right to left (the blocks that the Unicode Standard keeps for them).
fn is_from_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

/// A row's cells from left to right as a reader sees them, and whether each stands among words that are read from the
/// right: a terminal that knows such scripts turns them round, and so must the picture.
fn in_sight(buffer: &Buffer, row: u16) -> Vec<(&Cell, bool)> {
    let cells = (0..buffer.area.width).map(|x| (&buffer[(x, row)], false));
    let mut cells: Vec<(&Cell, bool)> = cells.collect();
    let from_right = |cell: &Cell| cell.symbol().chars().next().is_some_and(is_from_right);
    // Spaces, digits and marks between such words go with them; a gap between two panes does not.
    let between = |cell: &Cell| {
        let symbol = cell.symbol();
        symbol.chars().all(is_even) && !symbol.contains(char::is_alphabetic)
    };
    let mut at = 0;
    while at < cells.len() {
        let (mut end, mut next) = (at, at);
        while let Some((cell, _)) = cells.get(next) {
            let gap = next > at && cell.symbol() == " " && cells[next - 1].0.symbol() == " ";
            match () {
                () if from_right(cell) => end = next + 1,
                () if next > at && between(cell) && !gap => {}
                () => break,
            }
            next += 1;
        }
        let words = &mut cells[at..end];
        words.reverse();
        for (_, turned) in words {
            *turned = true;
        }
        at = end.max(at + 1);
    }
    cells
}

/// One row's grounds, where they are not the page's.
fn grounds(buffer: &Buffer, row: u16, ground: Ground, out: &mut String) {
    let cells = in_sight(buffer, row);
    let paper_at = |x: u16| ground.colours(cells[usize::from(x)].0).1;
    let mut start = 0;
    for x in 1..=buffer.area.width {
        if x < buffer.area.width && paper_at(x) == paper_at(start) {
            continue;
        }
        let paper = paper_at(start);
        if paper != ground.paper {
            let _ = writeln!(
                out,
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
                tenths(u32::from(start) * CELL.0),
                tenths(u32::from(row) * CELL.1),
                tenths(u32::from(x - start) * CELL.0),
                tenths(CELL.1),
                hex(paper),
            );
        }
        start = x;
    }
}

/// Letters that are drawn alike, side by side.
struct Run {
    x: u16,
    columns: u16,
    text: String,
    fill: [u8; 3],
    modifier: Modifier,
    /// Holds marks that a font may not have in its own width: each is in its cell by itself.
    lone: bool,
    /// Is read from the right: whoever draws it joins its letters and puts them in their order.
    turned: bool,
}

fn runs(buffer: &Buffer, row: u16, ground: Ground) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let cells = in_sight(buffer, row);
    let mut x = 0;
    while let Some(&(cell, turned)) = cells.get(usize::from(x)) {
        let symbol = cell.symbol();
        let columns = (Widths::default().grapheme(symbol) as u16).max(1);
        let fill = ground.colours(cell).0;
        let modifier = cell.modifier.difference(Modifier::REVERSED);
        let lone = !turned && !symbol.chars().all(is_even);
        let alike =
            |last: &Run| (last.fill, last.modifier, last.turned) == (fill, modifier, turned);
        match out.last_mut() {
            Some(last) if !lone && alike(last) && last.goes_on(symbol) => {
                let behind = if turned { 0 } else { last.text.len() };
                last.text.insert_str(behind, symbol);
                last.columns += columns;
            }
            _ => out.push(Run {
                x,
                columns,
                text: symbol.to_owned(),
                fill,
                modifier,
                lone,
                turned,
            }),
        }
        x += columns;
    }
    out.iter_mut().for_each(Run::trim);
    out.retain(|run| !run.text.is_empty());
    out
}

impl Run {
    /// Whether a letter may be in the same run: words far apart stand by themselves, so that an
    /// error in a font's width does not grow over a whole row.
    fn goes_on(&self, symbol: &str) -> bool {
        let apart = symbol != " " && self.text.ends_with("  ");
        !self.lone && (!apart || self.modifier.intersects(LINES))
    }

    /// Takes the spaces at both ends off, which show nothing unless a line runs through them.
    fn trim(&mut self) {
        if self.modifier.intersects(LINES) {
            return;
        }
        let (before, behind) = (
            self.text.len() - self.text.trim_start_matches(' ').len(),
            self.text.len() - self.text.trim_end_matches(' ').len(),
        );
        let before = if self.turned { behind } else { before };
        let kept = self.text.trim_matches(' ').to_owned();
        self.columns -= (self.text.len() - kept.len()) as u16;
        self.x += before as u16;
        self.text = kept;
    }
}

const LINES: Modifier = Modifier::UNDERLINED.union(Modifier::CROSSED_OUT);

/// Letters that every monospaced font has in its own width: Latin, and the marks of prose.
fn is_even(c: char) -> bool {
    (c as u32) < 0x250 || ('\u{2010}'..='\u{2026}').contains(&c)
}

fn letters(buffer: &Buffer, row: u16, ground: Ground, out: &mut String) {
    let runs = runs(buffer, row, ground);
    if runs.is_empty() {
        return;
    }
    let _ = write!(
        out,
        "<text xml:space=\"preserve\" y=\"{}\">",
        tenths(u32::from(row) * CELL.1 + BASELINE)
    );
    for run in &runs {
        let _ = write!(
            out,
            "<tspan x=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{}\"{}>{}</tspan>",
            tenths(u32::from(run.x) * CELL.0),
            tenths(u32::from(run.columns) * CELL.0),
            hex(run.fill),
            attributes(run.modifier),
            escaped(&run.text),
        );
    }
    out.push_str("</text>\n");
}

fn attributes(modifier: Modifier) -> String {
    let mut out = String::new();
    if modifier.contains(Modifier::BOLD) {
        out.push_str(" font-weight=\"bold\"");
    }
    if modifier.contains(Modifier::ITALIC) {
        out.push_str(" font-style=\"italic\"");
    }
    if modifier.contains(Modifier::DIM) {
        out.push_str(" fill-opacity=\"0.7\"");
    }
    match (
        modifier.contains(Modifier::UNDERLINED),
        modifier.contains(Modifier::CROSSED_OUT),
    ) {
        (true, true) => out.push_str(" text-decoration=\"underline line-through\""),
        (true, false) => out.push_str(" text-decoration=\"underline\""),
        (false, true) => out.push_str(" text-decoration=\"line-through\""),
        (false, false) => {}
    }
    out
}

/// Text in XML 1.0 (section 2.2 names the characters it may hold).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() && c != '\n' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    fn drawn(words: &str, style: Style) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 2));
        buffer.set_string(0, 0, words, style);
        svg(&buffer, &Theme::default(), "a <title> & more", "about")
    }

    #[test]
    fn it_is_xml_whatever_the_words() {
        for words in ["<b>&amp;\"'", "]]> -->", "渡輪 \u{fffe}", "“é”"] {
            let picture = drawn(words, Style::new());
            let read = roxmltree::Document::parse(&picture).expect("XML");
            assert_eq!(read.root_element().tag_name().name(), "svg");
        }
    }

    #[test]
    fn columns_stay_straight() {
        let picture = drawn("渡輪ab★c", Style::new());
        let read = roxmltree::Document::parse(&picture).expect("XML");
        let spans: Vec<_> = read
            .descendants()
            .filter(|node| node.has_tag_name("tspan"))
            .map(|node| {
                let of = |name| node.attribute(name).unwrap_or_default();
                (node.text().unwrap_or_default(), of("x"), of("textLength"))
            })
            .collect();
        assert_eq!(spans[0], ("渡", "0", "16.8"));
        assert_eq!(spans[1], ("輪", "16.8", "16.8"));
        assert_eq!(spans[2], ("ab", "33.6", "16.8"));
        assert_eq!(spans[3], ("★", "50.4", "8.4"));
    }

    fn spans(buffer: &Buffer) -> Vec<(String, String, String)> {
        let picture = svg(buffer, &Theme::default(), "", "");
        let read = roxmltree::Document::parse(&picture).expect("XML");
        let all = read.descendants().filter(|n| n.has_tag_name("tspan"));
        let of = |n: roxmltree::Node, name| n.attribute(name).unwrap_or_default().to_owned();
        all.map(|n| {
            let text = n.text().unwrap_or_default().to_owned();
            (text, of(n, "x"), of(n, "textLength"))
        })
        .collect()
    }

    #[test]
    fn what_is_read_from_the_right_is_joined_and_in_its_order() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 1));
        buffer.set_string(0, 0, "> שלום 14 רב.  בוקר", Style::new());
        let span =
            |text: &str, x: &str, length: &str| (text.to_owned(), x.to_owned(), length.to_owned());
        // Ten columns are one run, in the order in which they are read; the pane beside it is another.
        assert_eq!(
            spans(&buffer),
            [
                span(">", "0", "8.4"),
                span("שלום 14 רב", "16.8", "84"),
                span(".", "100.8", "8.4"),
                span("בוקר", "126", "33.6"),
            ]
        );
        // The first word is the one at the right, and so is its ground.
        let mut buffer = Buffer::empty(Rect::new(0, 0, 8, 1));
        buffer.set_string(0, 0, "אב גדה", Style::new());
        buffer.set_style(Rect::new(0, 0, 2, 1), Style::new().bg(Ink::Rgb(9, 9, 9)));
        buffer.set_style(Rect::new(0, 0, 2, 1), Style::new().fg(Ink::Rgb(1, 1, 1)));
        assert_eq!(
            spans(&buffer),
            [span("גדה", "0", "25.2"), span("אב", "33.6", "16.8")]
        );
        let picture = svg(&buffer, &Theme::default(), "", "");
        assert!(
            picture.contains("<rect x=\"33.6\" y=\"0\" width=\"16.8\""),
            "{picture}"
        );
    }

    #[test]
    fn what_a_cell_shows_is_shown() {
        let style = Style::new()
            .fg(Ink::Rgb(1, 2, 3))
            .bg(Ink::Indexed(231))
            .add_modifier(Modifier::BOLD | Modifier::UNDERLINED);
        let picture = drawn("ab", style);
        for part in [
            "fill=\"#010203\"",
            "fill=\"#ffffff\"",
            "font-weight=\"bold\"",
            "text-decoration=\"underline\"",
            "<title>a &lt;title&gt; &amp; more</title>",
        ] {
            assert!(picture.contains(part), "{part}: {picture}");
        }
        let reversed = drawn("ab", style.add_modifier(Modifier::REVERSED));
        assert!(
            reversed.contains("fill=\"#ffffff\" font-weight"),
            "{reversed}"
        );
    }
}
