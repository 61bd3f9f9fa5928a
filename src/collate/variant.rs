//! Variants: the places where two readings of a claim differ, word by word, over `similar`.
//! Typography (“ ” ' ’ – —, case at a sentence's start) is no difference.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::words;
use crate::story::Span;
use crate::text::token::Fast;

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

/// A word as it is compared, and where it stands.
struct Word<'t> {
    key: Cow<'t, str>,
    span: Span,
}

/// Apostrophes inside words are one character; marks and case at a sentence's start are none.
fn key(word: &str, first: bool) -> Cow<'_, str> {
    let plain = if word.is_ascii() {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.replace(['’', 'ʼ', '‘'], "'"))
    };
    let mut letters = plain.chars();
    match letters.next() {
        // "U.S." and "I" stay as they are: only a plain capitalised word is lowered.
        Some(letter) if first && letters.clone().all(|c| c.is_lowercase() || c == '\'') => {
            Cow::Owned(letter.to_lowercase().chain(letters).collect())
        }
        _ => plain,
    }
}

/// Whether a word after `before` begins a sentence: nothing but marks and white space since a stop.
fn begins(before: &str) -> bool {
    let bare =
        before.trim_end_matches(|c: char| c.is_whitespace() || "\"'“”‘’«»„‚‹›(–—-".contains(c));
    bare.is_empty()
        || bare.ends_with(['.', '!', '?', '…', '\n', ':'])
        || before.trim_end().ends_with(['“', '‘', '«', '„', '"'])
}

fn words(text: &str, span: Span) -> Vec<Word<'_>> {
    let passage = span.of(text);
    let mut out = Vec::with_capacity(passage.len() / 5 + 1);
    words::each(passage, |at, word| {
        // A small letter stays small wherever it stands.
        let capital = !word.starts_with(|c: char| c.is_ascii_lowercase());
        out.push(Word {
            key: key(word, capital && begins(&passage[..at])),
            span: Span::new(span.start + at, span.start + at + word.len()),
        });
    });
    out
}

/// The words of a passage as they are compared: each key with its length in the text, in bytes.
pub(super) fn keys(text: &str, span: Span) -> Vec<(Cow<'_, str>, usize)> {
    words(text, span)
        .into_iter()
        .map(|word| (word.key, word.span.len()))
        .collect()
}

/// A run of words before it is given its span.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    old: std::ops::Range<usize>,
    new: std::ops::Range<usize>,
    same: bool,
}

fn runs<'w>(old: &'w [Word], new: &'w [Word]) -> Vec<Run> {
    // Numbers are told apart faster than words.
    let mut numbers: HashMap<&str, u32, Fast> = HashMap::default();
    let mut number = |word: &'w Word| {
        let next = numbers.len() as u32;
        *numbers.entry(&word.key).or_insert(next)
    };
    let a: Vec<u32> = old.iter().map(&mut number).collect();
    let b: Vec<u32> = new.iter().map(&mut number).collect();
    if let Some(runs) = settled(&a, &b) {
        return runs;
    }
    aligned(&a, &b)
}

/// The runs as the patience diff finds them.
fn aligned(a: &[u32], b: &[u32]) -> Vec<Run> {
    let run = |op: &DiffOp| Run {
        old: op.old_range(),
        new: op.new_range(),
        same: matches!(op, DiffOp::Equal { .. }),
    };
    let mut out: Vec<Run> = Vec::new();
    for next in capture_diff_slices(Algorithm::Patience, a, b)
        .iter()
        .map(run)
    {
        match out.last_mut() {
            Some(last) if last.same == next.same => {
                last.old.end = next.old.end;
                last.new.end = next.new.end;
            }
            _ => out.push(next),
        }
    }
    out
}

/// Which of the numbers up to the greatest of all `words` has.
fn held(words: &[u32], all: usize) -> Vec<bool> {
    let mut held = vec![false; all];
    for word in words {
        held[*word as usize] = true;
    }
    held
}

