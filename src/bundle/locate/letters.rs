//! The letters and digits of a text and of a file, each with its place.

use unicode_normalization::UnicodeNormalization;

use crate::bundle::format::Format;

/// One letter or digit, decomposed, and the bytes that it was written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// The letter itself, without its marks.
    pub base: char,
    /// First byte.
    pub start: usize,
    /// One past the last; the whole of an entity.
    pub end: usize,
}

/// Elements of a page whose text no reader sees.
const HIDDEN: [&str; 5] = ["script", "style", "template", "noscript", "svg"];

/// So often what opens here is looked for to the end of the file in vain; then nothing is looked for any more. A file of
/// tags that never end is hostile, and would cost the square of its length.
const MOST_UNENDED: usize = 64;

/// Bytes that an entity may have at most, `&` and `;` included.
const LONGEST_ENTITY: usize = 40;

fn push(out: &mut Vec<Letter>, c: char, start: usize, end: usize) {
    // Composed or not, a letter is compared by its base: composing never moves one letter past another.
    let letters = std::iter::once(c).nfd().filter(|c| c.is_alphanumeric());
    out.extend(letters.map(|base| Letter { base, start, end }));
}

/// The letters of a cleaned text.
pub(super) fn of_text(text: &str) -> Vec<Letter> {
    let mut out = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        push(&mut out, c, at, at + c.len_utf8());
    }
    out
}

/// The letters of a decoded file that a reader of it sees.
pub(super) fn of_source(source: &str, format: Format) -> Vec<Letter> {
    let mut out = Vec::with_capacity(source.len());
    let mut markup = Markup::default();
    let mut at = 0;
    while let Some(c) = source[at..].chars().next() {
        let rest = &source[at..];
        let skipped = match (c, format) {
            ('<', Format::Html | Format::Markdown) => markup.tag(rest),
            (']', Format::Markdown) => markup.destination(rest),
            _ => 0,
        };
        if skipped > 0 {
            at += skipped;
            continue;
        }
        let entity = match (c, format) {
            ('&', Format::Html | Format::Markdown) => entity(rest),
            _ => None,
        };
        let (end, written) = match entity {
            Some((length, written)) => (at + length, written),
            None => (at + c.len_utf8(), c.to_string()),
        };
        for c in written.chars() {
            push(&mut out, c, at, end);
        }
        at = end;
    }
    out
}

/// What is written for the browser and not for the reader.
#[derive(Default)]
struct Markup {
    /// How often what was opened never ended.
    unended: usize,
}

impl Markup {
    /// What `find` finds, as long as it has not looked in vain too often.
    fn ended(&mut self, find: impl FnOnce() -> Option<usize>) -> Option<usize> {
        if self.unended >= MOST_UNENDED {
            return None;
        }
        let found = find();
        self.unended += usize::from(found.is_none());
        found
    }

    /// The length of the tag, comment or hidden element that begins here; 0 where none does.
    fn tag(&mut self, rest: &str) -> usize {
        if let Some(comment) = rest.strip_prefix("<!--") {
            return comment.find("-->").map_or(rest.len(), |at| at + 7);
        }
        let after = rest[1..].chars().next();
        if !after.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            return 0;
        }
        let Some(length) = self.ended(|| tag_length(rest)) else {
            return 0;
        };
        let name: String = rest[1..]
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        if !HIDDEN.contains(&name.as_str()) || rest[..length].ends_with("/>") {
            return length;
        }
        let close = format!("</{name}");
        let inside = &rest.as_bytes()[length..];
        let closes = |w: &[u8]| w.eq_ignore_ascii_case(close.as_bytes());
        let end = self.ended(|| inside.windows(close.len()).position(closes));
        end.map_or(length, |at| length + at)
    }

    /// The length of `](destination)`; 0 where none stands here.
    fn destination(&mut self, rest: &str) -> usize {
        let inside = rest.strip_prefix("](");
        let length = inside.and_then(|inside| self.ended(|| destination_length(inside)));
        length.unwrap_or(0)
    }
}

/// Up to and with the `>` that is in no quoted value; none for a tag that never ends.
fn tag_length(rest: &str) -> Option<usize> {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') if rest[..at].trim_end().ends_with('=') => quote = Some(c),
            (Some(q), c) if c == q => quote = None,
            _ => {}
        }
    }
    None
}

/// The length of `](destination)`, of which `inside` is what stands behind `](`.
fn destination_length(inside: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, c) in inside.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at + 3),
            ')' => depth -= 1,
            '\n' => return None,
            _ => {}
        }
    }
    None
}

/// The length of the entity that begins here and what it stands for.
fn entity(rest: &str) -> Option<(usize, String)> {
    let end = rest
        .char_indices()
        .take(LONGEST_ENTITY)
        .find(|(_, c)| *c == ';')?
        .0
        + 1;
    let decoded = html_escape::decode_html_entities(&rest[..end]);
    (decoded != rest[..end]).then(|| (end, decoded.into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(source: &str, format: Format) -> String {
        of_source(source, format).iter().map(|l| l.base).collect()
    }

    #[test]
    fn what_a_reader_sees() {
        let cases = [
            ("<p class=\"a>b\">One</p>", Format::Html, "One"),
            ("<script>var a = '<p>';</script >x", Format::Html, "x"),
            ("a<!-- no > -->b", Format::Html, "ab"),
            (
                "caf&eacute; &#233;&#xe9; &amp; R&D;",
                Format::Html,
                "cafeeeRD",
            ),
            ("a < b, 3 > 2", Format::Html, "ab32"),
            ("never <p ended", Format::Html, "neverpended"),
            ("<p>it's <b title='x'>bold</b>", Format::Html, "itsbold"),
            (
                "[ferry](https://a.example/b_(c)) *on*",
                Format::Markdown,
                "ferryon",
            ),
            ("[a](b\nc)", Format::Markdown, "abc"),
            ("<b>&eacute;", Format::Text, "beacute"),
            ("e\u{301}É", Format::Text, "eE"),
        ];
        for (source, format, wanted) in cases {
            assert_eq!(seen(source, format), wanted, "{source}");
        }
    }
    #[test]
    fn tags_that_never_end_are_given_up() {
        for (opened, format) in [
            ("a <b ", Format::Html),
            ("a <script>b ", Format::Html),
            ("a](b ", Format::Markdown),
        ] {
            // Quadratic, this would take minutes.
            let source = opened.repeat(100_000);
            assert!(of_source(&source, format).len() >= 100_000, "{opened}");
        }
    }
}
