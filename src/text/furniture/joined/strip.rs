//! The strip of a page over a report, flattened to one line: who made it and where from, the day, how long it takes to read,
//! buttons and counts, in any order: "Published 5 May 2031 Share Save Anna Berg Health reporter", "Anna Berg May 5, 2031 ∙ 41 likes".
//!
//! Each of its words is of a name, of a role, of a time or of a button. A headline in capitals may be so too: what makes a strip
//! of a line is that it says several such things at once.

use super::super::address::is_host;
use super::super::edge::{Line, Place};
use super::super::maker::{is_agency, is_capital, is_initials, is_joint, is_of, is_ours, is_role};
use super::super::moment::{self, Stamp};
use super::super::pieces::Kind;
use super::super::{byline, line, shot};
use super::{BY, Word, piece, stamp, words};

/// Longest strip, and most of its words that are no pieces, in words.
const LONGEST: usize = 32;
const MOST_NAMES: usize = 18;
/// So much has to tell a strip over a report, and between its sentences.
const OVER: usize = 3;
const BETWEEN: usize = 4;
/// So many buttons tell something, and no more.
const BUTTONS: usize = 2;
/// Longest number that counts something where it stands alone.
const COUNT: usize = 5;
/// Fewest words of a name without a day beside it.
const NAME: usize = 2;

/// What stands before a name with a colon, beside those that make a line of their own.
const LABELS: &str = "by von par por di door text words visuals video source editor editors quelle auteur source fuente fonte bron redaktion author topic \
    topics sujets story";
/// What else stands before those who made it: "dal nostro inviato".
const FROM: &str = "dal dalla dai van from";
/// What was done by them.
const MADE: &str = "written edited reported compiled translated produced rédigé écrit übersetzt geschrieben escrito redactado scritto \
    geschreven";
/// What a page marks a report with, beside its day.
const MARKS: &str = "paid new premium live";
/// What is done by those who made it, behind their place or name.
const DONE: &str = "berichtet berichten schreibt reports writes";
/// A sign that parts the pieces of a strip.
const PARTED: [char; 4] = ['∙', '•', '|', '·'];

/// What has been seen on a line.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// How much of it tells a strip.
    told: usize,
    /// Words of names, of pieces, and parts that are furniture by themselves.
    names: usize,
    pieces: usize,
    whole: usize,
    dated: bool,
    /// Where a reporter is, or where to reach one.
    reached: bool,
    role: bool,
}

/// Whether a line is such a strip.
pub(in super::super) fn is_strip(line: &Line, place: Place) -> bool {
    let few = (2..=LONGEST).contains(&line.words);
    if !few || line.text.ends_with(['?', '!', ':', ';', ',']) {
        return false;
    }
    let words = words(line.text);
    let Some(seen) = read(line.text, &words) else {
        return false;
    };
    let over = place == Place::Head;
    let wanted = if over { OVER } else { BETWEEN };
    let dated = (seen.dated || over && seen.role) && seen.told >= wanted;
    let named = over && seen.reached && seen.names >= NAME;
    let signed =
        over && (0..words.len().min(2)).any(|at| labels(line.text, &words, at)) && seen.names > 0;
    let signed = signed && seen.pieces > 0;
    let beside = seen.names == 0 && seen.pieces > 0 && seen.whole + seen.told >= 2;
    seen.names <= MOST_NAMES && (dated || named || signed || beside)
}

/// Whether a short line is part of a strip that may stand beside others: a role, or where to reach somebody.
pub(in super::super) fn is_part(line: &Line) -> bool {
    let words = words(line.text);
    read(line.text, &words).is_some_and(|seen| {
        seen.role && (seen.told > 1 || line.text.starts_with('(')) || seen.reached
    })
}

