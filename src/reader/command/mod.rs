//! The one registry of commands: keys, footer, help, palette and documentation all read it.

/// One line of the key table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLine {
    /// The command's id: `claim.next`.
    pub id: &'static str,
    /// Where it works: `all`, `reader`, `stack`.
    pub views: &'static str,
    /// Its keys as a person reads them, separated by spaces: `J ] Alt-Down`.
    pub keys: String,
    /// What it does.
    pub help: &'static str,
}

/// Every command with the keys in force, in the order of the help page.
pub fn table() -> Vec<KeyLine> {
    Vec::new()
}
