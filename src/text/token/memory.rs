//! What word forms were read as, remembered by each thread from report to report: the reports of
//! one story repeat their words, and reading a form costs more than finding it again.
//!
//! A word form is always read in the same way, so that what is remembered reaches no output.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};

use super::hash::Fast;
use crate::text::Lang;

/// Word forms of one language that are remembered at most: then all are forgotten.
const MOST: usize = 16_384;

/// Longer forms, in bytes, are not remembered: they seldom come back.
const LONGEST: usize = 23;

/// The bytes of a form and how many they are, in three numbers: what is remembered of a large story does not fit into a
/// processor's cache, and a form that stands elsewhere would have to be fetched to be compared.
#[derive(PartialEq, Eq)]
struct Form([u64; 3]);

impl Form {
    /// Of a form that is not too long.
    fn of(form: &str) -> Option<Self> {
        let mut bytes = [0; LONGEST + 1];
        bytes
            .get_mut(..form.len())?
            .copy_from_slice(form.as_bytes());
        bytes[LONGEST] = form.len() as u8;
        let (eights, _) = bytes.as_chunks::<8>();
        Some(Self(std::array::from_fn(|n| u64::from_le_bytes(eights[n]))))
    }
}

impl Hash for Form {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.iter().for_each(|eight| state.write_u64(*eight));
    }
}

/// Word forms with what they were read as, for each known language and for all others.
pub struct Memory<T>([HashMap<Form, T, Fast>; Lang::KNOWN.len() + 1]);

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
        let Some(form) = Form::of(form).filter(|_| form.len() <= LONGEST) else {
            return take(&read());
        };
        let known = &mut self.0[lang as usize];
        if let Some(reading) = known.get(&form) {
            return take(reading);
        }
        if known.len() == MOST {
            known.clear();
        }
        take(known.entry(form).or_insert_with(read))
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
        let [most, long] = [0, 1].map(|more| "x".repeat(LONGEST + more));
        assert_eq!(recall(&most, Lang::En, 6), 6);
        assert_eq!(recall(&most, Lang::En, 7), 6);
        assert_eq!(recall(&most[1..], Lang::En, 8), 8);
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
