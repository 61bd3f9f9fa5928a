//! What the analysis costs, as a ratio to one pass of `unicode_words()` over the same text, so that
//! the figure means the same on a fast and on a slow machine. `cargo bench --bench analysis` prints
//! it all; `-- growth`, `quality`, `edit`, `memory` and `peers` print a part, `-- 20` the costs of 20 reports
//! alone for a profiler (`-- alone 20` a few rounds of it and nothing else, `-- alone 20 20` where every report tells every fact; `-- edits 20 4 1` an analysis and four more after edits of a kind), and `-- digest` what tells two builds apart that do not find the same.

#[allow(dead_code, reason = "every bench uses a part of it")]
mod clock;
mod generator;
mod peers;
mod quality;
mod told;

use std::env;
use std::hint::black_box;
use std::process::Command;
use std::time::Duration;

use generator::{Generated, Plan, generate};
use parallax::collate::{self, Collation, Memory, Options, Unwatched};
use parallax::export::{Collated, json};
use parallax::story::Story;
use parallax::text::{self, Annotations};
use unicode_segmentation::UnicodeSegmentation;

/// What the program has.
#[cfg(feature = "app")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Words of a report.
const WORDS: usize = 1500;

/// How many reports tell a fact.
const TELLERS: usize = 8;

/// A story of `reports` reports in which each fact is told by `told_by` of them.
fn story(reports: usize, told_by: usize) -> Story {
    generate(plan(reports, told_by, 0.2)).story
}

fn plan(reports: usize, told_by: usize, edited: f64) -> Plan {
    Plan {
        reports,
        words: WORDS,
        told_by,
        edited,
        seed: 1,
    }
}

fn annotate(story: &Story) -> Vec<Annotations> {
    story
        .reports
        .iter()
        .map(|r| text::annotate(r, story.date))
        .collect()
}

fn collate(story: &Story, annotations: &[Annotations]) -> Collation {
    collate::collate(story, annotations, &[], Options::default(), &Unwatched).unwrap_or_default()
}

fn recollate(memory: &Memory, story: &Story, annotations: &[Annotations]) -> Collation {
    let options = Options::default();
    collate::recollate(memory, story, annotations, &[], options, &Unwatched).unwrap_or_default()
}

/// What a story costs.
struct Cost {
    floor: Duration,
    annotate: Duration,
    /// Annotating and collating: what is asked of each report alone is read in the first collation, and kept.
    together: Duration,
    /// The time that passes over both where every processor takes part.
    passed: Duration,
}

