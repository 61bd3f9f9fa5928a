//! What stands around a few words that a thing is called by: "six of the bolts" says nothing to who has not read of them, "Its
//! last inspection had found rust in six of the bolts" does.

use super::scene::Scene;
use crate::collate::SentenceRef;
use crate::story::Span;
use crate::text::Token;

/// A name of so many letters needs nothing around it.
const LONG: usize = 32;

/// With what stands around it it has no more letters than that.
const MOST: usize = 60;

/// What stands between two words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// They are of one clause.
    Joined,
    /// One clause ends and another begins.
    Parted,
    /// Somebody's words begin, which the clause does not end with.
    Opened,
}

impl Gap {
    fn of(between: &str) -> Self {
        let marks = [',', ';', ':', '–', '—', '(', ')', '"', '”', '»', '!', '?'];
        if between.contains(['“', '„', '«', '‘']) {
            Self::Opened
        } else if between.contains(marks) || between.contains(" - ") {
            Self::Parted
        } else {
            Self::Joined
        }
    }
}

/// Words that join one clause to another without being of it.
const JOINING: &str = "and but that which who while as because und aber dass weil et mais que qui car y pero e ma che en maar dat";

fn is_one_of(words: &str, word: &str) -> bool {
    words.split_whitespace().any(|own| own == word)
}

/// A sentence, word by word.
struct Words<'s> {
    text: &'s str,
    tokens: &'s [Token],
}

impl Words<'_> {
    /// What stands before a word.
    fn gap(&self, n: usize) -> Gap {
        match (
            n.checked_sub(1).map(|n| &self.tokens[n]),
            self.tokens.get(n),
        ) {
            (Some(before), Some(next)) => Gap::of(&self.text[before.span.end..next.span.start]),
            _ => Gap::Parted,
        }
    }

    /// Where what leads to the word `first` begins: `first` itself where nothing does, or where a word `stops`.
    fn lead(&self, first: usize, stops: &impl Fn(Span) -> bool) -> usize {
        // A scrap of somebody's words says nothing without what leads in: "it came up “like water”".
        let quoted = self.gap(first) == Gap::Opened;
        let mut from = if quoted { first - 1 } else { first };
        while self.gap(from) == Gap::Joined {
            if stops(self.tokens[from - 1].span) {
                return first;
            }
            from -= 1;
        }
        let word = |n: usize| self.tokens[n].span.of(self.text).to_lowercase();
        while from < first && is_one_of(JOINING, &word(from)) {
            from += 1;
        }
        from
    }

    /// Behind which word what follows up to the word `behind` ends; none where nothing does, or where a word `stops`.
    fn end(&self, behind: usize, stops: &impl Fn(Span) -> bool) -> Option<usize> {
        let mut to = behind;
        while self.gap(to) == Gap::Joined {
            if stops(self.tokens[to].span) {
                return None;
            }
            to += 1;
        }
        let ends = to > behind && self.gap(to) == Gap::Parted;
        ends.then(|| self.tokens[to - 1].span.end)
    }
}

/// The words around `label` in its sentence, as far as the clause goes and a line has room; `label` alone where it is long enough.
/// Nothing is taken in on a side where a word `stops` before the clause ends.
pub(super) fn around(
    scene: &Scene,
    at: SentenceRef,
    label: Span,
    stops: impl Fn(Span) -> bool,
) -> Span {
    let words = Words {
        text: scene.text(at.report),
        tokens: scene.annotations[at.report].tokens_of(at.sentence),
    };
    let letters = |span: Span| span.of(words.text).chars().count();
    if letters(label) >= LONG {
        return label;
    }
    let first = words.tokens.partition_point(|t| t.span.end <= label.start);
    let behind = words.tokens.partition_point(|t| t.span.start < label.end);
    let from = words.lead(first, &stops);
    // Part of what leads to it would begin in the middle of a phrase.
    let end = closed(words.text, label.end);
    let led = words.tokens[from..first].first();
    let led = led.map(|t| Span::new(t.span.start, end));
    let led = led.filter(|led| {
        letters(*led) <= MOST && (end > label.end || words.gap(first) != Gap::Opened)
    });
    let led = led.unwrap_or(label);
    let whole = words.end(behind, &stops).map(|end| Span { end, ..led });
    whole.filter(|whole| letters(*whole) <= MOST).unwrap_or(led)
}

/// Behind the mark that closes a quotation at `end`.
fn closed(text: &str, end: usize) -> usize {
    let mark = text[end..].chars().next();
    let mark = mark.filter(|c| matches!(c, '”' | '»' | '“'));
    end + mark.map_or(0, char::len_utf8)
}
