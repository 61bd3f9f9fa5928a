//! What word forms were read as, remembered by each thread from report to report: the reports of
//! one story repeat their words, and reading a form costs more than finding it again.
//!
//! A word form is always read in the same way, so that what is remembered reaches no output.

use std::collections::HashMap;

use super::hash::Fast;
use crate::text::Lang;

/// Word forms of one language that are remembered at most: then all are forgotten.
const MOST: usize = 16_384;

/// Longer forms, in bytes, are not remembered: they seldom come back.
const LONGEST: usize = 24;

/// Word forms with what they were read as, for each known language and for all others.
pub struct Memory<T>([HashMap<String, T, Fast>; Lang::KNOWN.len() + 1]);

impl<T> Default for Memory<T> {
    fn default() -> Self {
        Self(Default::default())
    }
}

impl<T> Memory<T> {
    /// Lets `take` have what `form` was read as before, or what `read` reads it as now.
    pub fn recall<R>(
        &mut self,
        form: &str,
        lang: Lang,
        read: impl FnOnce() -> T,
        take: impl FnOnce(&T) -> R,
    ) -> R {
        if form.len() > LONGEST {
            return take(&read());
        }
        let known = &mut self.0[lang as usize];
        if let Some(reading) = known.get(form) {
            return take(reading);
        }
        if known.len() == MOST {
            known.clear();
        }
        take(known.entry(form.to_owned()).or_insert_with(read))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_form_once_in_a_language() {
        let mut memory = Memory::default();
        let mut recall =
            |form: &str, lang, reading| memory.recall(form, lang, || reading, |found: &u32| *found);
        assert_eq!(recall("gift", Lang::En, 1), 1);
        assert_eq!(recall("gift", Lang::En, 2), 1);
        assert_eq!(recall("gift", Lang::De, 3), 3);
        let long = "x".repeat(LONGEST + 1);
        assert_eq!(recall(&long, Lang::En, 4), 4);
        assert_eq!(recall(&long, Lang::En, 5), 5);
    }

    #[test]
    fn forgets_all_when_it_is_full() {
        let mut memory = Memory::default();
        for n in 0..=MOST {
            memory.recall(
                &n.to_string(),
                Lang::En,
                || n,
                |found| assert_eq!(*found, n),
            );
        }
        let again = memory.recall("0", Lang::En, || MOST, |found| *found);
        assert_eq!(again, MOST);
    }
}
