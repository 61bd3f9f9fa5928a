//! Where the passages stand that a person has joined.

use super::{Anchor, Notes, resolve};
use crate::story::{Place, Story};

/// The passages of every link in force, where the words of both are there still; cuts are none.
pub fn joined(notes: &Notes, story: &Story) -> Vec<(Place, Place)> {
    let place = |anchor: &Anchor| {
        let report = story.position(&anchor.report)?;
        let span = resolve(anchor, &story.reports[report].text)?.span;
        Some(Place { report, span })
    };
    let links = notes.links.live().map(|(_, link)| link);
    let links = links.filter(|link| link.joined);
    links
        .filter_map(|link| Some((place(&link.a)?, place(&link.b)?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notes::{Change, Link};
    use crate::story::{Report, Span};

    #[test]
    fn links_are_found_where_both_passages_are_there_and_cuts_are_none() {
        let texts = [
            "The bridge is shut. It rains.",
            "Nobody crosses. Rain fell.",
        ];
        let story = |texts: [&str; 2]| Story {
            reports: [0, 1]
                .map(|at: usize| Report {
                    id: format!("r{at}"),
                    text: texts[at].to_owned(),
                    ..Report::default()
                })
                .to_vec(),
            ..Story::default()
        };
        let anchor = |report: usize, start, end| {
            Anchor::new(&format!("r{report}"), texts[report], Span::new(start, end))
        };
        let mut notes = Notes::default();
        for (id, a, b, joined) in [
            ("l1", anchor(0, 0, 19), anchor(1, 0, 15), true),
            ("l2", anchor(0, 20, 29), anchor(1, 16, 26), false),
        ] {
            notes.apply(Change::Link(
                id.into(),
                Some(Link {
                    a,
                    b,
                    joined,
                    among: Vec::new(),
                }),
            ));
        }
        let found = joined(&notes, &story(texts));
        let place = |report, start, end| Place {
            report,
            span: Span::new(start, end),
        };
        assert_eq!(found, [(place(0, 0, 19), place(1, 0, 15))]);
        assert!(joined(&notes, &story([texts[0], "Of something else."])).is_empty());
    }
}
