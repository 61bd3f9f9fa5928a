//! The themes of a user: `themes/NAME.toml` in the configuration folder, beside those built in.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Environment, folder};
use crate::reader::Offer;
use crate::theme::{self, BUILTIN, Theme};

/// Largest size of a theme, in bytes: one that sets everything, with a comment for each slot, has 10 kB.
const LONGEST: u64 = 256 * 1024;

/// A theme as it was read.
#[derive(Clone, Debug)]
pub struct Themed {
    /// What could be used of it.
    pub theme: Theme,
    /// What could not, one line each with file and line.
    pub complaints: Vec<String>,
    /// The user's files it was read from: its own, and those it inherits from.
    pub files: Vec<PathBuf>,
}

/// Reads the theme of that name: the user's, or else the built-in one.
///
/// # Errors
/// One line: that there is none, or that its file cannot be read.
pub fn theme(environment: &Environment, name: &str) -> Result<Themed, String> {
    let Some(first) = source(environment, name)? else {
        return Err(format!(
            "there is no theme “{name}”; `parallax themes` lists them"
        ));
    };
    let read = RefCell::new(BTreeMap::new());
    let unread = RefCell::new(Vec::new());
    read.borrow_mut().insert(name.to_owned(), first.file);
    let lookup = |parent: &str| {
        if read.borrow().contains_key(parent) {
            // A theme of the user's may build on the built-in one whose name it has.
            return theme::source_of(parent).map(str::to_owned);
        }
        match source(environment, parent) {
            Ok(found) => found.map(|found| {
                read.borrow_mut().insert(parent.to_owned(), found.file);
                found.text
            }),
            Err(why) => {
                unread.borrow_mut().push(why);
                None
            }
        }
    };
    let (theme, found) = theme::parse(name, &first.text, &lookup);
    let read = read.into_inner();
    let place = |name: &str| match read.get(name).and_then(Option::as_ref) {
        Some(file) => file.display().to_string(),
        None => format!("theme {name}"),
    };
    let mut complaints = unread.into_inner();
    let line = |c: &theme::Complaint| format!("{}:{}: {}", place(&c.theme), c.line, c.text);
    complaints.extend(found.iter().map(line));
    Ok(Themed {
        theme,
        complaints,
        files: read.into_values().flatten().collect(),
    })
}

/// All themes: the built-in ones, then the user's by name. One of the user's that has the
/// name of a built-in one replaces it.
pub fn offers(environment: &Environment) -> Vec<Offer> {
    let own = own_names(environment);
    let built_in = BUILTIN.iter().map(|(name, _, what)| (*name, *what));
    let built_in = built_in.filter(|(name, _)| !own.contains(*name));
    let yours = own.iter().map(|name| (name.as_str(), "yours"));
    built_in
        .chain(yours)
        .map(|(name, what)| Offer {
            name: name.to_owned(),
            what: what.to_owned(),
            theme: faultless(environment, name).map(|found| Arc::new(found.theme)),
        })
        .collect()
}

/// A theme without faults.
///
/// # Errors
/// The first thing that is wrong with it, with file and line; the file without its folder, which
/// leaves room for the fault.
pub fn faultless(environment: &Environment, name: &str) -> Result<Themed, String> {
    let found = theme(environment, name).map_err(|why| short(environment, why))?;
    match found.complaints.first() {
        Some(complaint) => Err(short(environment, complaint.clone())),
        None => Ok(found),
    }
}

/// A complaint without the folder of the user's themes.
fn short(environment: &Environment, complaint: String) -> String {
    let folder = folder(environment).map(|folder| folder.join("themes").join(""));
    let folder = folder.map(|folder| folder.display().to_string());
    match folder.and_then(|folder| complaint.strip_prefix(&folder).map(str::to_owned)) {
        Some(rest) => rest,
        None => complaint,
    }
}

/// The themes as a table for people: name, kind of background, what it is for or what is wrong with it.
pub fn listing(environment: &Environment) -> String {
    let offers = offers(environment);
    let names = offers.iter().map(|offer| offer.name.chars().count()).max();
    let names = names.unwrap_or(0);
    let row = |offer: &Offer| {
        let (ground, about) = match &offer.theme {
            Ok(theme) => (theme.variant.name(), &offer.what),
            Err(why) => ("broken", why),
        };
        format!("{:<names$}  {ground:<8}{about}\n", offer.name)
    };
    offers.iter().map(row).collect()
}

/// Whether the theme of that name is the user's.
pub fn is_own_theme(environment: &Environment, name: &str) -> bool {
    file(environment, name).is_some_and(|file| file.exists())
}

/// The file that the user's theme of that name has, whether it is there or not; `None` for a name
/// that leads elsewhere.
fn file(environment: &Environment, name: &str) -> Option<PathBuf> {
    let plain = !name.is_empty() && !name.contains(['/', '\\']) && name != "..";
    let themes = folder(environment)?.join("themes");
    plain.then(|| themes.join(format!("{name}.toml")))
}

