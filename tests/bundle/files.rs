//! The files of reports: where they may be, their encodings, their titles.

use std::fs;
use std::path::{Path, PathBuf};

use crate::{Bundle, PLAIN, PROSE};
use parallax::bundle::{self, Diagnostic, Level};
use parallax::story::Role;

#[test]
fn files_that_are_refused() {
    let cases = [
        ("/etc/hosts", "is an absolute path"),
        ("../a.txt", "leads out of the bundle"),
        ("in/../../a.txt", "leads out of the bundle"),
        ("C:\\\\a.txt", "is an absolute path"),
        ("none.txt", "there is no file “none.txt”"),
        ("b.txt", "did you mean “a.txt”?"),
        ("in", "is a folder, not a file"),
        ("a.pdf", "is not a report file"),
        ("a.txt\\u0000", "in the bundle: did you mean “a.txt”?"),
    ];
    for (name, wanted) in cases {
        let lines = format!("id = \"a\"\noutlet = \"A\"\nfile = \"{name}\"");
        let bundle = Bundle::with(&lines);
        fs::create_dir(bundle.path().join("in")).unwrap();
        fs::write(bundle.path().join("a.pdf"), "x").unwrap();
        let said = bundle.said();
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].starts_with("bundle.toml:7:8: error: ") && said[0].contains(wanted),
            "{said:?}"
        );
    }
}

#[cfg(unix)]
#[test]
fn symbolic_links_may_not_leave() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("secret.txt"), PROSE).unwrap();
    let bundle = Bundle::with("id = \"a\"\noutlet = \"A\"\nfile = \"link.txt\"");
    symlink(
        outside.path().join("secret.txt"),
        bundle.path().join("link.txt"),
    )
    .unwrap();
    assert!(bundle.said()[0].contains("through a symbolic link"));
    let bundle = Bundle::with("id = \"a\"\noutlet = \"A\"\nfile = \"out/secret.txt\"");
    symlink(outside.path(), bundle.path().join("out")).unwrap();
    assert!(bundle.said()[0].contains("through a symbolic link"));
    // One that stays inside is a file like any other.
    let bundle = Bundle::with("id = \"a\"\noutlet = \"A\"\nfile = \"link.txt\"");
    symlink(bundle.path().join("a.txt"), bundle.path().join("link.txt")).unwrap();
    assert_eq!(bundle.load().story.reports[0].text, PROSE);
    // In a folder without a manifest it is passed over.
    let bundle = Bundle::new(&[("a.txt", PROSE.as_bytes()), ("b.txt", PROSE.as_bytes())]);
    symlink(
        outside.path().join("secret.txt"),
        bundle.path().join("link.txt"),
    )
    .unwrap();
    assert_eq!(bundle.load().story.reports.len(), 2);
    assert!(bundle.said()[0].contains("link.txt: warning: skipped"));
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_is_called_one() {
    use std::os::unix::fs::symlink;
    for to in ["none.txt", "link.txt"] {
        let bundle = Bundle::with("id = \"a\"\noutlet = \"A\"\nfile = \"link.txt\"");
        let link = bundle.path().join("link.txt");
        symlink(to, &link).unwrap();
        let wanted = "is a symbolic link that leads to no file: put the file itself in its place";
        let said = bundle.said();
        let place = "bundle.toml:7:8: error: “link.txt” ";
        assert!(said[0].starts_with(&format!("{place}{wanted}")), "{said:?}");
        // Beside the reports of a folder without a manifest, and by its own name.
        let bundle = Bundle::new(&[("a.txt", PROSE.as_bytes()), ("b.txt", PROSE.as_bytes())]);
        let link = bundle.path().join("link.txt");
        symlink(to, &link).unwrap();
        let place = "link.txt: warning: skipped: “link.txt” ";
        let said = bundle.said();
        assert!(said[0].starts_with(&format!("{place}{wanted}")), "{said:?}");
        let why = bundle::load(&[link]).unwrap_err().to_string();
        assert!(why.contains(&format!("error: this {wanted}")), "{why}");
    }
}

