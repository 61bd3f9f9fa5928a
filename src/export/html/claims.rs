//! Claim by claim, every outlet's wording.

use maud::{Markup, html};

use super::findings::severity;
use super::written::by_hand;
use super::{Page, anchor, heading, mark_label, tier};
use crate::collate::coverage::Standing;
use crate::collate::{Claim, Reading};
use crate::export::Elsewhere;
use crate::export::order::divergences_of;
use crate::export::scope::View;
use crate::export::written::{LEFT_OUT, LEFT_OUT_SIGN};

impl Page<'_> {
    pub(super) fn claims(&self) -> Markup {
        html! {
            section id=(anchor(View::Stack)) aria-labelledby="claims-head" {
                h2 id="claims-head" { (heading(View::Stack)) }
                p.legend { "Compared with the wording of the base, " ins { "these words" } " are only here and " del { "these words" } " of the base are missing." }
                @if self.order.is_empty() { p { "No claim is shared by two reports." } }
                @for index in &self.order { (self.claim(*index)) }
            }
        }
    }

    fn claim(&self, index: usize) -> Markup {
        let claim = &self.given.collation.claims[index];
        let reports = self.given.story.reports.len();
        let found = (0..reports).filter(|r| claim.found_in(*r)).count();
        let told = self.given.story.told();
        let elsewhere = self.given.elsewhere(index);
        let missing = self.given.missing(index, &elsewhere);
        let omitted = self.given.omitted(index);
        let row = self.given.standings(index);
        html! {
            article.claim id=(claim.id) aria-labelledby={ (claim.id) "-head" } {
                h3 id={ (claim.id) "-head" } {
                    a.self href={ "#" (claim.id) } { (claim.id) } " " bdi { (claim.label) }
                }
                p.summary { (mark_label(self.marks[index])) " · found in " (found) " of " (told) }
                @if self.has_divergence(index) {
                    ul.findings {
                        @for d in divergences_of(self.given, index) {
                            li { (severity(d)) " " span.kind { (d.kind.name()) } " " bdi { (d.message) } @if let Some(silent) = self.given.confirmed(d, index) { " " span.tag { (LEFT_OUT_SIGN) " " (silent) } } }
                        }
                    }
                }
                @if let Some(at) = self.given.written_at(index) { (by_hand(at)) }
                dl.readings {
                    @for reading in &claim.readings { (self.reading(claim, reading, row[reading.report])) }
                    @for other in &elsewhere { (self.elsewhere(other)) }
                    (self.silent(("∅", "not found"), &missing))
                    (self.silent((LEFT_OUT_SIGN, LEFT_OUT), omitted))
                }
            }
        }
    }

    /// The outlets that have nothing of a claim, and how that is known.
    fn silent(&self, (sign, said): (&str, &str), reports: &[usize]) -> Markup {
        html! {
            @if !reports.is_empty() {
                div.missing {
                    dt { span.mark.coverage { span aria-hidden="true" { (sign) } " " (said) } }
                    dd {
                        @for (n, report) in reports.iter().enumerate() {
                            @if n > 0 { ", " }
                            bdi { (self.given.story.reports[*report].outlet) }
                        }
                    }
                }
            }
        }
    }

    /// A sentence that says something different and is not a reading of the claim.
    fn elsewhere(&self, other: &Elsewhere<'_>) -> Markup {
        let report = &self.given.story.reports[other.report];
        html! {
            div {
                dt {
                    bdi { (report.outlet) } " "
                    span class={ "mark " (tier(other.mark)) } { span aria-hidden="true" { (other.mark.sign()) } }
                    " " span.kind { (other.how()) }
                }
                dd lang=(self.lang(other.report)) dir="auto" { (other.span.of(&report.text)) }
            }
        }
    }

    fn reading(&self, claim: &Claim, reading: &Reading, standing: Standing) -> Markup {
        let report = &self.given.story.reports[reading.report];
        html! {
            div {
                dt {
                    @if self.scope.shows(View::Reader) {
                        a href={ "#" (self.sentence_anchor(reading.place())) } { bdi { (report.outlet) } }
                    } @else { bdi { (report.outlet) } }
                    " " (mark_label(standing))
                }
                dd lang=(self.lang(reading.report)) dir="auto" { (self.words(claim, reading)) }
            }
        }
    }
}