/// The time that passes over annotating and collating on all processors, as the program does it.
fn passed(story: &Story, rounds: usize) -> Duration {
    let analyse = || {
        let annotations = text::reread(&Story::default(), &[], story);
        black_box(collate(story, &annotations));
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(processors());
    pool.build().map_or_else(
        |_| Duration::ZERO,
        |pool| clock::soonest(rounds, || pool.install(analyse)),
    )
}

fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

impl Cost {
    fn of(story: &Story) -> Self {
        let rounds = (200 / story.reports.len()).clamp(1, 10);
        let floor = clock::least(2 * rounds, || {
            for report in &story.reports {
                black_box(report.text.unicode_words().count());
            }
        });
        let reading = clock::least(rounds, || drop(black_box(annotate(story))));
        let analyse = || drop(black_box(collate(story, &annotate(story))));
        Self {
            floor,
            annotate: reading,
            together: clock::least(rounds, analyse),
            passed: passed(story, rounds),
        }
    }

    fn collate(&self) -> Duration {
        self.together.saturating_sub(self.annotate)
    }

    fn print(&self, reports: usize) {
        let ratio = |d: Duration| d.as_secs_f64() / self.floor.as_secs_f64();
        println!(
            "{reports:>5} reports  floor {:>7.2} ms  annotate {:>5.1}x  collate {:>6.1}x  together {:>6.1}x  {:>8.1} ms, on {} processors {:>6.1}x  {:>8.1} ms",
            self.floor.as_secs_f64() * 1e3,
            ratio(self.annotate),
            ratio(self.collate()),
            ratio(self.together),
            self.together.as_secs_f64() * 1e3,
            processors(),
            ratio(self.passed),
            self.passed.as_secs_f64() * 1e3,
        );
    }
}

/// The exponent of growth between two costs.
fn exponent(few: (usize, &Cost), many: (usize, &Cost)) -> f64 {
    let cost = many.1.together.as_secs_f64() / few.1.together.as_secs_f64();
    libm::log(cost) / libm::log(many.0 as f64 / few.0 as f64)
}

fn growth(sizes: &[usize], told_by: impl Fn(usize) -> usize) {
    let measure = |n: &usize| {
        let cost = Cost::of(&story(*n, told_by(*n)));
        cost.print(*n);
        (*n, cost)
    };
    let costs: Vec<(usize, Cost)> = sizes.iter().map(measure).collect();
    if let [(few, least), .., (many, most)] = &costs[..] {
        let exponent = exponent((*few, least), (*many, most));
        println!(
            "      from {few} to {many} reports the cost grows with an exponent of {exponent:.2}"
        );
    }
}

/// How much is found in the large stories that the costs are measured on, and with other shares of
/// the words edited.
fn quality() {
    for reports in [20, 200] {
        for edited in [0.0, 0.2, 0.4] {
            let made = generate(plan(reports, TELLERS, edited));
            let found = collate(&made.story, &annotate(&made.story));
            println!(
                "{reports:>5} reports  {:>2.0} % of the words edited  pair F1 {:.3}",
                100.0 * edited,
                quality::pair_f1(&made, &found)
            );
        }
    }
}

/// Edits of one report: what each is called, what it takes out and what it puts in its place.
const EDITS: [(&str, &str, &str); 3] = [
    ("a word that tells nothing", "near", "past"),
    ("a word that tells something", "after", "flood"),
    ("a sentence more", ". ", ". It went on. "),
];

fn edited(story: &Story, report: usize, (_, from, to): (&str, &str, &str)) -> Story {
    let mut next = story.clone();
    let text = &mut next.reports[report].text;
    *text = text.replacen(from, to, 1);
    next
}

/// What it costs to analyse a story again after one report was changed, beside the whole: there and back in turn, with what
/// the last analysis left.
fn edit() {
    let story = story(20, TELLERS);
    let whole = Cost::of(&story).together;
    let share = |part: Duration| 100.0 * part.as_secs_f64() / whole.as_secs_f64();
    for kind in EDITS {
        let both = [story.clone(), edited(&story, 7, kind)];
        let (mut at, mut known, memory) = (0, annotate(&story), Memory::default());
        drop(black_box(recollate(&memory, &story, &known)));
        let reading = clock::least(10, || {
            drop(black_box(text::reread(&both[0], &known, &both[1])));
        });
        let again = clock::least(20, || {
            at = 1 - at;
            known = text::reread(&both[1 - at], &known, &both[at]);
            drop(black_box(recollate(&memory, &both[at], &known)));
        });
        println!(
            "one report of 20 edited, {}: {:.0} % of the whole, {:.0} % of it for reading the report",
            kind.0,
            share(again),
            share(reading),
        );
    }
}

/// A story analysed a few times and written down on this thread, and nothing else: for counting instructions.
fn alone_of(reports: usize, told_by: usize) {
    let story = story(reports, told_by);
    for _ in 0..3 {
        let annotations = annotate(&story);
        let collation = collate(&story, &annotations);
        let given = Collated {
            story: &story,
            annotations: &annotations,
            collation: &collation,
            written: None,
        };
        black_box(json::analysis(given, false)).ok();
    }
}

/// A story analysed, and again after each of so many edits of a kind, and nothing else: for counting instructions.
fn edits_alone(reports: usize, edits: usize, kind: usize) {
    let mut story = story(reports, TELLERS);
    let mut known = annotate(&story);
    let memory = Memory::default();
    drop(black_box(recollate(&memory, &story, &known)));
    for edit in 0..edits {
        let next = edited(&story, (7 + edit) % reports, EDITS[kind % EDITS.len()]);
        known = text::reread(&story, &known, &next);
        drop(black_box(recollate(&memory, &next, &known)));
        story = next;
    }
}

fn memory() {
    let this = env::current_exe();
    let child = this.and_then(|this| Command::new(this).arg("hold").output());
    match child {
        Ok(out) => print!("{}", String::from_utf8_lossy(&out.stdout)),
        Err(error) => println!("no memory figure: {error}"),
    }
}

/// Analyses a large story and says how much memory the process took at most.
fn hold() {
    let story = story(500, TELLERS);
    let (annotations, memory) = (annotate(&story), Memory::default());
    // As the reader has it: the next analysis is made while what the last one left is held.
    black_box([(); 2].map(|()| recollate(&memory, &story, &annotations)));
    if let Some(peak) = clock::peak() {
        println!(
            "  500 reports  at most {} MB held, the story itself included",
            peak / 1_000_000
        );
    }
}

/// FNV-1a: enough to see that two builds find the same.
fn fold(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// A line for each of several stories that changes when anything found in it does.
fn digest() {
    let plans = [
        (5, 300, 3),
        (20, 600, 8),
        (40, 600, 8),
        (100, 400, 8),
        (30, 200, 30),
    ];
    for (seed, (reports, words, told_by)) in plans.into_iter().enumerate() {
        let Generated { story, .. } = generate(Plan {
            reports,
            words,
            told_by,
            edited: 0.1 * seed as f64,
            seed: seed as u64,
        });
        println!("{reports:>4} reports  {}", found(&story));
    }
    for (name, story) in told::stories() {
        println!("{name:>20}  {}", found(&story));
    }
}

fn found(story: &Story) -> String {
    let annotations = annotate(story);
    let options = Options {
        base: None,
        candidates: true,
    };
    let collation = collate::collate(story, &annotations, &[], options, &Unwatched);
    let (read, joined) = (format!("{annotations:?}"), format!("{collation:?}"));
    format!("{:016x} {:016x}", fold(&read), fold(&joined))
}

fn main() {
    // Everything on this thread, so that its time is all the time.
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1);
    if let Err(error) = alone.use_current_thread().build_global() {
        println!("on several threads: {error}");
    }
    let asked: Vec<String> = env::args()
        .skip(1)
        .filter(|a| !a.starts_with('-'))
        .collect();
    let wants = |part: &str| asked.is_empty() || asked.iter().any(|a| a == part);
    if let Some(n) = asked.first().and_then(|a| a.parse().ok()) {
        // One story alone, for a profiler.
        return Cost::of(&story(n, TELLERS)).print(n);
    }
    if asked.iter().any(|a| a == "hold") {
        return hold();
    }
    if let [part, n, told_by @ ..] = &asked[..]
        && part == "alone"
    {
        let told_by = told_by.first().and_then(|t| t.parse().ok());
        return alone_of(n.parse().unwrap_or(20), told_by.unwrap_or(TELLERS));
    }
    if let [part, n, edits, kind @ ..] = &asked[..]
        && part == "edits"
    {
        let kind = kind.first().and_then(|k| k.parse().ok()).unwrap_or(0);
        return edits_alone(n.parse().unwrap_or(20), edits.parse().unwrap_or(4), kind);
    }
    println!(
        "processor time of one thread; ratios to one pass of unicode_words() over the same text"
    );
    if wants("growth") {
        println!("each fact told by eight reports:");
        growth(&[20, 50, 200, 500], |_| TELLERS);
        println!("every report tells every fact:");
        growth(&[20, 50, 200], |reports| reports);
    }
    if wants("quality") {
        quality();
    }
    if wants("edit") {
        edit();
    }
    if wants("memory") {
        memory();
    }
    if wants("peers") {
        peers::print(&story(20, TELLERS));
    }
    if asked.iter().any(|a| a == "digest") {
        digest();
    }
}
