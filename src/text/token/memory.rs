//! What word forms were read as, remembered by each thread from report to report: the reports of
//! one story repeat their words, and finding a stem costs more than finding it again.
//!
//! A word form is always read in the same way, so that what is remembered reaches no output.

use std::cell::RefCell;
use std::hash::BuildHasher;

use super::TokenClass;
use super::hash::Fast;
use crate::text::Lang;

/// A stem and its class.
pub(super) type Reading = (String, TokenClass);

/// Word forms that are remembered at most: of two that want one place the later has it.
const PLACES: usize = 4096;

/// Longer forms, in bytes, are not remembered: they seldom come back.
const LONGEST: usize = 24;

/// A form in a language, and what it was read as.
type Place = (String, Lang, Option<Reading>);

thread_local! {
    static PLACES_OF: RefCell<Vec<Place>> = RefCell::default();
}

/// Lets `take` have what `form` was read as, or put it there.
pub(super) fn recall<T>(form: &str, lang: Lang, take: impl FnOnce(&mut Option<Reading>) -> T) -> T {
    if form.len() > LONGEST {
        return take(&mut None);
    }
    PLACES_OF.with_borrow_mut(|places| {
        if places.is_empty() {
            places.resize(PLACES, Place::default());
        }
        let at = Fast::default().hash_one(form) as usize % PLACES;
        let (known, of, reading) = &mut places[at];
        if known != form || *of != lang {
            form.clone_into(known);
            *of = lang;
            *reading = None;
        }
        take(reading)
    })
}
