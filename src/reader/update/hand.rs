//! What was linked, cut and left out by hand, in this session or an earlier one: a list that leads to each, and takes
//! back what is chosen.

use super::mark::{commit, id_of, undo};
use super::notes::{go_on_with, go_to_passage, said};
use super::overlay::{columns, open_words};
use super::passage::{first_words, named};
use super::{claim, note, outlet};
use crate::notes::{Anchor, Change, Link, Notes, resolve};
use crate::reader::model::{Entry, NoteList, Noted, Overlay, View, Written};
use crate::reader::msg::{Key, KeyPress};
use crate::reader::rich::{Line, Piece};
use crate::reader::{Effect, Model};
use crate::story::Place;
use crate::theme::Slot;

/// Largest number of words by which a passage is shown.
const WORDS: usize = 14;

/// Opens the list.
pub fn open(model: &mut Model) {
    let notes = all(model);
    if notes.is_empty() {
        let words = "Nothing was linked, cut or left out by hand: x l, x u and x o do that.";
        return open_words(model, "by hand", words);
    }
    model.input.overlay = Some(Overlay::Notes(Box::new(NoteList {
        of: Written::Hand,
        notes,
        selected: 0,
    })));
}

/// All of it, latest first. The cuts by which one passage left a claim are one entry.
pub fn all(model: &Model) -> Vec<Noted> {
    let written = &model.matter.notebook.notes;
    let mut entries: Vec<(u64, Entry)> = Vec::new();
    let mut cuts: Vec<(&Link, u64, Vec<String>)> = Vec::new();
    for (id, link) in written.links.live() {
        let rev = written.links.entry(id).map_or(0, |kept| kept.rev);
        if link.joined {
            entries.push((rev, Entry::Links(vec![id.to_owned()])));
            continue;
        }
        match cuts.iter_mut().find(|(first, ..)| first.is_of(link)) {
            Some((_, last, ids)) => {
                *last = rev.max(*last);
                ids.push(id.to_owned());
            }
            None => cuts.push((link, rev, vec![id.to_owned()])),
        }
    }
    entries.extend(
        cuts.into_iter()
            .map(|(_, rev, ids)| (rev, Entry::Links(ids))),
    );
    for (id, _) in written.omissions.live() {
        let rev = written.omissions.entry(id).map_or(0, |kept| kept.rev);
        entries.push((rev, Entry::Omission(id.to_owned())));
    }
    entries.sort_by_key(|(rev, _)| std::cmp::Reverse(*rev));
    let noted = |(_, entry)| {
        let lines = lines(model, &entry);
        Noted { lines, entry }
    };
    entries.into_iter().map(noted).collect()
}

/// The links of an entry that are in force.
fn links<'a>(written: &'a Notes, ids: &'a [String]) -> impl Iterator<Item = &'a Link> {
    ids.iter().filter_map(|id| written.links.get(id))
}

/// An entry: what was done, and the passages it was done to.
fn lines(model: &Model, entry: &Entry) -> Vec<Line> {
    let written = &model.matter.notebook.notes;
    let claim = claim_of(model, entry).map(|at| format!(" · {}", id_of(model, at)));
    let head = |kind: &str| {
        let words = format!("{kind}{}", claim.as_deref().unwrap_or_default());
        Line::chrome(vec![Piece::new(&words, Slot::FooterKey)])
    };
    let (columns, widths) = (columns(model), model.screen.widths());
    // One row per passage: as many of its first words as fit.
    let passage = |anchor: &Anchor| {
        let sign = format!("{} ", short(model, &anchor.report));
        let row = |most| {
            said(
                (&sign, &first_words(anchor, most), Slot::Popup),
                columns,
                widths,
            )
        };
        let fits = (1..=WORDS).rev().map(row).find(|rows| rows.len() == 1);
        fits.unwrap_or_else(|| row(1))
    };
    match entry {
        Entry::Links(ids) => {
            let Some(first) = links(written, ids).next() else {
                return Vec::new();
            };
            let mut lines = vec![head(if first.joined { "joined" } else { "cut" })];
            lines.extend(passage(&first.a));
            let between = if first.joined { "with" } else { "off from" };
            lines.extend(said(("", between, Slot::TextDim), columns, widths));
            lines.extend(links(written, ids).flat_map(|link| passage(&link.b)));
            lines
        }
        Entry::Omission(id) => {
            let Some(omission) = written.omissions.get(id) else {
                return Vec::new();
            };
            let outlet = short(model, &omission.report);
            let mut lines = vec![head(&format!("left out by {outlet}"))];
            lines.extend(omission.about.iter().flat_map(passage));
            lines
        }
        _ => Vec::new(),
    }
}

