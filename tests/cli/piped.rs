//! What is printed where there is no terminal.

use std::fs;
use std::process::Stdio;

use crate::common::{SAMPLE_PATHS as SAMPLES, parallax, stderr, stdout};
use crate::run;

#[test]
fn a_pipe_gets_a_text_without_escape_bytes() {
    for sample in SAMPLES {
        for env in [&[][..], &[("NO_COLOR", "1")], &[("TERM", "dumb")]] {
            let output = run(&[sample], env);
            let text = stdout(&output);
            assert_eq!(
                output.status.code(),
                Some(0),
                "{sample}: {}",
                stderr(&output)
            );
            assert!(!text.contains('\u{1b}'), "{sample} {env:?}");
            assert!(text.contains("Coverage"), "{sample}: {text}");
        }
    }
}

#[test]
fn the_snapshot_shows_wordings_against_the_base_and_who_lacks_a_claim() {
    let text = stdout(&run(&["sample-bundles/legitimate-targets"], &[]));
    for part in ["{+", "[-", "not found:", "★"] {
        assert!(text.contains(part), "{part} is missing:\n{text}");
    }
}

/// Arguments, and variables of the environment.
type Asked<'a> = (&'a [&'a str], &'a [(&'a str, &'a str)]);

#[test]
fn marks_are_ascii_where_that_is_asked_for() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("parallax");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("config.toml"), "ascii = true\n").unwrap();
    let own = ("XDG_CONFIG_HOME", home.path().to_str().unwrap());
    let set = ("PARALLAX_ASCII", "1");
    let sample = SAMPLES[1];
    let list = ["analyze", sample, "--format", "text"];
    let marks = "★☆∅⊘≡✓✎≈·…“”";
    let asked: [Asked; 5] = [
        (&["--ascii", sample], &[]),
        (&[sample], &[set]),
        (&[sample], &[own]),
        (&list, &[set]),
        (&list, &[own]),
    ];
    for (args, env) in asked {
        let text = stdout(&run(args, env));
        assert!(
            !text.contains(|c| marks.contains(c)),
            "{args:?} {env:?}: {text}"
        );
        assert!(
            text.contains("Küstenblatt") || args.len() > 2,
            "letters stay"
        );
    }
    let plain = stdout(&run(&[sample], &[]));
    let ascii = stdout(&run(&["--ascii", sample], &[]));
    assert!(plain.contains("∅ not found") && ascii.contains("/ not found"));
    // The table keeps its columns.
    let columns = |text: &str| -> Vec<usize> {
        let rows = text
            .lines()
            .skip_while(|l| !l.starts_with("Coverage"))
            .skip(1);
        rows.take(12).map(|l| l.chars().count()).collect()
    };
    assert_eq!(columns(&plain), columns(&ascii));
}

#[test]
fn the_list_names_the_language_of_who_is_silent_in_another_one() {
    let text = stdout(&run(
        &["analyze", "sample-bundles/ferry-fire", "--format", "text"],
        &[],
    ));
    assert!(text.contains("KB (in German)"), "{text}");
    assert!(!text.contains("(in English)"), "{text}");
}

#[test]
fn the_same_bytes_on_any_number_of_threads() {
    for sample in SAMPLES {
        let run = |threads| {
            let args = ["analyze", sample, "--format", "json", "--candidates"];
            run(&args, &[("RAYON_NUM_THREADS", threads)]).stdout
        };
        let one = run("1");
        assert!(!one.is_empty());
        assert_eq!(one, run("2"), "{sample}");
        assert_eq!(one, run("8"), "{sample}");
        assert_eq!(one, run("8"), "{sample}");
    }
}

#[test]
fn a_pipe_gets_the_same_lines_whatever_columns_the_environment_has() {
    let text = stdout(&run(&[SAMPLES[1]], &[]));
    // An address is one word, and is not cut.
    for line in text.lines().filter(|line| !line.contains("://")) {
        let wide = unicode_width::UnicodeWidthStr::width(line);
        assert!(wide <= 80, "{wide} columns: {line}");
    }
    for columns in ["40", "200", "0", "x"] {
        let other = stdout(&run(&[SAMPLES[1]], &[("COLUMNS", columns)]));
        assert_eq!(other, text, "COLUMNS={columns}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = parallax()
        .args(["analyze", SAMPLES[1], "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(stderr(&output), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn what_one_version_alone_has_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    let manifest = "format = 1\ntitle = \"Fire\"\n[[report]]\nid = \"a\"\noutlet = \"The Quay\"\nfile = \"a.txt\"\n";
    let fire = "A fire broke out in a warehouse at the harbour on Monday.";
    fs::write(at.join("bundle.toml"), manifest).unwrap();
    fs::create_dir_all(at.join("versions/a")).unwrap();
    let put = |name: &str, more: &str| {
        fs::write(at.join(name), format!("Fire\n\n{fire}\n\n{more}\n")).unwrap();
    };
    put("versions/a/2025-03-02.txt", "The cause is not known.");
    put("a.txt", "Police went from door to door.");
    let path = at.to_str().unwrap();
    let page = stdout(&run(&[path, "--versions", "a", "--plain"], &[]));
    let gone = "Only in The Quay (2025-03-02), not in now\n  - The cause is not known.\n";
    let new = "Only in The Quay (now), not in v1\n  + Police went from door to door.\n";
    assert!(page.contains(gone) && page.contains(new), "{page}");
    assert!(!page.contains(&format!("+ {fire}")), "{page}");
}
