//! Compares the readings of the current claim with the base's, word by word, once per claim.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::model::{Mark, Model, Tier};
use super::stack::{self, Nearest};
use super::stance;
use crate::collate::variant::{Stretch, Variant, VariantKind, Wording, align, variants};
use crate::collate::{Claim, Reading};
use crate::export::{Rewording, rewording};
use crate::text::lang::{self, Lang};

/// Which changed words are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DiffMode {
    /// Words that the base has in a different form or not at all.
    #[default]
    Words,
    /// The same, and in the stack also the words of the base that a reading lacks.
    Removed,
    /// Words that the previous reading has in a different form or not at all.
    Previous,
    /// None.
    Off,
}

impl DiffMode {
    /// The next one on the `diff` key.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Words => Self::Removed,
            Self::Removed => Self::Previous,
            Self::Previous => Self::Off,
            Self::Off => Self::Words,
        }
    }

    /// What it does with the changed words.
    pub fn does(self) -> &'static str {
        match self {
            Self::Words => "marked",
            Self::Removed => "marked, removed words shown",
            Self::Previous => "marked against the previous reading",
            Self::Off => "not marked",
        }
    }

    /// The word for it in the tab row.
    pub fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Removed => "words+removed",
            Self::Previous => "vs previous",
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
    /// The reading they are compared with: the base's, or else the first.
    pub against: usize,
    /// Whether each is compared with the previous one instead.
    pub previous: bool,
    /// For every reading, its stretches.
    pub variants: Vec<Vec<Variant>>,
    /// For every reading, its stretches beside the one at `against`, both sides of each.
    pub stretches: Vec<Vec<Stretch>>,
    /// For every reading that has hardly a word of the one at `against`, or is in another language, how far it is reworded, and
    /// those of its words that divergences point at: marks on nearly all of them would hide what they should show.
    reworded: Vec<Option<(Rewording, Vec<Variant>)>>,
    /// For every reading, whether it has the words of the one at `against`.
    same: Vec<bool>,
    /// For every reading, whether it is another one of the report compared with: beside its first, all its
    /// words would be other ones.
    own: Vec<bool>,
    /// For every reading, the language it is in where that is not the one of the reading at `against`:
    /// word by word there is nothing to compare.
    pub foreign: Vec<Option<&'static str>>,
    /// For every reading, how it is in the divergences of the claim: the most serious mark, their kinds.
    named: Vec<(Option<Mark>, Vec<&'static str>)>,
    /// The number of different wordings.
    pub wordings: usize,
    /// The reports that were searched for what comes nearest, and what was found.
    nearest: OnceLock<(Vec<usize>, Vec<Nearest>)>,
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
        let base_words = Wording::new(base_text, other.span);
        let beside_base = |(at, reading): (usize, &Reading)| {
            let report = model.matter.report(reading.report);
            match report.filter(|_| at != against) {
                Some(report) => base_words.beside(&report.text, reading.span),
                None => Vec::new(),
            }
        };
        let stretches: Vec<Vec<Stretch>> =
            claim.readings.iter().enumerate().map(beside_base).collect();
        let also = |(at, r): (usize, &Reading)| at != against && r.report == other.report;
        let own: Vec<bool> = claim.readings.iter().enumerate().map(also).collect();
        let variants: Vec<Vec<Variant>> = (stretches.iter().zip(&own))
            .map(|(list, own)| if *own { Vec::new() } else { variants(list) })
            .collect();
        let foreign: Vec<Option<&str>> = (claim.readings.iter())
            .map(|r| foreign(model, r.report, other.report))
            .collect();
        let is_same = |list: &Vec<Variant>| list.iter().all(|v| v.kind == VariantKind::Same);
        let previous = model.stack.diff == DiffMode::Previous;
        let stances = stance::stances(model, index, claim);
        let named = |r: &Reading| stance::named(&stances, (r.report, r.span), other.report);
        let reworded = |at: usize, reading: &Reading| {
            let text = &model.matter.report(reading.report)?.text;
            if at == against || own[at] {
                return None;
            }
            let how_far = match foreign[at] {
                Some(_) => Rewording::Throughout,
                None => rewording(&stretches[at], base_text, text)?,
            };
            let place = (reading.report, reading.span);
            let spans = stance::pointed(&stances, place, other.report).into_iter();
            let kind = VariantKind::Changed;
            let pointed = spans.map(|span| Variant { kind, span });
            Some((how_far, pointed.collect()))
        };
        let reworded: Vec<Option<(Rewording, Vec<Variant>)>> = (claim.readings.iter().enumerate())
            .map(|(at, reading)| reworded(at, reading))
            .collect();
        Some(Self {
            reworded,
            named: claim.readings.iter().map(named).collect(),
            wordings: wordings(model, claim, &variants),
            same: variants.iter().map(is_same).collect(),
            variants: if previous {
                beside_previous(model, claim)
            } else {
                without(variants, &foreign)
            },
            stretches,
            own,
            foreign,
            claim: index,
            base,
            against,
            previous,
            nearest: OnceLock::new(),
        })
    }

    /// Whether a reading is in other words, and of another report, than the one it is compared with.
    pub fn is_other(&self, reading: usize) -> bool {
        self.own.get(reading) != Some(&true) && !self.same(reading)
    }

    /// What comes nearest to the claim in those of the reports `missing` that are searched.
    pub fn nearest(&self, model: &Model, missing: &[usize]) -> Cow<'_, [Nearest]> {
        let asked = stack::searched(missing);
        let find = || {
            let claim = model.matter.claim(self.claim);
            let reading = claim.and_then(|claim| claim.readings.get(self.against));
            reading.map_or_else(Vec::new, |own| stack::nearest(model, own, asked))
        };
        let (searched, found) = self.nearest.get_or_init(|| (asked.to_vec(), find()));
        // A confirmed omission changes which outlets are searched.
        if searched == asked {
            Cow::Borrowed(found)
        } else {
            Cow::Owned(find())
        }
    }

    /// The stretches of a reading that are shown: of one that is worded differently throughout those that divergences
    /// point at, until removed words are asked for too.
    pub fn shown(&self, reading: usize, diff: DiffMode) -> &[Variant] {
        match self.reworded.get(reading) {
            Some(Some((_, pointed))) if diff == DiffMode::Words => pointed,
            _ => self.variants.get(reading).map_or(&[], Vec::as_slice),
        }
    }

    /// How far a reading is reworded that has hardly a word of the one it is compared with, or is in another language.
    fn rewording(&self, reading: usize) -> Option<Rewording> {
        let (how_far, _) = self.reworded.get(reading)?.as_ref()?;
        Some(*how_far)
    }

    /// Whether a reading has the words of the one it is compared with.
    pub fn same(&self, reading: usize) -> bool {
        self.same.get(reading).copied().unwrap_or(true)
    }
}