/// The runs where the words that both have stand in one order on both sides: there is only one way then to lay the
/// most of them beside one another, and no need to look for it.
fn settled(a: &[u32], b: &[u32]) -> Option<Vec<Run>> {
    let all = a.iter().chain(b).max().map_or(0, |most| *most as usize + 1);
    let (in_a, in_b) = (held(a, all), held(b, all));
    let common = |word: &u32| in_a[*word as usize] && in_b[*word as usize];
    let both = |words: &[u32]| -> Vec<u32> { words.iter().copied().filter(common).collect() };
    if both(a) != both(b) {
        return None;
    }
    let length = |words: &[u32], same: bool| words.iter().take_while(|w| common(w) == same).count();
    let (mut i, mut j, mut out) = (0, 0, Vec::new());
    while i < a.len() || j < b.len() {
        let (old, new) = (i + length(&a[i..], false), j + length(&b[j..], false));
        if old > i || new > j {
            let (old, new, same) = (i..old, j..new, false);
            out.push(Run { old, new, same });
        }
        let more = length(&a[old..], true).min(length(&b[new..], true));
        if more > 0 {
            let (old, new, same) = (old..old + more, new..new + more, true);
            out.push(Run { old, new, same });
        }
        (i, j) = (old + more, new + more);
    }
    Some(out)
}

/// Words that mean little alone: three letters or fewer.
fn is_crumb(run: &Run, new: &[Word]) -> bool {
    run.same && run.new.len() == 1 && new[run.new.start].key.chars().count() <= 3
}

/// A short word left standing between two changes only breaks them up: it joins them.
fn sweep(runs: Vec<Run>, new: &[Word]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    let last = runs.len().saturating_sub(1);
    for (n, run) in runs.into_iter().enumerate() {
        let inside = n > 0 && n < last;
        let crumb = inside && is_crumb(&run, new);
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

fn over(words: &[Word], range: &std::ops::Range<usize>) -> Option<Span> {
    let first = words.get(range.start).filter(|_| !range.is_empty())?;
    Some(first.span.join(words[range.end - 1].span))
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
    words: Vec<Word<'t>>,
}

impl<'t> Wording<'t> {
    /// The words of `span` of `text`.
    pub fn new(text: &'t str, span: Span) -> Self {
        Self {
            words: words(text, span),
        }
    }

    /// The reading `span` of `text` beside them, as [`align`] gives it.
    pub fn beside(&self, text: &str, span: Span) -> Vec<Stretch> {
        let new = words(text, span);
        stretches(&self.words, &new)
    }
}

fn stretches(old: &[Word], new: &[Word]) -> Vec<Stretch> {
    let mut out = Vec::new();
    for run in sweep(runs(old, new), new) {
        let (base, own) = (over(old, &run.old), over(new, &run.new));
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

/// Stands for the letters and digits of a passage in their order, whatever stands between them and however they are
/// cased: the same words always have the same.
pub(super) fn letters(passage: &str) -> u64 {
    let mut hasher = Fast::default().build_hasher();
    for c in passage.chars() {
        if c.is_ascii() {
            if c.is_ascii_alphanumeric() {
                hasher.write_u32(u32::from(c.to_ascii_lowercase()));
            }
        } else if c.is_alphanumeric() {
            c.to_lowercase()
                .for_each(|c| hasher.write_u32(u32::from(c)));
        }
    }
    hasher.finish()
}

/// Whether two passages are the same words, typography aside.
pub fn same_words(base_text: &str, base_span: Span, text: &str, span: Span) -> bool {
    let (base, own) = (base_span.of(base_text), span.of(text));
    if base == own {
        return true;
    }
    let keys = |text, span| words(text, span).into_iter().map(|word| word.key);
    letters(base) == letters(own) && keys(base_text, base_span).eq(keys(text, span))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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
            (
                "one red fox of the north ran",
                "two blue dogs of great south ran",
                "~two blue dogs of great south~ ran",
            ),
            ("", "new words", "+new words+"),
            ("old words", "", "-old words-"),
        ];
        for (base, other, want) in cases {
            assert_eq!(marked(base, other), want);
        }
    }

    proptest! {
        #[test]
        fn one_order_has_one_alignment(old in "[a-f]{0,12}", new in "[a-f]{0,12}") {
            let words = |line: &str| -> Vec<u32> { line.bytes().map(|b| u32::from(b - b'a')).collect() };
            let (a, b) = (words(&old), words(&new));
            if let Some(runs) = settled(&a, &b) {
                prop_assert_eq!(runs, aligned(&a, &b));
            }
        }
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
