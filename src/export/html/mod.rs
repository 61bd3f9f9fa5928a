//! The snapshot as one HTML file: no script, no request to anywhere, readable on a wide and on a
//! narrow screen, in light and dark, on paper and by ear. Every word from outside is escaped by
//! `maud`; nothing here writes markup by hand.

mod claims;
mod findings;
mod frame;
mod matrix;
mod outlets;
mod reports;
mod words;
mod written;

use maud::{Markup, html};

use super::order::{divergences_of, severities};
use super::scope::{Scope, View};
use super::written::{AtClaim, HEADING, Written};
use super::{Collated, imprint};
use crate::collate::coverage::{self, Mark, Standing};
use crate::collate::{SentenceRef, Severity};
use crate::text::lang;

pub(super) use frame::document;

/// The data for the parts of the page.
struct Page<'a> {
    given: Collated<'a>,
    scope: &'a Scope,
    /// The claims of the page, the most serious first.
    order: Vec<usize>,
    /// For every claim, how serious it is.
    grave: Vec<Option<Severity>>,
    /// For every claim, its most serious mark.
    marks: Vec<Standing>,
    /// For every report and sentence, the claim that it is in.
    claim_at: Vec<Vec<Option<usize>>>,
}

/// The whole file. Ends with a line end.
pub fn page(given: Collated<'_>, scope: &Scope) -> String {
    let page = Page::new(given, scope);
    let story = given.story;
    let body = html! {
        (page.header())
        (page.contents())
        main id="main" tabindex="-1" {
            (page.outlets())
            @if scope.shows(View::Divergences) { (page.findings()) }
            @if scope.shows(View::Stack) { (page.claims()) }
            @if scope.shows(View::Matrix) { (page.matrix()) }
            (page.unplaced())
            @if scope.shows(View::Reader) { (page.reports()) }
        }
    };
    document(&story.title, &body)
}

impl<'a> Page<'a> {
    fn new(given: Collated<'a>, scope: &'a Scope) -> Self {
        let mut claim_at: Vec<Vec<Option<usize>>> = given
            .annotations
            .iter()
            .map(|notes| vec![None; notes.sentences.len()])
            .collect();
        for (index, claim) in given.collation.claims.iter().enumerate() {
            for reading in &claim.readings {
                for &sentence in &reading.sentences {
                    if let Some(slot) = claim_at[reading.report].get_mut(sentence) {
                        slot.get_or_insert(index);
                    }
                }
            }
        }
        Self {
            given,
            scope,
            order: scope.order(given),
            grave: severities(given),
            marks: (0..given.collation.claims.len())
                .map(|claim| coverage::of_claim(given.story, given.collation, claim))
                .collect(),
            claim_at,
        }
    }

    fn claim_of(&self, at: SentenceRef) -> Option<usize> {
        let claim = *self.claim_at.get(at.report)?.get(at.sentence)?;
        claim.filter(|claim| self.scope.holds(*claim))
    }

    /// Title, date, base, and what the page says of itself.
    fn header(&self) -> Markup {
        let Collated {
            story, collation, ..
        } = self.given;
        let base = story.reports.get(collation.base);
        html! {
            header {
                p.kicker { "Coverage compared" }
                h1 dir="auto" { (story.title) }
                @if let Some(summary) = &story.summary { p.summary dir="auto" { (summary) } }
                dl.facts {
                    div { dt { "Date" } dd { (imprint::date(story)) } }
                    div { dt { "Outlets" } dd { (story.reports.len()) } }
                    div { dt { "Shared claims" } dd { (collation.claims.len()) } }
                    @if let Some(base) = base {
                        div { dt { "Compared with" } dd dir="auto" { (base.outlet) @if let Some(role) = imprint::role(base) { " (" (role) ")" } } }
                    }
                    @if let Some(said) = &self.scope.said {
                        div { dt { "Shown" } dd dir="auto" { (said) } }
                    }
                    @if let Some(tally) = self.given.written.and_then(Written::tally) {
                        div { dt { (HEADING) } dd { (tally) } }
                    }
                    div { dt { "Made with" } dd { (imprint::MADE_WITH) } }
                }
                p.caution { strong { "How to read it. " } (imprint::NOT_FOUND) " The program compares words, names, figures and quotations, not meaning." }
            }
        }
    }

    /// The claims by severity, as links.
    fn contents(&self) -> Markup {
        let levels = [
            (Some(Severity::High), "High"),
            (Some(Severity::Medium), "Medium"),
            (Some(Severity::Low), "Low"),
            (None, "No divergence"),
        ];
        html! {
            nav aria-label="Contents" {
                h2 { "Contents" }
                ul.parts {
                    li { a href="#outlets" { "Outlets" } }
                    @for view in View::ALL.into_iter().filter(|view| self.scope.shows(*view)) {
                        li { a href={ "#" (anchor(view)) } { (heading(view)) } }
                    }
                    @if !self.given.unplaced(self.scope).is_empty() { li { a href="#written" { (HEADING) } } }
                }
                @if self.scope.shows(View::Stack) {
                    @for (level, name) in levels {
                        @let of: Vec<usize> = self.order.iter().copied().filter(|c| self.grave[*c] == level).collect();
                        @if !of.is_empty() {
                            h3 { (name) " (" (of.len()) ")" }
                            ul.claims {
                                @for claim in of { li { (self.claim_link(claim)) } }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A link to a claim by its label, with what was decided of it; plain words where the page does not show it.
    fn claim_link(&self, claim: usize) -> Markup {
        let found = &self.given.collation.claims[claim];
        let words = html! { (found.id) " " bdi { (found.label) } };
        html! {
            @if self.scope.shows(View::Stack) && self.scope.holds(claim) {
                a href={ "#" (found.id) } { (words) }
            } @else { (words) }
            @if let Some(brief) = self.given.written_at(claim).and_then(AtClaim::brief) { " " span.tag { (brief) } }
        }
    }

    /// BCP 47 of a report, for `lang`.
    fn lang(&self, report: usize) -> String {
        lang::code_of(
            &self.given.story.reports[report],
            self.given.annotations[report].lang,
        )
    }

    fn has_divergence(&self, claim: usize) -> bool {
        !divergences_of(self.given, claim).is_empty()
    }
}

/// A sign with its word, so that nothing depends on colour.
fn mark_label(standing: Standing) -> Markup {
    html! {
        span class={ "mark " (tier(standing.mark)) } { span aria-hidden="true" { (standing.mark.sign()) } " " (standing.word()) }
    }
}

/// The tier of a mark: its colour.
fn tier(mark: Mark) -> &'static str {
    match mark {
        Mark::Figure | Mark::Quote | Mark::Attribution => "conflict",
        Mark::Wording => "wording",
        Mark::Only | Mark::NotFound => "coverage",
        Mark::Same | Mark::Base | Mark::InPlace => "agree",
    }
}

/// The anchor of a part.
fn anchor(view: View) -> &'static str {
    match view {
        View::Divergences => "divergences",
        View::Stack => "claims",
        View::Matrix => "matrix",
        View::Reader => "reports",
    }
}

/// The heading of a part.
fn heading(view: View) -> &'static str {
    match view {
        View::Divergences => "Divergences",
        View::Stack => "Claims",
        View::Matrix => "Who has what",
        View::Reader => "Full reports",
    }
}
