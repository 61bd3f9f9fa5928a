//! Links made by hand: passages joined, and readings cut off.

use super::mark::{commit, id_of};
use super::open::headline_here;
use super::passage::{anchor, named, passage_here, reading_here};
use super::{ends, hand};
use crate::collate::Reading;
use crate::export::counted;
use crate::notes::{Change, Link, Notes, ended};
use crate::reader::command::{Action, Command};
use crate::reader::model::End;
use crate::reader::{Effect, Model};
use crate::story::Place;

/// The first time: takes the passage here as one end. The second time: joins it with the passage here.
pub fn join(model: &mut Model) -> Vec<Effect> {
    if headline_here(model).is_some() {
        model.say("a headline is in no claim: go to a sentence to link it");
        return Vec::new();
    }
    let Some(here) = passage_here(model).and_then(|place| ends::at(model, place)) else {
        model.say("no passage here to link");
        return Vec::new();
    };
    let Some(first) = model.matter.notebook.picked.take() else {
        // What is to be done next is in the status row until it is done: see `begun`.
        model.matter.notebook.picked = Some(here);
        return Vec::new();
    };
    if first.passage.report == here.passage.report {
        model.say("both passages are in one report: go to one of another outlet");
        model.matter.notebook.picked = Some(first);
        return Vec::new();
    }
    let id = Notes::link_id(&first.passage, &here.passage);
    let known = model.matter.notebook.notes.links.get(&id);
    if known.is_some_and(|link| link.joined) {
        model.say("these two passages are already linked · x u cuts a reading off");
        return Vec::new();
    }
    let (one, other) = (named(model, &first.passage), named(model, &here.passage));
    let words = format!("link {one} with {other}");
    let becomes = becomes(model, [&first, &here]);
    let link = Link {
        a: first.passage,
        b: here.passage,
        joined: true,
        among: first.beside.into_iter().chain(here.beside).collect(),
    };
    let effects = change(model, &words, vec![link], "");
    if let Some(becomes) = becomes {
        model.say(format!("{becomes} · u undoes"));
    }
    effects
}

/// What becomes of the claims that the ends of a link are in, if both are in one.
fn becomes(model: &Model, ends: [&End; 2]) -> Option<String> {
    if let Some(both) = ends::common(model, ends) {
        let [one, other] = ends.map(|end| named(model, &end.passage));
        let both = id_of(model, both);
        return Some(format!("link {one} with {other}: both are in {both}"));
    }
    let [one, other] = ends.map(|end| ends::claim(model, end));
    let (one, other) = (one?, other?);
    let readings = |at| {
        let claim = model.matter.claim(at);
        claim.map_or(0, |claim| claim.readings.len())
    };
    let (from, to) = (one.min(other), one.max(other));
    Some(format!(
        "linked: {} ({}) and {} ({}) become one claim",
        id_of(model, from),
        counted(readings(from), "reading"),
        id_of(model, to),
        readings(to),
    ))
}

/// A link that has one end: which, and the keys that make and cancel it.
pub fn begun(model: &Model) -> Option<String> {
    let first = &model.matter.notebook.picked.as_ref()?.passage;
    let key = |action| {
        let command = Command::doing(action);
        command.and_then(|c| model.input.keymap.keys_of(c).next())
    };
    let (joins, cancels) = (key(Action::Link), key(Action::Cancel));
    let in_words = |joined: &str| {
        let mut words = format!("link {} with …", named(model, first));
        for (key, does) in [(&joins, joined), (&cancels, "cancels")] {
            if let Some(key) = key {
                words += &format!(" · {key} {does}");
            }
        }
        words
    };
    // Which key gives it up is worth more than in how many words the other one is told.
    let long = in_words("links the passage you go to");
    let fits = model.screen.widths().text(&long) < model.screen.size.width.into();
    Some(if fits || model.screen.settings.linear {
        long
    } else {
        in_words("links another")
    })
}

/// The passage that a link was begun with.
pub fn first_end(model: &Model) -> Option<String> {
    let first = model.matter.notebook.picked.as_ref()?;
    Some(named(model, &first.passage))
}

