//! From lines to paragraphs.

use std::ops::RangeInclusive;

/// Narrowest and widest column at which a file counts as wrapped by hand or program.
const WRAP_COLUMNS: RangeInclusive<usize> = 40..=110;
/// The same of one paragraph that goes on in small letters: the columns of a printed paper are narrow.
const PRINTED_COLUMNS: RangeInclusive<usize> = 26..=110;

/// Where lines end a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breaks {
    /// Blank lines, where the text has any; else every line. In a text wrapped at a column, the
    /// lines of a paragraph are joined.
    Detect,
    /// Every line is a paragraph.
    Lines,
}

/// Folds white space, joins wrapped lines, and separates paragraphs by one blank line. The dash that wires send as `_` is one.
pub(super) fn lay(text: &str, breaks: Breaks) -> String {
    let lines: Vec<String> = text.split('\n').map(fold).map(dashed).collect();
    let wrapped = match breaks {
        Breaks::Detect => wrap_columns(&lines),
        Breaks::Lines => vec![None; lines.len()],
    };
    let blank = has_blank(&lines);
    let mut laid: Vec<String> = Vec::new();
    let mut above = "";
    for (line, wrapped) in lines.iter().zip(wrapped) {
        let joined = !above.is_empty()
            && wrapped.is_some_and(|column| continues(above, line, column, blank));
        match laid.last_mut().filter(|_| joined && !line.is_empty()) {
            Some(paragraph) => {
                if !breaks_word(above, line) {
                    paragraph.push(' ');
                }
                paragraph.push_str(line);
            }
            None if !line.is_empty() => laid.push(line.clone()),
            None => {}
        }
        above = line;
    }
    if breaks == Breaks::Detect {
        join_sentences(&mut laid);
    }
    laid.join("\n\n")
}

/// A wire's dash between blanks as a dash: "the port _ the oldest of the coast _ is shut".
fn dashed(line: String) -> String {
    if line.contains(" _ ") {
        return line.replace(" _ ", " — ");
    }
    line
}

/// Joins paragraphs that are one sentence: it begins with a capital, its first line is long and ends in a word, what follows
/// begins in small letters, and at its end the sentence is closed. Verse is short, and an item of a list closes nothing.
fn join_sentences(laid: &mut Vec<String>) {
    let mut joined: Vec<String> = Vec::with_capacity(laid.len());
    let mut at = 0;
    while at < laid.len() {
        let parts = parts_of_sentence(&laid[at..]);
        joined.push(laid[at..at + parts].join(" "));
        at += parts;
    }
    *laid = joined;
}

/// Of how many paragraphs the sentence is that the first ends with.
fn parts_of_sentence(paragraphs: &[String]) -> usize {
    /// A sentence is hardly cut more often.
    const MOST: usize = 12;
    let begins = paragraphs[0].starts_with(|c: char| !c.is_lowercase()) && !is_item(&paragraphs[0]);
    if !begins || columns(&paragraphs[0]) < *WRAP_COLUMNS.start() {
        return 1;
    }
    let open = |line: &str| line.ends_with(|c: char| c.is_alphabetic() || c == ',');
    let below = paragraphs.iter().skip(1).take(MOST);
    let parts = 1 + paragraphs
        .iter()
        .zip(below)
        .take_while(|(above, below)| open(above) && goes_on(below))
        .count();
    if stops(&paragraphs[parts - 1]) {
        parts
    } else {
        1
    }
}

/// Whether a line begins in small letters, and not with what a name or a brand may begin with.
fn goes_on(line: &str) -> bool {
    const PARTICLES: [&str; 16] = [
        "de", "del", "della", "di", "da", "dos", "du", "von", "van", "der", "den", "al", "el",
        "bin", "ibn", "ter",
    ];
    const BY: [&str; 6] = ["by", "von", "par", "por", "di", "door"];
    let mut words = line.split(' ');
    let first = without_stop(words.next().unwrap_or_default());
    let named = words
        .next()
        .is_some_and(|word| word.starts_with(char::is_uppercase) || PARTICLES.contains(&word));
    let small = first.starts_with(char::is_lowercase)
        && !first.contains(|c: char| c.is_uppercase() || c.is_numeric() || "@./:)".contains(c));
    small && !(named && (PARTICLES.contains(&first) || BY.contains(&first)))
}