fn short<'a>(model: &'a Model, id: &'a str) -> &'a str {
    let report = model.matter.story.position(id);
    report.map_or(id, |report| model.matter.short(report))
}

/// The claim that an entry is about now: for a cut the one that it was made at, if that was said, else the one that the
/// passage is in, if any.
fn claim_of(model: &Model, entry: &Entry) -> Option<usize> {
    let written = &model.matter.notebook.notes;
    match entry {
        Entry::Links(ids) => {
            let link = links(written, ids).next()?;
            let both = [link.a.clone(), link.b.clone()];
            let about = match link.joined {
                true => &both[..],
                false if link.among.is_empty() => &both[..1],
                false => &link.among,
            };
            model.matter.claim_about(about)
        }
        Entry::Omission(id) => model.matter.claim_about(&written.omissions.get(id)?.about),
        _ => None,
    }
}

/// Where a passage is now.
pub fn place(model: &Model, anchor: &Anchor) -> Option<Place> {
    let report = model.matter.story.position(&anchor.report)?;
    let span = resolve(anchor, &model.matter.report(report)?.text)?.span;
    Some(Place { report, span })
}

/// Goes to what an entry is about.
pub fn go(model: &mut Model, entry: &Entry) {
    let written = &model.matter.notebook.notes;
    let (anchor, silent) = match entry {
        Entry::Links(ids) => (links(written, ids).next().map(|link| link.a.clone()), None),
        Entry::Omission(id) => {
            let omission = written.omissions.get(id);
            let report = omission.and_then(|o| model.matter.story.position(&o.report));
            (omission.and_then(|o| o.about.first().cloned()), report)
        }
        _ => (None, None),
    };
    let place = anchor.and_then(|anchor| place(model, &anchor));
    match (claim_of(model, entry), place) {
        (Some(at), place) => {
            if let Some(report) = silent.or(place.map(|place| place.report)) {
                outlet::focus_on(model, report);
            }
            claim::go(model, at);
            if let Some(place) = place.filter(|_| silent.is_none()) {
                stand_on(model, place);
            }
        }
        (None, Some(place)) => go_to_passage(model, place),
        (None, None) => model.say("its words are no longer in any report"),
    }
}

/// Chooses the reading at a place among those of the claim that the reader is at.
pub fn stand_on(model: &mut Model, place: Place) {
    let Some(index) = model.claims.at() else {
        return;
    };
    let own = model.matter.claim(index).and_then(|claim| {
        let mut readings = claim.readings.iter();
        readings.position(|r| r.report == place.report && r.span.overlaps(place.span))
    });
    let Some(reading) = own else {
        return;
    };
    model.claims.choose(place.report, reading);
    if model.screen.view() == View::Stack {
        model.stack.claim = Some(index);
        model.stack.reading = reading;
        model.stack.sheet = None;
    }
}

/// Whether a key means something in this list alone.
pub fn takes(key: KeyPress) -> bool {
    let back = matches!(key.key, Key::Char('d' | 'u') | Key::Delete);
    back && !key.ctrl && !key.alt
}

/// Takes back or removes what is chosen, or undoes the last step; what is left stays listed.
pub fn press(model: &mut Model, list: &NoteList, key: KeyPress) -> Vec<Effect> {
    let effects = if key.key == Key::Char('u') {
        undo(model, false)
    } else {
        match list.notes.get(list.selected) {
            Some(note) => take_back(model, &note.entry),
            None => Vec::new(),
        }
    };
    go_on_with(model, list);
    effects
}

