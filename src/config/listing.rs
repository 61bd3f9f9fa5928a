//! The configuration as `parallax config` prints it.

use super::keys::is_in_force;
use super::{Config, KeyBinding, Origin};

impl Config {
    /// Every value with its origin, one per line; then what could not be used.
    pub fn listing(&self) -> String {
        let theme = |key: &str, name: &Option<String>| match name {
            Some(name) => row(key, name, &self.theme.origin),
            None => row(key, "(default)", &Origin::BuiltIn),
        };
        let choice = &self.theme.value;
        let mut rows = vec![match &self.file {
            Some(path) if path.exists() => format!("# {}", path.display()),
            Some(path) => format!("# {} (does not exist)", path.display()),
            None => "# no file: there is no home folder".to_owned(),
        }];
        rows.extend([
            theme("theme.dark", &choice.dark),
            theme("theme.light", &choice.light),
            row("color", self.colour.value.name(), &self.colour.origin),
            row("mouse", &self.mouse.value.to_string(), &self.mouse.origin),
            row("ascii", &self.ascii.value.to_string(), &self.ascii.origin),
            row(
                "ambiguous",
                &self.ambiguous.value.to_string(),
                &self.ambiguous.origin,
            ),
        ]);
        rows.extend([
            row("links", self.links.value.name(), &self.links.origin),
            row(
                "clipboard",
                &self.clipboard.value.name(),
                &self.clipboard.origin,
            ),
        ]);
        rows.extend(self.keys.iter().filter(|b| is_in_force(b)).map(keys));
        let complaints = self.in_order();
        rows.extend(complaints.iter().map(|one| format!("warning: {one}")));
        rows.join("\n") + "\n"
    }

    /// What could not be used, in the order of the file's lines; what is about something else comes last.
    pub fn in_order(&self) -> Vec<String> {
        let mut complaints = self.complaints.clone();
        complaints.sort_by_key(|complaint| self.line(complaint));
        complaints
    }

    /// The line of the file that a complaint is about; those about something else come last.
    fn line(&self, complaint: &str) -> usize {
        let file = self.file.as_ref().map(|path| path.display().to_string());
        let place = file.and_then(|file| complaint.strip_prefix(&file)?.strip_prefix(':'));
        let line = place.and_then(|place| place.split(':').next()?.parse().ok());
        line.unwrap_or(usize::MAX)
    }
}

fn row(key: &str, value: &str, origin: &Origin) -> String {
    format!("{key:<14}{value:<20}{origin}")
}

fn keys(binding: &KeyBinding) -> String {
    let view = binding.view.as_deref().unwrap_or("all");
    let keys = match binding.keys.as_slice() {
        [] => "(unbound)".to_owned(),
        keys => keys.join(" "),
    };
    let KeyBinding { command, line, .. } = binding;
    format!("keys          {view} {command} {keys}  (line {line})")
}
