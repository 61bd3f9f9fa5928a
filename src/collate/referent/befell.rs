//! Whom a figure counts: what befell them, or what they are counted for, by the words around it.

use std::ops::ControlFlow;

use super::setting::Setting;
use super::{around, compared, dispute};
use crate::collate::lexicon::deed::{self, Deed, deed_in, is_anybody};
use crate::collate::lexicon::work;
use crate::story::Report;
use crate::text::{Annotations, Figure, FigureKind, Token, TokenClass, token};

/// So many words behind and before a figure may say what befell.
const REACH: usize = 8;

/// So many words from a number of jobs may say that they stay.
const KEEPS: usize = 5;

/// So many may say that they are new.
const COMES: usize = 10;

/// Fewer than so many are no crowd.
const CROWD: f64 = 20.0;

/// Words that begin a clause on those who are counted: "four citizens with an illness, who died".
const WHO: &[&str] = &["who", "qui", "quienes"];

/// What stands behind an aside that begins at `from`: "2,000 people, most of them farmers, had gathered".
fn aside<'a>(
    text: &'a str,
    tokens: &'a [Token],
    from: usize,
    limit: usize,
) -> impl Iterator<Item = &'a Token> {
    let inside = tokens.partition_point(|t| t.span.start < from);
    let commas = tokens[inside..]
        .windows(2)
        .take(REACH)
        .position(|w| text[w[0].span.end..w[1].span.start].starts_with(','));
    let behind = commas.map_or(tokens.len(), |n| inside + n + 1);
    let until = tokens.partition_point(|t| t.span.start < limit);
    tokens[behind.min(until)..until].iter().take(REACH)
}

/// What befell those whom figure `at` of a report counts: by its noun, the words behind it, the words before it,
/// up to the next figure or comma.
pub(in crate::collate) fn deed_of(text: &str, notes: &Annotations, at: usize) -> Option<Deed> {
    let figure = &notes.figures[at];
    let found = told_of(text, notes, at)?;
    // A hospital treats the hurt and the sick.
    let mut words = notes
        .tokens_of(figure.sentence)
        .iter()
        .map(|t| t.span.of(text));
    let sick = found == Deed::Hurt && words.any(|word| deed_in(word) == Some(Deed::Sick));
    Some(if sick { Deed::Sick } else { found })
}

/// A figure of a text.
#[derive(Clone, Copy)]
pub struct InText<'t> {
    /// The text.
    pub text: &'t str,
    /// What was read off it.
    pub notes: &'t Annotations,
    /// The figure's number among them.
    pub figure: usize,
}

/// Whether two figures of one report count the same by their words: things of one noun, or people whom the same befell.
pub fn count_alike(a: InText<'_>, b: InText<'_>) -> bool {
    let (x, y) = (&a.notes.figures[a.figure], &b.notes.figures[b.figure]);
    let counts = x.kind == FigureKind::Count && y.kind == FigureKind::Count;
    let deed = |of: InText<'_>| deed_of(of.text, of.notes, of.figure);
    match (deed(a), deed(b)) {
        _ if !counts => false,
        (Some(own), Some(other)) => own == other,
        (None, None) => x.head.is_some() && x.head == y.head,
        _ => false,
    }
}

