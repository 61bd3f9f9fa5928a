//! The configuration as `parallax config` prints it.

use super::{Config, KeyBinding, Origin};

impl Config {
    /// Every value with its origin, one a line; then what could not be used.
    pub fn listing(&self) -> String {
        let theme = |name: &Option<String>| name.clone().unwrap_or_else(|| "(default)".to_owned());
        let choice = &self.theme.value;
        let mut rows = vec![match &self.file {
            Some(path) if path.exists() => format!("# {}", path.display()),
            Some(path) => format!("# {} (does not exist)", path.display()),
            None => "# no home folder, so no file".to_owned(),
        }];
        rows.extend([
            row("theme.dark", &theme(&choice.dark), &self.theme.origin),
            row("theme.light", &theme(&choice.light), &self.theme.origin),
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
        rows.extend(self.keys.iter().map(keys));
        let mut complaints: Vec<&String> = self.complaints.iter().collect();
        complaints.sort_by_key(|complaint| self.line(complaint));
        rows.extend(complaints.iter().map(|one| format!("warning: {one}")));
        rows.join("\n") + "\n"
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
