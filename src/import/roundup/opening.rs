//! What is above the first report: the story's title, its date, and page furniture.

use jiff::civil::Date;

use super::echo::Page;
use super::{RoundupReport, line};

/// The story's title and date. A page without a title has that of its first report.
pub(super) fn read(top: &[&str], reports: &[RoundupReport]) -> (String, Option<Date>) {
    let date = top.iter().find_map(|line| line::date(line));
    let first = reports.first().map(|r| r.title.clone()).unwrap_or_default();
    (title(top, reports).unwrap_or(first), date)
}

/// The line that is about what the reports are about: a site's name, a section's or a prompt to readers is
/// about the site.
fn title(top: &[&str], reports: &[RoundupReport]) -> Option<String> {
    let repeated = |line: &&str| reports.iter().any(|report| report.title == **line);
    if let Some(line) = top.iter().copied().find(repeated) {
        return Some(line.to_owned());
    }
    let told: Vec<&str> = reports
        .iter()
        .flat_map(|r| [r.title.as_str(), r.summary.as_str()])
        .collect();
    let page: Vec<&str> = top.iter().copied().chain(told.iter().copied()).collect();
    let words = Page::new(&page);
    let below: Vec<usize> = (top.len()..page.len()).collect();
    let mut best = None;
    for (at, line) in top
        .iter()
        .enumerate()
        .filter(|(_, l)| line::is_headline(l) && !line::is_between(l))
    {
        let share = words.share(at, &below);
        if best.is_none_or(|(_, most)| share > most) {
            best = Some((*line, share));
        }
    }
    best.filter(|(_, share)| *share > 0.0)
        .map(|(line, _)| line.to_owned())
}
