//! What the analysis costs, as a ratio to one pass of `unicode_words()` over the same text, so that
//! the figure means the same on a fast and on a slow machine. `cargo bench --bench analysis` prints it.

mod generator;

use std::hint::black_box;
use std::time::{Duration, Instant};

use generator::{Plan, generate};
use parallax::collate::{self, Options, Unwatched};
use parallax::story::Story;
use parallax::text::{self, Annotations};
use unicode_segmentation::UnicodeSegmentation;

const ROUNDS: usize = 5;

/// The least time of several rounds: what the work costs where nothing else is in the way.
fn least(mut work: impl FnMut()) -> Duration {
    (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .min()
        .unwrap_or_default()
}

fn floor(story: &Story) -> Duration {
    least(|| {
        for report in &story.reports {
            black_box(report.text.unicode_words().count());
        }
    })
}

fn annotate(story: &Story) -> Vec<Annotations> {
    story
        .reports
        .iter()
        .map(|r| text::annotate(r, story.date))
        .collect()
}

fn row(reports: usize) {
    let made = generate(Plan {
        reports,
        words: 1500,
        told_by: 8,
        edited: 0.2,
        seed: 1,
    });
    let story = &made.story;
    let floor = floor(story);
    let reading = least(|| {
        black_box(annotate(story));
    });
    let annotations = annotate(story);
    let collating = least(|| {
        black_box(collate::collate(
            story,
            &annotations,
            &[],
            Options::default(),
            &Unwatched,
        ));
    });
    let ratio = |d: Duration| d.as_secs_f64() / floor.as_secs_f64();
    println!(
        "{reports:>5} reports  floor {:>8.2} ms  annotate {:>6.1}x  collate {:>6.1}x  together {:>6.1}x",
        floor.as_secs_f64() * 1e3,
        ratio(reading),
        ratio(collating),
        ratio(reading + collating),
    );
}

fn main() {
    println!("one thread; ratios to one pass of unicode_words() over the same text");
    for reports in [5, 20, 200] {
        row(reports);
    }
}
