//! A number that is a slip of the hand away from the one that others give: another digit, one more, one less, two in the wrong order.
//!
//! Rule: the draft gives a number in digits that hardly anybody else gives, and two others at least give one of its kind and unit that is a slip
//! away from it. Two numbers are that by chance often enough, so more has to speak for their being one: how many digits say
//! something, whether the others tell it in sentences that tell the same, the words and the noun beside both, and that the draft
//! does not give theirs as well. No sentence need match where the digits alone are proof enough: of 41,206 and 81,206 one is mistyped.
//!
//! The weights were set on slips made in published reports, and on these reports as they were (`benches/README.md`).

use std::collections::{BTreeMap, BTreeSet};

use super::figure::{At, figure, place_of, said};
use super::replaced::{amounts, are_one, around, count_alike};
use super::scene::{Scene, TELLS};
use super::weigh::Votes;
use super::{Finding, FindingKind, digits};
use crate::collate::{self, DivergenceKind, SentenceRef};
use crate::text::{Figure, FigureKind};

/// So many others at least give the number.
const WITNESSES: usize = 2;

/// So much at least speaks for two numbers being one.
const PROOF: i32 = 5;

/// Whether two figures measure in the same words, whatever is counted.
fn is_of_a_kind(a: &Figure, b: &Figure) -> bool {
    let any = matches!(a.kind, FigureKind::Count | FigureKind::Percent);
    a.kind == b.kind && (any || a.unit == b.unit)
}

/// Digits behind the point: "6.3" is no slip away from "43".
fn decimals(figure: &Figure) -> usize {
    let written = figure.value.to_string();
    written
        .split_once('.')
        .map_or(0, |(_, behind)| behind.len())
}

/// Whether a number has a single digit: with another beside it, it is another number.
fn is_single(figure: &Figure) -> bool {
    figure.value < 10.0 && decimals(figure) == 0
}

/// Whether a report gives this number, of the same kind.
fn gives(scene: &Scene, report: usize, told: &Figure) -> bool {
    let mut own = amounts(scene, report).map(|at| figure(scene, at));
    own.any(|f| is_of_a_kind(f, told) && are_one(f, told))
}

/// What two figures have to do with one another.
struct Pair<'s, 'a> {
    scene: &'s Scene<'a>,
    own: At,
    /// Where the others give their number.
    theirs: Vec<At>,
    /// The sentences that tell what the draft's tells.
    telling: &'s BTreeSet<SentenceRef>,
    /// Reports that give the draft's number too.
    with: &'s BTreeSet<usize>,
}

impl Pair<'_, '_> {
    /// The reports of those of their figures of which something holds.
    fn reports(&self, holds: impl Fn(At) -> bool) -> BTreeSet<usize> {
        let theirs = self.theirs.iter();
        theirs.filter(|at| holds(**at)).map(|at| at.0).collect()
    }

    /// What the digits alone say.
    fn digits(&self) -> i32 {
        let scene = self.scene;
        let (own, theirs) = (figure(scene, self.own), figure(scene, self.theirs[0]));
        let significant = digits::significant(own, theirs).min(digits::significant(theirs, own));
        match significant {
            None | Some(0 | 1) => 0,
            Some(2) => 2,
            Some(3) => 5,
            Some(_) => 8,
        }
    }

    /// What their sentences and the words beside both numbers say. Of bare counts, beside which nothing is alike, most others
    /// have to give one: "71 were brought down" tells nobody that 17 were hurt.
    fn place(&self, most: bool) -> i32 {
        let scene = self.scene;
        let own = figure(scene, self.own);
        let tells = |at: At| {
            let (report, sentence) = (at.0, figure(scene, at).sentence);
            self.telling.contains(&SentenceRef { report, sentence })
        };
        let telling = self.reports(tells).len().min(2);
        let words = around(scene, self.own);
        let shared = self
            .theirs
            .iter()
            .map(|at| around(scene, *at).intersection(&words).count());
        let shared = shared.max().unwrap_or(0).min(2);
        let counted = own.kind == FigureKind::Count;
        let alike = self
            .theirs
            .iter()
            .any(|at| count_alike(scene, self.own, *at));
        let may_be = |at: At| {
            let (a, b) = (&own.head, &figure(scene, at).head);
            a.as_ref().zip(b.as_ref()).is_none_or(|(a, b)| a == b)
        };
        let noun = match own.kind {
            FigureKind::Count if alike => 2,
            FigureKind::Count | FigureKind::Percent => 0,
            _ => 1,
        };
        let foreign = i32::from(counted && self.reports(may_be).is_empty());
        let bare = counted && shared == 0 && noun == 0 && !most;
        (2 * telling + shared) as i32 + noun - foreign - 2 * i32::from(bare)
    }

