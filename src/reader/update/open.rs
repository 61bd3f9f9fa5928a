//! What is given to other programs: the clipboard, the browser, the editor.

use super::link::passage_here;
use crate::reader::command::Copied;
use crate::reader::{Effect, Model, web};
use crate::story::Span;

/// Copies words.
pub fn copy(model: &mut Model, what: Copied) -> Vec<Effect> {
    let words = match what {
        Copied::Reading => reading(model),
        Copied::Claim => claim(model),
        Copied::Url => address(model),
    };
    if let Some(words) = words {
        return vec![Effect::Copy(words)];
    }
    model.say(match what {
        Copied::Reading => "no passage here to copy",
        Copied::Claim => "no claim is current: J goes to one",
        Copied::Url => "the bundle names no address for this report",
    });
    Vec::new()
}

fn reading(model: &Model) -> Option<String> {
    if let Some(words) = model.selected_words() {
        return Some(words.to_owned());
    }
    let place = passage_here(model)?;
    let report = model.matter.report(place.report)?;
    Some(format!(
        "“{}” ({})",
        place.span.of(&report.text),
        report.outlet
    ))
}

fn claim(model: &Model) -> Option<String> {
    let claim = model.matter.claim(model.claim_here()?)?;
    let mut out = format!("**{}**\n\n", claim.label);
    for reading in &claim.readings {
        let report = model.matter.report(reading.report)?;
        let words = reading.span.of(&report.text).replace('\n', " ");
        out.push_str(&format!("- {}: {words}\n", report.outlet));
    }
    let missing: Vec<&str> = (0..model.outlets.count())
        .filter(|&r| !claim.found_in(r))
        .filter_map(|r| Some(model.matter.report(r)?.outlet.as_str()))
        .collect();
    if !missing.is_empty() {
        out.push_str(&format!("- not found in: {}\n", missing.join(", ")));
    }
    Some(out)
}

/// The focused report's address, if it is one that a browser may be given.
fn address(model: &Model) -> Option<String> {
    let url = model.matter.report(model.focus()?)?.meta.url.as_deref()?;
    web::address(url).map(str::to_owned)
}

/// Opens the focused report's page.
pub fn url(model: &mut Model) -> Vec<Effect> {
    if let Some(url) = address(model) {
        vec![Effect::OpenUrl(url)]
    } else {
        model.say("the bundle names no http or https address for this report");
        Vec::new()
    }
}

/// Opens the focused report's file.
pub fn file(model: &mut Model) -> Vec<Effect> {
    let place = passage_here(model);
    let report = place.map(|p| p.report).or(model.focus());
    let Some(report) = report else {
        return Vec::new();
    };
    // Before the sentences are known, from the cursor to the end of its paragraph.
    let at = model.panes[report].cursor.offset();
    let below = || {
        let paragraphs = &model.matter.report(report)?.paragraphs;
        let own = paragraphs.iter().find(|p| p.contains(at))?;
        Some(Span::new(at, own.end))
    };
    let span = place.map(|p| p.span).or_else(below);
    vec![Effect::EditFile { report, span }]
}