#[test]
fn the_japanese_of_mails_is_read_though_all_its_bytes_are_ascii() {
    let japanese =
        "港で火災があり、三人が死亡したと警察が水曜日の夜に発表した。乗客は全員が避難したという。";
    let bundle = Bundle::with(PLAIN);
    let bytes = encoding_rs::ISO_2022_JP.encode(japanese).0;
    assert!(bytes.is_ascii());
    fs::write(bundle.path().join("a.txt"), bytes).unwrap();
    let loaded = bundle.load();
    assert_eq!(loaded.story.reports[0].text, japanese);
    let said = loaded
        .warnings
        .iter()
        .any(|w| w.text.contains("ISO-2022-JP"));
    assert!(said, "{:?}", loaded.warnings);
}

#[test]
fn encodings() {
    let words = "“Éloignez-vous”, a crié le capitaine à ses marins, déjà prévenus par l’équipage ; le feu gagnait la cale où dormaient les passagers.";
    let japanese = "港で火災があり、三人が死亡したと警察が水曜日の夜に発表した。船は桟橋に着いたばかりだった。乗客は全員が避難したという。";
    let utf16 = |to: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
        let mark = mark.then_some(0xfeff);
        mark.into_iter()
            .chain(words.encode_utf16())
            .flat_map(to)
            .collect()
    };
    let cases: Vec<(&str, Vec<u8>, &str, bool)> = vec![
        ("utf-8", words.as_bytes().to_vec(), words, false),
        (
            "utf-8 with a mark",
            [b"\xef\xbb\xbf", words.as_bytes()].concat(),
            words,
            false,
        ),
        ("utf-16le", utf16(u16::to_le_bytes, true), words, false),
        ("utf-16be", utf16(u16::to_be_bytes, true), words, false),
        (
            "utf-16be without",
            utf16(u16::to_be_bytes, false),
            words,
            true,
        ),
        (
            "windows-1252",
            encoding_rs::WINDOWS_1252.encode(words).0.into_owned(),
            words,
            true,
        ),
        (
            "shift_jis",
            encoding_rs::SHIFT_JIS.encode(japanese).0.into_owned(),
            japanese,
            true,
        ),
    ];
    for (name, bytes, wanted, guessed) in cases {
        let bundle = Bundle::with(PLAIN);
        fs::write(bundle.path().join("a.txt"), bytes).unwrap();
        let loaded = bundle.load();
        assert_eq!(loaded.story.reports[0].text, wanted, "{name}");
        let said = loaded.warnings.iter().any(|w| w.text.contains("encoding"));
        assert_eq!(said, guessed, "{name}: {:?}", loaded.warnings);
    }
    let more = "Dans la cale, près des machines, deux mécaniciens à bout de forces cherchaient encore l’échelle ; on les a hissés sur le pont, sains et saufs.";
    let page = format!(
        "<html><head><meta charset=windows-1252><title>Feu</title></head><body><p>{words}</p><p>{more}</p></body></html>"
    );
    let bundle = Bundle::with("id = \"a\"\noutlet = \"A\"\nfile = \"a.html\"");
    fs::write(
        bundle.path().join("a.html"),
        encoding_rs::WINDOWS_1252.encode(&page).0,
    )
    .unwrap();
    let report = bundle.load().story.reports[0].clone();
    assert_eq!(report.text, format!("{words}\n\n{more}"));
    assert_eq!(report.title, "Feu");
}

#[test]
fn line_ends() {
    for end in ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"] {
        let text = format!("Ferry burns{end}{end}{PROSE}{end}{end}It was late.{end}");
        let bundle = Bundle::with(PLAIN);
        fs::write(bundle.path().join("a.txt"), text).unwrap();
        let report = &bundle.load().story.reports[0];
        assert_eq!(report.text, format!("{PROSE}\n\nIt was late."), "{end:?}");
        assert_eq!(report.title, "Ferry burns", "{end:?}");
    }
    let text = format!("Ferry burns\u{2029}{PROSE}\u{2029}It was late.");
    let bundle = Bundle::with(PLAIN);
    fs::write(bundle.path().join("a.txt"), text).unwrap();
    assert_eq!(
        bundle.load().story.reports[0].text,
        format!("{PROSE}\n\nIt was late.")
    );
}

