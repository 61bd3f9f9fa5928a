//! `parallax review` and `parallax explain`: what an editor, a CI step and an editor's problem
//! matcher see, on the real binary.

#[path = "../common/mod.rs"]
mod common;
mod form;
mod kinds;
mod marked;
mod names;

use std::fs;
use std::path::Path;

use common::run;
use serde_json::Value;

const FERRY: &str = "sample-bundles/ferry-fire";

fn out(args: &[&str]) -> String {
    let output = run(args);
    assert_ne!(
        output.status.code(),
        Some(2),
        "{args:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn json(args: &[&str]) -> Value {
    let mut all = vec!["review"];
    all.extend(args);
    all.extend(["--format", "json"]);
    serde_json::from_str(&out(&all)).unwrap()
}

fn findings(page: &Value) -> Vec<Value> {
    page["findings"].as_array().unwrap().clone()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// A bundle whose draft has 16 where two others have 12, and a name spelt otherwise.
fn bundle(draft_name: &str, draft: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let other = |lead: &str| {
        format!(
            "{lead}\n\nAt 12 of the stations along the river the water rose above the quay on Monday, the \
             river office said. Mayor Jana Hollmann asked people to leave the lower streets of Brunnau.\n\n\
             The pumps at the old mill failed shortly after noon and were mended in the evening.\n"
        )
    };
    fs::write(folder.path().join("a.txt"), other("River rises in Brunnau")).unwrap();
    fs::write(
        folder.path().join("b.txt"),
        other("Water in the streets of Brunnau"),
    )
    .unwrap();
    fs::write(folder.path().join(draft_name), draft).unwrap();
    fs::write(
        folder.path().join("bundle.toml"),
        format!(
            "format = 1\ntitle = \"River\"\ndate = 2031-03-04\n\
             [[report]]\nid = \"draft\"\noutlet = \"Us\"\nfile = \"{draft_name}\"\nrole = \"draft\"\n\
             [[report]]\nid = \"a\"\noutlet = \"A\"\nfile = \"a.txt\"\n\
             [[report]]\nid = \"b\"\noutlet = \"B\"\nfile = \"b.txt\"\n"
        ),
    )
    .unwrap();
    folder
}

const TEXT: &str = "River rises in Brunnau\n\nMayor Jana Holmann asked people to leave the lower streets of Brunnau.\n\n\
    At 16 of the stations along the river the water rose above the quay on Monday, the river office said.\n\n\
    The pumps at the old mill failed shortly after noon and were mended in the evening.\n";

fn path(folder: &tempfile::TempDir) -> &str {
    folder.path().to_str().unwrap()
}

/// The sample story with another draft.
fn ferry_with(draft: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(FERRY)).unwrap() {
        let file = file.unwrap();
        fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
    }
    fs::write(folder.path().join("draft.md"), draft).unwrap();
    folder
}

const SHORT: &str = "# Blocked exits on the ferry

At least 12 people died and 31 were injured when fire broke out on the car deck of the ferry Aurelia off Lipari late on Sunday.

“The smoke came up the stairs like water,” said Giulia Ferrante, a teacher from Salerno.

Tirrena Lines, which owns the ferry, declined to comment. Commander Elena Marcetti of the coast guard said the search \
would go on through the night. The mayor of Milazzo has called a day of mourning for Thursday.
";

/// Findings of a kind.
fn of_kind(all: &[Value], kind: &str) -> Vec<Value> {
    let named = all.iter().filter(|f| text(f, "kind") == kind);
    named.cloned().collect()
}
