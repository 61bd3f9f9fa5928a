//! The box that says why readings were put together. What is there at once is what the comparison
//! holds; the words behind it are looked up by a worker, which reads the whole story for it.

use super::overlay::{columns, open_text};
use crate::collate::Evidence;
use crate::reader::model::Overlay;
use crate::reader::why::{Question, lines};
use crate::reader::{Effect, Model};

/// Opens the box on the claim the reader is at, and has the evidence looked up.
pub fn ask(model: &mut Model) -> Vec<Effect> {
    let Some(claim) = model.claim_here() else {
        return Vec::new();
    };
    let shown = lines(model, claim, columns(model), None);
    let id = model.matter.claim(claim).map_or("", |c| c.id.as_str());
    open_text(model, format!("why {id}"), shown);
    let question = Question::new(model, claim);
    if let Some(Overlay::Text { asked, .. }) = &mut model.input.overlay {
        *asked = Some(question.clone());
    }
    vec![Effect::Explain(question)]
}

/// The evidence has come. It is dropped if the box is closed or about another claim.
pub fn answer(model: &mut Model, question: &Question, evidence: &[Evidence]) {
    let found = match &model.input.overlay {
        Some(Overlay::Text { asked, .. }) if asked.as_ref() == Some(question) => {
            lines(model, question.claim, columns(model), Some(evidence))
        }
        _ => return,
    };
    if let Some(Overlay::Text { lines, asked, .. }) = &mut model.input.overlay {
        *lines = found;
        *asked = None;
    }
}

/// Other claims are held now: what was asked about the old ones has no answer.
pub fn outdated(model: &mut Model) {
    if let Some(Overlay::Text { asked: Some(_), .. }) = &model.input.overlay {
        model.input.overlay = None;
        model.say("compared again in the meantime: i asks again");
    }
}
