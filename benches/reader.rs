//! What a key costs: from the key to the last byte of the frame, for a story of 100 reports of
//! 1,500 words at 200x50. `cargo bench --bench reader` prints it.
//!
//! The same keys are pressed in several rounds from the same state, and each key counts with its
//! least time: what the work costs where nothing else is in the way. A percentile then says how
//! dear the dear keys are.

mod generator;

use std::io;
use std::sync::Arc;
use std::time::{Duration, Instant};

use generator::{Plan, generate};
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

impl Desk {
    /// Presses a key and draws; gives the bytes sent.
    fn press(&mut self, c: char) -> usize {
        let key = match c {
            '\r' => Key::Enter,
            c => Key::Char(c),
        };
        update(&mut self.model, Msg::Key(KeyPress::plain(key)));
        let mut next = Buffer::empty(self.shown.area);
        draw(&self.model, &mut next);
        let mut counter = Counter::default();
        let changed = self.shown.diff(&next);
        let sent = CrosstermBackend::new(&mut counter).draw(changed.into_iter());
        assert!(sent.is_ok());
        self.shown = next;
        counter.0
    }
}

fn desk() -> Desk {
    let made = generate(Plan {
        reports: 100,
        words: 1500,
        told_by: 8,
        edited: 0.2,
        seed: 3,
    });
    let story = Arc::new(made.story);
    let annotations: Vec<_> = story
        .reports
        .iter()
        .map(|report| text::annotate(report, story.date))
        .collect();
    let options = Options::default();
    let collation = collate::collate(&story, &annotations, &[], options, &Unwatched);
    let size = Size::new(200, 50);
    let mut model = Model::new(Arc::clone(&story), Vec::new(), size, Settings::default());
    let start = Instant::now();
    update(
        &mut model,
        Msg::Analysed {
            generation: 0,
            story,
            annotations: Arc::new(annotations),
            collation: Arc::new(collation.unwrap_or_default()),
        },
    );
    println!(
        "taking the comparison in: {:.2} ms",
        start.elapsed().as_secs_f64() * 1e3
    );
    Desk {
        model,
        shown: Buffer::empty(Rect::new(0, 0, size.width, size.height)),
    }
}

fn percentile(times: &mut [Duration], part: f64) -> f64 {
    times.sort_unstable();
    let at = ((times.len() - 1) as f64 * part).round() as usize;
    times[at].as_secs_f64() * 1e3
}

fn walk(start: &Desk, (name, before, keys): (&str, &str, &str)) {
    let mut least = vec![Duration::MAX; STEPS];
    let mut bytes = vec![0; STEPS];
    for _ in 0..ROUNDS {
        let mut desk = start.clone();
        for c in before.chars() {
            desk.press(c);
        }
        for (step, c) in keys.chars().cycle().take(STEPS).enumerate() {
            let begun = Instant::now();
            bytes[step] = desk.press(c);
            least[step] = least[step].min(begun.elapsed());
        }
    }
    bytes.sort_unstable();
    let (half, dear) = (percentile(&mut least, 0.5), percentile(&mut least, 0.95));
    let worst = percentile(&mut least, 1.0);
    println!(
        "{name:<16} p50 {half:>6.2} ms  p95 {dear:>6.2} ms  worst {worst:>6.2} ms  bytes p50 {:>6}  p95 {:>6}",
        bytes[STEPS / 2],
        bytes[STEPS * 95 / 100]
    );
}

fn main() {
    let start = desk();
    for &one in WALKS {
        walk(&start, one);
    }
}