/// The names of the user's themes, in their order.
fn own_names(environment: &Environment) -> BTreeSet<String> {
    let themes = folder(environment).map(|folder| folder.join("themes"));
    let entries = themes.and_then(|folder| std::fs::read_dir(folder).ok());
    entries
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let is_theme = path
                .extension()
                .is_some_and(|extension| extension == "toml");
            let name = path.file_stem()?.to_str()?.to_owned();
            (is_theme && !name.starts_with('.')).then_some(name)
        })
        .collect()
}

/// The text of a theme, and the user's file it is in.
struct Source {
    text: String,
    file: Option<PathBuf>,
}

fn source(environment: &Environment, name: &str) -> Result<Option<Source>, String> {
    if let Some(file) = file(environment, name)
        && let Some(text) = read(&file)?
    {
        return Ok(Some(Source {
            text,
            file: Some(file),
        }));
    }
    Ok(theme::source_of(name).map(|text| Source {
        text: text.to_owned(),
        file: None,
    }))
}

/// The text of a file; `None` if there is no such file.
fn read(file: &Path) -> Result<Option<String>, String> {
    let name = file.display();
    let Ok(about) = std::fs::metadata(file) else {
        return Ok(None);
    };
    if !about.is_file() {
        return Err(format!(
            "{name}: not a file; a theme must be a regular file"
        ));
    }
    if about.len() > LONGEST {
        return Err(format!("{name}: too large for a theme"));
    }
    match std::fs::read(file).map(String::from_utf8) {
        Ok(Ok(text)) => Ok(Some(text)),
        Ok(Err(error)) => {
            let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = 1 + String::from_utf8_lossy(before).matches('\n').count();
            Err(format!("{name}:{line}: not UTF-8; save the file as UTF-8"))
        }
        Err(error) => Err(format!("{name}: {}", super::refused(&error))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::{Color, Slot};

    /// A configuration folder with these themes.
    fn with(themes: &[(&str, &[u8])]) -> (tempfile::TempDir, Environment) {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("parallax/themes");
        std::fs::create_dir_all(&folder).expect("made");
        for (name, text) in themes {
            std::fs::write(folder.join(name), text).expect("written");
        }
        let path = home.path().to_str().expect("UTF-8");
        let environment = Environment::of(&[("XDG_CONFIG_HOME", path)]);
        (home, environment)
    }

    #[test]
    fn the_users_themes_are_listed_and_broken_ones_with_their_fault() {
        let (_home, environment) = with(&[
            (
                "moss.toml",
                b"variant = \"light\"\n\"text.dim\" = \"#405040\"\n",
            ),
            ("torn.toml", b"text = \"#fff\"\n\"text.dim\" = \n"),
            ("odd.toml", b"\n\"text.dimm\" = \"#405040\"\n"),
            ("bytes.toml", b"# one\n# \xff\n"),
            ("orphan.toml", b"inherits = \"nobody\"\n"),
            (".hidden.toml", b""),
            ("notes.txt", b""),
        ]);
        let offers = offers(&environment);
        let names: Vec<&str> = offers.iter().map(|o| o.name.as_str()).collect();
        let own = ["bytes", "moss", "odd", "orphan", "torn"];
        assert_eq!(names[BUILTIN.len()..], own);
        let fault = |name: &str| {
            let found = offers
                .iter()
                .find(|o| o.name == name)
                .map(|o| o.theme.clone());
            found.and_then(Result::err).unwrap_or_default()
        };
        assert_eq!(fault("moss"), "");
        for (name, said) in [
            ("torn", "torn.toml:2: "),
            (
                "odd",
                "odd.toml:2: no slot is called “text.dimm”; the nearest is \"text.dim\"",
            ),
            ("bytes", "bytes.toml:2: not UTF-8"),
            ("orphan", "orphan.toml:1: inherits from “nobody”"),
        ] {
            assert!(fault(name).contains(said), "{name}: {}", fault(name));
        }
        let listing = listing(&environment);
        assert!(listing.contains("broken"), "{listing}");
        assert_eq!(listing.lines().count(), offers.len());
    }

    #[test]
    fn a_theme_may_build_on_the_built_in_one_whose_name_it_has() {
        let (_home, environment) = with(&[(
            "parallax-dark.toml",
            b"inherits = \"parallax-dark\"\ntext = \"#010203\"\n",
        )]);
        let found = faultless(&environment, "parallax-dark").expect("a theme");
        assert_eq!(found.theme.style(Slot::Text).fg, Some(Color::Rgb(1, 2, 3)));
        assert!(found.theme.style(Slot::Background).bg.is_some());
        assert_eq!(found.files.len(), 1);
        assert_eq!(offers(&environment).len(), BUILTIN.len());
    }

    #[test]
    fn a_name_leads_nowhere_else() {
        let (home, environment) = with(&[]);
        std::fs::write(home.path().join("parallax/out.toml"), "").expect("written");
        for name in ["../out", "..", "", "no-such-theme"] {
            assert!(theme(&environment, name).is_err(), "{name:?}");
        }
    }
}
