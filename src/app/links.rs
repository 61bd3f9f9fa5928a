//! Links (OSC 8): where a terminal takes them, and which cells have to be told anew because they lead
//! elsewhere now.
//!
//! Cells have no place for a link. The reader says beside its cells which of them lead
//! where; what is sent for a link stands around a run of cells, not in each of them.

use crate::config::{Environment, When};
use crate::reader::{Grid, Links, Size};

/// What ends a link.
pub(super) const END: &str = "\x1b]8;;\x1b\\";

/// What begins one. Cells with the same id are one link to the terminal, wherever they stand.
/// <https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda>
pub(super) fn start(id: u16, target: &str) -> String {
    format!("\x1b]8;id=parallax-{id};{target}\x1b\\")
}

/// Whether links are sent.
pub(super) fn wanted(when: When, environment: &Environment) -> bool {
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto => taken(environment),
    }
}

/// Whether the terminal is not known to fail at links. Most that do not know them pass them over;
/// these print them as letters, or crash, or are known to have none.
fn taken(environment: &Environment) -> bool {
    let term = environment.get("TERM").unwrap_or_default();
    let poor = ["linux", "vt", "eterm", "cygwin", "sun", "dumb"];
    let poor = term.is_empty() || poor.iter().any(|name| term.starts_with(name));
    // VTE before 0.50 mistakes some links for others, and crashes at some (GNOME bug 779734).
    let version = environment
        .get("VTE_VERSION")
        .and_then(|v| v.parse::<u32>().ok());
    let old = version.is_some_and(|version| version < 5000);
    let apple = environment.get("TERM_PROGRAM") == Some("Apple_Terminal");
    !(poor || old || apple)
}

/// Adds to the changed cells those that only lead elsewhere than before.
pub(super) fn add_relinked(
    changed: &mut Vec<(u16, u16)>,
    (before, now): (&Links, &Links),
    next: &Grid,
) {
    if before == now {
        return;
    }
    let Size { width, height } = next.size();
    let place = |&(x, y): &(u16, u16)| (y, x);
    let known = changed.len();
    for y in 0..height {
        let row = usize::from(y) * usize::from(width);
        if before.same_in(now, row..row + usize::from(width)) {
            continue;
        }
        let mut x = 0;
        while x < width {
            let at = row + usize::from(x);
            if before.at(at) != now.at(at)
                && changed[..known]
                    .binary_search_by_key(&(y, x), place)
                    .is_err()
            {
                changed.push((x, y));
            }
            // What a wide letter covers is drawn with it.
            x += next.width((x, y));
        }
    }
    changed.sort_by_key(place);
}

/// Changed cells that lead to the same place.
pub(super) struct Run<'b> {
    /// Number and address; none for nowhere.
    pub(super) link: Option<(u16, String)>,
    /// The cells.
    pub(super) cells: &'b [(u16, u16)],
}

/// The changed cells in runs that lead to the same place.
pub(super) fn runs<'b>(changed: &'b [(u16, u16)], links: &Links, width: u16) -> Vec<Run<'b>> {
    let at = |&(x, y): &(u16, u16)| usize::from(y) * usize::from(width) + usize::from(x);
    if links.is_empty() {
        let (link, cells) = (None, changed);
        return vec![Run { link, cells }];
    }
    changed
        .chunk_by(|one, next| links.number(at(one)) == links.number(at(next)))
        .map(|run| {
            let link = run.first().and_then(|cell| links.at(at(cell)));
            Run {
                link: link.map(|(id, target)| (id, target.to_owned())),
                cells: run,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terminals_that_fail_at_links_are_known() {
        let cases: [(&[(&str, &str)], bool); 7] = [
            (&[("TERM", "xterm-256color")], true),
            (&[("TERM", "tmux-256color")], true),
            (&[("TERM", "linux")], false),
            (&[("TERM", "eterm-color")], false),
            (&[], false),
            (&[("TERM", "xterm"), ("VTE_VERSION", "4803")], false),
            (
                &[("TERM", "xterm"), ("TERM_PROGRAM", "Apple_Terminal")],
                false,
            ),
        ];
        for (pairs, expected) in cases {
            let environment = Environment::of(pairs);
            assert_eq!(wanted(When::Auto, &environment), expected, "{pairs:?}");
            assert!(wanted(When::Always, &environment));
            assert!(!wanted(When::Never, &environment));
        }
    }
}