#[test]
fn hostile_characters_are_removed_and_counted() {
    let text =
        format!("Ferry\u{202e} burns\n\n\u{1b}[31m{PROSE}\u{1b}[0m\u{7}\n\nIt\u{200b} was late.");
    let bundle = Bundle::with(PLAIN);
    fs::write(bundle.path().join("a.txt"), text).unwrap();
    let loaded = bundle.load();
    let report = &loaded.story.reports[0];
    assert_eq!(report.title, "Ferry burns");
    assert_eq!(report.text, format!("{PROSE}\n\nIt was late."));
    // That of the headline, two sequences, and two more.
    assert_eq!(report.removed, 1 + 5 + 4 + 1 + 1);
    let warning = loaded.warnings[0].to_string();
    let wanted = format!(
        "a.txt:1:6: warning: {} control or format characters were removed\n1 | Ferry\u{fffd}…\n  |      ",
        report.removed
    );
    assert!(warning.contains(&wanted), "{warning}");
    let all = format!("{}{:?}", report.text, loaded.warnings);
    assert!(!all.contains(['\u{1b}', '\u{202e}', '\u{200b}']));
    // Nor does an error show them.
    let bundle =
        Bundle::with("id = \"\\u001b[2J\\u202e\"\noutlet = \"A\"\nfile = \"a.txt\" # \u{202e}");
    let shown = bundle::load(&[bundle.path()]).unwrap_err().to_string();
    assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown}");
}

#[test]
fn titles() {
    let cases = [
        // The manifest's title stands in the text as well, in other quotation marks.
        (
            Some("Ferry ‘burns’"),
            format!("Ferry 'Burns'\n\n{PROSE}"),
            "Ferry ‘burns’",
            PROSE.to_owned(),
        ),
        // The outlet's own headline is another one.
        (
            Some("Fire"),
            format!("Ferry burns\n\n{PROSE}"),
            "Fire",
            format!("Ferry burns\n\n{PROSE}"),
        ),
        (
            None,
            format!("Ferry burns\n\n{PROSE}"),
            "Ferry burns",
            PROSE.to_owned(),
        ),
        (
            None,
            format!("It burned. {PROSE}"),
            "It burned",
            format!("It burned. {PROSE}"),
        ),
    ];
    for (title, text, wanted, left) in cases {
        let line = title.map_or(String::new(), |t| format!("\ntitle = \"{t}\""));
        let bundle = Bundle::with(&format!("{PLAIN}{line}"));
        fs::write(bundle.path().join("a.txt"), text).unwrap();
        let report = bundle.load().story.reports[0].clone();
        assert_eq!((report.title.as_str(), &report.text), (wanted, &left));
    }
}

#[test]
fn short_and_empty_reports_are_warned_about() {
    for (text, wanted) in [("", "has no text"), ("It burned.", "has only 2 words")] {
        let bundle = Bundle::with(PLAIN);
        fs::write(bundle.path().join("a.txt"), text).unwrap();
        let said = bundle.said();
        assert!(said.len() == 1 && said[0].contains(wanted), "{said:?}");
    }
}

#[test]
fn too_large() {
    let bundle = Bundle::with(PLAIN);
    let file = fs::File::create(bundle.path().join("a.txt")).unwrap();
    file.set_len(33 * 1024 * 1024).unwrap();
    assert!(bundle.said()[0].contains("larger than 32 MiB"));
}

