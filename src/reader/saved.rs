//! What becomes of what was decided, and of where the reader is, when the story is saved by another program.

use std::sync::Arc;

use super::deciding::{cut, said};
use super::exercises::words;
use super::model::Verdict;
use super::msg::{Effect, Msg};
use super::sample::{Sample, bridge, press};
use super::{Model, update};
use crate::story::{Span, Story};
use crate::text::annotate;

/// The bridge with other words in a report, as many of them.
fn reworded(sample: &Sample, report: usize, (from, to): (&str, &str)) -> Story {
    assert_eq!(from.len(), to.len());
    let mut story = Story::clone(&sample.story);
    story.reports[report].text = story.reports[report].text.replace(from, to);
    story
}

/// The story is saved by another program, and compared.
fn reread(model: &mut Model, sample: &Sample, story: &Story, remarks: &[&str]) {
    let remarks = remarks.iter().map(|&words| words.to_owned()).collect();
    let effects = update(model, Msg::Reread(Arc::new(story.clone()), remarks));
    if let Some(Effect::Analyse {
        story, generation, ..
    }) = effects.into_iter().next()
    {
        let Msg::Analysed {
            annotations,
            collation,
            ..
        } = sample.analysed(generation)
        else {
            return;
        };
        update(
            model,
            Msg::Analysed {
                generation,
                story,
                annotations,
                collation,
            },
        );
    }
}

#[test]
fn after_a_cut_the_cursor_is_at_what_stands_nearest() {
    let sample = bridge();
    let story = reworded(&sample, 0, ("12 cracks", "13 cracks"));
    // A reading that is there no longer.
    let mut model = sample.reader(120, 36);
    press(&mut model, "S J G");
    let chosen = |model: &Model| (model.stack.claim, model.stack.reading);
    assert_eq!(chosen(&model), (Some(1), 2));
    let mut other = model.clone();
    reread(&mut other, &sample, &story, &[]);
    assert_eq!(chosen(&other), (Some(1), 2), "nothing was cut");
    let without = cut(&sample, |c| c.claims[1].readings.truncate(2));
    reread(&mut model, &without, &story, &[]);
    assert_eq!(chosen(&model), (Some(1), 1));
    // A claim that is there no longer: the next takes its place, at the end the one before.
    for (keys, left) in [("V J J", "c4"), ("V J J J", "c3")] {
        let mut model = sample.reader(120, 36);
        press(&mut model, keys);
        let at = model.claims.at().expect("a claim");
        let without = cut(&sample, |c| {
            c.claims.remove(at);
            c.divergences.retain(|d| d.claim != Some(at));
        });
        reread(&mut model, &without, &story, &[]);
        let claim = model.claims.at().and_then(|c| model.matter.claim(c));
        assert_eq!(claim.map(|c| c.id.as_str()), Some(left), "{keys}");
    }
}

#[test]
fn words_that_changed_take_an_ok_back_but_no_flag() {
    for (key, kept, says) in [
        ("r", None, "was ok, words changed since"),
        ("!", Some(Verdict::Flag), "flagged, words changed since"),
        ("-", Some(Verdict::Skip), "skipped, words changed since"),
    ] {
        let sample = bridge();
        let mut model = sample.reader(120, 36);
        press(&mut model, "V D");
        press(&mut model, key);
        let story = reworded(&sample, 0, ("12 cracks", "13 cracks"));
        reread(&mut model, &sample, &story, &[]);
        assert_eq!(model.matter.story.reports[0].text, story.reports[0].text);
        assert_eq!(model.mark_of(0), kept, "{key}");
        let shown = words(&model);
        assert!(shown.contains(says), "{key}:\n{shown}");
        if key == "!" {
            press(&mut model, "f !");
            assert_eq!(*model.lists.worklist, [0]);
            assert!(words(&model).contains("1 flagged"));
        }
        press(&mut model, "f a g g R");
        assert!(words(&model).contains(says), "{key}");
        press(&mut model, "S");
        assert!(words(&model).contains(says), "{key}");
    }
}

#[test]
fn a_file_that_is_emptied_and_filled_again_leaves_no_trace() {
    let sample = bridge();
    let mut model = sample.reader(120, 36);
    press(&mut model, "R J l");
    let (claim, focus) = (model.claims.current, model.outlets.focus);
    let panes = model.panes.clone();
    let mut empty = Story::clone(&sample.story);
    empty.reports[focus].text.clear();
    empty.reports[focus].paragraphs.clear();
    reread(
        &mut model,
        &sample,
        &empty,
        &["nw.md: the report has no text"],
    );
    assert!(words(&model).contains("the report has no text"));
    assert!(said(&model).contains("NW has no text now"));
    let whole = Story::clone(&sample.story);
    reread(&mut model, &sample, &whole, &[]);
    assert!(said(&model).contains("read again"));
    assert!(!words(&model).contains("the report has no text"));
    assert_eq!(model.claims.current, claim);
    assert_eq!((model.outlets.focus, &model.panes), (focus, &panes));
}

