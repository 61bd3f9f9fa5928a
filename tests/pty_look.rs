//! What the reader looks like while it runs: themes chosen, saved anew, and broken.
#![cfg(unix)]

mod terminal;

use std::fs;
use std::path::PathBuf;

use terminal::{Start, Terminal, prose};

const BUNDLE: &str = "sample-bundles/legitimate-targets";
/// The grounds of the default themes, and of the one these tests write.
const DARK: vt100::Color = vt100::Color::Rgb(0x14, 0x17, 0x1c);
const LIGHT: vt100::Color = vt100::Color::Rgb(0xfb, 0xfa, 0xf6);
const OWN: [vt100::Color; 2] = [vt100::Color::Rgb(1, 2, 3), vt100::Color::Rgb(4, 5, 6)];

/// A configuration folder with one theme in it.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("parallax/themes")).unwrap();
        let home = Self { folder };
        home.save("inherits = \"parallax-dark\"\nbackground = { bg = \"#010203\" }\n");
        home
    }

    fn theme(&self) -> PathBuf {
        self.folder.path().join("parallax/themes/own.toml")
    }

    /// As many editors do: a new file, put in the old one's place.
    fn save(&self, text: &str) {
        let new = self.theme().with_extension("new");
        fs::write(&new, text).unwrap();
        fs::rename(&new, self.theme()).unwrap();
    }

    fn reader(&self, theme: &str) -> Terminal {
        let terminal = Start::parallax(120, 36, &["--theme", theme, BUNDLE])
            .env("XDG_CONFIG_HOME", self.folder.path().to_str().unwrap())
            .start();
        terminal.wait_taken();
        terminal.wait_words("legitimate targets");
        terminal
    }
}

fn wait_ground(terminal: &Terminal, what: &str, ground: vt100::Color) {
    terminal.wait(what, |screen| {
        screen
            .cell(10, 112) // where neither the list of themes nor the help ever stands
            .is_some_and(|cell| cell.bgcolor() == ground)
    });
}

#[test]
fn a_theme_that_is_saved_is_shown_at_once_and_a_broken_one_named() {
    let home = Home::new();
    let mut terminal = home.reader("own");
    wait_ground(&terminal, "the theme's ground", OWN[0]);
    home.save("inherits = \"parallax-dark\"\nbackground = { bg = \"#040506\" }\n");
    wait_ground(&terminal, "the new ground", OWN[1]);
    home.save("inherits = \"parallax-dark\"\nbackground = { bg = #010203 }\n");
    terminal.wait_words("own.toml:2:");
    wait_ground(&terminal, "the old ground", OWN[1]);
    home.save("inherits = \"parallax-dark\"\nbackgrund = { bg = \"#010203\" }\n");
    terminal.wait_words("the nearest is \"background\"");
    home.save("inherits = \"parallax-dark\"\nbackground = { bg = \"#010203\" }\n");
    wait_ground(&terminal, "the mended ground", OWN[0]);
    terminal.keys("Q");
    terminal.end();
    terminal.assert_restored();
}

#[test]
fn a_theme_is_chosen_with_its_colours_in_view_and_then_watched() {
    let home = Home::new();
    let mut terminal = home.reader("parallax-dark");
    wait_ground(&terminal, "the dark ground", DARK);
    let listed = |screen: &vt100::Screen| prose(screen).contains("yours");
    terminal.keys("T");
    terminal.wait("the user's theme to be listed", listed);
    terminal.keys("own");
    wait_ground(&terminal, "the theme to be shown", OWN[0]);
    terminal.keys("\x1b");
    wait_ground(&terminal, "the old theme", DARK);
    terminal.wait("the list to close", |screen| !listed(screen));
    terminal.keys("T");
    terminal.wait("the user's theme to be listed", listed);
    terminal.keys("own\r");
    terminal.wait_words("colours: own");
    wait_ground(&terminal, "the chosen theme", OWN[0]);
    home.save("background = { bg = \"#040506\" }\n");
    wait_ground(&terminal, "the new ground", OWN[1]);
    terminal.keys("T\x13");
    terminal.wait_words("kept in");
    let config = home.folder.path().join("parallax/config.toml");
    assert_eq!(fs::read_to_string(config).unwrap(), "theme = \"own\"\n");
    terminal.keys("Q");
    terminal.end();
}