/// The same by the words alone.
fn told_of(text: &str, notes: &Annotations, at: usize) -> Option<Deed> {
    let figure = &notes.figures[at];
    if figure.kind != FigureKind::Count {
        return None;
    }
    let tokens = notes.tokens_of(figure.sentence);
    let unit = figure.unit.as_deref();
    let kind = unit.and_then(|noun| noun.split(' ').find_map(deed::kind));
    if kind == Some(Deed::Redundant) {
        return of_work(text, notes, at);
    }
    if let Some(own) = unit.and_then(deed_in) {
        return Some(own);
    }
    if is_whole(text, tokens, figure) {
        return kind;
    }
    let word = |t: &Token| deed_of_word(text, tokens, t);
    // "killing at least 87 people and injuring more": the verb right before it is its own.
    let first = tokens.partition_point(|t| t.span.end <= figure.span.start);
    let (before, rest) = tokens.split_at(first);
    let right_before = before.last();
    let tied = right_before.filter(|t| text[t.span.end..figure.span.start].trim().is_empty());
    if let Some(own) = tied.and_then(word) {
        return Some(own);
    }
    let inside = rest.partition_point(|t| t.span.start < figure.span.end);
    let behind = &rest[inside..];
    if is_audience(text, (before, behind), figure) {
        return Some(Deed::Attended);
    }
    let same = |n: &&Figure| n.sentence == figure.sentence;
    let limit = notes.figures.get(at + 1).filter(same);
    let limit = limit.map_or(usize::MAX, |n| n.span.start);
    if let ControlFlow::Break(found) = of_behind(text, tokens, figure, behind, limit) {
        // "800 demonstrators, the organisers spoke of more".
        return found.or(kind.filter(|kind| *kind == Deed::Gathered));
    }
    let floor = at.checked_sub(1).map(|b| &notes.figures[b]).filter(same);
    let floor = floor.map_or(0, |n| n.span.end);
    let near = before.iter().rev().take(REACH);
    let mut near = near.take_while(|t| t.span.start >= floor);
    // "A crowd that police put at 12,000": the noun of a bare number stands before it.
    let crowd = |t: &Token| {
        let noun = deed::kind(&token::folded(t.span.of(text)));
        noun.filter(|deed| *deed == Deed::Gathered)
    };
    let bare = figure.unit.is_none() && figure.value >= CROWD;
    let gathered = near.clone().filter(|_| bare).find_map(crowd);
    let found = near.find_map(word).or(kind).or(gathered);
    found.or_else(|| of_number(text, (before, floor), figure, word))
}

/// What befell somebody by one word, be it no small word of its language, nor a German verb of those who live.
pub(in crate::collate) fn deed_at(text: &str, at: &Token) -> Option<Deed> {
    let word = at.span.of(text);
    let tells = at.class != TokenClass::Stop && word != "leben";
    tells.then(|| deed_in(word)).flatten()
}

/// What befell the counted by one word, or by the phrase that it ends. A German article is no English verb: „die drei“.
fn deed_of_word(text: &str, tokens: &[Token], at: &Token) -> Option<Deed> {
    let own = at.span.of(text);
    deed_at(text, at).or_else(|| {
        let earlier = tokens.iter().rev();
        let before = earlier.skip_while(|t| t.span.start >= at.span.start);
        deed::phrase(own, before.map(|t| t.span.of(text)))
    })
}

/// The same by what stands behind the figure, up to the byte `limit`; goes on where nothing there decides.
fn of_behind(
    text: &str,
    tokens: &[Token],
    figure: &Figure,
    behind: &[Token],
    limit: usize,
) -> ControlFlow<Option<Deed>> {
    let word = |t: &Token| deed_of_word(text, tokens, t);
    let (mut end, mut aboard) = (figure.span.end, None);
    for token in behind.iter().take(REACH) {
        let gap = &text[end..token.span.start];
        let cut = gap.contains([',', ';', ':', '(']);
        if cut && end == figure.span.end && gap.starts_with(',') {
            let mut aside = aside(text, tokens, token.span.start, limit);
            return ControlFlow::Break(aside.find_map(word));
        }
        let clause = gap.trim() == "," && WHO.contains(&token.span.of(text));
        if cut && !clause || token.span.start >= limit {
            break;
        }
        match word(token) {
            // "23 people on board were injured": where they were, and then what befell them.
            Some(Deed::Aboard) => aboard = Some(Deed::Aboard),
            None => {}
            found => return ControlFlow::Break(found),
        }
        end = token.span.end;
    }
    match aboard {
        None => ControlFlow::Continue(()),
        found => ControlFlow::Break(found),
    }
}

