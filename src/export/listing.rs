//! `analyze --format text`: the collation as a list to read, with the evidence of each match.

use std::cmp::Reverse;
use std::fmt::Write;

use super::fold::fold;
use super::{Collated, TextOptions, imprint};
use crate::collate::{
    self, Claim, Divergence, DivergenceKind, Evidence, Explainer, Match, Relation, SentenceRef,
};
use crate::story::Place;

/// The whole listing: divergences, the most serious first, then every claim with what made it.
pub fn text(given: Collated<'_>, options: TextOptions) -> String {
    let explainer = Explainer::new(given.story, given.annotations, given.collation);
    let collation = given.collation;
    let listing = Listing {
        given,
        options,
        explainer,
    };
    let mut out = format!(
        "{}\n{}, {}, {}\n",
        options.paint.heading(&given.story.title),
        imprint::counted(given.story.reports.len(), "report"),
        imprint::counted(collation.claims.len(), "claim"),
        imprint::counted(collation.divergences.len(), "divergence"),
    );
    let _ = write!(out, "\n{}\n", options.paint.heading("Divergences"));
    for divergence in &collation.divergences {
        out.push_str(&listing.divergence(divergence));
    }
    let _ = write!(out, "\n{}\n", options.paint.heading("Claims"));
    for claim in &collation.claims {
        out.push_str(&listing.claim(claim));
    }
    options.marked(out)
}

/// So many passages of one report are shown under a divergence; more of a text that is told sentence by sentence in the words of
/// another say no more.
const PASSAGES: usize = 4;

/// The passages that are not shown under a divergence, by report: all but the longest, where a report has many.
fn left_out(places: &[Place]) -> Vec<Place> {
    let mut all = places.to_vec();
    all.sort_by_key(|p| (p.report, Reverse(p.span.len()), p.span.start));
    all.chunk_by(|a, b| a.report == b.report)
        .filter(|of_report| of_report.len() > PASSAGES)
        .flat_map(|of_report| &of_report[PASSAGES - 1..])
        .copied()
        .collect()
}

struct Listing<'a> {
    given: Collated<'a>,
    options: TextOptions,
    /// Says why, having read the story once.
    explainer: Explainer<'a>,
}

impl Listing<'_> {
    fn short(&self, report: usize) -> &str {
        &self.given.story.reports[report].short
    }

    fn line(&self, text: &str, first: &str, indent: &str) -> String {
        fold(text, self.options.width, first, indent)
    }

    fn divergence(&self, d: &Divergence) -> String {
        let claims: String = self.given.claim_ids(d).map(|id| format!(" {id}")).collect();
        let head = format!(
            "{} {}[{}]{claims}: {}",
            d.id,
            d.severity.name(),
            d.kind.name(),
            self.message(d)
        );
        let mut out = self.line(&head, "  ", "      ");
        let left = left_out(&d.spans);
        for place in d.spans.iter().filter(|place| !left.contains(place)) {
            out.push_str(&self.place(place));
        }
        let mut reports: Vec<usize> = left.iter().map(|place| place.report).collect();
        reports.dedup();
        for report in reports {
            let more = left.iter().filter(|place| place.report == report).count();
            let more = format!("and {more} more passages in {}", self.short(report));
            out.push_str(&self.line(&self.options.paint.faint(&more), "      ", "        "));
        }
        out
    }

    /// What a divergence says, with the language of the reports that a thing was not found in where it is another than
    /// that of the first report: in other languages, more is missed.
    fn message(&self, d: &Divergence) -> String {
        let lang = |report: usize| self.given.annotations[report].lang;
        let Some(told) = d
            .spans
            .first()
            .filter(|_| d.kind == DivergenceKind::NotFound)
        else {
            return d.message.clone();
        };
        let named = |marked: bool| {
            let of = |report: &usize| {
                let short = self.short(*report);
                if marked && lang(*report) != lang(told.report) {
                    format!("{short} ({})", lang(*report).in_words())
                } else {
                    short.to_owned()
                }
            };
            let all: Vec<String> = d.missing_from.iter().map(of).collect();
            format!(" in {}:", all.join(", "))
        };
        d.message.replacen(&named(false), &named(true), 1)
    }

    fn place(&self, place: &Place) -> String {
        let text = &self.given.story.reports[place.report].text;
        let first = format!("      {} ", self.short(place.report));
        self.line(place.span.of(text), &first, "        ")
    }

    fn claim(&self, claim: &Claim) -> String {
        let head = format!("{} {}", claim.id, claim.label);
        let mut out = format!("\n{}", self.line(&head, "  ", "    "));
        for reading in &claim.readings {
            out.push_str(&self.place(&reading.place()));
        }
        let within = |m: &&Match| {
            let has = |at: collate::SentenceRef| {
                claim
                    .readings_of(at.report)
                    .any(|r| r.sentences.contains(&at.sentence))
            };
            has(m.a) && has(m.b)
        };
        for found in self.given.collation.matches.iter().filter(within) {
            out.push_str(&self.evidence(found));
        }
        out
    }

    /// Whether a person has joined the two sentences.
    fn is_by_hand(&self, found: &Match) -> bool {
        let place = |at: SentenceRef| {
            let span = self.given.annotations[at.report].sentences[at.sentence].span;
            Place {
                report: at.report,
                span,
            }
        };
        let pair = (place(found.a), place(found.b));
        self.given
            .written
            .is_some_and(|written| written.joins(pair))
    }

    fn evidence(&self, found: &Match) -> String {
        let why = self.explainer.why(found.a, found.b);
        let text = format!(
            "{} and {}, {} ({:.2}): {}",
            self.short(found.a.report),
            self.short(found.b.report),
            standing(found.relation),
            found.score,
            in_words(&why, self.is_by_hand(found))
        );
        self.line(&self.options.paint.faint(&text), "      ", "        ")
    }
}