/// What a line says of those things, if it says nothing else.
fn read(text: &str, words: &[Word]) -> Option<Seen> {
    let mut seen = Seen::default();
    if words.first().is_some_and(|first| is_of(BY, &first.small)) {
        seen.told += 1;
    }
    // What was seen before the words that are no pieces, and where those begin.
    let (mut at, mut from, mut before) = (0, 0, seen);
    while at < words.len() {
        if let Some(end) = block(text, words, at, &mut seen) {
            (at, from, before) = (end, end, seen);
            continue;
        }
        if let Some(end) = who(text, words, at, &mut seen) {
            at = end;
            continue;
        }
        let whole = |end: &usize| {
            begins_piece(text, words, *end)
                && is_furniture(&text[words[from].from..words[*end - 1].to])
        };
        at = (at + 1..=words.len()).find(whole)?;
        seen = before;
        seen.told += 1;
        seen.whole += 1;
        (from, before) = (at, seen);
    }
    seen.told += usize::from(seen.role);
    Some(seen)
}

/// Whether a line ends before a word, or a time or a phrase of several words begins with it.
fn begins_piece(text: &str, words: &[Word], at: usize) -> bool {
    at == words.len()
        || words[at].capital
            && (dated(text, words, at).is_some()
                || piece(text, words, at).is_some_and(|piece| piece.end > at + 1))
}

/// Whether words between two pieces are furniture by themselves.
fn is_furniture(gap: &str) -> bool {
    let gap = gap.trim().trim_end_matches(PARTED).trim();
    line::reason(gap).is_some() || byline::is_over(gap) || shot::is_caption(gap)
}

/// A time of publication that begins with a word, and how much it tells.
fn dated(text: &str, words: &[Word], at: usize) -> Option<(usize, usize)> {
    /// "5 hours ago", "vor 5 Stunden", "14th March".
    const SHORT: std::ops::RangeInclusive<usize> = 2..=5;
    let labelled = moment::is_label(&words.get(at)?.small);
    let apart = at == 0 || words[at].capital || labelled || words[at - 1].stops();
    apart.then_some(())?;
    let raw = |end: usize| text[words[at].from..words[end - 1].to].trim_end();
    let Some((end, sure)) = stamp(text, words, at) else {
        let ends = SHORT.map(|length| at + length);
        let mut ends = ends.filter(|end| *end <= words.len());
        let short = |end: &usize| {
            let said = raw(*end).trim_end_matches(PARTED).trim_end();
            moment::is_ago(said) || moment::is_day(said)
        };
        return ends.find(short).map(|end| (end, 1));
    };
    // "14 March 2031: the day on which the crane fell"
    if raw(end).ends_with(':') {
        return None;
    }
    let labels = words[at..end]
        .iter()
        .any(|word| moment::is_label(&word.small));
    let told = raw(end).trim_end_matches(|c: char| PARTED.contains(&c) || " -–,./".contains(c));
    let told = match moment::stamp(told) {
        Some(Stamp::Sure) => 2 + usize::from(labels),
        _ => 1 + usize::from(sure && labels),
    };
    Some((end, told))
}

/// Behind which word a row of pieces ends, and what it tells: buttons beside a day or a count, or two and more of them at the edge.
fn block(text: &str, words: &[Word], from: usize, seen: &mut Seen) -> Option<usize> {
    let (mut at, mut times, mut buttons, mut day) = (from, 0, 0, false);
    while at < words.len() {
        if let Some((end, told)) = dated(text, words, at) {
            times = (times + told).min(3);
            buttons += usize::from(text[words[at].from..words[end - 1].to].contains('∙'));
            day = true;
            at = end;
        } else if let Some(found) = piece(text, words, at) {
            if found.kind == Kind::Label && found.end < words.len() {
                return None;
            }
            // A phrase and a count tell more than a word.
            let told = 1 + usize::from(found.end > at + 1);
            buttons += if found.kind == Kind::Weak { 0 } else { told };
            at = found.end;
        } else if at > from && (is_count(&words[at].small) || is_of(MARKS, &words[at].small)) {
            buttons += 1;
            at += 1;
        } else {
            break;
        }
    }
    if at == from {
        return None;
    }
    let edge = from == 0 || at == words.len();
    if day || edge && buttons >= BUTTONS {
        seen.told += times + buttons.min(BUTTONS);
    }
    seen.pieces += 1;
    seen.dated |= day;
    Some(at)
}