/// Forgets the first end of a link. False if none was begun.
pub fn cancel(model: &mut Model) -> bool {
    let Some(first) = model.matter.notebook.picked.take() else {
        return false;
    };
    let words = format!("link cancelled: {}", named(model, &first.passage));
    model.say(words);
    true
}

/// Cuts the reading here off from the others of its claim.
pub fn cut(model: &mut Model) -> Vec<Effect> {
    let found = model
        .claim_here()
        .and_then(|at| Some((at, reading_here(model, at)?)));
    let Some((at, reading)) = found else {
        model.say("no reading here to cut off");
        return Vec::new();
    };
    let Some(claim) = model.matter.claim(at) else {
        return Vec::new();
    };
    let own = &claim.readings[reading];
    let others = claim.readings.iter().filter(|r| r.report != own.report);
    let among = ends::apart(model, at, reading);
    let cut = |other: &Reading| {
        Some(Link {
            a: anchor(model, own.place())?,
            b: anchor(model, other.place())?,
            joined: false,
            among: among.clone(),
        })
    };
    let cuts: Vec<Link> = others.filter_map(cut).collect();
    if cuts.is_empty() {
        model.say("the reading already stands alone");
        return Vec::new();
    }
    let left = claim.readings.iter().enumerate();
    let left = left.filter(|(nth, _)| *nth != reading);
    let mut left: Vec<usize> = left.map(|(_, r)| r.report).collect();
    left.dedup();
    // A single-source passage is not a claim.
    let alone = if left.len() < 2 {
        ": no other outlet has it now"
    } else {
        ""
    };
    let short = model.matter.short(own.report);
    let words = format!("cut {short} off {}", id_of(model, at));
    change(model, &words, cuts, alone)
}

/// Makes links, or cuts; says that under this label, and what comes of it.
fn change(model: &mut Model, label: &str, new: Vec<Link>, outcome: &str) -> Vec<Effect> {
    let joined = new.iter().any(|link| link.joined);
    let old = overtaken(model, &new);
    let ends = match (old.is_empty(), joined) {
        (true, _) => "",
        (false, true) => ", its cut ends",
        (false, false) => ", its link by hand ends",
    };
    // A new one of the same two passages is in the old one's place.
    let mut changes: Vec<Change> = old.into_iter().map(|id| Change::Link(id, None)).collect();
    for link in new {
        let id = if link.joined {
            Notes::link_id(&link.a, &link.b)
        } else {
            Notes::cut_id(&link)
        };
        changes.retain(|c| !matches!(c, Change::Link(old, None) if *old == id));
        changes.push(Change::Link(id, Some(link)));
    }
    commit(model, label, changes);
    model.say(format!("{label}{ends}{outcome} · u undoes"));
    let mut effects = vec![Effect::Save];
    effects.extend(super::outlet::analyse_again(model));
    effects
}

