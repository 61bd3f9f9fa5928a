use super::*;
use crate::notes::{Change, Note};

fn place(folder: &Path) -> NotesPlace {
    NotesPlace {
        beside: Some(folder.join("bundle").join(FILE_NAME)),
        own: Some(folder.join("own").join("x.toml")),
    }
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("bundle")).unwrap();
    folder
}

fn with(notes: &Notes, text: &str) -> Notes {
    let mut notes = notes.clone();
    let note = Note {
        text: text.to_owned(),
        about: Vec::new(),
    };
    notes.apply(Change::Note(notes.new_note_id(&note), Some(note)));
    notes
}

fn known(file: &NotesFile) -> Notes {
    file.known().clone()
}

/// Saves what grew out of all that is known.
fn save(file: &mut NotesFile, mine: &Notes) -> Result<Notes, NotesError> {
    let base = known(file);
    file.save(&base, mine)
}

/// Adds a note to all that is known.
fn add(file: &mut NotesFile, text: &str) -> Result<Notes, NotesError> {
    let mine = with(file.known(), text);
    save(file, &mine)
}

fn texts(notes: &Notes) -> Vec<String> {
    let mut texts: Vec<_> = notes.notes.live().map(|(_, n)| n.text.clone()).collect();
    texts.sort();
    texts
}

#[test]
fn whoever_only_looks_changes_nothing() {
    let folder = folder();
    let place = place(folder.path());
    let mut file = NotesFile::open(place.clone());
    add(&mut file, "one").unwrap();
    assert_eq!(look(&place), (known(&file), Vec::new()));
    let path = place.beside.clone().unwrap();
    for broken in [&b"format = 1\n[[note]]\nid = \n"[..], b"\xff"] {
        fs::write(&path, broken).unwrap();
        let (found, remarks) = look(&place);
        assert!(found.is_blank());
        assert_eq!(remarks.len(), 1, "{remarks:?}");
        assert_eq!(names(&folder.path().join("bundle")), [FILE_NAME]);
        assert_eq!(fs::read(&path).unwrap(), broken);
    }
}

fn names(folder: &Path) -> Vec<String> {
    let name = |e: io::Result<fs::DirEntry>| e.unwrap().file_name().into_string().unwrap();
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(name).collect();
    names.sort();
    names
}

#[test]
fn it_is_said_where_notes_are_kept_once_they_are_there() {
    let folder = folder();
    let place = place(folder.path());
    fs::remove_dir(folder.path().join("bundle")).unwrap();
    let own = place.own.clone().unwrap();
    // A file stands where a folder would have to be: no notes are kept, and nothing says so.
    fs::write(own.parent().unwrap(), "").unwrap();
    let mut file = NotesFile::open(place.clone());
    file.take_remarks();
    let failed = add(&mut file, "a").unwrap_err();
    assert!(matches!(failed, NotesError::Nowhere { .. }), "{failed:?}");
    let said = failed.to_string();
    assert!(!said.contains("os error"), "{said}");
    assert_eq!(file.take_remarks(), Vec::<String>::new());
    fs::remove_file(own.parent().unwrap()).unwrap();
    add(&mut file, "a").unwrap();
    let said = file.take_remarks();
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].starts_with("notes are kept in your own folder ("),
        "{said:?}"
    );
    assert_eq!(texts(NotesFile::open(place).known()), ["a"]);
}

#[test]
fn nothing_is_written_before_there_is_something_to_say() {
    let folder = folder();
    let mut file = NotesFile::open(place(folder.path()));
    save(&mut file, &Notes::default()).unwrap();
    assert!(names(&folder.path().join("bundle")).is_empty());
    assert!(!folder.path().join("own").exists());
}

#[test]
fn two_writers_lose_nothing_and_leave_nothing_beside_the_file() {
    let folder = folder();
    let mut one = NotesFile::open(place(folder.path()));
    let mut two = NotesFile::open(place(folder.path()));
    let first = add(&mut one, "a").unwrap();
    let second = add(&mut two, "b").unwrap();
    assert_eq!(texts(&second), ["a", "b"]);
    let both = one.reload().unwrap();
    let mine = with(&first, "c");
    assert_eq!(
        texts(&notes::reconcile(&first, None, &mine, &both)),
        ["a", "b", "c"]
    );
    assert_eq!(one.reload(), None, "nothing new");
    assert_eq!(names(&folder.path().join("bundle")), [FILE_NAME]);
    assert_eq!(
        texts(NotesFile::open(place(folder.path())).known()),
        ["a", "b"]
    );
}

#[test]
fn what_a_killed_writer_had_ready_is_taken_in() {
    let folder = folder();
    let place = place(folder.path());
    let path = place.beside.clone().unwrap();
    let mut file = NotesFile::open(place.clone());
    add(&mut file, "kept").unwrap();
    let text = notes::write(&with(file.known(), "on its way"));
    let leave = |name: &str, bytes: usize, text: &str| {
        let name = leftover::prefix(&path.with_file_name(name), bytes) + "x";
        fs::write(path.with_file_name(name), text).unwrap();
    };
    leave(FILE_NAME, text.len(), &text);
    // One that was not whole, one that the disk never took, one of another story.
    leave(FILE_NAME, text.len() + 1, &text);
    leave(FILE_NAME, 9, "\0\0\0\0\0\0\0\0\0");
    let other = notes::write(&with(&Notes::default(), "another story's"));
    leave("x.toml", other.len(), &other);

    let both = ["kept", "on its way"];
    assert_eq!(texts(&look(&place).0), both);
    let mut file = NotesFile::open(place.clone());
    assert_eq!(texts(file.known()), both);
    assert!(file.take_remarks().is_empty());
    assert_eq!(
        names(path.parent().unwrap()).len(),
        5,
        "reading changes nothing"
    );
    let mine = known(&file);
    save(&mut file, &mine).unwrap();
    assert_eq!(names(path.parent().unwrap()).len(), 2);
    assert_eq!(texts(&peek(&path).unwrap()), both);
}