/// A word without what ends a sentence behind it. What is short may be the letter of an item: "a.", "iv."
fn without_stop(word: &str) -> &str {
    const SHORT: usize = 4;
    let bare = word.trim_end_matches(['.', ',', ';', ':', '!', '?', '”', '"', '’', '»', '“']);
    if columns(bare) < SHORT { word } else { bare }
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

/// The column at which each line was wrapped: that of the whole text, else that of the lines between two blank ones, where
/// half of them go on in small letters as no lines of verse or of a list do. Of two lines nothing can be told: they are
/// taken to be wrapped as most that can be told of are.
fn wrap_columns(lines: &[String]) -> Vec<Option<usize>> {
    let whole = wrap_column(lines, &WRAP_COLUMNS);
    if whole.is_some() || !has_blank(lines) {
        return vec![whole; lines.len()];
    }
    let blocks: Vec<&[String]> = lines.split_inclusive(String::is_empty).collect();
    let mut own: Vec<Option<usize>> = blocks.iter().map(|block| own_column(block)).collect();
    if let Some(column) = common(&own) {
        for (block, found) in blocks.iter().zip(&mut own) {
            let pair = block.iter().filter(|line| !line.is_empty()).count() == 2;
            let wrapped = pair
                && found.is_none()
                && columns(&block[0]) <= column
                && goes_on(&block[1])
                && full(&block[0], &block[1], column);
            *found = found.or(wrapped.then_some(column));
        }
    }
    let each = blocks.iter().zip(own);
    each.flat_map(|(block, column)| std::iter::repeat_n(column, block.len()))
        .collect()
}

/// The column at which a paragraph was wrapped.
fn own_column(block: &[String]) -> Option<usize> {
    let below = block.iter().skip(1).filter(|line| !line.is_empty());
    let small = below.clone().filter(|line| goes_on(line)).count();
    let one = small * 2 >= below.count();
    wrap_column(block, &PRINTED_COLUMNS).filter(|_| one)
}

/// The widest of several columns, if there are.
fn common(columns: &[Option<usize>]) -> Option<usize> {
    /// One paragraph may have been pasted.
    const SEVERAL: usize = 2;
    let found = columns.iter().flatten();
    (found.clone().count() >= SEVERAL).then(|| found.max().copied())?
}

/// The column at which the text was wrapped, if it was: no line is longer, and of nine in ten
/// line ends inside a paragraph the next word would not have fitted.
fn wrap_column(lines: &[String], range: &RangeInclusive<usize>) -> Option<usize> {
    let column = lines.iter().map(|l| columns(l)).max()?;
    if !range.contains(&column) {
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
    fn a_sentence_cut_in_two_is_one() {
        let cut = "The keeper of the port faced the press behind the news of\n\nthe fallen crane. He had slept there.\n\nNobody was hurt.";
        assert_eq!(
            detect(cut)[0],
            "The keeper of the port faced the press behind the news of the fallen crane. He had slept there."
        );
        let thrice = "Long before.\n\nThe owners say they expect more cranes to fall in the days to come as\nan inquiry looks for those who answer for\nthe worst storm of the year.\n\nThe end.";
        assert_eq!(detect(thrice).len(), 3);
        for apart in [
            "The ships that lie in the port of Hull as of today\n\nthe barge Rope\n\nthe ferry Deck",
            "The sea was calm\n\nand all the stars\n\nwere out.",
            "What the port asks of all those who come by ship:\n\nshow your papers.",
            "Two cranes fall in the night as the wind turns in Hull\n\nby Anna Berg.",
            "Two cranes fall in the night as the wind turns in Hull\n\nvan der Berg said so.",
            "Two cranes fall in the night as the wind turns in Hull\n\neBay has sold a third.",
        ] {
            assert_eq!(
                detect(apart).len(),
                apart.matches("\n\n").count() + 1,
                "{apart}"
            );
        }
    }

    #[test]
    fn one_wrapped_paragraph_joins_beside_long_lines() {
        let long = "word ".repeat(60);
        let text = format!(
            "{long}\n\nThe harbour office closed its gates on Monday after the\n\
             storm tore two cranes from their rails and dropped a\n\
             third one into the basin of Hull, said Anna Berg and\n\
             Tom Ash of the port.\n\n{long}"
        );
        assert_eq!(detect(&text).len(), 3);
        let verse = format!(
            "{long}\n\nThe harbour office closed its gates on Monday as a\n\
             Storm tore two cranes from their rails and dropped a\n\
             Third one into the basin of Hull, said Anna Berg and\n\
             Tom Ash of the port\n\n{long}"
        );
        assert_eq!(detect(&verse).len(), 6);
    }

    #[test]
    fn the_narrow_columns_of_a_paper_join() {
        let head = "THE HARBOUR NEWS, MONDAY, MAY 5, A PAPER FOR THE COAST";
        let text = format!(
            "{head}\n\nHULL, May 4 - The harbour office\nclosed its gates on Sunday after\na storm tore two cranes down.\n\n\
             \"Nobody slept,\" the mayor, Anna\nBerg, told reporters at the quay\nof the old port on the evening.\n\n\
             The pilots said that they would\nnot go out again.\n\nThe dead\n\nTom Ash\nAnna Berg"
        );
        let found = detect(&text);
        assert_eq!(found.len(), 7, "{found:?}");
        assert_eq!(
            found[3],
            "The pilots said that they would not go out again."
        );
    }

    #[test]
    fn a_line_may_begin_with_the_end_of_a_sentence() {
        let block = "The pilots said that they had followed each\nwarning. The port had been shut for two of\nthem by Thursday, and nobody in it knew, he\nsaid. The gates stay shut.";
        let long = "word ".repeat(60);
        assert_eq!(detect(&format!("{long}\n\n{block}\n\n{long}")).len(), 3);
        let items = "The port lists what it has to do by Thursday:\na. shut the gates that have stood wide open\nb. call the pilots who were out on the sea";
        assert_eq!(detect(&format!("{long}\n\n{items}\n\n{long}")).len(), 5);
    }

    #[test]
    fn the_dash_of_wires_is_a_dash() {
        assert_eq!(
            lay(
                "HULL _ The port _ the oldest _ is shut, a_b __ c",
                Breaks::Lines
            ),
            "HULL — The port — the oldest — is shut, a_b __ c"
        );
    }

    #[test]
    fn lines_mode_joins_nothing() {
        assert_eq!(lay("a\nb\n\n\n c  d ", Breaks::Lines), "a\n\nb\n\nc d");
    }
}
