//! Regenerates `docs/keys.md` and the table of slots in `docs/themes.md` from the program's own
//! tables: `cargo run --example pages`. `tests/docs.rs` fails if they are out of date.

use std::fs;
use std::io;
use std::path::Path;

use parallax::reader::command::{self, KeyMap};
use parallax::theme::Slot;

const KEYS: &str = "# Keys\n\nThis is the default key map; `parallax keys` prints the keys in force, your own included. Every command \
can also be run by name from the palette (`:`), and with words after it where it asks for some: `:theme mono`, \
`:search ferry`, `:goto claim 7`. To change keys, edit the `[keys]` table of the configuration file.\n\n";
const HEAD: &str = "| slot | what is drawn in it |\n|---|---|\n";

fn main() -> io::Result<()> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let keys = command::markdown(&KeyMap::default());
    fs::write(docs.join("keys.md"), format!("{KEYS}{keys}"))?;
    let rows = Slot::ALL.map(|slot| format!("| `{}` | {} |\n", slot.name(), slot.what()));
    let page = fs::read_to_string(docs.join("themes.md"))?;
    let above = page.split(HEAD).next().unwrap_or_default();
    fs::write(
        docs.join("themes.md"),
        format!("{above}{HEAD}{}", rows.concat()),
    )
}
