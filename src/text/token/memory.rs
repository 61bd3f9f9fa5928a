//! What word forms were read as, remembered by each thread from report to report: the reports of
//! one story repeat their words, and finding a stem costs more than finding it again.
//!
//! A word form is always read in the same way, so that what is remembered reaches no output.

use std::cell::RefCell;
use std::collections::HashMap;

use super::TokenClass;
use super::hash::Fast;
use crate::text::Lang;

/// A stem and its class.
pub(super) type Reading = (String, TokenClass);

/// Word forms of one language that are remembered at most: then all are forgotten.
const MOST: usize = 16_384;

/// Longer forms, in bytes, are not remembered: they seldom come back.
const LONGEST: usize = 24;

/// What the forms of a language were read as.
type Readings = HashMap<String, Option<Reading>, Fast>;

thread_local! {
    /// One a known language, and one for all others.
    static READINGS: RefCell<[Readings; Lang::KNOWN.len() + 1]> = RefCell::default();
}

/// Lets `take` have what `form` was read as, or put it there.
pub(super) fn recall<T>(form: &str, lang: Lang, take: impl FnOnce(&mut Option<Reading>) -> T) -> T {
    if form.len() > LONGEST {
        return take(&mut None);
    }
    READINGS.with_borrow_mut(|all| {
        let known = &mut all[lang as usize];
        if let Some(reading) = known.get_mut(form) {
            return take(reading);
        }
        if known.len() == MOST {
            known.clear();
        }
        take(known.entry(form.to_owned()).or_default())
    })
}
