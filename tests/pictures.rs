//! A picture of the reader (`export --format svg`, and `E` in the reader) shows what the terminal
//! shows: the same letters in the same cells, in the same colours.
#![cfg(unix)]

mod common;
mod terminal;

use std::fs;
use std::path::Path;

use common::printed;
use roxmltree::{Document, Node};
use terminal::{Start, Terminal, prose};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;
use vt100::{Color, Screen};

/// What one cell shows.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cell {
    letter: String,
    ink: String,
    paper: String,
    bold: bool,
    underlined: bool,
}

impl Cell {
    /// Of an empty cell only its ground can be seen.
    fn seen(mut self) -> Self {
        if self.letter.trim().is_empty() {
            " ".clone_into(&mut self.letter);
            self.ink.clear();
            self.bold = false;
        }
        self
    }
}

type Cells = Vec<Vec<Cell>>;

/// The two colours of the theme that the terminal is asked for.
const INK: &str = "#dde2e9";
const PAPER: &str = "#14171c";

fn hex(color: Color, default: &str) -> String {
    match color {
        Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        Color::Default => default.to_owned(),
        Color::Idx(index) => panic!("colour {index} of a palette"),
    }
}

fn of_terminal(screen: &Screen) -> Cells {
    let (rows, columns) = screen.size();
    let cell = |row, column| {
        let there = screen.cell(row, column).unwrap();
        // The second half of a wide letter has the ground of the first.
        let own = if there.is_wide_continuation() {
            column - 1
        } else {
            column
        };
        let cell = screen.cell(row, own).unwrap();
        let (mut ink, mut paper) = (hex(cell.fgcolor(), INK), hex(cell.bgcolor(), PAPER));
        if cell.inverse() {
            std::mem::swap(&mut ink, &mut paper);
        }
        let letter = there.contents().to_owned();
        let (bold, underlined) = (there.bold(), there.underline());
        Cell {
            letter,
            ink,
            paper,
            bold,
            underlined,
        }
        .seen()
    };
    let row = |row| (0..columns.get()).map(|column| cell(row, column)).collect();
    (0..rows.get()).map(row).collect()
}

/// Which cell a place in the picture is: its height or width is given in tenths of a pixel.
fn cells(node: Node, name: &str, cell: f64) -> usize {
    let pixels: f64 = node.attribute(name).unwrap().parse().unwrap();
    (pixels * 10.0 / cell).round() as usize
}

const WIDE: f64 = 84.0;
const HIGH: f64 = 170.0;

fn of_picture(svg: &str) -> Cells {
    let document = Document::parse(svg).unwrap();
    let root = document.root_element();
    let (columns, rows) = (cells(root, "width", WIDE), cells(root, "height", HIGH));
    let empty = Cell {
        letter: " ".to_owned(),
        ink: String::new(),
        paper: String::new(),
        bold: false,
        underlined: false,
    };
    let mut out = vec![vec![empty; columns]; rows];
    for node in root.descendants() {
        let fill = node.attribute("fill").unwrap_or_default();
        if node.has_tag_name("rect") {
            let whole = node.attribute("width") == Some("100%");
            let (x, y, width) = if whole {
                (0, 0, columns)
            } else {
                (
                    cells(node, "x", WIDE),
                    cells(node, "y", HIGH),
                    cells(node, "width", WIDE),
                )
            };
            let last = if whole { rows } else { y + 1 };
            for cell in out[y..last]
                .iter_mut()
                .flat_map(|row| &mut row[x..x + width])
            {
                fill.clone_into(&mut cell.paper);
            }
        } else if node.has_tag_name("tspan") {
            // The base line stands three quarters down its row.
            let y: f64 = node
                .parent()
                .unwrap()
                .attribute("y")
                .unwrap()
                .parse()
                .unwrap();
            let row = &mut out[(y * 10.0 / HIGH) as usize];
            let mut x = cells(node, "x", WIDE);
            let has = |name: &str, word: &str| {
                node.attribute(name)
                    .is_some_and(|value| value.contains(word))
            };
            for letter in node.text().unwrap_or_default().graphemes(true) {
                let width = letter.width().max(1);
                for (n, cell) in row[x..x + width].iter_mut().enumerate() {
                    cell.letter = if n == 0 {
                        letter.to_owned()
                    } else {
                        String::new()
                    };
                    fill.clone_into(&mut cell.ink);
                    cell.bold = has("font-weight", "bold");
                    cell.underlined = n == 0 && has("text-decoration", "underline");
                }
                x += width;
            }
        }
    }
    out.into_iter()
        .map(|row| row.into_iter().map(Cell::seen).collect())
        .collect()
}

