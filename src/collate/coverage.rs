//! Who has a claim, and how each report stands to the base on it: one mark for each cell of the
//! story. The same marks stand on the screen, in the text snapshot and in the docs.

use super::sides::{self, Side};
use super::{Claim, ClaimKind, Collation, Divergence, DivergenceKind, Reading, SentenceRef};
use super::{number, variant};
use crate::story::{Place, Span, Story};
use crate::text::Annotations;
use crate::text::sentence::Sentence;

/// How a claim, or one report's reading of it, stands. In the order of their weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Figures or times disagree.
    Figure,
    /// A quotation is worded otherwise.
    Quote,
    /// Another speaker or source.
    Attribution,
    /// Other words.
    Wording,
    /// One report alone has it.
    Only,
    /// The same words, typography aside.
    Same,
    /// Nothing was found.
    NotFound,
    /// The base itself.
    Base,
    /// Another reading that stands in for the base's, which has none.
    InPlace,
}

impl Mark {
    /// All marks, by weight.
    pub const ALL: [Mark; 9] = [
        Self::Figure,
        Self::Quote,
        Self::Attribution,
        Self::Wording,
        Self::Only,
        Self::Same,
        Self::NotFound,
        Self::Base,
        Self::InPlace,
    ];

    /// One column that says it.
    pub fn sign(self) -> char {
        match self {
            Self::Figure => '#',
            Self::Quote => '"',
            Self::Attribution => '@',
            Self::Wording => '~',
            Self::Only => '+',
            Self::Same => '=',
            Self::NotFound => '∅',
            Self::Base => '★',
            Self::InPlace => '☆',
        }
    }

    /// A word or two that say it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Quote => "quote",
            Self::Attribution => "attribution",
            Self::Wording => "wording",
            Self::Only => "only here",
            Self::Same => "same",
            Self::NotFound => "not found",
            Self::Base => "base",
            Self::InPlace => "in place of the base",
        }
    }
}

/// How a claim, or one report's reading of it, stands, and by which kind of divergence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its mark.
    pub mark: Mark,
    /// The kind of the gravest divergence that gives it the mark; none where no divergence does.
    pub kind: Option<DivergenceKind>,
}

impl Standing {
    /// A mark that no divergence gives.
    fn plain(mark: Mark) -> Self {
        Self { mark, kind: None }
    }

    /// The word for it: that of the divergence, so that one difference has one name wherever it is told. (One mark
    /// stands for figures and times, and two for wordings.)
    pub fn word(self) -> &'static str {
        self.kind.map_or(self.mark.word(), DivergenceKind::name)
    }
}

/// The mark that a divergence of this kind gives a claim; none where it says nothing of wording.
pub(crate) fn mark_of(kind: DivergenceKind, claim: ClaimKind) -> Option<Mark> {
    match kind {
        DivergenceKind::Figure | DivergenceKind::Time => Some(Mark::Figure),
        DivergenceKind::Attribution => Some(Mark::Attribution),
        DivergenceKind::Wording if claim == ClaimKind::Quote => Some(Mark::Quote),
        DivergenceKind::Wording | DivergenceKind::Framing | DivergenceKind::Name => {
            Some(Mark::Wording)
        }
        DivergenceKind::NotFound | DivergenceKind::OnlyHere | DivergenceKind::Echo => None,
    }
}

/// The gravest mark of a claim: that of its divergences, else whether any wording differs.
pub fn of_claim(story: &Story, collation: &Collation, index: usize) -> Standing {
    let Some(claim) = collation.claims.get(index) else {
        return Standing::plain(Mark::NotFound);
    };
    let named = collation
        .divergences
        .iter()
        .filter(|d| d.claim == Some(index))
        .filter_map(|d| standing(d.kind, claim.kind))
        .min_by_key(|s| s.mark);
    named.unwrap_or_else(|| {
        let first = &claim.readings[0];
        let differs = claim.readings[1..]
            .iter()
            .any(|r| !same_words(story, first, r));
        Standing::plain(if differs { Mark::Wording } else { Mark::Same })
    })
}

/// How a claim stands by a divergence of this kind; none where that says nothing of wording.
fn standing(kind: DivergenceKind, claim: ClaimKind) -> Option<Standing> {
    let mark = mark_of(kind, claim)?;
    Some(Standing {
        mark,
        kind: Some(kind),
    })
}

/// The reading that the others of a claim are compared with: the base's, else the first one.
pub fn base_reading(claim: &Claim, base: usize) -> Option<&Reading> {
    claim
        .readings_of(base)
        .next()
        .or_else(|| claim.readings.first())
}

/// How every report stands to the base reading of claim `index`.
pub fn row(story: &Story, collation: &Collation, index: usize, base: usize) -> Vec<Standing> {
    let mut row = vec![Standing::plain(Mark::NotFound); story.reports.len()];
    let Some(claim) = collation.claims.get(index) else {
        return row;
    };
    let Some(reference) = base_reading(claim, base) else {
        return row;
    };
    let named = Named::of(story, collation, index, claim.kind);
    for reading in &claim.readings {
        let Some(cell) = row.get_mut(reading.report) else {
            continue;
        };
        if cell.mark != Mark::NotFound {
            continue; // the report's first reading stands for it
        }
        *cell = if reading.report == base {
            Standing::plain(Mark::Base)
        } else if reading.report == reference.report {
            Standing::plain(Mark::InPlace)
        } else if same_words(story, reference, reading) {
            Standing::plain(Mark::Same)
        } else {
            named.standing(reading.report, reference.report)
        };
    }
    row
}