/// Comparisons with one base, as computed so far; copies share them.
#[derive(Clone, Debug, Default)]
pub struct Comparisons {
    found: Arc<[OnceLock<Option<Arc<Compared>>>]>,
}

impl Comparisons {
    /// Room for those of `claims` claims.
    pub fn new(claims: usize) -> Self {
        Self {
            found: (0..claims).map(|_| OnceLock::new()).collect(),
        }
    }

    /// Whether that of a claim was found.
    #[cfg(test)]
    pub fn has(&self, claim: usize) -> bool {
        self.found
            .get(claim)
            .is_some_and(|slot| slot.get().is_some())
    }
}

/// The readings of a claim side by side as they are compared now, found when they are first asked for. Beside
/// the reading before they are compared again each time.
pub fn compared(model: &Model, claim: usize) -> Option<Arc<Compared>> {
    let find = || Compared::new(model, claim).map(Arc::new);
    let kept = model.claims.compared.found.get(claim);
    match kept.filter(|_| model.stack.diff != DiffMode::Previous) {
        Some(slot) => slot.get_or_init(find).clone(),
        None => find(),
    }
}

/// The remark on a report in a language other than that of `against`; `None` if both are in the same. Of a few words it may not be
/// known which they are in.
pub fn foreign(model: &Model, report: usize, against: usize) -> Option<&'static str> {
    let lang = |report: usize| model.matter.annotations.get(report).map(|notes| notes.lang);
    let (own, other) = (lang(report)?, lang(against)?);
    let (told, beside) = (model.matter.report(report)?, model.matter.report(against)?);
    if lang::are_one((told, own), (beside, other)) {
        return None;
    }
    let known = own != Lang::Other || lang::code_of(told, own) != "und";
    Some(if known {
        own.in_words()
    } else {
        "in a language that is not known"
    })
}

