//! Pairs of quotation marks, one paragraph at a time and in one pass.
//!
//! Only the outer pair of a nest counts. What a mark does is read from its shape and from what
//! stands on both sides of it; where the two disagree the surroundings win, since writers and
//! converters confuse shapes far more often than they misplace spaces. Conventions by language:
//! the delimiters of Unicode CLDR, and Wikipedia's "Quotation mark" for the reversed German guillemets.

mod scan;
mod single;

use crate::story::Span;
use scan::{Family, Mark, Shape};

/// Words between a pair of outer marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The words, without the marks and the white space beside them.
    pub span: Span,
    /// The same with the marks.
    pub outer: Span,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Opens again a quotation that the paragraph before left open.
    pub resumes: bool,
    /// One of the pieces into which a cue between the marks parts a quotation.
    pub piece: bool,
}

/// All outer quotations of a text, by start.
pub fn find(text: &str, paragraphs: &[Span]) -> Vec<Marked> {
    let mut found: Vec<Marked> = Vec::new();
    let mut open_before: Option<Mark> = None;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let Some(body) = text.get(paragraph.start..paragraph.end) else {
            continue;
        };
        let marks = scan::marks(body);
        let opens = |left: &Mark| {
            marks
                .first()
                .is_some_and(|m| m.family == left.family && m.at == first_word(body))
        };
        let resumed = open_before.filter(opens);
        if let Some(left) = resumed {
            to_the_end(text, paragraphs[index - 1], left, index - 1, &mut found);
        }
        let resumed = resumed.is_some();
        let (pairs, left_open) = pair(body, &marks);
        for (nth, (open, close)) in pairs.into_iter().enumerate() {
            if let Some(span) = trim(body, open.end(), close.0) {
                found.push(Marked {
                    span: shift(span, paragraph.start),
                    outer: shift(Span::new(open.at, close.1), paragraph.start),
                    paragraph: index,
                    resumes: resumed && nth == 0,
                    piece: false,
                });
            }
        }
        open_before = left_open;
    }
    found
}

/// A quotation that the next paragraph opens again goes on to the end of its own, wherever its first sentence ends (Chicago Manual
/// of Style, "Quotations of more than one paragraph").
fn to_the_end(text: &str, paragraph: Span, left: Mark, index: usize, found: &mut Vec<Marked>) {
    let Some(body) = text.get(paragraph.start..paragraph.end) else {
        return;
    };
    let begins = paragraph.start + left.at;
    let Some(span) = trim(body, left.end(), body.len()) else {
        return;
    };
    let span = shift(span, paragraph.start);
    let outer = Span::new(begins, paragraph.end);
    let (before, known) = match found.last() {
        Some(last) if last.outer.start == begins => (None, true),
        last => (last.map(|last| last.outer.end), false),
    };
    if known && let Some(last) = found.last_mut() {
        (last.span, last.outer) = (span, outer);
    } else if before.is_none_or(|end| end <= begins) {
        // Of a single mark nothing was known until now.
        found.push(Marked {
            span,
            outer,
            paragraph: index,
            resumes: false,
            piece: false,
        });
    }
}

/// Whether a single mark that nothing closes stands where somebody's words begin: behind a colon or comma, or first of all.
fn begins_words(body: &str, mark: &Mark) -> bool {
    let before = body[..mark.at].trim_end();
    let led = before.is_empty() || before.ends_with([':', ',']);
    led && mark.shape == Shape::Open && mark.opening
}

/// Where the first character that is not white space stands.
fn first_word(body: &str) -> usize {
    body.len() - body.trim_start().len()
}

fn shift(span: Span, by: usize) -> Span {
    Span::new(span.start + by, span.end + by)
}

/// A closing place: where the words end and where the mark ends.
type Close = (usize, usize);

/// What is open while a paragraph is read.
struct Open {
    mark: Mark,
    /// How many marks of the family are open, this one counted.
    depth: usize,
    /// The last place that could have closed it.
    last_close: Option<Close>,
    /// How far its words are known to hold no end of a sentence: keeps the search linear.
    searched: usize,
    /// For guillemets: whether » opens, as in German books.
    reversed: bool,
}

