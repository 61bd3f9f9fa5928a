//! The outlets: name, headline, link, and how much of the story each has.

use maud::{Markup, html};

use super::Page;
use crate::collate::coverage;
use crate::export::imprint;
use crate::export::scope::View;
use crate::story::Report;

impl Page<'_> {
    pub(super) fn outlets(&self) -> Markup {
        let reports = &self.given.story.reports;
        let single = coverage::count_single_source(self.given.annotations, self.given.collation);
        html! {
            section id="outlets" aria-labelledby="outlets-head" {
                h2 id="outlets-head" { "Outlets" }
                section.scroll tabindex="0" aria-label="Table of outlets" {
                    table.outlets {
                        thead { tr {
                            th scope="col" { "Outlet" }
                            th scope="col" { "Headline" }
                            th scope="col" { "Published" }
                            th scope="col" { "Language" }
                            th.number scope="col" { "Shared claims it has" }
                            th.number scope="col" { "Single-source claims it has" }
                        } }
                        tbody {
                            @for (index, report) in reports.iter().enumerate() {
                                tr {
                                    th scope="row" { (self.outlet(index, report)) }
                                    td lang=(self.lang(index)) dir="auto" { (headline(report)) }
                                    td { (imprint::published(report).unwrap_or_else(|| "not stated".to_owned())) }
                                    td { (self.lang(index)) }
                                    td.number { (self.found(index)) }
                                    td.number { (single.get(index).copied().unwrap_or(0)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// An outlet's name, its short name, and whether it is a draft or the base.
    fn outlet(&self, index: usize, report: &Report) -> Markup {
        html! {
            @if self.scope.shows(View::Reader) {
                a href={ "#r-" (report.id) } { bdi { (report.outlet) } }
            } @else { bdi { (report.outlet) } }
            " " span.short { (report.short) }
            @if let Some(role) = imprint::role(report) { " " span.tag { (role) } }
            @if index == self.given.collation.base { " " span.tag { "★ base" } }
        }
    }

    fn found(&self, report: usize) -> usize {
        let claims = &self.given.collation.claims;
        claims.iter().filter(|c| c.found_in(report)).count()
    }
}

/// The headline, as a link where the report says where it was published.
pub(super) fn headline(report: &Report) -> Markup {
    html! {
        @match imprint::link(report) {
            Some(url) => a href=(url) rel="noopener noreferrer nofollow" { (report.title) },
            None => (report.title),
        }
    }
}
