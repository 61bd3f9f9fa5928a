//! From lines to paragraphs.

/// Narrowest and widest column at which a file counts as wrapped by hand or program.
const WRAP_COLUMNS: std::ops::RangeInclusive<usize> = 40..=110;

/// Where lines end a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breaks {
    /// Blank lines, where the text has any; else every line. In a text wrapped at a column, the
    /// lines of a paragraph are joined.
    Detect,
    /// Every line is a paragraph.
    Lines,
}

/// Folds white space, joins wrapped lines, and separates paragraphs by one blank line.
pub(super) fn lay(text: &str, breaks: Breaks) -> String {
    let lines: Vec<String> = text.split('\n').map(fold).collect();
    let wrapped = match breaks {
        Breaks::Detect => wrap_column(&lines),
        Breaks::Lines => None,
    };
    let blank = has_blank(&lines);
    let mut out = String::with_capacity(text.len() + lines.len());
    let mut above = "";
    for line in &lines {
        if !line.is_empty() && !out.is_empty() {
            let joined = !above.is_empty()
                && wrapped.is_some_and(|column| continues(above, line, column, blank));
            out.push_str(match joined {
                true if breaks_word(above, line) => "",
                true => " ",
                false => "\n\n",
            });
        }
        out.push_str(line);
        above = line;
    }
    out
}

fn fold(line: &str) -> String {
    // All white space is plain by now, and mostly there is nothing to fold.
    if line.trim() == line && !line.as_bytes().windows(2).any(|pair| pair == b"  ") {
        return line.to_owned();
    }
    let mut folded = String::with_capacity(line.len());
    for word in line.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// Whether a blank line stands between two that are not.
fn has_blank(lines: &[String]) -> bool {
    let full = |l: &String| !l.is_empty();
    let first = lines.iter().position(full).unwrap_or(0);
    let last = lines.iter().rposition(full).unwrap_or(0);
    lines
        .get(first..last)
        .is_some_and(|l| l.iter().any(String::is_empty))
}

fn columns(line: &str) -> usize {
    line.chars().count()
}

/// Whether the first word of `below` would not have fitted on `above`, or only just: what wrapping
/// leaves behind at every line end that is not a paragraph's.
fn full(above: &str, below: &str, column: usize) -> bool {
    let word = below.split(' ').next().unwrap_or_default();
    columns(above) + 1 + columns(word) > column - column / 8
}

/// The column at which the text was wrapped, if it was: no line is longer, and of nine in ten
/// line ends inside a paragraph the next word would not have fitted.
fn wrap_column(lines: &[String]) -> Option<usize> {
    let column = lines.iter().map(|l| columns(l)).max()?;
    if !WRAP_COLUMNS.contains(&column) {
        return None;
    }
    let blank = has_blank(lines);
    let (mut ends, mut filled, mut unstopped) = (0, 0, 0);
    for pair in lines.windows(2) {
        let (above, below) = (pair[0].as_str(), pair[1].as_str());
        if above.is_empty() || below.is_empty() || is_item(below) {
            continue;
        }
        // Without blank lines, a short line that ends a sentence ends its paragraph.
        if !blank && stops(above) && !full(above, below, column) {
            continue;
        }
        ends += 1;
        filled += usize::from(full(above, below, column));
        unstopped += usize::from(!stops(above));
    }
    (ends >= 2 && filled * 10 >= ends * 9 && unstopped * 2 > ends).then_some(column)
}

fn continues(above: &str, below: &str, column: usize, blank: bool) -> bool {
    !is_item(below) && (blank || !stops(above) || full(above, below, column))
}

fn stops(line: &str) -> bool {
    line.trim_end_matches(['”', '"', '’', '»', ')', '“'])
        .ends_with(['.', '!', '?', ':', '…', '。'])
}

/// A line that begins an item of a list.
fn is_item(line: &str) -> bool {
    line.starts_with(['•', '‣', '◦', '▪'])
        || ["- ", "* ", "– "].iter().any(|mark| line.starts_with(mark))
}

/// Whether a compound was wrapped after its hyphen ("post-" / "war").
fn breaks_word(above: &str, below: &str) -> bool {
    let mut end = above.chars().rev();
    end.next() == Some('-')
        && end.next().is_some_and(char::is_alphabetic)
        && below.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detect(text: &str) -> Vec<String> {
        lay(text, Breaks::Detect)
            .split("\n\n")
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn every_line_where_nothing_is_blank() {
        assert_eq!(
            detect("First paragraph.\nSecond one.\n"),
            ["First paragraph.", "Second one."]
        );
    }

    #[test]
    fn blank_lines_separate_and_wrapped_lines_join() {
        let text = "The harbour office closed its gates on Monday after the\n\
                    storm tore two cranes from their rails and dropped a\n\
                    third one into the basin, the port said in a report.\n\
                    \n\
                    Nobody was hurt. Ships waited outside the break-\n\
                    water until the evening, when the wind went down and\n\
                    the pilots could go out again.";
        let found = detect(text);
        assert_eq!(found.len(), 2);
        assert!(found[0].contains("after the storm tore"));
        assert!(found[1].contains("the break-water until"));
    }

    #[test]
    fn wrapped_without_blank_lines() {
        let text = "The harbour office closed its gates on Monday after the\n\
                    storm tore two cranes from their rails and dropped a\n\
                    third one into the basin.\n\
                    Nobody was hurt. Ships waited outside until the evening\n\
                    when the wind went down and the pilots could go out.";
        assert_eq!(detect(text).len(), 2);
    }

    #[test]
    fn lines_that_are_no_wrapping_stay_apart() {
        let verse = "Short line here\nanother short line of the list\nthird\n\nA tail with words.";
        assert_eq!(detect(verse).len(), 4);
        let long = format!("{}\nNext paragraph.\n\nLast.", "word ".repeat(60));
        assert_eq!(detect(&long).len(), 3);
    }

    #[test]
    fn items_of_a_list_stay_apart() {
        let text = "The harbour office closed its gates on Monday after the\n\
                    storm tore two cranes from their rails and dropped a\n\
                    third one into the basin, the port said in a report.\n\
                    - one crane was saved\n\
                    - two were lost";
        assert_eq!(detect(text).len(), 3);
    }

    #[test]
    fn lines_mode_joins_nothing() {
        assert_eq!(lay("a\nb\n\n\n c  d ", Breaks::Lines), "a\n\nb\n\nc d");
    }
}