/// Pairs the marks of one paragraph; a mark that stays open to the end comes along.
fn pair(body: &str, marks: &[Mark]) -> (Vec<(Mark, Close)>, Option<Mark>) {
    let mut pairs = Vec::new();
    let mut open: Option<Open> = None;
    // The last single mark that opens and that nothing closes.
    let mut single = None;
    let mut at = 0;
    while let Some(&mark) = marks.get(at) {
        at += 1;
        let Some(now) = open.as_mut() else {
            if mark.family == Family::Single {
                if let Some(closer) = single::closer(body, marks, at - 1) {
                    pairs.push((mark, (marks[closer].at, marks[closer].end())));
                    at = closer + 1;
                    single = None;
                } else if begins_words(body, &mark) {
                    single = Some(mark);
                }
            } else if mark.may_open(body, &marks[at..]) {
                open = Some(Open {
                    mark,
                    depth: 1,
                    last_close: None,
                    searched: mark.end(),
                    reversed: mark.shape == Shape::Close,
                });
            }
            continue;
        };
        if mark.family != now.mark.family || mark.is_inches(body, &marks[at..]) {
            continue;
        }
        if mark.closes(now.reversed) {
            now.depth -= 1;
            now.last_close = Some((mark.at, mark.end()));
            if now.depth == 0 {
                pairs.push((now.mark, (mark.at, mark.end())));
                open = None;
            }
        } else if mark.reopens(now.reversed) {
            let end = sentence_end(body, now.searched, mark.at);
            now.searched = mark.at;
            match end {
                // A new sentence opens a new quotation: the closing mark was forgotten.
                Some(end) if now.depth == 1 => {
                    pairs.push((now.mark, (end, end)));
                    now.mark = mark;
                    now.searched = mark.end();
                    now.last_close = None;
                }
                _ => now.depth += 1,
            }
        }
    }
    let left = open.map(|o| close_open(body, &o, marks));
    match left {
        Some((pair, left)) => {
            pairs.push(pair);
            (pairs, left)
        }
        None => (pairs, single),
    }
}

/// Ends a quotation that its paragraph leaves open. One that goes on in the next paragraph ends
/// with its own; of another the sentence is all that can be known to be quoted.
fn close_open(body: &str, open: &Open, marks: &[Mark]) -> ((Mark, Close), Option<Mark>) {
    let start = open.mark.end();
    if let Some(close) = open.last_close {
        return ((open.mark, close), None);
    }
    let stray = marks
        .iter()
        .find(|m| m.at > start && m.family == Family::Single && single::is_strong(body, **m));
    if let Some(stray) = stray {
        return ((open.mark, (stray.at, stray.end())), None);
    }
    if open.mark.at == first_word(body) || sentence_end(body, start, body.len()).is_none() {
        return ((open.mark, (body.len(), body.len())), Some(open.mark));
    }
    let end = sentence_end(body, start, body.len()).unwrap_or(body.len());
    ((open.mark, (end, end)), Some(open.mark))
}

/// The end of the first sentence between two places, when it ends before the second.
fn sentence_end(body: &str, from: usize, to: usize) -> Option<usize> {
    let part = body.get(from..to)?;
    let mut chars = part.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let ends = matches!(c, '.' | '!' | '?' | '…');
        if ends && chars.peek().is_none_or(|(_, next)| next.is_whitespace()) {
            return Some(from + at + c.len_utf8());
        }
    }
    None
}

/// Drops white space and a lone single mark at either border: `guarantee,’” he said` has one mark
/// too many, and the words end before it.
fn trim(body: &str, start: usize, end: usize) -> Option<Span> {
    let words = body.get(start..end)?;
    let mut kept = words.trim();
    if let Some(rest) = kept.strip_suffix(['’', '\''])
        && !rest.contains(['‘', '‚'])
        && !rest.split_whitespace().any(|w| w.starts_with('\''))
        && !rest.ends_with(char::is_alphanumeric)
    {
        kept = rest.trim_end();
    }
    if !kept.chars().any(char::is_alphanumeric) {
        return None;
    }
    let from = start + (words.len() - words.trim_start().len());
    Some(Span::new(from, from + kept.len()))
}

#[cfg(test)]
mod tests;
