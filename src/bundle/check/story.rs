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
    for (at, report) in reports.iter().enumerate() {
        if is_placeholder(&report.outlet) {
            let text = format!(
                "“{}” stands for a name: write the name of the outlet",
                report.outlet
            );
            found.push(look.warning(at, "outlet", text));
        }
    }
    dates(look, found);
}

/// Whether an outlet's name only holds the place of one: the word itself or another for it, with a number or a letter.
fn is_placeholder(outlet: &str) -> bool {
    const WORDS: [&str; 12] = [
        "outlet",
        "source",
        "paper",
        "newspaper",
        "report",
        "unknown",
        "untitled",
        "todo",
        "tbd",
        "xxx",
        "example",
        "name",
    ];
    let words: Vec<String> = outlet
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let number = |word: &String| word.chars().count() == 1 || word.chars().all(char::is_numeric);
    match words.as_slice() {
        [word] => {
            let stem = word.trim_end_matches(char::is_numeric);
            WORDS.contains(&stem)
        }
        [word, number_of] => WORDS.contains(&word.as_str()) && number(number_of),
        _ => false,
    }
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

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn a_name_is_told_from_what_holds_its_place() {
        for name in [
            "Outlet 1", "outlet-2", "OUTLET", "Source A", "TODO", "Report3", "unknown",
        ] {
            assert!(is_placeholder(name), "{name}");
        }
        for name in [
            "The Paper",
            "Harbour Post",
            "Outlet News",
            "7 Days",
            "Source Daily 2",
            "",
            "Pasted text",
        ] {
            assert!(!is_placeholder(name), "{name}");
        }
    }
}