#[test]
fn folders_without_a_manifest() {
    let page = format!(
        "<html lang=en><head><title>Fire</title><meta property=\"og:site_name\" content=\"The Quay\"></head><body><article><p>{PROSE}</p><p>{PROSE}</p></article></body></html>"
    );
    let markdown = format!(
        "---\noutlet: Harbour Post\nauthor: Jane Roe\nrole: draft\n---\n# Ferry burns\n\n{PROSE}"
    );
    let bundle = Bundle::new(&[
        ("b-two.txt", format!("Two\n\n{PROSE}").as_bytes()),
        ("A one.md", markdown.as_bytes()),
        ("c.HTML", page.as_bytes()),
        (".hidden.txt", b"x"),
        ("picture.png", b"x"),
    ]);
    let loaded = bundle.load();
    let reports = &loaded.story.reports;
    let ids: Vec<&str> = reports.iter().map(|r| r.id.as_str()).collect();
    assert_eq!(ids, ["a-one", "b-two", "c"]);
    let outlets: Vec<&str> = reports.iter().map(|r| r.outlet.as_str()).collect();
    assert_eq!(outlets, ["Harbour Post", "B Two", "The Quay"]);
    assert_eq!(loaded.story.title, "Ferry burns");
    assert_eq!(reports[0].meta.byline.as_deref(), Some("Jane Roe"));
    assert_eq!(reports[0].role, Role::Draft);
    assert_eq!(reports[2].meta.lang.as_deref(), Some("en"));
    assert_eq!(loaded.folder, Some(bundle.path()));
    fs::write(bundle.path().join("scan.txt"), b"%PDF-1.7\n1 0 obj\n").unwrap();
    fs::write(bundle.path().join("b-photo.md"), b"\x7fELF\0\x01\0\0\0").unwrap();
    let said = bundle.said();
    assert_eq!(said.len(), 2, "{said:#?}");
    for (said, (name, what)) in said.iter().zip([
        ("b-photo.md", "this is a binary file, not text"),
        ("scan.txt", "this is a PDF document, not text"),
    ]) {
        let wanted = format!("{name}: warning: skipped: {what}: save ");
        assert!(said.contains(&wanted), "{said}");
    }
    let loaded = bundle.load();
    assert_eq!(loaded.story.reports.len(), 3);
    assert_eq!(loaded.files.len(), 3);
    let noise = Bundle::new(&[("a.txt", b"a\0b"), ("b.txt", b"%PDF-1.7")]);
    let refused = bundle::load(&[noise.path()]).unwrap_err();
    let errors = |d: &Diagnostic| d.level == Level::Error;
    assert_eq!(
        refused.diagnostics().iter().filter(|d| errors(d)).count(),
        2
    );
    // A file that is named is wanted: it is not left out.
    let named = bundle::load(&[
        bundle.path().join("b-two.txt"),
        bundle.path().join("scan.txt"),
    ]);
    assert!(named.is_err());
    let empty = Bundle::new(&[("picture.png", b"x")]);
    assert!(empty.said()[0].contains("neither bundle.toml nor a report file"));
}

#[test]
fn the_only_file_that_is_called_a_draft_is_one() {
    let bundle = Bundle::new(&[
        ("a.txt", format!("One\n\n{PROSE}").as_bytes()),
        ("our-draft.md", format!("# Two\n\n{PROSE}").as_bytes()),
        ("saved-draft.html", format!("<p>{PROSE}</p>").as_bytes()),
    ]);
    let roles = || {
        let reports = bundle.load().story.reports;
        reports.iter().map(|r| r.role).collect::<Vec<Role>>()
    };
    let (draft, not) = (Role::Draft, Role::Published);
    assert_eq!(roles(), [not, draft, not]);
    assert_eq!(bundle.load().story.default_base(), 1);
    let file = |name: &str| bundle.path().join(name);
    let loose = bundle::load(&[file("a.txt"), file("our-draft.md")]).unwrap();
    assert_eq!(loose.story.default_base(), 1);
    // Of two nobody knows which is meant; one that says so itself leaves no doubt.
    fs::write(file("draft.txt"), format!("Three\n\n{PROSE}")).unwrap();
    assert_eq!(roles(), [not; 4]);
    fs::remove_file(file("draft.txt")).unwrap();
    fs::remove_file(file("a.txt")).unwrap();
    fs::write(
        file("b.md"),
        format!("---\nrole: draft\n---\n# B\n\n{PROSE}"),
    )
    .unwrap();
    assert_eq!(roles(), [draft, not, not]);
}

