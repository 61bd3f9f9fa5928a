//! Colour and configuration.

use std::fs;

use crate::common::{SAMPLE_PATHS as SAMPLES, stderr, stdout};
use crate::{Folder, run};

#[test]
fn colour_only_where_it_is_forced() {
    let sample = SAMPLES[0];
    let coloured = |args: &[&str], env: &[(&str, &str)]| stdout(&run(args, env)).contains('\u{1b}');
    assert!(coloured(&[sample, "--color", "always"], &[]));
    assert!(coloured(&[sample], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(
        &[sample, "--color", "never"],
        &[("CLICOLOR_FORCE", "1")]
    ));
    assert!(!coloured(
        &[sample],
        &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]
    ));
}

#[test]
fn the_flag_for_colour_stands_anywhere_and_the_configuration_holds_for_all_that_is_printed() {
    let draft = SAMPLES[1];
    let commands: [&[&str]; 4] = [
        &["analyze", draft],
        &["review", draft],
        &["export", draft, "--format", "text"],
        &[draft],
    ];
    let always = [("PARALLAX_COLOR", "always")];
    for command in commands {
        let coloured = |args: &[&str], env: &[(&str, &str)]| {
            let output = run(args, env);
            assert_ne!(
                output.status.code(),
                Some(2),
                "{args:?}: {}",
                stderr(&output)
            );
            stdout(&output).contains('\u{1b}')
        };
        let before = [&["--color", "always"], command].concat();
        let behind = [command, &["--color", "always"]].concat();
        assert!(coloured(&before, &[]), "{before:?}");
        assert!(coloured(&behind, &[]), "{behind:?}");
        assert!(coloured(command, &always), "{command:?}");
        let never = [command, &["--color", "never"]].concat();
        assert!(!coloured(&never, &always), "{never:?}");
        assert!(!coloured(command, &[]), "{command:?}");
    }
    for quiet in ["themes", "keys", "config", "explain"] {
        let output = run(&["--color", "never", quiet], &[]);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{quiet}: {}",
            stderr(&output)
        );
    }
}

#[test]
fn the_configuration_is_shown_with_all_that_is_wrong_in_it() {
    let home = Folder::new();
    fs::create_dir(home.path().join("parallax")).unwrap();
    home.file(
        "parallax/config.toml",
        b"theme = \"nosuch\"\ncolour = \"auto\"\nambiguous = 3\n[keys]\n\"claim.nxt\" = \"J\"\n",
    );
    let env = [("XDG_CONFIG_HOME", home.arg())];
    let text = stdout(&run(&["config"], &env));
    let warned: Vec<&str> = text
        .lines()
        .filter(|l| l.starts_with("warning: "))
        .collect();
    let wanted = [
        ("toml:1", "nosuch"),
        ("toml:2", "colour"),
        ("toml:3", "ambiguous"),
        ("toml:5", "claim.next"),
    ];
    assert_eq!(warned.len(), wanted.len(), "{text}");
    for (line, (place, word)) in warned.iter().zip(wanted) {
        assert!(line.contains(place) && line.contains(word), "{line}");
    }
    // What was refused is not listed as in force.
    let listed = text.split("warning: ").next().unwrap();
    assert!(
        !listed.contains("nosuch") && !listed.contains("claim.nxt"),
        "{listed}"
    );
    let variable = [env[0], ("PARALLAX_THEME", "mauve")];
    let text = stdout(&run(&["config"], &variable));
    let listed = text.split("warning: ").next().unwrap();
    assert!(
        !listed.contains("mauve") && text.contains("mauve"),
        "{text}"
    );
    home.file("parallax/config.toml", b"[keys\n");
    let said = stderr(&run(&["keys"], &env));
    assert!(said.contains("config.toml:1"), "{said}");
}

#[test]
fn whoever_heeds_the_configuration_is_told_what_is_wrong_with_it() {
    let home = Folder::new();
    fs::create_dir(home.path().join("parallax")).unwrap();
    let env = [("XDG_CONFIG_HOME", home.arg())];
    let sample = SAMPLES[1];
    let commands: [&[&str]; 7] = [
        &[sample],
        &["analyze", sample],
        &["review", sample, "--fail-on", "never"],
        &["export", sample, "--format", "md"],
        &["check", sample],
        &["themes"],
        &["explain", "time"],
    ];
    let lines = |args: &[&str]| -> Vec<String> {
        let said = stderr(&run(args, &env));
        let of_it = said.lines().filter(|l| l.contains("config.toml"));
        of_it.map(str::to_owned).collect()
    };
    for (text, place, rest) in [
        (
            "theme = \"mono\"\nmouse = 1\n",
            "config.toml:2: mouse must be",
            "true or false",
        ),
        (
            "color = 1\nmouse = 1\n",
            "config.toml:1: color must be",
            "(and 1 more; `parallax config` lists them)",
        ),
        (
            "color = \"never\nmouse = true\n",
            "config.toml:1: ",
            "this file is ignored as a whole",
        ),
    ] {
        home.file("parallax/config.toml", text.as_bytes());
        for args in commands {
            let said = lines(args);
            let [line] = said.as_slice() else {
                panic!("{args:?}: {said:?}");
            };
            assert!(line.starts_with("parallax: warning: "), "{line}");
            assert!(
                line.contains(place) && line.contains(rest),
                "{args:?}: {line}"
            );
        }
    }
    home.file("parallax/config.toml", b"color = \"never\"\n");
    for args in commands {
        assert_eq!(lines(args), Vec::<String>::new(), "{args:?}");
    }
}
