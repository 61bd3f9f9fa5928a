//! The themes that come with the program.

use super::{Theme, parse};

/// The default on a dark ground.
pub const DEFAULT_DARK: &str = "parallax-dark";
/// The default on a light ground.
pub const DEFAULT_LIGHT: &str = "parallax-light";

/// Name, source, and one line about each theme that comes with the program.
pub const BUILTIN: [(&str, &str, &str); 7] = [
    (
        DEFAULT_DARK,
        include_str!("../../themes/parallax-dark.toml"),
        "the default on a dark ground",
    ),
    (
        DEFAULT_LIGHT,
        include_str!("../../themes/parallax-light.toml"),
        "the default on a light ground",
    ),
    (
        "contrast-dark",
        include_str!("../../themes/contrast-dark.toml"),
        "high contrast on black, all text 7:1",
    ),
    (
        "contrast-light",
        include_str!("../../themes/contrast-light.toml"),
        "high contrast on white, all text 7:1",
    ),
    (
        "parallax-cvd",
        include_str!("../../themes/parallax-cvd.toml"),
        "no meaning by hue alone: any colour vision",
    ),
    (
        "ansi",
        include_str!("../../themes/ansi.toml"),
        "the terminal's own sixteen colours",
    ),
    (
        "mono",
        include_str!("../../themes/mono.toml"),
        "no colour: bold, underline, reverse",
    ),
];

/// The source of the built-in theme of that name.
pub fn source_of(name: &str) -> Option<&'static str> {
    BUILTIN
        .iter()
        .find(|(known, _, _)| *known == name)
        .map(|(_, source, _)| *source)
}

/// The built-in theme of that name.
pub fn builtin(name: &str) -> Option<Theme> {
    let source = source_of(name)?;
    let lookup = |parent: &str| source_of(parent).map(str::to_owned);
    Some(parse(name, source, &lookup).0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::{Slot, Style, Variant};

    #[test]
    fn all_are_read_without_complaint() {
        for (name, source, _) in BUILTIN {
            let (theme, complaints) =
                parse(name, source, &|parent| source_of(parent).map(str::to_owned));
            assert_eq!(complaints, [], "{name}");
            assert_eq!(theme.name, name);
        }
    }

    #[test]
    fn those_without_a_parent_set_every_slot() {
        for (name, source, _) in BUILTIN {
            if source.contains("\ninherits =") {
                continue;
            }
            for slot in Slot::ALL {
                let key = slot.name();
                let set = source.lines().any(|line| {
                    line.trim_start_matches('"').split(['"', ' ', '=']).next() == Some(key)
                });
                assert!(set, "{name} leaves {key} open");
            }
        }
    }

    #[test]
    fn mono_has_no_colour_and_ansi_no_ground() {
        let mono = builtin("mono").unwrap_or_default();
        assert!(!mono.has_colour());
        let ansi = builtin("ansi").unwrap_or_default();
        assert_eq!(ansi.variant, Variant::Either);
        for slot in Slot::ALL {
            let Style { fg, bg, .. } = ansi.style(slot);
            assert!(
                bg.is_none_or(|bg| bg == crate::theme::Color::Default),
                "{}",
                slot.name()
            );
            assert!(
                fg.is_none_or(|fg| matches!(
                    fg,
                    crate::theme::Color::Default | crate::theme::Color::Ansi(_)
                )),
                "{}",
                slot.name()
            );
        }
    }
}