/// The links in force that new ones end.
fn overtaken(model: &Model, new: &[Link]) -> Vec<String> {
    let known: Vec<(&str, &Link)> = model.matter.notebook.notes.links_by_age().collect();
    let links: Vec<&Link> = known.iter().map(|(_, link)| *link).chain(new).collect();
    let ends: Vec<[Option<Place>; 2]> = links
        .iter()
        .map(|l| [hand::place(model, &l.a), hand::place(model, &l.b)])
        .collect();
    let meet = |a: &Option<Place>, b: &Option<Place>| {
        let both = a.zip(*b);
        both.is_some_and(|(a, b)| a.report == b.report && a.span.overlaps(b.span))
    };
    let gone = ended(&links, &ends, meet);
    let old = known.iter().zip(gone).filter(|(_, gone)| *gone);
    old.map(|((id, _), _)| (*id).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn what_was_linked_and_how_to_undo_it_fit_80_columns() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S x l j x l");
        let shown = words(&model);
        assert!(shown.contains("link VV “"), "{shown}");
        assert!(shown.contains(" …” with NW “"), "{shown}");
        assert!(shown.contains("…”: both are in c1 · u undoes"), "{shown}");
    }

    #[test]
    fn a_link_that_was_begun_stays_in_sight_until_it_is_made_or_cancelled() {
        let status = |model: &crate::reader::Model| {
            let shown = words(model);
            shown.lines().rev().nth(1).unwrap_or_default().to_owned()
        };
        for (width, height) in [(72, 24), (80, 24), (120, 36)] {
            for view in ["S", "R g c 1 Enter", "V", "M"] {
                let mut model = bridge().reader(width, height);
                press(&mut model, view);
                press(&mut model, "x l");
                for keys in ["J", "M", "S", "R"] {
                    press(&mut model, keys);
                    // What a key has to say is there until the next one.
                    if model.input.message.is_none() {
                        let row = status(&model);
                        assert!(row.contains("with … · x l links"), "{view} {keys}: {row}");
                        assert!(row.contains("Esc cancels"), "{view} {keys}: {row}");
                    }
                }
                press(&mut model, "Esc");
                assert!(
                    status(&model).contains("link cancelled"),
                    "{}",
                    status(&model)
                );
                press(&mut model, "S");
                assert!(!status(&model).contains("link"), "{}", status(&model));
                press(&mut model, "x l");
                assert!(status(&model).contains("with …"), "it begins anew");
                assert!(model.notes().1.links_in_force().is_empty());
            }
        }
    }

    #[test]
    fn a_link_that_makes_two_claims_one_says_so() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S g c 1 Enter x l g c 2 Enter j x l");
        let shown = words(&model);
        assert!(
            shown.contains("linked: c1 (4 readings) and c2 (3) become one"),
            "{shown}"
        );
        assert!(shown.contains("· u undoes"), "{shown}");
        press(&mut model, "u");
        assert!(model.notes().1.links_in_force().is_empty());
    }

    #[test]
    fn of_a_passage_in_two_claims_the_one_that_the_reader_is_at_is_linked() {
        let mut sample = bridge();
        let claims = &mut Arc::make_mut(&mut sample.collation).claims;
        // What the Wire says of the cracks is told with the ferries too.
        let own = claims[0].readings[1].clone();
        claims[3].readings.insert(1, own);
        for (claim, said) in [
            ("1", "c1 (4 readings) and c2"),
            ("4", "c2 (3 readings) and c4"),
        ] {
            let mut model = sample.reader(80, 24);
            press(&mut model, &format!("S g c {claim} Enter j"));
            assert_eq!(
                super::super::passage::passage_here(&model).map(|p| p.report),
                Some(1)
            );
            press(&mut model, "x l g c 2 Enter x l");
            let shown = words(&model);
            assert!(shown.contains(said), "{shown}");
            let links = model.notes().1.links_in_force();
            let beside = |words: &str| {
                let mut among = links[0].among.iter();
                among.any(|anchor| anchor.exact.contains(words))
            };
            assert_eq!(beside("Ferries are to run"), claim == "4");
            assert_eq!(beside("dozen cracks"), claim == "1");
        }
    }

    #[test]
    fn a_link_of_two_passages_of_one_claim_says_so() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S x l j x l");
        let shown = words(&model);
        assert!(shown.contains("both are in c1 · u undoes"), "{shown}");
    }

    #[test]
    fn what_is_linked_already_is_not_linked_again() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S x l j x l k x l j x l");
        let shown = words(&model);
        assert!(shown.contains("are already linked"), "{shown}");
        press(&mut model, "u");
        let shown = words(&model);
        assert!(
            shown.contains("undone: link VV"),
            "one link was made: {shown}"
        );
    }

    #[test]
    fn a_cut_ends_the_link_that_holds_its_passage_and_a_link_the_cut() {
        let mut model = bridge().reader(80, 24);
        press(&mut model, "S x l j x l x u");
        let shown = words(&model);
        assert!(shown.contains("its link by hand ends · u"), "{shown}");
        let joined = |model: &crate::reader::Model| {
            let links = model.notes().1.links_in_force();
            let joined = links.iter().filter(|link| link.joined).count();
            (joined, links.len() - joined)
        };
        let (none, cuts) = joined(&model);
        assert!(none == 0 && cuts > 0);
        press(&mut model, "u");
        assert_eq!(
            joined(&model),
            (1, 0),
            "both in one step: {}",
            words(&model)
        );
        press(&mut model, "Ctrl-r");
        assert_eq!(joined(&model), (0, cuts));
        // The passage is joined again with one of those that it was cut off.
        press(&mut model, "g g S g g x l j x l");
        assert_eq!(joined(&model), (1, 0), "{}", words(&model));
    }
}
