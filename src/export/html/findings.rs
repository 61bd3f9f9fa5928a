//! The divergences as a list, the most serious first.

use maud::{Markup, html};

use super::{Page, anchor, heading};
use crate::collate::{Divergence, Reading, Severity, sides};
use crate::export::scope::View;
use crate::export::written::LEFT_OUT_SIGN;
use crate::review;
use crate::story::Place;

const LEVELS: [(Severity, &str); 3] = [
    (Severity::High, "High: cannot both be right"),
    (Severity::Medium, "Medium: worth a look"),
    (Severity::Low, "Low: for completeness"),
];

impl Page<'_> {
    pub(super) fn findings(&self) -> Markup {
        let all: Vec<&Divergence> = self
            .given
            .collation
            .divergences
            .iter()
            .filter(|d| self.scope.holds_divergence(d))
            .collect();
        let draft = review::concerns(self.given.story, self.given.collation);
        html! {
            section id=(anchor(View::Divergences)) aria-labelledby="divergences-head" {
                h2 id="divergences-head" { (heading(View::Divergences)) }
                @if all.is_empty() { p { "None were found." } }
                @for (level, name) in LEVELS {
                    @let of: Vec<&&Divergence> = all.iter().filter(|d| d.severity == level).collect();
                    @if !of.is_empty() {
                        h3 { (name) }
                        ul.findings {
                            @for d in of {
                                li id={ "finding-" (d.id) } { (self.finding(d, draft.iter().any(|c| c.id == d.id))) }
                            }
                        }
                    }
                }
            }
        }
    }

    fn finding(&self, d: &Divergence, concerns_draft: bool) -> Markup {
        html! {
            p {
                (severity(d)) " " span.kind { (d.kind.name()) } " "
                @if concerns_draft { span.tag { "concerns the draft" } " " }
                bdi { (d.message) }
            }
            p.where {
                @for (n, claim) in d.claims().enumerate() {
                    @if n > 0 { ", " }
                    (self.claim_link(claim))
                    @if let Some(silent) = self.given.confirmed(d, claim) { " " span.tag { (LEFT_OUT_SIGN) " " (silent) } }
                }
                @if !d.spans.is_empty() && self.scope.shows(View::Reader) {
                    " In " (self.places(&self.all_places(d))) "."
                }
            }
        }
    }

    /// The places of a divergence, and where its message names a report that has none, the report's reading of the claim:
    /// of outlets that say the same one speaks.
    fn all_places(&self, d: &Divergence) -> Vec<Place> {
        let mut places = d.spans.clone();
        let sides = sides::of_divergence(self.given.story, d);
        let claim = d.claim.and_then(|at| self.given.collation.claims.get(at));
        let readings = claim.iter().flat_map(|claim| &claim.readings);
        let named = readings.filter(|r| sides.iter().any(|s| s.reports.contains(&r.report)));
        places.extend(named.map(Reading::place));
        places.sort_by_key(|place| place.report);
        places
    }

    /// The reports in which a divergence stands, each once, as links to its words.
    fn places(&self, places: &[Place]) -> Markup {
        let mut seen: Vec<Place> = Vec::new();
        for place in places {
            if !seen.iter().any(|other| other.report == place.report) {
                seen.push(*place);
            }
        }
        html! {
            @for (n, place) in seen.iter().enumerate() {
                @if n > 0 { ", " }
                @let report = &self.given.story.reports[place.report];
                a href={ "#" (self.sentence_anchor(*place)) } { bdi { (report.outlet) } }
            }
        }
    }

    /// The anchor of the sentence in which a place begins; of the report where it has none.
    pub(super) fn sentence_anchor(&self, place: Place) -> String {
        let id = &self.given.story.reports[place.report].id;
        match self.given.annotations[place.report].sentence_at(place.span.start) {
            Some(sentence) => format!("r-{id}-s{sentence}"),
            None => format!("r-{id}"),
        }
    }
}

/// The severity, as a word.
pub(super) fn severity(d: &Divergence) -> Markup {
    html! { span class={ "severity " (d.severity.name()) } { (d.severity.name()) } }
}
