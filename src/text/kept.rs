//! A place beside what was read off a report for what a later room reads of that report alone: it is read once, however
//! often the report is collated beside others that change.

use std::any::Any;
use std::fmt;
use std::sync::{Arc, OnceLock};

/// See the module's documentation. What is kept follows from the report, and says nothing of whether two are equal.
#[derive(Clone, Default)]
pub(crate) struct Kept(OnceLock<Arc<dyn Any + Send + Sync>>);

impl Kept {
    /// What `read` makes, which is asked the first time alone: it may look at nothing but the report, what was read off it,
    /// and the day of the story. One type of thing has a place.
    pub fn or_read<T: Any + Send + Sync>(&self, read: impl Fn() -> T) -> Arc<T> {
        let held = self.0.get_or_init(|| Arc::new(read()));
        let own = Arc::clone(held).downcast();
        own.unwrap_or_else(|_| Arc::new(read()))
    }
}

impl PartialEq for Kept {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("Kept")
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn a_thing_is_read_once_and_by_a_copy_not_again() {
        let (kept, asked) = (Kept::default(), Cell::new(0));
        let read = |kept: &Kept| {
            *kept.or_read(|| {
                asked.set(asked.get() + 1);
                7_u8
            })
        };
        assert_eq!((read(&kept), read(&kept.clone()), asked.get()), (7, 7, 1));
        assert_eq!(*kept.or_read(|| "another"), "another");
        assert_eq!(read(&kept), 7);
    }
}