#[test]
fn a_draft_that_is_gone_is_said_to_be_until_somebody_looks_or_it_is_back() {
    let sample = bridge();
    let mut model = sample
        .reader(120, 36)
        .with_remarks(vec!["a.md: one word".to_owned()]);
    press(&mut model, "Esc");
    let gone = "not read again: b.md is gone";
    update(&mut model, Msg::Unreadable(gone.to_owned()));
    press(&mut model, "J J");
    assert!(
        words(&model).contains(&format!(" ! {gone}  ")),
        "{}",
        words(&model)
    );
    update(&mut model, Msg::Unreadable(gone.to_owned()));
    assert_eq!(model.matter.remarks.said, [gone, "a.md: one word"]);
    reread(&mut model, &sample, &Story::clone(&sample.story), &[]);
    press(&mut model, "J");
    assert!(!words(&model).contains("remark"), "{}", words(&model));
}

#[test]
fn a_reading_says_its_own_remarks_and_no_others() {
    let sample = bridge();
    let mut model = sample
        .reader(120, 36)
        .with_remarks(vec!["no such theme".to_owned()]);
    let whole = Story::clone(&sample.story);
    update(&mut model, Msg::Unreadable("not read again: x".to_owned()));
    reread(&mut model, &sample, &whole, &["a.md: one word"]);
    assert_eq!(
        model.matter.remarks.said,
        ["no such theme", "a.md: one word"]
    );
    reread(&mut model, &sample, &whole, &[]);
    assert_eq!(model.matter.remarks.said, ["no such theme"]);
}

#[test]
fn which_findings_saving_has_changed_can_be_read_on() {
    let sample = bridge();
    let mut model = sample.reader(120, 36);
    let whole = Story::clone(&sample.story);
    let other = cut(&sample, |c| {
        let last = c.divergences.len() - 1;
        c.divergences[0].message = "another thing".to_owned();
        c.divergences[last].message = "and a third".to_owned();
        c.divergences[last].spans.clear();
        c.divergences[last].claim = None;
    });
    let story = reworded(&sample, 0, ("12 cracks", "13 cracks"));
    reread(&mut model, &other, &story, &[]);
    assert!(
        said(&model).ends_with("1 divergence gone, 1 new, 1 changed · g m"),
        "{}",
        said(&model)
    );
    press(&mut model, "g m");
    let shown = words(&model);
    let at = |words: &str| {
        shown
            .find(words)
            .unwrap_or_else(|| panic!("{words}: {shown}"))
    };
    assert!(at("gone: ") < at("new: ") && at("new: ") < at("changed: high figure: another"));
    assert!(shown.contains(": and a third"), "{shown}");
    // The list leads to the claims.
    press(&mut model, "Esc g c 4 Enter g m End Enter");
    assert_eq!(model.claims.at(), Some(0), "{}", words(&model));
    press(&mut model, "g m");
    // Since then it was looked at: only what comes after is told. In two goes, it comes to the same.
    let again = reworded(&sample, 0, ("12 cracks", "15 cracks"));
    press(&mut model, "Esc");
    reread(&mut model, &sample, &whole, &[]);
    reread(&mut model, &other, &story, &[]);
    assert!(
        said(&model).ends_with("1 divergence gone, 1 new, 1 changed"),
        "{}",
        said(&model)
    );
    reread(&mut model, &other, &again, &[]);
    assert!(
        said(&model).ends_with("the divergences are the same"),
        "{}",
        said(&model)
    );
    press(&mut model, "g m");
    assert!(words(&model).contains("No remarks on this story."));
}