    /// All that speaks for their being one number, less what speaks against it.
    fn proof(&self) -> i32 {
        let scene = self.scene;
        let given = gives(scene, scene.draft, figure(scene, self.theirs[0]));
        let most = 2 * self.reports(|_| true).len() > scene.others.len();
        self.digits() + self.place(most) + i32::from(most)
            - 3 * i32::from(given)
            - 2 * self.with.len() as i32
    }

    fn finding(&self) -> Option<Finding> {
        let scene = self.scene;
        let own = figure(scene, self.own);
        let mut votes = Votes::default();
        self.with
            .iter()
            .for_each(|report| votes.count(*report, true));
        self.theirs.iter().for_each(|at| votes.count(at.0, false));
        Some(Finding {
            kind: FindingKind::FigureDisagrees,
            severity: votes.severity()?,
            span: Some(own.span),
            message: format!(
                "“{}” here; the others have {}",
                scene.brief(scene.here(own.span), 40),
                said(scene, &self.theirs),
            ),
            others: self.theirs.iter().map(|at| place_of(scene, *at)).collect(),
            suggestion: None,
            claim: scene.told_at(DivergenceKind::Figure, own.span, own.sentence),
        })
    }
}

/// The numbers of the others that are a slip away from one of the draft, each with where it is given.
fn slips(scene: &Scene, told: &Figure) -> Vec<Vec<At>> {
    let mut out: BTreeMap<u64, Vec<At>> = BTreeMap::new();
    for at in scene
        .others
        .iter()
        .flat_map(|report| amounts(scene, *report))
    {
        let theirs = figure(scene, at);
        let may_be = is_of_a_kind(told, theirs)
            && decimals(told) == decimals(theirs)
            && !is_single(told)
            && !is_single(theirs);
        if may_be && collate::exclude(told, theirs) && digits::significant(told, theirs).is_some() {
            out.entry(theirs.value.to_bits()).or_default().push(at);
        }
    }
    out.into_values().collect()
}

/// The number for which one of the draft is mistyped, where only one may be that.
fn one(scene: &Scene, own: At) -> Option<Finding> {
    let told = figure(scene, own);
    let typed = told.number.of(scene.text(scene.draft));
    let with: BTreeSet<usize> = scene
        .others
        .iter()
        .copied()
        .filter(|r| gives(scene, *r, told))
        .collect();
    if with.len() > 1 || !typed.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let telling = scene.telling(told.sentence, TELLS);
    let pair = |theirs| Pair {
        scene,
        own,
        theirs,
        telling: &telling,
        with: &with,
    };
    let pairs = slips(scene, told).into_iter().map(pair);
    let mut pairs: Vec<(i32, Pair)> = pairs
        .filter(|p| p.reports(|_| true).len() >= WITNESSES)
        .map(|p| (p.proof(), p))
        .filter(|(proof, _)| *proof >= PROOF)
        .collect();
    let most = pairs.iter().map(|(proof, _)| *proof).max()?;
    pairs.retain(|(proof, _)| *proof == most);
    let [(_, pair)] = pairs.as_slice() else {
        return None;
    };
    pair.finding()
}

/// At most one finding for each number of the draft.
pub(super) fn find(scene: &Scene) -> Vec<Finding> {
    let own = amounts(scene, scene.draft);
    own.filter_map(|at| one(scene, at)).collect()
}

#[cfg(test)]
mod tests {
    use crate::review::FindingKind;
    use crate::review::sample::said_at;

    fn found(draft: &str) -> Vec<String> {
        let texts = [
            draft,
            "Police detained a 29-year-old man at the station on Monday after the stabbing. The crowd was given as 41,206.",
            "A man of 29 years was detained at the station by police on Monday after the stabbing. 41,206 had come to see the match.",
            "After the stabbing at the station police on Monday detained a 29-year-old man. The gate was 41,206, a record.",
        ];
        said_at(FindingKind::FigureDisagrees, &texts)
    }

    #[test]
    fn many_digits_are_proof_by_themselves() {
        let draft = |number: &str| format!("So many people watched it at the ground: {number}.");
        assert_eq!(found(&draft("81,206")), ["81,206"]);
        assert_eq!(found(&draft("41,206")), Vec::<String>::new());
        assert_eq!(found(&draft("62,930")), Vec::<String>::new(), "no slip");
    }

    #[test]
    fn of_two_digits_the_sentences_have_to_match() {
        let draft =
            "Police detained a 69-year-old man at the station on Monday after the stabbing.";
        assert_eq!(found(draft), ["69-year-old"]);
        let right = draft.replace("69", "29");
        assert_eq!(found(&right), Vec::<String>::new());
        let another = "The mayor has been in office for 24 years and will not stand again.";
        assert_eq!(found(another), Vec::<String>::new());
    }
}
