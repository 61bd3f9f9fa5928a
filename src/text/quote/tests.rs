use super::*;
use crate::text::name::tests::annotate;
use crate::text::{Lang, clean};

#[test]
fn placeholder_case() {
    let text = "“We go,” Ann Lee said.";
    let notes = annotate(text, Lang::En);
    let speech = find(text, &clean::paragraphs(text), &notes);
    assert_eq!(speech.quotes[0].speaker.as_deref(), Some("Ann Lee"));
}
