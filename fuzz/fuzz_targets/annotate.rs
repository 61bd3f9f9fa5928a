//! Any text, cleaned: every span that the annotations hold lies on scalar borders inside it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parallax::story::{Report, Span};
use parallax::text::annotate;
use parallax::text::clean::{Breaks, clean, paragraphs};

fn inside(text: &str, span: Span) {
    assert!(
        text.get(span.range()).is_some(),
        "{span:?} in {} bytes",
        text.len()
    );
}

fuzz_target!(|raw: &str| {
    let text = clean(raw, Breaks::Detect).text;
    assert!(
        !text.chars().any(|c| c.is_control() && c != '\n'),
        "a control character is left"
    );
    let report = Report {
        paragraphs: paragraphs(&text),
        text,
        ..Report::default()
    };
    let notes = annotate(&report, None);
    for sentence in &notes.sentences {
        inside(&report.text, sentence.span);
    }
    for quote in &notes.quotes {
        inside(&report.text, quote.span);
    }
    for figure in &notes.figures {
        inside(&report.text, figure.span);
        inside(&report.text, figure.number);
    }
});
