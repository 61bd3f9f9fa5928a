//! The readings of the current claim beside the base's, word by word: found once a claim.

use serde::{Deserialize, Serialize};

use super::model::{Mark, Model};
use crate::collate::variant::{Stretch, Variant, VariantKind, align, variants};
use crate::collate::{Claim, ClaimKind, Reading};

/// Which changed words are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DiffMode {
    /// Words that the base has in another form or not at all.
    #[default]
    Words,
    /// Those, and in the stack the words of the base that a reading lacks.
    Removed,
    /// Words that the reading before has in another form or not at all.
    Previous,
    /// None.
    Off,
}

impl DiffMode {
    /// The one after it on the `diff` key.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Words => Self::Removed,
            Self::Removed => Self::Previous,
            Self::Previous => Self::Off,
            Self::Off => Self::Words,
        }
    }

    /// The words for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Removed => "words+removed",
            Self::Previous => "from the one before",
            Self::Off => "off",
        }
    }
}

/// The readings of one claim beside one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Compared {
    /// Index of the claim.
    pub claim: usize,
    /// Report that the readings are to be compared with.
    pub base: usize,
    /// The reading they are compared with: the base's, else the first.
    pub against: usize,
    /// Whether each is compared with the one before it instead.
    pub previous: bool,
    /// For every reading, its stretches.
    pub variants: Vec<Vec<Variant>>,
    /// For every reading, its stretches beside the one at `against`, both sides of each.
    pub stretches: Vec<Vec<Stretch>>,
    /// For every reading, whether it has the words of the one at `against`.
    same: Vec<bool>,
    /// How many different wordings there are.
    pub wordings: usize,
}

impl Compared {
    /// Compares the readings of claim `index`.
    pub fn new(model: &Model, index: usize) -> Option<Self> {
        let claim = model.matter.claim(index)?;
        let base = model.outlets.base;
        let against = claim
            .readings
            .iter()
            .position(|r| r.report == base)
            .unwrap_or(0);
        let other = claim.readings.get(against)?;
        let base_text = &model.matter.report(other.report)?.text;
        let beside_base = |(at, reading): (usize, &Reading)| {
            let report = model.matter.report(reading.report);
            match report.filter(|_| at != against) {
                Some(report) => align(base_text, other.span, &report.text, reading.span),
                None => Vec::new(),
            }
        };
        let stretches: Vec<Vec<Stretch>> =
            claim.readings.iter().enumerate().map(beside_base).collect();
        let variants: Vec<Vec<Variant>> = stretches.iter().map(|own| variants(own)).collect();
        let is_same = |list: &Vec<Variant>| list.iter().all(|v| v.kind == VariantKind::Same);
        let previous = model.stack.diff == DiffMode::Previous;
        Some(Self {
            wordings: wordings(model, claim, &variants),
            same: variants.iter().map(is_same).collect(),
            variants: if previous {
                beside_previous(model, claim)
            } else {
                variants
            },
            stretches,
            claim: index,
            base,
            against,
            previous,
        })
    }

    /// Whether a reading has the words of the one it is compared with.
    pub fn same(&self, reading: usize) -> bool {
        self.same.get(reading).copied().unwrap_or(true)
    }
}

/// For every reading, its stretches beside the reading that stands before it in the stack.
fn beside_previous(model: &Model, claim: &Claim) -> Vec<Vec<Variant>> {
    let mut found = vec![Vec::new(); claim.readings.len()];
    let order = super::stack::order(claim, model.outlets.base);
    let text = |r: &Reading| {
        model
            .matter
            .report(r.report)
            .map_or("", |r| r.text.as_str())
    };
    for pair in order.windows(2) {
        let (before, own) = (&claim.readings[pair[0]], &claim.readings[pair[1]]);
        found[pair[1]] = variants(&align(text(before), before.span, text(own), own.span));
    }
    found
}

/// How many wordings a claim has, counting those that are the base's once.
fn wordings(model: &Model, claim: &Claim, variants: &[Vec<Variant>]) -> usize {
    let differs = |list: &&Vec<Variant>| list.iter().any(|v| v.kind != VariantKind::Same);
    let mut texts: Vec<&str> = claim
        .readings
        .iter()
        .zip(variants)
        .filter(|(_, list)| differs(list))
        .filter_map(|(r, _)| Some(r.span.of(&model.matter.report(r.report)?.text)))
        .collect();
    texts.sort_unstable();
    texts.dedup();
    texts.len() + 1
}

/// How one reading of a claim differs: its mark, and the kinds of divergence it takes part in.
pub fn reading_mark(
    model: &Model,
    index: usize,
    claim: &Claim,
    compared: &Compared,
    reading: usize,
) -> (Mark, String) {
    if compared.same(reading) {
        return (Mark::Agree, "same words".to_owned());
    }
    let own = &claim.readings[reading];
    let mut kinds = Vec::new();
    let mut mark: Option<Mark> = None;
    for &at in model.claims.index.divergences(index) {
        let divergence = &model.matter.collation.divergences[at];
        let here = divergence
            .spans
            .iter()
            .any(|p| p.report == own.report && p.span.overlaps(own.span));
        if !here {
            continue;
        }
        let found = Mark::of(divergence.kind, Some(claim.kind));
        if found != Mark::Agree {
            mark = Some(mark.map_or(found, |m| m.min(found)));
            let name = divergence.kind.name();
            if !kinds.contains(&name) {
                kinds.push(name);
            }
        }
    }
    let plain = if claim.kind == ClaimKind::Quote {
        Mark::Quote
    } else {
        Mark::Wording
    };
    if kinds.is_empty() {
        kinds.push("wording");
    }
    (
        mark.unwrap_or(plain),
        format!("{} differs", kinds.join(", ")),
    )
}