/// Nouns of a count, folded.
const NUMBERS: [&str; 9] = [
    "number", "toll", "zahl", "anzahl", "nombre", "bilan", "numero", "aantal", "bilancio",
];

/// What stands between such a noun and the count it came to, right before that, folded.
const REACHED: [&str; 24] = [
    "reached",
    "reaches",
    "hit",
    "is",
    "was",
    "to",
    "at",
    "now",
    "already",
    "stands",
    "auf",
    "bei",
    "betragt",
    "betrug",
    "a",
    "est",
    "atteint",
    "es",
    "alcanzo",
    "raggiunto",
    "e",
    "op",
    "bereikte",
    "bereikt",
];

/// "The number of people who perished in the fire at the mill in Orsel reached 29": what befell those of a bare number,
/// told of its subject, be that far from it.
fn of_number(
    text: &str,
    (before, floor): (&[Token], usize),
    figure: &Figure,
    word: impl Fn(&Token) -> Option<Deed>,
) -> Option<Deed> {
    let low = |t: &Token| token::folded(t.span.of(text)).into_owned();
    let reached = before.last().is_some_and(|t| REACHED.contains(&&*low(t)));
    if figure.unit.is_some() || !reached {
        return None;
    }
    let noun = before.iter().rposition(|t| NUMBERS.contains(&&*low(t)))?;
    let told = before[noun..].iter().take(REACH + 1);
    let mut told = told.filter(|t| t.span.start >= floor);
    told.find_map(word)
}

/// Articles between a verb and the number of those whom it is told, folded.
const ARTICLES: [&str; 6] = ["the", "den", "les", "los", "las", "a"];

/// Whether a figure counts people to whom something is told or before whom something goes on: "he told the 200 guests",
/// "some 150 people present".
fn is_audience(text: &str, (before, behind): (&[Token], &[Token]), figure: &Figure) -> bool {
    let noun = figure.unit.as_deref().map(token::folded);
    let people = noun.is_some_and(|noun| is_anybody(&noun) || deed::is_person(&noun));
    if !people || figure.value < CROWD {
        return false;
    }
    let word = |t: &Token| token::folded(t.span.of(text));
    let mut earlier = before.iter().rev().map(word);
    let told = earlier.find(|word| !ARTICLES.contains(&&**word));
    let right_behind = |t: &&Token| text[figure.span.end..t.span.start].trim().is_empty();
    let next = behind.first().filter(right_behind).map(word);
    told.is_some_and(|word| deed::is_told_to(&word))
        || next.is_some_and(|word| deed::is_present(&word))
}

/// Words between a part and the whole that it is of, folded.
const OF: [&str; 10] = [
    "of", "the", "those", "these", "der", "des", "de", "los", "dei", "delle",
];

/// Whether a figure is the whole of which a part was told right before it: "two of the five wanted to wait" says what two
/// did, and nothing of the five.
fn is_whole(text: &str, tokens: &[Token], figure: &Figure) -> bool {
    let first = tokens.partition_point(|t| t.span.end <= figure.span.start);
    let low = |t: &Token| token::folded(t.span.of(text));
    let links = tokens[..first]
        .iter()
        .rev()
        .take_while(|t| OF.contains(&&*low(t)));
    let links = links.count();
    let part = || first.checked_sub(links + 1).map(|n| &tokens[n]);
    let numbered = |t: &Token| t.class == TokenClass::Number || matches!(&*low(t), "one" | "none");
    links > 1 && part().is_some_and(numbered)
}

