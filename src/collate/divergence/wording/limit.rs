//! A condition that a quotation ends before: "if both sides ask us, and only then" cut to "if both sides ask us".
//!
//! Rule: one report quotes a run of another's words and ends where that goes on with a word that restricts or takes back,
//! to the end of its clause. Whoever says less of a sentence misleads nobody; whoever leaves out what it depends on does
//! (BBC Editorial Guidelines, section 3: quotations are not to be edited so that their meaning changes).

use std::ops::Range;
use std::sync::LazyLock;

use super::{Rendering, found, has_words};
use crate::collate::divergence::scene::{Found, Scene};
use crate::collate::lexicon::Listed;
use crate::story::{Place, Span};
use crate::text::QuoteKind;

/// What it is worth to know that a condition is left out.
const GRAVITY: f64 = 0.88;

/// So many words before the condition are shown.
const SHOWN: usize = 5;

/// Fewer words than this are no clause.
const LEAST: usize = 2;

/// Words that restrict or take back what stands before them, folded and in lower case.
static LIMITS: LazyLock<Listed> = LazyLock::new(|| {
    Listed::of(
        "only if unless until except but though although provided once \
         nur wenn falls solange aber jedoch sofern ausser sobald \
         seulement si sauf mais tant \
         solo si salvo pero siempre \
         soltanto se ma finche purche \
         alleen mits maar tenzij zolang zodra",
    )
});

/// "And" before such a word, folded.
static JOINING: LazyLock<Listed> = LazyLock::new(|| Listed::of("and und et y e en"));

/// The whole beside who quotes it: its words with what stands between them.
struct Whole<'s> {
    text: &'s str,
    spans: Vec<Span>,
}

impl<'s> Whole<'s> {
    fn of(scene: &'s Scene, whole: &Rendering) -> Self {
        let spans = (0..whole.words.numbers.len()).filter_map(|n| whole.words.over(&(n..n + 1)));
        Self {
            text: scene.text(whole.place.report),
            spans: spans.collect(),
        }
    }

    fn word(&self, at: usize) -> &'s str {
        self.spans.get(at).map_or("", |span| span.of(self.text))
    }

    /// One past the last word of the condition that begins at a word, if one does.
    fn limit(&self, at: usize) -> Option<usize> {
        let first = at + usize::from(JOINING.has_folded(self.word(at)));
        if !LIMITS.has_folded(self.word(first)) {
            return None;
        }
        let closed = |n: &usize| {
            let next = self.spans.get(n + 1).map(|next| next.start);
            let between = next.and_then(|next| self.text.get(self.spans[*n].end..next));
            between.is_none_or(|gap| gap.contains([',', ';', ':', '.', '!', '?', '—', '–', '…']))
        };
        let end = (first + 1..self.spans.len()).find(closed)? + 1;
        (end - at >= LEAST).then_some(end)
    }
}

/// Which words of another rendering are those of one, if they stand there in one run.
fn run(own: &Rendering, whole: &Rendering) -> Option<Range<usize>> {
    let (short, long) = (&own.words.numbers, &whole.words.numbers);
    let mut runs = long.windows(short.len().max(1));
    let at = runs.position(|run| run == short)?;
    Some(at..at + short.len())
}

/// The condition of `whole` that some of those who quote `less` of it leave out.
pub(super) fn lost(scene: &Scene, whole: &Rendering, less: &[Rendering]) -> Option<Found> {
    let told = Whole::of(scene, whole);
    let cut = |r: &&Rendering| r.kind == QuoteKind::Partial && !r.gap && has_words(scene, r, LEAST);
    let (at, end) = less.iter().filter(cut).find_map(|r| {
        let at = run(r, whole)?.end;
        Some((at, told.limit(at)?))
    })?;
    let without = |r: &&Rendering| run(r, whole).is_some_and(|words| words.end == at);
    let with =
        |r: &&Rendering| run(r, whole).is_some_and(|words| words.start < at && words.end >= end);
    let mut having: Vec<usize> = whole.reports.clone();
    having.extend(less.iter().filter(with).flat_map(|r| &r.reports));
    having.sort_unstable();
    having.dedup();
    let lacking: Vec<&Rendering> = less.iter().filter(without).collect();
    if lacking
        .iter()
        .any(|r| r.reports.iter().any(|x| having.contains(x)))
    {
        return None;
    }
    let shown = |words: Range<usize>| Place {
        report: whole.place.report,
        span: whole.words.over(&words).unwrap_or(whole.place.span),
    };
    let first = at.saturating_sub(SHOWN);
    let quoted = |of: Range<usize>, reports: &[usize]| {
        format!("“{}” ({})", scene.words(shown(of)), scene.shorts(reports))
    };
    let mut reports: Vec<usize> = lacking.iter().flat_map(|r| r.reports.clone()).collect();
    reports.sort_unstable();
    let shortest = lacking.iter().map(|r| r.words.numbers.len()).min()?;
    let from = first.max(at.saturating_sub(shortest));
    let message = format!(
        "{} against {}",
        quoted(from..end, &having),
        quoted(from..at, &reports)
    );
    let mut all = vec![whole.clone()];
    all.extend(less.iter().filter(|r| with(r) || without(r)).cloned());
    Some(found(&all, GRAVITY, message))
}
