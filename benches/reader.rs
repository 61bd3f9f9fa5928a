//! What a key costs: from the key to the last byte of the frame, for a story of 100 reports of
//! 1,500 words at 200x50. `cargo bench --bench reader` prints it; `-- inside`, `-- program` and `-- peers`
//! print a part, and `-- inside stack` the walks that are called so.
//!
//! Inside: the same keys are pressed in several rounds from the same state, and each key counts with its
//! least processor time: what the work costs where nothing else is in the way. A percentile then says how
//! dear the dear keys are, and of what: `update`, drawing, telling the terminal. Program: the real binary
//! in a pseudo-terminal. Peers: what others take there for lines and pages, as far as they are installed.

#[allow(dead_code, reason = "every bench uses a part of it")]
mod clock;
mod generator;
#[cfg(unix)]
#[path = "reader_peers/mod.rs"]
mod peers;
#[cfg(unix)]
#[path = "reader_program/mod.rs"]
mod program;
#[cfg(unix)]
#[path = "../tests/terminal/mod.rs"]
mod terminal;

use std::env;
use std::sync::Arc;
use std::time::Duration;

use generator::{Generated, Plan, generate};
use parallax::app::Screen;
use parallax::collate::{self, Options, Unwatched};
use parallax::reader::{
    Ahead, Grid, Key, KeyPress, Model, Msg, Settings, Size, draw_tiles, update,
};
use parallax::text;

const ROUNDS: usize = 5;
const STEPS: usize = 200;

/// Keys that are pressed one after the other.
#[derive(Clone, Copy)]
pub struct Walk {
    /// What they are called.
    name: &'static str,
    /// The keys that lead there.
    before: &'static str,
    /// The keys, again and again.
    keys: &'static str,
    /// What a key may cost, p95, in milliseconds of processor time.
    asked: f64,
}

const fn walk(name: &'static str, before: &'static str, keys: &'static str, asked: f64) -> Walk {
    Walk {
        name,
        before,
        keys,
        asked,
    }
}

/// What is pressed, as often as `STEPS`.
const WALKS: &[Walk] = &[
    walk("reader j k", "R", "jjjjk", 1.0),
    walk("reader J K", "R", "JJJJK", 1.0),
    walk("reader c C", "R", "cccC", 1.0),
    walk("reader page", "R", "  ", 2.0),
    walk("reader half page", "R", "\u{4}\u{4}\u{4}\u{15}", 2.0),
    walk("reader h l", "RJ", "lllh", 1.0),
    walk("stack J K", "S", "JJJJK", 1.0),
    walk("stack j k", "S", "jjjk", 1.0),
    walk("matrix j k", "M", "jjjjk", 1.0),
    walk("matrix h l", "M", "lllh", 1.0),
    walk("matrix page", "M", "  ", 2.0),
    walk("review j k", "V", "jjjjk", 1.0),
    walk("review page", "V", "  ", 2.0),
    walk("views R S M V", "RJ", "SRMV", 2.0),
    walk("search n N", "R/the\r", "nnnN", 1.0),
    walk("filter", "M", "fcfafufu", 2.0),
];

/// A reader on a screen that is only counted.
#[derive(Clone)]
struct Desk {
    model: Model,
    size: Size,
    canvas: Grid,
    screen: Screen,
}

/// What a key has cost, by what was done.
#[derive(Clone, Copy)]
struct Cost {
    update: Duration,
    draw: Duration,
    tell: Duration,
    bytes: usize,
}

impl Cost {
    fn all(self) -> Duration {
        self.update + self.draw + self.tell
    }
}

impl Desk {
    /// Presses a key and draws.
    fn press(&mut self, c: char) -> Cost {
        let press = match c {
            '\r' => KeyPress::plain(Key::Enter),
            '\u{1}'..='\u{1a}' => KeyPress::ctrl((b'a' + c as u8 - 1).into()),
            c => KeyPress::plain(Key::Char(c)),
        };
        let Self {
            model,
            size,
            canvas,
            screen,
        } = self;
        let mut msg = Some(Msg::Key(press));
        let update = clock::least(1, || {
            msg.take().map(|msg| update(model, msg));
        });
        let mut drawn = None;
        let draw = clock::least(1, || drawn = Some(draw_tiles(model, canvas)));
        let mut bytes = 0;
        let tell = clock::least(1, || {
            let frame = screen.frame(*size, |next| {
                std::mem::swap(next, canvas);
                drawn.take().unwrap_or_default()
            });
            bytes = frame.len();
        });
        Cost {
            update,
            draw,
            tell,
            bytes,
        }
    }
}