/// How two matched sentences stand to each other, in words.
fn standing(relation: Relation) -> &'static str {
    match relation {
        Relation::Same => "the same words",
        Relation::Reworded => "in other words",
        Relation::Partial => "one says more",
        Relation::Conflict => "in conflict",
    }
}

/// The words for two quotes that were joined.
pub const SAME_WORDS: &str = "one quotation in both";

/// Two values of one thing.
pub fn against((one, other): &(String, String)) -> String {
    format!("{one} against {other}")
}

/// Two words that stand for one another.
pub fn for_another((one, other): &(String, String)) -> String {
    format!("{one} / {other}")
}

/// The words for a match made by hand.
pub const BY_HAND: &str = "joined by hand";

/// The evidence of a match in words that a person understands; `by_hand` where a person made it.
pub fn in_words(why: &Evidence, by_hand: bool) -> String {
    let part = |name: &str, words: &[String]| {
        (!words.is_empty()).then(|| format!("{name} {}", words.join(", ")))
    };
    let counted: Vec<String> = why.counted.iter().map(against).collect();
    let spelt: Vec<String> = why.spelt.iter().map(against).collect();
    let meant: Vec<String> = why.meant.iter().map(for_another).collect();
    let utterance = why.utterance.then(|| SAME_WORDS.to_owned());
    let parts: Vec<String> = [
        by_hand.then(|| BY_HAND.to_owned()),
        utterance,
        part("both quote", &why.quoted),
        part("the figures agree:", &why.figures),
        part("the same thing counted:", &counted),
        part("both name", &why.names),
        part("one name spelt two ways:", &spelt),
        part("words in common:", &why.words),
        part("words that stand for one another:", &meant),
    ]
    .into_iter()
    .flatten()
    .collect();
    match parts.as_slice() {
        // Two languages may share no word.
        [] => BY_PLACE.to_owned(),
        [hand] if by_hand => format!("{hand}; {NO_WORD}"),
        parts => parts.join("; "),
    }
}

/// The words for two sentences that share no words.
pub const NO_WORD: &str = "no words in common";

/// The words for a match that does not rest on words.
pub const BY_PLACE: &str =
    "no words in common: matched by position, and by what other reports share with both";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_names_what_made_it() {
        let why = Evidence {
            words: vec!["lorry".into(), "deck".into()],
            figures: vec!["12".into()],
            ..Evidence::default()
        };
        assert_eq!(
            in_words(&why, false),
            "the figures agree: 12; words in common: lorry, deck"
        );
        assert_eq!(
            in_words(&why, true),
            "joined by hand; the figures agree: 12; words in common: lorry, deck"
        );
        let bare = Evidence::default();
        assert_eq!(in_words(&bare, true), "joined by hand; no words in common");
        assert_eq!(in_words(&bare, false), BY_PLACE);
        let joined = Evidence {
            counted: vec![("13".into(), "31".into())],
            spelt: vec![("Lyu".into(), "Lu".into())],
            utterance: true,
            ..Evidence::default()
        };
        assert_eq!(
            in_words(&joined, false),
            "one quotation in both; the same thing counted: 13 against 31; one name spelt two ways: Lyu against Lu"
        );
    }
}