/// What becomes of the work that a figure counts: what saves it stands near it, or it goes. To work that comes nothing
/// happened: month by month and trade by trade its counts are many.
fn of_work(text: &str, notes: &Annotations, at: usize) -> Option<Deed> {
    let figure = &notes.figures[at];
    let tokens = notes.tokens_of(figure.sentence);
    let before = tokens.partition_point(|t| t.span.start < figure.span.start);
    let behind = tokens.partition_point(|t| t.span.start < figure.span.end);
    // "171,000 new jobs", "170,000 of them found jobs".
    let own = &tokens[before..behind];
    if own.iter().any(|t| work::is_new(t.span.of(text))) {
        return None;
    }
    let (before, behind) = (tokens[..before].iter().rev(), tokens[behind..].iter());
    let near = before.clone().take(KEEPS).chain(behind.clone().take(KEEPS));
    if near.into_iter().any(|t| deed::is_kept(t.span.of(text))) {
        return Some(Deed::Saved);
    }
    // Up to the counts beside it, which have verbs of their own.
    let counts = |f: &&Figure| f.sentence == figure.sentence && f.kind == FigureKind::Count;
    let floor = notes.figures[..at]
        .iter()
        .rev()
        .find(counts)
        .map_or(0, |f| f.span.end);
    let limit = notes.figures[at + 1..].iter().find(counts);
    let limit = limit.map_or(usize::MAX, |f| f.span.start);
    let comes = |(n, t): (usize, &Token)| Some((n, work::comes(t.span.of(text))?));
    let mut before = before
        .take_while(|t| t.span.start >= floor)
        .take(COMES)
        .enumerate();
    let mut behind = behind
        .take_while(|t| t.span.end <= limit)
        .take(COMES)
        .enumerate();
    let nearest = [before.find_map(comes), behind.find_map(comes)];
    let nearest = nearest.into_iter().flatten().min();
    nearest
        .is_none_or(|(_, comes)| !comes)
        .then_some(Deed::Redundant)
}

/// Whom a figure counts.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says one thing of those who are counted, in any combination"
)]
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::collate) struct Befell {
    /// What befell those who are counted.
    pub deed: Option<Deed>,
    /// Whether its noun is one for people in general, or there is none.
    pub anybody: bool,
    /// Whether its noun says no more of them than what befell them, or nothing at all.
    pub general: bool,
    /// Whether its noun is one for people.
    pub people: bool,
    /// A bare number that is the whole of a part told right before it: "one of the five".
    pub whole: bool,
    /// The report only compares its own with it, see [`compared`].
    pub compared: bool,
    /// It is somebody's age.
    pub age: bool,
    /// The figure before it, by its place in the report, whose value it disputes, be it of people or not.
    pub disputes: Option<usize>,
}

impl Befell {
    /// Of figure `at` of a report.
    fn of(text: &str, notes: &Annotations, at: usize) -> Self {
        let figure = &notes.figures[at];
        if !figure.kind.is_amount() {
            return Self::default();
        }
        let noun = figure.unit.as_deref().filter(|_| figure.head.is_some());
        // "Passengers and crew".
        let noun = noun.and_then(|noun| noun.split(' ').next());
        let folded = noun.map(token::folded);
        let is = |test: fn(&str) -> bool| folded.as_deref().is_some_and(test);
        let anybody = noun.is_none() || is(is_anybody);
        let by_deed = || noun.and_then(deed_in).is_some() || is(|n| deed::kind(n).is_some());
        let general = anybody || by_deed() || is(deed::is_there);
        let people = general || is(deed::is_person);
        // "43 cases of infection".
        let cases = !people && is(deed::is_case) && deed_of(text, notes, at) == Some(Deed::Sick);
        let (general, people) = (general || cases, people || cases);
        let set = Setting::of(text, notes, at);
        Self {
            deed: people.then(|| deed_of(text, notes, at)).flatten(),
            anybody,
            general,
            people,
            whole: noun.is_none() && is_whole(text, notes.tokens_of(figure.sentence), figure),
            compared: compared::is_standard(&set),
            age: around::is_age(&set),
            disputes: None,
        }
    }
}

