//! Names that depend on all reports: ids, the story's title and its day.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{ImportError, Item, Stated};
use crate::bundle::{self, name};
use crate::text::clean::clean_line;

/// What the reports say of the story.
pub(super) struct Named {
    pub title: String,
    pub date: Option<Date>,
}

/// Lets the user's options override the sources, and gives every report an id.
pub(super) fn apply(items: &mut [Item], stated: &Stated) -> Result<Named, ImportError> {
    for (option, value) in [
        ("--as", &stated.id),
        ("--title", &stated.title),
        ("--short", &stated.short),
    ] {
        if value.is_some() && items.len() > 1 {
            let reports = items.len();
            return Err(ImportError::OneOnly { option, reports });
        }
    }
    if let Some(id) = &stated.id {
        let slug = name::slug(id, "report");
        if id.is_empty()
            || !id
                .chars()
                .all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        {
            return Err(ImportError::Id(clean_line(id), slug));
        }
    }
    let mut taken = BTreeSet::new();
    for item in items.iter_mut() {
        item.report.named = !item.outlet_guessed && stated.outlet.is_none();
        put(item, stated);
        let report = &mut item.report;
        if let Some(id) = &stated.id {
            report.id.clone_from(id);
            report.fixed = true;
        } else {
            let wanted = name::slug(&report.outlet, "report");
            report.id = name::unique(&wanted, &mut taken);
        }
    }
    let published = items.iter().map(|i| i.report.meta.published.as_deref());
    Ok(Named {
        title: title(items),
        date: bundle::day_of_most(published.flatten()),
    })
}

fn put(item: &mut Item, stated: &Stated) {
    let report = &mut item.report;
    let line = |value: &Option<String>| value.as_deref().map(clean_line).filter(|v| !v.is_empty());
    let said = &mut report.stated;
    if let Some(outlet) = line(&stated.outlet) {
        report.outlet = outlet;
        item.outlet_guessed = false;
        said.push("outlet");
    }
    if let Some(title) = line(&stated.title) {
        report.title = title;
        said.push("title");
    }
    if let Some(short) = line(&stated.short) {
        report.short = Some(short);
        said.push("short");
    }
    if let Some(lang) = line(&stated.lang) {
        report.meta.lang = Some(lang);
        said.push("lang");
    }
    if let Some(role) = stated.role {
        report.role = role;
        said.push("role");
    }
}

/// The title of the report whose words most of the others' titles share; of equals the shortest, then the first.
fn title(items: &[Item]) -> String {
    let words: Vec<BTreeSet<String>> = items.iter().map(|i| telling(&i.report.title)).collect();
    let shared = |at: usize| -> usize {
        let others = words.iter().enumerate().filter(|(other, _)| *other != at);
        others
            .map(|(_, w)| w.intersection(&words[at]).count())
            .sum()
    };
    let length = |at: usize| items[at].report.title.chars().count();
    (0..items.len())
        .filter(|at| !items[*at].report.title.is_empty())
        .min_by_key(|at| (usize::MAX - shared(*at), length(*at), *at))
        .map_or_else(
            || "Untitled story".to_owned(),
            |at| items[at].report.title.clone(),
        )
}

/// The words of a title that say what it is about: names, figures, and words that are not among the shortest.
fn telling(title: &str) -> BTreeSet<String> {
    title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| {
            word.chars().count() > 3 || word.chars().any(|c| c.is_numeric() || !c.is_ascii())
        })
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(titles: &[(&str, &str, &str)]) -> Vec<Item> {
        let item = |(outlet, title, published): &(&str, &str, &str)| {
            let mut item = Item::default();
            item.report.outlet = (*outlet).to_owned();
            item.report.title = (*title).to_owned();
            item.report.meta.published = Some((*published).to_owned());
            item
        };
        titles.iter().map(item).collect()
    }

    #[test]
    fn what_the_reports_share() {
        let mut items = items(&[
            (
                "The Quay",
                "Night of fear at the harbour",
                "2031-05-05T01:00:00Z",
            ),
            ("The Quay", "Ferry Aurelia burns at the quay", "2031-05-04"),
            (
                "Bay Post",
                "Three missing as ferry Aurelia burns",
                "2031-05-04T10:00:00Z",
            ),
        ]);
        let named = apply(&mut items, &Stated::default()).unwrap();
        assert_eq!(named.title, "Ferry Aurelia burns at the quay");
        assert_eq!(
            named.date.map(|d| d.to_string()).as_deref(),
            Some("2031-05-04")
        );
        let ids: Vec<&str> = items.iter().map(|i| i.report.id.as_str()).collect();
        assert_eq!(ids, ["the-quay", "the-quay-2", "bay-post"]);
    }

    #[test]
    fn what_the_user_says() {
        let stated = Stated {
            id: Some("a".to_owned()),
            outlet: Some("Ours".to_owned()),
            ..Stated::default()
        };
        let mut one = items(&[("X", "T", "")]);
        apply(&mut one, &stated).unwrap();
        assert_eq!(
            (one[0].report.id.as_str(), one[0].report.outlet.as_str()),
            ("a", "Ours")
        );
        assert!(one[0].report.fixed);
        let mut two = items(&[("X", "T", ""), ("Y", "U", "")]);
        assert!(apply(&mut two, &stated).is_err());
        let bad = Stated {
            id: Some("../a".to_owned()),
            ..Stated::default()
        };
        assert!(apply(&mut one, &bad).is_err());
    }
}
