//! What a key costs: from the key to the last byte of the frame, for a story of 100 reports of
//! 1,500 words at 200x50. `cargo bench --bench reader` prints it; `-- inside` and `-- program` print a
//! part.
//!
//! Inside: the same keys are pressed in several rounds from the same state, and each key counts with its
//! least processor time: what the work costs where nothing else is in the way. A percentile then says how
//! dear the dear keys are, and of what: `update`, drawing, telling the terminal. Program: the real binary
//! in a pseudo-terminal.

#[allow(dead_code, reason = "every bench uses a part of it")]
mod clock;
mod generator;
#[cfg(unix)]
#[path = "reader_program/mod.rs"]
mod program;
#[cfg(unix)]
#[path = "../tests/terminal/mod.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod terminal;

use std::env;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use generator::{Generated, Plan, generate};
use parallax::collate::{self, Options, Unwatched};
use parallax::reader::{Key, KeyPress, Model, Msg, Settings, Size, draw, update};
use parallax::text;
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const ROUNDS: usize = 5;
const STEPS: usize = 200;

/// What is pressed, as often as `STEPS`, after the keys that lead there.
const WALKS: &[(&str, &str, &str)] = &[
    ("reader j k", "R", "jjjjk"),
    ("reader J K", "R", "JJJJK"),
    ("reader c C", "R", "cccC"),
    ("reader page", "R", "  "),
    ("reader h l", "RJ", "lllh"),
    ("stack J K", "S", "JJJJK"),
    ("stack j k", "S", "jjjk"),
    ("matrix j k", "M", "jjjjk"),
    ("matrix h l", "M", "lllh"),
    ("matrix page", "M", "  "),
    ("review j k", "V", "jjjjk"),
    ("review page", "V", "  "),
    ("views R S M V", "RJ", "SRMV"),
    ("search n N", "R/the\r", "nnnN"),
    ("filter", "M", "fcfafufu"),
];

/// Counts what is sent, and forgets it.
#[derive(Clone, Copy, Default)]
struct Counter(usize);

impl io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A reader on a screen that is only counted.
#[derive(Clone)]
struct Desk {
    model: Model,
    shown: Buffer,
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
        let key = match c {
            '\r' => Key::Enter,
            c => Key::Char(c),
        };
        let Self { model, shown } = self;
        let msg = Msg::Key(KeyPress::plain(key));
        let mut msg = Some(msg);
        let update = clock::least(1, || {
            msg.take().map(|msg| update(model, msg));
        });
        let mut next = Buffer::empty(shown.area);
        let draw = clock::least(1, || {
            next = Buffer::empty(next.area);
            draw(model, &mut next);
        });
        let mut counter = Counter::default();
        let tell = clock::least(1, || {
            let changed = shown.diff(&next);
            let sent = CrosstermBackend::new(&mut counter).draw(changed.into_iter());
            assert!(sent.is_ok());
        });
        *shown = next;
        Cost {
            update,
            draw,
            tell,
            bytes: counter.0,
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
    Desk {
        model,
        shown: Buffer::empty(Rect::new(0, 0, size.width, size.height)),
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn walk(start: &Desk, (name, before, keys): (&str, &str, &str)) {
    let mut least: Vec<Option<Cost>> = vec![None; STEPS];
    for _ in 0..ROUNDS {
        let mut desk = start.clone();
        for c in before.chars() {
            desk.press(c);
        }
        for (step, c) in keys.chars().cycle().take(STEPS).enumerate() {
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
        "{name:<16} p50 {:>5.2} ms  p95 {:>5.2} ms ({:.2} update, {:.2} draw, {:.2} tell)  worst {:>5.2} ms  bytes p50 {:>6}  p95 {:>6}",
        ms(at(50).all()),
        ms(dear.all()),
        ms(dear.update),
        ms(dear.draw),
        ms(dear.tell),
        ms(at(100).all()),
        bytes[0],
        bytes[1]
    );
}

fn main() {
    let part = env::args().nth(1).filter(|part| !part.starts_with('-'));
    let wanted = |name: &str| part.as_deref().is_none_or(|part| part == name);
    if wanted("inside") {
        let start = desk();
        for &one in WALKS {
            walk(&start, one);
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
}