/// "The dead were laid out in the school. The director counted 26": whose number it is, where the sentence before is about
/// them and gives none.
fn of_subject(set: &Setting, own: Befell) -> Option<Befell> {
    let bare = set.figure.kind == FigureKind::Count && set.figure.head.is_none();
    let amounts = || set.figures().iter().filter(|f| f.kind.is_amount());
    let alone = amounts().count() == 1 && !around::is_age(set);
    if !bare || own.deed.is_some() || !alone || !dispute::is_told(set) {
        return None;
    }
    let before = set.figure.sentence.checked_sub(1)?;
    let notes = set.notes;
    let counts = |f: &Figure| f.sentence == before && f.kind.is_amount();
    if notes.figures[..set.at]
        .iter()
        .rev()
        .take_while(|f| f.sentence >= before)
        .any(counts)
    {
        return None;
    }
    let [article, noun, ..] = notes.tokens_of(before) else {
        return None;
    };
    let definite = ["the", "die", "les", "los", "las", "i", "le", "gli", "de"];
    let the = definite.contains(&&*token::folded(set.word(article)));
    let deed = deed_in(set.word(noun)).filter(|deed| the && deed.is_harm());
    deed.map(|deed| Befell {
        deed: Some(deed),
        anybody: true,
        general: true,
        people: true,
        ..own
    })
}

/// As [`Befell::of`], but a figure that disputes one before it ([`dispute`]) counts the same people.
fn of_either(text: &str, notes: &Annotations, at: usize, earlier: &[Befell]) -> Befell {
    let figure = &notes.figures[at];
    let own = Befell::of(text, notes, at);
    let beside = at > 0 && notes.figures[at - 1].sentence == figure.sentence;
    let set = Setting::of(text, notes, at);
    let in_one = beside.then(|| dispute::of(&set)).flatten();
    let Some(disputed) = in_one.or_else(|| dispute::of_earlier(&set)) else {
        let told = retold(&set, own, earlier).or_else(|| of_subject(&set, own));
        return told.unwrap_or(own);
    };
    let of = earlier[disputed];
    let told = if of.deed.is_some() {
        Befell {
            anybody: true,
            ..of
        }
    } else {
        own
    };
    Befell {
        disputes: Some(disputed),
        compared: false,
        ..told
    }
}

/// "The government has confirmed 1,612 deaths. The office says at least 1,870 people died": of a toll that the next sentence
/// gives by another teller, what it disputes.
fn retold(set: &Setting, own: Befell, earlier: &[Befell]) -> Option<Befell> {
    const NEAR: f64 = 0.6;
    let figure = set.figure;
    // "We know that there were six": nothing but their number.
    let number = own.deed.is_none() && dispute::is_there(set);
    let first = set.figures().iter().find(|f| f.kind.is_amount());
    let alone = first.is_some_and(|f| f.span == figure.span) && own.general;
    if !alone || around::is_part(set) || !(number || dispute::is_told(set)) {
        return None;
    }
    let disputes = (0..set.at).rev().find(|at| {
        let before = &set.notes.figures[*at];
        let grave = earlier[*at].deed.filter(|deed| deed.is_grave());
        let toll = grave.is_some() && (number || own.deed == grave) && earlier[*at].general;
        let (less, more) = (
            before.value.min(figure.value),
            before.value.max(figure.value),
        );
        let near = less >= NEAR * more && less < more;
        before.sentence + 1 == figure.sentence && toll && near
    })?;
    let deed = earlier[disputes].deed;
    Some(Befell {
        deed,
        disputes: Some(disputes),
        ..own
    })
}

/// For each figure of a report, whom it counts.
pub(in crate::collate) fn befell(report: &Report, notes: &Annotations) -> Vec<Befell> {
    let mut all: Vec<Befell> = Vec::with_capacity(notes.figures.len());
    for at in 0..notes.figures.len() {
        all.push(of_either(&report.text, notes, at, &all));
    }
    all
}
