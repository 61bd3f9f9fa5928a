//! Where words and numbers begin and end.

use unicode_normalization::char::is_combining_mark;

use super::currency;
use crate::story::Span;
use crate::text::Lang;

/// The words and numbers of `text`, in order.
pub(super) fn forms(text: &str, lang: Lang) -> impl Iterator<Item = Span> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = match text.as_bytes().get(at..) {
            Some([b' ', rest @ ..]) if rest.first().is_some_and(u8::is_ascii_alphabetic) => {
                let end = at + 1 + plain(rest);
                // Nothing but a space or a comma behind it: most words, and all there is to them.
                if let Some(b' ' | b',') = text.as_bytes().get(end)
                    && !is_numbered(rest)
                {
                    return Some(Span::new(std::mem::replace(&mut at, end) + 1, end));
                }
                at + 1
            }
            _ => at + text[at..].find(begins)?,
        };
        let (end, next) = form(text, start, lang);
        at = next;
        Some(Span::new(start, end))
    })
}

fn begins(c: char) -> bool {
    c.is_alphanumeric()
}

/// End of the form that begins at `start`, and where to look for the next one.
fn form(text: &str, start: usize, lang: Lang) -> (usize, usize) {
    let rest = &text[start..];
    // A letter of ASCII without a full stop behind it begins a word: most forms.
    if let [b'A'..=b'Z' | b'a'..=b'z', next, ..] = rest.as_bytes()
        && *next != b'.'
    {
        return match is_numbered(rest.as_bytes()).then(|| currency::leads(rest)) {
            None | Some(0) => word(text, start, lang),
            Some(length) => (start + length, start + length),
        };
    }
    let first = rest.chars().next().unwrap_or_default();
    let length = if first.is_numeric() {
        number(rest, lang)
    } else if is_unspaced(first) {
        first.len_utf8() + marks(&rest[first.len_utf8()..])
    } else {
        match acronym(rest) {
            0 => return word(text, start, lang),
            length => length,
        }
    };
    (start + length, start + length)
}

/// Whether a word has a digit where a sum may begin behind the abbreviation of a currency.
#[inline]
fn is_numbered(word: &[u8]) -> bool {
    matches!(
        word,
        [_, b'0'..=b'9', ..] | [_, _, b'0'..=b'9', ..] | [_, _, _, b'0'..=b'9', ..]
    )
}

/// End of a word without its possessive, and its end with it.
fn word(text: &str, start: usize, lang: Lang) -> (usize, usize) {
    let mut end = start;
    loop {
        end += letters(&text[end..]);
        if matches!(text.as_bytes().get(end), Some(b' ' | b'.' | b',')) {
            return (end, end);
        }
        let mut rest = text[end..].chars();
        let Some(mark) = rest.next().filter(|c| is_apostrophe(*c)) else {
            return (end, end);
        };
        let after = end + mark.len_utf8();
        if !rest
            .next()
            .is_some_and(|c| c.is_alphabetic() && !is_unspaced(c))
        {
            return (end, end);
        }
        let tail = letters(&text[after..]);
        if matches!(&text[after..after + tail], "s" | "S") {
            return (end, after + tail);
        }
        if lang.is_elision(&text[start..end].to_lowercase()) {
            return (end, after);
        }
        end = after;
    }
}

/// Which bytes are letters or digits of ASCII: asked of every byte of a text.
static PLAIN: [bool; 256] = {
    let (mut plain, mut byte) = ([false; 256], 0);
    while byte < 128 {
        plain[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    plain
};

/// Length of the letters and digits of ASCII at the front.
#[inline]
fn plain(rest: &[u8]) -> usize {
    rest.iter().take_while(|b| PLAIN[usize::from(**b)]).count()
}

/// Length of the letters, marks, joiners and digits at the front.
#[inline]
fn letters(rest: &str) -> usize {
    let plain = plain(rest.as_bytes());
    match rest.as_bytes().get(plain) {
        Some(next) if !next.is_ascii() => plain + marked_letters(&rest[plain..]),
        _ => plain,
    }
}

/// As [`letters`], of whatever script.
fn marked_letters(rest: &str) -> usize {
    rest.find(|c: char| {
        let inside = c.is_alphanumeric() && !is_unspaced(c);
        !(inside || is_combining_mark(c) || matches!(c, '\u{200c}' | '\u{200d}'))
    })
    .unwrap_or(rest.len())
}

/// Length of the combining marks at the front.
fn marks(rest: &str) -> usize {
    rest.find(|c: char| !is_combining_mark(c))
        .unwrap_or(rest.len())
}

/// Length of an abbreviation of single letters with full stops ("U.S.", "z.B."), at least two.
fn acronym(rest: &str) -> usize {
    let (mut length, mut count) = (0, 0);
    loop {
        let mut next = rest[length..].chars();
        let Some(letter) = next.next().filter(|c| c.is_alphabetic()) else {
            break;
        };
        if next.next() != Some('.') {
            let alone = count > 0 && letters(&rest[length..]) == letter.len_utf8();
            length += if alone { letter.len_utf8() } else { 0 };
            count += usize::from(alone);
            break;
        }
        length += letter.len_utf8() + 1;
        count += 1;
    }
    if count >= 2 { length } else { 0 }
}

/// Length of a number with its separators, and of an ordinal's ending.
pub(super) fn number(rest: &str, lang: Lang) -> usize {
    let mut length = digits(rest);
    // Where the digits behind the last space or apostrophe begin, and whether all so far may stand before a group of three:
    // one to three digits, or groups of three behind the first.
    let (mut last, mut grouped) = (0, (1..=3).contains(&length) && is_plain(&rest[..length]));
    loop {
        let tail = &rest[length..];
        let Some(mark) = tail.chars().next() else {
            break;
        };
        let behind = &tail[mark.len_utf8()..];
        let after = digits(behind);
        let group = || after == 3 && is_plain(&behind[..3]);
        let joins = match mark {
            '.' | ',' | ':' => after > 0,
            '’' | '\'' => length - last <= 3 && group(),
            ' ' => lang != Lang::En && grouped && group(),
            _ => false,
        };
        if !joins {
            break;
        }
        grouped &= mark == ' ';
        length += mark.len_utf8();
        if !matches!(mark, '.' | ',' | ':') {
            last = length;
        }
        length += after;
    }
    length + ordinal_ending(&rest[length..])
}

fn is_plain(digits: &str) -> bool {
    digits.bytes().all(|b| b.is_ascii_digit())
}

fn digits(rest: &str) -> usize {
    rest.find(|c: char| !c.is_numeric()).unwrap_or(rest.len())
}

/// Length of the letters that make a number an ordinal ("26th", "3e", "1º").
fn ordinal_ending(rest: &str) -> usize {
    match &rest[..letters(rest)] {
        ending @ ("st" | "nd" | "rd" | "th" | "er" | "re" | "e" | "ème" | "ère" | "de" | "ste"
        | "º" | "ª") => ending.len(),
        _ => 0,
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '＇')
}

/// Scripts written without spaces: every character is a token of its own (Han, kana other than
/// katakana, Thai, Lao, Myanmar, Khmer).
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{309f}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}
