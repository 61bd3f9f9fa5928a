//! What work costs a processor: time on it and memory, so that a busy machine does not change the figures.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

/// Time that this thread has had a processor. Linux keeps it to the nanosecond; elsewhere it is
/// the time that has passed.
fn spent(since: Instant) -> Duration {
    // The kernel brings a thread's account up to date when it gives way.
    thread::yield_now();
    let own = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = own.and_then(|s| s.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

/// The processor time of `work` in its cheapest of `rounds` rounds: what it costs where nothing
/// else has swept the caches.
pub fn least(rounds: usize, mut work: impl FnMut()) -> Duration {
    let since = Instant::now();
    (0..rounds)
        .map(|_| {
            let before = spent(since);
            work();
            spent(since).saturating_sub(before)
        })
        .min()
        .unwrap_or_default()
}

/// The time that passes over `work` in its quickest of `rounds` rounds.
pub fn soonest(rounds: usize, mut work: impl FnMut()) -> Duration {
    let passing = |_| {
        let since = Instant::now();
        work();
        since.elapsed()
    };
    (0..rounds).map(passing).min().unwrap_or_default()
}

/// The most memory that this process has held so far, in bytes.
pub fn peak() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    let kilobytes: usize = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// Processor time of all programs that this one has started and waited for, in hundredths of a second as the
/// kernel counts it; none elsewhere than on Linux.
pub fn of_children() -> Option<Duration> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program may hold blanks; what follows its bracket does not.
    let (_, rest) = stat.rsplit_once(')')?;
    let mut ticks = rest.split_whitespace().skip(13).map(str::parse::<u64>);
    let (user, system) = (ticks.next()?.ok()?, ticks.next()?.ok()?);
    Some(Duration::from_millis((user + system) * 10))
}
