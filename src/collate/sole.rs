//! What a report says in one place alone. What it comes back to stands in many of its sentences and tells none from
//! another; a word that each of two reports says in one sentence tells that these two are of one thing.

use super::index::{Index, Term};

/// Coefficients of the logistic on the second look, for reports of many sentences. Learned by logistic regression on 57
/// stories on other subjects each, every story of the same weight, and rounded; on either half of the stories they came out
/// within a sixth; moved by a twelfth towards the better F1 of the claims of 74 stories.
mod weigh {
    pub const NAMED: f64 = 1.3;
    /// Per unit of weight beyond [`COMMON`](super::COMMON).
    pub const WORDS: f64 = 0.22;
    /// Per unit of weight beyond [`FAINT`](super::FAINT).
    pub const KIN: f64 = 0.24;
}

/// A report of so many sentences tells by what it says once one half of what it can: in one of a single sentence all
/// stands once.
const SHORT: f64 = 2.0;

/// What common words weigh that two sentences share by chance.
const COMMON: f64 = 5.0;

/// What two words may weigh that stand for each other by chance.
const FAINT: f64 = 2.0;

/// The terms of each sentence that stand in no other sentence of its report, each list ascending.
pub(super) struct Sole(Vec<Vec<Term>>);

/// What two sentences share of that.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Shared {
    /// Whether a name is among them.
    pub named: bool,
    /// The weights of the others together.
    pub words: f64,
    /// The most that two words weigh together of which the one stands for the other, where neither report says both.
    pub kin: f64,
    /// Sentences of the shorter report.
    pub of: f64,
}

impl Sole {
    /// Of all sentences of a story.
    pub fn of(index: &Index) -> Self {
        let mut rows = vec![Vec::new(); index.profiles.len()];
        let report = |n: u32| index.profiles[n as usize].at.report;
        for (term, held) in (0..).zip(index.postings.iter()) {
            for own in held.chunk_by(|a, b| report(*a) == report(*b)) {
                if let [one] = own {
                    rows[*one as usize].push(term);
                }
            }
        }
        Self(rows)
    }

    /// What sentences `a` and `b` of two reports share.
    pub fn shared(&self, index: &Index, a: usize, b: usize) -> Shared {
        let (own, other) = (&self.0[a], &self.0[b]);
        let mut out = Shared::default();
        let mut kin = |term: Term| {
            for (stands, strength) in &index.kin[term as usize] {
                let both = strength * index.bare_weight(term).min(index.bare_weight(*stands));
                if both > out.kin
                    && other.binary_search(stands).is_ok()
                    && !index.says(b, term)
                    && !index.says(a, *stands)
                {
                    out.kin = both;
                }
            }
        };
        let mut theirs = other.iter().peekable();
        let (mut named, mut words) = (false, 0.0);
        for term in own {
            while theirs.next_if(|t| *t < term).is_some() {}
            if theirs.peek() != Some(&term) {
                kin(*term);
            } else if index.is_name(*term) {
                named = true;
            } else {
                words += index.bare_weight(*term);
            }
        }
        let report = |n: usize| index.profiles[n].at.report;
        let length = |n: usize| index.first[report(n) + 1] - index.first[report(n)];
        Shared {
            named,
            words,
            of: length(a).min(length(b)) as f64,
            ..out
        }
    }
}

impl Shared {
    /// What it says for the two, as a part of the logit.
    pub fn logit(&self) -> f64 {
        let named = if self.named { weigh::NAMED } else { 0.0 };
        let told = named
            + weigh::WORDS * (self.words - COMMON).max(0.0)
            + weigh::KIN * (self.kin - FAINT).max(0.0);
        told * self.of / (self.of + SHORT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::collate::sample::report;
    use crate::story::Story;
    use crate::text::annotate;

    /// What the first sentences of two reports share.
    fn shared(texts: [&str; 2]) -> Shared {
        let reports = ["a", "b"].iter().zip(texts);
        let story = Story {
            reports: reports.map(|(id, text)| report(id, "en", text)).collect(),
            ..Story::default()
        };
        let notes: Vec<_> = story.reports.iter().map(|r| annotate(r, None)).collect();
        let index = Index::of(&story, &notes);
        let sole = Sole::of(&index);
        let found = sole.shared(&index, index.first[0], index.first[1]);
        let back = sole.shared(&index, index.first[1], index.first[0]);
        assert_eq!(found, back, "{texts:?}");
        found
    }

    #[test]
    fn what_each_report_says_once_tells() {
        let once = shared([
            "The bridge was closed. Rain fell on the valley.",
            "They shut a bridge. Nobody was hurt.",
        ]);
        assert!(once.words > 0.0 && !once.named, "{once:?}");
        let often = shared([
            "The bridge was closed. The bridge is old.",
            "They shut a bridge. Nobody was hurt.",
        ]);
        assert!(often.words < once.words, "{often:?}");
    }

    #[test]
    fn a_name_that_each_report_says_once_tells() {
        let once = shared([
            "A letter came from Tolland. Rain fell on the valley.",
            "It was sent by Tolland. Nobody was hurt.",
        ]);
        assert!(once.named && once.logit() > 0.0, "{once:?}");
        let often = shared([
            "A letter came from Tolland. Rain fell on Tolland.",
            "It was sent by Tolland. Nobody was hurt.",
        ]);
        assert!(!often.named, "{often:?}");
    }

    #[test]
    fn words_that_stand_for_each_other_tell_where_no_report_says_both() {
        let one = ["The inquiry goes on.", "An investigation was opened."];
        assert!(shared(one).kin > 0.0);
        let both = [
            "The inquiry goes on.",
            "An investigation was opened. Each inquiry takes years.",
        ];
        assert!(shared(both).kin <= 0.0);
    }

    #[test]
    fn common_words_tell_nothing() {
        let faint = Shared {
            words: COMMON,
            kin: FAINT,
            of: 20.0,
            ..Shared::default()
        };
        assert!(faint.logit().abs() < 1e-9);
    }

    #[test]
    fn short_reports_tell_less() {
        let in_reports_of = |of| Shared {
            words: 20.0,
            of,
            ..Shared::default()
        };
        assert!(in_reports_of(1.0).logit() < in_reports_of(20.0).logit());
    }
}