#[test]
fn an_interrupted_import_that_cannot_be_finished_is_said() {
    let bundle = Bundle::with("id = \"a\"\noutlet = \"A\"\nfile = \"a.txt\"");
    let journal = bundle.path().join(".parallax-commit/files");
    fs::create_dir_all(&journal).unwrap();
    fs::write(journal.join("b.txt"), PROSE).unwrap();
    // A folder stands where the file is to go.
    fs::create_dir(bundle.path().join("b.txt")).unwrap();
    for path in [bundle.path(), bundle.path().join("bundle.toml")] {
        let loaded = bundle::load(std::slice::from_ref(&path)).unwrap();
        let said = |d: &Diagnostic| d.level == Level::Warning && d.text.contains("interrupted");
        assert!(loaded.warnings.iter().any(said), "{:?}", loaded.warnings);
        assert!(bundle::check::examine(&[path]).iter().any(said));
    }
    fs::remove_dir(bundle.path().join("b.txt")).unwrap();
    assert_eq!(bundle.load().warnings, []);
    assert!(bundle.path().join("b.txt").is_file());
}

#[test]
fn loose_files() {
    let folder = Bundle::new(&[
        ("x/a.txt", format!("One\n\n{PROSE}").as_bytes()),
        ("y/a.txt", format!("Two\n\n{PROSE}").as_bytes()),
        ("a.doc", b"x"),
    ]);
    let file = |name: &str| folder.path().join(name);
    let loaded = bundle::load(&[file("x/a.txt"), file("y/a.txt")]).unwrap();
    let ids: Vec<&str> = loaded.story.reports.iter().map(|r| r.id.as_str()).collect();
    assert_eq!(ids, ["a", "a-2"]);
    assert_ne!(loaded.story.reports[0].short, loaded.story.reports[1].short);
    assert_eq!((loaded.folder, loaded.warnings), (None, vec![]));
    // Whichever is named first, an id is that of one file.
    let turned = bundle::load(&[file("y/a.txt"), file("x/a.txt")]).unwrap();
    let ids: Vec<&str> = turned.story.reports.iter().map(|r| r.id.as_str()).collect();
    assert_eq!(ids, ["a-2", "a"]);
    let again = folder.path().join("x/../x/a.txt");
    let twice = bundle::load(&[file("x/a.txt"), file("y/a.txt"), again]).unwrap();
    assert_eq!((twice.story.reports.len(), twice.files.len()), (2, 2));
    assert!(twice.warnings[0].text.contains("named twice"));
    let alone = bundle::load(&[file("x/a.txt")]).unwrap();
    assert!(alone.warnings[0].text.contains("only one report"));

    let errors = |paths: &[PathBuf]| bundle::load(paths).unwrap_err().diagnostics().to_vec();
    let both = errors(&[file("none.txt"), file("a.doc"), file("x/a.txt")]);
    assert_eq!(both.len(), 2);
    assert!(both[0].text.contains("no such file") && both[1].text.contains("“.doc” is not a kind"));
    assert!(
        errors(&[file("x"), file("x/a.txt")])[0]
            .text
            .contains("opened alone")
    );
    assert!(errors(&["-".into(), "-".into()])[0].text.contains("once"));
    let none = errors(&[]);
    assert!(none[0].to_string().starts_with("error: no path is given"));
    assert!(none.iter().chain(&both).all(|d| d.level == Level::Error));
    assert!(
        errors(&[Path::new("nowhere").to_owned()])[0]
            .text
            .contains("no such file")
    );
}
