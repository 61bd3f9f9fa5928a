//! Chooses the theme and the number of colours from the configuration and the terminal.

use std::time::Duration;

use terminal_colorsaurus::{QueryOptions, ThemeMode};

use crate::config::{self, Config, Environment, Origin, When};
use crate::theme::{DEFAULT_DARK, DEFAULT_LIGHT, Depth, Theme, Variant};

/// How long the terminal may take to say what its background is. A shorter time would let a late
/// answer over a slow line arrive as if it were typed.
const BACKGROUND: Duration = Duration::from_secs(1);

/// The choice.
pub(super) struct Look {
    /// The theme, in colours the terminal has.
    pub(super) theme: Theme,
    /// The wish by which it was chosen.
    pub(super) wish: Wish,
    /// How many colours that is.
    pub(super) depth: Depth,
    /// Whether it may use any.
    pub(super) colour: bool,
    /// What was wrong with it.
    pub(super) complaints: Vec<String>,
}

/// Chooses. Asks the terminal for its background only if the answer matters.
pub(super) fn choose(config: &Config, environment: &Environment) -> Look {
    let depth = depth(config.colour.value, environment);
    let wish = Wish::of(config, depth);
    let name = wish.name(|| ground(environment));
    let (theme, complaints) = load(name, &config.theme.origin, environment);
    Look {
        theme: theme.at(depth),
        depth,
        wish,
        colour: depth > Depth::Mono,
        complaints,
    }
}

/// How many colours the terminal has, as far as the environment tells.
fn depth(colour: When, environment: &Environment) -> Depth {
    let term = environment.get("TERM").unwrap_or_default();
    let said = environment.get("COLORTERM").unwrap_or_default();
    let has = if matches!(said, "truecolor" | "24bit") || term.ends_with("-direct") {
        Depth::True
    } else if term.contains("256color") {
        Depth::Indexed
    } else if term.starts_with("vt") || matches!(term, "" | "dumb" | "linux-m" | "xterm-mono") {
        Depth::Mono
    } else {
        Depth::Sixteen
    };
    match colour {
        When::Never => Depth::Mono,
        When::Always => has.max(Depth::Sixteen),
        When::Auto => has,
    }
}

/// The theme that is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// This theme on any background.
    Always(String),
    /// One for each background.
    ByGround {
        /// On a dark one.
        dark: String,
        /// On a light one.
        light: String,
    },
}

impl Wish {
    /// What the configuration says, for a terminal of that depth.
    fn of(config: &Config, depth: Depth) -> Self {
        let choice = &config.theme.value;
        if depth == Depth::Mono {
            return Self::Always("mono".to_owned());
        }
        if depth == Depth::Sixteen && choice.dark.is_none() && choice.light.is_none() {
            return Self::Always("ansi".to_owned());
        }
        let chosen = |name: &Option<String>, default: &str| match name {
            Some(name) => name.clone(),
            None => default.to_owned(),
        };
        let dark = chosen(&choice.dark, DEFAULT_DARK);
        let light = chosen(&choice.light, DEFAULT_LIGHT);
        if dark == light {
            Self::Always(dark)
        } else {
            Self::ByGround { dark, light }
        }
    }

    /// The theme's name. `ground` is asked only where it matters.
    pub(super) fn name(&self, ground: impl FnOnce() -> Variant) -> &str {
        match self {
            Self::Always(name) => name,
            Self::ByGround { dark, light } => match ground() {
                Variant::Light => light,
                Variant::Dark | Variant::Either => dark,
            },
        }
    }
}

/// Whether the terminal is dark or light: what it answers, or else what `COLORFGBG` says, or else dark.
fn ground(environment: &Environment) -> Variant {
    // Inside tmux and screen the answer is about what they remember, not about what is seen.
    let multiplexed = environment.get("TMUX").is_some()
        || environment.get("STY").is_some()
        || environment
            .get("TERM")
            .is_some_and(|term| term.starts_with("screen"));
    let answered = (!multiplexed).then(ask).flatten();
    answered
        .or_else(|| environment.get("COLORFGBG").and_then(background_of))
        .unwrap_or_default()
}