/// "214", "1.2k", "1.5x".
fn is_count(word: &str) -> bool {
    word.len() <= COUNT
        && word.starts_with(|c: char| c.is_ascii_digit())
        && word
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'k' | b'x'))
}

/// A word of those who made it, where they are and whom they are of, and behind which word it ends.
fn who(text: &str, words: &[Word], at: usize, seen: &mut Seen) -> Option<usize> {
    let word = &words[at];
    let raw_of = |at: usize| text[words[at].from..words[at].to].trim();
    let raw = raw_of(at);
    let next = words.get(at + 1).map_or("", |next| next.small.as_str());
    if next == "from" && at + 2 < words.len() {
        if word.capital && word.small == "reporting" {
            seen.told += 2;
            seen.reached = true;
            return Some(at + 2);
        }
        if word.small == "reported" && seen.names >= NAME {
            seen.told += 1;
            return Some(at + 2);
        }
    }
    let shut = raw.trim_end_matches([')', ']', ' ', '/', '|', '∙', '•', '·']);
    if shut.ends_with(['?', '!', ';', '…', '%']) {
        return None;
    }
    let long = word.small.chars().count() > 3 && !is_agency(raw);
    let on = || at + 1 < words.len() && begins_piece(text, words, at + 1);
    if shut.ends_with('.') && long && !on() || shut.ends_with(':') && !labels(text, words, at) {
        return None;
    }
    if raw.starts_with('@') || is_reached(shut.trim_end_matches(','), &word.small) {
        seen.told += 2;
        seen.reached |= raw.contains('@');
        return Some(at + 1);
    }
    let agency = is_agency(raw) && (word.small.len() > 6 || !raw.contains(char::is_lowercase));
    seen.role |= is_role(raw) || agency;
    let by = is_of(BY, &word.small) || is_of(FROM, &word.small) || is_of(MADE, &word.small);
    let small = is_joint(raw) || is_role(raw) || is_agency(raw) || by || is_ours(&word.small);
    let named = is_capital(raw) && !word.small.starts_with(|c: char| c.is_ascii_digit());
    seen.names += usize::from(named);
    let above = at.checked_sub(1);
    // "ofe 14 March 2031, 18:20", "Editor: huaxia", "redazione esteri", "FRANCE 24"
    let initials = || at == 0 && word.small.len() <= 3 && dated(text, words, 1).is_some();
    let called = || above.is_some_and(|above| labels(text, words, above) || is_role(raw_of(above)));
    let channel = || {
        let loud = |above: usize| !raw_of(above).contains(char::is_lowercase);
        is_count(&word.small) && above.is_some_and(|at| words[at].capital && loud(at))
    };
    let before = || above.map_or("", |above| words[above].small.as_str());
    // "dpa, AFP, abe", "Aus Oslo berichtet", "Heard on"
    let listed = || {
        let comma = above.is_some_and(|above| raw_of(above).ends_with(','));
        comma && seen.role && is_initials(shut.trim_end_matches(','))
    };
    let done =
        || seen.names > 0 && is_of(DONE, &word.small) || word.small == "on" && before() == "heard";
    let fits = small || named || initials() || called() || channel() || listed() || done();
    fits.then_some(at + 1)
}

/// Whether a word with a colon stands before those who made it.
fn labels(text: &str, words: &[Word], at: usize) -> bool {
    let colon = text[words[at].from..words[at].to].trim().ends_with(':');
    let by = || at > 0 && is_of(BY, &words[at].small) && is_of(LABELS, &words[at - 1].small);
    colon && (is_of(LABELS, &words[at].small) || by())
}

/// "harbour.example", "aberg@harbour.example", "harbour.example/news/crane": where to reach somebody, not an initial.
fn is_reached(raw: &str, small: &str) -> bool {
    let host = raw.split('/').find(|part| !part.is_empty());
    host.is_some_and(is_host) && small.len() > 4
}

#[cfg(test)]
mod tests;
