//! What commands are called elsewhere: the words of other programs under which the help and the palette find them.

/// Each with the command that it is about. What its id and its help say is not repeated.
const ALSO: [(&str, &str); 35] = [
    ("jump.back", "history"),
    ("place.keep", "bookmark mark"),
    ("place.go", "bookmark jump"),
    ("claim.why", "evidence score explain"),
    ("goto.claim", "jump"),
    ("outlets", "hide columns panes"),
    ("base.set", "reference"),
    ("drill", "open"),
    ("back", "leave close"),
    ("select", "visual selection"),
    ("sync.cycle", "scroll scrollbind"),
    ("zoom", "maximize maximise full"),
    ("diff.cycle", "difference"),
    ("filter.text", "grep"),
    ("order.severity", "sort"),
    ("order.story", "sort"),
    ("order.rarest", "sort"),
    ("order.cycle", "sort"),
    ("mark.ok", "done approve accept reviewed"),
    ("mark.flag", "todo later"),
    ("mark.skip", "ignore dismiss"),
    ("note.claim", "comment annotate"),
    ("note.story", "comment annotate"),
    ("link.join", "merge connect"),
    ("link.cut", "split unlink"),
    ("copy.reading", "yank clipboard"),
    ("copy.claim", "yank clipboard"),
    ("copy.url", "yank clipboard link"),
    ("export", "save html svg json share print"),
    ("open.url", "web link"),
    ("search", "grep"),
    ("help", "bindings shortcuts manual"),
    ("messages", "log warnings errors"),
    ("theme", "color colour dark light"),
    ("quit", "exit leave"),
];

/// The words of other programs for a command, by its id.
pub fn also(id: &str) -> &'static str {
    let own = ALSO.iter().find(|(command, _)| *command == id);
    own.map_or("", |(_, words)| words)
}

#[cfg(test)]
mod tests {
    use super::{ALSO, also};
    use crate::reader::command::Command;

    #[test]
    fn each_is_about_a_command_and_says_what_that_does_not() {
        for (id, words) in ALSO {
            let command = Command::named(id).unwrap_or_else(|| panic!("{id}"));
            assert_eq!(also(id), words, "{id} is there twice");
            let said = format!("{id} {}", command.help).to_lowercase();
            for word in words.split(' ') {
                let repeated = said
                    .split(|c: char| !c.is_alphanumeric())
                    .any(|w| w == word);
                assert!(!repeated, "{id}: {word}");
            }
        }
        assert_eq!(also("move.up"), "");
    }
}
