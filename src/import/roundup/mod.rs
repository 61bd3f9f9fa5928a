//! A round-up page in text form: several reports one after another, each a headline, a machine-made
//! summary and the article, under a story title and a line or two of page furniture. Lines of author, role and date
//! may be between them; a report may lack a summary.

mod beginning;
mod between;
mod echo;
mod evidence;
mod line;
mod opening;
mod outlet;
mod series;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::bundle::write::{NewBundle, NewReport};
use crate::bundle::{format, name};
use crate::story::{Meta, SetAside};
use crate::text::clean::{self, Breaks};
use crate::text::{figure, furniture};
use beginning::Beginning;

/// What a round-up page holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roundup {
    /// The story's title.
    pub title: String,
    /// The day it is about, if the page states one above the reports.
    pub date: Option<Date>,
    /// Its reports, in the order of the page.
    pub reports: Vec<RoundupReport>,
    /// How many control and format characters were removed from the page.
    pub removed: usize,
}

/// One report of a round-up page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoundupReport {
    /// The outlet, or “Outlet 1” and so on where the page does not say.
    pub outlet: String,
    /// Whether the page does not say it.
    pub unnamed: bool,
    /// The headline.
    pub title: String,
    /// The machine-made summary below the headline.
    pub summary: String,
    /// The author line.
    pub byline: Option<String>,
    /// The day of the date line.
    pub published: Option<Date>,
    /// Where it was published.
    pub url: Option<String>,
    /// The article's paragraphs as they are in the page, furniture among them.
    pub paragraphs: Vec<String>,
    /// What of these is furniture, with the reason.
    pub set_aside: Vec<SetAside>,
}

impl RoundupReport {
    /// The article alone, paragraphs separated by blank lines.
    pub fn text(&self) -> String {
        self.parted().0
    }

    /// The article, and what is furniture.
    fn parted(&self) -> (String, Vec<SetAside>) {
        let head = furniture::Head {
            byline: self.byline.as_deref().unwrap_or_default(),
            ..furniture::Head::default()
        };
        furniture::set_aside_below(head, &self.body())
    }

    fn body(&self) -> String {
        self.paragraphs.join("\n\n")
    }
}

/// Reads a decoded page. A page in which no report can be made out gives none.
pub fn roundup(page: &str) -> Roundup {
    let cleaned = clean::clean(page, breaks(page));
    let lines: Vec<&str> = clean::paragraphs(&cleaned.text)
        .into_iter()
        .map(|span| without_mark(span.of(&cleaned.text)))
        .collect();
    of_lines(&lines, None, cleaned.removed)
}

/// A line without the mark that makes a heading of it in Markdown: "## Talks end".
fn without_mark(line: &str) -> &str {
    const DEEPEST: usize = 6;
    let rest = line.trim_start_matches('#');
    let marks = line.len() - rest.len();
    match rest.strip_prefix(' ') {
        Some(heading) if (1..=DEEPEST).contains(&marks) => heading.trim_start(),
        _ => line,
    }
}

/// Reads a decoded web page: headlines are headings there, where it has any.
pub fn of_page(page: &str) -> Roundup {
    let (title, blocks) = format::page_lines(page);
    let mut removed = 0;
    let mut lines = Vec::new();
    let mut asides = Vec::new();
    for line in blocks {
        let cleaned = clean::clean(&line.text, Breaks::Lines);
        removed += cleaned.removed;
        match line.aside {
            _ if cleaned.text.is_empty() => {}
            None => lines.push((line.level, cleaned.text)),
            Some(reason) => asides.push(Aside {
                below: lines.len(),
                passage: SetAside {
                    text: cleaned.text,
                    reason: reason.name().to_owned(),
                },
            }),
        }
    }
    let levels: Vec<u8> = lines.iter().map(|(level, _)| *level).collect();
    let texts: Vec<&str> = lines.iter().map(|(_, text)| text.as_str()).collect();
    let mut roundup = of_lines(&texts, Some((&levels, asides)), removed);
    if roundup.title.is_empty() {
        roundup.title = title.unwrap_or_default();
    }
    roundup
}

/// What stands in a box beside a report, and how many lines are above it.
struct Aside {
    below: usize,
    passage: SetAside,
}

