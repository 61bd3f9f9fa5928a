//! What the marks of lists mean, in one line.

use crate::reader::model::Mark;

/// What the marks mean, as many of them as fit; `ascii` says how bounds are written, the rest is drawn as it must be.
pub fn marks(columns: usize, ascii: bool) -> String {
    let (least, about) = if ascii { (">=", "~=") } else { ("≥", "≈") };
    let of = |mark: Mark, name: &str| format!("{} {name}", mark.glyph());
    let parts = [
        of(Mark::Figure, "figure"),
        of(Mark::Quote, "quote"),
        of(Mark::Attribution, "source"),
        of(Mark::Wording, "wording"),
        "∅ not found".to_owned(),
        "★ base".to_owned(),
        of(Mark::Agree, "same"),
        "⊘ left out".to_owned(),
        of(Mark::OnlyHere, "only here"),
        "2/7 two of seven agree".to_owned(),
        "☆ in place of the base".to_owned(),
        format!("digits: {least} at least, {about} about"),
    ];
    let mut out = String::new();
    for part in parts {
        let gap = if out.is_empty() { " " } else { "  " };
        if out.chars().count() + gap.len() + part.chars().count() > columns {
            break;
        }
        out += gap;
        out += &part;
    }
    out
}
