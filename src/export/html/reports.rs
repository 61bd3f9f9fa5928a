//! The full reports, side by side where the screen is wide, each passage of a claim linked to it.

use maud::{Markup, html};

use super::outlets::headline;
use super::{Page, anchor, heading, tier};
use crate::collate::SentenceRef;
use crate::export::imprint::{self, NO_TEXT, counted};
use crate::export::scope::View;
use crate::story::{Report, Span};

impl Page<'_> {
    pub(super) fn reports(&self) -> Markup {
        html! {
            section.wide id=(anchor(View::Reader)) aria-labelledby="reports-head" {
                h2 id="reports-head" { (heading(View::Reader)) }
                p.legend { "Underlined passages are claims that another report has too; the number links to all wordings." }
                div.panes {
                    @for (index, report) in self.given.story.reports.iter().enumerate() {
                        (self.report(index, report))
                    }
                }
            }
        }
    }

    fn report(&self, index: usize, report: &Report) -> Markup {
        let head = format!("r-{}-head", report.id);
        html! {
            article.report id={ "r-" (report.id) } aria-labelledby=(head) {
                h3 id=(head) {
                    bdi { (report.outlet) }
                    @if index == self.given.collation.base { " " span.tag { "★ base" } }
                    @if let Some(role) = imprint::role(report) { " " span.tag { (role) } }
                }
                p.headline lang=(self.lang(index)) dir="auto" { (headline(report)) }
                p.byline {
                    @if let Some(byline) = &report.meta.byline { bdi { (byline) } " · " }
                    (imprint::published(report).unwrap_or_else(|| "time of publication not stated".to_owned()))
                }
                @if !report.has_text() { p.byline { (NO_TEXT) } }
                div.text lang=(self.lang(index)) dir="auto" {
                    @for (paragraph, span) in report.paragraphs.iter().enumerate() {
                        p { (self.paragraph(index, report, paragraph, *span)) }
                    }
                }
                @if !report.set_aside.is_empty() {
                    details {
                        summary { (counted(report.set_aside.len(), "passage")) " set aside, not compared" }
                        ul { @for aside in &report.set_aside { li { span.kind { (aside.reason) } " " bdi { (aside.text) } } } }
                    }
                }
            }
        }
    }

    /// A paragraph sentence by sentence; what is between two sentences stays as it is.
    fn paragraph(&self, index: usize, report: &Report, paragraph: usize, span: Span) -> Markup {
        let notes = &self.given.annotations[index];
        let first = notes.sentences.partition_point(|s| s.paragraph < paragraph);
        let mut at = span.start;
        let mut parts: Vec<Markup> = Vec::new();
        for (sentence, found) in notes.sentences.iter().enumerate().skip(first) {
            if found.paragraph != paragraph {
                break;
            }
            let here = SentenceRef {
                report: index,
                sentence,
            };
            parts.push(html! { (report.text.get(at..found.span.start).unwrap_or_default()) });
            parts.push(self.sentence(report, here, found.span));
            at = found.span.end;
        }
        parts.push(html! { (report.text.get(at..span.end).unwrap_or_default()) });
        html! { @for part in parts { (part) } }
    }

    fn sentence(&self, report: &Report, at: SentenceRef, span: Span) -> Markup {
        let words = span.of(&report.text);
        let id = format!("r-{}-s{}", report.id, at.sentence);
        let Some(claim) = self.claim_of(at) else {
            return html! { span id=(id) { (words) } };
        };
        let next = SentenceRef {
            sentence: at.sentence + 1,
            ..at
        };
        let last = self.claim_of(next) != Some(claim);
        let found = &self.given.collation.claims[claim];
        let mark = self.marks[claim];
        html! {
            span class={ "passage " (tier(mark.mark)) } id=(id) { (words) }
            @if last && self.scope.shows(View::Stack) {
                a.ref href={ "#" (found.id) } aria-label={ "Claim " (found.id) ", " (mark.word()) ": all wordings" } { (found.id) }
            }
        }
    }
}
