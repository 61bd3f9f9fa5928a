//! Output to other programs: the clipboard, the browser, the editor.

use super::passage::passage_here;
use crate::layout::Anchor;
use crate::reader::command::Copied;
use crate::reader::elsewhere;
use crate::reader::facts::{difference, facts};
use crate::reader::model::{Tier, View};
use crate::reader::{Effect, Model, stack, web};
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
        Copied::Url => "the bundle gives no address for this report",
    });
    Vec::new()
}

fn reading(model: &Model) -> Option<String> {
    // In the other views what is selected is out of sight, and something else is chosen.
    let selected = model.selected_words();
    if let Some(words) = selected.filter(|_| model.screen.view() == View::Reader) {
        return Some(words.to_owned());
    }
    if let Some((outlet, words)) = headline_here(model) {
        return Some(format!("{} ({outlet})", quoted(words)));
    }
    let place = passage_here(model)?;
    let report = model.matter.report(place.report)?;
    let words = quoted(place.span.of(&report.text));
    Some(format!("{words} ({})", report.outlet))
}

/// The headline that the cursor is on in a pane, with its outlet: by ear it is read out before the first sentence, and is no
/// place of its own.
pub fn headline_here(model: &Model) -> Option<(&str, &str)> {
    if model.screen.view() != View::Reader || model.screen.settings.linear {
        return None;
    }
    let focus = model.focus()?;
    let report = model.matter.report(focus)?;
    let on_it = matches!(model.panes[focus].cursor, Anchor::Title(_));
    let words = report.headline();
    (on_it && !words.is_empty()).then_some((report.outlet.as_str(), words))
}

/// Words in quotation marks. Marks within them become single ones; where that would confuse two kinds of marks,
/// the words stand without any around them.
fn quoted(words: &str) -> String {
    let double = words.contains(['“', '”']);
    if words.contains(['"', '„']) || double && words.contains('‘') {
        return words.to_owned();
    }
    format!("“{}”", words.replace('“', "‘").replace('”', "’"))
}

fn claim(model: &Model) -> Option<String> {
    let index = model.claim_here()?;
    let claim = model.matter.claim(index)?;
    let odds = at_odds(model, index);
    let mut out = format!("**{}**{odds}\n\n", claim.label);
    // The sides are told by short names, which who gets the words has to know.
    let short = |own: &str| match odds.as_str() {
        "" => String::new(),
        _ => format!(" ({own})"),
    };
    for reading in &claim.readings {
        let report = model.matter.report(reading.report)?;
        let words = reading.span.of(&report.text).replace('\n', " ");
        let short = short(&report.short);
        out.push_str(&format!("- {}{short}: {words}\n", report.outlet));
    }
    for other in elsewhere::of(model, index) {
        let report = model.matter.report(other.report)?;
        let words = other.span.of(&report.text).replace('\n', " ");
        let (short, how) = (short(&report.short), other.how());
        out.push_str(&format!("- {}{short} ({how}): {words}\n", report.outlet));
    }
    let (missing, omitted) = elsewhere::missing(model, index);
    for (how, reports) in [("not found in", missing), ("left out by", omitted)] {
        let outlet = |&r: &usize| Some(model.matter.report(r)?.outlet.as_str());
        let names: Vec<&str> = reports.iter().filter_map(outlet).collect();
        if !names.is_empty() {
            out.push_str(&format!("- {how}: {}\n", names.join(", ")));
        }
    }
    Some(out)
}

/// That a claim's name is one side of a difference, with the sides: ` (figure differs: 12 (VV) · 14 (NW))`.
fn at_odds(model: &Model, claim: usize) -> String {
    let mark = model.claims.index.marks[claim];
    match facts(model, claim).filter(|_| mark.tier() == Tier::Conflict) {
        Some(facts) => {
            let own = model.matter.claim(claim);
            let kind = own.map_or(mark.name(), |own| difference(model, claim, own));
            format!(" ({kind} differs: {})", facts.differs)
        }
        None => String::new(),
    }
}

