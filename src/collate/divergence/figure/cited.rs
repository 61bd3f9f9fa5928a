//! Who is cited for each of the values that stand against one another: "; sources: the coast guard (SW, NW), the hospital
//! (DC)". Two values on one authority are another matter than two authorities with a value each (W. Silverman, "Verification
//! Handbook", 2014: who says so, and how do they know).

use std::str::SplitWhitespace;

use super::{At, sentence};
use crate::collate::divergence::scene::Scene;
use crate::collate::divergence::sides::SOURCES;
use crate::collate::divergence::sourced;
use crate::collate::index::Term;
use crate::collate::lexicon;
use crate::text::token;
use crate::text::{Lang, Token, TokenClass};

/// More say no more to a reader than that there are many.
const MOST: usize = 4;

/// Where a source has a longer name nobody is named: half of a list would mislead.
const LENGTH: usize = 40;

/// Somebody who is cited.
struct Cited {
    /// As the report writes it, without an article of its language.
    name: String,
    lang: Lang,
    /// The terms of the name, and their kin.
    terms: Vec<Term>,
    kin: Vec<Term>,
    /// Its words as the table of meanings has them.
    stems: Vec<String>,
    reports: Vec<usize>,
}

impl Cited {
    /// Who is cited for a figure; none where nobody is.
    fn of(scene: &Scene, at: At) -> Option<Self> {
        let sentence = sentence(scene, at);
        // What has a number in it was read too far: "the fire brigade 1,580 tonnes".
        let source = sourced::of(scene, sentence)?;
        let source = Some(source).filter(|s| !s.contains(|c: char| c.is_ascii_digit()))?;
        let (notes, text) = (&scene.annotations[at.0], scene.text(at.0));
        let own = |word: &str| source.split_whitespace().any(|w| w == word);
        let tokens = notes.tokens_of(sentence.sentence).iter();
        let tells = tokens.filter(|t| t.class != TokenClass::Stop);
        let told = tells.zip(&scene.index.profile(sentence).order);
        let told: Vec<(&Token, &Term)> = told.filter(|(t, _)| own(t.span.of(text))).collect();
        let terms: Vec<Term> = told.iter().map(|(_, term)| **term).collect();
        let stem = |token: &Token| token::folded(&notes.stems[token.stem as usize]).into_owned();
        let kin = terms
            .iter()
            .flat_map(|term| &scene.index.kin[*term as usize]);
        Some(Self {
            kin: kin.map(|(kin, _)| *kin).collect(),
            name: bare(&source, notes.lang).to_owned(),
            lang: notes.lang,
            stems: told.iter().map(|(token, _)| stem(token)).collect(),
            terms,
            reports: vec![at.0],
        })
    }

    /// Takes in the reports of `other`, who is the same, and the name that readers of the base know.
    fn join(&mut self, scene: &Scene, other: Self) {
        let base = scene.annotations[scene.base].lang;
        if self.lang != base && other.lang == base {
            self.name = other.name;
            self.lang = other.lang;
        }
        self.reports.extend(other.reports);
    }

    /// Whether two may be one: in one language by a word that they share, in two by words that stand for one another.
    fn may_be(&self, other: &Self) -> bool {
        let meet = |a: &Self, b: &Self| a.kin.iter().any(|term| b.terms.contains(term));
        let foreign = self.lang != other.lang;
        sourced::may_be_one(&self.name, &other.name)
            || foreign && (meet(self, other) || meet(other, self))
            || foreign && (self.is_written_apart(other) || other.is_written_apart(self))
    }

    /// Whether English writes in two words what the other says in one: "coast guard", „Küstenwache“. No sentence has a term for it.
    fn is_written_apart(&self, other: &Self) -> bool {
        let joined: String = self.stems.concat();
        let means = |line: &str| {
            let mut columns = line.split('|').map(str::split_whitespace);
            let is_it = |mut words: SplitWhitespace| words.any(|word| word == joined);
            let says =
                |mut words: SplitWhitespace| words.any(|w| other.stems.iter().any(|s| s == w));
            columns.next().is_some_and(is_it) && columns.any(says)
        };
        self.lang == Lang::En && self.stems.len() > 1 && lexicon::meanings().any(means)
    }
}

/// A source without the article that its case is told by: "der Küstenwache". An English one reads well with it.
fn bare(source: &str, lang: Lang) -> &str {
    const ARTICLES: &str = "der die das des dem den le la les el los las il lo gli i de het";
    let article = |word: &str| ARTICLES.split_whitespace().any(|article| article == word);
    match source.split_once(' ') {
        Some((first, rest)) if lang != Lang::En && article(first) => rest,
        _ => source,
    }
}

/// What is added to a message: nothing where fewer than two reports name who says it.
pub(super) fn told(scene: &Scene, chosen: &[At]) -> String {
    let mut sources: Vec<Cited> = Vec::new();
    for cited in chosen.iter().filter_map(|at| Cited::of(scene, *at)) {
        match sources.iter_mut().find(|known| known.may_be(&cited)) {
            Some(known) => known.join(scene, cited),
            None => sources.push(cited),
        }
    }
    let reports: usize = sources.iter().map(|cited| cited.reports.len()).sum();
    let long = |cited: &Cited| cited.name.chars().count() > LENGTH;
    if reports < 2 || sources.len() > MOST || sources.iter().any(long) {
        return String::new();
    }
    let one = |cited: &Cited| format!("{} ({})", cited.name, scene.shorts(&cited.reports));
    let all: Vec<String> = sources.iter().map(one).collect();
    format!("{SOURCES}{}", all.join(", "))
}