fn take_back(model: &mut Model, entry: &Entry) -> Vec<Effect> {
    let written = &model.matter.notebook.notes;
    let (label, changes): (String, Vec<Change>) = match entry {
        Entry::Links(ids) => {
            let Some(first) = links(written, ids).next() else {
                return Vec::new();
            };
            let kind = if first.joined { "link of" } else { "cut of" };
            let what = format!("{kind} {}", named(model, &first.a));
            let none = |id: &String| Change::Link(id.clone(), None);
            let label = format!("{what} taken back");
            (label, ids.iter().map(none).collect())
        }
        Entry::Omission(id) => {
            let Some(omission) = written.omissions.get(id) else {
                return Vec::new();
            };
            let label = format!("omission by {} taken back", short(model, &omission.report));
            (label, vec![Change::Omission(id.clone(), None)])
        }
        Entry::Note(id) => {
            let about = written.notes.get(id).map(|note| note.about.clone());
            let label = note::removed(&note::about(model, &about.unwrap_or_default()));
            (label, vec![Change::Note(id.clone(), None)])
        }
        Entry::Flag(id) => (
            "flag removed".to_owned(),
            vec![Change::Mark(id.clone(), None)],
        ),
        Entry::Draft(_) => {
            model.say("a draft is not saved yet: Enter goes on with it, and emptied it is gone");
            return Vec::new();
        }
        Entry::Finding(_) | Entry::Remark => return Vec::new(),
    };
    let analysed = matches!(entry, Entry::Links(_));
    commit(model, &label, changes);
    model.say(format!("{label} · u undoes"));
    let mut effects = vec![Effect::Save];
    if analysed {
        effects.extend(outlet::analyse_again(model));
    }
    effects
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};
    use crate::reader::{Effect, Model, update};
    use crate::story::Span;

    /// A reader that finds in the notes what was done by hand in an earlier session.
    fn again(keys: &str) -> Model {
        let mut before = bridge().reader(80, 24);
        press(&mut before, keys);
        let notes = before.notes().1.clone();
        let mut model = bridge().reader(80, 24).with_notes(notes);
        press(&mut model, "S");
        model
    }

    #[test]
    fn words_that_open_with_a_quotation_mark_have_one_in_a_message() {
        let model = bridge().reader(80, 24);
        let text = "“We closed it at noon,” she said.";
        let all = Span::new(0, text.len());
        let id = &model.matter.story.reports[0].id;
        let named = crate::reader::update::passage::named(
            &model,
            &crate::notes::Anchor::new(id, text, all),
        );
        assert!(named.ends_with(" “We closed …”"), "{named}");
    }

    #[test]
    fn what_an_earlier_session_did_is_listed_and_can_be_taken_back() {
        for (keys, kind) in [
            ("S x l j x l", "joined"),
            ("S j x u", "cut"),
            ("S g c 2 Enter x o", "left out by TL"),
        ] {
            let mut model = again(keys);
            press(&mut model, "u");
            assert!(
                words(&model).contains("nothing to undo since"),
                "{keys}: {}",
                words(&model)
            );
            press(&mut model, "x x");
            let shown = words(&model);
            assert!(shown.contains(kind), "{keys}: {shown}");
            let effects = press(&mut model, "d");
            assert!(effects.contains(&Effect::Save), "{keys}");
            assert!(
                words(&model).contains("taken back · u undoes"),
                "{}",
                words(&model)
            );
            assert_eq!(model.input.overlay, None, "nothing is left to list");
            let notes = model.notes().1;
            assert!(notes.links_in_force().is_empty() && notes.omissions.live().next().is_none());
            press(&mut model, "u x x");
            assert!(words(&model).contains(kind), "{keys}: {}", words(&model));
        }
    }

    #[test]
    fn one_cut_is_one_entry_and_the_last_done_stands_first() {
        let mut model = again("S x l j x l g c 1 Enter j x u");
        press(&mut model, "x x");
        let shown = words(&model);
        assert!(shown.contains("· 1/2"), "{shown}");
        let at = |word: &str| shown.find(word).expect(word);
        assert!(at("off from") < at("joined"), "{shown}");
    }

    #[test]
    fn it_leads_to_the_claim_and_the_reading() {
        let mut model = again("S g c 4 Enter j x l k x l");
        press(&mut model, "g c 1 Enter x x Enter");
        assert_eq!(model.input.overlay, None);
        assert_eq!(model.claims.at(), Some(3), "{}", words(&model));
    }

    #[test]
    fn where_nothing_was_done_the_keys_are_named() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S x x");
        assert!(words(&model).contains("x l, x u and x o do"));
    }

    #[test]
    fn the_stack_opens_at_the_passage_that_was_just_linked() {
        let mut sample = bridge();
        let mut model = sample.reader(120, 36);
        press(&mut model, "R x l 2 G");
        let effects = press(&mut model, "x l");
        let order = effects.into_iter().find_map(|effect| match effect {
            Effect::Analyse { generation, .. } => Some(generation),
            _ => None,
        });
        let text = &sample.story.reports[1].text;
        let last = text.find("It found nothing.").expect("the last sentence");
        let readings = &mut Arc::make_mut(&mut sample.collation).claims[0].readings;
        let mut second = readings[1].clone();
        second.span = Span::new(last, text.len());
        readings.insert(2, second);
        let news = sample.analysed(order.expect("the link is compared"));
        update(&mut model, news);
        press(&mut model, "S");
        assert_eq!((model.claims.at(), model.stack.reading), (Some(0), 2));
    }
}