fn made() -> Generated {
    generate(Plan {
        reports: 100,
        words: 1500,
        told_by: 8,
        edited: 0.2,
        seed: 3,
    })
}

fn desk() -> Desk {
    let story = Arc::new(made().story);
    let annotations: Vec<_> = story
        .reports
        .iter()
        .map(|report| text::annotate(report, story.date))
        .collect();
    let options = Options::default();
    let collation = collate::collate(&story, &annotations, &[], options, &Unwatched);
    let size = Size::new(200, 50);
    let mut model = Model::new(Arc::clone(&story), Vec::new(), size, Settings::default());
    let mut msg = Some(Msg::Analysed {
        generation: 0,
        story,
        annotations: Arc::new(annotations),
        collation: Arc::new(collation.unwrap_or_default()),
    });
    let taken = clock::least(1, || {
        msg.take().map(|msg| update(&mut model, msg));
    });
    println!(
        "taking the comparison in: {:.2} ms",
        taken.as_secs_f64() * 1e3
    );
    // A worker does it beside the keys.
    let ahead = clock::least(1, || Ahead::of(&model).find(|| true));
    println!(
        "finding ahead what claims ask for: {:.0} ms",
        ahead.as_secs_f64() * 1e3
    );
    Desk {
        model,
        size,
        canvas: Grid::empty(size),
        screen: Screen::new(),
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// What is said of a p95: what is asked, and whether it holds.
fn verdict(asked: f64, p95: Duration) -> String {
    let holds = if ms(p95) <= asked { "holds" } else { "MISSED" };
    format!("asked {asked:.0} ms: {holds}")
}

fn go(start: &Desk, walk: Walk) {
    let mut least: Vec<Option<Cost>> = vec![None; STEPS];
    for _ in 0..ROUNDS {
        let mut desk = start.clone();
        for c in walk.before.chars() {
            desk.press(c);
        }
        for (step, c) in walk.keys.chars().cycle().take(STEPS).enumerate() {
            let cost = desk.press(c);
            let known = &mut least[step];
            if known.is_none_or(|known| cost.all() < known.all()) {
                *known = Some(cost);
            }
        }
    }
    let mut costs: Vec<Cost> = least.into_iter().flatten().collect();
    costs.sort_by_key(|cost| cost.bytes);
    let bytes = [costs[STEPS / 2].bytes, costs[STEPS * 95 / 100].bytes];
    costs.sort_by_key(|cost| cost.all());
    let at = |part: usize| costs[(STEPS - 1) * part / 100];
    let dear = at(95);
    println!(
        "{:<16} p50 {:>5.2} ms  p95 {:>5.2} ms ({:.2} update, {:.2} draw, {:.2} tell)  worst {:>5.2} ms  bytes p50 {:>6}  p95 {:>6}  {}",
        walk.name,
        ms(at(50).all()),
        ms(dear.all()),
        ms(dear.update),
        ms(dear.draw),
        ms(dear.tell),
        ms(at(100).all()),
        bytes[0],
        bytes[1],
        verdict(walk.asked, dear.all())
    );
}

fn main() {
    let part = env::args().nth(1).filter(|part| !part.starts_with('-'));
    let named = env::args()
        .nth(2)
        .filter(|named| !named.starts_with('-'))
        .unwrap_or_default();
    let wanted = |name: &str| part.as_deref().is_none_or(|part| part == name);
    if wanted("inside") {
        let start = desk();
        for &one in WALKS.iter().filter(|walk| walk.name.contains(&named)) {
            go(&start, one);
        }
    }
    #[cfg(unix)]
    if wanted("program") {
        match tempfile::tempdir() {
            Ok(folder) if program::write(&made(), folder.path()).is_ok() => {
                program::print(folder.path(), "sample-bundles/ferry-fire");
            }
            _ => println!("no folder for a bundle"),
        }
    }
    #[cfg(unix)]
    if wanted("peers") {
        match tempfile::tempdir() {
            Ok(folder) => peers::print(folder.path()),
            Err(error) => println!("no folder for the files of peers: {error}"),
        }
    }
}
