//! The reader as it is used: the real binary in a pseudo-terminal. What counts is the time its own threads
//! have had a processor, as Linux keeps it, from the key until it sleeps again.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use super::WALKS;
use super::generator::Generated;
use super::terminal::{Start, Terminal};

/// How often each key of a walk is pressed.
const STEPS: usize = 120;
/// How long a program must not have had a processor to count as asleep.
const ASLEEP: Duration = Duration::from_millis(6);
/// How long nothing is done to see whether anything happens.
const IDLE: Duration = Duration::from_secs(5);

/// Writes a story as a bundle.
pub fn write(made: &Generated, folder: &Path) -> std::io::Result<()> {
    let mut manifest = String::from("format = 1\ntitle = \"A story of many reports\"\n");
    for (index, report) in made.story.reports.iter().enumerate() {
        fs::write(folder.join(format!("{index}.txt")), &report.text)?;
        let _ = writeln!(
            manifest,
            "[[report]]\nid = \"r{index}\"\noutlet = \"Outlet {index}\"\nfile = \"{index}.txt\"\ntitle = \"Report {index}\""
        );
    }
    fs::write(folder.join("bundle.toml"), manifest)
}

/// Processor time of the threads of a process, or of its first one alone.
fn spent(pid: u32, first: bool) -> Duration {
    let of = |path: &Path| -> u64 {
        let text = fs::read_to_string(path.join("schedstat")).unwrap_or_default();
        text.split(' ')
            .next()
            .and_then(|n| n.parse().ok())
            .unwrap_or(0)
    };
    let tasks = format!("/proc/{pid}/task");
    if first {
        return Duration::from_nanos(of(&Path::new(&tasks).join(pid.to_string())));
    }
    let threads = fs::read_dir(tasks).into_iter().flatten().flatten();
    Duration::from_nanos(threads.map(|thread| of(&thread.path())).sum())
}

/// How often the threads of a process have been given a processor.
fn wakes(pid: u32) -> u64 {
    let threads = fs::read_dir(format!("/proc/{pid}/task"))
        .into_iter()
        .flatten()
        .flatten();
    let of = |path: &Path| -> u64 {
        let text = fs::read_to_string(path.join("status")).unwrap_or_default();
        let counts = text.lines().filter(|line| line.contains("ctxt_switches"));
        counts
            .filter_map(|l| l.split_whitespace().last()?.parse::<u64>().ok())
            .sum()
    };
    threads.map(|thread| of(&thread.path())).sum()
}

/// Waits until the program has slept for a while; gives its processor time.
fn settled(terminal: &Terminal, begun: Duration) -> Duration {
    let pid = terminal.pid();
    let (mut last, mut since) = (spent(pid, false), Instant::now());
    loop {
        thread::sleep(Duration::from_micros(500));
        let now = spent(pid, false);
        if now != last {
            (last, since) = (now, Instant::now());
        } else if since.elapsed() > ASLEEP && (now > begun || since.elapsed() > 8 * ASLEEP) {
            return now;
        }
    }
}

fn walk(terminal: &mut Terminal, (name, before, keys): (&str, &str, &str)) {
    for key in before.chars() {
        press(terminal, key);
    }
    let (mut times, mut bytes) = (Vec::new(), Vec::new());
    for key in keys.chars().cycle().take(STEPS) {
        let (time, sent) = press(terminal, key);
        times.push(time);
        bytes.push(sent);
    }
    times.sort_unstable();
    bytes.sort_unstable();
    let ms = |part: usize| times[(STEPS - 1) * part / 100].as_secs_f64() * 1e3;
    println!(
        "{name:<16} p50 {:>6.2} ms  p95 {:>6.2} ms  bytes p50 {:>6}  p95 {:>6}",
        ms(50),
        ms(95),
        bytes[STEPS / 2],
        bytes[STEPS * 95 / 100]
    );
}

/// Presses a key; gives what it cost and how many bytes were sent.
fn press(terminal: &mut Terminal, key: char) -> (Duration, usize) {
    let before = settled(terminal, Duration::ZERO);
    let sent = terminal.sent();
    terminal.keys(&key.to_string());
    let after = settled(terminal, before);
    (after.saturating_sub(before), terminal.sent() - sent)
}

/// Prints what the program costs on a story of many reports, and at the start on a small one.
pub fn print(large: &Path, small: &str) {
    println!("the program in a terminal of 200 by 50, time of its own threads on a processor:");
    let mut least = [Duration::MAX; 2];
    for _ in 0..7 {
        let mut terminal = Start::parallax(200, 50, &[small]).start();
        terminal.wait_taken();
        let pid = terminal.pid();
        let now = [spent(pid, true), spent(pid, false)];
        least = [least[0].min(now[0]), least[1].min(now[1])];
        terminal.keys("Q");
        terminal.end();
    }
    let ms = |time: Duration| time.as_secs_f64() * 1e3;
    println!(
        "first frame      {:.1} ms, {:.1} ms with what its other threads have done of the comparison until then",
        ms(least[0]),
        ms(least[1])
    );
    let Some(large) = large.to_str() else { return };
    for &one in WALKS {
        let mut terminal = Start::parallax(200, 50, &[large]).start();
        terminal.wait_words("claims");
        settled(&terminal, Duration::ZERO);
        walk(&mut terminal, one);
        if one.0 == WALKS[0].0 {
            let (sent, before) = (terminal.sent(), wakes(terminal.pid()));
            thread::sleep(IDLE);
            println!(
                "idle             {} bytes and {} wake-ups in {} s",
                terminal.sent() - sent,
                wakes(terminal.pid()) - before,
                IDLE.as_secs()
            );
        }
        terminal.keys("Q");
        terminal.end();
    }
}
