//! Variants: the places where two readings of a claim differ, word by word, over `similar`.
//! Typography (“ ” ' ’ – —, capitals, points between letters) is no difference.

mod quoted;
mod runs;
mod written;

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};
use std::ops::Range;

use crate::story::Span;
use crate::text::token::Fast;
pub(super) use quoted::Quoted;
use runs::{Run, runs};
use written::{each, without_dateline};

/// What a stretch of a reading is beside the base's wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VariantKind {
    /// The same words.
    Same,
    /// Stands where the base has other words.
    Changed,
    /// Stands where the base has nothing.
    Only,
    /// Words of the base that the reading lacks; its span is a span of the base.
    Removed,
}

/// A stretch of words, all of one kind, in the order in which they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// What it is beside the base's wording.
    pub kind: VariantKind,
    /// Bytes of the reading's own text ([`VariantKind::Removed`]: of the base's text).
    pub span: Span,
}

/// The words of a passage as they are compared: each key with its length in the text, in bytes.
pub(super) fn keys(text: &str, span: Span) -> Vec<(Cow<'_, str>, usize)> {
    let mut out = Vec::with_capacity(span.len() / 5 + 1);
    each(text, span, |key, word| out.push((key, word.len())));
    out
}

/// Numbers words as they are compared, so that all passages it was asked for can be held against one another.
pub(super) struct Numbers<'t>(HashMap<Cow<'t, str>, u32, Fast>);

impl<'t> Numbers<'t> {
    /// With room for some sentences.
    pub fn new() -> Self {
        Self(HashMap::with_capacity_and_hasher(64, Fast::default()))
    }

    /// The words of `span` of `text`.
    pub fn passage(&mut self, text: &'t str, span: Span) -> Passage {
        Passage::of(text, span, |key| self.number(key))
    }

    /// The words of `span` of `text`, and as they are compared in small letters, with nothing between them.
    pub fn passage_and_bare(&mut self, text: &'t str, span: Span) -> (Passage, String) {
        let mut bare = String::with_capacity(span.len());
        let passage = Passage::of(text, span, |key| {
            if key.is_ascii() {
                let start = bare.len();
                bare.push_str(&key);
                bare[start..].make_ascii_lowercase();
            } else {
                bare.push_str(&key.to_lowercase());
            }
            self.number(key)
        });
        (passage, bare)
    }

    fn number(&mut self, key: Cow<'t, str>) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(key).or_insert(next)
    }
}

/// Whether a word has three letters or fewer, and means little alone.
fn is_crumb(word: &str) -> bool {
    word.len() <= 3 || word.chars().nth(3).is_none()
}

/// The words of a passage by their numbers.
#[derive(Clone)]
pub(super) struct Passage {
    /// One a word, see [`Numbers`].
    pub numbers: Vec<u32>,
    /// Where each word stands in its text.
    spans: Vec<Span>,
    /// See [`is_crumb`].
    crumbs: Vec<bool>,
}

impl Passage {
    fn of<'t>(text: &'t str, span: Span, mut number: impl FnMut(Cow<'t, str>) -> u32) -> Self {
        let mut passage = Self::with_room(span.len() / 5 + 1);
        each(text, span, |key, word| {
            let crumb = is_crumb(&key);
            passage.push(number(key), word, crumb);
        });
        passage
    }

    /// Without a word, and with room for some.
    fn with_room(words: usize) -> Self {
        Self {
            numbers: Vec::with_capacity(words),
            spans: Vec::with_capacity(words),
            crumbs: Vec::with_capacity(words),
        }
    }

    fn push(&mut self, number: u32, span: Span, crumb: bool) {
        self.numbers.push(number);
        self.spans.push(span);
        self.crumbs.push(crumb);
    }

    /// Another passage beside this one, as [`compare`] gives it.
    pub fn compared(&self, with: &Self) -> Vec<Variant> {
        variants(&stretches(self, with))
    }

    /// As [`align`] gives it, another passage beside this one.
    pub fn aligned(&self, with: &Self) -> Vec<Stretch> {
        stretches(self, with)
    }

    /// The words that stand in a part of the text.
    pub fn part(&self, span: Span) -> Self {
        let first = self.spans.partition_point(|s| s.start < span.start);
        let end = self.spans.partition_point(|s| s.end <= span.end);
        let range = first..end.max(first);
        Self {
            numbers: self.numbers[range.clone()].to_vec(),
            spans: self.spans[range.clone()].to_vec(),
            crumbs: self.crumbs[range].to_vec(),
        }
    }

    /// Where the words of a range stand in their text, from the first to the last.
    pub fn over(&self, range: &Range<usize>) -> Option<Span> {
        let first = self.spans.get(range.start).filter(|_| !range.is_empty())?;
        Some(first.join(self.spans[range.end - 1]))
    }
}

