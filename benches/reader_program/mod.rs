//! The reader as it is used: the real binary in a pseudo-terminal. What counts is the time its own threads
//! have had a processor, as Linux keeps it, from the key until it sleeps again.

use std::fmt::Write as _;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use super::generator::Generated;
use super::terminal::{Start, Terminal};
use super::{WALKS, Walk, verdict};

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
pub fn spent(pid: u32, first: bool) -> Duration {
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

/// Whether a thread of the program runs or waits for a processor: on a busy machine, that is not to sleep. The thread that
/// goes through the claims ahead of the keys is waited for so.
fn runs(pid: u32) -> bool {
    let tasks = fs::read_dir(format!("/proc/{pid}/task"));
    let mut threads = tasks.into_iter().flatten().flatten();
    threads.any(|thread| {
        let told = fs::read_to_string(thread.path().join("stat")).unwrap_or_default();
        let state = told.rsplit(") ").next().unwrap_or_default();
        state.starts_with(['R', 'D'])
    })
}

/// Waits until the program has slept for a while; gives its processor time.
pub fn settled(terminal: &Terminal, begun: Duration) -> Duration {
    let pid = terminal.pid();
    let (mut last, mut since) = (spent(pid, false), Instant::now());
    loop {
        thread::sleep(Duration::from_micros(500));
        let now = spent(pid, false);
        if now != last || runs(pid) {
            (last, since) = (now, Instant::now());
        } else if since.elapsed() > ASLEEP && (now > begun || since.elapsed() > 8 * ASLEEP) {
            return now;
        }
    }
}

/// What keys cost one after the other: the time of each, and its bytes, both in order.
pub fn walk(terminal: &mut Terminal, walk: Walk) -> (Vec<Duration>, Vec<usize>) {
    for key in walk.before.chars() {
        press(terminal, key);
    }
    let (mut times, mut bytes) = (Vec::new(), Vec::new());
    for key in walk.keys.chars().cycle().take(STEPS) {
        let (time, sent) = press(terminal, key);
        times.push(time);
        bytes.push(sent);
    }
    times.sort_unstable();
    bytes.sort_unstable();
    (times, bytes)
}

/// Prints what keys cost.
pub fn say(name: &str, (times, bytes): (&[Duration], &[usize]), said: &str) {
    let ms = |part: usize| times[(STEPS - 1) * part / 100].as_secs_f64() * 1e3;
    println!(
        "{name:<16} p50 {:>6.2} ms  p95 {:>6.2} ms  bytes p50 {:>6}  p95 {:>6}  {said}",
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

/// What a program has spent when the last byte of its first frame is read: of its first thread, and of all.
/// Read here and at once, so that what begins after the frame is hardly in it.
fn first_frame(bundle: &str) -> Option<[Duration; 2]> {
    let size = PtySize {
        rows: 50,
        cols: 200,
        ..PtySize::default()
    };
    let pair = native_pty_system().openpty(size).ok()?;
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_parallax"));
    command.arg(bundle);
    command.cwd(env!("CARGO_MANIFEST_DIR"));
    let own = tempfile::tempdir().ok()?;
    for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
        command.env(name, own.path());
    }
    command.env("TERM", "xterm-256color");
    command.env("COLORTERM", "truecolor");
    command.env("PARALLAX_THEME", "parallax-dark");
    let mut child = pair.slave.spawn_command(command).ok()?;
    drop(pair.slave);
    let mut reader = pair.master.try_clone_reader().ok()?;
    let (mut sent, mut buffer) = (Vec::new(), vec![0; 65536]);
    let end = b"\x1b[?2026l";
    while !sent.windows(end.len()).any(|window| window == end) {
        let count = reader.read(&mut buffer).ok().filter(|&count| count > 0)?;
        sent.extend_from_slice(&buffer[..count]);
    }
    let pid = child.process_id()?;
    let spent = [spent(pid, true), spent(pid, false)];
    let _ = child.kill();
    let _ = child.wait();
    Some(spent)
}

/// Prints what the program costs on a story of many reports, and at the start on a small one.
pub fn print(large: &Path, small: &str) {
    println!("the program in a terminal of 200 by 50, time of its own threads on a processor:");
    let starts: Vec<_> = (0..15).filter_map(|_| first_frame(small)).collect();
    let least = |of: usize| {
        starts
            .iter()
            .map(|start| start[of])
            .min()
            .unwrap_or_default()
    };
    println!(
        "first frame      {:.1} ms, {:.1} ms of it on the thread that draws  {}",
        super::ms(least(1)),
        super::ms(least(0)),
        verdict(10.0, least(1))
    );
    let Some(large) = large.to_str() else { return };
    for &one in WALKS {
        let mut terminal = Start::parallax(200, 50, &[large]).start();
        // The last stage of the comparison speaks of claims too.
        terminal.wait_words("claim 1/");
        settled(&terminal, Duration::ZERO);
        let (times, bytes) = walk(&mut terminal, one);
        let p95 = times[(times.len() - 1) * 95 / 100];
        say(one.name, (&times, &bytes), &verdict(one.asked, p95));
        if one.name == WALKS[0].name {
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
