//! Merges the layers of the configuration.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{Config, Origin, Set, ThemeChoice, When, file};

/// The variables of the environment, as a value that tests can make.
#[derive(Clone, Debug, Default)]
pub struct Environment(BTreeMap<String, String>);

impl Environment {
    /// Those of this process. Values that are not Unicode are left out: none of our settings needs them.
    pub fn of_process() -> Self {
        let unicode = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        };
        Self(std::env::vars_os().filter_map(unicode).collect())
    }

    /// These ones.
    pub fn of(pairs: &[(&str, &str)]) -> Self {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Self(pairs.iter().map(owned).collect())
    }

    /// The value of a variable that is set to something.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
    }
}

/// Settings from the command line; `None` where it says nothing.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// `--theme`
    pub theme: Option<String>,
    /// `--color`
    pub colour: Option<When>,
    /// `--no-mouse`
    pub no_mouse: bool,
    /// `--ascii`
    pub ascii: bool,
}

/// Merges the layers. `text` is the content of `path`.
pub fn resolve(
    path: Option<PathBuf>,
    text: Option<&str>,
    environment: &Environment,
    flags: &Flags,
) -> Config {
    let mut config = Config {
        mouse: Set::built_in(true),
        ambiguous: Set::built_in(1),
        ..Config::default()
    };
    if let (Some(path), Some(text)) = (&path, text) {
        file::read(&mut config, path, text);
    }
    config.file = path;
    from_environment(&mut config, environment);
    from_flags(&mut config, flags);
    config
}

fn from_environment(config: &mut Config, environment: &Environment) {
    // https://no-color.org and https://bixense.com/clicolors: said to every program, so weaker
    // than what is said to this one.
    if environment.get("NO_COLOR").is_some() {
        config
            .colour
            .put(When::Never, Origin::Environment("NO_COLOR"));
    } else if environment
        .get("CLICOLOR_FORCE")
        .is_some_and(|value| value != "0")
    {
        config
            .colour
            .put(When::Always, Origin::Environment("CLICOLOR_FORCE"));
    }
    if let Some(name) = environment.get("PARALLAX_THEME") {
        let origin = Origin::Environment("PARALLAX_THEME");
        config.theme.put(ThemeChoice::always(name), origin);
    }
    if let Some(word) = environment.get("PARALLAX_COLOR") {
        match When::ALL.into_iter().find(|colour| colour.name() == word) {
            Some(colour) => config
                .colour
                .put(colour, Origin::Environment("PARALLAX_COLOR")),
            None => config.complaints.push(format!(
                "PARALLAX_COLOR is “{word}”; it must be auto, always or never"
            )),
        }
    }
    for (name, ours) in [
        ("PARALLAX_MOUSE", &mut config.mouse),
        ("PARALLAX_ASCII", &mut config.ascii),
    ] {
        match environment.get(name) {
            None => {}
            Some("1" | "true" | "yes" | "on") => ours.put(true, Origin::Environment(name)),
            Some("0" | "false" | "no" | "off") => ours.put(false, Origin::Environment(name)),
            Some(word) => config
                .complaints
                .push(format!("{name} is “{word}”; it must be 1 or 0")),
        }
    }
}

fn from_flags(config: &mut Config, flags: &Flags) {
    if let Some(name) = &flags.theme {
        config
            .theme
            .put(ThemeChoice::always(name), Origin::Flag("--theme"));
    }
    if let Some(colour) = flags.colour {
        config.colour.put(colour, Origin::Flag("--color"));
    }
    if flags.no_mouse {
        config.mouse.put(false, Origin::Flag("--no-mouse"));
    }
    if flags.ascii {
        config.ascii.put(true, Origin::Flag("--ascii"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "mouse = false\ncolor = \"always\"\ntheme = \"mono\"\n";

    fn resolved(pairs: &[(&str, &str)], flags: &Flags) -> Config {
        let path = Some(PathBuf::from("/c/config.toml"));
        resolve(path, Some(FILE), &Environment::of(pairs), flags)
    }

    #[test]
    fn the_later_layer_wins_and_is_named() {
        let config = resolved(&[], &Flags::default());
        assert_eq!(
            (config.ascii.value, &config.ascii.origin),
            (false, &Origin::BuiltIn)
        );
        assert_eq!(config.mouse.origin.to_string(), "/c/config.toml:1");
        assert_eq!(config.theme.value, ThemeChoice::always("mono"));

        let config = resolved(
            &[
                ("NO_COLOR", "1"),
                ("PARALLAX_MOUSE", "1"),
                ("PARALLAX_THEME", "ansi"),
            ],
            &Flags::default(),
        );
        assert_eq!(config.colour.value, When::Never);
        assert!(config.mouse.value);
        assert_eq!(config.theme.origin, Origin::Environment("PARALLAX_THEME"));

        let flags = Flags {
            theme: Some("parallax-light".to_owned()),
            colour: Some(When::Always),
            no_mouse: true,
            ascii: true,
        };
        let config = resolved(&[("NO_COLOR", "1"), ("PARALLAX_MOUSE", "1")], &flags);
        assert_eq!(
            config.colour,
            Set {
                value: When::Always,
                origin: Origin::Flag("--color")
            }
        );
        assert!(!config.mouse.value && config.ascii.value);
        assert_eq!(config.theme.value.dark.as_deref(), Some("parallax-light"));
    }

    #[test]
    fn an_empty_variable_says_nothing_and_a_wrong_one_is_named() {
        let config = resolved(
            &[("NO_COLOR", ""), ("CLICOLOR_FORCE", "0")],
            &Flags::default(),
        );
        assert_eq!(config.colour.value, When::Always, "the file's");
        let config = resolved(
            &[("PARALLAX_COLOR", "blue"), ("PARALLAX_ASCII", "perhaps")],
            &Flags::default(),
        );
        assert_eq!(config.complaints.len(), 2, "{:?}", config.complaints);
    }

    #[test]
    fn the_listing_names_every_origin() {
        let text = resolved(&[("PARALLAX_ASCII", "on")], &Flags::default()).listing();
        for part in [
            "built-in",
            "/c/config.toml:3",
            "PARALLAX_ASCII in the environment",
        ] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}
