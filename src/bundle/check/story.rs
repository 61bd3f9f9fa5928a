//! Oddities in the data about reports: an outlet or address that occurs twice, days far from the story's.

use jiff::civil::Date;

use super::Look;
use crate::bundle::diagnostic::Diagnostic;
use crate::story::{Report, Role};
use crate::text::figure;

/// Days from the story's beyond which a report is hardly about it.
const FAR_DAYS: i32 = 60;

/// Adds what is odd.
pub(super) fn look(look: &Look<'_>, found: &mut Vec<Diagnostic>) {
    let reports = &look.loaded.story.reports;
    for (at, report) in reports.iter().enumerate() {
        if let Some(other) = reports[..at].iter().position(|r| same_outlet(r, report)) {
            let text = format!(
                "“{}” is also the outlet of report {}: add what distinguishes the two, such as an edition",
                report.outlet,
                other + 1
            );
            found.push(look.warning(at, "outlet", text));
        }
        let url = report.meta.url.as_deref();
        let same = |r: &Report| url.is_some() && r.meta.url.as_deref() == url;
        if let Some(other) = reports[..at].iter().position(same) {
            let text = format!(
                "this is also the address of report {}: give each report its own",
                other + 1
            );
            found.push(look.warning(at, "url", text));
        }
    }
    dates(look, found);
}

/// A draft beside what its own desk published before is not a slip.
fn same_outlet(a: &Report, b: &Report) -> bool {
    let fold = |name: &str| name.to_lowercase();
    !b.outlet.is_empty()
        && fold(&a.outlet) == fold(&b.outlet)
        && (a.role == Role::Draft) == (b.role == Role::Draft)
}

fn dates(look: &Look<'_>, found: &mut Vec<Diagnostic>) {
    let story = &look.loaded.story;
    let Some(date) = story.date else {
        return;
    };
    let days: Vec<(usize, i32)> = story
        .reports
        .iter()
        .enumerate()
        .filter_map(|(at, report)| Some((at, days_after(date, report)?)))
        .collect();
    let far: Vec<&(usize, i32)> = days.iter().filter(|(_, n)| n.abs() > FAR_DAYS).collect();
    // Where none is near, it is the story's own date that is wrong.
    if far.len() > 1 && far.len() == days.len() {
        let text =
            format!("no report was published within {FAR_DAYS} days of {date}: check the date");
        found.extend(look.places.at(None, "date", &text));
        return;
    }
    for (at, days) in far {
        let side = if *days > 0 { "after" } else { "before" };
        let text = format!(
            "this is {} days {side} the story’s date, {date}: check both",
            days.abs()
        );
        found.push(look.warning(*at, "published", text));
    }
}

fn days_after(date: Date, report: &Report) -> Option<i32> {
    let published = figure::date_of(report.meta.published.as_deref()?)?;
    Some(date.until(published).ok()?.get_days())
}