/// A short word left standing between two changes only breaks them up: it joins them.
fn sweep(runs: Vec<Run>, new: &Passage) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::with_capacity(runs.len());
    let last = runs.len().saturating_sub(1);
    let is_crumb = |run: &Run| run.same && run.new.len() == 1 && new.crumbs[run.new.start];
    for (n, run) in runs.into_iter().enumerate() {
        let inside = n > 0 && n < last;
        let crumb = inside && is_crumb(&run);
        match out.last_mut() {
            Some(before) if !before.same && (crumb || !run.same) => {
                before.old.end = run.old.end;
                before.new.end = run.new.end;
            }
            _ => out.push(run),
        }
    }
    out
}

/// The reading `span` of `text`, compared with the base's wording `base_span` of `base_text`.
///
/// Spans lie on word borders. White space and marks between two runs belong to neither.
///
/// ```
/// use parallax::collate::variant::{VariantKind, compare};
/// use parallax::story::Span;
/// let (base, other) = ("The ferry sank at noon.", "The ferry sank at dusk.");
/// let found = compare(base, Span::new(0, base.len()), other, Span::new(0, other.len()));
/// assert_eq!(found[1].kind, VariantKind::Changed);
/// assert_eq!(found[1].span.of(other), "dusk");
/// ```
pub fn compare(base_text: &str, base_span: Span, text: &str, span: Span) -> Vec<Variant> {
    variants(&align(base_text, base_span, text, span))
}

/// Stretches as they stand in the reading; what it lacks, as it stands in the base.
pub fn variants(stretches: &[Stretch]) -> Vec<Variant> {
    let one = |stretch: &Stretch| {
        let span = match stretch.kind {
            VariantKind::Removed => stretch.base,
            _ => stretch.own,
        };
        span.map(|span| Variant {
            kind: stretch.kind,
            span,
        })
    };
    stretches.iter().filter_map(one).collect()
}

/// A stretch of words of a reading with the words of the base that it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What it is beside the base's wording.
    pub kind: VariantKind,
    /// Bytes of the base's text; none for [`VariantKind::Only`].
    pub base: Option<Span>,
    /// Bytes of the reading's own text; none for [`VariantKind::Removed`].
    pub own: Option<Span>,
}

/// As [`compare`], with both sides of every stretch: for those who show what was changed as well
/// as what it was changed to.
pub fn align(base_text: &str, base_span: Span, text: &str, span: Span) -> Vec<Stretch> {
    Wording::new(base_text, base_span).beside(text, span)
}

/// The words of a passage that others are compared with, found once for all of them.
pub struct Wording<'t> {
    numbers: Numbers<'t>,
    words: Passage,
}

impl<'t> Wording<'t> {
    /// The words of `span` of `text`.
    pub fn new(text: &'t str, span: Span) -> Self {
        let mut numbers = Numbers::new();
        let words = numbers.passage(text, span);
        Self { numbers, words }
    }

    /// The reading `span` of `text` beside them, as [`align`] gives it.
    pub fn beside(&self, text: &str, span: Span) -> Vec<Stretch> {
        let (known, mut others) = (&self.numbers.0, Numbers::new());
        let number = |key| match known.get(&key) {
            Some(number) => *number,
            None => known.len() as u32 + others.number(key),
        };
        stretches(&self.words, &Passage::of(text, span, number))
    }
}

fn stretches(old: &Passage, new: &Passage) -> Vec<Stretch> {
    let mut out = Vec::new();
    for run in sweep(runs(&old.numbers, &new.numbers), new) {
        let (base, own) = (old.over(&run.old), new.over(&run.new));
        let kind = match (base, own) {
            (_, Some(_)) if run.same => VariantKind::Same,
            (Some(_), Some(_)) => VariantKind::Changed,
            (None, Some(_)) => VariantKind::Only,
            (Some(_), None) => VariantKind::Removed,
            (None, None) => continue,
        };
        out.push(Stretch { kind, base, own });
    }
    out
}

