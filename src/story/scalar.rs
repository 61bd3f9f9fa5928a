//! Byte offsets to Unicode scalar offsets, once per report.

/// How many bytes lie between two remembered offsets.
const STRIDE: usize = 64;

/// Translates byte offsets of one text into scalar offsets (what Python's `str` slicing uses).
///
/// Holds one number for every 64 bytes, so that a lookup counts at most 63 bytes.
#[derive(Clone, Debug)]
pub struct ScalarIndex<'a> {
    text: &'a str,
    /// Scalars that begin before byte `i * STRIDE`.
    marks: Vec<usize>,
}

fn begins_scalar(byte: u8) -> bool {
    byte & 0b1100_0000 != 0b1000_0000
}

impl<'a> ScalarIndex<'a> {
    /// Reads `text` once.
    pub fn new(text: &'a str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut seen = 0;
        for chunk in text.as_bytes().chunks(STRIDE) {
            marks.push(seen);
            seen += chunk.iter().filter(|b| begins_scalar(**b)).count();
        }
        if marks.is_empty() {
            marks.push(0);
        }
        Self { text, marks }
    }

    /// The number of scalars before byte `offset`; offsets past the end count the whole text.
    pub fn scalar(&self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        let mark = (offset / STRIDE).min(self.marks.len() - 1);
        let rest = &self.text.as_bytes()[mark * STRIDE..offset];
        self.marks[mark] + rest.iter().filter(|b| begins_scalar(**b)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_counting() {
        let text = "aé“x”🚢 ".repeat(200);
        let index = ScalarIndex::new(&text);
        for (n, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(index.scalar(at), n);
        }
        assert_eq!(index.scalar(text.len()), text.chars().count());
    }

    #[test]
    fn empty_text() {
        assert_eq!(ScalarIndex::new("").scalar(0), 0);
        assert_eq!(ScalarIndex::new("").scalar(9), 0);
    }
}
