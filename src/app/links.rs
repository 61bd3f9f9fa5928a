//! Links (OSC 8): where a terminal takes them, and how they are sent.
//!
//! Cells cannot hold a link. The reader lists beside its cells which of them link
//! where; the codes for a link are sent around a run of cells, not in each of them.

use crate::config::{Environment, When};

/// The code that ends a link.
pub(super) const END: &str = "\x1b]8;;\x1b\\";

/// The start of the code that begins a link. To the terminal, cells with the same id are one link, wherever they are.
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

/// Whether the terminal can be sent links. Most terminals without links ignore them; those listed here
/// print them as text, or crash, or are known to have none.
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