#[test]
fn places_the_way_back_and_what_was_searched_for_outlive_a_save() {
    let sample = bridge();
    let mut model = sample.reader(120, 36);
    let row = |model: &Model| {
        let focus = model.outlets.focus;
        let report = model.matter.report(focus).expect("a report");
        let at = model.panes[focus].cursor.offset();
        (
            focus,
            report.text[at..].chars().take(20).collect::<String>(),
        )
    };
    press(
        &mut model,
        "R l g c 3 Enter m b J m a J / B r i d g e Enter",
    );
    let [(first, found), at_a, at_b, before] = {
        let mut seen = model.clone();
        let found = (seen.claims.at(), row(&seen));
        let mut gone = |keys: &str| {
            press(&mut seen, keys);
            (seen.claims.at(), row(&seen))
        };
        [found, gone("' a"), gone("' b"), gone("Ctrl-o Ctrl-o")]
    };
    // A claim that was third is second now, and the text above the place is longer.
    let mut story = Story::clone(&sample.story);
    let report = &mut story.reports[1];
    report.text.insert_str(0, "Nobody was hurt.\n\n");
    for paragraph in &mut report.paragraphs {
        *paragraph = Span::new(paragraph.start + 18, paragraph.end + 18);
    }
    report.paragraphs.insert(0, Span::new(0, 16));
    let mut other = bridge();
    let collation = Arc::make_mut(&mut other.collation);
    for reading in collation.claims.iter_mut().flat_map(|c| &mut c.readings) {
        if reading.report == 1 {
            reading.span = Span::new(reading.span.start + 18, reading.span.end + 18);
        }
    }
    for span in collation.divergences.iter_mut().flat_map(|d| &mut d.spans) {
        if span.report == 1 {
            span.span = Span::new(span.span.start + 18, span.span.end + 18);
        }
    }
    collation.claims.swap(1, 2);
    for divergence in &mut collation.divergences {
        divergence.claim = divergence.claim.map(|at| [0, 2, 1, 3][at]);
    }
    let now = |claim: Option<usize>| claim.map(|at| [0, 2, 1, 3][at]);
    other.story = Arc::new(story.clone());
    Arc::make_mut(&mut other.annotations)[1] = annotate(&story.reports[1], None);
    reread(&mut model, &other, &story, &[]);
    assert_eq!((now(first), found), (model.claims.at(), row(&model)));
    for (keys, (claim, place)) in [("' a", at_a), ("' b", at_b), ("Ctrl-o Ctrl-o", before)] {
        press(&mut model, keys);
        assert_eq!(
            (now(claim), place),
            (model.claims.at(), row(&model)),
            "{keys}"
        );
    }
    press(&mut model, "n");
    assert!(said(&model).starts_with("/Bridge · "), "{}", said(&model));
}

/// Reads the story again without its second report, and with nothing found in the others.
fn lose_second(model: &mut Model, story: &Story) {
    let mut story = Story::clone(story);
    story.reports.remove(1);
    let mut other = bridge();
    Arc::make_mut(&mut other.annotations).remove(1);
    let collation = Arc::make_mut(&mut other.collation);
    collation.claims.clear();
    collation.divergences.clear();
    collation.matches.clear();
    other.story = Arc::new(story.clone());
    reread(model, &other, &story, &[]);
}

#[test]
fn the_list_of_outlets_follows_a_story_that_loses_one() {
    let sample = bridge();
    let mut model = sample.reader(120, 36);
    press(&mut model, "R o Down Down Space");
    lose_second(&mut model, &sample.story);
    let shown = words(&model);
    assert!(!shown.contains("Northern Wire"), "{shown}");
    assert!(shown.contains("▌   2 TL    hidden  The Ledger"), "{shown}");
    assert!(!shown.contains("  4 "), "there are three: {shown}");
    press(&mut model, "Esc");
    assert!(!model.outlets.is_hidden(1), "as it was before");
    assert_eq!(model.outlets.everyone().collect::<Vec<_>>(), [0, 1, 2]);
}

#[test]
fn a_filter_for_an_outlet_stays_where_another_outlet_goes() {
    for (outlet, stays) in [("3", Some((1, true))), ("2", None)] {
        let sample = bridge();
        let mut model = sample.reader(120, 36);
        press(&mut model, &format!("R {outlet} f i"));
        lose_second(&mut model, &sample.story);
        assert_eq!(model.claims.filter.outlet, stays, "{outlet}");
    }
}

#[test]
fn another_base_forgets_no_place() {
    let mut model = bridge().reader(120, 36);
    press(&mut model, "R g c 3 Enter m a J l b");
    let generation = model.matter.generation;
    update(&mut model, bridge().analysed(generation));
    press(&mut model, "' a");
    assert_eq!(
        (said(&model), model.claims.at()),
        ("at the place of a", Some(2))
    );
}

#[test]
fn what_is_saved_twice_is_read_as_it_was_saved_last() {
    let sample = bridge();
    let mut model = sample.reader(120, 36);
    let other = reworded(&sample, 0, ("12 cracks", "13 cracks"));
    let first = update(&mut model, Msg::Reread(Arc::new(other.clone()), Vec::new()));
    assert!(matches!(first[..], [Effect::Analyse { .. }]));
    // It is saved as it was before the comparison has come: the other is not to be taken up.
    let whole = Story::clone(&sample.story);
    reread(&mut model, &sample, &whole, &[]);
    assert_eq!(model.matter.story.reports, whole.reports);
    // And another base in the meantime does not bring the old words back.
    update(&mut model, Msg::Reread(Arc::new(other.clone()), Vec::new()));
    let again = press(&mut model, "R l b");
    let Some(Effect::Analyse { story, .. }) = again.first() else {
        panic!("{again:?}");
    };
    assert_eq!(story.reports, other.reports);
}
