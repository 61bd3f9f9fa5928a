//! Lays the letters of a text against those of its file.

use std::collections::BTreeMap;
use std::ops::Range;

use super::letters::Letter;

/// Words looked for together, where a paragraph is not found in one piece.
const PIECES: [usize; 5] = [16, 8, 4, 2, 1];

/// Letters of the file among which a piece of few words is looked for: further away, it is another
/// occurrence of the same words.
const NEAR: usize = 3000;

/// So many words are found anywhere between their neighbours.
const SURE: usize = 4;

/// So many letters are found inside a longer word as well.
const INSIDE: usize = 4;

/// The letters of the file as one text, to be searched.
struct Hay<'a> {
    letters: &'a [Letter],
    text: String,
    /// Byte of `text` at which each letter begins, and the end.
    starts: Vec<usize>,
}

impl<'a> Hay<'a> {
    fn new(letters: &'a [Letter]) -> Self {
        let mut text = String::with_capacity(letters.len());
        let mut starts = Vec::with_capacity(letters.len() + 1);
        for letter in letters {
            starts.push(text.len());
            text.push(letter.base);
        }
        starts.push(text.len());
        Self {
            letters,
            text,
            starts,
        }
    }

    fn index(&self, byte: usize) -> Option<usize> {
        self.starts.binary_search(&byte).ok()
    }

    /// Whether a word begins at letter `n`: nothing stands directly before it.
    fn begins(&self, n: usize) -> bool {
        n == 0 || n >= self.letters.len() || self.letters[n - 1].end < self.letters[n].start
    }

    /// The first place within `bounds` where `needle` stands; at word borders if `whole`.
    fn find(&self, needle: &str, bounds: &Range<usize>, whole: bool) -> Option<usize> {
        let (mut from, to) = (self.starts[bounds.start], self.starts[bounds.end]);
        let length = needle.chars().count();
        while from < to {
            let at = from + self.text[from..to].find(needle)?;
            let n = self.index(at)?;
            if !whole || self.begins(n) && self.begins(n + length) {
                return Some(n);
            }
            from = self.starts[n + 1];
        }
        None
    }
}

/// What has been found so far: letters of the text by their first → of the file, and how many.
struct Placed(BTreeMap<usize, (usize, usize)>);

impl Placed {
    /// Between which letters of the file the letters `range` of the text must lie.
    fn bounds(&self, range: &Range<usize>, all: usize) -> Range<usize> {
        let before = self.0.range(..range.start).next_back();
        let after = self.0.range(range.start..).next();
        let from = before.map_or(0, |(_, (at, length))| at + length);
        let to = after.map_or(all, |(_, (at, _))| *at);
        from..to.max(from)
    }

    fn holds(&self, n: usize) -> bool {
        self.0
            .range(..=n)
            .next_back()
            .is_some_and(|(first, (_, length))| n < first + length)
    }
}

/// The letters of the text in stretches that end where `ends` says so.
fn stretches(
    ours: &[Letter],
    range: Range<usize>,
    ends: impl Fn(&Letter, &Letter) -> bool,
) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = range.start;
    for n in range.clone() {
        if n + 1 == range.end || ends(&ours[n], &ours[n + 1]) {
            out.push(from..n + 1);
            from = n + 1;
        }
    }
    out
}

/// For each letter of the text, the letter of the file that it was read from, where one was found.
pub(super) fn align(ours: &[Letter], theirs: &[Letter], text: &str) -> Vec<Option<usize>> {
    let hay = Hay::new(theirs);
    let needle =
        |range: &Range<usize>| -> String { ours[range.clone()].iter().map(|l| l.base).collect() };
    let mut placed = Placed(BTreeMap::new());
    let put = |placed: &mut Placed, range: &Range<usize>, near: bool| {
        let mut bounds = placed.bounds(range, theirs.len());
        if near {
            bounds.end = bounds.end.min(bounds.start + NEAR);
        }
        let needle = needle(range);
        let at = hay.find(&needle, &bounds, true).or_else(|| {
            // Something removed may stand right before the word, an escape sequence say.
            let long = range.len() >= INSIDE;
            long.then(|| hay.find(&needle, &bounds, false)).flatten()
        });
        if let Some(at) = at {
            placed.0.insert(range.start, (at, range.len()));
        }
    };
    // A character that is composed of several letters has nothing between them.
    let paragraphs = stretches(ours, 0..ours.len(), |a, b| {
        let between = text.get(a.end..b.start);
        between.is_some_and(|between| between.contains('\n'))
    });
    // The longest stand once in the file and hold the shorter ones in their places.
    let mut longest: Vec<&Range<usize>> = paragraphs.iter().collect();
    longest.sort_by_key(|r| (std::cmp::Reverse(r.len()), r.start));
    for paragraph in longest {
        put(&mut placed, paragraph, false);
    }
    for paragraph in &paragraphs {
        if placed.holds(paragraph.start) {
            continue;
        }
        let words = stretches(ours, paragraph.clone(), |a, b| a.end < b.start);
        for size in PIECES {
            for piece in words.chunks(size) {
                let (Some(first), Some(last)) = (piece.first(), piece.last()) else {
                    continue;
                };
                if !placed.holds(first.start) {
                    put(&mut placed, &(first.start..last.end), size < SURE);
                }
            }
        }
    }
    let mut out = vec![None; ours.len()];
    for (first, (at, length)) in placed.0 {
        for n in 0..length {
            out[first + n] = Some(at + n);
        }
    }
    out
}
