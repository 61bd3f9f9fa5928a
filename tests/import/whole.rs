//! A bundle is written whole or not at all, and nothing outside it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::common::parallax;
use crate::{PROSE, files, import, page, said, story};
use parallax::bundle;
use parallax::story::Story;

#[test]
fn nothing_is_written_outside_or_through_a_link() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let outside = tempfile::tempdir().unwrap();
    let into = folder.path().join("story");
    let file = folder.path().join("one.html");
    fs::write(
        &file,
        page("The Quay", "Ferry burns", &[PROSE, "Nobody slept."]),
    )
    .unwrap();
    assert_eq!(import(&[&file], &into, &[]).status.code(), Some(0));
    symlink(outside.path(), into.join("versions")).unwrap();
    symlink(outside.path().join("x.txt"), into.join("bay-post.txt")).unwrap();
    fs::write(
        &file,
        page(
            "The Quay",
            "Ferry burns",
            &[&PROSE.replace("three", "four"), "Nobody slept."],
        ),
    )
    .unwrap();
    let before = files(&into);
    let refused = import(&[&file], &into, &[]);
    assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
    assert_eq!(files(&into), before);
    let other = folder.path().join("other.html");
    fs::write(
        &other,
        page("Bay Post", "Harbour fire", &[PROSE, "It rained."]),
    )
    .unwrap();
    assert_eq!(import(&[&other], &into, &[]).status.code(), Some(0));
    assert!(into.join("bay-post-2.txt").is_file());
    // An outlet's name is no path.
    let evil = folder.path().join("evil.html");
    fs::write(
        &evil,
        page(
            "../../evil",
            "Harbour fire again",
            &[PROSE, "It rained on."],
        ),
    )
    .unwrap();
    let made = import(&[&evil], &into, &[]);
    assert_eq!(made.status.code(), Some(0), "{}", said(&made));
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    let beside: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert_eq!(beside.len(), 4, "{beside:?}");
}

/// What a reader makes of a bundle, whatever lies in the folder beside it.
fn read_back(into: &Path) -> Option<Story> {
    bundle::load(&[into.to_owned()])
        .ok()
        .map(|loaded| loaded.story)
}

/// Kills imports after a little more time each round: whatever is left is the bundle as it was or as it will be.
#[test]
fn a_killed_import_leaves_the_bundle_as_before_or_as_after() {
    let folder = tempfile::tempdir().unwrap();
    let sources: Vec<PathBuf> = (0..12)
        .map(|i| {
            let file = folder.path().join(format!("{i}.html"));
            fs::write(
                &file,
                page(
                    &format!("Paper {i}"),
                    &format!("Fire number {i}"),
                    &[&PROSE.repeat(20), "Nobody slept."],
                ),
            )
            .unwrap();
            file
        })
        .collect();
    let old = folder.path().join("old.html");
    fs::write(&old, page("Paper 0", "Fire", &[PROSE, "Everybody slept."])).unwrap();
    let first = folder.path().join("first");
    assert_eq!(import(&[&old], &first, &[]).status.code(), Some(0));
    let copy = |name: String| {
        let into = folder.path().join(name);
        fs::create_dir(&into).unwrap();
        for (file, bytes) in files(&first) {
            fs::write(into.join(file), bytes).unwrap();
        }
        into
    };
    let whole = copy("whole".to_owned());
    let paths: Vec<&Path> = sources.iter().map(PathBuf::as_path).collect();
    assert_eq!(import(&paths, &whole, &[]).status.code(), Some(0));
    let (before, after) = (read_back(&first).unwrap(), read_back(&whole).unwrap());
    let (mut befores, mut afters) = (0, 0);
    for round in 0..30_u64 {
        let into = copy(format!("killed-{round}"));
        let mut child = parallax()
            .arg("import")
            .args(&paths)
            .arg("--into")
            .arg(&into)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        thread::sleep(Duration::from_micros(round * 6_000));
        // It may have ended by itself.
        let _ = child.kill();
        child.wait().unwrap();
        let found = read_back(&into).unwrap();
        if found == before {
            befores += 1;
        } else {
            assert!(found == after, "round {round}");
            afters += 1;
        }
        // The next import is none the worse for it.
        assert_eq!(import(&paths, &into, &[]).status.code(), Some(0));
        assert_eq!(
            files(&into)
                .keys()
                .filter(|k| k.starts_with("versions"))
                .count(),
            1
        );
        assert!(
            !files(&into)
                .keys()
                .any(|k| k.to_string_lossy().contains(".parallax"))
        );
    }
    assert!(befores > 0, "{befores} before, {afters} after");
}

/// A file-size limit stands for a full disk: a write fails in the middle.
#[cfg(unix)]
#[test]
fn a_full_disk_leaves_the_bundle_as_before() {
    let folder = tempfile::tempdir().unwrap();
    let small = folder.path().join("small.html");
    let large = folder.path().join("large.html");
    fs::write(
        &small,
        page("The Quay", "Ferry burns", &[PROSE, "Nobody slept."]),
    )
    .unwrap();
    let long: Vec<String> = (0..400)
        .map(|i| format!("{PROSE} That was hour {i}."))
        .collect();
    let long: Vec<&str> = long.iter().map(String::as_str).collect();
    fs::write(&large, page("Bay Post", "All the hours", &long)).unwrap();
    let into = folder.path().join("story");
    assert_eq!(import(&[&small], &into, &[]).status.code(), Some(0));
    let before = read_back(&into).unwrap();
    let script = format!(
        "ulimit -f 8; '{}' import '{}' --into '{}'",
        env!("CARGO_BIN_EXE_parallax"),
        large.display(),
        into.display()
    );
    let failed = Command::new("sh").args(["-c", &script]).output().unwrap();
    assert!(!failed.status.success());
    assert_eq!(read_back(&into).unwrap(), before);
    assert_eq!(import(&[&large], &into, &[]).status.code(), Some(0));
    assert_eq!(story(&into).reports.len(), 2);
}
