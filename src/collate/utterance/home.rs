//! Whether a story takes place where the language of its reports is spoken.
//!
//! Rule: of the countries that the reports of a story name, one is named by most of them and as often as all others together. Where its
//! people speak the language that all reports are in, whoever is quoted spoke it: nobody had anything to translate, and a
//! quotation is never altered (AP Stylebook, "quotations in the news").

use std::collections::BTreeMap;

use crate::collate::index::Index;
use crate::collate::lexicon::land;
use crate::story::Report;
use crate::text::{Annotations, Lang};

/// How often a report names each country.
pub(in crate::collate) type Lands = BTreeMap<u8, usize>;

/// See [`Lands`].
pub(in crate::collate) fn lands(report: &Report, notes: &Annotations) -> Lands {
    let english = notes.lang == Lang::En;
    let mut out = Lands::new();
    for token in notes.tokens.iter().filter(|t| t.capital) {
        let stem = english.then(|| notes.stems[token.stem as usize].as_str());
        if let Some(country) = land::named(token.span.of(&report.text), stem) {
            *out.entry(country).or_default() += 1;
        }
    }
    out
}

/// So many of so many reports name the country.
const MOST: (usize, usize) = (2, 3);

/// Fewer reports show nothing.
const LEAST: usize = 2;

/// Whether all who are quoted in a story speak the language of its reports.
pub(super) fn is_at_home(index: &Index) -> bool {
    let texts = (0..index.original.len()).filter(|r| index.original[*r] == *r);
    let texts: Vec<usize> = texts.collect();
    let Some(lang) = texts.first().map(|r| index.langs[*r]) else {
        return false;
    };
    if texts.len() < LEAST || texts.iter().any(|r| index.langs[*r] != lang) {
        return false;
    }
    let mut all: BTreeMap<u8, (usize, usize)> = BTreeMap::new();
    for (country, times) in texts.iter().flat_map(|r| &index.own[*r].lands) {
        let (named, reports) = all.entry(*country).or_default();
        *named += times;
        *reports += 1;
    }
    let sum: usize = all.values().map(|(named, _)| named).sum();
    let (most, of) = MOST;
    let home = |(_, (named, reports)): &(&u8, &(usize, usize))| {
        2 * named >= sum && reports * of >= texts.len() * most
    };
    let mut homes = all.iter().filter(home);
    homes.any(|(country, _)| land::speaks(*country, lang))
}
