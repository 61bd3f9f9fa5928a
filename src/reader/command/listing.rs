//! The key table as plain text, as `parallax keys` prints it.

use unicode_width::UnicodeWidthStr;

use super::{KeyLine, KeyMap, table};
use crate::export::fold::{fold, pad};

/// Between two columns.
const GAP: usize = 2;
/// The column of keys where there is no room for all keys of a command in one line.
const KEYS: usize = 14;
/// The last column is unreadable if narrower.
const HELP: usize = 24;

/// The key table, its parts below headings. Without a `width`, each command is one line; otherwise no line is wider,
/// unless one word alone is.
pub fn listing(keymap: &KeyMap, width: Option<usize>) -> String {
    let rows = table(keymap);
    let layout = width.map(|width| Layout::of(&rows, width));
    let mut out = String::new();
    let mut group = "";
    for row in &rows {
        if row.group != group {
            group = row.group;
            let gap = if out.is_empty() { "" } else { "\n" };
            out.extend([gap, group, "\n"]);
        }
        out.push_str(&match &layout {
            None => whole(row, &rows),
            Some(Layout::Table(columns)) => tabled(row, columns),
            Some(Layout::List(width)) => listed(row, *width),
        });
    }
    out
}

/// How wide the keys of a row are, and its name.
fn keys_and_id(rows: &[KeyLine]) -> [usize; 2] {
    [
        widest(rows.iter().map(|row| row.keys.join("  "))),
        widest(rows.iter().map(|row| row.id.to_owned())),
    ]
}

fn widest(texts: impl Iterator<Item = String>) -> usize {
    texts.map(|text| text.width()).max().unwrap_or(0)
}

/// A command in one line, however wide.
fn whole(row: &KeyLine, rows: &[KeyLine]) -> String {
    let [keys, id] = keys_and_id(rows);
    let views = widest(rows.iter().map(|row| row.views.to_owned()));
    let line = format!(
        "  {}  {}  {}  {}",
        pad(&row.keys.join("  "), keys),
        pad(row.id, id),
        pad(row.views, views),
        row.help
    );
    format!("{}\n", line.trim_end())
}

/// How the table fits a width.
enum Layout {
    /// Side by side: keys, name, views, what it does.
    Table([usize; 4]),
    /// What it does below the rest, in so many columns.
    List(usize),
}

impl Layout {
    /// The first of these that leaves room for what a command does: all as it is; the views one below the
    /// other; the keys too.
    fn of(rows: &[KeyLine], width: usize) -> Self {
        let [keys, id] = keys_and_id(rows);
        let views = widest(rows.iter().map(|row| row.views.to_owned()));
        let view = rows.iter().flat_map(|row| row.views.split(' '));
        let view = widest(view.map(str::to_owned));
        let help = widest(rows.iter().map(|row| row.help.to_owned()));
        let key = rows.iter().flat_map(|row| row.keys.iter().cloned());
        let few = keys.min(KEYS.max(widest(key)));
        let used = |keys: usize, views: usize| keys + id + views + 4 * GAP;
        for (keys, views, least) in [(keys, views, help), (keys, view, help), (few, view, HELP)] {
            let left = width.saturating_sub(used(keys, views));
            if left >= least {
                return Self::Table([keys, id, views, left]);
            }
        }
        Self::List(width)
    }
}

/// A command as a row of cells, each wrapped separately.
fn tabled(row: &KeyLine, columns: &[usize; 4]) -> String {
    let folded = |text: &str, width: usize| -> Vec<String> {
        let lines = fold(text, width, "", "");
        lines.lines().map(str::to_owned).collect()
    };
    let [keys, _, views, help] = *columns;
    let cells = [
        rows_of_keys(&row.keys, keys),
        vec![row.id.to_owned()],
        folded(row.views, views),
        folded(row.help, help),
    ];
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut out = String::new();
    for at in 0..height {
        let mut line = String::new();
        for (cell, &width) in cells.iter().zip(columns) {
            line.push_str("  ");
            line.push_str(&pad(cell.get(at).map_or("", String::as_str), width));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// The keys in lines of at most `width` columns; one key sequence is never parted.
fn rows_of_keys(keys: &[String], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for key in keys {
        match lines.last_mut() {
            Some(line) if line.width() + GAP + key.width() <= width => {
                line.push_str("  ");
                line.push_str(key);
            }
            _ => lines.push(key.clone()),
        }
    }
    lines
}

/// A command in lines of its own: its keys, its name with its views, and what it does.
fn listed(row: &KeyLine, width: usize) -> String {
    let mut out = String::new();
    for line in rows_of_keys(&row.keys, width.saturating_sub(GAP)) {
        out.extend(["  ", &line, "\n"]);
    }
    let name = format!("{} ({})", row.id, row.views);
    out.push_str(&fold(&name, width, "    ", "      "));
    out.push_str(&fold(row.help, width, "    ", "      "));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::command::{COMMANDS, Command, parse_keys};

    fn lines(width: usize) -> Vec<String> {
        let text = listing(&KeyMap::default(), Some(width));
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn no_line_runs_over_and_no_word_is_lost() {
        for width in 40..=220 {
            let lines = lines(width);
            for line in &lines {
                assert!(line.width() <= width, "{} of {width}: {line}", line.width());
                assert!(!line.contains('…'), "{width}: {line}");
            }
            let words = |lines: &[String]| {
                let all = lines.iter().flat_map(|line| line.split_whitespace());
                let mut all: Vec<String> = all
                    .map(|word| word.trim_matches(['(', ')']).to_owned())
                    .collect();
                all.sort();
                all
            };
            let whole = listing(&KeyMap::default(), None);
            let whole: Vec<String> = whole.lines().map(str::to_owned).collect();
            assert_eq!(words(&lines), words(&whole), "{width}");
        }
    }

    #[test]
    fn without_a_width_each_command_is_one_line() {
        let text = listing(&KeyMap::default(), None);
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("  ")).collect();
        assert_eq!(rows.len(), COMMANDS.len());
        let starts = COMMANDS.iter().zip(&rows).map(|(c, row)| {
            let at = row.rfind(c.help)?;
            Some(row.get(..at)?.width())
        });
        let starts: Vec<_> = starts.collect();
        assert!(starts.iter().all(|at| *at == starts[0]), "{starts:?}");
    }

    #[test]
    fn a_wide_terminal_has_each_command_in_one_line_and_all_columns_level() {
        let lines = lines(160);
        let rows: Vec<&String> = lines.iter().filter(|l| l.starts_with("  ")).collect();
        assert_eq!(rows.len(), COMMANDS.len());
        let starts = COMMANDS.iter().zip(&rows).map(|(c, row)| row.rfind(c.help));
        let starts: Vec<_> = starts.collect();
        assert!(starts.iter().all(|at| *at == starts[0]), "{starts:?}");
    }

    #[test]
    fn a_long_sequence_of_ones_own_is_not_parted() {
        let mut keymap = KeyMap::default();
        let next = Command::named("claim.next").expect("a command");
        let long = parse_keys("Ctrl-Space Ctrl-Space Ctrl-Space").expect("keys");
        keymap.rebind(next, vec![long]);
        let text = listing(&keymap, Some(80));
        assert!(text.contains("Ctrl-Space Ctrl-Space Ctrl-Space"), "{text}");
        assert!(text.lines().all(|line| line.width() <= 80), "{text}");
    }
}
