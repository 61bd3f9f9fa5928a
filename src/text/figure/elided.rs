//! A number whose unit is left out, because the figure beside it has it: "58 or 81 km/h", "36 per cent rather than the 41",
//! "from 3.8 billion euros to 5.9 billion" (gapping and noun ellipsis: R. Huddleston and G. Pullum, "The Cambridge
//! Grammar of the English Language", 2002, chapters 5 and 15).
//!
//! Only where the words tie the two numbers to one scale: "and" or "or" between them, a comparison, a limit or an average
//! of the bare one; and a number of millions behind a sum of millions. Whatever else is bare may count anything.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::line::Line;
use super::words::Sets;
use super::{Figure, FigureKind};

/// From so many on a number with no noun goes on with the sum before it, be that in an earlier sentence.
const MILLION: f64 = 1e6;

/// Values told on one scale are no further apart, as a share of the greater.
const FAR: f64 = 0.5;

/// The same of two percentages, of which one may be a small part of the other.
const SHARE: f64 = 0.2;

type Words = LazyLock<HashSet<&'static str>>;

fn set(words: &'static str) -> HashSet<&'static str> {
    words.split_ascii_whitespace().collect()
}

/// "And" and "or" in the six languages, folded.
static JOINING: Words = LazyLock::new(|| set("and or und oder et ou y o e en of"));

/// What sets a number against the one before it, folded.
static COMPARING: Words = LazyLock::new(|| {
    set("than against versus vs not als gegen statt que contre frente contra che contro dan tegen")
});

/// Nouns of a value on the scale of another, folded: with "of" behind them.
static LEVELS: Words = LazyLock::new(|| {
    set(
        "limit limits target targets average threshold maximum minimum norm \
         limits grenze grenzwert hochstwert ziel schnitt durchschnitt schwelle \
         limite objectif moyenne seuil plafond limites \
         objetivo media promedio umbral maximo obiettivo soglia massimo \
         limiet doel gemiddelde drempel grens",
    )
});

/// What stands for a sum told before, behind "of", folded.
static SUM: Words =
    LazyLock::new(|| set("this that it which cela ceci ello esto esta questo questa deze dit"));

/// Whether a figure is a bare number.
fn is_bare(figure: &Figure) -> bool {
    figure.kind == FigureKind::Count && figure.unit.is_none() && figure.max.is_some()
}

/// Whether a figure is told in a unit that another may leave out.
fn is_scaled(figure: &Figure) -> bool {
    let scaled = matches!(
        figure.kind,
        FigureKind::Money | FigureKind::Percent | FigureKind::Measure | FigureKind::Duration
    );
    scaled && figure.number.end > figure.number.start
}

/// Whether a figure counts in a unit, or counts something that it names.
fn has_unit(figure: &Figure) -> bool {
    is_scaled(figure) || figure.kind == FigureKind::Count && figure.unit.is_some()
}

/// Whether two values may lie on one scale.
fn are_near(a: f64, b: f64) -> bool {
    a.min(b) > FAR * a.max(b)
}

/// The token that begins at a byte, or the first behind it.
fn token_at(line: &Line, byte: usize) -> usize {
    line.tokens.partition_point(|t| t.span.start < byte)
}

/// "58 or 81 km/h": a bare number right before one with its unit behind it.
fn joins(line: &Line, bare: &Figure, next: &Figure) -> bool {
    let at = token_at(line, bare.number.end);
    next.span.start == next.number.start
        && next.span.end > next.number.end
        && bare.span.end == bare.number.end
        && JOINING.contains(line.low(at))
        && line.spaced(at)
        && line.spaced(at + 1)
        && token_at(line, next.number.start) == at + 1
        && are_near(bare.value, next.value)
}

/// "From" and "to" of a change in six languages, folded; Romance ones with the article of a percentage.
static FROM: Words = LazyLock::new(|| set("from von de del du da dal dall dalle dai van"));
static TO: Words = LazyLock::new(|| set("to auf a al all alle ai naar tot"));

/// «Del 40 al 70 %», „von 12 auf 14 Stunden“, "from 3 to 5 euros", "from 420 to 300 jobs": the bare beginning of a change, whose end
/// has the unit.
fn begins(line: &Line, bare: &Figure, next: &Figure) -> bool {
    let (first, at) = (
        token_at(line, bare.span.start),
        token_at(line, bare.number.end),
    );
    let from = first
        .checked_sub(1)
        .is_some_and(|b| FROM.contains(line.low(b)));
    // "From 3 to 12 million": of which millions the first is, nothing tells.
    let plain = next.value < MILLION || bare.value >= MILLION;
    plain
        && bare.span.end == bare.number.end
        && from
        && TO.contains(line.low(at))
        && line.spaced(at)
        && token_at(line, next.number.start) == at + 1
}

/// "Rises to 12 hours from 10", "auf 12 Stunden von 10": the bare beginning told behind the end.
fn began(line: &Line, bare: &Figure, last: &Figure) -> bool {
    let from = token_at(line, bare.span.start).checked_sub(1);
    let to = token_at(line, last.span.start).checked_sub(1);
    from.is_some_and(|at| FROM.contains(line.low(at)) && token_at(line, last.span.end) == at)
        && to.is_some_and(|at| TO.contains(line.low(at)))
        && bare.span.end == bare.number.end
}

/// "Rather than the 41", "against a target of seven", "the limit of 70": what stands before a bare number sets it on the
/// scale of the one before it.
fn is_set_on(line: &Line, bare: &Figure) -> bool {
    let at = token_at(line, bare.span.start);
    let Some(before) = at.checked_sub(1).filter(|_| line.spaced(at)) else {
        return false;
    };
    let article = line.is(before, Sets::ARTICLE)
        || matches!(
            line.low(before),
            "the" | "los" | "las" | "les" | "den" | "die"
        );
    let compared = |at: usize| COMPARING.contains(line.low(at));
    let level = || before > 0 && line.is(before, Sets::OF) && LEVELS.contains(line.low(before - 1));
    compared(before) || article && before > 0 && compared(before - 1) || level()
}

/// The sum that a bare number of millions goes on with: the last figure of a million or more, if it is one of money.
fn sum_before(figures: &[Figure], at: usize) -> Option<usize> {
    let large = |f: &Figure| f.kind.is_amount() && f.value >= MILLION;
    let last = (0..at).rev().find(|n| large(&figures[*n]));
    last.filter(|n| large(&figures[at]) && figures[*n].kind == FigureKind::Money)
}

/// The percentage that a bare number with decimals goes on with: "want 9 per cent; they were offered 4.5". Nothing that is
/// counted has decimals; a length of time may stand between.
fn share_before(figures: &[Figure], first: usize, at: usize) -> Option<usize> {
    let bare = &figures[at];
    let scaled = |n: &usize| figures[*n].kind != FigureKind::Duration && is_scaled(&figures[*n]);
    let last = (first..at).rev().find(scaled)?;
    let share = &figures[last];
    let near = share.value.min(bare.value) > SHARE * share.value.max(bare.value);
    (share.kind == FigureKind::Percent && bare.value.fract() != 0.0 && near).then_some(last)
}

/// The figure whose unit bare number `at` leaves out; `first` is the first of its sentence.
fn source(line: &Line, figures: &[Figure], first: usize, at: usize) -> Option<usize> {
    let bare = &figures[at];
    let next = figures.get(at + 1);
    let joined = |next: &Figure| is_scaled(next) && joins(line, bare, next);
    let begun = |next: &Figure| has_unit(next) && begins(line, bare, next);
    if next.is_some_and(|next| joined(next) || begun(next)) {
        return Some(at + 1);
    }
    // "1.2 million of them", but "400 million of this": a sum is one.
    let of = token_at(line, bare.number.end);
    if line.is(of, Sets::OF) && !(line.spaced(of + 1) && SUM.contains(line.low(of + 1))) {
        return None;
    }
    let last = (first..at).rev().find(|n| figures[*n].kind.is_amount());
    let began = |n: &usize| has_unit(&figures[*n]) && began(line, bare, &figures[*n]);
    if let Some(end) = last.filter(began) {
        return Some(end);
    }
    let last = last.filter(|n| is_scaled(&figures[*n]));
    let set_on = |n: &usize| is_set_on(line, bare) && are_near(bare.value, figures[*n].value);
    last.filter(set_on)
        .or_else(|| sum_before(figures, at))
        .or_else(|| share_before(figures, first, at))
}

/// Gives the bare numbers of a sentence, whose figures begin with number `first`, the units that they leave out.
pub(super) fn fill(line: &Line, figures: &mut [Figure], first: usize) {
    for at in first..figures.len() {
        if !is_bare(&figures[at]) {
            continue;
        }
        if let Some(from) = source(line, figures, first, at) {
            let whole = figures[from].clone();
            let bare = &mut figures[at];
            (bare.kind, bare.unit, bare.head) = (whole.kind, whole.unit, whole.head);
        }
    }
}