/// The stretches of the readings in one language; those of the others say nothing.
fn without(variants: Vec<Vec<Variant>>, foreign: &[Option<&str>]) -> Vec<Vec<Variant>> {
    let each = variants.into_iter().zip(foreign);
    each.map(|(own, foreign)| if foreign.is_some() { Vec::new() } else { own })
        .collect()
}

/// For every reading, its stretches beside the reading that stands before it in the stack.
fn beside_previous(model: &Model, claim: &Claim) -> Vec<Vec<Variant>> {
    let mut found = vec![Vec::new(); claim.readings.len()];
    let order = stack::order(claim, model.outlets.base);
    let text = |r: &Reading| {
        model
            .matter
            .report(r.report)
            .map_or("", |r| r.text.as_str())
    };
    for pair in order.windows(2) {
        let (before, own) = (&claim.readings[pair[0]], &claim.readings[pair[1]]);
        if foreign(model, own.report, before.report).is_some() {
            continue;
        }
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

/// The reading that stands for a report where there is room for one: the first of those that are most at odds with the
/// others, or else its first.
pub fn telling(claim: &Claim, compared: &Compared, report: usize) -> Option<usize> {
    let own = (0..claim.readings.len()).filter(|at| claim.readings[*at].report == report);
    own.min_by_key(|at| {
        let (mark, _) = reading_mark(compared, *at);
        if mark.tier() == Tier::Conflict {
            mark
        } else {
            Mark::Agree
        }
    })
}

/// The mark that stands before a reading; none before the one that all are compared with and others of its report, with
/// which it is not compared.
pub fn shown_mark(compared: &Compared, reading: usize) -> Option<Mark> {
    let own = reading == compared.against || compared.own.get(reading) == Some(&true);
    (!own).then(|| reading_mark(compared, reading).0)
}

/// How one reading differs from the one it is compared with: its mark, and the kinds of divergence in
/// which the two are on different sides.
pub fn reading_mark(compared: &Compared, reading: usize) -> (Mark, String) {
    if compared.own.get(reading) == Some(&true) {
        return (Mark::Agree, "of the same report".to_owned());
    }
    if compared.same(reading) {
        return (Mark::Agree, "same words".to_owned());
    }
    let (mark, kinds) = at_odds(compared, reading).unzip();
    let foreign = compared.foreign.get(reading).copied().flatten();
    let words = match (foreign, compared.rewording(reading)) {
        (Some(language), _) => Some(language),
        (None, Some(how_far)) if kinds.is_none() => Some(how_far.name()),
        (None, Some(_)) => Some("reworded"),
        (None, None) if kinds.is_none() => Some("other words"),
        (None, None) => None,
    };
    let said: Vec<&str> = kinds.as_deref().into_iter().chain(words).collect();
    (mark.unwrap_or(Mark::Wording), said.join(", "))
}

/// The most serious mark of the divergences in which a reading and the one it is compared with are on different sides,
/// and their kinds: "figure, time differ".
pub fn at_odds(compared: &Compared, reading: usize) -> Option<(Mark, String)> {
    let (gravest, kinds) = compared.named.get(reading)?;
    let verb = if kinds.len() == 1 {
        "differs"
    } else {
        "differ"
    };
    Some(((*gravest)?, format!("{} {verb}", kinds.join(", "))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::exercises::words;
    use crate::reader::sample::{bridge, press};

    #[test]
    fn where_hardly_a_word_is_the_same_only_what_is_at_odds_is_marked() {
        let mut model = bridge().reader(120, 36);
        // Beside the Ledger's "Divers had counted a dozen cracks."
        press(&mut model, "S g g l l b");
        let compared = model.stack.compared.clone().expect("a comparison");
        let text = &model.matter.report(1).expect("a report").text;
        let marked = |diff| -> Vec<&str> {
            let shown = compared.shown(1, diff).iter();
            let changed = shown.filter(|v| v.kind == VariantKind::Changed);
            changed.map(|v| v.span.of(text)).collect()
        };
        assert_eq!(marked(DiffMode::Words), ["14 cracks"]);
        assert_ne!(marked(DiffMode::Removed), ["14 cracks"]);
        let (mark, said) = reading_mark(&compared, 1);
        assert_eq!(mark, Mark::Figure);
        assert_eq!(said, "figure differs, reworded");
    }

    #[test]
    fn a_second_reading_of_the_base_is_not_called_other_words() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "S g g");
        press(&mut model, "J");
        let index = model.stack.claim.expect("a claim");
        let mut collation = (*model.matter.collation).clone();
        let mut second = collation.claims[index].readings[0].clone();
        let paragraph = model.matter.report(0).expect("a report").paragraphs[0];
        second.span = paragraph;
        collation.claims[index].readings.insert(1, second);
        model.matter.collation = collation.into();
        let compared = Compared::new(&model, index).expect("a comparison");
        let said = (Mark::Agree, "of the same report".to_owned());
        assert_eq!(reading_mark(&compared, 1), said);
        assert!(compared.variants[1].is_empty());
        assert_eq!(compared.wordings, 3, "the base's are one");
    }

    #[test]
    fn another_language_is_named_and_not_compared_word_by_word() {
        let mut model = bridge().reader(120, 36);
        press(&mut model, "S J");
        let compared = model.stack.compared.clone().expect("a comparison");
        assert_eq!(compared.foreign, [None, None, Some("in Spanish")]);
        assert!(compared.variants[2].is_empty());
        assert_eq!(compared.shown(2, DiffMode::Words), []);
        assert_eq!(
            reading_mark(&compared, 2),
            (Mark::Wording, "in Spanish".to_owned())
        );
        let shown = words(&model);
        assert!(shown.contains("4 EP ~  in Spanish"), "{shown}");
        assert!(shown.contains("not in the table: EP"), "{shown}");
        // What is at odds is marked there too.
        press(&mut model, "K");
        let compared = model.stack.compared.clone().expect("a comparison");
        let text = &model.matter.report(3).expect("a report").text;
        let marked = compared.shown(3, DiffMode::Words).iter();
        let marked: Vec<&str> = marked.map(|v| v.span.of(text)).collect();
        assert_eq!(marked, ["14 grietas"]);
        press(&mut model, "J J");
        let shown = words(&model);
        let less = "4 EP El Puente (in Spanish, where less is";
        assert!(shown.contains(less), "{shown}");
    }

    #[test]
    fn a_report_of_a_word_is_in_no_language_that_is_known() {
        let foreign = |text: &str| {
            let mut model = bridge().reader(120, 36);
            let story = Arc::make_mut(&mut model.matter.story);
            story.reports[3].text = text.to_owned();
            story.reports[3].paragraphs = vec![crate::story::Span::new(0, text.len())];
            story.reports[3].meta.lang = None;
            let notes = crate::text::annotate(&story.reports[3], None);
            Arc::make_mut(&mut model.matter.annotations)[3] = notes;
            super::foreign(&model, 3, 0)
        };
        assert_eq!(foreign("Boil."), Some("in a language that is not known"));
        let russian = "Старый мост в Тарне закрыли в понедельник, после того как водолазы нашли в опоре трещины.";
        assert_eq!(foreign(russian), Some("in another language"));
    }

    #[test]
    fn two_languages_that_have_no_tables_are_two_languages() {
        let mut model = bridge().reader(120, 36);
        for (at, text) in [
            (
                0,
                "أغلق الجسر القديم يوم الاثنين بعد العثور على شقوق في أحد أعمدته.",
            ),
            (3, "הגשר הישן נסגר ביום שני לאחר שנמצאו סדקים באחד מעמודיו."),
        ] {
            let story = Arc::make_mut(&mut model.matter.story);
            story.reports[at].text = text.to_owned();
            story.reports[at].paragraphs = vec![crate::story::Span::new(0, text.len())];
            story.reports[at].meta.lang = None;
            let notes = crate::text::annotate(&story.reports[at], None);
            Arc::make_mut(&mut model.matter.annotations)[at] = notes;
        }
        assert_eq!(super::foreign(&model, 3, 0), Some("in another language"));
        assert_eq!(super::foreign(&model, 0, 0), None);
    }
}
