//! Folding of lines for text exports. (The reader's own wrapping, with its row ⇄ text map, is in
//! `layout`, a storey above; here a line is folded once and forgotten.)

use unicode_width::UnicodeWidthStr;

/// Columns that `text` takes, escape sequences not counted.
pub fn columns(text: &str) -> usize {
    let mut width = 0;
    let mut rest = text;
    while let Some(at) = rest.find('\u{1b}') {
        width += rest[..at].width();
        rest = &rest[at..];
        rest = rest.find('m').map_or("", |end| &rest[end + 1..]);
    }
    width + rest.width()
}

/// Folds `text` at spaces so that no line is wider than `width` columns unless one word alone is;
/// the first line begins with `first`, the others with `indent`.
pub fn fold(text: &str, width: usize, first: &str, indent: &str) -> String {
    let mut out = String::from(first);
    let mut used = columns(first);
    let mut fresh = true;
    for word in text.split_whitespace() {
        let wide = columns(word);
        if !fresh && used + 1 + wide > width {
            out.push('\n');
            out.push_str(indent);
            used = columns(indent);
            fresh = true;
        }
        if !fresh {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += wide;
        fresh = false;
    }
    out.push('\n');
    out
}

/// `text` cut to `width` columns, with `…` where something was cut off, and filled up with spaces.
pub fn pad(text: &str, width: usize) -> String {
    pad_with(text, width, "…")
}

/// [`pad`] with another mark where something was cut off.
pub fn pad_with(text: &str, width: usize, mark: &str) -> String {
    let sign = if mark.width() <= width { mark } else { "" };
    let mut out = String::new();
    let mut used = 0;
    if text.width() <= width {
        out.push_str(text);
        used = text.width();
    } else {
        for c in text.chars() {
            let wide = c.to_string().width();
            if used + wide + sign.width() > width {
                break;
            }
            out.push(c);
            used += wide;
        }
        out.push_str(sign);
        used += sign.width();
    }
    out.extend(std::iter::repeat_n(' ', width.saturating_sub(used)));
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_at_spaces_and_keeps_long_words() {
        assert_eq!(fold("aa bb cc", 5, "", "  "), "aa bb\n  cc\n");
        assert_eq!(fold("aaaaaaaa b", 4, "> ", "  "), "> aaaaaaaa\n  b\n");
        assert_eq!(fold("", 4, "> ", "  "), "> \n");
    }

    #[test]
    fn escape_sequences_take_no_columns() {
        assert_eq!(columns("\u{1b}[4mab\u{1b}[0mc"), 3);
    }

    #[test]
    fn pads_and_cuts() {
        assert_eq!(pad("ab", 4), "ab  ");
        assert_eq!(pad("abcdef", 4), "abc…");
        assert_eq!(pad_with("abcdef", 4, ".."), "ab..");
        assert_eq!(pad_with("abcdef", 1, ".."), "a");
        assert_eq!(pad("日本語", 4), "日… ");
        assert_eq!(pad("ab", 0), "");
    }
}