#[test]
fn many_threads_at_once() {
    let folder = folder();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let place = place(folder.path());
            scope.spawn(move || {
                let mut file = NotesFile::open(place);
                let mut mine = file.known().clone();
                for n in 0..10 {
                    mine = save(&mut file, &with(&mine, &format!("{writer}-{n}"))).unwrap();
                }
            });
        }
    });
    let file = NotesFile::open(place(folder.path()));
    assert_eq!(file.known().notes.len(), 40);
}

#[test]
fn what_cannot_be_understood_is_kept_aside_each_time_under_another_name() {
    let folder = folder();
    let path = folder.path().join("bundle").join(FILE_NAME);
    for (number, bytes) in [&b"format = [\n"[..], b"\xff\xfe"].into_iter().enumerate() {
        fs::write(&path, bytes).unwrap();
        let mut file = NotesFile::open(place(folder.path()));
        let said = file.take_remarks().join("\n");
        let kept = format!("{FILE_NAME}.corrupt-{}", number + 1);
        assert!(said.contains(&kept), "{said}");
        assert!(said.contains("goes on without"), "{said}");
        assert_eq!(fs::read(path.with_file_name(kept)).unwrap(), bytes);
        add(&mut file, "new").unwrap();
        if number == 1 {
            // Another program breaks it while the reader has the notes.
            fs::write(&path, bytes).unwrap();
            assert!(file.reload().is_none());
            let said = file.take_remarks().join("\n");
            assert!(
                said.contains("the notes that the reader has stay"),
                "{said}"
            );
            let mine = file.known().clone();
            save(&mut file, &with(&mine, "more")).unwrap();
            assert_eq!(
                texts(NotesFile::open(place(folder.path())).known()),
                ["more", "new"]
            );
            fs::remove_file(path.with_file_name(format!("{FILE_NAME}.corrupt-3"))).unwrap();
        }
    }
    assert_eq!(names(&folder.path().join("bundle")).len(), 3);
}

#[test]
fn what_cannot_be_moved_aside_leaves_no_empty_file() {
    let folder = folder();
    let bundle = folder.path().join("bundle");
    assert!(aside(&bundle.join(FILE_NAME)).is_err());
    assert!(names(&bundle).is_empty());
}

#[test]
fn a_file_of_a_later_version_is_left_alone() {
    let folder = folder();
    let path = folder.path().join("bundle").join(FILE_NAME);
    fs::write(&path, "format = 2\n").unwrap();
    let mut file = NotesFile::open(place(folder.path()));
    add(&mut file, "a").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"format = 2\n");
    assert_eq!(names(&folder.path().join("own")), ["x.toml"]);
    assert!(file.take_remarks().iter().any(|r| r.contains("newer")));
}

#[cfg(unix)]
#[test]
fn a_folder_that_takes_no_file_sends_the_notes_home() {
    // The bundle's folder is gone: it refuses a file whoever asks, root too.
    let folder = folder();
    fs::remove_dir(folder.path().join("bundle")).unwrap();
    let mut file = NotesFile::open(place(folder.path()));
    file.take_remarks();
    add(&mut file, "a").unwrap();
    let said = file.take_remarks().join("\n");
    assert!(said.contains("own"), "{said}");
    assert_eq!(texts(NotesFile::open(place(folder.path())).known()), ["a"]);
}

#[test]
fn what_was_kept_at_home_comes_back_with_the_folder() {
    let folder = folder();
    let (place, bundle) = (place(folder.path()), folder.path().join("bundle"));
    let mut file = NotesFile::open(place.clone());
    add(&mut file, "a").unwrap();
    let away = folder.path().join("away");
    fs::rename(&bundle, &away).unwrap();
    add(&mut file, "b").unwrap();
    add(&mut file, "c").unwrap();
    let said = file.take_remarks();
    assert_eq!(said.len(), 1, "{said:?}");
    fs::rename(&away, &bundle).unwrap();
    add(&mut file, "d").unwrap();
    let said = file.take_remarks().join("\n");
    assert!(said.contains("beside the bundle again"), "{said}");
    let beside = place.beside.as_deref().unwrap();
    assert_eq!(texts(&peek(beside).unwrap()), ["a", "b", "c", "d"]);
    assert!(!place.own.as_deref().unwrap().exists());
    // The same where the program was started anew meanwhile.
    fs::rename(&bundle, &away).unwrap();
    add(&mut file, "e").unwrap();
    fs::rename(&away, &bundle).unwrap();
    let mut file = NotesFile::open(place.clone());
    add(&mut file, "f").unwrap();
    assert_eq!(texts(&peek(beside).unwrap()).len(), 6);
}
