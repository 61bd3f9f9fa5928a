//! Words from outside in Markdown: nothing in them may become markup, in `CommonMark` or in
//! GitHub's dialect (tables, strike-through, bare addresses, formulas, mentions).

/// `words` as one line inside other Markdown: a cell, a heading, behind a list mark.
pub fn inline(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    let mut gap = false;
    let mut letters = words
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .peekable();
    while let Some(c) = letters.next() {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        if gap && !out.is_empty() {
            out.push(' ');
        }
        gap = false;
        if must_escape(c, &out, letters.peek().copied()) {
            out.push('\\');
        }
        out.push(c);
    }
    if gap && !out.is_empty() {
        out.push(' ');
    }
    out
}

/// As [`inline`], for words that keep the space before them.
pub fn running(words: &str) -> String {
    let lead = if words.starts_with(char::is_whitespace) {
        " "
    } else {
        ""
    };
    format!("{lead}{}", inline(words))
}

/// `words` as a paragraph of its own: what begins a line must not begin a block.
pub fn paragraph(words: &str) -> String {
    let line = inline(words);
    let line = line.trim();
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    if line.starts_with(['-', '+', '=', ':']) {
        return format!("\\{line}");
    }
    if digits > 0 && line[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    line.to_owned()
}

/// Whether `c` behind `before` would be read as markup.
fn must_escape(c: char, before: &str, next: Option<char>) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '$' | '@' => true,
        '&' => next.is_some_and(|n| n.is_alphanumeric() || n == '#'),
        ':' => next == Some('/'),
        '.' => ends_with_www(before),
        _ => false,
    }
}

fn ends_with_www(before: &str) -> bool {
    let bytes = before.as_bytes();
    bytes.len() >= 3 && bytes[bytes.len() - 3..].eq_ignore_ascii_case(b"www")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_becomes_markup() {
        let cases = [
            ("plain words, “quoted” – 5%.", "plain words, “quoted” – 5%."),
            ("*a* _b_ `c` ~~d~~", "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~"),
            ("<b onclick=x>", "\\<b onclick=x\\>"),
            ("[x](javascript:y)", "\\[x\\](javascript:y)"),
            ("a | b", "a \\| b"),
            ("R&D &lt; &#60;", "R\\&D \\&lt; \\&\\#60;"),
            ("Smith & Sons", "Smith & Sons"),
            (
                "https://a.example www.b.example",
                "https\\://a.example www\\.b.example",
            ),
            ("two\n\nlines\t here", "two lines here"),
            ("bell\u{7}", "bell"),
        ];
        for (words, want) in cases {
            assert_eq!(inline(words), want);
        }
    }

    #[test]
    fn no_line_begins_a_block() {
        let cases = [
            ("- no list", "\\- no list"),
            ("1. no list", "1\\. no list"),
            ("2025) no list", "2025\\) no list"),
            ("# no heading", "\\# no heading"),
            ("> no quote", "\\> no quote"),
            ("=== no heading", "\\=== no heading"),
            ("    no code", "no code"),
            ("3.5 million", "3\\.5 million"),
        ];
        for (words, want) in cases {
            assert_eq!(paragraph(words), want);
        }
    }
}