/// The address of the report here, in the stack that of the reading, if it is one that a browser may be given.
fn address(model: &Model) -> Option<String> {
    // What is in the reader's panes is the focused outlet's; the stack has readings of all of them.
    let report = report_here(model)?;
    let url = model.matter.report(report)?.meta.url.as_deref()?;
    web::address(url).map(str::to_owned)
}

/// The report of the passage that is looked at; in the stack the chosen one, be it without a reading.
fn report_here(model: &Model) -> Option<usize> {
    let silent = stack::silent_choice(model).filter(|_| model.screen.view() == View::Stack);
    let own = || passage_here(model).map(|place| place.report);
    silent.or_else(own).or(model.focus())
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
    let Some(report) = report_here(model) else {
        return Vec::new();
    };
    let place = passage_here(model).filter(|place| place.report == report);
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::quoted;
    use crate::reader::Effect;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn quotations_within_a_quotation() {
        for (words, want) in [
            ("It fell.", "“It fell.”"),
            ("“It fell,” he said.", "“‘It fell,’ he said.”"),
            ("“It ‘fell’,” he said.", "“It ‘fell’,” he said."),
            ("\"It fell,\" he said.", "\"It fell,\" he said."),
            ("« Tombé », dit-il.", "“« Tombé », dit-il.”"),
        ] {
            assert_eq!(quoted(words), want);
        }
    }

    #[test]
    fn on_a_headline_it_is_the_headline_that_is_meant() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "R g g");
        let title = "“Old bridge shut after cracks are found” (Valley Voice)";
        let copied = press(&mut model, "y y");
        assert_eq!(copied, [Effect::Copy(title.into())]);
        press(&mut model, "v");
        let said = model.input.message.clone().unwrap_or_default();
        assert_eq!(said, "a headline cannot be selected · y y copies it");
        press(&mut model, "*");
        assert_eq!(model.search.words, "bridge", "its longest words first");
        press(&mut model, "g g x l");
        let said = model.input.message.clone().unwrap_or_default();
        assert!(said.starts_with("a headline is in no claim"), "{said}");
        press(&mut model, "S y y");
        let shown = model.input.message.clone();
        assert!(shown.is_none_or(|said| !said.contains("headline")));
    }

    #[test]
    fn the_address_is_that_of_the_reading_in_the_stack() {
        let mut sample = bridge();
        let story = Arc::make_mut(&mut sample.story);
        for (report, host) in story.reports.iter_mut().zip(["vv", "nw", "tl", "ep"]) {
            report.meta.url = Some(format!("https://{host}.example/"));
        }
        let mut model = sample.reader(120, 36);
        // The focus is the Puente's, the chosen reading the Wire's.
        press(&mut model, "M g g l l l S g g j");
        let copied = press(&mut model, "y u");
        assert_eq!(copied, [Effect::Copy("https://nw.example/".into())]);
        press(&mut model, "M l l");
        let copied = press(&mut model, "y u");
        assert_eq!(copied, [Effect::Copy("https://ep.example/".into())]);
    }

    #[test]
    fn a_copied_claim_says_that_it_is_in_dispute() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "S g g");
        let copied = press(&mut model, "y a");
        let [Effect::Copy(words)] = &copied[..] else {
            panic!("{copied:?}");
        };
        let title = words.lines().next().unwrap_or_default();
        assert!(title.contains("** (figure differs: 12 (VV"), "{words}");
        assert!(words.contains("\n- Valley Voice (VV): "), "{words}");
        // Where nobody is told by a short name, none is explained.
        press(&mut model, "g c 3 Enter");
        let copied = press(&mut model, "y a");
        let [Effect::Copy(words)] = &copied[..] else {
            panic!("{copied:?}");
        };
        assert!(words.contains("\n- Valley Voice: "), "{words}");
    }
}
