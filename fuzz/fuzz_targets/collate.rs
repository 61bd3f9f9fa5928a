//! Any texts, parted by NUL, as the reports of one story: the collation and its JSON come to an end, and twice to the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parallax::collate::{Options, Unwatched, collate};
use parallax::story::{Report, Story};
use parallax::text::annotate;
use parallax::text::clean::{Breaks, clean, paragraphs};

fuzz_target!(|raw: &str| {
    let reports = raw.split('\0').take(6).enumerate().map(|(n, raw)| {
        let text = clean(raw, Breaks::Detect).text;
        Report {
            id: format!("r{n}"),
            paragraphs: paragraphs(&text),
            text,
            ..Report::default()
        }
    });
    let story = Story {
        reports: reports.collect(),
        ..Story::default()
    };
    let annotations: Vec<_> = story.reports.iter().map(|r| annotate(r, None)).collect();
    let run = || {
        collate(
            &story,
            &annotations,
            &[],
            Options {
                base: None,
                candidates: true,
            },
            &Unwatched,
        )
    };
    let once = run().expect("nothing cancels it");
    assert_eq!(Some(&once), run().as_ref());
    for place in once.divergences.iter().flat_map(|d| &d.spans) {
        assert!(
            story.reports[place.report]
                .text
                .get(place.span.range())
                .is_some()
        );
    }
});
