//! Who has what: one row per claim, one column per outlet.

use maud::{Markup, html};

use super::{Page, anchor, heading, tier};
use crate::collate::coverage::Mark;
use crate::export::imprint::NO_TEXT;
use crate::export::scope::View;
use crate::export::written::{LEFT_OUT, LEFT_OUT_SIGN, Written};

impl Page<'_> {
    pub(super) fn matrix(&self) -> Markup {
        let reports = &self.given.story.reports;
        html! {
            section id=(anchor(View::Matrix)) aria-labelledby="matrix-head" {
                h2 id="matrix-head" { (heading(View::Matrix)) }
                section.scroll tabindex="0" aria-label="Table of claims and outlets" {
                    table.matrix {
                        thead { tr {
                            th scope="col" { "Claim" }
                            @for report in reports {
                                th scope="col" { abbr title=(report.outlet) { (report.short) } }
                            }
                        } }
                        tbody {
                            @for index in &self.order { (self.row(*index)) }
                        }
                        tfoot { tr {
                            th scope="row" { "Of these, it has" }
                            @for report in 0..reports.len() {
                                td { (self.order.iter().filter(|c| self.given.collation.claims[**c].found_in(report)).count()) }
                            }
                        } }
                    }
                }
                ul.key {
                    @for mark in Mark::ALL { li { span class=(tier(mark)) { (mark.sign()) } " " (mark.word()) } }
                    @if self.given.written.is_some_and(Written::omits) {
                        li { span.coverage { (LEFT_OUT_SIGN) } " " (LEFT_OUT) }
                    }
                }
            }
        }
    }

    fn row(&self, index: usize) -> Markup {
        html! {
            tr {
                th scope="row" { (self.claim_link(index)) }
                @for (report, standing) in self.given.standings(index).into_iter().enumerate() {
                    @if self.given.omitted(index).contains(&report) {
                        td.coverage {
                            span aria-hidden="true" { (LEFT_OUT_SIGN) }
                            span.hidden { (LEFT_OUT) }
                        }
                    } @else if self.given.is_blank(report, standing) {
                        td { span.hidden { (NO_TEXT) } }
                    } @else {
                        td class=(tier(standing.mark)) {
                            span aria-hidden="true" { (standing.mark.sign()) }
                            span.hidden { (standing.word()) }
                        }
                    }
                }
            }
        }
    }
}