/// A reader whose theme is chosen by the terminal's ground.
fn reader_by_ground() -> Terminal {
    let terminal = Start::parallax(120, 36, &[BUNDLE])
        .env("PARALLAX_THEME", "")
        .env("COLORFGBG", "15;0")
        .start();
    terminal.wait_taken();
    terminal.wait_words("legitimate targets");
    terminal
}

#[test]
fn light_and_dark_are_followed_where_the_terminal_tells() {
    let mut terminal = reader_by_ground();
    terminal.wait_sent("\x1b[?2031h\x1b[?996n", 1);
    wait_ground(&terminal, "the dark ground", DARK);
    terminal.keys("\x1b[?997;2n");
    wait_ground(&terminal, "the light ground", LIGHT);
    // The key behind a report is not lost, nor the one before it.
    terminal.keys("M\x1b[?997;1n?");
    wait_ground(&terminal, "the dark ground again", DARK);
    terminal.wait_words("help · matrix");
    terminal.keys("\x1b");
    terminal.wait("the help to close", |screen| {
        !prose(screen).contains("help · matrix")
    });
    terminal.keys("Q");
    terminal.end();
    terminal.assert_restored();
}

#[test]
fn a_theme_chosen_by_name_stays_whatever_the_ground_becomes() {
    let mut terminal = reader_by_ground();
    terminal.keys("Tcontrast-dark\r");
    terminal.wait_words("colours: contrast-dark");
    terminal.keys("\x1b[?997;2nM");
    terminal.wait_words("agree");
    wait_ground(&terminal, "black", vt100::Color::Rgb(0, 0, 0));
    terminal.keys("Q");
    terminal.end();

    let named = Start::parallax(120, 36, &[BUNDLE]).start();
    named.wait_taken();
    assert_eq!(
        named.count_sent("\x1b[?2031h"),
        0,
        "nothing is asked where it does not matter"
    );
}

#[test]
fn words_are_copied_by_the_program_of_the_configuration() {
    let home = Home::new();
    let copy = home.folder.path().join("copy.txt");
    let script = format!("cat > {}", copy.display());
    let config = format!("clipboard = [\"sh\", \"-c\", {script:?}]\n");
    fs::write(home.folder.path().join("parallax/config.toml"), config).unwrap();
    let mut terminal = home.reader("parallax-dark");
    terminal.keys("M");
    terminal.wait("the claims to be found", |screen| {
        prose(screen).contains(" c2 ")
    });
    terminal.keys("SRyy");
    terminal.wait_words("” through sh");
    let words = fs::read_to_string(&copy).unwrap();
    assert!(words.starts_with('“') && words.ends_with(')'), "{words}");
    terminal.keys("Q");
    terminal.end();
    assert!(!String::from_utf8_lossy(&terminal.bytes()).contains("\x1b]52;"));
}

#[test]
fn names_of_outlets_lead_to_their_reports() {
    const NAME: &str = "\x1b]8;id=parallax-2;https://northernwire.example/";
    let bundle = "sample-bundles/ferry-fire";
    let start = |theme: &str| Start::parallax(120, 36, &[bundle]).env("TERM", theme);
    let mut terminal = start("xterm-256color").start();
    terminal.wait_taken();
    terminal.keys("R");
    terminal.wait_sent(NAME, 1);
    let shown = terminal.see(vt100::Screen::contents);
    // Moving about sends no link anew, however much of the text moves.
    let links = terminal.count_sent("\x1b]8;id=");
    terminal.keys("jjj  ");
    terminal.wait("the text to move", |screen| screen.contents() != shown);
    terminal.keys("gm");
    terminal.wait_words("messages");
    assert!(
        terminal.count_sent("\x1b]8;id=") <= links + 3,
        "links are sent again"
    );
    let (begun, ended) = (
        terminal.count_sent("\x1b]8;id="),
        terminal.count_sent("\x1b]8;;\x1b\\"),
    );
    assert_eq!(begun, ended, "every link has an end");
    terminal.keys("qQ");
    terminal.end();

    let mut plain = start("linux").start();
    plain.wait_taken();
    plain.wait_words("Ferry fire");
    plain.keys("Q");
    plain.end();
    assert_eq!(plain.count_sent("\x1b]8;"), 0);
}