fn of_lines(lines: &[&str], page: Option<(&[u8], Vec<Aside>)>, removed: usize) -> Roundup {
    let mut beginnings = beginning::find(lines);
    let mut asides = Vec::new();
    if let Some((levels, beside)) = page {
        beginnings = beginning::at_headings(lines, levels, beginnings);
        asides = beside;
    }
    let ends = beginnings.iter().skip(1).map(|b| b.headline);
    let ends: Vec<usize> = ends.chain([lines.len()]).collect();
    let mut reports: Vec<RoundupReport> = beginnings
        .iter()
        .zip(ends)
        .map(|(beginning, end)| report(lines, beginning, end))
        .collect();
    for (index, report) in reports.iter_mut().enumerate() {
        report.unnamed = report.outlet.is_empty();
        if report.unnamed {
            report.outlet = format!("Outlet {}", index + 1);
        }
    }
    for aside in asides {
        let begun = beginnings.partition_point(|b| b.headline < aside.below);
        if let Some(report) = begun.checked_sub(1).and_then(|at| reports.get_mut(at)) {
            report.set_aside.push(aside.passage);
        }
    }
    let top = beginnings.first().map_or(lines.len(), |b| b.headline);
    let (title, date) = opening::read(&lines[..top], &reports);
    Roundup {
        title,
        date,
        reports,
        removed,
    }
}

/// A page of long lines has a paragraph on each; one wrapped by hand has them between blank lines.
fn breaks(page: &str) -> Breaks {
    const WRAPPED: usize = 100;
    let wrapped = page.lines().all(|line| line.chars().count() <= WRAPPED);
    if wrapped {
        Breaks::Detect
    } else {
        Breaks::Lines
    }
}

/// Lines from an article's end in which its author may be named.
const AT_THE_END: usize = 3;

fn report(lines: &[&str], beginning: &Beginning, end: usize) -> RoundupReport {
    let mut report = RoundupReport {
        title: lines[beginning.headline].to_owned(),
        summary: beginning
            .summary
            .map_or(String::new(), |at| lines[at].to_owned()),
        ..RoundupReport::default()
    };
    let masthead = beginning.summary.map(|at| at + 1);
    let masthead = masthead.filter(|at| *at < beginning.body);
    let over = masthead.and_then(|at| between::masthead(lines, at));
    let beside =
        |at: &usize| Some(*at) == beginning.summary || over.is_some() && Some(*at) == masthead;
    let mut rows: Vec<&str> = (beginning.headline + 1..beginning.body)
        .filter(|at| !beside(at))
        .map(|at| lines[at])
        .collect();
    // What is not a line of author or date is kept, but for the outlet's name between them.
    let named = (1..rows.len()).find(|at| between::is_enclosed(&rows, *at));
    let named = named.map(|at| rows.remove(at).to_owned());
    let named = named.or(over);
    let (rows, kept): (Vec<&str>, Vec<&str>) = rows
        .into_iter()
        .partition(|row| between::kind(row).is_some());
    report.byline = between::author(&rows);
    report.published = rows.iter().find_map(|row| between::date(row));
    report
        .paragraphs
        .extend(kept.into_iter().map(str::to_owned));
    for (at, text) in lines.iter().enumerate().take(end).skip(beginning.body) {
        let edge = at <= beginning.body + 1 || at + AT_THE_END >= end;
        match line::byline(text).filter(|_| edge && report.byline.is_none()) {
            Some(author) => report.byline = Some(author),
            None => report.paragraphs.push((*text).to_owned()),
        }
    }
    report.set_aside = report.parted().1;
    report.published = report.published.or_else(|| {
        let published = format::published(&report.set_aside)?;
        figure::date_of(&published)
    });
    report.url = line::address(&report.paragraphs);
    let outlet = outlet::name(&report, &rows).or(named);
    report.outlet = outlet
        .or_else(|| outlet::by_mail(&report))
        .unwrap_or_default();
    report
}

impl Roundup {
    /// The bundle that the page makes: a text file for each report, furniture and all, so that nothing is lost
    /// but an author's role.
    pub fn to_bundle(&self) -> NewBundle {
        let mut taken = BTreeSet::new();
        NewBundle {
            title: self.title.clone(),
            date: self.date,
            summary: None,
            reports: self
                .reports
                .iter()
                .map(|report| NewReport {
                    id: name::unique(&name::slug(&report.outlet, "report"), &mut taken),
                    outlet: report.outlet.clone(),
                    title: report.title.clone(),
                    body: format!("{}\n", report.body()),
                    meta: Meta {
                        byline: report.byline.clone(),
                        published: report.published.map(|day| day.to_string()),
                        url: report.url.clone(),
                        summary: Some(report.summary.clone()).filter(|s| !s.is_empty()),
                        ..Meta::default()
                    },
                    ..NewReport::default()
                })
                .collect(),
        }
    }
}