fn assert_same(shown: &Cells, drawn: &Cells, what: &str) {
    assert_eq!(shown.len(), drawn.len(), "{what}: rows");
    for (y, (a, b)) in shown.iter().zip(drawn).enumerate() {
        let words = |row: &[Cell]| row.iter().map(|c| c.letter.as_str()).collect::<String>();
        assert_eq!(words(a), words(b), "{what}: row {y}");
        for (x, (a, b)) in a.iter().zip(b).enumerate() {
            assert_eq!(a, b, "{what}: row {y}, column {x}");
        }
    }
}

fn exported(bundle: &str, view: &str, size: &str) -> Cells {
    let page = ["export", bundle, "--format", "svg", "--view", view];
    let look = ["--size", size, "--theme", "parallax-dark"];
    of_picture(&printed(&[&page[..], &look].concat()))
}

fn reader(columns: u16, rows: u16, bundle: &str) -> Terminal {
    let terminal = Start::parallax(columns, rows, &[bundle]).start();
    terminal.wait_taken();
    terminal.wait("claims to be found", |screen| {
        let words = prose(screen);
        words.contains("claim 1/") || words.contains("reading 1/")
    });
    terminal
}

/// The view, the keys that lead to what a picture of it shows, and words that are then on screen.
const VIEWS: [(&str, &str, &str); 4] = [
    ("reader", "R", "claim 1/"),
    ("stack", "S", "reading 1/"),
    ("matrix", "M", " × "),
    ("review", "V", "open items"),
];

#[test]
fn every_view_is_drawn_as_the_terminal_shows_it() {
    let bundle = "sample-bundles/ferry-fire";
    for (columns, rows) in [(80, 24), (120, 36)] {
        for (view, keys, words) in VIEWS {
            let mut terminal = reader(columns, rows, bundle);
            terminal.keys(keys);
            terminal.wait_words(words.trim());
            // What was said last goes with the next key.
            terminal.keys("\x1b");
            let drawn = exported(bundle, view, &format!("{columns}x{rows}"));
            let same = |screen: &Screen| of_terminal(screen) == drawn;
            let what = format!("{view} at {columns}x{rows}");
            let end = std::time::Instant::now() + std::time::Duration::from_secs(5);
            while !terminal.see(same) && std::time::Instant::now() < end {
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
            assert_same(&terminal.see(of_terminal), &drawn, &what);
            terminal.keys("Q");
            terminal.end();
        }
    }
}

#[test]
fn what_is_on_screen_is_what_is_exported_from_the_reader() {
    let folder = tempfile::tempdir().unwrap();
    let story = folder.path().join("story");
    fs::create_dir(&story).unwrap();
    let texts = [
        (
            "harbour.txt",
            "渡輪起火 at the pier\n\nAt least 12 people died, the coast guard said on Monday.\n",
        ),
        (
            "wire.txt",
            "Ferry <b>fire</b> & smoke\n\nAt least 14 people died, the coast guard said on Monday.\n",
        ),
    ];
    for (name, text) in texts {
        fs::write(story.join(name), text).unwrap();
    }
    let file = folder.path().join("screen.svg");
    for (columns, rows) in [(80, 24), (120, 36)] {
        let mut terminal = reader(columns, rows, story.to_str().unwrap());
        terminal.keys("M");
        terminal.wait_words("c1 ×");
        // These words are at the end of a frame, not the end itself.
        while terminal.count_sent("\x1b[?2026h") > terminal.count_sent("\x1b[?2026l") {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        let shown = terminal.see(of_terminal);
        terminal.keys("El");
        terminal.wait_words("[screen]");
        terminal.keys(&format!("\x1b[A\x15{}\r", Path::new(&file).display()));
        terminal.wait_words("written:");
        let drawn = of_picture(&fs::read_to_string(&file).unwrap());
        assert_same(&shown, &drawn, &format!("{columns}x{rows}"));
        fs::remove_file(&file).unwrap();
        terminal.keys("Q");
        terminal.end();
    }
}