/// The divergences of one claim that say something of its wording, with who stands on which side.
struct Named<'a>(Vec<(Standing, Vec<Side>, &'a Divergence)>);

impl<'a> Named<'a> {
    fn of(story: &Story, collation: &'a Collation, index: usize, kind: ClaimKind) -> Self {
        let own = collation.divergences.iter();
        let own = own.filter(|d| d.claim == Some(index));
        let own: Vec<_> = own
            .filter_map(|d| Some((standing(d.kind, kind)?, d)))
            .collect();
        if own.is_empty() {
            return Self(Vec::new());
        }
        let shorts = sides::shorts(story);
        let with_sides =
            |(known, d): (Standing, &'a Divergence)| (known, sides::of(&d.message, &shorts), d);
        Self(own.into_iter().map(with_sides).collect())
    }

    /// The gravest in which a report stands on another side than `reference`.
    fn standing(&self, report: usize, reference: usize) -> Standing {
        // It points at a report's words, or names the report without: a copy says what its original says.
        let touches = |sides: &[Side], d: &Divergence| {
            let pointed = |r: usize| d.spans.iter().any(|p| p.report == r);
            let has = |r: usize| pointed(r) || sides.iter().any(|s| s.reports.contains(&r));
            has(report) && has(reference)
        };
        let own = self.0.iter();
        own.filter(|(_, sides, d)| touches(sides, d) && !sides::joins(sides, report, reference))
            .map(|(known, ..)| *known)
            .min_by_key(|known| known.mark)
            .unwrap_or(Standing::plain(Mark::Wording))
    }
}

/// Whether two readings have the same words, typography aside.
fn same_words(story: &Story, a: &Reading, b: &Reading) -> bool {
    let text = |r: &Reading| story.reports[r.report].text.as_str();
    variant::same_words(text(a), a.span, text(b), b.span)
}

/// The single-source claims, by report and start: the sentences of a paragraph that stand together and of which no other
/// report was found to say the same.
pub fn single_source(annotations: &[Annotations], collation: &Collation) -> Vec<Place> {
    let alone = alone(annotations, told(&collation.claims));
    alone.into_iter().map(|(place, _)| place).collect()
}

/// The numbers of the single-source claims, from 1: those of their order before anything was linked or cut, for the numbers of
/// all claims are kept.
pub fn single_numbers(annotations: &[Annotations], collation: &Collation) -> Vec<usize> {
    let now = alone(annotations, told(&collation.claims));
    let Some(untouched) = &collation.untouched else {
        return (1..=now.len()).collect();
    };
    let before = alone(annotations, untouched.iter().copied());
    let rows = |all: &[(Place, Vec<u32>)]| -> Vec<Vec<u32>> {
        all.iter().map(|(_, sentences)| sentences.clone()).collect()
    };
    let (before, now) = (rows(&before), rows(&now));
    let before: Vec<&[u32]> = before.iter().map(Vec::as_slice).collect();
    let now: Vec<&[u32]> = now.iter().map(Vec::as_slice).collect();
    number::numbers(&before, &now)
}

/// The sentences of claims.
fn told(claims: &[Claim]) -> impl Iterator<Item = SentenceRef> {
    let readings = claims.iter().flat_map(|claim| &claim.readings);
    readings.flat_map(|reading| {
        let report = reading.report;
        let at = move |sentence: &usize| SentenceRef {
            report,
            sentence: *sentence,
        };
        reading.sentences.iter().map(at)
    })
}

/// What no claim tells that holds the sentences `told`, with the numbers of its sentences, counted through all reports.
fn alone(
    annotations: &[Annotations],
    told: impl Iterator<Item = SentenceRef>,
) -> Vec<(Place, Vec<u32>)> {
    let mut claimed: Vec<Vec<bool>> = annotations
        .iter()
        .map(|notes| vec![false; notes.sentences.len()])
        .collect();
    for at in told {
        let own = claimed.get_mut(at.report);
        if let Some(claimed) = own.and_then(|own| own.get_mut(at.sentence)) {
            *claimed = true;
        }
    }
    let mut places = Vec::new();
    let mut before = 0;
    for (report, (notes, claimed)) in annotations.iter().zip(&claimed).enumerate() {
        let apart = |a: &Sentence, b: &Sentence| a.paragraph == b.paragraph;
        let mut at = 0;
        for paragraph in notes.sentences.chunk_by(apart) {
            let first = at;
            at += paragraph.len();
            let alone = |n: usize| !claimed[n] && !notes.sentences[n].heading;
            let alike = |a: &usize, b: &usize| alone(*a) == alone(*b);
            let sentences: Vec<usize> = (first..at).collect();
            for run in sentences.chunk_by(alike) {
                let (start, end) = (run[0], run[run.len() - 1]);
                if !alone(start) {
                    continue;
                }
                let span = Span::new(
                    notes.sentences[start].span.start,
                    notes.sentences[end].span.end,
                );
                let numbers = run.iter().map(|n| (before + n) as u32).collect();
                places.push((Place { report, span }, numbers));
            }
        }
        before += notes.sentences.len();
    }
    places
}

/// How many single-source claims each report has.
pub fn count_single_source(annotations: &[Annotations], collation: &Collation) -> Vec<usize> {
    let mut counts = vec![0; annotations.len()];
    for place in single_source(annotations, collation) {
        counts[place.report] += 1;
    }
    counts
}
