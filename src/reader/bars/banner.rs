//! The row below the title that says what was odd when the story was read in, until it was looked
//! at.

use std::borrow::Cow;

use super::Sides;
use super::title::command_segment;
use crate::reader::command::{Action, Command};
use crate::reader::model::Model;
use crate::reader::msg::UNREAD;
use crate::theme::Slot;

/// A remark in one line: the file it is about without its folders, its line, and what is wrong there: the column and how
/// serious it is would take the room of the words that say it. That a story was not read again is said in fewer words than
/// below, where it is said first.
fn gist(remark: &str) -> Cow<'_, str> {
    let line = remark.lines().next().unwrap_or("");
    if let Some(why) = line.strip_prefix(UNREAD) {
        return format!("not read again: {}", gist(why)).into();
    }
    let place = line.find(": ").unwrap_or(0);
    let from = line[..place].rfind(['/', '\\']).map_or(0, |at| at + 1);
    let place = &line[from..place];
    let levels = [": error: ", ": warning: "];
    let mut said = levels.iter().filter_map(|level| line.split_once(level));
    match (said.next(), place.rsplit_once(':')) {
        (Some((_, why)), Some((row, column))) if column.parse::<usize>().is_ok() => {
            format!("{row}: {why}").into()
        }
        _ => line[from..].into(),
    }
}

/// Left and right of the row.
pub fn segments(model: &Model) -> Sides {
    let said = &model.matter.remarks.said;
    let first = said.first().map_or(Cow::default(), |words| gist(words));
    let reads = match said.len() {
        0 | 1 => "reads on".to_owned(),
        n => format!("reads all {n}"),
    };
    let key = |action| {
        let command = Command::doing(action);
        command.and_then(|c| model.input.keymap.keys_of(c).next())
    };
    let mut right = Vec::new();
    for (action, does) in [
        (Action::Messages, reads.as_str()),
        (Action::Cancel, "puts away"),
    ] {
        if let Some(key) = key(action) {
            right.push(command_segment(format!(" {key}"), Slot::FooterKey, action));
            right.push(command_segment(
                format!(" {does} "),
                Slot::FooterLabel,
                action,
            ));
        }
    }
    let left = vec![command_segment(
        format!(" ! {first}"),
        Slot::Warning,
        Action::Messages,
    )];
    Sides { left, right }
}

#[cfg(test)]
mod tests {
    use super::gist;

    #[test]
    fn a_remark_in_one_line() {
        for (remark, short) in [
            (
                "/a/b/bundle.toml:2:1: warning: unknown key\n2 | x",
                "bundle.toml:2: unknown key",
            ),
            ("no theme is called a/b", "no theme is called a/b"),
            ("config.toml:3: and/or: x", "config.toml:3: and/or: x"),
            ("a.md: error: it is empty", "a.md: error: it is empty"),
            (
                "not read again, what was read stays: /a/b/bundle.toml:9:8: error: x",
                "not read again: bundle.toml:9: x",
            ),
            ("", ""),
        ] {
            assert_eq!(gist(remark), short);
        }
    }
}
