//! Which claims are listed, and in which order.

use super::{list, overlay};
use crate::export::counted;
use crate::reader::Model;
use crate::reader::command::Narrow;
use crate::reader::model::{Ask, Filter, Order, View};
use crate::reader::search::Query;

/// Changes which claims are listed, and says how many are left.
pub fn narrow(model: &mut Model, narrow: Narrow) {
    let focus = model.focus();
    if model.claims.filter.is_plain() {
        model.claims.left = model.claims.at();
    }
    let filter = &mut model.claims.filter;
    match narrow {
        Narrow::All => *filter = Filter::default(),
        Narrow::Kind(kind) => filter.kind = (filter.kind != Some(kind)).then_some(kind),
        Narrow::Sources => filter.sources = filter.sources.next(),
        Narrow::Outlet(has) => {
            let wanted = focus.map(|report| (report, has));
            filter.outlet = wanted.filter(|_| filter.outlet != wanted);
        }
        Narrow::Wanted(wanted) => {
            filter.wanted = (filter.wanted != Some(wanted)).then_some(wanted);
        }
        Narrow::Text => {
            overlay::ask(model, Ask::Filter);
            return;
        }
    }
    listed(model);
}

/// Lists only claims with these words, which are read as a search is; none lists them all again.
pub fn text(model: &mut Model, words: &str) {
    if let Err(fault) = Query::parse(words) {
        model.say(fault);
        return;
    }
    words.trim().clone_into(&mut model.claims.filter.text);
    listed(model);
}

/// Another order of claims.
pub fn order(model: &mut Model, order: Order) {
    model.claims.order = order;
    relist(model);
    let name = order.name();
    model.say(format!("claims {name}"));
}

/// Lists again, with the chosen claim on screen.
fn relist(model: &mut Model) {
    model.relist();
    list::stay_listed(model);
    if model.screen.view().is_list() {
        list::show_chosen(model);
    }
}

/// Without a filter again, a list goes back to the claim that was left for one that it does not list: the nearest to a
/// single source is the last of all.
fn back_to_left(model: &mut Model, here: Option<usize>) {
    let plain = model.claims.filter.is_plain() && model.screen.view().is_list();
    let listed = |claim: usize| model.claims.listed.contains(&claim);
    let gone = here.is_some_and(|claim| !listed(claim));
    let left = model
        .claims
        .left
        .filter(|left| plain && gone && listed(*left));
    if let Some(left) = left {
        list::choose(model, left);
    }
}

/// The stack shows a claim of the list, as lists do: a filter for figures must not show a quotation.
fn into_list(model: &mut Model) {
    let left_out = |claim| !model.claims.listed.contains(&claim);
    let outside = model.stack.claim.is_some_and(left_out);
    if model.screen.view() != View::Stack || !outside {
        return;
    }
    if let Some(&first) = model.claims.listed.first() {
        super::claim::go(model, first);
    }
}

fn listed(model: &mut Model) {
    let here = model.claims.at();
    relist(model);
    back_to_left(model, here);
    into_list(model);
    let claims = counted(model.claims.listed.len(), "claim");
    let back = if model.claims.filter.is_plain() {
        ""
    } else {
        " · f a lists all"
    };
    let name = model.claims.filter.name(model);
    // Words that only one report has are not gone.
    let beyond = match model.claims.listed.as_slice() {
        [] => model.single_beyond(),
        _ => 0,
    };
    let beyond = match beyond {
        0 => String::new(),
        n => format!(" · f u adds {n} single-source"),
    };
    let words = format!("{claims}: {name}{beyond}{back}");
    if model.runs_over(&words) {
        // What is listed can be read whole.
        model.remark(words);
    } else {
        model.say(words);
    }
}

#[cfg(test)]
mod tests {
    use super::text;
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn words_are_looked_for_as_a_search_looks_for_them() {
        for (typed, claims) in [
            ("crack", "1 claim:"),
            ("\"Cracks\"", "0 claims"),
            ("re:1[24] cracks", "1 claim:"),
            ("#14", "1 claim:"),
            ("zzz", "0 claims"),
        ] {
            let mut model = bridge().reader(120, 36);
            press(&mut model, "V");
            text(&mut model, typed);
            let said = model.input.message.clone().unwrap_or_default();
            assert!(said.starts_with(claims), "{typed}: {said}");
        }
        let mut model = bridge().reader(120, 36);
        text(&mut model, "cracks");
        text(&mut model, "re:(");
        let said = model.input.message.clone().unwrap_or_default();
        assert!(said.starts_with("not a regular expression"), "{said}");
        assert_eq!(model.claims.filter.text, "cracks", "it is as it was");
    }

    #[test]
    fn the_list_of_single_sources_is_left_for_where_one_came_from() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "V g g j");
        let here = model.claims.at();
        press(&mut model, "f u");
        press(&mut model, "f u");
        assert_ne!(model.claims.at(), here, "a single source is chosen");
        press(&mut model, "f u");
        assert!(model.claims.filter.is_plain());
        assert_eq!(model.claims.at(), here);
    }

    #[test]
    fn words_that_one_report_alone_has_are_told_of() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "V");
        text(&mut model, "inspection");
        let said = words(&model);
        assert!(
            said.contains("0 claims: shared only · “inspection” · f u adds 1 single-source"),
            "{said}"
        );
        assert!(
            said.contains("leaves no shared claim: f u adds single-source ones"),
            "{said}"
        );
        press(&mut model, "f u");
        let said = words(&model);
        assert!(said.contains("1 claim: shared and single-source"), "{said}");
        assert!(!said.contains("adds"), "{said}");
        // What no report has at all.
        text(&mut model, "lighthouse");
        assert!(!words(&model).contains("adds"));
    }
}