fn ask() -> Option<Variant> {
    let mut options = QueryOptions::default();
    options.timeout = BACKGROUND;
    match terminal_colorsaurus::theme_mode(options).ok()? {
        ThemeMode::Dark => Some(Variant::Dark),
        ThemeMode::Light => Some(Variant::Light),
    }
}

/// `COLORFGBG` is `fg;bg` or `fg;other;bg`, in indices of the sixteen, of which 7 and 9 to 15 are
/// light (rxvt, which invented it; Konsole).
fn background_of(value: &str) -> Option<Variant> {
    let background: u8 = value.rsplit(';').next()?.parse().ok()?;
    Some(match background {
        7 | 9..=15 => Variant::Light,
        _ => Variant::Dark,
    })
}

/// The theme of that name, which was chosen at `origin`, or the default and a complaint.
fn load(name: &str, origin: &Origin, environment: &Environment) -> (Theme, Vec<String>) {
    match config::theme(environment, name) {
        Ok(found) => (found.theme, found.complaints),
        Err(why) => (Theme::default(), vec![format!("{origin}: {why}")]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Flags, resolve};

    #[test]
    fn the_environment_tells_the_depth() {
        type Case = (&'static [(&'static str, &'static str)], When, Depth);
        let cases: [Case; 9] = [
            (
                &[("TERM", "xterm"), ("COLORTERM", "truecolor")],
                When::Auto,
                Depth::True,
            ),
            (&[("TERM", "xterm-direct")], When::Auto, Depth::True),
            (&[("TERM", "tmux-256color")], When::Auto, Depth::Indexed),
            (&[("TERM", "linux")], When::Auto, Depth::Sixteen),
            (&[("TERM", "vt100")], When::Auto, Depth::Mono),
            (&[("TERM", "vt100")], When::Always, Depth::Sixteen),
            (&[], When::Auto, Depth::Mono),
            (
                &[("TERM", "xterm"), ("COLORTERM", "24bit")],
                When::Never,
                Depth::Mono,
            ),
            (&[("TERM", "xterm-256color")], When::Always, Depth::Indexed),
        ];
        for (pairs, colour, expected) in cases {
            assert_eq!(
                depth(colour, &Environment::of(pairs)),
                expected,
                "{pairs:?}"
            );
        }
    }

    #[test]
    fn the_terminal_is_asked_only_where_it_matters() {
        let none = Environment::default();
        let unused: fn() -> Variant = || panic!("asked");
        let flags = Flags {
            theme: Some("parallax-cvd".to_owned()),
            ..Flags::default()
        };
        let name = |config: &Config, depth, ground: fn() -> Variant| {
            Wish::of(config, depth).name(ground).to_owned()
        };
        let named = resolve(None, None, &none, &flags);
        assert_eq!(name(&named, Depth::True, unused), "parallax-cvd");
        assert_eq!(name(&named, Depth::Mono, unused), "mono");
        let open = resolve(None, None, &none, &Flags::default());
        assert_eq!(name(&open, Depth::Sixteen, unused), "ansi");
        assert_eq!(name(&open, Depth::True, || Variant::Light), DEFAULT_LIGHT);
        assert_eq!(name(&open, Depth::Indexed, || Variant::Dark), DEFAULT_DARK);
    }

    #[test]
    fn colorfgbg_is_read_from_its_end() {
        let cases = [
            ("15;0", Some(Variant::Dark)),
            ("0;15", Some(Variant::Light)),
            ("0;default;7", Some(Variant::Light)),
            ("0;8", Some(Variant::Dark)),
            ("15;default", None),
        ];
        for (value, expected) in cases {
            assert_eq!(background_of(value), expected, "{value}");
        }
    }

    #[test]
    fn an_unknown_theme_is_named_and_the_default_holds() {
        let origin = Origin::File {
            path: "c.toml".into(),
            line: 3,
        };
        let (theme, complaints) = load("no-such-theme", &origin, &Environment::default());
        assert_eq!(theme.name, DEFAULT_DARK);
        let said = "c.toml:3: there is no theme “no-such-theme”";
        assert!(complaints[0].starts_with(said), "{complaints:?}");
    }
}
