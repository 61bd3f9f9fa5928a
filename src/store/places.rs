//! Where readers left off, one file per story, and from them the list of recent stories.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::{UNFINISHED, write_whole};

/// An unfinished file older than this is abandoned: writing one takes far less than a second.
const ABANDONED: Duration = Duration::from_hours(1);

/// The content of a file besides the place itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// The absolute paths that the story was opened with.
    pub paths: Vec<PathBuf>,
    /// Its title.
    pub title: String,
}

#[derive(Serialize, Deserialize)]
struct Kept<T> {
    story: Recent,
    place: T,
}

/// The text of a file that keeps a place.
pub fn place_text<T: Serialize>(story: Recent, place: &T) -> Option<String> {
    toml::to_string(&Kept { story, place }).ok()
}

/// The place kept in a file. A file that cannot be read is treated as missing: it holds no saved words,
/// only drafts, and is left as it is until the next place is kept.
pub fn read_place<T: DeserializeOwned>(file: &Path) -> Option<T> {
    let text = fs::read_to_string(file).ok()?;
    toml::from_str::<Kept<T>>(&text).ok().map(|kept| kept.place)
}

/// Writes such a file.
pub fn write_place(file: &Path, text: &str) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    write_whole(file, text.as_bytes())?;
    sweep(folder);
    Ok(())
}

/// Removes what a killed writer has left. Other readers write here too, so only old files are removed.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let now = SystemTime::now();
    for entry in entries.filter_map(Result::ok) {
        let written = entry.metadata().and_then(|m| m.modified());
        let age = written.ok().and_then(|then| now.duration_since(then).ok());
        let unfinished = entry.file_name().to_string_lossy().starts_with(UNFINISHED);
        if unfinished && age.is_some_and(|age| age >= ABANDONED) {
            // A leftover does no harm.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The stories whose places are kept in a folder and that are still there, the last one read first.
pub fn recent(folder: &Path) -> Vec<Recent> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut found: Vec<(SystemTime, PathBuf, Recent)> = entries
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let read = fs::metadata(&path).and_then(|m| m.modified()).ok()?;
            let text = fs::read_to_string(&path).ok()?;
            let kept = toml::from_str::<Kept<toml::Table>>(&text).ok()?;
            let there = kept.story.paths.iter().all(|path| path.exists());
            there.then_some((read, path, kept.story))
        })
        .collect();
    found.sort_by(|a, b| (b.0, &a.1).cmp(&(a.0, &b.1)));
    found.into_iter().map(|(_, _, recent)| recent).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_place_is_kept_and_listed_while_its_story_is_there() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let bundle = folder.path().join("bundle");
        fs::create_dir(&bundle)?;
        let story = Recent {
            paths: vec![bundle.clone()],
            title: "A story".to_owned(),
        };
        let place = folder.path().join("places").join("a.toml");
        let text =
            place_text(story.clone(), &BTreeMap::from([("row".to_owned(), 2)])).unwrap_or_default();
        write_place(&place, &text)?;
        assert_eq!(
            read_place::<BTreeMap<String, i32>>(&place),
            Some(BTreeMap::from([("row".to_owned(), 2)]))
        );
        assert_eq!(recent(&folder.path().join("places")), [story]);
        fs::write(folder.path().join("places/b.toml"), "broken = [")?;
        fs::remove_dir(&bundle)?;
        assert_eq!(recent(&folder.path().join("places")), []);
        assert_eq!(read_place::<BTreeMap<String, i32>>(&bundle), None);
        Ok(())
    }

    #[test]
    fn what_a_killed_writer_left_is_swept_and_what_another_writes_is_not() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = |name: &str| folder.path().join(name);
        for (name, age) in [
            (".parallax-old", 2),
            (".parallax-new", 0),
            ("other.toml", 2),
        ] {
            let file = fs::File::create(path(name))?;
            file.set_modified(SystemTime::now() - age * ABANDONED)?;
        }
        write_place(&path("a.toml"), "row = 1")?;
        assert!(!path(".parallax-old").exists());
        assert!(path(".parallax-new").exists());
        assert!(path("other.toml").exists());
        Ok(())
    }
}