/// The small letter of each letter of ASCII, digits as they are, nothing for any other character.
const SMALL: [u8; 128] = {
    let mut small = [0; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            small[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    small
};

/// Stands for the letters and digits of a passage in their order, whatever stands between them and however they are
/// cased: the same words always have the same.
pub(super) fn letters(passage: &str) -> u64 {
    let mut hasher = Fast::default().build_hasher();
    for c in passage.chars() {
        if c.is_ascii() {
            let small = SMALL[c as usize];
            if small != 0 {
                hasher.write_u32(small.into());
            }
        } else if c.is_alphanumeric() {
            c.to_lowercase()
                .for_each(|c| hasher.write_u32(u32::from(c)));
        }
    }
    hasher.finish()
}

/// Whether the words of `part` stand in one run in `whole`, typography aside: who quotes one of two sentences that begin
/// with the same word has changed none.
pub fn stands_in<'t>(text: &'t str, part: Span, other: &'t str, whole: Span) -> bool {
    let mut numbers = Numbers::new();
    let part = numbers.passage(text, part).numbers;
    let whole = numbers.passage(other, whole).numbers;
    !part.is_empty() && whole.windows(part.len()).any(|run| run == part)
}

/// Whether two passages are the same words, typography aside.
pub fn same_words(base_text: &str, base_span: Span, text: &str, span: Span) -> bool {
    let base_span = without_dateline(base_text, base_span);
    let span = without_dateline(text, span);
    let (base, own) = (base_span.of(base_text), span.of(text));
    if base == own {
        return true;
    }
    let keys = |text, span| keys(text, span).into_iter().map(|(key, _)| key);
    letters(base) == letters(own) && keys(base_text, base_span).eq(keys(text, span))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(base: &str, other: &str) -> String {
        let found = compare(
            base,
            Span::new(0, base.len()),
            other,
            Span::new(0, other.len()),
        );
        let show = |v: &Variant| match v.kind {
            VariantKind::Same => v.span.of(other).to_owned(),
            VariantKind::Changed => format!("~{}~", v.span.of(other)),
            VariantKind::Only => format!("+{}+", v.span.of(other)),
            VariantKind::Removed => format!("-{}-", v.span.of(base)),
        };
        found.iter().map(show).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn runs_of_words() {
        let cases = [
            (
                "The ferry sank at noon",
                "The ferry sank at dusk",
                "The ferry sank at ~dusk~",
            ),
            (
                "The ferry sank",
                "The old ferry sank",
                "The +old+ ferry sank",
            ),
            (
                "The old ferry sank",
                "The ferry sank",
                "The -old- ferry sank",
            ),
            (
                "“It won’t float,” he said",
                "\"It won't float\" – he said",
                "It won't float\" – he said",
            ),
            ("He left.", "he left", "he left"),
            // A clock is one word, on whichever clock.
            (
                "Called at 11:50am to talk",
                "Called at 11:50 to talk",
                "Called at 11:50 to talk",
            ),
            (
                "Called at 1:08pm to talk",
                "Called at 13:08 to talk",
                "Called at 13:08 to talk",
            ),
            (
                "Called at 1:08pm to talk",
                "Called at 1:09pm to talk",
                "Called at ~1:09pm~ to talk",
            ),
            // Capitals for emphasis are typography; two letters may be a country.
            ("Do it tonight", "Do it TONIGHT", "Do it TONIGHT"),
            ("He won't go", "He WON’T go", "He WON’T go"),
            ("They let us go", "They let US go", "They let ~US~ go"),
            // And so are those of a name, and the points of an abbreviation.
            (
                "A party to the Clean Air Treaty of the U.K.",
                "A Party to the clean air treaty of the UK",
                "A Party to the clean air treaty of the UK",
            ),
            (
                "“It is safe,” Mayor Lind said",
                "\"It is safe,\" Mayor Lind said",
                "It is safe,\" Mayor Lind said",
            ),
            (
                "„Es ist sicher“, so Bürgermeister Lind: „Das hält“",
                "«Es ist sicher», so Bürgermeister Lind: « das hält »",
                "Es ist sicher», so Bürgermeister Lind: « das hält",
            ),
            (
                "one red fox of the north ran",
                "two blue dogs of great south ran",
                "~two blue dogs of great south~ ran",
            ),
            // What one house spells otherwise than another is no other word.
            (
                "It was a stunning realisation",
                "It was a stunning realization",
                "It was a stunning realization",
            ),
            (
                "Up 4.5 per cent this year",
                "Up 4.5% this year",
                "Up 4.5% this year",
            ),
            (
                "Up 4.5 percent this year",
                "Up 4.6 % this year",
                "Up ~4.6~ % this year",
            ),
            ("", "new words", "+new words+"),
            ("old words", "", "-old words-"),
        ];
        for (base, other, want) in cases {
            assert_eq!(marked(base, other), want);
        }
    }

    #[test]
    fn a_dateline_is_no_difference() {
        let filed = "ALDMOOR, Oct 8 (Kestrel) - The dam is cracked.";
        let (whole, bare) = (Span::new(0, filed.len()), "The dam is cracked.");
        assert!(same_words(filed, whole, bare, Span::new(0, bare.len())));
        let inside = "The dam - The old one - is cracked.";
        let span = Span::new(0, inside.len());
        assert!(!same_words(inside, span, bare, Span::new(0, bare.len())));
    }

    #[test]
    fn typography_is_no_difference() {
        let (a, b) = ("‘We’re done’ — he said.", "\"we're done\" - he said");
        assert!(same_words(
            a,
            Span::new(0, a.len()),
            b,
            Span::new(0, b.len())
        ));
        let c = "We’re gone, he said";
        assert!(!same_words(
            a,
            Span::new(0, a.len()),
            c,
            Span::new(0, c.len())
        ));
    }
}
